"""What holds of every letter, whatever the notes."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assistant import pipeline
from assistant.errors import AfterwordError, NotesUnreadable, UnknownReader
from assistant.samples import sample_notes
from assistant.schema import Brief, Channel, Letter, LetterKind, Mark, Notes, Options, Review, Sentence, Tone
from evals.cases import Case, load_cases

ROOT = Path(__file__).resolve().parent.parent
GARDEN, LIBRARY = sample_notes("garden"), sample_notes("library")
CASES = load_cases("dev")
PRIVATE = """weds - Tallow & Rye bakery, weekend baker
met Ines Marchetti (owner)
they throw away abt 40 loaves every sunday
i ran the saturday counter at Fennick's for 2 yrs
pay 11.80 an hr, i asked for 13.25
also got an offer from Kestrel Foods, need to answer by friday
Ines is expecting in march (private)
the other candidate is her cousin's boy
my boss at Fennick's is a bully, dont mention
Tom Adeyemi
"""


@cache
def drafted(text: str) -> tuple[Brief, tuple[Letter, ...]]:
    brief, letters = pipeline.draft(Notes(text=text))
    return brief, tuple(letters)


def words(text: str) -> str:
    """A text for comparing: lower case, single blanks."""
    return " ".join(text.lower().split())


def assert_sound(brief: Brief, letters: list[Letter], text: str) -> None:
    """Every span quotes the notes, and every sentence rests on facts that there are."""
    for span in (*brief.facts, *brief.withheld):
        assert text[span.start : span.end] == span.quote
    ids = [fact.id for fact in brief.facts]
    assert len(set(ids)) == len(ids)
    for letter in letters:
        used = {fact for sentence in letter.draft.sentences for fact in sentence.facts}
        assert used | set(letter.draft.unused) == set(ids)
        assert letter.draft.sentences
        assert "\n" not in (letter.draft.subject or "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_letter_says_nothing_that_was_withheld(case: Case) -> None:
    """None of the stretches that were kept back stands in a letter, as far as it says anything by itself."""
    brief, letters = drafted(case.notes)
    assert_sound(brief, list(letters), case.notes)
    for letter in letters:
        said = words(f"{letter.draft.subject or ''}\n{letter.draft.body}")
        assert [w.quote for w in brief.withheld if len(w.quote.split()) > 2 and words(w.quote) in said] == []


def test_private_matters_stay_out() -> None:
    brief, letters = drafted(PRIVATE)
    assert len({withheld.reason for withheld in brief.withheld}) >= 4
    for letter in letters:
        said = words(f"{letter.draft.subject}\n{letter.draft.body}")
        secrets = ["11.80", "13.25", "kestrel", "offer", "expecting", "march ", "cousin", "bully", "boss"]
        assert [secret for secret in secrets if secret in said] == []


def test_the_same_notes_give_the_same_letter() -> None:
    for text in (GARDEN, LIBRARY):
        assert pipeline.draft(Notes(text=text)) == pipeline.draft(Notes(text=text))


def test_they_give_it_in_every_process() -> None:
    """Nothing hangs on the order of a set, which Python shuffles anew for each process."""

    def printed(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-m", "assistant", "draft", "--json"]
        return subprocess.run(
            command, cwd=ROOT, env=environment, input=LIBRARY.encode(), capture_output=True, check=False
        ).stdout

    first = printed("1")
    assert first
    assert printed("2") == first
    assert printed("3") == first


def own_sentences(letter: Letter) -> set[str]:
    """The sentences of a letter that are neither its thanks nor its close."""

    def is_courtesy(sentence: Sentence) -> bool:
        return sentence in (letter.draft.sentences[0], letter.draft.sentences[-1])

    return {words(sentence.text) for sentence in letter.draft.sentences if not is_courtesy(sentence)}


PANELS = [LIBRARY, *(case.notes for case in CASES if len(case.people) > 1)]


@pytest.mark.parametrize("text", PANELS, ids=lambda text: text[:30].replace("\n", " "))
def test_the_letters_of_a_panel_share_no_sentence(text: str) -> None:
    """Members of a panel compare what they got. The thanks and the close may be alike."""
    _, letters = drafted(text)
    for one, other in combinations(letters, 2):
        assert own_sentences(one) & own_sentences(other) == set()


def test_a_panel_gets_a_letter_each() -> None:
    brief, letters = drafted(LIBRARY)
    assert [letter.draft.to for letter in letters] == [person.name for person in brief.people]
    assert len({letter.draft.body for letter in letters}) == len(letters) == 3


def test_a_corrected_brief_shows_in_the_letter() -> None:
    """What the user puts right is what the letter says, and the review does not take it for an invention."""
    brief = pipeline.read(Notes(text=GARDEN))
    corrected = brief.model_copy(
        update={"company": "Brightwater Gardens", "role": "nursery hand", "when": "Monday"}
    )
    same, letters = pipeline.draft(Notes(text=GARDEN), brief=corrected)
    assert same == corrected
    (letter,) = letters
    assert "Brightwater Gardens" in letter.draft.body
    assert "nursery hand" in f"{letter.draft.subject}"
    assert "Brightwell" not in f"{letter.draft.subject} {letter.draft.body}"
    assert {v.id for v in letter.review.criteria if v.verdict == "fail"} == set()


def test_a_corrected_name_is_the_one_greeted() -> None:
    brief = pipeline.read(Notes(text=GARDEN))
    (person,) = brief.people
    corrected = brief.model_copy(
        update={"people": (person.model_copy(update={"name": "Marisa Quintero", "given_name": "Marisa"}),)}
    )
    _, (letter,) = pipeline.draft(Notes(text=GARDEN), brief=corrected)
    assert letter.draft.greeting == "Dear Marisa,"


def test_the_options_are_heeded() -> None:
    options = Options(
        channel=Channel.CARD, tone=Tone.FORMAL, me="  Sam \n Yıldız ", kind=LetterKind.STAY_IN_TOUCH
    )
    brief, (letter,) = pipeline.draft(Notes(text=GARDEN), options)
    assert brief.me == letter.draft.sender == "Sam Yıldız"
    assert letter.draft.subject is None
    assert letter.draft.kind is LetterKind.STAY_IN_TOUCH
    with pytest.raises(UnknownReader, match="Marisol Quintero"):
        pipeline.draft(Notes(text=GARDEN), Options(to="Somebody Else"))


@pytest.mark.parametrize("text", ["", " \n\t", "?! 12 :-)", "🎉🎉", "x " * 1_000_001])
def test_notes_without_words_or_without_end_are_refused(text: str) -> None:
    with pytest.raises(NotesUnreadable):
        pipeline.draft(Notes(text=text))


@pytest.mark.parametrize("data", [b"\xff\xfe", b"met Ann\x00", "Zoë".encode("latin-1")])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(NotesUnreadable):
        pipeline.notes_from_bytes(data)


def test_a_letter_can_be_reviewed_without_notes() -> None:
    """Whether it is true can't be known then; whether it says thank you can."""
    _, (letter,) = drafted(GARDEN)
    verdicts = {
        v.id: v.verdict for v in pipeline.review(pipeline.parse(letter.draft.body), None, None).criteria
    }
    assert verdicts["truth"] == "n/a"
    assert verdicts["gratitude"] == "pass"


