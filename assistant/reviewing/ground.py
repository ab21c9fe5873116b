"""What a letter may stand on: the notes and the brief, prepared for looking things up.

The user's edits of the brief are right by definition, so a name or a number counts as known if it
is in the notes or in the brief. What the notes say to us rather than about the interview (an
instruction hidden in them) is no ground for anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from assistant.english.comparison import (
    Figure,
    Unit,
    dates,
    distinctive,
    figures,
    fold,
    initials,
    plain,
    shares,
    stem,
    terms,
    tokens,
    vocabulary,
)
from assistant.english.spelling import is_spelled
from assistant.english.tokens import SENTENCE_OR_LINE
from assistant.reviewing.frames import Frames
from assistant.reviewing.index import TermIndex
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.likeness import Likenesses
from assistant.schema import Brief, Fact, FactKind, Notes, Person, Withheld, WithheldReason

_TOLD = 0.35  # of a fact
_CLOSE = 0.34  # of a sentence's terms: what shares fewer is about something else
_DATE = re.compile(r"(?<![\d.])([0-3]?\d)[./]([0-3]?\d)(?:[./](?:\d{2}|\d{4}))?(?![\d%])")
HOURS = frozenset(str(hour) for hour in range(25))
_COUNTS = re.compile(
    r"[-\s]?(?!(?:to|and|or|not|till?|until|on|this|that|in|for|with|start|sharp|ish|o'clock|tomorrow|today)\b)[^\W\d_]"
)
"""After a number: a word that says what it counts."""


@dataclass(frozen=True)
class Match:
    """A fact that a sentence may speak of, and how many distinctive terms the two share: ``hits``,
    which is ``share`` of the fact's terms and ``cover`` of the sentence's."""

    fact: Fact
    hits: int
    share: float
    cover: float

    @property
    def is_mention(self) -> bool:
        """Whether the sentence brings the fact up, perhaps in other words, perhaps a part of it only."""
        return (
            self.hits >= 4
            or (self.hits == 3 and self.share >= 0.2)
            or (self.hits == 2 and self.share >= 0.4)
            or (self.hits == 1 and self.share > 0.3)
            or self.cover >= 0.6
        )

    @property
    def is_retelling(self) -> bool:
        """Whether the sentence tells most of the fact, or little else: enough to ask who said it."""
        return (self.hits >= 3 and max(self.share, self.cover - 0.25) >= 0.5) or (
            self.hits == 2 and self.share >= 0.65
        )


@dataclass(frozen=True)
class Ground:
    """The notes and the brief of one review; either may be missing."""

    brief: Brief | None
    notes: Notes | None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to hold a letter against."""
        return self.brief is None and self.notes is None

    @property
    def people(self) -> tuple[Person, ...]:
        """The interviewers."""
        return self.brief.people if self.brief else ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the notes say, as far as a letter may use it."""
        return self.brief.facts if self.brief else ()

    @cached_property
    def frames(self) -> Frames:
        """For finding who says and who does what in a sentence."""
        return Frames(self.people)

    @property
    def withheld(self) -> tuple[Withheld, ...]:
        """What must stay out of every letter."""
        return self.brief.withheld if self.brief else ()

    # --- text ------------------------------------------------------------------------------------

    @cached_property
    def given(self) -> str:
        """What the brief itself holds: names, company, role, day, and the facts as they stand."""
        if self.brief is None:
            return ""
        brief = self.brief
        pieces = [brief.company, brief.role, brief.me, brief.when]
        for person in brief.people:
            pieces += [person.name, person.title, person.honorific, person.quote]
        # What is word for word in the notes need not be read twice, unless the notes were cut around it.
        whole = self.notes is not None and not brief.withheld
        pieces += [fact.text for fact in brief.facts if not whole or fact.text != fact.quote]
        return plain("\n".join(piece for piece in pieces if piece))

    @cached_property
    def told(self) -> str:
        """All that a claim may rest on: the notes without instructions in them, and the brief."""
        instructions = (w for w in self.withheld if w.reason is WithheldReason.INSTRUCTION)
        return f"{self._notes_without((w.start, w.end) for w in instructions)}\n{self.given}"

    @cached_property
    def open_text(self) -> str:
        """As ``told``, without anything that is withheld."""
        return f"{self._notes_without((w.start, w.end) for w in self.withheld)}\n{self.given}"

    def _notes_without(self, spans: Iterable[tuple[int, int]]) -> str:
        if self.notes is None:
            return ""
        text, pieces, at = self.notes.text, [], 0
        for start, end in sorted(spans):
            pieces.append(text[at : max(at, start)])
            at = max(at, end)
        pieces.append(text[at:])
        return plain("\n".join(pieces))

    # --- look-ups --------------------------------------------------------------------------------

    @cached_property
    def words(self) -> frozenset[str]:
        """Each word of ``told``, folded and stemmed."""
        return vocabulary(self.told)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The words of ``abbreviations`` that are too rare to be ordinary ones: "dsl"."""
        return frozenset(word for word in self.abbreviations if len(word) > 2 and not is_spelled(word))

    @cached_property
    def stems(self) -> frozenset[str]:
        """As ``words``, with neighbours written as one word too: "look ahead" stands behind "lookahead"."""
        read = [fold(token.text) for token in tokens(self.told) if token.text[0].isalpha()]
        return self.words | {stem(one + other) for one, other in pairwise(read) if len(one + other) <= 40}

    @cached_property
    def stems_by_prefix(self) -> dict[str, list[str]]:
        """The stems of four letters and more, by their first four."""
        found: dict[str, list[str]] = {}
        for word in self.words:
            if len(word) >= 4:
                found.setdefault(word[:4], []).append(word)
        return found

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """The short words of ``told``, one of which may stand for a name in full."""
        return initials(self.told)

    @cached_property
    def _figures(self) -> tuple[Figure, ...]:
        return figures(self.told)

    @cached_property
    def shares(self) -> frozenset[Decimal]:
        """The shares of a whole that ``told`` has: 0.2 for "20%" or "one in five"."""
        return frozenset(share for _, _, share in shares(self.told))

    @cached_property
    def percentages(self) -> frozenset[Decimal]:
        """Those of ``shares`` that are written as percentages."""
        written = (figure for figure in self._figures if figure.unit is Unit.PERCENT)
        return frozenset(Decimal(value) / 100 for figure in written for value in figure.values)

    @cached_property
    def differences(self) -> frozenset[str]:
        """What lies between two numbers of one line of the notes: 12 for "cut 200g ... 212!!"."""
        found = set()
        for line in self.told.splitlines():
            noted = [int(f.value) for f in figures(line) if f.value.isdecimal() and len(f.value) <= 6]
            found |= {str(abs(one - other)) for one, other in pairwise(noted[:20])}
        return frozenset(found)

    @cached_property
    def units_of(self) -> dict[str, set[Unit]]:
        """The units that each number in ``told`` comes with, by value."""
        units: dict[str, set[Unit]] = {}
        for found in _DATE.finditer(self.told):  # "5.3." is a fifth of March as much as a number
            for part in found.groups():
                units.setdefault(str(int(part)), set()).add(Unit.PLAIN)
        for figure in self._figures:
            for value in figure.values:
                units.setdefault(value, set()).add(figure.unit)
        return units

    @cached_property
    def times(self) -> dict[int, bool]:
        """The times of day in ``told``, in minutes, and whether morning or evening is told too."""
        return {int(f.value): f.half_day_known for f in self._figures if f.unit is Unit.TIME}

    @cached_property
    def bare_hours(self) -> frozenset[str]:
        """The numbers in ``told`` that count nothing, as a time may be noted: "by 3am not 4", "at 9.30"."""
        return frozenset(
            figure.value
            for figure in self._figures
            if figure.unit is Unit.PLAIN
            and figure.value.partition(".")[0] in HOURS
            and not _COUNTS.match(self.told, figure.end)
        )

    @cached_property
    def dates(self) -> frozenset[str]:
        """The weekdays and months in ``told``."""
        return dates(self.told)

    @cached_property
    def lowered(self) -> str:
        """``told`` without case and accents, for looking up a phrase."""
        return fold(self.told)

    @cached_property
    def openly_lowered(self) -> str:
        """``open_text`` without case and accents."""
        return fold(self.open_text)

    @cached_property
    def company_words(self) -> frozenset[str]:
        """Terms of the company's name."""
        return terms(plain((self.brief and self.brief.company) or ""))

    @cached_property
    def role_words(self) -> frozenset[str]:
        """Terms of the role."""
        return terms(plain((self.brief and self.brief.role) or ""))

    @cached_property
    def names(self) -> frozenset[str]:
        """Terms that any letter to these people holds: names, company, role. Sharing one shows nothing."""
        people = " ".join(f"{p.name} {p.quote}" for p in self.people)
        me = (self.brief and self.brief.me) or ""
        return self.company_words | self.role_words | terms(plain(f"{people} {me}"))

    # --- facts -----------------------------------------------------------------------------------

    @cached_property
    def _fact_terms(self) -> tuple[frozenset[str], ...]:
        return tuple(distinctive(terms(plain(fact.text)), self.names) for fact in self.facts)

    @cached_property
    def _facts_by_term(self) -> TermIndex:
        return TermIndex(self._fact_terms)

    @cached_property
    def likenesses(self) -> Likenesses:
        """For finding the facts that a piece of a letter tells in other words."""
        return Likenesses(self.facts, self.names)

    def tells_something(self, line: Line) -> bool:
        """Whether a sentence tells a good part of a fact: it is about the interview, whatever it sounds like."""
        return any(like.tells and like.share >= _TOLD for like in self.likenesses.of(line.text))

    @cached_property
    def usable(self) -> tuple[Fact, ...]:
        """The facts with something to recognise them by."""
        return tuple(fact for fact, found in zip(self.facts, self._fact_terms, strict=True) if found)

    def of_kind(self, *kinds: FactKind) -> tuple[Fact, ...]:
        """The usable facts of these kinds."""
        return tuple(fact for fact in self.usable if fact.kind in kinds)

    def matches(self, found: frozenset[str]) -> list[Match]:
        """The facts that share a term with a sentence's ``found``, the closest first."""
        spoken_of = len(distinctive(found, self.names)) or 1
        matches = []
        for place, shared in self._facts_by_term.shared_with(found).items():
            hits = len(shared)
            share = hits / len(self._fact_terms[place])
            matches.append(Match(self.facts[place], hits, share, hits / spoken_of))
        return sorted(matches, key=lambda match: (-match.hits, -match.share, match.fact.start))

    def mentioned(
        self,
        letter: LetterText,
        wanted: Callable[[Fact], bool],
        fits: Callable[[Line], bool] = lambda _: True,
    ) -> tuple[Line, Fact] | None:
        """The first sentence that ``fits`` and brings up a wanted fact, and the fact; None where none does.

        A fact told across the sentences of one paragraph counts too.
        """
        for line in filter(fits, letter.lines):
            for match in self.matches(line.terms):
                if match.is_mention and wanted(match.fact):
                    return line, match.fact
        for paragraph in letter.paragraphs:
            together = frozenset[str]().union(*(line.terms for line in paragraph if fits(line)))
            for match in self.matches(together):
                if match.hits >= 2 and match.share >= 0.5 and wanted(match.fact):
                    return paragraph[0], match.fact
        return None

    @cached_property
    def _note_lines(self) -> tuple[str, ...]:
        """The sentences and lines of the notes that are not withheld, word for word."""
        if self.notes is None:
            return ()
        hidden = [(w.start, w.end) for w in self.withheld]
        return tuple(
            found.group().strip()
            for found in SENTENCE_OR_LINE.finditer(self.notes.text)
            if not any(start < found.end() and found.start() < end for start, end in hidden)
        )

    @cached_property
    def _lines_by_term(self) -> TermIndex:
        return TermIndex([distinctive(terms(plain(line)), self.names) for line in self._note_lines])

    def closest_line(self, found: frozenset[str]) -> str:
        """What the notes have that is closest to a sentence's terms, word for word; "" where nothing is."""
        near = self._lines_by_term.shared_with(distinctive(found, self.names))
        place = max(near, key=lambda place: (len(near[place]), -place), default=None)
        if place is None or len(near[place]) < _CLOSE * len(distinctive(found, self.names)):
            return ""
        return self._note_lines[place]

    # --- people ----------------------------------------------------------------------------------

    def person_named(self, name: str | None) -> Person | None:
        """The interviewer whose name, or a part of it, is ``name``; None where none or several are."""
        words = set(name_words(name or ""))
        if not words:
            return None
        exact = [p for p in self.people if set(name_words(p.name)) == words]
        partly = [p for p in self.people if words <= set(name_words(f"{p.name} {p.quote}"))]
        found = exact or partly or [p for p in self.people if _is_short_for(words, p)]
        return found[0] if len(found) == 1 else None

    def colleagues(self, letter: LetterText) -> frozenset[str]:
        """The names of the reader's fellow interviewers; empty where nobody of the notes is greeted."""
        reader = self.reader(letter)
        return frozenset(p.name for p in self.people if reader is not None and p.name != reader.name)

    def reader(self, letter: LetterText) -> Person | None:
        """Whom the letter is for: as the draft says, else the greeting, else the only one there is."""
        named = self.person_named(letter.draft.to) or self.person_named(greeted(letter.greeting))
        if named is None and len(self.people) == 1:
            return self.people[0]
        return named


