"""Judged wordings: what readers said of sentences that the program wrote, for the judge to learn from.

``evals/judged/wordings.tsv`` has a line each, its fields parted by tabs: the verdict (``y`` or ``n``), the
form of the wording, the kind of fact, whether its end was left off (``cut`` or ``whole``), the wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.english.acceptability import ACCEPTED, REFUSED

FILE = Path(__file__).parent / "judged" / "wordings.tsv"


@dataclass(frozen=True)
class JudgedWording:
    """A wording, and whether a careful reader would let it stand in a letter."""

    verdict: str
    form: str
    kind: str
    cut: bool
    text: str


def load_judged(path: Path = FILE) -> list[JudgedWording]:
    """All judged wordings. Raises ValueError where a line has another shape."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 5 or fields[0] not in (ACCEPTED, REFUSED) or fields[3] not in ("cut", "whole"):
            raise ValueError(f"{path.name}, line {number}: not a judged wording: {line!r}")
        verdict, form, kind, cut, text = fields
        found.append(JudgedWording(verdict, form, kind, cut == "cut", text))
    return found
