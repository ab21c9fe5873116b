"""What a language model may make of a point: its words in other words, and nothing more."""

from __future__ import annotations

import pytest

from assistant.drafting.holding import also_tells, why_not_told
from assistant.drafting.points import Point
from assistant.schema import FactKind, Sentence

K = FactKind


def point(kind: FactKind, notes: str, plain: str, of_theirs: bool = False, of_anyone: bool = False) -> Point:
    """A point with its notes and the sentence that was written offline."""
    sentence = Sentence(text=plain, facts=("f1",), paragraph=1) if plain else None
    return Point(1, "", ("f1",), notes, sentence, 1, kind=kind, of_theirs=of_theirs, of_anyone=of_anyone)


ANALYSTS = point(
    K.TOPIC,
    "2 analysts on at night for 14 substations",
    "I noted that you have 2 analysts on at night.",
    True,
)
REGISTRY = point(
    K.STRENGTH,
    "4 yrs sheriff's registry, no breaches",
    "I have 4 years of experience in the sheriff's registry.",
)
NUMBERS = point(
    K.QUESTION,
    "asked about a time my numbers changed a decision",
    "You asked about a time my numbers changed a decision.",
    True,
)
TRUCK = point(
    K.MISSED_POINT,
    "5 yrs on recovery truck",
    "I should also have said that I have 5 years on a recovery truck.",
)
KIOSK = point(
    K.STRENGTH,
    "at Langley i sat in on every call, 8 down to 5",
    "At Langley I sat in on every call, and it went from 8 to 5.",
)
BOOKS = point(K.TOPIC, "they are coming off spreadsheets onto Xero in april", "", True)
CLOSED = point(K.STRENGTH, "closed the books in 4 days at Tunnicliffe", "")
AXIS = point(K.STRENGTH, "ran 3 axis for 9 years, not done 5 axis proper", "")
OVENS = point(K.TOPIC, "she showed me the ovens", "You showed me the ovens.", True)
BITCOIN = point(K.INTEREST, "I would like to be paid in bitcoin", "")
GARDEN = point(K.RESONATED, "loved the garden", "I loved the garden.")
PIANO = point(K.TOPIC, "loved that the old piano is still played", "", True)
CALLS = point(K.TOPIC, "600 calls an hour", "I noted that you get 600 calls an hour.", True, of_anyone=True)


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (ANALYSTS, "You told me that you have 2 analysts on at night for 14 substations."),
        (REGISTRY, "I have 4 years in the sheriff's registry with no breaches."),
        (TRUCK, "I did not get to say that I have 5 years on a recovery truck."),
        (CALLS, "I was interested to hear that you get 600 calls an hour."),
        (BOOKS, "You told me that you are coming off spreadsheets onto Xero in April."),
        (BOOKS, "You told me that you are moving off spreadsheets onto Xero in April."),
        (OVENS, "I was glad that you showed me the ovens."),
        (GARDEN, "I loved your garden."),
        (CLOSED, "At Tunnicliffe I closed the books in four days."),
        (AXIS, "I ran 3 axis for 9 years, and I have not done 5 axis."),
    ],
)
def test_other_words_for_what_is_noted_are_let_in(of: Point, text: str) -> None:
    assert why_not_told(text, [of]) is None


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (ANALYSTS, "You told me of the 2 analysts on at night, and that you want a second group by May."),
        (ANALYSTS, "You told me that you kindly have 2 analysts on at night for 14 substations."),
        (ANALYSTS, "You have 2 analysts on at night for 14 substations, which takes 30 minutes."),
        (REGISTRY, "I have been in the sheriff's registry for 4 years with no breaches."),
        (REGISTRY, "I've 4 years in the sheriff's registry with no breaches."),
        (NUMBERS, "You asked me about a time your numbers changed a decision."),
        (TRUCK, "I did 5 years on a recovery truck but forgot to say."),
        (CALLS, "You told me that you get 600 calls an hour."),
        (ANALYSTS, "You asked me if you have 2 analysts on at night for 14 substations."),
        (NUMBERS, "Can you tell of a time my numbers changed a decision?"),
        (TRUCK, "I do not get to say that I have 5 years on a recovery truck."),
        (KIOSK, "I sat in on every call, and it went from 8 to 5."),
        (BOOKS, "You told me that you came off spreadsheets onto Xero in April."),
        (BOOKS, "You told me that you are coming off spreadsheets, which is a worry for many people."),
        (BOOKS, "You are coming off spreadsheets onto Xero in May."),
        (BOOKS, "You are coming off spreadsheets quickly, onto Xero in April."),
        (CLOSED, "I closed the books in 4 days at Tunnicliffe because I was careful."),
        (CLOSED, "I did not close the books in 4 days at Tunnicliffe."),
        (CLOSED, "I did not have the books closed in 4 days at Tunnicliffe."),
        (BOOKS, "You told me that you are not coming off spreadsheets onto Xero in April."),
        (AXIS, "I ran 3 axis for 9 years, and I have done 5 axis."),
        (OVENS, "I showed you the ovens."),
        (BITCOIN, "I would like to be paid in bitcoin."),
        (GARDEN, "You told me that you loved the garden."),
        (OVENS, "You showed me the ovens, and I loved them."),
        (OVENS, "I asked you about the ovens."),
        (NUMBERS, "I asked you about a time my numbers changed a decision."),
        (CLOSED, "I did not get to say that I closed the books in 4 days at Tunnicliffe."),
        (PIANO, "You told me that the old piano is still played."),
        (CLOSED, "I can close the books in 4 days at Tunnicliffe."),
        (CLOSED, "You closed the books in 4 days at Tunnicliffe."),
        (CLOSED, "I supervised the books in 4 days at Tunnicliffe."),
        (CLOSED, "The candidate and I closed the books in 4 days at Tunnicliffe."),
        (REGISTRY, "You told me about my 4 years in the sheriff's registry with no breaches."),
    ],
)
def test_what_says_more_or_turns_it_round_is_not(of: Point, text: str) -> None:
    assert why_not_told(text, [of]) is not None


def test_a_sentence_on_two_points_rests_on_the_notes_of_both_and_tells_both() -> None:
    both = [BOOKS, CLOSED]
    joined = "You are coming off spreadsheets in April, and I closed the books in 4 days at Tunnicliffe."
    assert why_not_told(joined, both) is None
    assert why_not_told(joined, [BOOKS]) is not None
    assert why_not_told("You are coming off spreadsheets onto Xero in April.", both) is not None


def test_the_reason_is_one_that_the_user_can_follow() -> None:
    criterion, why = why_not_told("You are coming off spreadsheets onto Xero in May.", [BOOKS]) or ("", "")
    assert criterion == "truth"
    assert "May" in why


def test_what_a_line_tells_without_saying_so_is_seen() -> None:
    joined = (
        "You are coming off spreadsheets onto Xero in April, as I closed the books in 4 days at Tunnicliffe."
    )
    assert also_tells(joined, [BOOKS], CLOSED)
    assert not also_tells("You are coming off spreadsheets onto Xero in April.", [BOOKS], CLOSED)