SALUTATIONS = (
    "good morning", "good afternoon", "good evening", "good day", "dear", "hello", "hallo", "hiya", "hi", "hey",
    "greetings", "thank you", "thanks",
)  # fmt: skip
HONORIFICS = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "doctor",
        "prof",
        "professor",
        "associate",
        "engr",
        "sir",
        "madam",
        "rev",
        "chef",
        "matron",
        "coach",
        "captain",
        "capt",
        "rabbi",
        "imam",
        "pastor",
        "canon",
        "herr",
        "frau",
        "mme",
        "madame",
        "monsieur",
        "señor",
        "señora",
    }
)


def _is_short_for(words: set[str], person: Person) -> bool:
    """Whether a single word is a piece of somebody's given name: "Tunde" for Babatunde, "Gosia" for none."""
    given = fold(plain(person.given_name or ""))
    return len(words) == 1 and all(len(word) >= 3 and word in given for word in words)


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name without honorifics; a double name counts as its parts."""
    words = [fold(word.strip(".,:;!?'\"()-")) for word in plain(name).replace("-", " ").split()]
    return tuple(word for word in words if word and word not in HONORIFICS)


def greeted(greeting: str) -> str:
    """Whom a greeting line names, as written: "Dear Dr. Osei," gives "Dr. Osei"."""
    text = plain(greeting).strip().rstrip(",:;!.- –—").strip()
    folded = fold(text)
    for salutation in SALUTATIONS:
        if folded == salutation:
            return ""
        if folded.startswith((salutation + " ", salutation + ",")):
            return text[len(salutation) :].strip(" ,")
    return text


def quote_with(ground: Ground, term: str) -> str:
    """The line of the notes that holds this word, "" where none does."""
    wanted = fold(plain(term))
    if ground.notes is None or not wanted:
        return ""
    for line in ground.notes.text.splitlines():
        if wanted in fold(plain(line)):
            return line.strip()[:300]
    return ""
