"""Facts: what a labelled clause says, spelled out, and who said or did it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from assistant.english.grammar import is_plural
from assistant.english.shorthand import LANGUAGE_NAMES, expand
from assistant.english.spelling import is_spelled
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize
from assistant.english.verbs import DEEDS
from assistant.reading import organisation
from assistant.reading.antecedents import is_of_a_third, with_antecedent, with_thing_before
from assistant.reading.clauses import MISSED_LABEL, LabelledClause
from assistant.reading.labels import KINDS, ClauseLabel, MentionKind
from assistant.reading.lexicon import HONORIFICS, TITLES
from assistant.reading.mentions import Mention
from assistant.reading.names import capitalise, fold, same_person
from assistant.reading.segments import Clause, Line
from assistant.schema import EMPLOYER, ME, FactKind, Person

_PRONOUNS: dict[str, str] = {
    **dict.fromkeys("he he's hes he'd he'll his him himself".split(), "he"),
    **dict.fromkeys("she she's shes she'd she'll her herself".split(), "she"),
}
_OF_HONORIFIC = {
    "mr": "he",
    "sir": "he",
    "herr": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "frau": "she",
    "dame": "she",
    "sra": "she",
    "mme": "she",
    **dict.fromkeys(
        "senhor señor senor signor signore meneer dhr pan encik uncle pak bapak shri monsieur father brother alhaji lord".split(),
        "he",
    ),
    **dict.fromkeys(
        "senhora señora senora signora mevrouw mevr mw pani puan ma'am maam madam madame mama aunty auntie ibu bu smt dra dottoressa sister hajia hajiya lady".split(),
        "she",
    ),
}
_THEY = frozenset("they they're theyre they've theyve they'd theyd they'll their everyone everybody".split())

_LEAD = re.compile(
    r"^(?:(?:[+&*]|and|but|so|oh|also|plus|then|ok(?:ay)?|well|anyway|yeah|yes|right|now|btw|by the way|nb|ps|"
    r"p\.s\.?|fyi|actually|honestly|basically|again|finally|first|secondly|in fact|in the end|funnily enough|"
    r"luckily|turns out)[,:]?\s+)+",
    re.I,
)
"""What joins a clause to the one before it and says nothing by itself."""

_TALKED = re.compile(
    r"^(?:we )?(?:(?:also|then|mostly|mainly|really|just) )*(?:talk(?:ed)?|discussed|discuss|chatted|covered|"
    r"spoke|went (?:over|through|into)|(?:long |good |big )?(?:chat|talk|conversation|discussion)|got (?:on to|"
    r"onto|talking|into)|lots(?: of talk)?)(?:\s+(?:a lot|lots|for ages|mostly|mainly|(?:to|with) (?:him|her|"
    r"them)|at length|in depth|briefly|quite a bit|loads))*\s*(?:about|on|re|around|of|through|thru)?\s*:?\s+",
    re.I,
)
_TOLD = re.compile(
    r"^(?:i )?(?:(?:also|then|just) )?(?:told|explained to|showed|walked|gave|reminded|mentioned to|said to)\s+"
    r"(?:them|him|her|em|the panel|everyone|both|[A-Z]\w+)\b(?:\s+(?:that|about|how|through|(?:the|my|an) (?:one|"
    r"story|example) (?:about|of|with)))?\s*",
    re.I,
)
_SAID_I = re.compile(
    r"^(?:i )?(?:(?:also|then|just) )?(?:said|mentioned|explained|answered|described|talked (?:about|through|thru)|"
    r"brought up|used|gave(?: the)?(?: example of)?|spoke about|went with|pointed out)\s+(?:that |about |how )?"
    r"(?=(?:I|my|our|we|the time|when)\b|I['’]|(?:at|in|on|for|with) (?:[\w'’&.-]+ ){1,6}(?:I|we)\b)",
    re.I,
)
_SAID_BY_THEM = re.compile(
    r"^(?:(?:(?:[Tt]he )?(?:[Hh]ead(?:teacher)?|[Mm]anager|[Dd]irector|[Oo]wner|[Cc]hair|[Dd]eputy|[Mm]atron|[Ff]oreman)(?: of [\w ]{2,20}?)?,? )?(?:(?:Dr|Prof|Mrs|Mr|Ms)\.? )?(?:he|she|they|[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?\s+)?(?:also |then |just )?"
    r"(?:said|says|did say|say that|say|told that|mentioned|mentions|mention that|told me|tells? me|explained|explains|explain(?= that)|reckons|thinks|feels|goes|was like|is "
    r"like|was saying|was telling me|pointed out|admits|admitted|added|noted|opened by saying|kept saying|"
    r"confirmed|described|describes|outlined|covered|went over|went through|talked|talks|spoke|speaks|opened|started|began)(?: that| about| to me| with)?\b[,:]?\s*"
)
_SAID_LAST = re.compile(r"(?<=\w\w),? (?:he|she|they) (?:said|says|reckons|reckoned|told me)$", re.I)
_TURN = re.compile(
    r"^(?:[QA]\d*(?:\s*\([^)]{1,30}\))?|me|i said|my answer|answer|said)\s*(?:[:.)]|(?<=\))\s|\s[-–—]+(?=\s)|->|→)\s*(?=\S)|^me\s+[-–—]\s*",
    re.I,
)
_DOUBT = re.compile(
    r"\b(?:i (?:\w+ )?(?:don'?t|do not|can'?t|haven'?t|never|didn'?t|couldn'?t|am not|'m not) (?:have|drive|know|"
    r"speak|got|had|done|used|worked|answer|do|really|explain|own|hold)|no (?:experience|exp|degree|"
    r"licen[cs]e|background|formal)|waffled|froze|blanked|fumbled|fluffed|bombed|botched|muffed|flunked|rambled|stumbled|mumbled|messed up|went "
    r"blank|got muddled|panicked|choked|flustered|got (?:it|that) wrong|tripped|weak on|overqualified|under "
    r"?qualified|gap (?:in|on) my|my gap|too (?:senior|junior)|i only (?:talked|spoke|said|mentioned))\b",
    re.I,
)
_SAYS_NOTHING = re.compile(
    r"(?:[qa]\d*|me|no|yes|yep|yeah|yup|nope|ok|okay|sure|true|exactly|grand|fine|good|great|nice|lovely|sorry|same|me too|"
    r"not sure|big tick(?: from me)?|i think|i said|wait|hmm+|well|so|anyway)\W*",
    re.I,
)
_OF_THE_INVITATION = re.compile(
    r"(?:[Yy]our (?:\w+ )?(?:interview|application|appointment)\b.{0,40}\b(?:will|is|has|takes? place|scheduled|confirmed|received)|(?:[Tt]he|[Tt]his) (?:interview|appointment) (?:will (?:be|take)|takes? place|is (?:scheduled|confirmed)))\b",
)
""" "Your interview will be held on 3 February": pasted, and told to nobody."""
_LIKING = re.compile(
    r"\b(?:lik(?:e|ed|es)|lov(?:e|ed|es|ely)|enjoy\w*|ador\w+|impress\w*|admir\w+|appreciat\w+|fascinat\w+|"
    r"interest\w*|struck|moved|touched|best|favou?rite|highlights?|brilliant|great|good|nice|cool|amazing|"
    r"class|pros?|plus(?:es)?|wow|beautiful|refreshing|happy|glad|pleased|landed|fan)\b|[❤😍👍✅]",
    re.I,
)
_NEXT_STEP = re.compile(
    r"\b(?:rings?|calls?|emails?|phones?|texts?|writes?|let (?:me|us) know|hear(?: back)?|get(?:s|ting)? back|be in "
    r"touch|decid\w+|decision)\b(?: \w+){0,3} (?:by|on|next|this|after|before|at the weekend|in (?:\d|a |an |the next|two|three|about)|within|end of|tomorrow|mon\w*|tue\w*|wed\w*|"
    r"thu\w*|fri\w*)\b",
    re.I,
)
_FOUND_GOOD = re.compile(
    r"\bwhich I (?:thought|think|found|loved|liked)(?: (?:was|is))?(?: (?:so|really|very|quite|just))?"
    r"(?: (?:brilliant|class|great|lovely|good|nice|amazing|ace|clever|refreshing|impressive|cool|kind|beautiful|smart|fab))?\W*$",
    re.I,
)
_JUST_LIKED = re.compile(
    r"(?:I )?(?:(?:really|so|just) )*(?:lov(?:e|ed)|lik(?:e|ed)|ador(?:e|ed)) (?:that|this|it)(?: (?:bit|one|idea))?|"
    r"(?:that|which|this)(?: ['’]?s|['’]s| is| was) (?:the|my) (?:thing|bit|part) I (?:liked|loved)(?: (?:most|best))?|"
    r"(?:that|which|this)(?:['’]s| is| was) (?:the|my) (?:best|favou?rite) (?:bit|part|thing)|"
    r"(?:that|which|this) (?:really )?(?:sold|got|won|convinced) me(?: over)?(?: completely)?|"
    r"(?:I )?(?:(?:really|honestly) )?thought (?:that|it|this) was (?:(?:so|really|just|pretty|absolutely) )?(?:the best|the nicest|brilliant|great|lovely|"
    r"amazing|wonderful|clever|beautiful|class|fantastic|excellent|inspiring|so good|a great idea)\b.*",
    re.I,
)
_NUMBER = (
    r"(?:\d+(?:\.\d+)?\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
)
_YEARS_OF_WORK = re.compile(
    rf"(?:me[:,]? |i )?(?:(?:did|have|had|done|got|spent|worked|been) )?(?:about |over |nearly )?{_NUMBER} ?(?:yrs?|years?)\b"
    r"(?! (?:old|ago|from|in (?:a row|business)))",
    re.I,
)
_YEARS_SPENT = re.compile(
    rf"{_NUMBER} ?(?:yrs?|years?) (?:on|in|at|with|as|of|doing|driving|running|teaching|selling|nursing|working) (?!the (?:trot|go|job there)\b)\w",
    re.I,
)
"""Years of work told without "I", at the start of a sentence: "Five years on the boats"."""
_OWN_LAST = re.compile(r"\bme\W*$", re.I)
_AMOUNT = re.compile(
    r"(?:about |over |nearly )?\d[\d,]* [a-z][\w '’-]*(?: (?:a|per) (?:day|night|week|shift|month))?[.!]*",
    re.I,
)
_I_HOLD = re.compile(
    r"(?:(?:and|also|but|so) )*(?:me[:,]? )?(?:(?:i|I)(?:['’]ve| have|ve)?(?: also)?(?: got| hold)?|got|have|have got|hold) (?:the |my |an? |both |full |clean |current )*"
    r"(?:[\w+-]+ ){0,4}(?:licen[cs]e|ticket|certificate|cert|diploma|degree|level \d|nvq|sia|cscs|hgv|pgce|first aid|dbs|cctv|cpcs|forklift|ipaf|qts)\b",
    re.I,
)
"""What the candidate holds, whatever stands around it: "ive got sia door sup"."""
_WANTS_DONE = re.compile(
    r"(?:(?:he|she|they) )?(?:wants|needs|want|need) (?!to\b|me\b|my\b|it\b|that\b|this\b|an answer\b|references\b|a reply\b|another\b)[\w'’-]+ (?:[\w'’-]+ )*(?:covered|sorted|done|filled|run|running|fixed|cleared|finished|looked after|taken over|rebuilt|built|opened)\b",
    re.I,
)
_SECTION = re.compile(
    r"my .+|mine|own|about me|what i .+|experience|background|strengths?|pros|skills|cv|good|went well|notes?",
    re.I,
)
"""A label that begins a part of the notes, unlike "me:", which may answer the line before."""
_POSSIBLE = 0.1  # the chance of a strength from which years of work are one
_LIKELY_NOTHING = 0.5  # the chance of saying nothing above which what "she ..." begins is left out
_WHEN_CLAUSE = re.compile(r"(?:when|where|which|who)\b", re.I)
_LIKEABLE = (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN)
_NEAR = 40  # characters between a statement and what is said of it
_WANTED = re.compile(
    r"\b(?:wants?|needs?|after|looking for|looks for|would like|someone|somebody|people) (?:who|someone|somebody|people|a|an)\b",
    re.I,
)
_PROMISES = re.compile(r"(?:\b(?:will|going to|hopes? to|should|let (?:me|us) know|hear)\b|['’]ll\b)", re.I)
_INTRODUCES = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]+ ){1,3}(?:who|which)\b")


@dataclass(frozen=True)
class Reading:
    """What was made of a clause: ``text`` is spelled out, ``start`` and ``end`` frame the quote."""

    kind: FactKind
    speaker: str
    text: str
    start: int
    end: int
    about: str | None = None
    block: int = 0  # see assistant.schema.Fact


@dataclass
class _Conversation:
    """Who is speaking as the notes go on."""

    people: Sequence[Person]
    last_person: str | None = None  # whom "he" and "she" mean
    pronouns: Mapping[str, str] = field(default_factory=dict)  # "she" or "he" of each, where the notes tell
    speaker: str | None = None  # of the clause before, on their side
    line: Line | None = None  # of the clause before
    kind: FactKind | None = None  # of the clause before
    heading: str = ""  # over the clause before
    block: int = 0  # how many blank lines and headings came before
    after_mine: bool = False  # whether the clause before is the candidate's
    asked_last: bool = False  # whether the last statement of theirs was a question
    section: str | None = None  # whose name, and nothing else, stands in the line over this one and its like
    my_turn: Line | None = None  # a line, or the rest of it, that "Me:" or "My system?" makes the candidate's
    turn: str | None = None  # whose name stands before a dash or an arrow at the line's start

    @property
    def someone(self) -> str:
        """Who on their side speaks where nobody is named."""
        if len(self.people) == 1:
            return self.people[0].name
        return EMPLOYER

    def whom(self, words: Sequence[str]) -> str:
        """Whom "he" or "she" among the words means: the last one named who is not known as the other."""
        pronoun = next((_PRONOUNS[w] for w in words if w in _PRONOUNS), None)
        if self.last_person and self.pronouns.get(self.last_person, pronoun) == pronoun:
            return self.last_person
        fitting = [p.name for p in self.people if self.pronouns.get(p.name) == pronoun]
        open_ = [p.name for p in self.people if p.name not in self.pronouns]
        for group in (fitting, open_):
            if len(group) == 1:
                return group[0]
        return self.last_person or self.someone


def pronouns_of(notes: str, mentions: Sequence[Mention], people: Sequence[Person]) -> dict[str, str]:
    """Who is "he" and who is "she", by the pronouns that follow each name in its line."""
    votes: dict[str, dict[str, int]] = {}
    named = [m for m in mentions if m.kind in (MentionKind.INTERVIEWER, MentionKind.OTHER_PERSON)]
    for mention, following in zip_longest(named, named[1:]):
        person = person_named([mention.text], people) if mention.kind is MentionKind.INTERVIEWER else None
        if person is None:
            continue
        behind = notes[mention.end : following.start if following else mention.end + 80].split("\n")[0][:80]
        first = next((t.lower for t in tokenize(behind) if t.lower in _PRONOUNS), None)
        if first is not None:
            counts = votes.setdefault(person, {})
            counts[_PRONOUNS[first]] = counts.get(_PRONOUNS[first], 0) + 1
    for interviewer in people:  # "Mr" and "Mrs" tell more than what pronoun happens to follow
        honorific = (interviewer.honorific or "").lower().rstrip(".")
        if honorific in _OF_HONORIFIC:
            votes[interviewer.name] = {_OF_HONORIFIC[honorific]: 1}
    return {name: max(counts, key=lambda k: counts[k]) for name, counts in votes.items()}


def read_facts(
    notes: str, clauses: Sequence[LabelledClause], mentions: Sequence[Mention], people: Sequence[Person]
) -> list[Reading]:
    """What the clauses say, in order; those that hold nothing for a letter are left out."""
    conversation = _Conversation(people, pronouns=pronouns_of(notes, mentions, people))
    found: list[Reading] = []
    chosen = _with_doubtful(clauses)
    for number, labelled in enumerate(chosen):
        reading = _read(notes, labelled, mentions, conversation)
        if reading is None:
            continue
        where = None
        if reading.kind in _OF_MY_WORK and _I_OR_WHERE.match(reading.text):
            around = [c.clause for c in chosen[max(0, number - 2) : number + 1]]
            where = _place_before([replace(c, text=_with_capitals(notes, c, 0, mentions)) for c in around])
        if where is not None:
            place, start = where
            if found and found[-1].end > start and found[-1].kind in _OF_MY_WORK:
                found.pop()  # the place alone says nothing
            reading = replace(reading, text=f"{place} {_I_OR_WHERE.sub('', reading.text)}", start=start)
        last = found[-1] if found else None
        if (
            last is not None
            and last.speaker == reading.speaker != ME
            and reading.start - last.end <= _NEXT_TO
        ):
            reading = replace(reading, text=with_thing_before(last.text, reading.text))
        if (
            last is not None
            and _WHEN_WE_DID.fullmatch(last.text)
            and _is_next(last, reading)
            and reading.text.startswith("I ")
        ):
            # "when we did that at Fowlers | I was one of the super users"
            found[-1] = replace(reading, text=f"{last.text}, {reading.text}", start=last.start)
            continue
        if last is not None and (named := with_what_it_is(last, reading)):
            # "the customs feed at Tallgrass, and how I moved it to Airflow"
            found[-1] = named
            continue
        if last is not None and (thing := _what_i_made(notes, last, reading)):
            # "explained him the change log | I introduced at Infotrek"
            found[-1] = replace(reading, text=f"{thing} {reading.text}", start=last.start)
            continue
        if (
            last is not None
            and len(found) > 1
            and _WHEN_CLAUSE.match(last.text)
            and last.start - found[-2].end < 4
        ):
            last = found[-2]  # "the volunteer days, when children test the water. I liked that"
        of_last = reading.kind is FactKind.RESONATED and _JUST_LIKED.fullmatch(reading.text)
        if of_last and last is not None and last.kind in _LIKEABLE and reading.start - last.end <= _NEAR:
            # "They visit at home. I love that"
            told_by = last.speaker if last.speaker not in (ME, EMPLOYER) else last.about
            found[found.index(last)] = replace(last, kind=FactKind.RESONATED, speaker=ME, about=told_by)
        else:
            found.append(reading)
    return _languages_together(found)


_A_LANGUAGE = re.compile(
    r"(?:(?:and|also|plus) )?(?:(?:I )?(?:speak|know|have) )?(?P<name>[^\W\d_]+)(?P<level> (?:\(?[ABC][12]\)?|\(?(?:fluent|native|basic|good|mother tongue)\)?))?"
)
_FEWEST_LANGUAGES = 2


def _languages_together(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, but that languages named one after the other are one: "Uzbek | Russian | Portuguese B1"."""
    found: list[Reading] = []
    run: list[tuple[Reading, str]] = []
    for reading in (*readings, None):
        match = _A_LANGUAGE.fullmatch(reading.text) if reading is not None else None
        known = match is not None and _language(match["name"]) is not None
        mine = reading is not None and reading.speaker == ME and reading.kind in _OF_MY_WORK
        beside = reading is not None and (not run or 0 <= reading.start - run[-1][0].end <= _NEXT_TO)
        if run and not (known and mine and beside):
            found += _as_one(run)
            run = []
        if reading is not None and match is not None and known and mine:
            level = (match["level"] or "").strip(" ()")
            how = (
                f"{level}-level "
                if level[1:].isdigit()
                else ""
                if level in {"good", "mother tongue"}
                else f"{level} ".lstrip()
            )
            run.append((reading, f"{how}{_language(match['name'])}"))
        elif reading is not None:
            found.append(reading)
    return found


