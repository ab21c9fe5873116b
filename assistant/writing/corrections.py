"""What puts a slip right, in words: "I told you that ... In fact, ...", or as noted: 'I said "LUTH", which was not right.'"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.english.comparison import terms
from assistant.english.grammar import (
    add_articles,
    has_finite_verb,
    sentence_case,
    spell_contractions,
    unsound,
)
from assistant.english.spelling import is_spelled
from assistant.english.tagging import tag
from assistant.schema import ME, Fact, FactKind
from assistant.writing.answered import answer_piece, in_own_words
from assistant.writing.fragments import AMBIGUOUS_THEY, UNFIT, clean, without_capital

_LONGEST = 24  # words
_LONGEST_THING = 6
_SUBJECTLESS = re.compile(
    r"^(?:am|have|had|was|did|do|can|could|would|will|got|led|ran|only(?! I\b)|never(?! I\b)|work|worked|live|lived|manage|managed|passed|finished|failed|qualified|hold|held)\b"
)
_SAID_SO = re.compile(
    r"^(?:what )?i (?:actually )?(?:said|meant|mentioned|told (?:them|him|her))(?: (?:was|is))?(?: that)?\s+",
    re.I,
)
_IS_OR_HAS = (
    (re.compile(r"(?<=[a-z])['’]s (?=\w+ed\b)"), " has "),
    (re.compile(r"(?<=[a-z])['’]s (?=(?:level|grade|an?|the|in|at|not|only|just|still|\d+)\b)"), " is "),
)
_A_SUBJECT = re.compile(r"(?:I|we|my|our|the|it|there|this|that|[A-ZÀ-Þ]\w+|\d+[A-Z]\w*)\b")
_A_THING = re.compile(
    r".*\d|.*\b[A-ZÀ-Þ]|(?:once |twice )?(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty) \w"
)


_UNSURE = re.compile(
    r"\b(?:or something|or so|i think|i guess|question mark|lol|obviously|basically|somehow|panicked|twice or)\b|[:\"“”]|^(?:yes|no|yeah|nope|yep)$"
    r"|^(?:it|that|this|they|he|she|so|then|and|but|not)\b",
    re.I,
)
"""Half said, or of something that only the notes name: the user is asked instead."""


_IT_IS = re.compile(
    r"^(?:it|that)(?:['’]?s| is| was| were)(?: (?:only|actually|really|in fact))* (?=(?:about |over )?\d|(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly)\b)",
    re.I,
)
""" "It were 140": what it should have been."""


@dataclass(frozen=True)
class Told:
    """One side of a correction: a clause ("I manage nine"), or a thing ("level 2"); None where it can't be worded."""

    clause: str | None = None
    thing: str | None = None


def told(fact: Fact, in_their_words: bool = False) -> Told:
    """What was said, or what is right, as a clause or as a thing that stands for one.

    Only what is sure to be understood: a garbled correction is worse than none, and the user can be asked.
    ``in_their_words``: the user has been asked, and meant it for the letter.
    """
    text = _SAID_SO.sub("", fact.text.strip(' .,;:"“”'))
    if len(re.findall(r"[\"“”]", text)) == 1:
        text = re.split(r"[\"“”]", text)[0].strip(" ,;:")  # 'I can not do night" in a panic'
    text = re.sub(
        r"^(?:(?:but|that|and|so|no(?=[,:])|nah|actually|naturally|obviously|of course|well|look|honestly|what i meant(?: is| was)?(?: that)?|i meant(?: that)?)[,:]? )+(?=\w)",
        "",
        text,
        flags=re.I,
    )
    text = re.sub(r"\b(?:WAS|AM|DO|DID|HAVE|CAN|IS|ARE|NOT|HAD|DOES)\b", lambda m: m[0].lower(), text)
    text = _IT_IS.sub("", text)
    text = _I_MEANT.sub("", text)
    for pattern, full in _IS_OR_HAS:
        text = pattern.sub(full, text)
    text = without_capital(clean(spell_contractions(text)))
    text = re.sub(r"\bI have got\b", "I have", text)
    if not in_their_words and _UNSURE.search(re.sub(r"^it (?=\w+s \w)", "", text)):
        return Told()
    if in_their_words and not re.search(r"[;{}<>]|https?:", text):
        return Told(clause=text) if has_finite_verb(text) else Told(thing=text)
    # What stands behind a comma is a thought of its own: "140, brain fog".
    opens = re.match(r"(?:at|in|on|when|as|after|before|since)\b", text)
    head = text if opens else re.split(r",(?!\d{3}\b)", text)[0]
    for part in (text, head):
        if (clause := _clause(part)) is not None:
            return Told(clause=clause)
    return Told() if has_finite_verb(text) else Told(thing=_thing(head))


