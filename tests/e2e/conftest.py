"""The browser that all these tests share: Playwright's sync API runs once in a thread."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.e2e.screen import NoBrowser, browsing

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real browser. Where there is none the tests are skipped, unless AFTERWORD_REQUIRE_BROWSER is 1."""
    try:
        with browsing() as found:
            yield found
    except NoBrowser as missing:
        if os.environ.get("AFTERWORD_REQUIRE_BROWSER") == "1":
            pytest.fail(f"AFTERWORD_REQUIRE_BROWSER is 1, and {missing}")
        pytest.skip(str(missing))
