"""Notes typed in capitals throughout, as they would stand without: "DIMAANO - SAY GOOD" is "Dimaano - say good"."""

from __future__ import annotations

import re

from assistant.english.spelling import is_spelled

_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)?")
_FEWEST = 12  # words
_MOST_OF_THEM = 0.85
_LONGEST_ACRONYM = 4


def without_capitals(text: str) -> str:
    """The text in small letters where nearly all of it is in capitals; as long as before.

    Words of the language become small, a word that is none is a name; short ones that are none, or have
    figures in them, stay as they are.
    """
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    if len(words) < _FEWEST or sum(word.isupper() for word in words) < _MOST_OF_THEM * len(words):
        return _HEADING.sub(lambda line: _WORD.sub(_as_named, line[0]), text)
    return _WORD.sub(_as_written, text)


_HEADING = re.compile(
    r"^(?=[^a-zß-ÿ\n]*$)(?=[^\n]*[^\W\d_]{3}[^\n]*[^\W\d_]{3})(?![^\n]*[A-Z][:;=][A-Z])[^\n]{6,60}$", re.M
)
""" "MRS PRYTHERCH (HEAD)": a line of two words or more."""
_TITLES = frozenset("mr mrs ms dr rev prof".split())


def _as_named(match: re.Match[str]) -> str:
    """A word of a heading as in a name: "Prytherch"; what is short and no word stays: "HR"."""
    word = match[0]
    small = word.lower()
    if len(small) != len(word) or (
        len(word) <= _LONGEST_ACRONYM and small not in _TITLES and not is_spelled(small)
    ):
        return word
    return word if any(c.isdigit() for c in word) or len(word) < 2 else word[0] + small[1:]


def _as_written(match: re.Match[str]) -> str:
    word = match[0]
    small = word.lower()
    if not word.isupper() or len(small) != len(word) or any(c.isdigit() for c in word):
        return word
    if (len(word) == 1 and small != "a") or small.startswith(("i'", "i’")):
        return word[0] + small[1:]
    if is_spelled(small):
        return small
    return word if len(word) <= _LONGEST_ACRONYM else word[0] + small[1:]
