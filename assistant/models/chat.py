"""A langchain-core chat model for any server that speaks OpenAI's protocol: thin, and no tracing, no token downloads.

Time-outs are set, and the SDK's own retries are off: ``asking`` retries, with the letter's time in view.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, convert_to_openai_messages
from langchain_core.messages.ai import UsageMetadata
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import ConfigDict, PrivateAttr

from assistant.errors import ModelAnswerUnusable, ModelNotSetUp
from assistant.settings import ModelSettings

_NO_KEY = "none"  # servers in the house want some key, and look at none
_HOSTED_MODEL = "gpt-4o-mini"
"""What a key without a model's name uses."""


_MAY_BE_UNKNOWN = {
    "stream_options": None,
    "temperature": None,
    "response_format": None,
    "max_tokens": "max_completion_tokens",
}
"""What some servers refuse, and what it is called there; None where they have no such thing."""


class EndpointChatModel(BaseChatModel):
    """A model behind an OpenAI-compatible address."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    model: str
    max_tokens: int = 800
    temperature: float = 0.3
    _client: Any = PrivateAttr()
    _unknown: set[str] = PrivateAttr(default_factory=set)  # what this server was found not to know

    def __init__(self, client: Any, **fields: Any) -> None:
        super().__init__(**fields)
        self._client = client

    @property
    def _llm_type(self) -> str:
        return "openai-compatible"

    def _request(
        self, messages: Sequence[BaseMessage], stop: list[str] | None, kwargs: dict[str, Any]
    ) -> dict[str, Any]:
        request = {
            "model": self.model,
            "messages": convert_to_openai_messages(messages),
            "max_tokens": self.max_tokens,
            "temperature": self.temperature,
            **kwargs,
        }
        return {**request, "stop": stop} if stop else request

    def _create(self, request: dict[str, Any]) -> Any:
        """Send a request; what this server says it does not know is left out or renamed, from then on."""
        import openai

        for _ in range(len(_MAY_BE_UNKNOWN) + 1):
            for name in self._unknown:
                value = request.pop(name, None)
                if value is not None and (other := _MAY_BE_UNKNOWN[name]):
                    request[other] = value
            try:
                return self._client.chat.completions.create(**request)
            except (openai.BadRequestError, openai.UnprocessableEntityError) as refused:
                named = [name for name in _MAY_BE_UNKNOWN if name in request and name in str(refused.body)]
                if not named:
                    raise
                self._unknown.update(named)
        raise AssertionError("every parameter that may be unknown was left out")

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        answer = self._create(self._request(messages, stop, kwargs))
        choices = getattr(answer, "choices", None)
        if not choices or choices[0].message is None:
            raise ModelAnswerUnusable("The model's answer could not be read, or was none.")
        choice = choices[0]
        message = AIMessage(
            content=choice.message.content or "",
            usage_metadata=_usage(answer.usage),
            response_metadata={"finish_reason": choice.finish_reason, "refusal": choice.message.refusal},
        )
        return ChatResult(generations=[ChatGeneration(message=message)])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        request = self._request(messages, stop, kwargs)
        pieces = self._create({**request, "stream": True, "stream_options": {"include_usage": True}})
        finished = arrived = False
        with pieces:
            for piece in pieces:
                arrived = True
                choice = piece.choices[0] if piece.choices else None
                delta = choice.delta if choice else None
                said = {"finish_reason": choice.finish_reason} if choice and choice.finish_reason else {}
                finished = finished or bool(said)
                if delta is not None and getattr(delta, "refusal", None):
                    said["refusal"] = delta.refusal
                yield ChatGenerationChunk(
                    message=AIMessageChunk(
                        content=(delta.content if delta else None) or "",
                        usage_metadata=_usage(getattr(piece, "usage", None)),
                        response_metadata=said,
                    )
                )
        if not arrived:  # a server that knows no streaming answers in one piece, which the SDK does not see
            yield from self._in_one(messages, stop, kwargs)
        elif not finished:
            raise ModelAnswerUnusable("The model's answer broke off, or was none.")

    def _in_one(
        self, messages: list[BaseMessage], stop: list[str] | None, kwargs: dict[str, Any]
    ) -> Iterator[ChatGenerationChunk]:
        """The whole answer as one piece."""
        message = self._generate(messages, stop, **kwargs).generations[0].message
        yield ChatGenerationChunk(
            message=AIMessageChunk(
                content=message.content,
                usage_metadata=message.usage_metadata,  # type: ignore[attr-defined]
                response_metadata=message.response_metadata,
            )
        )


def _usage(usage: Any) -> UsageMetadata | None:
    if usage is None:
        return None
    given, made = int(usage.prompt_tokens or 0), int(usage.completion_tokens or 0)
    return UsageMetadata(input_tokens=given, output_tokens=made, total_tokens=given + made)


def chat_model(settings: ModelSettings) -> BaseChatModel:
    """The model that the settings name. Raises ModelNotSetUp."""
    import httpx2
    import openai

    if settings.file is not None:
        from assistant.models.file_server import served

        address, key, name = served(settings.file)
        base_url: str | None = address
    elif settings.is_set_up:
        base_url = settings.base_url
        key = settings.api_key.get_secret_value() if settings.api_key else _NO_KEY
        name = settings.model or ("" if settings.base_url else _HOSTED_MODEL)
        if not settings.base_url and settings.api_key is None:
            raise ModelNotSetUp(
                "There is no key. Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own."
            )
    else:
        raise ModelNotSetUp(
            "No language model is set up, and no letter needs one. To use one, set OPENAI_API_KEY, or OPENAI_BASE_URL "
            "for a server of your own, or AFTERWORD_MODEL to a .gguf file: docs/language-model.md says how."
        )
    timeout = httpx2.Timeout(settings.idle_timeout, connect=settings.connect_timeout)
    try:
        client = openai.OpenAI(api_key=key, base_url=base_url, timeout=timeout, max_retries=0)
    except (openai.OpenAIError, httpx2.InvalidURL, ValueError):
        raise ModelNotSetUp(
            "OPENAI_BASE_URL is no address. It looks like http://127.0.0.1:11434/v1."
        ) from None
    return EndpointChatModel(client, model=name or _first_model(client), max_tokens=settings.max_tokens)


def _first_model(client: Any) -> str:
    """The one model of a server in the house, where none is named; "default" where it does not tell."""
    try:
        return str(client.models.list().data[0].id)
    except Exception:  # whatever is wrong there is told when it is asked
        return "default"
