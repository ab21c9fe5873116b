"""The word order of a question as it follows "You asked": "what does a good complaint look like" -> "what a good complaint looks like".

For questions that are not put to "you", and those that open with more than a question word. The person is
left as it stands.
"""

from __future__ import annotations

import re

from assistant.english.tagging import is_finite, tag
from assistant.english.verbs import COMMON, past_of
from assistant.writing.fragments import tags_of

_WH = r"how|what|why|when|where|which|who"
_ASKED_OF_OTHERS = re.compile(
    rf"^(?:(?P<wh>(?:{_WH})(?: (?!does\b|do\b|did\b|is\b|are\b|was\b|were\b|would\b|will\b|can\b|could\b|should\b|has\b|have\b)[\w'’-]+){{0,2}}) )?"
    r"(?P<aux>does|do|did|would|will|can|could|should|is|are|was|were|has|have)(?:\b|['’]s) (?!you\b|u\b|I\b|we\b|it\b|this\b|that\b|there\b|not\b)(?P<rest>.+)$",
    re.I,
)
_IS_SHORT = re.compile(rf"^(?P<wh>{_WH})['’]s (?P<subject>(?:my|your|the) [\w'’-]+(?: [\w'’-]+)?)$", re.I)
_AS_IT_STANDS = re.compile(
    r"^(?:(?:how|what|when|where|who) to [a-z]+ .+|why not (?:just |only )?(?!do\b|did\b|is\b)[\w'’-]+(?: [\w'’-]+)*|why (?:not |just |only )*(?!do\b|did\b|is\b|are\b|was\b|were\b|would\b|you\b|I\b|we\b|the\b)[\w'’-]+ (?:and not|not|over|rather than|instead of|of all) .+)$",
    re.I,
)
_EVER = re.compile(r"^(?:(?:have|had) you |you |u )?ever (?P<did>[a-z]+)\b(?P<rest>.*)$", re.I)
_PARTICIPLES = frozenset(
    "had been done seen run led worked used made taught driven held built written sold cut lost won met".split()
)
_SAID_OF_IT = frozenset("up down late slow behind off so too always still under over higher lower".split())
_MOST_OF_A_SUBJECT = 7  # words


def in_reported_order(question: str) -> str | None:
    """The question as a clause; None where it has no such form, or is put to "you"."""
    if _AS_IT_STANDS.match(question) or _opens_with_its_subject(question):
        return question
    if ever := _EVER.match(question):
        done = ever["did"].lower()
        if done in _PARTICIPLES or done.endswith("ed"):
            return f"whether I have ever {done}{ever['rest']}"
        return f"whether I ever {done}{ever['rest']}" if done in COMMON else None
    if short := _IS_SHORT.match(question):
        return f"{short['wh'].lower()} {short['subject']} is"
    found = _ASKED_OF_OTHERS.match(question)
    return _turned(found) if found else None


def _opens_with_its_subject(question: str) -> bool:
    """Whether the question word is what does it: "what makes agents stay", "what goes in my kit"."""
    words, tags = tags_of(question)
    return (
        len(words) > 3
        and words[0].lower() in {"what", "who"}
        and is_finite(tags[1])
        and not tags[1].startswith("AUX")
        and words[1].lower()
        not in {
            "is",
            "are",
            "was",
            "were",
            "do",
            "does",
            "did",
            "would",
            "can",
            "could",
            "will",
            "should",
            "have",
            "has",
        }
    )


def _turned(found: re.Match[str]) -> str | None:
    wh, aux = (found["wh"] or "whether").lower(), found["aux"].lower()
    words = found["rest"].split()
    place = _verb_place(words, aux)
    if place is None:
        return None
    subject, verb, rest = " ".join(words[:place]), words[place], " ".join(words[place + 1 :])
    if aux in {"is", "are", "was", "were", "has", "have", "would", "will", "can", "could", "should"}:
        return " ".join(f"{wh} {subject} {aux} {verb} {rest}".split())
    said = verb if aux == "do" else past_of(verb) if aux == "did" else _of_one(verb)
    return " ".join(f"{wh} {subject} {said} {rest}".split())


def _verb_place(words: list[str], aux: str) -> int | None:
    """Where the subject ends: at the base form behind it, or at what "is" says of it."""
    tags = tag(words)
    being = aux in {"is", "are", "was", "were", "has", "have"}
    for place in range(1, min(len(words), _MOST_OF_A_SUBJECT + 1)):
        word = words[place].lower().strip(".,")
        before = tags[place - 1]
        if before in ("DET", "ADP", "NUM") or words[place - 1].lower() in {"to", "the", "a", "an"}:
            continue
        participle = tags[place] == "VERB|Part" or word in _PARTICIPLES | {
            "gone",
            "become",
            "come",
            "fallen",
            "grown",
        }
        said_of = tags[place] in ("VERB|Ger", "ADJ") or word.endswith("ing") or word in _SAID_OF_IT
        if being and (participle or (said_of and aux not in {"has", "have"})):
            return place
        if (
            not being
            and (tags[place].startswith("VERB|Inf") or word in COMMON or word in {"do", "have", "be"})
            and not word.endswith("s")
        ):
            return place
    return None


def _of_one(verb: str) -> str:
    """The verb with "he": "look" -> "looks"."""
    if verb in {"have", "be"}:
        return {"have": "has", "be": "is"}[verb]
    if re.search(r"(?:s|sh|ch|x|z|o)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"
