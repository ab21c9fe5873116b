"""What people type under a letter, as the wishes it holds."""

import pytest

from assistant.refining.instructions import Ask, Instruction, Known, instructions

KNOWN = Known(people=("Inés Marchetti", "Tom Cole"))


def asks(text: str) -> list[tuple[Ask, str]]:
    return [(one.ask, one.what) for one in instructions(text, KNOWN).wishes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shorter", [(Ask.SHORTER, "")]),
        ("can u make it a bit shortr pls?", [(Ask.SHORTER, "")]),
        ("under 80 words", [(Ask.SHORTER, "80")]),
        ("too stiff", [(Ask.TONE, "warm")]),
        ("make it more formal please", [(Ask.TONE, "formal")]),
        ("bullet points", [(Ask.BULLETS, "")]),
        ("no bullets", [(Ask.PROSE, "")]),
        ("make it a LinkedIn message", [(Ask.CHANNEL, "message")]),
        ("drop the bit about the oven", [(Ask.DROP, "oven")]),
        ("dont mention the oven, its childish", [(Ask.DROP, "oven")]),
        ("no oven stuff", [(Ask.DROP, "oven")]),
        ("the second sentens is bad take it out", [(Ask.DROP, "second sentence")]),
        ("don't call it a challenge", [(Ask.AVOID, "a challenge")]),
        ("don't say 'put that to work'", [(Ask.AVOID, "put that to work")]),
        ("sign as Sam", [(Ask.SIGN, "Sam")]),
        ("sign with M. Yilmaz", [(Ask.SIGN, "M. Yilmaz")]),
        ("Dear Ms Marchetti is better", [(Ask.GREET, "Dear Ms Marchetti")]),
        ("undo that", [(Ask.UNDO, "")]),
        ("redo", [(Ask.REDO, "")]),
        ("go back to the first version", [(Ask.FIRST, "")]),
        ("start over", [(Ask.RESTART, "")]),
        ("one letter to all of them", [(Ask.TOGETHER, "")]),
        ("one each", [(Ask.EACH, "")]),
        ("only Tom", [(Ask.ONLY, "Tom Cole")]),
        ("they said no :(", [(Ask.KIND, "stay_in_touch")]),
        ("thanks!", [(Ask.PLEASANTRY, "thanks!")]),
        ("translate it into Spanish", [(Ask.CANNOT, "translate")]),
        ("send it to her now", [(Ask.CANNOT, "send")]),
        ("make it better", [(Ask.VAGUE, "make it better")]),
        ("start with the loaves, then the oven", [(Ask.ORDER, "loaves")]),
    ],
)
def test_one_wish(text: str, expected: list[tuple[Ask, str]]) -> None:
    assert asks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shorter, and drop the oven", {Ask.SHORTER, Ask.DROP}),
        ("make it warmer and sign as Sam", {Ask.TONE, Ask.SIGN}),
        ("shorter. but keep the loaves", {Ask.SHORTER, Ask.MENTION}),
        ("as an email again, and without the oven", {Ask.CHANNEL, Ask.DROP}),
    ],
)
def test_two_wishes(text: str, expected: set[Ask]) -> None:
    assert {one.ask for one in instructions(text, KNOWN).wishes} == expected


@pytest.mark.parametrize("text", ["shorter, but longer", "very formal but like texting a friend"])
def test_what_contradicts_itself_is_asked_back(text: str) -> None:
    assert instructions(text, KNOWN).wishes == (Instruction(Ask.VAGUE, "", "contradiction"),)


def test_one_thing_in_place_of_another() -> None:
    assert instructions("it was thursday not tuesday", KNOWN).wishes == (
        Instruction(Ask.REPLACE, "tuesday", "thursday"),
    )
    assert Ask.REPLACE not in {ask for ask, _ in asks("it looks not professional")}


def test_what_goes_on_from_the_message_before() -> None:
    assert [one.ask for one in instructions("and the aunt", KNOWN, "drop the oven").wishes] == [Ask.DROP]
    assert [one.ask for one in instructions("and the aunt", KNOWN, "mention the oven").wishes] == [
        Ask.MENTION
    ]


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("say I led the team, they never check", True),
        ("put that i speak fluent welsh, i only know bore da lol", True),
        ("say I have a driving licence", False),
        ("mention that I speak Welsh", False),
    ],
)
def test_what_says_itself_that_it_is_not_so(text: str, untrue: bool) -> None:
    assert instructions(text, KNOWN).untrue is untrue


def test_why_one_wants_something_is_no_wish() -> None:
    """ "He likes that" behind a wish is not to be told to him."""
    assert asks("mention the oven, he likes that") == [(Ask.MENTION, "the oven")]


@pytest.mark.parametrize("text", ["is it too long?", "does it say anything about my pay??", "u sure its ok?"])
def test_a_question_changes_nothing(text: str) -> None:
    assert [ask for ask, _ in asks(text)] == [Ask.CHECK]


@pytest.mark.parametrize("text", ["", "   ", "...", "🙂", "\x00", "a" * 5000, "(" * 300, "not " * 400])
def test_any_text_is_taken(text: str) -> None:
    assert instructions(text, KNOWN).wishes
