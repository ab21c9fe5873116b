"""Wishes become letters: the brief without what must not be told, and the draft with what the plan does not decide.

All of it is made anew for each version, from the notes and the wishes: so a wish sticks, whatever comes after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from assistant.english.grammar import sentence_case, spell_contractions, unsound
from assistant.english.shorthand import LANGUAGES, expand
from assistant.english.spelling import meant
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize
from assistant.refining.honesty import TOLD_IF_ASKED
from assistant.refining.meaning import barred, has_words, sentences_meant, share, spoken_of, subjects
from assistant.refining.rewriting import with_rewrites
from assistant.schema import (
    EMPLOYER,
    ME,
    Brief,
    Draft,
    Fact,
    FactKind,
    Move,
    Notes,
    Person,
    Plan,
    Replaced,
    Review,
    Sentence,
    Step,
    Told,
    Wishes,
)
from assistant.writing import compose
from assistant.writing.choice import Choice

Judge = Callable[[Draft], Review]
"""The review of a draft that is changed."""

_SPEAKS_OF = 0.6  # of what was named
_WORTH_TELLING = 0.8  # a wording's quality
_LAST = 99
_FEWEST = 2  # sentences that stay, however short it is to be
_MOVES = {
    FactKind.STRENGTH: Move.QUALIFICATION,
    FactKind.MISSED_POINT: Move.MISSED_POINT,
    FactKind.INTEREST: Move.SPECIFICS,
}


def under_new_names(wishes: Wishes) -> Wishes:
    """The wishes with each reader under the name that the user gave them since: what was wished for a letter stays with it."""
    names = [(change.old, change.new) for change in wishes.replaced if change.of == "person"]
    if not names:
        return wishes

    def called(name: str | None) -> str | None:
        for old, new in names:
            name = new if name == old else name
        return name

    def changed(change: Replaced) -> Replaced:
        if change.of not in ("greeting", "subject"):
            return change
        return change.model_copy(update={"old": called(change.old) or ""})

    return wishes.model_copy(
        update={
            "options": wishes.options.model_copy(update={"to": called(wishes.options.to)}),
            "rewritten": tuple(c.model_copy(update={"to": called(c.to)}) for c in wishes.rewritten),
            "tell": tuple(c.model_copy(update={"to": called(c.to)}) for c in wishes.tell),
            "replaced": tuple(changed(c) for c in wishes.replaced),
        }
    )


def with_chat(notes: Notes, brief: Brief, wishes: Wishes) -> tuple[Notes, Brief]:
    """Notes and brief with what the user told in the chat: a line for each such thing, and a fact that quotes it."""
    text, facts = notes.text, list(brief.facts)
    for number, told in enumerate((t for t in wishes.tell if not t.quote), 1):
        text = f"{text.rstrip()}\n" if number == 1 else f"{text}\n"
        start = len(text)
        text += told.text
        facts.append(
            Fact(
                id=f"chat{number}",
                kind=FactKind.MISSED_POINT,
                text=told.text,
                quote=told.text,
                start=start,
                end=len(text),
                speaker=ME,
                about=told.to,
            )
        )
    asked_for = [t.text for t in wishes.tell if not t.quote]
    withheld = tuple(
        w
        for w in brief.withheld
        if w.reason not in TOLD_IF_ASKED
        or not any(share(subjects(t), w.quote) >= _SPEAKS_OF for t in asked_for)
    )
    return Notes(text=text), brief.model_copy(update={"facts": tuple(facts), "withheld": withheld})


def corrected(brief: Brief, wishes: Wishes) -> Brief:
    """The brief with names, day, job and company as the user says, and without who gets no letter."""
    people = [person for person in brief.people if person.name not in wishes.not_to]
    for change in wishes.replaced:
        match change.of:
            case "company" | "role":
                brief = brief.model_copy(update={change.of: change.new or None})
            case "day":
                brief = brief.model_copy(update={"when": change.new or None})
            case "person":
                people = [_renamed(p, change.new) if p.name == change.old else p for p in people]
                brief = brief.model_copy(update={"facts": _said_by(brief.facts, change.old, change.new)})
    known = {person.name for person in people}
    people += [
        Person(name=name, given_name=None if " " in name else name)
        for name in wishes.also
        if name not in known and name not in wishes.not_to
    ]
    people = [person for person in people if person.name not in wishes.not_to]  # under a new name, too
    gone = set(wishes.not_to)
    facts = tuple(
        f.model_copy(
            update={
                "speaker": EMPLOYER if f.speaker in gone and not people else f.speaker,
                "about": None if f.about in gone else f.about,
            }
        )
        for f in brief.facts
    )
    return brief.model_copy(update={"people": tuple(people), "facts": facts})


def _renamed(person: Person, typed: str) -> Person:
    """The person under another name.

    What was the given name is the word in the same place. Where that can't be told it is unknown, and the letter
    uses the whole name, which is never wrong. A title stays, unless the same name comes again: without it, then.
    """
    keeps_title = person.honorific is not None and typed != person.name
    name = typed.removeprefix(f"{person.honorific} ").strip() if keeps_title else typed
    words, old = name.split(), person.name.split()
    moved = dict(zip(old, words, strict=True)) if len(old) == len(words) else {word: word for word in words}
    first_known = len(old) == 1 and person.given_name is not None and len(words) > 1
    return person.model_copy(
        update={
            "name": name,
            "honorific": person.honorific if keeps_title else None,
            "given_name": name
            if len(words) == 1 and not keeps_title
            else words[0]
            if first_known
            else moved.get(person.given_name or ""),
            "family_name": words[-1] if first_known else moved.get(person.family_name or ""),
        }
    )


def _said_by(facts: Iterable[Fact], old: str, new: str) -> tuple[Fact, ...]:
    return tuple(
        f.model_copy(
            update={
                "speaker": new if f.speaker == old else f.speaker,
                "about": new if f.about == old else f.about,
            }
        )
        for f in facts
    )


def opened(brief: Brief, read_again: Brief, wishes: Wishes) -> Brief:
    """The brief with what the user wants told though it is private; ``read_again``: as if it were not."""
    spans = [(w.start, w.end) for w in brief.withheld if w.quote in wishes.opened]
    told = [f for f in read_again.facts if any(start < f.end and f.start < end for start, end in spans)]
    facts = [f for f in brief.facts if not any(f.start < t.end and t.start < f.end for t in told)]
    facts += [f.model_copy(update={"id": f"opened{number}"}) for number, f in enumerate(told, 1)]
    return brief.model_copy(
        update={
            "facts": tuple(sorted(facts, key=lambda f: f.start)),
            "withheld": tuple(w for w in brief.withheld if w.quote not in wishes.opened),
        }
    )


def arranged(brief: Brief, wishes: Wishes) -> Brief:
    """The brief with each fact under the heading, and with the speaker, that the user gave it."""
    if not wishes.moved:
        return brief
    moved = {change.quote: change for change in wishes.moved}
    facts = [
        fact.model_copy(update={"kind": moved[fact.quote].kind, "speaker": moved[fact.quote].speaker})
        if fact.quote in moved
        else fact
        for fact in brief.facts
    ]
    return brief.model_copy(update={"facts": tuple(facts)})


def vouched_for(notes: Notes, brief: Brief, wishes: Wishes) -> tuple[Notes, Brief]:
    """Notes and brief with the sentences that the user says are true: the review takes their word, and no plan does."""
    text, facts = notes.text, list(brief.facts)
    for number, sentence in enumerate(wishes.vouched, 1):
        start = len(text) + 1
        text = f"{text}\n{sentence}"
        facts.append(
            Fact(
                id=f"vouched{number}",
                kind=FactKind.STRENGTH,
                text=sentence,
                quote=sentence,
                start=start,
                end=len(text),
                speaker=ME,
            )
        )
    return Notes(text=text), brief.model_copy(update={"facts": tuple(facts)})


def without(brief: Brief, wishes: Wishes) -> Brief:
    """The brief without what must not be told."""
    wanted = {told.quote for told in wishes.tell if told.quote}
    gone = {
        f.id
        for f in brief.facts
        if f.quote not in wanted
        and not f.id.startswith("chat")
        and barred(f"{f.text} {f.quote}", wishes.without)
    }
    if not gone:
        return brief
    slip = brief.correction
    return brief.model_copy(
        update={
            "facts": tuple(f for f in brief.facts if f.id not in gone),
            "answers": tuple(a for a in brief.answers if not gone & set(a.facts)),
            "correction": None if slip and gone & {slip.right, slip.said} else slip,
            "addition": None if brief.addition in gone else brief.addition,
        }
    )


def edited(draft: Draft, brief: Brief, wishes: Wishes, taken: frozenset[str], judge: Judge) -> Draft:
    """A letter with the wishes that no plan decides: what is to be told beside it, left out, worded, moved; its length.

    ``taken``: the sentences of the panel's other letters. ``judge``: the review of a changed draft.
    """
    done: set[int] = set()
    draft = _without_barred(with_rewrites(draft, wishes, brief, done, exactly=True), wishes)
    person = next((p for p in brief.people if p.name == draft.to), None)
    plan = Plan(
        to=person,
        kind=draft.kind,
        channel=draft.channel,
        tone=wishes.options.tone,
        steps=(),
        avoid=wishes.options.avoid,
        seed=len(draft.sentences),
    )
    for told in wishes.tell:
        if told.to is None or draft.to is None or told.to == draft.to:
            draft = _with_told(draft, told, plan, brief, taken)
    whole = len(draft.sentences)
    if wishes.subject and draft.subject is not None:
        draft = draft.model_copy(update={"subject": wishes.subject})
    draft = _worded(draft, wishes)
    more = wishes.more + (whole - len(draft.sentences) if wishes.most_words is None else 0)
    draft = _with_more(draft, more, plan, brief, wishes, taken, judge)
    draft = with_rewrites(_in_order(draft, wishes), wishes, brief, done)
    if wishes.most_words is not None:
        draft = _at_most(draft, wishes.most_words, wishes, brief, judge)
    if wishes.options.bullets and not any(s.bullet for s in draft.sentences):
        draft = _listed(draft)
    if wishes.sign_off:
        draft = draft.model_copy(update={"sign_off": wishes.sign_off})
    told_facts = {i for s in draft.sentences for i in s.facts}
    return draft.model_copy(update={"unused": tuple(f.id for f in brief.facts if f.id not in told_facts)})


def _without_barred(draft: Draft, wishes: Wishes) -> Draft:
    """Without sentences on what must not be told. The thanks stay: they name the job, whatever is barred."""
    if not wishes.without or not draft.sentences:
        return draft
    gone: set[int] = set()
    for place, sentence in list(enumerate(draft.sentences))[1:]:
        if place not in gone and barred(sentence.text, wishes.without):
            gone |= {place, *_leaning_on(draft, place)}
    return _without_places(draft, gone)


_LEANS = re.compile(r"\b(?:that|it|this|there)\b", re.I)


def _leaning_on(draft: Draft, place: int) -> list[int]:
    """The places behind a sentence that mean nothing without it: "I would like to put that to use"."""
    found = []
    for at in range(place + 1, len(draft.sentences)):
        one = draft.sentences[at]
        if one.facts or one.paragraph != draft.sentences[place].paragraph or not _LEANS.search(one.text):
            break
        found.append(at)
    return found


def _without_places(draft: Draft, gone: set[int]) -> Draft:
    kept = tuple(s for place, s in enumerate(draft.sentences) if place not in gone)
    return draft.model_copy(update={"sentences": kept})


def _with_told(draft: Draft, told: Told, plan: Plan, brief: Brief, taken: frozenset[str]) -> Draft:
    """The letter with something that the user wants told, where it does not tell it yet."""
    fact = _fact_of(told, brief)
    if fact is None or any(tells(s, told, fact) for s in draft.sentences):
        return draft
    ours = sentences_on(fact, plan, brief, taken) if told.quote else ()
    ours_tells = any(tells(s, told, fact) for s in ours)
    if told.quote and not ours_tells and not is_sayable(told.text):
        sentences = _pointed_at(told.text, fact)
    else:
        sentences = ours if ours_tells else own_sentence(told.text)
    return _inserted(draft, [s.model_copy(update={"facts": (fact.id,)}) for s in sentences])


def _fact_of(told: Told, brief: Brief) -> Fact | None:
    return next((f for f in brief.facts if f.quote == (told.quote or told.text)), None)


def tells(sentence: Sentence, told: Told, fact: Fact) -> bool:
    """Whether a sentence rests on the fact, and speaks of what the user named of it."""
    wanted = subjects(told.text)
    numbers = {term for term in wanted if term.startswith("#")}
    said = spoken_of(wanted, sentence.text)
    return fact.id in sentence.facts and numbers <= said and len(said) >= _SPEAKS_OF * len(wanted)


def sentences_on(fact: Fact, plan: Plan, brief: Brief, taken: frozenset[str]) -> tuple[Sentence, ...]:
    """What a letter of ours says of one fact; nothing where no wording of ours tells it."""
    moves = [
        _MOVES.get(fact.kind, Move.SPECIFICS),
        Move.QUALIFICATION if fact.speaker == ME else Move.SPECIFICS,
    ]
    for move in dict.fromkeys(moves):
        step = Step(move=move, facts=(fact.id,))
        written = compose(plan.model_copy(update={"steps": (step,)}), brief, taken)
        found = tuple(s for s in written.sentences if fact.id in s.facts and not unsound(s.text))
        if found:
            return found
    return ()


_AS_CLAUSE = re.compile(
    r"(?:I|my|we|our|the|it|there|as)\b.*\b(?:I|am|is|are|was|were|have|has|had|can|do|did|will|would|speak|know|work|like|love|hold|start|use|want|need|\w+ed|[a-z]+s)\b",
    re.I,
)
_OF_ME = re.compile(r"(?:I|we) (?:(?:also|always|never|often|still|now|\w+ly) )?[a-z]{2,}\b", re.I)
_AS_HEARD = {
    "shoulda": "should have", "coulda": "could have", "woulda": "would have", "r": "are", "u": "you", "ur": "your",
    "til": "until", "till": "until", "coz": "because", "cuz": "because", "gonna": "going to", "wanna": "want to",
    "ppl": "people", "w": "with", "n": "and", "tho": "though",
}  # fmt: skip
_HEARD = re.compile(rf"(?<![\w'’-])(?:{'|'.join(_AS_HEARD)})(?![\w'’-])", re.I)
"""What people type as they say it."""
_I = re.compile(r"\bi(?=\b(?!\.))")
_THANKING = re.compile(r"^(?:thank|thanks|sorry)\b", re.I)
_NAMES = re.compile(
    rf"\b(?:{'|'.join(sorted(LANGUAGES, key=len, reverse=True))}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march(?= \d)|april|june|july|august|september|october|november|december|english)\b",
    re.I,
)


def own_clause(text: str) -> str:
    """What the user typed as a clause of a letter: shorthand spelled out, slips mended, "i" and names with capitals."""
    text = re.sub(r"^(?:that|how|about|in|also|the fact that) ", "", text.strip(" .,!"), flags=re.I)
    text = re.sub(r"\b(?:pls|please|lol|haha|tho|though|then|btw)\W*$", "", text, flags=re.I).strip(" ,")
    text = _HEARD.sub(lambda m: _AS_HEARD[m.group().lower()], text)
    text = spell_contractions(expand(re.sub(r"\b(i)(m|ve|d|ll)\b", r"\1'\2", text, flags=re.I)))
    text = re.sub(r"(?<![\w./@-])[a-z]{4,}(?![\w./@-])", lambda m: meant(m.group()), text)
    text = _I.sub("I", text)
    return _NAMES.sub(lambda m: m.group().capitalize(), text)


def own_sentence(text: str) -> tuple[Sentence, ...]:
    """What the user wants said, as a sentence of the letter."""
    clause = own_clause(text)
    if not clause:
        return ()
    if _THANKING.match(clause):
        clause = f"I am {clause}" if clause.lower().startswith("sorry") else clause
    elif not (_OF_ME.match(clause) or (_AS_CLAUSE.match(clause) and _has_verb(clause))):
        clause = f"I would also like to mention {clause}"
    whole = sentence_case(clause)
    return (Sentence(text=whole if whole.endswith((".", "?", "!")) else f"{whole}."),)


def _pointed_at(words: str, fact: Fact) -> tuple[Sentence, ...]:
    """A fact of which the user names the thing, as it can be told; nothing where it can't."""
    if fact.speaker == ME:
        return own_sentence(fact.text) if is_sayable(fact.text) else ()
    first, *_, last = [*words.split(), words]
    bare = first.islower() and not _DETERMINED.match(words) and not last.endswith("s")
    return (Sentence(text=f"You told me about {'the ' if bare else ''}{words.strip(' .,')}."),)


