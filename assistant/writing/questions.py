"""A question that an interviewer asked, as it follows "You asked me": "how I would calm a nervous child"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.grammar import (
    add_articles,
    address_reader,
    has_finite_verb,
    is_plural,
    spell_contractions,
    unsound,
)
from assistant.english.shorthand import expand
from assistant.english.spelling import is_misspelled, is_spelled
from assistant.english.tagging import is_known, tag
from assistant.english.verbs import past_of
from assistant.schema import EMPLOYER, Fact, Person
from assistant.writing.fragments import AMBIGUOUS_THEY, UNFIT, accepted, clean, shorter, tags_of
from assistant.writing.noun_phrases import noun_phrase
from assistant.writing.word_order import in_reported_order

_REPORTED = re.compile(
    r"^.{0,40}?\b(?:asked|asks|asking|(?:ask|goes|went)(?= (?:me |us )?(?:if|whether|what|how|when|where|why|which|who|do|can|could|would|have|about)\b)|wondered|wanted to know|wants? (?:to )?know|grilled|quizzed|pressed|pushed)\b"
    r"(?: (?:me|us))?(?: (?:a lot|again|straight out|first|next|twice|then|specifically|mostly|also))*\s*[:,-]?\s*",
    re.I,
)
_NUMBERED = re.compile(r"^(?:Q(?:uestion)?\s*\d*|their q(?:uestion)?|asked)\s*[:.)-]?\s+(?=\S)", re.I)
_QUOTED = re.compile(r"[\"“](?P<inside>[^\"“”]{8,})[\"”?]")
_TELL_ME = re.compile(
    r"^(?:(?:can|could|would) you )?(?:please )?(?:tell (?:me|us)|talk (?:me|us)|give (?:me|us)|walk (?:me|us)|describe|explain)\b"
    r"(?: (?:about|through|an example of))?\s+",
    re.I,
)
_ABOUT = re.compile(r"^(?:about|re|on|for)\s+", re.I)
_TO_DO = re.compile(r"^to (?=[a-z]+\b)")
_WH = r"how|what|why|when|where|which|who"
_HOW_YOU = re.compile(
    r"^(?P<wh>how|what|why|when|where)\s+(?:you|u)\s+(?!would\b|do\b|did\b|can\b|could\b|will\b|have\b|are\b|were\b|should\b)(?P<rest>[a-z]+\b.+)$",
    re.I,
)
""" "How you manage three events", as learners ask it."""
_OF_OTHERS = re.compile(
    rf"^(?P<wh>{_WH}|whether|if)\s+(?P<rest>(?:people|staff|customers|clients|patients|parents|visitors|guests|students|pupils|the [a-z]+|an? [a-z]+)\s+(?!(?:to|of|for)\b)\w+.*)$",
    re.I,
)
""" "Why people quit on nights": a question that is not about the candidate."""
_REPORTED_CLAUSE = re.compile(
    rf"^(?P<wh>(?:{_WH})(?: (?:often|long|many|much|well|far|quickly|exactly|kind of \w+))?|whether|if)\s+"
    r"(?P<rest>(?:I|my)\b.+)$",
    re.I,
)
_DIRECT = re.compile(
    rf"^(?:(?P<wh>(?:{_WH})(?: (?:often|long|(?:many|much)(?: (?!have\b|do\b|did\b|can\b|would\b)\w+){{0,2}}|well|far|quickly|\w+s))?)\s+)?"
    r"(?P<aux>would|do|did|can|could|will|have|had|are|am|was|were|should)\s+(?P<who>you|I|u|we)\s+(?P<rest>.+)$",
    re.I,
)
_FINE_WITH = re.compile(
    r"^(?:and )?(?:if |whether )?(?:(?:are |would )?you|(?:am |would )i|i(?:['’]?m| am|['’]?d| would)) (?:be )?(?:ok|okay|fine|happy|alright|all right) (?P<how>with|to)\b",
    re.I,
)
_OF_A_CHOICE = re.compile(
    r"^(?P<wh>(?:which|what|how many|how much) (?:(?!would\b|do\b|did\b|can\b|could\b|will\b|have\b|are\b|is\b|was\b|does\b)[\w'’-]+ ){0,4}(?!would\b|do\b|did\b|can\b|could\b|will\b|have\b|are\b|is\b|was\b|does\b)[\w'’-]+) "
    r"(?P<aux>would|do|did|can|could|will|have|are|were|should) (?P<who>you|I|u) (?P<rest>.+)$",
    re.I,
)
_FOR_A_THING = re.compile(r"for (?:the|my|an?|one|two|three) (?!time\b|moment\b)\w", re.I)
_OPENED_BY = re.compile(rf"^[^:?]{{3,60}}: (?=(?:{_WH}|do|did|can|could|would|have|are|is|will)\b)", re.I)
""" "Only had one question: do you garden"."""
_HOW_D = re.compile(r"^(?P<wh>how|what|where|when|who)(?:'d|d)\s+(?=you|I)", re.I)
_FOR_I = {"are": "am", "were": "was"}
_MIXED = re.compile(r"\bclass of (\d+),? (mixed)[ -](ability|age)\b", re.I)
""" "A class of 31 mixed ability", as teachers jot it down."""
_EMPTY = re.compile(
    r"\b(?:want to know|questions?|ask us|anything else|kn?ow about us|this|that one|it|there)\??$|^(?:have I |about |the )?(?:\w+ )?one$",
    re.I,
)
_TELLS_OF_WHAT = 9  # words of a question from which "it" at its end is likely named in it
_ANSWERED = re.compile(
    r" (?:yes|yep|yeah|nope)\b|(?<!say)(?<!says)(?<!said)(?<!with)(?<!is)(?<!or) no(?=$|[,.;])", re.I
)
"""Where a question ends and what was answered begins."""
_WHAT_IS_THE = re.compile(
    r"what(?:['’]?s| is| was| are| were) (?P<what>(?:the|my|your) (?:(?:worst|best|hardest|biggest|largest|longest|toughest|trickiest|proudest|most \w+|last|first|difference|greatest|smallest) ?).+)$",
    re.I,
)
_WHAT_IS_IT = re.compile(
    r"what(?:['’]?s| is) (?P<what>(?:an? )?(?!the\b|you\b|your\b|up\b)[\w-]+(?: [\w-]+){0,2})$", re.I
)


_WHAT_IF = re.compile(
    r"(?:and |so |but )?(?:(?:what|wat|wot) if|suppose(?: that)?|imagine(?: that)?|say) (?P<case>(?!would\b|do\b|did\b|is\b|are\b|was\b|were\b)(?:an? |the |my |your |their |two |some|one |it |he |she |they |\w+ ).+)$",
    re.I,
)
""" "What if a kid shows up high?"."""


def indirect_question(text: str) -> tuple[str | None, str | None]:
    """The question as a clause ("how I would …", "whether I have …", "to talk through …") or what it is about.

    Only words of the question are used, in the first person: "how do you calm a child" gives
    "how I calm a child"; "asked about a time I stayed calm" gives (None, "a time I stayed calm").
    Either may be None. Whether the result is sound is for the caller to judge.
    """
    text = re.sub(r"\bI['’]d (?=(?:put|set|cut|let|run|come|hit)\b)", "I would ", text)
    text = _MIXED.sub(r"\2-\3 class of \1", text)
    text = spell_contractions(" ".join(text.split())).strip(" .?!,;:-–—")
    text = re.sub(r"(?<=\w) like (?:that|this)$", "", text)
    said = _REPORTED.match(text)
    rest = text[said.end() :] if said else _NUMBERED.sub("", text)
    direct = said is None
    if quoted := _QUOTED.search(f'{text}"' if text.count('"') % 2 else text):
        rest, direct = quoted["inside"], True
    if said is None and (opened := _OPENED_BY.match(rest)):
        rest = rest[opened.end() :]  # "only had one question: do you garden"
    rest = _FINE_WITH.sub(lambda m: f"are you happy {m['how']}", rest)
    rest = _ANSWERED.split(rest, maxsplit=1)[0]
    rest = rest.strip(' .?!,;:-–—"“”')
    if not rest or (_EMPTY.search(rest) and len(rest.split()) < _TELLS_OF_WHAT):
        return None, None
    if told := _TELL_ME.match(rest):
        return None, _first_person(rest[told.end() :])
    if said and _FOR_A_THING.match(rest):
        return _first_person(rest), None  # "he asked for the report of my last claim"
    if (about := _ABOUT.match(rest)) and not _REPORTED_CLAUSE.match(rest[about.end() :]):
        return None, _first_person(rest[about.end() :]) if direct else rest[about.end() :]
    rest = rest[about.end() :] if about else rest  # "asked about how I'd ..."
    if said and _TO_DO.match(rest):
        return f"me {rest}", None  # "asked to explain one cut"
    if superlative := _WHAT_IS_THE.match(rest):
        return None, _first_person(re.sub(r"\byouve\b", "you have", superlative["what"]))
    if (of_a_term := _WHAT_IS_IT.match(rest)) and not re.search(r"\b(?:you|u|I|it|this|that)\b", rest):
        return f"what {of_a_term['what']} is", None
    if (supposed := _WHAT_IF.match(rest)) and has_finite_verb(supposed["case"]):
        return f"what I would do if {_first_person(supposed['case'])}", None
    rest = _HOW_D.sub(lambda m: f"{m['wh']} would ", rest)
    if clause := _REPORTED_CLAUSE.match(rest):
        wh = "whether" if clause["wh"].lower() == "if" else clause["wh"].lower()
        return f"{wh} {clause['rest']}", None
    if learner := _HOW_YOU.match(rest):
        return f"{learner['wh'].lower()} I {_first_person(learner['rest'])}", None
    if said and (others := _OF_OTHERS.match(rest)) and has_finite_verb(others["rest"]):
        wh = "whether" if others["wh"].lower() == "if" else others["wh"].lower()
        return f"{wh} {_first_person(others['rest'])}", None
    if question := _DIRECT.match(rest) or _OF_A_CHOICE.match(rest):
        return _turned(question), None
    if turned := in_reported_order(rest):
        return _first_person(turned), None
    if said or re.match(rf"(?:{_WH}|if|is|are|did|do|does|has|was)\b", rest, re.I) or "?" in rest:
        return None, None
    return None, _first_person(rest)


def _turned(question: re.Match[str]) -> str | None:
    """A direct question with its verb behind its subject: "how do you learn" -> "how I learn"."""
    wh, aux = question["wh"], question["aux"].lower()
    rest = _first_person(question["rest"])
    verb = rest.split()[0]
    if aux == "do" and verb == "I":
        return None
    lead = f"{_first_person(wh.lower())} " if wh else "whether "
    if aux == "did":
        past = past_of(verb) if tag(["to", verb])[1] == "VERB|Inf" else None
        return (
            f"{lead}{'we' if question['who'].lower() == 'we' else 'I'} {past}{rest[len(verb) :]}"
            if past and past != verb
            else None
        )
    if question["who"].lower() == "we":
        return None
    if aux == "do":
        # "what do you do if …" is about what one would do.
        supposed = wh is not None and re.search(r"\b(?:if|when)\b", rest) and tag([verb])[0] != "NOUN"
        return f"{lead}I would {rest}" if supposed else f"{lead}I {rest}"
    return f"{lead}I {_FOR_I.get(aux, aux)} {rest}"


def _first_person(text: str) -> str:
    """The text of a question to me with me as "I": "a time your figures were wrong" -> "… my figures …"."""
    for theirs, yours in (("we", "\0"), ("us", "\0"), ("our", "\0r")):  # kept from becoming "I"
        text = re.sub(rf"\b{theirs}\b", yours, text, flags=re.I)
    text = re.sub(r"\byour\b", "my", text, flags=re.I)
    text = re.sub(r"\byours\b", "mine", text, flags=re.I)
    text = re.sub(r"\byourself\b", "myself", text, flags=re.I)
    text = re.sub(r"\byou are\b", "I am", text, flags=re.I)
    text = re.sub(r"\byou were\b", "I was", text, flags=re.I)
    before_verb = r"\b(?:you|u)\b(?= (?:\w+ly )?(?:have|had|would|could|can|did|do|will|felt|got|made|led|took|went|\w+ed)\b)"
    text = re.sub(before_verb, "I", text, flags=re.I)
    text = re.sub(r"\b(when|if|because|while|before|after) (?:you|u)\b", r"\1 I", text, flags=re.I)
    text = re.sub(
        r"\b(thing|time|way|project|day|job|moment|case|tool|system|book|lesson|dish) (?:you|u)(?= [a-z])",
        r"\1 I",
        text,
    )
    return re.sub(r"\b(?:you|u)\b", "me", text, flags=re.I).replace("\0", "you")


_ASKED_OF_ALL = re.compile(
    r"\b(?:where I (?:would )?see (?:me|myself)|(?:my|the) (?:(?:\w+ )?(?:strengths?|weakness(?:es)?))|why (?:I (?:want|wanted|applied|am leaving|left|would like)|you\b|this (?:job|role|company))|"
    r"why you should (?:hire|pick|choose) me|^(?:about )?(?:me|myself)$|about (?:me|myself)$|my (?:notice|salary|availability|hobbies|start date|expectations)|notice period|salary|right to work|"
    r"any (?:other )?questions|when I (?:can|could) start|how I (?:got|get) (?:here|there)|what I (?:know|knew) about (?:you|the company)|gaps? (?:in|on))",
    re.I,
)
"""What every candidate is asked, or what is better not brought up again."""


_ONE_THING = re.compile(r"[a-z]{5,}(?:s|ing|ity|ment|tion|ism|ness|ship)", re.I)
""" "Asked about errors": more than one, or what can't be counted."""
_OF_A_TERM = re.compile(r"^what (.+) is$")
_FEWEST_ASKED, _LONGEST_ASKED = 3, 22  # words: "how I prioritise"


