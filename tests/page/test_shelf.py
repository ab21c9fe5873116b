"""The place to come back to: what was typed is there again, in this window and in others, for its owner alone."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
import streamlit
from streamlit.testing.v1 import AppTest

from assistant.page import account
from assistant.page.work import Work
from assistant.sending import archive
from assistant.settings import StoreSettings
from assistant.store import Store
from tests.page.window import address, body, box, html, noted, notes_in, opened, press, say, typed
from tests.refining.test_conversation import NOTES


@pytest.fixture
def page() -> AppTest:
    return noted(opened(), NOTES.text)


def mine(owner: str = account.LOCAL) -> Work:
    return Work(Store(StoreSettings().url), owner)


def test_a_reload_brings_back_notes_letter_and_chat(page: AppTest) -> None:
    say(page, "sign as Sam")
    again = opened(address(page))
    assert notes_in(again) == NOTES.text
    assert body(again) == body(page)
    press(again, "Undo")
    assert "Tom Adeyemi" in body(again)


def test_notes_that_can_not_be_read_are_kept_too() -> None:
    page = noted(opened(), "!!! 123 ???")
    again = opened(address(page))
    assert notes_in(again) == "!!! 123 ???"
    assert again.warning


def test_a_letter_of_ones_own_is_kept() -> None:
    page = opened()
    box(page, "task").set_value("Check a letter I wrote").run()
    box(page, "own").set_value("Dear Ana,\n\nThank you for Tuesday.\n\nBest,\nTom").run()
    again = opened(address(page))
    assert str(box(again, "own").value).startswith("Dear Ana")


def test_an_untouched_sample_is_not_kept() -> None:
    page = press(opened(), "Try it with a sample")
    assert "letter" not in page.query_params
    assert mine().listed() == []
    say(page, "shorter")
    assert len(mine().listed()) == 1


def test_two_windows_follow_each_other(page: AppTest) -> None:
    other = opened(address(page))
    say(page, "sign as Sam")
    other.run()
    assert "Sam" in body(other)
    say(other, "drop the loaves")
    page.run()
    assert "loaves" not in body(page)
    assert body(page).endswith("Sam")


def test_the_list_finds_and_opens(page: AppTest) -> None:
    first = address(page)
    press(page, "Start a new letter")
    assert not notes_in(page)
    assert "letter" not in page.query_params
    noted(page, "bluebird cafe, barista, met Sam. wants weekends. i can do latte art")
    typed(page, "Search", "loaves")
    assert [b.label for b in page.button if (b.key or "").startswith("open-")] == [
        "Harbour Street Bakery – weekend shift lead"
    ]
    press(page, "Harbour Street Bakery")
    assert address(page) == first
    assert body(page).startswith("Dear Inés")


def test_a_guessed_address_finds_nothing(page: AppTest) -> None:
    theirs = mine("somebody else")
    theirs.put(notes="their secret notes about Acme")
    assert theirs.application is not None
    for guess in (theirs.application.id, "nonsense", ""):
        other = opened(guess)
        assert "secret" not in html(other)
        assert not notes_in(other)
        assert any("no such letter" in warning.value for warning in other.warning)


def test_one_letter_is_deleted(page: AppTest) -> None:
    gone = address(page)
    page.checkbox(key="delete-one-sure").check().run()
    press(page, "Yes, delete it")
    assert not notes_in(page)
    assert mine().listed() == []
    assert any("no such letter" in warning.value for warning in opened(gone).warning)


def test_everything_is_deleted_also_in_other_windows(page: AppTest) -> None:
    other = opened(address(page))
    page.checkbox(key="delete-sure").check().run()
    press(page, "Yes, delete everything")
    other.run()
    assert not other.exception
    assert not notes_in(other)
    say_nothing = mine()
    assert say_nothing.listed() == []


def test_everything_can_be_taken_away(page: AppTest) -> None:
    say(page, "sign as Sam")
    packed = zipfile.ZipFile(BytesIO(archive(mine().everything())))
    names = packed.namelist()
    assert names == [
        "01 Harbour Street Bakery weekend shift lead/notes.txt",
        "01 Harbour Street Bakery weekend shift lead/letter 1.txt",
        "01 Harbour Street Bakery weekend shift lead/all versions.json",
    ]
    assert packed.read(names[0]).decode() == NOTES.text
    assert "Sam" in packed.read(names[1]).decode()
    assert len(json.loads(packed.read(names[2]))["talk"]["versions"]) == 2


def test_without_a_database_the_letter_is_written_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERWORD_DATABASE_URL", "sqlite:////proc/nowhere/letters.sqlite3")
    page = noted(opened(), NOTES.text)
    assert body(page).startswith("Dear Inés")
    assert any("Not saved" in warning.value for warning in page.warning)
    say(page, "sign as Sam")
    assert body(page).endswith("Sam")


def test_what_could_not_be_saved_is_saved_later(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    folder.write_text("a file where the folder should be")
    work = Work(Store(f"sqlite:///{folder / 'letters.sqlite3'}"), "me")
    work.put(notes=NOTES.text)
    work.write()
    problem = work.unsaved
    folder.unlink()
    work.say("sign as Sam")
    assert (problem is None, work.unsaved) == (False, None)
    (kept,) = work.everything()
    assert kept.talk is not None
    assert len(kept.talk.versions) == 2


def test_a_page_for_other_computers_needs_signing_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streamlit, "get_option", lambda name: "0.0.0.0" if name == "server.address" else None)
    page = opened()
    assert "nobody has to sign in" in page.error[0].value
    assert not page.text_area


def test_whoever_is_not_signed_in_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Nobody:
        is_logged_in = False

    mine().put(notes="notes of somebody")
    monkeypatch.setattr(account, "signs_in", lambda: True)
    monkeypatch.setattr(streamlit, "user", Nobody())
    page = opened()
    assert [button.label for button in page.button] == ["Sign in"]
    assert not page.text_area


def test_who_is_signed_in_sees_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    class User(dict[str, str]):
        is_logged_in = True

    monkeypatch.setattr(account, "signs_in", lambda: True)
    monkeypatch.setattr(streamlit, "user", User(iss="https://id.example", sub="ana", email="ana@id.example"))
    hers = noted(opened(), NOTES.text)
    link = address(hers)
    assert "Signed in: ana@id.example" in html(hers)
    monkeypatch.setattr(streamlit, "user", User(iss="https://id.example", sub="ben", email="ben@id.example"))
    his = opened(link)
    assert "Marchetti" not in html(his)
    assert any("no such letter" in warning.value for warning in his.warning)
    assert [b for b in his.button if (b.key or "").startswith("open-")] == []
    hers.run()  # her window, with his account in it now, shows nothing of hers
    assert "Marchetti" not in html(hers)
