"""Notes cut into lines and clauses, each with its place.

A clause is the smallest piece that can hold a fact: it has at most one statement. People's notes
use line breaks, bullets, dashes, arrows, commas and nothing at all between statements.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import Token, tokenize
from assistant.reading.names import is_given


@dataclass(frozen=True)
class Line:
    """A line of the notes without its bullet; ``label`` is what stands before a colon."""

    text: str
    start: int
    label: str | None = None
    label_start: int = 0
    bullet: bool = False
    blank_before: bool = False

    @property
    def end(self) -> int:
        """Where the line ends in the notes."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Clause:
    """A statement: ``notes[start:end] == text``; ``opens`` tells a new sentence from a continued one."""

    text: str
    start: int
    line: Line
    opens: bool = True
    aside: bool = False  # stood in brackets
    tokens: tuple[Token, ...] = field(default=(), repr=False)

    @property
    def end(self) -> int:
        """Where the clause ends in the notes."""
        return self.start + len(self.text)


_BULLET = re.compile(r"\s*(?:[-*•–—>→·▪◦✅✔☑]+|~(?=\s)|/{2,}(?=\s)|\|+(?=\s)|\(?\d{1,2}[.)](?=\s))\s*")
_STRONG_LABEL = re.compile(r"(?P<label>[^\W\d_][\w .'’/&()-]{0,40}?)\s*(?<!\d)[:=](?!//|\d|-?[)(DP])\s*")

_ARROW_LABEL = re.compile(
    r"(?P<label>(?i:liked?|loved?|forgot|missed|unsaid|me|mine|next|money|pay|salary|concerns?|worry|worries|them))\s*(?:→|->|=>)\s*"
)


_ROW = re.compile(r"(?:\|\s*)?(?P<label>[^|\s][^|]{0,22}?)\s*\|\s*(?P<rest>[^|\s].*?)[\s|]*$")
"""A row of a table typed with bars: "RM | remakes at 7%"; its first cell is a label."""
_NUMBERED = re.compile(r"(?P<label>Q\d{1,2}|A\d{1,2}|A(?=[ \t]{2}))[.)]?[ \t]+(?=[^\s:=–—-])")
""" "Q4 Explain tail dependence": the number of a question, without a mark behind it."""
_LONGEST_CELL = 3  # words
_FEWEST_ROWS = 2


_LONGEST_LINE = 3000
"""Characters. A longer line (speech to text, mostly) is read in stretches, so that time stays linear."""


_ENDLESS_WORD = re.compile(r"\S{300}")
"""No word of anybody's notes: encoded data, or a key held down."""


def _stretches(line: Line) -> list[Line]:
    if len(line.text) <= _LONGEST_LINE:
        return [line]
    pieces: list[Line] = []
    at = 0
    while at < len(line.text):
        end = at + _LONGEST_LINE
        blank = line.text.rfind(" ", at + 1, end) if end < len(line.text) else -1
        end = blank if blank > at else min(end, len(line.text))
        piece = line.text[at:end]
        if piece.strip():
            pieces.append(Line(piece, line.start + at, None, line.start + at, False, False))
        at = end
    first = pieces[0]
    return [
        Line(first.text, first.start, line.label, line.label_start, line.bullet, line.blank_before),
        *pieces[1:],
    ]


def split_lines(text: str) -> list[Line]:
    """The lines that hold something, in order. A label alone on a line labels nothing here."""
    lines: list[Line] = []
    position = 0
    blank = False
    is_table = sum(_row(raw) is not None for raw in text.splitlines()) >= _FEWEST_ROWS
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip("\r\n\t \u00a0\ufeff\u2028\x0b\x0c")
        if not stripped:
            position += len(raw)
            blank = True
            continue
        start = position + raw.index(stripped)
        bullet = _BULLET.match(stripped)
        has_bullet = bullet is not None and bullet.end() < len(stripped)
        if bullet and has_bullet:
            start += bullet.end()
            stripped = stripped[bullet.end() :]
        row = _row(stripped) if is_table else None
        if row is not None:
            at = start + row.start("rest")
            lines.append(Line(row["rest"], at, row["label"], start + row.start("label"), has_bullet, blank))
            blank = False
            position += len(raw)
            continue
        label = _NUMBERED.match(stripped) or _STRONG_LABEL.match(stripped) or _ARROW_LABEL.match(stripped)
        if label and len(label["label"].split()) <= 5 and label.end() <= len(stripped):
            rest = stripped[label.end() :]
            lines.append(Line(rest, start + label.end(), label["label"].strip(), start, has_bullet, blank))
        else:
            lines.append(Line(stripped, start, None, start, has_bullet, blank))
        blank = False
        position += len(raw)
    return [s for line in lines for s in _stretches(line) if not _ENDLESS_WORD.search(s.text)]