_LEADS_TO_IT = re.compile(
    r"^(?:and |so |but |then )?(?:(?:the |my )?(?:right |real |proper |full |better )?answer (?:is|was|would (?:have been|be)|should(?:['’]ve| have) been|shd have been)|"
    r"(?:i )?(?:should|shd|shoud|wanted to|meant to)(?:['’]?ve| have| of)? ?(?:said|say|been|answered|told (?:him|her|them))|what i (?:meant|should have said) (?:was|is)|in fact|actually|correct(?:ion)?|right (?:is|answer))[: ,–-]*(?:that )?",
    re.I,
)
_SAYS_NO_MORE = re.compile(
    r"(?:i (?:did not|didn['’]t|know (?:this|that|it)|needed to say|knew (?:this|that|it)|look\b.*|checked\b.*|even taught .*)|it is not so|not so|that['’]?s all|that is all|must (?:correct|tell|write|mend).*|fix(?: it)?|.{0,40}\b(?:on the (?:train|bus|way home)|afterwards|obviously))\W*",
    re.I,
)
_OF_SOMETHING_ELSE = re.compile(r"^(?:it|that|this|they|he|she|which|only because|because|since)\b", re.I)
_FEWEST_IN_BRIEF, _MOST_IN_BRIEF = 3, 32  # words


def right_in_brief(facts: Sequence[Fact], right: str, said: str | None) -> tuple[list[str], list[str]] | None:
    """What is right as noted, piece by piece, with the ids of the facts; None where it can't be told so.

    For a slip that no sentence can be made of. ``facts``: the brief's, in order; ``right`` and ``said``: ids.
    """
    place = next(n for n, fact in enumerate(facts) if fact.id == right)
    run = [facts[place]]
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(facts) and _goes_with(facts[at], run[0] if step < 0 else run[-1], said):
            run = [facts[at], *run] if step < 0 else [*run, facts[at]]
            at += step
    points: list[str] = []
    ids: list[str] = []
    for fact in run:
        text = _LEADS_TO_IT.sub("", fact.text)
        piece = (
            None if _SAYS_NO_MORE.fullmatch(text) else answer_piece(fact.model_copy(update={"text": text}))
        )
        if piece is None or _OF_SOMETHING_ELSE.match(piece):
            if fact.id == right and not points:
                return None
            continue
        points.append(piece)
        ids.append(fact.id)
    fitting = _FEWEST_IN_BRIEF <= len(" ".join(points).split()) <= _MOST_IN_BRIEF
    return (points, ids) if fitting else None


def _goes_with(fact: Fact, beside: Fact, said: str | None) -> bool:
    """Whether a statement belongs to the same breath of what is right."""
    gap = fact.start - beside.end if fact.start > beside.start else beside.start - fact.end
    leads = fact.start < beside.start and _LEADS_TO_IT.match(fact.text) is not None
    mine = fact.speaker == ME and (fact.kind is FactKind.MISSED_POINT or leads)
    return mine and fact.id != said and gap <= _NEXT_TO and not _SAID_SO.match(fact.text)


_NEXT_TO = 12  # characters


