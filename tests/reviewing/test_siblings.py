"""Letters beside one another: of one panel, and sent before."""

from __future__ import annotations

from assistant.reviewing import facts_told, overlap, parse_letter, review_draft, who_hears
from assistant.schema import Draft, Mark, Sentence
from tests.reviewing.interviews import BACKEND, BAKERY, verdict_in

TOLD = "I led a similar migration at Acme and cut the incident rate by 40%."


def letter(*sentences: str, to: str = "Priya") -> Draft:
    return parse_letter(f"Dear {to},\n\n{' '.join(sentences)}\n\nBest wishes,\nTom").model_copy(
        update={"to": to}
    )


def test_letters_that_share_a_claim_overlap() -> None:
    one = letter("Thank you for your time.", TOLD, to="Ana")
    other = letter("Thank you for meeting me.", f"For my part, {TOLD[0].lower()}{TOLD[1:]}", to="Ben")
    assert overlap(one, other) == 1.0


def test_courtesies_are_no_overlap() -> None:
    """Thanks, the wish for the job and a bare offer stand in every letter."""
    courtesies = ("Thank you for your time.", "I would very much like to join you.")
    assert overlap(letter(*courtesies, to="Ana"), letter(*courtesies, to="Ben")) == 0.0


def test_a_claim_told_to_a_colleague_is_shown() -> None:
    one, other = letter("Thank you.", TOLD, to="Ana"), letter("Thank you.", TOLD, to="Ben")
    verdict = verdict_in(review_draft(one, BACKEND.brief, BACKEND.notes, [other]), "voice")
    assert verdict.verdict is Mark.WARN
    assert any("Ben as well" in e.why and e.sentence == TOLD for e in verdict.evidence)


def test_a_claim_sent_before_is_shown() -> None:
    one = letter("Thank you again.", TOLD)
    verdict = verdict_in(
        review_draft(one, BACKEND.brief, BACKEND.notes, [letter("Thank you.", TOLD)]), "voice"
    )
    assert any("before" in e.why for e in verdict.evidence)


def test_what_a_letter_tells_is_known_whoever_wrote_it() -> None:
    told = facts_told([letter("Thank you.", TOLD)], BACKEND.brief)
    assert {fact.id for fact in BACKEND.brief.facts if "Acme" in fact.text} <= told
    assert not facts_told([letter("Thank you.")], BACKEND.brief)


def test_the_matrix_says_who_hears_what() -> None:
    fact = BAKERY.brief.facts[0]
    drafts = [
        letter("Thank you.", to="Graham").model_copy(
            update={"sentences": (Sentence(text="x.", facts=(fact.id,)),)}
        ),
        letter("Thank you.", to="Lou"),
    ]
    assert who_hears(drafts, BAKERY.brief) == {fact.id: ("Graham",)}