def _row(line: str) -> re.Match[str] | None:
    """A line as the row of a table; None where it is none."""
    row = _ROW.fullmatch(line.strip())
    return row if row and len(row["label"].split()) <= _LONGEST_CELL else None


_ABBREVIATION = re.compile(
    r"(?<!&)(?:\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|St|Sr|Jr|Fr|vs|approx|no|e\.g|i\.e|etc|a\.m|p\.m|[A-Z])|\b[^\W\d])\.$",
    re.I,
)
_BREAK = re.compile(
    r"(?P<stop>[.!?…]+[\"”’']?(?=\s|$)|;|[.!?](?=[A-Z][a-z]))"
    r"|(?P<dash>\s+(?:[-–—]+|->|=>|→)\s+|\s*(?:->|=>|→)\s*|\s+/{1,3}\s+|\s*\|+\s*|—|\s-(?=[^\W\d]))"
    r"|(?P<paren>[()\[\]])"
    r"|(?P<comma>,(?!\d{3}\b)(?=\s|\D))"
)
_QUOTED = re.compile(r"(?<!\w)[\"“][^\"“”]{3,120}[\"”](?!\w)")
_PRONOUNS = frozenset("i he she they we it you".split())
_CONTRACTED = re.compile(
    r"(?:i|he|she|they|we|you|it|everyone|that|there)['’](?:m|s|d|ll|re|ve)$|(?:im|ive|theyre|theyve|hes|shes|weve)$",
    re.I,
)
_JOINERS = frozenset(
    "and but so oh then also plus cos because cause bc coz although though ok okay yeah anyway".split()
)
_SINGULAR = frozenset({"he", "she", "it"})
_LINKS = frozenset("and but so then also plus anyway".split())
_KEEPS = frozenset(  # a clause after these belongs to what stands before it
    "that which who what how when where if whether while as than like because since until till before after why whose "
    "said says say told mentioned thinks thought think know knew knows guess hope wish explained asked heard sure "
    "bc b/c cos coz cause once the way so although though unless of about for with to whatever wherever".split()
)


def split_clauses(line: Line) -> list[Clause]:
    """The clauses of a line, in order."""
    pieces: list[tuple[int, int, bool, bool]] = []  # start, end, opens a sentence, in brackets
    cursor, opens, depth = 0, True, 0
    text = line.text
    quoted = [m.span() for m in _QUOTED.finditer(text)]

    def close(end: int) -> None:
        nonlocal cursor
        if text[cursor:end].strip(" ,;:.!?-–—\t"):
            pieces.append((cursor, end, opens, depth > 0))

    for match in _BREAK.finditer(text):
        if (
            match["stop"]
            and match.group().startswith(".")
            and _ABBREVIATION.search(text[: match.start() + 1])
            and match.group() == "."
        ) and match.end() < len(text):
            continue
        if match["comma"] and not _comma_breaks(text[cursor : match.start()], text[match.end() :]):
            continue
        if match["paren"] and match.group() in ")]" and depth == 0:
            continue
        if match["comma"] and any(start < match.start() < end for start, end in quoted):
            continue  # what somebody said word for word stays whole
        close(match.end() if match["stop"] and match.group() != ";" else match.start())
        cursor = match.end()
        opens = bool(match["stop"] or match["dash"])
        if match["paren"]:
            depth = 1 if match.group() in "([" else 0
    close(len(text))
    pieces = _around_brackets(text, pieces)
    clauses: list[Clause] = []
    for start, end, first, aside in pieces:
        for inner_start, inner_end, joined in _split_statements(text[start:end]):
            raw = text[start + inner_start : start + inner_end]
            trimmed = raw.strip(" ,;:\t-–—\u00a0")
            if not trimmed:
                continue
            at = line.start + start + inner_start + raw.index(trimmed)
            tokens = tuple(tokenize(trimmed, at))
            clauses.append(Clause(trimmed, at, line, first and not joined, aside, tokens))
    return clauses


def _around_brackets(
    text: str, pieces: list[tuple[int, int, bool, bool]]
) -> list[tuple[int, int, bool, bool]]:
    """A statement that brackets interrupt is one: "my mentor (at St Jude's) is leaving"."""
    result: list[tuple[int, int, bool, bool]] = []
    for piece in pieces:
        if len(result) > 1 and result[-1][3] and not piece[3] and not piece[2]:
            words = [t.text for t in tokenize(text[piece[0] : piece[1]]) if t.is_word][:2]
            before = [t.text for t in tokenize(text[result[-2][0] : result[-2][1]]) if t.is_word]
            if (
                words
                and before
                and is_finite(tag([*before, *words])[len(before)])
                and not any(is_finite(t) for t in tag(before))
            ):
                aside = result.pop()
                start, _, opens, _ = result.pop()
                result.append((start, piece[1], opens, False))
                del aside
                continue
        result.append(piece)
    return result