@dataclass(frozen=True)
class Quoted:
    """What was said or understood wrongly, word for word; ``theirs``: it was they who took it so."""

    words: str
    theirs: bool = False


_WHOM = r"(?: (?:to )?(?:him|her|them|the (?:panel|chair|boss|manager|head|lady|man|big fella)|(?:Mr|Mrs|Ms|Dr|Sir)\.? (?-i:[A-ZÀ-Þ])[\w'’-]+|(?-i:[A-ZÀ-Þ])[a-zß-ÿ'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)?)(?= ))?"
_LIKE = r"(?: (?:at the end|something like|that|as|for|about)\b)*[:,]? ?"
_SAID_BY_ME = re.compile(
    rf"(?:\b(?:i|me|we|my (?:mouth|tongue|brain|head))(?: (?:just|only|then|still|even|have|had|also|panicked and))*|^(?:\W|(?:and|so|but|then|a:?) )*) ?\b"
    rf"(?:said(?! it\b)|say|says|told|tell|telt|answered|answer|replied|quoted|stated|claimed|called(?: it)?|mumbled|muttered|blurted(?: out)?|declared|reported|boasted|typed|put(?: down)?|went(?! (?:along|blank|quiet|red|on|and)\b)|gave|kept saying|: ?)\b{_WHOM}{_LIKE}"
    rf"|\b(?:and|but|so|mouth|brain) (?:just |only )?(?:said|say|told|answered|mumbled|muttered){_WHOM}{_LIKE}|\b(?:came out as|out of my mouth (?:came|comes)|out (?:came|comes)|gave (?:the |my |our )?[\w ]{3, 30} as){_LIKE}|, (?:told|said){_WHOM}{_LIKE}",
    re.I,
)
"""What leads up to the candidate's own words."""
_TAKEN_BY_THEM = re.compile(
    rf"(?<!\bi )(?<!\bwe )(?<!\bto )\b(?:thinks?|thought|understood|heard|hear|wrote(?: it)?(?: down)?|writes|noted(?: down)?|minuted|took it|takes? it|has (?:me|it) down|have (?:me|it) down|got it down|believes?|reckons?|credits me with|credited me with|introduced me|read back|called me|repeats?)\b{_LIKE}",
    re.I,
)
"""What leads up to what they took it for."""
_IN_QUOTES = re.compile(r"[\"“](?P<words>[^\"“”]{1,90})(?:[\"”]|$)")
_BEHIND_IT = re.compile(
    r",? (?:which is|which was|that['’]?s|thats|and (?:that|it|he|she|they|i|it['’]?s)\b|but\b|because\b|cos\b|without\b|very\b|with a (?:straight|big)\b|and [A-Z]\w+ (?:wrote|writes|noted|nodded|laughed|smiled)\b|laughing|big smile|wrong\b|not right|like a\b|in a panic|with total|i think\b|and we|so (?:he|she|they)\b).*$"
    r"|[.!?;](?:\s.*)?$|\s[–—-]\s.*$|,? (?:and )?(?:i )?meant\b.*$|,? (?:he|she|they|lol)\b.*$",
    re.I,
)
_ONLY_YES_OR_NO = re.compile(
    r"(?:oh )?(?:yes|no|yeah|yep|nope|never|not|none|sure|of course|right)(?:,? (?:yes|no|sure|yeah|never|sir|ma|madam|chef|lah|ma['’]?am))*\W*",
    re.I,
)
_NO_QUOTE = re.compile(
    r"[<>{}|*#=\"“”\[\]]|->|→|https?:|\b(?:he|she|him|her|his|you|your|u|something|nothing|stupid\w*|rubbish|lol|um+|er+|uh|y['’]all)\b"
    r"|^(?:it|that|this|so|and|but|the|a|i|i['’]ve (?:got|done) it|i have it|(?:just |only )?\w+(?:ed|ing)|about|because)$",
    re.I,
)
_MOST_QUOTED = 12  # words


