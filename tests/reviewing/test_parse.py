"""A letter in plain text becomes a draft, however it is laid out."""

from __future__ import annotations

import pytest

from assistant.errors import LetterUnreadable
from assistant.reviewing import parse_letter
from assistant.reviewing.parse import LONGEST_LETTER, split_sentences
from assistant.schema import Channel, LetterKind
from tests.reviewing.interviews import ALL, BACKEND


def test_the_parts_of_a_letter() -> None:
    draft = parse_letter(BACKEND.letter, LetterKind.THANK_YOU, Channel.EMAIL)
    assert draft.subject == "Thank you - senior backend engineer at Lumen Health"
    assert (draft.greeting, draft.to) == ("Dear Priya,", "Priya")
    assert (draft.sign_off, draft.sender) == ("Kind regards,", "Tom Adeyemi")
    assert [len(paragraph) for paragraph in draft.paragraphs] == [2, 3, 1, 1]
    assert all(not sentence.facts for sentence in draft.sentences)


@pytest.mark.parametrize("name", ALL)
def test_reading_what_was_written_gives_the_same_letter(name: str) -> None:
    draft = ALL[name].draft()
    again = parse_letter(f"Subject: {draft.subject}\n\n{draft.body}", draft.kind, draft.channel)
    assert again == draft


@pytest.mark.parametrize(
    ("text", "greeting", "first", "sign_off", "sender"),
    [
        ("Hi Priya, thank you for today.\nBest, Tom", "Hi Priya,", "thank you for today.", "Best,", "Tom"),
        ("Priya,\n\nThank you.\n\n- Tom", "Priya,", "Thank you.", "", "Tom"),
        ("Thank you for today.", "", "Thank you for today.", "", ""),
        ("Dear Priya,\r\n\r\nThank you.\r\n\r\nCheers\r\nTom", "Dear Priya,", "Thank you.", "Cheers", "Tom"),
        (
            "Dear Priya:\n\nThank you.\n\nThanks again,\nTom",
            "Dear Priya:",
            "Thank you.",
            "Thanks again,",
            "Tom",
        ),
        ("To: a@b.c\nSubject: Thanks\n\nHi,\n\nGood.\n\nBest\nTom", "Hi,", "Good.", "Best", "Tom"),
        (
            "Dear Dr. Osei-Bonsu,\n\nIt was\nwrapped.\n\nBest\nTom",
            "Dear Dr. Osei-Bonsu,",
            "It was wrapped.",
            "Best",
            "Tom",
        ),
    ],
)
def test_layouts(text: str, greeting: str, first: str, sign_off: str, sender: str) -> None:
    draft = parse_letter(text, LetterKind.THANK_YOU, Channel.EMAIL)
    assert draft.greeting == greeting
    assert draft.sentences[0].text == first
    assert (draft.sign_off, draft.sender) == (sign_off, sender)


def test_contact_lines_stay_with_the_name_and_a_postscript_goes_to_the_body() -> None:
    draft = parse_letter("Dear Sam,\n\nThank you.\n\nBest,\nTom\ntom@x.org\n\nP.S. The bus goes past.")
    assert draft.sender == "Tom\ntom@x.org"
    assert draft.sentences[-1].text == "P.S. The bus goes past."


def test_bullets_are_sentences_of_the_paragraph_that_leads_to_them() -> None:
    draft = parse_letter("Dear Sam,\n\nI bring:\n\n- five years\n- a licence\n\nThank you.\n\nBest,\nTom")
    assert [s.text for s in draft.paragraphs[0]] == ["I bring:", "- five years", "- a licence"]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    draft = parse_letter("Hi Sam,\nThank you for today.\nI liked the shop.\nBest,\nTom")
    assert len(draft.paragraphs) == 2


@pytest.mark.parametrize("generic", ["Hiring Manager", "all", "team", "Sir or Madam", "there"])
def test_a_greeting_to_nobody_names_no_reader(generic: str) -> None:
    assert parse_letter(f"Dear {generic},\n\nThank you.").to is None


@pytest.mark.parametrize("text", ["", "   \n", "🙂 !!! 123"])
def test_a_letter_without_words_is_refused(text: str) -> None:
    with pytest.raises(LetterUnreadable, match="no words"):
        parse_letter(text)


def test_a_letter_of_a_whole_book_is_refused() -> None:
    with pytest.raises(LetterUnreadable, match="too long"):
        parse_letter("a" * (LONGEST_LETTER + 1))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("I saw Dr. Osei at 3 p.m. on Friday. It went well!", 2),
        ("We met J. Smith, e.g. at St. Mary's. Then I left.", 2),
        ("It was 3.5 years. really.", 2),
        ('"Very close." She said so. Hm...', 3),
        ("We met at 3 p.m. It was good.", 2),
    ],
)
def test_sentences_end_where_a_reader_hears_them_end(text: str, pieces: int) -> None:
    found = split_sentences(text)
    assert len(found) == pieces
    assert " ".join(found) == text


@pytest.mark.parametrize(
    ("ending", "sign_off", "sender"),
    [
        ("Best wishes,\nKostas A.", "Best wishes,", "Kostas A."),
        ("With every warm wish", "With every warm wish", ""),
        ("Diolch o galon,", "Diolch o galon,", ""),
        ("Jo", "", "Jo"),
        ("See you then.", "", ""),
    ],
)
def test_letters_end_in_many_ways(ending: str, sign_off: str, sender: str) -> None:
    draft = parse_letter(f"Dear Ana,\n\nThank you for your time. I want the job.\n\n{ending}")
    assert (draft.sign_off, draft.sender) == (sign_off, sender)


def test_a_quotation_does_not_end_a_sentence_that_goes_on() -> None:
    draft = parse_letter('Dear Ana,\n\nYour "why here?" made my day. Thank you.\n\nJo')
    assert [s.text for s in draft.sentences] == ['Your "why here?" made my day.', "Thank you."]
