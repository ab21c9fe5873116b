"""Whether what the user wants said may be said: it is theirs to tell, but a letter that invents costs them the job.

What the notes tell otherwise is declined; so is what the user says is not so. A claim that decides over jobs, and of
which the notes have nothing, has to be vouched for.
"""

from __future__ import annotations

import re

from assistant.english.comparison import figures, plain
from assistant.refining.meaning import share, subjects
from assistant.refining.meaning import things as _things
from assistant.reviewing import review_draft
from assistant.schema import Brief, Draft, Fact, Mark, Notes, Sentence, WithheldReason

_ADMITS = re.compile(
    r"\b(?:(?:she|he|they|nobody|no one|who)(?:'ll| will| would|'d| can| is|'s)? (?:not |never |won't |going to )?(?:check|know|notice|find out|verify|ask)\b|won'?t (?:check|know|notice)|(?:does|do)n'?t know\b|dont know\b|almost true|not (?:really|exactly|quite|fully) true|(?:it'?s|is|a|little|small|white) lie\b|pretend|fake|make (?:it |something |that )?up|invent|exaggerat\w*|embellish\w*|"
    r"nobody did|no one did|i (?:don'?t|do not|didn'?t|did not|never) (?:have|had|did|do|see|saw|done|use|used|finish|finished|got|get)\b(?= (?:it|that|one|this)?\W*(?:but|though|$)| but)|didn'?t see|(?:everyone|everybody|they all|all) (?:has|does|have|do|lies|says)\b|who cares|close enough|a (\w+)'?s a \1|(?:look|sound|seem)s? (?:poor|bad|weak|better|stronger|more strong|impressive|more impressive|good|more)\b|sound more|"
    r"(?:exam|test|course|licen[cs]e|certificate) is soon|soon anyway|to impress|(?:heads?|bosses|they|managers) (?:love|like) that|light a fire|even though (?:i|it)|though i (?:didn'?t|never|don'?t)|doesn'?t matter if|no harm|they never|nobody will|better than the truth|stretch the truth|round (?:it |that )?up|bigger number|flatter\w*|people like (?:to hear|hearing)|(?:everyone|everybody)\b.{0,25}\bmust\b|(?:don'?t|doesn'?t|won'?t) mind|nobody saw|youtube|after (?:they|i) (?:give|get|gave|got|take)|first i need (?:they|them|the)|but ok\b)",
    re.I,
)
"""What people add who know that it is not so."""
_ADMITS_TOO = re.compile(
    r"\b(?:i|we) (?:couldn'?t|could not|can'?t|cannot) (?:actually|really)\b|\bnear enough\b|\bcan sort (?:that|it) out later\b|\bone more won'?t hurt\b|\bgive or take\b|\bi know it(?:'s| is| was)(?:n'?t| not)?\b.{0,30}\bbut\b",
    re.I,
)


def admits(message: str) -> bool:
    """Whether somebody says themselves that it is not so."""
    return _ADMITS.search(message) is not None or _ADMITS_TOO.search(message) is not None


_TAKES_BACK = re.compile(
    r"\b(?:i|she|he|it|they|there|actually)\b[^.!?]{0,25}?\b(?:don'?t|didn'?t|haven'?t|hasn'?t|hadn'?t|wasn'?t|isn'?t|aren'?t|not|never|only)\b(?! (?:want|need|like|forget))|\b(?:haven'?t|didn'?t|wasn'?t|not ok|not true)\b|\b(?:lol|hehe|haha|tbh)\b",
    re.I,
)
"""What takes back a claim behind it: "I speak Urdu too. I only know salaam"."""
_APOLOGY = re.compile(r"(?:i'?m |i am )?sorry\b|apolog", re.I)
_BIGGER = re.compile(
    r"\b(?:led|lead|leading|headed|managed|manage|was in charge|in charge|ran|alone|by myself|on my own|single ?-?handed\w*|all the|whole|my (?:own )?idea|my (?:own )?doing|i (?:invented|introduced|created|founded|designed)|expert|fluent\w*|native|perfect\w*|excellent|amazing|best|very good|good|always|every|half|double|doubled|twice|already|completed|finished|graduated|certified|qualified|senior|head of|director|c1|c2|b2|level \d|phd|master'?s|mba)\b",
    re.I,
)
"""What makes of something more than it was, where the notes do not say it."""
_DECIDES = re.compile(
    r"\b(?:phd|doctorate|degree|diploma|master'?s|mba|bachelor'?s?|graduat\w+|licen[cs]ed?|certifi\w+|qualified|qualification|chartered|registered|fluent\w*|native|award|prize|won|led|lead|managed|promoted|director|head of|offer(?:ed|s)?|years? (?:of )?(?:experience|in|as|at|with)|yrs|experience (?:in|with|of|as)|expert|c1|c2|published|patent|top of|first class|honou?rs|gpa|million|salary|clearance)\b",
    re.I,
)
_PRAISE = re.compile(
    r"\b(?:amazing|best (?:company|boss|place|manager)|dream|always wanted|grew up|inspir\w+|legend|genius|hero)\b",
    re.I,
)
_VOUCHED = re.compile(r"\bit(?:'?s| is) (?:really )?true\b", re.I)
_NOT = re.compile(
    r"\b(?:ran out|run out|runs out|expired|lapsed|out of date|overdue|no|not|never|nothing|none|without|hardly|barely|failed?|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|haven'?t|hasn'?t|can'?t|cannot|couldn'?t|wasn'?t|weren'?t|dropped out|unfinished|very little|a little|not at all|basic|beginner|rusty|poor|few|un\w+ed|\w+n't|dont|didnt|havent|cant|isnt|wasnt)\b",
    re.I,
)
_OF_ME = re.compile(r"\b(?:i|my|me)\b|\bi'|\b(?:im|ive)\b", re.I)
_WISH = re.compile(
    r"\b(?:learn|want|would like|i'd (?:like|love)|course|training|lessons?|happy to|willing|ready to|interested|hope|try|keen)\b",
    re.I,
)
_ENOUGH = 0.5  # of what is claimed
_SURELY = 0.75
TOLD_IF_ASKED = frozenset({WithheldReason.HEALTH_OR_FAMILY, WithheldReason.EMPLOYER})
"""What is kept out by default and is the user's own to tell, where they ask for it in so many words."""


