"""Whether two pieces of English speak of the same thing: a note and a sentence of a letter.

Notes say "5 yrs at Greggs, cut waste 8 to 3"; a letter says "five years at Greggs". Both are
reduced to *terms*: stems of their content words, with shorthand spelled out, and numbers by value
("#5"). Terms are what is compared. Every function here is linear in the length of its text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from assistant.english.shorthand import WORDS

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"'})
_NOT_DECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that Unicode does not split into a base and a mark, though readers see them so."""


def plain(text: str) -> str:
    """The text with composed accents and straight quotes; all other functions expect it so."""
    return unicodedata.normalize("NFC", text).translate(_QUOTES)


def fold(text: str) -> str:
    """The text without case and accents: "Wiśniewski" and "wisniewski" fold alike."""
    if text.isascii():
        return text.lower()
    return _fold_word(text) if len(text) <= 40 else _fold(text)


def _fold(text: str) -> str:
    split = unicodedata.normalize("NFKD", text.casefold())
    return (
        "".join(c for c in split if not unicodedata.combining(c))
        .translate(_QUOTES)
        .translate(_NOT_DECOMPOSED)
    )


_fold_word = lru_cache(maxsize=16_384)(_fold)
"""Words come again and again; whole texts do not, and would only fill the memory."""


# --- words ---------------------------------------------------------------------------------------

SHORTHAND: dict[str, str] = {
    **{short: full.lower() for short, full in WORDS.items() if full and " " not in full},
    "k8s": "kubernetes",
    "xmas": "christmas",
    "wed": "wed",  # a verb too: only ``dates`` reads it as a day
    "mon": "mon",
}
"""What people type in notes, and the one word they mean by it, in lower case."""

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
DATE_WORDS: dict[str, str] = {
    **{name: name for name in (*_DAYS, *_MONTHS)},
    **{name[:3]: name for name in (*_DAYS, *_MONTHS)},
    "tues": "tuesday", "weds": "wednesday", "thur": "thursday", "thurs": "thursday", "sept": "september",
}  # fmt: skip
"""Weekdays and months, full and short; "sat", "sun", "mar" and "may" are ordinary words too."""

_AMBIGUOUS_DATES = frozenset({"sat", "sun", "mon", "wed", "mar", "may", "dec", "jun"})
_CALENDAR = {short: full for short, full in DATE_WORDS.items() if short not in _AMBIGUOUS_DATES}

_IRREGULAR: dict[str, str] = {
    "led": "lead", "ran": "run", "built": "build", "taught": "teach", "wrote": "write", "written": "write",
    "spoke": "speak", "spoken": "speak", "kept": "keep", "held": "hold", "brought": "bring", "grew": "grow",
    "grown": "grow", "drove": "drive", "driven": "drive", "made": "make", "did": "do", "done": "do",
    "went": "go", "gone": "go", "gave": "give", "given": "give", "took": "take", "taken": "take",
    "met": "meet", "lost": "lose", "sold": "sell", "bought": "buy", "found": "find", "began": "begin",
    "chose": "choose", "chosen": "choose", "dealt": "deal", "sent": "send", "spent": "spend", "won": "win",
    "taken over": "take", "understood": "understand", "children": "child", "kids": "child", "kid": "child",
    "person": "people", "persons": "people", "men": "man", "women": "woman", "programme": "program",
    "programmes": "program", "centre": "center", "centres": "center", "froze": "freeze", "frozen": "freeze",
    "thrown": "throw", "threw": "throw", "got": "get", "gotten": "get", "knew": "know", "known": "know",
    "saw": "see", "seen": "see", "shown": "show", "cutting": "cut", "licences": "licence",
    "license": "licence", "licenses": "licence", "analyses": "analysis", "binned": "bin", "said": "say",
    "told": "tell", "left": "leave", "paid": "pay", "thought": "think", "heard": "hear", "rang": "ring",
}  # fmt: skip

STOP_WORDS = frozenset(
    """a about above after again all also am an and any are aren't as at be because been before being
    below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down
    each few for from further had hadn't has hasn't have haven't having he he's her here hers him his how
    i i'd i'll i'm i've id if im in into is isn't it it's its itself ive just lot lots many may me might more
    most much must my myself no nor not of off on once only or other our ours out over own per quite rather
    really same shall she she's should shouldn't since so some somewhat such than that that's the their
    theirs them then there there's these they they're this those though through to too under until up
    upon us very via was wasn't we we're were weren't what what's when where which while who whom whose
    why will with within without won't would wouldn't yet you you'd you'll you're you've your yours
    st nd rd th s t d ll re ve m okay ok uh um oh er well dont didnt cant wont doesnt isnt wasnt thats
    theyre youre weve hes shes let's lets else ever even still already maybe perhaps""".split()
)
"""Words that carry no topic."""

