"""How well the notes of a case were read and its letters written: thin measures over the pipeline.

Each measure returns True, False, or None where the case has nothing to measure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from assistant import pipeline
from assistant.lengths import fits
from assistant.reviewing import overlap
from assistant.schema import ME, Brief, Channel, Fact, FactKind, Letter, LetterKind, Notes, Options
from evals.cases import Case, GoldFact, GoldPerson

SPECIFIC_KINDS = frozenset(
    {FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN, FactKind.RESONATED, FactKind.REMARK, FactKind.QUESTION}
)
STRENGTH_KINDS = frozenset({FactKind.STRENGTH, FactKind.MISSED_POINT})


def plain(text: str) -> str:
    """Lower case, no accents, single blanks: for comparing names."""
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'"))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
    return " ".join(re.sub(r"[^\w'&]+", " ", letters.replace(" and ", " & ")).split())


@dataclass(frozen=True)
class Score:
    """What was measured of one case; ``misses`` says what went wrong, for a person to read."""

    case: Case
    brief: Brief
    letters: tuple[Letter, ...]
    measures: dict[str, bool | None]
    speakers: tuple[int, int]  # right, compared
    misses: tuple[str, ...] = field(default=())


def score(case: Case) -> Score:
    """Read the notes of a case, write its letters and measure both against the gold."""
    brief = pipeline.read(Notes(text=case.notes))
    asked = Options(kind=case.kind, channel=case.channel)
    brief, letters = pipeline.draft(Notes(text=case.notes), asked, brief)
    misses: list[str] = []
    measures: dict[str, bool | None] = {}

    def note(name: str, value: bool | None, detail: str = "") -> None:
        measures[name] = value
        if value is False:
            misses.append(f"{name}: {detail}")

    note(
        "greeting",
        _greetings_right(case, letters),
        f"{[x.draft.greeting for x in letters]} for {[p.name for p in case.people]}",
    )
    note(
        "company",
        _one_of(brief.company, case.company, case.company_also),
        f"{brief.company!r} for {case.company!r}",
    )
    note("role", _one_of(brief.role, case.role, case.role_also), f"{brief.role!r} for {case.role!r}")
    note("me", _one_of(brief.me, case.me, ()), f"{brief.me!r} for {case.me!r}")
    note("kind", brief.kind is case.kind, f"{brief.kind.value} for {case.kind.value}")
    specifics = [
        f
        for f in case.facts
        if f.kind in SPECIFIC_KINDS and (f.speaker != ME or f.kind is FactKind.RESONATED)
    ]
    strengths = [f for f in case.facts if f.kind in STRENGTH_KINDS and f.speaker == ME]
    note(
        "specific",
        _all_letters(case, brief, letters, mine=False) if specifics and case.kind in _TELL_OF_IT else None,
        "no true specific in a letter",
    )
    note(
        "strength",
        _all_letters(case, brief, letters, mine=True)
        if strengths and case.kind in _ARGUE and case.channel is not Channel.CARD
        else None,
        "no true strength in a letter",
    )
    right, compared = 0, 0
    for gold in case.facts:
        fact = _overlapping(case, brief.facts, gold)
        if fact is None:
            continue
        compared += 1
        if _same_speaker(gold.speaker, fact.speaker):
            right += 1
        else:
            misses.append(f"speaker: {fact.speaker!r} for {gold.speaker!r}: {gold.quote!r}")
    texts = [f"{letter.draft.subject or ''}\n{letter.draft.body}" for letter in letters]
    leaks = [string for text in texts for string in case.given_away if string.lower() in text.lower()]
    note("no leak", not leaks, f"{leaks}")
    banned = [n for text in texts for n in case.never if n.lower() in text.lower()]
    note("nothing banned", not banned, f"{banned}")
    inventions = [f"{i}" for letter in letters for i in foreign_words(case, letter, brief)]
    note("nothing foreign", not inventions, f"{inventions}")
    long = [letter.draft.to for letter in letters if not _fits(letter)]
    note("length kept", not long, f"{long}")
    shared = [
        f"{one.draft.to} and {other.draft.to}"
        for one, other in combinations(letters, 2)
        if overlap(one.draft, other.draft) > 0
    ]
    note("nothing shared", not shared if len(letters) > 1 else None, f"{shared}")
    twice = _told_twice(letters, brief)
    note("told once", not twice if len(letters) > 1 else None, f"{twice}")
    failed = [f"{c.id}: {c.why}" for letter in letters for c in letter.review.criteria if c.verdict == "fail"]
    note("ready", all(letter.review.ready for letter in letters), f"{failed}")
    return Score(case, brief, tuple(letters), measures, (right, compared), tuple(misses))


_MAY_COME_AGAIN = frozenset({FactKind.NEXT_STEP, FactKind.LOGISTICS, FactKind.INTEREST})


def _told_twice(letters: Iterable[Letter], brief: Brief) -> list[str]:
    """What more than one member of a panel is told, in whatever words, as the notes have it."""
    told = [frozenset(i for s in letter.draft.sentences for i in s.facts) for letter in letters]
    again = {i for one, other in combinations(told, 2) for i in one & other}
    return [f.quote for f in brief.facts if f.id in again and f.kind not in _MAY_COME_AGAIN]


_TELL_OF_IT = frozenset({LetterKind.THANK_YOU})
"""Kinds that tell of the interview; the others were preceded by a letter that did."""
_ARGUE = frozenset({LetterKind.THANK_YOU, LetterKind.ADDITIONAL_INFO})
"""Kinds that tell what the candidate brings."""


def _fits(letter: Letter) -> bool:
    draft = letter.draft
    return fits(draft.body, draft.kind, draft.channel, draft.invitation)


def _greetings_right(case: Case, letters: Iterable[Letter]) -> bool | None:
    greetings = [letter.draft.greeting for letter in letters]
    if case.kind is LetterKind.ANSWER and case.people:
        case = case.model_copy(update={"people": _askers(case)})  # an answer goes to the one who asked
    if not case.people:
        return all(
            not re.search(r"Dear (?!hiring|all|team|there|interview)", g, re.I) or g.startswith("Hello")
            for g in greetings
        )
    accepted = [{plain(form) for form in (*p.greeting, p.name)} for p in case.people]
    given = [plain(re.sub(r"^(?:Dear|Hello|Hi)\s+", "", g)) for g in greetings]
    return all(any(g in forms for forms in accepted) for g in given) and all(
        any(g in forms for g in given) for forms in accepted
    )


def _askers(case: Case) -> tuple[GoldPerson, ...]:
    asked = {fact.speaker for fact in case.facts if fact.kind is FactKind.QUESTION}
    return tuple(person for person in case.people if person.name in asked)[:1] or case.people[:1]


def _one_of(value: str | None, gold: str | None, also: Iterable[str]) -> bool:
    if gold is None:
        return value is None
    return value is not None and plain(value) in {plain(g) for g in (gold, *also)}


def _overlapping(case: Case, facts: Iterable[Fact], gold: GoldFact) -> Fact | None:
    start = case.notes.index(gold.quote)
    end = start + len(gold.quote)
    best, most = None, 0
    for fact in facts:
        shared = min(end, fact.end) - max(start, fact.start)
        if shared > most and shared >= min(8, len(gold.quote) // 2):
            best, most = fact, shared
    return best


def _same_speaker(gold: str, found: str) -> bool:
    if gold == ME or found == ME:
        return gold == found
    if gold == "employer" or found == "employer":
        return True  # the notes leave open who of them it was
    return plain(gold).split()[-1] in plain(found).split() or plain(found).split()[0] in plain(gold).split()


def _all_letters(case: Case, brief: Brief, letters: Iterable[Letter], mine: bool) -> bool:
    """Whether every letter rests on a strength (or, not ``mine``, on a specific) that is true.

    True: the fact was read with the right speaker, or the gold does not list it.
    """
    kinds = STRENGTH_KINDS if mine else SPECIFIC_KINDS
    good: set[str] = set()
    for fact in brief.facts:
        if fact.kind not in kinds or (mine and fact.speaker != ME):
            continue
        golds = [g for g in case.facts if _overlapping(case, (fact,), g) is not None]
        if all(_same_speaker(g.speaker, fact.speaker) for g in golds):
            good.add(fact.id)
    return all(good & {i for s in letter.draft.sentences for i in s.facts} for letter in letters)


_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_DATE_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december".split()
)
_ORDINARY = frozenset(
    "dear hello thank i kind best regards wishes yours sincerely hi warm many thanks with the monday tuesday".split()
)


def foreign_words(case: Case, letter: Letter, brief: Brief) -> list[str]:
    """Numbers, and capitalised words inside sentences, that the notes don't have."""
    notes = plain(case.notes).replace(" & ", " and ")
    digits = set(_NUMBER.findall(case.notes))
    found: list[str] = []
    for sentence in letter.draft.sentences:
        found += [n for n in _NUMBER.findall(sentence.text) if n not in digits]
        for word in re.findall(r"(?<=[a-z,;:] )([A-ZÀ-Þ][\w'’-]+)", sentence.text):
            simple = plain(word.removesuffix("'s").removesuffix("’s"))
            if simple in _ORDINARY or simple.startswith("i'") or simple in notes:
                continue
            if simple in _DATE_WORDS and any(part.startswith(simple[:3]) for part in notes.split()):
                continue  # "Tues" written out
            if any(simple.startswith(part) for part in notes.split() if len(part) >= 3):
                continue
            found.append(word)
    return found
