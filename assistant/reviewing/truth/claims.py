"""Claims: the numbers, dates, names and companies of a letter, held against the notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from assistant.english.comparison import (
    GENERIC,
    STOP_WORDS,
    Figure,
    Unit,
    dates,
    expanded,
    figures,
    fold,
    nearly_alike,
    plain,
    shares,
    stem,
)
from assistant.english.spelling import is_spelled
from assistant.reviewing.ground import HONORIFICS, HOURS, Ground, name_words
from assistant.reviewing.letter import LetterText
from assistant.reviewing.verdicts import Finding
from assistant.schema import Mark, Person

Check = Callable[[LetterText, Ground], Iterator[Finding]]


def _claiming_parts(letter: LetterText) -> tuple[str, ...]:
    """What makes claims: subject and body. The greeting and the name below have their own criteria."""
    return tuple(part for part in (letter.subject, *(line.text for line in letter.lines)) if part)


# --- numbers -------------------------------------------------------------------------------------


def unknown_numbers(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Numbers that the notes don't have, or have of something else."""
    for part in _claiming_parts(letter):
        for figure in figures(part):
            if figure.idiom or figure.value == "0" or is_noted_share(figure, part, ground):
                continue
            units = _units_in_notes(figure, ground)
            if not units:
                counted_up = _may_be_counted(figure, part) or figure.values & ground.differences
                mark = Mark.WARN if counted_up else Mark.FAIL
                why = f'Your notes do not say "{figure.text}". Check the number or take it out.'
                yield Finding(why, mark, part)
            elif figure.unit in (Unit.PERCENT, Unit.MONEY) and figure.unit not in units:
                if Unit.PLAIN in units:
                    why = f'Your notes have this number, but not as "{figure.text}". Check the unit.'
                    yield Finding(why, Mark.WARN, part)
                else:
                    yield Finding(
                        f'Your notes have this number of something else than "{figure.text}".', sentence=part
                    )


_SURE_COUNT = re.compile(r"[ -](?:years?|months?|weeks?|hours?|times|in (?:a|every|\w+)\b)", re.I)
_ABOUT = Decimal("0.025")
"""How far apart two shares may be that are said to be the same: "a third" of 31%."""
_ROUNDED = Decimal("0.005")
"""How far apart two percentages may be: 12.6% and 13%."""


def _may_be_counted(figure: Figure, part: str) -> bool:
    """Whether a number is one that a writer counts up: "your two estates", where the notes name both."""
    small = figure.unit is Unit.PLAIN and figure.text.isalpha() and figure.value in ("1", "2", "3", "4")
    return small and (figure.value == "1" or not _SURE_COUNT.match(part, figure.end))


def is_noted_share(figure: Figure, part: str, ground: Ground) -> bool:
    """Whether a number is of a share that the notes have in another form: "a fifth" for 20%."""
    return any(
        start <= figure.start < end and is_near_a_noted_share(share, figure.unit, ground)
        for start, end, share in shares(part)
    )


def is_near_a_noted_share(share: Decimal, unit: Unit, ground: Ground) -> bool:
    """Whether the notes have about this share of a whole. Two percentages are the same or they are not."""
    if unit is Unit.PERCENT and any(abs(share - noted) <= _ROUNDED for noted in ground.percentages):
        return True
    others = ground.shares - ground.percentages if unit is Unit.PERCENT else ground.shares
    return any(abs(share - noted) <= _ABOUT for noted in others)


def _units_in_notes(figure: Figure, ground: Ground) -> set[Unit]:
    """The units that the notes have this number with, where they have it at all."""
    if figure.unit is Unit.TIME:
        return {Unit.TIME} if _is_noted_time(figure, ground) else set()
    units = set[Unit]()
    for value in (*figure.values, *_as_typed(figure, ground)):
        units |= ground.units_of.get(value, set())
    units.discard(Unit.TIME)  # there, a value is minutes
    clock = _CLOCK.fullmatch(figure.text)
    hour = int(figure.value) if figure.value in HOURS else int(clock[1]) if clock else None
    if not units and hour is not None and _is_near(60 * hour + (int(clock[2]) if clock else 0), ground):
        units.add(Unit.TIME)
    return units


