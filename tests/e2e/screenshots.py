"""Pictures of the screen for the documentation. Run again after a change: python -m tests.e2e.screenshots"""

from __future__ import annotations

import tempfile
from pathlib import Path

from assistant.samples import sample_notes
from tests.e2e.screen import ROOT, browsing, fit, open_page, paste, served, settle

PICTURES = ROOT / "docs" / "screenshots"
WIDTHS = {"wide": 1280, "narrow": 390}
SAMPLES = {"page": "garden", "panel": "library"}
OWN = """Subject: Thank you - plant care assistant

Dear Marisol,

Thank you for your time on Wednesday and for showing me round. I looked after 90 olive trees in a drought and
lost only a few of them. I would love to join Brightwell, and I can start for 13.50 an hour.

Best wishes,
Defne
"""
"""A letter of the user's own, with two things to mend."""


def main() -> None:
    """Write one picture for each sample and width."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, served(Path(home)) as address, browsing() as browser:
        for name, sample in SAMPLES.items():
            for width_name, width in WIDTHS.items():
                page = open_page(browser, address, width)
                paste(page, sample_notes(sample))
                page.get_by_text("Read it before you send it").first.wait_for()
                page.get_by_label("Your interview notes").evaluate("box => { box.scrollTop = 0 }")
                page.evaluate("document.fonts.ready")
                fit(page)
                page.screenshot(path=PICTURES / f"{name}-{width_name}.png")
                page.context.close()
        page = open_page(browser, address, WIDTHS["wide"])
        page.get_by_role("radio", name="Check a letter I wrote").click()
        paste(page, sample_notes())
        settle(page)
        page.get_by_label("The letter you wrote").fill(OWN)
        page.get_by_label("The letter you wrote").blur()
        settle(page)
        page.get_by_text("True to your notes").first.wait_for()
        fit(page)
        page.screenshot(path=PICTURES / "check-wide.png")


if __name__ == "__main__":
    main()
