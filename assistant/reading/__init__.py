"""Reading: raw notes to a Brief, by rules. See ``read_notes``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.english import shorthand
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize
from assistant.reading import (
    clauses,
    dates,
    facts,
    line_heads,
    organisation,
    people,
    role,
    sender,
    withholding,
)
from assistant.reading.answers import answer_of_cues, find_answers, rather_as_told
from assistant.reading.asking import SAID_WRONG, WHAT_IS_RIGHT, field_of, questions, still_open
from assistant.reading.capitals import without_capitals
from assistant.reading.clauses import label_clauses, place_clauses
from assistant.reading.corrections import (
    LABEL_RIGHT,
    LABEL_SAID,
    LIKELY,
    Slip,
    addition_of_cues,
    find_slip,
    label_places,
    slip_of_cues,
    whether_to_raise,
)
from assistant.reading.cues import FoundCue
from assistant.reading.how_answers import answers_made_mine, whole_answers
from assistant.reading.labels import MentionKind
from assistant.reading.letter_kind import asks_not_to_write, find_kind
from assistant.reading.mentions import Mention, find_mentions
from assistant.reading.names import is_given
from assistant.reading.network import understand
from assistant.reading.quotations import whole_quotations
from assistant.reading.repairs import repaired
from assistant.reading.segments import Line, split_lines
from assistant.reading.whole_statements import whole_statements
from assistant.schema import (
    EMPLOYER,
    ME,
    Brief,
    Correction,
    Fact,
    FactKind,
    LetterKind,
    Notes,
    Person,
    Withheld,
    WithheldReason,
)

__all__ = [
    "LABEL_RIGHT",
    "LABEL_SAID",
    "SAID_WRONG",
    "WHAT_IS_RIGHT",
    "field_of",
    "read_notes",
    "still_open",
    "whether_to_raise",
    "with_likeliest",
]

_MOST_FACTS = 60
_NOT_ABOUT_IT = frozenset({WithheldReason.PRIVATE, WithheldReason.INSTRUCTION})
_OF_ANOTHER_JOB = frozenset({WithheldReason.OTHER_OFFERS, WithheldReason.EMPLOYER})
_NAMES_NO_READER = _NOT_ABOUT_IT | {
    WithheldReason.CANDIDATE,
    WithheldReason.EMPLOYER,
    WithheldReason.GOSSIP,
}
"""Whoever only such a part of the notes names is none of the interviewers."""


def read_notes(notes: Notes, opened: Iterable[str] = ()) -> Brief:
    """What the notes say: people, company, role, facts with their places, and what stays private.

    ``opened``: words of the notes that the user wants told, private or not.
    """
    typed = notes.text
    told_after_all = [m.span() for words in opened if words for m in re.finditer(re.escape(words), typed)]
    text = repaired(without_capitals(typed))  # of the same length: a place in one is a place in the other
    lines, orders = withholding.without_orders(text, split_lines(text))
    # What is to be put right names nobody, and stands behind the signature without being one.
    names_in = _blanked(text, label_places(text))
    placed = place_clauses(text, lines)
    understood = understand(text, placed)
    mentions = find_mentions(_blanked(names_in, orders), understood.names)
    interviewers = people.find_people(names_in, mentions)
    interviewers = [_as_typed(person, typed) for person in interviewers]
    firm, job, me = (
        organisation.find_company(names_in, mentions),
        role.find_role(names_in, mentions),
        sender.find_sender(names_in, mentions),
    )
    if me is not None and sender.labelled(names_in):
        interviewers = [person for person in interviewers if person.name != me[0]]
    if firm is not None and any(firm[0] == person.name for person in interviewers):
        firm = None  # a person is no place to work at
    if firm is None and (taken := _firm_among(names_in, interviewers)) is not None:
        interviewers = [person for person in interviewers if person is not taken]
        at = names_in.index(taken.name)
        firm = taken.name, at, at + len(taken.name)
    labelled = clauses.opened(label_clauses(placed, understood.labels), told_after_all)
    # What is to be put right is in the user's words, and meant to be said.
    for_the_letter = label_places(text)
    private = [
        _withhold(typed, clause.clause.start, clause.clause.end, reason)
        for clause in labelled
        if (reason := clause.withheld) is not None
        and not any(start <= clause.clause.start < end for start, end in for_the_letter)
    ]
    other_jobs = [(w.start, w.end) for w in private if w.reason in _OF_ANOTHER_JOB]
    if firm is not None and any(start <= firm[1] < end for start, end in other_jobs):
        # "A second interview at Halcyon next Tuesday, not a word": that is another firm.
        rest = [m for m in mentions if not any(start <= m.start < end for start, end in other_jobs)]
        firm = organisation.find_company(_blanked(names_in, other_jobs), rest)
    interviewers = _named_elsewhere(text, interviewers, [w for w in private if w.reason in _NAMES_NO_READER])
    withheld = [_withhold(typed, start, end, WithheldReason.INSTRUCTION) for start, end in orders] + private
    spoken = [c for c in labelled if c.withheld is None]
    readings = [
        r
        for r in whole_quotations(
            text,
            whole_statements(
                whole_answers(
                    answers_made_mine(facts.read_facts(text, spoken, mentions, interviewers), text)
                ),
                text,
            ),
            [(w.start, w.end) for w in withheld],
        )
        if not _is_introduction(r, [p[1:] for p in (firm, job, me) if p])
    ]
    found = [
        Fact(
            id=f"f{number}",
            kind=r.kind,
            speaker=line_heads.speaker(text, r.start, r.end, r.speaker, interviewers),
            text=_without_lead(_without_title(_without_own_name(r.text, me), interviewers)),
            quote=typed[r.start : r.end],
            start=r.start,
            end=r.end,
            about=r.about,
            block=r.block,
        )
        for number, r in enumerate(readings[:_MOST_FACTS], 1)
    ]
    answers = find_answers(_blanked(text, [(w.start, w.end) for w in withheld]), found)
    of_others = [
        w
        for w in withheld
        if w.reason in _NOT_ABOUT_IT
        or (
            w.reason is WithheldReason.OTHER_OFFERS
            and not _names(w.quote, firm)
            and _is_elsewhere(w, mentions)
        )
    ]
    of_this_job = [
        cue for cue in understood.cues if not any(w.start <= cue.clause.start < w.end for w in of_others)
    ]
    kind = find_kind([_without(line, of_others) for line in lines], understood.kinds)
    if kind is LetterKind.ANSWER:
        open_ = _blanked(text, [(w.start, w.end) for w in withheld])
        answers = rather_as_told(answers, open_, of_this_job, found)
    correction = None
    slip = find_slip(text, lines, [(w.start, w.end) for w in withheld])
    if (slip is not None and slip.labelled) or kind is LetterKind.CLARIFICATION:
        kind = LetterKind.CLARIFICATION
        slip = _likeliest(slip, text, of_this_job)
        found = [_as_misstated(fact, text) for fact in found]
        if slip is not None:
            said = slip.said
            if said is not None and any(_overlap(said, (w.start, w.end)) for w in withheld):
                said = None
            slip = slip._replace(said=said, right=_open_part(slip.right, withheld))
        if slip is not None and any(c.isalnum() for c in text[slice(*slip.right)]):
            found, correction = _with_slip(found, slip, typed, interviewers)
    elif slip is not None and slip.sure:
        found, _ = _with_slip(found, slip, typed, interviewers)  # what was wrong is no claim of any letter
    addition = None
    if kind is LetterKind.ADDITIONAL_INFO and (
        place := addition_of_cues(text, of_this_job, least=_LIKELY_TO_ADD)
    ):
        found, addition = _with_addition(found, place, typed, withheld)
    company, role_name, name = ((found_[0] or None) if found_ else None for found_ in (firm, job, me))
    brief = Brief(
        people=tuple(interviewers),
        company=company,
        role=role_name,
        me=name,
        when=dates.find_day(lines, [(w.start, w.end) for w in of_others]),
        kind=kind,
        facts=tuple(found),
        withheld=tuple(_joined(typed, withheld)),
        answers=answers,
        correction=correction,
        addition=addition,
        no_contact=asks_not_to_write([line.text for line in lines]),
        questions=(
            *([SAID_WRONG] if slip is not None and slip.sure and correction is None else []),
            *questions(interviewers, company, role_name, name, found, kind),
        ),
    )
    return _agreeing(brief)


def _open_part(place: tuple[int, int], withheld: Sequence[Withheld]) -> tuple[int, int]:
    """A place up to where something in it is withheld, or from there on where it begins with that."""
    start, end = place
    for item in sorted(withheld, key=lambda w: w.start):
        if item.start <= start < item.end < end:
            start = item.end
        elif start < item.start < end:
            return start, item.start
    return start, end


def _likeliest(slip: Slip | None, text: str, told: Sequence[FoundCue], least: float = LIKELY) -> Slip | None:
    """What is to be put right: as labels tell, else as the cues of clauses do, else as words seem to."""
    if slip is not None and slip.labelled:
        return slip
    heard = slip_of_cues(text, told)
    if heard is not None and slip is not None and slip.sure and _overlap(heard.right, slip.right):
        return slip  # both mean the same; words cut it closer
    return heard or slip or slip_of_cues(text, told, least=least)


def with_likeliest(brief: Brief, notes: Notes, kind: LetterKind) -> Brief:
    """A brief with what is to be put right, added or answered, where the user asks for such a letter.

    The notes may not say plainly that they call for one; then the likeliest statement is taken.
    """
    known = {
        LetterKind.CLARIFICATION: brief.correction,
        LetterKind.ADDITIONAL_INFO: brief.addition,
        LetterKind.ANSWER: brief.answers,
    }
    if known.get(kind, True):
        return brief
    text = repaired(without_capitals(notes.text))
    lines, _ = withholding.without_orders(text, split_lines(text))
    told = understand(text, place_clauses(text, lines)).cues
    private = [(w.start, w.end) for w in brief.withheld]
    open_ = [c for c in told if not any(start <= c.clause.start < end for start, end in private)]
    if kind is LetterKind.ANSWER:
        answers = answer_of_cues(_blanked(text, private), open_, brief.facts, least=_LIKELY_ANSWER)
        return brief.model_copy(update={"answers": answers})
    if kind is LetterKind.ADDITIONAL_INFO:
        place = addition_of_cues(text, open_, least=_LIKELY_WHERE_ASKED)
        if place is None or any(_overlap(place, other) for other in private):
            return brief
        found, addition = _with_addition(brief.facts, place, notes.text, brief.withheld)
        return _agreeing(brief.model_copy(update={"facts": tuple(found), "addition": addition}))
    slip = _likeliest(find_slip(text, lines, private), text, open_, least=_LIKELY_WHERE_ASKED)
    if slip is None or any(
        _overlap(place, other) for place in (slip.right, slip.said or slip.right) for other in private
    ):
        return brief
    misstated = [_as_misstated(fact, text) for fact in brief.facts]
    found, correction = _with_slip(misstated, slip, notes.text, brief.people)
    return _agreeing(brief.model_copy(update={"facts": tuple(found), "correction": correction}))


def _agreeing(brief: Brief) -> Brief:
    """A brief that points to no fact which another has taken up: an answer may be what is put right, too."""
    ids = {fact.id for fact in brief.facts}
    slip = brief.correction
    if slip is not None:
        slip = (
            slip.model_copy(update={"said": slip.said if slip.said in ids else None})
            if slip.right in ids
            else None
        )
    return brief.model_copy(
        update={
            "correction": slip,
            "addition": brief.addition if brief.addition in ids else None,
            "answers": tuple(
                one.model_copy(update={"facts": tuple(i for i in one.facts if i in ids)})
                for one in brief.answers
            ),
        }
    )


_LIKELY_TO_ADD = 0.1
_LIKELY_ANSWER = 0.003
_LIKELY_WHERE_ASKED = 0.001
"""The chance from which a clause is taken for what the letter is for, where the user has said what it is for."""


_ELSEWHERE = re.compile(
    r"\b(?:other|another|else\w*|too|as well|offer\w*|finals?|rounds?|interview\w*)\b", re.I
)


def _is_elsewhere(withheld: Withheld, mentions: Sequence[Mention]) -> bool:
    """Whether what was taken for another job's says that it is: "got a no from them" does not."""
    return _ELSEWHERE.search(withheld.quote) is not None or any(
        m.kind is MentionKind.OTHER_ORGANISATION and withheld.start <= m.start < withheld.end
        for m in mentions
    )


