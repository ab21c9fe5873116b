"""The one door to chat models: connection, time-outs, retries, errors, tokens. Nothing here knows of letters.

Importing this costs nothing; the libraries behind it are loaded when a model is first asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models.asking import Answer, Asked
from assistant.models.usage import Price, Usage

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.settings import ModelSettings

__all__ = ["Answer", "Asked", "Price", "Usage", "connect"]


def connect(settings: ModelSettings, model: BaseChatModel | None = None, used: Usage | None = None) -> Asked:
    """What asks the model that the settings name, or any chat model of langchain-core.

    ``used``: what was spent before, which counts towards the ceiling too. No notes are sent yet. Raises ModelNotSetUp.
    """
    from assistant.models import quiet

    quiet.no_tracing()
    if model is None:
        from assistant.models.chat import chat_model

        model = chat_model(settings)
    return Asked(model, settings, used)
