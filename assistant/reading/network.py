"""What the network makes of the notes: see ``understand``.

A small pretrained transformer (MiniLM: Wang and others, 2020) that learnt from the annotated notes what each clause
is, what it tells of the letter that the notes call for, and which letter that is. Trained by
``python -m evals.training_network``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.english.encoder import Encoder
from assistant.reading.cues import FoundCue
from assistant.reading.encoding import PlacedClause, encode
from assistant.reading.labels import MODELS, ClauseLabel, Cue, MentionKind
from assistant.schema import LetterKind

if TYPE_CHECKING:
    from assistant.english.encoder import Array

FOLDER = MODELS / "network"
LABELS = tuple(ClauseLabel)
CUES = (None, *Cue)
KINDS = tuple(LetterKind)


@dataclass(frozen=True)
class Understood:
    """For each clause the chance (0 to 1) of each label and of each cue, and of each kind of letter for the whole."""

    labels: Sequence[Mapping[ClauseLabel, float]]
    cues: Sequence[FoundCue]
    kinds: Mapping[LetterKind, float]


def understand(
    text: str, placed: Sequence[PlacedClause], mentions: Iterable[tuple[int, int, MentionKind]]
) -> Understood:
    """What the clauses of the notes are and call for; ``mentions`` are (start, end, kind).

    Notes too long to be read at once call for what the stretch does that calls least for mere thanks.
    """
    labels: list[Mapping[ClauseLabel, float]] = []
    cues: list[Mapping[Cue, float]] = []
    kinds: Mapping[LetterKind, float] = {kind: float(kind is LetterKind.THANK_YOU) for kind in KINDS}
    for stretch in encode(text, placed, mentions, _vocabulary()):
        of_clauses, of_cues, of_kinds = _read(tuple(stretch.pieces), tuple(stretch.clauses))
        labels += of_clauses
        cues += of_cues
        if stretch.clauses and of_kinds[LetterKind.THANK_YOU] < kinds[LetterKind.THANK_YOU]:
            kinds = of_kinds
    told = [FoundCue(place.clause, own) for place, own in zip(placed, cues, strict=True)]
    return Understood(labels, told, kinds)


@lru_cache(maxsize=64)
def _read(
    pieces: tuple[int, ...], clauses: tuple[tuple[int, int], ...]
) -> tuple[list[Mapping[ClauseLabel, float]], list[Mapping[Cue, float]], Mapping[LetterKind, float]]:
    import numpy as np

    network = _network()
    states = network.states(pieces)
    whole = np.concatenate([states[0], states.mean(axis=0)])[None, :]
    (kinds,) = _chances(network.linear("kinds", whole))
    of_kinds = dict(zip(KINDS, kinds, strict=True))
    if not clauses:
        return [], [], of_kinds
    # A clause is what its mark has become, and the mean of its pieces.
    seen = np.stack(
        [np.concatenate([states[start], states[start:end].mean(axis=0)]) for start, end in clauses]
    )
    labels: list[Mapping[ClauseLabel, float]] = [
        dict(zip(LABELS, row, strict=True)) for row in _chances(network.linear("labels", seen))
    ]
    cues: list[Mapping[Cue, float]] = [
        {cue: chance for cue, chance in zip(CUES, row, strict=True) if cue is not None}
        for row in _chances(network.linear("cues", seen))
    ]
    return labels, cues, of_kinds


def _chances(scores: Array) -> list[list[float]]:
    import numpy as np

    chances = np.exp(scores - scores.max(axis=-1, keepdims=True))
    chances /= chances.sum(axis=-1, keepdims=True)
    found: list[list[float]] = chances.tolist()
    return found


@lru_cache(maxsize=1)
def _network() -> Encoder:
    return Encoder(FOLDER / "weights.npz")


@lru_cache(maxsize=1)
def _vocabulary() -> Mapping[str, int]:
    lines = (FOLDER / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
    return {piece: number for number, piece in enumerate(lines)}
