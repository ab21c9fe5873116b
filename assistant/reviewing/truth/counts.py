"""Counts: what a number in the letter counts, held against what it counts in the notes.

"Seven years" is no paraphrase of "7 months", nor "five windows, a team of eleven" of "11 windows, team of 5".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from assistant.english.comparison import (
    STOP_WORDS,
    Figure,
    Unit,
    expanded,
    figures,
    fold,
    plain,
    shares,
    stem,
)
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
from assistant.reviewing.truth.claims import is_near_a_noted_share, is_noted_share
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
    r"[ \t-]{1,2}(?:(?:more|full|whole|new|different|good|long|straight|extra|further) )?([^\W\d_]+)"
)
_NEAR = 45
"""Characters on either side of a number in which what it counts may stand: "windows, 5 of them"."""
_TIMES = frozenset(
    stem(word)
    for word in "minute hour day evening night morning afternoon weekend week month term season year shift".split()
)
_LEAST = 3
"""One or two of something is said in too many ways to hold it against the notes."""
_LABEL = re.compile(r"\b[A-Z][a-z]+[ -]$")
"""A word that a number belongs to as its name does: "Year 3", "Band 6"."""


_A_SPAN = re.compile(r"\b(?:an?|one|the) (minute|hour|day|week|fortnight|month|year)\b", re.IGNORECASE)
"""A length of time without a number: "give it a fortnight"."""


@dataclass(frozen=True)
class _Count:
    """A number of the notes with what it counts, by stems, and all that stands near it."""

    values: frozenset[str]
    what: frozenset[str]
    near: frozenset[str]


@dataclass(frozen=True)
class _Counts:
    """The numbers of the notes, found by their value and by what they count; built once for all letters."""

    of_value: Mapping[str, tuple[_Count, ...]]
    of_thing: Mapping[str, tuple[_Count, ...]]
    bare: frozenset[str]  # values that count nothing in particular: "12 @ Acme"
    hours: tuple[Decimal, ...]  # the lengths of time, sorted

    def with_value(self, values: frozenset[str]) -> Iterator[_Count]:
        return (count for value in sorted(values) for count in self.of_value.get(value, ()))

    def counts_other(self, what: frozenset[str], values: frozenset[str]) -> bool:
        """Whether the notes have another number of one of these things."""
        return any(not count.values & values for thing in what for count in self.of_thing.get(thing, ()))

    def lasts(self, hours: Decimal) -> bool:
        """Whether the notes have a length of time that is about this long."""
        first = bisect_left(self.hours, hours / (1 + _AS_LONG))
        return first < len(self.hours) and abs(hours - self.hours[first]) <= _AS_LONG * self.hours[first]


@lru_cache(maxsize=4)  # the letters of a panel are held against the same notes
def _counts(text: str) -> _Counts:
    of_value: dict[str, dict[_Count, None]] = {}
    of_thing: dict[str, dict[_Count, None]] = {}
    bare: set[str] = set()
    hours: set[Decimal] = set()
    before: frozenset[str] = frozenset()  # what the number before this one counts
    for figure in figures(text):
        what = _counted(figure, text)
        count = _Count(figure.values, what, _near(figure, text) - (before - what))
        before = what
        for value in count.values:
            of_value.setdefault(value, {})[count] = None
        for thing in count.what:
            of_thing.setdefault(thing, {})[count] = None
        found = _COUNTED.match(text, figure.end)
        word = expanded(fold(found[1])) if found else ""
        if figure.unit is Unit.PLAIN and (not word or word in STOP_WORDS):
            bare |= figure.values
        if (span := _span(figure, text)) is not None:
            hours.add(span[1])
    for single in _A_SPAN.finditer(text):
        hours.add(_SPANS[stem(single[1].lower())])
    return _Counts(
        {value: tuple(counts) for value, counts in of_value.items()},
        {thing: tuple(counts) for thing, counts in of_thing.items()},
        frozenset(bare),
        tuple(sorted(hours)),
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


def _counted(figure: Figure, text: str) -> frozenset[str]:
    """The stems of what a number counts: of the next words up to the end of the phrase."""
    if figure.unit is not Unit.PLAIN:
        return frozenset()
    group = _GROUP_OF.search(text, max(0, figure.start - 20), figure.start)
    if group is not None:
        return frozenset({stem(expanded(fold(group[1])))})  # "a team of 5"
    behind = _PHRASE.match(text, figure.end)
    words = _WORDS.findall(behind.group() if behind else "")
    found: list[str] = []
    for word in words[:4]:
        folded = expanded(fold(word))
        if word.isdigit() or (found and folded in STOP_WORDS):
            break
        if folded not in STOP_WORDS:
            found.append(stem(folded))
    return frozenset(found[:3])


_GROUP_OF = re.compile(
    r"(?<![^\W\d_])(team|staff|group|class|crew|panel|fleet|caseload|patch|department|brigade|ward|round) of (?:about |around |over |only |just )?$",
    re.I,
)
_PHRASE = re.compile(r"[ \t-]?[^.,;:!?()\n]{0,40}")
_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+")


def _near(figure: Figure, text: str) -> frozenset[str]:
    """The stems of the words around a number, up to the next number: that counts what is beyond it."""
    before, behind = text[max(0, figure.start - _NEAR) : figure.start], text[figure.end : figure.end + _NEAR]
    between = re.split(r"\d", before)[-1] + " " + re.split(r"\d", behind)[0]
    return frozenset(stem(expanded(fold(word))) for word in re.findall(r"[^\W\d_]+", between))


def other_durations(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Lengths of time that the notes don't have, though they have the bare number of something else."""
    noted = _counts(ground.told)
    for line in letter.lines:
        for figure in figures(line.text):
            span = None if figure.idiom else _span(figure, line.text)
            if span is None or not ground.units_of.keys() & figure.values:
                continue  # a number that the notes don't have at all is told of elsewhere
            if noted.lasts(span[1]) or noted.bare & figure.values:
                continue  # "12 @ Acme" may well be years
            if any(span[0] in count.what | count.near for count in noted.with_value(figure.values)):
                continue  # "41 driver hours"
            shown = line.text[figure.start : figure.end]
            yield Finding(
                f'Your notes have no "{shown} {span[0]}". Check how long it was.', sentence=line.text
            )


