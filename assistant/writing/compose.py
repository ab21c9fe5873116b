"""Plan to Draft: the plan's facts in English, joined the way a person joins them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from random import Random

from assistant.english import continuations
from assistant.english.comparison import says_the_same, terms
from assistant.english.grammar import a_or_an, has_finite_verb, sentence_case, unsound
from assistant.english.spelling import is_spelled
from assistant.english.verbs import is_record
from assistant.lengths import fits
from assistant.prompts import Phrases, load_phrases
from assistant.schema import (
    EMPLOYER,
    ME,
    Answered,
    Brief,
    Channel,
    Draft,
    Fact,
    FactKind,
    LetterKind,
    Move,
    Person,
    Plan,
    Sentence,
    Step,
    Tone,
)
from assistant.writing.answered import answer_in_brief, answer_points, in_own_words, written_answer
from assistant.writing.choice import SAME_BREATH
from assistant.writing.corrections import (
    Told,
    let_stand,
    let_stand_behind,
    quoted_slip,
    right_in_brief,
    right_in_own_words,
    tells_all,
    told,
    was_incomplete,
    what_it_is,
)
from assistant.writing.exchanges import answer_sentence_of, told_before_a_question, vague_question
from assistant.writing.fragments import leans, shorter, without_capital
from assistant.writing.in_brief import as_list as as_brief_list
from assistant.writing.in_brief import in_brief
from assistant.writing.lead_ins import liked, missed_rest
from assistant.writing.missed import point_in_own_words
from assistant.writing.noted import statement_as_noted, theirs_in_brief
from assistant.writing.noun_phrases import inner_noun
from assistant.writing.openings import is_for_helpers, kept_for_later, post_to_come
from assistant.writing.pieced_answer import pieced_answer
from assistant.writing.questions import answer_sentence, asked, asked_within
from assistant.writing.wording import Wording, own_work, with_result, word_fact

NO_NAME = "[Your name]"
_LONGEST_SENTENCE = 34  # words
_LONGEST_JOINED = 26  # words of two statements of an answer in one sentence
_LAST_OF_THE_MIDDLE = 2  # the third paragraph; the wish for the job is the fourth
_LONGEST_DETAIL = 16  # words
_NOT_A_DETAIL = re.compile(
    r"\b(?:i|he|she|they|him|her|them|you|it|tell|say|said|don't|leave|honest)\b", re.I
)
_MOST_TOLD_IN_AN_ANSWER = 2  # statements beside the yes or no


class _Writer:
    """One letter in the making: the phrases, the dice, and the words already used."""

    def __init__(self, plan: Plan, brief: Brief, taken: frozenset[str]) -> None:
        self.plan = plan
        self.brief = brief
        self.phrases: Phrases = load_phrases("letter")
        self.dice = Random(plan.seed)
        self.is_heart = (
            False  # whether what is said is what the letter is written for: it stays, whoever hears it too
        )
        self.taken = taken  # what earlier letters of the panel say
        self.sentences: list[Sentence] = []
        self.used: set[str] = set()
        self.openers: list[str] = []
        self.spoken: set[str] = set()  # the phrasings of this letter
        self.paragraph = 0
        self.has_offered = False  # whether the letter says already what one would bring them

    def wording(self, fact_id: str) -> Wording:
        return word_fact(self.brief.fact(fact_id), self.plan.to, self.brief.people)

    def phrase(self, entry: str, avoid: Sequence[str] = (), **fields: str) -> str:
        """A phrasing of ``entry``, in its turn; none twice, and not a third that opens like the two before."""
        every = [o for o in self.phrases.options(entry, self.plan.tone.value) if o not in avoid]
        options = [o for o in every if not _has_any(o, self.plan.avoid)] or every
        turn = (self.plan.seed + zlib.crc32(entry.encode())) % len(options)
        options = options[turn:] + options[:turn]
        last = self.openers[-2:]
        if len(set(last)) == 1 and len(last) == 2:
            options.sort(key=lambda o: _opener(o.format(**fields)) in last)
        options.sort(key=lambda o: (_as_sentence(o.format(**fields)) in self.taken, o in self.spoken))
        if self.plan.terse:
            options.sort(key=lambda o: len(o.format(**fields)))
        self.spoken.add(options[0])
        return options[0].format(**fields)

    def say(self, text: str, facts: Sequence[str] = ()) -> None:
        text = _as_sentence(text)
        known = text in self.taken if self.is_heart else self._is_known(text)
        if facts and known:
            return  # members of a panel compare: rather a shorter letter
        self.sentences.append(Sentence(text=text, facts=tuple(facts), paragraph=self.paragraph))
        self.used.update(facts)
        self.openers.append(_opener(text))

    def _is_known(self, text: str) -> bool:
        """Whether a colleague is told this already, in these words or nearly these: members of a panel compare."""
        return any(says_the_same(text, sentence) for sentence in self.taken)

    def _says(self, text: str) -> bool:
        """Whether an earlier letter of the panel says this already, or it would not be sound."""
        return _as_sentence(text) in self.taken or unsound(text) is not None

    def new_paragraph(self) -> None:
        if self.sentences and self.sentences[-1].paragraph == self.paragraph:
            self.paragraph += 1

    # What stands for the role and the company in running text.

    def role(self) -> str:
        role = role_in_text(self.brief.role)
        return f"the {role}" if role else "the role"

    def place(self) -> str:
        return company_in_text(self.brief.company) or ""

    def them(self) -> str:
        return self.place() or "your team"

    def about(self) -> str:
        role, place = role_in_text(self.brief.role), self.place()
        if role and place and not self.plan.invitation:  # whose last sentence names the place
            return f" about the {role} at {place}"
        if role:
            return f" about the {role}"
        return f" at {place}" if place and not self.plan.invitation else ""

    # The moves.

    def gratitude(self) -> None:
        day = f" on {self.brief.when}" if self.brief.when else ""
        about = self.about()
        about_talk = about.replace(" about ", " and for talking with me about ", 1)
        about_interview = about.replace(" about ", " in the interview for ", 1)
        role = self.role() + (f" at {self.place()}" if self.place() else "")
        if self.plan.kind is LetterKind.STAY_IN_TOUCH:
            self.say(self.phrase("refused_short" if self.plan.invitation else "refused", role=role))
            return
        if self.plan.kind is LetterKind.ANSWER:
            only_place = self.place() and about.startswith(" at ")
            self.say(self.phrase("wrote_back", about=f" about my interview{about}" if only_place else about))
            return
        if self.plan.kind is LetterKind.CLARIFICATION:
            day = ""  # it is the thanks too, for all that the notes tell
        elif self.plan.kind is not LetterKind.THANK_YOU:
            # A weekday means the last one: in a later letter it would be another day.
            self.say(self.phrase("again", day="", about=about))
            return
        if self.plan.invitation:
            self.say(self.phrase("gratitude_short", day=day, about=about, about_talk=about_talk))
            return
        self.say(
            self.phrase(
                "gratitude", day=day, about=about, about_talk=about_talk, about_interview=about_interview
            )
        )

    def specifics(self, fact: Fact) -> None:
        wording = self.wording(fact.id)
        if wording.heard:
            entry = "specific_heard_question" if fact.kind is FactKind.QUESTION else "specific_heard"
            text = self.phrase(entry, name=self._colleague(fact), clause=wording.heard)
        elif wording.quoted:
            entry = "question_quoted" if fact.kind is FactKind.QUESTION else "their_words"
            text = self.phrase(entry, words=wording.quoted)
        elif fact.kind is FactKind.RESONATED:
            verb, _ = liked(fact.text)
            text = (
                self.phrase("liked_clause", verb=verb, clause=wording.clause)
                if wording.clause
                else self.phrase("liked_noun", verb=verb, noun=wording.noun or "")
            )
        elif fact.kind is FactKind.QUESTION and self._anyone_asked(fact):
            entry = "specific_asked_clause" if wording.clause else "specific_asked_noun"
            text = self.phrase(
                entry, clause=(wording.clause or "").removeprefix("me "), noun=wording.noun or ""
            )
        elif fact.kind is FactKind.QUESTION and (wording.clause or "").startswith("whether "):
            text = self.phrase("question_answered", asked=wording.clause or "")
        elif fact.kind is FactKind.QUESTION:
            options = self.phrases.options("specific_question_clause", self.plan.tone.value)
            to_do = (wording.clause or "").startswith(("me to ", "for "))  # "you asked me to explain one cut"
            avoid = [o for o in options if to_do and "asked {clause}" not in o]
            text = (
                self.phrase("specific_question_clause", avoid, clause=wording.clause)
                if wording.clause
                else self.phrase("specific_question_noun", noun=wording.noun or "")
            )
        elif wording.clause and (work := own_work(wording.clause)):
            text = self.phrase("specific_noun", noun=work)
        elif clause := wording.clause or wording.spare:
            entry = "need_clause" if fact.kind in (FactKind.NEED, FactKind.CONCERN) else "specific_clause"
            text = self.phrase(entry, self._not_for(entry, fact), clause=clause)
        elif (wording.noun or "").startswith("your concern "):
            options = self.phrases.options("need_noun", self.plan.tone.value)
            text = self.phrase(
                "need_noun", [o for o in options if "about {noun}" in o], noun=wording.noun or ""
            )
        elif wording.quality < 0.5:
            text = self.phrase("specific_mention", noun=wording.noun or "")
        else:
            text = self.phrase("specific_noun", noun=wording.noun or "")
        if self._is_known(text) and wording.clause:
            # A colleague is told it in full; rather a part of it than nothing.
            parts = (
                part for part in shorter(wording.clause)[1:] if not unsound(part) and has_finite_verb(part)
            )
            said = (self.phrase("specific_clause", clause=part) for part in parts)
            text = next((one for one in said if not self._is_known(one)), text)
            thing = inner_noun(fact, fact.text, self.plan.to, self.brief.people)
            if self._is_known(text) and thing is not None:
                text = self.phrase("specific_mention", noun=thing)
        self.say(text, (fact.id,))

    def _others_decide(self, promise: Fact) -> bool:
        """Whether somebody who gets no letter, or another letter, is to ring or write: "Tracey in HR will call"."""
        to = self.plan.to
        if to is None:
            return False
        if _OTHERS_WILL.search(promise.text):
            return True
        return promise.speaker not in (ME, EMPLOYER, to.name)

    def held_out(self) -> bool:
        """Take up what they held out for later; whether the notes tell of such a thing."""
        for fact in self.brief.facts:
            if kept := kept_for_later(fact.text):
                self.say(self.phrase("later_kept", noun=kept), (fact.id,))
                return True
            if post := post_to_come(fact.text):
                self.say(self.phrase("later_post", noun=post), (fact.id,))
                return True
        return False

    def _anyone_asked(self, fact: Fact) -> bool:
        """Whether a question or a remark may be another interviewer's: the notes don't say whose it was."""
        several = len(self.brief.people) > 1
        return several and fact.speaker == EMPLOYER and not (self.plan.to and fact.about == self.plan.to.name)

    def _not_for(self, entry: str, fact: Fact) -> list[str]:
        """Phrases that would be untrue or tactless of a fact: "You told me", where a colleague may have."""
        options = self.phrases.options(entry, self.plan.tone.value)
        if self._anyone_asked(fact):
            return [o for o in options if o.startswith("You ") or " you telling" in o]
        return self._too_knowing(entry, fact)

    def _too_knowing(self, entry: str, fact: Fact) -> list[str]:
        """Phrases that would tell people of their own troubles: "I understood that you are down six porters"."""
        options = self.phrases.options(entry, self.plan.tone.value)
        return [o for o in options if o.startswith("I ")] if fact.kind is FactKind.CONCERN else []

    def _colleague(self, fact: Fact) -> str:
        """What to call the interviewer who said something, to another one."""
        person = next(p for p in self.brief.people if p.name == fact.speaker)
        return greeting(person, self.plan.tone).removeprefix("Dear ").rstrip(",")

    def concern(self, facts: Sequence[Fact]) -> None:
        """What they need, with a second statement that speaks of the first."""
        fact = facts[0]
        wording = self.wording(fact.id)
        self.new_paragraph()
        if fact.kind is FactKind.QUESTION and wording.quoted:
            self.say(self.phrase("question_quoted", words=wording.quoted), (fact.id,))
        elif fact.kind is FactKind.QUESTION:
            about = f"about {wording.noun}" if wording.noun else ""
            asked = wording.clause or about or vague_question(fact) or ""
            if self._anyone_asked(fact):
                asked = asked.removeprefix("me ")
            if len(facts) > 1 and self._asked_in_context(fact, asked, facts[1]):
                return
            entry = "any_question_answered" if self._anyone_asked(fact) else "question_answered"
            options = self.phrases.options(entry, self.plan.tone.value)
            avoid = [o for o in options if asked.startswith(("me to ", "for ")) and "asked {asked}" not in o]
            self.say(self.phrase(entry, avoid, asked=asked), (fact.id,))
        elif wording.quoted:
            self.say(self.phrase("their_words_first", words=wording.quoted), (fact.id,))
        elif wording.clause:
            clauses = [clause for f in facts if (clause := self.wording(f.id).clause)]
            avoid = self._not_for("need_clause", fact)
            self.say(
                self.phrase("need_clause", avoid, clause=" and that ".join(clauses)), [f.id for f in facts]
            )
        elif wording.noun:
            of_a_worry = wording.noun.startswith("your concern ")
            options = self.phrases.options("need_noun", self.plan.tone.value)
            avoid = [o for o in options if of_a_worry and "about {noun}" in o]
            self.say(self.phrase("need_noun", avoid, noun=wording.noun), (fact.id,))
        else:
            self.noted(facts[:1])

    def _asked_in_context(self, question: Fact, asked: str, about: Fact) -> bool:
        """Say a question with what it was about; whether that could be said."""
        told = told_before_a_question(about, self.plan.to, self.brief.people)
        if told is None or self._anyone_asked(question):
            return False
        entry = "question_after_clause" if told.clause else "question_after_noun"
        text = self.phrase(entry, asked=asked, clause=told.clause or "", noun=told.noun or "")
        if unsound(f"You told me about {told.clause or told.noun}") or len(text.split()) > _LONGEST_SENTENCE:
            return False
        self.say(text, (about.id, question.id))
        return True

    def doubt(self, fact: Fact, answer: Fact) -> None:
        """A doubt about the candidate and what settles it, in one sentence."""
        clause, settled = self.wording(fact.id).mine, self.wording(answer.id).clause
        self.new_paragraph()
        # How one does something is an answer, and a sentence of its own behind the doubt.
        answer_of_mine = self.wording(answer.id).mine or self.wording(answer.id).answer
        if clause and _LACK.match(clause) and answer_of_mine:
            lower = (
                answer_of_mine
                if answer_of_mine.startswith("I ")
                else answer_of_mine[:1].lower() + answer_of_mine[1:]
            )
            self.say(self.phrase("doubt_granted", clause=clause, answer=lower), (fact.id, answer.id))
        elif clause and fact.speaker != ME and answer_of_mine:
            entry = "doubt_about" if clause.startswith("my ") else "doubt_of_theirs"
            self.say(self.phrase(entry, clause=clause, noun=clause), (fact.id,))
            self.say(answer_of_mine, (answer.id,))
        elif clause and settled:
            self.say(self.phrase("concern_met", clause=clause, answer=settled), (fact.id, answer.id))

    def correction(self, facts: Sequence[Fact]) -> None:
        """What puts an answer right, with what was said or the question that it was to, where the notes tell."""
        if self.brief.correction is not None:
            said = facts[0] if len(facts) > 1 else None
            self._slip(said, facts[-1], self.brief.correction.theirs)
            return
        mine = self.wording(facts[-1].id).mine
        if mine is None:
            return
        self.new_paragraph()
        question = asked(facts[0].text) if len(facts) > 1 else None
        if question is not None:
            self.say(self.phrase("correction_asked", asked=question, mine_lower=mine), [f.id for f in facts])
        else:
            self.say(self.phrase("correction", mine_lower=mine), (facts[-1].id,))

    def _slip(self, said: Fact | None, right: Fact, theirs: bool) -> None:
        """What was said or understood, and what is right, in two calm sentences; nothing where that can't be told."""
        own = self.brief.correction is not None and self.brief.correction.in_their_words
        if said is not None and not own and was_incomplete(right.text):
            said = None
        wrong, truth = told(said, own) if said else Told(), told(right, own)
        quoted = quoted_slip(said.text, theirs) if said and not own else None
        if quoted is not None and said is not None:
            core = told(said.model_copy(update={"text": quoted.words}))
            wrong, theirs = Told(clause=core.clause, thing=core.thing), quoted.theirs
        if (
            not own
            and wrong.clause
            and (_SAYS_AGAIN.search(wrong.clause) or _ENDS_INSIDE.search(wrong.clause))
        ):
            wrong = Told()
        as_noted = right_in_own_words(right.text)
        if not own:
            whole = truth.clause or truth.thing
            truth = truth if whole and tells_all(whole, right.text) and not (as_noted or [""])[1:] else Told()
        self.new_paragraph()
        words = quoted.words if quoted else wrong.thing
        stood = let_stand(said.text) if said and not own else None
        before = self.brief.facts[: self.brief.facts.index(right)][-1:]
        if not said and before and (stood := let_stand_behind(before[0], right)):
            said = before[0]
        first: str | None = None
        if stood:
            first = self.phrase("slip_let_stand", words=stood)
        elif wrong.clause:
            first = self.phrase("slip_understood" if theirs else "slip_said", clause=wrong.clause)
        elif words and theirs:
            first = self.phrase("slip_taken_as", words=words) if quoted else None
        elif words and as_noted and _begins_alike(as_noted[0], words):
            first = self.phrase("slip_said_partly", words=words)  # "two": two here, and four there
        elif words and said and (to_what := self._asked_before(said)):
            first = self.phrase("slip_asked_said", asked=to_what, words=words)
        elif words and said and (to_what := asked_within(said.text)):
            by_them = (
                self.plan.to is None or len(self.brief.people) < _SEVERAL or said.about == self.plan.to.name
            )
            first = self.phrase(
                "slip_asked_said" if by_them else "slip_was_asked", asked=to_what, words=words
            )
        elif quoted:
            first = self.phrase("slip_said_words", words=words or "")
        elif words:
            first = self.phrase("slip_said_thing", noun=words)
        alone = truth.clause and (
            own
            or not (
                leans(truth.clause)
                or _OF_WHAT.match(truth.clause)
                or len(truth.clause.split()) < _FEWEST_OF_A_CORRECTION
            )
        )
        if alone and truth.clause and not first:
            self.say(self.phrase("correction", mine_lower=truth.clause), (right.id,))
        elif said and first and (truth.clause or truth.thing):
            self.say(first, (said.id,))
            thing = what_it_is(truth.clause) if truth.clause else truth.thing  # "it was June": "June"
            entry = "slip_right_thing" if thing else "slip_right"
            self.say(self.phrase(entry, clause=truth.clause or "", noun=thing or ""), (right.id,))
        elif as_noted and not first and any(_as_sentence(sentence) in self.taken for sentence in as_noted):
            whole = as_brief_list([without_capital(sentence).rstrip(".") for sentence in as_noted])
            self.say(self.phrase("correction_in_brief", points=whole), (right.id,))
        elif as_noted and (first or not _LEANS_ON.match(as_noted[0])):
            self.say(first or self.phrase("correction_as_noted"), (said.id,) if first and said else ())
            if first and _ONLY_A_FIGURE.match(as_noted[0]):
                self.say(self.phrase("slip_right_thing", noun=as_noted[0].rstrip(".")), (right.id,))
                as_noted = as_noted[1:]
            self._right_as_noted(right, as_noted, led_up=bool(theirs and wrong.clause))
        elif as_noted and (question := self._question_before(right)):
            self.say(self.phrase("correction_as_noted"))
            self.say(self.phrase("question_quoted", words=question[1]), (question[0].id,))
            self._right_as_noted(right, as_noted)
        elif as_noted and (what := what_it_is(as_noted[0])):
            self.say(self.phrase("correction_as_noted"))
            self.say(self.phrase("slip_right_thing", noun=what), (right.id,))
            self._right_as_noted(right, as_noted[1:])
        elif noted := right_in_brief(self.brief.facts, right.id, said.id if said else None):
            points, ids = noted
            self.say(self.phrase("correction_in_brief", points=as_brief_list(points)), ids)

    def _asked_before(self, said: Fact) -> str | None:
        """What the reader asked straight before something was said wrongly, as it follows "asked"; else None."""
        place = self.brief.facts.index(said)
        for one in reversed(self.brief.facts[max(0, place - 2) : place]):
            if one.kind is FactKind.QUESTION and said.start - one.end <= _STRAIGHT_BEHIND:
                clause = self.wording(one.id).clause
                return clause if clause and not self._anyone_asked(one) else None
        return None

    def _right_as_noted(self, right: Fact, sentences: Sequence[str], led_up: bool = False) -> None:
        """What is right, sentence by sentence; ``led_up``: the first with words that say so."""
        lower = [without_capital(sentence).rstrip(".") for sentence in sentences]
        if any(_as_sentence(sentence) in self.taken for sentence in sentences):
            # What is right is the same for all of a panel; only how it is led up to can differ.
            self.say(self.phrase("slip_right", clause=as_brief_list(lower)), (right.id,))
            return
        for number, sentence in enumerate(sentences):
            leads = led_up and not number
            self.say(self.phrase("slip_right", clause=lower[0]) if leads else sentence, (right.id,))

    def _question_before(self, fact: Fact) -> tuple[Fact, str] | None:
        """The question of the reader's to which something was said, as it can be quoted; None where there is none near."""
        place = self.brief.facts.index(fact)
        for one in reversed(self.brief.facts[max(0, place - _NEAR_ITS_ANSWER) : place]):
            own = self.plan.to is None or one.speaker in (self.plan.to.name, EMPLOYER)
            if one.kind is FactKind.QUESTION and own and (question := _quotable(f"{one.text.rstrip(' ?')}?")):
                asks = len(question.split()) >= _FEWEST_OF_A_QUESTION
                return (one, question) if asks else None
        return None

    def answer(self, given: Answered) -> None:
        """What they wrote to ask, and the answer; a yes or a no says by itself what it answers."""
        self.new_paragraph()
        noted_answer = _without_heading(given.answer.quote, given.question)
        several = _ASKS_MORE.search(given.question) is not None  # one yes would not say to which
        plain = None if several else answer_sentence(given.question, noted_answer, given.agrees)
        told = [(self.wording(i).mine, i) for i in given.facts]
        more = [(mine, i) for mine, i in told if mine and mine not in (plain or "")][:_MOST_TOLD_IN_AN_ANSWER]
        if not plain and not tells_all(" ".join(mine for mine, _ in more), noted_answer):
            more = []  # what limits an answer may be the rest
        detail = self._detail(given, [i for mine, i in told if not mine]) if plain and given.agrees else None
        put = asked(given.question)
        own = None if plain else in_own_words(noted_answer, meant=True)
        if plain:
            self.say(f"{plain}: {detail}" if detail else plain, given.facts)
        elif own and len(own.split()) > _LONG_ANSWER and tells_all(own, noted_answer):
            self._answer_in_own_words(own, put, given)
            return
        elif more and put:
            self.say(self.phrase("question_answered", asked=put))
        elif (noted := written_answer(noted_answer)) and (put or _quotable(given.question)):
            question = _quotable(given.question)
            if put:
                self.say(self.phrase("question_answered", asked=put))
                self.say(self.phrase("written_answer", points=noted), given.facts)
            elif question:
                self.say(self.phrase("answer_to_question", question=question, points=noted), given.facts)
            return
        elif own:
            self._answer_in_own_words(own, put, given)
            return
        for mine, fact_id in more if plain or put else ():
            self.say(mine, (fact_id,))

    def _answer_in_own_words(self, own: str, put: str | None, given: Answered) -> None:
        """What they asked, and the sentences of the answer as the notes have them."""
        told = self.phrase("question_answered", asked=put) if put else self.phrase("to_what_was_asked")
        self.say(told)
        decided = _SAYS_YES_OR_NO.match(given.answer.quote)
        if decided and not _SAYS_YES_OR_NO.match(own):
            own = f"{decided['word'].capitalize()}: {without_capital(own)}"  # what stood behind it can't be told
        elif not put and "?" not in given.question and len(given.question.split()) <= _SHORT_QUESTION:
            own = f"{sentence_case(given.question)}: {without_capital(own)}"  # "until when my licence is valid -> June"
        for sentence in _SENTENCES.split(own):
            self.say(sentence, given.facts)

    def _detail(self, given: Answered, fact_ids: Sequence[str]) -> str | None:
        """What stands behind a yes and limits it, in the words of the notes: "Saturday and Sunday, Monday from 10"."""
        pieces = [self.brief.fact(i).text.strip(" .") for i in fact_ids]
        pieces = [
            re.sub(
                r"^(?:(?:(?!not\b|never\b|hardly\b|no\b|is\b|are\b)\w+ )?(?:yes|yep|yeah|aye)|sure|ok|fine)\b[ ,:-]*",
                "",
                piece,
                flags=re.I,
            )
            for piece in pieces
        ]
        asked_of = terms(given.question)
        pieces = [p for p in pieces if p and not terms(p) <= asked_of and not _NOT_A_DETAIL.search(p)]
        whole = ", ".join(pieces)
        unsound_detail = unsound(f"I did it for {whole}") == "leftover marks"
        return None if not whole or unsound_detail or len(whole.split()) > _LONGEST_DETAIL else whole

    def qualification(self, facts: Sequence[Fact], need: Fact | None) -> None:
        if need is None and not self.plan.invitation:
            self.new_paragraph()
        wordings = [self.wording(f.id) for f in facts]
        # "got ours from 8 to 3" takes up the need, and goes on from the deed.
        mine = [w.mine or (w.answer if need is not None and n else None) for n, w in enumerate(wordings)]
        own = [text for text in mine if text]
        ids = [f.id for f, text in zip(facts, mine, strict=True) if text]
        if need is not None and need.id in self.used and self._taken_up(facts):
            self._and_also(own, ids)
            return
        if not own:
            self._told_of(facts, wordings)
            return
        result = next(
            (w.clause for w, told in zip(wordings, mine, strict=True) if w.clause and not told), None
        )
        if result:
            joins = ", " if _COUNTED.match(result) else ", and "
            link = next((mark for opening, mark in _LINKS if result.startswith(opening)), joins)
            whole = f"{own[0]}{link}{result}"
            if self._is_known(whole):
                whole, facts = own[0], facts[:1]  # a colleague has it with what came of it
            self._strength(whole, [f.id for f in facts])
            return
        joined = _joined(own) if len(own) > 1 and _same_breath(facts) and _alike(own) else None
        if joined and len(joined.split()) <= _LONGEST_SENTENCE and not unsound(joined):
            self._strength(joined, ids)
            return
        self._strength(re.sub(r"^I also\b", "I", own[0]), ids[:1])
        self._and_also(own[1:], ids[1:])

    def noted(self, facts: Sequence[Fact]) -> None:
        """What they told as scraps only, as one list without a verb."""
        points = [scrap for fact in facts if (scrap := theirs_in_brief(fact) or statement_as_noted(fact))]
        if points:
            told = self.plan.to is not None and facts[0].speaker == self.plan.to.name
            entry = "told_in_brief" if told else "noted_in_brief"
            self.say(self.phrase(entry, points=as_brief_list(points)), [f.id for f in facts])

    def given_answer(self, facts: Sequence[Fact], in_brief: bool, to: Fact | None) -> None:
        """What was answered to the sentence before, as sentences or as noted; ``to``: what that sentence told."""
        asked = to is not None and to.kind is FactKind.QUESTION
        if in_brief:
            question = to.text if to is not None else ""
            points = answer_points(facts, question)
            sentence = pieced_answer(points[0], asked) if points else None
            if sentence is not None and not self._says(sentence):
                self.say(sentence, [f.id for f in facts])
            elif (answer := answer_in_brief(facts, question)) is not None:
                whole = _A_SENTENCE_OF_MINE.match(answer[0]) is not None and ";" not in answer[0]
                if whole and not self._is_known(answer[0]):
                    self.say(answer[0], [f.id for f in facts])
                    return
                entry = "answer_in_brief" if asked else "reply_in_brief"
                self.say(self.phrase(entry, points=answer[0]), [f.id for f in facts])
            return
        told = [(text, fact.id) for fact in facts if (text := answer_sentence_of(self.wording(fact.id)))]
        joined = (
            _joined([text for text, _ in told]) if len(told) == 2 and _alike([t for t, _ in told]) else None
        )
        if (
            joined
            and len(joined.split()) <= _LONGEST_JOINED
            and not unsound(joined)
            and told[0][0].startswith("I ")
        ):
            self.say(joined, [i for _, i in told])
            return
        for text, fact_id in told:
            self.say(text, (fact_id,))

    def in_brief(self, facts: Sequence[Fact]) -> None:
        """What the notes hold as scraps only, as one list without a verb."""
        self.new_paragraph()
        points = [scrap for fact in facts if (scrap := in_brief(fact))]
        told = answer_in_brief(facts)
        whole = told is not None and len(facts) == 1 and _A_SENTENCE_OF_MINE.match(told[0]) is not None
        if len(points) == len(facts):
            self.say(self.phrase("strength_in_brief", points=as_brief_list(points)), [f.id for f in facts])
        elif told is not None and whole and not self._is_known(told[0]):
            self.say(told[0], [f.id for f in facts])
        elif told is not None:
            self.say(self.phrase("strength_in_brief", points=told[0]), [f.id for f in facts])

    def _told_of(self, facts: Sequence[Fact], wordings: Sequence[Wording]) -> None:
        """A strength that is a thing one told them of, with what came of it where the notes tell."""
        noun = next((w.noun for w in wordings if w.noun), None)
        if noun is None:
            return
        scraps = [scrap for fact in facts[1:] if (scrap := in_brief(fact))]
        if scraps and len(scraps) == len(facts) - 1:
            whole: str | None = f"{noun}: {as_brief_list(scraps)}"
        else:
            result = next((w.clause for w in wordings if w.clause and not w.noun), None)
            whole = with_result(noun, result) if result else None
        if whole is None and (place := noun.removeprefix("my work at ")) != noun:
            # Where one worked is all that can be told: to say twice that one would bring it is once too often.
            self.say(self.phrase("experience_from", noun=place, them=self.them()), (facts[0].id,))
            self.has_offered = True
            return
        if whole is None:
            self._thing_told_of(noun, (facts[0].id,))
            return
        options = self.phrases.options("strength_noun", self.plan.tone.value)
        avoid = [option for option in options if not option.endswith("{noun}.")]
        if any(self._is_known(option.format(noun=whole)) for option in options):
            self._thing_told_of(noun, (facts[0].id,))
            return
        self.say(self.phrase("strength_noun", avoid, noun=whole), [f.id for f in facts])

    def _thing_told_of(self, noun: str, ids: Sequence[str]) -> None:
        options = self.phrases.options("strength_noun", self.plan.tone.value)
        known = any(self._is_known(option.format(noun=noun)) for option in options)
        self.say(self.phrase("strength_noun_again" if known else "strength_noun", noun=noun), ids)

    def _taken_up(self, facts: Sequence[Fact]) -> bool:
        """Say what takes up the need of the sentence before, "I did that at Westpac"; whether there was one."""
        for fact in facts:
            text = self.wording(fact.id).answer
            if self.wording(fact.id).mine:
                break  # what follows came of that
            if text:
                came = next((f for f in facts if f is not fact and not self.wording(f.id).mine), None)
                result = self.wording(came.id).clause if came else None
                whole = f"{text}, and {result}" if result and not _LINK_WORD.match(result) else text
                used = (fact.id, came.id) if came and whole != text else (fact.id,)
                self.say(self.phrase("strength_taken_up", mine=whole, mine_lower=whole), used)
                return True
        return False

    def _and_also(self, clauses: Sequence[str], ids: Sequence[str]) -> None:
        for text, fact_id in zip(clauses, ids, strict=True):
            self.say(_also(text), (fact_id,))

    def _strength(self, text: str, ids: Sequence[str]) -> None:
        told = self.brief.fact(ids[0])
        heard = next((p for p in self.brief.people if p.name == told.about), None)
        others = self.plan.to is not None and heard is not None and heard.name != self.plan.to.name
        if others and not is_record(text) and text.startswith("I "):
            name = greeting(heard, self.plan.tone).removeprefix("Dear ").rstrip(",")
            self.say(self.phrase("strength_told_to", name=name, mine_lower=text), ids)
            return
        if self._is_known(text) and (head := continuations.split(text, ours=True)[0]) != text:
            text = head
        if self._is_known(text):
            options = self.phrases.options("strength_again", self.plan.tone.value)
            placed = not text.startswith(("I ", "we "))  # "in my own work, at Corrigan I …" says where twice
            avoid = [o for o in options if placed and o.startswith("In ")]
            lower = re.sub(r"^My\b", "my", text)
            text = self.phrase("strength_again", avoid, mine_lower=lower)
        self.say(text, ids)

    def contribution(self, of_a_way: bool = False) -> None:
        """What one would do with it there; ``of_a_way``: of how one would go about something, which is no experience."""
        if self.has_offered or not (of_a_way or self._tells_a_deed()):
            return
        place = self.place()
        options = self.phrases.options("contribution", self.plan.tone.value)
        avoid = [] if place else [o for o in options if "{place}" in o]
        if of_a_way:
            self.say(self.phrase("contribution_of_a_way", them=self.them()))
            return
        if self.sentences and _HELD_OR_PASSED.search(self.sentences[-1].text):
            avoid += [o for o in options if "experience" in o]  # a diploma is none
        self.say(self.phrase("contribution", avoid, them=self.them(), place=place))

    def _tells_a_deed(self) -> bool:
        """Whether the last sentence tells of something that one has done or can do, and no mere list or fact of one's life."""
        said = self.sentences[-1].text if self.sentences else ""
        return _A_DEED_OF_MINE.search(said) is not None

    def contribution_to(self, fact: Fact) -> None:
        """The strength tied to something of theirs that it resembles."""
        noun = self.wording(fact.id).noun
        if noun:
            self.say(self.phrase("contribution_task", noun=noun), (fact.id,))
        else:
            self.contribution()

    def missed_points(self, facts: Sequence[Fact]) -> None:
        """What the candidate did not get to say; a second such thing in a sentence of its own."""
        if self.paragraph < _LAST_OF_THE_MIDDLE:
            self.new_paragraph()  # else it joins the doubt: five paragraphs are too many
        if facts[0].id != self.brief.addition or not self._added_as_noted(facts[0]):
            self._missed_point(facts[0])
        for fact in facts[1:]:
            self.say(_also(self.wording(fact.id).mine or ""), (fact.id,))

    def _added_as_noted(self, fact: Fact) -> bool:
        """Say what is to be added in the user's own words, where no wording of ours tells all of it; whether it was said."""
        worded = self.wording(fact.id).mine or self.wording(fact.id).noun
        if worded and not _SENTENCES.search(fact.text) and tells_all(worded, missed_rest(fact.text)):
            return False
        sentences = point_in_own_words(fact.text)
        if not sentences or (len(sentences) == 1 and _LEANS_ON.match(sentences[0])):
            return False
        if any(_as_sentence(sentence) in self.taken for sentence in sentences):
            points = as_brief_list([without_capital(sentence).rstrip(".") for sentence in sentences])
            self.say(self.phrase("added_again", points=points), (fact.id,))
            return True
        first = sentences[0].rstrip(".")
        if has_finite_verb(first):
            self.say(self.phrase("added_as_noted"))
            sentences = [f"{first}.", *sentences[1:]]
        else:
            self.say(self.phrase("added_point", noun=without_capital(first)), (fact.id,))
            sentences = sentences[1:]
        for sentence in sentences:
            self.say(sentence, (fact.id,))
        return True

    def _missed_point(self, fact: Fact) -> None:
        wording = self.wording(fact.id)
        if wording.mine and fact.kind is not FactKind.MISSED_POINT:
            self.say(self.phrase("added_clause", mine_lower=wording.mine), (fact.id,))
        elif wording.mine:
            self.say(self.phrase("missed_clause", mine_lower=wording.mine, mine=wording.mine), (fact.id,))
        elif wording.noun and not _A_QUESTION.match(wording.noun):
            self.say(self.phrase("missed_noun", noun=wording.noun), (fact.id,))

    def interest(self, next_steps: Sequence[Fact]) -> None:
        self.new_paragraph()
        next_steps = _with_their_events(next_steps)
        dated = ((f, w) for f in next_steps if (w := when_promised(f.text)))
        next_step, when = next(dated, (None, None))
        # The opening has named the role in full.
        if self.plan.invitation:
            self.say(self.phrase("connect", them=self.them()))
            return
        answers = self.plan.kind is LetterKind.ANSWER  # which no talk went before
        avoid = [
            o
            for o in self.phrases.options("interest", self.plan.tone.value)
            if answers and _OF_THE_TALK.search(o)
        ]
        head = self.phrase("interest", avoid, them=self.them(), role="the role", place=self.place())
        if self.plan.kind is LetterKind.CHECK_IN:
            self.say(head)
            self.say(self.phrase("checking_in", role="the role"))
            return
        event = next(((f, e) for f in next_steps if (e := coming_event(f.text))), None) if not when else None
        if event is not None:
            next_step = event[0]
            tail = self.phrase("next_event", event=event[1])
        else:
            entry = "next_step_of_others" if next_step and self._others_decide(next_step) else "next_step"
            tail = self.phrase(entry, when=f" {when}" if when else "")
        options = self.phrases.options("interest", self.plan.tone.value)
        others = (
            o.format(them=self.them(), role="the role", place=self.place())
            for o in options
            if self.place() or "{place}" not in o
        )
        closings = [_closing(start, tail) for start in (head, *others)]
        fresh = next((c for c in closings if _as_sentence(c) not in self.taken), None)
        # Rather the same words as to a colleague than no closing at all.
        self.say(fresh or closings[0], (next_step.id,) if next_step and fresh else ())

    def relationship(self, held_out: Sequence[Fact]) -> None:
        """What keeps the door open after a no. ``held_out``: what they said may come later."""
        self.new_paragraph()
        if not self.plan.invitation:
            self.say(self.phrase("refused_wish"))
            if self.held_out():
                return
        for fact in held_out:
            noun = self.wording(fact.id).noun or ""
            entry = "later_post" if is_for_helpers(noun) else "later_chance"
            self.say(self.phrase(entry, noun=noun), (fact.id,))
        if self.plan.invitation:
            self.say(self.phrase("connect_later"))
            return
        glad = bool(held_out) and "would be glad" in self.sentences[-1].text
        options = self.phrases.options("keep_in_touch", self.plan.tone.value)
        self.say(self.phrase("keep_in_touch", [o for o in options if glad and "would be glad" in o]))


