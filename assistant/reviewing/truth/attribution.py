"""Attribution: who said and who did what. Only a plain swap is a finding; doubt is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.english.comparison import fold, plain, terms, vocabulary
from assistant.english.verbs import DEEDS
from assistant.reviewing.frames import READER, SOMEBODY, Frame, Way
from assistant.reviewing.ground import Ground, name_words
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.likeness import Likeness
from assistant.reviewing.truth.claims import wrong_company
from assistant.reviewing.verdicts import Finding
from assistant.schema import EMPLOYER, ME, Fact, FactKind, Mark

Check = Callable[[LetterText, Ground], Iterator[Finding]]
Wanted = Callable[[Fact], bool]

_ABOUT_ME = re.compile(r"(?<![\w'])(?:i|me|my|mine|we|our|us|im|ive|id|i'm|i've|i'd|i'll|myself)(?![\w'])")
_MINE = frozenset({FactKind.STRENGTH, FactKind.MISSED_POINT, FactKind.CONCERN})
_ECHOES = frozenset({FactKind.QUESTION, FactKind.RESONATED, FactKind.STRENGTH, FactKind.MISSED_POINT})
"""Kinds of fact that often repeat what the candidate said, whoever spoke."""
_OF_THE_DAY = frozenset({FactKind.LOGISTICS, FactKind.NEXT_STEP})
"""Kinds of fact that hold for both sides: "I start on Monday"."""
_FAR, _NEAR = 0.6, 0.85
"""How near a fact of the right speaker may come, of the weight of the other's: where it is told, and where it is touched."""


# --- whose a fact is -----------------------------------------------------------------------------

_LIKING = re.compile(
    r"^(?:i )?(?:\w+ ){0,2}(?:lik|lov|enjoy|admir|impress|pleas|glad|happ)\w* (?:to hear )?(?:that |how |the )?"
)
_WITHOUT_I = re.compile(
    r"(?:am|was|been|did|done|got|have|had|never|also|currently|now|doing|taking|studying) (?!they|he|she|the)\w",
    re.I,
)
"""A note that begins as one does of oneself: "am doing level 3 now"."""


def _is_mine(fact: Fact) -> bool:
    return (fact.speaker == ME and fact.kind is not FactKind.RESONATED) or bool(_WITHOUT_I.match(fact.quote))


def _is_my_deed(fact: Fact) -> bool:
    return fact.speaker == ME and fact.kind in (FactKind.STRENGTH, FactKind.MISSED_POINT)


def _is_not_me(fact: Fact) -> bool:
    return fact.speaker != ME


def _is_somebody_elses(fact: Fact) -> bool:
    """A fact of theirs that does not echo what the candidate said: questions and praise often do."""
    if fact.kind is FactKind.RESONATED:
        return not _ABOUT_ME.search(_LIKING.sub("", fold(plain(fact.text))))
    if fact.speaker == ME or fact.kind in _ECHOES or fact.kind in _OF_THE_DAY:
        return False
    if _WITHOUT_I.match(fact.quote):
        return False
    return not _ABOUT_ME.search(fold(plain(fact.text))) and not _ABOUT_ME.search(fold(plain(fact.quote)))


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names may be the same person's, one of them cut short: "Mr McG"."""
    return any(
        mine == theirs or (min(len(mine), len(theirs)) >= 3 and _begins(mine, theirs))
        for mine in name_words(one)
        for theirs in name_words(other)
    )


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


# --- frames held against the facts ---------------------------------------------------------------


