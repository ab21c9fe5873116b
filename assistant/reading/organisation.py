"""The hiring company: which of the organisations that the notes name it is, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.reading.labels import MentionKind
from assistant.reading.lexicon import HONORIFICS, NOT_NAMES, ORGANISATIONS, PARTICLES, is_job
from assistant.reading.mentions import Mention, joined
from assistant.reading.names import bare, capitalise, fold
from assistant.reading.people import FIRM_IN_BRACKETS
from assistant.reading.places import PLACES
from assistant.reading.vocabulary import is_english

_LIKELY = 0.04  # the chance from which the likeliest is taken: nearly all notes name one
_MOST = 400  # mentions; longer lists are pasted
_ENDS = re.compile(
    r"\s*(?:→|->|;|\|)\s*|(?<=[a-z]{3})\.\s+|\s+(?:not|no wait|no sorry|sorry|scratch that|i mean)\s+(?=\S)"
)
_TAIL = re.compile(r"(?: (?:for|at|in|with|and|the|of|to|on|as))+$")
_PLACE = re.compile(
    r"(?<=\w \w{4})(?<! of \w{4}) in [A-ZÀ-Þ][\w'’-]+$|(?<=\w{5}) in [A-ZÀ-Þ][\w'’-]+$|"
    r" (?:on|in) (?:the )?(?:[A-ZÀ-Þ][\w'’-]+ ){1,2}(?:Street|St|Road|Rd|Lane|Row|Square|Quay|Avenue|Ave|Hill|Close|Parade|Walk)$"
)
_TOWN = re.compile(r" in (?P<town>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)$")
_TAKE_FOR = frozenset(
    "centre center institute school society council foundation trust department ministry office association "
    "campaign college academy friends fund partnership agency network forum alliance commission".split()
)
_SAID_TO_BE = re.compile(
    r"\b(?:company|employer|organi[sz]ation|firm|coy|client|school|practice|nursery|shop|place)\b(?: name)?"
    r"(?:\s*(?:=|:|->|→|[-–—]{1,2})\s*| is (?:called )?| was (?:called )?| called )$",
    re.I,
)
"""What tells of a name that it is the company's: "company is", "Client =", "the firm: "."""

_SHORT = {"hosp": "Hospital", "univ": "University", "inst": "Institute", "assn": "Association"}
_SMALL = frozenset("of the and for at de la le du da do di in on y und &".split())
_ACRONYMS: dict[str, str] = {
    word.lower(): word
    for word in "NHS UK IT BBC Ltd LLP plc YMCA YWCA DHL UPS IBM USA HQ RSPB RNLI NGO FC GP".split()
}


_KIND_OF_INTERVIEW = re.compile(
    r"(?:on-?site|remote|video|phone|final(?: round)?|(?:first|second|third|1st|2nd|3rd) (?:round|interview)|interview|meeting|call|bewerbung|einladung)(?: (?:interview|call|at|bei|with))? (?=[A-ZÀ-Þ])",
    re.I,
)
""" "Onsite Kettenwerk GmbH": what sort of meeting it is."""
_NO_NAME = re.compile(
    r"(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:district|town|city|county|borough|parish|local|regional) (?:council|hospital|library|authority)|depot|surgery|school|hospital|office|"
    r"clinic|factory|warehouse|shop|farm|microsoft teams(?:[- ]\w+)?|zoom|google meet|teams|interview|panel|agency|company|(?:still )?(?:have|haven['’]?t|has ?n['’]?t|not|never) heard(?: \w+)?|no (?:news|word|reply)(?: \w+)?|still waiting)",
    re.I,
)
"""What is taken for the name of a firm, and names none."""


