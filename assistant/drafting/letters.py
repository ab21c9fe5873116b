"""The letters with a language model: the offline ones first, then sentence by sentence what the model makes of them.

The model is never trusted. Each sentence is reviewed as it arrives; one that fails is asked for once more, with what
was found, and then has the offline sentence in its place. A letter that is not ready goes back to the offline one, and
so does one of which the model got more wrong than right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.drafting.disguise import Disguise
from assistant.drafting.holding import also_tells, why_not_told
from assistant.drafting.points import Numbers, Point, assembled, lines_in, points_of_all
from assistant.drafting.sentence_form import why_no_sentence
from assistant.english.comparison import says_the_same
from assistant.errors import ModelFailed
from assistant.models import Usage
from assistant.prompts import load_prompt
from assistant.reviewing import review_draft
from assistant.schema import Brief, Draft, Letter, Mark, Notes, Refused, Sentence

if TYPE_CHECKING:
    from assistant.models import Asked

_STRICT = frozenset({"truth", "attribution", "discretion", "injection", "professional", "voice"})
"""What a single sentence can break. A warning refuses it too: who wrote it can't be asked what they meant."""
_TRIES = 2  # calls for a letter: the second for what the first got wrong
_TRUSTED = 0.5
"""The share of its sentences that must hold. A model that is mostly caught out is not believed where it is not."""
_HOPELESS = 3  # sentences refused and none let in: a second try is not worth its time and tokens
_SPARE_LINES = 2  # of an answer, beyond those that were asked for: a model that rambles is not followed
_MOST_ADDED = 2  # sentences beyond the offline letter's points


@dataclass
class Progress:
    """How far the letters are. ``letters`` are always whole ones; ``changed`` is the place of the one that just changed."""

    letters: list[Letter]
    changed: int | None = None
    problem: str | None = None  # why the model was given up, as a sentence for the user
    done: bool = False
    usage: tuple[Usage, ...] = ()  # what each letter has cost so far


@dataclass
class _Work:
    """One letter in the making."""

    offline: Draft
    brief: Brief
    notes: Notes
    others: tuple[Draft, ...]
    points: list[Point]
    unwanted: Callable[[str], bool]
    written: dict[Numbers, str] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    findings: dict[int, str] = field(default_factory=dict)

    @property
    def told(self) -> set[int]:
        """The points that a sentence of the model's tells."""
        return {number for numbers in self.written for number in numbers}

    @property
    def is_trusted(self) -> bool:
        """Whether enough of what the model wrote holds for the rest to be believed."""
        wrong = {one.text for one in self.refused if one.criterion in _STRICT}
        return len(self.written) >= _TRUSTED * (len(self.written) + len(wrong))

    @property
    def added(self) -> int:
        """The sentences that tell nothing of the offline letter's."""
        ours = {point.number for point in self.points if point.plain is not None}
        return sum(ours.isdisjoint(numbers) for numbers in self.written)

    def letter(self) -> Letter:
        draft = assembled(self.offline, self.points, self.written)
        review = review_draft(draft, self.brief, self.notes, self.others)
        return Letter(draft=draft, review=review, refused=tuple(self.refused))


def what_is_sent(
    brief: Brief,
    notes: Notes,
    drafts: Sequence[Draft],
    tone: str = "warm",
    hide_names: bool = False,
    wish: str = "",
) -> list[tuple[str, str]]:
    """The exact text that each letter's first call sends: the system's part and the user's."""
    points = points_of_all(drafts, brief, notes)
    return [
        _request(one, draft, brief, {}, tone, hide_names, wish)
        for one, draft in zip(points, drafts, strict=True)
        if any(point.purpose for point in one)
    ]


def _request(
    points: Sequence[Point],
    draft: Draft,
    brief: Brief,
    findings: dict[int, str],
    tone: str,
    hide_names: bool,
    wish: str,
) -> tuple[str, str]:
    hide = Disguise(brief).hide if hide_names else str
    asked_for = [point for point in points if point.purpose]
    inputs = [point.as_input(findings.get(point.number, "")) for point in asked_for]
    return load_prompt("write").render(
        tone=tone,
        most=_most(asked_for),
        reader=hide(draft.to or "the interviewers"),
        points=[{key: hide(v) if isinstance(v, str) else v for key, v in one.items()} for one in inputs],
        wish=hide(wish),
    )


def _most(points: Sequence[Point]) -> int:
    """How many sentences the points may become: what must be told, and a few of the others."""
    must = sum(point.plain is not None for point in points)
    return must + min(_MOST_ADDED, len(points) - must)


def with_model(
    brief: Brief,
    notes: Notes,
    letters: Sequence[Letter],
    asked: Asked,
    tone: str = "warm",
    hide_names: bool = False,
    unwanted: Callable[[str], bool] = lambda _: False,
    wish: str = "",
) -> Iterator[Progress]:
    """The letters as they become better: the offline ones at once, then one state for each sentence that holds.

    ``unwanted``: whether a sentence says what the user wants left out. ``wish``: how they want it said, in their words.
    Never raises ModelFailed: what the model did not do is offline, and ``problem`` says why. ``hide_names``: people and
    the firm go out as tokens and come back as themselves.
    """
    shown = list(letters)
    spent = [Usage()] * len(shown)
    yield Progress(list(shown), usage=tuple(spent))
    problem: str | None = None
    points = points_of_all([letter.draft for letter in letters], brief, notes)
    for place, letter in enumerate(letters):
        others = tuple(other.draft for i, other in enumerate(shown) if i != place)
        work = _Work(letter.draft, brief, notes, others, points[place], unwanted)
        before = asked.usage
        asked.start()
        try:
            for _ in _written(work, asked, tone, hide_names, wish):
                shown[place] = _best(work, letter)
                yield Progress(list(shown), place, usage=tuple(spent))
        except ModelFailed as failed:
            problem = str(failed)
        _give_up_where_most_is_wrong(work)
        shown[place] = _best(work, letter)
        spent[place] = asked.usage.since(before)
        yield Progress(list(shown), place, problem, usage=tuple(spent))
        if problem is not None:
            break
    yield Progress(list(shown), problem=problem, done=True, usage=tuple(spent))


