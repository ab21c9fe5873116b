"""The calibration of the review: its letters, its counts, and that it gets no worse."""

import pytest

from evals.calibration import (
    FINDINGS,
    CleanLetter,
    below,
    findings,
    interval,
    load_baseline,
    load_letters,
    measure,
    picture,
    report,
    shares,
)
from evals.cases import load_cases


def test_letters_belong_to_cases_and_defects_to_criteria() -> None:
    """A letter on notes that are not there, or a criterion that nobody judges, would count for nothing."""
    from assistant.reviewing.rubric import RUBRIC

    cases = {case.id for case in load_cases("all")}
    criteria = {criterion.id for criterion in RUBRIC}
    letters = load_letters()
    assert letters
    assert {letter.case for letter in letters} <= cases
    assert {defect.criterion for letter in letters for defect in letter.defects} <= criteria


def test_a_defect_needs_a_certain_place() -> None:
    """What occurs twice can't be planted once."""
    with pytest.raises(ValueError, match="once"):
        CleanLetter.model_validate(
            {
                "case": "x", "to": None, "style": "plain", "letter": "a b a",
                "defects": [{"criterion": "truth", "find": "a", "replace": "c", "what": "w"}],
            }
        )  # fmt: skip


def test_wilsons_interval() -> None:
    """Against the figures of a published table: 8 of 10."""
    low, high = interval(8, 10)
    assert (round(low, 2), round(high, 2)) == (0.49, 0.94)
    assert interval(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize("part", ["tuned", "measured"])
def test_no_criterion_falls_below_the_baseline(part: str) -> None:
    """What the review caught, it still catches; what it let pass, it still lets pass."""
    measured = measure(part)  # type: ignore[arg-type]
    assert below(shares(measured), load_baseline()[part]) == []
    assert "clean letters passed" in report(measured)
    assert picture(measured).startswith("<svg")


def test_what_the_review_says_is_what_it_said() -> None:
    """Word for word, on every fourth tuned letter. Where a change is meant: python -m evals.calibration --write-findings,
    and read the difference."""
    assert findings() == FINDINGS.read_text(encoding="utf-8")


def test_a_fall_is_told() -> None:
    """A share that is gone counts as none."""
    assert below({"truth": 0.5}, {"truth": 0.6, "voice": 0.1}) == [
        "truth: 0.50, was 0.60",
        "voice: 0.00, was 0.10",
    ]
