"""Short ways to say what a criterion found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.schema import Evidence, Mark, Verdict

MOST_EVIDENCE = 5
"""A letter that breaks one rule in a hundred sentences is shown the first few."""
_MOST_REASONS = 3


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong: what, how bad, and where it shows."""

    why: str
    mark: Mark = Mark.FAIL
    sentence: str = ""
    quote: str = ""


def passed(criterion: str, why: str, sentence: str = "", quote: str = "") -> Verdict:
    """The letter does what the criterion asks."""
    return _verdict(criterion, Mark.PASS, why, sentence, quote)


def warned(criterion: str, why: str, sentence: str = "", quote: str = "") -> Verdict:
    """The letter may go out so, but would be better otherwise."""
    return _verdict(criterion, Mark.WARN, why, sentence, quote)


def failed(criterion: str, why: str, sentence: str = "", quote: str = "") -> Verdict:
    """The letter must not go out so."""
    return _verdict(criterion, Mark.FAIL, why, sentence, quote)


def not_applicable(criterion: str, why: str) -> Verdict:
    """There is nothing here for the criterion to judge."""
    return _verdict(criterion, Mark.NOT_APPLICABLE, why)


def summed_up(criterion: str, findings: Iterable[Finding], otherwise: str) -> Verdict:
    """One verdict from many findings: the worst of them speak; ``otherwise`` where there is none."""
    seen = list(dict.fromkeys(findings))
    if not seen:
        return passed(criterion, otherwise)
    failing = [finding for finding in seen if finding.mark is Mark.FAIL]
    worst = failing or seen
    reasons = list(dict.fromkeys(finding.why for finding in worst))
    why = " ".join(reasons[:_MOST_REASONS])
    if len(reasons) > _MOST_REASONS:
        why += f" And {len(reasons) - _MOST_REASONS} more."
    shown = list(dict.fromkeys((f.sentence, f.quote) for f in worst if f.sentence or f.quote))
    evidence = tuple(Evidence(sentence=sentence, quote=quote) for sentence, quote in shown[:MOST_EVIDENCE])
    mark = Mark.FAIL if failing else Mark.WARN
    return Verdict(id=criterion, verdict=mark, why=why, evidence=evidence)


def _verdict(criterion: str, mark: Mark, why: str, sentence: str = "", quote: str = "") -> Verdict:
    evidence = (Evidence(sentence=sentence, quote=quote),) if sentence or quote else ()
    return Verdict(id=criterion, verdict=mark, why=why, evidence=evidence)
