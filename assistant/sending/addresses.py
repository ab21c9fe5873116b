"""The one mail address that a letter may be sent to, checked before it goes into a header or a link."""

from __future__ import annotations

import re

LONGEST_ADDRESS = 254
"""Characters: what an SMTP path of 256 has room for between its angle brackets (RFC 5321, 4.5.3.1.3)."""

LONGEST_LOCAL_PART = 64
"""Characters before the "@" (RFC 5321, 4.5.3.1.1)."""

# RFC 5322 allows much more: quoted blanks and commas, comments, "%", "?", "&", "=", "!". All of it means
# something elsewhere (a route, a second recipient, a parameter of a link), and nobody's card has it.
_WORD = r"[A-Za-z0-9_+'-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
# A top-level domain starts with a letter: "1.2.3.4" is a machine, not where an employer has mail.
_PLAIN = re.compile(rf"{_WORD}(?:\.{_WORD})*@(?:{_LABEL}\.)+(?=[A-Za-z]){_LABEL}")


def plain_address(address: str) -> str:
    """The address without blanks around it ("priya.raman@lumen.example").

    Raises ValueError where it is not one plain mail address: one name, one "@", one full domain, ASCII.
    A domain of another script is for the user to give as its mail system spells it ("xn--...").
    """
    plain = address.strip(" ")
    fits = len(plain) <= LONGEST_ADDRESS and plain.find("@") <= LONGEST_LOCAL_PART
    if not fits or not _PLAIN.fullmatch(plain):
        raise ValueError("that is not one plain mail address")
    return plain
