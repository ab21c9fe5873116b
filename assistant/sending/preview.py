"""What a reader sees of a letter before they open it, and how long it takes to read."""

from __future__ import annotations

from typing import NamedTuple

from assistant.schema import Draft
from assistant.sending.names import one_line

_SUBJECT = 40  # characters of a subject that a phone shows
_FIRST_LINE = 90  # characters of the text below it
_WORDS_A_MINUTE = 238
"""What adults read silently in English (M. Brysbaert, Journal of Memory and Language 109, 2019)."""


class Preview(NamedTuple):
    """A letter in a list of mails. ``seconds``: to read all of it."""

    sender: str
    subject: str
    first_line: str
    words: int
    seconds: int


def preview(draft: Draft) -> Preview:
    """The letter as a phone lists it."""
    words = len(draft.body.split())
    return Preview(
        draft.sender,
        _cut(one_line(draft.subject or ""), _SUBJECT),
        _cut(one_line(draft.body), _FIRST_LINE),
        words,
        round(words * 60 / _WORDS_A_MINUTE),
    )


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
