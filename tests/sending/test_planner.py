"""A letter goes when it does most good: by the reader's clock, by the country's calendar, and not at all where it would hurt."""

import subprocess
import sys
import time as clock
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.schema import LetterKind
from assistant.sending.planner import SendPlan, Timing, plan_sending
from assistant.sending.promised import Promise

LONDON, NEW_YORK, KATHMANDU = map(ZoneInfo, ("Europe/London", "America/New_York", "Asia/Kathmandu"))
INTERVIEW = datetime(2026, 11, 18, 11, tzinfo=LONDON)  # a Wednesday
THANK_YOU, CHECK_IN, ANSWER = LetterKind.THANK_YOU, LetterKind.CHECK_IN, LetterKind.ANSWER
ADDITIONAL_INFO, STAY_IN_TOUCH = LetterKind.ADDITIONAL_INFO, LetterKind.STAY_IN_TOUCH


@pytest.fixture(autouse=True)
def server_elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The computer's own zone, which nothing may depend on: one that moves its clocks by half an hour."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Australia/Lord_Howe")
        set_zone()
        yield
    set_zone()


def set_zone() -> None:
    if sys.platform != "win32":  # there is no such call there
        clock.tzset()


def at(day: int, hour: int, minute: int = 0, month: int = 11, zone: ZoneInfo = LONDON) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=zone)


def promised(month: int, day: int) -> Promise:
    return Promise(earliest=date(2026, month, day), latest=date(2026, month, day), words="then")


def plan(
    kind: LetterKind,
    now: datetime,
    interview: datetime = INTERVIEW,
    promise: Promise | None = None,
    country: str | None = "GB",
    subdivision: str | None = "ENG",
    sent: int = 0,
    refused_on: date | None = None,
    asked_not: bool = False,
) -> SendPlan:
    return plan_sending(interview, now, kind, promise, country, subdivision, sent, refused_on, asked_not)


def verdict(plan: SendPlan) -> tuple[Timing, LetterKind | None]:
    return plan.advice.verdict, plan.advice.instead


# --- Thank-you ---------------------------------------------------------------------------------------------------


def test_a_thank_you_waits_two_hours() -> None:
    found = plan(THANK_YOU, at(18, 11, 30))
    assert verdict(found) == (Timing.WAIT, None)
    assert found.earliest == found.best == at(18, 13)
    assert "today at 13:00" in found.advice.why


@pytest.mark.parametrize("now", [at(18, 13), at(18, 20), at(19, 11)])
def test_a_thank_you_goes_at_once_within_a_day(now: datetime) -> None:
    found = plan(THANK_YOU, now)
    assert verdict(found) == (Timing.SEND, None)
    assert found.best == now


@pytest.mark.parametrize(("now", "best"), [(at(18, 20, 1), at(19, 8)), (at(19, 5), at(19, 8))])
def test_nothing_arrives_at_night(now: datetime, best: datetime) -> None:
    found = plan(THANK_YOU, now)
    assert verdict(found) == (Timing.WAIT, None)
    assert found.best == best


def test_a_night_takes_nothing_from_the_day_for_a_thank_you() -> None:
    """After an interview at seven in the morning, eight the next day is the hour for whoever writes in the evening."""
    assert verdict(plan(THANK_YOU, at(18, 22), interview=at(18, 7))) == (Timing.WAIT, None)


@pytest.mark.parametrize("now", [at(19, 11, 1), at(25, 20)])
def test_a_thank_you_is_late_after_a_day_and_still_worth_it_for_a_week(now: datetime) -> None:
    found = plan(THANK_YOU, now)
    assert verdict(found) == (Timing.LATE, None)
    assert found.latest == at(25, 20)
    assert ("still good" if now.day == 19 else "better than not at all") in found.advice.why


def test_after_a_week_without_a_promise_asking_takes_the_place_of_thanks() -> None:
    found = plan(THANK_YOU, at(26, 9))
    assert verdict(found) == (Timing.DO_NOT_SEND, CHECK_IN)
    assert found.check_ins == (date(2026, 11, 26), date(2026, 12, 3))


