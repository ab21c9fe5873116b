"""What an interviewer said, in the very words that the notes put between quotation marks."""

from __future__ import annotations

import re

from assistant.english.spelling import is_spelled
from assistant.english.tokens import QUOTATION
from assistant.schema import ME, Fact, FactKind
from assistant.writing.fragments import UNFIT

_KINDS = (FactKind.NEED, FactKind.CONCERN, FactKind.TOPIC, FactKind.REMARK)
_FEWEST, _MOST = 4, 18  # words
_OF_ME = re.compile(r"\b(?:you|your|you['’](?:re|ve|d|ll)|u|ur|he|she|him|her|they|them)\b", re.I)
"""What is said to me is praise or talk; of whom "she" speaks only the notes can tell."""
_ONLY_TALK = re.compile(
    r"(?:that['’]?s|thats|this is|these are|it['’]?s|good|great|nice|ok|okay|oh+|ah+|well|hm+|ha|lol|wow|yes|no|thank|thanks|better|exactly|by|before|after|until|we['’]?ll|i['’]?ll|i like|i love|out loud|like)\b",
    re.I,
)
_ABOUT_WORK = re.compile(r"[a-z]{4,}", re.I)
_TOO_STRONG = re.compile(
    r"\b(?:hate|hates|hell|damn|bloody|crap|shit|fuck\w*|terrif\w*|scared|idiots?|stupid|dead|kill\w*|sack\w*|fired?|quit|lying|liars?|hours? a week|salary|pay|paid|boss)\b",
    re.I,
)


def their_words(fact: Fact) -> str | None:
    """The words between the quotation marks of a statement of theirs, fit to be repeated to them; else None."""
    if fact.speaker == ME or fact.kind not in _KINDS:
        return None
    found = QUOTATION.search(fact.quote)
    if found is None:
        return None
    words = " ".join(found["words"].split()).strip(" ,.;:-–—")
    unfit = (
        _OF_ME.search(words)
        or _ONLY_TALK.match(words)
        or _TOO_STRONG.search(words)
        or UNFIT.search(words)
        or re.search(r"[?<>{}|*#]|https?:|\bi\b", words)
        or not _FEWEST <= len(words.split()) <= _MOST
        or len(_ABOUT_WORK.findall(words)) < 2
    )
    strange = any(
        w.islower() and w.isascii() and w.isalpha() and not is_spelled(w)
        for w in re.findall(r"[\w'’]+", words)
    )
    return None if unfit or strange else words[:1].upper() + words[1:]