def _comma_breaks(before: str, after: str) -> bool:
    """Whether a comma ends a statement rather than parting the items of a list."""
    head = [t.text for t in tokenize(after[:120])][:6]
    words = [w for w in head if any(c.isalnum() for c in w)]
    if not words:
        return True
    tail = [t.text for t in tokenize(before[-120:])]
    if re.search(r"\d$", before) and after[:1].isdigit():
        return False
    # "X, Y and Z" with nouns only stays one list where a verb or a preposition governs it.
    rest = re.split(r"[,.;()!?]", after, maxsplit=1)
    item = rest[0]
    item_words = [t.text for t in tokenize(item) if t.is_word]
    item_tags = tag(item_words)
    if any(is_finite(t) or t == "VERB|Part" for t in item_tags[:3]):
        return True
    if re.match(
        r"\s*(?:about |over |nearly )?(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten|zero|no|none)\s",
        item,
    ):
        return True
    tail_tags = tag(tail)
    nominal = (
        bool(item_tags) and len(item_words) <= 5 and not any(t.startswith(("VERB", "AUX")) for t in item_tags)
    )
    ends_list = nominal and (
        item_words[0].lower() in {"and", "or", "&"}
        or re.match(r"\s*[\w' -]+?(?:,[\w' -]+?){0,4},?\s+(?:and|or|&|\+)\s", after) is not None
    )
    governed = any(is_finite(t) or t.startswith("VERB") or t == "ADP" for t in tail_tags)
    return not (ends_list and governed)


def _is_subject(words: list[str], tags: tuple[str, ...], index: int) -> bool:
    """Whether a new statement's subject and its verb stand at ``index``."""
    lower = words[index].lower()
    if _CONTRACTED.match(lower):
        return True
    if index + 1 >= len(words):
        return False
    following = tags[index + 1]
    if (
        lower not in _PRONOUNS
        and words[index + 1].lower() in _SAYS
        and (is_given(lower) or words[index].istitle())
    ):
        return lower not in _JOINERS and tags[index] != "DET"  # "... my drawing len asked how I'd"
    if lower in _PRONOUNS:
        if is_finite(following) or (lower in _SINGULAR and words[index + 1].lower().endswith("s")):
            return True
        if following in ("ADV", "PART") and index + 2 < len(words):
            return is_finite(tags[index + 2])
        return words[index + 1].lower() in {
            "dont",
            "cant",
            "didnt",
            "wont",
            "havent",
            "wasnt",
            "really",
            "just",
            "also",
        }
    return index > 0 and words[index - 1].lower() in _LINKS and _is_nominal_subject(tags, index)


def _is_nominal_subject(tags: tuple[str, ...], index: int) -> bool:
    """Whether a noun phrase and its verb stand at ``index``: "... and the pay is twelve an hour"."""
    if index + 1 < len(tags) and tags[index + 1] == "AUX|Fin":
        return True  # "pay is", where "pay" is easily taken for a verb
    end = index
    while end < min(len(tags), index + 5) and tags[end] in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON"):
        end += 1
    return end > index and end < len(tags) and is_finite(tags[end]) and tags[end - 1] in ("NOUN", "PROPN")


_SAYS = frozenset("said says asked asks told tells mentioned explained wants wanted reckons showed".split())


def _before_place(words: list[str], tags: tuple[str, ...], index: int, last: int) -> int:
    """Where a statement begins with what says where: "... and at my old place i set up a rota"."""
    if words[index].lower() not in {"i", "we"}:
        return index
    for back in range(index - 2, max(last, index - 9), -1):
        if is_finite(tags[back]) or words[back].lower() in {"that", "which", "who"}:
            return index
        if words[back].lower() in {"and", "but", "so"} and words[back + 1].lower() in {
            "at",
            "in",
            "on",
            "with",
        }:
            return back
    return index


_UNSAID = re.compile(
    r"(?:forgot to|didn'?t|never|should'?ve|should have) (?:say|said|mention|mentioned) that$"
)


_INDEFINITE = frozenset(
    "something anything everything nothing someone somebody anyone anybody everyone everybody all".split()
)
_INVERTED = frozenset("have had do did can could would will am was are were should".split())
_SPEAKERS = frozenset({"i", "we", "you", "they"})


