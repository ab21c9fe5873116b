"""Which facts of the notes a letter to one reader is made of: a need, the strength that answers it, what was particular."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.english.acceptability import acceptability
from assistant.english.comparison import terms
from assistant.english.verbs import DEEDS, is_record
from assistant.schema import EMPLOYER, ME, Brief, Fact, FactKind, Person
from assistant.writing.answered import as_noted
from assistant.writing.exchanges import Exchange, exchanges, is_cut
from assistant.writing.in_brief import in_brief, runs, stands_alone, telling
from assistant.writing.noted import statement_as_noted, theirs_in_brief
from assistant.writing.reactions import landed
from assistant.writing.wording import with_result, word_fact

SAME_BREATH = 40
"""Two statements at most so many characters apart were jotted down in one breath."""

_SOON_AFTER = 120  # characters between what they said and what was answered
_ONE_BREATH = 3  # characters between two statements that a comma parts
_AT_ONCE = 0.8  # what it is worth that a strength stands straight after a need
_ANSWERED = 1.6  # the same straight after the question whether one can
_FAR_BETTER = 1.8  # of the worth of a strength
_TAKEN_UP = 2.4  # the worth of "I did that at Westpac" after the need that it takes up
_TOLD_TO_A_COLLEAGUE = 4.0  # what a strength loses with each letter of the panel that has it: members compare
_A_COLLEAGUE_S = 2.0  # what a fact loses that came up with another interviewer
_CAME_OF_IT = 1.2  # what it is worth that the notes tell what came of a deed
_LANDED = 1.0  # what it is worth that they wrote a thing down, or laughed at it
_NEXT_TO = 12  # characters between a question and what was answered, and between its pieces
_SHORT = 90  # characters of what an invitation to connect recalls
_MOST_BESIDE = 3  # scraps behind a thing that one told of
_MOST_NOTED = 2  # scraps of theirs in a letter
_MOST_SCRAPS = 4  # in a list of what one brings
_MANY = 10  # more scraps than any list has
_MOST_SCRAPS_EACH = 2  # the same for one member of a panel
_WORTH_A_SENTENCE = 0.8  # a wording's quality
_WORTH_OF_WHAT_WAS_LOVED = 0.5  # the same of what the candidate noted to have liked
_WORTH_TELLING_ALL = 1.2  # the same of what was said to a colleague
_LEAST_OF_A_PARTICULAR = 0.5  # the same of something that shows one was there
_WORTH_A_SECOND = 1.6  # the same where the letter has one of the sort already

K = FactKind
_THEIR_KINDS = (K.RESONATED, K.TOPIC, K.NEED, K.CONCERN, K.REMARK, K.QUESTION)
SPECIFIC_RANK = {
    K.RESONATED: 1.2,
    K.REMARK: 0.9,
    K.TOPIC: 0.8,
    K.NEED: 0.6,
    K.CONCERN: 0.3,
    K.QUESTION: -0.4,
}
NEED_RANK = {K.CONCERN: 1.0, K.NEED: 0.9, K.TOPIC: 0.2}


_OURS = re.compile(r"I (?:got|brought|cut|took|kept) (?:ours|mine) .*\d")
_OF_ONESELF = re.compile(r"(?:I|we|\d[\d,.]*) |(?:at|in|with|for) [A-ZÀ-Þ][^,]{2,40} (?:I|we) ")
_MEANT = re.compile(
    r"(?:what )?i (?:really |actually )?(?:meant|mean|wanted to say|should(?:['’]ve| have) said)(?: (?:was|is|to say))?|(?:the )?(?:real|right|true|correct|proper) (?:answer|one|thing)(?: (?:is|was))?|correct(?:ion|ly)?",
    re.I,
)
_LIKENED = re.compile(r"\b(?:similar|such an?|the same) (?P<what>[a-z]{4,})\b")
_NO_DEED = ("I am ", "I have been ", "I hold ", "I speak ", "I know ")
_ENOUGH_SAID = 4  # words of a correction: "I can attach" puts nothing right
_PAST = frozenset(
    "knew spoke held drove came went saw left found won stood sat drew chose bought met paid sent spent thought told wore began broke gave took swam sang slept fed".split()
)
_SAYS_HOW = re.compile(
    r"I (?:always |just |would |usually |first )?(?!am\b|have\b|do\b|can\b|know\b|speak\b|hold\b|run\b|lead\b|teach\b|manage\b|work\b|\w+ed\b)(?P<verb>[a-z]+)\b"
)
"""How one does something, said to a question: means nothing without it. What one did has another form."""


def _says_how(statement: str) -> bool:
    match = _SAYS_HOW.match(statement)
    return match is not None and match["verb"] not in DEEDS and match["verb"] not in _PAST


def _is_whole(noun: str, text: str) -> bool:
    """Whether a noun picked out of a statement is one there too, and not half a clause: "a third of whom speak"."""
    bare = re.sub(r"^(?:the|your|an?) ", "", noun)
    return (
        re.search(
            rf"\b{re.escape(bare)}(?= (?:in|on|at|for|from|with|that|which|coming|starting|next)\b|[,.;]|$)",
            text,
        )
        is not None
    )


class Choice:
    """Chooses the facts of one letter. ``used`` counts what the panel's earlier letters took."""

    def __init__(self, brief: Brief, reader: Person | None, used: Mapping[str, int], last: bool) -> None:
        self.brief = brief
        self.reader = reader
        self.used = used
        self.last = last  # no later letter needs what this one leaves
        self.wordings = {fact.id: word_fact(fact, reader, brief.people) for fact in brief.facts}
        self._bind_answers()
        usable = [
            fact for fact in brief.facts if self.wordings[fact.id].usable and not _was_wrong(fact, brief)
        ]
        self.theirs = [
            f
            for f in usable
            if f.kind in _THEIR_KINDS
            and (f.kind is K.RESONATED or f.speaker != ME)
            and (self.wordings[f.id].clause or self.wordings[f.id].noun or self.wordings[f.id].quoted)
            and _for_reader(f, reader, brief.people)
            and not _names_only_the_job(f, brief.role)
            and not _OF_THE_MEETING.match(f.text)
        ]
        self.settling = self.doubt() or ()
        reserved = {two for _, two in self._doubts()}
        strengths = [f for f in usable if f.kind is K.STRENGTH and f.speaker == ME]
        # What settles a doubt is said to that; it is a strength only where the notes have no other.
        self.strengths = [f for f in strengths if f.id not in reserved] or (
            [] if self.settling else strengths
        )
        if self.is_panel:
            # How one answered a colleague is for that colleague; what one has done may be told to all.
            own = [f for f in self.strengths if not self.is_for_a_colleague(f) or self._is_a_record(f)]
            heard = [f for f in self.strengths if self.mine(f) and self.quality(f) >= _WORTH_TELLING_ALL]
            self.strengths = own or heard  # "As I told Jukka, ...": rather than nothing of oneself
        self.spares = [
            f
            for f in brief.facts
            if self.wordings[f.id].spare
            and _for_reader(f, reader, brief.people)
            and not self.is_for_a_colleague(f)
        ]
        self.answers = [f for f in brief.facts if self.wordings[f.id].answer]
        self.missed = [f for f in usable if f.kind is K.MISSED_POINT]
        self.heard = [f for f in brief.facts if self.wordings[f.id].heard]  # from the reader's colleagues

    def for_reader(self) -> list[Fact]:
        """What they told and this reader may be told of, worded or not."""
        return [
            f for f in self.brief.facts if f.speaker != ME and _for_reader(f, self.reader, self.brief.people)
        ]

    def _is_a_record(self, strength: Fact) -> bool:
        """Whether a strength tells of something done, with a figure or a place, that any of the panel may hear of."""
        told = self.mine(strength) or self.wordings[strength.id].noun or ""
        return is_record(told)

    def _bind_answers(self) -> None:
        """How one does something, said to a question, is an answer and can't stand without it."""
        asked = False
        for fact in self.brief.facts:
            wording = self.wordings[fact.id]
            if fact.kind is K.QUESTION:
                asked = True
            elif asked and fact.kind is K.STRENGTH and _says_how(wording.mine or ""):
                self.wordings[fact.id] = replace(wording, mine=None, answer=wording.mine)
            elif wording.usable:
                asked = False

    @property
    def is_panel(self) -> bool:
        """Whether the reader is one of several."""
        return self.reader is not None and len(self.brief.people) > 1

    def quality(self, fact: Fact) -> float:
        """How well a fact's wording reads; higher is better."""
        return self.wordings[fact.id].quality

    def mine(self, fact: Fact) -> str:
        """A fact as the candidate says it, "I led a team"; empty where it can't be said so."""
        return self.wordings[fact.id].mine or ""

    def rank(self, fact: Fact, table: Mapping[FactKind, float]) -> float:
        """What a fact is worth to this letter: less with each letter of the panel that has it already."""
        own = 0.5 if self.reader is not None and self.reader.name in (fact.speaker, fact.about) else 0.0
        more = 0.8 if self.leaning(fact) else 0.0
        more -= _A_COLLEAGUE_S * self.is_for_a_colleague(fact)
        return table.get(fact.kind, 0.0) + self.quality(fact) + own + more - 1.5 * self.used.get(fact.id, 0)

    def is_for_a_colleague(self, fact: Fact) -> bool:
        """Whether a fact came up with another interviewer, who has a letter of their own."""
        if self.reader is None or fact.about in (None, self.reader.name):
            return False
        return any(person.name == fact.about for person in self.brief.people)

    def need_and_strength(self) -> tuple[Fact | None, Fact | None]:
        """A need and the strength that answers it best; else the best strength alone.

        A strength answers what it is about, or what stands just before it in the notes.
        """
        needs = [
            f
            for f in self.theirs
            if f.kind in NEED_RANK
            and f.speaker != ME
            and not self.used.get(f.id)
            and (self.quality(f) >= _WORTH_A_SENTENCE or self.leaning(f))
        ]
        asked = [f for f in self.theirs if f.kind is K.QUESTION and not self.used.get(f.id)]
        worth = {
            f.id: self.quality(f)
            + _CAME_OF_IT * (self._result(f) is not None or self._ours(f) is not None)
            + _LANDED * landed(f, self.brief.facts)
            - _TOLD_TO_A_COLLEAGUE * self.used.get(f.id, 0)
            - _A_COLLEAGUE_S * self.is_for_a_colleague(f)
            for f in self.strengths
        }
        # "My work at Acme" names a place and tells nothing: rather another that tells of a deed.
        telling = [s for s in self.strengths if self.mine(s) and not self.used.get(s.id)] or self.strengths
        pairs = [
            (self.rank(n, NEED_RANK) + worth[s.id] + 0.8 * related + _AT_ONCE * at_once, n, s)
            for n in needs
            for s in telling
            if (related := max(kinship(n, s), self._kin_by_breath(n, s))) + (at_once := self.answers_it(n, s))
            > 0
            and (not self.wordings[s.id].answer or self._stands_next(n, s))
        ]
        pairs += [
            (self.rank(n, NEED_RANK) + _TAKEN_UP - _TOLD_TO_A_COLLEAGUE * self.used.get(s.id, 0), n, s)
            for n in (*needs, *asked)
            for s in self.answers
            if self.answers_it(n, s) and self._can_be_taken_up(n) and self._stands_next(n, s)
        ]
        pairs += [
            (self.quality(n) + worth[s.id] + _ANSWERED, n, s)
            for n in asked
            for s in self.strengths
            if (self.wordings[n.id].clause or "").startswith("whether I ")
            and self.mine(s)
            and self.answers_it(n, s)
            and self._stands_next(n, s)
        ]
        best = max(self.strengths, key=lambda f: worth[f.id], default=None)
        if pairs:
            _, need, strength = max(pairs, key=lambda pair: pair[0])
            # What answers a need, unless there is something far better to tell.
            if best is None or strength.id not in worth or worth[best.id] - worth[strength.id] < _FAR_BETTER:
                return need, strength
        return None, best

    def _kin_by_breath(self, need: Fact, strength: Fact) -> float:
        """How much a strength is about what they said in the breath before: "mad about waste, 6% of it binned"."""
        place = self.brief.facts.index(need)
        before = self.brief.facts[place - 1] if place else None
        if before is None or before.speaker != need.speaker or need.start - before.end > _ONE_BREATH:
            return 0.0
        return kinship(before, strength)

    def _can_be_taken_up(self, need: Fact) -> bool:
        """Whether "I did that" can follow: "that" is what was said last, so that must not have been left out."""
        wording = self.wordings[need.id]
        if wording.clause and need.text.split()[-1].strip(".,;!?") != wording.clause.split()[-1]:
            return False
        return bool(wording.clause or (need.kind is K.QUESTION and wording.noun))

    def _stands_next(self, need: Fact, answer: Fact) -> bool:
        """Whether nothing else of theirs stands between that "that" may mean: what was said last."""
        one, two = self.brief.facts.index(need), self.brief.facts.index(answer)
        between = (f for f in self.brief.facts[one + 1 : two] if f.speaker != ME)
        return not any(f.kind is K.QUESTION or self.wordings[f.id].usable for f in between)

    def answers_it(self, need: Fact, strength: Fact) -> bool:
        """Whether a strength was jotted down as what was said to a need: straight after it."""
        one, two = self.brief.facts.index(need), self.brief.facts.index(strength)
        between = self.brief.facts[one + 1 : two]
        return (
            one < two <= one + 3
            and need.block == strength.block
            and strength.start - need.end <= _SOON_AFTER
            and not any(self._is_a_colleague(f.speaker) for f in between)  # it was that which was answered
            and all(
                f.speaker == need.speaker
                or not self.wordings[f.id].usable
                or (f.kind is K.RESONATED and not self.wordings[strength.id].answer)
                for f in between
            )
        )

    def is_weak(self, chosen: Sequence[Fact]) -> bool:
        """Whether none of the things chosen shows that one was there: "it was useful to talk about volunteers"."""
        told = (self.wordings[f.id] for f in chosen)
        return not any(
            w.clause or w.heard or w.quoted or w.spare or w.quality >= _LEAST_OF_A_PARTICULAR for w in told
        )

    def _is_a_colleague(self, speaker: str) -> bool:
        own = self.reader.name if self.reader is not None else None
        return own is not None and speaker != own and any(p.name == speaker for p in self.brief.people)

    def specifics(self, need: Fact | None) -> list[Fact]:
        """One or two things from this interview, beside the need, in the order of the notes."""
        # "You asked whether I know Power BI": says nothing without the answer.
        told = [
            f
            for f in self.theirs
            if not (self.wordings[f.id].clause or "").startswith("whether ")
            # Nor does what one of a panel asked, nobody knows who.
            and not (self.is_panel and f.kind is K.QUESTION and f.speaker == EMPLOYER)
        ]
        fresh = [f for f in told if f is not need and not self.used.get(f.id)]
        fresh.sort(key=lambda f: -self.rank(f, SPECIFIC_RANK))
        # A bare word or two is no specific worth a sentence, unless there is nothing else.
        worthy = [
            f
            for f in fresh
            if self.quality(f) >= (_WORTH_OF_WHAT_WAS_LOVED if f.kind is K.RESONATED else _WORTH_A_SENTENCE)
        ]
        chosen = (worthy if worthy or need is not None else fresh[:1])[:2]
        if need is not None and len(chosen) > 1 and self.quality(chosen[1]) < _WORTH_A_SECOND:
            chosen = chosen[:1]
        weak = self.is_weak(chosen)
        if need is None and self.is_panel and weak:
            # "We talked about volunteers" shows nothing: rather what nobody in particular said, though told before.
            again = [
                f
                for f in told
                if f.speaker == EMPLOYER
                and f.kind in (K.TOPIC, K.NEED)
                and self.quality(f) >= _WORTH_A_SENTENCE
                and f not in chosen
            ]
            again.sort(key=lambda f: (self.used.get(f.id, 0), -self.rank(f, SPECIFIC_RANK)))
            chosen = again[:1] or chosen
        if need is None and weak and (spare := self._spare()) is not None:
            chosen = [f for f in chosen if self.wordings[f.id].clause] or [spare]
        if not chosen and need is None:
            # Nothing left of one's own: what a colleague said, with their name.
            chosen = sorted(self.heard, key=lambda f: -self.rank(f, SPECIFIC_RANK))[:1]
        if not chosen and need is None:
            # What nobody in particular said may come again, in other words.
            chosen = sorted(told or self.theirs, key=lambda f: -self.rank(f, SPECIFIC_RANK))[:1]
        return sorted(chosen, key=lambda f: f.start)

    def _spare(self) -> Fact | None:
        """Something they told that the judge of wordings is unsure of, the surest first, and no letter has."""
        fresh = [f for f in self.spares if not self.used.get(f.id)]
        name = self.reader.name if self.reader else None
        return max(
            fresh,
            key=lambda f: (
                (f.speaker == name) + acceptability(self.wordings[f.id].spare or "", "clause", f.kind.value)
            ),
            default=None,
        )

    def memorable(self, most: int) -> list[Fact]:
        """What was particular and is worth a sentence by itself, for letters that need not tell of the interview."""
        told = [
            f
            for f in self.theirs
            if not self.used.get(f.id)
            and (self.wordings[f.id].clause or f.kind is K.RESONATED)
            and not (self.wordings[f.id].clause or "").startswith("whether ")
            and self.quality(f) >= _WORTH_A_SENTENCE
            and not _A_REFUSAL.search(f.text)
        ]
        told.sort(key=lambda f: -self.rank(f, SPECIFIC_RANK))
        return sorted(told[:most], key=lambda f: f.start)

    def in_few_words(self) -> list[Fact]:
        """What was particular, for a letter of one sentence about it: at most one, short where there is a choice."""

        def said(fact: Fact) -> str:
            wording = self.wordings[fact.id]
            return wording.clause or wording.noun or wording.spare or wording.heard or wording.quoted or ""

        told = self.memorable(len(self.theirs)) or self.specifics(None)
        short = [f for f in (*told, *self.specifics(None), *self.theirs) if 0 < len(said(f)) <= _SHORT]
        if told and told[0] not in short:
            told = [f for f in told if f in short] or short or told
        best = max(told, key=lambda f: (f in short, self.rank(f, SPECIFIC_RANK)), default=None)
        return [best] if best else []

    def with_company(self, strength: Fact, need: Fact | None, few: bool) -> list[str]:
        """The strength with what came of it, or one of the same breath, or a second one where there is room."""
        if beside := self._scraps_beside(strength):
            return [strength.id, *(f.id for f in beside)]
        other = self._result(strength) or self._companion(strength)
        if (
            other is None
            and self.mine(strength)
            and (self.last or not self.is_panel or len(self.strengths) > len(self.brief.people))
            and (few or need is None or len(self.mine(strength)) < 60)
        ):
            other = self._second(strength, need)
        if need is not None and (ours := self._ours(strength)) is not None and self._is_about(need, strength):
            other = ours
        elif other is not None and self.wordings[other.id].answer:
            other = None  # "I got ours from 8 to 3" takes up a sentence of theirs: beside a strength it means another
        return [f.id for f in sorted([strength, *([other] if other else [])], key=lambda f: f.start)]

    def _scraps_beside(self, strength: Fact) -> list[Fact]:
        """What stands behind a thing one told of, as scraps: "my numbers at Quillpay, 11 meetings a month, best 19"."""
        noun = self.wordings[strength.id].noun
        if self.mine(strength) or not noun or noun.startswith("my work at "):
            return []
        behind: list[Fact] = []
        last = strength
        while (fact := self._next(last)) is not None and len(behind) < _MOST_BESIDE:
            scrap = in_brief(fact)
            if scrap is None or fact.block != strength.block or fact.start - last.end > _NEXT_TO:
                break
            behind.append(fact)
            last = fact
        return behind if any(telling(f.text) for f in behind) else []

    def likened(self, strength: Fact | None, need: Fact | None) -> Fact | None:
        """What a strength is likened to, "a similar migration", where the need does not name it; None where nothing is."""
        like = _LIKENED.search(self.mine(strength)) if strength is not None else None
        if like is None or (need is not None and terms(like["what"]) & terms(need.text)):
            return None
        return next((f for f in self.theirs if terms(like["what"]) & terms(f.text)), None)

    def _is_about(self, need: Fact, strength: Fact) -> bool:
        """Whether both are of one thing: the waste of a waste sheet, not the sheet of another."""
        head = terms(strength.text.split()[-1])
        place = self.brief.facts.index(need)
        said = (
            f"{self.brief.facts[place - 1].text} {need.text}"
            if self._kin_by_breath(need, strength)
            else need.text
        )
        return bool((terms(said) & terms(strength.text)) - head)

    def _ours(self, strength: Fact) -> Fact | None:
        """What came of a deed for "ours", which the need that it answers names: "did waste sheet, got ours from 8 to 3"."""
        other = self._next(strength)
        if other is None or other.kind is not K.STRENGTH or not self.mine(strength):
            return None
        return other if _OURS.match(self.wordings[other.id].answer or "") else None

    def _result(self, strength: Fact) -> Fact | None:
        """What came of a strength, where the next statement tells: "... and it halved the callers"."""
        came: list[Fact] = []
        last = strength
        for _ in range(2):  # "10 patients at a time, it freed up 30 appointments"
            other = self._next(last)
            if other is None or other.kind is not K.STRENGTH:
                break
            wording = self.wordings[other.id]
            if wording.clause:
                came.append(other)
            elif wording.usable or came:
                break
            last = other  # "..., every new person paired with an old hand, 7 in 10 came back"
        told = [f for f in came if self._follows(strength, f)]
        return min(told, key=lambda f: (self.wordings[f.id].clause or "").startswith("with "), default=None)

    def _follows(self, strength: Fact, result: Fact) -> bool:
        clause = self.wordings[result.id].clause or ""
        own = self.mine(strength) or self.wordings[strength.id].answer or ""
        noun = self.wordings[strength.id].noun
        if not own and noun:
            return with_result(noun, clause) is not None
        if own.startswith(_NO_DEED) and not clause.startswith(("with ", "by ", "over ", "and ", "which ")):
            return (
                False  # "I am laser certified, and we went from 9% to 31%": the one did not bring the other
            )
        twice = clause.startswith("with ") and (", with " in own or own.count(" with ") > 1)
        if clause.startswith("and "):
            further = own.startswith("I ") and " and " not in own and not own.startswith(("I have", "I am"))
            if not further or strength.block != result.block:
                return False
        return bool(own) and not twice and len(f"{own} {clause}".split()) <= 30

    def _companion(self, strength: Fact) -> Fact | None:
        """A strength of the same breath, told in the same words "I ..."."""
        for other in self.strengths:
            if other is strength or self.used.get(other.id) or self.is_for_a_colleague(other):
                continue
            first, second = sorted((strength, other), key=lambda f: f.start)
            texts = (self.mine(first), self.mine(second))
            if (
                all(t.startswith("I ") for t in texts)
                and second.start - first.end <= SAME_BREATH
                and len(" ".join(texts).split()) <= 24
            ):
                return other
        return None

    def _second(self, strength: Fact, need: Fact | None) -> Fact | None:
        rest = [
            f
            for f in self.strengths
            if f is not strength
            and not self.used.get(f.id)
            and self.mine(f)
            and self.quality(f) >= 0.9
            and not self.is_for_a_colleague(f)
        ]
        return max(
            rest, key=lambda f: self.quality(f) + (0.8 * kinship(f, need) if need else 0), default=None
        )

    def _next(self, fact: Fact) -> Fact | None:
        """The statement after a fact, where it was jotted down in the same breath."""
        position = self.brief.facts.index(fact) + 1
        other = self.brief.facts[position] if position < len(self.brief.facts) else None
        return other if other and other.start - fact.end <= SAME_BREATH else None

    def leaning(self, fact: Fact) -> tuple[str, ...]:
        """The next statement, where it speaks of this one: "... and everyone is nervous about it".

        A fragment between them that can't be used ("20 min daily") does not part them.
        """
        one = self.wordings[fact.id].clause
        position = self.brief.facts.index(fact)
        for other in self.brief.facts[position + 1 : position + 3]:
            wording = self.wordings[other.id]
            if (
                not one
                or other.start - fact.end > SAME_BREATH
                or other.speaker not in (fact.speaker, EMPLOYER)
            ):
                break
            if wording.leans and wording.clause and len(f"{one} {wording.clause}".split()) <= 24:
                return (other.id,)
            if wording.usable and wording.quality >= _WORTH_A_SENTENCE:
                break
        return ()

    def task(self, chosen: Sequence[str], taken: Sequence[str]) -> tuple[str, ...]:
        """Something of theirs that the strength resembles, to bring it to."""
        for fact in self.theirs:
            noun = self.wordings[fact.id].noun
            if fact.id in taken or self.used.get(fact.id) or fact.kind not in (K.TOPIC, K.NEED) or not noun:
                continue
            if (
                len(noun.split()) >= 3
                and self.quality(fact) >= 0.9
                and any(kinship(fact, self.brief.fact(i)) > 0 for i in chosen)
            ):
                return (fact.id,)
        return ()

    def doubt(self) -> tuple[str, str] | None:
        """A doubt of the reader's about the candidate and the statement that settles it."""
        name = self.reader.name if self.reader else None
        for one_id, two_id in self._doubts():
            one = self.brief.fact(one_id)
            holder = one.about if one.speaker in (ME, EMPLOYER) else one.speaker
            if len(self.brief.people) <= 1 or holder in (None, name):
                return one_id, two_id  # a doubt is settled with the one who had it
        return None

    def _doubts(self) -> list[tuple[str, str]]:
        """The doubts about the candidate, each with the statement that settles it."""
        found: list[tuple[str, str]] = []
        facts = self.brief.facts
        # "I said I don't drive. Was worried about that. But the bus goes past": what says nothing parts nothing.
        aside = [
            (one, three)
            for one, two, three in zip(facts, facts[1:], facts[2:], strict=False)
            if one.speaker == ME and three.text.startswith("but ") and not self.wordings[two.id].usable
        ]
        for one, two in (*pairwise(facts), *aside):
            if one.kind is not K.CONCERN or two.speaker != ME or not self._doubted(one):
                continue
            settled = (
                two.kind is K.CONCERN and self.wordings[two.id].clause
                if one.speaker == ME
                else (self.mine(two) or self.wordings[two.id].answer) and two.start - one.end <= SAME_BREATH
            )
            if settled:
                found.append((one.id, two.id))
        return found

    def _doubted(self, fact: Fact) -> str | None:
        """The doubt in the first person, whoever had it."""
        if fact.speaker == ME or self.reader is None:
            return self.mine(fact)
        holder = next((p for p in self.brief.people if p.name == fact.speaker), self.reader)
        return word_fact(fact, holder, self.brief.people).mine

    def says_what_was_done(self, strength: Fact) -> bool:
        """Whether a strength tells of a deed; "my work at Acme" alone only names a place."""
        wording = self.wordings[strength.id]
        bare = wording.mine is None and (wording.noun or "").startswith("my work at ")
        return not bare or self._result(strength) is not None or wording.answer is not None

    def in_brief(self) -> list[Fact]:
        """What one has done or holds, jotted down as scraps one after the other: for a list; empty where there are none.

        In a panel each member is told others of them, as long as there are any, and none that came up with a colleague.
        """
        panel = self.is_panel
        found: list[tuple[int, list[Fact]]] = []
        listed = runs([(fact, in_brief(fact)) for fact in self.brief.facts])
        own = [run for run in listed if not self.is_for_a_colleague(run[0][0])]
        # What one has done may be told to all of a panel, rather than nothing of oneself.
        for run in own or [run for run in listed if any(stands_alone(scrap) for _, scrap in run)]:
            fresh = [(f, scrap) for f, scrap in run if not self.used.get(f.id)]
            left = runs(fresh)
            taken = (left[0] if left else run)[: _MOST_SCRAPS_EACH if panel else _MOST_SCRAPS]
            told_before = 0 if left else _MANY
            found.append((told_before - sum(telling(scrap) for _, scrap in taken), [f for f, _ in taken]))
        if not found:
            open_ = [f for f in self.brief.facts if not self.mine(f)]
            return as_noted([f for f in open_ if not self.is_for_a_colleague(f)]) or as_noted(
                [f for f in open_ if is_record(f.text) and _OF_ONESELF.match(f.text)]
            )
        return min(found, key=lambda pair: pair[0], default=(0, []))[1]

    def exchange(self) -> Exchange | None:
        """What the reader asked or told and what was answered to it, where a letter can tell both."""
        found = exchanges(self.brief, self.reader, self.wordings, lambda fact: bool(self.used.get(fact.id)))
        return found[0] if found else None

    def is_better_told(self, exchange: Exchange, need: Fact | None, strength: Fact | None) -> bool:
        """Whether a letter is better made of an exchange than of the need and the strength that were chosen."""
        if strength is None or self.used.get(strength.id) or self.is_for_a_colleague(strength):
            return True
        if not self.says_what_was_done(strength):
            return True
        if need is exchange.theirs and exchange.context is not None and strength in exchange.mine:
            return True  # "You asked whether I have training": in what, only the exchange tells
        plain = bool(self.mine(strength)) and telling(self.mine(strength))
        if need is not None and (need is exchange.theirs or self.answers_it(need, strength)):
            # The pair tells the answer, or a part of it only.
            more = exchange.in_brief or (len(exchange.mine) > 1 and self._result(strength) is None)
            whole = self._is_a_record(strength) and not is_cut(strength, self.wordings[strength.id])
            of_a_statement = exchange.theirs.kind is not K.QUESTION
            told = plain or (of_a_statement and whole)
            return need is exchange.theirs and more and strength in exchange.mine and not told
        if self.is_panel:
            return True
        return exchange.theirs.kind is K.QUESTION and not plain and need is None

    def noted(self, whoever_told: bool = False) -> list[Fact]:
        """What they told of their work as scraps, for a letter that has nothing else of this interview.

        ``whoever_told``: also what came up with a colleague, where the notes don't say who told it.
        """
        own = [
            f
            for f in self.brief.facts
            if (theirs_in_brief(f) or (whoever_told and statement_as_noted(f)))
            and _for_reader(f, self.reader, self.brief.people)
            and (whoever_told or not self.is_for_a_colleague(f))
        ]
        fresh = [f for f in own if not self.used.get(f.id)] or own
        name = self.reader.name if self.reader else None
        fresh.sort(key=lambda f: (f.speaker != name, not telling(f.text)))
        first = next(iter(fresh), None)
        if first is None:
            return []
        beside = [f for f in fresh[1:] if f.block == first.block and f.speaker == first.speaker]
        return sorted([first, *beside[: _MOST_NOTED - 1]], key=lambda f: f.start)

    def best_strengths(self, most: int) -> list[Fact]:
        """What one brings in the first person, the best first; what an earlier letter has only where nothing else is."""
        told = [f for f in self.strengths if self.mine(f)]
        fresh = [f for f in told if not self.used.get(f.id)] or told
        return sorted(fresh, key=lambda f: -self.quality(f))[:most]

    def need_like(self, added: Fact) -> Fact | None:
        """Something they need that a fact speaks to; None where nothing is like it."""
        alike = [
            (kinship(need, added), need)
            for need in self.theirs
            if need.kind in NEED_RANK and self.quality(need) >= _WORTH_A_SENTENCE and kinship(need, added) > 0
        ]
        return max(alike, key=lambda pair: pair[0], default=(0.0, None))[1]

    def something_for_later(self, told: Sequence[Fact]) -> list[Fact]:
        """What they plan, to hear more of: at most one, and not what the letter tells already."""
        later = [
            f
            for f in self.theirs
            if f.kind in (K.NEED, K.TOPIC)
            and f not in told
            and (noun := self.wordings[f.id].noun)
            and (self.quality(f) >= _WORTH_A_SENTENCE or _is_whole(noun, f.text))
        ]
        later.sort(key=lambda f: -self.rank(f, NEED_RANK))
        return [f for f in later[:1] if len((self.wordings[f.id].noun or "").split()) >= 3]

    def corrections(self) -> list[Fact]:
        """What puts an answer right: the question that it was to, where that can be told, and the statement."""
        meant = [f for f in (*self.missed, *self.strengths) if self.mine(f) and self._was_meant(f)]
        stated = meant or [
            f for f in (*self.missed, *self.strengths) if self.mine(f) and self._behind_a_doubt(f)
        ]
        stated = [
            f
            for f in stated or self.missed
            if self.mine(f)
            and len(self.mine(f).split()) >= _ENOUGH_SAID
            and self.quality(f) >= _WORTH_A_SENTENCE
        ]
        if not stated:
            return []
        right = max(stated, key=self.quality)
        place = self.brief.facts.index(right)
        asked = next(
            (f for f in reversed(self.brief.facts[:place]) if f.kind is K.QUESTION and f in self.theirs), None
        )
        return [asked, right] if asked is not None else [right]

    def _was_meant(self, fact: Fact) -> bool:
        """Whether "I meant" or the like stands straight before a statement."""
        place = self.brief.facts.index(fact)
        return place > 0 and _MEANT.fullmatch(self.brief.facts[place - 1].text) is not None

    def _behind_a_doubt(self, fact: Fact) -> bool:
        place = self.brief.facts.index(fact)
        return any(
            f.kind is K.CONCERN and f.speaker == ME for f in self.brief.facts[max(0, place - 2) : place]
        )

    def missed_points(self, again: bool) -> list[Fact]:
        """The point that was missed, and a second one that stands by itself, where no later letter needs it.

        ``again``: it may come though an earlier letter has it, rather than a letter with nothing of one's own.
        """
        name = self.reader.name if self.reader else None
        others = {p.name for p in self.brief.people} - {name}
        fresh = [f for f in self.missed if not self.used.get(f.id)]
        # What a colleague's question was about is for that colleague's letter.
        fresh = [f for f in fresh if (f.about not in others or name is None) and f.id not in self.settling]
        fresh.sort(key=lambda f: -self.quality(f))
        if not fresh and again:
            return sorted(
                (f for f in self.missed if f.id not in self.settling), key=lambda f: -self.quality(f)
            )[:1]
        own = [f for f in fresh if self.reader is not None and f.about == self.reader.name]
        first = next(iter(own or fresh), None)
        if first is None:
            return []
        more = [
            f
            for f in fresh
            if self.last
            and f is not first
            and self.mine(f).startswith("I ")
            and self.quality(f) >= _WORTH_A_SECOND
        ]
        return [first, *more[:1]]


