"""A promised day is read as the notes mean it, late rather than early, and not at all where that can't be told."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.sending.promised import Promise, promised_date

WEDNESDAY = date(2026, 11, 18)  # the day on which all of these were said

# The 60 phrases on which dateparser was weighed: docs/decisions/0009-calendar-and-holidays.md.
PHRASES = """
by friday                       | 2026-11-18 | 2026-11-20
hear back by fri                | 2026-11-18 | 2026-11-20
they'll ring monday             | 2026-11-23 | 2026-11-23
will hear Thurs                 | 2026-11-19 | 2026-11-19
Decision Wednesday              | 2026-11-25 | 2026-11-25
by Weds at the latest           | 2026-11-18 | 2026-11-25
before Friday                   | 2026-11-18 | 2026-11-19
Friday afternoon                | 2026-11-20 | 2026-11-20
cob friday                      | 2026-11-18 | 2026-11-20
Mon or Tues                     | 2026-11-23 | 2026-11-24
this Thursday                   | 2026-11-19 | 2026-11-19
next Thursday                   | 2026-11-26 | 2026-11-26
by next Weds                    | 2026-11-18 | 2026-11-25
Tuesday next week               | 2026-11-24 | 2026-11-24
Monday wk                       | 2026-11-30 | 2026-11-30
a week on Monday                | 2026-11-30 | 2026-11-30
Monday week                     | 2026-11-30 | 2026-11-30
a week from tomorrow            | 2026-11-26 | 2026-11-26
a fortnight on Friday           | 2026-12-04 | 2026-12-04
tomorrow                        | 2026-11-19 | 2026-11-19
decision tmrw by phone before 6 | 2026-11-19 | 2026-11-19
the day after tomorrow          | 2026-11-20 | 2026-11-20
this week                       | 2026-11-18 | 2026-11-20
end of the week                 | 2026-11-19 | 2026-11-20
next week                       | 2026-11-23 | 2026-11-27
medical next wk                 | 2026-11-23 | 2026-11-27
early next week                 | 2026-11-23 | 2026-11-25
middle of next week             | 2026-11-24 | 2026-11-26
end of next week                | 2026-11-26 | 2026-11-27
by the end of next week         | 2026-11-18 | 2026-11-27
the week after next             | 2026-11-30 | 2026-12-04
by the weekend                  | 2026-11-18 | 2026-11-20
the week of 7 December          | 2026-12-07 | 2026-12-11
w/c 24th                        | 2026-11-23 | 2026-11-27
wk of the 3rd                   | 2026-11-30 | 2026-12-04
in week 50                      | 2026-12-07 | 2026-12-11
within ten days                 | 2026-11-18 | 2026-11-28
in 2 wks                        | 2026-12-02 | 2026-12-02
in a fortnight                  | 2026-12-02 | 2026-12-02
in about ten days               | 2026-11-28 | 2026-11-28
in 2-3 weeks                    | 2026-12-02 | 2026-12-09
in a week or two                | 2026-11-25 | 2026-12-02
over the next couple of weeks   | 2026-11-18 | 2026-12-02
within 5 working days           | 2026-11-18 | 2026-11-25
within 48 hours                 | 2026-11-18 | 2026-11-20
in two weeks' time              | 2026-12-02 | 2026-12-02
by the 20th                     | 2026-11-18 | 2026-11-20
by the 15th                     | 2026-11-18 | 2026-12-15
on or before the 30th           | 2026-11-18 | 2026-11-30
on 4 Dec                        | 2026-12-04 | 2026-12-04
Nov 24th                        | 2026-11-24 | 2026-11-24
Friday 4 December               | 2026-12-04 | 2026-12-04
20/11                           | 2026-11-20 | 2026-11-20
4/11                            | -          | -
end of the month                | 2026-11-24 | 2026-11-30
mid-December                    | 2026-12-12 | 2026-12-18
early in January                | 2027-01-01 | 2027-01-10
after the bank holiday          | -          | -
soon                            | -          | -
in due course                   | -          | -
"""

FURTHER_PHRASES = """
by FRIDAY!!!                                     | 2026-11-18 | 2026-11-20
they’ll ring in two weeks’ time                  | 2026-12-02 | 2026-12-02
friday or monday latest                          | 2026-11-18 | 2026-11-23
Wednesday/Thursday                               | 2026-11-25 | 2026-11-26
between Monday and Wednesday                     | 2026-11-23 | 2026-11-25
Thursday or Friday of next week                  | 2026-11-26 | 2026-11-27
by the end of this week or early next            | 2026-11-18 | 2026-11-25
next week or the week after                      | 2026-11-23 | 2026-12-04
friday next                                      | 2026-11-27 | 2026-11-27
Thursday after next                              | 2026-12-03 | 2026-12-03
Thursday at the earliest                         | 2026-11-19 | 2026-11-26
by 5pm Friday                                    | 2026-11-18 | 2026-11-20
Sat 21st                                         | 2026-11-21 | 2026-11-21
Saturday night the twelfth of December           | 2026-12-12 | 2026-12-12
the first of December                            | 2026-12-01 | 2026-12-01
3-5 December                                     | 2026-12-03 | 2026-12-05
30 Nov - 2 Dec                                   | 2026-11-30 | 2026-12-02
between the 3rd and the 5th                      | 2026-12-03 | 2026-12-05
on Nov. 24th                                     | 2026-11-24 | 2026-11-24
24 November 2026                                 | 2026-11-24 | 2026-11-24
2026-12-04                                       | 2026-12-04 | 2026-12-04
04.12.2026                                       | 2026-12-04 | 2026-12-04
Thu 3/12                                         | 2026-12-03 | 2026-12-03
answer by 2/14                                   | 2026-11-18 | 2027-02-14
on 4 Nov                                         | 2027-11-04 | 2027-11-04
on 18 Nov                                        | 2026-11-18 | 2026-11-18
on the 31st                                      | 2026-12-31 | 2026-12-31
29 February                                      | 2028-02-29 | 2028-02-29
on the 5th of next month                         | 2026-12-05 | 2026-12-05
week beginning Dec 7                             | 2026-12-07 | 2026-12-11
w/e 4 Dec                                        | 2026-11-30 | 2026-12-04
2nd week of December                             | 2026-12-08 | 2026-12-14
last week of November                            | 2026-11-24 | 2026-11-30
by mid-January                                   | 2026-11-18 | 2027-01-18
by December                                      | 2026-11-18 | 2026-12-01
before the end of the month                      | 2026-11-18 | 2026-11-30
before Christmas                                 | 2026-11-18 | 2026-12-24
early in the new year                            | 2027-01-01 | 2027-01-10
by eom                                           | 2026-11-18 | 2026-11-30
eow latest                                       | 2026-11-18 | 2026-11-20
within 36 hours                                  | 2026-11-18 | 2026-11-20
in a few weeks                                   | 2026-12-09 | 2026-12-23
in a month's time                                | 2026-12-18 | 2026-12-18
decision 2-3 wks                                 | 2026-12-02 | 2026-12-09
away til Tues then decides                       | 2026-11-24 | 2026-12-01
will write after the board meets on the 25th     | 2026-11-26 | 2026-12-02
4 December                                       | 2026-12-04 | 2026-12-04
"""

NO_PROMISE = """
Tuesday 25 November|on the 2nd floor|the second interview|in mind for the second series|I sat with them|the sun was out
he may 3 times|every Monday|on a Monday|last Friday|two weeks ago|Mon-Fri 9 to 5|30 February|24 Nov 2025|24/7 on call
bank holiday Monday|the Monday after the bank holiday|Good Friday|no weekend shifts|3 days a week|in the coming weeks
asap|shortly|before Easter|before 18 November|by the way|the fridge is on|decided|
"""


def rows(table: str) -> list[tuple[str, date | None, date | None]]:
    parts = [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]
    return [
        (
            phrase,
            None if first == "-" else date.fromisoformat(first),
            None if last == "-" else date.fromisoformat(last),
        )
        for phrase, first, last in parts
    ]


def read(text: str, said_on: date = WEDNESDAY) -> tuple[date | None, date | None]:
    promise = promised_date(text, said_on)
    return (promise.earliest, promise.latest) if promise else (None, None)


def test_the_table_that_the_decision_speaks_of_has_sixty_phrases() -> None:
    assert len(rows(PHRASES)) == 60


@pytest.mark.parametrize(("phrase", "earliest", "latest"), rows(PHRASES) + rows(FURTHER_PHRASES))
def test_what_people_write_becomes_the_days_they_mean(
    phrase: str, earliest: date | None, latest: date | None
) -> None:
    assert read(phrase) == (earliest, latest)


@pytest.mark.parametrize("text", [*NO_PROMISE.replace("\n", "|").strip("|").split("|"), ""])
def test_what_names_no_day_for_sure_promises_none(text: str) -> None:
    """Other uses of the same words, days that are over, and days that only a calendar of feasts knows."""
    assert promised_date(text, WEDNESDAY) is None


@pytest.mark.parametrize("days", range(7))
def test_a_weekday_is_the_next_one_and_never_the_day_itself(days: int) -> None:
    said_on = WEDNESDAY + timedelta(days=days)
    promise = promised_date("they decide on Wednesday", said_on)
    assert promise
    assert promise.latest.weekday() == 2
    assert 1 <= (promise.latest - said_on).days <= 7


def test_next_thursday_is_the_later_of_its_two_readings() -> None:
    """Said on a Monday it may mean three days or ten. Who waits ten days offends nobody."""
    monday = date(2026, 11, 16)
    assert read("next Thursday", monday) == (date(2026, 11, 26), date(2026, 11, 26))
    assert read("Thursday", monday) == (date(2026, 11, 19), date(2026, 11, 19))
    assert read("next Thursday", date(2026, 11, 20)) == (date(2026, 11, 26), date(2026, 11, 26))


def test_a_week_that_is_over_on_saturday_is_not_meant_any_more() -> None:
    assert read("by the end of the week", date(2026, 11, 21)) == (date(2026, 11, 21), date(2026, 11, 27))


def test_a_year_turns() -> None:
    assert read("by the 5th", date(2026, 12, 30)) == (date(2026, 12, 30), date(2027, 1, 5))
    assert read("in week 2", date(2026, 12, 30)) == (date(2027, 1, 11), date(2027, 1, 15))
    assert read("early next month", date(2026, 12, 30)) == (date(2027, 1, 1), date(2027, 1, 10))


@pytest.mark.parametrize(
    ("text", "words", "latest"),
    [
        ("They decide by Tuesday, Imran will ring", "by Tuesday", date(2026, 11, 24)),
        ("samir talks to the cto weds, answer by fri", "by fri", date(2026, 11, 20)),
        ("Second interviews on the 9th. I'd hear by Friday 27th.", "by Friday 27th", date(2026, 11, 27)),
        ("Start date 4 January, decision by 1 December", "by 1 December", date(2026, 12, 1)),
        ("“Hear back:” by  the\t20th at the outside", "by  the\t20th at the outside", date(2026, 11, 20)),
        ("she will revert by Wed, 2nd round is with the CEO", "by Wed", date(2026, 11, 25)),
        ("They decide on Thursday. Friday at the latest", "Friday at the latest", date(2026, 11, 20)),
        ("They report to HR this week, so a fortnight", "so a fortnight", date(2026, 12, 2)),
    ],
)
def test_of_several_days_the_one_for_the_answer_is_taken_in_its_own_words(
    text: str, words: str, latest: date
) -> None:
    promise = promised_date(text, WEDNESDAY)
    assert promise
    assert (promise.words, promise.latest) == (words, latest)


SCRAPS = """by on the end of next week early monday fri Sat tmrw 2nd 20th dec may 4 - / or , . after before within ten
days a couple fortnight in w/c month latest 20/11 4/11 mid until 999 31 2027 İ ſ \u2028 ' week's hear""".split(
    " "
)


@given(
    text=st.lists(st.sampled_from(SCRAPS), max_size=15).map(" ".join) | st.text(max_size=80),
    said_on=st.dates(),
)
@example(text="in 999 weeks", said_on=date.max)
@example(text="after the 20th", said_on=date(9999, 12, 25))
@example(text="by week 1", said_on=date.min)
def test_any_text_gives_a_promise_that_lies_ahead_or_none(text: str, said_on: date) -> None:
    promise = promised_date(text, said_on)
    if promise:
        assert said_on <= promise.earliest <= promise.latest
        assert promise.words
        assert promise.words in text


def test_a_page_of_scraps_takes_no_time() -> None:
    """Patterns that go over the same words again and again would take minutes here."""
    began = time.perf_counter()
    for scrap in ("in a a few week - ", "after a b c d e ", "mon tue / or - ", "2-3 or ", "by by by the "):
        promised_date(scrap * 500, WEDNESDAY)
    assert time.perf_counter() - began < 2


def test_a_promise_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Promise(earliest=date(2026, 11, 20), latest=date(2026, 11, 19), words="by then")


def test_until_is_the_last_day_unless_something_is_denied() -> None:
    """Many a language says "by" so; "I won't hear until Friday" is the day from which."""
    assert read("they will tell me until friday 4 december") == read("by friday 4 december")
    assert read("i won't hear until friday 4 december") != read("by friday 4 december")