_AN_EVENT = re.compile(
    r"\b(?:interviews?|visits?|trial|test|shift|round|stage|tour|assessment|taster|shadow\w*|induction)\b",
    re.I,
)
_NEXT_TO = 8  # characters


def _with_their_events(steps: Sequence[Fact]) -> list[Fact]:
    """The steps, each time that stands straight behind an event made a part of it: "home visit, week of the 3rd"."""
    found: list[Fact] = []
    for step in steps:
        last = found[-1] if found else None
        beside = last is not None and 0 <= step.start - last.end <= _NEXT_TO and _AN_EVENT.search(last.text)
        if last is not None and beside and _WHEN.fullmatch(step.text.strip(" .")):
            found[-1] = last.model_copy(update={"text": f"{last.text} {step.text}", "end": step.end})
        else:
            found.append(step)
    return found


def _closing(head: str, tail: str) -> str:
    """Interest and what comes next in one sentence."""
    return head + (tail if head.startswith("I ") else tail.replace(" and look", ", and I look", 1))


_FIRST_TO_GO = (
    (Move.CONTRIBUTION, 0),
    (Move.SPECIFICS, 1),
    (Move.DOUBT, 0),
    (Move.MISSED_POINT, 0),
    (Move.QUALIFICATION, 0),
    (Move.CONCERN, 0),
    (Move.SPECIFICS, 0),
    (Move.ANSWER, 0),
)
"""What a letter needs least, first, with how many of it stay."""
_FIRST_TO_GO_ON_A_CARD = tuple(pair for pair in _FIRST_TO_GO if pair != (Move.SPECIFICS, 1))
_HEART = {
    LetterKind.ADDITIONAL_INFO: {Move.MISSED_POINT},
    LetterKind.CLARIFICATION: {Move.CORRECTION, Move.DOUBT},
    LetterKind.ANSWER: {Move.ANSWER},
}
"""What a letter of a kind is written for: it stays, however little room there is."""


