"""The letter while a model writes it: whole at every moment, and never worse than without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from assistant import pipeline
from assistant.drafting import Progress, what_is_sent
from assistant.errors import ModelDown
from assistant.models import Asked
from assistant.schema import Notes, Options
from assistant.settings import ModelSettings

NOTES = Notes(
    text="""mon - Harbour Street Bakery, weekend shift lead
met Inés Marchetti (owner)
they throw away abt 40 loaves every sunday
she is opening a second shop by the station in march
she repairs the two ovens from 1962 herself
i ran the saturday counter at Greggs for 2 yrs
i kept the allergen folder for all 46 products
Tom Adeyemi"""
)


class Scripted(Asked):
    """A model that says what it is given, call by call, and keeps what it was asked."""

    def __init__(self, *answers: str | Exception) -> None:
        super().__init__(None, ModelSettings(_env_file=None))  # type: ignore[arg-type]
        self._answers = list(answers)
        self.requests: list[tuple[str, str]] = []

    def stream(self, system: str, user: str, **options: Any) -> Iterator[str]:
        self.requests.append((system, user))
        answer = self._answers.pop(0) if self._answers else ""
        if isinstance(answer, Exception):
            raise answer
        yield from answer


def states(*answers: str | Exception) -> tuple[Sequence[Progress], Scripted]:
    asked = Scripted(*answers)
    _, found = pipeline.draft_with_model(NOTES, Options(), asked)
    return list(found), asked


def numbers() -> dict[str, int]:
    """The number of the point that each word is found in."""
    brief, letters = pipeline.draft(NOTES)
    ((_, user),) = what_is_sent(brief, NOTES, [letter.draft for letter in letters])
    found = {}
    for line in user.splitlines():
        for word in ("loaves", "station", "ovens", "Greggs", "allergen"):
            if word in line:
                found[word] = int(line.split(".")[0].strip("*"))
    return found


@pytest.fixture(scope="module")
def number() -> dict[str, int]:
    return numbers()


def test_every_point_of_the_notes_is_to_be_had(number: dict[str, int]) -> None:
    assert set(number) == {"loaves", "station", "ovens", "Greggs", "allergen"}


def test_two_points_may_be_one_sentence(number: dict[str, int]) -> None:
    first, second = sorted((number["station"], number["ovens"]))
    text = "You told me that you repair the two ovens from 1962, and that you are opening a second shop by the station in March."
    found, _ = states(f"{first}+{second}. {text}\n")
    letter = found[-1].letters[0]
    assert text in letter.draft.body
    assert letter.draft.body.count("ovens") == 1
    assert letter.draft.body.count("station") == 1
    assert letter.review.ready


def test_what_is_told_already_is_not_told_again(number: dict[str, int]) -> None:
    first = "You are opening a second shop by the station in March."
    again = "You told me that you are opening a second shop by the station in March."
    found, _ = states(f"{number['station']}. {first}\n{number['station']}. {again}\n")
    body = found[-1].letters[0].draft.body
    assert first in body
    assert again not in body


def test_every_state_is_a_whole_letter(number: dict[str, int]) -> None:
    found, _ = states(
        f"{number['station']}. You are opening a second shop by the station in March.\n"
        f"{number['Greggs']}. At Greggs, I ran the Saturday counter for 2 years.\n"
    )
    assert len(found) > 3
    assert all(state.letters[0].review.ready for state in found)
    assert all("Tom Adeyemi" in state.letters[0].draft.body for state in found)


def test_what_must_be_told_and_failed_is_asked_for_once_more_with_the_reason(number: dict[str, int]) -> None:
    _, asked = states(f"{number['Greggs']}. I ran the Saturday counter at Greggs for 20 years.\n", "")
    assert len(asked.requests) == 2
    _, user = asked.requests[1]
    assert "20 years" in user
    assert "loaves" not in user


def test_a_model_that_breaks_off_leaves_what_held(number: dict[str, int]) -> None:
    text = "At Greggs, I ran the Saturday counter for 2 years."
    found, _ = states(
        f"{number['Greggs']}. {text}\n{number['station']}. You opened 9 shops.\n", ModelDown("It is down.")
    )
    assert text in found[-1].letters[0].draft.body
    assert found[-1].problem == "It is down."
    assert found[-1].letters[0].review.ready


def test_a_model_that_rambles_is_not_followed(number: dict[str, int]) -> None:
    lines = "".join(f"{number['station']}. Line {n}.\n" for n in range(500))
    found, _ = states(lines, lines)
    assert len(found[-1].letters[0].refused) < 40


def test_a_letter_without_points_asks_nothing() -> None:
    notes = Notes(text="met Ana Ruiz at Foley Foods about the buyer job\nTom Adeyemi")
    brief, letters = pipeline.draft(notes)
    asked = Scripted()
    _, found = pipeline.draft_with_model(notes, Options(), asked)
    last = list(found)[-1]
    assert asked.requests == []
    assert last.problem is None
    assert what_is_sent(brief, notes, [letter.draft for letter in letters]) == []


def test_a_model_that_is_mostly_wrong_is_not_believed_where_it_seems_right(number: dict[str, int]) -> None:
    right = f"{number['Greggs']}. At Greggs, I ran the Saturday counter for 2 years.\n"
    wrong = [
        f"{number['station']}. You are opening {n} shops by the station in March.\n"
        for n in ("ten", "twenty", "thirty")
    ]
    found, _ = states(right + "".join(wrong[:1]))
    assert "At Greggs, I ran" in found[-1].letters[0].draft.body
    found, _ = states(right + "".join(wrong))
    letter = found[-1].letters[0]
    assert letter.draft == found[0].letters[0].draft
    assert any("did not hold, so none" in one.why for one in letter.refused)


def test_a_model_that_gets_nothing_right_is_not_asked_again(number: dict[str, int]) -> None:
    wrong = "".join(
        f"{number['Greggs']}. I ran {n} counters at Greggs for 2 years.\n" for n in ("ten", "twenty", "forty")
    )
    _, asked = states(wrong, wrong)
    assert len(asked.requests) == 1
