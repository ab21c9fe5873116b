"""The notes read by a model: what the notes don't have is not believed, and where it differs from the rules is told."""

from __future__ import annotations

import json

import pytest

from assistant import pipeline
from assistant.models import connect
from assistant.reading.by_model import merged, parsed
from assistant.schema import ME, FactKind, LetterKind, Notes
from tests.models import servers as s
from tests.models.test_faults import settings

NOTES = Notes(
    text="""tues, Harbour Street Bakery, weekend shift lead. met Inés Marchetti
they throw away abt 40 loaves every sunday
hm and the Kroll proofer, swore by it, ask me
pay is 11.80
Tom Adeyemi"""
)
BRIEF = pipeline.read(NOTES)


def answer(*facts: tuple[str, str, str], **more: str) -> dict[str, object]:
    return {"facts": [{"quote": q, "about": a, "who": w} for q, a, w in facts], **more}


def test_a_quote_of_the_notes_becomes_a_fact() -> None:
    at = NOTES.text.index("the Kroll proofer")
    missed = tuple(fact for fact in BRIEF.facts if not (fact.start <= at < fact.end))
    brief, differences = merged(
        BRIEF.model_copy(update={"facts": missed}), NOTES, answer(("The  Kroll proofer", "liked", "Inés"))
    )
    assert not differences
    (new,) = (fact for fact in brief.facts if fact.id == "m1")
    assert NOTES.text[new.start : new.end] == new.quote == "the Kroll proofer"
    assert (new.kind, new.speaker) == (FactKind.RESONATED, ME)


@pytest.mark.parametrize(
    "quote", ["they bake 900 loaves", "", "pay is 11.80", "x" * 500, "they throw away 40 loaves"]
)
def test_what_the_notes_do_not_have_or_keep_private_is_not_believed(quote: str) -> None:
    brief, _ = merged(BRIEF, NOTES, answer((quote, "need", "Inés")))
    assert [fact.id for fact in brief.facts] == [fact.id for fact in BRIEF.facts]


def test_a_difference_is_told_and_the_rules_stand() -> None:
    brief, differences = merged(BRIEF, NOTES, answer(kind="clarification", company="Kroll"))
    assert brief.kind is LetterKind.THANK_YOU
    assert brief.company == BRIEF.company
    assert any("something to put right" in one for one in differences)
    assert any("“Kroll” for the company" in one for one in differences)


@pytest.mark.parametrize(
    "given", [None, {"facts": "none"}, {"facts": [{"quote": 7}]}, {"kind": []}, {"unknown": 1}, {"facts": []}]
)
def test_an_answer_of_another_shape_changes_nothing(given: dict[str, object] | None) -> None:
    assert merged(BRIEF, NOTES, given)[0].facts == BRIEF.facts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (json.dumps(answer(("a", "b", "c"))), 1),
        ("```json\n" + json.dumps(answer(("a", "b", "c"))) + "\n```", 1),
        ('Sure! {"kind": "thank_you", "facts": [{"quote": "a", "about": "b", "who": "c"}, {"quote": "cut', 1),
        ("no JSON at all", None),
        ("{" * 5000, None),
    ],
)
def test_json_is_found_and_mended(text: str, count: int | None) -> None:
    found = parsed(text)
    assert (len(found["facts"]) if found else None) == count


def test_a_model_that_fails_leaves_the_rules() -> None:
    with s.server(s.status(500)) as model:
        brief, said = pipeline.read_with_model(NOTES, connect(settings(model.url)))
    assert brief == BRIEF
    assert "fault of its own" in said[0]


def test_the_schema_goes_along() -> None:
    with s.server(s.says(json.dumps(answer(kind="thank_you")))) as model:
        pipeline.read_with_model(NOTES, connect(settings(model.url)))
    assert model.requests[0][2]["response_format"]["type"] == "json_schema"
