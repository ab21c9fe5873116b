"""The letters: each on its paper, every sentence to be touched, and what the user can do with one."""

from __future__ import annotations

import streamlit as st

from assistant import pipeline
from assistant.page import parts
from assistant.page.plain import as_label, as_plain, quiet
from assistant.page.session import acting, box, in_box, taking, work
from assistant.page.words import LETTER_KINDS, MARKS, WORST_FIRST
from assistant.page.work import Touched
from assistant.refining import in_note_words, in_words_of, taken_out
from assistant.schema import ME, Draft, Evidence, Letter, Mark, Review, Sentence

BY_HAND = "The letter in your words"
_ONLY_ABOUT_TRUTH = frozenset({"truth", "attribution"})
"""Criteria that the user's word answers: they were there."""


def show_letters() -> int:
    """The letters, with a tab for each reader; the place of the one that is open."""
    letters = work().letters
    if len(letters) == 1:
        st.session_state["open-to"] = None
        _show_paper(letters[0], 0)
        _show_touched(0)
        return 0
    st.html(quiet("One for each person you met, each a letter of its own: they may show them to each other."))
    names = _tab_names(letters)
    tabs = st.tabs(names, key="letters", on_change="rerun")
    opened = 0
    st.session_state["open-to"] = None
    for place, tab in enumerate(tabs):
        with tab:
            _show_paper(letters[place], place)
            if tab.open:
                opened = place
                st.session_state["open-to"] = letters[place].draft.to
                _show_touched(place)
    return opened


def _tab_names(letters: tuple[Letter, ...]) -> list[str]:
    """A name for each tab; two people of one name are numbered."""
    names: list[str] = []
    for letter in letters:
        name = as_label(letter.draft.to or "Letter")
        count = sum(other.rpartition(" ")[0] == name or other == name for other in names)
        names.append(f"{name} {count + 1}" if count else name)
    return names


def _show_paper(letter: Letter, place: int) -> None:
    """The letter as it goes out, or its box where it is being changed by hand."""
    draft = letter.draft
    st.text(f"{LETTER_KINDS[draft.kind]}{f' · to {draft.to}' if draft.to else ''}")
    edited = work().edited
    if edited is not None and edited.place == place:
        _show_editor(draft)
        return
    with st.container(border=True, key=f"paper-{place}"):
        if draft.subject:
            parts.touchable(
                "Subject",
                [{"kind": "plain", "text": f"Subject: {draft.subject}"}],
                key=f"subject-{place}",
                on_touch=lambda _: None,
                look="letter subject",
            )
        parts.touchable(
            f"Letter to {draft.to}" if draft.to else "Letter",
            _blocks(letter, place),
            key=f"letter-{place}",
            on_touch=lambda which: _touch(place, int(which)),
            copy=draft.body,
        )


def _blocks(letter: Letter, place: int) -> list[parts.Block]:
    """The letter's parts, each sentence with what the review says of it and whether it is touched."""
    draft = letter.draft
    touched = work().touched
    lit = _lit_facts()
    numbers = {id(sentence): number for number, sentence in enumerate(draft.sentences)}
    blocks: list[parts.Block] = [{"kind": "plain", "text": draft.greeting}] if draft.greeting else []
    for paragraph in draft.paragraphs:
        for sentence in paragraph:
            number = numbers[id(sentence)]
            found = doubts_of(sentence.text, letter.review)
            item: parts.Item = {
                "id": str(number),
                "text": sentence.text,
                "lit": bool(lit & set(sentence.facts)),
                "pressed": touched is not None and touched[:2] == (place, number),
            }
            if found:
                item["state"] = "fail" if found[0][0] is Mark.FAIL else "warn"
                item["says"] = "to look at"
                item["marks"] = sorted(
                    (e.start, e.end) for _, _, e in found if e.start is not None and e.end is not None
                )
            kind = "list" if sentence.bullet else "text"
            new = not blocks or blocks[-1]["kind"] != kind or sentence is paragraph[0]
            if new:
                blocks.append({"kind": kind, "items": []})
            blocks[-1]["items"].append(item)
    closing = "\n".join(part for part in (draft.sign_off, draft.sender) if part)
    if closing:
        blocks.append({"kind": "plain", "text": closing})
    return blocks


def _lit_facts() -> set[str]:
    """The facts behind the touched line of the notes."""
    touched, talk = work().touched, work().talk
    if touched is None or not touched.quote or talk is None:
        return set()
    return {fact.id for fact in talk.shown.brief.facts if fact.quote == touched.quote}


def doubts_of(text: str, review: Review) -> list[tuple[Mark, str, Evidence]]:
    """What the review minds of a sentence, the worst first: the mark, the criterion's id and the evidence."""
    return [
        (verdict.verdict, verdict.id, evidence)
        for mark in WORST_FIRST
        for verdict in review.criteria
        if verdict.verdict is mark
        for evidence in verdict.evidence
        if evidence.sentence and evidence.sentence == text
    ]


@acting
def _touch(letter: int, sentence: int) -> None:
    """A sentence is touched, or let go."""
    new = Touched(letter, sentence)
    work().touched = None if work().touched == new else new


