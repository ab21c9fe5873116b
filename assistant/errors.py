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


class StoreFailed(AfterwordError):
    """What was typed can't be saved or loaded. It stays on the screen."""


class ModelFailed(AfterwordError):
    """The language model gave no answer that can be used. The offline letter stands."""


class ModelNotSetUp(ModelFailed):
    """There is no model to ask, or one that can't be started."""


class ModelUnreachable(ModelFailed):
    """No connection, or one that broke."""


class ModelTooSlow(ModelFailed):
    """No answer, or no end of it, in the time there is."""


class ModelRefusedKey(ModelFailed):
    """The key is wrong or may not use this model."""


class ModelUnknown(ModelFailed):
    """The server has no such model, or no such address."""


class ModelBusy(ModelFailed):
    """Too many requests, or nothing left on the account."""


class ModelDown(ModelFailed):
    """The server has a fault of its own."""


class ModelRefusedRequest(ModelFailed):
    """The server does not accept what was asked, for its length for example."""


class ModelAnswerUnusable(ModelFailed):
    """An answer came, and it is empty, cut off, refused or no answer at all."""


class CeilingReached(ModelFailed):
    """The tokens that the user allows are used up."""
