"""Grammar for turning notes into letters: persons, agreement, articles, and whether English is sound."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import detokenize, tokenize

_BASE = {
    "is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn't": "are not", "wasn't": "were not",
    "hasn't": "have not", "doesn't": "do not", "am": "are", "'s": "are",
}  # fmt: skip
_FULL = {
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "can't": "cannot", "couldn't": "could not",
    "won't": "will not", "wouldn't": "would not", "isn't": "is not", "aren't": "are not", "wasn't": "was not",
    "weren't": "were not", "haven't": "have not", "hasn't": "has not", "hadn't": "had not", "shouldn't": "should not",
    "i'm": "I am", "i've": "I have", "i'll": "I will", "we're": "we are", "we've": "we have", "we'll": "we will",
    "they're": "they are", "they've": "they have", "they'll": "they will", "you're": "you are", "you've": "you have",
    "you'll": "you will", "that's": "that is", "there's": "there is", "it'll": "it will", "what's": "what is",
    "who'll": "who will", "who've": "who have", "let's": "let us", "here's": "here is",
}  # fmt: skip
_AFTER_HAS = frozenset(
    "been got had never just already gone done left lost started won worked run built moved opened taken given seen made grown become only always since".split()
)
_STATE_AFTER = re.compile(
    r"down|up|shut|closed|full|gone|not|off|out|over|empty|broken|late|behind|always|never|too|very|about to|due|based|run by"
)
_PARTICIPLE = re.compile(
    r"(?:ed|en|wn|ne|lt|pt|nt|ught|been|had|got|run|come|become|put|set|cut|led|made|met|kept|held|left|lost|sold|told|won|built|grown)$"
)


def second_person_verb(verb: str) -> str:
    """The verb as it goes with "you": needs -> need, is -> are, was -> were. Other forms stay."""
    lower = verb.lower()
    if lower in _BASE:
        return _BASE[lower]
    if len(lower) > 3 and lower.endswith("ies"):
        return verb[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|zz|o)es$", lower):
        return verb[:-2]
    if len(lower) > 2 and lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return verb[:-1]
    return verb


def spell_contractions(text: str) -> str:
    """Contractions written out: I've -> I have, don't -> do not. "he's" and "she'd" look ahead."""
    words = text.replace("’", "'").split(" ")
    result: list[str] = []
    for index, word in enumerate(words):
        core = word.rstrip(".,;:!?)")
        tail = word[len(core) :]
        lower = core.lower()
        following = words[index + 1].lower().strip(".,;:") if index + 1 < len(words) else ""
        if lower in _FULL:
            full = _FULL[lower]
            result.append((full[:1].upper() + full[1:] if core[:1].isupper() else full) + tail)
        elif re.fullmatch(r"(?:he|she|it|who|that|there|what)'s", lower) or (
            lower in {"everyone's", "everybody's"} and _STATE_OF_ALL.fullmatch(following)
        ):
            beyond = words[index + 2].lower().strip(".,;:") if index + 2 < len(words) else ""
            has = following in _AFTER_HAS and not (following in _SKIP and not _PARTICIPLE.search(beyond))
            verb = "has" if has else "is"
            result.append(core[:-2] + " " + verb + tail)
        elif re.fullmatch(r"(?:i|he|she|it|we|they|you|who|that|there)'d", lower):
            beyond = words[index + 2].lower().strip(".,;:") if index + 2 < len(words) else ""
            if following in _BETWEEN_HAD and beyond not in _THE_SAME_IN_BOTH:
                following = beyond  # "I'd never bought"
            verb = (
                "had"
                if (_PARTICIPLE.search(following) and following not in {"need", "let"})
                or following in {"a", "an", "the", "my", "no", "two", "three"}
                else "would"
            )
            result.append(core[:-2] + " " + verb + tail)
        elif lower.endswith("'s") and _STATE_AFTER.fullmatch(following):
            result.append(f"{core[:-2]} is{tail}")  # "the pool's shut", "feed's down"
        else:
            result.append(word)
    return " ".join(result)


_BETWEEN_HAD = frozenset({"never", "already", "just", "also", "not", "always", "only", "once"})
_THE_SAME_IN_BOTH = frozenset(
    {"put", "set", "cut", "run", "come", "become", "let", "hit"}
)  # "I'd just cut it"
_STATE_OF_ALL = re.compile(
    r"\w+(?:ing|ed)|a|an|the|been|got|gone|had|in|on|at|so|very|too|really|just|still|always|not|nervous|happy|friendly|"
    r"nice|kind|new|busy|tired|worried|welcome|there|here|out|off|up|down|able|keen|sick|ready|aware|free|from|under"
)  # "everyone's nervous", unlike "everybody's name"


_SUBJECTS = frozenset({"he", "she", "they", "we"})
_SKIP = frozenset(
    "also just really still always never now only often already sometimes currently probably mainly mostly usually actually clearly definitely not".split()
)


def address_reader(
    text: str, names: Sequence[str] = (), pronouns: frozenset[str] = frozenset({"he", "she", "they", "we"})
) -> str:
    """Third person turned to "you" where the reader is meant: "she runs the ward" -> "you run the ward".

    ``names``: forms of the reader's name that also become "you"; ``pronouns``: which subject
    pronouns mean the reader (their objects and possessives go with them).
    """
    tokens = tokenize(text)
    words = [t.text for t in tokens]
    tags = tag(words)
    folded = {n.lower() for n in names}
    result: list[str] = []
    you = False  # whether the last subject was the reader: coordinated verbs agree with it
    pending = False  # the verb of "you" is still to come
    previous_you = False
    possessives = {w for w, p in (("his", "he"), ("their", "they"), ("our", "we")) if p in pronouns}
    objects = {w for w, p in (("him", "he"), ("them", "they"), ("us", "we")) if p in pronouns}
    for index, (word, kind) in enumerate(zip(words, tags, strict=True)):
        lower = word.lower()
        following = tags[index + 1] if index + 1 < len(tags) else ""
        before = words[index - 1].lower() if index else ""
        if lower in pronouns and lower in _SUBJECTS:
            result.append("you")
            you, pending, previous_you = True, True, True
            continue
        bare = lower.removesuffix("'s").removesuffix("’s")
        if bare in folded:
            if lower != bare and following not in ("VERB|Ger", "DET", "ADJ"):
                result.append("your")
            elif is_finite(following) or (
                index + 2 < len(tags) and is_finite(tags[index + 2]) and following == "ADV"
            ):
                result.append("you")
                you, pending = True, True
            else:
                result.append("you")
            continue
        if lower in possessives:
            result.append("your")
            continue
        if lower == "her" and "she" in pronouns:
            nominal = following.startswith(("NOUN", "ADJ", "PROPN", "NUM", "VERB|Ger", "VERB|Part"))
            result.append("your" if nominal else "you")
            continue
        if lower in objects:
            result.append("you")
            continue
        if (lower in {"himself", "herself"} and you) or (lower in {"themselves", "ourselves"} and you):
            result.append("yourself")
            continue
        if lower in {"theirs", "hers", "ours"}:
            result.append("yours")
            continue
        if pending:
            if lower in _SKIP or kind == "ADV":
                result.append(word)
                continue
            pending = False
            result.append(second_person_verb(word) if _agrees(lower, kind) else word)
            continue
        if (
            you
            and _agrees(lower, kind)
            and is_finite(kind)
            and before in {"and", "but", "or", "then", "also", ","}
            and lower.endswith("s")
        ):
            result.append(second_person_verb(word))
            continue
        if kind in ("PRON", "NOUN", "PROPN") and following and is_finite(following) and before not in {"to"}:
            you = False if kind == "PRON" and lower not in {"who", "that", "which"} else you
        result.append(word)
    del previous_you
    return _respace(text, tokens, result)


def _agrees(lower: str, kind: str) -> bool:
    return (
        is_finite(kind)
        or kind.startswith(("VERB", "AUX"))
        or lower in _BASE
        or (kind == "NOUN" and lower.endswith("s"))
    )


def _respace(text: str, tokens: Sequence[object], words: list[str]) -> str:
    """The words with the blanks that the text had between its tokens."""
    parts: list[str] = []
    position = 0
    for token, word in zip(tokens, words, strict=True):
        start, end = token.start, token.end  # type: ignore[attr-defined]
        parts.append(text[position:start])
        parts.append(word)
        position = end
    parts.append(text[position:])
    return "".join(parts)


MASS = frozenset(
    "aid sauce jus experience training software data work research feedback safety equipment information advice knowledge progress staff stock cash money food water "
    "waste traffic furniture news time help support care health safeguarding housing hardware code testing admin administration maintenance compliance "
    "customer-service service hospitality retail logistics production marketing finance accounting payroll recruitment procurement planning design development "
    "management leadership communication engineering construction manufacturing transport education nursing medicine law hr it security hygiene quality "
    "paperwork homework art music drama literature history science maths math biology chemistry physics english writing reading editing teaching learning "
    "cleaning cooking baking catering plumbing carpentry joinery wiring welding plastering bricklaying scaffolding landscaping gardening farming fishing "
    "photography design ux ui video content copy press media advertising fundraising outreach volunteering engagement attendance behaviour discipline "
    "literacy numeracy phonics play dementia palliative mental physical rehab triage phlebotomy medication infection hand personal manual handling lifting "
    "sql python java javascript excel html css react django linux aws azure legislation policy conveyancing litigation probate contract tax vat credit debt audit "
    "weather rain snow sun shade soil compost timber steel concrete glass plaster paint paper fabric cotton wool leather bread pastry coffee tea beer wine "
    "milk cheese meat fish fruit veg produce bread dough sourdough sugar flour salt night day latte front back house "
    "english spanish french german polish arabic respect trust confidence patience energy enthusiasm interest growth demand capacity revenue turnover "
    "footfall churn downtime overtime throughput latency consistency availability performance efficiency accuracy shadowing onboarding mentoring coaching "
    "supervision counselling therapy physio rehabilitation discharge admission bed-blocking life school university college work home prison hospital court "
    "attrition sickness absence absenteeism uptake retention morale wastage shrinkage occupancy damp mould "
    "church town bed breakfast lunch dinner supper public private".split()
)
"""Nouns that stand without an article."""

_A_NOUNS = frozenset(
    "team project system course degree diploma licence license certificate certification tool app application website programme program campaign scheme club group class workshop process "
    "rota plan guide manual script template dashboard report checklist database spreadsheet model method training-course session event show exhibition festival tour fleet crew "
    "shop stall store branch kitchen bar cafe restaurant business company charity library garden workshop room lab ward unit department brigade "
    "crew shift-pattern caseload budget portfolio pipeline backlog tray board folder chart list sheet-template pilot trial study survey paper thesis grant bid newsletter blog "
    "podcast magazine column story feature series book language job role post placement apprenticeship internship qualification refresher badge award ticket card permit "
    "complaint line garden patch herd flock farm van truck lorry bus car bike drop-in helpline clinic centre network".split()
)
_LIKE_ADJECTIVES = frozenset(
    "mixed combined shared detailed fixed dedicated advanced trained qualified experienced improved joined-up".split()
)
"""Participles that stand before a noun as adjectives do."""
_QUANTITIES = frozenset("fewer less more many several some any no all both few much enough plenty".split())
_LIKE_NOUNS = frozenset(
    "reach pallet fork order state market school water garden house ship store stock head school trade service process".split()
)
_A_VERBS = frozenset(
    "built build wrote write created create designed design introduced set launched started made developed drew organised organized opened founded established hold have got had need "
    "needs want wants rewrote produced drafted need put passed earned gained completed completing managed supervised led headed won".split()
)
_A_ADJECTIVES = frozenset(
    "similar new small large big full clean different whole weekly daily monthly simple better good strong whole proper current".split()
)
_JOB_END = re.compile(
    r"(?:er|or|ist|ian|ant|ent|man|woman|nurse|chef|cook|assistant|officer|lead|head|intern|trainee|apprentice|clerk|rep|sister|matron|barista|carer|tutor|coach|pa|ta|hca)$"
)
_COUNT_AFTER_PREPOSITION = frozenset(
    "monolith team project system ward shop kitchen warehouse hospice hotel garage factory depot lab nursery farm theatre museum charity council firm company garden clinic pharmacy surgery".split()
)


def a_or_an(word: str) -> str:
    """The indefinite article for a word, by its sound as far as spelling tells."""
    lower = word.lower()
    if re.match(r"(?:hour|honest|honour|heir)", lower) or (
        re.fullmatch(r"[aefhilmnorsx][a-z]{0,4}", lower) and word.isupper()
    ):
        return "an"
    if re.match(r"(?:uni(?!n)|use|usu|eu|one\b|once|ubi|ut[ie])", lower):
        return "a"
    if re.match(r"(?:8|11|18|80|800)", lower):
        return "an"
    return "an" if lower[:1] in "aeiou" else "a"


def is_plural(noun: str) -> bool:
    """Whether a noun's form is plural, by its ending and the common irregulars."""
    lower = noun.lower()
    return lower in {
        "people",
        "children",
        "women",
        "men",
        "staff",
        "kids",
        "police",
        "folk",
        "feet",
        "teeth",
        "mice",
        "geese",
        "sheep",
        "cattle",
        "fish",
        "data",
        "media",
        "criteria",
    } or (lower.endswith("s") and not lower.endswith(("ss", "us", "is", "ics")) and len(lower) > 3)


