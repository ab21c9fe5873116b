"""The three jobs, each as a new user does it, from the paste to the file in their hands; and what a bad day does to them."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.samples import sample_notes
from tests.e2e import identity, states
from tests.e2e.screen import Server, letter, open_page, page_in, paste, served, settle
from tests.refining.test_conversation import NOTES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("home")) as found:
        yield found


@pytest.fixture
def server(browser: Browser, tmp_path: Path) -> Iterator[Server]:
    """A server of the test's own, that it may kill."""
    own = Server(tmp_path)
    own.start()
    yield own
    own.stop()


def sent_file(page: Page, folder: Path) -> str:
    """What the email draft says that the page gives away."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as email draft", exact=True).click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    message = message_from_bytes(file.read_bytes(), policy=default)
    assert message["X-Unsent"] == "1"
    content: str = message.get_content()
    return content


def test_paste_and_go(browser: Browser, address: str, tmp_path: Path) -> None:
    page = open_page(browser, address)
    page.get_by_role("button", name="Try it with a sample").click()  # first with made-up notes, as one does
    page.get_by_text("Dear Marisol,").wait_for()
    page.get_by_role("button", name="Clear the sample").click()
    settle(page)
    paste(page, NOTES.text)
    page.get_by_text("Dear Inés,").wait_for()
    settle(page)
    assert sent_file(page, tmp_path).split() == letter(page).split()
    page.context.close()


TURNS = (
    "take out the loaves", "sign as Sam", "don't call it a role", "it was thursday, not tuesday", "warmer",
    "mention that i speak polish", "shorter", "make it formal", "say I have a PhD", "longer", "bullet points",
    "no bullets please", "undo", "start over with a warmer tone", "longer",
)  # fmt: skip


def test_twelve_turns_and_more_with_what_must_hold(browser: Browser, address: str, tmp_path: Path) -> None:
    page = open_page(browser, address)
    paste(page, NOTES.text)
    for number, turn in enumerate(TURNS):
        states.say(page, turn)
        body = letter(page)
        assert "loaves" not in body, turn
        if number >= 1:
            assert body.endswith("Sam"), turn
        if number >= 2:
            assert "role" not in body, turn
        if number >= 3:
            assert "Tuesday" not in body, turn
        assert "PhD" not in body, turn
    assert "loaves" not in sent_file(page, tmp_path)
    page.context.close()


MENDED = """Subject: Thank you - plant care assistant

Dear Marisol,

Thank you for your time on Wednesday and for showing me round Brightwell. You told me that you lose about 1 in 5 of
the bedding plants in a hot week. At my uncle's nursery in Izmir I did the watering rota for 3 summers, and losses
went from 15% to 6%. I would be glad to do the same for you. I take phone orders every day now, and I have the PA1
spraying certificate, which I forgot to say. I would love to join you.

