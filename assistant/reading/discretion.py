"""What in the notes must stay private, and why.

The reasons follow the guidance on discretion: pay, other offers, gossip, health and family, remarks
about employers, candidates and people, and whatever the writer marked as not for the letter. When in
doubt a piece stays out: a letter does without it, but cannot be unsent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.reading.segments import Line
from assistant.schema import WithheldReason as R

_LETTERS = r"(?:letters?|emails?|notes?|thank[- ]?yous?|thanks|mail|cards?|message|write[- ]?up)"
_DONT = (
    r"(?:do ?n[o'’]?t|don[’]t|dont|do not|never|not to|no need to|best not|better not|shouldn[’']?t|must "
    r"?n[o'’]?t|won[’']?t|wont|not gonna|not going to|shd not|i'd rather not|rather not|am not|i'm not|im "
    r"not|(?<!\bdid )(?<!\bhave )(?<!\bhad )(?<!\bcould )(?<!\bcan )not)"
)

_MARK = re.compile(
    rf"\b(?:{_DONT}\s+(?:\w+\s+)?(?:mention(?:ing)?|say(?:ing)?|put|includ(?:e|ing)|bring(?:ing)?|writ(?:e|"
    rf"ing)|tell(?:ing)?|add|talk(?:ing)? about|use|shar(?:e|ing)|go there|rais(?:e|ing)|refer|slag|"
    rf"repeat(?:ing)?|quote|disclos(?:e|ing)|reveal|let (?:on|slip)|pass (?:it|this|that )?on|go(?:ing)? "
    rf"in(?:to)?)\b(?! (?:no|yes to)\b)"
    rf"|(?:not|isn[’']?t|aint|ain't|wasn[’']?t) (?:4|for|in|to go in|going in|meant for) (?!(?:the|this|my|any) (?:cv|r[ée]sum[ée]|job ad|advert|contract|folder|form|system|brochure)\b)(?:the|this|any|"
    rf"my|a|anyone|them|her|him|their|public|sharing|repeating)\b(?: {_LETTERS})?"
    r"|(?:keep|leave|keeping|leaving)\b[^.;]{0,40}\b(?:to (?:my|your)self|under wraps|out of (?:it|this|"
    r"the (?:letter|email|note)))|(?:keep|leave|leaving|keeping|(?<!\bi )left|kept|leav) (?:this |that |it |these |"
    r"those |all (?:this|that) |stuff )?(?:bit |part |one |stuff )?(?:out\b(?! (?:of (?:the )?(?:box|hours|"
    r"town|pocket|trouble)|for))|private|quiet|to (?:my|your)self|between|schtum|shtum|stum\b|mum\b|secret|"
    r"under wraps|off)"
    r"|off (?:the )?record|between (?:us\b|you and me|ourselves|you me and)|in (?:strict )?confidence\b|"
    r"(?:strictly |it'?s |is |that'?s |all )?confidential(?:ly)?(?=\s*(?:$|[,.;:)!]))|"
    r"private(?:ly)?(?=\s*(?:$|[-–—:,.;)!]))|hush|shh+|secret(?:ly)?(?=\s*(?:$|[,.;:)!]))|not (?:a|one) "
    r"word|"
    r"for my eyes|(?:just|only) for me(?=\s*(?:$|[,.;:)!]))|for me (?:only|alone|myself)\b|(?:(?<=^)|(?<=\()|(?<=[-–—] ))for me(?=\s*(?:$|[,.;:)!]))|note to self|nobody knows|no one "
    r"knows|s?chtum|say nothing|saying nothing|(?:nobody|no one|noone|none of (?:their|anyone|anybody)|my "
    r"own|my|not (?:their|anyone))['’]?s? business|"
    r"not telling|not going in|keep it that way|under wraps|not (?:yet )?(?:been )?(?:announced|public|"
    r"official)|hasn[’']?t been announced|mum'?s the word|embargo\w*|(?:under|signed an?) nda|zip it|lips "
    r"sealed|(?<!to )(?:leave|skip|drop) (?:that|this)(?=\s*(?:$|[.;!]))|tell no ?one|tell nobody|hide this|skip (?:this|that)\b|delete (?:this|that)\b"
    rf"|i (?:really |still )?{_DONT} (?:want|need|like) (?:that|this|it|any of (?:that|this|it)|those|them) (?:in|on|mentioned|said|repeated|written|there|to (?:be in|go in|come up|get out))\b"
    r"|(?:doesn[’']?t|does not|shouldn[’']?t|should not|must(?:n[’']?t| not)) (?:go|be|appear|belong) (?:in|into)\b(?! (?:touch|person|on|at|the (?:office|middle|morning|diary|team)))|(?:that|this) (?:one )?stays (?:with (?:me|us)|here|between|out)|"
    r"(?:i[’']?d |would )?rather (?:that|this|it) (?:was ?n[’']?t|were ?n[’']?t|is ?n[’']?t|did ?n[’']?t go|stayed out|not be) ?(?:in|mentioned|said)?|not to be (?:repeated|mentioned|shared|passed on|quoted)|"
    r"(?:he|she|they)(?:[’']?d| would) (?:kill|murder|skin) me|i should ?n[’']?t (?:know|repeat|say) (?:that|this|it)|(?:that|this)(?:[’']?s| is) (?:for )?(?:me|us) (?:only|alone)|leave (?:that|this) (?:bit|part|one)\b(?! (?:to|for|with))"
    r"|no (?:write|writing|mention|mentioning|say|saying|include)\b|nfl\b|not 4 (?:the )?letter|"
    r"personal\b(?= (?:stuff|matter|note|:))|(?:gossip|private|personal),? leave|don[’']?t (?:breathe|"
    r"whisper)|shouldn[’']?t (?:have said|be telling|pass)|(?:not|nobody'?s|no ?one'?s) supposed to (?:know|say|hear)|(?:doesn'?t|doesnt|don'?t|dont|needn'?t|no) need(?: for \w+)? to know|best left unsaid|asked me not to)\b|"
    r"[🤐🤫🙊]",
    re.I,
)

_BARE = (
    r"(?=\s*(?:$|[,.;:)!?/+(–—-](?!\d)|now\b|but\b|and\b|so\b|which\b|plus\b|currently\b|at the mo|base\b|"
    r"basic\b|pkg\b|package\b|a (?:year|month|week|day)\b|per\b|an hour\b|tho\b|though\b|for now|atm\b|"
    r"rn\b|"
    r"min\b|minimum\b|gross\b|net\b|before tax|max\b|or so\b|ish\b|all in\b|if\b|because\b|cos\b|bc\b|to "
    r"start|starting|depending|hmm|lol|tbh|here\b|there\b|with\b|w/|he\b|she\b|they\b|i\b|less\b|more\b))"
)
_MONEY_NUMBER = r"(?:[£$€₹]\s?)?(?:\d{1,3}[ ,.]\d{3}|\d{1,3}[.,]\d{1,2}|\d{2,3})\s?k?"
_NUMBER_WORDS = (
    r"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|"
    r"seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen)"
    r"(?: (?:fifty|twenty|thirty|forty|sixty|seventy|eighty|ninety|ten|five))?)"
)
_BUSINESS_MONEY = re.compile(
    r"[£$€]\s?\d[\d,.]*\s?(?:m|mn|million|mill|bn|billion)\b"
    r"|[£$€]\s?\d[\d,.]*\s?k?\s*(?:\w+\s+){0,2}(?:grant|budgets?|contracts?|projects?|scheme|fund(?:s|ing|"
    r"raiser)?|award|savings?|saved|turnover|revenue|sales|order|deal|stock|invoice|portfolio|account|"
    r"campaign|refurb\w*|build|job|"
    r"ticket|worth|tickets|of (?:stock|sales|waste|debt|orders|savings|kit|equipment)|in (?:sales|revenue|"
    r"savings|grants|funding|donations)|a (?:box|head|ticket|tray|plate|bottle|unit|piece)|fine|fines|"
    r"raised|loss(?:es)?|write[- ]?offs?|bill|overspend|till|takings|float)\b"
    r"|\b(?:saved?|saving|cut|raised|raise|sold|sales|budget|revenue|turnover|grant|worth|costs?|costing|"
    r"cost|waste|wasted|losing|lost|spend|spent|takings|took|fund\w*|contract|invoices?|stock|bills?|"
    r"project|scheme|donations?|fined|price|priced|charge)\b[^.;]{0,30}[£$€]\s?\d",
    re.I,
)
_PAY_WORDS = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|(?:time|tme) (?:and|n|&|\+) (?:a )?(?:half|third|quarter)|double time|my (?:own |usual |day |current |freelance )?rate\b(?! of)|pay(?:s|ing)? (?:me|us|them|her|him|is|was|isn'?t|rise|cut|scale|band|"
    r"grade|range|bracket|expectations?|review|more|less|well|better|peanuts|rate|\W{0,2}\d|about|around|"
    r"up to|only|not|low|ok|okay|good|bad|decent|crap|shit)|"
    r"^(?:the )?pay\b|\b(?:the|their|my|on|about|abt|of|low|lower|better|good|bad|terrible|crap|asked "
    r"(?:about|abt)|discuss(?:ed)?|talk(?:ed)? about) pay\b(?! (?:roll|ment|attention|run|gap|points?|"
    r"slips?|queries|desk|system|dates?|file))|underpaid|well paid|badly paid|poorly paid|paid (?:me|them|"
    r"her|him|more|less|well|better|peanuts|\W?\d)|"
    r"compensation|comp package|total comp|bonus(?:es)?\b(?! points?)|commission(?= (?:is|on top|rate|only|"
    r"structure|of|\d))|ote|owes? me|holiday pay|stock options|rsus?|equity(?= (?:is|of|package|stake|grant))|hourly rate|day "
    r"rate|daily rate|per hour|an hour(?= (?:which|less|more|but|and|plus|after))|p/h\b|per annum|"
    r"pro[- ]?rata|(?<!the )pension\b(?! (?:returns?|scheme admin|admin|providers?|advice|advisers?|"
    r"clients?|funds?|records|queries|calculations|auto))|what (?:i'?m|im|i am) (?:on|earning|paid)\b|my "
    r"number\b|hourly (?:is|was|rate)|low-?ball\w*|stingy|peanuts|money\b(?! (?:box|laundering|advice|"
    r"matters|saving|raised|off|management|handling))|benefits package|pay ?packet|take[- ]home|"
    r"pay rise|a raise\b|raise (?:in pay|of)|overtime rate|time and a half|scale point|spine p(?:oin)?ts?|"
    r"sp(?:ine)? ?\d+|pay spine|top of (?:the |my |their )?(?:scale|band|grade|range|bracket)|bottom of "
    r"(?:the |my |their )?(?:scale|band|grade|range)|ctc|lpa\b|tips\b(?! (?:for|and tricks|on (?:how|"
    r"what)))|relocation (?:money|package|allowance)|"
    r"sign(?:ing)?[- ]on bonus|golden hello|allowance\b|car allowance|pkg|packages?(?= (?:is|was|of|they|"
    r"offered|on|\W?\d))|pay[- ]?cut|taking a (?:pay )?(?:cut|drop|hit)|(?:a |\d ?)k (?:drop|less|more|"
    r"rise|cut|increase|on top|plus|base|basic)|\d ?k\b (?:drop|less|more|rise)|negotiat\w+ (?:on )?(?:the "
    r")?(?:salary|pay|money|offer|rate|package)|"
    r"(?:base|basic)\b(?= (?:is|of|pay|salary|\W?\d))|rate is|the rate\b(?= (?:is|was|they))|minimum wage|"
    r"living wage|nmw|expected salary|expectations? (?:is|was|were|of) \W?\d|cash in hand|day rates?|"
    r"quid)\b",
    re.I,
)
_PAY_NUMBERS = re.compile(
    r"[£$€₹¥]\s?\d|\d\s?(?:€|£|eur\b|gbp\b|usd\b|inr\b|lakhs?\b|lpa\b|quid\b|L\b(?! (?:plate|test)))|"
    r"/\s?(?:hr|hour)\b(?=.{0,3}$)|\d(?:\.\d+)?\s?(?:/|per |an |p/?)\s?(?:hr|hour|h)\b(?! (?:run|window|"
    r"walk|drive|tray|shift|slot|session|turnaround))"
    r"|\b\d{2,3}(?:\.\d)?\s?k\b(?!\s?(?:users|lines|run\b|records|rows|customers|followers|subs|people|"
    r"items|units|a day|a month in|visitors|requests|members|views|sq|orders|transactions|calls|tickets|"
    r"events|words|documents|parts|seats?|invoices|downloads|readers|plants|tonnes|homes|budget|products?|"
    r"skus?|race|steps|grant|network|contracts?|sales|stock|queries|patients|properties|entries|objects|"
    r"images|photos|subscribers|copies|books|pages|miles|km|parcels|pallets|picks|eggs|birds|hours|hrs|"
    r"students|emails|accounts|sessions|devices|servers|nodes|claims|cases|loaves|covers|pounds|a week in))"
    rf"|\b(?:i'?m|im|i am|currently|they'?re all|others? (?:are|is)|was|get(?:ting)?|earn(?:s|ing|ed)?|"
    rf"making|paid|pays?)\s+(?:currently |only |already |still |now )?(?:on\s+)?(?:about |around |roughly |"
    rf"circa |just |only |like )?(?:(?<=on )|(?<=on about )|(?<=on around )|(?<=on only )|(?<=on like )|"
    rf"(?<=earn )|(?<=earning )|(?<=earned )|(?<=pays )|(?<=pay )|(?<=paid )|(?<=getting )|(?<=get )|"
    rf"(?<=paying ))(?<!was )[£$€]?\d{{2,3}}(?:[.,]\d{{1,3}})?k?\b{_BARE}(?! (?:years|yrs|people|kids|"
    rf"hours))"
    rf"|^(?:(?:i'?m |im |me )?(?:currently )?on|now on|currently)\s+[£$€]?\d{{2,3}}(?:[.,]\d+)?k?\b(?= "
    rf"(?:now|currently|atm|at the mo|there|here|k\b)|\s*(?:,|\.|$))"
    rf"|\b(?:i'?d|id|i would|would|could|she'?d|he'?d|they'?d|theyd|she said|he said|they said|i|we|they|"
    rf"can|might|will|they'?ll)\s+(?:\w+ )?(?:take|want|need|accept|ask(?:ed)? for|settle for|do|go to|go "
    rf"up to|stretch to|offer|start me (?:at|on)|expect|pay|match)\s+(?:about |around |at least |like |me |"
    rf"only )?{_MONEY_NUMBER}\b{_BARE}"
    rf"|\b(?:ask(?:ed|ing)?(?: for)?|asking|expect(?:ing|ed)?|hop(?:ing|ed) for|holding out for|going for|"
    rf"wanted?|range (?:is|of|was)|between|offer(?:ed|ing)?|budget(?:ed)? (?:is|of)|go(?:es)? up to|goes "
    rf"to|tops? out at|capped at|max(?:imum)? (?:is|of)|bands? (?:is|from)|circa|c\.)\s+(?:about |around |"
    rf"at least |like |me )?{_MONEY_NUMBER}\b(?<!\d[:]\d\d){_BARE}(?!\s*(?:am|pm|o'clock|%))"
    rf"|\b\d{{2,3}}k? (?:is|was|would be|'s) my (?:floor|minimum|min|limit|target|bottom line|number|max|"
    rf"line)|\b(?:on|for|offer(?:ed|ing)?|at) (?:about |around )?[£$€]?\d{{1,2}}\.\d{{2}}\b(?=\s*(?:$|"
    rf"[,;)!?]|\.(?:\s|$)|but|and|so|which|now|an|per))(?<!at \d\d\.\d\d)(?<!at \d\.\d\d)|"
    rf"\b{_NUMBER_WORDS} (?:thousand|grand|k)\b{_BARE}|\b{_NUMBER_WORDS} (?:was|is|would be) (?:the|my) "
    rf"(?:minimum|min|floor|limit|least)\b|\b\d+[.,]\d\d (?:before|after) tax|\bband \d+[a-d]?\b(?=\s*$|"
    rf".{{0,10}}\b(?:top|bottom|mid|only|not|start|but))|\bgrade \d+\b(?=,? (?:spine|point|pt|top|bottom))|"
    rf"\bscale is\b|\b{_NUMBER_WORDS} (?:an hour|a year|k\b|grand|thousand a|per hour|an? hr)|\b\d+ "
    rf"?grand\b|\bgrand (?:less|more|drop)"
    rf"|\b(?:money|salary|pay|wage|they offer(?:ed)?|asked for|want(?:ed)?|i'?d need|i "
    rf"need)\b.{{0,24}}\b{_NUMBER_WORDS}\b{_BARE}|\bmoney\b.{{0,10}}\d|\b(?:around|roughly|pays?|tips?|"
    rf"equal,?|get|gets|clear|home)\s+(?:about |around )?\d{{2,4}} ?(?:/|a |per |p)(?:week|wk|month|mth|mo|"
    rf"day|annum|year|yr)\b(?! (?:run|shift|visitors|covers|orders|calls))(?=.{{0,25}}$)(?<=\b)",
    re.I,
)
_OFFERS = re.compile(
    r"\b(?:(?:have|got|had|ve) (?:a |an |another |my )?(?:2nd |second |final |other |first )?(?:interview|intvw|intview|interveiw|iv) (?:w/|with|at) (?!HR\b|the team|them\b|him\b|her\b)(?-i:[A-Z])|wants? an? (?:answer|decision|reply|yes or no) (?:by|on|before)|(?:a|another|one more|my|the) "
    r"(?:second|2nd|final|third|other|next)?\s?(?:interview|round|trial|assessment) (?:at|with|w/) (?!HR\b|"
    r"CEO\b|MD\b)(?-i:[A-Z])|i'?ve (?:also )?(?:got )?an? (?:second |2nd |other |final |another "
    r")?(?:interview|trial) (?:at|with)\b|"
    r"verbal (?:from|offer|yes)|interviewing (?:with|at|for|elsewhere)|(?:if )?the other (?:lot|place|"
    r"ones?|firm|company|job) (?:say|says|come|offer|want|is|pays?|are)\b|(?:final|last|second|third) "
    r"round (?:tomorrow|today|next|on (?:mon|tue|wed|thu|fri)\w*|at|with)(?! the)|stepping[- ]stone|i'?d "
    r"only stay|only stay(?:ing)? (?:a|for|till|until)|(?:rather|sooner) be (?:any|some)where|heart'?s set "
    r"on|only applied|just applied (?:to|because|cos)|last resort|desperate for|anything to get out|"
    r"step(?:ping)? down (?:really|but|for me)|(?:just )?need the (?:cash|money|job|work)|can'?t afford|"
    r"(?:is|be|was|as) (?:just )?(?:a |my )?stop-?gap|bridge job|offer\s*#\s?\d|offers? (?:from|expires?|runs out|no\.? ?\d)|(?:other|another|competing|"
    r"better|counter|more|written|verbal|second|rival|got an?|have an?|had an?|counter|job|firm|2 other|"
    r"two other)[- ]?offers?\b(?! (?:of|to) (?:help|work|training|advice))|counter-?offer\w*|offer (?:from|"
    r"at|on the table|in hand|deadline|expires)|(?:also|still|other|too) (?:interviewing|interviews?|"
    r"applied|applying|waiting|talking to|in the running|shortlisted|seeing|got (?:a|an|the) "
    r"[^.;,]{0,20}(?:interview|round|assessment|trial|call))\b|"
    r"also (?:got|have|had|at|up for|in for)\b[^.;,]{0,40}\b(?:interview|round|assessment|offer|trial|on "
    r"(?:mon|tue|wed|thu|fri)\w*|next week|tomorrow|lined up|job)|(?:got|have) (?!to )(?-i:[A-Z])\w+(?: \w+)? "
    r"(?:on|next|tomorrow|lined)\b|"
    r"(?:interview|round|assessment|trial|final|panel) (?:w/|with|at) (?!them|her|him|their|his|the (?:team|director|"
    r"owner|head))[^.,;]{2,30} (?:too|as well|tomorrow|next|on (?:mon|tue|wed|thu|fri))|my other "
    r"(?:interview|option|application|choice)|back-?up(?: plan| option)?(?=\s*$|,| is| if)|plan b\b|fall "
    r"?back(?: option)?\b|rather have the|(?:my )?first choice (?:is|was|would)|prefer the other|"
    r"elsewhere\b|"
    r"(?:offered|offering) (?:me )?(?:on|last|this|yesterday|today|too|as well|already|the (?:job|role)|a "
    r"(?:job|role))|(?:have|got|need to|must) (?:till|until|to (?:decide|answer|let them know) "
    r"by)\b.{0,20}(?:to (?:decide|answer|reply)|\d+(?:st|nd|rd|th)?)|(?:i have|i'?ve|ive got) (?:till|"
    r"until) the|cover job|which i'?d hear about|holding out for|waiting (?:on|to hear from) (?!them|her|"
    r"him|hr\b|you|the (?:decision|board|results?))|lined up (?:at|with)|more keen on|keener on|over this "
    r"one|"
    r"use (?:it|this|them) as leverage|leverage|only (?:applied|went) (?:because|cos|for)|not my first)\b",
    re.I,
)

_FAMILY = (
    r"(?:mum|mom|mam|dad|mother|father|wife|husband|partner|ex|son|daughter|kids?|kiddo|child|children|"
    r"gran|nan|granny|nana|nonna|grandma|grandpa|grandad|granddad|girlfriend|boyfriend|gf|bf|sister|"
    r"brother|family|parents|marriage|toddler|little (?:one|boy|girl)|fianc\w+|twins|in-?laws|stepson|"
    r"stepdaughter|youngest|eldest|oldest|other half|missus|hubby|spouse|uncle'?s illness)"
)
_HEALTH = re.compile(
    r"\b(?:get(?:ting)? married|my (?:own )?wedding|our wedding|honeymoon|(?:weeks|months|wks|mths) (?:gone|pregnant)|not showing|i(?:'ve| have|'ve got| have got| got) "
    r"(?-i:MS|ADHD|ADD|OCD|PTSD|IBS|HIV|MND|BPD|CFS|ME|ASD|PCOS|T1|T2|COPD)\b|i(?:'ve| have)(?: got)? "
    r"(?:lupus|crohn|colitis|bipolar|epilepsy|diabetes|asthma|arthritis|fibro\w*|endo\w*|autism|dyslexia|"
    r"dyspraxia|tinnitus|sciatica|long covid|a (?:bad|dodgy|stammer|stutter|condition|pacemaker|heart|"
    r"hearing|tumou?r|colostomy|disability|record|conviction|criminal))|"
    r"(?-i:H-?1B|OPT|CPT|EAD|PR|ILR|STEM OPT|L-?1|Tier [24])\b (?:expires?|ends?|runs?|is|status|"
    r"application|pending|transfer|extension|sponsor\w*)|waiting (?:on|for) (?-i:PR|ILR|EAD)|"
    r"beta[- ]?blockers?|period pains?|on chemo|(?:years?|months?|days?) sober|re-?possess\w*|(?:was|been|"
    r"in|gap \w+ \w+ (?:was|is)) prison|driving(?:'s| is| was)? suspended|licen[cs]e (?:is |was |got "
    r")?(?:suspended|revoked|taken)|church (?:thing|on|every)|tattoos?\b|trying for (?:a baby|kids)|"
    r"doesn'?t want me|didn'?t want me|moved in with us|"
    r"^(?:(?:also|and|plus|but|my) )?(?:daughter|son|sister|brother|in-?laws) (?:starts?|has|is|needs?|"
    r"started|was|lost|lives)\b|in therapy|^(?:(?:also|and|plus|but) )?(?:wife|husband|girlfriend|"
    r"boyfriend|gf|bf|hubby|missus|fianc\w+|mum|mom|mam|dad)\b(?!s\b| and baby)|told (?:no ?one|nobody)|"
    r"(?:no ?one|nobody) knows|\w+['’]s (?:husband|wife|kid|kids|mum|mom|dad|boyfriend|girlfriend|divorce|"
    r"baby|health|illness|affair|drinking|pregnan\w+)\b|(?:grandma|grandpa|gran|nan|nana|mum|mom|dad|mam|"
    r"granddad|grandad|uncle|aunt|brother|sister|husband|wife) (?:passed|died|is (?:ill|sick|dying|in "
    r"hospital|poorly))|"
    r"(?:collect|pick(?:ing)? up|drop(?:ping)?(?: off)?|fetch) (?:the |my )(?:kids?|children|little one|"
    r"boy|girl|twins)|court (?:on|date|case|hearing(?=.{0,12}\b(?:i|my)\b))|(?:i'?ve|ive|i have) got court|"
    r"bailiffs?|(?:driving )?ban (?:till|until|for|ends)|points on my licen[cs]e|failed my (?:last "
    r")?(?:dbs|drug|medical|test|probation|exam|degree|nct|cbt)|caution (?:from|in|for)\b(?! (?:the|when))|"
    r"arrest(?:ed)?\b|police (?:record|caution|check came)|(?-i:AA|NA|GA)(?: meetings?)? (?:on|every|"
    r"meeting)|i drink\b|smoke weed|"
    r"pregnan\w*|expecting(?= (?:in|again|a baby|twins|soon|her|our|my)|\s*$|,)|babies(?= (?:due|on))|(?:a|"
    r"the|new|his|her|my|our) baby(?! (?:room|clinic|group|grow|unit|wear|clothes|changing|scan|class|shop|"
    r"massage|steps|sensory|food|milk))|due in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)\w*(?=.{0,30}\b(?:baby|leave|off)\b|\s*$|,? would)|"
    r"mat(?:ernity)? leave|paternity leave|parental leave|ivf|egg freezing|miscarr\w*|divorc\w*|separated "
    r"from|custody|widow\w*|bereave\w*|funeral|passed away|(?:my|his|her) \w+ died|burn(?:t|ed)?[- ]?out\b|"
    r"breakdown\b(?! (?:van|cover|truck|call|recovery|service|of|crew|lorry|rate|callouts?|maintenance|"
    r"engineer|in comms))|nervous breakdown|(?:his|her|my|their|the) kid (?:was|is|'s|has|had)|"
    r"(?:off|out) sick\b|sick(?:ness)? (?:leave|record|note|days?|absence|pay)|signed off\b(?= (?:sick|"
    r"with|for|work|ill)|\s*$|,)|off with (?:stress|depression|anxiety|her|his|my|a bad)|been (?:really |"
    r"very )?(?:ill|unwell|poorly)|(?:i was|i am|i'm|im|he'?s|she'?s|his|her|was) (?:ill|unwell|poorly)\b|"
    r"long[- ]covid|"
    r"my (?:back|hip|knee|hearing|eyesight|bad back|health|condition|diagnosis|stammer|stutter|weight|"
    r"shoulder|wrist|ankle|neck|leg|arm|heart|meds|medication|tablets|therapist|therapy|doctor|gp|"
    r"consultant|scan|op|operation|surgery|treatment|asthma|epilepsy|diabetes|migraines?|adhd|autism|"
    r"dyslexia|depression|anxiety|ptsd|ms|ibs|periods?|menopause|pregnancy|disability|illness|cancer|chemo|"
    r"hospital|appointments?|eczema|arthritis|sciatica|seizures?|counsell?or|drinking|sobriety|age)\b(?! "
    r"(?:office|garden|yard|door|log|pocket|catalogue|up|ground|burner))|"
    r"(?:back|hip|knee|hernia|shoulder|wrist|foot|eye|heart|brain|spinal|ankle|elbow|cataract) (?:op|"
    r"operation|surgery|replacement|problem|trouble|injury|pain|thing|condition)\b|the (?:anxiety|"
    r"depression|back|health|adhd|stammer|drinking|knee|hip|panic) (?:stuff|thing|bit|issue|attacks?)|"
    r"(?:panic|anxiety) attacks?|"
    rf"my {_FAMILY}\b|(?<!\ba )(?<!the )(?<!one )(?<!some )(?<!every )(?<!each )(?<!single )(?:mum|mom|mam|"
    rf"dad|nan|nana|gran|granny|grandma|grandad|granddad|grandpa)(?:['’]s|s['’])? (?:scan|chemo|dialysis|"
    rf"op\b|operation|hospital|funeral|care|cancer|treatment|health|stroke|fall|illness|appointments?|"
    rf"dementia|diagnosis|not well|ill\b|poorly|died|is ill|has|had|needs|lives|house|back)|(?:mum|mom|dad|"
    rf"mam|nan|gran|grandad)['’]s\b|"
    rf"(?:his|her|their) (?:wife|husband|son|daughter|kids?|mum|mom|dad|mother|father|baby|divorce|health|"
    rf"back|hip|knee|illness|surgery|treatment|cancer|partner|twins|marriage|ex|operation|family|leg|"
    rf"boyfriend|girlfriend|pregnancy|drinking|toddler|children|child)\b(?! (?:to|of) (?:the|business))|"
    rf"(?:is|was|goes|be|going) off for (?:an? )?(?:op|operation|surgery|treatment|baby)|(?:an|the|my|his|"
    rf"her) operation\b(?! (?:manager|runs|side|is (?:big|run|small)|s\b))|"
    r"(?<!\w)(?:gf|bf|girlfriend|boyfriend)\b|partner (?:is|'s|has|wants|got|lives|might|works)\b|"
    r"(?:nursery|school) run(?! contract)(?=.{0,20}\b(?:i|my)\b)|(?:my |no |sort(?:ing)? |need |"
    r"find(?:ing)? )childcare\b|childcare(?= (?:is|issues?|problems?|costs?|falls))|babysit\w*|single "
    r"(?:mum|mom|dad|parent)|after[- ]?school pick ?up|kids? (?:to|at) (?:school|nursery|home)|"
    r"(?<!their )religio\w+(?= (?:reasons|holiday|belief|person|i|thing)|\s*$)|not religious|church on "
    r"sundays|ramadan|fasting|prayers?(?= (?:times?|break))|i'?m (?:muslim|jewish|christian|hindu|sikh|"
    r"catholic|gay|trans|bi|lesbian|queer|autistic|dyslexic|deaf|blind|diabetic|epileptic|disabled|"
    r"pregnant|single|divorced|separated|sober|depressed|bipolar|undocumented|an asylum|a refugee)|"
    r"visas?\b(?! (?:cards?|applications? for))|immigra\w+(?= (?:status|papers|stuff|thing|case|lawyer|"
    r"issue))|sponsorship\b(?=.{0,30}\b(?:need|visa|i|my|me)\b|\s*$)|need(?:s|ing)? sponsor\w*|right to "
    r"work|work permit|green card|asylum|settled status|ilr\b|deport\w*|dui\b|convict(?:ed|ions?)\b|"
    r"criminal record|police caution|spent conviction|probation(?= for)|served time|in prison(?= (?:for|"
    r"i))|bankrupt\w*|(?:my|in) debts?\b|payday loan|"
    r"my rent|rent (?:being|is|due)|mortgage(?= (?:is|payments?|due))|evict\w*|\brehab\b(?= (?:for|i|"
    r"last))|hungover|hangover|in recovery|alcoholi\w+|(?:physio|hospital|doctor'?s?|dentist|scan|clinic) "
    r"appointments?(?=.{0,20}\b(?:i|my|me)\b)|limp\b|crutch\w*|commut(?:e|ing)\b(?! (?:links?|town|"
    r"benefit))|not keen to move|can'?t relocate|don'?t want to (?:move|relocate)|i cried|i was crying|in "
    r"tears|welled up|nearly cried|tied to (?:this|the) (?:city|town|area|place))\b",
    re.I,
)
_ILLNESS = re.compile(
    r"\b(?:cancer|chemo\w*|surgery|operation|stroke|heart attack|diabet\w*|epilep\w*|asthma|migraines?|"
    r"depress(?:ed|ion)|anxiety|panic|therapy|therapist|adhd|autis\w+|dyslexi\w*|disab(?:led|ility)|"
    r"medication|meds|dialysis|scan|hospital|treatment|diagnos\w+|ill|illness|injur\w+|unwell|dementia|"
    r"insulin|fertility|counselling|wheelchair|period pains?|menopaus\w+|stammer|hearing aid)\b",
    re.I,
)
_OWN_BODY = re.compile(
    rf"\b(?:i (?:have|had|got|get|was|take|need|suffer|am)|i'?ve (?:got|had)|i'?m (?!an?\b|the\b|on the\b)|"
    rf"im (?!an?\b|the\b)|my (?!last|old|job|work|team|ward|current|previous|role|patients?|clients?|"
    rf"experience|first|answer|background|msc|degree|dissertation|placement|thesis|project|phd|research)|"
    rf"mum|mom|dad|gran|nan|wife|husband|{_FAMILY}['’]s)\b",
    re.I,
)
_LEARNED_AT_HOME = re.compile(
    rf"\b(?:learn(?:t|ed)?|taught|picked (?:it )?up|grew up|brought up|worked|helped|started|trained|"
    rf"inherited|cooking|recipes?)\b[^.;]{{0,40}}\b(?:my|by my|from my|off my|with my|at my|for my) "
    rf"{_FAMILY}\b",
    re.I,
)

_GOSSIP = re.compile(
    r"\b(?:(?:owner|director|boss|ceo|md|head|manager|founder|partner|chair)s?\b.{0,18}\b(?:sell(?:ing)? "
    r"up|to sell|wants? to retire|retir(?:es|ing) (?:early|soon|next)|leav(?:es|ing)|off to|quit\w*|"
    r"investigat\w+|suspended|drunk|tyrant|bully|hates?|affair|broke|skint|on the take|sleep\w*)|being "
    r"investigated|investigat(?:ed|ion) (?:by|for|over|into (?:him|her|them))|hasn'?t told (?:them|him|her|"
    r"anyone|the)|haven'?t told (?:them|anyone|staff|the)|(?:is|'s|are|was) off to (?!the|a meeting|see|"
    r"lunch)\b|off to (?:a|an|the) (?:rival|competitor|new job|bank)|made (?:me|us|him|her|them|everyone|"
    r"half|\d+|\w+ \w+) redundant|drinks(?=\s*(?:$|[.,;!]))|"
    r"(?:industrial|union|pay) dispute|dispute brewing|going on strike|strike (?:action|ballot|next|"
    r"coming)|hates? (?:the|his|her|their|it|working|that|everyone)|(?:two|three|four|five|\d+|half the|"
    r"most of the|loads of|several|some) (?:people|staff|team|nurses|drivers|teachers|engineers|managers)? "
    r"?(?:quit|walked|resigned|jumped ship)|according to (?:him|her|the|(?-i:[A-Z])\w+)(?=\s*$|[,.;])|"
    r"tyrant|control freak|not coping|can'?t cope|struggling to cope|poor (?:woman|man|guy|lad|lass|bloke|"
    r"girl|sod|thing)|"
    r"hse visit|audited by (?:hmrc|the tax|irs)|nobody stays|(?:binned|got rid of|booted out|kicked out|sacked|fired|gone through|been through) (?:two|three|four|five|six|\d+|the last|his last|her last|several|loads)|no ?one stays|turnover'?s? (?:is |was "
    r")?(?:horrendous|awful|terrible|shocking|sky)|gone since|(?:first|second|third|final|last|another) "
    r"warning|already (?:picked|chosen|decided|got someone)|(?:have|they've|theyve) frozen|glassdoor|"
    r"drink[- ]driv\w+|in (?:trouble|bother) (?:with|over|for)|got (?:the|this|his|her) job (?:because|cos|"
    r"through|via)|only got (?:it|the job)|having it off|threw (?:a|an) \w+ at|improvement notice|failed "
    r"(?:an |the |their )?(?:audit|inspection)|inspectors? (?:shut|fined)|owns half|"
    r"apparently\b(?=.{0,60}\b(?:leav\w+|left|fired|sacked|bust|sold|divorc\w*|quit|affair|row|sued|cut|"
    r"redundan\w+|trouble|drink\w*|debt))|rumou?rs?|rumou?red|gossip\w*|word is|word on the street|i heard "
    r"(?:that|they|he|she|from)|heard (?:that )?(?:they|he|she)(?:'re| are|'s| is)\b|someone (?:said|told "
    r"me)|overheard|let slip|hint(?:ed|s|ing)\b(?! (?:at (?:a )?(?:garlic|spice|flavour)|of))|"
    r"whisper\w*|sack(?:ed|ing)\b|got fired|was fired|been fired|got the (?:sack|boot|push|chop)|walked "
    r"out|storm(?:ed|s) out|stropp\w+|affair\b(?!s)|having a thing|seeing someone|sleeping with|drinks? "
    r"(?:a lot|too much|on|at)|\"?dr[aiu]nk\b\"?(?! (?:water|tea|coffee|driving course))|smelt? of "
    r"(?:drink|booze|alcohol)|lawsuit|sued|suing|tribunal(?= (?:case|claim|against|coming|with|he|she|"
    r"they))|scandal|going (?:bust|under|to the wall|into administration|down the (?:pan|tubes))|go(?:es)? "
    r"(?:bust|under)|went (?:bust|under)|administration(?= (?:soon|by|in))|"
    r"(?:is|are|being|might be|getting|gonna be|to be|about to be|up for) sold\b(?! (?:in|at the|by the|as|"
    r"online|out|through))|up for sale|selling up|layoffs?|lay-offs?|laying off|redundanc\w+|made "
    r"redundant|job cuts|cutting (?:jobs|staff|posts)|taken over by|take-?over|buyout|being bought|merger "
    r"talks|niece of|nephew of|cousin of|(?:boss|owner|ceo|md|director|manager)['’]s (?:son|daughter|niece|"
    r"nephew|wife|husband|mate|cousin|friend)|"
    r"on the way out|on (?:his|her|their) way out|being pushed out|pushed out|forced out|hates? (?:him|her|"
    r"them|each other|the (?:boss|owner|manager|director|head))|doesn'?t get on|don'?t get on|can'?t stand|"
    r"at war|fell out|fall(?:ing|en)? out\b(?! of)|bust[- ]up|bad blood|(?:a|big|massive|huge) row\b|row "
    r"with|resign(?:ed|ing|s|ation)|handed in (?:his|her|their) notice|leaving (?:in|at|by|before|after|"
    r"soon|cos|because|next|under)\b|is leaving|are leaving|about to leave|planning to leave|(?:he|she)'?s "
    r"leaving|hes leaving|shes leaving|wants out|losing (?:two|three|four|five|\d+) (?:analysts|staff|"
    r"people|nurses|teachers|of their)|"
    r"(?:the )?(?:last|previous|old|former) (?:\w+ ){0,2}(?:was |were |got |had |left|quit|walked|drank|"
    r"went off|lasted|didn'?t last|burn|cried|in tears|got the|ran off|stole|nicked|cheated)|last "
    r"(?:person|one|guy|girl|woman|man|lad|hire|holder|manager|sup|vm|csm|cook|chef|driver|nurse|"
    r"teacher)\b(?! (?:standing|to))|predecessor|caught (?:\w+ing|with)|fiddl\w+|on the fiddle|stealing|"
    r"nick(?:ed|ing)\b|theft by|cook(?:ing|ed|s) (?:the )?(?:books|test|reports|figures|numbers)|fraud(?= "
    r"by)|dodg\w+ (?:dealings?|accounts?|boss|invoices?)|"
    r"capability plan|on a pip\b|performance plan|disciplinary|on a (?:final |written )?warning|final "
    r"warning|written warning|suspended(?= (?:for|over|after|from))|under investigation|whistle ?blow(?:er|"
    r"n)(?= (?:on|about|he|she))|passed over|went for (?:this|the|that) (?:job|role|post) (?:himself|"
    r"herself|too|as well)|(?:is|was|'s) the favou?rite\b|favou?rite for (?:it|the job)|dead wood|deadwood|"
    r"falling apart|reckons? .{0,30}\b(?:bust|under|leave|quit|sold|sacked)|change talks|restructur\w+(?= "
    r"(?:coming|in the|soon|next|us|my|our))|special measures|"
    r"is closing|are closing|closing down|shutting down|to shut\b|will close\b|secretly|behind (?:his|her|"
    r"their|the (?:boss|owner|manager)'?s?) back|toxic|bully\w*|bullied|cliqu\w+|nobody likes|no one likes|"
    r"everyone hates|hated by|nightmare to work|politics between|tension between|at loggerheads|skint|cash "
    r"?flow problems?|can'?t pay|payroll was late|paid late|owes? (?:money|the|hmrc)|ofsted (?:is|are|"
    r"coming|due)(?=.{0,30}knows)|leaving before|knows what'?s coming|knows whats coming|the real reason|"
    r"why (?:he|she|they) really)\b",
    re.I,
)
_EMPLOYER_WORD = (
    r"(?:boss|manager|mgr|gaffer|head|supervisor|place|job|lot|company|firm|employer|team leader|school|"
    r"director|agency|owner|line manager|ward manager|area manager|work|shop|office|workplace|ceo|md|"
    r"partners|chef|principal|department|trust|management)"
)
_EMPLOYER = re.compile(
    rf"^(?:(?:and|but|also|so|cos|because|honestly|tbh|plus) )?(?:(?:my|our)(?: (?:current|present|old|"
    rf"last|previous|former|new|line|area|ward|store|shift|team))?|(?:the )?(?:current|present)) "
    rf"{_EMPLOYER_WORD}\b(?!'s )(?! (?:use[sd]?|had \d|has \d|ran|runs|serve[sd]?|makes?|made|specialis\w+|"
    rf"does|did|where|when|in|at|and|i\b|we\b|was \d|is (?:a |an )?(?:small|busy|big|large|\d|similar)|"
    rf"asked me|chose me|promoted me|nominated me|put me|gave me|sent me|trusted me|let me|said i|called "
    rf"me|of\b))(?=.{{0,60}}$|.* )|(?:place|firm|company|school) (?:i'?m|im|i am) at (?:now )?(?:is|has|"
    rf"are|was)|"
    rf"\b(?:cv (?:says|said)|not on my cv|said i (?:had|could|was|did)\b[^.;]{{0,40}}\bi (?:don'?t|can'?t|"
    rf"haven'?t|wasn'?t|didn'?t)|i only have \d gcse|lied|lying|fudg(?:ed|ing)|blagg(?:ed|ing)|bluff(?:ed|"
    rf"ing)|exaggerat(?:ed|ing)|made (?:it|that) up|faked|embellish\w+)\b|probation (?:got |was |is |has "
    rf"been |being )?(?:extended|failed)|extended my probation|isn'?t finished,? they think|they think "
    rf"(?:it|i) (?:is|am|have|did)|control freak|tyrant|circling the drain|hasn'?t paid|haven'?t paid|"
    rf"takes? (?:the |all the )?credit|on a pip\b|"
    rf"(?:(?:do ?n[o'’]?t|don[’]t|dont|doesn'?t|doesnt|do not|haven'?t told|not told|no idea)\s+(?:\w+ "
    rf")?(?:know|told|tell)?\s*(?:yet )?(?:that )?(?:i'?m|im|i am|i) (?:looking|here|leaving|interviewing|"
    rf"going|applying|off|job hunting|applied)|don'?t know (?:yet )?(?:that )?i\b|know i'?m looking|know "
    rf"im looking|(?:my|our|current|present|old|last|this) (?:\w+ "
    rf")?{_EMPLOYER_WORD}\b.{{0,50}}?(?:\b(?:useless|toxic|awful|nightmare|mess|shambles|hell|idiot|"
    rf"terrible|rubbish|crap|horrible|joke|bull\w*|shout\w*|scream\w*|hates?|treats?|cut\w*|late|bust|"
    rf"losing|leav\w+|go(?:es|ing)? nuts|go(?:es|ing)? mad|know|doesn'?t|never|keeps?|refus\w+|won'?t|"
    rf"wouldn'?t|killing|sharks|clueless|micro\w+|bankrupt|going under|chaos|chaotic|dying|failing|closing|"
    rf"mean|nasty|lazy|sexist|racist)\b)|"
    r"toxic|(?:sick|tired|fed up|had enough) of (?:it|them|him|her|my|the|this|being|working|having|how|"
    r"that)|fed up|had enough|can'?t stand|hate (?:it|my|working|the (?:place|job|commute|boss))|hated "
    r"(?:it|my|working|the (?:place|job|boss))|bull(?:y|ied|ying|ies)|get(?:ting)? out of (?:here|there)|"
    r"(?:a|total|absolute|complete|is a|such a|an absolute) nightmare|shambles|shower of|sinking ship|"
    r"(?:is|are|'s|was) (?:all )?(?:a )?(?:falling apart|joke\b|mess\b|disgrace|circus|farce|sharks|"
    r"cowboys|clowns|useless|rubbish|crap|shit\w*|hopeless|clueless|a disaster)|killing me|they treat|"
    r"treated (?:me|us) (?:badly|like|terribly)|"
    r"never (?:paid|promoted|thanked|trained|listened to) (?:me|us)|passed (?:me )?over|(?-i:PIP)\b|"
    r"reference (?:from|will|might|won'?t|is going)\b(?=.{0,30}\b(?:lukewarm|bad|poor|awkward|won'?t|not|"
    r"worry|worried|tricky)\b)|(?:cv (?:says|said)|not on my cv|i only have \d gcse)|said i (?:had|could|"
    r"was|did)\b[^.;]{{0,40}}\bi (?:don'?t|can'?t|haven'?t|wasn'?t|didn'?t)|why i(?:'m| am|m)? (?:leav|"
    r"go)\w+|reason (?:i'?m|im|i am|for|i want to be) (?:leaving|going|off|looking)|reason for leaving|"
    r"leaving (?:\w+ ){1,3}(?:cos|because|bc|as|since|after|due)|leaving because|leaving cos|left (?:\w+ "
    r"){0,3}(?:after a|because of (?:a|the|my)|over a|cos of)|looking to leave|want(?:ed)? out|on notice|"
    r"notice period|haven'?t told (?:my|them|work)|behind (?:his|her|their|my boss)|pulled a sickie|threw "
    r"a sickie|called in sick|the sack\b|sacking me|sacked me|fired me|(?:be|get|got|been|being) (?:let go|"
    r"laid off|fired|sacked|the boot)|let me go\b|laid (?:me )?off|"
    r"cut (?:our|my|everyone'?s) (?:hrs|hours|breaks?|pay|shifts?|overtime|bonus|holiday|team)|theyve cut|"
    r"they'?ve cut (?:our|my)|restructured (?:us|me|my)|truth\s*(?:=|is|:)|the truth|real reason|honest "
    r"reason|going nowhere|dead[- ]?end|being sold|go nuts|on a (?:final |written )?warning|(?:final|"
    r"written|verbal) warning|disciplinary|grievance|timekeeping(?= (?:at|issue|problem|warning))|argument "
    r"with|row with|fell out|blames? me|throw\w* me under|never again|slag (?:them|him|her) off|don'?t "
    r"slag|prob me\b|probably me\b|my (?:job|role|post) (?:is|was|may|might|'s) (?:at risk|going|being|"
    r"redundant|under)|at risk of redundancy|garden(?:ing)? leave|non-?compete|settlement agreement|going "
    r"under|going bust)\b",
    re.I,
)
_CANDIDATE = re.compile(
    r"\b(?:up against|(?:seeing|interviewing|met|saw|seen|down to) (?:just |only )?(?:\d+|two|three|four|five|six) (?:of us|others?|people for)|the other ones?(?:'s| is| was| were| are)\b|(?:someone|somebody|a person|person|candidate|one) internal(?:ly)?\b|an? (?:guy|"
    r"bloke|girl|woman|man|lad|lass|lady|kid|chap) (?:\w+ ){0,5}(?:before|after) me|(?:the |an?)?other "
    r"(?:candidates?|person|people (?:up|going|interviewing|in the running|they)|applicants?|guy|girl|"
    r"woman|man|lad|lass|one (?:interviewing|they|was|is)|lady|fella|bloke|interviewees?|internal)|another "
    r"(?:candidate|applicant|person (?:going|up|in|from)|internal)|internal (?:candidate|applicant|person|"
    r"guy|hire|one|applicants|candidates|favou?rite)|the (?:guy|girl|woman|man|lad|bloke|lady|one|person|"
    r"lass|candidate) (?:before|after|ahead of|going in (?:before|after)|in front of|who went (?:in "
    r")?(?:before|after)|has|had) (?:me|\d)|(?:lad|girl|bloke|woman|guy|man|candidate|one|lass) (?:before|"
    r"after) me|"
    r"2nd choice|second choice|runner[- ]up|(?:they'?ve|they have|only|just|down to|out of|between|saw|"
    r"seen|seeing) \d+ (?:other )?(?:candidates|applicants|others|of us|people for it)|\d+ (?:other "
    r")?(?:candidates|applicants)\b|rest of the (?:candidates|applicants)|my competition|(?:the "
    r")?competition (?:was|is|looked|has|had|seemed|for (?:the|this) (?:job|role))|one (?:more|other) "
    r"(?:candidate|to see)|up for it too|also up for (?:it|the)|(?:in the )?waiting (?:room|"
    r"area)\b(?=.{0,40}\b(?:saw|she|he|her|him|up for|candidate|nervous|suit|girl|guy|lad|woman|man)\b)|"
    r"saw \w+ from my old|has (?:more|less) experience than me|got a trial (?:day|shift) (?:already|too))\b",
    re.I,
)
_PERSON = re.compile(
    r"\b(?:eye(?:ing|d) up|handsy|thick as|looked like (?:he|she)(?:'?d)? (?:slept|had|was|just)|(?:talk|"
    r"talked|spoke|speaks?) (?:down to|over) me|sneer\w*|smirk\w*|scoff\w*|tutt?ed|glar(?:ed|ing)|snapped "
    r"at|barked at|dinosaur|smarmy|slimy|didn'?t like the (?:vibe|look|place|feel|smell|boss|manager)|"
    r"(?:place|office|building|site|kitchen|room|loo|toilets?) (?:is|was|'s) (?:a |an )?(?:bit of a |total "
    r"|right |proper |bit |really |absolutely )?(?:dump|tip|hole|shambles|state|grim|filthy|disgusting|"
    r"depressing|freezing hole|pigsty|minging|manky|rank)|smell(?:s|ed|t) (?:of|like|bad)|"
    r"(?:was|is|seemed?|seems|were|being|'s|looked|sounded|came across(?: as)?|comes across(?: as)?) "
    r"(?:(?:a bit|bit|quite|really|very|so|rather|pretty|just|kind of|sort of|super|totally|way too|a|an|"
    r"total|complete|right|proper|real|honestly|clearly|obviously) ){0,3}(?:snotty|snide|sarky|sarcastic|"
    r"abrupt|curt|dismissive|aloof|pompous|vain|loud|shouty|aggressive|hostile|bitter|negative|gloomy|"
    r"defensive|evasive|shifty|sleazy|pervy|touchy|irritating|annoying|pushy|bossy|domineering|overbearing|"
    r"two-faced|fake|insincere|slimy|scruffy|dishevelled|unkempt|overweight|skinny|balding|wrinkly|elderly|"
    r"ancient|frail|drunk|stoned|high|asleep|disinterested|uninterested|dull|boring|tedious|humou?rless|"
    r"cold|icy|"
    r"incompetent|inept|hopeless|disorganised|disorganized|chaotic|all over the place|creepy?|creep|weirdo|"
    r"oddball|snob|bore|bully|nutter|psycho|diva|drama queen|know[- ]it[- ]all|jobsworth|dinosaur|"
    r"misogynist|control freak|nightmare|pain(?: in the \w+)?|piece of work|mess|wreck|lightweight|fraud|"
    r"liar|gossip|loser|dragon|battleaxe|cow|pig|snake|ogre|monster|tyrant)\b|"
    r"(?:terrible|awful|bad|horrible|rank|stinking) (?:breath|b\.?o\.?|hair|manners|temper|taste|suit|wig|"
    r"accent|teeth|skin)|(?:he|she)(?:'s| is|s) (?:about|like|only|at least|nearly|over|under|in (?:his|"
    r"her)|around|roughly|maybe) (?:\d\d|twelve|fifty|sixty|seventy|thirties|forties|fifties|sixties)\b|"
    r"looks? (?:about )?(?:twelve|old|young|rough|tired|ill|dreadful)|(?:spent|was) (?:\w+ ){0,4}on (?:his|"
    r"her|their) phone|"
    r"(?:was|seemed?|seems|looks?|looked|is|bit|a bit|quite|rather|kind of|very|really|so|pretty|he'?s|"
    r"she'?s|hes|shes|came across(?: as)?)\s+(?:\w+\s+){0,2}?(?:rude|grumpy|bored|distracted|hungover|"
    r"arrogant|smug|patronising|patronizing|condescending|scary|creepy|weird|strange|stern|frosty|awkward|"
    r"intimidating|full of (?:him|her)self|unfriendly|miserable|snappy|moody|fierce|stressed out|drunk|fat|"
    r"ugly|fit|hot|gorgeous|good[- ]looking|flirt\w*|posh|dull|boring|terrifying|short with|off with|"
    r"sweaty|dodgy|clueless|unprepared|prickly|sour|standoffish|stand-offish|hard work|sniffy|snooty|"
    r"snobby|cold (?:fish|with|towards|and)|a cow|a snob|an arse|a dick|a prick|an idiot|a moron|a "
    r"liability|a creep|a bitch|a jerk|useless|sexist|racist|old[- ]fashioned|past it|lazy|nasty|vile|"
    r"horrible|two[- ]faced|a gossip|a bully|on (?:his|her) last legs)|"
    r"(?:grumpy|frosty|creepy|smug|arrogant|miserable|rude|bored|patronising|weird|moody|snooty|snobby) "
    r"(?:one|guy|man|woman|bloke|lady|git|so and so|cow|sod|old)|(?:on|checking|looking at|scrolling) "
    r"(?:his|her|their) (?:phone|watch)|check(?:ed|ing) (?:his|her|their) (?:phone|watch|emails?)|yawn\w*|"
    r"rolled (?:his|her) eyes|didn'?t look up|never (?:smiled|looked up)|didn'?t smile|wouldn'?t look|"
    r"stank|smell(?:s|ed|t)? of|smelt|toupee|wig\b|combover|bad breath|b\.o\.|(?:his|her) (?:tie|shirt|"
    r"hair|jumper|tattoos?|accent|perfume|aftershave|nails|teeth|beard|shoes|breath|weight|make-?up|skirt|"
    r"outfit|toupee)\b(?! (?:salon|shop))|talks? too much|never shuts up|wouldn'?t shut up|didn'?t like "
    r"(?:him|her|me)|not sure (?:he|she) liked me|don'?t (?:like|trust) (?:him|her)|"
    r"gave me (?:the creeps|a look|a funny look)|idiot|moron|prick|dick(?:head)?|bitch\w*|(?:silly|old|"
    r"miserable|right|moody|snooty) cow|bellend|tosser|wanker|arsehole|twat|git\b|a liability|liability\"|"
    r"(?:his|her) age\b|must be (?:about )?\d\d\b|looks about \d\d|(?:he|she) (?:smokes|vapes)|chain "
    r"smok\w+|(?:cried|crying|teary|in tears) in (?:his|hers|theirs)|cried in|dead weight|waste of space|"
    r"out of (?:his|her) depth|hasn'?t a clue|no idea what (?:he|she)'?s doing)\b",
    re.I,
)

_SECTION = re.compile(
    rf"^(?:(?:the |all )?(?:things|stuff|bits?|parts?|notes?|ones?|what(?:'?s| is)?|everything(?: below)?|"
    rf"below|all (?:of )?this|this(?: bit| part| stuff)?|other stuff)\s+)?(?:(?:that|which)\s+)?(?:(?:is|"
    rf"are|i'?m|'?s|to|i)\s+)?"
    rf"(?:not? (?:4|for|in|going in|to go in(?:to)?) (?:(?:the|this|any|a|my|their|anyone'?s) "
    rf")?(?:{_LETTERS}|them|her|him|sharing|public|anyone|repeating|use|share|their eyes)\b"
    r"|(?:strictly )?(?:private|confidential|secrets?|hush(?:[- ]hush)?|personal(?: stuff)?|off (?:the "
    r")?record|between (?:us|you and me|ourselves))\b|(?:for )?(?:me|my eyes|myself|own use) only\b|"
    r"(?:just |only )?for (?:me|my eyes|myself)\b"
    r"|(?:to )?keep (?:it |this |these )?(?:to (?:my|your)self|quiet|out|private|back|schtum|shtum|mum)\b|"
    r"(?:please )?do(?:n[’']?t| not) (?:mention|say|include|put|use|share|write|tell|send)\b|dont "
    r"(?:mention|say|include|put|use|share|write|tell|send)\b|(?:to )?leave (?:this |these |it )?out\b|not "
    r"to (?:mention|say|be said|share|include)\b|gossip\b|"
    r"(?:note )?to self\b|no[- ]go\b|omit\b|exclude\b)(?:\s+(?:to|this|these|any|of|it|below|stuff|bits?|"
    r"things|pls|please|in|the|a|any|letters?|emails?|notes?|them|anyone|part|ok|obviously|obv|ever|at all|"
    r"about|up))*\W*$",
    re.I,
)
_LABEL = re.compile(
    r"\b(?:private(?:ly)?|secrets?|not (?:to go |going |to put |for putting )?(?:4|for|in)\b|do(?:n[’']?t| not) (?:mention|say|put|include|tell|"
    r"use|write)|dont (?:mention|say|put|include|tell|use|write)|confidential|off (?:the )?record|salary|"
    r"pay|money|wages?|rate|package|ctc|£+|\$+|gossip|personal|hush|keep (?:out|quiet|private)|leave out|"
    r"between us|other offers?|health)\b",
    re.I,
)

_ONLY_NO = re.compile(
    r"\W*(?:no|not|nope|never|pvt|priv|prvt|dont|don[’']?t|hide|s+h+|for me(?: only)?|me only|not say|no say|unsaid|mine only|(?:not|nowt|no) for (?:them|her|him|it)|nope list|bad thoughts?|venting|rants?|moans?|grumbles?|no[- ]go(?: list)?|taboo|off limits|not on the record|blacklist)\W*",
    re.I,
)
""" "NOT: Utrecht also interview": a label that says no more than no."""
_RULES = (
    (R.PRIVATE, _MARK),
    (R.OTHER_OFFERS, _OFFERS),
    (R.CANDIDATE, _CANDIDATE),
    (R.HEALTH_OR_FAMILY, _HEALTH),
    (R.EMPLOYER, _EMPLOYER),
    (R.GOSSIP, _GOSSIP),
    (R.PERSON, _PERSON),
)
_FRAME = " *_=-–—#~[](){}<>!.:"  # what writers draw around a heading
_LONGEST = 1200


@lru_cache(maxsize=2048)
def reason_to_withhold(text: str) -> R | None:
    """Why this piece of the notes must stay private, or None."""
    text = text[:_LONGEST].replace("’", "'")
    if _MARK.search(text):
        return R.PRIVATE
    if is_pay(text):
        return R.PAY
    for reason, pattern in _RULES[1:]:
        if pattern.search(text):
            if reason is R.HEALTH_OR_FAMILY and _LEARNED_AT_HOME.search(text):
                continue
            return reason
    if _ILLNESS.search(text) and _OWN_BODY.search(text):
        return R.HEALTH_OR_FAMILY
    return None


_CERTAIN = re.compile(
    r"\b\d{2,3}(?:\.\d)?\s?k\b.{0,20}\b(?:hoping|hope for|base|basic|salary|bonus|on the table)\b"
    r"|\b(?:hoping for|holding out for|asked for|they (?:pay|offered?)|pay(?:ing)?|salary (?:is|of|was)) [£$€]?\d{2,3}(?:\.\d)?\s?k\b"
    r"|(?<!\bdid )(?<!\bdo )(?<!\bran )(?<!\bpick )(?<!\bpicked )(?<!\bpack )(?<!\bmake )(?<!\bmade )(?<!\babout )\b(?:twenty|thirty|forty|fifty)[ -](?:one|two|three|four|five|six|seven|eight|nine)(?: fifty)? an hour\b"
    r"|\b(?:twenty|thirty|forty|fifty|sixty)[ -](?:one|two|three|four|five|six|seven|eight|nine) five\s*$"
    r"|\boffers?\b.{0,20}\bin (?:my|the) (?:pocket|bag|hand)\b|\bgot (?:an?|the|another)? ?(?-i:[A-ZÀ-Þ])[\w'’-]+ (?:\w+ )?offer\b"
    r"|\b(?:other|another|second|competing|rival) (?:job )?offer\b(?! of (?:help|training))",
    re.I,
)


_NOT_COLON = re.compile(r"\W*(?:not|nope|pvt|priv|private|no go|no-go|dont|don['’]t): ?\S", re.I)
""" "Not: got seasick once", in the middle of a line."""


_NOT_OUT = re.compile(
    r"\b(?:news|merger|sale|takeover|closure|deal|announcement|move|redundanc\w+)\b.{0,40}\b(?:(?:is|are|was)(?: not|n['’]?t) (?:yet )?(?:out|known|announced|public)|not out)\b",
    re.I,
)


def is_marked_before(text: str) -> bool:
    """Whether a piece begins with a mark and a colon, "not: got seasick once", or says that something is not known yet."""
    return _NOT_COLON.match(text) is not None or _NOT_OUT.search(text) is not None


def is_certain(text: str) -> bool:
    """Whether words leave no doubt that something is of pay or of other offers, whatever the labels say."""
    return _CERTAIN.search(text) is not None


def is_pay(text: str) -> bool:
    """Whether the piece is about pay, and not about a grant, a budget or what things cost."""
    text = _PRICED.sub(" ", text)
    if _PAY_WORDS.search(text):
        return not (
            _BUSINESS_MONEY.search(text)
            and not re.search(r"salar|wage|\bpay\b|paid|ctc|package|bonus", text, re.I)
        )
    return bool(_PAY_NUMBERS.search(text)) and not _BUSINESS_MONEY.search(text)


_PRICED = re.compile(
    r"[£$€]?\d[\d.,]* ?(?:quid|pounds?|euros?|dollars?) (?!a\b|an\b|per\b|more\b|less\b|for\b|to\b|and\b|but\b|so\b|which\b|hour|year|week|month|day|he\b|she\b|they\b|i\b|now\b|plus\b|is\b|was\b|in\b|on\b|at\b|with\b)[a-z]{3,}",
    re.I,
)
"""What a thing cost: "a 20 quid sensor"."""


_EMPLOYER_DOES = re.compile(
    r"(?:['’]s (?:a|an|being|been|going|in|on|not|got|just|really|closing|losing|falling)\b|(?:is|are|was|"
    r"were|has|have|had|do|does|did|don'?t|doesn'?t|didn'?t|won'?t|never|keeps?|cut|cuts|pay|pays|paid|"
    r"made|makes|treats?|treated|want|wants|going|might|may|will|owes?|lost|losing|froze|sacked|fired|"
    r"blocked|refused|promised)\b)",
    re.I,
)
_MY_DEED = re.compile(
    r"\b(?:i|i'm|i've|im|ive|my|we|me|gave me|promoted me|asked me|trained me|taught me|let me)\b|\baward",
    re.I,
)


_OPENS_OF_EMPLOYER = frozenset(
    "and but also the cos because honestly at apparently plus so old left leaving".split()
)


def about_employer(text: str, employers: frozenset[str]) -> bool:
    """Whether a clause says something of a place where the candidate works or worked.

    "Northbeam are cutting the team", "left Northbeam on bad terms"; not what the candidate did there.
    ``employers``: the first word of each name, or two words where the first is an ordinary one.
    """
    words = text.split()
    plain = [re.sub(r"['’]s$", "", word.strip(" .,:;!?()\"'")).lower() for word in words[:4]]
    for place in range(min(3, len(words) - 1)):
        length = 2 if " ".join(plain[place : place + 2]) in employers else 1
        if length == 1 and plain[place] not in employers:
            continue
        if place and plain[0] not in _OPENS_OF_EMPLOYER:
            return False
        if plain[0] in {"left", "leaving"}:
            return (
                re.search(r"\b(?:terms|because|cos|after|over|since|bad|row|under|badly)\b", text, re.I)
                is not None
            )
        rest = words[place + length :]
        if words[place + length - 1].lower().endswith(("'s", "’s")):
            rest = ["'s", *rest]
        behind = " ".join(rest)
        if _MY_DEED.search(behind):
            return False
        if plain[0] == "at":
            return (
                re.match(r"(?:they|they've|theyve|everyone|everybody|nobody|the)\b", behind, re.I) is not None
            )
        return any(_EMPLOYER_DOES.match(" ".join(rest[k:])) for k in range(3))
    return False


_BARE_NUMBER = re.compile(
    rf"(?<![\w.:/])[£$€]?\d{{2,3}}(?:[.,]\d{{1,3}})?k?\b{_BARE}(?!\s*(?:%|am|pm))", re.I
)


_DIAGNOSIS = re.compile(
    r"\b(?:adhd|autis\w+|asd|asperger\w*|dyslexi\w+|dyspraxi\w+|depression|depressed|anxiety|bipolar|ptsd|ocd|my diagnos\w+|epilep\w+|diabet(?:es|ic)|"
    r"cancer|chemo\w*|pregnan\w+|ivf|miscarriage|stammer|hiv|menopaus\w+|fibromyalgia|endometriosis|crohn\w*|my mental health|sobriety|rehab)\b",
    re.I,
)
_CARE = re.compile(
    r"\b(?:patients?|clients?|pupils?|students?|child(?:ren)?|kids?|residents?|service users?|ward|clinics?|teams?|courses?|training|trained|groups?|"
    r"support(?:ed|ing)?|work(?:ed|ing)? with|care|carers?|specialist|nurse|stud(?:y|ies)|unit|screening|charity|campaign|research|trial|awareness|led|ran|taught|"
    r"people|adults|families|famil(?:y|ies)|class|caseload|dementia)\b",
    re.I,
)


def is_own_diagnosis(text: str) -> bool:
    """Whether a clause of the candidate's names an illness that no work with others explains."""
    return bool(_DIAGNOSIS.search(text)) and not _CARE.search(text)