def _needs_article(noun: str) -> bool:
    lower = noun.lower()
    return not (
        lower in MASS
        or "-in-" in lower
        or is_plural(lower)
        or (
            lower.endswith(
                ("ing", "ness", "ware", "ics", "ship", "ism", "ity", "ance", "ence", "age", "ery", "ry")
            )
            and lower
            not in {
                "spreadsheet",
                "library",
                "nursery",
                "bakery",
                "pharmacy",
                "surgery",
                "community",
                "facility",
                "university",
                "charity",
                "building",
                "meeting",
                "charge",
                "page",
                "message",
                "conference",
                "audience",
                "delivery",
                "grocery",
                "brewery",
                "gallery",
                "inventory",
                "story",
                "factory",
                "laboratory",
                "entry",
                "query",
                "machinery",
                "garage",
                "cottage",
                "village",
                "package",
                "allowance",
                "apprenticeship",
                "relationship",
                "partnership",
                "activity",
                "policy",
            }
        )
        or any(c.isdigit() for c in lower)
        or (noun[:1].isupper())
        or len(lower) < 3
        or lower
        in {
            "half",
            "most",
            "part",
            "plenty",
            "none",
            "everyone",
            "everything",
            "nothing",
            "something",
            "anything",
            "someone",
            "anyone",
            "nobody",
        }
    )


