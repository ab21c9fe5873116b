"""Words that nothing in the notes stands behind: "handled the landlords' complaints", "trained juniors".

A letter says what the notes say in other words, and those words are of few kinds: forms of the notes'
words, their synonyms, the words that any letter of thanks is made of. A noun that is none of
these may be a claim of its own: a warning, for people word things in more ways than any list holds. No model is asked: docs/decisions/0007-words-without-ground.md has why.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from assistant.english.comparison import GENERIC, STOP_WORDS, expanded, fold, plain, stem
from assistant.english.spelling import is_spelled
from assistant.english.synonyms import synonyms
from assistant.english.tagging import tag
from assistant.english.tokens import Token, tokenize
from assistant.reviewing.frames import Way
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.likeness import paraphrases, rows
from assistant.reviewing.verdicts import Finding
from assistant.schema import Mark, Notes

_LEAST = 3  # letters
_LONGEST = 40  # letters
_LONGEST_ACRONYM = 5  # letters
_SHORTEST_PREFIX = 4  # letters that a clipped word has in common with the word in full

_PROSPECT = re.compile(
    r"(?:would|could|should|might|will|shall|can|hope|hoping|forward|keen|eager|ready|want|wish|aim|if|.+'(?:d|ll))"
)
"""From here on a sentence speaks of what may come, which the notes need not hold."""
_CLAUSE = re.compile(r"[,;:.!?()\u2013\u2014-]|but|which|who|because|since|while|where|as|when|that")
"""What begins another clause, which may speak of what was."""


def unfounded_words(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """The first noun of each sentence that is neither in the notes nor another word for one that is."""
    if ground.notes is None:
        return
    for line in letter.lines:
        word = _unfounded(line, ground)
        if word:
            why = f'Your notes say nothing of "{word}". Take it out, or add it to your notes if it is true.'
            yield Finding(why, Mark.WARN, line.text, words=word)


def _unfounded(line: Line, ground: Ground) -> str | None:
    """The first noun of a claim without ground; None where all is founded.

    Deeds have a check of their own (``roles.py``).
    """
    read = tokenize(line.text)
    unknown = {
        place
        for place, token in enumerate(read)
        # Names have a check of their own.
        if not (place and token.text[0].isupper()) and not _is_founded(token.text, ground)
    }
    if not unknown:
        return None
    tags = tag([token.text for token in read])
    if not any(frame.way in (Way.DOES, Way.SAYS, Way.HAS) for frame in ground.frames.of(line.text)):
        return None  # nobody does or says anything: a turn of phrase, or a wish
    may_come = False
    for place, token in enumerate(read):
        if _CLAUSE.fullmatch(token.text):
            may_come = False
        elif _PROSPECT.fullmatch(token.lower):
            may_come = True
        elif place in unknown and tags[place] == "NOUN" and not _is_spelled_out(read, place, ground):
            if not may_come:
                return token.text
    return None


def without_ground(words: Iterable[str], known: str) -> Iterator[str]:
    """Those of some words that a text has in no form, and no synonym of, and that not any letter is made of."""
    ground = Ground(brief=None, notes=Notes(text=known))
    return (word for word in words if not _is_founded(word, ground))


def _is_founded(text: str, ground: Ground) -> bool:
    """Whether every part of a word rests on the notes, or on nothing that needs ground."""
    word = fold(plain(text)).removesuffix("'s").strip("'")
    if not _LEAST <= len(word) <= _LONGEST or not word.replace("-", "").replace("'", "").isalpha():
        return True
    if _stands(word, ground):
        return True
    return "-" in word and all(_stands(part, ground) for part in word.split("-") if len(part) >= _LEAST)


def _is_spelled_out(read: Sequence[Token], place: int, ground: Ground) -> bool:
    """Whether words in a row, this one among them, begin as the letters of an abbreviation in the notes."""
    return any(
        "".join(token.lower[0] for token in read[start:end]) in ground.acronyms
        for start in range(max(0, place - _LONGEST_ACRONYM + 1), place + 1)
        for end in range(max(place, start + 2) + 1, min(len(read), start + _LONGEST_ACRONYM) + 1)
    )


def _stands(word: str, ground: Ground) -> bool:
    full = expanded(word)
    root = stem(full)
    if word in STOP_WORDS or root in GENERIC or root in everyday() or root in ground.stems:
        return True
    if paraphrases().get(root, frozenset()) & ground.stems:
        return True
    if any(stem(other) in ground.stems and stem(other) not in _ANY for other in synonyms(full)):
        return True
    return _is_form(root, ground) or _is_compound(full, ground)


_ANY = frozenset(stem(word) for word in "get go take make have do come give thing see".split())
"""Words with so many senses that they are synonyms of half the dictionary."""


def _is_form(root: str, ground: Ground) -> bool:
    """Whether the notes have the word clipped or in another form: "maint" for maintenance, "train" for trainee."""
    if any(
        root[:length] in ground.words and not is_spelled(root[:length])
        for length in (3, 4)
        if len(root) > length
    ):
        return True
    for other in ground.stems_by_prefix.get(root[:_SHORTEST_PREFIX], ()):
        short, long = sorted((root, other), key=len)
        if long.startswith(short) and (long[len(short) :] in _SUFFIXES or not is_spelled(short)):
            return True
    return False


_SUFFIXES = frozenset(
    "er ee or ist al ship ful less ly i ing at it iv abl ibl ian ag ant ent e s hood dom wis wid".split()
)
"""What stems of one family differ by."""


def _is_compound(word: str, ground: Ground) -> bool:
    """Whether a word is two of the notes' written as one: "lookahead"."""
    return any(
        (stem(word[:cut]) in ground.stems or stem(word[:cut]) in everyday())
        and stem(word[cut:]) in ground.stems
        for cut in range(3, len(word) - 2)
    )


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """The stems of words that assert nothing anyone could check, from ``data/everyday.txt``."""
    return frozenset(
        stem(part) for row in rows("everyday.txt") for word in row for part in (word, *word.split("-"))
    )
