"""The commands ``read``, ``draft`` and ``review``."""

from __future__ import annotations

import argparse
import json
import re
import sys
from typing import Any

from assistant.cli.given import file_bytes, letter_text_of, notes_from
from assistant.cli.shown import (
    brief_json,
    letter_json,
    print_json,
    review_json,
    show_brief,
    show_letter,
    show_review,
)
from assistant.cli.with_model import by_model, read_by_model
from assistant.errors import BadInput, LetterUnreadable
from assistant.schema import Brief, Channel, Draft, Letter, LetterKind, Notes, Options, Wishes


def read(arguments: argparse.Namespace) -> int:
    """Show what the notes say."""
    from assistant import pipeline

    notes = notes_from(arguments.notes)
    differences: tuple[str, ...] = ()
    if arguments.engine == "model":
        brief, differences = read_by_model(notes, arguments)
    else:
        brief = pipeline.read(notes)
    if arguments.json:
        print_json(brief_json(brief))
    else:
        show_brief(brief)
    for difference in differences:
        print(difference, file=sys.stderr)
    return 0


def draft(arguments: argparse.Namespace) -> int:
    """Write the letters."""
    from assistant import pipeline

    cost: dict[str, object] = {}
    if arguments.engine == "model":
        brief, letters, cost = by_model(*given(arguments), arguments)
    else:
        brief, letters = written(arguments)
    ready = all(letter.review.ready for letter in letters)
    if arguments.json:
        document = {
            "engine": "model" if cost else "offline",  # what was used, not what was asked for
            "brief": brief_json(brief),
            "letters": [letter_json(x) for x in letters],
            "chat": {"at": 0, "turns": [{"instruction": "", "wishes": _wishes(arguments)}]},
        }
        print_json({**document, "model": cost} if cost else document)
    else:
        for number, letter in enumerate(letters):
            if number:
                print(f"\n{_BETWEEN}\n")
            show_letter(letter, named=len(letters) > 1)
        kind = letters[0].draft.kind if letters else brief.kind
        if kind is LetterKind.CLARIFICATION and (advice := pipeline.advice_on_correction(brief)):
            print(f"\n{advice}", file=sys.stderr)
        if brief.questions:
            print("\nWhat would make it better:", file=sys.stderr)
            for question in brief.questions:
                print(f"  - {question}", file=sys.stderr)
    return 0 if ready else 1


def written(arguments: argparse.Namespace) -> tuple[Brief, list[Letter]]:
    """The letters that the options ask for."""
    from assistant import pipeline

    notes, options, earlier = given(arguments)
    return pipeline.draft(notes, options, earlier=earlier)


def given(arguments: argparse.Namespace) -> tuple[Notes, Options, list[Draft]]:
    """The notes, what is asked for, and the letters that were sent before."""
    return notes_from(arguments.notes), options_of(arguments), _earlier(arguments)


def options_of(arguments: argparse.Namespace) -> Options:
    """What is asked for on the command line."""
    return Options(
        kind=arguments.kind,
        channel=Channel.MESSAGE if arguments.invitation else arguments.channel or Channel.EMAIL,
        to=arguments.to,
        me=arguments.me,
        tone=arguments.tone,
        invitation=arguments.invitation,
        together=arguments.together,
        bullets=arguments.bullets,
    )


def _wishes(arguments: argparse.Namespace) -> dict[str, Any]:
    """What was asked for, for ``refine`` to go on from."""
    return Wishes(options=options_of(arguments)).model_dump(mode="json", exclude_defaults=True)


def _earlier(arguments: argparse.Namespace) -> list[Draft]:
    """The letters that were sent before. Raises LetterUnreadable."""
    found: list[Draft] = []
    for path in arguments.earlier:
        text = letter_text_of(file_bytes(path, "letter", LetterUnreadable))
        found += drafts_in(text, arguments, LetterKind.THANK_YOU)
    return found


_BETWEEN = "-" * 60  # parts letters from one another
_A_LINE_BETWEEN = re.compile(r"^[ \t]*(?:[-=_*~]{10,}|(?:[*-] ){4,}[*-])[ \t]*\r?$", re.M)
"""The same as people draw it, or as an editor has made of it."""


def review(arguments: argparse.Namespace) -> int:
    """Check a letter."""
    from assistant import pipeline

    if arguments.notes in (None, "-") and arguments.draft in (None, "-") and arguments.notes is not None:
        raise BadInput(
            "Only one of notes and letter can come from standard input. Name a file for the other."
        )
    notes = notes_from(arguments.notes) if arguments.notes is not None else None
    text = letter_text_of(file_bytes(arguments.draft, "letter", LetterUnreadable))
    brief = pipeline.read(notes) if notes is not None else None
    drafts = drafts_in(text, arguments, brief.kind if brief is not None else LetterKind.THANK_YOU)
    earlier = _earlier(arguments)
    reviews = [
        pipeline.review(draft, brief, notes, [*earlier, *(d for d in drafts if d is not draft)])
        for draft in drafts
    ]
    if arguments.json:
        print_json(review_json(reviews[0]) if len(reviews) == 1 else [review_json(r) for r in reviews])
    else:
        for draft, review in zip(drafts, reviews, strict=True):
            if len(reviews) > 1:
                print(f"The letter that begins {draft.greeting!r}:")
            show_review(review)
    return 0 if all(review.ready for review in reviews) else 1


def drafts_in(text: str, arguments: argparse.Namespace, noted: LetterKind) -> list[Draft]:
    """The letters in ``text``: plain text, or the JSON that ``draft --json`` prints. ``noted``: the kind that the
    notes call for, where none is given."""
    from assistant import pipeline

    kind = LetterKind(arguments.kind) if arguments.kind else noted
    channel = Channel.MESSAGE if arguments.invitation else Channel(arguments.channel or Channel.EMAIL)
    # What "draft" prints for a panel is one file of several letters.
    bodies = [part for part in _A_LINE_BETWEEN.split(text) if part.strip()] or [text]
    if text.lstrip().startswith("{"):
        try:
            document = json.loads(text)
            letters = document.get("letters", [document])
            bodies = [
                (f"Subject: {x['subject']}\n\n" if x.get("subject") else "") + x["body"] for x in letters
            ]
            if letters and not arguments.kind:
                kind = LetterKind(letters[0].get("kind", kind))
            if letters and not arguments.channel:
                channel = Channel(letters[0].get("channel", channel))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise LetterUnreadable(
                "That JSON is not a letter. Give the letter as plain text, or what 'afterword draft --json' printed."
            ) from None
        if not bodies:
            raise LetterUnreadable("That JSON holds no letter.")
    invitation = arguments.invitation if "invitation" in arguments else False
    drafts = [pipeline.parse(body, kind, channel) for body in bodies]
    return [draft.model_copy(update={"invitation": invitation}) for draft in drafts] if invitation else drafts
