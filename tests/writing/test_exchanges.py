"""What an interviewer asked or told, with what was answered to it, in the letter to that interviewer."""

from __future__ import annotations

import pytest

from assistant import pipeline
from assistant.schema import ME, Fact, FactKind, Letter, Notes, Options
from assistant.writing.answered import answer_in_brief
from assistant.writing.exchanges import vague_question
from assistant.writing.noted import as_topic, theirs_in_brief

HEAD = (
    "Interview for depot trainer at Copley Transit\nSteph Wardle, depot manager, and Tony Adeyemi, training\n"
)


def letters(notes: str) -> dict[str | None, Letter]:
    """The letters of notes, by reader."""
    return {one.draft.to: one for one in pipeline.draft(Notes(text=notes), Options())[1]}


def fact(text: str, kind: FactKind = FactKind.STRENGTH, speaker: str = ME) -> Fact:
    """A fact that stands at the start of its notes."""
    return Fact(id="f1", kind=kind, speaker=speaker, text=text, quote=text, start=0, end=len(text), block=0)


def test_each_of_a_panel_reads_their_own_question_and_the_answer_to_it() -> None:
    found = letters(
        HEAD
        + "Steph asked how I chase a leak I can't see. said UV dye, run it an hour, look behind the manifold\n"
        + "Tony asked what I do when someone turns up crying at the counter. sit them down, stay till it's sorted\n"
    )
    steph, tony = found["Steph Wardle"].draft.body, found["Tony Adeyemi"].draft.body
    assert "how I chase a leak I cannot see" in steph
    assert "UV dye" in steph
    assert "sit them down" not in steph
    assert "crying at the counter" in tony
    assert "sit them down" in tony
    assert "UV dye" not in tony


def test_what_a_vague_question_was_about_goes_before_it() -> None:
    body = letters(
        "farm manager at Wiltonbeck Estate, met Gerald Hobday the agent\n"
        "Gerald: stuck claims since last spring, what would I do? ring the office each Monday, one list, one name on it\n"
    )["Gerald Hobday"].draft.body
    assert "stuck claims since last spring" in body
    assert "what I would do" in body


@pytest.mark.parametrize(
    ("said", "points"),
    [
        (("said scan at call", "spare pair on belt packs"), "scan at call; spare pair on belt packs"),
        (("told him", "more from forage, less from the bag"), "more from forage, less from the bag"),
        (("I said decide at 6pm, not 6am", "at Leirvik we never went over 5 hours"),
         "decide at 6pm, not 6am; at Leirvik we never went over 5 hours"),
        (("water",), None),  # a word is no answer
        (("I fluffed it", "I learn quick"), None),
        (("my aunt was a patient there",), None),  # nobody's family
        (("well I done twelve year at Armitage",), None),
    ],
)  # fmt: skip
def test_an_answer_is_told_as_noted(said: tuple[str, ...], points: str | None) -> None:
    told = answer_in_brief([fact(one) for one in said])
    assert (told[0] if told else None) == points


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("3 waking nights including Sundays", "3 waking nights including Sundays"),
        ("38 thatched and slated cottages", "38 thatched and slated cottages"),
        ("9 last month", None),  # of what
        ("1,900 of them", None),
        ("she was lovely", None),
        ("the last one quit", None),  # a sore point
        ("salary 38k", None),
    ],
)
def test_what_they_told_as_a_scrap_is_noted_where_it_says_of_what(noted: str, told: str | None) -> None:
    assert theirs_in_brief(fact(noted, FactKind.TOPIC, "Ann")) == told


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("what would I do", "what I would do"),
        ("what's my way", "what my approach is"),
        ("what then", "what I would do"),
        ("how do you learn a new system", None),  # says enough by itself
    ],
)
def test_which_questions_tell_nothing_alone(question: str, clause: str | None) -> None:
    assert vague_question(fact(question, FactKind.QUESTION, "Ann")) == clause


def test_a_topic_is_a_thing_or_somebody_told_of() -> None:
    resident = "a resident who gets up at 3 and wants to go home"
    assert as_topic(fact(resident, FactKind.TOPIC, "Ann")) == resident
    assert as_topic(fact("timesheets", FactKind.CONCERN, "Ann")) == "timesheets"
    assert as_topic(fact("he started at 17", FactKind.REMARK, "Ann")) is None
