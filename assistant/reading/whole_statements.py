"""What belongs to a statement, put back to it: "we moved the round to 4" and "went from 7 falls to 2" are one.

Notes are cut into clauses to tell what each is; but a deed without what came of it, or a worry without its
figure, is half of what was said. Only what has no subject of its own is taken along, and only where it
stands straight behind, in the same line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.english.continuations import COORDINATED, continues
from assistant.english.grammar import has_finite_verb
from assistant.english.verbs import DEEDS
from assistant.reading.facts import Reading
from assistant.schema import ME, FactKind

_THEIRS = (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN)
_OURS = (FactKind.STRENGTH, FactKind.MISSED_POINT)
_LONGEST = 30  # words of a statement
_FEWEST_OF_A_HEAD = 3  # words
_MOST = 3  # pieces behind a statement
_BETWEEN = re.compile(r"\s*(?:[,;:–—/=-]+|->|→)?\s*(?:\b(?:and|then|so)\b|&|\+)?\s*(?:\bthen\b)?\s*", re.I)
_FOR_YEARS = re.compile(
    r"(?:about |over |nearly )?\S+ (?:years?|yrs|months?|seasons?|summers?|winters?)\b", re.I
)


def whole_statements(readings: Sequence[Reading], notes: str) -> list[Reading]:
    """The readings, each statement with what was cut from it."""
    found: list[Reading] = []
    taken = 0
    for reading in readings:
        joined = _joined(found[-1], reading, notes) if found and taken < _MOST else None
        if joined is None:
            found.append(reading)
            taken = 0
        else:
            found[-1] = joined
            taken += 1
    return found


def _joined(head: Reading, rest: Reading, notes: str) -> Reading | None:
    """Both as one, or None where the second is no part of the first."""
    gap = notes[head.end : rest.start]
    if head.speaker != rest.speaker or head.block != rest.block or "\n" in gap or not _BETWEEN.fullmatch(gap):
        return None
    ours = head.speaker == ME
    kinds = _OURS if ours else _THEIRS
    if head.kind not in kinds or rest.kind not in kinds or len(head.text.split()) < _FEWEST_OF_A_HEAD:
        return None
    if len(head.text.split()) + len(rest.text.split()) > _LONGEST or not _is_stated(head.text, ours):
        return None
    text = re.sub(r"^(?:and|then|so|but) ", "", rest.text, flags=re.I)
    link = continues(text, ours)
    if link is None or (
        link == COORDINATED and not _TELLS_WHO_DID.match(head.text) and not _begins_with_a_deed(head.text)
    ):
        return None
    text = text[0].lower() + text[1:] if link == COORDINATED else text
    return replace(head, text=f"{head.text.rstrip(' ,;')}{link}{text}", end=rest.end)


_TELLS_WHO_DID = re.compile(r"(?:[^:;]*\W)?(?:I|we|i)\b")


def _begins_with_a_deed(text: str) -> bool:
    return text.split()[0].lower() in DEEDS or bool(_FOR_YEARS.match(text))


def _is_stated(text: str, ours: bool) -> bool:
    return has_finite_verb(text) or (ours and _begins_with_a_deed(text))
