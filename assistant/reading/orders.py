"""Text in the notes that gives orders to the program: data, never obeyed and never quoted.

The forms are those of known prompt injections (OWASP LLM01): overriding earlier instructions,
posing as a system message, asking for a code word, an address, praise or markup. What writers ask of
their own letter ("the letter should mention my audit") is no such order.
"""

from __future__ import annotations

import itertools
import re

_MACHINE = (
    r"(?:ai|a\.i\.|llm|gpt|chatgpt|claude|gemini|copilot|chat ?bot|bot|language model|large language model|"
    r"virtual assistant|automated system|summari[sz]er)"
)
_ADDRESSED = (
    rf"(?:(?:(?:{_MACHINE}|automated|automatic|automatised|digital|intelligent|smart|writing|drafting|reading|screening) )+(?:assistant|model|agent|tool|"
    rf"system|reader|processor|screener|software|program|script|writer|generator)|{_MACHINE}|assistant|model)s?"
)
"""Whom a text that is meant for a program speaks to: "automated assistants", "the AI"."""
_IMPERATIVE = (
    r"(?:^|[.:;,!>\]\"“*–—-]\s*|\b(?:must|should|shall|please|always|also|now|then|and|to|will|you|only|"
    r"instead)\s+)"
)

_ORDER = re.compile(
    # overriding what was said before
    r"\b(?:ignore|disregard|forget|override|bypass|discard|delete|drop)\b[\w' ]{0,30}?\b(?:instructions?|"
    r"prompts?|guidelines|directives?|directions|constraints|safety rules|rules above|"
    r"(?:the |everything |all |text |notes )above|all (?:of )?(?:the )?(?:previous|prior|earlier|rules|"
    r"notes)|(?:previous|prior|earlier) (?:text|notes|rules|messages?|context)|(?:the|your|these) (?:rules|"
    r"notes|previous))\b"
    r"|\b(?:new|updated|hidden|secret|following|these|your|system) instructions?\b(?: (?:are|is|from|for|"
    r"below|follow|apply|supersede)|:)|\binstructions? (?:to|for) (?:the )?(?:ai|assistants?|model|llm|"
    r"writer|program|system|tool)\b"
    # posing as the machinery
    r"|<\|?\s*/?(?:system|assistant|user|instructions?|prompt|im_start|im_end|endoftext)\b|"
    r"\[\s*/?(?:system|inst|instructions?|assistant|admin|developer)\b[^\]]{0,20}\]|\bsystem prompt\b|"
    r"\b(?:developer|admin|god|debug|dan|root|maintenance) mode\b|\bjailbreak\w*"
    r"|^\W*(?:system|assistant|developer|user|admin|prompt|instructions?|override|ai|bot)s?(?: (?:prompt|"
    r"message|note|override|instructions?|notice|update|command))?\s*\W{0,3}\s*[:>]\s*.{0,200}?\b(?:you "
    r"are|you must|you will|your|must|ignore|disregard|always|never|do not|"
    r"respond|reply|output|print|recommend|include|append|insert|assistants?|write|state|say|add|end|begin|"
    r"approve|rate|accept)\b"
    rf"|\byou are (?:now )?(?:an? |in |the |no longer )?(?:\w+ ){{0,2}}(?:{_MACHINE}|assistant|model|mode|"
    rf"dan|admin|pirate|poet)\b|\b(?:act|behave|respond|pretend|roleplay)(?: to be| as| like)+ (?:if |"
    rf"though )?(?:an? |the )?(?:\w+ )?(?:{_MACHINE}|assistant|admin|dan|pirate|you)\b|\bfrom now on,? "
    rf"you\b"
    rf"|\bas an? {_MACHINE}\b|\b(?:note|message|attention|dear|hey|hi|hello|warning|instruction)s?(?: to| "
    rf"for|,)? (?:the |any |all |every )?{_ADDRESSED}\b(?=\s*(?:[:,!–—-]|$|reading|"
    rf"processing|that|who|writing|tools?))"
    rf"|\b(?:any |all |every |the )?(?:{_MACHINE}|assistants?|models?|tools?|agents?)s? (?:tools? |"
    rf"systems? |assistants? |models? )?(?:reading|processing|parsing|summari[sz]ing|handling|that "
    rf"(?:reads?|process(?:es)?)|who (?:reads?|process(?:es)?)) (?:this|these|the)\b|\bif you(?:'re| are) "
    rf"(?:an? )?(?:{_MACHINE}|automated|assistant)\b"
    rf"|\b(?:{_MACHINE})s?(?: (?:assistants?|tools?|agents?|systems?|models?|readers?|writers?))? ?[:,] (?:please )?(?:do not|don't|never|always|tell|say|state|write|reply|respond|ignore|recommend|reject|add|include)\b"
    # talking to the machine that is thought to read along
    r"|^\W*(?:(?:hey|hi|dear|ok|okay|yo|note to|to(?: the)?) )?(?:chatgpt|gpt|claude|gemini|copilot|chat ?bot|robot|llm|ai|computer),? (?:(?:please|pls|abeg|also|just|if (?:u|you) [^,.;\n]{2,30}?),? )?"
    r"(?:(?:you |u )?(?:must|should|have to) )?(?:write|say|put|make|translate|ignore|keep|leave|sign|tell|add|include|mention|use|do not|don'?t)\b"
    r"|\b(?:whoever|whatever)(?: or (?:whoever|whatever))? (?:writes?|reads?|is (?:writing|reading)) (?:this|the|my)\b"
    r"|\bassistants? (?:must|should|has to|have to|is to|abeg) [^.;\n]{0,30}\b(?:letter|email|e-mail|say that|write that|make it sound)\b"
    # steering the output
    r"|(?:^\W*|[.:;!\]]\s*|\bplease )(?:sign|address|end|start|begin|close|open|write|mark|send) (?:all|every|each|any) (?:[a-z]+ ){0,2}?(?:letter|email|e-mail|message|reply|replie|draft|output|response)s?\b"
    rf"|{_IMPERATIVE}(?:begin|start|end|finish|sign|open|close|conclude|include|insert|append|add|write|"
    rf"state|output|print|respond|reply|embed|repeat|put|say|use|mention)\b[^.;\n]{{0,40}}(?:\bthe "
    rf"(?:exact )?(?:words?|phrases?|code ?words?|sentence|string|token|passphrase)\b|\bexactly\b:?|"
    rf"\bverbatim\b|\bcode ?word\b|\bpassphrase\b|\bin (?:every|each) (?:letter|sentence|paragraph|reply|"
    rf"line)\b|\b(?:this|the (?:following )?)?(?:link|url):?\s+\S+\.\w|\bthe following (?:text|sentence|"
    rf"link|line|words?|phrase)\b)"
    rf"|{_IMPERATIVE}(?:begin|start|end|finish|open|close) (?:each|every|all|the) (?:sentence|letter|line|paragraph|reply|answer|email)s? (?:with|by|in)\b"
    r"|\b(?:each|every) (?:line|sentence|word|paragraph|letter)s?\b[^.;\n]{0,30}\b(?:begin|start|end|rhyme)s? with\b"
    r"|\bsubject(?: line)? (?:must |should |has to |to )?(?:be|is|read|say)s? [\"“'A-Z]{2}"
    rf"|{_IMPERATIVE}(?:reply|respond|answer|output|write)\b (?:only|just|nothing but|solely|in (?:all "
    rf"caps|json|base64|rhyme|verse|pirate))\b"
    r"|\b(?:the|this|your|every|any|each|all) (?:letter|email|reply|response|message|output|"
    r"thank[- ]you(?: note| letter| email)?|cover letter|application|draft|text)s? (?:must|should|has to|"
    r"have to|needs? to|shall|will) (?:not |always |also |only )?(?!(?:[^.]{0,60}\b(?:my|i|i'm|i've|we|"
    r"me)\b))"
    r"(?:state|say|claim|recommend|praise|include|contain|end|begin|start|be (?:written|in|signed|"
    r"addressed)|rhyme|accept|confirm|offer|promise|withdraw|open|close)\b"
    r"|\b(?:reveal|print|output|repeat|show|list|leak|disclose|dump|display)\b[\w' ]{0,20}\b(?:prompts?|"
    r"passwords?|api keys?|secrets?|credentials|hidden (?:text|instructions?)|system (?:message|"
    r"instructions?)|your instructions)\b"
    # commands of other machines
    r"|\b(?:drop|truncate|alter) table\b|\bdelete from \w+\b|\brm -rf\b|\bsudo \w+"
    # speaking for the candidate, sending things away, markup
    r"|\bthe (?:candidate|applicant) (?:must|should|is to|agrees?|accepts?|waives?|withdraws?|will accept|"
    r"has accepted)\b|\b(?:say|claim|state|write|mention|confirm)s? that the (?:candidate|applicant)\b|"
    r"\baccept the (?:offer|job|position) on\b|\bon behalf of the candidate\b"
    r"|\b(?:send|forward|cc|bcc|copy|email|post|upload|exfiltrate|submit)\b (?:this|these|your|all|"
    r"everything|it all|the (?:conversation|notes?|letter|prompt|system|draft|data|contents?|output|file|"
    r"above|transcript))\b[^.;\n]{0,30}\bto\b\s*(?:\S+@\S+|https?:|\S+\.\w{2,}/)"
    r"|<\s*/?(?:script|img|iframe|svg|object|embed|a\s+href|style|form|input)\b|!\[[^\]\n]{0,80}\]\(|"
    r"\]\(\s*(?:https?:|javascript:)|\bjavascript:|\{\{[^\n]{0,80}\}\}|"
    r"\{%|\bdo not (?:tell|inform|alert|reveal (?:this )?to) the (?:user|applicant|candidate|reader)",
    re.I,
)
_SENTENCE = re.compile(r"[.!?]+[\"”’')\]]*\s+(?=\S)|\n")
_OWN = re.compile(r"\b(?:i|i'm|i've|im|ive|my|me|met|we)\b", re.I)
_LONGEST = 1500


