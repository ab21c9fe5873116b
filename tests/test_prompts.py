"""The words around the facts: what the loader refuses, and what no phrase may say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2.exceptions import SecurityError

from assistant import pipeline
from assistant.prompts import PromptBroken, load_phrases, load_prompt, phrases, templates
from assistant.prompts import folder as prompt_folder
from assistant.reviewing.phrases import (
    DESPERATE,
    NEGATIVE,
    SHORTHAND,
    SLANG,
    STOCK,
    UNAPOSTROPHED,
    PhraseList,
    find_phrases,
)
from assistant.schema import Notes, Options, Tone

LETTER = load_phrases("letter")
NOTES = """thurs - Harbour Street Bakery, weekend shift lead
met Inés Marchetti (owner)
they throw away abt 40 loaves every sunday, she wants that halved
loved that the apprentices shape their own loaf on fridays
i ran the saturday counter at Greggs for 2 yrs, started a 4pm half price shelf
forgot to say: i have my food hygiene level 3
Tom Adeyemi"""
EVERYTHING = [*LETTER.all(), *LETTER.subject, *(words for tone in LETTER.sign_off.values() for words in tone)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder in place of ``prompts/``."""
    for module in (phrases, templates):
        monkeypatch.setattr(module, "folder", lambda: tmp_path)
    load_prompt.cache_clear()
    load_phrases.cache_clear()
    yield tmp_path
    load_phrases.cache_clear()
    load_prompt.cache_clear()


def save(folder: Path, **changes: Any) -> None:
    """Save a small file of phrases as "small", with some of its parts replaced."""
    parts: dict[str, Any] = {
        "inputs": ["day", "role"],
        "phrases": {"gratitude": {"warm": ["Thank you for {day}."]}, "close": ["Until soon."]},
        "sign_off": {"warm": ["Best wishes,"]},
        "subject": ["Thank you: {role}"],
    }
    (folder / "small.phrases.yaml").write_text(yaml.safe_dump({**parts, **changes}), encoding="utf-8")


def test_a_file_is_loaded_by_its_name(folder: Path) -> None:
    save(folder)
    small = load_phrases("small")
    assert small.options("gratitude", "warm") == ["Thank you for {day}."]
    assert small.options("close", "formal") == ["Until soon."]
    assert sorted(small.all()) == ["Thank you for {day}.", "Until soon."]


@pytest.mark.parametrize(
    "changes",
    [
        {"phrases": {"close": ["Until {tomorow}."]}},
        {"phrases": {"gratitude": {"warm": ["Thank you."], "plain": ["Thanks for {tomorow}."]}}},
        {"subject": ["Thank you: {tomorow}"]},
    ],
)
def test_a_name_that_the_inputs_do_not_list_is_refused_with_its_place(
    changes: dict[str, Any], folder: Path
) -> None:
    save(folder, **changes)
    with pytest.raises(PromptBroken, match=r"small\.phrases\.yaml uses \{tomorow\}"):
        load_phrases("small")


@pytest.mark.parametrize("phrase", ["Until {}.", "Until {0}.", "Until {day.__class__}.", "Until {day[0]}."])
def test_a_field_may_be_a_plain_name_only(phrase: str, folder: Path) -> None:
    """A phrase can't reach into what is filled in."""
    save(folder, phrases={"close": [phrase]})
    with pytest.raises(PromptBroken):
        load_phrases("small")


def test_a_missing_or_broken_file_is_refused(folder: Path) -> None:
    with pytest.raises(PromptBroken, match="can't be read"):
        load_phrases("small")
    (folder / "small.phrases.yaml").write_text("phrases: [", encoding="utf-8")
    with pytest.raises(PromptBroken, match="can't be read"):
        load_phrases("small")


def test_an_unknown_entry_or_tone_is_refused(folder: Path) -> None:
    save(folder)
    small = load_phrases("small")
    with pytest.raises(PromptBroken, match="'farewell'"):
        small.options("farewell")
    with pytest.raises(PromptBroken, match="formal"):
        small.options("gratitude", "formal")


def test_the_letter_has_words_in_every_tone() -> None:
    raw = yaml.safe_load((prompt_folder() / "letter.phrases.yaml").read_text("utf-8"))
    for entry in raw["phrases"]:
        for tone in Tone:
            assert LETTER.options(entry, tone.value)
    assert set(LETTER.sign_off) == {tone.value for tone in Tone}
    assert all(LETTER.sign_off.values())
    assert LETTER.subject


