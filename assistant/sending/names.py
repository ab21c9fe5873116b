"""Text made fit for places that hold one line: a header, a file's name."""

from __future__ import annotations

import unicodedata

from assistant.schema import LetterKind

LONGEST_NAME = 50
"""Characters. With any script it stays below the 255 bytes that file systems allow."""


def one_line(text: str) -> str:
    """The text on one line: line breaks, control characters and runs of blanks become one space."""
    spaced = (" " if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} else c for c in text)
    return " ".join("".join(spaced).split())


_NAMED = {
    LetterKind.THANK_YOU: "thank-you",
    LetterKind.ADDITIONAL_INFO: "addition",
    LetterKind.CLARIFICATION: "correction",
    LetterKind.CHECK_IN: "check-in",
    LetterKind.STAY_IN_TOUCH: "staying-in-touch",
    LetterKind.ANSWER: "answer",
}


def file_name(kind: LetterKind, to: str | None, suffix: str) -> str:
    """A name for a letter's file, safe on every system: "thank-you-to-priya-raman.txt".

    Letters of any script stay; marks stay with them, since many scripts can't be read without.
    """
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in unicodedata.normalize("NFC", to or ""))
    words = "-".join("".join(kept).lower().split())[:LONGEST_NAME].strip("-")
    return f"{_NAMED[kind]}-to-{words}{suffix}" if words else f"{_NAMED[kind]}{suffix}"
