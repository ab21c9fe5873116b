"""Brief to Plan: which moves a letter makes, in what order, on which facts, for which reader.

Each interviewer of a panel gets a plan of their own. A fact of one person goes to that person;
what nobody in particular said is dealt out, so that no two letters rest on the same things.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from assistant.errors import UnknownReader
from assistant.schema import Brief, Fact, FactKind, LetterKind, Move, Options, Person, Plan, Step
from assistant.writing.choice import Choice

_MOST_READERS = 8
Steps = tuple[Step, ...]


def plan_letters(brief: Brief, options: Options, told: Iterable[str] = ()) -> list[Plan]:
    """A plan for each interviewer, for ``options.to``, or one for all ``together``; one without a reader
    where none is known. ``told``: ids of facts that earlier letters have told, and that these need not tell again.

    Raises UnknownReader where ``options.to`` is not among the people of the brief.
    """
    readers: list[Person | None] = list(brief.people[:_MOST_READERS]) or [None]
    together = options.together and options.to is None and len(brief.people) > 1
    if options.to is not None:
        readers = [_reader(brief, options.to)]
    elif together:
        readers = [None]
    kind = options.kind or brief.kind
    if kind is LetterKind.ANSWER and options.to is None and len(readers) > 1:
        readers = [_asker(brief)]  # an answer goes to the one who asked
    if kind is LetterKind.CLARIFICATION and options.to is None and len(readers) > 1:
        readers = _told_wrongly(brief) or readers
    used: dict[str, int] = dict.fromkeys(told, 1)
    plans: list[Plan] = []
    for number, reader in enumerate(readers):
        # Consecutive seeds: the letters of a panel take different phrasings, not merely other dice.
        seed = (seed_of(brief) if options.seed is None else options.seed) + number
        choice = Choice(brief, reader, used, last=number == len(readers) - 1)
        is_short = options.invitation and kind is LetterKind.THANK_YOU
        steps = _invitation(choice) if is_short else steps_for(kind, choice)
        for step in steps:
            for fact_id in step.facts:
                used[fact_id] = used.get(fact_id, 0) + 1
        plans.append(
            Plan(
                to=reader,
                kind=kind,
                channel=options.channel,
                tone=options.tone,
                steps=steps,
                invitation=options.invitation,
                together=together,
                bullets=options.bullets,
                avoid=options.avoid,
                terse=options.terse,
                seed=seed,
            )
        )
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


def _told_wrongly(brief: Brief) -> list[Person | None]:
    """Who was told what is to be put right, where the notes say to whom; nobody else needs to hear of it."""
    slip = brief.correction
    if slip is None:
        return []
    said = brief.fact(slip.said or slip.right)
    names = {said.about, said.speaker}
    return [person for person in brief.people if person.name in names]


def _asker(brief: Brief) -> Person:
    """Who wrote to ask: of the interviewers, the one whose questions stand in the notes; else the first."""
    asked = [f.speaker for f in brief.facts if f.kind is FactKind.QUESTION]
    return next((p for name in asked for p in brief.people if p.name == name), brief.people[0])


def steps_for(kind: LetterKind, choice: Choice) -> Steps:
    """The moves of one letter in order."""
    match kind:
        case LetterKind.ADDITIONAL_INFO:
            return _additional_info(choice)
        case LetterKind.CLARIFICATION:
            return _clarification(choice)
        case LetterKind.ANSWER:
            return _answer(choice)
        case LetterKind.CHECK_IN:
            return _check_in(choice)
        case LetterKind.STAY_IN_TOUCH:
            return _stay_in_touch(choice)
        case _:
            return _thank_you(choice)


def _step(move: Move, *facts: Fact) -> Step:
    return Step(move=move, facts=tuple(fact.id for fact in facts))


def _interest(choice: Choice) -> Step:
    return _step(Move.INTEREST, *(f for f in choice.brief.facts if f.kind is FactKind.NEXT_STEP))


def _thank_you(choice: Choice) -> Steps:
    """Thanks, something from this interview, what one brings to it, what was left open, and the wish for the job."""
    need, strength = choice.need_and_strength()
    if strength is not None and choice.used.get(strength.id) and choice.missed_points(again=False):
        strength = (
            None  # members of a panel compare: rather the point that was missed than a strength told before
        )
    exchange = choice.exchange()
    if exchange is not None and choice.is_better_told(exchange, need, strength):
        need, strength = exchange.theirs, None
    else:
        exchange = None
    context = exchange.context if exchange is not None else None
    particular = [fact for fact in choice.specifics(need) if fact is not context]
    likened = choice.likened(strength, need)
    if likened is not None and likened not in particular:
        # "A similar migration" means nothing before theirs was named; one particular beside it is enough.
        particular = sorted([likened, *particular[:1]], key=lambda fact: fact.start)
    noted = choice.noted() if need is None and choice.is_weak(particular) else []
    if not noted and not particular and need is None and exchange is None:
        noted = choice.noted(whoever_told=True)
    particular = [] if noted else particular
    steps = [_step(Move.GRATITUDE), *(_step(Move.SPECIFICS, fact) for fact in particular)]
    if noted:
        steps.append(Step(move=Move.SPECIFICS, facts=tuple(f.id for f in noted), in_brief=True))
    if exchange is not None and exchange.context is not None:
        steps.append(_step(Move.CONCERN, exchange.theirs, exchange.context))
    elif need is not None:
        steps.append(Step(move=Move.CONCERN, facts=(need.id, *choice.leaning(need))))
    scraps: list[Fact] = []
    if exchange is not None:
        ids = tuple(f.id for f in exchange.mine)
        steps.append(Step(move=Move.ANSWER, facts=ids, in_brief=exchange.in_brief))
        if not choice.is_panel:
            steps.append(Step(move=Move.CONTRIBUTION))
    elif strength is None or not choice.says_what_was_done(strength) or choice.is_for_a_colleague(strength):
        scraps = choice.in_brief()
    if scraps:
        steps.append(Step(move=Move.QUALIFICATION, facts=tuple(f.id for f in scraps), in_brief=True))
        steps.append(Step(move=Move.CONTRIBUTION))
    elif strength is not None:
        chosen = choice.with_company(strength, need, few=not particular)
        steps.append(Step(move=Move.QUALIFICATION, facts=tuple(chosen)))
        taken = [i for step in steps for i in step.facts]
        steps.append(Step(move=Move.CONTRIBUTION, facts=choice.task(chosen, taken)))
    if choice.settling and not any(choice.used.get(i) for i in choice.settling):
        steps.append(Step(move=Move.DOUBT, facts=choice.settling))
    missed = choice.missed_points(again=strength is None)
    if missed:
        steps.append(_step(Move.MISSED_POINT, *missed))
    return (*steps, _interest(choice))


def _invitation(choice: Choice) -> Steps:
    """Thanks, one thing from this interview, what one brings where it has room, and the wish for the job."""
    strength = next(iter(choice.best_strengths(1)), None)
    likened = choice.likened(strength, None)  # "a similar migration" means nothing before theirs was named
    particular = [likened] if likened else choice.in_few_words()
    steps = [_step(Move.GRATITUDE), *(_step(Move.SPECIFICS, fact) for fact in particular)]
    if strength is not None:
        steps.append(_step(Move.QUALIFICATION, strength))
    return (*steps, _interest(choice))


def _additional_info(choice: Choice) -> Steps:
    """Thanks were sent: what was left out, tied to what they need, and nothing told twice."""
    named = choice.brief.addition
    if named is not None:
        added = [choice.brief.fact(named)]
    else:
        added = choice.missed_points(again=True) or choice.best_strengths(2)
    if not added:
        return (_step(Move.GRATITUDE), _interest(choice))
    need = choice.need_like(added[0])
    steps = [_step(Move.GRATITUDE)]
    if need is not None:
        steps.append(_step(Move.CONCERN, need))
    steps += [_step(Move.MISSED_POINT, *added), _step(Move.CONTRIBUTION)]
    return (*steps, _interest(choice))


def _clarification(choice: Choice) -> Steps:
    """The correction, calm and short; then what one brings."""
    steps = [_step(Move.GRATITUDE)]
    corrections = choice.corrections()
    slip = choice.brief.correction
    if slip is not None:
        steps.append(Step(move=Move.CORRECTION, facts=tuple(i for i in (slip.said, slip.right) if i)))
    elif choice.settling:
        steps.append(Step(move=Move.DOUBT, facts=choice.settling))
    elif corrections:
        steps.append(_step(Move.CORRECTION, *corrections))
    told = {i for step in steps for i in step.facts}
    strengths = [fact for fact in choice.best_strengths(3) if fact.id not in told]
    if strengths:
        steps += [_step(Move.QUALIFICATION, strengths[0]), _step(Move.CONTRIBUTION)]
    elif scraps := _scraps_before_the_slip(choice):
        ids = tuple(fact.id for fact in scraps)
        steps += [Step(move=Move.QUALIFICATION, facts=ids, in_brief=True), _step(Move.CONTRIBUTION)]
    return (*steps, _interest(choice))


def _scraps_before_the_slip(choice: Choice) -> list[Fact]:
    """What one has done, as scraps; none that stand behind the slip, which may be about that."""
    slip = choice.brief.correction
    scraps = choice.in_brief()
    if slip is None:
        return scraps
    start = min(choice.brief.fact(i).start for i in (slip.said, slip.right) if i)
    return scraps if all(fact.end <= start for fact in scraps) else []


def _answer(choice: Choice) -> Steps:
    """The answer first, question by question; then the wish for the job."""
    answers = choice.brief.answers
    steps = [_step(Move.GRATITUDE)]
    steps += [Step(move=Move.ANSWER, facts=answer.facts, answer=i) for i, answer in enumerate(answers)]
    if not answers:
        strengths = choice.best_strengths(2)
        steps += [_step(Move.QUALIFICATION, *strengths)] if strengths else []
    return (*steps, _interest(choice))


def _check_in(choice: Choice) -> Steps:
    """Continued interest and one question, without pressure: it does not retell the interview."""
    return (
        _step(Move.GRATITUDE),
        *(_step(Move.SPECIFICS, fact) for fact in choice.memorable(1)),
        _step(Move.INTEREST),
    )


def _stay_in_touch(choice: Choice) -> Steps:
    """Thanks without bitterness, and a door kept open."""
    particular = choice.memorable(2)
    steps = [_step(Move.GRATITUDE), *(_step(Move.SPECIFICS, fact) for fact in particular)]
    later = choice.something_for_later(particular)
    return (*steps, _step(Move.RELATIONSHIP, *later))


def seed_of(brief: Brief) -> int:
    """What picks among equally good phrasings: the same notes give the same letter, others another."""
    return zlib.crc32("|".join(f.quote for f in brief.facts).encode())
