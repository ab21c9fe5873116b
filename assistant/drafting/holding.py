"""Whether a sentence that a language model wrote tells the points it names, and nothing beside them.

A sentence may use the words of the notes it names, forms and synonyms of them, and the words that any letter is made
of (``assistant/reviewing/truth/words.py``). What a person would not sign though the words are all there has a rule
each: what is turned round, set in time, or told to the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.drafting.points import SAYING, YOU_SAID, K, Point
from assistant.english.comparison import plain, stem, terms
from assistant.english.synonyms import bases
from assistant.english.tokens import tokenize
from assistant.english.verbs import past_of
from assistant.reviewing import without_ground

_TOLD = 0.34
"""The share of a point's terms that a sentence must have to be one on it."""
_ENOUGH = 3
"""Terms of a point that are enough, however many it has."""

_YOU = re.compile(r"\b(?:you|your|yours)\b", re.I)
_I = re.compile(r"\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur)\b")
_OF_YOU = re.compile(rf"You\b(?! (?:also |then )?(?:{SAYING}|may|might|will)\b)")
_YOU_SAID_OF_ME = re.compile(
    r"\b[Yy]ou (?:also |then |all )?(?:told me|said|mentioned|explained|described|spoke) (?:to me )?(?:that |about |of |how )?(?:I|my|we|our)\b"
)
_ASKED_OF_YOU = re.compile(r"\basked\b.{0,30}\b(?:how|what|why|whether|if|when|where) you\b", re.I)
_ASKED = re.compile(r"\basked\b")
_OF_MINE = re.compile(r"\W*(?:I|my|we|our|(?:(?:really|also|just) )?(?:loved?|liked?|enjoyed))\b", re.I)
_I_CAN = re.compile(r"\bI can (?!see|understand|point|say|tell|imagine|only)")
_ABLE = re.compile(r"\b(?:can|could|able)\b", re.I)
_I_ASKED = re.compile(r"\bI asked\b")
_I_LIKED = re.compile(r"\bI (?:also |really )?(?:like|love|enjoy)d?(?:ed)?\b")
_NOT_SAID = re.compile(
    r"\b(?:not get (?:to|the chance)|forgot|should (?:also )?have (?:said|mentioned|told)|left out|not mention)\b"
)
_I_SAID = re.compile(r"\bI (?:also |then )?(?:told you|said|mentioned|explained|talked about|spoke about)\b")
_I_DID_IT_TO_YOU = re.compile(r"\bI (?:\w+ly |also |then )?(?P<deed>[a-z]+) you\b")
_TO_READERS = frozenset("told heard remember assured thank thanked understood".split())
_MINE = frozenset({K.STRENGTH, K.RESONATED, K.MISSED_POINT, K.INTEREST})
_LIKED = re.compile(
    r"\b(?:lik|lov|enjoy|appreciat|admir|impress|glad|pleas|struck|stay(?:ed)? with|remember|stood out|good to)\w*",
    re.I,
)
_DEED = re.compile(r"\bI (?:also |have |had |then |once |personally )*(?P<verb>[a-z]+)\b")
_SAYS_LITTLE = frozenset(
    """have had am was were been can could would worked spent hold held know knew do did got get make made told said
    mentioned explained answered described talked spoke liked loved enjoyed done bring went used tried sent put""".split()
)
_JOINS_OR_TIMES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\bso that\b(?! (?:is|was|would)\b)",
        r"\bbecause\b",
        r"\bha(?:d|ve) been\b",
        r"\bafter\b(?! [\w-]+ (?:years?|months?)\b)",
        r"\bbefore\b",
        r"\bago\b",
        r"\bas I had\b",
        r"\bstill\b",
        r"\bnever\b",
        r"\balways\b",
    )
)
"""What joins two statements by a reason or sets them in time: not to be new in a sentence."""
_OF_PAY = re.compile(r"\b(?:be|am|being|get|was) paid\b|\bsalar(?:y|ies)\b|\bwages?\b|\bmy pay\b", re.I)
_AT_A_PLACE = re.compile(r"\b[Aa]t (?:the )?([A-ZÀ-Þ][\w'’-]+)")
_TAIL = re.compile(r", which\b.*")
""""..., which is a concern": where something is added that no note has."""
_OF_THE_PROMPT = re.compile(r"\b(?:reader|interviewers?|candidate)s?\b", re.I)
_MOST_NEW = 1  # content words that the notes have in no form, in one sentence
_OF_TELLING = terms(
    """tell mention say ask talk speak hear learn know understand note remember glad sorry interest like love enjoy thank year
    work role add chance able bring also answer question point use follow do get take make give have"""
)
"""What a sentence of a letter is made of, beside what it tells."""
_NO = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|nil|zero|cannot|rather than|instead of)\b|n['’]t\b|\b(?:do|does|did|ca|is|was|wo|have|has|had|are|were|could|should|would)nt\b",
    re.I,
)
_NOT_TOLD = re.compile(r"\bnot (?:get|have|find|manage)\b")
""""I did not get to say": what denies nothing of the notes, of a point that was missed."""
_NOT_ONLY = re.compile(r"\bnot only\b|\bno doubt\b|\bno more than\b")
_REACH = 30  # characters behind a "not", the first word of which it denies
_ADVERB = re.compile(r"[a-z]{3,}ly")
_NO_LETTER_S = re.compile(
    r"\bI (?:done|seen|been)\b|\bI do not get to\b|\b(?P<said>(?:\w+ ){5,})(?P=said)|\w['’](?:m|ve|ll|d|re)\b|n['’]t\b"
)
"""Dialect, a tense that can't be, words said twice over, and what only talk shortens."""
_MY_THING = re.compile(r"\bmy (?P<what>[a-z]+)")
_YOUR_THING = re.compile(r"\byour (?P<what>[a-z]+)")
_SAID_AT_THE_END = re.compile(r"\b(?:but|and) (?:I )?(?:forgot|did not|should have|never)\b[^,]{0,30}$")
_A_WORD = re.compile(r"[^\W\d_][\w'’&-]*")


