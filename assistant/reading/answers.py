"""What the employer wrote to ask after the interview, and what the notes answer.

"Donna called back, wants to know if I've driven a lift bus. yes, 3 years at Easter Road" holds one of each. Only
notes that call for an answer are read so: in others, questions are those of the interview, answered there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.english.comparison import plain, terms
from assistant.reading.cues import FoundCue, run_around
from assistant.reading.labels import Cue
from assistant.schema import ME, Answered, Fact, Span

_BEFORE_A_QUESTION = re.compile(r"[.?!\n\"“”:]\s+|[\n\"“”]")
"""What stands before a direct question, the last of these."""
_REPORTED = re.compile(
    r"\b(?:want(?:s|ed|ing)? to know|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|check(?:s|ed|ing)?|would like to know)(?: me)? "
    r"(?P<reported>(?:if|whether|when|what|how|which|(?:can|could|have|do|am|would) I)\b(?:(?!,? (?:second|and|next) one\b)[^.?!\n]){1,200})"
    r"|\b(?:first|second|third|one|other|next)(?: one| thing)?,? (?:is |was |she |he |they )?(?:ask(?:s|ed)? )?"
    r"(?P<listed>(?:if|whether|can I|have I|do I|could I|am I|would I|will I|did I)\b(?:(?!,? (?:second|and|next) one\b| and the other\b)[^.?!\n]){1,200})"
    r"|(?<=\n)[ \t]*(?:[a-d1-4][).:]|[-*•–>]+)[ \t]*(?P<point>(?:if|whether|when|what|how|which|where|(?:can|could|have|do|am|are|would|will|did) (?:I|you|u))\b[^?!\n]{3,200})(?=\n)",
    re.IGNORECASE,
)
_WITH_AN_ARROW = re.compile(
    r"(?<=\n)[ \t]*(?:[a-d1-6][).:]|[-*•–]+)?[ \t]*(?P<asked>[^?!\n>→=]{8,120}?)[ \t]*(?=(?:->|→|=>)[ \t]*\S)"
)
_ASKS_BELOW = re.compile(
    r"\b(?:want|ask|need|question|would like)\w*\b[^.\n]*:?[ \t]*\n(?:[^\n]*(?:->|→|=>)[^\n]*\n)*$", re.I
)
""" "she want to know:", and below it "until when is valid my licence -> June 2029"."""
_ARROW = re.compile(r"[ \t]*(?:->|→|=>)[ \t]*(?P<answer>[^\n]*\S)")
_LONGEST = 300
"""Characters of a question."""
_LEAD = re.compile(
    r"^[\s\d().>*•–—\-]*(?:[a-d][).:] +)?(?:(?:and|also|or|so|but|hi|hello|dear)\b,? )*(?:[A-Z]\w+ (?:would like to know|asks|wants to know) )?",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"^\s*(?:>+|->|→|[-*•–]|=+>)?\s*(?P<number>\d{1,2}|[a-d](?=[).:]))?\s*[).:]?\s*(?:->|→|[-–:])?\s*"
)
_YES = re.compile(
    r"\b(?:yes|yep|yeah|aye|yup|sure|of course|no problem|no bother|fine|absolutely|definitely|ok|okay|happy to|can do|free|all good|works for me)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:no|nope|not yet|never|sadly not|afraid not|can't|cannot|haven't|not really)\b(?! (?:problem|bother|worries|need|two|one|other|more|longer))",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"^[^\w]*(?:what to (?:tell|say)|tell (?:him|her|them)|my (?:reply|answers?)|to (?:say|reply)|reply|answers?)\b",
    re.IGNORECASE,
)
_TOLD_BEHIND = re.compile(r"[^:]{3,40}:\s*(?P<answer>\S.*\S)")
_FEW = 60
"""Characters from the start of an answer in which a yes or a no decides it."""
_FARTHEST = 4_000
"""Characters behind the last question in which it may be answered."""
_SHORTEST_PART = 12
"""Characters of each of two questions in one."""
_MOST = 6
"""Questions of one message."""


@dataclass(frozen=True)
class _Question:
    start: int
    end: int
    text: str


def find_answers(text: str, facts: Sequence[Fact]) -> tuple[Answered, ...]:
    """Each question that was written, with what the notes answer to it, in the order of the questions.

    ``text``: the notes without what is withheld, blanks in its place. ``facts``: those that were read there.
    """
    questions = _questions(text)
    if not questions:
        return ()
    pieces = _pieces(text, questions)
    answered = {
        place: piece
        for place, question in enumerate(questions)
        if (piece := _piece_for(place, question, questions, pieces, text))
    }
    open_ = [place for place in range(len(questions)) if place not in answered]
    taken = {end for _, end in answered.values()}
    left = [piece for piece in pieces[: 2 * _MOST] if piece[1] not in taken]
    if len(open_) == len(left) == 1 and answered and _reads_as_mine(*left[0], facts):
        answered[open_[0]] = _unmarked(left[0], text)
    found = [_answered(text, questions[place], *answered[place], facts) for place in sorted(answered)]
    if not found and pieces and _reads_as_mine(*pieces[0], facts):
        # Which answers which can't be told: all that stands behind the questions answers the first.
        end = next(
            (b for (_, b), (c, _) in pairwise(pieces[:_MOST]) if "\n\n" in text[b:c]), pieces[:_MOST][-1][1]
        )
        found.append(_answered(text, questions[0], pieces[0][0], end, facts))
    return tuple(found)


def answer_of_cues(
    text: str, told: Sequence[FoundCue], facts: Sequence[Fact], least: float = 0.0
) -> tuple[Answered, ...]:
    """What the clauses that likeliest tell of a question and of its answer hold, as one; for notes that pair none.

    ``text`` as for ``find_answers``; ``least``: the chance of both from which they are taken for it.
    """
    if any(max((one.chances[cue] for one in told), default=0.0) < least for cue in (Cue.ASKED, Cue.ANSWER)):
        return ()
    asked, answered = (_stretch(text, told, cue) for cue in (Cue.ASKED, Cue.ANSWER))
    if asked is None or answered is None:
        return ()
    if asked[0] <= answered[0] < asked[1]:
        asked = (asked[0], answered[0])  # "can you do lates, yes from May": the one goes on into the other
    question = text[slice(*asked)].strip(' \t\n,;:.-–—*•>"“”')
    return (_answered(text, _Question(*asked, question), *answered, facts),) if question else ()


def rather_as_told(
    paired: Sequence[Answered], text: str, told: Sequence[FoundCue], facts: Sequence[Fact]
) -> tuple[Answered, ...]:
    """The answers as paired, unless they leave out most of what clauses surely tell is the answer."""
    whole = answer_of_cues(text, told, facts)
    if not whole or max(one.chances[Cue.ANSWER] for one in told) < _SURELY_AN_ANSWER:
        return tuple(paired) or whole
    start, end = whole[0].answer.start, whole[0].answer.end
    has = sum(max(0, min(end, one.answer.end) - max(start, one.answer.start)) for one in paired)
    return tuple(paired) if has >= _MOSTLY * (end - start) else whole


_SURELY_AN_ANSWER = 0.3
_OF_THE_LIKELIEST = 0.5  # of the chance of the likeliest clause, from which another goes with it
_MOSTLY = 0.6  # of a stretch, that such clauses make up


def _stretch(text: str, told: Sequence[FoundCue], cue: Cue) -> tuple[int, int] | None:
    """From the first to the last of the clauses that tell something of a sort; a run of them where they lie apart."""
    best = max(told, key=lambda one: one.chances[cue], default=None)
    if best is None:
        return None
    least, other = best.chances[cue] * _OF_THE_LIKELIEST, Cue.ASKED if cue is Cue.ANSWER else Cue.ANSWER
    found = [
        one.clause
        for one in told
        if one is best or (one.chances[cue] >= least and one.chances[cue] > one.chances[other])
    ]
    start, end = found[0].start, found[-1].end
    if sum(clause.end - clause.start for clause in found) < _MOSTLY * (end - start):
        first, last = run_around(text, told, told.index(best), cue)
        start, end = told[first].clause.start, told[last].clause.end
    while start < end and text[start] in " \t\n,;:.-–—*•>→=)":
        start += 1
    return (start, end) if text[start:end].strip() else None


def _reads_as_mine(start: int, end: int, facts: Sequence[Fact]) -> bool:
    """Whether the reader has a piece for the candidate's own: no name under the notes, and no reminder."""
    return any(fact.speaker == ME and start <= fact.start < end for fact in facts)


