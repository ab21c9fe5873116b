"""How long the page takes, and what it holds: from the paste to the letter, one turn of the chat, memory for each window.

    python3 tasks.py bench-page [--quick]

Beside it runs the barest page that Streamlit can make, a box and a line that says how long its text is: what is over
that is ours. Needs Chromium; benchmarks/README.md says what the figures mean.
"""
# ruff: noqa: T201 (a program: printing is what it does)

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from assistant import pipeline
from assistant.schema import Notes
from benchmarks.bench import PAGE, forget, milliseconds, show, timed
from evals.cases import load_cases
from tests.e2e.screen import NoBrowser, Server, browsing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BARE = """import streamlit as st
text = st.text_area("Your interview notes", key="notes")
if text:
    st.text(f"Dear reader, {len(text)}")
say = st.chat_input("Say what to change")
if say:
    st.text(f"said: {say}")
"""
"""A page that does nothing with what it gets."""

ROUNDS = 7
WINDOWS = (1, 10, 50)


def first_seen(page: Page, act: Callable[[], None], there: str) -> float:
    """Seconds from an act until the page has words, as the browser finds them."""
    began = time.perf_counter()
    act()
    page.wait_for_function(
        """words => {
            const texts = root => [root.textContent, ...[...root.querySelectorAll("*")].filter(e => e.shadowRoot).map(e => e.shadowRoot.textContent)];
            return texts(document.body).some(text => text.includes(words));
        }""",
        arg=there,
        polling=5,
    )
    return time.perf_counter() - began


def opened(browser: Browser, address: str) -> Page:
    """A window of its own, ready to be typed into."""
    page = browser.new_context().new_page()
    page.goto(address)
    page.get_by_label("Your interview notes").wait_for()
    page.locator('[data-test-script-state="notRunning"]').wait_for()
    return page


def paste(page: Page, notes: str) -> Callable[[], None]:
    """Puts notes into the box, and leaves it."""

    def act() -> None:
        box = page.get_by_label("Your interview notes")
        box.fill(notes)
        box.blur()

    return act


def say(page: Page, words: str) -> Callable[[], None]:
    """Says something in the chat."""

    def act() -> None:
        box = page.get_by_test_id("stChatInput").locator("textarea")
        box.fill(words)
        box.press("Enter")

    return act


def bench_times(browser: Browser, ours: Server, bare: Server, rounds: int) -> None:
    """The two pages in turns, each round in a new window with other notes of a page's length."""
    texts = [case.notes for case in load_cases() if len(case.notes.split()) in PAGE]
    times: dict[tuple[str, str], list[float]] = {}
    alone: list[float] = []
    for number in range(rounds + 1):  # the first warms both and does not count
        text = texts[number % len(texts)]
        forget()
        spent, _ = timed(pipeline.conversation, Notes(text=text))
        for name, server in (("Afterword", ours), ("bare page", bare)):
            page = opened(browser, server.address)
            pasted = first_seen(page, paste(page, text), "Dear ")
            page.locator('[data-test-script-state="notRunning"]').wait_for()
            said = "It is signed Sam." if server is ours else "said: sign as Sam"
            turned = first_seen(page, say(page, "sign as Sam"), said)
            page.context.close()
            if number:
                times.setdefault((name, "paste"), []).append(pasted)
                times.setdefault((name, "turn"), []).append(turned)
        if number:
            alone.append(spent)
    rows = []
    for name in ("Afterword", "bare page"):
        paste_, turn = (median(times[name, what]) for what in ("paste", "turn"))
        rows.append(
            [
                name,
                milliseconds(paste_),
                f"{paste_ / median(times['bare page', 'paste']):.2f}",
                milliseconds(turn),
                f"{turn / median(times['bare page', 'turn']):.2f}",
            ]
        )
    show(
        f"In the browser, {rounds} rounds in turns (the letters alone, without a page: {milliseconds(median(alone))} ms)",
        ["page", "paste to letter ms", "x bare", "a turn of the chat ms", "x bare"],
        rows,
    )


def bench_memory(browser: Browser, ours: Server, bare: Server, windows: Sequence[int]) -> None:
    """What the servers hold with so many windows open, each with a letter."""
    text = next(case.notes for case in load_cases() if len(case.notes.split()) in PAGE)
    rows: list[list[str]] = []
    pages: list[tuple[Page, Page]] = []
    empty = {server: server.memory for server in (ours, bare)}
    for count in windows:
        while len(pages) < count:
            pair = (opened(browser, ours.address), opened(browser, bare.address))
            for page in pair:
                first_seen(page, paste(page, text), "Dear ")
            pages.append(pair)
        time.sleep(2)
        held = {server: server.memory for server in (ours, bare)}
        each = [(held[server] - empty[server]) / count for server in (ours, bare)]
        rows.append(
            [
                str(count),
                *(f"{held[server] / 2**20:.0f}" for server in (ours, bare)),
                *(f"{one / 2**20:.1f}" for one in each),
                f"{held[ours] / held[bare]:.2f}",
            ]
        )
    for pair in pages:
        for page in pair:
            page.context.close()
    show(
        "Memory of the server, windows open at once",
        ["windows", "Afterword MiB", "bare MiB", "Afterword, each", "bare, each", "x bare"],
        rows,
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables. Exit code 1 where there is no browser."""
    options = argparse.ArgumentParser(prog="bench-page", description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--quick", action="store_true", help="few rounds and windows: does it run at all?")
    quick = options.parse_args(argv).quick
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "bare").mkdir()
        (home / "bare.py").write_text(BARE, encoding="utf-8")
        os.environ.pop("AFTERWORD_DATABASE_URL", None)
        ours, bare = Server(home), Server(home / "bare", script=home / "bare.py")
        try:
            with browsing() as browser:
                ours.start()
                bare.start()
                bench_times(browser, ours, bare, 1 if quick else ROUNDS)
                bench_memory(browser, ours, bare, WINDOWS[:1] if quick else WINDOWS)
        except NoBrowser as missing:
            print(f"The page can't be timed: {missing}.", file=sys.stderr)
            return 1
        finally:
            ours.stop()
            bare.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
