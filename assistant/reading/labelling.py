"""Sequence labelling: the trained models of the reader, and what they make of features.

All are linear-chain conditional random fields (Lafferty, McCallum and Pereira, 2001), trained by
``python -m evals.training`` on the annotated notes in ``evals/annotated/``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Literal

FOLDER = Path(__file__).parent / "models"
ModelName = Literal["mentions", "people", "clauses"]


class Labeller:
    """Models that were trained on different parts of the notes; their chances are averaged.

    With so few notes, each model alone depends much on which it saw; the mean of some errs less.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        """Open the model files. Raises RuntimeError where there is none, or one is missing."""
        # Imported here: a help text does not need it.
        import pycrfsuite

        missing = [path.name for path in paths if not path.is_file()]
        if missing or not paths:
            raise RuntimeError("A model of the reader is missing; reinstall Afterword.")
        self._taggers = []
        for path in paths:
            tagger = pycrfsuite.Tagger()
            tagger.open(str(path))
            self._taggers.append((tagger, tuple(tagger.labels())))
        self._lock = Lock()  # a tagger holds the sequence that it works on

    def chances(self, features: Sequence[Sequence[str]]) -> list[dict[str, float]]:
        """For each place of a sequence the chance (0 to 1) of each label."""
        found: list[dict[str, float]] = [{} for _ in features]
        if not features:
            return found
        share = 1 / len(self._taggers)
        with self._lock:
            for tagger, labels in self._taggers:
                tagger.set(features)
                for place, at in enumerate(found):
                    for label in labels:
                        at[label] = at.get(label, 0.0) + share * tagger.marginal(label, place)
        return found


@lru_cache(maxsize=3)
def labeller(name: ModelName) -> Labeller:
    """The models of that name, opened once."""
    return Labeller(sorted(FOLDER.glob(f"{name}-*.crfsuite")))
