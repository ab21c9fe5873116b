"""A letter as the points that a language model is to write, and what it wrote as sentences again.

Each sentence of the offline letter is a point, with the notes it rests on; so is what that letter could not word or had
no room for. The model answers in lines, each on one point or on several: what it leaves out or gets wrong has the
offline sentence in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from assistant.english.comparison import GENERIC, plain, terms
from assistant.english.shorthand import expand
from assistant.english.tokens import SENTENCE_OR_LINE
from assistant.schema import (
    EMPLOYER,
    ME,
    Brief,
    Draft,
    Fact,
    FactKind,
    LetterKind,
    Notes,
    Sentence,
    WithheldReason,
)
from assistant.writing.fitness import unfit
from assistant.writing.lead_ins import missed_rest

K = FactKind
Numbers = tuple[int, ...]
"""The numbers of the points that one line tells, rising."""

_MOST_OFFERED = 3
"""Points beyond the offline letter's: of theirs, and as many of the candidate's own."""
_NEAR = 4
"""Characters between two statements of one breath."""
_MOST_IN_A_BREATH = 2
_REACH = 110  # characters to each side of a fact that are shown with it
_LONGEST_NOTES = 360  # characters of notes on one point
_MARKS = " \t\n-–—*•+>!,;:"
_MOST_JOINED = 3  # points in one sentence
_SHORTEST_OFFER = 4  # words
_LEAST_OFFERED = 2  # terms that more than any interview has: fewer tell too little to make a sentence of

_ORDER = re.compile(
    r"\b(?:act as|pretend|ignore|disregard|decode|obey|base64|hidden|prompt|translate (?:the|this|it)|mention that|in your (?:answer|reply))\b"
    r"|\w{12,}==",
    re.I,
)
"""What orders to a machine are made of. What such a line tells is not offered, whoever it is taken for."""
SAYING = "asked|mentioned|told|wondered|said|spoke|talked|showed|explained|described|raised"
YOU_SAID = re.compile(rf"\b[Yy]ou (?:also |then |all )?(?:{SAYING})\b")
"""Where a sentence has the reader say something."""
_LINE = re.compile(
    r"\s*(?:\*\*)?(?P<numbers>\d{1,2}(?:\s*(?:[+,&/]|and)\s*\d{1,2})*)\*?[.):](?:\*\*)?\s+(?P<text>\S.*)"
)
_QUOTED = re.compile(r"[\"“](?P<inside>[^\"“”]*)[\"”]")

_PURPOSES = {
    K.TOPIC: "what {who} told me",
    K.NEED: "what {who} need",
    K.CONCERN: "what {who} worry about",
    K.REMARK: "what {who} said",
    K.QUESTION: "what {who} asked me",
    K.RESONATED: "what I liked",
    K.STRENGTH: "my experience",
    K.MISSED_POINT: "what I did not get to say",
    K.INTEREST: "why I want this job",
    K.NEXT_STEP: "what comes next",
    K.LOGISTICS: "what was agreed",
}
_ANSWERED = "my answer to the question before"
_READER, _SOMEBODY = "you", "you or your colleagues"
_THEIRS = (K.RESONATED, K.NEED, K.CONCERN, K.TOPIC, K.REMARK)
_MINE = (K.MISSED_POINT, K.STRENGTH, K.INTEREST)
"""What is offered beyond the offline letter, the most wanted first."""


@dataclass(frozen=True)
class Point:
    """One thing to be told. ``plain`` is the offline sentence, None where the offline letter does not tell it."""

    number: int
    purpose: str
    facts: tuple[str, ...]
    notes: str
    plain: Sentence | None
    paragraph: int
    kind: FactKind | None = None  # of its first fact
    of_theirs: bool = False  # said or done by the employer's side
    names: str = ""  # of the people, the firm and the job: they may stand in any sentence
    of_anyone: bool = False  # the notes don't say which of several interviewers said it

    def as_input(self, finding: str = "") -> dict[str, object]:
        """What the prompt is told of it. ``finding``: what was wrong with a first try."""
        return {
            "number": self.number,
            "purpose": self.purpose,
            "must": self.plain is not None,
            "notes": self.notes,
            "plain": self.plain.text if self.plain and (finding or not self.notes) else "",
            "finding": finding,
        }

    @property
    def known(self) -> str:
        """All that a sentence on it may rest on: its notes, what it is, the offline sentence, and the names."""
        said = self.plain.text if self.plain else ""
        return expand("\n".join([self.notes, self.purpose, said, self.names]))


@dataclass(frozen=True)
class _Row:
    """A point before it has its number."""

    purpose: str
    facts: tuple[str, ...]
    plain: Sentence | None
    paragraph: int


def points_of_all(letters: Sequence[Draft], brief: Brief, notes: Notes) -> list[list[Point]]:
    """The points of each letter of a panel; what one tells, or is offered, is offered to no other."""
    taken = {i for draft in letters for sentence in draft.sentences for i in sentence.facts}
    found: list[list[Point]] = []
    for draft in letters:
        found.append(_points_of(draft, brief, notes, taken))
        taken |= {i for point in found[-1] for i in point.facts}
    return found


def _points_of(offline: Draft, brief: Brief, notes: Notes, taken: Set[str]) -> list[Point]:
    """The points of a letter in its order, and a few that the offline writer left out, of none that is ``taken``."""
    last = len(offline.sentences) - 1
    rows = [
        _Row(
            ""  # thanks, closing and corrections stay as they are, and what rests on no fact has nothing to be told better
            if place in (0, last) or not sentence.facts or _puts_right(sentence, brief)
            else _ANSWERED
            if _answers(offline, place, brief)
            else _purpose(brief.fact(sentence.facts[0]), offline.to, brief),
            sentence.facts,
            sentence,
            sentence.paragraph,
        )
        for place, sentence in enumerate(offline.sentences)
    ]
    told = taken | {i for row in rows for i in row.facts}
    for breath in _offered(offline, _Lines(brief, notes, offline.to, told), taken):
        place = _place_for(breath[0], rows, brief)
        purpose, facts = _purpose(breath[0], offline.to, brief), tuple(fact.id for fact in breath)
        rows.insert(place, _Row(purpose, facts, None, rows[place - 1].paragraph))
    used = taken | {i for row in rows for i in row.facts}
    lines = _Lines(brief, notes, offline.to, used)
    return [_point(number, row, brief, lines) for number, row in enumerate(rows, 1)]


def _point(number: int, row: _Row, brief: Brief, lines: _Lines) -> Point:
    first = brief.fact(row.facts[0]) if row.facts else None
    of_anyone = (
        first is not None
        and first.speaker == EMPLOYER
        and len(brief.people) > 1
        and first.kind is not K.NEXT_STEP
        and (row.plain is None or not YOU_SAID.search(row.plain.text))
    )
    return Point(
        number,
        row.purpose,
        row.facts,
        lines.on(row.facts),
        row.plain,
        row.paragraph,
        kind=first.kind if first else None,
        names=" ".join([brief.company or "", brief.role or "", *(person.name for person in brief.people)]),
        of_anyone=of_anyone,
        of_theirs=first is not None and first.speaker != ME and first.kind is not K.NEXT_STEP,
    )


def _answers(offline: Draft, place: int, brief: Brief) -> bool:
    """Whether a sentence tells what was answered to the question of the one before it."""
    if not 0 < place < len(offline.sentences) - 1:
        return False
    asked, said = offline.sentences[place - 1].facts, offline.sentences[place].facts
    return bool(
        asked and said and brief.fact(asked[-1]).kind is K.QUESTION and brief.fact(said[0]).kind is K.STRENGTH
    )


def _puts_right(sentence: Sentence, brief: Brief) -> bool:
    """Whether a sentence says what was wrong or what is right: those words have been weighed already."""
    slip = brief.correction
    return slip is not None and bool({slip.said, slip.right} & set(sentence.facts))


def _purpose(fact: Fact, reader: str | None, brief: Brief) -> str:
    """What a fact is in the letter, as its sentence will say it: "I" is the candidate, "you" the reader."""
    alone = len(brief.people) < 2
    if fact.speaker in (EMPLOYER, ME):
        who = _READER if alone else _SOMEBODY
    else:
        who = _READER if alone or fact.speaker == reader else f"your colleague {fact.speaker}"
    return _PURPOSES[fact.kind].format(who=who)


@dataclass(frozen=True)
class _Lines:
    """The notes, for looking up what they say on a point. ``used``: the facts that are points of some letter."""

    brief: Brief
    notes: Notes
    reader: str | None
    used: Set[str]

    def on(self, fact_ids: Sequence[str]) -> str:
        """The facts with what stands around them, as far as nothing else is told there, and nothing private stands there."""
        spans: list[tuple[int, int]] = []
        alone: list[str] = []
        for fact in self.brief.facts:
            if fact.id not in fact_ids:
                continue
            span = self._around(fact, fact_ids)
            if span is None:
                alone.append(self._by_itself(fact))
            elif spans and span[0] <= spans[-1][1]:
                spans[-1] = spans[-1][0], max(span[1], spans[-1][1])
            else:
                spans.append(span)
        around = [expand(self.notes.text[start:end].strip(_MARKS)) for start, end in spans]
        return " ".join([*around, *alone])[:_LONGEST_NOTES]

    def may_show(self, fact: Fact) -> bool:
        """Whether nothing that is not to be shown reaches into a fact, and its line orders nobody about."""
        rows = (
            self.notes.text[start:end] for start, end in self._rows if start < fact.end and fact.start < end
        )
        return self._around(fact, (fact.id,)) is not None and not any(map(_ORDER.search, rows))

    def _around(self, fact: Fact, own: Sequence[str]) -> tuple[int, int] | None:
        """From where to where the notes may be shown around a fact: within its sentence or line, up to what is not for it.

        None where the fact itself is in what is not to be shown.
        """
        # "CPR for infants I have. I forgot to say it!!": what was missed may be told before it is said to be.
        spans = self._rows if fact.kind is K.MISSED_POINT else self._sentences
        first = next((s for s in spans if s[0] <= fact.start < s[1]), (fact.start, fact.end))
        last = next((s for s in spans if s[0] < fact.end <= s[1]), (fact.start, fact.end))
        start, end = max(first[0], fact.start - _REACH), min(last[1], fact.end + _REACH)
        for shut_from, shut_to in self._shut(own):
            if shut_from < fact.end and fact.start < shut_to:
                return None
            if shut_to <= fact.start:
                start = max(start, shut_to)
            else:
                end = min(end, shut_from)
        text = self.notes.text
        while 0 < start < fact.start and text[start - 1].isalnum() and text[start].isalnum():
            start += 1  # to the beginning of a word
        while fact.end < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end -= 1
        return start, end

    @cached_property
    def _rows(self) -> tuple[tuple[int, int], ...]:
        return tuple(found.span() for found in re.finditer(r"[^\n]+", self.notes.text))

    @cached_property
    def _sentences(self) -> tuple[tuple[int, int], ...]:
        return tuple(found.span() for found in SENTENCE_OR_LINE.finditer(self.notes.text))

    def _shut(self, own: Sequence[str]) -> Iterator[tuple[int, int]]:
        """What is private, what other points tell, what was said by or to a colleague of the reader, the writer's name."""
        for held in self.brief.withheld:
            # Who pastes an order pastes more than one sentence of it.
            whole = held.reason is WithheldReason.INSTRUCTION
            yield from (row for row in self._rows if whole and row[0] < held.end and held.start < row[1])
            yield held.start, held.end
        for fact in self.brief.facts:
            other = fact.id in self.used or not _concerns(fact, self.reader, self.brief)
            if other and fact.id not in own:
                yield fact.start, fact.end
        for part in (self.brief.me or "").split():
            yield from (m.span() for m in re.finditer(rf"\b{re.escape(part)}\b", self.notes.text))

    def _by_itself(self, fact: Fact) -> str:
        quotes = [missed_rest(fact.text) if fact.kind is K.MISSED_POINT else fact.text]
        return ", ".join([*quotes, *(f.text for f in _same_breath(fact, self.brief, self.used))])


