"""What kind of letter it is: what for, how it sounds, how it goes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from assistant import pipeline
from assistant.page.plain import quiet
from assistant.page.session import box, taking, work
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
        kinds = [_NOTES_DECIDE, *LETTER_KINDS.values()]
        kind = LETTER_KINDS[options.kind] if options.kind else _NOTES_DECIDE
        st.selectbox(
            "What is it for?",
            kinds,
            kinds.index(kind),
            key=box("kind", kind),
            on_change=taking("kind", _choose_kind),
        )
        st.segmented_control(
            "How should it sound?",
            list(TONES),
            default=options.tone,
            required=True,
            format_func=TONES.__getitem__,
            key=box("tone", options.tone),
            on_change=taking("tone", _choose_tone),
        )
        st.segmented_control(
            "How will you send it?",
            list(CHANNELS),
            default=options.channel,
            required=True,
            format_func=CHANNELS.__getitem__,
            key=box("channel", options.channel),
            on_change=taking("channel", _choose_channel),
        )
        if options.channel is Channel.MESSAGE:
            _check("It goes with an invitation to connect (300 characters)", "invitation")
        talk = work().talk
        if options.together or (talk is not None and len(talk.shown.brief.people) > 1):
            _check("One letter to all of them", "together")
        _check("What I bring as a list", "bullets")
        sent = "\n\n".join(work().wishes.sent)
        st.text_area(
            EARLIER,
            sent,
            key=box("earlier", sent),
            height=120,
            on_change=taking("earlier", _sent_before),
            placeholder="Paste it, and the new letter does not tell the same again.",
        )


EARLIER = "A letter that you sent them already"


def _check(label: str, option: str) -> None:
    on = bool(getattr(work().options, option))

    def choose(wanted: bool) -> None:
        chosen: dict[str, Any] = {option: bool(wanted)}
        work().choose(label if wanted else f"No longer: {label.lower()}", **chosen)

    st.checkbox(label, on, key=box(option, on), on_change=taking(option, choose))


def _choose_kind(chosen: str) -> None:
    kinds = {words: kind for kind, words in LETTER_KINDS.items()}
    work().choose(chosen, kind=kinds.get(chosen))


def _choose_tone(tone: Tone | None) -> None:
    tone = Tone(tone or Tone.WARM)
    work().choose(f"{TONES[tone]} tone", tone=tone)


def _choose_channel(channel: Channel | None) -> None:
    channel = Channel(channel or Channel.EMAIL)
    work().choose(CHANNELS[channel], channel=channel, invitation=False)


def _sent_before(text: str) -> None:
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
        for label, name, value, example in (
            ("What you said, or what they took it for", "slip-said", said, "I said we had 40 beds"),
            ("What is right", "slip-right", right, "we had 14 beds"),
        ):
            typed = value or str(st.session_state.get(f"{name}-typed", ""))
            st.text_input(
                label,
                typed,
                key=box(name, typed),
                max_chars=_LONGEST_CORRECTION,
                placeholder=f"For example: {example}",
                on_change=taking(name, _put_right(name, said, right)),
            )
        if said and right:
            st.text(pipeline.whether_to_raise(said, right))


def _put_right(name: str, said: str, right: str) -> Callable[[str], None]:
    """What was typed, once there is both; until then it is remembered."""

    def put(typed: str) -> None:
        typed = " ".join(str(typed or "").split())
        st.session_state[f"{name}-typed"] = typed
        new_said = typed if name == "slip-said" else said or str(st.session_state.get("slip-said-typed", ""))
        new_right = (
            typed if name == "slip-right" else right or str(st.session_state.get("slip-right-typed", ""))
        )
        if new_said and new_right:
            work().wish(f"Right is: {new_right}", correction=Slip(said=new_said, right=new_right))
        elif not new_said and not new_right:
            work().wish("Nothing to put right", correction=None)

    return put
