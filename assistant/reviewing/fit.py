"""Fit: interest in this job, what the candidate brings, and what would otherwise stay unsaid."""

from __future__ import annotations

import re

from assistant.english.comparison import GENERIC, fold, plain, terms
from assistant.english.verbs import is_record
from assistant.reviewing.frames import Way
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.likeness import repeats
from assistant.reviewing.manner import Act, Manner, acts, manner, sounds
from assistant.reviewing.verdicts import failed, not_applicable, passed, warned
from assistant.schema import ME, Channel, Fact, FactKind, LetterKind, Verdict

_NO_NOTES = "Only your notes could show this. Add them and it will be checked."

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
    for line in letter.lines:
        if sounds(line.text, Manner.LUKEWARM, _LUKEWARM) and not ground.tells_something(line):
            why = "This sounds half-hearted. If you want the job, say so plainly."
            return warned("interest", why, line.text)
    strong = [line for line in letter.lines if _wants(line)]
    for line in strong:
        if _PLACE.search(line.folded) or line.terms & (ground.company_words | ground.role_words):
            return passed("interest", "The letter says you want this job.", line.text)
    if letter.draft.kind is LetterKind.STAY_IN_TOUCH:
        return _interest_later(letter, strong)
    if strong:
        return warned(
            "interest",
            "Tie your wish to the job: name the role or the company in the same sentence.",
            strong[0].text,
        )
    why = "The letter never says that you want the job. One plain sentence is enough."
    if any(_offers(line, ground) for line in letter.lines):
        return warned("interest", why)  # who offers to do the work all but says so
    if letter.draft.kind in (LetterKind.THANK_YOU, LetterKind.CHECK_IN):
        return failed("interest", why)
    return warned("interest", why)


_LUKEWARM = 0.8
_SURELY_WANTS = 0.5


def _wants(line: Line) -> bool:
    """Whether a sentence says that one wants the job, in the words of the list or as the ear has it."""
    if _INTEREST.search(line.folded):
        return not _only_faint(line)
    return acts(line.text)[Act.WANTS] >= _SURELY_WANTS


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


_NO_ROOM = "An invitation to connect has room for one thing from the interview. A letter can say the rest."
_ANOTHER_SAYS_IT = "Another letter of yours to them says it, and once is enough."

# --- qualification and missed point --------------------------------------------------------------


def _is_for_all(fact: Fact) -> bool:
    """Whether what was said to one of a panel is a record that all of it may hear of: "I led 12 people at Acme"."""
    return is_record(fact.text) and re.match(r"I |\d|at |in ", fact.text) is not None


