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
_LONGEST = 400
"""Characters. What runs on longer is no clause, and reading on would cost time for each verb in it."""
_PASTS = frozenset(IRREGULAR_PASTS.values()) | frozenset("been done gone seen known had better".split())
_CONDITIONS = frozenset("if whether unless until once should".split())
_RELATIVE = frozenset("which that whom what as".split())


class Frames:
    """Finds the frames of sentences, with the interviewers by name."""

    def __init__(self, people: Sequence[Person]) -> None:
        self._found: dict[str, tuple[Frame, ...]] = {}  # several criteria ask for the same sentences
        self._called: dict[str, str | None] = {}  # each way to call a person; None where two share it
        for person in people:
            for name in (person.given_name, person.family_name, *plain(person.name).split()):
                word = fold(plain(name or "")).strip(".")
                if len(word) > 1 and word not in _TITLES:
                    self._called[word] = (
                        person.name if self._called.get(word, person.name) == person.name else None
                    )

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
        read = tokenize(text)
        if len(text) > 4 * _LONGEST and len(read) < 8:
            return  # one endless word
        tags = tag([token.text for token in read])
        last_named: str | None = None
        for place, token in enumerate(read):
            lower = token.lower
            possessor = (
                lower.removesuffix("'s")
                if lower.endswith("'s")
                else lower.removesuffix("'")
                if lower.endswith("s'")
                else None
            )
            person = self.named(possessor or token.text.strip("'"))
            if person:
                last_named = person
            if lower == "our" and not _TALK.match(text.lower(), token.end + 1):
                end = _end(text, _END_OF_DEED, token.end + 1)
                yield Frame(ME, Way.DOES, "", token.start, end, text[token.start : end])
                continue
            if (
                lower == "my"
                and place
                and read[place - 1].lower in ("at", "in")
                and _OLD_PLACE.match(text.lower(), token.end + 1)
            ):
                end = _end(text, _END_OF_DEED, token.end + 1)
                yield Frame(ME, Way.DOES, "", token.start, end, text[token.start : end])
                continue
            if lower == "your" or (possessor and person):
                yield from self._possessed(text, read, place, READER if lower == "your" else person or "")
                continue
            holder = self._subject(read, tags, place, person, last_named)
            named = person or (READER if lower == "you" else ME if lower == "i" else None)
            whole = self._whole(text, read, place, named) if named else None
            if whole:
                yield whole
                continue
            if holder:
                yield from self._clause(text, read, tags, place, holder)
            elif person or lower == "you":
                yield from self._aside(text, read, place, person or READER)

    def _subject(
        self,
        read: Sequence[Token],
        tags: Sequence[str],
        place: int,
        person: str | None,
        last_named: str | None,
    ) -> str | None:
        """Who a word is, where it is the subject of a verb."""
        found = _PRONOUN.fullmatch(read[place].lower)
        if found is None and person is None:
            return None
        before = read[place - 1].lower if place else ""
        if (
            person
            and place
            and (before in ("and", "&", "or") or _next_word(read, place) in ("and", "&", "or"))
        ):
            return None  # two together: whose it is stays open
        if found and "'" not in read[place].lower and place + 1 < len(read):
            if (
                found[1] == "you"
                and place
                and tags[place - 1] in ("ADP",)
                and before not in _RELATIVE
                and not _is_verb(read, tags, place + 1)
            ):
                return None
        if "'" not in read[place].lower or person:
            if self._verb_place(read, tags, place) is None:
                return None
        if person:
            return person
        assert found
        return _HOLDER.get(found[1]) or (last_named if found[1] in ("he", "she") else None)

    def _verb_place(self, read: Sequence[Token], tags: Sequence[str], place: int) -> int | None:
        at = place + 1
        while at < len(read) and (
            read[at].lower in _ADVERBS or (tags[at] == "ADV" and read[at].lower not in ("about", "down"))
        ):
            at += 1
        if at < len(read) and self.named(read[at].text):  # the family name behind the given one
            return self._verb_place(read, tags, at)
        return at if at < len(read) and _is_verb(read, tags, at) else None

    def _clause(
        self, text: str, read: Sequence[Token], tags: Sequence[str], place: int, holder: str
    ) -> Iterator[Frame]:
        contracted = read[place].lower.partition("'")[2] if not self.named(read[place].text) else ""
        at = place + 1
        modal = contracted == "ll" or (place > 0 and read[place - 1].lower in _CONDITIONS | _MODALS)
        denied, last = False, place
        while at < len(read):
            word = read[at].lower
            if word in _MODALS:
                modal = True
            elif word in _AUXILIARIES:
                last = at
            elif not (word in _ADVERBS or tags[at] == "ADV" or self.named(word)):
                break
            denied = denied or word in ("not", "never") or word.endswith("n't")
            at += 1
        sure = modal or contracted in ("d", "ll")  # a verb comes next, whatever the tagger thinks
        if at == len(read) or not (
            sure or tags[at].startswith(("VERB", "AUX")) or read[at].lower in COMMON | _SAYING
        ):
            at = last  # "you have three people": no verb but the auxiliary
        verb = read[at].lower if at > place else contracted
        if contracted == "d" and verb != "d" and not (verb.endswith(("ed", "en")) or verb in _PASTS):
            modal = True
        start = self._from(text, read, tags, place)
        way, stop = self._way(text, read, at, verb, holder, modal, read[place].lower.partition("'")[0])
        if denied and way is Way.DOES:
            return
        end = _end(text, stop, read[at].end)
        if holder == ME and way is Way.SAYS:
            start = read[at].end
        yield Frame(holder, way, verb, start, end, text[start:end])

    def _way(
        self, text: str, read: Sequence[Token], at: int, verb: str, holder: str, modal: bool, pronoun: str
    ) -> tuple[Way, re.Pattern[str]]:
        """How the words belong to the holder, and what ends them."""
        if modal:
            wishes = holder != ME and verb in ("like", "love", "want", "prefer", "welcome", "hope")
            return (Way.SAYS, _END_OF_SPEECH) if wishes else (Way.WOULD, _END_OF_DEED)
        if holder != ME:
            minds = verb in _SAYING or _MINDED.match(text.lower(), read[at].start)
            return (Way.SAYS, _END_OF_SPEECH) if minds else (Way.DOES, _END_OF_DEED)
        if verb in _I_SAY:
            return Way.SAYS, _END_OF_SPEECH
        return (Way.MINDS if self._minds(text, read, at, verb, pronoun) else Way.DOES), _END_OF_DEED

    def _minds(self, text: str, read: Sequence[Token], at: int, verb: str, pronoun: str) -> bool:
        place_is_behind_adjective = verb in ("was", "am") and bool(
            re.search(r"\bhow \w+ (?:i|we)$", text[: read[at].start].rstrip().lower())
        )
        words = text[read[at].start : read[at].start + 80].lower()
        if _FEELING.match(words) or (
            (verb in _AUXILIARIES or verb in ("m", "ve", "d", "re"))
            and _FEELING.match(words.partition(" ")[2])
        ):
            return True
        if verb in ("have", "ve", "had") and re.search(
            r" in mind|(?:had|have) to (?:smile|laugh|grin|think)", words
        ):
            return True
        if place_is_behind_adjective:
            return True
        if pronoun == "we":
            return verb in _MINDING or verb in _WE_TALKED
        if verb not in _MINDING:
            return False
        return verb not in _TALE or bool(
            _TELLS_OF_INTERVIEW.match(text[read[at].end + 1 : read[at].end + 60].lower())
        )

    def _from(self, text: str, read: Sequence[Token], tags: Sequence[str], place: int) -> int:
        """Where the words of a clause begin: with the noun that it is about, where that stands before it."""
        before = place - 1
        if before >= 0 and (read[before].lower in _RELATIVE or tags[before] in ("NOUN", "PROPN")):
            head = text[max(0, read[before].start - 90) : read[before].start]
            cuts = [found.end() for found in _BOUNDARY.finditer(head.rstrip().rstrip(","))]
            return max(0, read[before].start - 90) + (cuts[-1] if cuts else 0)
        return read[place].start

    def _possessed(self, text: str, read: Sequence[Token], place: int, holder: str) -> Iterator[Frame]:
        """ "Your point about ...", "Marta's view": words that belong to somebody."""
        end_of = read[place].end
        found = _SPEECH_NOUNS.match(text.lower(), end_of + 1)
        if found is None:
            if holder == READER and place + 1 < len(read) and read[place + 1].text.isalpha():
                end = _end(text, _END_OF_DEED, read[place + 1].end)
                yield Frame(holder, Way.HAS, "", read[place].start, end, text[read[place].start : end])
            return
        end = _end(text, _END_OF_SPEECH, found.end())
        if end - found.end() < 12 and end < len(text):  # "Marta's point stayed with me too: bugs"
            end = _end(text, _END_OF_SPEECH, end + 1)
        start = read[place].start
        before = text[:start].rstrip()
        if found.end() + 1 >= end or before.lower().endswith((" was", " is", "'s", "which was", "were")):
            cuts = [cut.end() for cut in _BOUNDARY.finditer(before)]
            start = cuts[-1] if cuts else 0
        yield Frame(holder, Way.SAYS, "", start, end, text[start:end])

    def _whole(self, text: str, read: Sequence[Token], place: int, holder: str) -> Frame | None:
        """ "..., as you said" and "it was Ana who ...": the rest of the sentence is theirs."""
        before = " ".join(token.lower for token in read[max(0, place - 2) : place])
        after = " ".join(token.lower for token in read[place + 1 : place + 5])
        if before.endswith("as") and _AS_SAID.match(after):
            rest = text[: read[place - 1].start] + text[read[place].end :]
            return Frame(holder, Way.SAYS, "", 0, len(text), rest)
        if re.fullmatch(r"(?:.*\b)?it (?:was|is)", before) and re.match(r"(?:[\w'-]+ )?who\b", after):
            return Frame(holder, Way.SAYS, "", read[place].start, len(text), text[read[place].end :])
        return None

    def _aside(self, text: str, read: Sequence[Token], place: int, holder: str) -> Iterator[Frame]:
        """ "Like Min-jun, I would ...", "from you that ...", "according to Ana": named beside, not as a subject."""
        before = " ".join(token.lower for token in read[max(0, place - 2) : place])
        if re.search(r"(?:^| )like$", before) and _next_word(read, place) == ",":
            end = _end(text, _END_OF_SPEECH, read[place].end + 8)
            yield Frame(holder, Way.SAYS, "", read[place].start, end, text[read[place].end : end])
        elif re.search(
            r"(?:according to|(?:hear|heard|learn|learned|learnt|know|understand|understood|gather|gathered) from)$",
            before,
        ):
            end = _end(text, _END_OF_SPEECH, read[place].end)
            yield Frame(holder, Way.SAYS, "", read[place].start, end, text[read[place].end : end])


_TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor doctor sir madam the von van de der del la le".split()
)
_WE_TALKED = frozenset(
    """talked discussed spoke met saw looked walked covered touched agreed shared laughed all started ended began finished got stood
    chatted compared moved turned""".split()
)


def _next_word(read: Sequence[Token], place: int) -> str:
    return read[place + 1].lower if place + 1 < len(read) else ""


def _is_verb(read: Sequence[Token], tags: Sequence[str], at: int) -> bool:
    if at >= len(read):
        return False
    word = read[at].lower
    return (
        tags[at].startswith(("VERB", "AUX"))
        or word in _AUXILIARIES
        or word in _MODALS
        or word in _SAYING
        or (word in COMMON)
    )


def _end(text: str, end: re.Pattern[str], start: int) -> int:
    limit = min(len(text), start + _LONGEST)
    found = end.search(text, start, limit)
    return found.start() if found else limit
