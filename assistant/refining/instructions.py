"""What an instruction in the chat asks for: "shorter, and drop the bit about the oven" as the wishes it holds.

Rules, not a model: each wish has the words that people ask for it with, misspelt or in broken English too. What no rule
knows is no wish, and the user is told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.english.comparison import fold, nearly_alike
from assistant.english.spelling import meant
from assistant.refining import phrasings as said


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


def normalised(text: str) -> str:
    """The instruction in lower case, shorthand spelled out and slips of the pen mended; names suffer, so only rules read it."""

    def mended(match: re.Match[str]) -> str:
        word = match.group().lower().replace("’", "'")
        return said.SHORTHAND.get(word) or meant(word)

    return re.sub(r"\s+", " ", said.WORD.sub(mended, text)).strip()


@dataclass(frozen=True)
class Known:
    """What the letter and the notes speak of, so that a wish can be told from talk. ``text``: both, in lower case."""

    text: str = ""
    people: tuple[str, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()  # what somebody does there, and their name
    left_out: tuple[str, ...] = ()  # who gets no letter

    def has(self, words: str) -> bool:
        """Whether most of the words occur."""
        plain = self.text.replace("'", "").replace("’", "")
        found = [w for w in re.findall(r"[\w'’-]+", words.lower()) if len(w) > 1 or w.isdigit()]
        there = sum(w in self.text or re.sub("['’]", "", w) in plain for w in found)
        return bool(found) and there >= 0.6 * len(found)

    def person(self, words: str) -> str | None:
        """The one who is meant by a name, a part of one, or a slip of the pen for it."""
        wanted = {fold(w) for w in re.findall(r"[^\W\d_]{3,}", words)}
        for name in self.people:
            parts = {fold(w) for w in re.findall(r"[^\W\d_]{3,}", name)}
            if parts & wanted or any(nearly_alike(a, b, 1) for a in parts for b in wanted if len(a) > 4):
                return name
        plain = set(re.findall(r"[^\W\d_]{4,}", words.lower())) - {"letter", "email"}
        held = [
            name for title, name in self.titles if plain & set(re.findall(r"[^\W\d_]{4,}", title.lower()))
        ]
        return held[0] if len(held) == 1 else None

    def named_alone(self, words: str) -> str | None:
        """The one whose name, or a part of it, is all that the words are; "letter" and the like beside it count for nothing."""
        rest = re.sub(
            r"\b(?:the|letter|email|mail|one|note|to|for|from|mr|mrs|ms|dr)\b|['’]s\b", " ", words, flags=re.I
        )
        wanted = {fold(w) for w in re.findall(r"[^\W\d_]{2,}", rest)}
        for name in (*self.people, *self.left_out):
            if wanted and wanted <= {fold(w) for w in re.findall(r"[^\W\d_]{2,}", name)}:
                return name
        return None


def instructions(text: str, known: Known = Known()) -> list[Instruction]:
    """The wishes that an instruction holds, in order; one VAGUE where it holds none that is understood."""
    text = re.sub(r"\s\+\s(?=(?:i|my)\b)", " and that ", text, flags=re.I)
    asked = said.ASKS_FOR.sub("", said.POLITE.sub(" ", text)).strip(" ,")
    text = (asked.rstrip("?") if asked != text.strip() and len(asked) > 3 else text) or text
    text = said.WITHOUT_APOSTROPHE.sub(
        lambda m: f"{m['stem']}n't", re.sub(r"\s+", " ", text.strip().replace("’", "'"))
    )
    if not any(c.isalnum() for c in text):
        return [Instruction(Ask.VAGUE, text)]
    whole = _of_whole(text, known)
    if whole:
        return whole
    found: list[Instruction] = []
    left: list[str] = []  # the pieces that were no wish by themselves
    for part in _parts(text):
        wished = any(one.ask not in (Ask.VAGUE, Ask.PLEASANTRY) for one in found)
        if wished and said.OF_ONESELF.match(part) and not said.NOT_BUT.search(part):
            told_on = re.match(r"(?:i|we|it|they|he|she)\b", part, re.I) and not said.JUDGED.search(part)
            if found[-1].ask is Ask.MENTION and told_on and known.has(part):
                found.append(Instruction(Ask.MENTION, part, found[-1].instead))
            continue  # why one wants what was asked for
        of_part = list(_of_part(part, found, known, ", ".join(left)))
        left = [*left, part] if not of_part or said.OF_ONESELF.match(part) else []
        found += of_part
    found = _settled(found)
    if "?" in text and all(one.ask is Ask.VAGUE for one in found):
        return [Instruction(Ask.CHECK, text)]
    return found or [Instruction(Ask.VAGUE, text)]


def _of_whole(text: str, known: Known) -> list[Instruction]:
    """What a whole message is: a thank-you, a question, something that can't be done."""
    plain = normalised(text)
    if said.THANKS.fullmatch(plain) or re.search(
        r"\bi like it (?:how|as|the way)\b|\bleave it (?:as|how) it is\b", plain
    ):
        return [Instruction(Ask.PLEASANTRY, text)]
    if said.SLIP.search(plain) and not said.DROP.search(plain):
        return [Instruction(Ask.KIND, "clarification")]
    for what, pattern in said.CANNOT:
        if (
            what == "send"
            and said.MESSAGE.search(plain)
            and re.search(r"\b(?:make|for this|format|fit|version|so)\b", plain)
        ):
            continue  # how it will be sent
        if pattern.search(plain) and not re.search(
            r"\b(?:english only|only english|fluent|speak|spoke)\b", plain
        ):
            return [Instruction(Ask.CANNOT, what)]
    if (found := said.BETTER.search(text)) and known.has(found["old"]):
        return [Instruction(Ask.REPLACE, found["old"].strip(), found["new"].strip(" ."))]
    if found := said.WRONG_THEN_RIGHT.search(re.sub(rf"^{said.LEAD_IN}", "", text, flags=re.I)):
        old, new = found["old"].strip(), _name(found["new"])
        if known.has(old) and new and said.ABOUT_SUBJECT.search(old) is None:
            return [Instruction(Ask.REPLACE, old, new)]
    if (found := said.SUBJECT.search(text)) and found.start() < said.NEAR_THE_START:
        return [Instruction(Ask.SUBJECT, found["a"].strip(" .\"'"))]
    if found := re.search(
        r"\b(?:subject|title)\b.{0,40}?[.,;] ?(?:please )?(?:change|make|put|write) (?:it )?(?:to |into |: ?)?(?P<a>.{4,100})$",
        text,
        re.I,
    ):
        return [Instruction(Ask.SUBJECT, found["a"].strip(" .\"'"))]
    if said.REDO.search(plain):
        return [Instruction(Ask.REDO)]
    typed = re.sub(rf"^{said.LEAD_IN}", "", text, flags=re.I)
    if (found := said.ORDER.search(typed)) and (found["e"] or (found["a"] and said.THEN.search(found["a"]))):
        return [_ordered(found)]
    if said.WHY.search(plain) and not re.search(
        r"\bone man\b|\bsame person\b|\bone (?:letter|person)\b", plain
    ):
        return [] if _dropped(text) else [Instruction(Ask.WHY, text)]
    if _is_question(plain):
        return [Instruction(Ask.CHECK, text)]
    return []


