"""The one door to ``prompts/``: the offline writer's phrases, and the prompts of the language model."""

from assistant.prompts.phrases import Phrases, load_phrases
from assistant.prompts.places import PromptBroken, folder
from assistant.prompts.templates import Prompt, load_prompt

__all__ = ["Phrases", "Prompt", "PromptBroken", "folder", "load_phrases", "load_prompt"]
