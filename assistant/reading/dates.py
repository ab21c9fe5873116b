"""When the interview was, as a letter may say it: a weekday, or "today" and "yesterday"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.segments import Line

_DAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "weds": "Wednesday",
    "thu": "Thursday",
    "thur": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_DAY = (
    r"(?P<day>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?|today|yesterday|this morning|this afternoon)"
)
_FUTURE = re.compile(
    r"\b(?:by|next|before|until|til|till|hear|call|ring|decision|decide|start|let me know|round|will|know|"
    r"deadline|due|from|every|back|confirm|email|weeks?|or|then|week|trial|inc|incl|including|rota|\d days|shifts?|wants?|needs?|opens?|closes?)\b",
    re.I,
)
_EVENT = re.compile(
    r"\b(?:interview(?:ed)?|int|met|meeting|spoke|talked|spoken|chat(?:ted)?|saw|call|panel|when|date|day|zoom|teams|"
    r"round 1|first round|went|today|yesterday|this morning|this afternoon)\b",
    re.I,
)
_WHEN_LABELS = frozenset({"when", "date", "interview", "time", "day"})
_ANY_DAY = _DAY.replace("?P<day>", "?:")
_NOT_AN_EVENT = re.compile(
    rf"\s*(?:off|nights?|evenings?|shifts?|team|only|(?:\w+ )?(?:assistant|job|staff|person|girl|boy|role|hours|rota|opening|service|lunch|league|school|market|crew)|[/&+-]\s*{_ANY_DAY}|(?:and|to|or|n) {_ANY_DAY})\b",
    re.I,
)
_ANY_SUCH_DAY = re.compile(
    rf"(?:\b(?:a|an|any|each|most|one|on) an? |\b(?:a|any|each|most|only|{_ANY_DAY}\s*[/&+-])\s*)$", re.I
)
_A_LIMIT = re.compile(r"\s*(?:at the latest|latest|after|before|inst)\b", re.I)
_NAME_BEFORE = re.compile(r"(?:^|\s)(?!On|Last|This|Met)[A-Z][a-z]+ $")
_ABBREVIATED = re.compile(r"\b(incl?|e\.g|approx|vs)\.", re.I)
_THIS_ROUND = re.compile(r"^\W*(?:1st|2nd|3rd|4th|first|second|third|final) round\b", re.I)
"""What notes begin with: further down it is the round to come."""
_NEAR_THE_TOP = 60  # characters of the first lines, where the day stands by itself
_MOST = 2000  # characters of a line that are looked at


def find_day(lines: list[Line], elsewhere: Sequence[tuple[int, int]] = ()) -> str | None:
    """The weekday of the interview where the notes say it plainly, else None.

    ``elsewhere``: the places of the notes that are about another interview, or about none.

    "Today" and "yesterday" are not kept: the letter may be sent on another day.
    """
    for number, line in enumerate(lines[:12]):
        labelled = (line.label or "").lower() in _WHEN_LABELS
        text = line.text[:_MOST]
        for match in re.finditer(rf"\b{_DAY}\b(?P<plural>s\b|'s)?", text, re.I):
            word = match["day"].lower()
            if any(start <= line.start + match.start() < end for start, end in elsewhere):
                continue
            if word in {"today", "yesterday", "this morning", "this afternoon"} or match["plural"]:
                continue
            before = _ABBREVIATED.sub(r"\1 ", text[max(0, match.start() - 120) : match.start()])
            clause = re.split(r"[.;!?]", before)[-1]
            if number == 0:
                clause = _THIS_ROUND.sub("interview", clause)
            behind = text[match.end() : match.end() + 25]
            if _FUTURE.search(clause) or _FUTURE.search(behind[:16]):
                continue
            if word in {"sat", "sun"} and (
                not text[match.start()].isupper() or _NAME_BEFORE.search(text[: match.start()])
            ):
                continue  # words of their own, or a name's: "The Rising Sun"
            if _NOT_AN_EVENT.match(behind) or _ANY_SUCH_DAY.search(clause) or _A_LIMIT.match(behind):
                continue
            heads = number <= 1 and match.start() <= _NEAR_THE_TOP
            if heads or labelled or _EVENT.search(clause):
                return next(
                    full for short, full in _DAYS.items() if full.lower().startswith(word) or word == short
                )
    return None
