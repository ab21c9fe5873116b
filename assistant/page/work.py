"""What one window of the page works on: an application, its versions, and what the store keeps of them.

Nothing here knows of Streamlit. Whatever changes is saved at once; where that fails the work goes on, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from threading import RLock
from typing import TYPE_CHECKING, Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from assistant import pipeline
from assistant.errors import BadInput, LetterUnreadable, StoreFailed
from assistant.samples import sample_notes
from assistant.schema import (
    Brief,
    Conversation,
    Draft,
    Letter,
    Notes,
    Options,
    Outcome,
    Reply,
    Rewritten,
    Version,
    Wishes,
)
from assistant.store import Application, Desk, Listed, Store

if TYPE_CHECKING:
    from assistant.drafting import Progress

SAMPLE = "garden"
"""The sample notes that the page offers."""

_LONGEST_LINE = 60  # characters of a first line that stands for a title


P = ParamSpec("P")
T = TypeVar("T")


def _alone(method: Callable[Concatenate[Work, P], T]) -> Callable[Concatenate[Work, P], T]:
    """One at a time: Streamlit starts a new run of the page before it has ended the one that a click overtakes."""

    @wraps(method)
    def called(self: Work, /, *args: P.args, **kwargs: P.kwargs) -> T:
        with self._lock:
            return method(self, *args, **kwargs)

    return called


class Touched(NamedTuple):
    """What the user touched: a sentence of a letter by their places, or words of the notes."""

    letter: int = -1
    sentence: int = -1
    quote: str = ""


@dataclass
class Edited:
    """A letter that is being changed by hand: which, the id of the version it was in, and what was typed so far."""

    place: int
    start: str
    text: str
    subject: str
    problem: str | None = None  # why it can't be taken as it stands


class Work:
    """One window. ``application`` is None until there is something worth keeping."""

    def __init__(self, store: Store, owner: str) -> None:
        self._store, self.owner = store, owner
        self._lock = RLock()
        self.forget()

    def forget(self) -> None:
        """An empty desk; what was on it stays in the store."""
        self.application: Application | None = None
        self.desk = Desk()
        self.talk: Conversation | None = None
        self.unsaved: str | None = None  # why what is shown could not be saved
        self.unreadable: str | None = None  # why the notes as typed have no letter
        self.asked = ""  # the last instruction, with what came of it
        self.reply: Reply | None = None
        self.touched: Touched | None = None
        self.edited: Edited | None = None
        # What a model has made so far, of which version, and what it was asked for.
        self.coming: tuple[str, Progress, str] | None = None
        self.worded: tuple[str, Progress] | None = None  # the version that a model worded, and what it did
        self.second_look: tuple[Notes, tuple[str, ...]] | None = (
            None  # where a model read the notes otherwise
        )

    # Applications

    @_alone
    def open(self, application: str) -> bool:
        """Take up an application. False where the owner has none such. Raises StoreFailed."""
        found = self._store.load(self.owner, application)
        if found is None:
            return False
        self.forget()
        self._take(found)
        return True

    def _take(self, found: Application) -> None:
        self.application, self.desk, self.talk = found, found.desk, found.talk
        if self.talk is not None and not self.talk.shown.letters:
            self.talk = pipeline.shown_at(self.talk, self.talk.at)

    @_alone
    def catch_up(self) -> bool:
        """Take over what another window did to this application since; whether there was something."""
        self.take_what_came()
        if self.application is None or self.unsaved:
            return False
        try:
            newest = self._store.revision(self.owner, self.application.id)
            if newest == self.application.revision:
                return False
            found = self._store.load(self.owner, self.application.id) if newest else None
        except StoreFailed as fault:
            self.unsaved = str(fault)
            return False
        if found is None:  # deleted elsewhere
            self.forget()
            return True
        self._take(found)
        return True

    def listed(self, words: str = "") -> list[Listed]:
        """The owner's applications. Raises StoreFailed."""
        return self._store.applications(self.owner, words)

    def everything(self) -> list[Application]:
        """All that the owner has. Raises StoreFailed."""
        found = (self._store.load(self.owner, one.id) for one in self.listed())
        return [one for one in found if one is not None]

    @_alone
    def delete(self) -> None:
        """Delete what is shown. Raises StoreFailed."""
        if self.application is not None:
            self._store.delete(self.owner, self.application.id)
        self.forget()

    @_alone
    def delete_everything(self) -> None:
        """Delete all that the owner has. Raises StoreFailed."""
        self._store.delete_all(self.owner)
        self.forget()

    # What is typed

    @_alone
    def put(self, /, **changed: Any) -> None:
        """Something was typed or chosen that is no version of a letter."""
        self.desk = self.desk.model_copy(update=changed)
        self._save()

    @_alone
    def write(self) -> None:
        """Bring the letters in line with the notes as they stand. Raises nothing: ``unreadable`` says what is wrong."""
        notes = Notes(text=self.desk.notes)
        if not notes.text.strip() or (self.talk is not None and self.talk.notes == notes):
            self.unreadable = None
            return
        if self.talk is not None and not _are_related(self.talk.notes.text, notes.text):
            self._begin_another()
        try:
            talk = pipeline.reread(self.talk, notes) if self.talk else pipeline.conversation(notes)
        except BadInput as wrong:
            self.unreadable = str(wrong)
            return
        self.unreadable, self.touched = None, None
        self._change(talk, in_place_of=self._in_passing())

    def _begin_another(self) -> None:
        """Notes of another interview are an application of their own; the one before stays as it was."""
        desk = self.desk
        if self.application is not None and self.talk is not None:
            self.desk = desk.model_copy(update={"notes": self.talk.notes.text})
            self._save()
        self.forget()
        self.desk = Desk(notes=desk.notes, zone=desk.zone, country=desk.country, checking=desk.checking)

    def _in_passing(self) -> Version | None:
        """The shown version where it is no more than a pause in typing the notes."""
        if self.talk is None:
            return None
        shown = self.talk.shown
        has_children = any(version.parent == shown.id for version in self.talk.versions)
        plain = not (shown.instruction or shown.name or shown.pinned or shown.parent is None or has_children)
        return shown if plain else None

    # Versions

    @_alone
    def say(self, instruction: str, reader: str | None = None) -> None:
        """An instruction of the chat; ``reader``: whose letter of several is open."""
        if self.talk is None or not instruction.strip():
            return
        talk, reply = pipeline.refine(self.talk, instruction, reader)
        self.asked, self.reply = instruction, reply
        if talk is not self.talk:
            if talk.notes != self.talk.notes:  # undone, back to other notes
                self.desk = self.desk.model_copy(update={"notes": talk.notes.text})
            if talk.shown is self.talk.shown:
                self.talk = talk  # a question was answered
            else:
                self._change(talk)

    @_alone
    def wish(self, instruction: str = "", /, **changed: Any) -> None:
        """Something else is wished for, by a box or a button."""
        if self.talk is None:
            return
        wishes = self.talk.shown.wishes.model_copy(update=changed)
        try:
            talk = pipeline.changed(self.talk, wishes, instruction)
        except BadInput as wrong:
            self.asked, self.reply = instruction, Reply(outcome=Outcome.ASKS, text=str(wrong))
            return
        if talk is not self.talk:
            self.asked, self.reply = "", None
            self._change(talk)

    def tell(self, text: str) -> None:
        """Say something to the user where the chat answers."""
        self.asked, self.reply = "", Reply(outcome=Outcome.TOLD, text=text)

    def choose(self, instruction: str, **changed: Any) -> None:
        """Another of the options: kind, channel, tone and such."""
        if self.talk is not None:
            self.wish(instruction, options=self.wishes.options.model_copy(update=changed))

    def rewrite(self, change: Rewritten, instruction: str) -> None:
        """A sentence in other words, or taken out."""
        self.wish(instruction, rewritten=(*self.wishes.rewritten, change))
        self.touched = None

    def begin_by_hand(self, place: int) -> None:
        """The user goes about to change a letter by hand."""
        if self.talk is not None:
            draft = self.draft(place)
            self.edited = Edited(place, self.talk.shown.id, draft.body, draft.subject or "")
            self.touched = None

    @_alone
    def by_hand(self, text: str | None = None, subject: str | None = None) -> None:
        """A letter as the user changed it so far: a version of its own, in place of the last pause's."""
        edited = self.edited
        if self.talk is None or edited is None:
            return
        edited.text = edited.text if text is None else text
        edited.subject = edited.subject if subject is None else subject
        at = next((n for n, version in enumerate(self.talk.versions) if version.id == edited.start), None)
        if at is None:
            return
        shown = self.talk.shown
        start = pipeline.shown_at(self.talk, at)
        before = start.shown.letters[edited.place].draft
        if shown.id == edited.start and (edited.text, edited.subject) == (before.body, before.subject or ""):
            return
        try:
            told = None if before.subject is None else edited.subject
            talk = pipeline.by_hand(start, edited.place, edited.text, told)
        except LetterUnreadable as wrong:
            edited.problem = str(wrong)
            return
        edited.problem = None
        pause = shown.instruction == pipeline.BY_HAND and shown.parent == edited.start
        self._change(talk, in_place_of=shown if pause else None)

    @_alone
    def show(self, at: int | None) -> None:
        """Show another version."""
        if self.talk is None or at is None:
            return
        self.asked, self.reply, self.touched = "", None, None
        talk = pipeline.shown_at(self.talk, at)
        self.desk = self.desk.model_copy(update={"notes": talk.notes.text})
        self._change(talk)

    @_alone
    def label(self, at: int, name: str | None = None, pinned: bool | None = None) -> None:
        """Name a version, or pin it."""
        if self.talk is None:
            return
        version = self.talk.versions[at]
        changed = {key: value for key, value in (("name", name), ("pinned", pinned)) if value is not None}
        versions = list(self.talk.versions)
        versions[at] = version.model_copy(update=changed)
        self._change(self.talk.model_copy(update={"versions": tuple(versions)}))

    # A language model

    @_alone
    def take_what_came(self) -> None:
        """What a model has made, where it came to its end or was stopped."""
        if self.coming is not None:
            (of, state, wish), self.coming = self.coming, None
            self.take_words(state, of, wish)

    @_alone
    def take_words(self, state: Progress, of: str, wish: str = "") -> None:
        """What a model made of the letters of the version ``of``: a version of its own where it made something."""
        if self.talk is None or self.talk.shown.id != of:
            return  # something else is shown meanwhile, and was not worded
        if any(sentence.by_model for letter in state.letters for sentence in letter.draft.sentences):
            self._change(pipeline.in_model_words(self.talk, state.letters, wish or pipeline.BY_MODEL))
            self.asked, self.reply = "", None
        self.worded = (self.talk.shown.id, state)

    @_alone
    def take_reading(self, brief: Brief, differences: Sequence[str]) -> None:
        """What a model found in the notes beside the rules."""
        if self.talk is None:
            return
        self.second_look = (self.talk.notes, tuple(differences))
        if brief != self.talk.shown.reading.brief:
            self._change(pipeline.reread(self.talk, self.talk.notes, brief))

    # What is shown

    @property
    def wishes(self) -> Wishes:
        """What holds for the shown version."""
        return self.talk.shown.wishes if self.talk else Wishes()

    @property
    def options(self) -> Options:
        """The options of the shown version."""
        return self.wishes.options

    @property
    def letters(self) -> tuple[Letter, ...]:
        """The shown letters; none while there are no notes, or none that can be read."""
        return (
            self.talk.shown.letters if self.talk and self.desk.notes.strip() and not self.unreadable else ()
        )

    def draft(self, place: int) -> Draft:
        """One of the shown letters."""
        return self.letters[place].draft

    @property
    def is_sample(self) -> bool:
        """Whether the notes are the sample as it came."""
        return self.desk.notes == sample_notes(SAMPLE)

    # Keeping

    def _change(self, talk: Conversation, in_place_of: Version | None = None) -> None:
        """Go on with other versions; ``in_place_of``: one that the new one stands for."""
        gone: tuple[str, ...] = ()
        if in_place_of is not None:
            gone = (in_place_of.id,)
            new = talk.shown.model_copy(update={"parent": in_place_of.parent})
            versions = tuple(v for v in talk.versions if v.id not in (in_place_of.id, new.id))
            talk = Conversation(versions=(*versions, new), at=len(versions))
        self.talk = talk
        self._save(gone)

    def _save(self, replaced: Sequence[str] = ()) -> None:
        typed = self.desk.notes.strip() or self.desk.own.strip()
        refined = self.talk is not None and len(self.talk.versions) > 1
        if self.application is None and (not typed or (self.is_sample and not refined)):
            return
        try:
            if self.application is None:
                self.application = self._store.create(self.owner, self.desk)
            changed = self.application.model_copy(
                update={"desk": self.desk, "talk": self.talk, "title": self._title()}
            )
            kept = self._store.save(self.owner, changed, replaced)
            if kept is None:  # deleted in another window at this very moment
                self.forget()
                return
            self.application, self.unsaved = kept, None
        except StoreFailed as fault:
            self.unsaved = str(fault)

    def _title(self) -> str:
        brief = self.talk.shown.brief if self.talk else None
        named = [part for part in ((brief.company, brief.role) if brief else ()) if part]
        if named:
            return " – ".join(named)
        first = (self.desk.notes.strip() or self.desk.own.strip()).partition("\n")[0].strip()
        return first[:_LONGEST_LINE] or "Untitled"


def _are_related(before: str, after: str) -> bool:
    """Whether two texts may be notes of one interview: the shorter shares some of its longer words with the other."""
    old, new = (set(re.findall(r"\w{4,}", text.casefold())) for text in (before, after))
    return not old or not new or len(old & new) >= _SHARED * min(len(old), len(new))


_SHARED = 0.2
