"""An instruction, understood: the wishes that follow from it, or a move among the versions, and what the user reads.

Nothing is done in silence: what is not understood, can't be done or may not be written is said so, and why.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.english.comparison import figures, nearly_alike, plain
from assistant.reading.corrections import find_slip
from assistant.reading.segments import split_lines
from assistant.refining.applying import is_sayable, own_clause, own_sentence
from assistant.refining.honesty import UNTRUE, why_not
from assistant.refining.instructions import (
    DAYS,
    PRONOUN,
    Ask,
    Asked,
    Instruction,
    Known,
    antecedent,
    described,
    instructions,
)
from assistant.refining.meaning import (
    barred,
    facts_meant,
    has_words,
    sentences_at,
    sentences_meant,
    share,
    spoken_of,
    subjects,
)
from assistant.schema import (
    ME,
    Channel,
    Conversation,
    Draft,
    Fact,
    LetterKind,
    Notes,
    Options,
    Outcome,
    Replaced,
    Reply,
    Slip,
    Told,
    Tone,
    Version,
    Wishes,
)

_SHORTER = 0.75  # of the words that the letter has
_MORE_AT_A_TIME = 2  # facts
_ALL = 12  # facts: more than any letter takes


class Move(StrEnum):
    """A way through the versions."""

    UNDO = "undo"
    REDO = "redo"
    FIRST = "first"


@dataclass
class Turn:
    """What an instruction comes to. ``wishes``: None where the letter stays as it is."""

    wishes: Wishes | None = None
    move: Move | None = None
    outcome: Outcome = Outcome.DONE
    said: list[str] = field(default_factory=list)
    about: str = ""  # the sentence that was spoken of
    doubted: str = ""  # the message of which the user is asked whether it was meant so
    text: str = ""  # the message that was acted on: the one before, where this one says "yes"

    @property
    def reply(self) -> Reply:
        """What the user reads."""
        return Reply(outcome=self.outcome, text=" ".join(self.said) or "Done.")


def turn(text: str, talk: Conversation, reader: str | None = None) -> Turn:
    """What the user's words come to, with the letters as they are shown; ``reader``: whose letter is open."""
    version, notes = talk.shown, talk.notes
    drafts = [letter.draft for letter in version.letters]
    people = version.brief.people
    known = Known(
        tuple(p.name for p in people),
        tuple((p.title, p.name) for p in people if p.title),
        version.wishes.not_to,
    )
    agreed = bool(talk.doubted) and _YES.fullmatch(text.strip()) is not None
    if agreed:
        text = talk.doubted
    asked = instructions(text, known, talk.said)
    if asked.sure < SURE_ENOUGH and not agreed and (meant := described(asked)):
        if asked.sure < _WORTH_ASKING:
            return Turn(outcome=Outcome.ASKS, said=[_ASK], about=talk.about, text=text)
        said = f"Do you mean: {meant}? Then say “yes”. If not, say it in other words."
        return Turn(outcome=Outcome.ASKS, said=[said], about=talk.about, doubted=text, text=text)
    before = talk.before.wishes if talk.before else Wishes()
    taker = _Reader(text, asked, version, notes, drafts, known, before, talk.about, reader, talk.said)
    wishes = asked.wishes
    if asked.untrue and not {one.ask for one in wishes} & {Ask.MENTION, Ask.REPLACE, Ask.DROP}:
        wishes = (Instruction(Ask.MENTION, text, "say"),)  # whatever it is, it is not so
    if _I_SAID.search(text) and _slip_in(text) is not None and not asked.untrue:
        contents = (Ask.MENTION, Ask.REPLACE)  # of the correction, which reads them itself
        wishes = tuple(one for one in wishes if one.ask not in (*contents, Ask.KIND))
        wishes = (Instruction(Ask.KIND, LetterKind.CLARIFICATION.value), *wishes)
    if {one.ask for one in wishes} & _OF_ALL_LETTERS and any(_is_only(one) for one in wishes):
        # "Warmer, but only for Karen" does not want the others gone.
        whom = next(one.what for one in wishes if _is_only(one))
        wishes = tuple(one for one in wishes if not _is_only(one) and one.ask not in _OF_ALL_LETTERS)
        taker.ask(_ALL_ALIKE.format(whom=whom))
    for one in wishes:
        taker.take(one)
    found = taker.result()
    found.text = text
    return found


