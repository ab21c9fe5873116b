"""Models that think aloud: what stands between <think> and </think> before an answer is no part of it.

Many servers keep it apart themselves; some pass it on as it comes (DeepSeek-R1, Qwen3, SmolLM3 and their like).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BEGINS, _ENDS = "<think>", "</think>"


def without_thinking(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of an answer, without the thoughts that it begins with. Thoughts without an end are all thoughts."""
    held = ""  # not told yet: it may be a mark, or the beginning of one
    thinking, answering = False, False
    for piece in pieces:
        if answering:
            yield piece
            continue
        held += piece
        if not thinking:
            begun = held.lstrip()
            if begun.startswith(_BEGINS):
                thinking, held = True, begun[len(_BEGINS) :]
            elif not _BEGINS.startswith(begun):
                answering = True
        if thinking:
            _, end, rest = held.partition(_ENDS)
            if end:
                thinking, answering, held = False, True, rest.lstrip()
            else:
                held = held[-len(_ENDS) :]
        if answering and held:
            yield held
            held = ""
    if not thinking and held:
        yield held
