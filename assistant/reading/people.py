"""The interviewers: who they are, what they are called, which job they hold.

A name alone proves little: notes also name colleagues, pupils, recruiters and who held the door.
Each mention is weighed by what stands around it, and a person counts where one mention introduces
them ("met X", "X, ops manager", "Interviewer: X") or several show them talking.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.english.shorthand import expand
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import Token, tokenize
from assistant.reading.heading import PARTICULARS, Piece
from assistant.reading.lexicon import (
    HONORIFICS,
    INTERVIEWER_VERBS,
    NOT_NAMES,
    ORGANISATIONS,
    SURNAMES,
    TITLES,
)
from assistant.reading.names import (
    Name,
    bare,
    capitalise,
    could_be_name,
    fold,
    given_and_family,
    is_acronym,
    is_given,
    month_name,
    name_at,
    same_person,
)
from assistant.reading.places import PLACES
from assistant.reading.segments import Line
from assistant.reading.vocabulary import is_english, mended, spellings
from assistant.schema import Person

_MOST_CANDIDATES = 400
_WINDOW = 70  # how many characters before a name are looked at

_KIND_OF_PERSON = (
    r"(?:(?:a|an|the|this|some|one|two|both|another|my|nice|lovely|young|older|old|big|very|really|his|her|"
    r"their|guy|great)\s+){0,4}"
    r"(?:(?:lady|guy|man|woman|bloke|fella|fellow|chap|lass|lad|girl|person|gentleman|someone|somebody|"
    r"sister|brother|wife|husband|partner|"
    r"colleague|deputy|boss|manager|mgr|owner|director|head|lead|supervisor|interviewer|one)\s+"
    r"(?:from (?:the )?(?:\w+\s+){1,3})?)?"
    r"(?:(?:called|named|name of|name is|name was|is|was)\s+)?"
)
_MEETING = re.compile(
    r"(?:\b(?:met|meet|meeting|saw|interviewed by|interviewed me|interview(?:ed|ing|er|ers)?|panel(?: of "
    r"(?:\w+|\d))?|chair(?:ed)?(?: by)?|hosted by|"
    r"led by|conducted by|run by|introduced(?: me)? to|panel was|talk(?:ed|ing)? (?:to|with|w/)|spoke|"
    r"speak|speaking|spoken|chat(?:ted|ting)?|call|zoom(?:ed)?|"
    r"teams|coffee|sat(?: down)?|interview|round|session|convo|conversation|tour|walked round|shown round|"
    r"phone screen|screening|skype|facetime)\b"
    r"(?: (?:today|yesterday|then|briefly|also|finally|first|again|on \w+|this \w+|in person|just now|"
    r"earlier))?"
    r"(?:\s*(?:with|w/|w|to|by|was|were|is|are|both|included|:|=|-))*"
    r"|\b(?:with|then|plus|by|included|including|featuring)\b|(?<!\w)w/|\b(?:it|there|they|that|guy|lady|"
    r"boss|owner|interviewer|who did i see i|here) (?:was|were|is)"
    r"|\b(?:came|came in|joined by|joining|and then|then came|after came))"
    rf"\s*[:=-]?\s*{_KIND_OF_PERSON}$",
    re.I,
)
_STRONG_MEETING = re.compile(
    r"\b(?:met|saw|spoke (?:to|with|w/)|spoken to|talked (?:to|with|w/)|interviewed (?:by|with|w/)|"
    r"interview (?:with|w/|by)|chatted (?:to|with|w/)|"
    rf"chat (?:with|w/)|panel:?|interviewers?:?|(?<!\blad )(?<!\bkid )(?<!\bboy )(?<!patient )(?<!resident "
    rf")(?<!customer )(?<!pupil )(?<!apprentice )(?<!dog )(?<!cat )(?<!student )(?<!child )(?<!girl "
    rf")(?<!place )(?<!it's )(?<!its )(?<!company )(?<!firm )(?<!thing )(?<!scheme )(?<!project "
    rf")(?<!system )(?<!tool )(?<!is )(?<!app )(?:called|named)|"
    rf"(?:guy|lady|boss|owner|manager) was|it was|(?:he|she)(?:'s| is| was|s)|name(?:'s| is| "
    rf"was))\s*[:=-]?\s*{_KIND_OF_PERSON}$",
    re.I,
)
_NOT_OURS = re.compile(
    r"\b(?:my|our)\s+(?:\w+\s+){0,2}$|\b(?:ask(?:ed)? for|email(?:ed)?|text(?:ed)?|ring|call|contact|thank|"
    r"send to|copy in|references?(?: from)?|refs? from|like|unlike|under|"
    r"named after|story (?:of|about)|example (?:of|about)|the one about|mentor|friend|told (?:them|him|her|"
    r"me|the \w+) (?:about|of|how)|about|abt|"
    r"sister|brother|wife|husband|mum|dad|colleague|replac(?:e|es|ing)|covering for|instead of|aprentice|"
    r"apprentice|trainee|pupil|student|patient|resident|"
    r"customer|lad|kid|predecessor|successor|used to be|signed in by|let in by|via|through|recruiter|"
    r"agency|agent|posted by|"
    r"to|for|at|@|in|near|into|across|around|outside|off|via|using|than|as|from|village|"
    r"street)\s*(?:called\s+|named\s+|the\s+|saint\s+)?[(]?$",
    re.I,
)
_NOT_OURS_STRONG = re.compile(
    r"\b(?:my (?:\w+\s+){0,2}|story (?:of|about)|example (?:of|about)|told (?:them|him|her|me) (?:about|"
    r"of)|ask for|recruiter|agency|agent|posted by|signed in by|"
    r"talk to|speak to|check with|ring|call|email|contact|sit w/|sit with|work(?:ed)? (?:with|under|for)|"
    r"cover(?:ing)? for|replac\w+|apprentice|aprentice)\s*(?:called\s+|named\s+)?\(?$",
    re.I,
)
_WORKED_WITH = re.compile(
    r"\b(?:i|i've|ive|worked|work|yrs?|years?|months?|did|trained|placement|apprenticeship|subbed|"
    r"temped)\b[^.;]{0,30}(?:with|w/|w|for|by|at)\s*(?:the\s+)?$",
    re.I,
)
_WENT_TO = re.compile(
    r"\b(?:spoke|speak|spoken|talk(?:ed|ing)?|chat(?:ted|ting)?|introduced|speaking|taken|"
    r"handed)\s+(?:\w+\s+)?(?:to|with)\s+(?:(?:a|the)\s+)?$",
    re.I,
)
_YOU_WILL_MEET = re.compile(
    r"\b(?:you will|you'll|you are|you would) (?:be )?(?:meet(?:ing)?|met by|see(?:ing)?|seen by|speak(?:ing)? "
    r"(?:to|with)|interviewed by|introduced to)\b|\b(?:interviewers?|panel) (?:will be|are|is)\b",
    re.I,
)
_STAFF_OF_THE_DOOR = re.compile(
    r"\b(?:receptionist|(?:on|from|in|at) reception|box office|security (?:let|on the|at the|guy|man|desk|"
    r"bloke)|doorman|made (?:me |us |the )*(?:a )?(?:cup of )?(?:tea|coffee)|let me in|signed me in|"
    r"sign(?:ed)? in|showed me to|agency|recruiter|recruitment|"
    r"old team|signed (?:me )?in by|let (?:me )?in by|(?:from|in|on) my team|my old|used to work|at my|"
    r"mentor|in the waiting|caretaker who|leaking roof|who fed)\b",
    re.I,
)
_ABSENT = re.compile(
    r"(?:\s*\([^)]*\))?[\s,–-]*(?:but |who |he |she |and )*(?:couldn'?t (?:make|come|join|be)|could not "
    r"(?:make|come)|can'?t make|didn'?t (?:make it|come|show|join|turn up)|did not (?:come|join)|wasn'?t "
    r"(?:in|there|around|free|available)|wasnt (?:in|there|around)|was (?:off|away|ill|absent|on (?:leave|"
    r"holiday))|ended up not|cancelled|dropped out|sent (?:his|her|their) apologies|no[- ]show|not there|"
    r"had to cancel)\b|\bwasn'?t in\b|\bwasnt in\b",
    re.I,
)
_NEXT_TIME = re.compile(
    r"\s*,?\s*(?:next (?:week|time|month|round)|tomorrow|later (?:this|in)|will (?:call|ring|email|phone))\b",
    re.I,
)
_NEXT_ROUND = re.compile(
    r"\b(?:2nd|second|final|next|third|3rd) (?:round|interview|stage|chat|call) (?:will be |is )?(?:w/|with)\s*(?:\w+\s+){0,3}$",
    re.I,
)
_AT_THE_DOOR = re.compile(
    r"\b(?:receptionist|(?:at|on|from) reception|reception (?:lady|girl|guy|woman|man)|box office|security "
    r"(?:on|at|guy|man|bloke)|doorman|sign(?:ed)? (?:me )?in by|let (?:me )?in by|agency|recruiter|"
    r"recruitment|greeted by|met at the (?:door|gate) by|ask for)\b",
    re.I,
)
_ON_A_LIST = re.compile(
    r"(?:,|\+|&|/|\band|\bw/|\bplus|\bthen|\d[.)]?)\s*(?:(?:the|his|her|their|then|a|an|also|with|was|"
    r"there|came|after)\s+){0,3}(?:[\w’'-]+\s+){0,5}$",
    re.I,
)
_THEIR_MAN = re.compile(
    r"(?:\b(?:and|plus|with)|[+&])\s+(?:his|her|their)\s+(?!dog|cat|baby|kid|wife's|mum|dad)(?:[\w’'-]+\s+){1,3}$"
    r"|\b(?:his|her|their)\s+(?:[\w’'-]+\s+){0,2}(?:man|woman|number two|right[- ]hand \w+|deputy|assistant|colleague|2ic|no ?2)\s+$",
    re.I,
)
_SHOWS_WORK = re.compile(
    r"\s*[,=]?\s*(?:(?:who|she|he|they|and|then|also|just|really|basically|always|now|that)\s+|(?:'s|"
    r"s)\s+){0,3}"
    r"(?:runs?|ran|owns?|heads?|leads?|manages?|chairs?|chaired|does|handles?|oversees|looks after|covers|"
    r"interviewed me|led|drives|teaches|founded|started|set up|hosted|"
    r"rang (?:me|herself|himself)|showed (?:me|us) (?:round|around|the)|took (?:me|us)|walked me (?:round|"
    r"around|through)|signs? (?:off|the)|signed (?:off|the)|introduced|opened (?:with|by)|"
    r"joined|came (?:in|along|for|from|up|first)|first(?=,| then)|only (?:there|here|came|stayed|joined)|"
    r"there for|went first|sat in|popped in|stuck|mostly listened|asked|did (?:most|the)|works? (?:in|on|"
    r"with)|is in charge|in charge|responsible for|no surname|surname)\b",
    re.I,
)
_DEPARTMENT = re.compile(
    r"\s*[,(–—-]?\s*(?:(?:she'?s|he'?s|who'?s|is|was)\s+)?(?:from|in|of)\s+(?:the\s+)?(?P<unit>(?!my\b|"
    r"our\b|the agency|leeds\b|old\b|here\b|there\b)[A-Za-z&][\w&'’/-]*(?:\s+(?!will\b|who\b|to\b|would\b|"
    r"asked\b|and\b|then\b|is\b|was\b|rings?\b|calls?\b|emails?\b|said\b|on\b|called\b)(?:[a-z&][\w&'’/-]*|"
    r"[A-Z]{2,}))?(?:\s+(?:team|department|dept|side))?)"
)
_DEPARTMENTS = frozenset(
    "hr ops operations safety engineering finance sales marketing product design it legal compliance "
    "security transport logistics "
    "production quality qa procurement purchasing talent people support service customer data research "
    "development estates "
    "facilities maintenance planning training admin accounts payroll housekeeping reception kitchen front "
    "practice council "
    "infrastructure platform infra digital comms communications editorial publishing events fundraising "
    "volunteering pastoral "
    "learning education inclusion safeguarding warehouse dispatch stores workshop lab nursing theatre "
    "pharmacy outpatients "
    "head board panel union personnel tech technology analytics science clinical dev devops growth brand "
    "pr policy".split()
)
_LABELS = re.compile(
    r"\b(?:interviewers?|interviewed by|panel(?:lists?)?|met|who|people|attendees?|organi[sz]er|host|"
    r"hiring manager|line manager|chair|spoke (?:to|with)|names?|interview with|w/|with|present|in the "
    r"room|on the call|seen by|saw|asked by)\b",
    re.I,
)
_NOT_LABELS = re.compile(
    r"\b(?:current|my|ref(?:eree|erence)?s?|notes?|previous|old|agency|recruiter|contact|candidate|"
    r"applicant|required|optional|hiring for|reports?|my name|company)\b",
    re.I,
)
_PANEL_HEADING = re.compile(
    r"\b(?:panel|interviewers?|who|two people|(?:\d|two|three|four|five|both)\s+(?:of them|people|ppl|"
    r"interviewers?|on the (?:panel|call))|in the room|met(?: with)?|spoke (?:to|with)|people|them)\b",
    re.I,
)
_FAMILY_NAME_IS = re.compile(
    r"\b(?:family name|surname|last name)\s*(?:is|=|:|comes first)?\s*(?P<a>[^\W\d_][\w'’-]*)|"
    r"(?P<b>[^\W\d_][\w'’-]*)\s+(?:is|=|being)\s+(?:the|her|his|their)\s+(?:family name|surname|last name)",
    re.I,
)
_GIVEN_NAME_IS = re.compile(
    r"\b(?:given name|first name)\s*(?:is|=|:)?\s*(?P<a>[^\W\d_][\w'’-]*)|\b(?:call (?:me|her|him)|goes by|"
    r"known as|signs off as|signs as|everyone calls (?:her|him))\s+(?P<b>[^\W\d_][\w'’-]*)|"
    r"(?P<c>[^\W\d_][\w'’-]*)\s+is what (?:everybody|everyone|they) calls?",
    re.I,
)
_CORRECTION = re.compile(
    r"(?:\b(?:correction|its|it'?s|it is|actually|spel(?:t|led)|spelling|sorry|i mean|not \w+ but|should "
    r"be|name is|NO)\b[\s:,–—-]{1,4}){1,3}(?P<name>[^\W\d_][\w'’-]+)(?:\s*\((?P<full>[^()]{3,40})\))?",
    re.I,
)

_GOES_BY = re.compile(
    r"\b(?:goes by|known as|called|everyone calls (?:her|him)|they call (?:her|him)|calls (?:her|him)self|aka|a\.k\.a\.?)\s+"
    r"[\"“'‘]?(?P<alias>[^\W\d_][\w'’-]+)",
    re.I,
)
_NOT_THAT = re.compile(
    r"\b(?:it'?s|its|is|spel(?:t|led)|name is|name'?s|actually|edit:?)\s+(?P<new>[^\W\d_][\w'’-]+),? "
    r"(?:and )?not (?P<old>[^\W\d_][\w'’-]+)",
    re.I,
)

_TITLE_SPELLINGS = spellings(frozenset(w for w in TITLES if len(w) > 5))


_BETWEEN_NAMES = frozenset(
    "and his her their the a an sister brother wife husband son daughter partner colleague deputy boss "
    "business who then also assistant young old someone somebody plus with guy girl lady woman man bloke "
    "lad lass chap fella right-hand number two dad mum father mother cousin mate called named".split()
)


@dataclass
class _Candidate:
    mentions: list[Name]
    score: float
    introduced: bool = False
    title: str | None = None
    family_first: str | None = None
    aliases: list[str] = field(default_factory=list)


def is_title(word: str) -> bool:
    """Whether a word ends what somebody is called by office, one slip of the keyboard forgiven."""
    lower = word.lower().strip(".")
    return lower in TITLES or (len(lower) > 5 and mended(lower, TITLES, _TITLE_SPELLINGS) is not None)


def find_people(
    lines: Sequence[Line],
    sender: Name | None,
    lower_case: bool,
    organisation_starts: frozenset[int],
    pasted: frozenset[int] = frozenset(),
    private: frozenset[int] = frozenset(),
    heading: Sequence[Piece] = (),
    role_spans: Sequence[tuple[int, int]] = (),
) -> list[Person]:
    """The interviewers in the order in which they first occur.

    ``pasted`` and ``private`` are numbers of lines that introduce nobody; ``heading`` its pieces.
    """
    found = _People(sender, lower_case, organisation_starts, role_spans)
    found.text = fold("\n".join(line.text[:1000] for line in lines[:60]))
    found.heading_starts = frozenset(lines[piece.line].start for piece in heading)
    in_panel, opened = False, -1
    for number, line in enumerate(lines):
        tokens = tokenize(line.text[:20000], line.start)
        if number in private:
            in_panel = False
            continue
        if number in pasted:
            author = re.search(
                r"\bon [^<>]{4,40}?, (?P<name>[A-ZÀ-Þ][^<>,]{2,40}) <\S+@\S+> wrote", line.text, re.I
            )
            if author:
                found.attendees(tokenize(author["name"], line.start + author.start("name")), line)
            if _YOU_WILL_MEET.search(line.text):
                found.from_text(line, tokens, False)
            if line.label and re.fullmatch(
                r"(?:required |optional )?attendees?|required|optional|invitees?|guests?|participants?|to|cc",
                line.label,
                re.I,
            ):
                found.attendees(tokens, line)
            elif line.label and re.fullmatch(
                r"organi[sz]er|host|interviewers?|panel|with|hiring manager", line.label, re.I
            ):
                found.from_label(line, tokens, only_first=True)
            continue
        if line.blank_before and in_panel and number != opened + 1:
            in_panel = False
        listed = (in_panel and bool(line.bullet or re.match(r"\W*\d*\W*[A-ZÀ-Þ]", line.text))) or (
            in_panel and lower_case
        )
        if line.label is not None:
            found.from_label(line, tokens)
        found.from_text(line, tokens, listed)
        whole = f"{line.label or ''} {line.text}"
        if (
            len(whole.split()) <= 12
            and _PANEL_HEADING.search(whole)
            and (
                len(whole.split()) <= 4
                or re.search(r"\b(?:of them|panel|interviewers|two people)\b", whole, re.I)
            )
        ):
            in_panel, opened = True, number

    found.from_heading([piece for piece in heading if not PARTICULARS.match(lines[piece.line].label or "")])
    found.correct(lines)
    interviewers = found.people()
    if not interviewers and any(
        re.search(r"\b(?:he|she|him|her|he's|she's|hes|shes)\b", line.text[:2000], re.I) for line in lines
    ):
        found.lone_name(heading)
        interviewers = found.people()
    return interviewers


class _People:
    """The candidates and what is known of each."""

    def __init__(
        self,
        sender: Name | None,
        lower_case: bool,
        organisation_starts: frozenset[int],
        role_spans: Sequence[tuple[int, int]],
    ) -> None:
        self.sender = sender
        self.lower_case = lower_case
        self.organisation_starts = organisation_starts
        self.role_spans = role_spans
        self.heading_starts: frozenset[int] = frozenset()
        self.text = ""  # the notes in lower case, for looking a first name up
        self.candidates: list[_Candidate] = []
        self.by_part: dict[str, list[_Candidate]] = {}

    def known(self, text: str) -> _Candidate | None:
        """The candidate whom a name means."""
        first = fold(text).split()[0].strip(".") if text.split() else ""
        near = self.by_part.get(first[:1], [])
        for candidate in near:
            if any(same_person(text, mention.text) for mention in candidate.mentions):
                return candidate
        if len(text.split()) == 1 and len(first) >= 3:
            for candidate in self.candidates[:200]:
                if any(same_person(text, mention.text) for mention in candidate.mentions):
                    return candidate
        return None

    def add(self, name: Name, score: float, introduced: bool, title: str | None = None) -> _Candidate | None:
        """Count a mention."""
        if len(self.candidates) > _MOST_CANDIDATES:
            return None
        candidate = self.known(name.text) if len(name.text.strip(".")) > 1 or name.honorific else None
        if candidate is None and len(name.text.strip(".")) == 1 and not introduced:
            return None
        if candidate is None:
            candidate = _Candidate([], 0.0)
            self.candidates.append(candidate)
        if len(candidate.mentions) < 40:
            candidate.mentions.append(name)
            for part in fold(name.text).split():
                group = self.by_part.setdefault(part[:1], [])
                if candidate not in group:
                    group.append(candidate)
        candidate.score += score
        candidate.introduced = candidate.introduced or introduced
        candidate.title = candidate.title or title
        return candidate

    def usable(self, name: Name) -> bool:
        """Whether the name may be an interviewer's at all."""
        if _is_sender(name, self.sender) or (
            name.start in self.organisation_starts and name.honorific is None
        ):
            return False
        if name.honorific is None and any(
            bare(w).strip(".,") in ORGANISATIONS and not is_given(name.text.split()[0])
            for w in name.text.split()
        ):
            return False
        words = name.text.split()
        if len(words) > 1 and all(len(w.strip(".")) == 1 for w in words):
            return False
        last = bare(words[-1])
        if (
            name.honorific is None
            and len(words) > 2
            and is_english(last)
            and last.endswith(("s", "ing", "tion"))
            and last not in SURNAMES
            and not is_given(last)
        ):
            return False
        if name.honorific is None and fold(name.text) in PLACES and not is_given(name.text.split()[0]):
            return False
        return not any(start <= name.start < end for start, end in self.role_spans)

    def from_label(self, line: Line, tokens: list[Token], only_first: bool = False) -> None:
        """ "graham: ovens new", "Interviewer: Priya Raman", "Head = Mrs. Ngozi Eze-Williams"."""
        label = line.label or ""
        if PARTICULARS.match(label):
            return
        if label.count("(") > label.count(")"):  # "Interviewer Anna (Anna = given name)": no label
            opened = Line(label, line.label_start)
            self.from_text(opened, tokenize(label, line.label_start), False)
            return
        words = [w for w in re.split(r"[\s/&]+", label.lower()) if w]
        naming = bool(_LABELS.search(label) or only_first) and not _NOT_LABELS.search(label)
        titled = (
            bool(words)
            and all(w.strip(".,") in TITLES or w in {"of", "the", "and"} for w in words)
            and len(label) > 1
        )
        if (naming or titled) and tokens:
            index = 0
            while index < min(len(tokens), 60):
                found = name_at(tokens, index, self.lower_case or index == 0)
                if found and not (index and tokens[index - 1].lower in {"at", "@", "from", "<"}):
                    name, after = found
                    plain = name.honorific is None and not is_given(name.text.split()[0])
                    if self.usable(name) and not (
                        plain and all(is_english(bare(w)) for w in name.text.split())
                    ):
                        self.add(
                            name,
                            5,
                            True,
                            title_after(tokens, after, line) or (label if titled and not naming else None),
                        )
                    index = after
                    if only_first or (titled and not naming):
                        break
                    continue
                if tokens[index].text in ".;<" and not naming:
                    break
                index += 1
            return
        label_tokens = tokenize(label, line.label_start)
        opener = re.match(r"q\d*\s*\(", label, re.I)
        index = 2 if opener and len(label_tokens) > 2 else 0
        if index >= len(label_tokens):
            return
        found = name_at(label_tokens, index, lower_case=True)
        if found is None:
            return
        name, after = found
        rest = [t for t in label_tokens[after:] if t.is_word]
        if not self.usable(name) or (
            (is_english(bare(name.text)) and not is_given(name.text)) and name.honorific is None
        ):
            return
        if (
            rest
            and not (
                any(is_title(t.lower) or t.lower in _DEPARTMENTS for t in rest)
                or label_tokens[after].text == "("
            )
            and rest[0].lower not in INTERVIEWER_VERBS
            and rest[0].lower not in {"on", "in", "from"}
        ):
            return
        title = title_after(label_tokens, after, Line(label, line.label_start)) if rest else None
        self.add(
            Name(name.text, name.start, name.end, name.honorific),
            2.0 if not is_given(name.text) else 2.5,
            bool(title or name.honorific or opener),
            title,
        )

    def attendees(self, tokens: list[Token], line: Line) -> None:
        """Full names from an invitation: they introduce nobody, but tell whom a given name means."""
        index = 0
        while index < min(len(tokens), 120):
            found = name_at(tokens, index) if tokens[index].is_word else None
            if found and len(found[0].text.split()) > 1 and self.usable(found[0]):
                title = title_after(tokens, found[1], line)
                self.add(found[0], 2.5 if title else 1.0, True, title)
            index = found[1] if found else index + 1

    def from_text(self, line: Line, tokens: list[Token], listed: bool) -> None:
        """Weigh each name of a line."""
        text = line.text
        index = 0
        in_list = 0.0  # what "and", "," and "+" hand on along a list of names
        while index < len(tokens):
            token = tokens[index]
            if not token.is_word:
                if token.text in ".;":
                    in_list = 0.0
                index += 1
                continue
            at = token.start - line.start
            before = text[max(0, at - _WINDOW) : at]
            lower = not token.text[:1].isupper()
            if (
                lower
                and not month_name(tokens, index)
                and (
                    bare(token.text) in NOT_NAMES
                    or (
                        is_english(token.text)
                        and not is_given(token.text)
                        and token.lower.rstrip(".") not in HONORIFICS
                    )
                )
            ):
                if token.lower not in _BETWEEN_NAMES and not is_title(token.lower):
                    in_list = in_list if in_list and text[max(0, at - 30) : at].count("(") else 0.0
                index += 1
                continue
            strong = bool(_STRONG_MEETING.search(before))
            allowed = self.lower_case or strong or len(text) > 400 or (in_list > 0 and is_given(token.text))
            found = (
                name_at(tokens, index, allowed)
                if allowed or not lower or token.lower.rstrip(".") in HONORIFICS
                else None
            )
            if found is not None and self._only_starts_sentence(found[0], tokens, index, line):
                index += 1
                continue
            if (
                found is None
                or not self.usable(found[0])
                or (index and tokens[index - 1].lower in {"st", "saint"} and found[0].honorific is None)
            ):
                if found is not None:
                    in_list = 0.0
                index = max(index + 1, found[1] if found else 0)
                continue
            name, after = found
            name, after = _trimmed(name, tokens, index, after, lower)
            in_list = self._weigh(name, tokens, index, after, before, line, listed and at <= 4, in_list)
            self._nickname(name, line)
            index = self._inside_brackets(name, tokens, after)

    def _only_starts_sentence(self, name: Name, tokens: list[Token], index: int, line: Line) -> bool:
        """Whether a capital at the start of a sentence makes an English word look like a name."""
        words = name.text.split()
        first = bare(words[0])
        if name.honorific or not tokens[index].text[:1].isupper() or not is_english(first):
            return False
        if is_given(first):
            if (
                len(words) == 1
                and index + 1 < len(tokens)
                and (index == 0 or tokens[index - 1].text in ".!?")
            ):
                following = tokens[index + 1]
                if (
                    following.text in {"(", ",", ":", "-", "–", "—"}
                    or following.lower in INTERVIEWER_VERBS
                    or is_title(following.text)
                ):
                    return False
                return first in _WORDS_FIRST
            return False
        if len(words) == 1 and index and tokens[index - 1].lower in {"with", "met", "saw", "and"}:
            return False  # "with Wren, who started it"
        starts = (
            index == 0
            or tokens[index - 1].text in '.!?:;-–—*("“>•→'
            or line.text[: tokens[index].start - line.start].strip(" -*•\"'(") == ""
        )
        if len(words) == 1:
            return True
        return starts

    def _weigh(
        self,
        name: Name,
        tokens: list[Token],
        index: int,
        after: int,
        before: str,
        line: Line,
        listed: bool,
        in_list: float,
    ) -> float:
        text = line.text
        behind = text[tokens[after - 1].end - line.start : tokens[after - 1].end - line.start + 120]
        possessive = bool(re.match(r"['’]s\b", text[name.end - line.start : name.end - line.start + 2]))
        meeting = bool(_MEETING.search(before)) and not possessive
        meeting = meeting or (_THEIR_MAN.search(before) is not None and not possessive)
        went_to = bool(_WENT_TO.search(before)) or bool(_STRONG_MEETING.search(before))
        title = title_after(tokens, after, line) or _title_before(tokens, index)
        given = is_given(name.text.split()[0]) or name.honorific is not None
        lower = not name.text[:1].isupper()
        score, introduced = 0.0, False
        first_words = re.split(r"[.;!?]\s", behind, maxsplit=1)[0][:60]
        if not given and len(name.text.split()) == 1 and self._qualifies(tokens, after):
            return 0.0
        if _ABSENT.match(behind) or (
            _ABSENT.search(first_words[:50]) and re.match(r"\s+(?:does|runs|is|was|who)\b", behind)
        ):
            self.add(name, -6, False)
            return 0.0
        if (
            _STAFF_OF_THE_DOOR.search(re.split(r"\s(?:and|plus|\+|&)\s|,", first_words[:45])[0])
            and not went_to
        ) or _AT_THE_DOOR.search(re.split(r"[.;!?]\s", before)[-1][-40:]):
            self.add(name, -4, False)
            return 0.0
        if re.match(r"\s*\?+\s*(?:no|nope|sorry|wait|not)\b", behind, re.I):
            return 0.0
        if _NEXT_TIME.match(behind) or _NEXT_ROUND.search(before):
            return 0.0
        works = _SHOWS_WORK.match(behind) is not None and not possessive
        kin = works and re.search(r"\b(?:his|her|their)\s+(?:\w+\s+)?$", before, re.I) is not None
        listed_on = bool(in_list) and not possessive and _ON_A_LIST.search(before) is not None
        if (
            not kin
            and not listed_on
            and (_NOT_OURS_STRONG.search(before) or (_NOT_OURS.search(before) and not meeting))
            and not went_to
        ) and ((title is None and name.honorific is None) or _NOT_OURS_STRONG.search(before)):
            from_them = re.search(
                r"\b(?:email|call|message|invite|questions?|visit|asked|tour)\s+(?:from|by)\s*$",
                before,
                re.I,
            )
            if not from_them:
                if self.known(name.text) is None and not (
                    name.honorific and not _NOT_OURS_STRONG.search(before)
                ):
                    self.add(name, -2.5, False)
                return 0.0
        if (
            title is not None
            and not given
            and len(name.text.split()) == 1
            and index
            and tokens[index - 1].text == ","
            and not meeting
            and (line.start in self.heading_starts)
            and re.search(r"[A-ZÀ-Þ][\w'’&-]*,\s*$", before)
        ):
            return 0.0  # "Danube Optics, Leeds - process engineer"
        if meeting and not went_to and _WORKED_WITH.search(before) and title is None:
            meeting = False
        if meeting or went_to:
            score, introduced = 5.0, True
            if lower and not given and not went_to and title is None and not self.lower_case:
                score, introduced = 1.0, False
        if title is not None:
            score, introduced = max(score, 4.0) + 0.5, True
        if works:
            score += 4.0
            introduced = (
                introduced
                or kin
                or not re.match(r"\s*(?:asked|works?|joined|came|opened|started)", behind)
                or given
            )
        unit = _DEPARTMENT.match(behind)
        if unit and any(w.lower() in _DEPARTMENTS or w.isupper() for w in unit["unit"].split()):
            later = re.match(
                r"\s*(?:who\s+)?(?:will|'ll|would|to|rings?|calls?|emails?)\b", behind[unit.end() :], re.I
            )
            if not later:
                score, introduced = score + 4.0, True
                title = title or unit["unit"].strip()
        if name.honorific:
            score, introduced = score + 3.5, True
        if listed:
            score, introduced = (
                score + 4.0,
                introduced or given or len(name.text.split()) > 1 or bool(re.match(r"\s*[-–—(,:=]", behind)),
            )
        verb = re.match(
            r"\s*(?:,\s*)?(?:(?:also|then|just|really|and|who|sir|madam|ji|san|sensei)\s+)?(?P<verb>[a-z']+)",
            behind,
        )
        if verb and verb["verb"] in INTERVIEWER_VERBS and not possessive:
            score += 2.0
        elif index == 0 and re.match(r"\s*(?:[:=]|[-–—]+\s|→|->)", behind):
            score += 2.0 if not is_english(bare(name.text)) or given else 0.5
        if listed_on:
            score, introduced = max(score, in_list - 0.5), True
        if (
            index == 0
            and not before.strip()
            and given
            and line.label is None
            and re.match(r"\s+(?:at|from|@)\s", behind)
            and score == 0
        ):
            score, introduced = 3.0, True
        if (
            possessive
            and title is not None
            and re.match(
                r"['’]s (?:the|a|an|their|our|head|chair|also) ",
                text[name.end - line.start : name.end - line.start + 12],
            )
        ):
            score, introduced, possessive = 4.5, True, False  # "Conor's the producer"
        if possessive:
            score = min(score, 0.5)
            introduced = False
        self.add(name, score, introduced and score >= 2.5, title)
        return score if introduced and score >= 2.5 else 0.0

    def _qualifies(self, tokens: list[Token], after: int) -> bool:
        """Whether a word belongs to the title or the company behind it: "Pre-con lead", "brightwire electrical"."""
        for token in tokens[after : after + 2]:
            if (
                not token.is_word
                or token.lower in _TITLE_STOP
                or token.lower in {"the", "he's", "she's", "hes", "shes"}
            ):
                return False
            if (
                is_title(token.text)
                or is_title(token.lower.removesuffix("s"))
                or token.lower in ORGANISATIONS
            ):
                return True
        return False

    def _nickname(self, name: Name, line: Line) -> None:
        """Note what stands in quotation marks or brackets inside a name: "Margaret (Peggy) Hale"."""
        match = re.search(
            r"[(\"“‘']\s*([^\W\d_][\w-]+)\s*[)\"”’']",
            line.text[name.start - line.start : name.end - line.start],
        )
        candidate = self.known(name.text) if match else None
        if match and candidate is not None:
            at = name.start + match.start(1)
            candidate.mentions.append(Name(match.group(1), at, at + len(match.group(1))))
            self.by_part.setdefault(fold(match.group(1))[:1], []).append(candidate)

    def _inside_brackets(self, name: Name, tokens: list[Token], after: int) -> int:
        """Go past brackets behind a name, reading a fuller form of it: "Tunde (Babatunde Afolabi)"."""
        index = after
        # the title may stand between the name and the brackets
        opening = next(
            (k for k in range(index, min(index + 7, len(tokens))) if tokens[k].text in {"(", ".", ";", "\n"}),
            None,
        )
        if opening is None or tokens[opening].text != "(":
            return index
        close = next(
            (k for k in range(opening, min(opening + 16, len(tokens))) if tokens[k].text == ")"), None
        )
        if close is None:
            return index
        inner = tokens[opening + 1 : close]
        if not inner or name.start not in {m.start for c in self.candidates for m in c.mentions[-3:]}:
            return index
        found = name_at(inner, 0, self.lower_case)
        if found and self.usable(found[0]):
            full, past = found
            words = full.text.split()
            next_word = inner[past].text if past < len(inner) else ""
            plain = (
                not is_title(inner[past - 1].text)
                and next_word in {"", ",", ";", "-", "–", "!"}
                and bare(full.text) not in NOT_NAMES
                and not is_acronym(full.text)
            )
            if plain and not is_english(bare(words[0])):
                candidate = next(
                    (c for c in reversed(self.candidates) if any(m.start == name.start for m in c.mentions)),
                    None,
                )
                if candidate is not None and (candidate.introduced or len(words) > 1):
                    if len(words) > 1:
                        candidate.mentions.append(full)
                        candidate.introduced, candidate.score = True, candidate.score + 2
                    elif (
                        len(name.text.split()) == 1
                        and "-" in words[0]
                        and not same_person(words[0], name.text)
                    ) or (len(words) == 1 and "surname" in " ".join(t.lower for t in inner)):
                        candidate.mentions.append(
                            Name(f"{name.text} {full.text}", name.start, name.end, None)
                        )
                    else:
                        candidate.aliases.append(full.text)
                    candidate.title = candidate.title or _title_among(inner, past)
        return index if opening > after else opening + 1

    def from_heading(self, heading: Sequence[Piece]) -> None:
        """A piece of the heading that is a name and nothing else: "bluebird cafe, barista, sam"."""
        for piece in heading:
            words = list(piece.tokens)
            begin = 0
            while begin < len(words) and (
                words[begin].lower
                in {"with", "w/", "met", "saw", "and", "&", "+", "interviewer", "interview"}
                or not words[begin].is_word
            ):
                begin += 1
            people_here: list[Name] = []
            index = begin
            while index < len(words):
                if words[index].lower in {"and", "&", "+"} or not words[index].is_word:
                    index += 1
                    continue
                found = name_at(words, index, True)
                if found is None or not self.usable(found[0]):
                    people_here = []
                    break
                people_here.append(found[0])
                index = found[1]
            for name in people_here:
                known = self.known(name.text)
                alone = len(people_here) > 1 or is_given(name.text.split()[0]) or name.honorific is not None
                alone = alone or (piece.order > 0 and self._speaks(name))
                if (
                    (begin and piece.order)
                    or (alone and (piece.line, piece.order) != (heading[0].line, heading[0].order))
                    or (known is not None and known.score > 0)
                ) and (known is None or known.score >= 0):
                    self.add(name, 4.0, True)

    def _speaks(self, name: Name) -> bool:
        """Whether the notes go on to tell of the person by a first name, in small letters or not."""
        if is_english(bare(name.text.split()[0])):
            return False
        first = re.escape(fold(name.text).split()[0])
        verbs = "|".join(re.escape(v) for v in sorted(INTERVIEWER_VERBS) if v.isalpha())
        told = re.search(rf"(?:^\W*{first}\s*[:–—→=-]|\b{first}\s+(?:is|was|{verbs})\b)", self.text, re.M)
        return told is not None

    def lone_name(self, heading: Sequence[Piece]) -> None:
        """The last piece of the heading that is one unknown word, where "she" is spoken of and nobody named."""
        for piece in reversed(heading):
            words = [t for t in piece.tokens if t.is_word]
            if piece.order < 2 or len(words) != 1:
                continue
            found = name_at(words, 0, True)
            if found and self.usable(found[0]) and not is_english(bare(words[0].text)):
                self.add(found[0], 4.0, True)
                return

    def correct(self, lines: Sequence[Line]) -> None:
        """ "its GRZEGORZ btw (grzegorz wolny)", "correction it's Riikka w/ two i's": the later spelling."""
        for line in lines:
            self._replaced(line)
            for match in _CORRECTION.finditer(line.text[:4000]):
                new = match["name"]
                if is_english(new) and not new[:1].isupper():
                    continue
                for candidate in self.candidates:
                    for place, mention in enumerate(candidate.mentions):
                        parts = mention.text.split()
                        hit = next((k for k, part in enumerate(parts) if _near(fold(part), fold(new))), None)
                        if hit is not None:
                            spelled = capitalise(new.lower() if new.isupper() or new.islower() else new)
                            fixed = " ".join([*parts[:hit], spelled, *parts[hit + 1 :]])
                            candidate.mentions[place] = Name(
                                fixed, mention.start, mention.end, mention.honorific
                            )
                    self._renamed(candidate, line, match.start("name"))
                    full = match["full"]
                    if (
                        full
                        and same_person(capitalise(new.lower()), capitalise(full))
                        and any(same_person(m.text, full) for m in candidate.mentions)
                    ):
                        candidate.mentions.append(
                            Name(full, line.start + match.start("full"), line.start + match.end("full"))
                        )

        text = "\n".join(line.text[:4000] for line in lines[:200])
        for match in _FAMILY_NAME_IS.finditer(text):
            word = match["a"] or match["b"]
            for candidate in self.candidates:
                if word and any(fold(word) in fold(m.text).split() for m in candidate.mentions):
                    candidate.family_first = capitalise(word)
        for line in lines[:200]:
            self._also_called(line)
        for match in _GIVEN_NAME_IS.finditer(text):
            word = match["a"] or match["b"] or match["c"]
            for candidate in self.candidates:
                full = max((m.text for m in candidate.mentions), key=lambda m: len(m.split()))
                parts = full.split()
                if word and len(parts) == 2 and fold(word) == fold(parts[1]):
                    candidate.family_first = capitalise(parts[0])
                elif (
                    word
                    and fold(word) not in fold(full).split()
                    and any(same_person(word, m.text) for m in candidate.mentions)
                ):
                    candidate.aliases.append(word)

    def _also_called(self, line: Line) -> None:
        """ "Venkata Rao, goes by Subbu": the short name belongs to the name right before it."""
        for match in _GOES_BY.finditer(line.text[:4000]):
            at = line.start + match.start()
            alias = capitalise(match["alias"])
            named = [c for c in self.candidates if any(0 <= at - m.end <= 30 for m in c.mentions)]
            if not named or is_english(alias):
                continue
            start = line.start + match.start("alias")
            named[0].mentions.append(Name(alias, start, start + len(alias)))
            for other in self.candidates:
                if other is not named[0] and all(fold(m.text) == fold(alias) for m in other.mentions):
                    named[0].title = named[0].title or other.title
                    named[0].score += max(0.0, other.score)
                    named[0].introduced = named[0].introduced or other.introduced
                    other.score = -99.0

    def _replaced(self, line: Line) -> None:
        """ "it's Stefan not Stephen": the first is right."""
        for match in _NOT_THAT.finditer(line.text[:4000]):
            new, old = match["new"], match["old"]
            for candidate in self.candidates:
                for place, mention in enumerate(candidate.mentions):
                    parts = mention.text.split()
                    if fold(old) in (fold(p) for p in parts):
                        fixed = " ".join(capitalise(new) if fold(p) == fold(old) else p for p in parts)
                        candidate.mentions[place] = Name(fixed, mention.start, mention.end, mention.honorific)

    def _renamed(self, candidate: _Candidate, line: Line, at: int) -> None:
        """ "Anna Hill. NO - Anna Hale": a later full name with the same given name."""
        found = name_at(tokenize(line.text[at : at + 60], line.start + at), 0)
        if found is None or len(found[0].text.split()) < 2:
            return
        new = found[0]
        for place, mention in enumerate(candidate.mentions):
            if (
                mention.start < new.start
                and len(mention.text.split()) > 1
                and fold(mention.text).split()[0] == fold(new.text).split()[0]
            ):
                candidate.mentions[place] = Name(new.text, mention.start, mention.end, mention.honorific)

    def people(self) -> list[Person]:
        """The interviewers among the candidates."""
        groups: list[_Candidate] = []
        for candidate in self.candidates:
            if not ((candidate.introduced and candidate.score >= 2.5) or candidate.score >= 3.5):
                continue
            twin = next(
                (
                    g
                    for g in groups
                    if any(
                        same_person(m.text, n.text)
                        for m in g.mentions
                        for n in candidate.mentions
                        if len(m.text) > 2 and len(n.text) > 2
                    )
                ),
                None,
            )
            if twin:
                twin.mentions += candidate.mentions
                twin.title = twin.title or candidate.title
                twin.family_first = twin.family_first or candidate.family_first
            else:
                groups.append(candidate)
        groups.sort(key=lambda g: min(m.start for m in g.mentions))
        return [_person(group) for group in groups if max(len(m.text.strip(".")) for m in group.mentions) > 1]


