"""Specifics and fit: what only this candidate could write about this interview."""

from __future__ import annotations

import pytest

from assistant import pipeline
from assistant.reviewing import parse_letter, review_draft
from assistant.schema import ME, Brief, Channel, FactKind, LetterKind, Mark, Notes
from tests.reviewing.interviews import AFTER_A_NO, BACKEND, BAKERY, SCHOOL, THIN, WAREHOUSE, fact, verdict_in

GENERIC = """Subject: Thank you - senior backend engineer

Dear Priya,

Thank you for your time. I enjoyed our conversation and learning more about the team.

I am very interested in the role and look forward to hearing from you.

Kind regards,
Tom Adeyemi
"""


class TestSpecifics:
    def test_something_particular_from_the_interview_passes(self) -> None:
        verdict = BACKEND.verdict("specifics")
        assert verdict.verdict is Mark.PASS
        assert verdict.evidence[0].sentence in BACKEND.draft().body
        assert verdict.evidence[0].quote in BACKEND.notes.text

    def test_a_letter_that_could_go_to_anybody_fails_and_a_particular_is_proposed(self) -> None:
        review = review_draft(parse_letter(GENERIC), BACKEND.brief, BACKEND.notes)
        verdict = verdict_in(review, "specifics")
        assert verdict.verdict is Mark.FAIL
        assert "migration" in verdict.why

    def test_other_words_for_the_same_thing_count(self) -> None:
        """The notes' shorthand and the letter's prose meet in their stems and numbers."""
        letter = GENERIC.replace(
            "I enjoyed our conversation", "I enjoyed hearing how you shadow the clinics each week"
        )
        review = review_draft(parse_letter(letter), BACKEND.brief, BACKEND.notes)
        assert verdict_in(review, "specifics").verdict is Mark.PASS

    @pytest.mark.parametrize(
        "sentence",
        [
            "It was good to hear more about the team and what you need.",
            "You gave me a good idea of the work.",
            "It sounds like a great company to work for.",
        ],
    )
    def test_a_hollow_sentence_is_named_beside_a_particular_one(self, sentence: str) -> None:
        review = review_draft(
            BACKEND.draft(("Kind regards", f"{sentence}\n\nKind regards")), BACKEND.brief, BACKEND.notes
        )
        verdict = verdict_in(review, "specifics")
        assert verdict.verdict is Mark.WARN
        assert verdict.evidence[0].sentence == sentence

    @pytest.mark.parametrize(
        "sentence", ["Thank you for explaining the work to me.", "It was good to hear about the migration."]
    )
    def test_thanks_and_particulars_are_not_hollow(self, sentence: str) -> None:
        review = review_draft(
            BACKEND.draft(("Kind regards", f"{sentence}\n\nKind regards")), BACKEND.brief, BACKEND.notes
        )
        assert verdict_in(review, "specifics").verdict is Mark.PASS

    def test_it_does_not_apply_where_the_notes_hold_nothing_particular(self) -> None:
        brief = THIN.brief.model_copy(update={"facts": THIN.brief.facts[1:]})
        assert (
            verdict_in(review_draft(THIN.draft(), brief, THIN.notes), "specifics").verdict
            is Mark.NOT_APPLICABLE
        )

    def test_a_nudge_need_not_tell_of_the_interview(self) -> None:
        draft = parse_letter(GENERIC, LetterKind.CHECK_IN)
        verdict = verdict_in(review_draft(draft, BACKEND.brief, BACKEND.notes), "specifics").verdict
        assert verdict is Mark.NOT_APPLICABLE


class TestInterest:
    def test_interest_in_the_role_passes(self) -> None:
        assert BACKEND.mark("interest") is Mark.PASS

    @pytest.mark.parametrize(
        "wish",
        [
            "I would very much like to join Lumen Health.",
            "I'd love to work with you.",
            "I am keen to take on the role.",
            "The position appeals to me.",
            "I want this job.",
        ],
    )
    def test_there_are_many_ways_to_say_so(self, wish: str) -> None:
        letter = GENERIC.replace("I am very interested in the role and look", f"{wish} I look")
        assert (
            verdict_in(review_draft(parse_letter(letter), BACKEND.brief, None), "interest").verdict
            is Mark.PASS
        )

    def test_interest_in_nothing_by_name_is_a_warning(self) -> None:
        letter = GENERIC.replace("interested in the role and", "interested and")
        assert (
            verdict_in(review_draft(parse_letter(letter), BACKEND.brief, None), "interest").verdict
            is Mark.WARN
        )

    def test_looking_forward_to_an_answer_is_no_interest(self) -> None:
        letter = GENERIC.replace("I am very interested in the role and look", "I look")
        assert (
            verdict_in(review_draft(parse_letter(letter), BACKEND.brief, None), "interest").verdict
            is Mark.FAIL
        )

    def test_saying_the_opposite_fails(self) -> None:
        assert BACKEND.mark("interest", ("I remain very interested", "I am not interested")) is Mark.FAIL

    def test_after_a_no_it_is_interest_in_what_comes_later(self) -> None:
        assert AFTER_A_NO.mark("interest") is Mark.PASS


