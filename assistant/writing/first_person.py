"""The candidate's own words as a clause in the first person: "led X" -> "I led X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.grammar import MASS, a_or_an, add_articles, has_finite_verb, is_plural, unsound
from assistant.english.shorthand import LANGUAGE_NAMES, LANGUAGES
from assistant.english.spelling import is_spelled
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize
from assistant.english.verbs import DEEDS, past_of
from assistant.schema import FactKind
from assistant.writing.fitness import unfit
from assistant.writing.fragments import (
    AMBIGUOUS_THEY,
    UNFIT,
    best,
    clean,
    has_main_verb,
    leans,
    shorter,
    tags_of,
)

_NOT_A_STRENGTH = re.compile(
    r"(?:we (?:have got|have|had)|I (?:also )?(?:learned|learnt|found|noticed|saw) that|I (?:also )?joined \d+|I got (?:the|a) (?:no|rejection)|(?:I (?:also )?)(?:took me|can (?:come|have|start|go|meet|see|send|ring|visit)|could come|will (?:hear|get|know)|got (?:a laugh|there|excited|properly|lost|in|home|the (?:bus|train|job)|on|asked|an? (?:no|yes|offer|email|call))|interviewed (?:by|with|for|at|on)\b|am \w+ing$|ran out|am on|went|came|left|was (?:there|told|in there|back|sat|stood)|sat down|meet|met|felt|started (?:off|to|crying)|had (?:a|the) (?:tour|chat|coffee|tea|lunch|interview|look)|\w+ed and (?!\w+ed\b|\w+t\b|ran|led|did|wrote|built|made|kept|took|got|cut|set)\w+|passed (?:in )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|know (?:him|her|them|that|this|it|nobody|someone)))\b"
)


_BASE_VERBS = frozenset(
    "mentor manage run lead teach train supervise do handle speak know use work cover drive cook code write design coach plan look buy sell grow".split()
)


_NEEDS_OBJECT = re.compile(
    r"^(?:I|we) (?:have |had )?(?:brought in|put in|set up|introduced|built|made|wrote|designed) (?:after|before|when|because|since|until)\b|^(?:I|we) (?:have |had )?(?:did|done|set up|brought in|put in|built|wrote|ran|led|made|been (?:training|building|making|shaping|restoring|growing|writing|designing)|designed|used|created|moved|closed|kept|taught|fixed|got|introduced) (?:every|each|at|on|in|for|with|(?<!used )to|from|of|by|where)\b"
)


_YEARS = re.compile(
    r"^(?:I )?(?:did |have |had |have got |spent |have had |got )?(?P<n>(?:about |over |nearly |almost |around )?(?:\d+(?:\.\d+)?\+?|(?:twenty|thirty|forty)[ -](?:one|two|three|four|five|six|seven|eight|nine)|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty)(?: and a half)?) (?P<unit>years?|months?|seasons?|summers?|winters?)(?:'|’)?(?: (?:of )?(?:experience|doing it))?\s*(?P<rest>.*)$",
    re.I,
)


_NO_DEED = frozenset(
    "mixed confined combined related advanced based retired bored tired interested worried excited supposed asked laughed smiled nodded seemed liked loved wanted needed talked mentioned "
    "arrived applied waffled rambled blanked fumbled panicked stumbled mumbled messed missed failed struggled hoped wished guessed reckoned noticed finished turned ended looked walked chatted "
    "explained discussed wondered thanked waited hired fired sacked paid offered promised planned".split()
)


_NO_GERUNDS = frozenset(
    "ring bring sing string spring swing cling fling wing thing king sting "
    "starting beginning hoping planning looking waiting thinking wondering".split()
)
"""Words in -ing that tell of no experience: no gerunds, or of what is yet to come."""


def _is_deed(words: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a text begins with a deed in the past that no list holds: "clipped a rack"."""
    return (
        len(words) > 2
        and words[0].lower().endswith("ed")
        and words[0].lower() not in _NO_DEED
        and (
            (tags[0] == "VERB|Fin" and tags[1] in ("DET", "NUM", "NOUN", "ADJ", "PRON", "PROPN"))
            or (tags[0] == "VERB|Part" and tags[1] in ("DET", "NUM"))
        )
    )


def mine(text: str, kind: FactKind = FactKind.STRENGTH) -> str | None:
    """A first-person clause from the candidate's own words, or None: "led X" -> "I led X".

    Where the whole is not sound, its beginning may be: "I ran the clinic and they were all like".
    """
    text = re.sub(r"\bdid (?=(?:put|set|cut|let|shut)\b)", "", text)  # past by themselves
    if _LANGUAGES.fullmatch(text):
        return text  # a list that no beginning stands for
    found = ((_mine(part), part != text) for part in shorter(text))
    return best(((clause, cut) for clause, cut in found if clause and not leans(clause)), "mine", kind)


_LANGUAGES = re.compile(
    r"I speak (?:[\w-]+ ){0,2}[A-Z]\w+(?:, (?:[\w-]+ ){0,2}[A-Z]\w+)* and (?:[\w-]+ ){0,2}[A-Z]\w+"
)
_BACK = r"(?P<back>exactly that|exactly this|just that|that|this|the (?:very )?same(?: (?:thing|switch|move|job|problem|change))?(?= (?:at|in|with|for|on|when|to|there|last|by)\b)|ours|mine|one(?: too)?)"
_ANSWERS = re.compile(
    rf"(?:[a-z]+ [^,]{{2,40}} )?(?:I|we) (?:also |already )?(?:have |had )?\w+ {_BACK}\b(?! \w+ (?:was|is|were|are)\b)|"
    r"(?:I|we) (?:also |already )?(?:have |had )?(?:do|did|done|run|ran|built|set up|introduced|brought in) (?P<it>it)\b|"
    r"(?:I|we) (?:also |already |now )?(?:do|did|run|ran|made|have|had|train|trained|close|closed) (?P<many>\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)(?= (?:at|in|for|with) [A-ZÀ-Þ])|"
    r"(?:I|we) (?:also |already )?(?:have |had )?(?:\w+ ){2,6}(?:for|on|about|with|at) (?P<of>it|that|this|them|those)$|"
    r"(?:I|we) (?:also |already )?(?:have |had )?(?:got|took|cut|brought|caught|fixed|moved|cleared|halved|solved|kept|reduced|raised|mended|repaired|sorted) (?P<this>it|them|that|this)\b(?! (?:was|is|were|are)\b)"
)
"""What only says something after the statement it answers: "I did that at Westpac"."""


def answering(text: str) -> str | None:
    """A first-person clause that takes up the statement before it: "did that at the hospice", or None."""
    for part in shorter(text):
        clause = _mine(part)
        match = _ANSWERS.match(clause) if clause else None
        if clause is None or match is None:
            continue
        back = next(name for name in ("back", "it", "of", "this", "many") if match[name])
        # What is meant stands in the sentence before: it is judged as if it were named.
        named = f"{clause[: match.start(back)]}our rota{clause[match.end(back) :]}"
        if len(clause.split()) >= 5 and not leans(named) and unfit(named, "mine") is None:
            return clause
    return None


