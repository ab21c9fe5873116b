"""What an instruction in the chat asks for: "shorter, and drop the bit about the oven" as the wishes it holds.

Rules, not a model: each wish has the words that people ask for it with, misspelt or in broken English too. What no rule
knows is no wish, and the user is told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.english.comparison import fold, nearly_alike
from assistant.english.spelling import meant


class Ask(StrEnum):
    """What can be asked for."""

    SHORTER = "shorter"
    LONGER = "longer"
    TONE = "tone"
    BULLETS = "bullets"
    PROSE = "prose"
    CHANNEL = "channel"
    KIND = "kind"
    TOGETHER = "together"
    EACH = "each"
    ONLY = "only"  # one reader
    DROP = "drop"
    MENTION = "mention"
    REPLACE = "replace"  # a name, a day, a job, words of the letter
    AVOID = "avoid"  # a word
    SIGN = "sign"
    GREET = "greet"
    SUBJECT = "subject"
    ORDER = "order"
    UNDO = "undo"
    REDO = "redo"
    FIRST = "first version"
    RESTART = "restart"
    WHY = "why"
    CHECK = "check"  # a question about the letter
    PLEASANTRY = "pleasantry"
    CANNOT = "cannot"
    VAGUE = "vague"


@dataclass(frozen=True)
class Instruction:
    """One wish. ``what``: its words, as typed; ``instead``: what is to stand in its place, or come behind it."""

    ask: Ask
    what: str = ""
    instead: str = ""


_SHORTHAND = {
    "pls": "please",
    "plz": "please",
    "u": "you",
    "ur": "your",
    "r": "are",
    "n": "and",
    "nd": "and",
    "w": "with",
    "abt": "about",
    "bout": "about",
    "cuz": "because",
    "smth": "something",
    "sth": "something",
    "msg": "message",
    "thx": "thanks",
    "tnx": "thanks",
    "tks": "thanks",
    "ty": "thank you",
    "tysm": "thank you",
    "tq": "thank you",
    "yr": "your",
    "dnt": "don't",
    "dun": "don't",
    "dont": "don't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "isnt": "isn't",
    "wasnt": "wasn't",
    "cant": "can't",
    "wont": "won't",
    "im": "i'm",
    "ive": "i've",
    "whats": "what's",
    "thats": "that's",
    "its": "it's",
    "hes": "he's",
    "shes": "she's",
    "theyre": "they're",
    "shud": "should",
    "shld": "should",
    "cud": "could",
    "cld": "could",
    "wud": "would",
    "gonna": "going to",
    "wanna": "want to",
    "lil": "little",
    "ltr": "letter",
    "para": "paragraph",
    "frm": "from",
    "tho": "though",
    "thru": "through",
    "tmrw": "tomorrow",
    "formel": "formal",
    "formall": "formal",
    "fromal": "formal",
    "shoter": "shorter",
    "shortr": "shorter",
    "shorten": "shorten",
    "longr": "longer",
    "warmr": "warmer",
    "bulets": "bullets",
    "bulletpoints": "bullet points",
    "linkdin": "linkedin",
    "linkdn": "linkedin",
    "linkedn": "linkedin",
    "e-mail": "email",
    "mail": "email",
    "sentens": "sentence",
    "sentance": "sentence",
    "sentece": "sentence",
    "sentense": "sentence",
    "m8": "mate",
    "bro": "friend",
}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTE = re.compile(r"[\"“”«»]|(?<!\w)['‘’](?=\S)|(?<=\S)['’](?!\w)")


def normalised(text: str) -> str:
    """The instruction in lower case, shorthand spelled out and slips of the pen mended; names suffer, so only rules read it."""

    def mended(match: re.Match[str]) -> str:
        word = match.group().lower().replace("’", "'")
        return _SHORTHAND.get(word) or meant(word)

    return re.sub(r"\s+", " ", _WORD.sub(mended, text)).strip()


# --- the words of each wish ------------------------------------------------------------------------

_LEAD_IN = r"(?:keep (?=only|just)|first (?=remove|take|drop|delete)|please |pls |plz |kindly |can you |can u |could you |would you |will you |i want you to |i want to |i'd like to |i would like to |i need to |need to |you should |let's |just |also |now |then |and |but |so |ok |okay |oh |wait |hmm |sorry |actually |maybe |hey |hi |yes |yeah |fine |well |um |still |only (?=say|mention|put|tell|take|drop|remove|leave|add|change)|i mean |i want (?=first|the|it\b)|i'd (?:like|prefer) (?:to )?|you can in all of them |at the end |for \w+ question )*"
_UNDO = re.compile(
    r"\bundo\b|\b(?:take|put|turn|roll|change|switch|bring|set) (?:that|this|it|everything|all)? ?(?:back|to)?\b.{0,20}\b(?:how|as|like|the way|what) (?:it|that) was\b|\bput (?:it |that )?back\b|\brevert\b|\bgo back\b|\broll back\b"
    r"|\bprevious (?:one|version|letter|draft)\b|\bthe (?:one|version) before\b|\b(?:last|old|earlier) (?:one|version|draft)\b|\bbefore was better\b|\bwas better before\b|\b(?:take|took) that back\b|\bback (?:to|how) (?:it|what|how) (?:was|it was)\b"
    r"|\bback one\b|\bone step back\b|\bstep back\b|\bctrl ?z\b|\bcancel (?:that|this|it|the last)\b|\bnever ?mind that\b|\bi changed my mind\b",
    re.I,
)
_FIRST_VERSION = re.compile(
    r"\b(?:back|return|restore|go|give|use|show|want|prefer|liked?|bring)\b.{0,30}\b(?:first|original|very first|initial|1st) (?:one|version|letter|draft|email|text)\b|\b(?:back to|restore|show|return to) (?:the )?(?:original|first|beginning|start)\W*$"
    r"|\b(?:the )?(?:first|original|1st) (?:one|version|draft|letter) (?:was|is|were) (?:better|best|nicer|good|fine)\b",
    re.I,
)
_REDO = re.compile(
    r"\bre-?do (?:it|that|the last|please)?\b|\bredo\b|\bput (?:that|it) back in\b|\bundo (?:the|that|my) undo\b",
    re.I,
)
_RESTART = re.compile(
    r"\b(?:start(?:ing)? (?:all )?(?:over|again|afresh|fresh|anew|from (?:scratch|zero|the beginning|0))|from (?:scratch|zero)|begin again|start new|fresh start|reset|all over again|new start|restart|over again from)\b",
    re.I,
)
_WHY = re.compile(
    r"\b(?:why|how come|where (?:did|does|do|is)|what made) (?:did|do|does|is|are|was|have|has|would|you|that|this|it|in)\b|\bwhy'?d\b|\bwhy (?:the|you|there|it|is|2|two|three|so|this|that)\b|^why\b|\bwhere .* (?:come|comes|came) from\b|\bhow come\b",
    re.I,
)
_CANNOT = (
    (
        "translate",
        re.compile(
            r"\btranslat|\b(?:in|into|to) (?:spanish|french|german|polish|arabic|hindi|chinese|mandarin|tagalog|portuguese|italian|russian|urdu|turkish|dutch|tamil|bengali|japanese|korean|ukrainian|romanian|greek|vietnamese|somali|swahili|filipino|welsh|irish|gaelic|cantonese|punjabi|gujarati|marathi|telugu|nepali|farsi|persian|hebrew|czech|hungarian|swedish|norwegian|danish|finnish|te reo|maori|malay|indonesian|thai)(?: language)?(?: (?:please|too|also|as well|version))?\W*(?:,.*|please.*|she.*|he.*|so .*|because.*)?$",
            re.I,
        ),
    ),
    (
        "send",
        re.compile(
            r"\b(?:(?:can|could|will|would) you |please |just |now |go ahead and |and )*(?:send|email|e-mail|mail|submit|post|deliver|forward) (?:it|this|the (?:letter|email|mail|message)|that|them|now|to (?:her|him|them|hr|[A-Z]))\b(?!.{0,20}\b(?:shorter|longer|format|instead)\b)",
            re.I,
        ),
    ),
    (
        "look up",
        re.compile(
            r"\b(?:look (?:it |her |him |them )?up|google|wikipedia|check (?:on|online|in)\b.{0,20}\b(?:website|internet|google)|search (?:for|online|the)|find (?:out )?(?:her|his|their|me|the|on)\b.{0,30}\b(?:email|e-mail|address|linkedin|number|phone|profile|contact|website|salary)|find (?:her|him|them) on|(?:what(?:'s| is)|give me|get me|do you know|tell me) (?:\w+'?s? )?(?:his|her|their|the)?\s?(?:\w+'?s )?(?:email|e-mail|phone|number|address|linkedin)\b)",
            re.I,
        ),
    ),
    (
        "remind",
        re.compile(
            r"\b(?:remind|reminder|wake|alarm|schedule (?:it|this|the send|sending)|set a timer)\b", re.I
        ),
    ),
    (
        "attach",
        re.compile(
            r"\battach|\b(?:add|put|include|insert|make|with) (?:a |an |my |the |some )?(?:pic|pics|picture|photo|photos|image|selfie|logo|gif|emoji|emojis|smiley|heart|resume file|cv file|video|qr)\b|\b(?:upload|scan)\b",
            re.I,
        ),
    ),
    (
        "call",
        re.compile(
            r"\b(?:call|phone|ring|text|whatsapp|message|dm) (?:her|him|them|[A-Z]\w+) (?:for me|now|instead of me|and (?:ask|tell|say))\b|\bbook (?:me|a|the)\b|\bapply (?:for|to)\b.{0,20}\bfor me\b",
            re.I,
        ),
    ),
    (
        "design",
        re.compile(
            r"\b(?:font|fonts|bold|italic|italics|underline|colou?r|colou?rs|letterhead|comic sans|times new roman|size \d+|pdf|word (?:doc|document|file)|docx|powerpoint|slides?|read (?:it )?(?:aloud|out loud|to me))\b",
            re.I,
        ),
    ),
    (
        "other work",
        re.compile(
            r"\b(?:write|make|do|update|fix|improve|check) (?:me |my |a |the |up )*(?:cv|resume|cover letter|portfolio|poem|song|essay|homework|application form)\b|\b(?:weather|joke|recipe)\b|\b(?:how much|what) (?:do|does|should|will) (?:they|i|he|she) (?:pay|earn|ask for)\b|\b(?:will|did) (?:i|they) (?:get|give|hire|choose|offer)\b.{0,20}\b(?:job|me)\b|\bmy chances\b",
            re.I,
        ),
    ),
)
_SLIP = re.compile(
    r"\bi (?:told|said|say)\b.{2,90}\b(?:the truth|truth|correct|right|actual|real(?:ity)?) (?:one |answer )?(?:is|was)\b|\badd (?:a )?correction\b",
    re.I,
)
"""What was said wrongly and what is right, in one message: a letter that puts it right."""
_THANKS = re.compile(
    r"(?:(?:ok(?:ay)?|oh|ah|m8|aye|alright|all right|right|yes|yeah|yep|sure|great|good|nice|lovely|perfect|cool|wow|brilliant|excellent|amazing|awesome|super|cheers|ta|phew|thanks?(?: you)?(?: (?:so|very) much)?(?: a lot| a million| loads)?|many thanks|much appreciated|appreciate it|"
    r"i (?:really )?(?:like|love) (?:it|this|that|the letter)(?: (?:now|better|how it is|as it is|like this|very much|a lot|so much))?|it'?s (?:good|great|perfect|fine|nice|ok|okay|lovely|better)(?: now)?|looks? (?:good|great|fine|nice|perfect)(?: now)?|"
    r"that'?s (?:good|great|perfect|fine|nice|it|better|all|lovely|much better)(?: now)?|much better|better now|well done|good job|very good|so good|god bless(?: you)?|bless(?: you)?|bye|goodbye|see you|you'?re (?:the best|great|a star|a lifesaver|an angel|amazing)|my friend|mate|dear|boss|sir|madam|love|then|now|so much|very much|for (?:this|that|your help|helping(?: me)?|everything)|leave it(?: as it is| like that| there)?|keep it(?: as it is| like this)?|don'?t change (?:anything|it)|no changes?|nothing else|done|x+|lol|haha|hello|hi|hey|good (?:morning|evening|afternoon))[\s,.!?:)❤😊🙏👍-]*)+",
    re.I,
)
_LIKES_IT = re.compile(
    r"\bi like (?:it|this) (?:how|as|the way|like) (?:it is|this)\b|\bleave it (?:as|how) it is\b|\b(?:i'm|i am) (?:so |very |really |a bit |just )?(?:nervous|scared|worried|anxious|tired|stressed|happy|excited|hoping)\b|\bhope (?:i|they|she|he|it)\b|\bfingers crossed\b|\bwish me luck\b",
    re.I,
)
_VAGUE = re.compile(
    r"^(?:hmm+|hm+|uh+|um+|er+|idk|dunno|i (?:don't|do not) know|not sure|no sure|unsure|meh|eh|no|nope|nah|bad|wrong|other|another|different|again|change it|fix it|fix|help|improve|improve it|better|more|less|it|ok\?*|\?+|\.+)\W*$"
    r"|\b(?:not sure|no sure|i'm not sure|don't (?:really )?like (?:it|this|that)|do(?:es)?n't feel (?:right|like me)|not (?:really |quite )?(?:me|right|good|happy|there)|not like me|isn't me|(?:make|do) (?:it )?(?:more |a bit |much |way |even |very |so )*(?:better|good|nice|perfect|impactful|powerful|stronger|strong|interesting|special|pop|stand out|professional looking|catchy|amazing|wow|unique|different|right|properly|great|best|outstanding|convincing|attractive|smart|cool|sweet|natural)|"
    r"more (?:like me|me|impact|punch|personality|oomph|spark|natural|interesting|good|better|me)|improve|something(?:'s| is) (?:off|missing|wrong)|(?:this|it|the letter) (?:is|'s|sounds?|looks?|feels?) (?:bad|weird|wrong|off|strange|boring|odd|funny|like (?:a )?(?:robot|lawyer|damn lawyer|machine|ai|chatgpt)|rubbish|terrible|awful|not good)|sounds? like (?:a )?(?:robot|damn lawyer|lawyer|machine|ai|chatgpt)|no sweet me|not good|do your (?:best|thing)|surprise me|up to you|whatever|can you change (?:it|this)|change (?:it|something)|make it shine|just fix it)\b",
    re.I,
)
_QUESTION = re.compile(
    r"^(?:so |and |but |ok |hey |wait |sorry |phew |um |hmm |please |, )*(?:is|are|am|was|were|does|do|did|has|have|will|should|would|what|when|who|which|how|can (?:i|they|he|she)|could (?:i|they)|may i|isn't|doesn't|don't you|too (?:long|formal|short|much)\?)\b",
    re.I,
)
_SHORTER = re.compile(
    r"\b(?:short|shorter|shorten|shortened|shortest|trim|trimmed|brief|briefer|concise|condense|condensed|tighter|tighten|snappier|snappy|succinct|compact|crisp|crisper)\b|\bless (?:long|wordy|words?|text|blah|talk)\b|\bfewer (?:words?|sentences|lines)\b|\bnot (?:so|too|that|as) (?:long|many words|much text|wordy)\b|\b(?:too|so|very|bit|little) (?:long|wordy|much text|many words)\b(?!.{0,6}\?)|\bcut (?:it |this )?(?:down|in half|by half|short)\b|\bcut (?:it|the length|some|the waffle|the fluff)\b|\bhalf (?:the|as) (?:length|long|size)\b|\b(?:under|below|max(?:imum)?(?: of)?|at most|no more than|less than|within|about|around|only|in) (?P<words>\d{2,3}) (?:words|word)\b|\b(?:make|do|get|keep) (?:it |this )?(?:very |so |real(?:ly)? )?(?:short|small|smaller|little|quick)\b|\b(?:one|two|three|1|2|3|4|four) (?:sentences?|lines?)(?: only| max)?\b(?=.{0,12}$)|\bsmaller\b|\breduce (?:it|the (?:length|size|words|text)|length|words)\b|\b(?:get )?to the point\b|\bdon't be so long\b|\bless waffle\b",
    re.I,
)
_LONGER = re.compile(
    r"\b(?:longer|lengthen|expand|elaborate|extend)\b|\b(?:more|extra|some more|bit more|little more) (?:detail|details|words|text|content|info|information|meat|substance|sentences|depth|length|long)\b|\b(?:add|say|write|tell|give|put|take) (?:a (?:bit|little) |some )?more\b(?! \w*(?:warm|formal|friendl|personal|polite|short|natural|simple|plain|professional|brief|casual))(?: from (?:my|the) notes)?|\b(?:too|so|very) short\b|\b(?:make|do) (?:it )?(?:bigger|more long|fuller)\b|\bbit more (?:in|to) it\b|\bmore from (?:my|the) notes\b",
    re.I,
)
_TONES = (
    (
        "plain",
        re.compile(
            r"\bplain(?:er|ly)?\b|\b(?:more |less |be |very |so |too |make it |sound )*(?:casual|relaxed|simple|simpler|simple english|everyday|down to earth|neutral|chill|straightforward|natural english|normal english|regular)\b(?: (?:guy|person|talk|words|english|language))*|\b(?:less|not so|not too|too|so|bit) (?:flowery|fancy|gushing|gushy|emotional|soppy|cheesy|sweet|warm|over the top|enthusiastic|fluffy|posh)\b|\bregular (?:guy|person) talk\b|\btone (?:it )?down\b|\bnormal (?:tone|talk)\b|\bless formal\b(?=.*\bplain)|\bslang\b|\blike (?:i'm |i am )?(?:texting|talking to|chatting)\b",
            re.I,
        ),
    ),
    (
        "warm",
        re.compile(
            r"\bwarm(?:er|ly|th)?\b|\b(?:more |less |be |very |so |too |bit |make it |sound )*(?:friendl(?:y|ier)|kinder|kind|nicer|personal|human|heartfelt|sincere|cheerful|happier|cosy|softer|soft|gentle|gentler|sweet|sweeter|grateful|thankful|enthusiastic|lively)\b|\b(?:less|not so|not that|not too|too|so|bit|a bit too|very) (?:formal|stiff|cold|dry|distant|robotic|corporate|businesslike|serious|harsh|posh)\b",
            re.I,
        ),
    ),
    (
        "formal",
        re.compile(
            r"\bformal(?:er|ly)?\b|\b(?:more |be |very |make it |sound )+(?:professional|polite|respectful|serious|proper|businesslike|official|courteous)\b|\b(?:professional|polite|respectful|official) (?:tone|language|style|way|manner)\b|\b(?:less|not so|not that|too|so) (?:casual|chatty|informal|friendly|familiar|relaxed|warm|soft)\b|\bmore professional(?:ly)?\b|\bpoliter\b",
            re.I,
        ),
    ),
)
_BULLETS = re.compile(
    r"\bbullets?\b|\bbullet ?points?\b|\b(?:as|in|into|make|use|put|with|like) (?:it |this |that |them |my \w+ |the \w+ )?(?:in |into |as )?(?:a )?(?:list|points|point form|list form|numbered list)\b|\bdot points?\b|\bpoint wise\b",
    re.I,
)
_PROSE = re.compile(
    r"\b(?:no|not|without|remove|drop|lose|undo|instead of|take out|get rid of|don't (?:use|want)|stop|delete|kill) (?:the |these |those |with |of )?(?:bullets?|bullet ?points?|list|points|dot points)\b|\b(?:normal|regular|full|plain|continuous|running|flowing) (?:text|sentences|paragraphs?|prose|writing|letter)\b|\b(?:in|as|to|into|back to|then|only|use|with) (?:a )?(?:prose|paragraphs?|sentences|text|normal)(?: only)?\b|^normal(?: again| please)?$|\bparagraphs? only\b|\bbullets? (?:off|out|away|gone)\b|\bprose\b",
    re.I,
)
_MESSAGE = re.compile(
    r"\b(?:linked ?in|whats ?app|sms|dm|text message|chat message|instant message|teams message|slack|messenger)\b|\b(?:as|into|to|make|make it|be|a) (?:an? )?(?:short )?(?:message|text|direct message)\b(?! to\b)",
    re.I,
)
_CARD = re.compile(r"\b(?:card|hand ?written|by hand|handwriting|postcard|paper note)\b", re.I)
_EMAIL = re.compile(
    r"\b(?:back to|as|make|to|into|in|an|normal|be|want|use|switch to|nah|do) (?:it |this |that )?(?:an? )?(?:be )?(?:normal |proper |regular )?email\b|^(?:nah |no |ok )*email\b|\bemail (?:instead|again|format|version|please)\b",
    re.I,
)
_KINDS = (
    (
        "stay_in_touch",
        re.compile(
            r"\b(?:they|he|she|it) (?:said|say|says|told me|gave me|wrote|was|sent) (?:me )?(?:a )?no\b|\b(?:i (?:was|got|am|have been) |been |got )?(?:rejected|turned down|unsuccessful)\b|\bdidn't get (?:it|the job)\b|\bnot (?:get|got) the job\b|\b(?:they )?(?:chose|took|picked|went with|hired|gave it to) (?:someone|somebody|another|other)\b|\b(?:keep|stay|staying) in touch\b|\bremember(?:s)? me\b",
            re.I,
        ),
    ),
    (
        "check_in",
        re.compile(
            r"\b(?:ask|asking|asks|check|checking|find out|enquire|inquire|chase|nudge|follow(?:ing)? up)\b.{0,40}\b(?:news|update|updates|status|decision|decided|result|results|outcome|going on|happen(?:ing|ed|s)?|heard|hear|where (?:it|they|things) (?:is|are|stand)|how it goes|if there is)\b|\b(?:heard|hear) (?:nothing|squat|back|anything)\b.{0,60}\b(?:ask|write|nudge|chase|follow|check)\b|\b(?:haven't|have not|not|still not|never) heard (?:anything |back |squat )?\b.{0,60}\b(?:ask|write|nudge|chase|follow|check)\b|\bfollow ?-?up (?:email|letter|message|mail|note)\b|\bcheck(?:ing)? in\b|\bany news\b|\b(?:a )?nudge\b|\bheard (?:squat|nothing)\b",
            re.I,
        ),
    ),
    (
        "clarification",
        re.compile(
            r"\bapolog|\b(?:i )?(?:told|said|say|tell|gave|answered|was saying) (?:\w+ ){0,6}(?:wrong|wrongly|incorrect|mistake|by mistake)\b|\b(?:need|want|like|have|must) to (?:correct|fix|clear up|put right|clarify|set right)\b(?=.{0,30}\b(?:this|that|it|what i said|with (?:him|her|them)|something|the)\b)|\b(?:a )?correction\b(?= letter| email| mail|$| for| of)|\bput (?:that |this |it )?right\b|\bset (?:the record|it|that) straight\b|\bclear (?:it|this|that|something) up\b|\bmake (?:a |the )?(?:letter|email|mail|apology) (?:to |for |mail )?(?:fix|correct|the same)\b|\bi (?:made|did) a mistake\b|\bclarif",
            re.I,
        ),
    ),
    (
        "thank_you",
        re.compile(
            r"\b(?:normal|simple|just|regular|usual|back to|only|plain|proper|ordinary) (?:a )?(?:thank ?-?you|thanks)(?: (?:letter|note|email|mail|card))?\b|\b(?:make|want|do) (?:it |this )?(?:into )?(?:a )?(?:normal |simple )?thank ?-?you\b",
            re.I,
        ),
    ),
    (
        "additional_info",
        re.compile(
            r"\b(?:letter|email|mail|one|note) (?:about|with|for|to (?:say|tell|add)) what i (?:forgot|didn't|missed|left out)\b|\bwhat i forgot to (?:say|tell|mention)(?: letter| email)?$",
            re.I,
        ),
    ),
)
_TOGETHER = re.compile(
    r"\b(?:one|single|1|same|a single|just one|only one|joint) (?:letter|email|mail|one|message|card)\b(?! each| for each| per)(?:.{0,12}\b(?:to|for) (?:all|everyone|everybody|both|the (?:two|three|four|panel|whole)|them))?|\b(?:to|for) (?:all|both|everyone|everybody) (?:of them|three|together|the (?:panel|people))?.{0,12}\b(?:together|at once|in one|one letter)\b|\btogether\b(?=.{0,30}$)|\b(?:merge|combine|join) (?:them|the letters|these|both|all)\b|\ball in one\b|\bone man\b|\b(?:same|one) person\b|\bone for (?:all|everyone|both|the (?:three|two|panel))\b",
    re.I,
)
_EACH = re.compile(
    r"\b(?:separate(?:ly|d)?|one each|individual(?:ly)?|one (?:letter |email )?(?:for|to|per) each|one (?:letter |email )?per (?:person|head)|each (?:of them |one |person )?(?:gets? |their |her |his )?(?:own|a letter|one)|own letter|split (?:them|it|the letter)|each .{0,20}(?:different|own) (?:one|letter)|(?<!why )(?:different|two|three|3|2) (?:letters|emails|ones))\b(?! to| for (?:all|both))",
    re.I,
)
_SENTENCE = re.compile(
    r"\b(?P<which>first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last|final|middle|opening|closing) (?P<what>sentence|line|paragraph|bit|part|bullet|point)\b",
    re.I,
)
_MINDED = re.compile(
    r"\b(?:wrong|bad|grim|out|delete|remove|drop|hate|don't (?:like|need|want)|not (?:good|true|needed)|go|cut|away|rid)\b",
    re.I,
)
_ONLY = re.compile(
    r"\b(?:only|just)(?: (?:the|a|write|one|for|to|do|send|make|give|letter|email|want|need|keep|show|me|his|her))* (?P<who>[^,.;!?]{2,40})"
    r"|\b(?:no|don't write|skip|not|without|remove|drop|delete)(?: (?:the|a|any|need|to|for|letter|email|one))* (?:letter|email|one|write|need) (?:to|for) (?P<without>[^,.;!?]{2,30})",
    re.I,
)
_ALONE = re.compile(r"\b(?P<who>[^\W\d_]{3,}(?: [^\W\d_]{3,})?) (?:only|alone)\b", re.I)
_DROP = re.compile(
    r"^(?:take|leave|cut|get|throw|kick|rip|chuck|bin|scratch|strike) (?:it )?(?:away |out |rid of |off )(?P<a>.+)"
    r"|^(?:take|leave|cut|throw|kick|scratch|get|rip|keep) (?P<b>.+?) (?:out|away|off)\b"
    r"|^(?:remove|delete|drop|skip|omit|lose|erase|exclude|ditch|nix|scrap|hide|rid of|out with|without|minus|axe|eliminate|lose|forget|avoid(?= (?:the|mentioning|talking|saying))|stop (?:mentioning|talking about|saying)) (?P<c>.+)"
    r"|^(?:i )?(?:don't|do not|didn't|did not|not|never|no need(?: to)?|shouldn't|should not|not to|must not|better not)(?: (?:want|like|you|to|need|have|ever))* (?:mention|mentioning|talk|talking|speak|include|put|write|say|tell|bring|show|add|quote|discuss|refer|reveal|said|use)\b(?: (?:her|him|them|me))?(?: (?:anything|nothing|something|about|up|on|of|that|with|in|to))* ?(?P<d>.*)"
    r"|^(?:no|zero|enough)(?: more)? (?:talk (?:of|about) |mention of |words? about )?(?P<e>(?!need|idea|problem|worries|one\b|no\b|change|way|thanks|sure|it\b|that\b|i\b|better)[^,.;!?]{2,50})$"
    r"|^(?P<g>)(?:take (?:it |that |this )?out|out|delete|remove|away|drop)\W*$"
    r"|^(?P<f>.{3,60}?) (?:out|take out|remove(?: it)?|delete(?: it)?|must go|has to go|goes out|go out|not needed|no need|away)\W*$",
    re.I,
)
_TRAIL = re.compile(
    r"(?:,? (?:please|pls|plz|thanks|thank you|too|either|also|as well|anywhere|at all|in there|in it|in this|from (?:it|the (?:letter|email|text)|there|this)|completely|altogether|again|now|tho|though)"
    r"|,? (?:because|cuz|cause|coz|since|so (?:that|he|she|they|i)|(?:it'?s|its|it is|it was|that'?s|thats|that is|is|was|they|he|she|i|it|we|not|looks?|sounds?) (?=\w+.*$)(?!.*\b(?:and|or)\b.*$)).*)\W*$",
    re.I,
)
"""What people say behind a thing: that they ask for it, and why."""
_HEDGE = re.compile(
    r"^(?:(?:the|that|this|any|a|an|all|whole|entire|out|of|about|my|his|her|their|on|with|anything|everything|something) )*(?:(?:bit|part|line|sentence|thing|stuff|piece|story|point|fact|paragraph)s? (?:(?:about|on|with|of|that|where|saying|how|from) )+)?",
    re.I,
)
_TRAILING_HEDGE = re.compile(
    r" (?:take out|out|stuff|talk|thing|things|bit|part|sentence|line|paragraph|story|one|answer|name|names|crap|nonsense|rubbish)$",
    re.I,
)
_QUOTED = re.compile(
    r"[\"“](?P<a>[^\"“”]{2,})[\"”]|(?<!\w)['‘](?P<b>[^'‘’]{2,}(?:['’]\w+[^'‘’]*)*)['’](?!\w)"
)
_AVOID = re.compile(
    r"\b(?:don't|do not|never|stop|hate|don't like)(?: (?:say|saying|use|using|write|writing|call|calling|it|the|that|this|a|an|ever|word|words|phrase|with|put|her|him|them|anywhere|expression|term|to|want))* (?P<q>[\"“'‘].+)"
    r"|\b(?:don't|do not|never|not|stop|avoid|without|no|hate|don't like)(?: (?:say|saying|use|using|write|writing|ever|to|want|like))*(?: the| that| this)? (?:word|words|phrase|expression|term)s? (?P<w>[\w' -]+)"
    r"|\b(?:don't|do not|never|stop|avoid) (?:call|calling)(?: it| this| that| me| them| her| him)? (?:a |an |the )?(?P<c>[\w'-]+(?: [\w'-]+)?)"
    r"|^(?:please |and )?(?:don't|do not|never|stop|avoid) (?:use|using) (?!it\b|that\b|this\b|bullet|the (?:bit|part|story))(?P<u>[\w'-]+(?: [\w'-]+)?)$",
    re.I,
)
_SIGN = re.compile(
    r"\b(?:sign(?:ed|ing)?(?: (?:it|this|me|them|the letters?|all|off|mine))*(?: (?:as|with|by|under|name|just|only|simply|from|like))*|my (?:full |complete |whole |real )?name (?:is|at the (?:end|bottom) (?:is|should be)|should be)|(?:use|write) my name(?: as)?|name at the (?:end|bottom)[ :]*(?:is)?|signature(?: is| as| should be)?[ :]*|(?:i'm|i am) called|^call me) +(?:as |just |only |with )?(?P<a>[^\W\d_][^,;!?\n]{0,40})"
    r"|\b(?:just|only|put|write) (?P<b>[^\W\d_][\w'’. -]{0,30}?) (?:at|on|in) the (?:bottom|end)\b",
    re.I,
)
_GREET = re.compile(
    r"\b(?:greeting|greet|say|write|put|use|with|be|to|start with|begin with|should be)?[ :]*[\"“']?(?P<word>dear|hi|hello|good (?:morning|day|afternoon)) (?P<a>[^\W\d_][^,;!?\n\"”]{0,40})"
    r"|\b(?:call|address|greet) (?:her|him|them|(?P<who>[^,.;]{3,30}?(?= as\b))) (?:as |with |by )?(?P<b>(?!a\b|the\b|back|by\b|for\b|now)[^\W\d_][^,;!?\n]{0,40})"
    r"|\b(?:use|by|with|only|just) (?:her|his|their|the|a) ?(?P<first>first|given|last|family|sur) ?-?names?\b",
    re.I,
)
_IS_ME = re.compile(r"\b(?P<a>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*) is (?:me|my name|the writer)\b")
_SURNAME = re.compile(
    r"\bmy (?:sur|last |family )name(?: complete| full)? is (?P<a>[^\W\d_][\w'’ -]{1,40})", re.I
)
_TITLE = re.compile(
    r"\b(?:she|he)(?:'s| is) (?P<a>(?:mrs|mr|ms|miss|dr|prof|sister|madam)\.? [^\W\d_]+)", re.I
)
_NAME_AGAIN = re.compile(
    r"\b(?:put|use|write|bring|take) (?:back )?(?:her|his|their|the) names? (?:again|back)\b", re.I
)
_SPELT = re.compile(
    r"\b(?:her|his|their|the|company(?:'s)?|boss(?:'s)?|manager(?:'s)?)(?:'s)? ?(?:last |first |full |family |sur)?name(?:'s|s)? ?(?:(?:is|are|was|should be|spelt|spelled|written|goes|actually|as|really|with|correctly) ?)+(?P<a>[^\W\d_][^,;!?\n]{0,40})"
    r"|\b(?:it'?s |its |it is )?(?:spelt|spelled) (?:as |like |with )?(?P<b>[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?)",
    re.I,
)
_SUBJECT = re.compile(
    r"\b(?:subject|title|heading)(?: line)?(?: of the (?:email|mail|letter))?\b[^\n]{0,40}?(?:\bto\b(?! (?:be|say|something))|\bas\b|:|\bis\b(?! (?:bad|wrong|minging|boring|too|ugly|not|so|very|a bit))|\bsay(?:s|ing)?\b|\bbe\b|\bwith\b|=)\s*[\"“'‘]?(?P<a>[^\"”\n]{3,120}?)[\"”'’]?\s*$",
    re.I,
)
_ABOUT_SUBJECT = re.compile(r"\bsubject(?: line)?\b|\btitle of the (?:email|mail)\b", re.I)
_WRONG_THEN_RIGHT = re.compile(
    r"^(?P<old>[^?.!]{2,50}?)(?: ?\?+| is (?:wrong|not (?:right|correct|english))[^.]*[.,;]?)[ .,]*(?:.{0,20}?\b(?:it'?s|its|it is|should be|say|write|put|make it|right is|correct is)) (?P<new>[^?.!]{2,50})$",
    re.I,
)
_NOT_BUT = re.compile(
    r"^(?P<new>.{1,80}?),?(?: and| btw| by the way)?,? (?:not|no(?= (?:mon|tue|wed|thu|fri|sat|sun))|instead of|rather than|isn't) (?P<old>(?:[^,;.!?]|\.(?=\w)){1,50})$"
    r"|\bnot (?P<old2>[^,;.!?]{1,40}?)[,;]? (?:but|it's|its|it is|it was|rather) (?P<new2>[^,;.!?]{1,50})$"
    r"|\b(?:change|replace|swap|switch|correct) (?P<old3>.{1,60}?) (?:to|with|by|for|into) (?P<new3>.{1,100})$"
    r"|\b(?:say|write|use|put) (?P<new4>[^,;!?]{1,60}?) instead of (?P<old4>[^,;!?]{1,60})$",
    re.I,
)
_WRONG_FIELD = re.compile(
    r"\bwrong (?P<field>job title|role|job|position|title|company|firm|place|day|name)\b[ ,.:;]*(?:it'?s|its|it is|it was|should be|the right one is) (?P<new>[^,;!?\n]{2,60})",
    re.I,
)
_IS_NOW = re.compile(
    r"\b(?P<field>role|job|position|post|job title|title|company|firm|place|employer|interview day|day|date|interview)(?: name)?(?: that i [\w ]+)? (?:is|was|should be|called|are|=)(?: (?:actually|really|called|named|on|a|the))* (?P<new>[^,;!?\n]{2,60}?)(?= and (?:he|she|they|it|i|the|her|his)\b|[,;!?]|$)"
    r"|\b(?:it was|was it|we met|met|i met (?:her|him|them)|interview was|it happened|we spoke|day is|day was)(?: (?:actually|really|on|in fact))* (?P<day>(?:mon|tues?|weds?|wednes|thu|thurs?|fri|satur|sun)(?:day)?)\b",
    re.I,
)
DAYS = re.compile(r"\b(?:mon|tues?|weds?|wednes|thu|thurs?|fri|satur|sun)(?:day)?\b", re.I)
_ORDER = re.compile(
    r"^(?:start|begin|open|lead|starting|beginning|kick off)(?: it| the letter| off)? (?:with|by|from) (?P<a>.+)"
    r"|^(?:put|move|bring|have|place|say|mention|write|tell) (?P<b>.+?) (?:first|at the (?:start|top|beginning)|to the (?:start|top|front|beginning)|up front|on top|before everything)\W*$"
    r"|^(?:put|move|bring|have|place) (?P<c>.+?) (?:before|ahead of|in front of|above) (?P<d>.+)"
    r"|^(?:put|move) (?P<i>.+?)(?: (?:at|to) the end)?,? (?:after|behind|below) (?P<j>.+)"
    r"|^(?P<g>.{3,40}?) (?:should|must|has to|needs to|to)? ?(?:go|goes|come|comes|be) (?:before|ahead of|above) (?P<h>.{3,40})"
    r"|^(?:first|at first)[ ,:]+(?:put |the |tell |write |say |mention |that |about )*(?P<e>.+?)[, ]+(?:then|after|afterwards|after that|and then|second|later)[ ,:]+(?P<f>.+)",
    re.I,
)
_THEN = re.compile(
    r",? (?:and )?(?:then|after(?:wards| that)?)\b[ ,]*|, (?=\S+(?: \S+)? after(?:wards)?$)", re.I
)
_TELLS = r"(?:mention|change (?:it |this )?to(?: that)?|promise|add|include|incl|insert|bring up|work in|talk about|speak about|(?:can you )?tell|say|write|put|note|state|emphasi[sz]e|stress|highlight|get in|squeeze in|throw in|chuck in|pop in|slip in|mentioning|adding|give)"
_MENTION = re.compile(
    rf"^(?:.{{0,40}}?\b(?:to|please|just|you|them|and|letter|own|only|them all|in \w+ \w+s?) )?(?P<verb>{_TELLS})\b"
    r"(?! it$| it\b(?! (?:in|was|is)\b))(?P<lead>(?: (?:in|also|too|as well|something|that|about|how|the (?:bit|part|story|thing|fact)|a (?:bit|line|sentence|word)|there|to (?:her|him|them)|her|him|them|mr\w* [A-Za-z]+|mrs [A-Za-z]+|ms [A-Za-z]+|dr [A-Za-z]+|please|of|on|still|back|again|like|there|one line|smth|sth|up|more about|in all of (?:them|the letters)|in all|in (?:the|my|every) letters?))*) (?P<a>.+)$"
    r"|^(?:no,? )?(?:put|bring|take) (?P<d>(?!it\b|that\b|this\b|everything).+?) back(?: in)?$"
    r"|^(?P<b>i(?:'m|'ve| am| have| can| do| did| made| was| had| also| speak| know| will| would| like| love| got| worked| work| passed| finished| start| liked| loved)\b.+)"
    r"|^(?:(?:and|plus|also) (?:that )?|that )(?P<c>(?:the|my|her|his|their|how|i|im|ive)\b.+)",
    re.I,
)
_KEEP = re.compile(
    r"^(?:but )?(?:please )?(?:keep|leave(?: only)?(?! .*\b(?:out|off|away)\b)|(?:don't|no|not) (?:touch|remove|lose|drop|cut|forget|take out)) (?:the |my |in )?(?P<a>.+?)(?: in| there)?$"
    r"|^(?P<b>.{3,40}?) (?:should|must|has to|needs to) (?:be there|stay|be in|remain|be kept)\W*$"
    r"|^only (?:the )?(?P<c>[\w'’-]+(?: [\w'’-]+)?)$",
    re.I,
)
_EVERYTHING = re.compile(
    r"\b(?:everything|all (?:what|that|of it|i|my (?:notes|points|experience)|the (?:notes|facts|details|things)|is in))\b",
    re.I,
)
_PARTS = re.compile(
    r"(?<=[\w)\"”'’])(?:\s*[.;!?]+\s+|\s*\n+\s*|\s*,(?!\s*not )\s*(?:and|but|also|then|plus|n|nd|&)?\s+|\s+(?:and then|and also|and please|but also|but|&|\+)\s+|\s+(?:and|n)\s+(?=(?:please |also |then |just |can you |dont |don't |make |take |drop |remove |delete |mention |add |put |say |tell |write |sign |no |not |bullet|out |cut |keep |change |call |start |use |with |formal|shorter|longer|warm|plain|leave |include |end |greet|address |keep |give |only |the role |the job |the company )))",
    re.I,
)
_OF_ONESELF = re.compile(
    r"^(?:(?:because|cuz|so|but|since|and|actually|as) )*(?:i|im|i'm|ive|i've|she|he|they|it|we|nobody|everyone|people|actually)\b(?! want| need)",
    re.I,
)
_PUT_THIS = re.compile(
    r"^(?:put|write|add|say|mention|include|tell (?:her|him|them)) (?:this|that|it)(?: (?:in|please|too|also|there|inside))*$",
    re.I,
)
_PRONOUN = re.compile(
    r"^(?:it|that|this|them|those|these|that one|this one|that bit|this bit|that part|that sentence|that line)?\W*$",
    re.I,
)
_EXPLAINS = re.compile(
    r"^(?:because|cuz|coz|so|since|he|she|they|it|its|it's|thats|that's|nobody|everyone|everybody|we|i|who|as|is|was|if|but|in|exam|heads)\b",
    re.I,
)


_WITHOUT_APOSTROPHE = re.compile(
    r"\b(?P<stem>do|did|does|is|was|have|has|had|would|could|should|are|were)nt\b", re.I
)


@dataclass(frozen=True)
class Known:
    """What the letter and the notes speak of, so that a wish can be told from talk. ``text``: both, in lower case."""

    text: str = ""
    people: tuple[str, ...] = ()

    def has(self, words: str) -> bool:
        """Whether most of the words occur."""
        found = [w for w in re.findall(r"[\w'’-]+", words.lower()) if len(w) > 1]
        return bool(found) and sum(w in self.text for w in found) >= 0.6 * len(found)

    def person(self, words: str) -> str | None:
        """The one who is meant by a name, a part of one, or a slip of the pen for it."""
        wanted = {fold(w) for w in re.findall(r"[^\W\d_]{3,}", words)}
        for name in self.people:
            parts = {fold(w) for w in re.findall(r"[^\W\d_]{3,}", name)}
            if parts & wanted or any(nearly_alike(a, b, 1) for a in parts for b in wanted if len(a) > 4):
                return name
        return None


def instructions(text: str, known: Known = Known()) -> list[Instruction]:
    """The wishes that an instruction holds, in order; one VAGUE where it holds none that is understood."""
    text = re.sub(r"\s\+\s(?=(?:i|my)\b)", " and that ", text, flags=re.I)
    text = _WITHOUT_APOSTROPHE.sub(
        lambda m: f"{m['stem']}n't", re.sub(r"\s+", " ", text.strip().replace("’", "'"))
    )
    if not any(c.isalnum() for c in text):
        return [Instruction(Ask.VAGUE, text)]
    whole = _of_whole(text, known)
    if whole:
        return whole
    found: list[Instruction] = []
    left: list[str] = []  # the pieces that were no wish by themselves
    for part in _parts(text):
        if found and _OF_ONESELF.match(part) and not _NOT_BUT.search(part):
            if found[-1].ask is Ask.MENTION and re.match(r"(?:i|we)\b", part, re.I) and known.has(part):
                found.append(Instruction(Ask.MENTION, part, found[-1].instead))
            continue  # why one wants what was asked for
        of_part = list(_of_part(part, found, known, ", ".join(left)))
        left = [*left, part] if not of_part or _OF_ONESELF.match(part) else []
        found += of_part
    found = _settled(found)
    if "?" in text and all(one.ask is Ask.VAGUE for one in found):
        return [Instruction(Ask.CHECK, text)]
    return found or [Instruction(Ask.VAGUE, text)]


def _of_whole(text: str, known: Known) -> list[Instruction]:
    """What a whole message is: a thank-you, a question, something that can't be done."""
    plain = normalised(text)
    if _THANKS.fullmatch(plain) or re.search(
        r"\bi like it (?:how|as|the way)\b|\bleave it (?:as|how) it is\b", plain
    ):
        return [Instruction(Ask.PLEASANTRY, text)]
    if _SLIP.search(plain) and not _DROP.search(plain):
        return [Instruction(Ask.KIND, "clarification")]
    for what, pattern in _CANNOT:
        if pattern.search(plain) and not re.search(
            r"\b(?:english only|only english|fluent|speak|spoke)\b", plain
        ):
            return [Instruction(Ask.CANNOT, what)]
    if found := _WRONG_THEN_RIGHT.search(re.sub(rf"^{_LEAD_IN}", "", text, flags=re.I)):
        old, new = found["old"].strip(), _name(found["new"])
        if known.has(old) and new and _ABOUT_SUBJECT.search(old) is None:
            return [Instruction(Ask.REPLACE, old, new)]
    if (found := _SUBJECT.search(text)) and found.start() < _NEAR_THE_START:
        return [Instruction(Ask.SUBJECT, found["a"].strip(" .\"'"))]
    if found := re.search(
        r"\b(?:subject|title)\b.{0,40}?[.,;] ?(?:please )?(?:change|make|put|write) (?:it )?(?:to |into |: ?)?(?P<a>.{4,100})$",
        text,
        re.I,
    ):
        return [Instruction(Ask.SUBJECT, found["a"].strip(" .\"'"))]
    if _REDO.search(plain):
        return [Instruction(Ask.REDO)]
    typed = re.sub(rf"^{_LEAD_IN}", "", text, flags=re.I)
    if (found := _ORDER.search(typed)) and (found["e"] or (found["a"] and _THEN.search(found["a"]))):
        return [_ordered(found)]
    if _WHY.search(plain) and not re.search(r"\bone man\b|\bsame person\b|\bone (?:letter|person)\b", plain):
        return [] if _dropped(text) else [Instruction(Ask.WHY, text)]
    if _is_question(plain):
        return [Instruction(Ask.CHECK, text)]
    return []


