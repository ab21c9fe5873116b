"""Fit: interest in this job, what the candidate brings, and what would otherwise stay unsaid."""

from __future__ import annotations

import re

from assistant.english.comparison import GENERIC, plain, terms
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.verdicts import failed, not_applicable, passed, warned
from assistant.schema import ME, Channel, Fact, FactKind, LetterKind, Verdict

# --- interest ------------------------------------------------------------------------------------

_INTEREST = re.compile(
    r"\b(?:interest(?:ed)?|keen(?:er)?|eager|enthusias(?:m|tic)|excited|drawn to|appeal(?:s|ed"
    r"|ing)?|attract(?:s|ed)|fancy\b"
    r"|(?:job|work|post|role|place|this|it|one)(?:'s| is| would be)? (?:a |the |very much |just |exactly |the very |really |one )*(?:job |one |work |post |role |place |kind of job )?i(?:'d| would|'m| am)? (?:really |very much |so |still |dearly |truly |do |would )*(?:want|love|like|after|do with pleasure|wish)\b"
    r"|(?:be |make me |(?:so |very |only |just )+)(?:very |so |only |just |most |truly |quite )*(?:glad|happy|pleased|proud|delighted|chuffed|thrilled|over the moon) (?:to|if|indeed|with)\b"
    r"|make(?:s)? me (?:very |so |truly |really )?(?:happy|glad|proud)"
    r"|(?:be|is|was) (?:a |an |my |such a |so |very |really )*(?:great|good|nice|wonderful|lovely|delight|pleasure|honou?r|joy|treat|great pleasure|real pleasure|dream|fine thing|happy day) to (?:join|work|help|be|undertake|take|do|have|come|start|get|be part)"
    r"|please me (?:very much |greatly |no end )?to|(?:so |very much |really |do |still )*(?:hope|wish|long|dream)(?: so much| very much| dearly)? (?:to (?:join|work|come|be|get|have)|(?:that )?i (?:can|could|may|might|get|will))|my (?:sincere |dearest |great |one )?wish|with pleasure|can't think of (?:a job|anything)|nothing better|say yes\b"
    r"|the (?:job|role|work|post|place|kind of work|team) (?:that )?i (?:would |really |do )?(?:want|like|love|look for|have been looking for)"
    r"|honou?r to|first choice|(?:would|should|'d) suit me|want(?:ed)? (?:to (?:join|work|be|do)|this|the (?:job|role|post)|it)|this is (?:the|a) (?:job|place|role|post|team)"
    r"|be (?:very |so |truly |most |really )?(?:happy|glad|pleased|proud|delighted) to|hop(?:e|ing) to (?:join|work|be|become|hear|continue)|look(?:ing)? forward to"
    r"|(?:would|should|'d) (?:very much |really |still |truly |so |dearly |certainly |absolutely |honestly )*(?:love|like|be (?:very |so )?(?:glad|happy"
    r"|pleased|delighted|proud)|welcome|enjoy|jump at)"
    r"|(?:very much )?want (?:to|this|the)|suits? me|made me want)\b"
)
_FAINT = re.compile(
    r"\blook(?:ing)? forward to (?:hear|your (?:reply|answer|response|decision|news))|hope to hear"
)
_NOT_INTERESTED = re.compile(
    r"(?<![\w'])i(?:'m| am| was| remain)? (?:not|no longer|never|hardly) (?:very |that "
    r"|really )?(?:interest|keen|eager)"
)
_PLACE = re.compile(
    r"\b(?:role|position|job|post|vacancy|opening|opportunity|team|company|organi[sz]ation|school"
    r"|hospital|practice"
    r"|firm|joining|join you|work(?:ing)? (?:with|for|at|there|alongside)|part of)\b"
)


