"""How long the letters take: one set of notes, notes of growing length, and the whole program.

    python3 tasks.py bench [--quick]

benchmarks/README.md says what the figures mean. Nothing is read but the cases in ``evals/cases/``.
"""
# ruff: noqa: T201 (a program: printing is what it does)

from __future__ import annotations

import argparse
import gc
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import fmean, median
from typing import ParamSpec, TypeVar

from assistant import pipeline
from assistant.samples import sample_notes
from assistant.schema import Brief, Draft, Notes, Options
from assistant.writing import compose, plan_letters
from evals.cases import load_cases

ROOT = Path(__file__).resolve().parent.parent
AIM = 0.030
"""Seconds for a page of notes, from the notes to the reviewed letters."""

PAGE = range(150, 301)
"""Words. Notes of that length count as a page."""

SIZES = (100, 500, 1_000, 5_000, 20_000)
"""Words of the notes whose times show how the work grows."""

LETTERS = (100, 400, 1_600, 6_400)
"""The same of letters."""

PER_CASE, PER_SIZE, PAIRS = 3, 3, 11
"""How often each case, each size and each pair of programs is timed. Odd, for the median."""


OTHERS = Notes(text=sample_notes())
"""Notes that the program has seen before those that are timed."""


P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Times:
    """Seconds for each stage of one set of notes."""

    words: int
    read: float
    write: float
    review: float

    @property
    def whole(self) -> float:
        return self.read + self.write + self.review


