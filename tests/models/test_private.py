"""What must not leave the machine, or be written anywhere: traces, keys, and notes sent before the user said so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant import pipeline
from assistant.models import connect
from assistant.schema import Notes, Options
from assistant.settings import ModelSettings, model_settings
from tests.models import servers as s
from tests.models.test_faults import KEY, NOTES, settings

ROOT = Path(__file__).resolve().parent.parent.parent
TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2", "LANGCHAIN_TRACING")


def draft_command(
    url: str, tmp_path: Path, *more: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """``afterword draft --engine model`` in a process of its own, in an empty folder."""
    notes = tmp_path / "notes.txt"
    notes.write_text(NOTES.text, encoding="utf-8")
    own = {
        "OPENAI_BASE_URL": url,
        "OPENAI_API_KEY": KEY,
        "AFTERWORD_MODEL": "tiny",
        "AFTERWORD_ATTEMPTS": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "assistant", "draft", str(notes), "--engine", "model", *more],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), **own, **environment},
        check=False,
    )


def test_with_every_tracing_variable_set_nothing_is_traced(tmp_path: Path) -> None:
    line = "2. You told me that about 40 loaves are thrown away every Sunday."
    with s.server(s.says(line)) as model, s.server(s.status(200)) as tracer:
        elsewhere = {
            "LANGSMITH_ENDPOINT": tracer.url,
            "LANGSMITH_API_KEY": "x",
            "LANGCHAIN_ENDPOINT": tracer.url,
        }
        done = draft_command(model.url, tmp_path, **elsewhere, **dict.fromkeys(TRACING, "true"))
    assert done.returncode == 0, done.stderr
    assert "40 loaves are thrown away" in done.stdout
    assert model.requests
    assert tracer.requests == []


@pytest.mark.parametrize(
    "act", [s.status(401), s.status(500), s.html, s.says("2. You told me about 40 loaves.")]
)
def test_the_key_is_in_nothing_that_is_said_or_written(act: s.Act, tmp_path: Path) -> None:
    with s.server(act) as model:
        done = draft_command(model.url, tmp_path, "--json", OPENAI_LOG="debug")
    assert KEY in json.dumps(model.requests)  # it went where it belongs
    written = [path.read_text(errors="replace") for path in tmp_path.rglob("*") if path.is_file()]
    said = done.stdout + done.stderr
    assert not any(KEY in text for text in (said, *written))
    assert json.loads(done.stdout)["letters"]


def test_the_key_is_in_no_text_of_the_settings() -> None:
    given = settings("http://127.0.0.1:9/v1")
    assert KEY not in f"{given!r} {given} {given.model_dump()}"


def test_nothing_goes_to_another_host_without_a_yes(tmp_path: Path) -> None:
    done = draft_command("http://model.example/v1", tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("Subject: ")  # the letter is there all the same
    assert "Nothing was sent" in done.stderr
    assert "40 loaves" in done.stderr  # and what would have been sent is shown


def test_names_go_out_as_tokens_and_come_back() -> None:
    def act(caller: s.Caller) -> None:
        caller.served.requests[-1][2]["seen"] = True
        s.says("2. You told me that about 40 loaves are thrown away at Company1 every Sunday.")(caller)

    with s.server(act) as model:
        _, states = pipeline.draft_with_model(NOTES, Options(), connect(settings(model.url)), hide_names=True)
        last = list(states)[-1]
    sent = json.dumps([request for _, _, request in model.requests], ensure_ascii=False)
    for name in ("Marchetti", "Inés", "Harbour", "Adeyemi"):
        assert name not in sent
    assert "Company1" not in last.letters[0].draft.body
    assert "at Harbour Street Bakery every Sunday" in last.letters[0].draft.body


def test_what_is_private_is_not_sent() -> None:
    notes = Notes(text=NOTES.text + "\npay is 11.80, would need 12.50\nmy back has been bad since May")
    brief, letters = pipeline.draft(notes)
    sent = " ".join(
        part for pair in pipeline.sent_to_model(brief, notes, letters, Options()) for part in pair
    )
    assert "11.80" not in sent
    assert "back has been" not in sent


def test_settings_come_from_the_environment_and_from_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_BASE_URL", "AFTERWORD_MODEL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    assert not model_settings().is_set_up
    (tmp_path / ".env").write_text("AFTERWORD_MODEL=from-file\nOPENAI_BASE_URL=http://localhost:1/v1\n")
    assert model_settings().model == "from-file"
    assert model_settings().is_local
    monkeypatch.setenv("AFTERWORD_MODEL", "from-shell")
    assert model_settings().model == "from-shell"


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://127.0.0.1:8091/v1", True),
        ("http://localhost/v1", True),
        ("http://[::1]:1/v1", True),
        ("http://127.0.0.1.evil.example/v1", False),
        ("http://localhost@evil.example/v1", False),
        ("https://api.openai.com/v1", False),
    ],
)
def test_what_is_local(url: str, local: bool) -> None:
    assert ModelSettings.model_validate({"OPENAI_BASE_URL": url}).is_local is local
