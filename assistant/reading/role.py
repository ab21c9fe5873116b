"""The job that was applied for, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.english.shorthand import WORDS
from assistant.english.spelling import meant
from assistant.reading.labels import MentionKind
from assistant.reading.lexicon import JOBS, ORGANISATIONS, TITLES, is_job
from assistant.reading.mentions import Mention, joined
from assistant.reading.names import fold
from assistant.reading.organisation import SUBJECT, is_job_before_firm
from assistant.reading.places import PLACES
from assistant.reading.vocabulary import is_english, mended, spellings

_LIKELY = 0.05  # the chance from which the likeliest is taken: nearly all notes name one
_SECOND = 0.1  # the chance from which it is taken where nothing else names a job
_HEADING = 200  # characters in which notes say what they are about
_JOINED = 0.3  # the chance from which two neighbouring stretches are parts of one role
_DOUBTFUL = 0.3  # the chance below which a role must at least name a job
_SHORT: dict[str, str] = dict(
    pair.replace("+", " ").split("=")
    for pair in (
        "enviro=environmental maint=maintenance elec=electrical mech=mechanical snr=senior jnr=junior sr=senior "
        "jr=junior engr=engineer reg=registered cust=customer svc=service coord=coordinator assoc=associate "
        "mktg=marketing mkting=marketing acct=account proj=project ops=operations resp=respiratory "
        "prod=production asst=assistant mgr=manager mngr=manager mgmt=management sat=Saturday "
        "sun=Sunday w/end=weekend wkend=weekend eng=engineer sup=supervisor supv=supervisor exec=executive "
        "p/t=part-time f/t=full-time pt=part-time ft=full-time temp=temporary dep=deputy recep=receptionist swe=software+engineer"
    ).split()
)
_SAID_SO = frozenset("dev tech admin rep ops temp pt ft sup exec physio".split())
"""Short forms that people say: they stay where they are the last word."""

_ACRONYMS = re.compile(
    r"\b(?:hgv|pcv|lgv|hr|ux|ui|qa|hca|ta|pa|cnc|hvac|sen|ra|qs|bi|crm|seo|ppc|pr|ehs|hse|tig|mig|itu|icu|rn|ot)\b"
)
_JOB_SPELLINGS = spellings(frozenset(w for w in JOBS if len(w) > 5))
_CONDITIONS = re.compile(
    r"(?<=[\w)])(?:,? ?\(?[01]\.\d+ ?(?:fte|wte)?\)?|\s*(?:\(|,|\s[-–—]\s)[^()]*\b(?:hybrid|remote|on-?site|perm(?:anent)?|temp(?:orary)?|contract|"
    r"fixed[- ]term|f/?t|p/?t|full[- ]time|part[- ]time|hrs?|hours|mon-fri|days|nights)\b[^()]*\)?|"
    r"\s+\d+(?:\.\d+)? ?(?:hrs?|hours)\b.*|,? (?:mon|tues?|weds?|thurs?|fri|sat|sun)\w*(?:[/&+-](?:mon|tue|wed|thu|fri|sat|sun)\w*)+"
    r"(?: (?:nights|days|evenings|mornings))?|\s*(?:->|→).*)\s*$",
    re.I,
)
"""How much and where, behind the role: "(part time 21 hrs)", ", hybrid"."""

_PLACES_OF_LEARNING = frozenset("uni university college school academy institute hospital".split())

_AROUND = re.compile(
    r"^(?:(?:um|so|ok|okay|well|right|er|yeah),?\s+)*(?:the|an?|their|this|my|our)\s+|^(?:(?:um|ok|okay|well|er|yeah),?\s+)+|\s*\b(?:role|job|position|post|vacancy|gig)\b.*$|\s*\?+$",
    re.I,
)


_RANK_BEFORE = re.compile(r"\b(?:sr|jr|snr|jnr|senior|junior)\.? $", re.I)
_LEVEL = re.compile(
    r"\b(?:band|grade|level|class|year|part|engineer|developer|key stage|ks|sde|l|n) ?\d$|^[A-Z] level", re.I
)
_PARTS = re.compile(r"(?:\s+(?:part|full|time|perm|temp))+$", re.I)


_INTERVIEWED_FOR = re.compile(
    r"\b(?:had|did|done|after) (?:the|a|an|my) (?P<role>[a-z]+(?: [a-z]+){0,3}) interview (?:at|with) (?=[A-ZÀ-Þ])"
)
"""What somebody was interviewed as: "had the lifeguard interview at Kōwhai Pools"."""


_ASIDE_BEHIND = re.compile(
    r"[ ,]+(?:btw|by the way|i think|tho|though|lol|please|pls|basically|etc)\W*$", re.I
)


def find_role(text: str, mentions: Sequence[Mention]) -> tuple[str, int, int] | None:
    """The role as a letter should write it, and where the notes have it."""
    found = _find_role(text, mentions)
    if found is None:
        return None
    name, start, end = found
    return _ASIDE_BEHIND.sub("", name), start, end


def _find_role(text: str, mentions: Sequence[Mention]) -> tuple[str, int, int] | None:
    roles = [m for m in mentions if m.kind is MentionKind.ROLE and not _names_somebody(m, mentions)]
    named = joined(text, roles, (" ",), _JOINED)
    chances = {m: m.chance(MentionKind.ROLE) for m in named}
    people = [m for m in mentions if m.chance(MentionKind.INTERVIEWER) > 0.4]
    likely = [m for m in named if chances[m] >= _LIKELY]
    if not any(_names_a_job(m.text) or chances[m] >= _DOUBTFUL for m in likely):
        second = [m for m in mentions if _may_be_role(text, m, people)]
        chances.update({m: m.chance(MentionKind.ROLE) for m in second})
        likely += second
    if (met := _INTERVIEWED_FOR.search(text)) and _names_a_job(met["role"]):
        return written(met["role"]), *met.span("role")
    if not likely:
        subject = SUBJECT.search(text)
        if subject and _names_a_job(subject["role"]):
            return written(subject["role"]), *subject.span("role")
        return _before_company(text, mentions) or _named_plainly(text, mentions)
    firms = [
        m for m in mentions if m.chance(MentionKind.COMPANY) + m.chance(MentionKind.OTHER_ORGANISATION) > 0.4
    ]

    def weight(mention: Mention) -> float:
        """Its chance, a little of those of fuller and shorter forms elsewhere, and a trace for its length."""
        own = fold(mention.text)
        others = sum(
            c for m, c in chances.items() if m is not mention and (own in fold(m.text) or fold(m.text) in own)
        )
        said = _SAID_TO_BE.search(text[max(0, mention.start - 20) : mention.start])
        own_chance = chances[mention] + (0.3 if said else 0.0)
        own_chance -= 0.4 if _is_title(text, mention, people) else 0.0
        own_chance -= 0.0 if _names_a_job(mention.text) else 0.3
        own_chance -= 0.4 if any(_begins_with(mention, m) for m in firms) else 0.0  # "Boots manager"
        return own_chance + 0.1 * others + 0.005 * len(mention.text) - 0.00001 * mention.start

    best = max(likely, key=weight)
    if not _names_a_job(best.text) and {w.lower() for w in best.text.split()} & _PLACES_OF_LEARNING:
        return _named_plainly(text, mentions)  # "Uni Tübingen"
    if chances[best] < _DOUBTFUL and not _names_a_job(best.text) and not _ACRONYM.fullmatch(best.text):
        return _named_plainly(text, mentions)
    start = _line_start(text, best, mentions)
    if (
        (slash := _SLASH.search(best.text))
        and _names_a_job(best.text[slash.end() :])
        and not _names_a_job(best.text[: slash.start()])
    ):
        start += slash.end()  # "kittiwake tickets / frontend developer"
    start += _not_of_the_job(text, start, best, mentions)
    rank = _RANK_BEFORE.search(text, max(0, start - 9), start)
    if rank is not None:
        start = rank.start()
    return written(_spelled_out(text[start : best.end], text)), start, best.end


def _not_of_the_job(text: str, start: int, role: Mention, mentions: Sequence[Mention]) -> int:
    """How much of a role's beginning belongs to a place or a person: "in St Peter events manager"."""
    first, blank, rest = text[start : role.end].partition(" ")
    if not blank or not _names_a_job(rest):
        return 0
    of_a_place = first[:1].isupper() and re.search(
        r"\b(?:St|Saint|San|Santa)\.? $", text[max(0, start - 7) : start]
    )
    of_a_person = any(
        fold(first) in fold(m.text).split()
        for m in mentions
        if m.kind is MentionKind.INTERVIEWER and m.chance(MentionKind.INTERVIEWER) > 0.5
    )
    follows_a_name = any(
        m.end == start - 1 and m.chance(MentionKind.INTERVIEWER) > 0.5 and " " not in m.text for m in mentions
    )
    is_word = first.islower() and is_english(first)
    return len(first) + 1 if of_a_place or of_a_person or (follows_a_name and not is_word) else 0