_CAME_OF_IT = re.compile(
    r"(?P<did>(?:I|we|at .{3,30}? (?:I|we)) .{8,}?),? and (?P<result>(?!I\b|we\b)[\w'’% ]{2,30} (?:went|fell|dropped|rose|halved|doubled|came down)\b.*)$"
)


_COLON_RESULT = re.compile(
    r"(?P<did>(?:I|we|at .{3,30}? (?:I|we)) [^:]{8,}): (?P<result>(?!I\b|we\b)[a-z][\w'’% -]{2,30} from .+ to .+)$"
)
"""What was done, and behind a colon what came of it: "I called every customer: debtor days from 58 to 39"."""


_AND_IT = re.compile(
    r"(?P<did>(?:I|we|at .{3,30}? (?:I|we)) .{8,}?),? and (?P<result>(?:it|that) [a-z]+ .+)$"
)
"""What was done and what it brought: "I set up the tray and it halved the callers"."""


def deed_and_result(text: str) -> str | None:
    """What was done and what came of it, where one statement tells both: "we put mats in and falls went ..."."""
    if brought := _AND_IT.match(clean(text)):
        did, result = _mine(brought["did"]), _caused(brought["result"])
        if did is not None and result is not None and not leans(did) and not unfit(did, "mine"):
            return f"{did}, {result}"
    both = _CAME_OF_IT.match(clean(text)) or _COLON_RESULT.match(clean(text))
    did = _mine(both["did"]) if both else None
    result = result_clause(both["result"]) if both else None
    if (
        did is None
        or result is None
        or leans(did)
        or unfit(did, "mine")
        or result.startswith(("by ", "with ", "which "))
    ):
        return None
    return f"{did}, and {result}"


_SPOKEN = re.compile(
    rf"(?P<how>fluent|intermediate|advanced|conversational|decent|good|basic|working|some|a little) (?P<what>(?:{'|'.join(LANGUAGES)})(?:(?:,| and| &) (?:{'|'.join(LANGUAGES)}))*)(?: level| speaker)?"
)
"""How well one speaks a language: "intermediate Spanish"."""
_A_MEMBER = re.compile(
    r"(?P<what>(?:[A-Z]{3,}\d?|[A-Z][A-Z]+[A-Z\d]*) (?:finalist|practitioner|Practitioner|member|fellow|graduate|instructor|assessor))"
)
"""What one is by an examination: "CIMA finalist"."""
_TIME_SPENT = r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:years?|months?|seasons?|winters?|summers?)"
_HOLDS = re.compile(
    r"\b(?P<have>I(?:'ve| have|'ve got| have got| hold| got)(?: also)?) (?P<what>(?!(?:a|an|the|my|got|both|no|two|three|all|any|some|every|been|done|\w+ed)\b)"
    r"(?:[\w-]+ ){0,3}(?:licen[cs]e|certificate|diploma|degree|ticket|badge)\b)"
)
"""A document held that stands without its article: "I have clean licence"."""


_A_CLASS_OF_TRUCK = re.compile(
    r"^(I(?:'ve| have|'ve got| have got| hold| got))(?: a| my| the)? (counterbalance|reach truck|telehandler|forklift|HIAB|bendi|pivot steer)$",
    re.I,
)
"""The licence that is meant by a kind of truck: "I've got counterbalance"."""


_MYSELF_FIRST = re.compile(
    r"^(?:me|myself)[,:]? (?=(?:about |over |nearly )?\d|[a-z]+ing\b|did\b|was\b|have\b|ran\b|led\b)", re.I
)
""" "Me 15 years shipyard": what "I" stands for already."""
_PLACE_FIRST = re.compile(
    r"(?P<where>(?:at|in|for|with) (?:the |my |an? |our )?(?:(?!I\b|we\b|did\b|ran\b|led\b)[\w'’&-]+ ?){1,4}?) (?=(?:did|ran|led|built|made|set up|wrote|trained|managed|cut|brought|took|taught|designed|looked after|moved|started|introduced|closed|grew|sold|kept|got|handled|organi[sz]ed)\b)"
)
_FIRM_LAST = re.compile(
    r"^(?P<field>(?!(?:at|in|on|for|with|as|of|to|from|by|and|the|an?|my|then|now|since|before)\b)[a-z][\w-]*(?: [a-z][\w-]*){0,2}(?<! in)(?<! at)(?<! for)(?<! with)(?<! on)(?<! of)(?<! to)(?<! and)(?<! the)(?<! as)(?<! from)) (?P<firm>[A-ZÀ-Þ][\w'’&-]*(?: [A-ZÀ-Þ][\w'’&-]*){0,3})$"
)
"""What one did and where, without a word between: "barista Costa", "shipyard Split"."""


_MOTHER_TONGUE = re.compile(
    rf"(?P<what>{'|'.join(LANGUAGES)}) (?:is|was) my (?P<how>mother tongue|native language|first language|native tongue)(?P<rest>.*)$"
)