_LANGUAGES_BY_NAME = {name.casefold(): name for name in LANGUAGE_NAMES}


def _language(name: str) -> str | None:
    """A language as it is written, or None where it is none."""
    return _LANGUAGES_BY_NAME.get(name.casefold())


def _as_one(run: Sequence[tuple[Reading, str]]) -> list[Reading]:
    if len(run) < _FEWEST_LANGUAGES:
        return [reading for reading, _ in run]
    names = [name for _, name in run]
    first, last = run[0][0], run[-1][0]
    return [replace(first, text=f"I speak {', '.join(names[:-1])} and {names[-1]}", end=last.end)]


_A_THING = re.compile(
    r"(?:(?:I )?(?:clean |completely |totally )?(?:forgot|left out|never mentioned|didn['’]t mention) )?(?:about )?(?P<thing>(?:the|my|our|an?|two|three) [\w'’&/-]+(?: [\w'’&/-]+){1,8})(?=,|$)",
    re.I,
)
_DID_IT = re.compile(
    r"(?:how |that |where )?(?P<did>(?:(?:I|we) )?(?:(?:also|then|still|have|had|always) )*(?!is\b|was\b|made\b|told\b|said\b|thought\b|got\b|like\b|liked\b|loved\b)(?:[a-z]+)(?: up| out| over| after| in| back)?) (?P<it>it|them|(?:the )?both of them)\b(?! (?:is|was|were|are|up)\b)(?P<rest>.*)$",
    re.I,
)
_NEXT_TO = 12  # characters


