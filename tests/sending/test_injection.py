"""Whatever a letter says, it stays text: it adds no header, recipient, parameter, markup or folder.

Names and sentences come from notes that anybody may have had a hand in. Each attempt below is put into
every field of a letter, which then leaves by every door; and the standard library, which knows nothing
of this program, must read out of each door what was meant and nothing else.
"""

import re
import unicodedata
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import getaddresses
from html.parser import HTMLParser
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.schema import Channel, Draft, LetterKind, Sentence
from assistant.sending import file_name, letter_eml, letter_text
from assistant.sending.addresses import plain_address
from assistant.sending.card import card_page
from assistant.sending.links import compose_links, mailto_link

ATTEMPTS = {
    # The ends of lines, wherever somebody believes in one
    "crlf": "Thanks\r\nBcc: all@example.org",
    "lf": "Thanks\nBcc: all@example.org",
    "cr": "Thanks\rBcc: all@example.org",
    "line separator": "Thanks\u2028Bcc: all@example.org",
    "paragraph separator": "Thanks\u2029Bcc: all@example.org",
    "next line": "Thanks\x85Bcc: all@example.org",
    "vertical tab": "Thanks\vBcc: all@example.org",
    "form feed": "Thanks\fBcc: all@example.org",
    "file separator": "Thanks\x1cBcc: all@example.org",
    "folded header": "Thanks\r\n Bcc: all@example.org\r\n\tCc: b@example.org",
    "end of the headers": "Thanks\r\n\r\n<script>alert(1)</script>",
    "only line ends": "\r\n\r\n\r\n",
    "a dot alone": "\r\n.\r\nMAIL FROM:<a@example.org>",
    "from the mailbox": "\nFrom all@example.org\nFrom: boss@example.org",
    "a second part": '\r\n--b\r\nContent-Type: text/html; boundary="b"\r\n\r\n<b>',
    # The same, in the clothes of a link
    "percent lf": "Thanks%0ABcc:all@example.org",
    "percent crlf": "Thanks%0D%0ABcc:%20all@example.org",
    "percent percent": "Thanks%250D%250ABcc: all@example.org",
    "percent nul": "Thanks%00Bcc",
    "percent of nothing": "100%, %zz, %u0041 and %",
    "a parameter": "Thanks&bcc=all@example.org",
    "another body": "Thanks&body=hand%20over&subject=now",
    "a question": "Thanks?bcc=all@example.org",
    "a fragment": "Thanks#&to=all@example.org",
    "entities": "Thanks&amp;bcc=all@example.org&#38;cc=b@example.org&lt;b&gt;",
    "a semicolon": "Thanks;bcc=all@example.org",
    "plus and blanks": "C++ and  two  blanks + one",
    # Recipients
    "a list": "Priya, all@example.org",
    "angle brackets": "Priya <priya@example.org>, <all@example.org>",
    "a quoted name": '"Raman, Priya" <all@example.org>',
    "a group": "all: a@example.org, b@example.org;",
    "a header": "Bcc: all@example.org",
    "a header in the middle": "Subject: x\r\nTo: all@example.org\r\nX-Unsent: 0",
    # Encoded words
    "q word": "=?utf-8?q?Bcc=3A_all=40example=2Eorg?=",
    "b word": "=?utf-8?b?QmNjOiBhbGxAZXhhbXBsZS5vcmc=?=",
    "q word with a line end": "=?utf-8?q?Thanks=0D=0ABcc=3A_all=40example=2Eorg?=",
    "half a word": "=?utf-8?q?Thanks",
    "words in a row": "=?utf-8?q?a?= =?utf-8?q?b?=",
    "no such charset": "=?none?x?abc?=",
    "quoted printable": "Thanks=\r\nBcc=3A all=40example.org",
    # Markup
    "script": "<script>alert(1)</script>",
    "end of the style": "</style></title></p></main><script>alert(1)</script>",
    "image": "<img src=https://evil.example/i.png onerror=alert(1)>",
    "attribute": '" onmouseover="alert(1)" x="',
    "attribute in single quotes": "' onmouseover='alert(1)",
    "comment": "<!-- --><![CDATA[ ]]><?php ?>",
    "meta": '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    "style": "} main { background: url(https://evil.example/b.png) } @import 'x';",
    "javascript": "javascript:alert(document.domain)",
    "data": "data:text/html,<script>alert(1)</script>",
    "markdown": "![x](https://evil.example/i.png) [here](javascript:alert(1))",
    "a template": "{subject} {{7*7}} ${7*7} %(to)s {0}",
    # Characters that are not what they look like
    "nul": "Pri\0ya\0",
    "bell and escape": "Pri\x07ya \x1b[2J\x1b]0;owned\x07",
    "delete and backspace": "Priya\x7f\x08\x08",
    "right-to-left override": "Priya \u202egpj.exe",
    "unended embeddings": "\u202b\u202a\u202d" * 40 + "Priya",
    "isolates": "\u2066Priya\u2067 Raman\u2069\u2069",
    "byte order mark": "\ufeffPriya",
    "half a pair": "Pri\ud83dya",
    "halves the wrong way round": "\udc00\ud800",
    "not a character": "Priya\ufffe\uffff\U0010ffff",
    "tags": "Priya\U000e0042\U000e0063\U000e0063",
    "soft and no-break": "Pri\u00adya\u00a0Raman\u200b\u2060",
    # Names, which are to come back as they are
    "accents": "Zoë Łukasiewicz-Þórðardóttir",
    "accents apart": unicodedata.normalize("NFD", "Zoë Łukasiewicz-Þórðardóttir"),
    "capital dotted i": "İpek Işıl ẞ",
    "arabic": "ليلى العامري",
    "hebrew": "יעל כהן (she/her)",
    "devanagari": "प्रिया रमन",
    "thai": "กมลชนก ศรีสุข",
    "han": "王小明 / 山田 花子",
    "hangul apart": unicodedata.normalize("NFD", "김민준"),
    "family": "Ana 👩🏽\u200d🚀 👨\u200d👩\u200d👧",
    "marks on marks": "Z" + "\u0301\u0323\u0489" * 60 + "o",
    # Long ones, and names of files
    "a long word": "x" * 1_100,
    "a long word with accents": "é" * 400,
    "long header words": "aa bb " * 180 + "=?q?",
    "many lines": "a\r\nb\n" * 120,
    "parent folder": "../../../etc/passwd",
    "drive": "C:\\Windows\\system32\\cmd.exe",
    "device": "CON",
    "stream": "a.txt:evil.exe",
    "command": "a; rm -rf ~ && $(id) `id` | sh",
    "wild cards": "*?<>|\"'",
    "trailing dots": "Priya... . ",
    "option": "--to=all@example.org",
}

