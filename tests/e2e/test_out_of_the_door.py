"""What a real browser makes of a letter's links and of its card, on the screen and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from assistant.schema import Channel, Draft, LetterKind, Sentence
from assistant.sending.card import card_page
from assistant.sending.links import compose_links, mailto_link

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

THANKS = (
    "Thank you for showing me the seed room on Tuesday. I keep thinking about the drawers your grandfather built, "
    "and about the labels nobody has dared to change since.",
    "You asked what I would do with the seedlings in a hot week. I spent three summers doing the watering rota at a "
    "nursery in Izmir, and I would start with the shade cloth.",
    "I would love to work there, and I look forward to hearing from you by Monday.",
)

TRICKY = {
    "accents": "Zoë Łukasiewicz sagt: „Größe“ — naïve café, ẞ, İstanbul",
    "accents apart": "Zoe\u0308 caf\u0065\u0301",
    "ampersands": "R&D, Q&A &amp; more&subject=x&bcc=all@example.org",
    "plus signs": "C++ and 1 + 1 = 2",
    "percents": "100%, %0ABcc: x, %20 and %u0041",
    "emoji": "👩🏽\u200d🚀 and 👨\u200d👩\u200d👧 and 🙂",
    "any script": "ليلى יעל प्रिया กมล 王小明 김민준",
    "quotes": "\"double\" and 'single' and `back`",
    "markup": '"><script>document.title = "owned"</script><img src=https://evil.example/i.png>',
    "a fragment": "#1 and ?2 and /3/../4 \\5",
    "line ends": "one\ntwo\r\nthree\rfour\u2028five",
    "direction": "\u202egpj.exe",
}

A_CARD = pytest.approx((148, 105), abs=0.5)
"""Width and height in millimetres; a browser rounds them up to whole pixels."""

READ_BACK = """a => {
    const url = new URL(a.href);
    return {
        href: a.href,
        attributes: a.getAttributeNames(),
        scheme: url.protocol,
        host: url.host,
        path: decodeURIComponent(url.pathname),
        asMail: Object.fromEntries(url.search.slice(1).split("&").map(p => p.split("=").map(decodeURIComponent))),
        asForm: Object.fromEntries(url.searchParams),
        parameters: [...url.searchParams].length,
    };
}"""
"""What is in a link, read as a mail program reads it and as a web server does, where "+" is a blank."""


@pytest.fixture(scope="module")
def window(browser: Browser) -> BrowserContext:
    """The window of somebody who likes dark pages."""
    return browser.new_context(viewport={"width": 1000, "height": 720}, color_scheme="dark")


@pytest.fixture
def asked() -> list[str]:
    """Every address that the page asks for, in order."""
    return []


@pytest.fixture
def page(window: BrowserContext, asked: list[str]) -> Iterator[Page]:
    """An empty page. Nothing that it asks for is let through but files."""
    opened = window.new_page()
    opened.on("request", lambda request: asked.append(request.url))
    opened.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
    yield opened
    opened.close()


def letter(*paragraphs: str, subject: str | None = "Thank you", sender: str = "Zoë") -> Draft:
    return Draft(
        to="Marisol Quintero",
        kind=LetterKind.THANK_YOU,
        channel=Channel.CARD,
        subject=subject,
        greeting="Dear Marisol,",
        sentences=tuple(Sentence(text=text, paragraph=n) for n, text in enumerate(paragraphs)),
        sign_off="Best wishes,",
        sender=sender,
    )


def followed(page: Page, *links: str) -> list[dict[str, Any]]:
    """What the browser makes of each of the links in a page."""
    anchors = "\n".join(f'<a href="{escape(link)}">Open it</a>' for link in links)
    page.set_content(f"<!DOCTYPE html><title>A page</title>{anchors}")
    found: list[dict[str, Any]] = page.locator("a").evaluate_all(f"all => all.map({READ_BACK})")
    assert page.title() == "A page"
    return found


def opened_card(page: Page, draft: Draft, folder: Path) -> None:
    """Open the card as its reader does: a file of their own."""
    file = folder / "card.html"
    file.write_text(card_page(draft), "utf-8")
    page.goto(file.as_uri())


def sheets(page: Page) -> list[tuple[float, float]]:
    """The pages that the page prints to, each as width and height in millimetres."""
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert len(boxes) == len(re.findall(rb"/Type\s*/Page\b", pdf))
    return [
        (round(float(width) / 72 * 25.4, 1), round(float(height) / 72 * 25.4, 1)) for width, height in boxes
    ]


@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY.keys())
def test_a_mailto_link_says_in_the_browser_what_the_letter_says(page: Page, text: str) -> None:
    draft = letter(f"Before {text} after", subject=f"About {text} and more")
    link = mailto_link(draft, "marisol@brightwell.example")
    assert link is not None
    (found,) = followed(page, link)
    assert found["href"] == link  # nothing in it that the browser would write otherwise
    assert found["attributes"] == ["href"]
    assert (found["scheme"], found["path"]) == ("mailto:", "marisol@brightwell.example")
    assert found["parameters"] == 2
    assert found["asMail"] == found["asForm"]
    assert found["asMail"]["subject"] == " ".join(f"About {text} and more".split())
    assert found["asMail"]["body"] == "\r\n".join(draft.body.splitlines())


@pytest.mark.parametrize("text", TRICKY.values(), ids=TRICKY.keys())
def test_a_webmail_is_asked_for_the_letter_as_it_is(page: Page, text: str) -> None:
    draft = letter(f"Before {text} after", subject=f"About {text} and more")
    links = compose_links(draft, "marisol@brightwell.example")
    seen = followed(page, *(link.url for link in links))
    for link, found in zip(links, seen, strict=True):
        assert found["href"] == link.url
        assert found["attributes"] == ["href"]
        assert found["scheme"] == "https:"
        assert found["asMail"] == found["asForm"]
        assert found["asForm"]["to"] == "marisol@brightwell.example"
        assert found["asForm"]["body"] == "\r\n".join(draft.body.splitlines())
    hosts = [found["host"] for found in seen]
    assert hosts == ["mail.google.com", "outlook.live.com", "outlook.office.com", "compose.mail.yahoo.com"]


def test_a_link_asks_nobody_before_it_is_followed(page: Page, asked: list[str]) -> None:
    followed(page, *(link.url for link in compose_links(letter(*THANKS))))
    page.wait_for_timeout(200)
    assert asked == []


def test_the_card_shows_the_letter(page: Page, tmp_path: Path) -> None:
    """Its picture is card.png in the test's folder, which pytest keeps (under /tmp/pytest-of-...)."""
    opened_card(page, letter(*THANKS, sender="Defne Yıldız"), tmp_path)
    lines = page.locator("p")
    assert lines.all_inner_texts() == ["Dear Marisol,", *THANKS, "Best wishes,", "Defne Yıldız"]
    assert all(line.is_visible() for line in lines.all())
    picture = tmp_path / "card.png"
    page.screenshot(path=picture)
    assert picture.stat().st_size > 10_000


