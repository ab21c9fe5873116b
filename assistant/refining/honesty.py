"""Whether what the user wants said may be said: it is theirs to tell, but a letter that invents costs them the job.

What the notes tell otherwise is declined; so is what the user says is not so. A claim that decides over jobs, and of
which the notes have nothing, has to be vouched for.
"""

from __future__ import annotations

import re

from assistant.english.comparison import GENERIC, figures, plain
from assistant.refining.instructions import Asked
from assistant.refining.meaning import share, spoken_of, subjects
from assistant.refining.meaning import things as _things
from assistant.reviewing import review_draft
from assistant.schema import Brief, Draft, Fact, Mark, Notes, Sentence, WithheldReason

_BIGGER = re.compile(
    r"\b(?:led|lead|leading|headed|managed|manage|was in charge|in charge|ran|alone|by myself|on my own|single ?-?handed\w*|my (?:own )?idea|my (?:own )?doing|i (?:invented|introduced|created|founded|designed)|expert|fluent\w*|native|completed|finished|graduated|certified|qualified|senior|head of|director|c1|c2|b2|level \d|phd|master'?s|mba)\b",
    re.I,
)
"""What makes of what somebody did more than it was, where the notes do not say it."""
_MORE = re.compile(
    r"\b(?:all the|whole|perfect\w*|excellent|amazing|best|very good|good|always|every|half|double|doubled|twice|already|several|many|multiple|various|dozens|lots)\b",
    re.I,
)
"""What makes of a thing that the notes tell more than they do."""
_DECIDES = re.compile(
    r"\b(?:phd|doctorate|degree|diploma|master'?s|mba|bachelor'?s?|graduat\w+|licen[cs]ed|certified|qualified|qualification|chartered|registered|fluent\w*|native|award|prize|won|led|lead|managed|promoted|director|head of|offer(?:ed|s)?|years? (?:of\b|experience|in\b|as\b|at\b|with\b)|yrs|experience (?:in|with|of|as)|expert|c1|c2|published|patent|top of|first class|honou?rs|gpa|million|salary|clearance)\b",
    re.I,
)
_PRAISE = re.compile(
    r"\b(?:amazing|best (?:company|boss|place|manager)|dream|always wanted|grew up|inspir\w+|legend|genius|hero)\b",
    re.I,
)
_NOT = re.compile(
    r"\b(?:ran out|run out|runs out|expired|lapsed|out of date|overdue|no|not|never|nothing|none|without|hardly|barely|failed?|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|haven'?t|hasn'?t|can'?t|cannot|couldn'?t|wasn'?t|weren'?t|dropped out|unfinished|very little|a little|not at all|basic|beginner|rusty|poor|few|un\w+ed|\w+n't|dont|didnt|havent|cant|isnt|wasnt)\b",
    re.I,
)
_OF_ME = re.compile(r"\b(?:i|my|me)\b|\bi'|\b(?:im|ive?)\b", re.I)
_WISH = re.compile(
    r"\b(?:learn\w*|want|would like|i'?d (?:like|love)|happy to|glad to|willing|ready to|interested|hope|try|keen|can (?:do|take|make) (?:\w+ ){0,2}(?:course|training|exam|test|lessons?)|will|send|bring|read(?:ing)? up)\b",
    re.I,
)
_ENOUGH = 0.5  # of what is claimed
_SURELY = 0.75
_MOSTLY = 0.6
TOLD_IF_ASKED = frozenset({WithheldReason.HEALTH_OR_FAMILY, WithheldReason.EMPLOYER})
"""What is kept out by default and is the user's own to tell, where they ask for it in so many words."""


UNTRUE = "I can't write that, because it would not be true, and it is you who would have to answer for it."


def why_not(
    claim: str,
    asked: Asked,
    facts: list[Fact],
    brief: Brief,
    notes: Notes,
    written: Sentence | None = None,
    draft: Draft | None = None,
) -> str | None:
    """Why a claim may not be told, as a sentence for the user; None where it may.

    ``asked``: the message that it is a part of. ``written``: the claim as a sentence of the letter ``draft``, for the review.
    """
    if asked.untrue:
        return UNTRUE
    private = _private(claim, facts, brief)
    if private is not None:
        return f"Your notes keep that private ({private.value}), so it stays out of the letter."
    nearness, near = _near(claim, notes)
    line = near if nearness >= _ENOUGH else facts[0].quote.strip() if facts else ""
    numbers = _new_numbers(claim, notes.text)
    if numbers and share(_things(subjects(claim)), line) > _ENOUGH:
        return f"Your notes say: “{line}”. I can't make it {', '.join(numbers)}."
    if (
        line
        and nearness >= (_SURELY if asked.vouched else 0)
        and _NOT.search(line)
        and not _NOT.search(claim)
        and _OF_ME.search(claim)
        and not _WISH.search(claim)
    ):
        return f"Your notes say: “{line}”. I can't write the contrary."
    if other := _counted_otherwise(claim, notes):
        return f"Your notes say: “{other}”. I can't make it another number."
    if asked.vouched:
        return None  # the notes have not the contrary; now the user has said so, in so many words
    bigger = [m.group().lower() for m in _BIGGER.finditer(claim)]
    if nearness >= _ENOUGH:
        bigger += [m.group().lower() for m in _MORE.finditer(claim)]
    unfounded = [word for word in bigger if not _is_noted(word, notes.text.lower())]
    line = line or (near if nearness > 0 else "")
    if line and unfounded:
        return f"Your notes say: “{line}”. They don't say “{unfounded[0]}”, so I can't write it."
    if facts and written is not None and draft is not None:
        problem = _against_notes(written, draft, brief, notes)
        if problem is not None:
            return problem
    if not facts and not _WISH.search(claim) and (_DECIDES.search(claim) or _PRAISE.search(claim)):
        return "Your notes say nothing of that, and it is a thing that people check. If it is true, tell me “it is true that ...”, and I write it as something you told me."
    return None


