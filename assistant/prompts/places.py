"""Where the prompt files are, and what is said of a broken one."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import AfterwordError

_PACKAGE = Path(__file__).parent.parent


class PromptBroken(AfterwordError):
    """A file in ``prompts/`` is missing or uses a name it does not declare."""


def folder() -> Path:
    """Where the prompt files are: beside the package in a checkout, inside it in a wheel."""
    for candidate in (_PACKAGE.parent / "prompts", _PACKAGE / "_bundle" / "prompts"):
        if (candidate / "letter.phrases.yaml").is_file():
            return candidate
    raise PromptBroken("The folder with the letters' words is missing. Please install Afterword again.")