_DETERMINED = re.compile(
    r"(?:the|a|an|my|your|his|her|their|our|this|that|these|those|how|what|why|when|where|who|\d)\b", re.I
)


def is_sayable(text: str) -> bool:
    """Whether words make a sentence, by themselves or as something of one's own: "I can drive", "my driving licence"."""
    clause = own_clause(text)
    is_clause = _AS_CLAUSE.match(clause) is not None and _has_verb(clause)
    return is_clause or any(form.match(clause) for form in (_OF_ME, _THANKING, _MINE))


_MINE = re.compile(r"(?:my|our|that i|having|how i)\b", re.I)


def _has_verb(clause: str) -> bool:
    """Whether something is said of something: "the chess club" is no sentence."""
    words = [token.text for token in tokenize(clause) if token.is_word]
    return any(is_finite(found) for found in tag(words))


def _inserted(draft: Draft, new: Sequence[Sentence]) -> Draft:
    """The letter with sentences before its last paragraph."""
    if not new:
        return draft
    last = max((s.paragraph for s in draft.sentences), default=0)
    if not any(s.paragraph < last for s in draft.sentences):
        before, behind = list(draft.sentences), []
        at = last
    else:
        before = [s for s in draft.sentences if s.paragraph < last]
        behind = [s for s in draft.sentences if s.paragraph == last]
        at = before[-1].paragraph
        if at == min(s.paragraph for s in draft.sentences):  # the thanks keep their paragraph
            at += 1
            behind = [s.model_copy(update={"paragraph": at + 1}) for s in behind]
    placed = [s.model_copy(update={"paragraph": at, "bullet": False}) for s in new]
    return draft.model_copy(update={"sentences": (*before, *placed, *behind)})


