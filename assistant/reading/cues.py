"""What the clauses of the notes tell of the letter that they call for, beyond thanks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.reading.labels import Cue
from assistant.reading.segments import Clause


@dataclass(frozen=True)
class FoundCue:
    """A clause with the chance (0 to 1) of each cue."""

    clause: Clause
    chances: Mapping[Cue, float]


_WORDS = re.compile(r"\w{3}")  # of a clause that is left out, since it is private
_OF_THE_RUN = 0.4
"""Of the chance of the likeliest clause, from which one beside it goes with it."""


def run_around(
    text: str, told: Sequence[FoundCue], at: int, cue: Cue, most: int | None = None
) -> tuple[int, int]:
    """The first and the last of the clauses around one that tell the same, in one stretch without an empty line.

    ``most``: characters that they have together at most.
    """
    least = told[at].chances[cue] * _OF_THE_RUN

    def goes_on(one: FoundCue, other: FoundCue, added: FoundCue) -> bool:
        between = text[one.clause.end : other.clause.start]
        return added.chances[cue] >= least and "\n\n" not in between and not _WORDS.search(between)

    first = last = at
    while first > 0 and goes_on(told[first - 1], told[first], told[first - 1]):
        first -= 1
    while last + 1 < len(told) and goes_on(told[last], told[last + 1], told[last + 1]):
        last += 1
    while most is not None and told[last].clause.end - told[first].clause.start > most and last > first:
        first, last = (first + 1, last) if first < at else (first, last - 1)
    return first, last
