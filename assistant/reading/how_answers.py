"""How one would do something, said to a question in short steps: "keep the child in, ring mum, write it down".

A clause is a step only; the answer is all of them, and means nothing without the question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.english.verbs import COMMON
from assistant.reading.facts import Reading
from assistant.schema import ME, FactKind

_FEWEST, _MOST = 2, 5  # steps
_APART = 8  # characters between two steps
_LONGEST_STEP, _LONGEST = 8, 26  # words
_STEP = re.compile(
    r"(?:(?:i['’]?d|i would|(?:i )?said|(?:i )?told (?:him|her|them)|first|then|and|always|yes|you) )*(?P<step>(?P<verb>[a-z]+)\b.*)$",
    re.I,
)
_STEPS = COMMON | frozenset(
    "ring phone report log write explain listen step name say offer sit wait apologise apologize escalate isolate record note clear warn remind agree separate "
    "breathe tidy count measure test document thank invite greet lower raise send fetch".split()
)
_STRANGE = re.compile(r"\b(?:i|he|she|you|u|we|us|me|lol|haha|etc)\b|[?!:;<>()\"“”*]", re.I)


def whole_answers(readings: Sequence[Reading]) -> list[Reading]:
    """The readings with the steps of an answer that stands straight behind a question made one."""
    found: list[Reading] = []
    at = 0
    while at < len(readings):
        steps = _steps(readings, at) if found and found[-1].kind is FactKind.QUESTION else []
        if len(steps) < _FEWEST:
            found.append(readings[at])
            at += 1
            continue
        last = readings[at + len(steps) - 1]
        text = f"I would {', '.join(steps[:-1])} and {steps[-1]}"
        found.append(replace(readings[at], kind=FactKind.STRENGTH, speaker=ME, text=text, end=last.end))
        at += len(steps)
    return found


def _steps(readings: Sequence[Reading], at: int) -> list[str]:
    """The steps that begin at a place, as "ring mum"; none where they would be no answer."""
    steps: list[str] = []
    for number, reading in enumerate(readings[at : at + _MOST]):
        before = readings[at + number - 1]
        step = _STEP.match(reading.text)
        if (
            step is None
            or step["verb"].lower() not in _STEPS
            or _STRANGE.search(step["step"])
            or len(step["step"].split()) > _LONGEST_STEP
            or (number and reading.start - before.end > _APART)
            or reading.block != readings[at].block
            or (number == 0 and reading.speaker != ME)
        ):
            break
        steps.append(step["step"][0].lower() + step["step"][1:])
    return steps if len(" ".join(steps).split()) <= _LONGEST else []
