"""Injection: nothing in a letter but words, and no words that an instruction in the notes put there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.english.comparison import GENERIC, fold, plain, terms, tokens
from assistant.reviewing.ground import Ground
from assistant.reviewing.index import TermIndex
from assistant.reviewing.letter import LetterText
from assistant.reviewing.manner import Manner, sounds
from assistant.reviewing.verdicts import Finding
from assistant.schema import Mark, WithheldReason

Check = Callable[[LetterText, Ground], Iterator[Finding]]

_ADDRESSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "link",
        re.compile(
            r"(?:\b[a-z][a-z0-9+.-]{1,12}://|\bwww\.|\b(?:javascript|data|mailto"
            r"|file):(?=\S))[^\s<>\"']{1,2000}",
            re.I,
        ),
    ),
    ("email address", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")),
    (
        "link",
        re.compile(
            r"(?<![\w.@/-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}"
            r"(?:com|net|org|io|co|uk|de|fr|eu|info|biz|app|dev|xyz|ru|cn|ly|me|link|site|online"
            r"|click|gg|tk)(?:/[^\s]{0,500})?(?![\w-])",
            re.I,
        ),
    ),
    (
        "link",
        re.compile(r"(?<![\w.@/-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,12}/[a-z0-9][^\s]{0,500}", re.I),
    ),
    (
        "phone number",
        re.compile(
            r"(?<![\w.,])(?:\+|00|\(?0)[\d() .-]{7,20}\d(?!\w)"
            r"|(?<![\w.,])\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\w)"
        ),
    ),
)
_MARKUP: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("HTML", re.compile(r"<(?:/|!--)?[a-z][^<>\n]{0,500}>|<!--|&(?:[a-z]{2,8}|#\d{2,6});", re.I)),
    ("an image or a link in Markdown", re.compile(r"!\[|\]\s?\(|\]\[")),
    ("Markdown", re.compile(r"\*\*|__\w|```|~~|^#{1,6} |^>{1,3} ", re.M)),
)
_HIDDEN = re.compile(
    "\u200d(?=[A-Za-z ])|[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f\x00-\x08\x0b\x0c\x0e-\x1f]"
)


def addresses(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Links, email addresses and phone numbers that are not in the user's notes."""
    own = ground.lowered
    contact = set(letter.sender_lines[1:])
    for part in letter.parts:
        seen: set[str] = set()
        for what, pattern in _ADDRESSES:
            for found in pattern.finditer(part):
                text = found.group().rstrip(".,;:!?)\"'")
                if fold(text) in own or text in seen or any(text in other for other in seen):
                    continue
                seen.add(text)
                if len(seen) > 20:
                    break
                if part in contact:
                    yield Finding(
                        f'Check that this {what} under your name is yours: "{text}".', Mark.WARN, part
                    )
                else:
                    yield Finding(f'The {what} "{text}" is not in your notes. Take it out.', sentence=part)


def markup(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Anything but plain text."""
    for part in letter.parts:
        for what, pattern in _MARKUP:
            if pattern.search(part):
                yield Finding(f"The letter holds {what}; it should be plain words.", sentence=part)
        if _HIDDEN.search(part):
            yield Finding(
                "The letter holds characters that nobody can see. Type that sentence afresh.", sentence=part
            )


_ORDERS = re.compile(
    r"\b(?:(?:ignore|disregard|forget|override) (?:all |any |the |your |my |these "
    r"|those )*(?:previous|prior|above|earlier|other)"
    r"|system prompt|language model|as an ai\b|prompt injection|(?:developer|admin|god) mode"
    r"|(?:previous|prior|above) instructions|(?:new|following) instructions?:"
    r"|the (?:applicant|candidate) (?:is|was|has|will|would|accepts?|must)\b"
    r"|i cannot (?:comply|fulfil|fulfill|assist with)|here is (?:the|your) (?:letter|email|draft|thank)"
    r"|here's (?:the|your) (?:letter|email|draft|thank)|sure, here|begin letter|end of (?:notes|letter))"
)


def orders(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Words that speak to a machine, or are one's own, rather than to the reader."""
    for part in letter.parts:
        if _ORDERS.search(fold(part)):
            yield Finding("This is not something you would say to the reader.", sentence=part)


def planted_words(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """What only an instruction inside the notes says, in the letter."""
    planted = [w for w in ground.withheld if w.reason is WithheldReason.INSTRUCTION]
    if not planted:
        return
    known = ground.words | {f"#{value}" for value in ground.units_of}
    quotes = [plain(item.quote) for item in planted]
    only = [terms(quote) - known - GENERIC for quote in quotes]
    loud = frozenset[str]().union(*(_loud_terms(quote) for quote in quotes))
    index = TermIndex(only)
    for part in letter.parts:
        for place, shared in index.shared_with(terms(part)).items():
            if (
                shared & loud
                or (len(shared) >= 2 and len(shared) >= 0.4 * len(only[place]))
                or len(shared) >= 4
            ):
                why = "This comes from an order hidden in the notes, not from the interview."
                yield Finding(why, sentence=part, quote=planted[place].quote)


def _loud_terms(order: str) -> frozenset[str]:
    """The terms of an order that are in no letter by chance: its numbers, and its words with a capital."""
    loud = (
        t.text
        for t in tokens(order)[1:]
        if any(c.isdigit() or c.isupper() for c in t.text) and len(t.text) > 1
    )
    return frozenset[str]().union(*(terms(word) for word in loud))


_OBEYS, _OBEYS_AN_ORDER = 0.92, 0.5
"""The chance from which a sentence is shown, where the notes hold no order for a machine, and where they do."""


def obedient_words(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Sentences that sound as if a machine had been told to write them: terms accepted, a code, an order passed on."""
    planted = next((w for w in ground.withheld if w.reason is WithheldReason.INSTRUCTION), None)
    for line in letter.lines:
        enough = _OBEYS_AN_ORDER if planted else _OBEYS
        if sounds(line.text, Manner.OBEYS, enough) and not ground.tells_something(line):
            why = "Did you mean to say this? It accepts or passes on something that your notes don't have as yours."
            yield Finding(why, Mark.WARN, line.text, planted.quote if planted else "")


INJECTION_CHECKS: tuple[Check, ...] = (addresses, markup, orders, planted_words, obedient_words)