def interest(letter: LetterText, ground: Ground) -> Verdict:
    """The letter says that the candidate wants this job, at this place."""
    if letter.draft.kind is LetterKind.ANSWER:
        return _interest_in_answer(letter)
    for line in letter.lines:
        if _NOT_INTERESTED.search(line.folded):
            return failed(
                "interest", "The letter says you are not interested. If so, send a different one.", line.text
            )
    strong = [line for line in letter.lines if _INTEREST.search(line.folded) and not _only_faint(line)]
    for line in strong:
        if _PLACE.search(line.folded) or line.terms & (ground.company_words | ground.role_words):
            return passed("interest", "The letter says you want this job.", line.text)
    if letter.draft.kind is LetterKind.STAY_IN_TOUCH:
        return _interest_later(letter, strong)
    if strong:
        return warned("interest", "Name the role or the company you are interested in.", strong[0].text)
    why = "The letter never says that you want the job. One plain sentence is enough."
    if any(_FAINT.search(line.folded) or _OFFER.search(line.folded) for line in letter.lines[-3:]):
        return warned("interest", why)  # to offer and to look forward comes near it
    if letter.draft.kind in (LetterKind.THANK_YOU, LetterKind.CHECK_IN):
        return failed("interest", why)
    return warned("interest", why)


def _only_faint(line: Line) -> bool:
    """Whether "look forward to hearing from you" is all the interest there is."""
    return bool(_FAINT.search(line.folded)) and len(_INTEREST.findall(line.folded)) == 1


_LATER = re.compile(
    r"\b(?:in touch|future|later|again|other (?:roles?|openings?|posts?)|keep me in mind|autumn|spring)\b"
)


def _interest_later(letter: LetterText, strong: list[Line]) -> Verdict:
    for line in letter.lines:
        if _LATER.search(line.folded):
            return passed("interest", "The letter keeps the door open.", line.text)
    if strong:
        return passed("interest", "The letter shows interest in what comes later.", strong[0].text)
    return warned("interest", "Say that you would like to hear of other openings.")


def _interest_in_answer(letter: LetterText) -> Verdict:
    for line in letter.lines:
        if _INTEREST.search(line.folded):
            return passed("interest", "The answer also shows your interest.", line.text)
    return warned("interest", "After the answer, add a few words on your interest in the role.")


# --- qualification and missed point --------------------------------------------------------------


def qualification(letter: LetterText, ground: Ground) -> Verdict:
    """The letter recalls one thing the candidate can do or has done."""
    mine = ground.of_kind(FactKind.STRENGTH, FactKind.MISSED_POINT)
    if not mine:
        return not_applicable(
            "qualification", "Your notes name no skill or experience of yours. Add one that matters."
        )
    found = ground.mentioned(
        letter, lambda fact: fact.kind in (FactKind.STRENGTH, FactKind.MISSED_POINT), _may_tell_of_me
    )
    if found:
        line, fact = found
        return passed(
            "qualification", "The letter reminds them of something you bring.", line.text, fact.quote
        )
    # Notes can be misread: what a sentence tells of the candidate in the notes' own words counts too.
    told = next((line for line in letter.lines if _tells_of_me(line, ground)), None)
    if told is not None:
        return passed("qualification", "The letter tells them of something you bring.", told.text)
    why = "The letter names nothing that you bring. One example from your notes would do."
    # A card has room for little, and after a no there is nothing left to prove.
    lenient = letter.draft.channel is Channel.CARD or letter.draft.kind in (
        LetterKind.CHECK_IN,
        LetterKind.STAY_IN_TOUCH,
    )
    if letter.draft.kind is LetterKind.STAY_IN_TOUCH:
        return not_applicable("qualification", "After a no, a letter need not argue for you any more.")
    return (warned if lenient else failed)("qualification", why, quote=mine[0].quote)


_OF_THE_READER = re.compile(r"\b(?:you|your|yours)\b")
_I_BRING = re.compile(
    r"\b(?:i|i've|i'd|i'm)(?: also| have| am| had)? (?!can see|could see|see\b|understand|look|hope|would|like|love|was (?:glad|pleased|interested)|am (?:glad|pleased|keen|interested)|liked|loved|enjoyed|"
    r"appreciate|want|came|learned|learnt|heard|noted|gather|took from|remember|know that|realise|will (?:take|raise))\w|"
    r"\b(?:my|of mine)\b(?! (?:thanks|interest|time|visit|interview|application|letter|name|part|mind|enthusiasm))|\bexperience\b"
)


def _may_tell_of_me(line: Line) -> bool:
    """Whether a sentence may tell of the candidate: not one that only says what the reader said."""
    return not _OF_THE_READER.search(line.folded) or _I_BRING.search(line.folded) is not None


