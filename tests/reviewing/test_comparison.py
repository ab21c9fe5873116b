"""Comparing notes with prose: stems, shorthand, numbers, names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.english.comparison import Unit, dates, figures, fold, nearly_alike, plain, stem, terms


@pytest.mark.parametrize(
    ("notes", "letter"),
    [
        ("5 yrs", "five years"),
        ("40%", "forty per cent"),
        ("3.5 yrs", "three and a half years"),
        ("led migration", "leading migrations"),
        ("abt waste w/ ppl", "the waste of people"),
        ("organised the rota", "organize rotas"),
        ("Y4", "Year 4"),
        ("Wiśniewski", "Wisniewski"),
        ("tues", "Tuesday"),
        ("2.5k users", "2,500 users"),
        ("data consistency", "consistent data"),
    ],
)
def test_notes_and_prose_share_their_terms(notes: str, letter: str) -> None:
    assert terms(plain(notes)) == terms(plain(letter))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("two hundred and fifty", "250", Unit.PLAIN),
        ("a dozen", "12", Unit.PLAIN),
        ("1,500", "1500", Unit.PLAIN),
        ("£14.20", "14.2", Unit.MONEY),
        ("15 pounds", "15", Unit.MONEY),
        ("3pm", "900", Unit.TIME),
        ("15:00", "900", Unit.TIME),
        ("5½", "5.5", Unit.PLAIN),
        ("twenty-five percent", "25", Unit.PERCENT),
        ("half an hour", "30", Unit.PLAIN),
    ],
)
def test_figures_are_read_by_value(text: str, value: str, unit: Unit) -> None:
    (figure,) = figures(plain(text))
    assert value in figure.values
    assert figure.unit is unit


def test_a_figure_stands_where_it_says() -> None:
    text = "from 8 to 3, forty per cent of 2m, at 9:30"
    assert [text[f.start : f.end] for f in figures(text)] == ["8", "3", "forty per cent", "2m", "9:30"]


def test_number_words_that_count_nothing_are_marked() -> None:
    assert [f.idiom for f in figures("one of the three things, a day or two, two years")] == [
        True,
        True,
        True,
        False,
    ]


def test_weekdays_and_months_in_any_form() -> None:
    assert dates("tues, Fridays and jan") == {"tuesday", "friday", "january"}


def test_slips_of_the_pen() -> None:
    assert nearly_alike("priya", "pirya")
    assert nearly_alike("wisniewski", "wisnewski")
    assert not nearly_alike("sam", "pat")
    assert not nearly_alike("priya", "priya")


@given(st.text())
def test_any_text_has_terms(text: str) -> None:
    assert all(terms(plain(text)))
    for figure in figures(plain(text)):
        assert 0 <= figure.start < figure.end <= len(plain(text))


@given(st.from_regex(r"[a-z]{1,15}", fullmatch=True))
def test_a_stem_is_never_empty_and_a_plural_shares_it(word: str) -> None:
    assert stem(word)
    assert fold(word.upper()) == word
