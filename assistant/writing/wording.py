"""A fact in words that fit a letter: a clause, a noun phrase, or a first-person clause.

Everything here is *safe by omission*: a form that ``assistant.english.grammar.unsound`` finds fault
with is None, and the fact is left out rather than pasted raw.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.english.grammar import (
    MASS,
    a_or_an,
    add_articles,
    address_reader,
    has_finite_verb,
    is_plural,
    mend_amounts,
    second_person_verb,
    spell_contractions,
    unsound,
)
from assistant.english.spelling import is_spelled
from assistant.english.tagging import is_finite, is_known, tag
from assistant.english.tokens import tokenize
from assistant.english.verbs import DEEDS
from assistant.schema import EMPLOYER, ME, Fact, FactKind, Person


@dataclass(frozen=True)
class Wording:
    """The forms that a fact can take; None where it can't. ``quality`` ranks facts (higher is better)."""

    clause: str | None = None  # "you run the reading scheme": their side, after "that"
    noun: str | None = None  # "your reading scheme": after "about"
    mine: str | None = None  # "I led a similar migration at Acme"
    quality: float = 0.0
    leans: bool = False  # speaks of "it" or "that": needs the statement before

    @property
    def usable(self) -> bool:
        """Whether some form can stand in a letter by itself."""
        return bool(self.clause or self.noun or self.mine) and not self.leans


_NOT_A_STRENGTH = re.compile(
    r"(?:we (?:have got|have|had)|I (?:also )?(?:learned|learnt|found|noticed|saw) that|I (?:also )?joined \d+|I got (?:the|a) (?:no|rejection)|(?:I (?:also )?)(?:took me|can (?:come|have|start|go|meet|see|send|ring|visit)|could come|will (?:hear|get|know)|got (?:a laugh|there|excited|properly|lost|in|home|the (?:bus|train|job)|on|asked|an? (?:no|yes|offer|email|call))|interviewed\b|am \w+ing$|ran out|am on|went|came|left|was (?:there|told|in there|back|sat|stood)|sat down|met|felt|started (?:off|to|crying)|had (?:a|the) (?:tour|chat|coffee|tea|lunch|interview|look)|\w+ed and (?!\w+ed\b|\w+t\b|ran|led|did|wrote|built|made|kept|took|got|cut|set)\w+|passed (?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|know (?:him|her|them|that|this|it|nobody|someone)))\b"
)
_BASE_VERBS = frozenset(
    "mentor manage run lead teach train supervise do handle speak know use work cover drive cook code write design coach plan look buy sell grow".split()
)
_NEEDS_OBJECT = re.compile(
    r"^(?:I|we) (?:have |had )?(?:did|done|set up|built|wrote|ran|led|made|designed|used|created|moved|closed|kept|taught|fixed|got|introduced) (?:at|on|in|for|with|to|from|of|by|where)\b"
)
_YEARS = re.compile(
    r"^(?:I )?(?:did |have |had |have got |spent |have had |got )?(?P<n>(?:about |over |nearly |almost |around )?(?:\d+(?:\.\d+)?\+?|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?: and a half)?) (?P<unit>years?|months?|seasons?|summers?)(?:'|’)?(?: (?:of )?(?:experience|doing it))?\s*(?P<rest>.*)$",
    re.I,
)
_MISSED_LEAD = re.compile(
    r"^(?:I )?(?:(?:also|totally|completely|stupidly|just) )?(?:forgot|didn't (?:get (?:to|round to|a chance to|the chance to)|have time to|mention|say|bring)|did not (?:get (?:to|the chance to)|have time to|mention|say)|never|should(?:'ve| have| of) (?:\w+ )??|wish I(?:'d| had)|ran out of time to|no (?:time|chance) to|blanked on|missed|meant to|left out|not mentioned|shoulda)\s*"
    r"(?:to )?(?:(?:also )?(?:mention(?:ed|ing)?|say|said|tell|told|bring|brought|talk(?:ed)?|bring up|brought up|add(?:ed)?|use[d]?|show(?:n|ed)?|led with|saying|telling|bringing|given|gave)\b)?\s*(?:up )?(?:to )?(?:them|him|her|the panel)?\s*(?:about|that|how|with|on)?\b\s*[:,-]?\s*",
    re.I,
)
_MISSED_TAIL = re.compile(
    r"[, ]*(?:(?:and|but) )?(?:I )?(?:completely |totally |just )?(?:forgot|didn't|did not|never|should have|should've)(?: to)? (?:say|said|mention(?:ed)?|tell|told|bring)(?: (?:that|it|this|them|him|her|so))?(?: up)?$",
    re.I,
)
_LIKED_LEAD = re.compile(
    r"^(?:I )?(?P<adverb>(?:(?:really|also|absolutely|quite|just|particularly|genuinely|especially|very|so) )*)(?P<verb>what I (?:really )?(?:loved|liked|took) was|(?:was )?(?:happy|glad|pleased|delighted) to (?:hear|see|learn)|(?:learn(?:ed|t)|found out)(?= that)|(?:I )?(?:reckon|think) the best (?:bit|part|thing) (?:is|was)|loved|liked|love|like|enjoyed|enjoy|adored|appreciated|admire|was (?:really |so )?(?:impressed|struck|moved|touched)(?: by| with)?|(?:was )?(?:impressed|struck)(?: by| with)?|(?:so |really |it was )?(?:good|great|nice|lovely|brilliant|interesting|refreshing|cool|fascinating|amazing)(?= (?:that|how|to))|(?:the |my )?(?:best|favou?rite) (?:bit|part|thing)(?: was| is)?|blown away by|buzzing (?:about|over))\s*[:,]?\s+(?P<rest>.+)$",
    re.I,
)
_AMBIGUOUS_THEY = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.I)
_UNFIT = re.compile(
    r"\b(?:the ones?|one of them|terrible|awful|rubbish|useless|hates?|hated|boring|joke|shambles|mess|chaos|nightmare|stupid|idiot|lazy|fired|sacked|died|drunk|thing|things|somehow|something or other|whatever|apparently|i think|i guess|not sure|maybe|probably|possibly|supposedly|complain(?:s|ed|ing)?|blame[sd]?|fault|stole|theft|fiddl\w+|lawsuit|my own|phew|fine w|no prob)\b",
    re.I,
)
_HERE = re.compile(r"\bhere\b", re.I)
_STATE = frozenset(
    "struggling worried concerned looking hoping keen short trying planning launching expanding opening moving building migrating losing growing hiring "
    "recruiting replacing rolling nervous proud understaffed behind desperate starting setting adding switching merging rebuilding happy excited "
    "interested short-staffed overwhelmed swamped aiming getting working committed careful passionate".split()
)


