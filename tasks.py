#!/usr/bin/env python3
"""The project's chores, with nothing but Python: python3 tasks.py app

  app             the screen, in your browser
  draft [NOTES]   a letter from a file of notes or from standard input (options as for afterword draft)
  run ARGS        any other command of afterword (run review --help)
  test [ARGS]     the tests (options as for pytest)
  check           lint, format, types and tests: what CI runs
  format          mend what lint and format can mend by themselves
  evals [ARGS]    the letters measured on the cases (options as for python -m evals)
  bench [ARGS]    how long they take (options as for benchmarks/bench.py)
  bench-page      how long the page takes, and what it holds
  bench-model     letters with a language model, against a bare call of it
  lock [ARGS]     renew requirements*.txt from pyproject.toml (lock --upgrade: to the newest versions)

Each installs what it needs into .venv first, hash by hash from requirements*.txt, and not again
until those files change. --venv DIR, or AFTERWORD_VENV, names another folder.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path

# Before anything that an older Python can't run; tests/test_tasks.py holds that it can read this file.
if not (3, 11) <= sys.version_info[:2] < (3, 14):
    sys.exit(
        "Afterword needs Python 3.11, 3.12 or 3.13; this is {}.{}. "
        "Install one of those and start me with it, as in: python3.12 tasks.py app".format(*sys.version_info)
    )

ROOT = Path(__file__).resolve().parent
RUNTIME = ROOT / "requirements.txt"
DEV = ROOT / "requirements-dev.txt"  # holds all of RUNTIME, at the same versions

COMPILE = (
    "python -m uv pip compile --quiet --universal --python-version 3.11 --no-python-downloads --only-binary :all: "
    "--generate-hashes --no-annotate pyproject.toml --group build"
)
# What each task needs and runs; "..." stands for what follows the task's name. Tools run as modules
# because their scripts hold the folder's name, and would break when the folder moves.
TASKS = {
    "app": (RUNTIME, ["afterword app ..."]),
    "draft": (RUNTIME, ["afterword draft ..."]),
    "run": (RUNTIME, ["afterword ..."]),
    "test": (DEV, ["python -m pytest ..."]),
    "check": (
        DEV,
        ["python -m ruff check", "python -m ruff format --check", "python -m mypy", "python -m pytest ..."],
    ),
    "format": (DEV, ["python -m ruff check --fix", "python -m ruff format"]),
    "evals": (DEV, ["python -m evals ..."]),
    "bench": (DEV, ["python benchmarks/bench.py ..."]),
    "bench-page": (DEV, ["python benchmarks/bench_page.py ..."]),
    "bench-model": (DEV, ["python benchmarks/bench_model.py ..."]),
    "lock": (
        DEV,
        [
            f"{COMPILE} ... --output-file {RUNTIME.name}",
            f"{COMPILE} ... --group dev --constraint {RUNTIME.name} --output-file {DEV.name}",
        ],
    ),
}


def program(venv: Path, name: str) -> Path:
    """Where an environment keeps a program."""
    return venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name


def fingerprint() -> str:
    """Changes when what should be installed changes, or where the project lies."""
    content = [path.read_bytes() for path in (ROOT / "pyproject.toml", RUNTIME, DEV)]
    return hashlib.sha256(b"\0".join([*content, os.fsencode(ROOT)])).hexdigest()


def stamp(venv: Path, lock: Path) -> Path:
    """The file that says which version of a lock an environment holds."""
    return venv / f"{lock.stem}.sha256"


def is_ready(venv: Path, lock: Path) -> bool:
    """Whether an environment holds what a lock asks for."""
    stamps = [stamp(venv, either) for either in (lock, DEV)]
    return any(path.is_file() and path.read_text() == fingerprint() for path in stamps)


def make_ready(venv: Path, lock: Path) -> None:
    """Make the environment and install the lock and the project, where that has not been done.

    Exits with a sentence where it can't be done. Standard output stays free for what the task prints.
    """
    if is_ready(venv, lock):
        return
    print(f"Setting up {venv} from {lock.name}; this takes a minute or two, once.", file=sys.stderr)
    if not all(program(venv, name).exists() for name in ("python", "pip")):
        if venv.exists() and not (venv / "pyvenv.cfg").exists() and (venv.is_file() or any(venv.iterdir())):
            sys.exit(
                f"{venv} holds something other than a Python environment. Name another folder with --venv."
            )
        if subprocess.call([sys.executable, "-m", "venv", "--clear", str(venv)], stdout=sys.stderr):
            sys.exit(
                "Python could not make an environment. If its venv or ensurepip module is missing, install it "
                "(on Debian and Ubuntu: sudo apt install python3-venv), then start me again."
            )
    pip = [str(program(venv, "python")), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    # Wheels alone: building from source would fetch build tools that no hash vouches for.
    locked = [*pip, "--only-binary", ":all:", "--require-hashes", "--requirement", str(lock)]
    itself = [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    if any(subprocess.call(step, stdout=sys.stderr) for step in (locked, itself)):
        sys.exit(
            "The packages could not be installed; pip says why above. Is the network there? Then start me again."
        )
    stamp(venv, lock).write_text(fingerprint())


def spell_out(venv: Path, line: str, arguments: list[str]) -> list[str]:
    """A line of TASKS as a command in that environment."""
    name, *words = line.split()
    return [
        str(program(venv, name)),
        *(w for word in words for w in (arguments if word == "..." else [word])),
    ]


def become(command: list[str]) -> int:
    """Run a command in this program's place, so that signals reach it."""
    if os.name != "nt":  # which has no such thing
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.call(command)


def in_turn(commands: list[list[str]]) -> int:
    """Run every command, whatever became of the one before, and name those that failed."""
    failed = []
    for command in commands:
        shown = " ".join([Path(command[0]).stem, *command[1:]])
        print("$", shown, file=sys.stderr, flush=True)
        if subprocess.call(command):
            failed.append(shown)
    if failed:
        print("Failed:", "; ".join(failed), file=sys.stderr)
    return 1 if failed else 0


def main(argv: list[str]) -> int:
    """Exit code 0: done; 1: a task failed; 2: no such task; else what afterword or pytest says."""
    os.environ["UV_CUSTOM_COMPILE_COMMAND"] = "python3 tasks.py lock"  # what a lock says it was made by
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    options.add_argument(
        "--venv", type=Path, default=Path(os.environ.get("AFTERWORD_VENV") or ROOT / ".venv")
    )
    known, rest = options.parse_known_args(argv)
    if not rest or rest[0] in ("help", "--help", "-h"):
        print((__doc__ or "").strip())
        return 0
    task, *arguments = rest
    if task not in TASKS:
        print(f"There is no task '{task}'. python3 tasks.py --help lists those there are.", file=sys.stderr)
        return 2
    venv = known.venv.absolute()
    lock, lines = TASKS[task]
    try:
        make_ready(venv, lock)
        commands = [spell_out(venv, line, arguments) for line in lines]
        if lock == DEV:  # while afterword finds your notes from where you stand
            os.chdir(ROOT)
        return become(commands[0]) if len(commands) == 1 else in_turn(commands)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
