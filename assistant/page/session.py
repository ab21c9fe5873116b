"""What Streamlit remembers of a window: its work, its boxes, and the address that leads back to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ParamSpec, TypeVar

import streamlit as st

from assistant.errors import StoreFailed
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


def begin(owner: str) -> Work:
    """The window's work, at the application that its address names."""
    if "work" not in st.session_state or st.session_state.work.owner != owner:
        st.session_state.work = Work(_store(StoreSettings().url), owner)
        st.session_state.address = None
    work: Work = st.session_state.work
    wanted = st.query_params.get("letter")
    if wanted != st.session_state.address:  # a link, a reload, or the browser's way back
        _go(work, wanted)
    work.catch_up()
    return work


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
    _keep_address(work())


def keep_address() -> None:
    """The address leads to what is shown, so that a reload finds it again."""
    _keep_address(work())


def _keep_address(work: Work) -> None:
    application = work.application.id if work.application else None
    if st.session_state.get("missing") and application is None:
        return  # what is not there stays in the address, for the user to look at
    st.session_state.missing = False
    st.session_state.address = application
    if application is None:
        st.query_params.pop("letter", None)
    elif st.query_params.get("letter") != application:
        st.query_params.letter = application


# Boxes


def box(name: str, value: Any) -> str:
    """The key of a box that is to show a value, given to it as its value too.

    A box keeps its key while what it shows is what the user put there, and gets a new one where the program puts
    something else. To write into st.session_state instead is not safe: where one run of the script overtakes another,
    the browser may never hear of it, and hands back an empty box as if the user had emptied it.
    """
    boxes: dict[str, tuple[int, Any]] = st.session_state.setdefault("boxes", {})
    number, known = boxes.get(name, (0, None))
    if name not in boxes or known != value:
        number += 1
        boxes[name] = (number, value)
    return f"{name}:{number}"


def taking(name: str, act: Callable[[Any], None]) -> Callable[[], None]:
    """What a box calls: ``act`` on what the user put there, and nothing where that is what stood there already."""

    def called() -> None:
        boxes: dict[str, tuple[int, Any]] = st.session_state.boxes
        number, known = boxes[name]
        value = st.session_state.get(f"{name}:{number}")
        if value == known or f"{name}:{number}" not in st.session_state:
            return
        boxes[name] = (number, value)
        acting(act)(value)

    return called


def acting(act: Callable[P, T]) -> Callable[P, T | None]:
    """A callback that goes on from what other windows did, and whose faults are told in a sentence."""

    def called(*args: P.args, **kwargs: P.kwargs) -> T | None:
        st.session_state.trouble = None
        try:
            work().catch_up()
            return act(*args, **kwargs)
        except StoreFailed as fault:
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