_UNDER_WAY = frozenset(
    "coming going getting running fitting changing closing upgrading introducing bringing taking redoing refurbishing renovating converting swapping piloting trialling rewriting "
    "redesigning training doing using reorganising restructuring relaunching bidding tendering phasing digitising automating extending doubling".split()
)
_THEIR_VERBS = frozenset(
    "needs need wants want runs lost has have plans cares hopes loves started opened opens moved wanted needed expects starts launches leads "
    "trains employs serves makes builds sells covers takes gets uses keeps offers looks works owns manages handles teaches spends spent hired bought built grew expanded merged sees hates "
    "values believes aims tries trying struggles worries".split()
)


def _clean(text: str) -> str:
    text = re.sub(r"\s*\([^)]*\)", "", text)
    text = re.sub(r"^(?:oh|and|but|so|well|also)\s+", "", text, flags=re.I)
    text = re.sub(
        r",? which (?:is|was) (?:great|good|mad|nice|fine|lovely|brilliant|a lot|fair\b.*|cool|handy|hard|tough)$",
        "",
        text,
    )
    text = re.sub(
        r"(?<!\ba)(?<!\blittle)(?<!\bthe)(?<=\w) (?:thing|bit)(?= (?:in|at|on|with|where|from|about)\b|$)",
        "",
        text,
    )
    text = re.sub(
        r"[, ]*\b(?:too|tho|though|as well|lol|etc|i think|I think|atm|at the mo(?:ment)?)\.?$", "", text
    )
    text = re.sub(r"\bsame day\b", "the same day", text) if "the same day" not in text else text
    text = mend_amounts(spell_contractions(text))
    text = re.sub(r"(?<=\d) ?(?:per ?cent|percent)\b", "%", text)
    return text.strip(" ,;:.-–—&+")


def _tags(text: str) -> tuple[list[str], tuple[str, ...]]:
    words = [t.text for t in tokenize(text)]
    return words, tag(words)


_CUT = re.compile(
    r",\s|\s(?:and|but|so|because|which|while|until|then|if|when|where|as|after|before|since)\s|\s[-–—]\s"
)


def _shorter(text: str) -> list[str]:
    """The text, then its beginnings up to a comma or a joining word, the longest first."""
    cuts = [text[: m.start()] for m in _CUT.finditer(text)]
    return [text, *(cut for cut in reversed(cuts) if len(cut.split()) >= 4)]


_NO_DEED = frozenset(
    "mixed confined combined related advanced based retired bored tired interested worried excited supposed asked laughed smiled nodded seemed liked loved wanted needed talked mentioned "
    "arrived applied waffled rambled blanked fumbled panicked stumbled mumbled messed missed failed struggled hoped wished guessed reckoned noticed finished turned ended looked walked chatted "
    "explained discussed wondered thanked waited hired fired sacked paid offered promised planned".split()
)