def checked(found: Turn, before: Version, after: Version) -> Reply:
    """What the user reads once the letters are there: what was meant to change and did not is said so."""
    old, new = before.wishes, after.wishes
    words, were = (sum(len(x.draft.body.split()) for x in v.letters) for v in (after, before))
    missed: list[str] = []
    said = list(found.said)
    said_of_tone = {f"It sounds {tone} now." for tone in _TONES.values()}
    if new.more > old.more and words <= were:
        said = [one for one in said if one != _LONGER]
        missed.append(
            "Your notes have nothing more that I can put well. Tell me what to add: “mention that ...”."
        )
    if new.most_words is not None and new.most_words != old.most_words:
        longest = max((len(x.draft.body.split()) for x in after.letters), default=0)
        if words >= were:
            said = [one for one in said if one != _SHORTER_NOW]
            missed.append("It is as short as such a letter can be.")
        elif longest > new.most_words:
            said = [one for one in said if one != _SHORTER_NOW]
            said.append(f"It has {longest} words now. Shorter than that it would not tell enough.")
    for told in (t for t in new.tell if t not in old.tell):
        facts = {f.id for f in after.brief.facts if f.quote == (told.quote or told.text)}
        if not any(facts & set(s.facts) for x in after.letters for s in x.draft.sentences):
            missed.append(
                f"I could not put “{told.quote.strip() or told.text}” into a good sentence. Write it as you would say it, and it goes in."
            )
    if after.brief.correction is not None:  # the notes have both
        said = [one for one in said if one != _TELL_BOTH]
    for words_out in (w for w in new.without if w not in old.without):
        if left := [s.text for x in after.letters for s in x.draft.sentences if barred(s.text, (words_out,))]:
            missed.append(f"It is still in “{left[0]}”: that names the job, and a thank-you needs it.")
    asked_for = (new.tell, new.without, new.replaced, new.options.avoid, new.options.me, new.subject)
    there_before = (old.tell, old.without, old.replaced, old.options.avoid, old.options.me, old.subject)
    if not missed and asked_for == there_before and _whole(before) == _whole(after):
        unchanged = "It is like that already: the letter has not changed."
        if said_of_tone & set(found.said):
            unchanged += " Which words don't sound right to you? Touch them, or tell me."
        return Reply(outcome=found.outcome, text=unchanged)
    if len(after.letters) > 1:
        was = {x.draft.to: x.draft for x in before.letters}
        changed = [x.draft.to for x in after.letters if x.draft.to and was.get(x.draft.to) != x.draft]
        if changed and len(changed) < len(after.letters):
            said.append(f"Changed: the letter{'s' if len(changed) > 1 else ''} to {' and '.join(changed)}.")
        elif changed:
            said.append(f"All {len(changed)} letters are changed.")
    if not missed:
        return Reply(outcome=found.outcome, text=" ".join(said) or "Done.")
    same = [x.draft.body for x in before.letters] == [x.draft.body for x in after.letters]
    return Reply(
        outcome=Outcome.CANNOT if same else Outcome.DONE,
        text=" ".join([*said, *missed] if not same else missed),
    )


def _whole(version: Version) -> list[str]:
    return [f"{x.draft.subject}\n{x.draft.body}" for x in version.letters]


_TELL_BOTH = "Tell me both, and I write it: “I said ...; right is ...”."
_LONGER = "I have told more of what your notes say."
_SHORTER_NOW = "I have made it shorter."


