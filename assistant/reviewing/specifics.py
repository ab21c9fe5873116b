"""Specifics: something that only someone who was in that interview could write.

The *swap test*: without the names of the company, the job and the people, would the letter still fit any
employer? What is left of a sentence must share something with a fact of this interview that is more than
the common talk of workplaces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.comparison import GENERIC, distinctive, plain, terms
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.likeness import repeats, weighed
from assistant.reviewing.verdicts import failed, not_applicable, passed, warned
from assistant.schema import ME, Fact, FactKind, LetterKind, Verdict

_OF_THE_INTERVIEW = (
    FactKind.TOPIC,
    FactKind.NEED,
    FactKind.CONCERN,
    FactKind.RESONATED,
    FactKind.QUESTION,
    FactKind.REMARK,
)
_NOT_MINE = (FactKind.STRENGTH, FactKind.MISSED_POINT, FactKind.INTEREST)


def specifics(letter: LetterText, ground: Ground) -> Verdict:
    """At least one sentence brings up something particular that was said or seen in this interview."""
    if ground.brief is None:
        return not_applicable(
            "specifics", "There are no notes to show what was particular about this interview."
        )
    particulars = [fact for fact in ground.usable if _is_particular(fact)]
    if not particulars:
        return not_applicable(
            "specifics",
            "Your notes hold nothing particular from the interview. Add one thing that stuck with you.",
        )
    found = _first_particular(letter, ground, particulars) or _first_told(letter, ground)
    if found:
        line, fact = found
        if hollow := next((line for line in letter.lines if _is_hollow(line, ground)), None):
            why = "This sentence would suit any employer. Say what it was that you heard or liked, or leave it out."
            return warned("specifics", why, hollow.text)
        return passed(
            "specifics", "The letter mentions something from your own interview.", line.text, fact.quote
        )
    if letter.draft.kind in _NEED_NONE:
        return not_applicable("specifics", "This kind of letter need not tell of the interview again.")
    colleagues = ground.colleagues(letter)
    own = [fact for fact in particulars if fact.speaker not in colleagues and fact.about not in colleagues]
    if colleagues and not own:
        return not_applicable(
            "specifics",
            "Your notes hold nothing that this reader said or saw. Add one thing, or keep it as short as it is.",
        )
    hint = (own or particulars)[0].quote
    empty = [line.text for line in letter.lines if _says_nothing_particular(line)]
    why = f'Nothing in the letter shows you were there. You could mention this: "{_short(plain(hint))}".'
    if letter.draft.kind is LetterKind.THANK_YOU:
        return failed("specifics", why, empty[0] if empty else "", hint)
    return warned("specifics", why, empty[0] if empty else "", hint)


_NEED_NONE = (
    LetterKind.ADDITIONAL_INFO,
    LetterKind.CLARIFICATION,
    LetterKind.ANSWER,
    LetterKind.CHECK_IN,
)
_OF_ANY_PLACE = terms(
    """plan plans value values organisation team people client clients customer customers guest guests staff stay service
    services work welcome friendly caring culture environment company school future goal goals project projects challenge
    challenges opportunity growth approach business department quality support training help join job role patient patients
    pupil pupils child children busy day days week weeks happy keep thing running learn hear talk share office move"""
)
"""What any employer talks about: to share one of these shows nothing."""
_ENOUGH = 0.25  # of a fact's terms, where two are shared
_ALONE = 0.5  # the same where a single one is
_ENOUGH_TOLD, _TELLING = 0.5, 2.0  # of a fact told in other words
_RARE = 2.5  # two rare words, whatever else the fact has: "the wheelchair lift"


def _first_particular(
    letter: LetterText, ground: Ground, particulars: Sequence[Fact]
) -> tuple[Line, Fact] | None:
    """The first sentence that shares something particular with a fact of the interview, and the fact."""
    known = [(fact, distinctive(terms(plain(fact.text)), ground.names)) for fact in particulars]
    for line in letter.lines:
        if _tells_of_me_alone(line, ground):
            continue  # though it shares a word with something of theirs
        spoken = line.terms - _OF_ANY_PLACE
        for fact, found in known:
            of_me = fact.kind is not FactKind.RESONATED and _OF_ME.search(fact.text)
            if of_me and not _OF_THEM.search(line.folded):
                continue  # "no sign-ups yet" tells of the candidate, though they had asked
            shared = found & spoken
            share = len(shared) / len(found) if found else 0.0
            if (
                (len(shared) >= 2 and share >= _ENOUGH)
                or (shared and share >= _ALONE)
                or len(shared) >= 4
                or _weight(line, shared) >= _RARE
                or repeats(line.text, fact.text)
            ):
                return line, fact
    return None


def _tells_of_me_alone(line: Line, ground: Ground) -> bool:
    """Whether what a sentence tells best is the candidate's own, and it speaks of nobody else."""
    first = next(iter(ground.likenesses.of(line.text)), None)
    mine = first is not None and first.tells and first.fact.speaker == ME and first.fact.kind in _NOT_MINE
    return mine and not _OF_THEM.search(line.folded)


