"""Where the private parts of the notes are: which clauses a mark or a private matter takes along.

``discretion`` judges a piece by itself; this module decides how far the matter reaches.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.english.tokens import tokenize
from assistant.reading import discretion, orders
from assistant.reading.names import is_given
from assistant.reading.segments import Clause, Line
from assistant.reading.vocabulary import is_english
from assistant.schema import WithheldReason

Place = tuple[int, int, WithheldReason]

_GOES_ON = re.compile(
    r"(?:so|because|bc|cos|cause|coz|it|it's|its|that|that's|thats|which|who|said|told|asked|he|she|they|"
    r"he's|she's|they're|theyre|hes|shes|him|her|them|but (?:it|he|she|they|said|that|then|don'?t)|and "
    r"(?:it|he|she|they|said|that|then|people|everyone|everybody|some)|"
    r"wants?|tho|though|although|until|till|after|before|since|if|unless|not|never|don'?t|no|then|or|too|"
    r"also it|awkward|yikes|hm+|poor|obviously|which's|apparently)\b",
    re.I,
)
_LEADS_UP = re.compile(
    r"(?:^(?:(?:he|she|they|and|so|i|then|we|[A-ZÀ-Þ]\w+) )?(?:asked|said|told|talked|theyd|they'd|"
    r"mentioned|hinted|reckons?|let slip|whispered|says|thinks|admitted)\b|\b(?:that|because|cos|said|says|"
    r"told me|asked|if|about|since|when|apparently|hinted|reckons)\s*$)",
    re.I,
)
_OWN_MATTER = re.compile(
    r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun)\w*\b|\b(?:decision|hear|ring|rings|call|calls|email|next|start|"
    r"liked|loved|trial|second|round|back|wants?|needs?|led|ran|built|licen[cs]e|certificate|level|"
    r"qualified|fluent|friendly|brilliant|exciting)\b"
    r"|^(?-i:[A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ][\w'-]+)+)$|^(?-i:[A-ZÀ-Þ])\w+ (?:said|wants|asked|is|was|needs|rings)\b",
    re.I,
)
_LONG = 30  # words in a stretch without full stops that is speech rather than a sentence


def without_orders(text: str, lines: Sequence[Line]) -> tuple[list[Line], list[tuple[int, int]]]:
    """The lines without what gives orders to the program, and where that stood."""
    kept: list[Line] = []
    spans: list[tuple[int, int]] = []
    for line in lines:
        whole = text[line.label_start : line.end]
        found = orders.order_spans(whole)
        if not found:
            kept.append(line)
            continue
        cursor = 0
        for start, end in [*found, (len(whole), len(whole))]:
            rest = whole[cursor:start]
            if start > cursor and rest.strip(" .,;:-–—*#>[](){}\"'") and any(c.isalpha() for c in rest):
                begin = (
                    max(line.label_start + cursor, line.start) if cursor == 0 else line.label_start + cursor
                )
                piece = text[begin : line.label_start + start]
                begin += len(piece) - len(piece.lstrip())
                piece = piece.strip()
                if piece and cursor == 0:
                    kept.append(replace(line, text=piece, start=begin))
                elif piece:
                    kept.append(Line(piece, begin, None, begin, False, False))
            if end > start:
                trimmed = whole[start:end].rstrip()
                spans.append((line.label_start + start, line.label_start + start + len(trimmed)))
            cursor = end
    return kept, spans


def private_places(
    text: str,
    lines: Sequence[Line],
    clauses_by_line: Sequence[Sequence[Clause]],
    private_lines: frozenset[int],
) -> list[Place]:
    """Where private matters stand, with the reason for each."""
    places: list[Place] = []
    employers = _employers(lines)
    subjects: list[set[str]] = []
    previous: Sequence[Clause] = ()
    for number, (line, clauses) in enumerate(zip(lines, clauses_by_line, strict=True)):
        if number in private_lines:
            places.append((line.label_start, line.end, _reason(text[line.label_start : line.end], line)))
            previous = ()
            continue
        reasons = [_judged(clause, employers) for clause in clauses]
        for index, (clause, reason) in enumerate(zip(clauses, reasons, strict=True)):
            if reason is None:
                continue
            if reason is not WithheldReason.PRIVATE:
                first, last = _reach(clauses, reasons, index)
                places.append((clauses[first].start, clauses[last].end, reason))
                continue
            subject = None if discretion.only_marks(clause.text) else discretion.marked_subject(clause.text)
            if subject:
                subjects.append(_content(subject))
                last = _to_sentence_end(clauses, index)
                places.append((clause.start, clauses[last].end, discretion_reason(subject)))
                continue
            start, end = _marked(line, clauses, index, previous)
            inner = discretion_reason(re.sub(r"\([^()]*\)", "", text[start : clause.start]))
            places.append((start, end, inner))
        previous = clauses or previous
    for words in subjects:
        if not words:
            continue
        for clauses in clauses_by_line:
            for clause in clauses:
                if len(words & _content(clause.text)) >= max(1, (len(words) + 1) // 2):
                    places.append((clause.start, clause.end, WithheldReason.PRIVATE))
    return places


def _judged(clause: Clause, employers: frozenset[str]) -> WithheldReason | None:
    if orders.is_order(clause.text):
        return WithheldReason.INSTRUCTION
    reason = discretion.reason_to_withhold(clause.text)
    if reason is None and discretion.about_employer(clause.text, employers):
        return WithheldReason.EMPLOYER
    return reason


_WORKED_AT = re.compile(
    r"\b(?:(?:i|i've|ive|i'm|im|me|my|yrs?|years?|months?|mths|worked|working|work|job|currently|current|"
    r"now|was|ran|led|did|since|summers?|notice|role|place)\b[^.;\n]{0,40}?\b(?:at|for|with)|"
    r"(?:at|me @|me at))\s+(?:the )?(?P<name>[^\W\d_][\w'’&-]+)(?P<second> [A-Z][\w'’-]+)?",
    re.I,
)
_MINE = re.compile(r"\b(?:i|i've|ive|i'm|im|me|my|yrs?|years?|babies|worked|currently|current)\b", re.I)
_THEIRS = re.compile(r"interview|met|spoke|saw|role at|job at", re.I)
_MORE_OF_THEM = re.compile(r"(?:,|\band|before that|then|\bor)\s+([A-Z][\w'’-]+)")


def _employers(lines: Sequence[Line]) -> frozenset[str]:
    """What places where the candidate works or worked begin with, in lower case.

    The first word, or two words in capitals where the first is an ordinary one ("Happy Days").
    """
    found: set[str] = set()
    for line in lines:
        for match in _WORKED_AT.finditer(line.text[:3000]):
            lead = match.group()[:40]
            if not (_MINE.search(lead) or (line.label or "").lower() == "me"):
                continue
            word, second = match["name"], (match["second"] or "").strip()
            if not _THEIRS.search(lead) and len(word) > 2:
                if not is_english(word):
                    found.add(_bare(word))
                elif word[:1].isupper() and second[:1].isupper():
                    found.add(f"{_bare(word)} {_bare(second)}")
            # "at Holt, before that Kerr and Fizzco"
            for other in _MORE_OF_THEM.findall(line.text[match.end() : match.end() + 90]):
                if not is_english(other) and not is_given(other):
                    found.add(_bare(other))
    return frozenset(found)


def _bare(word: str) -> str:
    return re.sub(r"['’]s$", "", word).lower()


def _reason(whole: str, line: Line) -> WithheldReason:
    found = discretion.reason_to_withhold(line.text)
    if found is None or found is WithheldReason.PRIVATE:
        found = discretion_reason(whole)
    return found


def discretion_reason(text: str) -> WithheldReason:
    """The matter's own reason where it has one, else that the writer marked it."""
    for piece in re.split(r"(?<=[.!?;,])\s+", text[-600:]):
        reason = discretion.reason_to_withhold(piece)
        if reason is not None and reason is not WithheldReason.PRIVATE:
            return reason
    return WithheldReason.PRIVATE


