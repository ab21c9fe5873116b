"""When to send a letter, and whether to."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from html import escape
from zoneinfo import ZoneInfo, available_timezones

import streamlit as st

from assistant import pipeline
from assistant.page.plain import as_plain, quiet
from assistant.page.session import box, putting, taking, work
from assistant.page.words import COUNTRIES, LETTER_KINDS
from assistant.schema import Brief, LetterKind
from assistant.sending import SendPlan, Timing, calendar_file


def show_when(kind: LetterKind) -> None:
    """The best time, from when the interview was and what was promised."""
    talk = work().talk
    if talk is None:
        return
    with st.expander("When should I send it?", key="when"):
        now = datetime.now().astimezone()

        desk = work().desk
        likely = desk.met_on or last_day_called(talk.shown.brief.when, now.date())
        met_on = st.date_input(
            "When was the interview?",
            likely,
            format="YYYY-MM-DD",
            help=None
            if desk.met_on
            else "Taken from the day that your notes name. Change it if it was another.",
            key=box("met-on", likely),
            on_change=taking("met-on", putting("met_on", None)),
        )
        met_at = st.time_input(
            "About what time did it end?",
            desk.met_at,
            key=box("met-at", desk.met_at),
            on_change=taking("met-at", putting("met_at", time(12))),
        )
        zones = _zones()
        here = desk.zone or st.context.timezone or "UTC"
        here = here if here in zones else "UTC"
        zone = st.selectbox(
            "Their time zone",
            zones,
            zones.index(here),
            key=box("zone", here),
            on_change=taking("zone", putting("zone", None)),
        )
        names = {code: name for name, code in COUNTRIES.items()}
        codes = list(names)
        country = st.selectbox(
            "Whose public holidays count?",
            list(names.values()),
            codes.index(desk.country),
            key=box("country", names[desk.country]),
            on_change=taking("country", lambda name: work().put(country=COUNTRIES[name])),
        )
        sent = st.number_input(
            "How often have you asked for news already?",
            0,
            9,
            desk.checked_in,
            key=box("checked-in", desk.checked_in),
            on_change=taking("checked-in", putting("checked_in", 0)),
        )
        refused = st.date_input(
            "If they said no: on which day?",
            desk.refused_on,
            format="YYYY-MM-DD",
            key=box("refused-on", desk.refused_on),
            on_change=taking("refused-on", putting("refused_on", None)),
        )
        if not isinstance(met_on, date):
            st.html(quiet("Say when it was, and you see the best time to send."))
            return
        try:
            plan = pipeline.plan_to_send(
                talk.shown.brief,
                datetime.combine(met_on, met_at, ZoneInfo(zone)),
                now,
                kind,
                COUNTRIES[country],
                check_ins_sent=int(sent),
                refused_on=refused if isinstance(refused, date) else None,
            )
        except ValueError as error:
            st.warning(as_plain(str(error)))
            return
        _show_plan(plan, talk.shown.brief, kind)


def last_day_called(weekday: str | None, today: date) -> date | None:
    """The last day of that name, today or before; None where no weekday is named."""
    days = (today - timedelta(days=back) for back in range(7))
    return next((day for day in days if weekday and f"{day:%A}" == weekday), None)


@lru_cache(maxsize=1)
def _zones() -> list[str]:
    return sorted(available_timezones())


def _show_plan(plan: SendPlan, brief: Brief, kind: LetterKind) -> None:
    """The advice, the days, and a file for the calendar."""
    advice = plan.advice
    (st.warning if advice.verdict in (Timing.WAIT, Timing.DO_NOT_SEND) else st.info)(as_plain(advice.why))
    days = (
        []
        if advice.verdict is Timing.DO_NOT_SEND
        else [f"Best sent: {plan.best:%A} {plan.best.day} {plan.best:%B, %H:%M}"]
    )
    if plan.latest and advice.verdict is not Timing.DO_NOT_SEND:
        days.append(f"Of use until: {plan.latest:%A} {plan.latest.day} {plan.latest:%B}")
    days += [f"Ask for news on {day:%A} {day.day} {day:%B}, if you have not heard" for day in plan.check_ins]
    if advice.instead:
        days.append(f"What fits instead: {LETTER_KINDS[advice.instead].lower()}")
    st.html(f'<div class="aw-list"><ul>{"".join(f"<li>{escape(day)}</li>" for day in days)}</ul></div>')
    if advice.verdict is not Timing.DO_NOT_SEND or plan.check_ins:
        place = brief.company or "my interview"
        st.download_button(
            "Put it in my calendar",
            calendar_file(plan, f"{place} ({LETTER_KINDS[kind].lower()})", f"{place} {brief.role} {kind}"),
            "afterword.ics",
            "text/calendar",
            on_click="ignore",
        )
