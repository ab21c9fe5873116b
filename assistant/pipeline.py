"""The one loop: notes are read, planned, written and reviewed.

The page, the command line and the evals call this module and nothing below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING

from assistant.english.language import looks_english
from assistant.errors import ModelFailed, NotesUnreadable, UnknownReader
from assistant.reading import (
    LABEL_RIGHT,
    LABEL_SAID,
    WHAT_IS_RIGHT,
    read_notes,
    still_open,
    whether_to_raise,
    with_likeliest,
)
from assistant.reviewing import facts_told, parse_letter, review_draft
from assistant.schema import (
    Brief,
    Channel,
    Conversation,
    Draft,
    FactKind,
    Letter,
    LetterKind,
    Mark,
    Notes,
    Options,
    Outcome,
    Plan,
    Reading,
    Replaced,
    Reply,
    Review,
    Version,
    Wishes,
)
from assistant.writing import compose, other_ways, plan_letters, seed_of

if TYPE_CHECKING:
    from assistant.drafting import Progress
    from assistant.models import Asked
    from assistant.sending import SendPlan

__all__ = [
    "BY_HAND",
    "BY_MODEL",
    "LONGEST_NOTES",
    "advice_on_correction",
    "by_hand",
    "changed",
    "conversation",
    "draft",
    "draft_with_model",
    "in_model_words",
    "notes_from_bytes",
    "parse",
    "plan_to_send",
    "read",
    "read_with_model",
    "redone",
    "refine",
    "reread",
    "resumed",
    "review",
    "sent_for_wording",
    "sent_to_model",
    "sent_to_read",
    "shown_at",
    "still_open",
    "undone",
    "whether_to_raise",
    "with_correction",
    "word_with_model",
]

BY_HAND = "Changed by hand"
BY_MODEL = "Worded by the language model"
"""What stands in a version's place of an instruction."""

LONGEST_NOTES = 2_000_000
"""Characters. Anything longer is a file given by mistake, not notes."""


def notes_from_bytes(data: bytes) -> Notes:
    """Decode what a file or standard input held.

    Raises NotesUnreadable where the bytes are not UTF-8 text.
    """
    if b"\x00" in data:
        raise NotesUnreadable("That file is not text (it holds NUL bytes). Save your notes as plain text.")
    try:
        return Notes(text=data.decode("utf-8"))
    except UnicodeDecodeError:
        raise NotesUnreadable("Those notes are not UTF-8 text. Save the file as UTF-8 plain text.") from None


def read(notes: Notes) -> Brief:
    """What the notes say. Raises NotesUnreadable where there is nothing to read."""
    if not any(character.isalpha() for character in notes.text):
        raise NotesUnreadable(
            "There are no words in those notes. Paste what you jotted down, in your own words."
        )
    if len(notes.text) > LONGEST_NOTES:
        raise NotesUnreadable(
            f"Those notes are {len(notes.text):,} characters long; at most {LONGEST_NOTES:,} are read. "
            "Paste the part about the interview."
        )
    if not looks_english(notes.text):
        raise NotesUnreadable(
            "Those notes don't look like English, and Afterword reads and writes English only. "
            "Put them into English, however rough, and try again."
        )
    return read_notes(notes)


