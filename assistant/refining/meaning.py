"""Which sentences of a letter, and which facts of the notes, somebody means by a few words of a chat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.english.comparison import GENERIC, nearly_alike, plain, terms
from assistant.english.spelling import meant
from assistant.schema import Brief, Draft, Fact, Sentence

_ENOUGH = 0.5  # of what was named must be there
_NEARLY_BEST = 0.8  # of the best match's share: what is meant as well
_MOST_OF_IT = 0.7  # of the longer form
_LONG_ENOUGH = 5  # letters of a word that may be misspelt


def subjects(words: str) -> frozenset[str]:
    """What the words speak of, slips of the pen mended; what any interview has only where there is nothing else."""
    mended = re.sub(r"[^\W\d_]+", lambda m: meant(m.group().lower()), words)
    found = terms(plain(words)) | terms(plain(mended))
    numbers = {term for term in found if term.startswith("#")}
    telling = found - numbers - GENERIC
    return frozenset(telling | numbers) if telling else found


def share(wanted: Iterable[str], text: str) -> float:
    """How much of what is wanted a text speaks of, from 0 to 1; near misses count."""
    wanted = list(wanted)
    return len(spoken_of(wanted, text)) / len(wanted) if wanted else 0.0


def spoken_of(wanted: Iterable[str], text: str) -> frozenset[str]:
    """What of the wanted a text speaks of."""
    there = terms(plain(text))

    def is_there(term: str) -> bool:
        if term in there or any(_begin_alike(term, other) for other in there):
            return True
        return len(term) >= _LONG_ENOUGH and any(
            len(other) >= _LONG_ENOUGH and nearly_alike(term, other, 1) for other in there
        )

    return frozenset(term for term in wanted if is_there(term))


def _begin_alike(one: str, other: str) -> bool:
    """Whether two stems are one word and a longer form of it."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LONG_ENOUGH and long.startswith(short) and len(short) >= _MOST_OF_IT * len(long)


def things(wanted: frozenset[str]) -> frozenset[str]:
    """What is wanted without its numbers, where it has words: numbers alone mean nothing."""
    return frozenset(term for term in wanted if not term.startswith("#")) or wanted


def facts_meant(words: str, brief: Brief) -> list[Fact]:
    """The facts that the words mean, the likeliest first; none where too little fits."""
    wanted = things(subjects(words))
    scored = [(share(wanted, f"{fact.text} {fact.quote}"), fact) for fact in brief.facts]
    best = max((score for score, _ in scored), default=0.0)
    if best < _ENOUGH:
        return []
    near = [(score, fact) for score, fact in scored if score >= max(_ENOUGH, _NEARLY_BEST * best)]
    return [fact for _, fact in sorted(near, key=lambda pair: -pair[0])]


def sentences_meant(words: str, draft: Draft) -> list[Sentence]:
    """The sentences of a letter that the words mean; none where too little fits."""
    literally = [s for s in draft.sentences if has_words(s.text, words)]
    if literally:
        return literally
    wanted = subjects(words)
    scored = [(share(wanted, sentence.text), sentence) for sentence in draft.sentences]
    best = max((score for score, _ in scored), default=0.0)
    return [sentence for score, sentence in scored if score >= max(_ENOUGH, best)] if best >= _ENOUGH else []


_PLACES = {
    "first": 0,
    "1st": 0,
    "opening": 0,
    "second": 1,
    "2nd": 1,
    "third": 2,
    "3rd": 2,
    "fourth": 3,
    "4th": 3,
    "fifth": 4,
    "5th": 4,
    "last": -1,
    "final": -1,
    "closing": -1,
}


def sentences_at(place: str, draft: Draft) -> tuple[Sentence, ...]:
    """The sentences at a place that is told in words: "second sentence", "last paragraph"."""
    which, _, what = place.partition(" ")
    groups: Sequence[tuple[Sentence, ...]] = (
        draft.paragraphs if what == "paragraph" else [(sentence,) for sentence in draft.sentences]
    )
    at = len(groups) // 2 if which == "middle" else _PLACES[which]
    return groups[at] if -len(groups) <= at < len(groups) else ()


def barred(text: str, without: Iterable[str]) -> bool:
    """Whether a text speaks of something that the user wants left out."""
    return any(
        has_words(text, words) or spoken_of(named := subjects(words), text) == named
        for words in without
        if words
    )


def has_words(text: str, words: str) -> bool:
    """Whether a text has these very words."""
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.I) is not None
