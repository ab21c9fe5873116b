"""A point that was missed: noted in a word or two, "Spanish", "the grant I got", or told in the user's own sentences.

The writer names it and wants it said, so it needs no weighing; only what would be no English is left out.
"""

from __future__ import annotations

import re

from assistant.english.grammar import a_or_an, has_finite_verb
from assistant.english.shorthand import LANGUAGES
from assistant.english.spelling import is_misspelled
from assistant.writing.answered import in_own_words
from assistant.writing.first_person import HELD
from assistant.writing.fragments import UNFIT, clean, tags_of, without_capital
from assistant.writing.lead_ins import missed_rest

_LONGEST = 9  # words
_LANGUAGE = re.compile(
    rf"(?:my |some |a little )?(?P<what>(?:{'|'.join(LANGUAGES)})(?: and (?:{'|'.join(LANGUAGES)}))*)"
)
_IS_ONE = re.compile(
    r"(?:an? )?(?P<what>(?:[\w-]+ ){0,5}(?:trainer|assessor|instructor|first aider|mentor|examiner|marshal|interpreter|governor|magistrate|notary))"
)
_THAT_I = re.compile(
    r"(?:(?P<article>the|my|our|an?|two|three|some|both|\d+) )?(?P<what>(?:[\w'’/&-]+ ){1,6}?(?:that )?I (?:\w+ ){0,3}\w+(?: .+)?)$"
)
_A_PRONOUN = re.compile(
    r"\b(?:he|she|him|her|his|you|your|u|they|them|their|this|that|these|those|it)\b", re.I
)
_A_QUESTION = re.compile(r"(?:the )?(?:why|what|how|when|where|who|whether|if)\b", re.I)
_MARKS = re.compile(r"[?!<>{}|*#=:;\"“”]|->|→|https?:|\.{2}")


def plain_point(rest: str) -> tuple[str | None, str | None]:
    """A missed point as a clause ("I speak Spanish") or as a thing ("my Forest School level 3"); both None where it is neither."""
    text = clean(re.sub(r"^(?:said |say )?about (?=my\b|the\b)", "", rest))
    if (
        not text
        or _A_QUESTION.match(text)
        or len(text.split()) > _LONGEST
        or UNFIT.search(text)
        or _MARKS.search(text)
        or _A_PRONOUN.search(re.sub(r"\bthat (?=I\b)", "", text))
    ):
        return None, None
    if spoken := _LANGUAGE.fullmatch(text):
        return f"I speak {spoken['what']}", None
    text = without_capital(text)
    if is_misspelled(text):
        return None, None
    if one := _IS_ONE.fullmatch(text):
        return f"I am {a_or_an(one['what'])} {one['what']}", None
    if made := _THAT_I.fullmatch(text):
        article = made["article"]
        return None, f"{article} {made['what']}" if article else f"the {made['what']}"
    if has_finite_verb(text) or re.search(r"\b(?:I|we|me)\b", text):
        return None, None
    bare = re.sub(r"^(?:the|my|an?|our) ", "", text)
    if HELD.search(bare):
        return None, f"my {bare}"
    _, tags = tags_of(text)
    owned = re.match(r"(?:the|my|our) ", text) is not None
    return None, text if owned and tags[-1] in ("NOUN", "PROPN") and len(text.split()) > 1 else None