def _before_company(text: str, mentions: Sequence[Mention]) -> tuple[str, int, int] | None:
    """A job that begins the notes with the company behind it: "deputy manager, Cedar Lodge"."""
    firms = [m for m in mentions if m.kind is MentionKind.COMPANY]
    for one, two in pairwise(firms):
        if is_job_before_firm(text, one, two):
            return written(one.text), one.start, one.end
    opening = sorted(mentions, key=lambda m: m.start)[:2]
    if [m.kind for m in opening] != [MentionKind.TITLE, MentionKind.COMPANY]:
        return None
    first, firm = opening
    opens = re.fullmatch(r"\W{0,4}", text[: first.start])
    beside = re.fullmatch(r"\s*(?:[,@|–—-]|at|with|for)\s+(?:the )?", text[first.end : firm.start])
    if opens is None or beside is None or not _names_a_job(first.text):
        return None
    return written(_spelled_out(first.text, text)), first.start, first.end


def _names_somebody(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the last word of a stretch is an interviewer's name elsewhere: "a trainee Dev"."""
    last = mention.text.split()[-1]
    return last.istitle() and any(
        m.kind is MentionKind.INTERVIEWER and m.start != mention.start and fold(last) in fold(m.text).split()
        for m in mentions
    )


def _begins_with(mention: Mention, firm: Mention) -> bool:
    """Whether a stretch begins with a name that other mentions know as an organisation's."""
    first = mention.text.split()[0]
    return first[:1].isupper() and firm.start != mention.start and firm.text.split()[0] == first


_BEFORE_IN_LINE = re.compile(
    r"(?P<lead>\W*(?:(?:um|er|so|ok|okay|well|right|hi|the|a|an) )*)(?P<words>(?:[a-z&/-]{2,} ){1,2})$"
)
_NO_PART_OF_A_ROLE = frozenset(
    "for as at with the an my their was is had did applied going interview interviewed about job role post thing saw met and or to "
    "in on of um so new this that good first second phone call after just today yesterday via".split()
)


def _line_start(text: str, mention: Mention, mentions: Sequence[Mention]) -> int:
    """Where the role begins, with the word or two that open the line before it: "it support" technician."""
    line = text.rfind("\n", 0, mention.start) + 1
    before = _BEFORE_IN_LINE.fullmatch(text[line : mention.start]) if mention.text.islower() else None
    if before is None or set(before["words"].split()) & _NO_PART_OF_A_ROLE:
        return mention.start
    start = line + len(before["lead"])
    named = any(
        m is not mention and m.kind is not MentionKind.ROLE and m.start < mention.start and start < m.end
        for m in mentions
    )
    return mention.start if named else start


_PLAINLY = re.compile(
    r"(?:^|(?<=[\n,;:/–—|-]))[^\S\n]*(?P<role>(?:[\w&/+-]+ ){0,3}[\w&/+-]+)(?: (?:post|role|job|position|vacancy|interview)\b|(?=\s*(?:[,;:.\n/–—|]|$| -|@| at | w/ | with )))"
)


def _named_plainly(text: str, mentions: Sequence[Mention]) -> tuple[str, int, int] | None:
    """A job that stands by itself near the top, as notes begin: "accounts asst, brackenbury's", "RA post"."""
    for match in _PLAINLY.finditer(text[:_HEADING]):
        start, end = match.span("role")
        words = match["role"].split()
        taken = any(
            m.start < end and start < m.end and m.chance(m.kind) > 0.4 and m.kind is not MentionKind.ROLE
            for m in mentions
        )
        named = (
            is_job(words[-1].lower())
            or words[-1].lower() in _SHORT
            or _SPELLED_ROLE.fullmatch(match.group().strip())
        )
        if named and not taken and not {w.lower() for w in words} & _NO_PART_OF_A_ROLE:
            return written(_spelled_out(match["role"], text)), start, end
    for match in _THE_POST.finditer(text[: 2 * _HEADING]):
        if is_job(match["role"].split()[-1].lower()):
            return written(match["role"]), match.start("role"), match.end("role")
    return None


_THE_POST = re.compile(
    r"\b(?:about|for) (?:the|an?|their) (?P<role>(?:(?!the\b|a\b|my\b|and\b)[\w/-]+ ){0,4}?[\w/-]+) (?:post|role|job|position|vacancy)\b",
    re.I,
)
_SPELLED_ROLE = re.compile(r"[A-Z]{2,4} (?:post|role|job|position|vacancy)")


def _may_be_role(text: str, mention: Mention, people: Sequence[Mention]) -> bool:
    """Whether what was taken for something else near the top of the notes may yet be the job."""
    near_the_top = mention.start < _HEADING and "\n\n" not in text[: mention.start].strip()
    job = _names_a_job(mention.text) or _ACRONYM.fullmatch(mention.text) is not None
    return (
        mention.kind is not MentionKind.ROLE
        and mention.chance(MentionKind.ROLE) >= _SECOND
        and near_the_top
        and job
        and not _is_title(text, mention, people)
    )


_ACRONYM = re.compile(r"[A-Z]{2,4}")
_SLASH = re.compile(r"\s+(?://?|\|)\s+")


def _is_title(text: str, mention: Mention, people: Sequence[Mention]) -> bool:
    """Whether a job stands right beside an interviewer's name as what that person does."""
    if _NAMED_AS_ROLE.match(text, mention.end):
        return False
    for person in people:
        before, behind = text[person.end : mention.start], text[mention.end : person.start]
        if 0 < len(before) <= 16 and _TITLE_BEHIND.fullmatch(before):
            return True
        if 0 < len(behind) <= 12 and _TITLE_BEFORE.fullmatch(behind):
            return True
    return False


_NAMED_AS_ROLE = re.compile(r"[\w )/]{0,12}\b(?:role|job|post|position|vacancy|interview|thing|one)\b")
_TITLE_BEHIND = re.compile(
    r"(?:,| -| –|:)? \(?(?:the |their |our )?|,? (?:who is|who['’]?s|is|she['’]?s|he['’]?s|was) (?:the |their |a |an )?",
    re.I,
)
_TITLE_BEFORE = re.compile(r" (?:is |was |called |named |a |- )*", re.I)
_SAID_TO_BE = re.compile(
    r"\b(?:role|job|position|post|title|vacancy|applied for|going for|interview for)\b"
    r"(?:\s*(?:=|:|->|→|[-–—]{1,2})\s*| is | was | as )?(?:the |an? )?$",
    re.I,
)


def _names_a_job(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return any(is_job(word) or word in TITLES or word in _SHORT for word in words)


def _spelled_out(role: str, text: str) -> str:
    """ "AP" where the notes say "AP = assistant producer"."""
    if not re.fullmatch(r"[A-Z]{2,5}", role):
        return role
    said = re.search(
        rf"\b{role}\s*(?:=|:|\(|is|stands for|means)\s*(?P<full>[A-Za-z]+(?: [a-z]+){{1,4}})", text
    )
    full = said["full"] if said else ""
    return full if "".join(word[0] for word in full.split()).upper() == role else role


_PLACE_BEHIND = re.compile(r"\s*\((?P<place>[A-ZÀ-Þ][\w'’ -]+)\)$")
_MONTH_BEHIND = re.compile(
    r"(?<=\w),? (?:from )?(?:january|february|march|april|june|july|august|september|october|november|december)$",
    re.I,
)


def written(text: str) -> str:
    """The role as a letter should have it: short forms spelled out, slips mended, no shouting."""
    text = _MONTH_BEHIND.sub("", _PARTS.sub("", _CONDITIONS.sub("", text.strip())))
    if text.count("(") != text.count(")"):
        text = text.replace(")", "") if "(" not in text else text[: text.index("(")]
    parts = text.split(", ")
    while len(parts) > 1 and parts[-1].split()[-1:] and parts[-1].split()[-1].lower() in ORGANISATIONS:
        parts.pop()  # "IT technician, meridian academy trust"
    place = _PLACE_BEHIND.search(text)
    if place is not None and place["place"].lower() in PLACES:
        parts = [text[: place.start()]]
    text = _without_firm(", ".join(parts))
    text = re.sub(r"\s+who\b.*$", "", text)  # "a bridge engineer who'd own the masonry"
    text = _AT_THE_FIRM.sub("", _BESIDE.sub("", text))
    text = _AROUND.sub("", " ".join(text.split()).strip(" .,:;-–—*?\"“”'"))
    text = (
        re.sub(r"^(?:[A-Z\d] )+(?=[a-z])|(?<=[a-z]{3}),? \d$", "", text) if not _LEVEL.search(text) else text
    )
    words = text.split()
    if len(words) > 3 and [w.lower() for w in words[:2]] == [w.lower() for w in words[-2:]]:
        words = words[2:]  # said and said again, in full: "team leader picking team leader"
    text = " ".join(_written_word(word, place == len(words) - 1) for place, word in enumerate(words))
    if re.sub(r"\(.*?\)", "", text).isupper() and len(text) > 5:
        shouted = [w.capitalize() if len(w) > 3 else w for w in text.split()]
        text = re.sub(r"\b(?:AND|OF|IN|THE|FOR)\b", lambda m: m.group().lower(), " ".join(shouted))
    if re.match(r"it\s", text):
        text = "IT" + text[2:]
    return _ACRONYMS.sub(lambda m: m.group().upper(), text)


_BESIDE = re.compile(
    r"\s*\((?:job |vacancy |post )?(?:ref|reference|req|id|no)\b[^)]*\)|\s[–—-]+\s[\w ]+ team$|(?<=\w) (?:trial(?: shift)?|interview|trial and chat)$",
    re.I,
)
"""What a role is told with and is no part of it: "(ref PE/2281)", " – immigration team", "trial"."""
_AT_THE_FIRM = re.compile(r" (?:in|at) (?:the )?(?:Hotel|Hospital|School|Café|Restaurant|Clinic) [A-ZÀ-Þ].*$")


def _without_firm(text: str) -> str:
    """The role without a firm that runs on behind it: "set carpenter rope street playhouse"."""
    words = text.split()
    jobs = [n for n, word in enumerate(words) if is_job(word.lower())]
    behind = words[jobs[-1] + 1 :] if jobs else []
    named = (
        len(behind) > 1
        and behind[-1].lower() in ORGANISATIONS
        and not {"of", "for", "in", "and"} & set(behind)
    )
    return " ".join(words[: jobs[-1] + 1]) if named else text


def _written_word(word: str, last: bool) -> str:
    plain = word.strip(".,")
    lower = plain.lower()
    full = None
    if not (plain.isupper() and len(plain) < 4) and not (
        lower in _SAID_SO and (last or lower in {"dev", "tech", "admin"})
    ):
        full = _SHORT.get(lower) or (WORDS.get(lower) if lower not in _SAID_SO else None)
    if lower == "w" or lower == "w/":
        full = "with"
    if full:
        return full.capitalize() if plain[:1].isupper() else full
    if len(plain) >= 5 and (plain.islower() or plain.istitle()) and not is_english(lower):
        known = meant(lower)
        fixed = known if known != lower else mended(lower, JOBS, _JOB_SPELLINGS)
        if fixed is not None:
            return fixed.capitalize() if plain.istitle() else fixed
    return word
