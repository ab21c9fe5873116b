"""Whether a text is in English, as far as its words tell."""

from __future__ import annotations

import re

from assistant.english.shorthand import WORDS
from assistant.english.spelling import is_spelled

_FUNCTION_WORDS = frozenset(
    "the a an and of to in is was for with that it they he she i my on at w/ by not we his her their this have had has be are were but so "
    "or as if me you do did about from like said an who what when how there no yes".split()
)
_SAMPLE = 400  # words: enough to tell, whatever the length


def looks_english(text: str) -> bool:
    """False only where most of the words are not English; a few names alone count as English."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text[:20_000])][:_SAMPLE]
    if not words:
        return False
    foreign_script = sum(1 for word in words if not word[0].isascii() and ord(word[0]) > 0x24F)
    if foreign_script > len(words) / 2:
        return False
    plain = [word for word in words if len(word) > 2]
    if len(plain) < 8:
        return True
    if sum(word in _FUNCTION_WORDS for word in words) >= len(words) / 12:
        known = sum(word in WORDS or is_spelled(word) for word in plain)
        return known >= len(plain) * 0.35
    known = sum(word in WORDS or is_spelled(word) for word in plain)
    return known >= len(plain) * 0.55
