"""The README's examples: what it says a command prints is what the command prints."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

import tasks

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


class Block(NamedTuple):
    """A fenced block: what it is written in, and what it holds."""

    language: str
    content: str


BLOCKS = [Block(*found) for found in re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)]
NOTES = next(block.content for block in BLOCKS if block.language == "text")
COMMANDS = [line for block in BLOCKS if block.language == "sh" for line in block.content.splitlines()]
WRITING = [line for line in COMMANDS if line.split()[2] in ("draft", "run")]


def spelled_out(line: str) -> tuple[list[str], str | None]:
    """A line of the README as this Python's own command, and the file that its output goes to."""
    words = shlex.split(line, comments=True)
    assert words[:2] == ["python3", "tasks.py"]
    words, into = (words[:-2], words[-1]) if words[-2] == ">" else (words, None)
    ((program, *rest),) = (command.split() for command in tasks.TASKS[words[2]][1])
    assert (program, rest[-1]) == ("afterword", "...")
    return [sys.executable, "-m", "assistant", *rest[:-1], *words[3:]], into


def run(line: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    command, into = spelled_out(line)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    if into is not None:
        (folder / into).write_bytes(done.stdout)
    return done


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the README's notes in it."""
    (tmp_path / "notes.txt").write_text(NOTES, encoding="utf-8")
    return tmp_path


def test_the_letter_in_the_readme_is_the_one_the_notes_give(folder: Path) -> None:
    """Where this fails, the letter has changed: read the new one, and put it into the README."""
    shown = [
        (lines[-1], after.content)
        for before, after in pairwise(BLOCKS)
        if (before.language, after.language) == ("sh", "text")
        and (lines := before.content.splitlines())[-1] in WRITING
    ]
    assert shown
    for line, letter in shown:
        done = run(line, folder)
        assert done.stdout.decode("utf-8").replace("\r\n", "\n") == letter


def test_every_example_works(folder: Path) -> None:
    """They run in the order in which they stand, since one may need what another wrote."""
    failed = {line: done.stderr.decode() for line in WRITING if (done := run(line, folder)).returncode}
    assert failed == {}


def test_the_two_commands_stand_first() -> None:
    """A newcomer finds the set-up before anything else."""
    assert [line.split()[:3] for line in COMMANDS[:2]] == [
        ["python3", "tasks.py", task] for task in ("app", "test")
    ]


def test_the_readme_is_short_and_its_links_lead_somewhere() -> None:
    assert len(README.splitlines()) <= 120
    places = re.findall(r"\]\((?!https?:)([^)#]+)", README) + re.findall(
        r"^\| `([^`]+)`", README, re.MULTILINE
    )
    assert places
    assert [place for place in places if not (ROOT / place).exists()] == []