def _mine(text: str) -> str | None:
    if spoken := _MOTHER_TONGUE.match(text):
        return f"{spoken['what']} is my {spoken['how']}"
    text = clean(text)
    if not text or re.match(r"\w+: ", text):
        return None  # "before: sorting machine yes": a label of notes
    text = _MYSELF_FIRST.sub("", text)
    if placed := _PLACE_FIRST.match(text):
        text = f"{placed['where']} I {text[placed.end() :]}"  # "at the flower auction did slot booking"
    text = _LONG_AGO.sub(lambda m: f"{m['where'] or ''}{m['who']} {past_of(m['verb'])}{m['rest']}", text)
    text = re.sub(r"(?<=\w) (?:me|myself)$", "", text) if _YEARS.match(text) else text
    # "set up the back class there": the letter need not have said where.
    text = re.sub(
        r"(?<=\w\w\w) (?<!been )(?<!was )(?<!were )(?<!get )(?<!got )(?<!live )(?<!lived )(?<!go )(?<!went )(?<!work )(?<!worked )(?<!am )there$",
        "",
        text,
    )
    text = re.sub(
        rf"({_TIME_SPENT}) me(?= (?:at|in|on|with|for)\b)", r"\1", text
    )  # "3 years me at the dairy"
    text = re.sub(
        r"^(?:I )?(not|never) (?=(?:missed|lost|dropped|broken|failed|been|had|called|taken|needed|crashed)\b)",
        r"I have \1 ",
        text,
    )
    text = _A_CLASS_OF_TRUCK.sub(r"\1 a \2 licence", text)
    text = _HOLDS.sub(lambda m: f"{m['have']} {a_or_an(m['what'])} {m['what']}", text)
    text = re.sub(
        r"^I done\b", "I did", re.sub(r"^I seen\b", "I saw", re.sub(r"^I been\b", "I have been", text))
    )
    if behind := _YEARS_BEHIND.match(text):
        text = f"{behind['time']} {behind['what']}{behind['rest'] or ''}"
    if spoken := _SPOKEN.fullmatch(text):
        return checked_statement(f"I speak {spoken['how']} {spoken['what']}")
    if member := _A_MEMBER.fullmatch(text):
        return checked_statement(f"I am {a_or_an(member['what'])} {member['what']}")
    if _IS_BY_TRAINING.fullmatch(text):
        return checked_statement(f"I {'have been' if ' since ' in text else 'am'} a {text}")
    if there := _DID_AT.fullmatch(text):
        rest = there["rest"]
        return checked_statement(
            f"I have {there['time']} of experience at {there['firm']}{f', with {rest}' if rest else ''}"
        )
    if been := _BEEN_AT.match(text):
        return checked_statement(f"I have been {been['where']} for {been['time']}")
    if _TRAINED.fullmatch(text):
        return checked_statement(f"I {'have been' if ' since ' in text else 'am'} {text}")
    if deed := _DEED_AT.match(text):
        rest = re.split(r",| and | but ", deed["did"], maxsplit=1)[0]
        inside = re.search(r"\b(?:at|in) ", rest) is not None
        return checked_statement(f"I {rest}" if inside else f"I {rest} {deed['where'].strip()}")
    years = _YEARS.match(text)
    if years and _A_COURSE.search(years["rest"]):
        return None  # "2 years evening course"
    if years:
        return checked_statement(_from_years(years))
    text = re.sub(r"^I would (?:use|show|bring|do) (?=(?:the|my|a) .+ (?:I|we) \w)", "", text)
    text = re.sub(rf"^(?:about )?(?:when|how) I (?={_DEED_WORD} )", "I ", text)
    text = re.sub(r"^when I (?:was|worked) (?=(?:at|with|for) )", "", text)
    text = re.sub(
        r"^I (?:was|am) the one (?:who|that) (?=\w+ed\b|set\b|ran\b|led\b|built\b|wrote\b|kept\b|did\b)",
        "I ",
        text,
    )
    words, tags = tags_of(text)
    lower = words[0].lower()
    at_first = re.match(
        r"(?i:back |over )?(?i:at|for|with|in|on) (?:the |my )?(?:[\w'’&.-]+ ){1,5}?(?:now |then )?(?=(?:I|we)(?:'|\b))",
        text,
    )
    if at_first:
        rest = _mine(text[at_first.end() :])
        if rest is None or not rest.startswith(("I ", "we ")):
            return None
        place = re.sub(r"\s(?:now|then)\s*$", " ", at_first.group()).strip()
        return f"{place[:1].lower()}{place[1:]} {rest}"
    if there := _AT_PLACE_DEED.match(text):
        did = _mine(there["did"])
        return f"{there['where']} {did}" if did is not None and did.startswith("I ") else None
    if made := MADE_BY_ME.match(text):
        return _mine(f"{made['who']} {made['verb']} {made['what'].strip()}{made['rest']}")
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
    elif (
        lower == "my"
        and len(words) > 4
        and has_main_verb(text)
        and not {w.lower() for w in words[1:3]} & _MY_PEOPLE
    ):
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
    elif lower in {"starting", "beginning"} and len(words) > 2:
        body = f"I am {lower} {' '.join(words[1:])}"
    elif lower not in _NO_GERUNDS and (
        tags[0] == "VERB|Ger" or (lower.endswith("ing") and tags[0].startswith("VERB"))
    ):
        body = f"I have experience of {text[:1].lower()}{text[1:]}" if "myself" not in text else ""
    elif lower == "trained" and len(words) > 1 and words[1].lower() in {"in", "as", "on"}:
        body = "I am " + text
    elif (
        (lower in DEEDS | {"was", "could", "will", "am"} and tags[0] not in ("NOUN", "ADJ"))
        or _is_deed(words, tags)
        or (lower in {"let", "hit", "cut", "put"} and len(words) > 3 and tags[1] in ("NUM", "DET"))
        or (tags[0] == "ADV" and len(tags) > 1 and words[1].lower() in DEEDS)
    ):
        if lower.endswith("s") and lower not in {"has", "was", "is"} and not lower.endswith("ss"):
            return None
        if lower == "was" and len(tags) > 1 and (tags[1] == "NUM" or _is_of_a_thing(words[1:], tags[1:])):
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
    return checked_statement(body)


