"""When a follow-up should be sent, and when it is time to ask how things stand.

All is reckoned in the reader's time, which is the time zone of the interview. Nothing here asks the network: the
public holidays come from the ``holidays`` package, and those that follow the moon are its estimates.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import NamedTuple

from pydantic import AwareDatetime

from assistant.schema import LetterKind, Value
from assistant.sending.promised import Promise


class Timing(StrEnum):
    """What to do with a letter now."""

    SEND = "send"
    WAIT = "wait"  # until ``SendPlan.best``
    LATE = "late"  # past its best, and still worth sending
    DO_NOT_SEND = "do_not_send"


class Advice(Value):
    """What to do now, why in one sentence for the user, and the kind of letter that fits better, if any."""

    verdict: Timing
    why: str
    instead: LetterKind | None = None


class SendPlan(Value):
    """When to send a letter, in the time zone of the interview.

    Where the verdict is "do_not_send", ``earliest`` and ``best`` are the moment from which this kind would have fitted.
    """

    earliest: AwareDatetime
    best: AwareDatetime  # the first good moment from now on
    latest: AwareDatetime | None = (
        None  # after it the letter comes too late; None where there is no such moment
    )
    check_ins: tuple[
        date, ...
    ] = ()  # days still to come on which to ask how things stand, besides this letter
    advice: Advice


MOST_CHECK_INS = 2


def plan_sending(
    interview: datetime,
    now: datetime,
    kind: LetterKind,
    promise: Promise | None,
    country: str | None,
    subdivision: str | None,
    check_ins_sent: int = 0,
    refused_on: date | None = None,
    asked_not_to_contact: bool = False,
) -> SendPlan:
    """When to send a letter of this kind, and whether to send it at all.

    ``interview`` is the moment the interview ended, in the zone of the letter's reader; ``now`` may be in any zone.
    ``country`` is a code of two letters ("GB"), ``subdivision`` a part of it by its code or name ("SCT"). They decide
    which days are business days; without a country those are Monday to Friday. The rules, from the project's guidance:

    - A letter arrives between 8:00 and 20:00.
    - A thank-you goes 2 to 24 hours after the interview. For 7 days it is late, but better than not at all.
    - Additional information or a clarification goes as soon as possible, best within 3 business days. It is of use
      until the promised day of the decision, or for 10 business days where none was promised.
    - A check-in goes 2 business days after the promised day, or 5 after the interview where none was promised. A second
      one goes 5 business days after the first, a third is advised against. It arrives on a business day.
    - Staying in touch fits 24 to 48 hours after a refusal and does no harm later. A refusal counts as given at noon.
    - An answer goes within one business day of ``now``, since their question has only come. Neither a refusal nor an
      interview still to come holds it back.
    - Who was refused stays in touch instead of all else. Who was asked not to write does not write.

    A day for a check-in that has gone by moves to 5 business days after this letter. Raises ValueError, with a sentence,
    for a moment without a zone, a country or subdivision that isn't known, a promise that ends or a refusal that comes
    before the interview, a refusal that is still to come, and a negative count.
    """
    zone = interview.tzinfo
    if zone is None or interview.utcoffset() is None or now.utcoffset() is None:
        raise ValueError("A moment needs its time zone.")
    situation = _Situation(
        interview=interview.astimezone(UTC),
        now=now.astimezone(UTC),
        kind=kind,
        promise=promise,
        check_ins_sent=check_ins_sent,
        refused_on=refused_on,
        asked_not_to_contact=asked_not_to_contact,
        reader=_ReadersTime(zone, _business_days(country, subdivision)),
        elsewhere=now.utcoffset() != now.astimezone(zone).utcoffset(),
    )
    _refuse_the_impossible(situation)
    window = _window(situation)
    best = situation.reader.arrival(max(window.opens, situation.now), window.on_business_days)
    advice = _advice(situation, window, best)
    if advice.verdict is Timing.DO_NOT_SEND:
        best = window.opens
    return SendPlan(
        earliest=window.opens.astimezone(zone),
        best=best.astimezone(zone),
        latest=window.closes.astimezone(zone) if window.closes else None,
        check_ins=_check_ins(situation, advice, best),
        advice=advice,
    )


# --- The reader's time -------------------------------------------------------------------------------------------

_OPENS, _NOON, _CLOSES = time(8), time(12), time(20)
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


class _ReadersTime(NamedTuple):
    """The clock and the calendar where the reader is.

    Moments go in and out in UTC. Python compares and adds moments of one zone by the clock on the wall, which is wrong
    across a change of summer time.
    """

    zone: tzinfo
    works_on: Callable[[date], bool]

    def at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, tzinfo=self.zone).astimezone(UTC)

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def business_days_after(self, day: date, count: int) -> date:
        while count > 0:
            day += _DAY
            count -= self.works_on(day)
        return day

    def arrival(self, moment: datetime, on_business_days: bool = False) -> datetime:
        """The first moment, from this one on, at which a letter may arrive."""
        day = self.day(moment)
        if moment > self.at(day, _CLOSES):
            day += _DAY
        if on_business_days:
            day = self.business_days_after(day - _DAY, 1)
        return max(moment, self.at(day, _OPENS))


def _business_days(country: str | None, subdivision: str | None) -> Callable[[date], bool]:
    """Whether people work on a day: no weekend, as the country has it, and no public holiday."""
    if country is None:
        if subdivision is not None:
            raise ValueError("A part of a country needs its country.")
        return lambda day: day.weekday() < 5
    from holidays import country_holidays, list_supported_countries

    code = country.strip().upper()
    if code not in list_supported_countries():
        raise ValueError(
            f"{country[:20]!r} is not a country code that we know. It has two letters, such as GB or US."
        )
    found = country_holidays(code)
    if subdivision is not None:
        names = {name.casefold(): name for name in (*found.subdivisions, *found.subdivisions_aliases)}
        name = names.get(subdivision.strip().casefold())
        if name is None:
            raise ValueError(f"{subdivision[:40]!r} is not a part of {code} that we know.")
        found = country_holidays(code, subdiv=name)
    return found.is_working_day


# --- The rules ---------------------------------------------------------------------------------------------------


class _Situation(NamedTuple):
    """What the user told us; moments in UTC."""

    interview: datetime
    now: datetime
    kind: LetterKind
    promise: Promise | None
    check_ins_sent: int
    refused_on: date | None
    asked_not_to_contact: bool
    reader: _ReadersTime
    elsewhere: bool  # the user's clock shows another hour than the reader's

    @property
    def today(self) -> date:
        return self.reader.day(self.now)

    @property
    def interview_day(self) -> date:
        return self.reader.day(self.interview)

    @property
    def first_check_in(self) -> date:
        if self.promise:
            return self.reader.business_days_after(self.promise.latest, 2)
        return self.reader.business_days_after(self.interview_day, 5)

    @property
    def second_check_in(self) -> date:
        """Counted from the day the first was due, since nobody tells us when it went."""
        return self.reader.business_days_after(self.first_check_in, 5)


class _Window(NamedTuple):
    """When a kind of letter fits, in UTC."""

    opens: datetime
    good_until: datetime | None = None
    closes: datetime | None = None
    on_business_days: bool = False


def _refuse_the_impossible(situation: _Situation) -> None:
    promise, refused_on = situation.promise, situation.refused_on
    if situation.check_ins_sent < 0:
        raise ValueError("The number of check-ins sent can't be below zero.")
    if promise and promise.latest < situation.interview_day:
        raise ValueError("The promised day lies before the interview.")
    if refused_on and refused_on < situation.interview_day:
        raise ValueError("The refusal lies before the interview.")
    if refused_on and refused_on > situation.today + _DAY:  # where the user is, it may be tomorrow already
        raise ValueError("The day of the refusal is still to come.")


def _window(situation: _Situation) -> _Window:
    reader, interview, day = situation.reader, situation.interview, situation.interview_day
    match situation.kind:
        case LetterKind.THANK_YOU:
            return _Window(
                opens=reader.arrival(interview + 2 * _HOUR),
                good_until=reader.arrival(interview + 24 * _HOUR),
                closes=reader.at(day + 7 * _DAY, _CLOSES),
            )
        case LetterKind.ADDITIONAL_INFO | LetterKind.CLARIFICATION:
            last_day = situation.promise.latest if situation.promise else reader.business_days_after(day, 10)
            opens = reader.arrival(interview)
            return _Window(
                opens=opens,
                good_until=reader.at(reader.business_days_after(day, 3), _CLOSES),
                # Who met late on the promised day itself can still write the next morning.
                closes=reader.at(max(last_day, reader.day(opens)), _CLOSES),
            )
        case LetterKind.CHECK_IN:
            due = situation.second_check_in if situation.check_ins_sent else situation.first_check_in
            return _Window(opens=reader.at(due, _OPENS), on_business_days=True)
        case LetterKind.STAY_IN_TOUCH if situation.refused_on:
            return _Window(
                opens=reader.at(situation.refused_on + _DAY, _NOON),
                good_until=reader.at(situation.refused_on + 2 * _DAY, _CLOSES),
            )
        case LetterKind.STAY_IN_TOUCH:
            return _Window(opens=reader.arrival(interview))
        case LetterKind.ANSWER:
            return _Window(
                opens=reader.arrival(situation.now),
                closes=reader.at(reader.business_days_after(situation.today, 1), _CLOSES),
            )


def _check_ins(situation: _Situation, advice: Advice, best: datetime) -> tuple[date, ...]:
    reader, sent = situation.reader, situation.check_ins_sent
    over = (
        situation.refused_on or situation.asked_not_to_contact or situation.kind is LetterKind.STAY_IN_TOUCH
    )
    if over or sent >= MOST_CHECK_INS:
        return ()
    if situation.kind is LetterKind.CHECK_IN:
        # This letter is itself one of the two.
        return () if sent else (reader.business_days_after(reader.day(best), 5),)
    if advice.verdict is Timing.DO_NOT_SEND:
        # No letter goes, so there is nothing to keep a distance from.
        last_letter, next_day = situation.today - _DAY, reader.business_days_after(situation.today - _DAY, 1)
    else:
        last_letter, next_day = reader.day(best), reader.business_days_after(reader.day(best), 5)
    if sent:
        return (situation.second_check_in if situation.second_check_in > last_letter else next_day,)
    first = situation.first_check_in if situation.first_check_in > last_letter else next_day
    return first, reader.business_days_after(first, 5)


# --- The advice --------------------------------------------------------------------------------------------------


def _advice(situation: _Situation, window: _Window, best: datetime) -> Advice:
    kind = situation.kind
    if situation.asked_not_to_contact:
        return Advice(
            verdict=Timing.DO_NOT_SEND,
            why="They asked not to be contacted, so the kindest thing is to leave the next step to them.",
        )
    if situation.refused_on and kind not in {LetterKind.STAY_IN_TOUCH, LetterKind.ANSWER}:
        return Advice(
            verdict=Timing.DO_NOT_SEND,
            why="They have decided already; a short note to stay in touch does you more good now.",
            instead=LetterKind.STAY_IN_TOUCH,
        )
    when = _when(situation, best)
    if situation.interview > situation.now and kind is not LetterKind.ANSWER:
        return Advice(
            verdict=Timing.WAIT, why=f"The interview is still to come; this can go {when} at the earliest."
        )
    if kind is LetterKind.CHECK_IN and situation.check_ins_sent >= MOST_CHECK_INS:
        return Advice(
            verdict=Timing.DO_NOT_SEND,
            why="You have asked twice, which is enough; a third time would press them and seldom brings an answer.",
        )
    if window.closes and best > window.closes:
        return _too_late(situation)
    if window.good_until and best > window.good_until:
        return Advice(verdict=Timing.LATE, why=_why_late(situation, window, when))
    if best > situation.now:
        return Advice(verdict=Timing.WAIT, why=_why_wait(situation, window, when))
    return Advice(verdict=Timing.SEND, why=_WHY_SEND[kind])


def _too_late(situation: _Situation) -> Advice:
    """What fits better than a letter whose time is over."""
    what = "thank-you" if situation.kind is LetterKind.THANK_YOU else "note like this"
    due = situation.second_check_in if situation.check_ins_sent else situation.first_check_in
    if situation.kind is LetterKind.THANK_YOU and situation.today < due:
        of_use = _window(situation._replace(kind=LetterKind.ADDITIONAL_INFO)).closes
        if of_use and situation.reader.arrival(situation.now) <= of_use:
            return Advice(
                verdict=Timing.DO_NOT_SEND,
                why="It is too late for a thank-you by itself; if you have something to add, send that, with your thanks.",
                instead=LetterKind.ADDITIONAL_INFO,
            )
    if situation.check_ins_sent >= MOST_CHECK_INS:
        return Advice(
            verdict=Timing.DO_NOT_SEND, why=f"It is too late for a {what} to help; you have done your part."
        )
    day = f", from {_named(due)}" if due > situation.today else ""
    return Advice(
        verdict=Timing.DO_NOT_SEND,
        why=f"It is too late for a {what}; to ask how things stand fits better now{day}.",
        instead=LetterKind.CHECK_IN,
    )


_WHY_SEND = {
    LetterKind.THANK_YOU: "A thank-you is best within a day of the interview, and now is a good moment.",
    LetterKind.ADDITIONAL_INFO: "The sooner they have it the better, and now is a good moment.",
    LetterKind.CLARIFICATION: "The sooner they have it the better, and now is a good moment.",
    LetterKind.CHECK_IN: "They have had the time that is fair, so you may ask how things stand.",
    LetterKind.STAY_IN_TOUCH: "A day or two after a no is a good moment for a kind word.",
    LetterKind.ANSWER: "They asked you something, and an answer within a working day is good manners.",
}


def _why_late(situation: _Situation, window: _Window, when: str) -> str:
    if situation.kind is LetterKind.THANK_YOU and situation.today - situation.interview_day == _DAY:
        return f"A thank-you does most within a day, and the day after is still good: send it {when}."
    if situation.kind is LetterKind.THANK_YOU:
        return f"It is late for a thank-you, but better than not at all: send it {when}."
    if situation.kind is LetterKind.STAY_IN_TOUCH:
        return f"A note to stay in touch does no harm later either: send it {when}."
    last = _named(situation.reader.day(window.closes)) if window.closes else ""
    return f"It would have been better sooner, but it can still be of use until {last}: send it {when}."


def _why_wait(situation: _Situation, window: _Window, when: str) -> str:
    promise = situation.promise
    if window.opens <= situation.now or situation.kind is LetterKind.ANSWER:
        if window.on_business_days and not situation.reader.works_on(situation.today):
            return f"Today is not a working day where they are, so send it {when}."
        return f"It is too early or too late in the day where they are, so send it {when}."
    if situation.kind is LetterKind.CHECK_IN and situation.check_ins_sent:
        return f"Five working days between the first time and the second are fair, so ask again {when}."
    if situation.kind is LetterKind.CHECK_IN and promise:
        return f"They have until {_named(promise.latest)}, and two working days more are fair, so ask {when}."
    if situation.kind is LetterKind.CHECK_IN:
        return f"They named no day, and five working days are fair, so ask {when}."
    if situation.kind is LetterKind.STAY_IN_TOUCH:
        return f"A day after a no, a kind word is easier to write and to read, so send it {when}."
    if situation.kind is LetterKind.THANK_YOU:
        return f"A thank-you reads best some hours after the interview, so send it {when}."
    return f"It is too early or too late in the day where they are, so send it {when}."


# Not strftime, whose names follow the computer's language.
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()


def _named(day: date) -> str:
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def _when(situation: _Situation, moment: datetime) -> str:
    """ "Now", "today at 12:00", "on Monday 7 December at 8:00, their time"."""
    if moment <= situation.now:
        return "now"
    local = moment.astimezone(situation.reader.zone)
    clock = f"at {local.hour}:{local.minute:02}"
    if situation.elsewhere:  # their today may not be the user's
        return f"on {_named(local.date())} {clock} their time"
    near = {situation.today: "today", situation.today + _DAY: "tomorrow"}
    return f"{near.get(local.date()) or f'on {_named(local.date())}'} {clock}"
