"""What was answered to an interviewer, as noted: "scan at call; spare pair on belt packs"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.bystanders import BYSTANDERS
from assistant.english.grammar import unsound
from assistant.english.shorthand import expand
from assistant.english.spelling import is_misspelled, is_spelled
from assistant.english.verbs import DEEDS
from assistant.schema import ME, Fact, FactKind
from assistant.writing.fragments import UNFIT, clean, without_capital
from assistant.writing.in_brief import (
    COUNTS_SOMETHING,
    NEAR,
    PAPER,
    as_list,
    in_brief,
    joined,
    names_a_thing,
)

_ANYBODY = "|".join(
    [
        *BYSTANDERS,
        *"parents colleague doctor teacher user buyer supplier manager agent volunteer someone".split(),
    ]
)
_OF_OTHERS = re.compile(
    rf"\b(?:an?|the|their|your|some|someone|somebody|one|any|every|two|three) (?:[\w'’-]+ ){{0,3}}?(?:{_ANYBODY})\b|\b(?:someone|somebody)\b"
    r"|\b(?:if|when) (?:guest|customer|client|patient|child|parent|driver|resident|student|caller)s?\b",
    re.I,
)
""" "What would you say to a mum who ...": "she" in the answer is that mum."""
_OF_PEOPLE_NEVER = re.compile(
    r"\b(?:he|she|him|her|his|hers|aunt\w*|mum|mom|dad|mother|father|wife|husband|son|daughter|nan|gran(?:s|ny|dad|ma|pa|mother|father)?|sister|brother)\b",
    re.I,
)
_AN_ANSWER_NEVER = re.compile(
    r"\b(?:sniffy|snooty|grumpy|rude|stern|moody|strange|weird|odd|your|u|(?<!by )me|mine|myself|lol|haha|um+|er+|oops|argh|ugh|sigh|should have|should['’]ve|laugh\w*|nod\w*|smil\w*|grin\w*|cried|blush\w*|waffl\w*|"
    r"rambl\w*|fluff\w*|blew|messed|botched|bombed|winged|fumbl\w*|mumbl\w*|blank\w*|dunno|idk|yep|yeah|no idea|nope|not much|honest answer|maybe|guess|ok|okay|fine|great|nice|badly|happy|coffee|bus|train|taxi|nervous|sweat\w*|salary|pay|rent|holiday|notice|seemed|liked|loved|asked|said|told|sure|easy|think|hope|hopefully|know (?:this|that|it))\b",
    re.I,
)
_BEGINS_BADLY = re.compile(
    r"(?:and|but|or|so|than|as|because|of|to|also|too|though|which|who|what|why|how|whether|still|else|some|any|all|yes|no (?!late|lost|missed|complaints|accidents|incidents|\w+ed\b)|usually|i (?:am|was|have not|do not|did not|cannot|could not|will not|would not)|i['’]m)\b",
    re.I,
)
_ANSWER_LEAD = re.compile(
    r"(?:(?:(?:my bit|my answer|what i do|me|mine|a|answer|ans)[:,] |(?:my )?(?:answer|reply) (?:was|is|would be)[:,]? |(?:i )?(?:said|say|says|tell|told|explained|answered|described|mentioned|talked about|told (?:him|her|them|everyone)(?: all)?)[:,]?(?: (?:that|about))?:? |i['’]?d |i would |would |then |and then ))+(?=\S)",
    re.I,
)
_ONLY_SAYS = re.compile(
    r"all|both|everyone|them all|(?:i )?(?:said|told (?:him|her|them)(?: all)?|answered|explained)(?: (?:him|her|them|that))?",
    re.I,
)
_BREAKS_OFF = re.compile(
    r"^I (?:can |could |have )?\w+$|\b(?:until|till|because|when|which|who|that|and|or|of|the|a|an|with|to|from|by|is|was|are|than|my|our|their|at|each|x)$",
    re.I,
)
_DIALECT = re.compile(r"\bi (?:says|done|seen|been|has|were)\b", re.I)
_LONGEST_ANSWER = 30  # words
_LONGEST_WRITTEN = 60  # of an answer to what they wrote to ask
_SHORTEST_ANSWER = 3
_LONGEST_PIECE = 24


def answer_in_brief(facts: Sequence[Fact], question: str = "") -> tuple[str, int] | None:
    """What was answered to a question, as noted: "scan at call, spare pair on belt packs", and how many facts that is.

    ``facts``: what stands behind the question, in order. The answer ends before the first that can't be told; None
    where too little is left.
    """
    found = answer_points(facts, question)
    if found is None:
        return None
    points, taken = found
    scraps = [scrap for fact in facts[:taken] if (scrap := in_brief(fact))]
    return (joined(scraps) if len(scraps) == len(points) else as_list(points)), taken


def answer_points(facts: Sequence[Fact], question: str = "") -> tuple[list[str], int] | None:
    """The pieces of such an answer, and how many facts they are; None where too little is left."""
    of_others = _OF_OTHERS.search(question) is not None
    points: list[str] = []
    taken = 0
    for number, fact in enumerate(facts, 1):
        if _ONLY_SAYS.fullmatch(fact.text):
            continue
        point = answer_piece(fact, of_others) or (None if points else _reason(fact, question))
        if point is None or len(" ".join([*points, point]).split()) > _LONGEST_ANSWER:
            break
        points.append(point)
        taken = number
    return (points, taken) if len(" ".join(points).split()) >= _SHORTEST_ANSWER else None


_ASKS_WHY = re.compile(r"(?:.{0,40}\b(?:asked|asks) (?:me )?)?why\b", re.I)
_BECAUSE = re.compile(r"(?:i (?:said|told (?:him|her|them)) )?(?:because|since|so that|to) \S", re.I)


def _reason(fact: Fact, question: str) -> str | None:
    """The reason that answers a "why", as noted: "because it is priced by postal code"; None where it is none."""
    text = without_capital(clean(fact.text))
    if fact.speaker != ME or not _ASKS_WHY.match(question) or not _BECAUSE.match(text):
        return None
    unfit = (
        len(text.split()) > _LONGEST_PIECE
        or UNFIT.search(text)
        or _OF_PEOPLE_NEVER.search(text)
        or re.search(r"[?!<>{}|*#=;\"“”]|->|→|https?:|\b(?:you|u|they|them)\b", text)
        or _has_a_slip(text)
    )
    return None if unfit else re.sub(r"^i (?:said|told \w+) ", "", text, flags=re.I)


def as_noted(facts: Sequence[Fact], rather_than_nothing: bool = False) -> list[Fact]:
    """What one has done, jotted down one after the other, for a letter that could word nothing of it: "led 6, then 14".

    ``rather_than_nothing``: it need count nothing, as long as it names where, what or how many.
    """
    best: list[Fact] = []
    run: list[Fact] = []
    for fact in (*facts, None):
        beside = (
            fact is not None
            and bool(run)
            and run[-1].block == fact.block
            and fact.start - run[-1].end <= NEAR
        )
        if run and not beside:
            if _amount(run, rather_than_nothing) > _amount(best, rather_than_nothing):
                best = run
            run = []
        if fact is not None and fact.kind is FactKind.STRENGTH and answer_piece(fact) is not None:
            run.append(fact)
    return best


def _amount(run: Sequence[Fact], rather_than_nothing: bool) -> int:
    told = answer_in_brief(run)
    if told is None or len(told[0].split()) < (_SOME if rather_than_nothing else _MUCH):
        return 0
    if rather_than_nothing:
        named = _NAMES_SOMETHING.search(told[0]) is not None
        enough = named and any(map(_tells_a_deed, told[0].split("; ")))
    else:
        enough = COUNTS_SOMETHING.search(told[0]) is not None
    if not enough:
        return 0
    return 0 if _NOT_DONE.match(told[0]) or not names_a_thing(told[0]) else len(told[0].split())


_NAMES_SOMETHING = re.compile(r"\d|\b(?:at|in|for|with) (?:the )?[A-ZÀ-Þ]|\b[A-ZÀ-Þ]{2,}\b")
_SOME = 5  # words of such a list
_BY_WHOM = re.compile(
    r"(?:(?:at|in|for|with) [^;]{2,40}? (?=(?:I|we) ))?(?:(?:I|we) (?:also |always |then |have |had )?)?(?P<verb>[a-z]+)\b"
)
_NO_DEED = frozenset(
    "lived have had am was were been said told asked went came need needed want wanted liked loved".split()
)


def _tells_a_deed(piece: str) -> bool:
    """Whether a piece tells of something done, and not of how things are or were."""
    verb = _BY_WHOM.match(piece)
    if verb is None or verb["verb"] in _NO_DEED:
        return PAPER.search(piece) is not None
    return (
        verb["verb"] in DEEDS
        or (verb["verb"].endswith("ed") and len(verb["verb"]) > _SHORT_VERB)
        or PAPER.search(piece) is not None
    )


_SHORT_VERB = 4  # letters
_MUCH = 6  # words of a list that has nothing but scraps
_NOT_DONE = re.compile(
    r"(?!(?:at|in|with|for) (?:the |my )?[A-ZÀ-Þ][^,]{2,40} (?:I|we) )(?:was|been|had|has|have|being|described|answered|paid|withdrew|stayed|back|in|at|on|over|from|the)\b|[a-z]+ (?:is|are|was|were)\b",
    re.I,
)


def answer_piece(fact: Fact, of_others: bool = False) -> str | None:
    """A statement of one's own as a piece of an answer, as noted: "scan at call"; None where it can't be one.

    ``of_others``: the question was about somebody, whom "she" then means.
    """
    return _piece(fact.text, of_others) if fact.speaker == ME else None


_PARTS = re.compile(r"(?<=[a-z0-9)])(?:[.;]\s+|\s+[-•*–]\s+)")
_UNDECIDED = re.compile(
    r"\b(?:hmm+|(?:that|it) depends|not sure|unsure|tbc|tbd|don['’]?t know|no idea|dunno|(?:must|need to|will) (?:ask|check|look)|\?\?)\b",
    re.I,
)


def written_answer(answer: str) -> str | None:
    """What the notes answer to a question that was written, as noted: "2 months, so 1 October"; None where it can't stand.

    ``answer``: its characters in the notes, with blanks for what is withheld.
    """
    if _UNDECIDED.search(answer) or _TO_ONESELF.search(answer.split("\n")[0]):
        return None
    text = re.sub(
        r"^(?:(?:yes|yep|yeah|aye|sure|ok|fine)\b[ ,:;.–-]*)+(?=\S)", "", expand(answer).strip(), flags=re.I
    )
    told: list[str] = []
    for part in _PARTS.split(text):
        piece = _piece(part.rstrip(" ."))
        if piece is None:
            break  # what limits an answer is not left out of its middle
        told.append(piece)
    while len(" ".join(told).split()) > _LONGEST_WRITTEN:
        told.pop()
    return "; ".join(told) or None


_SENTENCE_END = re.compile(r"(?<=[a-zà-ÿ0-9)%])[.!]+\s+|\s*\n\s*|\s+[-•*–]>?\s+|;\s+")
_ITEM_MARK = re.compile(r"^(?:[-•*→>]+|\d{1,2}[.)/](?!\d)|[a-z][)])\s*")
_TO_ONESELF = re.compile(
    r"\b(?:pls|please (?:write|put|say|answer|send)|don['’]?t (?:say|write|mention|put)|keep mum|say that\b(?! I)|get (?:that|this|it) (?:back|to)|wants? (?:it|this|an answer|until)|until tomorrow|asap|better to|address it|"
    r"reply points|my (?:reply|answer|ans)|thank(?:s|, answer)|answer both|look in the|attached?|credit is|dentist|not (?:my|the) phone|voicemail|short(?:ly)? reply|rough)\b",
    re.I,
)
_LEADS_IN = re.compile(
    r"^(?:(?:(?:right|okay|ok|so|and|well|now|then|um|uh)[,. ]+)*(?:(?:the|my) )?(?:answer|reply|ans)(?: is| would be)?[:,]? )?(?:(?:so|and|well|right|okay|ok|um)[,. ]+)*",
    re.I,
)
_OF_THE_TALK_BEFORE = re.compile(
    r"(?:from|in|at|about) (?:the )?(?:talk|interview|room|monday|tuesday|wednesday|thursday|friday|day|visit|call)\b[^.\n]{0,20}:|(?:notes?|other|next|misc|background|what they told)\b[^.\n]{0,20}:",
    re.I,
)
_MOST_OF_A_LETTER = 70  # words
_FEWEST_OF_A_SENTENCE = 2  # words


_NEVER_SENT = re.compile(
    r"\b(?:terrible|awful|useless|hates?|hated|stupid|idiot|lazy|suicides?|drunk|stole|theft|lawsuit|kick myself|(?:feel|felt|am|was) (?:so |really |very |a bit )?(?:bad|ashamed|awful|guilty|embarrassed)|phew|aww+|no,? wait|wait,? no|hang on|scratch that|dunno|idk|i guess|not sure|or something|somehow)\b",
    re.I,
)
"""What nobody puts into a letter, though it were said in other words to a friend."""
_OF_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.I)
_NAMED = re.compile(r"\b[A-ZÀ-Þ][a-zß-ÿ]+ (?:[A-ZÀ-Þ][\w'’-]+|and I)\b")


_SHOUTED = re.compile(r"(?<=[a-z,] )[A-Z]{5,}\b")  # "a certified first aid INSTRUCTOR"


def in_own_words(answer: str, meant: bool = False) -> str | None:
    """The sentences of an answer as the notes have them, spelled out; None where they hold none to be sent.

    For a question that nothing else answers: what somebody noted as the answer is meant for the reader.
    ``meant``: it is what the letter is written for, so that talk and "maybe" don't keep it out.
    """
    if _UNDECIDED.search(answer):
        return None
    told: list[str] = []
    answer = _SHOUTED.sub(lambda m: m[0].lower() if is_spelled(m[0].lower()) else m[0], answer)
    for part in _SENTENCE_END.split(_without_numbers(answer.strip())):
        text = _LEADS_IN.sub("", clean(expand(_ITEM_MARK.sub("", part.strip()))), count=1).strip(" ,;:.-–—")
        unfit = (
            len(text.split()) < _FEWEST_OF_A_SENTENCE
            or _TO_ONESELF.search(part)
            or (
                (_OF_SOMEBODY if meant else _OF_PEOPLE_NEVER).search(text)
                and not (meant and _NAMED.search(" ".join([*told, text])))
            )
            or _DIALECT.search(text)
            or (not meant and unsound(text) == "slang")
            or (_NEVER_SENT if meant else UNFIT).search(text)
            or re.search(r"[?<>{}|#=\"“”]|(?<![A-Z])\*|->|→|https?:|\.{2}", text)
            or _has_a_slip(text)
        )
        if _OF_THE_TALK_BEFORE.match(part.strip()):
            break
        if unfit:
            if told:
                break  # what follows may lean on it
            continue
        text = re.sub(
            r"^(?:yep|yeah|yup|aye)\b", "Yes", re.sub(r"^(?:nope|nah)\b", "No", text, flags=re.I), flags=re.I
        )
        text = re.sub(r"^(No|Yes) (?=(?:I|we|it|there|that)\b)", r"\1, ", text)
        if len(" ".join([*told, text]).split()) > _MOST_OF_A_LETTER:
            break
        told.append(f"{text[0].upper()}{text[1:]}.")
    return " ".join(told) or None


def _without_numbers(answer: str) -> str:
    """An answer without the bare numbers of its lines, where they count from one: "1 yep", "2 chainsaw yes"."""
    lines = answer.split("\n")
    counted = [line for line in lines if line.strip()]
    if len(counted) < 2 or not all(
        re.match(rf"{number} (?=\S)", line.strip()) for number, line in enumerate(counted, 1)
    ):
        return answer
    return "\n".join(re.sub(r"^\s*\d+ ", "", line) for line in lines)


def _piece(noted: str, of_others: bool = False) -> str | None:
    text = re.sub(r"\bw (?=[a-z])", "with ", without_capital(clean(noted)))
    text = _ANSWER_LEAD.sub("", text, count=1) if _ANSWER_LEAD.match(text) else text
    text = re.sub(r"^its (?=(?:in|on|not|been|all|an?|the|valid|current|due|up)\b)", "it is ", text)
    text = re.sub(r"(?<=[a-z]): (?=[a-z])", ", ", text)
    text = re.sub(r"^A (?=[a-z])", "a ", text)
    unfit = (
        not text
        or text.lower() in _NOTHING_TOLD
        or (text.startswith("not ") and _WOULD_NOT.search(noted))  # its "would" went with the lead
        or len(text.split()) > _LONGEST_PIECE
        or _AN_ANSWER_NEVER.search(text)
        or (not of_others and _OF_PEOPLE_NEVER.search(text))
        or _BEGINS_BADLY.match(text)
        or _DIALECT.search(text)
        or unsound(text) == "slang"
        or _BREAKS_OFF.search(text)
        or UNFIT.search(text)
        or re.search(r"[?!<>{}|*#=;\"“”]|->|→|https?:|\.{2}|^\w+:", text)
    )
    return None if unfit or _has_a_slip(text) else text


_WOULD_NOT = re.compile(r"\b(?:would not|wouldn['’]?t)\b", re.I)
_NOTHING_TOLD = frozenset("it that this so them all both one him her".split())
_SOUNDS = re.compile(r"(?!.*[bcdfghjklmnpqrstvwxz]{4})(?=.*[aeiouy]).{4,}", re.I)


def _has_a_slip(text: str) -> bool:
    """Whether a word is none and none of a trade either: "levophed" can be spoken, "hndl" can't."""
    unknown = [w for w in re.findall(r"[^\W\d_]+", text) if is_misspelled(w)]
    return any(_SOUNDS.fullmatch(word) is None for word in unknown) or len(unknown) > max(
        1, len(text.split()) // 3
    )
