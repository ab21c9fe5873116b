"""The states of the page, as a user comes to them: what is looked at by axe, by keyboard and in pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.samples import sample_notes
from tests.e2e.screen import paste, settle
from tests.refining.test_conversation import NOTES

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

OWN = """Subject: Thank you - plant care assistant

Dear Marisol,

Thank you for your time on Wednesday and for showing me round. I looked after 90 olive trees in a drought and
lost only a few of them. I would love to join Brightwell, and I can start for 13.50 an hour.

Best wishes,
Defne
"""
"""A letter of the user's own, with two things to mend."""


def empty(page: Page) -> None:
    """Nothing typed yet."""


def letter(page: Page) -> None:
    paste(page, NOTES.text)
    page.get_by_text("Read it before you send it").first.wait_for()


def panel(page: Page) -> None:
    paste(page, sample_notes("library"))
    page.get_by_role("tab", name="Samir Haddad").click()
    settle(page)
    opened(page, "Who reads what")


def nameless(page: Page) -> None:
    """The notes don't say who signs, nor much else."""
    paste(page, "bluebird cafe, barista, sam. nice. wants weekends")
    page.get_by_label("Your name, to sign the letter").wait_for()


def refined(page: Page) -> None:
    letter(page)
    say(page, "drop the ovens, and sign as Sam")
    say(page, "say I have a PhD")


def sentence_touched(page: Page) -> None:
    letter(page)
    sentence(page, "40 loaves").click()
    settle(page)


def line_touched(page: Page) -> None:
    letter(page)
    page.get_by_role("button", name="throw away").last.click()
    settle(page)


def by_hand(page: Page) -> None:
    letter(page)
    page.get_by_role("button", name="Change it by hand").click()
    page.get_by_label("The letter in your words").wait_for()
    settle(page)


def doubted(page: Page) -> None:
    """A claim that the notes don't have, written by hand."""
    by_hand(page)
    box = page.get_by_label("The letter in your words")
    box.fill(box.input_value().replace("Inés,\n", "Inés,\n\nI ran a team of 25 bakers for 9 years.\n"))
    box.blur()
    settle(page)
    page.get_by_role("button", name="Done").click()
    settle(page)


def versions(page: Page) -> None:
    refined(page)
    opened(page, "What changed")
    opened(page, "All versions")
    page.get_by_text("1. From your notes").click()
    settle(page)


def choices(page: Page) -> None:
    letter(page)
    opened(page, "What for, how it sounds, how you send it")
    opened(page, "When should I send it?")
    opened(page, "Checked")


def put_right(page: Page) -> None:
    letter(page)
    opened(page, "What for, how it sounds, how you send it")
    page.get_by_role("combobox", name="What is it for?").click()
    page.get_by_role("option", name="Clear something up").click()
    settle(page)


def mail(page: Page) -> None:
    letter(page)
    page.get_by_role("button", name="Open it in your mail").click()
    page.get_by_label("Their email address").wait_for()
    settle(page)


def preview(page: Page) -> None:
    letter(page)
    page.get_by_role("button", name="How it looks to them").click()
    page.get_by_text("to read").wait_for()
    settle(page)


def shelf(page: Page) -> None:
    letter(page)
    page.get_by_role("button", name="Your letters").click()
    page.get_by_label("Search").wait_for()
    page.get_by_text("Delete the letter that is open").click()
    settle(page)


def settings(page: Page) -> None:
    letter(page)
    page.get_by_role("button", name="Settings").click()
    page.get_by_text("Delete all my notes and letters").click()
    settle(page)


def unreadable(page: Page) -> None:
    paste(page, "12.60 !!!")
    page.get_by_text("There are no words in those notes").wait_for()


def own_letter(page: Page) -> None:
    page.get_by_role("radio", name="Check a letter I wrote").click()
    settle(page)
    paste(page, sample_notes())
    page.get_by_label("The letter you wrote").fill(OWN)
    page.get_by_label("The letter you wrote").blur()
    settle(page)
    page.get_by_text("True to your notes").first.wait_for()


def missing(page: Page) -> None:
    page.goto(f"{page.url.partition('?')[0]}?letter=nonsense")
    page.get_by_text("There is no such letter here").wait_for()
    settle(page)


STATES: tuple[Callable[[Page], None], ...] = (
    empty, letter, panel, nameless, refined, sentence_touched, line_touched, by_hand, doubted, versions, choices,
    put_right, mail, preview, shelf, settings, unreadable, own_letter, missing,
)  # fmt: skip


def say(page: Page, instruction: str) -> None:
    """Say something in the chat."""
    box = page.get_by_test_id("stChatInput").locator("textarea")
    box.fill(instruction)
    box.press("Enter")
    page.locator(".aw-chat .you", has_text=instruction).wait_for()
    settle(page)


def sentence(page: Page, words: str) -> Locator:
    """The sentence of the letter that has these words."""
    return page.get_by_role("group", name="Letter").get_by_role("button", name=words)


def opened(page: Page, label: str) -> None:
    """Open a box that folds."""
    summary = page.locator("summary", has_text=label).first
    if not summary.evaluate("box => box.parentElement.open"):
        summary.click()
    settle(page)
