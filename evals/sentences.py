"""Sentences of follow-up letters with their verdicts: what the ear for manner learns from, and a measure of the checks.

``evals/sentences/`` holds two lists, its README the form. ``python -m evals.sentences`` prints how many sentences,
true and false, each check of truth, attribution and discretion flags on notes that stand in ``evals/annotated/``, and
how well the ear for manner does on writers that it has not learnt from.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant import pipeline
from assistant.errors import AfterwordError
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
from assistant.reviewing.manner import Act, Manner
from assistant.reviewing.truth import CHECKS
from assistant.schema import Channel, Draft, LetterKind, Mark, Notes, Sentence
from evals.annotated import load_annotated

FOLDER = Path(__file__).parent / "sentences"
LABELS = ("ok", "truth", "attribution", "discretion")
MANNERS = {
    "professional": Manner.PUSHY,
    "concern": Manner.DOUBT,
    "missed_point": Manner.AS_TOLD,
    "interest": Manner.LUKEWARM,
    "injection": Manner.OBEYS,
    "discretion": Manner.HINT,
}
_ACTS = {"interest": Act.WANTS, "contribution": Act.OFFERS, "gratitude": Act.THANKS}
KINDS = frozenset({*MANNERS, *_ACTS, "told"})


@dataclass(frozen=True)
class Spoken:
    """A sentence without notes: its writer (a letter), what it is about, and whether it is ``good``."""

    writer: str
    kind: str
    good: bool
    text: str

    @property
    def manner(self) -> Manner:
        """What is amiss with it."""
        return Manner.FINE if self.good else MANNERS.get(self.kind, Manner.FINE)

    @property
    def act(self) -> Act:
        """What it does for the letter."""
        return _ACTS.get(self.kind, Act.OTHER) if self.good else Act.OTHER


@dataclass(frozen=True)
class Grounded:
    """A sentence on a set of annotated notes, known by a hash of their text; ``label`` is one of ``LABELS``."""

    notes: str
    reader: str | None
    label: str
    text: str


def _fields(name: str) -> Iterator[list[str]]:
    for number, line in enumerate((FOLDER / name).read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 4 or not fields[3].strip():
            raise ValueError(f"{name}, line {number}: not four fields: {line!r}")
        yield fields


def load_spoken() -> list[Spoken]:
    """The sentences of ``manner.tsv``. Raises ValueError where a line has another shape."""
    found = []
    for writer, kind, verdict, text in _fields("manner.tsv"):
        if kind not in KINDS or verdict not in ("good", "bad"):
            raise ValueError(f"manner.tsv: no such kind or verdict: {kind}, {verdict}")
        found.append(Spoken(writer, kind, verdict == "good", text))
    return found


def load_grounded() -> list[Grounded]:
    """The sentences of ``grounded.tsv``. Raises ValueError where a line has another shape."""
    found = []
    for notes, reader, label, text in _fields("grounded.tsv"):
        if label not in LABELS:
            raise ValueError(f"grounded.tsv: no such label: {label}")
        found.append(Grounded(notes, None if reader == "-" else reader, label, text))
    return found


def key_of(text: str) -> str:
    """What a set of notes is known by: it changes with the notes, so that no sentence is held against others."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@lru_cache(maxsize=1)
def _notes() -> dict[str, str]:
    return {key_of(notes.text): notes.text for notes in load_annotated()}


@lru_cache(maxsize=4)
def _ground(key: str) -> Ground | None:
    """The ground of a set of notes; None where the notes are refused."""
    notes = Notes(text=_notes()[key])
    try:
        return Ground(pipeline.read(notes), notes)
    except AfterwordError:
        return None