def goes_with_pay(text: str) -> bool:
    """Whether a piece beside one about pay goes on about it: a number without a unit ("said 35")."""
    return bool(_BARE_NUMBER.search(text)) and len(text.split()) <= 9


def private_label(label: str) -> bool:
    """Whether what stands behind this label is private: "money", "private", "not for letter"."""
    return bool(_ONLY_NO.fullmatch(label) or (_LABEL.search(label) and len(label.split()) <= 8))


def private_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines under a heading such as "not for the letter", and of that heading."""
    found: set[int] = set()
    inside = False
    bulleted = False
    for number, line in enumerate(lines):
        whole = line.text if line.label is None else f"{line.label}: {line.text}"
        head = whole.strip(_FRAME)
        # Under a heading with bullets the list ends with the bullets; a blank line may follow the heading.
        after_heading = (
            number and number - 1 in found and _SECTION.match(lines[number - 1].text.strip(_FRAME))
        )
        if (line.blank_before and not after_heading) or (bulleted and not line.bullet):
            inside = False
        if len(head) < 90 and (
            _SECTION.match(head)
            or (not line.text.strip(" *_=-–—:!") and line.label and _SECTION.match(line.label))
        ):
            inside, bulleted = True, False
            found.add(number)
            continue
        if inside:
            bulleted = bulleted or line.bullet
            found.add(number)
        elif line.label is not None and private_label(line.label):
            found.add(number)
    return frozenset(found)


def is_mark(text: str) -> bool:
    """Whether the piece says that something beside it is not for the letter."""
    return bool(_MARK.search(text[:_LONGEST].replace("’", "'")))


_MARK_WORDS = frozenset(
    "not for the letter letters email note this that it these keep out leave leaving please pls dont don't "
    "do not mention say put in private confidential between us off record hush shh schtum quiet "
    "obviously obv tho though so and but or ever to anyone her him them any of strictly secret gossip lol "
    "hmm yikes oops ok quite just a thank you thanks write tell bit stuff all my let's lets no way"
    " never include going go i'm i am me myself only still raw i'd rather wasn't weren't isn't stays with want wants need like there mentioned said "
    "repeated written be would they'd she'd he'd kill if know shouldn't should doesn't does must mustn't one on".split()
)


def only_marks(text: str) -> bool:
    """Whether the piece has nothing beside its mark: it means what stands before it."""
    words = re.findall(r"[^\W\d_][\w'’]*", text.lower().replace("’", "'"))
    return is_mark(text) and sum(word not in _MARK_WORDS for word in words) <= 1


_NOT_TO = re.compile(r"\b(?:don[’']?t|do not|never|not|best not|better not|leave out|keep out)\b", re.I)
_NOT_TO_SAY = re.compile(
    r"\b(?:don[’']?t|do not|never|not|best not|better not|leave out|keep out)\s+(?:to\s+)?(?:(?:mention(?:ing)?|say(?:ing)?|put|bring(?: up)?|include|talk about|raise|want|need|like|"
    r"tell (?:them|him|her) (?:about|that))\s+)?"
    r"(?:about\s+|up\s+|anything about\s+|the fact (?:that )?)?(?P<what>[^.;]{3,200})$",
    re.I,
)
_WITH_A_VERB = re.compile(
    r"(?:don[’']?t|do not|never|not|best not|better not)\s+(?:to\s+)?(?:mention|say|put|bring up|include|talk about|raise|tell|write|add)|(?:leave|keep) out",
    re.I,
)
_ONLY_A_VERB = re.compile(
    r"(?:mention|say|put|include|tell|write|add|use)(?: (?:it|that|this|them|so|anything))?\W*", re.I
)


def marked_subject(text: str) -> str | None:
    """What "don't mention X" asks to keep out; None where it points at what stands beside it."""
    # A verb of saying makes it a mark, wherever else a "not" stands: "don't mention my son is not at school".
    marks = [found.start() for found in _NOT_TO.finditer(text)]
    spoken = [at for at in marks if _WITH_A_VERB.match(text, at)]
    match = next((found for at in (*spoken, *marks) if (found := _NOT_TO_SAY.match(text, at))), None)
    if not match:
        return None
    what = match["what"].strip(" .!")
    if (
        re.match(
            r"(?:it|that|this|them|any of (?:it|this|that)|in (?:the )?letter|pls|please|in|these|those|"
            r"for|4|going|to go|be|telling|saying|know)\b",
            what,
            re.I,
        )
        or not what
        or _ONLY_A_VERB.fullmatch(what)
    ):
        return None
    return what
