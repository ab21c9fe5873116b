"""What the employer's side said as a clause with "you" for the reader: "she runs X" -> "you run X"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.acceptability import acceptability
from assistant.english.grammar import (
    MASS,
    add_articles,
    address_reader,
    has_finite_verb,
    is_plural,
    second_person_verb,
    unsound,
)
from assistant.english.spelling import is_misspelled, is_spelled
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize
from assistant.schema import EMPLOYER, ME, Fact, FactKind, Person
from assistant.writing.fitness import unfit
from assistant.writing.fragments import (
    AMBIGUOUS_THEY,
    HERE,
    UNFIT,
    accepted,
    best,
    clean,
    has_main_verb,
    is_stated,
    leans,
    shorter,
    tags_of,
    without_capital,
)

_LEAST_OF_A_SPARE = 0.15  # chance that people would let it stand, and _WHOLE
_WHOLE = 0.08  # what it is worth that nothing was cut off
_FEWEST_OF_A_SPARE = 5  # words
_NOUNS_TOO = frozenset(
    "dust waste water heat damp work time noise paper stock fuel rain cover demand trade staff post mail traffic light sound".split()
)
"""What the tagger takes for a verb at the start of a statement: "dust kills the turbos"."""
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


def their_clause(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    """A clause of their side with "you" for the reader, or None."""
    if (who := re.match(r"(?P<name>[^\W\d][\w'’-]*): (?=\w)", text)) and any(
        who["name"].lower() in person.name.lower().split() for person in people
    ):
        text = text[who.end() :]  # "Salmela: suppliers get 5 emails"
    return best(_clauses(fact, text, reader, people), "clause", fact.kind)


def spare_clause(fact: Fact, reader: Person | None, people: Sequence[Person]) -> str | None:
    """A clause of their side of which the judge of wordings is less sure, for a letter that has nothing else; or None."""
    found = [
        (acceptability(clause, "clause", fact.kind.value, cut) + _WHOLE * (not cut), clause)
        for clause, cut in _clauses(fact, fact.text, reader, people)
        if len(clause.split()) >= _FEWEST_OF_A_SPARE
        and not leans(clause)
        and unfit(clause, "clause") is None
        and not is_misspelled(clause)
    ]
    chance, clause = max(found, key=lambda pair: pair[0], default=(0.0, None))
    return clause if chance >= _LEAST_OF_A_SPARE else None


def _clauses(
    fact: Fact, text: str, reader: Person | None, people: Sequence[Person]
) -> list[tuple[str, bool]]:
    """The clauses that a statement and its beginnings can be told as, each with whether its end was cut off."""
    found = ((_their_clause(fact, part, reader, people), part != text) for part in shorter(text))
    return [(clause, cut) for clause, cut in found if clause and not (cut and leans(clause))]


def _starts_with_name(clause: str, people: Sequence[Person]) -> bool:
    """Whether a clause begins with an interviewer's name, though it be a word as well: "Stephen", "Mark"."""
    first = re.split(r"[^\w-]", clause, maxsplit=1)[0]
    return any(first in person.name.split() for person in people)


_VERY_BUSY = re.compile(
    r"\b(?P<be>is|are|r|was|were|get|gets|go|goes) (?:(?:absolutely|totally|just|a bit) )?(?:mad|mental|nuts|crazy|manic|bonkers|bananas|hectic)\b",
    re.I,
)


_HANDED_OVER = re.compile(
    r"^((?:[a-z]+ ){0,2}[a-z]+s) (?=(?:handed over|thrown away|thrown out|sent back|handed back|dumped|binned) (?:with|every|each|because|at|in|by|on)\b)"
)


