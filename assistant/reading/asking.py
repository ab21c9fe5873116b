"""What is missing becomes a question to the user: ask, don't invent."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.schema import ME, Brief, Fact, FactKind, Person

_YOUR_NAME = "What is your name, as you want to sign?"
_WHO = "Who interviewed you? A first name is enough."
_WHERE = "Which company or organisation was it?"
_WHAT = "Which job was it for?"


def still_open(brief: Brief) -> tuple[str, ...]:
    """The questions of a brief without those that the user has answered since."""
    answered = {_YOUR_NAME: brief.me, _WHO: brief.people, _WHERE: brief.company, _WHAT: brief.role}
    return tuple(question for question in brief.questions if not answered.get(question))


def questions(
    people: Sequence[Person], company: str | None, role: str | None, me: str | None, facts: Sequence[Fact]
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
    if FactKind.NEXT_STEP not in kinds and len(asked) < 3:
        asked.append("Did they say when you would hear from them?")
    return tuple(asked[:5])
