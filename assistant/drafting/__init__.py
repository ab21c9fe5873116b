"""Letters with a language model: points go out, sentences come back, and only what holds is let in."""

from assistant.drafting.letters import Progress, what_is_sent, with_model

__all__ = ["Progress", "what_is_sent", "with_model"]