def _trimmed(name: Name, tokens: list[Token], index: int, after: int, lower: bool) -> tuple[Name, int]:
    """In running lower case only the first words that go on reading as a name are kept."""
    if not lower or name.honorific or len(name.text.split()) <= 2:
        return name, after
    parts = [t for t in tokens[index:after] if t.is_word]
    if len(parts) > 4:
        kept = parts[:3]
        stop = tokens.index(kept[-1]) + 1
        return Name(" ".join(t.text for t in kept), name.start, kept[-1].end, None), stop
    return name, after


def _near(one: str, other: str) -> bool:
    """Whether two words differ by a slip or two of the keyboard."""
    if (
        one == other
        or one[:1] != other[:1]
        or abs(len(one) - len(other)) > 2
        or min(len(one), len(other)) < 4
    ):
        return False
    previous = list(range(len(other) + 1))
    for row, a in enumerate(one, 1):
        current = [row]
        for column, b in enumerate(other, 1):
            current.append(min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (a != b)))
        previous = current
    return previous[-1] <= (2 if len(one) > 5 else 1)


def _is_sender(name: Name, sender: Name | None) -> bool:
    if sender is None:
        return False
    if sender.start <= name.start < sender.end:
        return True  # "Dean Okoro": a part of the signature that reads as a title and a name
    plain = re.sub(r"\s*[\"“'][^\"”']*[\"”']\s*", " ", sender.text)
    parts = fold(plain).split()
    if name.honorific is not None and len(parts) > 1 and fold(name.text) == parts[-1]:
        return True  # "Dear Ms Adeleke"
    return fold(name.text) == fold(plain) or (
        len(name.text) > 2
        and name.honorific is None
        and len(name.text.split()) == 1
        and fold(name.text) == fold(plain).split()[0]
    )


