"""The notes as the network of ``network`` sees them: their words in order, as numbered pieces.

Marks tell of what no word says: where a line and a clause begins, what was pasted, that a heading stands above, an
aside, what the rules of discretion think. Beside each piece stands how its word is typed: a shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.english.tokens import Token
from assistant.english.wordpieces import pieces
from assistant.reading.mention_features import BREAK
from assistant.reading.segments import Clause
from assistant.schema import WithheldReason

MARKS = ("LINE", "BLANK", "CLAUSE", "PASTED", "HEADING", "ASIDE", "RULE")
"""In the vocabulary they stand in for BERT's unused pieces, in this order."""
START = "[CLS]"
SHAPES = 5
LONGEST = 512  # pieces that the network reads at once
_LONGEST_CLAUSE = LONGEST // 2


@dataclass(frozen=True)
class PlacedClause:
    """A clause and where it stands in the notes."""

    clause: Clause
    line_number: int
    heading: str  # the short line above that heads it, in lower case, or ""
    pasted: bool  # in a line that was pasted
    rule: WithheldReason | None  # why the rules of discretion would withhold it


@dataclass
class Encoded:
    """A stretch of notes, as numbers."""

    pieces: list[int] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)  # one for each piece
    clauses: list[tuple[int, int]] = field(default_factory=list)  # for each where its mark and its end are
    words: list[tuple[int, int]] = field(default_factory=list)  # (number of a word, place of its first piece)

    def add(self, other: Encoded) -> None:
        """Put another stretch behind this one."""
        at = len(self.pieces)
        self.pieces += other.pieces
        self.shapes += other.shapes
        self.clauses += [(start + at, end + at) for start, end in other.clauses]
        self.words += [(word, place + at) for word, place in other.words]

    def add_word(self, number: int, word: str, vocabulary: Mapping[str, int]) -> None:
        """Put a word behind this stretch."""
        own = pieces(word, vocabulary)
        if own:
            self.words.append((number, len(self.pieces)))
        self.pieces += own
        self.shapes += [shape(word)] * len(own)

    def add_marks(self, *numbers: int) -> None:
        """Put pieces behind this stretch that no word has."""
        self.pieces += numbers
        self.shapes += [0] * len(numbers)


def shape(word: str) -> int:
    """How a word is typed: 1 with a capital, 2 in capitals, 3 with some inside, 4 with a digit, else 0."""
    if any(c.isdigit() for c in word):
        return 4
    if word.islower() or not any(c.isalpha() for c in word):
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    return 1 if word[0].isupper() and word[1:].islower() else 3


def encode(
    tokens: Sequence[Token], placed: Sequence[PlacedClause], vocabulary: Mapping[str, int]
) -> list[Encoded]:
    """The notes in stretches that the network can read at once, most often one. A clause is never parted.

    ``tokens``: those of the whole notes, with the ends of lines (``tokens_with_breaks``).
    """
    stretches = [Encoded()]
    stretches[-1].add_marks(vocabulary[START])
    for part in _parts(tokens, placed, vocabulary):
        if len(stretches[-1].pieces) + len(part.pieces) > LONGEST:
            stretches.append(Encoded())
            stretches[-1].add_marks(vocabulary[START])
        stretches[-1].add(part)
    return stretches


def _parts(
    tokens: Sequence[Token], placed: Sequence[PlacedClause], vocabulary: Mapping[str, int]
) -> Iterator[Encoded]:
    """The clauses, and the words and ends of lines between them."""
    waiting = list(reversed(placed))
    current: PlacedClause | None = None
    part = Encoded()
    last_break = line = -1
    for number, token in enumerate(tokens):
        if current is not None and (token.start >= current.clause.end or token.text == BREAK):
            yield _closed(part)
            part, current = Encoded(), None
        while waiting and waiting[-1].clause.start < token.end:
            if current is not None:
                yield _closed(part)
            current = waiting.pop()
            part = _opened(current, current.line_number != line, vocabulary)
            line = current.line_number
        if token.text == BREAK:
            end = Encoded()
            end.add_marks(vocabulary["BLANK" if last_break == number - 1 else "LINE"])
            last_break = number
            yield end
            continue
        part.add_word(number, token.text, vocabulary)
        if current is None:
            yield part
            part = Encoded()
    if current is not None:
        yield _closed(part)
    for place in reversed(waiting):
        yield _closed(_opened(place, False, vocabulary))


def _opened(place: PlacedClause, first_of_line: bool, vocabulary: Mapping[str, int]) -> Encoded:
    """A clause before its words; it has one mark, which stands for it."""
    part = Encoded()
    if first_of_line:
        part.add_marks(
            *(
                vocabulary[mark]
                for mark, there in (("PASTED", place.pasted), ("HEADING", bool(place.heading)))
                if there
            )
        )
    part.clauses.append((len(part.pieces), 0))
    part.add_marks(vocabulary["CLAUSE"])
    if place.clause.aside:
        part.add_marks(vocabulary["ASIDE"])
    if place.rule is not None:
        part.add_marks(vocabulary["RULE"], *pieces(place.rule.value, vocabulary)[:3])
    return part


def _closed(part: Encoded) -> Encoded:
    """A clause with its end noted, and cut where it is too long."""
    part.pieces, part.shapes = part.pieces[:_LONGEST_CLAUSE], part.shapes[:_LONGEST_CLAUSE]
    part.words = [(word, place) for word, place in part.words if place < _LONGEST_CLAUSE]
    part.clauses = [(start, len(part.pieces)) for start, _ in part.clauses]
    return part
