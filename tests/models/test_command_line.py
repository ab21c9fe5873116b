"""The command line with a language model: what it costs, and a stop that loses nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.models import servers as s
from tests.models.test_faults import KEY, NOTES

ROOT = Path(__file__).resolve().parents[2]
TOLD = "You told me that about 40 loaves are thrown away every Sunday."


def drafting(url: str, *arguments: str) -> subprocess.Popen[str]:
    """``afterword draft --engine model`` on the notes, under way."""
    given = {"OPENAI_BASE_URL": url, "OPENAI_API_KEY": KEY, "AFTERWORD_MODEL": "tiny"}
    command = [sys.executable, "-m", "assistant", "draft", "--engine", "model", *arguments]
    running = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **given},
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdin
    running.stdin.write(NOTES.text)
    running.stdin.close()
    running.stdin = None
    return running


def test_the_cost_is_told_in_all_and_for_each_letter() -> None:
    with s.server(s.says(f"2. {TOLD}")) as served:
        said, problems = drafting(served.url, "--json").communicate(timeout=60)
    cost = json.loads(said)["model"]
    assert cost["input_tokens"] > 0
    assert [letter["input_tokens"] for letter in cost["letters"]] == [cost["input_tokens"]]
    assert "tokens sent" in problems


@pytest.mark.skipif(os.name == "nt", reason="a console's Ctrl+C can't be sent to one process there")
def test_control_c_prints_the_letter_as_far_as_it_got() -> None:
    waiting = threading.Event()

    def act(caller: s.Caller) -> None:
        caller.begin()
        caller.piece(f"2. {TOLD}\n")
        waiting.set()
        time.sleep(30)

    with s.server(act) as served:
        running = drafting(served.url)
        assert waiting.wait(60)
        time.sleep(3)  # for the sentence to be reviewed
        running.send_signal(signal.SIGINT)
        said, problems = running.communicate(timeout=20)
    assert TOLD in said
    assert "Tom Adeyemi" in said
    assert "Stopped, as you asked." in problems
    assert "Traceback" not in problems


def test_an_address_that_is_none_costs_the_model_and_not_the_letter() -> None:
    said, problems = drafting("127.0.0.1:80/v1").communicate(timeout=60)
    assert said.count("Dear Inés") == 1
    assert "OPENAI_BASE_URL" in problems
    assert KEY not in said + problems