# Notes that nobody would type, from pieces of notes that somebody would.
PIECES = sorted(
    {piece for text in (GARDEN, LIBRARY, PRIVATE, *(c.notes for c in CASES[:20])) for piece in text.split()}
)
MARKS = [
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    ", ",
    ". ",
    ": ",
    " - ",
    "- ",
    "> ",
    "(",
    ")",
    '"',
    "“",
    "?",
    "!",
    "/",
    "’",
    "\u00a0",
    "\u2028",
    "\ufeff",
    "🎉",
    "e\u0301",
]
LINES = [line for text in (GARDEN, LIBRARY, PRIVATE) for line in text.splitlines()]
jumbles = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(MARKS), st.sampled_from(LINES)), max_size=60
).map(" ".join)
shuffled = st.lists(st.sampled_from(LINES), min_size=1, max_size=12).map("\n".join)
mixed = st.lists(st.one_of(st.text(max_size=12), st.sampled_from(LINES)), max_size=12).map("\n".join)
quiet = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def assert_letter_or_sentence(text: str) -> None:
    """Either letters whose spans hold, or an error with a sentence for the user."""
    refusal = ""
    letters: list[Letter] = []
    try:
        brief, letters = pipeline.draft(Notes(text=text))
    except AfterwordError as error:
        refusal = str(error)
    if letters:
        assert_sound(brief, letters, text)
    else:
        assert refusal.endswith(".")


