"""The command line: ``afterword read | draft | review | app``.

Exit codes: 0 done; 1 done, and the review says not ready; 2 bad input, with one line on standard
error. With ``--json``, standard output holds one JSON document and nothing else.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.errors import AfterwordError, BadInput, LetterUnreadable, NotesUnreadable
from assistant.schema import Brief, Channel, Draft, Letter, LetterKind, Mark, Notes, Options, Review, Tone

_LARGEST_FILE = 8_000_000  # bytes; anything larger was given by mistake


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    arguments = _parser().parse_args(argv)
    _use_utf8()
    try:
        code = int(arguments.run(arguments))
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where what goes wrong can still be said
        return code
    except AfterwordError as error:
        print(f"afterword: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output left early ("| head")
        _discard_output()
        return 0
    except OSError as error:
        _discard_output()
        print(
            f"afterword: the output can't be written ({error.strerror}). Check the disk and the folder.",
            file=sys.stderr,
        )
        return 2
    except KeyboardInterrupt:
        print("afterword: stopped.", file=sys.stderr)
        return 130


def _discard_output() -> None:
    """Send what is still to be written nowhere: Python would try it once more on its way out, and complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _use_utf8() -> None:
    """Letters hold names in any script, whatever the terminal's own encoding."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> Any:
        print(f"afterword: {message}. See 'afterword --help'.", file=sys.stderr)
        raise SystemExit(2)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="afterword",
        description="From the notes of a job interview to the thank-you letter. Everything stays on this machine.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)

    draft = commands.add_parser("draft", help="write the letters")
    _notes_argument(draft)
    _letter_options(draft)
    draft.add_argument("--to", metavar="NAME", help="only the letter to this interviewer")
    draft.add_argument("--me", metavar="NAME", help="your name, as you want to sign")
    draft.add_argument("--tone", choices=[t.value for t in Tone], default=Tone.WARM.value)
    draft.add_argument(
        "--engine",
        choices=["offline", "model"],
        default="offline",
        help="offline needs no key and no network",
    )
    draft.add_argument("--json", action="store_true", help="print one JSON document")
    draft.set_defaults(run=_draft)

    read = commands.add_parser("read", help="show what the notes say")
    _notes_argument(read)
    read.add_argument("--json", action="store_true", help="print one JSON document")
    read.set_defaults(run=_read)

    review = commands.add_parser("review", help="check a letter, yours or ours, against your notes")
    review.add_argument(
        "draft",
        nargs="?",
        metavar="DRAFT",
        help="the letter: text, or what 'draft --json' printed; left out or -: standard input",
    )
    review.add_argument("--notes", metavar="NOTES", help="the notes the letter rests on")
    _letter_options(review)
    review.add_argument("--json", action="store_true", help="print one JSON document")
    review.set_defaults(run=_review)

    app = commands.add_parser("app", help="open the page in your browser")
    app.add_argument("--port", type=int, default=None, help="the port on this machine (default 8501)")
    app.add_argument("--headless", action="store_true", help="don't open a browser")
    app.set_defaults(run=_app)
    return parser


def _notes_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "notes", nargs="?", metavar="NOTES", help="a text file with your notes; left out or -: standard input"
    )


def _letter_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--kind", choices=[k.value for k in LetterKind], help="left out: read from the notes, else thank_you"
    )
    parser.add_argument("--channel", choices=[c.value for c in Channel], help="left out: email")


def _bytes(path: str | None, what: str, wrong: type[BadInput]) -> bytes:
    if path is None or path == "-":
        if sys.stdin is None or sys.stdin.isatty():
            raise wrong(f"No {what} given. Name a text file, or send the {what} on standard input.")
        return sys.stdin.buffer.read(_LARGEST_FILE + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(_LARGEST_FILE + 1)
    except FileNotFoundError:
        raise wrong(f"There is no file {path!r}. Check the name and the folder.") from None
    except IsADirectoryError:
        raise wrong(f"{path!r} is a folder. Name the text file with your {what}.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name can't be used"
        raise wrong(
            f"{path!r} can't be read ({reason}). Check the file, or paste the {what} on standard input."
        ) from None


def _notes(path: str | None) -> Notes:
    from assistant import pipeline

    data = _bytes(path, "notes", NotesUnreadable)
    if len(data) > _LARGEST_FILE:
        raise NotesUnreadable(
            "That file is larger than 8 MB, so it can't be notes. Paste the part about the interview."
        )
    return pipeline.notes_from_bytes(data)


def _read(arguments: argparse.Namespace) -> int:
    from assistant import pipeline

    brief = pipeline.read(_notes(arguments.notes))
    if arguments.json:
        _print_json(brief_json(brief))
    else:
        _show_brief(brief)
    return 0


def _draft(arguments: argparse.Namespace) -> int:
    from assistant import pipeline

    if arguments.engine == "model":
        raise BadInput(
            "This version has no language model yet. Leave out --engine model: the offline letter needs none."
        )
    notes = _notes(arguments.notes)
    options = Options(
        kind=arguments.kind,
        channel=arguments.channel or Channel.EMAIL,
        to=arguments.to,
        me=arguments.me,
        tone=arguments.tone,
    )
    brief, letters = pipeline.draft(notes, options)
    ready = all(letter.review.ready for letter in letters)
    if arguments.json:
        _print_json(
            {"engine": "offline", "brief": brief_json(brief), "letters": [letter_json(x) for x in letters]}
        )
    else:
        for number, letter in enumerate(letters):
            if number:
                print("\n" + "-" * 60 + "\n")
            _show_letter(letter, named=len(letters) > 1)
        if brief.questions:
            print("\nWhat would make it better:", file=sys.stderr)
            for question in brief.questions:
                print(f"  - {question}", file=sys.stderr)
    return 0 if ready else 1


def _review(arguments: argparse.Namespace) -> int:
    from assistant import pipeline

    if arguments.notes in (None, "-") and arguments.draft in (None, "-") and arguments.notes is not None:
        raise BadInput(
            "Only one of notes and letter can come from standard input. Name a file for the other."
        )
    notes = _notes(arguments.notes) if arguments.notes is not None else None
    raw = _bytes(arguments.draft, "letter", LetterUnreadable)
    if len(raw) > _LARGEST_FILE:
        raise LetterUnreadable("That file is larger than 8 MB, so it can't be a letter.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise LetterUnreadable("That letter is not UTF-8 text. Save it as UTF-8 plain text.") from None
    if "\x00" in text:
        raise LetterUnreadable("That letter is not text (it holds NUL bytes). Save it as plain text.")
    brief = pipeline.read(notes) if notes is not None else None
    drafts = _drafts(text, arguments, brief.kind if brief is not None else LetterKind.THANK_YOU)
    reviews = [pipeline.review(draft, brief, notes) for draft in drafts]
    if arguments.json:
        _print_json(review_json(reviews[0]) if len(reviews) == 1 else [review_json(r) for r in reviews])
    else:
        for draft, review in zip(drafts, reviews, strict=True):
            if len(reviews) > 1:
                print(f"The letter that begins {draft.greeting!r}:")
            _show_review(review)
    return 0 if all(review.ready for review in reviews) else 1


def _drafts(text: str, arguments: argparse.Namespace, noted: LetterKind) -> list[Draft]:
    """The letters in ``text``: plain text, or the JSON that ``draft --json`` prints. ``noted``: the kind that the
    notes call for, where none is given."""
    from assistant import pipeline

    kind = LetterKind(arguments.kind) if arguments.kind else noted
    channel = Channel(arguments.channel or Channel.EMAIL)
    bodies = [text]
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
    return [pipeline.parse(body, kind, channel) for body in bodies]


def _app(arguments: argparse.Namespace) -> int:
    from assistant.page import run_page

    return run_page(arguments.port, arguments.headless)


# --- what --json prints -----------------------------------------------------------------------------


def brief_json(brief: Brief) -> dict[str, Any]:
    """The brief as the command line's contract has it."""
    return {
        "people": [{"name": p.name, "title": p.title, "quote": p.quote} for p in brief.people],
        "company": brief.company,
        "role": brief.role,
        "me": brief.me,
        "kind": brief.kind.value,
        "when": brief.when,
        "facts": [
            {
                "id": f.id,
                "kind": f.kind.value,
                "text": f.text,
                "quote": f.quote,
                "start": f.start,
                "end": f.end,
                "speaker": f.speaker,
            }
            for f in brief.facts
        ],
        "withheld": [
            {"quote": w.quote, "reason": w.reason.value, "start": w.start, "end": w.end}
            for w in brief.withheld
        ],
        "questions": list(brief.questions),
    }


