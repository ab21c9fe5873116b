"""What was said wrongly and what is right: two lines leave no doubt, and the plainest of other ways are read."""

import pytest

from assistant import pipeline
from assistant.reading.corrections import find_slip, slip_of_cues, whether_to_raise
from assistant.reading.cues import FoundCue
from assistant.reading.labels import Cue
from assistant.reading.segments import split_clauses, split_lines
from assistant.schema import LetterKind, Notes, Options

NOTES = "Tuesday, Kestrel Foods, line lead. Met Marta Silva\nshe runs three lines\nSam Cole"


def told(text: str) -> tuple[str, str, bool] | None:
    slip = find_slip(text, split_lines(text))
    return slip and slip.said and (text[slice(*slip.said)], text[slice(*slip.right)], slip.theirs)


@pytest.mark.parametrize(
    ("text", "said", "right", "theirs"),
    [
        ("I said: we had 40 beds\nRight: we had 14 beds", "we had 40 beds", "we had 14 beds", False),
        ("- they think: I can't drive\n- truth: I can drive", "I can't drive", "I can drive", True),
        ("told her 40 covers, meant 140", "40 covers", "140", False),
        ("said the pass rate was 98%, it's 89. must fix", "the pass rate was 98%", "89", False),
        (
            "Dana thinks I never managed vendors. Not true! I manage nine.",
            "I never managed vendors",
            "I manage nine",
            True,
        ),
    ],
)
def test_a_slip_is_read(text: str, said: str, right: str, theirs: bool) -> None:
    assert told(text) == (said, right, theirs)


def cued(text: str, **chances: tuple[int, float]) -> list[FoundCue]:
    """The clauses of a line with the chance of a cue for the clause of that number."""
    clauses = split_clauses(split_lines(text)[0])
    return [
        FoundCue(
            clause,
            {cue: next((c for at, c in [chances.get(cue.value, (-1, 0.0))] if at == n), 0.0) for cue in Cue},
        )
        for n, clause in enumerate(clauses)
    ]


def test_clauses_that_sound_like_a_slip_are_its_halves() -> None:
    text = "I said four. nights it is six. the van is new"
    slip = slip_of_cues(text, cued(text, said=(0, 0.8), right=(1, 0.9)))
    assert slip is not None
    assert slip.said is not None
    assert (text[slice(*slip.said)], text[slice(*slip.right)]) == ("four", "nights it is six")


def test_what_is_right_may_stand_alone_and_without_it_there_is_no_slip() -> None:
    text = "I said four. nights it is six. the van is new"
    alone = slip_of_cues(text, cued(text, right=(1, 0.9)))
    assert alone is not None
    assert alone.said is None
    assert slip_of_cues(text, cued(text, said=(0, 0.9))) is None
    assert slip_of_cues(text, []) is None


@pytest.mark.parametrize("text", ["she showed me the ovens", "I said: nothing much", "Right: after lunch"])
def test_nothing_is_read_into_other_lines(text: str) -> None:
    assert told(text) is None


def test_what_went_wrong_may_have_its_right_answer_behind_it() -> None:
    text = "bombed the question on p-values. I mixed up p with effect size. Correct: p is the surprise under the null"
    slip = find_slip(text, split_lines(text))
    assert slip is not None
    assert text[slice(*slip.right)] == "p is the surprise under the null"


def test_what_they_said_is_no_slip_of_mine() -> None:
    assert told("2 summers as a rider. he said thats actually useful, knows the roads") is None


def test_what_is_private_is_not_put_right() -> None:
    text = "said 30k, it's 35k"
    assert find_slip(text, split_lines(text), [(0, len(text))]) is None


def test_two_lines_make_a_letter_that_puts_it_right() -> None:
    text = pipeline.with_correction(NOTES, "we had 40 beds", "we had 14 beds")
    brief, (letter,) = pipeline.draft(Notes(text=text))
    assert brief.kind is LetterKind.CLARIFICATION
    texts = [sentence.text for sentence in letter.draft.sentences]
    wrong, right = (next(i for i, t in enumerate(texts) if part in t) for part in ("40 beds", "14 beds"))
    assert right == wrong + 1
    assert letter.review.ready


def test_what_was_wrong_is_never_claimed() -> None:
    text = NOTES + "\nI told her I ran five lines, I meant two. want to put that right"
    _, (letter,) = pipeline.draft(Notes(text=text))
    assert not any(s.text.startswith("I ran five lines") for s in letter.draft.sentences)


def test_without_them_the_user_is_asked_and_the_letter_not_ready() -> None:
    brief, (letter,) = pipeline.draft(Notes(text=NOTES), Options(kind=LetterKind.CLARIFICATION))
    assert "I said: ..." in brief.questions[0]
    assert not letter.review.ready


@pytest.mark.parametrize(
    ("said", "right", "advice"),
    [
        ("we had 40 beds", "we had 14 beds", "Worth putting right"),
        ("I hold the licence", "it has lapsed", "Worth putting right"),
        ("I rambled about my old team", "it was a good team", "seldom remember"),
        ("I disliked the plan", "I liked the plan", "if it could change"),
    ],
)
def test_advice_on_whether_to_raise_it(said: str, right: str, advice: str) -> None:
    assert advice in whether_to_raise(said, right)


def test_what_was_wrong_is_in_no_thank_you() -> None:
    text = (
        NOTES
        + "\nI told her 90 children came every week, but the right number is 30.\nI ran the club for two years"
    )
    brief, (letter,) = pipeline.draft(Notes(text=text), Options(kind=LetterKind.THANK_YOU))
    assert "90 children" not in letter.draft.body
    assert brief.kind is LetterKind.CLARIFICATION


def test_the_lines_behind_a_signature_are_no_signature() -> None:
    brief = pipeline.read(
        Notes(text=pipeline.with_correction(NOTES, "Jonas had 40 beds", "Jonas had 14 beds"))
    )
    assert brief.me == "Sam Cole"
    assert [person.name for person in brief.people] == ["Marta Silva"]


def test_the_last_pair_of_lines_holds() -> None:
    """On the page, what the notes have can be said better: the new lines stand below the old ones."""
    text = pipeline.with_correction(
        "I said: 40 beds\nRight: 14 beds\nSam Cole", "we had 40 beds", "we had 15 beds"
    )
    assert told(text) == ("we had 40 beds", "we had 15 beds", False)
    assert pipeline.read(Notes(text=text)).me == "Sam Cole"


@pytest.mark.parametrize(
    ("line", "said", "right"),
    [
        (
            "told Ms Odell i'd managed 12 people at Tansy Freight. wrong. it was 8.",
            "i'd managed 12 people at Tansy Freight",
            "8",
        ),
        (
            "Tobias asked what governed the design. I said deflection. WRONG - it was vibration",
            "deflection",
            "vibration",
        ),
    ],
)
def test_a_slip_in_three_short_sentences_is_read(line: str, said: str, right: str) -> None:
    slip = find_slip(line, split_lines(line))
    assert slip is not None
    assert slip.sure
    assert slip.said is not None
    assert (line[slice(*slip.said)], line[slice(*slip.right)]) == (said, right)