_WORDS_OF_THE_NOTES = 3


def _tells_of_me(line: Line, ground: Ground) -> bool:
    known = (line.terms & ground.words) - GENERIC - ground.company_words - ground.role_words
    return len(known) >= _WORDS_OF_THE_NOTES and _I_BRING.search(line.folded) is not None


def missed_point(letter: LetterText, ground: Ground) -> Verdict:
    """What the candidate did not get to say in the interview is said in the letter."""
    missed = ground.of_kind(FactKind.MISSED_POINT)
    if not missed:
        return not_applicable("missed_point", "Your notes name nothing that you forgot to say.")
    found = ground.mentioned(letter, lambda fact: fact.kind is FactKind.MISSED_POINT)
    told = next((line for line in letter.lines if _tells_as_told(line, ground)), None)
    if told is not None:
        why = "Your notes say that you did not get to say this; the letter has it as said already."
        return failed("missed_point", why, told.text, missed[0].quote)
    if found:
        line, fact = found
        return passed("missed_point", "The letter says what you did not get to say.", line.text, fact.quote)
    why = "Your notes have a point you did not get to make. This letter is the place for it."
    if letter.draft.kind is LetterKind.ADDITIONAL_INFO:
        return failed("missed_point", why, quote=missed[0].quote)
    if letter.draft.kind in (LetterKind.STAY_IN_TOUCH, LetterKind.CHECK_IN):
        return not_applicable("missed_point", "This kind of letter leaves missed points alone.")
    return warned("missed_point", why, quote=missed[0].quote)


_AS_TOLD = re.compile(
    r"\b(?:as (?:i|we) (?:have |had )?(?:already )?(?:said|told|mentioned|explained|discussed|described)|(?:you(?:'ll| will| may| might)? (?:remember|recall)|(?:when|what) i (?:said|told|mentioned|explained)"
    r"|(?:glad|good|pleased|happy|able|chance) (?:to be able )?to (?:tell|mention|explain|say)|i (?:have )?(?:already )?(?:told|mentioned to|explained to) (?:you|him|her|them|[a-z]+)))\b"
)
_NOT_TOLD = re.compile(
    r"(?<![\w'])(?:forgot|forgotten|did not|didn't|should have|should've|never|omitted|neglected|failed|not get|left out|missed|slipped|without|wish|ought|before i could|no chance|too late)(?![\w'])"
)


def _tells_as_told(line: Line, ground: Ground) -> bool:
    """Whether a sentence has what the candidate did not get to say as if it had been said."""
    found = _AS_TOLD.search(line.folded)
    if found is None or _NOT_TOLD.search(line.folded):
        return False
    told = [like for like in ground.likenesses.of(line.text[found.end() :]) if like.tells]
    return bool(told) and told[0].fact.kind is FactKind.MISSED_POINT


# --- contribution --------------------------------------------------------------------------------

_OFFER = re.compile(
    r"\b(?:bring(?:ing)?|contribut(?:e|ing|ion)|help(?:ing)?|support(?:ing)?|appl(?:y|ies|ying)"
    r"|use(?:ful)?|put"
    r"|offer|lead(?:ing)?|take on|tak(?:e|ing)|build(?:ing)?|work on|do the same|ready|add|cover|run|useful"
    r"|serve|carry|start|pick up|share|matter|count|relevant|worth|stand me|so i (?:know|can|could|would))\b"
)
_FUTURE = re.compile(
    r"\b(?:would|could|can|will|'d|'ll|hope|like|love|glad|happy|look(?:ing)? forward|ready|keen"
    r"|eager|want|useful"
    r"|relevant|means|prepared|help(?:s|ful)?)\b"
)
_THEIRS = re.compile(
    r"\b(?:you|your|yours|the (?:team|company|school|role|job|work|site|shop|clinic)|there|here|this role)\b"
)