def review_json(review: Review) -> dict[str, Any]:
    """The review as the command line's contract has it."""
    return {
        "ready": review.ready,
        "score": round(review.score, 4),
        "criteria": [
            {
                "id": v.id,
                "verdict": v.verdict.value,
                "why": v.why,
                "evidence": [e.model_dump() for e in v.evidence],
            }
            for v in review.criteria
        ],
    }


def letter_json(letter: Letter) -> dict[str, Any]:
    """A letter with its review as the command line's contract has it."""
    draft = letter.draft
    return {
        "to": draft.to,
        "kind": draft.kind.value,
        "channel": draft.channel.value,
        "subject": draft.subject,
        "body": draft.body,
        "sentences": [{"text": s.text, "facts": list(s.facts)} for s in draft.sentences],
        "unused": list(draft.unused),
        "review": review_json(letter.review),
    }


def _print_json(document: Any) -> None:
    print(json.dumps(document, ensure_ascii=False, indent=2))


# --- what a person reads ----------------------------------------------------------------------------


def _show_letter(letter: Letter, named: bool) -> None:
    """The letter, and below it what the review says; ``named``: with the name, one of several letters."""
    if letter.draft.subject:
        print(f"Subject: {letter.draft.subject}\n")
    print(letter.draft.body)
    failed = [v for v in letter.review.criteria if v.verdict is Mark.FAIL]
    doubts = [v for v in letter.review.criteria if v.verdict is Mark.WARN]
    print(file=sys.stderr)
    whose = f"The letter to {letter.draft.to}" if named and letter.draft.to else ""
    if failed:
        print(f"{whose} is not ready to send:" if whose else "Not ready to send:", file=sys.stderr)
    elif doubts:
        print(f"{whose}, to look at:" if whose else "To look at before you send it:", file=sys.stderr)
    for verdict in failed + doubts:
        print(
            f"  {'!' if verdict.verdict is Mark.FAIL else '-'} {verdict.id}: {verdict.why}", file=sys.stderr
        )