def compose(plan: Plan, brief: Brief, taken: frozenset[str] = frozenset()) -> Draft:
    """Write the letter that the plan describes, as long as its kind and channel allow.

    The same plan and brief give the same letter. Where it is too long, what it needs least is left out.
    ``taken``: sentences of the panel's earlier letters, which this one says otherwise or leaves out.
    """
    draft = _write(plan, brief, taken)
    for move, keep in _FIRST_TO_GO_ON_A_CARD if plan.channel is Channel.CARD else _FIRST_TO_GO:
        while _is_too_long(draft) and (steps := _without(plan, move, keep)) is not None:
            plan = plan.model_copy(update={"steps": steps})
            draft = _write(plan, brief, taken)
    if plan.invitation and _is_too_long(draft):
        kept = (s.model_copy(update={"facts": ()}) if s.move is Move.RELATIONSHIP else s for s in plan.steps)
        draft = _write(plan.model_copy(update={"steps": tuple(kept)}), brief, taken)
    return draft


def _without(plan: Plan, move: Move, keep: int) -> tuple[Step, ...] | None:
    """The steps without the last one of a move; None where no more than ``keep`` of it are left."""
    places = [place for place, step in enumerate(plan.steps) if step.move is move]
    answered = any(step.move is Move.ANSWER for step in plan.steps)
    if len(places) <= keep or move in _HEART.get(plan.kind, ()) or (move is Move.CONCERN and answered):
        return None  # an answer without its question says nothing
    if move is Move.ANSWER:
        return tuple(step for step in plan.steps if step.move not in (Move.ANSWER, Move.CONCERN))
    return (*plan.steps[: places[-1]], *plan.steps[places[-1] + 1 :])


