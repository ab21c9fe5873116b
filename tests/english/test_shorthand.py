"""Shorthand spelled out, and spelling mended only where it is safe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.english.shorthand import expand
from assistant.english.spelling import is_spelled, meant


@pytest.mark.parametrize(
    ("typed", "meant_text"),
    [
        ("worried abt data", "worried about data"),
        ("5 yrs w/ ppl", "5 years with people"),
        ("30hrs @ Boots", "30 hours at Boots"),
        ("i dont drive", "I don't drive"),
        ("see them thurs", "see them Thursday"),
        ("90 blocks/day", "90 blocks a day"),
        ("since sept", "since September"),
        ("forgot to say!!", "forgot to say"),
        ("uh the rota", "the rota"),
        ("we got AA at the audit, aah", "we got AA at the audit"),
        ("hear w/c 8 Dec", "hear week commencing 8 December"),
        ("do you know Power BI", "do you know Power BI"),
        ("with 14 yr olds", "with 14-year-olds"),
        ("they loose time", "they lose time"),
        ("the sheet done by 3am not 4", "the sheet done by 3am, not 4"),
        ("a wharehouse with 40 lorrys the night befor", "a warehouse with 40 lorries the night before"),
    ],
)
def test_shorthand_is_spelled_out(typed: str, meant_text: str) -> None:
    """What people type in a hurry reads as words."""
    assert expand(typed) == meant_text


@pytest.mark.parametrize(
    "word", ["backend", "rota", "onboarding", "organised", "theatre", "sourdough", "kiln"]
)
def test_good_words_stay(word: str) -> None:
    """Words of a trade, British spellings and compounds are not "mended" into others."""
    assert is_spelled(word)
    assert meant(word) == word


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("comming", "coming"),
        ("expereince", "experience"),
        ("managament", "management"),
        ("custmers", "customers"),
    ],
)
def test_plain_slips_are_mended(typed: str, word: str) -> None:
    """One slip away from one common word: that word was meant."""
    assert meant(typed) == word


@given(st.text(max_size=300))
def test_any_text_expands(text: str) -> None:
    """Spelling out never fails, and is done in one go."""
    once = expand(text)
    assert "\n" not in once


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("new ERP goes live Jan 6", "new ERP goes live January 6"),
        ("20 mins slots for the bay", "20-minute slots for the bay"),
        ("4 weeks notice", "4 weeks notice"),
        ("11 meetings/mth average", "11 meetings a month average"),
        ("someone whos calm", "someone who's calm"),
    ],
)
def test_dates_lengths_and_rates_are_spelled_out(typed: str, full: str) -> None:
    assert expand(typed) == full
