"""What landed: what the candidate said that they wrote down, laughed at or asked more of. They will remember that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.schema import ME, Fact

_LANDED = re.compile(
    r"(?:(?:he|she|they|[A-Z][\w'’-]+) )?(?:(?:really|actually|both|all|properly|quite|definitely|seemed to|even) )?"
    r"(?:liked|loved|enjoyed|wrote|noted|scribbled|nodded|laughed|grinned|smiled|perked|lit up|leaned in|sat up|stopped writing|underlined|photographed|"
    r"took (?:a )?notes?|was (?:happy|pleased|impressed|made up|delighted|into)|were (?:happy|pleased|impressed)|got (?:excited|very)|asked (?:for more|more|which|to see|if (?:he|she|they) could))\b"
    r"|\b(?:wrote (?:it|that|this) down|liked (?:that|this|it)|loved (?:that|this|it)|eyes (?:lit|went)|good answer|best moment|went down well|that landed|made (?:him|her|them) laugh)\b",
    re.I,
)
_BACK = 3  # statements of one's own that one reaction may be to
_NEXT_TO = 60  # characters


def landed(said: Fact, facts: Sequence[Fact]) -> bool:
    """Whether the notes tell, straight behind what the candidate said, that it was well received."""
    place = facts.index(said)
    last = said
    for fact in facts[place + 1 : place + 1 + _BACK]:
        if fact.start - last.end > _NEXT_TO or fact.block != said.block:
            return False
        if _LANDED.search(fact.text):
            return True
        if fact.speaker != ME:
            return False
        last = fact
    return False
