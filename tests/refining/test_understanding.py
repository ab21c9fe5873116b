"""What the network makes of a message, and what it learnt from."""

import pytest

from assistant.refining.understanding import LABELS, understood
from evals.instructions import load_instructions, parsed


def parts(text: str, before: str = "") -> list[tuple[str, str]]:
    return [(part.part, part.words) for part in understood(text, before).parts]


def test_labels_are_chances() -> None:
    read = understood("a bit shorter please")
    assert set(read.labels) == set(LABELS)
    assert all(0 <= chance <= 1 for chance in read.labels.values())
    assert max(read.labels, key=read.labels.__getitem__) == "shorter"


def test_words_are_quoted_as_they_were_typed() -> None:
    text = "take out the Café’s  oven, and sign as José"
    for part in understood(text).parts:
        assert text[part.start : part.end] == part.words


def test_why_somebody_wants_it_is_no_part_of_it() -> None:
    assert parts("he is allergic to flattery, so take out his book") == [("drop", "his book")]


@pytest.mark.parametrize(
    "text", ["", "   ", "🙂", "?!", "\x00", "a" * 5000, "(" * 300, "not " * 400, "ﷺ" * 50]
)
def test_any_text_is_read(text: str) -> None:
    assert set(understood(text, text).labels) == set(LABELS)


def test_annotated_instructions_are_what_their_brackets_say() -> None:
    one = parsed("- | << drop the oven >> no, [drop: the lathe]. it was [new: Thursday]")
    assert (one.text, one.before) == ("no, the lathe. it was Thursday", "drop the oven")
    assert [(part, one.text[start:end]) for part, start, end in one.parts] == [
        ("drop", "the lathe"),
        ("new", "Thursday"),
    ]
    for line in ("shorter pls", "short | pls", "- | [dropp: the oven]", "- | drop [drop: the oven"):
        with pytest.raises(ValueError, match=r"label|in '"):
            parsed(line)


def test_all_annotated_instructions_are_sound() -> None:
    """No label or bracket but those there are, and no message twice."""
    every = load_instructions()
    assert len(every) > 10_000
    assert len({(one.text.lower(), one.before.lower()) for one in every}) > 0.99 * len(every)