def test_the_card_is_dark_on_light_even_for_who_likes_it_dark(page: Page, tmp_path: Path) -> None:
    opened_card(page, letter(*THANKS), tmp_path)
    style = page.locator("main").evaluate(
        "m => [getComputedStyle(m).color, getComputedStyle(m).backgroundColor, getComputedStyle(m).fontFamily]"
    )
    ink, paper = ([int(part) for part in re.findall(r"\d+", colour)] for colour in style[:2])
    assert max(ink) < 60
    assert min(paper) > 240
    assert style[2].endswith("serif")


@pytest.mark.parametrize(
    "paragraphs",
    [THANKS[2:], THANKS[:2], THANKS, (*THANKS, *THANKS[1:]), ("x" * 300,), ("日本語の手紙です。" * 20,)],
    ids=["short", "two", "three", "five", "one word", "wide letters"],
)
def test_a_letter_prints_on_one_card(page: Page, tmp_path: Path, paragraphs: tuple[str, ...]) -> None:
    opened_card(page, letter(*paragraphs), tmp_path)
    assert sheets(page) == [A_CARD]


def test_a_letter_too_long_for_a_card_runs_on_to_a_second(page: Page, tmp_path: Path) -> None:
    opened_card(page, letter(*THANKS * 4), tmp_path)
    assert sheets(page) == [A_CARD] * 2


@pytest.mark.parametrize("width", [320, 390, 1000, 2560])
def test_nothing_on_the_card_is_wider_than_the_screen(page: Page, tmp_path: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    opened_card(page, letter(*THANKS, "x" * 500), tmp_path)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.locator("p").first.evaluate("p => parseFloat(getComputedStyle(p).fontSize)") >= 14


def test_right_to_left_text_stands_on_the_right(page: Page, tmp_path: Path) -> None:
    opened_card(page, letter("شكرا لك على وقتك.", "And in English.", sender="ليلى"), tmp_path)
    directions = page.locator("p, .close").evaluate_all("all => all.map(e => getComputedStyle(e).direction)")
    assert directions == ["ltr", "rtl", "ltr", "ltr", "ltr", "ltr"]
    assert page.locator("bdi").evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_an_override_ends_with_its_paragraph(page: Page, tmp_path: Path) -> None:
    """The last letters of the next paragraph are where they belong, at its end."""
    opened_card(page, letter("Turned \u202eround and never back", "abc"), tmp_path)
    places = (
        page.locator("p")
        .nth(2)
        .evaluate(
            """p => [0, 2].map(at => {
            const range = document.createRange();
            range.setStart(p.firstChild, at);
            range.setEnd(p.firstChild, at + 1);
            return range.getBoundingClientRect().left;
        })"""
        )
    )
    assert places[0] < places[1]


def test_markup_in_a_letter_is_text_on_the_card(page: Page, asked: list[str], tmp_path: Path) -> None:
    opened_card(page, letter(TRICKY["markup"], sender=TRICKY["markup"]), tmp_path)
    assert page.locator("p").nth(1).inner_text() == TRICKY["markup"]
    assert page.locator("script, img").count() == 0
    assert page.title() == "A card for Marisol Quintero"
    assert [url for url in asked if not url.startswith("file:")] == []


@pytest.mark.parametrize(
    ("tag", "attribute", "directive"),
    [
        ("img", "src", "img-src"),
        ("script", "src", "script-src-elem"),
        ("iframe", "src", "frame-src"),
        ("object", "data", "object-src"),
    ],
)
def test_the_cards_own_policy_would_stop_what_came_from_elsewhere(
    page: Page, tmp_path: Path, tag: str, attribute: str, directive: str
) -> None:
    """A second lock: even markup that got past the first could not ask anybody for anything."""
    opened_card(page, letter("Hello."), tmp_path)
    stopped = page.evaluate(
        """([tag, attribute]) => new Promise(done => {
            document.addEventListener("securitypolicyviolation", e => done(`${e.disposition} ${e.effectiveDirective}`));
            setTimeout(() => done("nothing was stopped"), 3000);
            const element = document.createElement(tag);
            element.setAttribute(attribute, "https://evil.example/x");
            document.body.append(element);
        })""",
        [tag, attribute],
    )
    assert stopped == f"enforce {directive}"
