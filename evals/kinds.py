"""Lines that people type in their notes, with the follow-up that each calls for, for the reader to learn from.

``evals/kinds/lines.tsv`` has a line each: the kind (``thank_you`` where it calls for none of the others), a tab, and
the line. They were written for the purpose by writers who had not seen the rules; half of the others look alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.schema import LetterKind

FILE = Path(__file__).parent / "kinds" / "lines.tsv"


@dataclass(frozen=True)
class KindLine:
    """A line, and the kind of letter that it calls for."""

    kind: LetterKind
    text: str


def load_kind_lines(path: Path = FILE) -> list[KindLine]:
    """All lines. Raises ValueError where one has another shape."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        kind, tab, text = line.partition("\t")
        if not tab or not text.strip() or kind not in set(LetterKind):
            raise ValueError(f"{path.name}, line {number}: not a kind and a line: {line!r}")
        found.append(KindLine(LetterKind(kind), text))
    return found
