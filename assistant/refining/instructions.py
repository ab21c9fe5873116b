"""The wishes that a message of the chat holds: "shorter, and drop the bit about the oven" is two.

What a message asks for, and which of its words it is about, the network says (``understanding``). Here its words become
wishes: whose name is meant, which sentence, which day. What is not sure enough is no wish: the user is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.english.comparison import fold, nearly_alike
from assistant.refining.understanding import Part, Understood, understood


class Ask(StrEnum):
    """What can be asked for."""

    SHORTER = "shorter"
    LONGER = "longer"
    TONE = "tone"
    BULLETS = "bullets"
    PROSE = "prose"
    CHANNEL = "channel"
    KIND = "kind"
    TOGETHER = "together"
    EACH = "each"
    ONLY = "only"  # one reader
    DROP = "drop"
    MENTION = "mention"
    REPLACE = "replace"  # a name, a day, a job, words of the letter
    AVOID = "avoid"  # a word
    SIGN = "sign"
    SIGN_OFF = "sign off"
    AGAIN = "again"  # a reader who had been left out
    GREET = "greet"
    SUBJECT = "subject"
    ORDER = "order"
    UNDO = "undo"
    REDO = "redo"
    FIRST = "first version"
    RESTART = "restart"
    WHY = "why"
    CHECK = "check"  # a question about the letter
    PLEASANTRY = "pleasantry"
    CANNOT = "cannot"
    VAGUE = "vague"


@dataclass(frozen=True)
class Instruction:
    """One wish. ``what``: its words, as typed; ``instead``: what is to stand in its place, or come behind it."""

    ask: Ask
    what: str = ""
    instead: str = ""
    to: str = ""  # whose letter it is for, as typed


@dataclass(frozen=True)
class Asked:
    """All that a message asks for. ``untrue``: it says itself that what is to be told is not so; ``vouched``: that it is."""

    wishes: tuple[Instruction, ...]
    untrue: bool = False
    vouched: bool = False
    sure: float = 1.0  # the chance of what is least sure of it


@dataclass(frozen=True)
class Known:
    """Whom the letter and the notes speak of."""

    people: tuple[str, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()  # what somebody does there, and their name
    left_out: tuple[str, ...] = ()  # who gets no letter

    def person(self, words: str) -> str | None:
        """The one who is meant by a name, a part of one, a slip of the pen for it, or what they do there."""
        wanted = {fold(w) for w in re.findall(r"[^\W\d_]{3,}", words)}
        for name in (*self.people, *self.left_out):
            parts = {fold(w) for w in re.findall(r"[^\W\d_]{3,}", name)}
            if parts & wanted or any(nearly_alike(a, b, 1) for a in parts for b in wanted if len(a) > 4):
                return name
        plain = set(re.findall(r"[^\W\d_]{4,}", words.lower())) - {"letter", "email"}
        held = [
            name for title, name in self.titles if plain & set(re.findall(r"[^\W\d_]{4,}", title.lower()))
        ]
        return held[0] if len(held) == 1 else None

    def named_alone(self, words: str) -> str | None:
        """The one whose name, or a part of it, is all that the words are: "Jack's letter"."""
        rest = re.sub(r"\b(?:the|letter|email|one|to|for|mr|mrs|ms|dr)\b|['’]s\b", " ", words, flags=re.I)
        wanted = {fold(w) for w in re.findall(r"[^\W\d_]{2,}", rest)}
        names = ((name, {fold(w) for w in re.findall(r"[^\W\d_]{2,}", name)}) for name in self.people)
        return next((name for name, parts in names if wanted and wanted <= parts), None)

    def misspelt(self, name: str) -> str | None:
        """The word of a known name that a name is the right spelling of: "Siobhán" of "Siobhan"."""
        words = [word for known in (*self.people, *self.left_out) for word in known.split()]
        near = [
            w
            for w in words
            if w.lower() != name.lower() and (fold(w) == fold(name) or nearly_alike(fold(w), fold(name), 2))
        ]
        return near[0] if len(near) == 1 else None


SURE = 0.5
"""The chance from which a message is taken to ask for something."""
_FROM = {"contradiction": 0.8, "untrue": 0.25}
"""Other chances: what is asked back for nothing costs a turn, what is told and not so costs the job."""


def instructions(text: str, known: Known = Known(), before: str = "") -> Asked:
    """What a message asks for, in order; one VAGUE where nothing is sure. ``before``: the message before it."""
    if not any(c.isalnum() for c in text):
        return Asked((Instruction(Ask.VAGUE, text),))
    alone = understood(text)
    read = alone if not before or _certain(alone) else understood(text, before)
    labels = {label for label, chance in read.labels.items() if chance >= _FROM.get(label, SURE)}
    parts = _whole(read.parts, text)
    wishes = [*_of_parts(parts, text, known), *_of_labels(labels, text)]
    if "contradiction" in labels or not _agree(wishes):
        return Asked((Instruction(Ask.VAGUE, "", "contradiction"),))
    wishes = list(dict.fromkeys(wishes)) or list(_of_no_wish(read, text))
    labels -= _FROM.keys() | {"vouched"}
    # An untrue wish that was declined makes the next one no less true.
    untrue = min(read.labels["untrue"], alone.labels["untrue"]) >= _FROM["untrue"]
    vouched = read.labels["vouched"] >= SURE
    sure = min([*(part.chance for part in parts), *(read.labels[label] for label in labels)], default=1.0)
    return Asked(tuple(wishes), untrue, vouched, sure)


def _certain(read: Understood) -> bool:
    """Whether a message is plain by itself: then the one before it has no say."""
    chances = [*(part.chance for part in read.parts), *(c for c in read.labels.values() if c >= SURE)]
    return min(chances, default=0.0) >= _PLAIN


_PLAIN = 0.9
_ONE_THING = ("old", "new", "name", "role", "company", "day", "sign", "sign_off", "greet", "subject", "to")
_BETWEEN = re.compile(r"[^\w]{1,3}|\W+(?:of|the|de|a|an|to|in|on|at|and|&)\W+", re.I)


def _whole(parts: Sequence[Part], text: str) -> list[Part]:
    """The parts, with what can only be one thing in one piece: "Pharm. Adaeze Okwuosa", "Wednesday the 4th"."""
    found: list[Part] = []
    for part in parts:
        last = found[-1] if found else None
        if (
            last
            and last.part == part.part
            and part.part in _ONE_THING
            and _BETWEEN.fullmatch(text[last.end : part.start])
        ):
            whole = text[last.start : part.end]
            found[-1] = Part(part.part, whole, last.start, part.end, max(last.chance, part.chance))
        elif re.search(r"\w\w|\d", part.words) and not _SMALL_WORD.fullmatch(part.words):
            found.append(part)
    names = [part.words for part in found if part.part == "name"]
    found = [p for p in found if p.part != "name" or not any(p.words in n and p.words != n for n in names)]
    surest = {
        kind: max((p for p in found if p.part == kind), key=lambda p: p.chance, default=None)
        for kind in _ONCE
    }
    return [p for p in found if p.part not in _ONCE or p is surest[p.part]]


_ONCE = ("sign", "sign_off", "greet", "subject", "to")
_SMALL_WORD = re.compile(
    r"(?:of|the|a|an|to|in|on|at|and|or|is|was|not|no|for|one|ones|then|so|just|too|please)", re.I
)


def _agree(wishes: Sequence[Instruction]) -> bool:
    asks = {one.ask for one in wishes}
    tones = {one.what for one in wishes if one.ask is Ask.TONE}
    return not (asks >= {Ask.SHORTER, Ask.LONGER} or asks >= {Ask.TOGETHER, Ask.EACH} or len(tones) > 1)


_BY_LABEL = {
    "bullets": (Ask.BULLETS, ""),
    "prose": (Ask.PROSE, ""),
    "longer": (Ask.LONGER, ""),
    "everything": (Ask.LONGER, "everything"),
    "together": (Ask.TOGETHER, ""),
    "each": (Ask.EACH, ""),
    "undo": (Ask.UNDO, ""),
    "redo": (Ask.REDO, ""),
    "first_version": (Ask.FIRST, ""),
    "restart": (Ask.RESTART, ""),
    "why": (Ask.WHY, ""),
    "question": (Ask.CHECK, ""),
    **{tone: (Ask.TONE, tone) for tone in ("warm", "plain", "formal")},
    **{channel: (Ask.CHANNEL, channel) for channel in ("email", "message", "card")},
    **{
        kind: (Ask.KIND, kind)
        for kind in ("thank_you", "additional_info", "clarification", "check_in", "stay_in_touch", "answer")
    },
    **{
        what: (Ask.CANNOT, what.replace("_", " "))
        for what in ("translate", "send", "look_up", "remind", "attach", "call", "design", "other_work")
    },
}


def _of_labels(labels: set[str], text: str) -> Iterator[Instruction]:
    """The wishes about the letter as a whole."""
    if "shorter" in labels:
        yield Instruction(Ask.SHORTER, _most_words(text))
    for label, (ask, what) in _BY_LABEL.items():
        if label in labels:
            yield Instruction(ask, what or (text if ask in (Ask.WHY, Ask.CHECK) else ""))


_NUMBERS = {
    word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
}
_WORDS = re.compile(r"\b(\d{2,3})(?: |-)?(?:words?|wds)\b", re.I)
_SENTENCES = re.compile(rf"\b(\d|{'|'.join(_NUMBERS)})(?: \w+)?(?: |-)(?:sentences?|lines?)\b", re.I)
_OF_A_SENTENCE = 16  # words


def _most_words(text: str) -> str:
    """The limit that a message sets, in words, as digits; "" for none."""
    if words := _WORDS.search(text):
        return words[1]
    if sentences := _SENTENCES.search(text):
        number = _NUMBERS.get(sentences[1].lower()) or int(sentences[1])
        return str(number * _OF_A_SENTENCE)
    return ""


def _of_no_wish(read: Understood, text: str) -> Iterator[Instruction]:
    """What a message is that asks for nothing: thanks, or nothing that can be told."""
    pleasant, vague = read.labels["pleasantry"], read.labels["vague"]
    yield Instruction(Ask.PLEASANTRY if pleasant > max(vague, 0.3) else Ask.VAGUE, text)


_FIELDS = ("name", "role", "company", "day")


def antecedent(before: str) -> str:
    """What the message before was about, which "it" may mean; "" where it named nothing."""
    told = (
        [p for p in understood(before).parts if p.part in ("drop", "mention", "say", "keep", "old")]
        if before
        else []
    )
    return _thing(told[-1].words) if told and not PRONOUN.fullmatch(_thing(told[-1].words)) else ""


def _of_parts(parts: Sequence[Part], text: str, known: Known) -> Iterator[Instruction]:
    """The wishes about single things, in the order in which they are named."""
    to = next((part.words for part in parts if part.part == "to"), "")
    new = [part for part in parts if part.part in ("new", *_FIELDS)]
    old = [part for part in parts if part.part == "old"]
    avoided = [part for part in parts if part.part == "avoid"]
    if len(avoided) == len(new) == 1 and not old:  # "not the word foreign, better is overseas"
        old, parts = avoided, [part for part in parts if part.part != "avoid"]
    pairs = _paired(old, new)
    order: dict[str, list[str]] = {"first": [], "then": [], "last": []}
    for part in parts:
        words = _thing(part.words)
        match part.part:
            case "drop":
                yield _dropped(part.words, known)
            case "keep" | "mention" | "say":
                yield Instruction(Ask.MENTION, _thing(part.words, articles=False), part.part, to)
            case "avoid":
                yield Instruction(Ask.AVOID, words)
            case "sign":
                yield _signed(words, text)
            case "sign_off":
                yield Instruction(Ask.SIGN_OFF, words)
            case "greet":
                yield _greeted(words, to)
            case "subject":
                yield Instruction(Ask.SUBJECT, words)
            case "not_to" | "again":
                whom = known.person(part.words)
                if whom is None and part.part == "again" and known.left_out:
                    whom = known.left_out[-1]  # "put him back"
                if whom is not None:
                    ask = Ask.AGAIN if part.part == "again" else Ask.ONLY
                    yield Instruction(ask, whom, "without" if part.part == "not_to" else "")
            case "first" | "then" | "last":
                order[part.part].append(words)
            case "new" | "name" | "role" | "company" | "day":
                yield _replaced(part, pairs.get(part), text, known)
            case "old" if part not in pairs.values() and not any(c.isdigit() for c in words):
                yield Instruction(Ask.AVOID, words)
            case _:
                pass
    only = [whom for part in parts if part.part == "only" and (whom := known.person(part.words))]
    if len(set(only)) == 1:
        yield Instruction(Ask.ONLY, only[0])
    elif only:
        for whom in (name for name in known.people if name not in only):
            yield Instruction(Ask.ONLY, whom, "without")
    if order["then"] and not order["first"]:  # "first put that I trained four, then the scanner"
        order["first"] = [_thing(part.words) for part in parts if part.part in ("mention", "say")][:1]
    if order["first"] or order["then"]:
        ahead = [*order["first"], *order["then"]]
        yield Instruction(Ask.ORDER, ahead[0], "\n".join(ahead[1:]))
    for words in order["last"]:
        yield Instruction(Ask.ORDER, "", words)


def _paired(old: Sequence[Part], new: Sequence[Part]) -> dict[Part, Part]:
    """Which wrong words each right one is for: the nearest."""
    found: dict[Part, Part] = {}
    for wrong in old:
        free = [part for part in new if part not in found]
        if free:
            found[min(free, key=lambda part: abs(part.start - wrong.start))] = wrong
    return found


PLACE = re.compile(
    r"(?P<which>first|1st|opening|second|2nd|third|3rd|fourth|4th|fifth|5th|middle|last|final|closing) "
    r"(?P<what>sent[ea]n[sct]\w*|line|paragraph|para|bit|part|bullet|point)s?\b",
    re.I,
)
PRONOUN = re.compile(
    r"(?:it|that|this|them|those|these)(?: (?:one|bit|part|line|sentence))?s?(?: too)?", re.I
)


def _dropped(typed: str, known: Known) -> Instruction:
    """What is to be left out: a place in the letter, what was spoken of before, or a thing."""
    if place := PLACE.search(typed):
        what = "paragraph" if place["what"].lower().startswith("para") else "sentence"
        return Instruction(Ask.DROP, f"{place['which'].lower()} {what}", "place")
    words = _thing(typed)
    if len(known.people) > 1 and (whom := known.named_alone(words)):
        return Instruction(Ask.ONLY, whom, "without")
    return Instruction(Ask.DROP, "" if PRONOUN.fullmatch(words) else words)


def _signed(words: str, text: str) -> Instruction:
    """How to sign: a name, or how much of the user's own."""
    if which := re.search(r"\b(full|whole|complete|first|given)\b(?: name)?", words, re.I):
        return Instruction(Ask.SIGN, "", "given" if which[1].lower() in ("first", "given") else "full")
    of_family = re.search(r"\bmy (?:sur|last |family |second )name\b", text, re.I) is not None
    return Instruction(Ask.SIGN, words, "surname" if of_family else "")


