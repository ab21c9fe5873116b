"""Pictures of the screen for the documentation. Run again after a change: python -m tests.e2e.screenshots"""

from __future__ import annotations

import tempfile
from pathlib import Path

from assistant.samples import sample_notes
from tests.e2e.screen import ROOT, browsing, fit, open_page, paste, served

PICTURES = ROOT / "docs" / "screenshots"
WIDTHS = {"wide": 1280, "narrow": 390}
SAMPLES = {"page": "garden", "panel": "library"}


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


if __name__ == "__main__":
    main()
