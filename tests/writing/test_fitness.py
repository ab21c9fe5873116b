"""What stays out of a letter though it may be sound English."""

import pytest

from assistant.english.acceptability import acceptability
from assistant.writing.fitness import is_plain, unfit


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("you are scared of the inspection", "clause"),
        ("you put your pen down", "clause"),
        ("you were a fisherman's daughter", "clause"),
        ("waste is 9%", "clause"),
        ("I got ours from 55 down to 20", "mine"),
        ("I saved 380k", "mine"),
        ("I was yelled at by a bride", "mine"),
        ("I opened with the 61 families", "mine"),
        ("I have 7 years of experience", "mine"),
        ("I have no Python", "mine"),
        ("I found the race condition but not the missing index", "mine"),
        ("you have had two inspections failed", "clause"),
        ("you are heading for 5,000", "clause"),
        ("the kicking the self", "noun"),
        ("the half of you still not used to it", "noun"),
        ("church roof starts after Easter", "noun"),
        ("waiting list of 30", "noun"),
    ],
)
def test_what_is_torn_out_trivial_or_tactless_is_unfit(text: str, form: str) -> None:
    assert unfit(text, form) is not None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("you lost your implant nurse in August", "clause"),
        ("the product lead owns pricing from day one", "clause"),
        ("I cut incidents by 40% at Acme", "mine"),
        ("I trained the new starters on the ward", "mine"),
        ("I have 7 years of experience with forklifts", "mine"),
        ("your reading scheme for Year 4", "noun"),
        ("how I would calm a nervous child", "question"),
    ],
)
def test_what_says_something_is_fit(text: str, form: str) -> None:
    assert unfit(text, form) is None


@pytest.mark.parametrize("text", ["I am fluent in Spanish", "I have a D licence", "I speak Polish"])
def test_plain_abilities_need_no_judge(text: str) -> None:
    assert is_plain(text)


def test_the_judge_prefers_a_statement_to_a_scrap() -> None:
    """Trained on what readers said; the two are far apart."""
    good = acceptability("I ran the night shift at Harbour Foods for two years", "mine", "strength")
    poor = acceptability("I got of and to it then each", "mine", "strength")
    assert 0 <= poor < good <= 1
