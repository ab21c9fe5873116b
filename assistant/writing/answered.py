"""What was answered to an interviewer, as noted: "scan at call; spare pair on belt packs"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.grammar import unsound
from assistant.schema import ME, Fact, FactKind
from assistant.writing.fragments import UNFIT, clean, without_capital
from assistant.writing.in_brief import (
    COUNTS_SOMETHING,
    NEAR,
    as_list,
    in_brief,
    is_misspelled,
    joined,
    names_a_thing,
)

_AN_ANSWER_NEVER = re.compile(
    r"\b(?:he|she|him|her|his|hers|aunt\w*|mum|mom|dad|mother|father|wife|husband|son|daughter|nan|gran\w*|sister|brother|your|u|(?<!by )me|mine|myself|lol|haha|um+|er+|oops|argh|ugh|sigh|laugh\w*|nod\w*|smil\w*|grin\w*|cried|blush\w*|waffl\w*|"
    r"rambl\w*|fluff\w*|blew|messed|botched|bombed|winged|fumbl\w*|mumbl\w*|blank\w*|dunno|idk|yep|yeah|no idea|nope|not much|honest answer|maybe|guess|ok|okay|fine|great|nice|badly|happy|coffee|bus|train|taxi|nervous|sweat\w*|salary|pay|rent|holiday|notice|seemed|liked|loved|asked|said|told|sure|easy|think|hope|hopefully)\b",
    re.I,
)
_BEGINS_BADLY = re.compile(
    r"(?:and|but|or|so|than|as|because|of|to|also|too|though|which|who|what|why|how|whether|still|else|some|any|all|yes|no (?!late|lost|missed|complaints|accidents|incidents|\w+ed\b)|usually|i (?:am|was|have not|do not|did not|cannot|could not|will not|would not)|i['’]m)\b",
    re.I,
)
_ANSWER_LEAD = re.compile(
    r"(?:(?:(?:my bit|my answer|what i do|me|mine|a|answer|ans)[:,] |(?:i )?(?:said|explained|answered|described|mentioned|talked about|told (?:him|her|them|everyone)(?: all)?)[:,]?(?: (?:that|about))? |i['’]?d |i would |would |then |and then ))+(?=\S)",
    re.I,
)
_ONLY_SAYS = re.compile(
    r"all|both|everyone|them all|(?:i )?(?:said|told (?:him|her|them)(?: all)?|answered|explained)(?: (?:him|her|them|that))?",
    re.I,
)
_BREAKS_OFF = re.compile(
    r"\b(?:and|or|of|the|a|an|with|to|from|by|is|was|are|than|my|our|their|at|each|x)$", re.I
)
_DIALECT = re.compile(r"\bi (?:says|done|seen|been|has|were)\b", re.I)
_LONGEST_ANSWER = 30  # words
_SHORTEST_ANSWER = 3
_LONGEST_PIECE = 24


def answer_in_brief(facts: Sequence[Fact]) -> tuple[str, int] | None:
    """What was answered to a question, as noted: "scan at call, spare pair on belt packs", and how many facts that is.

    ``facts``: what stands behind the question, in order. The answer ends before the first that can't be told; None
    where too little is left.
    """
    points: list[str] = []
    taken = 0
    for number, fact in enumerate(facts, 1):
        if _ONLY_SAYS.fullmatch(fact.text):
            continue
        point = _answer_piece(fact)
        if point is None or len(" ".join([*points, point]).split()) > _LONGEST_ANSWER:
            break
        points.append(point)
        taken = number
    words = " ".join(points).split()
    if len(words) < _SHORTEST_ANSWER:
        return None
    scraps = [scrap for fact in facts[:taken] if (scrap := in_brief(fact))]
    return (joined(scraps) if len(scraps) == len(points) else as_list(points)), taken


def as_noted(facts: Sequence[Fact]) -> list[Fact]:
    """What one has done, jotted down one after the other, for a letter that could word nothing of it: "led 6, then 14"."""
    best: list[Fact] = []
    run: list[Fact] = []
    for fact in (*facts, None):
        beside = (
            fact is not None
            and bool(run)
            and run[-1].block == fact.block
            and fact.start - run[-1].end <= NEAR
        )
        if run and not beside:
            if _amount(run) > _amount(best):
                best = run
            run = []
        if fact is not None and fact.kind is FactKind.STRENGTH and _answer_piece(fact) is not None:
            run.append(fact)
    return best


def _amount(run: Sequence[Fact]) -> int:
    told = answer_in_brief(run)
    if told is None or len(told[0].split()) < _MUCH or not COUNTS_SOMETHING.search(told[0]):
        return 0
    return 0 if _NOT_DONE.match(told[0]) or not names_a_thing(told[0]) else len(told[0].split())


_MUCH = 6  # words of a list that has nothing but scraps
_NOT_DONE = re.compile(
    r"(?:was|been|had|has|have|being|described|answered|paid|withdrew|stayed|back|in|at|on|over|from|the)\b|[a-z]+ (?:is|are|was|were)\b",
    re.I,
)


def _answer_piece(fact: Fact) -> str | None:
    text = re.sub(r"\bw (?=[a-z])", "with ", without_capital(clean(fact.text)))
    text = _ANSWER_LEAD.sub("", text, count=1) if _ANSWER_LEAD.match(text) else text
    text = re.sub(r"(?<=[a-z]): (?=[a-z])", ", ", text)
    text = re.sub(r"^A (?=[a-z])", "a ", text)
    unfit = (
        fact.speaker != ME
        or not text
        or len(text.split()) > _LONGEST_PIECE
        or _AN_ANSWER_NEVER.search(text)
        or _BEGINS_BADLY.match(text)
        or _DIALECT.search(text)
        or unsound(text) == "slang"
        or _BREAKS_OFF.search(text)
        or UNFIT.search(text)
        or re.search(r"[?!<>{}|*#=;\"“”]|->|→|https?:|\.{2}|^\w+:", text)
    )
    return None if unfit or is_misspelled(text) else text
