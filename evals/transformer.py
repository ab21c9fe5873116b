"""The encoder of ``assistant.english.encoder`` as torch has it, to train it; needs the packages of training."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from assistant.english.encoder import HEADS, quantized
from evals.training_network import INNER, WIDTH


class Layer(nn.Module):
    """A layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.f1, self.f2 = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.n1, self.n2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.drop = nn.Dropout(0.1)

    def forward(self, at: torch.Tensor, hidden: torch.Tensor) -> torch.Tensor:
        """The states of the pieces after it; ``hidden`` is added to the attention: far below nothing for no piece."""
        count, length, _ = at.shape
        q, k, v = (m(at).view(count, length, HEADS, -1).transpose(1, 2) for m in (self.q, self.k, self.v))
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=hidden)
        at = self.n1(at + self.drop(self.o(seen.transpose(1, 2).reshape(count, length, WIDTH))))
        return self.n2(at + self.drop(self.f2(functional.gelu(self.f1(at)))))


def stored(state: Mapping[str, Any]) -> dict[str, Any]:
    """The weights as ``assistant.english.encoder`` reads them, by name: matrices as whole numbers with scales."""
    found: dict[str, Any] = {}
    for name, value in state.items():
        if name in ("places.weight", "shapes.weight"):
            found[name.removesuffix(".weight")] = value.numpy()
            continue
        own = name.replace("layers.", "layer.").replace("top.", "")
        matrix, _, part = own.rpartition(".")
        if part == "weight" and value.ndim == 2:
            whole = quantized(value.numpy())
            found |= {f"{matrix}.weight": whole["weight"], f"{matrix}.scale": whole["scale"]}
        else:
            found[own] = value.numpy()
    return found