def draft(
    notes: Notes,
    options: Options | None = None,
    brief: Brief | None = None,
    earlier: Sequence[Draft] = (),
) -> tuple[Brief, list[Letter]]:
    """The letters, each with its review: one for each interviewer, or for ``options.to``.

    ``brief``, where given, stands for what was read: the user has corrected it. ``earlier``: letters that were
    sent after this interview; a new one does not tell the same again, or in the same words.
    Raises NotesUnreadable, UnknownReader.
    """
    options = options or Options()
    if brief is None:
        brief = read(notes)
    if options.me and options.me.strip():
        brief = brief.model_copy(update={"me": " ".join(options.me.split())})
    if options.kind is not None:
        brief = with_likeliest(brief, notes, options.kind)
    brief = brief.model_copy(update={"questions": still_open(brief, options.kind or brief.kind)})
    drafts: list[Draft] = []
    taken = frozenset(sentence.text for sent in earlier for sentence in sent.sentences)
    told = Counter(facts_told(earlier, brief) if earlier else ())
    for plan in plan_letters(brief, options, told):
        drafts.append(_ready(plan, compose(plan, brief, taken), brief, notes, taken, told))
        taken |= {sentence.text for sentence in drafts[-1].sentences}
        told.update(i for sentence in drafts[-1].sentences for i in sentence.facts)
    if not _is_put_right(brief, drafts):
        brief = brief.model_copy(update={"questions": (WHAT_IS_RIGHT, *brief.questions)})
    return brief, [
        Letter(draft=one, review=review(one, brief, notes, [*earlier, *(d for d in drafts if d is not one)]))
        for one in drafts
    ]


_MOST_TRIES = 16


def _ready(
    plan: Plan, first: Draft, brief: Brief, notes: Notes, taken: frozenset[str], told: Mapping[str, int]
) -> Draft:
    """The letter as first written, or the first other way to make it that lacks less in the eyes of the review."""
    best, lacking = first, _lacking(first, brief, notes)
    for criterion in list(lacking):
        if criterion not in lacking:
            continue  # what mended another mended it as well
        ways = other_ways(criterion, plan, best, brief, told, lacking[criterion])
        for way in islice(ways, _MOST_TRIES):
            draft = compose(way, brief, taken)
            left = _lacking(draft, brief, notes)
            if left.keys() < lacking.keys() and criterion not in left:
                plan, best, lacking = way, draft, left
                break
    return best


def _lacking(draft: Draft, brief: Brief, notes: Notes) -> dict[str, list[str]]:
    """The criteria that a letter fails, each with the sentences that fail it."""
    return {
        verdict.id: [evidence.sentence for evidence in verdict.evidence if evidence.sentence]
        for verdict in review(draft, brief, notes).criteria
        if verdict.verdict is Mark.FAIL
    }


def _is_put_right(brief: Brief, drafts: Sequence[Draft]) -> bool:
    """Whether each letter that is to put something right does; true of all others."""
    slip = brief.correction
    return WHAT_IS_RIGHT in brief.questions or all(
        one.kind is not LetterKind.CLARIFICATION
        or slip is None
        or any(slip.right in sentence.facts for sentence in one.sentences)
        for one in drafts
    )


def draft_with_model(
    notes: Notes,
    options: Options,
    asked: Asked,
    brief: Brief | None = None,
    earlier: Sequence[Draft] = (),
    hide_names: bool = False,
) -> tuple[Brief, Iterator[Progress]]:
    """As ``draft``, and then what a language model makes of the letters: the last state is ``done``.

    The offline letters are the first state, before the model is asked. Raises what ``draft`` raises, and nothing more.
    """
    from assistant.drafting import with_model

    brief, letters = draft(notes, options, brief, earlier)
    return brief, with_model(brief, notes, letters, asked, options.tone.value, hide_names)


def read_with_model(notes: Notes, asked: Asked) -> tuple[Brief, tuple[str, ...]]:
    """What the notes say, with what a language model found besides, and where the two differ.

    The rules' brief where the model fails. Raises NotesUnreadable.
    """
    from assistant.prompts import load_prompt
    from assistant.reading import by_model

    brief = read(notes)
    system, user = sent_to_read(notes)
    parameters = load_prompt("read").parameters
    asked.start()
    try:
        answer = asked.ask(system, user, response_format=by_model.schema(), **parameters)
    except ModelFailed as failed:
        return brief, (str(failed),)
    return by_model.merged(brief, notes, by_model.parsed(answer))


def sent_to_read(notes: Notes) -> tuple[str, str]:
    """The exact text that a second look at the notes sends: the system's part and the user's."""
    from assistant.prompts import load_prompt

    return load_prompt("read").render(notes=notes.text)


