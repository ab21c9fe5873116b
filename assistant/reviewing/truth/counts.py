"""Counts: what a number in the letter counts, held against what it counts in the notes.

"Seven years" is no paraphrase of "7 months", nor "five windows, a team of eleven" of "11 windows, team of 5".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from assistant.english.comparison import STOP_WORDS, Figure, Unit, expanded, figures, fold, stem
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
from assistant.reviewing.verdicts import Finding
from assistant.schema import Mark

_HOURS = {
    "minute": Decimal(1) / 60, "hour": Decimal(1), "day": Decimal(24), "week": Decimal(168), "fortnight": Decimal(336),
    "month": Decimal(730), "year": Decimal(8760),
}  # fmt: skip
"""Hours in each unit of time, by its stem; months and years roughly."""
_SPANS = {stem(word): hours for word, hours in _HOURS.items()}
_AS_LONG = Decimal("0.04")
"""How far two lengths of time may be apart, as a share: 12 months are a year, 7 days a week."""

_COUNTED = re.compile(
    r"[\s-]{1,2}(?:(?:more|full|whole|new|different|good|long|straight|extra|further) )?([^\W\d_]+)"
)
_OF_WHAT = re.compile(
    r"(?: (?:of|in) (?:the |my |our |your )?)?[\s-]([^\W\d_]+)(?:[\s-]([^\W\d_]+))?(?:[\s-]([^\W\d_]+))?"
)


def _span(figure: Figure, text: str) -> tuple[str, Decimal] | None:
    """The unit of time that a number counts, by its stem, and the number of hours; None for anything else."""
    found = _COUNTED.match(text, figure.end)
    unit = stem(expanded(fold(found[1]))) if found and figure.unit is Unit.PLAIN else None
    if unit not in _SPANS:
        return None
    try:
        return unit, Decimal(figure.value) * _SPANS[unit]
    except InvalidOperation:
        return None


@lru_cache(maxsize=4)  # the letters of a panel are held against the same notes
def _spans(text: str) -> tuple[tuple[Decimal, frozenset[str]], ...]:
    """The lengths of time in a text, in hours, with all the values that the number may have."""
    found = []
    for figure in figures(text):
        span = _span(figure, text)
        if span is not None:
            found.append((span[1], figure.values))
    return tuple(found)


def other_durations(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Lengths of time that the notes don't have, though they have the bare number of something else."""
    noted = _spans(ground.told)
    for line in letter.lines:
        for figure in figures(line.text):
            span = None if figure.idiom else _span(figure, line.text)
            if span is None or not ground.units_of.keys() & figure.values:
                continue  # a number that the notes don't have at all is told of elsewhere
            unit, hours = span
            if any(abs(hours - other) <= _AS_LONG * other for other, _ in noted):
                continue
            if _noted_bare(figure, ground.told):
                continue  # "12 @ Acme" may well be years
            shown = line.text[figure.start : figure.end]
            yield Finding(f'Your notes have no "{shown} {unit}". Check how long it was.', sentence=line.text)


def _noted_bare(figure: Figure, told: str) -> bool:
    """Whether the notes have the number without saying of what: "12 @ Acme", "about 12, then"."""
    for other in figures(told):
        if not other.values & figure.values or other.unit is not Unit.PLAIN:
            continue
        found = _COUNTED.match(told, other.end)
        word = expanded(fold(found[1])) if found else ""
        if not word or word in STOP_WORDS:
            return True
    return False


# --- what is counted -----------------------------------------------------------------------------


def _counted(figure: Figure, text: str) -> frozenset[str]:
    """The stems of what a number counts: of the next words up to the end of the phrase."""
    if figure.unit is not Unit.PLAIN:
        return frozenset()
    behind = re.match(r"[ \t-]?[^.,;:!?()\n]{0,40}", text[figure.end :])
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+", behind.group() if behind else "")
    found: list[str] = []
    for word in words[:4]:
        folded = expanded(fold(word))
        if word.isdigit() or (found and folded in STOP_WORDS):
            break
        if folded not in STOP_WORDS:
            found.append(stem(folded))
    return frozenset(found[:3])


@lru_cache(maxsize=4)
def _counts(text: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The numbers of a text: their readings and the stems of what they count."""
    return tuple((figure.values, _counted(figure, text)) for figure in figures(text))


_LEAST = 3
"""One or two of something is said in too many ways to hold it against the notes."""


def other_counts(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Numbers of one thing where the notes have another number of it, and this number of something else."""
    noted = _counts(ground.told)
    for line in letter.lines:
        for figure in figures(line.text):
            what = _counted(figure, line.text)
            if (
                figure.idiom
                or not what
                or _LABEL.search(line.text[: figure.start])
                or any(_small(v) for v in figure.values)
            ):
                continue
            same_number = [counted for values, counted in noted if values & figure.values]
            if not any(same_number) or any(counted & what for counted in same_number):
                continue  # nothing else is counted by this number
            others = [values for values, counted in noted if counted & what and not values & figure.values]
            if others and not _stand_near(figure, what, ground.told):
                shown = line.text[figure.start : figure.end]
                why = f'Your notes have another number of what "{shown}" counts here. Check it.'
                yield Finding(why, Mark.WARN, line.text)


_LABEL = re.compile(r"\b[A-Z][a-z]+[ -]$")
"""A word that a number belongs to as its name does: "Year 3", "Band 6"."""


_NEAR = 45  # characters


def _stand_near(figure: Figure, what: frozenset[str], told: str) -> bool:
    """Whether the notes have the number beside what it counts, in whatever order: "windows, 5 of them"."""
    for other in figures(told):
        if other.values & figure.values:
            before, behind = (
                told[max(0, other.start - _NEAR) : other.start],
                told[other.end : other.end + _NEAR],
            )
            # Another number between them counts it instead.
            between = re.split(r"\d", before)[-1] + re.split(r"\d", behind)[0]
            if {stem(expanded(fold(w))) for w in re.findall(r"[^\W\d_]+", between)} & what:
                return True
    return False


def _small(value: str) -> bool:
    try:
        return Decimal(value) < _LEAST
    except InvalidOperation:
        return True


COUNT_CHECKS = (other_durations, other_counts)