_ORDER_OF_WORTH = (
    FactKind.RESONATED,
    FactKind.STRENGTH,
    FactKind.MISSED_POINT,
    FactKind.NEED,
    FactKind.TOPIC,
    FactKind.REMARK,
    FactKind.INTEREST,
    FactKind.CONCERN,
)


def _with_more(
    draft: Draft, more: int, plan: Plan, brief: Brief, wishes: Wishes, taken: frozenset[str], judge: Judge
) -> Draft:
    """The letter with so many facts more, where the notes have them and the review minds none."""
    told = {i: 1 for s in draft.sentences for i in s.facts}
    choice = Choice(brief, plan.to, told, last=True)
    own = [f for f in brief.facts if f.speaker == ME and f.kind in (FactKind.STRENGTH, FactKind.MISSED_POINT)]
    ranked = sorted(
        (f for f in (*choice.theirs, *own) if f.id not in told and choice.quality(f) >= _WORTH_TELLING),
        key=lambda f: (_ORDER_OF_WORTH.index(f.kind) if f.kind in _ORDER_OF_WORTH else _LAST, f.start),
    )
    for fact in ranked:
        if more <= 0:
            break
        new = sentences_on(fact, plan, brief, taken | {s.text for s in draft.sentences})
        unwanted = (*wishes.without, *wishes.options.avoid)
        if not new or any(barred(s.text, unwanted) for s in new):
            continue
        longer = _inserted(draft, new)
        if _failures(judge(longer)) <= _failures(judge(draft)):
            draft, more = longer, more - 1
    return draft


