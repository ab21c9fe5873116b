"""The cases: notes as people type them, with what a careful reader finds in them (the gold).

Each case is one YAML file in ``evals/cases/``; ``evals/cases/README.md`` tells how to write one.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from assistant.schema import Channel, FactKind, LetterKind, WithheldReason

FOLDER = Path(__file__).parent / "cases"


class Gold(BaseModel):
    """Base of all gold: unknown fields are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldPerson(Gold):
    """An interviewer. ``greeting``: each form that may stand after "Dear" or "Hi"."""

    name: str
    greeting: tuple[str, ...] = Field(min_length=1)
    title: str | None = None


class GoldFact(Gold):
    """A fact. ``quote`` occurs in the notes; ``speaker`` is me, employer, or a person's name.

    Where ``employer`` is given, naming one of the people is right too: the notes leave it open.
    """

    quote: str
    kind: FactKind
    speaker: str


class GoldWithheld(Gold):
    """A part that must stay out. ``never``: strings that would give it away in a letter."""

    quote: str
    reason: WithheldReason
    never: tuple[str, ...] = Field(min_length=1)


class Case(Gold):
    """Notes and their gold."""

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    occupation: str
    form: str  # fragments, bullets, speech, qa, invite, advert, prose, thin, typos, ...
    names_from: tuple[str, ...]  # languages the names come from
    notes: str
    people: tuple[GoldPerson, ...]  # the interviewers; empty where the notes name none
    company: str | None
    company_also: tuple[str, ...] = ()  # other right ways to write it
    role: str | None
    role_also: tuple[str, ...] = ()
    me: str | None
    kind: LetterKind = LetterKind.THANK_YOU
    channel: Channel = Channel.EMAIL
    facts: tuple[GoldFact, ...]
    withheld: tuple[GoldWithheld, ...] = ()
    never: tuple[str, ...] = ()  # other strings that would embarrass: a wrong company, an injected order

    @property
    def given_away(self) -> tuple[str, ...]:
        """The strings that would give away what must stay out."""
        return tuple(string for held in self.withheld for string in held.never)

    @model_validator(mode="after")
    def _quotes_occur(self) -> Case:
        for quote in (*(f.quote for f in self.facts), *(w.quote for w in self.withheld)):
            if quote not in self.notes:
                raise ValueError(f"{self.id}: not in the notes: {quote!r}")
        speakers = {"me", "employer", *(person.name for person in self.people)}
        for fact in self.facts:
            if fact.speaker not in speakers:
                raise ValueError(f"{self.id}: unknown speaker {fact.speaker!r}")
        return self

    @property
    def split(self) -> Literal["dev", "test"]:
        """``dev`` to tune on, ``test`` to measure on."""
        return split_of(self.id)


def split_of(case: str) -> Literal["dev", "test"]:
    """The split of a case, by a hash of its id, so it never moves."""
    return "dev" if hashlib.sha256(case.encode()).digest()[0] < 128 else "test"


def load_case(path: Path) -> Case:
    """Read one case. Raises pydantic.ValidationError or yaml.YAMLError where it is wrong."""
    return Case.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def load_cases(split: Literal["dev", "test", "all"] = "all", folder: Path = FOLDER) -> list[Case]:
    """All cases of a split, sorted by id."""
    cases = [load_case(path) for path in sorted(folder.glob("*.yaml"))]
    return [case for case in cases if split in ("all", case.split)]
