"""Which follow-up the notes call for."""

from __future__ import annotations

import pytest

from assistant.reading import read_notes
from assistant.reading.letter_kind import asks_not_to_write, find_kind
from assistant.schema import LetterKind, Notes

K = LetterKind


def kind_of(*lines: str) -> LetterKind:
    """The kind that notes of these lines call for."""
    return read_notes(Notes(text="\n".join(lines))).kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("got a no from them this morning", K.STAY_IN_TOUCH),
        ("We have decided to move forward with another candidate", K.STAY_IN_TOUCH),
        ("they have taken another person", K.STAY_IN_TOUCH),
        ("still nothing back from them, two weeks now", K.CHECK_IN),
        ("a fortnight ago and I've heard nothing since, want to ask for news", K.CHECK_IN),
        ("thx note went Weds. this = follow up w/ the number", K.ADDITIONAL_INFO),
        ("I already thanked them, just want to add one thing", K.ADDITIONAL_INFO),
        ("want to set that straight before he goes looking", K.CLARIFICATION),
    ],
)
def test_a_line_can_call_for_a_kind(line: str, kind: LetterKind) -> None:
    assert kind_of("Hackett Marine, welder, met Leo Hynes", line, "Clyde Pardy") is kind


@pytest.mark.parametrize(
    "line",
    [
        "they turned down two people before me",
        "hear back by friday",
        "if it's a no I'd be gutted",
        "the rejected parts go back to the line",
        "forgot to mention my licence",
        "she asked can I work Saturdays, yes",
        "he said they email everyone either way",
    ],
)
def test_what_only_sounds_alike_is_an_interview(line: str) -> None:
    assert kind_of("Hackett Marine, welder, met Leo Hynes", line, "Clyde Pardy") is K.THANK_YOU


def test_a_question_that_was_written_calls_for_an_answer() -> None:
    assert kind_of("Bea emailed today: can you work Saturdays?", "yes") is K.ANSWER


def test_a_question_of_the_interview_does_not() -> None:
    assert kind_of("Bea (manager): can you work Saturdays?", "yes", "loved the ovens") is K.THANK_YOU


def test_where_the_network_is_not_sure_it_is_an_interview() -> None:
    chances = dict.fromkeys(K, 0.1) | {K.THANK_YOU: 0.5}
    assert find_kind(["she said a lot"], chances) is K.THANK_YOU


def test_plain_words_outweigh_a_slight_doubt() -> None:
    chances = dict.fromkeys(K, 0.06) | {K.THANK_YOU: 0.7}
    assert find_kind(["got a no from them this morning"], chances) is K.STAY_IN_TOUCH


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("they said please don't contact the panel", True),
        ("no follow ups please", True),
        ("told us not to email", True),
        ("don't mention the pay", False),
        ("he said to email him any time", False),
    ],
)
def test_who_asks_not_to_be_written_to_is_heard(line: str, asked: bool) -> None:
    assert asks_not_to_write([line]) is asked


def test_no_refusal_is_answered_that_nothing_tells_of() -> None:
    """Thanks for a refusal that never came would be the worst of letters."""
    lines = [
        "Hartwell Pharmacy, dispensary mgr",
        "six branches, robot in sept",
        "need to haggle, NOBODY to know",
        "next: half day on the 6th",
    ]
    assert kind_of(*lines) is not K.STAY_IN_TOUCH


@pytest.mark.parametrize(
    "line", ["Rejection - Dovetail Legal, paralegal", "no from Northfell Outdoor (web editor)"]
)
def test_a_refusal_in_a_heading_is_one(line: str) -> None:
    assert kind_of(line, "she said they take on paralegals twice a year") is K.STAY_IN_TOUCH
