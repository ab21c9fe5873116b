"""Train the models: ``python -m evals.training [--check]``.

Those that find names learn from the annotated notes (``evals/annotated/``), the judge of wordings from the
judged ones (``evals/judged/``). What tells clauses apart is trained by ``training_network``, what understands the chat by
``training_instructions``. They are written to the folder ``models`` of their package, with the fingerprint of what they were
trained on beside them, which a test compares. Training takes some minutes and no chance: the same data and features, the same models.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pycrfsuite

from assistant.english import acceptability
from assistant.english.comparison import plain
from assistant.english.labelling import Labeller
from assistant.english.sentence_features import sentence_features
from assistant.reading import labels, mention_features, network
from assistant.reading.candidates import INTERVIEWER, candidate_features
from assistant.reading.labels import MentionKind
from assistant.reading.mention_features import tokens_with_breaks
from assistant.reading.mentions import Mention, find_mentions
from assistant.reading.people import people_named
from assistant.refining import understanding
from assistant.reviewing import manner
from assistant.reviewing.manner import Manner
from assistant.reviewing.parse import parse_letter
from evals.annotated import AnnotatedNotes, load_annotated, mention_labels
from evals.calibration import CleanLetter, load_letters
from evals.instructions import load_instructions
from evals.judged import JudgedWording, load_judged
from evals.sentences import MANNERS, Grounded, Spoken, load_grounded, load_spoken
from evals.training_instructions import fingerprint_of_instructions
from evals.training_network import FINGERPRINT, fingerprint_of_network

# L-BFGS with both penalties: the L1 penalty (c1) keeps the files small, the L2 penalty (c2) the weights.
PARAMETERS: dict[str, dict[str, float]] = {
    "mentions": {"c1": 0.05, "c2": 0.2, "max_iterations": 120, "feature.minfreq": 2},
    "people": {"c1": 0.05, "c2": 1.0, "max_iterations": 120, "feature.minfreq": 2},
    "manner": {"c1": 0.2, "c2": 0.5, "max_iterations": 150, "feature.minfreq": 2},
    "acts": {"c1": 0.2, "c2": 0.5, "max_iterations": 150, "feature.minfreq": 2},
    "acceptability": {"c1": 1.0, "c2": 1.0, "max_iterations": 120, "feature.minfreq": 2},
}

PARTS = 4
"""Parts into which the notes are cut; each model is trained without one of them."""

_FOLDS = 5
_SAMPLED = 20  # of so many sets of notes one counts for the fingerprint with its features

Sequences = list[tuple[list[list[str]], list[str]]]


def mention_sequence(notes: AnnotatedNotes) -> tuple[list[list[str]], list[str]]:
    """The features and the labels of each word of some notes."""
    tokens = tokens_with_breaks(notes.text)
    return mention_features.mention_features(tokens), mention_labels(notes, tokens)


def people_sequence(notes: AnnotatedNotes, mentions: Sequence[Mention]) -> tuple[list[list[str]], list[str]]:
    """The features and the labels of each person in some notes; ``mentions`` as a labeller found them."""
    interviewers = [(start, end) for start, end, kind in notes.mentions if kind is MentionKind.INTERVIEWER]
    people = [c.mentions for c in people_named(notes.text, mentions)]
    labels = []
    for own in people:
        hits = sum(any(m.start < end and start < m.end for start, end in interviewers) for m in own)
        labels.append(INTERVIEWER if 2 * hits >= len(own) else "no")
    return candidate_features(notes.text, people, mentions), labels


def train(name: str, sequences: Sequences, path: Path) -> None:
    """Train one model and write it to ``path``."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({**PARAMETERS[name], "feature.possible_transitions": True})
    for features, wanted in sequences:
        if features:
            trainer.append(features, wanted)
    trainer.train(str(path))