def sent_to_model(
    brief: Brief,
    notes: Notes,
    letters: Sequence[Letter],
    options: Options,
    hide_names: bool = False,
    wish: str = "",
) -> list[tuple[str, str]]:
    """The exact text that would leave the machine, letter by letter: the system's part and the user's."""
    from assistant.drafting import what_is_sent

    return what_is_sent(
        brief, notes, [letter.draft for letter in letters], options.tone.value, hide_names, wish
    )


def conversation(notes: Notes, options: Options | None = None, brief: Brief | None = None) -> Conversation:
    """The letters as a first version, to be refined. Raises NotesUnreadable, UnknownReader."""
    brief, options = brief or read(notes), options or Options()
    if options.seed is None:  # so that what is not to change keeps its words, whatever else does
        options = options.model_copy(update={"seed": seed_of(brief)})
    return Conversation(versions=(_version(Reading(notes=notes, brief=brief), Wishes(options=options)),))


def resumed(
    notes: Notes, brief: Brief, turns: Sequence[tuple[str, Wishes, int | None]], at: int
) -> Conversation:
    """A chat taken up again: ``turns`` are its instructions, the wishes that followed, and the place of the turn
    that each was made from; ``at`` is the one that is shown. Raises ValueError for a place that is none before it.
    """
    reading = Reading(notes=notes, brief=brief)
    versions: list[Version] = []
    for said, wishes, origin in turns:
        if origin is not None and not 0 <= origin < len(versions):
            raise ValueError("a turn is made from one before it")
        parent = None if origin is None else versions[origin].id
        versions.append(Version(parent=parent, instruction=said, reading=reading, wishes=wishes, brief=brief))
    return shown_at(Conversation(versions=tuple(versions)), at)


def shown_at(talk: Conversation, at: int) -> Conversation:
    """The conversation with another version shown; its letters are made where they are not there yet."""
    version = talk.versions[at]
    if not version.letters:
        made = _version(version.reading, version.wishes)
        version = version.model_copy(update={"brief": made.brief, "letters": made.letters, "lost": made.lost})
    versions = (*talk.versions[:at], version, *talk.versions[at + 1 :])
    return talk.model_copy(update={"versions": versions, "at": at})


def changed(talk: Conversation, wishes: Wishes, instruction: str = "") -> Conversation:
    """The letters as other wishes make them, as a new version; the same conversation where the wishes are the same.

    Raises UnknownReader.
    """
    return (
        talk
        if wishes == talk.shown.wishes
        else _with(talk, _version(talk.shown.reading, wishes), instruction)
    )


def reread(talk: Conversation, notes: Notes, brief: Brief | None = None) -> Conversation:
    """The letters that other notes make with the same wishes, as a new version. Raises NotesUnreadable.

    ``brief``, where given, stands for what was read. A wish for one reader falls where the notes no longer name them.
    """
    reading = Reading(notes=notes, brief=brief or read(notes))
    wishes = talk.shown.wishes
    try:
        version = _version(reading, wishes)
    except UnknownReader:
        wishes = wishes.model_copy(update={"options": wishes.options.model_copy(update={"to": None})})
        version = _version(reading, wishes)
    return _with(talk, version, "")


