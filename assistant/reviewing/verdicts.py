"""Short ways to say what a criterion found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.schema import Evidence, Mark, Verdict

MOST_EVIDENCE = 5
"""A letter that breaks one rule in a hundred sentences is shown the first few."""
_MOST_REASONS = 3


MENDS = {
    "greeting": "Greet the person you met, by the name in your notes.",
    "gratitude": "Thank them for their time, in the first paragraph.",
    "professional": "Say it plainly and politely, or leave it out.",
    "complete": "Write what is missing, or take the sentence out.",
    "specifics": "Bring up one thing that was said or that you saw.",
    "interest": "Say in a sentence that you want this job.",
    "qualification": "Say one thing from your notes that you have done or can do.",
    "contribution": "Say in a sentence what you would do for them.",
    "missed_point": "Add it in a sentence.",
    "concern": "Answer it with something you have done, or leave it out.",
    "concise": "Add what only you could say; cut what is said twice or what any letter could say.",
    "subject": "Name the job, and what the letter is for.",
    "voice": "Say it in your own words.",
    "truth": "Write what your notes have, or take it out. If it is true, add it to your notes.",
    "attribution": "Give the words or the work to whom your notes give them.",
    "discretion": "Take it out.",
    "injection": "Take it out.",
}
"""What would mend a finding that does not say so itself, by criterion."""


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: what, how bad, where it shows, and what would mend it.

    ``words`` are those of ``sentence`` that are meant. Left out, they are what ``why`` has in double
    quotes, as far as the sentence has them; else the whole sentence is meant.
    """

    why: str
    mark: Mark = Mark.FAIL
    sentence: str = ""
    quote: str = ""
    words: str = ""
    mend: str = ""

    def evidence(self, criterion: str) -> Evidence:
        """The finding as it is shown."""
        start, end = self._span() if self.sentence else (None, None)
        return Evidence(
            sentence=self.sentence,
            start=start,
            end=end,
            quote=self.quote,
            why=self.why,
            mend=self.mend or MENDS[criterion],
        )

    def _span(self) -> tuple[int, int] | tuple[None, None]:
        lowered = self.sentence.lower()
        if len(lowered) != len(self.sentence):  # a letter whose small form is two: places would be off
            return None, None
        for words in (self.words, *_QUOTED.findall(self.why)):
            at = lowered.find(words.lower()) if words else -1
            if at >= 0:
                return at, at + len(words)
        return None, None


_QUOTED = re.compile(r'"([^"]+)"')


def passed(criterion: str, why: str, sentence: str = "", quote: str = "") -> Verdict:
    """The letter does what the criterion asks."""
    evidence = (Evidence(sentence=sentence, quote=quote),) if sentence or quote else ()
    return Verdict(id=criterion, verdict=Mark.PASS, why=why, evidence=evidence)


def warned(criterion: str, why: str, sentence: str = "", quote: str = "") -> Verdict:
    """The letter may go out so, but would be better otherwise."""
    return _found(criterion, [Finding(why, Mark.WARN, sentence, quote)])


def failed(criterion: str, why: str, sentence: str = "", quote: str = "") -> Verdict:
    """The letter must not go out so."""
    return _found(criterion, [Finding(why, Mark.FAIL, sentence, quote)])


def not_applicable(criterion: str, why: str) -> Verdict:
    """There is nothing here for the criterion to judge."""
    return Verdict(id=criterion, verdict=Mark.NOT_APPLICABLE, why=why)


def summed_up(criterion: str, findings: Iterable[Finding], otherwise: str) -> Verdict:
    """One verdict from many findings: the worst of them decide and speak first; ``otherwise`` where there is none."""
    seen = list(dict.fromkeys(findings))
    if not seen:
        return passed(criterion, otherwise)
    failing = [finding for finding in seen if finding.mark is Mark.FAIL]
    return _found(criterion, failing or seen, [f for f in seen if f not in failing] if failing else [])


def _found(criterion: str, worst: list[Finding], besides: Iterable[Finding] = ()) -> Verdict:
    """The verdict on findings that are equally bad, with those less bad shown after them."""
    reasons = list(dict.fromkeys(finding.why for finding in worst))
    why = " ".join(reasons[:_MOST_REASONS])
    if len(reasons) > _MOST_REASONS:
        why += f" And {len(reasons) - _MOST_REASONS} more."
    shown = {(f.sentence, f.quote, f.why): f for f in (*worst, *besides)}
    evidence = tuple(f.evidence(criterion) for f in list(shown.values())[:MOST_EVIDENCE])
    if len(shown) > MOST_EVIDENCE:
        evidence += (Evidence(why=f"And {len(shown) - MOST_EVIDENCE} more like these."),)
    return Verdict(id=criterion, verdict=worst[0].mark, why=why, evidence=evidence)
