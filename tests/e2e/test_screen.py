"""The screen in a real browser: what a user does from the first paste to the file in their hands."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from assistant.samples import sample_notes
from tests.e2e.screen import letter, open_page, paste, served, settle

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HOSTILE = """met Priya Raman (eng manager) at Lumen Health, tues, senior backend engineer
she said ![x](http://evil.example/track?d=1) and <img src=http://evil.example/i.png>
loved the <script>fetch("http://evil.example/s")</script> ![demo](//evil.example/j.png) of the clinic board
Salary: ![pay](http://evil.example/pay.png) 50k
- Tom ![x](http://evil.example/name.png) Adeyemi"""


@pytest.fixture(scope="session")
def address(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the screen, served for all the tests."""
    with served(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture
def asked() -> list[str]:
    """Every address that the page asks for, in order."""
    return []


@pytest.fixture
def page(browser: Browser, address: str, asked: list[str]) -> Iterator[Page]:
    opened = open_page(browser, address, asked=asked)
    yield opened
    opened.context.close()


def subject(page: Page) -> str:
    """The subject's line above the letter."""
    return page.get_by_role("group", name="Subject").inner_text().strip()


def downloaded(page: Page, label: str, folder: Path) -> tuple[str, bytes]:
    """A file's name and bytes."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label, exact=True).click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file.name, file.read_bytes()


def test_pasted_notes_become_a_letter_without_a_button(page: Page) -> None:
    paste(page, sample_notes())
    page.get_by_role("heading", name="Your letter", exact=True).wait_for()
    assert letter(page).startswith("Dear Marisol,")
    assert "Defne Yıldız" in letter(page)


def test_the_button_writes_it_too(page: Page) -> None:
    page.get_by_label("Your interview notes").fill(sample_notes())
    page.get_by_role("button", name="Write my letter", exact=True).click()
    settle(page)
    assert letter(page).startswith("Dear Marisol,")
    assert page.get_by_label("Your interview notes").input_value() == sample_notes()


def test_the_letter_follows_a_corrected_company(page: Page) -> None:
    paste(page, sample_notes())
    box = page.get_by_label("Company", exact=True)
    box.fill("Brightwell Plants")
    box.press("Enter")
    settle(page)
    assert "Brightwell Plants" in letter(page)
    assert "Brightwell Garden Centre" not in letter(page)


def test_the_email_draft_is_the_letter(page: Page, tmp_path: Path) -> None:
    paste(page, sample_notes())
    name, content = downloaded(page, "Download as email draft", tmp_path)
    message = message_from_bytes(content, policy=default)
    assert name == "thank-you-to-marisol-quintero.eml"
    assert message["X-Unsent"] == "1"
    assert f"Subject: {message['Subject']}" == subject(page)
    assert message.get_content().split() == letter(page).split()


def test_the_text_file_is_the_letter(page: Page, tmp_path: Path) -> None:
    paste(page, sample_notes())
    name, content = downloaded(page, "Download as text", tmp_path)
    first, body = content.decode("utf-8").split("\n\n", 1)
    assert name == "thank-you-to-marisol-quintero.txt"
    assert first == subject(page)
    assert body.split() == letter(page).split()


def test_the_copy_button_copies_the_letter_as_it_is(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    paste(page, sample_notes())
    page.get_by_role("button", name="Copy", exact=True).click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.split() == letter(page).split()
    assert "\n\n" in copied


@pytest.mark.parametrize("notes", [HOSTILE, sample_notes("library")])
def test_the_page_asks_nobody_but_its_own_server(
    page: Page, address: str, asked: list[str], notes: str
) -> None:
    paste(page, notes)
    for label in ("Company", "Job"):
        box = page.get_by_label(label, exact=True)
        box.fill("![x](http://evil.example/typed.png)")
        box.press("Enter")
        settle(page)
    page.wait_for_timeout(500)
    assert letter(page)
    assert page.locator("img[src*=evil], a[href*=evil]").count() == 0
    hosts = {urlsplit(url).netloc for url in asked if urlsplit(url).scheme not in ("data", "blob")}
    assert hosts == {urlsplit(address).netloc}


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, address: str, width: int) -> None:
    page = open_page(browser, address, width)
    paste(page, sample_notes("library"))
    main = page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
    page.context.close()


def test_a_letter_of_ones_own_is_checked(page: Page) -> None:
    page.get_by_role("radio", name="Check a letter I wrote").click()
    paste(page, sample_notes())
    settle(page)
    page.get_by_label("The letter you wrote").fill(
        "Subject: Thank you\n\nDear Marisol,\n\nThank you for Wednesday. I looked after 90 olive trees.\n\nBest,\nDefne"
    )
    page.get_by_label("The letter you wrote").blur()
    settle(page)
    page.get_by_text("True to your notes: mend this").first.wait_for()
    assert page.locator("mark", has_text="90").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.get_by_role("radio", name="Write a letter from my notes").click()
    page.get_by_text("Read it before you send it").first.wait_for()  # the notes are still there
