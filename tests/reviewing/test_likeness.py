"""Facts told in other words are found, and words that everybody uses find none."""

from __future__ import annotations

from assistant.english.frequency import weight
from assistant.reviewing.likeness import Likenesses, weighed
from assistant.schema import FactKind
from tests.reviewing.interviews import fact

NOTES = """Jean-Marc: customers are scared of the stinky cheeses
he lost an hour a day to letters scanned twice
I moved 22 services to kubernetes at Farmrail"""
FACTS = tuple(fact(NOTES, FactKind.TOPIC, line, "employer") for line in NOTES.splitlines())
LIKENESSES = Likenesses(FACTS, names=frozenset({"farmrail"}))


def test_a_rare_word_weighs_more_than_one_that_everybody_uses() -> None:
    assert weight("wheelchair") > weight("driver") > weight("team")


def test_forms_of_a_word_weigh_the_same() -> None:
    assert weight("cheeses") == weight("cheese")


def test_a_number_weighs_though_it_is_no_word() -> None:
    assert "#22" in weighed("twenty-two services")


def test_a_fact_in_other_words_is_the_likest() -> None:
    found = LIKENESSES.of("the smellier cheeses frighten people off")
    assert found[0].fact is FACTS[0]
    assert 0 < found[0].share < 1


def test_most_of_a_fact_tells_it() -> None:
    found = LIKENESSES.of("an hour goes every day on letters that get scanned twice")
    assert found[0].fact is FACTS[1]
    assert found[0].tells


def test_numbers_are_compared_by_value() -> None:
    found = LIKENESSES.of("I migrated twenty-two services to Kubernetes")
    assert found[0].fact is FACTS[2]
    assert found[0].tells


def test_a_name_that_any_letter_has_shows_nothing() -> None:
    assert LIKENESSES.of("Farmrail") == []


def test_words_of_thanks_are_like_nothing() -> None:
    assert LIKENESSES.of("Thank you for your time and for the interview.") == []