def _failures(review: Review) -> tuple[int, int]:
    marks = [verdict.verdict.value for verdict in review.criteria]
    return marks.count("fail"), marks.count("warn")


_THANKS_FOR = re.compile(
    r"^(Thank you (?:again |as well )?for (?:meeting with me|taking the time to talk with me|speaking with me|talking with me|your time|our conversation|the opportunity to speak with you))(?! on\b)"
)


def _worded(draft: Draft, wishes: Wishes) -> Draft:
    """The letter with the words that the user wants, and without those they don't: a sentence that has no other goes."""
    update: dict[str, object] = {}
    sentences = list(draft.sentences)
    for change in wishes.replaced:
        if change.of == "day" and change.new and not any(has_words(s.text, change.new) for s in sentences):
            sentences[:1] = [
                s.model_copy(update={"text": _THANKS_FOR.sub(rf"\1 on {change.new}", s.text, count=1)})
                for s in sentences[:1]
            ]
            continue
        if change.of in ("greeting", "subject"):
            if not change.old or change.old == draft.to:
                update[change.of] = f"{change.new.rstrip(',')}," if change.of == "greeting" else change.new
            continue
        if change.of or not change.old:
            continue
        sentences = [s.model_copy(update={"text": replaced(s.text, change)}) for s in sentences]
        if draft.subject:
            update["subject"] = replaced(str(update.get("subject", draft.subject)), change)
    gone: set[int] = set()
    for place, sentence in enumerate(sentences):
        text = sentence.text
        for word in wishes.options.avoid:
            text = _said_otherwise(text, word)
        sentences[place] = sentence.model_copy(update={"text": text})
        if place and any(has_words(text, word) for word in wishes.options.avoid):
            gone |= {place, *_leaning_on(draft, place)}
    draft = draft.model_copy(update={**update, "sentences": tuple(sentences)})
    return _without_places(draft, gone)