def test_after_a_week_and_before_the_promised_day_more_information_takes_the_place_of_thanks() -> None:
    assert verdict(plan(THANK_YOU, at(26, 9), promise=promised(12, 11))) == (
        Timing.DO_NOT_SEND,
        ADDITIONAL_INFO,
    )


def test_after_a_week_and_two_check_ins_nothing_takes_the_place_of_thanks() -> None:
    found = plan(THANK_YOU, at(10, 9, month=12), sent=2)
    assert verdict(found) == (Timing.DO_NOT_SEND, None)
    assert found.check_ins == ()


# --- More to say -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [ADDITIONAL_INFO, LetterKind.CLARIFICATION])
def test_what_was_left_unsaid_goes_at_once(kind: LetterKind) -> None:
    """Best within three business days (Monday 23 November), of use for ten (Wednesday 2 December)."""
    assert verdict(plan(kind, at(18, 11, 5))) == (Timing.SEND, None)
    assert verdict(plan(kind, at(23, 20))) == (Timing.SEND, None)
    assert verdict(plan(kind, at(24, 9))) == (Timing.LATE, None)
    assert plan(kind, at(24, 9)).latest == at(2, 20, month=12)
    assert verdict(plan(kind, at(2, 20, month=12))) == (Timing.LATE, None)
    assert verdict(plan(kind, at(3, 9, month=12))) == (Timing.DO_NOT_SEND, CHECK_IN)
    assert verdict(plan(kind, at(3, 9, month=12), sent=2)) == (Timing.DO_NOT_SEND, None)


def test_information_is_of_use_until_the_promised_day() -> None:
    promise = promised(11, 20)
    assert plan(ADDITIONAL_INFO, at(18, 12), promise=promise).latest == at(20, 20)
    found = plan(ADDITIONAL_INFO, at(21, 9), promise=promise)
    assert verdict(found) == (Timing.DO_NOT_SEND, CHECK_IN)
    assert "Tuesday 24 November" in found.advice.why


# --- Checking in -------------------------------------------------------------------------------------------------


def test_a_check_in_waits_two_business_days_after_the_promised_day() -> None:
    promise = promised(11, 20)  # a Friday
    found = plan(CHECK_IN, at(23, 9), promise=promise)
    assert verdict(found) == (Timing.WAIT, None)
    assert found.best == at(24, 8)
    assert "until Friday 20 November" in found.advice.why
    assert verdict(plan(CHECK_IN, at(24, 8), promise=promise)) == (Timing.SEND, None)
    assert found.latest is None


def test_a_check_in_without_a_promise_waits_five_business_days() -> None:
    assert plan(CHECK_IN, at(19, 9)).best == at(25, 8)


def test_the_second_check_in_waits_five_business_days_more_and_is_the_last() -> None:
    found = plan(CHECK_IN, at(26, 9), sent=1)
    assert verdict(found) == (Timing.WAIT, None)
    assert found.best == at(2, 8, month=12)
    assert found.check_ins == ()


def test_a_third_check_in_is_advised_against() -> None:
    found = plan(CHECK_IN, at(15, 9, month=12), sent=2)
    assert verdict(found) == (Timing.DO_NOT_SEND, None)
    assert found.check_ins == ()


def test_a_check_in_arrives_on_a_business_day() -> None:
    """Its day has come, but this is a Saturday."""
    found = plan(CHECK_IN, at(28, 10))
    assert verdict(found) == (Timing.WAIT, None)
    assert found.best == at(30, 8)
    assert "not a working day" in found.advice.why


def test_a_check_in_that_goes_late_moves_the_next_one() -> None:
    assert plan(CHECK_IN, at(30, 10)).check_ins == (date(2026, 12, 7),)


def test_the_check_ins_to_come_stand_beside_every_other_letter() -> None:
    assert plan(THANK_YOU, at(18, 14)).check_ins == (date(2026, 11, 25), date(2026, 12, 2))
    assert plan(THANK_YOU, at(18, 14), sent=1).check_ins == (date(2026, 12, 2),)


