"""A language model at work on the letters: what would be sent, sentence by sentence what comes, and what was not let in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

import streamlit as st

from assistant import pipeline
from assistant.errors import BadInput, ModelFailed
from assistant.page import settings_box
from assistant.page.plain import as_plain, quiet
from assistant.page.session import acting, work
from assistant.schema import Brief, Notes, Outcome

if TYPE_CHECKING:
    from assistant.drafting import Progress
    from assistant.models import Asked, Usage
    from assistant.settings import ModelSettings

T = TypeVar("T")


def show_model() -> None:
    """What a model can do for the letters, where one is set up."""
    try:
        settings = settings_box.settings()
    except BadInput as wrong:  # a setting that can't be used costs the model, and not the letter
        st.warning(as_plain(str(wrong)))
        return
    talk = work().talk
    if not settings.is_set_up or talk is None or not work().letters:
        return
    with st.container(border=True, key="model"):
        if work().worded is not None and work().worded[0] == talk.shown.id:  # type: ignore[index]
            _show_what_it_did(work().worded[1])  # type: ignore[index]
        by_model = any(s.by_model for letter in work().letters for s in letter.draft.sentences)
        wish = _not_understood()
        if by_model:
            st.button("Back to the letter without it", on_click=_without_it)
        if by_model and not wish:
            return
        hide_names = False
        if wish:
            st.text(f"“{wish}”: without a model I am not sure what that asks for. The model may know.")
        if settings.is_local:
            st.html(quiet("A language model on this computer can word the letter."))
        else:
            st.html(
                quiet(
                    f"A language model at {escape(settings.host)} can word the letter. This text would leave your computer:"
                )
            )
            hide_names = st.checkbox("Without the names of people and of the company", key="hide-names")
            with st.expander("What would be sent"):
                for system, user in pipeline.sent_for_wording(talk, hide_names, wish):
                    st.code(f"{system}\n\n{user}", language=None, wrap_lines=True)
        what = "Let the model do that" if wish else "Improve the wording"
        asked = st.button(
            what if settings.is_local else f"Send it to {settings.host}: {what[0].lower()}{what[1:]}"
        )
        if asked:
            _word_by_word(settings, hide_names, wish)
            st.rerun()
        _second_look(settings, talk.notes)


@acting
def _without_it() -> None:
    """The version before the first one that the model worded."""
    talk = work().talk
    if talk is None:
        return
    at: int | None = talk.at
    while at is not None and any(
        s.by_model for letter in talk.versions[at].letters for s in letter.draft.sentences
    ):
        parent = talk.versions[at].parent
        at = next((n for n, version in enumerate(talk.versions) if version.id == parent), None)
    work().show(at)


def _second_look(settings: ModelSettings, notes: Notes) -> None:
    """The notes read by the model too, where the user asks for it, and where it differs from the rules."""
    seen = work().second_look
    if seen is not None and seen[0] == notes:
        told = "".join(f"<li>{escape(one)}</li>" for one in seen[1]) or "<li>Nothing to add.</li>"
        st.html(f'<div class="aw-list"><p>The model has read your notes as well.</p><ul>{told}</ul></div>')
        return
    if settings.is_local:
        asked = st.button("Let it read my notes as well")
    else:
        with st.expander("Let it read your notes as well"):
            st.html(quiet(f"All of this would go to {escape(settings.host)}, private parts too:"))
            st.code("\n\n".join(pipeline.sent_to_read(notes)), language=None, wrap_lines=True)
            asked = st.button(f"Send my notes to {settings.host}")
    if asked:
        _read_again(settings, notes)
        st.rerun()


def _read_again(settings: ModelSettings, notes: Notes) -> None:
    """What the notes say with the model's second look; where it fails, why. A click stops it."""
    from assistant.models import connect

    try:
        asked = connect(settings, used=_spent_so_far())
    except ModelFailed as failed:
        work().take_reading(pipeline.read(notes), (str(failed),))
        return
    st.session_state.asked = asked

    def look() -> Iterator[tuple[Brief, tuple[str, ...]]]:
        yield pipeline.read_with_model(notes, asked)

    with st.status("The model is reading your notes.", expanded=True) as status:
        st.button("Stop")  # any click ends this run of the script
        for found in _looking_up(look(), asked.stop):
            if found is None:
                status.update(state="running")
            else:
                work().take_reading(*found)