NOT_ONE_ADDRESS = [
    "a@b.example, c@d.example",
    "a@b.example,c@d.example",
    "a@b.example; c@d.example",
    "a@b.example;c@d.example",
    "a@b.example c@d.example",
    "a@b.example\nc@d.example",
    "a@b.example\r\nBcc: c@d.example",
    "a@b.example\n",
    "\ra@b.example",
    "a@b.example\x85",
    "a@b\x85.example",
    "a@\u2028b.example",
    "a@b.example\v",
    "a@b.exa\0mple",
    "a@b.example%0ABcc:c@d.example",
    "a%0ABcc:c@d.example",
    "a@b.example%2Cc@d.example",
    "x@y.example?bcc=z@w.example",
    "x?bcc=z@w.example",
    "x&bcc=z@w.example",
    "x@y.example&bcc=z@w.example",
    "x@y.example#z",
    "x=y@z.example",
    '"a b"@c.example',
    '"a,b"@c.example',
    '"a@b.example, c"@d.example',
    "a(all)@b.example",
    "a@b.example(Bcc: c@d.example)",
    "<a@b.example>",
    "Ana <a@b.example>",
    "Ana: a@b.example;",
    "@relay.example:a@b.example",
    "a%b.example@relay.example",
    "b.example!a@relay.example",
    "mailto:a@b.example",
    "javascript:alert(1)@b.example",
    "=?utf-8?q?a?=@b.example",
    "a@[127.0.0.1]",
    "a@127.0.0.1",
    "a@localhost",
    "a@b..example",
    "a@b.example.",
    "a@.example",
    "a@-b.example",
    "a@b-.example",
    "a@b_c.example",
    "a..b@c.example",
    ".a@b.example",
    "a.@b.example",
    "a@b@c.example",
    "@b.example",
    "a@",
    "a b@c.example",
    "a @b.example",
    "a@ b.example",
    "\u202ea@b.example",
    "a@b\u202e.example",
    "а@b.example",  # that is a Cyrillic letter
    "a@ex\u00e4mple.de",
    "j\u00f6rg@b.example",
    "a\uff20b.example",
    "a@b\u3002example",
    "\ud83d@b.example",
    "a\u00a0@b.example",
    "x" * 65 + "@b.example",
    "a@" + "b" * 64 + ".example",
    "a@" + ".".join(["b" * 60] * 5) + ".example",
    "x" * 100_000,
    "",
    " ",
]

HEADERS = ["Subject", "X-Unsent", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]

