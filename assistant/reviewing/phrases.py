"""Words and phrases that don't belong in a follow-up, as data. Patterns are read without case.

A pattern is plain words; ``(a|b)`` and ``?`` are the only signs used, so that searching stays
linear. The reasons are what the user reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Phrase:
    """A pattern and why it stays out. A ``grave`` one spoils a letter by itself."""

    pattern: str
    reason: str
    grave: bool = False


@dataclass(frozen=True)
class Found:
    """A phrase as it stands in a text."""

    found: str
    phrase: Phrase


class PhraseList:
    """Phrases that are looked for together, in one pass over the text."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.phrases = tuple(phrases)

    @classmethod
    def of(cls, words: str) -> PhraseList:
        """A list from patterns parted by ";", where the list itself is the reason."""
        return cls(Phrase(" ".join(pattern.split()), "") for pattern in words.split(";") if pattern.strip())

    @cached_property
    def _any(self) -> re.Pattern[str]:
        patterns = sorted((phrase.pattern for phrase in self.phrases), key=len, reverse=True)
        return re.compile(rf"(?<![\w'])(?:{'|'.join(patterns)})(?![\w'])", re.IGNORECASE)

    def find(self, text: str) -> Iterator[Found]:
        """Every phrase of the list in a plain text, in order."""
        for found in self._any.finditer(text):
            words = found.group()
            yield Found(words, next(p for p in self.phrases if re.fullmatch(p.pattern, words, re.IGNORECASE)))


def find_phrases(text: str, phrases: PhraseList) -> Iterator[Found]:
    """Every phrase of the list in a plain text, in order."""
    return phrases.find(text)


SLANG = PhraseList.of(
    """gonna; wanna; gotta; kinda; sorta; dunno; gimme; lemme; ain't; y'all; lol; lmao; omg; btw; imo; imho; idk;
    fyi; tbh; ngl; haha; hehe; thx; tysm; cheers mate; dude; bro; yo; sup; yeah; yep; yup; nope; nah; cuz;
    coz; ya; u; ur; r u; pls; plz; tho; super (excited|cool|fun|pumped|stoked); stoked; psyched; awesome;
    cool beans; no worries; badass; kick ass; crap; damn; hell yeah; sucks;
    bummed; freaking; legit; vibe; vibes; killed it; nailed it; rock star; hit me up; my bad"""
)
"""Casual words."""

DESPERATE = PhraseList.of(
    """desperate; desperately; beg; begging; i really need (this|the|a) job; i need this job; please,? please;
    please (just )?(hire|pick|choose) me; hire me; pick me; give me a chance; just give me; any (job|position);
    i('ll| will) (do|take) anything; i would do anything; my last (chance|hope); you won't regret;
    i (am|'m) running out; i can't afford; my rent; i would die; dying to; i'd kill; take pity; have pity;
    i know i('m| am) not (qualified|good enough|the best); sorry (for|to) (bother|bothering|wast)(ing)?( you)?;
    sorry to bother; i hope you('ll| will) overlook; i know you('re| are) busy,? but"""
)
"""Pleading, and making oneself small."""

PUSHY = PhraseList.of(
    """at the latest; by return; say yes( already)?; (i|i'll|i will) expect (to hear|an answer|a reply|your answer|your call)( from you)? (by|on|before);
    expect to hear from you (by|on|before) [a-z]+( at the latest)?; i need (an answer|a reply|to know|a decision)( from you)?( by| before| soon)?;
    i must (know|have an answer|insist); why wait; waste no time; don't (keep me waiting|make me wait|forget me); make the right (choice|decision);
    look no further; (i'm|i am) your (man|woman|girl|guy|person); you won't find (anyone|anybody|someone) better; no one else (can|could|will);
    i assume (that )?(i have|i've got|the job|i got|we are|we're|you will|you'll); (can't|cannot) wait to start; when i start; once i('ve| have) started;
    on my first day; my new (job|team|boss|colleagues|desk|office|manager); see you (on )?(my )?first day; i('ll| will) start on;
    boss(?= ?[!.,]?$); mate(?= ?[!.,]?$); my friend; buddy; guys; (you|u) owe me; i deserve (this|the) (job|role|post|position);
    i('ll| will) (ring|call|phone|chase|email) (you )?(every|each|daily|again and again|until); chase you; what is taking; still waiting;
    (give me|grant me) (this|the|a) chance; break my heart; heart-?broken; desperate(ly)?; beg (you|of you); i need (this|the) (job|role|work);
    (do not|don't|hate to|not like to) (like to )?wait; (already|by) (tomorrow|tonight|the end of (today|the day)); as soon as humanly possible; hurry;
    (i('ll| will) )?take it (that )?i('m| am)( in)?; unless i hear (otherwise|from you); where i stand; keep me (dangling|hanging|guessing|waiting);
    (do not|don't|not) (be )?(take|taking|hire|hiring|see|seeing|interview|interviewing) (on )?(anyone|anybody|someone|somebody) else; promise me; must ask you;
    i must ask; let me have (your|an) (answer|decision|reply); i trust (that )?you will; not keep me; won't keep me; anybody else till; before someone else (snaps|takes|gets);
    sorry once (more|again); sorry again (for|about|that); apologies again; once again,? (i am |i'm )?sorry; i expect you('ll| will| to); you('ll| will) have to;
    sooner rather than later; (don't|do not) let me down; you (would|will|'d|'ll) regret; would be a mistake (not )?to;
    cowboys?; clowns?; amateurs?; a joke; rubbish; incompetent; clueless"""
)
"""Pressing for an answer, taking the job for granted, or running others down."""

