"""How far the review can be trusted: letters with one planted defect each, and their clean twins.

``python -m evals.calibration [tuned|measured|all] [--misses] [--picture FILE] [--write-baseline] [--write-findings]``

The letters lie in ``evals/calibration/``, written by hand on the notes of cases; its README has the form.
A defect counts as *caught* where a criterion is worse than in the clean twin, and as *named* where the
criterion it was planted in is. Exit code 1 where a criterion fell below the baseline, 2 for bad input.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field, model_validator

from assistant import pipeline
from assistant.reviewing import RUBRIC
from assistant.schema import Mark, Notes
from evals.cases import Case, Gold, load_cases, split_of

FOLDER = Path(__file__).parent / "calibration"
BASELINE = FOLDER / "baseline.json"
FINDINGS = FOLDER / "findings.txt"
_TOLD_IN_FULL = 4
"""Every how many-th tuned letter has its findings written down whole."""
Part = Literal["tuned", "measured"]

_BADNESS = {Mark.NOT_APPLICABLE: 0, Mark.PASS: 0, Mark.WARN: 1, Mark.FAIL: 2}
_Z = 1.96  # of the normal distribution: 95% intervals


class Defect(Gold):
    """A small edit that makes a clean letter wrong. ``find`` occurs once; ``what`` says why it is wrong."""

    criterion: str
    find: str = Field(min_length=1)
    replace: str
    what: str


class CleanLetter(Gold):
    """A letter that should pass, on the notes of ``case``, and the defects to plant in copies of it."""

    case: str
    to: str | None
    style: str
    dealt: Part | None = Field(default=None, alias="part")  # where it is not left to the hash
    letter: str
    rewordings: tuple[str, ...] = ()  # the same letter in other words
    defects: tuple[Defect, ...]

    @model_validator(mode="after")
    def _places_are_certain(self) -> CleanLetter:
        for defect in self.defects:
            if self.letter.count(defect.find) != 1:
                raise ValueError(f"{self.case}: does not occur once in the letter: {defect.find!r}")
        return self

    @property
    def part(self) -> Part:
        """``tuned``: to look at while rules change; ``measured``: only to count. By a hash of the case's id;
        what is written on a case that may be looked at is never measured."""
        if self.dealt:
            return self.dealt
        if split_of(self.case) == "dev":
            return "tuned"
        return (
            "tuned" if hashlib.sha256(f"calibration {self.case}".encode()).digest()[0] < 160 else "measured"
        )


@dataclass(frozen=True)
class Judged:
    """What the review said of one letter: how bad each criterion is (0, 1 or 2), and the reasons."""

    ready: bool
    badness: dict[str, int]
    why: dict[str, str]
    findings: dict[str, frozenset[str]]  # what is found wrong, by criterion; empty where all is well

    def worse_than(self, other: Judged) -> tuple[str, ...]:
        """The criteria that are worse here, or find something here that they don't find there."""
        return tuple(
            criterion
            for criterion, bad in self.badness.items()
            if bad > other.badness.get(criterion, 0)
            or (bad == other.badness.get(criterion) and self.findings[criterion] - other.findings[criterion])
        )


@dataclass(frozen=True)
class Outcome:
    """A defect, and the criteria that are worse than in the clean twin."""

    letter: CleanLetter
    defect: Defect
    flagged: tuple[str, ...]
    stopped: bool  # the letter is not ready any more

    @property
    def caught(self) -> bool:
        """Whether any criterion saw it."""
        return bool(self.flagged)

    @property
    def named(self) -> bool:
        """Whether the criterion that it was planted in saw it."""
        return self.defect.criterion in self.flagged


