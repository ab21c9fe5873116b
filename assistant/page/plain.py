"""Showing text as it is: what a user typed is never taken for Markdown or HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from assistant.sending import one_line


def as_plain(text: str) -> str:
    """The text for a place that takes Markdown, with nothing in it left to interpret."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", one_line(text))


def as_label(text: str) -> str:
    """The text for a label: letters, digits and what names are joined with; labels take Markdown too."""
    return one_line(re.sub(r"[^\w\s.,'’&–-]|_", "", text)) or "Letter"


def as_list(heading: str, items: Iterable[str]) -> str:
    """A heading and its list, from HTML that is safe already."""
    return f"<section><h3>{escape(heading)}</h3><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul></section>"


def counted(number: int, noun: str) -> str:
    """ "1 thing", "2 things"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def quiet(html: str) -> str:
    """A line in small print, from HTML that is safe already."""
    return f'<p class="aw-quiet">{html}</p>'