NEGATIVE = PhraseList.of(
    """i hate; hate my; hated; awful(?! lot); terrible; horrible; toxic; useless; stupid; idiots?; disgusting;
    waste of time; my (old|last|former|current|present|previous)? ?boss (is|was); sick of; fed up; can't stand;
    unfair; disappointed (with|in|by) (you|your|the|how); bitter; ridiculous; ashamed; you (people|guys);
    i('m| am) (angry|furious|annoyed|upset|insulted); i screwed up; i messed up; i blew it"""
)
"""Complaint and blame."""

SHORTHAND = PhraseList.of(
    """w/; w/o; b/c; abt; yr; yrs; mth; mths; wk; wks; ppl; mgr; mgrs; mgmt; dept; asst; exp; govt; approx;
    tmrw; thurs; tues; weds; mins; hrs; asap; incl; esp; smth; sth; btwn; bc; b4; thru;
    certs; quals; reqs; cust; custs; mktg; poss; obvs"""
)
"""What belongs in notes, not in a letter."""

UNAPOSTROPHED = PhraseList.of(
    """dont; doesnt; didnt; cant; couldnt; wouldnt; isnt; wasnt; werent; havent; hasnt; hadnt; shouldnt; arent;
    wont; im; ive; theyre; theyve; youre; youve; weve; thats; theres; whats; hes; shes"""
)
"""Contractions typed in a hurry."""

_FORM = "it opens a form letter; start with your thanks"
_LOUD = "it claims a feeling too loudly to be believed; say what you liked"
_EMPTY = "it says nothing of you; name the thing itself"
_MACHINE = "readers take it for a machine's word; use a plain one"

