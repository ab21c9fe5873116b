"""What a language model finds in the notes, beside what the rules found.

A model is a second pair of eyes and no authority: a fact counts only where the notes have its quote word for word, in
a part that is not private; where model and rules differ, the rules stand and the difference is told.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.english.comparison import fold
from assistant.english.shorthand import expand
from assistant.schema import EMPLOYER, ME, Brief, Fact, FactKind, LetterKind, Notes

_MOST_FACTS = 12
_LONGEST_QUOTE = 240  # characters
_ABOUT = {
    "need": FactKind.NEED,
    "worry": FactKind.CONCERN,
    "topic": FactKind.TOPIC,
    "liked": FactKind.RESONATED,
    "experience": FactKind.STRENGTH,
    "forgot": FactKind.MISSED_POINT,
}
_ALWAYS_MINE = frozenset({FactKind.RESONATED, FactKind.STRENGTH, FactKind.MISSED_POINT})
_WORDS = {
    LetterKind.THANK_YOU: "a thank-you",
    LetterKind.ADDITIONAL_INFO: "something to add",
    LetterKind.CLARIFICATION: "something to put right",
    LetterKind.CHECK_IN: "a question for news",
    LetterKind.STAY_IN_TOUCH: "a line after a no",
    LetterKind.ANSWER: "an answer to what they asked",
}


class _Read(BaseModel):
    """What the model may answer; anything else in it is ignored."""

    model_config = ConfigDict(extra="ignore")

    quote: str = Field(max_length=_LONGEST_QUOTE)
    about: str = ""
    who: str = ""


class _Answer(BaseModel):
    model_config = ConfigDict(extra="ignore")

    kind: str = ""
    company: str = ""
    role: str = ""
    facts: list[_Read] = Field(default_factory=list)


def schema() -> dict[str, Any]:
    """The answer's JSON schema, as servers that have such a thing want it."""
    fact = {
        "type": "object",
        "properties": {
            "quote": {"type": "string"},
            "about": {"type": "string", "enum": list(_ABOUT)},
            "who": {"type": "string"},
        },
        "required": ["quote", "about", "who"],
        "additionalProperties": False,
    }
    properties = {
        "kind": {"type": "string", "enum": [kind.value for kind in LetterKind]},
        "company": {"type": "string"},
        "role": {"type": "string"},
        "facts": {"type": "array", "items": fact, "maxItems": 8},
    }
    inner = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    return {"type": "json_schema", "json_schema": {"name": "notes", "strict": True, "schema": inner}}


def merged(brief: Brief, notes: Notes, answer: Mapping[str, Any] | None) -> tuple[Brief, tuple[str, ...]]:
    """The brief with what the model found besides, and where the two differ, in sentences for the user.

    ``answer``: the parsed JSON, None where there was none. Facts that came from the model have ids "m1", "m2", …
    """
    try:
        read = _Answer.model_validate(answer or {})
    except ValidationError:
        return brief, ("The model's reading of your notes could not be used.",)
    differences: list[str] = []
    new: list[Fact] = []
    for one in read.facts[:_MOST_FACTS]:
        place = _place(one.quote, notes.text)
        if place is None:
            continue
        found = _fact(one, place, notes.text, brief, f"m{len(new) + 1}")
        held = [w for w in brief.withheld if w.start < found.end and found.start < w.end]
        same = [f for f in (*brief.facts, *new) if f.start < found.end and found.start < f.end]
        if held or (found.kind is FactKind.TOPIC and _introduces(found.quote, brief)):
            continue
        if not same:
            new.append(found)
        elif all(
            f.kind is not FactKind.NEXT_STEP
            and f.speaker != found.speaker
            and EMPLOYER not in (f.speaker, found.speaker)
            for f in same
        ):
            differences.append(
                f"The model takes “{found.quote}” for {_whose(found)}, the rules for {_whose(same[0])}."
            )
    if read.kind in set(LetterKind) and read.kind != brief.kind.value:
        theirs = _WORDS[LetterKind(read.kind)]
        differences.append(f"The model takes these notes for {theirs}, the rules for {_WORDS[brief.kind]}.")
    changes: dict[str, Any] = {"facts": tuple(sorted([*brief.facts, *new], key=lambda f: f.start))}
    for field in ("company", "role"):
        said, known = getattr(read, field).strip(), getattr(brief, field)
        place = _place(said, notes.text) if said else None
        if place is None or any(w.start < place[1] and place[0] < w.end for w in brief.withheld):
            continue
        if known is None:
            changes[field] = notes.text[slice(*place)]
        elif fold(said) not in fold(known) and fold(known) not in fold(said):
            differences.append(f"The model takes “{said}” for the {field}, the rules “{known}”.")
    return brief.model_copy(update=changes), tuple(differences)


def _introduces(quote: str, brief: Brief) -> bool:
    """Whether a quote only says where, for what and with whom the interview was."""
    named = [brief.company or "", brief.role or "", *(person.quote or person.name for person in brief.people)]
    return any(name and fold(name) in fold(quote) for name in named)


def _place(quote: str, text: str) -> tuple[int, int] | None:
    """Where the notes have a quote word for word; blanks and case may differ."""
    words = quote.split()
    if not words or len(quote) > _LONGEST_QUOTE:
        return None
    found = re.search(r"\s+".join(map(re.escape, words)), text, re.IGNORECASE)
    return found.span() if found else None


def _fact(one: _Read, place: tuple[int, int], text: str, brief: Brief, fact_id: str) -> Fact:
    quote = text[slice(*place)]
    kind = _ABOUT.get(one.about, FactKind.TOPIC)
    return Fact(
        id=fact_id,
        kind=kind,
        text=expand(quote),
        quote=quote,
        start=place[0],
        end=place[1],
        speaker=ME if kind in _ALWAYS_MINE else _speaker(one.who, brief),
    )


def _speaker(who: str, brief: Brief) -> str:
    """Who said it: "me", a person of the brief, or their side."""
    if fold(who.strip()) in {"me", "i", "candidate", fold(brief.me or "me")}:
        return ME
    words = set(fold(who).split())
    named = [person.name for person in brief.people if words & set(fold(person.name).split())]
    return named[0] if len(named) == 1 else EMPLOYER


def _whose(fact: Fact) -> str:
    return "yours" if fact.speaker == ME else "theirs" if fact.speaker == EMPLOYER else f"{fact.speaker}’s"


def parsed(answer: str) -> Mapping[str, Any] | None:
    """The JSON object in an answer; what was cut off or fenced is mended where that can be done, else None."""
    for candidate in _candidates(answer):
        try:
            value = json.loads(candidate)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            return value
    return None


def _candidates(answer: str) -> Iterator[str]:
    start = answer.find("{")
    if start < 0:
        return
    body = answer[start:]
    yield body[: body.rfind("}") + 1]
    # Cut off in the middle: up to the last whole fact, with what was open closed.
    last = body.rfind("},")
    yield body[: last + 1] + "]}" if last > 0 else ""
