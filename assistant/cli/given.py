"""What the command line is given: files, standard input, moments and zones. Each mistake becomes one clear sentence."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from assistant.errors import BadInput, LetterUnreadable, NotesUnreadable
from assistant.schema import Notes

LARGEST_FILE = 8_000_000  # bytes; anything larger was given by mistake


def file_bytes(path: str | None, what: str, wrong: type[BadInput]) -> bytes:
    """What a file or standard input holds, up to a byte more than is taken. Raises ``wrong``."""
    if path is None or path == "-":
        if sys.stdin is None or sys.stdin.isatty():
            raise wrong(f"No {what} given. Name a text file, or send the {what} on standard input.")
        return sys.stdin.buffer.read(LARGEST_FILE + 1)
    try:
        with Path(path).open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise wrong(f"There is no file {path!r}. Check the name and the folder.") from None
    except IsADirectoryError:
        raise wrong(f"{path!r} is a folder. Name the text file with your {what}.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "the name can't be used"
        raise wrong(
            f"{path!r} can't be read ({reason}). Check the file, or paste the {what} on standard input."
        ) from None


def notes_from(path: str | None) -> Notes:
    """The notes in a file or on standard input. Raises NotesUnreadable."""
    from assistant import pipeline

    data = file_bytes(path, "notes", NotesUnreadable)
    if len(data) > LARGEST_FILE:
        raise NotesUnreadable(
            "That file is larger than 8 MB, so it can't be notes. Paste the part about the interview."
        )
    return pipeline.notes_from_bytes(data)


def letter_text_of(raw: bytes) -> str:
    """The text of a letter. Raises LetterUnreadable."""
    if len(raw) > LARGEST_FILE:
        raise LetterUnreadable("That file is larger than 8 MB, so it can't be a letter.")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise LetterUnreadable("That letter is not UTF-8 text. Save it as UTF-8 plain text.") from None
    if "\x00" in text:
        raise LetterUnreadable("That letter is not text (it holds NUL bytes). Save it as plain text.")
    return text


def moment_typed(text: str, zone: tzinfo, option: str) -> datetime:
    """A day or a moment as typed, in a zone where it names none; a day alone is noon. Raises BadInput."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BadInput(
            f"{option} takes a day or a moment such as 2026-11-24 or 2026-11-24T15:00, not {text!r}."
        ) from None
    if len(text.strip()) <= len("2026-11-24"):
        moment = moment.replace(hour=12)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def zone_named(name: str | None) -> tzinfo:
    """A time zone by its name, or this machine's. Raises BadInput."""
    from zoneinfo import ZoneInfo

    if name is None:
        return datetime.now().astimezone().tzinfo or UTC
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise BadInput(
            f"There is no time zone {name!r}. Write it like Europe/London or America/New_York."
        ) from None