def _is_deed(words: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a text begins with a deed in the past that no list holds: "clipped a rack"."""
    return (
        len(words) > 2
        and words[0].lower().endswith("ed")
        and words[0].lower() not in _NO_DEED
        and tags[0] == "VERB|Fin"
        and tags[1] in ("DET", "NUM", "NOUN", "ADJ", "PRON", "PROPN")
    )


def mine(text: str) -> str | None:
    """A first-person clause from the candidate's own words, or None: "led X" -> "I led X".

    Where the whole is not sound, its beginning may be: "I ran the clinic and they were all like".
    """
    return next((found for part in _shorter(text) if (found := _mine(part)) and not leans(found)), None)


def _mine(text: str) -> str | None:
    text = _clean(text)
    if not text:
        return None
    text = re.sub(r"(?<=\w) (?:me|myself)$", "", text) if _YEARS.match(text) else text
    years = _YEARS.match(text)
    if years:
        return _checked_mine(_from_years(years))
    words, tags = _tags(text)
    lower = words[0].lower()
    at_first = re.match(
        r"(?:back |over )?(?:at|for|with|in) (?:the |my )?(?:[\w'’&.-]+ ){1,5}?(?:now |then )?(?=(?:I|we)(?:'|\b))",
        text,
    )
    if at_first:
        rest = _mine(text[at_first.end() :])
        if rest is None or not rest.startswith(("I ", "we ")):
            return None
        place = re.sub(r"\s(?:now|then)\s*$", " ", at_first.group()).strip()
        return f"{place[:1].lower()}{place[1:]} {rest}"
    if lower == "i":
        if (
            len(words) > 1
            and not is_finite(tags[1])
            and tags[1] not in ("ADV", "PART")
            and not tags[1].startswith(("VERB", "AUX"))
        ):
            return None
        body = text
    elif lower == "we" and len(words) > 2 and (words[1].lower() in DEEDS or _is_deed(words[1:], tags[1:])):
        body = text
    elif lower in {"my", "we", "me", "our"} or lower in {
        "he",
        "she",
        "they",
        "it",
        "that",
        "this",
        "there",
        "you",
        "when",
        "how",
        "what",
        "if",
        "where",
        "who",
        "why",
    }:
        return None
    elif lower in {
        "fluent",
        "bilingual",
        "qualified",
        "certified",
        "comfortable",
        "experienced",
        "used",
        "able",
        "chartered",
        "registered",
        "licensed",
        "good",
    } and (len(words) > 1 or lower == "bilingual"):
        if lower == "used" and (len(words) < 2 or words[1].lower() != "to"):
            body = "I " + text[:1].lower() + text[1:]
        elif lower == "used":
            body = "I " + text[:1].lower() + text[1:]
        elif lower == "good" and words[1].lower() not in {"at", "with"}:
            return None
        else:
            body = "I am " + text
    elif tags[0] == "VERB|Ger" or (lower.endswith("ing") and tags[0].startswith("VERB")):
        body = "I have experience of " + text
    elif lower == "trained" and len(words) > 1 and words[1].lower() in {"in", "as", "on"}:
        body = "I am " + text
    elif (
        (lower in DEEDS | {"was", "could", "will", "am"} and tags[0] not in ("NOUN", "ADJ"))
        or _is_deed(words, tags)
        or (tags[0] == "ADV" and len(tags) > 1 and words[1].lower() in DEEDS)
    ):
        if lower.endswith("s") and lower not in {"has", "was", "is"} and not lower.endswith("ss"):
            return None
        if lower == "was" and len(tags) > 1 and tags[1] == "NUM":
            return None
        text = text[:1].lower() + text[1:]
        if lower in {
            "has",
            "is",
            "was",
            "are",
            "were",
            "do",
            "does",
            "been",
            "be",
            "being",
            "got",
        } and lower not in {"was", "got"}:
            return None
        body = "I " + text
    elif (
        lower in _BASE_VERBS and len(words) > 2 and (tags[1] in ("NUM", "DET") or lower in {"speak", "know"})
    ):
        body = "I " + text
    elif lower in {
        "led",
        "ran",
        "cut",
        "set",
        "did",
        "rewrote",
        "taught",
        "sold",
        "won",
        "read",
        "spoke",
        "took",
        "built",
        "drove",
        "held",
        "kept",
    }:
        body = "I " + text
    else:
        body_np = _having(text, words, tags)
        if body_np is None:
            return None
        body = body_np
    return _checked_mine(body)


def _from_years(match: re.Match[str]) -> str:
    number, unit, rest = match["n"].lower(), match["unit"].lower(), match["rest"].strip(" ,;:-–—")
    lead = f"I have {number} {unit}"
    if not rest:
        return f"{lead} of experience"
    words, tags = _tags(rest)
    lower = words[0].lower()
    if lower in {"at", "in", "on"} and not unit.lower().startswith("year"):
        return f"I spent {number} {unit} {rest}"
    if lower in {"at", "in", "as", "with", "on", "for"}:
        if lower == "as" and len(words) > 1 and tags[1] in ("NOUN", "ADJ", "PROPN"):
            rest = f"as {a_or_an(words[1])} {rest[3:]}"
        return f"{lead} of experience {rest}"
    if lower == "of":
        return (
            f"{lead} {rest}"
            if re.search(r"(?:ing|experience|work|practice|service|sales|care|retail|management)\b", rest)
            else ""
        )
    if tags[0] in ("VERB|Ger",) or lower.endswith("ing"):
        return f"{lead} of experience {rest}"
    if any(is_finite(t) for t in tags):
        return ""
    core = re.split(r"\b(?:at|in|with|for|on)\b", rest)[0].strip()
    head = core.split()[-1].lower() if core.split() else ""
    if re.search(
        r"(?:er|or|ist|nurse|chef|assistant|officer|clerk|teacher|ian|man|ant|rep|sister|porter|carer)$", head
    ) and head not in {
        "water",
        "computer",
        "paper",
        "timber",
        "counter",
        "power",
        "number",
        "summer",
        "winter",
        "floor",
    }:
        return f"{lead} of experience as {a_or_an(core)} {rest}"
    if len(core.split()) <= 3 and core and core.split()[0].lower() not in {"the", "a", "my"}:
        tail = rest[len(core) :]
        if is_plural(core.split()[-1]):
            return f"{lead} of experience with {core}{' ' + tail.strip() if tail.strip() else ''}"
        return f"{lead} of {core} experience{' ' + tail.strip() if tail.strip() else ''}"
    return ""


_HELD = re.compile(
    r"\b(?:licen[cs]e|certificates?|card|ticket|endorsement|diploma|degree|qualification|level \d|nvq|btec|badge|permit|pgce|msc|bsc|phd|mba|registration|award|training|experience|gcse|refresher|course|first aid|clearance|check|masters?|foundation|hnc|hnd|portfolio)\b",
    re.I,
)


def _having(text: str, words: Sequence[str], tags: Sequence[str]) -> str | None:
    """ "D licence since 2014" -> "I have held a D licence since 2014"."""
    since = re.match(r"(?P<what>[\w ]{2,40}) since (?:\w+ )?(?:19|20)\d\d$", text)
    if since and not _HELD.search(text) and not any(is_finite(t) for t in tags):
        # "MRICS since 2020", "NIV competent since 2022", "gas safe since 2019"
        return (
            f"I have been {text}"
            if tags[0] == "ADJ"
            or re.search(r"(?:ent|ed|safe|able)$", since["what"])
            or since["what"].isupper()
            else None
        )
    if any(is_finite(t) or t == "VERB|Inf" for t in tags) or not _HELD.search(text) or "," in text:
        return None
    if words[0].lower() in {"no", "not", "0", "without", "about", "for", "with", "in", "at", "on", "some"}:
        return None
    nominal = text
    lower = words[0].lower()
    head = re.split(r"\b(?:since|in|from|with|for|at|of|valid|last|until|till)\b", text)[0].split()
    if (
        tags[0] not in ("DET", "NUM")
        and lower not in {"my", "a", "an", "the", "both"}
        and head
        and not is_plural(head[-1])
        and head[-1].lower() not in MASS | {"aid"}
        and not re.search(r"\blevel \d", text, re.I)
    ):
        nominal = f"{a_or_an(words[0])} {text}"
    if re.search(r"\bsince\b", text):
        return f"I have held {nominal}"
    if re.search(
        r"\b(?:last|this) (?:year|month|week|spring|summer|autumn|winter)$|\bin (?:19|20)\d\d$", text
    ):
        return f"I completed {nominal}"
    return f"I have {nominal}"


def _checked_mine(body: str) -> str | None:
    if not body:
        return None
    body = add_articles(body)
    body = re.sub(r"^I (?:also )?have got\b", "I have", body)
    if (
        _AMBIGUOUS_THEY.search(body)
        or _UNFIT.search(body)
        or (
            re.search(r"\b(?:they|them|you|your|us)\b", body.replace("moved us", ""))
            and not re.search(r"\w+s\b.{0,40}\b(?:they|them)\b", body)
        )
    ):
        return None
    if re.match(
        r"I (?:do|did|have|had|am on|am also on) \d[\d.,]*(?: (?:at|in|on|for|with|a|per)\b|$)", body
    ) or re.match(
        r"I (?:also )?(?:went|fell|rose|am on|was on) (?:to |from |under |over )?(?:about )?\d", body
    ):
        return None
    if _NOT_A_STRENGTH.match(body) or re.search(r"\b(?:himself|herself|themselves)\b", body):
        return None
    if _NEEDS_OBJECT.match(body) or re.match(r"I would\b", body):
        return None
    if re.search(
        r"^I (?:said|think|thought|felt|hope|guess|was (?:nervous|late|asked)|need to|must|forgot|told|asked|mentioned|want|wanted|wore|got there|am (?:not|looking|leaving)|do not|did not|could not|cannot|have not|waffled|froze|like|checked|know i|said i)\b",
        body,
        re.I,
    ):
        return None
    if unsound(body) == "clashing verbs":
        first = _up_to_second_verb(body)
        rest = body[len(first) :].strip()
        both = f"{first} and {rest}"
        # "I was one of the super users showed fifteen people": two deeds run together.
        body = both if rest.split(" ")[0].lower() in DEEDS and not unsound(both) else first
    if not 3 <= len(body.split()) <= 26 or unsound(body):
        return None
    return body


def _up_to_second_verb(text: str) -> str:
    """What comes before a second verb that nothing joins: the first statement of two run together."""
    tokens = tokenize(text)
    tags = tag([t.text for t in tokens])
    finite = [i for i, t in enumerate(tags) if is_finite(t)]
    return text[: tokens[finite[1]].start].strip() if len(finite) > 1 else text


def their_clause(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    """A clause of their side with "you" for the reader, or None."""
    whole = _their_clause(fact, text, reader, people)
    if whole is not None:
        return whole
    return next(
        (
            c
            for part in _shorter(text)[1:]
            if (c := _their_clause(fact, part, reader, people)) and not leans(c)
        ),
        None,
    )


def _their_clause(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    text = _clean(text)
    if not text or _UNFIT.search(text):
        return None
    words, tags = _tags(text)
    lower = words[0].lower()
    own = reader is not None and (fact.speaker == reader.name or (len(people) == 1 and fact.speaker != ME))
    if not own and fact.speaker not in (EMPLOYER, ME):
        return None
    pronouns = (
        frozenset({"he", "she", "they", "we"})
        if own or (fact.speaker == EMPLOYER and len(people) <= 1)
        else frozenset({"they", "we"})
    )
    names = _forms(reader) if reader and own else ()
    if re.search(r"\b(?:I|me|my)\b", text):
        return None
    if lower in {
        "since",
        "because",
        "as",
        "if",
        "while",
        "until",
        "when",
        "after",
        "before",
        "whether",
        "although",
        "though",
        "unless",
        "so",
        "than",
    }:
        return None
    theirs = re.search(r"\b(?:they|them|their)\b", text)
    if theirs is not None:
        plural_before = any(
            t == "NOUN" and is_plural(w) for w, t in zip(*_tags(text[: theirs.start()]), strict=True)
        )
        if plural_before:
            pronouns -= {"they"}  # "suppliers … they": the noun is meant
        elif theirs.group() == "them":
            return None
    text = re.sub(
        r"^(?:he|she)(?: is|'s) (?:the |an? )?[\w ]{3,40}? and (?=(?:they|he|she)\b)", "", text, flags=re.I
    )
    text = re.sub(
        r"\b(worried|worries|worry|afraid|frightened|concerned|hopes|hoping) (?=(?:the |[a-z]+s\b|people|designers|it|they)\s*\w)(?!about|that|over|by|as|this)",
        r"\1 that ",
        text,
    )
    words, tags = _tags(text)
    lower = words[0].lower()
    if (
        (lower in _STATE and (len(words) > 1 or lower == "short-staffed"))
        or re.match(r"\d+ [\w-]+ (?:short|down|behind)\b", text)
        or re.match(r"(?:really |very )?big on\b", text, re.I)
    ):
        text = "you are " + text[:1].lower() + text[1:]
    elif lower in _UNDER_WAY and len(words) > 2:
        text = "you are " + text
    elif (lower in _THEIR_VERBS and lower not in {"plans", "looks", "works", "uses", "needs"} | set()) or (
        lower in {"needs", "plans"}
        and len(tags) > 1
        and tags[1] in ("DET", "PRON", "PART", "NUM", "ADJ", "NOUN")
    ):
        text = f"you {second_person_verb(lower)}{text[len(words[0]) :]}"
        text = _agree_rest(text)
    elif (
        is_finite(tags[0])
        or tags[0].startswith(("AUX", "VERB"))
        or lower in {"just", "only", "from", "about", "not", "correction"}
    ):
        return None  # no subject
    elif tags[0] == "ADV" and len(tags) > 1 and is_finite(tags[1]):
        return None
    elif not any(is_finite(t) for t in tags) and (under_way := _under_way(text, words, tags)):
        text = under_way  # "RFIs taking three weeks to close": they are
    elif not any(is_finite(t) for t in tags):
        return None
    text = re.sub(
        r"^(?:he|she|they|\w+) (?:said|says|mentioned|told me|explained|thinks|reckons|was saying)(?: that)? (?=(?:he|she|they|we|it|the|their|there|people|everyone)\b)",
        "",
        text,
        flags=re.I,
    )
    text = _HERE.sub("there", text)
    text = re.sub(r"\b(?:Dr|Prof|Professor|Mrs|Mr|Ms|Miss)\.? (?=[A-ZÀ-Þ])", "", text)
    clause = address_reader(text, names, pronouns)
    clause = _subject_article(add_articles(clause))
    if (
        clause[:1].isupper()
        and clause.split()[0] not in {"I"}
        and is_known(clause.split()[0].lower())
        and not clause.split()[0].isupper()
        and tags[0] != "PROPN"
    ):
        clause = clause[:1].lower() + clause[1:]
    if (
        _AMBIGUOUS_THEY.search(clause)
        or re.search(r"\b(?:himself|herself|itself)\b", clause)
        or (
            re.search(r"\b(?:they|them|we|us|our)\b", clause)
            and not re.search(r"\w+s\b.{0,40}\b(?:they|them|their)\b", clause)
        )
    ):
        return None
    if re.match(r"(?:that|this|it|these|those|which|who)\b", clause, re.I) or re.match(
        r"you (?:seem|seemed|said|say|told|tell|laughed|nodded|smiled|grinned|beamed|lit|perked|actually|were asking|are asking|will (?:send|call|ring|email|write|let)|have frozen|rang|kept|walked|came|pushed|pressed|opened|wrote|showed|took|rolled|ring|look|looked|liked|asked|ask|mention|mentioned|think|thought|know|was|like|loved|did|do|went)\b(?! (?:to|the waste))",
        clause,
    ):
        return None
    if not 3 <= len(clause.split()) <= 24 or unsound(clause):
        return None
    if re.match(
        r"(?:what|how|why|when|where|who|which|did|do|is|are|can|would)\b", clause, re.I
    ) or re.search(r"\b(?:interviewed|the (?:post|role|job|position) is|laughed|nodded|smiled)\b", clause):
        return None
    if re.match(
        r"you are (?:the |an? )?(?:\w+ ){0,3}(?:manager|director|head|lead|supervisor|officer|chair|deputy|matron|partner|owner|boss|founder|principal|foreman|chef)\b",
        clause,
    ):
        return None  # telling people what their own job is
    other = [part for p in people for part in p.name.split() if len(part) > 2]
    if any(re.search(rf"\b{re.escape(part)}\b", clause) for part in other):
        return None
    words, tags = _tags(clause)
    if tags[0] == "NUM" and len(tags) > 1 and is_finite(tags[1]):
        return None
    if not _has_main_verb(clause) or re.match(
        r"you (?:from|who|and \w+ from|the|,)\b|\d[\d.]*%? (?:\w+ed|\w+ing)\b", clause
    ):
        return None
    return clause


_SUBORDINATORS = frozenset("since when because who which if while where after before until".split())


def _has_main_verb(clause: str) -> bool:
    """Whether a finite verb stands outside subordinate clauses."""
    words, tags = _tags(clause)
    for index, (word, kind) in enumerate(zip(words, tags, strict=True)):
        if index and word.lower() == "that" and tags[index - 1] in ("NOUN", "PROPN"):
            return False  # a relative clause: "a programme that needs freelancers"
        if index and word.lower() in _SUBORDINATORS:
            return False
        if is_finite(kind):
            return True
    return False


def _under_way(text: str, words: Sequence[str], tags: Sequence[str]) -> str | None:
    """ "a project starting in January" -> "a project is starting in January"."""
    for index in range(1, min(8, len(words) - 1)):
        if (
            tags[index] == "VERB|Ger"
            and tags[index - 1] in ("NOUN", "PROPN")
            and all(t in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ") for t in tags[:index])
        ):
            place = tokenize(text)[index].start
            return f"{text[:place]}{'are' if is_plural(words[index - 1]) else 'is'} {text[place:]}"
    return None


def _subject_article(clause: str) -> str:
    """ "school run contract starts" -> "the school run contract starts"."""
    words, tags = _tags(clause)
    end = 0
    while end < len(words) and tags[end] in ("NOUN", "ADJ") and words[end][:1].islower():
        end += 1
    if (
        end
        and end < len(words)
        and (is_finite(tags[end]))
        and tags[end - 1] == "NOUN"
        and not is_plural(words[end - 1])
        and words[end - 1].lower() not in MASS
        and words[0].lower()
        not in {"half", "everyone", "everybody", "nobody", "someone", "staff", "people", "most"}
    ):
        return "the " + clause
    return clause


def _agree_rest(text: str) -> str:
    """Later verbs of the same subject: "you run X and wants Y" -> "you run X and want Y"."""
    words = text.split(" ")
    tags = tag(words)
    for index in range(2, len(words)):
        if (
            words[index - 1].lower().strip(",") in {"and", "but", "or", "then"}
            and is_finite(tags[index])
            and words[index].endswith("s")
        ):
            words[index] = second_person_verb(words[index])
    return " ".join(words)


def _forms(person: Person) -> tuple[str, ...]:
    return tuple(
        {person.name, *person.name.split(), *(filter(None, (person.given_name, person.family_name)))}
    )


_TITLED = re.compile(
    r"\b(?:manager|director|head|lead|supervisor|officer|chair|deputy|matron|partner|owner|boss|founder|principal|ceo|cto|hr|interview|role|post|position|solicitor|teacher|engineer|assistant)\b$",
    re.I,
)


def noun_phrase(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    """A noun phrase that can stand after "about", or None."""
    text = _clean(text)
    if not text or _UNFIT.search(text):
        return None
    words, tags = _tags(text)
    lower = words[0].lower()
    own = reader is None or fact.speaker in (EMPLOYER, ME) or fact.speaker == reader.name or len(people) == 1
    if not own:
        return None
    if lower in {"how", "what", "why"} and len(words) >= 4:
        phrase = address_reader(text)
    else:
        finite = [
            i
            for i, t in enumerate(tags)
            if is_finite(t)
            and not (i == len(tags) - 1 and i and tags[i - 1] in ("NOUN", "ADJ", "DET", "VERB|Ger"))
        ]
        relative = any(w.lower() in {"who", "which", "that", "where", "when"} for w in words)
        if finite and not relative:
            return None
        if tags[0] not in (
            "DET",
            "ADJ",
            "NOUN",
            "PROPN",
            "NUM",
            "PRON",
            "VERB|Ger",
            "VERB|Part",
        ) or lower in {
            "i",
            "he",
            "she",
            "they",
            "it",
            "you",
            "we",
            "this",
            "that",
            "no",
            "not",
            "some",
            "any",
            "there",
            "more",
            "me",
            "much",
            "many",
            "all",
            "both",
            "who",
            "same",
        }:
            return None
        if tags[0] in ("PRON",) and lower not in {"my", "their", "his", "her", "our", "your", "its"}:
            return None
        heads = [i for i, t in enumerate(tags) if t in ("NOUN", "PROPN", "VERB|Ger")]
        if (
            not heads
            or (tags[0] == "ADJ" and len(tags) > 1 and tags[1] == "ADP")
            or re.match(r"trial\b", lower)
        ):
            return None
        phrase = add_articles(address_reader(text))
        head_at = next(
            (i for i in heads if i + 1 == len(tags) or tags[i + 1] not in ("NOUN", "PROPN")), heads[-1]
        )
        head = words[head_at]
        abstract = len(words) == 1 and re.search(r"(?:ion|ment|ity|ness|ing)$", head)
        if (
            tags[0] in ("ADJ", "NOUN", "VERB|Part")
            and not abstract
            and head[:1].islower()
            and not is_plural(head)
            and head.lower() not in MASS
            and not head.lower().endswith("ing")
        ):
            phrase = "the " + phrase
        elif tags[0] in ("NUM",) and words[0].isdigit() and len(words) < 3:
            return None
        if (
            phrase[:1].isupper()
            and tags[0] not in ("PROPN",)
            and is_known(lower)
            and not words[0].isupper()
            and (len(words) == 1 or not words[1][:1].isupper())
        ):
            phrase = phrase[:1].lower() + phrase[1:]
    phrase = _HERE.sub("there", phrase)
    if re.match(r"(?:what|how|why) (?:would|do|did|can|could|is|are|wd|wld)\b", phrase) or (
        re.match(r"\d|\w+s' ", phrase) and fact.kind is not FactKind.STRENGTH
    ):
        return None
    if (
        re.match(r"(?:the )?head of\b", phrase)
        or (_TITLED.search(phrase) and len(phrase.split()) <= 6)
        or any(
            re.search(rf"\b{re.escape(part)}\b", phrase)
            for p in people
            for part in p.name.split()
            if len(part) > 2
        )
    ):
        return None
    if re.match(
        r"(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|yesterday|fortnight|minutes?|hours?)\w*\b",
        phrase,
        re.I,
    ):
        return None
    if (
        re.match(r"(?:the )?\d|lots of|loads of", phrase) and not re.match(r"\d+ (?:\w+ )?\w+s\b", phrase)
    ) or re.search(r"\b(?:up|down)\b since|\d%", phrase[:12]):
        return None
    if _AMBIGUOUS_THEY.search(phrase) or (
        re.search(r"\b(?:I|they|them|we|us|me)\b", phrase) and fact.speaker != ME
    ):
        return None
    if not 2 <= len(phrase.split()) <= 18 and not (
        fact.kind is not FactKind.RESONATED
        and len(phrase.split()) == 1
        and len(phrase) > 5
        and is_plural(phrase)
    ):
        return None
    if unsound("I heard about " + phrase):
        return None
    return phrase


def missed_rest(text: str) -> str:
    """What a missed point is about, without "forgot to mention" around it."""
    rest = _MISSED_TAIL.sub("", text)
    if rest == text:
        rest = _MISSED_LEAD.sub("", text, count=1)
        rest = re.sub(r"^(?:the (?:bit|thing|one|story|fact) (?:about|that)\s+)", "", rest, flags=re.I)
    return rest.strip(" ,;:.-")


_LIKED_VERBS = {"love": "loved", "like": "liked", "enjoy": "enjoyed", "admire": "admire"}


def liked(text: str) -> tuple[str, str]:
    """The verb and its object: "really loved that …" -> ("really loved", "that …")."""
    match = _LIKED_LEAD.match(text)
    if not match:
        return "liked", text
    verb = match["verb"].lower()
    hear = re.match(r"(?:was )?(happy|glad|pleased|delighted) to (hear|see|learn)", verb)
    if hear:
        return f"was {hear[1]} to {hear[2]}", match["rest"]
    if verb.startswith(("what i", "i reckon", "i think", "reckon", "think")):
        return "especially liked", match["rest"]
    if verb.startswith(("learn", "found")):
        return "was interested to learn", match["rest"]
    if verb.startswith(
        (
            "good",
            "great",
            "nice",
            "lovely",
            "brilliant",
            "interesting",
            "refreshing",
            "so ",
            "really",
            "cool",
            "it was",
            "amazing",
            "fascinating",
            "the ",
            "my ",
            "best",
            "favo",
            "blown",
            "buzz",
        )
    ):
        verb = "especially liked"
    elif re.match(r"(?:was )?(?:really |so )?(impressed|struck|moved|touched)", verb):
        word = re.search(r"impressed|struck|moved|touched", verb)
        verb = f"was {word.group() if word else 'impressed'} by"
    else:
        verb = _LIKED_VERBS.get(verb, verb)
        if re.search(r"\breally\b", match["adverb"], re.I):
            verb = f"really {verb}"
    return verb, match["rest"]


_TAIL_LIKED = re.compile(
    r"^(?P<what>.+?)[,.! -]+(?:I )?(?:really )?(?:love[d]?|like[d]?) (?:that|it|this)$|^(?P<best>.+?) was (?:the|my) (?:best|favou?rite) (?:bit|part|thing)$",
    re.I,
)


@lru_cache(maxsize=1024)  # planning and composing ask for the same wordings
def word_fact(fact: Fact, reader: Person | None, people: tuple[Person, ...]) -> Wording:
    """All the forms that a fact can take in a letter to ``reader``."""
    text = fact.text
    kind = fact.kind
    clause = noun = own = None
    if kind is FactKind.MISSED_POINT:
        rest = missed_rest(text)
        own = (
            None if re.match(r"(?:the|my|a|an|about)\b", rest, re.I) else mine(re.sub(r"^that\s+", "", rest))
        )
        if own is None and re.match(r"my\b", rest) and has_finite_verb(rest):
            own = _checked_mine(_clean(rest))
        if own is None:
            noun = noun_phrase(fact, rest, reader, people)
            if (
                noun
                and noun.startswith("the ")
                and not rest.lower().startswith("the ")
                and _HELD.search(noun)
            ):
                noun = "my " + noun[4:]
            elif (
                noun
                and noun.split()[0].lower() not in {"my", "the", "a", "an", "how", "that"}
                and _HELD.search(noun)
            ):
                noun = "my " + noun
    elif kind is FactKind.STRENGTH:
        text = re.sub(r"^(?:that|how|where) (?=I\b)", "", text)
        own = mine(text)
        if own is None and _RESULT.search(text) and not re.match(r"(?:I|my|which)\b", text):
            clause = _result(text)
        elif (
            own is None
            and (
                place := re.search(
                    r"\bat (?P<name>(?:the )?(?:[A-ZÀ-Þ][\w'’&-]*)(?: (?:of |the |and |& )?(?!I\b)[A-ZÀ-Þ][\w'’&-]*){0,4})",
                    text,
                )
            )
            and not _UNFIT.search(text)
        ):
            noun = f"my work at {place['name']}"
        elif own is None and re.match(r"my\b|how I\b|the (?:time|day|year) I\b", text):
            noun = noun_phrase(fact, text, reader, people)
            if noun and re.search(
                r"\b(?:place|job|boss|manager|cv|name|friend|mentor|colleagues?|notice|bus|train)\b", noun
            ):
                noun = None
    elif kind is FactKind.RESONATED:
        tail = _TAIL_LIKED.match(text)
        _, rest = liked((tail["what"] or tail["best"]) if tail else text)
        rest = _clean(rest)
        lead = re.match(r"(that|how)\s+(.+)$", rest, re.I)
        open_fact = fact.model_copy(update={"speaker": EMPLOYER})
        if lead:
            inner = their_clause(open_fact, lead[2], reader, people)
            clause = f"{lead[1].lower()} {inner}" if inner else None
        else:
            noun = noun_phrase(open_fact, rest, reader, people)
            if noun is None:
                inner = their_clause(open_fact, rest, reader, people)
                clause = f"that {inner}" if inner else None
    elif kind is FactKind.CONCERN and fact.speaker != ME and re.search(r"\b(?:I|my)\b", text):
        own = _their_doubt(text)
        return Wording(mine=own, quality=0.0)
    elif kind is FactKind.CONCERN and fact.speaker == ME:
        if text.startswith("but "):
            inner = _clean(text)
            inner = add_articles(inner)
            clause = (
                None
                if unsound("I know, but " + inner) or _UNFIT.search(inner) or not has_finite_verb(inner)
                else "but " + inner
            )
        else:
            own = _doubt(text)
    elif kind is FactKind.QUESTION:
        clause, noun = _question(fact, text, reader, people)
    elif fact.speaker != ME:
        clause = their_clause(fact, text, reader, people)
        noun = noun_phrase(fact, text, reader, people) if clause is None else None
    if (
        clause is None
        and noun is None
        and kind in (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN)
        and fact.speaker != ME
    ):
        inner = _inner_noun(fact, text, reader, people)
        if inner:
            return Wording(noun=inner, quality=0.3)
    if kind is FactKind.STRENGTH and not (clause or noun or own) and not _DENIED.search(text):
        inner = _inner_noun(fact, text, reader, people)
        if inner and (len(inner.split()) > 1 or is_plural(inner)):
            return Wording(noun=f"my experience with {inner}", quality=0.3)
    words = Wording(clause, noun, own)
    return Wording(
        clause,
        noun,
        own,
        _quality(fact, words),
        leans(clause or noun or own or "") or bool(clause and kind is FactKind.STRENGTH),
    )


_DENIED = re.compile(
    r"\b(?:no|not|never|none|without|nothing|can't|cannot|don't|doesn't|didn't|haven't|hasn't|wasn't|isn't|hardly|little|less|would|could|if|think|felt|told|said|they|he|she|him|her)\b|\?",
    re.I,
)
_DULL = frozenset(
    "minutes hours years months weeks days seconds today someone somebody people person things thing way time times lot bit day week year month hour minute number half job role work place end start company team ones part stuff anyone everyone "
    "nobody one kind sort man woman guy lady rest side point question answer notes letter interview morning afternoon evening night tomorrow yesterday".split()
)


def _inner_noun(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    """A noun phrase inside a statement that can't stand whole: "shrinkage up since …" -> "shrinkage"."""
    if (
        reader is not None and fact.speaker not in (EMPLOYER, ME, reader.name) and len(people) > 1
    ) or _UNFIT.search(text):
        return None
    words, tags = _tags(_clean(text))
    best: list[str] = []
    index = 0
    while index < len(words):
        end = index
        while (
            end < len(words)
            and tags[end] in ("NOUN", "ADJ")
            and words[end].isalpha()
            and words[end].islower()
            and is_spelled(words[end])
        ):
            end += 1
        chunk = words[index:end]
        if (
            chunk
            and tags[end - 1] == "NOUN"
            and len(chunk[-1]) > 4
            and chunk[-1].lower() not in _DULL
            and len(chunk) > len(best)
            and len(chunk) <= 4
        ):
            best = chunk
        index = max(end, index + 1)
    if not best:
        return None
    phrase = " ".join(best)
    if _TITLED.search(phrase):
        return None
    head = best[-1]
    bare = is_plural(head) or head.lower() in MASS or re.search(r"(?:ion|ment|ity|ness|ing|age)$", head)
    phrase = phrase if bare else f"the {phrase}"
    return None if unsound("You told me about " + phrase) else phrase


def leans(text: str) -> bool:
    """Whether a text speaks of something only the sentence before can tell: "nervous about it"."""
    if re.search(r"\bhow to (?:do|use|run|work) (?:it|them)$", text):
        return False
    if re.search(r"\b(?:an?|another|the|this|that) (?:\w+ )?ones?\b", text):
        return True
    if re.search(
        r"\b(?:on|of|about|for|with|to|in|at|over|by) (?:it|that|this|them|one|those)$|\b(?:did|do|done|had|have|want|wants|wanted|run|ran|used|see|saw|made|make) (?:that|this|it)\b|\bthat on\b",
        text,
    ):
        return True
    match = re.search(
        r"\b(?:it|this|these|those|that one|them|the same|there)\b(?! (?:is|are|was|were|will|would|has|takes?|took|means?|gives?|helps?|made|makes?|can|could|used) )",
        text,
    )
    if match is None:
        return False
    word = match.group().lower()
    if word in {"this", "these", "those"}:
        return (
            match.end() == len(text)
            or re.match(r"\s+(?:is|are|to|and|for|in|on|with|at)\b", text[match.end() :]) is not None
        )
    if word == "there":
        return False
    before = text[: match.start()]
    # A noun phrase earlier in the text may be what is meant.
    nouns = [
        w
        for w, t in zip(*_tags(before), strict=True)
        if t in ("NOUN", "PROPN") and w.lower() not in {"half", "some", "most", "part", "all", "bit", "none"}
    ]
    return not nouns or before.lower().startswith("but")


_RESULT = re.compile(
    r"^(?!was |is |had |did |got |have |has |found )(?:it|that|\w+(?: \w+){0,3}) (?:went|fell|dropped|rose|grew|halved|doubled|came down|cut|tripled|saved|got)\b",
    re.I,
)


def _result(text: str) -> str | None:
    """What came of the candidate's doing, as a clause: "mismatches went from 900 a day to 12"."""
    text = _clean(text)
    text = re.sub(r"^that (?=(?:went|fell|halved|cut|saved|doubled))", "it ", text)
    text = re.sub(r"(?<=went) (?=\d)", " from ", text)
    if _AMBIGUOUS_THEY.search(text) or _UNFIT.search(text) or unsound(text) or not has_finite_verb(text):
        return None
    return text if len(text.split()) <= 16 else None


def _their_doubt(text: str) -> str | None:
    """Their doubt about the candidate, as it follows "whether": "I live too far away"."""
    text = _clean(text)
    text = re.sub(
        r"^(?:\w+ )?(?:\w+ )?(?:(?:was|is|seemed|seems|are|were) )?(?:a bit |bit |slightly )?(?:worried|worries|worry|concerned|wondered|wonders|thinks|thought|unsure|not sure|doubts?)\s+(?:that |if |whether )?(?=I\b)",
        "",
        text,
        flags=re.I,
    )
    if (
        not re.match(r"I (?:\w+ )", text)
        or len(text.split()) > 12
        or _AMBIGUOUS_THEY.search(text)
        or re.search(r"\b(?:they|them|you)\b", text)
        or unsound(text)
    ):
        return None
    return text


def _doubt(text: str) -> str | None:
    """A doubt as a plain statement of the candidate's: "I do not drive"."""
    text = _clean(text)
    if (
        not re.match(r"I (?:do not|have not|cannot|am not|have no|have never|had no)\b", text)
        or len(text.split()) > 14
        or _AMBIGUOUS_THEY.search(text)
        or unsound(text)
    ):
        return None
    return text


def _question(
    fact: Fact, text: str, reader: Person | None, people: Sequence[Person]
) -> tuple[str | None, str | None]:
    if reader is not None and fact.speaker not in (EMPLOYER, reader.name):
        return None, None
    about = re.match(
        r"^(?:\w+ )?(?:asked|asks|wondered)(?: me)?(?: a lot)? (?:about|re)\s+(?P<what>.+)$", text, re.I
    )
    if about:
        if re.search(r"\b(?:I|my|me)\b", about["what"]):
            return None, None
        return None, noun_phrase(fact.model_copy(update={"speaker": EMPLOYER}), about["what"], reader, people)
    how = re.match(
        r"^(?:(?:\w+ )?(?:asked|asks) (?:me )?)?(?P<wh>how|what) (?:would you|do you|I'd|I would|you'd|you would|do u|would u)\s+(?P<rest>.+)$",
        text,
        re.I,
    )
    if how:
        rest = _clean(how["rest"])
        if re.search(r"\bwant to know\b|\bquestions\b|\bask\b", rest):
            return None, None  # an invitation to ask, not a question
        rest = re.sub(r"\byour\b", "my", rest)
        clause = f"{how['wh'].lower()} I would {rest}"
        clause = add_articles(clause)
        if (
            re.search(r"\b(?:you|u|them|he|she|his|her|they)\b", clause)
            or _UNFIT.search(clause)
            or not 4 <= len(clause.split()) <= 18
            or unsound(clause)
        ):
            return None, None
        return clause, None
    return None, None


_OWN_WORK = re.compile(
    r"you (?:run|head|lead|manage|own|chair|oversee|drive) (?:the|your|a) (?:\w+ ){0,3}\w+$"
)


def _quality(fact: Fact, wording: Wording) -> float:
    text = wording.mine or wording.clause or wording.noun
    if text is None:
        return 0.0
    words = [t.text for t in tokenize(text) if t.is_word]
    score = 1.0
    if 5 <= len(words) <= 16:
        score += 0.4
    elif len(words) > 20 or len(words) < 3:
        score -= 0.3
    if _OWN_WORK.match(text):
        score -= 1.0  # telling people what they do; only as the start of what follows from it
    unknown = sum(1 for w in words if w.islower() and w.isalpha() and not is_spelled(w))
    score -= 0.7 * unknown
    if re.search(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifteen)\b", text):
        score += 0.35
    if any(w[:1].isupper() and w != "I" for w in words[1:]):
        score += 0.2
    if (
        wording.noun
        and not wording.clause
        and not wording.mine
        and fact.kind not in (FactKind.MISSED_POINT, FactKind.STRENGTH)
    ):
        # A bare noun phrase says little; what frames it tells whether it was worth a line.
        score -= 0.55 if fact.kind is not FactKind.RESONATED else 0.1
        score += 0.35 * bool(re.match(r"(?:your|how|what|why)\b", wording.noun))
        score += 0.25 * bool(
            re.search(r"\w (?:of|for|with|to|from|that|who|which|into|between|about) \w", wording.noun)
        )
        score -= 0.4 * (len(words) < 3 and fact.kind is not FactKind.RESONATED)
    return score
