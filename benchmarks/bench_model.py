"""A letter with a language model against one bare chat call with the same notes, side by side on the same endpoint.

    python3 tasks.py bench-model [--notes FILE ...] [--rounds N] [--at-once 1 4 16]

The endpoint is the one that the environment names. Prints seconds and tokens, and ours as a share of the bare call.
"""
# ruff: noqa: T201 (a program: printing is what it does)

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from assistant import pipeline
from assistant.errors import AfterwordError
from assistant.models import Asked, connect
from assistant.samples import sample_notes
from assistant.schema import Notes, Options
from assistant.settings import model_settings

_BARE = "You are a helpful assistant.", "Write a thank-you letter after this job interview. My notes:\n\n"


@dataclass(frozen=True)
class Row:
    """Seconds until something is there, and the tokens of it."""

    first_letter: float
    first_sentence: float
    finished: float
    sent: int
    received: int
    refused: int = 0


def bare(asked: Asked, notes: Notes) -> Row:
    """What a chat bot is asked."""
    began, before = time.monotonic(), asked.usage
    asked.start()
    first = None
    for _ in asked.stream(_BARE[0], _BARE[1] + notes.text):
        first = first or time.monotonic() - began
    took = time.monotonic() - began
    used = asked.usage
    return Row(
        took,
        first or took,
        took,
        used.input_tokens - before.input_tokens,
        used.output_tokens - before.output_tokens,
    )


def ours(asked: Asked, notes: Notes) -> Row:
    """The same notes through the pipeline: the offline letter, then the model's sentences."""
    began, before = time.monotonic(), asked.usage
    _, states = pipeline.draft_with_model(notes, Options(to=_first_reader(notes)), asked)
    first_letter = first_sentence = None
    refused = 0
    for state in states:
        now = time.monotonic() - began
        first_letter = first_letter if first_letter is not None else now
        if any(s.by_model for letter in state.letters for s in letter.draft.sentences):
            first_sentence = first_sentence or now
        if state.done:
            refused = sum(len(letter.refused) for letter in state.letters)
    took = time.monotonic() - began
    used = asked.usage
    return Row(
        first_letter or took,
        first_sentence or took,
        took,
        used.input_tokens - before.input_tokens,
        used.output_tokens - before.output_tokens,
        refused,
    )


def _first_reader(notes: Notes) -> str | None:
    people = pipeline.read(notes).people
    return people[0].name if people else None


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables. Exit code 2 where there is no model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", nargs="*", type=Path, default=[])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--at-once", nargs="*", type=int, default=[1, 4, 16])
    chosen = parser.parse_args(argv)
    texts = [path.read_text(encoding="utf-8") for path in chosen.notes] or [sample_notes()]
    every = [Notes(text=text) for text in texts]
    try:
        settings = model_settings()
        connect(settings)
    except AfterwordError as error:
        print(error, file=sys.stderr)
        return 2
    rows: dict[str, list[Row]] = {"bare call": [], "ours": []}
    for _ in range(chosen.rounds):
        for notes in every:  # in turn, so that what slows the machine slows both
            rows["bare call"].append(bare(connect(settings), notes))
            rows["ours"].append(ours(connect(settings), notes))
    print(f"{'':12}{'letter':>9}{'sentence':>10}{'finished':>10}{'sent':>7}{'received':>10}{'refused':>9}")
    for name, found in rows.items():
        print(
            f"{name:12}{median(r.first_letter for r in found):8.2f}s{median(r.first_sentence for r in found):9.2f}s"
            f"{median(r.finished for r in found):9.2f}s{median(r.sent for r in found):7.0f}"
            f"{median(r.received for r in found):10.0f}{median(r.refused for r in found):9.0f}"
        )
    shares = [o.finished / b.finished for b, o in zip(rows["bare call"], rows["ours"], strict=True)]
    print(f"finished, ours / bare: {median(shares):.2f} (from {min(shares):.2f} to {max(shares):.2f})\n")
    for count in chosen.at_once:
        began = time.monotonic()
        with ThreadPoolExecutor(count) as pool:
            list(pool.map(lambda notes: ours(connect(settings), notes), [every[0]] * count))
        took = time.monotonic() - began
        print(f"{count:3} at once: {took:.1f} s, {took / count:.1f} s a letter")
    return 0


if __name__ == "__main__":
    sys.exit(main())
