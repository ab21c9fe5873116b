"""A fact in words that fit a letter: a clause, a noun phrase, or a first-person clause.

Everything here is *safe by omission*: a form that ``assistant.english.grammar.unsound`` finds fault
with is None, and the fact is left out rather than pasted raw.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from assistant.english import continuations
from assistant.english.acceptability import acceptability
from assistant.english.grammar import (
    add_articles,
    has_finite_verb,
    is_plural,
    spell_contractions,
    unsound,
)
from assistant.english.spelling import is_spelled
from assistant.english.tokens import tokenize
from assistant.schema import EMPLOYER, ME, Fact, FactKind, Person
from assistant.writing.first_person import (
    HELD,
    MADE_BY_ME,
    RESULT,
    answering,
    checked_statement,
    deed_and_result,
    doubted_thing,
    going_on,
    mine,
    own_doubt,
    result_clause,
    their_doubt,
)
from assistant.writing.fragments import UNFIT, clean, leans
from assistant.writing.lead_ins import TAIL_LIKED, liked, missed_rest
from assistant.writing.missed import plain_point
from assistant.writing.noun_phrases import inner_noun, noun_phrase
from assistant.writing.questions import question_forms, quoted_question
from assistant.writing.second_person import spare_clause, their_clause, their_worry
from assistant.writing.their_words import their_words


@dataclass(frozen=True)
class Wording:
    """The forms that a fact can take; None where it can't. ``quality`` ranks facts (higher is better)."""

    clause: str | None = None  # "you run the reading scheme": their side, after "that"
    noun: str | None = None  # "your reading scheme": after "about"
    mine: str | None = None  # "I led a similar migration at Acme"
    answer: str | None = None  # "I did that at Westpac": mine, straight after the statement it takes up
    heard: str | None = None  # what another interviewer said, as a clause: to be told with their name
    quoted: str | None = None  # theirs, word for word: "Monday mornings are archaeology"
    spare: str | None = (
        None  # as a clause, where the judge of wordings is unsure: for a letter with nothing else
    )
    quality: float = 0.0
    leans: bool = False  # speaks of "it" or "that": needs the statement before

    @property
    def usable(self) -> bool:
        """Whether some form can stand in a letter by itself."""
        return bool(self.clause or self.noun or self.mine or self.quoted) and not self.leans


@lru_cache(maxsize=1024)  # planning and composing ask for the same wordings
def word_fact(fact: Fact, reader: Person | None, people: tuple[Person, ...]) -> Wording:
    """All the forms that a fact can take in a letter to ``reader``."""
    head, tail = continuations.split(fact.text, fact.speaker == ME)
    words = _word_fact(fact, reader, people)
    if not tail:
        return words
    return _continued(_word_fact(fact.model_copy(update={"text": head}), reader, people), head, tail) or words


def _continued(words: Wording, head: str, tail: str) -> Wording | None:
    """The wording of a statement with what goes on from it, where all of the statement is worded."""
    for said in (words.mine, words.clause):
        if said is None or words.leans or not said.lower().endswith(clean(head).split()[-1].lower()):
            continue
        whole = f"{said}{_punctuated(said, tail)}"
        if len(whole.split()) <= _LONGEST_CONTINUED and not UNFIT.search(tail):
            better = replace(words, quality=words.quality + _CONTINUED)
            return replace(better, mine=whole) if said == words.mine else replace(better, clause=whole)
    return None


def _punctuated(head: str, tail: str) -> str:
    """What goes on from a statement, its deeds as one list: ", closed the day alone and trained three juniors"."""
    link = next(link for link in continuations.LINKS if tail.startswith(link))
    pieces = [clean(piece) for piece in tail.removeprefix(link).split(continuations.COORDINATED)]
    if link == continuations.APPOSED:
        return continuations.APPOSED + ", and ".join(pieces)
    *firsts, last = pieces
    if head.startswith("I have ") and _AT_A_PLACE.search(head):
        done = f"{', '.join(firsts)} and {last}" if firsts else last
        return f", where I {add_articles(done)}"  # "I have two years of experience at Vila Galante, closed ..." mixes the times
    before = "".join(f", {piece}" for piece in firsts)
    return f"{before}{',' if firsts or continuations.COORDINATED in head else ''} and {last}"