def timed(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> tuple[float, T]:
    """Seconds, and what came out."""
    gc.disable()
    try:
        start = time.perf_counter()
        result = work(*args, **kwargs)
        return time.perf_counter() - start, result
    finally:
        gc.enable()


def forget() -> None:
    """Empty the caches that hold parts of notes; what is loaded once for good stays.

    Without it a second run over the same notes would find its answers ready.
    """
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == "assistant":
            for value in vars(module).values():
                if hasattr(value, "cache_parameters"):
                    most = value.cache_parameters()["maxsize"]
                    if most is None or most > 8:
                        value.cache_clear()


def times_of(text: str, repeats: int) -> Times:
    """The middle time of each stage, in a program that has seen other notes, but not these."""
    notes = Notes(text=text)
    rounds = []
    for _ in range(repeats):
        forget()
        pipeline.draft(OTHERS)
        gc.collect()
        read_in, brief = timed(pipeline.read, notes)
        written_in, drafts = timed(write, brief)
        reviewed_in, _ = timed(review, drafts, brief, notes)
        rounds.append((read_in, written_in, reviewed_in))
    middle = [median(stage) for stage in zip(*rounds, strict=True)]
    return Times(len(text.split()), *middle)


def write(brief: Brief) -> list[Draft]:
    """The letters of a brief, without their reviews: the middle of ``pipeline.draft``."""
    return [compose(plan, brief) for plan in plan_letters(brief, Options())]


def review(drafts: Sequence[Draft], brief: Brief, notes: Notes) -> None:
    """Review each letter."""
    for draft in drafts:
        pipeline.review(draft, brief, notes)


def yardstick() -> float:
    """Seconds for a million turns of a plain loop: how fast this machine is, just now."""

    def turn() -> int:
        total = 0
        for number in range(1_000_000):
            total += number & 7
        return total

    return min(timed(turn)[0] for _ in range(5))


def notes_of(words: int, texts: Sequence[str]) -> str:
    """Notes of that many words: the cases one after the other, cut at the end of a line."""
    lines: list[str] = []
    count = 0
    for line in lines_of(texts):
        lines.append(line)
        count += len(line.split())
        if count >= words:
            break
    return "\n".join(lines)


def lines_of(texts: Sequence[str]) -> Iterator[str]:
    """The lines of all notes, over and over, with an empty line between notes."""
    for text in cycle(texts):
        yield from text.splitlines()
        yield ""


def exponent(points: Sequence[tuple[int, float]]) -> float:
    """The k of time ~ words^k that fits the points best: 1 where time grows as the notes do."""
    logs = [(math.log(words), math.log(seconds)) for words, seconds in points]
    across, up = fmean(x for x, _ in logs), fmean(y for _, y in logs)
    return sum((x - across) * (y - up) for x, y in logs) / sum((x - across) * (x - across) for x, _ in logs)


def show(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table for the terminal: the first column to the left, figures to the right."""
    print(f"\n{title}\n")
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    for row in (head, ["-" * width for width in widths], *rows):
        cells = [
            row[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)),
        ]
        print("  " + "  ".join(cells).rstrip())


def milliseconds(seconds: float) -> str:
    """Seconds as the tables have them."""
    return f"{1000 * seconds:.1f}"


def bench_cases(repeats: int, most: int | None) -> None:
    """One set of notes, in a program that is running."""
    pipeline.draft(OTHERS)  # loads the words and the tagger
    loop = yardstick()
    cases = load_cases()[:most]
    times = [times_of(case.notes, repeats) for case in cases]
    page = [t for t in times if t.words in PAGE] or times
    longest = max(times, key=lambda t: t.whole)
    groups = [
        ("all cases", times),
        (f"a page ({PAGE.start} to {PAGE.stop - 1} words)", page),
        ("the slowest", [longest]),
    ]
    rows = []
    for name, group in groups:
        whole = median(t.whole for t in group)
        stages = [
            milliseconds(median(getattr(t, stage) for t in group)) for stage in ("read", "write", "review")
        ]
        rows.append(
            [
                name,
                str(len(group)),
                str(round(median(t.words for t in group))),
                *stages,
                milliseconds(whole),
                f"{whole / loop:.2f}",
                f"{whole / AIM:.2f}",
            ]
        )
    head = ["notes", "sets", "words", "read ms", "write ms", "review ms", "whole ms", "x loop", "x aim"]
    show(
        f"One set of notes, in a running program (loop: {milliseconds(loop)} ms; aim: {milliseconds(AIM)} ms a page)",
        head,
        rows,
    )


def bench_growth(repeats: int, sizes: Sequence[int]) -> None:
    """Notes of growing length."""
    texts = [case.notes for case in load_cases()]
    times = [times_of(notes_of(size, texts), repeats if size <= 5_000 else 1) for size in sizes]
    base = min(times, key=lambda t: abs(t.words - 1_000))
    rows = [
        [
            f"{t.words:,}",
            milliseconds(t.read),
            milliseconds(t.write),
            milliseconds(t.review),
            milliseconds(t.whole),
            f"{(t.whole / t.words) / (base.whole / base.words):.2f}",
        ]
        for t in times
    ]
    head = ["words", "read ms", "write ms", "review ms", "whole ms", f"a word, x that of {base.words:,}"]
    show("Notes of growing length", head, rows)
    if len(times) > 1:
        fits = {
            stage: exponent([(t.words, max(getattr(t, stage), 1e-6)) for t in times])
            for stage in ("read", "write", "review", "whole")
        }
        print(
            "\n  time ~ words^k: "
            + ", ".join(f"{stage} k = {k:.2f}" for stage, k in fits.items())
            + " (1: as the notes grow)"
        )


def bench_letters(repeats: int, sizes: Sequence[int]) -> None:
    """Letters of growing length, reviewed against one page of notes."""
    case = next(case for case in load_cases() if len(case.notes.split()) in PAGE)
    notes = Notes(text=case.notes)
    brief, drafted = pipeline.draft(notes)
    greeting, *body, sign_off = drafted[0].draft.body.split("\n\n")
    times: list[tuple[int, float]] = []
    for size in sizes:
        paragraphs, words = list[str](), 0
        for turn, paragraph in enumerate(cycle(body)):
            # Each round says something new, so that nothing is found again in a cache.
            paragraphs.append(paragraph.replace(" the ", f" the {'abcdefghij'[turn % 10]}{turn}th "))
            words += len(paragraph.split())
            if words >= size:
                break
        letter = pipeline.parse("\n\n".join((greeting, *paragraphs, sign_off)))
        rounds = []
        for _ in range(repeats):
            forget()
            rounds.append(timed(pipeline.review, letter, brief, notes)[0])
        times.append((words, median(rounds)))
    rows = [[f"{words:,}", milliseconds(spent), f"{1000 * spent / words:.3f}"] for words, spent in times]
    show("Letters of growing length, on one page of notes", ["words", "review ms", "ms a word"], rows)
    if len(times) > 1:
        print(f"\n  time ~ words^k: k = {exponent(times):.2f} (1: as the letter grows)")


def bench_program(pairs: int) -> None:
    """The whole program, from the shell's point of view, beside the import of one model client."""
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder, "notes.txt")
        notes.write_text(sample_notes(), encoding="utf-8")
        # Both find their bytecode ready, as they do on a user's machine, and neither leaves any here.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder, "bytecode"))}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        programs = {
            "afterword draft": [sys.executable, "-m", "assistant", "draft", str(notes)],
            'python -c "import openai"': [sys.executable, "-c", "import openai"],
            'python -c ""': [sys.executable, "-c", ""],
        }

        def once(command: Sequence[str]) -> float:
            def run() -> None:
                subprocess.run(
                    command,
                    cwd=ROOT,
                    env=environment,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    check=False,
                )

            return timed(run)[0]

        seconds: dict[str, list[float]] = {name: [] for name in programs}
        for turn in range(pairs + 1):  # the first fills the bytecode and does not count
            for name, command in programs.items():
                spent = once(command)
                if turn:
                    seconds[name].append(spent)
    other = median(seconds['python -c "import openai"'])
    rows = [
        [name, milliseconds(min(spent)), milliseconds(median(spent)), f"{median(spent) / other:.2f}"]
        for name, spent in seconds.items()
    ]
    show(
        f"The whole program, in turns, {pairs} times each",
        ["program", "best ms", "median ms", "x import openai"],
        rows,
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables."""
    options = argparse.ArgumentParser(prog="bench", description=(__doc__ or "").partition("\n")[0])
    options.add_argument(
        "--quick", action="store_true", help="few repeats and small sizes: does it run at all?"
    )
    options.add_argument("--only", choices=["cases", "growth", "letters", "program"], help="one table")
    arguments = options.parse_args(argv)
    quick = arguments.quick
    if arguments.only in (None, "cases"):
        bench_cases(1 if quick else PER_CASE, 4 if quick else None)
    if arguments.only in (None, "growth"):
        bench_growth(1 if quick else PER_SIZE, SIZES[:2] if quick else SIZES)
    if arguments.only in (None, "letters"):
        bench_letters(1 if quick else PER_SIZE, LETTERS[:2] if quick else LETTERS)
    if arguments.only in (None, "program"):
        bench_program(1 if quick else PAIRS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
