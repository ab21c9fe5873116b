"""Facts: which clause says what, who said or did it, and what it is good for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.english.shorthand import expand
from assistant.english.spelling import is_spelled
from assistant.english.tagging import is_finite, is_known, tag
from assistant.english.tokens import tokenize
from assistant.english.verbs import DEEDS
from assistant.reading.lexicon import GENERIC_ORGANISATIONS, INTERVIEWER_VERBS, ORGANISATIONS, TITLES
from assistant.reading.names import could_be_name, same_person
from assistant.reading.segments import Clause, Line
from assistant.schema import EMPLOYER, ME, FactKind, Person

K = FactKind


@dataclass(frozen=True)
class Reading:
    """What was made of a clause: ``text`` is spelled out, ``start`` and ``end`` frame the quote."""

    kind: FactKind
    speaker: str
    text: str
    start: int
    end: int
    about: str | None = None


@dataclass
class Context:
    """Who is speaking as the notes go on."""

    people: Sequence[Person]
    label_speaker: str | None = None
    label_kind: FactKind | None = None
    last_person: str | None = None  # whom "he" and "she" mean
    speaker: str | None = None  # of the clause before, for clauses without a subject
    kind: FactKind | None = None
    asked_by: str | None = None
    line: Line | None = None  # of the clause before
    proper: Sequence[str] = ()  # names as they should be written


_LABEL_KINDS: tuple[tuple[str, str | None, FactKind | None], ...] = (
    (r"me|my (?:side|answers?|points?|bit|exp\w*|background|pitch|story|strengths?)|a\d*|ans(?:wer)?s?|i said|said|told (?:them|him|her)|strengths?|experience|exp|skills|background|what i said|what i told \w+|i told \w+|i have|i've got|have|my cv|selling points|what i bring|i bring|i can offer|match|fit|relevant(?: exp\w*)?|quals?|qualifications|certs?|tickets?|good answers?|went well|strong|landed(?: well)?|my wins?|wins?", ME, K.STRENGTH),
    (r"(?:i |what i |things i |really |most )?(?:liked|loved|enjoyed|like|love)\b.*|highlights?|best (?:bit|part|thing|moment)s?|good (?:bits?|vibes?|stuff|things?)|pros?|positives?|resonated|what stood out|stood out|nice|plus(?:es)?|the good|favou?rite.*|wow|cool", ME, K.RESONATED),
    (r"(?:i )?(?:forgot|missed|didn'?t (?:say|mention|get to).*|should(?:'?ve| have| of) (?:said|mentioned).*|forgot to (?:say|mention)|not said|left out|missed point|gaps?|to add|add|extra|wish i'?d said|never said|unsaid|also should.*)|didnt (?:say|mention)", ME, K.MISSED_POINT),
    (r"(?:they |he |she )?asked|q\d*|qs|questions?|they asked(?: about)?|asked me", None, K.QUESTION),
    (r"(?:my )?(?:worry|worries|doubts?|weak(?:ness(?:es)?| spots?)?|fumbled|bad(?: bits?)?|wobbles?|wobbly|cons?|went badly|not so good|unsure)", ME, K.CONCERN),
    (r"(?:their |his |her |main |big )?(?:concerns?|challenges?|problems?|issues?|pain(?: points?)?|headaches?|struggles?)", EMPLOYER, K.CONCERN),
    (r"next(?: steps?| stage| round)?|then|timeline|decision|outcome|hear(?: back)?|when (?:will i )?hear|after|follow[- ]?up|promised", EMPLOYER, K.NEXT_STEP),
    (r"(?:their |they |main |what they )?(?:needs?|want(?:s|ed)?|looking for|they want|they need|priorit(?:y|ies)|goals?|plans?|projects?|focus|targets?|want someone|ideal|mission|first (?:job|task|thing|\d+ \w+)|the (?:job|work)|job is|role is|key)", EMPLOYER, K.NEED),
    (r"(?:we )?(?:topics?|discussed|talked(?: about)?|covered|chat(?:ted)?(?: about)?|notes?|team|company|product|culture|set ?up|tech|stack|talk|about|tour|vibe|info|facts?|points?|general|day to day|they said|they)", EMPLOYER, K.TOPIC),
    (r"why(?: (?:me|them|here|i want it|this one|i want this))?|interest(?:ed)?|motivation|because", ME, K.INTEREST),
    (r"hours?|shifts?|rota|logistics|start|start date|pattern|location|commute|where|time|when", EMPLOYER, K.LOGISTICS),
)  # fmt: skip
_COMPILED_LABELS = tuple(
    (re.compile(rf"^(?:{pattern})$", re.I), speaker, kind) for pattern, speaker, kind in _LABEL_KINDS
)

_LEAD = re.compile(
    r"^(?:(?:and|but|so|oh|also|plus|then|ok(?:ay)?|well|anyway|yeah|yes|right|now|btw|by the way|again|first|second(?:ly)?|finally|basically|apparently|nb|ps|p\.s\.?|fyi|though|still|actually|honestly|i think|she said|he said|they said|said|says)"
    r"[,:]?\s+)+",
    re.I,
)
_SOFT_LEAD = re.compile(
    r"^(?:(?:[+&*]|and|but|so|oh|also|plus|then|ok(?:ay)?|well|anyway|yeah|yes|right|now|btw|by the way|nb|ps|p\.s\.?|fyi|actually|honestly|basically|again|finally|first|secondly|in fact|in the end|funnily enough|luckily|turns out)[,:]?\s+)+",
    re.I,
)
_NEXT = re.compile(
    r"\b(?:hear (?:back|from|by|on|in)|will hear|should hear|let (?:me|us) know|get(?:ting)? back|(?:will|'ll) revert|revert(?:s|ing)? by|emailing\b|be in touch|in touch|decision|decid(?:e|es|ing)|(?:they|he|she|they'll|she'll|he'll|will|'ll|gonna|going to)\s+(?:\w+ )?(?:ring|rings|call|calls|email|emails|phone|text|write|be in touch)|(?:rings?|calls?|emails?|phones?|ring(?:ing)?|calling|emailing) (?:me|on|by|back|next|mon|tue|wed|thu|fri)\w*|(?:second|2nd|next|final|third|last|3rd) (?:round|interview|stage|step|chat|call)|know (?:by|on|next|in|within|friday|monday)|will know|trial (?:shift|day)|(?:start|starting) date|offer(?:s)? (?:go )?out|background check|references? (?:check|next|then)|answer by|result by|feedback (?:by|on|next))\b",
    re.I,
)
_MISSED = re.compile(
    r"\b(?:forgot|i forgot|didn'?t (?:get (?:to|a chance|round)|mention|say|bring up|have time)|never (?:mentioned|said|got to|told)|should(?:'?ve| have| of) (?:\w+ )?(?:said|mentioned|told|brought|talked|added|shown|used|led with)|shoulda|wish i'?d|wish i had|ran out of time|no time to|no chance to|blanked on|missed (?:telling|saying|mentioning)|not mentioned|left out|kicking myself|meant to (?:say|mention|tell|add|bring)|should have (?:said|mentioned))\b",
    re.I,
)
_LIKED = re.compile(
    r"^(?:i )?(?:(?:really|also|absolutely|quite|just|particularly|genuinely|very|so) )*(?:what I (?:really )?(?:loved|liked|took) was|(?:was )?(?:happy|glad|pleased|delighted) to (?:hear|see|learn)|(?:learn(?:ed|t)|found out) that|(?:I )?(?:reckon|think) the best (?:bit|part|thing) (?:is|was)|loved|liked|love|like|enjoyed|enjoy|adored|was (?:really |so )?(?:impressed|struck|moved|touched)(?: by| with| that)?|impressed (?:by|with|that)|struck by|(?:so |really )?(?:good|great|nice|lovely|cool|brilliant|interesting|refreshing|amazing|fascinating) (?:that|how|to (?:see|hear|meet))|admire|appreciated|best (?:bit|part|thing)(?: was)?|favou?rite (?:bit|part|thing)(?: was)?|my favou?rite|blown away by|buzzing (?:about|over))\b",
    re.I,
)
_LIKED_AFTER = re.compile(
    r"(?:\b(?:I )?(?:really )?love[d]? (?:that|it|this)|\bI (?:really )?liked? (?:that|it|this)|\bwas (?:the|my) (?:best|favou?rite) (?:bit|part|thing))\W*$",
    re.I,
)
_TALKED = re.compile(
    r"^(?:we )?(?:(?:also|then|mostly|mainly|really) )*(?:talk(?:ed)?|discussed|discuss|chatted|chat|covered|spoke|went (?:over|through|into)|long (?:chat|talk|conversation)|good (?:chat|talk|conversation)|big (?:chat|discussion)|conversation|got (?:on to|onto|talking|into)|lots (?:of talk )?about|lots on)\b",
    re.I,
)
_TALKED_AWAY = re.compile(
    r"^(?:we )?(?:(?:also|then|mostly|mainly|really|just) )*(?:talk(?:ed)?|discussed|discuss|chatted|chat|covered|spoke|went|long|good|big|conversation|chat|talk|got|lots|discussion|of)(?:\s+(?:chat|talk|conversation|discussion|a lot|lots|for ages|mostly|mainly|to (?:him|her|them)|with (?:him|her|them)|on to|onto|talking|into|over|through|of talk|quite a bit|loads|at length|in depth|briefly))*\s*(?:about|on|re|around|of)?\s*:?\s+",
    re.I,
)
_TOLD = re.compile(
    r"^(?:i )?(?:(?:also|then|just) )?(?:told|explained to|showed|walked|gave|reminded|mentioned to|said to)\s+(?:them|him|her|the panel|everyone|both|[A-Z]\w+)\b(?:\s+(?:that|about|how|through|the (?:one|story|example) (?:about|of|with)|how|my example of|an example of))?\s*",
    re.I,
)
_SAID_I = re.compile(
    r"^(?:i )?(?:(?:also|then|just) )?(?:said|mentioned|explained|answered|described|talked about|talked through|brought up|used|gave(?: the)?(?: example of)?|spoke about|went with|pointed out)\s+(?:that |about |how )?(?=(?:I|my|our|we|the time|when)\b|I'|I’)",
    re.I,
)
_DOUBT = re.compile(
    r"\b(?:i (?:\w+ )?(?:don'?t|do not|can'?t|haven'?t|never|didn'?t|couldn'?t|am not|'m not) (?:have|drive|know|speak|got|had|done|used|worked|answer|do|really|explain|own|hold)|no (?:experience|exp|degree|licen[cs]e|background|formal)|(?:i )?(?:waffled|froze|blanked|fumbled|rambled|stumbled|mumbled|messed up|went blank|got muddled|panicked|choked|flustered|got (?:it|that) wrong|tripped)|weak on|worried (?:i|about my|that i|they think|he thinks|she thinks)|not sure (?:i|they|he|she)|(?:he|she|they) (?:\w+ )?(?:think|thinks|thought|worried|wondered|wonders|concerned|unsure|doubt\w*|not sure) .{0,24}\b(?:i|me|my)\b|overqualified|under ?qualified|gap (?:in|on) my|my gap|job hopp\w+|too (?:senior|junior))\b",
    re.I,
)
_INTEREST = re.compile(
    r"\b(?:i'?d (?:really )?(?:love|like) to (?:work|join|do|be|get|help|run)|i (?:really )?want (?:this|it|the job|to (?:work|join|be))|really want (?:this|it)|want this (?:one|job)|dream job|(?:which |it |this |that )?(?:really )?suits? me|can see myself|this is the one|keen (?:on|to) (?:this|it|join)|i could (?:see|work)|would love to (?:work|join|be|do|run|help))\b",
    re.I,
)
_CHATTER = re.compile(
    r"^(?:(?:today|tomorrow|it) (?:is|was) the \d|correction|never (?:got|caught) (?:his|her|their) name|(?:so |right |ok )?(?:just|only just) (?:out|back|finished|come|done|had|got)\b|(?:i )?(?:think|thought|guess|felt|feel|hope|hoping|reckon)\b.{0,40}\b(?:it|went|ok|okay|well|good|alright|fine|so|that)\b|(?:it |that |all )?(?:went|was|is) (?:\w+ )?(?:ok|okay|well|good|alright|fine|great|nice|lovely|short|long|quick|over|hard|tough|easy|brutal|weird|bit \w+|a blur)\b.{0,12}$|(?:so )?that went\b|nice\b.{0,12}$|lovely (?:people|bunch|lady|man|place|chap|woman)|good (?:vibe|chat|one)|(?:i )?(?:was|got|am|'m|I'm) (?:so |really |a bit |very |super )?(?:nervous|late|early|sweating|shaking|knackered|exhausted|tired|shattered|relieved|happy|glad|hungry|lost)\b|got (?:there|lost|the (?:bus|train))|waited\b|(?:need|must|remember|todo|to do|have) to\b.{0,40}\b(?:email|send|write|thank|ask|check|ring|call|buy|post|reply)|must (?:send|email|write)|ask (?:if|about|is|whether|her|him)\b|check (?:if|whether|the|spelling)|send (?:by|before|a|the|this|it|thank)|thank(?:s| you)\b|cheers|fingers crossed|wish me luck|phew|ugh|argh|omg|yay|damn|bugger|anyway|etc\b|interview(?:ed)?\b.{0,60}$|met\b|spoke (?:to|with)\b|saw\b|panel\b|then (?:met|saw)|\d+ (?:mins?|minutes|hours?|hrs?)\b.{0,20}$|(?:mon|tues?|wed|thurs?|fri|sat|sun)\w*\b.{0,16}$|i (?:did )?smile|laughed|we laughed|both nice|seemed (?:nice|happy|pleased|keen|to like)|they seemed|(?:he|she) seemed|(?:he|she) (?:was|'s) (?:nice|lovely|great|kind|friendly)|sound$|not sure\b|dunno|idk|no idea|can'?t remember|don'?t (?:know|remember)|what else|oh and$|the bread one|signed?\b|sign (?:it|off)|pls\b|please\b|write (?:it|me|this)|sounds?\b.{0,15}$|make (?:it|the letter|this)|keep it|letter\b|email (?:him|her|them|to)\b|say thanks?\b|say (?:thank|hi))",
    re.I,
)
_META = re.compile(
    r"(?:today (?:is|was) |the interview (?:is|was) |interview (?:is|was) the |(?:i )?(?:need|must|have|want) to (?:do|send|chase|say|ask|keep|write|email|thank|check|remember|get|find|ring|sort|print|iron|buy)\b|remember to|don'?t forget|(?:he|she) (?:was )?(?:nodd|smil|laugh)|.{0,20}\bnodding\b|(?:i )?(?:had|have) moved on)",
    re.I,
)
_WORRIED = re.compile(
    r"^(?:I )?(?:was|got|am|'m|been) (?:a bit |so |really )?(?:worried|nervous|anxious|unsure|scared) (?:about|of) (?:that|it|this)$",
    re.I,
)
_THEIR_STATE = re.compile(
    r"^(?:(?:really|very|so|quite|pretty|also|currently|still|clearly|a bit|bit|super) )*(?:wants?|needs?|needed|wanted|looking|hoping|struggling|worried|concerned|keen|short|trying|planning|plans?|launching|expanding|opening|moving|building|migrating|losing|lost|growing|hiring|recruiting|replacing|going live|rolling|mad|nervous|proud|big on|cares?|understaffed|behind|swamped|desperate|hopes?|would like|'d like|runs?|asks?|asked|starting|setting up|adding|switching|merging|rebuilding|fed up|annoyed|frustrated|tired|passionate|happy|ha[sd]|hates?|hated|likes|loves|reckons|thinks|says|got an? (?:new|big))\b",
    re.I,
)
_NEED = re.compile(
    r"\b(?:wants?|needs?|needed|wanted|looking (?:for|to)|hop(?:ing|es?) (?:to|for)|try(?:ing)? to|short(?: of| on|-staffed|staffed)|short\b|plan(?:s|ning)?\b|launch\w*|expand\w*|open(?:s|ing)\b|build(?:ing)?\b|mov(?:ing|e) to|migrat\w+|roll(?:ing|ed)? out|go(?:es|ing)? live|start(?:s|ing)\b|adding|priorit\w+|'d like|would like|keen (?:on|for|to)|replac\w+|goals?|aim(?:s|ing)?|target\w*|grow(?:ing)?\b|double|doubling|understaffed|new\b|someone who|somebody who|hiring|by (?:spring|summer|autumn|christmas|easter|next year)|must|have to|help with|set(?:ting)? up)\b",
    re.I,
)
_THEIR_WORRY = re.compile(
    r"\b(?:worr\w+|concern\w*|problems?|issues?|nervous|los(?:e|es|ing|t)|behind|complain\w*|waste\w*|fail\w*|queues?|mad about|hard to|headaches?|pain\b|backlog|turnover|struggl\w+|difficult\w*|challeng\w*|too (?:many|much|slow|long)|stuck|broken|late\b|delay\w*|errors?|mistakes?|no[- ]shows?|drop(?:s|ping|ped)? off|hates?|frustrat\w+|slow\b|scared|afraid|risk\w*|bottleneck|mess\b|missing|never (?:get|got|know|have)|can'?t\b|sticking|gets? (?:lost|left))",
    re.I,
)
_REMARK = re.compile(
    r"\b(?:started (?:as|here|out|on|in|at|there|it|the)|been (?:there|here|with them|at|with) |\d+ (?:years|months) (?:there|here)|used to (?:be|work|drive|teach|run|do|play)|grew up|trained as|joined (?:as|in|from|them|the)|studied|once (?:was|worked)|came (?:from|up)|liked (?:my|that i|the .{2,40} i|how i|when i)|laughed|nodded|perked|smiled|lit up|wrote (?:it|that|this) down|said (?:i|my|that i|i'?d)|that'?s (?:it|the)|impressed)\b",
    re.I,
)
_RESULT = re.compile(
    r"\b(?:went|fell|dropped|rose|grew|halved|doubled|cut|came down|went down|went up|saved|got)\b.*\d|\b(?:halved|doubled|tripled)\b",
    re.I,
)
_FIRST_PERSON = re.compile(
    r"\bI(?:'ve|'d|'m)?\s+(?!asked|said|think|guess|liked|loved|did\s+not|didn't)\w+|\b(?:we changed|we cut|took me|my \w+ (?:went|rose|fell|was))\b"
)
_SPELL_OF_WORK = re.compile(
    r"(?:about |over |nearly |almost )?(?:\d+(?:\.\d+)?\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|fifteen|twenty)\s+(?:and a half )?(?:years|months|seasons|summers)\b",
    re.I,
)
_CREDENTIAL = re.compile(
    r"\b(?:licen[cs]ed?|certificates?|certified|certification|degree|diploma|qualified|qualification|level \d|nvq|btec|hnd|bsc|msc|ba\b|ma\b|phd|pgce|hgv|cpc|cscs|ipaf|pasma|sia|dbs|first aid|fluent|bilingual|speak|native|languages?|trained|experience[d]?|years?|gcse|a[- ]level|chartered|registered|nmc|hcpc|gphc|acca|aat|cipd|sql|python|excel|award|forklift|counterbalance|reach|card|ticket|endorsement|accredited|apprenticeship)\b",
    re.I,
)


def label_context(line: Line, context: Context) -> bool:
    """Set the context from a line's label. Returns whether the label meant something."""
    context.label_speaker = context.label_kind = None
    if line.label is None:
        return False
    label = re.sub(r"\s*\(.*?\)", "", line.label).strip(" .-*_")
    person = person_named(label.split(), context.people)
    if person is None:
        title_words = {w.lower() for w in label.split()}
        if title_words and title_words <= TITLES:
            matches = [
                p for p in context.people if p.title and title_words & {w.lower() for w in p.title.split()}
            ]
            person = matches[0] if len(matches) == 1 else None
    if person is not None:
        context.label_speaker = context.last_person = person.name
        context.speaker = person.name
        return True
    for pattern, speaker, kind in _COMPILED_LABELS:
        if pattern.match(label):
            context.label_speaker, context.label_kind = speaker, kind
            if kind is K.QUESTION:
                context.label_speaker = (
                    context.last_person if len(context.people) == 1 or context.last_person else EMPLOYER
                )
                if context.label_speaker is None and len(context.people) == 1:
                    context.label_speaker = context.people[0].name
                context.label_speaker = context.label_speaker or EMPLOYER
            return True
    return False