def _is_of_a_thing(words: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether what "was" goes on with is a thing and no job of a person's: "was earth leakage in one heater cable"."""
    head = next((n for n, t in enumerate(tags) if t not in ("NOUN", "ADJ", "PROPN")), len(tags))
    return tags[0] == "NOUN" and not any(_A_JOB.search(word) for word in words[:head])


_A_JOB = re.compile(
    r"(?:er|or|ist|hand|chef|lead|head|nurse|assistant|officer|clerk|apprentice|captain|charge|cook|boss|mate)$"
)


# "at Yardstick cut flaky tests from 120 to 9"
_AT_PLACE_DEED = re.compile(
    r"(?P<where>at (?:the )?[A-ZÀ-Þ][\w'’&-]*(?: (?:of |the |and |& )?[A-ZÀ-Þ][\w'’&-]*){0,3}) "
    r"(?P<did>(?:cut|ran|led|built|set up|wrote|taught|trained|designed|sold|grew|moved|rebuilt|fixed|launched|started|organi[sz]ed|reduced|raised|saved|opened|introduced|managed|won|turned|got|brought|"
    r"halved|doubled|took|made|did|looked after|supervised|handled|kept|planned|served|cleaned|cooked|drove) .+)$"
)
_DEED_WORD = (
    r"(?:cut|ran|led|built|set up|wrote|taught|trained|designed|sold|grew|moved|rebuilt|fixed|launched|started|organised|organized|"
    r"reduced|raised|saved|opened|introduced|managed|won|turned|got|brought|kept)"
)
# "the year at the register office where I did nine hundred registrations": what was done, and where.
_DEED_AT = re.compile(
    r"(?:the|my) (?:year|years|time|months|summer|season|job|one|project|shift|night|day|bit) (?P<where>(?:at|in|on|with) (?:[\w'’&-]+ ){1,7}?)(?:where|when) I (?P<did>.+)$"
)
_MY_PEOPLE = frozenset(
    "boss manager mum mam mom dad father mother wife husband partner son daughter kid kids brother sister friend mate gran nan nani "
    "question questions answer answers heart head hands hand voice knee back bus train phone laptop notes mind cv face".split()
)


# "the football group I ran for 3 years": a thing, and what I did with it.
MADE_BY_ME = re.compile(
    r"(?P<what>(?:(?:the|an?|my|our|two|three|four|all) |(?=(?:[a-z-]+ ){0,3}[a-z-]+s (?:that )?I )(?!(?:as|things|what|ones|days|years|times)\b))(?:(?!I\b|we\b|that\b|who\b|which\b)[\w'’&,-]*\w ){1,6}?)(?:that |which )?(?P<who>I|we) "
    r"(?P<verb>(?:have been (?:training|building|making|shaping|restoring|growing|writing|designing|running|leading|teaching)|(?:have |had )?(?:built|ran|run|led|did|gave|set up|wrote|designed|made|started|created|organised|organized|"
    r"managed|planned|introduced|taught|drew|drew up|put together|developed|founded|opened|coached|edited|produced|"
    r"directed|restored|rebuilt|fixed|launched|maintained|looked after|supervised|kept|held together|helped (?:run|build|set up))))"
    r"(?P<rest>(?: (?:every|each|at|for|in|with|on|from|over|during|last|when|after|to|by|before|since|myself|there|out of)\b.*)?)$"
)


def _from_years(match: re.Match[str]) -> str:
    number, unit, rest = match["n"].lower(), match["unit"].lower(), match["rest"].strip(" ,;:-–—")
    if number not in ("1", "a", "one") and not unit.lower().endswith("s"):
        unit += "s"
    lead = f"I have {number} {unit}"
    if not rest:
        return f"{lead} of experience"
    if (
        (where := _FIRM_LAST.match(rest))
        and not HELD.search(where["firm"])
        and not where["field"].endswith("ing")  # "teaching Maths"
        and not where["firm"].isupper()
        and where["firm"] not in LANGUAGE_NAMES
    ):
        rest = f"{where['field']} at {where['firm']}"
    words, tags = tags_of(rest)
    lower = words[0].lower()
    if lower in {"at", "in", "on"} and not unit.lower().startswith("year"):
        return f"I spent {number} {unit} {rest}"
    if lower == "of" and unit.lower().startswith(("season", "summer", "winter")):
        return f"I did {number} {unit} {rest}"
    if (
        unit.lower().startswith(("season", "summer", "winter"))
        and re.search(r" (?:in|at) [A-ZÀ-Þ]", rest)
        and tags[0] in ("NOUN", "PROPN")
    ):
        return f"I spent {number} {unit} at {rest}"
    if lower in {"at", "in", "as", "with", "on", "for"}:
        if lower == "as" and len(words) > 1 and tags[1] in ("NOUN", "ADJ", "PROPN"):
            rest = f"as {a_or_an(words[1])} {rest[3:]}"
        return f"{lead} of experience {rest}"
    if lower == "of":
        if re.search(r"(?:ing|experience|work|practice|service|sales|care|retail|management)\b", rest):
            return f"{lead} {rest}"
        return f"I did {number} {unit} {rest}" if re.match(r"(?:I )?did\b", match[0]) else ""
    if tags[0] in ("VERB|Ger",) or lower.endswith("ing"):
        return f"{lead} of experience {rest}"
    core = re.split(r"\b(?:at|in|with|for|on|by|before|and)\b", rest)[0].strip()
    # A noun at the start is easily taken for a verb: "shop floor", "dom care".
    if any(
        is_finite(t) and (i or lower in DEEDS) for i, t in enumerate(tags[: max(0, len(core.split()) - 1)])
    ):
        return ""
    if core.startswith(("a ", "an ")):
        core, rest = core.split(" ", 1)[1], rest.split(" ", 1)[1]
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
        "larder",
    }:
        return f"{lead} of experience as {a_or_an(core)} {rest}"
    if (
        len(core.split()) <= 3
        and core
        and core.split()[0].lower() not in {"the", "a", "my"}
        and _is_field(core)
    ):
        tail = rest[len(core) :]
        if is_plural(core.split()[-1]):
            return f"{lead} of experience with {core}{' ' + tail.strip() if tail.strip() else ''}"
        return f"{lead} of {core} experience{' ' + tail.strip() if tail.strip() else ''}"
    return ""


_NO_FIELD = re.compile(
    r"\b(?:notice|probation|contract|holiday|leave|lease|training period|without|every|each|not?|or|valid|never|ago|still|now|there|here|then|until|till|worth|since|daily|straight|stop|history)\b",
    re.I,
)


def _is_field(core: str) -> bool:
    """Whether years can be of it: "3 years of audit experience", but not of "answered" or "every week"."""
    _, tags = tags_of(core)
    if len(tags) == 1 and tags[0].startswith("VERB") and tags[0] != "VERB|Ger":
        return False
    fitting = all(t in ("NOUN", "PROPN", "ADJ", "NUM") or t.startswith("VERB|Ger") for t in tags[1:])
    return fitting and not _NO_FIELD.search(core)


_TIME = r"(?P<time>(?:about |over |nearly |almost )?(?:\d+(?:\.\d+)?\+?|two|three|four|five|six|seven|eight|nine|ten) (?:years?|months?))"
# "SQL 3 years", "larder 14 months at Prawn on the Lawn"
_YEARS_BEHIND = re.compile(
    rf"(?!zero\b|no\b|none\b|not\b|I\b|we\b|the\b|my\b|at\b|in\b|for\b|with\b|about\b|over\b|nearly\b|almost\b|did\b|was\b|been\b|worked\b|spent\b|have\b|had\b)(?P<what>[^\W\d][\w&/+-]*(?: (?!and\b|or\b|for\b|in\b|at\b)[^\W\d][\w&/+-]*){{0,2}}) {_TIME}(?P<rest> (?:at|with|for|in|on|as) .+)?$"
)
_BEEN_AT = re.compile(
    rf"(?:I (?:have |had )?)?been (?P<where>(?:at|with|in) (?:[\w'’&-]+ ){{0,4}}?[\w'’&-]+) (?:for )?{_TIME}$"
)
# "did Yodel 3 years 120 drops a day"
_DID_AT = re.compile(
    rf"(?:I )?(?:did|was at|worked for|worked at) (?P<firm>[A-Z][\w'’&]+(?: [A-Z][\w'’&]+){{0,3}}) (?:for )?{_TIME}(?:,? (?P<rest>\d[\d,]* [a-z]+(?: (?:a|per) (?:day|night|week|shift|month))?))?"
)
# "NHS Pathways trained"
_A_COURSE = re.compile(
    r"^(?:of )?(?:\w+ )?(?:evening |night )?(?:courses?|class(?:es)?|lessons?|school)\b", re.I
)
_TRAINED = re.compile(
    r"(?:[A-Z][\w&/+-]*|fear free|first aid|food safety|local an(?:a)?esthe(?:sia|tic)(?: and [a-z]+)?|laser|forklift)(?: [A-Z][\w&/+-]*){0,2} (?:trained|certified|qualified|registered|licensed|accredited|competent)(?: since (?:19|20)\d\d)?"
)
_IS_BY_TRAINING = re.compile(
    r"(?:trained|qualified|certified|registered|licensed|chartered) (?!(?:the|a|an|my|our|all|both|new|two|three|four|five|six|staff|others|\d+)\b)(?:[\w-]+ ){0,3}"
    r"(?:auditor|inspector|instructor|assessor|engineer|electrician|nurse|teacher|accountant|trainer|mediator|interpreter|translator|technician|first[- ]aider|lifeguard|chef|therapist|surveyor|architect|coach|assistant|practitioner|welder|plumber|joiner|paramedic|pharmacist|hygienist)"
    r"(?: since \w+(?: \d{4})?)?",
    re.I,
)
"""What one is, and not whom one trained: "trained internal GMP auditor since March"."""
HELD = re.compile(
    r"\b(?:licen[cs]e|certificates?|card|ticket|endorsement|diploma|degree|qualification|level \d|nvq|btec|badge|permit|pgce|msc|bsc|phd|mba|registration|award|training|experience|gcse|refresher|course|first aid|clearance|check|masters?|foundation|hnc|hnd|portfolio)\b",
    re.I,
)


