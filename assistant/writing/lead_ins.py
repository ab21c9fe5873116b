"""What notes write before a fact, "loved that", "forgot to say", parted from the fact itself."""

from __future__ import annotations

import re

_MISSED_LEAD = re.compile(
    r"^(?:I )?(?:(?:also|totally|completely|stupidly|just) )?(?:forg[oe]t(?: (?:tell|say|mention)(?: them| him| her)?)?|failed to|did(?:n't| not) (?:get (?:to|round to|a chance to|the chance to)|have time to|remember to|mention|say|bring(?: up)?|show|speak (?:about|of)|talk about|raise|use)|never got (?:(?:round|around) )?to (?:saying|mentioning|say|mention|telling|tell)|(?:never|nvr)(?= (?:said|told|mention|brought|got to|showed|talk|rais|spoke|had (?:the|a) chance|asked))|could(?:'ve| have| of)|shd (?:have|of|hv)|should(?:'ve| have| of) (?:\w+ )??|wish I(?:'d| had)?(?= (?:said|told|mentioned|brought|talked|shown|\w+ed)\b)|ran out of time to|no (?:time|chance) to|blanked on|missed|(?:had )?meant to|left out|not mentioned|shoulda|had(?: not|n't| no) (?:the |enough )?time to|(?:what|the thing) I (?:\w+ )?(?:spaced on|blanked on|left out|missed|forgot)(?: to (?:say|mention))? (?:is|was))\s*"
    r"(?:to )?(?:(?:also )?(?:mention(?:ed|ing)?|say|said|tell|told|bring|brought|talk(?:ed)?|bring up|brought up|add(?:ed)?|use[d]?|show(?:n|ed)?|led with|saying|telling|bringing|given|gave)\b)?\s*(?:up )?(?:to )?(?:them|him|her|the panel)?\s*(?:about|that|how|with|on|of)?\b\s*[:,-]?\s*",
    re.I,
)


_MISSED_TAIL = re.compile(
    r"[, ]*(?:(?:and|but) )?(?:I )?(?:completely |totally |just )?(?:(?:was |were )?(?:not mentioned|never mentioned|not shown|unsaid)|(?:it )?(?:never came up|did(?:n't| not) come up)|(?:forgot|didn't|did not|never|should have|should've)(?: to)? (?:say|said|mention(?:ed)?|tell|told|bring)(?: (?:that|it|this|them|him|her|so))?(?: up)?)$",
    re.I,
)


_LIKED_LEAD = re.compile(
    r"^(?:I )?(?P<adverb>(?:(?:really|also|absolutely|quite|just|particularly|genuinely|especially|very|so) )*)(?P<verb>what I (?:really )?(?:loved|liked|took) was|(?:was )?(?:happy|glad|pleased|delighted) to (?:hear|see|learn)|(?:learn(?:ed|t)|found out)(?= that)|(?:I )?(?:reckon|think) the best (?:bit|part|thing) (?:is|was)|(?:liked|loved|enjoyed) (?:very much|a lot|so much|(?:the )?(?:best|most)(?: of all)?)(?= )|loved|liked|love|like|enjoyed|enjoy|adored|appreciated|admire|was (?:really |so )?(?:impressed|struck|moved|touched)(?: by| with)?|(?:was )?(?:impressed|struck)(?: by| with)?|(?:so |really |very |it was )*(?:good|great|nice|lovely|brilliant|interesting|refreshing|cool|fascinating|amazing)(?= (?:that|how|to))|(?:the |my )?(?:best|favou?rite) (?:bit|part|thing)(?: was| is)?|blown away by|buzzing (?:about|over))\s*[:,]?\s+(?P<rest>.+)$",
    re.I,
)


def missed_rest(text: str) -> str:
    """What a missed point is about, without "forgot to mention" around it."""
    rest = _MISSED_TAIL.sub("", text)
    if rest == text:
        rest = _MISSED_LEAD.sub("", text, count=1)
        rest = re.sub(r"^(?:it|that|they|he|she) \w+n['’]?t,? (?=I\b)", "", rest, flags=re.I)
        rest = re.sub(r"^(?:the (?:bit|thing|one|story|fact) (?:about|that)\s+)", "", rest, flags=re.I)
    rest = re.sub(r"^(I (?:can|could|have|do|am|was)) also (?=\w)", r"\1 ", rest)
    return rest.strip(" ,;:.-")


_LIKED_VERBS = {"love": "loved", "like": "liked", "enjoy": "enjoyed", "admire": "admire"}


def liked(text: str) -> tuple[str, str]:
    """The verb and its object: "really loved that …" -> ("really loved", "that …")."""
    match = _LIKED_LEAD.match(text)
    if not match:
        return "liked", text
    verb = re.sub(r"^(liked|loved|enjoyed) .*$", r"\1", match["verb"].lower())
    hear = re.match(r"(?:was )?(happy|glad|pleased|delighted) to (hear|see|learn)", verb)
    if hear:
        return f"was {hear[1]} to {hear[2]}", match["rest"]
    if verb.startswith(("what i", "i reckon", "i think", "reckon", "think")):
        return "especially liked", match["rest"]
    if verb.startswith(("learn", "found")):
        return "was interested to learn", match["rest"]
    if verb.startswith(
        (
            "good",
            "great",
            "nice",
            "lovely",
            "brilliant",
            "interesting",
            "refreshing",
            "so ",
            "really",
            "cool",
            "it was",
            "amazing",
            "fascinating",
            "the ",
            "my ",
            "best",
            "favo",
            "blown",
            "buzz",
        )
    ):
        verb = "especially liked"
    elif re.match(r"(?:was )?(?:really |so )?(impressed|struck|moved|touched)", verb):
        word = re.search(r"impressed|struck|moved|touched", verb)
        verb = f"was {word.group() if word else 'impressed'} by"
    else:
        verb = _LIKED_VERBS.get(verb, verb)
        if re.search(r"\breally\b", match["adverb"], re.I):
            verb = f"really {verb}"
    return verb, match["rest"]


TAIL_LIKED = re.compile(
    r"^(?P<what>.+?)[,.! -]+(?:I )?(?:really )?(?:love[d]?|like[d]?) (?:that|it|this)$|"
    r"^(?P<best>.+?) was (?:the|my) (?:best|favou?rite) (?:bit|part|thing)$|"
    r"^(?P<found>.+?),? which I (?:thought|think|found|loved|liked)(?: (?:was|is))?(?: (?:so|really|very|quite|just))?(?: \w+)?$",
    re.I,
)
