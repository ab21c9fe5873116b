"""Hints: what people let slip without a word of the secret itself. "It'd be good to work somewhere steady for a change."

A hint of a kind counts only where the notes withhold something of that kind, and then as a warning: the writer
knows best what a reader would make of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.english.comparison import fold, plain
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
from assistant.reviewing.manner import Manner, sounds
from assistant.reviewing.truth.cues import is_private
from assistant.reviewing.verdicts import Finding
from assistant.schema import Mark, WithheldReason

_AT_HOME = r"at home(?! in| with)|home life|(?:our|my) (?:household|little one|small ones|house)|(?:the|my) kids|little ones?|someone (?:else )?(?:at|from) home"

HINTS: dict[WithheldReason, re.Pattern[str]] = {
    reason: re.compile(rf"(?<![\w'-])(?:{words})(?![\w-])")
    for reason, words in {
        WithheldReason.PAY: r"what (?:it|the (?:job|trust|firm|place)) pays|tighten(?:ing)? (?:my|our|the|one's) belts?(?: .{0,12})?|(?:a|any|on the|find the) figures?\b|figure (?:to|that|between|somewhere|and mine|named)|by the hour|(?:the|rest of the|more|good|about|of) money|"
        r"hoped for (?:a (?:touch|bit|little) )?more|(?:can|could|would|will) (?:\w+ ){0,2}(?:manage|live|get by|survive) (?:well |happily )?(?:on|with|under)|nothing coming in|worth (?:my|the) while|(?:a )?(?:little|bit|touch) (?:less|more) (?:each|a|by|an|per)|"
        r"meet (?:somewhere |me |you )?(?:in the middle|half ?way|between)|in the middle|suit us both|(?:your|my) (?:number and mine|figure and mine|pocket better|range|ceiling)|(?:not|n't) (?:so |very )?far apart|somewhere between|your side of it|the (?:terms|range|rate|ceiling|basic|supplement|hourly)|"
        r"on top of the (?:wage|rest|pay)|what (?:was|you|we) (?:named|put on the table|offered|talked about money)|a few (?:cents|thousand|pounds|euros)|could come up|come up a little|the package|(?:can|could) afford to|no need to go further|what i send home|rather pay to keep|starting salary|what you (?:named|put|offer)|the step up",
        WithheldReason.OTHER_OFFERS: r"(?:answer|tell|give|giving|let|reply to|yes or no to) (?:\w+ ){0,2}(?:some(?:body|one)|others?|another)(?: else)?(?: (?:an?|my|their|the|to wait) ?(?:answer|reply|word|yes|no|decision)?)?|(?:a|an|my|the|early) (?:answer|reply|word|decision) (?:\w+ ){0,6}(?:elsewhere|somebody|someone|others)|"
        r"(?:answer|reply|decision|word|conversation|last round|interview|something|anything) elsewhere|some(?:body|one) else an? (?:answer|reply|yes|no)|keep me where i am|(?:the )?one (?:that )?i(?:'d| would| hope| hoped| want| like)(?: \w+){0,2} (?:take|choose|for|pick|most)|"
        r"(?:an)?other (?:conversations?|calls?|studio|firm|place|shop|school|doors?|irons?|talks?)|one more (?:call|thing|conversation)|(?:before|until) i (?:answer|decide|have to|must|need to) |(?:others|another|someone|lusaka|they) (?:\w+ ){0,4}(?:waiting|ringing|a step further|reply)|"
        r"(?:may|might|will) (?:need to )?decide (?:it |quickly|for me)|weigh(?:ing)? (?:things|it|them) up|where i stand before|change things for me|waiting for my signature|getting spoken for|fills up|you are my first choice|my first choice|(?:fourth|third|second) (?:conversation|interview) of my|asked (?:someone|somebody|others)(?: else)? to wait",
        WithheldReason.HEALTH_OR_FAMILY: _AT_HOME
        + r"|heav(?:y|ier) \w+|the (?:lifting|standing)|on my feet|(?:would|only) need a hand|someone else takes|family (?:matter|reasons?|side|ties)|couldn't be (?:there|with us)|(?:is|are|be|feel|feeling) (?:well|better) (?:again|soon|now)|(?:the )?weeks i(?:'ve| have) (?:got )?|"
        r"(?:own|my) (?:kitchen|family|mother|father|mum|dad)|as someone (?:who|whose)|from (?:my own|closer|nearby)|new arrival|living nearby|before long|hospital (?:days|runs|visits)|the doctor'?s?|my appointments?|breathing|my (?:sleep|eyesight|hands|back|hip|knees?)|what .{0,20} has in front of|so much to carry|"
        r"hard years|nerves?|take(?:s)? care of yourself|strength|condolences|(?:school|nursery) (?:gates?|run|hours)|collect(?:ing)?|together here|be near(?:er)?|wife|husband|partner|plans of my own|what i take|hoping for at home|only one of you|went ahead? (?:on your own|alone)|going ahead on your own",
        WithheldReason.CANDIDATE: r"(?:coming|come|am) (?:in )?from (?:the )?outside|outsider|already (?:in the (?:building|shop|school|team)|known|inside|working|has a badge)|head start|whoever (?:else|you|might|gets|it)|on the inside|internal(?:ly)?|(?:the|some|two|many|few)? ?others? (?:are|is|you|who|still|had|have|to be seen|in for|that day|after)|"
        r"known to you|up against|further language|another language|whichever of us|classmate|beat|not the only one|with so many of us|(?:the )?(?:girl|man|woman|person|one) (?:before|next to|after) me|everyone who came out|unlike (?:some|others)|not everybody|ahead of me|hoped for the post",
        WithheldReason.GOSSIP: r"after (?:what|all that|the (?:trouble|last))|board included|get(?:s)? along with (?:everyone|everybody|each)|get on with (?:everyone|everybody)|still (?:around|there|here|with you|be open|be there)|only .{0,20}(?:years?|months?) more|same hands|honest on|some(?:body|one) honest|what .{2,25} meant|last time|"
        r"(?:before|until|once|when|whenever) .{0,30}(?:leaves|goes|retires|is gone|eases off|is back)|whatever happens|this summer|stability|stays? (?:the same|put|on)|last year's losses|shelves to set straight|the man before|let slip|in confidence|(?:not|n't) repeat|between the two|belongs to in|desks? (?:are|is) empty|ahead of it|all the time that remains|missing",
        WithheldReason.EMPLOYER: r"for a change|for once|at last|finally|a relief to|a comfort to|kinder|calmer|steadier|steady|fairer|saner|healthier|with a future|unlike (?:where|the)|way things are (?:going )?(?:for us|at)|couldn't come at a better|somewhere (?:with|that|where|you|steady|calm|settled|an?)|a place (?:where|that)|in one piece|"
        r"eye to eye|boss (?:who|i can|that)|a (?:chef|manager|leader|head) (?:who|i can|that)|pay(?:ing)? attention again|coming from somewhere|used to (?:at|where)|whose friend|the glory|took the credit|keeps the name|a fresh start|move on|going under|enough (?:hands|pairs of hands|people)|(?:my|the) (?:present|current) (?:place|floor|firm)|where i am (?:now|at)|"
        r"wound down|be quieter soon|part of something else|settles up|month's money|treats its people|nobody raises|lets people|run right|had its day|makes me tired|hardly get to|nothing (?:much )?(?:is )?holding me|raises their voice|what people are promised|i left when",
        WithheldReason.PERSON: r"gentler|softer|than the one (?:they|you|we) (?:were|was|are)|nap|even those who|put down your phones?|finish a sentence|end of (?:his|her|a) sentence|kept me on my toes|only kindness|be careful in|between (?:his|her) calls|little tune|sandwiches|napkin|on (?:his|her) phone|parted with|part with money|eyes shut|cheerful again|under(?:neath)? it all|warms? (?:up|to)",
    }.items()
}
_SECRECY = re.compile(
    r"(?<![\w'])(?:(?:nobody|no one) (?:at (?:work|the|my)|here|there|in (?:my|the)) (?:\w+ ){0,3}(?:knows?|told|aware)|(?:they|he|she|work|my \w+) (?:do|does)(?: not|n't) know|(?:has|have) been told|tried me in the evening|(?:please )?(?:do ?n[o']t|not) (?:ring|call|phone|write to)|only to me|keep this|quiet(?:ly)? (?:in|at|about)|as a (?:bit of a )?shock|where i am now)"
)


def hints(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Sentences with words that hint at something the notes withhold."""
    withheld = [w for w in ground.withheld if w.reason is not WithheldReason.INSTRUCTION and is_private(w)]
    openly = ground.openly_lowered
    for line in letter.lines:
        if withheld and sounds(line.text, Manner.HINT, _SOUNDS_PRIVATE) and not ground.tells_something(line):
            why = "This may touch on what your notes keep private. Check how it reads."
            yield Finding(why, Mark.WARN, line.text)
            continue
        for item in withheld:
            private = item.reason is WithheldReason.PRIVATE
            pattern = _kind_of_secret(fold(plain(item.quote))) if private else HINTS.get(item.reason)
            found = (
                (pattern and pattern.search(line.folded))
                or (private and _SECRECY.search(line.folded))
                or None
            )
            if found and found.group() not in openly:
                why = f'"{found.group()}" may hint at what you want kept out. Check how it reads.'
                yield Finding(why, Mark.WARN, line.text, item.quote)
                break