def qualification(letter: LetterText, ground: Ground) -> Verdict:
    """The letter recalls one thing the candidate can do or has done."""
    if ground.is_empty:
        return not_applicable("qualification", _NO_NOTES)
    mine = ground.of_kind(FactKind.STRENGTH, FactKind.MISSED_POINT)
    if not mine:
        return not_applicable(
            "qualification", "Your notes name no skill or experience of yours. Add one that matters."
        )
    colleagues = ground.colleagues(letter)
    for line in letter.lines:
        fact = _brought(line, ground)
        if fact is not None:
            why = "The letter reminds them of something you bring."
            return passed("qualification", why, line.text, fact.quote)
    # Notes can be misread: what a sentence tells of the candidate in the notes' own words counts too.
    told = next((line for line in letter.lines if _tells_of_me(line, ground)), None)
    if told is not None:
        return passed("qualification", "The letter tells them of something you bring.", told.text)
    if all(fact.about in colleagues and not _is_for_all(fact) for fact in mine):
        return not_applicable(
            "qualification",
            "What your notes tell of you was said to others of the panel. Add what this reader should know of you.",
        )
    if letter.draft.invitation:
        return not_applicable("qualification", _NO_ROOM)
    why = "The letter names nothing that you bring. One example from your notes would do."
    # A card has room for little, and after a no there is nothing left to prove.
    lenient = letter.draft.channel is Channel.CARD or letter.draft.kind in (
        LetterKind.CHECK_IN,
        LetterKind.CLARIFICATION,
        LetterKind.ANSWER,
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


_TOLD_THE_READER = re.compile(
    r"\b(?:tell|told|show|showed|shown|speak to|spoke to|talk to|talked to) you (?:more |a little |something |also |all )?(?:about|of|how|what|that)\b|\bgave you (?:a|an|some) (?:picture|idea)\b"
)
""" "It was good to be able to tell you about the reading club": what the reader was told."""


def _may_tell_of_me(line: Line) -> bool:
    """Whether a sentence may tell of the candidate: not one that only says what the reader said."""
    return (
        not _OF_THE_READER.search(line.folded)
        or _I_BRING.search(line.folded) is not None
        or _TOLD_THE_READER.search(line.folded) is not None
    )


_BROUGHT = (FactKind.STRENGTH, FactKind.MISSED_POINT)
_WORDS_OF_THE_NOTES = 4


def _brought(line: Line, ground: Ground) -> Fact | None:
    """What the candidate can do or has done, as far as a sentence tells it; None where it tells nothing of it."""
    for like in ground.likenesses.of(line.text):
        mine = like.fact.speaker == ME and like.fact.kind in _BROUGHT
        if (
            mine
            and (like.tells or (like.share >= _HALF and like.weight >= _ONE_WORD))
            and _may_tell_of_me(line)
        ):
            return like.fact
    if not _may_tell_of_me(line):
        return None
    return next((fact for fact in ground.of_kind(*_BROUGHT) if repeats(line.text, fact.text)), None)


_HALF, _ONE_WORD = 0.5, 1.0


def _tells_of_me(line: Line, ground: Ground) -> bool:
    known = (line.terms & ground.words) - GENERIC - ground.company_words - ground.role_words
    return len(known) >= _WORDS_OF_THE_NOTES and _I_BRING.search(line.folded) is not None


def missed_point(letter: LetterText, ground: Ground) -> Verdict:
    """What the candidate did not get to say in the interview is said in the letter."""
    if ground.is_empty:
        return not_applicable("missed_point", _NO_NOTES)
    missed = ground.of_kind(FactKind.MISSED_POINT)
    if not missed:
        if letter.draft.kind is LetterKind.ADDITIONAL_INFO and not any(
            _brought(x, ground) for x in letter.lines
        ):
            why = "This letter is there to add something, and adds nothing. Say what it is, in one sentence."
            return failed("missed_point", why)
        return not_applicable("missed_point", "Your notes name nothing that you forgot to say.")
    found = _first_told(letter, ground)
    told = next((line for line in letter.lines if _tells_as_told(line, ground)), None)
    if told is not None:
        why = "Your notes say that you did not get to say this; the letter has it as said already."
        return warned("missed_point", why, told.text, missed[0].quote)
    if found:
        line, fact = found
        return passed("missed_point", "The letter says what you did not get to say.", line.text, fact.quote)
    why = "Your notes have a point you did not get to make. This letter is the place for it."
    if letter.draft.kind is LetterKind.ADDITIONAL_INFO:
        return failed("missed_point", why, quote=missed[0].quote)
    if letter.draft.kind in (LetterKind.STAY_IN_TOUCH, LetterKind.CHECK_IN, LetterKind.ANSWER):
        return not_applicable("missed_point", "This kind of letter leaves missed points alone.")
    if letter.draft.invitation:
        return not_applicable("missed_point", _NO_ROOM)
    if any(_first_told(LetterText(other), ground) for other in letter.others):
        return not_applicable("missed_point", _ANOTHER_SAYS_IT)
    return warned("missed_point", why, quote=missed[0].quote)


def _first_told(letter: LetterText, ground: Ground) -> tuple[Line, Fact] | None:
    """The first sentence that tells something the candidate did not get to say, and what it is."""
    for line in letter.lines:
        for like in ground.likenesses.of(line.text):
            if like.fact.kind is FactKind.MISSED_POINT and (
                like.tells or (like.share >= _HALF and like.weight >= _ONE_WORD)
            ):
                return line, like.fact
    return ground.mentioned(
        letter,
        lambda fact: fact.kind is FactKind.MISSED_POINT and len(plain(fact.text).split()) <= _FEW_WORDS,
    )


_FEW_WORDS = 6
"""A point of so few words is told by one of them."""

_AS_TOLD = re.compile(
    r"\b(?:as (?:i|we) (?:have |had )?(?:already )?(?:said|told|mentioned|explained|discussed|described)|(?:you(?:'ll| will| may| might)? (?:remember|recall)|(?:when|what) i (?:said|told|mentioned|explained)"
    r"|(?:glad|good|pleased|happy|able|chance|nice|lucky|delighted) (?:that )?(?:i (?:could|was able to|got to|had (?:the|a) chance to) |(?:to be able )?to )(?:tell|mention|explain|say|show|share|describe|bring up)|"
    r"as (?:you|they|he|she|[a-z]+) (?:will |may |might |both |already |all )?(?:heard|know|knows|remember|recall|saw|learned|learnt)(?: on the day| from me| already)?|you(?:'ll| will| may)? (?:already )?(?:heard|know|remember|recall)|"
    r"(?:we|which we|matter we|point we|thing we) (?:\w+ )?(?:touched (?:up)?on|talked about|spoke of|discussed|went through|covered)|i gave you my|i (?:have )?(?:already )?(?:told|mentioned to|explained to) (?:you|him|her|them|[a-z]+)))\b"
)
_SURELY_AS_TOLD = 0.4
_NOT_TOLD = re.compile(
    r"(?<![\w'])(?:forgot|forgotten|did not|didn't|should have|should've|never|omitted|neglected|failed|not get|left out|missed|slipped|without|wish|ought|before i could|no chance|too late)(?![\w'])"
)


def _tells_as_told(line: Line, ground: Ground) -> bool:
    """Whether a sentence has what the candidate did not get to say as if it had been said."""
    if _NOT_TOLD.search(line.folded):
        return False
    if not _AS_TOLD.search(line.folded) and manner(line.text)[Manner.AS_TOLD] < _SURELY_AS_TOLD:
        return False
    told = [like for like in ground.likenesses.of(line.text) if like.tells]
    return bool(told) and told[0].fact.kind is FactKind.MISSED_POINT


# --- contribution --------------------------------------------------------------------------------


def contribution(letter: LetterText, ground: Ground) -> Verdict:
    """What the candidate brings is tied to what they need. Good to have, never required."""
    if letter.draft.kind in (LetterKind.CHECK_IN, LetterKind.STAY_IN_TOUCH, LetterKind.ANSWER):
        return not_applicable("contribution", "This kind of letter makes no offer.")
    if letter.draft.invitation:
        return not_applicable("contribution", _NO_ROOM)
    for line in letter.lines:
        if _offers(line, ground) or acts(line.text)[Act.OFFERS] >= _SURELY_OFFERS:
            return passed("contribution", "The letter says what you would do for them.", line.text)
    needs = [fact for fact in ground.usable if _is_theirs(fact)]
    hint = needs[0].quote if needs else ""
    return warned(
        "contribution", "Say in one sentence what you would do for them with what you bring.", quote=hint
    )


_SURELY_OFFERS = 0.6


def _is_theirs(fact: Fact) -> bool:
    return fact.speaker != ME and fact.kind in (FactKind.NEED, FactKind.CONCERN, FactKind.TOPIC)


def _offers(line: Line, ground: Ground) -> bool:
    """Whether a sentence says what the candidate would do, or what what they bring would do."""
    if _ASKED_WHAT.search(line.folded) or len(line.text.split()) < _SHORTEST_OFFER:
        return False  # "she asked what I would do"
    for frame in ground.frames.of(line.text):
        if frame.holder == ME and frame.way is Way.WOULD and not _NEVER_DONE.search(fold(frame.words)):
            done = _DONE.search(fold(frame.words))
            if (
                done
                and done[1] not in _NO_OFFER
                and done[2] is None
                and (done[1] != "be" or _BE_OF_USE.search(fold(frame.words)))
            ):
                return True
    return bool(_WOULD_SERVE.search(line.folded))


_SHORTEST_OFFER = 5
_ASKED_WHAT = re.compile(
    r"(?<![\w'])(?:asked|ask|wondered|question|answered|said|answer)(?: \w+){0,6} (?:what|how|whether|if|why|when) (?:i|we)(?: would|'d| could| should)"
)
_NEVER_DONE = re.compile(
    r"(?<![\w'])(?:(?:should|could|would|might|ought to) (?:\w+ )?have (?!a |an |the |your |my |it |them |to )|can (?:see|count|tell|imagine|hardly)|give you that|see (?:why|how|that you|what))"
)
"""What was left undone, or is no deed: "I should have said"."""
_DONE = re.compile(
    r"(?<![\w'])(?:i|we)(?:'d|'ll| would| could| can| will| should| shall| might| may)"
    r"(?: (?:\w+ly|also|then|just|even|still|very much|so|rather|sooner|only|now|certainly|dearly|happily))*"
    r"(?: (?:be (?:\w+ly |very |so |only |more than |most |quite )*(?:glad|happy|pleased|delighted|proud|able|ready|keen|honou?red|willing|content|thrilled|excited)|like|love|want|hope|wish|enjoy|welcome|expect|try|aim|look forward|start by|begin by|get)"
    r"(?: (?:very much|dearly|nothing more than|nothing better than|so much))? (?:to |the chance to |being able to )?(?:be able to |help |try to |start |begin |come and |come to you and |go on to )?(?:\w+ly |also )?)?"
    r" ?([a-z]+)(?: (?:this|the|that|a|your|such a) (job|role|post|position|chance|opportunity|place|work))?"
)
"""What I would do, beneath the ways of saying that one would like to."""
_NO_OFFER = frozenset(
    """hear know join work come thank welcome like love appreciate accept say talk meet speak continue learn think remain wait call understand
    imagine the a an this that it you your to for from if very nothing more not been being hearing joining getting part
    only honestly discuss visit return send await tell ask remember forget feel hope wish expect believe agree mention add swear stop
    recommend look much attend follow sit belong stay move live so wonder easily""".split()
)
"""Verbs with which "I would" offers nothing: one would like to hear, to join, to come."""
_BE_OF_USE = re.compile(
    r"(?<![\w'])be (?:of (?:use|help|service)|useful|helpful|able to|there to|the one|somebody|someone|your|a hand|a help|the person|out|doing|up at|with them|with him|with her)"
)
_WOULD_SERVE = re.compile(
    r"(?<![\w'])(?:would|could|will|can|should|might|'d|'ll)(?: \w+ly| also| then)? (?:help|serve|stand|save|suit|fit|be (?:of|useful|a help|put|yours)|work|do|go|come in|give you|make|get|let|take|free|carry over|transfer|apply|hear|mean|finish|count)\b.{0,80}(?<![\w'])(?:you|your|yours|there|here|them|their|at|the)(?![\w'])"
    r"|(?<![\w'])(?:ready|keen|glad|happy|eager|prepared|willing|free|able|hope|hoping|mean|want|wish|like|intend|plan|aim|look forward|looking forward) to (?:help|bring|put|use|take|do|make|build|run|set|give|show|write|share|work on|work through|apply|offer|carry|lead|cover|keep|cut|start|teach|try|bringing|putting|doing|helping|taking)\b"
    r"|(?<![\w'])(?:would|will|'d|'ll) (?:be|make) (?:a |an |my )?(?:great |real |true )?(?:pleasure|joy|delight|privilege|honou?r|happy|proud|glad) (?:for me )?to (?!join|work|hear|meet|come|be|have|speak|talk|receive|get)\w"
    r"|(?<![\w'])to [a-z]+ .{5,120}(?<![\w'])would (?:be|make|give)(?![\w'])|what i(?:'d| would) (?:do|bring|offer|start|try|put)(?: \w+){0,4} (?:is|are|would|for|with)(?![\w'])|(?:it|they|that|one|this)(?:'s| is|'re| are) yours|give me (?:a|the|your|that|this)|let me (?:at|loose|have a go)|put me on|you(?:'d| would|'ll| will) (?:get|have|hear|find|see|know|not have to|never|be)(?![\w'])"
    r"|(?<![\w'])(?:count on me|put me (?:to|on|down)|(?:useful|of use|relevant|help) (?:to|for|at|in|on|with|when) (?:you|your|the)|bring(?:ing)? (?:all )?(?:this|that|it|these|those|them|the same|my|the) .{0,40}(?:to|for|into|along))(?![\w'])"
)

# --- concern -------------------------------------------------------------------------------------

_ABOUT_ME = re.compile(r"(?<![\w'])(?:I|i|me|my|im|i'm|I'm|I'd|I've|myself)(?![\w'])")
_DOUBT = frozenset(terms("overqualified underqualified inexperienced gap gaps lack lacking commute haven't"))


def concern(letter: LetterText, ground: Ground) -> Verdict:
    """A doubt about the candidate that came up is answered."""
    if ground.is_empty:
        return not_applicable("concern", _NO_NOTES)
    if letter.draft.kind is LetterKind.CLARIFICATION:
        return _put_right(letter, ground)
    doubts = [fact for fact in ground.usable if _is_doubt(fact)]
    if not doubts:
        # Notes can be misread: what sounds like a doubt left standing is one, whoever had it.
        standing = next(
            (line for line in letter.lines if _leaves_standing(letter, line, ground, _ALL_BUT_SURE)), None
        )
        if standing is not None:
            why = (
                "This grants a doubt about you and leaves it standing. Say what settles it, or leave it out."
            )
            return warned("concern", why, standing.text)
        return not_applicable("concern", "Your notes name no doubt about you that needs an answer.")
    found = ground.mentioned(letter, _is_doubt)
    worse = next(
        (line for line in letter.lines if _undermines(line) or _leaves_standing(letter, line, ground)), None
    )
    if worse is not None:
        why = "This makes the doubt about you bigger. Say what settles it, or leave it out."
        return warned("concern", why, worse.text, doubts[0].quote)
    if found:
        line, fact = found
        if fact.speaker != ME and not _is_answered(letter, line, ground):
            why = "The letter brings up a doubt about you and does not answer it. Say what you have done that settles it."
            return warned("concern", why, line.text, fact.quote)
        return passed("concern", "The letter answers a doubt that came up.", line.text, fact.quote)
    why = "A doubt about you came up, and the letter leaves it standing. One calm sentence can settle it."
    if letter.draft.kind in (LetterKind.STAY_IN_TOUCH, LetterKind.CHECK_IN, LetterKind.ANSWER):
        return not_applicable("concern", "This kind of letter leaves doubts alone.")
    if letter.draft.invitation:
        return not_applicable("concern", _NO_ROOM)
    if any(ground.mentioned(LetterText(other), _is_doubt) for other in letter.others):
        return not_applicable("concern", _ANOTHER_SAYS_IT)
    return warned("concern", why, quote=doubts[0].quote)


_FIGURES = re.compile(r"\d+")
_CORRECTS = re.compile(
    r"(?<![\w'])(?:put .{0,30}right|more clearly|clear(?:er|ly)?|correct\w*|misunder\w+|mistake\w*|in fact|should have (?:said|told|answered|been)|(?:was|is) not (?:right|correct|the whole|all)"
    r"|i meant|to be exact|wrong\w*|not (?:as|so) clear|set .{0,20}straight|did not (?:say|answer|explain))(?![\w'])"
)


def _put_right(letter: LetterText, ground: Ground) -> Verdict:
    """Whether a letter that is to put something right does so, and with what the notes say is right."""
    slip = ground.brief.correction if ground.brief is not None else None
    if slip is not None and ground.brief is not None:
        right = frozenset(_FIGURES.findall(plain(ground.brief.fact(slip.right).text)))
        told = frozenset(figure for line in letter.lines for figure in _FIGURES.findall(plain(line.text)))
        if right and not right & told and any(_CORRECTS.search(line.folded) for line in letter.lines):
            quote = ground.brief.fact(slip.right).quote
            return failed("concern", "This puts something else right than your notes do.", quote=quote)
    for line in letter.lines:
        if _CORRECTS.search(line.folded):
            return passed("concern", "The letter puts right what it was written for.", line.text)
    why = "This letter is there to put something right, and does not. Say what it is, in one calm sentence."
    return failed("concern", why, quote=ground.facts[0].quote if ground.facts else "")


_UNDERMINES = re.compile(
    r"(?<![\w'])(?:(?:can|could|may|might|would|will) (?:\w+ )?be (?:a |an |quite a |rather a |some |something of a )?(?:problem|difficult\w*|hard|gap|worry|drawback|struggle|hurdle|stretch|new ground|(?:quite )?a different thing|quite different|new to me)"
    r"|(?:makes?|made|gives?) you (?:hesitate|pause|think twice|nervous|wonder)|(?:take|need) (?:me )?(?:a (?:good |long |little )?(?:while|time)|some time|time|longer|months|ages)(?: to| before|\b)"
    r"|carry me|hold(?:ing)? my hand|(?:not|never) (?:been )?(?:my|a) (?:strong(?:est)?|thing|best|forte|strength)|(?:isn't|is not|am not|i'm not) (?:where i am |the )?(?:strong(?:est)?|my strong|at my best)|hardly counts?|doesn't (?:really )?count"
    r"|a bit (?:hard|far|much|weak|rusty|thin|slow)|perhaps one gets used|get(?:s)? used to it|no (?:real |good )?answer to|can't (?:really )?(?:say|promise|deny|argue)|cannot (?:really )?(?:say|promise|deny|argue)|all (?:that )?i can say"
    r"|i (?:do )?tend to|it (?:can|may) take others|i'm afraid|i am afraid|i (?:must |do |have to )?admit|(?:fair|right|understandable) (?:to|that you)(?: \w+){0,3} (?:doubt|worry|hesitate)|still (?:a )?(?:weak|gap)|for some time(?: yet| to come)?\b(?=[.,;]|$))"
)
"""What grants a doubt, or adds to it, where the letter should settle it."""
_BUT = re.compile(
    r"(?<![\w'])(?:but|though|yet|still|however|so i|and i(?:'m| am|'ve| have) (?:already|now|doing|booked|learning))(?![\w'])"
)
_NO_TROUBLE = re.compile(
    r"(?<![\w'])(?:not|no|never|n't|nothing|wouldn't|won't|without|hardly|isn't|less|any)(?: \w+){0,4}$"
)
_ANSWERS = frozenset({FactKind.STRENGTH, FactKind.MISSED_POINT, FactKind.INTEREST})


_SURELY_DOUBT, _ALL_BUT_SURE = 0.6, 0.75


def _leaves_standing(letter: LetterText, line: Line, ground: Ground, at_least: float = _SURELY_DOUBT) -> bool:
    """Whether a sentence sounds like a doubt that is granted, and nothing answers it in the next one."""
    if not sounds(line.text, Manner.DOUBT, at_least) or _brought(line, ground) is not None:
        return False
    after = letter.lines.index(line) + 1
    answer = letter.lines[after] if after < len(letter.lines) else None
    return answer is None or answer.paragraph != line.paragraph or sounds(answer.text, Manner.DOUBT, 0.5)


def _undermines(line: Line) -> bool:
    """Whether a sentence grants a doubt and says nothing against it."""
    found = _UNDERMINES.search(line.folded)
    if found is None or _NO_TROUBLE.search(line.folded[: found.start()]):
        return False
    return not _BUT.search(line.folded, found.end())


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


_DONE_FOR_ME = re.compile(
    r"\b(?:showed|told|asked|gave|offered|let|took|walked|drove|made|bought|sent|see|seen|met) me\b", re.I
)
"""What somebody did for the candidate in the interview: no doubt about them."""


def _is_doubt(fact: Fact) -> bool:
    """A worry about the candidate, not one about the work: it speaks of me, or of a lack."""
    if fact.kind is not FactKind.CONCERN:
        return False
    text = _DONE_FOR_ME.sub("", plain(fact.text))
    return fact.speaker == ME or bool(_ABOUT_ME.search(text)) or bool(terms(text) & _DOUBT)
