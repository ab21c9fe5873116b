"""What puts a slip right, in words: "I told you that ... In fact, ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.english.grammar import add_articles, has_finite_verb, spell_contractions, unsound
from assistant.english.spelling import is_spelled
from assistant.english.tagging import tag
from assistant.schema import ME, Fact, FactKind
from assistant.writing.answered import answer_piece
from assistant.writing.fragments import AMBIGUOUS_THEY, UNFIT, clean, without_capital

_LONGEST = 24  # words
_LONGEST_THING = 6
_SUBJECTLESS = re.compile(
    r"^(?:am|have|had|was|did|do|can|could|would|will|got|led|ran|only|never|work|worked|live|lived|manage|managed|passed|finished|failed|qualified|hold|held)\b"
)
_SAID_SO = re.compile(
    r"^(?:what )?i (?:actually )?(?:said|meant|told (?:them|him|her))(?: (?:was|is))?(?: that)?\s+", re.I
)
_IS_OR_HAS = (
    (re.compile(r"(?<=[a-z])['’]s (?=\w+ed\b)"), " has "),
    (re.compile(r"(?<=[a-z])['’]s (?=(?:level|grade|an?|the|in|at|not|only|just|still|\d+)\b)"), " is "),
)
_A_SUBJECT = re.compile(r"(?:I|we|my|our|the|it|there|this|that|[A-ZÀ-Þ]\w+|\d+[A-Z]\w*)\b")
_A_THING = re.compile(
    r".*\d|.*\b[A-ZÀ-Þ]|(?:once |twice )?(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty) \w"
)


_UNSURE = re.compile(
    r"\b(?:or something|or so|i think|i guess|question mark|lol|obviously|basically|somehow|panicked|twice or)\b|[:\"“”]|^(?:yes|no|yeah|nope|yep)$"
    r"|^(?:it|that|this|they|he|she|so|then|and|but|not)\b",
    re.I,
)
"""Half said, or of something that only the notes name: the user is asked instead."""


_IT_IS = re.compile(
    r"^(?:it|that)(?:['’]?s| is| was| were)(?: (?:only|actually|really|in fact))* (?=(?:about |over )?\d|(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly)\b)",
    re.I,
)
""" "It were 140": what it should have been."""


@dataclass(frozen=True)
class Told:
    """One side of a correction: a clause ("I manage nine"), or a thing ("level 2"); None where it can't be worded."""

    clause: str | None = None
    thing: str | None = None


def told(fact: Fact, in_their_words: bool = False) -> Told:
    """What was said, or what is right, as a clause or as a thing that stands for one.

    Only what is sure to be understood: a garbled correction is worse than none, and the user can be asked.
    ``in_their_words``: the user has been asked, and meant it for the letter.
    """
    text = _SAID_SO.sub("", fact.text.strip(' .,;:"“”'))
    if len(re.findall(r"[\"“”]", text)) == 1:
        text = re.split(r"[\"“”]", text)[0].strip(" ,;:")  # 'I can not do night" in a panic'
    text = re.sub(
        r"^(?:(?:but|that|and|so|no|nah|actually|naturally|obviously|of course|well|look|honestly|what i meant(?: is| was)?(?: that)?|i meant(?: that)?)[,:]? )+(?=\w)",
        "",
        text,
        flags=re.I,
    )
    text = re.sub(r"\b(?:WAS|AM|DO|DID|HAVE|CAN|IS|ARE|NOT|HAD|DOES)\b", lambda m: m[0].lower(), text)
    text = _IT_IS.sub("", text)
    text = re.sub(r",? i (?:really |actually )?meant(?: to say)?$", "", text, flags=re.I)
    for pattern, full in _IS_OR_HAS:
        text = pattern.sub(full, text)
    text = without_capital(clean(spell_contractions(text)))
    text = re.sub(r"\bI have got\b", "I have", text)
    if not in_their_words and _UNSURE.search(re.sub(r"^it (?=\w+s \w)", "", text)):
        return Told()
    if in_their_words and not re.search(r"[;{}<>]|https?:", text):
        return Told(clause=text) if has_finite_verb(text) else Told(thing=text)
    # What stands behind a comma is a thought of its own: "140, brain fog".
    head = text if re.match(r"(?:at|in|on|when|as|after|before|since)\b", text) else text.split(",")[0]
    for part in (text, head):
        if (clause := _clause(part)) is not None:
            return Told(clause=clause)
    return Told() if has_finite_verb(text) else Told(thing=_thing(head))