def _is_too_long(draft: Draft) -> bool:
    return not fits(draft.body, draft.kind, draft.channel, draft.invitation)


def _write(plan: Plan, brief: Brief, taken: frozenset[str]) -> Draft:
    writer = _Writer(plan, brief, taken)
    need: Fact | None = None
    answered = False  # by the step before
    for step in plan.steps:
        writer.is_heart = step.move in _HEART.get(plan.kind, ())
        facts = [brief.fact(i) for i in step.facts]
        match step.move:
            case Move.GRATITUDE:
                writer.gratitude()
            case Move.SPECIFICS if step.in_brief:
                writer.noted(facts)
            case Move.SPECIFICS:
                writer.specifics(facts[0])
            case Move.CONCERN:
                writer.concern(facts)
                need = facts[0]
            case Move.QUALIFICATION if step.in_brief:
                writer.in_brief(facts)
            case Move.QUALIFICATION:
                writer.qualification(facts, need)
            case Move.CONTRIBUTION if facts:
                writer.contribution_to(facts[0])
            case Move.CONTRIBUTION:
                writer.contribution(of_a_way=_is_of_a_way(writer, answered))
            case Move.DOUBT:
                writer.doubt(facts[0], facts[1])
            case Move.CORRECTION:
                writer.correction(facts)
            case Move.ANSWER if step.answer is not None:
                writer.answer(brief.answers[step.answer])
            case Move.ANSWER:
                writer.given_answer(facts, step.in_brief, need)
                answered = True
            case Move.MISSED_POINT:
                writer.missed_points(facts)
            case Move.RELATIONSHIP:
                writer.relationship(facts)
            case _:
                writer.interest(facts)
    tone = plan.tone.value
    sign_offs = list(writer.phrases.sign_off[tone])
    return Draft(
        to=plan.to.name if plan.to else None,
        kind=plan.kind,
        channel=plan.channel,
        subject=subject_line(writer) if plan.channel is Channel.EMAIL else None,
        greeting=joint_greeting(brief.people, plan.tone) if plan.together else greeting(plan.to, plan.tone),
        sentences=as_list(writer) if plan.bullets else tuple(writer.sentences),
        sign_off="" if plan.invitation else writer.dice.choice(sign_offs),
        sender=brief.me or NO_NAME,
        unused=tuple(f.id for f in brief.facts if f.id not in writer.used),
        invitation=plan.invitation,
    )