def _dropped(text: str) -> re.Match[str] | None:
    return _DROP.search(re.sub(rf"^{_LEAD_IN}", "", text, flags=re.I))


def _is_question(plain: str) -> bool:
    """Whether something is asked about the letter, and nothing asked for: "can you make it shorter?" asks for it."""
    if re.match(r"^(?:\W|please |ok |so |and |but |pls )*(?:can|could|would|will) you\b", plain):
        return False
    begins = _QUESTION.search(plain) is not None
    about = re.match(
        r"^(?:\W|so |but |and |ok )*(?:is|are|does|did|am) (?:it|this|that|the|they|i|my|you|he|she)\b",
        plain,
    )
    marked = "?" in plain
    asks_after = re.search(
        r"\bdid you (?:write|say|put|mention|include|tell)\b|\bis (?:it|this)\b.*\?|\btoo (?:long|formal|much|short|pushy|casual)\?",
        plain,
    )
    return (begins and (marked or about is not None)) or (marked and asks_after is not None)


def _parts(text: str) -> Iterator[str]:
    """The pieces of a message that may each be a wish: quotations and initials stay whole."""
    kept: list[str] = []

    def hidden(match: re.Match[str]) -> str:
        kept.append(match.group())
        return f"\x00{chr(0xE000 + len(kept) - 1)}\x00"

    safe = re.sub(
        rf"{_QUOTED.pattern.replace('?P<a>', '').replace('?P<b>', '')}|\b(?:mr|mrs|ms|dr|prof|st|sra?|srta|mme|hr|fr|e\.g|vs|[a-z])\.(?= )|(?<=\w)[.,:](?=\w)",
        hidden,
        text,
        flags=re.I,
    )
    for part in _PARTS.split(safe):
        whole = re.sub("\x00(.)\x00", lambda m: kept[ord(m[1]) - 0xE000], part).strip(" ,;.!?")
        if whole:
            yield whole