def test_a_check_in_day_that_has_gone_by_moves_behind_this_letter() -> None:
    assert plan(ADDITIONAL_INFO, at(26, 14)).check_ins == (date(2026, 12, 3), date(2026, 12, 10))


# --- After a no, and answers -------------------------------------------------------------------------------------


def test_a_refusal_leaves_room_for_a_kind_word_only() -> None:
    for kind in (THANK_YOU, ADDITIONAL_INFO, LetterKind.CLARIFICATION, CHECK_IN):
        found = plan(kind, at(24, 9), refused_on=date(2026, 11, 23))
        assert verdict(found) == (Timing.DO_NOT_SEND, STAY_IN_TOUCH)
        assert found.check_ins == ()


def test_a_kind_word_comes_a_day_or_two_after_the_refusal() -> None:
    refused_on = date(2026, 11, 23)
    early = plan(STAY_IN_TOUCH, at(23, 18), refused_on=refused_on)
    assert verdict(early) == (Timing.WAIT, None)
    assert early.best == at(24, 12)
    assert verdict(plan(STAY_IN_TOUCH, at(25, 19), refused_on=refused_on)) == (Timing.SEND, None)
    late = plan(STAY_IN_TOUCH, at(26, 9), refused_on=refused_on)
    assert verdict(late) == (Timing.LATE, None)
    assert late.latest is None


def test_a_kind_word_needs_no_day_of_refusal() -> None:
    found = plan(STAY_IN_TOUCH, at(25, 9))
    assert verdict(found) == (Timing.SEND, None)
    assert found.check_ins == ()


def test_an_answer_goes_within_a_business_day() -> None:
    found = plan(ANSWER, at(20, 15))  # a Friday
    assert verdict(found) == (Timing.SEND, None)
    assert found.latest == at(23, 20)
    assert plan(ANSWER, at(20, 22)).best == at(21, 8)


def test_an_answer_is_due_even_before_the_interview_and_after_a_refusal() -> None:
    assert verdict(plan(ANSWER, at(17, 9))) == (Timing.SEND, None)
    assert verdict(plan(ANSWER, at(24, 9), refused_on=date(2026, 11, 23))) == (Timing.SEND, None)


@pytest.mark.parametrize("kind", LetterKind)
def test_who_asked_not_to_be_contacted_is_left_in_peace(kind: LetterKind) -> None:
    found = plan(kind, at(18, 14), asked_not=True)
    assert verdict(found) == (Timing.DO_NOT_SEND, None)
    assert found.check_ins == ()


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind is not ANSWER])
def test_nothing_follows_an_interview_that_is_still_to_come(kind: LetterKind) -> None:
    found = plan(kind, at(17, 14))
    assert verdict(found) == (Timing.WAIT, None)
    assert found.best == found.earliest >= INTERVIEW
    assert "still to come" in found.advice.why


# --- Clocks ------------------------------------------------------------------------------------------------------


def test_a_day_has_23_hours_when_summer_time_begins() -> None:
    """London, 29 March 2026: a day after 16:00 is 17:00. By the clock on the wall it would be over at 16:00."""
    interview = at(28, 16, month=3)
    assert verdict(plan(THANK_YOU, at(29, 16, 59, month=3), interview)) == (Timing.SEND, None)
    assert verdict(plan(THANK_YOU, at(29, 17, 1, month=3), interview)) == (Timing.LATE, None)
    assert plan(THANK_YOU, at(28, 21, month=3), interview).best == at(29, 7, month=3).replace(tzinfo=UTC)