_COMPARATIVES = frozenset(
    "quicker faster better cheaper slower easier earlier later harder safer closer longer more less worse".split()
)


def add_articles(text: str) -> str:
    """Articles that notes leave out: "led similar migration" -> "led a similar migration".

    Only where a bare singular noun is a verb's object or follows "as"; where it is not certain
    whether the noun counts, it stays bare.
    """
    tokens = tokenize(text)
    words = [t.text for t in tokens]
    tags = list(tag(words))
    inserts: dict[int, str] = {}
    index = 0
    while index < len(words):
        if not _in_noun_phrase(tags[index]) or (tags[index] == "NUM"):
            index += 1
            continue
        start = index
        while index < len(words) and (_in_noun_phrase(tags[index])) and tags[index] != "NUM":
            index += 1
        head = index - 1
        if tags[head] != "NOUN" or not _needs_article(words[head]):
            continue
        if [w.lower() for w in words[max(0, head - 1) : index]] in (
            ["month", "end"],
            ["year", "end"],
            ["week", "end"],
        ):
            continue  # "month end done in 3 days"
        if index < len(words) and words[index].lower() in {"the", "a", "an", "my", "our"}:
            continue  # "did negotiate the pay round": a verb
        if words[head].lower() == "level" and index < len(words) and tags[index] == "NUM":
            continue  # "Makaton level 2"
        if index < len(words) and (
            words[index] == "-" or (tags[index].startswith("VERB") and words[index].lower().endswith("ing"))
        ):
            continue  # "perio charting at ...": the noun goes with what follows
        if start >= 2 and tags[start - 1] == "VERB|Inf" and tags[start - 2] in ("NOUN", "PROPN"):
            continue  # "ran school book club": part of the name of a thing
        named = start >= 2 and tags[start - 2] in ("NOUN", "ADJ", "PROPN", "DET")
        if named and tags[start - 1].startswith("VERB|") and words[start - 1].endswith("ing"):
            continue  # "the summer reading challenge"
        if start == 1 and tags[0] == "VERB|Part":
            continue  # "confined space ticket"
        before_tag = tags[start - 1] if start else ""
        before = words[start - 1].lower() if start else ""
        chunk = [w.lower() for w in words[start:index]]
        if before in {"either", "neither", "what", "which", "such", "quite"} or (
            chunk and chunk[0] in {"either", "neither"}
        ):
            continue
        if len(chunk) == 1 and chunk[0] in _COMPARATIVES:
            continue  # "do it quicker"
        if before == "got" and chunk[0].endswith("ed") and index - start == 1:
            continue  # "the roof got fixed"
        if chunk and chunk[0] in _QUANTITIES:
            continue  # "wants fewer people"
        after = words[index].lower() if index < len(words) else ""
        if (
            before_tag in ("DET", "PRON", "NUM", "PROPN")
            or before
            in {
                "my",
                "your",
                "his",
                "her",
                "their",
                "our",
                "its",
                "a",
                "an",
                "the",
                "this",
                "that",
                "each",
                "every",
                "no",
                "any",
                "some",
                "same",
                "%",
            }
            or before.endswith(("'s", "’s"))
        ):
            continue
        if any(w.endswith(("'s", "s'")) for w in chunk):
            continue
        if before in _LIKE_ADJECTIVES and start > 1 and tags[start - 2].startswith("VERB"):
            inserts[start - 1] = a_or_an(before)  # "want mixed replant plan"
            continue
        if before_tag.startswith("VERB") and before in _LIKE_NOUNS and start > 1:
            continue  # "lost it to state forest centre"
        verb_before = (
            before_tag.startswith("VERB")
            or before in {"do", "did", "have", "had", "has", "got"}
            or (before in {"up", "out"} and 2 <= start <= 3)
        )
        if start > 1 and (
            tags[start - 2] == "DET" or words[start - 2].lower() in {"my", "your", "our", "a", "the"}
        ):
            continue  # "a shared calendar": the article stands before the participle
        if before_tag == "VERB|Ger" and start > 1 and tags[start - 2] in ("ADP", "ADJ", "NOUN", "CCONJ"):
            continue  # "worried about marking load": a compound, not a deed
        if verb_before and before not in {
            "stay",
            "stays",
            "stayed",
            "keep",
            "keeps",
            "remain",
            "remains",
            "seem",
            "seems",
            "look",
            "looks",
            "turn",
            "turns",
            "get",
            "go",
            "went",
            "come",
            "came",
            "worked",
            "working",
            "feel",
            "felt",
        }:
            verb = (
                before if before not in {"up", "out"} else words[start - 2].lower() if start > 1 else before
            )
            indefinite = (
                chunk[-1] in _A_NOUNS
                or bool(set(chunk) & _A_ADJECTIVES)
                or verb in _A_VERBS
                or (after == "of" and index + 1 < len(words) and tags[index + 1] == "NUM")
            )
            inserts[start] = a_or_an(words[start]) if indefinite else "the"
        elif before == "as" and _JOB_END.search(words[head].lower()):
            inserts[start] = a_or_an(words[start])
        elif (
            before_tag == "ADP"
            and words[head].lower() in _COUNT_AFTER_PREPOSITION
            and before in {"of", "from", "on", "with", "for", "in", "at", "into"}
            and len(chunk) == 1
        ):
            inserts[start] = a_or_an(words[start])
    if not inserts:
        return text
    parts: list[str] = []
    position = 0
    for number, token in enumerate(tokens):
        parts.append(text[position : token.start])
        if number in inserts:
            parts.append(inserts[number] + " ")
        parts.append(token.text)
        position = token.end
    parts.append(text[position:])
    return "".join(parts)


