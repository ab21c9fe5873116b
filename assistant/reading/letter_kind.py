"""Which follow-up the notes call for.

A wrong guess here spoils the whole letter (thanks for a refusal that never came), so each kind needs
words that can hardly mean anything else. "Rejected" alone may be a bank file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.schema import LetterKind

_REFUSED = re.compile(
    r"\b(?:got (?:the|a) no\b|the no (?:came|arrived)|(?:it'?s|it was|so it'?s|was) a no\b|(?:i|i've|i was|"
    r"got|been) rejected\b|rejection (?:e-?mail|letter|call|text)"
    r"|turned me down|was turned down for (?:the|it)|(?:i )?didn'?t get (?:it\b|the (?:job|role|post|gig))|"
    r"(?:i was|i'm|been) (?:not selected|not successful|unsuccessful)"
    r"|(?:they )?(?:went|gone|going) with (?:someone|somebody|another candidate|the other)|(?:role|job|"
    r"post) (?:was|has been|is|got) (?:filled|given)"
    r"|(?:chose|offered it to|gave it to) (?:someone|somebody|another|the other)|(?:she|he|they) said (?:i "
    r"was )?(?:2nd|second) choice|i was (?:their |the )?(?:2nd|second) choice|regret to inform)\b|^(?:so |"
    r"ok |yeah |well |right )*(?:they|she|he) said no\b",
    re.I,
)
_WAITING = re.compile(
    r"\b(?:nothing (?:back|from (?:them|her|him)|yet)\b|(?:been|it'?s) (?:\w+ ){1,3}(?:days|weeks|wks) "
    r"(?:and|&|,) nothing|check in politely|no (?:word|news|reply|answer)\b(?! (?:by|if))|(?:still "
    r")?(?:haven'?t|havent|not) heard (?:back|anything|a thing|yet|from (?:them|her|him)|since)|heard "
    r"nothing|still waiting (?:to hear|for (?:news|an answer|a reply))"
    r"|radio silence|(?:they'?ve|it'?s|all) gone quiet|check(?:ing)? in with (?:them|him|her)|want to "
    r"(?:chase|check in|nudge)|(?:chase|nudge|chasing) (?:them|him|her) (?:up|about|for)"
    r"|said (?:they'?d|he'?d|she'?d|i'?d) (?:hear|know|ring|call|email) .{0,30}\b(?:come and gone|been and "
    r"gone|ago now|now past))",
    re.I,
)
_NOT_MINE = re.compile(r"\b(?:if|internal|last (?:guy|person|one))\b", re.I)
_UNLESS = re.compile(r"\b(?:if|unless|in case|when)\b", re.I)
_PUT_RIGHT = re.compile(
    r"\b(?:(?:want|need|like|must|have|write|email|letter) to (?:\w+ )?(?:put (?:it|that|this) right|set "
    r"(?:it|that|the record) straight|clear (?:it|that|this|something) up|correct (?:it|that|what i|"
    r"myself))"
    r"|gave (?:them|him|her) (?:the|a) wrong (?:idea|impression|figure|date|answer|number)|(?:he|she|they) "
    r"(?:got the wrong (?:idea|end)|misunderst\w+))",
    re.I,
)
_MORE = re.compile(
    r"\b(?:already (?:sent|thanked)|(?:have )?sent (?:a |the |my )?thank|follow[- ]?up with (?:more|extra)|"
    r"(?:want|need|asked me) to send (?:them|her|him) (?:the|more|my|some) (?:extra|additional|more)|"
    r"(?:send|add) (?:some )?(?:extra|additional) (?:info(?:rmation)?|bits?|details?))\b",
    re.I,
)


_NEARBY = 60
"""Characters around such words that may tell of somebody else, or of what is only feared."""


def find_kind(lines: Iterable[str]) -> LetterKind:
    """The kind that the notes call for; a thank-you where they don't plainly say otherwise."""
    texts = list(lines)
    if any(_says(text, _REFUSED, _NOT_MINE) for text in texts):
        return LetterKind.STAY_IN_TOUCH
    if any(_says(text, _WAITING, _UNLESS) for text in texts):
        return LetterKind.CHECK_IN
    if any(_PUT_RIGHT.search(text) for text in texts):
        return LetterKind.CLARIFICATION
    if any(_MORE.search(text) for text in texts):
        return LetterKind.ADDITIONAL_INFO
    return LetterKind.THANK_YOU


def _says(text: str, words: re.Pattern[str], unless: re.Pattern[str]) -> bool:
    """Whether the words stand in the text without those near them that mean something else."""
    return any(
        not unless.search(text, max(0, found.start() - _NEARBY), found.end() + _NEARBY)
        for found in words.finditer(text)
    )
