"""What the network makes of the notes: see ``understand``.

A small pretrained transformer (MiniLM: Wang and others, 2020) that learnt from the annotated notes what each word
names, what each clause is, what it tells of the letter that the notes call for, and which letter that is. Trained by
``python -m evals.training_network``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.english.encoder import Encoder
from assistant.reading.cues import FoundCue
from assistant.reading.encoding import PlacedClause, encode
from assistant.reading.labels import MODELS, ClauseLabel, Cue, MentionKind
from assistant.reading.mention_features import tokens_with_breaks
from assistant.schema import LetterKind

if TYPE_CHECKING:
    from assistant.english.encoder import Array

FOLDER = MODELS / "network"
NAMES = ("O", *(f"{part}-{kind}" for kind in MentionKind for part in "BI"))
LABELS = tuple(ClauseLabel)
CUES = (None, *Cue)
KINDS = tuple(LetterKind)


@dataclass(frozen=True)
class Understood:
    """What the notes are, as chances (0 to 1)."""

    names: Mapping[int, Mapping[str, float]]  # by where a word begins, of each label of ``mentions``
    labels: Sequence[Mapping[ClauseLabel, float]]  # for each clause
    cues: Sequence[FoundCue]  # for each clause
    kinds: Mapping[LetterKind, float]  # for the whole


def understand(text: str, placed: Sequence[PlacedClause]) -> Understood:
    """What the words and the clauses of the notes are, and what the notes call for.

    Notes too long to be read at once call for what the stretch does that calls least for mere thanks.
    """
    tokens = tokens_with_breaks(text)
    names: dict[int, Mapping[str, float]] = {}
    labels: list[Mapping[ClauseLabel, float]] = []
    cues: list[Mapping[Cue, float]] = []
    kinds: Mapping[LetterKind, float] = {kind: float(kind is LetterKind.THANK_YOU) for kind in KINDS}
    for stretch in encode(tokens, placed, vocabulary()):
        read = _read(
            tuple(stretch.pieces),
            tuple(stretch.shapes),
            tuple(stretch.clauses),
            tuple(place for _, place in stretch.words),
        )
        names |= {
            tokens[word].start: chances for (word, _), chances in zip(stretch.words, read.names, strict=True)
        }
        labels += read.labels
        cues += read.cues
        if stretch.clauses and read.kinds[LetterKind.THANK_YOU] < kinds[LetterKind.THANK_YOU]:
            kinds = read.kinds
    told = [FoundCue(place.clause, own) for place, own in zip(placed, cues, strict=True)]
    return Understood(names, labels, told, kinds)


@dataclass(frozen=True)
class _Read:
    names: Sequence[Mapping[str, float]]
    labels: Sequence[Mapping[ClauseLabel, float]]
    cues: Sequence[Mapping[Cue, float]]
    kinds: Mapping[LetterKind, float]


@lru_cache(maxsize=64)
def _read(
    pieces: tuple[int, ...],
    shapes: tuple[int, ...],
    clauses: tuple[tuple[int, int], ...],
    words: tuple[int, ...],
) -> _Read:
    import numpy as np

    states = network().states(pieces, shapes)
    whole = np.concatenate([states[0], states.mean(axis=0)])[None, :]
    (kinds,) = _chances(network().linear("kinds", whole))
    names = _chances(network().linear("names", states[list(words)]))
    # A clause is what its mark has become, and the mean of its pieces.
    seen = np.array(
        [np.concatenate([states[start], states[start:end].mean(axis=0)]) for start, end in clauses],
        dtype="float32",
    ).reshape(len(clauses), 2 * states.shape[1])
    return _Read(
        [dict(zip(NAMES, row, strict=True)) for row in names],
        [dict(zip(LABELS, row, strict=True)) for row in _chances(network().linear("labels", seen))],
        [
            {cue: chance for cue, chance in zip(CUES, row, strict=True) if cue is not None}
            for row in _chances(network().linear("cues", seen))
        ],
        dict(zip(KINDS, kinds, strict=True)),
    )


def _chances(scores: Array) -> list[list[float]]:
    import numpy as np

    if not scores.size:
        return []
    chances = np.exp(scores - scores.max(axis=-1, keepdims=True))
    chances /= chances.sum(axis=-1, keepdims=True)
    found: list[list[float]] = chances.tolist()
    return found


@lru_cache(maxsize=1)
def network() -> Encoder:
    """The network, read once."""
    return Encoder(FOLDER / "weights.npz")


@lru_cache(maxsize=1)
def vocabulary() -> Mapping[str, int]:
    """The number of each piece of a word that the network knows."""
    lines = (FOLDER / "vocabulary.txt").read_text(encoding="utf-8").splitlines()
    return {piece: number for number, piece in enumerate(lines)}