_LEADS_TO_IT = re.compile(
    r"(?:\W|\d\.)*(?:(?:and )?i could (?:have kicked|kick) myself[:,.!]* )?(?:(?:and|but|so|also|oh|well|no),? )*(?:(?:"
    r"(?:what|the (?:thing|bit|one) (?:that )?)[ ]?i (?:\w+ )?(?:forgot|failed|missed|left out|never|did ?n['’]?t|did not|have completely|completely)\b[^:.!?]{0,90}?(?:: ?| is that | was that | is | was |, )"
    r"|(?:i )?(?:clean |totally |completely |stupidly |just )?(?:forgot|4got|frgot|forgt)(?: (?:to (?:say|mention|tell \w+|add)|the|that))*(?:[:!.]+| (?=i\b))"
    r"|(?:[^.!?]{0,40}\b)?(?:reali[sz]ed|remember(?:ed)?)\b[^.!?:]{0,80}[.!?:]+|one (?:more )?thing i (?:left out|forgot|missed)[^:.!?]{0,60}?[-–—:.]+|truth is(?: that)?"
    r"|have ?n['’]?t said:|not said:|left out:|(?:yes )?there is!+|no,? i did not\.|i (?:did not|didn['’]?t) (?:think|speak|talk) of it\b[^.,;:!]{0,30}? but(?= )|when [^.,;:]{3,40} i (?:did not|didn['’]?t|never) (?:mention|say|tell (?:him|her|them))|also:|to add:"
    r"|(?:lying in|in the (?:car|train|bath|shower|tram)|on the (?:bus|train|way|metro|drive)|over the \w+)[^,.:]{0,30}[,:]"
    r") ?)*",
    re.I,
)
_TELLS_WHAT_WAS_SAID = re.compile(
    r".{3,240}?\bi (?:(?:totally|completely|clean|just|then|suddenly) )*(?:(?:forgot|forget)(?: \w{2,3})? that |remember(?:ed)? (?:that )?)(?=(?:in \d{4}|i|we|my|the|our)\b)",
    re.I | re.S,
)
"""What was said instead, up to what was left out: "I only talked about the ward. I forgot that in 2019 I ..." """
_NARRATES = re.compile(
    r"(?:and |but |so )?(?:i )?(?:sat (?:there|and)|slapped|nodded|froze|blanked|talked about|was so busy|was chewing|only thought|explained|asked me|lying in|in the (?:tension|car|train|bath|shower)|on the (?:bus|train|way|metro|drive)|"
    r"(?:i['’]ve |i have |i )?(?:just )?reali[sz]ed|i never mentioned|it (?:came|hit|struck|occurred|went|fell)|over the|wife|my (?:wife|husband|mum|brother|friend)|thanks?\b|already sent|nobody asked|did you|(?:now )?only (?:one|two|three|a few|this)\b|(?:dr|mr|mrs|ms|prof|they|she|he|it)\b|i (?:asked|said|told|did not|didn['’]?t|was going to)\b|did (?:not|n['’]t)|didn['’]?t\b|like an?\b|i answered\b|(?:i )?(?:honestly )?(?:can(?:not|['’]?t)|could(?: not|n['’]?t)) believe\b|that(?:['’]s| is| was)\b|found it\b|(?:\w+ ){1,3}it$|(?:how|why|what|who|where|when) (?:did|do|does|could|can|am|was|is)\b)"
    r"|(?:(?!i\b)[\w'’-]+ ){1,5}(?:asked|said|told|wondered|wanted|mentioned)\b|forgot\b",
    re.I,
)
"""What tells how it came to be left out, and nothing to be added."""
_TO_BE_DONE = re.compile(
    r",? (?:never (?:told|said|mentioned)\b|and never (?:told|said)\b|just (?:that|those|this|these)\b|need to get|only (?:add|this|that)\b|to (?:add|send)(?: after)?$|can (?:bring|send|scan|show)\b|so (?:write|tell|it fits|this|let)\b|tell (?:her|him|them|[A-Z])|let (?:her|him|them)\b|"
    r"send (?:it|this|them)\b|what i did say\b|-> ).*$"
)
_WHAT_IT_WAS = re.compile(
    r"^(?:and |but )?(?:what|the (?:thing|bit|one) (?:that )?) ?i (?:never|forgot|left out|did not|didn['’]?t)\b[^:.!?]{0,60}: ",
    re.I,
)
_NOT_A_WORD_ABOUT = re.compile(
    r"^(?:.*?[\s.!])?(?:said nothing|(?:did not|didn['’]?t|never) (?:say|said|mention(?:ed)?)(?: a word)?|not a word|forgot)(?: about)? (?P<what>(?:the|my|our) (?:[\w-]+ ){0,3}[\w-]+)[.!,;:]+ +I (?P<did>\w+) it\b",
    re.I,
)
""" "I said nothing about the catch-up group! I ran it for two years"."""
_KNOWS = re.compile(r"(?:and |but |yes,? |well,? )*(?:i know (?:it|this|that)|i have(?= \d))[,:] ", re.I)
_BETWEEN = re.compile(r"(?<=[a-zà-ÿ0-9)%])[.!?]+\s+|;\s+|(?<=\w) (?=And I\b)")
_MOST_SENTENCES, _FEWEST_WORDS = 3, 3


def point_in_own_words(text: str) -> list[str]:
    """What was left out, sentence by sentence as the notes have it; empty where nothing of it can be sent."""
    text = _without_lead(missed_rest(_without_lead(" ".join(text.split()))))
    told: list[str] = []
    text = _NOT_A_WORD_ABOUT.sub(r"I \g<did> \g<what>", text)
    for part in _BETWEEN.split(text):
        part = _KNOWS.sub(
            "",
            re.sub(r"^(?:and |but )?(?:the )?truth is,? (?:that )?", "", part.strip(" ,;:.-–—!"), flags=re.I),
        )
        part = re.sub(r"^(?:But |Yes,? )?I have it[,:] ", "I have ", _WHAT_IT_WAS.sub("", part), flags=re.I)
        part = _TO_BE_DONE.sub("", part.strip(" ,;:.-–—!"))
        if _NARRATES.match(part) or len(part.split()) < _FEWEST_WORDS:
            continue
        if sentence := in_own_words(part, meant=True):
            told.append(sentence)
        elif told:
            break  # what follows may lean on it
    return told[:_MOST_SENTENCES]


def _without_lead(text: str) -> str:
    lead = _TELLS_WHAT_WAS_SAID.match(text) or _LEADS_TO_IT.match(text)
    return text[lead.end() :] if lead else text
