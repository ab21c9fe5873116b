"""What the notes say, as it was read: every line can be put elsewhere, kept out, or let in."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from assistant import pipeline
from assistant.page import parts
from assistant.page.plain import quiet
from assistant.page.session import acting, box, taking, work
from assistant.page.words import FACT_KINDS, REASONS
from assistant.page.work import Touched
from assistant.reading import SAID_WRONG, WHAT_IS_RIGHT, field_of
from assistant.reviewing import who_hears
from assistant.schema import EMPLOYER, ME, Brief, Fact, FactKind, Letter, Moved, Replaced, Told, Withheld

_SPEAKERS = {ME: "You", EMPLOYER: "They"}


def show_understood() -> None:
    """The facts by what they are good for, and what was kept out."""
    talk = work().talk
    if talk is None:
        return
    brief = talk.shown.brief
    st.divider()
    st.header("What your notes say", anchor=False)
    lines = _blocks(brief)
    if not lines:
        st.text("Not much yet. Add what was said, what you liked, or what you can do.")
        return
    st.html(quiet("Touch a line to see where it is in the letter, or to put it right."))
    parts.touchable("What your notes say", lines, key="facts", on_touch=_touch, look="lines")
    _show_touched(brief)


def _blocks(brief: Brief) -> list[parts.Block]:
    """The facts under their headings; what is private last."""
    touched = work().touched
    told = _told_in_letters()
    lit = _behind_touched_sentence()
    blocks: list[parts.Block] = []
    for kind, heading in FACT_KINDS.items():
        facts = [fact for fact in brief.facts if fact.kind is kind and not fact.id.startswith("vouched")]
        if not facts:
            continue
        items: list[parts.Item] = [
            {
                "id": f"fact:{fact.quote}",
                "text": fact.text,
                "note": f"– {_who(fact)}{' · in the letter' if fact.id in told else ''}",
                "lit": fact.id in lit,
                "pressed": touched is not None and touched.quote == fact.quote,
            }
            for fact in facts
        ]
        blocks += [{"kind": "heading", "text": heading}, {"kind": "list", "items": items}]
    out = [*_left_out(), *brief.withheld]
    if out:
        items = [
            {
                "id": f"out:{part.quote}",
                "text": f"“{part.quote.strip()}”",
                "note": REASONS[part.reason] if isinstance(part, Withheld) else "you took it out",
                "pressed": touched is not None and touched.quote == part.quote,
            }
            for part in out
        ]
        blocks += [
            {"kind": "heading", "text": "Kept private: not in any letter"},
            {"kind": "list", "items": items},
        ]
    return blocks


def _who(fact: Fact) -> str:
    return {ME: "you", EMPLOYER: "them"}.get(fact.speaker, fact.speaker)


def _told_in_letters() -> set[str]:
    return {i for letter in _letters() for s in letter.draft.sentences for i in s.facts}


def _letters() -> tuple[Letter, ...]:
    """The letters of ours that the page shows: none while the user's own is checked."""
    return () if work().desk.checking else work().letters


def _behind_touched_sentence() -> set[str]:
    touched = work().touched
    if touched is None or touched.sentence < 0 or touched.letter >= len(work().letters):
        return set()
    sentences = work().draft(touched.letter).sentences
    return set(sentences[touched.sentence].facts) if touched.sentence < len(sentences) else set()


def _left_out() -> list[Fact]:
    """What was read and the user took out."""
    talk = work().talk
    if talk is None:
        return []
    there = {fact.quote for fact in talk.shown.brief.facts}
    return [
        f for f in talk.shown.reading.brief.facts if f.quote not in there and f.quote in work().wishes.without
    ]


@acting
def _touch(which: str) -> None:
    quote = which.partition(":")[2]
    new = Touched(quote=quote)
    work().touched = None if work().touched == new else new


def _show_touched(brief: Brief) -> None:
    """What can be done with the touched line."""
    touched = work().touched
    if touched is None or not touched.quote:
        return
    quote = touched.quote
    withheld = next((w for w in brief.withheld if w.quote == quote), None)
    fact = next((f for f in brief.facts if f.quote == quote), None)
    with st.container(key="touched-line"):
        if withheld is not None:
            st.text(f"“{quote.strip()}” stays out of every letter: {REASONS[withheld.reason]}.")
            st.button("It may be told", key="line-open", on_click=_open, args=[quote])
        elif fact is None:
            if any(f.quote == quote for f in _left_out()):
                st.text(f"“{quote.strip()}” is out, as you wanted.")
                st.button("Put it back", key="line-back", on_click=_put_back, args=[quote])
        else:
            _show_fact(fact, brief)


