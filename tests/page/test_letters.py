"""The screen without a browser: what it shows in each state, and that none ends in an exception."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from assistant import pipeline
from assistant.page.when import last_day_called
from assistant.samples import sample_notes
from assistant.schema import Brief, Letter, Mark, Notes, Options, Review, Verdict
from tests.page.window import (
    address,
    bodies,
    box,
    html,
    labels,
    markup,
    noted,
    notes_in,
    opened,
    press,
    typed,
    value,
)

HOSTILE = """met Priya Raman (eng manager) at Lumen Health, tues, senior backend engineer
she said ![x](http://evil.example/track?d=1) and <img src=http://evil.example/i.png> :smile: $x^2$
loved the <script>alert(1)</script> [demo](http://evil.example) of the **clinic** board
i led the move to events at Acme, incidents went down 40%
salary is ![pay](http://evil.example/pay) 50k
- Tom Adeyemi"""

NO_DAY = (
    "met Priya Raman at Lumen Health, senior backend engineer\nshe liked my work on the queues\n- Tom Adeyemi"
)


@pytest.fixture
def page() -> AppTest:
    return opened()


def test_an_empty_page_says_what_to_do(page: AppTest) -> None:
    assert not page.exception
    assert [header.value for header in page.header] == ["Your letter appears here"]
    assert not bodies(page)
    assert not page.get("download_button")


def test_the_button_on_an_empty_box_asks_for_notes(page: AppTest) -> None:
    assert "notes" in press(page, "Write my letter").info[0].value


def test_blanks_are_an_empty_box(page: AppTest) -> None:
    assert not noted(page, " \n\t ").code


def test_a_sample_gives_a_letter_at_once(page: AppTest) -> None:
    press(page, "Try it with a sample")
    (body,) = bodies(page)
    assert "Marisol" in body
    assert "Defne Yıldız" in body
    assert labels(page, "download_button")[:2] == ["Download as email draft", "Download as text"]
    assert "Read it before you send it" in html(page)


def test_a_sample_never_takes_the_place_of_notes(page: AppTest) -> None:
    """The click on the button is what brings the notes, typed just before it, to the server."""
    box(page, "notes").set_value("met Sam at Bluebird Cafe, barista job")
    press(page, "Try it with a sample")
    assert notes_in(page) == "met Sam at Bluebird Cafe, barista job"


def test_a_changed_sample_is_not_cleared(page: AppTest) -> None:
    press(page, "Try it with a sample")
    box(page, "notes").set_value(sample_notes("garden") + "and my own line")
    press(page, "Clear the sample")
    assert (notes_in(page)).endswith("and my own line")


def test_a_sample_can_be_cleared(page: AppTest) -> None:
    press(press(page, "Try it with a sample"), "Clear the sample")
    assert notes_in(page) == ""
    assert not bodies(page)


def test_the_letter_follows_the_company(page: AppTest) -> None:
    press(page, "Try it with a sample")
    typed(page, "Company", "Brightwell Plants")
    assert "Brightwell Plants" in bodies(page)[0]
    assert "Brightwell Garden Centre" not in bodies(page)[0]


def test_the_letter_follows_the_interviewer(page: AppTest) -> None:
    press(page, "Try it with a sample")
    typed(page, "You met", "Marisela Quintero")
    assert bodies(page)[0].startswith("Dear Marisela,")
    assert "Marisol" not in bodies(page)[0]


def test_the_letter_follows_the_signature(page: AppTest) -> None:
    press(page, "Try it with a sample")
    assert bodies(typed(page, "Your name", "D. Yıldız"))[0].endswith("\nD. Yıldız")


def test_a_correction_lasts_while_the_notes_still_say_what_was_corrected(page: AppTest) -> None:
    noted(page, sample_notes("garden"))
    typed(page, "Company", "Brightwell Plants")
    noted(page, sample_notes("garden").replace("friendly", "very friendly"))
    assert value(page, "Company") == "Brightwell Plants"


def test_a_correction_goes_when_the_notes_say_something_else(page: AppTest) -> None:
    noted(page, sample_notes("garden"))
    typed(page, "Company", "Brightwell Plants")
    typed(page, "You met", "Marisela Quintero")
    noted(page, sample_notes("library"))
    assert value(page, "Company") == "Calder Valley Libraries"
    assert "Marisela" not in " ".join(box.value or "" for box in page.text_input)


def test_notes_of_another_interview_are_a_letter_of_their_own(page: AppTest) -> None:
    noted(page, sample_notes("garden") + "\nlovely cat in the shop")
    first = address(page)
    noted(page, sample_notes("library"))
    assert address(page) != first
    again = opened(first)
    assert "Marisol" in bodies(again)[0]
    assert notes_in(again) == sample_notes("garden") + "\nlovely cat in the shop"


def test_what_is_to_be_put_right_is_asked_beside_the_letter(page: AppTest) -> None:
    noted(page, sample_notes("garden"))
    assert not [box for box in page.text_input if box.label == "What is right"]
    box(page, "kind").set_value("Clear something up").run()
    assert "which was not right" not in bodies(page)[0]
    typed(page, "What you said", "I said we had 40 beds")
    typed(page, "What is right", "we had 14 beds")
    assert "we had 14 beds" in bodies(page)[0]
    assert "40 beds" in bodies(page)[0]


def test_a_panel_gets_a_tab_each(page: AppTest) -> None:
    noted(page, sample_notes("library"))
    assert [tab.label for tab in page.tabs] == ["Joanna Prewett", "Samir Haddad", "Beth Ogunleye"]
    assert len(set(bodies(page))) == 3


def test_someone_taken_out_gets_no_letter(page: AppTest) -> None:
    noted(page, sample_notes("library"))
    next(box for box in page.text_input if box.value == "Samir Haddad").set_value("").run()
    assert not page.exception
    assert [tab.label for tab in page.tabs] == ["Joanna Prewett", "Beth Ogunleye"]


def test_someone_added_gets_a_letter(page: AppTest) -> None:
    press(page, "Try it with a sample")
    typed(page, "Someone else you met", "Oluwaseun Adé")
    assert [tab.label for tab in page.tabs] == ["Marisol Quintero", "Oluwaseun Adé"]


def test_without_a_name_the_page_asks_for_one(page: AppTest) -> None:
    noted(page, "bluebird cafe, barista, sam. nice. wants weekends. i can do latte art")
    assert "[Your name]" in bodies(page)[0]
    assert value(page, "Your name, to sign the letter") == ""
    typed(page, "Your name, to sign the letter", "Noor")
    assert bodies(page)[0].endswith("\nNoor")
    # The question stays where it was, so that a typing mistake can be mended.
    assert value(page, "Your name, to sign the letter") == "Noor"


@pytest.mark.parametrize("tone", ["Plain", "Formal"])
def test_the_tone_can_be_chosen(page: AppTest, tone: str) -> None:
    press(page, "Try it with a sample")
    warm = bodies(page)[0]
    box(page, "tone").select(tone.lower()).run()
    assert not page.exception
    assert bodies(page)[0] != warm


def test_the_kind_can_be_chosen(page: AppTest) -> None:
    press(page, "Try it with a sample")
    box(page, "kind").set_value("Ask if there is news").run()
    assert not page.exception
    assert "Ask if there is news" in html(page)


def test_the_notes_are_listed_by_what_they_are_good_for(page: AppTest) -> None:
    press(page, "Try it with a sample")
    shown = html(page)
    assert "What you liked" in shown
    assert "seedling tunnel" in shown
    assert "Kept private" in shown
    assert "about pay" in shown


@pytest.mark.parametrize("notes", ["😀😀😀", "!!! 123 ???", "12.60"])
def test_notes_without_words_get_a_sentence(page: AppTest, notes: str) -> None:
    noted(page, notes)
    assert len(page.warning) == 1
    assert notes_in(page) == notes
    assert not bodies(page)


@pytest.mark.parametrize(
    "notes",
    [
        "a",
        "met",
        "no",
        "شكرا على المقابلة",
        "面试很好，谢谢",
        "x" * 5000,
        "\n".join(["Sam: hi"] * 300),
        "<b>",
        "&amp;",
        "_" * 50 + "a",
    ],
)
def test_odd_notes_do_not_break_the_page(page: AppTest, notes: str) -> None:
    noted(page, notes)
    assert notes_in(page) == notes
    assert not page.error


def test_nothing_in_the_notes_is_taken_for_markup(page: AppTest) -> None:
    noted(page, HOSTILE)
    shown = markup(page)
    assert "<img" not in shown
    assert "<script" not in shown
    for element in [*page.markdown, *page.caption, *page.warning, *page.info]:
        assert "evil.example" not in element.value
    names = [*labels(page, "text_input"), *labels(page, "download_button"), *[tab.label for tab in page.tabs]]
    assert not any(character in name for name in names for character in "[]<>!`*$")


def test_a_name_that_looks_like_markup_stays_a_name(page: AppTest) -> None:
    noted(page, sample_notes("library"))
    typed(page, "You met", "![x](http://evil.example/i.png) :smile:")
    assert not any(character in tab.label for tab in page.tabs for character in "[]()!:<>")


def test_an_unexpected_error_is_a_calm_sentence(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The notes stay, and nothing of the error is shown: its text could hold notes."""

    def broken(notes: Notes, options: Options, brief: Brief, earlier: object) -> tuple[Brief, list[Letter]]:
        raise RuntimeError("secret words")

    monkeypatch.setattr(pipeline, "draft", broken)
    noted(page, sample_notes())
    assert "went wrong" in page.error[0].value
    assert "secret" not in page.error[0].value
    assert notes_in(page) == sample_notes()


def judged(page: AppTest, monkeypatch: pytest.MonkeyPatch, *marks: Mark) -> AppTest:
    """The page with a review of these marks."""
    ids = ["gratitude", "concise", "voice"]
    verdicts = tuple(
        Verdict(id=i, verdict=m, why=f"Because of {i}.") for i, m in zip(ids, marks, strict=True)
    )
    review = Review(ready=Mark.FAIL not in marks, score=0.5, criteria=verdicts)
    monkeypatch.setattr(pipeline, "review", lambda draft, brief, notes, others=(): review)
    return noted(page, sample_notes())


def test_checks_that_are_all_well_are_folded_away(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(page, monkeypatch, Mark.PASS, Mark.PASS, Mark.NOT_APPLICABLE)
    checks = next(e for e in page.expander if "thing" in e.label or e.label.startswith("Checked"))
    assert checks.label == "Checked: all 2 points are fine"
    assert not checks.proto.expanded


def test_checks_show_the_worst_first(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(page, monkeypatch, Mark.PASS, Mark.WARN, Mark.FAIL)
    checks = next(e for e in page.expander if "thing" in e.label or e.label.startswith("Checked"))
    assert checks.label == "1 thing to mend before you send it"
    assert checks.proto.expanded
    shown = html(page)
    assert (
        shown.index("Sounds like you: mend this")
        < shown.index("Length: could be better")
        < shown.index("Thanks")
    )


# A letter of the user's own

OWN = """Subject: Thank you - backend engineer interview

Dear Priya,

Thank you for your time on Tuesday. I enjoyed hearing about the clinic board. At Acme I led the move to
events, and incidents went down 60%. I would be glad to do the same for your team, and I am very interested in the role.

Kind regards,
Tom Adeyemi
"""


def checking(page: AppTest, letter: str, notes: str = "") -> AppTest:
    box(page, "task").set_value("Check a letter I wrote").run()
    if notes:
        box(page, "notes").set_value(notes).run()
    box(page, "own").set_value(letter).run()
    assert not page.exception
    return page


def test_a_letter_of_ones_own_is_held_against_the_notes(page: AppTest) -> None:
    checking(page, OWN, HOSTILE)
    assert "True to your notes: mend this" in html(page)
    assert "<mark>60%</mark>" in html(page)
    assert "incidents went down 40%" in html(page)  # what the notes have instead


def test_without_notes_it_says_what_cannot_be_told(page: AppTest) -> None:
    checking(page, OWN)
    assert "Without your notes" in page.info[0].value
    assert "True to your notes" not in html(page)


def test_checking_writes_nothing(page: AppTest) -> None:
    checking(page, OWN, HOSTILE)
    assert not bodies(page)
    assert not page.chat_input


def test_changing_what_to_do_loses_nothing_that_was_typed(page: AppTest) -> None:
    checking(page, OWN, HOSTILE)
    choice = box(page, "task")
    choice.set_value("Write a letter from my notes").run()
    assert notes_in(page) == HOSTILE
    box(page, "task").set_value("Check a letter I wrote").run()
    assert box(page, "own").value == OWN


def test_an_empty_letter_is_asked_for(page: AppTest) -> None:
    checking(page, " ")
    assert "letter" in press(page, "Check my letter").info[0].value


def test_nothing_is_shown_that_nobody_meant_to_show(page: AppTest) -> None:
    """Streamlit prints a string that stands alone in its script, such as a docstring below a constant."""
    assert not page.markdown


# How it goes out, and when


def test_a_message_has_no_subject_and_a_card_can_be_printed(page: AppTest) -> None:
    noted(page, sample_notes())
    box(page, "channel").set_value("message").run()
    assert not page.exception
    assert len(bodies(page)) == 1
    box(page, "channel").set_value("card").run()
    assert not page.exception
    assert "Download as a card to print" in labels(page, "download_button")


def test_one_letter_goes_to_all_of_a_panel(page: AppTest) -> None:
    noted(page, sample_notes("library"))
    assert len(page.tabs) > 1
    box(page, "together").check().run()
    assert not page.exception
    assert not page.tabs
    assert " and " in bodies(page)[0].splitlines()[0]


def test_when_to_send_is_told_once_the_day_is_known(page: AppTest) -> None:
    noted(page, NO_DAY)
    assert "Best sent" not in html(page)
    box(page, "met-on").set_value(date.today()).run()
    assert not page.exception
    assert "Best sent" in html(page) or page.warning


def test_the_day_that_the_notes_name_is_taken_for_the_last_such_day(page: AppTest) -> None:
    noted(page, f"{NO_DAY}\ninterview was thursday")
    assert box(page, "met-on").value == last_day_called("Thursday", date.today())
    assert "Best sent" in html(page) or page.warning


@pytest.mark.parametrize(
    ("day", "expected"),
    [("Tuesday", date(2026, 12, 1)), ("Wednesday", date(2026, 11, 25)), ("yesterday", None), (None, None)],
)
def test_the_last_day_of_a_name(day: str | None, expected: date | None) -> None:
    assert last_day_called(day, date(2026, 12, 1)) == expected


def test_an_address_that_is_none_is_left_out(page: AppTest) -> None:
    noted(page, sample_notes())
    typed(page, "Their email address", "not an address")
    assert any("plain mail address" in warning.value for warning in page.warning)


def test_a_letter_sent_before_is_not_told_again(page: AppTest) -> None:
    noted(page, sample_notes())
    (first,) = bodies(page)
    box(page, "kind").set_value("Ask if there is news").run()
    box(page, "earlier").set_value(first).run()
    assert not page.exception
    (second,) = bodies(page)
    told = {line for line in first.splitlines() if len(line.split()) > 6}
    assert not told & set(second.splitlines())


def test_after_a_no_the_line_to_stay_in_touch_has_its_day(page: AppTest) -> None:
    noted(page, sample_notes())
    box(page, "kind").set_value("Stay in touch after a no").run()
    box(page, "met-on").set_value(date.today() - timedelta(days=7)).run()
    box(page, "refused-on").set_value(date.today()).run()
    assert not page.exception
    assert "Best sent" in html(page)
