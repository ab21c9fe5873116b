"""The annotated instructions that the network of the chat learns from (``evals/instructions/README.md``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.refining.understanding import LABELS, PARTS

FOLDER = Path(__file__).parent / "instructions"
_LINE = re.compile(r"(?P<labels>[a-z_, -]+) \| (?:<< (?P<before>.*?) >> )?(?P<text>.+)")
_BRACKET = re.compile(r"\[(?P<part>\w+): (?P<words>[^\[\]]+)\]")


@dataclass(frozen=True)
class AnnotatedInstruction:
    """A message; ``parts``: what it names, as (part, start, end); ``before``: the message it goes on from, or ""."""

    text: str
    before: str
    labels: frozenset[str]
    parts: tuple[tuple[str, int, int], ...]


def parsed(line: str) -> AnnotatedInstruction:
    """A line of a file. Raises ValueError where it has a label or a bracket that there is not."""
    found = _LINE.fullmatch(line.strip())
    if found is None:
        raise ValueError(f"no labels and message: {line!r}")
    labels = frozenset(one.strip() for one in found["labels"].split(",")) - {"-"}
    text, parts, at = "", [], 0
    for bracket in _BRACKET.finditer(found["text"]):
        text += found["text"][at : bracket.start()]
        parts.append((bracket["part"], len(text), len(text) + len(bracket["words"])))
        text += bracket["words"]
        at = bracket.end()
    text += found["text"][at:]
    unknown = (labels - set(LABELS)) | ({part for part, _, _ in parts} - set(PARTS))
    if unknown or "[" in text or "]" in text:
        raise ValueError(f"{', '.join(sorted(unknown)) or 'a bracket'} in {line!r}")
    return AnnotatedInstruction(text, found["before"] or "", labels, tuple(parts))


def load_instructions(folder: Path = FOLDER) -> Sequence[AnnotatedInstruction]:
    """All of them, in the order of the files' names."""
    return [one for path in sorted(folder.glob("*.txt")) for one in _of_file(path)]


def _of_file(path: Path) -> Iterator[AnnotatedInstruction]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield parsed(line)
