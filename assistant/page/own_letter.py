"""A letter that the user wrote themselves, checked as ours are. Nothing is written."""

from __future__ import annotations

import streamlit as st

from assistant import pipeline
from assistant.errors import LetterUnreadable
from assistant.page import ways_out
from assistant.page.checks import show_review
from assistant.page.plain import as_plain
from assistant.page.session import box, putting, taking
from assistant.page.words import CHANNELS, LETTER_KINDS
from assistant.page.work import Work
from assistant.schema import Channel, LetterKind

OWN = "The letter you wrote"


def show_own_letter(work: Work) -> None:
    """The box for it, what it is, and what was checked."""
    desk = work.desk
    st.text_area(
        OWN,
        desk.own,
        key=box("own", desk.own),
        height=330,
        on_change=taking("own", putting("own")),
        placeholder="Subject: ...\n\nDear ...,\n\nPaste the whole letter, from its subject to your name.",
    )
    kinds, channels = list(LETTER_KINDS), list(CHANNELS)
    st.selectbox(
        "What is it for?",
        kinds,
        kinds.index(desk.own_kind),
        format_func=LETTER_KINDS.__getitem__,
        key=box("own-kind", desk.own_kind),
        on_change=taking("own-kind", putting("own_kind", LetterKind.THANK_YOU)),
    )
    st.segmented_control(
        "How will you send it?",
        channels,
        default=desk.own_channel,
        required=True,
        format_func=CHANNELS.__getitem__,
        key=box("own-channel", desk.own_channel),
        on_change=taking("own-channel", putting("own_channel", Channel.EMAIL)),
    )
    # A pause in typing already checks the letter. The button is for everyone who doesn't know that.
    if st.button("Check my letter", type="primary") and not desk.own.strip():
        st.info("Put your letter in the box first.")
    if not desk.own.strip():
        return
    talk = work.talk if desk.notes.strip() and not work.unreadable else None
    try:
        letter = pipeline.parse(desk.own, desk.own_kind, desk.own_channel)
    except LetterUnreadable as wrong:
        st.warning(as_plain(str(wrong)))
        return
    if talk is None:
        st.info("Without your notes nobody can tell whether it is true. Only its form is checked.")
        review = pipeline.review(letter, None, None)
    else:
        review = pipeline.review(letter, talk.shown.brief, talk.notes)
    show_review(review, 0, expanded=True)
    with st.container(horizontal=True):
        ways_out.show_downloads(letter, 0)
