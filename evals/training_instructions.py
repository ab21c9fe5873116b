"""Train the network of the chat: ``python -m evals.training_instructions``.

It learns from the annotated instructions (``evals/instructions/``) what a message asks for and which of its words that is
about. Below it stands the reader's network, whose first layers it shares and leaves as they are. Names are changed, small
slips of typing made, and other messages put before, at random. Every twelfth is kept out, and measured after each round.
It needs the packages of ``evals.training_network`` and some twenty minutes.
"""

from __future__ import annotations

import hashlib
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.english.tokens import tokenize
from assistant.reading import network as reader
from assistant.reading.names import is_given
from assistant.refining.understanding import FOLDER, LABELS, SHARED, TAGS, encode
from evals.instructions import AnnotatedInstruction, load_instructions
from evals.training_network import FINGERPRINT, LAYERS, WIDTH

if TYPE_CHECKING:
    import torch

ROUNDS = 6
RATE = 5e-4  # of learning, at its highest; five times that for the matrices on top
AT_ONCE = 24  # messages
VARIED = 3  # ways in which each message is learnt from
KEPT_OUT = 12
SHARES = {"tags": 1.0, "labels": 20.0}
"""What each thing that it says counts in learning."""
_UNTOLD = -100
_RENAMED, _SLIPS, _SMALL, _BEFORE = 0.4, 0.25, 0.15, 0.35
"""How many messages are learnt from with other names, slips of typing, no capitals, another message before."""


@dataclass(frozen=True)
class Row:
    """A message as the network reads it, and what it is to say: a tag for each piece, each label or none."""

    pieces: list[int]
    shapes: list[int]
    tags: list[int]
    begins: int  # where the message begins
    labels: list[float]


def row_of(one: AnnotatedInstruction, vocabulary: dict[str, int]) -> Row:
    """A message as a row."""
    encoded, tokens = encode(one.text, one.before, vocabulary)
    tags = [_UNTOLD] * len(encoded.pieces)
    begun: set[int] = set()
    for number, place in encoded.words:
        token = tokens[number]
        tag = "O"
        for at, (part, start, end) in enumerate(one.parts):
            inside = min(end, token.end) - max(start, token.start)
            if inside > 0 and 2 * inside >= min(token.end - token.start, end - start):
                tag = f"{'I' if at in begun else 'B'}-{part}"
                begun.add(at)
                break
        tags[place] = TAGS.index(tag)
    begins = encoded.words[0][1] if encoded.words else len(encoded.pieces) - 1
    return Row(encoded.pieces, encoded.shapes, tags, begins, [float(x in one.labels) for x in LABELS])


def varied(
    one: AnnotatedInstruction,
    others: Sequence[AnnotatedInstruction],
    names: Sequence[str],
    chance: random.Random,
) -> AnnotatedInstruction:
    """A message as somebody else might have typed it."""
    if not one.before and chance.random() < _BEFORE:
        one = replace(one, before=chance.choice(others).text)
    if chance.random() < _RENAMED:
        one = _with_other_words(
            one, lambda word: chance.choice(names) if word.istitle() and is_given(word) else word
        )
    if chance.random() < _SLIPS:
        slips = 0.15
        one = _with_other_words(one, lambda word: _slipped(word, chance) if chance.random() < slips else word)
    if chance.random() < _SMALL:
        one = _with_other_words(one, str.lower)
    return one


def _with_other_words(one: AnnotatedInstruction, other: Any) -> AnnotatedInstruction:
    """A message with each of its words as ``other`` has it, and its parts where they are then."""
    text, at = "", 0
    moved: list[tuple[int, int]] = []  # (end of a word, by how much what follows has moved)
    for token in tokenize(one.text):
        text += one.text[at : token.start] + (other(token.text) if token.is_word else token.text)
        at = token.end
        moved.append((token.end, len(text) - token.end))
    text += one.text[at:]

    def now(place: int) -> int:
        return place + next((by for end, by in reversed(moved) if end <= place), 0)

    return replace(
        one, text=text, parts=tuple((part, now(start), now(end)) for part, start, end in one.parts)
    )


