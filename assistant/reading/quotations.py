"""Words that the notes put between quotation marks stay together, however many statements they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.english import shorthand
from assistant.english.tokens import QUOTATION
from assistant.reading.facts import Reading
from assistant.schema import ME, FactKind

_FEWEST = 3  # words
_OF_THEIRS = (FactKind.NEED, FactKind.CONCERN, FactKind.TOPIC, FactKind.REMARK)


def whole_quotations(
    notes: str, readings: Sequence[Reading], unless: Sequence[tuple[int, int]] = ()
) -> list[Reading]:
    """The readings with those inside one quotation, if they are of one interviewer, made one that has all of it.

    ``unless``: places that are private.
    """
    found = list(readings)
    for quotation in QUOTATION.finditer(notes):
        start, end = quotation.span()
        if len(quotation["words"].split()) < _FEWEST or any(a < end and start < b for a, b in unless):
            continue
        inside = [r for r in found if r.start < end and start < r.end]
        speakers = {r.speaker for r in inside}
        whole = len(inside) == 1 and inside[0].start <= start and end <= inside[0].end
        if whole or len(speakers) != 1 or ME in speakers:
            continue
        if not {r.kind for r in inside} <= set(_OF_THEIRS) or inside[0].start < start - 40:
            continue
        first, last = inside[0], inside[-1]
        begin, stop = min(start, first.start), max(end, last.end)
        kind = next(k for k in _OF_THEIRS if any(r.kind is k for r in inside))
        if quotation["words"].rstrip().endswith("?") and not notes[begin:start].strip():
            kind = FactKind.QUESTION
        text = shorthand.expand(notes[begin:stop])
        merged = replace(first, kind=kind, text=text, start=begin, end=stop)
        at = found.index(first)
        found[at : at + len(inside)] = [merged]
    return found
