"""When the interview was, as a letter may say it: a weekday, or "today" and "yesterday"."""

from __future__ import annotations

import re

from assistant.reading.segments import Line

_DAYS = {
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday", "thu": "Thursday",
    "thur": "Thursday", "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
_DAY = r"(?P<day>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|today|yesterday|this morning|this afternoon)"
_FUTURE = re.compile(r"\b(?:by|next|before|until|til|till|hear|call|ring|decision|decide|start|let me know|round|will|know|deadline|due|from|every|back|confirm|email|weeks?|or|then|week)\b", re.I)
_EVENT = re.compile(r"\b(?:interview(?:ed)?|int|met|meeting|spoke|chat(?:ted)?|saw|call|panel|when|date|day|zoom|teams|trial|round 1|first round|went|today|yesterday|this morning|this afternoon)\b", re.I)
_PLURAL = re.compile(r"(?:days?|s)\b", re.I)


def find_day(lines: list[Line]) -> str | None:
    """The weekday of the interview where the notes say it plainly, else None.

    "Today" and "yesterday" are not kept: the letter may be sent on another day.
    """
    for number, line in enumerate(lines[:12]):
        label = (line.label or "").lower()
        for match in re.finditer(rf"\b{_DAY}\b(?P<plural>s\b|'s)?", line.text, re.I):
            word = match["day"].lower()
            if word in {"today", "yesterday", "this morning", "this afternoon"} or match["plural"]:
                continue
            before = line.text[: match.start()]
            clause = re.split(r"[.;!?]", before)[-1]
            if _FUTURE.search(clause) or _FUTURE.search(line.text[match.end() : match.end() + 16]) or word in {"sat", "sun"} and not line.text[match.start()].isupper():
                continue
            after = line.text[match.end() : match.end() + 25]
            if label in {"when", "date", "interview", "time", "day"} or number <= 1 or _EVENT.search(clause):
                if number <= 1 or label in {"when", "date", "interview", "time", "day"} or _EVENT.search(clause) and not re.search(r"^\s*(?:off|night|shift|team)", after):
                    for short, full in _DAYS.items():
                        if full.lower().startswith(word) or word == short:
                            return full
    return None
