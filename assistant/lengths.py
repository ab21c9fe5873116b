"""How long a follow-up may be, by its kind and by how it is sent.

The writer keeps to these and the review judges by them. Source: what readers read to the end, as the
guidance of the project has it; networks for work set the limits of their messages themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from assistant.schema import Channel, LetterKind


@dataclass(frozen=True)
class Length:
    """Words from greeting to name. Under ``short`` or over ``long`` is a warning, over ``limit`` a failure."""

    short: int
    long: int
    limit: int


EMAIL = Length(60, 150, 200)
_EMAILS = {
    LetterKind.CHECK_IN: Length(40, 110, 200),
    LetterKind.STAY_IN_TOUCH: Length(60, 110, 200),
    LetterKind.ANSWER: Length(40, 150, 200),
    LetterKind.CLARIFICATION: Length(40, 150, 200),
    LetterKind.ADDITIONAL_INFO: Length(40, 150, 200),
}
_MESSAGE = Length(25, 150, 200)
_INVITATION = Length(10, 60, 80)
_CARD = Length(60, 90, 120)

MESSAGE_AIM = 600
"""Characters of a message from greeting to name: few people read more in such a place."""
MESSAGE_LIMIT = 8_000
"""Characters that networks for work take in a message."""
INVITATION_LIMIT = 300
"""Characters that networks for work take with an invitation to connect."""


def length_for(kind: LetterKind, channel: Channel, invitation: bool = False) -> Length:
    """The length in words that fits a letter of this kind, sent this way."""
    if channel is Channel.CARD:
        return _CARD
    if channel is Channel.MESSAGE:
        return _INVITATION if invitation else _MESSAGE
    return _EMAILS.get(kind, EMAIL)


def characters_for(channel: Channel, invitation: bool = False) -> int | None:
    """The characters to keep to from greeting to name; None where words alone count."""
    if channel is not Channel.MESSAGE:
        return None
    return INVITATION_LIMIT if invitation else MESSAGE_AIM


def fits(body: str, kind: LetterKind, channel: Channel, invitation: bool = False) -> bool:
    """Whether a letter is no longer than people read to the end, nor than its channel takes."""
    characters = characters_for(channel, invitation)
    words = length_for(kind, channel, invitation).long
    return len(body.split()) <= words and (characters is None or len(body) <= characters)
