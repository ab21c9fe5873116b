"""Changing the letters by saying what should be different, and the way back and forth among what came of it."""

from __future__ import annotations

from html import escape

import streamlit as st

from assistant import pipeline
from assistant.page.plain import as_plain
from assistant.page.session import acting, box, taking, work
from assistant.refining import Change, differences
from assistant.schema import Conversation, Version

_QUICK = {
    "Shorter": "shorter",
    "Warmer": "warmer",
    "More formal": "more formal",
    "As a list": "bullet points",
}


def show_chat() -> None:
    """What was said last, and the line to say more."""
    asked, reply = work().asked, work().reply
    with st.container(key="chat"):
        if reply is not None:
            said = f'<p class="you"><span class="aw-unseen">You: </span>{escape(asked)}</p>' if asked else ""
            st.html(f'<div class="aw-chat">{said}<p class="us">{escape(reply.text)}</p></div>')
            there = work().talk
            if there is not None and there.shown.reply == reply and there.before is not None:
                st.html(changes_html(there.before, there.shown, whole=False))
        talk = work().talk
        if talk is not None and talk.shown.lost:
            sentences = " ".join(f"“{text}”" for text in talk.shown.lost)
            st.warning(
                as_plain(
                    f"For your own words there is no place in this letter: {sentences} They are kept in the version before."
                )
            )
        typed = st.chat_input(
            "Say what to change, such as “drop the oven”",
            key="say",
            max_chars=2_000,
            on_submit=_say_typed,
        )
        if typed and not st.session_state.pop("was-said", False):
            work().say(
                typed, _open_to()
            )  # the first words to a server started anew, which does not know yet whom to call
            st.rerun()
        with st.container(horizontal=True, key="quick"):
            if talk is not None and talk.doubted:
                st.button("Yes, that", key="yes", type="primary", on_click=_say, args=["yes"])
            for label, instruction in _QUICK.items():
                st.button(label, key=f"quick-{label}", on_click=_say, args=[instruction])
            if talk is not None:
                before, after = pipeline.undone(talk), pipeline.redone(talk)
                st.button("Undo", key="undo", on_click=_show, args=[before], disabled=before is None)
                st.button("Redo", key="redo", on_click=_show, args=[after], disabled=after is None)
        if talk is not None and len(talk.versions) > 1:
            _show_changes(talk)
            _show_versions(talk)


@acting
def _say_typed() -> None:
    st.session_state["was-said"] = True
    work().say(str(st.session_state.say or ""), _open_to())


@acting
def _say(instruction: str) -> None:
    work().say(instruction, _open_to())


def _open_to() -> str | None:
    """Whose letter of several is open."""
    found: str | None = st.session_state.get("open-to")
    return found


@acting
def _show(at: int | None) -> None:
    work().show(at)


# Versions


def _show_changes(talk: Conversation) -> None:
    before = talk.before
    if before is None or not before.letters:
        return
    with st.expander("What changed", key="changed", on_change="rerun") as fold:
        if fold.open:
            st.html(changes_html(before, talk.shown))


def _show_versions(talk: Conversation) -> None:
    with st.expander(f"All versions ({len(talk.versions)})", key="all-versions", on_change="rerun") as fold:
        if not fold.open:
            return
        places = sorted(range(len(talk.versions)), key=lambda at: (not talk.versions[at].pinned, -at))
        chosen = st.radio(
            "Choose one to look at",
            places,
            places.index(talk.at),
            key=f"versions {talk.shown.id} {len(places)}",
            format_func=lambda at: as_plain(title_of(talk, at)),
            captions=["Shown now" if at == talk.at else _said_of(talk.versions[at]) for at in places],
        )
        version = talk.versions[chosen]
        if chosen != talk.at:
            shown = pipeline.shown_at(talk, chosen).versions[chosen]
            st.html(changes_html(talk.shown, shown))
            st.button("Go back to this one", key="restore", type="primary", on_click=_show, args=[chosen])
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.button(
                "Unpin" if version.pinned else "Pin it to the top",
                key="pin",
                on_click=_pin,
                args=[chosen, not version.pinned],
            )
            name = f"version-name {version.id}"
            st.text_input(
                "Name of this version",
                version.name,
                key=box(name, version.name),
                max_chars=60,
                on_change=taking(
                    name, lambda typed: work().label(chosen, name=" ".join(str(typed or "").split()))
                ),
                placeholder="The one I sent",
            )


@acting
def _pin(at: int, pinned: bool) -> None:
    work().label(at, pinned=pinned)


def title_of(talk: Conversation, at: int) -> str:
    """A version as the list names it."""
    version = talk.versions[at]
    told = version.instruction or ("From your notes" if version.parent is None else "Other notes")
    return f"{at + 1}. {version.name or told}{' (pinned)' if version.pinned else ''}"


def _said_of(version: Version) -> str:
    told = version.instruction if version.name else version.reply.text if version.reply else ""
    return as_plain(told) or " "


def changes_html(before: Version, after: Version, whole: bool = True) -> str:
    """What one version says otherwise than another, word by word, letter by letter; not ``whole``: only where it does."""
    old = {letter.draft.to: _whole(letter.draft.subject, letter.draft.body) for letter in before.letters}
    renamed = [letter.draft.to for letter in after.letters if letter.draft.to not in old]
    gone = [to for to in old if to not in {letter.draft.to for letter in after.letters}]
    if len(renamed) == len(gone) == 1:
        old[renamed[0]] = old.pop(gone[0])  # the same letter, to another name
    parts = []
    for letter in after.letters:
        new = _whole(letter.draft.subject, letter.draft.body)
        name = f"<h3>{escape(letter.draft.to or 'Letter')}</h3>" if len(after.letters) > 1 else ""
        marked = _marked(old.pop(letter.draft.to, ""), new)
        if not whole:
            marked = "\n\n".join(one for one in marked.split("\n\n") if "<ins>" in one or "<del>" in one)
        if marked:
            parts.append(f"{name}<p>{marked}</p>")
    parts += [f"<h3>{escape(to or 'Letter')}</h3><p><del>{escape(was)}</del></p>" for to, was in old.items()]
    return f'<div class="aw-changes">{"".join(parts)}</div>'


def _whole(subject: str | None, body: str) -> str:
    return f"Subject: {subject}\n\n{body}" if subject else body


_TAGS = {Change.KEPT: "{}", Change.ADDED: "<ins>{}</ins>", Change.GONE: "<del>{}</del>"}


def _marked(before: str, after: str) -> str:
    return "".join(
        "\n\n".join(_TAGS[one.change].format(part) if part else "" for part in escape(one.text).split("\n\n"))
        for one in differences(before, after)
    )
