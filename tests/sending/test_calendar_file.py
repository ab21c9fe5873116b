"""Calendars agree on when to send, and nothing that a user types can become a part of the file's own language.

``ics`` and ``vobject`` read the files back; neither shares code with ``icalendar``, which writes them.
"""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import ics  # type: ignore[import-untyped]  # neither has types
import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.schema import LetterKind
from assistant.sending.calendar_file import LONGEST_TITLE, calendar_file
from assistant.sending.names import one_line
from assistant.sending.planner import Advice, SendPlan, Timing, plan_sending

LINES = {
    "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "CLASS", "TRANSP", "ACTION", "DESCRIPTION", "TRIGGER",
    "BEGIN", "END", "VERSION", "PRODID",
}  # fmt: skip
INJECTION = "Thanks\r\nEND:VEVENT\nBEGIN:VEVENT\r\nATTENDEE:mailto:a@example.org\x00\u2028URL:x"


@pytest.fixture(autouse=True, params=["Asia/Tokyo", "America/St_Johns"])
def server_elsewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer's own zone is not the reader's."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        set_zone()
        yield
    set_zone()


def set_zone() -> None:
    if sys.platform != "win32":  # there is no such call there
        time.tzset()


def a_plan(best: datetime | None = None, verdict: Timing = Timing.WAIT, check_ins: int = 2) -> SendPlan:
    best = best or datetime(2026, 3, 29, 8, tzinfo=ZoneInfo("Europe/London"))
    days = (date(2026, 4, 7), date(2026, 4, 14))[2 - check_ins :]
    return SendPlan(earliest=best, best=best, check_ins=days, advice=Advice(verdict=verdict, why="So."))


def unfolded(content: bytes) -> list[str]:
    """The lines of a calendar file as RFC 5545 has them, where a line that begins with a blank goes on."""
    return content.decode("utf-8").replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def by_vobject(content: bytes) -> list[Any]:
    return list(vobject.readOne(content.decode("utf-8")).vevent_list)


def by_ics(content: bytes) -> list[Any]:
    return sorted(ics.Calendar(content.decode("utf-8")).events, key=lambda event: event.begin)


@pytest.mark.parametrize(
    ("zone", "interview", "moment"),
    [
        # Summer time begins in the night after the interview, or ends in it, or is half an hour, or isn't known there.
        ("Europe/London", datetime(2026, 3, 28, 19), datetime(2026, 3, 29, 7, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 10, 31, 19), datetime(2026, 11, 1, 13, tzinfo=UTC)),
        ("Australia/Lord_Howe", datetime(2026, 10, 3, 19), datetime(2026, 10, 3, 21, tzinfo=UTC)),
        ("Asia/Kathmandu", datetime(2026, 3, 28, 19), datetime(2026, 3, 29, 2, 15, tzinfo=UTC)),
    ],
)
def test_calendars_agree_on_the_moment_across_a_change_of_summer_time(
    zone: str, interview: datetime, moment: datetime
) -> None:
    """Eight in the morning for the reader, on the day after an interview that ended at seven in the evening."""
    interview = interview.replace(tzinfo=ZoneInfo(zone))
    plan = plan_sending(interview, interview, LetterKind.THANK_YOU, None, None, None)
    content = calendar_file(plan, "Thank-you", "seed")
    assert plan.best.astimezone(UTC) == moment
    # In UTC, since a named zone without its rules is each calendar's own guess.
    assert f"DTSTART:{moment:%Y%m%dT%H%M%SZ}" in unfolded(content)
    assert by_vobject(content)[0].dtstart.value == moment
    assert by_vobject(content)[0].dtend.value == moment + timedelta(minutes=15)
    assert by_ics(content)[0].begin == moment
    assert by_ics(content)[0].duration == timedelta(minutes=15)


def test_check_ins_are_whole_days_wherever_the_user_is() -> None:
    content = calendar_file(a_plan(), "Priya", "seed")
    send, first, second = by_vobject(content)
    assert send.summary.value == "Send: Priya"
    assert first.summary.value == second.summary.value == "Ask for news: Priya"
    assert [first.dtstart.value, second.dtstart.value] == [date(2026, 4, 7), date(2026, 4, 14)]
    assert first.dtend.value == date(2026, 4, 8)
    assert [event.all_day for event in by_ics(content)] == [False, True, True]
    assert [event.begin.date() for event in by_ics(content)[1:]] == [date(2026, 4, 7), date(2026, 4, 14)]


