"""Which follow-up the notes call for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.reading.segments import Line
from assistant.schema import Fact, LetterKind

_REFUSED = re.compile(r"\b(?:got (?:the|a) no\b|(?:it'?s|was) a no\b|reject(?:ed|ion)|turned (?:me )?down|didn'?t get (?:it|the (?:job|role|post))|not (?:been )?(?:selected|successful)|unsuccessful|went with (?:someone|another|the other)|role (?:was|has been|is) filled|gave it to|stay in touch|keep in touch|chose (?:someone|another)|second choice|2nd choice|offered it to (?:someone|another))\b", re.I)
_WAITING = re.compile(r"\b(?:(?:no (?:word|news|reply|answer)|haven'?t heard|not heard|heard nothing|still waiting|nothing (?:yet|since)|radio silence|gone quiet|no response)\b(?!\s+(?:by|if|from me))|check(?:ing)? in\b|chase|nudge|said (?:they'?d|he'?d|she'?d|i'?d) (?:hear|know) .{0,30}\b(?:now|past|gone|ago))", re.I)
_UNLESS = re.compile(r"\b(?:if|unless|when)\b", re.I)
_PUT_RIGHT = re.compile(r"\b(?:put (?:it|that|this) right|set (?:it|that|the record) straight|clear (?:it|that|this|something) up|clarify|misunderst\w+|got the wrong (?:idea|end)|wrong impression|correct (?:it|that|what i|myself)|gave (?:the|a) wrong)\b", re.I)
_MORE = re.compile(r"\b(?:already (?:sent|thanked)|sent (?:a |the |my )?(?:thank|note)|follow[- ]?up with (?:more|extra)|send (?:them|her|him) (?:the|more|my) (?:portfolio|extra|additional|samples?|references?))\b|\b(?:extra|additional) (?:info(?:rmation)?|bits?|details?)\b", re.I)


def find_kind(lines: Iterable[Line], facts: Iterable[Fact]) -> LetterKind:
    """The kind that the notes call for; a thank-you where they don't say otherwise."""
    texts = [line.text for line in lines]
    for text in texts:
        if _REFUSED.search(text) and not re.search(r"\b(?:if|the other|internal|last (?:guy|person|one))\b", text, re.I):
            return LetterKind.STAY_IN_TOUCH
    for text in texts:
        match = _WAITING.search(text)
        if match and not _UNLESS.search(text):
            return LetterKind.CHECK_IN
    for text in texts:
        if _PUT_RIGHT.search(text):
            return LetterKind.CLARIFICATION
        if _MORE.search(text):
            return LetterKind.ADDITIONAL_INFO
    return LetterKind.THANK_YOU