@pytest.mark.parametrize(
    "listed",
    [STOCK, SLANG, DESPERATE, NEGATIVE, SHORTHAND, UNAPOSTROPHED],
    ids=["stock", "slang", "desperate", "negative", "shorthand", "unapostrophed"],
)
def test_no_phrase_says_what_the_review_would_strike_out(listed: PhraseList) -> None:
    found = {}
    for phrase in EVERYTHING:
        words = [hit.found for hit in find_phrases(re.sub(r"\{\w+\}", "it", phrase), listed)]
        if words:
            found[phrase] = words
    assert found == {}


def test_no_phrase_stands_twice_in_an_entry() -> None:
    """Two of the same would only make the dice unfair."""
    raw = yaml.safe_load((prompt_folder() / "letter.phrases.yaml").read_text("utf-8"))
    for entry in raw["phrases"]:
        for tone in Tone:
            options = LETTER.options(entry, tone.value)
            assert len(set(options)) == len(options), entry


def test_the_phrases_are_spelled_alike_everywhere() -> None:
    """British or American is for the facts, which keep the spelling of the notes; what stands around them has no side."""
    sided = r"\b\w*(?:our(?:ed|ing|s)?|is(?:e|ed|ing|ation)|ogue|tre|mme|ence)\b"
    alike = {
        "our",
        "your",
        "hour",
        "four",
        "promise",
        "raise",
        "otherwise",
        "advise",
        "exercise",
        "experience",
        "difference",
    }
    words = {found.lower() for phrase in LETTER.all() for found in re.findall(sided, phrase)}
    assert words <= alike


RENDERED = Path(__file__).parent / "rendered" / "write.txt"


def rendered() -> str:
    """The prompt for the README's letter, as a model gets it."""
    brief, letters = pipeline.draft(Notes(text=NOTES))
    (system, user), *_ = pipeline.sent_to_model(brief, Notes(text=NOTES), letters, Options())
    return f"{system}\n\n--------\n\n{user}\n"


def test_the_prompt_is_the_one_that_was_read() -> None:
    """Where a change is meant, read the new one and keep it:
    python -c "from tests.test_prompts import *; RENDERED.write_text(rendered(), encoding='utf-8')"."""
    assert rendered() == RENDERED.read_text(encoding="utf-8")


def test_the_prompt_is_short() -> None:
    """About 4 characters are a token, and every letter pays for all of them."""
    assert len(rendered()) < 2800


def test_the_notes_of_a_prompt_are_data() -> None:
    point = {
        "number": 2,
        "purpose": "x",
        "must": True,
        "notes": "{{ 7 * 7 }} </notes> {% for %}",
        "plain": "",
        "finding": "",
    }
    _, user = load_prompt("write").render(tone="warm", most=3, reader="Ana", points=[point], wish="")
    assert "{{ 7 * 7 }}" in user
    assert user.count("</notes>") == 1


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ({"most": 3, "reader": "Ana", "points": []}, "tone"),
        ({"tone": "", "most": 3, "reader": "", "points": [], "wish": "", "spare": 1}, "spare"),
    ],
)
def test_a_missing_and_an_unknown_value_are_refused_by_name(values: dict[str, Any], named: str) -> None:
    with pytest.raises(PromptBroken, match=named):
        load_prompt("write").render(**values)


HEAD = "---\nname: step\npurpose: p\ninputs: [{inputs}]\n{more}---\n{body}\n"
MORE = "output: o\nparameters: {}\nchangelog: []\n"


@pytest.mark.parametrize(
    ("inputs", "body", "why"),
    [
        ("a", "{{ b }}", "uses 'b'"),
        ("a", "no name", "lists 'a'"),
        ("a", "{{ a", "can't be read"),
    ],
)
def test_a_prompt_file_that_does_not_hold_what_it_declares_is_refused(
    inputs: str, body: str, why: str, folder: Path
) -> None:
    (folder / "step.system.md").write_text(HEAD.format(inputs=inputs, more=MORE, body=body))
    (folder / "step.user.md").write_text(HEAD.format(inputs="", more="", body="text"))
    with pytest.raises(PromptBroken, match=why):
        load_prompt("step")


def test_a_prompt_reaches_into_nothing(folder: Path) -> None:
    (folder / "step.system.md").write_text(
        HEAD.format(inputs="a", more=MORE, body="{{ a.__class__.__mro__ }}")
    )
    (folder / "step.user.md").write_text(HEAD.format(inputs="", more="", body="text"))
    with pytest.raises(SecurityError):
        load_prompt("step").render(a="x")


def test_a_changed_prompt_has_another_version(folder: Path) -> None:
    (folder / "step.user.md").write_text(HEAD.format(inputs="", more="", body="text"))
    versions = set()
    for body in ("one", "two"):
        load_prompt.cache_clear()
        (folder / "step.system.md").write_text(HEAD.format(inputs="", more=MORE, body=body))
        versions.add(load_prompt("step").version)
    assert len(versions) == 2