_GENERIC_WORDS = """thank thanks time interview conversation talk talked speak chat discuss discussed
    meet meeting mention say tell ask explain describe share hear know think feel see look want need like
    love enjoy appreciate glad grateful interested interest keen happy good great nice best better
    really role position job post opportunity work working team company people place thing things way
    experience experienced skill skills year years month week day today yesterday tomorrow
    forward hope remain learn learning get go make do take come give use put help bring able new
    similar something anything someone part kind sort bit point question answer note letter email
    worried worry concern concerned soon last next first second one two manager candidate forget forgot
    please sure right able start end seem seemed
    lovely warm pleasure insight valuable wonderful friendly kind generous honest helpful useful morning
    afternoon chance care detail clear picture impressed excited thoughtful patience welcome early late""".split()
"""Words so common in interviews and letters that sharing one shows nothing."""


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A word's stem, for comparing only: "migrated" and "migration" share one, "led" goes with "lead".

    ``word`` is folded and free of spaces. The result may be no English word.
    """
    word = word.removesuffix("'s").removesuffix("'").replace("'", "")
    word = _IRREGULAR.get(word, word)
    if not 4 <= len(word) <= 40:
        return word
    word = _without_plural(word)
    word = _without_ed_or_ing(word)
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)] + instead
            break
    if len(word) > 4 and word.endswith(("ise", "yse")):
        word = word[:-2] + "ze"
    if len(word) > 4 and word.endswith(("is", "ys")):
        word = word[:-1] + "z"
    if len(word) > 5 and word.endswith("our"):
        word = word[:-3] + "or"
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    if word.endswith("y") and len(word) > 3:
        word = word[:-1] + "i"
    return word


_ENDINGS = (
    ("isation", "iz"), ("ization", "iz"), ("ation", "at"), ("tion", "t"), ("sion", "s"), ("ency", "ent"),
    ("ancy", "ant"), ("ence", "ent"), ("ance", "ant"), ("ment", ""), ("ness", ""), ("ility", ""),
    ("ably", ""), ("able", ""), ("ly", ""), ("er", ""), ("or", ""),
)  # fmt: skip


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ed_or_ing(word: str) -> str:
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base == word or len(base) < 3 or not re.search(r"[aeiouy]", base):
            continue
        if base.endswith("i") and ending == "ed":
            return base[:-1] + "y"
        doubled = base[-1] == base[-2] and base[-1] not in "aeilosz"
        return base[:-1] if doubled else base
    return word


GENERIC = frozenset(stem(word) for word in _GENERIC_WORDS)
"""Stems of the words that show nothing when shared."""


class Token(NamedTuple):
    """A word, a number or a sign, and where it stands in the text."""

    text: str
    start: int
    end: int


_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3}){1,6}+(?!\d|,\d)(?:\.\d+)?"  # 1,500; so many groups at most, to stay linear
    r"|\d{1,2}:\d{2}(?!\d)"  # 9:30
    r"|\d+(?:\.\d+)*"
    r"|w/o\b|w/|b/c\b|k8s\b"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"
    r"|[½¼¾%£$€]",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)  # the review's checks ask for the same sentences and notes again and again
def tokens(text: str) -> tuple[Token, ...]:
    """The words, numbers and signs of a plain text, in order."""
    return tuple(Token(found.group(), *found.span()) for found in _TOKEN.finditer(text))


def expanded(word: str) -> str:
    """A folded word with shorthand spelled out: "yrs" becomes "years", "tues" becomes "tuesday"."""
    return SHORTHAND.get(word) or _CALENDAR.get(word, word)


# --- numbers -------------------------------------------------------------------------------------


class Unit(StrEnum):
    """What a number counts, as far as its own signs tell."""

    PLAIN = "plain"
    PERCENT = "percent"
    MONEY = "money"
    TIME = "time of day"


@dataclass(frozen=True)
class Figure:
    """A number in a text. ``values`` are its readings ("2m" may be two or two million).

    Values are decimal strings without trailing zeros; a time of day is minutes after midnight.
    ``idiom`` marks a number word that counts nothing: "one of the things", "a day or two".
    """

    text: str
    start: int
    end: int
    values: frozenset[str]
    unit: Unit = Unit.PLAIN
    idiom: bool = False
    half_day_known: bool = True  # False for "9:30", which may be morning or evening

    @property
    def value(self) -> str:
        """The first reading."""
        return min(self.values, key=len)


_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_TENS |= {
    word.removesuffix("y") + "ies": number for word, number in _TENS.items()
}  # "people in their eighties"
_SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12,
    "hundreds": 100, "thousands": 1_000, "millions": 1_000_000, "dozens": 12,
}  # fmt: skip
_LARGEST = 10**9
"""Where number words pile up beyond this, they are no longer one number."""
_ORDINALS = {
    word: number
    for number, word in enumerate("third fourth fifth sixth seventh eighth ninth tenth".split(), start=3)
}
_SHARES = {"third": ("0.333", "33"), "quarter": ("0.25", "25"), "fifth": ("0.2", "20")}
"""What a fraction "of" something may be noted as."""
_OF = re.compile(r"[ -](?:of(?! an hour)|the|their|all)\b")
_THANKS = re.compile(r"\bthanks? (?:you )?an? $|\bthanks $", re.IGNORECASE)
_MULTIPLES = {
    "halved": "0.5", "halving": "0.5", "doubled": "2", "doubling": "2", "tripled": "3", "tripling": "3",
    "trebled": "3", "quadrupled": "4",
}  # fmt: skip
_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_SPACE = r"[ \t\u00a0-]{0,2}"
_PERCENT_AFTER = re.compile(_SPACE + r"(?:%|percent\b|per cent\b|pct\b|percentage points?\b)", re.IGNORECASE)
_MONEY_AFTER = re.compile(_SPACE + r"(?:pounds?|dollars?|euros?|quid|usd|gbp|eur)\b", re.IGNORECASE)
_HALF_DAY_AFTER = re.compile(r"[ \u00a0]?([ap])\.?m\b\.?", re.IGNORECASE)
_SCALE_AFTER = re.compile(
    r"(k)\b|(m|mn)\b|(bn)\b|[ -](hundred|thousand|million|billion|dozen)\b", re.IGNORECASE
)
_HALF_AFTER = re.compile(r"(?: \w{1,12})? and a half\b", re.IGNORECASE)
_HALF_HOUR = re.compile(r"(?: an?)?[ -]hours?\b", re.IGNORECASE)
_AND_A_HALF = re.compile(r"\ban? ([a-z]+) and a half$", re.IGNORECASE)
_HALF_IDIOM = re.compile(
    r"[ -](?:past|day|term|time|way|marathon|of (?:the|it|that|my|this)|the (?:battle|fun)|an eye|a|an|as|(?:five|six|seven|eight|nine|ten|eleven|twelve)\b)|way\b",
    re.IGNORECASE,
)
_HALF_PAST = re.compile(
    r" (?:past )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:hours|days|weeks|months|years|per|hundred|thousand))",
    re.IGNORECASE,
)
_POINT = re.compile(
    r" point ((?:zero|one|two|three|four|five|six|seven|eight|nine)(?: (?:zero|one|two|three|four|five|six|seven|eight|nine))?)\b",
    re.IGNORECASE,
)
_AND_A_SHARE = re.compile(r" and (?:a|three) (quarters?)\b", re.IGNORECASE)
_COUNTED_IDIOM = re.compile(
    r" (?:more |brief |quick |short |further |small |other |last |final |main |of )?"
    r"(?:things?|times over|points?|reasons?|examples?|thoughts?|notes?|you|us|them|ways?|sides?)\b",
    re.IGNORECASE,
)
_ONE_COUNTS = re.compile(r"[ -](?:years?|months?|percent|per cent)\b", re.IGNORECASE)
_OF_TIME = re.compile(
    r"[ -](?:years?|months?|weeks?|days?|hours?|seasons?|winters?|summers?|terms?)\b", re.IGNORECASE
)
_TWO_IDIOM = re.compile(r"(?:\bor|\bthe|\bfirst|\bnext|\blast|\bour)[ -]$", re.IGNORECASE)


@lru_cache(maxsize=2048)
def figures(text: str) -> tuple[Figure, ...]:
    """Every number in a plain text, in digits or words, in order."""
    found: list[Figure] = []
    read = tokens(text)
    index = 0
    while index < len(read):
        figure = _figure_at(text, read, index)
        if figure is None:
            index += 1
            continue
        found.append(figure)
        while index < len(read) and read[index].start < figure.end:
            index += 1
    return tuple(found)


def _figure_at(text: str, read: Sequence[Token], index: int) -> Figure | None:
    token = read[index]
    if token.text[0].isdecimal() or token.text in _FRACTIONS:
        return _digits(text, read, index)
    word = fold(token.text)
    if word in _MULTIPLES:
        return Figure(token.text, token.start, token.end, frozenset({_MULTIPLES[word]}))
    if word in _SHARES and _OF.match(text, token.end):
        return Figure(token.text, token.start, token.end, frozenset(_SHARES[word]))
    if word in _ORDINALS:
        return Figure(token.text, token.start, token.end, frozenset({str(_ORDINALS[word])}))
    if word in ("halfway", "midway"):
        return Figure(token.text, token.start, token.end, frozenset({"0.5"}), idiom=True)
    if word == "half":
        long = _AND_A_HALF.search(text, max(0, token.start - 24), token.end)
        if long:
            values = {"year": {"1.5", "18"}, "hour": {"1.5", "90"}}.get(long[1].lower(), {"1.5"})
            return Figure(token.text, token.start, token.end, frozenset(values))
        hour = _HALF_HOUR.match(text, token.end)
        if hour:
            return Figure(text[token.start : hour.end()], token.start, hour.end(), frozenset({"30", "0.5"}))
        clock = _HALF_PAST.match(text, token.end)
        if clock:
            return _time(text, token.start, clock.end(), _UNITS[clock[1].lower()], 30)
        idiom = bool(_HALF_IDIOM.match(text, token.end))
        return Figure(token.text, token.start, token.end, frozenset({"0.5"}), idiom=idiom)
    return _number_words(text, read, index)


def _digits(text: str, read: Sequence[Token], index: int) -> Figure | None:
    token = read[index]
    end = token.end
    if ":" in token.text:
        hours, minutes = token.text.split(":")
        return _time(text, token.start, end, int(hours), int(minutes))
    half_day = _HALF_DAY_AFTER.match(text, end)
    if half_day and len(token.text) <= 5:
        hours, _, minutes = token.text.partition(".")
        if hours.isdecimal() and (minutes.isdecimal() or not minutes):
            return _time(text, token.start, end, int(hours), int(minutes or 0))
    if token.text in _FRACTIONS:
        value: Decimal | None = _FRACTIONS[token.text]
    else:
        value = _decimal(token.text)
        if value is not None and text[end : end + 1] in _FRACTIONS:
            value += _FRACTIONS[text[end]]
            end += 1
    if value is None:  # a version ("3.11.2") or a run too long to be a quantity
        return Figure(token.text, token.start, end, frozenset({token.text}))
    return _with_unit(text, token.start, end, value)


def _number_words(text: str, read: Sequence[Token], index: int) -> Figure | None:
    """The number that starts with this word, if one does: "two hundred and fifty", "a dozen"."""
    first = fold(read[index].text)
    position = index
    if first in ("a", "an") and index + 1 < len(read) and fold(read[index + 1].text) in _SCALES:
        position += 1
    elif first not in _UNITS and first not in _TENS and first not in _SCALES:
        return None
    total, current, state = 0, 0, "start"
    end = read[index].end
    while position < len(read):
        word = fold(read[position].text)
        gap = text[end : read[position].start]
        if state != "start" and gap not in (" ", "-", "\n", "\u2011"):
            break
        if word == "and" and state == "scale" and position + 1 < len(read):
            following = fold(read[position + 1].text)
            if following not in _UNITS and following not in _TENS:
                break
            end = read[position].end
            position += 1
            state = "and"
            continue
        if word in _UNITS and (
            state in ("start", "scale", "and") or (state == "tens" and 0 < _UNITS[word] < 10)
        ):
            current += _UNITS[word]
            state = "unit"
        elif word in _TENS and state in ("start", "scale", "and"):
            current += _TENS[word]
            state = "tens"
        elif word in _SCALES and total + current <= _LARGEST:
            current = (current or 1) * _SCALES[word]
            state = "scale"
            if _SCALES[word] >= 1_000:
                total, current = total + current, 0
        else:
            break
        end = read[position].end
        position += 1
    start = read[index].start
    figure = _with_unit(text, start, end, Decimal(total + current))
    return _as_idiom(text, figure) if _is_idiom(text, figure) else figure


def _with_unit(text: str, start: int, end: int, value: Decimal) -> Figure:
    values = {_canonical(value)}
    scale = _SCALE_AFTER.match(text, end)
    if scale:
        kilo, mega, giga, word = scale.groups()
        factor = 1_000 if kilo else 1_000_000 if mega else 10**9 if giga else _SCALES[word.lower()]
        if not mega:  # "2m" may be two metres, two minutes or two million
            values.clear()
        values.add(_canonical(value * factor))
        end = scale.end()
    point = _POINT.match(text, end)
    if point and not scale and value < 100:  # "one point eight", as people dictate
        digits = "".join(str(_UNITS[word.lower()]) for word in point[1].split())
        value += Decimal(f"0.{digits}")
        values = {_canonical(value)}
        end = point.end()
    share = _AND_A_SHARE.match(text, end)
    if share and not scale:
        values = {
            _canonical(value + (Decimal("0.75") if "three" in share.group().lower() else Decimal("0.25")))
        }
        end = share.end()
    half = _HALF_AFTER.match(text, end)
    if half and not scale:
        values = {_canonical(value + Decimal("0.5"))}
        end = half.end()
    percent = _PERCENT_AFTER.match(text, end)
    if percent:
        return Figure(text[start : percent.end()], start, percent.end(), frozenset(values), Unit.PERCENT)
    money = _MONEY_AFTER.match(text, end)
    if money or (start > 0 and text[start - 1] in "£$€"):
        end = money.end() if money else end
        return Figure(text[start:end], start, end, frozenset(values), Unit.MONEY)
    return Figure(text[start:end], start, end, frozenset(values))


def _time(text: str, start: int, end: int, hours: int, minutes: int) -> Figure:
    half_day = _HALF_DAY_AFTER.match(text, end)
    if half_day:
        hours = hours % 12 + (12 if half_day.group(1).lower() == "p" else 0)
        end = half_day.end()
    known = half_day is not None or hours > 12
    value = str(hours * 60 + minutes)
    return Figure(text[start:end], start, end, frozenset({value}), Unit.TIME, half_day_known=known)


def _is_idiom(text: str, figure: Figure) -> bool:
    word = fold(figure.text)
    if word.endswith("million") and _THANKS.search(text, max(0, figure.start - 12), figure.start):
        return True
    if word == "one":
        return not _ONE_COUNTS.match(text, figure.end)
    if word == "two" and _TWO_IDIOM.search(text, max(0, figure.start - 8), figure.start):
        return not _OF_TIME.match(text, figure.end)
    small = word in _UNITS and _UNITS[word] <= 5
    return small and bool(_COUNTED_IDIOM.match(text, figure.end))


def _as_idiom(text: str, figure: Figure) -> Figure:
    return Figure(
        text[figure.start : figure.end], figure.start, figure.end, figure.values, figure.unit, idiom=True
    )


def _decimal(digits: str) -> Decimal | None:
    bare = digits.replace(",", "")
    if len(bare) > 18 or bare.count(".") > 1:
        return None
    return Decimal(bare)


def _canonical(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


# --- shares --------------------------------------------------------------------------------------

_PARTS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "eighth": 8,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_PART = re.compile(
    r"\b(?:(a|one|two|three|four|nine)[ -])?(half|thirds?|quarters?|fifths?|sixth|eighth|tenths?)\b", re.I
)
_BETWEEN = re.compile(r" (?:of (?:the|your|my|our|their) )?(?:in|out of|of) (?:every |each |a )?$", re.I)


@lru_cache(maxsize=2048)
def shares(text: str) -> tuple[tuple[int, int, Decimal], ...]:
    """The shares of a whole that a plain text speaks of, with their places: "one in five", "20%", "a fifth"."""
    found = []
    read = figures(text)
    for figure in read:
        if figure.unit is Unit.PERCENT and (percent := _decimal(figure.value)) is not None:
            found.append((figure.start, figure.end, percent / 100))
    for one, other in pairwise(read):
        if _BETWEEN.fullmatch(text[one.end : other.start]):
            part, whole = _decimal(one.value), _decimal(other.value)
            if part is not None and whole and 0 < part < whole:
                found.append((one.start, other.end, part / whole))
    for part_of in _PART.finditer(text):
        count = _UNITS.get((part_of[1] or "a").lower(), 1)
        found.append((*part_of.span(), Decimal(count) / _PARTS[part_of[2].lower()]))
    return tuple(found)


# --- terms ---------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)  # the review looks at the same lines once per letter of a panel
def terms(text: str) -> frozenset[str]:
    """What a plain text speaks of: stems of its content words, and its numbers as "#value"."""
    counted = figures(text)
    found = {f"#{figure.value}" for figure in counted if not figure.idiom and figure.unit is not Unit.TIME}
    found |= {f"@{figure.value}" for figure in counted if figure.unit is Unit.TIME}
    covered = iter(counted)
    figure = next(covered, None)
    for token in tokens(text):
        while figure is not None and figure.end <= token.start:
            figure = next(covered, None)
        if figure is not None and figure.start <= token.start:
            continue
        found |= word_terms(token.text, followed_by_digit=text[token.end : token.end + 1].isdecimal())
    return frozenset(found)


def word_terms(word: str, followed_by_digit: bool = False) -> frozenset[str]:
    """The stems of one word of a text; empty for a word without a topic."""
    folded = fold(word)
    if followed_by_digit and folded == "y":  # "Y4", as schools write it
        folded = "year"
    folded = expanded(folded)
    if len(folded) < 2 or folded in STOP_WORDS:
        return frozenset()
    return frozenset({stem(folded)})


def distinctive(found: Iterable[str], common: frozenset[str] = frozenset()) -> frozenset[str]:
    """The terms that show something when shared: neither generic nor in ``common``."""
    return frozenset(term for term in found if term not in GENERIC and term not in common)


@lru_cache(maxsize=4096)  # the review looks at the same lines once per letter of a panel
def vocabulary(text: str) -> frozenset[str]:
    """Each word of a plain text, folded and stemmed, function words too: for looking up names."""
    found: set[str] = set()
    for token in tokens(text):
        folded = fold(token.text)
        found.add(folded)
        found.add(stem(folded))
        found.add(stem(expanded(folded)))
    return frozenset(found)


def initials(text: str) -> frozenset[str]:
    """The folded words of up to six letters, which an abbreviation may be."""
    return frozenset(fold(token.text) for token in tokens(text) if 2 <= len(token.text) <= 6)


_NUMERIC_DATE = re.compile(r"(?<![\d.])([0-3]?\d)[./]([0-3]?\d)(?:[./](?:\d{2}|\d{4}))?(?![\d%])")
_DAY = r"(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?"
_DAY_RANGE = re.compile(rf"\b{_DAY} ?(?:-|–|to|till|until|through|thru) ?{_DAY}\b", re.IGNORECASE)


def dates(text: str) -> frozenset[str]:
    """The weekdays and months that a plain text names, in full; short forms and plurals count."""
    folded = [fold(token.text) for token in tokens(text)]
    named = (
        DATE_WORDS.get(word) or DATE_WORDS.get(word.removesuffix("'s").removesuffix("s")) for word in folded
    )
    found = {name for name in named if name}
    for day_and_month in _NUMERIC_DATE.finditer(text):
        found |= {_MONTHS[int(part) - 1] for part in day_and_month.groups() if 1 <= int(part) <= 12}
    for run in _DAY_RANGE.finditer(text):
        first, last = (DATE_WORDS[word.lower()] for word in run.groups())
        if first in _DAYS and last in _DAYS and _DAYS.index(first) < _DAYS.index(last):
            found |= set(_DAYS[_DAYS.index(first) : _DAYS.index(last)])
    return frozenset(found)


def nearly_alike(one: str, other: str, at_most: int = 2) -> bool:
    """Whether two folded words differ by at most so many slips of the pen, yet differ.

    Short words allow one slip only: "Sam" and "Pat" are two people.
    """
    if one == other or min(len(one), len(other)) < 3 or max(len(one), len(other)) > 40:
        return False
    allowed = min(at_most, 1 if min(len(one), len(other)) < 6 else 2)
    if abs(len(one) - len(other)) > allowed:
        return False
    older: list[int] = []
    old = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        row = [i]
        for j, right in enumerate(other, start=1):
            cost = min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, older[j - 2] + 1)  # two letters swapped are one slip
            row.append(cost)
        older, old = old, row
    return old[-1] <= allowed


_A_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_SAME = 0.8
"""The share of words from which two sentences are one."""


@lru_cache(maxsize=4096)
def words_of(text: str) -> frozenset[str]:
    """The different words of a text, folded."""
    return frozenset(_A_WORD.findall(fold(plain(text))))


def says_the_same(one: str, other: str) -> bool:
    """Whether two sentences have nearly the same words, in whatever order (Jaccard index of at least 0.8)."""
    a, b = words_of(one), words_of(other)
    return bool(a | b) and len(a & b) >= _SAME * len(a | b)
