"""Whatever a server does, the user has a letter, a sentence about what happened, and waits no longer than allowed.

Each fault is a real HTTP server on loopback misbehaving. ``python -m tests.models.test_faults`` prints the table.
"""

from __future__ import annotations

import socket
import sys
import time

import pytest

from assistant import errors, pipeline
from assistant.drafting import Progress
from assistant.models import connect
from assistant.schema import Notes, Options
from assistant.settings import ModelSettings
from tests.models import servers as s

NOTES = Notes(
    text="""thurs - Harbour Street Bakery, weekend shift lead
met Inés Marchetti (owner)
they throw away abt 40 loaves every sunday, she wants that halved
i ran the saturday counter at Greggs for 2 yrs
Tom Adeyemi"""
)
KEY = "sk-secret-0123456789"
_LONGEST_WAIT = (
    30.0  # seconds: far above the limits below, for a busy machine; a wait without bound is longer
)

FAULTS: dict[str, tuple[s.Act, ...]] = {
    "slow first byte": (s.sleeps(5),),
    "stall in the stream": (s.stalls(5),),
    "drips without end": (s.drips(8),),
    "cut in the middle": (s.breaks_off,),
    "broken JSON": (s.broken_json,),
    "401": (s.status(401),),
    "402": (s.status(402),),
    "403": (s.status(403),),
    "404": (s.status(404, "model not found"),),
    "408": (s.status(408),),
    "413": (s.status(413),),
    "422": (s.status(422),),
    "429": (s.status(429),),
    "429 with Retry-After": (s.status(429, retry_after="1"),),
    "429 with a long Retry-After": (s.status(429, retry_after="3600"),),
    "429 without credit": (s.status(429, "insufficient_quota"),),
    "500": (s.status(500),),
    "503": (s.status(503),),
    "too long": (s.status(400, "6030 tokens exceeds the context of 4096"),),
    "HTML": (s.html,),
    "wrong type": (s.wrong_type,),
    "JSON, no stream": (s.says_in_one("2. Hello."),),
    "no choices": (s.no_choices,),
    "refusal": (s.refuses,),
    "filter": (s.filtered,),
    "length": (s.cut_by_length,),
    "only thoughts": (s.thinks_to_the_end,),
    "invalid UTF-8": (s.not_utf8,),
    "50 MB": (s.enormous,),
}


def settings(url: str, **changes: object) -> ModelSettings:
    given = {
        "AFTERWORD_MODEL": "tiny",
        "OPENAI_BASE_URL": url,
        "OPENAI_API_KEY": KEY,
        "AFTERWORD_IDLE_TIMEOUT": 0.4,
        "AFTERWORD_CONNECT_TIMEOUT": 0.4,
        "AFTERWORD_LETTER_TIMEOUT": 2.5,
        "AFTERWORD_ATTEMPTS": 2,
        **changes,
    }
    return ModelSettings.model_validate(given)


def last_state(url: str, **changes: object) -> tuple[Progress, float, str]:
    """The last state, the seconds it took, and the offline letter's text."""
    began = time.monotonic()
    _, states = pipeline.draft_with_model(NOTES, Options(), connect(settings(url, **changes)))
    every = list(states)
    return every[-1], time.monotonic() - began, every[0].letters[0].draft.body


def holds(state: Progress, took: float, offline: str) -> None:
    assert state.done
    assert state.letters[0].review.ready
    assert state.letters[0].draft.body == offline or any(x.by_model for x in state.letters[0].draft.sentences)
    assert took < _LONGEST_WAIT
    assert KEY not in str(state.problem) + state.letters[0].model_dump_json()


@pytest.mark.parametrize("fault", list(FAULTS))
def test_a_fault_costs_the_prose_and_nothing_else(fault: str) -> None:
    with s.server(*FAULTS[fault]) as served:
        state, took, offline = last_state(served.url)
    holds(state, took, offline)
    if fault not in _MAY_PASS:
        assert state.problem
        assert state.problem.endswith((".", "?"))


_MAY_PASS = {
    "wrong type",
    "length",
    "JSON, no stream",
}  # what came may be good, and is reviewed like anything else


def test_a_dead_port() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        state, took, offline = last_state(f"http://127.0.0.1:{held.getsockname()[1]}/v1")
    holds(state, took, offline)
    assert state.problem == "The model's server can't be reached. Is it running, and is the address right?"


def test_a_connection_that_is_not_safe() -> None:
    with s.server(s.says("1. x")) as served:
        state, took, offline = last_state(served.url.replace("http:", "https:"))
    holds(state, took, offline)
    assert state.problem
    assert served.requests == []


