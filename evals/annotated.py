"""Annotated notes: what the reader's two labellers learn from.

Each file of ``evals/annotated/`` holds sets of notes with marks in them; its README tells the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from assistant.english.tokens import Token
from assistant.reading.capitals import without_capitals
from assistant.reading.labels import ClauseLabel, Cue, MentionKind
from assistant.reading.mentions import OUTSIDE
from assistant.reading.repairs import repaired
from assistant.reading.segments import Clause
from assistant.schema import LetterKind

FOLDER = Path(__file__).parent / "annotated"
_KINDS, _LABELS, _CUES = "".join(MentionKind), "|".join(ClauseLabel), "|".join(Cue)
_MARK = re.compile(
    rf"\{{(?P<label>{_LABELS})(?:\+(?P<cue>{_CUES}))?\}}|\[(?P<kind>[{_KINDS}]):(?P<text>[^\]\[\n]*)\]"
)
Mark = TypeVar("Mark")
_BETWEEN = re.compile(r"^=====[ \t]*\n", re.M)
_KINDS_OF: tuple[tuple[frozenset[Cue | None], LetterKind], ...] = (
    (frozenset({Cue.SAID_WRONGLY, Cue.RIGHT}), LetterKind.CLARIFICATION),
    (frozenset({Cue.REFUSED}), LetterKind.STAY_IN_TOUCH),
    (frozenset({Cue.ASKED, Cue.ANSWER}), LetterKind.ANSWER),
    (frozenset({Cue.LATE}), LetterKind.CHECK_IN),
    (frozenset({Cue.TO_ADD, Cue.TO_DO}), LetterKind.ADDITIONAL_INFO),
)


@dataclass(frozen=True)
class AnnotatedNotes:
    """Notes with their marks taken out and kept aside."""

    name: str  # file and number, for messages
    text: str
    mentions: tuple[tuple[int, int, MentionKind], ...]  # start, end
    labels: tuple[tuple[int, ClauseLabel], ...]  # where each begins; it holds until the next
    cues: tuple[tuple[int, Cue | None], ...]  # of the same places

    @property
    def kind(self) -> LetterKind:
        """The letter that the notes call for, by their cues."""
        found = {cue for _, cue in self.cues}
        return next((kind for cues, kind in _KINDS_OF if found & cues), LetterKind.THANK_YOU)


def parse(name: str, marked: str) -> AnnotatedNotes:
    """Take the marks out of one set of notes."""
    text, cursor = "", 0
    mentions: list[tuple[int, int, MentionKind]] = []
    labels: list[tuple[int, ClauseLabel]] = []
    cues: list[tuple[int, Cue | None]] = []
    for mark in _MARK.finditer(marked):
        text += marked[cursor : mark.start()]
        cursor = mark.end()
        if mark["label"]:
            labels.append((len(text), ClauseLabel(mark["label"])))
            cues.append((len(text), Cue(mark["cue"]) if mark["cue"] else None))
        else:
            mentions.append((len(text), len(text) + len(mark["text"]), MentionKind(mark["kind"])))
            text += mark["text"]
    read = repaired(without_capitals(text + marked[cursor:]))  # as the reader reads them
    return AnnotatedNotes(name, read, tuple(mentions), tuple(labels), tuple(cues))


def load_annotated(folder: Path = FOLDER) -> list[AnnotatedNotes]:
    """All annotated notes, by file name and place in the file."""
    return [
        parse(f"{path.stem}-{number}", marked.strip("\n"))
        for path in sorted(folder.glob("*.txt"))
        for number, marked in enumerate(_BETWEEN.split(path.read_text(encoding="utf-8")), 1)
        if marked.strip()
    ]


def mention_labels(notes: AnnotatedNotes, tokens: Sequence[Token]) -> list[str]:
    """The label of each token: "B-P" and "I-P" begin and continue a mention of kind P."""
    labels = [OUTSIDE] * len(tokens)
    for start, end, kind in notes.mentions:
        inside = [n for n, t in enumerate(tokens) if t.start < end and t.end > start and t.text.strip()]
        for rank, place in enumerate(inside):
            labels[place] = f"{'I' if rank else 'B'}-{kind}"
    return labels


def clause_labels(notes: AnnotatedNotes, clauses: Iterable[Clause]) -> list[ClauseLabel]:
    """The label of each clause: the one that covers most of it."""
    return [found or ClauseLabel.NOTHING for found in _covering(notes.labels, len(notes.text), clauses)]


def clause_cues(notes: AnnotatedNotes, clauses: Iterable[Clause]) -> list[Cue | None]:
    """The cue of each clause, None where it tells nothing of the kind of letter."""
    return _covering(notes.cues, len(notes.text), clauses)


def _covering(marks: Sequence[tuple[int, Mark]], length: int, clauses: Iterable[Clause]) -> list[Mark | None]:
    """For each clause the mark that covers most of it."""
    ends = [*(start for start, _ in marks[1:]), length]
    found: list[Mark | None] = []
    for clause in clauses:
        covered: dict[Mark, int] = {}
        for (start, mark), end in zip(marks, ends, strict=True):
            shared = min(end, clause.end) - max(start, clause.start)
            if shared > 0:
                covered[mark] = covered.get(mark, 0) + shared
        found.append(max(covered, key=lambda k: covered[k]) if covered else None)
    return found