def _answered(text: str, question: _Question, start: int, end: int, facts: Sequence[Fact]) -> Answered:
    return Answered(
        question=question.text,
        answer=Span(quote=text[start:end], start=start, end=end),
        agrees=_agrees(text[start:end]),
        facts=tuple(f.id for f in facts if start <= f.start and f.end <= end + 1),
    )


def _questions(text: str) -> list[_Question]:
    spans = []
    for mark in re.finditer(r"\?", text):
        window = text[max(0, mark.start() - _LONGEST) : mark.start()]
        cuts = [found.end() for found in _BEFORE_A_QUESTION.finditer(window)]
        spans.append((mark.start() - len(window) + (cuts[-1] if cuts else 0), mark.end()))
    for told in _REPORTED.finditer(text):
        group = next(name for name in ("reported", "listed", "point") if told[name])
        spans.append(told.span(group))
    spans += [
        pointed.span("asked")
        for pointed in _WITH_AN_ARROW.finditer(text)
        if _ASKS_BELOW.search(text[: pointed.start()])
    ]
    found: list[_Question] = []
    for start, end in sorted(part for span in spans for part in _parted(text, *span)):
        lead = _LEAD.match(text[start:end])
        start += lead.end() if lead else 0
        words = text[start:end].strip().strip('"“”')
        if len(words.split()) >= 2 and not (found and start < found[-1].end):
            found.append(_Question(start, end, words))
        if len(found) == _MOST:
            break
    return found


