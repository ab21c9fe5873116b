"""What the network makes of notes."""

from __future__ import annotations

from assistant.english.wordpieces import UNKNOWN
from assistant.reading.clauses import place_clauses
from assistant.reading.encoding import LONGEST, MARKS, START, encode, shape
from assistant.reading.labels import ClauseLabel
from assistant.reading.mention_features import tokens_with_breaks
from assistant.reading.network import Understood, understand
from assistant.reading.segments import split_lines
from assistant.schema import LetterKind

NOTES = """Elm Park, ward sister, met Chidi Okafor
they are short of nurses on nights
- did 3 yrs charge nurse at Northgate
pay is band 6, I wanted 7
hear by Friday"""


def understood(text: str) -> Understood:
    return understand(text, place_clauses(text, split_lines(text)))


def test_each_clause_has_a_chance_of_each_label() -> None:
    placed = place_clauses(NOTES, split_lines(NOTES))
    found = understand(NOTES, placed)
    assert len(found.labels) == len(found.cues) == len(placed)
    assert all(abs(sum(chances.values()) - 1) < 1e-4 for chances in found.labels)
    by_text = {
        place.clause.text: max(chances, key=lambda label: chances[label])
        for place, chances in zip(placed, found.labels, strict=True)
    }
    assert by_text["did 3 yrs charge nurse at Northgate"] is ClauseLabel.MY_STRENGTH
    assert by_text["pay is band 6"] is ClauseLabel.PAY
    assert by_text["hear by Friday"] is ClauseLabel.NEXT_STEP


def test_the_whole_has_a_chance_of_each_kind() -> None:
    late = "Elm Park, met Chidi Okafor 3 weeks ago. He said I'd hear within a week. Nothing since."
    kinds = understood(late).kinds
    assert max(kinds, key=lambda kind: kinds[kind]) is LetterKind.CHECK_IN


def test_notes_of_any_length_are_read_in_stretches() -> None:
    text = "\n".join([NOTES] * 40)
    placed = place_clauses(text, split_lines(text))
    vocabulary = dict.fromkeys([*MARKS, START, UNKNOWN], 0)
    stretches = encode(tokens_with_breaks(text), placed, vocabulary)
    assert len(stretches) > 1
    assert all(len(stretch.pieces) <= LONGEST for stretch in stretches)
    assert sum(len(stretch.clauses) for stretch in stretches) == len(placed)
    assert len(understood(text).labels) == len(placed)


def test_nothing_at_all_calls_for_thanks() -> None:
    found = understood("")
    assert (found.labels, found.cues) == ([], [])
    assert found.kinds[LetterKind.THANK_YOU] == 1


def test_each_word_has_a_chance_of_each_name() -> None:
    names = understood(NOTES).names
    chidi = names[NOTES.index("Chidi")]
    assert max(chidi, key=lambda label: chidi[label]) == "B-P"
    park = names[NOTES.index("Park")]
    assert max(park, key=lambda label: park[label]) == "I-C"
    pay = names[NOTES.index("pay")]
    assert max(pay, key=lambda label: pay[label]) == "O"


def test_every_word_of_the_notes_is_seen_once() -> None:
    text = "Elm Park:\n\n- met Chidi, (matron) / ward - 2pm?\nthey are short, on nights. Said so"
    tokens = tokens_with_breaks(text)
    vocabulary = {name: number for number, name in enumerate([*MARKS, START, UNKNOWN])}
    (stretch,) = encode(tokens, place_clauses(text, split_lines(text)), vocabulary)
    assert [word for word, _ in stretch.words] == [n for n, token in enumerate(tokens) if token.text != "\n"]
    assert len(stretch.shapes) == len(stretch.pieces)
    assert all(stretch.pieces[start] == vocabulary["CLAUSE"] for start, _ in stretch.clauses)


def test_how_a_word_is_typed_is_told() -> None:
    assert [shape(word) for word in ("oven", "Inés", "NHS", "McKay", "4pm", "I", "-")] == [
        0,
        1,
        2,
        3,
        4,
        1,
        0,
    ]
