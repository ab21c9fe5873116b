"""Which words are English ones: British spellings and the words of trades are no slips."""

from __future__ import annotations

import pytest

from assistant.english.spelling import is_spelled, meant


@pytest.mark.parametrize(
    "word",
    [
        "labelled",
        "labeled",
        "travelling",
        "cancelled",
        "modelled",
        "dialled",
        "practise",
        "timesheets",
        "telehandler",
        "polytunnel",
    ],
)
def test_british_spellings_and_words_of_trades_are_words(word: str) -> None:
    assert is_spelled(word)


@pytest.mark.parametrize("word", ["comming", "stopedd", "lorrys", "experiance"])
def test_slips_are_none(word: str) -> None:
    assert not is_spelled(word)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("chngd", "changed"),
        ("shwd", "showed"),
        ("recovry", "recovery"),
        ("hndl", "handle"),
        ("hplc", "hplc"),
        ("kube", "kube"),
        ("nvq", "nvq"),
    ],
)
def test_vowels_left_out_are_put_back_and_initials_stay(typed: str, word: str) -> None:
    assert meant(typed) == word
