"""Grammar: persons, agreement, articles, and what is not sound English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.english.grammar import (
    a_or_an,
    add_articles,
    address_reader,
    mend_amounts,
    second_person_verb,
    spell_contractions,
    unsound,
)


@pytest.mark.parametrize(
    ("third", "second"),
    [
        ("needs", "need"),
        ("is", "are"),
        ("was", "were"),
        ("has", "have"),
        ("tries", "try"),
        ("goes", "go"),
        ("misses", "miss"),
    ],
)
def test_verbs_agree_with_you(third: str, second: str) -> None:
    """What he or she does is what you do, with the verb's other ending."""
    assert second_person_verb(third) == second


@pytest.mark.parametrize(
    ("notes", "letter"),
    [
        ("she was worried about data consistency", "you were worried about data consistency"),
        ("they go live with their new scanners", "you go live with your new scanners"),
        ("he runs the ward and wants more staff", "you run the ward and want more staff"),
        ("her volunteers are bored", "your volunteers are bored"),
        ("the team does weekly clinic shadowing", "the team does weekly clinic shadowing"),
    ],
)
def test_the_reader_is_addressed_as_you(notes: str, letter: str) -> None:
    """What the notes say of the reader in the third person is said to them."""
    assert address_reader(notes) == letter


@pytest.mark.parametrize(
    ("notes", "letter"),
    [
        ("I led similar migration at Acme", "I led a similar migration at Acme"),
        ("I cut incident rate by 40%", "I cut the incident rate by 40%"),
        ("I managed team of 12", "I managed a team of 12"),
        ("I did waste sheet", "I did the waste sheet"),
        ("I handled cash", "I handled cash"),
        ("I mentored two juniors", "I mentored two juniors"),
        ("I rewrote our handover sheet", "I rewrote our handover sheet"),
    ],
)
def test_articles_that_notes_leave_out(notes: str, letter: str) -> None:
    """A bare singular noun that counts gets its article; mass nouns, plurals and "our" don't."""
    assert add_articles(notes) == letter


@pytest.mark.parametrize(
    ("word", "article"),
    [("hour", "an"), ("university", "a"), ("HR", "an"), ("apple", "an"), ("8-hour", "an"), ("band", "a")],
)
def test_a_or_an_follows_the_sound(word: str, article: str) -> None:
    """The indefinite article goes by how a word is said."""
    assert a_or_an(word) == article


def test_amounts_get_their_by() -> None:
    """ "cut the rate 40%" is English with "by"; "to 40%" has its preposition already."""
    assert mend_amounts("cut incident rate 40%") == "cut incident rate by 40%"
    assert mend_amounts("cut incident rate to 40%") == "cut incident rate to 40%"


def test_contractions_are_written_out() -> None:
    """A letter spells out what notes contract, and tells "has" from "is"."""
    assert spell_contractions("he's been there and she's swamped") == "he has been there and she is swamped"
    assert spell_contractions("I don't drive") == "I do not drive"


@pytest.mark.parametrize(
    "text",
    [
        "w/ the team",
        "I led the the team",
        "nervous about",
        "I am was one",
        "they seemed ok",
        "notes -> letter",
        "my the ward",
    ],
)
def test_unsound_english_is_refused(text: str) -> None:
    """Leftovers of shorthand, doubled words, dangling ends and clashing verbs are seen."""
    assert unsound(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "I led a similar migration at Acme and cut the incident rate by 40%",
        "I do about 90 blocks a day at St Brannoc's",
        "you want someone who can run a file without being chased",
        "I heard about the reading shed",
    ],
)
def test_sound_english_passes(text: str) -> None:
    """Plain clauses, possessives and relative clauses are no faults."""
    assert unsound(text) is None


@given(st.text(max_size=200))
def test_grammar_never_fails(text: str) -> None:
    """Any text at all goes through without an error."""
    add_articles(text)
    address_reader(text, ("Ann",))
    spell_contractions(text)
    unsound(text)
