"""What kind of letter it is: what for, how it sounds, how it goes out."""

from __future__ import annotations

from typing import Any

import streamlit as st

from assistant import pipeline
from assistant.page.plain import quiet
from assistant.page.session import acting, fill, work
from assistant.page.words import CHANNELS, LETTER_KINDS, TONES
from assistant.reading import WHAT_IS_RIGHT
from assistant.schema import Channel, LetterKind, Slip, Tone

_NOTES_DECIDE = "Let my notes decide"
_LONGEST_CORRECTION = 1_000  # characters


def show_choices() -> None:
    """The choices that the chat can make as well, as boxes."""
    options = work().options
    with st.expander("What for, how it sounds, how you send it", key="choices"):
        # Options are words, not None and kinds: for a None, the box offers to clear what can't be cleared.
        fill("kind", LETTER_KINDS[options.kind] if options.kind else _NOTES_DECIDE)
        st.selectbox(
            "What is it for?", [_NOTES_DECIDE, *LETTER_KINDS.values()], key="kind", on_change=_choose_kind
        )
        fill("tone", options.tone)
        st.segmented_control(
            "How should it sound?",
            list(TONES),
            required=True,
            format_func=TONES.__getitem__,
            key="tone",
            on_change=_choose_tone,
        )
        fill("channel", options.channel)
        st.segmented_control(
            "How will you send it?",
            list(CHANNELS),
            required=True,
            format_func=CHANNELS.__getitem__,
            key="channel",
            on_change=_choose_channel,
        )
        if options.channel is Channel.MESSAGE:
            _check("It goes with an invitation to connect (300 characters)", "invitation")
        talk = work().talk
        if options.together or (talk is not None and len(talk.shown.brief.people) > 1):
            _check("One letter to all of them", "together")
        _check("What I bring as a list", "bullets")
        fill("earlier", "\n\n".join(work().wishes.sent))
        st.text_area(
            "A letter that you sent them already",
            key="earlier",
            height=120,
            on_change=_sent_before,
            placeholder="Paste it, and the new letter does not tell the same again.",
        )


def _check(label: str, option: str) -> None:
    fill(option, getattr(work().options, option))
    st.checkbox(label, key=option, on_change=_choose_option, args=[option, label])


@acting
def _choose_kind() -> None:
    kinds = {words: kind for kind, words in LETTER_KINDS.items()}
    chosen = str(st.session_state.kind)
    work().choose(chosen, kind=kinds.get(chosen))


@acting
def _choose_tone() -> None:
    tone = Tone(st.session_state.tone or Tone.WARM)
    work().choose(f"{TONES[tone]} tone", tone=tone)


@acting
def _choose_channel() -> None:
    channel = Channel(st.session_state.channel or Channel.EMAIL)
    work().choose(CHANNELS[channel], channel=channel, invitation=False)


@acting
def _choose_option(option: str, label: str) -> None:
    chosen: dict[str, Any] = {option: bool(st.session_state[option])}
    work().choose(label if chosen[option] else f"No longer: {label.lower()}", **chosen)


@acting
def _sent_before() -> None:
    text = str(st.session_state.earlier or "")
    work().wish("Without what they have read already", sent=(text,) if text.strip() else ())


def put_right() -> None:
    """What was wrong and what is right, asked beside a letter that is to put something right."""
    talk = work().talk
    if talk is None or (work().options.kind or talk.shown.reading.brief.kind) is not LetterKind.CLARIFICATION:
        return
    wished, brief = work().wishes.correction, talk.shown.brief
    told = brief.correction if WHAT_IS_RIGHT not in brief.questions else None
    said = wished.said if wished else brief.fact(told.said).text if told and told.said else ""
    right = wished.right if wished else brief.fact(told.right).text if told else ""
    with st.container(border=True, key="put-right"):
        st.html(quiet("What should this letter put right? Say each in one short sentence."))
        for label, key, value, example in (
            ("What you said, or what they took it for", "slip-said", said, "I said we had 40 beds"),
            ("What is right", "slip-right", right, "we had 14 beds"),
        ):
            if value or key not in st.session_state:
                fill(key, value)
            st.text_input(
                label,
                key=key,
                max_chars=_LONGEST_CORRECTION,
                placeholder=f"For example: {example}",
                on_change=_put_right,
            )
        if said and right:
            st.text(pipeline.whether_to_raise(said, right))


@acting
def _put_right() -> None:
    said, right = (" ".join(str(st.session_state[key] or "").split()) for key in ("slip-said", "slip-right"))
    if said and right:
        work().wish(f"Right is: {right}", correction=Slip(said=said, right=right))
    elif not said and not right:
        work().wish("Nothing to put right", correction=None)
