"""What a model's server can do, found out by asking it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.errors import ModelFailed

if TYPE_CHECKING:
    from assistant.models.asking import Asked

_SYSTEM = "You answer in few words."
_SCHEMA = {
    "type": "json_schema",
    "json_schema": {
        "name": "answer",
        "strict": True,
        "schema": {
            "type": "object",
            "properties": {"colour": {"type": "string"}},
            "required": ["colour"],
            "additionalProperties": False,
        },
    },
}


@dataclass(frozen=True)
class Check:
    """One thing that was tried, and what came of it. ``needed``: without it, no letter."""

    name: str
    works: bool
    says: str
    needed: bool = True


def checks(asked: Asked) -> Iterator[Check]:
    """Try the connection, the stream, the numbered lines that letters need, and answers by a schema."""
    asked.start()
    began = time.monotonic()
    first: float | None = None
    text = ""
    try:
        user = "Write these two points as sentences, a numbered line each.\n1. (greeting) good morning\n2. (weather) rain, cold"
        for piece in asked.stream(_SYSTEM, user):
            first = first if first is not None else time.monotonic() - began
            text += piece
    except ModelFailed as failed:
        yield Check("connection", False, str(failed))
        return
    yield Check(
        "connection",
        True,
        f"first words after {first or 0:.1f} s, all after {time.monotonic() - began:.1f} s",
    )
    lines = [line for line in text.splitlines() if line.strip()[:2] in ("1.", "2.", "1)", "2)")]
    yield Check(
        "numbered lines",
        len(lines) >= 2,
        "as asked"
        if len(lines) >= 2
        else "it does not keep to the form that letters need; try a bigger model",
    )
    counted = asked.usage.counted
    yield Check(
        "tokens",
        counted,
        "counted by the server" if counted else "not counted: costs are estimates",
        needed=False,
    )
    try:
        answer = asked.ask(_SYSTEM, "Name a colour, as JSON.", response_format=_SCHEMA)
        by_schema = answer.strip().startswith("{") and '"colour"' in answer
    except ModelFailed:
        by_schema = False
    yield Check(
        "JSON by a schema",
        by_schema,
        "yes" if by_schema else "no: answers are parsed and mended",
        needed=False,
    )