def _written(work: _Work, asked: Asked, tone: str, hide_names: bool, wish: str) -> Iterator[Numbers]:
    """Ask for all points, then once more for those that must be told and were refused; the numbers of each that holds."""
    parameters = load_prompt("write").parameters
    reveal = Disguise(work.brief).reveal if hide_names else str
    wanted = [point for point in work.points if point.purpose]
    for _ in range(_TRIES):
        if not wanted:
            return
        system, user = _request(wanted, work.offline, work.brief, work.findings, tone, hide_names, wish)
        may_be_told = {point.number: point for point in wanted}
        for count, (numbers, text) in enumerate(lines_in(asked.stream(system, user, **parameters))):
            if count >= _most(wanted) + _SPARE_LINES:
                break
            if any(number not in may_be_told for number in numbers):
                continue  # a point of nobody's, or one that was not asked for
            numbers = _all_told(work, numbers, reveal(text))
            if _holds(work, numbers, reveal(text)):
                work.written[numbers] = reveal(text)
                yield numbers
        if not work.written and len(work.refused) >= _HOPELESS:
            return
        left = (p for p in work.points if p.plain is not None and p.number not in work.told)
        wanted = [point for point in left if point.number in work.findings]


def _all_told(work: _Work, numbers: Numbers, text: str) -> Numbers:
    """The points that a sentence tells: those that its line named, and those that it tells without saying so."""
    named = [point for point in work.points if point.number in numbers]
    besides = [p.number for p in work.points if p.purpose and also_tells(text, named, p)]
    return tuple(sorted({*numbers, *besides}))


def _holds(work: _Work, numbers: Numbers, text: str) -> bool:
    """Whether a sentence may stand; why not is noted."""
    told = [point for point in work.points if point.number in numbers]
    if work.told & set(numbers) or any(point.plain and text == point.plain.text for point in told):
        return False  # it is told already
    if all(point.plain is None for point in told) and work.added >= _MOST_ADDED:
        return False  # the letter would grow too long
    why = _fault(work, told, text)
    if why is None:
        return True
    work.refused.append(why)
    work.findings[numbers[0]] = f"“{text}” {why.why}"
    return False


def _fault(work: _Work, told: Sequence[Point], text: str) -> Refused | None:
    if work.unwanted(text):
        return Refused(text=text, criterion="discretion", why="You asked to leave that out.")
    people = [person.name for person in work.brief.people]
    if (form := why_no_sentence(text, work.offline.to, people)) is not None:
        return Refused(text=text, criterion="professional", why=form)
    if any(says_the_same(text, other.text) for draft in work.others for other in draft.sentences):
        return Refused(
            text=text, criterion="specifics", why="Another letter says it in nearly the same words."
        )
    if (broken := why_not_told(text, told)) is not None:
        return Refused(text=text, criterion=broken[0], why=broken[1])
    allowed = {criterion for point in told if point.plain for criterion in _broken(work, point.plain.text)}
    for criterion, why in _broken(work, text).items():
        if criterion not in allowed:
            return Refused(text=text, criterion=criterion, why=why)
    return None


def _broken(work: _Work, text: str) -> dict[str, str]:
    """The criteria that a sentence by itself breaks, each with the reason."""
    alone = work.offline.model_copy(update={"sentences": (Sentence(text=text),)})
    review = review_draft(alone, work.brief, work.notes)
    return {
        verdict.id: evidence.why or verdict.why
        for verdict in review.criteria
        if verdict.id in _STRICT and verdict.verdict in (Mark.WARN, Mark.FAIL)
        for evidence in verdict.evidence
        if evidence.sentence == text
    }


def _best(work: _Work, offline: Letter) -> Letter:
    """The letter with the model's sentences, without those that make it fail; the offline one where nothing helps."""
    if not work.is_trusted:
        return offline.model_copy(update={"refused": tuple(work.refused)})
    letter = work.letter()
    while not letter.review.ready and work.written:
        failing = {
            evidence.sentence
            for verdict in letter.review.criteria
            if verdict.verdict is Mark.FAIL
            for evidence in verdict.evidence
        }
        culprits = [n for n, text in work.written.items() if text in failing] or [max(work.written)]
        for numbers in culprits:
            text = work.written.pop(numbers)
            work.refused.append(_whole_letter(letter, text))
        letter = work.letter()
    return letter if letter.review.ready else offline.model_copy(update={"refused": tuple(work.refused)})


def _give_up_where_most_is_wrong(work: _Work) -> None:
    """Take back what was let in of a model that is not to be trusted, so that the user reads why."""
    if not work.is_trusted:
        why = "Most of what the model wrote for this letter did not hold, so none of it is used."
        work.refused += [Refused(text=text, criterion="truth", why=why) for text in work.written.values()]
        work.written.clear()


def _whole_letter(letter: Letter, text: str) -> Refused:
    for verdict in letter.review.criteria:
        if verdict.verdict is Mark.FAIL:
            return Refused(text=text, criterion=verdict.id, why=verdict.why)
    return Refused(text=text, criterion="truth", why="With this, the letter was not ready.")