def _was_wrong(fact: Fact, brief: Brief) -> bool:
    """Whether a statement of one's own is what the letter is to put right."""
    slip = brief.correction
    if slip is None or slip.said is None or fact.id in (slip.said, slip.right) or fact.speaker != ME:
        return False
    said, told = terms(brief.fact(slip.said).text), terms(fact.text)
    figures = [set(_FIGURES.findall(text)) for text in (brief.fact(slip.said).text, fact.text)]
    alike = len(said & told) >= _MOSTLY * max(1, len(told)) and bool(said & told)
    return alike and figures[0] == figures[1]


_FIGURES = re.compile(r"\d+")
_OF_THE_MEETING = re.compile(
    r"(?:he|she|they|[A-ZÀ-Þ][\w'’-]+) (?:spent|took|gave (?:me|us)|made) (?:\w+ ){0,2}time\b"
)
""" "He spent time explaining ...": how the meeting went, which the reader knows."""
_A_REFUSAL = re.compile(
    r"\b(?:hired|chose|chosen|picked|took|taken|appointed|offered|gone with|went with|going with|decided on|selected)\b.*\b(?:someone|somebody|another|other|else|internal\w*)\b"
    r"|\b(?:reject\w*|unsuccessful|not (?:selected|successful|chosen)|second choice|been filled|turned me down)\b",
    re.I,
)
""" "You have hired someone else" is what such a letter answers, and nothing to tell them."""
_MOSTLY = 0.6  # of its terms


_OF_WANTING = terms(
    "need want look looking for after someone somebody a an the new good hire hiring recruit short of person"
)


def _names_only_the_job(fact: Fact, role: str | None) -> bool:
    """Whether they are said to want what the job is: "you need a TA" tells a candidate for it nothing."""
    if fact.kind is not K.NEED or not role:
        return False
    wanted = terms(fact.text) - _OF_WANTING
    return bool(wanted) and wanted <= terms(role)


def _for_reader(fact: Fact, reader: Person | None, people: Sequence[Person]) -> bool:
    if reader is None or len(people) <= 1:
        return True
    if fact.speaker == reader.name:
        return True
    if fact.speaker == EMPLOYER:
        return fact.about in (None, reader.name) or fact.kind in (K.TOPIC, K.NEED, K.CONCERN)
    if fact.speaker == ME:
        # What one liked of a colleague's is told to that colleague.
        others = {person.name for person in people} - {reader.name}
        return fact.kind is K.RESONATED and fact.about not in others
    return False


def kinship(one: Fact, other: Fact) -> float:
    """How much two facts are about the same thing, 0 to 1."""
    return min(1.0, len(terms(one.text) & terms(other.text)) / 2)
