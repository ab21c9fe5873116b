"""Specifics: something that only someone who was in that interview could write."""

from __future__ import annotations

from assistant.english.comparison import plain
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
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
    found = ground.mentioned(letter, _is_particular)
    if found:
        line, fact = found
        return passed(
            "specifics", "The letter mentions something from your own interview.", line.text, fact.quote
        )
    hint = particulars[0].quote
    why = f'Nothing in the letter shows you were there. You could mention this: "{_short(plain(hint))}".'
    if letter.draft.kind is LetterKind.THANK_YOU:
        return failed("specifics", why, quote=hint)
    return warned("specifics", why, quote=hint)


def _is_particular(fact: Fact) -> bool:
    """What they said, asked or need; and what the candidate liked or talked about there."""
    if fact.kind in _NOT_MINE:
        return False
    return fact.kind in _OF_THE_INTERVIEW and (fact.speaker != ME or fact.kind is not FactKind.CONCERN)


def _short(quote: str) -> str:
    words = quote.split()
    return " ".join(words) if len(words) <= 16 else " ".join(words[:16]) + " ..."
