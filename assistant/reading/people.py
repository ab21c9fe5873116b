"""The interviewers: which mentions mean one person, what they are called, which job they hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import pairwise

from assistant.english.shorthand import expand
from assistant.reading.candidates import interviewer_chances
from assistant.reading.labels import MentionKind
from assistant.reading.lexicon import HONORIFICS, NOT_NAMES, PARTICLES, TITLES, is_job
from assistant.reading.mentions import Mention
from assistant.reading.names import (
    bare,
    capitalise,
    fold,
    given_and_family,
    is_acronym,
    is_family,
    is_given,
    same_person,
)
from assistant.reading.pasted import addressee, guest, spoken_of
from assistant.reading.vocabulary import is_english, mended, spellings
from assistant.schema import Person

_LIKELY = 0.5  # the chance from which a stretch is taken for a title
_LIKELY_PERSON = 0.5  # the chance from which somebody named is taken for an interviewer
_POSSIBLE = 0.15  # the chance of naming a person that one of somebody's mentions has at least
_LISTED = 0.25  # the same of an interviewer whom both an invitation's list and the notes name
_ALONE = 0.2  # the same of the only person whom short notes name
_CERTAIN = 0.9  # the chance from which a word that is also English is somebody's name
_FAR = 40  # characters between a name and a title that belongs to it
_SHORT_NOTES = 350  # characters
_MOST = 30  # people; no panel is larger, but pasted lists are
_OFFICES = frozenset("sister father doctor sr fr major judge".split())
"""Honorifics that are also what someone is: no part of a name in small letters."""

_GOES_BY = re.compile(
    r"[\s,(]*(?:(?:who |she |he )?(?:goes by|is called|gets called)|aka|a\.k\.a\.?|known as|"
    r"(?:everyone|they) calls? (?:her|him))\W*",
    re.I,
)
_FAMILY_NAME_BEFORE = re.compile(r"\b(?:family name|surname|last name)(?:['’]?s| is|:|=)?\W{1,3}$", re.I)
_FAMILY_NAME_BEHIND = re.compile(
    r"\W{1,3}(?:is |being |= ?)?(?:the |her |his |their |two )?(?:family name|surname|last name)s?\b", re.I
)
_WITH_GIVEN_NAMES = frozenset("miss sister father auntie chef coach".split())
_AFTER_NAMES = frozenset("sir madam ji san sensei".split())
_NICKNAME = re.compile(r"\s*[(\"“‘']\s*([^\W\d_][\w-]+)\s*[)\"”’']\s*")
_FAMILY_NAME = re.compile(
    r"\b(?:family name|surname|last name)[ \t]*(?:is|=|:|comes first)?[ \t]*(?P<a>[^\W\d_][\w'’-]*)|"
    r"\b(?P<b>[^\W\d_][\w'’-]{0,40})\s{0,3}(?:is|=|being)\s*(?:the |her |his |their )?(?:family name|surname|last name)",
    re.I,
)
_GIVEN_NAME = re.compile(
    r"\b(?:given name|first name)[ \t]*(?:is|=|:)?[ \t]*(?P<a>[^\W\d_][\w'’-]*)|\b(?:call (?:me|her|him)|goes by|"
    r"known as|signs (?:off )?as|(?:everyone|they) calls? (?:her|him))\s+(?P<b>[^\W\d_][\w'’-]*)|"
    r"\b(?P<c>[^\W\d_][\w'’-]{0,40})\s{0,3}(?:is|=)\s*(?:the |her |his )?(?:given|first) name",
    re.I,
)
_NOT_THAT = re.compile(
    r"\b(?:it'?s|its|is|spel(?:t|led)|name is|name'?s|actually|edit:?)\s+(?P<new>[^\W\d_][\w'’-]+),? "
    r"(?:and )?not (?P<old>[^\W\d_][\w'’-]+)",
    re.I,
)
_CORRECTED = re.compile(
    r"\b(?:correction|actually|spel(?:t|led)|spelling|sorry|i mean|should be|name is|its|it'?s|NO)\b"
    r"[\s:,–—-]{1,4}(?:(?:its|it'?s|is|with|that'?s)\s+)?(?P<name>[^\W\d_][\w'’-]+)",
    re.I,
)
_AT_THE_DOOR = re.compile(
    r"\b(?:receptionist|porter|dishwasher|kp|cleaner|caretaker|janitor|doorman|lollipop lady|barista|waitress|(?:at|on|from) reception|(?:reception|box office|front desk|lobby|gate|canteen|security|tea|"
    r"cleaning) (?:lady|girl|guy|man|woman|bloke|desk)|(?:signed|let|buzzed) (?:me )?in by|ask(?:ed)? for)\b"
    r"(?! (?:supervisor|manager|team|lead|job|role|position|post|in|at)\b)[^,+&]{0,30},?\s*$",
    re.I,
)
_ABSENT_BEHIND = re.compile(
    r"(?:(?: [\w'’-]+)?|(?: [\w'’-]+){1,6} but) (?:(?:could|did|would|was|has|is)(?:n['’]?t| not) (?:make it|come|there|in|attend|able to|show|turn|join|be there)|(?:ended up )?not (?:joining|coming|there|in it|on the call|taking part)\b|"
    r"(?:walked|drove) me (?:up|in|down|over|out|back|to|there)\b|(?:let|buzzed|signed) me in\b|showed me (?:up|in|to the (?:room|door|lift))\b|"
    r"(?:was|were|called in|phoned in) (?:ill|off|away|sick|absent|stuck|on (?:leave|holiday|annual))|(?:had (?:the |a )?(?:flu|covid|cold|migraine|left|gone)|(?:has |had )?(?:pulled out|dropped out|left for the day|got stuck|declined)|never (?:turned up|showed|came|joined|arrived))\b|(?:['’]s|['’]) (?:ferry|train|flight|plane|car|kid|child|bus)\b[^.\n]{0,20}\b(?:was|got|is|were) |(?: \([^)\n]{2,30}\))? (?:away|stuck|off sick|absent|in [A-Z]\w+ so)\b|no show|sent (?:her|his|their) "
    r"apologies|(?:in|from|at) (?:HR|recruitment|reception|admin|the agency) (?:will|is going|to) |(?:set|arranged|organi[sz]ed|booked) (?:it|this|me|the interview|everything)\b|fixed (?:me|the interview)\b|made (?:the |me |us |a )*(?:tea|coffee|brew))",
    re.I,
)
_ABSENT_BEFORE = re.compile(
    r"\b(?:was(?:n['’]?t| not)|apologies from|instead of|in place of|standing in for|covering for)\s+$", re.I
)
_IN_A_CHAT = re.compile(r"^\W*\d{1,2}[:.]\d\d(?::\d\d)?\W+$")
"""The time of a message, before the name of who wrote it: a chat with somebody about the interview."""

_TITLE_SPELLINGS = spellings(frozenset(w for w in TITLES if len(w) > 5))


@dataclass
class Candidate:
    """The mentions that mean one person, and what they tell of the name."""

    mentions: list[Mention] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)  # without honorifics, as typed
    quotes: list[str] = field(default_factory=list)  # as typed
    honorific: str | None = None
    title: str | None = None
    family_first: str | None = None
    called: str | None = None
    addressed: str | None = None  # the one part of the name that an honorific stands before: "Prof. Hà"


def find_people(text: str, mentions: Sequence[Mention]) -> list[Person]:
    """The interviewers in the order in which they first occur."""
    mentions = _outside_addresses(text, mentions)
    candidates = people_named(text, mentions)
    chances = interviewer_chances(text, [c.mentions for c in candidates], mentions)
    invited = addressee(text) or (
        None if any(m.kind is MentionKind.SENDER for m in mentions) else guest(text)
    )
    listed = spoken_of(text)
    own = _MYSELF.findall(text)
    alone = len(candidates) == 1 and len(text) < _SHORT_NOTES
    chosen = [
        c
        for c, chance in zip(candidates, chances, strict=True)
        if chance >= (_ALONE if alone else _LISTED if _is_listed(c, listed) else _LIKELY_PERSON)
        and not (invited and any(m.start < invited[2] and invited[1] < m.end for m in c.mentions))
        and any(_person_chance(m) >= _POSSIBLE for m in c.mentions)
        and not _only_letters(c)
        and not _only_at_the_door(text, c)
        and not any(_not_there(text, m) for m in c.mentions)
        and not _said_to_be_absent(text, c)
        and not _only_a_word(text, c)
        and not _is_several(text, c)
        and not _of_my_past(text, c)
        and not all(FIRM_IN_BRACKETS.search(text[max(0, m.start - 60) : m.end + 1]) for m in c.mentions)
        and not any(same_person(form, name) for form in c.forms for name in own)
    ]
    chosen = _with_families(text, chosen)
    chosen = _with_listed(text, chosen, candidates, mentions)
    chosen = [c for c in chosen if not all(_A_FIRM.search(form) for form in c.forms)]
    found = [_person(c) for c in (chosen or _introduced(text, candidates, mentions))[:_MOST]]
    found = _as_wished(text, found)
    found = found or _correspondent(text, mentions) or _with_a_title(text, mentions)
    found = (
        found
        or _likeliest(text, candidates, chances, invited)
        or _named_alone(text, mentions)
        or _by_their_job(text, mentions)
    )
    return [person for person in found if not _A_FIRM.search(person.name)]


_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}")


def _outside_addresses(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that are no part of a mail address: "nikhil.b@" is nobody's given name."""
    places = [match.span() for match in _ADDRESS.finditer(text)]
    return [m for m in mentions if not any(start <= m.start and m.end <= end for start, end in places)]