def _dropped(text: str) -> re.Match[str] | None:
    return said.DROP.search(re.sub(rf"^{said.LEAD_IN}", "", text, flags=re.I))


def _is_question(plain: str) -> bool:
    """Whether something is asked about the letter, and nothing asked for: "can you make it shorter?" asks for it."""
    if re.match(r"^(?:\W|please |ok |so |and |but |pls )*(?:can|could|would|will) you\b", plain):
        return False
    begins = said.QUESTION.search(plain) is not None
    about = re.match(
        r"^(?:\W|so |but |and |ok )*(?:is|are|does|did|am) (?:it|this|that|the|they|i|my|you|he|she)\b",
        plain,
    )
    marked = "?" in plain
    asks_after = re.search(
        r"\bdid you (?:write|say|put|mention|include|tell)\b|\bis (?:it|this)\b.*\?|\btoo (?:long|formal|much|short|pushy|casual)\?",
        plain,
    )
    return (begins and (marked or about is not None)) or (marked and asks_after is not None)


def _parts(text: str) -> Iterator[str]:
    """The pieces of a message that may each be a wish: quotations and initials stay whole."""
    kept: list[str] = []

    def hidden(match: re.Match[str]) -> str:
        kept.append(match.group())
        return f"\x00{chr(0xE000 + len(kept) - 1)}\x00"

    safe = re.sub(
        rf"{said.QUOTED.pattern.replace('?P<a>', '').replace('?P<b>', '')}|\b(?:mr|mrs|ms|dr|prof|st|sra?|srta|mme|hr|fr|e\.g|vs|[a-z])\.(?= )|(?<=\w)[.,:](?=\w)|(?-i:\b[A-ZÀ-Þ][\w'’]* & [A-ZÀ-Þ][\w'’]*)",
        hidden,
        text,
        flags=re.I,
    )
    for part in said.PARTS.split(safe):
        whole = re.sub("\x00(.)\x00", lambda m: kept[ord(m[1]) - 0xE000], part).strip(" ,;.!?")
        if whole:
            yield whole


