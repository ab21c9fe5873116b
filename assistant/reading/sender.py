"""The candidate's own name, in its fullest form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.labels import MentionKind
from assistant.reading.mentions import Mention
from assistant.reading.names import capitalise, is_family, is_given, same_person
from assistant.reading.pasted import addressee, guest
from assistant.reading.people import REFERRED, split_honorific

_SURE = 0.8  # the chance from which a signature counts more than whom an invitation greets
_UNSIGNED = 0.5  # the chance from which a name is taken that stands where nobody signs
_SIGNED = 0.03  # the same of one that ends the notes behind "cheers"
_LIKELY = 0.15  # the chance from which the likeliest is taken: most notes name one


_SAYS_SO = re.compile(
    r"(?:(?:^|(?<=[.!?\n]))\s*name:? (?=(?-i:[A-ZÀ-Þ])[\w'’-]+ (?-i:[A-ZÀ-Þ]))|\bmy name(?:['’]?s| is)\s+|sign (?:it |this )?(?:off )?as\s+|\b(?:i|me) \((?=(?-i:[A-Z])[\w'’-]+\))|it['’]?s\s+(?=[^\W\d_]+ (?:by the way|btw)\b))(?P<name>[^\W\d_][\w'’-]+(?: (?-i:[A-Z])[\w'’-]+)*)",
    re.I,
)
_JUST_PUT = re.compile(
    r"\b(?:just (?:put|sign|write)|(?:put|sign|write) just|sign (?:it|this) (?:off )?(?:as )?(?:just )?)\s+(?P<name>[A-ZÀ-Þ][\w'’-]+)"
)
"""How the writer wants to sign, whatever the notes say besides: "this is Minh Châu no just put Minh"."""

_BEFORE_SIGNATURE = re.compile(
    r"(?:\b(?:cheers|thanks|thank you|thx|from|regards|best|love|xx?|me|name|its|it['’]s|i['’]?m|signed|sign)\b\W*|[-–—~])\s*$",
    re.I,
)


def _least_chance(text: str, mention: Mention) -> float:
    """The chance from which a name is the writer's: less where it ends the notes, or stands behind a word that people sign with."""
    ends = not any(c.isalnum() for c in text[mention.end :])
    signs = _BEFORE_SIGNATURE.search(text[max(0, mention.start - 20) : mention.start]) is not None
    return _SIGNED if ends and signs else _LIKELY if ends or signs else _UNSIGNED


_NO_NAMES = frozenset(
    {
        "HR",
        "CEO",
        "CFO",
        "CTO",
        "COO",
        "MD",
        "GM",
        "PA",
        "QA",
        "IT",
        "NHS",
        "TBC",
        "TBA",
        "PS",
        "NB",
        "UK",
        "USA",
    }
)
_MET = re.compile(
    r"\b(?:interviewers?(?: was| is|:)?|met|saw|(?:to|going to|went to) (?:see|meet)|seeing|meeting|spoke (?:to|with)|talked (?:to|with)|interviewed by) $",
    re.I,
)
_POSTNOMINALS = re.compile(r",\s*[A-Z][A-Z.&/ -]*(?:\([A-Za-z ]+\))?$")
_VALEDICTION = re.compile(
    r"^(?:slán|sláinte|ciao|ol[áa]|hola|bonjour|hallo|danke|merci|saludos|un saludo|cheers|hwyl|obrigad[oa]|mit freundlichen grüßen|gruß|lg|tschüss|adieu|salut|hej|mvh|pozdrawiam|ta),\s+"
    r"|^(?:olá|hola|bonjour|salut|hallo)\s+(?=[^\W\d_])",  # not "Ola Berg", whose name it is
    re.I,
)
_AROUND = re.compile(
    r"^(?:(?:xo+|x+|many thanks|thanks|thank you|thx|cheers|ta|love|from|(?:best|kind|warm) (?:regards|wishes)|regards|"
    r"best|it'?s|its|me)\b[\s,:–—-]*)+(?=\w)|\s+(?:x+|xo+)$",
    re.I,
)