def quoted_slip(text: str, theirs: bool) -> Quoted | None:
    """What was wrong, word for word, out of how the notes tell of it: "my mouth just say LUTH" -> LUTH; or None."""
    text = " ".join(text.split())
    if _ENDS_A_QUOTE.fullmatch(text):
        text = f'"{text}'  # it begins with the words that were said
    inside = list(_IN_QUOTES.finditer(text))
    mine, taken = (_last_lead(text, leads, inside) for leads in (_SAID_BY_ME, _TAKEN_BY_THEM))
    if mine is not None and not theirs:
        return _fit_to_quote(_words_behind(text, mine, inside), theirs=False)
    if taken is not None:
        return _fit_to_quote(_words_behind(text, taken, inside), theirs=True)
    if len(inside) == 1:
        by_them = theirs or _OF_OTHERS_MOUTH.search(text[: inside[0].start()]) is not None
        return _fit_to_quote(inside[0]["words"], by_them)
    if single := _IN_SINGLE_QUOTES.match(text):
        return _fit_to_quote(single["words"], theirs)
    alone = not inside and len(text.split()) <= _LONGEST_THING and not _WHO_SAYS_IT.search(text)
    return _fit_to_quote(text, theirs) if alone else None


_IN_SINGLE_QUOTES = re.compile(r"['‘](?P<words>[^'’\"“”]{1,60})['’](?= |$)")
_WHO_SAYS_IT = re.compile(r"\b(?:I|i|me|my|he|she|they|we|him|her|it|that|this|said|saw|told)\b")
"""What makes a few words a tale of what was said, and not the words themselves: "I saw her pen stop"."""


_NODDED = (
    r"\W{0,3}(?:so |and |but )*(?:[Ii]|me) (?:just |only |then |must have )*"
    r"(?:nod|mumbl|smile|agree|laugh|said nothing|say nothing|said yes|said ok|let (?:it|that)|kept quiet|did ?n[o'’]?t (?:correct|say|contradict)|did not (?:correct|say|contradict)|moved on|went along|continued)"
)
_LET_STAND = re.compile(
    r"(?:\b(?:he|she|they)|\b(?!(?:I|We)\b)[A-ZÀ-Þ][\w'’-]+) (?:then |just |only )?(?:said|says|say|goes|go|went|asked|wrote|told me):? ?"
    rf"(?:[\"“](?P<words>[^\"“”]{{8,90}})[\"”]|(?P<bare>so you(?:['’]d|['’]re|['’]ll)? [^.!?\"“”]{{8,70}}?)){_NODDED}"
    rf"|^[\"“]?(?P<rest>(?:so |then |oh )*you\b[^\"“”]{{8,80}})[\"”]{_NODDED}"
)


_LETS_STAND = re.compile(
    r"(?:and |but |so )*I (?:just |only |then )*(?:smil|nod|laugh|agree|said yes|kept quiet)", re.I
)
_ONLY_QUOTED = re.compile(r"[\"“](?P<words>[^\"“”]{8,90})[\"”]")


def let_stand_behind(words: Fact, right: Fact) -> str | None:
    """The same where what they said is a statement of its own, and "I only smiled" begins what is right."""
    quoted = _ONLY_QUOTED.fullmatch(words.text.strip(" .,"))
    stood = quoted is not None and words.speaker != ME and _LETS_STAND.match(right.text) is not None
    return quoted["words"].strip(" ,;:.!") if quoted and stood else None


def let_stand(text: str) -> str | None:
    """Their words that the candidate let stand though they were not so: 'he said "so you run it alone" and I just nodded'."""
    found = _LET_STAND.search(" ".join(text.split()))
    words = found and (found["words"] or found["bare"] or found["rest"])
    return words.strip(" ,;:.!") if words else None


_ENDS_A_QUOTE = re.compile(r"[^\"“”]+\w[,.!?]?[\"”](?: [^\"“”]*)?")
_OF_OTHERS_MOUTH = re.compile(r"\b(?:he|she|they|[A-ZÀ-Þ][a-zß-ÿ]+) (?:\w+ ){0,3}$")