def train_reader(notes: Sequence[AnnotatedNotes], folder: Path) -> None:
    """Train the reader's models on the notes and write them to ``folder``.

    Of each kind some are trained, each without one part of the notes; the reader averages them. What
    the models of mentions find in the part that they have not seen is what the model of people learns from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as processes:
        people = list(processes.map(_train_part, [notes] * PARTS, range(PARTS), [folder] * PARTS))
    train("people", [sequence for part in people for sequence in part], folder / "people-1.crfsuite")
    (folder / FINGERPRINT).write_text(fingerprint(notes) + "\n", encoding="utf-8")


def _train_part(notes: Sequence[AnnotatedNotes], part: int, folder: Path) -> Sequences:
    """Train the models that do without a part; returns what that of people learns from in it."""
    learnt = [one for number, one in enumerate(notes) if number % PARTS != part]
    of_mentions = folder / f"mentions-{part + 1}.crfsuite"
    train("mentions", [mention_sequence(one) for one in learnt], of_mentions)
    unseen = Labeller([of_mentions])
    return [people_sequence(one, find_mentions(one.text, models=unseen)) for one in notes[part::PARTS]]


def judged_sequence(wording: JudgedWording) -> tuple[list[list[str]], list[str]]:
    """The features and the verdict of a wording, as a sequence of one."""
    features = acceptability.acceptability_features(wording.text, wording.form, wording.kind, wording.cut)
    return [features], [wording.verdict]


def train_judge(wordings: Sequence[JudgedWording], folder: Path) -> None:
    """Train the judge of wordings and write it to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    train("acceptability", [judged_sequence(w) for w in wordings], folder / "acceptability-1.crfsuite")
    (folder / FINGERPRINT).write_text(fingerprint_of_judged(wordings) + "\n", encoding="utf-8")


def manner_sequences(
    spoken: Sequence[Spoken], grounded: Sequence[Grounded], letters: Sequence[CleanLetter]
) -> Sequences:
    """The features and the manner of each sentence. What is true of some notes is fine, what is private a hint;
    the sentences of clean letters are fine, and that of a planted defect is what it was planted as."""
    labelled = [(s.text, s.manner) for s in spoken]
    for letter in letters:
        clean = {text for body in (letter.letter, *letter.rewordings) for text in _sentences(body)}
        labelled += [(text, Manner.FINE) for text in sorted(clean)]
        for defect in letter.defects:
            if defect.criterion in MANNERS:
                planted = _sentences(letter.letter.replace(defect.find, defect.replace))
                labelled += [(text, MANNERS[defect.criterion]) for text in planted if text not in clean]
    labelled += [(g.text, Manner.FINE) for g in grounded if g.label == "ok"]
    labelled += [(g.text, Manner.HINT) for g in grounded if g.label == "discretion"]
    return [([sentence_features(text)], [label.value]) for text, label in labelled]


def _sentences(letter: str) -> list[str]:
    return [plain(sentence.text) for sentence in parse_letter(letter).sentences]


def act_sequences(spoken: Sequence[Spoken]) -> Sequences:
    """The features of each sentence and what it does for the letter."""
    return [([sentence_features(s.text)], [s.act.value]) for s in spoken]


def train_ear(
    spoken: Sequence[Spoken], grounded: Sequence[Grounded], letters: Sequence[CleanLetter], folder: Path
) -> None:
    """Train the ear for manner and for acts, and write both to ``folder``. ``letters``: never measured ones."""
    folder.mkdir(parents=True, exist_ok=True)
    train("manner", manner_sequences(spoken, grounded, letters), folder / "manner-1.crfsuite")
    train("acts", act_sequences(spoken), folder / "acts-1.crfsuite")
    learnt_from = fingerprint_of_sentences(spoken, grounded, letters)
    (folder / FINGERPRINT).write_text(learnt_from + "\n", encoding="utf-8")


