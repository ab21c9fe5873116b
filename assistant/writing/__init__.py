"""Writing: Brief to Plan to Draft. See ``plan_letters``, ``compose`` and, for what a first plan lacks, ``alternatives``."""

from assistant.writing.alternatives import with_a_particular, with_a_strength, without_sentences
from assistant.writing.compose import compose
from assistant.writing.plan import plan_letters

__all__ = ["compose", "plan_letters", "with_a_particular", "with_a_strength", "without_sentences"]
