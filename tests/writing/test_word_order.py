"""Questions of any order, as they follow "You asked"."""

from __future__ import annotations

import pytest

from assistant.writing.questions import indirect_question


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("what does a good complaint look like", "what a good complaint looks like"),
        (
            "which drawing in your portfolio would you do again",
            "which drawing in my portfolio I would do again",
        ),
        ("what recovery did you get on phosphorus", "what recovery I got on phosphorus"),
        ("what would trainees say about you", "what trainees would say about me"),
        ("Where are the minutes going", "where the minutes are going"),
        ("she asked me how's my French", "how my French is"),
        ("why seagrass and not mangroves", "why seagrass and not mangroves"),
        ("asked what makes agents stay", "what makes agents stay"),
        ("you ever open safes", "whether I ever open safes"),
        ("ever tipped one", "whether I have ever tipped one"),
        ("Sina only had one question: do you garden", "whether I garden"),
        ("he ask do I know that scanner", "whether I know that scanner"),
        ("He ask me what I do first if the mare is down", "what I do first if the mare is down"),
        ("how does the schedule work", "how the schedule works"),
    ],
)
def test_a_question_is_turned(question: str, clause: str) -> None:
    assert indirect_question(question)[0] == clause


def test_what_has_no_order_to_turn_is_left() -> None:
    assert indirect_question("digital or hands")[0] is None
