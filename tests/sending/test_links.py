"""A link opens the letter as it is, for one reader or none, or there is no link."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.schema import Channel, Draft, LetterKind, Sentence
from assistant.sending.addresses import plain_address
from assistant.sending.links import LONGEST_MAILTO, compose_links, mailto_link

PAGES = {
    "Gmail": "https://mail.google.com/mail/?view=cm&fs=1&",
    "Outlook.com": "https://outlook.live.com/mail/0/deeplink/compose?",
    "Outlook for work": "https://outlook.office.com/mail/deeplink/compose?",
    "Yahoo Mail": "https://compose.mail.yahoo.com/?",
}


def letter(text: str = "R&D at 100%: C++, a_b = c?", subject: str | None = "Thank you & more") -> Draft:
    return Draft(
        to="Priya Raman",
        kind=LetterKind.THANK_YOU,
        channel=Channel.EMAIL,
        subject=subject,
        greeting="Dear Priya,",
        sentences=(Sentence(text=text),),
        sign_off="Best wishes,",
        sender="Zoë",
    )


def test_a_mailto_link_is_the_letter_to_nobody() -> None:
    assert mailto_link(letter()) == (
        "mailto:?subject=Thank%20you%20%26%20more&body=Dear%20Priya%2C%0D%0A%0D%0A"
        "R%26D%20at%20100%25%3A%20C%2B%2B%2C%20a_b%20%3D%20c%3F%0D%0A%0D%0ABest%20wishes%2C%0D%0AZo%C3%AB"
    )


@pytest.mark.parametrize(
    ("address", "start"),
    [
        ("priya.raman@lumen.example", "mailto:priya.raman@lumen.example?"),
        (" priya@lumen.example ", "mailto:priya@lumen.example?"),
        ("jobs+priya@lumen.example", "mailto:jobs%2Bpriya@lumen.example?"),
        ("o'neill@lumen.example", "mailto:o%27neill@lumen.example?"),
    ],
)
def test_a_mailto_link_names_its_reader_where_an_address_is_given(address: str, start: str) -> None:
    link = mailto_link(letter(), address)
    assert link is not None
    assert link.startswith(start)
    assert unquote(urlsplit(link).path) == address.strip()


def test_a_letter_without_a_subject_has_no_empty_one() -> None:
    link = mailto_link(letter(subject=None))
    assert link is not None
    assert link.startswith("mailto:?body=Dear")
    assert not any(
        "su=" in each.url or "subject=" in each.url for each in compose_links(letter(subject=None))
    )


@pytest.mark.parametrize("address", [None, "priya@lumen.example"])
def test_each_webmail_gets_the_same_letter_under_its_own_names(address: str | None) -> None:
    links = compose_links(letter(), address)
    assert [link.name for link in links] == list(PAGES)
    for link in links:
        page = PAGES[link.name]
        assert link.url.startswith(page)
        given = parse_qs(link.url.removeprefix(page), strict_parsing=True)
        expected = {
            "su" if link.name == "Gmail" else "subject": ["Thank you & more"],
            "body": [letter().body.replace("\n", "\r\n")],
        }
        assert given == (expected if address is None else {"to": [address], **expected})
        assert "+" not in link.url  # a blank to one reader of links, a plus to another
        assert urlsplit(link.url).fragment == ""


def test_outlook_is_not_given_an_address_that_it_would_cut_in_two() -> None:
    given = {link.name: "to=" in link.url for link in compose_links(letter(), "jobs+priya@lumen.example")}
    assert given == {"Gmail": True, "Outlook.com": False, "Outlook for work": False, "Yahoo Mail": True}


@pytest.mark.parametrize(
    ("characters", "mailto", "webmails"),
    [(1_500, True, 4), (1_990, False, 1), (5_500, False, 1), (6_000, False, 0), (100_000, False, 0)],
)
def test_a_link_that_would_be_too_long_is_left_out(characters: int, mailto: bool, webmails: int) -> None:
    draft = letter("x" * characters)
    assert (mailto_link(draft) is not None) is mailto
    assert len(compose_links(draft)) == webmails


def test_the_longest_link_is_as_long_as_it_says() -> None:
    shortest = mailto_link(letter("x"))
    assert shortest is not None
    room = LONGEST_MAILTO - len(shortest)
    fits, too_long = mailto_link(letter("x" * (room + 1))), mailto_link(letter("x" * (room + 2)))
    assert fits is not None
    assert len(fits) == LONGEST_MAILTO
    assert too_long is None


def test_a_link_takes_a_letter_of_a_page() -> None:
    """200 words of plain English, more than the rubric likes, still fit on Windows."""
    page = "I was glad to hear how the night shift hands over to the day. " * 14
    assert len(page.split()) > 180
    assert mailto_link(letter(page)) is not None


@pytest.mark.parametrize("draft", [letter(), letter("x" * 100_000)], ids=["a letter", "a long one"])
@pytest.mark.parametrize("address", ["", "priya", "a@b.example, c@d.example", "Priya <priya@lumen.example>"])
def test_what_is_not_one_address_is_refused_however_long_the_letter(draft: Draft, address: str) -> None:
    with pytest.raises(ValueError, match="mail address"):
        mailto_link(draft, address)
    with pytest.raises(ValueError, match="mail address"):
        compose_links(draft, address)


@pytest.mark.parametrize(
    "address",
    [
        "priya@lumen.example",
        "p.r_a-man+x@mail.lumen-health.example",
        "o'neill@lumen.example",
        "a@xn--exmple-cua.example",
        "7@9.example",
        "l" * 64 + "@lumen.example",
    ],
)
def test_a_plain_address_is_taken_as_it_is(address: str) -> None:
    assert plain_address(address) == address


label = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)
local = st.from_regex(r"[A-Za-z0-9_+'-]{1,8}(\.[A-Za-z0-9_+'-]{1,8}){0,2}", fullmatch=True)
addresses = st.builds("{}@{}.example".format, local, label)


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"])), address=addresses)
@example(text="Größe 100% & more + a=b? #1 日本語 🙂 ‮abc‬", address="a.b+c'd@e-f.example")
def test_what_goes_into_a_link_comes_out_of_it(text: str, address: str) -> None:
    draft = letter(text, subject="S " + text)
    body = draft.body.replace("\n", "\r\n")
    for link in [mailto_link(draft, address), *(each.url for each in compose_links(draft, address))]:
        if link is not None:
            assert link.isascii()
            given = parse_qs(urlsplit(link).query, strict_parsing=True)
            assert given["body"] == [body]
            assert given.get("subject", given.get("su")) == [("S " + " ".join(text.split())).strip()]
            to = given.get("to", [unquote(urlsplit(link).path)] if link.startswith("mailto:") else [])
            assert to == [address] or (to == [] and "+" in address)
