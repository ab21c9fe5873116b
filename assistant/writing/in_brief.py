"""What the notes hold only as scraps, fit for a list after a colon: "22 units a day, remakes at 2.1%".

People jot down their best figures without a verb. A letter may tell them the same way, once, in brief.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.grammar import has_finite_verb, unsound
from assistant.english.spelling import is_spelled
from assistant.english.tagging import is_finite
from assistant.english.verbs import DEEDS
from assistant.schema import ME, Fact, FactKind
from assistant.writing.fragments import UNFIT, clean, tags_of, without_capital

_FEWEST, _MOST = 2, 11  # words
_ALONE = 4  # words
_ENOUGH = 5  # words of a list
_NEAR = 4  # characters between two scraps of one breath
_A_PRONOUN = re.compile(
    r"\b(?:i|he|she|they|them|him|her|his|their|theirs|you|your|u|it|we|us|me|mine|this|that|these|those|there|here|who|which|where)\b",
    re.I,
)
_OPENS_BADLY = re.compile(
    r"(?!in \d+ (?:years?|months?|seasons?) )(?:yes|no(?! (?:late|lost|missed|complaints|accidents|incidents|re-?\w+))|yep|yeah|ok|okay|not|never|only|just|about to|and|but|or|so|then|than|as|if|when|because|by|at|for|with|of|to|from|in|on|out|off|up|down|over|under|"
    r"asked|said|told|talked|showed|gave|went|got|saw|met|sat|felt|nice|good|bad|great|fine|same|both|all|some|any|many|most|more|much|how|why|what|whether|before|after|today|tomorrow|yesterday|last|next|maybe|still|else|answer|score|scenario|q|a)\b",
    re.I,
)
_ENDS_BADLY = re.compile(
    r"\b(?:and|or|of|the|a|an|in|on|at|for|with|to|from|by|is|was|than|my|our|yes|no|ok|each|x)$", re.I
)
_ONLY_TIME = re.compile(
    r"(?:about |over |nearly |around )?(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|a|half an?) ?(?:years?|months?|weeks?|days?|hours?|minutes?|mins?|secs?|seconds?|nights?|times|am|pm)\W*(?:each|a week|a day|ago|now|total)?",
    re.I,
)
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand)\b",
    re.I,
)
_PAPER = re.compile(
    r"\b(?:licen[cs]e|certificate|cert|diploma|degree|ticket|card|course|training|registration|accreditation|instructor|assessor|level|grade|band|endorsement|first aid|BSc|MSc|BA|MA|PhD|NVQ|NPLQ|QTS|PGCE|ISO|cert(?:ificate)? IV|trained|qualified|registered|certified|fluent|native)\b"
)
_OF_THE_DAY = re.compile(
    r"\b(?:late|early|norm|honest|story|answer|numbers|alone|pending|the time|interview|panel|reception|coffee|tea|lunch|parking|bus|train|taxi|room|floor|zoom|teams call|nervous|sweat\w*|clock|late for|notice|salary|pay|rent|holiday|january|february|march|april|may|june|july|august|september|october|november|december|mon|tue|wed|thu|fri|sat|sun)(?:day)?\b",
    re.I,
)
_CHANGED = re.compile(r"^(?P<what>.+?) (?:down |up )?from (?P<from>\S+(?: \w+)?) to (?P<to>\S+.*)$")


def in_brief(fact: Fact) -> str | None:
    """A statement of what one has done or holds as a scrap that a list can have, or None.

    "Clean show reports" can go with others; what has a figure or names a paper is ``telling``.
    """
    if fact.speaker != ME or fact.kind is not FactKind.STRENGTH:
        return None
    text = without_capital(clean(fact.text))
    text = re.sub(r"^(?:me|mine|exp|experience|skills?)[:,]? (?=\S)", "", text, flags=re.I)
    text = re.sub(r"^(?:of|about) (?=(?:the|my|our) )", "", text)
    text = re.sub(r"^0 (?=[a-z])", "no ", text)
    text = re.sub(r"^\d (?=(?:one|two|three|four|five|six)\b)", "", text)  # the number of an item
    text = re.sub(r"\bw (?=[a-z])", "with ", text)
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST:
        return None
    if (
        _A_PRONOUN.search(text)
        or _OPENS_BADLY.match(text)
        or _ENDS_BADLY.search(text)
        or _ONLY_TIME.fullmatch(text)
        or _OF_THE_DAY.search(text)
        or UNFIT.search(text)
        or re.search(r"[?!<>{}|*#=:;\"“”]|->|→|https?:|\.{2}", text)
    ):
        return None
    if _is_misspelled(text):
        return None
    if has_finite_verb(text) and _CHANGED.match(text) is None:
        return None
    first, tags = tags_of(text)
    if first[0].lower() in DEEDS or tags[0].startswith("VERB|Fin"):
        return None  # "ran the bar": for that there are sentences
    return text if any(t in ("NOUN", "PROPN") for t in tags) else None


_AN_ANSWER_NEVER = re.compile(
    r"\b(?:he|she|him|her|his|hers|aunt\w*|mum|mom|dad|mother|father|wife|husband|son|daughter|nan|gran\w*|sister|brother|your|u|(?<!by )me|mine|myself|lol|haha|um+|er+|oops|argh|ugh|sigh|laugh\w*|nod\w*|smil\w*|grin\w*|cried|blush\w*|waffl\w*|"
    r"rambl\w*|fluff\w*|blew|messed|botched|bombed|winged|fumbl\w*|mumbl\w*|blank\w*|dunno|idk|yep|yeah|no idea|nope|not much|honest answer|maybe|guess|ok|okay|fine|great|nice|badly|happy|coffee|bus|train|taxi|nervous|sweat\\w*|salary|pay|rent|holiday|notice|seemed|liked|loved|asked|said|told|sure|easy|think|hope|hopefully)\b",
    re.I,
)
_ANSWER_OPENS_BADLY = re.compile(
    r"(?:and|but|or|so|than|as|because|of|to|also|too|though|which|who|what|why|how|whether|still|else|some|any|all|yes|no (?!late|lost|missed|complaints|accidents|incidents|\w+ed\b)|usually|i (?:am|was|have not|do not|did not|cannot|could not|will not|would not)|i['’]m)\b",
    re.I,
)
_ANSWER_LEAD = re.compile(
    r"(?:(?:(?:my bit|my answer|what i do|me|mine|a|answer|ans)[:,] |(?:i )?(?:said|explained|answered|described|mentioned|talked about|told (?:him|her|them|everyone)(?: all)?)[:,]?(?: (?:that|about))? |i['’]?d |i would |would |then |and then ))+(?=\S)",
    re.I,
)
_ONLY_SAYS = re.compile(r"all|both|everyone|them all|(?:i )?(?:said|told (?:him|her|them)(?: all)?|answered|explained)(?: (?:him|her|them|that))?", re.I)
_ANSWER_ENDS_BADLY = re.compile(r"\b(?:and|or|of|the|a|an|with|to|from|by|is|was|are|than|my|our|their|at|each|x)$", re.I)
_DIALECT = re.compile(r"\bi (?:says|done|seen|been|has|were)\b", re.I)
_LONGEST_ANSWER = 30  # words
_SHORTEST_ANSWER = 3
_LONGEST_PIECE = 24


def answer_in_brief(facts: Sequence[Fact]) -> tuple[str, int] | None:
    """What was answered to a question, as noted: "scan at call, spare pair on belt packs", and how many facts that is.

    ``facts``: what stands behind the question, in order. The answer ends before the first that can't be told; None
    where too little is left.
    """
    points: list[str] = []
    taken = 0
    for number, fact in enumerate(facts, 1):
        if _ONLY_SAYS.fullmatch(fact.text):
            continue
        point = _answer_piece(fact)
        if point is None or len(" ".join([*points, point]).split()) > _LONGEST_ANSWER:
            break
        points.append(point)
        taken = number
    words = " ".join(points).split()
    return (as_list(points), taken) if len(words) >= _SHORTEST_ANSWER else None


def as_noted(facts: Sequence[Fact]) -> list[Fact]:
    """What one has done, jotted down one after the other, for a letter that could word nothing of it: "led 6, then 14"."""
    best: list[Fact] = []
    run: list[Fact] = []
    for fact in (*facts, None):
        beside = fact is not None and bool(run) and run[-1].block == fact.block and fact.start - run[-1].end <= _NEAR
        if run and not beside:
            if _amount(run) > _amount(best):
                best = run
            run = []
        if fact is not None and fact.kind is FactKind.STRENGTH and _answer_piece(fact) is not None:
            run.append(fact)
    return best


def _amount(run: Sequence[Fact]) -> int:
    told = answer_in_brief(run)
    if told is None or len(told[0].split()) < _MUCH or not _COUNTS_SOMETHING.search(told[0]):
        return 0
    return 0 if _NOT_DONE.match(told[0]) or not _names_a_thing(told[0]) else len(told[0].split())


_MUCH = 6  # words of a list that has nothing but scraps
_COUNTS_SOMETHING = re.compile(
    r"\b(?:\d[\d,.]*k?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty) (?!years?\b|months?\b|weeks?\b|days?\b|hours?\b|minutes?\b|seconds?\b|of\b|at\b|in\b|on\b|to\b|and\b|for\b|down\b|up\b)(?:[a-z-]+ )?[a-z-]{4,}|from \S*\d\S* (?:\w+ )?to \S*\d",
    re.I,
)
_NOT_DONE = re.compile(
    r"(?:was|been|had|has|have|being|described|answered|paid|withdrew|stayed|back|in|at|on|over|from|the)\b|[a-z]+ (?:is|are|was|were)\b", re.I
)


def _answer_piece(fact: Fact) -> str | None:
    text = re.sub(r"\bw (?=[a-z])", "with ", without_capital(clean(fact.text)))
    text = _ANSWER_LEAD.sub("", text, count=1) if _ANSWER_LEAD.match(text) else text
    text = re.sub(r"(?<=[a-z]): (?=[a-z])", ", ", text)
    text = re.sub(r"^A (?=[a-z])", "a ", text)
    unfit = (
        fact.speaker != ME
        or not text
        or len(text.split()) > _LONGEST_PIECE
        or _AN_ANSWER_NEVER.search(text)
        or _ANSWER_OPENS_BADLY.match(text)
        or _DIALECT.search(text)
        or unsound(text) == "slang"
        or _ANSWER_ENDS_BADLY.search(text)
        or UNFIT.search(text)
        or re.search(r"[?!<>{}|*#=;\"“”]|->|→|https?:|\.{2}|^\w+:", text)
    )
    return None if unfit or _is_misspelled(text) else text


_THEIRS_NEVER = re.compile(
    r"\b(?:i|he|she|him|her|his|hers|me|mine|my|u|it|this|that|these|those|there|here|who|nice|lovely|great|fine|cool|posh|tiny|smelly|odd|weird|funny|honest|tired|cold|late|rude|grumpy|"
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
    words, tags = tags_of(text)
    at = next((i for i, t in enumerate(tags) if is_finite(t)), 0)
    return at > 0 and any(t in ("NOUN", "PROPN") for t in tags[:at]) and sum(map(is_finite, tags)) == 1


def theirs_in_brief(fact: Fact) -> str | None:
    """What they told of their work as a scrap that can stand after a colon: "3 waking nights including Sundays"; else None."""
    if fact.speaker == ME or fact.kind not in (FactKind.TOPIC, FactKind.NEED, FactKind.CONCERN):
        return None
    text = re.sub(r"\bw (?=[a-z])", "with ", without_capital(clean(fact.text)))
    text = re.sub(r"^(?:about|needs?|wants?|looking for|they (?:need|want)|must have|must) (?=(?:an?|the|\d|some|more|two|three|four|five) )", "", text)
    words = text.split()
    unfit = (
        not _FEWEST < len(words) <= _MOST
        or _THEIRS_NEVER.search(text)
        or _A_PRONOUN.search(_OTHERS_BY_NAME.sub(" ", text))
        or _OPENS_BADLY.match(text)
        or _ENDS_BADLY.search(text)
        or _ONLY_TIME.fullmatch(text)
        or UNFIT.search(text)
        or re.search(r"[?!<>{}|*#=:;\"“”/]|->|→|https?:|\.{2}", text)
        or _TOO_PLAIN.search(text)
        or (has_finite_verb(text) and not _is_statement(text))
        or _is_misspelled(text)
    )
    if unfit:
        return None
    first, tags = tags_of(text)
    if tags[0].startswith(("VERB", "AUX")) and tags[0] != "VERB|Ger":
        return None
    return text if _names_a_thing(text) and (telling(text) or len(words) > _FEWEST + 1) else None


_A_PERSON_WHO = re.compile(r"(?:an?|the|some(?:one|body)) (?:[a-z-]+ ){0,3}(?:who|that|with|in|at)\b", re.I)
_OF_HARM = re.compile(r"\b(?:died|deaths?|suicide|abuse\w*|fired|sacked|lawsuit|court|police|stole|theft|drunk|bully\w*|gossip)\b", re.I)
_LONGEST_TOPIC = 16  # words


def as_topic(fact: Fact) -> str | None:
    """What they brought up, as it follows "You spoke of": "timesheets", "a resident who gets up at 3"; else None."""
    text = without_capital(clean(re.sub(r"^(?:\w+ )?(?:asked|talked|spoke) (?:\w+ ){0,2}?about ", "", fact.text)))
    text = re.sub(r"^A (?=[a-z])", "a ", text)
    words, tags = tags_of(text)
    unfit = (
        fact.speaker == ME
        or not 1 <= len(words) <= _LONGEST_TOPIC
        or (len(words) == 1 and (len(text) < 5 or tags[0] != "NOUN"))
        or UNFIT.search(text)
        or _OF_HARM.search(text)
        or re.search(r"\b(?:i|he|she|him|you|u|me|my|this|it|we|us)\b|[?!<>{}|*#=:;\"“”/]", text, re.I)
        or _is_misspelled(text)
        or _ENDS_BADLY.search(text)
    )
    if unfit or (has_finite_verb(text) and not _A_PERSON_WHO.match(text)):
        return None
    return text if tags[0] in ("NOUN", "ADJ", "NUM", "DET", "PROPN") and _names_a_thing(text) else None


_OF_TIME = frozenset(
    "year years month months week weeks day days hour hours minute minutes second seconds last next first time times each half average half-hour morning evening today".split()
)


def _names_a_thing(text: str) -> bool:
    """Whether a scrap says of what it speaks: "9 last month" does not, "14 week waits" does."""
    words, tags = tags_of(text)
    return any(
        tag in ("NOUN", "PROPN") and len(word) > 2 and word.lower() not in _OF_TIME
        for word, tag in zip(words, tags, strict=True)
    )


def _is_misspelled(text: str) -> bool:
    """Whether a word is in small letters and no word: a slip, or a name that was typed in haste."""
    return any(w.isascii() and w.isalpha() and w.islower() and len(w) > 1 and not is_spelled(w) for w in text.split())


def telling(scrap: str) -> bool:
    """Whether a scrap says something that counts: a figure, or a paper that one holds."""
    return _FIGURE.search(scrap) is not None or _PAPER.search(scrap) is not None


def stands_alone(scrap: str) -> bool:
    """Whether a scrap can be all there is: "CISRS part 2" is of no place and no trade, "60 covers at the Ship" is."""
    named = re.search(r"\b(?:at|in|with|on|for) (?:the )?[A-ZÀ-Þ]\w+", scrap) is not None
    words = scrap.split()
    done = any(w.endswith("ed") or w.endswith("-strung") for w in words[1:])
    if _PAPER.search(scrap):
        return len(words) >= _ALONE
    counted = _COUNTS_SOMETHING.search(scrap) is not None and _names_a_thing(scrap)
    return len(words) >= _ALONE and counted and (named or done)


def runs(scraps: Sequence[tuple[Fact, str | None]]) -> list[list[tuple[Fact, str]]]:
    """Scraps that were jotted down one after the other; ``scraps``: the facts of the notes in order."""
    found: list[list[tuple[Fact, str]]] = []
    for fact, scrap in scraps:
        if scrap is None:
            continue
        beside = (
            bool(found)
            and found[-1][-1][0].block == fact.block
            and fact.start - found[-1][-1][0].end <= _NEAR
        )
        if beside:
            found[-1].append((fact, scrap))
        else:
            found.append([(fact, scrap)])
    return [run for run in found if _is_worth_telling([scrap for _, scrap in run])]


def _is_worth_telling(scraps: Sequence[str]) -> bool:
    several = len(scraps) > 1 and any(map(telling, scraps)) and sum(len(s.split()) for s in scraps) >= _ENOUGH
    return several or any(map(stands_alone, scraps))


def as_list(points: Sequence[str]) -> str:
    """Scraps as one list: "212 cues, clean show reports and no late ups"; semicolons part what is not alike."""
    if len(points) > 1 and (
        any(" and " in point or "," in point for point in points) or not all(map(_is_a_thing, points))
    ):
        return "; ".join(points)
    return ", ".join(points[:-1]) + (" and " if len(points) > 1 else "") + points[-1]


def _is_a_thing(point: str) -> bool:
    """Whether a scrap is a noun with what belongs to it, and no deed: what "and" can join."""
    words, tags = tags_of(point)
    return tags[0] in ("NOUN", "ADJ", "NUM", "DET", "PROPN") and not any(
        tag.startswith(("VERB|Fin", "AUX")) for tag in tags
    )
