"""What an interviewer asked or told, and what the candidate answered to it, as they stand in the notes.

It is what that interviewer will remember, so a letter to them is best made of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.english.comparison import terms
from assistant.schema import EMPLOYER, ME, Brief, Fact, FactKind, Person
from assistant.writing.answered import answer_in_brief
from assistant.writing.in_brief import telling
from assistant.writing.noted import as_topic, theirs_in_brief
from assistant.writing.questions import indirect_question
from assistant.writing.reactions import landed
from assistant.writing.wording import Wording, word_fact

K = FactKind
_THEIR_KINDS = (K.QUESTION, K.CONCERN, K.NEED, K.TOPIC)
_A_SCRAP = 6  # words
_NEXT_TO = 16  # characters between what they said and what was answered, and between its pieces
_BACK = 3  # statements of theirs that one answer may be to
_LEAST = 0.3  # the quality of a statement of theirs that is a noun only
_FEW_TERMS = 3  # of a question: "what I would have done" tells of nothing
_LINES_APART = 60  # characters between a question and what it was about
_LONG = 6  # words of a question that tells enough though it speaks of "it"
_CUT = 0.7  # the share of a statement's words below which its wording has lost too much
_SENTENCES = 2  # statements of an answer that are told as sentences


@dataclass(frozen=True)
class Exchange:
    """A statement or a question of theirs and the answer; ``worth`` ranks exchanges, higher is better."""

    theirs: Fact
    mine: tuple[Fact, ...]
    in_brief: bool  # whether the answer is told as scraps
    worth: float
    context: Fact | None = None  # what a question was about, where it tells too little itself


def exchanges(
    brief: Brief, reader: Person | None, wordings: Mapping[str, Wording], used: Callable[[Fact], bool]
) -> list[Exchange]:
    """The exchanges with a reader that a letter can tell, the best first; ``used``: told in an earlier letter."""
    found = []
    facts = brief.facts
    for place, fact in enumerate(facts):
        is_last = place + 1 < len(facts) and fact.speaker != ME and facts[place + 1].speaker == ME
        theirs = _usable(facts, place, reader, brief.people, wordings) if is_last else None
        if theirs is None or used(theirs):
            continue
        behind = _behind(facts, place, used)
        if theirs.kind is not K.QUESTION and brief.people and behind and behind[0].about is None:
            continue  # "me: rigging 5 years": of oneself, and no answer to what stood before it
        told = _told(theirs, behind, wordings)
        if told is not None:
            context = _context(facts, facts.index(theirs), reader, brief.people)
            worth = told.worth + any(landed(one, facts) for one in told.mine)
            found.append(replace(told, context=context, worth=worth))
    return sorted(found, key=lambda exchange: -exchange.worth)


def _usable(
    facts: Sequence[Fact],
    place: int,
    reader: Person | None,
    people: tuple[Person, ...],
    wordings: Mapping[str, Wording],
) -> Fact | None:
    """What was answered: the last statement of theirs, or one of the same breath where that can't be worded."""
    last = facts[place]
    for fact in reversed(facts[max(0, place - _BACK + 1) : place + 1]):
        if fact.speaker != last.speaker or fact.block != last.block or not _is_readers(fact, reader, people):
            return None
        wording = wordings[fact.id]
        is_told = fact.kind is K.QUESTION or wording.quality >= _LEAST
        sayable = wording.clause or wording.quoted or (wording.noun and is_told)
        if fact.kind is not K.QUESTION and fact.speaker == EMPLOYER and len(people) > 1:
            continue  # what nobody in particular said was no one's to be answered
        leans = wording.leans and not (
            fact.kind is K.QUESTION and len((wording.clause or "").split()) >= _LONG
        )
        if fact.kind in _THEIR_KINDS and sayable and not leans:
            return fact
        if (
            fact.kind is K.QUESTION
            and vague_question(fact)
            and _context(facts, facts.index(fact), reader, people)
        ):
            return fact
        if fact.kind is not K.QUESTION and theirs_in_brief(fact):
            return fact
        if fact.kind is K.QUESTION:
            return None  # it was that which was answered, and nothing before it
    return None


def _context(
    facts: Sequence[Fact], place: int, reader: Person | None, people: tuple[Person, ...]
) -> Fact | None:
    """What stands before a question that means little alone: "feed bill up 22%, where would I cut"."""
    question = facts[place]
    if question.kind is not K.QUESTION or place == 0 or len(terms(question.text)) > _FEW_TERMS:
        return None
    for fact in reversed(facts[max(0, place - 3) : place]):
        beside = fact.block == question.block and question.start - fact.end <= _LINES_APART
        if fact.speaker == ME and len(fact.text.split()) <= _A_SCRAP:
            continue  # "70 odd last summer": theirs, most likely
        if fact.speaker != question.speaker or not beside:
            return None
        if told_before_a_question(fact, reader, people) is not None:
            return fact
    return None


def told_before_a_question(fact: Fact, reader: Person | None, people: tuple[Person, ...]) -> Wording | None:
    """The wording of what a question was about; None where it has none. Its own label counts for nothing here."""
    for kind in (K.CONCERN, K.TOPIC):
        wording = word_fact(fact.model_copy(update={"kind": kind}), reader, people)
        if (wording.clause or wording.noun) and not wording.leans:
            return wording
    topic = as_topic(fact)
    return Wording(noun=topic) if topic else None


