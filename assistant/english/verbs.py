"""Verbs that notes of interviews turn on."""

from __future__ import annotations

import re

DEEDS = frozenset(
    "led lead ran run managed built trained did designed organised organized cut reduced increased raised taught wrote set introduced launched worked handled "
    "supervised coordinated co-ordinated delivered grew won fixed sold looked cared volunteered qualified studied completed passed developed created implemented migrated "
    "negotiated planned covered got moved helped kept made brought took started opened rebuilt rewrote re-wrote automated analysed analyzed coached mentored "
    "ordered served cooked baked drove drive operated inspected tested repaired installed wired maintained cleaned translated interpreted edited "
    "published reported researched surveyed drafted filed processed reconciled audited closed answered resolved supported hosted staged "
    "rigged lit stocked merchandised fundraised recruited placed visited assessed treated dispensed counselled facilitated chaired represented advised prepared "
    "produced shipped scaled tuned redesigned prototyped interviewed presented doubled halved tripled saved hit beat topped exceeded finished gained earned "
    "hold held have had know can speak use used learned learnt picked grafted laid plumbed priced tendered bought sourced cultivated planted pruned milked "
    "lambed harvested sorted packed loaded unloaded dispatched routed scheduled restructured improved turned transferred achieved spent been catered "
    "dealt calmed nursed fed fitted rewired welded machined programmed coded deployed debugged tracked logged recorded catalogued curated digitised digitized guided toured "
    "showed demonstrated pioneered founded co-founded established streamlined standardised spotted caught noticed solved found redrew drew swapped switched "
    "replaced added removed shifted rehomed renovated restored sewed knitted dug poured mixed-up stripped painted plastered tiled roofed scaffolded shadowed assisted "
    "attended joined became stood sat carried put turned rolled pushed pulled ran-up covered chased collected counted checked weighed measured mapped modelled sampled "
    "monitored wrote-up interviewed photographed filmed recorded performed sang played acted directed choreographed conducted composed".split()
)
"""What candidates say they did, past or present, where notes leave out "I"."""

IRREGULAR_PASTS: dict[str, str] = dict(
    pair.split("=")
    for pair in (
        "am=was do=did go=went run=ran lead=led make=made take=took teach=taught write=wrote build=built sell=sold get=got keep=kept "
        "win=won hold=held bring=brought buy=bought find=found give=gave drive=drove grow=grew see=saw speak=spoke spend=spent have=had know=knew "
        "begin=began break=broke catch=caught choose=chose come=came deal=dealt draw=drew feed=fed leave=left meet=met pay=paid send=sent set=set "
        "cut=cut put=put sit=sat stand=stood tell=told think=thought understand=understood wear=wore feel=felt rise=rose lose=lost"
    ).split()
)
"""The pasts of common verbs that don't end in "-ed"."""


def past_of(verb: str) -> str:
    """The simple past of a verb's base form: "evacuate" -> "evacuated"."""
    if verb in IRREGULAR_PASTS:
        return IRREGULAR_PASTS[verb]
    if verb.endswith("e"):
        return verb + "d"
    if len(verb) > 2 and verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    short = (
        1 < len(verb) < 5
        and verb[-1] not in "aeiouwxy"
        and verb[-2] in "aeiou"
        and verb[-3:-2] not in ("a", "e", "i", "o", "u", "")
    )
    return f"{verb}{verb[-1]}ed" if short else verb + "ed"


COMMON = frozenset(
    "sit run go stop keep take make get have give meet work start help teach lead train eat stay know rotate share own ride visit call walk name let need want use see say "
    "come bring put hold show change build cost cover close open pay fit look lose miss cut hit end win move turn trip queue fail drop sell buy send read write think feel "
    "sign paint wait feed "
    "live serve cook bake clean wash pack pick load drive ship carry host check ask talk speak learn play sing swap finish leave arrive return retire expect plan hope offer "
    "care mind worry matter grow rise fall stick break jam stall leak die pass fight ignore love like hate enjoy".split()
)
"""Base forms of verbs whose "-s" form is as often taken for a plural noun."""


_RECORD = re.compile(
    r"\b(?:at|for|with|in) (?:the )?[A-ZÀ-Þ]\w+|\d|\bI (?:have|hold|speak|am|led|ran|built|designed|trained|taught|managed|wrote)\b"
)


def is_record(told: str) -> bool:
    """Whether a statement of one's own names what was done, with a figure or a place, and is no mere answer."""
    return _RECORD.search(told) is not None