def _as_typed(figure: Figure, ground: Ground) -> Iterator[str]:
    """Values that the notes may have a number as: 2.700 for 2,700, '19 for 2019, "9,1" for 9.1."""
    for value in figure.values:
        if len(value) >= 4 and value.isdecimal():
            thousands = str(Decimal(value) / 1000).rstrip("0").rstrip(".")
            if figure.unit is not Unit.TIME and f"{thousands.partition('.')[0]}." in ground.lowered:
                yield thousands
            if value.startswith(("19", "20")) and len(value) == 4:
                yield str(int(value[2:]))
        if "." in value and value.replace(".", ",") in ground.lowered:
            yield value.partition(".")[0]


_CLOCK = re.compile(r"(\d{1,2})\.([0-5]\d)")
"""A time of day as many write it: "9.30"."""


def _is_noted_time(figure: Figure, ground: Ground) -> bool:
    """Whether the notes have this time of day. Where either side leaves open whether it is morning
    or evening, or where the notes have a bare hour ("by 3am not 4"), both halves of the day will do."""
    minutes = int(figure.value)
    hour, rest = divmod(minutes, 60)
    clocks = {f"{h}.{rest:02}".rstrip("0").rstrip(".") for h in (hour, (hour - 1) % 12 + 1)}
    if clocks & ground.bare_hours:
        return True
    if not figure.half_day_known:
        return _is_near(minutes, ground)
    return minutes in ground.times or ground.times.get((minutes + 720) % 1440) is False


def _is_near(minutes: int, ground: Ground) -> bool:
    """Whether the notes have this time of day, in the morning or in the evening."""
    return minutes in ground.times or (minutes + 720) % 1440 in ground.times


# --- dates ---------------------------------------------------------------------------------------

_DATE = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


_DATED = re.compile(
    r"\b(?:today|tod|yesterday|tomorrow|tmrw|tonight|this (?:morning|afternoon|week)|(?:next|last) week|\d{1,2}(?:st|nd|rd|th)|date)\b|\b\d{1,2}[/.]\d{1,2}\b"
)
"""Where the notes tell the day in another way, its name is a matter of the calendar."""
_CHRISTMAS = re.compile(r"\b(?:christmas|xmas)\b")