def person_named(words: Sequence[str], people: Sequence[Person]) -> Person | None:
    """The interviewer whom the first word or words name, or None."""
    plain = [w.strip(".,:;()\"'").removesuffix("'s").removesuffix("’s") for w in words[:3]]
    if plain and plain[0].lower().rstrip(".") in {"dr", "mr", "mrs", "ms", "prof", "miss"}:
        plain = plain[1:]
    if not plain or not plain[0] or plain[0] in {"I", "A", "Q", "i", "a", "q"}:
        return None
    if not could_be_name(plain[0], lower_case=True) and not any(
        plain[0].lower() in p.name.lower().split() for p in people
    ):
        return None
    if len(plain[0]) == 1 and (
        not plain[0].isupper() or len(words) < 2 or not is_finite(tag(list(words[:3]))[1])
    ):
        return None
    for person in people:
        if len(plain[0]) == 1 and len([p for p in people if p.name.startswith(plain[0])]) != 1:
            continue
        if same_person(plain[0], person.name) or (
            person.family_name and plain[0].lower() == person.family_name.lower()
        ):
            return person
    return None


def read_clause(clause: Clause, context: Context) -> Reading | None:
    """What a clause says, or None where it holds nothing for a letter."""
    raw = clause.text
    for index, token in enumerate(clause.tokens):
        if index and token.is_word and token.text[:1].isupper():
            named = person_named([token.text], context.people)
            if named:
                context.last_person = named.name
    lead = _SOFT_LEAD.match(raw)
    offset = lead.end() if lead and lead.end() < len(raw) else 0
    quote = raw[offset:]
    voice = person_named(raw.split(), context.people)
    if (
        voice is not None
        and all(
            could_be_name(w, lower_case=True) or w.strip(".,()").lower() in {"dr", "mr", "mrs", "ms"}
            for w in raw.strip(" .,:-").split()
        )
        and len(raw.split()) <= 3
    ):
        # "Craig - rotas! wants …": a name before a dash or an arrow labels its line.
        if clause.start == clause.line.start:
            context.label_speaker, context.label_kind, context.last_person = voice.name, None, voice.name
        return None
    text = _capitals(expand(quote), context).rstrip(" .,;:")
    if not text:
        return None
    if len([t for t in tokenize(text) if t.is_word]) < 1 or not any(c.isalpha() for c in text):
        return None
    result = _classify(text, quote, clause, context)
    context.line = clause.line
    if result is None:
        if re.match(r"I\b", text):
            context.speaker = ME  # nothing to keep, but what follows goes on with it
        return None
    if (
        lead
        and re.match(r"but\b", raw, re.I)
        and context.kind is K.CONCERN
        and context.speaker == ME
        and result[0] is not K.NEXT_STEP
    ):
        result = (K.CONCERN, ME, f"but {result[2]}")  # what settles a doubt
    kind, speaker, body = result
    context.speaker, context.kind = speaker, kind
    body = body.strip(" ,;:.-–—")
    if not body:
        return None
    end = clause.end
    stripped = quote.rstrip(" .,;:!?")
    end -= len(quote) - len(stripped)
    about = context.last_person if speaker in (ME, EMPLOYER) else None
    return Reading(kind, speaker, body, clause.start + offset, end, about)