def find_company(text: str, mentions: Sequence[Mention]) -> tuple[str, int, int] | None:
    """The company as a letter should write it, and where the notes have it."""
    jobs = [m.end for m in mentions if m.kind is MentionKind.ROLE and m.chance(MentionKind.ROLE) > 0.3]
    capitals_used = len(re.findall(r"\b[A-ZÀ-Þ][a-zà-ÿ]", text)) > 2
    last_line = len(text.rstrip()) - len(text.rstrip().rpartition("\n")[2])
    people = {"", *(_key(m.text) for m in mentions if m.chance(MentionKind.INTERVIEWER) > 0.5)}
    organisations = [
        m for m in mentions[:_MOST] if m.kind in (MentionKind.COMPANY, MentionKind.OTHER_ORGANISATION)
    ]
    named = [
        m
        for m in joined(text, organisations, (" ", " & ", " + "))
        if _key(m.text) not in people and not _RECRUITERS.fullmatch(m.text) and not _NO_NAME.fullmatch(m.text)
    ]
    if written_from := _WRITES_FROM.search(text):
        return written(written_from["name"]), *written_from.span("name")
    if not named:
        return (
            _of_the_subject(text, people)
            or _named_as_theirs(text, people)
            or _before_the_job(text, mentions, people)
        )

    jobs_before = [one for one, two in pairwise(organisations) if is_job_before_firm(text, one, two)]

    def weight(mention: Mention) -> float:
        """Its chance, and a little of those of other mentions of the same organisation."""
        others = sum(_chance(m) for m in named if m is not mention and _same(mention.text, m.text))
        said = _SAID_TO_BE.search(text[max(0, mention.start - 30) : mention.start])
        beside_job = any(_AT.fullmatch(text[end : mention.start]) for end in jobs if end < mention.start)
        plain = capitals_used and mention.text.islower() and all(is_english(w) for w in mention.text.split())
        signed = mention.start == last_line > 0 and _is_name_alone(text[last_line:])
        return (
            _chance(mention)
            + 0.1 * others
            + (0.5 if said or beside_job else 0.0)
            - (0.5 if signed else 0.0)
            - (0.4 if plain else 0.0)
            - (
                0.5
                if _DEPARTMENT.search(text[max(0, mention.start - 12) : mention.start])
                and _SUBJECT.search(mention.text)
                else 0.0
            )
            - (0.5 if is_job(bare(mention.text.split()[-1])) and len(mention.text.split()) < 4 else 0.0)
            - (0.5 if any(job.start == mention.start for job in jobs_before) else 0.0)
            - (0.5 if _WORKED_THERE.search(text[max(0, mention.start - 40) : mention.start]) else 0.0)
        )

    likeliest = max(named, key=weight)
    if weight(likeliest) < _LIKELY:
        return _named_as_theirs(text, people) or _before_the_job(text, mentions, people)
    same = [m for m in named if _same(likeliest.text, m.text) and _chance(m) > 0.5] or [likeliest]
    best = max(same, key=lambda m: (len(_key(m.text)), _has_capitals(m.text), -m.start))
    start, end = _whole(text, best)
    if kind_of := _KIND_OF_INTERVIEW.match(text[start:end]):
        start += kind_of.end()
    if text[start:end].endswith(" I"):
        end -= 2  # "at Ashdale General I met"
    end = _before_a_person(text, start, end, mentions)
    return written(text[start:end]), start, end


def _before_a_person(text: str, start: int, end: int, mentions: Sequence[Mention]) -> int:
    """Where a company's name ends that runs into an interviewer's: "Oaktree House Denise Hartley she's the manager"."""
    given = {
        bare(m.text.split()[0])
        for m in mentions
        if m.chance(MentionKind.INTERVIEWER) > 0.5 and m.start != start
    }
    words = text[start:end].split(" ")
    for place in range(1, len(words)):
        named_after = words[place - 1] in ("&", "+", "and")  # "Curl Up & Dai", who is met there
        if bare(words[place]) in given and len(words) - place <= 2 and place > 1 and not named_after:
            return start + len(" ".join(words[:place]))
    return end