_WHEN_WE_DID = re.compile(
    r"when (?:I|we) (?:did|had|went through|ran) (?:that|this|the same|one|it) (?:at|in|with|for) .{2,40}"
)


def _is_next(last: Reading, reading: Reading) -> bool:
    """Whether a statement of one's own stands straight behind another of the same sort."""
    return (
        last.kind in _OF_MY_WORK and reading.kind is last.kind and 0 <= reading.start - last.end <= _NEXT_TO
    )


_A_CLAUSE = re.compile(
    r"\b(?:is|was|were|are|has|had|have|who|that|which|did|does|can|could|will|would)\b", re.I
)


def with_what_it_is(last: Reading, reading: Reading) -> Reading | None:
    """A deed done to "it", with the thing that was named straight before in its place; None where nothing was."""
    if not _is_next(last, reading):
        return None
    thing, did = _A_THING.match(last.text), _DID_IT.fullmatch(reading.text)
    if thing is None or did is None or _A_CLAUSE.search(thing["thing"]):
        return None
    what = thing["thing"]
    many = is_plural(re.split(r" (?:at|of|in|for|with|on|from|by) ", what)[0].split()[-1])
    if many != did["it"].lower().endswith("them"):
        return None
    return replace(reading, text=f"{did['did']} {what}{did['rest']}", start=last.start)


_MADE_THERE = re.compile(
    r"(?:I|we) (?:have been \w+ing|(?:had |have )?(?:brought in|put in|introduced|built|made|wrote|written|set up|designed|started|ran|run|led|created|developed|painted|planted|restored|shaped)) (?:at|in|for|with|on|after|before|when|because|since) \w"
)
_LAST_THING = re.compile(r"\b(?:the|my|our|an?|two|three|some) (?:[\w-]+ ){0,3}[a-z][\w-]+$")


def _what_i_made(notes: str, last: Reading, reading: Reading) -> str | None:
    """What a clause without an object speaks of, where it stands straight before it: "the change log"."""
    if (
        last.kind not in _OF_MY_WORK
        or notes[last.end : reading.start].strip()
        or not _MADE_THERE.match(reading.text)
    ):
        return None
    thing = _LAST_THING.search(last.text)
    return thing.group() if thing else None


_MY_LEAD = r"(?:me|mine|what i do|my (?:bit|answer|side|reply|go|turn|system|way|approach|method|rule|plan|take|fix|routine))"
_MY_TURN = re.compile(rf"{_MY_LEAD}\s*[:–—-]\s*\S", re.I)
_MY_TURN_NEXT = re.compile(rf"(?:^|[.;,]\s*|\s){_MY_LEAD}\s*[:?]\s*$", re.I)
_THEIR_TURN = re.compile(
    r"(?:he|she|they|his|her|their)\b|[A-ZÀ-Þ]\w+ (?:said|asked|says|wants|nodded|laughed)\b", re.I
)
_FORGOT = re.compile(
    r"(?:i |oh |also |ps |argh |damn )*(?:(?:clean |completely |totally )?forgot(?:ten)?(?: to (?:say|mention|tell(?: them| him| her)?|bring up|talk (?:about|of)|add)|:| about| my| the)|"
    r"(?:did ?n['’]?t|never|did not) (?:say|said|mention(?:ed)?|tell (?:them|him|her)|bring up|brought up|get to (?:say|mention))|"
    r"should(?:['’]?ve| have| of) (?:said|mentioned|told|brought up)|(?:not|never) (?:said|mentioned):|missed (?:saying|out):?|wish i(?:['’]?d| had) (?:said|mentioned|told))\b(?! (?:them|him|her|that|it|so|anything|much|a word|who|why)$)(?!.{0,20}\bask\b)",
    re.I,
)
_ARROW = re.compile(r"(?:->|=>|→|=)\s*$")
_PUT_IT_IN = re.compile(
    r"[, ]*\b(?:(?:so|and|pls|please) )*(?:stick|put|pop|get|add|mention|include|work|squeeze|slip|write) (?:that|it|this)(?: in| into the letter| in the letter)?(?: (?:please|pls|too|as well))?$",
    re.I,
)
"""What the candidate says to us behind a fact: "I've got my IPAF so stick that in"."""
_OF_MY_WORK = (FactKind.STRENGTH, FactKind.MISSED_POINT)
_I_OR_WHERE = re.compile(r"where (?=(?:I|we)\b)|(?=(?:I|we) \w)")
_NAMED_PLACE = r"(?:the |my )?[A-ZÀ-Þ][\w'’&.-]*(?: (?:of |the |and |& )?[A-ZÀ-Þ][\w'’&.-]*){0,4}"
_AT_FIRST = re.compile(
    rf"(?:(?:so|and|but|then|also|back|over|earlier|before(?: that)?|previously) )*"
    rf"(?P<said>(?:I |i )?(?:said|mentioned|explained|described|told (?:him|her|them|[A-Z]\w+))(?: that| how)? )?"
    rf"(?P<where>(?:at|in|with|for) (?:(?-i:{_NAMED_PLACE})|(?:my|the) (?!end\b|time\b|meantime\b|past\b|interview\b)(?:[a-z]+ ){{0,2}}[a-z]+))",
    re.I,
)
"""A place that only stands before a statement: "At Kingsmead, I …"."""
_LAST_NAMED = re.compile(
    rf"(?:^|(?<=\s))(?:(?P<link>at|in|with|for|from|about|to|of|on) )?(?P<name>{_NAMED_PLACE})$"
)


_DURING = re.compile(
    r"(?:^|(?<=\s))(?:(?:about|on|in|with|of) )?(?P<name>(?:the|my|our) (?:[\w'’&.-]+ ){0,5}"
    r"(?P<what>tour|project|campaign|contract|course|programme|program|rollout|migration|site|build|show|production|season|exhibition|trial|pilot|scheme|job|shift|expedition|survey|audit))$",
    re.I,
)
""" "I told him about the Pennine Players tour, where I marked up every flight case." """
_IN_IT = frozenset({"show", "production", "season", "trial", "pilot", "scheme", "survey", "audit"})


def _place_before(clauses: Sequence[Clause]) -> tuple[str, int] | None:
    """Where something was done, as "at Kingsmead", which a comma parts from it, and where that begins.

    ``clauses``: the statement's own last. "At Kingsmead, I …", "In Skipton, where I worked, I …",
    "I told them about Beech Lane, where I …".
    """
    *before, own = clauses
    if not before or before[-1].line is not own.line or own.opens:
        return None
    behind = _WHERE_I.match(own.text)
    near = before[-1]
    if behind is None and len(before) > 1 and _WHERE_I.match(near.text) and before[0].line is own.line:
        near = before[0]
    if not 0 <= own.start - before[-1].end <= 2:
        return None
    if (first := _AT_FIRST.fullmatch(near.text)) and (near.opens or first["said"]):
        place = first["where"]
        return f"{place[0].lower()}{place[1:]}", near.start + first.start("where")
    if behind is None or near is not before[-1]:
        return None
    if during := _DURING.search(near.text):
        link = "in" if during["what"].lower() in _IN_IT else "on"
        return f"{link} {during['name']}", near.start + during.start()
    named = _LAST_NAMED.search(near.text)
    if named is None:
        return None
    link = "in" if named["link"] == "in" else "at"
    return f"{link} {named['name']}", near.start + named.start()


_WHERE_I = re.compile(r"where (?:I|i|we)\b")


