"""Assertions without a number: certificates, awards, people led, languages spoken, what "you suggested".

Each is a family of words. A letter that uses one of a family where the notes use none of it has
added something; which word of the family it takes is paraphrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.english.comparison import GENERIC, STOP_WORDS, figures, initials, plain, stem
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
from assistant.reviewing.verdicts import Finding
from assistant.schema import Mark


@dataclass(frozen=True)
class _Family:
    """What a letter may say (``said``) only where the notes say something of the sort (``noted``)."""

    said: re.Pattern[str]
    noted: re.Pattern[str]
    why: str


def _family(said: str, noted: str, why: str) -> _Family:
    return _Family(re.compile(rf"(?<![\w'])(?:{said})(?![\w'])"), re.compile(rf"(?<![\w'])(?:{noted})"), why)


_NOT_NOTED = 'Your notes do not say "{found}". Take it out, or add it to your notes if it is true.'

FAMILIES: tuple[_Family, ...] = (
    _family(
        r"certificates?|certifications?|certified|diplomas?|accreditation|accredited|user certificate",
        r"cert|diploma|accredit|ticket|licen[cs]|cards?\b|qualif|nvq|level \d|l\d\b|badge|passed|chartered|gnvq|btec|hnd|hnc|city (?:&|and) guilds|exam|foundation|istqb|itil|prince2|nebosh|iosh|cscs|sia\b|acca|cipd|tefl|celta|dbs",
        _NOT_NOTED,
    ),
    _family(
        r"degrees?|bachelor'?s?|master'?s|phd|doctorate|graduated",
        r"degree|bachelor|master|ba\b|bsc|msc|ma\b|meng|beng|mba|phd|doctor|grad|uni\b|university|dissertation|thesis|llb|llm|pgce|honours|2:1|first class",
        _NOT_NOTED,
    ),
    _family(
        r"modules?", r"module|unit\b|course|part \d|cert|exam", _NOT_NOTED,
    ),
    _family(
        r"(?:an?|the|my|our|your|recent|won an?) (?:[\w'-]+ ){0,3}(?:award|prize|medal|commendation|scholarship)|award-winning|employee of the (?:month|year)|shortlisted",
        r"award|prize|medal|commend|scholarship|won|winner|shortlist|employee of|best (?:of|in)",
        _NOT_NOTED,
    ),
    _family(
        r"trainees?|juniors|apprentices?|interns?|mentees?|new starters?|newcomers?|graduates|work[- ]experience (?:students?|pupils?)",
        r"train|junior|apprentic|intern|mentee|mentor|starter|new (?:people|staff|ones|hires|joiners|girls|lads|guys|nurses|recruits)|newcomer|newbie|grad|student|learner|placement|"
        r"induct|onboard|taught|teach|showed|coach|school leaver|yts|work exp",
        _NOT_NOTED,
    ),
    _family(
        r"mentor(?:ed|ing)?|supervis(?:ed|ing)|line[- ]manag(?:ed|ing)|coached|headed (?:up )?a|managed (?:a team|people|staff|\w+ people)",
        r"mentor|supervis|manag|coach|led\b|lead|train|taught|teach|team of|head|ran\b|run\b|look(?:ed|ing)? after|in charge|boss|buddy|induct|staff|charge|responsible|foreman|super\b|tl\b|new starters?",
        _NOT_NOTED,
    ),
    _family(
        r"(?:i |i've |and |also |have )(?:train|trained|taught|teach|show|showed|coach|coached)(?: (?:up|in))? (?:\w+ ){0,3}(?:staff|people|colleagues?|others|starters?|joiners?|team|nurses|drivers|members|volunteers)",
        r"train(?:ed|ing|s)? (?!in\b|on\b|as\b|by\b|at\b|with\b|for\b|and\b)\w|taught|teach|show|coach|induct|onboard|mentor|buddy|trainer",
        _NOT_NOTED,
    ),
    _family(
        r"fluent(?:ly)?|bilingual|native speaker|mother tongue|conversational",
        r"fluen|bilingual|native|mother tongue|speak|spoke|language|conversational|grew up|french|german|spanish|polish|welsh|italian|portuguese|arabic|hindi|urdu|"
        r"punjabi|gujarati|bengali|tamil|mandarin|cantonese|chinese|japanese|korean|turkish|greek|russian|ukrainian|romanian|dutch|somali|irish|gaelic|bsl|sign",
        _NOT_NOTED,
    ),
    _family(
        r"as you (?:kindly |rightly |yourself )?(?:suggested|advised|recommended|proposed|requested)|(?:at|on|following|after|taking up|i followed|thank you for) your (?:kind |helpful |good )?(?:suggestion|advice|recommendation|request|tip)",
        r"suggest|advi[sc]|recommend|propos|request|told me to|said to|says to|said i (?:should|could)|asked (?:me )?(?:to|for|if)|wants? me to|tip\b|idea|try|should (?:look|read|try|apply)|said (?:look|read|try|email|ring|call|send|keep)",
        'Your notes do not say that they suggested this ("{found}").',
    ),
    _family(
        r"promoted|promotion", r"promot|made (?:me )?(?:up|team|head|manager|supervisor|senior)|became|step(?:ped)? up|moved up|acting", _NOT_NOTED,
    ),
    _family(
        r"volunteer(?:ed|ing)? (?:at|for|with|as)|voluntary work|as a volunteer", r"volunt|unpaid|charity|help(?:ed|ing)? out|food ?bank|scouts|guides|church|club", _NOT_NOTED,
    ),
    _family(
        r"published|publications?", r"publi|paper|article|journal|book|wrote|author|print", _NOT_NOTED,
    ),
)  # fmt: skip


def unfounded(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """What the letter asserts though nothing of the sort stands in the notes."""
    if ground.notes is None:
        return
    noted = ground.lowered
    for line in letter.lines:
        for family in FAMILIES:
            found = family.said.search(line.folded)
            if found and not family.noted.search(noted):
                yield Finding(family.why.format(found=plain(found.group())), sentence=line.text)


_DOCUMENT = re.compile(
    r"(?<![\w'-])(?P<which>(?:[a-z][a-z'-]{0,30} ){1,4})(?P<what>certificates?|diplomas?|modules?|licen[cs]es?|degrees?|qualifications?|awards?|tickets?|accreditation)(?![\w'])"
)
_PLAIN = frozenset(
    """missing full current valid clean relevant recent new formal own same other further extra additional necessary required good level first
    second advanced higher foundation national professional teaching driving working practical""".split()
)
"""Words beside a document that add nothing to it that anyone would check."""


def unknown_documents(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """A certificate, licence or module of which the notes have the noun at most: "the user certificate"."""
    if ground.notes is None:
        return
    for line in letter.lines:
        for found in _DOCUMENT.finditer(line.folded):
            if found["what"] == "tickets" and "tickets" in ground.words:
                continue  # a help desk's, not a trade's
            if found["what"] == "degrees" and figures(line.text[max(0, found.start() - 1) : found.end()]):
                continue  # of heat
            words = [word.removesuffix("'s") for word in found["which"].split()]
            after_stop = [n for n, word in enumerate(words) if word in STOP_WORDS or word.endswith("ly")]
            which = words[after_stop[-1] + 1 if after_stop else 0 :]
            unknown = [
                w for w in which if w not in _PLAIN and stem(w) not in ground.words and stem(w) not in GENERIC
            ]
            if (
                unknown
                and not initials("".join(w[0] for w in (*which, found["what"]))) & ground.abbreviations
            ):
                phrase = " ".join((*which, found["what"]))
                yield Finding(_NOT_NOTED.format(found=phrase), Mark.WARN, line.text)


ASSERTION_CHECKS = (unfounded, unknown_documents)