STOCK = PhraseList(
    (
        Phrase(
            "(i )?(sincerely )?hope (that )?(this|my) (email|e-mail|letter|message|note) finds you( well)?",
            _FORM,
            True,
        ),
        Phrase("(i )?hope (that )?(you are|you're|all is) (doing )?well", _FORM),
        Phrase("hope you('re| are) having a (great|good|wonderful|lovely) (day|week)", _FORM),
        Phrase("i am writing (this )?(email |letter |note )?to (you )?", _FORM),
        Phrase("i('m| am) writing (this )?(email |letter |note )?to", _FORM),
        Phrase("i (just )?wanted to (take a moment|reach out|touch base|circle back|extend)", _FORM),
        Phrase("(i would|i'd) like to (extend|express)", _FORM),
        Phrase("take this opportunity", _FORM),
        Phrase("reaching out", _FORM),
        Phrase("touch(ing)? base", _FORM),
        Phrase("circl(e|ing) back", _FORM),
        Phrase("allow me to", _FORM),
        Phrase("please do not hesitate to", _FORM),
        Phrase("please don't hesitate to", _FORM),
        Phrase("at your earliest convenience", _FORM),
        Phrase("thank you in advance", "it thanks for what nobody promised"),
        Phrase("thrilled", _LOUD),
        Phrase("(super |so |very |truly |incredibly |really )?excited (to|about|by|at|for)", _LOUD),
        Phrase(
            "(incredibly|extremely|immensely|beyond) (excited|grateful|thankful|impressed|enthusiastic|honou?red)",
            _LOUD,
        ),
        Phrase("(deeply|truly|sincerely) (grateful|honou?red|humbled|inspired|passionate)", _LOUD),
        Phrase("humbled", _LOUD),
        Phrase("honou?red", _LOUD),
        Phrase("ecstatic", _LOUD, True),
        Phrase("over the moon", _LOUD),
        Phrase("dream (job|role|company|opportunity)", _LOUD),
        Phrase("passion(ate)?( about| for)?", _LOUD),
        Phrase("passionately", _LOUD),
        Phrase("(absolute|true|real|genuine) (privilege|pleasure)", _LOUD),
        Phrase("it was (truly|absolutely|such) (a|an) pleasure", _LOUD),
        Phrase("inspiring", _LOUD),
        Phrase("incredible", _LOUD),
        Phrase("esteemed", "nobody speaks so; it flatters without a reason", True),
        Phrase("prestigious", "it flatters without a reason"),
        Phrase("renowned", "it flatters without a reason"),
        Phrase("world-class", "it flatters without a reason"),
        Phrase("cutting[- ]edge", "it flatters without a reason"),
        Phrase("state[- ]of[- ]the[- ]art", "it flatters without a reason"),
        Phrase("industry[- ]leading", "it flatters without a reason"),
        Phrase("perfect (fit|match|candidate)", "whether you fit is theirs to say; show why", True),
        Phrase("ideal (fit|match|candidate)", "whether you fit is theirs to say; show why", True),
        Phrase(
            "(great|good|strong|excellent|natural|right) (fit|match|candidate)( for| with)?",
            "whether you fit is theirs to say; show why",
        ),
        Phrase("look no further", "it is an advert's phrase", True),
        Phrase("uniquely (qualified|positioned|suited)", "it claims what you can't know of the others", True),
        Phrase("best candidate", "it claims what you can't know of the others", True),
        Phrase("hit the ground running", _EMPTY),
        Phrase("team player", _EMPTY),
        Phrase("go-getter", _EMPTY),
        Phrase("self-starter", _EMPTY),
        Phrase("think(ing)? outside the box", _EMPTY, True),
        Phrase("results[- ](driven|oriented)", _EMPTY),
        Phrase("detail[- ]oriented", _EMPTY),
        Phrase("hard[- ]?working", _EMPTY),
        Phrase("proven track record", _EMPTY),
        Phrase("track record", _EMPTY),
        Phrase("skill ?set", _EMPTY),
        Phrase("wealth of (experience|knowledge)", _EMPTY),
        Phrase("(valuable|great) asset( to)?", _EMPTY),
        Phrase("add value", _EMPTY),
        Phrase("value[- ]add", _EMPTY),
        Phrase("bring to the table", _EMPTY),
        Phrase("make (a|an) (significant |meaningful |positive |real |lasting )?(impact|difference)", _EMPTY),
        Phrase("meaningful (impact|contributions?|difference)", _EMPTY),
        Phrase("align(s|ed)? (perfectly |closely |well |seamlessly )?with", _MACHINE),
        Phrase("resonat(e|es|ed|ing) (deeply|strongly)( with)?", _MACHINE),
        Phrase("delv(e|es|ed|ing)( deeper)?( into)?", _MACHINE, True),
        Phrase("leverag(e|es|ed|ing)", _MACHINE),
        Phrase("utili[sz](e|es|ed|ing)", _MACHINE),
        Phrase("synerg(y|ies|istic|ize)", _MACHINE, True),
        Phrase("testament to", _MACHINE, True),
        Phrase("tapestry", _MACHINE, True),
        Phrase(
            "(rapidly |ever-?|fast-?)(evolving|changing|paced) (landscape|world|environment|field)", _MACHINE
        ),
        Phrase(
            "in today's (fast-paced |digital |modern |competitive )?(world|landscape|market|age)",
            _MACHINE,
            True,
        ),
        Phrase("fast[- ]paced", _MACHINE),
        Phrase("game[- ]chang(er|ing)", _MACHINE),
        Phrase("seamless(ly)?", _MACHINE),
        Phrase("robust", _MACHINE),
        Phrase("holistic(ally)?", _MACHINE),
        Phrase("pivotal", _MACHINE),
        Phrase("crucial", _MACHINE),
        Phrase("invaluable", _MACHINE),
        Phrase("insightful", _MACHINE),
        Phrase("multifaceted", _MACHINE),
        Phrase("underscor(e|es|ed|ing)", _MACHINE),
        Phrase("foster(s|ed|ing)? (a|an|collaboration|innovation|growth)", _MACHINE),
        Phrase("spearhead(s|ed|ing)?", _MACHINE),
        Phrase("embark(s|ed|ing)? on", _MACHINE),
        Phrase("harness(es|ed|ing)? (the|my|your|our)", _MACHINE),
        Phrase("elevate", _MACHINE),
        Phrase("empower(s|ed|ing)?", _MACHINE),
        Phrase("unwavering", _MACHINE, True),
        Phrase("steadfast", _MACHINE),
        Phrase("furthermore", _MACHINE),
        Phrase("moreover", _MACHINE),
        Phrase("in conclusion", _MACHINE),
        Phrase("deep dive", _MACHINE),
        Phrase("dynamic (team|environment|company)", _MACHINE),
        Phrase("(truly )?(stood|stands) out to me", _MACHINE),
        Phrase("resonated deeply", _MACHINE),
        Phrase("further solidified", _MACHINE),
        Phrase(
            "(only )?(strengthened|reinforced|deepened|solidified|heightened|confirmed) my (interest|enthusiasm|excitement|desire)",
            _MACHINE,
        ),
        Phrase("innovative solutions?", _MACHINE),
        Phrase("(truly |deeply |really )?resonat(e|es|ed|ing) with", _MACHINE),
        Phrase("unique (blend|combination|mix|perspective|opportunity)", _MACHINE),
        Phrase("unlock(s|ed|ing)? (the|every|each|your|their|new|its)", _MACHINE),
        Phrase("(genuine|real|significant|tangible) value", _EMPTY),
        Phrase("from day one", _EMPTY),
        Phrase("vibrant", _MACHINE),
        Phrase("transformative", _MACHINE),
        Phrase("transformational", _MACHINE),
        Phrase("commitment to (excellence|quality|innovation|growth)", _EMPTY),
        Phrase("like-minded", _EMPTY),
        Phrase("exceed(s|ed|ing)? expectations", _EMPTY),
        Phrase("fresh perspectives?", _EMPTY),
        Phrase("strong work ethic", _EMPTY),
        Phrase("(valuable|key|deep|meaningful) insights?", _MACHINE),
        Phrase(
            "(truly|deeply|greatly|profoundly) (value|valued|impressed|impressive|appreciative|moved)", _LOUD
        ),
        Phrase("driv(e|es|ing) (results|growth|success|innovation|impact|excellence)", _EMPTY),
        Phrase("deliver(s|ed|ing)? (results|excellence|value|exceptional|outstanding|seamless)", _EMPTY),
        Phrase("thriv(e|es|ed|ing) (in|on|under)", _EMPTY),
        Phrase("top-notch", _EMPTY),
        Phrase("second to none", _EMPTY),
        Phrase("above and beyond", _EMPTY),
        Phrase("people person", _EMPTY),
        Phrase("(eager|excited|thrilled|keen) to contribute( to)?", _EMPTY),
        Phrase("continued success", _EMPTY),
        Phrase("ongoing success", _EMPTY),
        Phrase("growth mindset", _MACHINE),
        Phrase("shared (values|vision)", _EMPTY),
        Phrase("culture of (excellence|innovation|collaboration|growth)", _MACHINE),
        Phrase("collaborative (environment|culture|spirit|approach)", _MACHINE),
        Phrase("forward-thinking", "it flatters without a reason"),
        Phrase("best practices?", _EMPTY),
        Phrase("(move|moving) the needle", _MACHINE),
        Phrase("(exceptional|outstanding|unparalleled|unrivalled|stellar)", _LOUD),
        Phrase("excit(ed|ing) (prospect|journey|chapter)", _MACHINE),
        Phrase("next chapter", _MACHINE),
        Phrase("at the (forefront|heart) of", _MACHINE),
        Phrase("plays? a (vital|key|central|crucial) role", _MACHINE),
        Phrase("poised to", _MACHINE),
        Phrase("meticulous(ly)?", _MACHINE),
        Phrase("navigat(e|es|ed|ing) (the|complex|challenges)", _MACHINE),
        Phrase("a true (reflection|testament)", _MACHINE),
        Phrase("passion for (excellence|people|innovation)", _LOUD),
        Phrase("i am confident that (i|my|this)", _LOUD),
        Phrase("as an ai( language model)?", "it is what a machine says of itself", True),
    )
)
"""Stock phrases."""
