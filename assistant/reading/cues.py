"""What the clauses of the notes tell of the letter that they call for: see ``find_cues``.

A sequence labeller that learnt from the same annotated notes as the others; trained by ``python -m evals.training``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.english.labelling import labeller
from assistant.reading.clause_features import PlacedClause, clause_features
from assistant.reading.labels import MODELS, Cue, MentionKind
from assistant.reading.segments import Clause

NONE = "h"
_AROUND = (-3, -2, -1, 1, 2)
_NUMBER = re.compile(
    r"\d[\d.,:]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixty|sixteen|hundred)\b"
)


@dataclass(frozen=True)
class FoundCue:
    """A clause with the chance (0 to 1) of each cue."""

    clause: Clause
    chances: Mapping[Cue, float]


def cue_features(
    placed: Sequence[PlacedClause], mentions: Iterable[tuple[int, int, MentionKind]]
) -> list[list[str]]:
    """What the labeller sees of each clause: what the other labeller sees, and the words of those around."""
    own = clause_features(placed, mentions)
    words = [[f[2:] for f in features if f.startswith("w=")] for features in own]
    numbers = [set(_NUMBER.findall(p.clause.text.lower())) for p in placed]
    found = []
    for place, features in enumerate(own):
        around = [
            f"{'before' if step < 0 else 'after'}={word}"
            for step in _AROUND
            if 0 <= place + step < len(own)
            for word in words[place + step]
        ]
        other = bool(numbers[place]) and any(
            numbers[place + step] and numbers[place + step] != numbers[place]
            for step in (-2, -1, 1, 2)
            if 0 <= place + step < len(own)
        )
        found.append([*features, *sorted(set(around)), *(["another number beside"] if other else [])])
    return found


def find_cues(
    placed: Sequence[PlacedClause], mentions: Iterable[tuple[int, int, MentionKind]]
) -> list[FoundCue]:
    """The chance of each cue for each clause; ``mentions`` are (start, end, kind)."""
    chances = labeller(MODELS, "cues").chances(cue_features(placed, mentions))
    return [
        FoundCue(one.clause, {Cue(name): chance for name, chance in found.items() if name != NONE})
        for one, found in zip(placed, chances, strict=True)
    ]


_WORDS = re.compile(r"\w{3}")  # of a clause that is left out, since it is private
_OF_THE_RUN = 0.25
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
