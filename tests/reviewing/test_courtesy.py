"""Courtesy: greeting, gratitude, manners, and a letter that is whole."""

from __future__ import annotations

import pytest

from assistant.reviewing import review_draft
from assistant.schema import Brief, Channel, LetterKind, Mark, Notes
from tests.reviewing.interviews import AFTER_A_NO, BACKEND, BAKERY, SCHOOL, THIN, mark_of, verdict_in


class TestGreeting:
    @pytest.mark.parametrize(
        "greeting", ["Dear Priya,", "Hi Priya,", "Dear Priya Raman,", "Good morning Priya,", "Priya,"]
    )
    def test_a_right_name_passes(self, greeting: str) -> None:
        assert BACKEND.mark("greeting", ("Dear Priya,", greeting)) is Mark.PASS

    @pytest.mark.parametrize(
        "greeting", ["Dear Hiring Manager,", "To whom it may concern,", "Hello,", "Dear Sir or Madam,"]
    )
    def test_greeting_nobody_fails_where_the_name_is_known(self, greeting: str) -> None:
        verdict = BACKEND.verdict("greeting", ("Dear Priya,", greeting))
        assert verdict.verdict is Mark.FAIL
        assert "Priya Raman" in verdict.why

    @pytest.mark.parametrize("wrong", ["Pirya", "Priyah", "Prya"])
    def test_a_misspelt_name_fails_and_the_right_one_is_shown(self, wrong: str) -> None:
        verdict = BACKEND.verdict("greeting", ("Dear Priya,", f"Dear {wrong},"))
        assert verdict.verdict is Mark.FAIL
        assert "misspelt" in verdict.why
        assert verdict.evidence[0].quote == "Priya Raman"

    def test_a_stranger_fails(self) -> None:
        assert BACKEND.mark("greeting", ("Dear Priya,", "Dear Steven,")) is Mark.FAIL

    @pytest.mark.parametrize(
        ("title", "mark"),
        [
            ("Ms.", Mark.WARN),
            ("Mrs", Mark.WARN),
            ("Mr.", Mark.WARN),
            ("Dr.", Mark.FAIL),
            ("Prof.", Mark.FAIL),
        ],
    )
    def test_a_guessed_title_is_told(self, title: str, mark: Mark) -> None:
        """Nothing in the notes says which title Priya goes by: courtesy may guess, a degree may not."""
        assert BACKEND.mark("greeting", ("Dear Priya,", f"Dear {title} Raman,")) is mark

    def test_a_title_from_the_notes_passes_with_or_without_its_dot(self) -> None:
        assert AFTER_A_NO.mark("greeting") is Mark.PASS
        assert AFTER_A_NO.mark("greeting", ("Dear Dr. Osei", "Dear Dr Osei")) is Mark.PASS

    def test_a_title_goes_with_the_family_name(self) -> None:
        assert AFTER_A_NO.mark("greeting", ("Dear Dr. Osei-Bonsu", "Dear Dr. Amara")) is Mark.WARN

    def test_a_name_keeps_its_accents(self) -> None:
        verdict = SCHOOL.verdict("greeting", ("Dear Mr Wiśniewski", "Dear Mr Wisniewski"))
        assert verdict.verdict is Mark.WARN
        assert "Wiśniewski" in verdict.why

    def test_a_letter_for_one_person_that_greets_another_fails(self) -> None:
        draft = BAKERY.draft().model_copy(update={"to": "Lou"})
        verdict = verdict_in(review_draft(draft, BAKERY.brief, BAKERY.notes), "greeting")
        assert verdict.verdict is Mark.FAIL
        assert "Lou" in verdict.why

    def test_where_nobody_is_known_a_plain_hello_passes(self) -> None:
        draft = THIN.draft(("Hi Sam,", "Hello,"))
        brief = THIN.brief.model_copy(update={"people": ()})
        assert (
            verdict_in(review_draft(draft, brief, Notes(text="bluebird cafe")), "greeting").verdict
            is Mark.PASS
        )

    def test_no_greeting_fails(self) -> None:
        assert BACKEND.mark("greeting", ("Dear Priya,", "")) is Mark.FAIL


class TestGratitude:
    def test_thanks_in_the_first_paragraph_pass(self) -> None:
        assert BACKEND.mark("gratitude") is Mark.PASS

    def test_a_letter_without_thanks_fails(self) -> None:
        assert (
            BACKEND.mark("gratitude", ("Thank you for talking with me", "It was good to talk")) is Mark.FAIL
        )

    def test_late_thanks_are_a_warning(self) -> None:
        late = ("look forward to hearing", "thank you, and look forward to hearing")
        assert BACKEND.mark("gratitude", ("Thank you for talking", "I remember talking"), late) is Mark.WARN

    def test_thanks_in_the_sign_off_alone_are_a_warning(self) -> None:
        changes = (
            ("Thank you for talking with me", "It was good to talk"),
            ("Kind regards,", "Many thanks,"),
        )
        assert BACKEND.mark("gratitude", *changes) is Mark.WARN

    def test_a_nudge_may_do_without(self) -> None:
        assert (
            mark_of("Dear Sam,\n\nIs there any news?\n\nBest,\nJo", "gratitude", LetterKind.CHECK_IN)
            is Mark.WARN
        )