def by_hand(talk: Conversation, place: int, text: str, subject: str | None = None) -> Conversation:
    """The letters with one of them as the user wrote it, as a new version; what was changed lasts. Raises LetterUnreadable.

    ``place``: which of the letters. ``text``: all of it below the subject. What is shown is what was typed.
    """
    from assistant.refining import rewrites, vouched_for

    shown = talk.shown
    before = shown.letters[place].draft
    typed = parse(text, before.kind, before.channel)
    alone = len(shown.letters) == 1
    wishes = shown.wishes
    of_ours = {s.text: s for s in before.sentences}
    sentences = tuple(
        s.model_copy(update={"facts": of_ours[s.text].facts, "by_model": of_ours[s.text].by_model})
        if s.text in of_ours
        else s
        for s in typed.sentences
    )
    after = typed.model_copy(update={"sentences": sentences})
    update: dict[str, object] = {
        "rewritten": (*wishes.rewritten, *rewrites(before, after, shown.brief)),
    }
    replaced = list(wishes.replaced)
    for of, old, new in (
        ("greeting", before.greeting, typed.greeting),
        ("subject", before.subject or "", (subject if subject is not None else before.subject) or ""),
    ):
        if new and new != old:
            to = "" if alone else before.to or ""
            replaced = [c for c in replaced if not (c.of == of and c.old == to)]
            replaced.append(Replaced(old=to, new=new, of=of))
    update["replaced"] = tuple(replaced)
    if typed.sign_off and typed.sign_off != before.sign_off:
        update["sign_off"] = typed.sign_off
    if typed.sender and typed.sender != before.sender:
        update["options"] = wishes.options.model_copy(update={"me": typed.sender})
    wishes = wishes.model_copy(update=update)
    version = _version(shown.reading, wishes)
    drafts = [letter.draft for letter in version.letters]
    made = drafts[place]
    # What was typed is shown as it was typed; the sentences keep what they rest on.
    resting = {s.text: s.facts for s in made.sentences}
    exact = made.model_copy(
        update={
            "greeting": typed.greeting,
            "sign_off": typed.sign_off,
            "sender": typed.sender,
            "subject": (subject or None) if subject is not None else before.subject,
            "sentences": tuple(
                s.model_copy(update={"facts": s.facts or resting.get(s.text, ())}) for s in sentences
            ),
        }
    )
    drafts[place] = exact
    notes, _ = vouched_for(_ground(shown.reading, wishes)[0], version.brief, wishes)
    letters = _reviewed(drafts, version.brief, notes, _sent(wishes))
    return _with(talk, version.model_copy(update={"letters": letters, "lost": ()}), BY_HAND)


def word_with_model(
    talk: Conversation, asked: Asked, hide_names: bool = False, wish: str = ""
) -> Iterator[Progress]:
    """What a language model makes of the shown letters, as in ``draft_with_model``. Raises nothing.

    ``wish``: how the user wants them said, in words that only a model may understand: "less stiff".

    What the user wrote by hand stays as it is, and what they want left out is not let in.
    """
    from assistant.drafting import with_model
    from assistant.refining import barred, vouched_for

    shown, wishes = talk.shown, talk.shown.wishes
    notes, _ = vouched_for(_ground(shown.reading, wishes)[0], shown.brief, wishes)
    unwanted = (*wishes.without, *wishes.options.avoid)
    letters = _to_be_worded(shown)
    states = with_model(
        shown.brief,
        notes,
        letters,
        asked,
        wishes.options.tone.value,
        hide_names,
        lambda text: barred(text, unwanted),
        wish,
    )
    for state in states:
        state.letters = [
            letter.model_copy(update={"draft": _resting_as_before(letter.draft, before.draft)})
            for letter, before in zip(state.letters, shown.letters, strict=True)
        ]
        yield state


def sent_for_wording(talk: Conversation, hide_names: bool = False, wish: str = "") -> list[tuple[str, str]]:
    """The exact text that ``word_with_model`` sends at first, letter by letter: the system's part and the user's."""
    shown = talk.shown
    return sent_to_model(
        shown.brief, shown.reading.notes, _to_be_worded(shown), shown.wishes.options, hide_names, wish
    )


def _to_be_worded(version: Version) -> list[Letter]:
    """The letters with what the user wrote as if it rested on nothing: a model is only asked about what does."""
    own = {s for change in version.wishes.rewritten if not change.by_model for s in change.new}
    return [
        letter.model_copy(
            update={
                "draft": letter.draft.model_copy(
                    update={
                        "sentences": tuple(
                            s.model_copy(update={"facts": ()}) if s.text in own else s
                            for s in letter.draft.sentences
                        )
                    }
                )
            }
        )
        for letter in version.letters
    ]


def _resting_as_before(draft: Draft, before: Draft) -> Draft:
    facts = {s.text: s.facts for s in before.sentences}
    return draft.model_copy(
        update={
            "sentences": tuple(
                s.model_copy(update={"facts": s.facts or facts.get(s.text, ())}) for s in draft.sentences
            )
        }
    )