_MY_NAME = re.compile(r"\bmy (?:\w+ )?(?:sur|last |family |second |first |full )?name\b", re.I)
_SALUTATION = re.compile(r"(?:dear|hi|hello|hey|good (?:morning|day|afternoon|evening)|to)\b", re.I)


def _greeted(words: str, to: str) -> Instruction:
    """How to greet: the whole greeting, its first word, a name in it, or how much of the reader's."""
    if which := re.search(r"\b(first|given|last|family|sur) ?-?names?\b", words, re.I):
        return Instruction(Ask.GREET, "", "given" if which[1].lower() in ("first", "given") else "family", to)
    if _SALUTATION.fullmatch(words):
        return Instruction(Ask.GREET, "", f"word:{words.capitalize()}", to)
    if re.fullmatch(r"(?:(?:his|her|their|the) )?names?", words, re.I):
        return Instruction(Ask.GREET, "", "again", to)
    return Instruction(Ask.GREET, words if _SALUTATION.match(words) else f"Dear {words}", "", to)


def _replaced(right: Part, wrong: Part | None, text: str, known: Known) -> Instruction:
    """One thing in place of another. A field of the letter needs no wrong words."""
    new = _thing(right.words, articles=False)
    old = _thing(wrong.words) if wrong else ""
    if right.part == "name" and _MY_NAME.search(text):
        return _signed(new, text)
    if right.part == "name":
        return Instruction(Ask.REPLACE, old, f"name:{_capitals(new)}")
    if right.part in _FIELDS:
        return Instruction(Ask.REPLACE, old, f"{right.part}:{new}")
    if not old and DAYS.fullmatch(new):
        return Instruction(Ask.REPLACE, "", f"day:{new}")
    if not old and new.istitle() and " " not in new and known.misspelt(new):
        return Instruction(Ask.REPLACE, known.misspelt(new) or "", f"name:{new}")
    return Instruction(Ask.REPLACE, old, new)


