"""Whether what a language model wrote is a sentence of a letter: one sentence, to the reader, in whole words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.grammar import has_finite_verb, is_plural, unsound
from assistant.english.tagging import tag
from assistant.english.tokens import tokenize
from assistant.writing.fragments import UNFIT

_SHORTEST, _LONGEST = 4, 45  # words
_I_OR_YOU = re.compile(r"\b(?:I|[Mm]y|me|[Yy]ou|[Yy]ours?|[Ww]e|[Oo]ur)\b")
_LABEL = re.compile(r"[\w'’.-]+(?: [\w'’.-]+){0,3}:(?! [\"“])")
_SOMEBODY_UNNAMED = re.compile(r"^(?:They|He|She|It|Them|Their|His|Her)\b|\b(?:he|she|him|her|his|hers)\b")
_NOBODY = re.compile(r"\b[Ii]t (?=(?:\w+ ){1,4}(?:that|to (?:hear|see|learn|know|talk|meet))\b)")
""""It stayed with me that ...": stands for what follows."""
_THEY = frozenset("they them their theirs".split())
_LIKED_WAS = re.compile(
    r"I (?:liked|loved|enjoyed) (?!that|how|when|what|it\b|the way)[^,]*\b(?:was|were|is)\b"
)
""""I liked the walk round the kiln floor was the best bit": two sentences in one."""
_SOMEBODY = frozenset("every each anyone everyone someone somebody anybody everybody people nobody".split())
_ONE_PERSON = re.compile(
    r"-old\b|\b(?:someone|somebody|child|woman|man|mother|father|person|patient|customer|tenant|apprentice|boy|girl|"
    r"resident|student|guest|lady)\b"
)
_OPENS = re.compile(
    r"(?:In|At|With|For|When|After|Before|On|During|As|If|By|From|Last|Only|Over|Under|To|Like|While|Since|One|[A-Z][a-z]+ing)\b"
)
"""How a sentence begins that says when or where first."""
_LOOKING_BACK = re.compile(r"[A-Z][a-z]+ing\b[^,]*, (?:I|you|we)\b")
_ASIDE = re.compile(r"(?:where|which|who|when|as|if|(?:and|but) (?:in|at|of|with|for|when|after|as|if|on))\b")
_GOES_ON = re.compile(
    r"(?:(?i:and|but|or|nor|so|while|when|where|which|who|whose|as|if|though|although|not|because|since|then|yet|with|"
    r"without|at|in|for|from|to|on|over|by|under|like|including|until|after|before|than|about|you said|you told me|your|my|our|the|"
    r"both|all|some|(?:\d+|\w+) of (?:them|those|which)|either|even|right|mainly|especially|[a-z]+ing)|I (?:think|hope)|(?!I\b)[A-ZÀ-Þ][\w'’-]*)(?!\w)"
)
"""How what follows a comma begins, where it belongs to the sentence: no sentence of its own, and no scrap."""
_NO_SUBJECT = re.compile(r"(?:Should|Would|Could|Have|Had|Has|Did|Was|Were|Am|Is|Are)\b(?!.*\?)")
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
_HARMLESS = re.compile(r"\b(?:the one thing|a bit)\b|\bat fault\b")
_NEVER = frozenset({"leftover marks", "slang", "brackets", "doubled word"})
"""Of what makes a wording of ours unsound, what no sentence may have. The rest are guesses for scraps of notes."""
_LEFTOVERS = re.compile(r"&(?! ?[A-Z])|[;|<>{}\[\]*#_]|\.\.\.|…| - |\bw/|\b(?:u|ur|abt|wk|yrs|mth|pls|thx)\b")


def why_no_sentence(text: str, reader: str | None = None, people: Sequence[str] = ()) -> str | None:
    """Why a text can't be a sentence of the letter, for the user to read; None where it can.

    ``reader``: whom the letter greets, who is "you" in it and not somebody else. ``people``: who "she" or "he" may be.
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
    read_as = _NOBODY.sub("This ", text)
    pronoun = _SOMEBODY_UNNAMED.search(read_as)
    if pronoun and not _names_one(read_as[: pronoun.start()], people):
        return "Nobody can tell whom it means."
    read = [token.text for token in tokenize(read_as)]
    tags = tag(read)
    if _means_nobody(read, tags):
        return "Nobody can tell whom it means."
    if _lacks_verb_behind_i(read, tags) or _is_joined_by_a_comma(text) or _LIKED_WAS.match(text):
        return "It strings pieces of notes together."
    first = tags[0]
    begins_with_a_verb = first in ("VERB|Fin", "VERB|Part") and not _LOOKING_BACK.match(text)
    if _NO_SUBJECT.match(text) or begins_with_a_verb or not has_finite_verb(text):
        return "It has no subject or no verb."
    calm = _HARMLESS.sub("something", text)
    if UNFIT.search(calm) or unsound(_QUOTED.sub("that", calm.rstrip(".?"))) in _NEVER:
        return "It does not read like a sentence of a letter."
    return None


def _names_one(before: str, people: Sequence[str]) -> bool:
    """Whether somebody is named who may be "she" or "he" afterwards."""
    parts = {part for name in people for part in name.split()}
    return _ONE_PERSON.search(before) is not None or not parts.isdisjoint(re.findall(r"[\w'’-]+", before))


def _means_nobody(read: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether "they" stands where nothing before it is more than one, or "that it" where nothing is named at all."""
    for place, word in enumerate(read):
        if word == "it" and read[place - 1] == "that" and not any(t.startswith("NOUN") for t in tags[:place]):
            return True
        if word.lower() in _THEY:
            before = list(zip(read[:place], tags, strict=False))
            return not any(
                w.lower() in _SOMEBODY or (t.startswith("NOUN") and is_plural(w.lower())) for w, t in before
            )
    return False


def _lacks_verb_behind_i(read: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether "I" has a noun right behind it: "I gas safe since 2019"."""
    return any(
        word == "I" and following.startswith(("NOUN", "ADJ")) and place > 0
        for place, (word, following) in enumerate(zip(read, tags[1:], strict=False), 1)
    )


def _is_joined_by_a_comma(text: str) -> bool:
    """Whether what follows a comma is a scrap of its own, as notes have it: "..., one paper left"."""
    pieces = re.split(r",\s+", _QUOTED.sub("about it", text).rstrip(".?"))
    if len(pieces) > 2 and re.search(r"\b(?:and|or)\b", pieces[-1]):
        return False  # a list
    after_a_start = (_OPENS.match(pieces[0]), *map(_ASIDE.match, pieces[1:]))
    return not all(
        _GOES_ON.match(piece) or started for piece, started in zip(pieces[1:], after_a_start, strict=False)
    )
