"""Where the notes name someone or something, and what kind of thing: see ``find_mentions``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.english.labelling import Labeller, labeller
from assistant.english.tokens import Token
from assistant.reading.labels import MODELS, MentionKind
from assistant.reading.mention_features import BREAK, mention_features, tokens_with_breaks
from assistant.reading.names import is_family, is_given, same_person

OUTSIDE = "O"
"""The label of a word that is part of no mention; "B-P" begins a mention of kind P, "I-P" goes on with it."""

_OPENING, _CLOSING = frozenset('("“'), frozenset(')."”!')
_WORTH_A_LOOK = 0.05  # the chance from which a stretch is kept that the best labelling leaves out


@dataclass(frozen=True)
class Mention:
    """A stretch of the notes that names something: ``notes[start:end] == text``."""

    text: str
    start: int
    end: int
    kind: MentionKind
    chances: Mapping[MentionKind, float] = field(hash=False, compare=False)  # 0 to 1 for each kind

    def chance(self, kind: MentionKind) -> float:
        """How likely it is that the mention is of that kind."""
        return self.chances[kind]


def find_mentions(
    text: str, seen: Mapping[int, Mapping[str, float]] | None = None, models: Labeller | None = None
) -> list[Mention]:
    """The mentions in the order in which they stand; unlikely ones too, with their chances.

    ``seen``: the chance of each label for the words by where they begin, as the network has it; the fields know better
    how a name is typed, the network what is said around it. ``models``: other fields than the reader's, for training.
    """
    tokens = tokens_with_breaks(text)
    by_label = (models or labeller(MODELS, "mentions")).chances(mention_features(tokens))
    words = [
        _Word(token, _mean(typed, (seen or {}).get(token.start)))
        for token, typed in zip(tokens, by_label, strict=True)
    ]
    stretches = sorted([*_likely(words), *_unlikely(words)])
    trimmed = [_trimmed(tokens, *stretch) for stretch in stretches]
    found = [_mention(text, words, *stretch) for stretch in trimmed if stretch[0] < stretch[1]]
    parted = [part for mention in found for part in _place_and_person(text, mention)]
    parted = _with_family_names(text, parted)
    return [_as_listed(text, mention) for mention in _with_a_company(_one_sender(text, parted))]


_OF_THE_NETWORK = 0.5
"""What the network counts beside the fields."""


def _mean(typed: Mapping[str, float], said: Mapping[str, float] | None) -> Mapping[str, float]:
    if said is None:
        return typed
    return {
        label: _OF_THE_NETWORK * said.get(label, 0.0) + (1 - _OF_THE_NETWORK) * typed.get(label, 0.0)
        for label in {*typed, *said}
    }


_TWO_SENTENCES = re.compile(r"(?<=[a-zà-ÿ]{3})\. (?=[A-ZÀ-Þ])")


def _place_and_person(text: str, mention: Mention) -> list[Mention]:
    """The mention, or two where it runs over the end of a sentence: "@ Willowbank. Denise (deputy)"."""
    stop = _TWO_SENTENCES.search(mention.text) if mention.kind is MentionKind.INTERVIEWER else None
    if stop is None or not re.search(r"(?:@|\bat) ?$", text[max(0, mention.start - 4) : mention.start], re.I):
        return [mention]
    place, person = mention.text[: stop.start()], mention.text[stop.end() :]
    if is_given(place.split()[0]) or not is_given(person.split()[0]):
        return [mention]
    firm = replace(mention, text=place, end=mention.start + stop.start())
    return [
        _swapped(firm, MentionKind.COMPANY),
        replace(mention, text=person, start=mention.start + stop.end()),
    ]


_MAY_BE_A_FIRM = 0.3
_MAY_BE_A_PERSON = 0.3


def _with_family_names(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; a given name and what was taken for a company straight behind it are one: "Imke" "de Vries"."""
    found: list[Mention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if (
            last is not None
            and last.kind is MentionKind.INTERVIEWER
            and mention.kind is MentionKind.COMPANY
            and mention.chance(MentionKind.INTERVIEWER) > _MAY_BE_A_PERSON
            and text[last.end : mention.start] == " "
            and is_given(last.text)
        ):
            found[-1] = replace(last, text=text[last.start : mention.end], end=mention.end)
        else:
            found.append(mention)
    return found


def _with_a_company(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; where none is a company, one word that is nobody's name may be it: "tester - Quillo - Ana Beltrán"."""
    people = [m for m in mentions if m.kind is MentionKind.INTERVIEWER]
    if any(m.kind is MentionKind.COMPANY for m in mentions) or not any(
        is_given(m.text.split()[0]) for m in people
    ):
        return list(mentions)
    odd = next(
        (m for m in people if m.chance(MentionKind.COMPANY) > _MAY_BE_A_FIRM and _names_nobody(m.text)), None
    )
    return [_swapped(m, MentionKind.COMPANY) if m is odd else m for m in mentions]


def _names_nobody(text: str) -> bool:
    return text[:1].isupper() and not any(is_given(word) or is_family(word) for word in text.split())


_ALL_BUT_SURE = 0.9


def _one_sender(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; where the last line is signed for certain, another full name is not the writer's."""
    end = len(text.rstrip())
    signed = [
        m
        for m in mentions
        if m.kind is MentionKind.SENDER and m.end >= end - 2 and m.chance(m.kind) > _ALL_BUT_SURE
    ]
    if not signed:
        return list(mentions)
    return [
        _swapped(m, MentionKind.INTERVIEWER)
        if m.kind is MentionKind.SENDER
        and " " in m.text
        and is_given(m.text.split()[0])
        and not same_person(m.text, signed[-1].text)
        else m
        for m in mentions
    ]


def _swapped(mention: Mention, kind: MentionKind) -> Mention:
    """The mention as one of another kind, which takes the chance of its own."""
    chances = {
        **mention.chances,
        mention.kind: mention.chances[kind],
        kind: mention.chances[mention.kind],
    }
    return replace(mention, kind=kind, chances=chances)


_LIST_OF_INTERVIEWERS = re.compile(
    r"^\W*(?:interviewers?|interviewed by|(?:the )?panel(?: was| were)?|who i (?:met|saw))\s*[:=–—-]", re.I
)


_MET = re.compile(
    r"\b(?:interviewed (?:by|with)|interview (?:with|w/)|met(?: up)?(?: with| w/)?|spoke (?:to|with)|talked (?:to|with)|saw|interviewers? (?:was|is|were)) ?$",
    re.I,
)


_AND_A_SECOND = re.compile(
    r"(?i:met|saw|spoke (?:to|with)|talked (?:to|with)|interviewed by) [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)? ?(?:\+|&|and) ?$"
)


def _as_listed(text: str, mention: Mention) -> Mention:
    """The mention; an interviewer where the notes introduce it so and it seemed the writer, or a company."""
    before = text[max(0, mention.start - 60) : mention.start]
    named = is_given(mention.text.split()[0]) or text[mention.end : mention.end + 4] == " at "
    if mention.kind is MentionKind.COMPANY and named and _AND_A_SECOND.search(before):
        return _swapped(mention, MentionKind.INTERVIEWER)
    doubtful = mention.kind is MentionKind.SENDER or (
        mention.kind is MentionKind.COMPANY and mention.chance(MentionKind.INTERVIEWER) > _MAY_BE_A_PERSON
    )
    if doubtful and " " in mention.text and _MET.search(text[max(0, mention.start - 30) : mention.start]):
        return _swapped(mention, MentionKind.INTERVIEWER)
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    if mention.kind is not MentionKind.SENDER or not _LIST_OF_INTERVIEWERS.match(line):
        return mention
    return _swapped(mention, MentionKind.INTERVIEWER)


class _Word:
    """A token with the chances of each kind of mention, and the likeliest kind or None."""

    def __init__(self, token: Token, by_label: Mapping[str, float]) -> None:
        self.token = token
        self.begins = {kind: by_label.get(f"B-{kind}", 0.0) for kind in MentionKind}
        self.chances = {kind: self.begins[kind] + by_label.get(f"I-{kind}", 0.0) for kind in MentionKind}
        self.likeliest = max(MentionKind, key=lambda kind: self.chances[kind])
        outside = by_label.get(OUTSIDE, 0.0)
        self.kind = self.likeliest if self.chances[self.likeliest] > outside else None
        self.goes_on = sum(self.begins.values()) < sum(self.chances.values()) / 2


def _likely(words: Sequence[_Word]) -> list[tuple[int, int, MentionKind]]:
    """Stretches that likelier are a mention than not: first token, after the last, kind."""
    found = []
    place = 0
    while place < len(words):
        end = place + 1
        if words[place].kind is not None:
            while end < len(words) and words[end].kind is not None and words[end].goes_on:
                end += 1
            # The words of a name are of one kind, though each alone may look like another.
            kind = max(MentionKind, key=lambda kind: sum(word.chances[kind] for word in words[place:end]))
            found.append((place, end, kind))
        place = end
    return found


def _unlikely(words: Sequence[_Word]) -> list[tuple[int, int, MentionKind]]:
    """Stretches that likelier are none, and that may be a mention all the same."""
    found = []
    place = 0
    while place < len(words):
        kind, end = words[place].likeliest, place
        while (
            end < len(words)
            and words[end].kind is None
            and words[end].token.text != BREAK
            and words[end].chances[kind] > _WORTH_A_LOOK
        ):
            end += 1
        if end > place:
            found.append((place, end, kind))
        place = max(end, place + 1)
    return found


def _trimmed(
    tokens: Sequence[Token], begin: int, end: int, kind: MentionKind
) -> tuple[int, int, MentionKind]:
    """The stretch without marks at its ends that belong to no name."""
    while begin < end and not (tokens[begin].is_word or tokens[begin].text in _OPENING):
        begin += 1
    while begin < end and not (tokens[end - 1].is_word or tokens[end - 1].text in _CLOSING):
        end -= 1
    return begin, end, kind


def _mention(text: str, words: Sequence[_Word], begin: int, end: int, kind: MentionKind) -> Mention:
    start, stop = words[begin].token.start, words[end - 1].token.end
    mean = {k: sum(words[n].chances[k] for n in range(begin, end)) / (end - begin) for k in MentionKind}
    return Mention(text[start:stop], start, stop, kind, mean)


def joined(
    text: str, mentions: Sequence[Mention], gaps: Collection[str], least: float = 0.0
) -> list[Mention]:
    """The mentions with neighbours made one that only a gap parts: "Zephra" "Pay", "tamar" & "cole".

    ``least``: the chance of its kind that each has at least.
    """
    result: list[Mention] = []
    for mention in mentions:
        last = result[-1] if result else None
        near = last is not None and text[last.end : mention.start] in gaps
        sure = last is not None and min(last.chance(last.kind), mention.chance(mention.kind)) >= least
        if last is None or not near or not sure or mention.text.lower().startswith("not "):
            result.append(mention)
            continue
        chances = {kind: max(last.chance(kind), mention.chance(kind)) for kind in MentionKind}
        likeliest = max((last.kind, mention.kind), key=lambda kind: chances[kind])
        result[-1] = Mention(text[last.start : mention.end], last.start, mention.end, likeliest, chances)
    return result
