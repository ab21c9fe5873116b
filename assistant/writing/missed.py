"""A point that was missed, noted in a word or two: "Spanish", "forest school level 3", "the grant I got".

The writer names it and wants it said, so it needs no weighing; only what would be no English is left out.
"""

from __future__ import annotations

import re

from assistant.english.grammar import a_or_an, has_finite_verb
from assistant.english.shorthand import LANGUAGES
from assistant.english.spelling import is_misspelled
from assistant.writing.first_person import HELD
from assistant.writing.fragments import UNFIT, clean, tags_of, without_capital

_LONGEST = 9  # words
_LANGUAGE = re.compile(
    rf"(?:my |some |a little )?(?P<what>(?:{'|'.join(LANGUAGES)})(?: and (?:{'|'.join(LANGUAGES)}))*)"
)
_IS_ONE = re.compile(
    r"(?:an? )?(?P<what>(?:[\w-]+ ){0,5}(?:trainer|assessor|instructor|first aider|mentor|examiner|marshal|interpreter|governor|magistrate|notary))"
)
_THAT_I = re.compile(
    r"(?:(?P<article>the|my|our|an?|two|three|some|both|\d+) )?(?P<what>(?:[\w'’/&-]+ ){1,6}?(?:that )?I (?:\w+ ){0,3}\w+(?: .+)?)$"
)
_A_PRONOUN = re.compile(
    r"\b(?:he|she|him|her|his|you|your|u|they|them|their|this|that|these|those|it)\b", re.I
)
_A_QUESTION = re.compile(r"(?:the )?(?:why|what|how|when|where|who|whether|if)\b", re.I)
_MARKS = re.compile(r"[?!<>{}|*#=:;\"“”]|->|→|https?:|\.{2}")


def plain_point(rest: str) -> tuple[str | None, str | None]:
    """A missed point as a clause ("I speak Spanish") or as a thing ("my Forest School level 3"); both None where it is neither."""
    text = clean(re.sub(r"^(?:said |say )?about (?=my\b|the\b)", "", rest))
    if (
        not text
        or _A_QUESTION.match(text)
        or len(text.split()) > _LONGEST
        or UNFIT.search(text)
        or _MARKS.search(text)
        or _A_PRONOUN.search(re.sub(r"\bthat (?=I\b)", "", text))
    ):
        return None, None
    if spoken := _LANGUAGE.fullmatch(text):
        return f"I speak {spoken['what']}", None
    text = without_capital(text)
    if is_misspelled(text):
        return None, None
    if one := _IS_ONE.fullmatch(text):
        return f"I am {a_or_an(one['what'])} {one['what']}", None
    if made := _THAT_I.fullmatch(text):
        article = made["article"]
        return None, f"{article} {made['what']}" if article else f"the {made['what']}"
    if has_finite_verb(text) or re.search(r"\b(?:I|we|me)\b", text):
        return None, None
    bare = re.sub(r"^(?:the|my|an?|our) ", "", text)
    if HELD.search(bare):
        return None, f"my {bare}"
    _, tags = tags_of(text)
    owned = re.match(r"(?:the|my|our) ", text) is not None
    return None, text if owned and tags[-1] in ("NOUN", "PROPN") and len(text.split()) > 1 else None
