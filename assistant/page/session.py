"""What Streamlit remembers of a window: its work, its boxes, and the address that leads back to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from secrets import token_hex
from typing import Any, ParamSpec, TypeVar

import streamlit as st

from assistant.errors import AfterwordError, StoreFailed
from assistant.page import account
from assistant.page.work import Work
from assistant.settings import StoreSettings
from assistant.store import Store

P = ParamSpec("P")
T = TypeVar("T")

TROUBLE = "Sorry, something went wrong here, and that could not be done. What you typed is still there. Try again, or do something else first."
"""No details: an error's text can hold notes."""


@lru_cache(maxsize=4)
def _store(url: str) -> Store:
    return Store(url)


def begin() -> Work:
    """The window's work, at the application that its address names. Raises NotSignedIn."""
    owner = account.owner()
    if owner is None:
        raise NotSignedIn("Sign in first.")
    if "work" not in st.session_state or st.session_state.work.owner != owner:
        st.session_state.work = Work(_store(StoreSettings().url), owner)
        st.session_state.address = None
    work: Work = st.session_state.work
    wanted = st.query_params.get("letter")
    if wanted != st.session_state.address:  # a link, a reload, or the browser's way back
        _go(work, wanted)
    work.catch_up()
    return work


class NotSignedIn(AfterwordError):
    """Somebody acts who has signed out, or never was signed in."""


def work() -> Work:
    """The window's work."""
    found: Work = st.session_state.work
    return found


def _go(work: Work, wanted: str | None) -> None:
    """Take up the application that the address names, or an empty desk."""
    st.session_state.missing = False
    try:
        if wanted is None:
            work.forget()
        elif not work.open(wanted):
            work.forget()
            st.session_state.missing = True
    except StoreFailed as fault:
        work.forget()
        work.unsaved = str(fault)
    st.session_state.address = wanted


def open_application(application: str | None) -> None:
    """Another application, or an empty desk, by a button."""
    _go(work(), application)
    keep_address()


def keep_address() -> None:
    """The address leads to what is shown, so that a reload finds it again."""
    shown = work().application
    application = shown.id if shown else None
    if st.session_state.get("missing") and application is None:
        return  # what is not there stays in the address, for the user to look at
    st.session_state.missing = False
    st.session_state.address = application
    if application is None:
        st.query_params.pop("letter", None)
    elif st.query_params.get("letter") != application:
        st.query_params.letter = application


# Boxes


@dataclass
class _Boxes:
    """What each box shows, with a number that grows when the program puts something else there.

    A window that finds a new server again hands it the contents of its old boxes. The mark, new with each session,
    keeps them from being taken for what the user puts into the new ones.
    """

    mark: str = field(default_factory=lambda: token_hex(4))
    shown: dict[str, tuple[int, Any]] = field(default_factory=dict)

    def key(self, name: str) -> str:
        return f"{name}:{self.mark}-{self.shown[name][0]}"


def box(name: str, value: Any) -> str:
    """The key of a box that is to show a value, given to it as its value too.

    A box keeps its key while what it shows is what the user put there, and gets a new one where the program puts
    something else. To write into st.session_state instead is not safe: where one run of the script overtakes another,
    the browser may never hear of it, and hands back an empty box as if the user had emptied it.
    """
    boxes: _Boxes = st.session_state.setdefault("boxes", _Boxes())
    number, known = boxes.shown.get(name, (0, None))
    if name not in boxes.shown or known != value:
        number += 1
        boxes.shown[name] = (number, value)
    return boxes.key(name)


def in_box(name: str) -> Any:
    """What stands in a box at this moment; None where it is not on the page."""
    boxes: _Boxes | None = st.session_state.get("boxes")
    return st.session_state.get(boxes.key(name)) if boxes is not None and name in boxes.shown else None


def taking(name: str, act: Callable[[Any], None]) -> Callable[[], None]:
    """What a box calls: ``act`` on what the user put there, and nothing where that is what stood there already."""

    def called() -> None:
        boxes: _Boxes = st.session_state.boxes
        key = boxes.key(name)
        if key not in st.session_state:
            return
        number, known = boxes.shown[name]
        value = st.session_state[key]
        if value != known:
            boxes.shown[name] = (number, value)
            acting(act)(value)

    return called


def acting(act: Callable[P, T]) -> Callable[P, T | None]:
    """A callback that goes on from what other windows did, and whose faults are told in a sentence."""

    def called(*args: P.args, **kwargs: P.kwargs) -> T | None:
        st.session_state.trouble = None
        try:
            begin()  # a server that was started anew knows nothing of the window yet
            return act(*args, **kwargs)
        except AfterwordError as fault:
            st.session_state.trouble = str(fault)
        except Exception:
            st.session_state.trouble = TROUBLE
        return None

    return called


def putting(field: str, empty: Any = "") -> Callable[[Any], None]:
    """Puts what a box holds on the desk; ``empty`` where it holds nothing."""

    def put(value: Any) -> None:
        work().put(**{field: empty if value is None else value})

    return put
