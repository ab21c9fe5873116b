"""What a speaker takes back while dictating is not read, and every place of the text stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.reading.repairs import repaired


def _read(text: str) -> str:
    return " ".join(repaired(text).split())


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("a second chat at the marae no not the marae at the gorge site", "a second chat at the gorge site"),
        ("the tower blocks at low key no Lochee", "the tower blocks at Lochee"),
        ("they met me on Tuesday, no, Thursday", "they met me on Thursday"),
        ("She is Hill Trude, no, Hiltrud Baumgart", "She is Hiltrud Baumgart"),
        ("sixty vans no sorry sixty eight vans", "sixty eight vans"),
        (
            "three weeks of ash die back. Dieback. All along the A39",
            "three weeks of ash Dieback. All along the A39",
        ),
        ("rating curves rating curves are out", "rating curves are out"),
    ],
)
def test_what_is_taken_back_is_not_read(said: str, heard: str) -> None:
    assert _read(said) == heard


@pytest.mark.parametrize(
    "text",
    [
        "straight talk. no small talk",
        "**45 no. 1 — samir haddad",
        "comes with wrong label or no label",
        "asked about glasses. i said no glasses",
        "- met Padraig, Padraig Óg, and Nuala",
        "six months notice period",
        "good staff, no agency",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert repaired(text) == text


def test_marks_that_were_dictated_are_marks() -> None:
    assert (
        _read("the council are counting full stop I told him comma twice")
        == "the council are counting. I told him, twice"
    )


@given(st.text(max_size=200))
def test_every_place_stays(text: str) -> None:
    assert len(repaired(text)) == len(text)