_OTHERWISE = (
    (r"one (?:challenge|problem|issue|concern|weakness) (?:is|was)", "one thing is"),
    (
        r"(?:a |the |your )?(?:big |main |biggest )?(?:challenge|problem|issue|headache|struggle|worry)s?",
        "what you are working on",
    ),
    (r"very ", ""),
    (r"really ", ""),
    (r"even more ", "more "),
    (r"excited", "interested"),
    (r"excellent", "good"),
    (r"keen to", "glad to"),
    (r"passionate about", "interested in"),
    (r"loved", "liked"),
    (r"love", "like"),
    (r"wanting", "looking for"),
    (r"useful", "good"),
    (r"role", "position"),
    (r"handle", "do"),
    (r"utilise|utilize", "use"),
    (r"assist", "help"),
    (r"ringing", "calling"),
    (r"old people", "older customers"),
)
"""Plain words for those that people strike out."""


def _said_otherwise(text: str, word: str) -> str:
    """The sentence without the word, where another says the same; as it is where none does."""
    if not has_words(text, word):
        return text
    for pattern, instead in _OTHERWISE:
        if re.fullmatch(pattern.strip(), word.strip(), re.I):
            other = re.sub(
                rf"(?<!\w){pattern}(?!\w)" if not pattern.endswith(" ") else rf"\b{pattern}",
                instead,
                text,
                flags=re.I,
            )
            if not has_words(other, word):
                return sentence_case(other)
    return text