class _Reader:
    """Takes one wish after the other."""

    def __init__(
        self,
        text: str,
        asked: Asked,
        version: Version,
        notes: Notes,
        drafts: Sequence[Draft],
        known: Known,
        before: Wishes,
        about: str = "",
        open_to: str | None = None,
        said_before: str = "",
    ) -> None:
        self.open_to = open_to  # the reader whose letter the user has before them
        self.about = about  # the sentence that was last spoken of
        self.before = before  # the wishes of the version before
        self.said_before = said_before  # the message before
        self.asked = asked
        self.text, self.version, self.notes, self.drafts, self.known = text, version, notes, drafts, known
        self.wishes = version.wishes
        self.done: list[str] = []
        self.not_done: list[tuple[Outcome, str]] = []
        self.move: Move | None = None

    def result(self) -> Turn:
        if self.move is not None:
            return Turn(move=self.move, said=self.done)
        declined = [said for outcome, said in self.not_done if outcome is Outcome.DECLINED]
        if declined:  # what stands beside it is mostly why it should be said
            return Turn(outcome=Outcome.DECLINED, said=list(dict.fromkeys(declined)))
        if self.done:
            said = [*self.done, *(said for _, said in self.not_done)]
            return Turn(wishes=self.wishes, said=list(dict.fromkeys(said)))
        outcome = self.not_done[0][0] if self.not_done else Outcome.ASKS
        return Turn(outcome=outcome, said=[said for _, said in self.not_done] or [_ASK], about=self.about)

    def take(self, one: Instruction) -> None:
        """Act on one wish."""
        match one.ask:
            case Ask.UNDO | Ask.REDO | Ask.FIRST:
                self.move = {Ask.UNDO: Move.UNDO, Ask.REDO: Move.REDO, Ask.FIRST: Move.FIRST}[one.ask]
            case Ask.RESTART:
                before = self.wishes.options
                never = Options(avoid=before.avoid, me=before.me, seed=before.seed)
                self.wishes = Wishes(
                    options=never,
                    without=self.wishes.without,
                    not_to=self.wishes.not_to,
                    also=self.wishes.also,
                    replaced=self._facts_put_right(),
                    moved=self.wishes.moved,
                    opened=self.wishes.opened,
                    rewritten=tuple(change for change in self.wishes.rewritten if not change.new),
                    sent=self.wishes.sent,
                )
                kept = self.wishes
                out = kept.without or kept.rewritten or never.avoid
                left = " What you took out stays out." if out else ""
                self._did(f"I have started over from your notes.{left}")
            case Ask.SHORTER:
                longest = max((len(d.body.split()) for d in self.drafts), default=0)
                most = int(one.what) if one.what else int(longest * _SHORTER)
                self._wish(most_words=most, more=0)
                self._option(terse=True)
                self._did(_SHORTER_NOW)
            case Ask.LONGER:
                more = _ALL if one.what else self.wishes.more + _MORE_AT_A_TIME
                self._wish(most_words=None, more=more)
                self._option(terse=False)
                self._did(_LONGER)
            case Ask.TONE:
                self._option(tone=Tone(one.what))
                self._did(f"It sounds {_TONES[Tone(one.what)]} now.")
            case Ask.BULLETS | Ask.PROSE:
                self._option(bullets=one.ask is Ask.BULLETS)
                self._did("As a list." if one.ask is Ask.BULLETS else "In full sentences, without a list.")
            case Ask.CHANNEL:
                self._option(channel=Channel(one.what))
                self._did(f"It is {_CHANNELS[Channel(one.what)]} now.")
            case Ask.KIND:
                self._kind(LetterKind(one.what))
            case Ask.TOGETHER:
                self._together()
            case Ask.EACH:
                self._option(together=False, to=None)
                self._wish(not_to=())
                self._did("One letter for each of them.")
            case Ask.ONLY:
                self._only(one)
            case Ask.DROP:
                self._drop(one)
            case Ask.MENTION:
                for part in _SEVERAL.split(one.what) if one.instead == "say" else [one.what]:
                    self._mention(part.strip(" ,."), one.instead, one.to)
            case Ask.REPLACE:
                self._replace(one)
            case Ask.AVOID:
                self._option(avoid=(*self.wishes.options.avoid, one.what))
                self._did(f"“{one.what}” is out, and stays out.")
            case Ask.SIGN_OFF:
                words = one.what[:1].upper() + one.what[1:].lower()
                self._wish(sign_off=f"{words.rstrip(',')},")
                self._did(f"It ends with “{words}”.")
            case Ask.AGAIN:
                self._wish(not_to=tuple(name for name in self.wishes.not_to if name != one.what))
                self._option(to=None)
                self._did(f"{one.what} gets a letter again.")
            case Ask.SIGN if not one.what:
                whole = self.version.reading.brief.me or (self.drafts[0].sender if self.drafts else "")
                name = whole.split()[0] if one.instead == "given" and whole else whole
                self._option(me=name or None)
                self._did(f"It is signed {name}.")
            case Ask.SIGN:
                name = one.what if any(c.isupper() for c in one.what) else one.what.title()
                signed = self.drafts[0].sender if self.drafts else ""
                if one.instead == "surname" and signed:
                    name = f"{signed.split()[0]} {name}"
                if any(fold_(p.name) == fold_(name) for p in self.version.brief.people):
                    self._wish(not_to=(*self.wishes.not_to, name))
                self._option(me=name)
                self._did(f"It is signed {name}.")
            case Ask.GREET:
                self._greet(one)
            case Ask.SUBJECT:
                self._subject(one.what)
            case Ask.ORDER:
                self._order(one)
            case Ask.WHY:
                self._told(self._why())
            case Ask.CHECK:
                self._told(self._answer())
            case Ask.PLEASANTRY:
                thanks = re.search(r"\b(?:th\w*nk\w*|thx|ty|cheers|ta|bless|appreciat\w+)\b", self.text, re.I)
                self._told(
                    f"{'You are welcome' if thanks else 'Good'}. Read it once more before you send it."
                )
            case Ask.CANNOT:
                self._not(Outcome.CANNOT, _CANNOT.get(one.what, _CANNOT["other work"]))
            case Ask.VAGUE:
                self._not(Outcome.ASKS, _CONTRADICTION if one.instead == "contradiction" else _ASK)

    # Small steps.

    def ask(self, said: str) -> None:
        """Ask what is meant."""
        self._not(Outcome.ASKS, said)

    def _did(self, said: str) -> None:
        self.done.append(said)

    def _not(self, outcome: Outcome, said: str) -> None:
        self.not_done.append((outcome, said))

    def _told(self, said: str) -> None:
        self._not(Outcome.TOLD, said)

    def _wish(self, **changed: object) -> None:
        self.wishes = self.wishes.model_copy(update=changed)

    def _option(self, **changed: object) -> None:
        self._wish(options=self.wishes.options.model_copy(update=changed))

    def _facts_put_right(self) -> tuple[Replaced, ...]:
        """What was wrong in the notes stays right after a new start; how one is greeted was a matter of taste."""
        return tuple(
            change for change in self.wishes.replaced if change.of not in ("greeting", "subject", "")
        )

    # Kinds and readers.

    def _kind(self, kind: LetterKind) -> None:
        if kind is LetterKind.CLARIFICATION:
            told = _slip_in(self.text)
            if told is not None:
                said, right = told
                self._wish(correction=Slip(said=own_clause(said), right=own_clause(right)))
            elif self.version.brief.correction is None and not self.wishes.correction:
                self._not(Outcome.ASKS, _TELL_BOTH)
        self._option(kind=kind)
        self._did(f"It is {_KINDS[kind]} now.")

    def _together(self) -> None:
        merged = _SURNAME.search(self.text)
        people = self.version.brief.people
        if merged or _ONE_PERSON.search(self.text):
            whole = f"{merged['given']} {merged['family']}" if merged else ""
            named = [p for p in people if not whole or set(p.name.split()) & set(whole.split())]
            named = named if len(named) > 1 else list(people)
            if len(named) > 1:
                first, *others = named
                name = whole or " ".join(dict.fromkeys(w for p in named for w in p.name.split()))
                self._wish(
                    not_to=(*self.wishes.not_to, *(p.name for p in others)),
                    replaced=(*self.wishes.replaced, Replaced(old=first.name, new=name, of="person")),
                )
                self._did(f"{name} is one person, and gets one letter.")
                return
        self._option(together=True, to=None)
        self._did("One letter to all of them." if len(people) > 1 else "There is one letter.")

    def _only(self, one: Instruction) -> None:
        if one.instead == "without":
            self._wish(not_to=(*self.wishes.not_to, one.what))
            self._did(f"No letter to {one.what}.")
        else:
            self._option(to=one.what, together=False)
            self._did(f"Only the letter to {one.what}.")

    # What is told.

    def _drop(self, one: Instruction) -> None:
        if one.instead == "place":
            named = [s.text for d in self.drafts[:1] for s in sentences_at(one.what, d)]
            if not named:
                self._not(Outcome.ASKS, "The letter has no such sentence. Which words are in it?")
                return
            self._wish(without=(*self.wishes.without, *named))
            self._did(f"Out: “{named[0]}”")
            return
        words = one.what
        if _HONORIFIC.fullmatch(words.strip()):
            return  # "she is Mrs Lis, no Ms"
        company = self.version.brief.company or ""
        if words and company and has_words(company, words) and fold_(words) != fold_(company):
            whole = " ".join(
                re.sub(rf",?\s*(?<!\w){re.escape(words)}(?!\w)", "", company, flags=re.I).split()
            )
            self._field("company", whole, company)
            return
        if not words and self.about and any(s.text == self.about for d in self.drafts for s in d.sentences):
            self._wish(without=(*self.wishes.without, self.about))
            self._did(f"Out: “{self.about}”")
            return
        if not words:  # "take it out": what was asked for last, or spoken of
            new = [t for t in self.wishes.tell if t not in self.before.tell]
            if not new and (meant_ := antecedent(self.said_before)):
                self._drop(Instruction(Ask.DROP, meant_))
                return
            new = new or list(self.wishes.tell[-1:])
            if not new:
                self._not(Outcome.ASKS, "What shall I take out? Give me a word or two of it.")
                return
            out = tuple(told.quote or told.text for told in new)
            tell = tuple(t for t in self.wishes.tell if t not in new)
            self._wish(tell=tell, without=(*self.wishes.without, *out))
            self._did("I have taken that out again.")
            return
        in_letter = [s.text for d in self.drafts for s in sentences_meant(words, d)]
        facts = facts_meant(words, self.version.brief)
        wanted = subjects(words)
        texts = in_letter or [f"{f.text} {f.quote}" for f in facts]
        common = [frozenset(spoken_of(wanted, text)) for text in texts]
        found = min(common, key=len) if common else frozenset()
        if any(has_words(text, words) for text in texts):
            found = frozenset()  # these very words, then
        out_words = _as_words(words, found) if found else words
        tell = tuple(t for t in self.wishes.tell if share(subjects(out_words), t.quote or t.text) < 1)
        self._wish(without=(*self.wishes.without, out_words), tell=tell)
        if DAYS.fullmatch(words.strip()) and self.version.brief.when:
            self._wish(replaced=(*self.wishes.replaced, Replaced(old="", new="", of="day")))
        self._did(
            "I have taken that out, and it stays out."
            if in_letter
            else f"The letter says nothing of “{words}”, and it stays out."
        )

    def _mention(self, what: str, how: str, to: str = "") -> None:
        if not what:
            return
        brief = self.version.brief
        what = _IN.sub("", self._without_reader(what))
        if PRONOUN.fullmatch(what):
            what = self.about or antecedent(self.said_before)
            if not what:
                self._not(Outcome.ASKS, "What shall I tell? Give me a word or two of it.")
                return
        facts = self._facts_for(what)
        if self.asked.untrue and how != "keep":
            self._not(Outcome.DECLINED, UNTRUE)
            return
        if how == "keep":
            for fact in facts[:1]:
                if not barred(f"{fact.text} {fact.quote}", self.wishes.without):
                    self._wish(tell=(*self.wishes.tell, Told(text=fact.text, quote=fact.quote)))
            self._told("It stays in, whatever else changes.")
            return
        if not facts and _MANNER.match(what):
            self._not(Outcome.ASKS, _ASK)  # "some more soul in the middle": how to say it, not what
            return
        if not facts and not is_sayable(what):
            said = (
                f"Your notes say nothing of “{what}”. Write it as you would say it: “I ...”, and it goes in."
            )
            self._not(Outcome.ASKS, said)
            return
        claims = how == "say" or re.match(r"(?:that )?i\b|my\b|i'", what, re.I) is not None
        written = next(iter(own_sentence(what)), None)
        first = self.drafts[0] if self.drafts else None
        problem = (
            why_not(what, self.asked, facts, brief, self.notes, written, first)
            if claims or not facts
            else None
        )
        if problem is not None:
            self._not(Outcome.DECLINED, problem)
            return
        person = self._reader_named(to)
        if claims and how != "say" and facts and facts[0].speaker != ME:
            facts = []  # "I grew up on a farm, so the garden club ...": new, and only near what they said
        enough = _ALL_BUT if how == "say" else _IN_THE_NOTES  # what they say in full is more than a pointer
        if facts and share(subjects(what), " ".join(f"{f.text} {f.quote}" for f in facts)) >= enough:
            for fact in facts[:_MOST_FACTS]:
                self._tell(Told(text=own_clause(what), quote=fact.quote, to=person))
            self._did("That is in now.")
            return
        self._tell(Told(text=own_clause(what), to=person))
        self._did("That is in now, as something that you told me.")

    def _facts_for(self, what: str) -> list[Fact]:
        facts = facts_meant(what, self.version.brief)
        return [f for f in facts if not f.id.startswith("chat")]

    def _reader_named(self, to: str) -> str | None:
        """The one of several readers whom the instruction names."""
        if len(self.drafts) < 2:
            return None
        named = self.known.person(to)
        return named or (None if _TO_ALL.search(self.text) else self.open_to)

    def _without_reader(self, what: str) -> str:
        """What is to be told without the one whom it is to be told to: "the chess club in Bruce's one"."""
        found = _TO_READER.search(what)
        if found is None or (found["who"] and self.known.person(found["who"]) is None):
            return what
        return what[: found.start()].strip(" ,") or what

    def _tell(self, told: Told) -> None:
        before = self.version.wishes.without
        without = tuple(
            words
            for words in self.wishes.without
            if words not in before or share(subjects(words), f"{told.text} {told.quote}") < 1
        )
        self._wish(tell=(*self.wishes.tell, told), without=without)

    def _order(self, one: Instruction) -> None:
        if not one.what:
            self._wish(last=(*(w for w in self.wishes.last if w != one.instead), one.instead))
            self._did("That comes at the end now.")
            return
        words = [self._meant_by(place) for place in (one.what, *filter(None, one.instead.split("\n")))]
        for place in words:
            if not any(sentences_meant(place, d) for d in self.drafts):
                self._mention(place, "mention")
        self._wish(first=(*words, *(w for w in self.wishes.first if w not in words)))
        self._did("The order is changed.")

    def _meant_by(self, words: str) -> str:
        """What "that" means: the sentence that was spoken of, or what was last put in."""
        if not PRONOUN.fullmatch(words):
            return words
        told = [t.quote or t.text for t in self.wishes.tell]
        return self.about or (told[-1] if told else words)

    # Names, days, words.

    def _replace(self, one: Instruction) -> None:
        field_, _, value = one.instead.partition(":")
        old, new = one.what, one.instead
        if field_ in ("role", "company", "day") and value:
            if not self._is_elsewhere(old, field_):
                self._field(field_, value, old)
                return
            new = re.sub(r"^(?:the|on) ", "", value)  # "it meets on the 26th, not the 19th"
        if field_ == "name" and value:
            self._field("person", value, old)
            return
        noted = not old and has_words(self.notes.text, new)
        if not old and not noted:
            old = self._counted_so(new)
        if self.asked.untrue:
            self._not(Outcome.DECLINED, UNTRUE)
            return
        if noted or (not old and self._facts_for(new)):
            self._mention(new, "mention")  # "and 9 screens to 4": of the notes, and not there yet
            return
        if not old:
            self._not(Outcome.ASKS, f"Which words shall “{new}” stand for? Write: “{new}, not ...”.")
            return
        brief = self.version.brief
        if DAYS.fullmatch(old) and DAYS.fullmatch(new):
            day = _day(new)
            if brief.when == _day(old) or not any(has_words(d.body, _day(old)) for d in self.drafts):
                self._field("day", day, "")
            else:
                self._add(Replaced(old=_day(old), new=day))
                self._did(f"{day}, not {_day(old)}.")
            return
        for of, known in (("company", brief.company), ("role", brief.role)):
            if known and (share(subjects(old), known) == 1 or fold_(old) in fold_(known)):
                a_part = len(new.split()) == 1 and fold_(old) != fold_(known)
                whole = re.sub(re.escape(old), new, known, flags=re.I) if a_part else new
                self._field(of, whole, known)
                self._add(Replaced(old=old, new=new))  # wherever else it stands
                return
        person = self.known.person(old)
        if person is not None and len(old.split()) <= _LONGEST_NAME:
            a_part = len(new.split()) == 1 and " " in person
            self._field("person", re.sub(re.escape(old), new, person, flags=re.I) if a_part else new, person)
            return
        if not any(has_words(f"{d.subject or ''} {d.body}", old) for d in self.drafts):
            self._not(Outcome.ASKS, f"I don't find “{old}” in the letter. Which words do you mean?")
            return
        bigger = not _CORRECTS.search(self.text) and re.search(r"\d", new + _digits(new)) is not None
        problem = (
            why_not(new, self.asked, [], brief, self.notes) if _NEW_CLAIM.search(new) and bigger else None
        )
        if bigger and problem is None:
            problem = f"Your notes say “{old}”. If they are wrong, tell me so: “it was {new}, not {old}”."
        if problem is not None:
            self._not(Outcome.DECLINED, problem)
            return
        self._add(Replaced(old=old, new=own_clause(new) if new.islower() else new))
        self._did(f"“{new}” in place of “{old}”.")

    def _is_elsewhere(self, old: str, field: str) -> bool:
        """Whether the wrong words are not those of the field that they seem to be of, and stand in the letter."""
        known = {"role": self.version.brief.role, "company": self.version.brief.company}.get(
            field, self.version.brief.when
        )
        if not old or (known and (share(subjects(old), known) > 0 or fold_(old) in fold_(known))):
            return False
        return any(has_words(f"{d.subject or ''} {d.body}", old) for d in self.drafts)

    def _counted_so(self, new: str) -> str:
        """What the letter counts otherwise: "5 hours" for "6 hours"; "" where that can't be told."""
        unit = re.fullmatch(r"\S+ (?P<of>[^\W\d_]{3,}?)s?", new)
        if unit is None or not any(not f.idiom for f in figures(plain(new))):
            return ""
        counted = re.compile(rf"\b(?:\d[\d.,]*|[a-z]+) {re.escape(unit['of'])}s?\b", re.I)
        found = {
            m.group()
            for d in self.drafts
            for m in counted.finditer(d.body)
            if any(not f.idiom for f in figures(plain(m.group()))) and m.group().lower() != new.lower()
        }
        return found.pop() if len(found) == 1 else ""

    def _field(self, of: str, value: str, old: str) -> None:
        company = self.version.brief.company or ""
        if of == "person" and not old and company and share(subjects(company), value) > _IN_THE_NOTES:
            self._field("company", value, company)  # "the name is only St. Brendan's"
            return
        if of == "person":
            people = self.version.brief.people
            whom = self.known.person(old or value) or (people[0].name if len(people) == 1 else None)
            strange = whom is not None and not old and len(whom.split()) > 1 and not self._like(whom, value)
            if whom is None or strange:
                self._not(Outcome.ASKS, "Whose name is that? Tell me the one that I have wrong, too.")
                return
            if re.match(rf"{_HONORIFICS}\.? ", value, re.I) and not re.match(
                rf"{_HONORIFICS}\.? ", whom, re.I
            ):
                family = value.split()[-1]
                if not self._like(family, whom.split()[-1]):
                    self._not(Outcome.ASKS, "Whose name is that? Tell me the one that I have wrong, too.")
                    return
                to = whom if len(self.drafts) > 1 else ""
                self._add(Replaced(old=to, new=f"Dear {value}", of="greeting"))
                self._did(f"It begins “Dear {value}”.")
                return
            parts = whom.split()
            near = [at for at, word in enumerate(parts) if self._like(word, value)]
            at = near[-1] if near else 0
            alone = len(value.split()) == 1 and len(parts) > 1
            name = " ".join([*parts[:at], value, *parts[at + 1 :]]) if alone else value
            self._add(Replaced(old=whom, new=name, of="person"))
            if near and alone and parts[at][:1].isupper():
                self._add(Replaced(old=parts[at], new=value))  # in the letters to others
            self._did(f"It is {name} now.")
            return
        value = _day(value) if of == "day" else value
        self._add(Replaced(old=old, new=value, of=of))
        self._did(f"It says {value} now.")

    def _like(self, name: str, other: str) -> bool:
        """Whether two names have a word in common, or one that is nearly the same."""
        return any(
            fold_(a) == fold_(b) or nearly_alike(fold_(a), fold_(b), 2)
            for a in name.split()
            for b in other.split()
        )

    def _add(self, change: Replaced) -> None:
        kept = tuple(
            c for c in self.wishes.replaced if not (c.of == change.of and c.of and c.old == change.old)
        )
        self._wish(replaced=(*kept, change))

    def _greet(self, one: Instruction) -> None:
        drafts = self.drafts
        if one.instead == "again":
            self._wish(replaced=tuple(c for c in self.wishes.replaced if c.of != "greeting"))
            self._did("The name is back.")
            return
        if one.instead.startswith("word:"):
            word = one.instead.partition(":")[2]
            for draft in drafts:
                rest = draft.greeting.rstrip(",").partition(" ")[2]
                self._add(Replaced(old=draft.to or "", new=f"{word} {rest}".strip(), of="greeting"))
            self._did(f"It begins with “{word}”.")
            return
        if not one.what:
            for draft in drafts:
                person = next((p for p in self.version.brief.people if p.name == draft.to), None)
                name = person and (person.given_name if one.instead == "given" else person.family_name)
                if name and draft.to:
                    self._add(Replaced(old=draft.to, new=f"Dear {name}", of="greeting"))
                    self._did(f"It begins “Dear {name}”.")
            if not self.done:
                self._not(Outcome.ASKS, "I don't know that name. Tell me: “Dear ...”.")
            return
        words = one.what.split()
        greeting = " ".join(w if any(c.isupper() for c in w[1:]) else w[:1].upper() + w[1:] for w in words)
        whom = self.known.person(one.instead or one.what) or self.open_to
        if len(drafts) > 1 and whom is None:
            self._not(Outcome.ASKS, "There are several letters. Whose greeting is that?")
            return
        to = whom if len(drafts) > 1 and whom else ""
        self._add(Replaced(old=to, new=greeting, of="greeting"))
        self._did(f"It begins “{greeting}”.")

    def _subject(self, words: str) -> None:
        if not words:
            self._not(Outcome.ASKS, "What shall the subject be? Write: “subject: ...”.")
            return
        kept = tuple(change for change in self.wishes.replaced if change.of != "subject")
        self._wish(subject=words[:1].upper() + words[1:], replaced=kept)
        self._did("The subject is changed.")

    # Questions.

    def _why(self) -> str:
        for draft in self.drafts:
            for sentence in sentences_meant(self.text, draft):
                self.about = sentence.text
                quotes = [self._quote(i) for i in sentence.facts]
                if any(quotes):
                    return f"“{sentence.text}” rests on your notes: “{'”, “'.join(q for q in quotes if q)}”. Say “take it out”, and it goes."
                return f"“{sentence.text}” is a courtesy of such letters. Say “take it out”, and it goes."
        return "Every sentence rests on a line of your notes, or is a courtesy. Tell me which one you mean: a word of it is enough."

    def _quote(self, fact_id: str) -> str:
        return next((f.quote.strip() for f in self.version.brief.facts if f.id == fact_id), "")

    def _answer(self) -> str:
        plain = self.text.lower()
        bodies = " ".join(d.body for d in self.drafts)
        if re.search(r"\b(?:long|short|length|words)\b", plain):
            counts = ", ".join(str(len(d.body.split())) for d in self.drafts)
            return f"It has {counts} words. A minute's reading is right: up to 150. Say “shorter” or “longer”, if you like."
        wanted = subjects(
            re.sub(
                r"\b(?:does|did|it|say|anything|about|you|write|mention|anywhere|put|include|is|the|in|there|my|letter)\b",
                " ",
                plain,
            )
        )
        if wanted and re.search(r"\b(?:say|write|put|mention|include|tell|in there|anything)\b", plain):
            there = share(wanted, bodies) >= 0.5
            private = [w for w in self.version.brief.withheld if share(wanted, w.quote) >= 0.5]
            if there:
                named = [s.text for d in self.drafts for s in sentences_meant(" ".join(wanted), d)]
                self.about = named[0] if named else ""
                return "Yes, it says something of that. Say “take it out”, and it goes."
            return "No, it says nothing of that." + (" It is private, and stays out." if private else "")
        if re.search(r"\bsame\b", plain) and len(self.drafts) > 1:
            return "No: each of them reads a letter of their own, with what that person said."
        failed = [
            v for letter in self.version.letters for v in letter.review.criteria if v.verdict.value == "fail"
        ]
        doubts = [
            v for letter in self.version.letters for v in letter.review.criteria if v.verdict.value == "warn"
        ]
        if failed:
            return f"I would mend this first: {failed[0].why}"
        if doubts:
            return f"It is polite, and true to your notes. One thing to look at: {doubts[0].why}"
        return "It is polite, and true to your notes; the checks below find nothing to mend. How it feels to send it, only you can tell."


