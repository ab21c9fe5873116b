"""Interviewers: who counts as one, how each is called, who is only spoken of."""

import pytest

from assistant.reading import read_notes
from assistant.reading.labels import MentionKind
from assistant.reading.mentions import Mention
from assistant.reading.names import given_and_family
from assistant.reading.people import people_named
from assistant.schema import Brief, Notes, Person
from tests.reading.whole import whole


def read(text: str) -> Brief:
    """The notes with what else people write: the reader goes by all of it."""
    return read_notes(Notes(text=whole(text)))


def names(text: str) -> list[str]:
    return [person.name for person in read(text).people]


def only(text: str) -> Person:
    people = read(text).people
    assert len(people) == 1, people
    return people[0]


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("Larch House, nurse. Met Claire Dunn (head nurse) and Dr Okonkwo", ["Claire Dunn", "Dr Okonkwo"]),
        ("Interviewers: Sunita Rao (Head of Insight), Gareth Pugh", ["Sunita Rao", "Gareth Pugh"]),
        (
            "I spoke with Hannah Lind, VP of sales, and Dev Carter who runs events",
            ["Hannah Lind", "Dev Carter"],
        ),
        ("Panel: Mrs Adeyinka (head), Mr Colin Byrne - SENCO", ["Mrs Adeyinka", "Colin Byrne"]),
        (
            "PANEL\n1) Jo Lind, partner\n2) Marek from HR (no surname)\n\nJo asked about Excel",
            ["Jo Lind", "Marek"],
        ),
        ("Elm Tree Nursery | room leader | Jo\njo says they need two more", ["Jo"]),
        ("Library assistant, Wendover. Interviewer Tamara Okoye. She said it is busy", ["Tamara Okoye"]),
        (
            "met deputy head Anneke de Vries, Hoofd Planning (head of planning), at Havenlink",
            ["Anneke de Vries"],
        ),
        ("Zoom with Camille Roussel (Head of Partnerships, Terra Verde) re: associate", ["Camille Roussel"]),
        ("the position cleaner in Hotel Panorama with Mrs. Novotná (housekeeping manager)", ["Mrs. Novotná"]),
        ("Interviewed by Dean Mossop (Commercial Manager)", ["Dean Mossop"]),
        (
            "2 ppl, jan (branch lead) n desmond\njan: story time is packed\ndesmond asked about tea",
            ["Jan", "Desmond"],
        ),
        (
            "Herr Brandt (Meister) and Frau Dr. Seidel, production. Seidel asked about shifts",
            ["Herr Brandt", "Dr. Seidel"],
        ),
    ],
)
def test_interviewers_are_found_however_they_are_introduced(notes: str, expected: list[str]) -> None:
    """Titles before or behind a name, lists, labels, brackets, and notes without capitals."""
    assert names(notes) == expected


@pytest.mark.parametrize(
    "rest",
    [
        "told her about Stan at Beech Lodge",
        "my mentor Sam would write the reference",
        "why teaching? my year 9 maths teacher, Mr Cole",
        "referral was Sneha Kulkarni (batchmate), buy her lunch",
        "a girl called Paige signed me in",
        "Signed in by a girl called Paige",
        "ask for Denise on reception",
        "I worked with Kerrigan Brothers for 5 years",
        "HCPC came up, and EHCPs, and CostX",
        "Category buyers are in short supply. Support is thin. I'd say yes",
        "second interview with their CTO Hannah next week",
        "Tracey in HR will call on Friday",
        "(recruiter: Jade at HireWire)",
        "the wait list for Leeds is long",
    ],
)
def test_others_in_the_notes_are_no_interviewers(rest: str) -> None:
    """Pupils, colleagues, who held the door, certificates and words in capitals."""
    assert names(f"Met Ann Lowe, the manager, at Brill Bakery.\n- {rest}\n- they ring friday") == ["Ann Lowe"]