_NOBODY_BEFORE = re.compile(
    r"(?:(?!\b(?:an?|my|your|our|any|every|someone|somebody|who|whose|[A-ZÀ-Þ][a-zà-ÿ]+)\b).)*?\b(?:when|while|if) (?:he|she)\b"
)
""" "Whether I can run the team when he is away": nobody is named of whom that could be said but who asks."""


def _fit(clause: str, fact: Fact) -> str | None:
    """A question's clause as a letter can have it, or None."""
    clause = add_articles(_theirs_to_yours(clean(clause)))
    fit = (
        _FEWEST_ASKED <= len(clause.split()) <= _LONGEST_ASKED
        and not _stray_person(clause)
        and not unsound(_OF_A_TERM.sub(r"about \1", clause))
        and accepted(clause, "question", fact.kind)
    )
    return clause if fit else None


def question_forms(
    fact: Fact, text: str, reader: Person | None, people: Sequence[Person]
) -> tuple[str | None, str | None]:
    """A question of the reader's as a clause behind "You asked", or as what it was about; each may be None."""
    if reader is not None and fact.speaker not in (EMPLOYER, reader.name):
        return None, None
    clause, noun = indirect_question(text)
    if _ASKED_OF_ALL.search(clause or noun or ""):
        return None, None  # nothing of this interview
    if clause is not None:
        if reader is not None and fact.speaker == reader.name and _NOBODY_BEFORE.match(clause):
            clause = address_reader(clause, (), frozenset({"he", "she"}))  # "when she is away": who asked
        clause = next((told for part in shorter(clause) if (told := _fit(part, fact)) is not None), None)
    if (
        noun is not None
        and _ONE_THING.fullmatch(noun)
        and is_spelled(noun.lower())
        and re.search(r"\basked\b.*\babout\b", text)
    ):
        return clause, noun.lower()
    if noun is not None:
        noun = _theirs_to_yours(noun)
        own = re.search(r"\b(?:I|my|me)\b", noun)
        if own is None:
            noun = noun_phrase(fact.model_copy(update={"speaker": EMPLOYER}), noun, reader, people)
        else:
            noun = add_articles(clean(noun))
            noun = noun[:1].lower() + noun[1:] if is_known(noun.split()[0].lower()) else noun
            bad = UNFIT.search(noun) or unsound("You asked about " + noun) or _stray_person(noun)
            noun = (
                None
                if bad or not 2 <= len(noun.split()) <= 18 or not accepted(noun, "noun", fact.kind)
                else noun
            )
    return clause, noun


