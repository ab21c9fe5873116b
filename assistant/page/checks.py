"""What was checked, in plain words, the worst first."""

from __future__ import annotations

from html import escape

import streamlit as st

from assistant.page.plain import counted
from assistant.page.words import CRITERIA, MARKS, WORST_FIRST
from assistant.schema import Evidence, Mark, Review, Verdict


def show_review(review: Review, place: int, expanded: bool = False) -> None:
    """The checks; folded away when there is nothing to mend, unless ``expanded``."""
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
        passed = [f"<li>{escape(criterion(v))}</li>" for v in review.criteria if v.verdict is Mark.PASS]
        if passed:
            parts.append(f"<section><h3>{MARKS[Mark.PASS]}</h3><ul>{''.join(passed)}</ul></section>")
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