def in_model_words(
    talk: Conversation, letters: Sequence[Letter], instruction: str = BY_MODEL
) -> Conversation:
    """The letters as a language model worded them, as a new version; its wording lasts where its sentence does."""
    from assistant.refining import rewrites

    shown = talk.shown
    told = [
        change
        for before, after in zip(shown.letters, letters, strict=True)
        for change in rewrites(before.draft, after.draft, shown.brief, by_model=True)
    ]
    wishes = shown.wishes.model_copy(update={"rewritten": (*shown.wishes.rewritten, *told)})
    version = shown.model_copy(
        update={"id": Version.model_fields["id"].get_default(call_default_factory=True), "wishes": wishes}
    )
    return _with(
        talk, version.model_copy(update={"letters": tuple(letters), "pinned": False, "name": ""}), instruction
    )


def _with(talk: Conversation, version: Version, instruction: str, reply: Reply | None = None) -> Conversation:
    """The conversation with a new version, made from the one that is shown, which it shows instead."""
    new = version.model_copy(update={"parent": talk.shown.id, "instruction": instruction, "reply": reply})
    shown = {"versions": (*talk.versions, new), "at": len(talk.versions), "about": "", "doubted": ""}
    return talk.model_copy(update=shown)


def undone(talk: Conversation) -> int | None:
    """The place of the version before the shown one; None where there is none."""
    return next((at for at, v in enumerate(talk.versions) if v.id == talk.shown.parent), None)


def redone(talk: Conversation) -> int | None:
    """The place of the last version that was made from the shown one; None where there is none."""
    made = [at for at, v in enumerate(talk.versions) if v.parent == talk.shown.id]
    return made[-1] if made else None


def refine(talk: Conversation, instruction: str, reader: str | None = None) -> tuple[Conversation, Reply]:
    """What becomes of the letters by an instruction, and what the user is told.

    ``reader``: whose letter of several the user has before them; what is to be told is told there.

    A wish makes a version; undo, redo and "the first one" move among them. Whatever can't be done leaves all as it is.
    """
    from assistant.refining import Move, checked, turn

    found = turn(instruction, talk, reader)
    instruction = found.text
    said = talk.said if found.doubted else instruction  # what a message in doubt went on from stays
    talk = talk.model_copy(update={"said": said, "doubted": found.doubted})
    if found.move is not None:
        at = undone(talk) if found.move is Move.UNDO else redone(talk) if found.move is Move.REDO else 0
        if at is None:
            said = (
                "There is nothing to undo." if found.move is Move.UNDO else "There is nothing to bring back."
            )
            return talk, Reply(outcome=Outcome.ASKS, text=said)
        return shown_at(talk, at), Reply(outcome=Outcome.DONE, text=_MOVED[found.move.value])
    if found.wishes is None:
        return talk.model_copy(update={"about": found.about}), found.reply
    try:
        version = _version(talk.shown.reading, found.wishes)
    except UnknownReader as unknown:
        return talk, Reply(outcome=Outcome.ASKS, text=str(unknown))
    reply = checked(found, talk.shown, version)
    if reply.outcome is not Outcome.DONE:
        return talk, reply
    return _with(talk, version, instruction, reply), reply


_MOVED = {
    "undo": "That is undone.",
    "redo": "That is back.",
    "first": "This is the first version.",
}


def _version(reading: Reading, wishes: Wishes) -> Version:
    """The letters that notes and wishes make."""
    from assistant.refining import edited, lost_words, under_new_names, vouched_for

    wishes = under_new_names(wishes)
    notes, brief = _ground(reading, wishes)
    sent = _sent(wishes)
    brief, letters = draft(notes, wishes.options, brief, sent)
    all_notes, all_brief = vouched_for(notes, brief, wishes)
    drafts: list[Draft] = []
    for letter in letters:
        others = [*sent, *drafts, *(other.draft for other in letters[len(drafts) + 1 :])]
        taken = frozenset(sentence.text for other in others for sentence in other.sentences)

        def judge(changed: Draft, others: Sequence[Draft] = others) -> Review:
            return review(changed, all_brief, all_notes, others)

        drafts.append(edited(letter.draft, brief, wishes, taken, judge))
    return Version(
        reading=reading,
        wishes=wishes,
        brief=all_brief,
        letters=_reviewed(drafts, all_brief, all_notes, sent),
        lost=lost_words(drafts, wishes),
    )


