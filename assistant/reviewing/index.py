"""Which of many pieces of text share terms with a sentence, without comparing it to each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_POSTINGS = 200
"""A term that more pieces than this share singles none of them out; skipping it keeps time linear."""


class TermIndex:
    """Pieces of text by their terms. A piece is known by its place in ``pieces``."""

    def __init__(self, pieces: Sequence[frozenset[str]]) -> None:
        by_term: dict[str, list[int]] = {}
        for place, found in enumerate(pieces):
            for term in found:
                by_term.setdefault(term, []).append(place)
        self._by_term = {term: places for term, places in by_term.items() if len(places) <= _POSTINGS}

    def shared_with(self, found: Iterable[str]) -> dict[int, set[str]]:
        """For each piece that shares a term with ``found``, the terms they share."""
        shared: dict[int, set[str]] = {}
        for term in found:
            for place in self._by_term.get(term, ()):
                shared.setdefault(place, set()).add(term)
        return shared