def _of_part(part: str, before: list[Instruction], known: Known, left: str) -> Iterator[Instruction]:
    """The wishes of one piece; ``before``: those of the pieces before it, ``left``: the piece before, if it was none."""
    plain = normalised(part)
    typed = re.sub(rf"^{_LEAD_IN}", "", part, flags=re.I).strip() or part
    if _THANKS.fullmatch(plain) or (_LIKES_IT.match(plain) and not _MENTION.search(typed)):
        yield Instruction(Ask.PLEASANTRY, part)
        return
    if _RESTART.search(plain):
        yield Instruction(Ask.RESTART)
        yield from _of_style(_RESTART.sub("", plain))
        return
    if _FIRST_VERSION.search(plain) and not _SENTENCE.search(plain):
        yield Instruction(Ask.FIRST)
        return
    if _UNDO.search(plain) and not re.search(r"\bback to (?:normal|email|prose|paragraph|text)\b", plain):
        yield Instruction(Ask.UNDO)
        return
    named = [*_of_names(part, plain, known)]
    if named:
        yield from named
        return
    contents = [*_of_contents(part, typed, plain, known, left)]
    styles = [*_of_style(plain)]
    weak = not contents or (
        contents[0].ask is Ask.MENTION and (_only_style(contents[0].what) or contents[0].instead == "keep")
    )
    if styles and (
        weak
        or styles[0].what == "everything"
        or (styles[0].ask is Ask.KIND and contents[0].ask is Ask.MENTION and contents[0].instead != "mention")
    ):
        yield from styles
        return
    if contents:
        yield from contents
        return
    if before and (again := _like_before(typed, before[-1])) is not None:
        yield again
        return
    if _VAGUE.search(plain):
        yield Instruction(Ask.VAGUE, part)


