"""The card is the letter and nothing else: no subject, no script, nothing from elsewhere."""

import re
from html import unescape
from html.parser import HTMLParser

import pytest

from assistant.schema import Channel, Draft, LetterKind, Sentence
from assistant.sending.card import card_page


def letter(
    *paragraphs: str,
    to: str | None = "Priya Raman",
    greeting: str = "Dear Priya,",
    sign_off: str = "Warmly,",
    sender: str = "Zoë",
) -> Draft:
    return Draft(
        to=to,
        kind=LetterKind.THANK_YOU,
        channel=Channel.CARD,
        subject="A subject",
        greeting=greeting,
        sentences=tuple(Sentence(text=text, paragraph=n) for n, text in enumerate(paragraphs)),
        sign_off=sign_off,
        sender=sender,
    )


class Lines(HTMLParser):
    """The text of each paragraph of a page, and the direction it is given."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.directions: list[str | None] = []
        self._open = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p":
            self.lines.append("")
            self._open = True
        if "dir" in dict(attrs):
            self.directions.append(dict(attrs)["dir"])

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "p"

    def handle_data(self, data: str) -> None:
        if self._open:
            self.lines[-1] += data


def size(page: str) -> float:
    """The size of type in millimetres."""
    found = re.search(r"--size: ([\d.]+);", page)
    assert found
    return float(found[1])


def test_the_card_has_the_letter_line_for_line() -> None:
    page = Lines(card_page(letter("It was good to meet you.", "5 < 6 & 7 > 6, isn't it?")))
    assert page.lines == [
        "Dear Priya,",
        "It was good to meet you.",
        "5 < 6 & 7 > 6, isn't it?",
        "Warmly,",
        "Zoë",
    ]


def test_the_sentences_of_a_paragraph_stay_together() -> None:
    draft = letter("One.")
    draft = draft.model_copy(update={"sentences": (*draft.sentences, Sentence(text="Two."))})
    assert Lines(card_page(draft)).lines[1:2] == ["One. Two."]


def test_the_subject_stays_off_the_card() -> None:
    assert "A subject" not in card_page(letter("Hello."))


def test_what_a_draft_leaves_empty_leaves_no_gap() -> None:
    assert Lines(card_page(letter("Hello.", greeting=" ", sign_off="", sender="Zoë"))).lines == [
        "Hello.",
        "Zoë",
    ]
    assert Lines(card_page(letter("Hello.", sign_off="", sender=""))).lines == ["Dear Priya,", "Hello."]


def test_each_line_under_the_sign_off_keeps_its_own_line() -> None:
    assert Lines(card_page(letter(sender="Zoë\n07700 900123\n"))).lines[-3:] == [
        "Warmly,",
        "Zoë",
        "07700 900123",
    ]


def test_the_page_is_english_and_needs_nothing_from_elsewhere() -> None:
    page = card_page(letter("Hello."))
    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert '<meta charset="utf-8">' in page
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    assert policy
    assert policy.start() < page.index("<style>")  # a policy covers what comes after it
    assert "default-src 'none'; style-src 'unsafe-inline';" in policy[1]
    assert not re.search(
        r"<(?:script|link|img|iframe|object|base|form|a)\b|\bon\w+=|url\(|@import|https?:", page
    )


def test_it_is_a_card_on_paper() -> None:
    page = card_page(letter("Hello."))
    assert "@page { size: 148mm 105mm; margin: 0; }" in page
    assert "@media print" in page
    assert "serif" in page


def test_right_to_left_text_runs_right_to_left() -> None:
    page = card_page(
        letter("شكرا لك على وقتك.", "And in English.", greeting="عزيزتي ليلى،", sign_off="مع التحيات،")
    )
    assert Lines(page).directions == ["auto"] * 4  # three paragraphs, and the sign-off with the name in one
    assert "<bdi>Zoë</bdi>" in page


@pytest.mark.parametrize(
    ("to", "title"), [("Ana & Bo", "A card for Ana & Bo"), (None, "A card"), (" ", "A card")]
)
def test_the_title_says_who_it_is_for(to: str | None, title: str) -> None:
    found = re.search("<title>(.*)</title>", card_page(letter("Hello.", to=to)))
    assert found
    assert unescape(found[1]) == title


def test_the_less_there_is_to_say_the_larger_it_is_said() -> None:
    sizes = [
        size(card_page(letter("It was good to meet you. " * count))) for count in (1, 16, 22, 30, 60, 500)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) > 3
    assert sizes[0] == 4.7
    assert sizes[-1] == 3.1


def test_wide_letters_are_given_their_room() -> None:
    assert size(card_page(letter("語" * 300))) < size(card_page(letter("e" * 300)))


def test_half_a_character_does_not_end_in_an_error() -> None:
    assert card_page(letter("half \ud83d", to="\ud83d", sender="\udc00")).encode("utf-8")
