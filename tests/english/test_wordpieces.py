"""Words cut into the pieces that a network knows."""

from __future__ import annotations

from assistant.english.wordpieces import UNKNOWN, pieces

VOCABULARY = {
    piece: number
    for number, piece in enumerate([UNKNOWN, "oven", "##s", "ov", "##e", "show", "##ed", ",", "a"])
}


def named(text: str) -> list[str]:
    names = list(VOCABULARY)
    return [names[number] for number in pieces(text, VOCABULARY)]


def test_a_word_is_cut_into_its_longest_pieces() -> None:
    assert named("showed ovens, a") == ["show", "##ed", "oven", "##s", ",", "a"]


def test_capitals_and_accents_make_no_difference() -> None:
    assert named("Óvens") == named("ovens")


def test_a_word_without_known_pieces_is_unknown_as_a_whole() -> None:
    assert named("ovenz") == [UNKNOWN]


def test_what_only_formats_is_not_seen() -> None:
    """Some programs begin a file with such a mark."""
    assert named("\ufeffshowed") == named("showed")