@pytest.mark.parametrize(
    ("notes", "name", "given", "family"),
    [
        ("Mrs Kulkarni (head) asked about phonics", "Mrs Kulkarni", None, "Kulkarni"),
        ("met Mme de la Tour, owner", "Mme de la Tour", None, "de la Tour"),
        ("met Tunde, the team leader (Babatunde Afolabi)", "Babatunde Afolabi", "Tunde", "Afolabi"),
        ("met Kim Ji-woo, lead designer. Kim is the surname", "Kim Ji-woo", "Ji-woo", "Kim"),
        (
            "Met Solene yesterday (Brun-Dubois, two surnames, creative lead)",
            "Solene Brun-Dubois",
            "Solene",
            "Brun-Dubois",
        ),
        (
            "met Margaret (Peggy) Hale, deputy manager\npeggy showed me round",
            "Margaret Hale",
            "Peggy",
            "Hale",
        ),
        (
            "Met Venkata Rao, goes by Subbu - eng director\nsubbu: loads finish late",
            "Venkata Rao",
            "Subbu",
            "Rao",
        ),
        (
            "met Nur Aisyah Rahmat, head of growth, everyone calls her Aisyah",
            "Nur Aisyah Rahmat",
            "Aisyah",
            "Rahmat",
        ),
        (
            "met Venkata Rao, eng director, shows me round\nshe call me before friday",
            "Venkata Rao",
            "Venkata",
            "Rao",
        ),
    ],
)
def test_names_are_written_as_a_letter_needs_them(
    notes: str, name: str, given: str | None, family: str
) -> None:
    """Honorific with a family name alone, the fuller form of a short one, family name first."""
    person = only(notes)
    assert (person.name, person.given_name, person.family_name) == (name, given, family)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("met Stephen Mbatha, facilities lead\nEDIT: it's Stefan not Stephen", "Stefan Mbatha"),
        ("met Rikka Salmela, buyer\ncorrection it's Riikka w/ two i's", "Riikka Salmela"),
        ("gregor the yard manager took me round\nits GRZEGORZ btw (grzegorz wolny)", "Grzegorz Wolny"),
    ],
)
def test_a_later_correction_of_a_name_counts(notes: str, expected: str) -> None:
    """What the writer put right further down is right everywhere."""
    assert names(notes) == [expected]


def test_titles_stay_with_their_names() -> None:
    """A title is the one that stands with the name, shorthand spelled out."""
    people = read("Met Priya Raman (eng mgr), and Lou Hartley who does the orders").people
    assert [person.title for person in people] == ["engineering manager", None]


@pytest.mark.parametrize(
    "gone",
    [
        "Sinead couldn't make it",
        "It wasn't Chiara this time",
        "apologies from Marek",
        "Jo set it up",
        "the box office lady, Bev, gave me a scone",
    ],
)
def test_who_was_not_there_gets_no_letter(gone: str) -> None:
    """The notes say in so many words that somebody was absent, or only arranged it or opened the door."""
    assert names(
        f"Harbour FM, producer role. Met Conor Lavelle, exec producer.\n{gone}\nConor wants ideas"
    ) == ["Conor Lavelle"]


def test_the_addressee_of_an_invitation_is_the_candidate() -> None:
    notes = (
        "Dear Zara,\nThank you for your application. You will be meeting Conor Lavelle (exec producer) "
        "at Shoreline FM for the producer role.\nKind regards\n\nconor said texts drop off after 8"
    )
    brief = read_notes(Notes(text=notes))
    assert brief.me == "Zara"
    assert [person.name for person in brief.people] == ["Conor Lavelle"]


@pytest.mark.parametrize(
    ("notes", "family"),
    [
        ("met Teo de la Fuente, head of design\nteo showed me round", "de la Fuente"),
        ("met Marijke van der Laan, editor\nmarijke asked about pace", "van der Laan"),
        ("met Anke von Stetten, the registrar\nanke liked the index", "von Stetten"),
    ],
)
def test_particles_belong_to_the_family_name(notes: str, family: str) -> None:
    assert only(notes).family_name == family


def test_a_compound_given_name_stays_whole() -> None:
    person = only("met María José Ortega, head of design\nMaría José asked about research")
    assert (person.given_name, person.family_name) == ("María José", "Ortega")


def test_a_place_before_a_name_is_no_part_of_it() -> None:
    """ "@ Willowbank. Denise": the sentence ends between them."""
    brief = read_notes(
        Notes(text="care asst nights @ Willowbank. Denise (deputy). loved the sensory garden. Harpreet")
    )
    assert [p.name for p in brief.people] == ["Denise"]
    assert brief.company == "Willowbank"


