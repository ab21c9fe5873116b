"""Names of people and firms as tokens, for text that leaves the machine: hidden on the way out, restored on the way back."""

from __future__ import annotations

import re

from assistant.schema import Brief


class Disguise:
    """Swaps the names of a brief for "Person1", "Company1" and back. What stands for nobody is left as it is."""

    def __init__(self, brief: Brief) -> None:
        self._hidden: list[tuple[re.Pattern[str], str]] = []
        self._shown: dict[str, str] = {}
        named = [(person.name, f"Person{number}") for number, person in enumerate(brief.people, 1)]
        named += [(brief.company, "Company1")] if brief.company else []
        named += [(brief.me, "Candidate1")] if brief.me else []
        for name, token in named:
            self._shown[token] = name
        pieces = [(name, token) for name, token in named]
        for name, token in named:
            for place, part in enumerate(name.split()):
                if len(part) > 2 and token.startswith(("Person", "Candidate")):
                    part_token = f"{token}{'abcdefgh'[place % 8]}"
                    self._shown[part_token] = part
                    pieces.append((part, part_token))
        for name, token in sorted(pieces, key=lambda pair: -len(pair[0])):
            self._hidden.append((re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), token))

    def hide(self, text: str) -> str:
        """The text with tokens in place of names, however they are written."""
        for pattern, token in self._hidden:
            text = pattern.sub(token, text)
        return text

    def reveal(self, text: str) -> str:
        """The text with the names back in their places."""
        return re.sub(
            r"\b(?:Person\d+|Company1|Candidate1)[a-h]?\b",
            lambda m: self._shown.get(m.group(), m.group()),
            text,
        )
