"""Which follow-up the notes call for.

A wrong guess here spoils the whole letter (thanks for a refusal that never came). What the network makes of the whole
notes decides (``network``), together with words that can hardly mean anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from assistant.schema import LetterKind

_REFUSED = re.compile(
    r"\b(?:got (?:the|a) no\b|the no (?:came|arrived)|(?:it'?s|it was|so it'?s|was) a no\b|(?:i|i've|i was|"
    r"got|been) rejected\b|rejection (?:e-?mail|letter|call|text)"
    r"|turned me down|was turned down for (?:the|it)|(?:i |i['’]ve |^|[.!?] )(?:did ?n['’]?t|did not|have ?n['’]?t) (?:get|got) it\b(?! at| when| until| till| and)|(?:did ?n['’]?t|did not|have ?n['’]?t) (?:get|got) the (?:[\w-]+ ){0,3}(?:job|role|post|gig)|"
    r"(?:i was|i'm|been) (?:not selected|not successful|unsuccessful)"
    r"|(?:they )?(?:went|gone|going) with (?:someone|somebody|another candidate|the other)|(?:taken|took|chosen|picked|hired|appointed|selected) (?:on )?(?:another (?:person|candidate|applicant)|some(?:one|body) else)|(?:move|moving|go|going) (?:forward|ahead) with (?:another|other|a different) candidates?|not (?:be )?(?:progressing|proceeding|taking (?:your|my) application)|(?:role|job|"
    r"post) (?:was|has been|is|got) (?:filled|given)"
    r"|(?:chose|offered it to|gave it to) (?:someone|somebody|another|the other)|(?:she|he|they) said (?:i "
    r"was )?(?:2nd|second) choice|(?:wrote|e-?mailed|texted)(?: (?:to )?me)? (?:a )?no\b(?=[.,:;!]|$| to me)|i was (?:their |the )?(?:2nd|second) choice|regret (?:letter|(?:e-?)?mail|text|to inform|to tell|to let)|letter of regret)\b|^(?:so |"
    r"ok |yeah |well |right )*(?:they|she|he) said no\b|^(?:a |the |so )?(?:rejection\b(?! of)|no from [^\W\d_])",
    re.I | re.M,
)
_WAITING = re.compile(
    r"\b(?:nothing (?:back|from (?:them|her|him)|yet)\b|(?:been|it'?s) (?:\w+ ){1,3}(?:days|weeks|wks) "
    r"(?:and|&|,) nothing|check in politely|(?<!saying )(?<!say )(?<!getting )(?<!gettng )(?<![\"'“‘])no (?:word|news|reply|answer)\b(?! (?:by|if))|(?:still "
    r")?(?:haven'?t|havent|not) heard (?:back|anything|a thing|yet|from (?:them|her|him)|since)|heard "
    r"nothing|still waiting (?:to hear|for (?:news|an answer|a reply))"
    r"|radio silence|(?:they'?ve|it'?s|all) gone quiet|check(?:ing)? in with (?:them|him|her)|want to "
    r"(?:chase|check in|nudge)|(?:chase|nudge|chasing) (?:them|him|her) (?:up|about|for)"
    r"|said (?:they'?d|he'?d|she'?d|i'?d) (?:hear|know|ring|call|email) .{0,30}\b(?:come and gone|been and "
    r"gone|ago now|now past))",
    re.I,
)
_DO_NOT_WRITE = re.compile(
    r"\b(?:(?:please )?(?:do not|don['’]?t|dont|no need to|not to) (?:\w+ ){0,2}?(?:contact|e-?mail|ring|call|phone|chase|write to|follow up with|get in touch with) (?:us|them|the (?:panel|team|office|hiring \w+))"
    r"|no (?:follow[- ]?ups?|calls?|e-?mails?|phone calls)(?: please|,? they said|\.|$)|we will not (?:answer|reply to|enter into)|they(?:['’]d| would)? (?:prefer|rather) (?:we|i|candidates) (?:don['’]?t|did not|didn['’]?t) (?:write|contact|e-?mail|follow up)"
    r"|(?:said|asked|told (?:us|me)) (?:us |me |everyone )?not to (?:\w+ )?(?:contact|e-?mail|ring|call|chase|write|follow up|get in touch))\b",
    re.I | re.M,
)
_NOT_MINE = re.compile(r"\b(?:if|internal|last (?:guy|person|one))\b", re.I)
_UNLESS = re.compile(r"\b(?:if|unless|in case|when)\b", re.I)
_PUT_RIGHT = re.compile(
    r"\b(?<!she )(?<!he )(?<!they )(?<!who )(?:want(?:ing)?|need|like|must|have|got|gotta|wanna|ought|better|write|email|letter|please|pls|so|help) (?:me )?(?:to )?(?:just )?(?:\w+ ){0,2}?(?:put (?:\w+ ){1,3}?(?:right|straight)|set (?:\w+ ){1,3}?(?:straight|right)"
    r"|clear (?:it|that|this|something|things|the \w+) ?up|clear up (?:it|that|this|the|a|one|my|what)|correct (?:it|that|this|myself|what i (?:said|told)|the record)|clarify (?:it|that|this|what i|one thing|something|the)"
    r"|take (?:it|that) back|own up|come clean|straighten (?:it|that|this) out|fix (?:what i said|my answer|the answer|that answer|the impression|an impression|this misunderstanding))\b"
    r"|\b(?:i |i've |i have )?(?:gave|given|giving|told|quoted) (?:them|him|her) (?:the |a |my )?wrong (?:idea|impression|figure|date|answer|number|year|name|dose|price)"
    r"|\b(?:he|she|they) (?:\w+ )?(?:(?:got|has|have) the wrong (?:idea|end|impression)|misunderst\w+ (?:me|my|what i)|misheard (?:me|my|what i))\b(?! name)|\bi (?:have |may have )?(?:mis-?sp(?:oke|oken)|mis-?stated|mis-?quoted)\b"
    r"|\b(?:said|told (?:him|her|them)|put|gave)\b[^.\n]{0,40}\d[^.\n]{0,40}?[ \t]*[–—,.;-]+[ \t]*(?:wrong|no|nope)[,.:!]+ *(?:it['’]?s |it was )?(?:only |about )?\d"
    r"|\bi (?:said|told (?:him|her|them)|answered|put) (?!no\b|yes\b|that['’]?s\b)[^.!?\n]{1,50}\. (?:its|it['’]s|it is|it was|it were)(?: really| actually| only| in fact)? (?!a pity\b|a shame\b|true\b|fine\b|ok\b|my\b|the\b)",
    re.I,
)
_MORE = re.compile(
    r"\b(?:already (?:sent|thanked)|(?:have )?(?:sent|e-?mailed|texted) (?:\w+ ){0,2}?(?:a |the |my |their |her |his )?(?:thank|thx)|(?:thank[- ]?you|thx|thanks) (?:note|email|e-mail|letter|card|text|msg|message)? ?(?:went|sent|gone|was sent|is sent|out|done)\b|follow[- ]?up with (?:more|extra)|"
    r"(?:want|need|asked me) to send (?:them|her|him) (?:the|more|my|some) (?:extra|additional|more)|"
    r"(?:send|add) (?:some )?(?:extra|additional) (?:info(?:rmation)?|bits?|details?))\b",
    re.I,
)


_NEARBY = 60
"""Characters around such words that may tell of somebody else, or of what is only feared."""
_UNSURE = 0.4
"""The chance of mere thanks below which notes call for more."""
_SAID_IN_WORDS = 0.05
_REFUSED_IN_WORDS = 0.0003
"""The chances from which notes call for what words of theirs seem to leave no doubt of; those of a refusal mislead least."""


def find_kind(lines: Iterable[str], chances: Mapping[LetterKind, float]) -> LetterKind:
    """The kind that the notes call for; a thank-you where they don't say otherwise.

    ``chances``: of each kind, as the network has them.
    """
    more: dict[LetterKind, float] = {
        kind: chances[kind] for kind in LetterKind if kind is not LetterKind.THANK_YOU
    }
    by_words = find_kind_by_words(lines)
    least = _REFUSED_IN_WORDS if by_words is LetterKind.STAY_IN_TOUCH else _SAID_IN_WORDS
    if more.get(by_words, 0.0) >= least:
        return by_words
    if chances[LetterKind.THANK_YOU] < _UNSURE:
        return max(more, key=lambda kind: more[kind])
    return LetterKind.THANK_YOU


def find_kind_by_words(lines: Iterable[str]) -> LetterKind:
    """The kind that some words leave no doubt of; a thank-you where there are none."""
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


def asks_not_to_write(lines: Iterable[str]) -> bool:
    """Whether the employer asked not to be written to or rung."""
    return any(_DO_NOT_WRITE.search(line) for line in lines)


def _says(text: str, words: re.Pattern[str], unless: re.Pattern[str]) -> bool:
    """Whether the words stand in the text without those near them that mean something else."""
    return any(
        not unless.search(text, max(0, found.start() - _NEARBY), found.end() + _NEARBY)
        for found in words.finditer(text)
    )