_CONTINUED = 0.5  # what it is worth that a statement is told with its figures, or what was done next
_LONGEST_CONTINUED = 30  # words


def _word_fact(fact: Fact, reader: Person | None, people: tuple[Person, ...]) -> Wording:
    text = fact.text
    kind = fact.kind
    clause = noun = own = answer = None
    bare = False
    if reader is not None and fact.speaker not in (ME, EMPLOYER, reader.name):
        return Wording(heard=_heard(fact, reader, people))
    if quoted := their_words(fact):
        return Wording(quoted=quoted, quality=_WORTH_OF_THEIR_WORDS)
    if kind is FactKind.MISSED_POINT:
        rest = missed_rest(text)
        plain_rest = re.sub(r"^that\s+", "", rest)
        own = (
            None
            if re.match(r"(?:the|my|a|an|about)\b", rest, re.I) and not MADE_BY_ME.match(clean(rest))
            else deed_and_result(plain_rest) or mine(plain_rest, kind)
        )
        if own is None and re.match(r"my\b", rest) and has_finite_verb(rest):
            own = checked_statement(clean(rest))
        if own is not None and own.startswith("my ") and re.search(r"\b(?:it|them|that|those|this)\b", own):
            own = None  # "my mentor uses them now"
        if own is not None and not any(is_plural(w) for w in own.partition(" their ")[0].split()[1:]):
            own = re.sub(r"\btheir\b", "your", own)  # "I know their booking software"
        if own is None and re.fullmatch(r"my [A-Z][a-z]+(?: (?:and|or) [A-Z][a-z]+)?", clean(rest)):
            noun = clean(rest)  # "my Norwegian"
        elif own is None:
            noun = (
                None
                if _A_TIME.fullmatch(rest) or _ONLY_A_LEVEL.fullmatch(clean(rest))
                else noun_phrase(fact, rest, reader, people)
            )
            if noun is None and (thing := _WITH_ITS_STORY.match(rest)):
                noun = noun_phrase(fact, thing["what"], reader, people)
            if noun is None and not _ONLY_A_LEVEL.fullmatch(clean(rest)):
                own, noun = plain_point(rest)
            if noun and noun.startswith("the ") and not rest.lower().startswith("the ") and HELD.search(noun):
                noun = "my " + noun[4:]
            elif (
                noun
                and noun.split()[0].lower() not in {"my", "the", "a", "an", "how", "that"}
                and HELD.search(noun)
            ):
                noun = "my " + noun
    elif kind is FactKind.STRENGTH:
        text = re.sub(r"^(?:that|how|where) (?=I\b)", "", text)
        text = re.sub(r"^I said (?:that )?(?=(?:I|we|ours|mine|my|at [A-Z])\b)", "", text)
        text = _ONLY_TALKED.sub("", text)
        text = spell_contractions(text) if text.startswith(("I'd ", "I’d ")) else text
        own = None if text.startswith("I would ") else deed_and_result(text) or mine(text)
        if own is None and (further := _FURTHER_MINE.search(text)):
            own = mine(further["mine"])
        answer = answering(text) if own is None else None
        if (
            answer is None
            and (before := _WHEN_WE_DID.match(text))
            and (did := checked_statement(text[before.end("when") :]))
        ):
            own, answer = None, f"{before['when']}{did}"
        if (
            answer is None
            and text.startswith("I would ")
            and unsound(text) is None
            and not UNFIT.search(text)
        ):
            answer = spell_contractions(text)  # how one would do what they asked
        if own is not None and _WOULD_DO.match(own):
            own, answer = None, own
        if own is None and RESULT.search(text) and not re.match(r"(?:I|my|which)\b|[^,]{0,40}\bI\b", text):
            clause = result_clause(text)
        elif own is None and answer is None and (next_deed := going_on(text)):
            clause = next_deed
        elif own is None:
            noun = _told_of(fact, text, reader, people)
        if (
            own is None
            and clause is None
            and noun is None
            and (
                place := re.search(
                    r"\bat (?!Dr\b|Home\b|Work\b|Uni\b|School\b|College\b|(?:the )?(?:[A-Z]\w+ )?Co\b)(?P<name>(?:the )?(?:[A-ZÀ-Þ][\w'’&-]*)(?: (?:of |the |and |& )?(?!I\b)[A-ZÀ-Þ][\w'’&-]*){0,4}(?: (?:bus station|station|school|hospital|centre|college|nursery|clinic|surgery|hotel|library|farm|club|bakery|garage))?)",
                    text,
                )
            )
            and not UNFIT.search(text)
            and not _NO_WORK_THERE.search(text)
        ):
            noun = _work_on(text) or f"my work at {place['name']}"
            bare = noun.startswith("my work at ")
        elif own is None and noun is None and re.match(r"my\b|how I\b|the (?:time|day|year) I\b", text):
            noun = noun_phrase(fact, text, reader, people)
            if noun and re.search(
                r"\b(?:place|job|boss|manager|cv|name|friend|mentor|colleagues?|notice|bus|train)\b", noun
            ):
                noun = None
    elif kind is FactKind.RESONATED and re.search(
        r"\bmy (?:answer|idea|question|point|example|story|joke)\b", text
    ):
        pass  # what they liked of mine is not for me to praise
    elif kind is FactKind.RESONATED:
        tail = TAIL_LIKED.match(text)
        _, rest = liked((tail["what"] or tail["best"] or tail["found"]) if tail else text)
        rest = clean(rest)
        lead = re.match(r"(that|how)\s+(.+)$", rest, re.I)
        open_fact = fact.model_copy(update={"speaker": EMPLOYER})
        if lead:
            inner = their_clause(open_fact, lead[2], reader, people)
            clause = f"{lead[1].lower()} {inner}" if inner else None
        else:
            noun = noun_phrase(open_fact, rest, reader, people) or _made_by_them(rest)
            if noun is None:
                inner = their_clause(open_fact, rest, reader, people)
                clause = f"that {inner}" if inner else None
    elif kind is FactKind.CONCERN and fact.speaker != ME and re.search(r"\b(?:I|my)\b", text):
        return Wording(mine=their_doubt(text) or doubted_thing(text), quality=0.0)
    elif kind is FactKind.CONCERN and fact.speaker == ME:
        if text.startswith("but "):
            inner = re.sub(
                r"^(?=(?:test|exam|course|certificate|licen[cs]e|ticket|results?) (?:is|are)\b)",
                "my ",
                clean(text),
            )
            inner = re.sub(r"\bbooked (?=\d|[A-Z])", "booked for ", inner)
            inner = add_articles(inner)
            clause = (
                None
                if unsound("I know, but " + inner) or UNFIT.search(inner) or not has_finite_verb(inner)
                else "but " + inner
            )
        else:
            own = own_doubt(text)
    elif kind is FactKind.QUESTION:
        clause, noun = question_forms(fact, text, reader, people)
        theirs = reader is not None and (fact.speaker == reader.name or len(people) == 1)
        if clause is None and noun is None and theirs and (put := quoted_question(text)):
            return Wording(quoted=put, quality=_WORTH_OF_A_QUESTION)
    elif kind in (FactKind.CONCERN, FactKind.NEED) and (worry := their_worry(fact, text, reader, people)):
        noun = worry
    elif fact.speaker != ME:
        clause = their_clause(fact, text, reader, people)
        noun = noun_phrase(fact, text, reader, people) if clause is None else None
        if clause is None and noun is None and (told := _TOLD_ABOUT.match(text)):
            noun = noun_phrase(fact, told["what"], reader, people)
    if (
        clause is None
        and noun is None
        and kind in (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN)
        and fact.speaker != ME
    ):
        inner = inner_noun(fact, text, reader, people)
        if inner:
            return Wording(noun=inner, quality=0.3)
    clause = _WANTS_HOURS.sub(r"you \1 somebody for \2", clause) if clause else None
    words = Wording(clause, noun, own)
    unsure = (
        clause is None and fact.speaker != ME and kind in (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN)
    )
    return Wording(
        clause,
        noun,
        own,
        answer,
        spare=spare_clause(fact, reader, people) if unsure else None,
        quality=_quality(fact, words) - _BARE * bare,
        leans=leans(clause or noun or own or "") or bool(clause and kind is FactKind.STRENGTH),
    )


