"""Each kind of follow-up in its own shape, and each as long as its channel allows."""

from __future__ import annotations

import pytest

from assistant import pipeline
from assistant.lengths import INVITATION_LIMIT, MESSAGE_AIM, length_for
from assistant.samples import sample_notes
from assistant.schema import Channel, Letter, LetterKind, Notes, Options
from assistant.writing.corrections import right_in_own_words
from assistant.writing.first_person import mine
from assistant.writing.fragments import shorter
from assistant.writing.openings import kept_for_later, post_to_come
from tests.reviewing.interviews import BACKEND

K = LetterKind
ANSWER = """Donna Kowalczyk from Dunbar Unified called back, bus driver job
wants to know if I've driven a lift bus for wheelchairs. yes, 3 years at Easter Road Transit
she's got two routes with no driver since October
Darnell Greer
"""
ADDED = """Soil lab technician, Prairie Root Labs. Gurpreet Dhaliwal, lab manager
thank you note went Wednesday, this is a follow up
he needs someone solo on Saturdays in the spring rush
never mentioned: I am trained on the Skalar
Oksana Melnyk
"""
CORRECTED = """Lifeguard at Kowhai Pools, met Moana Ruatapu
want to set one thing straight
told her I had two years, forgot to say: I revalidated my award in August
Sefo Leota
"""


def letter(notes: str, kind: LetterKind | None = None, **options: object) -> Letter:
    asked = Options.model_validate({"kind": kind, **options})
    return pipeline.draft(Notes(text=notes), asked)[1][0]


def test_an_answer_comes_first_and_is_said_plainly() -> None:
    draft = letter(ANSWER).draft
    assert draft.kind is K.ANSWER
    assert draft.sentences[1].text == "Yes, I have driven a lift bus for wheelchairs."
    assert draft.subject is not None
    assert draft.subject.startswith("Your question")


PASTED = """Hi Marta,
thank you for coming. Two questions: When could you start? And have you worked with SAP?
Best, Siobhan Daly

my answers:
1. i can start 11 january, i have to give 4 weeks notice
2. yes i used SAP 5 years at Lactoserra every day
logistics coordinator at Corrib Fresh Foods
Marta Figueiredo
"""


def test_answers_keep_what_limits_them_and_go_to_who_asked() -> None:
    found = letter(PASTED)
    assert found.draft.greeting == "Dear Siobhan,"
    told = [sentence.text for sentence in found.draft.sentences]
    assert told[1:3] == ["I can start on 11 January.", "I have to give 4 weeks notice."]
    assert "SAP" in told[3]
    assert found.review.ready


def test_a_question_left_open_is_named() -> None:
    found = letter(
        PASTED.replace("1. i can start 11 january, i have to give 4 weeks notice\n", "1. hmm, that depends\n")
    )
    why = next(verdict for verdict in found.review.criteria if verdict.id == "complete").why
    assert "When could you start?" in why
    assert not found.review.ready


def test_what_is_added_is_told_and_the_thanks_are_not_repeated() -> None:
    found = letter(ADDED)
    assert found.draft.kind is K.ADDITIONAL_INFO
    assert "trained on the Skalar" in found.draft.body
    assert "Thank you again" in found.draft.body
    assert found.review.ready


def test_what_was_said_wrongly_is_not_said_again() -> None:
    found = letter(CORRECTED, K.CLARIFICATION)
    assert "I revalidated my award in August" in found.draft.body
    assert "two years" not in found.draft.body


def test_a_question_for_news_asks_once_and_does_not_retell() -> None:
    found = letter(BACKEND.notes.text, K.CHECK_IN)
    told = letter(BACKEND.notes.text)
    assert found.draft.body.count("?") <= 1
    assert len(found.draft.sentences) < len(told.draft.sentences)
    assert "Acme" not in found.draft.body


@pytest.mark.parametrize("kind", list(K))
def test_every_kind_is_ready_and_keeps_its_length(kind: LetterKind) -> None:
    found = letter(BACKEND.notes.text, kind)
    # There is nothing to put right in these notes, and the letter that is to do so says it isn't ready.
    assert found.review.ready is (kind is not K.CLARIFICATION)
    assert len(found.draft.body.split()) <= length_for(kind, Channel.EMAIL).long


def test_a_message_is_read_to_its_end() -> None:
    draft = letter(BACKEND.notes.text, channel=Channel.MESSAGE).draft
    assert len(draft.body) <= MESSAGE_AIM
    assert draft.subject is None


def test_an_invitation_fits_where_it_goes() -> None:
    draft = letter(BACKEND.notes.text, channel=Channel.MESSAGE, invitation=True).draft
    assert len(draft.body) <= INVITATION_LIMIT
    assert draft.body.endswith("\n\nTom Adeyemi")


def test_an_invitation_names_something_of_the_interview_and_is_ready() -> None:
    written = letter(BACKEND.notes.text, channel=Channel.MESSAGE, invitation=True)
    assert written.review.ready
    named = [s for s in written.draft.sentences if s.facts]
    assert named, written.draft.body


def test_after_a_no_an_invitation_is_short_too() -> None:
    notes = """Mareike Thoms phoned: they took somebody else for the archive assistant job at Hollin House Museum
she said there will be a six month cataloguing post in the autumn and I should apply
Ilse Brandt"""
    written = letter(notes, kind=LetterKind.STAY_IN_TOUCH, channel=Channel.MESSAGE, invitation=True)
    assert written.review.ready
    assert len(written.draft.body) <= 300


