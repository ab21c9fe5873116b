"""A letter as people keep it, in plain text, taken apart into a draft.

The layout is what mail programs and word processors leave behind: perhaps headers, a greeting,
paragraphs or bullets, a sign-off and a name. Every part but the words is optional, and what fits
nowhere ends up in the body, so that nothing escapes the review.
"""

from __future__ import annotations

import re

from assistant.errors import LetterUnreadable
from assistant.reviewing.ground import SALUTATIONS, greeted
from assistant.schema import Channel, Draft, LetterKind, Sentence

LONGEST_LETTER = 500_000
"""Characters. Anything longer is a file given by mistake."""

_HEADER = re.compile(r"\s{0,3}(subject(?: line)?|to|from|cc|bcc|date|sent)\s{0,3}:\s{0,9}(.*)", re.IGNORECASE)
_BULLET = re.compile(r"\s{0,12}(?:[-*•–·]|\d{1,2}[.)])\s+\S")
_POSTSCRIPT = re.compile(r"\s{0,3}p\.?\s?s\b", re.IGNORECASE)

_CLOSINGS = frozenset(
    """best|best regards|best wishes|kind regards|kindest regards|warm regards|warmest regards|warm wishes|regards
    |with regards|with kind regards|with best regards|with best wishes|with warm regards|many regards|sincerely
    |yours sincerely|sincerely yours|yours faithfully|yours truly|very truly yours|yours|respectfully
    |respectfully yours|cordially|warmly|gratefully|with gratitude|with appreciation|with thanks|with many thanks
    |with sincere thanks|with best thanks|many thanks|many thanks again|thanks|thanks again|thank you
    |thank you again|thank you so much|thanks so much|thanks very much|thank you very much|cheers|all the best
    |all best|take care|have a great day|have a good day|have a good week|have a good weekend|love|xoxo
    |looking forward|until then|until soon|speak soon|talk soon|see you soon|again, thank you""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)

_TITLES = frozenset("mr mrs ms mx dr prof rev st hon gen e.g i.e eg ie cf vs no ps p.s".split())
"""Abbreviations that always lead on to what they belong to."""
_ABBREVIATIONS = frozenset(
    """sr jr approx dept ext inc ltd co corp fig est min max tel col a.m p.m u.s u.k ph.d b.a m.a b.sc m.sc etc
    mon tue tues wed weds thu thur thurs fri sat sun
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
"""Abbreviations that may end a sentence: they do where the next word is one that starts sentences."""
_STARTERS = frozenset(
    """i i'd i'll i'm i've you your we the this that these those it it's thank thanks my our they their there
    please if as when while after before and but so in on at for from with having""".split()
)
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s)")


def parse_letter(
    text: str, kind: LetterKind = LetterKind.THANK_YOU, channel: Channel = Channel.EMAIL
) -> Draft:
    """The parts of a letter in plain text. Its sentences rest on no facts: nobody has said on which.

    Raises LetterUnreadable where there are no words, or more than a letter can hold.
    """
    if len(text) > LONGEST_LETTER:
        raise LetterUnreadable(
            f"That is {len(text):,} characters long: too long for a letter. Paste the letter alone."
        )
    if not any(character.isalpha() for character in text):
        raise LetterUnreadable("There are no words in that letter. Paste the letter you want reviewed.")
    # Half of a surrogate pair, as broken files hold, can be neither shown nor stored.
    sound = text.encode("utf-8", "replace").decode("utf-8").removeprefix("\ufeff")
    lines = [line.rstrip() for line in sound.splitlines()]
    subject, lines = _take_headers(lines)
    greeting, lines = _take_greeting(lines)
    lines, sign_off, sender, after = _take_closing(lines)
    sentences = _sentences(lines)
    if after:
        place = sentences[-1].paragraph + 1 if sentences else 0
        sentences += [Sentence(text=s.text, paragraph=s.paragraph + place) for s in _sentences(after)]
    return Draft(
        to=_reader(greeting),
        kind=kind,
        channel=channel,
        subject=subject,
        greeting=greeting,
        sentences=tuple(sentences),
        sign_off=sign_off,
        sender=sender,
    )


