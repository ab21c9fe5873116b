"""What the network makes of a message of the chat: what it asks for, and which of its words it is about.

A small pretrained transformer (MiniLM: Wang and others, 2020) that learnt from annotated instructions both at once, as
Chen, Zhuo and Wang (2019) do for intents and slots. Its lower layers are those of the reader's network. Trained by
``python -m evals.training_instructions``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.english.encoder import Encoder
from assistant.english.tokens import Token, tokenize
from assistant.reading import network as reader
from assistant.reading.encoding import START, Encoded

FOLDER = Path(__file__).parent / "models"
SHARED = 2
"""Layers of the reader's network, from below, on which this one stands."""
LABELS = (
    *("shorter", "longer", "everything", "warm", "plain", "formal", "bullets", "prose"),
    *("email", "message", "card"),
    *("thank_you", "additional_info", "clarification", "check_in", "stay_in_touch", "answer"),
    *("together", "each", "undo", "redo", "first_version", "restart"),
    *("why", "question", "pleasantry", "vague", "contradiction"),
    *("translate", "send", "look_up", "remind", "attach", "call", "design", "other_work"),
    *("untrue", "vouched"),
)
"""What a whole message can ask for; evals/instructions/README.md tells what each is."""
PARTS = (
    *("drop", "keep", "mention", "say", "old", "new", "name", "role", "company", "day", "avoid"),
    *("sign", "sign_off", "greet", "subject", "first", "then", "last", "only", "not_to", "again", "to"),
)
"""What words of a message can be."""
TAGS = ("O", *(f"{mark}-{part}" for part in PARTS for mark in "BI"))
LONGEST_BEFORE, LONGEST = 30, 250  # pieces


@dataclass(frozen=True)
class Part:
    """Words of a message and what they are. ``chance``: of the surest of them, 0 to 1."""

    part: str
    words: str
    start: int
    end: int
    chance: float


@dataclass(frozen=True)
class Understood:
    """What a message is. ``labels``: the chance of each, 0 to 1."""

    labels: Mapping[str, float]
    parts: Sequence[Part]


def encode(text: str, before: str, vocabulary: Mapping[str, int]) -> tuple[Encoded, list[Token]]:
    """A message behind the one before it, as the network reads it, and its words."""
    tokens = tokenize(_plain(text))
    found = Encoded()
    found.add_marks(vocabulary[START])
    for token in tokenize(_plain(before)):
        if len(found.pieces) < LONGEST_BEFORE:
            found.add_word(0, token.text, vocabulary)
    found.words.clear()
    found.add_marks(vocabulary["LINE"])
    for number, token in enumerate(tokens):
        if len(found.pieces) < LONGEST:
            found.add_word(number, token.text, vocabulary)
    return found, tokens


def understood(text: str, before: str = "") -> Understood:
    """What a message asks for, and what its words are; ``before``: the one it may go on from."""
    encoded, tokens = encode(text, before, reader.vocabulary())
    if not encoded.words:
        return Understood(dict.fromkeys(LABELS, 0.0), ())
    begins = encoded.words[0][1]
    labels, tags = _read(
        tuple(encoded.pieces), tuple(encoded.shapes), begins, tuple(place for _, place in encoded.words)
    )
    words = [tokens[number] for number, _ in encoded.words]
    return Understood(dict(zip(LABELS, labels, strict=True)), tuple(_parts(text, words, tags)))


def _plain(text: str) -> str:
    """The text with typewriter's quotation marks, each character in its place."""
    return text.translate(_TYPED)


_TYPED = str.maketrans("’‘“”\n\t", "''\"\"  ")


def _parts(text: str, words: Sequence[Token], tags: Sequence[Sequence[float]]) -> Iterator[Part]:
    """The stretches of words that are the same part; a mark between them belongs to them, one at their end does not."""
    open_: list[tuple[Token, str, float]] = []

    def closed() -> Iterator[Part]:
        while open_ and not open_[-1][0].is_word:
            open_.pop()
        if open_:
            start, end = open_[0][0].start, open_[-1][0].end
            yield Part(open_[0][1], text[start:end], start, end, max(chance for _, _, chance in open_))

    for token, chances in zip(words, tags, strict=True):
        best = max(range(len(TAGS)), key=chances.__getitem__)
        mark, _, part = TAGS[best].partition("-")
        if not part or mark == "B" or (open_ and open_[0][1] != part):
            yield from closed()
            open_.clear()
        if part and (open_ or token.is_word):
            open_.append((token, part, chances[best]))
    yield from closed()


@lru_cache(maxsize=64)
def _read(
    pieces: tuple[int, ...], shapes: tuple[int, ...], begins: int, words: tuple[int, ...]
) -> tuple[list[float], list[list[float]]]:
    import numpy as np

    above = _network()
    states = above.above(reader.network().states(pieces, shapes, SHARED))
    whole = np.concatenate([states[0], states[begins:].mean(axis=0)])[None, :]
    labels = 1 / (1 + np.exp(-above.linear("labels", whole)[0]))
    scores = above.linear("tags", states[list(words)])
    tags = np.exp(scores - scores.max(axis=-1, keepdims=True))
    tags /= tags.sum(axis=-1, keepdims=True)
    return labels.tolist(), tags.tolist()


@lru_cache(maxsize=1)
def _network() -> Encoder:
    return Encoder(FOLDER / "weights.npz")
