"""What can't stand in a letter though it may be sound English: torn out, trivial, or tactless."""

from __future__ import annotations

import re

TOO_LITTLE = "too little"
NO_WORK = "no work"
_NUMBER = r"(?:about |around |over |nearly |almost |only |just )?[£$€]?\d[\d.,]*\s?(?:%|k|m|pp|kg|km|hours?|hrs|days?|minutes?|mins?)?"

# Each with what is wrong; the forms are those of ``assistant.writing.wording.Wording``.
_ANY: tuple[tuple[str, str], ...] = (
    ("nothing named", r"\b(?:mine|ours|theirs|hers|yours)\b"),
    (
        "nothing named",
        r"\b(?:each|those|these|(?<!day )ones?)$|\beach (?:with|and|in|at|on)\b|\b(?:of|on|for|at|with) (?:those|these|each)\b",
    ),
    ("nothing named", r"\bthe (?:first|second|third|other|last|latter|former|next)$"),
    ("broken off", r"\b(?:and|but) (?:by|in|at|on|for|with) \w+$"),
    (
        "broken off",
        r"\b(?:that|who|which) (?:shows?|tells?|says?|said|means?|meant|lets?|helps?|helped|makes?|made|gives?|gave|has|have|had|is|are|was|were|can|could|would|keeps?|kept|wants?|needs?)$",
    ),
    ("an idiom of harm", r"\bon (?:your|their|its|my) knees\b"),
    ("said of no one", r"\b(?:whatever|etc|blah|dunno|kinda|sort of thing|or so|and all)$"),
)
_CLAUSE: tuple[tuple[str, str], ...] = (
    (
        "nothing named",
        r"\b(?:think|thinks|thought|hear|hears|heard|know|knows|knew|speak|speaks) of it\b|\bgives? (?:him|her|it|them)$",
    ),
    (
        "broken off",
        r"^you (?:want|need|would like) (?:to try|under \d+|over \d+|\d+)\b(?! (?!times\b|days\b|hours\b|weeks\b)[a-z]+ [a-z]+)",
    ),
    ("broken off", r"\bsays? no \w+$|^you are (?:about )?\d+ ?(?:m|metres|km|miles?|minutes)\b"),
    (
        "sounds like harm",
        r"\b(?:are|were) (?:about )?\d+ (?:residents|patients|kids|children|pupils|members|people) down\b",
    ),
    (
        "no work",
        r"^(?:the )?(?:ex['’]s|coffee|tea|lunch|chat) .*|\b(?:probation|notice period|start date|wfh)\b",
    ),
    ("tactless", r"^you (?:only|just|hardly) (?:got|had|have|joined|came)\b"),
    (
        "nothing named",
        r"^you (?:want|need|have|got|would like) (?:half|more|less|it|that|them|both|all|\d+)$",
    ),
    ("broken off", r"\bis the (?:bit|thing|part|one)$"),
    (
        "what comes next",
        r"^you (?:would|will|are going to|hope to) (?:ring|call|phone|email|text|write|let|be in touch|get back|decide|send)\b",
    ),
    (
        "an act in the interview",
        r"\bkept (?:coming in|popping in|ringing|interrupting|barking)\b|^you are (?:watching|nodding|taking notes|looking(?! for\b| to (?!see\b)\w| at (?:why|how|what|where|ways|new))|smiling|sitting)\b",
    ),
    ("two subjects", r"^\d+ [a-z]+ (?:(?:last|this) \w+ )?(?:nobody|no one|everyone)\b"),
    ("broken off", r"\bthe [a-z]+ not \w+ed\b|\bno questions asked$"),
    (
        "two in one",
        r"^(?:about )?\d+ [a-z]+ (?:wants?|needs?)\b|\b\d+ (?!to\b|or\b|and\b|of\b|by\b|in\b|out\b|from\b|times\b)[a-z]+ \d+ [a-z]+(?: [a-z]+)?$",
    ),
    (
        "nothing named",
        r"^(?:one|some|most|half) (?:is|are|was|of)\b|^the (?:question|average|answer|point) (?:is|was)\b",
    ),
    (
        "broken off",
        r"\b(?:replacing|swapping|dealing|working) (?:with|by) \w+$|\ba more [\w-]+$|\ba proper low$",
    ),
    (
        "nothing named",
        r"^you: |^you (?:have|need|want|are short of) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?: and (?:need|want) \w+)?$"
        r"|\b(?:interview|meeting|talk) (?:was|is|went)\b|\b(?:days?|weeks?|wks?) ago$",
    ),
    (
        "tactless",
        r"\byou were (?:all about|fair|dead|well)\b|\bstung\b"
        r"|^you (?:have |had )?(?:just )?lost (?:about )?(?:\d+|two|three|four|five|six|some|a lot of|several) (?:people|staff|drivers|nurses|teachers|cooks|chefs|carers)\b",
    ),
    (
        "a feeling",
        r"\byou (?:are|were|have been|feel|felt|got) (?:\w+ly |a bit |so |very |really |quite |too )?(?:scared|terrified|"
        r"frightened|ashamed|embarrassed|mortified|sceptical|skeptical|nervous|anxious|sick|tired|drowning|exhausted|"
        r"lonely|angry|furious|cross|fed up|sad|upset|stubborn|old|shy|proud of my|burnt out|burned out|bothered|raging|sweating)\b|sle(?:ep|pt) badly|not sleep|"
        r"\b(?:los[et]|loses|losing) sleep\b|\bcr(?:y|ied|ies|ying)\b|keeps? you (?:up|awake)|you (?:hate|fear|dread)\b",
    ),
    (
        "flattery",
        r"^you (?:are|were) (?:(?:very|so|really|super|too|quite|rather|a bit|a little) )?(?:kind|soft|hard|strict|nice|lovely|friendly|warm|sweet|calm|polite|great|funny|cool|quiet)\b",
    ),
    (
        "tactless",
        r"^you (?:are|were|had been) (?:in a (?:hurry|rush)|rushed|rushing|running late|late|ill|sick|off sick|on the phone|distracted|short of time|pregnant|hungover|yawning)\b",
    ),
    (
        "a life",
        r"^you (?:were|was|are|had been|have been) (?:an?|the|your|once|from|born|\w+ years? (?:old|there|in)|\d+ years? (?:old|there|in))\b",
    ),
    (
        "an act in the interview",
        r"^you (?:had )?(?:agreed|nodded|put|read(?! (?:every|all|each)\b)|listened|pointed|drew|stood|sat|leaned|leant|cried|remembered|wanted to (?:know|see|hear|be)|"
        r"(?:hardly|barely|just|also) (?:looked|glanced|read|asked|smiled|nodded|put|laid|drew|showed|sat|came)|zoomed|glanced|asked|wondered|wrote|held|turned(?! (?:away|down|over) (?:about |over |nearly )?[\da-z]+ (?:people|customers|families|orders|work|jobs|patients|clients|applicants|children|pupils))|picked(?! up (?:an?|the|\d+|two|three|new) (?!phone|coffee|tea))|handed|poured|made (?:a|me)|gave me|told|called me|stopped|paused|went|came|"
        r"walked|showed|shook|noticed|noted|remarked|joked|sighed|frowned|winked|clapped|hummed|snorted|raised|rolled|"
        r"scribbled|underlined|typed|joined (?:on|by|from|late|the call)|kept (?:freezing|cutting|nodding|smiling|looking)|knew|thought|felt|seemed|meant|tried|had a (?:look|think|laugh))\b",
    ),
    (
        "a bare figure",
        rf"^(?!(?:the )?(?:[a-z]+ ){{1,4}}(?:is|are|takes?|was|runs? to) (?:about |over |nearly )?\d+ (?:days?|weeks?|months?|hours?)$|(?:the |your )?(?:(?:[a-z]+ ){{2,4}}(?:is|are) (?:at )?|[a-z]+ (?:is|are) at )(?:about |over |nearly )?\d[\d.,]*%$)"
        rf"(?:\S+ ){{1,4}}(?:is|are|was|were|have|has|take|takes|get|gets|answer in|run on|at|on|had) {_NUMBER}(?: (?:on|in) \w+)?$",
    ),
    (
        "broken off",
        r"\b(?:for|to|at|of|under|over) [£$€]?\d[\d,.]*$(?<!\bteam of \d)(?<!\bteam of \d\d)|\b(?:someone|somebody) (?-i:[A-Z])[\w/]*$|\bthat [a-z]+s (?:in|of|at|on|for|with) [a-z]+$",
    ),
    (
        "tactless",
        r"\b(?:failed|failing|fails|double[- ]booked|bored|boring|lazy|late again|sloppy|messy|panic\w*|desperate)\b",
    ),
    (
        "no subject",
        r"^(?:in|on|at|during|after|before) (?!(?:the )?(?:[\w-]+ )?(?:you|nobody|everyone|everything|they|it|we|there)\b)(?:the )?[\w-]+(?: [\w-]+)? (?:is|are|was|were|has|have)\b",
    ),
    ("two subjects", r"^(?:the|your|a) (?:\w+ ){1,4}(?:it|he|she|they) (?:is|was|has|does|are|have)\b"),
    ("no statement", r"^(?:two|three|four|five|six|seven|eight|nine|ten|\d+) \w+(?: \w+){0,4} and\b"),
)
_NO_STATEMENT_OF_MINE = (
    r"^I (?:was (?:happy|glad|pleased|sad|sorry|surprised) to (?:hear|see|learn)|says?|ever|never (?:said|told|mentioned|got|did)|always ask|ask|asks|have been (?:for|since|about|over|nearly))\b|"
    r"\bbut not\b|^I was \w+$|^I (?:have |had )?only\b|^I have \d+ listed\b|"
    r"\bexperience of (?:including|being|having|getting|going|coming|asking|saying|thinking|feeling)\b|"
    r"\bI (?:failed|lost|missed|broke|dropped|got (?:it|that) wrong|messed|ask)\b|(?:till|until|to|through) in \d{4}|"
    r"\bmy (?:notes|answers?|interview|nerves|head|side|bits?)\b|\blearn(?:ed|t) the [a-z]+ (?:in|over)\b|\b(?:the|an?) (?:evening|day|night|morning|week|year)$(?<!a day)(?<!a week)(?<!a night)(?<!a year)(?<!next day)(?<!same day)(?<!all day)"
)
_MINE: tuple[tuple[str, str], ...] = (
    (
        "nothing named",
        r"^I (?:also )?(?:sat in|worked|did|was) on \d+ (?:at|in|with|for)\b|^I (?:did|had|ran|led) \d+ (?:at|in|with) ",
    ),
    (
        "the interview itself",
        r"^I (?:also )?(?:taught|did|had|ran|drove|cooked|sat|gave|watched|met|joined|walked)\b.*\b(?:\d+ (?:minutes?|mins?)(?: first| before| lesson)?$|with (?:them|both|everyone)\b|on (?:milk )?crates|in the (?:meeting|board|conference) room|on the tour|(?:the|a) (?:trial|test piece|tour|role play|presentation)\b)|"
        r"^I used the [a-z-]+(?: [a-z-]+){0,3} (?:story|example|one)$",
    ),
    ("only talk", r"^I (?:also )?(?:talked|spoke|chatted|waffled|rambled|went on) (?:about|on|through)\b"),
    (
        "said in the interview",
        r"^I (?:also )?(?:offered|suggested|proposed|pitched|put forward) (?:the|my|an?) .*\b(?:idea|suggestion|concept|proposal|question)\b",
    ),
    ("broken off", r"^I (?:can|could) (?:certificate|experience|training|licen[cs]e)\b"),
    (
        "nothing named",
        r"(?<!\bat )(?<!\bat my )(?<!\bat Dr )(?<!\bat Dr\. )(?<!\bat Mr )(?<!\bSt )(?<!\bgot )(?<!\btook )(?<!\bbrought )(?<!\bfor )(?<!\bwith )\b[\w-]*\w['’]s(?: (?:for|in|at|and|to|with|on|from|by)\b|$)",
    ),
    (NO_WORK, r"^I (?:grew up|was born|live|lived|moved (?:here|there|to))\b"),
    (
        "nothing named",
        r"^I (?:have )?(?:just )?(?:finished|passed|completed|started|got it|done it|did it) (?:it )?(?:in|on|last|this) \w+(?: \d+)?$",
    ),
    ("no statement", _NO_STATEMENT_OF_MINE),
    (
        "a stumble",
        r"^(?:I|my (?:mind|english|german|french|voice|head|answer|brain)) (?:\w+ )?(?:blanked|froze|locked|rambled|waffled|stumbled|stuttered|stammered|"
        r"mumbled|fumbled|choked|panicked|blushed|dried up|went (?:blank|red|quiet)|got (?:red|stuck|lost|muddled|flustered|nervous|tongue-tied)|"
        r"lost my (?:words|thread|nerve|place)|talked too)\b",
    ),
    (
        "said in the interview",
        r"^(?:I|we) (?:also |even |then |just )?(?:do |did |have |had )?(?:say|said|answered|admitted|opened with|replied|pitched|"
        r"spoke (?:of|about)|showed (?:the|my|her|him|them|a)|remember(?:ed)?|laughed|drew|quoted|cited|walked (?:her|him|them|you)|"
        r"described|apologised|explained|argued|guessed|tried to|the say)\b",
    ),
    (
        "broken off",
        r"^(?:I|we) (?:still |also |always |just )*(?:look|looked|deal|dealt|belong|depend|rely|listen|cope|care)$",
    ),
    (
        "no more than years",
        r"^I have (?:about |over |nearly |almost )?[\w.]+ (?:years?|months?) of (?:work|job) experience$",
    ),
    (
        "no more than years",
        r"^I have (?:about |over |nearly |almost )?[\w.]+ (?:years?|months?) of experience$",
    ),
    (
        "no more than time",
        r"^I (?:took|spent|waited|stayed|needed) (?:about )?(?:\w+|\d+) (?:hours?|minutes?|days?)$",
    ),
    (
        "done to me",
        r"^I (?:was|have been) (?:burned|burnt|bitten|wrong|right|told off|called|yelled|shouted|told|asked|given|sent|hit|stuck|bitten|laid|made|let|shown|thanked)\b",
    ),
    (
        "a bare figure",
        r"^I (?:also )?(?:have )?(?!my\b)(?!\w+ [£$€]\d\S* from [A-Z]\w+ for \w)(?!.* by \w+ing\b)\w+ (?:about |over |nearly )?[£$€]?\d[\d.,]*[km]?%?(?: (?:a|at|in|per|on|for|with|from|of (?:them|these|those|it)|to)\b(?!.* and )|$)",
    ),
    ("nothing named", r"\b(?:one|two|three|four|five|six|\d+) (?:left|more|to go|others?)$"),
    (TOO_LITTLE, r"^I (?:only|just|nearly|almost|half|still) (?:knew|know|had|got|did|have|saw)\b"),
    ("nothing named", r"^I had been (?:right|wrong|there|told|asked)\b"),
    (
        "a lack",
        r"^I (?:have|had|hold|speak) no\b|^I have never (?!missed|lost|dropped|failed|broken|needed|been late|had (?:a|an) (?:accident|complaint))|^I (?:have|am|do|did|can)(?: not|n['’]t)\b(?! (?:missed|lost|dropped|failed|broken|needed|been late)\b)",
    ),
    (
        "nothing named",
        r"^I (?:also )?(?:called|rang|did|saw|met|visited|checked|sold|emailed) (?:all|both|them|some|most|each) (?:in|of|by|within|at)\b",
    ),
    (
        "nothing named",
        r"^(?:I|we) (?:also )?helped (?:to )?(?:build|make|run|set up|organi[sz]e|design|write|plan|open|start) (?:with|at|for|in|on)\b",
    ),
    ("dialect", r"^I (?:done|seen|been|is|has|does|were)\b"),
    ("not mine", r"^I (?:\w+ )?(?:I|he|she|they|you)\b"),
    (
        TOO_LITTLE,
        r"^I (?!speak|hold|know|teach|taught|am|can|have|trained|train|wrote|built|led|ran|\w+ed \d+ [a-z]{5,}s$)\w+(?: \w+){0,2}$|^I \w+(?: \w+)?$",
    ),
)
_NOUN: tuple[tuple[str, str], ...] = (
    (
        "no work",
        r"\b(?:probation|notice period|start date|wfh|annual leave|parking|uniform)\b|\bfrom (?:high )?school\b|\bfrom (?:uni|college|church)$|^(?:the |an |my )?ex['’]s\b",
    ),
    (
        "a statement",
        r"^(?:the |your )?(?:[a-z]+ )+(?:dies|breaks|fails|stops|jams|runs|goes|falls|drops|shuts|freezes|crashes|leaks)(?: (?:past|down|out|off|over|away|in|on|at|when|every|after)\b|$)",
    ),
    ("torn out", r"\bthere these\b"),
    (
        "a judgement",
        r"^(?:the )?(?:important|good|great|possible|nice|hard|easy|ok|fine|worth) (?:for|to|with|of|about)\b",
    ),
    (
        "nothing named",
        r"^(?:the |my )?(?:best|worst|favou?rite|nicest) (?:moment|bit|part|thing|answer|question)\b",
    ),
    ("nothing named", r"^my (?:take|view|answer|opinion|thoughts?|reply|pitch)$"),
    (
        "a statement",
        r"^what I should\b|^(?:big )?(?:smiles?|laughs?|grins?|nods?)$|\bme (?:go|do|get|start)\b|^(?:retires|leaves|starts|joins) ",
    ),
    ("a person", r"^(?:Mrs?|Ms|Miss|Dr|Prof)\.? \w+$"),
    (
        TOO_LITTLE,
        r"^a (?:time|day|moment|situation|case|mistake)$|^(?:families|people|staff|customers|everyone|the (?:presentation|question|answer|interview|panel))$",
    ),
    (
        "a statement",
        r"\w['’]s (?:\w+ed|full|gone|down|up|not|been|out|off)\b|\b(?:starts?|opens?|(?<!our )(?<!my )(?<!the )moves?|closes?|arrives?|comes?|goes|runs|needs?|wants?|"
        r"pays?|gets?|keeps?|leaves?|dropped|signed|halved|doubled|won|gone|mentioned) (?:after|before|in|on|by|from|to|for|up|every|at|it|the|a|when|\d)|"
        r"^(?:the )?(?:gone|got|been|done|moves|raise|lost|was|is|has|had|said|asked|never|not|no|only|still|always|just)\b|\b(?:gone|signed|mentioned|asked)$",
    ),
    ("a statement", r"\b(?:landed|worked|helped|went well|went down well)$"),
    ("a part", r"^(?:the )?(?:half|most|some|all|none|rest|bit|part|both) (?:of|that)\b|^one of\b"),
    (
        "a bare figure",
        rf"^(?!.*\b(?:level|grade|band|cat|category|stage|key stage) \d$)(?:the )?(?:\S+ ){{1,4}}(?:of |at |under |below )?{_NUMBER}(?: an? \w+)?$",
    ),
    ("no thing", r"^the \w+ing (?:the|my|a)\b|\b(?:the|my|a) self$"),
    (TOO_LITTLE, r"^the (?:good|bad|nice|big|same|little|small|whole|new|old) \w+$"),
)
_PLAIN = re.compile(
    r"I (?:(?:led|ran|managed|taught|supervised|coordinated|organised|set up) (?:the |a |an |our )?(?:[a-z]+ ){0,3}(?:training|teams?|courses?|class(?:es)?|"
    r"shifts?|projects?|programmes?|clubs?|departments?|wards?|kitchens?|clinics?|workshops?|counters?|desks?)|am (?:also )?(?:fluent in|a native speaker of|qualified (?:in|as)|trained (?:in|on|as)) [\w ]+|speak \w+(?: and \w+)?|"
    r"(?:have|hold|have held) (?:a |an |the |my )?(?:\w+ ){0,3}(?:licen[cs]e|certificate|diploma|degree|qualification|ticket)"
    r"(?: since \d{4})?|have [\w.]+ years of experience (?:of|with|in|as|at) [\w ]{3,40})"
    r"|(?:your|the) (?:[a-z]+ )?(?:migration|move|switch|change|transition) from (?:an? |the )?[\w-]+(?: [\w-]+)? to (?:an? |the )?[\w-]+(?: [\w-]+)?"
)
"""What hardly can be wrong to say: of oneself, and of a change with both its ends."""

_RULES = {
    form: [(why, re.compile(pattern, re.I)) for why, pattern in (*_ANY, *rules)]
    for form, rules in (("clause", _CLAUSE), ("mine", _MINE), ("noun", _NOUN), ("question", ()))
}


def unfit(text: str, form: str) -> str | None:
    """Why a wording is not for a letter, or None. ``form``: clause, mine, noun or question."""
    return next((why for why, pattern in _RULES[form] if pattern.search(text)), None)


def is_plain(text: str) -> bool:
    """Whether a wording says nothing but a language, a licence or years of doing something."""
    return _PLAIN.fullmatch(text) is not None