def _with_doubtful(clauses: Sequence[LabelledClause]) -> list[LabelledClause]:
    """The clauses; where the notes hold no strength, or nothing of theirs, the likeliest doubtful one is it.

    Two lines thumbed into a phone say little else than what a letter needs.
    """
    chosen = list(clauses)
    for number, (one, two) in enumerate(pairwise(clauses)):
        if one.label is ClauseLabel.NOTHING and _SHE_SAYS.fullmatch(two.clause.text) and _tells(one):
            chosen[number] = replace(one, label=ClauseLabel.TOPIC)  # "freezer doors keep sticking, she says"
    for group in (_STRENGTHS, _THEIR_SIDE):
        if any(c.label in group for c in chosen):
            continue
        doubtful = [
            (c.chances.get(label, 0.0), number, label)
            for number, c in enumerate(chosen)
            if c.label is ClauseLabel.NOTHING
            for label in group
        ]
        chance, number, label = max(doubtful, default=(0.0, 0, ClauseLabel.NOTHING))
        if chance > _POSSIBLE:
            chosen[number] = replace(chosen[number], label=label)
    return chosen


_SHE_SAYS = re.compile(r"(?:he|she|they) (?:says?|said|reckons|told me)\W*", re.I)


def _tells(labelled: LabelledClause) -> bool:
    """Whether a clause is a statement of its own, and not of the candidate."""
    words = tokenize(labelled.clause.text)
    told = any(is_finite(t) for t in tag([w.text for w in words]))
    return told and len(words) > 2 and words[0].lower not in {"i", "my", "we"} and labelled.withheld is None


_STRENGTHS = (ClauseLabel.MY_STRENGTH, ClauseLabel.MY_MISSED_POINT)
_THEIR_SIDE = (ClauseLabel.TOPIC, ClauseLabel.NEED, ClauseLabel.CONCERN, ClauseLabel.RESONATED)


def _read(
    notes: str, labelled: LabelledClause, mentions: Sequence[Mention], conversation: _Conversation
) -> Reading | None:
    clause = labelled.clause
    if conversation.line is not clause.line:
        conversation.kind = None
        if (
            clause.line.blank_before
            or labelled.heading != conversation.heading
            or _SECTION.fullmatch(clause.line.label or "")
        ):
            conversation.block += 1
        conversation.heading = labelled.heading
        if clause.line.bullet or clause.line.blank_before:
            conversation.speaker = None
    own = _person_at_start(clause, conversation.people)
    if conversation.line is not clause.line:
        if clause.line.blank_before:
            conversation.section = None
        if own is not None:
            conversation.section = own if _is_only_a_name(clause.line, own) else None
        conversation.turn = _turn_at_start(clause.line, conversation.people)
    of_line = conversation.turn or _person_of_label(clause.line.label or "", conversation.people)
    labelled_person = of_line or (
        None
        if clause.line.label
        else _person_of_label(labelled.heading, conversation.people) or conversation.section
    )
    label = _by_line_label(labelled, _checked(labelled, own), of_line)
    if labelled_person is not None and label is ClauseLabel.MY_QUESTION and _ASKED_FIRST.match(clause.text):
        label = ClauseLabel.QUESTION  # under a name, who asks is that person
    if labelled_person is not None and label is ClauseLabel.MY_INTEREST and not _OF_MINE.search(clause.text):
        label = max(_TOLD_OF_WORK, key=lambda k: labelled.chances.get(k, 0.0))  # and who is keen
    label = _whose_turn(labelled, label, own, of_line is not None)
    if (
        label in (*_TOLD_OF_WORK, ClauseLabel.NEXT_STEP, ClauseLabel.REMARK)
        and own is None
        and conversation.line is clause.line
        and conversation.kind is FactKind.QUESTION
        and _ARROW.search(notes[max(0, clause.start - 5) : clause.start])
    ):
        label = ClauseLabel.MY_STRENGTH  # "asked if i have training -> Level 3 last yr"
    if label in (
        *_TOLD_OF_WORK,
        ClauseLabel.REMARK,
        ClauseLabel.MY_QUESTION,
        ClauseLabel.NOTHING,
    ) and _THEY_ASK.match(clause.text):
        label = ClauseLabel.QUESTION  # "ask how I keep mother dough in August"
    if (
        label is ClauseLabel.NOTHING
        and conversation.kind is FactKind.CONCERN
        and conversation.line is clause.line
        and clause.text[:4].lower() == "but "
        and labelled.chances.get(label, 0.0) < _LIKELY_NOTHING
    ):
        label = ClauseLabel.MY_STRENGTH  # what settles a doubt, in the same breath
    if _MY_TURN.match(clause.text) or _MY_TURN_NEXT.search(
        notes[max(clause.line.start, clause.start - 14) : clause.start]
    ):
        conversation.my_turn = clause.line
    if (
        label.is_theirs
        and conversation.my_turn is clause.line
        and own is None
        and not _THEIR_TURN.match(clause.text)
    ):
        label = ClauseLabel.MY_STRENGTH  # "My bit: door knock by day 3", "My system? Two calendars"
    if (label in (ClauseLabel.NOTHING, ClauseLabel.MY_STRENGTH) or label.is_theirs) and _FORGOT.match(
        f"{clause.line.label or ''}: {clause.text}".lstrip(": ")
        if clause.start == clause.line.start
        else clause.text
    ):
        label = ClauseLabel.MY_MISSED_POINT  # "Forgot to say I speak Tagalog"
    same_line = conversation.line is clause.line and conversation.after_mine
    may_be_mine = label in (*_TOLD_OF_WORK, ClauseLabel.NEXT_STEP) and own is None
    if may_be_mine and same_line and _CHANGED_SINCE.match(clause.text):
        label = ClauseLabel.MY_STRENGTH  # what came of what the candidate did, told in the same breath
    if labelled_person is not None and conversation.line is not clause.line:
        conversation.last_person = labelled_person
    speaker = _speaker(clause, label, own, labelled_person, conversation)
    _remember(clause, own, mentions, conversation)
    conversation.line = clause.line
    kind = KINDS.get(label)
    if label in (*_TOLD_OF_WORK, ClauseLabel.NEXT_STEP) and own is None and _MENDED.match(clause.text):
        return None  # far likelier the candidate's doing, and nothing tells
    if kind is None:
        return None
    lead = _LEAD.match(clause.text)
    offset = lead.end() if lead and lead.end() < len(clause.text) else 0
    if (
        own is not None
        and (turn := _TURN_OF_PERSON.match(clause.text, offset))
        and turn.end() < len(clause.text)
    ):
        offset = turn.end()
    text = expand(_with_capitals(notes, clause, offset, mentions)).rstrip(" .,;:")
    text = _PUT_IT_IN.sub("", _SAID_LAST.sub("", _body(text, label)))
    if (
        label.is_theirs
        and clause.start == clause.line.start
        and (of := _TROUBLE_ABOVE.fullmatch(clause.line.label or ""))
    ):
        text = f"the {of['what'].lower()} is {text}"  # "biggest headache = techs sent without the right part"
    if label.is_mine and _is_taken_back(notes, clause.start, clause.end):
        return None
    if label.is_theirs and is_of_a_third(notes, clause.start + offset, text):
        return None
    if label.is_theirs:
        text = with_antecedent(notes, clause.start + offset, text)
    if label is ClauseLabel.MY_STRENGTH and _DOUBT.search(text):
        kind = FactKind.CONCERN
    if (
        lead is not None
        and clause.text[:4].lower() == "but "
        and conversation.kind is FactKind.CONCERN
        and speaker == ME
    ):
        kind, text = FactKind.CONCERN, f"but {text}"  # what settles a doubt
    if label.is_theirs and _A_QUOTED_QUESTION.fullmatch(text):
        kind = FactKind.QUESTION
    conversation.kind = kind
    if label.is_theirs:
        conversation.speaker = speaker
    elif label.is_mine:
        conversation.speaker = None
    conversation.after_mine = label is ClauseLabel.MY_STRENGTH
    text = text.strip(" ,;:.-–—&+")
    if (
        not any(c.isalpha() for c in text)
        or _INTRODUCES.match(text)
        or _SAYS_NOTHING.fullmatch(text)
        or (label.is_theirs and _OF_THE_INVITATION.match(text))
        or _only_names(text, speaker, conversation)
    ):
        return None
    end = clause.end - (len(clause.text) - len(clause.text.rstrip(" .,;:!?")))
    about = conversation.last_person if speaker in (ME, EMPLOYER) else None
    if speaker == ME and _OF_MY_OWN.match(f"{clause.line.label or ''}: {clause.line.text}".lstrip(": ")):
        # A line of one's own tells of nobody in particular, unless it answers what was asked last.
        about = about if conversation.asked_last else None
    if speaker != ME:
        conversation.asked_last = kind is FactKind.QUESTION
        if conversation.asked_last and speaker != EMPLOYER:
            conversation.last_person = speaker  # "she asked ...": what follows was said to her
    return Reading(kind, speaker, text, clause.start + offset, end, about, conversation.block)


_I_DO = re.compile(
    r"(?:(?:and|but|so|yes|then) )*i(?:['’]?ve| have)?(?: (?:also|now|always|even|already|once|personally|then))* (?P<verb>[a-z]+)\b(?! (?:no|not|it wrong)\b)",
    re.I,
)
_HABITS = frozenset(
    "take run lead teach train manage handle keep write speak cook clean serve sell plan check build fix repair drive deliver work look coach mentor organise "
    "organize design code prepare supervise process answer".split()
)
_NO_DEEDS = frozenset(
    "have had can got know found noticed stood sat put set showed did do been used use lost missed".split()
)
_KEPT_ON_FILE = re.compile(
    r"\bkeep (?:on to )?(?:my|me|your) (?:\w+ )?(?:cv|resume|résumé|details|name|number|application)\b", re.I
)


