"""The hiring company: in headings, in sentences, in adverts; never where the writer works."""

import pytest

from assistant.reading import read_notes
from assistant.schema import Notes
from tests.reading.whole import whole


def company(text: str) -> str | None:
    return read_notes(Notes(text=whole(text))).company


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("Thornbury Vets - veterinary nurse, Weds 3pm", "Thornbury Vets"),
        ("interview @ nordwind energy for wind turbine technician. met hendrik vogel", "Nordwind Energy"),
        ("Oakdene Foods -> packer (nights) -> met Jo", "Oakdene Foods"),
        ("Job - sales executive\nCompany - Lumo Lighting\nMet - Brian Oduya, manager", "Lumo Lighting"),
        ("Coy -- PayCola, Yaba\nRole -- DevOps engineer", "PayCola"),
        ("Civil engineer, roads, Bannock Civil, Newcastle office. Thurs", "Bannock Civil"),
        ("sales negotiator at Harcourt & Vane in Bath, met Jo", "Harcourt & Vane"),
        ("bell & hare solicitors, legal secretary. ms farouk", "Bell & Hare Solicitors"),
        ("the meridian centre, security guard. saw colin ferris (site mgr)", "The Meridian Centre"),
        (
            "I met Jory Penn, lead, at the Tin & Copper Museum in St Agnes about the guide job",
            "Tin & Copper Museum",
        ),
        ("got the no from Fernhill Museum for the learning officer post", "Fernhill Museum"),
        (
            "nothing from ekstrand & holm... interview was 3rd june w/ birgit lund, she heads bridges",
            "Ekstrand & Holm",
        ),
        ("Supertram driver? no - MetroWest Trams, trainee driver", "MetroWest Trams"),
        ("team leader at the call centre brightline energy in salford", "Brightline Energy"),
        ("Zoom with Camille Roussel (Head of Partnerships, Terra Verde) re: associate", "Terra Verde"),
        (
            "I had the interview for the position cleaner in Hotel Panorama with Mrs. Novotná",
            "Hotel Panorama",
        ),
        ("PARCELHOP -> delivery driver -> Weds", "Parcelhop"),
    ],
)
def test_the_company_is_found(notes: str, expected: str) -> None:
    """Wherever it stands, and with capitals where the notes have none."""
    assert company(notes) == expected


@pytest.mark.parametrize(
    "rest",
    [
        "me: 5 yrs at Cartwell Freight, cut miles 11%",
        "I led the triage pilot at Royal Cornhill",
        "at Tully Brothers I ran the morning huddle",
        "did my placement with Westgate Clinic in 2021",
        "also interviewing at Norvic Group on friday",
        "they sell to Tesco Ireland",
    ],
)
def test_where_the_writer_was_is_not_where_they_applied(rest: str) -> None:
    """Present and past employers, clients and other applications."""
    assert (
        company(f"Oakdene Foods, delivery planner, met Jo Lind (manager)\n- {rest}\n- ring friday")
        == "Oakdene Foods"
    )


def test_an_advert_names_the_employer_and_not_the_agency() -> None:
    """ "Our client ..." is the employer; who posted it is not."""
    notes = (
        "From: Tam @ Bolt People <tam@boltpeople.example>\nMAINTENANCE ELECTRICIAN\n"
        "Our client Norwick Foods, a leading producer, seeks an electrician.\n"
        "Bolt People act as an employment agency. Unsubscribe\n\nok. Norwick done. met Ada Kaya, shift lead\n"
    )
    brief = read_notes(Notes(text=notes))
    assert (brief.company, brief.role) == ("Norwick Foods", "Maintenance Electrician")


def test_no_company_is_made_up() -> None:
    """Notes that name none leave the question to the writer."""
    assert company("met sam, barista job, fri. i can do latte art") is None


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("assistant QS at tamar & cole, plymouth. met Jo", "Tamar & Cole"),
        ("Employer: Harbour Street Bakery\nmet Jo, the owner", "Harbour Street Bakery"),
    ],
)
def test_a_name_is_taken_whole(notes: str, expected: str) -> None:
    """Parts joined by a mark belong together; a label tells the company."""
    assert read_notes(Notes(text=whole(notes))).company == expected