def swapped_frames(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Sentences that put another's words or deeds into somebody's mouth or hands."""
    reader = ground.reader(letter)
    for line in letter.lines:
        for frame in ground.frames.of(line.text):
            if frame.holder == SOMEBODY:
                yield from _of_nobody_in_the_notes(line, frame, ground)
            elif frame.holder == ME:
                yield from _mine_in_the_letter(line, frame, ground)
            elif frame.way in (Way.DOES, Way.HAS) and frame.holder == READER:
                yield from _done_by_the_reader(line, frame, ground)
            elif frame.way is Way.SAYS or frame.holder != READER:
                name = (reader.name if reader else None) if frame.holder == READER else frame.holder
                yield from _words_of_another(line, frame, name, ground)


def _mine_in_the_letter(line: Line, frame: Frame, ground: Ground) -> Iterator[Finding]:
    if frame.way not in (Way.DOES, Way.SAYS):
        return
    if frame.way is Way.DOES and _NAMED_FIRST.match(frame.words):
        return  # "Jericho's rota is what I did": the likeness is claimed, not the work
    able = frame.verb in _ABLE

    def is_somebody_elses(fact: Fact) -> bool:
        # "I am used to deciding fast" may meet a need in its own words.
        return _is_somebody_elses(fact) and not (able and fact.kind is FactKind.NEED)

    swapped = _swapped(ground, frame.words, is_somebody_elses, _is_mine)
    if swapped and not set(name_words(swapped.fact.speaker)) & set(fold(frame.words).split()):
        who = "their side" if swapped.fact.speaker in (EMPLOYER, ME) else swapped.fact.speaker
        why = f"The letter says that this is yours; in your notes it comes from {who}."
        sure = _is_plain(swapped) and _is_surely_theirs(swapped.fact, ground)
        mark = Mark.FAIL if sure else Mark.WARN
        yield Finding(why, mark, line.text, swapped.fact.quote, frame.words.strip())


_THIRD_PERSON = re.compile(
    r"(?<![\w'])(?:they|he|she|their|his|her|you|your|we|our|the (?:team|company|school|shop|site|ward|place))(?:'\w+)?(?![\w'])"
)


def _is_surely_theirs(fact: Fact, ground: Ground) -> bool:
    """Whether the notes say outright that a fact is not the candidate's: a bare "shot 40 a month" may be misread."""
    text = fold(plain(fact.text))
    if _THIRD_PERSON.search(text) or fact.kind is FactKind.NEED:
        return True
    return not _BARE_DEED.match(text) and _is_named_there(fact, ground)


def _is_named_there(fact: Fact, ground: Ground, name: str = "", reach: int = 160) -> bool:
    """Whether the line of the notes that holds a fact names somebody, its speaker if left out, before it."""
    if ground.notes is None:
        return True
    text = ground.notes.text
    start = text.rfind("\n", 0, fact.start) + 1
    before = text[max(start, fact.start - reach) : fact.start] + " " + fact.quote
    called = set(name_words(name or fact.speaker))
    initials = {found.group().lower() for found in _INITIAL.finditer(before)}
    return bool(set(name_words(before)) & called or initials & {word[0] for word in called})


_INITIAL = re.compile(r"(?<![\w'])(?:(?![AI] )[A-Z](?=$|[^\w'])|[a-z](?=[:.=)]| -))")
"""A letter that stands for a name: "T: the suite takes 40 minutes"."""
_JUST_BEFORE = 25  # characters
_NAMED_FIRST = re.compile(r"\s*(?:[^\W\d_]+'s?|[Yy]our) ")
_ABLE = frozenset("used have am 'm be can know ve m".split())


def _done_by_the_reader(line: Line, frame: Frame, ground: Ground) -> Iterator[Finding]:
    said = line.text if frame.way is Way.HAS else frame.words
    if frame.verb in _NO_DEEDS_OF_THEIRS or _ABOUT_ME.search(fold(said)):
        return
    swapped = _swapped(ground, frame.words, _is_surely_my_deed, _is_not_me)
    if swapped:
        why = "The letter says that they did this; in your notes it was you."
        mark = Mark.FAIL if frame.way is Way.DOES and _is_plain(swapped) else Mark.WARN
        yield Finding(why, mark, line.text, swapped.fact.quote, frame.words.strip())


def _of_nobody_in_the_notes(line: Line, frame: Frame, ground: Ground) -> Iterator[Finding]:
    """ "My manager set up the kiosk" where the notes have no manager, and the kiosk is mine."""
    if frame.way not in (Way.DOES, Way.SAYS) or _is_spoken_of(frame.verb, ground):
        return
    told = [like for like in ground.likenesses.of(frame.words) if like.tells and _has_an_owner(like.fact)]
    if told:
        who = "you" if told[0].fact.speaker == ME else told[0].fact.speaker
        why = f'The letter says it was "{frame.verb}"; in your notes it was {who}.'
    else:
        why = f'Your notes do not speak of "{frame.verb}". Check who it was.'
    yield Finding(why, Mark.WARN, line.text, told[0].fact.quote if told else "", frame.words.strip())


def _is_spoken_of(called: str, ground: Ground) -> bool:
    """Whether the notes have somebody called so: for "my manager" one of mine, not the one who interviewed me."""
    determiner, _, rest = called.partition(" ")
    noun = rest.rpartition(" ")[2]
    if determiner in ("my", "our"):
        mine = rf"(?<![\w'])(?:my|our|the) (?:\w+ )?{re.escape(noun.removesuffix('s'))}"
        return bool(re.search(mine, ground.lowered))
    return bool(vocabulary(noun) & ground.words)


def _has_an_owner(fact: Fact) -> bool:
    """Whether a fact is somebody's own deed or word, and not how things are."""
    return _is_surely_my_deed(fact) if fact.speaker == ME else fact.speaker != EMPLOYER


_NO_DEEDS_OF_THEIRS = frozenset(
    "know knew see saw remember remembered are were be is was re laughed smiled nodded agreed seemed read met heard".split()
)


def _is_surely_my_deed(fact: Fact) -> bool:
    """A deed of the candidate's that says so: notes on how things are there may be misread as one."""
    text = fold(plain(fact.text))
    mine, other = _ABOUT_ME.search(text), _SOMEBODY.search(text)
    first = other is None or (mine is not None and mine.start() < other.start())
    return _is_my_deed(fact) and (first or bool(_BARE_DEED.match(text)))


_SOMEBODY = re.compile(r"(?<![\w'])(?:he|she|they|you|their|his|her|the team)(?![\w])")


_BARE_DEED = re.compile(rf"(?:{'|'.join(sorted(DEEDS | {'doing', 'am', 'been'}))}|\w+ed)(?![\w'])")


def _words_of_another(line: Line, frame: Frame, name: str | None, ground: Ground) -> Iterator[Finding]:
    words = fold(frame.words)
    together = name is None or _TOGETHER.search(words)
    theirs = {EMPLOYER, *(person.name for person in ground.people)} if together else {EMPLOYER, name}
    # "You asked about my training": theirs to ask, mine to have.
    of_me = bool(_ABOUT_ME.search(_TO_ME.sub("", words)) or _ASKS.search(words))

    def is_another_s(fact: Fact) -> bool:
        if fact.speaker == ME:
            return not of_me and _is_surely_my_deed(fact)
        return (
            fact.speaker not in theirs
            and ground.person_named(fact.speaker) is not None
            and not (name and _may_be_one(fact.speaker, name))
        )

    def is_theirs(fact: Fact) -> bool:
        if fact.speaker == ME:
            return fact.kind not in _MINE
        of_theirs = name is not None and fact.about == name and fact.speaker == EMPLOYER
        return not is_another_s(fact) or of_theirs

    swapped = _swapped(ground, frame.words, is_another_s, is_theirs) or (
        _other_asker(ground, frame.words, is_another_s) if _ASKS.search(words) else None
    )
    if (
        swapped
        and name
        and _is_named_there(swapped.fact, ground, name, _JUST_BEFORE)
        and not _is_named_there(swapped.fact, ground, reach=_JUST_BEFORE)
    ):
        return  # the notes name both there, or whoever read them took one for the other
    if swapped:
        who = "you" if swapped.fact.speaker == ME else swapped.fact.speaker
        whom = "the person you write to" if frame.holder == READER and who != "you" else name or "they"
        why = f"The letter says it was {whom} who said this; in your notes it was {who}."
        # Where one line of the notes names both, whoever read it may have taken one for the other.
        named = _is_named_there(swapped.fact, ground) and not (
            name and _is_named_there(swapped.fact, ground, name)
        )
        mine = swapped.fact.speaker == ME and _ABOUT_ME.search(fold(plain(swapped.fact.quote)))
        sure = _is_plain(swapped) and bool(mine or named)
        yield Finding(
            why, Mark.FAIL if sure else Mark.WARN, line.text, swapped.fact.quote, frame.words.strip()
        )


_ASKS = re.compile(
    r"(?<![\w'])(?:ask\w*|wonder\w*|worr\w+|doubt\w*|fear\w*|question|concern\w*|unsure|not sure)(?![\w])"
)
"""What somebody asks of the candidate, or doubts in them, is theirs, though the matter is the candidate's."""
_TOGETHER = re.compile(r"(?<![\w'])(?:you (?:both|all|two|three)|both of you|all of you)(?![\w'])")
_TO_ME = re.compile(r"(?<![\w'])(?:told|asked|tell|show|ask|showed|taught|asking|telling) (?:me|us)(?![\w'])")
"""Whom it was said to: "told me"."""


_ASKED = frozenset({FactKind.QUESTION, FactKind.CONCERN})


def _other_asker(ground: Ground, words: str, is_another_s: Wanted) -> Likeness | None:
    """Another's question that the words come nearest to, of all the questions there were."""
    asked = [like for like in ground.likenesses.of(words) if like.fact.kind in _ASKED]
    if not asked or asked[0].weight < _ANY_WEIGHT or asked[0].share < _LEAST_SHARE:
        return None
    if any(not is_another_s(like.fact) and like.weight >= _FAR * asked[0].weight for like in asked):
        return None
    return asked[0] if is_another_s(asked[0].fact) and asked[0].fact.speaker != ME else None


_ANY_WEIGHT = 0.6


def _retold(like: Likeness) -> bool:
    """Whether enough of a fact is told to ask whose it is."""
    return like.tells and (like.share >= _LEAST_SHARE or like.weight >= _MUCH)


_LEAST_SHARE, _MUCH = 0.25, 3.0


def _is_plain(like: Likeness) -> bool:
    """Whether so much of a fact is told that it can hardly be another one."""
    return like.share >= _HALF and like.weight >= _PLAINLY


_HALF, _PLAINLY = 0.5, 2.0


def _swapped(ground: Ground, words: str, is_another_s: Wanted, is_right: Wanted) -> Likeness | None:
    """The fact of another that the words tell, where no fact of the right speaker comes near it."""
    found = ground.likenesses.of(words)
    others = [like for like in found if _retold(like) and is_another_s(like.fact)]
    if not others:
        return None
    first = others[0]
    near = [like for like in found if is_right(like.fact)]
    if any(like.weight >= (_FAR if like.tells else _NEAR) * first.weight for like in near):
        return None
    return first


# --- a likeness that nobody spoke of ----------------------------------------------------------------

_LIKE_EACH_OTHER = re.compile(
    r"(?:^|[,;:(] )like (?:you|us|ours|your \w+)(?: [\w ]{1,30})?,|(?<![\w'])(?:same as|just like) (?:ours|yours|us)(?![\w'])"
    r"|(?<![\w'])as (?:ours|yours) (?:did|does|do|was|is|were)(?![\w'])"
)
_ALIKE = re.compile(
    r"(?<![\w'])(?:same|similar\w*|alike|like (?:us|ours|mine|yours|me|you|theirs|them)|me too|as well|both|also|too)(?![\w'])"
)


def claimed_likeness(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """ "Like your crews, we did a board", where the notes have only one side do it."""
    for line in letter.lines:
        found = _LIKE_EACH_OTHER.search(line.folded)
        if found is None:
            continue
        told = [like.fact.quote for like in ground.likenesses.of(line.text) if like.weight >= _ANY_WEIGHT]
        if not any(_ALIKE.search(fold(plain(quote))) for quote in told[:_LIKEST]):
            why = "Your notes do not say that this is the same with you and with them. Check it."
            shown = line.text[found.start() : found.end()].strip(" ,")
            yield Finding(why, Mark.WARN, line.text, told[0] if told else "", shown)


_LIKEST = 3
"""Facts that a sentence of two sides may tell."""


# --- what I did, moved to the company that interviewed me ------------------------------------------

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


def _is_deed(verb: str) -> bool:
    return verb not in _NO_DEEDS and (verb in _DEEDS or verb.endswith("ed"))


def misplaced_practice(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """A sentence that puts what goes on at the new place into an old one: "At Greggs 31% was thrown away"."""
    places = _my_places(ground)
    if not places:
        return
    for line in letter.lines:
        found = next(
            (
                p
                for p in places
                if re.search(rf"(?<![\w'])(?:at|in|with|from) (?:the )?{re.escape(p)}(?![\w'])", line.folded)
            ),
            None,
        )
        if found is None or _OF_THEM.search(line.folded):
            continue
        swapped = _swapped(ground, line.text, _is_somebody_elses, _is_mine)
        if swapped and not _has_word(swapped.fact, found) and _is_surely_theirs(swapped.fact, ground):
            why = "The letter moves this to where you work or worked; in your notes it is theirs."
            yield Finding(why, Mark.WARN, line.text, swapped.fact.quote)


_OF_THEM = re.compile(
    r"(?<![\w'])(?:you|your|yours|would|could|'d|like|glad|happy|bring|here|asked|told|said)(?![\w])"
)
_PLACE_NAME = re.compile(
    r"(?:\bat|\bin|\bwith|\bfor|\bfrom|@) (?:the )?([A-Z][\w'&-]+(?: [A-Z][\w'&-]+){0,3})"
)


def _has_word(fact: Fact, place: str) -> bool:
    return place.split()[0] in fold(plain(fact.quote))


def _my_places(ground: Ground) -> tuple[str, ...]:
    """The folded names of the places that the candidate's own facts name."""
    found = {
        fold(name.group(1))
        for fact in ground.facts
        if fact.speaker == ME and fact.kind in (FactKind.STRENGTH, FactKind.MISSED_POINT)
        for name in _PLACE_NAME.finditer(plain(fact.quote))
    }
    company = fold(plain((ground.brief and ground.brief.company) or ""))
    return tuple(sorted(name for name in found if name.split()[0] not in company))


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
    r"(?<![\w'])(?:(?:at|for) (?!the |a |an |my |least |first |last |night|home|once|work|all )[\w'-]+|you|your|would|could|like to|want to|hope|help|interview|role|job|post|position|applied|apply|and am|and look)(?![\w'])"
)
"""Between a deed and the company's name: the sentence has turned to something else."""


_LONGEST_CLAUSE = 400
"""Characters. What runs on longer is no clause."""
_NEXT_TO_ALL = 0.6
"""The share of a clause's terms from which it is about that fact."""


ATTRIBUTION_CHECKS: tuple[Check, ...] = (
    swapped_frames,
    displaced_deeds,
    misplaced_practice,
    claimed_likeness,
    wrong_company,
)