def _of_part(part: str, before: list[Instruction], known: Known, left: str) -> Iterator[Instruction]:
    """The wishes of one piece; ``before``: those of the pieces before it, ``left``: the piece before, if it was none."""
    plain = normalised(part)
    typed = re.sub(rf"^{said.LEAD_IN}", "", part, flags=re.I).strip() or part
    rest = said.JUDGED.sub("", typed).strip(" ,")  # "sounds weird, get rid of it"
    typed = rest if said.DROP.search(rest) else typed
    if said.THANKS.fullmatch(plain) or (said.LIKES_IT.match(plain) and not said.MENTION.search(typed)):
        yield Instruction(Ask.PLEASANTRY, part)
        return
    if said.RESTART.search(plain):
        yield Instruction(Ask.RESTART)
        yield from _of_style(said.RESTART.sub("", plain))
        return
    if said.FIRST_VERSION.search(plain) and not said.SENTENCE.search(plain):
        yield Instruction(Ask.FIRST)
        return
    if said.UNDO.search(plain) and not re.search(r"\bback to (?:normal|email|prose|paragraph|text)\b", plain):
        yield Instruction(Ask.UNDO)
        return
    if found := said.MISSING.search(typed):
        what = next(group for group in found.groups() if group).strip(" ,.!?")
        if not said.PRONOUN.match(what) and not re.match(r"(?:much|enough|it|you)\b", what, re.I):
            yield Instruction(Ask.MENTION, what, "mention")
            return
    named = [*_of_names(part, plain, known)]
    if named:
        yield from named
        return
    contents = [*_of_contents(part, typed, plain, known, left)]
    styles = [*_of_style(plain)]
    weak = not contents or (
        contents[0].ask is Ask.MENTION and (_only_style(contents[0].what) or contents[0].instead == "keep")
    )
    if styles and (
        weak
        or styles[0].what == "everything"
        or (styles[0].ask is Ask.KIND and contents[0].ask is Ask.MENTION and contents[0].instead != "mention")
    ):
        yield from styles
        return
    if contents:
        yield from contents
        return
    if before and (again := _like_before(typed, before[-1])) is not None:
        yield again
        return
    if said.VAGUE.search(plain):
        yield Instruction(Ask.VAGUE, part)


