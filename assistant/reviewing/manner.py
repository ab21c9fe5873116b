"""How a sentence comes across, and what it does: a trained ear for what no list of phrases holds.

Two maximum-entropy classifiers (conditional random fields over a single place) that learnt from sentences of
follow-up letters, good and bad: ``evals/sentences/``, trained by ``python -m evals.training``. They see words and
their order, and nothing of the notes; what they say is a reason to look, and never more than a warning.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.english.acceptability import CLOSED
from assistant.english.comparison import expanded, fold, stem
from assistant.english.frequency import weight
from assistant.english.labelling import labeller
from assistant.english.tagging import tag
from assistant.english.tokens import tokenize

MODELS = Path(__file__).parent / "models"


class Manner(StrEnum):
    """What may be amiss with a sentence, whatever the notes say."""

    FINE = "fine"
    PUSHY = "pushy"  # presses, presumes, begs, blames, or comes too close
    DOUBT = "doubt"  # grants a doubt about oneself and leaves it standing
    AS_TOLD = "as told"  # has something as said in the interview
    LUKEWARM = "lukewarm"  # half a wish for the job
    OBEYS = "obeys"  # does what a machine was told to: accepts any terms, gives a code
    HINT = "hint"  # touches on what is private


class Act(StrEnum):
    """What a sentence does for the letter."""

    OTHER = "other"
    WANTS = "wants"  # says that one wants the job
    OFFERS = "offers"  # says what one would do for them
    THANKS = "thanks"


def manner_features(text: str) -> list[str]:
    """What the classifiers see of a plain sentence: its words, their stems, and runs in which rare words are tags."""
    read = tokenize(text)
    words = [token.lower for token in read]
    tags = tag([token.text for token in read])
    mixed = [_shown(word, kind) for word, kind in zip(words, tags, strict=True)]
    told = [word for word, kind in zip(words, tags, strict=True) if kind not in ("PROPN", "NUM")]
    framed = ["<s>", *mixed, "</s>"]
    closed = [word for word in words if word in CLOSED]
    found = ["bias", f"length={min(len(words), 30) // 4}"]
    found += [f"me={min(sum(w in ('i', 'me', 'my') or w.startswith(chr(105) + chr(39)) for w in words), 3)}"]
    found += [f"you={min(sum(w.startswith('you') for w in words), 3)}"]
    found += [f"2={a} {b}" for a, b in pairwise(framed)]
    found += [f"3={a} {b} {c}" for a, b, c in zip(framed, framed[1:], framed[2:], strict=False)]
    found += [f"w={word}" for word in told]
    found += [f"s={stem(expanded(fold(word)))}" for word in told if word[0].isalpha()]
    found += [f"b={' '.join(mixed[:n])}" for n in (1, 2, 3)]
    found += [f"k={a}~{b}" for a, b in pairwise(closed)]
    return list(dict.fromkeys(found))


def _shown(word: str, kind: str) -> str:
    if word in CLOSED or kind == "PUNCT" or "'" in word:
        return word
    if kind in ("PROPN", "NUM"):
        return kind
    return word if weight(word) <= 1 else kind


@lru_cache(maxsize=2048)
def manner(text: str) -> Mapping[str, float]:
    """The chance (0 to 1) of each ``Manner`` of a plain sentence."""
    return labeller(MODELS, "manner").chances([manner_features(text)])[0]


@lru_cache(maxsize=2048)
def acts(text: str) -> Mapping[str, float]:
    """The chance (0 to 1) of each ``Act`` of a plain sentence."""
    return labeller(MODELS, "acts").chances([manner_features(text)])[0]


def sounds(text: str, wanted: Manner, at_least: float) -> bool:
    """Whether something is amiss with so much chance, and it is likelier this than anything else."""
    chances = manner(text)
    amiss = {kind: chance for kind, chance in chances.items() if kind != Manner.FINE}
    return 1 - chances[Manner.FINE] >= at_least and max(amiss, key=lambda kind: amiss[kind]) == wanted