def rightly_ordered(wordings: Sequence[JudgedWording]) -> float:
    """The share of pairs, one accepted and one refused, that a judge who has seen neither orders rightly.

    Each fifth of the wordings is judged by a model trained on the others (the area under the ROC curve).
    """
    scored: list[tuple[float, bool]] = []
    with TemporaryDirectory() as folder:
        for part in range(_FOLDS):
            path = Path(folder) / "judge.crfsuite"
            learnt = [judged_sequence(w) for n, w in enumerate(wordings) if n % _FOLDS != part]
            train("acceptability", learnt, path)
            judge = Labeller([path])
            for wording in wordings[part::_FOLDS]:
                chance = judge.chances(judged_sequence(wording)[0])[0].get(acceptability.ACCEPTED, 0.0)
                scored.append((chance, wording.verdict == acceptability.ACCEPTED))
    accepted_so_far = ordered = 0
    for _, accepted in sorted(scored, reverse=True):
        accepted_so_far += accepted
        ordered += 0 if accepted else accepted_so_far
    return ordered / (accepted_so_far * (len(scored) - accepted_so_far))


def fingerprint(notes: Sequence[AnnotatedNotes]) -> str:
    """What training the reader depends on, in one number: the notes, the parameters, a sample's features."""
    sample = notes[::_SAMPLED]
    return _digest(
        [
            [(n.text, n.mentions) for n in notes],
            [PARAMETERS[name] for name in ("mentions", "people")],
            [mention_sequence(n) for n in sample],
        ]
    )


def fingerprint_of_judged(wordings: Sequence[JudgedWording]) -> str:
    """The same of the judge."""
    features = [judged_sequence(w) for w in wordings[::_SAMPLED]]
    return _digest([list(wordings), PARAMETERS["acceptability"], features])


def fingerprint_of_sentences(
    spoken: Sequence[Spoken], grounded: Sequence[Grounded], letters: Sequence[CleanLetter]
) -> str:
    """The same of the ear for manner."""
    features = [sentence_features(s.text) for s in spoken[:: 10 * _SAMPLED]]
    learnt = [list(spoken), list(grounded), [letter.model_dump() for letter in letters]]
    return _digest([*learnt, [PARAMETERS["manner"], PARAMETERS["acts"]], features])


def _digest(seen: object) -> str:
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def stale() -> list[Path]:
    """The folders whose models were trained on something else than is there now."""
    expected = {
        labels.MODELS: fingerprint(load_annotated()),
        network.FOLDER: fingerprint_of_network(),
        understanding.FOLDER: fingerprint_of_instructions(load_instructions()),
        acceptability.MODELS: fingerprint_of_judged(load_judged()),
        manner.MODELS: fingerprint_of_sentences(load_spoken(), load_grounded(), load_letters("tuned")),
    }
    return [
        folder
        for folder, now in expected.items()
        if (folder / FINGERPRINT).read_text(encoding="utf-8").strip() != now
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, or with ``--check`` only say whether the models are those of the data and features."""
    parser = argparse.ArgumentParser(prog="python -m evals.training", description="Train the models.")
    parser.add_argument("--check", action="store_true", help="only compare the models with the data")
    parser.add_argument("--judge", action="store_true", help="train only the judge of wordings")
    parser.add_argument("--ear", action="store_true", help="train only the ear for manner")
    options = parser.parse_args(arguments)
    if options.check:
        old = stale()
        print("The models are up to date." if not old else "The models are stale: python -m evals.training")
        return 1 if old else 0
    if not options.judge:
        spoken, grounded = load_spoken(), load_grounded()
        print(f"Training the ear on {len(spoken)} sentences, and on {len(grounded)} that have notes …")
        train_ear(spoken, grounded, load_letters("tuned"), manner.MODELS)
    if options.ear:
        return 0
    wordings = load_judged()
    print(f"Training the judge on {len(wordings)} wordings …")
    train_judge(wordings, acceptability.MODELS)
    print(f"Of pairs it has not seen it orders {rightly_ordered(wordings):.2f} rightly (0.5: by chance).")
    if not options.judge:
        notes = load_annotated()
        print(f"Training the reader on {len(notes)} sets of notes …")
        train_reader(notes, labels.MODELS)
    print("Done.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
