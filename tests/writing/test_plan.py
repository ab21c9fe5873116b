"""Which facts a letter takes, and which answers which."""

import pytest

from assistant import pipeline
from assistant.schema import Brief, FactKind, Move, Notes, Options
from assistant.writing.compose import when_promised
from assistant.writing.plan import plan_letters


def steps(notes: str) -> tuple[Brief, dict[Move, list[str]]]:
    """The brief of some notes, and the texts of the facts of each move in the first letter."""
    brief = pipeline.read(Notes(text=notes))
    plan = plan_letters(brief, Options())[0]
    return brief, {step.move: [brief.fact(i).text for i in step.facts] for step in plan.steps}


HEAD = "Kestrel Support, housing officer, met Ann Lowe, 3 May\n"


def test_a_strength_said_straight_after_a_need_answers_it() -> None:
    """What was said to a need is its answer, though the two share no word."""
    _, moves = steps(
        HEAD
        + "she wants someone who chases repairs every day\ntold her I ran the desk at Larch Homes for 6 years"
    )
    assert moves[Move.CONCERN] == ["she wants someone who chases repairs every day"]
    assert moves[Move.QUALIFICATION] == ["I ran the desk at Larch Homes for 6 years"]


def test_a_strength_elsewhere_answers_nothing_it_is_not_about() -> None:
    """Behind a blank line begins something else: no answer is made of it."""
    brief, moves = steps(
        HEAD
        + "she wants someone who chases repairs every day\n\nme: I ran the pottery club at Larch Homes for 6 years"
    )
    assert Move.CONCERN not in moves
    need, strength = (
        next(f for f in brief.facts if f.kind is kind) for kind in (FactKind.NEED, FactKind.STRENGTH)
    )
    assert need.block != strength.block


def test_what_takes_up_a_need_is_said_behind_it() -> None:
    """ "did that at Larch" stands in the letter straight behind what it means."""
    notes = (
        HEAD + "she wants someone who goes to see the tenants. told her I did that at Larch Homes for 6 years"
    )
    _, letters = pipeline.draft(Notes(text=notes), Options())
    texts = [s.text for s in letters[0].draft.sentences]
    place = next(n for n, text in enumerate(texts) if "I did that at Larch Homes" in text)
    assert "you want someone who goes to see the tenants" in texts[place - 1]


def test_what_was_said_to_a_question_takes_it_up() -> None:
    """Without the question, "I stay polite" would mean nothing: it stands behind it or not at all."""
    notes = (
        "Bus driver, Meridian Coaches, Ann Lowe\n"
        "Ann asked how I handle people who shout. I said I stay polite and call control\n"
        "I drove the 12 in Leeds for 8 years"
    )
    _, letters = pipeline.draft(Notes(text=notes), Options())
    texts = [s.text for s in letters[0].draft.sentences]
    if any("I stay polite" in text for text in texts):
        place = next(n for n, text in enumerate(texts) if "I stay polite" in text)
        assert "you asked how I handle people who shout" in texts[place - 1].replace("You", "you")
    else:
        assert any("I drove the 12" in text for text in texts)


def test_a_question_whether_is_told_with_its_answer_or_not_at_all() -> None:
    """ "You asked whether I know Gift Aid" says nothing by itself."""
    notes = HEAD + "she asked if I know Gift Aid. I did the returns for the scouts for 3 years"
    _, letters = pipeline.draft(Notes(text=notes), Options())
    texts = [s.text for s in letters[0].draft.sentences]
    place = next(n for n, text in enumerate(texts) if "the returns for the scouts" in text)
    assert "whether I know Gift Aid" in texts[place - 1]


DOUBT = """Housing officer at Kestrel Support. Met Ann Lowe (manager) and Femi Obi (team lead).
Ann said that repairs take 40 days.
I ran the repairs desk at Larch Homes for 6 years.
Femi was worried that I've only ever covered one estate. I looked after two estates at Larch Homes in 2021.
"""


def test_a_doubt_is_settled_with_the_one_who_had_it() -> None:
    """What settles it is said to nobody else first."""
    _, letters = pipeline.draft(Notes(text=DOUBT), Options())
    ann, femi = (" ".join(s.text for s in letter.draft.sentences) for letter in letters)
    assert "two estates" not in ann
    assert "You wondered whether I have only ever covered one estate" in femi or "One question was" in femi
    assert "I looked after two estates at Larch Homes in 2021" in femi


def test_a_lack_is_granted_and_met() -> None:
    """ "I have never" is no question: it is true, and something stands against it."""
    notes = HEAD + "Ann's concern: I've never run a rota. I've run a booking desk for 3 years"
    _, letters = pipeline.draft(Notes(text=notes), Options())
    assert "I have never run a rota, but I have run a booking desk for 3 years" in letters[0].draft.body


def test_what_all_are_asked_is_no_particular() -> None:
    """Where one sees oneself in five years tells nothing of this interview."""
    notes = HEAD + "Ann asked where I see myself in five years and what my weaknesses are"
    _, letters = pipeline.draft(Notes(text=notes), Options())
    assert "five years" not in letters[0].draft.body
    assert "weakness" not in letters[0].draft.body


@pytest.mark.parametrize(
    ("note", "promised"),
    [
        ("they'll let me know by the 22nd", "by the 22nd"),
        ("She will revert in ten days", "in ten days"),
        ("Outcome expected 30 June", "by 30 June"),
        ("HR will come back to me within a fortnight", "within a fortnight"),
        ("They are seeing 2 more on Monday then deciding Tuesday", "on Tuesday"),
        ("answer after the bank holiday", "after the bank holiday"),
        ("they want an answer until 28 November", "by 28 November"),
        ("will hear week commencing 8 December", "in the week of 8 December"),
        ("they'll get back to me by Wednesday next week", "by Wednesday next week"),
        ("They'd like it back within a week", None),
        ("trial shift on Saturday if they call", None),
        ("They are meeting the wardens on the 11th and will write after", "after the 11th"),
    ],
)
def test_when_the_answer_was_promised(note: str, promised: str | None) -> None:
    """The time behind the word for the answer counts; what hangs on an "if" is no promise."""
    assert when_promised(note) == promised


def test_what_takes_up_something_else_keeps_no_strength_company() -> None:
    """ "Ours" is the waste here: told straight after the order sheet, it would be said of that."""
    brief, moves = steps(
        HEAD + "she wants the order sheet done by 3am not 4\nme: did waste sheet - got ours from 8 to 3"
    )
    assert "got ours from 8 to 3" in {f.text for f in brief.facts}
    assert moves[Move.CONCERN] == ["she wants the order sheet done by 3am, not 4"]
    assert moves[Move.QUALIFICATION] == ["did waste sheet"]


def test_what_is_likened_to_theirs_has_theirs_named_first() -> None:
    notes = HEAD + (
        "talked about their migration from monolith to event-driven services, she was worried abt data consistency\n"
        "I led similar migration at Acme, cut incident rate 40%\nloved that the team does weekly clinic shadowing"
    )
    _, letters = pipeline.draft(Notes(text=notes), Options())
    body = letters[0].draft.body
    assert "your migration from a monolith" in body
    assert body.index("your migration") < body.index("similar migration")