# Given names that begin a sentence as words of their own: "Will know Friday", "Grant money is tight".
_WORDS_FIRST = frozenset(
    "will may mark bill grant rob hope joy pat rose grace faith mercy drew gene frank ray roman".split()
)
_TITLE_STOP = frozenset(
    "at @ for on in and but who from with w/ today yesterday then - – — . ; ( ) she he they i we runs is "
    "was said about + mon tue wed thu fri "
    "tues thurs asked wants met saw so that which it has had does did kept said says very really not".split()
)


def title_after(tokens: list[Token], after: int, line: Line) -> str | None:
    """ "(eng mgr)", ", head of ops", "the ops manager", "- matron", "he's the manager" behind a name."""
    index = after
    if index >= len(tokens):
        return None
    opener = tokens[index]
    if opener.text in {"(", "["}:
        close = next(
            (k for k in range(index, min(index + 14, len(tokens))) if tokens[k].text in {")", "]"}), None
        )
        if (
            close is not None
            and not any(is_title(t.text) for t in tokens[index:close])
            and close + 1 < len(tokens)
            and tokens[close + 1].text in {",", "-", "–", "—", ":"}
        ):
            index = close + 1
            opener = tokens[index]
    bracket = opener.text in {"(", "["}
    if opener.text in {"(", "[", ",", "-", "–", "—", ":", "=", "/", "→", ".", '"'}:
        if opener.text == "." and not (
            index + 1 < len(tokens)
            and tokens[index + 1].lower in {"he's", "she's", "hes", "shes", "she", "he"}
        ):
            return None
        if opener.text == "-" and index + 1 < len(tokens) and tokens[index + 1].text == ">":
            index += 1
        index += 1
    elif opener.lower in {
        "the",
        "he's",
        "she's",
        "hes",
        "shes",
        "is",
        "was",
        "their",
        "a",
        "who's",
        "whos",
        "who",
        "they're",
        "as",
        "from",
    }:
        pass
    elif not is_title(opener.text) and not any(is_title(t.text) for t in tokens[index : index + 3]):
        return None
    pronoun = False
    while index < len(tokens) and tokens[index].lower in {
        "the",
        "he's",
        "she's",
        "hes",
        "shes",
        "is",
        "was",
        "their",
        "a",
        "an",
        "she",
        "he",
        "who's",
        "whos",
        "who",
        "our",
        "they're",
        "as",
        "also",
        "chaired",
        "and",
        "would",
        "be",
        "will",
    }:
        pronoun = pronoun or tokens[index].lower in {
            "he's",
            "she's",
            "hes",
            "shes",
            "is",
            "was",
            "who's",
            "whos",
        }
        if tokens[index].lower == "and" and not pronoun:
            break
        index += 1
    if 0 < index < len(tokens) and tokens[index].lower in {"my", "your"} and tokens[index - 1].lower == "be":
        index += 1  # "would be my team manager"
    words: list[Token] = []
    while index < len(tokens) and len(words) < 8:
        token = tokens[index]
        if token.text in {",", "/", "&"} and words and any(is_title(t.text) for t in words) and not bracket:
            break
        if (token.lower == "of" and words) or (bracket and token.text in {"&", "/", "-"} and words):
            words.append(token)
            index += 1
            continue
        if (token.lower in _TITLE_STOP and token.text not in ("&",)) or not token.is_word:
            if token.lower in {"for", "and", "in"} and bracket and words:
                words.append(token)
                index += 1
                continue
            if token.text == "," and bracket and words and not any(is_title(t.text) for t in words):
                words = []  # "(two surnames, creative lead)"
                index += 1
                continue
            if token.lower in {"the"} and words and words[-1].lower == "of":
                words.append(token)
                index += 1
                continue
            break
        if token.lower == "the" and words and words[-1].lower != "of":
            break
        words.append(token)
        index += 1
    while words and (not words[-1].is_word or words[-1].lower in {"of", "for", "and", "in", "the"}):
        words.pop()
    if not words or not any(is_title(t.text) for t in words):
        return None
    if not bracket:
        # Without brackets the title ends with its head noun, or what follows "of".
        last = max(k for k, t in enumerate(words) if is_title(t.text))
        first_of = next((k for k, t in enumerate(words) if t.lower == "of"), None)
        if first_of is not None and first_of > 0 and is_title(words[first_of - 1].text):
            words = words[: max(last + 1, min(len(words), first_of + 4))]
        else:
            words = words[: last + 1]
        if len([t for t in words if t.lower not in {"of", "the"}]) > 6:
            return None
        behind = tokens.index(words[-1]) + 1
        if (
            opener.text == ","
            and behind < len(tokens)
            and tokens[behind].text[:1].isupper()
            and name_at(tokens, behind)
        ):
            return None  # "Head = Mrs Eze-Williams, deputy Mr Wiśniewski": the title of the next one
        tags = tag([t.text for t in words])
        if (
            any(is_finite(t) for t in tags[:-1])
            and not is_title(words[0].text)
            and not pronoun
            and opener.lower != "the"
        ):
            return None
        # "Priya said the manager ...": not hers. A title without a mark in front is short.
        if opener.is_word and not pronoun and opener.lower not in {"the", "their"} and len(words) > 4:
            return None
    if words[0].lower in {"i", "my", "me", "we", "asked", "said"}:
        return None
    if line.text:
        return line.text[words[0].start - line.start : words[-1].end - line.start]
    return " ".join(t.text for t in words)


