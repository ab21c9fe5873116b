"""The chores: when they install, and what they say when they can't."""

from __future__ import annotations

import ast
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

import tasks


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of three small files in place of this one."""
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    for constant, name in (("RUNTIME", "requirements.txt"), ("DEV", "requirements-dev.txt")):
        (tmp_path / name).write_text(f"{name}\n")
        monkeypatch.setattr(tasks, constant, tmp_path / name)
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have been run; each succeeds."""
    made: list[list[str]] = []

    def call(command: list[str], **_: object) -> int:
        made.append(command)
        if "venv" in command:
            for name in ("python", "pip"):
                made_program = tasks.program(Path(command[-1]), name)
                made_program.parent.mkdir(parents=True, exist_ok=True)
                made_program.touch()
        return 0

    monkeypatch.setattr(subprocess, "call", call)
    return made


def test_it_installs_once_and_again_when_a_lock_changes(project: Path, calls: list[list[str]]) -> None:
    venv = project / "env"
    tasks.make_ready(venv, tasks.RUNTIME)
    assert len(calls) == 3  # the environment, the lock, the project
    tasks.make_ready(venv, tasks.RUNTIME)
    assert len(calls) == 3
    tasks.RUNTIME.write_text("something newer\n")
    tasks.make_ready(venv, tasks.RUNTIME)
    assert len(calls) == 5


def test_it_installs_again_when_the_project_has_moved(
    project: Path, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    tasks.make_ready(project / "env", tasks.RUNTIME)
    moved = project.rename(project.parent / "elsewhere")
    monkeypatch.setattr(tasks, "ROOT", moved)
    for constant in ("RUNTIME", "DEV"):
        monkeypatch.setattr(tasks, constant, moved / getattr(tasks, constant).name)
    assert not tasks.is_ready(moved / "env", tasks.RUNTIME)


def test_an_environment_for_tests_serves_the_app_but_not_the_other_way_round(
    project: Path, calls: list[list[str]]
) -> None:
    tasks.make_ready(project / "one", tasks.DEV)
    assert tasks.is_ready(project / "one", tasks.RUNTIME)
    tasks.make_ready(project / "two", tasks.RUNTIME)
    assert not tasks.is_ready(project / "two", tasks.DEV)


def test_what_it_installs_is_held_to_the_hashes(project: Path, calls: list[list[str]]) -> None:
    """Nothing is fetched that the lock does not name: no build, no dependency of the project's own."""
    tasks.make_ready(project / "env", tasks.RUNTIME)
    locked, itself = calls[1:]
    assert "--require-hashes" in locked
    assert locked[-1] == str(tasks.RUNTIME)
    assert {"--no-deps", "--no-build-isolation"} <= set(itself)


def test_a_failed_installation_ends_in_a_sentence_and_is_tried_again(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_at_pip(command: list[str], **_: object) -> int:
        return 1 if "pip" in command else 0

    monkeypatch.setattr(subprocess, "call", fail_at_pip)
    with pytest.raises(SystemExit, match=r"could not be installed.*start me again"):
        tasks.make_ready(project / "env", tasks.RUNTIME)
    assert not tasks.is_ready(project / "env", tasks.RUNTIME)


def test_a_missing_venv_module_ends_in_a_sentence(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(command: list[str], **_: object) -> int:
        return 1

    monkeypatch.setattr(subprocess, "call", fail)
    with pytest.raises(SystemExit, match="python3-venv"):
        tasks.make_ready(project / "env", tasks.RUNTIME)


def test_a_folder_of_yours_is_left_alone(project: Path, calls: list[list[str]]) -> None:
    """--venv with a folder that holds other things touches nothing in it."""
    (project / "letters").mkdir()
    (project / "letters" / "mine.txt").write_text("keep me")
    with pytest.raises(SystemExit, match="Name another folder"):
        tasks.make_ready(project / "letters", tasks.RUNTIME)
    assert calls == []


@pytest.mark.parametrize(
    "argv",
    [
        ["draft", "--venv", "somewhere", "notes.txt", "--json"],
        ["--venv", "somewhere", "draft", "notes.txt", "--json"],
        ["draft", "notes.txt", "--json", "--venv=somewhere"],
    ],
)
def test_options_go_through_in_order(argv: list[str], project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--venv may stand anywhere; the rest reaches the program as it was typed."""
    seen: list[list[str]] = []
    monkeypatch.setattr(tasks, "make_ready", lambda venv, lock: None)
    monkeypatch.setattr(tasks, "become", seen.append)
    tasks.main(argv)
    afterword = tasks.program(Path("somewhere").absolute(), "afterword")
    assert seen == [[str(afterword), "draft", "notes.txt", "--json"]]


def test_the_environment_variable_names_the_folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []
    monkeypatch.setenv("AFTERWORD_VENV", str(project / "mine"))
    monkeypatch.setattr(tasks, "make_ready", lambda venv, lock: seen.append(venv))
    monkeypatch.setattr(tasks, "become", lambda command: 0)
    assert tasks.main(["app"]) == 0
    assert seen == [project / "mine"]


def test_check_runs_everything_and_names_what_failed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A lint error does not hide a failing test."""
    run: list[str] = []

    def call(command: list[str], **_: object) -> int:
        run.append(Path(command[0]).stem)
        return 1 if command[0].endswith("mypy") else 0

    monkeypatch.setattr(subprocess, "call", call)
    assert tasks.in_turn([["ruff", "check"], ["mypy"], ["pytest"]]) == 1
    assert run == ["ruff", "mypy", "pytest"]
    assert capsys.readouterr().err.endswith("Failed: mypy\n")


def test_an_unknown_task_gets_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(["tset"]) == 2
    heard = capsys.readouterr()
    assert heard.out == ""
    assert heard.err == "There is no task 'tset'. python3 tasks.py --help lists those there are.\n"


@pytest.mark.parametrize("argv", [[], ["--help"], ["help"]])
def test_the_help_names_every_task(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert tasks.main(argv) == 0
    listed = {line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")}
    assert listed == set(tasks.TASKS)


@pytest.mark.parametrize("version", [(3, 8, 18), (3, 10, 13), (3, 14, 0)])
def test_the_wrong_python_gets_a_sentence(version: tuple[int, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit, match=rf"needs Python 3\.11.*this is 3\.{version[1]}\."):
        runpy.run_path(str(Path(tasks.__file__)))


def test_an_old_python_can_read_the_sentence() -> None:
    """The file holds no syntax that an older Python would stumble over before it gets to the sentence."""
    ast.parse(Path(tasks.__file__).read_text("utf-8"), feature_version=(3, 7))