_ANNOUNCES = re.compile(
    r"(?:[^.!?\n]{0,40}\b)?(?:reali[sz]ed|forgot|4got|never (?:said|mentioned|told|got)|left (?:it |that |this |one thing )?out|did ?n['’]?t (?:say|mention|tell)|did not (?:say|mention|tell)|one (?:more )?thing|should(?:['’]ve| have) said|remembered)\b[^.!?\n\d]{0,80}[.!?:–-]*|"
    r"(?:i )?(?:can|could|happy to|will) (?:send|bring|show|scan|share)\b.*",
    re.I,
)
"""What only says that something was left out, or offers to send it: the point stands beside it."""
_WITHIN = 360  # characters of what is added
_A_DOZEN = 12  # words, without a figure or a name: "that's the card & I left it in my pocket"


def _with_its_point(found: Sequence[Fact], place: tuple[int, int], text: str) -> tuple[int, int]:
    """The place with what the candidate says of themselves around it, where it holds no point of its own."""
    said = text[slice(*place)].strip()
    tells_nothing = len(said.split()) <= _A_DOZEN and not re.search(r"\d|(?<!^)[A-ZÀ-Þ](?<!I)", said)
    if not _ANNOUNCES.fullmatch(said) and not tells_nothing:
        return place
    mine = (FactKind.STRENGTH, FactKind.MISSED_POINT)
    near = [
        f
        for f in found
        if f.speaker == ME and f.kind in mine and f.end > place[0] - _WITHIN and f.start < place[1] + _WITHIN
    ]
    behind = [f for f in near if f.start >= place[1] and "\n\n" not in text[place[1] : f.start]]
    before = [f for f in near if f.end <= place[0] and "\n\n" not in text[f.end : place[0]]]
    offers = re.match(r"(?:i )?(?:can|could|happy|will)\b", text[slice(*place)], re.I) is not None
    if behind and not offers:
        return place[0], max(f.end for f in behind if f.end <= place[0] + _WITHIN or f is behind[0])
    if before and offers:
        return min(f.start for f in before), place[1]
    return place