_LEADS_TO_IT = re.compile(
    r"^(?:and |so |but |then )?(?:(?:the |my )?(?:right |real |proper |full |better )?answer (?:is|was|would (?:have been|be)|should(?:['’]ve| have) been|shd have been)|"
    r"(?:i )?(?:should|shd|shoud|wanted to|meant to)(?:['’]?ve| have| of)? ?(?:said|say|been|answered|told (?:him|her|them))|what i (?:meant|should have said) (?:was|is)|in fact|actually|correct(?:ion)?|right (?:is|answer))[: ,–-]*(?:that )?",
    re.I,
)
_SAYS_NO_MORE = re.compile(
    r"(?:i (?:did not|didn['’]t|know (?:this|that|it)|needed to say|knew (?:this|that|it)|look\b.*|checked\b.*|even taught .*)|it is not so|not so|that['’]?s all|that is all|must (?:correct|tell|write|mend).*|fix(?: it)?|.{0,40}\b(?:on the (?:train|bus|way home)|afterwards|obviously))\W*",
    re.I,
)
_OF_SOMETHING_ELSE = re.compile(r"^(?:it|that|this|they|he|she|which|only because|because|since)\b", re.I)
_FEWEST_IN_BRIEF, _MOST_IN_BRIEF = 3, 32  # words


def right_in_brief(facts: Sequence[Fact], right: str, said: str | None) -> tuple[list[str], list[str]] | None:
    """What is right as noted, piece by piece, with the ids of the facts; None where it can't be told so.

    For a slip that no sentence can be made of. ``facts``: the brief's, in order; ``right`` and ``said``: ids.
    """
    place = next(n for n, fact in enumerate(facts) if fact.id == right)
    run = [facts[place]]
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(facts) and _goes_with(facts[at], run[0] if step < 0 else run[-1], said):
            run = [facts[at], *run] if step < 0 else [*run, facts[at]]
            at += step
    points: list[str] = []
    ids: list[str] = []
    for fact in run:
        text = _LEADS_TO_IT.sub("", fact.text)
        piece = (
            None if _SAYS_NO_MORE.fullmatch(text) else answer_piece(fact.model_copy(update={"text": text}))
        )
        if piece is None or _OF_SOMETHING_ELSE.match(piece):
            if fact.id == right and not points:
                return None
            continue
        points.append(piece)
        ids.append(fact.id)
    fitting = _FEWEST_IN_BRIEF <= len(" ".join(points).split()) <= _MOST_IN_BRIEF
    return (points, ids) if fitting else None


def _goes_with(fact: Fact, beside: Fact, said: str | None) -> bool:
    """Whether a statement belongs to the same breath of what is right."""
    gap = fact.start - beside.end if fact.start > beside.start else beside.start - fact.end
    leads = fact.start < beside.start and _LEADS_TO_IT.match(fact.text) is not None
    mine = fact.speaker == ME and (fact.kind is FactKind.MISSED_POINT or leads)
    return mine and fact.id != said and gap <= _NEXT_TO and not _SAID_SO.match(fact.text)


_NEXT_TO = 12  # characters


def _clause(text: str) -> str | None:
    if _SUBJECTLESS.match(text):
        text = f"I {text}"
    text = add_articles(text)
    fit = (
        3 <= len(text.split()) <= _LONGEST
        and _A_SUBJECT.match(text)
        and has_finite_verb(text)
        and not _is_unfit(text)
        and not unsound(f"I said that {text}")
    )
    return text if fit else None


def _thing(text: str) -> str | None:
    fit = (
        0 < len(text.split()) <= _LONGEST_THING
        and (_A_THING.match(text) or _is_noun(text))
        and not _is_unfit(text)
        and not unsound(f"it should have been {text}")
    )
    return text if fit else None


_LONGEST_NOUN = 3  # words


def _is_noun(text: str) -> bool:
    """Whether a few words are a noun and what belongs to it: "deflection", "first mode vibration"."""
    words = text.split()
    tags = tag(words)
    return (
        len(words) <= _LONGEST_NOUN
        and all(w.isalpha() and is_spelled(w.lower()) for w in words)
        and all(t in ("NOUN", "ADJ", "PROPN") for t in tags)
        and tags[-1] == "NOUN"
    )


def _is_unfit(text: str) -> bool:
    """Whether a text has words that a reader would stumble over."""
    words = (word.strip(".,;:()\"'’") for word in text.split())
    unknown = any(w.islower() and w.isascii() and w.isalpha() and not is_spelled(w) for w in words)
    shouted = re.search(r"\b[A-Z]{4,}\b", text) is not None and text.split()[0].isupper()
    return bool(unknown or shouted or AMBIGUOUS_THEY.search(text) or UNFIT.search(text) or "?" in text)