def contribution(letter: LetterText, ground: Ground) -> Verdict:
    """What the candidate brings is tied to what they need. Good to have, never required."""
    if letter.draft.kind in (LetterKind.CHECK_IN, LetterKind.STAY_IN_TOUCH):
        return not_applicable("contribution", "This kind of letter makes no offer.")
    for line in letter.lines:
        if _OFFER.search(line.folded) and _FUTURE.search(line.folded):
            if _THEIRS.search(line.folded) or line.terms & ground.company_words:
                return passed("contribution", "The letter says what you would do for them.", line.text)
            need = next(
                (m.fact for m in ground.matches(line.terms) if m.is_mention and _is_theirs(m.fact)), None
            )
            if need:
                return passed(
                    "contribution", "The letter ties what you bring to what they need.", line.text, need.quote
                )
    needs = [fact for fact in ground.usable if _is_theirs(fact)]
    hint = needs[0].quote if needs else ""
    return warned(
        "contribution", "Say in one sentence what you would do for them with what you bring.", quote=hint
    )


def _is_theirs(fact: Fact) -> bool:
    return fact.speaker != ME and fact.kind in (FactKind.NEED, FactKind.CONCERN, FactKind.TOPIC)


# --- concern -------------------------------------------------------------------------------------

_ABOUT_ME = re.compile(r"(?<![\w'])(?:I|i|me|my|im|i'm|I'm|I'd|I've|myself)(?![\w'])")
_DOUBT = frozenset(terms("overqualified underqualified inexperienced gap gaps lack lacking commute haven't"))


def concern(letter: LetterText, ground: Ground) -> Verdict:
    """A doubt about the candidate that came up is answered."""
    doubts = [fact for fact in ground.usable if _is_doubt(fact)]
    if not doubts:
        return not_applicable("concern", "Your notes name no doubt about you that needs an answer.")
    found = ground.mentioned(letter, _is_doubt)
    if found:
        line, fact = found
        if fact.speaker != ME and not _is_answered(letter, line, ground):
            why = "The letter brings up a doubt about you and does not answer it. Say what you have done that settles it."
            return warned("concern", why, line.text, fact.quote)
        return passed("concern", "The letter answers a doubt that came up.", line.text, fact.quote)
    why = "A doubt about you came up, and the letter leaves it standing. One calm sentence can settle it."
    if letter.draft.kind is LetterKind.CLARIFICATION:
        return failed("concern", why, quote=doubts[0].quote)
    if letter.draft.kind in (LetterKind.STAY_IN_TOUCH, LetterKind.CHECK_IN):
        return not_applicable("concern", "This kind of letter leaves doubts alone.")
    return warned("concern", why, quote=doubts[0].quote)


_ANSWERS = frozenset({FactKind.STRENGTH, FactKind.MISSED_POINT, FactKind.INTEREST})


def _is_answered(letter: LetterText, doubt: Line, ground: Ground) -> bool:
    """Whether the paragraph that brings up a doubt, or the sentence after it, says something of the candidate."""
    at = letter.lines.index(doubt)
    after = [line.text for line in letter.lines[at : at + 2]]
    conceded = _CONCEDES.search(" ".join(after))
    if conceded:
        beside = [" ".join(after)[conceded.end() :]]
    else:
        beside = after + [line.text for line in letter.lines if line.paragraph == doubt.paragraph]
    return any(
        like.fact.speaker == ME
        and (like.fact.kind in _ANSWERS or text != doubt.text)
        and (like.weight >= 1 or like.share >= 0.5)
        for text in beside
        for like in ground.likenesses.of(text)
    )


_CONCEDES = re.compile(
    r"\b(?:real gap|(?:quite|well|fully|only|certainly) (?:see|understand) why|would (?:all |still )?be new to me|I (?:must |do )?admit|considerable time|(?:some|a good|a long|quite some) (?:time|while) before"
    r"|all (?:that )?I can say|no doubt be|cannot promise|can't promise|give you pause|(?:good|reasonable|fair) (?:point|worry|concern))\b",
    re.I,
)
"""To grant a doubt is no answer to it: that has to come after."""


def _is_doubt(fact: Fact) -> bool:
    """A worry about the candidate, not one about the work: it speaks of me, or of a lack."""
    if fact.kind is not FactKind.CONCERN:
        return False
    text = plain(fact.text)
    return fact.speaker == ME or bool(_ABOUT_ME.search(text)) or bool(terms(text) & _DOUBT)
