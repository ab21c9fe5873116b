"""The house rules that no linter knows: who may import whom, and what the files around the code promise."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import tasks

ROOT = Path(__file__).resolve().parent.parent

# The storeys, lowest first. A unit may import units of lower storeys, and none of its own storey.
STOREYS = (
    {"assistant"},
    {"assistant.schema", "assistant.errors", "assistant.samples"},
    {"assistant.settings", "assistant.lengths"},
    {"assistant.english", "assistant.prompts", "assistant.models", "assistant.store"},
    {"assistant.reading", "assistant.writing", "assistant.reviewing", "assistant.sending"},
    {"assistant.drafting", "assistant.refining"},
    {"assistant.pipeline"},
    {"assistant.page"},
    {"assistant.cli", "app", "evals"},
    {"assistant.__main__"},
)
STOREY_OF = {unit: level for level, units in enumerate(STOREYS) for unit in units}

# Packages that only these units may import, at any depth of the code.
RESERVED = {
    "streamlit": {"app", "assistant.page"},
    "openai": {"assistant.models"},
    "langchain_core": {"assistant.models", "assistant.prompts"},
    "langchain": set[str](),
    "langsmith": {"assistant.models"},
}
# Packages that take seconds to import: at the top of a module in these units alone.
HEAVY = {"streamlit", "openai", "langchain_core", "langsmith", "pandas", "numpy", "pyarrow", "sqlalchemy"}
MAY_BE_HEAVY = {"app", "assistant.page", "assistant.models"}


@dataclass(frozen=True)
class Import:
    """One module named by an import statement."""

    where: str  # file:line
    unit: str  # the unit that imports
    target: str  # the module's dotted name, as far as it is a module
    at_import: bool  # whether it happens as soon as the file is imported


def unit_of(module: str) -> str:
    """The part of the house that a module belongs to: ``assistant.reading`` for all of that package."""
    parts = module.split(".")
    return ".".join(parts[:2]) if parts[0] == "assistant" else parts[0]


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def sources() -> list[Path]:
    paths = [*(ROOT / "assistant").rglob("*.py"), *(ROOT / "evals").rglob("*.py"), ROOT / "app.py"]
    return sorted(path for path in paths if path.is_file())


def walk(node: ast.AST, at_import: bool = True) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool]]:
    """Every import below a node, and whether it runs when the file is imported."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import | ast.ImportFrom):
            yield child, at_import
        elif isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            yield from walk(child, at_import=False)
        else:
            later = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from walk(child, at_import and not later)


def imports_in(source: str, module: str, where: str) -> Iterator[Import]:
    """The imports of one file. ``from assistant import reading`` names assistant.reading."""
    for node, at_import in walk(ast.parse(source)):
        place = f"{where}:{node.lineno}"
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif node.level:
            pytest.fail(f"{place}: a relative import; this house names its modules in full")
        elif node.module == "assistant":
            full = [f"assistant.{alias.name}" for alias in node.names]
            names = [name if name in STOREY_OF else "assistant" for name in full]
        else:
            names = [node.module or ""]
        for name in names:
            yield Import(place, unit_of(module), name, at_import)


def imports() -> list[Import]:
    return [
        found
        for path in sources()
        for found in imports_in(path.read_text("utf-8"), module_of(path), str(path.relative_to(ROOT)))
    ]


def complaint(found: Import) -> str | None:
    """What is wrong with an import, or None."""
    target, package = unit_of(found.target), found.target.split(".")[0]
    if package in RESERVED and found.unit not in RESERVED[package]:
        return f"{found.where}: {found.unit} must not import {package}"
    if package in HEAVY and found.at_import and found.unit not in MAY_BE_HEAVY:
        return f"{found.where}: {package} is slow to import; import it where it is used"
    if found.unit == "assistant.schema" and package not in {"pydantic", *sys.stdlib_module_names}:
        return f"{found.where}: schema may import pydantic and the standard library, not {found.target}"
    if package not in {"assistant", "app", "evals"} or target == found.unit:
        return None
    if target not in STOREY_OF:
        return f"{found.where}: {target} has no storey yet; give it one in tests/test_house.py"
    if STOREY_OF[target] >= STOREY_OF[found.unit]:
        return f"{found.where}: {found.unit} must not import {target}, which is not below it"
    return None


def test_every_module_has_its_place() -> None:
    homeless = {unit_of(module_of(path)) for path in sources()} - set(STOREY_OF)
    assert not homeless, "give them a storey in tests/test_house.py"


def test_imports_point_down_only() -> None:
    """Nothing imports what lies above or beside it, nor a package that is kept for others."""
    assert [wrong for found in imports() if (wrong := complaint(found))] == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("assistant.reading.facts", "from assistant.writing import compose"),
        ("assistant.english.tokens", "import assistant.reading.people"),
        ("assistant.schema", "from assistant import errors"),
        ("assistant.schema", "import yaml"),
        ("assistant.pipeline", "def run():\n    from assistant.cli import main"),
        ("assistant.cli", "def screen():\n    import streamlit"),
        ("evals.judges", "from openai import OpenAI"),
        ("assistant.prompts", "from langchain_core.prompts import ChatPromptTemplate"),
        ("assistant.reading.cellar", "import assistant.cellar"),
    ],
)
def test_the_rules_see_what_breaks_them(module: str, source: str) -> None:
    assert [found for found in imports_in(source, module, "file") if complaint(found)]


