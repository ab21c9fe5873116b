"""What the network makes of notes."""

from __future__ import annotations

from assistant.reading.clauses import place_clauses
from assistant.reading.encoding import LONGEST, encode
from assistant.reading.labels import ClauseLabel, MentionKind
from assistant.reading.network import Understood, understand
from assistant.reading.segments import split_lines
from assistant.schema import LetterKind

NOTES = """Elm Park, ward sister, met Chidi Okafor
they are short of nurses on nights
- did 3 yrs charge nurse at Northgate
pay is band 6, I wanted 7
hear by Friday"""


def understood(text: str) -> Understood:
    return understand(text, place_clauses(text, split_lines(text)), [])


def test_each_clause_has_a_chance_of_each_label() -> None:
    placed = place_clauses(NOTES, split_lines(NOTES))
    found = understand(NOTES, placed, [])
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
    vocabulary = dict.fromkeys(["[CLS]", "[UNK]", "LINE", "CLAUSE", "BULLET", "RULE"], 0)
    stretches = encode(text, placed, [], vocabulary)
    assert len(stretches) > 1
    assert all(len(stretch.pieces) <= LONGEST for stretch in stretches)
    assert sum(len(stretch.clauses) for stretch in stretches) == len(placed)
    assert len(understood(text).labels) == len(placed)


def test_nothing_at_all_calls_for_thanks() -> None:
    found = understood("")
    assert (found.labels, found.cues) == ([], [])
    assert found.kinds[LetterKind.THANK_YOU] == 1


def test_a_name_is_seen_as_its_kind_alone() -> None:
    """Whoever it is, the sentence says the same."""
    text, other = "met Chidi at noon", "met Bruna at noon"
    vocabulary = {
        piece: number for number, piece in enumerate(["[CLS]", "[UNK]", "LINE", "CLAUSE", "P", "met", "at"])
    }
    encoded = [
        encode(notes, place_clauses(notes, split_lines(notes)), [(4, 9, MentionKind.INTERVIEWER)], vocabulary)
        for notes in (text, other)
    ]
    assert encoded[0] == encoded[1]
    assert vocabulary["P"] in encoded[0][0].pieces
