"""Every domain type, from the notes that go in to the review that comes out.

Data flows one way: ``Notes -> Brief -> Plan -> Draft -> Review``. All types are frozen pydantic
models, so a stage can't change what an earlier one found. Spans are character offsets (code
points) into the notes exactly as they were given: ``notes[start:end] == quote`` always holds.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Value(BaseModel):
    """A frozen value that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FactKind(StrEnum):
    """What a fact is good for in a letter."""

    TOPIC = "topic"  # what was talked about, or how things are there
    NEED = "need"  # what the employer wants, is building, or is short of
    CONCERN = "concern"  # a worry: theirs about the work, or a doubt about the candidate
    RESONATED = "resonated"  # what the candidate liked, or what visibly landed
    STRENGTH = "strength"  # the candidate's experience, skill or credential
    MISSED_POINT = "missed_point"  # what the candidate did not get to say
    INTEREST = "interest"  # why the candidate wants this job
    QUESTION = "question"  # what an interviewer asked
    REMARK = "remark"  # what an interviewer said of themselves or of the candidate
    NEXT_STEP = "next_step"  # what was promised, and by when
    LOGISTICS = "logistics"  # when, where, which shifts


class LetterKind(StrEnum):
    """The kinds of follow-up."""

    THANK_YOU = "thank_you"
    ADDITIONAL_INFO = "additional_info"
    CLARIFICATION = "clarification"
    CHECK_IN = "check_in"
    STAY_IN_TOUCH = "stay_in_touch"
    ANSWER = "answer"


class Channel(StrEnum):
    """How the letter reaches its reader."""

    EMAIL = "email"
    MESSAGE = "message"
    CARD = "card"


class Tone(StrEnum):
    """How the letter sounds."""

    WARM = "warm"
    PLAIN = "plain"
    FORMAL = "formal"


class WithheldReason(StrEnum):
    """Why a part of the notes must not reach a letter."""

    PAY = "pay"
    OTHER_OFFERS = "other offers"
    HEALTH_OR_FAMILY = "health or family"
    GOSSIP = "gossip"
    EMPLOYER = "remark about an employer"
    CANDIDATE = "remark about a candidate"
    PERSON = "remark about a person"
    PRIVATE = "marked as private"
    INSTRUCTION = "an instruction inside the notes"


ME = "me"
"""The speaker of what the candidate said or did."""

EMPLOYER = "employer"
"""The speaker of what came from their side, where the notes don't say from whom."""


class Notes(Value):
    """The notes exactly as the user gave them."""

    text: str


class Span(Value):
    """A stretch of the notes: ``notes[start:end] == quote``."""

    quote: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError("a span's quote must be as long as the span")
        return self


class Person(Value):
    """An interviewer: ``name`` as it should be written, ``quote`` as the notes have it."""

    name: str
    title: str | None = None  # the job they hold ("ops manager")
    honorific: str | None = None  # only where the notes give one ("Dr.", "Mrs.")
    family_name: str | None = None  # None where the notes give one name only
    given_name: str | None = None
    quote: str = ""


class Fact(Span):
    """One thing the notes say. ``text`` is the quote with shorthand spelled out."""

    id: str
    kind: FactKind
    text: str
    speaker: str  # ME, EMPLOYER, or a Person's name
    about: str | None = None  # the interviewer it concerns or was said to, where known
    block: int = 0  # facts of one number have no blank line or heading between them in the notes


class Withheld(Span):
    """A part of the notes that stays out of every letter."""

    reason: WithheldReason


class Answered(Value):
    """A question that the employer wrote, and what the notes answer. ``agrees``: whether with a yes; None for neither."""

    question: str
    answer: Span
    agrees: bool | None
    facts: tuple[str, ...] = ()  # those told in the answer


class Correction(Value):
    """What a clarification is for, as ids of facts. ``theirs``: they understood it so; else the candidate said so.

    ``said`` is None where the notes only tell what is right.
    """

    said: str | None
    right: str
    theirs: bool = False
    in_their_words: bool = False  # the user wrote both for the letter


