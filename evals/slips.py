"""Notes with something to put right, and thank-yous that look like them: ``python -m evals.slips``.

``evals/slips/*.yaml`` are lists of ``kind`` and ``notes``; a clarification also has ``said`` and ``right``, the notes' own
words for what was wrong and what is right (left out where the notes don't say), and ``letter``, what a careful person
would write. Exit code 0, whatever is counted.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.reading import read_notes
from assistant.schema import Brief, LetterKind, Notes

FOLDER = Path(__file__).parent / "slips"


@dataclass(frozen=True)
class Noted:
    """One set of notes. ``said``, ``right``: substrings of the notes, None where there are none."""

    kind: LetterKind
    text: str
    said: str | None
    right: str | None


def load(folder: Path = FOLDER) -> list[Noted]:
    """All notes. Raises ValueError where what was said or is right does not stand in them."""
    return list(_read(folder))


def _read(folder: Path) -> Iterator[Noted]:
    for path in sorted(folder.glob("*.yaml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
            one = Noted(LetterKind(entry["kind"]), entry["notes"], entry.get("said"), entry.get("right"))
            for words in (one.said, one.right):
                if words is not None and words not in one.text:
                    raise ValueError(f"{path.name}: {words!r} is not in its notes")
            yield one


def _finds(one: Noted, brief: Brief) -> bool:
    """Whether both halves are found, at least in part."""
    slip = brief.correction
    if slip is None or slip.said is None or one.said is None or one.right is None:
        return False
    said, right = brief.fact(slip.said).quote, brief.fact(slip.right).quote
    return (said in one.said or one.said in said) and (right in one.right or one.right in right)


def main() -> int:
    """Print the counts."""
    notes = [(one, read_notes(Notes(text=one.text))) for one in load()]
    for kind in (LetterKind.CLARIFICATION, LetterKind.THANK_YOU):
        mine = [brief for one, brief in notes if one.kind is kind]
        print(f"{kind.value}: {sum(brief.kind is kind for brief in mine)} of {len(mine)} recognised")
    both = [pair for pair in notes if pair[0].said is not None and pair[0].right is not None]
    print(f"what was wrong and what is right: {sum(_finds(*pair) for pair in both)} of {len(both)} found")
    return 0


if __name__ == "__main__":
    sys.exit(main())