def _same_breath(fact: Fact, brief: Brief, used: Set[str]) -> Iterator[Fact]:
    """What the same speaker said right behind it, as far as it is no point of its own."""
    place = brief.facts.index(fact)
    for following in brief.facts[place + 1 : place + 1 + _MOST_IN_A_BREATH]:
        alike = fact.kind == following.kind or fact.speaker != ME
        near = fact.block == following.block and following.start - fact.end <= _NEAR
        if following.id in used or not alike or fact.speaker != following.speaker or not near:
            return
        yield following
        fact = following


def _offered(offline: Draft, lines: _Lines, taken: Set[str]) -> Iterator[tuple[Fact, ...]]:
    """What a letter of this kind may tell and the offline one does not, the most wanted first."""
    if offline.kind not in (LetterKind.THANK_YOU, LetterKind.ADDITIONAL_INFO):
        return
    brief, gone = lines.brief, set(taken)
    for kinds in (_THEIRS, _MINE):
        left = (fact for kind in kinds for fact in brief.facts if fact.kind is kind)
        for fact in islice((f for f in left if f.id not in gone and _fits(f, lines)), _MOST_OFFERED):
            breath = (fact, *_same_breath(fact, brief, gone))
            gone |= {one.id for one in breath}
            yield breath


def _concerns(fact: Fact, reader: str | None, brief: Brief) -> bool:
    """Whether a fact may be told to this reader: theirs, the candidate's own, or said to nobody else."""
    if len(brief.people) < 2:
        return True
    if fact.speaker == ME:
        return fact.about in (None, reader)
    return reader is not None and reader in (fact.speaker, fact.about)


