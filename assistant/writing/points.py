"""A letter as the points that a language model is to write, and what it wrote as sentences again.

Each sentence of the offline letter is a point, with the notes it rests on; so is what that letter could not word and
should tell. The model answers a line a point: what it leaves out or gets wrong has the offline sentence in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.english.comparison import stem, terms
from assistant.english.verbs import past_of
from assistant.schema import EMPLOYER, ME, Brief, Draft, Fact, FactKind, LetterKind, Sentence
from assistant.writing.lead_ins import missed_rest

K = FactKind
_MOST_ADDED = 2
_NEAR = 4
"""Characters between two statements of one breath."""
_LONGEST_NOTES = 260  # characters of notes on one point
_TOLD = 0.34
"""The share of a point's terms that a sentence must have to be one on it."""
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.I)
_I = re.compile(r"\b(?:I|my|we|our)\b")
_OF_YOU = re.compile(
    r"You\b(?! (?:also |then )?(?:asked|mentioned|told|wondered|said|spoke|talked|showed|may|might|will)\b)"
)
_MINE = frozenset({K.STRENGTH, K.RESONATED, K.MISSED_POINT, K.INTEREST})
_DEED = re.compile(r"\bI (?:also |have |had |then |once |personally )*(?P<verb>[a-z]+)\b")
_SAYS_LITTLE = frozenset(
    "have had am was were been can could would worked spent hold held know knew do did".split()
)
_ASKED_OF_YOU = re.compile(r"\basked\b.{0,30}\b(?:how|what|why|whether|if|when|where) you\b", re.I)
_FRAMED = {
    K.MISSED_POINT: re.compile(
        r"\b(?:mention\w*|sa(?:y|id)|add|tell|told|forg[eo]t\w*|bring up|left out)\b", re.I
    ),
    K.RESONATED: re.compile(
        r"\b(?:lik|lov|enjoy|appreciat|admir|impress|glad|pleas|struck|stay(?:ed)? with|remember)\w*", re.I
    ),
}
"""What a sentence of that purpose says beside its fact."""
_YOU_SAID = re.compile(
    r"\b[Yy]ou (?:also |then |all )?(?:told|asked|said|mentioned|explained|showed|spoke|described|wondered)\b"
)
_YOU_SAID_OF_ME = re.compile(
    r"\b[Yy]ou (?:also |then |all )?(?:told me|said|mentioned|explained|described|spoke) (?:to me )?(?:that |about |of |how )?(?:I|my|we|our)\b"
)
_MOST_NEW = 0  # content words of a sentence that neither the notes nor the offline sentence has
_OF_TELLING = terms(
    """tell told mention say said ask asked talk hear heard learn know understand note remember glad interest interested
    like loved enjoy enjoyed thank experience year years work role add chance able bring also answer question point
    use used follow followed do did get got take took make made give gave have had"""
)
_NEVER_NEW = re.compile(r"\w+ly|\d\S*|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z]{2,}\w*")
""""Quickly", a number, a day, an acronym: what says something that nobody noted."""
_JOINS_OR_TIMES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\bwhere\b", r"\bwhich\b", r"\bso that\b", r"\bbecause\b", r"\bhad been\b", r"\bhave been\b|['’]ve been\b",
        r"\bfor (?:about )?\w+ (?:months?|years?|weeks?)\b", r"\bcosts?\b", r"\bwhile\b", r"\bafter\b", r"\bbefore\b", r"\w['’](?:m|ve|ll|d|re)\b|n['’]t\b", r", [A-Z]{3,}[.,]",
    )
)  # fmt: skip
"""What joins two statements or sets them in time, and what only talk shortens: not to be new in a sentence."""
_ASKED = re.compile(r"\basked\b")
_NO_LETTER_S = re.compile(
    r"\bI (?:done|seen|been)\b|\bI do not get to\b|\b(?:got|have|hold)\b.*\band [A-Z]{2,} (?:trained|certified|qualified)\b|\b(?P<said>(?:\w+ ){5,})(?P=said)"
)
"""Dialect, a tense that can't be, a list of unlike things, and words said twice over."""
_AT_A_PLACE = re.compile(r"\b[Aa]t (?:the )?([A-ZÀ-Þ][\w'’-]+)")
_MY_THING = re.compile(r"\bmy (?P<what>[a-z]+)")
_YOUR_THING = re.compile(r"\byour (?P<what>[a-z]+)")
_SAID_AT_THE_END = re.compile(r"\b(?:but|and) (?:I )?(?:forgot|did not|should have|never)\b[^,]{0,30}$")
_LINE = re.compile(r"\s*(?:\*\*)?(?P<number>\d{1,2})[.):](?:\*\*)?\s+(?P<text>\S.*)")

