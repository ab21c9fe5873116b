"""How much of a fact a piece of a letter tells, in whatever words.

Terms weigh by how much it shows to share them (``english/frequency.py``), and a word may stand for another
one of the same meaning or of the same family, at a discount. Names of the company, the job and the people
weigh nothing: any letter has them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from assistant.english.comparison import GENERIC, expanded, fold, plain, stem, terms, tokens
from assistant.english.frequency import weight
from assistant.english.synonyms import synonyms
from assistant.schema import Fact

_NUMBER = 1.2
_RELATED = 0.7  # of a term's weight, where only its meaning is shared
_NO_MEANING = frozenset(
    stem(word) for word in "get go take make have do come give thing see set put run".split()
)
"""Words with so many senses that they are synonyms of half the dictionary."""
_POSTINGS = 200
"""A term that more facts than this share singles none of them out; skipping it keeps time linear."""
DATA = Path(__file__).parent / "data"


def rows(name: str) -> list[list[str]]:
    """The words of each line of a list in ``data/``."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [row.split() for row in text.splitlines() if row.strip() and not row.startswith("#")]


@lru_cache(maxsize=1)
def paraphrases() -> dict[str, frozenset[str]]:
    """The stems that a stem may stand for, from ``data/paraphrases.txt``."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows("paraphrases.txt"):
        group = {stem(word) for word in row}
        for root in group:
            found[root] |= group
    return {root: frozenset(group) for root, group in found.items()}


@dataclass(frozen=True)
class Likeness:
    """What a piece of a letter shares with a fact: the ``weight`` of it, which is ``share`` of the fact's
    and ``cover`` of the piece's."""

    fact: Fact
    weight: float
    share: float
    cover: float

    @property
    def tells(self) -> bool:
        """Whether the piece tells the fact, or a good part of it."""
        return (self.weight >= 1.4 and max(self.share, self.cover - 0.1) >= 0.45) or (
            self.weight >= 3 and max(self.share, self.cover) >= 0.3
        )


@lru_cache(maxsize=4096)
def weighed(text: str) -> Mapping[str, tuple[float, str]]:
    """The terms of a plain text, each with its weight and the word it was."""
    words = {stem(full): full for full in (expanded(fold(token.text)) for token in tokens(text))}
    return {
        term: (_NUMBER, "") if term[0] in "#@" else (weight(words.get(term, term)), words.get(term, term))
        for term in terms(text)
        if term not in GENERIC
    }


_WORD = re.compile(r"[^\W_]+")
_FEW_WORDS = 4
_A_STRETCH = 5  # words in the same order
_MOST_OF_IT = 0.45  # of the words of a statement
_TELLING_WORDS = 2


def repeats(text: str, statement: str) -> bool:
    """Whether a sentence has most of a statement word for word: "you do all the video yourself and cannot keep up".

    Common words count here too: it is their order that shows where they are from.
    """
    told, said = _WORD.findall(fold(plain(text))), _WORD.findall(fold(plain(statement)))
    blocks = SequenceMatcher(a=told, b=said, autojunk=False).get_matching_blocks()
    same = [word for block in blocks if block.size > 1 for word in told[block.a : block.a + block.size]]
    enough = len(same) >= max(_FEW_WORDS, _MOST_OF_IT * len(said))
    at_a_stretch = max((block.size for block in blocks), default=0) >= _A_STRETCH
    return enough and (at_a_stretch or len(terms(" ".join(same)) - GENERIC) >= _TELLING_WORDS)


class Likenesses:
    """The facts of a ground, prepared for finding those that a piece of a letter tells."""

    def __init__(self, facts: Sequence[Fact], names: frozenset[str]) -> None:
        self._names = names
        self._facts = facts
        self._terms = [self._own(plain(fact.text)) for fact in self._facts]
        self._weights = [sum(worth for worth, _ in found.values()) for found in self._terms]
        self._places: dict[str, list[int]] = {}
        for place, found in enumerate(self._terms):
            for term in found:
                self._places.setdefault(term, []).append(place)
        self._places = {term: places for term, places in self._places.items() if len(places) <= _POSTINGS}

    def _own(self, text: str) -> dict[str, tuple[float, str]]:
        return {term: worth for term, worth in weighed(text).items() if term not in self._names}

    def _related(self, term: str, word: str) -> list[str]:
        """The terms of facts that may mean the same."""
        if not word or term in _NO_MEANING:
            return []
        others = paraphrases().get(term, frozenset()) | {stem(other) for other in synonyms(word)}
        return [other for other in others if other in self._places and other not in _NO_MEANING]

    def of(self, text: str) -> list[Likeness]:
        """The facts that share something with a piece of a letter, the likest first."""
        piece = self._own(plain(text))
        spoken = sum(worth for worth, _ in piece.values())
        if not spoken:
            return []
        shared: dict[int, float] = {}
        for term, (worth, word) in piece.items():
            if term in self._places:
                for place in self._places[term]:
                    shared[place] = shared.get(place, 0.0) + worth
                continue
            near = {place for other in self._related(term, word) for place in self._places[other]}
            for place in near:
                shared[place] = shared.get(place, 0.0) + worth * _RELATED
        found = [
            Likeness(self._facts[place], worth, worth / self._weights[place], worth / spoken)
            for place, worth in shared.items()
        ]
        return sorted(found, key=lambda like: (-like.weight, -like.share, like.fact.start))
