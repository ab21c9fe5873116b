"""What a language model may make of a point: its words in other words, and nothing more."""

from __future__ import annotations

import pytest

from assistant.drafting.holding import why_not_told
from assistant.drafting.points import Point
from assistant.schema import FactKind, Sentence

K = FactKind


def point(kind: FactKind, notes: str, plain: str, of_theirs: bool = False, of_anyone: bool = False) -> Point:
    """A point with its notes and the sentence that was written offline."""
    sentence = Sentence(text=plain, facts=("f1",), paragraph=1)
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
CALLS = point(K.TOPIC, "600 calls an hour", "I noted that you get 600 calls an hour.", True, of_anyone=True)


@pytest.mark.parametrize(
    ("of", "text"),
    [
        (ANALYSTS, "You told me that you have 2 analysts on at night for 14 substations."),
        (REGISTRY, "I have 4 years in the sheriff's registry with no breaches."),
        (TRUCK, "I did not get to say that I have 5 years on a recovery truck."),
        (CALLS, "I was interested to hear that you get 600 calls an hour."),
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
        (REGISTRY, "You told me about my 4 years in the sheriff's registry with no breaches."),
    ],
)
def test_what_says_more_or_turns_it_round_is_not(of: Point, text: str) -> None:
    assert why_not_told(text, [of]) is not None