def _in_noun_phrase(kind: str) -> bool:
    return kind in ("NOUN", "ADJ", "PROPN", "NUM", "VERB|Ger")


_CHANGE = re.compile(
    r"\b(?P<verb>cut|reduced|increased|raised|grew|improved|boosted|lowered|dropped|lifted|shortened|brought down)\s+(?P<what>(?:[\w'’-]+\s+){1,5}?)(?P<amount>(?:about |around |over |nearly )?\d+(?:[.,]\d+)?\s?(?:%|per ?cent|percent))(?=$|[\s,.;])",
    re.I,
)


def mend_amounts(text: str) -> str:
    """ "cut incident rate 40%" -> "cut incident rate by 40%"."""

    def with_by(match: re.Match[str]) -> str:
        what = match["what"].rstrip()
        if re.search(r"\b(?:by|to|from|about|around|over|at|of)$", what):
            return match.group()
        return f"{match['verb']} {what} by {match['amount']}"

    return _CHANGE.sub(with_by, text)


_BAD_END = frozenset(
    "a an the my your his her their our and or but with of to for from in on at by about as than if that which who because so is are was were be been being have has had do does did very really more most "
    "into onto over under between through during before after until since while when where how what why not no some any each every such via per re like i we he she they you".split()
)
_BEFORE_WHAT = re.compile(
    r"\b[a-z]+s (?:trained|done|ready|finished|built|sorted|hired|filled|moved|open|closed|fixed|in place) (?:before|since)\W*$",
    re.I,
)
""" "8 people trained before": before what was cut off."""
_PHRASAL = frozenset(
    "in on up out off over through about down back away by before after since around to for with at of".split()
)
_SLANG = re.compile(
    r"\b(?:lol|omg|wtf|idk|gonna|wanna|gotta|kinda|sorta|stuff|crap|shit\w*|fuck\w*|bloody|damn\w*|hell|arse|bollocks|gaffer|bloke|lad|lads|blokes|guys?|dude|mate|cos|cuz|yeah|yep|nope|nah|ok|okay|hmm|oh|ah|ugh|meh|whatsit|thingy|roaring|joke|mad|stinky|nuts|"
    r"carnage|knackered|dodgy|gutted|chuffed|ace|sick|banter|vibe|vibes|loads of|tons|a bit|bits|sort of|kind of|like six|super duper|awesome|reckons?|arvo|hubby|dunno|etc|tbc|tbd|asap|fyi|aka|ie|eg|nb|ps|vs)\b",
    re.I,
)
_LEFTOVER = re.compile(
    r"[#*_~^|\\<>{}\[\]=@]|->|→|\.\.|…|\s/\s|//|\b(?![A-Z]/[A-Z]\b)[^\W\d_]+/[^\W\d_]+|[?!]|[\U0001F000-\U0001FAFF\u2600-\u27BF]|\s-\s|\s[–—]\s?$|(?<![\w'’])[b-z](?![\w'’])|[“”\"]|(?<!\w)'|:\s*$|;"
)


