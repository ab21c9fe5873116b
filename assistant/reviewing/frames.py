"""Frames: who says what and who does what in a sentence of a letter, as far as its grammar shows it.

"Priya said that the tests are slow, and I rewrote ours" holds two: Priya says something of slow tests,
and I did something to ours. A frame's words are what the sentence puts into its holder's mouth or hands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.english.comparison import fold, plain
from assistant.english.tagging import tag
from assistant.english.tokens import Token, tokenize
from assistant.english.verbs import COMMON, IRREGULAR_PASTS
from assistant.schema import ME, Person

READER = "you"
"""The holder of what the letter says that its reader said or did."""
SOMEBODY = "somebody"
"""The holder of what the letter says that somebody without a name did: "my manager", "one of your nurses"."""


class Way(StrEnum):
    """How a frame's words belong to its holder."""

    SAYS = "says"  # their words, question, view or wish
    DOES = "does"  # what they do, did, have or are
    HAS = "has"  # what is called theirs: "your Wednesday sessions"
    WOULD = "would"  # what may come
    MINDS = "minds"  # what they heard, liked or thought of: another's, mostly


@dataclass(frozen=True)
class Frame:
    """``text[start:end]`` of a sentence, and whose it is: ``ME``, ``READER`` or an interviewer's name."""

    holder: str
    way: Way
    verb: str
    start: int
    end: int
    words: str


