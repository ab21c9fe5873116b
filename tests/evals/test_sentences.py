"""The sentences with verdicts: their form, what they are held against, and how the checks do on them."""

from __future__ import annotations

import pytest

from assistant.reviewing.manner import Act, Manner, acts, manner, sounds
from assistant.schema import Mark
from evals import sentences
from evals.sentences import Grounded, flags, key_of, load_grounded, load_spoken, report_grounded


def test_every_grounded_sentence_has_its_notes() -> None:
    """Notes that were changed lose their sentences, so that none is held against others."""
    notes = sentences._notes()
    assert {s.notes for s in load_grounded()} <= set(notes)
    assert all(key_of(text) == key for key, text in notes.items())


def test_every_kind_has_good_and_bad_sentences_by_several_writers() -> None:
    spoken = load_spoken()
    for manner_of in (m for m in Manner if m is not Manner.FINE):
        assert len({s.writer for s in spoken if s.manner is manner_of}) >= 3
    for act in (a for a in Act if a is not Act.OTHER):
        assert len({s.writer for s in spoken if s.act is act}) >= 3


def test_false_sentences_are_flagged_far_oftener_than_true_ones() -> None:
    """A sample; the measure over all is ``python -m evals.sentences``."""
    sample = load_grounded()[::40]
    found = {label: [flags(s) for s in sample if s.label == label] for label in sentences.LABELS}
    share = {label: sum(bool(f) for f in fs) / len(fs) for label, fs in found.items()}
    failed = sum(Mark.FAIL in f.values() for f in found["ok"] if f) / len(found["ok"])
    assert share["ok"] < 0.2
    assert failed < 0.05
    assert min(share["truth"], share["attribution"], share["discretion"]) > 2 * share["ok"]
    assert "flagged at all" in report_grounded(sample[:20])


def test_sentences_on_refused_notes_count_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sentences, "_notes", lambda: {"x": "das ist kein Englisch, sondern ein deutscher Satz"}
    )
    assert flags(Grounded("x", None, "ok", "Thank you.")) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I have already told my landlord that I shall be moving in March.", Manner.PUSHY),
        ("I could manage on what you pay.", Manner.HINT),
        ("I might be willing to give it a try if nothing else comes up.", Manner.LUKEWARM),
    ],
)
def test_the_ear_hears_what_no_list_holds(text: str, wanted: Manner) -> None:
    assert sounds(text, wanted, 0.6)
    assert sum(manner(text).values()) == pytest.approx(1, abs=0.05)


def test_the_ear_knows_what_a_sentence_does() -> None:
    assert acts("I am much obliged to you for your time.")[Act.THANKS] > 0.5
    assert acts("There is no place where I would rather work.")[Act.WANTS] > 0.5
    assert not sounds("You told me that the vans are washed on Mondays.", Manner.PUSHY, 0.5)