_VAGUE = re.compile(
    r"(?:and )?(?:so )?(?:what|how)(?:['’]?d| would| do| did| will| can| should)? (?:would |do )?(?:i|you|u) (?:do|handle it|manage|answer them|deal with (?:it|that|them)|have done|go about it|start|begin|cope)(?: (?:first|then|about it|differently))?|what(?:['’]s| is) my (?:way|approach|take|view|plan|method|answer)|what then|how come|any ideas|(?:so )?(?:what|who)(?: (?:comes?|goes|do (?:i|you) do))? first|(?:my )?first (?:thing|step|move)|what (?:now|next)|where (?:do|would|to) (?:(?:i|you) )?(?:start|begin)",
    re.I,
)


def vague_question(fact: Fact) -> str | None:
    """A question that says nothing without what was told before it, as it follows "asked": "what I would do"; else None."""
    text = fact.text.strip(" ?.!")
    if not _VAGUE.fullmatch(text):
        return None
    if way := re.match(r"what(?:['’]s| is) my (\w+)$", text, re.I):
        return f"what my {'approach' if way[1].lower() == 'way' else way[1].lower()} is"
    if text.lower() in {"what then", "any ideas", "how come", "what now", "what next"}:
        return "what I would do"
    if re.search(r"\bfirst\b", text, re.I) and not re.match(r"(?:what|how) (?:i|would|did)\b", text, re.I):
        return "what I would do first"
    if re.match(r"where\b", text, re.I):
        return "where I would begin"
    clause, _ = indirect_question(text)
    return clause


def _is_readers(fact: Fact, reader: Person | None, people: Sequence[Person]) -> bool:
    if reader is None or len(people) < 2:
        return True
    return fact.speaker == reader.name or (fact.speaker == EMPLOYER and fact.about == reader.name)


def _behind(facts: Sequence[Fact], place: int, used: Callable[[Fact], bool]) -> list[Fact]:
    """What the candidate said straight behind a statement of theirs."""
    behind: list[Fact] = []
    last = facts[place]
    for fact in facts[place + 1 :]:
        beside = fact.block == last.block and fact.start - last.end <= _NEXT_TO
        if fact.speaker != ME or fact.kind is not K.STRENGTH or not beside or used(fact):
            break
        behind.append(fact)
        last = fact
    if behind and facts[place].kind is K.QUESTION and behind[0].start - facts[place].end <= 2:
        behind = _behind_its_reason(behind)
    begins = next((n for n, fact in enumerate(behind[:_BACK]) if _BEGINS.match(fact.text)), 0)
    return behind[begins:]


_A_REASON = re.compile(r"(?:since|because|as|given that|now that|seeing (?:as|that)) ", re.I)


def _behind_its_reason(behind: Sequence[Fact]) -> list[Fact]:
    """What stands behind a question without why it was asked: "since every treatment goes on a database"."""
    rest = list(behind)
    while rest and _A_REASON.match(rest[0].text):
        first = rest.pop(0)
        while rest and rest[0].start - first.end <= 5 and rest[0].text[:1].islower():
            first = rest.pop(0)
    return rest


_BEGINS = re.compile(r"(?:i )?(?:said|answered|told (?:him|her|them)) \S", re.I)


def _told(theirs: Fact, behind: Sequence[Fact], wordings: Mapping[str, Wording]) -> Exchange | None:
    sentences: list[Fact] = []
    for fact in behind:
        if answer_sentence_of(wordings[fact.id]) is None:
            break
        sentences.append(fact)
    of_question = theirs.kind is K.QUESTION
    cut = any(is_cut(fact, wordings[fact.id]) for fact in sentences)
    whole = answer_in_brief(behind, theirs.text) if cut else None
    if sentences and len(sentences) == len(behind) and not (whole and whole[1] == len(behind)):
        worth = 2.0 + of_question + sum(telling(f.text) for f in sentences)
        return Exchange(theirs, tuple(sentences[:_SENTENCES]), in_brief=False, worth=worth)
    answer = answer_in_brief(behind, theirs.text)
    if answer is None:
        return None
    worth = 1.0 + of_question + min(2.0, len(answer[0].split()) / 6) + telling(answer[0])
    return Exchange(theirs, tuple(behind[: answer[1]]), in_brief=True, worth=worth)


def is_cut(fact: Fact, wording: Wording) -> bool:
    """Whether a good part of a statement is missing from its wording: "we carried radios" of "radios and a cart"."""
    told = answer_sentence_of(wording) or ""
    return len(told.split()) < _CUT * len(fact.text.split())


def answer_sentence_of(wording: Wording) -> str | None:
    """A statement of one's own as a sentence behind what it answers; None where it can't be one."""
    if wording.mine or wording.answer:
        return wording.mine or wording.answer
    if wording.clause and wording.clause.startswith(("we ", "ours ", "mine ", "at ")):
        return wording.clause  # "we got from 8 to 3.5 by letting processors clear the documents"
    return None
