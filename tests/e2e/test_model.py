"""The screen with a language model at work: sentences arrive, and a click stops it without a loss."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from tests.e2e.screen import letter, open_page, paste, served, settle
from tests.models import servers as s
from tests.models.test_faults import NOTES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

FIRST = "You told me that about 40 loaves are thrown away every Sunday."


def begins_and_falls_silent(caller: s.Caller) -> None:
    """A first sentence, and then nothing for longer than anybody waits."""
    caller.begin()
    caller.piece(f"2. {FIRST}\n")
    time.sleep(60)


def test_a_sentence_is_seen_as_it_comes_and_a_stop_keeps_it(browser: Browser, tmp_path: Path) -> None:
    from playwright.sync_api import expect

    with (
        s.server(begins_and_falls_silent) as model,
        served(tmp_path, OPENAI_BASE_URL=model.url, OPENAI_API_KEY="none", AFTERWORD_MODEL="tiny") as address,
    ):
        page = open_page(browser, address)
        paste(page, NOTES.text)
        assert page.get_by_text(FIRST).count() == 0
        page.get_by_role("button", name="Improve the wording").click()
        page.get_by_text(FIRST).first.wait_for()  # while the model is still at it
        began = time.monotonic()
        page.get_by_role("button", name="Stop, and keep what is there").click()
        page.get_by_text("Sentences in the model’s words: 1").wait_for()
        assert time.monotonic() - began < 10
        settle(page)
        assert FIRST in letter(page)
        assert "Tom Adeyemi" in letter(page)
        page.get_by_role("button", name="Back to the letter without it").click()
        expect(page.get_by_text(FIRST)).to_have_count(0, timeout=20_000)
        page.context.close()
