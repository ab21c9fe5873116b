"""The page: it shows and collects. Its parts are in ``assistant/page/``; what a letter says is decided behind ``assistant.pipeline``.

What a user typed is never given to Streamlit as Markdown: an image in it would make the browser fetch
an address of somebody else's choosing. It is shown by widgets that take plain text, or as escaped HTML.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.errors import StoreFailed
from assistant.page import (
    account,
    chat,
    choices,
    letter_side,
    model_box,
    notes_side,
    own_letter,
    parts,
    session,
    shelf,
    understood,
    ways_out,
    when,
)
from assistant.page.checks import show_review
from assistant.page.plain import as_plain, quiet
from assistant.page.words import TASKS
from assistant.page.work import Work


def main() -> None:
    """The whole page, from top to bottom."""
    st.set_page_config(page_title="Afterword", layout="wide")
    st.html(f"<style>{files('assistant.page').joinpath('page.css').read_text(encoding='utf-8')}</style>")
    if not account.may_use():
        return
    work = session.begin()
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        st.title("Afterword", anchor=False)
        doors = st.container(horizontal=True, horizontal_alignment="right", key="shelf")
    st.html('<p class="aw-lead">Your interview notes in, the follow-up letter out. Rough notes are fine.</p>')
    if st.session_state.get("missing"):
        st.warning(
            "There is no such letter here: it was deleted, or it is somebody else’s. Here you can begin a new one."
        )
    if trouble := st.session_state.get("trouble"):
        st.error(as_plain(trouble))
    if work.unsaved:
        st.warning(
            as_plain(f"Not saved: {work.unsaved} It is on the screen: download what you want to keep.")
        )
    task = TASKS[work.desk.checking]
    st.segmented_control(
        "What would you like to do?",
        list(TASKS.values()),
        default=task,
        required=True,
        key=session.box("task", task),
        label_visibility="collapsed",
        on_change=session.taking("task", choose_task),
    )
    with st.container(key="sheet"):
        notes_part = st.container(key="notes-side")
        letter_part = st.container(key="letter-side")
        names_part = st.container(key="names-side")
    went_well = attempted(lambda: write(work, letter_part))
    with notes_part:
        (notes_side.collect_notes_to_check if work.desk.checking else notes_side.collect_notes)()
    went_well = went_well and attempted(lambda: show(work, letter_part, names_part))
    if not went_well:
        letter_part.error(
            "Sorry, something went wrong here. Your notes are still in the box. Try again, or take out the last "
            "thing you added."
        )
    with doors:  # last, to list what was just written
        shelf.show_shelf()
    session.keep_address()
    show_footer(work)
    parts.keep(
        place=work.application.id if work.application else "new",
        saved={
            notes_side.NOTES: work.desk.notes,
            notes_side.NOTES_TO_CHECK: work.desk.notes,
            own_letter.OWN: work.desk.own,
            letter_side.BY_HAND: work.edited.text if work.edited else "",
            choices.EARLIER: "\n\n".join(work.wishes.sent),
        },
        announce=work.reply.text if work.reply else "",
    )


def attempted(act: Callable[[], None]) -> bool:
    """Whether something could be done. No details where not: an error's text can hold notes."""
    try:
        act()
    except Exception:
        return False
    return True


def write(work: Work, letter_part: DeltaGenerator) -> None:
    """Bring the letters in line with the notes."""
    with letter_part, st.spinner("Reading your notes, and writing."):
        work.write()


def show(work: Work, letter_part: DeltaGenerator, names_part: DeltaGenerator) -> None:
    """Show the letters, or the check of the user's own, and what the notes say."""
    with letter_part:
        (own_letter.show_own_letter if work.desk.checking else show_letters)(work)
    if work.letters:
        with names_part:
            notes_side.check_names()
        understood.show_understood()


def choose_task(task: str) -> None:
    """Write a letter, or check one."""
    session.work().put(checking=task == TASKS[True])


def show_letters(work: Work) -> None:
    """The letters, and all that can be done with them."""
    if not work.desk.notes.strip():
        show_welcome(work)
        return
    if work.unreadable:
        st.warning(as_plain(work.unreadable))
        return
    st.header("Your letter", anchor=False)
    talk = work.talk
    if talk is not None and talk.shown.reading.brief.me is None:
        notes_side.ask_name()
    choices.put_right()
    place = min(letter_side.show_letters(), len(work.letters) - 1)
    chat.show_chat()
    ways_out.show_ways_out(place)
    show_review(work.letters[place].review, place)
    model_box.show_model()
    choices.show_choices()
    understood.show_questions()
    understood.show_matrix()
    when.show_when(work.draft(place).kind)


def show_welcome(work: Work) -> None:
    """What the page does, where the letter will be."""
    st.header("Your letter appears here", anchor=False)
    st.html(
        '<div class="aw-list"><ul>'
        "<li>It says only what your notes say. Nothing is made up.</li>"
        "<li>Private things, such as pay, stay out of it.</li>"
        "<li>Change it by saying what you want: “shorter”, “mention my licence”.</li>"
        "<li>After a panel interview, each person gets a letter of their own.</li>"
        "</ul></div>"
    )
    try:
        earlier = work.listed()[:_RECENT]
    except StoreFailed:
        return  # said above
    if earlier:
        st.subheader("Go on where you were", anchor=False)
        shelf.show_applications(earlier, "recent")


_RECENT = 5  # letters


def show_footer(work: Work) -> None:
    """What happens to the notes."""
    st.divider()
    if account.signs_in():
        where = "Your notes and letters are kept on this server, for you alone."
    else:
        where = (
            "Afterword works without the internet. This page is served to this computer only, and your notes and "
            "letters are kept on it, for you to come back to."
        )
    st.html(
        quiet(f"{where} Nothing is sent, unless you set up a language model elsewhere and say yes to it.")
    )


if __name__ == "__main__":
    main()