@pytest.mark.parametrize(("code", "error"), [(401, errors.ModelRefusedKey), (404, errors.ModelUnknown)])
def test_what_can_not_get_better_is_not_tried_again(code: int, error: type[Exception]) -> None:
    with s.server(s.status(code)) as served:
        asked = connect(settings(served.url))
        asked.start()
        with pytest.raises(error):
            asked.ask("system", "user")
    assert len(served.requests) == 1


def test_what_may_get_better_is_tried_again_after_the_time_that_the_server_asks_for() -> None:
    with s.server(s.status(503, retry_after="1"), s.says("fine")) as served:
        asked = connect(settings(served.url))
        asked.start()
        began = time.monotonic()
        assert asked.ask("system", "user").strip() == "fine"
    assert time.monotonic() - began >= 1
    assert len(served.requests) == 2


def test_what_a_server_does_not_know_is_left_out_or_renamed_from_then_on() -> None:
    def act(caller: s.Caller) -> None:
        request = caller.served.requests[-1][2]
        if "max_tokens" in request:
            s.status(400, "Unsupported parameter: max_tokens. Use max_completion_tokens.")(caller)
        elif "temperature" in request:
            s.status(400, "Unsupported value: temperature")(caller)
        else:
            s.says("fine")(caller)

    with s.server(act) as served:
        asked = connect(settings(served.url))
        asked.start()
        assert asked.ask("system", "user").strip() == "fine"
        before = len(served.requests)
        asked.ask("system", "user")
        assert len(served.requests) == before + 1
        assert "max_completion_tokens" in served.requests[-1][2]


def test_the_ceiling_stops() -> None:
    with s.server(s.says("fine")) as served:
        asked = connect(settings(served.url, AFTERWORD_TOKEN_CEILING=100))
        asked.start()
        asked.ask("system", "user")
        with pytest.raises(errors.CeilingReached):
            asked.ask("system", "user")
    assert asked.usage.tokens == 120


def test_a_stop_ends_the_stream() -> None:
    with s.server(s.drips(5)) as served:
        asked = connect(settings(served.url))
        asked.start()
        stream = asked.stream("system", "user")
        next(stream)
        asked.stop()
        with pytest.raises(errors.ModelAnswerUnusable, match="Stopped"):
            list(stream)


def test_a_model_that_writes_well_is_let_in() -> None:
    line = "2. You told me that about 40 loaves are thrown away every Sunday."
    with s.server(s.says(line)) as served:
        state, _, _ = last_state(served.url)
    assert state.problem is None
    assert "You told me that about 40 loaves are thrown away every Sunday." in state.letters[0].draft.body


def test_what_a_model_thinks_is_no_part_of_its_answer() -> None:
    thought = "<think>\n2. You told me that 400 loaves are thrown away.\n</think>\n\n"
    line = "2. You told me that about 40 loaves are thrown away every Sunday."
    with s.server(s.says(thought + line)) as served:
        state, _, _ = last_state(served.url)
    assert state.letters[0].refused == ()
    assert "You told me that about 40 loaves are thrown away every Sunday." in state.letters[0].draft.body


def test_a_model_that_only_thinks_is_told_apart_from_one_that_says_nothing() -> None:
    with s.server(s.thinks_to_the_end) as served:
        state, _, _ = last_state(served.url)
    assert "AFTERWORD_MAX_TOKENS" in str(state.problem)


def test_a_server_that_knows_no_streaming_is_heard_all_the_same() -> None:
    line = "2. You told me that about 40 loaves are thrown away every Sunday."
    with s.server(s.says_in_one(line)) as served:
        state, _, _ = last_state(served.url)
    assert state.problem is None
    assert "You told me that about 40 loaves are thrown away every Sunday." in state.letters[0].draft.body


@pytest.mark.parametrize(
    "line",
    [
        "2. You told me that about 400 loaves are thrown away every Sunday.",
        "2. They throw away about 40 loaves every Sunday.",
        "2. I throw away about 40 loaves every Sunday.",
        "2. Inés told me that about 40 loaves are thrown away.",
        "3. I founded the Saturday counter at Greggs 2 years ago.",
        "2. You told me about the 40 loaves; see http://evil.example for more.",
        "2. You told me about 40 loaves, and I baked for the King of Denmark.",
    ],
)
def test_a_model_that_invents_is_not(line: str) -> None:
    with s.server(s.says(line)) as served:
        state, _, offline = last_state(served.url)
    assert state.letters[0].draft.body == offline
    assert state.letters[0].refused


def table() -> None:
    """What each fault led to, as lines of Markdown."""
    sys.stdout.write("| fault | the user reads | seconds |\n|---|---|---|\n")
    for fault, acts in FAULTS.items():
        with s.server(*acts) as served:
            state, took, _ = last_state(served.url)
        sys.stdout.write(f"| {fault} | {state.problem or 'nothing'} | {took:.1f} |\n")


if __name__ == "__main__":
    table()
