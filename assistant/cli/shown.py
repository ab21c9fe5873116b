"""What the command line prints: JSON as its contract has it, and the same for people."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

from assistant.schema import Brief, Letter, Mark, Review

if TYPE_CHECKING:
    from assistant.sending import SendPlan

# --- JSON ----------------------------------------------------------------------------------------


def brief_json(brief: Brief) -> dict[str, Any]:
    """The brief as the command line's contract has it."""
    return {
        "people": [{"name": p.name, "title": p.title, "quote": p.quote} for p in brief.people],
        "company": brief.company,
        "role": brief.role,
        "me": brief.me,
        "kind": brief.kind.value,
        "when": brief.when,
        "facts": [
            {
                "id": f.id,
                "kind": f.kind.value,
                "text": f.text,
                "quote": f.quote,
                "start": f.start,
                "end": f.end,
                "speaker": f.speaker,
            }
            for f in brief.facts
        ],
        "withheld": [
            {"quote": w.quote, "reason": w.reason.value, "start": w.start, "end": w.end}
            for w in brief.withheld
        ],
        "questions": list(brief.questions),
    }


def review_json(review: Review) -> dict[str, Any]:
    """The review as the command line's contract has it."""
    return {
        "ready": review.ready,
        "score": round(review.score, 4),
        "criteria": [
            {
                "id": v.id,
                "verdict": v.verdict.value,
                "why": v.why,
                "evidence": [e.model_dump() for e in v.evidence],
            }
            for v in review.criteria
        ],
    }


def letter_json(letter: Letter) -> dict[str, Any]:
    """A letter with its review as the command line's contract has it."""
    draft = letter.draft
    return {
        "to": draft.to,
        "kind": draft.kind.value,
        "channel": draft.channel.value,
        "subject": draft.subject,
        "body": draft.body,
        "sentences": [{"text": s.text, "facts": list(s.facts)} for s in draft.sentences],
        "unused": list(draft.unused),
        "review": review_json(letter.review),
    }


def print_json(document: Any) -> None:
    """One document on standard output."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


# --- for people ----------------------------------------------------------------------------------


def show_letter(letter: Letter, named: bool) -> None:
    """The letter, and below it what the review says; ``named``: with the name, one of several letters."""
    if letter.draft.subject:
        print(f"Subject: {letter.draft.subject}\n")
    print(letter.draft.body)
    print(file=sys.stderr)
    show_findings(letter, named)


def show_findings(letter: Letter, named: bool) -> None:
    """What stops a letter, or wants a look, on standard error; nothing where all is well."""
    failed = [v for v in letter.review.criteria if v.verdict is Mark.FAIL]
    doubts = [v for v in letter.review.criteria if v.verdict is Mark.WARN]
    whose = f"The letter to {letter.draft.to}" if named and letter.draft.to else ""
    if failed:
        print(f"{whose} is not ready to send:" if whose else "Not ready to send:", file=sys.stderr)
    elif doubts:
        print(f"{whose}, to look at:" if whose else "To look at before you send it:", file=sys.stderr)
    for verdict in failed + doubts:
        print(
            f"  {'!' if verdict.verdict is Mark.FAIL else '-'} {verdict.id}: {verdict.why}", file=sys.stderr
        )


def show_review(review: Review) -> None:
    """The verdicts, worst first, each finding with what mends it."""
    order = {Mark.FAIL: 0, Mark.WARN: 1, Mark.PASS: 2, Mark.NOT_APPLICABLE: 3}
    unchecked = any(v.id == "truth" and v.verdict is Mark.NOT_APPLICABLE for v in review.criteria)
    if review.ready and unchecked:
        print("Nothing to mend in its form. Without your notes nobody can tell whether it is true.")
    else:
        looks = sum(v.verdict is Mark.WARN for v in review.criteria)
        ready = f"Nothing stops you sending it; {looks} to look at first:" if looks else "Ready to send."
        print(ready if review.ready else "Not ready to send.")
    for verdict in sorted(review.criteria, key=lambda v: order[v.verdict]):
        told = [evidence for evidence in verdict.evidence if evidence.why]
        if verdict.verdict not in (Mark.FAIL, Mark.WARN) or not told:
            print(f"  {verdict.verdict.value:>4}  {verdict.id}: {verdict.why}")
            continue
        print(f"  {verdict.verdict.value:>4}  {verdict.id}:")
        for evidence in told:
            print(f"        - {evidence.why}")
            for name, text in (
                ("letter", evidence.sentence),
                ("notes", evidence.quote),
                ("mend", evidence.mend),
            ):
                if text:
                    print(f"          {name + ':':8}{' '.join(text.split())}")


def show_brief(brief: Brief) -> None:
    """What the notes say, by what it is good for."""
    rows = [
        ("Interviewers", ", ".join(p.name + (f" ({p.title})" if p.title else "") for p in brief.people)),
        ("Company", brief.company),
        ("Role", brief.role),
        ("You", brief.me),
        ("When", brief.when),
    ]
    for label, value in rows:
        print(f"{label + ':':14}{value or 'not found'}")
    for fact in brief.facts:
        print(f"  {fact.kind.value:13} {fact.speaker}: {fact.quote}")
    if brief.withheld:
        print("Kept out of every letter:")
        for withheld in brief.withheld:
            print(f"  {withheld.reason.value}: {' '.join(withheld.quote.split())}")
    if brief.questions:
        print("What would make the letter better:")
        for question in brief.questions:
            print(f"  - {question}")


def show_plan(plan: SendPlan) -> None:
    """The advice, and the days."""
    from assistant.sending import Timing

    print(plan.advice.why)
    if plan.advice.verdict is not Timing.DO_NOT_SEND:
        print(f"Best sent:   {_day(plan.best)}, {plan.best:%H:%M}")
        if plan.latest:
            print(f"Of use till: {_day(plan.latest)}, {plan.latest:%H:%M}")
    for day in plan.check_ins:
        print(f"Check in:    {_day(day)}, if you have not heard")
    if plan.advice.instead:
        print(f"What fits instead: --kind {plan.advice.instead.value}")


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
