"""A transformer's encoder (Vaswani and others, 2017; BERT's form of it), run on numpy alone.

It turns numbered pieces of words into a vector each that knows what stands around. The weights lie in a file of
numpy's, each matrix as whole numbers from -127 to 127 with a scale for each of its rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float32]

HEADS = 12
_SMALL = 1e-12  # BERT's, against a division by nothing


class Encoder:
    """The network of one file; ``linear`` names its matrices: "layer.0.q", …, and those on top."""

    def __init__(self, path: Path) -> None:
        """Open the file. Raises RuntimeError where it is missing."""
        # Imported here: most commands that only help or check do without.
        import numpy as np

        if not path.is_file():
            raise RuntimeError("A trained model is missing; reinstall Afterword.")
        with np.load(path, allow_pickle=False) as stored:
            self._stored = {name: stored[name] for name in stored.files}
        self._numpy = np
        self._matrices: dict[str, tuple[Array, Array]] = {}
        self._layers = sorted(int(name.split(".")[1]) for name in self._stored if name.endswith(".q.weight"))

    def states(self, pieces: Sequence[int], shapes: Sequence[int], layers: int | None = None) -> Array:
        """The vector of each piece: an array of (pieces, width). ``shapes``: how the word of each is typed.

        ``layers``: how many of them are gone through, from below; all where it is None.
        """
        np, stored = self._numpy, self._stored
        rows = np.asarray(pieces)
        words = stored["words.weight"][rows] * stored["words.scale"][rows, None]
        words += stored["shapes"][np.asarray(shapes)]
        return self.above(self._normal(words + stored["places"][: len(pieces)], "start"), layers)

    def above(self, at: Array, layers: int | None = None) -> Array:
        """The vectors after the layers of this file: a network may stand on the lower layers of another."""
        np = self._numpy
        for number in self._layers[:layers]:
            own = f"layer.{number}."
            at = self._normal(at + self._attended(at, own), own + "n1")
            inner = self.linear(own + "f1", at)
            # GELU by its usual formula with a hyperbolic tangent.
            inner *= 0.5 * (1 + np.tanh(0.7978845608 * (inner + 0.044715 * inner * inner * inner)))
            at = self._normal(at + self.linear(own + "f2", inner), own + "n2")
        return at

    def linear(self, name: str, states: Array) -> Array:
        """The states times the matrix of that name, plus its bias."""
        if name not in self._matrices:
            weight = self._stored[f"{name}.weight"].astype("float32")
            weight *= self._stored[f"{name}.scale"][:, None]
            self._matrices[name] = self._numpy.ascontiguousarray(weight.T), self._stored[f"{name}.bias"]
        weight, bias = self._matrices[name]
        found: Array = states @ weight
        found += bias
        return found

    def _attended(self, states: Array, own: str) -> Array:
        np = self._numpy
        length, width = states.shape
        query, key, value = (
            self.linear(own + name, states).reshape(length, HEADS, -1).transpose(1, 0, 2) for name in "qkv"
        )
        weights = query @ key.transpose(0, 2, 1) / np.float32((width // HEADS) ** 0.5)
        weights -= weights.max(axis=-1, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=-1, keepdims=True)
        return self.linear(own + "o", (weights @ value).transpose(1, 0, 2).reshape(length, width))

    def _normal(self, states: Array, name: str) -> Array:
        """Layer normalisation (Ba and others, 2016)."""
        centred = states - states.mean(axis=-1, keepdims=True)
        centred /= self._numpy.sqrt((centred * centred).mean(axis=-1, keepdims=True) + _SMALL)
        found: Array = centred * self._stored[f"{name}.weight"] + self._stored[f"{name}.bias"]
        return found


def quantized(weight: Array) -> Mapping[str, NDArray[np.generic]]:
    """A matrix as it is stored: whole numbers and the scale of each row."""
    import numpy as np

    scale = np.maximum(np.abs(weight).max(axis=1), 1e-9) / 127
    return {
        "weight": np.round(weight / scale[:, None]).astype("int8"),
        "scale": scale.astype("float32"),
    }