def _of_style(plain: str) -> Iterator[Instruction]:
    """Length, tone, form, kind, readers."""
    denied = re.compile(
        r"\b(?:no need(?: to (?:be|make it))?|not|don't make (?:it )?|not too|no|don't want (?:it )?)\s*$"
    )
    prose, bullets = _PROSE.search(plain), _BULLETS.search(plain)
    if prose:
        yield Instruction(Ask.PROSE)
    elif bullets:
        yield Instruction(Ask.BULLETS)
    if (found := _SHORTER.search(plain)) and not denied.search(plain[: found.start()]):
        yield Instruction(Ask.SHORTER, found["words"] or "")
    if _EVERYTHING.search(plain) and re.search(r"\b(?:add|say|put|mention|include|write|tell|keep)\b", plain):
        yield Instruction(Ask.LONGER, "everything")
    elif (found := _LONGER.search(plain)) and not denied.search(plain[: found.start()]):
        yield Instruction(Ask.LONGER)
    if not prose or not re.search(r"\bplain (?:text|sentences|paragraph)", plain):
        for tone, pattern in _TONES:
            if (found := pattern.search(plain)) and not denied.search(plain[: found.start()]):
                yield Instruction(Ask.TONE, tone)
    if _CARD.search(plain):
        yield Instruction(Ask.CHANNEL, "card")
    elif _MESSAGE.search(plain):
        yield Instruction(Ask.CHANNEL, "message")
    elif _EMAIL.search(plain):
        yield Instruction(Ask.CHANNEL, "email")
    for kind, pattern in _KINDS:
        if pattern.search(plain):
            yield Instruction(Ask.KIND, kind)
            break
    together = _TOGETHER.search(plain)
    if _EACH.search(plain) and (not together or re.search(r"\bdifferent (?:one|letter)", plain)):
        yield Instruction(Ask.EACH)
    if together:
        yield Instruction(Ask.TOGETHER)