def _not_understood() -> str:
    """What was said last, where the rules did not know what to make of it; else ""."""
    reply = work().reply
    return work().asked if reply is not None and reply.outcome is Outcome.ASKS else ""


def _word_by_word(settings: ModelSettings, hide_names: bool, wish: str) -> None:
    """Have the model word the letters, each sentence shown as soon as it holds, and kept if the user stops it."""
    from assistant.drafting import Progress
    from assistant.models import connect

    mine = work()
    talk = mine.talk
    if talk is None:
        return
    version = talk.shown.id
    try:
        asked = connect(settings, used=_spent_so_far())
    except ModelFailed as failed:
        mine.take_words(Progress(list(talk.shown.letters), problem=str(failed), done=True), version)
        return
    st.session_state.asked = asked
    with st.status(
        "The model is writing. Your letter is safe: it stays if this fails.", expanded=True
    ) as status:
        # Any click ends this run of the script, and with it the stream. The next run does not wait for this one
        # to end, so what has come so far is laid down each time for it to find.
        st.button("Stop, and keep what is there")
        place = st.empty()
        for state in _looking_up(pipeline.word_with_model(talk, asked, hide_names, wish), asked.stop):
            if state is None:
                status.update(state="running")  # says nothing new: here a click can end the script
            else:
                mine.coming = (version, state, wish)
                if state.changed is not None:
                    place.code(state.letters[state.changed].draft.body, language=None, wrap_lines=True)
        mine.take_what_came()
        status.update(state="complete", expanded=False)


_LOOK_UP = 0.25  # seconds


def _looking_up(states: Iterator[T], stop: Callable[[], None]) -> Iterator[T | None]:
    """The states as they come, and None a few times a second meanwhile, whatever the model does.

    They are made in a thread; where the caller leaves, it is told to stop, and is not waited for.
    """
    arrived: Queue[tuple[T] | Exception | None] = Queue()

    def fetch() -> None:
        try:
            for state in states:
                arrived.put((state,))
            arrived.put(None)
        except Exception as fault:  # raised again where the page can show it
            arrived.put(fault)

    Thread(target=fetch, daemon=True).start()
    try:
        while True:
            try:
                found = arrived.get(timeout=_LOOK_UP)
            except Empty:
                yield None
                continue
            if isinstance(found, Exception):
                raise found
            if found is None:
                return
            yield found[0]
    finally:
        stop()


def _show_what_it_did(state: Progress) -> None:
    """How much of it is the model's, what was not let in and why, and what went wrong."""
    count = sum(sentence.by_model for letter in state.letters for sentence in letter.draft.sentences)
    if state.problem or not state.done:
        problem = state.problem or "Stopped, as you asked."
        left = "The sentences that were there are kept." if count else "The letter is as it was."
        st.warning(as_plain(f"{problem} {left}"))
    refused = {one.text: one for letter in state.letters for one in letter.refused}.values()
    st.html(
        quiet(
            f"Sentences in the model’s words: {count}. Not let in: {len(refused)}. {escape(_what_it_cost(state))}"
        )
    )
    if refused:
        with st.expander("What was not let in, and why"):
            st.html(
                '<div class="aw-list"><ul>'
                + "".join(f"<li>{escape(one.text)} <small>{escape(one.why)}</small></li>" for one in refused)
                + "</ul></div>"
            )


def _spent_so_far() -> Usage | None:
    """What the model has cost since the page was opened."""
    asked: Asked | None = st.session_state.get("asked")
    return asked.usage if asked else None


def _what_it_cost(state: Progress) -> str:
    """The tokens, and the money where its price is known: for each letter, and in all since the page was opened."""
    asked: Asked | None = st.session_state.get("asked")
    if asked is None or not asked.usage.calls:
        return ""
    names = [letter.draft.to or "the letter" for letter in state.letters]
    each = [(name, spent) for name, spent in zip(names, state.usage, strict=False) if spent.calls]
    if len(each) == 1 and each[0][1] == asked.usage:
        return f"It took {asked.usage.told(asked.price)}."
    told = "".join(f" {name}: {spent.told(asked.price)}." for name, spent in each)
    return f"It took:{told} In all so far: {asked.usage.told(asked.price)}."
