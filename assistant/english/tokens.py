"""Words with their places in a text."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(
    r"[£$€]?\d+(?:[.,:]\d+)*(?:%|\+|[a-zA-Z]{1,4})?(?![\w])"  # 40%, 3am, £14.20, 2.5k, 12+, 1st
    r"|[^\W_]+(?:[.'’/&-][^\W_]+)*"  # words, hyphens and apostrophes inside them, w/o, S&P
    r"|[^\w\s]"
)
QUOTATION = re.compile(r"(?<![^\s(\[:;,–—/-])[\"“](?P<words>[^\"“”\n]{8,140})[\"”]")
"""Words between quotation marks, on one line."""

SENTENCE_OR_LINE = re.compile(r"[^\s.!?](?:[^\n.!?]|[.!?](?!\s)){0,299}[.!?]*")
"""A sentence of the notes, or a line where they have none; what runs on is cut."""


class Token(NamedTuple):
    """A word or a mark, with ``text[start:end]`` its characters."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in lower case, with a straight apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or a digit."""
        return any(character.isalnum() for character in self.text)


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """The words and marks of ``text`` in order; ``offset`` is added to their places."""
    return [Token(m.group(), m.start() + offset, m.end() + offset) for m in _WORD.finditer(text)]


def detokenize(words: list[str]) -> str:
    """Words and marks as running text: no blank before a comma, none after an open bracket."""
    text = ""
    for word in words:
        if not word:
            continue
        if text and not (word in {",", ".", ";", ":", "?", "!", ")", "%"} or text.endswith(("(", "“"))):
            text += " "
        text += word
    return text
