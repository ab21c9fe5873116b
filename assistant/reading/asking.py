"""What is missing becomes a question to the user: ask, don't invent."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.reading.corrections import LABEL_RIGHT, LABEL_SAID
from assistant.schema import ME, Brief, Fact, FactKind, LetterKind, Person

_YOUR_NAME = "What is your name, as you want to sign?"
_WHO = "Who interviewed you? A first name is enough."
_WHERE = "Which company or organisation was it?"
_WHAT = "Which job was it for?"


_MOST = 5
WHAT_IS_RIGHT = (
    f"What did you say, or what did they take it for, and what is right? Add two lines to your notes: "
    f'"{LABEL_SAID}: ..." and "{LABEL_RIGHT}: ...".'
)


SAID_WRONG = (
    "Did you tell them something wrong? The letter does not repeat it. To put it right, add two lines to your notes: "
    f'"{LABEL_SAID}: ..." and "{LABEL_RIGHT}: ...".'
)


def field_of(question: str) -> str | None:
    """Which name a question asks for: "me", "person", "company" or "role"; None where it asks for something to tell."""
    return {_YOUR_NAME: "me", _WHO: "person", _WHERE: "company", _WHAT: "role"}.get(question)


def still_open(brief: Brief, kind: LetterKind | None = None) -> tuple[str, ...]:
    """The questions of a brief without those that the user has answered since; what is to be put right comes first
    where ``kind``, the letter that is wanted, is a clarification and the notes don't tell."""
    answered = {_YOUR_NAME: brief.me, _WHO: brief.people, _WHERE: brief.company, _WHAT: brief.role}
    rest = [question for question in brief.questions if not answered.get(question)]
    to_put_right = kind is LetterKind.CLARIFICATION and brief.correction is None
    return ((WHAT_IS_RIGHT, *rest) if to_put_right else tuple(rest))[:_MOST]


def questions(
    people: Sequence[Person],
    company: str | None,
    role: str | None,
    me: str | None,
    facts: Sequence[Fact],
    kind: LetterKind = LetterKind.THANK_YOU,
) -> tuple[str, ...]:
    """At most five short questions, the most useful first."""
    kinds = {fact.kind for fact in facts}
    asked: list[str] = []
    if me is None:
        asked.append(_YOUR_NAME)
    if not people:
        asked.append(_WHO)
    if company is None:
        asked.append(_WHERE)
    if role is None:
        asked.append(_WHAT)
    if not kinds & {FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN, FactKind.RESONATED, FactKind.REMARK}:
        asked.append(
            "What is one thing they told you that you remember: a project, a worry, something you liked?"
        )
    if not any(f.speaker == ME and f.kind in (FactKind.STRENGTH, FactKind.MISSED_POINT) for f in facts):
        asked.append("What have you done before that would help them?")
    if FactKind.MISSED_POINT not in kinds and len(asked) < 3:
        asked.append("Is there anything you wish you had said?")
    still_to_decide = kind not in (LetterKind.STAY_IN_TOUCH, LetterKind.CHECK_IN)
    if still_to_decide and FactKind.NEXT_STEP not in kinds and len(asked) < 3:
        asked.append("Did they say when you would hear from them?")
    return tuple(asked[:_MOST])