def replaced(text: str, change: Replaced) -> str:
    """The text with one thing called another; a number keeps what it counts: "two" for "one week" in "in two weeks"."""
    pattern = re.compile(rf"(?<!\w){re.escape(change.old)}(?!\w)", re.I)
    found = pattern.search(text)
    if found is None:
        return text
    words = change.new.split()
    if len(words) == 2 and len(change.old.split()) == 1:
        noun = re.match(rf" {re.escape(words[1].rstrip('s'))}s?\b", text[found.end() :], re.I)
        if noun:
            return f"{text[: found.start()]}{change.new}{text[found.end() + noun.end() :]}"
    new = change.new[:1].upper() + change.new[1:] if found.start() == 0 else change.new
    return pattern.sub(lambda _: new, text)


def _in_order(draft: Draft, wishes: Wishes) -> Draft:
    """The letter with what is to come first straight behind the thanks, and what is to come last before the closing."""
    if len(draft.sentences) < _FEWEST + 1:
        return draft
    thanks, *others = draft.sentences
    first, last = _named(draft, wishes.first), _named(draft, wishes.last)
    last = [s for s in last if s not in first and s is not others[-1]]
    if first and others[: len(first)] != first:
        at = thanks.paragraph
        one = [s.model_copy(update={"paragraph": at + 1, "bullet": False}) for s in first]
        behind = [s.model_copy(update={"paragraph": s.paragraph + 2}) for s in others if s not in first]
        draft = draft.model_copy(update={"sentences": (thanks, *one, *behind)})
    if last:
        moved = {s.text for s in last}
        *ahead, closing = [s for s in draft.sentences if s.text not in moved]
        at = closing.paragraph
        behind = [s.model_copy(update={"paragraph": at, "bullet": False}) for s in last]
        closing = closing.model_copy(update={"paragraph": at + 1})
        draft = draft.model_copy(update={"sentences": (*ahead, *behind, closing)})
    return draft