PAGES = {
    ("mail.google.com", "/mail/"),
    ("outlook.live.com", "/mail/0/deeplink/compose"),
    ("outlook.office.com", "/mail/deeplink/compose"),
    ("compose.mail.yahoo.com", "/"),
}

SKELETON = {
    ("html", (("lang", "en"),)),
    ("head", ()),
    ("meta", (("charset", "utf-8"),)),
    ("meta", (("name", "viewport"), ("content", "width=device-width, initial-scale=1"))),
    ("title", ()),
    ("style", ()),
    ("body", ()),
    ("main", ()),
    ("p", (("dir", "auto"),)),
    ("div", (("class", "close"), ("dir", "auto"))),
    ("p", ()),
    ("bdi", ()),
}
"""Every tag of a card with its attributes, but for the policy."""

anything = st.text(st.characters())  # with halves of surrogate pairs, which st.text() alone leaves out
every_attempt = pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS.keys())


def letter(text: str, subject: str | None = None) -> Draft:
    """A letter that says the text wherever a letter says anything."""
    return Draft(
        to=text,
        kind=LetterKind.THANK_YOU,
        channel=Channel.EMAIL,
        subject=text if subject is None else subject,
        greeting=f"Dear {text},",
        sentences=(Sentence(text=text), Sentence(text=f"{text}!", paragraph=1)),
        sign_off=f"Best wishes, {text}",
        sender=text,
    )


def whole(text: str) -> str:
    """The text as UTF-8 can hold it."""
    return text.encode("utf-8", "replace").decode("utf-8")


def on_one_line(text: str) -> str:
    """What a heading or a paragraph keeps of a text: all but line ends, control characters and needless blanks."""
    dull = {"Cc", "Cs", "Zl", "Zp"}
    return " ".join("".join(" " if unicodedata.category(c) in dull else c for c in text).split())


def printable(line: str) -> str:
    return "".join(c for c in line if c == "\t" or unicodedata.category(c) != "Cc")


def in_lines(body: str) -> list[str]:
    return [printable(line) for line in whole(body).splitlines()]


