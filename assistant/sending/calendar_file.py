"""A plan for sending as a calendar file (.ics, RFC 5545) that the user opens in a calendar of their own.

It invites nobody, links nowhere and blocks no time. It is marked as private, since many people look for work from a
calendar that others can see.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5

from assistant.sending.names import one_line
from assistant.sending.planner import MOST_CHECK_INS, SendPlan, Timing

if TYPE_CHECKING:
    from icalendar import Event

LONGEST_TITLE = 200
"""Characters. Calendars show one line of it."""

_LONG_ENOUGH = timedelta(minutes=15)  # to read the letter once more and send it
_NINE_O_CLOCK = timedelta(hours=9)  # of a check-in day, when its alarm rings


def calendar_file(plan: SendPlan, title: str, uid_seed: str) -> bytes:
    """The plan as a calendar: an event at ``plan.best`` and an all-day event for each check-in day, with alarms.

    ``title`` says what they are about ("Thank-you to Priya Raman"); it becomes one line. The same ``uid_seed`` makes the
    same events again, so that a calendar which has them moves them; the seed itself is not written. The moment is in
    UTC, which every calendar shows in its user's own time; a check-in day is that day wherever the user is. Raises
    ValueError where the plan leaves nothing to do.
    """
    from icalendar import Calendar

    events = list(_events(plan, one_line(title)[:LONGEST_TITLE].strip() or "the letter", uid_seed))
    if not events:
        raise ValueError("There is nothing to put into a calendar, since nothing should be sent.")
    calendar = Calendar()
    calendar.add("prodid", "-//Afterword//Send plan//EN")
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _events(plan: SendPlan, title: str, seed: str) -> Iterator[Event]:
    if plan.advice.verdict is not Timing.DO_NOT_SEND:
        start = plan.best.astimezone(UTC).replace(microsecond=0)
        yield _event(f"Send: {title}", f"send {seed}", start, start + _LONG_ENOUGH, rings=timedelta())
    # Numbered so that the last is always the second: it keeps its name when the first is over.
    for number, day in enumerate(plan.check_ins, MOST_CHECK_INS - len(plan.check_ins) + 1):
        end = day + timedelta(days=1)
        yield _event(f"Ask for news: {title}", f"check-in {number} {seed}", day, end, rings=_NINE_O_CLOCK)


def _event(summary: str, name: str, start: date, end: date, rings: timedelta) -> Event:
    """An event whose alarm rings some time after its start. ``start`` and ``end`` may be moments or days."""
    from icalendar import Alarm, Event

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", rings)
    event = Event()
    # Halves of surrogate pairs have no UTF-8, which the identifier is made from.
    event.add("uid", str(uuid5(NAMESPACE_OID, name.encode("utf-8", "backslashreplace").decode("utf-8"))))
    event.add("dtstamp", datetime.now(UTC).replace(microsecond=0))
    event.add("summary", summary)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add_component(alarm)
    return event