_SURE_ENDINGS = frozenset(
    "council hospital university college trust ltd hotel sons bros brothers school academy hospice infirmary".split()
)
_AT_PLACE = re.compile(
    r"(?:(?<=\bat )|(?<=\bfor )|(?<=\bwith ))(?P<name>(?!the |a |an |my |our |their |his |her |this |that |least |first |last |all )[a-z][\w'’&-]*(?: (?:and |& |of )?[a-z][\w'’&-]*){0,3})"
)


def _capitals(text: str, context: Context) -> str:
    """Names in capitals where the notes have none: the company's, and "at tamarind consulting"."""
    for proper in context.proper:
        if proper.lower() in text.lower() and proper not in text:
            text = re.sub(rf"\b{re.escape(proper)}\b", proper, text, flags=re.I)

    def named(match: re.Match[str]) -> str:
        words = match["name"].split()
        for length in range(len(words), 1, -1):
            ending = words[length - 1].lower()
            plain_place = match.string[: match.start()].endswith("at ") or ending in _SURE_ENDINGS
            if ending in ORGANISATIONS and plain_place and words[0].lower() not in GENERIC_ORGANISATIONS:
                head = [
                    "Mc" + w[2:].capitalize()
                    if w.startswith("mc") and len(w) > 4
                    else w
                    if w in {"and", "of", "the", "&"}
                    else w[:1].upper() + w[1:]
                    for w in words[:length]
                ]
                return " ".join(head + words[length:])
        if not is_known(words[0]) and len(words[0]) > 3 and match.string[: match.start()].endswith("at "):
            first = "Mc" + words[0][2:].capitalize() if words[0].startswith("mc") else words[0].capitalize()
            return " ".join([first, *words[1:]])
        return match.group()

    text = _AT_PLACE.sub(named, text)
    return re.sub(
        r"(?:(?<=\bin )|(?<=\bat )|(?<=\bto )|(?<=\bfrom )|(?<=\bnear ))[a-z]{5,}\b(?! (?:the|a|an)\b)",
        lambda m: m.group() if is_spelled(m.group()) else m.group().capitalize(),
        text,
    )