_NO_WORK_THERE = re.compile(
    r"\b(?:he|she|they|his|her|their|medical|boots|interview|contract|course|visa|licen[cs]e|certificate|exam|test|trial|flat|school run|lives?|lived|grew up|"
    r"born|studied|degree|lunch|coffee|met|meet|start|next|then)\b",
    re.I,
)
"""What at a place tells of no work there: "boots and medical at Arbo on the 17th"."""
_ONLY_TALKED = re.compile(
    r"^I (?:(?:also|then|just) )?(?:talked|spoke|chatted|went on)(?: (?:to|with) (?:him|her|them|both))?(?: a lot| a bit)? (?:about|of|through) (?=(?:the|my|our) )"
)
_WANTS_HOURS = re.compile(
    r"^you (need|want|are after) ((?:weekends?|evenings?|nights?|mornings?|days?|lates|earlies|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)(?: and \w+)?)$"
)
""" "They want weekends": somebody to work them."""
_TOLD_ABOUT = re.compile(
    r"(?:(?:mr|mrs|ms|dr|prof)\.? )?(?:[\w'’.-]+ )?(?:(?:went|got|was) [\w-]+,? (?:and )?then |then |also |even |just )*"
    r"(?:told (?:me |us )?(?:the story of|all about|about|of)|spoke (?:about|of)|talked (?:me through|about|of)|described|explained|"
    r"showed (?:me|us)|walked me through|went on about|mentioned|brought up) (?P<what>how .+|(?:the|their|his|her|an?) .+)$",
    re.I,
)
""" "Raj went quiet then told me about their hardship fund"."""
_WITH_ITS_STORY = re.compile(
    r"(?P<what>(?:the|my) (?:[\w'’-]+ ){1,6}?)(?:thing )?(?:in (?:19|20)\d\d )?(?:where|when) I\b"
)
"""What was missed, with more than a clause can hold: "the lunchtime club in 2023 where I noticed and logged it"."""
_ONLY_A_LEVEL = re.compile(r"(?:my )?(?:level|grade|stage|part|band|tier) \w+", re.I)
""" "Makaton. level 2": of what, stands elsewhere."""
_A_TIME = re.compile(r"(?:about |over |nearly )?[\w.]+ (?:years?|months?|weeks?|days?|hours?|times)\W*", re.I)
_AT_A_PLACE = re.compile(r"\bat (?:the )?[A-ZÀ-Þ][\w'’&-]*(?: (?:of |the |and |& )?[A-ZÀ-Þ][\w'’&-]*){0,4}$")
_A_MOVE = re.compile(r"\b(?:move|switch|change|migration) .*\bfrom .+ to \w+(?: \w+)?$")
_LONGEST_TOLD = 30  # words


