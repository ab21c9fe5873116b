"""Brief to Plan: which facts a letter uses, in what order, for which reader.

Each interviewer of a panel gets a plan of their own. A fact of one person goes to that person;
what nobody in particular said is dealt out, so that no two letters rest on the same things.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from assistant.errors import UnknownReader
from assistant.english.comparison import terms
from assistant.schema import EMPLOYER, ME, Brief, Fact, FactKind, LetterKind, Move, Options, Person, Plan, Step
from assistant.writing.wording import Wording, word_fact

SAME_BREATH = 40
"""Two statements at most so many characters apart were jotted down in one breath."""

_WORTH_A_SENTENCE = 0.8  # a wording's quality

K = FactKind
_THEIR_KINDS = (K.RESONATED, K.TOPIC, K.NEED, K.CONCERN, K.REMARK, K.QUESTION)
_SPECIFIC_RANK = {K.RESONATED: 1.2, K.REMARK: 0.9, K.TOPIC: 0.8, K.NEED: 0.6, K.CONCERN: 0.3, K.QUESTION: -0.4}
_NEED_RANK = {K.CONCERN: 1.0, K.NEED: 0.9, K.TOPIC: 0.2}


def plan_letters(brief: Brief, options: Options) -> list[Plan]:
    """A plan for each interviewer, or for ``options.to``; one without a reader where none is known.

    Raises UnknownReader where ``options.to`` is not among the people of the brief.
    """
    readers: list[Person | None] = list(brief.people) or [None]
    if options.to is not None:
        readers = [_reader(brief, options.to)]
    elif len(readers) > 8:
        readers = readers[:8]
    kind = options.kind or brief.kind
    used: dict[str, int] = {}
    plans: list[Plan] = []
    for number, reader in enumerate(readers):
        # Consecutive seeds: the letters of a panel take different phrasings, not merely other dice.
        seed = zlib.crc32("|".join(f.quote for f in brief.facts).encode()) + number
        steps = _steps(brief, reader, kind, used, share=len(readers) - number)
        for step in steps:
            for fact_id in step.facts:
                used[fact_id] = used.get(fact_id, 0) + 1
        plans.append(Plan(to=reader, kind=kind, channel=options.channel, tone=options.tone, steps=steps, seed=seed))
    return plans


def _reader(brief: Brief, name: str) -> Person:
    wanted = name.strip().lower()
    for person in brief.people:
        if wanted in {person.name.lower(), *(part.lower() for part in person.name.split())}:
            return person
    if not brief.people:
        return Person(name=name.strip(), quote="")
    known = ", ".join(person.name for person in brief.people)
    raise UnknownReader(f"The notes don't name {name!r} as an interviewer. They name: {known}.")


def _steps(brief: Brief, reader: Person | None, kind: LetterKind, used: dict[str, int], share: int) -> tuple[Step, ...]:
    wordings = {fact.id: word_fact(fact, reader, brief.people) for fact in brief.facts}
    theirs = [f for f in brief.facts if f.kind in _THEIR_KINDS and wordings[f.id].usable and _for_reader(f, reader, brief.people)]
    mine = [f for f in brief.facts if f.kind is K.STRENGTH and f.speaker == ME and wordings[f.id].usable]
    missed = [f for f in brief.facts if f.kind is K.MISSED_POINT and wordings[f.id].usable]
    steps = [Step(move=Move.GRATITUDE)]

    def rank(fact: Fact, table: dict[FactKind, float]) -> float:
        own = 0.5 if reader is not None and (fact.speaker == reader.name or fact.about == reader.name) else 0.0
        return table.get(fact.kind, 0.0) + wordings[fact.id].quality + own - 1.5 * used.get(fact.id, 0)

    needs = [f for f in theirs if f.kind in _NEED_RANK and f.speaker != ME and not used.get(f.id)]
    needs = [f for f in needs if wordings[f.id].quality >= _WORTH_A_SENTENCE]
    # The need comes first in choosing, so that the strength can answer it.
    strengths = list(mine)
    pair: tuple[Fact, Fact] | None = None
    best = -9.0
    for need in needs:
        for strength in strengths:
            value = rank(need, _NEED_RANK) + wordings[strength.id].quality + 0.8 * kinship(need, strength) - 1.2 * used.get(strength.id, 0)
            if value > best:
                best, pair = value, (need, strength)
    need, strength = pair if pair else (None, None)
    if strength is None and strengths:
        strength = max(strengths, key=lambda f: wordings[f.id].quality - 1.2 * used.get(f.id, 0))
    specifics = [f for f in theirs if f is not need and not used.get(f.id)]
    specifics.sort(key=lambda f: -rank(f, _SPECIFIC_RANK))
    if not specifics and need is not None and not pair:
        specifics = [need]
    # A bare word or two is no specific worth a sentence, unless there is nothing else.
    worthy = [f for f in specifics if wordings[f.id].quality >= _WORTH_A_SENTENCE]
    specifics = worthy if worthy or need is not None else specifics[:1]
    wanted = 2 if not pair and len(specifics) > 1 else 1
    fresh = specifics[:wanted]
    if not fresh and need is None:
        # Nothing left of one's own: what nobody in particular said may come again, in other words.
        fresh = sorted((f for f in theirs), key=lambda f: -rank(f, _SPECIFIC_RANK))[:1]
    fresh.sort(key=lambda f: f.start)
    steps += [Step(move=Move.SPECIFICS, facts=(f.id,)) for f in fresh[: 1 if kind is LetterKind.CHECK_IN else None]]
    if kind is LetterKind.STAY_IN_TOUCH:
        steps.append(Step(move=Move.RELATIONSHIP))
        return tuple(steps)
    if kind is LetterKind.CHECK_IN:
        # Continued interest and one question, without pressure: it does not retell the interview.
        if strength is not None:
            steps.append(Step(move=Move.QUALIFICATION, facts=(strength.id,)))
        steps.append(Step(move=Move.INTEREST))
        return tuple(steps)
    if need is not None:
        steps.append(Step(move=Move.CONCERN, facts=(need.id, *_leaning(need, brief, wordings))))
    if strength is not None:
        chosen = [strength.id]
        result = _result(strength, brief, wordings)
        companion = None if result else _companion(strength, strengths, wordings, used)
        if result is not None:
            chosen.append(result.id)
        elif companion is not None:
            chosen = sorted([strength.id, companion.id], key=lambda i: brief.fact(i).start)
        elif share == 1 or not used:
            second = _second(strength, strengths, wordings, used, need)
            if second is not None and (not fresh or need is None or len(wordings[strength.id].mine or "") < 60):
                chosen.append(second.id)
        chosen.sort(key=lambda i: brief.fact(i).start)
        steps.append(Step(move=Move.QUALIFICATION, facts=tuple(chosen)))
        taken = {i for s in steps for i in s.facts}
        tasks = [f for f in theirs if f.id not in taken and wordings[f.id].noun and not used.get(f.id) and f.kind in (K.TOPIC, K.NEED)]
        tasks = [f for f in tasks if len((wordings[f.id].noun or "").split()) >= 3 and wordings[f.id].quality >= 0.9]
        tasks = [f for f in tasks if any(kinship(f, brief.fact(i)) > 0 for i in chosen)]
        steps.append(Step(move=Move.CONTRIBUTION, facts=(tasks[0].id,) if tasks else ()))
    doubt = _doubt(brief, wordings)
    if doubt and not any(used.get(i) for i in doubt):
        steps.append(Step(move=Move.DOUBT, facts=doubt))
    fresh_missed = sorted((f for f in missed if not used.get(f.id)), key=lambda f: -wordings[f.id].quality)
    if fresh_missed:
        owned = [f for f in fresh_missed if reader is not None and f.about == reader.name]
        steps.append(Step(move=Move.MISSED_POINT, facts=((owned or fresh_missed)[0].id,)))
    next_steps = [f for f in brief.facts if f.kind is K.NEXT_STEP]
    steps.append(Step(move=Move.INTEREST, facts=tuple(f.id for f in next_steps)))
    return tuple(steps)


def _result(strength: Fact, brief: Brief, wordings: dict[str, Wording]) -> Fact | None:
    """What came of a strength, where the next statement tells: "... and it halved the callers"."""
    position = brief.facts.index(strength)
    for other in brief.facts[position + 1 : position + 2]:
        clause = wordings[other.id].clause
        if other.kind is K.STRENGTH and clause and other.start - strength.end <= SAME_BREATH and len(f"{wordings[strength.id].mine} {clause}".split()) <= 30:
            return other
    return None


def _leaning(fact: Fact, brief: Brief, wordings: dict[str, Wording]) -> tuple[str, ...]:
    """The next statement, where it speaks of this one: "... and everyone is nervous about it"."""
    position = brief.facts.index(fact)
    for other in brief.facts[position + 1 : position + 2]:
        wording = wordings[other.id]
        both = f"{wordings[fact.id].clause} and that {wording.clause}"
        if wording.leans and wording.clause and wordings[fact.id].clause and other.start - fact.end <= SAME_BREATH and len(both.split()) <= 26:
            return (other.id,)
    return ()


def _doubt(brief: Brief, wordings: dict[str, Wording]) -> tuple[str, str] | None:
    """A doubt about the candidate and the statement with "but" that settles it."""
    for one, two in zip(brief.facts, brief.facts[1:], strict=False):
        if one.kind is two.kind is K.CONCERN and one.speaker == two.speaker == ME and wordings[one.id].mine and wordings[two.id].clause:
            return one.id, two.id
        # Their doubt, and what the candidate says to it in the same breath.
        if one.kind is K.CONCERN and one.speaker != ME and wordings[one.id].mine and two.speaker == ME and wordings[two.id].mine and two.start - one.end <= SAME_BREATH:
            return one.id, two.id
    return None


def _for_reader(fact: Fact, reader: Person | None, people: Sequence[Person]) -> bool:
    if reader is None or len(people) <= 1:
        return True
    if fact.speaker == reader.name:
        return True
    if fact.speaker == EMPLOYER:
        return fact.about in (None, reader.name) or fact.kind in (K.TOPIC, K.NEED)
    if fact.speaker == ME:
        return fact.kind is K.RESONATED
    return False


def kinship(one: Fact, other: Fact) -> float:
    """How much two facts are about the same thing, 0 to 1."""
    a, b = terms(one.text), terms(other.text)
    return min(1.0, len(a & b) / 2) if a and b else 0.0


def _companion(strength: Fact, strengths: Sequence[Fact], wordings: dict[str, Wording], used: dict[str, int]) -> Fact | None:
    """A strength of the same breath: the next clause of the notes, in the same words "I ..."."""
    for other in strengths:
        if other is strength or used.get(other.id):
            continue
        first, second = sorted((strength, other), key=lambda f: f.start)
        one, two = wordings[first.id].mine, wordings[second.id].mine
        if one and two and 0 <= second.start - first.end <= SAME_BREATH and one.startswith("I ") and two.startswith("I ") and len((one + two).split()) <= 24:
            return other
    return None


def _second(strength: Fact, strengths: Sequence[Fact], wordings: dict[str, Wording], used: dict[str, int], need: Fact | None) -> Fact | None:
    rest = [f for f in strengths if f is not strength and not used.get(f.id) and wordings[f.id].mine and wordings[f.id].quality >= 0.9]
    if not rest:
        return None
    return max(rest, key=lambda f: wordings[f.id].quality + (0.8 * kinship(f, need) if need else 0))
