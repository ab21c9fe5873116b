"""What the candidate said and the notes take back is told in no letter."""

from __future__ import annotations

import pytest

from assistant import pipeline
from assistant.schema import ME, Notes

HEAD = "Greenlaw Water, data analyst, spoke to Marcus Hale, leakage manager\n"


@pytest.mark.parametrize(
    "line",
    [
        "i said i'd used Python for 5 years, it's really 3",
        "I told him I had led 12 people, that was wrong",
        "i said I built 40 models, rubbish",
    ],
)
def test_a_claim_that_is_taken_back_is_no_strength(line: str) -> None:
    brief = pipeline.read(Notes(text=f"{HEAD}{line}\nDan Whitcombe"))
    told = " ".join(fact.text for fact in brief.facts if fact.speaker == ME and fact.kind == "strength")
    assert not any(figure in told for figure in ("5 years", "12 people", "40 models"))


def test_what_stands_is_told() -> None:
    brief = pipeline.read(Notes(text=f"{HEAD}i told him I had led 12 people, really liked his face\nDan"))
    assert any("12 people" in fact.text for fact in brief.facts)


def test_a_promise_beside_pay_is_no_secret() -> None:
    notes = f"{HEAD}they said decision by fri 4 dec\nband 6, 34k, I'd want 36.\nDan Whitcombe"
    brief = pipeline.read(Notes(text=notes))
    assert not any("decision" in held.quote for held in brief.withheld)
    assert any("34k" in held.quote for held in brief.withheld)