def is_order(text: str) -> bool:
    """Whether this piece of the notes tries to give the program an order."""
    return any(_ORDER.search(text[at : at + _LONGEST]) for at in range(0, max(1, len(text)), _LONGEST - 200))


def order_spans(text: str) -> list[tuple[int, int]]:
    """The stretches of a line that give orders, in order: sentences, and what goes on from them.

    A sentence behind an order belongs to it unless the writer speaks there ("lol, my colleague sent that").
    """
    if not is_order(text):
        return []
    bounds = [0, *(m.end() for m in _SENTENCE.finditer(text)), len(text)]
    spans: list[tuple[int, int]] = []
    for start, end in itertools.pairwise(bounds):
        if start == end:
            continue
        sentence = text[start:end]
        if is_order(sentence):
            if len(sentence) > 400:  # speech without full stops: the surroundings of the order alone
                for match in _ORDER.finditer(sentence):
                    spans.append(
                        (start + max(0, match.start()), start + min(len(sentence), match.end() + 120))
                    )
            else:
                spans.append((start, end))
        elif spans and spans[-1][1] == start and not _OWN.search(sentence):
            spans[-1] = (spans[-1][0], end)
    if not spans:  # the pattern runs over a full stop
        spans = [(0, len(text))] if len(text) < 400 else []
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