def test_a_day_has_25_hours_when_summer_time_ends() -> None:
    """New York, 1 November 2026: a day after 17:00 is 16:00."""
    interview = at(31, 17, month=10, zone=NEW_YORK)
    now = at(1, 16, 1, zone=NEW_YORK)
    assert verdict(plan(THANK_YOU, now, interview, country="US", subdivision="NY")) == (Timing.LATE, None)
    night = plan(THANK_YOU, at(31, 22, month=10, zone=NEW_YORK), interview, country="US", subdivision=None)
    assert night.best.astimezone(UTC) == datetime(2026, 11, 1, 13, tzinfo=UTC)


def test_an_hour_that_comes_twice_is_told_apart() -> None:
    """The interview ended at 1:45 in summer time; half an hour later the clock shows 1:15 in winter time."""
    interview = at(1, 1, 45, zone=NEW_YORK)
    now = at(1, 1, 15, zone=NEW_YORK).replace(fold=1)
    assert "still to come" not in plan(THANK_YOU, now, interview, country="US", subdivision=None).advice.why


def test_hours_are_the_readers_even_where_they_are_not_whole() -> None:
    """Kathmandu is 5 hours and 45 minutes ahead of Greenwich. It is afternoon in London and night there."""
    interview = at(18, 16, zone=KATHMANDU)
    found = plan(THANK_YOU, at(18, 15, zone=LONDON), interview, country="NP", subdivision=None)
    assert verdict(found) == (Timing.WAIT, None)
    assert found.best == datetime(2026, 11, 19, 2, 15, tzinfo=UTC)
    assert found.best.tzinfo == KATHMANDU
    assert "on Thursday 19 November at 8:00 their time" in found.advice.why


def test_an_offset_does_for_a_zone() -> None:
    interview = datetime(2026, 11, 18, 11, tzinfo=timezone(timedelta(hours=-3)))
    assert plan(THANK_YOU, at(18, 14, 30), interview).best == datetime(2026, 11, 18, 16, tzinfo=UTC)


# --- Calendars ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("country", "subdivision", "day"),
    [
        (None, None, date(2026, 1, 21)),
        ("US", None, date(2026, 1, 22)),  # Martin Luther King's day is a Monday in between
        ("us", "California", date(2026, 1, 22)),
        ("SA", None, date(2026, 1, 21)),  # Friday and Saturday are the weekend
    ],
)
def test_business_days_are_those_of_the_country(
    country: str | None, subdivision: str | None, day: date
) -> None:
    """Five of them after Wednesday 14 January 2026."""
    interview = datetime(2026, 1, 14, 11, tzinfo=UTC)
    found = plan(THANK_YOU, interview, interview, country=country, subdivision=subdivision)
    assert found.check_ins[0] == day


def test_a_friday_is_no_business_day_where_it_is_the_weekend() -> None:
    interview = datetime(2026, 1, 14, 11, tzinfo=UTC)  # a Wednesday
    promise = promised(1, 14)
    assert plan(CHECK_IN, interview, interview, promise, "SA", None).best.date() == date(2026, 1, 18)
    assert plan(CHECK_IN, interview, interview, promise, None, None).best.date() == date(2026, 1, 16)


def test_a_part_of_a_country_has_holidays_of_its_own() -> None:
    """Saint Andrew's day, 30 November, is one in Scotland."""
    promise = promised(11, 27)
    for part, day in (("ENG", 1), ("sct", 2), ("Scotland", 2)):
        assert plan(CHECK_IN, at(28, 9), promise=promise, subdivision=part).best == at(day, 8, month=12)


def test_easter_makes_a_wait_longer() -> None:
    interview = at(31, 11, month=3)
    assert plan(CHECK_IN, interview, interview).best == at(9, 8, month=4)


# --- What can't be ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("country", "subdivision", "sentence"),
    [
        ("XX", None, "'XX' is not a country code that we know"),
        ("", None, "not a country code"),
        ("registry", None, "not a country code"),  # a name inside the package, not a country
        ("GB", "Atlantis", "'Atlantis' is not a part of GB that we know"),
        (None, "ENG", "A part of a country needs its country"),
    ],
)
def test_a_country_that_is_not_known_is_named_in_a_sentence(
    country: str | None, subdivision: str | None, sentence: str
) -> None:
    with pytest.raises(ValueError, match=sentence):
        plan(THANK_YOU, at(18, 14), country=country, subdivision=subdivision)


