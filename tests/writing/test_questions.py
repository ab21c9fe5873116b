"""Interviewers' questions as they follow "You asked me", or what they were about."""

import pytest

from assistant.writing.questions import indirect_question


@pytest.mark.parametrize(
    ("notes", "clause"),
    [
        ("how would I get lapsed donors back", "how I would get lapsed donors back"),
        ("Jan asked what I'd do if a dad turned up drunk", "what I would do if a dad turned up drunk"),
        ("how would you calm a nervous child?", "how I would calm a nervous child"),
        ("can I weld", "whether I can weld"),
        ("she asked about how I'd handle a rude agent", "how I would handle a rude agent"),
        ("what I'd put at the front in April", "what I would put at the front in April"),
        ("have you ever missed a deadline", "whether I have ever missed a deadline"),
        ("are you ok with weekends", "whether I am happy with weekends"),
        ("she asked the best one: \"what would you do if we ignored you?\"", "what I would do if you ignored me"),
        ("asked me to talk through a shoulder case", "me to talk through a shoulder case"),
        ("asked if I could start in March", "whether I could start in March"),
    ],
)  # fmt: skip
def test_a_question_follows_you_asked(notes: str, clause: str) -> None:
    assert indirect_question(notes) == (clause, None)


@pytest.mark.parametrize(
    ("notes", "noun"),
    [
        ("Sophie asked about a time I stayed calm", "a time I stayed calm"),
        ("tell me about a time your numbers were wrong", "a time my numbers were wrong"),
        ("Q: moving and handling", "moving and handling"),
        ("she'd asked about travel", "travel"),
    ],
)
def test_a_question_about_something(notes: str, noun: str) -> None:
    assert indirect_question(notes) == (None, noun)


@pytest.mark.parametrize(
    "notes", ["what do you want to know", "any questions?", "when did you last say no", "why us", "?", ""]
)
def test_a_question_that_cannot_be_turned_is_left_out(notes: str) -> None:
    assert indirect_question(notes)[0] is None