def _does_something(text: str) -> bool:
    """Whether a statement tells what the candidate did or does, by its grammar: "I take phone orders now"."""
    found = _I_DO.match(text)
    verb = found["verb"].lower() if found else ""
    return verb in (DEEDS | _HABITS) - _NO_DEEDS and not _DOUBT.search(text) and len(text.split()) > 3


_OF_MY_OWN = re.compile(r"(?:me|mine|my (?:side|bits?|exp\w*)|about me|experience)\s*[:–—-]", re.I)


_THEY_ASK = re.compile(
    r"(?:(?:and|then|also|so) )*(?:(?:he|she|they|(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)?) )?(?:also |then )?ask(?:s|ed)? (?:me )?"
    r"(?:how|what|why|if|whether|when|where|which|(?:do|am|can|have|could|would|are|is) (?:i|you|it)\b)\b",
    re.I,
)
_A_QUOTED_QUESTION = re.compile(r"[\"“][^\"“”]+\?[\"”]?")
_ASKED_FIRST = re.compile(r"(?:also |then )?(?:asked|wanted to know)\b(?! (?:him|her|them)\b)", re.I)
_MINE_ABOVE = re.compile(r"(?:me|mine|i|my (?:bit|side|exp\w*|experience|stuff)|about me|what i bring)", re.I)
_SAID_BEFORE = re.compile(r"\b(?:said|say|told (?:him|her|them)|wrote|put(?: down)?)\b[^.;\n]{0,12}$", re.I)
_SAID_IN_IT = re.compile(
    r"(?:and |but |also |so )*(?:i |I )?(?:said|told (?:him|her|them)|wrote|put)\b", re.I
)
_IT_IS = r"(?:it['’]?s|its|it (?:is|was)|that['’]?s|thats|that (?:is|was)|which (?:is|was)|was|is)"
_A_FIGURE = r"(?:only |just |about |more like )*(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twelve\b|not\b)"
_TAKEN_BACK = re.compile(
    rf"\W{{0,4}}(?:(?:and|but) )?(?:(?:{_IT_IS} )?(?:really|actually|in fact|more like|only) {_A_FIGURE}|{_IT_IS} {_A_FIGURE}|"
    rf"(?:{_IT_IS} )?(?:wrong|not (?:\w+ )?(?:right|true|correct|so)|untrue|rubbish|nonsense|a lie|should(?:['’]ve| have) been)\b|"
    r"(?:which |that |it )?(?:is|was)n['’]?t (?:\w+ )?(?:true|right|so|correct)\b)",
    re.I,
)


def _is_taken_back(notes: str, start: int, end: int) -> bool:
    """Whether what the candidate said is taken back straight behind it: "i said i'd used Python for 5 years, it's really 3"."""
    line_end = notes.find("\n", end)
    behind = notes[end : line_end if line_end >= 0 else None]
    said = _SAID_BEFORE.search(notes[max(0, start - 30) : start]) or _SAID_IN_IT.match(notes[start:end])
    return said is not None and _TAKEN_BACK.match(behind) is not None


_TROUBLE_ABOVE = re.compile(
    r"(?:(?:the|their|her|his|my|a) )?(?P<what>(?:(?:big|bigg?est|main|real|only) )(?:headache|worry|problem|trouble|concern|challenge|bugbear))",
    re.I,
)
_TOLD_ABOVE = re.compile(
    r"(?:what )?(?:she|he|they)(?: (?:told|said|says|explained|mentioned|need|want|needs|wants))?(?: me)?|told me|their (?:side|needs?|problems?|plans?)|about (?:them|the (?:job|firm|company|team))",
    re.I,
)
_I_FIRST = re.compile(r"(?:and |but )?(?:i|me|my|we)\b", re.I)
_DOUBT_ABOVE = re.compile(r"\b(?:concerns?|worr(?:y|ies)|doubts?|hesitations?|reservations?)\b", re.I)
_SPOKEN_OF = (ClauseLabel.TOPIC, ClauseLabel.NEED, ClauseLabel.CONCERN)
_LEAST_UNDER_A_NAME = 0.03  # chance
_FEWEST_OF_MINE = 2  # words


def _by_line_label(labelled: LabelledClause, label: ClauseLabel, of_line: str | None) -> ClauseLabel:
    """The label, but that "Bea: ..." and "me | ..." hold something, and "her doubt: I've never" is a doubt."""
    clause = labelled.clause
    above = clause.line.label or ""
    if (
        _DOUBT_ABOVE.search(above)
        and label in (ClauseLabel.REMARK, ClauseLabel.NOTHING)
        and (_LACKS.match(clause.text) or _I_DID.match(clause.text))
    ):
        return ClauseLabel.CONCERN if _LACKS.match(clause.text) else ClauseLabel.MY_STRENGTH
    if _TOLD_ABOVE.fullmatch(above.strip()) and label.is_mine and not _I_FIRST.match(clause.text):
        return ClauseLabel.TOPIC  # "She told | shop has 16 people, turnover of staff very high"
    if label is not ClauseLabel.NOTHING:
        return label
    if _MINE_ABOVE.fullmatch(above.strip()) and len(clause.text.split()) > _FEWEST_OF_MINE:
        return ClauseLabel.MY_STRENGTH
    said = sum(chance for one, chance in labelled.chances.items() if one.is_theirs)
    if of_line is not None and (clause.text[:1] in '"“' or said > labelled.chances.get(label, 0.0)):
        likeliest = max(_SPOKEN_OF, key=lambda one: labelled.chances.get(one, 0.0))
        return likeliest if labelled.chances.get(likeliest, 0.0) > _LEAST_UNDER_A_NAME else label
    return label


_LACKS = re.compile(r"(?:and |but |so )*i(?:['’]?ve| have| had|['’]m| am)? (?:never|not|no|only)\b", re.I)


