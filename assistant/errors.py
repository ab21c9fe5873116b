"""The tree of errors. Each carries one sentence for the user: what is wrong and how to mend it."""

from __future__ import annotations


class AfterwordError(Exception):
    """Base of all errors that a user may meet; ``str(error)`` is a sentence for them."""


class BadInput(AfterwordError):
    """What was given can't be used: exit code 2 on the command line."""


class NotesUnreadable(BadInput):
    """The notes are missing, empty, not text, or too long."""


class LetterUnreadable(BadInput):
    """The letter to review is missing, empty or not a letter."""


class UnknownReader(BadInput):
    """The letter was asked for someone the notes don't name."""
