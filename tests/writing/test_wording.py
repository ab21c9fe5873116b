"""Facts in words that fit a letter, or left out."""

import pytest

from assistant.schema import EMPLOYER, ME, Fact, FactKind, Person
from assistant.writing.first_person import answering, deed_and_result, going_on, mine, result_clause
from assistant.writing.lead_ins import missed_rest
from assistant.writing.wording import own_work, with_result, word_fact

PRIYA = Person(name="Priya Raman", given_name="Priya", family_name="Raman")
TOM = Person(name="Tom Lee", given_name="Tom", family_name="Lee")


def fact(text: str, kind: FactKind, speaker: str) -> Fact:
    """A fact whose quote is its text."""
    return Fact(id="f1", kind=kind, speaker=speaker, text=text, quote=text, start=0, end=len(text))


@pytest.mark.parametrize(
    ("notes", "clause"),
    [
        ("led ward handover training", "I led ward handover training"),
        ("did 3 years charge nurse", "I have 3 years of experience as a charge nurse"),
        ("12 years retail", "I have 12 years of retail experience"),
        ("5 years at Greggs", "I have 5 years of experience at Greggs"),
        ("fluent in Spanish", "I am fluent in Spanish"),
        ("can do latte art", "I can do latte art"),
        ("D licence since 2014", "I have held a D licence since 2014"),
        ("at Acme I ran the night shift", "at Acme I ran the night shift"),
        ("I ran the clinic and they were all like", "I ran the clinic"),
        ("the football group I ran for 3 years in Govan", "I ran the football group for 3 years in Govan"),
        ("SQL 3 years", "I have 3 years of SQL experience"),
        (
            "trained internal GMP auditor since March",
            "I have been a trained internal GMP auditor since March",
        ),
        ("qualified first aider", "I am a qualified first aider"),
        ("trained the new nurse", "I trained the new nurse"),
        ("I've got my LLOP licence", "I have my LLOP licence"),
        ("EMBL course 2022", "I did an EMBL course in 2022"),
        ("I set up the 48 hour tray and it halved the callers", "I set up the 48 hour tray"),
        ("intermediate Spanish", "I speak intermediate Spanish"),
        ("CIMA finalist", "I am a CIMA finalist"),
        ("two winters on North Sea boats", "I spent two winters on North Sea boats"),
        ("used to do the ghost walks in Truro", "I used to do the ghost walks in Truro"),
        ("took D/E students to B", "I took D/E students to B"),
        ("the mud kitchen I built out of pallets", "I built the mud kitchen out of pallets"),
        ("CPC card valid to 2028", "I have a CPC card valid to 2028"),
        ("been at Rush 2 years", "I have been at Rush for 2 years"),
        ("NHS Pathways trained", "I am NHS Pathways trained"),
        ("moved us to Optrak 2022", "I moved us to Optrak in 2022"),
        ("I'm RVN 5 years", "I have been an RVN for 5 years"),
        ("I'm a nurse prescriber since January", "I have been a nurse prescriber since January"),
        (
            "not missed a shift in 3 years me at the dairy",
            "I have not missed a shift in 3 years at the dairy",
        ),
        ("I've clean licence", "I have a clean licence"),
        ("I work 2 year in hotel in Porto", "I worked for 2 years in a hotel in Porto"),
        (
            "I drove the 12 in Leeds 8 years and only 1 complaint",
            "I drove the 12 in Leeds for 8 years with only 1 complaint",
        ),
        (
            "in my old hotel I evacuate 80 guests in 6 minutes",
            "in my old hotel I evacuated 80 guests in 6 minutes",
        ),
        (
            "In Rimini I worked 4 season at the reception of Hotel Tre Rose",
            "in Rimini I worked for 4 seasons at the reception of Hotel Tre Rose",
        ),
        ("I know Opera since 4 years", "I have known Opera for 4 years"),
        ("I have done the coaching certificate last year", "I did the coaching certificate last year"),
        ("did Yodel 3 years 120 drops a day", "I have 3 years of experience at Yodel, with 120 drops a day"),
        ("the alert review I ran every Monday at Kestrel", "I ran the alert review every Monday at Kestrel"),
        ("I've got Makaton level 2", "I have Makaton level 2"),
        ("I ran rhyme time at Aylesbury for 2 years", "I ran rhyme time at Aylesbury for 2 years"),
        ("let 11 flats in one month at Homefinders", "I let 11 flats in one month at Homefinders"),
        ("got overtime down by a quarter", "I got overtime down by a quarter"),
        (
            "the year at the register office where I did about nine hundred registrations",
            "I did about nine hundred registrations at the register office",
        ),
    ],
)
def test_what_the_candidate_did_becomes_a_first_person_clause(notes: str, clause: str) -> None:
    """Fragments get their subject, articles and tense; what can't stand is cut off."""
    assert mine(notes) == clause