def _checked(labelled: LabelledClause, own: str | None) -> ClauseLabel:
    """The label, but that what begins with their name or "she" is theirs: liking something included."""
    label = labelled.label
    words = [t.lower for t in labelled.clause.tokens if t.is_word]
    above = f"{labelled.clause.line.label or ''} {labelled.heading}"
    tells = label.is_mine or label in (ClauseLabel.TOPIC, ClauseLabel.REMARK, ClauseLabel.NEXT_STEP)
    if tells and _LIKED_LABEL.match(above.strip()) and label is not ClauseLabel.MY_QUESTION:
        label = ClauseLabel.RESONATED
    if label is ClauseLabel.NOTHING and (
        own is not None or words[:1] == ["they"] or (bool(words) and words[0] in _PRONOUNS)
    ):
        if _WANTS_SOMEBODY.match(labelled.clause.text):
            return ClauseLabel.NEED
    if not label.is_private and MISSED_LABEL.fullmatch(labelled.clause.line.label or labelled.heading):
        return ClauseLabel.MY_MISSED_POINT if not label.is_theirs or own is None else label
    if label in _TOLD_OF_WORK and own is None and _does_something(labelled.clause.text):
        return ClauseLabel.MY_STRENGTH
    if label is ClauseLabel.NOTHING and _KEPT_ON_FILE.search(labelled.clause.text):
        return ClauseLabel.NEXT_STEP
    mine_or_nothing = label in (ClauseLabel.MY_STRENGTH, ClauseLabel.MY_MISSED_POINT, ClauseLabel.NOTHING)
    if mine_or_nothing and _DOUBTED.match(labelled.clause.text):
        return ClauseLabel.CONCERN
    if not label.is_private and (_I_HEAR.match(labelled.clause.text) or _OUTCOME.match(labelled.clause.text)):
        return ClauseLabel.NEXT_STEP
    if not label.is_private and _WISHED.match(labelled.clause.text):
        return ClauseLabel.MY_MISSED_POINT
    if label in _TOLD_OF_WORK and _I_DID.match(labelled.clause.text):
        return ClauseLabel.MY_STRENGTH
    if label in _OF_THEM and _WORRIED_THAT_I.match(labelled.clause.text):
        return ClauseLabel.CONCERN
    if label is ClauseLabel.REMARK and labelled.clause.opens and not labelled.clause.line.label:
        if _I_DID.match(labelled.clause.text) and not _QUOTED.search(labelled.clause.line.text):
            return ClauseLabel.MY_STRENGTH
    if (
        label in (ClauseLabel.NEED, ClauseLabel.TOPIC)
        and not labelled.clause.line.label
        and _I_CAN.match(labelled.clause.text)
    ):
        return ClauseLabel.MY_STRENGTH
    if label in _TOLD_OF_WORK and _QUESTION_LABEL.fullmatch(labelled.clause.line.label or ""):
        return ClauseLabel.QUESTION
    if label is ClauseLabel.MY_STRENGTH and _THEY_ASKED.match(labelled.clause.text):
        return ClauseLabel.QUESTION
    if label is ClauseLabel.MY_STRENGTH and _THIRD_PERSON.match(labelled.clause.text):
        return ClauseLabel.NEED
    unsaid = _NEVER_SAID.match(labelled.clause.text)
    if unsaid and (
        label is ClauseLabel.MY_STRENGTH
        or (not label.is_private and _SHOULD_HAVE.match(labelled.clause.text))
    ):
        return ClauseLabel.MY_MISSED_POINT
    if label in (ClauseLabel.MY_STRENGTH, ClauseLabel.MY_MISSED_POINT) and _DOUBT_LABEL.search(
        labelled.clause.line.label or ""
    ):
        if _I_LACK.match(labelled.clause.text):
            return ClauseLabel.CONCERN
    if label is ClauseLabel.MY_MISSED_POINT and not _MISSED_CUE.search(
        f"{above} {labelled.clause.line.text}"
    ):
        label = ClauseLabel.MY_STRENGTH  # nothing says that it was not said
    if label is ClauseLabel.RESONATED and not _LIKING.search(f"{above} {labelled.clause.text}"):
        if (labelled.clause.line.label or "").lower() in {"he", "she", "they"}:
            return max(_TOLD_OF_WORK, key=lambda k: labelled.chances.get(k, 0.0))
        subject = bool(words) and (own is not None or words[0] in _PRONOUNS or words[0] in _THEY)
        return ClauseLabel.TOPIC if subject else ClauseLabel.NOTHING
    if (
        not label.is_private
        and _YEARS_OF_WORK.match(labelled.clause.text)
        and _OWN_LAST.search(labelled.clause.text)
    ):
        return ClauseLabel.MY_STRENGTH
    if (
        label is ClauseLabel.CONCERN
        and own is None
        and _I_FIRST.match(labelled.clause.text)
        and _DOUBT.search(labelled.clause.text)
    ):
        return ClauseLabel.MY_STRENGTH  # "I said I don't drive": a doubt, and the candidate's own word
    if label is ClauseLabel.QUESTION and _AMOUNT.fullmatch(labelled.clause.text):
        return ClauseLabel.TOPIC
    if label is ClauseLabel.NOTHING and _YEARS_OF_WORK.match(labelled.clause.text):
        told_in_full = labelled.clause.opens and _YEARS_SPENT.match(labelled.clause.text)
        own_years = told_in_full or re.match(
            r"(?:me[:,]? )?i (?:did|have|had|spent|worked)\b", labelled.clause.text, re.I
        )
        if own_years or labelled.chances.get(ClauseLabel.MY_STRENGTH, 0.0) > _POSSIBLE:
            return ClauseLabel.MY_STRENGTH
    if label is ClauseLabel.NOTHING and not labelled.clause.aside:
        said = _THEY_TOLD.match(labelled.clause.text)
        if said and labelled.private_chance < _POSSIBLE and not _PROMISES.search(labelled.clause.text):
            return max(_TOLD_OF_WORK, key=lambda k: labelled.chances.get(k, 0.0))
        if _I_DID.match(labelled.clause.text) or _I_HOLD.match(labelled.clause.text):
            return ClauseLabel.MY_STRENGTH
        if _WANTS_DONE.match(labelled.clause.text) and labelled.private_chance < _POSSIBLE:
            return ClauseLabel.NEED
        if own is not None and _ASKED.match(labelled.clause.text):
            return ClauseLabel.QUESTION
        if _HISTORY.match(labelled.clause.text) and labelled.private_chance < _POSSIBLE:
            return ClauseLabel.TOPIC
    if label in (ClauseLabel.NOTHING, ClauseLabel.MY_STRENGTH, ClauseLabel.MY_INTEREST) and _LOVED.match(
        labelled.clause.text
    ):
        return ClauseLabel.RESONATED
    if not label.is_private and _WHAT_I_LOVED.search(labelled.clause.text):
        return ClauseLabel.RESONATED
    if label in (ClauseLabel.TOPIC, ClauseLabel.REMARK) and _FOUND_GOOD.search(labelled.clause.text):
        return ClauseLabel.RESONATED
    promised = label.is_theirs or (label is ClauseLabel.NOTHING and _PROMISES.search(labelled.clause.text))
    if promised and _NEXT_STEP.search(labelled.clause.text) and not _WANTED.search(labelled.clause.text):
        return ClauseLabel.NEXT_STEP
    if label.is_theirs and _I_TOLD.match(labelled.clause.text):
        return ClauseLabel.MY_STRENGTH
    lead = _LEAD.match(labelled.clause.text)
    first = words[len(lead.group().split()) :][:1] if lead else words[:1]
    theirs = own is not None or bool(first and (first[0] in _PRONOUNS or first[0] in _THEY))
    if theirs and label is ClauseLabel.NOTHING and labelled.chances.get(label, 0.0) < _LIKELY_NOTHING:
        return max((*_TOLD_OF_WORK, ClauseLabel.REMARK), key=lambda k: labelled.chances.get(k, 0.0))
    if not theirs or not label.is_mine or label is ClauseLabel.MY_MISSED_POINT:
        return label
    if label is ClauseLabel.RESONATED:
        return label if _LIKING.search(above) else ClauseLabel.REMARK
    return max((k for k in labelled.chances if k.is_theirs), key=lambda k: labelled.chances[k])


def _whose_turn(
    labelled: LabelledClause, label: ClauseLabel, own: str | None, of_person: bool
) -> ClauseLabel:
    """The label, but that what stands behind an interviewer's name, or under "they said", is theirs
    where nothing speaks of the candidate; and what stands under "what I said" is the candidate's."""
    text, heading = labelled.clause.text, labelled.clause.line.label or labelled.heading
    if label is ClauseLabel.MY_QUESTION or _MY_QUESTIONS.match(heading):
        return ClauseLabel.MY_QUESTION
    if label is ClauseLabel.QUESTION and of_person and _ANSWER.match(heading):
        return ClauseLabel.TOPIC
    first = next((t.lower for t in labelled.clause.tokens if t.is_word), "")
    sounds_mine = label in (ClauseLabel.MY_STRENGTH, ClauseLabel.MY_INTEREST) or (
        label is ClauseLabel.NOTHING and labelled.label is ClauseLabel.RESONATED
    )
    if sounds_mine and (of_person or _THEY_SAID.fullmatch(heading)):
        plain = labelled.clause.opens and not labelled.clause.aside
        if plain and not _OF_MINE.search(text) and first not in DEEDS and not _YEARS_OF_WORK.match(text):
            return max(_TOLD_OF_WORK, key=lambda k: labelled.chances.get(k, 0.0))
    if label is ClauseLabel.TOPIC and of_person and not labelled.clause.aside and _TOLD_THEM_OF.match(text):
        return ClauseLabel.MY_STRENGTH
    if label in _TOLD_OF_WORK and _I_SAID.fullmatch(heading):
        others = own is not None or first in _PRONOUNS or first in _THEY or of_person
        told = _TOLD_LABEL.match(heading) is not None
        if not others and (told or labelled.chances.get(ClauseLabel.MY_STRENGTH, 0.0) > _POSSIBLE):
            return ClauseLabel.MY_STRENGTH
    return label


_TOLD_OF_WORK = (ClauseLabel.TOPIC, ClauseLabel.NEED, ClauseLabel.CONCERN)
_CHANGED_SINCE = re.compile(
    r"(?:and |so |then )*(?!(?:but|they|he|she|their|his|her|now)\b)(?:[\w'’-]+ ){1,4}(?:fell|dropped|halved|doubled|tripled|came down|rose|grew|went (?:up|down|from)) (?:.*\d|by |to |in )",
    re.I,
)
_I_CAN = re.compile(
    r"(?:I|i) (?:use|know|speak|hold|teach|drive|cook|have (?:a|an|my|\d)|did|do \d|worked|am (?:trained|qualified|used)|can (?!start|begin|come|see|make (?:it|that)|understand|tell|say|get|do (?:that|it|this)\b)(?:also )?[a-z]+)\b"
)
_MENDED = re.compile(
    r"(?:and |so |our |the )*(?:[\w-]+ )?(?:complaints?|errors?|no-shows?|absences?|sickness|attrition|wast(?:e|age)|waits?|waiting times?|losses|incidents?|accidents?|falls|breakages|returns|rejects|"
    r"remakes|backlog|turnover|defects|mistakes|shrinkage|downtime|call[- ]?outs|lates) (?:fell|dropped|halved|came down|went down|went from) ",
    re.I,
)
"""What gets better: told of the candidate's own work, where nobody else is named."""
_QUESTION_LABEL = re.compile(
    r"(?:(?:her|his|their|the|one|main|first|last|tricky|hard|[A-Z]\w+['’]s) )*(?:question|q|scenario|case question)s?",
    re.I,
)
_OF_THEM = (ClauseLabel.REMARK, ClauseLabel.TOPIC, ClauseLabel.NEED, ClauseLabel.NOTHING)
_WORRIED_THAT_I = re.compile(
    r"(?:(?:but|and|though) )?(?:[A-ZÀ-Þ][\w'’-]+|he|she|they)(?:['’]s|['’]re| (?:was|is|are|were|seemed?|seems|sounded|looked))? "
    r"(?:(?:a (?:bit|little)|slightly|clearly|only|really|also) )*(?:worried|worries|concerned|unsure|not sure|wondered|wasn['’]t sure|isn['’]t sure) "
    r"(?:(?:that |if |whether |about whether )?(?:I|i)\b(?!['’]?d like)|(?:a bit )?(?:about|re|over|of) my\b)",
    re.I,
)
"""A doubt of theirs about the candidate, told in so many words."""
_QUOTED = re.compile(r"[\"“”]")
_ANSWER = re.compile(r"A\d*\b(?!\w)")
_TOLD_LABEL = re.compile(r"(?:i )?(?:told|said to|explained to|showed) (?:him|her|them)\b", re.I)
_TOLD_THEM_OF = re.compile(
    r"(?:gave|used|told|described|talked (?:him|her|them) through|mentioned) (?:him |her |them )?(?:about )?(?:my|the|our) \w",
    re.I,
)
_OF_MINE = re.compile(
    r"\b(?:I|i|I['’]\w+|i['’]\w+|im|ive|my|me|mine|we|our|said|told|explained|answered|mentioned|showed|gave|talked)\b"
)
_THEY_SAID = re.compile(
    r"(?:what )?(?:they|them|he|she|the team|theirs)(?: (?:said|say|want|wants|need|needs|told me|asked|are after))*|"
    r"about (?:them|the (?:job|company|role|place|team))|the (?:job|role|team|company|place)",
    re.I,
)
_I_SAID = re.compile(
    r"(?:i )?(?:told|said to|explained to|showed) (?:him|her|them)(?: (?:re|about|of) .+)?|(?:what )?(?:i|me|my (?:bits?|side|answers?|stuff|points?)|mine)(?: (?:said|told them|gave))*",
    re.I,
)
_MY_QUESTIONS = re.compile(
    r"(?:q|questions?) (?:from|by) me\b|me asking\b|(?:Q\d* )?me (?:to|->|→|>) (?:them|him|her)\b|(?:my|i|we) (?:q|questions?|asked)\b|asked (?:them|him|her)\b",
    re.I,
)


