"""Starts the page: ``streamlit run app.py`` with this project's settings, from a checkout or a wheel."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from assistant.errors import AfterwordError

_HERE = Path(__file__).parent.parent


def page_file() -> Path:
    """``app.py``: beside the package in a checkout, inside it in a wheel."""
    for candidate in (_HERE.parent / "app.py", _HERE / "_bundle" / "app.py"):
        if candidate.is_file():
            return candidate
    raise AfterwordError("The page's file is missing. Please install Afterword again.")


def run_page(port: int | None = None, headless: bool = False, address: str | None = None) -> int:
    """Serve the page until it is stopped, on loopback if no ``address`` says otherwise; returns the exit code.

    Streamlit reads ``.streamlit/config.toml`` from the folder of the page's file.
    """
    command = [sys.executable, "-m", "streamlit", "run", str(page_file())]
    if port is not None:
        command += ["--server.port", str(port)]
    if address is not None:
        command += ["--server.address", address]
    if headless:
        command += ["--server.headless", "true"]
    try:
        return subprocess.run(command, check=False).returncode
    except KeyboardInterrupt:
        return 0