def _ground(reading: Reading, wishes: Wishes) -> tuple[Notes, Brief]:
    """What a letter may say: the notes with what the user told beside them, without what is to stay out."""
    from assistant.refining import arranged, corrected, opened, with_chat, without

    notes, brief = reading.notes, reading.brief
    if wishes.correction is not None:
        notes = Notes(text=with_correction(notes.text, wishes.correction.said, wishes.correction.right))
        brief = read(notes)
    if wishes.opened:
        brief = opened(brief, read_notes(notes, wishes.opened), wishes)
    notes, brief = with_chat(notes, brief, wishes)
    return notes, without(arranged(corrected(brief, wishes), wishes), wishes)


def _sent(wishes: Wishes) -> tuple[Draft, ...]:
    """The letters that they have had already."""
    return tuple(parse(text) for text in wishes.sent if any(c.isalpha() for c in text))


def _reviewed(
    drafts: Sequence[Draft], brief: Brief, notes: Notes, sent: Sequence[Draft]
) -> tuple[Letter, ...]:
    return tuple(
        Letter(draft=one, review=review(one, brief, notes, [*sent, *(d for d in drafts if d is not one)]))
        for one in drafts
    )


def review(draft: Draft, brief: Brief | None, notes: Notes | None, others: Sequence[Draft] = ()) -> Review:
    """The rubric on a letter, whoever wrote it; without notes, truth is not applicable.

    ``others``: letters of the same panel or sent before, which it should not repeat.
    """
    return review_draft(draft, brief, notes, others)


def plan_to_send(
    brief: Brief,
    interview: datetime,
    now: datetime,
    kind: LetterKind | None = None,
    country: str | None = None,
    subdivision: str | None = None,
    check_ins_sent: int = 0,
    refused_on: date | None = None,
) -> SendPlan:
    """When to send the letter that the notes call for, or one of ``kind``, and whether to send it at all.

    ``interview``: when it ended, in the zone of its reader. What was promised is read from the notes.
    Raises ValueError with a sentence for what can't be (an unknown country, a refusal still to come).
    """
    from assistant.sending import plan_sending, promised_date

    steps = [fact.text for fact in brief.facts if fact.kind is FactKind.NEXT_STEP]
    promises = [promise for text in steps if (promise := promised_date(text, interview.date()))]
    return plan_sending(
        interview,
        now,
        kind or brief.kind,
        promises[0] if promises else None,
        country,
        subdivision,
        check_ins_sent=check_ins_sent,
        refused_on=refused_on,
        asked_not_to_contact=brief.no_contact,
    )


def with_correction(text: str, said: str, right: str) -> str:
    """Notes with two more lines: what was said wrongly or misunderstood, and what is right."""
    return f"{text.rstrip()}\n{LABEL_SAID}: {said}\n{LABEL_RIGHT}: {right}"


def advice_on_correction(brief: Brief) -> str | None:
    """Whether what the brief is to put right is worth raising; None where it does not say what that is."""
    slip = brief.correction
    if slip is None or WHAT_IS_RIGHT in brief.questions:
        return None
    said = brief.fact(slip.said).text if slip.said else ""
    return whether_to_raise(said, brief.fact(slip.right).text)


def parse(text: str, kind: LetterKind = LetterKind.THANK_YOU, channel: Channel = Channel.EMAIL) -> Draft:
    """A letter written elsewhere, as a draft that can be reviewed. Raises LetterUnreadable."""
    return parse_letter(text, kind, channel)
