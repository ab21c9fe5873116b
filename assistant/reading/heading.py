"""The heading of the notes: first lines that name company, job and people in pieces.

"Oakdene Foods - packer (nights), Leeds / met Jo" falls into pieces at commas, dashes, arrows, slashes
and brackets; what a piece is, its words tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.english.tokens import Token, tokenize
from assistant.reading.segments import Line

_MOST = 240  # a heading is short; a whole page on one line has its heading at its start

_SEPARATOR = re.compile(
    r"\s*(?:[,;|()\[\]→!?*\n•/]+(?<!\w/)|\s[-–—~]+\s|[–—]|->|=>|\.{2,}|(?<!\bSt)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bUniv)(?<!\bSr)(?<!\bSnr)(?<!\bJr)(?<!\bAsst)(?<!\bDept)(?<!\bProf)(?<!\bCo)(?<!\bNo)\.(?=\s|$)|:(?=\s)|\s@\s|\s@(?=\w)|\s\+\s(?=[A-ZÀ-Þ])|\s-{1,2}\s|$)\s*"
)
_GREETING = re.compile(r"(?:hi|hiya|hello|dear|hey|good morning|good afternoon)\b", re.I)
_LETTER = re.compile(r"(?:[Hh]i|[Hh]iya|[Hh]ello|[Dd]ear|[Hh]ey(?: there)?) [A-ZÀ-Þ][\w. ]{1,20}(?:[,!–-]|$)")
_OTHER_LABELS = re.compile(
    r"(?:agency|client|recruiter|panel|who|what|when|interviewers?|met|with|people|date|time|me|notes?|status|stage)$",
    re.I,
)
_QUESTION = re.compile(r"(?:q|a)\d*\b\W*|asked\b|answer", re.I)
PARTICULARS = re.compile(
    r"(?:role|job|job title|post|position|vacancy|interview|company|firm|employer|org|organi[sz]ation|"
    r"where|place|applied for|re|subject|event|title|post title|location|venue)$",
    re.I,
)
_PREAMBLE = re.compile(
    r"^(?:so\b|ok(?:ay)?\b|right\b|hey\b|brain ?dump|notes?\b|my notes|voice ?note|voice memo|quick notes|"
    r"writing (?:this|these)|interview notes"
    r"|post[- ]interview|sunday|monday|tuesday|wednesday|thursday|friday|saturday|sorry|phew|just (?:out|"
    r"back|got)|arvo|dear diary|for (?:me|myself)\b"
    r"|\W*(?:after|my notes)\W*$)",
    re.I,
)


@dataclass(frozen=True)
class Piece:
    """A piece of a heading, ``line`` the number of its line, ``order`` its place in it."""

    text: str
    start: int
    line: int
    order: int
    before: str  # the mark in front: "(", ",", "-", …; empty at the start of a line
    tokens: tuple[Token, ...]

    @property
    def end(self) -> int:
        """Where the piece ends in the notes."""
        return self.start + len(self.text)

    @property
    def words(self) -> list[str]:
        """The piece's words in lower case."""
        return [t.lower for t in self.tokens if t.is_word]


def heading_lines(lines: Sequence[Line], pasted: frozenset[int]) -> list[int]:
    """The numbers of the lines that may be a heading: the first two that the writer typed.

    A first line that only says that notes follow ("brain dump, on the train") does not count.
    """
    chosen: list[int] = []
    for number, line in enumerate(lines[:40]):
        if _QUESTION.match(f"{line.label or ''} {line.text}"):
            continue
        if number in pasted or _LETTER.match(line.text):
            continue
        whole = f"{line.label or ''} {line.text}".strip()
        if chosen and len(chosen) >= 2:
            break
        if (
            not chosen
            and _PREAMBLE.match(whole)
            and len(whole) < 90
            and number + 1 < len(lines)
            and len(whole.split()) < 14
        ):
            chosen = []
            if _says_more(whole):
                chosen.append(number)
            continue
        chosen.append(number)
    labelled = [
        n
        for n, line in enumerate(lines[:60])
        if line.label and PARTICULARS.match(line.label) and n not in chosen
    ]
    return chosen + labelled[:4]


def _says_more(text: str) -> bool:
    return (
        bool(re.search(r"\b(?:interview|role|job|position|post|at|with|for|met)\b", text, re.I))
        and len(text.split()) > 3
    )


def pieces(lines: Sequence[Line], numbers: Sequence[int]) -> list[Piece]:
    """The pieces of the heading lines, in order."""
    found: list[Piece] = []
    for number in numbers:
        line = lines[number]
        text, start = line.text[:_MOST], line.start
        order = 0
        if line.label is not None:
            # "Call w/ Oakdene (recruiter: Jo)": a bracket that opens in the label ends it
            label = (
                line.label.split("(")[0].rstrip()
                if line.label.count("(") > line.label.count(")")
                else line.label
            )
            if not PARTICULARS.match(label) and not _OTHER_LABELS.match(label):
                found.append(_piece(label, line.label_start, number, order, ""))
                order += 1
        cursor, mark = 0, ":" if line.label is not None else ""
        for match in _SEPARATOR.finditer(text):
            raw = text[cursor : match.start()]
            trimmed = raw.strip(" .-–—>*_\t\"“”'#")
            if any(c.isalnum() for c in trimmed) and not (order == 0 and _GREETING.match(trimmed)):
                at = start + cursor + raw.index(trimmed)
                found.append(_piece(trimmed, at, number, order, mark))
                order += 1
            if match.group().strip() or match.end() == len(text):
                mark = match.group().strip() or mark
            cursor = match.end()
            if cursor >= len(text):
                break
    return found


def _piece(text: str, start: int, line: int, order: int, before: str) -> Piece:
    return Piece(text, start, line, order, before, tuple(tokenize(text, start)))
