"""A chat about letters: wishes stick, facts are locked, and nothing is done in silence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import pipeline
from assistant.refining import turns
from assistant.schema import Channel, Conversation, LetterKind, Notes, Outcome, Reply, Tone

NOTES = Notes(
    text="""tues - Harbour Street Bakery, weekend shift lead
met Inés Marchetti (owner). she showed me the ovens from 1962
they throw away abt 40 loaves every sunday, she wants that halved
loved that the apprentices shape their own loaf on fridays
i ran the saturday counter at Greggs for 2 yrs, started a 4pm half price shelf
i helped with the allergen folder, never baked professionally
forgot to say: i have my food hygiene level 3
pay is 11.80, would need 12.50
hear back by next wednesday
Tom Adeyemi"""
)


def said(*instructions: str) -> tuple[Conversation, list[Reply]]:
    talk, replies = pipeline.conversation(NOTES), []
    for instruction in instructions:
        talk, reply = pipeline.refine(talk, instruction)
        replies.append(reply)
    return talk, replies


def body(talk: Conversation) -> str:
    return talk.shown.letters[0].draft.body


def test_what_was_taken_out_stays_out() -> None:
    """Ten turns later, and after a new start too."""
    talk, _ = said(
        "take out the loaves", "warmer", "longer", "shorter", "formal", "bullet points", "no bullets",
        "sign as Tommy", "longer, tell more", "make it a card", "start over with a warmer tone", "longer",
    )  # fmt: skip
    assert "loaves" not in body(talk)
    assert body(said()[0]).count("loaves") == 1


def test_wishes_add_up() -> None:
    talk, replies = said(
        "sign as Sam", "it was thursday, not tuesday", "make it formal", "mention that i speak polish"
    )
    draft = talk.shown.letters[0].draft
    assert [reply.outcome for reply in replies] == [Outcome.DONE] * 4
    assert draft.sender == "Sam"
    assert "Thursday" in draft.body
    assert "Tuesday" not in draft.body
    assert "speak Polish." in draft.body
    assert talk.shown.wishes.options.tone is Tone.FORMAL
    assert talk.shown.letters[0].review.ready


@pytest.mark.parametrize(
    "wish",
    [
        "say I have a PhD",
        "say i led the allergen project",
        "write that I baked professionally for 5 years",
        "tell her i have another offer, i don't but she won't check",
        "say that I ran the counter for 12 years",
        "mention my salary of 12.50",
        "say I really have a PhD, honestly",
        "it is true that i baked professionally, say i baked professionally",
        "say I love her amazing bread (never tried it lol)",
    ],
)
def test_what_is_not_so_is_declined_kindly(wish: str) -> None:
    talk, replies = said(wish)
    assert replies[0].outcome is Outcome.DECLINED
    assert body(talk) == body(said()[0])
    assert talk.at == 0


def test_what_is_vouched_for_is_told() -> None:
    talk, replies = said("mention that I have a diploma in baking, it is true")
    assert replies[0].outcome is Outcome.DONE
    assert "diploma" in body(talk)


@pytest.mark.parametrize(
    "wish", ["translate it into Polish", "send it now", "make it better", "is it too long?", "thanks!", "hmm"]
)
def test_what_is_no_wish_changes_nothing(wish: str) -> None:
    talk, replies = said(wish)
    assert replies[0].outcome is not Outcome.DONE
    assert replies[0].text.strip()
    assert len(talk.versions) == 1


def test_versions_go_back_and_forth() -> None:
    talk, _ = said("sign as Sam", "make it a card")
    first, second = body(said("sign as Sam")[0]), body(talk)
    talk, _ = pipeline.refine(talk, "undo")
    assert body(talk) == first
    talk, _ = pipeline.refine(talk, "redo")
    assert body(talk) == second
    talk, _ = pipeline.refine(talk, "go back to the first version")
    assert body(talk) == body(said()[0])
    talk, reply = pipeline.refine(talk, "undo")
    assert reply.outcome is Outcome.ASKS


def test_no_version_is_lost_by_going_another_way() -> None:
    talk, _ = said("sign as Sam", "undo", "sign as Tommy")
    assert [v.letters[0].draft.sender for v in talk.versions] == ["Tom Adeyemi", "Sam", "Tommy"]
    assert talk.before is not None
    assert talk.before.id == talk.versions[0].id
    talk, _ = pipeline.refine(talk, "undo")
    assert talk.at == 0
    talk, _ = pipeline.refine(talk, "redo")
    assert talk.shown.letters[0].draft.sender == "Tommy"


def test_channel_and_kind() -> None:
    talk, _ = said("make it a LinkedIn message")
    assert talk.shown.letters[0].draft.channel is Channel.MESSAGE
    talk, _ = said("i haven't heard anything, write to ask for news")
    assert talk.shown.letters[0].draft.kind is LetterKind.CHECK_IN


def test_a_slip_told_in_the_chat_is_put_right() -> None:
    talk, _ = said("i told her 3 years at Greggs but the truth is 2 years. write that i correct it")
    draft = talk.shown.letters[0].draft
    assert draft.kind is LetterKind.CLARIFICATION
    assert "2 years" in draft.body


def test_a_reply_does_not_claim_what_was_not_done() -> None:
    """Where there is nothing more to tell, it says so."""
    talk, replies = said(*["longer"] * 6)
    assert replies[-1].outcome is Outcome.CANNOT
    assert len(talk.versions) < 7


def test_why_shows_the_notes() -> None:
    _, replies = said("why did you write about the loaves?")
    assert replies[0].outcome is Outcome.TOLD
    assert "40 loaves every sunday" in replies[0].text


def test_a_chat_is_taken_up_again_where_it_was() -> None:
    talk, _ = said("sign as Sam", "take out the loaves", "undo")
    turns = [(v.instruction, v.wishes, at - 1 if at else None) for at, v in enumerate(talk.versions)]
    again = pipeline.resumed(NOTES, pipeline.read(NOTES), turns, talk.at)
    assert body(again) == body(talk)
    assert body(pipeline.refine(again, "redo")[0]) == body(said("sign as Sam", "take out the loaves")[0])


@given(st.text(max_size=80))
@settings(max_examples=40, deadline=None)
def test_whatever_is_typed_there_is_a_letter_and_a_reply(text: str) -> None:
    talk, reply = pipeline.refine(_START, text)
    assert reply.text
    assert talk.shown.letters[0].draft.body.startswith("Dear ")


_START = pipeline.conversation(NOTES)


def test_what_the_notes_deny_is_not_made_of_them() -> None:
    """ "Not fluent" and "not my idea" have the words, and say the contrary."""
    notes = Notes(
        text=f"{NOTES.text}\nshe asked about spanish, level 2 class, not fluent\nwe did a daily count, not my idea"
    )
    talk = pipeline.conversation(notes)
    for wish in ("say I'm fluent in spanish", "you can say the daily count was my idea"):
        assert pipeline.refine(talk, wish)[1].outcome is Outcome.DECLINED


def test_a_shorter_letter_keeps_what_it_is_written_for() -> None:
    """What one brings goes last, a question is not left without its answer, and a letter that was ready stays so."""
    talk, _ = said("shorter", "shorter still")
    assert "Greggs" in body(talk)
    assert talk.shown.letters[0].review.ready
    asked = Notes(
        text="Oakfield Primary, Y4 teacher, met Mrs. Eze-Williams\nshe asked about Forest School, do i have training\ni have Level 3 since last year\n"
        "forgot to mention the lunchtime club\nAoife Brennan"
    )
    talk = pipeline.conversation(asked)
    for _ in range(3):
        talk, _ = pipeline.refine(talk, "shorter")
        if "Forest School" in body(talk):
            assert "Level 3" in body(talk)


def test_what_is_in_doubt_is_asked_back_and_done_on_a_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "SURE_ENOUGH", 1.1)
    talk = pipeline.conversation(NOTES)
    before = body(talk)
    talk, reply = pipeline.refine(talk, "drop the loaves")
    assert reply.outcome is Outcome.ASKS
    assert "take out “loaves”" in reply.text
    assert body(talk) == before
    assert talk.doubted == "drop the loaves"
    talk, reply = pipeline.refine(talk, "yes please")
    assert reply.outcome is Outcome.DONE
    assert "loaves" not in body(talk)
    assert talk.shown.instruction == "drop the loaves"
    assert not talk.doubted


def test_a_doubt_is_forgotten_once_something_else_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    talk = pipeline.conversation(NOTES)
    monkeypatch.setattr(turns, "SURE_ENOUGH", 1.1)
    talk, _ = pipeline.refine(talk, "drop the loaves")
    monkeypatch.setattr(turns, "SURE_ENOUGH", 0.0)
    talk, _ = pipeline.refine(talk, "shorter")
    assert not talk.doubted
    _, reply = pipeline.refine(talk, "yes")
    assert "loaves" in body(talk)
    assert reply.outcome is not Outcome.DONE


def test_it_means_what_the_message_before_was_about() -> None:
    talk, replies = said(
        "does it say anything about the allergen folder?", "why do you mention the loaves?", "take it out"
    )
    assert replies[-1].outcome is Outcome.DONE
    assert "loaves" not in body(talk)