@pytest.mark.parametrize(
    ("module", "source"),
    [
        (
            "assistant.reading.facts",
            "from assistant.reading import people\nfrom assistant.english import tokens",
        ),
        ("assistant.cli", "from assistant import __version__, pipeline"),
        ("assistant.prompts", "def load():\n    from langchain_core.prompts import ChatPromptTemplate"),
        ("assistant.models.chat", "import openai"),
        ("app", "import streamlit as st\nfrom assistant.schema import Notes"),
    ],
)
def test_the_rules_leave_good_imports_alone(module: str, source: str) -> None:
    assert [complaint(found) for found in imports_in(source, module, "file") if complaint(found)] == []


def test_the_command_line_starts_light() -> None:
    """Whoever drafts without a model and without the screen does not wait for either to load."""
    code = "import sys, assistant.cli; print(*sorted(set(sys.argv[1:]) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code, *sorted(HEAVY)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


@pytest.mark.parametrize("lock", [tasks.RUNTIME, tasks.DEV], ids=lambda lock: lock.name)
def test_a_lock_pins_by_hash_and_names_no_host(lock: Path) -> None:
    lines = lock.read_text("utf-8").splitlines()
    assert [
        line for line in lines if "://" in line or (line.lstrip().startswith("--") and "--hash=" not in line)
    ] == []
    pins = [number for number, line in enumerate(lines) if line and line[0] not in " #"]
    assert pins
    assert [lines[n] for n in pins if "==" not in lines[n] or "--hash=sha256:" not in lines[n + 1]] == []


def pinned(lock: Path) -> set[str]:
    """The ``name==version`` pairs of a lock, without the platforms they are for."""
    return set(re.findall(r"^([\w.-]+==[^ ;\\]+)", lock.read_text("utf-8"), re.MULTILINE))


def test_the_locks_agree_with_each_other_and_with_the_project() -> None:
    """Whoever tests has what the user has, and nothing declared was left out of the locks."""
    assert pinned(tasks.RUNTIME) <= pinned(tasks.DEV)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = {
        tasks.RUNTIME: [*project["project"]["dependencies"], *project["dependency-groups"]["build"]],
        tasks.DEV: project["dependency-groups"]["dev"],
    }
    for lock, requirements in declared.items():
        names = {pin.split("==")[0] for pin in pinned(lock)}
        assert {re.split(r"[\[<>=~! ]", line)[0] for line in requirements} <= names


def test_a_decision_fits_on_a_page() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert pages
    assert [page.name for page in pages if len(page.read_text("utf-8").splitlines()) > 70] == []


def commands_in(markdown: str) -> list[list[str]]:
    """The commands in the fenced shell blocks of a page, without prompts, comments and pipes."""
    blocks = re.findall(r"^```(?:sh|bash|shell|console)\n(.*?)^```", markdown, re.MULTILINE | re.DOTALL)
    lines = [
        line.strip().removeprefix("$ ") for block in blocks for line in block.replace("\\\n", " ").split("\n")
    ]
    wanted = re.compile(r"(?:python3? tasks\.py|make|(?:\.venv/bin/)?afterword)\b")
    return [shlex.split(re.split(r" [|>] ", line)[0], comments=True) for line in lines if wanted.match(line)]


def subcommand_exists(name: str) -> bool:
    code = "import sys; from assistant.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", code, name, "--help"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_the_commands_in_the_documentation_exist(page: str) -> None:
    """Tasks, make targets, afterword's commands and the files they are given are there."""
    commands = commands_in((ROOT / page).read_text("utf-8"))
    assert commands
    targets = re.findall(r"^([a-z]+(?: [a-z]+)*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    made = {name for line in targets for name in line.split()}
    wrong = []
    for command in commands:
        words = [word for word in command[1:] if word != "tasks.py" and "=" not in word]
        name = words[0] if words else ""
        if command[0] == "make":
            known = name in made
        elif command[0].endswith("afterword"):
            known = name.startswith("-") or subcommand_exists(name)
        else:
            known = name in tasks.TASKS or name == "--help"
        files = [word for word in words if re.match(r"(assistant|evals|docs|prompts|tests)/\S+\.\w+$", word)]
        if not known or not all((ROOT / file).exists() for file in files):
            wrong.append(" ".join(command))
    assert wrong == []


def luminance(colour: str) -> float:
    """How bright a ``#rrggbb`` colour is, 0 to 1, as WCAG 2 reckons it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_screen_can_be_read_and_stays_at_home() -> None:
    """Text keeps a contrast of 4.5 and borders of 3; the server is this machine's own and calls nobody."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    for theme in (config["theme"]["light"], config["theme"]["dark"]):
        for paper in (theme["backgroundColor"], theme["secondaryBackgroundColor"]):
            assert contrast(theme["textColor"], paper) >= 4.5
            assert contrast(theme["linkColor"], paper) >= 4.5
            assert contrast(theme["primaryColor"], paper) >= 4.5
            assert contrast(theme["borderColor"], paper) >= 3
    assert config["server"]["address"] == "127.0.0.1"
    assert config["browser"] == {"serverAddress": "localhost", "gatherUsageStats": False}
    assert config["client"]["showErrorDetails"] == "none"
