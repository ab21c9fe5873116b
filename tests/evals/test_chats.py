"""The chats: well formed, and what would not be true is not written."""

import pytest

from assistant.schema import Outcome
from evals.chats import FOLDER, SETS, chats, results


@pytest.mark.parametrize("name", SETS)
def test_every_case_has_its_notes_and_an_id_of_its_own(name: str) -> None:
    cases = chats(name)
    assert len({case.id for case in cases}) == len(cases)
    assert all((FOLDER / "notes" / case.notes).is_file() for case in cases)


def test_there_are_enough_cases_of_each_outcome() -> None:
    turns = [turn for name in SETS for case in chats(name) for turn in case.turns]
    assert sum(turn.outcomes == ["declined"] for turn in turns) >= 40
    assert sum(turn.outcomes == ["cannot"] for turn in turns) >= 20
    assert len(turns) >= 500


def test_untrue_wishes_are_declined_and_change_nothing() -> None:
    """Single turns of the first set: none may get through. To ask whether it was meant so writes nothing either."""
    for case in chats("set-1"):
        if len(case.turns) == 1 and case.turns[0].outcomes == ["declined"]:
            (result,) = results(case)
            assert not result.changed, (case.id, result.reply, result.broken)
            assert result.understood or result.outcome is Outcome.ASKS, (case.id, result.reply)
