"""Refining a letter by chat: instructions become wishes, and wishes hold for every version that follows."""

from assistant.refining.applying import corrected, edited, with_chat, without
from assistant.refining.turns import Move, Turn, checked, turn

__all__ = ["Move", "Turn", "checked", "corrected", "edited", "turn", "with_chat", "without"]
