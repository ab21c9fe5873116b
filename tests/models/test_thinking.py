"""What a model thinks before it answers is cut off, wherever the stream is cut into pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.models.thinking import without_thinking

ANSWER = "1. Hello <b>there</b>.\n2. A < B, and </think> is a word like others."


@pytest.mark.parametrize("start", ["", "<think></think>", "\n<think>\n1. so </ it > goes\n</think>\n\n"])
@given(cuts=st.sets(st.integers(1, 110)))
def test_the_answer_is_whole_and_without_the_thoughts(start: str, cuts: set[int]) -> None:
    text = start + ANSWER
    ends = sorted({*cuts, len(text)})
    pieces = [text[a:b] for a, b in zip([0, *ends], ends, strict=False)]
    assert "".join(without_thinking(pieces)).lstrip() == ANSWER


@pytest.mark.parametrize("text", ["<", "<thin", " <", "", "I <think> so"])
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert "".join(without_thinking(text)) == text


def test_thoughts_without_an_end_are_no_answer() -> None:
    assert "".join(without_thinking(["<think>1. A", " letter.", "2. B"])) == ""


def test_an_answer_is_told_as_soon_as_it_can_be() -> None:
    told = without_thinking(iter(["1", ". Hello"]))
    assert next(told) == "1"
