"""A letter is reviewed: ``Draft`` and ``Brief`` in, ``Review`` out. A letter in plain text becomes a draft first."""

from assistant.reviewing.parse import parse_letter
from assistant.reviewing.rubric import RUBRIC, review_draft

__all__ = ["RUBRIC", "parse_letter", "review_draft"]
