"""The screen. It shows and collects; what a letter says is decided behind ``assistant.pipeline``.

What a user typed is never given to Streamlit as Markdown: an image in it would make the browser fetch
an address of somebody else's choosing. It is shown by widgets that take plain text, or as escaped HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from html import escape
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant import pipeline
from assistant.errors import AfterwordError, BadInput, ModelFailed
from assistant.samples import sample_notes
from assistant.schema import (
    EMPLOYER,
    ME,
    Brief,
    Channel,
    Draft,
    Evidence,
    Fact,
    FactKind,
    Letter,
    LetterKind,
    Mark,
    Notes,
    Options,
    Person,
    Review,
    Tone,
    Verdict,
    WithheldReason,
)
from assistant.sending import (
    SendPlan,
    Timing,
    calendar_file,
    card_page,
    compose_links,
    file_name,
    letter_eml,
    letter_text,
    mailto_link,
    one_line,
)

if TYPE_CHECKING:
    from assistant.drafting import Progress
    from assistant.models import Asked, Usage
    from assistant.settings import ModelSettings

SAMPLES = {"Try a sample": "garden", "Try a panel": "library"}

# What the page can do; true where the letter is the user's own.
TASKS = {"Write a letter from my notes": False, "Check a letter I wrote": True}

CHANNELS = {Channel.EMAIL: "Email", Channel.MESSAGE: "Message", Channel.CARD: "Card by hand"}

TONES = {Tone.WARM: "Warm", Tone.PLAIN: "Plain", Tone.FORMAL: "Formal"}

LETTER_KINDS = {
    LetterKind.THANK_YOU: "Thank you",
    LetterKind.ADDITIONAL_INFO: "Add what I did not get to say",
    LetterKind.CLARIFICATION: "Clear something up",
    LetterKind.CHECK_IN: "Ask if there is news",
    LetterKind.STAY_IN_TOUCH: "Stay in touch after a no",
    LetterKind.ANSWER: "Answer their question",
}

FACT_KINDS = {
    FactKind.RESONATED: "What you liked",
    FactKind.NEED: "What they need",
    FactKind.STRENGTH: "What you bring",
    FactKind.MISSED_POINT: "What you did not get to say",
    FactKind.CONCERN: "Worries and doubts",
    FactKind.INTEREST: "Why you want this job",
    FactKind.TOPIC: "What you talked about",
    FactKind.QUESTION: "What they asked you",
    FactKind.REMARK: "What they said",
    FactKind.NEXT_STEP: "What happens next",
    FactKind.LOGISTICS: "When and where",
}

REASONS = {
    WithheldReason.PAY: "about pay",
    WithheldReason.OTHER_OFFERS: "about other job offers",
    WithheldReason.HEALTH_OR_FAMILY: "about someone’s health or family",
    WithheldReason.GOSSIP: "sounds like gossip",
    WithheldReason.EMPLOYER: "a remark about an employer",
    WithheldReason.CANDIDATE: "about another candidate",
    WithheldReason.PERSON: "a remark about a person",
    WithheldReason.PRIVATE: "you marked it as private",
    WithheldReason.INSTRUCTION: "an instruction, not something that was said",
}

COUNTRIES = {
    "No holidays, only weekends": None,
    "Australia": "AU",
    "Canada": "CA",
    "Germany": "DE",
    "Hong Kong": "HK",
    "India": "IN",
    "Ireland": "IE",
    "Jamaica": "JM",
    "Kenya": "KE",
    "Malaysia": "MY",
    "Malta": "MT",
    "Netherlands": "NL",
    "New Zealand": "NZ",
    "Nigeria": "NG",
    "Pakistan": "PK",
    "Philippines": "PH",
    "Singapore": "SG",
    "South Africa": "ZA",
    "United Arab Emirates": "AE",
    "United Kingdom": "GB",
    "United States": "US",
}

CRITERIA = {
    "greeting": "Greeting",
    "gratitude": "Thanks",
    "professional": "Good manners",
    "complete": "Nothing missing",
    "specifics": "Something from this interview",
    "interest": "You want this job",
    "qualification": "What you can do",
    "contribution": "What you would do for them",
    "missed_point": "What you did not get to say",
    "concern": "Worries answered",
    "concise": "Length",
    "subject": "Subject line",
    "voice": "Sounds like you",
    "truth": "True to your notes",
    "attribution": "Who said what",
    "discretion": "Private things stay private",
    "injection": "Nothing slipped in",
}

MARKS = {Mark.FAIL: "Mend this", Mark.WARN: "Could be better", Mark.PASS: "Fine"}
WORST_FIRST = (Mark.FAIL, Mark.WARN)

# The letter is shown by st.code for its copy button and its plain text; the font is a letter's, not code's.
# On a wide screen the names stand under the notes, beside the letter; on a narrow one they follow the letter.
STYLE = """
<style>
.stMainBlockContainer { max-width: 76rem; padding-top: 2.5rem; padding-bottom: 3rem; }
.stMainBlockContainer hr { border-color: #dddcd3; }
.stMainBlockContainer h1 { font-size: 2.2rem; padding: 0; }
.stMainBlockContainer h2 { font-size: 1.35rem; padding: 0 0 0.75rem; }
@media (min-width: 56rem) {
    .st-key-sheet {
        display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); grid-template-rows: auto 1fr;
        column-gap: 3.5rem; row-gap: 2rem; align-items: start;
    }
    .st-key-sheet > :has(> .st-key-letter-side) { grid-column: 2; grid-row: 1 / span 2; }
    .aw-columns { columns: 2; column-gap: 3.5rem; }
    .aw-columns section { break-inside: avoid; }
}
.st-key-ask-name { border: 2px solid #2f5d62; background: #eef4f3; }
[class*="st-key-paper-"] { background: #ffffff; }
[class*="st-key-paper-"] .stCode pre { background: transparent; padding: 0 2.25rem 0 0; }
[class*="st-key-paper-"] .stCode code {
    font-family: "Source Serif", Georgia, "Times New Roman", serif; font-size: 1.0625rem; line-height: 1.65;
}
/* The copy button would wait for a mouse to pass; fingers and keyboards need it too. */
[class*="st-key-paper-"] .stCode > div:last-child { opacity: 1; visibility: visible; top: -0.75rem; right: -0.75rem; }
.aw-lead { font-size: 1.1rem; max-width: 46rem; margin: 0; }
.aw-quiet { margin: 0; }
.aw-quiet, .aw-list small { color: #56615f; font-size: 0.9rem; }
.aw-list section { padding-bottom: 0.75rem; }
.aw-list h3 { font-size: 1rem; margin: 0; padding: 0 0 0.25rem; }
.aw-list ul { margin: 0; padding-left: 1.15rem; }
.aw-list li { margin: 0.2rem 0; overflow-wrap: anywhere; }
.aw-list blockquote { margin: 0.25rem 0; padding-left: 0.75rem; border-left: 3px solid #cfd3cd; }
.aw-list p { margin: 0.25rem 0; }
.aw-list mark { background: #fbe7b2; color: inherit; padding: 0 0.1em; }
</style>
"""


def main() -> None:
    """The whole page, from top to bottom."""
    st.set_page_config(page_title="Afterword", layout="wide")
    st.html(STYLE)
    st.title("Afterword", anchor=False)
    st.html('<p class="aw-lead">Your interview notes in, the follow-up letter out. Rough notes are fine.</p>')
    keep_what_was_typed()
    own = st.segmented_control(
        "What would you like to do?",
        list(TASKS),
        default=next(iter(TASKS)),
        required=True,
        key="task",
        label_visibility="collapsed",
    )
    with st.container(key="sheet"):
        notes_side = st.container(key="notes-side")
        letter_side = st.container(key="letter-side")
        names_side = st.container(key="names-side")
    if TASKS[own]:
        check_own(notes_side, letter_side, names_side)
    else:
        write_letters(notes_side, letter_side, names_side)
    show_footer()


def keep_what_was_typed() -> None:
    """Streamlit forgets what stands in a box that is not on the page: keep it for when the box comes back."""
    for key in (
        *(
            "notes",
            "own",
            "tone",
            "kind",
            "channel",
            "invitation",
            "together",
            "bullets",
            "own-kind",
            "own-channel",
        ),
        *("met-on", "met-at", "zone", "country", "checked-in", "refused-on", "earlier"),
    ):
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]
    # Defaults stand here, since a widget may not have both a default and a value that was kept.
    for key, default in (
        ("tone", Tone.WARM),
        ("channel", Channel.EMAIL),
        ("own-channel", Channel.EMAIL),
        ("met-at", time(12)),
    ):
        st.session_state.setdefault(key, default)


def write_letters(
    notes_side: DeltaGenerator, letter_side: DeltaGenerator, names_side: DeltaGenerator
) -> None:
    """Notes in, letters out."""
    with notes_side:
        notes, options = collect_notes()
    if not notes.text.strip():
        with letter_side:
            show_welcome()
    else:
        try:
            show_all(notes, options, letter_side, names_side)
        except AfterwordError as error:
            letter_side.warning(as_plain(str(error)))
        except Exception:
            # No details: an error's text can hold notes.
            letter_side.error(
                "Sorry, something went wrong here, and no letter could be written. Your notes are still in "
                "the box. Try again, or take out the last thing you added."
            )


# A letter of the user's own


def check_own(notes_side: DeltaGenerator, letter_side: DeltaGenerator, names_side: DeltaGenerator) -> None:
    """A letter that the user wrote, checked as ours are, with their notes or without. Nothing is written."""
    with letter_side:
        text, kind, channel = collect_own()
    with notes_side:
        notes = Notes(text=own_notes())
    if not text.strip():
        return
    try:
        brief = None
        if notes.text.strip():
            understood = read(notes)
            with names_side:
                brief = corrected(understood, None)
                if understood.me is None:
                    me = correctable("Your name", "me", None)
                    brief = brief.model_copy(update={"me": me})
        review = pipeline.review(pipeline.parse(text, kind, channel), brief, notes if brief else None)
        with letter_side:
            if brief is None:
                st.info("Without your notes nobody can tell whether it is true. Only its form is checked.")
            show_review(review, 0, expanded=True)
    except AfterwordError as error:
        letter_side.warning(as_plain(str(error)))
    except Exception:
        # No details: an error's text can hold the letter.
        letter_side.error(
            "Sorry, something went wrong here. Your letter and your notes are still in their boxes."
        )


def collect_own() -> tuple[str, LetterKind, Channel]:
    """The box for the letter, and what it is."""
    text = st.text_area(
        "The letter you wrote",
        key="own",
        height=330,
        placeholder="Subject: ...\n\nDear ...,\n\nPaste the whole letter, from its subject to your name.",
    )
    kinds = {words: kind for kind, words in LETTER_KINDS.items()}
    kind = st.selectbox("What is it for?", list(kinds), key="own-kind")
    channel = st.segmented_control(
        "How will you send it?",
        list(CHANNELS),
        required=True,
        format_func=CHANNELS.__getitem__,
        key="own-channel",
    )
    # Leaving the box already checks the letter. The button is for everyone who doesn't know that.
    if st.button("Check my letter", type="primary") and not text.strip():
        st.info("Put your letter in the box first.")
    return text, kinds[kind], channel or Channel.EMAIL


def own_notes() -> str:
    """The box for the notes that the user's own letter is held against."""
    text: str = st.text_area(
        "Your interview notes, if you have them",
        key="notes",
        height=330,
        placeholder="With your notes, every number, name and remark in the letter is checked against them.",
    )
    return text


# Notes


def collect_notes() -> tuple[Notes, Options]:
    """The box for the notes, and what kind of letter it should be."""
    text = st.text_area(
        "Your interview notes",
        key="notes",
        height=330,
        placeholder="Who did you meet? What did they say? What did you like? What did you forget to say?\n\n"
        "Paste it as it is. Shorthand and spelling mistakes are fine.",
    )
    tone = st.segmented_control(
        "How should it sound?",
        list(TONES),
        required=True,
        format_func=TONES.__getitem__,
        key="tone",
    )
    # Options are words, not None and kinds: for a None, the box offers to clear what can't be cleared.
    kinds = {"Let my notes decide": None, **{words: kind for kind, words in LETTER_KINDS.items()}}
    chosen = st.selectbox("What is it for?", list(kinds), key="kind")
    channel = st.segmented_control(
        "How will you send it?",
        list(CHANNELS),
        required=True,
        format_func=CHANNELS.__getitem__,
        key="channel",
    )
    invitation = channel is Channel.MESSAGE and st.checkbox(
        "It goes with an invitation to connect (300 characters)", key="invitation"
    )
    together = st.checkbox("One letter to all of them, if I met several people", key="together")
    bullets = st.checkbox("What I bring as a list", key="bullets")
    with st.expander("I have sent them a letter already"):
        st.text_area(
            "The letter you sent",
            key="earlier",
            height=160,
            placeholder="Paste it, and the new letter does not tell the same again.",
        )
    with st.container(horizontal=True):
        # Leaving the box already writes the letter. The button is for everyone who doesn't know that.
        pressed = st.button("Write my letter", type="primary")
        if not text.strip():
            for label, name in SAMPLES.items():
                st.button(label, on_click=use_sample, args=[name])
        elif is_sample(text):
            st.button("Clear the sample", on_click=clear_notes)
    if pressed and not text.strip():
        st.info("Put your notes in the box first. Two or three lines are enough.")
    return Notes(text=text), Options(
        kind=kinds[chosen],
        channel=channel or Channel.EMAIL,
        tone=tone or Tone.WARM,
        invitation=invitation,
        together=together,
        bullets=bullets,
    )


def use_sample(name: str) -> None:
    """Put sample notes in the box, but never over what somebody typed just before the click."""
    if not st.session_state.notes.strip():
        st.session_state.notes = sample_notes(name)


def clear_notes() -> None:
    """Empty the box of its sample, but never of what somebody typed just before the click."""
    if is_sample(st.session_state.notes):
        st.session_state.notes = ""


def is_sample(text: str) -> bool:
    """Whether the box holds a sample as it came."""
    return any(text == sample_notes(name) for name in SAMPLES.values())


# From notes to letters


def show_all(notes: Notes, options: Options, letter_side: DeltaGenerator, names_side: DeltaGenerator) -> None:
    """Read the notes, let the user correct what was read, and show the letters that follow from it.

    Raises AfterwordError.
    """
    understood = read(notes)
    with letter_side:
        st.header("Your letter", anchor=False)
        asked_name = ask_name() if understood.me is None else None
        if (options.kind or understood.kind) is LetterKind.CLARIFICATION:
            notes = put_right(notes, understood)
            understood = read(notes)
    with names_side:
        brief = corrected(understood, asked_name)
    letters = draft(notes, options, brief, sent_before())
    with letter_side:
        paper, model_box = st.container(), st.container()  # the letter comes first
        with model_box:
            letters = worded(letters, notes, options, brief)
        with paper:
            show_letters(letters)
        show_questions(brief)
        show_when(brief, options.kind)
    show_understood(brief)


def read(notes: Notes) -> Brief:
    """What the notes say, read anew only where they changed; with the model's second look, where it had one."""
    if st.session_state.get("second_look_at") == notes:
        seen_again: Brief = st.session_state.seen_again
        return seen_again
    if st.session_state.get("read_from") != notes:
        st.session_state.understood = pipeline.read(notes)
        st.session_state.read_from = notes
    understood: Brief = st.session_state.understood
    return understood


def sent_before() -> tuple[Draft, ...]:
    """The letter that was sent before, where one stands in its box."""
    text = str(st.session_state.get("earlier") or "")
    return (pipeline.parse(text),) if text.strip() else ()


def draft(notes: Notes, options: Options, brief: Brief, earlier: tuple[Draft, ...]) -> list[Letter]:
    """The letters, written anew only where something changed that they rest on."""
    asked = (notes, options, brief, earlier)
    if st.session_state.get("drafted_from") != asked:
        st.session_state.letters = pipeline.draft(notes, options, brief, earlier)[1]
        st.session_state.drafted_from = asked
    letters: list[Letter] = st.session_state.letters
    return letters


# A language model, where one is set up


def worded(offline: list[Letter], notes: Notes, options: Options, brief: Brief) -> list[Letter]:
    """The letters in a language model's words, where one is set up and the user asked for it; else as they are."""
    from assistant.settings import model_settings

    try:
        settings = model_settings()
    except BadInput as wrong:  # a setting that can't be used costs the model, and not the letter
        st.warning(as_plain(str(wrong)))
        return offline
    if not settings.is_set_up:
        return offline
    written_for = (notes, options, brief, st.session_state.get("earlier"))
    kept: Progress | None = (
        st.session_state.get("worded") if st.session_state.get("worded_for") == written_for else None
    )
    with st.container(border=True, key="model"):
        if kept is not None:
            show_what_the_model_did(kept)
            if any(sentence.by_model for letter in kept.letters for sentence in letter.draft.sentences):
                if st.button("Back to the letter without it"):
                    st.session_state.worded = None
                    st.rerun()
                return kept.letters
        hide_names = False
        if settings.is_local:
            st.html('<p class="aw-quiet">A language model on this computer can word the letter.</p>')
        else:
            st.html(
                f'<p class="aw-quiet">A language model at {escape(settings.host)} can word the letter. '
                "This text would leave your computer:</p>"
            )
            hide_names = st.checkbox("Without the names of people and of the company", key="hide-names")
            with st.expander("What would be sent"):
                for system, user in pipeline.sent_to_model(brief, notes, offline, options, hide_names):
                    st.code(f"{system}\n\n{user}", language=None, wrap_lines=True)
        asked = st.button(
            "Improve the wording"
            if settings.is_local
            else f"Send it to {settings.host} and improve the wording"
        )
        if asked:
            st.session_state.worded_for = written_for
            word_by_word(settings, notes, options, brief, hide_names)
            st.rerun()
        second_look(settings, notes)
    return offline


def second_look(settings: ModelSettings, notes: Notes) -> None:
    """The notes read by the model too, where the user asks for it, and where it differs from the rules."""
    if st.session_state.get("second_look_at") == notes:
        differences = st.session_state.second_look
        told = "".join(f"<li>{escape(one)}</li>" for one in differences) or "<li>Nothing to add.</li>"
        st.html(f'<div class="aw-list"><p>The model has read your notes as well.</p><ul>{told}</ul></div>')
        return
    if not settings.is_local:
        with st.expander("Let it read your notes as well"):
            st.html(
                f'<p class="aw-quiet">All of this would go to {escape(settings.host)}, private parts too:</p>'
            )
            st.code("\n\n".join(pipeline.sent_to_read(notes)), language=None, wrap_lines=True)
            asked = st.button(f"Send my notes to {settings.host}")
    else:
        asked = st.button("Let it read my notes as well")
    if asked:
        with st.spinner("The model is reading your notes."):
            st.session_state.seen_again, st.session_state.second_look = read_again(settings, notes)
        st.session_state.second_look_at = notes
        st.rerun()


def read_again(settings: ModelSettings, notes: Notes) -> tuple[Brief, tuple[str, ...]]:
    """What the notes say with the model's second look; what the rules say where it fails, and why."""
    from assistant.models import connect

    try:
        return pipeline.read_with_model(notes, connect(settings))
    except ModelFailed as failed:
        return pipeline.read(notes), (str(failed),)


def word_by_word(
    settings: ModelSettings, notes: Notes, options: Options, brief: Brief, hide_names: bool
) -> None:
    """Have the model word the letters, each sentence shown as soon as it holds, and kept if the user stops it."""
    from assistant.drafting import Progress
    from assistant.models import connect

    try:
        asked = connect(settings, used=spent_so_far())
    except ModelFailed as failed:
        offline = pipeline.draft(notes, options, brief, sent_before())[1]
        st.session_state.worded = Progress(offline, problem=str(failed), done=True)
        return
    st.session_state.asked = asked
    with st.status(
        "The model is writing. Your letter is safe: it stays if this fails.", expanded=True
    ) as status:
        # Any click ends this run of the script, and with it the stream.
        st.button("Stop, and keep what is there")
        place = st.empty()
        _, states = pipeline.draft_with_model(notes, options, asked, brief, sent_before(), hide_names)
        for state in looking_up(states, asked.stop):
            if state is None:
                status.update(state="running")  # says nothing new: here the script can be ended by a click
            else:
                st.session_state.worded = state
                if state.changed is not None:
                    place.code(state.letters[state.changed].draft.body, language=None, wrap_lines=True)
        status.update(state="complete", expanded=False)


_LOOK_UP = 0.25  # seconds


def looking_up(states: Iterator[Progress], stop: Callable[[], None]) -> Iterator[Progress | None]:
    """The states as they come, and None a few times a second meanwhile, whatever the model does.

    They are made in a thread; where the caller leaves, it is told to stop, and is not waited for.
    """
    arrived: Queue[Progress | Exception | None] = Queue()

    def fetch() -> None:
        try:
            for state in states:
                arrived.put(state)
            arrived.put(None)
        except Exception as fault:  # raised again where the page can show it
            arrived.put(fault)

    Thread(target=fetch, daemon=True).start()
    try:
        while True:
            try:
                state = arrived.get(timeout=_LOOK_UP)
            except Empty:
                yield None
                continue
            if isinstance(state, Exception):
                raise state
            if state is None:
                return
            yield state
    finally:
        stop()


def show_what_the_model_did(state: Progress) -> None:
    """How much of it is the model's, what was not let in and why, and what went wrong."""
    count = sum(sentence.by_model for letter in state.letters for sentence in letter.draft.sentences)
    if state.problem or not state.done:
        problem = state.problem or "Stopped, as you asked."
        left = "The sentences that were there are kept." if count else "The letter is as it was."
        st.warning(as_plain(f"{problem} {left}"))
    refused = {one.text: one for letter in state.letters for one in letter.refused}.values()
    st.html(
        f'<p class="aw-quiet">Sentences in the model’s words: {count}. Not let in: {len(refused)}. '
        f"{escape(what_it_cost(state))}</p>"
    )
    if refused:
        with st.expander("What was not let in, and why"):
            st.html(
                '<div class="aw-list"><ul>'
                + "".join(f"<li>{escape(one.text)} <small>{escape(one.why)}</small></li>" for one in refused)
                + "</ul></div>"
            )


def spent_so_far() -> Usage | None:
    """What the model has cost since the page was opened."""
    asked: Asked | None = st.session_state.get("asked")
    return asked.usage if asked else None


def what_it_cost(state: Progress) -> str:
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


# What was understood, and the user's corrections


def ask_name() -> str | None:
    """The user's name, asked beside the letter because the notes don't give it."""
    with st.container(border=True, key="ask-name"):
        name = correctable(
            "Your name, to sign the letter", "me", None, placeholder="Your first and last name"
        )
        if name is None:
            st.html('<p class="aw-quiet">Your notes don’t say it, so the letter has [Your name] for now.</p>')
    return name


_LONGEST_CORRECTION = 1_000  # characters


def put_right(notes: Notes, understood: Brief) -> Notes:
    """What was wrong and what is right, asked beside the letter: the notes with both as lines of their own."""
    told = understood.correction
    with st.container(border=True, key="put-right"):
        st.html('<p class="aw-quiet">What should this letter put right? Say each in one short sentence.</p>')
        said = correctable(
            "What you said, or what they took it for",
            "slip-said",
            understood.fact(told.said).text if told and told.said else None,
            placeholder="For example: I said we had 40 beds",
            longest=_LONGEST_CORRECTION,
        )
        right = correctable(
            "What is right",
            "slip-right",
            understood.fact(told.right).text if told else None,
            placeholder="For example: we had 14 beds",
            longest=_LONGEST_CORRECTION,
        )
        if said is not None and right is not None:
            st.html(f'<p class="aw-quiet">{escape(pipeline.whether_to_raise(said, right))}</p>')
    if said is None or right is None:
        return notes
    read = [understood.fact(i).text for i in (told.said, told.right) if i] if told else []
    return (
        notes
        if [said, right] == [one_line(text) for text in read]
        else Notes(text=pipeline.with_correction(notes.text, said, right))
    )


def corrected(understood: Brief, asked_name: str | None) -> Brief:
    """What was read, with the user's corrections in it."""
    st.header("Check the names", anchor=False)
    st.html('<p class="aw-quiet">Change anything that is wrong. The letter follows.</p>')
    me = asked_name if understood.me is None else correctable("Your name", "me", understood.me)
    company = correctable("Company", "company", understood.company)
    role = correctable("Job", "role", understood.role)
    when = correctable("Day of the interview", "when", understood.when, placeholder="For example, Tuesday")
    brief = understood.model_copy(update={"me": me, "company": company, "role": role, "when": when})
    return corrected_people(brief)


def corrected_people(brief: Brief) -> Brief:
    """The people with their names put right, those taken out whose name was emptied, and one added."""
    people: list[Person] = []
    names: dict[str, str | None] = {}
    for place, person in enumerate(brief.people):
        title = f" ({as_label(person.title)})" if person.title else ""
        written = f"{person.honorific or ''} {person.name}".strip()
        # Two people may share a name: the count tells their boxes apart.
        count = sum(other.name == person.name for other in brief.people[:place])
        name = correctable(f"You met{title}", f"person-{count}", written)
        if name == written:
            people.append(person)
            continue
        new = renamed(person, name) if name else None
        people += [new] if new else []
        names[person.name] = new.name if new else None
    others = "+".join(person.name for person in brief.people)
    added = correctable(
        "Someone else you met" if people else "Who did you meet?", "added", None, scope=others
    )
    if added is not None:
        people.append(Person(name=added, given_name=None if " " in added else added))
    facts = [
        fact.model_copy(
            update={
                "speaker": names.get(fact.speaker, fact.speaker) or EMPLOYER,
                "about": names.get(fact.about, fact.about) if fact.about else None,
            }
        )
        for fact in brief.facts
    ]
    return brief.model_copy(update={"people": tuple(people), "facts": tuple(facts)})


def renamed(person: Person, typed: str) -> Person:
    """The person under a name that the user typed.

    What was the given name is the word in the same place. Where that can't be told it is unknown, and
    the letter uses the whole name, which is never wrong.
    """
    keeps_title = person.honorific is not None and typed.startswith(f"{person.honorific} ")
    name = typed.removeprefix(person.honorific or "").strip() if keeps_title else typed
    words, old = name.split(), person.name.split()
    moved = dict(zip(old, words, strict=True)) if len(old) == len(words) else {word: word for word in words}
    return person.model_copy(
        update={
            "name": name,
            "honorific": person.honorific if keeps_title else None,
            "given_name": name if len(words) == 1 and not keeps_title else moved.get(person.given_name or ""),
            "family_name": moved.get(person.family_name or ""),
        }
    )


def correctable(
    label: str,
    field: str,
    understood: str | None,
    placeholder: str | None = None,
    scope: str = "",
    longest: int = 200,  # characters
) -> str | None:
    """A box that starts from what was read.

    Its key holds what was read, so a correction lasts for as long as the notes say what was corrected,
    and is gone when they say something else.
    """
    typed = st.text_input(
        label,
        understood or "",
        max_chars=longest,
        key=f"{field}:{understood or scope}",
        placeholder=placeholder,
    )
    return one_line(typed) or None


def show_understood(brief: Brief) -> None:
    """The facts by what they are good for, and what was kept out."""
    st.divider()
    st.header("What your notes say", anchor=False)
    parts = []
    for kind, heading in FACT_KINDS.items():
        facts = [fact for fact in brief.facts if fact.kind is kind]
        if facts:
            parts.append(as_list(heading, [fact_html(fact) for fact in facts]))
    if not parts:
        parts.append("<p>Not much yet. Add what was said, what you liked, or what you can do.</p>")
    if brief.withheld:
        kept = [
            f"“{escape(part.quote.strip())}” <small>{escape(REASONS[part.reason])}</small>"
            for part in brief.withheld
        ]
        parts.append(as_list("Kept private: not in any letter", kept))
    st.html(f'<div class="aw-list aw-columns">{"".join(parts)}</div>')


def fact_html(fact: Fact) -> str:
    """A fact and who said it."""
    speaker = {ME: "you", EMPLOYER: "them"}.get(fact.speaker, fact.speaker)
    return f"{escape(fact.text)} <small>– {escape(speaker)}</small>"


# The letters


def show_letters(letters: list[Letter]) -> None:
    """One letter, or a tab for each reader."""
    if len(letters) == 1:
        show_letter(letters[0], 0)
        return
    st.html(
        '<p class="aw-quiet">One for each person you met, each a letter of its own: they may show them to each other.</p>'
    )
    for place, tab in enumerate(
        st.tabs([as_label(letter.draft.to or "Letter") for letter in letters], key="letters")
    ):
        with tab:
            show_letter(letters[place], place)


def show_letter(letter: Letter, place: int) -> None:
    """A letter to copy or download, and what was checked."""
    draft = letter.draft
    reader = f" · to {escape(draft.to)}" if draft.to else ""
    st.html(f'<p class="aw-quiet">{LETTER_KINDS[draft.kind]}{reader}</p>')
    with st.container(border=True, key=f"paper-{place}"):
        if draft.subject:
            st.caption("Subject")
            st.code(draft.subject, language=None, wrap_lines=True)
            st.caption("Letter")
        st.code(draft.body, language=None, wrap_lines=True)
    with st.container(horizontal=True, vertical_alignment="center"):
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
    if draft.channel is Channel.EMAIL:
        show_mail_links(draft, place)
    st.html(
        '<p class="aw-quiet"><strong>Read it before you send it.</strong> Change any word that is not yours, in your '
        "mail program or in the file.</p>"
    )
    show_review(letter.review, place)


def show_mail_links(draft: Draft, place: int) -> None:
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
            '<p class="aw-quiet">The letter opens there, ready to send. A webmail page gets its text when you follow '
            "the link, and not before.</p>"
        )


# When to send


def show_when(brief: Brief, kind: LetterKind | None) -> None:
    """When to send it and whether to, from when the interview was and what was promised."""
    with st.expander("When should I send it?", key="when"):
        now = datetime.now().astimezone()
        met_on = st.date_input("When was the interview?", value=None, key="met-on", format="YYYY-MM-DD")
        met_at = st.time_input("About what time did it end?", key="met-at")
        zones = sorted(available_timezones())
        st.session_state.setdefault("zone", st.context.timezone if st.context.timezone in zones else "UTC")
        zone = st.selectbox("Their time zone", zones, key="zone")
        country = st.selectbox("Whose public holidays count?", list(COUNTRIES), key="country")
        sent = st.number_input("How often have you asked for news already?", 0, 9, key="checked-in")
        refused = st.date_input(
            "If they said no: on which day?", value=None, key="refused-on", format="YYYY-MM-DD"
        )
        if not isinstance(met_on, date):
            st.html('<p class="aw-quiet">Say when it was, and you see the best time to send.</p>')
            return
        try:
            plan = pipeline.plan_to_send(
                brief,
                datetime.combine(met_on, met_at, ZoneInfo(zone)),
                now,
                kind,
                COUNTRIES[country],
                check_ins_sent=int(sent),
                refused_on=refused if isinstance(refused, date) else None,
            )
        except ValueError as error:
            st.warning(as_plain(str(error)))
            return
        show_send_plan(plan, brief, kind or brief.kind)


def show_send_plan(plan: SendPlan, brief: Brief, kind: LetterKind) -> None:
    """The advice, the days, and a file for the calendar."""
    advice = plan.advice
    (st.warning if advice.verdict in (Timing.WAIT, Timing.DO_NOT_SEND) else st.info)(as_plain(advice.why))
    days = (
        []
        if advice.verdict is Timing.DO_NOT_SEND
        else [f"Best sent: {plan.best:%A} {plan.best.day} {plan.best:%B, %H:%M}"]
    )
    if plan.latest and advice.verdict is not Timing.DO_NOT_SEND:
        days.append(f"Of use until: {plan.latest:%A} {plan.latest.day} {plan.latest:%B}")
    days += [f"Ask for news on {day:%A} {day.day} {day:%B}, if you have not heard" for day in plan.check_ins]
    if advice.instead:
        days.append(f"What fits instead: {LETTER_KINDS[advice.instead].lower()}")
    st.html(f'<div class="aw-list"><ul>{"".join(f"<li>{escape(day)}</li>" for day in days)}</ul></div>')
    if advice.verdict is not Timing.DO_NOT_SEND or plan.check_ins:
        place = brief.company or "my interview"
        st.download_button(
            "Put it in my calendar",
            calendar_file(plan, f"{place} ({LETTER_KINDS[kind].lower()})", f"{place} {brief.role} {kind}"),
            "afterword.ics",
            "text/calendar",
            on_click="ignore",
        )


def show_review(review: Review, place: int, expanded: bool = False) -> None:
    """The checks, worst first; folded away when there is nothing to mend, unless ``expanded``."""
    marks = [verdict.verdict for verdict in review.criteria]
    fails, warnings, fine = (marks.count(mark) for mark in (Mark.FAIL, Mark.WARN, Mark.PASS))
    if fails:
        summary = f"{counted(fails, 'thing')} to mend before you send it"
    elif warnings:
        summary = f"Checked: {counted(warnings, 'thing')} could be better"
    else:
        summary = f"Checked: all {fine} points are fine"
    with st.expander(summary, expanded=expanded or bool(fails or warnings), key=f"review-{place}"):
        parts = [verdict_html(v) for mark in WORST_FIRST for v in review.criteria if v.verdict is mark]
        passed = [criterion(v) for v in review.criteria if v.verdict is Mark.PASS]
        if passed:
            parts.append(f"<section><h3>{MARKS[Mark.PASS]}</h3><p>{escape(', '.join(passed))}</p></section>")
        st.html(f'<div class="aw-list">{"".join(parts)}</div>')


def verdict_html(verdict: Verdict) -> str:
    """A verdict that asks for something: each finding with the line that shows it and what would mend it."""
    lines = [f"<h3>{escape(criterion(verdict))}: {MARKS[verdict.verdict].lower()}</h3>"]
    told = [evidence for evidence in verdict.evidence if evidence.why]
    if not told:
        lines.append(f"<p>{escape(verdict.why)}</p>")
    for evidence in told:
        lines.append(f"<p>{escape(evidence.why)}</p>")
        if evidence.sentence:
            lines.append(f"<blockquote>{marked_html(evidence)}</blockquote>")
        if evidence.quote:
            lines.append(f"<p><small>Your notes: “{escape(evidence.quote.strip())}”</small></p>")
        if evidence.mend:
            lines.append(f"<p>→ {escape(evidence.mend)}</p>")
    return f"<section>{''.join(lines)}</section>"


def marked_html(evidence: Evidence) -> str:
    """The sentence with the words that are meant marked in it."""
    if evidence.start is None or evidence.end is None:
        return escape(evidence.sentence)
    before, words, behind = (
        escape(evidence.sentence[start:end])
        for start, end in ((0, evidence.start), (evidence.start, evidence.end), (evidence.end, None))
    )
    return f"{before}<mark>{words}</mark>{behind}"


def criterion(verdict: Verdict) -> str:
    """What a verdict is about, in plain words."""
    return CRITERIA.get(verdict.id, verdict.id.replace("_", " ").capitalize())


def show_questions(brief: Brief) -> None:
    """What the user could add to the notes."""
    questions = pipeline.still_open(brief)
    if questions:
        parts = as_list("What would make it better", [escape(question) for question in questions])
        hint = '<p class="aw-quiet">Add the answers to your notes, and the letter uses them.</p>'
        st.html(f'<div class="aw-list">{parts}</div>{hint}')


# The rest of the page


def show_welcome() -> None:
    """What the page does, where the letter will be."""
    st.header("Your letter appears here", anchor=False)
    st.html(
        '<div class="aw-list"><ul>'
        "<li>It says only what your notes say. Nothing is made up.</li>"
        "<li>Private things, such as pay, stay out of it.</li>"
        "<li>After a panel interview, each person gets a letter of their own.</li>"
        "</ul></div>"
    )


def show_footer() -> None:
    """What happens to the notes."""
    st.divider()
    st.html(
        '<p class="aw-quiet">Afterword works without the internet. Your notes and letters stay on this machine: '
        "nothing is sent, unless you set up a language model elsewhere and say yes to it. They are gone when you close or reload this page, so download what you want to keep.</p>"
    )


# Showing text as it is


def as_plain(text: str) -> str:
    """The text for a place that takes Markdown, with nothing in it left to interpret."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", one_line(text))


def as_label(text: str) -> str:
    """The text for a label: letters, digits and what names are joined with; labels take Markdown too."""
    return one_line(re.sub(r"[^\w\s.,'’&-]|_", "", text)) or "Letter"


def as_list(heading: str, items: list[str]) -> str:
    """A heading and its list, from HTML that is safe already."""
    return f"<section><h3>{escape(heading)}</h3><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul></section>"


def counted(number: int, noun: str) -> str:
    """ "1 thing", "2 things"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    main()
