"""The letters measured on the cases: ``python -m evals [dev|test|all] [--misses] [--letters DIR]``.

Exit code 0, whatever the measures say; 1 where a case could not be measured; 2 for bad input.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from assistant.sending import letter_text
from evals.cases import Case, load_cases
from evals.scoring import Score, score

Count = tuple[int, int]
"""How often a measure holds, and on how many it could be taken."""


def counts(scores: Iterable[Score]) -> dict[str, Count]:
    """Each measure's count; "speaker" counts facts, the others cases."""
    counted: dict[str, Count] = {}
    for one in scores:
        taken = {name: (int(value), 1) for name, value in one.measures.items() if value is not None}
        for name, (right, of) in {**taken, "speaker": one.speakers}.items():
            before = counted.get(name, (0, 0))
            counted[name] = (before[0] + right, before[1] + of)
    return counted


def by_form(scores: Iterable[Score]) -> dict[str, list[Score]]:
    """The scores by the form of the notes; notes of two forms ("thin typos") count for both."""
    groups: dict[str, list[Score]] = {}
    for one in scores:
        for form in one.case.form.split():
            groups.setdefault(form, []).append(one)
    return dict(sorted(groups.items()))


def by_purpose(scores: Iterable[Score]) -> dict[str, list[Score]]:
    """The scores by what the letter is for and how it is sent."""
    groups: dict[str, list[Score]] = {}
    for one in scores:
        groups.setdefault(f"{one.case.kind.value} {one.case.channel.value}", []).append(one)
    return dict(sorted(groups.items()))


def lines_of(rows: Sequence[Sequence[str]]) -> str:
    """A table for the terminal: the first column to the left, figures to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def report(scores: Sequence[Score]) -> str:
    """Each measure with its count and share, then the counts for each form of notes, and for each sort of letter."""
    whole = counts(scores)
    rows = [["measure", "right", "of", "share"]]
    rows += [
        [name, str(right), str(of), f"{right / of:.0%}" if of else "-"] for name, (right, of) in whole.items()
    ]
    forms = lines_of(_table("form", by_form(scores), list(whole)))
    purposes = lines_of(_table("letter", by_purpose(scores), list(whole)))
    return f"{lines_of(rows)}\n\n{forms}\n\n{purposes}"


def _table(heading: str, groups: Mapping[str, Sequence[Score]], names: Sequence[str]) -> list[list[str]]:
    rows = [[heading, "cases", *names]]
    for name, group in groups.items():
        part = counts(group)
        cells = ["/".join(map(str, part[measure])) if measure in part else "-" for measure in names]
        rows.append([name, str(len(group)), *cells])
    return rows


def write_letters(scores: Iterable[Score], folder: Path) -> int:
    """One text file a case, its notes and then its letters; returns how many. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for one in scores:
        letters = "\n".join(f"{'-' * 70}\n\n{letter_text(letter.draft)}" for letter in one.letters)
        text = f"{one.case.notes.rstrip()}\n\n{letters}"
        (folder / f"{one.case.id}.txt").write_text(text, encoding="utf-8")
        written += 1
    return written


def measure(cases: Iterable[Case]) -> tuple[list[Score], list[str]]:
    """The scores, and a line for each case that could not be measured: it is shown, not counted as wrong."""
    scores: list[Score] = []
    unmeasured: list[str] = []
    for case in cases:
        try:
            scores.append(score(case))
        except Exception as error:  # whatever it was, the other cases can still be measured
            unmeasured.append(f"{case.id}: {type(error).__name__}: {error}")
    return scores, unmeasured


def main(argv: Sequence[str] | None = None) -> int:
    """Print the report; returns the exit code."""
    options = argparse.ArgumentParser(
        prog="python -m evals", description="The letters measured on the cases."
    )
    options.add_argument("split", nargs="?", choices=["dev", "test", "all"], default="dev")
    options.add_argument("--misses", action="store_true", help="list what went wrong, case by case")
    options.add_argument(
        "--letters", metavar="DIR", type=Path, help="write the notes and letters there, to be read"
    )
    arguments = options.parse_args(argv)
    scores, unmeasured = measure(load_cases(arguments.split))
    parts = [f"{len(scores)} cases ({arguments.split})", report(scores)] if scores else []
    if unmeasured:
        parts.append("\n".join([f"Not measured: {len(unmeasured)}", *(f"  {line}" for line in unmeasured)]))
    if arguments.misses:
        parts += [
            "\n".join([f"{x.case.id} ({x.case.form})", *(f"  {m}" for m in x.misses)])
            for x in scores
            if x.misses
        ]
    if arguments.letters is not None:
        try:
            written = write_letters(scores, arguments.letters)
        except OSError as error:
            print(
                f"The letters can't be written to {str(arguments.letters)!r}: {error.strerror}.",
                file=sys.stderr,
            )
            return 2
        parts.append(f"{written} sets of notes with their letters are in {arguments.letters}.")
    try:
        print("\n\n".join(parts), flush=True)
    except BrokenPipeError:  # the reader left early ("| head")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if unmeasured or not scores else 0


if __name__ == "__main__":
    sys.exit(main())