_PRONOUN = re.compile(r"(i|we|you|he|she|they)(?:'(?:ve|d|m|re|ll|s))?")
_HOLDER = {"i": ME, "we": ME, "you": READER}
_OCCUPIED = re.compile(
    r"(?!your colleagues)(?:my|our|your|the|one of (?:my|our|your|the)|an?) (?:[\w-]+ )?"
    r"((?:co-?)?(?:manager|supervisor|boss|colleague|assistant|doctor|teacher|trainer|director|owner|foreman|chef|nurse|parent|partner"
    r"|mentor|coach|sister|brother|friend|apprentice|trainee|accountant|engineer|developer|mate|coworker|worker|chairman|officer|clerk)s?)"
    r"(?= )"
)
"""Somebody who is called by what they are."""
_ADVERBS = frozenset(
    """also then once just already both all kindly first rightly clearly quite really still always often never even
    recently now only soon later too ever rather so well currently personally usually mostly simply truly
    almost actually honestly certainly previously together themselves yourself myself himself herself each""".split()
)
_AUXILIARIES = frozenset(
    "have has had having am is are was were be been being do does did don't didn't doesn't haven't hasn't hadn't wasn't weren't isn't not".split()
)
_MODALS = frozenset(
    "would could should can will shall may might must cannot can't won't wouldn't couldn't".split()
)
_SAYING = frozenset(
    """say says said tell tells told mention mentions mentioned ask asks asked explain explains explained describe describes
    described share shares shared note notes noted raise raises raised talk talks talked speak speaks spoke point points pointed
    bring brings brought stress stresses stressed highlight highlights highlighted emphasise emphasised emphasize emphasized
    outline outlined outlines touch touched call calls called put puts think thinks thought believe believes believed feel feels felt
    want wants wanted hope hopes hoped need needs needed wonder wonders wondered worry worries worried fear fears feared reckon reckons reckoned
    suggest suggests suggested warn warns warned joke jokes joked insist insists insisted remark remarked observe observed admit admits
    admitted see sees wish wishes wished prefer prefers preferred recommend recommends recommended show shows showed find finds found
    reminded remind blame blames blamed add added agree agrees agreed promise promised stressed like likes liked love loves loved saying telling asking mentioning explaining describing""".split()
)
_I_SAY = frozenset("said told mentioned explained described raised pointed suggested answered".split())
_MINDING = frozenset(
    """love loved like liked enjoy enjoyed appreciate appreciated notice noticed note noted learn learned learnt want wanted hope hoped
    ask asked wonder wondered hear heard understand understood think thought see saw read gather gathered remember know knew believe feel felt
    find found mean meant listen listened look looked consider considered realise realised realize realized value valued admire admired
    agree agreed forget forgot need needed talk talked discuss discussed share shared welcome welcomed recall notice plan planned
    interest interested impress impressed suppose guess imagine imagined wish wished thank write promise promised expect expected
    take took come came leave left go went keep kept walk walked visit visited attend attended meet met laugh laughed sit sat wait mention say write remain stay stayed turn turning turned carry carried puzzle ponder pondered admire admires smile smiling smiled look looks laughing smiling dream dreaming dreamt await awaiting reckon reckoned continue continued thinking hoping got wait waiting""".split()
)
"""With "I": they tell what went on in the interview, or in one's head, more often than what one has done."""
_TALE = frozenset(
    "take took come came leave left go went keep kept walk walked sit sat meet met find found share shared visit visited attend attended plan planned read carry carried turn turned turning stay stayed".split()
)
"""Those of ``_MINDING`` that are deeds as well: which, the words behind them show."""
_TELLS_OF_INTERVIEW = re.compile(
    r"(?!up with)(?:\w+ )?(?:away|home|thinking|to heart|note|notes|from (?:you|our|what|that|the|this)|that|out of|forward|up|how|about|in mind|with me|your|you|back|it that|it|over|i (?:was|am|had)|thinking|hearing|coming|going (?:over|back)|.{0,40} (?:in my (?:head|mind)|on my mind|over))\b"
)
_FEELING = re.compile(
    r"(?:\w+ly |still |just |only |now |rather |a bit |also |both |very |so |really |quite |also |most |more |particularly |even |all )*(?:glad|happy|sorry|sure|interested|impressed|pleased|struck|keen|excited|"
    r"grateful|thankful|encouraged|delighted|curious|moved|confident|able|ready|eager|nervous|looking|told|asked|writing|intrigued|drawn|"
    r"surprised|relieved|aware|hoping|thinking|reminded|touched|available|free|honoured|honored|fascinated|taken|afraid|conscious|charmed|"
    r"amused|inspired|heartened|reassured|shown|given|sold|hooked|thinking|wondering|reading|here|convinced|certain|cheered|left|won over|lucky|proud)\b"
)
_MINDED = re.compile(
    r"(?:(?:am|are|is|was|were|been|'re|'s) )?(?:\w+ly |very |so |really |quite |also |a bit |a little |rather )*(?:troubled|sad|worried|afraid|annoyed|uneasy|shocked|scared|nervous|unsure|concerned|anxious|amused|"
    r"impressed|frightened|bothered|unhappy|cross|curious|convinced|sceptical|skeptical|doubtful|keen|proud)\b"
)
_SPEECH_NOUN = (
    r"(?:point|worr(?:y|ies)|question|remark|concern|comment|story|stories|description|account|example|view|words?|idea|advice|wish|hope|"
    r"opinion|observation|plan|plans|explanation|suggestion|summary|feeling|phrase|fear|answer|line|take|picture|thoughts?|doubts?|aim|goal|ambition|"
    r"(?:big )?headache|dream|conviction|demand|priority|target|complaint|joke|laugh|nod|smile|reaction|surprise|hunch|theory|rule|way of \w+ing|exercise|puzzle|poser|challenge|verdict|praise|compliment)"
)
_SPEECH_NOUNS = re.compile(
    rf"(?:(?:own|own|first|last|other|kind|good|real|honest|frank) )?{_SPEECH_NOUN}(?![\w'])"
)
_MY_WORDS = re.compile(r"(?:own )?(?:theory|suggestion|remark|proposal|observation|point|advice)(?![\w'])")
"""What only its owner can have said: "my answer" may be to anything, and one's hopes are one's own."""
_TALK = re.compile(
    r"(?:\w+ )?(?:conversation|talk|chat|meeting|interview|call|discussion|time|hour|walk|tour|visit|minutes|morning|afternoon|exchange|phone|video|zoom|first|second|next|last|day)"
)
"""What is ours because we talked: "our conversation"."""
_OLD_PLACE = re.compile(r"(?:last|old|own|present|current|previous|former) \w+")
_AS_SAID = re.compile(
    r"(?:have |had |just |rightly |kindly |also |already )*(?:said|say|says|told|tell|mentioned|heard|explained|pointed out|put it|described|noted|remarked|know|see it)\b"
)
_END_OF_DEED = re.compile(
    r"[,;:.!?()\u2013\u2014]| - | (?:because|as|since|so|but|like|you|your|yours|they|their|the team's|although|though)(?![\w'])"
    r"| (?:that|when|where|while|if) (?:you|your|they|their|he|she|his|her)(?![\w'])| and (?:i|you|would|could|should|hope|am|look)(?![\w'])",
    re.I,
)
_END_OF_SPEECH = re.compile(
    r"[.;!?]|,? (?:and|so|but|as|since|because|which|when) (?:i|my|we|our)(?![\w'])|, (?:i|and|so|but|as|because|which|with|where|when)(?![\w'])",
    re.I,
)
_BOUNDARY = re.compile(
    r"[,;:.!?()\u2013\u2014]| - |(?<![\w'])(?:and|but|so|because|when|while|if)(?![\w'])", re.I
)
_LONGEST, _HEAD, _SHORT = 400, 90, 12
"""Characters: of a clause, of the phrase before it, of a stump. What runs on longer would cost time for each verb in it."""
_MOST_WORDS = 2_000
"""Words of a sentence. Whoever writes on has other worries."""
_HOW_I = re.compile(r"\bhow \w+ (?:i|we)$")
_IN_MIND = re.compile(r" in mind|(?:had|have) to (?:smile|laugh|grin|think)")
_WHO = re.compile(r"(?:[\w'-]+ )?who\b")
_FROM = re.compile(
    r"according to|(?:hear|heard|learn|learned|learnt|know|understand|understood|gather|gathered) from"
)
_PASTS = frozenset(IRREGULAR_PASTS.values()) | frozenset("been done gone seen known had better".split())
_CONDITIONS = frozenset("if whether unless until once should".split())
_RELATIVE = frozenset("which that whom what as".split())