def _last_lead(text: str, leads: re.Pattern[str], inside: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """The last lead that words follow and that is not itself within quotation marks."""
    found = [
        lead
        for lead in leads.finditer(text)
        if text[lead.end() :].strip(' "“”.!?')
        and lead.group().strip()
        and not any(quote.start() < lead.start() < quote.end() for quote in inside)
    ]
    quoting = [lead for lead in found if any(lead.end() - 2 <= q.start() <= lead.end() + 12 for q in inside)]
    leads_on = quoting or found
    return leads_on[-1] if leads_on else None


def _words_behind(text: str, lead: re.Match[str], inside: Sequence[re.Match[str]]) -> str:
    quote = next((q for q in inside if lead.end() - 2 <= q.start() <= lead.end() + 12), None)
    return quote["words"] if quote else text[lead.end() :]


def _fit_to_quote(words: str, theirs: bool) -> Quoted | None:
    words = _BEHIND_IT.sub("", words).strip(" ,;:.!?–—-'’“”\"")
    unfit = (
        not words
        or len(words.split()) > _MOST_QUOTED
        or _ONLY_YES_OR_NO.fullmatch(words)
        or _NO_QUOTE.search(words)
        or UNFIT.search(words)
    )
    return None if unfit else Quoted(words, theirs)


_LEADS_TO_RIGHT = re.compile(
    r"(?:(?:[-•*>→]+|\W)\s*)*(?:(?:and|so|but|well|no b['’]y|nope|nah|naturally|obviously|actually|in fact|of course|honestly)[,!.]* |no[,!.]+ "
    r"|(?:the |my )?(?:truth|true|right|correct|correction|real|proper|full|better|actual)(?: one| answer| figure| version| number| date| year)?(?: to the \w+)?(?:, and [^:]{3,30})? ?(?::|\||–|-|is that|was that|is|was) ?"
    r"|what i (?:really |actually )?(?:meant|mean|wanted|should have said|should say|did ?n['’]t say|did not say|left out)(?: to say)?(?:,? and should have,?)?(?: ?:| is that| was that| is| was)? "
    r"|i (?:really |actually |only )?(?:meant|mean|said|wanted to say)(?: that)? |i should (?:be telling|tell|have told) \w+(?: that)? |what i should be telling \w+ is(?: that)? |(?:this|that|it)(?: is|['’]s| was) (?:false|not (?:correct|right|true|so))[,.;:!]+ )*",
    re.I,
)
_SHOUTED = frozenset(
    "AT IS WAS AM ARE WERE DO DID HAVE HAS HAD CAN NOT NO NEVER ON UP DOWN IN OUT DURING NOW MEANT BEFORE AFTER ALL BOTH ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN TWELVE TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY HUNDRED TRUE EVERY ONLY THAT THIS MINE".split()
)
_OF_THE_MOMENT = re.compile(
    r"(?:and |but |so )?(?:realised|realized|clicked|(?:i )?(?:can['’]?t|cannot) let (?:that|it|this)|it was (?:just |only |my )?(?:nerves|nervousness|the (?:nerves|stress|tension))|i (?:just |only |then )*(?:smil|nodd?|laugh)\w*\b|nerves\b|(?-i:[A-Z])[\w'’-]+ (?:wrote|noted) (?:it|that|this)\b|if (?:they|he|she) (?:\w+ )?(?:look|hires?|takes?|thinks?|finds?|plans?|offers?)\b|i was (?:so |just |too )?(?:nervous|tired|flustered|stressed)|(?:i )?(?:just )?(?:panicked|froze|blanked|got (?:it |them )?(?:mixed|muddled|confused)|(?:looked|checked|dug|found)(?: it)? (?:at|up|the|my|out)|mixed (?:it|them|both|the two) up)|"
    r"(?:at|on|in) the (?:bus|train|tram|metro|stairs|lift|car|way|keke|taxi|corridor)\b.{0,40}\b(?:count|look|open|check|reali|underst|came|remember|found)\w*|i (?:don['’]?t|do not) know why|textbook|i (?:feel|felt) (?:so |really |very )?\w+\b|(?:they|he|she) (?:maybe |now |will |may |might |probably )*thinks?\b|mortif|so embarrass|stupid|silly|my fault|my mistake|wrote it down)\b.*"
    r"|(?:[^.!?]{1,40}, )?(?:no|nope|not so|problem)[.!]+$",
    re.I,
)
"""What tells how the slip came about or was noticed: no reader needs it."""
_CAME_TO_SEE = re.compile(r"^(?:and |but |so )?(?:at|on|in) the [^.:]{3,40}: (?=\S)", re.I)
""" "On the way home I understood: ten seconds": the rest is what was understood."""
_LOOKED_UP = re.compile(
    r"^(?:(?:was |when |once )?(?:at )?home(?: after(?:wards)?)?,? )?(?:i )?(?:dug|looked|checked|took|got|found|pulled)\b(?: (?:out|up|at))?(?: (?:the|my) [\w ]{2,20})?,? (?:and )?(?=it(?:['’]s| is| was| says)\b)",
    re.I,
)
""" "Dug out the certificate, and it's March 2019": where it was seen, no reader needs."""
_LAUGHTER = re.compile(r",? \b(?:lol|haha+|omg|ugh|argh|obviously|honestly|anyway)\b(?=[.,;!]|$)", re.I)


def was_incomplete(right: str) -> bool:
    """Whether what is to be put right was only left out, so that what was said was not wrong."""
    return _ONLY_FORGOTTEN.match(right) is not None


def right_in_own_words(text: str) -> list[str] | None:
    """What is right, sentence by sentence as the notes have it; None where it can't be told whole."""
    text = re.sub(r"([\"”])([.!?])(?= |$)", r"\2\1", " ".join(text.split()))  # a quotation ends inside it
    text = _CHECKED.sub("", text)
    text = _ONLY_FORGOTTEN.sub("", _I_MEANT.sub("", _LAUGHTER.sub("", text)), count=1)
    text = _LEADS_TO_RIGHT.sub("", text, count=1)
    parts = (
        _LOOKED_UP.sub("", _CAME_TO_SEE.sub("", part)) for part in re.split(r"(?<=[.!?])[\"”]?\s+", text)
    )
    text = " ".join(part for part in parts if not _OF_THE_MOMENT.match(part)) or text
    text = re.sub(r"\b[A-Z]{2,}\b", lambda m: m[0].lower() if m[0] in _SHOUTED else m[0], text)
    text = re.sub(r"(?<=[a-z0-9]) ?!+(?= |$)", ".", re.sub(r"\s*\([^()]*\)", "", text))
    text = re.sub(
        r"\bits (?=(?:an?|the|not|in|on|all|only|just|till|until|\d|[a-z]+ (?:thousand|hundred))\b)",
        "it is ",
        text,
        flags=re.I,
    )
    text = re.sub(
        r",? \bmind,(?= )",
        ",",
        re.sub(r"\b(it|he|she|that|there)( ?)were(?=n['’]t\b| not\b| \d)", r"\1\2was", text, flags=re.I),
    )
    if text.count("(") > text.count(")"):
        text = re.sub(
            r"(?<!\bon)(?<!\bof)(?<!\bby) \((?=[^()]*$)", ", ", text
        )  # the one that closes it was forgotten
    told = in_own_words(text, meant=True)
    if told is None or not _tells_the_end(told, text):
        return None
    sentences = re.split(r"(?<=[.!?]) (?=\S)", told)
    return [sentence_case(sentence) for sentence in sentences]


_SHARE_OF_WHAT_IS_RIGHT = 0.4  # of its terms; how one came to see it may be left out before it
_AT_THE_END = 30  # characters


def _tells_the_end(told: str, text: str) -> bool:
    """Whether what is told goes on to the end of what is right: what is left out there may be what limits it."""
    whole, said = terms(text), terms(told)
    end = terms(text[text.rfind(" ", 0, max(0, len(text) - _AT_THE_END)) + 1 :]) & whole
    return len(said & whole) >= _SHARE_OF_WHAT_IS_RIGHT * len(whole) and end <= said


_MOSTLY_TOLD = 0.8  # of the terms: half of a correction may be wrong
_IT_IS_WHAT = re.compile(
    r"(?:it|that)(?: is| was| were|['’]s)(?: (?:really|actually|only|in fact))?:? (?P<what>(?!not\b|the one\b|all\b|why\b|when\b|because\b|what\b|how\b|just\b|so\b|a\b|an\b|my\b|for\b|only\b|\w+ing\b).+)$",
    re.I,
)


def what_it_is(sentence: str) -> str | None:
    """What "it" should have been, of a sentence that speaks of it: "it was 40 million" -> 40 million."""
    found = _IT_IS_WHAT.match(sentence.rstrip("."))
    return found["what"] if found else None


_CHECKED = re.compile(
    r"[,;] (?:i )?(?:have |just )*(?:checked|looked (?:it )?up)(?: it)?(?: at home| in the \w+| after(?:wards)?| later| tonight)?(?=[.!]?$)",
    re.I,
)
""" "It was 2022, checked at home": where it was seen, no reader needs."""
_ONLY_FORGOTTEN = re.compile(
    r"^(?:and |but |so )*(?:i )?(?:\w+ly )?(?:forgot to (?:say|mention|add|tell \w+)|did(?: not|n['’]t) (?:say|mention|add))(?: that)?:? (?=\S)",
    re.I,
)
"""What was said was right, and not all: "told her I had two years, forgot to say: I revalidated in August"."""
_I_MEANT = re.compile(r",? i (?:really |actually )?meant(?: to say)?\W*$", re.I)


def tells_all(worded: str, text: str) -> bool:
    """Whether a wording has nearly all that the notes say: "the theory is done" is not, without the assessment to come."""
    whole = terms(_I_MEANT.sub("", _LEADS_TO_RIGHT.sub("", text, count=1)))
    return len(terms(worded) & whole) >= _MOSTLY_TOLD * len(whole)


def _clause(text: str) -> str | None:
    if _SUBJECTLESS.match(text):
        text = f"I {text}"
    text = add_articles(text)
    fit = (
        3 <= len(text.split()) <= _LONGEST
        and _A_SUBJECT.match(text)
        and has_finite_verb(text)
        and not _is_unfit(text)
        and not unsound(f"I said that {text}")
    )
    return text if fit else None


def _thing(text: str) -> str | None:
    fit = (
        0 < len(text.split()) <= _LONGEST_THING
        and (_A_THING.match(text) or _is_noun(text))
        and not _is_unfit(text)
        and not unsound(f"it should have been {text}")
    )
    return text if fit else None


_LONGEST_NOUN = 3  # words


def _is_noun(text: str) -> bool:
    """Whether a few words are a noun and what belongs to it: "deflection", "first mode vibration"."""
    words = text.split()
    tags = tag(words)
    return (
        len(words) <= _LONGEST_NOUN
        and all(w.isalpha() and is_spelled(w.lower()) for w in words)
        and all(t in ("NOUN", "ADJ", "PROPN") for t in tags)
        and tags[-1] == "NOUN"
    )


def _is_unfit(text: str) -> bool:
    """Whether a text has words that a reader would stumble over."""
    words = (word.strip(".,;:()\"'’") for word in text.split())
    unknown = any(w.islower() and w.isascii() and w.isalpha() and not is_spelled(w) for w in words)
    shouted = re.search(r"\b[A-Z]{4,}\b", text) is not None and text.split()[0].isupper()
    return bool(unknown or shouted or AMBIGUOUS_THEY.search(text) or UNFIT.search(text) or "?" in text)
