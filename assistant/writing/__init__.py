"""Writing: Brief to Plan to Draft. See ``plan_letters`` and ``compose``."""

from assistant.writing.compose import compose
from assistant.writing.plan import plan_letters

__all__ = ["compose", "plan_letters"]