def _fits(fact: Fact, lines: _Lines) -> bool:
    """Whether a statement concerns this reader and can be told by itself: not "that's not new to me"."""
    if not _concerns(fact, lines.reader, lines.brief) or not lines.may_show(fact):
        return False
    if fact.kind is K.MISSED_POINT:  # it is wanted, and may be told around where it is said to be missed
        return _says_enough(lines.on((fact.id,)))
    form = "mine" if fact.speaker == ME else "clause"
    return _says_enough(fact.text) and unfit(fact.text, form) is None


def _says_enough(text: str) -> bool:
    return len(text.split()) >= _SHORTEST_OFFER and len(terms(plain(text)) - GENERIC) >= _LEAST_OFFERED


def _place_for(fact: Fact, rows: Sequence[_Row], brief: Brief) -> int:
    """Before which row a further point stands: behind what is of its kind, never behind the closing."""
    mine = fact.kind is not K.RESONATED and fact.speaker == ME
    alike = [
        place
        for place, row in enumerate(rows[:-1], 1)
        if row.facts
        and (brief.fact(row.facts[0]).kind in (_MINE if mine else _THEIRS))
        and (fact.kind is not K.MISSED_POINT)
    ]
    if alike:
        return alike[-1]
    return max(1, len(rows) - 1) if mine else 1