def _turn_at_start(line: Line, people: Sequence[Person]) -> str | None:
    """The interviewer whose name a line begins with, before a dash or an arrow: "gaz → 140 drops a day"."""
    turn = _TURN_OF_NAME.match(line.text)
    if turn is None:
        return None
    words = turn["who"].split()
    named = person_named(words, people)
    person = next((p for p in people if p.name == named), None)
    words = [w for w in words if w.lower().rstrip(".") not in HONORIFICS] or words
    forms = {w.lower() for w in (person.name.split() if person else ())} | {
        (person.given_name or "").lower() if person else ""
    }
    whole = person is not None and (len(words) == 1 or all(w.lower() in forms for w in words))
    return named if whole else None


_TURN_OF_NAME = re.compile(
    r"(?:[QA]\d*\s*\()?(?P<who>[^\W\d_][\w'’-]*(?: [\w'’-]+){0,2}?)\s*(?:\)|->|=>|→|\s[-–—]+\s)\s*(?=\S)"
)

_LOVED = re.compile(
    r"(?:(?:and|but|also|so) )*(?:I )?(?:(?:really|so|just) )*(?:(?:loved|liked|adored|admired|enjoyed|appreciated) (?:that|how|the|their)|(?:love|like) (?:that|how)) \w+ \w",
    re.I,
)
_WHAT_I_LOVED = re.compile(
    r"\bwhat I (?:(?:really|most) )?(?:loved?|liked?|enjoy(?:ed)?)(?: (?:most|best))? (?:was|is)(?: that)? (?=\w+ \w+ \w)",
    re.I,
)
_DOUBTED = re.compile(
    r"(?:\w+ ){0,3}(?:not|n['’]t) (?:\w+ )?(?:convinced|sold|sure|certain) (?:by|about|of|on) my \w", re.I
)
_LIKED_LABEL = re.compile(
    r"(?:what i )?(?:really )?(?:liked?|loved?|best|enjoyed|highlights?|yes please|plus(?:es)?|good bits?)\b",
    re.I,
)
_MISSED_CUE = re.compile(
    r"\b(?:should|shd|shoulda|forg[eo]t\w*|did ?n['’o]?t|had ?n['’o]?t|have ?n['’o]?t|not (?:\w+ ){0,2}(?:say|said|saying|mention|mentioned|ask|asked|told|tell|cover|covered|get|got|talk|bring|brought|come|came|have|had|able|raised?|show|shown|enough|in the)|never|miss\w*|meant|ran out|wish\w*|unsaid|"
    r"blank\w*|left out|no (?:time|chance)|fail\w*|slipped|omitted|skipped|could\w*|regret\w*|add|put|bring|mention\w*|say|too late)\b",
    re.I,
)


_WISHED = re.compile(
    r"\W*(?:(?:i )?wish i(?:['’]?d| had)? (?:said|mentioned|told|brought up|talked about|shown)"
    r"|(?:what|the thing) i (?:\w+ )?(?:spaced on|blanked on|left out|missed|forgot)(?: to (?:say|mention))? (?:is|was))\b",
    re.I,
)
_I_HEAR = re.compile(
    r"(?:(?:and|so|but) )*(?:i|I)(?:(?:['’]?ll| will| should| shall| am to|['’]m to) (?:hear|know|find out|get (?:an|the) answer)| (?:hear|find out)| know (?=by\b|on\b|next\b|within\b|tomorrow\b))\b(?! (?:about|of|how|that|what|where|why|it|them|him|her)\b)",
    re.I,
)
_OUTCOME = re.compile(
    r"(?:to |will |should )?hear (?:back )?(?:by|on|next|within|in|before|tomorrow)\b|"
    r"(?:the )?(?:outcome|decision|results?|news|answer|verdict) (?:is |are |will be )?(?:mon|tue|wed|thu|fri|expected|due|out|by|on|before|within|in|next|tomorrow)\b",
    re.I,
)
_THEY_ASKED = re.compile(r"asked (?:me )?(?:if|how|what|why|whether|when|where) i\b", re.I)
_THIRD_PERSON = re.compile(r"(?:wants|needs) (?!to know\b|me\b|to see\b|references\b|an answer\b)\w", re.I)
_I_TOLD = re.compile(
    r"(?:(?:and|so|but|then|also) )*I (?:(?:also|then|just) )?(?:told|explained to|showed|reminded) (?:him|her|them|em|[A-Z]\w+)\b|"
    r"(?:(?:and|so|but|then|also) )*I (?:(?:also|then|just) )?(?:said|explained|mentioned|answered)(?: that| how)? (?:I|we|my|at|in|when I)\b"
)
_I_DID = re.compile(
    r"(?:(?:and|but|so|also) )*i(?:['’]ve| have|ve)? (?:also )?(?:ran|run|led|built|set up|managed|taught|trained|wrote|designed|organi[sz]ed|sold|cut|grew|closed|"
    r"opened|won|coached|mentored|supervised|drove|fixed|looked after|cared for|cleaned up|rebuilt|introduced) (?:the|a|an|my|our|all|\d+|[a-z]+s?) \w|"
    r"i(?:['’]?m| am) (?:\w+ ){0,2}(?:trained|qualified|certified|registered|licensed|accredited)\b",
    re.I,
)
"""A deed or a qualification told in full, whatever stands around it."""

_THEY_TOLD = re.compile(
    r"(?:and |so |but )*(?:he|she|they|[A-ZÀ-Þ][\w'’-]+) (?:said|says|explained|mentioned|told me)(?: that| how)? (?!I\b|you\b|hi\b|hello\b|goodbye\b|thanks\b)[\w'’]+ (?:[\w'’]+ )*(?:is|are|was|were|has|have|need|needs|want|wants)\b \w"
)
_ASKED = re.compile(
    r"(?:[^\W\d_][\w'’.-]* ){1,3}(?:also |then )?asked (?:about|re|if|how|what|why|whether|when|where)\b",
    re.I,
)
_HISTORY = re.compile(
    r"(?:he|she|[A-ZÀ-Þ][\w'’-]+)(?:['’]s| has| had)? (?:also )?(?:started|began|begun|trained|worked|been) (?:here |there |out )?(?:as (?:an?|the) \w|(?:here|there) (?:for|as|since|\d))"
)
"""What an interviewer told of their own way: "she started as a clerk here"."""
_WANTS_SOMEBODY = re.compile(
    r"(?:[^\W\d_][\w'’.-]* ){1,3}(?:(?:really|just|also) )?(?:wants?|needs?|(?:is|are|'s) (?:after|looking for)|looking for|would like) "
    r"(?:some(?:one|body)|people|a person|an? \w+(?: \w+)? who)\b",
    re.I,
)
_SHOULD_HAVE = re.compile(
    r"\W*(?:i )?(?:should(?:['’]?ve| have)|forgot to) (?:said|mentioned|say|mention) (?:that |about )?(?:I|i|my)\b",
    re.I,
)
_DOUBT_LABEL = re.compile(
    r"\b(?:concerns?|worry|worries|doubts?|hesitation|reservations?|not sure about)\b", re.I
)
_I_LACK = re.compile(
    r"(?:that )?(?:I|i)(?:['’]?ve| have|['’]?m| am)? (?:never|not|no|only|have ?n['’]?t|don['’]?t|do not|lack|can['’]?t)\b|(?:I|i) haven['’]?t\b|my (?:lack|gap)",
    re.I,
)
_NEVER_SAID = re.compile(
    r"\W*(?:(?:and|but|oh|also|damn|argh|i) )*(?:never (?:said|told|mentioned|got to)|forgot to|didn'?t (?:mention|say|get to)|should(?:'?ve| have) (?:said|mentioned))\b",
    re.I,
)
_TURN_OF_PERSON = re.compile(r"[\w'’. -]{1,30}?\s*(?::|=|\s[-–—]+\s|->|→)\s*(?=\S)")


def _only_names(text: str, speaker: str, conversation: _Conversation) -> bool:
    """Whether a text only says who someone is: "Priya", "she's the matron"."""
    person = next((p for p in conversation.people if p.name == speaker), None)
    known = {fold(word) for p in conversation.people for word in p.name.split()}
    if any(
        all(fold(word) in known or word in {"and", "&", "+"} for word in text.split())
        or (p.title is not None and text.lower() == p.title.lower())
        for p in conversation.people
    ):
        return True
    return bool(
        person
        and person.title
        and re.fullmatch(
            rf"(?:\S+ ){{0,2}}?(?:\S+'s|is|was|as|the|their|an?| )*\s*{re.escape(person.title)}", text, re.I
        )
    )


_BEFORE_LOVED = re.compile(rf".*{_WHAT_I_LOVED.pattern}", re.I)


_YES = re.compile(r"^(?:me[,:]? )?(?:yes|yep|yeah|yup)[,:.]? (?=\w+ \w)", re.I)


