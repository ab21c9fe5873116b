"""Roles: a bigger part in a deed than the notes give."""

from __future__ import annotations

import pytest

from assistant.reviewing import parse_letter, review_draft
from assistant.schema import EMPLOYER, ME, Brief, FactKind, Mark, Notes, Person
from tests.reviewing.interviews import fact, verdict_in

NOTES = """met Ana (head baker). they bin a lot of bread
I did the Friday emails at Hallett's, 12 yrs there
kept the allergen matrix, zero incidents
am trained on Sage 50
she wants me to see the ovens on Monday
"""
BRIEF = Brief(
    people=(Person(name="Ana", given_name="Ana", quote="Ana"),),
    facts=(
        fact(NOTES, FactKind.CONCERN, "they bin a lot of bread", EMPLOYER),
        fact(NOTES, FactKind.STRENGTH, "I did the Friday emails at Hallett's", ME),
        fact(NOTES, FactKind.STRENGTH, "12 yrs there", ME, "12 years there"),
        fact(NOTES, FactKind.STRENGTH, "kept the allergen matrix, zero incidents", ME),
        fact(NOTES, FactKind.STRENGTH, "am trained on Sage 50", ME),
        fact(NOTES, FactKind.NEXT_STEP, "she wants me to see the ovens on Monday", "Ana"),
    ),
)


def findings(sentence: str) -> list[tuple[Mark, str]]:
    """What truth makes of a sentence: its mark and what it says."""
    letter = parse_letter(f"Dear Ana,\n\nThank you for your time. {sentence}\n\nBest wishes,\nJo")
    verdict = verdict_in(review_draft(letter, BRIEF, Notes(text=NOTES)), "truth")
    return [(verdict.verdict, e.why) for e in verdict.evidence if e.sentence == sentence and e.why]


@pytest.mark.parametrize(
    "sentence",
    [
        "I came up with the Friday emails at Hallett's.",
        "I led the Friday emails at Hallett's.",
        "I was in charge of the allergen matrix.",
        "I brought in the allergen matrix, with zero incidents.",
        "I have trained others on Sage 50.",
        "I kept the allergen matrix and taught the juniors to do it.",
        "I kept the allergen matrix, which has cut waste in half.",
        "I was head of allergens and kept the matrix.",
        "I did the Friday emails at Hallett's without a single complaint.",
        "I negotiated the Friday emails at Hallett's.",
    ],
)
def test_a_bigger_part_is_found(sentence: str) -> None:
    assert findings(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I did the Friday emails at Hallett's.",
        "At Hallett's the Friday emails were mine to do.",
        "I kept the allergen matrix and we had zero incidents.",
        "I am trained on Sage 50.",
        "I would like to introduce the Friday emails at your place.",
        "I could train others on Sage 50.",
    ],
)
def test_the_part_that_the_notes_give_passes(sentence: str) -> None:
    assert findings(sentence) == []


def test_a_promise_that_nobody_made_is_found() -> None:
    assert findings("You told me that they bin a lot of bread and that I would lead the bakery.")
