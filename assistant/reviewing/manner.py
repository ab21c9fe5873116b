"""How a sentence comes across, and what it does: a trained ear for what no list of phrases holds.

Two maximum-entropy classifiers (conditional random fields over a single place) that learnt from sentences of
follow-up letters, good and bad: ``evals/sentences/``, trained by ``python -m evals.training``. They see words and
their order, and nothing of the notes; what they say is a reason to look, and never more than a warning.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from assistant.english.labelling import labeller
from assistant.english.sentence_features import sentence_features

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


@lru_cache(maxsize=2048)
def manner(text: str) -> Mapping[str, float]:
    """The chance (0 to 1) of each ``Manner`` of a plain sentence."""
    return labeller(MODELS, "manner").chances([sentence_features(text)])[0]


@lru_cache(maxsize=2048)
def acts(text: str) -> Mapping[str, float]:
    """The chance (0 to 1) of each ``Act`` of a plain sentence."""
    return labeller(MODELS, "acts").chances([sentence_features(text)])[0]


def sounds(text: str, wanted: Manner, at_least: float) -> bool:
    """Whether something is amiss with so much chance, and it is likelier this than anything else."""
    chances = manner(text)
    amiss = {kind: chance for kind, chance in chances.items() if kind != Manner.FINE}
    return 1 - chances[Manner.FINE] >= at_least and max(amiss, key=lambda kind: amiss[kind]) == wanted