_TITLE_THEN_NAME = re.compile(
    r"\b(?:saw|met|(?:spoke|talked|chatted) (?:to|with)|interviewed by|seen by) (?:the |an? |their |one )?(?P<title>[a-z][a-z -]{2,30}), (?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)(?=[,.;\n]|$)"
)
_NAME_THEN_TITLE = re.compile(
    r"\A\W*(?P<name>[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|da|von|van|der|al|el|bin) )?[A-ZÀ-Þ][\w'’-]+){1,2}), (?P<title>[a-z][a-z /&-]{3,40}?)(?=[.,;\n(]|$)"
)


def _by_their_job(text: str, mentions: Sequence[Mention]) -> list[Person]:
    """The one whom the notes name beside a job, where nothing else tells of an interviewer: "the foreman, Fetu"."""
    own = [m.text for m in mentions if m.kind is MentionKind.SENDER]
    for pattern in (_NAME_THEN_TITLE, _TITLE_THEN_NAME):
        for match in pattern.finditer(text):
            words = [bare(w) for w in match["title"].split()]
            name = match["name"]
            titled = any(w in TITLES or is_job(w) for w in words)
            if titled and _may_be_name(name) and not any(same_person(name, other) for other in own):
                given, family = given_and_family(name)
                return [
                    Person(
                        name=name,
                        given_name=given,
                        family_name=family,
                        title=_title(match["title"]),
                        quote=name,
                    )
                ]
    return []


_ALONE_IN_LIST = re.compile(r"[,.;–-] ?(?P<name>[^\W\d_]{2,12}) ?(?=[,.;(])")


def _named_alone(text: str, mentions: Sequence[Mention]) -> list[Person]:
    """A given name that is an item of the first line, where nobody else is named: "bluebird cafe, barista, sam. nice"."""
    first = text.strip().split("\n", 1)[0]
    own = {bare(word) for m in mentions if m.kind is MentionKind.SENDER for word in m.text.split()}
    for match in _ALONE_IN_LIST.finditer(first):
        name = match["name"]
        taken = any(
            m.kind in (MentionKind.COMPANY, MentionKind.ROLE) and name.lower() in m.text.lower().split()
            for m in mentions
        )
        if is_given(name) and not is_english(name.lower()) and not taken and bare(name) not in own:
            whole = name if any(c.isupper() for c in name) else name.capitalize()
            return [Person(name=whole, given_name=whole, quote=name)]
    return []


_AT_ALL_LIKELY = 0.15
"""The chance of being an interviewer from which the likeliest is greeted, where nobody else can be meant."""


def _likeliest(
    text: str, candidates: Sequence[Candidate], chances: Sequence[float], invited: tuple[str, int, int] | None
) -> list[Person]:
    """The one who may be meant, where the notes name nobody surely."""
    open_ = [
        (chance, -place, c)
        for place, (c, chance) in enumerate(zip(candidates, chances, strict=True))
        if chance >= _AT_ALL_LIKELY
        and any(m.kind is MentionKind.INTERVIEWER and _person_chance(m) >= _POSSIBLE for m in c.mentions)
        and not (invited and any(m.start < invited[2] and invited[1] < m.end for m in c.mentions))
        and not (_only_letters(c) or _only_a_word(text, c) or _is_several(text, c) or _of_my_past(text, c))
        and not (_said_to_be_absent(text, c) or _only_at_the_door(text, c))
        and not any(_A_FIRM.search(form) for form in c.forms)
        and not any(_not_there(text, m) for m in c.mentions)
    ]
    best = max(open_, default=None, key=lambda one: one[:2])
    return [_person(best[2])] if best else []


