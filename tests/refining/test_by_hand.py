"""What the user changes by hand, in the letter or in what was read, lasts through all that follows."""

from __future__ import annotations

import pytest

from assistant import pipeline
from assistant.schema import Conversation, FactKind, LetterKind, Mark, Moved, Notes, Options
from tests.refining.test_conversation import NOTES, body

OWN = "I would bring my own dough scraper."


def started() -> Conversation:
    return pipeline.conversation(NOTES)


def wished(talk: Conversation, **changes: object) -> Conversation:
    return pipeline.changed(talk, talk.shown.wishes.model_copy(update=changes))


def marks(talk: Conversation) -> dict[str, Mark]:
    return {verdict.id: verdict.verdict for verdict in talk.shown.letters[0].review.criteria}


def test_what_was_typed_is_what_is_shown() -> None:
    talk = started()
    typed = body(talk).replace("Dear Inés,", "Hello Inés,").replace("Tom Adeyemi", "Tom") + "\n\nPS " + OWN
    talk = pipeline.by_hand(talk, 0, typed, "Thank you, Inés")
    assert body(talk).split()[:2] == ["Hello", "Inés,"]
    assert OWN in body(talk)
    assert talk.shown.letters[0].draft.subject == "Thank you, Inés"


def test_a_sentence_of_ones_own_lasts() -> None:
    talk = started()
    first = talk.shown.letters[0].draft.sentences[1].text
    talk = pipeline.by_hand(talk, 0, body(talk).replace(first, f"{first} {OWN}"))
    for instruction in ("more formal", "take out the loaves", "sign as Sam", "make it shorter"):
        talk, _ = pipeline.refine(talk, instruction)
        assert OWN in body(talk), instruction
    talk, _ = pipeline.refine(talk, "take out the bit about the dough scraper")
    assert OWN not in body(talk)
    talk, _ = pipeline.refine(talk, "warmer")
    assert OWN not in body(talk)


def test_a_sentence_in_other_words_stays_in_them() -> None:
    talk = started()
    old = next(s.text for s in talk.shown.letters[0].draft.sentences if "40 loaves" in s.text)
    new = "Forty loaves in the bin every Sunday stayed with me."
    talk = pipeline.by_hand(talk, 0, body(talk).replace(old, new))
    resting = next(s for s in talk.shown.letters[0].draft.sentences if s.text == new)
    assert resting.facts
    for instruction in ("more formal", "as bullet points", "warmer", "sign as Sam"):
        talk, _ = pipeline.refine(talk, instruction)
        assert new in body(talk), instruction
        assert old not in body(talk)
    assert "40 loaves" not in body(talk)


def test_two_sentences_on_one_line_of_the_notes_are_changed_one_by_one() -> None:
    talk = started()
    old = next(s.text for s in talk.shown.letters[0].draft.sentences if "40 loaves" in s.text)
    told = "That is a loaf every half an hour that you are open."
    talk = pipeline.by_hand(talk, 0, body(talk).replace(old, f"{old} {told}"))
    talk = pipeline.by_hand(talk, 0, body(talk).replace(told, "That is a lot of loaves."))
    talk, _ = pipeline.refine(talk, "sign as Sam")
    assert "That is a lot of loaves." in body(talk)
    assert told not in body(talk)
    assert old in body(talk)


def test_a_name_put_right_keeps_what_was_done_to_the_letter() -> None:
    talk = started()
    first = talk.shown.letters[0].draft.sentences[1].text
    talk = pipeline.by_hand(talk, 0, body(talk).replace(first, f"{first} {OWN}"))
    talk, _ = pipeline.refine(talk, "dear Ms Marchetti")
    talk, _ = pipeline.refine(talk, "her name is Ines Marcetti")
    assert talk.shown.letters[0].draft.to == "Ines Marcetti"
    assert OWN in body(talk)
    assert body(talk).startswith("Dear Ms Marchetti,")


def test_what_is_not_asked_for_keeps_its_words() -> None:
    talk = started()
    before = {s.text for s in talk.shown.letters[0].draft.sentences if "loaves" not in s.text}
    talk, _ = pipeline.refine(talk, "drop the loaves")
    after = {s.text for s in talk.shown.letters[0].draft.sentences}
    assert len(before - after) <= 2  # what leant on them may go another way


def test_a_sentence_taken_out_by_hand_stays_out() -> None:
    talk = started()
    old = next(s.text for s in talk.shown.letters[0].draft.sentences if "40 loaves" in s.text)
    talk = pipeline.by_hand(talk, 0, body(talk).replace(old, ""))
    for instruction in ("more formal", "warmer"):
        talk, _ = pipeline.refine(talk, instruction)
        assert "40 loaves" not in body(talk)


