"""The commands ``plan`` and ``export``: when a letter goes, and in which shape."""

from __future__ import annotations

import argparse
import itertools
from datetime import datetime
from pathlib import Path

from assistant.cli.given import moment_typed, notes_from, zone_named
from assistant.cli.letters import written
from assistant.cli.shown import print_json, show_findings, show_plan
from assistant.errors import BadInput
from assistant.schema import Brief, LetterKind


def plan(arguments: argparse.Namespace) -> int:
    """Say when to send, and whether to."""
    from assistant import pipeline
    from assistant.sending import calendar_file

    brief = pipeline.read(notes_from(arguments.notes))
    zone = zone_named(arguments.zone)
    refused = moment_typed(arguments.refused, zone, "--refused").date() if arguments.refused else None
    kind = LetterKind(arguments.kind) if arguments.kind else None
    try:
        plan = pipeline.plan_to_send(
            brief,
            moment_typed(arguments.interview, zone, "--interview"),
            moment_typed(arguments.now, zone, "--now") if arguments.now else datetime.now(zone),
            kind,
            arguments.country,
            arguments.region,
            check_ins_sent=arguments.check_ins,
            refused_on=refused,
        )
        calendar = (
            calendar_file(plan, _what_to_send(brief, kind), _seed(brief, kind)) if arguments.ics else None
        )
    except ValueError as error:
        raise BadInput(str(error)) from None
    if calendar is not None:
        _write(Path(arguments.ics), calendar)
    if arguments.json:
        print_json({"kind": (kind or brief.kind).value, **plan.model_dump(mode="json")})
    else:
        show_plan(plan)
    return 0


def _what_to_send(brief: Brief, kind: LetterKind | None) -> str:
    names = {
        LetterKind.THANK_YOU: "thank-you",
        LetterKind.ADDITIONAL_INFO: "what you wanted to add",
        LetterKind.CLARIFICATION: "what you want to put right",
        LetterKind.CHECK_IN: "a question for news",
        LetterKind.STAY_IN_TOUCH: "a line to stay in touch",
        LetterKind.ANSWER: "your answer",
    }
    return f"{brief.company or 'your interview'} ({names[kind or brief.kind]})"


def _seed(brief: Brief, kind: LetterKind | None) -> str:
    """What a calendar entry is known by, so that a later file moves it and doesn't double it."""
    return f"{brief.company} {brief.role} {(kind or brief.kind).value}"


def export(arguments: argparse.Namespace) -> int:
    """Write the letters to files, or print links that open them."""
    from assistant.sending import (
        card_page,
        compose_links,
        file_name,
        letter_eml,
        letter_text,
        mailto_link,
        plain_address,
    )

    if arguments.address is not None:
        try:
            plain_address(arguments.address)
        except ValueError as error:
            raise BadInput(f"--address: {error}. Write it like priya@lumen.example.") from None
    _, letters = written(arguments)
    if arguments.address is not None and len(letters) > 1:
        raise BadInput("One address fits one letter. Say which with --to NAME.")
    folder = Path(arguments.folder)
    for letter in letters:
        draft = letter.draft
        if arguments.form == "links":
            mailto = mailto_link(draft, arguments.address)
            if len(letters) > 1:
                print(f"To {draft.to}:")
            print(f"Your mail program: {mailto or 'the letter is too long for a link; use --as eml'}")
            for link in compose_links(draft, arguments.address):
                print(f"{link.name}: {link.url}")
            continue
        match arguments.form:
            case "eml":
                data, suffix = letter_eml(draft, arguments.address), ".eml"
            case "card":
                data, suffix = card_page(draft).encode("utf-8", "replace"), ".html"
            case _:
                data, suffix = letter_text(draft).encode("utf-8", "replace"), ".txt"
        _write(_free(folder / file_name(draft.kind, draft.to, suffix), data), data)
    for letter in letters:
        show_findings(letter, named=len(letters) > 1)
    return 0 if all(letter.review.ready for letter in letters) else 1


def _free(path: Path, data: bytes) -> Path:
    """The path, or with a number behind it where a file that says something else is there: it may have been edited."""
    numbers = itertools.count(2)
    free = path
    while free.exists() and not _holds(free, data):
        free = path.with_stem(f"{path.stem}-{next(numbers)}")
    return free


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise BadInput(f"{str(path)!r} can't be written ({error.strerror}). Check the folder.") from None
    print(path)
