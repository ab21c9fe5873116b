"""Who interviewed: for each person whom the notes name, what all the mentions together tell.

A mention alone often does not tell whether "Dana" interviewed or only held the door; all that the
notes say of Dana does. Each person is a step in a sequence, in the order in which they first occur.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from assistant.english.labelling import labeller
from assistant.english.tokens import Token
from assistant.reading.labels import MODELS, MentionKind
from assistant.reading.lexicon import HONORIFICS, INTERVIEWER_VERBS, ORGANISATIONS
from assistant.reading.mention_features import BREAK, tokens_with_breaks
from assistant.reading.mentions import Mention
from assistant.reading.names import bare, is_family, is_given
from assistant.reading.vocabulary import is_english

INTERVIEWER = "yes"
"""The label of an interviewer among the people whom the notes name."""

_GROUPS: dict[MentionKind, str] = {
    MentionKind.INTERVIEWER: "<name>",
    MentionKind.OTHER_PERSON: "<name>",
    MentionKind.SENDER: "<me>",
    MentionKind.COMPANY: "<org>",
    MentionKind.OTHER_ORGANISATION: "<org>",
    MentionKind.TITLE: "<title>",
    MentionKind.ROLE: "<role>",
}
_MOST_MENTIONS = 8
_LINE_WORDS = frozenset(
    "met interviewed interviewer interviewers panel role job position post company spoke talked chat saw with my "
    "current old recruiter agency receptionist reception boss hiring applied interview via ref reference left "
    "worked work yrs years told about at".split()
)


def interviewer_chances(
    text: str, candidates: Sequence[Sequence[Mention]], mentions: Sequence[Mention]
) -> list[float]:
    """How likely it is (0 to 1) that each person is an interviewer, from all mentions of that person."""
    chances = labeller(MODELS, "people").chances(candidate_features(text, candidates, mentions))
    return [at.get(INTERVIEWER, 0.0) for at in chances]


def candidate_features(
    text: str, candidates: Sequence[Sequence[Mention]], mentions: Sequence[Mention]
) -> list[list[str]]:
    """The features of each person: a set over all the mentions, each feature "name=value"."""
    if not candidates:
        return []
    tokens = tokens_with_breaks(text)
    starts = [t.start for t in tokens]
    words = _masked(tokens, starts, mentions)
    found = []
    for order, own in enumerate(candidates):
        features = {*_of_all(own, order, len(candidates))}
        for mention in own[:_MOST_MENTIONS]:
            features.update(_of_one(mention, tokens, starts, words))
        found.append(sorted(features))
    return found


def _masked(tokens: Sequence[Token], starts: Sequence[int], mentions: Sequence[Mention]) -> list[str]:
    """The words in lower case, each name given as what kind of name it is."""
    words = [t.lower.removesuffix("'s") if t.text != BREAK else BREAK for t in tokens]
    for mention in mentions:
        place = bisect_left(starts, mention.start)
        while place < len(tokens) and tokens[place].start < mention.end:
            words[place] = _GROUPS[mention.kind]
            place += 1
    return words


def _bucket(chance: float) -> str:
    return str(min(int(chance * 6), 5))


def _of_all(own: Sequence[Mention], order: int, total: int) -> list[str]:
    """What the mentions tell together: how often, how sure, what kind of name."""
    best = {k: max(m.chance(k) for m in own) for k in MentionKind}
    mean = {k: sum(m.chance(k) for m in own) / len(own) for k in MentionKind}
    longest = max((m.text for m in own), key=len)
    first = bare(longest.split()[0])
    last = bare(longest.split()[-1])
    found = ["bias", f"count={min(len(own), 4)}", f"order={min(order, 4)}", f"of={min(total, 5)}"]
    found += [f"order={min(order, 3)}|of={min(total, 4)}"]
    found += [f"best {k}={_bucket(best[k])}" for k in best] + [f"mean {k}={_bucket(mean[k])}" for k in mean]
    found += [
        f"best P={_bucket(best[MentionKind.INTERVIEWER])}|O={_bucket(best[MentionKind.OTHER_PERSON])}",
        f"given={is_given(first)}|english={is_english(first)}|words={min(len(longest.split()), 4)}",
        f"given={is_given(first)}|family={is_family(last)}",
        f"honorific={longest.split()[0].lower().rstrip('.') in HONORIFICS}",
        f"organisation={last in ORGANISATIONS}",
        f"capital={longest[:1].isupper()}",
    ]
    return found


def _of_one(
    mention: Mention, tokens: Sequence[Token], starts: Sequence[int], words: Sequence[str]
) -> list[str]:
    """What stands around one mention."""
    first = bisect_left(starts, mention.start)
    after = bisect_left(starts, mention.end)

    def word(place: int) -> str:
        return words[place] if 0 <= place < len(words) else "<>"

    found = [f"w{step}={word(first + step)}" for step in (-1, -2, -3)]
    found += [f"w{step + 1}={word(after + step)}" for step in (0, 1, 2)]
    found += [
        f"w-2,w-1={word(first - 2)} {word(first - 1)}",
        f"w-3,w-2,w-1={word(first - 3)} {word(first - 2)} {word(first - 1)}",
        f"w1,w2={word(after)} {word(after + 1)}",
        f"w1,w2,w3={word(after)} {word(after + 1)} {word(after + 2)}",
        f"w-1,w1={word(first - 1)} {word(after)}",
    ]
    verb = bare(tokens[after].text) if after < len(tokens) else ""
    if verb in INTERVIEWER_VERBS:
        found.append("speaks")
    begin, end = first, after
    while begin and words[begin - 1] != BREAK:
        begin -= 1
    while end < len(words) and words[end] != BREAK:
        end += 1
    line = sum(1 for w in words[:begin] if w == BREAK)
    found.append(f"line={min(line, 2)}")
    if first == begin:
        found += ["opens line", f"opens line|{word(after)}"]
    before, behind = words[max(begin, first - 12) : first], words[after : min(end, after + 12)]
    found += [f"before={w}" for w in before if w in _LINE_WORDS or w[:1] == "<"]
    found += [f"behind={w}" for w in behind if w in _LINE_WORDS or w[:1] == "<"]
    found += [f"near behind={w}" for w in behind[:6]] + [f"near before={w}" for w in before[-5:]]
    colon = next((n for n in range(begin, min(begin + 7, end)) if words[n] == ":"), None)
    if colon is not None and first < colon:
        found.append("in label")
    elif colon is not None:
        found += [f"label={' '.join(words[begin:colon])}", *(f"label has {w}" for w in words[begin:colon])]
    return found