def _spelled_out(text: str) -> str:
    """The text with the shortest of shorthand made plain: "phones go mad", "last year 40 callbacks"."""
    text = re.sub(r"(?<= at )(1[0-2]|[1-9])$", r"\1 o'clock", text)
    text = re.sub(
        r"^([A-ZÀ-Þ]\w+)['’]s (?=(?:after|looking|keen|short|trying|hoping|moving|planning)\b)",
        r"\1 is ",
        text,
    )
    text = re.sub(
        r"^((?:last|this) (?:year|month|week|season|term|summer|winter|quarter)),? (?:they had |had )?(\d+ [a-z][\w ]*s)$",
        r"had \2 \1",
        text,
    )
    text = re.sub(
        r"^(\d+ [a-z][\w'’-]*(?: [a-z][\w'’-]+)?),? (?:and )?(\d+ [a-z][\w'’-]*(?: [a-z][\w'’-]+)?)$",
        r"\1 and \2",
        text,
    )
    text = _HANDED_OVER.sub(r"\1 are ", text)
    if busy := _VERY_BUSY.search(text):
        be = {"go": "are", "goes": "is", "get": "get", "gets": "gets", "r": "are"}.get(
            busy["be"].lower(), busy["be"]
        )
        text = f"{text[: busy.start()]}{be} very busy{text[busy.end() :]}"
    return text


_OF_THE_SPEAKER = (
    (r"I am|I['’]?m", "you are"), (r"I was", "you were"), (r"I have|I['’]?ve", "you have"), (r"I will|I['’]ll", "you will"),
    (r"I", "you"), (r"me", "you"), (r"my", "your"), (r"mine", "yours"), (r"myself", "yourself"),
)  # fmt: skip
_ALL_QUOTED = re.compile(r"[\"“](?P<said>[^\"“”]+)[\"”]?\W*")


def _quoted(text: str) -> str:
    """What the reader said, as noted word for word, told to them: "I built it" -> you built it."""
    whole = _ALL_QUOTED.fullmatch(text)
    if whole is None:
        return text
    said = whole["said"]
    for first, second in _OF_THE_SPEAKER:
        said = re.sub(rf"\b(?:{first})\b", second, said)
    return said