def test_what_can_not_be_is_refused_with_a_sentence() -> None:
    now = at(24, 9)
    with pytest.raises(ValueError, match="time zone"):
        plan(THANK_YOU, now.replace(tzinfo=None))
    with pytest.raises(ValueError, match="time zone"):
        plan(THANK_YOU, now, interview=INTERVIEW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="promised day lies before"):
        plan(CHECK_IN, now, promise=promised(11, 17))
    with pytest.raises(ValueError, match="refusal lies before"):
        plan(STAY_IN_TOUCH, now, refused_on=date(2026, 11, 17))
    with pytest.raises(ValueError, match="still to come"):
        plan(STAY_IN_TOUCH, now, refused_on=date(2026, 11, 26))
    with pytest.raises(ValueError, match="below zero"):
        plan(CHECK_IN, now, sent=-1)


# --- Whatever the case -------------------------------------------------------------------------------------------

ZONES = [
    ZoneInfo(name)
    for name in (
        "Europe/London",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "America/St_Johns",
    )
]
moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.sampled_from(ZONES))


@given(
    interview=moments,
    hours=st.integers(-100, 1000),
    zone=st.sampled_from(ZONES),
    kind=st.sampled_from(LetterKind),
    promised_in=st.none() | st.integers(0, 40),
    country=st.sampled_from([None, "GB", "US", "SA", "NP"]),
    sent=st.integers(0, 3),
    refused_in=st.none() | st.integers(0, 10),
)
def test_a_plan_makes_sense_whatever_the_case(
    interview: datetime,
    hours: int,
    zone: ZoneInfo,
    kind: LetterKind,
    promised_in: int | None,
    country: str | None,
    sent: int,
    refused_in: int | None,
) -> None:
    """It lies ahead, by daylight, in order, and is the same from wherever one looks at it."""
    now = (interview.astimezone(UTC) + timedelta(hours=hours)).astimezone(zone)
    here = now.astimezone(interview.tzinfo)
    promise = promised_in is not None and interview.date() + timedelta(days=promised_in)
    refused_on = None if refused_in is None else interview.date() + timedelta(days=refused_in)
    if refused_on and refused_on > here.date():
        refused_on = None
    arguments = (
        kind,
        Promise(earliest=promise, latest=promise, words="then") if promise else None,
        country,
        None,
    )
    found = plan_sending(interview, now, *arguments, sent, refused_on)
    for moment in (found.earliest, found.best):
        local = moment.astimezone(interview.tzinfo)
        assert time(8) <= local.time() <= time(20)
    assert found.earliest.astimezone(UTC) <= found.best.astimezone(UTC)
    if found.advice.verdict is Timing.DO_NOT_SEND:
        assert found.best == found.earliest
    else:
        assert found.best.astimezone(UTC) >= now.astimezone(UTC)
        assert found.latest is None or found.best.astimezone(UTC) <= found.latest.astimezone(UTC)
        if found.advice.verdict is Timing.SEND:
            assert found.best.astimezone(UTC) == now.astimezone(UTC)
        assert all(day > found.best.astimezone(interview.tzinfo).date() for day in found.check_ins)
    assert len(found.check_ins) <= 2 - min(sent, 2)
    assert list(found.check_ins) == sorted(set(found.check_ins))
    assert all(day >= here.date() for day in found.check_ins)
    assert found.advice.why.endswith(".")
    assert found.advice.instead is not kind
    from_here = plan_sending(interview, here, *arguments, sent, refused_on)
    assert from_here.model_copy(update={"advice": found.advice}) == found


def test_calendars_are_loaded_only_when_they_are_asked() -> None:
    """Whoever drafts a letter doesn't wait for the holidays of 250 countries."""
    code = "import sys, assistant.sending.planner, assistant.sending.promised, assistant.sending.calendar_file as c; print(*{'holidays', 'icalendar'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
