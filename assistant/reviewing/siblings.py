"""Letters beside one another: those of one panel, and those that one reader got before.

Members of a panel compare, and a reader remembers. What makes two letters alike is measured on their
sentences beyond the courtesies; thanks and closings are alike in all letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.english.comparison import says_the_same, words_of
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.manner import Act, acts
from assistant.reviewing.verdicts import Finding
from assistant.schema import Brief, Draft, Mark

_FEW = 5
"""Words. "I speak Welsh." may stand in two letters."""
_TOLD = 0.5  # of a fact's weight
_SHORT = 16
"""Words. A longer offer says what it is that one would do."""
_THANKS = re.compile(r"(?:Many |My )?(?:[Tt]hanks|[Tt]hank you)\b")
_COURTESY = 0.5  # the chance from which a sentence thanks, or says no more than that one wants the job


def _is_courtesy(line: Line) -> bool:
    found = acts(line.text)
    offers = found[Act.OFFERS] >= _COURTESY and len(words_of(line.text)) <= _SHORT
    return (
        offers
        or found[Act.THANKS] >= _COURTESY
        or found[Act.WANTS] >= _COURTESY
        or bool(_THANKS.match(line.text))
    )


def _of_substance(draft: Draft) -> tuple[Line, ...]:
    return tuple(line for line in LetterText(draft).lines if not _is_courtesy(line))


def overlap(one: Draft, other: Draft) -> float:
    """The share (0 to 1) of a letter's sentences beyond the courtesies that the other one has too, in these words.

    Of the shorter letter. 0 where one of them has no such sentence.
    """
    shorter, longer = sorted((_of_substance(one), _of_substance(other)), key=len)
    same = sum(any(says_the_same(line.text, other.text) for other in longer) for line in shorter)
    return same / len(shorter) if shorter else 0.0


def facts_told(drafts: Sequence[Draft], brief: Brief) -> frozenset[str]:
    """The ids of the facts that letters tell, whoever wrote them."""
    likenesses = Ground(brief, None).likenesses
    return frozenset(
        like.fact.id
        for draft in drafts
        for line in LetterText(draft).lines
        for like in likenesses.of(line.text)
        if like.tells and like.share >= _TOLD
    )


def who_hears(drafts: Sequence[Draft], brief: Brief) -> dict[str, tuple[str, ...]]:
    """For each fact that some letter rests on, whose letters do, by name: the matrix of a panel."""
    found = {
        fact.id: tuple(
            draft.to or ""
            for draft in drafts
            if any(fact.id in sentence.facts for sentence in draft.sentences)
        )
        for fact in brief.facts
    }
    return {fact_id: names for fact_id, names in found.items() if names}


def repeated_sentences(letter: LetterText, others: Sequence[Draft]) -> Iterator[Finding]:
    """Sentences beyond the courtesies that stand in another letter too: of the panel, or sent before."""
    for other in others:
        theirs = _of_substance(other)
        for line in letter.lines:
            if len(words_of(line.text)) < _FEW or _is_courtesy(line):
                continue
            if any(says_the_same(line.text, said.text) for said in theirs):
                same_reader = other.to is None or other.to == letter.draft.to
                whom = "them before" if same_reader else f"{other.to} as well"
                yield Finding(
                    f"You wrote this to {whom}. Say it otherwise, or leave it out.", Mark.WARN, line.text
                )
