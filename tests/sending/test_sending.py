"""A letter leaves this program whole, and nothing in it can pass for a header or a path."""

import unicodedata
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.samples import sample_notes
from assistant.schema import Channel, Draft, LetterKind, Sentence
from assistant.sending import file_name, letter_eml, letter_text, one_line

HEADERS = {"Subject", "X-Unsent", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"}
INJECTION = "Thanks\r\nBcc: everyone@example.org\r\n\r\nAnother body"

anything = st.text(st.characters(codec="utf-8"))
words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]))


def letter(
    subject: str | None = "Thank you", sender: str = "Defne Yıldız", text: str = "It was good to meet you."
) -> Draft:
    return Draft(
        to="Marisol Quintero",
        kind=LetterKind.THANK_YOU,
        channel=Channel.EMAIL,
        subject=subject,
        greeting="Dear Marisol,",
        sentences=(Sentence(text=text),),
        sign_off="Kind regards,",
        sender=sender,
    )


def parsed(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


@given(subject=anything, sender=anything, text=anything)
@example(subject=INJECTION, sender=INJECTION, text=INJECTION)
@example(subject="\r\n\r\n", sender="\x85Bcc: a@example.org", text="\u2028To: a@example.org")
def test_nothing_in_a_letter_makes_a_new_header(subject: str, sender: str, text: str) -> None:
    message = parsed(letter_eml(letter(subject, sender, text)))
    assert set(message.keys()) <= HEADERS
    assert not message.defects
    assert message.get_content_type() == "text/plain"


@given(subject=words.map(one_line).filter(bool), text=words)
@example(subject="=?utf-8?q?not_an_encoded_word?=", text="plain")
@example(
    subject="Danke für das Gespräch — 感谢您 и спасибо, " * 4 + "Ana",
    text="Größe, žluťoučký, 日本語, العربية, 🙂 " * 9,
)
@example(subject="aa bb " * 40 + "c", text=".\n..\nFrom here\n>From there")
def test_subject_and_body_come_back_as_they_were(subject: str, text: str) -> None:
    draft = letter(subject, text=text)
    message = parsed(letter_eml(draft))
    assert message["Subject"] == subject
    # Mail has one way to end a line; the body's own line ends become it.
    assert message.get_content().splitlines() == draft.body.splitlines()


def test_an_email_opens_as_an_unsent_draft_to_nobody() -> None:
    message = parsed(letter_eml(letter()))
    assert message["X-Unsent"] == "1"
    assert message["To"] is None
    assert message["From"] is None


def test_a_recipient_is_written_only_where_one_is_given() -> None:
    assert parsed(letter_eml(letter(), "marisol@brightwell.example"))["To"] == "marisol@brightwell.example"


@pytest.mark.parametrize(
    "address", ["a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "", "no address"]
)
def test_what_is_not_one_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="mail address"):
        letter_eml(letter(), address)


def test_a_letter_without_a_subject_has_no_empty_header() -> None:
    assert parsed(letter_eml(letter(None)))["Subject"] is None
    assert letter_text(letter(None)).startswith("Dear Marisol,")


def test_half_a_character_does_not_end_in_an_error() -> None:
    assert "Dear Marisol" in parsed(letter_eml(letter("\ud83d", "\ud83d", "half \ud83d"))).get_content()


def test_plain_text_holds_the_subject_and_the_whole_letter() -> None:
    assert letter_text(letter()) == (
        "Subject: Thank you\n\nDear Marisol,\n\nIt was good to meet you.\n\nKind regards,\nDefne Yıldız\n"
    )


def test_a_subject_in_plain_text_stays_one_line() -> None:
    first, blank, *_ = letter_text(letter(INJECTION)).split("\n")
    assert first == "Subject: Thanks Bcc: everyone@example.org Another body"
    assert blank == ""


@pytest.mark.parametrize(
    ("to", "name"),
    [
        ("Priya Raman", "thank-you-to-priya-raman.txt"),
        ("Tomasz Wiśniewski", "thank-you-to-tomasz-wiśniewski.txt"),
        ("Dr. Aisha O'Neill-Khan", "thank-you-to-dr-aisha-o-neill-khan.txt"),
        ("प्रिया रमन", "thank-you-to-प्रिया-रमन.txt"),
        ("../../etc/passwd", "thank-you-to-etc-passwd.txt"),
        ("🙂", "thank-you.txt"),
        (None, "thank-you.txt"),
    ],
)
def test_a_file_is_named_for_its_reader(to: str | None, name: str) -> None:
    assert file_name(LetterKind.THANK_YOU, to, ".txt") == name


def test_letters_of_different_kinds_have_different_files() -> None:
    assert len({file_name(kind, "Priya", ".eml") for kind in LetterKind}) == len(LetterKind)


@given(to=anything)
def test_a_file_name_is_safe_on_every_system(to: str) -> None:
    name = file_name(LetterKind.STAY_IN_TOUCH, to, ".eml")
    assert name.startswith("staying-in-touch")
    assert name.endswith(".eml")
    assert len(name.encode()) <= 255
    assert not any(c in '<>:"/\\|?*' or unicodedata.category(c)[0] == "C" for c in name)


@pytest.mark.parametrize("name", ["garden", "library"])
def test_sample_notes_are_there(name: str) -> None:
    assert len(sample_notes(name).splitlines()) >= 8