def _of_names(part: str, plain: str, known: Known) -> Iterator[Instruction]:
    """How to sign, to greet, and what a thing is called."""
    if found := _SUBJECT.search(part):
        yield Instruction(Ask.SUBJECT, found["a"].strip(" .\"'"))
        return
    if _ABOUT_SUBJECT.search(plain):
        yield Instruction(Ask.SUBJECT)
        return
    if (found := _IS_ME.search(part)) or (found := _SURNAME.search(part)):
        yield Instruction(Ask.SIGN, found["a"].strip(), "" if found.re is _IS_ME else "surname")
        return
    if found := _TITLE.search(part):
        yield Instruction(Ask.GREET, f"Dear {found['a']}")
        return
    if found := _SIGN.search(part):
        name = _name(found["a"] or found["b"] or "")
        if name and not re.match(r"(?:off|it|them|the|my name)\b", name, re.I):
            yield Instruction(Ask.SIGN, name)
            return
    if _NAME_AGAIN.search(plain):
        yield Instruction(Ask.GREET, "", "again")
        return
    if found := _GREET.search(part):
        if found["first"]:
            yield Instruction(
                Ask.GREET, "", "family" if found["first"].lower() in ("last", "family", "sur") else "given"
            )
            return
        whom = _name(found["a"] or found["b"] or "")
        if whom:
            word = (found["word"] or "dear").capitalize() if found["a"] else "Dear"
            yield Instruction(Ask.GREET, f"{word} {whom}", found["who"] or "")
            return
    if (spelled := _spelled_right(part, known)) is not None:
        yield spelled
        return
    if found := _SPELT.search(part):
        name, *old = re.split(r",? not ", found["a"] or found["b"] or "", maxsplit=1)
        if _name(name):
            yield Instruction(Ask.REPLACE, _name(old[0]) if old else "", f"name:{_name(name)}")