def _show_touched(place: int) -> None:
    """The line behind the touched sentence, and what can be done with it; else the first that is in doubt."""
    if place >= len(work().letters) or work().edited is not None:
        return
    letter = work().letters[place]
    touched = work().touched
    number = touched.sentence if touched is not None and touched.letter == place else None
    asked = number is not None
    if number is None:
        number = next(
            (n for n, s in enumerate(letter.draft.sentences) if doubts_of(s.text, letter.review)), None
        )
    if number is None or number >= len(letter.draft.sentences):
        st.html(quiet("Touch a sentence to see the line of your notes behind it, or to change it."))
        return
    sentence = letter.draft.sentences[number]
    with st.container(key="touched"):
        found = doubts_of(sentence.text, letter.review)
        if not asked:
            st.text(f"One thing to look at: “{sentence.text}”")
        for _, _, evidence in found:
            st.text(f"{evidence.why or MARKS[found[0][0]]}{f' {evidence.mend}' if evidence.mend else ''}")
        _show_ground(sentence)
        _show_mends(sentence, letter.draft, found)


def _show_ground(sentence: Sentence) -> None:
    """The lines of the notes that a sentence rests on."""
    talk = work().talk
    facts = [f for f in talk.shown.brief.facts if f.id in sentence.facts] if talk else []
    if not facts:
        st.text("No line of your notes stands behind this: it is a courtesy, or your own words.")
        return
    for fact in facts:
        told_here = fact.id.startswith(("chat", "vouched"))
        who = "you" if fact.speaker == ME else fact.speaker if fact.speaker != "employer" else "them"
        source = "You told me" if told_here else f"Your notes ({who})"
        st.text(f"{source}: “{fact.quote.strip()}”")


def _show_mends(sentence: Sentence, draft: Draft, found: list[tuple[Mark, str, Evidence]]) -> None:
    """What one touch does to a sentence."""
    talk = work().talk
    if talk is None:
        return
    brief = talk.shown.brief
    with st.container(horizontal=True):
        st.button(
            "Take it out",
            key="mend-out",
            on_click=_rewrite,
            args=[sentence, draft, ()],
            kwargs={"said": f"Without “{sentence.text}”"},
        )
        notes_words = in_note_words(sentence, brief)
        if notes_words and notes_words != (sentence.text,):
            st.button(
                "Use my notes’ words",
                key="mend-notes",
                on_click=_rewrite,
                args=[sentence, draft, notes_words],
                kwargs={"said": "In the words of the notes"},
            )
        if any(criterion in _ONLY_ABOUT_TRUTH for _, criterion, _ in found):
            st.button("It is true, I vouch for it", key="mend-vouch", on_click=_vouch, args=[sentence.text])
        with st.popover("Change the words"):
            key = f"new-words {draft.to}: {sentence.text}"
            st.text_area("This sentence in your words", sentence.text, key=key, height=120)
            st.button("Use these words", key="mend-own", on_click=_use_own_words, args=[sentence, draft, key])


@acting
def _rewrite(sentence: Sentence, draft: Draft, new: tuple[str, ...], said: str) -> None:
    talk = work().talk
    if talk is None:
        return
    brief = talk.shown.brief
    change = in_words_of(sentence, new, draft, brief) if new else taken_out(sentence, draft, brief)
    work().rewrite(change, said)


@acting
def _use_own_words(sentence: Sentence, draft: Draft, key: str) -> None:
    typed = " ".join(str(st.session_state.get(key) or "").split())
    talk = work().talk
    if talk is None or typed == sentence.text:
        return
    new = tuple(s.text for s in pipeline.parse(typed).sentences) if any(map(str.isalpha, typed)) else ()
    work().rewrite(in_words_of(sentence, new, draft, talk.shown.brief), f"“{typed}”")


@acting
def _vouch(text: str) -> None:
    work().wish(f"It is true: “{text}”", vouched=(*work().wishes.vouched, text))
    work().touched = None


# By hand


def _show_editor(draft: Draft) -> None:
    """The whole letter in a box. Every pause is a version that was checked."""
    edited = work().edited
    if edited is None:
        return
    if draft.subject is not None:
        st.text_input(
            "Subject",
            edited.subject,
            key=box("by-hand-subject", edited.subject),
            on_change=taking("by-hand-subject", lambda typed: work().by_hand(subject=str(typed or ""))),
            max_chars=300,
        )
    st.text_area(
        BY_HAND,
        edited.text,
        key=box("by-hand", edited.text),
        height=430,
        on_change=taking("by-hand", lambda typed: work().by_hand(text=str(typed or ""))),
    )
    if edited.problem:
        st.warning(as_plain(edited.problem))
    st.button("Done", key="by-hand-done", type="primary", on_click=_end_by_hand)


@acting
def begin_by_hand(place: int) -> None:
    """Change a letter by hand, from a button."""
    work().begin_by_hand(place)


@acting
def _end_by_hand() -> None:
    """The end of it, with what was typed just before the click."""
    work().by_hand(text=in_box("by-hand"), subject=in_box("by-hand-subject"))
    work().edited = None
