"""A letter as plain text."""

from __future__ import annotations

from assistant.schema import Draft
from assistant.sending.names import one_line


def letter_text(draft: Draft) -> str:
    """The letter as a text file holds it: a subject line where there is one, then the body."""
    subject = one_line(draft.subject or "")
    head = f"Subject: {subject}\n\n" if subject else ""
    return f"{head}{draft.body}\n"
