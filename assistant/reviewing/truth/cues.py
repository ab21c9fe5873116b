"""Cues: what makes a part of the notes private, by the reason it is withheld for."""

from __future__ import annotations

import re

from assistant.english.comparison import fold, plain
from assistant.schema import Withheld, WithheldReason

NO_PAY = re.compile(
    r"\b(?:discretion|credit|spending|refund|petty cash|float|takings)\b.{0,30}\b(?:limit|of|up to)\b|"
    r"\b(?:off|discount\w*|vouchers?|deposit|first rent|turnover|grants?|raised|fund\w*|tenants?|invoices?|ledger)\b"
)
CUES: dict[WithheldReason, re.Pattern[str]] = {
    WithheldReason.PAY: re.compile(
        r"[£$€]|\d ?k\b|\b(?:pay|pays|paid|salar\w+|wages?|rates?|hourly|bonus\w*|package|money|ctc|lpa|commission|pension|holiday|"
        r"allowance|quid|grand|bands?|grades?|spine|per annum|budget|offer\w*|less|more|expect\w*|owes?|loan|debt|mortgage|rent)\b|(?:told|said|asked|expect\w*|wants?|on) (?:\w+ ){0,2}\d{2}\b"
    ),
    WithheldReason.OTHER_OFFERS: re.compile(
        r"\b(?:offer\w*|other|others|another|elsewhere|recruiter\w*|appl\w+|also (?:got|have|seeing|interview\w*|in for)|second|2nd|deadline|"
        r"decide|accept\w*|job at|role at|options?|they want an answer|backup|plan b|holding|agency|interview\w*)\b"
    ),
    WithheldReason.HEALTH_OR_FAMILY: re.compile(
        r"\b(?:wife|husband|(?:my|his|her|our|their) (?:\w+ )?(?:partner|kids?|child\w*|sons?|daughters?|back|hips?|knees?|heart|nerves|hearing|blood)|"
        r"mum|mom|mam|dad|mother|father|nan|gran\w*|baby|babies|brother|sister|famil\w+|pregnan\w+|expecting|illness|sick\w*|tablets?|"
        r"anxi\w+|nervous|depress\w*|medicat\w+|meds|divorc\w+|custody|wedding|marri\w+|adhd|autis\w+|dyslex\w+|diabet\w+|epilep\w+|cancer|surgery|"
        r"therap(?:y|ist)|counsell?\w+|miscarriage|funeral|died|death|childcare|disab\w+|cried|crying|drinking|drank|visa|sponsor\w*|stamp \d|sober|rehab|court|probation|convict\w+|"
        r"ivf|due (?:in|on|date)|health|fella|ex|split up|single|bereave\w+|dementia|dialysis|stammer|tinnitus|migraine\w*|asthma|allerg\w+|injur\w+|religio\w+|church|mosque|gay|trans)\b"
    ),
    WithheldReason.PRIVATE: re.compile(
        r"\b(?:visa\w*|sponsor\w*|permit|convict\w*|court|custody|divorc\w*|pregnan\w*|adhd|dyslex\w*|autis\w*|anxi\w*|medicat\w*|tablets?|redundan\w*|fired|sacked|dismiss\w*|"
        r"tribunal|grievance|salar\w*|pay|wage\w*|offer\w*|notice|commut\w*|childcare|drink\w*|rehab|cried|crying|internal\w*)\b"
    ),
    WithheldReason.GOSSIP: re.compile(
        r"\b(?:leav\w+|left|off to|retir\w+|announc\w+|secret\w*|apparently|rumou?r\w*|reckons?|merg\w+|clos\w+|sack\w*|fired|redundan\w+|affair|split|drink\w*|"
        r"drank|supposed|told me|between|quit\w*|resign\w*|takeover|bought out|sold|cuts?|trouble|never get on|rows?|fight\w*|hates?|binned|guess\w*|she said|he said|whisper\w*)\b"
    ),
    WithheldReason.EMPLOYER: re.compile(
        r"\b(?:boss\w*|managers?|leav\w+|left|quit\w*|redundan\w+|owes?|toxic|bull\w+|notice|cut\w*|restructur\w*|killing|hate\w*|awful|bad\w*|credit|unpaid|"
        r"overtime|row|shout\w*|sink\w*|mess\w*|shambles|rubbish|useless|stitch\w*|plan|checked out|dead end|stuck|fed up|unfair|late|never|nobody|no one|don'?t|"
        r"doesn'?t|won'?t|can'?t|cannot|pressure\w*|push\w*|target\w*|behind|off|clos\w+|losing|lost|going under|payroll|blame\w*|steal\w*|stole|lie[sd]?|lying|promis\w+|blocked|passed over|terms|"
        r"conditions|skiv\w*|cheap\w*|tight|old fashioned|growth|toilet|dirty|dangerous|unsafe|chaos|chaotic|crap|hell|nightmare|stress\w*|burn\w*|exhaust\w*|miserable|unhappy|sick of|tired)\b"
    ),
    WithheldReason.CANDIDATE: re.compile(
        r"\b(?:candidates?|applicants?|other|others|another|guys?|girls?|lads?|bloke|woman|man|lady|flatmate|internal\w*|before me|after me|competition|choice|waiting|"
        r"interviewees?|one of us|of us|favourite|favorite|up for it|runner|passed over|for the same)\b"
    ),
    WithheldReason.PERSON: re.compile(
        r"\b(?:look\w*|smell\w*|tired|grumpy|rude|nervous|fat|thin|old|ancient|young|awkward|moustache|beard|hair|bald|teeth|breath|drunk|drink\w*|weird|odd|creep\w*|cold|sweat\w*|"
        r"cr(?:y|ied|ying)|divorc\w+|flirt\w*|shout\w*|scar\w+|terrif\w+|intimidat\w+|boring|bored|arrogant|smug|posh|fit|hot|gorgeous|handsome|pretty|ugly|tall|short|tiny|wore|wearing|"
        r"clothes|shirt|tie|shoes|nose|eyes|voice|accent|phone|late|yawn\w*|snor\w*|sniff\w*|cough\w*|smok\w*|vap\w*|swear\w*|swore|gruff|stern|dragon|useless|clueless|idiot|"
        r"annoy\w*|patroni\w+|condescend\w*|bit of a|not the|didn'?t like|don'?t like|mistake\w*|mess\w*|lazy|slow|ignor\w*|interrupt\w*|distract\w*|mate)\b"
    ),
}
"""What a part of the notes must hold somewhere to be private for its reason: the reader keeps back too much
rather than too little, and what only stood nearby is no secret."""


def is_private(item: Withheld) -> bool:
    """Whether a withheld part holds a cue of its reason: what only stood beside a secret is none."""
    cues = CUES.get(item.reason)
    if cues is None or item.reason is WithheldReason.PRIVATE:
        return True  # what the writer marked can be about anything
    quote = fold(plain(item.quote))
    return bool(cues.search(quote)) and not NO_PAY.search(quote)