_MY_WAY = re.compile(r"I would (?!be glad to\b|like to\b)")
"""Not "I would be glad to tell you more", which is an offer to speak."""


def _is_of_a_way(writer: _Writer, answered: bool) -> bool:
    """Whether the last sentence tells how one would go about something, and of nothing done."""
    if not writer.sentences:
        return False
    said = writer.sentences[-1].text
    return _MY_WAY.match(said) is not None or (answered and not _DONE.search(said.split(": ", 1)[-1]))


def as_list(writer: _Writer) -> tuple[Sentence, ...]:
    """The sentences with what one brings as a list; as they are where that would be a list of one."""
    points = {
        i
        for i, sentence in enumerate(writer.sentences)
        if sentence.facts
        and any(step.move in _LISTED and set(sentence.facts) & set(step.facts) for step in writer.plan.steps)
    }
    if len(points) < 2:
        return tuple(writer.sentences)
    first = min(points)
    at = writer.sentences[first].paragraph
    lead = Sentence(text=writer.phrase("list_lead"), paragraph=at)
    before = [s for i, s in enumerate(writer.sentences) if i < first]
    listed = [
        s.model_copy(update={"bullet": True, "paragraph": at})
        for i, s in enumerate(writer.sentences)
        if i in points
    ]
    after = [
        s.model_copy(update={"paragraph": max(s.paragraph, at + 1)})
        for i, s in enumerate(writer.sentences)
        if i > first and i not in points
    ]
    # What stood in the list's own paragraph before it gets one to itself.
    return (
        *(
            s.model_copy(update={"paragraph": min(s.paragraph, at - 1) if at else s.paragraph})
            for s in before
        ),
        lead,
        *listed,
        *after,
    )