def _named(draft: Draft, named: Sequence[str]) -> list[Sentence]:
    """The sentences that are meant, in the order in which they are named, each with those that lean on it."""
    found: list[Sentence] = []
    for words in named:
        meant_ = [s for s in sentences_meant(words, draft) if s is not draft.sentences[0] and s not in found]
        for sentence in meant_[:1]:
            place = draft.sentences.index(sentence)
            found += [sentence, *(draft.sentences[at] for at in _leaning_on(draft, place))]
    return found


def _at_most(draft: Draft, most: int, wishes: Wishes, brief: Brief, judge: Judge) -> Draft:
    """The letter without the sentences that it can best do without, until it has no more words than that."""
    slip = brief.correction
    wanted = {slip.said, slip.right} if slip is not None else set()
    wanted |= {fact.id for told in wishes.tell if (fact := _fact_of(told, brief)) is not None}
    own = {text for change in wishes.rewritten if not change.by_model for text in change.new}
    while len(draft.body.split()) > most and len(draft.sentences) > _FEWEST:
        ways = []
        for place, sentence in list(enumerate(draft.sentences))[1:-1]:
            if _asks(draft.sentences[place - 1], brief):
                continue  # a question is not left without what was answered
            gone = {place, *_leaning_on(draft, place)}
            if _asks(sentence, brief) and place + 2 < len(draft.sentences):
                gone |= {place + 1, *_leaning_on(draft, place + 1)}
            shorter = _without_places(draft, gone)
            asked_for = bool(wanted & set(sentence.facts)) or sentence.text in own
            fails, warnings = _failures(judge(shorter))
            key = (asked_for, fails, _worth(sentence, brief), warnings, -len(sentence.text), place)
            ways.append((key, shorter))
        if not ways:
            break
        key, shorter = min(ways, key=lambda way: way[0])
        if key[0] or key[1] > _failures(judge(draft))[0]:
            break  # what the user asked for stays, and a letter that is ready stays so
        draft = shorter
    return draft


def _asks(sentence: Sentence, brief: Brief) -> bool:
    """Whether a sentence tells what they asked."""
    return any(fact.kind is FactKind.QUESTION for fact in brief.facts if fact.id in sentence.facts)


def _worth(sentence: Sentence, brief: Brief) -> int:
    """How much a letter would miss a sentence: most of all what the candidate brings."""
    kinds = {fact.kind for fact in brief.facts if fact.id in sentence.facts}
    if FactKind.STRENGTH in kinds:
        return 3
    return 2 if kinds & {FactKind.MISSED_POINT, FactKind.NEED, FactKind.CONCERN} else len(kinds)


def _listed(draft: Draft) -> Draft:
    """The letter with what rests on facts as a list, where the plan has no two points of what one brings."""
    points = [s for s in draft.sentences[1:-1] if s.facts] or list(draft.sentences[1:-1])
    if len(points) < _FEWEST:
        return draft
    at = points[0].paragraph
    before = list(draft.sentences[: draft.sentences.index(points[0])])
    behind = [s for s in draft.sentences if s not in before and s not in points]
    listed = [s.model_copy(update={"bullet": True, "paragraph": at + 1}) for s in points]
    return draft.model_copy(
        update={
            "sentences": (
                *before,
                *listed,
                *(s.model_copy(update={"paragraph": s.paragraph + 2}) for s in behind),
            )
        }
    )
