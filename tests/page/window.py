"""A window of the page without a browser: what it shows, and what a user does in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

APP = Path(__file__).resolve().parents[2] / "app.py"


def opened(letter: str | None = None) -> AppTest:
    """A new window, at the address of a letter or at none."""
    page = AppTest.from_file(str(APP), default_timeout=60)
    if letter is not None:
        page.query_params["letter"] = letter
    return checked(page.run())


def address(page: AppTest) -> str:
    """The letter that the window's address names."""
    found = page.query_params["letter"]
    return found if isinstance(found, str) else str(found[0])


def checked(page: AppTest) -> AppTest:
    assert not page.exception
    return page


def box(page: AppTest, name: str) -> Any:
    """The box of that name, as the page's code calls it: "notes", "tone", "company"."""
    for kind in ("text_area", "text_input", "selectbox", "segmented_control", "checkbox", "date_input"):
        for found in getattr(page, kind):
            if found.key == name or (found.key or "").rpartition(":")[0] == name:
                return found
    raise KeyError(name)


def put(page: AppTest, name: str, value: Any) -> AppTest:
    box(page, name).set_value(value).run()
    return checked(page)


def notes_in(page: AppTest) -> str:
    """What stands in the box for the notes."""
    return str(box(page, "notes").value or "")


def noted(page: AppTest, notes: str) -> AppTest:
    return put(page, "notes", notes)


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label.startswith(label)).click().run()
    return checked(page)


def typed(page: AppTest, label: str, value: str) -> AppTest:
    next(box for box in page.text_input if box.label.startswith(label)).set_value(value).run()
    return checked(page)


def say(page: AppTest, instruction: str) -> AppTest:
    page.chat_input(key="say").set_value(instruction).run()
    return checked(page)


def value(page: AppTest, label: str) -> str:
    return str(next(box for box in page.text_input if box.label.startswith(label)).value)


def shown(page: AppTest) -> list[dict[str, Any]]:
    """What the parts get that can be touched."""
    return [json.loads(part.proto.json) for part in page.get("bidi_component") if "blocks" in part.proto.json]


def bodies(page: AppTest) -> list[str]:
    """The letters."""
    return [part["copy"] for part in shown(page) if part["copy"]]


def body(page: AppTest) -> str:
    """The one letter."""
    (found,) = bodies(page)
    return str(found)


def sentences(page: AppTest, letter: int = 0) -> list[dict[str, Any]]:
    """The sentences of a letter, with what the page marks of them."""
    parts = [part for part in shown(page) if part["copy"]]
    return [item for block in parts[letter]["blocks"] for item in block.get("items", [])]


def lines(page: AppTest) -> list[dict[str, Any]]:
    """The lines under "What your notes say"."""
    parts = [part for part in shown(page) if part["look"] == "lines"]
    return [item for part in parts for block in part["blocks"] for item in block.get("items", [])]


def touch(page: AppTest, key: str, which: str) -> AppTest:
    """Touch a sentence of "letter-0", or a line of "facts"."""
    from assistant.page.work import Touched

    work = page.session_state["work"]
    work.touched = (
        Touched(quote=which.partition(":")[2])
        if key == "facts"
        else Touched(int(key.partition("-")[2]), int(which))
    )
    return checked(page.run())


def html(page: AppTest) -> str:
    """All that is shown as HTML, as plain text, or in a part that can be touched."""
    plain = "\n".join(element.value for element in page.text)
    touchable = "\n".join(
        f"{block.get('text', '')} "
        + " ".join(f"{i['text']} {i.get('note', '')}" for i in block.get("items", []))
        for part in shown(page)
        for block in part["blocks"]
    )
    return "\n".join([markup(page), plain, touchable])


def markup(page: AppTest) -> str:
    """What the browser takes for HTML."""
    return "\n".join(element.proto.body for element in page.get("html"))


def labels(page: AppTest, kind: str) -> list[str]:
    return [element.proto.label for element in page.get(kind)]