def _their_clause(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    own = reader is not None and (fact.speaker == reader.name or (len(people) == 1 and fact.speaker != ME))
    text = clean(_quoted(text) if own else text)
    if not text or UNFIT.search(text):
        return None
    text = re.sub(r"\s=\s(?!sold\b|win\b|yes\b|no\b|love\b)", " is ", text)  # "bottleneck = the queue"
    text = _spelled_out(text)
    text = re.sub(
        r"^what (he|she|they) (needs?|wants?)(?: most)? (?:is|was) (?=\w)", r"\1 \2 ", text, flags=re.I
    )
    if waits := _WAITS.fullmatch(text):
        text = f"the {waits['what'].lower()} is {waits['long']}"  # "waiting list 5 weeks"
    if length := _HOW_LONG.match(text):
        text = f"the {length['what'].lower()} {length['rest']}"  # "Waiting list is 14 weeks"
    if fact.kind is FactKind.NEED and (needed := _NEEDED.match(text)):
        verb = needed["verb"] or needed["verb2"]
        text = f"{verb.lower().rstrip('s')}s {needed['what']}"
    if own:
        text = _IS_THEIRS.sub(r"\g<is> your ", text)
    words, tags = tags_of(text)
    lower = words[0].lower()
    if not own and fact.speaker not in (EMPLOYER, ME):
        return None
    pronouns = (
        frozenset({"he", "she", "they", "we"})
        if own or (fact.speaker == EMPLOYER and len(people) <= 1)
        else frozenset({"they", "we"})
    )
    names = _forms(reader) if reader and own else ()
    if tags[0] in ("DET", "NOUN", "ADJ", "NUM") and re.search(
        r"\b(?:he|she|his|him|himself|herself)\b", text
    ):
        return None  # "the last porter used to lock himself in": the noun may be meant
    if re.search(r"\b(?:I|me|my)\b", text) or lower in {"you", "you're", "you've", "your"}:
        return None  # "she said you have just found a man for somebody": the writer is meant
    if lower == "since" and _SINCE_THEN.match(text):
        lower = words[2].lower()
    if lower in {
        "please",
        "pls",
        "let",
        "imagine",
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
    text = _EACH_THEIR.sub(lambda m: m.group().replace("their", _OTHERS_OWN), text)
    text = _EACH_THEY.sub(lambda m: f"{m[1]}{_OTHERS_DO}{m[2]}", text)
    if second := _AND_THAT.match(text):
        text = second["told"]  # "mentioned the audit in February and that they changed auditors"
    if part := _AFTER_COLON.match(text):
        text = part["told"]  # "the Sunday problem: nobody plans Sunday until Saturday"
    if re.match(r"(?:they|she|he|we)\b", text):
        text = re.sub(r"\byour\b", "people's", re.sub(r"\byou\b", "people", text))  # said of anyone
    theirs = re.search(r"\b(?:they|them|their)\b", text)
    if theirs is not None:
        plural_before = any(
            t == "NOUN" and is_plural(w) for w, t in zip(*tags_of(text[: theirs.start()]), strict=True)
        )
        if theirs.group() == "them" and re.match(
            r"(?:(?:he|she|they|we) )?(?:wants?|needs?|would like|likes?|hopes?|tries|trying|has to|have to)\b",
            text,
            re.I,
        ):
            return None  # "wants them back": somebody told of before
        if theirs.group() == "them" and not plural_before and not _DONE_TO_THEM.search(text):
            return None  # "nobody has joined them with the data": what, stands elsewhere
        if theirs.group() == "them" and not plural_before and not _THEM_MEANS_OTHERS.search(text):
            text = re.sub(r"\bthem\b", "you", text)  # "month end takes them 9 days"
        elif plural_before:
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
    if re.search(r"\bof us\b", text) or _SAYS_GOES.match(text) or _OF_A_THING.search(text):
        return None
    words, tags = tags_of(text)
    lower = words[0].lower()
    if (
        (lower in _STATE and (len(words) > 1 or lower == "short-staffed"))
        or re.match(r"\d+ [\w-]+ (?:short|down|behind)\b", text)
        or re.match(r"(?:really |very )?big on\b", text, re.I)
    ):
        text = "you are " + text[:1].lower() + text[1:]
    elif (state := _STATE_OF.match(text)) and not _VERB_OF_STATE.search(state["what"]):
        be = "are" if is_plural(state["what"].split()[-1]) else "is"
        text = f"{state['what']} {be} {state['state']}"  # "shrinkage up since May": it is
    elif (lost := _SHARE_LOST.fullmatch(text)) is not None:
        text = (
            f"{lost['share']} of {lost['what']} is {lost['done']}{lost['rest']}"  # "6% of sourdough binned"
        )
    elif lower in _UNDER_WAY and len(words) > 2:
        text = "you are " + text
    elif lower in {"takes", "took"} and _A_WHILE.match(text):
        text = f"it {text}"
    elif (lower in _THEIR_VERBS and lower not in {"plans", "looks", "works", "uses", "needs"} | set()) or (
        lower in {"needs", "plans"}
        and len(tags) > 1
        and tags[1] in ("DET", "PRON", "PART", "NUM", "ADJ", "NOUN")
    ):
        text = f"you {second_person_verb(lower)}{text[len(words[0]) :]}"
        text = _agree_rest(text)
    elif (
        tags[0].startswith(("AUX", "VERB"))
        and words[1:2] not in (["is"], ["are"], ["was"], ["were"])
        and not (lower in _NOUNS_TOO and len(tags) > 1 and (is_finite(tags[1]) or words[1].endswith("s")))
        and not _PLURAL_SUBJECT.match(text)
    ) or lower in {"just", "only", "from", "about", "not", "correction"}:
        return None  # no subject
    elif tags[0] == "ADV" and len(tags) > 1 and is_finite(tags[1]):
        return None
    elif fact.kind is FactKind.NEED and (
        _SOMEBODY.match(text) or (lower in {"someone", "somebody"} and tags[1:2] == ("ADJ",))
    ):
        text = f"you are looking for {text[:1].lower()}{text[1:]}"
    elif fact.kind is FactKind.NEED and _TO_BE_DONE.fullmatch(text):
        text = f"you want {text[:1].lower()}{text[1:]}"  # "test cases to be traced back to requirements"
    elif (
        fact.kind in (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN)
        and _THEY_HAVE.fullmatch(text)
        and not re.search(r"\b(?:kids|children|sons|daughters|dogs|cats)\b", text)
        and (not has_finite_verb(text) or _EACH_DAY.search(text))
    ):
        text = f"you have {'a ' if lower == 'team' else ''}{text}"
    elif (not is_stated(words, tags) or _DONE_TO.match(text)) and (
        under_way := _under_way(text, words, tags)
    ):
        text = under_way  # "RFIs taking three weeks to close": they are
    elif not is_stated(words, tags):
        return None
    text = re.sub(
        r"^(?:he|she|they|\w+) (?:said|says|mentioned|told me|explained|thinks|reckons|was saying)(?: that)? (?=(?:he|she|they|we|it|the|their|there|people|everyone)\b)",
        "",
        text,
        flags=re.I,
    )
    them_later = re.search(r"\bthey\b.*\b(\w+s)\b.*\bthem\b", text)
    if them_later and is_plural(them_later[1]):
        text = re.sub(r"\bthem\b", _OTHERS, text)  # "they have 70 installs and one man to sign them off"
    text = HERE.sub("there", text)
    text = re.sub(r"\b(?:Dr|Prof|Professor|Mrs|Mr|Ms|Miss)\.? (?=[A-ZÀ-Þ])", "", text)
    clause = address_reader(text, names, pronouns)
    clause = (
        _subject_article(
            add_articles(clause if _starts_with_name(clause, people) else without_capital(clause))
        )
        .replace(_OTHERS, "them")
        .replace(_OTHERS_OWN, "their")
        .replace(_OTHERS_DO, "they")
    )
    if (
        AMBIGUOUS_THEY.search(clause)
        or re.search(r"\b(?:himself|herself|itself)\b", clause)
        or (
            re.search(r"\b(?:they|them|we|us|our)\b", clause)
            and not re.search(r"\w+s\b.{0,40}\b(?:they|them|their)\b", clause)
        )
    ):
        return None
    if (
        re.match(r"(?:that|this|it|these|those|which|who)\b", clause, re.I) and not clause.startswith("it t")
    ) or re.match(
        r"you (?:explain|explained|were going on|went on|are going on|talk about|talked|seem|seemed|said|say|told|tell|laughed|nodded|smiled|grinned|beamed|lit|perked|actually|were asking|are asking|will (?:send|call|ring|email|write|let)|have frozen|rang|kept|walked|came|pushed|pressed|opened|wrote|showed|took(?! (?:on|over|in|part|back))|rolled|ring|look|looked|liked|asked|ask|mention|mentioned|think|thought|know|was|like|loved|did|do(?! (?:an?|all|your|some|most|lots|everything|about|over|around|nearly|\d+|two|three|four|five|six|ten|filters|nights|weekends)\b)|went)\b(?! (?:to|the waste))",
        clause,
    ):
        return None
    clause = re.sub(
        r"^you have got (?=\d|an? |the |no |one |two |three |four |five |six |seven |eight |nine |ten |twelve |[a-z]+t(?:een|y) )",
        "you have ",
        clause,
    )
    if re.match(
        r"you are (?:too |very |so |rather |a bit )*(?:much|many|long|short|big|small|messy|thin|thick|opinion\w*)\b",
        clause,
    ):
        return None  # "they are too much opinion": the reports, not the reader
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
    words, tags = tags_of(clause)
    if _YOU_ARE_A_THING.match(clause) and next((t for t in tags[2:] if t != "ADV"), "") in ("NOUN", "PROPN"):
        return None  # "they're GPS locks": the clocks are
    if tags[0] == "NUM" and len(tags) > 1 and is_finite(tags[1]):
        return None
    if not has_main_verb(clause) or re.match(
        r"you (?:from|who|and \w+ from|the|,)\b|\d[\d.]*%? (?:\w+ed|\w+ing)\b", clause
    ):
        return None
    return clause


_YOU_ARE_A_THING = re.compile(r"you (?:are|were) (?!team\b|down\b|short\b|part\b|home\b|business\b)")
_SAYS_GOES = re.compile(
    r"(?:he|she|they) (?:just )?(?:goes|go|went|is like|was like|are like) (?!to\b|through\b|by\b|live\b|into\b|in\b|up\b|down\b|out\b|over\b|on\b|for\b|with\b|back\b|home\b|from\b|ahead\b|at\b|off\b|well\b|after\b|around\b|round\b|away\b|abroad\b|everywhere\b|there\b)",
    re.I,
)
""" "He goes the opera that was you": somebody says it."""
_OF_A_THING = re.compile(
    r"^(?:he |she |they |they['’]re )(?:are |is |were |was |get |gets |have |has |had )?(?:all |mostly |to be |half )?(?:cockled|torn|broken|rusted|rotten|rotted|felled|cracked|chipped|faded|stained|leaking|sent|printed|painted|"
    r"repaired|delivered|filed|signed off|scanned|digiti[sz]ed|fed|milked|calibrated|serviced|overdue|expired)\b|\b(?:has|have|had) to be \w+(?:ed|en|lled)\b",
    re.I,
)
"""What is said of things, which "they" means: the registers, and no reader, are cockled."""
_IS_THEIRS = re.compile(
    r"\b(?P<is>is|are|was|were) (?:his|her|their) (?=(?:\w+ ){0,2}(?:headache|worry|worries|problem|problems|issue|priority|bugbear|concern|trouble|pain|baby|pride|focus|goal|aim|dream|fear|favou?rite|thing|project|bottleneck|challenge|nightmare)\b)"
)
""" "Falls are her big headache"."""
_PLURAL_SUBJECT = re.compile(
    r"(?!(?:is|was|has|does|needs|wants|says|thinks|asks|knows|sees|hopes)\b)(?:[a-z]{3,} )?[a-z]{3,}s (?:(?!(?:who|that|which|he|she|they|we|it|to|is|are|was|were)\b)[\w'’-]+ ){0,7}(?:are|were) (?!\w+ing\b)"
)
"""A subject that the tagger takes for a verb: "falls between 4 and 6 in the morning are ..."."""
# "since January the new system rejects one in six"
_SINCE_THEN = re.compile(
    r"since (?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Easter|Christmas|spring|summer|autumn|\d{4}),? (?:the|they|their|he|she)\b",
    re.I,
)
_A_WHILE = re.compile(
    r"(?:takes|took) (?:about |over |up to |nearly |around )?(?:\d|an? |one |two|three|four|five|six|seven|eight|nine|ten|half)",
    re.I,
)
_WORRY = re.compile(
    r"^(?:(?:[A-ZÀ-Þ][\w'’-]*['’]s|his|her|their|the|big|biggest|main|real|only)\s+)+(?:worry|concern|fear|headache|bugbear|problem|trouble|challenge)\s+"
    r"(?:is|was)\s+(?:that\s+)?(?P<named>.+)$|"
    r"^(?:(?:he|she|they|[A-ZÀ-Þ][\w'’-]+)\s+)?(?:(?:is|was|are|were|'s|seems?|seemed|sounded|looked)\s+)?(?:(?:a bit|bit|"
    r"really|very|quite|most|mostly|mainly|clearly|obviously)\s+)*(?:worried|worries|worry|worrying|nervous|anxious|scared|"
    r"afraid|concerned|frightened|mad|angry|frets|fretting|fears?|sweating|stressed|stressing)\s+(?:(?P<link>about|over|of|for|that)\s+)?"
    r"(?P<what>.+)$",
    re.I,
)


_KEEPS_UP = re.compile(
    r"(?:the |one )?(?:thing|what)(?: that)? (?:really )?(?:keeps|worries|bothers|scares) (?:him|her|them|you)(?: up| awake)?(?: at night)? (?:is|was|are) (?P<what>(?:the |their |your )?[a-z].+)$",
    re.I,
)


def their_worry(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    """A worry of the reader's, named with tact: "she's scared of Ofsted" -> "your concern about Ofsted"."""
    told = re.sub(r"\s[=:]\s", " is ", clean(text), count=1)
    if keeps := _KEEPS_UP.match(told):
        told = f"worried about {keeps['what']}"
    match = _WORRY.match(told)
    if match is None or (reader is not None and fact.speaker not in (EMPLOYER, reader.name)):
        return None
    open_fact = fact.model_copy(update={"speaker": EMPLOYER})
    what = match["what"] or match["named"]
    link = "that" if match["named"] else (match["link"] or "").lower()
    for part in shorter(what):
        clause = _their_clause(open_fact, part, reader, people)
        form, worried_about = "noun", None
        if clause and not leans(clause) and link in ("", "that"):
            named, form = f"your concern that {clause}", "clause"
        elif link != "that" and not has_finite_verb(part):
            thing = add_articles(address_reader(part))
            named, worried_about = f"your concern about {thing}", thing
        else:
            continue
        strange = re.search(r"\b(?:I|me|my|he|she|him|his|her|they|them)\b", named) or leans(named)
        if not strange and not UNFIT.search(named) and not unsound(f"You mentioned {named}."):
            judged = clause if clause and form == "clause" else named
            cut = part != what
            fine = accepted(judged, form, fact.kind, cut) or (
                worried_about is not None and accepted(worried_about, form, fact.kind, cut)
            )
            return named if fine else None
    return None


_DONE_TO_THEM = re.compile(
    r"\b(?:tak\w+|took|cost\w*|hurt\w*|fin(?:es|ed|ing)|charg\w+|giv\w+|gave|leav\w+|left|help\w*|let|lets|kill\w*|bother\w*|worr\w+|send\w*|sent|ask\w*|tell\w*|told|slow\w*|sav\w+|hit\w*|keep\w*|kept|pay\w*|paid|trust\w*|know\w*|lov\w+) them\b"
)
# Of whom "them" may be said: somebody named before the verb, or by a plural that does something else.
_THEM_MEANS_OTHERS = re.compile(
    r"\b(?:they|their|he|she|we)\b.*\bthem\b|\b(?:and|so|that|who|which|of|all|each|both|some|most|half|to|two|three)\b[^,]*\bthem\b"
)
_SOMEBODY = re.compile(
    r"(?:somebody|someone|a person|people|folk|an? (?:\w+ ){0,2}(?:person|pair of hands|all-rounder|team player)) "
    r"(?:who|that|with|to|able|willing|happy|good|patient|calm|reliable|comfortable|confident|steady|quick|friendly)\b",
    re.I,
)


_TO_BE_DONE = re.compile(
    r"(?:the |all )?(?:[a-z][\w-]* ){1,4}to be (?:\w+ly )?\w+(?:ed|en|un|wn|lt|ne|pt|ught)\b.*", re.I
)
_EACH_DAY = re.compile(r" (?:a|per) (?:day|week|night|shift|month)$")
# "28 beds", "4 million photos from divers", "team of 9 in Utrecht"
_THEY_HAVE = re.compile(
    r"(?:(?:about |over |nearly |around |only )?(?:\d[\d,.]*(?: million| thousand)?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|dozens of) "
    r"(?:(?!days?\b|weeks?\b|months?\b|years?\b|hours?\b|minutes?\b|mins\b|hrs\b|nights?\b|miles?\b|times\b|percent\b|of\b|more\b|rounds?\b|stages?\b|others?\b|tests?\b|tasks?\b|offers?\b|interviews?\b|questions?\b|candidates?\b|references\b)[a-z][\w'’-]* ){0,2}"
    r"(?!days\b|weeks\b|months\b|years\b|hours\b|minutes\b|miles\b|times\b|litres\b|liters\b|kilos\b|pints\b|gallons\b|euros?\b|pounds\b|dollars\b|rounds\b|stages\b|others\b|tonnes\b|grams\b|metres\b|mins\b|hrs\b|nights\b|points\b|things\b|reasons\b|ways\b|minutes\b|interviews\b|tests\b|tasks\b|offers\b|references\b|questions\b|candidates\b|applicants\b|applications\b)(?:[a-z][\w'’-]*s|staff|people|children)|team of (?:about )?\w+)"
    r"(?: (?:(?:a|per|every|each) (?:day|week|month|year|night|shift)|per (?:[a-z]+ )?[a-z]+))?(?: (?:in|across|over|from|and|on|for|under|with) (?!one\b|top\b|the (?:day|week|end|panel)\b)[\w'’ ,-]+)?"
)
# "it's both and what he needs is somebody who listens", "that is why she wants ..."
_NEEDED = re.compile(
    r".*?\b(?:what (?:he|she|they) (?:really |most )?(?P<verb>needs?|wants?)(?: most)? (?:is|was)|"
    r"(?:that|this) is why (?:he|she|they) (?:(?P<verb2>needs?|wants?))) (?P<what>.+)$",
    re.I,
)
_WAITS = re.compile(
    r"(?:the |our |their )?(?P<what>waiting (?:list|time)|lead time|turnaround(?: time)?|backlog|queue|response time):? (?P<long>(?:about |over |nearly |up to )?(?:\d[\d.–-]*|two|three|four|five|six|seven|eight|nine|ten) (?:minutes|hours|days|weeks|months|years)(?: now)?)",
    re.I,
)
_HOW_LONG = re.compile(
    r"(?P<what>(?:waiting (?:list|time)|lead time|turnaround(?: time)?|backlog|queue|wait|response time)(?: (?:for|on) (?:the )?[a-z]+){0,1}) (?P<rest>(?:is|was|has gone) .+)$",
    re.I,
)
_SHARE_LOST = re.compile(
    r"(?P<share>(?:about |over |nearly )?\d[\d.,]*%) of (?P<what>(?:the |their |your |all )?[a-z][\w-]*(?: [a-z][\w-]*)?) "
    r"(?P<done>binned|wasted|returned|rejected|scrapped|lost|thrown away|damaged|cancelled|delayed|paid late|missed)(?P<rest>(?: (?:every|each|a|per|last|this) \w+)?)"
)
_VERB_OF_STATE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|went|goes|go|gone|came|comes|looks?|brought|took|keeps?|kept|getting?|put|cut|\w+ed)\b",
    re.I,
)
_STATE_OF = re.compile(
    r"(?P<what>(?!you\b|they\b|he\b|she\b|it\b|we\b|I\b|there\b|that\b|this\b)[\w'’&-]+(?: [\w'’&-]+){0,4}?) "
    r"(?P<state>due (?:in|on|by|next|at|before|this)\b(?: \w+){1,3}|(?:up|down) (?:since|by|on|from|about|nearly|almost|over|\d[\d.,]*%?|a (?:third|quarter|fifth|half)|half|\w+ percent|this|last)(?!\w).*|"
    r"(?:still|mostly|mainly|currently|now) (?:all |mostly |done |run )?(?:by hand|on paper|in excel|in spreadsheets?|manual\w*|open|empty|behind|out|without|waiting)\b.*|"
    r"(?:all|mostly|mainly) (?:by hand|on paper|in excel|manual\w*)\b.*|at (?:about |over |around |nearly )?\d[\d.,]*%.*)$",
    re.I,
)
_OTHERS_OWN = "\ue001"  # the same of "their"
# "every tenant shown round on their own"
_EACH_THEIR = re.compile(
    r"\b(?:every|each|any|someone|somebody|everyone|everybody|anyone|people|staff|patients|customers)\b[^,.;]*?\btheir\b"
)
# "every driver has a magnet with a drawing they made"
_EACH_THEY = re.compile(
    r"\b((?:every|each|everyone|everybody|anyone) \w[^,.;]*? )they( \w+(?: themselves)?\b)"
)
_OTHERS_DO = "\ue002"
_AFTER_COLON = re.compile(
    r"(?:[\w'’-]+ ){1,4}(?:problem|issue|headache|worry|challenge|question|thing): (?P<told>\w+ \w+ .+)$"
)
_AND_THAT = re.compile(r"(?:the|an?) [^,]{3,50}? and that (?P<told>(?:they|he|she|we|the)\b.+)$", re.I)
_OTHERS = "\ue000"  # stands for a "them" that is not the reader's side, while the others are turned to "you"
_DONE_TO_THINGS = frozenset(
    "dumped binned wasted rejected delayed swapped replaced rebuilt renovated refurbished upgraded redesigned rewritten installed scrapped cancelled banned".split()
)
_DONE_TO = re.compile(
    rf"(?:\d+ |the |two |three )?(?:[a-z]+ ){{0,2}}[a-z]+s (?:{'|'.join(sorted(_DONE_TO_THINGS))}) (?:last|this|since|in)\b",
    re.I,
)


_VERBS_BEFORE_ING = frozenset("keeps keep kept starts stops gets began begins".split())


def _under_way(text: str, words: Sequence[str], tags: Sequence[str]) -> str | None:
    """ "a project starting in January" -> "a project is starting in January"."""
    for index in range(1, min(8, len(words) - 1)):
        if (
            tags[index] == "VERB|Ger"
            and tags[index - 1] in ("NOUN", "PROPN")
            and words[index - 1].lower() not in _VERBS_BEFORE_ING
            and all(
                t in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ") or w.lower() == "with"
                for w, t in zip(words[:index], tags[:index], strict=True)
            )
        ):
            place = tokenize(text)[index].start
            return f"{text[:place]}{'are' if is_plural(words[index - 1]) else 'is'} {text[place:]}"
        if (
            (tags[index] == "VERB|Part" or words[index].lower() in _DONE_TO_THINGS)
            and tags[index + 1] not in ("NUM", "NOUN", "ADJ", "PROPN", "PRON")
            and tags[index - 1] in ("NOUN", "PROPN")
            and all(t in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ") for t in tags[:index])
            and (when := re.search(r"\b(?:last|this|since|in (?:19|20)\d\d|in [A-Z])", text)) is not None
        ):
            # "handhelds swapped out last month": they were; "... since May": they have been
            place, plural = tokenize(text)[index].start, is_plural(words[index - 1])
            past = "were" if plural else "was"
            perfect = "have been" if plural else "has been"
            return f"{text[:place]}{perfect if when.group() == 'since' else past} {text[place:]}"
    return None


def _subject_article(clause: str) -> str:
    """ "school run contract starts" -> "the school run contract starts"."""
    words, tags = tags_of(clause)
    end = 0
    while end < len(words) and tags[end] in ("NOUN", "ADJ") and words[end][:1].islower():
        end += 1
    if (
        end
        and end < len(words)
        and (is_finite(tags[end]) or words[end].lower() in {"to", "in", "at", "for", "on", "of", "from"})
        and tags[end - 1] == "NOUN"
        and not is_plural(words[end - 1])
        and words[end - 1].lower() not in MASS
        and (is_spelled(words[end - 1]) or end > 1)
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
        if words[index].lower() in {"who", "that", "which"}:
            break  # "someone who checks and is not offended": of somebody else
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