_PURPOSES = {
    K.TOPIC: "what they told you",
    K.NEED: "what they need",
    K.CONCERN: "what they worry about",
    K.REMARK: "what they said",
    K.RESONATED: "what you liked",
    K.STRENGTH: "your experience",
    K.MISSED_POINT: "what you did not get to say",
    K.INTEREST: "why you want this",
    K.QUESTION: "what they asked you",
    K.NEXT_STEP: "what comes next",
    K.LOGISTICS: "what was agreed",
}
_ANSWERED = "what you answered to the question before"
_WORTH_ADDING = (K.MISSED_POINT, K.RESONATED, K.STRENGTH)


@dataclass(frozen=True)
class Point:
    """One sentence to be written. ``plain`` is the offline one, None where the offline writer could not word it."""

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
            "notes": self.notes,
            "plain": self.plain.text if self.plain and (finding or not self.notes) else "",
            "finding": finding,
        }

    def is_told_by(self, text: str) -> bool:
        """Whether a sentence is on this point at all, and says it to the one it concerns."""
        if self.of_theirs and not _YOU.search(text):
            return False  # "They throw away 40 loaves", to the one who does
        if self.kind in _MINE and (not _I.search(text) or _OF_YOU.match(text)):
            return False  # "You liked the weekly clinics", where the candidate did
        if self.kind is not K.QUESTION and _YOU_SAID_OF_ME.search(text):
            return False  # "You told me about my 7 years at the nursery"
        if self.kind is K.STRENGTH and not self._is_the_same_deed(text):
            return False  # "I brought the stock sheets", which were done
        if self.kind is K.QUESTION and _ASKED_OF_YOU.search(text):
            return False  # "You asked me how you handle a class"
        if self.kind in _FRAMED and not _FRAMED[self.kind].search(text):
            return False
        if self.of_anyone and _YOU_SAID.search(text):
            return False  # "You told me", where a colleague may have
        if not self._keeps_to_what_is_noted(text):
            return False
        asked = terms(self.notes) | (terms(self.plain.text) if self.plain and not self.notes else frozenset())
        return not asked or len(terms(text) & asked) >= min(_TOLD * len(asked), 3)

    def _keeps_to_what_is_noted(self, text: str) -> bool:
        """Whether a sentence adds no more than a word to the notes on its point, and turns nothing round.

        Each rule stands for sentences that a small model wrote and people would not sign: "I answer quickly",
        "your numbers" for mine, "where the families picked", "I had been", "with Sentinel tuning, GCIH".
        """
        plain = self.plain.text if self.plain else ""
        known = f"{self.notes} {plain} {self.names}"
        added = terms(text) - terms(known) - _OF_TELLING
        if len(added) > _MOST_NEW or any(_NEVER_NEW.fullmatch(word) for word in _new_words(text, known)):
            return False
        if any(mark.search(text) and not mark.search(known) for mark in _JOINS_OR_TIMES):
            return False
        if _NO_LETTER_S.search(text) or (text.endswith("?") and not plain.endswith("?")):
            return False
        if self.kind is not K.QUESTION and _ASKED.search(text) and not _ASKED.search(plain):
            return False  # "You asked me if you wanted people who poured the right amount"
        if any(place not in text for place in _AT_A_PLACE.findall(plain)):
            return False  # where it was done is part of what is told
        if {m["what"] for m in _MY_THING.finditer(plain)} & {m["what"] for m in _YOUR_THING.finditer(text)}:
            return False
        return self.kind is not K.MISSED_POINT or _SAID_AT_THE_END.search(text) is None

    def _is_the_same_deed(self, text: str) -> bool:
        """Whether what the candidate did is a verb of the notes or of the offline sentence, in any form."""
        deed = _DEED.search(text)
        if deed is None or deed["verb"].lower() in _SAYS_LITTLE:
            return True
        known = f"{self.notes} {self.plain.text if self.plain else ''}".lower()
        words = re.findall(r"[a-z]+", known)
        forms = {*words, *(past_of(word) for word in words)}
        return deed["verb"].lower() in forms or stem(deed["verb"].lower()) in {stem(word) for word in words}

    def also_tells(self, text: str, other: Point) -> bool:
        """Whether a sentence tells of another point as well, which has a sentence of its own."""
        own = terms(self.notes) | (terms(self.plain.text) if self.plain else frozenset())
        return other is not self and bool(other.notes) and len(terms(text) & terms(other.notes) - own) > 1


def _new_words(text: str, known: str) -> set[str]:
    """The words of a text that what is known has in no form; the first one by what it is in small letters."""
    had = {word.lower() for word in _A_WORD.findall(known)}
    stems = {stem(word) for word in had}
    found = _A_WORD.findall(text)
    return {w for w in found if w.lower() not in had and stem(w.lower()) not in stems and w != "I"}


