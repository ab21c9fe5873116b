"""Other ways to make a letter that lacks something: one more thing that they told, or that the candidate brings.

The first plan of a letter takes what can be worded best. Where a review finds that this was not enough, one of these
may be: a statement as noted, what a colleague has been told of, a list of scraps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.schema import ME, Brief, Draft, Fact, FactKind, LetterKind, Move, Plan, Step
from assistant.writing.answered import as_noted
from assistant.writing.choice import NEED_RANK, SPECIFIC_RANK, Choice
from assistant.writing.in_brief import in_brief, runs
from assistant.writing.noted import statement_as_noted, theirs_in_brief

_MOST = 8  # of each sort
Steps = tuple[Step, ...]


def other_ways(
    criterion: str, plan: Plan, draft: Draft, brief: Brief, told: Mapping[str, int], faulty: Iterable[str]
) -> Iterator[Plan]:
    """Other plans for a letter that fails a criterion of the review, the likeliest to pass it first.

    ``told``: how often the panel's earlier letters tell each fact; ``faulty``: the sentences that fail it.
    """
    match criterion:
        case "specifics":
            yield from _with_a_particular(plan, draft, brief, told)
        case "qualification":
            yield from _with_a_strength(plan, draft, brief, told)
        case "professional":
            yield from _without_sentences(plan, draft, faulty)


def _with_a_particular(plan: Plan, draft: Draft, brief: Brief, told: Mapping[str, int]) -> Iterator[Plan]:
    """The plan with one more thing of this interview, the likeliest to show something first."""
    if plan.kind is not LetterKind.THANK_YOU or plan.invitation:
        return
    choice, said = Choice(brief, plan.to, told, last=True), _told_in(draft)
    worded = [f for f in choice.theirs if f.id not in said and not _asks_yes_or_no(choice, f)]
    worded.sort(key=lambda f: (told.get(f.id, 0), -choice.rank(f, SPECIFIC_RANK)))
    noted = [
        f
        for f in choice.for_reader()
        if f.id not in said and (theirs_in_brief(f) or statement_as_noted(f)) and f not in worded
    ]
    noted.sort(key=lambda f: (told.get(f.id, 0), f.speaker == ME))
    heard = sorted(choice.heard, key=lambda f: (told.get(f.id, 0), -choice.rank(f, NEED_RANK)))
    weak = [f for f in worded if choice.is_weak([f])]  # "it was useful to talk about checkers"
    ways = [Step(move=Move.SPECIFICS, facts=(f.id,)) for f in worded[:_MOST] if f not in weak]
    ways += [Step(move=Move.SPECIFICS, facts=(f.id,), in_brief=True) for f in noted[:_MOST]]
    ways += [Step(move=Move.SPECIFICS, facts=(f.id,)) for f in choice.spares[:_MOST] if f.id not in said]
    ways += [Step(move=Move.SPECIFICS, facts=(f.id,)) for f in heard[:_MOST] if f.id not in said]
    ways += [Step(move=Move.SPECIFICS, facts=(f.id,)) for f in weak[:_MOST]]
    kept = tuple(step for step in plan.steps if step.move is not Move.SPECIFICS)
    for way in ways:
        yield plan.model_copy(update={"steps": _behind_the_thanks(plan.steps, way)})
        if len(kept) < len(plan.steps):
            yield plan.model_copy(update={"steps": _behind_the_thanks(kept, way)})


def _with_a_strength(plan: Plan, draft: Draft, brief: Brief, told: Mapping[str, int]) -> Iterator[Plan]:
    """The plan with one more thing that the candidate brings, what no colleague has been told first."""
    if plan.kind is not LetterKind.THANK_YOU or plan.invitation:
        return
    choice, said = Choice(brief, plan.to, told, last=True), _told_in(draft)
    mine = [f for f in brief.facts if f.speaker == ME and f.kind is FactKind.STRENGTH and f.id not in said]
    worded = [
        f for f in mine if choice.wordings[f.id].usable and (choice.mine(f) or choice.wordings[f.id].noun)
    ]
    worded.sort(
        key=lambda f: (
            choice.is_for_a_colleague(f),
            told.get(f.id, 0),
            not choice.mine(f),
            -choice.quality(f),
        )
    )
    listed = [[fact for fact, _ in run] for run in runs([(fact, in_brief(fact)) for fact in mine])]
    listed += [run for block in _blocks(mine) if (run := as_noted(block, rather_than_nothing=True))]
    listed.sort(key=lambda run: (choice.is_for_a_colleague(run[0]), told.get(run[0].id, 0), -len(run)))
    ways = [Step(move=Move.QUALIFICATION, facts=(f.id,)) for f in worded[:_MOST]]
    ways += [
        Step(move=Move.QUALIFICATION, facts=tuple(f.id for f in run), in_brief=True) for run in listed[:_MOST]
    ]
    kept = tuple(step for step in plan.steps if step.move not in (Move.QUALIFICATION, Move.CONTRIBUTION))
    for way in ways:
        both = (way, Step(move=Move.CONTRIBUTION))
        yield plan.model_copy(update={"steps": (*kept[:-1], *both, *kept[-1:])})


def _without_sentences(plan: Plan, draft: Draft, faulty: Iterable[str]) -> Iterator[Plan]:
    """The plan without the facts of sentences that a review would not let go out; none where they rest on none."""
    out = set(faulty)
    facts = {i for s in draft.sentences if s.text in out for i in s.facts}
    if not facts or any(step.move is Move.ANSWER and facts & {*step.facts} for step in plan.steps):
        return  # a letter that answers nothing lacks more than one that answers roughly
    steps = (
        step.model_copy(update={"facts": tuple(i for i in step.facts if i not in facts)})
        for step in plan.steps
    )
    left = tuple(
        step for step, before in zip(steps, plan.steps, strict=True) if step.facts or not before.facts
    )
    yield plan.model_copy(update={"steps": left})


def _told_in(draft: Draft) -> frozenset[str]:
    return frozenset(i for sentence in draft.sentences for i in sentence.facts)


def _asks_yes_or_no(choice: Choice, fact: Fact) -> bool:
    return (choice.wordings[fact.id].clause or "").startswith("whether ")


def _behind_the_thanks(steps: Sequence[Step], way: Step) -> Steps:
    return (*steps[:1], way, *steps[1:])


def _blocks(facts: Sequence[Fact]) -> list[list[Fact]]:
    """The facts by the stretch of the notes in which they stand and by whom they concern."""
    found: dict[tuple[int, str | None], list[Fact]] = {}
    for fact in facts:
        found.setdefault((fact.block, fact.about), []).append(fact)
    return list(found.values())
