"""What Streamlit remembers of a window: its work, its boxes, and the address that leads back to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
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
    if work.catch_up():
        fill_boxes(work)
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
    fill_boxes(work)


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


def fill(key: str, value: Any) -> None:
    """A box shows this value. Where it does already it is left alone: somebody may be typing in it."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def fill_boxes(work: Work) -> None:
    """The boxes of an application just opened."""
    desk = work.desk
    for key, value in (
        ("notes", desk.notes),
        ("own", desk.own),
        ("met-on", desk.met_on),
        ("met-at", desk.met_at),
        ("country", desk.country),
        ("checked-in", desk.checked_in),
        ("refused-on", desk.refused_on),
    ):
        fill(key, value)
    for key in ("by-hand", "by-hand-subject", "versions", "say"):
        st.session_state.pop(key, None)


def acting(act: Callable[P, T]) -> Callable[P, T | None]:
    """A callback that goes on from what other windows did, and whose faults are told in a sentence."""

    def called(*args: P.args, **kwargs: P.kwargs) -> T | None:
        st.session_state.trouble = None
        try:
            if work().catch_up():
                fill_boxes(work())
            return act(*args, **kwargs)
        except StoreFailed as fault:
            st.session_state.trouble = str(fault)
        except Exception:
            st.session_state.trouble = TROUBLE
        return None

    return called


@acting
def put_typed(key: str, field: str) -> None:
    """What a box holds, put on the desk."""
    value = st.session_state[key]
    if isinstance(value, str):
        value = value or ""
    if value is None and field in ("met_at", "checked_in"):
        value = time(12) if field == "met_at" else 0
    if isinstance(value, tuple):
        value = value[0] if value and isinstance(value[0], date) else None
    work().put(**{field: value})
