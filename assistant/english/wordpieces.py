"""Words cut into the pieces that a network knows: WordPiece, as BERT does it (Devlin and others, 2019).

Without capitals and accents; each word by its longest known piece first, those behind the first marked "##".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_WORD = re.compile(r"\w+|[^\w\s]")
_LONGEST = 60  # characters of a word that are looked at
UNKNOWN = "[UNK]"
_UNSEEN = ("Mn", "Cf")  # accents by themselves; what only formats, as the mark at the start of some files


def pieces(text: str, vocabulary: Mapping[str, int]) -> list[int]:
    """The numbers of the pieces of a text; a word that can't be made of known pieces is ``UNKNOWN``."""
    return [number for word in _WORD.findall(text) for number in _cut(word[:_LONGEST], vocabulary)]


@lru_cache(maxsize=65_536)
def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if unicodedata.category(letter) not in _UNSEEN)


def _cut(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    word = _plain(word)
    found: list[int] = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            number = vocabulary.get(("##" if start else "") + word[start:end])
            if number is not None:
                found.append(number)
                start = end
                break
        else:
            return [vocabulary[UNKNOWN]]
    return found
