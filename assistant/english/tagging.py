"""Parts of speech, from an averaged perceptron trained on web English.

The tags are Universal Dependencies' (https://universaldependencies.org/u/pos/), verbs with their
form: ``VERB|Fin``, ``VERB|Inf``, ``VERB|Part``, ``VERB|Ger``. The model comes with the package
``denckring-en-pos``; it is read on first use (a tenth of a second) and kept.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from struct import Struct

from assistant.english.verbs import COMMON, DEEDS

_FINITE_ALWAYS = frozenset(
    "am is are was were has had does did do have can could will would should must may might "
    "i'm i've i'd i'll he's she's it's they're they've they'd they'll we're we've you're that's there's "
    "don't doesn't didn't isn't wasn't weren't can't couldn't won't wouldn't hasn't haven't hadn't".split()
)
_QUESTIONS = frozenset("what how why where when who which".split())
_AFTER_VERB = frozenset(
    "a an the in on at to out up every one two three their his her your our my off down into onto with by it them us late early".split()
)
_POSSESSIVES = frozenset("his her their our my its your".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NUMBER = re.compile(r"[£$€]?\d[\d.,:]*(%|\+|k|m|am|pm)?")
_BASE_ONLY = (COMMON | {"run", "lead", "host"}) - frozenset("cut put set hit let read cost show".split())
"""Verbs in the form that no single thing can have as its subject: nouns, behind a noun."""
_START, _END = "<s>", "</s>"
_LANE = 32  # bits; the largest sum of fifteen weights takes 20
_MOST_WORDS = 8_192  # whose sums are kept; more are those of a server that has seen very many notes


class _Model:
    """The perceptron's weights; features as its authors' training script has them.

    Of its 66,000 rows a letter needs some hundreds, so a row is read from the file's text when it is
    first asked for. The weights of a row, whole thousandths, stand side by side in one large number,
    a lane of 32 bits for each label: adding two rows is one addition, and exact.
    """

    def __init__(self) -> None:
        # Found, not imported: the package's own import reads tables of another purpose.
        spec = find_spec("denckring_en_pos")
        if spec is None or spec.origin is None:
            raise RuntimeError("The package denckring-en-pos is not installed; reinstall Afterword.")
        packed = (Path(spec.origin).parent / "data" / "tagger.json.gz").read_bytes()
        head, _, rows = gzip.decompress(packed).decode("utf-8").partition(',"weights":{"')
        raw = json.loads(head + "}")
        self.fixed: dict[str, str] = raw["tagdict"]
        self.vocabulary: frozenset[str] = frozenset(raw["vocabulary"])
        # Backwards, so that the first of several equal scores is the one whose name comes last.
        self._labels: list[str] = sorted(raw["classes"], reverse=True)
        self._shift = {name: _LANE * place for place, name in enumerate(self._labels)}
        self._lanes = Struct(f"<{len(self._labels)}I")
        self._middle = sum(1 << (shift + _LANE - 1) for shift in self._shift.values())
        self._rows: dict[str, str | int] = {}  # the file's text until a row is asked for
        for row in rows.removesuffix("}}}").split('},"'):
            feature, _, weights = row.partition('":{')
            self._rows[json.loads(f'"{feature}"') if "\\" in feature else feature] = weights
        self._words: dict[tuple[str, str], int] = {}
        self._tags: dict[tuple[str, str], int] = {}

    def _sum(self, *features: str) -> int:
        """What the features weigh together; nothing where training never saw one."""
        total = 0
        for feature in features:
            row = self._rows.get(feature, 0)
            if isinstance(row, str):
                weights: dict[str, float] = json.loads(f"{{{row}}}")
                row = sum(round(1000 * weight) << self._shift[name] for name, weight in weights.items())
                self._rows[feature] = row
            total += row
        return total

    def _scores(self, total: int) -> tuple[int, ...]:
        """The sum of each label, in the order of ``_labels``, all raised by the same amount above nought."""
        return self._lanes.unpack((total + self._middle).to_bytes(self._lanes.size, "little"))

    def _sum_of_word(self, lower: str, shape: str) -> int:
        """What a word weighs whatever stands around it: the first seven features."""
        total = self._words.get((lower, shape))
        if total is None:
            total = self._sum(
                "bias",
                f"suf3 {lower[-3:]}",
                f"suf2 {lower[-2:]}",
                f"suf1 {lower[-1:]}",
                f"pre1 {lower[:1]}",
                f"shape {shape}",
                f"w {lower}",
            )
            if len(self._words) < _MOST_WORDS:
                self._words[lower, shape] = total
        return total

    def _sum_of_tags(self, prev: str, prev2: str) -> int:
        """What the two labels before weigh."""
        total = self._tags.get((prev, prev2))
        if total is None:
            total = self._tags[prev, prev2] = self._sum(
                f"t-1 {prev}", f"t-2 {prev2}", f"t-1t-2 {prev} {prev2}"
            )
        return total

    def label(self, index: int, word: str, context: Sequence[str], prev: str, prev2: str) -> str:
        lower = context[index]
        shape = ("X" if word[:1].isupper() else "x") + ("d" if any(c.isdigit() for c in word) else "")
        scores = self._scores(
            self._sum_of_word(lower, shape)
            + self._sum_of_tags(prev, prev2)
            + self._sum(
                f"w-1 {context[index - 1] if index else _START}",
                f"w-2 {context[index - 2] if index > 1 else _START}",
                f"w+1 {context[index + 1] if index + 1 < len(context) else _END}",
                f"w+2 {context[index + 2] if index + 2 < len(context) else _END}",
                f"t-1 w {prev} {lower}",
            )
        )
        return self._labels[scores.index(max(scores))]


@lru_cache(maxsize=1)
def _model() -> _Model:
    return _Model()


def is_known(word: str) -> bool:
    """Whether the word, in any inflection, occurs in the tagger's training text (16,000 forms)."""
    vocabulary = _model().vocabulary
    lower = word.lower()
    if lower in vocabulary:
        return True
    return any(
        lower.endswith(end) and lower[: -len(end)] in vocabulary for end in ("s", "es", "ed", "ing", "d")
    )


