"""Parts of speech, from an averaged perceptron trained on web English.

The tags are Universal Dependencies' (https://universaldependencies.org/u/pos/), verbs with their
form: ``VERB|Fin``, ``VERB|Inf``, ``VERB|Part``, ``VERB|Ger``. The model comes with the package
``denckring-en-pos``; it is read on first use (a fifth of a second) and kept.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from assistant.english.verbs import COMMON

_FINITE_ALWAYS = frozenset(
    "am is are was were has had does did do have can could will would should must may might "
    "i'm i've i'd i'll he's she's it's they're they've they'd they'll we're we've you're that's there's "
    "don't doesn't didn't isn't wasn't weren't can't couldn't won't wouldn't hasn't haven't hadn't".split()
)
_QUESTIONS = frozenset("what how why where when who which".split())
_AFTER_VERB = frozenset("a an the in on at to out up every one two three their his her your our my off down into onto with by it them us late early".split())
_POSSESSIVES = frozenset("his her their our my its your".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_START, _END = "<s>", "</s>"


class _Model:
    """The perceptron's weights; features as its authors' training script has them."""

    def __init__(self) -> None:
        # Found, not imported: the package's own import reads tables of another purpose.
        spec = find_spec("denckring_en_pos")
        if spec is None or spec.origin is None:
            raise RuntimeError("The package denckring-en-pos is not installed; reinstall Afterword.")
        packed = (Path(spec.origin).parent / "data" / "tagger.json.gz").read_bytes()
        raw = json.loads(gzip.decompress(packed))
        self.weights: dict[str, dict[str, float]] = raw["weights"]
        self.fixed: dict[str, str] = raw["tagdict"]
        self.labels: list[str] = sorted(raw["classes"])
        self.vocabulary: frozenset[str] = frozenset(raw["vocabulary"])

    def label(self, index: int, word: str, context: Sequence[str], prev: str, prev2: str) -> str:
        lower = context[index]
        shape = ("X" if word[:1].isupper() else "x") + ("d" if any(c.isdigit() for c in word) else "")
        features = (
            "bias",
            f"suf3 {lower[-3:]}",
            f"suf2 {lower[-2:]}",
            f"suf1 {lower[-1:]}",
            f"pre1 {lower[:1]}",
            f"shape {shape}",
            f"w {lower}",
            f"t-1 {prev}",
            f"t-2 {prev2}",
            f"t-1t-2 {prev} {prev2}",
            f"w-1 {context[index - 1] if index else _START}",
            f"w-2 {context[index - 2] if index > 1 else _START}",
            f"w+1 {context[index + 1] if index + 1 < len(context) else _END}",
            f"w+2 {context[index + 2] if index + 2 < len(context) else _END}",
            f"t-1 w {prev} {lower}",
        )
        scores: dict[str, float] = {}
        for feature in features:
            for name, weight in self.weights.get(feature, {}).items():
                scores[name] = scores.get(name, 0.0) + weight
        if not scores:
            return "NOUN|-"
        best, name = max((score, name) for name, score in scores.items())
        return name if best > 0 else max(self.labels, key=lambda label: (scores.get(label, 0.0), label))


@lru_cache(maxsize=1)
def _model() -> _Model:
    return _Model()


def is_known(word: str) -> bool:
    """Whether the word, in any inflection, occurs in the tagger's training text (16,000 forms)."""
    vocabulary = _model().vocabulary
    lower = word.lower()
    if lower in vocabulary:
        return True
    return any(lower.endswith(end) and lower[: -len(end)] in vocabulary for end in ("s", "es", "ed", "ing", "d"))


@lru_cache(maxsize=4096)
def _tag(words: tuple[str, ...]) -> tuple[str, ...]:
    model = _model()
    context = [word.lower().replace("’", "'") for word in words]
    tags: list[str] = []
    prev, prev2 = _START, _START
    for index, word in enumerate(words):
        lower = context[index]
        if not any(character.isalnum() for character in word):
            tags.append("PUNCT")
            continue
        if lower in ("i", "im", "ive"):
            label = "PRON|-"
        elif re.fullmatch(r"[£$€]?\d[\d.,:]*(%|\+|k|m|am|pm)?", lower):
            label = "NUM|-"
        elif lower == "cannot" or ("'" in lower and lower in _FINITE_ALWAYS):
            label = "AUX|Fin"
        else:
            label = model.fixed.get(lower) or model.label(index, word, context, prev, prev2)
        label = _corrected(label, index, context, tags)
        tags.append(label.replace("|-", ""))
        prev2, prev = prev, label
    return tuple(tags)


def _corrected(label: str, index: int, context: Sequence[str], tags: Sequence[str]) -> str:
    """The label, where notes differ from web text in a known way; ``tags`` are those before ``index``."""
    lower = context[index]
    prev = tags[index - 1] if index else ""
    before = context[index - 1] if index else ""
    following = context[index + 1] if index + 1 < len(context) else ""
    if label == "VERB|Inf" and before == "did" and (index < 2 or context[index - 2] not in _QUESTIONS):
        return "NOUN|-"  # "did waste sheet": notes seldom stress a verb with "did"
    if (
        label == "NOUN|-"
        and lower.endswith("s")
        and (lower[:-1] in COMMON or lower[:-2] in COMMON)
        and prev in ("NOUN", "PROPN", "PRON")
        and (following in _AFTER_VERB or following.isdigit())
        and not _follows_verb(context, tags)
    ):
        return "VERB|Fin"  # "the map takes nine seconds"
    if label == "VERB|Fin" and prev == "PROPN" and before in _WEEKDAYS and not lower.endswith(("s", "ed")):
        return "NOUN|-"  # "Thursday rhyme time"
    if label == "VERB|Fin" and lower.endswith("s") and prev == "NOUN" and lower not in _FINITE_ALWAYS:
        if _follows_verb(context, tags):
            return "NOUN|-"  # "lose one in five of the bedding plants": nothing joins a second verb
    return label


def _follows_verb(context: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether the last words hold a finite verb and, after it, nothing that would join another."""
    for back in range(len(tags) - 1, -1, -1):
        if tags[back] in ("SCONJ", "CCONJ", "PUNCT", "PRON") and context[back] not in _POSSESSIVES:
            return False
        if tags[back] in ("VERB|Fin", "AUX|Fin"):
            return True
    return False


def tag(words: Sequence[str]) -> tuple[str, ...]:
    """A tag for each word: ``NOUN``, ``PROPN``, ``VERB|Fin``, … and ``PUNCT`` for marks."""
    return _tag(tuple(words))


def is_finite(tag: str) -> bool:
    """Whether the tag is a verb's that can carry a sentence."""
    return tag in ("VERB|Fin", "AUX|Fin")