def unknown_dates(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Weekdays and months that the notes don't name."""
    for part in _claiming_parts(letter):
        for found in _DATE.finditer(part):
            day = found.group()
            if day in ("May", "March") and not part[: found.start()].strip():
                continue  # "May I ask ...", and nobody starts a sentence with a month alone
            if day == "December" and _CHRISTMAS.search(ground.lowered):
                continue
            if not dates(day) <= ground.dates:
                mark = Mark.WARN if _DATED.search(ground.lowered) else Mark.FAIL
                yield Finding(f'Your notes do not say "{day}". Check the date.', mark, part)


# --- names ---------------------------------------------------------------------------------------

_NAME = re.compile(r"[^\W\d_]+(?:['&-][^\W\d_]+)*")
_ORDINARY = frozenset(
    """i i'm i've i'd i'll you your we our my they ps p s cv year level grade key stage dear hi hello ok mum dad head deputy director
    manager team company lead senior junior chief officer board department human resources hr thank thanks
    kind regards english maths internet web it re vs mr mrs ms miss mx i ii iii iv v vi gracias merci danke diolch salamat obrigado
    obrigada grazie tack takk kiitos mahalo slainte dziekuje o galon hvala asante shukran arigato""".split()
)
"""Words that people write with a capital though they name nobody."""


def unknown_names(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Words with a capital inside a sentence, and abbreviations, that the notes don't have."""
    title_case = _is_title_case(letter.subject)
    for part in _claiming_parts(letter):
        if part == letter.subject and title_case:
            part_names = [name for name in _names(part) if _is_marked(name)]
        else:
            part_names = _names(part)
        for run in _runs(part_names):
            unknown = [name for name in run if not _is_known(name, ground)]
            if unknown and not _spells_out(run, ground):
                yield _unknown_name(" ".join(unknown), unknown[0], part, ground)


def _unknown_name(names: str, first: str, part: str, ground: Ground) -> Finding:
    for person in ground.people:
        if any(nearly_alike(fold(first), word) for word in name_words(person.name)):
            return Finding(
                f'"{first}" is misspelt: your notes have {person.name}.', sentence=part, quote=person.quote
            )
    return Finding(f'Your notes do not mention "{names}". Check the name or take it out.', sentence=part)


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if word[:1].isalpha() and len(word) > 3]
    return len(words) >= 2 and sum(word[:1].isupper() for word in words) >= 0.8 * len(words)


def _is_marked(name: str) -> bool:
    """Whether its capitals alone show that it is a name: "HIPAA", "PostgreSQL"."""
    return sum(character.isupper() for character in name) > 1


_OPENS = re.compile(r"""[.!?:…]["')\]]*\s""")
"""Between two words: what makes the second one the first of a sentence."""


_SPOKEN = re.compile(
    r" (?:also |kindly |then )?(?:told|said|mentioned|asked|explained|described|taught|showed) "
)
_NOBODY = frozenset("everyone everybody nobody somebody someone anyone management staff".split())


def _speaks(word: str, part: str, end: int) -> bool:
    """Whether a word at the start of a sentence is somebody who speaks there: "Sarah told me ..."."""
    folded = fold(word)
    return folded not in _NOBODY and folded not in STOP_WORDS and bool(_SPOKEN.match(part, end))


def _names(part: str) -> list[str]:
    """The name-like words of a sentence in order; "" parts runs of them."""
    names: list[str] = []
    last_end = 0
    for found in _NAME.finditer(part):
        word = found.group()
        between = part[last_end : found.start()]
        opens = last_end == 0 or bool(_OPENS.search(between))
        if opens and (_speaks(word, part, found.end()) or not is_spelled(fold(word))):
            opens = False  # it has its capital for more than its place
        last_end = found.end()
        if between.strip(" -"):
            names.append("")
        if not word[0].isupper() or (opens and not _is_marked(word)):
            names.append("")
        elif word.isupper() and (fold(word) in STOP_WORDS or stem(fold(word)) in GENERIC):
            names.append("")  # shouting, not a name
        else:
            names.append(word)
    return names


def _runs(names: list[str]) -> Iterator[list[str]]:
    run: list[str] = []
    for name in [*names, ""]:
        if name:
            run.append(name)
        elif run:
            yield run
            run = []


_SHORT_FORMS = {
    "road": "rd",
    "street": "st",
    "avenue": "ave",
    "saint": "st",
    "square": "sq",
    "december": "xmas",
}


def _is_known(name: str, ground: Ground) -> bool:
    folded = fold(name).removesuffix("'s").removesuffix("'")
    if folded in _ORDINARY or _DATE.fullmatch(name.removesuffix("'s")):  # dates have a check of their own
        return True
    if _SHORT_FORMS.get(folded) in ground.words:
        return True
    if folded in ground.words or stem(folded) in ground.words or stem(expanded(folded)) in ground.words:
        return True
    if any(folded[:length] in ground.words for length in (3, 4) if len(folded) > length + 1) and is_spelled(
        folded
    ):
        return True  # "Registry", noted as "Reg"
    if name[:-1].isupper() and name[-1] == "s" and len(name) > 2 and folded[:-1] in ground.words:
        return True  # "FOIs"
    if folded[0].upper() in _joined_initials(ground.told):
        return True  # "England" and "Wales", noted as "E&W"
    if any(_shortens(short, folded) for short in ground.acronyms):
        return True  # "Councillor", noted as "Cllr"
    if "&" in folded and re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", ground.lowered):
        return True  # "B&M", whose letters are no words
    pieces = [piece for piece in re.split(r"['&-]", folded) if len(piece) > 1]
    if len(pieces) > 1 or (pieces and pieces[0] != folded):
        return all(
            piece in ground.words or stem(piece) in ground.words or piece in STOP_WORDS for piece in pieces
        )
    return len(folded) == 1


@lru_cache(maxsize=4)
def _joined_initials(text: str) -> frozenset[str]:
    """The letters of abbreviations such as "E&W"."""
    return frozenset(letter for pair in re.findall(r"\b([A-Z])&([A-Z])\b", text) for letter in pair)


def _shortens(short: str, word: str) -> bool:
    """Whether a short word is the bones of a longer one: its first letter, and others in their order."""
    if len(short) < 3 or len(word) < 6 or short[0] != word[0]:
        return False
    rest = iter(word)
    return all(letter in rest for letter in short)


def _spells_out(run: list[str], ground: Ground) -> bool:
    """Whether the names spell out an abbreviation of the notes: "Designated Safeguarding Lead" for "DSL"."""
    return len(run) > 1 and "".join(fold(name)[0] for name in run) in ground.abbreviations


def mixed_names(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """One person's first name with another's family name, and titles that nobody was given."""
    firsts = _by_word(ground.people, lambda person: person.given_name)
    families = _by_word(ground.people, lambda person: person.family_name)
    titles = {fold(word).strip(".,:;()") for word in ground.told.replace("/", " ").split()} & HONORIFICS
    titles |= {_IN_FULL[title] for title in titles & _IN_FULL.keys()}
    for part in _claiming_parts(letter):
        words = [word.strip(".,;:!?\"()'").removesuffix("'s") for word in part.split()]
        for left, right in pairwise(words):
            given, family = firsts.get(fold(left)), families.get(fold(right))
            same_first = given and family and given.given_name == family.given_name
            if (
                given
                and family
                and given != family
                and given.family_name
                and not same_first
                and right[:1].isupper()
            ):
                why = f'"{left} {right}" mixes two people up: {given.name} and {family.name}.'
                yield Finding(why, sentence=part)
            if left in _TITLES_WRITTEN and fold(left) not in titles and right[:1].isupper():
                mark = Mark.WARN if left in _COURTESY else Mark.FAIL
                yield Finding(f'Your notes do not say "{left}" of anyone. Use the name alone.', mark, part)


_IN_FULL = {"prof": "professor", "dr": "doctor", "professor": "prof", "doctor": "dr"}
_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx"})
_TITLES_WRITTEN = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Doctor"})


def _by_word(people: tuple[Person, ...], name: Callable[[Person], str | None]) -> dict[str, Person]:
    return {fold(plain(found)): person for person in people if (found := name(person))}


# --- company -------------------------------------------------------------------------------------

_CAPITALISED = r"([A-Z][\w'&-]{0,40}(?: (?:& |and |of )?[A-Z][\w'&-]{0,40}){0,4})"
_AIMED_AT = re.compile(
    r"\b(?:join(?:ing)?|[Hh]elp(?:ing)?|(?:bring|put|offer|of use|of service|value) (?:\w+ ){0,4}(?:to|at|for)|contribut\w{1,4} to|part of|future (?:at|with)|opportunity (?:at|with|to work at)"
    r"|interest(?:ed)? in(?: (?:working|a role|the role|being))?(?: (?:at|for|with))?|enthusiasm for"
    r"|excited (?:about|by)(?: working at)?|(?:forward|love|like|hope|want|glad"
    r"|happy) to (?:be )?work(?:ing)? (?:at|for|with)"
    r"|(?:the|this|your|a|an) (?:[\w-]{1,25} ){0,5}(?:role|position|job|post|vacancy|team) (?:at|with|in))"
    r" (?:the )?" + _CAPITALISED
)
_OF_THE_PAST = re.compile(
    r"\b(?:my (?:\w{1,20} ){0,3}(?:role|position|job|post|work|time|years?)|i (?:worked|was|joined"
    r"|had|led|ran|left|held)"
    r"|i (?:have|hold|am in)\s*$|while|when (?:i|working)|after (?:working|joining)"
    r"|years? (?:of )?(?:working )?"
    r"|before|since|from|taught|(?:hear|hearing|heard|talk\w*|spoke|learn\w*|told me) (?:\w+ )?about)\b",
    re.IGNORECASE,
)
"""Before a company's name: what tells that it is spoken of as one's own past or present."""


def wrong_company(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Interest in a company other than the one that interviewed: a letter sent to the wrong place."""
    company = ground.brief.company if ground.brief else None
    if not company:
        return
    others = _other_places(ground)
    own = {fold(word).removesuffix("'s") for word in re.findall(r"[\w'-]+", plain(company))}
    if not others:
        return
    for part in _claiming_parts(letter):
        for found in _AIMED_AT.finditer(part):
            named = [fold(word).removesuffix("'s") for word in re.findall(r"[\w'-]+", found.group(1))]
            if (
                own & set(named)
                or named[0] not in others
                or _OF_THE_PAST.search(part[max(0, found.start() - 60) : found.start()])
            ):
                continue
            why = f"This sentence wants a job at {found.group(1)}, but the letter goes to {company}."
            yield Finding(why, sentence=part)


_AT_A_PLACE = re.compile(r"\b(?:at|for|with|from|@) (?:the )?([^\W\d_][\w'-]{1,40})")


def _other_places(ground: Ground) -> frozenset[str]:
    """The folded first words of what may be other workplaces: what follows "at" in the notes."""
    company = fold(plain((ground.brief and ground.brief.company) or ""))
    people = {word for person in ground.people for word in name_words(person.name)}
    places = {fold(found.group(1)).removesuffix("'s") for found in _AT_A_PLACE.finditer(ground.told)}
    return frozenset(place for place in places if place not in company and place not in people)


CLAIM_CHECKS: tuple[Check, ...] = (unknown_numbers, unknown_dates, unknown_names, mixed_names)
