"""``draft --engine model`` and ``doctor``: what is sent and whether it may be, the letter as it comes, and what it cost."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.errors import BadInput, ModelFailed
from assistant.schema import Brief, Draft, Letter, Notes, Options

if TYPE_CHECKING:
    from assistant.models import Asked, Price, Usage
    from assistant.settings import ModelSettings


def by_model(
    notes: Notes, options: Options, earlier: list[Draft], arguments: argparse.Namespace
) -> tuple[Brief, list[Letter], dict[str, object]]:
    """The letters with the model's prose, and what it cost. A model that fails leaves the offline letters and a line.

    Where the text would leave the machine and nobody says that it may, the offline letters stand.
    """
    from assistant import pipeline
    from assistant.models import connect
    from assistant.settings import model_settings

    brief, letters = pipeline.draft(notes, options, earlier=earlier)
    try:
        settings = model_settings()
    except BadInput as wrong:  # a setting that can't be used costs the model, and not the letter
        print(f"{wrong} The letter was written without the model.", file=sys.stderr)
        return brief, letters, {}
    if (
        settings.is_set_up
        and not settings.is_local
        and not _may_send(
            pipeline.sent_to_model(brief, notes, letters, options, arguments.hide_names), settings, arguments
        )
    ):
        return brief, letters, {}
    problem: str | None = None
    cost: dict[str, object] = {}
    try:
        asked = connect(settings)
    except ModelFailed as failed:
        problem = str(failed)
    else:
        shown: frozenset[str] = frozenset()
        _, states = pipeline.draft_with_model(notes, options, asked, brief, earlier, arguments.hide_names)
        spent: tuple[Usage, ...] = ()
        if sys.stderr.isatty():
            print(
                "The model is writing. Ctrl+C stops it, and the letter is printed as far as it got.",
                file=sys.stderr,
            )
        try:
            for state in states:
                letters, problem, spent = state.letters, state.problem or problem, state.usage
                if sys.stderr.isatty():
                    shown = _show_new(letters, shown)
        except KeyboardInterrupt:
            problem = "Stopped, as you asked."
        cost = _cost(asked.usage, asked.price)
        cost["letters"] = [_cost(usage, asked.price) for usage in spent]
        cost["refused"] = [one.model_dump() for letter in letters for one in letter.refused]
    if problem is not None:
        what = "The rest of the letter" if _taken(letters) else "The letter"
        print(f"{problem} {what} was written without it.", file=sys.stderr)
    elif cost:
        _say(letters, asked)
    return brief, letters, cost


def _show_new(letters: Sequence[Letter], shown: frozenset[str]) -> frozenset[str]:
    """Print the model's sentences that were let in since; returns all that were shown."""
    let_in = [s.text for letter in letters for s in letter.draft.sentences if s.by_model]
    for text in let_in:
        if text not in shown:
            print(f"  + {text}", file=sys.stderr, flush=True)
    return shown | set(let_in)


def _taken(letters: Sequence[Letter]) -> int:
    return sum(sentence.by_model for letter in letters for sentence in letter.draft.sentences)


def read_by_model(notes: Notes, arguments: argparse.Namespace) -> tuple[Brief, tuple[str, ...]]:
    """What the notes say, with the model's second look, and where the two differ.

    Raises BadInput where the notes would leave the machine and nobody said that they may.
    """
    from assistant import pipeline
    from assistant.models import connect
    from assistant.settings import model_settings

    settings = model_settings()
    if settings.is_set_up and not settings.is_local and not arguments.yes:
        raise BadInput(
            f"Nothing was sent. A second look takes your whole notes, private parts too, to {settings.host}. "
            "Add --yes to send them, or leave out --engine model."
        )
    try:
        asked = connect(settings)
    except ModelFailed as failed:
        return pipeline.read(notes), (str(failed),)
    return pipeline.read_with_model(notes, asked)


def _may_send(
    requests: Sequence[tuple[str, str]], settings: ModelSettings, arguments: argparse.Namespace
) -> bool:
    """Show what would leave the machine, and ask; whether the answer is yes."""
    if arguments.yes:
        return True
    print(f"This would go to {settings.host}:", file=sys.stderr)
    for system, user in requests:
        print(f"\n{system}\n\n{user}", file=sys.stderr)
    if sys.stdin is not None and sys.stdin.isatty():
        print(f"\nSend it to {settings.host}? Type yes: ", end="", file=sys.stderr, flush=True)
        try:
            if sys.stdin.readline().strip().lower() in {"y", "yes"}:
                return True
        except KeyboardInterrupt:
            pass  # no is no, however it is said; the letter is there all the same
    names = "" if arguments.hide_names else " (with --hide-names: without names)"
    print(
        f"\nNothing was sent, and the letter was written without the model. Add --yes to send{names}.",
        file=sys.stderr,
    )
    return False


def _cost(usage: Usage, price: Price | None) -> dict[str, object]:
    return {
        "calls": usage.calls,
        "input_tokens": usage.input_tokens,
        "output_tokens": usage.output_tokens,
        "counted": usage.counted,
        "cost": usage.cost(price),
    }


def _say(letters: Sequence[Letter], asked: Asked) -> None:
    """What the model wrote, what was not let in, and what it took, in a few lines on standard error."""
    refused = [one for letter in letters for one in letter.refused]
    print(
        f"Sentences in the model's words: {_taken(letters)}. Not let in: {len(refused)}. "
        f"It took {asked.usage.calls} calls, {asked.usage.told(asked.price)}.",
        file=sys.stderr,
    )
    for one in refused:
        print(f"  - not let in: {one.text[:160]} ({one.why})", file=sys.stderr)


_ABLE = (
    "The model answers as letters need. How much of what it writes gets into them depends on the model: "
    "small ones are mostly caught out."
)


def doctor(arguments: argparse.Namespace) -> int:
    """Check the connection to the model and what it can do, with two made-up questions. Exit code 0: it works; 1: not."""
    from assistant.models import connect
    from assistant.models.probe import Check, checks
    from assistant.settings import model_settings

    settings = model_settings()
    where = f"the file {settings.file.name}" if settings.file else settings.host
    local = (
        "it stays on this machine" if settings.is_local else "notes would go there, after you have said yes"
    )
    found: list[Check] = []
    try:
        asked = connect(settings)
    except ModelFailed as failed:
        found.append(Check("set up", False, str(failed)))
    else:
        print(f"The model is at {where}: {local}. It is asked two made-up questions.")
        for check in checks(asked):
            found.append(check)
    for check in found:
        print(f"  {'ok ' if check.works else 'NO '} {check.name}: {check.says}")
    needed = all(check.works for check in found if check.needed)
    print(_ABLE if needed else "Without it, letters are written offline, as always.")
    return 0 if needed else 1
