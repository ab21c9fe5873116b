"""A letter as a page that prints as a card, or that one copies a card from by hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from html import escape
from math import ceil

from assistant.schema import Draft
from assistant.sending.names import one_line

# The page measures in --mm: a millimetre on paper, and on a screen as much as makes the card easy to read
# at arm's length, so that lines break at the same words on both. A phone has no room for that.
_STYLE = """
@page { size: 148mm 105mm; margin: 0; }
:root { color-scheme: light; --mm: min(1.45mm, 100vw / 156); }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #e7e3dc; }
body { min-height: 100vh; padding: calc(4 * var(--mm)); display: grid; place-content: center; }
main {
  width: calc(148 * var(--mm)); min-height: calc(105 * var(--mm));
  padding: calc(9 * var(--mm)) calc(12 * var(--mm)); align-content: center;
  background: #fffdf8; color: #221e19; box-shadow: 0 1px 3px #0003, 0 8px 28px #0002;
  font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Noto Serif", serif;
  font-size: calc(var(--size) * var(--mm)); line-height: 1.42;
  overflow-wrap: anywhere; text-wrap: pretty; orphans: 2; widows: 2;
}
p { margin-block-start: 0.62em; text-align: start; }
p:first-child, .close p { margin-block-start: 0; }
.close { margin-block-start: 0.9em; break-before: avoid; break-inside: avoid; }
@media screen and (max-width: 640px) {
  main { width: auto; min-height: 0; padding: 1.6rem 1.4rem; font-size: 1.1rem; }
}
@media print {
  :root { --mm: 1mm; }
  html, main { background: none; }
  body { display: block; min-height: 0; padding: 0; }
  main {
    min-height: 104mm; box-shadow: none;
    -webkit-box-decoration-break: clone; box-decoration-break: clone;
  }
}
"""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_SIZES = (4.7, 4.4, 4.1, 3.8, 3.5, 3.3, 3.1)
"""Millimetres: the sizes of type, from 13 points down to 9, below which a card is hard to read."""

_WIDTH, _HEIGHT = 124, 87
"""Millimetres: what the card's margins leave for the letter."""


def card_page(draft: Draft) -> str:
    """The letter as one HTML page in UTF-8, 148 x 105 mm on paper: no script, nothing from elsewhere.

    Greeting, paragraphs and sign-off, without the subject. The type is as large as the letter lets it
    be; a letter that is too long for a card at 9 points runs on to a second.
    """
    opening = [draft.greeting, *(" ".join(s.text for s in paragraph) for paragraph in draft.paragraphs)]
    texts = _filled(one_line(text) for text in opening)
    close = _filled(one_line(line) for text in (draft.sign_off, draft.sender) for line in text.splitlines())
    reader = one_line(draft.to or "")
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(f"A card for {reader}" if reader else "A card")}</title>
<style>{_STYLE}main {{ --size: {_size(texts, close)}; }}
</style>
</head>
<body>
<main>
{_markup(texts, close)}
</main>
</body>
</html>
"""


def _filled(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if line]


def _markup(texts: list[str], close: list[str]) -> str:
    """The letter's paragraphs; each runs the way its own first letter does, whichever way the others run."""
    lines = [f'<p dir="auto">{escape(text)}</p>' for text in texts]
    if close:
        # One block, so that a name stands below the sign-off even where the two run opposite ways.
        names = [f"<p><bdi>{escape(line)}</bdi></p>" for line in close[1:]]
        lines += ['<div class="close" dir="auto">', f"<p>{escape(close[0])}</p>", *names, "</div>"]
    return "\n".join(lines)


def _size(texts: list[str], close: list[str]) -> float:
    """The largest size of type, in millimetres, in which the letter is likely to fit on one card.

    A guess, since the font is whatever the machine has: for a wide one (DejaVu Serif) and with a line to
    spare, which was enough for each of 883 made-up letters in Chromium.
    """
    for size in _SIZES:
        # A line ends where a word does: a few letters short of the full width.
        full = _WIDTH / size - 1.8
        lines = sum(ceil(_ems(text) / full) for text in texts + close)
        gaps = 0.62 * len(texts) + 0.9
        if size * (1.42 * (lines + 1) + gaps) <= _HEIGHT:
            return size
    return _SIZES[-1]


def _ems(text: str) -> float:
    """About how wide the text is, in its own size: a letter is a little over half as wide as it is high."""
    return sum(1 if unicodedata.east_asian_width(c) in "WF" else 0.53 for c in text)
