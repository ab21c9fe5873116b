"""Packs the screen and the prompts into a wheel, which has no checkout around it.

A hook rather than force-include in pyproject.toml, which would also leave copies beside an editable
install, where the files are used as they lie and the copies only grow old.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLED = ("prompts", "app.py", ".streamlit/config.toml")


class Bundle(BuildHookInterface[Any]):
    """Puts what lies beside the package into the package, under ``_bundle``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "standard":
            there = [path for path in BUNDLED if Path(self.root, path).exists()]
            build_data["force_include"].update({path: f"assistant/_bundle/{path}" for path in there})
