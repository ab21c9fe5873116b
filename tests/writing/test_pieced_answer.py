"""Answers that the notes hold in pieces, told as one sentence."""

from __future__ import annotations

import pytest

from assistant.writing.pieced_answer import pieced_answer


@pytest.mark.parametrize(
    ("pieces", "told"),
    [
        (
            ["own it the same day", "tell the insurer", "fix the diary"],
            "My answer was to own it the same day, tell the insurer and fix the diary",
        ),
        (
            ["walk every shift including", "nights", "look at the last audit"],
            "My answer was to walk every shift including nights and look at the last audit",
        ),
        (
            ["I check the next hour plan", "I stand up", "I drink water"],
            "I said that I check the next hour plan, stand up and drink water",
        ),
        (["drew it on the back of the drawing"], "I drew it on the back of the drawing"),
        (["the sibling contact case"], "I told you about the sibling contact case"),
        (
            ["zine fairs", "the corridor of my old school"],
            "My answer was zine fairs and the corridor of my old school",
        ),
    ],
)
def test_pieces_that_go_together_are_one_sentence(pieces: list[str], told: str) -> None:
    assert pieced_answer(pieces, asked=True) == told


@pytest.mark.parametrize(
    "pieces",
    [
        ["by the window", "before prep", "2 photos with the tab in"],
        ["food", "jokes", "I drive"],
        ["current until November"],
    ],
)
def test_pieces_that_do_not_stay_a_list(pieces: list[str]) -> None:
    assert pieced_answer(pieces, asked=True) is None


def test_to_a_statement_one_tells_and_does_not_answer() -> None:
    assert (
        pieced_answer(["ring the family first"], asked=False) == "I said that I would ring the family first"
    )
    assert pieced_answer(["zine fairs"], asked=False) is None