def why_not_told(text: str, told: Sequence[Point]) -> tuple[str, str] | None:
    """The criterion that a sentence on these points breaks, and why, for the user; None where it holds.

    ``told``: the points that its line named, at least one.
    """
    return _says_it_to_the_wrong_one(text, told) or _leaves_out(text, told) or _says_more(text, told)


def also_tells(text: str, told: Sequence[Point], other: Point) -> bool:
    """Whether a sentence tells of a point that its line did not name."""
    own = terms(plain("\n".join(point.known for point in told)))
    return (
        other not in told
        and bool(other.notes)
        and len(terms(plain(text)) & (terms(plain(other.notes)) - own)) > 1
    )


def _says_it_to_the_wrong_one(text: str, told: Sequence[Point]) -> tuple[str, str] | None:
    kinds = {point.kind for point in told}
    theirs = [point for point in told if point.of_theirs and not point.of_anyone]
    mine = [point for point in told if point.kind in _MINE]
    if theirs and not _YOU.search(text):
        return "attribution", "What they said or did must be told to them as “you”."
    deed = _I_DID_IT_TO_YOU.search(text)
    if (
        theirs
        and not mine
        and deed
        and deed["deed"] not in _TO_READERS
        and f"I {deed['deed']}" not in _known(told)
    ):
        return "attribution", "It turns round who did this."
    if mine and (not _I.search(text) or (not theirs and _OF_YOU.match(text))):
        return "attribution", "This is about you, and it does not say “I”."
    if kinds & {K.STRENGTH, K.MISSED_POINT} and _YOU_SAID_OF_ME.search(text):
        return "attribution", "It has them tell you about yourself."
    if K.QUESTION in kinds and _ASKED_OF_YOU.search(text):
        return "attribution", "It turns round what they asked you."
    if K.QUESTION not in kinds and _ASKED.search(text) and not _ASKED.search(_known(told)):
        return "attribution", "Your notes don’t say that they asked this."
    if mine and _OF_PAY.search(text):
        return "discretion", "Pay is no matter for this letter."
    if K.MISSED_POINT in kinds and (_I_SAID.search(text) or _SAID_AT_THE_END.search(text)):
        return "truth", "You did not get to say this in the interview."
    known = _known(told)
    if _I_ASKED.search(text) and (K.QUESTION in kinds or not _I_ASKED.search(known)):
        return "attribution", "It turns round who asked."
    if kinds == {K.RESONATED} and YOU_SAID.match(text):
        return "attribution", "This is what you liked, not what they said."
    if YOU_SAID.match(text) and K.QUESTION not in kinds and any(_OF_MINE.match(p.notes) for p in told[:1]):
        return "attribution", "In your notes this is yours, and not what they said."
    if K.RESONATED not in kinds and _I_LIKED.search(text) and not _LIKED.search(known):
        return "truth", "Your notes don’t say that you liked this."
    if K.MISSED_POINT not in kinds and _NOT_SAID.search(text) and not _NOT_SAID.search(known):
        return "truth", "Your notes don’t say that you left this out."
    if kinds == {K.RESONATED} and not _LIKED.search(text):
        return "specifics", "It does not say that you liked it."
    if any(point.of_anyone for point in told) and YOU_SAID.search(text):
        return "attribution", "Your notes don’t say which of them said this."
    turned = {m["what"] for m in _MY_THING.finditer(known)} & {m["what"] for m in _YOUR_THING.finditer(text)}
    if turned - {m["what"] for m in _YOUR_THING.finditer(known)}:
        return "attribution", "It makes yours theirs."
    return None


