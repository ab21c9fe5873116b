"""The page with a language model: the offline letter first, what would be sent, what was let in and what was not."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.models import servers as s
from tests.models.test_faults import KEY, NOTES
from tests.page.window import body, html, noted, opened, press, say, typed

LINE = "2. You told me that about 40 loaves are thrown away every Sunday."


def with_model(monkeypatch: pytest.MonkeyPatch, **environment: str) -> AppTest:
    for name, value in {"OPENAI_API_KEY": KEY, "AFTERWORD_MODEL": "tiny", **environment}.items():
        monkeypatch.setenv(name, value)
    return noted(opened(), NOTES.text)


def test_the_letter_is_there_first_and_can_be_had_back(monkeypatch: pytest.MonkeyPatch) -> None:
    with s.server(s.says(LINE, "3. I baked for the King of Denmark.")) as model:
        page = with_model(monkeypatch, OPENAI_BASE_URL=model.url)
        before = body(page)
        assert model.requests == []
        press(page, "Improve the wording")
        assert "40 loaves are thrown away" in body(page)
        assert "Denmark" not in body(page)
        said = html(page)
        assert "King of Denmark" in said  # among what was not let in
        press(page, "Back to the letter without it")
        assert body(page) == before


def test_a_model_that_fails_leaves_the_letter_and_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with s.server(s.status(401)) as model:
        page = with_model(monkeypatch, OPENAI_BASE_URL=model.url)
        before = body(page)
        press(page, "Improve the wording")
    assert body(page) == before
    assert "does not accept the key" in page.warning[0].value
    assert KEY not in page.warning[0].value


def test_what_would_leave_the_computer_is_shown_before_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    page = with_model(monkeypatch, OPENAI_BASE_URL="http://model.example/v1")
    assert any("Marchetti" in code.value and "<notes>" in code.value for code in page.code)
    page.checkbox(key="hide-names").check().run()
    sent = [code.value for code in page.code if "Person1" in code.value]
    assert sent
    assert "Marchetti" not in sent[0]
    assert KEY not in " ".join(code.value for code in page.code)


def test_without_a_model_the_page_does_not_speak_of_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "AFTERWORD_MODEL", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    page = noted(opened(), NOTES.text)
    assert not any("wording" in button.label or "notes as well" in button.label for button in page.button)
    assert "None is set up" in html(page)  # in the settings


def test_a_setting_that_can_not_be_used_costs_no_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    page = with_model(monkeypatch, AFTERWORD_ATTEMPTS="many")
    assert body(page).startswith("Dear Inés")
    assert "ATTEMPTS" in page.warning[0].value


SEEN = '{"kind": "check_in", "company": "", "role": "", "facts": []}'


def test_the_model_can_read_the_notes_too_and_says_where_it_differs(monkeypatch: pytest.MonkeyPatch) -> None:
    with s.server(s.says(SEEN)) as model:
        page = with_model(monkeypatch, OPENAI_BASE_URL=model.url)
        before = body(page)
        press(page, "Let it read my notes as well")
    said = html(page)
    assert "The model takes these notes for a question for news, the rules for a thank-you." in said
    assert body(page) == before  # the rules stand
    page.run()
    again = html(page)
    assert "The model has read your notes as well." in again


def test_a_second_look_that_fails_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with s.server(s.status(401)) as model:
        page = with_model(monkeypatch, OPENAI_BASE_URL=model.url)
        before = body(page)
        press(page, "Let it read my notes as well")
    said = html(page)
    assert "does not accept the key" in said
    assert body(page) == before


def test_a_second_look_elsewhere_shows_all_that_would_go(monkeypatch: pytest.MonkeyPatch) -> None:
    page = with_model(monkeypatch, OPENAI_BASE_URL="http://model.example/v1")
    assert any(NOTES.text in code.value for code in page.code)
    assert any(button.label == "Send my notes to model.example" for button in page.button)


def test_what_the_rules_do_not_understand_the_model_may(monkeypatch: pytest.MonkeyPatch) -> None:
    with s.server(s.says(LINE, "3. I baked for the King of Denmark.")) as model:
        page = with_model(monkeypatch, OPENAI_BASE_URL=model.url)
        say(page, "can you rephrase the middle so it flows")
        press(page, "Let the model do that")
        (request,) = [body for _, _, body in model.requests][:1]
        assert "<wish>can you rephrase the middle so it flows</wish>" in str(request)
        assert "40 loaves are thrown away" in body(page)
        assert "Denmark" not in body(page)
        say(page, "sign as Sam")
        assert "40 loaves are thrown away" in body(page)  # its words last
        say(page, "take out the loaves")
        assert "loaves" not in body(page)
        assert "loaves" not in body(press(page, "More formal"))


def test_the_connection_is_tested_without_any_of_the_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    with s.server(s.says("1. Good morning.", "2. It is cold and it rains.")) as model:
        page = with_model(monkeypatch, OPENAI_BASE_URL=model.url)
        press(page, "Test the connection")
        assert "connection" in html(page)
        assert "loaves" not in str(model.requests)


def test_a_model_can_be_set_up_on_the_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("OPENAI_API_KEY", "AFTERWORD_MODEL", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    with s.server(s.says(LINE)) as model:
        page = noted(opened(), NOTES.text)
        typed(page, "Address of the model", model.url)
        typed(page, "Your key", KEY)
        press(page, "Use this model")
        press(page, "Improve the wording")
        assert "40 loaves are thrown away" in body(page)
    assert KEY not in html(page)
    typed(page, "Address of the model", "not an address")
    press(page, "Use this model")
    assert any("an address looks like" in warning.value for warning in page.warning)
