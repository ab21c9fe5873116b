"""Attribution: who said and who did what. Only a plain swap is a finding; doubt is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.english.comparison import fold, plain, terms
from assistant.reviewing.ground import Ground, Match, name_words
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.likeness import Likeness
from assistant.reviewing.truth.claims import wrong_company
from assistant.reviewing.verdicts import Finding
from assistant.schema import EMPLOYER, ME, Fact, FactKind, Mark, Person

Check = Callable[[LetterText, Ground], Iterator[Finding]]

_ABOUT_ME = re.compile(r"(?<![\w'])(?:i|me|my|mine|we|our|us|im|ive|id|i'm|i've|i'd|i'll|myself)(?![\w'])")
_MINE = frozenset({FactKind.STRENGTH, FactKind.MISSED_POINT, FactKind.CONCERN})
_ECHOES = frozenset({FactKind.QUESTION, FactKind.RESONATED, FactKind.STRENGTH, FactKind.MISSED_POINT})
"""Kinds of fact that often repeat what the candidate said, whoever spoke."""

# --- "I led ..." of what somebody else did -------------------------------------------------------

_I_DID = re.compile(
    r"(?<![\w'])i(?:'ve| have|'d| had)? (?:also |then |once |recently |personally |successfully "
    r"|just |been |already )?"
    r"([a-z]+)(?![\w'])"
)
_DEEDS = frozenset(
    """led built ran taught wrote kept held brought grew drove made did gave took won sold bought found began
    cut set put was am run lead manage teach hold own lost dealt oversaw got went
    have had need needed""".split()
)
_NO_DEEDS = frozenset(
    """loved liked enjoyed appreciated noticed noted learned learnt wanted hoped asked mentioned talked discussed
    interested impressed pleased struck excited encouraged inspired intrigued delighted reminded listened looked
    remained wondered promised agreed valued admired shared explained described followed checked remembered
    considered realised realized touched tired relieved forgot heard understood need needed related walked
    attended visited welcomed missed planned laughed surprised""".split()
)
_FEELING = re.compile(
    r"(?:am|was|been) (?:\w+ly |very |so |really |quite |also )?(?:glad|happy|sorry|sure|interested"
    r"|impressed|pleased|struck|keen|"
    r"excited|grateful|thankful|encouraged|delighted|curious|moved|confident|able|ready|eager|nervous|looking"
    r"|told|asked|writing|intrigued|drawn|surprised|relieved|aware|hoping|thinking|reminded|touched"
    r"|available|free)\b"
)
_CLAUSE_END = re.compile(
    r"[,;:.!?()\u2013\u2014]| - |(?<![\w'])(?:that|which|who|because|as|since|when|where|while|if"
    r"|so|but|like|you|your|yours"
    r"|they|their|he|his|she|her|the team's)(?![\w'])"
)


_OWN_END = re.compile(
    r"[;:.!?()\u2013\u2014]| - |,? (?:that|because|as|since|when|where|while|if|so|but|like|you|your|yours|they|their|he|his|she|her|the team's)(?![\w'])"
    r"|, (?:and|with|which|who|i|we|something|just)(?![\w'])"
)
"""Where a claim of my own ends; "someone who prices properly" goes on."""
_WE_DID = re.compile(
    r"(?<![\w'])(?:we(?:'ve| have| had)?(?: also| then| once| already)? (?P<verb>[a-z]+)|our (?!conversation|talk|chat|meeting|interview|call|discussion)[a-z]+|"
    r"(?:at|in) my (?:last|old|own|present|current|previous|former) \w+)(?![\w'])"
)
"""What my old team and I did, or what there was where I worked."""
_WE_TALKED = frozenset(
    """talked discussed spoke met saw looked walked covered touched agreed shared laughed were are could would should can will
    might may must did do both all started ended began finished came got went sat stood chatted compared moved ran turned""".split()
)
"""What the reader and I did in the interview."""


def borrowed_deeds(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """A sentence in which I did, or my old team, what the notes say of somebody else."""
    for line in letter.lines:
        for start, end in _own_claims(line):
            clause = _clause(line.folded, start, end, _OWN_END)
            swapped = _swapped(ground, clause, _is_somebody_elses, _is_mine)
            if swapped:
                who = "their side" if swapped.fact.speaker == EMPLOYER else swapped.fact.speaker
                why = f"The letter says that this is yours; in your notes it comes from {who}."
                yield Finding(
                    why, sentence=line.text, quote=swapped.fact.quote, words=_words(line, start, clause)
                )


def _own_claims(line: Line) -> Iterator[tuple[int, int]]:
    """Where a sentence begins to tell of me or of my old team, and from where to look for its end."""
    for found in _I_DID.finditer(line.folded):
        if _is_deed(found.group(1)) and not _FEELING.match(line.folded, found.start(1)):
            yield found.start(1), found.end()
    for found in _WE_DID.finditer(line.folded):
        if found["verb"] is None or found["verb"] not in _WE_TALKED:
            yield found.start(), found.end()


def _words(line: Line, start: int, clause: str) -> str:
    """The clause as the letter has it; "" where folding changed the lengths."""
    if len(line.folded) != len(line.text):
        return ""
    return line.text[start : start + len(clause)].strip()


_LIKING = re.compile(
    r"^(?:i )?(?:\w+ ){0,2}(?:lik|lov|enjoy|admir|impress|pleas|glad|happ)\w* (?:to hear )?(?:that |how |the )?"
)
_WITHOUT_I = re.compile(
    r"(?:am|was|been|did|done|got|have|had|never|also|currently|now) (?!they|he|she|the)\w", re.I
)
"""A note that begins as one does of oneself: "am doing level 3 now"."""


def _is_mine(fact: Fact) -> bool:
    return fact.speaker == ME and fact.kind is not FactKind.RESONATED


def _is_somebody_elses(fact: Fact) -> bool:
    """A fact of theirs that does not echo what the candidate said: questions and praise often do."""
    if fact.kind is FactKind.RESONATED:
        return not _ABOUT_ME.search(_LIKING.sub("", fold(plain(fact.text))))
    if fact.speaker == ME or fact.kind in _ECHOES:
        return False
    if _WITHOUT_I.match(fact.quote):
        return False
    return not _ABOUT_ME.search(fold(plain(fact.text))) and not _ABOUT_ME.search(fold(plain(fact.quote)))


# --- "you led ..." of what I did -----------------------------------------------------------------

_YOU_DID = re.compile(
    r"(?<![\w'])(?:you(?:'ve| have| had)? (?:also |already |then |once |been )?(?P<verb>[a-z]+)(?![\w'])|"
    r"your (?:own |clever |excellent |good )?(?:idea|method|approach|system|habit|trick|practice|experience|work|success|example) (?:of|at|with|in))"
)
_YOU_HAVE = re.compile(r"(?<![\w'])you(?:'ve| have| had| hold)(?: also| already)? (?!you|i )(?:been |done )?")
_SPOKEN = frozenset(
    """mentioned said told asked explained described shared noted raised talked spoke pointed stressed highlighted emphasised
    emphasized outlined touched wanted hoped needed worried wondered liked loved seemed laughed agreed nodded""".split()
)


def given_away_deeds(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """A sentence in which the reader did what the notes say that I did."""
    for line in letter.lines:
        for found in _YOU_DID.finditer(line.folded):
            verb = found["verb"]
            if verb is not None and (verb in _SPOKEN or not (verb in _DEEDS or verb.endswith("ed"))):
                continue
            # The whole sentence: "the cards which you used at Parkside, with a girl who ..."
            start = max(0, found.start() - 60)
            clause = line.folded[start : start + _LONGEST_CLAUSE]
            swapped = _swapped(ground, clause, _is_my_deed, lambda fact: fact.speaker != ME)
            if swapped and not any(_is_deed(own.group(1)) for own in _I_DID.finditer(clause)):
                why = "The letter says that they did this; in your notes it was you."
                yield Finding(why, Mark.WARN if verb else Mark.FAIL, line.text, swapped.fact.quote)


def given_away_things(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """A sentence in which the reader has what the notes say that I have, or has been what I have been."""
    for line in letter.lines:
        for found in _YOU_HAVE.finditer(line.folded):
            clause = _clause(line.folded, found.end(), found.end(), _OWN_END)
            swapped = _swapped(ground, clause, _is_my_deed, lambda fact: fact.speaker != ME)
            if swapped and swapped.share >= _NEXT_TO_ALL:
                why = "The letter says that they have this; in your notes it is yours."
                yield Finding(
                    why,
                    sentence=line.text,
                    quote=swapped.fact.quote,
                    words=_words(line, found.start(), clause),
                )


def displaced_deeds(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """A sentence in which I did at the company that interviewed me what I did elsewhere."""
    if not ground.company_words or _INSIDER.search(ground.lowered):
        return
    company = fold(plain((ground.brief and ground.brief.company) or "")).split()
    called = (
        re.escape(" ".join(company))
        if len(company[0]) < 4
        else rf"{re.escape(company[0])}(?: [\w'&-]+){{0,{len(company) - 1}}}"
    )
    for line in letter.lines:
        place = re.search(rf"(?<![\w'])(?:at|for|with|in) (?:the )?{called}(?![\w'])", line.folded)
        if place is None:
            continue
        for found in (
            *_I_DID.finditer(line.folded, 0, place.start()),
            *_I_HAVE.finditer(line.folded, 0, place.start()),
        ):
            clause = line.folded[found.start(1) : place.start()]
            if (
                not (_is_deed(found.group(1)) or found.group(1) == "have")
                or _FEELING.match(line.folded, found.start(1))
                or len(clause) > _LONGEST_CLAUSE
                or _ELSEWHERE.search(clause)
            ):
                continue
            mine = [m for m in ground.matches(terms(clause)) if _is_my_deed(m.fact)]
            if (
                mine
                and (mine[0].is_retelling or (mine[0].hits >= 2 and mine[0].cover >= _NEXT_TO_ALL))
                and not ground.company_words & terms(fold(plain(mine[0].fact.quote)))
            ):
                why = f"The letter says that you did this at {(ground.brief and ground.brief.company) or ''}; your notes do not."
                yield Finding(
                    why,
                    sentence=line.text,
                    quote=mine[0].fact.quote,
                    words=line.text[place.start() : place.end()],
                )
                break


_I_HAVE = re.compile(
    r"(?<![\w'])i (?=have )(have)(?= (?:also |been |an? |my |[\d.]+ |\w+ (?:years|months|seasons)))"
)
_INSIDER = re.compile(
    r"\b(?:internal(?:ly)?|promotion|acting up|already (?:work|here)|current(?:ly)? (?:work|here|team))\b"
)
"""Notes of one who works there already."""
_ELSEWHERE = re.compile(
    r"(?<![\w'])(?:you|your|would|could|like to|want to|hope|help|interview|role|job|post|position|applied|apply|and am|and look)(?![\w'])"
)
"""Between a deed and the company's name: the sentence has turned to something else."""


