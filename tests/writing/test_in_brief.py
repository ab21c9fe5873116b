"""Scraps of what one has done, as a list; and what was said to one, word for word."""

from __future__ import annotations

import pytest

from assistant import pipeline
from assistant.schema import EMPLOYER, ME, Fact, FactKind, Notes, Options
from assistant.writing.in_brief import as_list, in_brief, runs, stands_alone
from assistant.writing.their_words import their_words


def fact(text: str, kind: FactKind = FactKind.STRENGTH, speaker: str = ME, start: int = 0) -> Fact:
    """A fact whose quote is its text."""
    return Fact(
        id=text, kind=kind, speaker=speaker, text=text, quote=text, start=start, end=start + len(text)
    )


@pytest.mark.parametrize(
    ("notes", "scrap"),
    [
        ("22 units a day", "22 units a day"),
        ("0 late starts", None),  # "late" is of the day, as far as anyone can tell
        ("0 complaints in 64 weeks", "no complaints in 64 weeks"),
        ("clean show reports", "clean show reports"),
        ("ran the bar", None),  # there are sentences for that
        ("I ran the bar", None),
        ("7 years", None),
        ("yes about 30", None),
        ("about it", None),
    ],
)
def test_a_scrap_is_a_thing_with_nothing_that_points_elsewhere(notes: str, scrap: str | None) -> None:
    assert in_brief(fact(notes)) == scrap


def test_only_what_is_the_candidates_own_is_a_scrap() -> None:
    assert in_brief(fact("22 units a day", speaker=EMPLOYER)) is None
    assert in_brief(fact("22 units a day", kind=FactKind.TOPIC)) is None


def test_scraps_of_one_breath_make_a_run_and_a_lone_one_has_to_tell_enough() -> None:
    close = [fact("212 cues in Peer Gynt"), fact("clean show reports", start=23)]
    far = fact("CISRS part 2", start=300)
    (run,) = runs([(one, one.text) for one in (*close, far)])
    assert [scrap for _, scrap in run] == ["212 cues in Peer Gynt", "clean show reports"]
    assert stands_alone("60 covers a night at Lutetia")
    assert not stands_alone("9 kids")


def test_a_list_keeps_its_parts_apart() -> None:
    assert (
        as_list(["212 cues", "clean reports", "no complaints"]) == "212 cues, clean reports and no complaints"
    )
    assert as_list(["sleep and shift workers", "R"]) == "sleep and shift workers; R"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            'She said straight out "I don\'t want a hero, I need it to stop"',
            "I don't want a hero, I need it to stop",
        ),
        ('"monday mornings are archaeology"', "Monday mornings are archaeology"),
        ('"you let them be wrong, good"', None),  # praise is not for oneself to repeat
        ('she said "that\'s exactly our look"', None),
        ('"how do you say goodbye to a child?"', None),
        ('"ramp first"', None),
        ('"our bloody rota is a disgrace"', None),
    ],
)
def test_words_between_quotation_marks_are_told_where_they_are_of_the_work(
    said: str, told: str | None
) -> None:
    assert their_words(fact(said, FactKind.NEED, EMPLOYER)) == told


NOTES = """Stage manager, Rep Theatre at Wexcombe. Bea Lindqvist, production manager
Bea: "I don't want a hero, I need it to stop"
me - 212 cues in Peer Gynt, clean show reports, 0 complaints in 64 performances
Ola Berg
"""


def test_a_letter_has_their_words_as_they_were_and_the_scraps_as_a_list() -> None:
    (letter,) = pipeline.draft(Notes(text=NOTES), Options())[1]
    assert '"I don\'t want a hero, I need it to stop."' in letter.draft.body
    assert (
        "212 cues in Peer Gynt, clean show reports and no complaints in 64 performances" in letter.draft.body
    )
    assert letter.review.ready


TABLE = """Jarrah Dental Laboratory, dental technician
RM = Rosalinda Magsaysay, lab manager
BC = Bryce Coulthard, ceramist
RM | remakes at 7%, wants under 3 by June
BC | shades are the trouble
me | exocad 4 years
"""


def test_a_row_of_a_table_is_of_whom_its_first_cell_names() -> None:
    brief = pipeline.read(Notes(text=TABLE))
    speakers = {fact.quote: fact.speaker for fact in brief.facts}
    assert speakers["remakes at 7%"] == "Rosalinda Magsaysay"
    assert speakers["shades are the trouble"] == "Bryce Coulthard"
    assert speakers["exocad 4 years"] == ME
    assert all(TABLE[fact.start : fact.end] == fact.quote for fact in brief.facts)


def test_a_line_of_ones_own_belongs_to_no_colleague_unless_it_answers_their_question() -> None:
    notes = "Hartley & Sons, supervisor. met Graham Hartley + his sister Lou\ngraham: needs someone who turns up\n"
    own = "me: 5 yrs at Greggs, ran the line of 7\nDean Okoro"
    told = pipeline.read(Notes(text=f"{notes}lou: wants the order sheet done by 3am\n{own}"))
    asked = pipeline.read(Notes(text=f"{notes}lou: have you run a line before?\n{own}"))
    about = [{f.about for f in brief.facts if "line of 7" in f.quote} for brief in (told, asked)]
    assert about[0] == {None}
    assert about[1] != {None}