def _with_addition(
    found: Sequence[Fact], place: tuple[int, int], text: str, withheld: Sequence[Withheld]
) -> tuple[list[Fact], str | None]:
    """The facts with what is to be added in place of those that it is made of, and its id; None where that is private."""
    place = _open_part(_with_its_point(found, place, text), withheld)
    if not any(c.isalnum() for c in text[slice(*place)]):
        return list(found), None
    quote = text[slice(*place)]
    added = Fact(
        quote=quote,
        start=place[0],
        end=place[1],
        id="added",
        kind=FactKind.MISSED_POINT,
        text=shorthand.expand(quote),
        speaker=ME,
        about=_to_whom(found, place[0]),
    )
    rest = [f for f in found if not (f.start < added.end and added.start < f.end)]
    return sorted([*rest, added], key=lambda f: f.start), added.id


def _as_typed(person: Person, typed: str) -> Person:
    """A person whose quote occurs in the notes: of a name said anew, the part that stands there."""
    if person.quote in typed:
        return person
    return person.model_copy(
        update={"quote": next((w for w in reversed(person.quote.split()) if w in typed), "")}
    )


def _without_own_name(statement: str, me: tuple[str | None, int, int] | None) -> str:
    """A line of a chat without the candidate's own name before it: "Jas: they've 70 installs waiting"."""
    first = (me[0] or "").partition(" ")[0] if me else ""
    return re.sub(rf"^{re.escape(first)}: (?=\w)", "", statement, flags=re.I) if first else statement