def _slipped(word: str, chance: random.Random) -> str:
    """A word with one slip: a letter lost, doubled, or changed places with the next."""
    if len(word) < 4 or not word.isalpha():
        return word
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def _network() -> Any:
    """The network with the reader's weights and new matrices on top."""
    import numpy as np
    import torch
    from torch import nn

    from evals.transformer import Layer

    weights = np.load(reader.FOLDER / "weights.npz", allow_pickle=False)

    def matrix(name: str) -> torch.Tensor:
        whole = weights[f"{name}.weight"].astype("float32") * weights[f"{name}.scale"][:, None]
        return torch.from_numpy(np.ascontiguousarray(whole))

    class Network(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.words = nn.Embedding.from_pretrained(matrix("words"))
            self.places = nn.Embedding.from_pretrained(torch.from_numpy(weights["places"]))
            self.shapes = nn.Embedding.from_pretrained(torch.from_numpy(weights["shapes"]))
            self.start, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
            self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
            self.top = nn.ModuleDict(
                {"tags": nn.Linear(WIDTH, len(TAGS)), "labels": nn.Linear(2 * WIDTH, len(LABELS))}
            )
            for name, part in self.named_modules():
                own = name.replace("layers.", "layer.")
                if isinstance(part, nn.LayerNorm):
                    part.weight.data.copy_(torch.from_numpy(weights[f"{own}.weight"]))
                    part.bias.data.copy_(torch.from_numpy(weights[f"{own}.bias"]))
                elif isinstance(part, nn.Linear) and own.startswith("layer."):
                    part.weight.data.copy_(matrix(own))
                    part.bias.data.copy_(torch.from_numpy(weights[f"{own}.bias"]))

        @torch.no_grad()
        def shared(self, batch: Any) -> torch.Tensor:
            at = self.start(
                self.words(batch.pieces)
                + self.shapes(batch.shapes)
                + self.places(torch.arange(batch.pieces.shape[1]))
            )
            for layer in self.layers[:SHARED]:
                layer.eval()
                at = layer(at, batch.hidden)
            return at

        def forward(self, batch: Any, at: torch.Tensor) -> dict[str, torch.Tensor]:
            for layer in self.layers[SHARED:]:
                at = layer(at, batch.hidden)
            whole = self.drop(torch.cat([at[:, 0], (batch.mean @ at)[:, 0]], -1))
            return {"tags": self.top["tags"](self.drop(at)), "labels": self.top["labels"](whole)}

    return Network()


@dataclass(frozen=True)
class Batch:
    """Rows side by side: arrays of (rows, pieces), and what the network is to say."""

    pieces: torch.Tensor
    shapes: torch.Tensor
    hidden: torch.Tensor
    mean: torch.Tensor  # (rows, 1, pieces): of the message alone
    tags: torch.Tensor
    labels: torch.Tensor


def _batch(rows: Sequence[Row]) -> Batch:
    import torch

    count, length = len(rows), max(len(row.pieces) for row in rows)
    pieces, shapes = (torch.zeros(count, length, dtype=torch.long) for _ in range(2))
    tags = torch.full((count, length), _UNTOLD)
    hidden, mean = torch.zeros(count, 1, 1, length), torch.zeros(count, 1, length)
    for at, row in enumerate(rows):
        own = len(row.pieces)
        pieces[at, :own], shapes[at, :own] = torch.tensor(row.pieces), torch.tensor(row.shapes)
        tags[at, :own] = torch.tensor(row.tags)
        hidden[at, 0, 0, own:] = -1e9
        mean[at, 0, row.begins : own] = 1 / max(1, own - row.begins)
    return Batch(pieces, shapes, hidden, mean, tags, torch.tensor([row.labels for row in rows]))


def _batches(
    instructions: Sequence[AnnotatedInstruction],
    names: Sequence[str],
    vocabulary: dict[str, int],
    chance: random.Random,
) -> list[Batch]:
    """What a round learns from: messages of about one length together."""
    rows = [row_of(varied(one, instructions, names, chance), vocabulary) for one in instructions]
    rows.sort(key=lambda row: len(row.pieces) + chance.random() * 4)
    return [_batch(rows[at : at + AT_ONCE]) for at in range(0, len(rows), AT_ONCE)]


def _measured(network: Any, rows: Sequence[Row]) -> str:
    """Of what it has not seen: messages whose labels are all right, whose tags are, and both."""
    import torch

    right: Counter[str] = Counter()
    network.eval()
    with torch.no_grad():
        for at in range(0, len(rows), AT_ONCE):
            batch = _batch(rows[at : at + AT_ONCE])
            scores = network(batch, network.shared(batch))
            labels = ((scores["labels"] > 0) == (batch.labels > 0.5)).all(-1)
            tags = ((scores["tags"].argmax(-1) == batch.tags) | (batch.tags == _UNTOLD)).all(-1)
            right["labels"] += int(labels.sum())
            right["tags"] += int(tags.sum())
            right["both"] += int((labels & tags).sum())
    network.train()
    return ", ".join(f"{name} {count / len(rows):.3f}" for name, count in right.items()) + f" of {len(rows)}"


def train(instructions: Sequence[AnnotatedInstruction], folder: Path) -> None:
    """Train the network and write its own layers and its fingerprint to ``folder``."""
    import numpy as np
    import torch
    from torch.nn import functional

    from evals.transformer import stored

    torch.manual_seed(0)
    chance = random.Random(1)
    vocabulary = dict(reader.vocabulary())
    network = _network()
    unseen = instructions[7::KEPT_OUT]
    learnt = [one for number, one in enumerate(instructions) if number % KEPT_OUT != 7]
    names = sorted(
        {t.text for one in instructions for t in tokenize(one.text) if t.text.istitle() and is_given(t.text)}
    )
    rows = [row_of(one, vocabulary) for one in unseen]
    steps = ROUNDS * -(-len(learnt) // AT_ONCE)
    top = [p for name, p in network.named_parameters() if name.startswith("top")]
    below = [
        p
        for name, p in network.named_parameters()
        if name.startswith("layers") and int(name.split(".")[1]) >= SHARED
    ]
    optimizer = torch.optim.AdamW(
        [{"params": below, "lr": RATE}, {"params": top, "lr": 5 * RATE}], weight_decay=0.01
    )
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.1 * steps), max(0.0, (steps - step) / (0.9 * steps)))
    )
    network.eval()
    kinds = [
        [(batch, network.shared(batch)) for batch in _batches(learnt, names, vocabulary, chance)]
        for _ in range(VARIED)
    ]
    for number in range(1, ROUNDS + 1):
        network.train()
        for batch, below_it in chance.sample(kinds[number % VARIED], len(kinds[number % VARIED])):
            scores = network(batch, below_it)
            told = batch.tags != _UNTOLD
            loss = SHARES["tags"] * functional.cross_entropy(
                scores["tags"][told], batch.tags[told], label_smoothing=0.02
            )
            loss = loss + SHARES["labels"] * functional.binary_cross_entropy_with_logits(
                scores["labels"], batch.labels
            )
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            pace.step()
        print(f"Round {number} of {ROUNDS}: {_measured(network, rows)}", flush=True)
    own_state = {
        name: value
        for name, value in network.state_dict().items()
        if name.startswith("top") or (name.startswith("layers") and int(name.split(".")[1]) >= SHARED)
    }
    folder.mkdir(parents=True, exist_ok=True)
    np.savez(folder / "weights.npz", **stored(own_state))
    (folder / FINGERPRINT).write_text(fingerprint_of_instructions(instructions) + "\n", encoding="utf-8")


def fingerprint_of_instructions(instructions: Sequence[AnnotatedInstruction]) -> str:
    """What training depends on, in one number: the messages, a sample as it is encoded, the parameters, the network below."""
    below = (reader.FOLDER / FINGERPRINT).read_text(encoding="utf-8")
    learnt = [(one.text, one.before, sorted(one.labels), one.parts) for one in instructions]
    rows = [row_of(one, dict(reader.vocabulary())) for one in instructions[::100]]
    seen = [learnt, rows, below, SHARED, ROUNDS, RATE, AT_ONCE, VARIED, KEPT_OUT, SHARES, LABELS, TAGS]
    return hashlib.sha256(repr(seen).encode()).hexdigest()


if __name__ == "__main__":
    if find_spec("torch") is None:
        sys.exit("Training the network needs more packages: pip install --group training .")
    train(load_instructions(), FOLDER)
