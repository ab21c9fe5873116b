"""The pasts of verbs, and of what is none."""

import pytest

from assistant.english.verbs import past_of


@pytest.mark.parametrize(
    ("verb", "past"),
    [
        ("run", "ran"),
        ("evacuate", "evacuated"),
        ("carry", "carried"),
        ("stop", "stopped"),
        ("b", "bed"),
        ("", "ed"),
    ],
)
def test_a_past_is_made_of_any_word(verb: str, past: str) -> None:
    """Notes hold single letters too: "the c lids"."""
    assert past_of(verb) == past