_AT_THE_END_SAID = re.compile(
    r"(?:and )?(?:at|in|towards|right at) (?:the )?(?:very )?end,? (?:he|she|they) (?:said|told(?: me)?|mentioned|added)(?: that)? (?=\w)",
    re.I,
)


def _without_lead(statement: str) -> str:
    """What was said at the end, without that: "at end he said their pain is chatter"."""
    return _AT_THE_END_SAID.sub("", statement, count=1) if _AT_THE_END_SAID.match(statement) else statement


def _without_title(statement: str, people: Sequence[Person]) -> str:
    """A statement without the job of who made it before it: "Mike Hay, service manager: backlog of renewals"."""
    for person in people:
        if person.title and statement.lower().startswith(f"{person.title.lower()}: "):
            return statement[len(person.title) + 2 :]
    return statement


_NEAR_A_SLIP = 160  # characters between a question and what was said wrongly to it


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _to_whom(found: Sequence[Fact], start: int) -> str | None:
    """Who was told what stands at a place: whose question stands before it, or whom a statement around it concerns."""
    for fact in reversed([f for f in found if f.start <= start and start - f.end <= _NEAR_A_SLIP]):
        if fact.speaker not in (ME, EMPLOYER):
            return fact.speaker
        if fact.about is not None:
            return fact.about
    return None


