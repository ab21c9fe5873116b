"""The notes with something to put right: what they say of themselves stands in them."""

from assistant.schema import LetterKind
from evals.slips import load


def test_the_notes_hold_what_they_are_said_to() -> None:
    kinds = [one.kind for one in load()]
    assert kinds.count(LetterKind.CLARIFICATION) == 30
    assert kinds.count(LetterKind.THANK_YOU) == 25
