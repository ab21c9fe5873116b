"""The role applied for: its words, its limits, and what is no role."""

import pytest

from assistant.reading import read_notes
from assistant.schema import Notes
from tests.reading.whole import whole


def role(text: str) -> str | None:
    return read_notes(Notes(text=whole(text))).role


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("Role: Data Analyst\nCompany: Larkfield Housing", "Data Analyst"),
        ("interview for the forklift operator role at Northgate", "forklift operator"),
        ("merri sports physio, senior physio role", "senior physio"),
        ("it suport technician, meridian academy trust", "IT support technician"),
        ("intervew for briklayer, Stonegate Homes", "bricklayer"),
        ("Mgmt accountant, Peverell Ceramics. Met Mrs Chand (FD)", "Management accountant"),
        ("hafod deg, night care asst. saw Mrs Parry", "night care assistant"),
        ("panel for Lecturer in Digital Humanities, University of Calder", "Lecturer in Digital Humanities"),
        ("Went for the dental receptionist post at Smile Studio", "dental receptionist"),
        ("Sr. Business Analyst | Vetrivel Services", "Senior Business Analyst"),
        ("AP role at Shoreline FM\nAP = assistant producer", "assistant producer"),
        ("deputy manager, Cedar Lodge care home. saw Mrs. Moyo (registered manager)", "deputy manager"),
        ("wharehouse supervisor at Tolland Foods. met Gary Pyke", "warehouse supervisor"),
        ("Planning Officer (ref PE/2281)\nCompany: Wexcombe District Council", "Planning Officer"),
        ("Dog groomer. Pampered Paws. She does 9 a day", "Dog groomer"),
        ("Tay Scaffolding, part 2 scaffolder", "part 2 scaffolder"),
        ("payroll clerk part time at castle nurseries", "payroll clerk"),
        ("MAINTENANCE ELECTRICIAN (DAYS)\nNorwick Foods, Wisbech", "Maintenance Electrician"),
    ],
)
def test_the_role_is_found(notes: str, expected: str) -> None:
    """From labels, "for the ... role", headings and adverts, with slips mended."""
    assert role(notes) == expected


@pytest.mark.parametrize(
    "rest",
    [
        "I was a shift supervisor at Boots for 4 years",
        "Jo Lind, operations manager, asked about rotas",
        "they lost two drivers and a cook last month",
        "worked as a classroom assistant before",
        "met the head chef too, Ana Ruiz",
    ],
)
def test_other_jobs_in_the_notes_are_not_the_role(rest: str) -> None:
    """The writer's old jobs, the interviewers' titles, the people they are short of."""
    assert role(f"Oakdene Foods, delivery planner, weds\n- {rest}\n- ring friday") == "delivery planner"


def test_a_title_is_no_role() -> None:
    """Where only interviewers' jobs are named the role stays open."""
    assert role("met Ann Lowe, the branch manager, at Brill Bakery\nshe wants weekends") is None
