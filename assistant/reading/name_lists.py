"""Given and family names of some eighty languages and countries; see docs/decisions/0006."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from assistant.reading.given_names import GIVEN_NAMES

_DATA = Path(__file__).parent / "data"


def _listed(name: str) -> frozenset[str]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@lru_cache(maxsize=1)
def rarer_given_names() -> frozenset[str]:
    """Given names, folded, beside the common ones of ``GIVEN_NAMES``; none is an English word."""
    return _listed("given_names.txt") - GIVEN_NAMES


@lru_cache(maxsize=1)
def family_names() -> frozenset[str]:
    """Family names, folded; none is an English word."""
    return _listed("family_names.txt")