_RECRUITERS = re.compile(
    r"(?:(?:microsoft|ms) )?(?:teams|zoom|google meet|webex|skype|outlook)(?: (?:meeting|call|link))?|(?:the )?(?:people|talent|recruit(?:ment|ing)|hiring|ta|hr|careers?|human resources)(?: (?:&|and) (?:culture|talent))?(?: (?:team|acquisition|department|desk))*",
    re.I,
)
"""Who sends the invitation, and no name of a company."""

_WORKED_THERE = re.compile(
    r"\b(?:I|i)(?:['’]ve| have| had)? (?:also )?(?:worked|been working|been|work) (?:[\w'’-]+ ){0,4}?(?:at|in|for|with) (?:the )?$"
)
_AGENT = re.compile(r"(?:[aeiou]tor|ician|ographer|ologist|eer|keeper|[a-z]{3}er|ist)$")


def is_job_before_firm(text: str, one: Mention, two: Mention) -> bool:
    """Whether the first of two "companies" side by side is the job: "Museum Educator, Harbour Museum"."""
    last = bare(one.text.split()[-1])
    return (
        text[one.end : two.start] in (", ", " at ", " - ", " – ", " @ ")
        and _AGENT.search(last) is not None
        and is_english(last)
        and last not in ORGANISATIONS
        and bare(two.text.split()[-1]) in ORGANISATIONS
    )


_DEPARTMENT = re.compile(r"\b(?:leads?|heads?|runs?|head of|for|in) (?:the )?$")
_SUBJECT = re.compile(
    r"\b(?:studies|analytics|affairs|operations|engineering|marketing|finance|collections|planning|research)$",
    re.I,
)
"""What a department or a subject ends in: "leads Fraud Analytics", "Librarian for East Asian Studies"."""
_AT = re.compile(r" (?:role |job |post |position )?(?:at|@|with) (?:the )?")


def _is_name_alone(line: str) -> bool:
    """Whether a line holds a name and nothing else, as one signs: "Sanne de Wit"."""
    words = line.split()
    return (
        1 <= len(words) <= 4
        and all(w[:1].isupper() or w in PARTICLES for w in words)
        and all(w.replace("-", "").replace("'", "").isalpha() for w in words)
        and not {w.lower() for w in words} & ORGANISATIONS
    )


_THEIRS = re.compile(
    r"\b(?:heads?|runs?|leads?|manages?|owns?|interview(?:ed)?|job|role|post|position|vacancy)\b[^.;\n]{0,45}?\b(?:at|with) "
    r"(?P<name>(?:[Tt]he )?[A-ZÀ-Þ][\w'’&-]*(?: (?:(?:of|and|&|the|de|du|la) )?[A-ZÀ-Þ][\w'’&-]*){0,4})"
)
_IN_THEIRS = re.compile(
    r"\b(?:job|role|post|position|vacancy)\b[^.;\n]{0,45}?\bin (?P<name>(?:the )?(?:Hotel|Hospital|School|Café|Restaurant|Clinic|Residence|Pension|Kindergarten) (?:[A-ZÀ-Þ][\w'’&-]*)(?: [A-ZÀ-Þ][\w'’&-]*){0,2})"
)
_OWN = re.compile(r"\b(?:my|last|current|old|previous)\b")


def _named_as_theirs(text: str, people: set[str]) -> tuple[str, int, int] | None:
    """What the notes say an interviewer heads something at, or the job is at: "heads the desk at Verbatim Bridge"."""
    for match in (*_IN_THEIRS.finditer(text), *FIRM_IN_BRACKETS.finditer(text), *_THEIRS.finditer(text)):
        name = written(match["name"])
        if match["name"].split()[0].lower().rstrip(".") in HONORIFICS:
            continue
        known = _key(name) in people and match.re is not FIRM_IN_BRACKETS
        if not known and _key(name) not in PLACES and not _OWN.search(match.group()):
            return name, match.start("name"), match.end("name")
    return None


