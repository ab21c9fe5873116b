"""The network that is run on numpy, against the formulas of its papers written out plainly."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest

from assistant.english.encoder import HEADS, Encoder, quantized

WIDTH = HEADS * 2


def a_network(path: Path) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    """Writes a small network with made-up weights; returns them as they were before they were rounded."""
    made = np.random.default_rng(7)
    whole = {"words": made.normal(size=(5, WIDTH)).astype("float32")}
    for name, shape in {
        "q": (WIDTH, WIDTH),
        "k": (WIDTH, WIDTH),
        "v": (WIDTH, WIDTH),
        "o": (WIDTH, WIDTH),
    }.items():
        whole[f"layer.0.{name}"] = made.normal(size=shape).astype("float32") / 5
    whole["layer.0.f1"] = made.normal(size=(WIDTH * 4, WIDTH)).astype("float32") / 5
    whole["layer.0.f2"] = made.normal(size=(WIDTH, WIDTH * 4)).astype("float32") / 5
    stored: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]] = {
        "places": made.normal(size=(4, WIDTH)).astype("float32"),
        "shapes": made.normal(size=(2, WIDTH)).astype("float32"),
    }
    for name, weight in whole.items():
        parts = quantized(weight)
        stored |= {f"{name}.weight": parts["weight"], f"{name}.scale": parts["scale"]}
        if name != "words":
            stored[f"{name}.bias"] = np.zeros(len(weight), dtype="float32")
    for name in ("start", "layer.0.n1", "layer.0.n2"):
        stored[f"{name}.weight"] = np.ones(WIDTH, dtype="float32")
        stored[f"{name}.bias"] = np.zeros(WIDTH, dtype="float32")
    np.savez(path, **stored)  # type: ignore[arg-type]
    return {**whole, **{name: stored[name].astype("float32") for name in ("places", "shapes")}}


def normal(row: list[float]) -> list[float]:
    mean = sum(row) / len(row)
    spread = math.sqrt(sum((x - mean) ** 2 for x in row) / len(row))
    return [(x - mean) / spread for x in row]


def test_it_computes_what_the_papers_say(tmp_path: Path) -> None:
    weights = a_network(tmp_path / "weights.npz")
    pieces = [3, 0, 4]
    typed = [weights["shapes"][shape] for shape in (0, 1, 0)]
    at = [normal(list(weights["words"][p] + typed[n] + weights["places"][n])) for n, p in enumerate(pieces)]

    def times(name: str, rows: list[list[float]]) -> list[list[float]]:
        return [[sum(w * x for w, x in zip(out, row, strict=True)) for out in weights[name]] for row in rows]

    q, k, v = (times(f"layer.0.{name}", at) for name in "qkv")
    size = WIDTH // HEADS
    mixed = [[0.0] * WIDTH for _ in pieces]
    for head in range(HEADS):
        own = range(head * size, (head + 1) * size)
        for i in range(len(pieces)):
            scores = [
                math.exp(sum(q[i][d] * k[j][d] for d in own) / math.sqrt(size)) for j in range(len(pieces))
            ]
            for d in own:
                mixed[i][d] = sum(s * v[j][d] for j, s in enumerate(scores)) / sum(scores)
    out = times("layer.0.o", mixed)
    at = [normal([a + b for a, b in zip(x, y, strict=True)]) for x, y in zip(at, out, strict=True)]
    inner = [[x * 0.5 * (1 + math.erf(x / math.sqrt(2))) for x in row] for row in times("layer.0.f1", at)]
    behind = times("layer.0.f2", inner)
    wanted = [normal([a + b for a, b in zip(x, y, strict=True)]) for x, y in zip(at, behind, strict=True)]
    found = Encoder(tmp_path / "weights.npz").states(pieces, [0, 1, 0])
    assert np.abs(found - np.array(wanted)).max() < 0.05  # the weights are rounded to one of 255 steps


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="reinstall"):
        Encoder(tmp_path / "weights.npz")