def _take_headers(lines: list[str]) -> tuple[str | None, list[str]]:
    """The subject, and the lines below the headers. "Date:" alone is no header: a letter may start so."""
    subject: str | None = None
    at = 0
    while at < len(lines):
        found = _HEADER.match(lines[at])
        if found:
            if found[1].lower().startswith("subject") and subject is None:
                subject = found[2].strip()
        elif lines[at].strip():
            break
        at += 1
    return (subject, lines[at:]) if subject is not None else (None, lines)


def _take_greeting(lines: list[str]) -> tuple[str, list[str]]:
    start = next((i for i, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return "", []
    first, below = lines[start].strip(), lines[start + 1 :]
    words = first.split()
    salutes = _is_salutation(first)
    if salutes and len(words) <= 10 and not _END.search(first + " ", 12) and _ends_greeting(first):
        return first, below
    if not salutes and len(words) <= 5 and first.endswith(",") and first[:1].isupper() and below:
        return first, below
    if salutes and not first.casefold().startswith("thank"):
        # A message may go on in the same line: "Hi Priya, thank you for ..."
        comma = re.match(r"[^,:!–—\n]{2,60}?(?:,|:|!| –| —)(?=\s)", first)
        if comma and len(comma[0].split()) <= 7:
            return comma[0].strip(), [first[comma.end() :].strip(), *below]
    return "", lines[start:]


def _is_salutation(line: str) -> bool:
    folded = line.casefold()
    known = ("to whom", "to the", *SALUTATIONS)
    return any(folded == s or folded.startswith((s + " ", s + ",")) for s in known)


def _ends_greeting(line: str) -> bool:
    if line.casefold().startswith("thank"):
        return line.endswith(",") and len(line.split()) <= 5
    return line.endswith((",", ":", "!", "-", "–", "—", ".")) or len(line.split()) <= 5


def _take_closing(lines: list[str]) -> tuple[list[str], str, str, list[str]]:
    """Body, sign-off, sender (with contact lines below it), and what follows a P.S."""
    postscript: list[str] = []
    filled = [i for i, line in enumerate(lines) if line.strip()]
    tail = filled[-8:]
    for at in tail:
        if _POSTSCRIPT.match(lines[at]) and at != filled[0]:
            lines, postscript = lines[:at], lines[at:]
            filled = [i for i in filled if i < at]
            tail = filled[-8:]
            break
    for at in reversed(tail):  # "Thank you." may stand above "Best wishes"
        closing, name = _closing(lines[at])
        below = [lines[i].strip() for i in filled if i > at]
        if closing and at != filled[0] and len(below) <= 6 and all(len(line) <= 80 for line in below):
            return lines[:at], closing, "\n".join([name, *below] if name else below), postscript
    if len(filled) > 2 and _is_name(lines[filled[-1]]) and _MAY_CLOSE.fullmatch(lines[filled[-2]].strip()):
        # Words of another language, or one's own: "Le deagh dhùrachd,"
        sign_off, name = lines[filled[-2]].strip(), lines[filled[-1]].strip(" -–—,")
        return lines[: filled[-2]], sign_off, name, postscript
    if len(filled) > 1 and filled[-2] < filled[-1] - 1 and _CLOSES_ALONE.fullmatch(lines[filled[-1]].strip()):
        return lines[: filled[-1]], lines[filled[-1]].strip(), "", postscript  # and no name
    if len(filled) > 1 and _is_name(lines[filled[-1]]):
        return lines[: filled[-1]], "", lines[filled[-1]].strip(" -–—,"), postscript
    return lines, "", "", postscript


_MAY_CLOSE = re.compile(r"[^\W\d_][\w' ]{1,38},?!?")
"""A short line that ends in a comma, as only closing words do before a name."""
_CLOSES_ALONE = re.compile(
    r"(?:[^\W\d_][\w' ]{1,30}[,!]|(?:with )?(?:\w+ ){0,3}(?:wish(?:es)?|regards|thanks|greetings|cheers|respect))[,!]?",
    re.I,
)
"""Closing words with nothing below them."""
_WARM_CLOSING = re.compile(
    r"(?:with )?(?:the )?(?:(?:my|our|all|very|many|kind|kindest|warm|warmest|best|sincere|good|friendly|grateful|renewed) ){1,3}"
    r"(?:thanks|regards|wishes|greetings|respect)"
    r"(?: (?:and|&) (?:(?:my|very|kind|kindest|warm|warmest|best|good|sincere) ){0,2}(?:thanks|regards|wishes|greetings))?"
    r"(?: from [\w' -]{2,30}| to you(?: both| all)?)?"
)
"""Closings as people vary them: "With warmest thanks and good wishes"."""


def _closing(line: str) -> tuple[str, str]:
    """The closing words and a name in the same line; ("", "") where it is no closing."""
    stripped = line.strip()
    if len(stripped) > 80:
        return "", ""
    bare = stripped.rstrip(",.!- –—").casefold()
    first, _, second = bare.partition(" and ")
    if bare in _CLOSINGS or _WARM_CLOSING.fullmatch(bare) or (first in _CLOSINGS and second in _CLOSINGS):
        return stripped, ""
    words, comma, name = stripped.rpartition(",")
    if comma and words.strip().casefold() in _CLOSINGS and _is_name(name):
        return words.strip() + ",", name.strip()
    return "", ""


def _is_name(line: str) -> bool:
    words = line.strip(" -–—,.").split()
    initial = len(words) > 1 and len(words[-1]) == 1  # "Kostas A."
    if not 1 <= len(words) <= 5 or (line.rstrip().endswith((".", "!", "?", ":")) and not initial):
        return False
    if words[0].startswith("["):
        return True
    return words[0][0].isupper() and all(w[0].isupper() or w.casefold() in _PARTICLES for w in words)


_PARTICLES = frozenset(
    "van von der den de da di del della la le al el bin ibn binti ter ten dos das du y e zu".split()
)


def _reader(greeting: str) -> str | None:
    """The name in a greeting, None where it greets nobody in particular."""
    name = greeted(greeting)
    generic = (
        "hiring",
        "sir",
        "madam",
        "to whom",
        "to the",
        "team",
        "all",
        "everyone",
        "there",
        "recruit",
        "[",
    )
    folded = name.casefold()
    return None if not name or folded.startswith(generic) or folded.endswith((" team", " manager")) else name


def _sentences(lines: list[str]) -> list[Sentence]:
    """The sentences of a body. Blank lines part paragraphs; bullets stay with the line that leads to them."""
    parted = any(not line.strip() for line in lines)
    sentences: list[Sentence] = []
    paragraph, block = 0, list[str]()

    def close_block() -> None:
        text = " ".join(block)
        sentences.extend(Sentence(text=piece, paragraph=paragraph) for piece in split_sentences(text))
        block.clear()

    for line in lines:
        stripped = line.strip()
        if not stripped:
            close_block()
            if sentences and sentences[-1].paragraph == paragraph:
                paragraph += 1
        elif _BULLET.match(line):
            close_block()
            if sentences and sentences[-1].paragraph == paragraph - 1 and sentences[-1].text.endswith(":"):
                paragraph -= 1
            block.append(stripped)
        elif not parted and block and block[-1].endswith((".", "!", "?")) and not _BULLET.match(block[0]):
            # Without blank lines, a line that ends where a sentence ends is a paragraph.
            close_block()
            paragraph += 1
            block.append(stripped)
        else:
            block.append(stripped)
    close_block()
    return sentences


def split_sentences(text: str) -> list[str]:
    """The sentences of one paragraph, in order; abbreviations and initials don't end one."""
    pieces: list[str] = []
    start = 0
    for found in _END.finditer(text):
        if found.group().startswith(".") and not _ends_here(text, start, found):
            continue
        if found.group()[-1] in "\"'”’)]" and text[found.end() :].lstrip()[:1].islower():
            continue  # 'Your "why here?" made my day.'
        piece = text[start : found.end()].strip()
        if piece:
            pieces.append(piece)
        start = found.end()
    rest = text[start:].strip()
    return [*pieces, rest] if rest else pieces


def _ends_here(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the full stop here ends a sentence."""
    if len(found.group().rstrip("\"'”’)]")) > 1:
        return True
    before = text[max(start, found.start() - 40) : found.start()].rsplit(None, 1)
    word = before[-1].lstrip("(\"'“‘").casefold() if before else ""
    if word.isdecimal() and text[start : found.start()].strip() == word:
        return False  # the number of a list item
    following = text[found.end() : found.end() + 40].split(None, 1)
    next_word = following[0].strip("\"'“‘(,.") if following else ""
    if word in _TITLES:
        return False
    if word in _ABBREVIATIONS:
        return next_word[:1].isupper() and next_word.casefold() in _STARTERS
    is_initial = len(word) == 1 and word.isalpha() and word != "i"
    return not (is_initial and next_word[:1].isupper())
