"""Whether what a language model wrote is a sentence of a letter: one sentence, to the reader, in whole words."""

from __future__ import annotations

import re

from assistant.english.grammar import has_finite_verb, is_plural, unsound
from assistant.english.tagging import tag
from assistant.writing.fragments import UNFIT

_SHORTEST, _LONGEST = 4, 45  # words
_I_OR_YOU = re.compile(r"\b(?:I|[Mm]y|me|[Yy]ou|[Yy]ours?|we|[Oo]ur)\b")
_LABEL = re.compile(r"[\w'’.-]+(?: [\w'’.-]+){0,3}:")
_SOMEBODY_UNNAMED = re.compile(r"^(?:They|He|She|It|Them|Their|His|Her)\b|\b(?:he|she|him|her|his|hers)\b")
_THEY = re.compile(r"\b(?:they|them|their|theirs)\b", re.I)
_WORD = re.compile(r"[a-z]{3,}")
_SOMEBODY = frozenset("every each anyone everyone someone somebody anybody everybody people nobody".split())
_NAME_BEFORE = re.compile(r"\b(?!I\b)[A-ZÀ-Þ][\w'’-]+")
_NO_SUBJECT = re.compile(r"(?:Should|Would|Could|Have|Had|Has|Did|Was|Were|Am|Is|Are)\b(?!.*\?)")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_NEVER = frozenset({"leftover marks", "slang", "brackets", "doubled word"})
"""Of what makes a wording of ours unsound, what no sentence may have. The rest are guesses for scraps of notes."""
_LEFTOVERS = re.compile(r"[;&|<>{}\[\]*#_]|\.\.\.|…| - |\bw/|\b(?:u|ur|abt|wk|yrs|mth|pls|thx)\b")


def why_no_sentence(text: str, reader: str | None = None) -> str | None:
    """Why a text can't be a sentence of the letter, for the user to read; None where it can.

    ``reader``: whom the letter greets, who is "you" in it and not somebody else.
    """
    if not _SHORTEST <= len(text.split()) <= _LONGEST:
        return "This is too short or too long for a sentence."
    if (
        not text[0].isupper()
        or not re.search(r"[.?][\"”]?$", text)
        or re.search(r"[.?!] [A-ZÀ-Þ]", text[:-1])
    ):
        return "This is not one whole sentence."
    if _LABEL.match(text) or _LEFTOVERS.search(text):
        return "Marks or shorthand of the notes are left in it."
    if reader and any(re.search(rf"\b{re.escape(part)}\b", text) for part in reader.split() if len(part) > 2):
        return "It speaks of the reader as of somebody else."
    if not _I_OR_YOU.search(text):
        return "This speaks neither of you nor to them."
    pronoun = _SOMEBODY_UNNAMED.search(text)
    if pronoun and not _NAME_BEFORE.search(text[1 : pronoun.start()] if pronoun.start() else ""):
        return "Nobody can tell whom it means."
    they = _THEY.search(text)
    if they and not any(is_plural(word) or word in _SOMEBODY for word in _WORD.findall(text[: they.start()])):
        return "Nobody can tell whom it means."
    first = tag(text.rstrip(".?").split())[0]
    if _NO_SUBJECT.match(text) or first in ("VERB|Fin", "VERB|Part") or not has_finite_verb(text):
        return "It has no subject or no verb."
    if UNFIT.search(text) or unsound(_QUOTED.sub("that", text.rstrip(".?"))) in _NEVER:
        return "It does not read like a sentence of a letter."
    return None
