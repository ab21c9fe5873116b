"""Hints at what the notes withhold, in none of its words."""

from __future__ import annotations

import pytest

from assistant.reviewing import parse_letter, review_draft
from assistant.schema import Brief, Mark, Notes, WithheldReason
from tests.reviewing.interviews import verdict_in, withheld

SECRETS = {
    WithheldReason.PAY: "they pay 12.50, bit low",
    WithheldReason.OTHER_OFFERS: "got another offer, must answer by Monday",
    WithheldReason.HEALTH_OR_FAMILY: "my back is bad, can't lift",
    WithheldReason.CANDIDATE: "there is an internal candidate",
    WithheldReason.EMPLOYER: "my boss drinks, I am fed up",
    WithheldReason.GOSSIP: "she told me Ana is leaving",
}


def mark(sentence: str, *reasons: WithheldReason) -> Mark:
    text = "met Ana\n" + "\n".join(SECRETS[reason] for reason in reasons)
    brief = Brief(withheld=tuple(withheld(text, SECRETS[reason], reason) for reason in reasons))
    letter = parse_letter(f"Dear Ana,\n\nThank you. {sentence}\n\nBest,\nJo")
    return verdict_in(review_draft(letter, brief, Notes(text=text)), "discretion").verdict


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (WithheldReason.PAY, "I can manage on what it pays."),
        (WithheldReason.PAY, "I'm sure a figure can be found to suit us both."),
        (
            WithheldReason.OTHER_OFFERS,
            "A word by Friday would help, as I have to give somebody else an answer.",
        ),
        (WithheldReason.HEALTH_OR_FAMILY, "I would do all of it if someone else takes the heavy sacks."),
        (WithheldReason.CANDIDATE, "I know that I would be coming in from outside."),
        (WithheldReason.EMPLOYER, "It would be good to work for somebody steady for a change."),
        (WithheldReason.GOSSIP, "I hope to learn it while Ana is still around."),
    ],
)
def test_a_hint_is_a_warning_where_there_is_something_to_hint_at(
    reason: WithheldReason, sentence: str
) -> None:
    assert mark(sentence, reason) is Mark.WARN
    assert mark(sentence) is Mark.PASS


@pytest.mark.parametrize("sentence", ["I would love to join you.", "You showed me the new ovens."])
def test_an_ordinary_sentence_hints_at_nothing(sentence: str) -> None:
    assert mark(sentence, *SECRETS) is Mark.PASS
