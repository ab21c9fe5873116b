"""The writer's name: signed, told, invited; never an interviewer's."""

import pytest

from assistant.reading import read_notes
from assistant.schema import Notes

NOTES = "Oakdene Foods, packer, met Jo Lind (manager)\nshe is short of people at night\n"


def me(text: str) -> str | None:
    return read_notes(Notes(text=text)).me


@pytest.mark.parametrize(
    ("ending", "expected"),
    [
        ("Ania Wolska", "Ania Wolska"),
        ("- Fiachra Doyle", "Fiachra Doyle"),
        ("—Theo Marangos", "Theo Marangos"),
        ("from Dean Okoro", "Dean Okoro"),
        ("Thanks,\nImogen Tate", "Imogen Tate"),
        ("tharini s.", "Tharini S."),
        ("huw", "Huw"),
        ("Dana Feldstein, CCC-SLP", "Dana Feldstein"),
        ("Slán, Caoimhe", "Caoimhe"),
        ("(Ines Carvajal)", "Ines Carvajal"),
        ('John "Jac" Pritchard', 'John "Jac" Pritchard'),
        ("M. Whelan-Dunne", "M. Whelan-Dunne"),
        ("Eilidh Buchanan, 07700 900412", "Eilidh Buchanan"),
        ("xo Camille", "Camille"),
        ("they decide friday. Sina Bohm", "Sina Bohm"),
        ("sign as Sam Okafor", "Sam Okafor"),
        ("Nadia El-Sayed\n\nPS ask about parking", "Nadia El-Sayed"),
        ("okay thats it my name's gary obviously", "Gary"),
        ("they'll get back to me by wednesday cheers dean mallory", "Dean Mallory"),
        ("They call me until Friday. Name Jarmila Hrubá.", "Jarmila Hrubá"),
        ("she rings tuesday oh and its carol whitlock", "Carol Whitlock"),
    ],
)
def test_a_signature_in_any_form(ending: str, expected: str) -> None:
    """At the end, behind a dash, a thanks or a word of speech, with or without capitals."""
    assert me(NOTES + ending) == expected


@pytest.mark.parametrize(
    "ending",
    ["they ring friday", "Trial shift Saturday", "bring apron", "Fingers crossed", "not for the letter: pay"],
)
def test_a_last_line_is_not_always_a_name(ending: str) -> None:
    """Ordinary words that end the notes name nobody."""
    assert me(NOTES + ending) is None


def test_an_invitation_tells_whom_it_invites() -> None:
    """The greeting of a pasted message, and the guest beside the organiser."""
    assert (
        me("Hi Beatriz,\nwe invite you to interview on 3 March.\n\nmy notes: met Jo Lind, manager")
        == "Beatriz"
    )
    notes = "Organiser: Ana Lima\nRequired: Luca Ferri\n\nAna is service desk manager at Halyard Insurance"
    assert me(notes) == "Luca Ferri"


def test_a_short_signature_takes_its_family_name_from_the_guest_list() -> None:
    """ "meena" is Meenakshi of the invitation."""
    notes = "When: Fri 10:00\nAttendees: Carys Rees, Meenakshi Sundaram\n\ncarys runs the baby room\nmeena x"
    assert me(notes) == "Meenakshi Sundaram"


@pytest.mark.parametrize("notes", ["A0.", "x", "A.", "- B", "me: ?"])
def test_what_is_no_name_is_not_signed(notes: str) -> None:
    """A letter with a mark is nobody's name, and no reason to fail."""
    assert me(notes) is None


def test_a_form_that_names_the_writer_is_believed() -> None:
    """ "Writer: ..." names no interviewer."""
    notes = "Grad engineer, Harlan Consulting\nMet: Dr Fiona Tamihana\nWriter: Wei Zhang\n\nShe asked about modelling."
    brief = read_notes(Notes(text=notes))
    assert brief.me == "Wei Zhang"
    assert [person.name for person in brief.people] == ["Fiona Tamihana"]