_LISTED = (Move.QUALIFICATION, Move.MISSED_POINT)


# How what came of a deed follows it, by its first word.
_OTHERS_WILL = re.compile(
    r"\b(?:HR|human resources|recruitment|(?:the |my )?(?:agency|recruiter|council|agent)|[A-Z]\w+ (?:in|from|at) \w+)\b.{0,20}\b(?:will|to|would|calls?|rings?|writes?|emails?)\b|\b(?:from|via|through) (?:HR|the agency|the recruiter)\b"
)
_COUNTED = re.compile(
    r"(?!1\b)(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:[a-z]+ ){0,2}[a-z]+s(?! (?:a|an|the|my|our|their)\b)"
    r"(?: (?!(?:went|came|were|are|have|had|got|did|could|can|will|would|said|left|stayed|\w+ed)\b)[\w%-]+)*$"
)
""" "11 board packs in a row out on time": a count, which no "and" joins to a deed."""
_LINKS = (("by ", " "), ("over ", " "), ("and ", " "), ("which ", ", "), ("with ", ", "))


_HELD_OR_PASSED = re.compile(
    r"\bI (?:also )?(?:have (?:also )?)?(?:passed|finished|completed|speak|hold|held|am (?:fluent|qualified|booked|registered|certified|trained))\b|"
    r"\b(?:licen[cs]e|certificate|diploma|degree|level \d|first aid|registration)\b[^,]*$"
)


_OF_WHAT = re.compile(
    r"(?:I|we) (?:\w+ ){0,2}(?:it|that|this|them)\b|(?:it|that|this|they)\b|(?:I|we) (?:wanted|meant) to|\S+(?: \S+){0,2}$"
)
"""What only the notes before it can tell the sense of: "I send it after"."""
_DONE = re.compile(
    r"\b(?:at (?:the )?[A-Z]\w+|did|led|ran|built|was|were|had|went|got|wrote|made|took|taught|found|caught|fixed|closed|trained|sold|moved|carried|stopped|cleared|completed|passed|have (?:been|had|done|led|run))\b"
)
"""What tells of something done, by its places and verbs."""
_LINK_WORD = re.compile(r"(?:by|and|which|with) ")


_POSSESSIVE = re.compile(
    r"\b(patients(?= (?:beds?|rooms?|notes|records|families|meals)\b)"
    r"|(?:parents|governors|girls|boys|teachers|visitors|writers|workers|customers)(?= (?:evenings?|nights?|days?|meetings?|room)\b)) "
)


def _as_sentence(text: str) -> str:
    text = _POSSESSIVE.sub(r"\1' ", sentence_case(" ".join(text.split())))
    return text if text.endswith((".", "?", "!", '."', '?"', '!"')) else text + "."


_A_DEED_OF_MINE = re.compile(
    r"\b(?:I|we) (?:also |have |had |have also |always )?(?:(?!talked|asked|said|told|wanted|liked|lived|worked for|reali[sz]ed|mentioned|wondered|noticed|remembered|needed|answered|checked)[a-z]+ed\b|led|ran|built|made|wrote|taught|set up|cut|got|brought|held|kept|grew|won|drove|sold|did|took|gave|rebuilt|put|began|run|lead|train|manage|teach|look after|"
    r"have \S+ (?:years|seasons|months) of|hold)\b|\b(?:went|fell|rose|dropped) from\b|experience",
    re.I,
)
_LONG_ANSWER = 12  # words
_SEVERAL = 2  # who met the candidate
_SHORT_QUESTION = 8  # words
_SAYS_YES_OR_NO = re.compile(r"\W*(?P<word>yes|no)\b(?=[.,;:!])", re.I)


_FEWEST_OF_A_QUESTION, _MOST_OF_A_QUESTION = 4, 34  # words
_FEWEST_OF_A_CORRECTION = 4  # words
_NEAR_ITS_ANSWER = 4  # statements
_HEADING_OF_AN_ANSWER = re.compile(
    r"(?P<of>(?!(?:.{0,24}\b)?(?:not?|never|except|but|only)\b)[\w' ]{2,25}?)(?::| [-–=]| ->) (?=\S)"
)


def _without_heading(answer: str, question: str) -> str:
    """An answer without the word of the question that heads it: "begin: 1 October"."""
    heading = _HEADING_OF_AN_ANSWER.match(answer)
    return answer[heading.end() :] if heading and terms(heading["of"]) & terms(question) else answer


_A_QUESTION = re.compile(r"(?:the )?(?:what|why|how|when|where|who|whether)\b", re.I)
_A_SENTENCE_OF_MINE = re.compile(r"(?:(?:at|in) [^;]{2,40}? )?(?:I|we) [a-z]")
_OF_THE_TALK = re.compile(r"\b(?:told me|conversation)\b")
_STRAIGHT_BEHIND = 40  # characters
_ONLY_A_FIGURE = re.compile(r"[£$€]?\d(?:[^,]|,\d)*(?:, .*)?\.$")


def _begins_alike(sentence: str, words: str) -> bool:
    """Whether a sentence begins with the words that were said: they were a part of what is right."""
    told, said = (re.findall(r"\w+", text.lower()) for text in (sentence, words))
    return bool(said) and told[: len(said)] == said


_ASKS_MORE = re.compile(
    r"\b(?:and|or|plus|&) (?:also )?(?:do|did|can|could|have|has|are|am|is|will|would|whether|if|how|what|when|which|where)\b|[?:] .*\?|\b1[.)].*\b2[.)]|\(ii\)",
    re.I | re.S,
)
_ENDS_INSIDE = re.compile(r"[.!?] \S")
_SAYS_AGAIN = re.compile(
    r"\bI (?:\w+ )?(?:said|say|told|tell|answered|understood|heard|called)\b|\b(?:asked|heard|read back|panel)\b",
    re.I,
)
"""How the notes tell of what was said, where the words themselves are wanted."""
_LEANS_ON = re.compile(
    r"(?:its?|it['’]s|that|this|they|he|she|which|who|and|so|because|plain|after|correction|i meant)\b|(?:\S+ ){0,3}\S+$",
    re.I,
)
"""What puts nothing right by itself: it speaks of something before, or says too little."""
_SENTENCES = re.compile(r"(?<=\.) (?=\S)")