def _private(claim: str, facts: list[Fact], brief: Brief) -> WithheldReason | None:
    """Why the notes keep private what is to be told; None where it is the user's own to tell."""
    wanted = subjects(claim)
    open_part = share(wanted, " ".join(f.quote for f in facts))
    for part in brief.withheld:
        found = share(wanted, part.quote)
        if found >= _SURELY and found > open_part and len(wanted) > 1 and part.reason not in TOLD_IF_ASKED:
            return part.reason
        if part.reason is WithheldReason.PRIVATE:
            told = spoken_of(wanted, part.quote) - GENERIC
            elsewhere = spoken_of(told, " ".join(f.quote for f in brief.facts))
            if _things(told) - elsewhere and not told & elsewhere:
                return part.reason  # "my visa is for three years": of it the notes have only what is private
    return None


def _near(claim: str, notes: Notes) -> tuple[float, str]:
    """The statement of the notes that a claim is most about, with a denial behind it, and how much it shares of it."""
    wanted = {term for term in subjects(claim) if not term.startswith("#")}
    names = {name for name in re.findall(r"(?<!^)\b[A-ZÀ-Þ]\w+", claim) if name != "I"}
    best, near, most = 0.0, "", (False, 0.0, 0.0)
    for line in notes.text.splitlines():
        parts = [part.strip(" -*•\t") for part in _STATEMENTS.split(line)]
        for part, behind in zip(parts, [*parts[1:], ""], strict=True):
            named = any(re.search(rf"\b{re.escape(n)}\b", part) for n in names)
            spoken = share(wanted, part)
            denied = _DENIAL.fullmatch(behind) is not None
            contrary = denied or _NOT.search(part) is not None
            rank = (contrary and (named or spoken >= _ENOUGH), max(spoken, 1.0 if named else 0.0), spoken)
            if rank > most:
                best, near, most = rank[1], f"{part}, {behind}" if denied else part, rank
    return best, near


_STATEMENTS = re.compile(r"[.;!?]+\s+|,\s+|\s[-–—]\s|:\s|\s?[()]\s?|\s(?=but\b)")
_DENIAL = re.compile(
    r"(?:but )?(?:i |we )?(?:never|not|no|none|don'?t|do not|didn'?t|haven'?t|hasn'?t|can'?t|ain'?t)\b"
    r"(?: (?:i|have|had|got|do|did|done|it|that|one|any|yet|really|much|at all|sure|know|myself|tho|though))*\W*",
    re.I,
)
"""What denies the words before it, and nothing else: "CDL, dont have it"."""


def _against_notes(claim: Sentence, draft: Draft, brief: Brief, notes: Notes) -> str | None:
    """What the review has against a sentence, where the notes tell it otherwise."""
    alone = draft.model_copy(update={"sentences": (claim,)})
    for verdict in review_draft(alone, brief, notes).criteria:
        if verdict.id in ("truth", "attribution") and verdict.verdict is Mark.FAIL:
            for evidence in verdict.evidence:
                near = share(_things(subjects(claim.text)), evidence.quote)
                if evidence.sentence == claim.text and near >= _ENOUGH:
                    return (
                        f"Your notes say: “{' '.join(evidence.quote.split())}”. {evidence.why or verdict.why}"
                    )
    return None


def _counted_otherwise(claim: str, notes: Notes) -> str | None:
    """A clause of the notes that has another number for the very thing that the claim counts."""
    counted = [f for f in figures(plain(claim)) if not f.idiom]
    things = _things(subjects(claim)) - subjects(
        "experience working having years months weeks days time using"
    )
    if not counted or not things:
        return None
    other: str | None = None
    for clause in re.split(r"[.;,]+(?=\s)|\n+|\band\b|\bbut\b", notes.text):
        numbers = [f for f in figures(plain(clause)) if not f.idiom]
        there = share(things, clause)
        if not numbers or there < _MOSTLY:
            continue
        unlike = [c for c in counted if not any(c.values & n.values for n in numbers)]
        if not unlike or (there == 1 and len(unlike) < len(counted) == 1):
            return None  # the notes count it so, or something of the sort otherwise as well
        if there == 1 or len(numbers) == len(counted):
            other = other or " ".join(clause.split())
    return other


def _is_noted(word: str, notes: str) -> bool:
    """Whether the notes have a word other than to deny it: "level 2 night class, not fluent"."""
    places = (match.start() for match in re.finditer(rf"(?<!\w){re.escape(word)}", notes))
    return any(_NOT.search(notes[max(0, at - _REACH) : at]) is None for at in places)


_REACH = 16  # characters before a word in which it is denied


def _new_numbers(claim: str, notes: str) -> list[str]:
    """The numbers of a claim that the notes don't have, as typed."""
    known = {value for figure in figures(plain(notes)) for value in figure.values}
    return [f.text for f in figures(plain(claim)) if not f.idiom and not f.values & known]
