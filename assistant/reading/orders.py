"""Text in the notes that gives orders to the program: data, never obeyed and never quoted.

The forms are those of known prompt injections (OWASP LLM01): overriding earlier instructions,
posing as a system message, asking for a code word, an address, praise or markup.
"""

from __future__ import annotations

import re

_ORDER = re.compile(
    r"(?:\b(?:ignore|disregard|forget|override|bypass)\b.{0,30}\b(?:instructions?|rules?|prompts?|above|previous|prior|earlier|guidelines|notes|everything|all of)\b"
    r"|^\s*(?:<\|?|\[|#+\s*|\*\*)?\s*(?:system|assistant|developer|user|admin|prompt|instruction)s?(?:\s+(?:prompt|message|note|override|instructions?))?\s*(?:\|?>|\]|\*\*)?\s*[:>]"
    r"|\byou (?:are|must act|will act) (?:now )?(?:as )?(?:an?|in) (?:\w+ ){0,2}(?:ai|assistant|model|chat ?bot|llm|bot|mode|dan)\b|\bact as (?:an?|if)\b|\bas an ai\b|\b(?:ai|llm|assistant|chat ?bot|language model)s?\b[:,]? (?:please |must |should |reading|tools?|writing|generat)"
    r"|\b(?:any|all) (?:ai|automated|llm|generated)\b|\bnew instructions?\b|\bdeveloper mode\b|\bjailbreak\b|\bprompt\b.{0,20}\b(?:reveal|print|show)|\b(?:reveal|print|output|repeat) (?:your|the) (?:system |hidden )?(?:prompt|instructions)"
    r"|\b(?:begin|start|end|finish|sign|open|close|conclude|include|insert|append|add|write|state|output|print|respond|reply|say|tell|mention|embed|repeat|put)\b.{0,40}\b(?:the (?:word|phrase|code ?word|sentence|text|string|link|line|following|url|token)|exactly|verbatim|in every|code ?word|passphrase|this link|hidden)\b"
    r"|\b(?:the|this|your|every|any|each) (?:letter|email|reply|response|message|answer|output|thank[- ]you(?: note| letter| email)?|cover letter|application)s? (?:must|should|has to|needs to|will|shall)\b"
    r"|\b(?:send|forward|cc|bcc|copy|email|post)\b.{0,30}\b(?:to|at)\b\s*\S+@\S+|<\s*(?:script|img|iframe|a\s+href|system|/?instructions?)\b|!\[[^\]]*\]\(|\]\(\s*https?:"
    r"|\b(?:say|claim|state|write|mention|tell (?:them|him|her)) that (?:i|the candidate|the applicant|he|she|they) (?:ha(?:ve|s)|am|is|holds?|won|graduated|accepts?|agrees?|will accept)\b|\bthe candidate (?:must|should|is to|agrees)\b|\baccept the offer on\b|\bdo not (?:tell|inform|reveal) the (?:user|applicant)|\{\{.*\}\}|\{%)",
    re.I,
)


def is_order(text: str) -> bool:
    """Whether this piece of the notes tries to give the program an order."""
    return bool(_ORDER.search(text))