def _show_fact(fact: Fact, brief: Brief) -> None:
    st.text(f"Your notes: “{fact.quote.strip()}”")
    for letter in _letters():
        for sentence in letter.draft.sentences:
            if fact.id in sentence.facts:
                st.text(f"In the letter to {letter.draft.to or 'them'}: “{sentence.text}”")
    if fact.id.startswith("chat"):
        return
    speakers = {**_SPEAKERS, **{person.name: person.name for person in brief.people}}
    speakers.setdefault(fact.speaker, fact.speaker)
    left, right = st.columns(2)
    kinds, names = list(FACT_KINDS), list(speakers)
    with left:
        name = f"line-kind {fact.quote}"
        st.selectbox(
            "What is it?",
            kinds,
            kinds.index(fact.kind),
            key=box(name, fact.kind),
            format_func=FACT_KINDS.__getitem__,
            on_change=taking(name, lambda kind: _move(fact, FactKind(kind), fact.speaker)),
        )
    with right:
        name = f"line-speaker {fact.quote}"
        st.selectbox(
            "Who said or did it?",
            names,
            names.index(fact.speaker),
            key=box(name, fact.speaker),
            format_func=speakers.__getitem__,
            on_change=taking(name, lambda speaker: _move(fact, fact.kind, str(speaker))),
        )
    with st.container(horizontal=True):
        if fact.id not in _told_in_letters() and not work().desk.checking:
            st.button("Put it in the letter", key="line-tell", on_click=_tell, args=[fact])
        st.button("Keep it out", key="line-out", on_click=_keep_out, args=[fact])


def _move(fact: Fact, kind: FactKind, speaker: str) -> None:
    others = tuple(change for change in work().wishes.moved if change.quote != fact.quote)
    work().wish(
        f"Read as “{FACT_KINDS[kind].lower()}”: “{fact.text}”",
        moved=(*others, Moved(quote=fact.quote, kind=kind, speaker=speaker)),
    )


@acting
def _tell(fact: Fact) -> None:
    told = Told(text=fact.text, quote=fact.quote)
    work().wish(f"With “{fact.text}”", tell=(*work().wishes.tell, told))


@acting
def _keep_out(fact: Fact) -> None:
    tell = tuple(told for told in work().wishes.tell if told.quote != fact.quote)
    work().wish(f"Without “{fact.text}”", without=(*work().wishes.without, fact.quote), tell=tell)


@acting
def _put_back(quote: str) -> None:
    work().wish(
        f"With “{quote.strip()}” again", without=tuple(w for w in work().wishes.without if w != quote)
    )


@acting
def _open(quote: str) -> None:
    work().wish(f"May be told: “{quote.strip()}”", opened=(*work().wishes.opened, quote))
    talk = work().talk
    told = {i for letter in work().letters for s in letter.draft.sentences for i in s.facts}
    facts = (
        [f for f in talk.shown.brief.facts if f.id.startswith("opened") and f.quote in quote] if talk else []
    )
    if facts and not any(f.id in told for f in facts):
        work().tell("It may be told now. The letter does not tell it yet: touch the line, and put it in.")
        work().touched = Touched(quote=facts[0].quote)


# What is missing


def show_questions() -> None:
    """What the user could add to the notes, with a line for each answer."""
    talk = work().talk
    if talk is None:
        return
    asked = [q for q in pipeline.still_open(talk.shown.brief) if q != WHAT_IS_RIGHT and field_of(q) != "me"]
    if not asked:
        return
    with st.expander("What would make it better", expanded=True, key="questions"):
        for question in asked:
            if question == SAID_WRONG:
                st.text(question)
                continue
            st.text_input(
                question,
                key=box(question, ""),
                max_chars=1_000,
                placeholder="Your answer",
                on_change=taking(question, _answer(question)),
            )


def _answer(question: str) -> Callable[[str], None]:
    """What the user answers: a name for what was asked by name, else a line of the notes, in the user's words."""

    def answer(typed: str) -> None:
        typed = " ".join(str(typed or "").split())
        if not typed:
            return
        match field_of(question):
            case "person":
                work().wish(f"{typed} was there", also=(*work().wishes.also, typed))
            case "company" | "role" as of:
                change = Replaced(old="", new=typed, of=of)
                work().wish(f"It is {typed}", replaced=(*work().wishes.replaced, change))
            case _:
                work().put(notes=f"{work().desk.notes.rstrip()}\n{typed}")

    return answer


# Who gets what


def show_matrix() -> None:
    """For each line of the notes that a letter tells: who reads it."""
    letters, talk = work().letters, work().talk
    if len(letters) < 2 or talk is None:
        return
    hears = who_hears([letter.draft for letter in letters], talk.shown.brief)
    names = [letter.draft.to or "Letter" for letter in letters]
    with st.expander("Who reads what", key="matrix"):
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
        rows = []
        for fact in talk.shown.brief.facts:
            if fact.id in hears:
                cells = "".join(
                    f'<td class="mark">{"●<span class=aw-unseen> yes</span>" if name in hears[fact.id] else ""}</td>'
                    for name in names
                )
                rows.append(f'<tr><th scope="row">{escape(fact.text)}</th>{cells}</tr>')
        st.html(
            f'<div class="aw-scroll" tabindex="0" role="region" aria-label="Who reads what"><table class="aw-matrix">'
            f'<thead><tr><th scope="col">From your notes</th>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
        )
