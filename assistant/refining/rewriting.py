"""Letters changed by hand, or worded by a language model: what was changed, and how it lasts.

A change is kept as what stood there and what stands there instead. The next version is made anew from the notes, and
the change is put where its sentence is now: the same one, one that rests on the same lines, or one much like it.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from assistant.english.grammar import sentence_case
from assistant.refining.meaning import barred, share, subjects
from assistant.reviewing import facts_told
from assistant.schema import ME, Brief, Draft, FactKind, Rewritten, Sentence, Wishes

_ALIKE = 0.7  # of the words of two sentences that stand for each other
_SPEAKS_OF = 0.5  # of a fact, in a sentence that rests on it


def rewrites(before: Draft, after: Draft, brief: Brief, by_model: bool = False) -> tuple[Rewritten, ...]:
    """What was changed of a letter, stretch by stretch, in its order."""
    old, new = before.sentences, after.sentences
    same = SequenceMatcher(None, [s.text for s in old], [s.text for s in new], autojunk=False)
    quotes = {fact.id: fact.quote for fact in brief.facts}
    found = []
    for change, start, end, begin, until in same.get_opcodes():
        if change == "equal":
            continue
        ids = [i for s in (*old[start:end], *new[begin:until]) for i in s.facts]
        ids += sorted(
            facts_told([after.model_copy(update={"sentences": new[begin:until]})], brief) - set(ids)
        )
        found.append(
            Rewritten(
                to=before.to,
                old=tuple(s.text for s in old[start:end]),
                new=tuple(s.text for s in new[begin:until]),
                behind=new[begin - 1].text if begin else "",
                quotes=tuple(dict.fromkeys(quotes[i] for i in ids if i in quotes)),
                bullets=any(s.bullet for s in new[begin:until]),
                by_model=by_model,
            )
        )
    return tuple(found)


def with_rewrites(draft: Draft, wishes: Wishes, brief: Brief, done: set[int], exactly: bool = False) -> Draft:
    """A letter with the changes that find their place in it; ``done`` gets their numbers, and those in it are left.

    ``exactly``: only where the very sentences are there that a change is of; what is still to come into the letter may have them.
    """
    for number, change in enumerate(wishes.rewritten):
        if number in done or change.to not in (None, draft.to):
            continue
        places = _places(draft, change, brief, exactly)
        if places is None or (exactly and not change.old):
            continue
        done.add(number)
        first = places[0] if places else _behind(draft, change)
        paragraph = draft.sentences[min(first, len(draft.sentences) - 1)].paragraph if draft.sentences else 0
        if not places and first:
            paragraph = draft.sentences[first - 1].paragraph
        words = (*wishes.without, *wishes.options.avoid)
        new = [
            Sentence(
                text=text,
                facts=_facts_of(text, change, brief),
                paragraph=paragraph,
                bullet=change.bullets,
                by_model=change.by_model,
            )
            for text in change.new
            if not barred(text, words)
        ]
        kept = list(draft.sentences)
        for place in reversed(places):
            del kept[place]
        kept[first:first] = new
        draft = draft.model_copy(update={"sentences": tuple(kept)})
    return draft


def taken_out(sentence: Sentence, draft: Draft, brief: Brief) -> Rewritten:
    """A sentence of one letter left out, in whatever words it comes again."""
    return in_words_of(sentence, (), draft, brief)


def in_words_of(sentence: Sentence, new: Sequence[str], draft: Draft, brief: Brief) -> Rewritten:
    """A sentence of one letter in other words."""
    quotes = {fact.id: fact.quote for fact in brief.facts}
    return Rewritten(
        to=draft.to,
        old=(sentence.text,),
        new=tuple(new),
        quotes=tuple(quotes[i] for i in sentence.facts if i in quotes),
        bullets=sentence.bullet,
    )


def in_note_words(sentence: Sentence, brief: Brief) -> tuple[str, ...]:
    """What a sentence rests on, told in the notes' own words; nothing where it rests on none."""
    told = []
    for fact in (f for f in brief.facts if f.id in sentence.facts):
        if fact.kind in (FactKind.NEXT_STEP, FactKind.LOGISTICS):
            continue  # a closing says it better
        words = sentence_case(fact.text.strip(" .,;:-"))
        told.append(f"{words}." if fact.speaker == ME else f"You said: “{words}.”")
    return tuple(told)


def lost_words(drafts: Sequence[Draft], wishes: Wishes) -> tuple[str, ...]:
    """What the user wrote by hand and no letter has: there is no place for it in a letter of this sort."""
    there = {s.text for draft in drafts for s in draft.sentences}
    readers = {draft.to for draft in drafts}
    changed_again = {text for change in wishes.rewritten for text in change.old}
    words = (*wishes.without, *wishes.options.avoid)
    return tuple(
        text
        for change in wishes.rewritten
        if not change.by_model and change.to in readers
        for text in change.new
        if text not in there and text not in changed_again and not barred(text, words)
        if not any(_alike(text, other) for other in there)
    )


def _places(draft: Draft, change: Rewritten, brief: Brief, exactly: bool) -> list[int] | None:
    """Where the sentences are that a change is of; None where they are not in the letter.

    At most as many as it is of: two sentences may rest on one line of the notes.
    """
    if not change.old:
        return []
    texts = [s.text for s in draft.sentences]
    exact = [texts.index(old) for old in change.old if old in texts]
    if len(exact) == len(change.old):
        return sorted(exact)
    if change.by_model or exactly:
        return None  # its words were for these very sentences
    ids = {fact.id for fact in brief.facts if fact.quote in change.quotes}
    new = set(change.new)
    resting = [
        at for at, s in enumerate(draft.sentences) if s.facts and set(s.facts) <= ids and s.text not in new
    ]
    near = [at for at, text in enumerate(texts) if any(_alike(text, old) for old in change.old)]
    likeliest = sorted(resting or near, key=lambda at: -max(_likeness(texts[at], old) for old in change.old))
    return sorted(likeliest[: len(change.old)]) or (sorted(exact) or None)


def _alike(one: str, other: str) -> bool:
    return _likeness(one, other) >= _ALIKE


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _behind(draft: Draft, change: Rewritten) -> int:
    """Where something added goes: behind the sentence it was put behind, or before the last one."""
    if not change.behind:
        return 0
    texts = [s.text for s in draft.sentences]
    if change.behind in texts:
        return texts.index(change.behind) + 1
    near = [at for at, text in enumerate(texts) if _alike(text, change.behind)]
    return near[0] + 1 if near else max(0, len(texts) - 1)


def _facts_of(text: str, change: Rewritten, brief: Brief) -> tuple[str, ...]:
    facts = [fact for fact in brief.facts if fact.quote in change.quotes]
    if len(change.new) > 1:
        facts = [fact for fact in facts if share(subjects(fact.text), text) >= _SPEAKS_OF]
    return tuple(fact.id for fact in facts)
