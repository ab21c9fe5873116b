"""The screen as a user meets it: a server of its own and a real browser."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60
"""Seconds for the server to start."""

QUIET = [
    "--no-sandbox",  # Chromium refuses to run as root with one, and a container's user is root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class NoBrowser(Exception):
    """There is nothing here to drive a browser with."""


def chromium() -> str | None:
    """The path of an installed Chromium, or None."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def served(home: Path, **environment: str) -> Iterator[str]:
    """The address of a server that runs until the block ends. ``home`` stands for the user's folder.

    ``environment``: variables for it, beside those of the tests.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    log = home / "server.log"
    with log.open("w") as output:
        server = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "HOME": str(home), **environment},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_for(f"{address}/_stcore/health", server, log)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(health: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Return once the server answers. Raises RuntimeError with its log where it doesn't."""
    last_moment = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < last_moment:
        try:
            with urllib.request.urlopen(health, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the server did not start:\n{log.read_text()}")


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser without a window. Raises NoBrowser where it or what drives it is not installed."""
    executable = chromium()
    if executable is None:
        raise NoBrowser("no Chromium is installed")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise NoBrowser("Playwright is not installed") from None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=QUIET)
        yield browser
        browser.close()


def open_page(
    browser: Browser, address: str, width: int = 1280, height: int = 900, asked: list[str] | None = None
) -> Page:
    """The page in a window of its own, once it can be typed into.

    ``asked`` is filled with every address that the page asks for. Nothing but loopback is let through.
    """
    page = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True).new_page()
    if asked is not None:
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda socket: asked.append(socket.url))
    page.route(lambda url: not url.startswith(address), lambda route: route.abort())
    page.goto(address)
    page.get_by_label("Your interview notes").wait_for()
    return page


def paste(page: Page, notes: str) -> None:
    """Put notes in the box and leave it, as with a click anywhere else."""
    box = page.get_by_label("Your interview notes")
    box.fill(notes)
    box.blur()
    settle(page)


def settle(page: Page) -> None:
    """Wait until the server has answered the last change."""
    # A change takes a moment to reach the server; until then the page looks settled already.
    page.wait_for_timeout(300)
    page.locator('[data-test-script-state="notRunning"]').wait_for()


def fit(page: Page) -> None:
    """Make the window as high as the page, which scrolls inside it and would be cut off."""
    height = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
    page.set_viewport_size(
        {"width": page.viewport_size["width"] if page.viewport_size else 1280, "height": height}
    )
    page.wait_for_timeout(300)
