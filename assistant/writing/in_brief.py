"""What the notes hold only as scraps, fit for a list after a colon: "22 units a day, remakes at 2.1%".

People jot down their best figures without a verb. A letter may tell them the same way, once, in brief.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.grammar import has_finite_verb
from assistant.english.spelling import is_misspelled
from assistant.english.verbs import DEEDS
from assistant.schema import ME, Fact, FactKind
from assistant.writing.fragments import UNFIT, clean, tags_of, without_capital

_FEWEST, _MOST = 2, 11  # words
_ALONE = 4  # words
_ENOUGH = 5  # words of a list
NEAR = 4  # characters between two scraps of one breath
A_PRONOUN = re.compile(
    r"\b(?:i|he|she|they|them|him|her|his|their|theirs|you|your|u|it|we|us|me|mine|this|that|these|those|there|here|who|which|where)\b",
    re.I,
)
OPENS_BADLY = re.compile(
    r"(?!in \d+ (?:years?|months?|seasons?) )(?:yes|no(?! (?:late|lost|missed|complaints|accidents|incidents|re-?\w+))|yep|yeah|ok|okay|not|never|only|just|about to|and|but|or|so|then|than|as|if|when|because|by|at|for|with|of|to|from|in|on|out|off|up|down|over|under|"
    r"asked|said|told|talked|showed|gave|went|got|saw|met|sat|felt|nice|good|bad|great|fine|same|both|all|some|any|many|most|more|much|how|why|what|whether|before|after|today|tomorrow|yesterday|last|next|maybe|still|else|answer|score|scenario|q|a)\b",
    re.I,
)
ENDS_BADLY = re.compile(
    r"\b(?:and|or|of|the|a|an|in|on|at|for|with|to|from|by|is|was|than|my|our|yes|no|ok|each|x)$", re.I
)
ONLY_TIME = re.compile(
    r"(?:about |over |nearly |around )?(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|a|half an?) ?(?:years?|months?|weeks?|days?|hours?|minutes?|mins?|secs?|seconds?|nights?|times|am|pm)\W*(?:each|a week|a day|ago|now|total)?",
    re.I,
)
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand)\b",
    re.I,
)
PAPER = re.compile(
    r"\b(?:licen[cs]e|certificate|cert|diploma|degree|ticket|card|course|training|registration|accreditation|instructor|assessor|level|grade|band|endorsement|first aid|BSc|MSc|BA|MA|PhD|NVQ|NPLQ|QTS|PGCE|ISO|cert(?:ificate)? IV|trained|qualified|registered|certified|fluent|native)\b"
)
_OF_THE_DAY = re.compile(
    r"\b(?:late|early|norm|honest|story|answer|numbers|alone|pending|the time|interview|panel|reception|coffee|tea|lunch|parking|bus|train|taxi|room|floor|zoom|teams call|nervous|sweat\w*|clock|late for|notice|salary|pay|rent|holiday|january|february|march|april|may|june|july|august|september|october|november|december|mon|tue|wed|thu|fri|sat|sun)(?:day)?\b",
    re.I,
)
COUNTS_SOMETHING = re.compile(
    r"\b(?:\d[\d,.]*k?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty) (?!years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|of\b|at\b|in\b|on\b|to\b|and\b|for\b|down\b|up\b)(?:[a-z-]+ )?[a-z-]{4,}|(?:from )?\S*\d\S* (?:\w+ )?to \S*\d",
    re.I,
)
"""A figure with what it counts."""
_CHANGED = re.compile(r"^(?P<what>.+?) (?:down |up )?from (?P<from>\S+(?: \w+)?) to (?P<to>\S+.*)$")


def in_brief(fact: Fact) -> str | None:
    """A statement of what one has done or holds as a scrap that a list can have, or None.

    "Clean show reports" can go with others; what has a figure or names a paper is ``telling``.
    """
    if fact.speaker != ME or fact.kind is not FactKind.STRENGTH:
        return None
    text = without_capital(clean(fact.text))
    text = re.sub(r"^(?:me|mine|exp|experience|skills?)[:,]? (?=\S)", "", text, flags=re.I)
    text = re.sub(r"^(?:of|about) (?=(?:the|my|our) )", "", text)
    text = re.sub(r"^0 (?=[a-z])", "no ", text)
    text = re.sub(r"^\d (?=(?:one|two|three|four|five|six)\b)", "", text)  # the number of an item
    text = re.sub(r"\bw (?=[a-z])", "with ", text)
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST:
        return None
    if (
        A_PRONOUN.search(text)
        or OPENS_BADLY.match(text)
        or ENDS_BADLY.search(text)
        or ONLY_TIME.fullmatch(text)
        or _OF_THE_DAY.search(text)
        or UNFIT.search(text)
        or re.search(r"[?!<>{}|*#=:;\"“”]|->|→|https?:|\.{2}", text)
    ):
        return None
    if is_misspelled(text):
        return None
    if has_finite_verb(text) and _CHANGED.match(text) is None:
        return None
    first, tags = tags_of(text)
    if first[0].lower() in DEEDS or tags[0].startswith("VERB|Fin"):
        return None  # "ran the bar": for that there are sentences
    return text if any(t in ("NOUN", "PROPN") for t in tags) else None


_OF_TIME = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds last next first time times each half average half-hour morning evening today".split()
)


def names_a_thing(text: str) -> bool:
    """Whether a scrap says of what it speaks: "9 last month" does not, "14 week waits" does."""
    words, tags = tags_of(text)
    return any(
        tag in ("NOUN", "PROPN") and len(word) > 2 and word.lower() not in _OF_TIME
        for word, tag in zip(words, tags, strict=True)
    )


def telling(scrap: str) -> bool:
    """Whether a scrap says something that counts: a figure, or a paper that one holds."""
    return _FIGURE.search(scrap) is not None or PAPER.search(scrap) is not None


def stands_alone(scrap: str) -> bool:
    """Whether a scrap can be all there is: "CISRS part 2" is of no place and no trade, "60 covers at the Ship" is."""
    named = re.search(r"\b(?:at|in|with|on|for) (?:the )?[A-ZÀ-Þ]\w+", scrap) is not None
    words = scrap.split()
    done = any(w.endswith("ed") for w in words[1:])
    if PAPER.search(scrap):
        return len(words) >= _ALONE
    counted = COUNTS_SOMETHING.search(scrap) is not None and names_a_thing(scrap)
    return len(words) >= _ALONE and counted and (named or done)


def runs(scraps: Sequence[tuple[Fact, str | None]]) -> list[list[tuple[Fact, str]]]:
    """Scraps that were jotted down one after the other; ``scraps``: the facts of the notes in order."""
    found: list[list[tuple[Fact, str]]] = []
    for fact, scrap in scraps:
        if scrap is None:
            continue
        beside = (
            bool(found) and found[-1][-1][0].block == fact.block and fact.start - found[-1][-1][0].end <= NEAR
        )
        if beside:
            found[-1].append((fact, scrap))
        else:
            found.append([(fact, scrap)])
    return [run for run in found if _is_worth_telling([scrap for _, scrap in run])]


def _is_worth_telling(scraps: Sequence[str]) -> bool:
    several = len(scraps) > 1 and any(map(telling, scraps)) and sum(len(s.split()) for s in scraps) >= _ENOUGH
    return several or any(map(stands_alone, scraps))


def as_list(points: Sequence[str]) -> str:
    """Scraps as one list: "212 cues, clean show reports and no late ups"; semicolons part what is not alike."""
    if len(points) > 1 and (
        any(" and " in point or "," in point for point in points) or not all(map(_is_a_thing, points))
    ):
        return "; ".join(points)
    return joined(points)


def joined(points: Sequence[str]) -> str:
    """Scraps with commas and "and"; with semicolons where one of them has such already."""
    if any(" and " in point or "," in point for point in points):
        return "; ".join(points)
    return ", ".join(points[:-1]) + (" and " if len(points) > 1 else "") + points[-1]


def _is_a_thing(point: str) -> bool:
    """Whether a scrap is a noun with what belongs to it, and no deed: what "and" can join."""
    _words, tags = tags_of(point)
    return tags[0] in ("NOUN", "ADJ", "NUM", "DET", "PROPN") and not any(
        tag.startswith(("VERB|Fin", "AUX")) for tag in tags
    )