def test_words_changed_by_hand_follow_what_is_said_later() -> None:
    talk = started()
    first = talk.shown.letters[0].draft.sentences[1].text
    talk = pipeline.by_hand(
        talk, 0, body(talk).replace(first, f"{first} The old oven is a challenge I like.")
    )
    talk, _ = pipeline.refine(talk, "don't call it a challenge")
    assert "challenge" not in body(talk)


def test_what_is_written_by_hand_is_reviewed() -> None:
    talk = started()
    first = talk.shown.letters[0].draft.sentences[1].text
    assert marks(talk)["truth"] is Mark.PASS
    claim = "I ran a team of 25 bakers for 9 years."
    talk = pipeline.by_hand(talk, 0, body(talk).replace(first, f"{first} {claim}"))
    assert marks(talk)["truth"] is Mark.FAIL
    talk = wished(talk, vouched=(claim,))
    assert claim in body(talk)
    assert marks(talk)["truth"] is not Mark.FAIL


def test_own_words_without_a_place_are_told() -> None:
    talk = started()
    old = next(s.text for s in talk.shown.letters[0].draft.sentences if "40 loaves" in s.text)
    new = "Forty loaves in the bin every Sunday stayed with me."
    talk = pipeline.by_hand(talk, 0, body(talk).replace(old, new))
    talk = wished(talk, options=Options(kind=LetterKind.STAY_IN_TOUCH))
    assert new in body(talk) or talk.shown.lost == (new,)


def test_a_change_in_one_letter_of_a_panel_is_for_that_one() -> None:
    talk = pipeline.conversation(
        Notes(text=NOTES.text + "\nmet also Jo Webb (baker). jo said the starter is 30 years old")
    )
    assert len(talk.shown.letters) == 2
    talk = pipeline.by_hand(talk, 1, talk.shown.letters[1].draft.body.replace("Dear Jo,", "Hi Jo,"))
    assert talk.shown.letters[0].draft.greeting == "Dear Inés,"
    assert talk.shown.letters[1].draft.greeting == "Hi Jo,"


def test_words_of_a_model_last_where_their_sentence_does() -> None:
    talk = started()
    letter = talk.shown.letters[0]
    old = next(s for s in letter.draft.sentences if "40 loaves" in s.text)
    new = old.model_copy(
        update={"text": "Some 40 loaves go to waste every Sunday, you told me.", "by_model": True}
    )
    worded = tuple(new if s is old else s for s in letter.draft.sentences)
    draft = letter.draft.model_copy(update={"sentences": worded})
    talk = pipeline.in_model_words(talk, [letter.model_copy(update={"draft": draft})])
    talk, _ = pipeline.refine(talk, "sign as Sam")
    assert new.text in body(talk)
    talk, _ = pipeline.refine(talk, "take out the loaves")
    assert "loaves" not in body(talk)


# What was read, put right


def test_a_fact_is_moved_and_said_by_somebody_else() -> None:
    talk = started()
    fact = next(f for f in talk.shown.brief.facts if "40 loaves" in f.quote)
    talk = wished(talk, moved=(Moved(quote=fact.quote, kind=FactKind.STRENGTH, speaker="me"),))
    moved = next(f for f in talk.shown.brief.facts if f.quote == fact.quote)
    assert (moved.kind, moved.speaker) == (FactKind.STRENGTH, "me")
    assert "You mentioned that about 40" not in body(talk)


def test_what_is_private_can_be_opened() -> None:
    talk = started()
    (pay,) = [w for w in talk.shown.brief.withheld if "12.50" in w.quote]
    talk = wished(talk, opened=(pay.quote,))
    assert not [w for w in talk.shown.brief.withheld if "12.50" in w.quote]
    assert [f for f in talk.shown.brief.facts if "12.50" in f.quote or "11.80" in f.quote]


def test_somebody_added_gets_a_letter_and_somebody_taken_out_none() -> None:
    talk = wished(started(), also=("Jo Webb",))
    assert [letter.draft.to for letter in talk.shown.letters] == ["Inés Marchetti", "Jo Webb"]
    talk = wished(talk, not_to=("Inés Marchetti",))
    assert [letter.draft.to for letter in talk.shown.letters] == ["Jo Webb"]


def test_other_notes_keep_the_wishes() -> None:
    talk, _ = pipeline.refine(started(), "sign as Sam")
    talk = pipeline.reread(talk, Notes(text=NOTES.text.replace("ovens from 1962", "ovens from 1958")))
    assert talk.shown.letters[0].draft.sender == "Sam"
    assert "1962" not in talk.notes.text
    assert pipeline.undone(talk) == 1


def test_the_same_wishes_make_no_version() -> None:
    talk = started()
    assert pipeline.changed(talk, talk.shown.wishes) is talk


@pytest.mark.parametrize("text", ["", " \n", "123"])
def test_a_letter_without_words_is_refused_with_a_sentence(text: str) -> None:
    from assistant.errors import LetterUnreadable

    with pytest.raises(LetterUnreadable, match="no words"):
        pipeline.by_hand(started(), 0, text)