_A_WORD = re.compile(r"[\w'’-]+")


def points_of(offline: Draft, brief: Brief) -> list[Point]:
    """The points of a letter, in its order, with at most two that the offline writer left out."""
    last = len(offline.sentences) - 1
    rows: list[tuple[str, tuple[str, ...], Sentence | None, int]] = [
        (
            _ANSWERED
            if _answers(offline, place, brief)
            else _purpose(sentence, place in (0, last) or _puts_right(sentence, brief), brief),
            sentence.facts,
            sentence,
            sentence.paragraph,
        )
        for place, sentence in enumerate(offline.sentences)
    ]
    told = {fact_id for sentence in offline.sentences for fact_id in sentence.facts}
    for fact in _left_out(brief, offline, told):
        paragraph = max(0, offline.sentences[-1].paragraph - 1) if offline.sentences else 0
        rows.insert(max(1, len(rows) - 1), (_PURPOSES[fact.kind], (fact.id,), None, paragraph))
    return [_point(number, *row, brief) for number, row in enumerate(rows, 1)]


def _point(
    number: int, purpose: str, fact_ids: tuple[str, ...], plain: Sentence | None, paragraph: int, brief: Brief
) -> Point:
    first = brief.fact(fact_ids[0]) if fact_ids else None
    of_anyone = (
        first is not None
        and first.speaker == EMPLOYER
        and len(brief.people) > 1
        and first.kind is not K.NEXT_STEP
        and (plain is None or not _YOU_SAID.search(plain.text))
    )
    return Point(
        number,
        purpose,
        fact_ids,
        _notes(fact_ids, brief),
        plain,
        paragraph,
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


def _purpose(sentence: Sentence, is_courtesy: bool, brief: Brief) -> str:
    """What a sentence is for, "" for thanks, offers, closing and corrections: those stay as they are."""
    if is_courtesy or not sentence.facts:
        return ""  # what rests on no fact has nothing that could be told better
    return _PURPOSES[brief.fact(sentence.facts[0]).kind]


def _notes(fact_ids: Iterable[str], brief: Brief) -> str:
    """What the notes say on the facts, with what was jotted down in the same breath by the same speaker."""
    quotes: list[str] = []
    wanted = set(fact_ids)
    for place, fact in enumerate(brief.facts):
        if fact.id not in wanted:
            continue
        quotes.append(missed_rest(fact.text) if fact.kind is K.MISSED_POINT else fact.text)
        following = brief.facts[place + 1] if place + 1 < len(brief.facts) else None
        if following and following.id not in wanted and _same_breath(fact, following):
            quotes.append(following.text)
    return "; ".join(quotes)[:_LONGEST_NOTES]


def _same_breath(one: Fact, other: Fact) -> bool:
    alike = one.kind == other.kind or one.speaker != ME
    return (
        alike and one.speaker == other.speaker and one.block == other.block and other.start - one.end <= _NEAR
    )


def _left_out(brief: Brief, offline: Draft, told: set[str]) -> Iterator[Fact]:
    """What a letter of this kind should tell and the offline one does not, the most wanted first."""
    if offline.kind not in (LetterKind.THANK_YOU, LetterKind.ADDITIONAL_INFO):
        return
    kinds = {brief.fact(i).kind for i in told}
    found = 0
    for kind in _WORTH_ADDING:
        if kind in kinds and kind is not K.MISSED_POINT:
            continue
        for fact in brief.facts:
            own = fact.about in (None, offline.to) or len(brief.people) < 2
            if fact.kind is kind and fact.id not in told and own and len(fact.quote.split()) > 3:
                found += 1
                yield fact
                break
        if found == _MOST_ADDED:
            return


def lines_in(pieces: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The numbered lines of an answer that arrives in pieces, each as soon as it is whole."""
    held = ""
    for piece in pieces:
        held += piece
        *whole, held = held.split("\n")
        for line in whole:
            yield from _numbered(line)
    yield from _numbered(held)


def _numbered(line: str) -> Iterator[tuple[int, str]]:
    match = _LINE.fullmatch(line.rstrip())
    if match:
        yield int(match["number"]), match["text"].strip().strip('"“”').strip()


def assembled(offline: Draft, points: Sequence[Point], written: dict[int, str]) -> Draft:
    """The letter with what the model wrote, and the offline sentence where it wrote nothing that holds."""
    sentences: list[Sentence] = []
    for point in points:
        text = written.get(point.number)
        if text is not None:
            bullet = point.plain.bullet if point.plain else False
            sentences.append(
                Sentence(
                    text=text, facts=point.facts, paragraph=point.paragraph, bullet=bullet, by_model=True
                )
            )
        elif point.plain is not None:
            sentences.append(point.plain)
    return offline.model_copy(update={"sentences": tuple(sentences)})
