"""Frames: who says and who does what in a sentence."""

from __future__ import annotations

import pytest

from assistant.reviewing.frames import READER, Frames, Way
from assistant.schema import ME, Person

FRAMES = Frames(
    (
        Person(name="Gordon Ferrante", given_name="Gordon", family_name="Ferrante"),
        Person(name="Marta Nowak", given_name="Marta", family_name="Nowak"),
        Person(name="Min-jun Lee", given_name="Min-jun", family_name="Lee"),
    )
)


def holders(text: str, *ways: Way) -> list[str]:
    """Who holds a frame of one of these ways."""
    return [frame.holder for frame in FRAMES.of(text) if frame.way in ways]


def words(text: str, holder: str, way: Way) -> str:
    return next(f.words for f in FRAMES.of(text) if f.holder == holder and f.way is way).strip()


class TestWhoSays:
    @pytest.mark.parametrize(
        ("text", "holder"),
        [
            ("You mentioned that the tests are slow.", READER),
            ("Gordon put the late warnings down to the old screens.", "Gordon Ferrante"),
            ("Marta Nowak rightly pointed out that nobody owns them.", "Marta Nowak"),
            ("Marta's point stayed with me too: bugs that nobody owns.", "Marta Nowak"),
            ("Your worry about the night shift is mine as well.", READER),
            ("I was glad to hear from Gordon that the vans are new.", "Gordon Ferrante"),
            ("According to Gordon, the vans are new.", "Gordon Ferrante"),
            ("Like Min-jun, I would rather solve the cause.", "Min-jun Lee"),
            ("Nobody owns the bugs, as Marta said.", "Marta Nowak"),
            ("It was Marta who asked about the bugs.", "Marta Nowak"),
            ("You were worried about the night shift.", READER),
            ("Gordon would like the vans washed daily.", "Gordon Ferrante"),
            ("I told you that the vans are new.", ME),
        ],
    )
    def test_words_have_a_holder(self, text: str, holder: str) -> None:
        assert holder in holders(text, Way.SAYS)

    def test_he_and_she_are_the_last_one_named(self) -> None:
        assert words("Marta showed me the oven, and she wants it mended.", "Marta Nowak", Way.SAYS)

    def test_two_who_are_named_together_hold_nothing(self) -> None:
        assert holders("Gordon and Marta showed me the oven.", Way.SAYS, Way.DOES) == []

    def test_what_is_called_something_comes_before(self) -> None:
        said = words("My degree, which Marta kindly called a bonus, helps.", "Marta Nowak", Way.SAYS)
        assert "degree" in said


class TestWhoDoes:
    @pytest.mark.parametrize(
        "text",
        [
            "I rewrote the tests at Acme.",
            "I've also kept the stock sheets.",
            "At Acme we halved the queue.",
            "Our queue was halved in a year.",
            "At my last place the queue was halved.",
            "I also sit in a branch every quarter.",
        ],
    )
    def test_my_deeds_are_mine(self, text: str) -> None:
        assert holders(text, Way.DOES) == [ME]

    @pytest.mark.parametrize(
        "text",
        [
            "I loved the seed library.",
            "I was glad to hear about the vans.",
            "I'm still smiling about the dog.",
            "I have been thinking about the queue.",
            "We talked about the queue.",
            "I had to smile at the dog.",
            "How charmed I was by the seed library.",
        ],
    )
    def test_to_like_and_to_listen_is_no_deed(self, text: str) -> None:
        assert holders(text, Way.DOES) == []

    @pytest.mark.parametrize(
        "text",
        [
            "I would rewrite the tests.",
            "I'd dig into it at once.",
            "I could take the vans over.",
            "I'll see it done.",
            "May I add how charmed I was.",
            "If I have more ideas, I will ring.",
        ],
    )
    def test_what_may_come_is_told_from_what_was(self, text: str) -> None:
        assert Way.WOULD in {frame.way for frame in FRAMES.of(text)}
        assert holders(text, Way.DOES) == []

    def test_to_deny_is_no_claim(self) -> None:
        assert holders("I have never driven a van.", Way.DOES) == []

    def test_the_readers_deeds_are_theirs(self) -> None:
        assert holders("You cut the queue by half.", Way.DOES) == [READER]

    def test_the_noun_that_a_clause_is_about_belongs_to_it(self) -> None:
        told = words("The warning cards which you used at Parkside are good.", READER, Way.DOES)
        assert told.startswith("The warning cards")

    def test_what_is_called_yours_is_held_by_the_reader(self) -> None:
        assert (
            words("Your Wednesday clinic is a model.", READER, Way.HAS) == "Your Wednesday clinic is a model"
        )


def test_an_endless_sentence_has_bounded_frames() -> None:
    """Each frame ends somewhere, so that time does not grow with the square of the length."""
    text = "I built it and " * 5_000
    assert all(frame.end - frame.start < 1_000 for frame in FRAMES.of(text))