def parsed(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


class Tags(HTMLParser):
    """A page as a parser of HTML sees it: its tags, and the text of each paragraph and of the title."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.texts: list[str] = []
        self.elsewhere = ""
        self._within: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(attrs)))
        if tag in {"p", "title"}:
            self.texts.append("")
        if tag != "meta":
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._within.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"p", "title"} & set(self._within):
            self.texts[-1] += data
        elif "style" not in self._within:
            self.elsewhere += data

    def handle_comment(self, data: str) -> None:
        pytest.fail(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        pytest.fail(f"an instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        pytest.fail(f"a declaration: {data}")


def check_eml(draft: Draft) -> None:
    message = parsed(letter_eml(draft))
    subject = on_one_line(draft.subject or "")
    assert sorted(message.keys()) == sorted(HEADERS if subject else HEADERS[1:])
    assert not message.defects
    assert message.get_content_type() == "text/plain"
    assert message["X-Unsent"] == "1"
    assert (message["Subject"] or "") == subject
    assert not (message["Subject"] and message["Subject"].defects)
    assert message.get_content().replace("\r", "\n").split() == whole(draft.body).replace("\0", "").split()
    assert all(len(line) <= 998 for line in letter_eml(draft).split(b"\r\n"))
    assert b"\0" not in letter_eml(draft)


def check_link(link: str, draft: Draft, fixed: dict[str, str]) -> None:
    """The link has the fixed parameters, the letter, and no character that could mean more."""
    given = dict(fixed)
    subject = on_one_line(draft.subject or "")
    if subject:
        given["su" if "google" in link[:30] else "subject"] = subject
    given["body"] = "\r\n".join(in_lines(draft.body))
    assert re.fullmatch(r"[\w.~%:/?&=@-]+", link, re.ASCII)
    assert not re.search(r"%(?![0-9A-F]{2})|%0[0-8BCEF]|%1|%7F", link)
    assert parse_qsl(urlsplit(link).query, strict_parsing=True) == list(given.items())


def check_mailto(draft: Draft) -> None:
    link = mailto_link(draft)
    if link is not None:
        assert link.startswith("mailto:?")
        check_link(link, draft, {})


def check_compose(draft: Draft) -> None:
    for link in compose_links(draft):
        parts = urlsplit(link.url)
        assert parts.scheme == "https"
        assert (parts.netloc, parts.path) in PAGES
        gmail = parts.netloc == "mail.google.com"
        check_link(link.url, draft, {"view": "cm", "fs": "1"} if gmail else {})


def check_card(draft: Draft) -> None:
    page = Tags(card_page(draft))
    tags = [tag for tag in page.tags if tag[1][:1] != (("http-equiv", "Content-Security-Policy"),)]
    assert len(page.tags) - len(tags) == 1
    assert set(tags) <= SKELETON
    close = [*draft.sign_off.splitlines(), *draft.sender.splitlines()]
    meant = [draft.greeting, *(p[0].text for p in draft.paragraphs), *close]
    title = on_one_line(f"A card for {draft.to}") if on_one_line(draft.to or "") else "A card"
    assert page.texts == [title, *filter(None, map(on_one_line, meant))]
    assert page.elsewhere.strip() == ""


def check_text(draft: Draft) -> None:
    subject = on_one_line(draft.subject or "")
    text = letter_text(draft)
    head = f"Subject: {subject}\n\n" if subject else ""
    assert text == f"{head}{draft.body}\n"
    assert len(head.splitlines()) in {0, 2}


def check_file_name(to: str) -> None:
    for suffix in (".eml", ".txt", ".html"):
        name = file_name(LetterKind.CHECK_IN, to, suffix)
        assert name.startswith("check-in")
        assert name.endswith(suffix)
        assert len(name.encode("utf-8")) <= 255
        stem = name.removesuffix(suffix)
        assert all(c == "-" or unicodedata.category(c)[0] in "LMN" for c in stem)
        assert not re.search(r"--|-$", stem)
        assert file_name(LetterKind.CHECK_IN, unicodedata.normalize("NFD", to), suffix) == name


@every_attempt
def test_an_attempt_stays_text_in_an_email_draft(attempt: str) -> None:
    check_eml(letter(attempt))
    assert parsed(letter_eml(letter(attempt), "a@b.example")).get_all("To") == ["a@b.example"]


@every_attempt
def test_an_attempt_stays_text_in_a_mailto_link(attempt: str) -> None:
    check_mailto(letter(attempt))


@every_attempt
def test_an_attempt_stays_text_in_a_webmail_link(attempt: str) -> None:
    check_compose(letter(attempt))


@every_attempt
def test_an_attempt_stays_text_on_a_card(attempt: str) -> None:
    check_card(letter(attempt))


@every_attempt
def test_an_attempt_stays_text_in_a_text_file(attempt: str) -> None:
    check_text(letter(attempt))


@every_attempt
def test_an_attempt_names_no_other_file(attempt: str) -> None:
    check_file_name(attempt)


@pytest.mark.parametrize("address", NOT_ONE_ADDRESS, ids=lambda a: ascii(a)[:40])
def test_no_door_opens_to_what_is_not_one_address(address: str) -> None:
    draft = letter("Thanks")
    for door in (letter_eml, mailto_link, compose_links):
        with pytest.raises(ValueError, match="that is not one plain mail address"):
            door(draft, address)


@given(text=anything, subject=anything)
@example(text="", subject="")
@example(text=" \r\n ", subject="\x85")
def test_no_text_is_more_than_text_at_any_door(text: str, subject: str) -> None:
    draft = letter(text, subject)
    check_eml(draft)
    check_mailto(draft)
    check_compose(draft)
    check_card(draft)
    check_text(draft)
    check_file_name(text)


@given(texts=st.lists(st.sampled_from([*ATTEMPTS.values()]), min_size=2, max_size=3))
def test_attempts_do_not_help_each_other(texts: list[str]) -> None:
    draft = letter("".join(texts), subject=texts[0])
    check_eml(draft)
    check_mailto(draft)
    check_compose(draft)
    check_card(draft)


near_addresses = st.text(st.sampled_from("ab1.@@,;<>\"' +%?&=:()[]\\\r\n\0\x85\u2028é"), max_size=16)


@given(address=st.one_of(anything, near_addresses, near_addresses.map("a@b.example{}".format)))
def test_an_address_is_refused_or_is_exactly_one_recipient(address: str) -> None:
    try:
        plain = plain_address(address)
    except ValueError:
        return
    draft = letter("Thanks")
    assert plain == address.strip(" ")
    assert getaddresses([plain]) == [("", plain)]
    to = parsed(letter_eml(draft, address))["To"]
    assert [each.addr_spec for each in to.addresses] == [plain]
    link = mailto_link(draft, address)
    assert link is not None
    assert unquote(urlsplit(link).path) == plain
    for each in compose_links(draft, address):
        given = [value for name, value in parse_qsl(urlsplit(each.url).query) if name == "to"]
        assert given == [plain] or (given == [] and "+" in plain)


def test_there_are_enough_attempts_and_few_are_too_long_for_a_link() -> None:
    assert len(set(ATTEMPTS.values())) == len(ATTEMPTS) >= 50
    assert sum(mailto_link(letter(attempt)) is None for attempt in ATTEMPTS.values()) < 10