def flags(sentence: Grounded) -> dict[str, Mark] | None:
    """The checks that find something in a sentence, each with the worst mark; None where the notes are refused."""
    ground = _ground(sentence.notes)
    if ground is None:
        return None
    person = ground.person_named(sentence.reader)
    draft = Draft(
        to=person.name if person else None,
        kind=LetterKind.THANK_YOU,
        channel=Channel.EMAIL,
        subject=None,
        greeting=f"Dear {person.name}," if person else "Hello,",
        sentences=(Sentence(text=sentence.text),),
        sign_off="Best wishes,",
        sender="",
    )
    letter, found = LetterText(draft), dict[str, Mark]()
    for check in CHECKS:
        for finding in check(letter, ground):
            if found.get(check.__name__) is not Mark.FAIL:
                found[check.__name__] = finding.mark
    return found


def report_grounded(sentences: Sequence[Grounded]) -> str:
    """For each check and mark, how many sentences of each label it flags; then how many are flagged at all."""
    totals, flagged, failed = Counter[str](), Counter[str](), Counter[str]()
    rows = defaultdict[str, Counter[str]](Counter)
    for sentence in sentences:
        found = flags(sentence)
        if found is None:
            continue
        totals[sentence.label] += 1
        flagged[sentence.label] += bool(found)
        failed[sentence.label] += Mark.FAIL in found.values()
        for name, mark in found.items():
            rows[f"{name:20}{mark}"][sentence.label] += 1
    head = f"{'check':26}" + "".join(f"{label:>13}" for label in LABELS)
    lines = [head, f"{'sentences':26}" + "".join(f"{totals[label]:13}" for label in LABELS)]
    lines += [
        f"{name:26}" + "".join(f"{row[label]:13}" for label in LABELS) for name, row in sorted(rows.items())
    ]
    for name, counted in (("flagged at all", flagged), ("failed", failed)):
        lines.append(
            f"{name:26}" + "".join(f"{counted[label] / max(1, totals[label]):13.3f}" for label in LABELS)
        )
    return "\n".join(lines)


_FOLDS = 3
_FALSE = 0.02
"""The share of good sentences that may be taken for bad ones."""


def report_manner() -> str:
    """Of the bad sentences of each kind, the share that is heard at two false alarms in a hundred.

    Each third of the writers is judged by models trained on the others.
    """
    from assistant.english.labelling import Labeller
    from assistant.english.sentence_features import sentence_features
    from evals.training import manner_sequences, train

    spoken = load_spoken()
    writers = sorted({sentence.writer for sentence in spoken})
    heard, of, alarms, named = Counter[str](), Counter[str](), [], Counter[str]()
    scored: list[tuple[float, Manner, str]] = []
    with TemporaryDirectory() as folder:
        for fold in range(_FOLDS):
            unseen = set(writers[fold::_FOLDS])
            path = Path(folder) / "manner.crfsuite"
            train("manner", manner_sequences([s for s in spoken if s.writer not in unseen], [], []), path)
            ear = Labeller([path])
            for sentence in spoken:
                if sentence.writer in unseen:
                    chances = ear.chances([sentence_features(sentence.text)])[0]
                    amiss = max((k for k in chances if k != Manner.FINE), key=lambda k: chances[k])
                    scored.append((1 - chances[Manner.FINE], sentence.manner, amiss))
    alarms = sorted((chance for chance, kind, _ in scored if kind is Manner.FINE), reverse=True)
    threshold = alarms[int(_FALSE * len(alarms))]
    for chance, kind, amiss in scored:
        of[kind] += 1
        heard[kind] += chance > threshold
        named[kind] += chance > threshold and amiss == kind
    lines = [f"two good sentences in a hundred are flagged at {threshold:.2f}"]
    lines += [
        f"{k:10} heard {heard[k] / of[k]:.2f}, as such {named[k] / of[k]:.2f} of {of[k]}"
        for k in Manner
        if k is not Manner.FINE
    ]
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Print both reports; returns the exit code."""
    options = argparse.ArgumentParser(
        prog="python -m evals.sentences", description=(__doc__ or "").partition("\n")[0]
    )
    options.add_argument(
        "--every", type=int, default=1, metavar="N", help="only each Nth sentence, for a quick look"
    )
    arguments = options.parse_args(argv)
    print(report_grounded(load_grounded()[:: arguments.every]))
    print(f"\n{report_manner()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