def _having(text: str, words: Sequence[str], tags: Sequence[str]) -> str | None:
    """ "D licence since 2014" -> "I have held a D licence since 2014"."""
    since = re.match(r"(?P<what>[\w ]{2,40}) since (?:\w+ )?(?:19|20)\d\d$", text)
    if since and not HELD.search(text) and not any(is_finite(t) for t in tags):
        # "MRICS since 2020", "NIV competent since 2022", "gas safe since 2019"
        return (
            f"I have been {text}"
            if tags[0] == "ADJ"
            or re.search(r"(?:ent|ed|safe|able)$", since["what"])
            or since["what"].isupper()
            else None
        )
    if any(is_finite(t) or t == "VERB|Inf" for t in tags) or not HELD.search(text) or "," in text:
        return None
    if words[0].lower() in {"no", "not", "0", "without", "about", "for", "with", "in", "at", "on", "some"}:
        return None
    nominal = text
    lower = words[0].lower()
    head = re.split(r"\b(?:since|in|from|with|for|at|of|valid|last|until|till)\b", text)[0].split()
    if not HELD.search(" ".join(head)):
        return None  # "mixed models for my MSc"
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


# "told her I'd rolled out nets": what one has told of was simply done.
_TOLD_PAST = re.compile(
    r"^(I|we) had (\w+ed|built|led|made|kept|taught|sold|found|held|won|brought|bought|cut|set|caught|spent|dealt)\b(?! (?:a|an|the)? ?\w+ (?:course|sessions?)$)",
    re.I,
)


_SIMPLE_PAST = {
    "done": "did",
    "run": "ran",
    "written": "wrote",
    "given": "gave",
    "taken": "took",
    "seen": "saw",
    "begun": "began",
    "driven": "drove",
    "grown": "grew",
}


def _simply(match: re.Match[str]) -> str:
    return f"{match[1]} {_SIMPLE_PAST[match[2].lower()]}"


# "I have done the certificate last year"
_HAVE_DONE_LAST = re.compile(
    r"^I have (?P<verb>done|run|written|given|taken|led|built|taught|made|won|passed|finished|completed|managed|trained|organi[sz]ed|set up|helped|started)\b"
    r"(?P<rest>.* (?:last (?:year|month|week|summer|spring|autumn|winter)|in (?:19|20)\d\d|(?:years?|months?|weeks?) ago))$"
)
_PERFECT_OF = {
    "run": "run", "do": "done", "lead": "led", "teach": "taught", "manage": "managed", "work": "worked", "cook": "cooked",
    "know": "known", "use": "used", "speak": "spoken", "sell": "sold", "make": "made", "clean": "cleaned", "help": "helped",
    "serve": "served", "live": "lived", "study": "studied", "look after": "looked after", "care for": "cared for",
    "drive": "driven", "play": "played", "coach": "coached", "train": "trained", "keep": "kept", "write": "written",
}  # fmt: skip
# "I know Opera since 4 years", "I work with children since 2019": as other languages have it
_SINCE_YEARS = re.compile(
    rf"^I (?:am )?(?P<verb>{'|'.join(_PERFECT_OF)}) (?P<what>(?!since\b).{{0,60}}? )?since (?:(?P<time>(?:about |over |nearly )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months))|(?P<date>(?:19|20)\d\d))$"
)
# "in my old hotel I evacuate 80 guests": long past, told in the present
_LONG_AGO = re.compile(
    r"^(?:(?P<where>(?:in|at|with|for) (?:my (?:old|last|previous|former|first) )(?:[\w'’&.-]+ ){1,6}?)|(?=(?:I|we) .* (?:in (?:19|20[01])\d\d|in 202[0-5]|last (?:year|summer|winter|spring|autumn|season)|ago)$))(?P<who>I|we) (?P<verb>(?!am\b|was\b|can\b|could\b|have\b|had\b|will\b|would\b|did\b)(?:evacuate|do|run|lead|make|take|teach|write|build|sell|get|keep|win|bring|find|give|drive|grow|manage|train|help|organi[sz]e|clean|cook|serve|work|start|open|introduce|prepare|handle|save|reduce|increase|improve|fix|repair|create|design|learn|look|check|install|change|move|plan|supervise|answer|deal|receive|welcome|solve))\b(?P<rest>.*)$"
)
# "run the book club for 2 years": still doing it
_STILL = re.compile(
    rf"^I (?P<verb>{'|'.join(_PERFECT_OF)}) (?P<rest>.* for (?:about |over |nearly )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:years|months)\b.*)$"
)
# "ran the rota 3 years", "did sauce 14 months at the Vicarage": for so long
_COUNTED = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
# "I am RVN 5 years", "I'm a nurse prescriber since January": what one has been for so long
_HAVE_BEEN = re.compile(
    r"^I(?:'m| am) (?P<what>(?P<article>an? )?(?:[A-Z]{2,6}|(?!(?:in|on|at|the|so|very|now|not|used|interested|over|about)\b)[a-z]+(?: (?!and\b)[a-z]+){0,3}))"
    rf" (?:(?:for |now )?(?P<time>{_COUNTED} (?:years|months))|(?P<since>since (?:\d{{4}}|[A-Z][a-z]+)))$"
)
_HOW_MANY_YEARS = re.compile(
    r"(?<=[a-z])(?<!\bhave)(?<!\bhad)(?<!\bspent)(?<!\bdid)(?<!\bfor)(?<!\bin)(?<!\bof)(?<!\bover)(?<!\babout)(?<!\bafter)(?<!\bthan)(?<!\blast)"
    r"(?<!\bpast)(?<!\bwith)(?<!\bnearly)(?<!\balmost)(?<!\bwithin)(?<!\bby)(?<!\bfrom)(?<!\bto)(?<!\band)(?<!\bevery)(?<!\bto about) "
    r"((?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:years|months|seasons|summers))(?= at\b| with\b| in\b| and\b|,|$)"
)


_FOUND_THAT = re.compile(
    r"(?P<found>(?:.{3,40}, )?(?:(?:in|at|with) [^,]{3,30} )?(?:I|we) (?:also )?(?:found|saw|noticed|realised|realized|discovered|proved|showed|learned|knew)) (?:that )?(?P<what>(?:the|a|an|our|their|most|half|two|three|\d+) .+)$"
)
""" "We found the file was from before solar": that it was."""