_ASKED_AND_SAID = re.compile(
    r"(?:but |and |so |then )*(?P<question>(?:(?:he|she|they|(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)?) )?ask(?:s|ed)? [^.!?\"“”]{8,90}?),? (?:and|so|but) i (?:said|say|told|answered)\b",
    re.I,
)


def asked_within(told: str) -> str | None:
    """The question in what tells of it and of the answer: "she asked how long I've taught and I said since 2016"."""
    found = _ASKED_AND_SAID.match(told)
    return asked(found["question"]) if found else None


def asked(question: str) -> str | None:
    """What they asked or wrote to ask, as it follows "You asked": "whether I can work weekends"; None where it can't be turned."""
    question = _TELL_US.sub("", _OPENED_BY.sub("", expand(question)))
    question = _FINE_WITH.sub(lambda m: f"are you happy {m['how']}", question)
    clause, _ = indirect_question(question)
    if clause is None:
        return None
    clause = add_articles(_theirs_to_yours(clean(clause)))
    if _stray_person(clause) or not 4 <= len(clause.split()) <= _LONGEST_ASKED or unsound(clause):
        return None
    return clause


_TELL_US = re.compile(
    r"^(?:[^?]{3,70}, )?(?:could|can|would) you (?:please |kindly |just )?(?:tell|let|confirm|say|advise|remind|clarify)(?: to)?(?: (?:us|me))?(?: know)? (?=(?:how|what|when|where|which|who|why|whether|if)\b)",
    re.I,
)
""" "Before we close, could you tell us which ...": what is asked stands behind."""
_SAME_IN_ALL = frozenset("run come become put cut set hit let read had got".split())
_WHETHER = re.compile(r"whether I (?P<verb>can|could|would|have|am|do)\b (?P<rest>.+)$")
_NOT = {
    "can": "cannot",
    "could": "could not",
    "would": "would not",
    "have": "have not",
    "am": "am not",
    "do": "do not",
}
_WHAT_IS = re.compile(
    r"^(?:and )?what(?:'s|’s| is| are) your (?P<what>(?!name)[a-z]+(?: [a-z]+){0,2})\W*$", re.I
)
_WHEN = re.compile(r"when I (?P<verb>can|could|would be able to) (?P<what>start|begin|come in|start work)\b")
_OWN_WORDS = re.compile(
    r"(?:yes,? |no,? )?i(?:'m|'ve|’m|’ve)? (?:can|could|would|am|have|will|do|speak|live|prefer|start)?\b[^.,;:!?\n]{4,90}",
    re.I,
)