_A_POST = re.compile(
    r"\b(?:head|chief|director|manager|officer|lead|chair|executive|coordinator|of|and|team|department)\b",
    re.I,
)
""" "Attendees: Anil Bhattarai (Head of Governance)": no guest of that name."""


_LABELLED = re.compile(
    r"^[^\w\n]*(?:writer|candidate|applicant|interviewee|my name|(?:written|notes) by)[ \t]*[:=–—-][ \t]*"
    r"(?P<name>[^\W\d_][\w'’.-]*(?:[ \t]+[^\W\d_][\w'’.-]*){0,3})[ \t]*$",
    re.I | re.M,
)


def labelled(text: str) -> re.Match[str] | None:
    """The line that gives the candidate's name as a form does: "Writer: Wei Zhang"."""
    return _LABELLED.search(text)


def find_sender(text: str, mentions: Sequence[Mention]) -> tuple[str, int, int] | None:
    """The name as it should be signed, and where the notes have it."""
    if (said := labelled(text)) is not None:
        return written(said["name"]), said.start("name"), said.end("name")
    named = [
        m
        for m in mentions
        if m.kind is MentionKind.SENDER
        and m.chance(MentionKind.SENDER) >= _least_chance(text, m)
        and sum(c.isalpha() for c in written(m.text)) > 1
        and not REFERRED.search(text[max(0, m.start - 40) : m.start])
        and not _MET.search(text[max(0, m.start - 20) : m.start])
        and written(m.text).upper() not in _NO_NAMES
        and not _heads_a_line_like_theirs(text, m, mentions)
    ]
    wanted = _JUST_PUT.search(text)
    if wanted is not None and any(wanted["name"] in m.text.split() for m in named):
        return written(wanted["name"]), wanted.start("name"), wanted.end("name")
    invited = addressee(text)
    if invited is not None and not any(_is_sure(m, invited[0]) for m in named):
        name = _in_full(invited[0], mentions)
        return (written(name), *invited[1:])
    if not named:
        said = _SAYS_SO.search(text) or _spoken_at_the_end(text, mentions)
        if said is not None:
            return written(said["name"]), said.start("name"), said.end("name")
        listed = guest(text)
        if listed is not None and not _A_POST.search(listed[0]):
            return written(listed[0]), *listed[1:]
        return _signed(text, mentions)
    sure = max(named, key=lambda m: m.chance(MentionKind.SENDER))
    same = [
        m
        for m in mentions
        if (m.kind is MentionKind.SENDER or _may_be_own(m))
        and same_person(written(m.text), written(sure.text))
    ] or [sure]
    best = max(same, key=lambda m: (len(written(m.text).split()), m.text != m.text.lower(), m.start))
    start, end = _with_other_half(text, best, named)
    return written(text[start:end]), start, end


_HEADS_A_LINE = re.compile(r"[ \t]*(?:,|:|\(|[–—-])[ \t]*(?-i:[a-z])")


