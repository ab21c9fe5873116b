"""A letter is reviewed: ``Draft`` and ``Brief`` in, ``Review`` out. A letter in plain text becomes a draft first."""

from assistant.reviewing.parse import parse_letter
from assistant.reviewing.rubric import RUBRIC, review_draft
from assistant.reviewing.siblings import facts_told, overlap, who_hears
from assistant.reviewing.truth.words import without_ground

__all__ = ["RUBRIC", "facts_told", "overlap", "parse_letter", "review_draft", "who_hears", "without_ground"]
