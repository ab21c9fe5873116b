"""A promised day as notes say it ("by fri", "end of next wk", "w/c 24th"), as dates of the calendar.

Where a phrase has two readings, the later one is taken: a letter that comes some days late does no harm, one that
comes before the promised day looks impatient. A week runs from Monday to Sunday, its working part to Friday.
English only, no time of day, and no public holidays (``planner`` knows those).

It goes in two steps. The text is first spelled out in few words ("by nxt Weds" becomes "by next WED"); the phrases
are patterns over those. ``docs/decisions/0009-calendar-and-holidays.md`` says why this is not a library.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple, Self

from pydantic import model_validator

from assistant.schema import Value


class Promise(Value):
    """A day or a stretch of days on which an answer was promised."""

    earliest: date
    latest: date  # the last day of what was said
    words: str  # the words that said it, as the notes have them

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.latest < self.earliest:
            raise ValueError("a promise can't end before it begins")
        return self


def promised_date(text: str, said_on: date) -> Promise | None:
    """The day that ``text`` promises; None where it names none, or one that can't be told for sure ("4/11").

    ``text`` is a line or a clause of notes. A weekday without more is the next one strictly after ``said_on``, a date
    without a year the next one on or after it. "By" a day opens the stretch at ``said_on``. Of several days the one
    that stands with "hear", "decide" and the like is taken, of equals the later. Raises nothing.
    """
    words = _spelled_out(text[:_LONGEST])
    line = " ".join(word.said for word in words)
    mentions = _joined(line, list(_mentions(line, said_on)))
    if not mentions:
        return None
    best = mentions[0]
    for other in mentions[1:]:
        ahead = _weight(line, other) - _weight(line, best)
        if ahead > 0 or (ahead == 0 and other.days.latest > best.days.latest):
            best = other
    inside = _words_between(words, best.start, best.end)
    return Promise(
        earliest=best.days.earliest, latest=best.days.latest, words=text[inside[0].start : inside[-1].end]
    )


_LONGEST = 2000
"""Characters of a text that are looked at: a promise is a sentence, not a page."""

_WEEK = timedelta(days=7)
_SLACK = timedelta(days=7)
"""What "after the 18th" leaves open, since nobody said how long after."""


class _Days(NamedTuple):
    """What a phrase means, before "by" or "after" has its say."""

    earliest: date
    latest: date
    by: date | None = None  # the last day of "by" it, where it is another: "by December" ends as it begins
    is_end: bool = False  # "before the end of the week" doesn't mean before its last two days
    weekday: bool = False  # one day of the week and no more


class _Mention(NamedTuple):
    """A phrase found: its characters in the spelled-out line, and its days."""

    start: int
    end: int
    days: _Days
    firm: bool = False  # "at the latest": the last word on the matter


# --- The text in few words ---------------------------------------------------------------------------------------


class _Word(NamedTuple):
    """A word as the phrases know it, and the characters of the text it stands for."""

    said: str
    start: int
    end: int


_DAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")

_TOKEN = re.compile(
    r"""(?P<iso>\d{4}-\d\d-\d\d)(?!\d)
    |(?P<figures>\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d\d))?(?![\w/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d))
    |(?P<hour>\d{1,2}(?:[:.]\d\d\s?(?:[ap]\.?m\b)?|\s?[ap]\.?m\b|\s?o['’]?clock\b))
    |(?P<ordinal>\d{1,2})\s?(?:st|nd|rd|th)\b
    |(?P<number>\d+)
    |(?P<word>w/[cbe]\b|[^\W\d_]+(?:['’][^\W\d_]+)*['’]?)
    |(?P<sign>\n|[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)

_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
    )
} | {"twenty": "20", "thirty": "30"}
_ORDINALS = {
    word: f"#{number}"
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        1,
    )
}
_SAME = {
    spelling: said
    for said, spellings in {
        "tomorrow": "tmrw tmr tmw tmro tomoz 2moro tomorow tommorow tommorrow",
        "next": "nxt",
        "before": "b4",
        "until": "til till",
        "week": "weeks wk wks weeks' week's weeks’ week’s",
        "day": "days days' days’",
        "fortnight": "fortnight's fortnight’s fortnights",
        "month": "months mth mths month's month’s months' months’",
        "hour": "hours hr hrs hours' hours’",
        "week of": "w/c w/b wc",
        "week ending": "w/e",
        "end of week": "eow",
        "end of month": "eom",
        "end of day": "eod cob cop",
        "weekend": "wkend",
        "christmas": "xmas",
        "mid": "middle mid-way",
        "start": "beginning",
        "about": "around approx approximately roughly circa",
        "and": "&",
        "-": "– —",
        ";": "\n",
        # Without meaning for the calendar.
        "": "the teh very probably prob maybe hopefully likely just say another ~ \" “ ” ' ’ ‘ ( )",
    }.items()
    for spelling in spellings.split(" ")
} | {"2moro": "tomorrow"}
_DAY_WORD = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)(?:day)?|tues(?:day)?|weds|we(?:dne|dn|n)sday|thur(?:s(?:day)?)?|satur?day"
)
_MONTH_WORD = re.compile(
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
_ORDINAL_ENDS = re.compile(  # "the second" of a month, not the second series
    rf"\s*(?:$|[\n,.;:!?)]|(?:at|or|and|latest|half|part|week|(?:of\s+)?(?:{_MONTH_WORD.pattern}))\b)",
    re.IGNORECASE,
)
_BEFORE_A_DAY = frozenset("on by this next before until after or and for me us trial call ring - / ,".split())


def _spelled_out(text: str) -> list[_Word]:
    """The text word by word in the few words that the phrases know. Numbers are figures, days and months capitals."""
    words: list[_Word] = []
    last = ""  # as the text has it
    for token in _TOKEN.finditer(text):
        raw = token.group().lower()
        if raw == "." and words and words[-1].said.isupper() and text[token.end() :].lstrip()[:1].isdigit():
            continue  # "Nov. 4th"
        if token["ordinal"]:
            said = f"#{int(token['ordinal'])}"
        elif token["hour"]:
            said = "o'clock"
        elif token["word"]:
            said = _said(token.group(), text[token.end() :], last, words[-1].said if words else "")
        else:
            said = _SAME.get(raw, raw)
        words.extend(_Word(part, token.start(), token.end()) for part in said.split())
        last = raw
    return words


def _said(word: str, behind: str, last: str, said_last: str) -> str:
    """One word as the phrases know it, by what stands behind it in the text and what was last before it."""
    lower = word.lower()
    if _DAY_WORD.fullmatch(lower):
        # "He sat", "in the sun": such a word is a day where it is written or placed like one.
        sure = lower not in {"sat", "sun"} or word[0].isupper() or not last
        if sure or said_last in _BEFORE_A_DAY or re.match(r"\s\d", behind):
            return {"wen": "WED"}.get(lower[:3], lower[:3].upper())
    elif _MONTH_WORD.fullmatch(lower):
        return lower[:3].upper()
    elif lower in _ORDINALS and last == "the" and _ORDINAL_ENDS.match(behind):
        return _ORDINALS[lower]
    elif lower in {"days", "weeks", "months"} and said_last in {"next", "coming", "in"}:
        return lower  # "in the coming weeks": nobody said how many
    elif lower in {"d", "w", "h"} and said_last.isdigit():
        return {"d": "day", "w": "week", "h": "hour"}[lower]
    return _SAME.get(lower, _NUMBERS.get(lower, lower))


def _words_between(words: list[_Word], start: int, end: int) -> list[_Word]:
    """The words whose place in the spelled-out line lies between two characters of it."""
    inside, place = [], 0
    for word in words:
        if start <= place < end:
            inside.append(word)
        place += len(word.said) + 1
    return inside


# --- Days from the calendar --------------------------------------------------------------------------------------


def _one(day: date | None) -> _Days | None:
    return _Days(day, day) if day else None


def _monday(day: date, weeks: int = 0) -> date:
    return day + timedelta(weeks=weeks, days=-day.weekday())


def _next_weekday(name: str, said_on: date) -> date:
    return said_on + timedelta(days=(_DAYS.index(name) - said_on.weekday() - 1) % 7 + 1)


def _month_after(day: date, months: int) -> tuple[int, int]:
    """The year and the month that lie ``months`` after those of ``day``."""
    total = day.year * 12 + day.month - 1 + months
    return total // 12, total % 12 + 1


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _next_date(day: int, month: int | None, year: int | None, said_on: date) -> date | None:
    """The next such date on or after ``said_on``; None where no calendar has it, or its year is over."""
    if year and month:
        dates = [_date(year, month, day)]
    else:
        # 29 February may be 8 years off.
        months = (_month_after(said_on, ahead) for ahead in range(8 * 12 + 1))
        dates = [_date(y, m, day) for y, m in months if month in (None, m)]
    return next((found for found in dates if found and found >= said_on), None)


def _later(day: date, count: int, unit: str) -> date:
    """The day ``count`` units on. Hours count as the days that they reach into, working days leave out weekends."""
    if unit.endswith("day") and unit != "day":
        while count > 0:
            day += timedelta(days=1)
            count -= day.weekday() < 5
        return day
    if unit == "month":
        year, month = _month_after(day, count)
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    if unit == "hour":
        return day + timedelta(days=-(-count // 24))
    return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])


# --- What the phrases mean ---------------------------------------------------------------------------------------

_Rule = Callable[[re.Match[str], date], _Days | None]


def _nothing(_: re.Match[str], __: date) -> None:
    """Words that look like a day and promise none."""


def _dated(match: re.Match[str], said_on: date) -> _Days | None:
    """A day of the month, with its month, year and weekday where they are said."""
    part = match.groupdict()
    month = _MONTHS.index(part["month"]) + 1 if part.get("month") else None
    first = _next_date(int(part["date"]), month, int(part.get("year") or 0), said_on)
    if first is None or (part.get("day") and part["day"] != _DAYS[first.weekday()]):
        return None  # "Tuesday 14th" of a month whose 14th is no Tuesday: one of the two is a slip
    if not part.get("last"):
        return _one(first)
    last = _date(first.year, first.month, int(part["last"]))
    return _Days(first, last) if last and last >= first else None


def _day_of_month(match: re.Match[str], said_on: date) -> _Days | None:
    """ "The 20th", where a word before it shows that it is a date."""
    return _dated(match, said_on) if _DATE_FOLLOWS.search(match.string, 0, match.start()) else None


_DATE_FOLLOWS = re.compile(
    r"(?:^|(?<!\S)(?:by|on|before|about|until|after|between|from|than|is|are|for|hear|know|or|and|of|to|[-/:;,.=]) )$"
)


def _day_of_next_month(match: re.Match[str], said_on: date) -> _Days | None:
    return _one(_date(*_month_after(said_on, 1), int(match["date"])))


def _in_figures(match: re.Match[str], said_on: date) -> _Days | None:
    """ "20/11" and "11/20" are dates in one order only, "Thu 3/12" where one order is a Thursday; "4/11" is not told.

    With points the day comes first, since nobody writes it otherwise. "24/7" is no day in July.
    """
    one, other = int(match["one"]), int(match["other"])
    year = int(match["year"] or 0)
    year += 2000 if 0 < year < 100 else 0
    orders = {(one, other)} if "." in match.group() else {(one, other), (other, one)}
    dates = {_next_date(day, month, year, said_on) for day, month in orders if month <= 12}
    day_said = match["day"]
    sure = [found for found in dates if found and (not day_said or _DAYS[found.weekday()] == day_said)]
    return _one(sure[0]) if len(sure) == 1 and (one, other) != (24, 7) else None


def _iso(match: re.Match[str], said_on: date) -> _Days | None:
    return _one(_next_date(int(match["date"]), int(match["month"]), int(match["year"]), said_on))


def _weekday(match: re.Match[str], said_on: date) -> _Days:
    found = _next_weekday(match["day"], said_on)
    return _Days(found, found, weekday=True)


def _weekday_and_figure(match: re.Match[str], said_on: date) -> _Days | None:
    """ "Tues 14" is a date where the next 14th is a Tuesday; else the figure is an hour."""
    return _dated(match, said_on) or _weekday(match, said_on)


def _weekday_in_weeks(weeks: int) -> _Rule:
    """A weekday of the calendar week that lies some weeks after this one.

    "Next Thursday" said on a Monday is three days off to some and ten to others. The later reading is taken.
    """

    def rule(match: re.Match[str], said_on: date) -> _Days | None:
        return _one(_monday(said_on, weeks) + timedelta(days=_DAYS.index(match["day"])))

    return rule


def _two_days_next_week(match: re.Match[str], said_on: date) -> _Days | None:
    first, last = (_monday(said_on, 1) + timedelta(days=_DAYS.index(match[part])) for part in ("day", "last"))
    return _Days(first, last) if first <= last else None


def _weeks_after(match: re.Match[str], said_on: date) -> _Days | None:
    """ "A week on Monday", "Monday week", "two weeks today"."""
    part = match.groupdict()
    if part["day"]:
        start = _next_weekday(part["day"], said_on)
    else:
        start = said_on + timedelta(days=part["anchor"] == "tomorrow")
    count = _count(part.get("count"))[1]
    return _one(_later(start, count, part["unit"]))


def _days_ahead(days: int) -> _Rule:
    def rule(_: re.Match[str], said_on: date) -> _Days | None:
        return _one(said_on + timedelta(days=days))

    return rule


def _count(words: str | None) -> tuple[int, int]:
    """The least and the most that a count may mean. A few is up to five, so that nobody is asked too soon."""
    if words is None or words in {"a", "an"}:
        return 1, 1
    if words.isdigit():
        return int(words), int(words)
    return (2, 2) if "couple" in words else (3, 5)


def _duration(match: re.Match[str], said_on: date) -> _Days | None:
    """ "In two weeks", "in 2-3 weeks", "in a week or two"."""
    least, most = _count(match["count"])
    most = max(most, int(match["most"] or match["or_most"] or 0))
    return _Days(_later(said_on, least, match["unit"]), _later(said_on, most, match["unit"]))


def _within(match: re.Match[str], said_on: date) -> _Days | None:
    """ "Within ten days", "over the next two weeks"."""
    days = _duration(match, said_on)
    return days and days._replace(earliest=said_on)


def _week(match: re.Match[str], said_on: date) -> _Days:
    """A week from Monday to Friday, or a part of one."""
    weeks = {"after next": 2, "next": 1, "following": 1}.get(match["which"] or "", 0)
    first, last = {
        "early": (0, 2),
        "half": (0, 2),
        "mid": (1, 3),
        "other half": (2, 4),
        "late": (3, 4),
        "end": (3, 4),
    }.get(_part(match), (0, 4))
    if weeks == 0 and last < said_on.weekday():
        weeks = 1  # on a Saturday "the end of the week" is the next one's
    monday = _monday(said_on, weeks)
    return _Days(
        max(monday + timedelta(days=first), said_on),
        monday + timedelta(days=last),
        is_end=_part(match) == "end",
    )


def _next_two_weeks(_: re.Match[str], said_on: date) -> _Days:
    return _Days(_monday(said_on, 1), _monday(said_on, 2) + timedelta(days=4))


def _week_of(match: re.Match[str], said_on: date) -> _Days | None:
    """The working week with that date in it; of a Saturday or a Sunday, the one that begins then."""
    days = _dated(match, said_on) if "date" in match.groupdict() else _weekday(match, said_on)
    if days is None:
        return None
    monday = _monday(days.earliest, 1 if days.earliest.weekday() > 4 else 0)
    return _Days(max(monday, said_on), monday + timedelta(days=4))


def _week_ending(match: re.Match[str], said_on: date) -> _Days | None:
    days = _dated(match, said_on)
    return days and days._replace(earliest=max(_monday(days.latest), said_on))


def _numbered_week(match: re.Match[str], said_on: date) -> _Days | None:
    """ "Week 42", as calendars in much of Europe number them (ISO 8601)."""
    for year in (said_on.year, said_on.year + 1):
        try:
            monday = date.fromisocalendar(year, int(match["number"]), 1)
        except ValueError:
            continue
        if monday + timedelta(days=4) >= said_on:
            return _Days(max(monday, said_on), monday + timedelta(days=4))
    return None


def _weekend(match: re.Match[str], said_on: date) -> _Days:
    saturday = _monday(said_on, 1 if match["which"] == "next" else 0) + timedelta(days=5)
    friday = max(saturday - timedelta(days=1), said_on)
    return _Days(max(saturday, said_on), saturday + timedelta(days=1), by=friday)


def _month(match: re.Match[str], said_on: date) -> _Days | None:
    """A month or a part of one; "early" is its first ten days, the end its last seven."""
    part = match.groupdict()
    whole = not _part(match) and not part.get("nth")
    if part.get("month"):
        if whole and not _MONTH_FOLLOWS.search(match.string, 0, match.start()):
            return None  # "may" and "march" are ordinary words too, and a month alone says little
        number = _MONTHS.index(part["month"]) + 1
        year = int(part.get("year") or 0)
        months = [(year, number)] if year else [(said_on.year, number), (said_on.year + 1, number)]
    else:
        ahead = part.get("which") in {"next", "following"}
        months = [_month_after(said_on, ahead), _month_after(said_on, ahead + 1)]
    for year, number in months:
        length = monthrange(year, number)[1]
        first, last = {
            "early": (1, 10),
            "half": (1, 15),
            "other half": (16, length),
            "mid": (12, 18),
            "late": (21, length),
            "end": (length - 6, length),
            "#1": (1, 7),
            "#2": (8, 14),
            "#3": (15, 21),
            "last": (length - 6, length),
        }.get(_ORDINALS.get(part.get("nth") or "", part.get("nth") or _part(match)), (1, length))
        found = _Days(date(year, number, first), date(year, number, last), is_end=_part(match) == "end")
        if found.latest >= said_on:
            opens = max(found.earliest, said_on)
            return found._replace(earliest=opens, by=opens if whole and part.get("month") else None)
    return None


_MONTH_FOLLOWS = re.compile(r"(?<!\S)(?:in|by|before|until|after|during|this|next|of|from|about|sometime) $")


def _part(match: re.Match[str]) -> str:
    """The part of a week or a month that a phrase names: "early", "mid", "late", "end", a half, or "" for the whole."""
    words = match.groupdict().get("part") or ""
    for part, names in {
        "half": ("first half", "#1 half"),
        "other half": ("latter half", "second half", "#2 half"),
        "early": ("early", "start", "first", "#1"),
        "mid": ("mid", "half"),
        "late": ("late", "latter", "second", "#2", "back"),
        "end": ("end",),
    }.items():
        if words.startswith(names):
            return part
    return ""


def _year_end(_: re.Match[str], said_on: date) -> _Days:
    last = date(said_on.year, 12, 31)
    return _Days(max(said_on, last - timedelta(days=6)), last, is_end=True)


def _new_year(match: re.Match[str], said_on: date) -> _Days:
    first = date(said_on.year + 1, 1, 1)
    return _Days(first, first.replace(day=10 if match["part"] else 31), by=first)


def _christmas(_: re.Match[str], said_on: date) -> _Days | None:
    return _one(_next_date(25, 12, None, said_on))


# --- The phrases -------------------------------------------------------------------------------------------------

_DAY = rf"(?P<day>{'|'.join(_DAYS)})"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_NTH = r"#(?P<date>\d+)"
_NTH_OR_FIGURE = r"#?(?P<date>\d{1,2})"
_RANGE = r"(?: (?:-|/|to|or|and) #?(?P<last>\d{1,2}))?"
_YEAR = r"(?: (?:, )?(?P<year>20\d\d))?"
_WEEKDAY_BEFORE = rf"(?:{_DAY}(?: (?:morning|afternoon|evening|night))?(?: ,)? )?"
_COUNT = r"(?P<count>\d{1,3}|(?:a )?couple(?: of)?|(?:a )?few|an?)"
_UNIT = r"(?P<unit>(?:(?:working|business|work) )?day|week|fortnight|month|hour)"
_STRETCH = rf"(?:(?:-|to|or) (?P<most>\d{{1,3}}) )?{_UNIT}(?: or (?P<or_most>\d))?(?: time)?(?: or so)?"
_PART = (
    r"(?P<part>early|start|(?:first|#1) (?:half|part|thing)|mid|half way through|later?|(?:latter|second|#2|back) (?:half|part|end)|"
    r"end)(?: -)?(?: (?:of|in|on))?(?: a)?"
)
_NO_DAY_OF_MONTH = (  # "the 2nd interview", "the 3rd floor", "the first of three"
    r"(?! (?:floor|round|interview|stage|call|attempt|time|quarter|year|chat|half|week|month|place|person|line|shift|day|"
    r"1|option|choice|language|party|draft|visit|int|i|iv|meeting|job|role|candidate|class|grade|century|of (?:all|\d))\b)"
)
_FEAST = r"(?:bank hol\w*|easter|thanksgiving|hol\w*|half term|break|eid|diwali)"
_WEEK_OF = r"week (?:of|commencing|comm|start|starting)(?: on)?"

_PHRASES: tuple[tuple[re.Pattern[str], _Rule], ...] = tuple(
    (re.compile(rf"(?<!\S){pattern}(?!\S)"), rule)
    for pattern, rule in (
        # Days that only a calendar of feasts knows, days that are over, and days of every week.
        (rf"(?:easter|bank hol\w*|good|black|cyber|whit|ash|shrove|pancake|holiday) {_DAY}", _nothing),
        (rf"{_DAY} after {_FEAST}", _nothing),
        (rf"{_FEAST} weekend", _nothing),
        (rf"(?:last|past|every|each|previous|alternate|since|a) (?:other )?{_DAY}", _nothing),
        (rf"MON (?:-|to) (?:{'|'.join(_DAYS[4:])})", _nothing),  # the hours of a job
        (rf"(?:{_COUNT} )?{_UNIT} (?:ago|before|earlier)", _nothing),
        # Dates.
        (r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<date>\d\d)", _iso),
        (rf"(?:{_DAY} (?:, )?)?(?P<one>\d{{1,2}})[/.](?P<other>\d{{1,2}})(?:[/.](?P<year>\d{{2,4}}))?", _in_figures),
        (rf"{_WEEKDAY_BEFORE}{_NTH_OR_FIGURE}{_RANGE} (?:of |- )?{_MONTH}{_YEAR}", _dated),
        (rf"{_WEEKDAY_BEFORE}{_MONTH} {_NTH_OR_FIGURE}{_RANGE}{_YEAR}(?! (?:{_UNIT}|time))", _dated),
        (rf"{_DAY}(?: (?:morning|afternoon|evening|night))?(?: ,)? {_NTH}{_NO_DAY_OF_MONTH}", _dated),
        (rf"{_DAY} (?P<date>\d{{1,2}})(?! (?:-|:|/))", _weekday_and_figure),
        (rf"{_NTH}{_RANGE}(?: of (?:this )?month)?{_NO_DAY_OF_MONTH}", _day_of_month),
        (rf"{_NTH} of next month", _day_of_next_month),
        # Weekdays.
        (rf"(?:first thing )?(?:(?:this|coming) )*{_DAY}(?: (?:morning|afternoon|evening|night|lunchtime|am|pm))?", _weekday),
        (rf"next {_DAY}", _weekday_in_weeks(1)),
        (rf"{_DAY} next(?! week)", _weekday_in_weeks(1)),
        (rf"{_DAY}(?: ,)?(?: (?:of|in))? (?:next|following) week", _weekday_in_weeks(1)),
        (rf"next week(?: [,:])?(?: on| by)? {_DAY}", _weekday_in_weeks(1)),
        (rf"{_DAY} (?:or|/|and|to|-) (?P<last>{'|'.join(_DAYS)})(?: of| in)? next week", _two_days_next_week),
        (rf"{_DAY} after next", _weekday_in_weeks(2)),
        (rf"(?:{_COUNT} )?(?P<unit>week|fortnight)(?: (?:on|from|this|next|coming))* (?:{_DAY}|(?P<anchor>today|now|tomorrow))", _weeks_after),
        (rf"(?:{_DAY}|(?P<anchor>today|tomorrow)) (?P<unit>week|fortnight)(?! (?:\d|after|of|comm))", _weeks_after),
        # Weeks.
        (rf"{_WEEK_OF} {_DAY}", _week_of),
        (rf"{_WEEK_OF} (?:{_DAY} )?{_NTH_OR_FIGURE}(?: (?:of )?{_MONTH}{_YEAR})?", _week_of),
        (rf"{_WEEK_OF} (?:{_DAY} )?{_MONTH} {_NTH_OR_FIGURE}{_YEAR}", _week_of),
        (rf"week ending (?:{_DAY} )?{_NTH_OR_FIGURE}(?: (?:of )?{_MONTH}{_YEAR})?", _week_ending),
        (rf"(?:{_PART} )?week (?P<which>after next)", _week),
        (rf"(?<=or )(?:{_PART} )?(?P<which>next)(?= ?(?:$|[,.;]))", _week),
        (r"next week or (?:week|1) after(?: next)?", _next_two_weeks),
        (rf"(?:{_PART} )?(?P<which>next|following|coming|this) week", _week),
        (rf"{_PART} (?P<which>working )?week", _week),
        (r"week (?P<number>\d\d)", _numbered_week),
        (r"(?<=in )week (?P<number>\d)", _numbered_week),
        (r"(?:(?P<which>this|next) )?(?:coming )?weekend(?! (?:shift|work|hours|rota|staff|cover|team))", _weekend),
        # Stretches of time.
        (rf"(?:in|takes?|give (?:it|us|me|them|him|her)|allow|so|about) (?:about )*{_COUNT} {_STRETCH}", _duration),
        (rf"(?:^|(?<=decision )|(?<=back )|(?<=hear )|(?<=answer )|(?<=result )){_COUNT} {_STRETCH}(?= ?(?:$|[.,;]))", _duration),
        (rf"(?:within|inside(?: of)?|(?:(?:in|over|during|within) )?(?:next|coming)|up to|less than|under|no more than) (?:about )*(?:{_COUNT} )?{_STRETCH}", _within),
        # Months and years.
        (rf"(?:{_PART} )?{_MONTH}{_YEAR}", _month),
        (rf"{_PART} (?:(?P<which>next|following|coming|this) )?month", _month),
        (r"(?P<which>next|following|this) month", _month),
        (rf"(?P<nth>#[123]|first|second|third|last) (?:full )?week (?:(?:of|in) )?(?:{_MONTH}|(?:(?P<which>next) )?month)", _month),
        (r"month (?:- )?(?P<part>end)", _month),
        (r"(?:end of (?:this )?year|year (?:- )?end|eoy)", _year_end),
        (rf"(?:{_PART} )?(?P<new>new) year(?! (?:party|break|hol\w*|rush|eve))", _new_year),
        (r"christmas(?! (?:party|break|hol\w*|rush|period|do|market|season|shutdown|card|eve))", _christmas),
        # Today and tomorrow.
        (r"day after tomorrow", _days_ahead(2)),
        (r"tomorrow", _days_ahead(1)),
        (rf"(?:later today|tonight|end of (?:day|today|play)|close of (?:business|play))(?! (?:on )?{_DAY})", _days_ahead(0)),
        (r"(?:(?<=by )|(?<=before end of ))today|today(?= or )", _days_ahead(0)),
    )
)  # fmt: skip

# --- Phrases in their place --------------------------------------------------------------------------------------

_BEFORE = re.compile(
    r"(?<!\S)(?:"
    r"(?P<by>by|on or before|(?:no|not) later than|up to|(?:end|close) of (?:day|play|business|today))|"
    r"(?P<before>(?<!not )before|ahead of)|"
    r"(?P<after>after(?:(?: (?!so |then )[a-z']+){1,5} on)?)|"
    r"(?P<since>until|from|not before|(?:no|not) (?:earlier|sooner) than|on or after)|"
    r"(?P<never>last|past|every|each|since)"
    r")(?: (?:on|about|o'clock|(?:end|close) of (?:day|play|business)))* $"
)
_DENIES = re.compile(
    r"(?<!\S)(?:not|no|never|nothing|nobody|none|away|off|out|closed|leave|holiday|\w+n't|wont|dont|cant|didnt|isnt)(?!\S)"
)
"""What makes "until" the day from which: "I won't hear until Friday"."""
_BEHIND = re.compile(
    r" (?:, )?(?:(?:or )?(?P<latest>(?:at )?latest|at outside|tops|max|(?:before|sooner)(?= |$))|(?P<earliest>(?:at )?earliest|onwards|or later))(?!\S)"
)
_JOINS = frozenset({"or", "/", "-", "to", "and", ", or", "or on", "or in"})


def _mentions(line: str, said_on: date) -> Iterator[_Mention]:
    """The days that a spelled-out line names, from left to right; of phrases that begin together the longest."""
    place = 0
    while place < len(line):
        found = [(m, rule) for pattern, rule in _PHRASES if (m := pattern.match(line, place))]
        if not found:
            space = line.find(" ", place)
            place = space + 1 if space >= 0 else len(line)
            continue
        match, rule = max(found, key=lambda pair: pair[0].end())
        place = match.end() + 1
        try:
            days = rule(match, said_on)
            mention = days and _in_place(line, match, days, said_on)
        except (OverflowError, ValueError):  # past the last year of the calendar
            continue
        if mention and mention.days.latest >= said_on:
            yield mention


def _in_place(line: str, match: re.Match[str], days: _Days, said_on: date) -> _Mention | None:
    """The days of a phrase as the words around it turn them: "by", "before", "after", "at the latest"."""
    before, behind = _BEFORE.search(line, 0, match.start()), _BEHIND.match(line, match.end())
    start, end = before.start() if before else match.start(), behind.end() if behind else match.end()
    how = (before.lastgroup if before else None) or (behind.lastgroup if behind else None)
    if how == "since" and before and before["since"] == "until" and not _DENIES.search(line, 0, start):
        how = "by"  # "they tell me until Friday", as many a language says "by"
    firm = bool(behind and behind["latest"])
    if firm or how == "by":
        last = days.latest if firm or days.by is None else days.by
        days = days._replace(earliest=min(said_on, last), latest=last)
    elif how == "before":
        last = days.latest if days.is_end else days.earliest - timedelta(days=1)
        days = days._replace(earliest=min(said_on, last), latest=last)
    elif how == "after":
        days = days._replace(earliest=days.latest + timedelta(days=1), latest=days.latest + _SLACK)
    elif how in {"since", "earliest"}:
        days = days._replace(latest=days.latest + _SLACK)
    elif how == "never":
        return None
    return _Mention(start, end, days, firm)


def _joined(line: str, mentions: list[_Mention]) -> list[_Mention]:
    """The mentions, with two that "or" or a dash joins made one: "Mon or Tues", "Friday or Monday latest"."""
    joined: list[_Mention] = []
    for mention in mentions:
        last = joined[-1] if joined else None
        if last and line[last.end : mention.start].strip() in _JOINS:
            first, second = last.days, mention.days
            if second.weekday and second.latest < first.latest:
                # The Monday behind that Friday.
                opens = second.earliest + (_WEEK if second.earliest == second.latest else timedelta())
                second = second._replace(earliest=opens, latest=second.latest + _WEEK)
            if second.latest >= first.latest:
                both = first._replace(earliest=min(first.earliest, second.earliest), latest=second.latest)
                joined[-1] = _Mention(last.start, mention.end, both, last.firm or mention.firm)
                continue
        joined.append(mention)
    return joined


_CLAUSE_ENDS = re.compile(r"(?:^| )[,;.!?](?: |$)")
_ANSWER = re.compile(
    r"(?<!\S)(?:hear|decid\w*|decision|know|answer\w*|result\w*|outcome|feedback|revert\w*|get back|in touch|back to|"
    r"respon\w+|repl\w+|find out|news|verdict|offer)(?!\S)"
)
_CONTACT = re.compile(r"(?<!\S)(?:ring\w*|call\w*|phon\w+|e?mail\w*|text\w*|writ\w+|tell\w*|word)(?!\S)")


def _weight(line: str, mention: _Mention) -> int:
    """How likely a mention is the day of the answer, by the words of its clause."""
    start, end = 0, len(line)
    for boundary in _CLAUSE_ENDS.finditer(line):
        if boundary.end() <= mention.start:
            start = boundary.end()
        elif boundary.start() >= mention.end:
            end = boundary.start()
            break
    clause = line[start:end]
    return 4 * mention.firm + (2 if _ANSWER.search(clause) else 1 if _CONTACT.search(clause) else 0)
