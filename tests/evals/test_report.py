"""The report on the cases: what it counts, what it lists, what it leaves to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import NotesUnreadable
from evals import __main__ as evals
from evals.cases import Case, load_cases
from evals.scoring import score

CASES = load_cases("dev")[:3]
SCORES = [score(case) for case in CASES]


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three cases stand for all of them."""
    monkeypatch.setattr(evals, "load_cases", lambda split: CASES)


def test_it_counts_each_measure(capsys: pytest.CaptureFixture[str]) -> None:
    assert evals.main(["dev"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "3 cases (dev)"
    rows = {line[:16].strip(): line[16:].split() for line in lines}
    for name in SCORES[0].measures:
        values = [one.measures[name] for one in SCORES if one.measures[name] is not None]
        assert rows[name][:2] == [str(sum(map(bool, values))), str(len(values))]
    assert rows["speaker"][1] == str(sum(one.speakers[1] for one in SCORES))


def test_it_counts_by_form() -> None:
    forms = evals.by_form(SCORES)
    assert set(forms) == {form for case in CASES for form in case.form.split()}
    assert all(form in evals.report(SCORES) for form in forms)


def test_a_measure_that_was_not_taken_is_not_counted() -> None:
    one = SCORES[0]
    without = type(one)(one.case, one.brief, one.letters, {**one.measures, "strength": None}, one.speakers)
    assert evals.counts([without]).get("strength") is None
    assert evals.counts([without, one])["strength"][1] == (one.measures["strength"] is not None)


def test_it_lists_the_misses_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    misses = [miss for one in SCORES for miss in one.misses]
    evals.main(["--misses"])
    said = capsys.readouterr().out
    assert all(miss in said for miss in misses)
    evals.main([])
    said = capsys.readouterr().out
    assert not any(miss in said for miss in misses)


def test_it_leaves_the_letters_to_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "some" / "letters"
    assert evals.main(["--letters", str(folder)]) == 0
    for one in SCORES:
        text = (folder / f"{one.case.id}.txt").read_text("utf-8")
        assert text.startswith(one.case.notes.rstrip())
        assert all(letter.draft.body in text for letter in one.letters)


def test_a_folder_that_can_not_be_made_gets_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert evals.main(["--letters", str(tmp_path / "file")]) == 2
    assert capsys.readouterr().err.startswith("The letters can't be written")


def test_a_case_that_can_not_be_measured_is_shown_and_not_counted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails_once(case: Case) -> object:
        if case is CASES[0]:
            raise NotesUnreadable("Nothing to read.")
        return score(case)

    monkeypatch.setattr(evals, "score", fails_once)
    assert evals.main([]) == 1
    said = capsys.readouterr().out
    assert said.startswith("2 cases")
    assert f"Not measured: 1\n  {CASES[0].id}: NotesUnreadable: Nothing to read." in said
