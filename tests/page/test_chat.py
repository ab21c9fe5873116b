"""Changing letters on the page: by chat, by touch and by hand; every change a version that can be had back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from assistant import pipeline
from assistant.refining import turns
from assistant.samples import sample_notes
from tests.page.window import (
    address,
    bodies,
    body,
    box,
    html,
    labels,
    lines,
    noted,
    notes_in,
    opened,
    press,
    say,
    sentences,
    touch,
    typed,
    value,
)
from tests.refining.test_conversation import NOTES


@pytest.fixture
def page() -> AppTest:
    return noted(opened(), NOTES.text)


def test_what_is_said_changes_the_letter_and_is_answered(page: AppTest) -> None:
    before = body(page)
    assert "loaves" in before
    say(page, "drop the loaves")
    assert "loaves" not in body(page)
    assert "drop the loaves" in html(page)
    assert "stays out" in html(page)


def test_what_is_not_so_is_declined_on_the_page_as_well(page: AppTest) -> None:
    before = body(page)
    say(page, "say I have a PhD")
    assert body(page) == before
    assert "Your notes say nothing of that" in html(page)


def test_wishes_hold_over_many_turns(page: AppTest) -> None:
    for wish in (
        "drop the loaves", "sign as Tommy", "warmer", "shorter", "more formal", "bullet points", "no bullets",
        "mention that i speak polish", "longer", "it was thursday, not tuesday", "make it a card",
        "start over with a warmer tone", "longer",
    ):  # fmt: skip
        say(page, wish)
        assert "loaves" not in body(page), wish
    assert "Thursday" in body(page)


def test_buttons_say_it_too(page: AppTest) -> None:
    before = body(page)
    press(page, "Shorter")
    assert len(body(page).split()) < len(before.split())
    press(page, "Undo")
    assert body(page) == before
    press(page, "Redo")
    assert len(body(page).split()) < len(before.split())


def test_choices_and_chat_are_one(page: AppTest) -> None:
    say(page, "make it formal")
    assert box(page, "tone").value == "formal"
    box(page, "tone").set_value("plain").run()
    press(page, "Undo")
    assert box(page, "tone").value == "formal"
    say(page, "sign as Sam")
    assert value(page, "Your name") == "Sam"
    say(page, "it was thursday, not tuesday")
    assert value(page, "Day of the interview") == "Thursday"


# Versions


def versions(page: AppTest) -> AppTest:
    page.session_state["all-versions"] = True
    page.session_state["changed"] = True
    page.run()
    assert not page.exception
    return page


def test_versions_are_listed_compared_and_brought_back(page: AppTest) -> None:
    first = body(page)
    say(page, "drop the loaves")
    say(page, "sign as Sam")
    versions(page)
    assert len(page.radio[0].options) == 3
    assert "<ins>Sam</ins>" in html(page)
    page.radio[0].set_value(0).run()
    assert "<ins>" in html(page)
    press(page, "Go back to this one")
    assert body(page) == first
    press(page, "Redo")
    assert "loaves" not in body(page)


def test_a_version_is_pinned_and_named(page: AppTest) -> None:
    say(page, "sign as Sam")
    versions(page)
    page.radio[0].set_value(0).run()
    press(page, "Pin it")
    typed(page, "Name of this version", "the first")
    options = page.radio[0].options
    assert "the first" in options[0]
    again = versions(opened(address(page)))
    assert "the first" in again.radio[0].options[0]


def test_typing_the_notes_makes_no_heap_of_versions(page: AppTest) -> None:
    for word in ("a", "and", "and more about the ovens"):
        noted(page, f"{NOTES.text}\n{word}")
    versions(page)
    assert len(page.radio[0].options) == 2
    press(page, "Undo")
    assert notes_in(page) == NOTES.text


# Touch


def number_of(page: AppTest, words: str) -> str:
    return str(next(item["id"] for item in sentences(page) if words in item["text"]))


def test_a_touched_sentence_shows_the_line_behind_it(page: AppTest) -> None:
    touch(page, "letter-0", number_of(page, "40 loaves"))
    assert "they throw away abt 40 loaves every sunday" in html(page)
    assert [item["text"] for item in lines(page) if item.get("lit")]
    assert [item["pressed"] for item in sentences(page)].count(True) == 1


def test_a_touched_line_shows_its_sentence(page: AppTest) -> None:
    line = next(item for item in lines(page) if "40 loaves" in item["text"])
    touch(page, "facts", line["id"])
    assert "In the letter to Inés Marchetti" in html(page)
    assert [item["text"] for item in sentences(page) if item.get("lit")]


def test_a_sentence_is_taken_out_by_touch_and_stays_out(page: AppTest) -> None:
    touch(page, "letter-0", number_of(page, "40 loaves"))
    press(page, "Take it out")
    assert "40 loaves" not in body(page)
    say(page, "start over with a formal tone")
    assert "40 loaves" not in body(page)


def test_a_sentence_in_the_words_of_the_notes(page: AppTest) -> None:
    touch(page, "letter-0", number_of(page, "40 loaves"))
    press(page, "Use my notes’ words")
    assert "You said: “They throw away about 40 loaves every Sunday.”" in body(page)


def test_a_sentence_in_ones_own_words(page: AppTest) -> None:
    touch(page, "letter-0", number_of(page, "40 loaves"))
    next(b for b in page.text_area if b.label == "This sentence in your words").set_value(
        "Forty loaves in the bin stayed with me."
    ).run()
    press(page, "Use these words")
    assert "Forty loaves in the bin stayed with me." in body(page)
    say(page, "more formal")
    assert "Forty loaves in the bin stayed with me." in body(page)


# By hand


def by_hand(page: AppTest, text: str) -> AppTest:
    box(page, "by-hand").set_value(text).run()
    assert not page.exception
    return page


def test_a_letter_changed_by_hand_is_a_version_and_checked(page: AppTest) -> None:
    before = body(page)
    press(page, "Change it by hand")
    assert box(page, "by-hand").value == before
    sentence = next(
        item["text"] for item in [{"text": s} for s in before.split("\n\n")] if "40" in item["text"]
    )
    for claim in ("I ran a team of 25", "I ran a team of 25 bakers for 9 years."):
        by_hand(page, before.replace(sentence, f"{sentence} {claim}"))
    press(page, "Done")
    assert "25 bakers" in body(page)
    doubted = [item for item in sentences(page) if "25 bakers" in item["text"]]
    assert doubted[0]["state"] == "fail"
    assert "to mend before you send it" in " ".join(labels(page, "expander"))
    press(page, "It is true")
    assert not [
        item for item in sentences(page) if "25 bakers" in item["text"] and item.get("state") == "fail"
    ]
    press(page, "Undo")
    press(page, "Undo")
    assert body(page) == before


def test_an_emptied_letter_is_told_and_nothing_is_lost(page: AppTest) -> None:
    before = body(page)
    press(page, "Change it by hand")
    by_hand(page, " ")
    assert any("no words" in warning.value for warning in page.warning)
    press(page, "Done")
    assert body(page) == before


def test_the_subject_is_changed_by_hand(page: AppTest) -> None:
    press(page, "Change it by hand")
    box(page, "by-hand-subject").set_value("Thank you, Inés!").run()
    press(page, "Done")
    assert "Subject: Thank you, Inés!" in html(page)


# What was read


def test_a_line_is_put_elsewhere(page: AppTest) -> None:
    line = next(item for item in lines(page) if "40 loaves" in item["text"])
    touch(page, "facts", line["id"])
    next(b for b in page.selectbox if b.label.startswith("Who said")).set_value("me").run()
    assert not page.exception
    assert "You mentioned that" not in body(page) or "40 loaves" not in body(page)
    moved = next(item for item in lines(page) if "40 loaves" in item["text"])
    assert moved["note"].startswith("– you")


def test_a_line_is_kept_out_and_put_back(page: AppTest) -> None:
    line = next(item for item in lines(page) if "40 loaves" in item["text"])
    touch(page, "facts", line["id"])
    press(page, "Keep it out")
    assert "40 loaves" not in body(page)
    out = next(item for item in lines(page) if item["note"] == "you took it out")
    touch(page, "facts", out["id"])
    press(page, "Put it back")
    assert "40 loaves" in body(page)


def test_what_is_private_is_let_in_by_the_user_alone(page: AppTest) -> None:
    private = next(item for item in lines(page) if item["note"] == "about pay")
    touch(page, "facts", private["id"])
    press(page, "It may be told")
    assert not [item for item in lines(page) if item["note"] == "about pay"]


def test_an_answered_question_goes_into_the_notes(page: AppTest) -> None:
    noted(page, "bluebird cafe, barista, sam. nice. wants weekends")
    question = next(box.label for box in page.text_input if box.label.startswith("What have you done"))
    typed(page, question, "I did latte art at Costa for 2 years")
    assert (notes_in(page)).endswith("I did latte art at Costa for 2 years")
    assert "latte art" in body(page)


def test_who_reads_what_is_a_table(page: AppTest) -> None:
    noted(page, sample_notes("library"))
    assert len(bodies(page)) == 3
    assert "Who reads what" in labels(page, "expander")
    assert '<th scope="col">Samir Haddad</th>' in html(page)


# Faults


def test_a_fault_in_a_turn_is_a_sentence_and_loses_nothing(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret words")

    before = body(page)
    monkeypatch.setattr(pipeline, "refine", broken)
    say(page, "shorter")
    assert "went wrong" in page.error[0].value
    assert "secret" not in page.error[0].value
    assert body(page) == before


def test_what_is_asked_back_is_done_with_one_press(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "SURE_ENOUGH", 1.1)
    say(page, "shorter")
    assert "Do you mean" in html(page)
    press(page, "Yes, that")
    assert not page.exception
    assert "I have made it shorter" in html(page)
    assert "Yes, that" not in labels(page, "button")