@quiet
@given(st.text(max_size=300))
@example("I")
@example("met \x1f\x85 Ann")
@example("interview at ACME\\West today, for the welder job. met Ann Lee at ACME\\West, she runs the shop")
@example("Dear Ann,\n\nThank you.\n\nBest,\nSam")
@example('"Jac" they\'d "Wrong they\'d')
def test_any_text_gives_a_letter_or_a_sentence(text: str) -> None:
    assert_letter_or_sentence(text)


@quiet
@given(jumbles)
def test_any_jumble_of_notes_gives_a_letter_or_a_sentence(text: str) -> None:
    assert_letter_or_sentence(text)


@quiet
@given(shuffled)
def test_notes_in_any_order_give_a_letter_or_a_sentence(text: str) -> None:
    assert_letter_or_sentence(text)


@quiet
@given(mixed)
def test_notes_with_anything_between_them_give_a_letter_or_a_sentence(text: str) -> None:
    assert_letter_or_sentence(text)


@pytest.mark.parametrize("kind", list(LetterKind))
@pytest.mark.parametrize(
    "noted",
    [
        "Harbour Cafe, barista, met Ana Ruiz\nshe asked how many covers, I said 40. Wrong. It was 80.\n"
        "forgot to say I have my food hygiene level 2\nAna wrote: can you start Monday? yes, from 9",
        "Met Ana Ruiz at Fobbs Ltd. I told her I run the payroll alone. Not so, Ben does the tax. "
        "She emailed: do you drive? yes, since 2019. I never mentioned the forklift licence, got it in May",
        'Fobbs Ltd, clerk. Ana Ruiz said "so you do the ledgers too" and I just nodded. I do not, I only file them. '
        "My back went in spring, don't mention. I forgot to say I type 70 words a minute",
    ],
)
def test_every_kind_of_letter_can_be_asked_for_whatever_the_notes_call_for(
    noted: str, kind: LetterKind
) -> None:
    """What one kind makes of the notes must not be missed by another, and nothing withheld comes back with it."""
    brief, letters = pipeline.draft(Notes(text=noted), Options(kind=kind))
    assert letters
    held = [range(part.start, part.end) for part in brief.withheld]
    assert not any(fact.start < part.stop and part.start < fact.end for fact in brief.facts for part in held)


def test_what_one_letter_of_a_panel_says_is_not_asked_of_the_others() -> None:
    """A point that was missed is told once: the review of a colleague's letter has no more to say of it."""
    notes = Notes(
        text="Fobbs Bakery, shift supervisor. Met Ana Ruiz and her brother Luis Ruiz-Vega who does the orders\n"
        "Ana: wants someone to halve the waste\nLuis: wants the order sheet done by 3am\n"
        "me: 5 years at Greggs, led a line of 7, cut waste from 8% to 3%\n"
        "forgot to say I have my food hygiene level 3\n"
    )
    brief, letters = pipeline.draft(notes, Options(kind=LetterKind.THANK_YOU))

    def marks(reviews: list[Review]) -> set[Mark]:
        return {c.verdict for review in reviews for c in review.criteria if c.id == "missed_point"}

    assert marks([letter.review for letter in letters]) == {Mark.PASS, Mark.NOT_APPLICABLE}
    assert Mark.WARN in marks([pipeline.review(letter.draft, brief, notes) for letter in letters])