def _split_statements(text: str) -> list[tuple[int, int, bool]]:
    """Places (start, end, continues) of the statements in a piece without marks between them."""
    tokens = [t for t in tokenize(text) if t.is_word]
    words = [t.text for t in tokens]
    if len(words) < 4:
        return [(0, len(text), False)]
    tags = tag(words)
    cuts: list[int] = []
    last = 0
    for index in range(1, len(words)):
        if index - last < 2 or not _is_subject(words, tags, index):
            continue
        begin = _before_place(words, tags, index, last)
        while begin > last and words[begin - 1].lower() in _JOINERS:
            begin -= 1
        if begin <= last:
            continue
        joiners = {w.lower() for w in words[begin:index]}
        before = words[begin - 1].lower()
        if before == "that" and _UNSAID.search(" ".join(words[max(last, begin - 6) : begin]).lower()):
            cuts.append(begin)  # "forgot to say that she'll ring Thursday"
            last = begin
            continue
        if begin == index and before in _INVERTED and words[index].lower() in _SPEAKERS:
            continue  # "wanted to know have I worked with it"
        if begin == index:
            # No joiner: only where the words before can't govern the new statement.
            if before in _INDEFINITE and words[index].lower() in _SPEAKERS:
                continue  # "the judge says something I cannot render"
            if before in _KEEPS or not any(is_finite(t) for t in tags[last:begin]):
                continue
            if _after_adjunct(words, tags, index, last):
                continue
            if (
                tags[begin - 1] in ("NOUN", "ADJ")
                and words[index].lower() != "he"
                and _is_relative(words, tags, index, last)
            ):
                continue
        elif words[index].lower() == "you" and {"if", "when"} & {w.lower() for w in words[last:begin]}:
            continue  # "what if it passes but you don't believe it"
        elif joiners & {"because", "cos", "bc", "coz", "cause", "although", "though"}:
            continue
        elif not any(is_finite(t) for t in tags[last:begin]) and index - last < 4:
            continue
        elif before in _KEEPS and before not in {"that", "like", "sure", "said", "say", "know", "think"}:
            continue
        cuts.append(begin)
        last = begin
    # "... and lost two people": a joiner with a finite verb straight after it starts a statement of
    # the same subject.
    places: list[tuple[int, int, bool]] = []
    start = 0
    for cut in cuts:
        at = tokens[cut].start
        places.append((start, at, start > 0))
        start = at
    places.append((start, len(text), start > 0))
    return places


def _after_adjunct(words: list[str], tags: tuple[str, ...], index: int, last: int) -> bool:
    """Whether only a place or a time parts the subject from its "that": "told her that at X we …"."""
    for back in range(index - 1, max(last, index - 7), -1):
        if words[back].lower() == "that":
            spoken = words[back - 1].lower() in {
                "said",
                "told",
                "her",
                "him",
                "them",
                "me",
                "mentioned",
                "explained",
            }
            return spoken and (back + 1 == index or tags[back + 1] == "ADP")
        if is_finite(tags[back]):
            return False
    return False


_GOVERNS = frozenset("about through thru describing described mentioned".split())
_TIMES = frozenset(
    "end day morning afternoon evening night week month year time way moment hour minute interview".split()
)


def _is_relative(words: list[str], tags: tuple[str, ...], index: int, last: int) -> bool:
    """Whether "licence I've got", "the rota they use" stands at ``index``: a noun with its own clause."""
    if index + 1 >= len(words):
        return False  # cut off behind its subject: "Wrong they'd"
    opener = index - 1
    while opener > last and (
        tags[opener] in ("NOUN", "ADJ", "PROPN", "NUM") or words[opener].lower() == "of"
    ):
        opener -= 1
    determined = tags[opener] in ("DET",) or words[opener].lower() in {
        "the",
        "a",
        "my",
        "their",
        "this",
        "every",
    }
    if words[index + 1].lower() in _SAYS and len(words) - index > 3:
        return False  # "about the coordinator post she said they turn away food"
    if words[index].lower() in {"i", "we"} and words[opener].lower() in _GOVERNS and opener < index - 1:
        return True  # "told her about youth shelters I helped build"
    if not determined:
        return False
    governed = words[opener - 1].lower() if opener > last else ""
    if words[index].lower() in {"i", "we"} and governed in _GOVERNS:
        return True  # "told her about the alert review I ran every Monday"
    if words[index - 1].lower() == "time" and words[opener].lower() == "a":
        return True  # "a time you automated something"
    if words[index - 1].lower() in _TIMES:
        return False
    if words[index].lower() in {"i", "we"} and words[index + 1 : index + 3] == ["set", "up"]:
        return len(words) - index <= 4
    # A relative clause ends soon, and its verb has no object of its own.
    following = tags[index + 1 : index + 4]
    if len(words) - index <= 4 or (len(following) > 2 and following[2] in ("CCONJ", "VERB|Fin", "AUX|Fin")):
        return True
    return len(following) > 1 and following[0] == "VERB|Fin" and following[1] in ("ADP", "CCONJ")