def _said_by_oneself(answer: str) -> str | None:
    """An answer that is a sentence already: "i can start 11 january"."""
    text = spell_contractions(" ".join(answer.split()))
    text = re.sub(r"^((?:yes|no),?) i\b", lambda m: f"{m[1].rstrip(',').capitalize()}, I", text, flags=re.I)
    text = re.sub(r"^i\b", "I", text)
    text = re.sub(
        r"\b(start|begin|come|finish) (?=\d|the \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
        r"\1 on ",
        text,
        flags=re.I,
    )
    text = re.sub(
        r"\b(january|february|march|april|june|july|august|september|october|november|december)\b",
        lambda m: m[1].capitalize(),
        text,
    )
    body = text.partition(", ")[2] if text.startswith(("Yes, ", "No, ")) else text
    return None if _stray_person(body) or unsound(body) or len(body.split()) < 4 else text


_A_TIME = re.compile(
    r"(?:from|on|in|by|after|within|any time|straight away|immediately|tomorrow|next|the \d|\d{1,2}(?:st|nd|rd|th)?\b|mon|tue|wed|thu|fri|sat|sun"
    r"|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|(?:one|two|three|four|six|eight) (?:weeks?|months?|days?))\w*\b",
    re.I,
)
_SHORT_ANSWER = re.compile(r"^[\w£$€%' -]{2,40}(?=$|[,.;(])")