class TestProfessional:
    def test_plain_courtesy_passes(self) -> None:
        assert BACKEND.mark("professional") is Mark.PASS

    @pytest.mark.parametrize(
        "added",
        [
            "I'm gonna call you.",
            "It was fun 🙂.",
            "I REALLY want it.",
            "I want it!!",
            "I have 5 yrs w/ Acme.",
            "I met you @ the office.",
            "I have a dog & a cat.",
            "Please hire me.",
            "I dont mind nights.",
        ],
    )
    def test_slang_shouting_shorthand_pleading_and_complaint_fail(self, added: str) -> None:
        assert BACKEND.mark("professional", ("I remain", f"{added} I remain")) is Mark.FAIL

    @pytest.mark.parametrize(
        "added",
        [
            "That was awesome.",
            "I really need this job.",
            "My old boss is a bully.",
            "I hate my work there.",
            "I trust you will not keep me waiting beyond Tuesday.",
            "I have already told my landlord that I am moving.",
        ],
    )
    def test_what_may_be_meant_well_is_a_warning(self, added: str) -> None:
        assert BACKEND.mark("professional", ("I remain", f"{added} I remain")) is Mark.WARN

    @pytest.mark.parametrize("name", ["Hartley & Sons", "HIPAA", "AT&T"])
    def test_names_and_abbreviations_are_no_shorthand(self, name: str) -> None:
        assert BACKEND.mark("professional", ("I remain", f"I know {name} well. I remain")) is Mark.PASS

    def test_a_word_that_the_notes_hold_openly_is_a_warning_at_most(self) -> None:
        """Whoever disposes of toxic waste for a living may say so."""
        notes = Notes(text="they need someone for the toxic waste site")
        draft = BACKEND.draft(("I remain", "I worked on a toxic site. I remain"))
        assert verdict_in(review_draft(draft, Brief(), notes), "professional").verdict is Mark.WARN

    def test_a_missing_sign_off_is_a_warning(self) -> None:
        assert BACKEND.mark("professional", ("Kind regards,\n", "")) is Mark.WARN


class TestComplete:
    def test_a_whole_letter_passes(self) -> None:
        assert BACKEND.mark("complete") is Mark.PASS

    def test_a_gap_for_the_name_is_a_warning_where_nobody_knows_it(self) -> None:
        assert THIN.mark("complete") is Mark.WARN

    def test_a_gap_for_the_name_fails_where_the_notes_have_it(self) -> None:
        verdict = BACKEND.verdict("complete", ("Tom Adeyemi", "[Your Name]"))
        assert verdict.verdict is Mark.FAIL
        assert "Tom Adeyemi" in verdict.why

    @pytest.mark.parametrize(
        "gap", ["[Company]", "[insert skill]", "{{role}}", "TODO", "<company name>", "___"]
    )
    def test_other_gaps_fail(self, gap: str) -> None:
        assert BACKEND.mark("complete", ("at Acme", f"at {gap}")) is Mark.FAIL

    @pytest.mark.parametrize(
        "broken",
        [
            "I liked the the office.",
            "Then i left.",
            "it was good.",
            "I am happy with the.",
            "I learned that you is hiring.",
            "You has a good team.",
        ],
    )
    def test_broken_sentences_fail(self, broken: str) -> None:
        assert BACKEND.mark("complete", ("I remain", f"{broken} I remain")) is Mark.FAIL

    @pytest.mark.parametrize(
        "odd",
        [
            "I liked the (new office.",
            "I have a experience.",
            "I talked about , too.",
            "HIPAA audit experience.",
        ],
    )
    def test_oddities_are_a_warning(self, odd: str) -> None:
        assert BACKEND.mark("complete", ("I remain", f"{odd} I remain")) is Mark.WARN

    @pytest.mark.parametrize(
        "sound",
        [
            "What struck me most was how calm it felt.",
            "Happy to send references.",
            "I think that that is the part I am proud of.",
            "An hour with a European team is a one-off.",
            "Working at Acme taught me patience.",
        ],
    )
    def test_sound_sentences_raise_no_alarm(self, sound: str) -> None:
        assert BACKEND.mark("complete", ("I remain", f"{sound} I remain")) is Mark.PASS

    def test_bullets_need_no_full_stop(self) -> None:
        bullets = "I can offer:\n\n- five years of migrations\n- HIPAA audits\n\nI remain"
        assert BACKEND.mark("complete", ("I remain", bullets)) is Mark.PASS

    def test_a_letter_without_body_sign_off_or_name_fails(self) -> None:
        assert mark_of("Dear Sam,", "complete", LetterKind.THANK_YOU) is Mark.FAIL
        assert BACKEND.mark("complete", ("Kind regards,\nTom Adeyemi", "")) is Mark.FAIL

    def test_a_message_may_end_with_its_last_sentence(self) -> None:
        """The network shows who wrote."""
        text = "Hi Sam,\n\nThank you for your time."
        assert mark_of(text, "complete", LetterKind.THANK_YOU, Channel.MESSAGE) is Mark.PASS
