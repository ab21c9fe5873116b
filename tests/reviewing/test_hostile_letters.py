"""Letters that were made to trip the review up: each gets a clear verdict, and none hangs it.

How long they take is not held here; a check that took quadratic time would stop the tests for minutes.
"""

from __future__ import annotations

import pytest

from assistant import pipeline
from assistant.errors import AfterwordError
from assistant.samples import sample_notes
from assistant.schema import Brief, Mark, Notes, Review
from assistant.sending import letter_text

LONG = 100_000
"""Characters."""


def run_of(piece: str) -> str:
    return (piece * (LONG // len(piece) + 1))[:LONG]


RUNS = {
    "no spaces": run_of("abcdefghij"),
    "words": run_of("word "),
    "sentences": run_of("I led a team of nine people at Greggs. "),
    "links": run_of("[a](http://b.c) "),
    "addresses": run_of("a.b@c.d "),
    "half addresses": run_of("http://"),
    "tags": run_of("<b>") + "x",
    "brackets": run_of("(") + "x",
    "greetings": run_of("Dear Priya,\n"),
    "closings": run_of("Kind regards,\n"),
    "subjects": run_of("Subject: x\n"),
    "numbers in words": run_of("one hundred "),
    "commas in numbers": run_of("1,") + "x",
    "hyphens": run_of("a-"),
    "apostrophes": run_of("a'"),
    "full stops": run_of(". ") + "x",
    "speech": run_of("you mentioned that "),
    "deeds": run_of("I led and "),
    "certificates": run_of("a b c certificate "),
    "another script": run_of("漢字"),
    "marks on a letter": "e" + "\u0301" * LONG,
    "capitals": run_of("Anna Berg "),
    "placeholders": run_of("{{x}} "),
    "backslashes": run_of("\\x"),
    "possessives": run_of("our queue and Marisol's point "),
    "what was said": run_of("as you said, it was Marisol who "),
    "shares": run_of("one in five of half a "),
    "ends of sentences": run_of("of about with for "),
}


@pytest.fixture(scope="module")
def notes() -> Notes:
    return Notes(text=sample_notes())


@pytest.fixture(scope="module")
def brief(notes: Notes) -> Brief:
    return pipeline.read(notes)


@pytest.fixture(scope="module")
def letter(notes: Notes) -> str:
    return letter_text(pipeline.draft(notes)[1][0].draft)


def review(letter: str, brief: Brief, notes: Notes) -> Review:
    return pipeline.review(pipeline.parse(letter), brief, notes)


def failed(review: Review) -> set[str]:
    return {verdict.id for verdict in review.criteria if verdict.verdict is Mark.FAIL}


@pytest.mark.parametrize("name", RUNS)
def test_a_run_of_anything_is_no_letter(name: str, brief: Brief, notes: Notes) -> None:
    try:
        found = review(RUNS[name], brief, notes)
    except AfterwordError:
        return  # a sentence that says why there is nothing to review
    assert not found.ready
    assert all(verdict.why for verdict in found.criteria)


@pytest.mark.parametrize("name", [name for name in RUNS if name != "subjects"])  # below a subject, headers
def test_a_run_of_anything_in_a_letter_stops_it(name: str, letter: str, brief: Brief, notes: Notes) -> None:
    assert not review(letter.replace("\n\n", f"\n\n{RUNS[name]}\n\n", 1), brief, notes).ready


def test_the_letter_itself_is_fine(letter: str, brief: Brief, notes: Notes) -> None:
    assert failed(review(letter, brief, notes)) == set()


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\x00"])
def test_signs_that_nobody_sees_are_found(sign: str, letter: str, brief: Brief, notes: Notes) -> None:
    assert "injection" in failed(review(letter.replace(" the ", f" {sign}the ", 1), brief, notes))


def test_a_name_in_look_alike_letters_is_another_name(letter: str, brief: Brief, notes: Notes) -> None:
    name = brief.people[0].given_name or brief.people[0].name
    alike = name.translate(str.maketrans("aeopcxyi", "аеорсхуі"))
    assert alike != name
    assert failed(review(letter.replace(name, alike), brief, notes)) & {"greeting", "injection"}


def test_markup_inside_markup_is_found(letter: str, brief: Brief, notes: Notes) -> None:
    nested = "<b>" * 2_000 + "thank you" + "</b>" * 2_000
    assert "injection" in failed(review(letter.replace("\n\n", f"\n\n{nested}\n\n", 1), brief, notes))
