"""The place to come back to: all applications, found by a word, to take away or to delete; and the settings."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.errors import StoreFailed
from assistant.page import account, settings_box
from assistant.page.plain import as_label, as_plain, quiet
from assistant.page.session import acting, open_application, work
from assistant.sending import archive
from assistant.store import Listed

_MOST = 50  # of the list; a search finds the others


def show_shelf() -> None:
    """The two doors beside the title: all letters, and the settings."""
    shown = work().application
    # A door of its own for each application: it is shut again once another is open.
    with st.popover("Your letters", key=f"letters-door {shown.id if shown else 'new'}"):
        try:
            _show_list()
        except StoreFailed as fault:
            st.warning(as_plain(str(fault)))
    with st.popover("Settings", key="settings-door"):
        _show_everything()
        st.divider()
        settings_box.show_settings()
        account.show_account()


def _show_list() -> None:
    all_of_them = work().listed()
    if not all_of_them:
        st.html(quiet("Nothing yet. What you write is kept here by itself."))
        return
    st.button(
        "Start a new letter",
        key="new-letter",
        on_click=acting(open_application),
        args=[None],
        width="stretch",
    )
    words = st.text_input("Search", key="search", placeholder="A company, a name, a word", max_chars=200)
    found = work().listed(words) if words.strip() else all_of_them
    show_applications(found[:_MOST], "open")
    if not found:
        st.html(quiet("No letter has these words."))
    elif len(found) > _MOST:
        st.html(quiet(f"{len(found) - _MOST} more: search for a word of them."))
    shown = work().application
    if shown is not None:
        st.divider()
        title = as_label(shown.title)
        if st.checkbox(f"Delete the letter that is open: {title}", key="delete-one-sure"):
            st.html(quiet("Its notes and all its versions go for good."))
            st.button("Yes, delete it", key="delete-one", on_click=_delete_one, width="stretch")


def show_applications(found: Sequence[Listed], key: str) -> None:
    """A button for each of some applications."""
    shown = work().application
    for one in found:
        here = shown is not None and one.id == shown.id
        st.button(
            as_label(one.title),
            key=f"{key}-{one.id}",
            on_click=acting(open_application),
            args=[one.id],
            type="primary" if here else "secondary",
            help=f"Last changed on {one.updated.day} {one.updated:%B %Y}",
            width="stretch",
        )


def _show_everything() -> None:
    """All of it as a file, or gone."""
    st.subheader("Everything you have here", anchor=False)
    try:
        found = work().listed()
    except StoreFailed as fault:
        st.warning(as_plain(str(fault)))
        return
    if not found:
        st.html(quiet("There is nothing yet."))
        return
    mine = work()
    st.download_button(
        "Download everything",
        lambda: archive(mine.everything()),
        "afterword.zip",
        "application/zip",
        on_click="ignore",
        help="Your notes and letters as text, and every version.",
        width="stretch",
    )
    if st.checkbox("Delete all my notes and letters", key="delete-sure"):
        st.html(quiet("They can’t be brought back."))
        st.button("Yes, delete everything", key="delete-all", on_click=_delete_all, width="stretch")


@acting
def _delete_one() -> None:
    work().delete()
    st.session_state["delete-one-sure"] = False


@acting
def _delete_all() -> None:
    work().delete_everything()
    st.session_state["delete-sure"] = False
