"""What an interviewer told or brought up as a scrap: "3 waking nights including Sundays", "timesheets"."""

from __future__ import annotations

import re

from assistant.english.grammar import has_finite_verb
from assistant.english.spelling import is_misspelled
from assistant.english.tagging import is_finite
from assistant.schema import ME, Fact, FactKind
from assistant.writing.fragments import UNFIT, clean, tags_of, without_capital
from assistant.writing.in_brief import (
    A_PRONOUN,
    ENDS_BADLY,
    ONLY_TIME,
    OPENS_BADLY,
    names_a_thing,
    telling,
)

_FEWEST, _MOST = 3, 11  # words
_THEIRS_NEVER = re.compile(
    r"\b(?:i|he|she|him|her|his|hers|me|mine|my|u|it|this|that|these|those|there|here|who|bad|worse|worst|nice|lovely|great|fine|cool|posh|tiny|smelly|odd|weird|funny|honest|tired|cold|late|rude|grumpy|"
    r"says|said|asked|told|showed|laughed|nodded|smiled|candidates?|interview\w*|panel|reception|receptionist|parking|coffee|tea|zoom|teams|notice|salary|pay|k|start(?:s|ing)?|second round|round two|trial)\b",
    re.I,
)


_OTHERS_BY_NAME = re.compile(r"(?<=[a-z]s )(.*)\b(?:they|them|their)\b")
""" "Trainees drop out before they pass": they are named."""
_TOO_PLAIN = re.compile(
    r"\b(?:fail\w*|broke|broken|leav(?:e|es|ing)|left|quit|walked out|resign\w*|sick|off sick|bully\w*|moan\w*|angry|cross|fed up|scared|afraid|worr\w+|bored|died|deaths?|suicide|abuse|struck off|redundan\w+|"
    r"lawsuit|court|fined?|police|complain\w*|rubbish|mad|crazy|hell|nightmare|bankrupt\w*|debts?|thinks?|wants?|likes?|hates?|knows?|feels?)\b",
    re.I,
)


def _is_statement(text: str) -> bool:
    """Whether a clause with a verb has what the verb is said of before it: "the new ERP goes live"."""
    _words, tags = tags_of(text)
    at = next((i for i, t in enumerate(tags) if is_finite(t)), 0)
    return at > 0 and any(t in ("NOUN", "PROPN") for t in tags[:at]) and sum(map(is_finite, tags)) == 1


def theirs_in_brief(fact: Fact) -> str | None:
    """What they told of their work as a scrap that can stand after a colon: "3 waking nights including Sundays"; else None."""
    if fact.speaker == ME or fact.kind not in (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN):
        return None
    text = re.sub(r"\bw (?=[a-z])", "with ", without_capital(clean(fact.text)))
    text = re.sub(
        r"^(?:about|needs?|wants?|looking for|they (?:need|want)|must have|must) (?=(?:an?|the|\d|some|more|two|three|four|five) )",
        "",
        text,
    )
    words = text.split()
    unfit = (
        not _FEWEST <= len(words) <= _MOST
        or _THEIRS_NEVER.search(text)
        or A_PRONOUN.search(_OTHERS_BY_NAME.sub(" ", text))
        or OPENS_BADLY.match(text)
        or ENDS_BADLY.search(text)
        or ONLY_TIME.fullmatch(text)
        or UNFIT.search(text)
        or re.search(r"[?!<>{}|*#=:;\"“”/]|->|→|https?:|\.{2}", text)
        or _TOO_PLAIN.search(text)
        or (has_finite_verb(text) and not _is_statement(text))
        or is_misspelled(text)
    )
    if unfit:
        return None
    _first, tags = tags_of(text)
    if tags[0].startswith(("VERB", "AUX")) and tags[0] != "VERB|Ger":
        return None
    return text if names_a_thing(text) and (telling(text) or len(words) > _FEWEST) else None


_LONGEST_STATEMENT = 16  # words
_NO_STATEMENT = re.compile(
    r"\b(?:i|i['’]\w+|he|she|him|her|his|hers|me|mine|my|u|you|your|we|us|our|this|that|these|those|here|bad|worse|worst|nice|lovely|great|fine|cool|funny|honest|rude|grumpy|"
    r"says|said|asked|told|showed|laughed|nodded|smiled|candidates?|interview\w*|panel|reception|parking|coffee|tea|zoom|notice|salary|pay|trial|second round|suicides?|deaths?|accident)\b|[?!<>{}|*#=:;\"“”]|->|→|https?:|\.{2}",
    re.I,
)


def statement_as_noted(fact: Fact) -> str | None:
    """What they told of their work, as noted, behind a colon: "there are seven services a day"; else None.

    For a letter that has nothing else of this interview.
    """
    if fact.speaker == ME or fact.kind not in (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN):
        return None
    text = without_capital(clean(fact.text))
    words, tags = tags_of(text)
    opens = (
        re.match(r"(?:there (?:is|are|were|was)|they(?:['’]ve| have| do| run| get| need| want)) ", text)
        is not None
    )
    unfit = (
        not _FEWEST < len(words) <= _LONGEST_STATEMENT
        or _NO_STATEMENT.search(text)
        or UNFIT.search(text)
        or _TOO_PLAIN.search(text)
        or ENDS_BADLY.search(text)
        or is_misspelled(text)
        or sum(map(is_finite, tags)) > 2
        or not (opens or tags[0] in ("DET", "NUM", "NOUN", "PROPN", "ADJ"))
    )
    if unfit or (not opens and re.search(r"\b(?:they|them|their|it)\b", text)):
        return None
    told = re.sub(r"^they(?:['’]ve| have) ", "", text)
    return told if names_a_thing(told) and not re.match(r"they\b", told) else None


_A_PERSON_WHO = re.compile(r"(?:an?|the|some(?:one|body)) (?:[a-z-]+ ){0,3}(?:who|that|with|in|at)\b", re.I)
_OF_HARM = re.compile(
    r"\b(?:died|deaths?|suicide|abuse\w*|fired|sacked|lawsuit|court|police|stole|theft|drunk|bully\w*|gossip)\b",
    re.I,
)
_LONGEST_TOPIC = 16  # words


def as_topic(fact: Fact) -> str | None:
    """What they brought up, as it follows "You spoke of": "timesheets", "a resident who gets up at 3"; else None."""
    text = without_capital(
        clean(re.sub(r"^(?:\w+ )?(?:asked|talked|spoke) (?:\w+ ){0,2}?about ", "", fact.text))
    )
    text = re.sub(r"^A (?=[a-z])", "a ", text)
    words, tags = tags_of(text)
    unfit = (
        fact.speaker == ME
        or not 1 <= len(words) <= _LONGEST_TOPIC
        or (len(words) == 1 and (len(text) < 5 or tags[0] != "NOUN"))
        or UNFIT.search(text)
        or _OF_HARM.search(text)
        or re.search(r"\b(?:i|he|she|him|you|u|me|my|this|it|we|us)\b|[?!<>{}|*#=:;\"“”/]", text, re.I)
        or is_misspelled(text)
        or ENDS_BADLY.search(text)
    )
    if unfit or (has_finite_verb(text) and not _A_PERSON_WHO.match(text)):
        return None
    return text if tags[0] in ("NOUN", "ADJ", "NUM", "DET", "PROPN") and names_a_thing(text) else None