def test_a_card_can_be_written_by_hand() -> None:
    draft = letter(BACKEND.notes.text, channel=Channel.CARD).draft
    assert len(draft.body.split()) <= length_for(K.THANK_YOU, Channel.CARD).long


def test_what_one_brings_can_be_a_list() -> None:
    found = letter(BACKEND.notes.text, bullets=True)
    assert "\n- I led a similar migration at Acme" in found.draft.body
    assert found.review.ready
    assert all(v.verdict != "warn" for v in found.review.criteria if v.id == "complete")


def test_one_letter_can_go_to_all() -> None:
    notes = "met Ana Silva and Ben Okoro at Lumen, data analyst\nAna: they count bats\nI ran the bat survey at Fenway\nJo"
    brief, letters = pipeline.draft(Notes(text=notes), Options(together=True))
    assert len(brief.people) == 2
    assert [x.draft.greeting for x in letters] == ["Dear Ana and Ben,"]


def test_a_second_letter_does_not_tell_the_same() -> None:
    first = letter(BACKEND.notes.text).draft
    _, (second,) = pipeline.draft(BACKEND.notes, Options(kind=K.CHECK_IN), earlier=[first])
    assert not {s.text for s in first.sentences} & {s.text for s in second.draft.sentences}


def test_a_doubt_about_a_thing_of_ones_own_is_settled_by_what_one_does() -> None:
    """And the letter stays at four paragraphs, with a point that was missed in it too."""
    found = letter(sample_notes("garden"))
    assert "about my English on the phone. I take phone orders now." in found.draft.body
    assert len(found.draft.paragraphs) <= 4
    assert next(v for v in found.review.criteria if v.id == "concern").verdict == "pass"


@pytest.mark.parametrize(
    ("said", "kept", "post"),
    [
        ("I'd like to keep your resume for the spring", "my resume for the spring", None),
        ("she'd keep my CV on file", "my CV", None),
        ("there'll be a seasonal one in November for the birds", None, "a seasonal post in November"),
        ("a second branch opens by the station after Easter", None, "a second branch after Easter"),
        ("they keep the resumes in a drawer", None, None),
        ("a new job is hard", None, None),
    ],
)
def test_what_they_held_out_for_later(said: str, kept: str | None, post: str | None) -> None:
    assert (kept_for_later(said), post_to_come(said)) == (kept, post)


def test_what_they_held_out_for_later_is_taken_up() -> None:
    notes = "Bec Mansell rang, didn't get the ranger job at Cape Wickham\nshe'd keep my CV on file\nMatthias Vogel"
    assert "Thank you for offering to keep my CV: please do." in letter(notes, K.STAY_IN_TOUCH).draft.body


def test_an_answer_after_a_meeting_is_not_expected_on_its_day() -> None:
    notes = "Met Kaede Mori, gardener at Ashgrove Gardens\nShe will write after the board meets on the 18th\nRobin Ash"
    body = letter(notes).draft.body
    assert "after the 18th" in body
    assert "on the 18th" not in body


def test_what_one_can_do_is_ones_own_however_thin_the_notes() -> None:
    assert (
        "I can do latte art." in letter("corner cafe, barista. wants weekends. i can do latte art").draft.body
    )


MEANT = """Stage manager, Rep Theatre at Wexcombe. Bea Lindqvist, production manager
me - 212 cues in Peer Gynt, clean show reports, 0 complaints in 64 performances
told her i can start in may, it was june i meant. must put that right
Ola Berg
"""


def test_a_slip_told_in_passing_is_put_right_in_two_sentences_with_the_fit_behind() -> None:
    found = letter(MEANT)
    assert found.draft.kind is K.CLARIFICATION
    texts = [sentence.text for sentence in found.draft.sentences]
    at = next(number for number, text in enumerate(texts) if text.endswith(" June."))
    assert "I can start in May" in texts[at - 1]
    assert "212 cues in Peer Gynt" in texts[at + 1]
    assert found.review.ready


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        (
            'Mr Cole said "so you run the rota alone" and I just nodded. I do not. I plan the weekends only, Jo does the rest.',
            ['"so you run the rota alone"', "I plan the weekends only"],
        ),
        (
            "He asked how long I have been cannulating and I said since 2016. Wrong, it was March 2019. I want to put that right.",
            ['"since 2016"', "It should have been March 2019."],
        ),
    ],
)
def test_a_correction_says_what_was_said_and_to_what(noted: str, told: list[str]) -> None:
    found = letter(f"Fobbs Ltd, clerk, met Mr Adam Cole.\n{noted}\nAnn Lee", kind=K.CLARIFICATION)
    for words in told:
        assert words in found.draft.body


def test_a_statement_is_not_cut_to_its_opposite() -> None:
    for whole in (
        "you can't start until May, which is late",
        "you want the team trained before the launch, not during it",
    ):
        assert not {"you can't start", "you want the team trained"} & set(shorter(whole))
        assert len(shorter(whole)) > 1


def test_where_it_was_looked_up_is_no_part_of_what_is_right() -> None:
    assert right_in_own_words("it was 2022, checked at home") == ["It was 2022."]
    assert right_in_own_words("the plan was checked at home") == ["The plan was checked at home."]


def test_an_emphatic_past_is_told_as_the_plain_one() -> None:
    assert (
        mine("I did put together four stock lists in one table")
        == "I put together four stock lists in one table"
    )