class Brief(Value):
    """What the notes say."""

    people: tuple[Person, ...] = ()
    company: str | None = None
    role: str | None = None
    me: str | None = None
    when: str | None = None  # the day of the interview as a letter would say it ("Tuesday")
    kind: LetterKind = LetterKind.THANK_YOU  # the follow-up that the notes call for
    facts: tuple[Fact, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    answers: tuple[Answered, ...] = ()  # where the employer wrote to ask
    correction: Correction | None = None  # where the notes tell what to put right
    addition: str | None = None  # the fact that the letter is to add, where the notes tell that one is
    no_contact: bool = False  # they asked not to be written to
    questions: tuple[str, ...] = ()

    def fact(self, fact_id: str) -> Fact:
        """The fact with this id. Raises KeyError where there is none."""
        for fact in self.facts:
            if fact.id == fact_id:
                return fact
        raise KeyError(fact_id)


class Options(Value):
    """What the user asked for. ``None`` leaves the choice to the notes."""

    kind: LetterKind | None = None
    channel: Channel = Channel.EMAIL
    to: str | None = None
    me: str | None = None
    tone: Tone = Tone.WARM
    invitation: bool = False  # a message that goes with an invitation to connect: 300 characters at most
    together: bool = False  # one letter to the whole panel, instead of one for each
    bullets: bool = False  # what one brings, as a list
    avoid: tuple[str, ...] = ()  # words that no phrase of ours may have
    terse: bool = False  # the shortest phrase wherever there are several
    seed: int | None = None  # of the phrasings; None: from the notes


class Told(Value):
    """What the user wants told. ``quote``: the fact's words in the notes; "" where only the chat has it, as ``text``."""

    text: str
    quote: str = ""
    to: str | None = None  # one reader of several


class Replaced(Value):
    """What is to be called something else. ``of``: "person", "company", "role", "day", "greeting" or "subject"; "" for words anywhere."""

    old: str
    new: str
    of: str = ""


class Slip(Value):
    """What the user told in the chat to have said wrongly, and what is right."""

    said: str
    right: str


class Moved(Value):
    """A fact, by its words in the notes, that the user put under another heading, or that somebody else said."""

    quote: str
    kind: FactKind
    speaker: str


class Rewritten(Value):
    """A stretch of one letter in other words: those of the user, or of a language model.

    ``old``: its sentences as the letter would have them, none where something was added behind ``behind`` ("": at
    the start); ``new``: what stands there instead. ``quotes``: what it rests on, as the notes have it.
    """

    to: str | None
    old: tuple[str, ...]
    new: tuple[str, ...]
    behind: str = ""
    quotes: tuple[str, ...] = ()
    bullets: bool = False
    by_model: bool = False


class Wishes(Value):
    """All that the user asked for so far, by chat or by hand. It holds for every version that follows."""

    options: Options = Options()
    without: tuple[str, ...] = ()  # what must not be told: words that say what it is
    tell: tuple[Told, ...] = ()
    replaced: tuple[Replaced, ...] = ()
    first: tuple[str, ...] = ()  # what comes first, in order
    last: tuple[str, ...] = ()  # what comes last, in order
    not_to: tuple[str, ...] = ()  # interviewers who get no letter
    also: tuple[str, ...] = ()  # people whom the notes don't name
    subject: str | None = None
    sign_off: str | None = None
    correction: Slip | None = None
    most_words: int | None = None
    more: int = 0  # facts beyond those that the letter would have
    moved: tuple[Moved, ...] = ()
    opened: tuple[str, ...] = ()  # quotes of what is kept private, and may be told after all
    vouched: tuple[str, ...] = ()  # sentences that the user says are true
    rewritten: tuple[Rewritten, ...] = ()
    sent: tuple[str, ...] = ()  # letters that they have had already, as text


class Move(StrEnum):
    """What a part of a letter does; each has a criterion in the rubric."""

    GRATITUDE = "gratitude"
    SPECIFICS = "specifics"
    CONCERN = "concern"
    QUALIFICATION = "qualification"
    DOUBT = "doubt"
    CORRECTION = "correction"
    ANSWER = "answer"
    MISSED_POINT = "missed_point"
    CONTRIBUTION = "contribution"
    INTEREST = "interest"
    RELATIONSHIP = "relationship"
    NEXT_STEP = "next_step"


class Step(Value):
    """One move of a plan and the facts it rests on."""

    move: Move
    facts: tuple[str, ...] = ()
    answer: int | None = None  # the place of the brief's answer that an answer gives
    in_brief: bool = False  # told without a verb, as a list: "212 cues, no late ups"


class Plan(Value):
    """Which facts a letter uses, in what order, for whom."""

    to: Person | None
    kind: LetterKind
    channel: Channel
    tone: Tone
    steps: tuple[Step, ...]
    invitation: bool = False
    together: bool = False
    bullets: bool = False
    avoid: tuple[str, ...] = ()  # words that no phrase of ours may have
    terse: bool = False  # the shortest phrase wherever there are several
    seed: int  # picks among equally good phrasings; from the notes and the reader


class Sentence(Value):
    """One sentence of a letter and the ids of the facts it rests on."""

    text: str
    facts: tuple[str, ...] = ()
    paragraph: int = 0
    bullet: bool = False  # a point of a list, on a line of its own
    by_model: bool = False  # in a language model's words


class Draft(Value):
    """A letter. ``sentences`` is its body without greeting and sign-off, in order."""

    to: str | None
    kind: LetterKind
    channel: Channel
    subject: str | None
    greeting: str
    sentences: tuple[Sentence, ...]
    sign_off: str
    sender: str
    unused: tuple[str, ...] = ()
    invitation: bool = False

    @property
    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """The sentences grouped by paragraph, in order."""
        groups: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            groups.setdefault(sentence.paragraph, []).append(sentence)
        return tuple(tuple(groups[key]) for key in sorted(groups))

    @property
    def body(self) -> str:
        """The whole letter as plain text: greeting, paragraphs, sign-off."""
        blocks = [self.greeting]
        blocks += [_as_text(paragraph) for paragraph in self.paragraphs]
        blocks.append(f"{self.sign_off}\n{self.sender}".strip("\n"))
        return "\n\n".join(block for block in blocks if block.strip())


def _as_text(paragraph: tuple[Sentence, ...]) -> str:
    """A paragraph on one line, with a line of its own for each point of a list."""
    text = ""
    for sentence in paragraph:
        text += (
            (f"\n- {sentence.text}" if sentence.bullet else f" {sentence.text}")
            if text
            else (f"- {sentence.text}" if sentence.bullet else sentence.text)
        )
    return text


class Mark(StrEnum):
    """The outcome of one criterion."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"
    NOT_APPLICABLE = "n/a"


class Evidence(Value):
    """What shows a verdict, and what would mend it.

    ``start`` and ``end`` are characters of ``sentence``: the words meant, None where all of it is.
    ``quote`` is what the notes have for or against it, "" where they have nothing of the sort.
    """

    sentence: str = ""
    start: int | None = None
    end: int | None = None
    quote: str = ""
    why: str = ""
    mend: str = ""


class Verdict(Value):
    """What one criterion says of a letter."""

    id: str
    verdict: Mark
    why: str
    evidence: tuple[Evidence, ...] = ()


class Review(Value):
    """The rubric's verdicts. ``ready`` is false as soon as one criterion fails."""

    ready: bool
    score: float = Field(ge=0, le=1)
    criteria: tuple[Verdict, ...]


class Refused(Value):
    """A sentence that a language model wrote and the review did not let in."""

    text: str
    criterion: str
    why: str


class Letter(Value):
    """A draft with its review: what the screen shows and ``draft --json`` prints."""

    draft: Draft
    review: Review
    refused: tuple[Refused, ...] = ()  # what a language model wrote and was not let in


class Outcome(StrEnum):
    """What became of an instruction."""

    DONE = "done"
    TOLD = "told"  # a question answered; the letter is as it was
    ASKS = "asks"  # it was not clear what is wanted; the letter is as it was
    CANNOT = "cannot"
    DECLINED = "declined"  # it would not be true, or is private


class Reply(Value):
    """What the user reads after an instruction."""

    outcome: Outcome
    text: str


class Reading(Value):
    """Notes, and what they say."""

    notes: Notes
    brief: Brief


class Version(Value):
    """A state of the letters, and what led to it. None is ever lost: ``parent`` is the id of the one it was made from."""

    id: str = Field(default_factory=lambda: uuid4().hex)
    parent: str | None = None
    instruction: str = ""
    reply: Reply | None = None
    reading: Reading
    wishes: Wishes
    brief: Brief  # with what the user put right, and without what stays out
    letters: tuple[Letter, ...] = ()  # none: they are made when the version is shown
    lost: tuple[str, ...] = ()  # sentences in the user's own words for which this version has no place
    name: str = ""
    pinned: bool = False


class Conversation(Value):
    """What was made of notes, turn by turn. ``at``: the place of the version that is shown."""

    versions: tuple[Version, ...]
    at: int = 0
    about: str = ""  # the sentence that was last spoken of, which "it" may mean
    said: str = ""  # the last message, which the next may go on from
    doubted: str = ""  # the message of which it was asked whether it was meant so

    @property
    def shown(self) -> Version:
        """The version that is shown."""
        return self.versions[self.at]

    @property
    def notes(self) -> Notes:
        """The notes that the shown version rests on."""
        return self.shown.reading.notes

    @property
    def before(self) -> Version | None:
        """The version that the shown one was made from."""
        return next((v for v in self.versions if v.id == self.shown.parent), None)