def own_work(clause: str) -> str | None:
    """What the reader runs, as a thing to talk about: "the reading scheme you run". Nobody needs to be told that they do."""
    work = _OWN_WORK.match(clause)
    return f"{work['what'].replace('your ', 'the ', 1)} you {work['verb']}" if work else None


def with_result(noun: str, result: str) -> str | None:
    """What one told of, with what came of it: "my work at Acme, where late files went from 9 a week to 1"."""
    if result.startswith("with ") and noun.startswith("my work on "):
        return f"{noun}, {result}"
    if re.match(
        r"(?:by|and|with|over|it|that|\S*\d\S* (?:went|came|got|did|were|was|had|have)) ", f"{result} "
    ):
        return None
    if result.startswith("which "):
        whole = f"{noun}, {result}"
    elif re.search(r"\bwhere\b", noun):
        whole = f"{noun}, and {result}"
    elif _AT_A_PLACE.search(noun) or _A_MOVE.search(noun):
        whole = f"{noun}, where {result}"
    else:
        return None
    return whole if len(whole.split()) <= _LONGEST_TOLD else None


# What one tells of: "the chest pain call at 111 where I talked the wife through CPR".
_TOLD_OF = re.compile(
    r"(?:the|my|an?) (?:[\w'’-]+ ){1,7}(?:where|when|that|which) (?:I|we) .+$|(?:the|our|my) (?:[a-z][\w'’-]+ ){1,4}(?:at|in|for) (?:the )?[A-ZÀ-Þ].{2,30} from .+ to .+$|(?:the|my) (?:[\w'’-]+ ){1,5}I (?:did|ran|built|made|led|wrote|set up|designed|started|worked on|organi[sz]ed|put together|found|spotted|caught|solved|fixed|won|grew|planned|painted|restored|rebuilt|cooked|baked|introduced)\b .+$|(?:the|my) (?:[a-z][\w'’-]+ ){1,4}(?:at|for|in|with) (?:the )?[A-ZÀ-Þ][\w'’&-]*(?: [A-ZÀ-Þ][\w'’&-]*){0,3}$"
)