def checked_statement(body: str) -> str | None:
    """The statement where it is sound, fit for a letter and a strength; else its sound beginning, or None."""
    if not body:
        return None
    body = re.sub(
        r"^I ([A-Z][a-z]+)\b", lambda m: f"I {m[1].lower()}" if is_spelled(m[1].lower()) else m[0], body
    )
    body = add_articles(body)
    body = re.sub(r"^I (?:also )?have got\b", "I have", body)
    body = re.sub(r"\bquick$", "quickly", body)
    body = re.sub(r"^I (have|hold) (?=(MSc|MA|MBA|MEng|HND|HNC|NVQ|SVQ|LLB|LLM)\b)", r"I \1 an ", body)
    body = re.sub(
        r"^I (have|hold) (?:an? )?(PGCE|BA|BSc|MA|MSc|degree|HND|HNC|diploma|masters) ([a-z]{4,})$",
        r"I \1 \2 in \3",
        body,
    )
    body = re.sub(r"^I (have|hold) (?=(BSc|BA|PhD|PGCE|BTEC|BEng)\b)", r"I \1 a ", body)
    body = re.sub(r"(?<=[A-Z][a-z]{2}) & (?=[A-Z])", " and ", body) if body.startswith("I speak") else body
    body = _HAVE_BEEN.sub(
        lambda m: (
            f"I have been {m['what'] if m['article'] else a_or_an(m['what']) + ' ' + m['what']} {m['since'] or 'for ' + m['time']}"
        ),
        body,
    )
    body = _SINCE_YEARS.sub(
        lambda m: (
            f"I have {_PERFECT_OF[m['verb']]} {m['what'] or ''}{'since' if m['date'] else 'for'} {m['date'] or m['time']}"
        ),
        body,
    )
    body = re.sub(
        r"^I have ((?:the|a|an|my) .{3,50}) since ((?:19|20)\d\d)$", r"I have had \1 since \2", body
    )
    body = _HAVE_DONE_LAST.sub(lambda m: f"I {_SIMPLE_PAST.get(m['verb'], m['verb'])}{m['rest']}", body)
    body = re.sub(rf"^I work (?:for )?({_COUNTED}) (year|month)s?\b", r"I worked for \1 \2s", body)
    body = re.sub(rf"\bduring (?={_COUNTED} (?:years|months|weeks|seasons|summers)\b)", "for ", body)
    body = _HOW_MANY_YEARS.sub(r" for \1", body)
    body = re.sub(
        rf"^I was (?:for )?({_COUNTED} (?:years|months)) (at|with|in) (.+)$", r"I was \2 \3 for \1", body
    )
    body = re.sub(r" (?:and|but) (only|just) (\d+|one|two|three) (?=\w+$)", r" with \1 \2 ", body)
    body = _STILL.sub(lambda m: f"I have {_PERFECT_OF[m['verb'].lower()]} {m['rest']}", body)
    body = re.sub(r"^I do also (?=\w)", "I also do ", body)
    body = re.sub(
        r"^I (speak|know|have|use|work|teach|cook|run|did|made|wrote|ran) also (?=\w)", r"I also \1 ", body
    )
    body = re.sub(r"(?<=\bdays) average$|(?<=weeks) average$", " on average", body)
    body = _TOLD_PAST.sub(r"\1 \2", body)
    body = re.sub(r"^(I|we) had had\b", r"\1 had", body)
    body = re.sub(r"^(I|we) had (done|run|written|given|taken|seen|begun|driven|grown)\b", _simply, body)
    body = re.sub(r"^I had been (?=an? |the |[A-Z]|on |in )", "I was ", body)
    body = re.sub(
        r"(?<=[A-Za-z])(?<!\bin)(?<!\bsince)(?<!\bof)(?<!\bby)(?<!\bfrom)(?<!\buntil)(?<!\btill)(?<!\btil)(?<!\bto)(?<!\b[A-Z][a-z]{2}) ((?:19|20)\d\d)$",
        r" in \1",
        body,
    )
    body = re.sub(r"^I have ((?:an?|the|my) (?:[\w-]+ ){0,5}course)(?= in (?:19|20)\d\d)", r"I did \1", body)
    body = re.sub(r"^I have (an?|the|my) ((?:[\w-]+ ){0,5}course)\b", r"I have done \1 \2", body)
    if re.match(r"I (?:can|could|will|would) (?:the|an?|my|\d)|I (?:hundred|thousand|dozen|\d)", body):
        return None  # a verb is missing
    if re.search(r"\b[A-Z]{3,} [A-Z]{3,}\b", body):
        return None  # typed in capitals throughout
    if (
        AMBIGUOUS_THEY.search(body)
        or UNFIT.search(body)
        or (
            re.search(
                r"\b(?:they|them|you|your|us)\b", re.sub(r"\b(?:moved|took|got|brought) us\b", "", body)
            )
            and not re.search(r"\w+s\b.{0,40}\b(?:they|them)\b", body)
        )
    ):
        return None
    if re.match(
        r"I (?:do|did|have|had|am on|am also on) \d[\d.,]*(?: (?:at|in|on|for|with|a|per)\b|$)", body
    ) or re.match(
        r"I (?:also )?(?:went|fell|rose|am on|was on) (?:to |from |under |over )?(?:about )?(?:\d|half\b|(?:one|two|three|four|five) (?:per|point))",
        body,
    ):
        return None
    if _NOT_A_STRENGTH.match(body) or re.search(r"\b(?:himself|herself|themselves)\b", body):
        return None
    if _NEEDS_OBJECT.match(body) or re.match(r"I would\b", body):
        return None
    if re.search(
        r"^I (?:said|talked|rambled|waffled|spoke too|chatted|think|thought|felt|hope|guess|was (?:nervous|late|asked)|need to|must|forgot|told|asked|mentioned|want|wanted|wore|got there|am (?:not|looking|leaving)|do not|did not|could not|cannot|have not(?! (?:missed|lost|dropped|failed|broken|needed|been late)\b)|waffled|froze|like|checked|know i|said i)\b",
        body,
        re.I,
    ):
        return None
    if unsound(body) == "clashing verbs":
        if told := _FOUND_THAT.match(body):
            whole = f"{told['found']} that {told['what']}"
            if not unsound(whole) and len(whole.split()) <= 26 and not leans(told["what"]):
                return whole
        first = _up_to_second_verb(body)
        rest = body[len(first) :].strip()
        both = f"{first} and {rest}"
        # "I was one of the super users showed fifteen people": two deeds run together.
        second = rest.split(" ")[0].lower()
        if _HAD_IT_DONE.fullmatch(body) and len(body.split()) <= 26:
            return body
        causative = (
            re.match(r"(?:.* )?I (?:have |had )?(?:got|had|have|get|kept|saw|helped|made|let) ", body)
            is not None
        )
        two = _PAST_ONLY.fullmatch(second) and second in DEEDS and not unsound(both) and not causative
        body = both if two else "" if causative else first
    if not 3 <= len(body.split()) <= 26 or unsound(body):
        return None
    return body


# No noun, unlike "run", "lead" or "record".
_PAST_ONLY = re.compile(
    r"\w+ed|(?:re)?wrote|(?:re)?built|ran|led|built|taught|won|sold|kept|made|took|got|drew|drove|grew|brought|did|found"
)


def _up_to_second_verb(text: str) -> str:
    """What comes before a second verb that nothing joins: the first statement of two run together."""
    tokens = tokenize(text)
    tags = tag([t.text for t in tokens])
    aid = {i for i, t in enumerate(tokens) if i and t.text == "aid" and tokens[i - 1].text.lower() == "first"}
    finite = [i for i, t in enumerate(tags) if is_finite(t) and i not in aid]
    return text[: tokens[finite[1]].start].strip() if len(finite) > 1 else text