def other_counts(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Numbers of one thing where the notes have another number of it, and this number of something else."""
    noted = _counts(ground.told)
    for line in letter.lines:
        for figure in figures(line.text):
            what = _counted(figure, line.text)
            named = figure.idiom or _LABEL.search(line.text, max(0, figure.start - 30), figure.start)
            if (
                figure.unit is Unit.TIME
                or _YEAR.fullmatch(figure.text)
                or named
                or not what
                or _NO_COUNT.match(line.text, figure.end)
                or any(_small(v) for v in figure.values)
            ):
                continue
            same_number = list(noted.with_value(figure.values))
            if not any(count.what for count in same_number) or any(
                count.what & what for count in same_number
            ):
                continue  # nothing else is counted by this number
            if any(count.near & what for count in same_number):
                continue
            shown = line.text[figure.start : figure.end]
            if noted.counts_other(what, figure.values):
                # Where the sentence has that other number too, for something else, the two are swapped.
                own = {v for thing in what for count in noted.of_thing.get(thing, ()) for v in count.values}
                swapped = any(
                    other.values & own and not _counted(other, line.text) & what
                    for other in figures(line.text)
                    if other is not figure
                )
                why = f'Your notes have another number of what "{shown}" counts here. Check it.'
                yield Finding(why, Mark.FAIL if swapped else Mark.WARN, line.text)
            elif what & _TIMES and all(c.what and not (c.what | c.near) & _TIMES for c in same_number):
                yield Finding(
                    f'In your notes "{shown}" counts something else. Check it.', Mark.WARN, line.text
                )


_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_COUNT = re.compile(r" (?:in the (?:morning|afternoon|evening)|at night|o'clock)| ?[ap]\.?m\b", re.I)


def _small(value: str) -> bool:
    try:
        return Decimal(value) < _LEAST
    except InvalidOperation:
        return True


def misplaced_numbers(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Numbers that the notes have of something else, where what the sentence tells has another one there."""
    for line in letter.lines:
        own = [f for f in figures(line.text) if not f.idiom and f.unit in (Unit.PLAIN, Unit.PERCENT)]
        if not own:
            continue
        found = ground.likenesses.of(line.text)
        told = [like.fact for like in found if like.tells or like.cover >= _MOSTLY][:_MOST_TOLD]
        has = frozenset[str]().union(*(figure.values for figure in own))
        for figure in own:
            if is_noted_share(figure, line.text, ground):
                continue
            same = [
                (number, like.fact.text)
                for like in found
                for number in _numbers(like.fact.text)
                if figure.values & number.values
            ]
            right = next(
                (
                    (fact, number)
                    for fact in told
                    for number in _numbers(fact.text)
                    if number.value != "1"
                    and _counts_alike(figure, line.text, number, fact.text)
                    and not number.values & has
                ),
                None,
            )
            if right is not None:
                fact, number = right
                # Where the notes count this very thing, only the same thing will do: "level 3" is no three years.
                named = (
                    bool(_counted(figure, line.text))
                    or figure.unit is Unit.PERCENT
                    or _led_up_to(figure, line.text) == _led_up_to(number, plain(fact.text))
                )
                fits = _counts_alike if named else _may_be_it
                if any(fits(figure, line.text, other, noted) for other, noted in same):
                    continue
                why = f'Your notes have "{number.text}" here, not "{line.text[figure.start : figure.end]}".'
                shown = line.text[figure.start : figure.end]
                like = next(like for like in found if like.fact is fact)
                mark = Mark.FAIL if named and like.share >= _NEARLY_ALL else Mark.WARN
                yield Finding(why, mark, line.text, fact.quote, words=shown)


def _led_up_to(figure: Figure, text: str) -> str:
    """The two words before a number: "down to"."""
    found = _TWO_WORDS.search(text, max(0, figure.start - 40), figure.start)
    return fold(found.group().strip()) if found else ""


_TWO_WORDS = re.compile(r"[^\W\d_]+ [^\W\d_]+ $")
_NEARLY_ALL = 0.6
_MOST_TOLD = 4
"""Facts that one sentence tells."""


def _numbers(text: str) -> list[Figure]:
    return [f for f in figures(plain(text)) if not f.idiom and f.unit in (Unit.PLAIN, Unit.PERCENT)]


def _may_be_it(one: Figure, text: str, other: Figure, noted: str) -> bool:
    """Whether a number of the letter may be this one of the notes: they count the same, or may well do."""
    if one.unit is not other.unit:
        return one.unit is Unit.PERCENT or other.unit is Unit.PERCENT
    mine, theirs = _counted(one, text), _counted(other, plain(noted))
    spans = (_span(one, text), _span(other, plain(noted)))
    if spans[0] or spans[1]:
        return not mine or not theirs or (spans[0] is not None and spans[1] is not None)
    return not mine or not theirs or bool(mine & theirs)


def other_rates(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """A number a week where the notes have it a month."""
    noted: dict[str, set[str]] = {}
    for value, unit in _rates(ground.told):
        noted.setdefault(value, set()).add(unit)
    for line in letter.lines:
        for value, unit in _rates(line.text):
            if value in noted and unit not in noted[value]:
                why = f"In your notes this number is not for each {unit}. Check it."
                yield Finding(why, sentence=line.text)


def other_shares(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """ "One in three" where the notes have one in four: each number may well be there, the share is not."""
    if not ground.shares:
        return
    for line in letter.lines:
        read = {figure.start: figure for figure in figures(line.text)}
        for start, end, share in shares(line.text):
            figure = read.get(start)
            if figure is None or figure.end == end or _IN_TIME.match(line.text, end):
                continue  # one number: "half" of something is often a manner of speaking
            if not is_near_a_noted_share(share, figure.unit, ground):
                why = f'Your notes do not say "{line.text[start:end]}". Check the numbers.'
                yield Finding(why, Mark.WARN, line.text, words=line.text[start:end])


_IN_TIME = re.compile(r" ?(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|seasons?|shifts?)\b", re.I)
"""Behind two numbers: "eleven windows in four nights" is no share."""


def denied_counts(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """ "No re-tears" where the notes count two of them."""
    noted = _counts(ground.told)
    denied = _denied(ground.told)
    for line in letter.lines:
        for thing, start, end in _denials(line.text):
            counted = [count for count in noted.of_thing.get(thing, ()) if len(count.what) == 1]
            if counted and thing not in denied | _TIMES:
                shown = line.text[start:end]
                why = f'The letter says "{shown}"; your notes count some. Check it.'
                yield Finding(why, Mark.WARN, line.text, words=shown)


_NONE = re.compile(
    r"(?<![\w'-])(?:no|zero|without (?:a single|a|any)|not (?:one|a single|any)|never (?:had )?(?:an?|any))"
    r" (?!more|less|longer|fewer|later|one|doubt|matter|other)([^\W\d_]+(?:-[^\W\d_]+)?)",
    re.I,
)


def _denials(text: str) -> Iterator[tuple[str, int, int]]:
    """What a text says there is none of, by its stem, with the place."""
    for found in _NONE.finditer(text):
        yield stem(expanded(fold(found[1].rpartition("-")[2]))), found.start(), found.end()


@lru_cache(maxsize=4)
def _denied(text: str) -> frozenset[str]:
    return frozenset(thing for thing, _, _ in _denials(text))


def _rates(text: str) -> Iterator[tuple[str, str]]:
    for figure in figures(text):
        found = None if figure.idiom else _RATE.match(text, figure.end)
        if found:
            for value in sorted(figure.values):
                yield value, stem(expanded(fold(found[1])))


_RATE = re.compile(
    r"(?: (?!a\b|an\b|per\b|each\b|every\b|in\b|for\b|to\b|and\b)[\w'-]+){0,2} ?(?:\ba|\bper|\bevery|\beach|/) ?(hour|hr|day|week|wk|month|mth|year|yr|shift|quarter)\b",
    re.I,
)
_MOSTLY = 0.4
"""The share of a sentence from which it is about that fact."""


def _counts_alike(one: Figure, text: str, other: Figure, noted: str) -> bool:
    """Whether two numbers count the same: a share, the same unit of time, the same thing, or nothing named."""
    if one.unit is not other.unit:
        return False
    if one.unit is Unit.PERCENT:
        return True
    mine, theirs = _counted(one, text), _counted(other, plain(noted))
    if not mine or not theirs:
        return not mine and not theirs
    spans = (_span(one, text), _span(other, plain(noted)))
    if spans[0] or spans[1]:
        return spans[0] is not None and spans[1] is not None and spans[0][0] == spans[1][0]
    return bool(mine & theirs)


COUNT_CHECKS = (
    other_durations,
    other_counts,
    misplaced_numbers,
    other_rates,
    other_shares,
    denied_counts,
)