def _of_style(plain: str) -> Iterator[Instruction]:
    """Length, tone, form, kind, readers."""
    denied = re.compile(
        r"\b(?:no need(?: to (?:be|make it))?|not|don't make (?:it )?|not too|no|don't want (?:it )?)\s*$"
    )
    prose, bullets = said.PROSE.search(plain), said.BULLETS.search(plain)
    if prose:
        yield Instruction(Ask.PROSE)
    elif bullets:
        yield Instruction(Ask.BULLETS)
    if (found := said.SHORTER.search(plain)) and not denied.search(plain[: found.start()]):
        yield Instruction(Ask.SHORTER, found["words"] or "")
    if said.EVERYTHING.search(plain) and re.search(
        r"\b(?:add|say|put|mention|include|write|tell|keep)\b", plain
    ):
        yield Instruction(Ask.LONGER, "everything")
    elif (found := said.LONGER.search(plain)) and not denied.search(plain[: found.start()]):
        yield Instruction(Ask.LONGER)
    if not prose or not re.search(r"\bplain (?:text|sentences|paragraph)", plain):
        for tone, pattern in said.TONES:
            if (found := pattern.search(plain)) and not denied.search(plain[: found.start()]):
                yield Instruction(Ask.TONE, tone)
    if said.CARD.search(plain):
        yield Instruction(Ask.CHANNEL, "card")
    elif said.MESSAGE.search(plain):
        yield Instruction(Ask.CHANNEL, "message")
    elif said.EMAIL.search(plain):
        yield Instruction(Ask.CHANNEL, "email")
    for kind, pattern in said.KINDS:
        if pattern.search(plain):
            yield Instruction(Ask.KIND, kind)
            break
    together = said.TOGETHER.search(plain)
    if said.EACH.search(plain) and (not together or re.search(r"\bdifferent (?:one|letter)", plain)):
        yield Instruction(Ask.EACH)
    if together:
        yield Instruction(Ask.TOGETHER)


def _of_names(part: str, plain: str, known: Known) -> Iterator[Instruction]:
    """How to sign, to greet, and what a thing is called."""
    if found := said.SUBJECT.search(part):
        yield Instruction(Ask.SUBJECT, found["a"].strip(" .\"'"))
        return
    if said.ABOUT_SUBJECT.search(plain):
        yield Instruction(Ask.SUBJECT)
        return
    if (found := said.IS_ME.search(part)) or (found := said.SURNAME.search(part)):
        yield Instruction(Ask.SIGN, found["a"].strip(), "" if found.re is said.IS_ME else "surname")
        return
    if found := said.TITLE.search(part):
        yield Instruction(Ask.GREET, f"Dear {found['a']}")
        return
    if found := said.SIGN_OFF.search(part):
        yield Instruction(Ask.SIGN_OFF, found["a"].strip())
        if found["b"]:
            yield Instruction(Ask.SIGN, _name(found["b"]))
        return
    if (found := said.MY_NAME.search(part)) and not said.SIGN.search(part):
        yield Instruction(Ask.SIGN, "", "given" if found["which"].lower() in ("first", "given") else "full")
        return
    if (found := said.SURNAME_OF.search(part)) and (whom := known.person(found["who"])):
        yield Instruction(Ask.REPLACE, whom, f"name:{whom.split()[0]} {found['a']}")
        return
    if found := said.GREETING_WORD.search(part):
        yield Instruction(Ask.GREET, "", f"word:{(found['new'] or found['new2']).capitalize()}")
        return
    if found := said.SIGN.search(part):
        name = _name(found["a"] or found["b"] or found["c"] or "")
        if name and not re.match(r"(?:off|it|them|the|my name)\b", name, re.I):
            yield Instruction(Ask.SIGN, name)
            return
    if said.NAME_AGAIN.search(plain):
        yield Instruction(Ask.GREET, "", "again")
        return
    if found := said.GREET.search(part):
        if found["first"]:
            yield Instruction(
                Ask.GREET, "", "family" if found["first"].lower() in ("last", "family", "sur") else "given"
            )
            return
        whom = _name(found["a"] or found["b"] or "")
        if whom:
            word = (found["word"] or "dear").capitalize() if found["a"] else "Dear"
            yield Instruction(Ask.GREET, f"{word} {whom}", found["who"] or "")
            return
    whole = said.SPELT.search(part)
    in_full = whole is not None and " " in _name(whole["a"] or "")
    if not in_full and (spelled := _spelled_right(part, known)) is not None:
        yield spelled
        return
    if " not " in part and said.SPELT.search(part) and (replaced := _replaced(part, known)) is not None:
        yield replaced
        return
    if found := said.SPELT.search(part):
        name, *old = re.split(r",? not ", found["a"] or found["b"] or "", maxsplit=1)
        if not old and (
            behind := re.match(r",? (?:and )?not (?P<old>[^\W\d_][\w'’-]+)", part[found.end() :])
        ):
            old = [behind["old"]]
        if _name(name):
            yield Instruction(Ask.REPLACE, _name(old[0]) if old else "", f"name:{_name(name)}")


