"""Whom "they" and "them" mean."""

from __future__ import annotations

import pytest

from assistant.reading.antecedents import with_antecedent, with_thing_before


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        ("the drivers quit because ", "they sit six hours", "the drivers sit six hours"),
        ("many residents wake at four and ", "they want to go home", "the residents want to go home"),
        ("the drivers quit because ", "they need a planner", "they need a planner"),
        ("kids come to your house, ", "they send the paperwork", "they send the paperwork"),
        ("they lost two drivers and ", "they feel it", "they feel it"),
        ("the drivers quit\n", "they sit six hours", "they sit six hours"),
    ],
)
def test_they_are_those_who_were_named(before: str, text: str, told: str) -> None:
    """Only what people who hire would hardly do is somebody else's, and only in the same line."""
    assert with_antecedent(before + text, len(before), text) == told


def test_them_is_the_plural_that_stands_alone_before() -> None:
    wanted = "wants a supervisor who does them ahead"
    assert with_thing_before("rotas!", wanted) == "wants a supervisor who does rotas ahead"
    assert with_thing_before("the rota", wanted) == wanted
    assert with_thing_before("rotas", "wants managers who train them") == "wants managers who train them"
