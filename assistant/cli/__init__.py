"""The command line: ``afterword read | draft | review | refine | plan | export | app``.

Exit codes: 0 done; 1 done, and the review says not ready; 2 bad input, with one line on standard
error. With ``--json``, standard output holds one JSON document and nothing else.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Any

from assistant.cli.letters import draft, read, review
from assistant.cli.refining import refine
from assistant.cli.sending import export, plan
from assistant.cli.with_model import doctor
from assistant.errors import AfterwordError
from assistant.schema import Channel, LetterKind, Tone


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
        description="From the notes of a job interview to the follow-up letter. Everything stays on this machine.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)

    draft_parser = commands.add_parser("draft", help="write the letters")
    _notes_argument(draft_parser)
    _letter_options(draft_parser)
    _writing_options(draft_parser)
    _model_options(draft_parser)
    draft_parser.add_argument(
        "--hide-names", action="store_true", help="with --engine model: people and the firm go out as tokens"
    )
    draft_parser.add_argument("--json", action="store_true", help="print one JSON document")
    draft_parser.set_defaults(run=draft)

    read_parser = commands.add_parser("read", help="show what the notes say")
    _notes_argument(read_parser)
    _model_options(read_parser)
    read_parser.add_argument("--json", action="store_true", help="print one JSON document")
    read_parser.set_defaults(run=read)

    review_parser = commands.add_parser("review", help="check a letter, yours or ours, against your notes")
    review_parser.add_argument(
        "draft",
        nargs="?",
        metavar="DRAFT",
        help="the letter: text, or what 'draft --json' printed; left out or -: standard input",
    )
    review_parser.add_argument("--notes", metavar="NOTES", help="the notes the letter rests on")
    _letter_options(review_parser)
    _earlier_option(review_parser)
    review_parser.add_argument("--json", action="store_true", help="print one JSON document")
    review_parser.set_defaults(run=review)

    refine_parser = commands.add_parser("refine", help="change the letters by saying what you want")
    refine_parser.add_argument(
        "instruction", metavar="INSTRUCTION", help="for example: shorter, and drop the bit about the oven"
    )
    refine_parser.add_argument(
        "--notes", metavar="NOTES", required=True, help="the notes the letters rest on"
    )
    refine_parser.add_argument(
        "--draft",
        metavar="DRAFT",
        required=True,
        help="what 'draft --json' or 'refine --json' printed; -: standard input",
    )
    refine_parser.add_argument(
        "--json", action="store_true", help="print one JSON document, for the next instruction"
    )
    refine_parser.set_defaults(run=refine)

    plan_parser = commands.add_parser("plan", help="when to send, and whether to")
    _notes_argument(plan_parser)
    plan_parser.add_argument(
        "--kind", type=_as_kind, choices=[k.value for k in LetterKind], help="left out: read from the notes"
    )
    plan_parser.add_argument(
        "--interview", required=True, metavar="WHEN", help="when it ended: 2026-11-24T15:00, or the day alone"
    )
    plan_parser.add_argument(
        "--zone", metavar="ZONE", help="the interviewer's time zone (Europe/London); left out: this machine's"
    )
    plan_parser.add_argument(
        "--country", metavar="CODE", help="for the public holidays, by two letters: GB, US, DE"
    )
    plan_parser.add_argument(
        "--region", metavar="CODE", help="a part of the country with holidays of its own: SCT, CA, BY"
    )
    plan_parser.add_argument(
        "--check-ins", type=int, default=0, metavar="N", help="how many times you asked for news already"
    )
    plan_parser.add_argument("--refused", metavar="DAY", help="the day of their no: 2026-12-01")
    plan_parser.add_argument("--now", metavar="WHEN", help="reckon from another moment than now")
    plan_parser.add_argument("--ics", metavar="FILE", help="write the days into a calendar file as well")
    plan_parser.add_argument("--json", action="store_true", help="print one JSON document")
    plan_parser.set_defaults(run=plan)

    export_parser = commands.add_parser(
        "export", help="write the letters to files that mail programs and printers take"
    )
    _notes_argument(export_parser)
    _letter_options(export_parser)
    _writing_options(export_parser)
    export_parser.add_argument(
        "--as", dest="form", choices=["eml", "txt", "card", "links"], default="eml",
        help="eml: an unsent email draft; txt: plain text; card: a page to print; links: addresses that open the letter in your mail",
    )  # fmt: skip
    export_parser.add_argument("--address", metavar="MAIL", help="the reader's address, if you know it")
    export_parser.add_argument(
        "--folder", default=".", metavar="FOLDER", help="where the files go (default: this folder)"
    )
    export_parser.set_defaults(run=export)

    doctor_parser = commands.add_parser("doctor", help="check the language model, if you use one")
    doctor_parser.set_defaults(run=doctor)

    app = commands.add_parser("app", help="open the page in your browser")
    app.add_argument("--port", type=int, default=None, help="the port on this machine (default 8501)")
    app.add_argument(
        "--address",
        default=None,
        help="for other computers: 0.0.0.0; only where people sign in (docs/several-users.md)",
    )
    app.add_argument("--headless", action="store_true", help="don't open a browser")
    app.set_defaults(run=_app)
    return parser


def _model_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--engine",
        choices=["offline", "model"],
        default="offline",
        help="offline needs no key and no network; model asks a language model as well",
    )
    parser.add_argument(
        "--yes", action="store_true", help="with --engine model: send without asking, wherever the model is"
    )


def _notes_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "notes", nargs="?", metavar="NOTES", help="a text file with your notes; left out or -: standard input"
    )


def _writing_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", metavar="NAME", help="only the letter to this interviewer")
    parser.add_argument("--me", metavar="NAME", help="your name, as you want to sign")
    parser.add_argument("--tone", choices=[t.value for t in Tone], default=Tone.WARM.value)
    parser.add_argument("--together", action="store_true", help="one letter to the whole panel")
    parser.add_argument("--bullets", action="store_true", help="what you bring as a list")
    _earlier_option(parser)


def _earlier_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--earlier",
        action="append",
        default=[],
        metavar="LETTER",
        help="a letter you sent before, so that nothing is told twice; may come again",
    )


def _letter_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--kind",
        type=_as_kind,
        choices=[k.value for k in LetterKind],
        help="left out: read from the notes, else thank_you",
    )
    parser.add_argument("--channel", choices=[c.value for c in Channel], help="left out: email")
    parser.add_argument(
        "--invitation",
        action="store_true",
        help="a message of at most 300 characters, to go with an invitation to connect",
    )


def _as_kind(typed: str) -> str:
    """ "thank-you", as one writes it, is thank_you."""
    return typed.lower().replace("-", "_")


def _app(arguments: argparse.Namespace) -> int:
    from assistant.page.serving import run_page

    return run_page(arguments.port, arguments.headless, arguments.address)