_OF_ALL_LETTERS = {Ask.TONE, Ask.BULLETS, Ask.PROSE, Ask.CHANNEL, Ask.SHORTER, Ask.LONGER}
_ALL_ALIKE = (
    "Tone, length and form are the same for all the letters. If you want no letter but the one to {whom}, say “only {whom}”, "
    "and then how it shall sound."
)


def _is_only(one: Instruction) -> bool:
    return one.ask is Ask.ONLY and one.instead != "without"


_I_SAID = re.compile(r"\bi(?:'?ve)? (?:was )?(?:told|said|say|saying|gave|answered|mentioned)\b", re.I)
_WRONG_ACTUAL = re.compile(
    r"\b(?:i )?(?:told|said|say|tell|gave|answered|wrote|was saying)(?: (?:him|her|them|that|wrong about))* (?P<said>.{2,80}?),? (?:wrong(?:ly)?|by mistake|incorrect(?:ly)?)?[,.;]? *(?:but )?(?:the )?(?:actual(?:ly)?|right|correct|real|truth|it'?s really|but its|but it'?s|it should be|should be)(?: (?:is|answer|was|one))* (?P<right>[^.;!?\n]{1,80})",
    re.I,
)


def _slip_in(text: str) -> tuple[str, str] | None:
    """What was said wrongly and what is right, where a message tells both."""
    if found := _WRONG_ACTUAL.search(text):
        return found["said"].strip(" ,."), found["right"].strip(" ,.")
    slip = find_slip(text, split_lines(text))
    if slip is None or slip.said is None:
        return None
    return text[slice(*slip.said)], text[slice(*slip.right)]