def _classify(text: str, quote: str, clause: Clause, context: Context) -> tuple[FactKind, str, str] | None:
    words = [t.text for t in tokenize(text) if t.is_word]
    lowered = [w.lower() for w in words]
    tags = tag(words)
    labelled = context.label_speaker is not None
    first = lowered[0]
    speaking = re.match(r"(?P<who>[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?)\s*:\s+(?P<what>.+)$", text)
    if speaking and (voice := person_named(speaking["who"].split(), context.people)):
        context.last_person = voice.name
        return _theirs(speaking["what"], speaking["what"].lower().split(), voice.name, context)
    turn = re.match(r"(?P<who>Q|A)\d?[.:)]?\s+(?=\S)", text)
    if turn and turn["who"] == "Q" and len(words) > 2 and (quote.startswith(("Q", "q"))):
        context.kind = K.QUESTION
        return K.QUESTION, _other(context), text[turn.end() :]
    said = re.match(r"(?:me|A[.:]?|i said|my answer|answer)\s*[:-]\s*", text, re.I)
    if said and said.end() < len(text):
        body = text[said.end() :]
        if context.label_kind is K.QUESTION:
            context.label_kind, context.label_speaker = None, ME  # "asked: … / me: …": the rest is the answer
        return _mine(body, tag([t.text for t in tokenize(body) if t.is_word]), context, sure=True)
    if (
        re.search(r"\bsince (?:19|20)\d\d$", text)
        and not any(is_finite(t) for t in tags)
        and (context.speaker == ME or not labelled or context.label_speaker == ME)
    ):
        return K.STRENGTH, ME, text

    if (
        first in {"it", "which", "that"}
        and not clause.opens
        and context.speaker == ME
        and context.kind is K.STRENGTH
        and _RESULT.search(text)
    ):
        return K.STRENGTH, ME, text
    if context.label_kind is K.NEXT_STEP or (
        _NEXT.search(text)
        and not re.match(r"I (?:have|had|led|ran|did)\b", text)
        and len(words) <= 22
        and not (labelled and context.label_speaker == ME)
    ):
        return (
            K.NEXT_STEP,
            EMPLOYER if not labelled or context.label_speaker == ME else context.label_speaker or EMPLOYER,
            text,
        )
    if _MISSED.search(text) and first not in {"he", "she", "they"}:
        return K.MISSED_POINT, ME, text
    if context.label_kind is K.QUESTION and not re.match(r"(?:he|she|they)\b|so\b|wants\b", text, re.I):
        context.asked_by = context.label_speaker
        return K.QUESTION, context.label_speaker or EMPLOYER, text
    if context.label_kind is K.MISSED_POINT:
        return K.MISSED_POINT, ME, text
    if (
        quote.rstrip(" \"”'").endswith("?")
        and len(words) > 2
        and (not labelled or context.label_speaker != ME)
        and first not in {"my"}
    ):
        context.kind = K.QUESTION
        return K.QUESTION, _other(context), text
    if _META.match(text) or _WORRIED.match(text) or (_CHATTER.match(text) and not re.search(r"\d", text)):
        return None
    if (_LIKED.match(text) or _LIKED_AFTER.search(text)) and first not in {"he", "she"}:
        return K.RESONATED, ME, text
    if context.label_kind is K.RESONATED:
        return K.RESONATED, ME, text
    if (
        context.label_kind in (K.CONCERN, K.INTEREST, K.LOGISTICS)
        and context.label_speaker is not None
        and first not in {"i", "my"}
    ):
        return context.label_kind, context.label_speaker, text
    if _TALKED.match(text):
        body = _TALKED_AWAY.sub("", text, count=1)
        if re.match(r"(?:my|I|our|how I|when I)\b", body):
            return K.STRENGTH, ME, body
        return K.TOPIC, EMPLOYER, body

    # The subject decides who speaks.
    named = person_named(words, context.people)
    if named is not None:
        context.last_person = named.name
        rest = words[1:]
        if len(words) > 1 and words[1] in named.name.split():
            rest = words[2:]
        if not rest:
            return None
        return _theirs(text, lowered, named.name, context)
    if first in {"he", "she", "he's", "she's", "he'd", "she'd", "he'll", "she'll"}:
        speaker = (
            context.label_speaker
            if labelled and context.label_speaker not in (ME, None)
            else context.last_person
        )
        if speaker is None and len(context.people) == 1:
            speaker = context.people[0].name
        return _theirs(text, lowered, speaker or EMPLOYER, context)
    if first in {
        "they",
        "they're",
        "they've",
        "they'd",
        "they'll",
        "their",
        "everyone",
        "everyone's",
        "his",
        "her",
    }:
        speaker = context.label_speaker if labelled and context.label_speaker != ME else EMPLOYER
        if first in {"his", "her"}:
            speaker = context.last_person or speaker or EMPLOYER
        return _theirs(text, lowered, speaker or EMPLOYER, context)
    if first in {"i", "i'm", "i've", "i'd", "i'll", "my", "me"} or (
        first == "we" and labelled and context.label_speaker == ME
    ):
        if first == "me" and len(words) > 1:
            text = re.sub(r"^me\s*[-:,]?\s*", "", text, flags=re.I)
            return _mine(text, tag([t.text for t in tokenize(text) if t.is_word]), context)
        if labelled and context.label_speaker not in (ME, EMPLOYER, None) and first != "my":
            # "graham: i want ..." may be Graham's words or mine: only a past deed of mine is clear.
            return _mine(text, tags, context)
        return _mine(text, tags, context)
    if first in {"we", "we're", "we've"}:
        if labelled and context.label_speaker != ME:
            return _theirs(text, lowered, context.label_speaker or EMPLOYER, context)
        return _mine(text, tags, context) if context.speaker == ME else None
    if (
        context.kind is K.QUESTION
        and context.line is clause.line
        and clause.line.text.rstrip().endswith("?")
        and re.match(r"(?:Q\b|q\d*[.:])", clause.line.text)
    ):
        return None  # the rest of a question that was written out
    if (
        context.kind is K.QUESTION
        and context.line is clause.line
        and first not in {"if", "how", "what", "why", "about", "and"}
    ):
        return _mine(text, tags, context, sure=True)  # what follows a question on its line answers it
    own_words = _FIRST_PERSON.search(text)
    if own_words and not re.match(r"(?:what|how|if|when|why|who|where)\b", text, re.I):
        return _mine(text, tags, context, sure=own_words.start() > 0)
    if labelled:
        if context.label_speaker == ME:
            if (
                _THEIR_STATE.match(text) and first in {"wants", "needs", "likes", "loves", "asked"}
            ) or re.match(r"(?:he|she|they)\b", text, re.I):
                return _theirs(text, lowered, context.last_person or EMPLOYER, context)
            return _mine(text, tags, context, sure=True)
        if context.label_kind in (K.NEED, K.CONCERN):
            return context.label_kind, context.label_speaker or EMPLOYER, text
        if first in DEEDS and tags[0] == "VERB|Fin" and context.speaker == ME and context.line is clause.line:
            return _mine(text, tags, context, sure=True)
        return _theirs(text, lowered, context.label_speaker or EMPLOYER, context)
    if _TOLD.match(text) or _SAID_I.match(text):
        return _mine(text, tags, context)
    if (
        first in {"never", "always", "usually", "regularly"}
        and context.speaker == ME
        and not clause.opens
        and len(tags) > 1
        and tags[1].startswith("VERB")
    ):
        return K.STRENGTH, ME, text
    if re.match(r"(?:said|mentioned|told me|explained|says)\b", text, re.I):
        body = re.sub(r"^(?:said|mentioned|told me|explained|says)\s+(?:that |about )?", "", text, flags=re.I)
        speaker = _other(context)
        return _theirs(body, [w.lower() for w in body.split()] or [""], speaker, context)
    if re.match(r"asked\b|asks\b", text, re.I):
        return K.QUESTION, _other(context), text
    if _THEIR_STATE.match(text) and not (
        first in {"had", "lost", "got", "growing", "trying"} and context.speaker == ME
    ):
        if first in {"has", "had"} and context.speaker == ME:
            return _mine(text, tags, context)
        return _theirs(text, lowered, _other(context), context)
    if _DOUBT.search(text):
        return K.CONCERN, ME, text
    if _INTEREST.search(text):
        return K.INTEREST, ME, text
    verb_first = (
        tags[0].startswith(("VERB", "AUX"))
        or (len(tags) > 1 and tags[0] == "ADV" and tags[1].startswith("VERB"))
        or first in DEEDS
    )
    if (
        verb_first
        and first in DEEDS
        and (tags[0] != "NOUN" or first not in {"lead", "run", "set", "drive", "use"})
    ):
        if not clause.opens and context.speaker not in (ME, None):
            return _theirs(text, lowered, context.speaker or EMPLOYER, context)
        return _mine(text, tags, context, sure=True)
    if _SPELL_OF_WORK.match(text) and (clause.opens or context.speaker == ME):
        theirs = re.search(r"\b(?:there|old|contract)\b", text)
        return None if theirs else _mine(text, tags, context, sure=True)
    if first in {"fluent", "qualified", "certified", "trained", "bilingual", "experienced"}:
        return _mine(text, tags, context, sure=True)
    if (
        not clause.opens
        and context.speaker is not None
        and not (context.speaker == ME and any(is_finite(t) for t in tags) and not _RESULT.search(text))
    ):
        # A fragment goes on with whoever spoke before.
        if context.speaker == ME:
            if context.kind is K.RESONATED and not any(is_finite(t) for t in tags):
                return K.RESONATED, ME, text
            return _mine(text, tags, context) if context.kind in (K.STRENGTH, K.MISSED_POINT) else None
        if context.kind is K.NEXT_STEP:
            return None
        return _theirs(text, lowered, context.speaker, context)
    if any(is_finite(t) for t in tags) and len(words) >= 4:
        return _theirs(text, lowered, _other(context) if not clause.opens else EMPLOYER, context)
    if _CREDENTIAL.search(text) and context.speaker == ME:
        return _mine(text, tags, context)
    if len(words) >= 3 and not any(is_finite(t) for t in tags) and clause.line.bullet:
        return _theirs(text, lowered, EMPLOYER, context)
    return None