_HEADS_THE_NOTES = re.compile(
    r"\s{0,80}(?:interview(?: (?:at|with))?:? )?(?P<name>[^\s,/|:.()–—-][^,/|\n:.()–—-]{2,44}?)[ \t]{0,4}(?:[,/|–—-])[ \t]*",
    re.I,
)  # no two runs of blanks without an end: notes that are nothing but blanks would take hours


def _before_the_job(text: str, mentions: Sequence[Mention], people: set[str]) -> tuple[str, int, int] | None:
    """What stands before the job at the head of the notes: "cobbler creek pharmacy / pharmacy tech"."""
    head = _HEADS_THE_NOTES.match(text)
    if head is None:
        return None
    jobs = [m for m in mentions if m.kind is MentionKind.ROLE and m.chance(MentionKind.ROLE) > _A_JOB]
    name = head["name"]
    follows = any(m.start <= head.end() < m.end for m in jobs)
    if not follows or _NO_NAME.fullmatch(name) or _is_dated(name) or is_job(bare(name.split()[-1])):
        return None
    if _MET_THERE.match(name) or any(
        m.chance(MentionKind.INTERVIEWER) > _A_PERSON and m.start < head.end() for m in mentions
    ):
        return None
    small = name.islower() and all(is_english(w) for w in re.findall(r"[^\W\d_]+", name))
    if small and bare(name.split()[-1]) not in ORGANISATIONS:
        return None  # "havent heard - mechanic job"
    firm = written(name)
    known = any(_key(firm) == person for person in people) and not re.search(r" (?:AS|ASA|AB|Oy|ApS)$", name)
    return None if known else (firm, *head.span("name"))


_A_JOB = 0.3  # the chance from which a stretch is taken for the job
_A_PERSON = 0.5  # the same of an interviewer
_MET_THERE = re.compile(
    r"(?:met|saw|spoke|talked|with|had|have|has|haven['’]?t|havent|still|no|not|nothing|waiting|after|just|notes?|my|i|so|ok|the (?:job|interview))\b",
    re.I,
)


def _is_dated(name: str) -> bool:
    """Whether a head of notes tells the day: "tues 2pm"."""
    return re.search(r"\d|\b(?:mon|tue|wed|thu|fri|sat|sun|today|yesterday)", name, re.I) is not None


_WRITES_FROM = re.compile(
    r"\b[A-ZÀ-Þ][\w'’-]+ from (?P<name>(?:the )?[A-ZÀ-Þ][\w'’&-]*(?: (?:of |& )?[A-ZÀ-Þ][\w'’&-]*){0,4}) "
    r"(?:has |have )?(?:just )?(?:called|rang|phoned|texted|wrote|writes?|asks?|messaged|e-?mailed|got back|came back|replied)\b"
)
"""Who wrote, and from where: "Donna from Dunbar Unified called back"."""
SUBJECT = re.compile(
    r"^(?:>\s*)?Subject: (?:(?:re|fwd?|fw): ?)*(?P<role>[^\n|–-]{3,60}?)(?: [|–-] | at )(?P<name>[A-ZÀ-Þ][^\n|–]{1,60}?)\s*$",
    re.M | re.I,
)
"""The subject of a pasted mail that names job and firm: "Property Claims Adjuster - Gulfmark Mutual"."""


def _of_the_subject(text: str, people: set[str]) -> tuple[str, int, int] | None:
    found = SUBJECT.search(text)
    if found is None or _key(found["name"]) in people:
        return None
    return written(found["name"]), *found.span("name")


def _whole(text: str, mention: Mention) -> tuple[int, int]:
    """Where the name stands with what belongs to it: "& Cole" behind "Tamar", "Port" before "Stanhope Zoo"."""
    start, end = mention.start, mention.end
    if _CENTRE.search(text[max(0, start - 12) : start]) and (of_it := _CENTRE_FIRST.match(text, start)):
        start = of_it.end()  # "the call centre brightline energy"
    if of_it := _CENTRE_WHOLE.match(text, start):
        start = of_it.end()
    if behind := _AND_MORE.match(text, end):
        end = behind.end()
    before = _CAPITALS_BEFORE.search(text[max(0, start - 30) : start])
    if before and text[start : start + 1].isupper() and bare(before["word"]) not in NOT_NAMES:
        start -= len(before["word"]) + 1
    return start, end