def _quotable(question: str) -> str | None:
    """A question of theirs as it can be quoted to them; None where it is too long or was only told of."""
    words = " ".join(question.split()).strip("\"“”'‘’ ")
    plain = (
        words.endswith("?")
        and len(words.split()) <= _MOST_OF_A_QUESTION
        and not re.search(r"[\"“”{}<>|]|\b(?:he|she|they|him|her|I|my)\b", words)
    )
    return f"{words[:1].upper()}{words[1:].rstrip(' ?.')}?" if plain else None


def _has_any(phrase: str, words: Sequence[str]) -> bool:
    """Whether a phrase has words that the user does not want."""
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", phrase, re.I) for word in words)


def _opener(text: str) -> str:
    return " ".join(text.lower().split()[:1])


def _same_breath(facts: Sequence[Fact]) -> bool:
    return len(facts) == 2 and 0 <= facts[1].start - facts[0].end <= SAME_BREATH


_LACK = re.compile(r"I (?:have never|have not|do not|cannot|am not|have no)\b")
_PRESENT = re.compile(
    r"I (?:also )?(?:am|have(?! (?:\w+ed|been|held|led|run|built|done|made|taught|had|kept|sold|won|written)\b)|can|know|speak|hold|do|use|run|lead|work|teach|train|mentor|manage|drive|cook|write|code|look|sit|own|love|like)\b"
)


def _alike(clauses: Sequence[str]) -> bool:
    """Whether clauses can share one "I": all of the past or all of the present, and none two in one already."""
    times = {_PRESENT.match(clause) is not None for clause in clauses}
    return len(times) == 1 and sum(" and " in clause for clause in clauses) < 2 and " and " not in clauses[-1]


def _joined(clauses: Sequence[str]) -> str:
    first, second = clauses[0], clauses[1]
    if second.startswith("I ") and first.startswith("I "):
        have = first.startswith("I have ") and second.startswith("I have ")
        perfect = _PERFECT.match(first) is not None, _PERFECT.match(second) is not None
        rest = second[7:] if have and perfect in ((False, False), (True, True)) else second[2:]
        return f"{first} and {rest}"
    return f"{first}, and {second}"


_PERFECT = re.compile(
    r"I have (?=(?:\w+ed|been|held|led|run|built|done|made|taught|had|got|kept|sold|won|grown|worn|driven|written|given|taken|known|spoken)\b)"
)


def _also(text: str) -> str:
    """ "I also …": behind the first auxiliary, before a plain verb."""
    if _PERFECT.match(text):
        return text.replace("I have ", "I have also ", 1)
    if text.startswith("I have "):
        return text.replace("I have ", "I also have ", 1)
    match = re.match(r"I (am|can|was)\b(.*)$", text)
    return f"I {match[1]} also{match[2]}" if match else re.sub(r"^I ", "I also ", text)


def role_in_text(role: str | None) -> str | None:
    """ "senior backend engineer" -> "senior backend engineer role"; capitals of a heading go."""
    if not role:
        return None
    text = re.sub(r" [+&] (?=\w)", " and ", role.strip())
    text = re.sub(
        r" ?\((?:[a-z]/[a-z](?:/[a-z])?|[a-z]{1,2}/[a-z]{1,2})\)", "", text, flags=re.I
    )  # "(m/f/d)"
    text = re.sub(r" ?\((?:[^()]*[,+;][^()]*|(?:[^\s()]+ ){3,}[^()]*)\)", "", text)  # details of the post
    if text.isupper() and len(text) > 5:
        text = re.sub(r"\b(?:ii|iii|iv|vi)\b", lambda m: m[0].upper(), text.lower())
    shouted, _, rest = text.partition(" ")
    if len(shouted) > 4 and shouted.isupper() and rest.islower():
        text = text.lower()  # "OPTICAL assistant"
    words = text.split()
    if (
        len(words) > 1
        and all(w[:1].isupper() for w in words if w.isalpha() and len(w) > 3)
        and not any(c.isdigit() for c in text)
    ):
        text = (
            " ".join(w if w.isupper() or any(c.isupper() for c in w[1:]) else w.lower() for w in words)
            if _common_words(words)
            else text
        )
    elif (
        text[:1].isupper()
        and not words[0].isupper()
        and not any(w[:1].isupper() and not w.isupper() and w.isalpha() for w in words[1:])
        and is_spelled(words[0].lower())
    ):
        text = text[:1].lower() + text[1:]
    return (
        text
        if re.search(r"\b(?:role|job|position|post|apprenticeship|internship|placement|vacancy)$", text, re.I)
        else f"{text} role"
    )


def _common_words(words: Sequence[str]) -> bool:
    return all(is_spelled(w.strip("().,/&").lower()) or not w.isalpha() for w in words)


def company_in_text(company: str | None) -> str | None:
    """The company with "the" where English wants it: "the University of Leeds"."""
    if not company:
        return None
    if re.match(
        r"(?:University|Bank|Borough|City|County|Museum|Ministry|Department|Institute|Royal|Port|Church|Centre|Society|National|College) (?:of|for|Museum|Theatre|Opera|Trust|Gallery|Hospital|Infirmary)\b",
        company,
    ):
        return f"the {company}"
    return re.sub(r"^The ", "the ", company)


_DAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHEN = re.compile(
    rf"(?P<week>\bweek (?:commencing|of|beginning)\s+(?:the )?)?\b(?P<preposition>by|on|until|till|til|before|within|in|at|next|this|early|late|later|from|for|after)?\s*(?P<when>(?:the )?(?:(?:end|start|middle|beginning) of )?(?:next |this |the )?(?:{_DAY}|week after next|week(?! (?:commencing|beginning|of)\b)|month|year|Christmas|Easter|New Year)(?: next week| week| morning| afternoon| evening)?(?: (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{_MONTH})?)?(?: or {_DAY})?|tomorrow(?: or {_DAY})?|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|a fortnight|the (?:bank holiday|half term|weekend|holidays)|(?:a|one|two|three|four|five|six|seven|ten|\d{{1,2}}) (?:working )?(?:days|weeks|week|days?)|the \d{{1,2}}(?:st|nd|rd|th))\b",
)


_ANSWERS = re.compile(
    r"\b(?:hear|know|rings?|calls?|emails?|letters?|touch|decision|decid\w+|back|answer|text|phones?|result|outcome|news|reply|confirm|revert\w*|tell|write|contact)\b",
    re.I,
)


def _of_the_answer(text: str) -> re.Match[str] | None:
    """When the answer comes, of several times: the one behind the word for it ("two more Monday, deciding Tuesday")."""
    found = list(_WHEN.finditer(text))
    if len(found) < 2:
        return found[0] if found else None
    spoken = [word.start() for word in _ANSWERS.finditer(text)]
    return next(
        (m for m in found if spoken and m.start() >= spoken[-1] and spoken[-1] > found[0].start()), found[0]
    )


_THEN_AFTER = re.compile(
    r"\bon (?P<when>the \d{1,2}(?:st|nd|rd|th)|(?:Mon|Tues|Wednes|Thurs|Fri)day) and (?:\w+ ){0,2}?"
    r"(?:write|ring|call|e-?mail|decide|let (?:me|us|everyone) know) after(?:wards)?\b"
)
"""The day of something else, after which they will write: "they meet the wardens on the 11th and will write after"."""


_MINE_TO_RING = re.compile(
    r"\b(?:i|me)(?:['’]?d|['’]?ll| will| would| should| must| am to|['’]m to| need to| have to| can) (?:ring|call|phone|text|e-?mail|write|let (?:them|him|her) know|get back|answer|reply|confirm)\b",
    re.I,
)


_IS_PAST = re.compile(
    r"\b(?:came|arrived|received|was sent|were sent|has come|have come|is dated|dated|expires?|expired|valid|runs? (?:out|till|until))\b",
    re.I,
)
""" "The decision letter came on 3 May": no day on which they will decide."""