def _spelled_right(part: str, known: Known) -> Instruction | None:
    """A name that differs from a known one by its accents alone: "there's a fada on it, Siobhán"."""
    parts = {fold(word): word for name in known.people for word in name.split()}
    if said.LETTERS_OF.search(part):
        for word in re.findall(r"[^\W\d_]{3,}", part):
            near = [
                o
                for f, o in parts.items()
                if f != fold(word) and nearly_alike(f, fold(word), 1) and len(f) > 3
            ]
            if len(near) == 1 and fold(word) not in parts:
                return Instruction(Ask.REPLACE, near[0], f"name:{word[:1].upper()}{word[1:]}")
    for word in re.findall(r"[^\W\d_]{3,}", part):
        other = parts.get(fold(word))
        if other is not None and other != word and other.lower() != word.lower():
            return Instruction(Ask.REPLACE, other, f"name:{word}")
    return None


def _name(text: str) -> str:
    """A name without what people say around it."""
    text = text.strip(" .,:;!?\"“”'‘")
    while (shorter := said.FILLER.sub("", text)) != text:
        text = shorter.strip(" .,:;!?\"“”'‘")
    text = re.sub(r"^(?:just|only|as|with|my name|name|the name|be|to be|is)\s+", "", text, flags=re.I)
    return text.strip(" .,:;!?\"“”'‘") if any(c.isalpha() or c.isdigit() for c in text) else ""


def _thing(text: str) -> str:
    """What is meant without what people say around it: "the bit about the oven, its rude" is "oven"."""
    quoted = said.QUOTED.search(text)
    if quoted:
        return (quoted["a"] or quoted["b"]).strip()
    text = text.strip(" ,.!?\"“”'")
    while (shorter := said.TRAIL.sub("", text)) != text and shorter.strip():
        text = shorter.strip(" ,.!?")
    while (shorter := said.HEDGE.sub("", text, count=1)) != text and shorter.strip():
        text = shorter
    return said.TRAILING_HEDGE.sub("", text).strip(" ,.!?\"“”'")