_CENTRE = re.compile(
    r"\b(?:call|contact|data|leisure|garden|health|job|care|day|fitness|support|distribution) $", re.I
)
_CENTRE_WHOLE = re.compile(
    r"(?:the )?(?:call|contact|garden|leisure|health|day|fitness|distribution) (?:centre|center|club) (?=[a-z]+ [a-z])"
)
_CENTRE_FIRST = re.compile(r"(?:centre|center|home|club) (?=[a-z]+ [a-z])")
_AND_MORE = re.compile(r" (?:&|\+) [A-ZÀ-Þ][\w'’-]+")
_CAPITALS_BEFORE = re.compile(r"(?<=[a-z,] )(?P<word>[A-ZÀ-Þ][a-zà-ÿ'’-]+) $")


def _chance(mention: Mention) -> float:
    return mention.chance(MentionKind.COMPANY)


def _key(name: str) -> str:
    plain = re.sub(r"['’]s$", "", fold(name)).replace(" and ", " & ")
    return " ".join(re.sub(r"^the ", "", plain).split())


def _same(one: str, other: str) -> bool:
    """Whether two names mean one organisation: the same, a beginning of the other, or its initials."""
    a, b = sorted((_key(one), _key(other)), key=len)
    if not a:
        return False
    initials = "".join(word[0] for word in b.split() if word not in _SMALL)
    return a == b or b.startswith(f"{a} ") or b.endswith(f" {a}") or (len(a) > 1 and a == initials)


def _has_capitals(text: str) -> bool:
    return text != text.lower()


def written(text: str) -> str:
    """The name as a letter should have it: capitals where the notes have none, nothing else around it."""
    text = _ENDS.split(" ".join(text.split()).strip(' .,-*:;"“”'))[0]
    text = re.split(r" (?:w|w/|with) (?=[A-ZÀ-Þ])", text)[0]  # "Kōwhai Pools w Moana Ruatapu"
    if text.count("(") != text.count(")"):
        text = text.strip("()")
    if text.isupper() and len(text) > 6:
        return capitals(text.lower())  # shouted: "PARCELHOP"
    text = _PLACE.sub("", _TAIL.sub("", text))
    text = re.sub(r"(?<=\w\w) (?:at|near) [A-ZÀ-Þ]\w+$", "", text)
    town = _TOWN.search(text)
    if town and town["town"].lower() in PLACES:
        text = text[: town.start()]
    if _has_capitals(text):
        return _in_capitals(text)
    before, _, _ = text.partition(" for ")  # "nordwind energy for wind turbine technician"
    return capitals(text if before.split()[-1:] and before.split()[-1] in _TAKE_FOR else before)


def _in_capitals(text: str) -> str:
    """The part of a name with capitals that they frame: "runs Joyce's Kitchen", "Zee Fabrics balogun"."""
    words = [_SHORT.get(word.lower().rstrip("."), word) for word in text.split()]
    while len(words) > 1 and words[0].islower() and words[0] not in PARTICLES and words[1][:1].isupper():
        words = words[1:]
    while len(words) > 1 and words[-1].islower() and words[-1].isalpha() and words[-1] not in ORGANISATIONS:
        words = words[:-1]
    if len(words) == 2 and words[0][:1].isupper() and words[1] in ORGANISATIONS and words[1].islower():
        words[1] = words[1].capitalize()  # "Northgate logistics"
    return " ".join(words)


def capitals(text: str) -> str:
    """A name typed in small letters with the capitals that names have."""
    text = " ".join(_SHORT.get(word.rstrip("."), word) for word in text.split())
    return " ".join(
        _ACRONYMS.get(word, word if word in _SMALL and place else capitalise(word))
        for place, word in enumerate(text.split())
    )