def test_every_event_rings() -> None:
    """The letter at its moment, a check-in at nine in the morning."""
    content = calendar_file(a_plan(), "Priya", "seed")
    for event, rings in zip(
        by_vobject(content), (timedelta(), timedelta(hours=9), timedelta(hours=9)), strict=True
    ):
        assert event.valarm.action.value == "DISPLAY"
        assert event.valarm.trigger.value == rings
        assert event.valarm.description.value == event.summary.value
    for event, rings in zip(
        by_ics(content), (timedelta(), timedelta(hours=9), timedelta(hours=9)), strict=True
    ):
        assert [alarm.trigger for alarm in event.alarms] == [rings]


def test_the_file_invites_nobody_and_shows_itself_to_nobody() -> None:
    content = calendar_file(a_plan(), "Priya", "seed")
    assert {line.split(":")[0].split(";")[0] for line in unfolded(content)} == LINES
    assert unfolded(content).count("CLASS:PRIVATE") == 3
    assert unfolded(content).count("TRANSP:TRANSPARENT") == 3  # nobody is too busy to send a letter


def test_the_same_seed_makes_the_same_events_and_another_others() -> None:
    """Else each new file would put the same things into the calendar once more."""

    def names(plan: SendPlan, seed: str) -> list[str]:
        return [event.uid.value for event in by_vobject(calendar_file(plan, "Priya", seed))]

    first = names(a_plan(), "one")
    later = a_plan(datetime(2026, 5, 1, 9, tzinfo=UTC))
    assert names(later, "one") == first
    assert len({*first, *names(a_plan(), "two")}) == 6
    # With the first check-in over, the second is still the second.
    assert names(a_plan(check_ins=1), "one") == [first[0], first[2]]
    assert b"interview-at-lumen" not in calendar_file(a_plan(), "Priya", "interview-at-lumen")


def test_a_letter_that_should_not_go_has_no_event() -> None:
    content = calendar_file(a_plan(verdict=Timing.DO_NOT_SEND), "Priya", "seed")
    assert [event.summary.value for event in by_vobject(content)] == ["Ask for news: Priya"] * 2
    with pytest.raises(ValueError, match="nothing should be sent"):
        calendar_file(a_plan(verdict=Timing.DO_NOT_SEND, check_ins=0), "Priya", "seed")


def test_a_title_is_never_empty_and_never_endless() -> None:
    assert by_vobject(calendar_file(a_plan(), " \r\n ", "seed"))[0].summary.value == "Send: the letter"
    endless = by_vobject(calendar_file(a_plan(), "ab " * 500, "seed"))[0].summary.value
    assert len(endless) <= LONGEST_TITLE + len("Send: ")


anything = st.text(st.characters()) | st.lists(
    st.sampled_from(
        ["\r\n", "\n", "\r", ",", ";", ":", '"', "\\", "\\n", "\\,", "^n", "BEGIN:VEVENT", "END:VCALENDAR", "\x00", "\x0b",
         "\x85", "\u2028", "\ud800", " ", "\t", "ATTENDEE:mailto:a@b.example", "漢", "é", "🙂", "a" * 70, "ﷺ" * 30]
    )
).map("".join)  # fmt: skip


@given(title=anything, seed=anything)
@example(title=INJECTION, seed=INJECTION)
@example(title="\ud83d", seed="\ud83d")
def test_nothing_in_a_title_becomes_a_line_of_the_file(title: str, seed: str) -> None:
    content = calendar_file(a_plan(), title, seed)
    lines = unfolded(content)
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == lines.count("BEGIN:VALARM") == 3
    assert {line.split(":")[0].split(";")[0] for line in lines} == LINES
    assert len(lines) == len(unfolded(calendar_file(a_plan(), "Priya", "seed")))
    # CRLF and nothing else ends a line, none is longer than 75 octets, and no other control character is left.
    assert content.endswith(b"\r\n")
    assert b"\r" not in content.replace(b"\r\n", b"")
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert not set(content) & {127, *range(32)} - set(b"\r\n")
    assert all(len(line) == len("UID:") + 36 for line in lines if line.startswith("UID:"))


@given(title=anything)
@example(title=INJECTION)
@example(title='Thank-you; "Priya, Raman": 50% \\ more')
def test_a_title_comes_back_as_it_was(title: str) -> None:
    """On one line, without halves of characters."""
    said = one_line(title)[:LONGEST_TITLE].strip() or "the letter"
    content = calendar_file(a_plan(), title, "seed")
    assert len(by_vobject(content)) == 3
    assert by_vobject(content)[0].summary.value == f"Send: {said}"
    assert len(by_ics(content)) == 3
    if "\\" not in said:  # ics 0.7.3 takes a backslash before an n for the end of a line
        assert by_ics(content)[0].name == f"Send: {said}"