@pytest.mark.parametrize(
    "notes",
    [
        "no",
        "me",
        "I'd start with the glands",
        "told them lots",
        "0 at fault",
        "what's the problem",
        "I says well I done twelve",
    ],
)
def test_what_can_not_be_said_soundly_is_left_out(notes: str) -> None:
    """Safe by omission: no clause rather than a bad one."""
    assert mine(notes) is None


@pytest.mark.parametrize(
    ("notes", "clause"),
    [
        ("did that at Westpac hardship team for 3 years", "I did that at Westpac hardship team for 3 years"),
        ("I'd had the same at Orsett Freight with drivers", "I had the same at Orsett Freight with drivers"),
        ("I got ours down to 4 at Dunmore Tiles", "I got ours down to 4 at Dunmore Tiles"),
        ("I have had the same team four years", None),
        ("led ward handover training", None),
    ],
)
def test_what_takes_up_the_statement_before_it_is_known(notes: str, clause: str | None) -> None:
    """ "did that at Westpac" says something behind what it answers, and nothing by itself."""
    assert answering(notes) == clause
    if clause is not None:
        assert mine(notes) is None


@pytest.mark.parametrize(
    ("notes", "clause"),
    [
        ("mismatches went from 900 a day to 12", "mismatches went from 900 a day to 12"),
        ("queue from 50 minutes to 15", "the queue went from 50 minutes to 15"),
        ("no downtime", "with no downtime"),
        ("by weighing the drip trays", "by weighing the drip trays"),
        ("it freed up about 30 appointments a month", "which freed up about 30 appointments a month"),
        ("98% first time delivery", "with 98% first time delivery"),
        ("error rate under 1 percent", "with an error rate under 1%"),
        ("3 nights a week", None),
        ("named locations and a travel form", None),
    ],
)
def test_what_came_of_a_deed_is_told_with_it(notes: str, clause: str | None) -> None:
    """Results stand in notes without a verb; a letter gives them one."""
    assert result_clause(notes) == clause


@pytest.mark.parametrize(
    ("noun", "result", "whole"),
    [
        (
            "my work at Acme",
            "late files went from 9 a week to 1",
            "my work at Acme, where late files went from 9 a week to 1",
        ),
        (
            "our move at Acme from Jenkins to GitHub Actions",
            "builds went from 50 minutes to 8",
            "our move at Acme from Jenkins to GitHub Actions, where builds went from 50 minutes to 8",
        ),
        ("my work at Acme", "with 14 SKUs", None),
        ("my work", "sales went up by a third", None),
    ],
)
def test_what_one_told_of_is_told_with_what_came_of_it(noun: str, result: str, whole: str | None) -> None:
    """Only a place makes "where" sound."""
    assert with_result(noun, result) == whole


def test_one_statement_tells_deed_and_result() -> None:
    """Both halves must be sound by themselves."""
    told = "I moved the stock to one shelf and complaints went from 9 a week to 2"
    assert deed_and_result(told) == "I moved the stock to one shelf, and complaints went from 9 a week to 2"
    assert deed_and_result("I laughed and sales went well") is None


@pytest.mark.parametrize(
    ("notes", "clause"),
    [
        ("12 toddlers", "you have 12 toddlers"),
        ("130 drops a day", "you have 130 drops a day"),
        ("phones go mad from 8 till 9.30", "phones are very busy from 8 till 9.30"),
        (
            "Priya's after someone who'll write up the records",
            "you are after someone who will write up the records",
        ),
        ("remakes at 11%", "remakes are at 11%"),
        ("plots handed over with snags", "plots are handed over with snags"),
        (
            "every driver has a drawing they made themselves",
            "every driver has a drawing they made themselves",
        ),
        ("the Sunday problem: nobody plans Sunday until Saturday", "nobody plans Sunday until Saturday"),
        ("she wants someone who don't rush", "you want someone who does not rush"),
        ("needs a cover because the last girl kept oversleeping", "you need a cover"),
        ("she is very kind", None),
        ("12 minutes wants 7", None),
        ("lost 2 people", None),
        ("the lace show spring 2027", None),
        ("25 minutes", None),
    ],
)
def test_shortest_notes_on_their_side_are_spelled_out(notes: str, clause: str | None) -> None:
    """How much there is of something, busy times, somebody looked for."""
    assert word_fact(fact(notes, FactKind.TOPIC, "Priya Raman"), PRIYA, (PRIYA,)).clause == clause