RESULT = re.compile(
    r"^(?!was |is |had |did |got |have |has |found )(?:where )?(?:it|that|\w+(?: \w+){0,3}) (?:went|fell|dropped|rose|grew|halved|doubled|came down|cut|tripled|saved|got)\b|"
    r"^(?:by \w+ing|no|zero|not (?:one|a single)) \w|"
    r"^[a-z][\w'’-]*(?: [\w'’-]+){0,3} (?:down|up) (?:by )?(?:an? (?:third|quarter|half)|half|(?:about |over |nearly )?\d[\d.,]* ?(?:%|per ?cent))|"
    r"^we (?:went|came|got) (?:down |up )?(?:from )?\S[^,]* to \S|"
    r"^(?:an? |my |the )?[a-z]+(?: [a-z]+){0,2} (?:rates?|score|average|retention|attendance|accuracy|uptime|turnover|wastage) [^,]*\d|"
    r"^saves \w|^we (?:did not|didn['’]t|never) (?:lose|miss|drop|lost|missed|dropped|have|had|need|needed) |"
    r"^(?:it|that|which) (?:freed|saves|saved|halved|cut|brought|stopped|doubled|tripled|raised|reduced|helped|kept|gave|won|ended|meant|made|took|paid|sped|opened|sold|lifted|dropped|got)\b|"
    r"^(?:about |over |nearly |almost |around |up to )?(?:\d[\d.,]*%?\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty) [a-z]|"
    r"^(?:[a-z][\w'’-]*|[A-Z]{2,})(?: [a-z][\w'’-]*){0,3} (?:down |up )?(?:from )?[£$€]?\d[\w.,%]*(?: \w+){0,3} to (?:about |under |over )?[£$€]?\d",
    re.I,
)
_CHANGE = re.compile(
    r"^(?P<what>[^\W\d](?:[^\d]*?[^\W\d])?) (?P<way>down |up )?(?:from )?(?P<change>[£$€]?\d[\w.,%]*(?: [^\W\d]\w*){0,3} to .+)$",
    re.I,
)
_CHANGED_BY = re.compile(
    r"^(?P<what>[^\W\d](?:[^\d]*?[^\W\d])?) (?P<way>down|up) (?:by )?(?:(?P<change>(?:about |over |nearly |almost |roughly )?"
    r"(?:an? (?:third|quarter|fifth|tenth|half)|half|two thirds|three quarters|\d[\d.,]*\d? ?(?:%|per ?cent)|\w+ per ?cent))(?P<rest>\b.*|(?<=%).*)?)$",
    re.I,
)
"""A change told without a verb: "sales up a third"."""
_WE_WENT = re.compile(r"we (?:went|came|got) (?:down |up )?(?:from )\S.* to \S", re.I)
_NONE = re.compile(r"^(?:no|zero|not (?:one|a single)) (?P<what>[a-z][\w'’-]*(?: [\w'’-]+){0,6})$", re.I)
_CAUSED = re.compile(
    r"^(?:(?:it|that|which) (?=(?:\w+ed|saves|cut|brought|kept|gave|won|meant|made|took|paid|sped|sold|got)\b)|(?=saves\b))(?P<did>(?:freed|saves|saved|halved|cut|brought|stopped|doubled|tripled|raised|reduced|helped|kept|gave|won|ended|"
    r"meant|made|took|paid|sped|opened|sold|lifted|dropped|got) .+)$",
    re.I,
)
_FIGURE = re.compile(
    r"^(?P<about>about |over |nearly |almost |around |up to )?(?P<number>\d[\d.,]*%?\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|"
    r"fifteen|twenty|thirty|forty|fifty|sixty|eighty) (?P<what>(?!years?|yrs|months?|weeks?|days?|hours?|hrs|minutes?|mins|nights?|seasons?|summers?|winters?|terms?|(?:\w+ )?seasons|times|pounds|quid|"
    r"grand|january|february|march|april|may|june|july|august|september|october|november|december|per|a|an|or|to|and|in|at|on|of|by|for|with|out|from|now|then|ago|each|k|stars?|more|less|things?|am|pm|o'clock)\b[a-z].*)$",
    re.I,
)
_TO_WHICH = 12  # words


def _caused(text: str) -> str | None:
    """ "it freed up 30 appointments a month" -> "which freed up 30 appointments a month"."""
    match = _CAUSED.match(text)
    if match is None:
        return None
    did = match["did"]
    sound = not (
        AMBIGUOUS_THEY.search(did)
        or UNFIT.search(did)
        or leans(did)
        or re.search(r"\b(?:I|you|they|them)\b", did)
    )
    return (
        f"which {did}" if sound and 3 <= len(did.split()) <= _TO_WHICH and not unsound(f"It {did}") else None
    )


_RATE = re.compile(
    r"^(?:an? |my |the )?(?P<what>[a-z]+(?: [a-z]+){0,2} (?:rate|rates|score|average|retention|attendance|accuracy|uptime|turnover|waste|wastage))"
    r" (?:was |of |at |is )*(?P<how>(?:under |below |over |above |about |around |up |down )*(?:to )?\d[\d.,]*\s?(?:%|per ?cent|percent)?)$",
    re.I,
)


def _rate(text: str) -> str | None:
    """ "error rate under 1 percent" -> "with an error rate under 1%"."""
    match = _RATE.match(text)
    if match is None:
        return None
    how = re.sub(r"\s*per ?cent$", "%", match["how"].strip())
    link = "" if re.match(r"(?:under|below|over|above|up|down)", how) else "of "
    return f"with {a_or_an(match['what'])} {match['what']} {link}{how}"


_DURATION = re.compile(
    r"(?:for |over )?(?P<long>(?:about |over |nearly )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:field |ski |summer |winter |school )?(?:years|months|weeks|seasons|terms|winters|summers))$"
)


def _lasting(text: str) -> str | None:
    """ "3 field seasons" -> "over 3 field seasons", behind what was done."""
    match = _DURATION.match(text)
    return f"over {match['long']}" if match else None


def _numbering(text: str) -> str | None:
    """ "60 covers a night" -> "with 60 covers a night", behind what was done."""
    match = _FIGURE.match(text)
    if (
        match is None
        or has_finite_verb(text)
        or re.search(r"\b(?:became|went|got|came|took|turned|fell|rose|made)\b", text)
        or "," in text
        or re.search(r"\bout of it\b", text)
    ):
        return None
    words, tags = tags_of(match["what"])
    if any(w.islower() and w.isalpha() and not is_spelled(w) for w in words):
        return None
    nouns = [t for t in tags if t in ("NOUN", "PROPN")]
    if (
        not nouns
        or len(words) > 7
        or any(t.startswith(("VERB|Part", "PRON")) for t in tags)
        or tags[-1] in ("ADP", "DET", "CCONJ")
    ):
        return None
    sound = not (
        AMBIGUOUS_THEY.search(text)
        or UNFIT.search(text)
        or leans(text)
        or unsound(f"I did the work with {text}")
    )
    return f"with {text}" if sound else None


_VERBS_OF_CHANGE = re.compile(
    r"\b(?:went|fell|dropped|halved|doubled|tripled|rose|grew|came|cut|got|gone|go|goes|took|brought|reduced|moved)\b",
    re.I,
)


