"""A letter as an .eml file that mail programs open as an unsent draft."""

from __future__ import annotations

from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from assistant.schema import Draft
from assistant.sending.names import one_line


def letter_eml(draft: Draft, address: str | None = None) -> bytes:
    """The letter as an email draft, with a recipient only where ``address`` is given ("priya@lumen.example").

    Raises ValueError where ``address`` is not one plain mail address.
    """
    message = EmailMessage(policy=SMTP)
    if address is not None:
        message["To"] = _recipient(address)
    message["X-Unsent"] = "1"  # what Outlook and others go by to open a message for editing
    message.set_content(_whole(draft.body), charset="utf-8")
    return _subject_line(draft.subject or "") + message.as_bytes()


def _subject_line(subject: str) -> bytes:
    """The header by itself: EmailMessage loses blanks where it folds a long subject with accents in it."""
    subject = _whole(one_line(subject))
    if not subject:
        return b""
    # An encoded word for all but plain subjects, so that a "=?" in one can't pass for an encoded word.
    charset = "us-ascii" if subject.isascii() and "=?" not in subject else "utf-8"
    encoded = Header(subject, charset, header_name="Subject").encode(linesep="\r\n")
    return f"Subject: {encoded}\r\n".encode("ascii")


def _recipient(address: str) -> Address:
    try:
        return Address(addr_spec=address)
    except (ValueError, IndexError, MessageError):  # the email package raises one or the other
        raise ValueError("that is not one plain mail address") from None


def _whole(text: str) -> str:
    """The text without halves of surrogate pairs, which have no UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")
