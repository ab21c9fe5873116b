"""A letter as an .eml file that mail programs open as an unsent draft."""

from __future__ import annotations

from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from assistant.schema import Draft
from assistant.sending.addresses import plain_address
from assistant.sending.names import one_line

_LONGEST_WORD = 60
"""Characters of a subject's word that still stand on the header's first line, of 78 at most (RFC 5322, 2.1.1)."""


def letter_eml(draft: Draft, address: str | None = None) -> bytes:
    """The letter as an email draft, with a recipient only where ``address`` is given ("priya@lumen.example").

    Raises ValueError where ``address`` is not one plain mail address.
    """
    message = EmailMessage(policy=SMTP)
    if address is not None:
        message["To"] = Address(addr_spec=plain_address(address))
    message["X-Unsent"] = "1"  # what Outlook and others go by to open a message for editing
    message.set_content(_whole(draft.body), charset="utf-8")
    return _subject_line(draft.subject or "") + message.as_bytes()


def _subject_line(subject: str) -> bytes:
    """The header by itself: EmailMessage loses blanks where it folds a long subject with accents in it."""
    subject = _whole(one_line(subject))
    if not subject:
        return b""
    # An encoded word for all but plain subjects, so that a "=?" in one can't pass for an encoded word, and
    # that one long word can't make a line longer than mail allows.
    foldable = max(len(word) for word in subject.split()) <= _LONGEST_WORD
    charset = "us-ascii" if foldable and subject.isascii() and "=?" not in subject else "utf-8"
    encoded = Header(subject, charset, header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {encoded}\r\n".encode("ascii")


def _whole(text: str) -> str:
    """The text without halves of surrogate pairs, which have no UTF-8, and without NUL, which mail forbids."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