_WHEN_WE_DID = re.compile(
    r"(?P<when>when (?:I|we) (?:did|had|went through|made|ran) (?:that|this|the same|one|it) (?:at|in|with|for) [^,]{2,40}, )I (?:was|led|ran|did|trained|showed|wrote|built|set|kept|helped|looked|made)\b"
)
"""What takes up what they are about to do: "when we did that at Fowlers, I was one of the super users"."""
_FURTHER_MINE = re.compile(
    r"\b(?:because (?=I\b)|and (?=my (?:team|crew|class|shift|group|section|ward|kitchen|department)\b))(?P<mine>.+)$"
)
"""What can stand alone where the whole can't: "mine are 3% because I always measure twice"."""

_WOULD_DO = re.compile(
    r"I (?:(?:always|just|usually|first|also|never) )?(?:sit|stay|ring|call|wait|ask|tell|listen|stop|step|take|put|go|get|log|check|give|breathe|smile|start|talk|explain|"
    r"say|offer|show|walk|move|let|find|try|keep|stand|count|repeat|apologi[sz]e|acknowledge|escalate|report|record|pause|separate|remember|treat|break|ignore)\b(?!.*\b(?:every|each|a (?:week|day|month|year|term)|my)\b)"
)
"""What one does in such a case, as the answer to a question: "I stay polite and call control"."""

# "litter pick buddy system at Hackbridge"
_NAMED_AT = re.compile(
    r"(?:[a-z][\w'’-]+ ){1,4}(?:at|for|in|with) (?:the )?[A-ZÀ-Þ][\w'’&-]*(?: [A-ZÀ-Þ][\w'’&-]*){0,3}"
)
_MADE_BY_THEM = re.compile(
    r"(?:the|their) (?:[\w'’-]+ ){1,3}?(?:the [a-z]+s|everyone|the (?:team|staff|children)|they) (?:\w+ly )?(?:(?:have |had )?(?:built|made|grew|grown|run|ran|painted|planted|set up|started|wrote|written|designed|use|used|do|did|keep|kept))\b(?: .+)?"
)