def _with_slip(
    found: Sequence[Fact], slip: Slip, text: str, interviewers: Sequence[Person]
) -> tuple[list[Fact], Correction]:
    """The facts with what was wrong and what is right in place of those that they are made of."""

    def told(place: tuple[int, int], fact_id: str, kind: FactKind) -> Fact:
        quote = text[slice(*place)]
        return Fact(
            quote=quote,
            start=place[0],
            end=place[1],
            id=fact_id,
            kind=kind,
            text=shorthand.expand(quote),
            speaker=ME,
            about=_named_in(quote, interviewers) or _to_whom(found, place[0]),
        )

    right = told(_whole_right(found, slip.right, text), "right", FactKind.MISSED_POINT)
    wrong = told(slip.said, "said", FactKind.CONCERN) if slip.said else None
    both = [one for one in (wrong, right) if one is not None]
    rest = [f for f in found if not any(f.start < new.end and new.start < f.end for new in both)]
    facts_in_order = sorted([*rest, *both], key=lambda f: f.start)
    return facts_in_order, Correction(
        said=wrong.id if wrong else None,
        right=right.id,
        theirs=slip.theirs,
        in_their_words=slip.labelled,
    )


def _named_in(quote: str, interviewers: Sequence[Person]) -> str | None:
    """The one interviewer whom what was said names, by a part of the name with a capital."""
    words = set(re.findall(r"[\w'’-]+", quote))
    named = [p.name for p in interviewers if words & {part for part in p.name.split() if part[:1].isupper()}]
    return named[0] if len(named) == 1 else None


_FEW_WORDS, _STRAIGHT_BEHIND = 3, 6  # characters


def _whole_right(found: Sequence[Fact], place: tuple[int, int], text: str) -> tuple[int, int]:
    """What is right, with the statement behind it where it is a word or two: "my old one. I've had Universal since 2019"."""
    if len(text[slice(*place)].split()) > _FEW_WORDS:
        return place
    mine = (FactKind.STRENGTH, FactKind.MISSED_POINT)
    behind = next(
        (
            f
            for f in found
            if f.speaker == ME and f.kind in mine and 0 <= f.start - place[1] <= _STRAIGHT_BEHIND
        ),
        None,
    )
    return place if behind is None or "\n" in text[place[1] : behind.start] else (place[0], behind.end)