def test_a_deed_goes_on_with_the_same_thing() -> None:
    """ "moved it to canvas" goes on from the deed before; alone it says nothing."""
    assert going_on("moved it to canvas and load went from 4s to 300ms") is not None
    assert going_on("moved to Leeds") is None
    assert mine("moved it to canvas") is None


def test_what_is_theirs_in_numbers_is_what_they_have() -> None:
    """ "28 beds on two floors" is said as something they have; what may be their family is not."""
    photos = fact("4 million unlabelled photos from divers", FactKind.TOPIC, EMPLOYER)
    assert word_fact(photos, PRIYA, (PRIYA,)).clause == "you have 4 million unlabelled photos from divers"
    kids = fact("7 kids in two groups", FactKind.TOPIC, EMPLOYER)
    assert "have 7 kids" not in str(word_fact(kids, PRIYA, (PRIYA,)))


def test_their_of_somebody_else_stays_theirs() -> None:
    """ "every tenant shown round on their own" is not on the reader's own."""
    need = fact("wants every tenant shown round on their own", FactKind.NEED, "Priya Raman")
    assert word_fact(need, PRIYA, (PRIYA,)).clause == "you want every tenant shown round on their own"


def test_the_readers_own_words_are_said_to_them() -> None:
    """ "she lost two supervisors" is "you lost two supervisors" in her letter; a worry is named with tact."""
    loss = fact("she lost two supervisors in spring", FactKind.TOPIC, "Priya Raman")
    assert word_fact(loss, PRIYA, (PRIYA,)).clause == "you lost two supervisors in spring"
    worry = fact("she was worried about data consistency", FactKind.CONCERN, "Priya Raman")
    assert word_fact(worry, PRIYA, (PRIYA,)).noun == "your concern about data consistency"


def test_another_persons_words_are_never_the_readers() -> None:
    """What Priya said is not told to Tom as if he had said it."""
    worry = fact("she was worried about data consistency", FactKind.CONCERN, "Priya Raman")
    assert not word_fact(worry, TOM, (PRIYA, TOM)).usable


def test_a_verb_without_subject_is_theirs() -> None:
    """ "wants someone who turns up" is what you want."""
    need = fact("wants someone who turns up", FactKind.NEED, "Priya Raman")
    assert word_fact(need, PRIYA, (PRIYA,)).clause == "you want someone who turns up"


def test_a_pronoun_without_its_noun_leans_on_the_sentence_before() -> None:
    """ "everyone is nervous about it" can't stand by itself."""
    leaning = fact("everyone is nervous about it", FactKind.CONCERN, EMPLOYER)
    assert not word_fact(leaning, PRIYA, (PRIYA,)).usable


def test_what_was_missed_is_named_where_its_story_is_too_long() -> None:
    """ "the lunchtime club" is worth a mention, though all that happened there is more than a clause can hold."""
    told = "should have told about the lunchtime club thing in 2023 where I noticed and logged it with DSL same day"
    assert word_fact(fact(told, FactKind.MISSED_POINT, ME), PRIYA, (PRIYA,)).noun == "the lunchtime club"


def test_nobody_is_told_what_they_run() -> None:
    """ "You mentioned that you run the reading scheme" tells its reader their own job."""
    assert own_work("you run the reading scheme") == "the reading scheme you run"
    assert own_work("you run the reading scheme for 20 minutes daily") is None


def test_missed_points_lose_their_frame() -> None:
    """What was forgotten is told, not that it was forgotten."""
    assert missed_rest("forgot to mention my HIPAA audit experience") == "my HIPAA audit experience"
    assert missed_rest("I've got counterbalance too forgot to say that") == "I've got counterbalance too"


def test_strengths_of_mine_are_not_worded_as_theirs() -> None:
    """A strength has a first-person clause and no other form."""
    wording = word_fact(fact("ran a team of 12", FactKind.STRENGTH, ME), PRIYA, (PRIYA,))
    assert wording.mine == "I ran a team of 12"
    assert wording.clause is None


def test_a_condition_is_not_cut_off() -> None:
    """What they do if it is for charity, they don't do."""
    told = fact("they reglaze old frames for free if it is for charity", FactKind.TOPIC, EMPLOYER)
    clause = word_fact(told, PRIYA, (PRIYA,)).clause
    assert clause is None or "charity" in clause
