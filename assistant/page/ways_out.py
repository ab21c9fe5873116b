"""The ways a letter leaves the page: files, mail programs, and how it looks to its reader."""

from __future__ import annotations

from html import escape

import streamlit as st

from assistant.page.letter_side import begin_by_hand
from assistant.page.plain import quiet
from assistant.page.session import work
from assistant.schema import Channel, Draft
from assistant.sending import (
    card_page,
    compose_links,
    file_name,
    letter_eml,
    letter_text,
    mailto_link,
    preview,
)


def show_ways_out(place: int) -> None:
    """Files to download, links to mail programs, and the box to change it by hand."""
    draft = work().draft(place)
    with st.container(horizontal=True, vertical_alignment="center"):
        if draft.channel is Channel.EMAIL:
            _show_mail_links(draft, place)
        show_downloads(draft, place)
        if work().edited is None:
            st.button("Change it by hand", key=f"edit-{place}", on_click=begin_by_hand, args=[place])
        with st.popover("How it looks to them"):
            _show_preview(draft)
    st.html(quiet("<strong>Read it before you send it.</strong> Change any word that is not yours."))


def show_downloads(draft: Draft, place: int) -> None:
    """A letter as files."""
    st.download_button(
        "Download as email draft",
        letter_eml(draft),
        file_name(draft.kind, draft.to, ".eml"),
        "message/rfc822",
        key=f"eml-{place}",
        on_click="ignore",
        help="Opens in your mail program as a message that is not sent yet.",
    )
    st.download_button(
        "Download as text",
        letter_text(draft),
        file_name(draft.kind, draft.to, ".txt"),
        "text/plain",
        key=f"txt-{place}",
        on_click="ignore",
    )
    if draft.channel is Channel.CARD:
        st.download_button(
            "Download as a card to print",
            card_page(draft),
            file_name(draft.kind, draft.to, ".html"),
            "text/html",
            key=f"card-{place}",
            on_click="ignore",
        )


def _show_mail_links(draft: Draft, place: int) -> None:
    """Links that open the letter, unsent, in the user's mail program or webmail."""
    with st.popover("Open it in your mail"):
        address = st.text_input(
            "Their email address, if you know it",
            max_chars=254,
            key=f"address-{place}",
            placeholder="priya@lumen.example",
        )
        to = address.strip() or None
        try:
            mailto, pages = mailto_link(draft, to), compose_links(draft, to)
        except ValueError:
            st.warning("That is not one plain mail address, so it is left out.")
            mailto, pages = mailto_link(draft), compose_links(draft)
        if mailto:
            st.link_button("Your mail program", mailto)
        for page in pages:
            st.link_button(page.name, page.url)
        st.html(
            quiet(
                "The letter opens there, ready to send. A webmail page gets its text when you follow the link, and "
                "not before."
            )
        )


def _show_preview(draft: Draft) -> None:
    """The letter as a phone lists it, and how long it takes to read."""
    seen = preview(draft)
    subject = f"<p>{escape(seen.subject)}</p>" if seen.subject else ""
    st.html(
        f'<div class="aw-phone"><p><strong>{escape(seen.sender)}</strong></p>{subject}'
        f'<p class="first">{escape(seen.first_line)}</p></div>'
    )
    minutes, seconds = divmod(seen.seconds, 60)
    lasts = f"{minutes} min {seconds} s" if minutes else f"{seconds} seconds"
    st.html(quiet(f"{seen.words} words: about {lasts} to read."))
