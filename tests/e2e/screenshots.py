"""Pictures of the page. For the documentation, run again after a change: python -m tests.e2e.screenshots

Of every state, wide, narrow and dark, to look at: python -m tests.e2e.screenshots FOLDER
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tests.e2e import states
from tests.e2e.screen import ROOT, browsing, fit, open_page, served, settle

if TYPE_CHECKING:
    from playwright.sync_api import Page

State = Callable[["Page"], None]
Scheme = Literal["light", "dark"]

PICTURES = ROOT / "docs" / "screenshots"
LOOKS: dict[str, tuple[int, Scheme]] = {
    "wide": (1280, "light"),
    "narrow": (390, "light"),
    "dark": (1280, "dark"),
}


def main(argv: list[str]) -> None:
    """One picture for each state and look."""
    folder = Path(argv[0]) if argv else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    if argv:
        take(folder, states.STATES, LOOKS)
    else:
        take(folder, [states.letter], {"wide": LOOKS["wide"]})


def take(folder: Path, shown: Iterable[State], looks: dict[str, tuple[int, Scheme]]) -> None:
    """Write the pictures, each of a new window."""
    with tempfile.TemporaryDirectory() as home, served(Path(home)) as address, browsing() as browser:
        for state in shown:
            for name, (width, scheme) in looks.items():
                page = open_page(browser, address, width)
                page.emulate_media(color_scheme=scheme)
                settle(page)
                state(page)
                page.evaluate("document.fonts.ready")
                page.mouse.move(0, 0)
                fit(page)
                page.screenshot(path=folder / f"{state.__name__}-{name}.png")
                page.context.close()


if __name__ == "__main__":
    main(sys.argv[1:])