def _other(context: Context) -> str:
    """Who on their side speaks where no subject is named."""
    if context.speaker not in (None, ME, EMPLOYER):
        return context.speaker or EMPLOYER
    if len(context.people) == 1:
        return context.people[0].name
    return context.last_person if context.last_person and context.speaker != EMPLOYER else EMPLOYER


_REPORTED = re.compile(
    r"^(?:(?:(?:Dr|Prof|Mrs|Mr|Ms)\.? )?(?:he|she|they|[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?\s+)?(?:also |then |just )?(?:said|says|mentioned|mentions|told me|tells me|explained|explains|reckons|thinks|feels|goes|was like|is like|was saying|was telling me|pointed out|admits|admitted|added|noted|opened by saying|kept saying|confirmed)(?: that| about| to me)?\b[,:]?\s*"
)


def _theirs(
    text: str, lowered: list[str], speaker: str, context: Context
) -> tuple[FactKind, str, str] | None:
    if re.match(r"(?:[A-ZÀ-Þ][\w'’-]+ ){1,3}(?:who|which)\b", text):
        return None  # only says who someone is
    reported = _REPORTED.match(text)
    if reported:
        text = text[reported.end() :]
        lowered = text.lower().split()
        if not lowered:
            return None
    if any(
        p.title
        and p.name == speaker
        and re.search(rf"(?:'s|is|was|as)\s+(?:the |their |an? )?{re.escape(p.title)}\b", text, re.I)
        for p in context.people
    ):
        return None  # only says what their job is
    if re.search(r"\basked\b|\basks\b|\bwondered\b", " ".join(lowered[:4])):
        context.asked_by = speaker
        return K.QUESTION, speaker, text
    if _DOUBT.search(text) and re.search(r"\b(?:I|me|my)\b", text):
        return K.CONCERN, speaker, text
    if _REMARK.search(text):
        return K.REMARK, speaker, text
    if len([w for w in lowered if w.isalpha()]) < 2 and not re.search(r"\d", text) and len(lowered) < 2:
        return K.TOPIC, speaker, text
    if _THEIR_WORRY.search(text):
        return K.CONCERN, speaker, text
    if _NEED.search(text):
        return K.NEED, speaker, text
    return K.TOPIC, speaker, text