def _first_told(letter: LetterText, ground: Ground) -> tuple[Line, Fact] | None:
    """The first sentence that tells something of theirs in whatever words, and the fact."""
    for line in letter.lines:
        for like in ground.likenesses.of(line.text):
            much = like.tells and like.share >= _ENOUGH_TOLD and like.weight >= _TELLING
            if much and like.fact.speaker != ME and _is_particular(like.fact):
                return line, like.fact
    return None


def _weight(line: Line, shared: frozenset[str]) -> float:
    """What it shows that a sentence shares these terms with a fact."""
    spoken = weighed(line.text)
    return sum(spoken[term][0] for term in shared if term in spoken)


_OF_ME = re.compile(r"\b(?:I|i|my)\b|(?<!showed )(?<!told )(?<!asked )(?<!gave )\bme\b|\b[Ii]['’]\w")
_OF_THEM = re.compile(
    r"\b(?:you|your|yours|we (?:talked|spoke|discussed|saw|looked)|asked|question|concern\w*|worr\w+|wondered|doubt\w*)\b"
)
_PRAISE = re.compile(
    r"\b(?:great|good|lovely|wonderful|impress\w+|friendly|welcom\w+|inspir\w+|interesting|culture|values?|vision|mission|exciting|amazing|passion\w*)\b"
)


def _says_nothing_particular(line: Line) -> bool:
    """Whether a sentence praises in words that fit any employer."""
    return bool(_PRAISE.search(line.folded)) and len(line.terms - _OF_ANY_PLACE - GENERIC) <= 1


_OF_THE_TALK = re.compile(
    r"\b(?:(?:to (?:hear|learn|find out|see)|hearing|learning) (?:(?:a (?:bit|little|lot)|so much|some) )?(?:more )?(?:about|how|what)"
    r"|(?:i|what i) (?:also |really |particularly )?(?:liked|loved|enjoyed|admired|appreciated) "
    r"(?:hearing|everything|the (?:way|values|culture|sound|atmosphere)|how|what)"
    r"|i (?:like|love|share) (?:the|your) (?:values|culture|way)|sounds? like an?|(?:is|are) clearly|you clearly"
    r"|you (?:explained|described|were clear|gave me (?!.{0,30}\b(?:job|chance)\b)|told me (?:about|a lot))"
    r"|(?:picture|idea|pressures|challenges|impression) (?:that )?you (?:gave|described|painted)"
    r"|(?:great|lovely|wonderful|fantastic|excellent) (?:place|firm|company|team|employer|organi[sz]ation)"
    r"|the (?:friendly|warm) welcome|work culture|(?:very|really) interesting)\b"
)
"""What tells of the conversation, or praises the place."""
_THANKS = re.compile(r"\b(?:thank\w*|grateful|gratitude|appreciate)\b")


def _is_hollow(line: Line, ground: Ground) -> bool:
    """Whether a sentence tells of the conversation, and nothing that was said in it."""
    if not _OF_THE_TALK.search(line.folded) or _THANKS.search(line.folded):
        return False
    left = line.terms - _OF_ANY_PLACE - GENERIC - ground.names
    return not left & ground.words and not any(like.tells for like in ground.likenesses.of(line.text))


def _is_particular(fact: Fact) -> bool:
    """What they said, asked or need; and what the candidate liked or talked about there."""
    if fact.kind in _NOT_MINE:
        return False
    return fact.kind in _OF_THE_INTERVIEW and (fact.speaker != ME or fact.kind is not FactKind.CONCERN)


def _short(quote: str) -> str:
    words = quote.split()
    return " ".join(words) if len(words) <= 16 else " ".join(words[:16]) + " ..."