def answer_sentence(question: str, answer: str, agrees: bool | None) -> str | None:
    """The answer as a sentence that says what it answers: "Yes, I can work weekends", "My notice period is four weeks".

    None where that can't be said from the words of the notes alone.
    """
    clause = asked(question)
    if (own := _OWN_WORDS.match(answer)) and (sentence := _said_by_oneself(own.group())):
        return sentence
    short = _SHORT_ANSWER.match(answer.strip())
    if (
        (what := _WHAT_IS.match(question))
        and short
        and not re.search(r"\b(?:I|is|are|was|have|can|not?)\b", short[0])
    ):
        verb = "are" if is_plural(what["what"].split()[-1]) else "is"
        return f"My {what['what'].lower()} {verb} {short[0].strip()}"
    if clause and (when := _WHEN.match(clause)) and short and _A_TIME.match(short[0]):
        day = re.match(
            r"\d{1,2}(?:st|nd|rd|th)? [A-Z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", short[0].strip()
        )
        return f"I {when['verb']} {when['what']} {'on ' if day else ''}{short[0].strip()}"
    whether = _WHETHER.match(clause or "")
    if whether is None or agrees is None:
        return None
    verb = whether["verb"] if agrees else _NOT[whether["verb"]]
    stated = re.sub(r"\bany\b", "", whether["rest"]) if agrees else whether["rest"]
    stated = re.sub(r" (?:also|too|as well)$", "", stated)
    first, _, more = stated.partition(" ")
    is_base = tag(["to", first])[1] == "VERB|Inf" and not first.endswith(("n", "d", "t"))
    if whether["verb"] == "have" and is_base and first not in _SAME_IN_ALL:
        stated = f"{past_of(first)} {more}"  # "have handle", as a learner writes it
    sentence = f"{'Yes' if agrees else 'No'}, I {verb} {' '.join(stated.split())}"
    return re.sub(r", I do (?=\w)", ", I ", sentence) if agrees else sentence