def _spelled_right(part: str, known: Known) -> Instruction | None:
    """A name that differs from a known one by its accents alone: "there's a fada on it, Siobhán"."""
    parts = {fold(word): word for name in known.people for word in name.split()}
    for word in re.findall(r"[^\W\d_]{3,}", part):
        other = parts.get(fold(word))
        if other is not None and other != word and other.lower() != word.lower():
            return Instruction(Ask.REPLACE, other, f"name:{word}")
    return None


_FILLER = re.compile(
    r"\s+(?:please|pls|plz|thanks|thank you|ty|now|too|as well|also|though|tho|ok|then|btw|by the way|sorry|if (?:you can|possible)|for me|at the end|at the bottom|because .*|cuz .*|bcoz .*|she is .*|he is .*|is better.*|it's .*|its .*|that's .*|in (?:all|every)\b.*|like (?:this|that)|for short|only|everyone calls .*|not \w+.*|in .*we say.*|for now|alone|own|one|letter)$",
    re.I,
)


def _name(text: str) -> str:
    """A name without what people say around it."""
    text = text.strip(" .,:;!?\"“”'‘")
    while (shorter := _FILLER.sub("", text)) != text:
        text = shorter.strip(" .,:;!?\"“”'‘")
    text = re.sub(r"^(?:just|only|as|with|my name|name|the name|be|to be|is)\s+", "", text, flags=re.I)
    return text.strip(" .,:;!?\"“”'‘") if any(c.isalpha() or c.isdigit() for c in text) else ""