def _made_by_them(text: str) -> str | None:
    """A thing with what others did, which nothing opens: "the sensory garden the parents built"."""
    match = _MADE_BY_THEM.fullmatch(text)
    if (
        match is None
        or unsound(f"I liked {text}") == "leftover marks"
        or re.search(r"\b(?:I|me|my|he|she)\b", text)
    ):
        return None
    return re.sub(r"\bthey\b", "you", re.sub(r"^their\b", "your", text))


_WORK_ON = re.compile(
    r"(?:the )?(?P<what>(?:[a-z][a-z-]+ ){0,2}(?:systems?|redesign|rebrand|rebuild|relaunch|migration|project|campaign|programme|program|rollout|dashboard|pipeline|database|archive|collection|exhibition|website|app|software|tool|toolkit|handbook|survey|study|report|audit|garden|menu|scheme|club|newsletter|podcast|show|tour)) "
    r"(?P<where>(?:at|for|with) (?:the )?[A-ZÀ-Þ][\w'’&-]*(?: (?:of |the |and |& )?[A-ZÀ-Þ][\w'’&-]*){0,4})$"
)


def _work_on(text: str) -> str | None:
    """A thing that one made somewhere, of which the notes have no verb: "my work on the design system at Fjord & Fern"."""
    made = _WORK_ON.match(clean(text))
    return f"my work on the {made['what']} {made['where']}" if made else None


_TOLD_THEM = re.compile(r"(?:i )?(?:told|talked|walked|showed|explained|spoke|described)\b", re.I)


