"""The place to come back to: all applications, found by a word, to take away or to delete."""

from __future__ import annotations

import streamlit as st

from assistant.errors import StoreFailed
from assistant.page import account, settings_box
from assistant.page.plain import as_label, as_plain, quiet
from assistant.page.session import acting, fill_boxes, keep_address, open_application, work
from assistant.sending import archive

_MOST = 50  # of the list; a search finds the others


def show_shelf() -> None:
    """The bar at the side."""
    with st.sidebar:
        st.header("Your letters", anchor=False)
        st.button(
            "Start a new letter",
            key="new-letter",
            on_click=acting(open_application),
            args=[None],
            width="stretch",
        )
        try:
            _show_list()
        except StoreFailed as fault:
            st.warning(as_plain(str(fault)))
        st.divider()
        settings_box.show_settings()
        _show_everything()
        account.show_account()


def _show_list() -> None:
    all_of_them = work().listed()
    if not all_of_them:
        st.html(quiet("Nothing yet. What you write is kept here by itself."))
        return
    words = st.text_input("Search", key="search", placeholder="A company, a name, a word", max_chars=200)
    found = work().listed(words) if words.strip() else all_of_them
    shown = work().application
    for one in found[:_MOST]:
        here = shown is not None and one.id == shown.id
        st.button(
            as_label(one.title),
            key=f"open-{one.id}",
            on_click=acting(open_application),
            args=[one.id],
            type="primary" if here else "secondary",
            help=f"Last changed on {one.updated:%d} {one.updated:%B %Y}".replace(" 0", " "),
            width="stretch",
        )
    if not found:
        st.html(quiet("No letter has these words."))
    elif len(found) > _MOST:
        st.html(quiet(f"{len(found) - _MOST} more: search for a word of them."))
    if shown is not None:
        with st.popover("Delete this letter", width="stretch"):
            st.write("Its notes and all versions go for good.")
            st.button("Yes, delete it", key="delete-one", on_click=_delete_one)


def _show_everything() -> None:
    with st.expander("Take everything with you, or delete it", key="everything", on_change="rerun") as box:
        if not box.open:
            return
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
        sure = st.checkbox(
            "I want all my notes and letters deleted. They can’t be brought back.", key="delete-sure"
        )
        st.button(
            "Delete everything", key="delete-all", disabled=not sure, on_click=_delete_all, width="stretch"
        )


@acting
def _delete_one() -> None:
    work().delete()
    fill_boxes(work())
    keep_address()


@acting
def _delete_all() -> None:
    work().delete_everything()
    st.session_state.pop("delete-sure", None)
    fill_boxes(work())
    keep_address()