def _title_among(tokens: list[Token], index: int) -> str | None:
    """The title in the last part of a bracket: "(two surnames, creative lead)"."""
    for place in range(len(tokens) - 1, index - 1, -1):
        if tokens[place].text in ",;-–":
            found = title_after(tokens, place, Line("", 0))
            if found:
                return found
    return None


def _title_before(tokens: list[Token], index: int) -> str | None:
    """ "matron Chidi", "the ops manager Lou", "governor Pat Lyle": a title right before a name."""
    end = index
    if end and tokens[end - 1].text in {",", "=", ":", "-", "–"}:
        end -= 1
        if end and tokens[end].text == "," and (end < 2 or tokens[end - 2].lower in {"for", "as"}):
            return None
    if end and tokens[end - 1].lower in {"is", "was", "called", "named"}:
        end -= 1
    if (
        not end
        or not (
            is_title(tokens[end - 1].text)
            or is_title(tokens[end - 1].text.rsplit("-")[-1])  # "owner-chef"
            or (index > end and tokens[end].text == "=" and is_title(tokens[end - 1].text.removesuffix("s")))
        )
        or tokens[end - 1].lower.rstrip(".") in HONORIFICS - {"sister"}
    ):
        return None
    begin = end - 1
    while (
        begin
        and (is_title(tokens[begin - 1].text) or tag([tokens[begin - 1].text])[0] in ("NOUN", "ADJ"))
        and tokens[begin - 1].is_word
        and end - begin < 4
    ):
        begin -= 1
    if (
        begin
        and tokens[end - 1].lower == "sister"
        and tokens[begin - 1].lower in {"his", "her", "their", "the"}
    ):
        return None  # kin, not the ward's sister
    if begin and tokens[begin - 1].lower in {"my", "our", "old", "current", "ex", "as", "senior", "for"}:
        return None
    if (
        index - end >= 1
        and tokens[end].text in {",", "-", "–"}
        and not (begin and tokens[begin - 1].lower in {"the", "a", "their", "and", "his", "her"})
    ):
        return None
    return " ".join(t.text for t in tokens[begin:end])