@lru_cache(maxsize=4096)
def _tag(words: tuple[str, ...]) -> tuple[str, ...]:
    model = _model()
    context = [word.lower().replace("’", "'") for word in words]
    tags: list[str] = []
    prev, prev2 = _START, _START
    for index, word in enumerate(words):
        lower = context[index]
        if not (word.isalnum() or any(character.isalnum() for character in word)):
            tags.append("PUNCT")
            continue
        if lower in ("i", "im", "ive"):
            label = "PRON|-"
        elif _NUMBER.fullmatch(lower):
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
    if (
        label == "NOUN|-"
        and lower in COMMON
        and prev == "NOUN"
        and before.endswith("s")
        and (following in _AFTER_VERB or following.isdigit())
        and not _follows_verb(context, tags)
    ):
        return "VERB|Fin"  # "nightly loads finish at 9:40"
    if label == "VERB|Fin" and not index and lower.endswith("s") and not is_known(lower):
        return "NOUN|-"  # "handhelds swapped out last month"
    if label == "VERB|Fin" and lower.endswith("ing") and len(lower) > 5 and lower not in COMMON:
        return "VERB|Ger"
    if label == "VERB|Fin" and prev == "PROPN" and before in _WEEKDAYS and not lower.endswith(("s", "ed")):
        return "NOUN|-"  # "Thursday rhyme time"
    if (
        label == "VERB|Fin"
        and prev == "NOUN"
        and (lower in _BASE_ONLY or lower not in COMMON | DEEDS | _FINITE_ALWAYS)
        and not lower.endswith(("ed", "s"))
        and _follows_verb(context, tags)
    ):
        return "NOUN|-"  # "built the claims dashboard", "cut the warehouse run from five hours"
    plural_like = (
        label == "VERB|Fin" and lower.endswith("s") and prev == "NOUN" and lower not in _FINITE_ALWAYS
    )
    if plural_like and _follows_verb(context, tags):
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
