"""Sequence labelling: trained models, and what they make of features.

All are linear-chain conditional random fields (Lafferty, McCallum and Pereira, 2001), trained by
``python -m evals.training``. Each package keeps its models in its own folder ``models``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock

_COMMONEST = frozenset({"O", "h"})  # of words, of clauses
_NEGLIGIBLE = 0.002  # a chance that changes nothing


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
            raise RuntimeError("A trained model is missing; reinstall Afterword.")
        self._taggers = []
        for path in paths:
            tagger = pycrfsuite.Tagger()
            tagger.open(str(path))
            # The commonest label first: where it is all but certain, the others need not be asked for.
            self._taggers.append((tagger, sorted(tagger.labels(), key=lambda label: label not in _COMMONEST)))
        self.labels = tuple(dict.fromkeys(label for _, labels in self._taggers for label in labels))
        self._lock = Lock()  # a tagger holds the sequence that it works on

    def chances(self, features: Sequence[Sequence[str]]) -> list[dict[str, float]]:
        """For each place of a sequence the chance (0 to 1) of each label."""
        import pycrfsuite

        found: list[dict[str, float]] = [dict.fromkeys(self.labels, 0.0) for _ in features]
        if not features:
            return found
        share = 1 / len(self._taggers)
        sequence = pycrfsuite.ItemSequence(features)
        with self._lock:
            for tagger, labels in self._taggers:
                tagger.set(sequence)
                for place, at in enumerate(found):
                    rest = 1.0
                    for label in labels:
                        chance = tagger.marginal(label, place)
                        at[label] += share * chance
                        rest -= chance
                        if rest < _NEGLIGIBLE:
                            break
        return found


@lru_cache(maxsize=8)
def labeller(folder: Path, name: str) -> Labeller:
    """The models of that name in a folder, opened once."""
    return Labeller(sorted(folder.glob(f"{name}-*.crfsuite")))
