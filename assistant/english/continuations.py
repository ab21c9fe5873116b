"""What goes on from a statement without a subject of its own: ", 14 beds", " and went from 7 falls to 2"."""

from __future__ import annotations

import re

from assistant.english.spelling import is_spelled
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize
from assistant.english.verbs import DEEDS

APPOSED = ", "
COORDINATED = " and "
LINKS = (APPOSED, COORDINATED)

_LONGEST_SCRAP, _LONGEST_DEED = 8, 12  # words
_STRANGE = re.compile(
    r"\b(?:i|he|she|we|you|u|us|me|him|her|his|it|they|lol|haha|etc|meh|ok|okay|yes|no way|things?|stuff|ours|mine|that|those|these|this|apparently|maybe|probably|hopefully|sadly|obviously|honestly|bad|matter|fear|idea|bother|problem|worries)\b|[?!:;<>()\"“”*=]",
    re.I,
)
_AMOUNT = (
    r"(?:about |over |under |nearly |almost |around |up to |at least |some |only |just |mostly )?"
    r"(?:[£$€]?\d\S*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|half|most|none|nobody|no [a-z]+|zero|not (?:one|a single)|(?:an )?average(?: of)?)\b"
)
_FIGURE = re.compile(
    rf"(?:{_AMOUNT}|(?:down|up) (?:to|by|from) \S|from \S+ (?:\w+ ){{0,2}}(?:down |up )?to \S)", re.I
)
_CHANGE = re.compile(r"(?:down|up) to \S*\d|(?:from )?\S*\d\S* (?:\w+ ){0,2}(?:down |up )?to \S*\d", re.I)
_PAST = frozenset(
    "got went came cut brought took kept made won sold built led ran wrote taught found held drew drove grew put set did lost met paid caught".split()
)
_NO_DEED = frozenset(
    "liked loved wanted needed asked said told laughed smiled nodded seemed thought felt hoped guessed forgot waffled froze missed had wore arrived left talked "
    "mentioned used based supposed asked called named explained showed answered".split()
)
_JOINS = re.compile("|".join(LINKS))


def continues(text: str, ours: bool) -> str | None:
    """How a text that stands behind a statement goes on from it, ``APPOSED`` or ``COORDINATED``; None where it does not.

    ``ours``: whether the statement is the candidate's, who may go on with what was done next.
    """
    words = [token.text for token in tokenize(text)]
    if (
        not words
        or _STRANGE.search(text)
        or any(w.islower() and w.isalpha() and not is_spelled(w) for w in words)
    ):
        return None
    if ours and _is_deed(words):
        return COORDINATED
    return APPOSED if _is_scrap(text, words) else None


def _is_deed(words: list[str]) -> bool:
    first = words[0].lower()
    if first == "took" and re.match(_AMOUNT, " ".join(words[1:]), re.I):
        return False  # "took 8 months": the work did
    past = first in _PAST or (first.endswith("ed") and (first in DEEDS or tag(words)[0].startswith("VERB")))
    return past and first not in _NO_DEED and 2 < len(words) <= _LONGEST_DEED


def _is_scrap(text: str, words: list[str]) -> bool:
    if not 1 < len(words) <= _LONGEST_SCRAP or not _FIGURE.match(text):
        return False
    if _CHANGE.match(text):
        return True
    tags = tag(words)
    return not any(is_finite(t) for t in tags) and ("NOUN" in tags or "PROPN" in tags)


def split(text: str, ours: bool) -> tuple[str, str]:
    """A statement and what goes on from it with the link, "" where nothing does."""
    for join in _JOINS.finditer(text):
        tail = text[join.end() :]
        if continues(tail, ours) == join[0]:
            return text[: join.start()], text[join.start() :]
        pieces = _JOINS.split(tail)
        if (
            len(pieces) > 1
            and all(continues(piece, ours) for piece in pieces)
            and continues(pieces[0], ours) == join[0]
        ):
            return text[: join.start()], text[join.start() :]
    return text, ""