def _of_contents(part: str, typed: str, plain: str, known: Known, left: str) -> Iterator[Instruction]:
    """What is to be told, left out, put right, moved, or said in other words."""
    if found := said.AVOID.search(typed):
        quoted = [m["a"] or m["b"] for m in said.QUOTED.finditer(found["q"] or "")]
        for word in quoted or re.split(r" (?:or|and) ", found["w"] or found["c"] or found["u"] or ""):
            if word.strip():
                yield Instruction(Ask.AVOID, word.strip())
        return
    if (found := said.SENTENCE.search(plain)) and said.MINDED.search(plain):
        yield Instruction(Ask.DROP, f"{found['which']} {found['what']}", "place")
        return
    if found := said.ORDER.search(typed):
        yield _ordered(found)
        return
    if (replaced := _replaced(typed, known)) is not None and " and " not in typed:
        yield replaced
        return
    if left and said.PUT_THIS.match(typed):
        yield Instruction(Ask.MENTION, left, "mention")
        return
    if (found := said.KEEP.search(typed)) and not known.person(found["a"] or found["b"] or found["c"]):
        yield Instruction(Ask.MENTION, _thing(found["a"] or found["b"] or found["c"]), "keep")
        return
    dropped = said.DROP.search(typed)
    if dropped is not None and not (
        dropped["e"] and _only_style(dropped["e"]) and not (known.has(dropped["e"]) and " " in dropped["e"])
    ):
        what = _thing(next((group for group in dropped.groups() if group), ""))
        if said.PRONOUN.match(what) and (place := said.SENTENCE.search(left)):
            yield Instruction(Ask.DROP, f"{place['which'].lower()} {place['what'].lower()}", "place")
            return
        if said.PRONOUN.match(what):
            what = _thing(left) if left and not said.JUDGED.search(left) else ""
        whom = known.named_alone(what) if len(known.people) > 1 else None
        whom = (
            whom or known.person(what)
            if whom or re.search(r"\b(?:letter|email|one) (?:to|for)\b", typed, re.I)
            else None
        )
        yield Instruction(Ask.ONLY, whom, "without") if whom else Instruction(Ask.DROP, what)
        return
    for found in (said.ONLY.search(part), said.ALONE.search(part)):
        if found is not None and (whom := known.person(" ".join(g for g in found.groups() if g))):
            yield Instruction(Ask.ONLY, whom, "without" if found.groupdict().get("without") else "")
            return
    if found := said.WRONG_FIELD.search(f"{left}, {typed}" if left else typed):
        yield Instruction(Ask.REPLACE, "", f"{found['field'].lower()}:{_name(found['new'])}")
        return
    if found := said.IS_NOW.search(typed):
        if found["day"]:
            yield Instruction(Ask.REPLACE, "", f"day:{found['day']}")
            return
        of_a_day = found["field"].lower() in ("day", "date", "interview", "interview day")
        if (not of_a_day or said.DAYS.search(found["new"])) and not re.match(
            r"(?:too|very|not|so|good|bad|wrong|ok|fine|nice|great|hard|easy|missing)\b", found["new"], re.I
        ):
            yield Instruction(Ask.REPLACE, "", f"{found['field'].lower()}:{_name(found['new'])}")
            if typed[found.end() :].startswith(" and "):
                rest = typed[found.end() + len(" and ") :]
                yield from _of_contents(rest, rest, normalised(rest), known, "")
            return
    if replaced is not None:
        yield replaced
        return
    if (found := said.BACK.search(typed)) and (whom := known.named_alone(found["a"])):
        yield Instruction(Ask.AGAIN, whom)
        return
    if found := said.MENTION.search(typed):
        what = (found["a"] or found["b"] or found["c"] or found["d"]).strip(" ,.!")
        if not said.PRONOUN.match(what) and not re.match(
            r"(?:it|this|that) (?:all|shorter|longer|\w+er|more|in|as|into)\b", what, re.I
        ):
            says = re.match(r"(?:say|write|tell|put|state|claim)\b", found["verb"] or "", re.I)
            about = re.search(r"\b(?:about|how|story|bit|part|thing)\b", found["lead"] or "")
            how = "told" if found["b"] else "say" if says and not about else "mention"
            yield Instruction(Ask.MENTION, what, how)


def _ordered(found: re.Match[str]) -> Instruction:
    """What is to come first, and what behind it."""
    one = found["a"] or found["b"] or found["c"] or found["e"] or found["g"] or found["j"] or ""
    two = found["d"] or found["f"] or found["h"] or found["i"] or ""
    if found["a"]:
        one, *behind = said.THEN.split(one, maxsplit=1)
        two = re.sub(r" after(?:wards)?$", "", behind[0]) if behind else ""
    return Instruction(Ask.ORDER, _thing(one), _thing(two))


