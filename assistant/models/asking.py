"""Asking a model: streamed, bounded in time, length and tries, and with every failure as one of ours."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.errors import CeilingReached, ModelAnswerUnusable, ModelTooSlow
from assistant.models import failures
from assistant.models.thinking import without_thinking
from assistant.models.usage import Price, Usage

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from assistant.settings import ModelSettings

_LONGEST_ANSWER = 20_000  # characters; a letter has some 1,500
_FIRST_PAUSE = 0.5  # seconds before the second try; doubled for each further one
_SPREAD = 0.5  # how much of a pause is left to chance, so that many who failed at once don't return at once
_CHARACTERS_A_TOKEN = 4  # where the server does not count


@dataclass
class Answer:
    """What the model said so far: ``text`` grows while it is read."""

    text: str = ""
    finish_reason: str | None = None
    refusal: str | None = None
    usage: Usage = field(default_factory=Usage)


class Asked:
    """A model that can be asked, with what it has cost so far. One letter at a time; threads need one each.

    ``used``: what was spent before, which counts towards the ceiling too.
    """

    def __init__(self, model: BaseChatModel, settings: ModelSettings, used: Usage | None = None) -> None:
        self._model = model
        self._settings = settings
        self.usage = used or Usage()
        self.price = (
            Price(settings.price_input, settings.price_output)
            if settings.price_input is not None and settings.price_output is not None
            else None
        )
        self._stopped = threading.Event()
        self._deadline = float("inf")

    def start(self) -> None:
        """Begin a letter: its time runs from now."""
        self._stopped.clear()
        self._deadline = time.monotonic() + self._settings.letter_timeout

    def stop(self) -> None:
        """Cancel from another thread: the stream ends at its next piece."""
        self._stopped.set()

    def stream(self, system: str, user: str, **options: Any) -> Iterator[str]:
        """The answer in pieces as they arrive. Tries again only while nothing has arrived. Raises ModelFailed.

        ``options`` go to the server as they are: ``response_format``, ``max_tokens``, ``temperature``.
        """
        tries = 0
        while True:
            tries += 1
            self._check_ceiling()
            answer = Answer()
            try:
                said = False
                for text in without_thinking(self._pieces(system, user, answer, options)):
                    said = said or bool(text.strip())
                    yield text
                self._count(answer, system, user)
                _check(answer, said)
                return
            except GeneratorExit:
                self._count(answer, system, user)
                raise
            except Exception as problem:
                self._count(answer, system, user)
                failure = failures.of_exception(problem)
                pause = self._pause(tries, failure.wait)
                left = self._deadline - time.monotonic()
                if answer.text or not failure.again or tries >= self._settings.attempts or pause >= left:
                    raise failure.error from None  # no cause: a provider's error can quote the key or the notes
                if self._stopped.wait(pause):
                    raise ModelAnswerUnusable("Stopped, as you asked.") from None

    def ask(self, system: str, user: str, **options: Any) -> str:
        """The whole answer. Raises ModelFailed."""
        return "".join(self.stream(system, user, **options))

    def _pieces(self, system: str, user: str, answer: Answer, options: dict[str, Any]) -> Iterator[str]:
        messages = [("system", system), ("human", user)]
        with closing(self._model.stream(messages, **options)) as stream:  # type: ignore[type-var]
            for piece in stream:
                if self._stopped.is_set():
                    raise ModelAnswerUnusable("Stopped, as you asked.")
                if time.monotonic() > self._deadline:
                    raise ModelTooSlow("The model took longer than a letter may take.")
                _take(piece, answer)
                text = str(piece.text)
                if text:
                    answer.text += text
                    yield text
                if len(answer.text) > _LONGEST_ANSWER:
                    raise ModelAnswerUnusable("The model would not stop.")

    def _check_ceiling(self) -> None:
        ceiling = self._settings.token_ceiling
        if ceiling is not None and self.usage.tokens >= ceiling:
            raise CeilingReached(f"The {ceiling:,} tokens that you allow are used up.")

    def _count(self, answer: Answer, system: str, user: str) -> None:
        if answer.usage.tokens:
            self.usage += Usage(answer.usage.input_tokens, answer.usage.output_tokens, calls=1)
        else:
            estimate = Usage(
                len(system + user) // _CHARACTERS_A_TOKEN if answer.text else 0,
                len(answer.text) // _CHARACTERS_A_TOKEN,
                calls=1,
                counted=not answer.text,
            )
            self.usage += estimate

    def _pause(self, tries: int, asked: float | None) -> float:
        if asked is not None:
            return asked + random.random() * _SPREAD  # no secret rests on it
        return float(_FIRST_PAUSE * 2 ** (tries - 1)) * (1 + random.random() * _SPREAD)


def _take(piece: Any, answer: Answer) -> None:
    """Note what a piece says beside its text."""
    said = piece.response_metadata or {}
    answer.finish_reason = said.get("finish_reason") or answer.finish_reason
    answer.refusal = said.get("refusal") or answer.refusal
    if piece.usage_metadata:
        answer.usage = Usage(piece.usage_metadata["input_tokens"], piece.usage_metadata["output_tokens"])


def _check(answer: Answer, said: bool) -> None:
    if answer.refusal or answer.finish_reason == "content_filter":
        raise ModelAnswerUnusable("The model declined to answer.")
    if not said and answer.finish_reason == "length":
        raise ModelAnswerUnusable(
            "The model spent all its tokens on thinking. Set AFTERWORD_MAX_TOKENS higher, to 4000 say."
        )
    if not said:
        raise ModelAnswerUnusable("The model answered nothing.")