def _theirs_to_yours(text: str) -> str:
    """ "their", "they" as "your", "you", where no plural before them can be meant."""
    match = re.search(r"\b(?:they|them|their)\b", text)
    if match is None or any(
        t == "NOUN" and is_plural(w) for w, t in zip(*tags_of(text[: match.start()]), strict=True)
    ):
        return text
    return address_reader(text, (), frozenset({"they"}))


_ASKED_DIRECTLY = re.compile(
    rf"(?:and |so |but )?(?:{_WH}|would|could|can|do|does|did|have|has|is|are|was|were|any)\b(?!.*\b(?:I|my|me|mine|he|she|him|her|his|they|them)\b)[^\"“”?!;:<>{{}}|*#]+$",
    re.I,
)
_FEWEST_QUOTED, _LONGEST_QUOTED = 4, 18  # words


def quoted_question(text: str) -> str | None:
    """A question as it was put, to be repeated to who asked it: "Why railway for lasers?"; None where it is none of theirs."""
    words = clean(" ".join(text.split())).strip(" ?.!,")
    fit = (
        _ASKED_DIRECTLY.match(words)
        and _FEWEST_QUOTED <= len(words.split()) <= _LONGEST_QUOTED
        and not _ASKED_OF_ALL.search(_first_person(words))
        and not UNFIT.search(words)
        and not is_misspelled(words.lower())
        and any(t in ("NOUN", "PROPN") for t in tags_of(words)[1])
    )
    return f"{words[0].upper()}{words[1:]}?" if fit else None


def _stray_person(text: str) -> bool:
    """Whether "he" or "she" stands without anyone before it who can be meant."""
    match = AMBIGUOUS_THEY.search(text)
    return match is not None and not re.search(
        r"\b(?:an?|the|my|some(?:one|body)) ?\w*|\b(?:Mrs?|Ms|Miss|Dr)\.? [A-ZÀ-Þ]", text[: match.start()]
    )