def _is_speech(clauses: Sequence[Clause], first: int, last: int) -> bool:
    return sum(len(c.text.split()) for c in clauses[first : last + 1]) > _LONG


def _sentence(clauses: Sequence[Clause], index: int) -> tuple[int, int]:
    first = index
    while first and not clauses[first].opens:
        first -= 1
    return first, _to_sentence_end(clauses, index)


def _to_sentence_end(clauses: Sequence[Clause], index: int) -> int:
    last = index
    words = 0
    while last + 1 < len(clauses) and not clauses[last + 1].opens:
        words += len(clauses[last + 1].text.split())
        if words > _LONG and not _GOES_ON.match(clauses[last + 1].text):
            break
        last += 1
    return last


def _reach(
    clauses: Sequence[Clause], reasons: Sequence[WithheldReason | None], index: int
) -> tuple[int, int]:
    """How far a private matter goes in its sentence: (first, last) clause."""
    reason = reasons[index]
    if clauses[index].aside:
        return index, index
    begin, end = _sentence(clauses, index)
    first = last = index
    while last < end or (last + 1 < len(clauses) and last - index < 2):
        later = clauses[last + 1]
        short = (
            len(later.text.split()) <= 4
            and not _OWN_MATTER.search(later.text)
            and (not later.opens or later is clauses[-1])
        )
        pay = reason is WithheldReason.PAY and discretion.goes_with_pay(later.text)
        going_on = (
            _GOES_ON.match(later.text) is not None and (not later.opens or later.aside) and last - index < 3
        )
        if (later.opens and not pay and not short) or not (short or pay or going_on):
            break
        last += 1
    while first > begin:
        earlier = clauses[first - 1]
        pay = reason is WithheldReason.PAY and discretion.goes_with_pay(earlier.text)
        if not (pay or (_LEADS_UP.search(earlier.text) and len(earlier.text.split()) <= 9)):
            break
        first -= 1
    return first, last


