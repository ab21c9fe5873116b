"""What a speaker takes back at once, blanked: "at the marae no not the marae at the gorge" is at the gorge.

Dictated notes hold the words that were wrong beside those that repair them, and the marks that were dictated
with them ("full stop"). The text stays as long as it was, so that every place in it still holds. The parts of a
repair are named as in the literature: the reparandum is taken back, the interregnum announces it ("no, wait"),
the repair replaces it. Source: E. Shriberg, "Preliminaries to a Theory of Speech Disfluencies", 1994.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_SURE_MARK = (
    r"no,? wait|wait,? no|no,? sorry|sorry,? no|no,? hang on|hang on,? no|scratch that|no,? i mean|i mean|oh[,.]? no|correction"
    r"|sorry,? i mean|no,? no|er,? no|um,? no|no,? not that|no,? actually"
)
_MARK = re.compile(
    rf"(?<=\w)(?P<gap>[ ,.;:–—-]+)(?P<mark>{_SURE_MARK}|no|sorry)(?P<end>[ ,.;:–—-]+)(?=[\w'’\"])", re.I
)
_NO_REPAIR = re.compile(r"[ ,;:–—-]*\.[ .]*no [a-z]|[ ,.;:–—-]+no[.:] *\d")
""" "straight talk. no small talk", "no. 2"."""
_WORD = re.compile(r"[^\W_][\w'’]*")
_NO_IS_A_WORD = frozenset(
    "or and said say says saying with have has had is are was were made make there got get gets need needs want takes take but if god oh me".split()
)
"""Behind these a "no" belongs to what is said: "label or no label", "I said no"."""
_FAR = 80  # characters
_MOST_BEFORE = 4
"""Words that one takes back at once."""
_SOUNDS_ALIKE = 0.6
_SOUNDS_THE_SAME = 0.76
_LEAST_LETTERS = 4

_SPOKEN_MARKS = re.compile(
    r"(?<=[\w'’])(?P<gap> +)(?P<said>full stop|period|comma|new line|new paragraph|question mark|exclamation mark|exclamation point|semi ?colon)(?=[ .,;\n]|$)[.,;]?",
    re.I,
)
_DICTATED = re.compile(
    r"\b(?:full stop|new line|new paragraph|exclamation (?:mark|point)|question mark)\b", re.I
)
_MARKS = {"comma": ",", "question mark": "?", "exclamation mark": "!", "exclamation point": "!"}

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTHS = "january february march april may june july august september october november december".split()
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
).split()
_SORTS = tuple(frozenset(words) for words in (_DAYS, _MONTHS, _NUMBERS))


def repaired(text: str) -> str:
    """The text with blanks in place of what was taken back, as long as before."""
    text = _without_spoken_marks(text)
    for start, end in _taken_back(text):
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def _without_spoken_marks(text: str) -> str:
    if not _DICTATED.search(text):
        return text  # "a notice period" is no mark

    def as_mark(match: re.Match[str]) -> str:
        said = " ".join(match["said"].lower().split())
        mark = "\n" if said.startswith("new ") else _MARKS.get(said, ";" if said.startswith("semi") else ".")
        before = "" if mark == "\n" and text[match.start() - 1] in ".,;:" else mark
        return (before or " ") + " " * (len(match[0]) - 1)

    return _SPOKEN_MARKS.sub(as_mark, text)


def _taken_back(text: str) -> list[tuple[int, int]]:
    """The places of what was taken back, with the words that announce it."""
    found: list[tuple[int, int]] = []
    for match in _MARK.finditer(text):
        if "\n" in match[0] or _NO_REPAIR.match(match[0] + text[match.end() : match.end() + 1]):
            continue
        opens = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _FAR)
        closes = text.find("\n", match.end())
        closes = min(len(text) if closes < 0 else closes, match.end() + _FAR)
        before = list(_WORD.finditer(text, opens, match.start() + 1))[-_MOST_BEFORE - 2 :]
        after = list(_WORD.finditer(text, match.end(), closes))[: _MOST_BEFORE + 2]
        if not before or not after or before[-1][0].lower() in _NO_IS_A_WORD:
            continue
        place = _reparandum(before, after, match["mark"].lower() not in ("no", "sorry"))
        if place is None:
            continue
        start, end = place
        if not found or start >= found[-1][1]:
            found.append((start, max(end, match.end())))
    return sorted([*found, *_said_again(text)])


def _reparandum(
    before: list[re.Match[str]], after: list[re.Match[str]], is_sure: bool
) -> tuple[int, int] | None:
    """Where what is taken back begins, and where the repair does; None where nothing is repaired."""
    first = after[0][0].lower()
    if first == "not" and len(after) > 1:  # "the marae no not the marae at the gorge"
        denied = [w[0].lower() for w in after[1:]]
        for length in range(min(_MOST_BEFORE, len(denied), len(before)), 0, -1):
            if [w[0].lower() for w in before[-length:]] == denied[:length] and length < len(denied):
                start = _from_preposition(before, length, denied[length])
                return before[start].start(), after[length].end()
        return None
    same = _same_sort(before[-1][0], after[0][0])
    if same:
        return before[-1].start(), before[-1].end()
    for length in range(1, min(_MOST_BEFORE, len(before)) + 1):
        for other in range(1, min(3, len(after)) + 1):
            left, right = _sound(before[-length:]), _sound(after[:other])
            if _alike(left, right, _SOUNDS_ALIKE) and left[:1] == right[:1]:
                return before[-length].start(), before[-1].end()
    if not is_sure:
        return None
    words = [w[0].lower() for w in before]
    for back in range(len(words) - 1, max(-1, len(words) - _MOST_BEFORE - 1), -1):
        if words[back] == first and len(words) - back > 1:  # "on the fourth no wait on the fifth"
            return before[back].start(), before[-1].end()
    if before[-1][0][:1].isupper() and after[0][0][:1].isupper():  # "saw Dougal no wait Duncan"
        return before[-1].start(), before[-1].end()
    return None


def _from_preposition(before: list[re.Match[str]], length: int, following: str) -> int:
    """The first word that is taken back: the preposition too where the repair brings its own."""
    at = len(before) - length
    return at - 1 if at > 0 and before[at - 1][0].lower() == following else at


def _same_sort(one: str, other: str) -> bool:
    """Whether two words are days, months or numbers both, and not the same one."""
    a, b = one.lower(), other.lower()
    if a == b:
        return False
    return (a.isdigit() and b.isdigit()) or any(a in sort and b in sort for sort in _SORTS)


def _sound(words: list[re.Match[str]]) -> str:
    """The letters of a few words, without those that are not heard twice."""
    letters = "".join(w[0] for w in words).lower()
    return re.sub(
        r"(.)\1+",
        r"\1",
        re.sub(r"[^\w]|_", "", letters).replace("ph", "f").replace("ck", "k").replace("c", "k"),
    )


def _alike(one: str, other: str, enough: float) -> bool:
    if min(len(one), len(other)) < _LEAST_LETTERS or max(len(one), len(other)) > 2 * min(
        len(one), len(other)
    ):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= enough


_AGAIN = re.compile(
    r"(?<![\w'’])(?P<one>[^\W_][\w'’]{0,30}(?: [^\W_][\w'’]{0,30}){0,2})[.] +"
    r"(?P<again>[^\W_][\w'’]{0,30}(?: [^\W_][\w'’]{0,30})?)[.,](?= |\n|$)"
)
_TWICE = re.compile(r"(?<![\w'’])(?P<word>[^\W\d_][\w'’]{0,30} [^\W\d_][\w'’]{0,30}) (?=(?P=word)\b)", re.I)


def _said_again(text: str) -> list[tuple[int, int]]:
    """Where a word that was misheard is said once more: "ash die back. Dieback.", "rating curves rating curves"."""
    found = [(m.start(), m.end()) for m in _TWICE.finditer(text)]
    for match in _AGAIN.finditer(text):
        words = list(_WORD.finditer(match["one"]))
        again = list(_WORD.finditer(match["again"]))
        if {w[0].lower() for w in words} & {w[0].lower() for w in again}:
            continue  # "I want. I want."
        right = _sound(again)
        for length in range(1, len(words) + 1):
            left = _sound(words[-length:])
            start = match.start() + words[-length].start()
            if left[:1] == right[:1] and _alike(left, right, _SOUNDS_THE_SAME):
                found.append((start, match.start("again")))
                break
    return found