class TestQualification:
    def test_something_the_candidate_brings_passes(self) -> None:
        assert BAKERY.mark("qualification") is Mark.PASS

    def test_a_letter_that_names_nothing_fails(self) -> None:
        review = review_draft(parse_letter(GENERIC), BACKEND.brief, BACKEND.notes)
        verdict = verdict_in(review, "qualification")
        assert verdict.verdict is Mark.FAIL
        assert verdict.evidence[0].quote in BACKEND.notes.text

    def test_on_a_card_it_is_a_warning(self) -> None:
        draft = parse_letter(GENERIC, channel=Channel.CARD)
        assert (
            verdict_in(review_draft(draft, BACKEND.brief, BACKEND.notes), "qualification").verdict
            is Mark.WARN
        )

    def test_it_does_not_apply_where_the_notes_name_none(self) -> None:
        brief = BACKEND.brief.model_copy(update={"facts": ()})
        verdict = verdict_in(review_draft(BACKEND.draft(), brief, None), "qualification")
        assert verdict.verdict is Mark.NOT_APPLICABLE


class TestContribution:
    def test_experience_tied_to_what_they_need_passes(self) -> None:
        assert BACKEND.mark("contribution") is Mark.PASS
        assert WAREHOUSE.mark("contribution") is Mark.PASS

    def test_its_absence_is_a_warning(self) -> None:
        offer = "I would be glad to bring that experience to your migration from monolith to event-driven services."
        assert BACKEND.mark("contribution", (offer, "")) is Mark.WARN


class TestMissedPoint:
    def test_what_was_forgotten_and_is_said_now_passes(self) -> None:
        assert BACKEND.mark("missed_point") is Mark.PASS
        assert SCHOOL.mark("missed_point") is Mark.PASS

    def test_what_stays_unsaid_is_a_warning(self) -> None:
        missed = "One thing I did not get to mention is my HIPAA audit experience."
        verdict = BACKEND.verdict("missed_point", (missed, ""))
        assert verdict.verdict is Mark.WARN
        assert "HIPAA" in verdict.evidence[0].quote

    @pytest.mark.parametrize("told", ["As I told you,", "You will remember what I said:", "As I mentioned,"])
    def test_what_was_not_said_cannot_have_been_said(self, told: str) -> None:
        verdict = BACKEND.verdict("missed_point", ("One thing I did not get to mention is", told))
        assert verdict.verdict is Mark.WARN
        assert told in verdict.evidence[0].sentence

    def test_a_letter_sent_for_its_sake_fails_without_it(self) -> None:
        draft = parse_letter(GENERIC, LetterKind.ADDITIONAL_INFO)
        assert (
            verdict_in(review_draft(draft, BACKEND.brief, BACKEND.notes), "missed_point").verdict is Mark.FAIL
        )

    def test_it_does_not_apply_where_nothing_was_forgotten(self) -> None:
        assert BAKERY.mark("missed_point") is Mark.NOT_APPLICABLE


class TestConcern:
    def test_a_doubt_that_is_answered_passes(self) -> None:
        assert BAKERY.mark("concern") is Mark.PASS

    @pytest.mark.parametrize(
        ("answer", "mark"),
        [
            ("I can quite see why that gives you pause.", Mark.WARN),
            ("I can quite see why you ask; at Fairlawn I drove the minibus for two years.", Mark.PASS),
            ("At Fairlawn I drove the minibus for two years.", Mark.PASS),
        ],
    )
    def test_to_grant_a_doubt_is_no_answer_to_it(self, answer: str, mark: Mark) -> None:
        text = "she was worried I have no licence for the minibus\ni drove the minibus at Fairlawn, 2 yrs"
        worry, drove = text.splitlines()
        brief = Brief(
            facts=(fact(text, FactKind.CONCERN, worry, "employer"), fact(text, FactKind.STRENGTH, drove, ME))
        )
        draft = parse_letter(
            GENERIC.replace("I am very", f"You were worried that I have no licence. {answer}\n\nI am very")
        )
        verdict = verdict_in(review_draft(draft, brief, Notes(text=text)), "concern")
        assert verdict.verdict is mark
        assert "licence" in verdict.evidence[0].quote

    def test_a_doubt_left_standing_is_a_warning(self) -> None:
        answer = "The 54 night bus goes past, so I can be there for every shift."
        assert (
            BAKERY.mark("concern", ("how I would get to work without a car", "the hours"), (answer, ""))
            is Mark.WARN
        )

    def test_a_letter_sent_to_clear_it_up_fails_without_it(self) -> None:
        draft = parse_letter(GENERIC, LetterKind.CLARIFICATION)
        assert verdict_in(review_draft(draft, BAKERY.brief, BAKERY.notes), "concern").verdict is Mark.FAIL

    def test_a_worry_about_the_work_is_no_doubt_about_the_candidate(self) -> None:
        assert BACKEND.mark("concern") is Mark.NOT_APPLICABLE

    def test_an_interviewers_doubt_about_me_counts(self) -> None:
        text = "she was worried I have no van"
        brief = Brief(facts=(fact(text, FactKind.CONCERN, text, "employer"),))
        draft = parse_letter(GENERIC)
        assert verdict_in(review_draft(draft, brief, Notes(text=text)), "concern").verdict is Mark.WARN


def test_a_correction_is_held_to_the_figure_that_the_notes_say_is_right() -> None:
    notes = Notes(
        text="Care home manager, Alder Lodge. Met Hannah Price\nI said: I looked after 24 residents\nRight: I looked after 14 residents\nSam Cole"
    )
    brief = pipeline.read(notes)
    right = "Dear Hannah,\n\nThank you for meeting me. When we met I said that I looked after 24 residents, which was not right. In fact, I looked after {} residents.\n\nKind regards,\nSam Cole"
    verdicts = [
        next(
            c
            for c in pipeline.review(
                pipeline.parse(right.format(n), LetterKind.CLARIFICATION), brief, notes
            ).criteria
            if c.id == "concern"
        )
        for n in (14, 24)
    ]
    assert [v.verdict for v in verdicts] == [Mark.PASS, Mark.FAIL]
