"""Truth: nothing invented, nobody's words given to another, nothing private, nothing smuggled in.

Without notes and without a brief there is nothing to hold a letter against, and each of these
criteria says so. Each is a list of checks; a check takes the letter and its ground and yields
findings, so a stricter one is added by writing it and listing it.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.english.comparison import terms
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
from assistant.reviewing.truth.assertions import ASSERTION_CHECKS
from assistant.reviewing.truth.attribution import ATTRIBUTION_CHECKS
from assistant.reviewing.truth.claims import CLAIM_CHECKS, Check
from assistant.reviewing.truth.counts import COUNT_CHECKS
from assistant.reviewing.truth.discretion import DISCRETION_CHECKS
from assistant.reviewing.truth.injection import INJECTION_CHECKS
from assistant.reviewing.truth.roles import ROLE_CHECKS
from assistant.reviewing.truth.words import unfounded_words
from assistant.reviewing.verdicts import Finding, not_applicable, summed_up
from assistant.schema import Verdict

TRUTH_CHECKS: tuple[Check, ...] = (
    *CLAIM_CHECKS,
    *COUNT_CHECKS,
    *ASSERTION_CHECKS,
    *ROLE_CHECKS,
    unfounded_words,
)
CHECKS: tuple[Check, ...] = (*TRUTH_CHECKS, *ATTRIBUTION_CHECKS, *DISCRETION_CHECKS, *INJECTION_CHECKS)
"""Every check of the family."""

_NOTHING_TO_CHECK = "There are no notes to check this against. Add them and it will be checked."


def truth(letter: LetterText, ground: Ground) -> Verdict:
    """Every number, date, name and company in the letter comes from the notes."""
    if ground.is_empty:
        return not_applicable("truth", _NOTHING_TO_CHECK)
    findings = [finding for check in TRUTH_CHECKS for finding in check(letter, ground)]
    findings = [_with_closest_line(finding, ground) for finding in findings]
    return summed_up("truth", findings, "Nothing in the letter was found that your notes don't bear out.")


def _with_closest_line(finding: Finding, ground: Ground) -> Finding:
    """The finding with what the notes do say, where it does not quote them itself."""
    if finding.quote:
        return finding
    return replace(finding, quote=ground.closest_line(terms(finding.sentence)))


def attribution(letter: LetterText, ground: Ground) -> Verdict:
    """What the letter says that someone said or did, that one said or did."""
    if ground.brief is None:
        return not_applicable("attribution", _NOTHING_TO_CHECK)
    findings = [finding for check in ATTRIBUTION_CHECKS for finding in check(letter, ground)]
    return summed_up("attribution", findings, "No swap of persons was found.")


def discretion(letter: LetterText, ground: Ground) -> Verdict:
    """Nothing that was to stay private comes through."""
    if ground.is_empty:
        return not_applicable("discretion", _NOTHING_TO_CHECK)
    findings = [finding for check in DISCRETION_CHECKS for finding in check(letter, ground)]
    return summed_up("discretion", findings, "Nothing private from your notes is in the letter.")


def injection(letter: LetterText, ground: Ground) -> Verdict:
    """No link, address, markup or order that did not come from the user."""
    if ground.is_empty:
        return not_applicable("injection", _NOTHING_TO_CHECK)
    findings = [finding for check in INJECTION_CHECKS for finding in check(letter, ground)]
    return summed_up("injection", findings, "No link, code or order has slipped into the letter.")
