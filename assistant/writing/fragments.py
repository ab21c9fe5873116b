"""What all wordings share: cleaning a scrap of notes, shortening it, and what can't stand in a letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.english.acceptability import acceptability
from assistant.english.grammar import mend_amounts, spell_contractions
from assistant.english.shorthand import LANGUAGE_NAMES
from assistant.english.spelling import is_spelled
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize
from assistant.schema import FactKind
from assistant.writing.fitness import NO_WORK, TOO_LITTLE, is_plain, unfit

_LEAST = 0.12  # the chance of being let stand below which a wording is not for a letter
_LEAST_OF_RESULTS = 0.06  # the same of what the writer did, told with what came of it in figures
_LEAST_OF_WANTED = 0.06  # the same of a point that the writer missed
_LEAST_OF_CUT = 0.2  # the same of a statement's beginning, the rest of which was cut off
_LEAST_OF_QUESTIONS = 0.06  # the same of what they asked, in full
_LEAST_OF_NOUNS = 0.2  # the same of scraps of what they said, which go wrong more often
_LEAST_OF_PARTS = 0.33  # the same of a noun picked out of such a scrap
_THEIRS = frozenset({FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN, FactKind.REMARK})
_WHOLE = 0.3  # what saying all of a statement is worth, beside that chance


def judged(text: str, form: str, kind: FactKind, cut: bool = False) -> float:
    """The chance that people would let a wording stand; 0 where rules, or too small a chance, forbid it."""
    if is_plain(text):
        return 1.0
    if any(
        w.isascii()
        and w.islower()
        and w.isalpha()
        and len(w) > 4
        and not is_spelled(w)
        and w.endswith(("ing", "ed", "ion", "ies"))
        for w in text.split()
    ):
        return 0.0  # "comming": a slip, which would be the sender's
    why_not = unfit(text, form)
    wanted = kind is FactKind.MISSED_POINT  # the writer asks for it by name: short is no fault
    if why_not is not None and not (wanted and why_not in (TOO_LITTLE, NO_WORK)):
        return 0.0
    chance = acceptability(text, form, kind.value, cut)
    scrap = form == "noun" and kind in _THEIRS and not text.startswith("your concern ")
    least = (
        _LEAST_OF_WANTED
        if wanted
        else _LEAST_OF_PARTS
        if scrap and cut
        else _LEAST_OF_NOUNS
        if scrap
        else _LEAST_OF_QUESTIONS
        if form == "question" and not cut
        else _LEAST_OF_CUT
        if cut and not wanted
        else _LEAST_OF_RESULTS
        if (form == "mine" and _RESULT_IN_FIGURES.search(text))
        or (form == "clause" and _CHANGE_IN_FIGURES.match(text))
        else _LEAST
    )
    return chance if chance >= least else 0.0


_CHANGE_IN_FIGURES = re.compile(
    r"(?:the |your )?(?:\w+ ){1,4}(?:went|dropped|fell|rose|grew|climbed|is|are)(?: up| down)? from (?:about |over )?[£$€]?\d\S* to (?:about |over )?[£$€]?\d"
)
_RESULT_IN_FIGURES = re.compile(
    r"^(?:(?:at|in) [A-ZÀ-Þ][^,]{2,40},? )?I (?:cut|got|brought|took|raised|reduced|grew|doubled|halved|increased|saved|lifted|dropped) .*(?:\d|\b(?:half|third|quarter|fifth|tenth|double)\b)"
)


def accepted(text: str, form: str, kind: FactKind, cut: bool = False) -> bool:
    """Whether a wording may stand in a letter at all."""
    return judged(text, form, kind, cut) > 0


def best(wordings: Iterable[tuple[str, bool]], form: str, kind: FactKind) -> str | None:
    """The wording that people would likeliest let stand; each comes with whether its end was cut off."""
    found = [
        (chance + _WHOLE * (not cut), text)
        for text, cut in wordings
        if (chance := judged(text, form, kind, cut))
    ]
    return max(found, key=lambda pair: pair[0], default=(0.0, None))[1]


AMBIGUOUS_THEY = re.compile(r"\b(?:he|she|him|his|her|hers)\b", re.I)


UNFIT = re.compile(
    r"\b(?:(?:the|their|your|her|his) (?:last|previous|old) (?:one|girl|boy|guy|lad|man|woman|person|manager|boss|chef|teacher|nurse|supervisor|admin|cook|driver|assistant)|the ones?(?! page| man| day| hour| with| who| that| in| on| at)|one of them|terrible|awful|rubbish|useless|hates?|hated|boring|joke|shambles|mess|chaos|nightmare|stupid|idiot|lazy|fired|sacked|died|suicides?|drunk|(?<!one )thing(?! or two)|(?<!write )(?<!writes )(?<!get )(?<!gets )(?<!one )(?<!new )things(?! down\b)|somehow|something or other|whatever|apparently|i think|i guess|not sure|maybe|probably|possibly|supposedly|complain(?:s|ed|ing)?|blame[sd]?|fault|stole|theft|fiddl\w+|lawsuit|(?:thin|weak|poor|rubbish|woolly|vague|rambling|muddled) answer|phew|aww+|no,? wait|wait,? no|hang on|scratch that|killing (?:them|us|him|her|you)|fine w|no prob)\b",
    re.I,
)


# Words for talking, and what a letter says instead.
_PLAINER = (
    (
        re.compile(
            r"(?<=[a-z]{4} )(?<!the )(?<!that )1st (winter|summer|year|season|month|week|term|quarter)$"
        ),
        r"in the first \1",
    ),
    (
        re.compile(r"\b(did|do|done|ran|built) similar(?= (?:with|at|for|in|on|to)\b|$)"),
        r"\1 something similar",
    ),
    (re.compile(r"\b(?:guys|blokes|lads|fellas|folks)\b", re.I), "people"),
    (re.compile(r"\b(?:guy|bloke|lad|fella)\b", re.I), "person"),
    (re.compile(r"\b(?:loads|tons|heaps|lots) of\b", re.I), "a lot of"),
    (re.compile(r"\bnewbies\b", re.I), "new starters"),
    (re.compile(r"\bnewbie\b", re.I), "new starter"),
    (re.compile(r"\barvo\b", re.I), "afternoon"),
    (
        re.compile(
            r"(?<=\w )'?(?:cause|cos|cuz|coz) (?=(?:half|they|we|the|their|our|my|it|I|you|he|she|there|of|nobody|everyone)\b)"
        ),
        "because ",
    ),
    (re.compile(r"\bcsvs\b", re.I), "CSVs"),
    (re.compile(r"\ba11y\b", re.I), "accessibility"),
    (re.compile(r"\b(?:quid)\b", re.I), "pounds"),
    (re.compile(r"\breckons\b", re.I), "thinks"),
    (re.compile(r"\breckon\b", re.I), "think"),
    (re.compile(r"\ba bit (?=\w)", re.I), "a little "),
)

_WITHOUT_IN = re.compile(
    r"\b(opens?|opened|opening|starts?|started|starting|launch(?:es|ed)?|begins?|closes?|closed|ends?|live|due|arrives?|arriving|comes?|coming|moves?|expires?) "
    r"(January|February|March|April|May|June|July|August|September|October|November|December|spring|autumn)\b"
)
HERE = re.compile(r"\bhere\b", re.I)


_SHORT_QUOTE = re.compile(r"(?<=\w )[\"“]([\w'’-]+(?: [\w'’-]+){0,3})[\"”](?=[ ,.]|$)")
"""A name or a term of theirs in quotation marks: they do "demo Thursdays"."""
_MANY_OF = re.compile(
    r"(?<![\d.,/–-])\b([2-9]|[1-9]\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty) "
    r"(season|room|table|guest|customer|order|bed|shift|floor|machine|client|student|patient|employee|truck|hour|day|week|month|year|cover|colleague|call)"
    r"(?=$|[,.;]| (?:at|in|on|of|per|a|an|and|with|for|every|each|to|from)\b)",
    re.I,
)
"""More than one, told in the singular as other languages have it: "4 season", "80 room"."""
_FAMILY = (
    r"(?:nan|nana|nanny|gran|grandad|mum|mam|mom|dad|uncle|auntie|aunt|brother|sister|cousin|friend|mate)"
)


def clean(text: str) -> str:
    """The text without asides in brackets, fillers and shortenings."""
    text = re.sub(r"\s*\([^)]*\)", "", text)
    text = _SHORT_QUOTE.sub(r"\1", text)
    text = re.sub(r"^(?:oh|and|but|so|well|also)\s+", "", text, flags=re.I)
    text = re.sub(r"(?<=\w) for (?:ages|a (?:good )?(?:bit|while))$", "", text)
    text = re.sub(
        r",? which (?:is|was) (?:great|good|mad|nice|fine|lovely|brilliant|a lot|fair\b.*|cool|handy|hard|tough)$",
        "",
        text,
    )
    text = re.sub(
        r"(?<!\ba)(?<!\blittle)(?<!\bthe)(?<!ish)(?<=\w) (?:thing|bit)(?= (?:in|at|on|with|where|from|about)\b|$)",
        "",
        text,
    )
    text = re.sub(
        r"[, ]*\b(?:too|tho|though|as well|lol|etc|i think|I think|atm|at the mo(?:ment)?)\.?$", "", text
    )
    text = re.sub(r"\b(\d[\d,]*)\+ (?=[a-z]{3,})", r"more than \1 ", text)
    text = re.sub(r"\b(\d+)[ -]?ish\b", r"about \1", text)
    for pattern, plain in _PLAINER:
        text = pattern.sub(plain, text)
    text = _MANY_OF.sub(r"\1 \2s", text)
    text = re.sub(rf"\b(my {_FAMILY})s (?=[a-z])", r"\1's ", text, flags=re.I)
    text = re.sub(rf"\b(at my {_FAMILY})s$", r"\1's", text, flags=re.I)
    text = re.sub(r"\b(someone|somebody|anyone|a person) who don't\b", r"\1 who doesn't", text)
    text = re.sub(r"\b(colou?r) (?=coded\b)", r"\1-", text)
    text = re.sub(r"\bsame day\b", "the same day", text) if "the same day" not in text else text
    text = _WITHOUT_IN.sub(r"\1 in \2", text)
    text = re.sub(r"\b([Aa]) (?=[aeio](?!ne\b|nce\b|u)[a-z]{2})", r"\1n ", text)  # "a old lift"
    text = mend_amounts(spell_contractions(text))
    text = re.sub(r"(?<=\d) ?(?:per ?cent|percent)\b", "%", text)
    text = re.sub(r"^(?=(?:UK|US|EU|NHS) (?:lost|has|had|is|was|needs|wants|gained|won)\b)", "the ", text)
    return text.strip(" ,;:.-–—&+")


def without_capital(text: str) -> str:
    """The text without the capital that only stands at the start of a line: "Hub opens" -> "hub opens"."""
    first, _, rest = text.partition(" ")
    plain = first.isalpha() and first[1:].islower() and first != "I" and first not in LANGUAGE_NAMES
    if not plain or rest[:1].isupper() or not is_spelled(first.lower()) or _PROPER_START.match(text):
        return text
    return text[:1].lower() + text[1:]


# "Mondays are the worst", "Bank of Moray is a client"
_PROPER_START = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|(?:January|February|April|June|July|August|September|October|November|December|Christmas|Easter)\b|(?:March|May) \d|"
    r"[A-Z]\w+ (?:of|for|and|&) (?:the )?[A-Z]"
)


def tags_of(text: str) -> tuple[list[str], tuple[str, ...]]:
    """The words of a text and their tags."""
    words = [t.text for t in tokenize(text)]
    return words, tag(words)


# Not before "if": what they do if it is for charity, they don't do. Nor before "until", "before" and "after": who can't
# start until May can start.
_CUT = re.compile(
    r",\s|\s(?:(?<!hundred )(?<!thousand )and(?! none of (?:them|us)\b)|so|because|which|while|then|when|where|as|since|including|like)\s|\s[-–—]\s|:\s"
)


def shorter(text: str) -> list[str]:
    """The text, then its beginnings up to a comma or a joining word, the longest first."""
    cuts = [text[: m.start()] for m in _CUT.finditer(text)]
    return [text, *(cut for cut in reversed(cuts) if len(cut.split()) >= 3)]


_OF_SOMETHING_BEFORE = re.compile(
    r"(?:you|I|we) (?:want|need|have|are looking for|would like) (?:an? |the |some |more |\w+ )?(?:\w+ ){0,4}?(?:on|for|with|of|in|to|about) (?:it|them)\b"
)
""" "You want a second pair of hands on it": of what, only the sentence before can tell."""


_THE_REST = re.compile(
    r"\bthe (?:rest|others?|other ones?|remaining (?:ones?|\w+)|same (?:thing|one|ones|way|trouble|problem))\b(?! of\b)|\ball of them\b"
)


def leans(text: str) -> bool:
    """Whether a text speaks of something only the sentence before can tell: "nervous about it"."""
    if re.search(r"\bhow to (?:do|use|run|work) (?:it|them)$", text):
        return False
    if re.match(r"it (?:takes|took)\b", text):
        return True
    if re.search(r"\b(?:an?|another|the|this|that) (?:\w+ )?ones?\b(?! (?:page|man|day|hour)\b)", text):
        return True
    if re.search(
        r"\b(?:on|of|about|for|with|to|in|at|over|by) (?:it|that|this|them|one|those)$|\b(?:did|do|done|had|have|want|wants|wanted|run|ran|used|see|saw|made|make) (?:that|this|it)\b|\bthat on\b",
        text,
    ):
        return True
    if _OF_SOMETHING_BEFORE.match(text) or _THE_REST.search(text):
        return True
    match = re.search(
        r"\b(?:it|this|these|those|that one|them|the same|there)\b(?! (?:is|are|was|were|will|would|has|takes?|took|means?|gives?|helps?|made|makes?|can|could|used) )",
        text,
    )
    if match is None:
        return False
    word = match.group().lower()
    if word in {"this", "these", "those"}:
        return (
            match.end() == len(text)
            or re.match(r"\s+(?:is|are|to|and|for|in|on|with|at)\b", text[match.end() :]) is not None
        )
    if word == "there":
        return False
    before = text[: match.start()]
    # A noun phrase earlier in the text may be what is meant.
    nouns = [
        w
        for w, t in zip(*tags_of(before), strict=True)
        if t in ("NOUN", "PROPN") and w.lower() not in {"half", "some", "most", "part", "all", "bit", "none"}
    ]
    return not nouns or before.lower().startswith("but")


_SUBORDINATORS = frozenset("since when because who which if while where after before until".split())


_PASTS_LIKE_PARTICIPLES = frozenset(
    "lost made won sold built cut hit left held kept met paid sent spent taught told found brought bought caught got led fed read had dropped closed moved rose doubled halved".split()
)


def is_stated(words: Sequence[str], tags: Sequence[str]) -> bool:
    """Whether a finite verb stands in a text, one that the tagger took for a participle included: "3 bridges lost foundation"."""
    return any(
        is_finite(kind)
        or (
            kind == "VERB|Part"
            and words[at].lower() in _PASTS_LIKE_PARTICIPLES
            and at > 0
            and tags[at - 1] in ("NOUN", "PROPN")
            and at + 1 < len(tags)
            and tags[at + 1] in {"NOUN", "DET", "NUM", "ADJ"}
        )
        for at, kind in enumerate(tags)
    )


def has_main_verb(clause: str) -> bool:
    """Whether a finite verb stands outside subordinate clauses."""
    words, tags = tags_of(clause)
    if len(words) > 2 and words[0].lower() == "you" and tags[1] in ("NOUN", "VERB|Inf"):
        return True  # "you film first words": what follows "you" is a verb
    for index, (word, kind) in enumerate(zip(words, tags, strict=True)):
        if index and word.lower() == "that" and tags[index - 1] in ("NOUN", "PROPN"):
            return False  # a relative clause: "a programme that needs freelancers"
        if index and word.lower() in _SUBORDINATORS:
            return False
        if is_finite(kind):
            return True
    return is_stated(words, tags)