def _leaves_out(text: str, told: Sequence[Point]) -> tuple[str, str] | None:
    said = terms(plain(text))
    for point in told:
        asked = terms(plain(point.notes or point.known))
        least = min(_TOLD * len(asked), _ENOUGH) if len(told) == 1 else min(1, len(asked))
        if asked and len(said & asked) < least:
            return "specifics", "It does not say what your notes say on this."
        if point.plain and any(place not in text for place in _AT_A_PLACE.findall(point.plain.text)):
            return "specifics", "It leaves out where that was."
    return None


def _says_more(text: str, told: Sequence[Point]) -> tuple[str, str] | None:
    known = _known(told)
    new = _first_new(text, known)
    if new is not None:
        return "truth", f"Your notes on this don’t have “{new}”."
    noted = "\n".join(f"{point.notes}\n{point.plain.text if point.plain else ''}" for point in told)
    if (tail := _TAIL.search(text)) and terms(plain(tail.group())) - terms(plain(noted)):
        return "truth", "It adds something that is not in your notes."
    if any(mark.search(text) and not mark.search(known) for mark in (*_JOINS_OR_TIMES, _OF_THE_PROMPT)):
        return "truth", "It gives a reason or a time that is not in your notes."
    if (past := _first_over(text, known)) is not None:
        return "truth", f"Your notes speak of something still to come, not of what “{past}” says."
    if (why := _turns_a_no_round(text, told)) is not None:
        return "truth", why
    if _NO_LETTER_S.search(text):
        return "professional", "It does not read like a sentence of a letter."
    if text.endswith("?") and "?" not in known:
        return "professional", "It asks what your notes don’t ask."
    if _I_CAN.search(text) and not _ABLE.search(known):
        return "truth", "Your notes say that you did it, not that you can."
    if {point.kind for point in told} == {K.STRENGTH} and not _is_a_deed_of(text, known):
        return "truth", "Your notes don’t say that you did this."
    return None


def _turns_a_no_round(text: str, told: Sequence[Point]) -> str | None:
    """Why a sentence denies what the notes tell, or tells what they deny; None where it does neither."""
    missed = any(point.kind is K.MISSED_POINT for point in told)
    said = _NOT_ONLY.sub("", _NOT_TOLD.sub("", text) if missed else text)
    if _NO.search(said):
        return None if _NO.search(_known(told)) else "It says no where your notes don’t."
    spoken_of = terms(plain(text)) - _OF_TELLING
    for point in told:
        notes = _NOT_ONLY.sub("", point.notes)
        for no in _NO.finditer(notes) if point.kind is not K.MISSED_POINT else ():
            denied = (terms(plain(word)) for word in _A_WORD.findall(notes[no.end() : no.end() + _REACH]))
            if next((found for found in denied if found), frozenset()) & spoken_of:
                return "Your notes say no to this."
    return None


def _known(told: Sequence[Point]) -> str:
    return "\n".join(point.known for point in told)


def _first_new(text: str, known: str) -> str | None:
    """The first word or number of a text with nothing in what is known to stand on."""
    numbers = {term for term in terms(plain(text)) if term[0] in "#@"} - terms(plain(known))
    if numbers:
        return min(numbers)[1:]
    had = {word.lower() for word in _A_WORD.findall(known)}
    stems = {stem(word) for word in had} | terms(plain(known))
    read = [token.text for token in tokenize(text)]
    new = [
        word for word in read if word.lower() not in had and stem(word.lower()) not in stems and word != "I"
    ]
    for word in new:
        if (word[0].isupper() and word is not read[0]) or _ADVERB.fullmatch(word):
            return word  # a name, a day, an acronym; "quickly"
    added = sorted(word for word in new if stem(word.lower()) in terms(plain(text)) - _OF_TELLING)
    return next(iter([*without_ground(new, known), *added[_MOST_NEW:]]), None)


def _first_over(text: str, known: str) -> str | None:
    """The first word that makes past what the notes have going on: "you came off" where "they are coming off"."""
    had = {word.lower() for word in _A_WORD.findall(known)}
    going_on = {base for word in had if word.endswith("ing") for base in bases(word)} - had
    going_on = {base for base in going_on if stem(base) not in _OF_TELLING}
    over = {past_of(base) for base in going_on}
    return next((word for word in _A_WORD.findall(text) if word in over and word not in had), None)


def _is_a_deed_of(text: str, known: str) -> bool:
    """Whether what the candidate did is a verb of what is known, in any form, or another word for one."""
    deed = _DEED.search(text)
    if deed is None or deed["verb"] in _SAYS_LITTLE:
        return True
    words = re.findall(r"[a-z]+", known.lower())
    forms = {*words, *(past_of(word) for word in words), *map(stem, words)}
    return bool({deed["verb"], stem(deed["verb"])} & forms)
