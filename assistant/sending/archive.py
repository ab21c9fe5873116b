"""All that somebody has here, as one file to take away: plain text to read, and JSON with every version."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from assistant.sending.text import letter_text
from assistant.store import Application

_LONGEST_NAME = 60  # characters


def archive(applications: Iterable[Application]) -> bytes:
    """A ZIP file with a folder for each application."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for number, application in enumerate(applications, 1):
            name = re.sub(r"[^\w .,'’&-]|_", " ", application.title)[:_LONGEST_NAME].strip(" .") or "letter"
            folder = f"{number:02} {' '.join(name.split())}"
            file.writestr(f"{folder}/notes.txt", _sound(application.desk.notes))
            if application.desk.own.strip():
                file.writestr(f"{folder}/my own letter.txt", _sound(application.desk.own))
            if application.talk is not None:
                for place, letter in enumerate(application.talk.shown.letters, 1):
                    file.writestr(f"{folder}/letter {place}.txt", letter_text(letter.draft))
            content = application.model_dump(mode="json", exclude={"id", "revision"})
            file.writestr(f"{folder}/all versions.json", json.dumps(content, indent=1))
    return packed.getvalue()


def _sound(text: str) -> str:
    """The text without halves of characters, which no file takes."""
    return text.encode("utf-8", "replace").decode("utf-8")
