"""The review as a whole."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import LetterUnreadable
from assistant.reviewing import RUBRIC, parse_letter, review_draft
from assistant.schema import Brief, Channel, Draft, LetterKind, Mark, Notes, Review, Sentence
from tests.reviewing.interviews import ALL, BACKEND, Interview, verdict_in

IDS = (
    "greeting gratitude professional complete specifics interest qualification contribution missed_point concern "
    "concise subject voice truth attribution discretion injection"
).split()


@pytest.mark.parametrize("name", ALL)
def test_an_honest_letter_raises_no_alarm(name: str) -> None:
    """What a careful candidate writes by hand is ready, and nearly every criterion is content."""
    review = ALL[name].review()
    findings = [(v.id, v.why, v.evidence) for v in review.criteria if v.verdict in (Mark.FAIL, Mark.WARN)]
    expected = ["complete"] if name == "thin" else []  # the notes don't say who writes
    assert [criterion for criterion, _, _ in findings] == expected, findings
    assert review.ready


def test_the_criteria_come_in_the_order_of_the_rubric() -> None:
    assert [verdict.id for verdict in BACKEND.review().criteria] == IDS
    assert [criterion.id for criterion in RUBRIC] == IDS


def test_one_failure_makes_a_letter_unready_and_warnings_do_not() -> None:
    failing = BACKEND.review(("40%", "45%"))
    assert not failing.ready
    warned = BACKEND.review(("I remain very interested", "I am writing to say that I remain very interested"))
    assert [v.id for v in warned.criteria if v.verdict is Mark.WARN] == ["voice"]
    assert warned.ready


def test_the_score_is_the_mean_over_the_criteria_that_apply() -> None:
    """A pass counts one, a warning a half, a failure nothing; what does not apply does not count."""
    review = BACKEND.review(("40%", "45%"))
    worth = {Mark.PASS: 1.0, Mark.WARN: 0.5, Mark.FAIL: 0.0}
    counted = [worth[v.verdict] for v in review.criteria if v.verdict is not Mark.NOT_APPLICABLE]
    assert review.score == pytest.approx(sum(counted) / len(counted))


def test_every_verdict_says_why_in_a_sentence() -> None:
    for interview in ALL.values():
        for verdict in interview.review().criteria:
            assert verdict.why[0].isupper() or verdict.why[0].isdigit() or verdict.why[0] == '"'
            assert verdict.why.endswith((".", ")"))


def test_evidence_quotes_the_letter_and_the_notes() -> None:
    for interview in ALL.values():
        draft = interview.draft()
        for verdict in interview.review().criteria:
            for shown in verdict.evidence:
                assert shown.sentence in draft.body or shown.sentence == draft.subject
                assert shown.quote in interview.notes.text


def test_the_ids_a_sentence_claims_to_rest_on_make_no_difference() -> None:
    """A letter is judged by its words, whoever wrote it and whatever they say it rests on."""
    draft = BACKEND.draft(("40%", "45%"))
    boasting = draft.model_copy(
        update={
            "sentences": tuple(
                s.model_copy(update={"facts": tuple(f.id for f in BACKEND.brief.facts)})
                for s in draft.sentences
            )
        }
    )
    assert review_draft(boasting, BACKEND.brief, BACKEND.notes) == review_draft(
        draft, BACKEND.brief, BACKEND.notes
    )


def test_without_notes_truth_is_left_open_and_the_rest_is_judged() -> None:
    review = review_draft(BACKEND.draft(), None, None)
    for criterion in ("specifics", "truth", "attribution", "discretion", "injection"):
        assert verdict_in(review, criterion).verdict is Mark.NOT_APPLICABLE
        assert "no notes" in verdict_in(review, criterion).why
    assert verdict_in(review, "gratitude").verdict is Mark.PASS


def test_what_the_user_put_into_the_brief_counts_as_told() -> None:
    """A corrected company or role is right, whatever the notes say."""
    brief = BACKEND.brief.model_copy(update={"company": "Lumen Clinics"})
    draft = BACKEND.draft(("Lumen Health", "Lumen Clinics"))
    assert verdict_in(review_draft(draft, brief, BACKEND.notes), "truth").verdict is Mark.PASS


_INTERVIEWS = st.sampled_from(sorted(ALL)).map(ALL.__getitem__)
_PIECES = st.sampled_from(
    "Dear Priya, |Subject: |Thank you|\n|\n\n|- |I led |40%|£14.20|you mentioned |[Your name]|Kind regards,|http://x.io|"
    "<b>|”|'|é|\u200b|🙂|\u0301|w/|...|!!|half past two|one hundred and |½|St. |Lou said |\x00|\u2028|  ".split(
        "|"
    )
)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES).map("".join))


@given(_TEXTS, _INTERVIEWS, st.sampled_from(LetterKind), st.sampled_from(Channel))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_review(
    text: str, interview: Interview, kind: LetterKind, channel: Channel
) -> None:
    """Whatever is pasted either is no letter, and says so, or gets a whole review."""
    try:
        draft = parse_letter(text, kind, channel)
    except LetterUnreadable:
        return
    for brief, notes in ((interview.brief, interview.notes), (None, interview.notes), (None, None)):
        _is_whole(review_draft(draft, brief, notes))


@given(st.lists(_TEXTS, max_size=5), _TEXTS, _TEXTS, _TEXTS, st.none() | _TEXTS, _TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_draft_breaks_the_review(
    sentences: list[str], greeting: str, sign_off: str, sender: str, subject: str | None, notes: str
) -> None:
    """Drafts come from models too, with line breaks and anything else in any field."""
    draft = Draft(
        to=greeting or None,
        kind=LetterKind.THANK_YOU,
        channel=Channel.EMAIL,
        subject=subject,
        greeting=greeting,
        sentences=tuple(Sentence(text=text, paragraph=at // 2) for at, text in enumerate(sentences)),
        sign_off=sign_off,
        sender=sender,
    )
    _is_whole(review_draft(draft, Brief(company=notes, role=notes), Notes(text=notes)))


def _is_whole(review: Review) -> None:
    assert [verdict.id for verdict in review.criteria] == IDS
    assert review.ready == all(verdict.verdict is not Mark.FAIL for verdict in review.criteria)
    assert 0 <= review.score <= 1


@pytest.mark.parametrize(
    "piece",
    [
        "word ", ".", "A", "1,", "111,", "1.1", "[", "( ", "'", "x@", "a.b.", "Priya mentioned ", "you mentioned the ",
        "& ", "- a\n", "\n", "not only ", "one hundred and ", "0 ", "00.-", "my my ", "<a", "I was at Acme ",
        "the role at A ", "\u0130", '"', "interested in ", "I led. ", "!! ", "Thank you, ", "https://", "a, ",
    ],
)  # fmt: skip
def test_a_huge_letter_is_reviewed_in_bounded_time(piece: str) -> None:
    """A book of anything takes seconds: no pattern backtracks without end, and nothing is read once per word."""
    text = "Dear Priya,\n\n" + piece * (50_000 // len(piece))
    started = time.monotonic()
    review_draft(parse_letter(text), BACKEND.brief, BACKEND.notes)
    assert time.monotonic() - started < 15
