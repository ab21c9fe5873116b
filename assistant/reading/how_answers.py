"""How one would do something, said to a question in short steps: "keep the child in, ring mum, write it down".

A clause is a step only; the answer is all of them, and means nothing without the question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.english.grammar import has_finite_verb
from assistant.english.verbs import COMMON
from assistant.reading.facts import Reading
from assistant.schema import EMPLOYER, ME, FactKind

_FEWEST, _MOST = 2, 5  # steps
_APART = 8  # characters between two steps
_LONGEST_STEP, _LONGEST = 8, 26  # words
_STEP = re.compile(
    r"(?:(?:i['’]?d|i would|(?:i )?said|(?:i )?told (?:him|her|them)|first|then|and|always|yes) )*(?P<step>(?P<verb>[a-z]+)\b.*)$",
    re.I,
)
_STEPS = COMMON | frozenset(
    "ring phone report log write explain listen step name say offer sit wait apologise apologize escalate isolate record note clear warn remind agree separate "
    "breathe tidy count measure test document thank invite greet lower raise send fetch".split()
)
_STRANGE = re.compile(r"\b(?:i|he|she|you|u|we|us|me|lol|haha|etc)\b|[?!:;<>()\"“”*]", re.I)


_ASKS = re.compile(
    r"(?:.{0,40}\b(?:asked|asks|asking|wondered|wanted to know|wants to know) (?:me )?(?:if|whether|how|what|when|where|why|who|which|about|would|could|can|did|do|have|had)\b|"
    r"(?:how|what|when|where|why|who|which|would|could|can|did|do|does|have|had|is|are|am)\b)",
    re.I,
)
_OF_MINE = re.compile(r"(?:what i (?:do|did)|i|i['’](?:d|ve|ll)|we|ours|mine|my|our)\b", re.I)
_OF_THEIRS = re.compile(
    r"(?!what i (?:do|did)\b)(?:he|she|they|you|u|his|her|their|your|it['’]?s|that['’]?s|there|who|what|how|why|would|could|can|do|does|did|is|are|have|and (?:he|she|they))\b",
    re.I,
)
_THEIR_KINDS = (FactKind.TOPIC, FactKind.CONCERN, FactKind.NEED, FactKind.QUESTION, FactKind.MISSED_POINT)
_BEGINS = re.compile(r"(?:(?:and|so) )?(?:i )?(?:said|answered|explained|told (?:him|her|them)|me:)\b", re.I)
_LINE = 8  # characters between two clauses of one line


def answers_made_mine(readings: Sequence[Reading], notes: str) -> list[Reading]:
    """The readings with what follows a question in its line, and is nobody else's, as the candidate's answer.

    "where would I cut? more from forage, told him we were getting 3,900": the first words of an answer have
    no "I" that would tell whose they are; what follows them does.
    """
    found = [_asked(reading, notes) for reading in readings]
    for at, question in enumerate(found):
        asks = question.kind is FactKind.QUESTION and (
            _ASKS.match(question.text) or "?" in notes[question.end : question.end + 3]
        )
        if not asks or _is_asked(found, at + 1, notes):
            continue
        end = at + 1
        while end < len(found) and _may_answer(found[end - 1], found[end], question, notes):
            end += 1
        begins = next((n for n in range(at + 1, end) if _BEGINS.match(found[n].text)), at + 1)
        answer = found[begins:end]
        if any(r.speaker == ME and r.kind is FactKind.STRENGTH for r in answer) or any(
            _OF_MINE.match(r.text) or r.text.split(" ")[0].lower() in _STEPS for r in answer
        ):
            for place in range(begins, end):
                one = found[place]
                about = question.speaker if question.speaker not in (ME, EMPLOYER) else one.about
                found[place] = replace(one, kind=FactKind.STRENGTH, speaker=ME, about=about)
    return found


def _asked(reading: Reading, notes: str) -> Reading:
    """A reading that is a question to the candidate by its words, as one: "What's the first thing I'd look at"."""
    marked = "?" in notes[reading.end : reading.end + 3]
    if reading.kind is FactKind.QUESTION:
        told = not marked and not _ASKS.match(reading.text) and has_finite_verb(reading.text)
        return replace(reading, kind=FactKind.TOPIC) if told and not _TELL_ME.match(reading.text) else reading
    if reading.kind not in (*_THEIR_KINDS, FactKind.STRENGTH):
        return reading
    if reading.speaker == ME:
        asked_by = reading.about or EMPLOYER
        is_question = _ASKED_OF_ME.match(reading.text) is not None and reading.kind is FactKind.STRENGTH
    else:
        asked_by = reading.speaker
        is_question = _ASKED_OF_ME.match(reading.text) is not None or (
            marked and _ASKS.match(reading.text) is not None and _TO_ME.search(reading.text) is not None
        )
    return replace(reading, kind=FactKind.QUESTION, speaker=asked_by, about=None) if is_question else reading


_ASKED_OF_ME = re.compile(
    r"(?:how|what|where|who|which|when) (?:would|do|did|have|can|could|should) i\b|how['’]?d i\b|what['’]?s my (?:way|approach|take|view|plan|method)\b|what['’]?s (?:the|my) (?:first|last|worst|best|biggest|hardest) .*\bi(?:['’]d|['’]ve| would| have)\b",
    re.I,
)
_TELL_ME = re.compile(
    r"(?:tell|talk|walk|describe|explain|give|show|name|asked|asks|Q\b|question|wanted|wants to|grilled|quizzed|had me|made me|gave me|[A-Z]\w+ (?:asked|asks|wanted|grilled|quizzed)|(?:he|she|they) (?:asked|ask|wanted))",
    re.I,
)
_TO_ME = re.compile(r"\b(?:i|my|me|you|your|u)\b", re.I)


def _is_asked(readings: Sequence[Reading], at: int, notes: str) -> bool:
    """Whether a reading is a question itself."""
    if at >= len(readings):
        return False
    one = readings[at]
    return one.kind is FactKind.QUESTION and (
        _ASKS.match(one.text) is not None or "?" in notes[one.end : one.end + 3]
    )


def _may_answer(before: Reading, one: Reading, question: Reading, notes: str) -> bool:
    beside = one.start - before.end <= _LINE and "\n" not in notes[before.end : one.start]
    if not beside or one.block != question.block:
        return False
    if one.speaker == ME and one.kind is FactKind.STRENGTH:
        return True
    mine = one.speaker in (ME, EMPLOYER, question.speaker) and one.kind in _THEIR_KINDS
    asked = "?" in notes[one.end : one.end + 3]
    first = one.text.split(" ")[0]
    named = first[:1].isupper() and first.lower() in question.speaker.lower().split()
    return mine and not asked and not named and _OF_THEIRS.match(one.text) is None


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
