"""Refining a letter by chat or by hand: wishes hold for every version that follows."""

from assistant.refining.applying import (
    arranged,
    corrected,
    edited,
    opened,
    under_new_names,
    vouched_for,
    with_chat,
    without,
)
from assistant.refining.differences import Change, Stretch, differences
from assistant.refining.meaning import barred
from assistant.refining.rewriting import in_note_words, in_words_of, lost_words, rewrites, taken_out
from assistant.refining.turns import Move, Turn, checked, turn

__all__ = [
    "Change",
    "Move",
    "Stretch",
    "Turn",
    "arranged",
    "barred",
    "checked",
    "corrected",
    "differences",
    "edited",
    "in_note_words",
    "in_words_of",
    "lost_words",
    "opened",
    "rewrites",
    "taken_out",
    "turn",
    "under_new_names",
    "vouched_for",
    "with_chat",
    "without",
]
