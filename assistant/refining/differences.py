"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

_PARTS = re.compile(r"\n+|[^\S\n]+|[\w'’]+|[^\w\s]")


class Change(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    ADDED = "added"
    GONE = "gone"


class Stretch(NamedTuple):
    """Words of one fate, with the blanks between them."""

    change: Change
    text: str


def differences(before: str, after: str) -> list[Stretch]:
    """The words of both texts in order: what was kept, what was added and what is gone.

    Without what is gone it is ``after``; without what was added, ``before``.
    """
    old, new = _PARTS.findall(before), _PARTS.findall(after)
    found: list[Stretch] = []
    for change, start, end, begin, until in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if change == "equal":
            found.append(Stretch(Change.KEPT, "".join(old[start:end])))
            continue
        if start < end:
            found.append(Stretch(Change.GONE, "".join(old[start:end])))
        if begin < until:
            found.append(Stretch(Change.ADDED, "".join(new[begin:until])))
    return _in_one(found)


def _in_one(stretches: list[Stretch]) -> list[Stretch]:
    """Changes with nothing but a blank between them as one: "a big old" for "the new", not word by word."""
    found: list[Stretch] = []
    at = 0
    while at < len(stretches):
        gone, added = "", ""
        while at < len(stretches):
            one = stretches[at]
            between = (
                one.change is Change.KEPT and one.text == " " and (gone or added) and at + 1 < len(stretches)
            )
            if one.change is Change.KEPT and not between:
                break
            gone += one.text if one.change is not Change.ADDED else ""
            added += one.text if one.change is not Change.GONE else ""
            at += 1
        if gone:
            found.append(Stretch(Change.GONE, gone))
        if added:
            found.append(Stretch(Change.ADDED, added))
        if at < len(stretches):
            found.append(stretches[at])
            at += 1
    return found
