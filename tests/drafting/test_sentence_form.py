"""What is a sentence of a letter, and what only looks like one. The bad ones are a small model's."""

from __future__ import annotations

import pytest

from assistant.drafting.sentence_form import why_no_sentence

PEOPLE = ["Ana Ruiz", "Debbie Arkwright"]


@pytest.mark.parametrize(
    "text",
    [
        "You need someone calm for the night watch from January.",
        "You want every tenant shown round on their own.",
        "It stayed with me that the telematics data has been sitting there for two years.",
        'I liked your answer: "Good, most people say repeat the sample."',
        "At Revolve Energy, I cut the warehouse run from 5 hours to 70 minutes.",
        "It helped me to hear that the new rounds start in April.",
        "I understand that it bothers you that the beds never come back.",
        "You asked how I would explain to an 80-year-old that her bungalow is not worth anything.",
        "I have 5 years in research, 3 of them in fintech.",
        "You pressed me on chatbots, and when I spoke about exams, I was glad to hear your view.",
        "Looking back, I should also have said that I trained the marshals.",
        "I made the design system at Fjord & Fern after 3 years on the tills at B&M.",
        "Debbie told me that she worries about the cost of credit hire, which you mentioned too.",
        "You were a bit worried that I have only sold print before.",
        "We talked about the trim sheets at Pixel Ferry.",
        "I speak Portuguese, Spanish and English.",
        "What I built at Lowmoor is used by 60 people every month.",
        "I have 5 years in research, with 3 of them in fintech.",
        "You want a heating engineer who can train your apprentice, Kieran.",
        "With an inspection coming, the one thing I did not get to say is that I am an auditor.",
    ],
)
def test_a_sentence_is_one(text: str) -> None:
    assert why_no_sentence(text, "Ana Ruiz", PEOPLE) is None


@pytest.mark.parametrize(
    "text",
    [
        "The stock count runs late every year.",
        "They worry about losing an hour a day.",
        "She wants whoever gets this to have a first model out by the summer.",
        "You mentioned that the month end takes them 9 days.",
        "I did not get to say that it halved the callers at the counter.",
        "You told me that Ana is losing an hour a day.",
        "You told me about the loaves. They are a worry.",
        "I was a finalist in CIMA, one paper left.",
        "I ran a reading club at the library, six people to forty by March, mostly fishermen.",
        "You worry about the stock count, that's her headache.",
        "I closed the books in four days at Tunnicliffe, I was 11 when I got there.",
        "I liked the walk round the kiln floor was the best bit.",
        "I've just passed my NVQ 3 as well; doh.",
        "You told me that you are coming off spreadsheets onto Xero, which is her headache.",
        "You asked me about modern slavery checks, and I gave you a thin answer.",
        "What I told them.",
        "Thank you!",
        "I did 12 yrs on the wagons.",
        "(my experience) I ran the club for two years.",
    ],
)
def test_a_scrap_is_none(text: str) -> None:
    assert why_no_sentence(text, "Ana Ruiz", PEOPLE) is not None
