"""A statement keeps what was cut from it: what came of a deed, the figure of a worry."""

from __future__ import annotations

import pytest

from assistant import pipeline
from assistant.schema import Notes

HEAD = "Larch House, night senior. met Gwenllian Bebb, home manager\n"


def _letter(notes: str) -> str:
    _, letters = pipeline.draft(Notes(text=HEAD + notes + "\nMaricel"))
    return letters[0].draft.body


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        (
            "falls between 4 and 6 in the morning are her big headache, nine last month\n"
            "i told her at st brigids we moved the 5am round to 4 and put sensor mats down, went from 7 falls to 2",
            "put sensor mats down, and went from 7 falls to 2",
        ),
        (
            "falls between 4 and 6 in the morning are her big headache, nine last month\nme: 3 yrs nights at St Jude",
            "falls between 4 and 6 in the morning are your big headache, nine last month",
        ),
        (
            "she needs somebody for nights\nme: two years at Vila Galante, closed the day alone, trained three juniors",
            "at Vila Galante, where I closed the day alone and trained three juniors",
        ),
    ],
)
def test_it_is_told_whole(notes: str, told: str) -> None:
    assert told in _letter(notes)


def test_what_has_a_subject_of_its_own_stays_apart() -> None:
    brief = pipeline.read(Notes(text=HEAD + "i rewrote the rota, she wants somebody for nights"))
    assert not any("rota" in f.text and "nights" in f.text for f in brief.facts)


def test_quotes_stay_those_of_the_notes() -> None:
    notes = HEAD + "me: ran the day centre at Elm Grove 4 years, 22 clients, cut no-shows from 14 to 5\n"
    brief = pipeline.read(Notes(text=notes))
    assert all(f.quote == notes[f.start : f.end] for f in brief.facts)
