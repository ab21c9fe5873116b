"""Refining a letter by chat or by hand: wishes hold for every version that follows."""

from assistant.refining.applying import arranged, corrected, edited, opened, vouched_for, with_chat, without
from assistant.refining.rewriting import lost_words, rewrites
from assistant.refining.turns import Move, Turn, checked, turn

__all__ = [
    "Move",
    "Turn",
    "arranged",
    "checked",
    "corrected",
    "edited",
    "lost_words",
    "opened",
    "rewrites",
    "turn",
    "vouched_for",
    "with_chat",
    "without",
]