_SAID = re.compile(
    r"\b(?:told|said|says|saying|thinks?|thought|put|wrote|heard|believes?|understood|took it|got it|under the impression)\b[^.;!?\n]{0,40}$",
    re.IGNORECASE,
)


_FORGOT = re.compile(
    r"(?:i )?(?:forgot|should(?:['’]?ve| have)|never|did ?n['’]?t) (?:to )?(?:say|said|mention(?:ed)?|tell|told)\b",
    re.I,
)


def _as_misstated(fact: Fact, text: str) -> Fact:
    """What the candidate said and now wants to put right is a doubt, and nothing to claim again.

    Which of the things that were said it is, the notes may not say: none of them is claimed.
    """
    if _FORGOT.match(fact.quote):
        return fact.model_copy(update={"kind": FactKind.MISSED_POINT})
    mine = fact.speaker == ME and fact.kind in (FactKind.STRENGTH, FactKind.MISSED_POINT)
    if not mine or not _SAID.search(text[max(0, fact.start - 80) : fact.start]):
        return fact
    return fact.model_copy(update={"kind": FactKind.CONCERN})


def _names(quote: str, firm: tuple[str | None, int, int] | None) -> bool:
    return firm is not None and bool(firm[0]) and str(firm[0]).lower() in quote.lower()


def _without(line: Line, withheld: Iterable[Withheld]) -> str:
    """A line's text without what is withheld of other jobs: "no news from the other one" calls for no letter."""
    pieces, at = [], line.start
    for item in sorted(withheld, key=lambda w: w.start):
        if item.start < line.end and at < item.end:
            pieces.append(line.text[at - line.start : max(item.start, at) - line.start])
            at = item.end
    rest = " ".join([*pieces, line.text[at - line.start :]])
    return f"{line.label}: {rest}" if line.label else rest  # "thx note went Weds. this = follow up"


_HEADS = re.compile(r"[^\n]*? [-–—|/] (?P<name>[A-ZÀ-Þ][\w&'’]+) [-–—|/] ")
""" "Software tester - Quillo - Ana Beltrán": the job, the firm, the one met."""


def _firm_among(text: str, people: Sequence[Person]) -> Person | None:
    """Who of several is the firm, where no firm was found: a word between dashes in the first line that is no given name."""
    head = _HEADS.match(text.lstrip())
    if head is None or len(people) < _SEVERAL or is_given(head["name"]):
        return None
    return next(
        (p for p in people if p.name == head["name"] and p.title is None and text.count(p.name) == 1), None
    )


_SEVERAL = 2


def _named_elsewhere(text: str, interviewers: Sequence[Person], marked: Sequence[Withheld]) -> list[Person]:
    """The interviewers without those whom only something marked as private names, unless that is all."""
    rest = _blanked(text, [(w.start, w.end) for w in marked]).lower()
    kept = [
        p
        for p in interviewers
        if any(
            re.search(rf"(?<!\w){re.escape(part.lower())}(?!\w|['’]s (?:[a-z]|$))", rest)
            for part in (*p.quote.split(), *p.name.split())
            if len(part) > 1
        )
    ]
    return kept or list(interviewers)


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in place of some spans, as long as before."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


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


def _is_introduction(reading: facts.Reading, places: Iterable[tuple[int, int]]) -> bool:
    """Whether a reading only introduces the interview: it names the role or the company, without a verb."""
    if not any(start < reading.end and reading.start < end for start, end in places):
        return False
    words = [t.text for t in tokenize(reading.text) if t.is_word]
    return not any(is_finite(t) or t.startswith("VERB") for t in tag(words))