def _told_of(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    """What one told them of, after "about": "the customs feed at Tallgrass"."""
    text = re.sub(r"^((?:the|my) [\w'’-]+) thing\b", r"\1 work", text)
    for part in dict.fromkeys((text, text.split(",")[0], text.split(":")[0])):
        told = _TOLD_OF.match(part) or (
            _TOLD_THEM.match(fact.quote) and (re.match(r"(?:the|my) .+", part) or _NAMED_AT.fullmatch(part))
        )
        if told and not UNFIT.search(part) and (noun := noun_phrase(fact, told.group(), reader, people)):
            return noun
    return None


def _heard(fact: Fact, reader: Person, people: Sequence[Person]) -> str | None:
    """What a colleague of the reader's said of the work, without a word about that colleague."""
    if fact.kind is FactKind.QUESTION:
        _, about = question_forms(fact.model_copy(update={"speaker": EMPLOYER}), fact.text, reader, people)
        # What a colleague wanted to know of the candidate says nothing without the answer.
        return f"about {about}" if about and not re.search(r"\b(?:your?|I|me|my)\b", about) else None
    if _TO_THEIR_SHAME.search(fact.text):
        return None  # what a colleague finds wrong is not carried on
    text = _WANTS.sub("they ", fact.text) if fact.kind in (FactKind.NEED, FactKind.CONCERN) else fact.text
    told = (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN)
    if not (text != fact.text or fact.kind in told) or re.search(r"\b(?:he|she|his|her|him)\b", text, re.I):
        return None
    clause = their_clause(fact.model_copy(update={"speaker": EMPLOYER}), text, reader, people)
    if clause is None or leans(clause):
        return None
    # What one of them wants is no wish of the reader's: it is the team's.
    return _YOU_WANT.sub(lambda match: _THE_TEAM[match[1]], clause)


_TO_THEIR_SHAME = re.compile(
    r"\b(?:not|n['’]?t|no one|nobody|never|bad|poor|worse|worst|mess\w*|fail\w*|behind|slow|late|lost|los(?:e|ing)|wrong|trouble|problem|complain\w*|worr\w+|afraid|scared|sick|leav\w+|left|quit|broken?|"
    r"short|struggl\w+|chaos|stuck|missing|error|errors|accident|incident|scare|predecessor|last one|turnover|fined?|audit)\b",
    re.I,
)
_THE_TEAM = {
    "want": "the team wants",
    "need": "the team needs",
    "are": "the team is",
    "would like": "the team would like",
}
_YOU_WANT = re.compile(r"^you (want|need|are(?= (?:looking|after))|would like)\b")


# "she wants someone who …": what one of them wants of whoever gets the job, all of them want.
_WANTS = re.compile(
    r"^(?:he|she|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?) (?=(?:wants?|needs?|would like|is looking for|(?:is|are) after|looks for) (?:an? |some|people|the )?)"
)
_OWN_WORK = re.compile(
    r"you (?P<verb>run|head|lead|manage|own|chair|oversee|drive) (?P<what>(?:(?:the|your|a) (?:\w+ ){0,3})?\w+)$"
)


_ONLY_A_COUNT = re.compile(r"you have (?:about |over |nearly |around )?[\w.,]+ [\w'’-]+")
_COUNTS = re.compile(
    r"you have (?:about |over |nearly |around |a team of )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_CAME_OF_IT = re.compile(
    r",? and .{3,40}? (?:went|fell|dropped|rose|halved|doubled|tripled|came down|grew)\b"
)
_WORTH_OF_A_QUESTION = 0.6  # as it was put: it says little without what was answered
_WORTH_OF_THEIR_WORDS = 2.4  # nothing shows better that one was there, and listened
_RESULT = 1.0  # what it is worth that a statement tells what came of it
_BARE = 1.4  # what "my work at Boots" lacks beside a statement of what was done there
_JUDGED = 2.0  # how much the judge's opinion counts beside the other signs
_MIDDLING = 0.4  # about the share of all wordings that readers let stand


def _quality(fact: Fact, wording: Wording) -> float:
    text = wording.mine or wording.clause or wording.noun
    if text is None:
        return 0.0
    form = "mine" if wording.mine else "clause" if wording.clause else "noun"
    if form == "clause" and fact.kind is FactKind.QUESTION:
        form = "question"
    words = [t.text for t in tokenize(text) if t.is_word]
    score = 1.0
    if 5 <= len(words) <= 16:
        score += 0.4
    elif (len(words) > 20 and not _CAME_OF_IT.search(text)) or len(words) < 3:
        score -= 0.3
    if form == "mine" and _CAME_OF_IT.search(text):
        score += _RESULT
    if _ONLY_A_COUNT.fullmatch(text):
        score -= 0.8  # "you have 3 counties": they know
    elif _COUNTS.match(text):
        score -= 0.5
    if _OWN_WORK.match(text):
        score -= 1.0  # telling people what they do; only as the start of what follows from it
    unknown = sum(1 for w in words if w.islower() and w.isalpha() and not is_spelled(w))
    score -= 0.7 * unknown
    if re.search(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|fifteen)\b", text):
        score += 0.35
    if any(w[:1].isupper() and w != "I" for w in words[1:]):
        score += 0.2
    if (
        wording.noun
        and not wording.clause
        and not wording.mine
        and fact.kind not in (FactKind.MISSED_POINT, FactKind.STRENGTH)
    ):
        # A bare noun phrase says little; what frames it tells whether it was worth a line.
        score -= 0.55 if fact.kind is not FactKind.RESONATED else 0.1
        score += 0.35 * bool(re.match(r"(?:your|how|what|why)\b", wording.noun))
        score += 0.25 * bool(
            re.search(r"\w (?:of|for|with|to|from|that|who|which|into|between|about) \w", wording.noun)
        )
        score -= 0.4 * (len(words) < 3 and fact.kind is not FactKind.RESONATED)
    judged = acceptability(text, form, fact.kind.value)
    return score + _JUDGED * (judged - _MIDDLING)