def _thing(text: str) -> str:
    """What is meant without what people say around it: "the bit about the oven, its rude" is "oven"."""
    quoted = _QUOTED.search(text)
    if quoted:
        return (quoted["a"] or quoted["b"]).strip()
    text = text.strip(" ,.!?\"“”'")
    while (shorter := _TRAIL.sub("", text)) != text and shorter.strip():
        text = shorter.strip(" ,.!?")
    while (shorter := _HEDGE.sub("", text, count=1)) != text and shorter.strip():
        text = shorter
    return _TRAILING_HEDGE.sub("", text).strip(" ,.!?\"“”'")


def _of_contents(part: str, typed: str, plain: str, known: Known, left: str) -> Iterator[Instruction]:
    """What is to be told, left out, put right, moved, or said in other words."""
    if found := _AVOID.search(typed):
        quoted = [m["a"] or m["b"] for m in _QUOTED.finditer(found["q"] or "")]
        for word in quoted or re.split(r" (?:or|and) ", found["w"] or found["c"] or found["u"] or ""):
            if word.strip():
                yield Instruction(Ask.AVOID, word.strip())
        return
    if (found := _SENTENCE.search(plain)) and _MINDED.search(plain):
        yield Instruction(Ask.DROP, f"{found['which']} {found['what']}", "place")
        return
    if found := _ORDER.search(typed):
        yield _ordered(found)
        return
    if (replaced := _replaced(typed, known)) is not None and " and " not in typed:
        yield replaced
        return
    if left and _PUT_THIS.match(typed):
        yield Instruction(Ask.MENTION, left, "mention")
        return
    if (found := _KEEP.search(typed)) and not known.person(found["a"] or found["b"] or found["c"]):
        yield Instruction(Ask.MENTION, _thing(found["a"] or found["b"] or found["c"]), "keep")
        return
    dropped = _DROP.search(typed)
    if dropped is not None and not (
        dropped["e"] and _only_style(dropped["e"]) and not (known.has(dropped["e"]) and " " in dropped["e"])
    ):
        what = _thing(next((group for group in dropped.groups() if group), ""))
        if _PRONOUN.match(what) and (place := _SENTENCE.search(left)):
            yield Instruction(Ask.DROP, f"{place['which'].lower()} {place['what'].lower()}", "place")
            return
        if _PRONOUN.match(what):
            what = _thing(left)
        whom = known.person(what) if re.search(r"\b(?:letter|email|one) (?:to|for)\b", typed, re.I) else None
        yield Instruction(Ask.ONLY, whom, "without") if whom else Instruction(Ask.DROP, what)
        return
    for found in (_ONLY.search(part), _ALONE.search(part)):
        if found is not None and (whom := known.person(" ".join(g for g in found.groups() if g))):
            yield Instruction(Ask.ONLY, whom, "without" if found.groupdict().get("without") else "")
            return
    if found := _WRONG_FIELD.search(f"{left}, {typed}" if left else typed):
        yield Instruction(Ask.REPLACE, "", f"{found['field'].lower()}:{_name(found['new'])}")
        return
    if found := _IS_NOW.search(typed):
        if found["day"]:
            yield Instruction(Ask.REPLACE, "", f"day:{found['day']}")
            return
        of_a_day = found["field"].lower() in ("day", "date", "interview", "interview day")
        if (not of_a_day or DAYS.search(found["new"])) and not re.match(
            r"(?:too|very|not|so|good|bad|wrong|ok|fine|nice|great|hard|easy|missing)\b", found["new"], re.I
        ):
            yield Instruction(Ask.REPLACE, "", f"{found['field'].lower()}:{_name(found['new'])}")
            if typed[found.end() :].startswith(" and "):
                rest = typed[found.end() + len(" and ") :]
                yield from _of_contents(rest, rest, normalised(rest), known, "")
            return
    if replaced is not None:
        yield replaced
        return
    if found := _MENTION.search(typed):
        what = (found["a"] or found["b"] or found["c"] or found["d"]).strip(" ,.!")
        if not _PRONOUN.match(what) and not re.match(
            r"(?:it|this|that) (?:all|shorter|longer|\w+er|more|in|as|into)\b", what, re.I
        ):
            says = re.match(r"(?:say|write|tell|put|state|claim)\b", found["verb"] or "", re.I)
            about = re.search(r"\b(?:about|how|story|bit|part|thing)\b", found["lead"] or "")
            how = "told" if found["b"] else "say" if says and not about else "mention"
            yield Instruction(Ask.MENTION, what, how)


