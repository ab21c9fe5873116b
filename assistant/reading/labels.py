"""What the reader tells apart: mentions of names, what a clause of the notes is, and what it tells of the letter.

The values are the marks of the annotated notes in ``evals/annotated/``; its README says how to set them.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from assistant.schema import FactKind, WithheldReason

MODELS = Path(__file__).parent / "models"


class MentionKind(StrEnum):
    """What a stretch of words names."""

    INTERVIEWER = "P"
    TITLE = "T"  # what an interviewer does there
    OTHER_PERSON = "O"
    SENDER = "M"  # the candidate
    COMPANY = "C"  # who is hiring
    OTHER_ORGANISATION = "E"  # an employer of the candidate's, an agency, a client
    ROLE = "R"  # the job applied for


class ClauseLabel(StrEnum):
    """What a clause is: ``m…`` said or done by the candidate, ``t…`` by their side, ``w…`` to withhold."""

    NOTHING = "h"
    PASTED = "p"
    MY_STRENGTH = "mS"
    MY_MISSED_POINT = "mM"
    MY_INTEREST = "mI"
    RESONATED = "mR"
    MY_QUESTION = "mQ"
    TOPIC = "tT"
    NEED = "tN"
    CONCERN = "tC"
    QUESTION = "tQ"
    REMARK = "tK"
    NEXT_STEP = "tX"
    PAY = "wP"
    OTHER_OFFERS = "wO"
    HEALTH_OR_FAMILY = "wH"
    GOSSIP = "wG"
    EMPLOYER = "wE"
    CANDIDATE = "wC"
    PERSON = "wI"
    MARKED = "wM"
    INSTRUCTION = "wS"

    @property
    def is_mine(self) -> bool:
        """Whether the candidate said or did it."""
        return self.value.startswith("m")

    @property
    def is_theirs(self) -> bool:
        """Whether it comes from the employer's side."""
        return self.value.startswith("t")

    @property
    def is_private(self) -> bool:
        """Whether it must stay out of a letter."""
        return self.value.startswith("w")


class Cue(StrEnum):
    """What a clause tells of the letter that the notes call for, beyond thanks."""

    SAID_WRONGLY = "said"  # or understood wrongly
    RIGHT = "right"  # what is true instead
    TO_ADD = "add"  # left out, and now to be told
    ASKED = "asked"  # a question that came after the interview
    ANSWER = "answer"  # to it
    LATE = "late"  # the day that was promised has passed without news
    REFUSED = "no"
    TO_DO = "do"  # which letter is to be written


KINDS: dict[ClauseLabel, FactKind] = {
    ClauseLabel.MY_STRENGTH: FactKind.STRENGTH,
    ClauseLabel.MY_MISSED_POINT: FactKind.MISSED_POINT,
    ClauseLabel.MY_INTEREST: FactKind.INTEREST,
    ClauseLabel.RESONATED: FactKind.RESONATED,
    ClauseLabel.MY_QUESTION: FactKind.TOPIC,
    ClauseLabel.TOPIC: FactKind.TOPIC,
    ClauseLabel.NEED: FactKind.NEED,
    ClauseLabel.CONCERN: FactKind.CONCERN,
    ClauseLabel.QUESTION: FactKind.QUESTION,
    ClauseLabel.REMARK: FactKind.REMARK,
    ClauseLabel.NEXT_STEP: FactKind.NEXT_STEP,
}

REASONS: dict[ClauseLabel, WithheldReason] = {
    ClauseLabel.PAY: WithheldReason.PAY,
    ClauseLabel.OTHER_OFFERS: WithheldReason.OTHER_OFFERS,
    ClauseLabel.HEALTH_OR_FAMILY: WithheldReason.HEALTH_OR_FAMILY,
    ClauseLabel.GOSSIP: WithheldReason.GOSSIP,
    ClauseLabel.EMPLOYER: WithheldReason.EMPLOYER,
    ClauseLabel.CANDIDATE: WithheldReason.CANDIDATE,
    ClauseLabel.PERSON: WithheldReason.PERSON,
    ClauseLabel.MARKED: WithheldReason.PRIVATE,
    ClauseLabel.INSTRUCTION: WithheldReason.INSTRUCTION,
}
