"""What in the notes must stay private, and why.

The reasons follow the guidance on discretion: pay, other offers, gossip, health and family, remarks
about employers, candidates and people, and whatever the writer marked as not for the letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.segments import Line
from assistant.schema import WithheldReason as R

_MARK = re.compile(
    r"\b(?:(?:do ?n[o']?t|don[’]t|dont|do not|never|not to|no need to|best not|better not|shouldn'?t|must ?n[o']?t|won'?t|not gonna|not going to|shd not|please don'?t)\s+(?:\w+\s+)?(?:"
    r"mention|say|put|include|bring|write|tell|add|talk about|use|share|go there|raise|refer)\b"
    r"|not (?:for|in|to go in) (?:the|this|any|my) (?:letter|email|note|thank|mail|card)|(?:keep|leave|leaving|keeping|left) (?:this |that |it |these )?(?:bit )?(?:out\b|private|quiet|to myself|between)|off (?:the )?record|"
    r"between (?:us|you and me|ourselves)|in confidence|confidential(?:ly)?\b|private\b|hush|shh+|secret\b|not (?:a|one) word|for my eyes|just for me|note to self|nobody knows|keep (?:it )?(?:out|quiet|mum|private)|"
    r"not saying (?:that|this|anything)|not telling|not going in|don'?t let (?:on|slip)|strictly|nfl\b|not 4 (?:the )?letter|(?:leave|keep) out|personal\b(?= (?:stuff|matter|note|:))|not mentioning|not public|embargo)",
    re.I,
)
_PAY = re.compile(
    r"(?:[£$€₹¥]\s?\d|\d\s?(?:[£$€]|eur\b|gbp\b|usd\b|lakh|lpa\b|quid)|\b(?:salary|salaries|wages?|pay(?:s|ing)?(?!\s*(?:roll|ment|er|attention|off|able|down|slip|for itself))|paid (?:me|them|her|him|more|less|well|better|\d)|"
    r"compensation|comp\b|bonus(?:es)?|commission|ote|equity|stock options|hourly rate|day rate|per hour|an hour|p/?h\b|per annum|p\.?a\.?\b(?! )|pension|money|benefits package|"
    r"raise\b(?! (?:it|the|this|money|funds|that|awareness))|overtime rate|time and a half|band \d|grade \d|scale point|ctc|tips\b|expected ctc|base\b(?= (?:is|of|pay|\d|sal))|package)\b"
    r"|\b\d{2,3}(?:\.\d)?\s?k\b(?!\s?(?:users|lines|run|records|rows|customers|followers|subs|people|items|units|a day|visitors|requests|members|views|sq|orders|lines|transactions|calls|tickets|events|words|documents|parts|seat|seats|invoices|downloads|records|readers|plants|tonnes|homes|budget))"
    r"|/hr\b|\b(?:asked for|told (?:them|him|her) i?'?d? ?want(?:ed)?|i'?d want|wanted|offering|offered)\s+[£$€]?\d{2,3}(?:[.,]\d+)?\b(?!\s?(?:yrs|years|weeks|days|hours|hrs|people|ppl|%|min|per cent|percent|mths|months|to \d+ (?:people|kids))))",
    re.I,
)
_OFFERS = re.compile(
    r"\b(?:(?:other|another|competing|better|written|verbal|second|an?|got an?|have an?|job) offers?\b(?! (?:of|to) (?:help|work|training))|offer (?:from|at|on the table|in hand|deadline|expires)|(?:also|still|other) (?:interviewing|interviews?|applied|applying|waiting|talking to|in the running)(?: (?:w/|with|at|to|for|elsewhere|on)\b|$)|"
    r"(?:interview|round|assessment|trial|call) (?:w/|with|at) [^.,;]{2,30} (?:too|as well|tomorrow|next|on (?:mon|tue|wed|thu|fri))|my other (?:interview|option|application)|backup|back-up plan|plan b\b|fall ?back|plan b|rather have the|first choice|prefer the other|elsewhere)\b",
    re.I,
)
_HEALTH = re.compile(
    r"\b(?:pregnan\w*|expecting(?! (?:to|that|us|them|it|a (?:busy|big|rise|delivery|visit)|\d+ |more|growth))|baby|babies|due in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|maternity leave|mat leave|paternity|ivf|miscarr\w*|divorc\w*|separated from|custody|widow\w*|bereave\w*|funeral|passed away|died|"
    r"cancer|chemo|surgery|operation on|hip op|knee op|stroke|heart attack|diabet\w*|epilep\w*|asthma|migraines?|depress(?:ed|ion)|anxiety|anxious|panic attack|burn(?:t|ed)? ?out|therapy\b(?! (?:assistant|team|room|dog))|therapist\b(?= (?:says|said|told))|adhd|autis\w+|dyslexi\w*|disab(?:led|ility)\b(?= (?:card|benefit))|medication|meds|sick(?:ness)? (?:leave|record|note|days?)|off sick|been ill|was ill|is ill|signed off|my (?:back|hip|knee|hearing|eyesight|bad back|health|condition|diagnosis|stammer)|"
    r"my (?:mum|mom|dad|mam|mother|father|wife|husband|partner|ex|son|daughter|kids?|kid|child|children|gran|nan|granny|grandad|girlfriend|boyfriend|sister|brother|family|parents|marriage|toddler|little one|boy|girl|fianc\w+|twins|nana|nonna)\b|"
    r"(?:his|her|their) (?:wife|husband|son|daughter|kids?|mum|mom|dad|mother|father|baby|divorce|health|back|hip|knee|illness|surgery|treatment|cancer|partner|twins|marriage|ex|operation|eye|heart|family|dog died|leg|arm)\b(?! (?:to|of) (?:the|business))|nursery run|school run(?=.{0,20}\bi\b)|childcare|babysit\w*|single (?:mum|mom|dad|parent)|religio\w+|church on sundays|ramadan|visa|immigra\w+|sponsorship|right to work|dui\b|convict\w+|criminal|caution\b(?= from)|probation officer|bankrupt\w*|debts?\b|rehab|hangover|hungover|blood pressure|hospital appointment|scan results|physio appointment|limp\b|crutch\w*|wheelchair(?=.{0,12}\b(?:me|my)\b))",
    re.I,
)
_GOSSIP = re.compile(
    r"\b(?:apparently|rumou?rs?|rumou?red|gossip|word is|i heard (?:that|they|he|she|from)|heard (?:that )?(?:they|he|she)(?:'re| are|'s| is)?|someone (?:said|told me)|overheard|sacked|got fired|was fired|been fired|got the (?:sack|boot)|walked out|affair|having a thing|seeing someone|drinks? (?:a lot|too much|on)|drunk|lawsuit|sued|suing|tribunal|scandal|going bust|go bust|going under|being sold|might be sold|layoffs?|lay-offs?|redundanc\w+|made redundant|taken over|takeover|acquisition|niece of|nephew of|"
    r"cousin of|sleeping with|on the way out|being pushed out|hates? (?:him|her|them|each other)|doesn'?t get on|don'?t get on|at war|fell out|falling out|bust[- ]up|resign(?:ed|ing)|handed in (?:his|her|their) notice|leaving in (?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|new year)\w*|is leaving|(?:he|she)'?s leaving|(?:he|she) (?:is )?retir(?:es|ing)|reckons? .{0,30}\bbust)\b",
    re.I,
)
_EMPLOYER = re.compile(
    r"\b(?:(?:do ?n[o']?t|don[’]t|dont) know i'?m (?:looking|here|leaving|interviewing|going|applying)|don'?t know (?:yet )?(?:i|that i)\b|know i'?m looking|(?:my|current|present|old|last|this) (?:\w+ )?(?:boss|manager|gaffer|head|supervisor|place|job|lot|company|firm|employer|team leader|school|director)\b.{0,40}\b(?:is|was|are|'s|has|never|doesn'?t|didn'?t|keeps?|treats?|shouts?|screams?|hates?|bull\w*|toxic|awful|nightmare|mess|shambles|hell|useless|idiot|terrible|rubbish|crap)|"
    r"toxic|(?:sick|tired|fed up|had enough) of|fed up|can'?t stand|hate (?:it|my|the)|hated|bull(?:y|ied|ying|ies)|get out of (?:here|there)|nightmare|shambles|shower of|useless|disorganised (?:mess|lot)|chaotic mess|they treat|treated (?:me|us) (?:badly|like|terribly)|never (?:paid|promoted|thanked|trained) (?:me|us)|passed over|why i(?:'m| am)? leav\w+|reason (?:i'm|im|for) leaving|leaving because|looking to leave|want out|on notice|haven'?t told (?:my|them|work)|behind (?:his|her|their|my boss)|pulled a sickie|closing down|is closing|are closing|the sack|let (?:me )?go\b|laid off)",
    re.I,
)
_CANDIDATE = re.compile(
    r"\b(?:other (?:candidates?|person|people (?:up|going|interviewing|in the running)|applicants?|guy|girl|woman|man|lad|lass|one interviewing|lady|fella|bloke|interviewees?|internal)|another (?:candidate|applicant|person (?:going|up|in))|internal (?:candidate|applicant|person|guy)|the (?:guy|girl|woman|man|lad|bloke|lady|one) (?:before|after|ahead of) me|(?:lad|girl|bloke|woman|guy|man|candidate|one) (?:before|after) me|2nd choice|second choice|shortlist(?:ed)?|\d+ (?:other )?(?:candidates|applicants|others)|"
    r"rest of the (?:candidates|applicants)|competition|previous (?:person|guy|girl|hire|holder)|last (?:person|guy|girl|hire|one) (?:they|left|quit|who|didn'?t|lasted|was|in)|predecessor)\b",
    re.I,
)
_PERSON = re.compile(
    r"\b(?:(?:was|seemed?|seems|looks?|looked|is|bit|a bit|quite|rather|kind of|very|really|so|pretty|came across(?: as)?)\s+(?:\w+\s+)?(?:rude|cold|grumpy|bored|distracted|hungover|arrogant|smug|patronising|condescending|scary|creepy|weird|odd|strange|stern|frosty|awkward|intimidating|full of (?:him|her)self|unfriendly|miserable|snappy|moody|fierce|tired|exhausted|stressed|fed up|nervous|shy|drunk|fat|old|ugly|fit|hot|gorgeous|good[- ]looking|flirt\w*|posh|dull|boring|terrifying|short with|off with|sweaty|strict|dodgy|vague|clueless|unprepared|late|prickly|sour|standoffish|stand-offish|a lot|hard work)|"
    r"(?:grumpy|frosty|creepy|smug|arrogant|miserable|rude|bored|patronising|weird|moody|snooty|snobby) (?:one|guy|man|woman|bloke|lady|git|so and so|cow|sod)|on (?:his|her) phone|check(?:ed|ing) (?:his|her|their) (?:phone|watch)|yawn\w*|rolled (?:his|her) eyes|didn'?t look up|never (?:smiled|looked up)|didn'?t smile|wouldn'?t look|stank|smel(?:t|led)|toupee|wig\b|combover|bad breath|(?:his|her) (?:tie|shirt|hair|jumper|tattoos?|accent|perfume|nails|teeth|beard|shoes)|talks? too much|wouldn'?t shut up|didn'?t like (?:him|her|me)|not sure (?:he|she) liked me|don'?t (?:like|trust) (?:him|her)|gave me (?:the creeps|a look)|idiot|moron|prick|dick(?:head)?|bitch|cow\b(?! (?:shed|s))|bellend|tosser|wanker|arse|knob\b|twat|divorced|smok(?:es|er)\b|cr(?:ied|ying)|teary|welled up|in tears)\b",
    re.I,
)

_SECTION = re.compile(
    r"(?:(?:things|stuff|bits|the bits|this bit|all this|all of this|this|parts?|notes?|ones?|what(?:'?s| is)?|everything below|below)\s+)?(?:(?:that|which)\s+)?(?:(?:is|are|i'?m|'?s|to|i)\s+)?"
    r"(?:not? (?:4|for|in|going in|to go in) (?:the |this |any |a |my |their )?(?:letters?|emails?|notes?|thank[- ]?yous?|mail|cards?|them|her|him|sharing|public|anyone|repeating|use|share)\b"
    r"|(?:strictly )?(?:private|confidential|secret|hush(?:[- ]hush)?|personal|off (?:the )?record|between (?:us|you and me|ourselves))\b"
    r"|(?:for )?(?:me|my eyes|myself|own use|me eyes) only\b|(?:just )?for (?:me|my eyes|myself)\b|(?:to )?keep (?:it |this )?(?:to (?:my|your)self|quiet|out|private|back|schtum|mum|shtum)\b"
    r"|do(?:n'?t| not) (?:mention|say|include|put|use|share|write|tell|send)\b|(?:to )?leave (?:this |these |it )?out\b|don'?t send|not to (?:mention|say|be said|share|include)\b|gossip\b|to self\b)"
    r"(?:[^.!?]{0,40})$",
    re.I,
)

_RULES = (
    (R.PRIVATE, _MARK),
    (R.PAY, _PAY),
    (R.OTHER_OFFERS, _OFFERS),
    (R.CANDIDATE, _CANDIDATE),
    (R.HEALTH_OR_FAMILY, _HEALTH),
    (R.EMPLOYER, _EMPLOYER),
    (R.PERSON, _PERSON),
    (R.GOSSIP, _GOSSIP),
)


def reason_to_withhold(text: str) -> R | None:
    """Why this piece of the notes must stay private, or None."""
    for reason, pattern in _RULES:
        if pattern.search(text):
            return reason
    return None


def private_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines under a heading such as "not for the letter", and of that heading."""
    found: set[int] = set()
    inside = False
    for number, line in enumerate(lines):
        whole = f"{line.label}: {line.text}" if line.label is not None else line.text
        if inside and line.blank_before:
            inside = False
        opens = _SECTION.match(whole.strip(" *_=-–—#>~[](){}<>!")) is not None
        if opens:
            inside = not line.text.strip(" *_=-–—:!") or line.label is None
        if opens or inside:
            found.add(number)
    return frozenset(found)


def is_mark(text: str) -> bool:
    """Whether the piece only says that something beside it is not for the letter."""
    return bool(_MARK.search(text))


def marked_subject(text: str) -> str | None:
    """What "don't mention X" asks to keep out; None where it points at what stands beside it."""
    match = re.search(
        r"\b(?:don[’']?t|do not|never|not|best not|better not)\s+(?:to\s+)?(?:mention(?:ing)?|say(?:ing)?|put|bring(?: up)?|include|talk about|raise|tell (?:them|him|her) (?:about|that))\s+(?:about\s+|up\s+|anything about\s+|the fact (?:that )?)?(?P<what>.+)$",
        text,
        re.I,
    )
    if not match:
        return None
    what = match["what"].strip(" .!")
    if re.match(r"(?:it|that|this|them|any of (?:it|this|that)|in (?:the )?letter|pls|please|in|these|those)\b[\w ]{0,20}$", what, re.I) or not what:
        return None
    return what
