"""A member of a panel of whom the notes tell nothing: what can't be told is not missed."""

from __future__ import annotations

from assistant.reviewing import parse_letter, review_draft
from assistant.schema import ME, Brief, Fact, FactKind, Mark, Notes, Person
from tests.reviewing.interviews import fact, verdict_in

TEXT = """Jo Lind and Marek Vrba at Fjord Data, data analyst
Jo asked how I check a dashboard before it goes out: I compare the row counts
Ana Lima
"""
SHORT = """Subject: Thank you: data analyst at Fjord Data

Dear {name},

Thank you for meeting with me about the data analyst role at Fjord Data.

I would very much like to join Fjord Data, and I look forward to hearing from you.

Kind regards,
Ana Lima
"""


def brief_of(*facts: Fact) -> Brief:
    people = (
        Person(name="Jo Lind", given_name="Jo", family_name="Lind", quote="Jo Lind"),
        Person(name="Marek Vrba", given_name="Marek", family_name="Vrba", quote="Marek Vrba"),
    )
    return Brief(people=people, company="Fjord Data", role="data analyst", me="Ana Lima", facts=facts)


ASKED = fact(TEXT, FactKind.QUESTION, "asked how I check a dashboard before it goes out", "Jo Lind")
SAID = fact(TEXT, FactKind.STRENGTH, "I compare the row counts", ME, about="Jo Lind")


def mark(name: str, criterion: str) -> Mark:
    review = review_draft(parse_letter(SHORT.format(name=name)), brief_of(ASKED, SAID), Notes(text=TEXT))
    return verdict_in(review, criterion).verdict


def test_who_asked_is_owed_it() -> None:
    assert mark("Jo", "specifics") is Mark.FAIL
    assert mark("Jo", "qualification") is Mark.FAIL


def test_who_said_nothing_is_not() -> None:
    assert mark("Marek", "specifics") is Mark.NOT_APPLICABLE
    assert mark("Marek", "qualification") is Mark.NOT_APPLICABLE
