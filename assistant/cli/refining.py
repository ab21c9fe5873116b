"""The command ``refine``: an instruction in, the letters as they follow from it out, with all that was asked for before."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from pydantic import ValidationError

from assistant.cli.given import file_bytes, letter_text_of, notes_from
from assistant.cli.shown import brief_json, letter_json, print_json, show_letter
from assistant.errors import BadInput, LetterUnreadable
from assistant.schema import Channel, Conversation, LetterKind, Options, Outcome, Wishes


def refine(arguments: argparse.Namespace) -> int:
    """Refine letters by an instruction. Exit code 1 where a letter is not ready, or nothing was changed."""
    from assistant import pipeline

    if arguments.notes in (None, "-") and arguments.draft == "-":
        raise BadInput(
            "Only one of notes and letters can come from standard input. Name a file for the other."
        )
    notes = notes_from(arguments.notes)
    brief = pipeline.read(notes)
    turns, at = _asked_before(letter_text_of(file_bytes(arguments.draft, "letter", LetterUnreadable)))
    talk = pipeline.resumed(notes, brief, turns, at)
    talk, reply = pipeline.refine(talk, arguments.instruction)
    shown = talk.shown
    if arguments.json:
        print_json(
            {
                "engine": "offline",
                "reply": reply.model_dump(mode="json"),
                "brief": brief_json(shown.brief),
                "letters": [letter_json(x) for x in shown.letters],
                "chat": chat_json(talk),
            }
        )
    else:
        for number, letter in enumerate(shown.letters):
            if number:
                print(f"\n{'-' * 60}\n")
            show_letter(letter, named=len(shown.letters) > 1)
        print(f"\n{reply.text}", file=sys.stderr)
    ready = all(letter.review.ready for letter in shown.letters)
    return 0 if ready and reply.outcome in (Outcome.DONE, Outcome.TOLD) else 1


def chat_json(talk: Conversation) -> dict[str, Any]:
    """All that was asked for, so that the next instruction goes on from there."""
    places = {version.id: at for at, version in enumerate(talk.versions)}
    return {
        "at": talk.at,
        "turns": [
            {
                "instruction": v.instruction,
                "from": places.get(v.parent or ""),
                "wishes": v.wishes.model_dump(mode="json", exclude_defaults=True),
            }
            for v in talk.versions
        ],
    }


def _asked_before(text: str) -> tuple[list[tuple[str, Wishes, int | None]], int]:
    """What was asked for so far and from where, and which of it is shown. Raises LetterUnreadable."""
    try:
        document = json.loads(text)
        chat = document.get("chat")
        if chat is None:
            return [("", Wishes(options=_options_of(document)), None)], 0
        turns = [
            (
                turn["instruction"],
                Wishes.model_validate(turn["wishes"]),
                turn.get("from", at - 1 if at else None),
            )
            for at, turn in enumerate(chat["turns"])
        ]
        if not 0 <= chat["at"] < len(turns):
            raise ValueError("no such turn")
        if any(origin is not None and not 0 <= origin < at for at, (_, _, origin) in enumerate(turns)):
            raise ValueError("a turn is made from one before it")
        return turns, chat["at"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, ValidationError):
        raise LetterUnreadable(
            "That is not what 'afterword draft --json' or 'afterword refine --json' prints. Save one of them to a file, and name it with --draft."
        ) from None


def _options_of(document: dict[str, Any]) -> Options:
    """What a document of an earlier version tells of how its letters were asked for."""
    letters = document["letters"]
    if not letters:
        raise ValueError("no letters")
    alone = len(letters) == 1 and len(document["brief"]["people"]) > 1
    return Options(
        kind=LetterKind(letters[0]["kind"]),
        channel=Channel(letters[0]["channel"]),
        to=letters[0]["to"] if alone else None,
        me=document["brief"]["me"],
        together=alone and letters[0]["to"] is None,
    )