def result_clause(text: str) -> str | None:
    """What came of the candidate's doing: "mismatches went from 900 a day to 12", "by weighing the trays"."""
    text = clean(text)
    text = re.sub(r"^that (?=(?:went|fell|halved|cut|saved|doubled))", "it ", text)
    text = re.sub(r"(?<=went) (?=\d)", " from ", text)
    text = re.sub(r"^where (?=(?!I\b|we\b)\w)", "", text)
    text = re.sub(r"^(?=[A-Z]{2,5} [a-z]+s (?:came|went|fell|dropped|rose|halved)\b)", "the ", text)
    for follows in (_lasting(text), _caused(text), _numbering(text), _rate(text)):
        if follows is not None:
            return follows
    if re.match(r"by \w+ing \w", text, re.I):
        text = text[0].lower() + text[1:]
        sound = not (
            leans(text)
            or AMBIGUOUS_THEY.search(text)
            or UNFIT.search(text)
            or unsound(f"I did the work {text}")
        )
        return text if sound and len(text.split()) <= 14 else None
    if (none := _NONE.match(text)) and not has_finite_verb(text):
        noun = re.split(r"\b(?:in|at|on|for|over|since|from|of|to|with)\b", none["what"])[0].split()
        if (
            not noun
            or tag(noun)[-1] in ("ADJ", "ADP")
            or noun[-1].lower() in {"problem", "idea", "clue", "worries", "one", "more"}
        ):
            return None
        text = f"with no {none['what']}"
    elif re.match(r"(?:from|to|by|in|over|under) ", text):
        return None  # of what, stands elsewhere
    elif (change := _CHANGE.match(text)) and not _VERBS_OF_CHANGE.search(change["what"]):
        text = f"{_with_article(change['what'])} went {change['way'] or ''}from {change['change']}"
    elif (moved := _CHANGED_BY.match(text)) and not has_finite_verb(moved["what"]):
        text = f"{_with_article(moved['what'])} went {moved['way'].lower()} by {moved['change']}"
    elif _WE_WENT.match(text) and len(text.split()) <= 20 and not leans(text[3:]):
        return None if unsound(text) or AMBIGUOUS_THEY.search(text) else f"{text[0].lower()}{text[1:]}"
    if AMBIGUOUS_THEY.search(text) or UNFIT.search(text) or unsound(text):
        return None
    if text.startswith("with no "):
        return text if len(text.split()) <= 12 else None
    changed = has_finite_verb(text) or _VERBS_OF_CHANGE.search(text) is not None
    return text if changed and len(text.split()) <= 16 else None


def _with_article(what: str) -> str:
    """ "waiting time" -> "the waiting time", inside a sentence."""
    what = what.strip()
    last = what.split()[-1]
    if not (what.endswith("s") or is_plural(last) or last.lower() in MASS or what.startswith("the ")):
        what = f"the {what}"
    return f"{what[0].lower() if what.split()[0].istitle() else what[0]}{what[1:]}"


_NEXT_DEED = re.compile(r"(?:I |and |then |so I )*(?P<did>(?P<verb>[a-z]+) (?:it|them)\b.*)$", re.I)


def going_on(text: str) -> str | None:
    """What was done next with the same thing: "moved it to canvas" -> "and moved it to canvas"."""
    for part in shorter(clean(text)):
        match = _NEXT_DEED.match(part)
        if (
            match is None
            or not _PAST_ONLY.fullmatch(match["verb"].lower())
            or match["verb"].lower() in _NO_DEED
        ):
            continue
        did = f"{match['did'][0].lower()}{match['did'][1:]}"
        rest = did.split(" ", 2)[2:]
        strange = (
            AMBIGUOUS_THEY.search(did) or UNFIT.search(did) or re.search(r"\b(?:you|I|my|we|they)\b", did)
        )
        if rest and not strange and not leans(rest[0]) and len(did.split()) <= 12 and not unsound(f"I {did}"):
            return f"and {did}"
    return None


_HAD_IT_DONE = re.compile(
    r"(?:(?:at|in|with) [A-ZÀ-Þ][^,]{2,40},? )?I (?:also )?(?:got|had) (?:the |my |our |a |all )?(?:[a-z]+ ){1,3}(?:\w+ed|done|cut|built|made|written|sold|paid|sent) (?:down |round |up |out )?(?:in|by|from|to|within|for|on) .+"
)
"""What one had others do: "I got events turned round in 11 days"."""


_A_DOUBT = re.compile(
    r"\b(?:not|never|no|n['’]t|cannot|without|only|too|lack\w*|bored|leave|stay|young|old|junior|senior|far|enough|overqualified|qualified|little|less|new|green|manage|cope|handle|fit|drive|ready|able|can|could|would|will|might|may)\b|n['’]t\b",
    re.I,
)
"""What a doubt about somebody speaks of: "I send the others away" is none."""


def their_doubt(text: str) -> str | None:
    """Their doubt about the candidate, as it follows "whether": "I live too far away"."""
    text = clean(text)
    text = re.sub(
        r"^(?:\w+ )?(?:\w+ )?(?:(?:was|is|seemed|seems|are|were) )?(?:a bit |bit |slightly )?(?:worried|worries|worry|concerned|wondered|wonders|thinks|thought|unsure|not sure|doubts?)\s+(?:that |if |whether )?(?=I\b)",
        "",
        text,
        flags=re.I,
    )
    if (
        not _A_DOUBT.search(text)
        or not re.match(r"I (?!said\b|told\b|answered\b|asked\b|explained\b|send\b|speak\b)(?:\w+ )", text)
        or len(text.split()) > 12
        or AMBIGUOUS_THEY.search(text)
        or re.search(r"\b(?:they|them|you)\b", text)
        or unsound(text)
    ):
        return None
    return text


_DOUBTED_THING = re.compile(
    r"(?:\w+ )?(?:(?:was|is|seemed|seems|are|were) )?(?:a (?:bit|little) |bit |slightly )?(?:worried|worries|worry|concerned|concern|wondered|wonders|unsure|not sure|doubts?|nervous)"
    r" (?:a bit )?(?:about|re|over|of) (?P<thing>my (?:(?!I\b)[\w'’-]+ ?){1,7}?)(?: I (?:think|guess|reckon))?[.!]*$",
    re.I,
)


def doubted_thing(text: str) -> str | None:
    """What of the candidate's they had a doubt about, as it follows "about": "my English on the phone"."""
    match = _DOUBTED_THING.search(clean(text))
    thing = match["thing"].strip() if match else None
    if (
        thing is None
        or AMBIGUOUS_THEY.search(thing)
        or UNFIT.search(thing)
        or unsound(f"They asked about {thing}")
    ):
        return None
    return thing


def own_doubt(text: str) -> str | None:
    """A doubt as a plain statement of the candidate's: "I do not drive"."""
    text = clean(text)
    if (
        not re.match(r"I (?:do not|have not|cannot|am not|have no|have never|had no)\b", text)
        or len(text.split()) > 14
        or AMBIGUOUS_THEY.search(text)
        or unsound(text)
    ):
        return None
    return text
