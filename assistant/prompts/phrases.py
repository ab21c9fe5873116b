"""The phrases of the offline writer: loads a file, and checks the names that it uses."""

from __future__ import annotations

import string
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import yaml

from assistant.prompts.places import PromptBroken, folder


class Phrases:
    """The ways to say each thing, by entry and, where there are several, by tone."""

    def __init__(
        self,
        name: str,
        entries: Mapping[str, Any],
        inputs: frozenset[str],
        sign_off: Mapping[str, list[str]],
        subject: list[str],
    ) -> None:
        self.name = name
        self.sign_off = sign_off
        self.subject = subject
        self._entries = entries
        self._inputs = inputs

    def options(self, entry: str, tone: str = "warm") -> list[str]:
        """The phrasings of an entry in a tone. Raises PromptBroken for an unknown entry."""
        found = self._entries.get(entry)
        if isinstance(found, dict):
            found = found.get(tone)
        if not isinstance(found, list) or not found:
            raise PromptBroken(f"prompts/{self.name}.phrases.yaml has no phrases for {entry!r} ({tone}).")
        return [str(phrase) for phrase in found]

    def all(self) -> list[str]:
        """Every phrase, for checks over all of them."""
        result: list[str] = []
        for found in self._entries.values():
            for group in found.values() if isinstance(found, dict) else [found]:
                result += [str(phrase) for phrase in group]
        return result


def _fields(phrase: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(phrase) if field is not None}


@lru_cache(maxsize=8)
def load_phrases(name: str) -> Phrases:
    """Load ``<name>.phrases.yaml``.

    Raises PromptBroken where it is missing, or where a phrase uses a name that ``inputs`` does not list.
    """
    path = folder() / f"{name}.phrases.yaml"
    try:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)
    except (OSError, yaml.YAMLError) as error:
        raise PromptBroken(f"prompts/{path.name} can't be read: {type(error).__name__}.") from None
    phrases = Phrases(name, raw["phrases"], frozenset(raw["inputs"]), raw["sign_off"], raw["subject"])
    for phrase in [*phrases.all(), *phrases.subject]:
        unknown = _fields(phrase) - frozenset(raw["inputs"])
        if unknown:
            raise PromptBroken(
                f"prompts/{path.name} uses {{{sorted(unknown)[0]}}}, which its inputs don't list: {phrase!r}"
            )
    return phrases
