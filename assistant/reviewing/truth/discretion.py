"""Discretion: what the brief withholds stays out, in these words or in others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.english.comparison import GENERIC, Unit, dates, figures, fold, plain, terms, tokens, vocabulary
from assistant.reviewing.ground import Ground
from assistant.reviewing.index import TermIndex
from assistant.reviewing.letter import LetterText
from assistant.reviewing.truth.cues import CUES, is_private
from assistant.reviewing.truth.hints import hints
from assistant.reviewing.verdicts import Finding
from assistant.schema import Mark, Withheld, WithheldReason

Check = Callable[[LetterText, Ground], Iterator[Finding]]

_WHY = {
    WithheldReason.PAY: "Talk of pay does not belong in this letter.",
    WithheldReason.OTHER_OFFERS: "Other offers and interviews are your own business; leave them out.",
    WithheldReason.HEALTH_OR_FAMILY: "Somebody's health or family is private; leave it out.",
    WithheldReason.GOSSIP: "This was said in passing and is not for the letter.",
    WithheldReason.EMPLOYER: "A remark about an employer is not for the letter.",
    WithheldReason.CANDIDATE: "A remark about another candidate is not for the letter.",
    WithheldReason.PERSON: "A remark about a person is not for the letter.",
    WithheldReason.PRIVATE: "You marked this as private in your notes.",
}

_NAMES_TELL = frozenset({WithheldReason.OTHER_OFFERS, WithheldReason.CANDIDATE, WithheldReason.PRIVATE})
"""Where a name alone gives the secret away. One's own employer is on the CV anyway."""
_NUMBERS_TELL = frozenset({WithheldReason.PAY, WithheldReason.OTHER_OFFERS, WithheldReason.PRIVATE})
"""Where a number alone does."""


@dataclass(frozen=True)
class _Secret:
    withheld: Withheld
    words: frozenset[str]  # terms that only this part of the notes has
    telling: frozenset[str]  # those of them that give it away alone: numbers, names
    cues: frozenset[str]  # those that make it private: "salary", "pregnant"


