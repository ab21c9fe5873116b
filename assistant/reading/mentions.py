"""Where the notes name someone or something, and what kind of thing: see ``find_mentions``."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.english.labelling import Labeller, labeller
from assistant.english.tokens import Token
from assistant.reading.labels import MODELS, MentionKind
from assistant.reading.mention_features import BREAK, mention_features, tokens_with_breaks

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


def find_mentions(text: str, models: Labeller | None = None) -> list[Mention]:
    """The mentions in the order in which they stand; unlikely ones too, with their chances.

    ``models``: others than those that come with the reader, for training.
    """
    tokens = tokens_with_breaks(text)
    by_label = (models or labeller(MODELS, "mentions")).chances(mention_features(tokens))
    words = [_Word(t, at) for t, at in zip(tokens, by_label, strict=True)]
    stretches = sorted([*_likely(words), *_unlikely(words)])
    trimmed = [_trimmed(tokens, *stretch) for stretch in stretches]
    found = [_mention(text, words, *stretch) for stretch in trimmed if stretch[0] < stretch[1]]
    return [_as_listed(text, mention) for mention in found]


_LIST_OF_INTERVIEWERS = re.compile(
    r"^\W*(?:interviewers?|interviewed by|(?:the )?panel(?: was| were)?|who i (?:met|saw))\s*[:=–—-]", re.I
)


def _as_listed(text: str, mention: Mention) -> Mention:
    """The mention; an interviewer where it stands in a list that is headed so and seemed the writer."""
    line = text[text.rfind("\n", 0, mention.start) + 1 : mention.start]
    if mention.kind is not MentionKind.SENDER or not _LIST_OF_INTERVIEWERS.match(line):
        return mention
    own, theirs = mention.chances[MentionKind.SENDER], mention.chances[MentionKind.INTERVIEWER]
    chances = {**mention.chances, MentionKind.SENDER: theirs, MentionKind.INTERVIEWER: own}
    return replace(mention, kind=MentionKind.INTERVIEWER, chances=chances)


class _Word:
    """A token with the chances of each kind of mention, and the likeliest kind or None."""

    def __init__(self, token: Token, by_label: Mapping[str, float]) -> None:
        self.token = token
        self.begins = {kind: by_label.get(f"B-{kind}", 0.0) for kind in MentionKind}
        self.chances = {kind: self.begins[kind] + by_label.get(f"I-{kind}", 0.0) for kind in MentionKind}
        self.likeliest = max(MentionKind, key=lambda kind: self.chances[kind])
        outside = by_label.get(OUTSIDE, 0.0)
        self.kind = self.likeliest if self.chances[self.likeliest] > outside else None


def _likely(words: Sequence[_Word]) -> list[tuple[int, int, MentionKind]]:
    """Stretches that likelier are a mention than not: first token, after the last, kind."""
    found = []
    place = 0
    while place < len(words):
        kind, end = words[place].kind, place + 1
        if kind is not None:
            while (
                end < len(words)
                and words[end].kind is kind
                and words[end].begins[kind] < words[end].chances[kind] / 2
            ):
                end += 1
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