def _capitals(name: str) -> str:
    """A name as it is written, if it was typed in small letters."""
    return name if any(c.isupper() for c in name) else name.title()


DAYS = re.compile(r"\b(?:mon|tues?|weds?|wednes|thu|thurs?|fri|satur|sun)(?:day)?\b", re.I)
_LEAD = re.compile(
    r"^(?:(?:the|that|this|any|all|whole|entire|out|of|about|on|with|anything|everything|something) )+(?=\S)"
    r"|^(?:the |that |this )?(?:bit|part|line|sentence|thing|stuff|piece|story|point|fact)s? "
    r"(?:about|on|with|of|that|where|saying|how|from) (?=\S)",
    re.I,
)
_TRAIL = re.compile(r"(?<=\w) (?:thing|stuff|bit|part|story|sentence|line|paragraph|question)s?$", re.I)
_MARKS = ' ,.;:!?"“”‘'


def _thing(text: str, articles: bool = True) -> str:
    """What is meant without what people say around it: "the bit about the oven" is "oven"."""
    text = text.strip(_MARKS)
    if text.startswith("'") or (text.endswith("'") and text.count("'") == 1):
        text = text.strip("'")
    while articles and (shorter := _LEAD.sub("", text)) != text:
        text = shorter
    text = _TRAIL.sub("", text) if articles else text
    return text.strip(_MARKS)


