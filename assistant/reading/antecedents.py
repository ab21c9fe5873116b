"""Whom "they" means, where it is not the employer: "the drivers quit because they sit six hours"."""

from __future__ import annotations

import re

from assistant.english.bystanders import BYSTANDERS, GROUPS_OF_BYSTANDERS
from assistant.english.grammar import is_plural
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize

_WINDOW = 110  # characters of the same line before "they"
_THEY = re.compile(r"(?P<they>they|they['’]re|they['’]ve)(?= )", re.I)
_OF_OTHERS = re.compile(
    r"they(?:['’]re| are| were)? (?:just |all |often |always |then |still |really |also |so )*"
    r"(?:refus\w+|feel|felt|sit|sat|walk\w*|cry|shout\w*|forget|forgot|fall|fell|drop(?:ped)? out|come back|came back|get (?:upset|lost|cold|confused|bored|angry|stuck|hungry|scared)|"
    r"want(?:ed)? to (?:go|leave|stay|sleep|eat|play|be (?:home|left|seen|heard))|don['’]?t (?:read|know|understand|come|trust|speak|eat|sleep)|can['’]?t (?:read|hear|see|sleep|speak|walk)|"
    r"angry|upset|lonely|scared|afraid|confused|bored|tired|late|calm|hungry|lost|fed up|nervous|not behind|in pain|away from)\b",
    re.I,
)
"""What is said of those whom the work is for or done by, and hardly of those who hire."""


_A_THIRD = re.compile(
    rf"\b(?:an?|the|my|this|that|one|some|another) (?:[a-z][\w'’-]* ){{0,2}}?(?:{'|'.join(BYSTANDERS)})\b(?!['’]s)",
    re.I,
)
_HE_OR_SHE = re.compile(
    r"(?:and |but |so |because )?(?:he|she)\b(?! (?:said|says|say|asked|ask|told|tells|wants?|needs?|mentioned|showed|explained|wrote|liked|loved|nodded|laughed|smiled)\b)",
    re.I,
)


_MET = re.compile(
    r"\b(?:met|meet|saw|spoke (?:to|with)|talked (?:to|with)|interview\w*|panel|called|named|by|with) (?:by |with )?(?:an?|the|this|my) (?:[\w'’-]+ ){0,3}?[\w'’-]+[^.;]{0,40}$|\bon the panel\b|\b(?:called|named) [A-ZÀ-Þ]",
    re.I,
)


def is_of_a_third(notes: str, start: int, text: str) -> bool:
    """Whether "she" is somebody of whom a story is told: "the lady with dementia ... she wouldn't eat"."""
    if _HE_OR_SHE.match(text) is None:
        return False
    before = notes[max(0, start - _WINDOW) : start].rsplit("\n", 1)[-1]
    if _MET.search(before):
        return False  # "spoke with the head nurse, she has lost three": of them the notes tell
    third = max((found.end() for found in _A_THIRD.finditer(before)), default=None)
    # Somebody who speaks, or a name, stands between: of them "she" is said.
    return third is not None and not re.search(
        r"\b(?:he|she) (?:said|asked|told|wants|needs)\b|\b[A-ZÀ-Þ][a-zà-ÿ]+ (?:said|asked|told|wants|needs|is|was)\b",
        before[third:],
    )


_BARE_PLURAL = re.compile(r"(?:[a-z][\w-]* ){0,2}[a-z][\w-]*s\W*")
_THEM = re.compile(r"\bthem\b")


def with_thing_before(thing: str, text: str) -> str:
    """The text with "them" told, where a plural is all that stands before: "rotas! wants somebody who does them ahead"."""
    named = _BARE_PLURAL.fullmatch(thing)
    found = _THEM.search(text)
    if named is None or found is None or not is_plural(thing.split()[-1].strip("!.,")):
        return text
    before = [token.text for token in tokenize(text[: found.start()])]
    if any(tag_ == "NOUN" and is_plural(word) for word, tag_ in zip(before, tag(before), strict=True)):
        return text
    return f"{text[: found.start()]}{thing.strip('!., ')}{text[found.end() :]}"


def with_antecedent(notes: str, start: int, text: str) -> str:
    """The text of a statement at ``start`` with "they" told, where those who were named last in its line are meant.

    "They feel forgotten", behind "the drivers sit six hours": "the drivers feel forgotten". Where they have
    no verb of their own ("they lost two drivers"), or hiring people may do it, "they" stays.
    """
    they = _THEY.match(text)
    if they is None or _OF_OTHERS.match(text) is None:
        return text
    before = notes[max(0, start - _WINDOW) : start].rsplit("\n", 1)[-1]
    tokens = tokenize(before)
    words = [token.text for token in tokens]
    if not words:
        return text
    tags = tag(words)
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower()
        if word in {"they", "we", "he", "she"} and index + 3 < len(words):
            return text  # somebody else did something since
        if word in GROUPS_OF_BYSTANDERS and is_plural(word):
            # The tagger takes a bare verb for a noun: "the drivers quit". What joins or ends a phrase is none.
            own_verb = index + 1 < len(words) and tags[index + 1] not in (
                "PUNCT",
                "CCONJ",
                "SCONJ",
                "ADP",
                "PRON",
            )
            after_a_verb = index and (is_finite(tags[index - 1]) or tags[index - 1] == "NUM")
            if not own_verb or (after_a_verb and words[index - 1].lower() not in {"because", "that"}):
                return text
            rest = text[they.end() :]
            verb = {"they're": " are", "they've": " have"}.get(they["they"].lower().replace("’", "'"), "")
            return f"the {word}{verb}{rest}"
    return text
