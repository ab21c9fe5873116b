"""What people write beside something that is not for the letter."""

import pytest

from assistant.reading.discretion import is_mark, marked_subject, only_marks, private_label


@pytest.mark.parametrize(
    "text",
    [
        "I don't want that in there",
        "i dont want this in the letter",
        "that doesn't go in",
        "that stays with me",
        "I'd rather that wasn't in",
        "leave that bit",
        "not to be repeated",
        "she'd kill me if I said",
        "I shouldn't know that",
    ],
)
def test_a_mark_points_at_what_stands_before_it(text: str) -> None:
    """It names no subject of its own."""
    assert is_mark(text)
    assert only_marks(text)
    assert marked_subject(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "they don't want it in January",
        "it doesn't come in till ten",
        "I'd rather it was mornings",
        "leave that to me",
        "she doesn't want it on Sundays",
    ],
)
def test_plain_talk_is_no_mark(text: str) -> None:
    """Words of marks stand in other sentences too."""
    assert not is_mark(text)


def test_a_mark_may_name_its_subject() -> None:
    """Then that is kept out wherever it comes up."""
    assert marked_subject("don't mention the visa") == "the visa"


@pytest.mark.parametrize("label", ["NOT", "no", "pvt", "Private", "dont", "not for them", "shh", "leave out"])
def test_a_label_that_says_no_holds_back_what_follows(label: str) -> None:
    assert private_label(label)


@pytest.mark.parametrize("label", ["note", "notes", "next", "north", "me", "they said no"])
def test_other_labels_do_not(label: str) -> None:
    assert not private_label(label)