Best wishes,
Defne
"""


def test_ones_own_letter_is_checked_mended_and_taken(browser: Browser, address: str, tmp_path: Path) -> None:
    page = open_page(browser, address)
    states.own_letter(page)
    page.get_by_text("to mend before you send it").wait_for()
    box = page.get_by_label("The letter you wrote")
    box.fill(MENDED)
    box.blur()
    settle(page)
    page.get_by_text("Checked:").wait_for()
    assert sent_file(page, tmp_path).split() == MENDED.partition("\n\n")[2].split()
    page.context.close()


# Nothing is lost


def test_a_reload_and_a_second_tab_show_the_same(browser: Browser, server: Server) -> None:
    page = open_page(browser, server.address)
    paste(page, NOTES.text)
    states.say(page, "sign as Sam")
    there = letter(page)
    page.reload()
    page.get_by_text("Dear Inés,").wait_for()
    settle(page)
    assert letter(page) == there
    second = page_in(page.context, server.address, at=page.url.rpartition("/")[2])
    second.get_by_text("Dear Inés,").wait_for()
    states.say(second, "drop the loaves")
    states.say(page, "warmer")
    assert letter(page).endswith("Sam")
    assert "loaves" not in letter(page)
    page.context.close()


def test_what_is_being_typed_survives_a_closed_tab(browser: Browser, server: Server) -> None:
    """Closed in mid-word, before any pause, and with the server gone at that moment."""
    page = open_page(browser, server.address)
    paste(page, NOTES.text)
    link = page.url.rpartition("/")[2]
    page.get_by_test_id("stChatInput").locator("textarea").click()
    page.keyboard.type("mention my driv")
    page.get_by_label("Your interview notes").click()
    page.keyboard.press("Control+End")
    page.keyboard.type("\nand the tills were down all morn", delay=5)
    server.kill()
    page.close()
    server.start()
    again = page_in(page.context, server.address, at=link)
    again.get_by_text("Dear Inés,").wait_for()
    again.wait_for_timeout(1500)
    settle(again)
    assert again.get_by_label("Your interview notes").input_value().endswith("tills were down all morn")
    assert again.get_by_test_id("stChatInput").locator("textarea").input_value() == "mention my driv"
    again.reload()  # by now the server has the notes
    again.get_by_text("Dear Inés,").wait_for()
    settle(again)
    assert again.get_by_label("Your interview notes").input_value().endswith("tills were down all morn")
    again.context.close()


def test_a_killed_server_loses_nothing(browser: Browser, server: Server) -> None:
    page = open_page(browser, server.address)
    paste(page, NOTES.text)
    states.say(page, "sign as Sam")
    page.get_by_role("button", name="Change it by hand").click()
    box = page.get_by_label("The letter in your words")
    box.wait_for()
    box.fill(box.input_value().replace("Dear Inés,", "Dear Inés and all,"))
    page.wait_for_timeout(1500)  # a pause
    settle(page)
    server.kill()
    server.start()
    page.reload()
    page.get_by_text("Dear Inés and all,").first.wait_for()
    settle(page)
    assert letter(page).startswith("Dear Inés and all,")
    assert letter(page).endswith("Sam")
    page.context.close()


def test_a_killed_server_is_found_again_without_a_reload(browser: Browser, server: Server) -> None:
    page = open_page(browser, server.address)
    paste(page, NOTES.text)
    server.kill()
    page.wait_for_timeout(500)
    server.start()
    page.locator('[data-test-connection-state="CONNECTED"]').wait_for(timeout=60_000)
    settle(page)
    states.say(page, "sign as Sam")
    assert letter(page).endswith("Sam")
    page.context.close()


# Several users


def signed_in(browser: Browser, address: str, user: str) -> Page:
    """A window of a user's own, in which they are signed in."""
    page = browser.new_context(accept_downloads=True).new_page()
    page.goto(address)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name=user).click()
    page.get_by_label("Your interview notes").wait_for()
    settle(page)
    return page


def test_two_users_at_once_see_nothing_of_each_other(browser: Browser, tmp_path: Path) -> None:
    with identity.provider() as provider:
        server = Server(tmp_path)
        page_address = server.address.replace("127.0.0.1", "localhost")
        (tmp_path / ".streamlit").mkdir()
        (tmp_path / ".streamlit" / "secrets.toml").write_text(identity.secrets(provider, page_address))
        server.start()
        try:
            ana, ben = (signed_in(browser, page_address, user) for user in identity.USERS)
            paste(ana, NOTES.text)
            paste(ben, sample_notes("library"))
            ana.get_by_text("Dear Inés,").wait_for()
            ben.get_by_text("Dear Joanna,").wait_for()
            for page, mine, theirs in ((ana, "Harbour", "Calder"), (ben, "Calder", "Harbour")):
                page.get_by_role("button", name="Your letters").click()
                shelf = page.get_by_test_id("stPopoverBody")
                shelf.get_by_role("button", name=mine).wait_for()
                assert shelf.get_by_role("button", name=theirs).count() == 0
                page.keyboard.press("Escape")
            guessed = ana.url
            ben.goto(guessed)
            ben.get_by_text("There is no such letter here").wait_for()
            settle(ben)
            assert "Marchetti" not in ben.content()
            ana.reload()
            ana.get_by_text("Dear Inés,").wait_for()
            ana.get_by_role("button", name="Settings").click()
            ana.get_by_text("Signed in: ana@id.example").wait_for()
            ana.get_by_role("button", name="Sign out").click()
            ana.get_by_role("button", name="Sign in").wait_for()
            assert "Marchetti" not in ana.content()
            ana.context.close()
            ben.context.close()
        finally:
            server.stop()
