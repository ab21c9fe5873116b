"""Form: length, subject line, voice."""

from __future__ import annotations

import pytest

from assistant.reviewing import parse_letter, review_draft
from assistant.schema import Channel, LetterKind, Mark, Notes
from tests.reviewing.interviews import BACKEND, THIN, mark_of, verdict_in


def letter_of(words: int, paragraphs: int = 2) -> str:
    """A letter with so many words, from greeting to name."""
    each = (words - 5) // (5 * paragraphs)
    body = "\n\n".join(" ".join(["This is a short sentence."] * each) for _ in range(paragraphs))
    missing = words - 5 - each * 5 * paragraphs
    return f"Dear Sam,\n\n{body} {'So ' * (missing - 1)}{'end.' if missing else ''}\n\nKind regards,\nJo"


class TestConcise:
    @pytest.mark.parametrize(
        ("words", "mark"),
        [(100, Mark.PASS), (150, Mark.PASS), (151, Mark.WARN), (200, Mark.WARN), (201, Mark.FAIL)],
    )
    def test_an_email_has_up_to_150_words(self, words: int, mark: Mark) -> None:
        assert mark_of(letter_of(words), "concise", LetterKind.THANK_YOU) is mark

    def test_under_60_words_is_a_warning(self) -> None:
        assert mark_of(letter_of(55), "concise", LetterKind.THANK_YOU) is Mark.WARN

    def test_thin_notes_may_make_a_short_letter(self) -> None:
        verdict = THIN.verdict("concise")
        assert verdict.verdict is Mark.PASS
        assert "short" in verdict.why

    @pytest.mark.parametrize(("words", "mark"), [(45, Mark.PASS), (110, Mark.PASS), (115, Mark.WARN)])
    def test_a_nudge_has_40_to_110_words(self, words: int, mark: Mark) -> None:
        assert mark_of(letter_of(words), "concise", LetterKind.CHECK_IN) is mark

    @pytest.mark.parametrize(
        ("words", "mark"), [(50, Mark.WARN), (80, Mark.PASS), (95, Mark.WARN), (130, Mark.FAIL)]
    )
    def test_a_card_has_60_to_90_words(self, words: int, mark: Mark) -> None:
        assert mark_of(letter_of(words), "concise", LetterKind.THANK_YOU, Channel.CARD) is mark

    @pytest.mark.parametrize(("words", "mark"), [(80, Mark.PASS), (140, Mark.WARN), (220, Mark.FAIL)])
    def test_a_message_aims_for_600_characters(self, words: int, mark: Mark) -> None:
        assert mark_of(letter_of(words), "concise", LetterKind.THANK_YOU, Channel.MESSAGE) is mark

    def test_five_paragraphs_are_a_warning(self) -> None:
        assert mark_of(letter_of(100, 5), "concise", LetterKind.THANK_YOU) is Mark.WARN

    def test_a_sentence_over_40_words_is_a_warning(self) -> None:
        endless = "I would be glad " + "to help you and " * 10 + "to stay. I remain"
        assert BACKEND.mark("concise", ("I remain", endless)) is Mark.WARN


class TestSubject:
    def test_thanks_and_the_role_pass(self) -> None:
        assert BACKEND.mark("subject") is Mark.PASS

    @pytest.mark.parametrize(
        "bare", ["Following up", "Thank you!", "thanks", "Re: Interview", "Hello", "Quick question"]
    )
    def test_a_bare_subject_fails(self, bare: str) -> None:
        assert (
            BACKEND.mark("subject", ("Thank you - senior backend engineer at Lumen Health", bare))
            is Mark.FAIL
        )

    def test_an_empty_subject_fails(self) -> None:
        assert (
            BACKEND.mark("subject", ("Thank you - senior backend engineer at Lumen Health", "")) is Mark.FAIL
        )

    def test_a_letter_pasted_without_its_subject_is_reminded_of_it(self) -> None:
        line = "Subject: Thank you - senior backend engineer at Lumen Health\n"
        assert BACKEND.mark("subject", (line, "")) is Mark.WARN

    @pytest.mark.parametrize(
        "weak",
        [
            "Senior backend engineer at Lumen Health",
            "Thank you for our conversation",
            "Thank you so much for our talk about the senior backend engineer role",
            "THANK YOU - SENIOR BACKEND ENGINEER",
        ],
    )
    def test_no_thanks_no_job_too_long_or_shouted_is_a_warning(self, weak: str) -> None:
        assert (
            BACKEND.mark("subject", ("Thank you - senior backend engineer at Lumen Health", weak))
            is Mark.WARN
        )

    @pytest.mark.parametrize("channel", [Channel.MESSAGE, Channel.CARD])
    def test_messages_and_cards_have_none(self, channel: Channel) -> None:
        draft = parse_letter(BACKEND.letter, channel=channel)
        verdict = verdict_in(review_draft(draft, BACKEND.brief, BACKEND.notes), "subject")
        assert verdict.verdict is Mark.NOT_APPLICABLE


class TestVoice:
    def test_plain_words_pass(self) -> None:
        assert BACKEND.mark("voice") is Mark.PASS

    def test_one_mild_stock_phrase_is_a_warning_with_its_reason(self) -> None:
        verdict = BACKEND.verdict("voice", ("I remain", "It was invaluable. I remain"))
        assert verdict.verdict is Mark.WARN
        assert "invaluable" in verdict.why

    @pytest.mark.parametrize(
        "phrase",
        [
            "I hope this email finds you well.",
            "I would delve into it.",
            "I am a perfect fit.",
            "Your esteemed firm impressed me.",
            "It is a testament to your team.",
            "Look no further.",
        ],
    )
    def test_an_egregious_one_fails(self, phrase: str) -> None:
        assert BACKEND.mark("voice", ("I remain", f"{phrase} I remain")) is Mark.FAIL

    def test_several_mild_ones_fail(self) -> None:
        added = "I am passionate about robust systems and excited to leverage them. I remain"
        assert BACKEND.mark("voice", ("I remain", added)) is Mark.FAIL

    def test_the_users_own_words_are_no_stock(self) -> None:
        """Whoever wrote "robust" in the notes talks like that."""
        draft = BACKEND.draft(("I remain", "We made it robust. I remain"))
        assert verdict_in(review_draft(draft, BACKEND.brief, BACKEND.notes), "voice").verdict is Mark.WARN
        notes = Notes(text=BACKEND.notes.text + "made our queue robust\n")
        assert verdict_in(review_draft(draft, BACKEND.brief, notes), "voice").verdict is Mark.PASS

    def test_three_sentences_that_open_alike_are_a_warning(self) -> None:
        assert BACKEND.mark("voice", ("You mentioned", "I know")) is Mark.WARN

    def test_a_habit_of_dashes_is_a_warning(self) -> None:
        changes = (
            ("at Acme and cut", "at Acme — and cut"),
            ("interested in the role and", "interested — in the role —"),
        )
        assert BACKEND.mark("voice", *changes) is Mark.WARN
