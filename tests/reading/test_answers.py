"""What the employer wrote to ask, and what the notes answer."""

from __future__ import annotations

import time

import pytest

from assistant.reading.answers import find_answers
from assistant.schema import Answered


def answers(text: str) -> list[tuple[str, str, bool | None]]:
    return [(a.question, a.answer.quote, a.agrees) for a in find_answers(text, ())]


def test_numbered_answers_go_to_numbered_questions() -> None:
    text = (
        "Two quick things:\n1) Have you chased debt abroad?\n2) What is your notice period?\nEwa\n\nmy reply\n"
        "1 yes, Germany\n2 four weeks, I have holiday owed"
    )
    assert answers(text) == [
        ("Have you chased debt abroad?", "yes, Germany", True),
        ("What is your notice period?", "four weeks, I have holiday owed", None),
    ]


def test_an_answer_may_follow_at_once() -> None:
    text = "Donna called back. wants to know if I've driven a lift bus. yes, 3 years at Easter Road, 6 riders"
    assert answers(text) == [("if I've driven a lift bus", "yes, 3 years at Easter Road, 6 riders", True)]


def test_answers_are_found_by_their_words() -> None:
    """Whatever their order is."""
    text = "- are you able to work Easter Saturday?\n- have you trained new starters?\n\ntraining - no, sadly\nEaster - fine"
    assert answers(text) == [
        ("are you able to work Easter Saturday?", "Easter - fine", True),
        ("have you trained new starters?", "training - no, sadly", False),
    ]


@pytest.mark.parametrize(
    ("answer", "agrees"),
    [
        ("free all of it. can't do the 23rd", True),
        ("no, but I want to learn", False),
        ("no problem", True),
        ("combination locks yes drilling no", None),
        ("four weeks", None),
        ("no two are the same", None),
    ],
)
def test_a_yes_or_a_no_is_told_from_neither(answer: str, agrees: bool | None) -> None:
    (found,) = find_answers(f"She emailed: can you do nights?\n{answer}", ())
    assert found.agrees is agrees


def test_every_quote_is_where_it_says() -> None:
    text = 'Bea emailed: "Are you free all March?"\n-> free all of it'
    (found,) = find_answers(text, ())
    assert isinstance(found, Answered)
    assert text[found.answer.start : found.answer.end] == found.answer.quote


@pytest.mark.parametrize(
    "text", ["", "no questions here", "?" * 500, "is it? " * 300, "asked if " * 300, "a" * 50_000]
)
def test_strange_notes_end_soon(text: str) -> None:
    start = time.perf_counter()
    find_answers(text, ())
    assert time.perf_counter() - start < 5


def test_questions_may_be_told_in_a_list_and_answered_behind_a_colon() -> None:
    text = (
        "today both on an email asking\n a) how long I've held the D\n b) would I do overnights\n\n"
        "tell them both: D since 1998. overnights yes, two a week"
    )
    assert answers(text) == [
        ("how long I've held the D", "D since 1998.", None),
        ("would I do overnights", "overnights yes, two a week", True),
    ]


def test_one_question_of_two_parts_has_all_the_lines_that_answer_it() -> None:
    text = (
        'She mailed: "Could you share a sample and say how many hours you overlap with Portland?"\n\n'
        "sample: the Parcelhub guide\noverlap: 4 hours, 9 to 1"
    )
    ((_, answer, _),) = answers(text)
    assert "Parcelhub" in answer
    assert "4 hours" in answer