def _is_deed(verb: str) -> bool:
    return verb not in _NO_DEEDS and (verb in _DEEDS or verb.endswith("ed"))


def _is_my_deed(fact: Fact) -> bool:
    return fact.speaker == ME and fact.kind in (FactKind.STRENGTH, FactKind.MISSED_POINT)


# --- "you mentioned ..." of what somebody else said ----------------------------------------------

_SAID = (
    r"(?:(?:had|have|also|both|all|kindly|first|then) ){0,2}"
    r"(?:mentioned|said|told|asked|explained|described|shared|noted|raised|talked|spoke|pointed"
    r"|brought|stressed"
    r"|highlighted|emphasised|emphasized|outlined|touched)"
)
_YOU_SAID = re.compile(
    rf"(?<![\w'])(?:you {_SAID}|(?:learn(?:ed|t)?|hear(?:d)?|know|understand|understood|gather(?:ed)?) from you|"
    r"your (?:point|worry|question|remark|concern)(?= (?:\w+ ){1,5}:)|"
    r"(?:struck|interested|impressed|pleased|glad) by what you (?:said|told me)|your (?:point|remark|comment|question|story|worry|concern|description|account|example) "
    r"(?:about|that|on|of)|thank you for (?:telling me|explaining|describing|sharing|asking|pointing out))(?![\w'])"
)
_TO_ME = re.compile(r"^\s*(?:me|us)(?![\w'])")
"""Whom it was said to: "told me"."""
_SPEECH_END = re.compile(
    r"[.;!?]|,? (?:and|so|but|as|since|because) i(?![\w'])|, (?:i|and|so|but|as|because|which|with|where|when)(?![\w'])"
)