_TWO_NAMES = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: (?:de|van|von|der|la|al|bin|el)){0,2} [A-ZÀ-Þ][\w'’-]+")


def _with_a_title(text: str, mentions: Sequence[Mention]) -> list[Person]:
    """Somebody with a job behind the name, where what was taken for a second company is that name: "Kyriaki Manolakou, front office"."""
    firms = [m for m in mentions if m.kind is MentionKind.COMPANY]
    for mention, title in pairwise(mentions):
        if (
            mention in firms
            and len(firms) > 1
            and title.kind is MentionKind.TITLE
            and _TWO_NAMES.fullmatch(mention.text)
            and text[mention.end : title.start].strip(" (") in {"", ",", "-", "–"}
            and not _A_FIRM.search(mention.text)
        ):
            given, family = given_and_family(mention.text)
            return [
                Person(
                    name=mention.text,
                    given_name=given,
                    family_name=family,
                    title=title.text,
                    quote=mention.text,
                )
            ]
    return []


_WISHED = re.compile(
    r"\b(?:goes by|(?:pls |please )?call (?:me|her|him)|(?:every(?:one|body)|people|they all) calls? (?:her|him)|prefers(?: to be called)?|likes to be called)\s+[\"“]?(?P<name>[^\W\d_][\w'’-]*)"
    r"|\bsigned (?:the |his |her )?(?:e-?mail |it |off )?(?:as )?(?P<signed>[A-ZÀ-Þ][\w'’-]*),? so use (?:that|it)\b",
    re.I,
)
_NOT_A_NAME = frozenset("back when if on after by at to and but the later again first".split())


def _as_wished(text: str, people: Sequence[Person]) -> list[Person]:
    """The people, each with the name that the notes say to use: "goes by EJ", "pls call me Xiaoyu"."""
    found = list(people)
    for match in _WISHED.finditer(text[:20_000]):
        name = match["name"] or match["signed"]
        ordinary = name.islower() and is_english(name) and not is_given(name)  # "call me before Friday"
        if ordinary or name.lower() in _NOT_A_NAME | HONORIFICS:
            continue
        before = [
            (max(text.rfind(part, 0, match.start()) for part in person.name.split()), place)
            for place, person in enumerate(found)
        ]
        at, place = max(before, default=(-1, 0))
        if at < 0 or match.start() - at > _FAR_FROM_A_NAME:
            continue
        wished = name if any(c.isupper() for c in name) else name.capitalize()
        family = (found[place].family_name or "").removeprefix(f"{wished} ") or None
        changed = {"given_name": wished, "family_name": family, "honorific": None}
        found[place] = found[place].model_copy(update=changed)
    return found


_FAR_FROM_A_NAME = 90  # characters
_A_FIRM = re.compile(
    r"\b(?:Council|Logistics|Ltd|Limited|LLP|Inc|PLC|GmbH|Trust|Hospital|School|Academy|College|University|Surgery|Bakery|Hotel|Group|Services|Library|Museum|Clinic|Pharmacy|Foods|Estates?|Motors|"
    r"Transport|Engineering|Solutions|Systems|Software|Insurance|Airport|Restaurant|Brewery|Winery|Nursery|Cooperative|Co-op|Association|Foundation|Consulting|Recruitment|Construction|Homes|Textiles|Energy|Theatre|Housing|Architects|Architekten|Associates|Partners|Studios?|Solicitors|Accountants|Consultants|Laboratories|Labs|Farms|Industries|Enterprises|Holdings|Builders|Stores|AS|ASA|AB|Oy|ApS|BV|SARL|SpA|AG)$"
    r"|^(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)days?)$"
)
"""The last word of a firm's name that is nobody's family name; a day of the week is nobody either."""


_A_FULL_NAME = r"(?P<name>(?:(?:Mrs?|Ms|Miss|Mx|Dr|Prof)\.? )?[A-ZÀ-Þ][\w'’-]+(?: (?:de|van|von|der|la|al|bin)){0,2}(?: [A-ZÀ-Þ][\w'’-]+){1,2})"
_WRITES = re.compile(
    rf"^From: {_A_FULL_NAME}(?=,| <|\s*$)"
    rf"|\b{_A_FULL_NAME.replace('?P<name>', '?P<writer>')} (?:has )?(?:just )?(?:texted|e-?mailed|wrote|messaged|rang|called|phoned|replied)\b"
    rf"|\b(?:write|writing|wrote|reply|answer|e-?mail|mail|message|msg|thanks|thank[- ]you|letter|note|card)(?: (?:a |my |the )?(?:thank[- ]?you |thanks )?(?:message|note|card|mail|e-?mail|letter|text))? to {_A_FULL_NAME.replace('?P<name>', '?P<to>')}"
    rf"|\b(?:sent|e-?mailed|thanked) {_A_FULL_NAME.replace('?P<name>', '?P<thanked>')} (?:a|the|my) (?:thank|thx|note)"
    rf"|^(?:Best(?: wishes| regards)?|(?:Kind |Warm )?[Rr]egards|(?:Many )?[Tt]hanks|Cheers|Sincerely|Yours \w+),?\s+{_A_FULL_NAME.replace('?P<name>', '?P<signed>')}\s*$"
    rf"|\b(?:interview|chat|talk|meeting)\b[^.\n]{{0,40}} (?:w|w/|with) {_A_FULL_NAME.replace('?P<name>', '?P<met>')}",
    re.M,
)


def _correspondent(text: str, mentions: Sequence[Mention]) -> list[Person]:
    """Whoever wrote or was written to, by a full name, where nothing tells of an interviewer."""
    own = [m for m in mentions if m.kind is MentionKind.SENDER]
    for match in _WRITES.finditer(text):
        group = next(name for name, found in match.groupdict().items() if found)
        if any(m.start < match.end(group) and match.start(group) < m.end for m in own):
            continue
        honorific, form = split_honorific(match[group])
        if not _may_be_name(form) or any(same_person(form, m.text) for m in own):
            continue
        firm = any(
            m.kind in (MentionKind.COMPANY, MentionKind.OTHER_ORGANISATION)
            and m.start < match.end(group)
            and match.start(group) < m.end
            for m in mentions
        )
        if group == "to" and firm and honorific is None and not is_given(form.split()[0]):
            continue  # "write to Thames Water"
        given, family = given_and_family(form)
        return [
            Person(name=form, honorific=honorific, given_name=given, family_name=family, quote=match[group])
        ]
    return []


_SEVERAL = re.compile(r"\b(?:two|three|both|the) (?P<name>[A-ZÀ-Þ][\w'’-]+s)\b")


def _is_several(text: str, candidate: Candidate) -> bool:
    """Whether a name is that of several: "the two Imogens"."""
    named = {found["name"] for found in _SEVERAL.finditer(text)}
    return any(form in named and form[:-1] in text.replace(form, "") for form in candidate.forms)


_MYSELF = re.compile(
    r"(?:\b(?:i|I|me) \(|(?:^|[.!?\n])\s*(?:[Mm]y )?[Nn]ame(?: is|:)? )([A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)(?=\)|[.\n]|$)"
)
"""The writer's own name, said as such: "I (Mrunal)", "Name Jarmila Hrubá."."""
_ARTICLE = re.compile(r"\b(?:an?|the|my|some|their|this|that) $", re.I)


_MY_TEACHER = re.compile(
    r"\bmy (?:[\w'’-]+ ){0,4}(?:teacher|tutor|lecturer|mentor|coach|boss|manager|supervisor|colleague|friend|mate|mum|mam|mom|dad|wife|husband|partner|"
    r"brother|sister|aunt|auntie|uncle|neighbour|flatmate|nan|gran|grandad),? (?:was |is |called )?$",
    re.I,
)


REFERRED = re.compile(
    r"\b(?:referr(?:al|ed)|reference|refs?|referees?)(?: was| is|:| from| by| via)* $", re.I
)


"""What tells that a name behind it is of somebody who put in a word."""


FIRM_IN_BRACKETS = re.compile(
    r"\((?:[^()\n]*\b)?(?:head|manager|director|lead|founder|owner|partner|officer|ceo|cto|coo|recruiter|vp|chief|supervisor|coordinator)\b[^(),\n]*, "
    r"(?P<name>(?:[Tt]he )?[A-ZÀ-Þ][\w'’&.-]*(?: [A-ZÀ-Þ&][\w'’&.-]*){0,4})\)",
    re.I,
)
"""A firm behind a title, in brackets: "Camille Roussel (Head of Partnerships, Terra Verde)"."""


def _of_my_past(text: str, candidate: Candidate) -> bool:
    """Whether all that the notes say of somebody is who they are to the writer: "my maths teacher, Mr Cole"."""
    return len(candidate.mentions) == 1 and any(
        _MY_TEACHER.search(before) or REFERRED.search(before)
        for before in (text[max(0, m.start - 60) : m.start] for m in candidate.mentions)
    )


_CRIES = frozenset(
    "argh ugh phew hmm oops yay damn lol haha ouch eek gah meh wow omg aargh grr pff sigh yikes".split()
)


def _only_a_word(text: str, candidate: Candidate) -> bool:
    """Whether all that is known of somebody is an everyday word in small letters: "made me cook an omelette"."""
    if all(bare(form) in _CRIES for form in candidate.forms):
        return True
    if any(
        " " in form or not form.islower() or is_given(form) or is_family(form) for form in candidate.forms
    ):
        return False
    after_article = any(_ARTICLE.search(text[max(0, m.start - 6) : m.start]) for m in candidate.mentions)
    return after_article or all(is_english(form) for form in candidate.forms)


def _with_families(text: str, chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; a given name and the family name straight behind it are one: "hanan el-sayed"."""
    joined: list[Candidate] = []
    for candidate in chosen:
        before = joined[-1] if joined else None
        if before is not None and (whole := _whole_name(text, before, candidate)):
            before.mentions.append(replace(whole, text=text[whole.start : whole.end]))
            before.forms.append(whole.text)
            before.quotes.append(text[whole.start : whole.end])
            before.called = before.called or before.forms[0]
        else:
            joined.append(candidate)
    return joined


def _whole_name(text: str, given: Candidate, family: Candidate) -> Mention | None:
    """The one mention that two make which stand side by side, where each is half a name."""
    if not all(" " not in form for form in (*given.forms, *family.forms)) or not is_given(given.forms[0]):
        return None
    if family.honorific or (is_given(family.forms[0]) and not is_family(family.forms[0])):
        return None
    for one in given.mentions:
        for two in family.mentions:
            if text[one.end : two.start] == " " and text[two.end - 1].isalpha():
                return replace(one, text=f"{given.forms[0]} {family.forms[0]}", end=two.end)
    return None


_LIST = re.compile(
    r"^\W*(?:interviewers?|interviewed by|(?:the )?(?:interview )?panel(?: members?)?|who i (?:met|saw)|people i met|i met)(?:[ \t]*[:=–—-][ \t]*|[ \t](?=(?-i:[A-ZÀ-Þ])))(?P<names>\S.*)$",
    re.I | re.M,
)
_INVITED = re.compile(
    r"^\W*(?:attendees|panell?ists|participants|invitees)[ \t]*:[ \t]*(?P<names>\S.*)$", re.I | re.M
)
"""Whom a calendar's invitation lists; the candidate may be one of them."""
_TITLED = re.compile(
    r"^\W*(?:\w+ ?/ ?)?(?:principal|head ?teacher|head|manager|director|chair|deputy|owner|foreman|supervisor|matron|board rep|team lead|coordinator)"
    r"[ \t]*[:=][ \t]*(?P<names>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+)[ \t]*(?:\(|$)",
    re.I | re.M,
)
"""A title and a name alone on their line: "principal: Hemi Parata-Wright"."""
_MET_BOTH = re.compile(
    r"\b(?:[Mm]et|[Ss]aw|[Ss]poke (?:to|with)|[Tt]alked (?:to|with)|[Ii]nterviewed by|[Pp]anel (?:was|of)) "
    r"(?P<names>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)? ?(?:\+|&|and) ?[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)"
)
"""Two met at once: "met Tiff + Jermaine"."""
_LISTED_NAME = re.compile(
    r"\s*(?P<name>(?:(?:Dr|Prof|Mrs?|Ms|Miss|Mx|Rev|Sir|Dame)\.? )*[A-ZÀ-Þ][\w'’.-]*"
    r"(?: (?:(?:de|da|di|do|dos|la|le|von|van|der|den|al|el|bin|ibn|ter|ní|nic|ó|mac) )*[A-ZÀ-Þ][\w'’.-]*){0,4})"
)


def _with_listed(
    text: str, chosen: Sequence[Candidate], candidates: Sequence[Candidate], mentions: Sequence[Mention]
) -> list[Candidate]:
    """Those chosen, and whoever else a line headed "Interviewers:" names: what the notes label is so."""
    found = list(chosen)
    for line in (
        *_LIST.finditer(text),
        *_TITLED.finditer(text),
        *_MET_BOTH.finditer(text),
        *_INVITED.finditer(text),
    ):
        span = line.span("names")
        with_known = line.re is _MET_BOTH and any(
            m.start < span[1] and span[0] < m.end for c in chosen for m in c.mentions
        )
        place = line.start("names")
        apart = r";" if ";" in line["names"] else r",| and | & | \+ |/|;"
        for piece in re.split(
            f"({apart})", re.sub(r"\([^)]*\)", lambda m: " " * len(m.group()), line["names"])
        ):
            match = _LISTED_NAME.match(piece)
            start, place = place, place + len(piece)
            full = line.re is not _MET_BOTH or with_known or " " in (match["name"] if match else "")
            if match is None or not (with_known or (full and _is_listed_name(match["name"]))):
                continue
            honorific, form = split_honorific(match["name"])
            begin, end = start + match.start("name"), start + match.end("name")
            if line.re is _INVITED and not _is_spoken_of(text, form, line.end(), mentions):
                continue
            if any(
                _means(c, honorific, form) or any(m.start < end and begin < m.end for m in c.mentions)
                for c in found
            ):
                continue
            known = next((c for c in candidates if _means(c, honorific, form)), None)
            if known is not None and _said_to_be_absent(text, known):
                continue
            if known is None:
                known = Candidate()
                near = min(mentions, key=lambda m: abs(m.start - begin), default=None)
                if near is None:
                    continue
                _add(known, replace(near, text=match["name"], start=begin, end=end), honorific, form)
            found.append(known)
    return sorted(found, key=lambda c: c.mentions[0].start)


def _is_spoken_of(text: str, form: str, after: int, mentions: Sequence[Mention]) -> bool:
    """Whether the notes under an invitation tell of one whom it lists, by the given name, who is not the writer."""
    if any(m.kind is MentionKind.SENDER and same_person(form, m.text) for m in mentions):
        return False
    if any(same_person(form, name) for name in _MYSELF.findall(text)):
        return False
    return re.search(rf"\b{re.escape(form.split()[0])}\b", text[after:], re.I) is not None


def _is_listed_name(name: str) -> bool:
    """Whether what begins a piece of such a line is a name and no title: not "Senior Field Scientist"."""
    honorific, form = split_honorific(name)
    words = form.split()
    named = honorific is not None or is_given(words[0]) or (len(words) > 1 and is_family(words[-1]))
    titled = any(bare(w) in TITLES or is_job(bare(w)) for w in words)
    return named or (not titled and not is_english(bare(words[0])))


_INTRODUCED = re.compile(
    r"(?:\b(?:with|w/|saw|(?:to|going to|went to) (?:see|meet)|met(?: up with)?|by|that['’]?s|it was|spoke (?:to|with)|talked to|[Ii]nterviewer(?: is| was)?[ :=]*) ?)"
    r"(?P<name>(?:(?:Dr|Mrs?|Ms|Miss|Mx|Prof|Mme|Mlle|Madame|Monsieur|Frau|Herr|Señora?|Signora?|Lic|Ing|Sr|Sra|Pak|Bu)\.? )?"
    r"(?:(?:de|la|von|van|der|du|al|el|bin) )*[A-ZÀ-Þ][\w'’-]+(?: (?:(?:de|la|von|van|der|du|al|el|bin) )*[A-ZÀ-Þ][\w'’-]+){0,3})"
    r"(?P<behind>,? (?:who|the|owner|head|director|manager|founder|she|he)\b)?"
)


_AT_THE_FIRM = re.compile(
    r"\A\W*(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?),? (?:at|from|@) (?=[A-ZÀ-Þ])"
)
"""Who begins the notes: "Oksana at Petal & Pot"."""


def _introduced(text: str, candidates: Sequence[Candidate], mentions: Sequence[Mention]) -> list[Candidate]:
    """The one whom the notes introduce as somebody met, where nothing else tells of an interviewer.

    "It was with Eszter Halmos, who leads ...": a given name, an honorific, or what is told of the
    person behind a full name makes sure that it is no company.
    """
    for match in (*_INTRODUCED.finditer(text), *_AT_THE_FIRM.finditer(text)):
        honorific, form = split_honorific(match["name"])
        behind = match.re is _INTRODUCED and match["behind"] and " " in form
        sure = honorific is not None or is_given(form.split()[0]) or behind
        taken = [m for m in mentions if m.start < match.end("name") and match.start("name") < m.end]
        firm = any(
            m.chance(MentionKind.COMPANY) > _LIKELY or m.chance(MentionKind.SENDER) > _LIKELY for m in taken
        )
        firm = firm and not (_PLAINLY_MET.match(match.group()) and not _is_a_firm(taken))
        if not sure or firm or not taken or not _may_be_name(form):
            continue
        known = next((c for c in candidates if _means(c, honorific, form)), None)
        if known is not None and any(_not_there(text, m) for m in known.mentions):
            continue
        start, end = match.span("name")
        candidate = known or Candidate()
        if known is None:
            _add(candidate, replace(taken[0], text=match["name"], start=start, end=end), honorific, form)
        return [candidate]
    return []


_PLAINLY_MET = re.compile(
    r"(?:interviewer|met|saw|(?:to |going to |went to )(?:see|meet)|spoke|talked)\b", re.I
)


def _is_a_firm(mentions: Sequence[Mention]) -> bool:
    return any(m.chance(MentionKind.COMPANY) > _LIKELY for m in mentions)


def _is_listed(candidate: Candidate, names: Sequence[str]) -> bool:
    return any(same_person(form, name) for form in candidate.forms for name in names)


def _person_chance(mention: Mention) -> float:
    return mention.chance(MentionKind.INTERVIEWER) + mention.chance(MentionKind.OTHER_PERSON)


def _only_letters(candidate: Candidate) -> bool:
    """Whether nothing but an initial or an acronym ("HCPC") is known of somebody."""
    return all(
        len(f.strip(".")) < 2 or (len(f) > 2 and " " not in f and is_acronym(f)) for f in candidate.forms
    )


def _only_at_the_door(text: str, candidate: Candidate) -> bool:
    """Whether the one mention of somebody is that they let the writer in."""
    if len({m.start // 60 for m in candidate.mentions}) > 1:
        return False
    start = candidate.mentions[0].start
    return _AT_THE_DOOR.search(re.split(r"[\n.;|/]", text[max(0, start - 60) : start])[-1]) is not None


def _not_there(text: str, mention: Mention) -> bool:
    """Whether the notes say of a name that this person was not among them: "Sinéad couldn't make it"."""
    line = text.rfind("\n", 0, mention.start) + 1
    if _IN_A_CHAT.match(text[line : mention.start]) and text[mention.end : mention.end + 1] == ":":
        return True
    if re.match(r"[^\w\n]{0,4}\((?:you|me)\)", text[mention.end : mention.end + 12]):
        return True
    return bool(_ABSENT_BEHIND.match(text, mention.end) or _ABSENT_BEFORE.search(text[line : mention.start]))


def _said_to_be_absent(text: str, candidate: Candidate) -> bool:
    """The same of a name in small letters further down: "cllr attwater couldn't make it"."""
    longest = max((form.split()[-1] for form in candidate.forms), key=len)
    if len(longest) < 4 or is_english(longest):
        return False
    return any(
        _COULD_NOT.match(text, found.end()) for found in re.finditer(rf"\b{re.escape(longest)}\b", text, re.I)
    )


_COULD_NOT = re.compile(
    r" (?:could|did|was|can)(?:n['’]?t| not)(?: (?:make it|come|there|in|join|able to))\b|,? (?:no show|sent (?:her|his|their) apologies|off sick|pulled out)\b",
    re.I,
)
_MET = re.compile(r"(?:Met|Saw|Seen|Spoke|Talked)(?: (?:with|to))? (?=[A-ZÀ-Þ])")
_OF_A_FIRM = re.compile(r"[A-ZÀ-Þ][\w-]+['’]s (?=[A-ZÀ-Þ])")


def people_named(text: str, mentions: Sequence[Mention]) -> list[Candidate]:
    """Whoever the notes name, interviewer or not, in the order in which they first occur."""
    named = _with_nicknames(text, [m for m in mentions if m.kind in _PEOPLE or _is_fuller(m, mentions)])
    candidates: list[Candidate] = []
    holder: dict[int, Candidate] = {}
    for number, mention in enumerate(named[:400]):
        if (stop := re.search(r"(?<=[a-zà-ÿ]{3})\. (?=[A-ZÀ-Þ])", mention.text)) and (
            mention.text[: stop.start()].lower() not in HONORIFICS
        ):
            mention = replace(mention, text=mention.text[: stop.start()], end=mention.start + stop.start())
        for before_a_name in (_MET, _OF_A_FIRM):  # "Met Solène", "Brightpath's Kelly"
            if found := before_a_name.match(mention.text):
                mention = replace(
                    mention, text=mention.text[found.end() :], start=mention.start + found.end()
                )
        honorific, form = split_honorific(_PLURAL_TITLE.sub("", mention.text))
        form = _without_own_initials(form)
        if not _may_be_name(form) or (honorific is None and _is_word(form, mention)):
            continue
        if form.endswith("s") and is_given(form[:-1]) and not is_given(form) and form[:-1] in text.split():
            continue  # "two of them are Imogens"
        before = named[number - 1] if number else None
        if before is not None and _is_foreign_title(text, before, mention):
            continue
        candidate = next((c for c in candidates if _means(c, honorific, form)), None)
        if before is not None and _is_alias(text, before, mention):
            bearer = holder.get(before.start)
            if bearer is not None and candidate in (None, bearer):
                candidate = bearer
                candidate.called = candidate.called or form
        if candidate is None:
            candidate = Candidate()
            candidates.append(candidate)
        _add(candidate, mention, honorific, form)
        holder[mention.start] = candidate
    _give_titles(text, mentions, holder)
    candidates = _with_family_names(text, named, holder, candidates)
    _correct(text, candidates)
    _spell_initials_out(text, candidates)
    _with_full_names(text, candidates)
    return sorted(_merged(candidates), key=lambda c: c.mentions[0].start)


_PLURAL_TITLE = re.compile(
    r"^(?:owners?|managers|directors|partners|founders|teachers|interviewers) (?=[A-ZÀ-Þ])", re.I
)


def _is_foreign_title(text: str, before: Mention, mention: Mention) -> bool:
    """Whether a "name" is a title in another language, which brackets explain: "Anneke, Hoofd Planning (head of planning)"."""
    explained = re.match(r" \((?P<inside>[^()\n]{3,40})\)", text[mention.end : mention.end + 45])
    if text[before.end : mention.start] not in (", ", " - ", " – ") or explained is None:
        return False
    titled = any(bare(w) in TITLES or is_job(bare(w)) for w in explained["inside"].split())
    return titled and not is_given(mention.text.split()[0])


_PEOPLE = (MentionKind.INTERVIEWER, MentionKind.OTHER_PERSON)


def _is_fuller(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether what was taken for an organisation holds somebody's name in full: "Tran Bich Ngoc", later "Ngoc"."""
    words = mention.text.split()
    return (
        mention.kind in (MentionKind.OTHER_ORGANISATION, MentionKind.COMPANY)
        and 2 <= len(words) <= 4
        and mention.chance(MentionKind.INTERVIEWER) >= _LISTED
        and any(m.kind is MentionKind.INTERVIEWER and m.text in words for m in mentions)
    )


def _with_nicknames(text: str, named: Sequence[Mention]) -> list[Mention]:
    """The mentions with those joined that a nickname parts: "Margaret (Peggy) Hale"."""
    joined: list[Mention] = []
    for mention in named:
        if joined and mention.end <= joined[-1].end:
            continue
        mention = _with_family_behind(text, mention)
        if joined and _stand_together(text, joined[-1], mention):
            first = joined.pop()
            mention = replace(mention, text=text[first.start : mention.end], start=first.start)
        parted = _PARTED.match(text, mention.start)
        if parted and not is_english(parted["nickname"]):
            last = parted.start("last")
            sure = is_given(parted["nickname"]) and parted["last"][0].isupper()
            if (sure and text[parted.end() : parted.end() + 1] in ("", ",", "\n", ";")) or any(
                m.start <= last < m.end for m in named
            ):
                mention = replace(mention, text=parted.group(), end=parted.end())
        joined.append(mention)
    return joined


def _stand_together(text: str, one: Mention, two: Mention) -> bool:
    """Whether two mentions are the parts of one name: "Xu", "Jingyi"."""
    return (
        text[one.end : two.start] == " "
        and one.kind is two.kind
        and all(" " not in m.text and m.text[:1].isupper() and m.text[1:].islower() for m in (one, two))
        and bare(one.text) not in HONORIFICS
    )


_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES - {'y', 'e', 'i', 'san', 'st'}))})"
_FAMILY_NAME_NEXT = re.compile(
    rf"(?P<particles>(?: {_PARTICLE}){{0,3}})(?: (?:[dl]['’])?[A-ZÀ-Þ][\w'’-]*\w)", re.I
)


def _with_family_behind(text: str, mention: Mention) -> Mention:
    """The mention with what its particles announce: "Teo" or "Teo de la" before "de la Fuente"."""
    match = _FAMILY_NAME_NEXT.match(text, mention.end)
    if match is None or not mention.text[:1].isupper() or not match.group().split()[-1][:1].isupper():
        return mention
    announced = match["particles"] or mention.text.split()[-1].lower() in _ANNOUNCING
    return replace(mention, text=text[mention.start : match.end()], end=match.end()) if announced else mention


_ANNOUNCING = frozenset("de da di do dos del della du von van der den la".split())
_PARTED = re.compile(
    r"[^\W\d_][\w'’-]+ ?[(\"“'‘](?P<nickname>[^\W\d_]\w*)[)\"”'’] ?(?P<last>[^\W\d_][\w'’-]+)"
)


_CALLINGS = frozenset({"coach", "chef", "nurse", "officer", "constable"})
_OFFICES_BEFORE_NAMES = frozenset(
    "principal headteacher headmaster headmistress barrister attorney advocate architect director surveyor matron".split()
)
"""What stands before a full name as if it were an honorific, and starts no greeting."""


_QUALIFIED = frozenset({"CPA", "CMA", "CFA", "FCA", "ACA", "ACCA", "ADV", "ARCH", "MBA", "PMP", "RN"})
_GIVEN_AND_FAMILY = 2


def split_honorific(name: str) -> tuple[str | None, str]:
    """ "Dr. Ana Ruiz" as ("Dr.", "Ana Ruiz"); of two the last, where it is an academic's ("Frau Dr. Seidel")."""
    words = re.sub(r"['’]s$", "", " ".join(name.split())).split()
    honorific = None
    if len(words) > 1 and words[0].lower() in _CALLINGS:
        words = words[1:]  # "Coach Lowri Griffiths"
    if len(words) > _GIVEN_AND_FAMILY and words[0].lower() in _OFFICES_BEFORE_NAMES and is_given(words[1]):
        words = words[1:]  # "Principal Denise Kowalczyk"
    if len(words) > _GIVEN_AND_FAMILY and words[0].upper() in _QUALIFIED:
        words = words[1:]  # "CPA Wycliffe Onsare"
    while len(words) > 1 and words[0].lower().rstrip(".") in HONORIFICS:
        first = words[0]
        if first.islower() and first.rstrip(".") in _OFFICES:
            break
        honorific = honorific if honorific and honorific.lower().startswith("prof") else first  # "Prof. Dr."
        words = words[1:]
    while len(words) > 1 and words[-1].lower() in _AFTER_NAMES:
        words.pop()  # "Sundaram Sir", "Anjali-ji" apart
    form = " ".join(words).strip(" ,;:")
    return honorific, re.sub(r"(?<=\w{3})\.$", "", form)


def _may_be_name(form: str) -> bool:
    """Whether what was taken for a name can be one: not "Q1", not "Hiya", not an honorific alone."""
    words = [bare(w) for w in re.sub(r"(?<=\w)\.-(?=\w)", ". ", form).split()]
    if not words or re.fullmatch(r"[qa]\d*", words[0]) or not any(w[:1].isalpha() for w in words):
        return False
    if all(w in _NEVER_NAMES for w in words):
        return False
    return not all(
        (w in NOT_NAMES or w in _NEVER_NAMES or w in HONORIFICS) and not is_given(w) for w in words
    )


_NEVER_NAMES = frozenset(
    "before after until since during because without within about around please thanks thank asked askd said told met saw also then".split()
)


def _is_word(form: str, mention: Mention) -> bool:
    """Whether a doubtful name is an ordinary word that nobody is called: "Omelette", "Btw", "They've"."""
    if _person_chance(mention) > _CERTAIN or is_given(form.split()[0]):
        return False
    if " " in form:
        return all(is_english(bare(word)) and not is_given(word) for word in form.split())  # "Private Client"
    return is_english(bare(form)) or re.search(r"\w['’](?:ve|re|ll|d|m|t)$", form, re.I) is not None


def _means(candidate: Candidate, honorific: str | None, form: str) -> bool:
    """Whether a name means the candidate: a part of a fuller form, or the family name behind an honorific."""
    if honorific is None and candidate.honorific and all(len(f.split()) == 1 for f in candidate.forms):
        return any(fold(form).split()[-1] == fold(f) or same_person(form, f) for f in candidate.forms)
    return any(same_person(form, known) for known in candidate.forms)


_A_TITLE_BETWEEN = 60  # characters
_CALLED_BY_ALL = re.compile(
    r"\b(?:everyone|everybody|they|people|all) calls? (?:her|him|them)\s*[\"“']?$", re.I
)
""" "Bohumil Šťastný, the works manager, everyone calls him Bob"."""


_OPENS_AN_ALIAS = frozenset({"(", "[", '("', "(“", "('", "(‘", '"', "“"})
_CLOSES_AN_ALIAS = frozenset({")", "]", ",", '"', "”", "'", "’"})


def _is_alias(text: str, before: Mention, mention: Mention) -> bool:
    """Whether a name right behind another is what the same person goes by: "Venkata Rao (Subbu)"."""
    gap = text[before.end : mention.start]
    if "\n" not in gap and len(gap) <= _A_TITLE_BETWEEN and _CALLED_BY_ALL.search(gap):
        return True
    if not 0 < len(gap) <= 24 or "\n" in gap:
        return False
    if gap.strip() in _OPENS_AN_ALIAS:
        return text[mention.end : mention.end + 1] in _CLOSES_AN_ALIAS
    return _GOES_BY.fullmatch(gap) is not None


def _with_family_names(
    text: str, named: Sequence[Mention], holder: dict[int, Candidate], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """ "Gráinne, her surname's Tuohy", "Chiamaka (Obiora is the surname)": one person, not two."""
    gone: list[Candidate] = []
    for number, mention in enumerate(named[1:], 1):
        candidate = holder.get(mention.start)
        if candidate is None or len(candidate.forms) != 1 or len(mention.text.split()) != 1:
            continue
        around = text[max(0, mention.start - 24) : mention.start], text[mention.end : mention.end + 30]
        if not (_FAMILY_NAME_BEFORE.search(around[0]) or _FAMILY_NAME_BEHIND.match(around[1])):
            continue
        for earlier in reversed(named[:number]):
            given = holder.get(earlier.start)
            if given is not None and given is not candidate and all(len(f.split()) == 1 for f in given.forms):
                given.forms.append(f"{given.forms[0]} {mention.text}")
                given.quotes.append(earlier.text)
                gone.append(candidate)
                break
    return [c for c in candidates if not any(c is g for g in gone)]


_SPELLED_OUT = re.compile(
    r"(?<!\w)(?P<short>[A-ZÀ-Þ][\w-]{1,4})\s*(?:=|:|→|->|[–—-](?= ))\s*(?:(?:Mrs?|Ms|Dr|Prof|Ing)\.? )?"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?:,? (?:(?:de|van|von|der|den|la|al|el|bin|da|dos|ter|ten|v/d) ){0,2}[A-ZÀ-Þ][\w'’-]+){0,3})"
)
""" "TdB = Thijs de Boer": who is meant by a few letters."""


def _spell_initials_out(text: str, candidates: Sequence[Candidate]) -> None:
    """Give those of whom the notes use the initials the name that stands beside these somewhere."""
    for match in _SPELLED_OUT.finditer(text):
        words = match["name"].split()
        # "Róisín Ní Mhurchú Unit Manager": as many words as there are letters.
        name = next(
            (
                " ".join(words[:n]).rstrip(",")
                for n in range(len(words), 0, -1)
                if _initials_of(match["short"], " ".join(words[:n]))
            ),
            None,
        )
        for candidate in candidates if name else ():
            if match["short"] in candidate.forms and name not in candidate.forms:
                candidate.forms.append(str(name))
                candidate.quotes.append(str(name))


_IN_FULL = re.compile(
    r"\b(?P<short>[^\W\d_]{3,})(?: btw| by the way)? \((?P<full>[^\W\d_]{3,} [^\W\d_]{3,})\)"
)
""" "its GRZEGORZ btw (grzegorz wolny)"."""


def _with_full_names(text: str, candidates: Sequence[Candidate]) -> None:
    """Give those of whom brackets behind the name tell all of it that name."""
    for match in _IN_FULL.finditer(text):
        first = match["full"].split()[0]
        if fold(first) != fold(match["short"]):
            continue
        for candidate in candidates:
            if any(fold(form) == fold(first) for form in candidate.forms):
                candidate.forms.append(match["full"])
                candidate.quotes.append(match["full"])


def _merged(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with those joined that turn out to be one: after a correction, or by initials."""
    kept: list[Candidate] = []
    for candidate in candidates:
        twin = next(
            (
                k
                for k in kept
                if any(
                    same_person(a, b) or _initials_of(b, a) or _initials_of(a, b) or _is_mistyped(a, b)
                    for a in k.forms
                    for b in candidate.forms
                )
            ),
            None,
        )
        if twin is None:
            kept.append(candidate)
            continue
        twin.mentions += candidate.mentions
        twin.forms += candidate.forms
        twin.quotes += candidate.quotes
        for name in ("honorific", "title", "family_first", "called", "addressed"):
            setattr(twin, name, getattr(twin, name) or getattr(candidate, name))
    return kept


def _is_mistyped(one: str, other: str) -> bool:
    """Whether one word of two is most likely a slip of the other: "Krzystof", "Krzysztof"."""
    a, b = (fold(form.split()[0]) for form in (one, other))
    alone = " " not in one or " " not in other
    return alone and min(len(a), len(b)) >= 6 and _is_slip(a, b) and not (is_given(a) and is_given(b))


def _without_own_initials(form: str) -> str:
    """A name without the initials in front of it that the notes then use: "NK Nuala Kerrigan"."""
    short, _, full = form.partition(" ")
    return full if short.isupper() and " " in full and _initials_of(short, full) else form


def _initials_of(short: str, full: str) -> bool:
    """Whether "CO", "J-M", "vA" are the first letters of a name's parts."""
    letters = re.sub(r"[\W_]", "", short)
    parts = [p for p in re.split(r"[\s-]+", full) if p]
    if not 2 <= len(letters) <= 4 or " " in short.strip() or letters.islower():
        return False
    first = "".join(p[0] for p in parts)
    return fold(letters) == fold(first) or (len(parts) > 2 and fold(letters) == fold(first[-len(letters) :]))


def _add(candidate: Candidate, mention: Mention, honorific: str | None, form: str) -> None:
    nickname = _NICKNAME.search(form)
    if nickname:
        candidate.called = candidate.called or nickname.group(1)
        form = " ".join(_NICKNAME.sub(" ", form).split())
    candidate.mentions.append(mention)
    candidate.forms.append(form)
    candidate.quotes.append(mention.text)
    candidate.honorific = candidate.honorific or honorific
    if honorific is not None and len(form.split()) == 1 and len(form.strip(".")) > 1:
        candidate.addressed = candidate.addressed or form


_LEGEND = re.compile(
    r"(?:^|(?<=[\n,;.(:]))[ \t*•-]*(?:(?:the|a) )?(?P<title>[A-Za-z][a-z]*(?: [a-z]+){0,3})\s*=\s*(?=\S)",
    re.M,
)
_PANEL_TITLES = frozenset(
    "head deputy bursar registrar chair governor vicar rep owner boss chef matron sister trustee parent".split()
)
_HONORIFIC = 12  # characters before a name: "Rev. ", "Cllr "


def _give_titles(text: str, mentions: Sequence[Mention], holder: dict[int, Candidate]) -> None:
    """Give each title to the nearest name of its line, rather to the one before it."""
    for legend in _LEGEND.finditer(text):
        # "Head = Mrs Oyelaran": what is set out so counts before what stands near.
        holds = next(
            (c for start, c in sorted(holder.items()) if 0 <= start - legend.end() <= _HONORIFIC), None
        )
        words = [bare(w) for w in legend["title"].split()]
        if (
            holds is not None
            and words
            and (words[-1] in TITLES or is_job(words[-1]) or words[-1] in _PANEL_TITLES)
        ):
            holds.title = legend["title"].strip()
    given: list[tuple[int, int, Candidate, str]] = []
    for title in mentions:
        if title.kind is not MentionKind.TITLE or title.chance(MentionKind.TITLE) < _LIKELY:
            continue
        nearest: tuple[int, Candidate] | None = None
        for mention in mentions:
            candidate = holder.get(mention.start)
            if candidate is None or mention.kind is MentionKind.TITLE:
                continue
            behind = title.start >= mention.end
            gap = text[mention.end : title.start] if behind else text[title.end : mention.start]
            if len(gap) > _FAR or "\n" in gap or (not behind and mention.start < title.end):
                continue
            away = len(gap) + (0 if behind and not re.search(r"[,;]\s+\S*\s*$", gap) else 4)
            if nearest is None or away < nearest[0]:
                nearest = away, candidate
        if nearest is not None:
            given.append((nearest[0], title.start, nearest[1], title.text))
    for _, _, candidate, text_of_title in sorted(given, key=lambda g: g[:2]):
        candidate.title = candidate.title or text_of_title  # of several the nearest


def _correct(text: str, candidates: Iterable[Candidate]) -> None:
    """What the notes say of the names themselves: a later spelling, which of them is the family name."""
    looked_at = text[:20_000]
    replaced = [(m["old"], m["new"]) for m in _NOT_THAT.finditer(looked_at)]
    corrected = [m["name"] for m in _CORRECTED.finditer(looked_at) if not is_english(m["name"])]
    family = [m["a"] or m["b"] for m in _FAMILY_NAME.finditer(looked_at)]
    given = [m["a"] or m["b"] or m["c"] for m in _GIVEN_NAME.finditer(looked_at)]
    for candidate in candidates:
        parts = {fold(part) for form in candidate.forms for part in form.split()}
        for wrong, right in replaced:
            if fold(wrong) in parts:
                _respell(candidate, wrong, right)
        for right in corrected:
            slip = next((p for p in sorted(parts) if _is_slip(p, fold(right))), None)
            if slip is not None:
                _respell(candidate, slip, right)
        for word in family:
            if fold(word) in parts:
                candidate.family_first = word
        for word in given:
            full = max(candidate.forms, key=lambda f: len(f.split())).split()
            if len(full) == 2 and fold(word) == fold(full[1]):
                candidate.family_first = full[0]


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ by a slip or two of the keyboard."""
    alike = one[:1] == other[:1] and min(len(one), len(other)) >= 4
    return alike and one != other and SequenceMatcher(None, one, other).ratio() >= 0.75


def _respell(candidate: Candidate, old: str, new: str) -> None:
    spelled = capitalise(new.lower() if new.isupper() or new.islower() else new)
    candidate.forms = [
        " ".join(spelled if fold(part) == fold(old) else part for part in form.split())
        for form in candidate.forms
    ]


def _person(candidate: Candidate) -> Person:
    """The interviewer as a letter should call them; the fullest form of the name wins."""

    def fullness(form: str) -> tuple[int, int, bool, float]:
        spelled = [p for p in form.split() if len(p.strip(".")) > 1]
        known = is_given(form.split()[0])
        return len(spelled), len(form.split()), known, form[:1].isupper() + 0.1 * (not form.isascii())

    best = max(candidate.forms, key=fullness)
    quote = candidate.quotes[candidate.forms.index(best)]
    name = _capitals(best)
    title = _title(candidate.title)
    honorific = candidate.honorific
    parts = name.split()
    if honorific is not None:
        honorific = honorific.capitalize() if honorific.islower() else honorific
        family_only = len(parts) == 1 and not _also_alone(candidate, name)
        if family_only or (len(parts) > 1 and parts[0].lower() in PARTICLES):
            return Person(
                name=f"{honorific} {name}", title=title, honorific=honorific, family_name=name, quote=quote
            )
    given, family = given_and_family(name)
    if candidate.family_first and len(parts) > 1 and fold(candidate.family_first) == fold(parts[0]):
        given, family = " ".join(parts[1:]), parts[0]
    if honorific is not None and candidate.addressed and fold(candidate.addressed) in fold(name).split():
        family = next(part for part in parts if fold(part) == fold(candidate.addressed))
    called = _called(candidate, family)
    if family is not None and called is not None:
        if given is None or fold(called) not in fold(name).split():
            given = called
        elif fold(called) in fold(family).split() and is_given(called) and not is_given(given):
            given, family = called, given  # "Tanaka Yuki. Yuki said": the other order
    if (
        given is not None
        and family is not None
        and called is None
        and is_english(given)
        and not is_given(given)
    ):
        given = None  # "Big Shug": the whole is what people say
    return Person(
        name=name, title=title, honorific=honorific, family_name=family, given_name=given, quote=quote
    )


def _also_alone(candidate: Candidate, name: str) -> bool:
    """Whether a lone name behind an honorific is a given name: "Miss Patience"."""
    return is_given(name) and (candidate.honorific or "").lower().rstrip(".") in _WITH_GIVEN_NAMES


_INITIALS = re.compile(r"[A-Z]{2,3}(?:-[A-Z]{1,2})?")
"""What notes write for a name to save time, and nobody is called: "TH-Q"."""


def _given_in(form: str, fullest: str, family: str | None) -> bool:
    """Whether two words of a longer name are what people say: without the family name."""
    words, whole = [fold(w) for w in form.split()], [fold(w) for w in fullest.split()]
    return (
        len(whole) > 2
        and " ".join(words) in " ".join(whole)
        and (family is None or fold(family) not in words)
    )


def _called(candidate: Candidate, family: str | None) -> str | None:
    """What the notes call the person by one word: not the family name."""
    alone = [
        f
        for f in candidate.forms
        if len(f.split()) == 1 and len(f.strip(".")) > 2 and not _INITIALS.fullmatch(f)
    ]
    known = next((f for f in alone if family is None or fold(f) != fold(family)), None)
    fullest = max(candidate.forms, key=lambda f: len(f.split()))
    both = next((f for f in candidate.forms if len(f.split()) == 2 and _given_in(f, fullest, family)), None)
    if both is not None and known is None and candidate.called is None and "(" not in both:
        return capitalise(both)  # "Chu Hua", in full Chu Hua Leong
    if known is not None:  # "Slawek", later "Sławek": as it is spelled in full
        known = next((f for f in alone if fold(f) == fold(known) and not f.isascii()), known)
    honorific = (candidate.called or "").lower().rstrip(".") in HONORIFICS  # "prefers to be called Dr. Rao"
    if candidate.called is not None and not honorific and not _INITIALS.fullmatch(candidate.called):
        return capitalise(candidate.called)
    return capitalise(known) if known else None


def _capitals(name: str) -> str:
    mixed = name != name.lower() and name != name.upper()
    if mixed:
        return name if name[:1].islower() else capitalise(name)
    return " ".join(
        part.upper() if place and len(part.strip(".")) == 1 else part
        for place, part in enumerate(capitalise(name).split())
    )


def _title(title: str | None) -> str | None:
    if title is None:
        return None
    words = [
        mended(w, TITLES, _TITLE_SPELLINGS) or w if len(w) > 5 and w.islower() else w for w in title.split()
    ]
    return expand(" ".join(words)).strip(" ,.;:") or None