def _body(text: str, label: ClauseLabel) -> str:
    """The text without what only says that it was said: "told her about", "he said that"."""
    turn = _TURN.match(text)
    if turn and turn.end() < len(text):
        text = text[turn.end() :]
    if label is ClauseLabel.MY_STRENGTH:
        text = _YES.sub("", text)
    patterns = {
        ClauseLabel.MY_STRENGTH: (_TOLD, _SAID_I, _TALKED),
        ClauseLabel.TOPIC: (_TALKED, _SAID_BY_THEM),
        ClauseLabel.NEED: (_TALKED, _SAID_BY_THEM),
        ClauseLabel.CONCERN: (_SAID_BY_THEM,),
        ClauseLabel.REMARK: (),
        ClauseLabel.RESONATED: (_BEFORE_LOVED, _SAID_BY_THEM),
    }.get(label, ())
    for pattern in patterns:
        match = pattern.match(text)
        if match and match.end() < len(text):
            text = text[match.end() :]
    if label in _TOLD_OF_WORK and (trouble := _TROUBLE_IS.match(text)) and trouble.end() < len(text):
        text = text[trouble.end() :]
    return text


_TROUBLE_IS = re.compile(
    r"(?:(?:his|her|their|the|[A-ZÀ-Þ][\w-]+['’]s) (?:one |main |big |biggest |only |real )?(?:trouble|problem|worry|concern|headache|issue|challenge|priority) (?:is|was) (?:that |mainly )?)"
    r"(?=(?:the|they|he|she|it|there|a|an|[a-z]+s|[a-z]+-[a-z]+s?)\b)",
    re.I,
)
"""What only names the kind of what follows: "his trouble is that the supermarkets have cut slots"."""


def _speaker(
    clause: Clause, label: ClauseLabel, own: str | None, labelled: str | None, conversation: _Conversation
) -> str:
    """Who says or does it: the candidate, an interviewer's name, or the employer."""
    if not label.is_theirs:
        return ME
    if own is not None:
        return own
    words = [t.lower for t in clause.tokens if t.is_word][:4]
    if labelled is not None and not set(words[:1]) & _THEY:
        return labelled
    if any(w in _PRONOUNS for w in words):
        return conversation.whom(words)
    if words[:1] == ["they"] and conversation.after_mine and not clause.opens:
        return ME  # "my group in Leith, 9 kids, they busk at Christmas": those of mine
    if any(w in _THEY for w in words[:2]):
        return EMPLOYER
    if not clause.opens and conversation.speaker is not None:
        return conversation.speaker
    if label in (ClauseLabel.QUESTION, ClauseLabel.REMARK):
        return conversation.last_person or conversation.someone
    return conversation.someone


def _remember(
    clause: Clause, own: str | None, mentions: Sequence[Mention], conversation: _Conversation
) -> None:
    """Note whom the next "she" means."""
    if own is not None:
        conversation.last_person = own
    for mention in _within(mentions, clause):
        if mention.kind is MentionKind.INTERVIEWER:
            named = person_named([mention.text], conversation.people)
            if named is not None:
                conversation.last_person = named


def _within(mentions: Sequence[Mention], clause: Clause) -> Sequence[Mention]:
    """The mentions, sorted by their starts, that begin in a clause."""
    first = bisect_left(mentions, clause.start, key=lambda m: m.start)
    return mentions[first : bisect_left(mentions, clause.end, lo=first, key=lambda m: m.start)]


_ASIDE = re.compile(r"\([^)]*\)|[-–—,:*#=].*$")


_LONGEST_NAME_LINE = 9  # words


def _is_only_a_name(line: Line, name: str) -> bool:
    """Whether a line holds a name and a title at most: "Hemi Parata (parks manager)"."""
    if len(line.text.split()) > _LONGEST_NAME_LINE or re.search(r"[^\W\d_]{3}\. \S", line.text):
        return False  # "Rhodri Pugh, production director. Started on about the tunnel kiln"
    left = _ASIDE.sub(" ", line.text).split()
    known = {part.lower() for part in name.split()}
    return 0 < len(left) <= len(known) + 1 and any(word.lower().strip(".") in known for word in left)


def _person_at_start(clause: Clause, people: Sequence[Person]) -> str | None:
    words = [t.text for t in clause.tokens if t.is_word]
    lead = _LEAD.match(clause.text)
    if lead:
        words = words[len(lead.group().split()) :]
    return person_named(words, people) or _of_title(words, people)


_LEAST_OF_A_TITLE = 4  # letters


def _of_title(words: Sequence[str], people: Sequence[Person]) -> str | None:
    """The interviewer whom a title at the start means: "the bursar wanted to know ..."."""
    lower = [w.lower() for w in words[:4]]
    if lower[:1] == ["the"]:
        lower = lower[1:]
    if len(lower) < 2:
        return None
    found = []
    for person in people:
        title = (person.title or "").lower().split()
        short = title[-1:] if title and len(title[-1]) >= _LEAST_OF_A_TITLE else []
        for form in (title, short):
            if (
                form
                and lower[: len(form)] == form
                and len(lower) > len(form)
                and lower[len(form)] in _AFTER_A_TITLE
            ):
                found.append(person.name)
                break
    return found[0] if len(found) == 1 else None


_AFTER_A_TITLE = frozenset(
    "wanted wants asked asks said says mentioned told talked spoke explained thinks worries worried needs likes liked loved started opened began kept went showed also then is was has had".split()
)


def _person_of_label(label: str, people: Sequence[Person]) -> str | None:
    """The interviewer whom a line's label or heading names, by name or by title."""
    asked = _ASKED_BY.match(label)
    words = (asked["who"] if asked else re.sub(r"\s*\(.*?\)", "", label)).strip(" .-*_").split()
    if not words:
        return None
    named = person_named(words, people)
    if named is not None:
        return named
    titles = {w.lower() for w in words}
    if titles <= TITLES:
        holders = [p.name for p in people if p.title and titles & {w.lower() for w in p.title.split()}]
        return holders[0] if len(holders) == 1 else None
    return None


# "Q2 (Kasia)", "Q2 Kasia", "A - K": a turn of an interview jotted down as questions and answers, and whose it is.
_ASKED_BY = re.compile(r"[QA]\d*\s*(?:\(|[-–—]\s*|(?<=\d) )(?P<who>[^\W\d_][\w .'’-]{0,30}?)\)?$")


def person_named(words: Sequence[str], people: Sequence[Person]) -> str | None:
    """The name of the interviewer whom the first word or words name, or None."""
    plain = [w.strip(".,:;()\"'").removesuffix("'s").removesuffix("’s") for w in words[:3]]
    if len(plain) > 1 and plain[0].lower().rstrip(".") in HONORIFICS:
        plain = plain[1:]
        if len(plain[0]) == 1:  # "dr y"
            with_title = [
                p
                for p in people
                if p.honorific and (p.family_name or p.name.split()[-1])[0].lower() == plain[0].lower()
            ]
            with_title = with_title or [
                p
                for p in people
                if p.honorific and any(part[0].lower() == plain[0].lower() for part in p.name.split())
            ]  # "Mrs T" is Mrs Tsukamoto Fumie
            if len(with_title) == 1:
                return with_title[0].name
    if not plain or not plain[0] or plain[0] in {"I", "A", "Q", "i", "a", "q"}:
        return None
    first = plain[0]
    if len(first) == 2 and first.isupper() and (initialled := _with_initials(first, people)):
        return initialled
    of_two = " ".join(plain[:2]).lower()  # "Ó Murchú"
    if len(first) == 1 and (both := [p for p in people if of_two == (p.family_name or "").lower()]):
        return both[0].name
    if len(first) == 1:
        starting = [p for p in people if (p.given_name or p.family_name or p.name).startswith(first)] or [
            p for p in people if (p.family_name or p.name.split()[-1]).startswith(first)
        ]
        verb = len(words) > 1 and is_finite(tag(list(words[:3]))[1])
        return starting[0].name if len(starting) == 1 and (verb or len(words) == 1) else None
    for person in people:
        family = person.family_name
        if same_person(first, person.name) or (family and first.lower() == family.lower()):
            return person.name
        if person.given_name and first.lower() == person.given_name.lower():
            return person.name
    return None


def _with_initials(letters: str, people: Sequence[Person]) -> str | None:
    """The one interviewer with these initials: "SK" is Sebastian Kluge."""
    named = [
        p.name
        for p in people
        if len(p.name.split()) > 1 and p.name.split()[0][:1] + p.name.split()[-1][:1] == letters
    ]
    return named[0] if len(named) == 1 else None


def _with_capitals(notes: str, clause: Clause, offset: int, mentions: Sequence[Mention]) -> str:
    """The clause from ``offset`` on, with the capitals that names have and notes often have not."""
    text, cursor = "", clause.start + offset
    for mention in _within(mentions, clause):
        inside = cursor <= mention.start and mention.end <= clause.end
        if not inside or mention.text != mention.text.lower() or mention.chance(mention.kind) < 0.5:
            continue
        if mention.kind in (MentionKind.COMPANY, MentionKind.OTHER_ORGANISATION):
            spelled = organisation.capitals(mention.text)
        elif mention.kind in (MentionKind.INTERVIEWER, MentionKind.OTHER_PERSON, MentionKind.SENDER):
            spelled = capitalise(mention.text)
        else:
            continue
        text += notes[cursor : mention.start] + spelled
        cursor = mention.end
    text += notes[cursor : clause.end]
    return _PLACE.sub(lambda m: m.group() if is_spelled(m.group()) else m.group().capitalize(), text)


_PLACE = re.compile(
    r"(?:(?<=\bin )|(?<=\bat )|(?<=\bto )|(?<=\bfrom )|(?<=\bnear ))[a-z]{5,}\b(?! (?:the|a|an)\b)"
)