_AND_ASKS = re.compile(
    r",? and (?=(?:how|what|when|where|which|why|whether|could|can|would|do|did|have|are|will) (?:\w+ )?(?:you|u|I)\b|(?:how (?:long|many|much|soon)|when|whether|which) )",
    re.IGNORECASE,
)


def _parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a question that asks two things: "have you used it, and how long would you need"."""
    joint = _AND_ASKS.search(text, start + _SHORTEST_PART, end)
    if joint is None or end - joint.end() < _SHORTEST_PART:
        return [(start, end)]
    return [(start, joint.start()), *_parted(text, joint.end(), end)]


def _pieces(text: str, questions: Sequence[_Question]) -> list[tuple[int, int]]:
    """The lines behind the last question, each a piece of what may be answered."""
    start = questions[-1].end
    pieces: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", text[start : start + _FARTHEST]):
        words = line.group().strip(' \t"”')
        heading = _HEADING.match(words)
        told = _TOLD_BEHIND.match(words) if heading else None
        if told is not None:
            words, heading = told["answer"], None  # "tell them both: D since 1998"
        if len(words) > 1 and not heading:
            at = start + line.start() + line.group().index(words)
            whole = told is None and _IS_POINT.match(words)
            pieces += [(at, at + len(words))] if whole else _sentences(text, at, at + len(words))
    return pieces


_IS_POINT = re.compile(r"(?:->|→|[-*•–>]|\d{1,2}\s*[).:]?\s|[a-d][).:]\s)|.{0,25} (?:-|–|:|=) |.{0,80}$")
"""A line that gives one answer: marked, with a heading of its own, or short."""


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of running text, each of which may answer another question."""
    found = re.finditer(r"\S(?:[^.!?]|[.!?](?=\S))*[.!?]?", text[start:end])
    return [(start + sentence.start(), start + sentence.end()) for sentence in found]


def _piece_for(
    place: int,
    question: _Question,
    questions: Sequence[_Question],
    pieces: Sequence[tuple[int, int]],
    text: str,
) -> tuple[int, int] | None:
    """What answers a question: what follows it at once, the line of its number or its words, or the one in its place."""
    if pointed := _ARROW.match(text, question.end):
        return pointed.span("answer")
    nearest = questions[place + 1].start if place + 1 < len(questions) else len(text)
    behind = text[question.end : nearest]
    at_once = re.match(r"[\s\"”.]*", behind)
    line_end = behind.find("\n", at_once.end() if at_once and "\n" not in at_once[0] else 0)
    own = behind[: line_end if line_end >= 0 else None]
    if re.match(rf"[\s\"”.,:;>-]*(?:{_YES.pattern}|{_NO.pattern})", own, re.IGNORECASE):
        lead = len(own) - len(own.lstrip(' \t".”,:;>-'))
        return question.end + lead, question.end + len(own.rstrip())
    numbers = (str(place + 1), "abcdef"[place])
    numbered = [p for p in pieces if (n := _MARK.match(text[p[0] : p[1]])) and n["number"] in numbers]
    if numbered:
        return _unmarked(numbered[0], text)
    asked = terms(plain(question.text))
    shared = [
        (len(asked & terms(plain(text[p[0] : p[1]]))), -i, p) for i, p in enumerate(pieces[: 2 * _MOST])
    ]
    best = max(shared, default=(0, 0, None))
    if len(questions) == 1 and sum(count > 0 for count, _, _ in shared) > 1:
        own_pieces = [p for count, _, p in shared if count]  # "a sample, and how many hours": a line for each
        return _unmarked((own_pieces[0][0], own_pieces[-1][1]), text)
    if best[0]:
        return _unmarked(best[2], text) if best[2] else None
    if len(questions) == 1 and pieces:
        return _unmarked(pieces[0], text)
    decided = [
        p for p in pieces if _YES.search(text[p[0] : p[0] + _FEW]) or _NO.search(text[p[0] : p[0] + _FEW])
    ]
    return _unmarked(decided[place], text) if len(decided) == len(questions) else None


def _unmarked(piece: tuple[int, int], text: str) -> tuple[int, int]:
    """A piece without its number or arrow."""
    mark = _MARK.match(text[piece[0] : piece[1]])
    return piece[0] + (mark.end() if mark else 0), piece[1]


def _agrees(answer: str) -> bool | None:
    """Whether an answer begins with a yes (True) or a no (False); None where neither can be told."""
    head = re.split(r"[.;!,]\s|\bbut\b", answer[:_FEW])[0]
    yes, no = _YES.search(head), _NO.search(head)
    if yes and no:
        return None  # "combination locks yes, drilling no"
    return True if yes else False if no else None