def _marked(line: Line, clauses: Sequence[Clause], index: int, previous: Sequence[Clause]) -> tuple[int, int]:
    """What "not for the letter" covers: its sentence, the one before, the line before, or all that follows."""
    clause = clauses[index]
    only = discretion.only_marks(clause.text)
    if only and index == 0 and len(clauses) == 1 and previous:
        opening = next((c for c in reversed(previous) if c.opens), previous[0])
        return opening.start, clause.end
    if only and index == 0:
        return clause.start, clauses[-1].end
    first, last = _sentence(clauses, index)
    if _is_speech(clauses, first, last):
        # speech: what stands right before the mark, and what goes on behind it
        first = max(first, index - (2 if only else 1))
        while first > 0 and _GOES_ON.match(clauses[first].text) and index - first < 3:
            first -= 1
        last = index
        while (
            last + 1 < len(clauses)
            and last - index < 3
            and (
                _GOES_ON.match(clauses[last + 1].text)
                and not re.match(r"(?:she|he|they) (?:ring|will|call|said)", clauses[last + 1].text, re.I)
            )
        ):
            last += 1
        return clauses[first].start, clauses[last].end
    if (only and first == index) or clause.aside:
        first = max(0, index - 1)
        while first and (not clauses[first].opens or len(clauses[first].text.split()) <= 2):
            first -= 1
    return clauses[first].start, clauses[last].end


_STOP = frozenset(
    "the a an my his her their our this that these those to of in on at for with and or but is was were be "
    "i it he she they we about them him me you not dont don't "
    "say says said tell tells told mention write put "
    "bit thing stuff part anything any all letter email please pls ever one over off being".split()
)


def _content(text: str) -> set[str]:
    words = {t.lower.removesuffix("'s") for t in tokenize(text) if t.is_word}
    return {w[:-1] if w.endswith("s") and len(w) > 4 else w for w in words - _STOP if len(w) > 2}