def _mine(
    text: str, tags: tuple[str, ...], context: Context, sure: bool = False
) -> tuple[FactKind, str, str] | None:
    if _LIKED.match(text):
        return K.RESONATED, ME, text
    told = _TOLD.match(text)
    if told and told.end() < len(text):
        text = text[told.end() :]
        sure = True
    said = _SAID_I.match(text)
    if said and said.end() < len(text):
        text = text[said.end() :]
    if _CHATTER.match(text) and not re.search(r"\d", text):
        return None
    if _DOUBT.search(text):
        return K.CONCERN, ME, text
    if _INTEREST.search(text):
        return K.INTEREST, ME, text
    if re.match(r"asked (?:me\b|how I|if I|what I|whether I|about my|have I|can I|why I|for my)", text, re.I):
        return K.QUESTION, _other(context), text
    if re.match(r"(?:I )?asked\b", text, re.I):
        return K.TOPIC, ME, text
    words = [t.text.lower() for t in tokenize(text) if t.is_word]
    if not words:
        return None
    strong = sure or told is not None or bool(said)
    verbs = set(words[:5]) & DEEDS
    if (
        strong
        or verbs
        or re.match(
            r"I (?:was|am|'m|have been|'ve been) (?:one of|part of|in charge|responsible|on the|the|a|an|head|lead)\b",
            text,
        )
        or _CREDENTIAL.search(text)
        or words[0] == "my"
        or re.search(r"\d", text)
    ):
        if context.kind is K.MISSED_POINT and words[0] != "i" and not verbs:
            return K.MISSED_POINT, ME, text
        return K.STRENGTH, ME, text
    return None


def is_talk(word: str) -> bool:
    """Whether a verb tells of an interviewer's talking or doing."""
    return word.lower() in INTERVIEWER_VERBS