def _heads_a_line_like_theirs(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a name begins a line with a job behind it, as the names of two interviewers do elsewhere in the notes."""

    def heads(m: Mention) -> bool:
        line = text.rfind("\n", 0, m.start) + 1
        return not any(c.isalnum() for c in text[line : m.start]) and bool(_HEADS_A_LINE.match(text, m.end))

    others = [m for m in mentions if m.kind is MentionKind.INTERVIEWER and heads(m)]
    return heads(mention) and len(others) > 1 and bool(text[mention.end :].strip())


_FULL_NAME = r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|da|di|la|von|van|der|den|al|el|bin|ní|nic|ó|mac) )*[A-ZÀ-Þ][\w'’-]+){1,3})"
_SPOKEN_AT_THE_END = re.compile(
    rf"\b(?:[Tt]hat['’]s|[Tt]his (?:is|was)|[Ii]t['’]s|[Ii]['’]?m|[Mm]y name(?: \w+){{0,6}}? is|[Yy]ours(?: ever| truly)?,?) {_FULL_NAME}"
    rf"|(?:^|[.,] ){_FULL_NAME.replace('name', 'closing')},? (?:over and out|signing off|out|stop|bye)\b",
    re.M,
)
_END = 220  # characters


def _spoken_at_the_end(text: str, mentions: Sequence[Mention]) -> re.Match[str] | None:
    """The name with which somebody ends a dictation, "that's Kārlis Ozoliņš", where it is no interviewer's."""
    others = [m for m in mentions if m.kind is MentionKind.INTERVIEWER]
    for match in _SPOKEN_AT_THE_END.finditer(text, max(0, len(text) - _END)):
        name = match["name"] or match["closing"]
        elsewhere = (m for m in others if m.end <= match.start() or match.end() <= m.start)
        if not any(same_person(written(m.text), name) for m in elsewhere):
            return re.compile(r"(?P<name>" + re.escape(name) + ")").search(text, match.start())
    return None


def _with_other_half(text: str, mention: Mention, named: Sequence[Mention]) -> tuple[int, int]:
    """Where the whole name stands, of which two mentions side by side are the halves: "cheers dean mallory"."""
    for other in named:
        if " " not in other.text and text[other.end : mention.start] == " " and is_given(other.text):
            return other.start, mention.end
        if " " not in other.text and text[mention.end : other.start] == " " and is_given(mention.text):
            return mention.start, other.end
    given = _CHEERS_GIVEN.search(text[max(0, mention.start - 30) : mention.start])
    if " " not in mention.text and given is not None and is_given(given["given"]):
        return mention.start - len(given["given"]) - 1, mention.end
    return mention.start, mention.end


_CHEERS_GIVEN = re.compile(
    r"\b(?:cheers|thanks|thank you|from|ta|regards|best|it['’]?s|i['’]?m|this is|love) (?P<given>[^\W\d_]+) $",
    re.I,
)


_SIGNATURE = re.compile(
    r"(?:\n|(?<=[.!?)]) )[-–—~/*\s]*(?:[^\W\d_]+(?: [^\W\d_]+)?, )?(?P<name>[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|da|di|la|von|van|der|den|al|el|bin|ní|nic|ó|mac) )*[A-ZÀ-Þ][\w'’.-]*){0,3})(?: x+)?\s*$"
)


def _signed(text: str, mentions: Sequence[Mention]) -> tuple[str, int, int] | None:
    """The name alone on the last line, where it is a common given name and nobody else's."""
    match = _SIGNATURE.search(text.rstrip())
    words = match["name"].split() if match else [""]
    if match is None or not (is_given(words[0]) or (len(words) > 1 and is_family(words[-1]))):
        return None
    others = [m for m in mentions if m.kind is MentionKind.INTERVIEWER and m.end <= match.start("name")]
    if any(same_person(written(m.text), match["name"]) for m in others):
        return None
    return written(match["name"]), match.start("name"), match.end("name")


def _is_sure(mention: Mention, invited: str) -> bool:
    """Whether a name is the candidate's whatever an invitation says: signed plainly, or the same name."""
    same = same_person(written(mention.text), written(invited))
    return same or mention.chance(MentionKind.SENDER) > _SURE


def _in_full(name: str, mentions: Sequence[Mention]) -> str:
    """The fullest form of the candidate's name that the invitation's lists of names have."""
    people = (MentionKind.SENDER, MentionKind.INTERVIEWER, MentionKind.OTHER_PERSON)
    forms = [m.text for m in mentions if m.kind in people and same_person(written(m.text), written(name))]
    return max((name, *forms), key=lambda form: len(written(form).split()))


def _may_be_own(mention: Mention) -> bool:
    """Whether somebody on a list of guests may be the writer: "Meenakshi Sundaram", signed "meena"."""
    named = mention.kind in (MentionKind.INTERVIEWER, MentionKind.OTHER_PERSON)
    return named and mention.chance(MentionKind.INTERVIEWER) < 0.6


def written(text: str) -> str:
    """The name with its capitals, an initial as one."""
    text = _VALEDICTION.sub("", text.strip())
    text = re.sub(r"(?<=[^\W\d_]{2})\.$", "", text.strip())
    _, name = split_honorific(_POSTNOMINALS.sub("", _AROUND.sub("", text.strip())))
    parts = capitalise(name).split()
    return " ".join(p.upper() if re.fullmatch(r"[^\W\d_]\.?", p) and n else p for n, p in enumerate(parts))
