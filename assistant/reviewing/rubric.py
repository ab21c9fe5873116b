"""The rubric: every criterion in its order, and one review from their verdicts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.reviewing.courtesy import complete, gratitude, greeting, professional
from assistant.reviewing.fit import concern, contribution, interest, missed_point, qualification
from assistant.reviewing.form import concise, subject, voice
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
from assistant.reviewing.specifics import specifics
from assistant.reviewing.truth import attribution, discretion, injection, truth
from assistant.schema import Brief, Draft, Mark, Notes, Review, Verdict


@dataclass(frozen=True)
class Criterion:
    """One thing a letter is judged by."""

    id: str
    family: str
    judge: Callable[[LetterText, Ground], Verdict]


RUBRIC: tuple[Criterion, ...] = (
    Criterion("greeting", "courtesy", greeting),
    Criterion("gratitude", "courtesy", gratitude),
    Criterion("professional", "courtesy", professional),
    Criterion("complete", "courtesy", complete),
    Criterion("specifics", "specifics", specifics),
    Criterion("interest", "fit", interest),
    Criterion("qualification", "fit", qualification),
    Criterion("contribution", "fit", contribution),
    Criterion("missed_point", "fit", missed_point),
    Criterion("concern", "fit", concern),
    Criterion("concise", "form", concise),
    Criterion("subject", "form", subject),
    Criterion("voice", "form", voice),
    Criterion("truth", "truth", truth),
    Criterion("attribution", "truth", attribution),
    Criterion("discretion", "truth", discretion),
    Criterion("injection", "truth", injection),
)

_WORTH = {Mark.PASS: 1.0, Mark.WARN: 0.5, Mark.FAIL: 0.0}


@lru_cache(maxsize=2)  # the letters of a panel rest on the same ground
def _ground(brief: Brief | None, notes: Notes | None) -> Ground:
    return Ground(brief, notes)


def review_draft(
    draft: Draft, brief: Brief | None, notes: Notes | None, others: Sequence[Draft] = ()
) -> Review:
    """The rubric's verdicts on a letter, whoever wrote it, in the rubric's order.

    ``others``: the letters of the same panel, and those that its reader got before, which it should not repeat.

    ``score`` is the mean over the criteria that apply: 1 for a pass, 1/2 for a warning, 0 for a
    failure. Time is linear in the length of the letter and of the notes.
    """
    letter, ground = LetterText(draft, tuple(others)), _ground(brief, notes)
    verdicts = tuple(criterion.judge(letter, ground) for criterion in RUBRIC)
    worth = [_WORTH[v.verdict] for v in verdicts if v.verdict is not Mark.NOT_APPLICABLE]
    return Review(
        ready=all(verdict.verdict is not Mark.FAIL for verdict in verdicts),
        score=sum(worth) / len(worth),
        criteria=verdicts,
    )
