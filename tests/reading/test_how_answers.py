"""The steps of an answer stand together, behind the question that they answer."""

from __future__ import annotations

from assistant.reading.facts import Reading
from assistant.reading.how_answers import answers_made_mine, whole_answers
from assistant.schema import ME, FactKind


def read(*statements: tuple[FactKind, str, str]) -> list[Reading]:
    """Readings of statements (kind, speaker, text), two characters apart."""
    found, at = [], 0
    for kind, speaker, text in statements:
        found.append(Reading(kind, speaker, text, at, at + len(text)))
        at += len(text) + 2
    return found


ASKED = (FactKind.QUESTION, "Jan", "asked what I'd do if a dad turned up drunk")


def mine(text: str) -> tuple[FactKind, str, str]:
    return FactKind.STRENGTH, ME, text


def test_steps_behind_a_question_are_one_answer() -> None:
    readings = read(
        ASKED, mine("said keep the child in"), mine("ring mum"), mine("write it down"), mine("I ran the shop")
    )
    asked, answer, deed = whole_answers(readings)
    assert answer.text == "I would keep the child in, ring mum and write it down"
    assert (answer.start, answer.end) == (readings[1].start, readings[3].end)
    assert (asked, deed) == (readings[0], readings[4])


def test_a_single_step_a_deed_or_no_question_make_none() -> None:
    for statements in (
        (ASKED, mine("ring mum"), mine("I ran the shop")),
        (ASKED, mine("rang mum"), mine("wrote it down")),
        (mine("ring mum"), mine("write it down")),
    ):
        assert whole_answers(read(*statements)) == read(*statements)


def test_what_follows_a_question_in_its_line_is_the_answer() -> None:
    """ "where would I cut? more from forage, told him we were getting 3,900": no "I" tells whose the first words are."""
    gerald = "Gerald"
    readings = read(
        (FactKind.QUESTION, gerald, "where would I cut"),
        (FactKind.CONCERN, gerald, "more from forage"),
        mine("we were getting 3,900 litres before"),
    )
    asked, first, _ = answers_made_mine(readings, ". " * 60)
    assert asked.kind is FactKind.QUESTION
    assert (first.speaker, first.kind, first.about) == (ME, FactKind.STRENGTH, gerald)


def test_what_they_go_on_to_tell_is_theirs() -> None:
    readings = read(
        (FactKind.QUESTION, "Gerald", "where would I cut"),
        (FactKind.CONCERN, "Gerald", "he thinks the feed bill is too high"),
        mine("I would look at the forage"),
    )
    assert answers_made_mine(readings, ". " * 60)[1].speaker == "Gerald"


def test_a_question_is_one_whatever_it_was_taken_for() -> None:
    asked = mine("what's the first thing I'd look at")
    (found,) = answers_made_mine([*read(asked)], asked[2] + "? ")
    assert found.kind is FactKind.QUESTION
    told = (FactKind.QUESTION, "Ann", "summer reading finishers are 38% here")
    (found,) = answers_made_mine([*read(told)], told[2] + ". ")
    assert found.kind is FactKind.TOPIC