def _show_review(review: Review) -> None:
    order = {Mark.FAIL: 0, Mark.WARN: 1, Mark.PASS: 2, Mark.NOT_APPLICABLE: 3}
    unchecked = any(v.id == "truth" and v.verdict is Mark.NOT_APPLICABLE for v in review.criteria)
    if review.ready and unchecked:
        print("Nothing to mend in its form. Without your notes nobody can tell whether it is true.")
    else:
        looks = sum(v.verdict is Mark.WARN for v in review.criteria)
        ready = f"Nothing stops you sending it; {looks} to look at first:" if looks else "Ready to send."
        print(ready if review.ready else "Not ready to send.")
    for verdict in sorted(review.criteria, key=lambda v: order[v.verdict]):
        told = [evidence for evidence in verdict.evidence if evidence.why]
        if verdict.verdict not in (Mark.FAIL, Mark.WARN) or not told:
            print(f"  {verdict.verdict.value:>4}  {verdict.id}: {verdict.why}")
            continue
        print(f"  {verdict.verdict.value:>4}  {verdict.id}:")
        for evidence in told:
            print(f"        - {evidence.why}")
            for name, text in (
                ("letter", evidence.sentence),
                ("notes", evidence.quote),
                ("mend", evidence.mend),
            ):
                if text:
                    print(f"          {name + ':':8}{' '.join(text.split())}")


def _show_brief(brief: Brief) -> None:
    rows = [
        ("Interviewers", ", ".join(p.name + (f" ({p.title})" if p.title else "") for p in brief.people)),
        ("Company", brief.company),
        ("Role", brief.role),
        ("You", brief.me),
        ("When", brief.when),
    ]
    for label, value in rows:
        print(f"{label + ':':14}{value or 'not found'}")
    for fact in brief.facts:
        print(f"  {fact.kind.value:13} {fact.speaker}: {fact.quote}")
    if brief.withheld:
        print("Kept out of every letter:")
        for withheld in brief.withheld:
            print(f"  {withheld.reason.value}: {' '.join(withheld.quote.split())}")
    if brief.questions:
        print("What would make the letter better:")
        for question in brief.questions:
            print(f"  - {question}")


if __name__ == "__main__":
    sys.exit(main())
