"""The screen as a user meets it: a server of its own and a real browser."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

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


class Server:
    """The page's server. ``home`` stands for the user's folder, so that it survives the server."""

    def __init__(
        self, home: Path, script: Path = ROOT / "app.py", environment: Mapping[str, str] | None = None
    ) -> None:
        """``environment``: variables for it, beside those of the tests."""
        self._script = script
        self._process: subprocess.Popen[bytes] | None = None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._home, self._environment = home, environment or {}

    def start(self) -> None:
        """Serve; returns once it answers. Raises RuntimeError with its log where it doesn't."""
        command = [sys.executable, "-m", "streamlit", "run", str(self._script), f"--server.port={self.port}"]
        log = self._home / "server.log"
        inherited = {key: value for key, value in os.environ.items() if key != "AFTERWORD_DATABASE_URL"}
        with log.open("w") as output:
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                env={**inherited, "HOME": str(self._home), **self._environment},
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        _wait_for(f"{self.address}/_stcore/health", self._process, log)

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=20)

    def stop(self) -> None:
        """End it; nothing where it never started."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=20)

    @property
    def memory(self) -> int:
        """What it holds, in bytes (Linux)."""
        if self._process is None:
            return 0
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) * 1024


@contextmanager
def served(home: Path, **environment: str) -> Iterator[str]:
    """The address of a server that runs until the block ends."""
    server = Server(home, environment=environment)
    try:
        server.start()
        yield server.address
    finally:
        server.stop()


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
    context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
    return page_in(context, address, asked)


def page_in(context: BrowserContext, address: str, asked: list[str] | None = None, at: str = "") -> Page:
    """The page in a tab of a window; ``at``: what follows the address."""
    page = context.new_page()
    if asked is not None:
        page.on("request", lambda request: asked.append(request.url))
        page.on("websocket", lambda socket: asked.append(socket.url))
    page.route(lambda url: not url.startswith(address), lambda route: route.abort())
    page.goto(f"{address}/{at}")
    page.get_by_label("Your interview notes").wait_for()
    settle(page)
    return page


def paste(page: Page, notes: str) -> None:
    """Put notes in the box and leave it, as with a click anywhere else."""
    box = page.get_by_label("Your interview notes")
    box.fill(notes)
    box.blur()
    settle(page)


def settle(page: Page) -> None:
    """Wait until the server has answered the last change."""
    # A change takes a moment to reach the server; until then the page looks settled already. One run may ask for another.
    for _ in range(2):
        page.wait_for_timeout(300)
        page.locator('[data-test-script-state="notRunning"]').wait_for()


def fit(page: Page) -> None:
    """Make the window as high as the page, which scrolls inside it and would be cut off."""
    height = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
    page.set_viewport_size(
        {"width": page.viewport_size["width"] if page.viewport_size else 1280, "height": height}
    )
    page.wait_for_timeout(300)


def letter(page: Page) -> str:
    """The letter that is open, as it is read."""
    paper = page.get_by_role("group", name="Letter").locator("visible=true").first
    text: str = paper.evaluate(
        "paper => [...paper.querySelectorAll('p, ul')].map(block => block.innerText.trim()).join('\\n\\n')"
    )
    return text
