"""The candidate's own name: a signature, a label, or what an invite calls them."""

from __future__ import annotations

import re

from assistant.english.tokens import tokenize
from assistant.reading.lexicon import JOBS
from assistant.reading.names import Name, capitalise, could_be_name, job_phrase, name_at
from assistant.reading.segments import Line

_LABELS = frozenset(
    "me name candidate applicant from my name myself interviewee signed sign sign as attendee (me) candidate name my full name".split()
) | {"my name", "sign as", "candidate name", "sign it", "signed", "applicant name", "my name is", "sign off", "sign off as", "sign off with"}
_SIGN = re.compile(
    r"^(?:[-–—~]+\s*|(?:from|thanks|thank you|thx|cheers|best|regards|kind regards|best wishes|ta|signed|sign(?: it)?(?: off)?(?: as| with)?"
    r"|yours|xx?|love|sincerely|i'm|im|my name is|name'?s|this is|me)[,:]?\s+[-–—]?\s*)+",
    re.I,
)
_SELF = re.compile(
    r"(?:\bmy (?:full )?name(?:'s| is)|\bsign(?: it| off| this| the letter)?(?: off)? (?:as|with)|\bsigned,?|\bi am called|\bthis is)\s+"
    r"(?P<name>[^\W\d_][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3})",
    re.I,
)
_MARKED_ME = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-ÞŁŚŻŠČ][\w'’.-]*){0,3})\s*[(\[](?:me|myself|candidate|you|applicant)[)\]]")
_SALUTATION = re.compile(r"^(?:hi|hello|dear|hey|good (?:morning|afternoon))[ ,]+(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)\s*[,!–—-]", re.I)


def _name_only(text: str, start: int, lower_case: bool) -> Name | None:
    stripped = re.sub(r"[\s.,!x❤️🙏😊-]+$", "", text) if len(text) > 3 else text
    stripped = re.sub(r"\s*\([^)]*\)$", "", stripped)
    tokens = tokenize(stripped, start)
    if not tokens or len(tokens) > 9:
        return None
    found = name_at(tokens, 0, lower_case)
    if found is None:
        return None
    name, end = found
    rest = [t for t in tokens[end:] if t.is_word]
    if rest or name.honorific or job_phrase([t.text for t in tokens if t.is_word][-1:]):
        return None
    return name


def find_sender(lines: list[Line], lower_case: bool) -> Name | None:
    """The candidate's name with its place, or None. A signature at the end outranks the rest."""
    words_per_line = [len(line.text.split()) for line in lines]
    # A signature: one of the last lines, a name and nothing else.
    for line in reversed(lines[-4:]):
        if line is lines[0] and len(lines) > 1:
            continue
        if line.label is not None and line.label.lower() not in _LABELS and not line.label.lower().startswith("sent"):
            continue
        text, start = line.text, line.start
        prefix = _SIGN.match(text)
        signed = prefix is not None or text[:1] in "-–—~" or line.bullet
        if prefix:
            start += prefix.end()
            text = text[prefix.end() :]
        if len(text.split()) > 5:
            tail = _trailing_signature(text, start)
            if tail is not None and line is lines[-1]:
                return tail
            continue
        name = _name_only(text, start, lower_case or signed or line is lines[-1])
        if name and len(lines) > 1 and (signed or not line.bullet):
            return Name(capitalise(name.text), name.start, name.end)
        tail = _trailing_signature(text, start)
        if tail is not None and line is lines[-1]:
            return tail
    for line in lines:
        if line.label is not None and line.label.lower() in _LABELS:
            name = _name_only(line.text.split(",")[0].split("(")[0], line.start, lower_case)
            if name and len(name.text) > 2 and name.text.lower() not in JOBS:
                return Name(capitalise(name.text), name.start, name.end)
        for pattern in (_SELF, _MARKED_ME):
            match = pattern.search(line.text)
            if match:
                tokens = tokenize(match["name"], line.start + match.start("name"))
                found = name_at(tokens, 0, lower_case=True)
                if found and (found[0].text[:1].isupper() or pattern is _SELF) and not match.group().lower().startswith("this is"):
                    return Name(capitalise(found[0].text), found[0].start, found[0].end)
    for line, count in zip(lines, words_per_line, strict=True):
        match = _SALUTATION.match(line.text)
        if match and count <= 12:
            tokens = tokenize(match["name"], line.start + match.start("name"))
            if tokens and all(could_be_name(t.text) for t in tokens):
                return Name(match["name"], tokens[0].start, tokens[-1].end)
    return None


def _trailing_signature(text: str, start: int) -> Name | None:
    """ "... decision friday. - Tom Adeyemi": a name after a dash or full stop that ends the notes."""
    match = re.search(
        r"(?:[.!?]\s+[-–—]?\s*|\s[-–—~]+\s*|\b(?:thanks|cheers|regards|thx|from|signed),?\s+)"
        r"(?P<name>[A-ZÀ-Þ][\w'’.-]+(?: [\w'’.-]+){0,3})[.!\s]*$",
        text,
    )
    if not match:
        return None
    tokens = tokenize(match["name"], start + match.start("name"))
    found = name_at(tokens, 0)
    if found is None or found[1] < len([t for t in tokens if t.is_word]) or job_phrase([t.text for t in tokens]):
        return None
    return found[0]
