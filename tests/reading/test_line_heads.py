"""Whose word a line is."""

from __future__ import annotations

from assistant import pipeline
from assistant.schema import Notes


def test_a_name_in_brackets_behind_a_statement_is_its_speaker() -> None:
    brief = pipeline.read(
        Notes(
            text="Panel at Fjord Data, data analyst. Ingrid Moe (lead) and Tomas Vik (ops)\n"
            "- they lost two analysts since May (Ingrid)\n- reports take 9 days to close (Tomas)\nAna Lima"
        )
    )
    speakers = {fact.text: fact.speaker for fact in brief.facts}
    assert speakers["they lost two analysts since May"] == "Ingrid Moe"
    assert speakers["reports take 9 days to close"] == "Tomas Vik"
