"""What an installed Afterword brings along."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from assistant import __version__

ROOT = Path(__file__).resolve().parent.parent
BESIDE_THE_PACKAGE = ("app.py", "prompts", ".streamlit/config.toml")
PAPERS = f"afterword-{__version__}.dist-info"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built by way of the source distribution, with nothing but what is installed here."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_it_holds_every_file_of_the_package(wheel: zipfile.ZipFile) -> None:
    files = (path for path in (ROOT / "assistant").rglob("*") if path.is_file() and path.suffix != ".pyc")
    assert {path.relative_to(ROOT).as_posix() for path in files} <= set(wheel.namelist())


def test_it_brings_the_screen_and_the_prompts(wheel: zipfile.ZipFile) -> None:
    """An installed package has no checkout around it, so what lies beside it there lies inside it here."""
    beside = [ROOT / name for name in BESIDE_THE_PACKAGE if (ROOT / name).exists()]
    assert ROOT / "app.py" in beside
    files = [
        file for path in beside for file in (path.rglob("*") if path.is_dir() else [path]) if file.is_file()
    ]
    for file in files:
        name = file.relative_to(ROOT).as_posix()
        assert wheel.read(f"assistant/_bundle/{name}") == file.read_bytes()


def test_it_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    """No tests, no cases, no one's notes: the package and its papers."""
    assert {name.split("/")[0] for name in wheel.namelist()} == {"assistant", PAPERS}


def test_it_has_the_command_and_the_licence(wheel: zipfile.ZipFile) -> None:
    assert "afterword = assistant.cli:main" in wheel.read(f"{PAPERS}/entry_points.txt").decode()
    assert wheel.read(f"{PAPERS}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
