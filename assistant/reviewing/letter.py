"""A draft prepared for reading: its sentences with their terms, and its other parts as plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from assistant.english.comparison import fold, plain, terms
from assistant.schema import Draft

_BULLET = re.compile(r"\s*(?:[-*•–·]|\d{1,2}[.)])\s+")


@dataclass(frozen=True)
class Line:
    """One sentence of the body. ``text`` is plain (composed accents, straight quotes)."""

    text: str
    paragraph: int
    listed: bool = False  # a point of a list, with or without its mark

    @cached_property
    def folded(self) -> str:
        """The text without case and accents."""
        return fold(self.text)

    @cached_property
    def terms(self) -> frozenset[str]:
        """What the sentence speaks of."""
        return terms(self.text)

    @cached_property
    def is_bullet(self) -> bool:
        """Whether it is an item of a list."""
        return self.listed or bool(_BULLET.match(self.text))

    @cached_property
    def unmarked(self) -> str:
        """The text without a bullet before it."""
        return _BULLET.sub("", self.text, count=1).strip()


@dataclass(frozen=True)
class LetterText:
    """What the review reads of a draft. The ids in ``Sentence.facts`` are not looked at: a letter
    is judged by what it says, not by what its writer says it rests on."""

    draft: Draft
    others: tuple[Draft, ...] = ()  # the letters of the same panel, and those sent to the reader before

    @cached_property
    def subject(self) -> str:
        """The subject, "" where there is none."""
        return plain(self.draft.subject or "").strip()

    @cached_property
    def greeting(self) -> str:
        """The greeting line, "" where there is none."""
        return plain(self.draft.greeting).strip()

    @cached_property
    def sign_off(self) -> str:
        """The closing words, "" where there are none."""
        return plain(self.draft.sign_off).strip()

    @cached_property
    def sender_lines(self) -> tuple[str, ...]:
        """The name under the letter, and any contact lines below it."""
        return tuple(line.strip() for line in plain(self.draft.sender).splitlines() if line.strip())

    @cached_property
    def sender(self) -> str:
        """The name under the letter, "" where there is none."""
        return self.sender_lines[0] if self.sender_lines else ""

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The sentences of the body, in order; empty ones are left out."""
        prepared = (Line(plain(s.text).strip(), s.paragraph, s.bullet) for s in self.draft.sentences)
        return tuple(line for line in prepared if line.text)

    @cached_property
    def paragraphs(self) -> tuple[tuple[Line, ...], ...]:
        """The sentences grouped by paragraph, in order."""
        groups: dict[int, list[Line]] = {}
        for line in self.lines:
            groups.setdefault(line.paragraph, []).append(line)
        return tuple(tuple(groups[key]) for key in sorted(groups))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Every piece of text a reader sees, in order: subject, greeting, sentences, sign-off, sender."""
        pieces = (self.subject, self.greeting, *(line.text for line in self.lines), self.sign_off)
        return tuple(piece for piece in (*pieces, *self.sender_lines) if piece)

    @cached_property
    def word_count(self) -> int:
        """Words from greeting to name, as a reader counts them; a lone dash is no word."""
        return sum(any(c.isalnum() for c in word) for word in self.draft.body.split())

    @cached_property
    def length(self) -> int:
        """Characters from greeting to name, as a message field counts them."""
        return len(self.draft.body)
