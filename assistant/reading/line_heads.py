"""Who speaks in a line of notes that begins with a name, "Gethin - they have a booklet nobody finishes", or ends with one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.comparison import fold
from assistant.schema import EMPLOYER, ME, Person

_LONGEST = 90  # characters
_HEAD = re.compile(
    r"[\W_]*((?:(?:Mrs?|Ms|Dr|Prof|Miss)\.? )?[^\W\d_][\w'.]*(?:-[^\W\d_]\w*)?(?: [^\W\d_a-z][\w']*){0,2})"
    r"(?:\s*\([^()\n]{1,40}\)|, [a-z][a-z ]{1,25}(?=:| [–—-] ))?"  # what they are
    r"\s*(?::|-|\u2013|\u2014|\bis\b|\bwas\b|\bsa(?:ys|id)\b|\bmention|\bwant|\bworr|\btold|\bask|\bneed|\bmore\b|\btalked|\bspoke|\bkeeps?\b|\bhas\b)"
)
"""A name, and that its bearer says something or is told of."""


_BEHIND = re.compile(r"[ \t]*[,:–-]?[ \t]*\(([^()\n]{1,40})\)[ \t]*(?:[.,;:!?]|$)", re.M)
""" "They lost two analysts (Ingrid)": whose word it is stands in brackets behind it."""


def speaker(text: str, start: int, end: int, found: str, people: Sequence[Person]) -> str:
    """Who said what stands from ``start`` to ``end``: the one person named in brackets behind it, or whose name begins its
    line, where only their side is known."""
    if found == ME:
        return found
    if behind := _BEHIND.match(text, end):
        words = set(_words(behind[1]))
        bearers = [p for p in people if words and words <= set(_words(p.name))]
        if len(bearers) == 1 and found == EMPLOYER:
            return bearers[0].name
    if found != EMPLOYER:
        return found
    line = text.rfind("\n", 0, start) + 1
    head = _HEAD.match(text[line : line + _LONGEST])
    if head is None or line + head.end(1) > start + len(head[1]):
        return found
    words = set(_words(head[1]))
    named = [
        p for p in people if words & set(_words(p.name)) or "".join(_words(head[1])) == _first_letters(p.name)
    ]
    return named[0].name if len(named) == 1 else found


def _words(name: str) -> list[str]:
    return [word for word in re.split(r"[^\w']+", fold(name)) if word and word not in _TITLES]


_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof"})


def _first_letters(name: str) -> str:
    return "".join(word[0] for word in _words(name)[:2])
