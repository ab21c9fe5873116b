"""The reader's models: in step with the annotated notes, and deterministic."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.english.labelling import Labeller
from assistant.reading.labels import ClauseLabel, MentionKind
from assistant.reading.mentions import find_mentions
from evals import training, training_network
from evals.annotated import load_annotated, parse
from evals.cases import load_cases

NOTES = (
    "{h}[R:ward sister] job at [C:Elm Park], met [P:Chidi Okafor] ([T:matron])\n"
    "{tN}they are short on nights {mS}- did 3 yrs charge nurse at [E:Northgate]\n"
    "{h}[M:Ania Wolska]"
)


def test_the_models_are_those_of_the_data() -> None:
    """Where this fails, the data or the features have changed: python3 -m evals.training."""
    assert training.stale() == []


def test_no_test_case_was_trained_on() -> None:
    """A measure on notes that the reader has learnt by heart would measure nothing."""
    learnt = {" ".join(notes.text.split()) for notes in load_annotated()}
    assert [case.id for case in load_cases("test") if " ".join(case.notes.split()) in learnt] == []


def test_marks_are_taken_out_and_kept_aside() -> None:
    notes = parse("example", NOTES)
    assert "[" not in notes.text
    assert "{" not in notes.text
    assert [(notes.text[start:end], kind) for start, end, kind in notes.mentions][:3] == [
        ("ward sister", MentionKind.ROLE),
        ("Elm Park", MentionKind.COMPANY),
        ("Chidi Okafor", MentionKind.INTERVIEWER),
    ]
    assert [label for _, label in notes.labels] == [
        ClauseLabel.NOTHING,
        ClauseLabel.NEED,
        ClauseLabel.MY_STRENGTH,
        ClauseLabel.NOTHING,
    ]


def test_training_gives_the_same_models_each_time(tmp_path: Path) -> None:
    """A few notes are trained on twice; the files are equal to the last byte."""
    few = load_annotated()[:8]
    for folder in ("one", "two"):
        training.train_reader(few, tmp_path / folder)
    names = sorted(path.name for path in (tmp_path / "one").glob("*.crfsuite"))
    assert len(names) == training.PARTS + 1
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert (tmp_path / "one" / training_network.FINGERPRINT).is_file()


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="reinstall"):
        Labeller([tmp_path / "mentions-1.crfsuite"])


def test_a_mention_quotes_the_notes() -> None:
    text = "Met Priya Raman (eng mgr) at Lumen Health about the backend role"
    found = find_mentions(text)
    assert found
    assert all(text[m.start : m.end] == m.text for m in found)
    assert all(0 <= chance <= 1 for m in found for chance in m.chances.values())