_AS_A_WISH = {
    Ask.SHORTER: "make it shorter",
    Ask.LONGER: "tell more of your notes",
    Ask.TONE: "make it sound {what}",
    Ask.BULLETS: "make a list of it",
    Ask.PROSE: "write it without a list",
    Ask.CHANNEL: "make it {what}",
    Ask.KIND: "make it another kind of letter",
    Ask.TOGETHER: "write one letter to all of them",
    Ask.EACH: "write one letter for each of them",
    Ask.ONLY: "write only to {what}",
    Ask.DROP: "take out “{what}”",
    Ask.MENTION: "tell “{what}”",
    Ask.REPLACE: "write “{instead}” instead of “{what}”",
    Ask.AVOID: "do without the words “{what}”",
    Ask.SIGN: "sign it “{what}”",
    Ask.SIGN_OFF: "end with “{what}”",
    Ask.AGAIN: "write to {what} again",
    Ask.GREET: "begin with “{what}”",
    Ask.SUBJECT: "make “{what}” the subject",
    Ask.ORDER: "put “{what}” first",
    Ask.UNDO: "take back the last change",
    Ask.REDO: "bring back what was undone",
    Ask.FIRST: "go back to the first version",
    Ask.RESTART: "start over",
}


def described(asked: Asked) -> str:
    """What a message is taken to ask for, to ask back: "take out “the oven”, and make it shorter"; "" for nothing."""
    found = []
    for one in asked.wishes:
        form = _AS_A_WISH.get(one.ask, "")
        what, instead = one.what, one.instead.rpartition(":")[2].replace("\n", "”, then “")
        if one.ask is Ask.ONLY and one.instead == "without":
            form = "write no letter to {what}"
        elif one.ask is Ask.MENTION and one.instead == "keep":
            form = "keep “{what}”"
        elif one.ask is Ask.ORDER and not what:
            form, what = "put “{what}” last", instead
        elif one.ask is Ask.REPLACE and not what:
            form = "write “{instead}”"
        elif "{what}" in form and not what:
            form, what = form.replace("“{what}”", "{what}"), instead or "it"
        if form:
            found.append(form.format(what=what, instead=instead))
    return ", and ".join(found)