def lines_in(pieces: Iterable[str]) -> Iterator[tuple[Numbers, str]]:
    """The numbered lines of an answer that arrives in pieces, each as soon as it is whole."""
    held = ""
    for piece in pieces:
        held += piece
        *whole, held = held.split("\n")
        for line in whole:
            yield from _numbered(line)
    yield from _numbered(held)


def _numbered(line: str) -> Iterator[tuple[Numbers, str]]:
    match = _LINE.fullmatch(line.rstrip())
    if match:
        numbers = tuple(sorted({int(number) for number in re.findall(r"\d+", match["numbers"])}))
        if len(numbers) <= _MOST_JOINED:
            yield numbers, _without_frame(match["text"].strip())


def _without_frame(text: str) -> str:
    """The text without quotation marks around the whole of it."""
    whole = _QUOTED.fullmatch(text)
    return whole["inside"].strip() if whole else text


def assembled(offline: Draft, points: Sequence[Point], written: Mapping[Numbers, str]) -> Draft:
    """The letter with what the model wrote, and the offline sentence where it wrote nothing that holds."""
    by_first = {numbers[0]: numbers for numbers in written}
    told = {number for numbers in written for number in numbers}
    facts = {point.number: point.facts for point in points}
    sentences: list[Sentence] = []
    for point in points:
        if (numbers := by_first.get(point.number)) is not None:
            sentences.append(
                Sentence(
                    text=written[numbers],
                    facts=tuple(dict.fromkeys(i for number in numbers for i in facts[number])),
                    paragraph=point.paragraph,
                    bullet=point.plain.bullet if point.plain else False,
                    by_model=True,
                )
            )
        elif point.plain is not None and point.number not in told:
            sentences.append(point.plain)
    return offline.model_copy(update={"sentences": tuple(sentences)})