def leaks(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Sentences that hold what only a withheld part of the notes says."""
    secrets = _secrets(ground)
    if not secrets:
        return
    index = TermIndex([secret.words | secret.telling for secret in secrets])
    for part in letter.parts:
        for place, shared in index.shared_with(_terms_of(part)).items():
            secret = secrets[place]
            if secret.withheld.reason is WithheldReason.PAY:
                shared = shared - _counted(part)
                if not _OF_MONEY.search(part):
                    shared = {term for term in shared if not _SMALL_NUMBER.fullmatch(term)}
                if not _OF_PAY.search(part):  # a budget, a bid, what was saved
                    shared = {term for term in shared if term[0] not in "#@"}
            mark = _gives_away(shared, secret)
            if mark is Mark.FAIL:
                yield Finding(_WHY[secret.withheld.reason], sentence=part, quote=secret.withheld.quote)
            elif mark is Mark.WARN:
                yield Finding(_MAY_BE_PRIVATE, Mark.WARN, part, secret.withheld.quote)


_OF_MONEY = re.compile(
    r"[£$€]|\b(?:pay|paid|salar\w+|wages?|rate|hourly|per hour|an hour|offer\w*|expect\w*|want\w*|ask\w*|hop(?:e|ing) for|looking for|at least|budget|bonus|package|grade|band|k|thousand|figure)\b",
    re.I,
)
_OF_PAY = re.compile(
    r"\b(?:pay|paid|pays|salar\w+|wages?|rate|hourly|(?:an|per) hour|offer\w*|expect\w*|hop(?:e|ed|ing) for|looking for|at least|package|grade|band|a (?:year|month|week|day)|per (?:year|month|week|day)|"
    r"annum|on (?:now|at present)|earn\w*|money|for less|for more|want\w*|accept\w*|need\w*|agreed|fine|suits?|settle\w*|happy with|okay|i am on|i'm on|(?:named|mentioned|discussed) (?:a |the )?(?:figure|sum|number|range))\b",
    re.I,
)
"""Words that make a sum one that somebody is paid."""
_SMALL_NUMBER = re.compile(r"#\d{1,2}")
"""A number that may count anything, where nothing beside it is of money."""
_MAY_BE_PRIVATE = "Words here stand only in a private part of your notes. Check that this may be told."


_WHAT_IS_COUNTED = re.compile(
    r"[ -](?!(?:a|an|per|pounds?|dollars?|euros?|quid|k|is|was|would|will|to|and|or|in|for|but|which|that|as|at|pa|plus|before|gross|net|base|basic|hourly)\b)[a-z]{3}"
)


def _counted(part: str) -> frozenset[str]:
    """Terms of the numbers of a sentence that count something, and so are no pay: "19,000 visitors"."""
    found = (f for f in figures(part) if f.unit is not Unit.MONEY and _WHAT_IS_COUNTED.match(part, f.end))
    return frozenset(
        f"#{value}" for figure in found for value in (*figure.values, *_DIGITS.findall(figure.text))
    )


def _gives_away(shared: set[str], secret: _Secret) -> Mark | None:
    """How bad it is that a sentence shares these terms with a secret; None where it is chance.

    To share words shows little, and notes can be misread: it fails where a number or a name of the secret
    comes through, or most of it with what makes it one ("salary", "pregnant").
    """
    words = shared & secret.words
    share = len(words) / len(secret.words) if words else 0.0
    cued = bool(words & secret.cues)
    told = shared & secret.telling
    if told:
        number = any(term[0] in "#@!" for term in told)
        alone = number and secret.withheld.reason is not WithheldReason.PRIVATE
        sure = _is_sure(secret.withheld) and (alone or bool(words - told))
        return Mark.FAIL if sure and secret.withheld.reason in _NUMBERS_TELL | _NAMES_TELL else Mark.WARN
    if secret.withheld.reason not in _TOLD_FREELY and len(words) >= _MANY and share >= _HALF and cued:
        return Mark.FAIL
    if secret.withheld.reason is WithheldReason.PRIVATE:
        if cued:
            return Mark.FAIL if len(words) >= 2 or not words <= _MANY_SENSES else Mark.WARN
        return Mark.WARN if len(words) >= 2 or share >= _HALF else None
    if cued and (
        len(words) >= 2 or secret.withheld.reason is WithheldReason.HEALTH_OR_FAMILY or share >= _HALF
    ):
        return Mark.WARN
    return Mark.WARN if len(words) >= _MANY else None


_MANY, _HALF = 3, 0.5
_TOLD_FREELY = frozenset(
    {WithheldReason.GOSSIP, WithheldReason.EMPLOYER, WithheldReason.PERSON, WithheldReason.CANDIDATE}
)
"""Where what stands beside the secret is most often told as well."""
_SURELY: dict[WithheldReason, re.Pattern[str]] = {
    WithheldReason.PAY: re.compile(
        r"\b(?:pay\w*|paid|salar\w*|wages?|rates?|hourly|(?:an?|per) (?:hr|hour|day|year|annum)|p/?h|bonus\w*|package|ctc|lpa|commission|pension|bands?|grades?|expect\w*|want\w*|asked|told|said|offer\w*|on now|holiday)\b|\d ?k\b|\dph\b"
    ),
    WithheldReason.PRIVATE: re.compile(
        r"\b(?:don'?t|do not|not|never|leave|keep|kept|private\w*|secret\w*|between|confiden\w*|out of|off the|quiet|nobody|no one|hush|skip|business|only i|just for me|personal)\b"
    ),
}


def _is_sure(item: Withheld) -> bool:
    """Whether a withheld part shows its reason beyond doubt: the notes may have been misread."""
    shows = _SURELY.get(item.reason)
    return shows is None or bool(shows.search(fold(plain(item.quote))))


@lru_cache(maxsize=2)  # the same for each letter of a panel
def _secrets(ground: Ground) -> tuple[_Secret, ...]:
    withheld = [w for w in ground.withheld if w.reason is not WithheldReason.INSTRUCTION]
    if not withheld:
        return ()
    open_words = vocabulary(ground.open_text)
    known = open_words | _marked_terms(ground.open_text)
    secrets = []
    for item in withheld:
        quote = plain(item.quote)
        cues = CUES.get(item.reason)
        if not is_private(item):
            continue  # kept back with what stands beside it
        only = _terms_of(quote) - known - GENERIC - _EVERYDAY
        if item.reason is WithheldReason.PRIVATE:
            only -= _MARKS
        marks = "#@!$" if item.reason is WithheldReason.HEALTH_OR_FAMILY else "#@!"  # when a baby is due
        telling = {term for term in only if term[0] in marks and term not in _SMALL}
        if item.reason in _NAMES_TELL:
            telling |= _names(quote) & only - open_words
        if item.reason is WithheldReason.PAY:
            telling -= _numbers_beside_pay(quote)
        if item.reason not in _NUMBERS_TELL:
            telling = {term for term in telling if term[0] not in "#@"}
        own = (
            terms(" ".join(found.group() for found in cues.finditer(fold(quote))))
            if cues
            else frozenset[str]()
        )
        secrets.append(
            _Secret(item, frozenset(w for w in only if w[0] not in "#@$!"), frozenset(telling), own)
        )
    return tuple(secrets)


_NO_MONEY = re.compile(
    r"[\s-]?(?:hrs?|hours?|days?|weeks?|wks?|months?|years?|yrs?|mins?|minutes?|people|staff|%)\b", re.I
)


_SHORT_NOTE = 8  # words: "asked 74, she winced" is about pay, number and all


def _numbers_beside_pay(quote: str) -> frozenset[str]:
    """Terms of the numbers beside a sum that are no money themselves: "37.5 hours, £42,000"."""
    short = len(quote.split()) <= _SHORT_NOTE
    found = (
        figure
        for figure in figures(quote)
        if _NO_MONEY.match(quote, figure.end)
        or not (short or figure.unit is Unit.MONEY or "." in figure.value or len(figure.value) > 3)
    )
    return frozenset(f"#{value}" for figure in found for value in figure.values)


def _terms_of(text: str) -> frozenset[str]:
    return terms(text) | _marked_terms(text)


_DIGITS = re.compile(r"\d+(?:\.\d*[1-9])?")


@lru_cache(maxsize=4096)
def _marked_terms(text: str) -> frozenset[str]:
    """Numbers by "#", weekdays and months by "$", abbreviations by "!": each can give a secret away alone.

    Abbreviations keep their capitals: SEND is a field of teaching, and "send" is not.
    """
    counted = {
        ("@" if figure.unit is Unit.TIME else "#") + value
        for figure in figures(text)
        if not figure.idiom
        for value in (*figure.values, *_DIGITS.findall(figure.text))  # "105k" may come through as "105"
    }
    abbreviations = {
        f"!{token.text}" for token in tokens(text) if len(token.text) > 1 and token.text.isupper()
    }
    return frozenset(abbreviations | counted | {f"${name}" for name in dates(text)})


def _names(text: str) -> frozenset[str]:
    """Terms of the words with a capital inside the quote."""
    names: set[str] = set()
    for token in tokens(text)[1:]:
        if token.text[0].isupper() and not token.text.isupper() and not dates(token.text):
            names |= terms(token.text)
    return frozenset(names)


_MARKS = terms(
    "leave out put write mention say tell letter business repeat know need keep private confidential share note quote nobody"
)
"""What only says that something is not for the letter."""

_SMALL = frozenset({"#0", "#1", "#2"})
_MANY_SENSES = terms("offer notice pay record caution rate")
"""Words that make a matter private in one of their senses only: "a kind offer"."""
_EVERYDAY = terms(
    """know come back hear home lot people time talk find change different person other another world life hand
    soon long little big small old high low day morning evening open close move live turn call try keep let
    expect welcome wish keen glad hope want need support start put away tell ask answer give take bring send receive reach role interview decision process far early late full free care friend
    idea picture clear useful came cam sense part bit"""
) - {"expect"}  # fmt: skip
"""Words too common to give anything away on their own; "expecting" is not among them."""


# --- word for word ---------------------------------------------------------------------------------

_RUN = 4
"""Words in a row. So many of the same, however common, are no chance."""


_SEVERAL = 4
_SENSITIVE = re.compile("|".join(f"(?:{cues.pattern})" for cues in CUES.values()))
"""The cues of every reason: a run of everyday words is no secret."""


def repeated_words(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Sentences that repeat a run of words which only a withheld part of the notes has."""
    withheld = [w for w in ground.withheld if w.reason is not WithheldReason.INSTRUCTION]
    if not withheld:
        return
    secret = {run: item.quote for item in withheld for run in _runs(plain(item.quote))}
    for run in _runs(ground.open_text):
        secret.pop(run, None)
    for part in letter.parts:
        told = [run for run in _runs(part) if run in secret]
        # One run of everyday words is no secret; several in a row are, whatever they say.
        if len(told) >= _SEVERAL or any(_SENSITIVE.search(" ".join(run)) for run in told):
            yield Finding(_MAY_BE_PRIVATE, Mark.WARN, part, secret[told[0]])


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = [fold(token.text).replace("'", "") for token in tokens(text)]
    return (tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


# --- private subjects ----------------------------------------------------------------------------

_SUBJECTS: dict[WithheldReason, re.Pattern[str]] = {
    WithheldReason.PAY: re.compile(
        r"\b(?:salar(?:y|ies)|wages?|compensation|remuneration|pay (?:rise|range|rate|band|scale"
        r"|offer)|rate of pay"
        r"|hourly rate|[£$€]\s?\d[\d.,]* (?:per|an) hour|\d{1,2}\.\d\d (?:per|an) hour|a year before tax|(?:annual|my|sign-on|joining) bonus(?:es)?|stock options"
        r"|benefits package|the pay|(?:the|your|that) (?:range|rate|figure|sum) (?:you (?:have|had|gave|named|mentioned)|is fine|suits|works)"
        r"|whatever (?:pay|you (?:pay|offer))|fall out over|meet (?:me )?(?:half ?way|in the middle)|(?:few|couple of) thousand)\b"
    ),
    WithheldReason.OTHER_OFFERS: re.compile(
        r"\b(?:(?:another|other|competing|second|better) (?:job )?offers?|offers? from"
        r"|(?:an)?other (?:interviews?|compan(?:y|ies)|(?:selection )?process(?:es)?|employers?|firms?|applications?|opportunit(?:y|ies)|possibilit(?:y|ies)|positions?|roles?|options?|commitments?)"
        r"|interviewing (?:elsewhere|with)|elsewhere|weigh(?:ing)? (?:up )?(?:my|another|other|the other)|decision of my own|deadline of my own|hear from others)\b"
    ),
    WithheldReason.HEALTH_OR_FAMILY: re.compile(
        r"\b(?:pregnan(?:t|cy)|baby|babies|maternity|paternity|(?:is|are|you're|she's) expecting"
        r"|expecting a|due date"
        r"|(?:my|our) (?:children|kids?|child|son|daughter|family|wife|husband|partner|mother|father|mum|dad|health(?! and)|back(?= (?:is|was|has|hurts?|holds?|allows?|problem|trouble|pain|injury|and|so|but|means|will|would)\b|[.,;!?]|$)|condition|treatment|recovery)|childcare|custody|school run"
        r"|parental leave|new arrival|illness|surgery|cancer|diagnos\w{1,5}|divorce|bereave\w{1,5}"
        r"|your (?:loss|health"
        r"|wife|husband|partner|son|daughter|mother|father|mum|dad|family)|get well|recover(?:y"
        r"|ing)|congratulations on)\b"
    ),
    WithheldReason.CANDIDATE: re.compile(
        r"\b(?:other|another|rival|internal) (?:candidates?|applicants?)\b|\bsecond choice\b|\b(?:people|somebody|someone|colleagues?) (?:who|that) already works?\b|\binternal(?:ly)?\b|\balready work (?:there|for you|with you)\b"
        r"|\bshortlist\w*|\b(?:up against|competition|competing with|the field|favou?rites?|whoever else|the others|only (?:two|three|four|a few) of us|claims? of)\b|\ba colleague already\b"
    ),
    WithheldReason.EMPLOYER: re.compile(
        r"\bmy (?:\w{1,20} )?(?:boss|manager|employer|company|workplace) (?:is|was|does|do|did|has"
        r"|never|doesn't|treats)\b|\b(?:without|despite|little|no|not much) (?:(?:any|much) )?(?:help |support |thanks |involvement |backing )?(?:from )?my "
        r"(?:present |current |former |last |old )?(?:manager|boss|employer|company)\b|\bmy (?:present |current )?(?:manager|boss|employer)'s (?:lack|absence|involvement|failure|habit)"
        r"|\b(?:manager|boss|place|team|firm|company|somewhere|people|employer)\b[^.;]{0,60}\b(?:for a change|for once|unlike where i)\b"
        r"|\bsomewhere (?:that |where )?[^.;]{0,50}\b(?:not|aren't|isn't|without|no one|nobody)\b|\bwhere i am now\b[^.;]{0,40}\b(?:shaky|not|never|hard|bad)\b"
        r"|\bthings (?:look|are|have been|seem) (?:rather |quite |very |a bit |pretty )?(?:shaky|bad|hard|difficult|uncertain|rough)\b"
    ),
}
_PAY_ANYWAY = re.compile(r"\b(?:salary|wages?|pay rise|compensation|remuneration|hourly rate)\b")


def private_subjects(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Sentences on a subject that the notes hold something withheld about, in whatever words.

    Pay is a subject to keep out of a follow-up even where the notes withhold nothing.
    """
    withheld: dict[WithheldReason, str] = {}
    for item in ground.withheld:
        withheld.setdefault(item.reason, item.quote)
    openly = ground.openly_lowered
    for line in letter.lines:
        for reason, quote in withheld.items():
            pattern = _SUBJECTS.get(reason)
            found = pattern.search(line.folded) if pattern else None
            if found and found.group() not in openly:
                yield Finding(_WHY[reason], _how_bad(reason, found.group()), line.text, quote)
        if WithheldReason.PAY not in withheld:
            found = _PAY_ANYWAY.search(line.folded)
            if found and found.group() not in openly:
                why = "Pay is better talked about later, unless they asked you to write about it."
                yield Finding(why, Mark.WARN, line.text)


# What a private matter is about, whatever it was withheld for, and the words a letter may touch on it with.
_MATTERS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(rf"\b(?:{noted})"), re.compile(rf"\b(?:{said})\b"))
    for noted, said in (
        (
            r"visa|sponsor|work permit|permit|right to work|stamp \d|citizenship|immigration|skilled worker",
            r"visas?|sponsorship|sponsor(?:ed|ing)?|work permit|residence permit|right to work|immigration status|settled status",
        ),
        (
            r"pregnan|expecting|due in|due date|ivf|maternity|baby",
            r"pregnan\w+|expecting (?:a|our|my)|maternity(?! cover)|due date|new arrival|family plans",
        ),
        (
            r"redundan|laid off|made redundant|let go|sacked|fired|dismiss|probation|suspended|disciplin|tribunal",
            r"redundan\w+|laid off|let go|dismiss\w+|between (?:jobs|roles)|sudden end|parted (?:ways|company)|circumstances of my leaving|how (?:things|it) ended",
        ),
        (
            r"convict|court|caution|record|prison|probation|criminal|points on",
            r"convict\w+|criminal|court (?:case|date|hearing)|my (?:past|record)|disclosure|a caution|points on my licen[cs]e",
        ),
        (
            r"anxi|depress|burn ?out|burnt out|breakdown|stress|panic|mental|therapy|counsel",
            r"anxiety|anxious|depress\w+|burn(?:t|ed)?[- ]?out|mental health|a difficult (?:time|year|period)|nerves|stress leave|time off sick|my recovery",
        ),
        (
            r"adhd|autis|dyslex|diabet|epilep|asthma|hearing|deaf|back|knee|hip|cancer|ms\b|disab|wheelchair|insulin|migraine|operation|surgery|op\b|scan|mri",
            r"adhd|autis\w+|dyslexi\w+|diabet\w+|epilep\w+|(?:a|my) (?:health )?condition|medical (?:appointment|treatment|leave)|hospital appointments?|"
            r"(?:my|an?) (?:operation|surgery|scan|treatment|disability)|adjustments? (?:for|to)|my (?:bad )?(?:back|knee|hip|hearing|shoulder)(?= (?:holds?|allows?|heals?|is|was|permitting|and|so|but|will)\b|[.,;!?]|$)",
        ),
        (
            r"sold|selling|clos|going under|bust|cuts?\b|laying|lay-?offs|losing|leav|left\b|quit|redundan|take-?over|bought|merg|owes?\b|fell out|turnover",
            r"shaky|(?:a )?change at the top|changes? (?:to come|ahead)|after the trouble|trouble (?:you|they)(?:'ve| have) had|rocky|chang\w+ hands|(?:before|after|since|with) the (?:cuts|changes|departures|sale|merger)|(?:with )?things (?:as they|being what they) are|(?:the|your) (?:present|current) (?:troubles?|difficult\w+|situation)|"
            r"uncertain\w*|instability|stability|short[- ](?:staffed|handed)|short of (?:staff|people|hands)|\w+ (?:people|analysts|members|colleagues) short|now that you are (?:\w+ ){1,3}short|going through (?:a lot|changes?)|"
            r"whatever (?:\w+ ){1,3}may be saying|while it lasts|what (?:people|others) say",
        ),
        (
            r"don'?t know|doesn'?t know|nobody (?:knows|s? ?supposed)|not told|haven'?t told|secret|not to know|no idea i",
            r"(?:don't|do not|please avoid|not to) (?:ring|call|phone|contact|email|write to|reach) (?:me )?(?:at|on|in)|discreet\w*|discretion|in (?:strict )?confidence|between (?:us|ourselves)|(?:don't|do not|doesn't) know (?:yet )?(?:that )?i",
        ),
        (
            r"niece|nephew|cousin|(?:son|daughter|wife|husband|friend|mate) of|related|internal|other (?:girl|guy|lad|candidate|one)|favourite",
            r"famil(?:y|iar) (?:ties|connections?|links?)|connections?|whoever else|who else|others? (?:you|who) (?:may|are|have)|in the family|however close",
        ),
        (
            r"smell|drink|drunk|affair|divorc|rude|shout|flirt|cry|cried|split",
            r"things at home|difficult time|(?:hard|tough) (?:time|year)s? (?:for you|at home)|hope (?:things|it|all) (?:\w+ ){0,3}(?:easier|better|works? out)|take care of yourself",
        ),
        (
            r"child|kids?\b|son|daughter|school run|custody|nursery run|care for|carer|mum|mam|mom|dad|mother|father|husband|wife|partner|divorc|split up|funeral|died",
            r"my (?:children|kids|child|son|daughter|family|mother|father|mum|dad|wife|husband|partner)(?:'s)?|childcare|school (?:run|pick-?up)|caring responsibilities|"
            r"family (?:commitments|reasons|circumstances|situation)|at home(?! in| with)|home life|personal (?:circumstances|reasons|matters?)|bereave\w+|divorce",
        ),
        (
            r"offer|other (?:job|interview|role|place|firm|compan)|also (?:got|have|seeing|in for|interview)|second interview|final (?:round|stage)|elsewhere|another",
            r"(?:an)?other (?:offer|option|opportunit\w+|process|role|position|employer|compan\w+|firm|interview|possibilit\w+|commitment)s?|competing|elsewhere|"
            r"my (?:own )?(?:decision|deadline|timeline|options)|weigh(?:ing)? (?:up )?|under (?:some )?(?:time )?pressure to decide|before i (?:answer|decide|commit)|"
            r"(?:decide|decision) (?:between|elsewhere)|kindly let me know soon(?:er)?",
        ),
        (
            r"pay|salar|wage|rate|\d ?k\b|[£$€]|lpa|ctc|per hour|an hour|bonus|commission|money|package",
            r"salar\w+|pay(?! attention| equity|roll| day)|wages?|compensation|remuneration|financial\w*|package|figures? (?:we|you) (?:discussed|mentioned|named)|the (?:(?:rest of the )?money)|(?:few|couple of) thousand|cost of living|"
            r"(?:my|your) (?:expectations|offer)|benefits|reward(?:ed)?",
        ),
    )
)


def private_matters(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Sentences that touch on what a withheld part of the notes is about, in other words."""
    openly = ground.openly_lowered
    withheld = [w for w in ground.withheld if w.reason is not WithheldReason.INSTRUCTION]
    touched = [
        (item, said) for item in withheld for noted, said in _MATTERS if noted.search(fold(plain(item.quote)))
    ]
    for line in letter.lines:
        for item, said in touched:
            found = said.search(line.folded)
            if (
                found
                and found.group() not in openly
                and not _OF_THEIRS.search(line.folded, max(0, found.start() - 30), found.end())
            ):
                yield Finding(_WHY[item.reason], _how_bad(item.reason, found.group()), line.text, item.quote)


_GRAVE = re.compile(
    r"pregnan|expecting|cancer|illness|surgery|divorce|diagnos|matern|patern|bereave|loss|condition|treatment|recover|"
    r"custody|childcare|due date|congratulat|get well|my health|disab|adhd|autis|depress|anxi|visa|sponsor|convict|redundan"
)


def _how_bad(reason: WithheldReason, said: str) -> Mark:
    """Family is spoken of in letters for many reasons; an illness is not."""
    mild = reason is WithheldReason.HEALTH_OR_FAMILY and not _GRAVE.search(said)
    return Mark.WARN if mild else Mark.FAIL


_OF_THEIRS = re.compile(
    r"\b(?:your|the|their|patients'?|residents'?) (?:\w+ ){0,2}(?:patients?|residents?|children|pupils|families|customers|clients|team)\b"
)

_UNKIND = re.compile(
    r"(?<!my )(?<!i was )(?<!i am )\b(?:slow|poor|poorly|weak|outdated|old-fashioned|chaotic|chaos|messy|inefficient|clumsy|sloppy|disorgani[sz]ed|unprofessional|incompetent|struggling|failing|"
    r"lazy|rude|useless|careless|badly|frustrat\w+|disappoint\w+|mediocre|shambolic|unhelpful|backward|understaffed|overworked|toxic|unfair\w*|bored|boring|"
    r"dull|difficult (?:boss|manager|colleague\w*|people)|no thanks to)\b"
)


_OF_MINE = re.compile(r"\b(?:i (?:gave|had|made|was|am|felt|did)|my)\b[^.,;]*$")


def unkind_words(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Words that run somebody or something down, of which the open part of the notes has none."""
    if ground.notes is None:
        return
    openly = ground.openly_lowered
    for line in letter.lines:
        for found in _UNKIND.finditer(line.folded):
            if _OF_MINE.search(line.folded, max(0, found.start() - 30), found.start()):
                continue  # "I gave you a poor answer"
            if found.group() not in openly and not (terms(found.group()) & vocabulary(ground.open_text)):
                why = f'"{found.group().strip()}" runs something down, and your notes do not say it. Leave it out.'
                yield Finding(why, Mark.WARN, line.text)


DISCRETION_CHECKS: tuple[Check, ...] = (
    leaks,
    repeated_words,
    private_subjects,
    private_matters,
    hints,
    unkind_words,
)