def _only_style(what: str) -> bool:
    """Whether what seems to be a thing is a style: "put bullets", "write it formal"."""
    small = {
        "it",
        "a",
        "the",
        "very",
        "more",
        "please",
        "bit",
        "as",
        "in",
        "be",
        "me",
        "and",
        "to",
        "with",
        "than",
        "now",
        "make",
        "little",
        "points",
        "letter",
        "message",
        "tone",
        "way",
        "so",
        "words",
        "text",
        "not",
        "less",
        "like",
    }
    plain = normalised(what)
    return sum(w not in small for w in plain.split()) <= 2 and next(_of_style(plain), None) is not None


def _replaced(text: str, known: Known) -> Instruction | None:
    """One thing in place of another: "Thursday, not Tuesday", "change X to Y". The old one is something known."""
    found = said.NOT_BUT.search(text)
    if found is None:
        return None
    groups = found.groupdict()
    new = next((groups[k] for k in ("new", "new2", "new3", "new4") if groups[k]), "")
    old = next((groups[k] for k in ("old", "old2", "old3", "old4") if groups[k]), "")
    days = [*said.DAYS.finditer(new)], said.DAYS.search(old)
    old = _name(re.sub(r"^(?:on|the|a|at|in|for|to) ", "", old.strip(), flags=re.I))
    if days[0] and days[1]:
        return Instruction(Ask.REPLACE, days[1].group(), days[0][-1].group())
    if groups["new"] or groups["new2"]:
        lead = (
            r"^(?:.*\b(?:within|is|was|it's|its|be|called|name|are|said|make it|make|spelled|spelt|written) )"
        )
        if re.fullmatch(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten", old, re.I):
            lead = r"^.*\b(?:in|at|for|after|within|is|was|by|make it|make) "
        new = re.sub(lead, "", _name(new), flags=re.I) if len(_name(new).split()) > 1 else new
    new = _name(new)
    if new.lower() in ("only", "but", "just"):
        return None
    most = 12 if groups["new3"] else 7
    if (
        not new
        or not old
        or len(new.split()) > most
        or len(old.split()) > most
        or not known.has(old)
        or (len(old) < said.SHORTEST_OLD and not old.isdigit())
    ):
        return None
    verbs = r"(?:don't|do not|no|please|make|remove|drop|add|mention|look|do|will|would|did|can|he|she|they|i|better)\b"
    if groups["new"] and (
        re.match(verbs, new, re.I)
        or re.match(r"(?:too|so|very|that|much|say|know|sure|true|good|proper|needed)\b", old, re.I)
    ):
        return None
    return Instruction(Ask.REPLACE, old, new)


def _like_before(typed: str, last: Instruction) -> Instruction | None:
    """A piece without a verb goes with the one before: "drop the oven and the aunt"."""
    if (
        last.ask in (Ask.DROP, Ask.MENTION)
        and 0 < len(typed.split()) <= 10
        and not said.EXPLAINS.match(typed)
    ):
        return Instruction(last.ask, _thing(typed), last.instead)
    return None


def _settled(found: list[Instruction]) -> list[Instruction]:
    """Wishes without what only goes with others: thanks beside a wish, doubts beside what is wanted."""
    asks = {one.ask for one in found}
    tones = {one.what for one in found if one.ask is Ask.TONE}
    if asks >= {Ask.SHORTER, Ask.LONGER} or asks >= {Ask.TOGETHER, Ask.EACH} or len(tones) > 1:
        return [Instruction(Ask.VAGUE, "", "contradiction")]
    wishes = [one for one in found if one.ask not in (Ask.PLEASANTRY, Ask.VAGUE)]
    if any(one.instead != "told" for one in wishes):  # "I have written to Helen, so only the one to Tom"
        wishes = [one for one in wishes if one.instead != "told"]
    kept: list[Instruction] = []
    for one in wishes or found[:1]:
        if one not in kept:
            kept.append(one)
    return kept