def test_one_note_has_one_writer() -> None:
    """A second full name is not the writer's where the last line is signed."""
    brief = read_notes(
        Notes(text="Software tester - Quillo - Ana Beltrán\ntheir regression takes 3 days\nRaj Patel")
    )
    assert ([p.name for p in brief.people], brief.me) == (["Ana Beltrán"], "Raj Patel")


def test_two_syllables_before_a_chinese_family_name_are_the_given_name() -> None:
    """ "Hui Min Tan" is greeted as Hui Min."""
    assert given_and_family("Hui Min Tan") == ("Hui Min", "Tan")
    assert given_and_family("Amy Rose Lee") == ("Amy", "Rose Lee")


@pytest.mark.parametrize(
    "notes",
    [
        "Nurse, Larch Ward. interviewed by Mei Ling Wong",
        "Museum assistant, The Lace Museum. Met Hui Min Tan, curator",
    ],
)
def test_who_is_said_to_be_met_is_an_interviewer(notes: str) -> None:
    """Though the name stands where one signs, or looks like a company's."""
    found = [person.name for person in read_notes(Notes(text=notes)).people]
    assert found in (["Mei Ling Wong"], ["Hui Min Tan"])


def test_initials_set_out_before_a_name_are_that_person() -> None:
    text = "Town clerk's assistant, Ossery Council\nJW = Jean Wickstead (chair)   AB = Alan Brimble, town clerk\nAB minutes take him a week\nJW wants a better newsletter"
    assert [person.name for person in read_notes(Notes(text=text)).people] == [
        "Jean Wickstead",
        "Alan Brimble",
    ]


def test_a_title_set_out_for_a_name_goes_before_one_that_stands_near() -> None:
    text = "Year 2 teacher, St Brannoc's Primary. Head = Mrs Oyelaran, deputy = Mr Tuck\nthe deputy wanted a behaviour example"
    brief = read_notes(Notes(text=text))
    assert [(person.name, person.title) for person in brief.people] == [
        ("Mrs Oyelaran", "Head"),
        ("Mr Tuck", "deputy"),
    ]
    assert brief.facts[0].speaker == "Mr Tuck"


@pytest.mark.parametrize("firm", ["Tranter Logistics", "Wexcombe Borough Council", "Hollis Textiles"])
def test_a_firm_is_no_interviewer(firm: str) -> None:
    text = f"PANEL – {firm}, parks officer\nHelen Strand (chair): asked about volunteers\nIdris Vaughan: mowing contract ends in Feb"
    assert firm not in [person.name for person in read_notes(Notes(text=text)).people]


def test_two_met_at_once_are_both_interviewers() -> None:
    text = "Met Farrukh Siddiqui and Leonie Batt, Oakhurst Textiles, Leicester. Production planner.\nHe: lead times slipping. She: HR, asked about my course"
    assert [person.name for person in read_notes(Notes(text=text)).people] == [
        "Farrukh Siddiqui",
        "Leonie Batt",
    ]


def test_nobody_signs_as_a_department() -> None:
    text = "Two people: Dave Emmott (ops manager) and Shirin Vaziri (HR).\nDave asked how I'd find a leak.\nShirin says answer within two weeks."
    assert read_notes(Notes(text=text)).me is None


def test_initials_before_a_name_are_no_part_of_it() -> None:
    """They announce how the notes go on to call somebody."""
    text = "Ferry deckhand, Skerry Lines\nRM Ruth Mackie - bosun\nJT Jules Tait - HR\n\nRM: wants someone for nights\nJT asked about my sea survival\nElla Sund"
    assert names(text)[:2] == ["Ruth Mackie", "Jules Tait"]


def test_what_was_done_is_no_name() -> None:
    """ "Met Solène", where a model takes both words for the name."""
    text = "Met Solène yesterday"
    chances = {kind: float(kind is MentionKind.INTERVIEWER) for kind in MentionKind}
    found = people_named(text, [Mention("Met Solène", 0, 10, MentionKind.INTERVIEWER, chances)])
    assert [candidate.forms for candidate in found] == [["Solène"]]