def _digits(text: str) -> str:
    """The numbers of a text that are written as words, as digits."""
    return " ".join(figure.value for figure in figures(plain(text)))


def fold_(text: str) -> str:
    """Lower case, without what stands between words."""
    return " ".join(re.findall(r"\w+", re.sub("['’]", "", text.lower())))


def _day(text: str) -> str:
    starts = text.strip().lower()[:3]
    return next((day for day in _WEEK if day.lower().startswith(starts)), text.strip())


def _as_words(typed: str, named: frozenset[str]) -> str:
    """The words typed that were found: what bars a sentence later."""
    kept = [
        w
        for w in re.findall(r"[\w'’.-]+", typed)
        if subjects(w) & named or any(n.startswith(w.lower()[:5]) for n in named)
    ]
    return " ".join(kept) or typed


SURE_ENOUGH, _WORTH_ASKING = 0.6, 0.4
"""The chances below which a message is asked back before anything is changed, and below which a guess is no help."""
_YES = re.compile(
    r"(?:(?:yes|yep|yeah|yup|ya|ja|si|sí|oui|ok|okay|sure|right|exactly|correct|please|do (?:it|that)|go ahead|that(?:'s it)?|i do)\b[\s,.!]*)+",
    re.I,
)
_HONORIFIC = re.compile(r"(?:mrs?|ms|miss|dr|prof|sir|madam)\.?(?:,.*)?", re.I)
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TO_ALL = re.compile(r"\b(?:both|all|each|every|everyone|everybody|them|letters|either)\b", re.I)
_IN = re.compile(r"(?<=\w) in(?: there| too| as well| also| again| the letter)*$", re.I)
_TO_READER = re.compile(
    r"\s+(?:in|into|to|for)\s+(?:(?:the )?(?:one|letter|email|mail|note|version) (?:to|for) )?(?:(?P<who>[A-ZÀ-Þ][\w'’-]*?)(?:['’]s)?(?: (?:one|letter|email|mail|note|version))?|(?:his|hers|her one|his one|her letter|his letter))$"
)
_MANNER = re.compile(
    r"(?:some|(?:a )?(?:bit|little|touch|dash|hint|lot)(?: of)?|much|way) ?(?:more )?[a-z]+(?: (?:in|into|to|for|here|there|and|throughout)\b.*)?$|more [a-z]+$",
    re.I,
)
_SEVERAL = re.compile(r",? and (?=(?:that|my|i) )", re.I)
_IN_THE_NOTES, _ALL_BUT = 0.5, 0.8
_MOST_FACTS = 1
_LONGEST_NAME = 4
_CORRECTS = re.compile(
    r"\b(?:not|\w+n'?t|wrong\w*|actually|correct\w*|mistake\w*|typo|sorry|check\w*|count\w*|look\w*|found|should|was|were|it'?s|is|true|truth|really|instead|meant|mixed|confus\w*|now|since|mis\w+|remember\w*|ok\w*|alright|fine|then)\b",
    re.I,
)
"""What says that a number was wrong, and not that another would look better."""
_HONORIFICS = r"(?:mrs?|ms|miss|mx|dr|prof|sir|madam)"
_NEW_CLAIM = re.compile(r"\b(?:i|my|years?|led|managed|degree|phd|alone)\b|\d", re.I)
_SURNAME = re.compile(
    r"\b(?P<family>[^\W\d_]+) is (?:the |a |his |her )?(?:last name|surname|family name|lastname) of (?P<given>[^\W\d_]+)",
    re.I,
)
_ONE_PERSON = re.compile(
    r"\b(?:is|are) (?:one|the same|same|1) (?:man|person|woman|guy|lady)\b|\bsame person\b", re.I
)
_TONES = {Tone.WARM: "warmer", Tone.PLAIN: "plainer", Tone.FORMAL: "more formal"}
_CHANNELS = {Channel.EMAIL: "an email", Channel.MESSAGE: "a message", Channel.CARD: "a card"}
_KINDS = {
    LetterKind.THANK_YOU: "a thank-you",
    LetterKind.ADDITIONAL_INFO: "a letter that adds what was not said",
    LetterKind.CLARIFICATION: "a letter that puts something right",
    LetterKind.CHECK_IN: "a letter that asks for news",
    LetterKind.STAY_IN_TOUCH: "a letter after a no",
    LetterKind.ANSWER: "an answer",
}
_ASK = "I am not sure what to change. I can make it shorter, longer, warmer, plainer or more formal, take something out, put something of your notes in, or change the order. Which shall it be?"
_CONTRADICTION = "Those two pull in different directions. Which one matters more to you?"
_CANNOT = {
    "translate": "I write in English only. The letter is in short, plain words, so that a translator gets it right.",
    "send": "I can't send it; that stays in your hands. Below the letter you can open it in your mail program, or download it.",
    "look up": "I can't look anything up: I know your notes and nothing else. The address is often in the invitation that they sent you.",
    "remind": "I can't remind you myself. Under “When should I send it?” there is a file for your calendar.",
    "attach": "I can't add pictures or files. Attach them in your mail program when you send the letter.",
    "call": "I can't call or write to anybody. The letter is yours to send.",
    "design": "I write the words; fonts and colours are up to your mail program.",
    "other work": "That I can't do: I write follow-up letters after interviews, from your notes.",
}
