"""What a labeller sees of each word of the notes when it looks for names.

Each feature is a short text "name=value". They say what the word is (its shape, its class in the word
lists, its part of speech), what stands around it, where in the notes it stands, and how the same word
is used elsewhere in them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from assistant.english.tagging import tag
from assistant.english.tokens import Token, tokenize
from assistant.reading.lexicon import (
    AGENCIES,
    HONORIFICS,
    INTERVIEWER_VERBS,
    NOT_NAMES,
    ORGANISATION_OPENERS,
    ORGANISATIONS,
    PARTICLES,
    SURNAMES,
    TITLES,
    is_job,
)
from assistant.reading.names import bare, fold, is_family, is_given
from assistant.reading.places import PLACES
from assistant.reading.vocabulary import is_english

BREAK = "\n"
"""The text of the token that ends a line."""

_LONGEST_LINE = 20_000  # characters of a line that are looked at
_NOWHERE = "<>"
_CUES = frozenset(
    "met meet meeting saw with w/ spoke talked chat chatted interview interviewed interviewer interviewers "
    "panel at @ for from to by called named role job position post company my our old current boss manager "
    "told asked about abt applied via ask recruiter agency reception receptionist worked work yrs years left "
    "used him her hi dear thanks regards cheers name me i signed".split()
)
"""Words that often tell what kind of name is near."""

_LINE_CUES = frozenset(
    "met interviewed interviewer interviewers panel role job position post vacancy company spoke with saw my current "
    "recruiter agency receptionist reception boss hiring for".split()
)
"""Words that tell what the whole line is about."""

_CLASSES: tuple[tuple[str, frozenset[str]], ...] = (
    ("SUR", SURNAMES),
    ("HON", HONORIFICS),
    ("PRT", PARTICLES),
    ("TIT", TITLES),
    ("ORG", ORGANISATIONS),
    ("OOP", ORGANISATION_OPENERS),
    ("AGY", AGENCIES),
    ("IV", INTERVIEWER_VERBS),
    ("NN", NOT_NAMES),
)
_IN_SUMMARY = frozenset("GIV FAM HON TIT JOB ORG OOV PRT IV NN PLC".split())


def tokens_with_breaks(text: str) -> list[Token]:
    """The words and marks of the notes, each line closed by a token ``BREAK``."""
    tokens: list[Token] = []
    position = 0
    for line in text.splitlines(keepends=True):
        tokens += tokenize(line[:_LONGEST_LINE], position)
        end = position + len(line)
        tokens.append(Token(BREAK, position + len(line.rstrip("\r\n")), end))
        position = end
    return tokens


@lru_cache(maxsize=20_000)
def _classes(word: str) -> tuple[str, ...]:
    plain = bare(word)
    found = [name for name, words in _CLASSES if plain in words]
    if is_given(word):
        found.append("GIV")
    if is_family(word):
        found.append("FAM")
    if is_job(plain):
        found.append("JOB")
    if fold(plain) in PLACES:
        found.append("PLC")
    if word[:1].isalpha():
        found.append("ENG" if is_english(word) else "OOV")
    return tuple(found)


@lru_cache(maxsize=20_000)
def _shape(word: str) -> str:
    """ "Priya" is Xx, "KPMG" XX, "3pm" dxx: runs of one kind are cut to two."""
    kinds = "".join("X" if c.isupper() else "x" if c.isalpha() else "d" if c.isdigit() else c for c in word)
    return re.sub(r"(.)\1+", r"\1\1", kinds)[:8]


@dataclass
class _Usage:
    """How a word is used all through the notes."""

    count: int = 0
    capitals: int = 0
    before: set[str] = field(default_factory=set)
    behind: set[str] = field(default_factory=set)


@dataclass
class _View:
    """The notes as columns, one entry a token."""

    tokens: Sequence[Token]
    lower: list[str]
    classes: list[tuple[str, ...]]
    shapes: list[str]
    tags: list[str]
    summaries: list[str]
    line_of: list[int]
    column: list[int]
    in_brackets: list[bool]
    line_lengths: list[int]
    labels: dict[int, tuple[int, str]]  # line -> place of its colon, the label before it
    lower_case: bool
    above: list[str] = field(default_factory=list)  # for each line, the short heading over it, or ""
    line_cues: list[list[str]] = field(default_factory=list)  # for each line, the cues in it


def mention_features(tokens: Sequence[Token]) -> list[list[str]]:
    """The features of each token of ``tokens_with_breaks``."""
    view = _view(tokens)
    usage = _usage(view)
    features: list[list[str]] = []
    cues: list[tuple[str, int]] = []
    for place, token in enumerate(tokens):
        if token.text == BREAK:
            cues = []
        found = [*_of_word(view, place), *_around(view, place), *_position(view, place)]
        found += _cued(view, place, cues)
        if view.lower[place] in _CUES:
            cues.append((view.lower[place], place))
        known = usage.get(view.lower[place])
        if known is not None:
            found += _used(known, view.summaries[place])
        features.append(found)
    return features


def _view(tokens: Sequence[Token]) -> _View:
    lower = [BREAK if t.text == BREAK else t.lower.removesuffix("'s") for t in tokens]
    classes = [_classes(t.text) if t.is_word else () for t in tokens]
    shapes = [BREAK if t.text == BREAK else _shape(t.text) for t in tokens]
    words = [t.text for t in tokens if t.text.isalpha() and len(t.text) > 1]
    view = _View(
        tokens,
        lower,
        classes,
        shapes,
        tags=[],
        summaries=[
            "+".join(c for c in own if c in _IN_SUMMARY and not (c == "FAM" and "GIV" in own)) or shape[:2]
            for own, shape in zip(classes, shapes, strict=True)
        ],
        line_of=[],
        column=[],
        in_brackets=[],
        line_lengths=[],
        labels={},
        lower_case=bool(words) and sum(w[0].isupper() for w in words) / len(words) < 0.06,
    )
    start, heading = 0, ""
    for place, token in enumerate(tokens):
        if token.text != BREAK:
            continue
        line = len(view.line_lengths)
        view.tags += [*tag([t.text for t in tokens[start:place]]), BREAK]
        view.line_of += [line] * (place + 1 - start)
        view.column += range(place + 1 - start)
        view.line_lengths.append(place - start)
        open_bracket = False
        for inner in range(start, place):
            open_bracket = open_bracket or tokens[inner].text in "(["
            view.in_brackets.append(open_bracket)
            open_bracket = open_bracket and tokens[inner].text not in ")]"
            if tokens[inner].text == ":" and inner - start <= 6 and line not in view.labels:
                view.labels[line] = (inner, " ".join(lower[start:inner]))
        view.in_brackets.append(False)
        words_here = [w for w in lower[start:place] if w]
        view.line_cues.append(sorted({w for w in words_here if w in _LINE_CUES}))
        view.above.append(heading)
        if 0 < place - start <= 4 and (tokens[place - 1].text in ":-–—" or place - start == 1):
            heading = " ".join(w for w in words_here if w[:1].isalpha())
        elif not words_here:
            heading = ""
        start = place + 1
    return view


def _usage(view: _View) -> dict[str, _Usage]:
    found: dict[str, _Usage] = {}
    for place, token in enumerate(view.tokens):
        if not token.is_word or "NN" in view.classes[place]:
            continue
        usage = found.setdefault(view.lower[place], _Usage())
        usage.count += 1
        usage.capitals += token.text[:1].isupper()
        if place:
            marked = view.lower[place - 1] in _CUES or not view.tokens[place - 1].is_word
            usage.before.add(view.lower[place - 1] if marked else view.tags[place - 1])
        if place + 1 < len(view.tokens):
            if "IV" in view.classes[place + 1]:
                usage.behind.add("IV")
            else:
                word = view.tokens[place + 1].is_word
                usage.behind.add(view.tags[place + 1] if word else view.lower[place + 1])
        if token.lower.endswith("'s"):
            usage.behind.add("'s")
    return found


def _of_word(view: _View, place: int) -> list[str]:
    word, shape, summary = view.lower[place], view.shapes[place], view.summaries[place]
    return [
        "bias",
        f"w={word}",
        f"shape={shape}",
        f"end3={word[-3:]}",
        f"end2={word[-2:]}",
        f"begin={word[:3]}",
        f"tag={view.tags[place]}",
        f"sum={summary}",
        f"lower={view.lower_case}|{shape[:2]}",
        f"lower={view.lower_case}|{summary}",
        *(f"class={c}" for c in view.classes[place]),
    ]


def _around(view: _View, place: int) -> list[str]:
    last = len(view.tokens) - 1

    def word(at: int) -> str:
        return view.lower[at] if 0 <= at <= last else _NOWHERE

    def summary(at: int) -> str:
        return view.summaries[at] if 0 <= at <= last else _NOWHERE

    own = view.summaries[place]
    found = []
    for step in (-3, -2, -1, 1, 2, 3):
        found.append(f"w{step}={word(place + step)}")
        if abs(step) <= 2 and 0 <= place + step <= last:
            found.append(f"sum{step}={summary(place + step)}")
            found.append(f"tag{step}={view.tags[place + step]}")
            found += [f"class{step}={c}" for c in view.classes[place + step]]
    found += [
        f"w-1,sum={word(place - 1)}|{own}",
        f"sum,w1={own}|{word(place + 1)}",
        f"w-2,w-1={word(place - 2)}|{word(place - 1)}",
        f"w1,w2={word(place + 1)}|{word(place + 2)}",
        f"sum-1,sum={summary(place - 1)}|{own}",
        f"sum,sum1={own}|{summary(place + 1)}",
        f"w-2,w-1,sum={word(place - 2)}|{word(place - 1)}|{own}",
    ]
    return found


def _position(view: _View, place: int) -> list[str]:
    line, column, own = view.line_of[place], view.column[place], view.summaries[place]
    where = "last" if line and line == len(view.line_lengths) - 1 else str(line) if line < 2 else "mid"
    across = "0" if column == 0 else "1-2" if column < 3 else "3-6" if column < 7 else "7+"
    length = view.line_lengths[line]
    long = "1-2" if length < 3 else "3-5" if length < 6 else "6-15" if length < 16 else "16+"
    found = [
        f"line={where}",
        f"line={where}|{across}|{own}",
        f"line={where}|length={long}|{own}",
        f"line={where}|{view.shapes[place][:2]}",
    ]
    if line in view.labels:
        colon, label = view.labels[line]
        if place < colon:
            found += ["in label", f"in label|{own}"]
        elif place > colon:
            found += [f"label={label}", f"label={label}|{own}", *(f"label has {w}" for w in label.split())]
    if view.in_brackets[place]:
        found += ["in brackets", f"in brackets|{own}"]
    found += [f"line has {cue}|{own}" for cue in view.line_cues[line]]
    if view.above[line]:
        found += [f"above={view.above[line]}", f"above={view.above[line]}|{own}"]
    capital = view.tokens[place].text[:1].isupper()
    opens = column == 0 or view.tokens[place - 1].text in '.!?:-–—•*("“>'
    found.append(f"capital={capital}|opens={opens}|{own}")
    for back in range(2, 6):
        at = place - back
        if at < 0 or view.line_of[at] != line:
            break
        if _name_like(view, at):
            between = " ".join(view.lower[at + 1 : place])
            found += [f"after name={between}", f"after name={between}|{own}"]
            break
    ahead = [at for at in range(place + 1, min(place + 6, len(view.tokens))) if view.line_of[at] == line]
    if any("TIT" in view.classes[at] for at in ahead):
        found += ["title ahead", f"title ahead|{view.lower[place + 1]}"]
    if any("JOB" in view.classes[at] for at in ahead[:4]):
        found += ["job ahead", f"job ahead|{own}"]
    if any("IV" in view.classes[at] for at in ahead[:2]):
        found.append("verb ahead")
    if any("ORG" in view.classes[at] for at in ahead[:3]):
        found.append("organisation ahead")
    return found


def _name_like(view: _View, place: int) -> bool:
    classes = view.classes[place]
    return "GIV" in classes or ("OOV" in classes and view.tokens[place].text[:1].isupper())


def _cued(view: _View, place: int, cues: Sequence[tuple[str, int]]) -> list[str]:
    """The last words in the line that tell what kind of name follows."""
    found = []
    for rank, (cue, at) in enumerate(reversed(cues[-3:])):
        found.append(f"cue{rank}={cue}|{view.summaries[place]}")
        if rank == 0:
            away = place - at
            far = str(away) if away < 3 else "3-5" if away < 6 else "6+"
            found += [f"cue={cue}|{far}", f"cue={cue}|{far}|{view.shapes[place][:2]}"]
    return found


def _used(usage: _Usage, summary: str) -> list[str]:
    found = [f"count={min(usage.count, 4)}", f"count={min(usage.count, 3)}|{summary}"]
    if 0 < usage.capitals < usage.count:
        found.append("sometimes capital")
    found += [f"anywhere before={b}" for b in sorted(usage.before)]
    for b in sorted(usage.behind):
        found += [f"anywhere behind={b}", f"anywhere behind={b}|{summary}"]
    return found
