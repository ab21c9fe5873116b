"""The candidate's own name, in its fullest form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.labels import MentionKind
from assistant.reading.mentions import Mention
from assistant.reading.names import capitalise, same_person
from assistant.reading.people import split_honorific

_LIKELY = 0.15  # the chance from which the likeliest is taken: most notes name one


_SAYS_SO = re.compile(
    r"\b(?:my name(?:['’]?s| is)|sign (?:it |this )?(?:off )?as)\s+(?P<name>[^\W\d_][\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)*)",
    re.I,
)
_AROUND = re.compile(
    r"^(?:(?:xo+|x+|many thanks|thanks|thank you|thx|cheers|ta|love|from|(?:best|kind|warm) (?:regards|wishes)|regards|"
    r"best|it'?s|its|me)\b[\s,:–—-]*)+(?=\w)|\s+(?:x+|xo+)$",
    re.I,
)


def find_sender(text: str, mentions: Sequence[Mention]) -> tuple[str, int, int] | None:
    """The name as it should be signed, and where the notes have it."""
    named = [
        m
        for m in mentions
        if m.kind is MentionKind.SENDER
        and m.chance(MentionKind.SENDER) >= _LIKELY
        and sum(c.isalpha() for c in written(m.text)) > 1
    ]
    if not named:
        said = _SAYS_SO.search(text)
        return (written(said["name"]), said.start("name"), said.end("name")) if said else None
    sure = max(named, key=lambda m: m.chance(MentionKind.SENDER))
    same = [
        m
        for m in mentions
        if (m.kind is MentionKind.SENDER or _may_be_own(m))
        and same_person(written(m.text), written(sure.text))
    ] or [sure]
    best = max(same, key=lambda m: (len(written(m.text).split()), m.text != m.text.lower(), m.start))
    return written(best.text), best.start, best.end


def _may_be_own(mention: Mention) -> bool:
    """Whether somebody on a list of guests may be the writer: "Meenakshi Sundaram", signed "meena"."""
    named = mention.kind in (MentionKind.INTERVIEWER, MentionKind.OTHER_PERSON)
    return named and mention.chance(MentionKind.INTERVIEWER) < 0.6


def written(text: str) -> str:
    """The name with its capitals, an initial as one."""
    _, name = split_honorific(_AROUND.sub("", text.strip()))
    parts = capitalise(name).split()
    return " ".join(p.upper() if re.fullmatch(r"[^\W\d_]\.?", p) and n else p for n, p in enumerate(parts))
