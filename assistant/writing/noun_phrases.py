"""Noun phrases that can stand after "about", whole statements or the best part of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.grammar import MASS, add_articles, address_reader, is_plural, unsound
from assistant.english.spelling import is_spelled
from assistant.english.tagging import is_finite, is_known
from assistant.schema import EMPLOYER, ME, Fact, FactKind, Person
from assistant.writing.fragments import AMBIGUOUS_THEY, HERE, UNFIT, accepted, clean, tags_of, without_capital

_TITLED = re.compile(
    r"\b(?:manager|director|head|lead|supervisor|officer|chair|deputy|matron|partner|owner|boss|founder|principal|ceo|cto|hr|interview|role|post|position|solicitor|teacher|engineer|assistant)\b$",
    re.I,
)


_ABSTRACT = re.compile(r"(?:tion|ment|ity|ness|ance|ence|ism)$")
_OURS = "\ue010"
_BACKLOG = re.compile(r"^(?=(?:backlog|shortage|lack|queue|waiting list|shortfall|gap)\b)", re.I)


def noun_phrase(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    """A noun phrase that can stand after "about", or None."""
    phrase = _noun_phrase(fact, text, reader, people)
    return phrase if phrase and accepted(phrase, "noun", fact.kind) else None


def _noun_phrase(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    text = without_capital(clean(text))
    if not text or UNFIT.search(text):
        return None
    words, tags = tags_of(text)
    lower = words[0].lower()
    if lower in {"many", "some", "several", "few", "most"} and len(words) < 4:
        return None  # "many changes": of what?
    own = reader is None or fact.speaker in (EMPLOYER, ME) or fact.speaker == reader.name or len(people) == 1
    if not own:
        return None
    if lower in {"how", "what", "why"} and len(words) >= 4:
        phrase = address_reader(text)
    else:
        finite = [
            i
            for i, t in enumerate(tags)
            if is_finite(t)
            and not (i == len(tags) - 1 and i and tags[i - 1] in ("NOUN", "ADJ", "DET", "VERB|Ger"))
        ]
        if any(
            t == "VERB|Inf"
            and n
            and (
                tags[n - 1] == "PRON"
                or is_plural(words[n - 1])
                or words[n - 1].lower() in {"staff", "people"}
            )
            for n, t in enumerate(tags)
        ):
            return None  # "staff write the shelf cards" is a statement
        relative = any(w.lower() in {"who", "which", "that", "where", "when"} for w in words)
        if finite and not relative:
            return None
        if tags[0] not in (
            "DET",
            "ADJ",
            "NOUN",
            "PROPN",
            "NUM",
            "PRON",
            "VERB|Ger",
            "VERB|Part",
        ) or lower in {
            "i",
            "he",
            "she",
            "they",
            "it",
            "you",
            "we",
            "this",
            "that",
            "no",
            "not",
            "some",
            "any",
            "there",
            "more",
            "me",
            "much",
            "many",
            "all",
            "both",
            "who",
            "same",
        }:
            return None
        if tags[0] in ("PRON",) and lower not in {"my", "their", "his", "her", "our", "your", "its"}:
            return None
        heads = [i for i, t in enumerate(tags) if t in ("NOUN", "PROPN", "VERB|Ger")]
        if (
            not heads
            or (tags[0] == "ADJ" and len(tags) > 1 and tags[1] == "ADP")
            or re.match(r"trial\b", lower)
        ):
            return None
        told = text if fact.speaker != ME else re.sub(r"\bour\b", _OURS, text)  # no team of the reader's
        phrase = add_articles(address_reader(told)).replace(_OURS, "our")
        head_at = next(
            (i for i in heads if i + 1 == len(tags) or tags[i + 1] not in ("NOUN", "PROPN")), heads[-1]
        )
        head = words[head_at]
        abstract = len(words) == 1 and re.search(r"(?:ion|ment|ity|ness|ing)$", head)
        if (
            tags[0] in ("ADJ", "NOUN", "VERB|Part")
            and not abstract
            and head[:1].islower()
            and not is_plural(head)
            and head.lower() not in MASS
            and not head.lower().endswith("ing")
            and not (_ABSTRACT.search(head) and len(words) > head_at + 1 and tags[head_at + 1] == "ADP")
        ):
            phrase = "the " + phrase
        elif tags[0] in ("NUM",) and words[0].isdigit() and len(words) < 3:
            return None
        if (
            phrase[:1].isupper()
            and tags[0] not in ("PROPN",)
            and (is_known(lower) or is_spelled(lower))
            and not words[0].isupper()
            and (len(words) == 1 or not words[1][:1].isupper())
        ):
            phrase = phrase[:1].lower() + phrase[1:]
    phrase = _BACKLOG.sub("the ", HERE.sub("there", phrase))
    if re.match(r"(?:what|how|why) (?:would|do|did|can|could|is|are|wd|wld)\b", phrase) or (
        re.match(r"\d|\w+s' ", phrase) and fact.kind is not FactKind.STRENGTH
    ):
        return None
    if (
        re.match(r"(?:the )?head of\b", phrase)
        or (_TITLED.search(phrase) and len(phrase.split()) <= 6)
        or any(
            re.search(rf"\b{re.escape(part)}\b", phrase)
            for p in people
            for part in p.name.split()
            if len(part) > 2
        )
    ):
        return None
    if re.match(
        r"(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|today|tomorrow|yesterday|fortnight|minutes?|hours?)\w*\b",
        phrase,
        re.I,
    ):
        return None
    if (
        re.match(r"(?:the )?\d|lots of|loads of", phrase) and not re.match(r"\d+ (?:\w+ )?\w+s\b", phrase)
    ) or re.search(r"\b(?:up|down)\b since|\d%", phrase[:12]):
        return None
    if AMBIGUOUS_THEY.search(phrase) or (
        re.search(r"\b(?:I|they|them|we|us|me)\b", phrase) and fact.speaker != ME
    ):
        return None
    if not 2 <= len(phrase.split()) <= 18 and not (
        fact.kind is not FactKind.RESONATED
        and len(phrase.split()) == 1
        and len(phrase) > 5
        and is_plural(phrase)
    ):
        return None
    if unsound("I heard about " + phrase):
        return None
    return phrase


_DULL = frozenset(
    "notice period holiday holidays minutes hours years months weeks days seconds today someone somebody people person things thing way time times lot bit day week year month hour minute number half job role work place end start company team ones part stuff anyone everyone "
    "nobody one kind sort man woman guy lady rest side point question answer notes letter interview morning afternoon evening night tomorrow yesterday".split()
)


def inner_noun(fact: Fact, text: str, reader: Person | None, people: Sequence[Person]) -> str | None:
    """A noun phrase inside a statement that can't stand whole: "shrinkage up since …" -> "shrinkage"."""
    if (
        reader is not None and fact.speaker not in (EMPLOYER, ME, reader.name) and len(people) > 1
    ) or UNFIT.search(text):
        return None
    words, tags = tags_of(clean(text))
    best: list[str] = []
    index = 0
    while index < len(words):
        end = index
        while (
            end < len(words)
            and tags[end] in ("NOUN", "ADJ")
            and words[end].isalpha()
            and words[end].islower()
            and is_spelled(words[end])
        ):
            end += 1
        chunk = words[index:end]
        if (
            chunk
            and tags[end - 1] == "NOUN"
            and len(" ".join(chunk)) > 6
            and chunk[-1].lower() not in _DULL
            and chunk[0].lower() not in _DULL
            and len(chunk) > len(best)
            and len(chunk) <= 4
        ):
            best = chunk
        index = max(end, index + 1)
    if not best:
        return None
    phrase = " ".join(best)
    if _TITLED.search(phrase):
        return None
    head = best[-1]
    bare = is_plural(head) or head.lower() in MASS or re.search(r"(?:ion|ment|ity|ness|ing|age)$", head)
    phrase = phrase if bare else f"the {phrase}"
    if unsound("You told me about " + phrase) or not accepted(phrase, "noun", fact.kind, cut=True):
        return None
    return phrase