def why_not(
    claim: str,
    message: str,
    facts: list[Fact],
    brief: Brief,
    notes: Notes,
    written: Sentence | None = None,
    draft: Draft | None = None,
) -> str | None:
    """Why a claim may not be told, as a sentence for the user; None where it may.

    ``message``: all that was typed. ``written``: the claim as a sentence of the letter ``draft``, for the review.
    """
    behind = message[message.lower().find(claim.lower()[:20]) + len(claim) :] if claim else ""
    if admits(message) or (
        not _NOT.search(claim) and not _APOLOGY.match(claim) and _TAKES_BACK.search(behind)
    ):
        return (
            "I can't write that, because it would not be true, and it is you who would have to answer for it."
        )
    private = _private(claim, facts, brief)
    if private is not None:
        return f"Your notes keep that private ({private.value}), so it stays out of the letter."
    nearness, near = _near(claim, notes)
    if _VOUCHED.search(message) and nearness <= _ENOUGH:
        return None  # the notes have neither it nor the contrary; now the user has said so, in so many words
    line = near if nearness >= _ENOUGH else facts[0].quote.strip() if facts else ""
    numbers = _new_numbers(claim, notes.text)
    if numbers and share(_things(subjects(claim)), line) > _ENOUGH:
        return f"Your notes say: “{line}”. I can't make it {', '.join(numbers)}."
    if (
        line
        and _NOT.search(line)
        and not _NOT.search(claim)
        and _OF_ME.search(claim)
        and not _WISH.search(claim)
    ):
        return f"Your notes say: “{line}”. I can't write the contrary."
    if other := _counted_otherwise(claim, notes):
        return f"Your notes say: “{other}”. I can't make it another number."
    bigger = [m.group().lower() for m in _BIGGER.finditer(claim)]
    unfounded = [word for word in bigger if not _is_noted(word, notes.text.lower())]
    line = line or (near if nearness > 0 else "")
    if line and unfounded:
        return f"Your notes say: “{line}”. They don't say “{unfounded[0]}”, so I can't write it."
    if facts and written is not None and draft is not None:
        problem = _against_notes(written, draft, brief, notes)
        if problem is not None:
            return problem
    if (not facts) and (_DECIDES.search(claim) or _PRAISE.search(claim)):
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
    return None


def _near(claim: str, notes: Notes) -> tuple[float, str]:
    """The statement of the notes that a claim is most about, with a denial behind it, and how much it shares of it."""
    wanted = {term for term in subjects(claim) if not term.startswith("#")}
    names = {name for name in re.findall(r"(?<!^)\b[A-ZÀ-Þ]\w+", claim) if name != "I"}
    best, near = 0.0, ""
    for line in notes.text.splitlines():
        parts = [part.strip(" -*•\t") for part in _STATEMENTS.split(line)]
        for part, behind in zip(parts, [*parts[1:], ""], strict=True):
            named = any(re.search(rf"\b{re.escape(n)}\b", part) for n in names)
            score = max(share(wanted, part), 1.0 if named else 0.0)
            if score > best:
                denied = _NOT.search(behind) is not None and len(behind.split()) <= _SHORT
                best, near = score, f"{part}, {behind}" if denied else part
    return best, near


_STATEMENTS = re.compile(r"[.;!?]+\s+|,\s+|\s[-–—]\s|:\s")
_SHORT = 4  # words of a denial: "I haven't"


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
    for clause in re.split(r"[.;,\n]+\s*|\band\b|\bbut\b", notes.text):
        numbers = [f for f in figures(plain(clause)) if not f.idiom]
        if not numbers or share(things, clause) < 1:
            continue
        if any(c.values & n.values for c in counted for n in numbers):
            return None  # the notes count something of the sort otherwise as well
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
