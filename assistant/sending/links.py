"""A letter as links that open it filled in and unsent: in a mail program, or on a webmail's own page.

Nothing here is fetched; these are strings, and the letter leaves this machine when the user follows one.

A link that is too long does nothing, or ends on an error page, so there is none: each kind has a longest
length, in characters of the whole link, and where a letter needs more the draft file or a copy is the way.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from urllib.parse import quote

from assistant.schema import Draft
from assistant.sending.addresses import plain_address
from assistant.sending.names import one_line

LONGEST_MAILTO = 2_000
"""Characters. RFC 6068 sets no limit; Windows does.

Chromium there dropped anything over 2,046 in silence for years (kMaxUrlLength, less two quote marks, in
chrome/browser/platform_util_win.cc, crbug.com/727909). By report: Outlook and Windows Live Mail take 2,046
(superruub.wordpress.com, 2013), Firefox 2,008 and Internet Explorer 2,029 (stackoverflow.com, questions
4473959 and 13317429). Apple's and Android's mail take far more.
"""


@dataclass(frozen=True)
class ComposeLink:
    """A webmail's page for a new message: whose it is, as a user knows it, and its https address."""

    name: str
    url: str


@dataclass(frozen=True)
class _Webmail:
    name: str
    page: str  # its address up to the first of our parameters
    subject: str  # what it calls the subject
    longest: int  # characters of the whole link
    takes_plus: bool = True  # whether a "+" in the recipient arrives as one


_WEBMAILS = (
    _Webmail("Gmail", "https://mail.google.com/mail/?view=cm&fs=1&", "su", 6_000),
    _Webmail("Outlook.com", "https://outlook.live.com/mail/0/deeplink/compose?", "subject", 2_000, False),
    _Webmail(
        "Outlook for work", "https://outlook.office.com/mail/deeplink/compose?", "subject", 2_000, False
    ),
    _Webmail("Yahoo Mail", "https://compose.mail.yahoo.com/?", "subject", 2_000),
)


def mailto_link(draft: Draft, address: str | None = None) -> str | None:
    """The letter as a mailto link (RFC 6068), with a recipient only where ``address`` is given.

    UTF-8, percent-encoded, its lines ended by %0D%0A. It is a link, not HTML: its "&" is still to be
    escaped in an attribute. None where it would be longer than LONGEST_MAILTO.
    Raises ValueError where ``address`` is not one plain mail address.
    """
    to = "" if address is None else quote(plain_address(address), safe="@")
    link = f"mailto:{to}?{_parameters(subject=_subject(draft), body=_mail_lines(draft.body))}"
    return link if len(link) <= LONGEST_MAILTO else None


def compose_links(draft: Draft, address: str | None = None) -> tuple[ComposeLink, ...]:
    """The letter on the webmail pages that take one, with a recipient only where ``address`` is given.

    A webmail is left out where its link would be too long. Raises ValueError where ``address`` is not
    one plain mail address. None of these has been tried by us: they are what others found, and where.

    - Gmail: Google documents nothing. view=cm, fs, to, su and body are in wide use, and Simon Willison
      tried them in 2024 (til.simonwillison.net/google/gmail-compose-url). By report it refused 6,410
      characters, and another time 8,132 (github.com/defund12/defund12.org, issue 893), hence 6,000;
      and on a phone it opens the inbox instead.
    - Outlook: to, subject and body by Microsoft's Carlos H. M. ("How to compose a new message or event
      and populate fields in Office365", blogs.msdn.microsoft.com/carloshm, 2016-01-16), the page's
      present address by gist.github.com/miwebguy/2e805e343e0d434f06f2194b92b925d8, and "around 2048"
      characters by itecnotes.com/webapp/office365-query-strings-and-url-parameters. Outlook.com's
      calendar took 8,000 in 2026 and no more than 2,056 in 2021 (github.com/
      InteractionDesignFoundation/add-event-to-calendar-docs, issue 19; github.com/goalgorilla/
      open_social, pull request 2356): the lower counts. By report blanks arrive as "+" where the user
      still has to sign in, and a "+" in the recipient as a blank (github.com/OfficeDev/office-js,
      issue 4127); half of such an address may be somebody else's, so it is left for the user to type.
    - Yahoo: the page by Firefox, which opens mailto links with it (uriloader/exthandler/
      HandlerList.sys.mjs); to, subject and body by wide use only. No length is known: the least counts.
    """
    to = None if address is None else plain_address(address)
    subject, body = _subject(draft), _mail_lines(draft.body)
    links = []
    for mail in _WEBMAILS:
        recipient = to if mail.takes_plus or "+" not in (to or "") else None
        url = mail.page + _parameters(**{"to": recipient, mail.subject: subject, "body": body})
        if len(url) <= mail.longest:
            links.append(ComposeLink(mail.name, url))
    return tuple(links)


def _parameters(**values: str | None) -> str:
    """The parameters that have a value. A blank is %20 and a plus is %2B: nobody reads those two wrongly."""
    # Halves of surrogate pairs have no UTF-8; they become question marks.
    return "&".join(
        f"{name}={quote(value, safe='', errors='replace')}" for name, value in values.items() if value
    )


def _subject(draft: Draft) -> str:
    return one_line(draft.subject or "")


def _mail_lines(body: str) -> str:
    """The body with mail's one way to end a line, and no control character besides but the tab."""
    # A %00 ends the letter early in programs that keep text the way C does.
    lines = (
        "".join(c for c in line if c == "\t" or unicodedata.category(c) != "Cc") for line in body.splitlines()
    )
    return "\r\n".join(lines)