def load_letters(part: Part | Literal["all"] = "all", folder: Path = FOLDER) -> list[CleanLetter]:
    """The letters of a part. Raises pydantic.ValidationError or yaml.YAMLError where a file is wrong."""
    letters = [
        CleanLetter.model_validate({"case": path.stem, **entry})
        for path in sorted(folder.glob("*.yaml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]
    return [letter for letter in letters if part in ("all", letter.part)]


def judge(text: str, case: Case) -> Judged:
    """The review of a letter in plain text on the notes of a case, as ``afterword review`` gives it."""
    notes = Notes(text=case.notes)
    review = pipeline.review(pipeline.parse(text), pipeline.read(notes), notes)
    return Judged(
        review.ready,
        {v.id: _BADNESS[v.verdict] for v in review.criteria},
        {v.id: v.why for v in review.criteria},
        {
            v.id: frozenset(e.why for e in v.evidence if e.sentence) if _BADNESS[v.verdict] else frozenset()
            for v in review.criteria
        },
    )


def outcomes_of(letter: CleanLetter, case: Case, clean: Judged) -> list[Outcome]:
    """What the review makes of each defect planted in the letter."""
    found = []
    for defect in letter.defects:
        judged = judge(letter.letter.replace(defect.find, defect.replace), case)
        found.append(Outcome(letter, defect, judged.worse_than(clean), clean.ready and not judged.ready))
    return found


def interval(right: int, of: int) -> tuple[float, float]:
    """Wilson's interval at 95% for a share.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
    """
    if not of:
        return 0.0, 1.0
    share, z2 = right / of, _Z * _Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _Z / (1 + z2 / of) * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True)
class Calibration:
    """All that was measured on a part of the letters."""

    clean: tuple[tuple[CleanLetter, Judged], ...]
    outcomes: tuple[Outcome, ...]
    unchanged: tuple[
        bool, ...
    ] = ()  # for each rewording and criterion: whether it fails as often as the original

    @property
    def criteria(self) -> list[str]:
        """The criteria that defects were planted in, in the order of the alphabet."""
        return sorted({o.defect.criterion for o in self.outcomes})

    @property
    def warnings(self) -> float:
        """How many criteria warn of a clean letter, on average."""
        warned = sum(bad == 1 for _, judged in self.clean for bad in judged.badness.values())
        return warned / max(1, len(self.clean))

    def recall(self, criterion: str) -> tuple[int, int]:
        """Of the defects planted in a criterion, those it named, and all."""
        planted = [o for o in self.outcomes if o.defect.criterion == criterion]
        return sum(o.named for o in planted), len(planted)

    def precision(self, criterion: str) -> tuple[int, int]:
        """Of the letters that a criterion flagged, defective or clean, those where it was right, and all."""
        flagged = [o for o in self.outcomes if criterion in o.flagged]
        alarms = sum(judged.badness.get(criterion) == 2 for _, judged in self.clean)
        return sum(o.defect.criterion == criterion for o in flagged), len(flagged) + alarms


def measure(part: Part | Literal["all"]) -> Calibration:
    """Review every letter of a part, clean and with each of its defects."""
    cases = {case.id: case for case in load_cases("all")}
    clean, outcomes, unchanged = [], [], []
    for letter in load_letters(part):
        case = cases[letter.case]
        judged = judge(letter.letter, case)
        clean.append((letter, judged))
        outcomes += outcomes_of(letter, case, judged)
        for text in letter.rewordings:
            reworded = judge(text, case)
            unchanged += [(bad == 2) == (reworded.badness[c] == 2) for c, bad in judged.badness.items()]
    return Calibration(tuple(clean), tuple(outcomes), tuple(unchanged))


def _share(right: int, of: int) -> str:
    low, high = interval(right, of)
    return f"{right}/{of} = {right / of:.2f} ({low:.2f}-{high:.2f})" if of else "-"


def report(measured: Calibration) -> str:
    """The shares with their intervals, for all and by criterion."""
    caught = sum(o.caught for o in measured.outcomes)
    passed = sum(judged.ready for _, judged in measured.clean)
    of = len(measured.outcomes)
    lines = [
        f"{len(measured.clean)} clean letters, {of} with a planted defect",
        f"clean letters passed     {_share(passed, len(measured.clean))}",
        f"defects caught           {_share(caught, of)}",
        f"rightly named of caught  {_share(sum(o.named for o in measured.outcomes), caught)}",
        f"verdicts kept reworded   {_share(sum(measured.unchanged), len(measured.unchanged))}",
        f"warnings a clean letter  {measured.warnings:.1f} of {len(RUBRIC)} criteria",
        "",
        f"{'criterion':14}{'recall':30}precision",
    ]
    lines += [
        f"{c:14}{_share(*measured.recall(c)):30}{_share(*measured.precision(c))}" for c in measured.criteria
    ]
    return "\n".join(lines)


def misses(measured: Calibration) -> str:
    """Each defect that was not named, and each clean letter that failed, with what the review said."""
    lines = [
        f"{'MISSED' if not o.caught else 'MISNAMED'} {o.defect.criterion} in {o.letter.case}: {o.defect.find!r} -> "
        f"{o.defect.replace!r} ({o.defect.what}){' flagged: ' + ', '.join(o.flagged) if o.flagged else ''}"
        for o in measured.outcomes
        if not o.named
    ]
    lines += [
        f"FALSE ALARM {criterion} in {letter.case}: {judged.why[criterion]}"
        for letter, judged in measured.clean
        for criterion, bad in judged.badness.items()
        if bad == 2
    ]
    return "\n".join(lines)


def picture(measured: Calibration) -> str:
    """The confusion as an SVG: a row for what was planted, a column for what was flagged."""
    rows = measured.criteria
    columns = [*rows, "missed"]
    cell, left, top = 30, 110, 100
    parts = []
    for y, planted in enumerate(rows):
        group = [o for o in measured.outcomes if o.defect.criterion == planted]
        parts.append(
            f'<text x="{left - 8}" y="{top + y * cell + 20}" text-anchor="end">{planted} ({len(group)})</text>'
        )
        for x, column in enumerate(columns):
            count = sum(not o.caught if column == "missed" else column in o.flagged for o in group)
            share = count / len(group)
            colour = "46,125,50" if column == planted else "198,40,40"
            parts.append(
                f'<rect x="{left + x * cell}" y="{top + y * cell}" width="{cell - 1}" height="{cell - 1}" '
                f'fill="rgba({colour},{share:.2f})" stroke="#ccc"/>'
            )
            if count:
                parts.append(
                    f'<text x="{left + x * cell + cell / 2}" y="{top + y * cell + 20}" text-anchor="middle">{count}</text>'
                )
    for x, column in enumerate(columns):
        at = left + x * cell + 18
        parts.append(f'<text transform="translate({at},{top - 6}) rotate(-60)">{column}</text>')
    width, height = left + len(columns) * cell + 60, top + len(rows) * cell + 10
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="11">'
        f"<title>What was planted (rows) and what the review flagged (columns)</title>"
        f'<rect width="{width}" height="{height}" fill="white"/>{"".join(parts)}</svg>\n'
    )


def shares(measured: Calibration) -> dict[str, float]:
    """What the baseline holds: the recall of each criterion, the share of clean letters passed, all caught."""
    found = {c: right / of for c in measured.criteria for right, of in [measured.recall(c)]}
    found["all caught"] = sum(o.caught for o in measured.outcomes) / len(measured.outcomes)
    found["clean passed"] = sum(judged.ready for _, judged in measured.clean) / len(measured.clean)
    return {name: round(share, 4) for name, share in found.items()}


def below(now: dict[str, float], baseline: dict[str, float]) -> list[str]:
    """A line for each share that fell below the baseline."""
    return [
        f"{name}: {now.get(name, 0.0):.2f}, was {was:.2f}"
        for name, was in baseline.items()
        if now.get(name, 0.0) < was - 1e-4
    ]


def findings() -> str:
    """What the review says of every fourth tuned letter, word for word, and what each planted defect changes in it.

    Kept beside the baseline, so that a change to a rule shows in the letters what the shares can't.
    """
    cases = {case.id: case for case in load_cases("all")}
    lines: list[str] = []
    for letter in load_letters("tuned")[::_TOLD_IN_FULL]:
        case = cases[letter.case]
        clean = _verdict_lines(letter.letter, case)
        lines += ["", f"== {letter.case} ({letter.style})", *clean]
        for defect in letter.defects:
            changed = _verdict_lines(letter.letter.replace(defect.find, defect.replace), case)
            lines += [
                f"-- {defect.criterion}: {defect.what}",
                *(line for line in changed if line not in clean),
            ]
    return "\n".join(lines).strip() + "\n"


def _verdict_lines(text: str, case: Case) -> list[str]:
    notes = Notes(text=case.notes)
    review = pipeline.review(pipeline.parse(text), pipeline.read(notes), notes)
    lines = []
    for verdict in review.criteria:
        lines.append(f"{verdict.id} {verdict.verdict.value}: {verdict.why}")
        lines += [
            f"   {e.why} [{e.sentence[e.start : e.end] if e.start is not None else e.sentence}]"
            f"{f' notes: {e.quote}' if e.quote else ''}{f' mend: {e.mend}' if e.mend else ''}".replace(
                "\n", " "
            )
            for e in verdict.evidence
        ]
    return lines


def load_baseline(path: Path = BASELINE) -> dict[str, dict[str, float]]:
    """The committed shares by part."""
    found: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Print the report; returns the exit code."""
    options = argparse.ArgumentParser(
        prog="python -m evals.calibration", description="How far the review can be trusted."
    )
    options.add_argument("part", nargs="?", choices=["tuned", "measured", "all"], default="tuned")
    options.add_argument("--misses", action="store_true", help="list each miss and each false alarm")
    options.add_argument("--picture", type=Path, metavar="FILE", help="write the confusion as an SVG")
    options.add_argument(
        "--write-baseline", action="store_true", help="keep the shares of both parts as the baseline"
    )
    options.add_argument(
        "--write-findings", action="store_true", help="keep what the review says of every fourth tuned letter"
    )
    arguments = options.parse_args(argv)
    if arguments.write_findings:
        FINDINGS.write_text(findings(), encoding="utf-8")
        return 0
    measured = measure(arguments.part)
    print(report(measured))
    if arguments.misses:
        print(f"\n{misses(measured)}")
    if arguments.picture:
        arguments.picture.write_text(picture(measured), encoding="utf-8")
    if arguments.write_baseline:
        parts: Iterable[Part] = ("tuned", "measured")
        kept = {part: shares(measure(part)) for part in parts}
        BASELINE.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return 0
    fallen = below(shares(measured), load_baseline().get(arguments.part, {})) if BASELINE.exists() else []
    for line in fallen:
        print(f"Below the baseline: {line}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
