"""The box for the notes, and for who wrote what: the left side of the page."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from assistant.page.plain import as_label, quiet
from assistant.page.session import acting, box, putting, taking, work
from assistant.page.work import SAMPLE
from assistant.samples import sample_notes
from assistant.schema import Person, Replaced

NOTES = "Your interview notes"
NOTES_TO_CHECK = "Your interview notes, if you have them"


def collect_notes() -> None:
    """The box for the notes."""
    notes = work().desk.notes
    st.text_area(
        NOTES,
        notes,
        key=box("notes", notes),
        height=330,
        on_change=taking("notes", putting("notes")),
        placeholder="Who did you meet? What did they say? What did you like? What did you forget to say?\n\n"
        "Paste it as it is. Shorthand and spelling mistakes are fine.",
    )
    empty = not work().desk.notes.strip()
    pressed = False
    with st.container(horizontal=True):
        if not work().letters:
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
    notes = work().desk.notes
    st.text_area(
        NOTES_TO_CHECK,
        notes,
        key=box("notes", notes),
        height=330,
        on_change=taking("notes", putting("notes")),
        placeholder="With your notes, every number, name and remark in the letter is checked against them.",
    )


@acting
def _use_sample() -> None:
    """Put sample notes in the box, but never over what somebody typed just before the click."""
    if not work().desk.notes.strip():
        work().put(notes=sample_notes(SAMPLE))


@acting
def _clear_sample() -> None:
    """Empty the box of its sample, but never of what somebody typed just before the click."""
    if work().is_sample:
        work().forget()


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
    _box("Company", "company", brief.company, _put_right("company", "It is {} now"))
    _box("Job", "role", brief.role, _put_right("role", "The job is {} now"))
    _box(
        "Day of the interview", "day-met", brief.when, _put_right("day", "It was {}"), "For example, Tuesday"
    )
    for place, person in enumerate(brief.people):
        title = f" ({as_label(person.title)})" if person.title else ""
        _box(f"You met{title}", f"person-{place}", _written(person), _rename(person.name, person.honorific))
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
    name: str,
    value: str | None,
    act: Callable[[str], None],
    placeholder: str | None = None,
) -> None:
    """A box that starts from what was read, or from what the user made of it."""
    st.text_input(
        label,
        value or "",
        max_chars=200,
        key=box(name, value or ""),
        placeholder=placeholder,
        on_change=taking(name, lambda typed: act(" ".join(str(typed or "").split()))),
    )


def _sign(name: str) -> None:
    work().choose(f"Signed {name}", me=name or None)


def _put_right(of: str, said: str) -> Callable[[str], None]:
    def put(new: str) -> None:
        kept = tuple(change for change in work().wishes.replaced if change.of != of)
        work().wish(
            said.format(new) if new else f"Without the {of}",
            replaced=(*kept, Replaced(old="", new=new, of=of)),
        )

    return put


def _rename(old: str, title: str | None) -> Callable[[str], None]:
    def rename(new: str) -> None:
        if not new:
            work().wish(f"{old} gets no letter", not_to=(*work().wishes.not_to, old))
            return
        back = tuple(name for name in work().wishes.not_to if name != new)
        name = new.removeprefix(f"{title} ").strip() if title else new
        change = Replaced(old=old, new=name, of="person")
        work().wish(f"{new}, not {old}", replaced=(*work().wishes.replaced, change), not_to=back)

    return rename


def _add(new: str) -> None:
    if new:
        back = tuple(name for name in work().wishes.not_to if name != new)
        work().wish(f"{new} was there too", also=(*work().wishes.also, new), not_to=back)
