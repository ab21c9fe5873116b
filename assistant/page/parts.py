"""The parts of the page that Streamlit has no widget for: text that can be touched, and what keeps typed words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from typing import Any, TypedDict

import streamlit as st


class Item(TypedDict, total=False):
    """A stretch that can be touched. ``marks``: characters of ``text``; ``says``: for who hears the page."""

    id: str
    text: str
    note: str
    says: str
    state: str  # "warn" or "fail" where the review doubts it
    marks: list[tuple[int, int]]
    lit: bool
    pressed: bool


class Block(TypedDict, total=False):
    """A paragraph or a list of items, a heading, or plain text."""

    kind: str  # "text", "list", "heading" or "plain"
    text: str
    items: list[Item]


def _source(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


_touch = st.components.v2.component("afterword_touch", css=_source("touch.css"), js=_source("touch.js"))
_keep = st.components.v2.component(
    "afterword_keep",
    css="p {\n position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }",
    js=_source("keep.js"),
)


def touchable(
    label: str,
    blocks: Sequence[Block],
    key: str,
    on_touch: Callable[[str], None],
    look: str = "letter",
    copy: str = "",
) -> None:
    """Text whose items can be touched; ``copy``: what a button copies. ``look``: "letter" or "lines"."""

    def touched() -> None:
        which = st.session_state[key].touched
        if which is not None:
            on_touch(str(which))

    data = {"label": label, "blocks": blocks, "look": look, "copy": copy}
    _touch(data=data, key=key, on_touched_change=touched)


def keep(place: str, saved: Mapping[str, str], announce: str) -> None:
    """Hand over what is typed at each pause, and hold it in the browser until it is among ``saved``, by its box's label.

    ``place``: the application that is shown. ``announce``: what who hears the page is told.
    """
    sums = {label: _sum(text) for label, text in saved.items()}
    data: dict[str, Any] = {"place": place, "saved": sums, "announce": announce}
    _keep(data=data, key="keep")


def _sum(text: str) -> int:
    """FNV-1a over UTF-16, as keep.js reckons it."""
    total = 2166136261
    encoded = text.encode("utf-16-le", "surrogatepass")
    for at in range(0, len(encoded), 2):
        total = ((total ^ (encoded[at] | encoded[at + 1] << 8)) * 16777619) & 0xFFFFFFFF
    return total
