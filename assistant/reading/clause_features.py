"""What a labeller sees of each clause of the notes when it tells who says it and what it is good for.

Each feature is a short text "name=value": the words with names put down as their kind, the subject and
the first verb, the line's label or heading, and what the clauses before and behind are about.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.english.tagging import is_finite, tag
from assistant.english.verbs import DEEDS
from assistant.reading.labels import MentionKind
from assistant.reading.lexicon import INTERVIEWER_VERBS
from assistant.reading.segments import Clause, Line
from assistant.schema import WithheldReason

_MONEY = re.compile(r"[£$€₹]|\b\d+(?:\.\d+)?k\b|\b(?:per|an) hour|p/h|\bsalary|\bpay\b", re.I)
_FIGURE = re.compile(r"[£$€]?\d[\d.,:]*\+?")
_I = frozenset("i i'm im i've ive i'd id i'll my me mine myself".split())
_WE = frozenset("we our us we're we've".split())
_THEY = frozenset(
    "they they're theyre they've theyve they'd theyd they'll their them he she he's hes she's shes his her "
    "him he'd she'd everyone".split()
)
_OTHER_SUBJECTS = frozenset(
    {
        "it",
        "you",
        "someone",
        *(f"<{k}>" for k in (MentionKind.INTERVIEWER, MentionKind.COMPANY)),
        "<O>",
        "<E>",
    }
)
_NONE = "none"


@dataclass(frozen=True)
class PlacedClause:
    """A clause and where it stands in the notes."""

    clause: Clause
    line_number: int
    order: int  # in its line
    heading: str  # the short line above that heads it, in lower case, or ""
    pasted: bool  # in a line that was pasted
    last_line: bool
    rule: WithheldReason | None  # why the rules of discretion would withhold it


@dataclass(frozen=True)
class _View:
    words: list[str]  # lower case; a name is "<P>", a figure "#"
    tags: list[str]
    subject: str


def clause_features(
    placed: Sequence[PlacedClause], mentions: Iterable[tuple[int, int, MentionKind]]
) -> list[list[str]]:
    """The features of each clause; ``mentions`` are (start, end, kind)."""
    names = sorted(mentions)
    views = [_view(p.clause, names) for p in placed]
    own = [
        [*_words(v), *_grammar(v), *_place(p, v), *_line(p.clause.line, p.heading, names)]
        for p, v in zip(placed, views, strict=True)
    ]
    return [features + _around(placed, views, index) for index, features in enumerate(own)]


def _overlapping(
    names: Sequence[tuple[int, int, MentionKind]], start: int, end: int
) -> list[tuple[int, int, MentionKind]]:
    """The mentions, sorted by their starts, that share a character with a stretch."""
    first = bisect_left(names, (start,))
    last = bisect_left(names, (end,))
    return [n for n in names[max(0, first - 1) : last] if n[1] > start]


def _view(clause: Clause, names: Sequence[tuple[int, int, MentionKind]]) -> _View:
    near = _overlapping(names, clause.start, clause.end)
    tokens = [t for t in clause.tokens if t.is_word]
    tags = tag([t.text for t in tokens]) if tokens else ()
    words: list[str] = []
    kept: list[str] = []
    for token, own in zip(tokens, tags, strict=True):
        kind = next((k for start, end, k in near if token.start < end and token.end > start), None)
        word = f"<{kind}>" if kind else "#" if _FIGURE.fullmatch(token.lower) else token.lower
        if kind and words and words[-1] == word:
            continue
        words.append(word)
        kept.append(own)
    return _View(words, kept, _subject(words))


def _subject(words: Sequence[str]) -> str:
    for word in words[:6]:
        if word in _I:
            return "I"
        if word in _THEY:
            return "they"
        if word in _WE:
            return "we"
        if word in _OTHER_SUBJECTS:
            return word
    return _NONE


def _at(words: Sequence[str], place: int) -> str:
    return words[place] if place < len(words) else "<>"


def _words(view: _View) -> list[str]:
    words, tags = view.words, view.tags
    found = ["bias", *(f"w={w}" for w in sorted(set(words)))]
    found += [f"two={a} {b}" for a, b in pairwise(words)]
    for place in range(3):
        found += [f"w{place}={_at(words, place)}", f"tag{place}={_at(tags, place)}"]
    return [
        *found,
        "w01=" + " ".join(words[:2]),
        "w012=" + " ".join(words[:3]),
        "tag01=" + " ".join(tags[:2]),
        "tag012=" + " ".join(tags[:3]),
        "last=" + (words[-1] if words else _NONE),
    ]


def _grammar(view: _View) -> list[str]:
    words = view.words
    verb = next((w for w, t in zip(words, view.tags, strict=True) if is_finite(t)), _NONE)
    persons = f"I={any(w in _I for w in words)}|they={any(w in _THEY for w in words)}"
    found = [
        f"verb={verb}",
        f"subject={view.subject}",
        f"subject={view.subject}|{verb}",
        persons,
        f"{persons}|{view.subject}",
    ]
    if words and words[0] in DEEDS:
        found.append("opens with a deed")
    if len(words) > 1 and (words[0] in _THEY or words[0] == "<P>") and words[1] in INTERVIEWER_VERBS:
        found.append("they speak")
    return found


def _place(placed: PlacedClause, view: _View) -> list[str]:
    clause = placed.clause
    length = len(view.words)
    line = (
        "last"
        if placed.last_line and placed.line_number
        else str(placed.line_number)
        if placed.line_number < 2
        else "mid"
    )
    found = [
        f"opens={clause.opens}",
        f"aside={clause.aside}",
        f"bullet={clause.line.bullet}",
        f"line={line}",
        f"line={line}|{min(length, 4)}",
        f"order={min(placed.order, 3)}",
        "length="
        + ("1" if length < 2 else "2" if length < 3 else "3" if length < 5 else "5" if length < 10 else "10"),
    ]
    if view.words[:1] and view.words[0] in DEEDS:
        found.append(f"deed opens={clause.opens}")
    if _asks(clause):
        found += ["asks", f"asks|{view.subject}"]
    found += [
        name
        for name, there in (
            ("money", _MONEY.search(clause.text) is not None),
            ("per cent", "%" in clause.text),
            ("figure", any(c.isdigit() for c in clause.text)),
            ("pasted", placed.pasted),
        )
        if there
    ]
    if placed.rule is not None:
        found += ["private by rule", f"private by rule={placed.rule}"]
    return found


def _asks(clause: Clause) -> bool:
    behind = clause.line.text[clause.end - clause.line.start :][:1]
    return clause.text.rstrip("\"'”’ ").endswith("?") or behind == "?"


def _line(line: Line, heading: str, names: Sequence[tuple[int, int, MentionKind]]) -> list[str]:
    found = []
    if line.label:
        label = line.label.lower()
        found += [f"label={label}", *(f"label has {w}" for w in re.findall(r"[a-z']+", label))]
        end = line.label_start + len(label)
        found += [f"label names {k}" for _, _, k in _overlapping(names, line.label_start, end)]
        if label.split()[0] in _I:
            found.append("label is me")
    if heading:
        found += [f"heading={heading}", *(f"heading has {w}" for w in re.findall(r"[a-z']+", heading))]
    return found


def _around(placed: Sequence[PlacedClause], views: Sequence[_View], index: int) -> list[str]:
    found = []
    own = views[index]
    for step in (-1, 1):
        at = index + step
        if not 0 <= at < len(placed):
            found.append(f"{step}:nothing")
            continue
        other, same = views[at], placed[at].line_number == placed[index].line_number
        found += [
            f"{step}:same line={same}",
            f"{step}:subject={other.subject}|{same}",
            f"{step}:w0={_at(other.words, 0)}|{same}",
        ]
        if step == -1:
            found.append(f"subjects={other.subject}|{own.subject}|{same}")
        if same:
            found += [f"{step}:w={w}" for w in sorted(set(other.words))]
    for at in range(index - 1, max(-1, index - 6), -1):
        if views[at].subject != _NONE:
            same = placed[at].line_number == placed[index].line_number
            found.append(f"last subject={views[at].subject}|{same}|{own.subject}")
            break
    return found
