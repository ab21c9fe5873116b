"""The table of what can go wrong with a model: our error, whether to try again, and the sentence for the user.

The sentences never quote what the server said, which may hold the key or the notes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.errors import (
    ModelAnswerUnusable,
    ModelBusy,
    ModelDown,
    ModelFailed,
    ModelRefusedKey,
    ModelRefusedRequest,
    ModelTooSlow,
    ModelUnknown,
    ModelUnreachable,
)


@dataclass(frozen=True)
class Failure:
    """What went wrong. ``wait``: seconds that the server asked for, None where it did not."""

    error: ModelFailed
    again: bool
    wait: float | None = None


_NOT_ACCEPTED = (
    ModelRefusedRequest,
    False,
    "The model's server did not accept the request. Is the model's name right?",
)
_BY_STATUS: dict[int, tuple[type[ModelFailed], bool, str]] = {
    400: _NOT_ACCEPTED,
    401: (ModelRefusedKey, False, "The model's server does not accept the key. Check OPENAI_API_KEY."),
    402: (ModelBusy, False, "There is no credit left on the model's account."),
    403: (ModelRefusedKey, False, "This key may not use this model. Choose another model, or another key."),
    404: (
        ModelUnknown,
        False,
        "The model's server knows no such model or address. Check AFTERWORD_MODEL and OPENAI_BASE_URL.",
    ),
    408: (ModelTooSlow, True, "The model's server gave up waiting."),
    409: (ModelDown, True, "The model's server is busy with something else."),
    413: (ModelRefusedRequest, False, "These notes are too long for this model."),
    422: _NOT_ACCEPTED,
    429: (
        ModelBusy,
        True,
        "The model's server has too much to do, or your allowance is used up. Try again in a while.",
    ),
}
_SERVER = (ModelDown, True, "The model's server has a fault of its own. Try again in a while.")
_TOO_LONG = re.compile(r"context|too long|maximum .{0,20}tokens|exceed", re.I)
_NO_CREDIT = re.compile(r"insufficient_quota|billing|credit", re.I)
_LONGEST_WAIT = 60.0


def of_exception(problem: BaseException) -> Failure:
    """What an exception of the openai SDK, of its HTTP client or of a parser means. Unknown ones are answers gone wrong."""
    import httpx2
    import openai

    if isinstance(problem, ModelFailed):
        return Failure(problem, again=False)
    if isinstance(problem, openai.APITimeoutError | httpx2.TimeoutException | TimeoutError):
        return Failure(ModelTooSlow("The model did not answer in time."), again=True)
    if isinstance(problem, openai.APIStatusError):
        return _of_status(
            problem.status_code, str(problem.body or ""), problem.response.headers.get("retry-after")
        )
    if isinstance(problem, openai.APIConnectionError):
        if "CERTIFICATE" in str(problem.__cause__).upper() or "SSL" in str(problem.__cause__).upper():
            why = "The connection to the model's server is not safe: its certificate can't be trusted."
            return Failure(ModelUnreachable(why), again=False)
        return Failure(
            ModelUnreachable("The model's server can't be reached. Is it running, and is the address right?"),
            True,
        )
    if isinstance(problem, httpx2.HTTPError | OSError):
        return Failure(ModelUnreachable("The connection to the model broke off."), again=True)
    return Failure(ModelAnswerUnusable("The model's answer could not be read."), again=False)


def _of_status(status: int, body: str, retry_after: str | None) -> Failure:
    kind, again, sentence = _BY_STATUS.get(status, _SERVER if status >= 500 else _NOT_ACCEPTED)
    if status in (400, 413, 422) and _TOO_LONG.search(body):
        kind, sentence = ModelRefusedRequest, "These notes are too long for this model."
    if status == 429 and _NO_CREDIT.search(body):
        again, sentence = False, "There is no credit left on the model's account."
    return Failure(kind(sentence), again, _seconds(retry_after))


def _seconds(retry_after: str | None) -> float | None:
    """Retry-After in seconds; None where it is missing, a date, or no number."""
    try:
        seconds = float(retry_after or "")
    except ValueError:
        return None
    return min(seconds, _LONGEST_WAIT) if 0 <= seconds < float("inf") else None
