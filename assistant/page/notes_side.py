"""The box for the notes, and for who wrote what: the left side of the page."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.page.plain import as_label, quiet
from assistant.page.session import acting, fill, keep_address, put_typed, work
from assistant.page.work import SAMPLE
from assistant.samples import sample_notes
from assistant.schema import Person, Replaced

NOTES = "Your interview notes"
NOTES_TO_CHECK = "Your interview notes, if you have them"


def collect_notes() -> None:
    """The box for the notes."""
    fill("notes", work().desk.notes)
    st.text_area(
        NOTES,
        key="notes",
        height=330,
        on_change=put_typed,
        args=["notes", "notes"],
        placeholder="Who did you meet? What did they say? What did you like? What did you forget to say?\n\n"
        "Paste it as it is. Shorthand and spelling mistakes are fine.",
    )
    empty = not work().desk.notes.strip()
    with st.container(horizontal=True):
        # A pause in typing already writes the letter. The button is for everyone who doesn't know that.
        pressed = st.button("Write my letter", type="primary")
        if empty:
            st.button("Try it with a sample", on_click=_use_sample)
        elif work().is_sample:
            st.button("Clear the sample", on_click=_clear_sample)
    if pressed and empty:
        st.info("Put your notes in the box first. Two or three lines are enough.")


def collect_notes_to_check() -> None:
    """The box for the notes that the user's own letter is held against."""
    fill("notes", work().desk.notes)
    st.text_area(
        NOTES_TO_CHECK,
        key="notes",
        height=330,
        on_change=put_typed,
        args=["notes", "notes"],
        placeholder="With your notes, every number, name and remark in the letter is checked against them.",
    )


@acting
def _use_sample() -> None:
    """Put sample notes in the box, but never over what somebody typed just before the click."""
    if not st.session_state.notes.strip():
        work().put(notes=sample_notes(SAMPLE))


@acting
def _clear_sample() -> None:
    """Empty the box of its sample, but never of what somebody typed just before the click."""
    if st.session_state.notes == sample_notes(SAMPLE):
        work().forget()
        work().put(notes="")
        keep_address()


# Names


def check_names() -> None:
    """Who, where and what, as read from the notes, to be put right."""
    talk = work().talk
    if talk is None:
        return
    brief = talk.shown.brief
    st.header("Check the names", anchor=False)
    st.html(quiet("Change anything that is wrong. The letter follows."))
    if work().options.me or talk.shown.reading.brief.me is not None:
        _box("Your name", "me", brief.me, _sign)
    _box("Company", "company", brief.company, _put_right, "company", "It is {} now")
    _box("Job", "role", brief.role, _put_right, "role", "The job is {} now")
    _box(
        "Day of the interview",
        "day-met",
        brief.when,
        _put_right,
        "day",
        "It was {}",
        placeholder="For example, Tuesday",
    )
    for place, person in enumerate(brief.people):
        title = f" ({as_label(person.title)})" if person.title else ""
        _box(f"You met{title}", f"person-{place}", _written(person), _rename, place)
    _box("Someone else you met" if brief.people else "Who did you meet?", "added", None, _add)


def ask_name() -> None:
    """The user's name, asked beside the letter because the notes don't give it."""
    with st.container(border=True, key="ask-name"):
        me = work().options.me
        _box("Your name, to sign the letter", "me", me, _sign, placeholder="Your first and last name")
        if not me:
            st.html(quiet("Your notes don’t say it, so the letter has [Your name] for now."))


def _written(person: Person) -> str:
    return f"{person.honorific or ''} {person.name}".strip()


def _box(
    label: str,
    key: str,
    value: str | None,
    changed: Callable[..., None],
    *args: object,
    placeholder: str | None = None,
) -> None:
    fill(key, value or "")
    st.text_input(
        label, max_chars=200, key=key, placeholder=placeholder, on_change=changed, args=[key, *args]
    )


def _typed(key: str) -> str:
    return " ".join(str(st.session_state[key] or "").split())


@acting
def _sign(key: str) -> None:
    work().choose(f"Signed {_typed(key)}", me=_typed(key) or None)


@acting
def _put_right(key: str, of: str, said: str) -> None:
    new = _typed(key)
    kept = tuple(change for change in work().wishes.replaced if change.of != of)
    work().wish(
        said.format(new) if new else f"Without the {of}", replaced=(*kept, Replaced(old="", new=new, of=of))
    )


@acting
def _rename(key: str, place: int) -> None:
    talk, new = work().talk, _typed(key)
    if talk is None or place >= len(talk.shown.brief.people):
        return
    old = talk.shown.brief.people[place].name
    if not new:
        work().wish(f"{old} gets no letter", not_to=(*work().wishes.not_to, old))
        return
    back = tuple(name for name in work().wishes.not_to if name != new)
    change = Replaced(old=old, new=new, of="person")
    work().wish(f"{new}, not {old}", replaced=(*work().wishes.replaced, change), not_to=back)


@acting
def _add(key: str) -> None:
    if new := _typed(key):
        back = tuple(name for name in work().wishes.not_to if name != new)
        work().wish(f"{new} was there too", also=(*work().wishes.also, new), not_to=back)
    st.session_state[key] = ""
