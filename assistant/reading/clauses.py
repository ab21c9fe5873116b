"""The clauses of the notes, each with its place and with what it is: see ``label_clauses``."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from assistant.reading import discretion, pasted, withholding
from assistant.reading.encoding import PlacedClause
from assistant.reading.labels import REASONS, ClauseLabel
from assistant.reading.segments import Clause, Line, split_clauses
from assistant.schema import WithheldReason

_HEADING = re.compile(r"[^\W\d_][\w .,'’/&()-]{0,30}\s*(?:[-–—:]|->|→)?")
_LONGEST_HEADING = 5  # words
_PRIVATE = 0.25  # the chance from which a clause is withheld that nothing but the models speaks against
_MEANT_TO_BE_SAID = 0.7  # the same of what by its own words is for the letter
_REACHED = 0.03  # the same where a mark such as "don't mention" nearby may cover it
_WANTED = 0.35  # the same of what by its own words is for the letter
_PRIVATE_BY_RULE = 0.08  # the same where the rules of discretion speak for it too
_BESIDE_PRIVATE = 0.12  # the same where the rules speak only of what stands beside it


_FOR_THE_LETTER = re.compile(
    r"\W*(?:(?:and|but|anyway|oh|also|annoyingly|damn|argh|ugh|sadly|stupidly|totally|completely),? )*(?:i )?(?:(?:totally|completely|just|also|stupidly) )?"
    r"(?:should(?:'?ve| have| of)|shd have|forgot|failed to|didn'?t (?:get|have time|say|mention)|hadn'?t time|never (?:got|said|mentioned|told)|"
    r"ran out of time|wish i(?:'d| had)|what i (?:loved|liked)|(?:really |i |so )*(?:loved|liked) (?:that|how|the)|(?:i |am |i'?m |im )*(?:gdc|hcpc|nmc|gmc) registered|"
    r"\+? ?\d+ ?(?:yrs?|years?)\b(?! old)|the (?:\S+ ){1,8}was the (?:best|favou?rite))",
    re.I,
)
"""What the writer wants said, or is of the work: no reason to keep it back but a strong one."""


@dataclass(frozen=True)
class LabelledClause:
    """A clause with its label and the chance (0 to 1) of each label."""

    clause: Clause
    label: ClauseLabel
    chances: Mapping[ClauseLabel, float]
    rule: WithheldReason | None
    heading: str = ""  # the short line above that heads it, in lower case
    is_opened: bool = False  # the user wants it told, private or not

    @property
    def private_chance(self) -> float:
        """How likely it is that the clause must stay out of a letter."""
        return sum(chance for label, chance in self.chances.items() if label.is_private)

    @property
    def withheld(self) -> WithheldReason | None:
        """Why the clause must stay out, or None. A doubt counts as a reason: a letter cannot be unsent."""
        if self.is_opened:
            return None
        if discretion.is_marked_before(self.clause.text) or discretion.is_mark(self.clause.line.label or ""):
            return self.rule or WithheldReason.PRIVATE
        if discretion.is_certain(self.clause.text):
            return self.rule or WithheldReason.OTHER_OFFERS
        if self.rule is None and self.label.is_mine and discretion.is_own_diagnosis(self.clause.text):
            return WithheldReason.HEALTH_OR_FAMILY
        likeliest = max(self.chances, key=lambda label: self.chances[label])
        if (
            self.rule is None
            and likeliest not in _NO_PROMISE
            and _OPEN_PROMISE.match(self.clause.text)
            and not _OF_MONEY.search(self.clause.text)
        ):
            return None  # when they decide, and what was to be sent, is for the letter, whatever stands beside it
        if self.rule is None:
            limit = _MEANT_TO_BE_SAID if _FOR_THE_LETTER.match(self.clause.text) else _PRIVATE
        elif self.rule is WithheldReason.PRIVATE:
            # The mark itself always holds; how far it reaches is for both to say.
            reached = _WANTED if _FOR_THE_LETTER.match(self.clause.text) else _REACHED
            limit = 0.0 if self.heading or discretion.is_mark(self.clause.text) else reached
        else:
            spoken = discretion.reason_to_withhold(self.clause.text) is not None
            limit = _PRIVATE_BY_RULE if spoken else _BESIDE_PRIVATE
        if self.private_chance < limit:
            return None
        if self.label.is_private:
            return REASONS[self.label]
        likeliest = max((k for k in self.chances if k.is_private), key=lambda k: self.chances[k])
        return self.rule or REASONS[likeliest]


def place_clauses(text: str, lines: Sequence[Line]) -> list[PlacedClause]:
    """The clauses of the lines in order; a line that only heads others has none."""
    pasted_lines = pasted.pasted_lines(list(lines))
    by_line = [split_clauses(line) for line in lines]
    private = withholding.private_places(text, lines, by_line, discretion.private_lines(lines))
    rules = _rules([clause for clauses in by_line for clause in clauses], private)
    headings = list(_headings(lines))
    placed = []
    for number, clauses in enumerate(by_line):
        if headings[number] is None:
            continue
        for clause in clauses:
            placed.append(
                PlacedClause(
                    clause,
                    number,
                    headings[number] or "",
                    number in pasted_lines,
                    rules.get(clause.start),
                )
            )
    return placed


def _rules(
    clauses: Sequence[Clause], private: Iterable[tuple[int, int, WithheldReason]]
) -> dict[int, WithheldReason]:
    """Why the rules of discretion would withhold each clause, by where it starts."""
    starts = [clause.start for clause in clauses]
    found: dict[int, WithheldReason] = {}
    for start, end, reason in private:
        first = max(0, bisect_right(starts, start) - 1)
        for clause in clauses[first : bisect_left(starts, end)]:
            if clause.end > start:
                found.setdefault(clause.start, reason)
    return found


def _headings(lines: Sequence[Line]) -> Iterator[str | None]:
    """The heading over each line, in lower case, or "", and None for a line that is one itself."""
    heading, fresh = "", False
    for line, following in zip_longest(lines, lines[1:]):
        if line.label is not None and not line.text.strip():
            own = line.label
        elif _heads(line, following):
            own = line.text
        else:
            own = ""
        if own:
            heading, fresh = own.lower().strip(" -–—:→>"), True
            yield None
            continue
        if line.blank_before and not fresh:
            heading = ""
        fresh = False
        yield heading


def _heads(line: Line, following: Line | None) -> bool:
    if line.label is not None or line.bullet or len(line.text.split()) > _LONGEST_HEADING:
        return False
    marked = re.search(r"(?:[-–—:]|->|→)$", line.text) is not None
    listed = following is not None and following.bullet and len(line.text.split()) <= 3
    return (marked or listed) and _HEADING.fullmatch(line.text) is not None


MISSED_LABEL = re.compile(
    r"(?:(?:things?|stuff|bits?|what|points?) )?(?:i )?(?:forgot(?: to (?:say|mention|tell(?: (?:him|her|them))?))?|missed|did ?n['’]?t (?:say|mention|get to(?: say)?)|never (?:said|mentioned|got to say)|"
    r"not said|unsaid|should(?:'?ve| have) said|left out|missed points?|forgotten)",
    re.I,
)
"""What stands before, or over, what the candidate did not get to say."""


def _as_missed(one: LabelledClause) -> LabelledClause:
    """Under "forgot to tell:", what only looks private ("the on call phone") is what was missed."""
    under = MISSED_LABEL.fullmatch(one.clause.line.label or one.heading or "")
    if under is None or one.rule is not None or one.withheld in (None, *_SURELY_PRIVATE):
        return one
    return replace(one, label=ClauseLabel.MY_MISSED_POINT, chances={ClauseLabel.MY_MISSED_POINT: 1.0})


_SURELY_PRIVATE = (
    WithheldReason.PAY,
    WithheldReason.PRIVATE,
    WithheldReason.INSTRUCTION,
    WithheldReason.HEALTH_OR_FAMILY,
)


def label_clauses(
    placed: Sequence[PlacedClause], found: Sequence[Mapping[ClauseLabel, float]]
) -> list[LabelledClause]:
    """What each clause is; ``found``: for each the chance of each label, as the network has it."""
    labelled = []
    for own, chances in zip(placed, found, strict=True):
        likeliest = max(chances, key=lambda label: chances[label])
        labelled.append(LabelledClause(own.clause, likeliest, chances, own.rule, own.heading))
    labelled = [_as_missed(one) for one in labelled]
    for number, following in enumerate(labelled[1:]):
        # "They've lost three leaders, and people are saying it's him. I don't want that in there"
        one = labelled[number]
        told_on = _PEOPLE_SAY.match(following.clause.text) and following.clause.line is one.clause.line
        if told_on and WithheldReason.PRIVATE is one.rule is following.rule:
            labelled[number : number + 2] = [_as_gossip(one), _as_gossip(following)]
    return labelled


def opened(labelled: Iterable[LabelledClause], spans: Iterable[tuple[int, int]]) -> list[LabelledClause]:
    """The clauses with those in some spans as what they would be if nothing of them were private."""
    spans = list(spans)

    def as_told(one: LabelledClause) -> LabelledClause:
        open_ = {label: c for label, c in one.chances.items() if label.is_mine or label.is_theirs}
        label = max(open_, key=lambda label: open_[label], default=ClauseLabel.TOPIC)
        return replace(one, label=label, chances={label: 1.0}, is_opened=True)

    return [
        as_told(one) if any(start <= one.clause.start < end for start, end in spans) else one
        for one in labelled
    ]


def _as_gossip(one: LabelledClause) -> LabelledClause:
    return replace(one, label=ClauseLabel.GOSSIP, chances={ClauseLabel.GOSSIP: 1.0})


_WHEN = r"(?:\b(?:by|on|before|after|within|next|this|end of|in the week|tomorrow)\b.*)"
_OPEN_PROMISE = re.compile(
    rf"(?:and |but |so |ok )*(?:(?:they|she|he|[A-ZÀ-Þ]\w+) (?:said|says|told me) )?(?:(?:the )?(?:decision|answer|news) (?:is |comes |due |expected )?{_WHEN}|"
    rf"(?:they|she|he|i|I|you)(?:['’]?ll| will| would|['’]d) (?:hear|decide|let me know|ring|call|email|be in touch|get back)\b.*|hear(?:ing)? back\b.*|"
    r"(?:i |I )?(?:promised|said i['’]?d|must|need|have)(?: to)? (?:send|email|forward|share)\b.*)(?<!\?)$",
    re.I,
)
_OF_MONEY = re.compile(r"[£$€₹]|\d ?k\b|salar|\bpay\b|offer|\brate\b|notice", re.I)
_NO_PROMISE = (
    ClauseLabel.GOSSIP,
    ClauseLabel.EMPLOYER,
    ClauseLabel.HEALTH_OR_FAMILY,
    ClauseLabel.OTHER_OFFERS,
)
_PEOPLE_SAY = re.compile(
    r"(?:and |but |so )?(?:people|everyone|everybody|some|they|word|rumour|rumor|the rumour|staff) (?:is|are|all|has it|reckons?|says?|said)\b|(?:and )?apparently\b",
    re.I,
)
