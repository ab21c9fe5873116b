"""The notes as the network of ``network`` sees them: their clauses in order, as numbered pieces of words.

Marks tell of what no word says: where a line and a clause begins, a bullet, what was pasted, the heading above, an
aside, what the rules of discretion think. A name is put down as its kind alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.english.wordpieces import pieces
from assistant.reading.labels import MentionKind
from assistant.reading.segments import Clause
from assistant.schema import WithheldReason

MARKS = ("LINE", "CLAUSE", "BLANK", "BULLET", "PASTED", "HEADING", "ASIDE", "RULE", *MentionKind)
"""In the vocabulary they stand in for BERT's unused pieces, in this order."""
START = "[CLS]"
LONGEST = 512  # pieces that the network reads at once
_LONGEST_CLAUSE = 600  # characters
_LONGEST_HEADING = 12  # pieces, and of a label


@dataclass(frozen=True)
class PlacedClause:
    """A clause and where it stands in the notes."""

    clause: Clause
    line_number: int
    order: int  # in its line
    heading: str  # the short line above that heads it, in lower case, or ""
    pasted: bool  # in a line that was pasted
    rule: WithheldReason | None  # why the rules of discretion would withhold it


@dataclass(frozen=True)
class Encoded:
    """A stretch of notes: the numbers of its pieces, and for each clause where its mark and its end are."""

    pieces: list[int]
    clauses: list[tuple[int, int]]


def encode(
    text: str,
    placed: Sequence[PlacedClause],
    mentions: Iterable[tuple[int, int, MentionKind]],
    vocabulary: Mapping[str, int],
) -> list[Encoded]:
    """The clauses in stretches that the network can read at once, most often one; ``mentions``: (start, end, kind)."""
    names = sorted(mentions)
    stretches: list[Encoded] = []
    numbers, clauses = [vocabulary[START]], list[tuple[int, int]]()
    line = None
    for place in placed:
        own = _of_clause(text, place, names, vocabulary)
        before = _of_line(place, names, vocabulary) if place.line_number != line else []
        if clauses and len(numbers) + len(before) + len(own) > LONGEST:
            stretches.append(Encoded(numbers, clauses))
            numbers, clauses = [vocabulary[START]], []
        line = place.line_number
        numbers += before
        start = len(numbers)
        numbers += own
        clauses.append((start, len(numbers)))
    return [*stretches, Encoded(numbers, clauses)]


def _of_line(
    place: PlacedClause, names: Sequence[tuple[int, int, MentionKind]], vocabulary: Mapping[str, int]
) -> list[int]:
    """What stands before the first clause of a line."""
    line = place.clause.line
    marks = [
        name
        for name, there in (
            ("BLANK", line.blank_before),
            ("LINE", True),
            ("BULLET", line.bullet),
            ("PASTED", place.pasted),
        )
        if there
    ]
    found = [vocabulary[mark] for mark in marks]
    if place.heading:
        mark = vocabulary["HEADING"]
        found += [mark, *pieces(place.heading, vocabulary)[:_LONGEST_HEADING], mark]
    if line.label:
        end = line.label_start + len(line.label)
        kind = next((kind for a, b, kind in names if a < end and b > line.label_start), None)
        found += [vocabulary[kind]] if kind else []
        found += [*pieces(line.label, vocabulary)[:_LONGEST_HEADING], *pieces(":", vocabulary)]
    return found


def _of_clause(
    text: str,
    place: PlacedClause,
    names: Sequence[tuple[int, int, MentionKind]],
    vocabulary: Mapping[str, int],
) -> list[int]:
    clause = place.clause
    found = [vocabulary["CLAUSE"]]
    if clause.aside:
        found.append(vocabulary["ASIDE"])
    if place.rule is not None:
        found += [vocabulary["RULE"], *pieces(place.rule.value, vocabulary)[:3]]
    at, end = clause.start, min(clause.end, clause.start + _LONGEST_CLAUSE)
    for start, behind, kind in names:
        if behind <= at or start >= end:
            continue
        found += pieces(text[at:start], vocabulary) if start > at else []
        found.append(vocabulary[kind])
        at = behind
    found += pieces(text[at:end], vocabulary) if at < end else []
    return found[: LONGEST // 2]
