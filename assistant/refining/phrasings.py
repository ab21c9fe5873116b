"""The words that people ask for things with, also misspelt and in broken English: a pattern for each wish.

Those that read the instruction ``normalised`` see lower case and mended spelling; those that take names out of it see it as typed.
"""

from __future__ import annotations

import re

SHORTHAND = {
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
    "seperate": "separate",
    "seperately": "separately",
    "wierd": "weird",
    "owt": "anything",
    "nowt": "nothing",
    "m8": "mate",
    "bro": "friend",
}
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
POLITE = re.compile(
    r",? *\b(?:if (?:it(?:'s| is) )?(?:not too much (?:trouble|to ask|bother)|at all possible|possible|you can|you could|you don't mind|that's ok(?:ay)?|ok(?:ay)? (?:with|for) you)|if i may|possibly|kindly|i think|i guess|when you have (?:a moment|time))\b,?",
    re.I,
)
"""What people say to be polite, and that asks for nothing."""
ASKS_FOR = re.compile(
    r"^(?:good (?:morning|afternoon|evening|day)[.,!]? *)?(?:(?:i am|i'm) sorry to (?:bother|trouble) (?:you )?(?:again)?[.,!]? *)?(?:and )?(?:(?:would|could|can|might) (?:it be|you be able|you) (?:possible )?(?:(?:please|also|maybe|perhaps|just) )*(?:to )?|may i ask you to |i wonder if you (?:could|can) |do you mind (?=\w+ing))",
    re.I,
)
LEAD_IN = r"(?:do (?=mention|add|include|keep|put|say|tell|not)|instead (?=write|say|put|mention|tell)|better (?=say|write|put|drop|leave|remove)|we should |first (?=remove|take|drop|delete)|please |pls |plz |kindly |can you |can u |could you |would you |will you |i want you to |i want to |i'd like to |i would like to |i need to |need to |you should |let's |just |also |now |then |and |but |so |ok |okay |oh |wait |hmm |sorry |actually |acutally |actualy |maybe |hey |hi |yes |yeah |fine |well |um |still |only (?=say|mention|put|tell|take|drop|remove|leave|add|change)|i mean |i want (?=first|the|it\b)|i'd (?:like|prefer) (?:to )?|you can |in all of them |at the end |for \w+ question )*"
UNDO = re.compile(
    r"\bundo\b|\b(?:take|put|turn|roll|change|switch|bring|set) (?:that|this|it|everything|all)? ?(?:back|to)?\b.{0,20}\b(?:how|as|like|the way|what) (?:it|that) was\b|\bput (?:it |that )?back\b|\brevert\b|\bgo back\b|\broll back\b"
    r"|\bprevious (?:one|version|letter|draft)\b|\bthe (?:one|version) before\b|\b(?:last|old|earlier) (?:one|version|draft)\b|\bbefore was better\b|\bwas better before\b|\b(?:take|took) that back\b|\bback (?:to|how) (?:it|what|how) (?:was|it was)\b"
    r"|\bback one\b|\bone step back\b|\bstep back\b|\bctrl ?z\b|\bcancel (?:that|this|it|the last)\b|\bnever ?mind that\b|\bi changed my mind\b",
    re.I,
)
FIRST_VERSION = re.compile(
    r"\b(?:back|return|restore|go|give|use|show|want|prefer|liked?|bring)\b.{0,30}\b(?:first|original|very first|initial|1st) (?:one|version|letter|draft|email|text)\b|\b(?:back to|restore|show|return to) (?:the )?(?:original|first|beginning|start)\W*$"
    r"|\b(?:the )?(?:first|original|1st) (?:one|version|draft|letter) (?:was|is|were) (?:better|best|nicer|good|fine)\b",
    re.I,
)
REDO = re.compile(
    r"\bre-?do (?:it|that|the last|please)?\b|^(?:no|oh|wait|sorry|actually|hmm|,|\s)*i (?:do )?want (?:it|that) back\b|\bredo\b|\bput (?:that|it) back in\b|\bundo (?:the|that|my) undo\b",
    re.I,
)
RESTART = re.compile(
    r"\b(?:start(?:ing)? (?:all )?(?:over|again|afresh|fresh|anew|from (?:scratch|zero|the beginning|0))|from (?:scratch|zero)|begin again|start new|fresh start|reset|all over again|new start|restart|over again from)\b",
    re.I,
)
WHY = re.compile(
    r"\b(?:why|how come|where (?:did|does|do|is)|what made) (?:did|do|does|is|are|was|have|has|would|you|that|this|it|in)\b|\bwhy'?d\b|\bwhy (?:the|you|there|it|is|2|two|three|so|this|that)\b|^why\b|\bwhere .* (?:come|comes|came) from\b|\bhow come\b",
    re.I,
)
CANNOT = (
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
SLIP = re.compile(
    r"\bi (?:told|said|say)\b.{2,90}\b(?:the truth|truth|correct|right|actual|real(?:ity)?) (?:one |answer )?(?:is|was)\b|\badd (?:a )?correction\b",
    re.I,
)
"""What was said wrongly and what is right, in one message: a letter that puts it right."""
THANKS = re.compile(
    r"(?:(?:ok(?:ay)?|oh|ah|m8|aye|alright|all right|right|yes|yeah|yep|sure|great|good|nice|lovely|perfect|cool|wow|brilliant|excellent|amazing|awesome|super|cheers|ta|phew|thanks?(?: you)?(?: (?:so|very) much)?(?: a lot| a million| loads)?|many thanks|much appreciated|appreciate it|"
    r"i (?:really )?(?:like|love) (?:it|this|that|the letter)(?: (?:now|better|how it is|as it is|like this|very much|a lot|so much))?|it'?s (?:good|great|perfect|fine|nice|ok|okay|lovely|better)(?: now)?|looks? (?:good|great|fine|nice|perfect)(?: now)?|"
    r"that'?s (?:good|great|perfect|fine|nice|it|better|all|lovely|much better)(?: now)?|much better|better now|well done|good job|very good|so good|(?:that(?:'s| is) )?(?:most|very|so|really|too) kind(?: of you)?|you(?:'ve| have) been (?:great|very kind|kind|helpful|so helpful)|god bless(?: you)?|bless(?: you)?|bye|goodbye|see you|you'?re (?:the best|great|a star|a lifesaver|an angel|amazing)|my friend|mate|dear|boss|sir|madam|love|then|now|so much|very much|for (?:this|that|your help|helping(?: me)?|everything)|leave it(?: as it is| like that| there)?|keep it(?: as it is| like this)?|don'?t change (?:anything|it)|no changes?|nothing else|done|x+|lol|haha|hello|hi|hey|good (?:morning|evening|afternoon))[\s,.!?:)❤😊🙏👍-]*)+",
    re.I,
)
LIKES_IT = re.compile(
    r"\bi like (?:it|this) (?:how|as|the way|like) (?:it is|this)\b|\bleave it (?:as|how) it is\b|\b(?:i'm|i am) (?:so |very |really |a bit |just )?(?:nervous|scared|worried|anxious|tired|stressed|happy|excited|hoping)\b|\bhope (?:i|they|she|he|it)\b|\bfingers crossed\b|\bwish me luck\b",
    re.I,
)
VAGUE = re.compile(
    r"^(?:hmm+|hm+|uh+|um+|er+|idk|dunno|i (?:don't|do not) know|not sure|no sure|unsure|meh|eh|no|nope|nah|bad|wrong|other|another|different|again|change it|fix it|fix|help|improve|improve it|better|more|less|it|ok\?*|\?+|\.+)\W*$"
    r"|\b(?:not sure|no sure|i'm not sure|don't (?:really )?like (?:it|this|that)|do(?:es)?n't feel (?:right|like me)|not (?:really |quite )?(?:me|right|good|happy|there)|not like me|isn't me|(?:make|do) (?:it )?(?:more |a bit |much |way |even |very |so )*(?:better|good|nice|perfect|impactful|powerful|stronger|strong|interesting|special|pop|stand out|professional looking|catchy|amazing|wow|unique|different|right|properly|great|best|outstanding|convincing|attractive|smart|cool|sweet|natural)|"
    r"more (?:like me|me|impact|punch|personality|oomph|spark|natural|interesting|good|better|me)|improve|something(?:'s| is) (?:off|missing|wrong)|(?:this|it|the letter) (?:is|'s|sounds?|looks?|feels?) (?:bad|weird|wrong|off|strange|boring|odd|funny|like (?:a )?(?:robot|lawyer|damn lawyer|machine|ai|chatgpt)|rubbish|terrible|awful|not good)|sounds? like (?:a )?(?:robot|damn lawyer|lawyer|machine|ai|chatgpt)|no sweet me|not good|do your (?:best|thing)|surprise me|up to you|whatever|can you change (?:it|this)|change (?:it|something)|make it shine|just fix it)\b",
    re.I,
)
QUESTION = re.compile(
    r"^(?:so |and |but |ok |hey |wait |sorry |phew |um |hmm |please |, )*(?:is|are|am|was|were|does|do|did|has|have|will|should|would|what|when|who|which|how|can (?:i|they|he|she)|could (?:i|they)|may i|isn't|doesn't|don't you|too (?:long|formal|short|much)\?)\b",
    re.I,
)
SHORTER = re.compile(
    r"\b(?:short|shorter|shorten|shortened|shortest|trim|trimmed|brief|briefer|concise|condense|condensed|tighter|tighten|snappier|snappy|succinct|compact|crisp|crisper)\b|\bless (?:long|wordy|words?|text|blah|talk)\b|\bfewer (?:words?|sentences|lines)\b|\bnot (?:so|too|that|as) (?:long|many words|much text|wordy)\b|\b(?:too|so|very|bit|little) (?:long|wordy|much text|many words)\b(?!.{0,6}\?)|\bcut (?:it |this )?(?:down|in half|by half|short)\b|\bcut (?:it|the length|some|the waffle|the fluff)\b|\bhalf (?:the|as) (?:length|long|size)\b|\b(?:under|below|max(?:imum)?(?: of)?|at most|no more than|less than|within|about|around|only|in) (?P<words>\d{2,3}) (?:words|word)\b|\b(?:make|do|get|keep) (?:it |this )?(?:very |so |real(?:ly)? )?(?:short|small|smaller|little|quick)\b|\b(?:one|two|three|1|2|3|4|four) (?:sentences?|lines?)(?: only| max)?\b(?=.{0,12}$)|\bsmaller\b|\breduce (?:it|the (?:length|size|words|text)|length|words)\b|\b(?:get )?to the point\b|\bdon't be so long\b|\bless waffle\b",
    re.I,
)
LONGER = re.compile(
    r"\b(?:longer|lengthen|expand|elaborate|extend)\b|\b(?:more|extra|some more|bit more|little more) (?:detail|details|words|text|content|info|information|meat|substance|sentences|depth|length|long)\b|\b(?:add|say|write|tell|give|put|take) (?:a (?:bit|little) |some )?more\b(?! \w*(?:warm|formal|friendl|personal|polite|short|natural|simple|plain|professional|brief|casual))(?: from (?:my|the) notes)?|\b(?:too|so|very) short\b|\b(?:make|do) (?:it )?(?:bigger|more long|fuller)\b|\bbit more (?:in|to) it\b|\bmore from (?:my|the) notes\b",
    re.I,
)
TONES = (
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
            r"\bwarm(?:er|ly|th)?\b|\b(?:more |less |be |very |so |too |bit |make it |sound )*(?:friendl(?:y|ier)|kinder|(?<=\w )kind|nicer|personal|human|heartfelt|sincere|cheerful|(?<=it )happier|(?<=sound )happier|cosy|softer|soft|gentle|gentler|sweet|sweeter|grateful|thankful|enthusiastic|lively)\b|\b(?:less|not so|not that|not too|too|so|bit|a bit too|very) (?:formal|stiff|cold|dry|distant|robotic|corporate|businesslike|serious|harsh|posh)\b",
            re.I,
        ),
    ),
    (
        "formal",
        re.compile(
            r"\bformal(?:er|ly)?\b|\b(?:more |be |very |make it |sound |a bit |a little |bit |slightly |somewhat |rather |keep it )+(?:professional|polite|respectful|serious|proper|businesslike|official|courteous)\b|\b(?:professional|polite|respectful|official) (?:tone|language|style|way|manner)\b|\b(?:less|not so|not that|too|so) (?:casual|chatty|informal|friendly|familiar|relaxed|warm|soft)\b|\bmore professional(?:ly)?\b|\bpoliter\b",
            re.I,
        ),
    ),
)
BULLETS = re.compile(
    r"\bbullets?\b|\bbullet ?points?\b|\b(?:as|in|into|make|use|put|with|like) (?:it |this |that |them |my \w+ |the \w+ )?(?:in |into |as )?(?:a )?(?:list|points|point form|list form|numbered list)\b|\bdot points?\b|\bpoint wise\b",
    re.I,
)
PROSE = re.compile(
    r"\b(?:no|not|without|remove|drop|lose|undo|instead of|take out|get rid of|don't (?:use|want)|stop|delete|kill) (?:the |these |those |with |of )?(?:bullets?|bullet ?points?|list|points|dot points)\b|\b(?:normal|regular|full|plain|continuous|running|flowing) (?:text|sentences|paragraphs?|prose|writing|letter)\b|\b(?:in|as|to|into|back to|then|only|use|with) (?:a )?(?:prose|paragraphs?|sentences|text|normal)(?: only)?\b|^normal(?: again| please)?$|\bparagraphs? only\b|\bbullets? (?:off|out|away|gone)\b|\bprose\b",
    re.I,
)
MESSAGE = re.compile(
    r"\b(?:linked ?in|whats ?app|sms|dm|text message|chat message|instant message|teams message|slack|messenger)\b|\b(?:as|into|to|make|make it|be|a) (?:an? )?(?:short )?(?:message|text|direct message)\b(?! to\b)",
    re.I,
)
CARD = re.compile(r"\b(?:card|hand ?written|by hand|handwriting|postcard|paper note)\b", re.I)
EMAIL = re.compile(
    r"\b(?:back to|as|make|to|into|in|an|normal|be|want|use|switch to|nah|do) (?:it |this |that )?(?:an? )?(?:be )?(?:normal |proper |regular )?email\b|^(?:nah |no |ok )*email\b|\bemail (?:instead|again|format|version|please)\b",
    re.I,
)
KINDS = (
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
TOGETHER = re.compile(
    r"\b(?:one|single|1|same|a single|just one|only one|joint) (?:letter|email|mail|one|message|card)\b(?! each| for each| per)(?:.{0,12}\b(?:to|for) (?:all|everyone|everybody|both|the (?:two|three|four|panel|whole)|them))?|\b(?:to|for) (?:all|both|everyone|everybody) (?:of them|three|together|the (?:panel|people))?.{0,12}\b(?:together|at once|in one|one letter)\b|\btogether\b(?=.{0,30}$)|\b(?:merge|combine|join) (?:them|the letters|these|both|all)\b|\ball in one\b|\bone man\b|\b(?:same|one) person\b|\bone for (?:all|everyone|both|the (?:three|two|panel))\b",
    re.I,
)
EACH = re.compile(
    r"\b(?:separate(?:ly|d)?|one each|individual(?:ly)?|one (?:letter |email )?(?:for|to|per) each|one (?:letter |email )?per (?:person|head)|each (?:of them |one |person )?(?:gets? |their |her |his )?(?:own|a letter|one)|own letter|split (?:them|it|the letter)|each .{0,20}(?:different|own) (?:one|letter)|(?<!why )(?:different|two|three|3|2) (?:letters|emails|ones))\b(?! to| for (?:all|both))",
    re.I,
)
SENTENCE = re.compile(
    r"\b(?P<which>first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last|final|middle|opening|closing) (?P<what>sentence|line|paragraph|bit|part|bullet|point)\b",
    re.I,
)
MINDED = re.compile(
    r"\b(?:wrong|bad|grim|out|delete|remove|drop|hate|don't (?:like|need|want)|not (?:good|true|needed)|go|cut|away|rid)\b",
    re.I,
)
ONLY = re.compile(
    r"\b(?:only|just)(?: (?:the|a|write|one|for|to|do|send|make|give|letter|email|want|need|keep|show|me|his|her))* (?P<who>[^,.;!?]{2,40})"
    r"|\b(?:no|don't write|skip|not|without|remove|drop|delete)(?: (?:the|a|any|need|to|for|letter|email|one))* (?:letter|email|one|write|need) (?:to|for) (?P<without>[^,.;!?]{2,30})",
    re.I,
)
ALONE = re.compile(r"\b(?P<who>[^\W\d_]{3,}(?: [^\W\d_]{3,})?) (?:only|alone)\b", re.I)
DROP = re.compile(
    r"^(?:take|leave|cut|get|throw|kick|rip|chuck|bin|scratch|strike) (?:it )?(?:away |out |rid of |off )(?P<a>.+)"
    r"|^(?:take|leave|cut|throw|kick|scratch|get|rip|keep) (?P<b>.+?) (?:out|away|off)\b"
    r"|^(?:remove|delete|drop|skip|omit|lose|erase|exclude|ditch|nix|scrap(?! (?:from|rate|went|was|is|of|to|down)\b)|bin|trash|kill|hide|rid of|out with|without|minus|axe|eliminate|lose|forget|avoid(?= (?:the|mentioning|talking|saying))|stop (?:mentioning|talking about|saying)) (?P<c>.+)"
    r"|^(?:i )?(?:don't|do not|didn't|did not|not|never|no need(?: to)?|shouldn't|should not|not to|must not|better not)(?: (?:want|like|you|to|need|have|ever))* (?:mention|mentioning|talk|talking|speak|include|put|write|say|tell|bring|show|add|quote|discuss|refer|reveal|said|use)\b(?: (?:her|him|them|me))?(?: (?:anything|nothing|something|about|up|on|of|that|with|in|to))* ?(?P<d>.*)"
    r"|^(?:no|zero|enough)(?: more)? (?!more than\b|than\b)(?:talk (?:of|about) |mention of |words? about |(?:put|write|say|mention) (?!.* back$))?(?P<e>(?!(?:put|bring|make|add|change|keep|use|take)\b|need|idea|problem|worries|one\b|no\b|change|way|thanks|sure|it\b|that\b|i\b|better)[^,.;!?]{2,50})$"
    r"|^(?P<h>)(?:i'd |i would |let's |we should |better |just |rather )*(?:(?:leave|take|cut|get|throw|keep) (?:it|that|this) (?:out|off|away)|(?:drop|get rid of|remove|delete|lose) (?:it|that|this))\W*$"
    r"|^(?P<g>)(?:take (?:it |that |this )?out|out|delete|remove|away|drop)\W*$"
    r"|^(?P<f>.{3,60}?) (?:out|take out|remove(?: it)?|delete(?: it)?|must go|has to go|goes out|go out|not needed|no need|away)\W*$",
    re.I,
)
TRAIL = re.compile(
    r"(?:,? (?:please|pls|plz|thanks|thank you|too|either|also|as well|anywhere|at all|in there|in it|in this|from (?:it|the (?:letter|email|text)|there|this)|completely|altogether|again|now|tho|though)"
    r"|,? (?:because|cuz|cause|coz|since|so (?:that|he|she|they|i)|(?:it'?s|its|it is|it was|that'?s|thats|that is|is|was|they|he|she|i|it|we|not|looks?|sounds?) (?=\w+.*$)(?!.*\b(?:and|or)\b.*$)).*)\W*$",
    re.I,
)
"""What people say behind a thing: that they ask for it, and why."""
HEDGE = re.compile(
    r"^(?:(?:the|that|this|any|a|an|all|whole|entire|out|of|about|my|his|her|their|on|with|anything|everything|something) )*(?:(?:bit|part|line|sentence|thing|stuff|piece|story|point|fact|paragraph)s? (?:(?:about|on|with|of|that|where|saying|how|from) )+)?",
    re.I,
)
TRAILING_HEDGE = re.compile(
    r" (?:take out|out|stuff|talk|thing|things|bit|part|sentence|line|paragraph|story|one|answer|name|names|crap|nonsense|rubbish)$",
    re.I,
)
BETTER = re.compile(
    r"^[\"“'‘](?P<old>[^\"“”]{3,80}?)[\"”'’] .{0,60}?[.,;:] ?(?:so |please |it(?:'s| is) )*(?:better|should be|say|write|make it|put|change (?:it )?to|right is|correct is)(?: is| would be)?[:, ]+[\"“'‘]?(?P<new>.{3,160}?)[\"”'’]?$",
    re.I,
)
"""Words of the letter, what is wrong with them, and better ones."""
QUOTED = re.compile(r"[\"“](?P<a>[^\"“”]{2,})[\"”]|(?<!\w)['‘](?P<b>[^'‘’]{2,}(?:['’]\w+[^'‘’]*)*)['’](?!\w)")
AVOID = re.compile(
    r"\b(?:don't|do not|never|stop|hate|don't like)(?: (?:say|saying|use|using|write|writing|call|calling|it|the|that|this|a|an|ever|word|words|phrase|with|put|her|him|them|anywhere|expression|term|to|want))* (?P<q>[\"“'‘].+)"
    r"|\b(?:don't|do not|never|not|stop|avoid|without|no|hate|don't like)(?: (?:say|saying|use|using|write|writing|ever|to|want|like))*(?: the| that| this)? (?:word|words|phrase|expression|term)s? (?P<w>[\w' -]+)"
    r"|\b(?:don't|do not|never|stop|avoid) (?:call|calling)(?: it| this| that| me| them| her| him)? (?:a |an |the )?(?P<c>[\w'-]+(?: [\w'-]+)?)"
    r"|^(?:please |and )?(?:don't|do not|never|stop|avoid) (?:use|using) (?!it\b|that\b|this\b|bullet|the (?:bit|part|story))(?P<u>[\w'-]+(?: [\w'-]+)?)$",
    re.I,
)
SIGN = re.compile(
    r"\b(?:sign(?:ed|ing)?(?: (?:it|this|me|them|the letters?|all|off|mine))*(?: (?:as|with|by|under|name|just|only|simply|from|like))*|my (?:full |complete |whole |real )?name (?:is|at the (?:end|bottom) (?:is|should be)|should be)|(?:use|write) my name(?: as)?|name at (?:the )?(?:end|bottom)[ :]*(?:is)?|signature(?: is| as| should be)?[ :]*|(?:i'm|i am) called|^call me) +(?:as |just |only |with )?(?P<a>[^\W\d_][^,;!?\n]{0,40})"
    r"|\bmy (?:given|first|full|whole) name,? (?P<c>[^\W\d_][\w'’ -]{0,30}?),? at (?:the )?(?:bottom|end)\b"
    r"|\b(?:just|only|put|write) (?P<b>[^\W\d_][\w'’. -]{0,30}?) (?:at|on|in) the (?:bottom|end)\b",
    re.I,
)
MY_NAME = re.compile(
    r"\bmy (?P<which>full|whole|complete|real|first|given) name(?: back| again| only| there| please)*(?: at (?:the )?(?:bottom|end))?(?: back| again)*\W*$",
    re.I,
)
"""How much of the user's own name is to stand there."""
SIGN_OFF = re.compile(
    r"\b(?:finish|end|close|sign off|finishing|ending)(?: it| this| the letter| the email)? (?:with|by|as|using) [\"“'‘]?(?P<a>yours (?:sincerely|faithfully|truly)|(?:with )?(?:kind|best|warm|many|my best)(?:est)? (?:regards|wishes|thanks)|regards|sincerely|best|cheers|thanks|many thanks|all the best|take care)[\"”'’]?(?:,? (?:and|then) (?P<b>[^\W\d_][\w.'’ -]{0,40}))?\W*$",
    re.I,
)
GREETING_WORD = re.compile(
    r"\b(?:swap|change|replace|use|say|write|put|make)?\b ?(?P<old>dear|hi|hello|hey) (?:for|to|with|by|into) (?P<new>dear|hi|hello|hey)\b(?! [A-ZÀ-Þ])|\b(?P<new2>dear|hi|hello|hey) (?:instead of|not|rather than) (?P<old2>dear|hi|hello|hey)\b",
    re.I,
)
GREET = re.compile(
    r"\b(?:greeting|greet|say|write|put|use|with|be|to|start with|begin with|should be)?[ :]*[\"“']?(?P<word>dear|hi|hello|good (?:morning|day|afternoon)) (?P<a>[^\W\d_][^,;!?\n\"”]{0,40})"
    r"|\b(?:call|address|greet) (?:her|him|them|(?P<who>[^,.;]{3,30}?(?= as\b))) (?:as |with |by )?(?P<b>(?!a\b|the\b|back|by\b|for\b|now)[^\W\d_][^,;!?\n]{0,40})"
    r"|\b(?:use|by|with|only|just) (?:her|his|their|the|a) ?(?P<first>first|given|last|family|sur) ?-?names?\b",
    re.I,
)
IS_ME = re.compile(r"\b(?P<a>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*) is (?:me|my name|the writer)\b")
SURNAME = re.compile(
    r"\bmy (?:sur|last |family )name(?: complete| full)? is (?P<a>[^\W\d_][\w'’ -]{1,40})", re.I
)
TITLE = re.compile(
    r"\b(?:she|he)(?:'s| is) (?P<a>(?:mrs|mr|ms|miss|dr|prof|sister|madam)\.? [^\W\d_]+)", re.I
)
NAME_AGAIN = re.compile(
    r"\b(?:put|use|write|bring|take) (?:back )?(?:her|his|their|the) names? (?:again|back)\b", re.I
)
SURNAME_OF = re.compile(
    r"\b(?P<who>[^\W\d_]{2,})(?:['’]s|s) (?:sur|last |family |second )name(?: is| was| should be|:| =)+ (?P<a>[^\W\d_][\w'’-]+)",
    re.I,
)
LETTERS_OF = re.compile(
    r"\b(?:has|have|with|got|takes|needs|only|is|are) (?:just |only )?(?:a |an |one |two |double |single |no |1 |2 )+[\"“'‘]?[a-z][\"”'’]?(?: s)?\b|\btypo\b|\bmis-?spel|\bspel(?:t|led|ling)\b|\bwithout (?:an? |the )?[a-z]\b",
    re.I,
)
"""How a name is spelled, in words."""
SPELT = re.compile(
    r"\b(?:her|his|their|the|company(?:'s)?|boss(?:'s)?|manager(?:'s)?)(?:'s)? ?(?:last |first |full |family |sur)?name(?:'s|s)? ?(?:(?:is|are|was|should be|spelt|spelled|written|goes|actually|as|really|with|correctly) ?)+(?P<a>[^\W\d_][^,;!?\n]{0,40})"
    r"|\b(?:it'?s |its |it is )?(?:spelt|spelled) (?:as |like |with )?(?P<b>[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?)",
    re.I,
)
SUBJECT = re.compile(
    r"\b(?:subject|title|heading)(?: line)?(?: of the (?:email|mail|letter))?\b[^\n]{0,40}?(?:\bto\b(?! (?:be|say|something))|\bas\b|:|\bis\b(?! (?:bad|wrong|minging|boring|too|ugly|not|so|very|a bit))|\bsay(?:s|ing)?\b|\bbe\b|\bwith\b|=)\s*[\"“'‘]?(?P<a>[^\"”\n]{3,120}?)[\"”'’]?\s*$",
    re.I,
)
ABOUT_SUBJECT = re.compile(r"\bsubject(?: line)?\b|\btitle of the (?:email|mail)\b", re.I)
WRONG_THEN_RIGHT = re.compile(
    r"^(?P<old>[^?.!]{2,50}?)(?: ?\?+| is (?:wrong|not (?:right|correct|english))[^.]*[.,;]?)[ .,]*(?:.{0,20}?\b(?:it'?s|its|it is|should be|say|write|put|make it|right is|correct is)) (?P<new>[^?.!]{2,50})$",
    re.I,
)
NOT_BUT = re.compile(
    r"^(?P<new>.{1,80}?),?(?: and| btw| by the way)?,? (?:not|no(?= (?:mon|tue|wed|thu|fri|sat|sun))|instead of|rather than|isn't) (?P<old>(?:[^,;.!?]|\.(?=\w)){1,50})$"
    r"|\bnot (?P<old2>[^,;.!?]{1,40}?)[,;]? (?:but|it's|its|it is|it was|rather) (?P<new2>[^,;.!?]{1,50})$"
    r"|\b(?:change|replace|swap|switch|correct) (?P<old3>.{1,60}?) (?:to|with|by|for|into) (?P<new3>.{1,100})$"
    r"|\b(?:say|write|use|put) (?P<new4>[^,;!?]{1,60}?) instead of (?P<old4>[^,;!?]{1,60})$",
    re.I,
)
WRONG_FIELD = re.compile(
    r"\bwrong (?P<field>job title|role|job|position|title|company|firm|place|day|name)\b[ ,.:;]*(?:it'?s|its|it is|it was|should be|the right one is) (?P<new>[^,;!?\n]{2,60})",
    re.I,
)
IS_NOW = re.compile(
    r"\b(?P<field>role|job|position|post|job title|title|company|firm|place|employer|interview day|day|date|interview|(?:agency|school|hospital|hospice|shop|store|restaurant|hotel|bank|clinic|practice|studio|university|college|charity|council|organi[sz]ation|business|nursery|garage|factory|farm|office|care home)(?= (?:is|was|should be|called|are|=) (?:(?:actually|really|called|named) )*(?-i:[A-ZÀ-Þ])))(?: name)?(?: that i [\w ]+)? (?:is|was|should be|called|are|=)(?: (?:actually|really|called|named|on|a|the))* (?P<new>[^,;!?\n]{2,60}?)(?= and (?:he|she|they|it|i|the|her|his)\b|[,;!?]|$)"
    r"|\b(?:it was|was it|we met|met|i met (?:her|him|them)|interview was|it happened|we spoke|day is|day was)(?: (?:actually|really|on|in fact))* (?P<day>(?:mon|tues?|weds?|wednes|thu|thurs?|fri|satur|sun)(?:day)?)\b",
    re.I,
)
DAYS = re.compile(r"\b(?:mon|tues?|weds?|wednes|thu|thurs?|fri|satur|sun)(?:day)?\b", re.I)
ORDER = re.compile(
    r"^(?:start|begin|open|lead|starting|beginning|kick off)(?: it| the letter| off)? (?:with|by|from) (?P<a>.+)"
    r"|^(?:put|move|bring|have|place|say|mention|write|tell) (?P<b>.+?) (?:first|at the (?:start|top|beginning)|to the (?:start|top|front|beginning)|up front|on top|before everything)\W*$"
    r"|^(?:put|move|bring|have|place) (?P<c>.+?) (?:before|ahead of|in front of|above) (?P<d>.+)"
    r"|^(?:put|move) (?P<i>.+?)(?: (?:at|to) the end)?,? (?:after|behind|below) (?P<j>.+)"
    r"|^(?P<g>.{3,40}?) (?:should|must|has to|needs to|to)? ?(?:go|goes|come|comes|be) (?:before|ahead of|above) (?P<h>.{3,40})"
    r"|^(?:first|at first)[ ,:]+(?:put |the |tell |write |say |mention |that |about )*(?P<e>.+?)[, ]+(?:then|after|afterwards|after that|and then|second|later)[ ,:]+(?P<f>.+)",
    re.I,
)
THEN = re.compile(
    r",? (?:and )?(?:then|after(?:wards| that)?)\b[ ,]*|, (?=\S+(?: \S+)? after(?:wards)?$)", re.I
)
BACK = re.compile(
    r"^(?:bring|put|take|add|get|want) (?P<a>.{2,40}?) (?:back|again|in again)(?: in)?\W*$", re.I
)
JUDGED = re.compile(
    r"^(?:it|this|that)?\W*(?:(?:is|'s|sounds?|looks?|makes?|feels?|reads?) )?(?:a bit |very |so |really |too |no )*(?:weird|odd|strange|silly|sense|funny|bad|wrong|rude|awkward|stupid|pushy|boring|rubbish)\b",
    re.I,
)
"""What people say of a sentence before they want it out."""
TELLS = r"(?:mention|change (?:it |this )?to(?: that)?|promise|add|include|incl|insert|bring up|work in|talk about|speak about|(?:can you )?tell|say|write|put|note|state|emphasi[sz]e|stress|highlight|get in|squeeze in|throw in|chuck in|pop in|slip in|mentioning|adding|give)"
MISSING = re.compile(
    r"^(?:well|but|and|hey|oh|,|\s)*(?:it |this |the letter |you )(?:doesn't|don't|does not|didn't|did not|never|dont|doesnt) (?:say|says|mention|mentions|tell|have|include|wrote|write)(?: (?:anything|owt|nothing|a word|a thing))?(?: (?:about|of|on))? (?P<a>.{3,})$"
    r"|^(?:you|u|it) (?:forgot|left out|missed|leave out|forget|dropped|lost)(?: (?:to (?:say|mention|put|tell|write)|about|that))? (?P<b>.{3,})$"
    r"|^(?:what|how) about (?P<c>.{3,}?)\??$|^where(?:'s| is| are| did) (?P<d>.{3,}?)(?: gone| go)?\??$"
    r"|^(?:please )?bring in (?P<e>.{3,})$|^(?:instead )?(?:write|say) (?:there )?about (?P<f>.{3,})$",
    re.I,
)
"""What the letter lacks, in the user's eyes."""
MENTION = re.compile(
    rf"^(?:.{{0,40}}?\b(?:to|please|just|you|them|and|letter|own|only|so|one|instead|then|email|them all|in \w+ \w+s?) )?(?P<verb>{TELLS})\b:?"
    r"(?! it$| it\b(?! (?:in|was|is)\b))(?P<lead>(?: (?:in|also|too|as well|something|that|about|how|the (?:bit|part|story|thing|fact)|a (?:bit|line|sentence|word)|there|to (?:her|him|them)|her|him|them|mr\w* [A-Za-z]+|mrs [A-Za-z]+|ms [A-Za-z]+|dr [A-Za-z]+|please|of|on|still|back|again|like|there|one line|smth|sth|up|more about|in all of (?:them|the letters)|in all|in (?:the|my|every) letters?))*) (?P<a>.+)$"
    r"|^(?:no,? )?(?:put|bring|take) (?P<d>(?!it\b|that\b|this\b|everything).+?) back(?: in)?$"
    r"|^(?P<b>i(?:'m|'ve| am| have| can| do| did| made| was| had| also| speak| know| will| would| like| love| got| worked| work| passed| finished| start| liked| loved)\b.+)"
    r"|^(?:(?:and|plus|also) (?:that )?|that )(?P<c>(?:the|my|her|his|their|how|i|im|ive)\b.+)",
    re.I,
)
KEEP = re.compile(
    r"^(?:but )?(?:please )?(?:keep|leave(?: only)?(?! .*\b(?:out|off|away)\b)|(?:don't|no|not) (?:touch|remove|lose|drop|cut|forget|take out)) (?:the |my |in )?(?P<a>.+?)(?: in| there)?$"
    r"|^(?P<b>.{3,40}?) (?:should|must|has to|needs to) (?:be there|stay|be in|remain|be kept)\W*$"
    r"|^only (?:the )?(?P<c>[\w'’-]+(?: [\w'’-]+)?)$",
    re.I,
)
EVERYTHING = re.compile(
    r"\b(?:everything|all (?:what|that|of it|i|my (?:notes|points|experience)|the (?:notes|facts|details|things)|is in))\b",
    re.I,
)
PARTS = re.compile(
    r"(?<=[\w)\"”'’])(?:\s*[.;!?]+\s+|\s*\n+\s*|\s*,(?!\s*not )\s*(?:and|but|also|then|plus|n|nd|&)?\s+|\s+(?:and then|and also|and please|but also|but|&|\+)\s+|\s+(?:and|n)\s+(?=(?:please |also |then |just |can you |dont |don't |make |take |drop |remove |delete |mention |add |put |say |tell |write |sign |no |not |bullet|out |cut |keep |change |call |start |use |with |formal|shorter|longer|warm|plain|leave |include |end |greet|address |keep |give |only |the role |the job |the company )))",
    re.I,
)
OF_ONESELF = re.compile(
    r"^(?:(?:because|cuz|so|but|since|and|actually|as) )*(?:i|im|i'm|ive|i've|she|he|they|it|we|nobody|everyone|people|actually)\b(?! want| need)",
    re.I,
)
PUT_THIS = re.compile(
    r"^(?:put|write|add|say|mention|include|tell (?:her|him|them)) (?:this|that|it)(?: (?:in|please|too|also|there|inside))*$",
    re.I,
)
PRONOUN = re.compile(
    r"^(?:it|that|this|them|those|these|that one|this one|that bit|this bit|that part|that sentence|that line)?\W*$",
    re.I,
)
EXPLAINS = re.compile(
    r"^(?:because|cuz|coz|so|since|he|she|they|it|its|it's|thats|that's|nobody|everyone|everybody|we|i|who|as|is|was|if|but|in|exam|heads)\b",
    re.I,
)
WITHOUT_APOSTROPHE = re.compile(
    r"\b(?P<stem>do|did|does|is|was|have|has|had|would|could|should|are|were)nt\b", re.I
)
FILLER = re.compile(
    r"\s+(?:please|pls|plz|thanks|thank you|ty|now|too|as well|also|though|tho|ok|then|btw|by the way|sorry|if (?:you can|possible)|for me|at the end|at the bottom|because .*|cuz .*|bcoz .*|she is .*|he is .*|is better.*|it's .*|its .*|that's .*|in (?:all|every)\b.*|like (?:this|that)|for short|only|everyone calls .*|not \w+.*|in .*we say.*|for now|again|alone|own|one|letter)$",
    re.I,
)
NEAR_THE_START = 30  # characters
SHORTEST_OLD = 3  # letters
