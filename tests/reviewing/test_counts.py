"""Numbers: what they count in the letter, and what they count in the notes."""

from __future__ import annotations

import pytest

from assistant.reviewing import parse_letter, review_draft
from assistant.schema import EMPLOYER, ME, Brief, FactKind, Mark, Notes, Person
from tests.reviewing.interviews import fact, verdict_in

NOTES = """met Ana on 5/3, food hygiene level 3, they have 3 vans and 18% of calls wait over 8 minutes
I did the dentals at Bridge Street for the last two years
errors there went from thirty a month to four
turnover 2.700 EUR, half the crew is new
interview was 7.30, open Mon to Wed
one in four never turn up, 2 re-tears so far
"""
BRIEF = Brief(
    people=(Person(name="Ana", given_name="Ana", quote="Ana"),),
    facts=(
        fact(NOTES, FactKind.TOPIC, "18% of calls wait over 8 minutes", EMPLOYER),
        fact(NOTES, FactKind.TOPIC, "they have 3 vans", EMPLOYER),
        fact(NOTES, FactKind.STRENGTH, "I did the dentals at Bridge Street for the last two years", ME),
        fact(NOTES, FactKind.STRENGTH, "errors there went from thirty a month to four", ME),
        fact(NOTES, FactKind.TOPIC, "half the crew is new", EMPLOYER),
    ),
)


def truth_of(sentence: str) -> Mark:
    letter = parse_letter(f"Dear Ana,\n\nThank you for your time. {sentence}\n\nBest wishes,\nJo")
    return verdict_in(review_draft(letter, BRIEF, Notes(text=NOTES)), "truth").verdict


@pytest.mark.parametrize(
    "sentence",
    [
        "I did the dentals at Bridge Street for the last three years.",  # 3 are the vans
        "Errors there went from thirty a week to four.",
        "Of the calls, 30% wait over 8 minutes.",
        "Of the calls, 16% wait over 8 minutes.",
        "Errors there went from thirty a month to three.",
        "I know that one in three never turn up.",
        "There were no re-tears so far.",
    ],
)
def test_a_number_of_something_else_is_found(sentence: str) -> None:
    assert truth_of(sentence) is not Mark.PASS


@pytest.mark.parametrize(
    "sentence",
    [
        "I did the dentals at Bridge Street for the last 2 years.",
        "Errors there went from 30 a month to 4.",
        "18 per cent of the calls wait over eight minutes.",
        "Nearly one in five of the calls waits over 8 minutes.",
        "Fifty per cent of the crew is new.",
        "I know that a quarter of them never turn up.",
        "A class of 3 in 4 days is nothing new to me.",
        "There were no complaints so far.",
        "The turnover is 2,700 euros.",
        "We met on 5 March.",
        "We met on Wednesday, and you are open on Tuesdays too.",
        "You saw me at half past seven.",
    ],
)
def test_the_same_number_in_another_form_passes(sentence: str) -> None:
    assert truth_of(sentence) is Mark.PASS


def test_a_number_that_the_sentence_has_besides_is_not_missed() -> None:
    """Both numbers of the notes are there; that one is told in another order is no mistake."""
    assert truth_of("Errors there are at four, and they were at thirty a month.") is Mark.PASS