def _is_noun_behind_verb(words: Sequence[str], tags: Sequence[str], index: int) -> bool:
    """Whether a "verb" right behind another begins what that one is done to: "ran rhyme time"."""
    return (
        0 < index < len(tags) - 1
        and tags[index - 1] == "VERB|Fin"
        and tags[index + 1] == "NOUN"
        and not words[index].lower().endswith(("ed", "s"))
        and words[index - 1].lower()
        in {"ran", "led", "taught", "did", "set", "built", "wrote", "made", "started", "managed"}
    )


_PLAIN_FORMS = frozenset(
    "show plan run need want use help work start open close grow test design visit charge record travel stop fall pay trial review report".split()
)
_COLLECTIVE = frozenset(
    "team staff police family crew management board committee public council government everyone half most some lot majority rest group class public".split()
)
"""Nouns in the singular that British English gives a plural verb."""


def unsound(text: str) -> str | None:
    """Why a clause or a sentence is not sound English, or None where no fault is seen.

    A filter for the composer's "safe by omission": what it can't vouch for stays out. It looks for
    leftovers of shorthand, dangling ends, missing or clashing verbs, unclear pronouns.
    """
    stripped = text.strip()
    if _LEFTOVER.search(stripped):
        return "leftover marks"
    if _SLANG.search(stripped):
        return "slang"
    if stripped.count("(") != stripped.count(")") or "(" in stripped:
        return "brackets"
    words = [t.text for t in tokenize(stripped)]
    plain = [w for w in words if any(c.isalnum() for c in w)]
    if not 2 <= len(plain) <= 34:
        return "length"
    tags = tag(words)
    lowered = [w.lower() for w in words]
    last = plain[-1].lower()
    if last in _BAD_END and (last not in _PHRASAL or _BEFORE_WHAT.search(stripped)):
        return "dangling end"
    if last in {"of", "with", "by", "from", "at", "to", "for", "than", "about"} and not any(
        w in {"which", "what", "that", "who", "cared", "cares"} for w in lowered
    ):
        return "dangling end"
    for first, second in itertools.pairwise(lowered):
        if first == second and first not in {"had", "that"} and first.isalpha():
            return "doubled word"
        if first in {"a", "an", "the", "my", "your", "our"} and second in {
            "a",
            "an",
            "the",
            "my",
            "your",
            "our",
            "this",
            "that",
            "is",
            "are",
            "was",
            "to",
            "of",
            "in",
            "and",
        }:
            return "two determiners"
        if first in {"to", "will", "would", "can", "could", "should", "must"} and second in {
            "is",
            "was",
            "has",
            "had",
            "did",
            "does",
            "were",
        }:
            return "clashing verbs"
        if first in {"of", "with", "from", "for", "at"} and second in {
            "of",
            "with",
            "for",
            "at",
            "and",
            "but",
            "is",
            "was",
            "are",
            "i",
            "he",
            "she",
            "they",
        }:
            return "clashing prepositions"
    for index in range(2, len(words)):
        if (
            words[index - 1] == ","
            and is_finite(tags[index])
            and "," not in words[: index - 1]
            and not any(is_finite(t) for t in tags[: index - 1])
        ):
            return "comma before the verb"
    # Two finite verbs need something that joins them.
    # A noun at the end is easily taken for a verb: "the reading shed".
    finite = [
        i
        for i, t in enumerate(tags)
        if is_finite(t)
        and not (i == 0 and len(tags) > 1 and is_finite(tags[1]) and is_plural(words[0]))  # "builds went"
        and not _is_noun_behind_verb(words, tags, i)
        and not (i == len(tags) - 1 and i > 1 and tags[i - 1] in ("NOUN", "ADJ", "DET", "VERB|Ger"))
    ]
    for one, two in itertools.pairwise(finite):
        between = set(lowered[one + 1 : two])
        if tags[one].startswith("AUX") and all(t in ("ADV", "PART") for t in tags[one + 1 : two]):
            if {lowered[one], lowered[two]} <= {"am", "is", "are", "was", "were", "has", "had", "have"}:
                return "clashing verbs"
            continue
        joined = between & {
            "and",
            "but",
            "or",
            "that",
            "who",
            "which",
            "what",
            "how",
            "if",
            "because",
            "so",
            "when",
            "where",
            "while",
            "as",
            "since",
            "before",
            "after",
            "until",
            "than",
            "whether",
            "why",
            "whose",
            "although",
            "though",
            "i",
            "we",
            "you",
            "it",
            "they",
            "then",
            ",",
        }
        if (
            not joined
            and not (set(tags[one + 1 : two]) & {"SCONJ", "CCONJ", "PRON"})
            and not _is_relative(tags, one, two)
        ):
            return "clashing verbs"
    for index in range(1, len(words)):
        if (
            lowered[index] in {"is", "was", "has", "doesn't"}
            and tags[index - 1] == "NOUN"
            and is_plural(words[index - 1])
            and not {"of", "with", "for", "in", "on", "about", "from", "at", "each", "one"}
            & set(lowered[:index])
            and lowered[index - 1] not in {"staff", "data", "media", "police", "fish", "sheep"}
        ):
            return "agreement"
        if lowered[index] in {"is", "was", "has"} and lowered[:1] == ["half"] and is_plural(words[index - 1]):
            return "agreement"
    for index in range(1, len(words) - 1):
        plain_form = tags[index] == "VERB|Fin" and lowered[index] in _PLAIN_FORMS
        if (
            plain_form
            and tags[index - 1] == "NOUN"
            and not is_plural(words[index - 1])
            and lowered[index - 1] not in _COLLECTIVE
            and all(t in ("DET", "NOUN", "ADJ", "SCONJ", "ADP") for t in tags[:index])
            and not any(t == "ADP" for t in tags[:index])
            and not {"and", "or"} & set(lowered[:index])
        ):
            return "agreement"  # "the lace show spring 2027"
    if re.search(r"\b\w+[bcdfghjklmnpqrstvwxz]{6,}\w*\b", stripped):
        return "garbled word"
    return None


def _is_relative(tags: Sequence[str], one: int, two: int) -> bool:
    """Whether the second verb ends a relative clause that nothing opens: "notes the next nurse can read"."""
    between = tags[one + 1 : two]
    opens = any(a in ("NOUN", "PROPN") and b == "DET" for a, b in itertools.pairwise(between))
    return opens and tags[two].startswith("AUX") and 2 <= len(tags) - two <= 3


def has_finite_verb(text: str) -> bool:
    """Whether some word can carry a sentence."""
    return any(is_finite(t) for t in tag([t.text for t in tokenize(text)]))


def sentence_case(text: str) -> str:
    """The text with a capital at its start."""
    for index, character in enumerate(text):
        if character.isalpha():
            return text[:index] + character.upper() + text[index + 1 :]
        if character.isdigit():
            break
    return text


def join_words(items: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


__all__ = [
    "MASS", "a_or_an", "add_articles", "address_reader", "detokenize", "has_finite_verb", "is_plural", "join_words",
    "mend_amounts", "second_person_verb", "sentence_case", "spell_contractions", "unsound",
]  # fmt: skip