def _person(group: _Candidate) -> Person:
    """The interviewer as a letter should call them; the fullest form of the name wins."""

    def rank(mention: Name) -> tuple[int, int, bool, bool, int]:
        parts = [p for p in mention.text.split() if len(p.strip(".")) > 1]
        return (
            len(parts),
            len(mention.text.split()),
            mention.text[:1].isupper(),
            mention.honorific is not None,
            -mention.start,
        )

    best = max(group.mentions, key=rank)
    # a later correction of the family name outranks an earlier form as long
    honorific = next((m.honorific for m in group.mentions if m.honorific), None)
    name = capitalise(best.text)
    if (
        len(name.split()) > 1
        and name.split()[-1].strip(".")
        and len(name.split()[-1].strip(".")) == 1
        and name.split()[-1].islower()
    ):
        name = name.title()
    given, family = given_and_family(name)
    parts = name.split()
    if group.family_first and len(parts) > 1 and fold(group.family_first) == fold(parts[0]):
        given, family = " ".join(parts[1:]), parts[0]
    singles = [
        m
        for m in group.mentions
        if len(m.text.split()) == 1 and len(m.text.strip(".")) > 2 and m.honorific is None
    ]
    called = next((capitalise(m.text) for m in singles if fold(m.text) != fold(family or "")), None) or (
        capitalise(group.aliases[0]) if group.aliases else None
    )
    if (
        family is not None
        and called is not None
        and (given is None or fold(called) not in fold(name).split())
    ):
        given = called
    if honorific and len(parts) == 1:
        spelled = honorific if honorific.islower() is False else honorific.capitalize()
        return Person(
            name=f"{spelled} {name}",
            title=_title(group),
            honorific=spelled,
            family_name=name,
            given_name=None,
            quote=best.text,
        )
    if (
        honorific
        and len(parts) > 1
        and honorific.lower().rstrip(".")
        in {"mme", "madame", "herr", "frau", "monsieur", "señor", "señora", "signor", "signora", "mlle"}
        and parts[0].lower() in {"von", "van", "de", "la", "della", "du", "del"}
    ):
        return Person(
            name=f"{honorific} {name}",
            title=_title(group),
            honorific=honorific,
            family_name=name,
            given_name=None,
            quote=best.text,
        )
    if honorific and family is None:
        given, family = None, name
    return Person(
        name=name,
        title=_title(group),
        honorific=honorific,
        family_name=family,
        given_name=given,
        quote=best.text,
    )


def _title(group: _Candidate) -> str | None:
    if not group.title:
        return None
    words = [
        mended(w, TITLES, _TITLE_SPELLINGS) or w if len(w) > 5 and w.islower() else w
        for w in group.title.split()
    ]
    return expand(" ".join(words)) or None


def mentions(person: Person, word: str) -> bool:
    """Whether a word of the notes names this person."""
    return could_be_name(word, lower_case=True) and same_person(word, person.name)