def borrowed_words(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """A sentence in which the reader, or a person by name, said what another one said."""
    reader = ground.reader(letter)
    named = _named_speech(ground.people)
    for line in letter.lines:
        for found in _YOU_SAID.finditer(line.folded):
            yield from _words_of_another(line, found.end(), reader, "you, the reader,", ground)
        if named:
            for found in named.finditer(line.folded):
                speaker = ground.person_named(found.group(1))
                if speaker:
                    yield from _words_of_another(line, found.end(), speaker, speaker.name, ground)


def _named_speech(people: tuple[Person, ...]) -> re.Pattern[str] | None:
    names = {fold(plain(word)) for p in people for word in (p.name, p.given_name, p.family_name) if word}
    if not names:
        return None
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    named = "|".join(re.escape(name) for name in longest_first)
    return re.compile(
        rf"(?<![\w'])({named})(?: {_SAID}|'s? (?:worry|worries|point|question|concern|comment|remark|story|description|account))(?![\w'])"
    )


def _words_of_another(
    line: Line, start: int, speaker: Person | None, called: str, ground: Ground
) -> Iterator[Finding]:
    clause = _clause(line.folded, start, start, _SPEECH_END)
    if _ABOUT_ME.search(_TO_ME.sub("", clause)):
        return  # "you asked about my training": theirs to ask, mine to have
    theirs = {EMPLOYER} | ({speaker.name} if speaker else {person.name for person in ground.people})

    def is_another_s(fact: Fact) -> bool:
        if fact.speaker == ME:
            return fact.kind in _MINE
        return fact.speaker not in theirs

    def is_theirs(fact: Fact) -> bool:
        about = speaker is not None and fact.about == speaker.name
        return fact.speaker in theirs or about or (fact.speaker == ME and fact.kind not in _MINE)

    swapped = _swapped(ground, clause, is_another_s, is_theirs) or _little_else(
        ground, clause, is_another_s, is_theirs
    )
    if swapped:
        who = "you" if swapped.fact.speaker == ME else swapped.fact.speaker
        whom = called if who != "you" or speaker is None else speaker.name
        why = f"The letter says it was {whom} who said this; in your notes it was {who}."
        yield Finding(why, sentence=line.text, quote=swapped.fact.quote)


_QUESTION = re.compile(
    r"(?<![\w'])(?P<who>you|[^\W\d_]+)(?:'s)? (?:(?:had|have|also|both|first|then|rightly) )?(?:asked|wondered|wanted to know|worried|question|worry|concern)(?: me)?(?: about| whether| if| how| that| for)?(?![\w'])"
)
_ASKED = frozenset({FactKind.QUESTION, FactKind.CONCERN})


def borrowed_questions(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """A sentence in which the reader, or a person by name, asked what another one asked."""
    reader = ground.reader(letter)
    asked = {
        fact.speaker for fact in ground.facts if fact.kind in _ASKED and fact.speaker not in (ME, EMPLOYER)
    }
    if not asked:
        return
    for line in letter.lines:
        for found in _QUESTION.finditer(line.folded):
            who = found["who"]
            speaker = reader if who in ("you", "your") else ground.person_named(who)
            if speaker is None:
                continue
            clause = _clause(line.folded, found.end(), found.end(), _QUESTION_END)
            matches = [like for like in ground.likenesses.of(clause) if like.fact.kind in _ASKED]
            if not matches or any(
                m.fact.speaker in (EMPLOYER, ME) or _may_be_one(m.fact.speaker, speaker.name) for m in matches
            ):
                continue
            first = matches[0]
            if first.tells:
                why = f"The letter says it was {speaker.name} who asked this; in your notes it was {first.fact.speaker}."
                yield Finding(
                    why, sentence=line.text, quote=first.fact.quote, words=_words(line, found.start(), clause)
                )


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names may be the same person's, one of them cut short: "Mr McG"."""
    return any(
        mine.startswith(theirs) or theirs.startswith(mine)
        for mine in name_words(one)
        for theirs in name_words(other)
    )


_QUESTION_END = re.compile(r"[.;!?]|,? (?:and|so|but) (?:i|you|we|as)(?![\w'])")


def _little_else(
    ground: Ground, clause: str, is_another_s: Callable[[Fact], bool], is_right: Callable[[Fact], bool]
) -> Match | None:
    """A fact of another that the clause tells part of and next to nothing besides: "you asked about buckets"."""
    matches = ground.matches(terms(clause))
    if not matches or any(is_right(match.fact) for match in matches):
        return None
    first = matches[0]
    enough = first.hits >= 2 and (first.cover >= _NEXT_TO_ALL or first.share >= _NEXT_TO_ALL)
    alone = len(matches) == 1 or matches[1].hits < first.hits
    return first if enough and alone and is_another_s(first.fact) and first.fact.speaker != ME else None


_NEXT_TO_ALL = 0.6
"""The share of a clause's terms, or of a fact's, from which it is about that fact."""
_LONGEST_CLAUSE = 400
"""Characters. What runs on longer is no clause, and reading on would cost time for each verb in it."""


def _clause(text: str, start: int, search_from: int, end: re.Pattern[str]) -> str:
    """The folded text from ``start`` to where a clause ends."""
    limit = min(len(text), start + _LONGEST_CLAUSE)
    found = end.search(text, search_from, limit)
    return text[start : found.start() if found else limit]


_ALL = 0.99
"""The share of a fact's terms from which a clause retells it, though it be a single one."""


def _swapped(
    ground: Ground, clause: str, is_another_s: Callable[[Fact], bool], is_right: Callable[[Fact], bool]
) -> Likeness | None:
    """The fact of another that the clause tells, where no fact of the right speaker comes near it."""
    found = ground.likenesses.of(clause)
    others = [like for like in found if like.tells and is_another_s(like.fact)]
    if not others:
        return None
    rival = max((like.weight for like in found if is_right(like.fact)), default=0.0)
    return others[0] if rival < _FAR * others[0].weight else None


_FAR = 0.6
"""How near a fact of the right speaker may come, of the weight of the other's."""


ATTRIBUTION_CHECKS: tuple[Check, ...] = (
    borrowed_deeds,
    given_away_deeds,
    given_away_things,
    displaced_deeds,
    borrowed_words,
    borrowed_questions,
    wrong_company,
)
