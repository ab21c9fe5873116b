"""Everybody can use the page: no state has a fault that axe finds (WCAG 2.2, levels A and AA), light or dark; nothing
needs a mouse; long words and small screens break nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.e2e import states
from tests.e2e.screen import letter, open_page, served, settle
from tests.refining.test_conversation import NOTES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def axe() -> str:
    """axe-core. Where it is not installed the tests are skipped, unless AFTERWORD_REQUIRE_AXE is 1."""
    if not AXE.is_file():
        how = f"axe-core is not installed: npm ci --ignore-scripts, in {AXE.parents[2]}"
        if os.environ.get("AFTERWORD_REQUIRE_AXE") == "1":
            pytest.fail(f"AFTERWORD_REQUIRE_AXE is 1, and {how}")
        pytest.skip(how)
    return AXE.read_text("utf-8")


@pytest.fixture(scope="module")
def address(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("home")) as found:
        yield found


def faults(page: Page, axe: str) -> list[str]:
    """What axe minds, with what it minds it of."""
    if not page.evaluate("typeof axe !== 'undefined'"):
        page.evaluate(axe)
    found = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", LEVELS)
    return [f"{v['id']}: {n['html'][:200]}" for v in found["violations"] for n in v["nodes"]]


@pytest.mark.parametrize("state", states.STATES, ids=lambda state: state.__name__)
def test_axe_finds_nothing(browser: Browser, address: str, axe: str, state: Callable[[Page], None]) -> None:
    page = open_page(browser, address)
    state(page)
    found = [f"light: {fault}" for fault in faults(page, axe)]
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("getComputedStyle(document.querySelector('.stApp')).colorScheme === 'dark'")
    settle(page)
    found += [f"dark: {fault}" for fault in faults(page, axe)]
    page.context.close()
    assert found == []


@pytest.mark.parametrize("width", [360, 1280])
def test_long_words_and_a_small_screen_break_nothing(browser: Browser, address: str, width: int) -> None:
    """Every word of ours half as long again, as in German; the page may not scroll sideways."""
    page = open_page(browser, address, width)
    states.versions(page)
    page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.querySelector(".stMain"), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('[data-testid=stIconMaterial]')) walker.currentNode.data = walker.currentNode.data.replace(/\\p{L}{4,}/gu, word => word + word.slice(0, word.length / 2));
        }"""
    )
    wide = page.get_by_test_id("stMain").evaluate("main => main.scrollWidth - main.clientWidth")
    page.context.close()
    assert wide <= 0


def focused(page: Page) -> str:
    """What has the focus, by the name that it is read out with."""
    name: str = page.evaluate(
        """() => {
            let at = document.activeElement;
            while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
            return (at.getAttribute("aria-label") || at.innerText || at.value || "").trim();
        }"""
    )
    return name


def seen(page: Page) -> bool:
    """Whether the focus can be seen: what has it is drawn otherwise than without it."""
    return bool(
        page.evaluate(
            """() => {
                let at = document.activeElement;
                while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
                for (let box = at, up = 0; box && up < 4; box = box.parentElement, up += 1) {
                    const style = getComputedStyle(box);
                    if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) return true;
                    if (style.boxShadow !== "none") return true;
                    if (parseFloat(style.borderTopWidth) > 0 && box.matches(":focus-within")) return true;
                }
                return false;
            }"""
        )
    )


_NAME = 60  # characters of a name; an icon's may stand before it


def tab_to(page: Page, name: str, most: int = 80) -> None:
    """Press the tab key until something of that name has the focus, which has to be seen on the way."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if name in focused(page)[:_NAME]:
            assert seen(page), f"nobody sees that {name} has the focus"
            return
    raise AssertionError(f"the tab key does not reach {name}")


def test_a_letter_is_written_changed_and_taken_by_keyboard_alone(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    page = open_page(browser, address)
    tab_to(page, "Your interview notes")
    page.keyboard.insert_text(NOTES.text)
    page.get_by_text("Read it before you send it").first.wait_for()  # a pause is enough
    settle(page)
    tab_to(page, "You mentioned that")
    page.keyboard.press("Enter")
    settle(page)
    assert focused(page).startswith("You mentioned that")  # where it was, after what it brought
    tab_to(page, "Take it out")
    page.keyboard.press("Enter")
    settle(page)
    assert "40 loaves" not in letter(page)
    page.get_by_test_id("stChatInput").locator("textarea").focus()
    page.keyboard.insert_text("sign as Sam")
    page.keyboard.press("Enter")
    settle(page)
    assert letter(page).endswith("Sam")
    tab_to(page, "All versions")
    page.keyboard.press("Enter")
    settle(page)
    tab_to(page, "Download as email draft")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == "thank-you-to-inés-marchetti.eml"
    page.keyboard.press("Shift+Tab")
    page.context.close()


def test_what_is_answered_is_read_out(browser: Browser, address: str) -> None:
    page = open_page(browser, address)
    states.letter(page)
    states.say(page, "sign as Sam")
    page.locator("[role=status]", has_text="It is signed Sam.").first.wait_for(state="attached")
    page.context.close()