def _ordered(found: re.Match[str]) -> Instruction:
    """What is to come first, and what behind it."""
    one = found["a"] or found["b"] or found["c"] or found["e"] or found["g"] or found["j"] or ""
    two = found["d"] or found["f"] or found["h"] or found["i"] or ""
    if found["a"]:
        one, *behind = _THEN.split(one, maxsplit=1)
        two = re.sub(r" after(?:wards)?$", "", behind[0]) if behind else ""
    return Instruction(Ask.ORDER, _thing(one), _thing(two))


def _only_style(what: str) -> bool:
    """Whether what seems to be a thing is a style: "put bullets", "write it formal"."""
    small = {
        "it",
        "a",
        "the",
        "very",
        "more",
        "please",
        "bit",
        "as",
        "in",
        "be",
        "me",
        "and",
        "to",
        "with",
        "than",
        "now",
        "make",
        "little",
        "points",
        "letter",
        "message",
        "tone",
        "way",
        "so",
        "words",
        "text",
        "not",
        "less",
        "like",
    }
    plain = normalised(what)
    return sum(w not in small for w in plain.split()) <= 2 and next(_of_style(plain), None) is not None


_NEAR_THE_START = 30  # characters
_SHORTEST_OLD = 3  # letters


def _replaced(text: str, known: Known) -> Instruction | None:
    """One thing in place of another: "Thursday, not Tuesday", "change X to Y". The old one is something known."""
    found = _NOT_BUT.search(text)
    if found is None:
        return None
    groups = found.groupdict()
    new = next((groups[k] for k in ("new", "new2", "new3", "new4") if groups[k]), "")
    old = next((groups[k] for k in ("old", "old2", "old3", "old4") if groups[k]), "")
    days = [*DAYS.finditer(new)], DAYS.search(old)
    old = _name(re.sub(r"^(?:on|the|a|at|in|for|to) ", "", old.strip(), flags=re.I))
    if days[0] and days[1]:
        return Instruction(Ask.REPLACE, days[1].group(), days[0][-1].group())
    if groups["new"] or groups["new2"]:
        lead = r"^(?:.*\b(?:within|is|was|it's|its|be|called|name|are|said|make it|make) )"
        if re.fullmatch(r"\d+|one|two|three|four|five|six|seven|eight|nine|ten", old, re.I):
            lead = r"^.*\b(?:in|at|for|after|within|is|was|by) "
        new = re.sub(lead, "", _name(new), flags=re.I) if len(_name(new).split()) > 1 else new
    new = _name(new)
    if new.lower() in ("only", "but", "just"):
        return None
    most = 12 if groups["new3"] else 7
    if (
        not new
        or not old
        or len(new.split()) > most
        or len(old.split()) > most
        or not known.has(old)
        or len(old) < _SHORTEST_OLD
    ):
        return None
    verbs = r"(?:don't|do not|no|please|make|remove|drop|add|mention|look|do|will|would|did|can|he|she|they|i|better)\b"
    if groups["new"] and (
        re.match(verbs, new, re.I)
        or re.match(r"(?:too|so|very|that|much|say|know|sure|true|good|proper|needed)\b", old, re.I)
    ):
        return None
    return Instruction(Ask.REPLACE, old, new)


def _like_before(typed: str, last: Instruction) -> Instruction | None:
    """A piece without a verb goes with the one before: "drop the oven and the aunt"."""
    if last.ask in (Ask.DROP, Ask.MENTION) and 0 < len(typed.split()) <= 10 and not _EXPLAINS.match(typed):
        return Instruction(last.ask, _thing(typed), last.instead)
    return None


def _settled(found: list[Instruction]) -> list[Instruction]:
    """Wishes without what only goes with others: thanks beside a wish, doubts beside what is wanted."""
    asks = {one.ask for one in found}
    tones = {one.what for one in found if one.ask is Ask.TONE}
    if asks >= {Ask.SHORTER, Ask.LONGER} or asks >= {Ask.TOGETHER, Ask.EACH} or len(tones) > 1:
        return [Instruction(Ask.VAGUE, "", "contradiction")]
    wishes = [one for one in found if one.ask not in (Ask.PLEASANTRY, Ask.VAGUE)]
    if any(one.instead != "told" for one in wishes):  # "I have written to Helen, so only the one to Tom"
        wishes = [one for one in wishes if one.instead != "told"]
    kept: list[Instruction] = []
    for one in wishes or found[:1]:
        if one not in kept:
            kept.append(one)
    return kept