_SOUNDS_PRIVATE = 0.8
_KINDS_OF_SECRETS: tuple[tuple[re.Pattern[str], WithheldReason], ...] = tuple(
    (re.compile(noted), reason)
    for noted, reason in (
        (r"pay|salar|wage|\d ?k\b|[£$€]|less than i|rate|money|hour", WithheldReason.PAY),
        (r"offer|other (?:job|interview|place|firm|role)|elsewhere|also (?:got|seeing|applied)", WithheldReason.OTHER_OFFERS),
        (r"candidate|internal|other one|favou?rite|applied|also going for", WithheldReason.CANDIDATE),
        (r"boss|manager|leav|quit|redundan|contract|row|hate|fed up|my (?:present|current)|restructur|closing|losing", WithheldReason.EMPLOYER),
        (r"back|hip|knee|ill|sick|kids?|child|mum|mam|mom|dad|wife|husband|partner|health|preg|custody|famil|moving|divorc|anxi|scan|hospital", WithheldReason.HEALTH_OR_FAMILY),
        (r"told me|between us|secret|not (?:public|announced)|leaving|sold|retir|sack", WithheldReason.GOSSIP),
    )
)  # fmt: skip


def _kind_of_secret(quote: str) -> re.Pattern[str] | None:
    """The hints that fit what was marked as private, by what it is about."""
    return next((HINTS[reason] for noted, reason in _KINDS_OF_SECRETS if noted.search(quote)), None)
