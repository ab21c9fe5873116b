"""Notes typed in capitals, or with headings in them, read like others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.reading.capitals import without_capitals

SHOUTED = "SAIF - AOG RATE TOO HIGH, 7 EVENTS IN Q3\nDIMAANO - SAY GOOD, HIS GUYS SHOTGUN\nI HAVE LEAP NOT PW, CAN DO COURSE IN JUNE"


def test_words_become_small_and_names_keep_a_capital() -> None:
    read = without_capitals(SHOUTED)
    assert "Dimaano - say good" in read
    assert "AOG rate too high" in read
    assert "I have leap not PW" in read


def test_headings_are_read_as_names_are_written() -> None:
    text = "MRS PRYTHERCH (HEAD)\nwants the place open by 7 for breakfast club\nHR\nno more"
    assert without_capitals(text).startswith("Mrs Prytherch (Head)\nwants")
    assert "\nHR\n" in without_capitals(text)


def test_a_few_capitals_are_no_shouting() -> None:
    text = "met Ana at NHS Fife. she was SO nice and they use SAP, HPLC and GMP there, I do all three"
    assert without_capitals(text) == text


def test_calendars_stay_as_they_are() -> None:
    text = "BEGIN:VEVENT\nSUMMARY:Interview\nEND:VEVENT"
    assert without_capitals(text) == text


@given(st.text(max_size=200))
def test_every_place_stays(text: str) -> None:
    assert len(without_capitals(text)) == len(text)