def when_promised(text: str) -> str | None:
    """When they will be in touch, as "by Friday", or None where the notes don't say it plainly."""
    if (
        _IS_PAST.search(text)
        or _MINE_TO_RING.search(text)
        or (
            re.search(r"\b(?:in (?:\d+|two|three|four|five|six|seven|eight|nine|ten)|on call)\b", text)
            and re.search(r"\b(?:one|1) (?:week|day|night|weekend)s? in\b|\bon call\b", text)
        )
    ):
        return None  # "told them I'd ring by Thursday"
    if meeting := _THEN_AFTER.search(text):
        return f"after {meeting['when']}"
    if not re.search(
        r"\b(?:hear|know|ring|rings|call|calls|email|emails|letters?|touch|decision|decide|deciding|back|answer|text|phone|phones|result|feedback|write|offers?|(?:tell|told)(?= (?:me|us|you|by|on|next|in|within|before|after|i|all)\b)|find out|confirm|outcome|news|response|reply|contact|notify|mails?|hears?|revert|reverts)\b",
        text,
        re.I,
    ) and not _WHEN.fullmatch(text.strip(" .")):
        return None
    if re.search(
        r"\b(?:if|unless|no word|me to|I'll|I will|ring (?:him|her|them)|or (?:so|maybe)|ish|maybe|haven't|not|(?:has|have|had|must|needs?) to be (?:back|in|done|sent|handed)|due|deadline|trial|round|(?:it|that|them) back|take[- ]home|submit|hand in)\b|\?",
        text,
        re.I,
    ):
        return None
    match = _of_the_answer(text)
    if not match:
        return None
    preposition, when = (match["preposition"] or "").lower(), match["when"]
    if re.search(r"\bafter\b.{0,30}\bmeet", text[: match.start()], re.I):
        return f"after {when}"  # "she will write after the board meets on the 18th"
    if match["week"] and re.search(rf"{_MONTH}|\d", when):
        return f"in the week of {when}"
    if preposition in {"until", "till", "til"}:
        preposition = "by"  # "answer until 28 November"
    lower = when.lower()
    if preposition in {"next", "this", "early", "later", "late"}:
        phrase = f"{preposition} {when}"
        return phrase if preposition not in {"late", "this"} or "week" in lower else f"on {when}"
    if re.match(r"(?:the )?(?:end|start|middle|beginning) of", lower):
        lead = "by" if preposition not in {"at"} else preposition
        body = when if lower.startswith("the ") else f"the {when}"
        body = re.sub(r"of (?=week|month)", "of the ", body)
        return f"{lead} {body}"
    if lower.startswith(("next ", "this ", "tomorrow")):
        return f"{preposition} {when}" if preposition in {"by", "before"} else when
    if re.search(_MONTH, when):
        return f"{preposition if preposition in {'by', 'before', 'after', 'on'} else 'by' if 'expect' in text.lower() else 'on'} {when}"
    if re.match(r"(?:a|one|two|three|four|five|six|seven|ten|\d+) ", lower):
        return (
            f"{preposition} {when}"
            if preposition in {"within", "in"}
            else f"within {when}"
            if preposition == ""
            else None
        )
    if lower in {"week", "month", "weeks", "days", "day"}:
        return None
    if lower == "a fortnight":
        return "within a fortnight"
    if lower in {"the bank holiday", "half term", "the half term", "the weekend", "the holidays"}:
        return f"{preposition} {when}" if preposition in {"after", "before", "by"} else None
    if lower in {"christmas", "easter", "new year", "year"}:
        return f"{preposition} {when}" if preposition in {"by", "before"} and lower != "year" else None
    if lower.endswith("week after next"):
        return "the week after next" if preposition in {"", "in"} else None
    if preposition in {"by", "on", "before", "within"}:
        return f"{preposition} {when}"
    if preposition in {"for", "from", "after", "in", "at"}:
        return None
    return f"on {when}"


_EVENT = re.compile(
    rf"\b(?P<event>(?:paid |half[- ]day )?trial (?:shift|day|morning|lesson|session|repair|week)|(?:shop|forklift|driving|welding|typing|excel|kitchen|bench) (?:test|trial)|assessment drive|ride[- ]along|half day|taster (?:day|shift|session)|shadow(?:ing)? (?:day|shift|session)|(?:demo|sample|observed) lesson|(?:informal|home|school|studio|shop|farm|plant|factory|on-site|campus|office) visit|trial(?= (?:on )?(?:next |this )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|final (?:interview|round|stage|chat)|(?:second|2nd) (?:stage|chat|visit)|(?:45 minute |hour(?:'s)? )?pairing session|art test|skills test|practical test|driving assessment|site visit|tech(?:nical)? (?:test|interview|round)|coding (?:test|interview|exercise)|take[- ]home (?:test|task)|panel interview|working interview|(?:second|2nd) interview|second round|assessment day|case study)\b"
    rf"(?: (?:with (?:the )?\w+(?: \w+)? |in the \w+ |at \w+ |is |will be )?(?P<when>(?:on |this |next )?{_DAY}(?: (?:morning|afternoon|evening|night))?|(?:on )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)(?: (?:of )?{_MONTH})?|(?:on )?\d{{1,2}} {_MONTH}))?",
    re.I,
)


def coming_event(text: str) -> str | None:
    """What comes next, as "the trial shift on Saturday", or None where the notes don't say it plainly."""
    match = _EVENT.search(text)
    if match is None or re.search(
        r"\b(?:if|unless|maybe|perhaps|might|could|would|may|hopefully|or|not|no|unlikely|depends|usually|candidates|everyone|the ones|those|passed|shortlist\w*|finalists|likely)\b|\?",
        text,
        re.I,
    ):
        return None
    event, when = match["event"].lower().replace("2nd", "second"), match["when"]
    if when and not when.startswith(("on ", "this ", "next ")):
        when = f"on the {when}" if re.fullmatch(r"\d+[a-z]{2}", when) else f"on {when}"
    elif when and re.fullmatch(r"on \d+[a-z]{2}", when):
        when = when.replace("on ", "on the ", 1)
    return f"the {event}{' ' + when if when else ''}"


_KEPT_BEFORE_FAMILY_NAMES = frozenset(
    "dr prof professor mrs mr ms miss mx rev herr frau mme madame monsieur señor señora signor signora cllr councillor "
    "capt captain engr judge".split()
)
_KEPT_BEFORE_GIVEN_NAMES = frozenset({"sister", "ma'am", "maam", "sir", "father", "brother"})
"""Where people say so, the bare given name is too familiar: "Sister Bernadette", "Ma'am Liezl"."""


def greeting(person: Person | None, tone: Tone) -> str:
    """The greeting: by name, with an honorific only where the notes give one and no title guessed.

    A given name is used only where it is certain which part it is; else the name as it stands.
    """
    if person is None:
        return "Hello,"
    if (
        person.honorific
        and person.family_name
        and (
            person.given_name is None
            or tone is Tone.FORMAL
            or person.honorific.lower().strip(".") in _KEPT_BEFORE_FAMILY_NAMES
        )
    ):
        return f"Dear {person.honorific} {person.family_name},"
    if person.honorific and person.given_name and person.honorific.lower() in _KEPT_BEFORE_GIVEN_NAMES:
        return f"Dear {person.honorific} {person.given_name},"
    if tone is Tone.FORMAL or person.given_name is None:
        return f"Dear {person.name},"
    return f"Dear {person.given_name},"


def joint_greeting(people: Sequence[Person], tone: Tone) -> str:
    """The greeting of a letter to all of a panel: "Dear Priya, Tom and Ana,"."""
    names = [greeting(person, tone).removeprefix("Dear ").rstrip(",") for person in people]
    return f"Dear {', '.join(names[:-1])} and {names[-1]},"


_OPENING_OF_SUBJECT = {
    LetterKind.ADDITIONAL_INFO: "One thing to add",
    LetterKind.CLARIFICATION: "To put one point right",
    LetterKind.ANSWER: "Your question",
}


def subject_line(writer: _Writer) -> str:
    """A subject of at most 60 characters that says thanks and names the role."""
    role = role_in_text(writer.brief.role)
    bare = re.sub(r" (?:role|job|position|post)$", "", role) if role else None
    place = writer.brief.company
    if writer.plan.kind is LetterKind.STAY_IN_TOUCH:
        options = [
            f"Thank you, and keeping in touch: {bare}" if bare else "",
            f"Thank you, and keeping in touch: {place}" if place else "",
            "Thank you, and keeping in touch",
        ]
    elif writer.plan.kind is LetterKind.CHECK_IN:
        options = [
            f"A question about the {role}" if role else "",
            f"A question about my interview at {place}" if place else "",
        ]
        options.append("A question about my interview")
    elif writer.plan.kind in _OPENING_OF_SUBJECT:
        opening = _OPENING_OF_SUBJECT[writer.plan.kind]
        options = [
            f"{opening}: {bare} at {place}" if bare and place else "",
            f"{opening}: {bare}" if bare else "",
            f"{opening}: interview at {place}" if place else "",
            f"{opening}: our interview",
        ]
    else:
        options = []
        if bare:
            templates = list(writer.phrases.subject)
            writer.dice.shuffle(templates)
            options = [t.format(role=bare) for t in templates]
            if place:
                options.insert(0, f"Thank you: {bare} at {place}")
        elif place:
            options = [f"Thank you: interview at {place}"]
        options.append("Thank you for the interview")
    return next((o for o in options if o and len(o) <= 60), "Thank you for the interview")


__all__ = ["a_or_an", "company_in_text", "compose", "greeting", "role_in_text", "when_promised"]
