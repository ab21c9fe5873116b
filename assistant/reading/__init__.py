"""Reading: raw notes to a Brief, by rules. See ``read_notes``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize
from assistant.reading import (
    dates,
    discretion,
    facts,
    heading,
    organisation,
    pasted,
    people,
    role,
    sender,
    withholding,
)
from assistant.reading.asking import questions
from assistant.reading.letter_kind import find_kind
from assistant.reading.lexicon import HONORIFICS
from assistant.reading.names import Name, fold, name_at, same_person
from assistant.reading.segments import Line, split_clauses, split_lines
from assistant.schema import ME, Brief, Fact, FactKind, Notes, Person, Withheld, WithheldReason

__all__ = ["read_notes"]

_MOST_FACTS = 60


def read_notes(notes: Notes) -> Brief:
    """What the notes say: people, company, role, facts with their places, and what stays private."""
    text = notes.text
    all_lines = split_lines(text)
    ordered, ordering = withholding.without_orders(text, all_lines)
    lower_case = _is_lower_case(all_lines)
    me = sender.find_sender(ordered, lower_case)
    pasted_indices = pasted.pasted_lines(ordered)
    organisations = organisation.organisation_spans(ordered, lower_case)
    private_indices = discretion.private_lines(ordered)
    head = heading.pieces(ordered, heading.heading_lines(ordered, pasted_indices))
    interviewers = people.find_people(
        ordered, me, lower_case, organisations, pasted_indices, private_indices, head
    )
    name_places = _name_places(ordered, interviewers, me)
    titles = tuple(p.title for p in interviewers if p.title)
    job = role.find_role(ordered, titles, name_places, head, pasted_indices)
    role_spans = ((job[1], job[2]),) if job else ()
    firm = organisation.find_company(
        ordered,
        frozenset(start for start, _ in name_places),
        role_spans,
        lower_case,
        head,
        pasted_indices,
        private_indices,
    )
    withheld: list[Withheld] = [
        _withhold(text, start, end, WithheldReason.INSTRUCTION) for start, end in ordering
    ]
    found, private = _facts(
        text,
        ordered,
        pasted_indices,
        interviewers,
        me,
        firm[0] if firm else None,
        tuple((p[1], p[2]) for p in (job, firm) if p),
        private_indices,
    )
    withheld += private
    withheld = _joined(text, withheld)
    company, role_name, name = firm[0] if firm else None, job[0] if job else None, me.text if me else None
    return Brief(
        people=tuple(interviewers),
        company=company,
        role=role_name,
        me=name,
        when=dates.find_day(ordered),
        kind=find_kind(ordered),
        facts=tuple(found),
        withheld=tuple(withheld),
        questions=questions(interviewers, company, role_name, name, found),
    )


def _is_lower_case(lines: Iterable[Line]) -> bool:
    """Whether the writer does not use capitals: then names are looked for without them too."""
    words = [
        t.text for line in lines for t in tokenize(line.text[:400]) if t.text.isalpha() and len(t.text) > 1
    ]
    capitals = sum(word[0].isupper() for word in words)
    return bool(words) and capitals / len(words) < 0.06


def _name_places(lines: list[Line], interviewers: list[Person], me: Name | None) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = [(me.start, me.end)] if me else []
    initials = {
        part[:1] for p in interviewers for part in fold(f"{p.name} {p.quote} {p.given_name or ''}").split()
    }
    for line in lines:
        tokens = tokenize(line.text, line.start)
        index = 0
        while index < len(tokens):
            likely = fold(tokens[index].text[:1]) in initials or tokens[index].lower.strip(".") in HONORIFICS
            found = name_at(tokens, index, lower_case=True) if likely else None
            if found and any(same_person(found[0].text, p.name) for p in interviewers):
                places.append((found[0].start, found[0].end))
                places += [(t.start, found[0].end) for t in tokens[index : found[1]]]
                index = found[1]
            else:
                index += 1
    return places


def _withhold(text: str, start: int, end: int, reason: WithheldReason) -> Withheld:
    return Withheld(quote=text[start:end], start=start, end=end, reason=reason)


def _joined(text: str, withheld: list[Withheld]) -> list[Withheld]:
    """Neighbouring pieces with one reason become one; pieces inside others go."""
    result: list[Withheld] = []
    for piece in sorted(withheld, key=lambda w: (w.start, -w.end)):
        last = result[-1] if result else None
        if last and piece.end <= last.end:
            continue
        if (
            last
            and piece.reason == last.reason
            and len(text[last.end : piece.start].strip(" ,;.:-–—()")) == 0
            and "\n" not in text[last.end : piece.start]
        ):
            result[-1] = _withhold(text, last.start, piece.end, piece.reason)
        elif last and piece.start < last.end:
            result.append(_withhold(text, last.end, piece.end, piece.reason))
        else:
            result.append(piece)
    return result


def _facts(
    text: str,
    lines: list[Line],
    pasted_indices: frozenset[int],
    interviewers: list[Person],
    me: Name | None,
    company: str | None,
    places: tuple[tuple[int, int], ...],
    private_indices: frozenset[int],
) -> tuple[list[Fact], list[Withheld]]:
    clauses_by_line = [
        [] if index in pasted_indices else split_clauses(line) for index, line in enumerate(lines)
    ]
    private = withholding.private_places(text, lines, clauses_by_line, private_indices)
    context = facts.Context(
        people=interviewers, proper=tuple(n for n in (company, *(p.name for p in interviewers)) if n)
    )
    readings: list[facts.Reading] = []
    heading: Line | None = None
    for index, line in enumerate(lines):
        if index in pasted_indices:
            continue
        if line.blank_before:
            heading = None
        if line.label is not None:
            known = facts.label_context(line, context)
            heading = line if known and not line.text.strip() else None
            if known and not line.bullet and line.text.strip():
                heading = None
        elif _is_heading(line):
            heading = Line(
                "", line.end, line.text.rstrip(" :-–—"), line.start, line.bullet, line.blank_before
            )
            facts.label_context(heading, context)
            continue
        elif heading is not None:
            facts.label_context(heading, context)
        else:
            context.label_speaker = context.label_kind = None
            if index and line.blank_before:
                context.speaker = None
        for clause in clauses_by_line[index]:
            if clause is clauses_by_line[index][0] and not context.label_speaker:
                context.kind = None
            if any(start < clause.end and clause.start < end for start, end, _ in private):
                continue
            if (
                me
                and me.start >= clause.start
                and me.end <= clause.end
                and len(clause.text.split()) <= len(me.text.split()) + 2
            ):
                continue
            reading = facts.read_clause(clause, context)
            if (
                reading is not None
                and not _is_heading_fact(reading, company, interviewers)
                and not _is_introduction(reading, places)
            ):
                readings.append(reading)
        if len(readings) >= _MOST_FACTS:
            break
    found = [
        Fact(
            id=f"f{number}",
            kind=r.kind,
            speaker=r.speaker,
            text=r.text,
            quote=text[r.start : r.end],
            start=r.start,
            end=r.end,
            about=r.about,
        )
        for number, r in enumerate(readings[:_MOST_FACTS], 1)
    ]
    return found, [_withhold(text, start, end, reason) for start, end, reason in private]


def _is_heading(line: Line) -> bool:
    return (
        bool(re.fullmatch(r"[^\W\d_][\w .'’()-]{0,30}\s*(?:[-–—:]|->|→)", line.text))
        and len(line.text.split()) <= 5
    )


def _is_introduction(reading: facts.Reading, places: tuple[tuple[int, int], ...]) -> bool:
    """Whether a reading only introduces the interview: it names the role or the company, without a verb."""
    if not any(start < reading.end and reading.start < end for start, end in places):
        return False
    words = [t.text for t in tokenize(reading.text) if t.is_word]
    return not any(is_finite(t) or t.startswith("VERB") for t in tag(words))


def _is_heading_fact(reading: facts.Reading, company: str | None, interviewers: list[Person]) -> bool:
    """Whether a reading only repeats the company or a name."""
    plain = reading.text.lower().strip(" .!")
    return plain == (company or "").lower() or any(plain == p.name.lower() for p in interviewers)


def fact_kinds(facts_: Iterable[Fact]) -> set[FactKind]:
    """The kinds that occur."""
    return {fact.kind for fact in facts_}


def is_mine(fact: Fact) -> bool:
    """Whether the candidate said or did it."""
    return fact.speaker == ME
