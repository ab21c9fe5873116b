"""Writing: Brief to Plan to Draft. See ``plan_letters``, ``compose`` and, for what a first plan lacks, ``other_ways``."""

from assistant.writing.alternatives import other_ways
from assistant.writing.compose import compose
from assistant.writing.plan import plan_letters, seed_of

__all__ = ["compose", "other_ways", "plan_letters", "seed_of"]