@dataclass(frozen=True)
class _Sentence:
    """A sentence taken apart once: ``lowered`` has the places of ``text``."""

    text: str
    lowered: str
    read: Sequence[Token]
    tags: Sequence[str]

    def word(self, place: int) -> str:
        """The word at a place in lower case, "" beyond the ends."""
        return self.read[place].lower if 0 <= place < len(self.read) else ""


class Frames:
    """Finds the frames of sentences, with the interviewers by name."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._found: dict[str, tuple[Frame, ...]] = {}  # several criteria ask for the same sentences
        self._called: dict[str, str | None] = {}  # each way to call a person; None where two share it
        for person in people:
            for name in (person.given_name, person.family_name, *plain(person.name).split()):
                word = fold(plain(name or "")).strip(".")
                if len(word) > 1 and word not in _TITLES:
                    shared = self._called.get(word, person.name) != person.name
                    self._called[word] = None if shared else person.name

    def named(self, word: str) -> str | None:
        """The interviewer whom a word names; None where it names nobody, or more than one."""
        return self._called.get(fold(word))

    def of(self, text: str) -> tuple[Frame, ...]:
        """The frames of a plain sentence, in order."""
        found = self._found.get(text)
        if found is None:
            found = self._found[text] = tuple(self._read(text))
        return found

    def _read(self, text: str) -> Iterator[Frame]:
        read = tokenize(text)[:_MOST_WORDS]
        lowered = text.lower()
        s = _Sentence(
            text, lowered if len(lowered) == len(text) else text, read, tag([token.text for token in read])
        )
        last_named: str | None = None
        for place, token in enumerate(read):
            possessor = _possessor(token.lower)
            person = self.named(possessor or token.text.strip("'"))
            last_named = person or last_named
            if found := self._by_occupation(s, place):
                yield from found
            elif _is_of_ours(s, place):
                yield _frame(s, ME, Way.DOES, token.start, _END_OF_DEED, token.end + 1)
            elif token.lower == "my" and _MY_WORDS.match(s.lowered, token.end + 1):
                yield _frame(s, ME, Way.SAYS, token.end, _END_OF_SPEECH, token.end + 1)
            elif token.lower == "your" or (possessor and person):
                yield from self._possessed(s, place, READER if token.lower == "your" else person or "")
            elif whole := self._whole(s, place, person):
                yield whole
            elif holder := self._subject(s, place, person, last_named):
                yield from self._clause(s, place, holder)
            elif person or token.lower == "you":
                yield from self._aside(s, place, person or READER)

    def _subject(self, s: _Sentence, place: int, person: str | None, last_named: str | None) -> str | None:
        """Who a word is, where it is the subject of a verb."""
        found = _PRONOUN.fullmatch(s.word(place))
        if found is None and person is None:
            return None
        if person and self._is_joined(s, place):
            return None  # two together: whose it is stays open
        contracted = "'" in s.word(place) and person is None
        if not contracted and self._verb_place(s, place) is None:
            return None
        if person or found is None:
            return person
        behind_preposition = place > 0 and s.tags[place - 1] == "ADP" and s.word(place - 1) not in _RELATIVE
        if found[1] == "you" and behind_preposition and not contracted and not _is_verb(s, place + 1):
            return None
        return _HOLDER.get(found[1]) or (last_named if found[1] in ("he", "she") else None)

    def _by_occupation(self, s: _Sentence, place: int) -> tuple[Frame, ...]:
        """What "my manager" or "one of your nurses" says or does, where a verb follows."""
        token = s.read[place]
        found = _OCCUPIED.match(s.lowered, token.start)
        if found is None:
            return ()
        at = next(
            (n for n in range(place, min(place + 7, len(s.read))) if s.read[n].end == found.end(1)), None
        )
        if at is None or self.named(s.word(at + 1)) or self._verb_place(s, at) is None:
            return ()
        return tuple(
            Frame(SOMEBODY, frame.way, found.group(), frame.start, frame.end, s.text[found.end() : frame.end])
            for frame in self._clause(s, at, SOMEBODY)
        )

    def _is_joined(self, s: _Sentence, place: int) -> bool:
        """Whether somebody is one of two: "Ana and you". A clause may well begin so: "... and Ana wants"."""
        joined = ("and", "&", "or")
        if s.word(place + 1) in joined:
            return True
        if place < 2 or s.word(place - 1) not in joined:
            return False
        other = s.word(place - 2)
        return bool(self.named(other) or _PRONOUN.fullmatch(other) or s.tags[place - 2] == "PROPN")

    def _verb_place(self, s: _Sentence, place: int) -> int | None:
        at = place + 1
        while at < len(s.read) and (
            s.word(at) in _ADVERBS
            or (s.tags[at] == "ADV" and s.word(at) not in ("about", "down"))
            or self.named(s.read[at].text)  # the family name behind the given one
        ):
            at += 1
        return at if _is_verb(s, at) else None

    def _clause(self, s: _Sentence, place: int, holder: str) -> Iterator[Frame]:
        """What a subject says, does, or would do."""
        pronoun, _, contracted = s.word(place).partition("'")
        if self.named(s.read[place].text):
            contracted = ""
        modal = contracted == "ll" or (place > 0 and s.word(place - 1) in _CONDITIONS | _MODALS)
        denied, last, at = False, place, place + 1
        while at < len(s.read):
            word = s.word(at)
            if word in _MODALS:
                modal = True
            elif word in _AUXILIARIES:
                last = at
            elif not (word in _ADVERBS or s.tags[at] == "ADV" or self.named(word)):
                break
            denied = denied or word in ("not", "never") or word.endswith("n't")
            at += 1
        sure = modal or contracted in ("d", "ll")  # a verb comes next, whatever the tagger thinks
        if at == len(s.read) or not (
            sure or s.tags[at].startswith(("VERB", "AUX")) or s.word(at) in COMMON | _SAYING
        ):
            at = last  # "you have three people": no verb but the auxiliary
        verb = s.word(at) if at > place else contracted
        if contracted == "d" and verb != "d" and not (verb.endswith(("ed", "en")) or verb in _PASTS):
            modal = True
        way, stop = _way(s, at, verb, holder, modal, pronoun)
        if denied and way is Way.DOES:
            return
        start = s.read[at].end if holder == ME and way is Way.SAYS else _from(s, place)
        yield _frame(s, holder, way, start, stop, s.read[at].end, verb)

    def _possessed(self, s: _Sentence, place: int, holder: str) -> Iterator[Frame]:
        """ "Your point about ...", "Marta's view": words that belong to somebody."""
        token = s.read[place]
        found = _SPEECH_NOUNS.match(s.lowered, token.end + 1)
        if found is None:
            if holder == READER and s.word(place + 1).isalpha():
                yield _frame(s, holder, Way.HAS, token.start, _END_OF_DEED, s.read[place + 1].end)
            return
        end = _end(s.text, _END_OF_SPEECH, found.end())
        if end - found.end() < _SHORT and end < len(s.text):  # "Marta's point stayed with me too: bugs"
            end = _end(s.text, _END_OF_SPEECH, end + 1)
        start = token.start
        before = s.lowered[max(0, start - _HEAD) : start].rstrip()
        if found.end() + 1 >= end or before.endswith((" was", " is", "'s", "which was", "were")):
            start = _head_of(s.text, start)
        yield Frame(holder, Way.SAYS, "", start, end, s.text[start:end])

    def _whole(self, s: _Sentence, place: int, person: str | None) -> Frame | None:
        """ "..., as you said" and "it was Ana who ...": the rest of the sentence is theirs."""
        holder = person or {"you": READER, "i": ME}.get(s.word(place))
        if holder is None:
            return None
        token = s.read[place]
        after = " ".join(s.word(at) for at in range(place + 1, place + 5))
        if s.word(place - 1) == "as" and _AS_SAID.match(after):
            around = s.text[: s.read[place - 1].start][-_LONGEST:] + s.text[token.end : token.end + _LONGEST]
            return Frame(holder, Way.SAYS, "", 0, len(s.text), around)
        if s.word(place - 2) == "it" and s.word(place - 1) in ("was", "is") and _WHO.match(after):
            end = min(len(s.text), token.end + _LONGEST)
            return Frame(holder, Way.SAYS, "", token.start, end, s.text[token.end : end])
        return None

    def _aside(self, s: _Sentence, place: int, holder: str) -> Iterator[Frame]:
        """ "Like Min-jun, I would ...", "from you that ...", "according to Ana": named beside, not as a subject."""
        token = s.read[place]
        before = f"{s.word(place - 2)} {s.word(place - 1)}"
        if before.endswith(" like") and s.word(place + 1) == ",":
            end = _end(s.text, _END_OF_SPEECH, token.end + 8)
            yield Frame(holder, Way.SAYS, "", token.start, end, s.text[token.end : end])
        elif _FROM.fullmatch(before):
            end = _end(s.text, _END_OF_SPEECH, token.end)
            yield Frame(holder, Way.SAYS, "", token.start, end, s.text[token.end : end])


def _possessor(word: str) -> str | None:
    """Whom a possessive names: "marta" for "marta's"; None where it is none."""
    if word.endswith("'s"):
        return word.removesuffix("'s")
    return word.removesuffix("'") if word.endswith("s'") else None


def _is_of_ours(s: _Sentence, place: int) -> bool:
    """Whether "our queue" or "at my last place" begins here."""
    behind = s.read[place].end + 1
    if s.word(place) == "our":
        return not _TALK.match(s.lowered, behind)
    old = s.word(place) == "my" and s.word(place - 1) in ("at", "in")
    return old and _OLD_PLACE.match(s.lowered, behind) is not None


def _way(
    s: _Sentence, at: int, verb: str, holder: str, modal: bool, pronoun: str
) -> tuple[Way, re.Pattern[str]]:
    """How the words belong to the holder, and what ends them."""
    if modal:
        wishes = holder != ME and verb in ("like", "love", "want", "prefer", "welcome", "hope")
        return (Way.SAYS, _END_OF_SPEECH) if wishes else (Way.WOULD, _END_OF_DEED)
    if holder != ME:
        minds = verb in _SAYING or _MINDED.match(s.lowered, s.read[at].start)
        return (Way.SAYS, _END_OF_SPEECH) if minds else (Way.DOES, _END_OF_DEED)
    if verb in _I_SAY:
        return Way.SAYS, _END_OF_SPEECH
    return (Way.MINDS if _minds(s, at, verb, pronoun) else Way.DOES), _END_OF_DEED


def _minds(s: _Sentence, at: int, verb: str, pronoun: str) -> bool:
    """Whether a verb of mine tells what went on in the interview, or in my head."""
    start, end = s.read[at].start, s.read[at].end
    words = s.lowered[start : start + 80]
    alone = verb in _AUXILIARIES or verb in ("m", "ve", "d", "re")
    if _FEELING.match(words) or (alone and _FEELING.match(words.partition(" ")[2])):
        return True
    if verb in ("have", "ve", "had") and _IN_MIND.search(words):
        return True
    if verb in ("was", "am") and _HOW_I.search(s.lowered[max(0, start - 40) : start].rstrip()):
        return True  # "how charmed I was"
    if pronoun == "we":
        return verb in _MINDING or verb in _WE_TALKED
    if verb not in _MINDING:
        return False
    return verb not in _TALE or _TELLS_OF_INTERVIEW.match(s.lowered, end + 1) is not None


def _from(s: _Sentence, place: int) -> int:
    """Where the words of a clause begin: with the noun that it is about, where that stands before it."""
    if place and (s.word(place - 1) in _RELATIVE or s.tags[place - 1] in ("NOUN", "PROPN")):
        return _head_of(s.text, s.read[place - 1].start)
    return s.read[place].start


def _head_of(text: str, at: int) -> int:
    """Where the phrase before ``at`` begins."""
    start = max(0, at - _HEAD)
    cuts = [found.end() for found in _BOUNDARY.finditer(text[start:at].rstrip().rstrip(","))]
    return start + (cuts[-1] if cuts else 0)


def _frame(
    s: _Sentence, holder: str, way: Way, start: int, stop: re.Pattern[str], search_from: int, verb: str = ""
) -> Frame:
    end = _end(s.text, stop, search_from)
    return Frame(holder, way, verb, start, end, s.text[start:end])


_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor doctor sir madam the von van de der del la le".split()
)
_WE_TALKED = frozenset(
    """talked discussed spoke met saw looked walked covered touched agreed shared laughed all started ended began finished got stood
    chatted compared moved turned""".split()
)


def _is_verb(s: _Sentence, at: int) -> bool:
    if at >= len(s.read):
        return False
    word = s.word(at)
    known = word in _AUXILIARIES or word in _MODALS or word in _SAYING or word in COMMON
    return known or s.tags[at].startswith(("VERB", "AUX"))


def _end(text: str, end: re.Pattern[str], start: int) -> int:
    limit = min(len(text), start + _LONGEST)
    found = end.search(text, start, limit)
    return found.start() if found else limit
