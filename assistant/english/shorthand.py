"""The shorthand people type, spelled out: ``w/`` with, ``abt`` about, ``yrs`` years, ``dont`` do not."""

from __future__ import annotations

import re

from assistant.english.spelling import meant

# Only shorthand with one reading. What could be a word of its own ("id", "its", "were") is left to
# the rules below, which look at the neighbours.
WORDS: dict[str, str] = dict(
    pair.split("=", 1)
    for pair in (
        "abt=about|lvl=level|lvls=levels|whos=who's|wholl=who'll|whod=who'd|outta=out of|til=until|till=until|bout=about|approx=about|b4=before|bc=because|b/c=because|cos=because|cuz=because|coz=because"
        "|btw=by the way|btwn=between|b/w=between|w=with|w/=with|w/o=without|wo=without|thru=through|tho=though"
        "|altho=although|em=them|yr=year|yrs=years|mth=month|mths=months|mos=months|wk=week|wks=weeks|hr=hour|hrs=hours"
        "|min=minutes|mins=minutes|ppl=people|mgr=manager|mgrs=managers|mngr=manager|mgmt=management"
        "|mgt=management|dept=department|depts=departments|asst=assistant|assoc=associate|coord=coordinator"
        "|exp=experience|xp=experience|req=requirement|reqs=requirements|qual=qualification|quals=qualifications"
        "|cert=certificate|certs=certificates|info=information|intro=introduction|int=interview|appt=appointment"
        "|eng=engineering|engr=engineer|dev=developer|devs=developers|ops=operations|pts=patients|pt=patient"
        "|govt=government|org=organisation|orgs=organisations|uni=university|vol=volunteer|vols=volunteers"
        "|sr=senior|snr=senior|jr=junior|jnr=junior|incl=including|esp=especially|prob=probably|def=definitely"
        "|poss=possibly|thx=thanks|pls=please|plz=please|u=you|ur=your|tmrw=tomorrow|tomo=tomorrow"
        "|tmr=tomorrow|nxt=next|wld=would|shd=should|cld=could|btwn=between|avg=average|max=maximum|vs=versus"
        "|askd=asked|frgot=forgot|forgt=forgot|hv=have|hvnt=haven't|wud=would|cud=could|shud=should|wot=what|bcoz=because|becoz=because|wrk=work"
        "|gd=good|evry=every|msg=message|msgs=messages|pple=people|thier=their"
        "|sched=schedule|docs=documents|doc=document|comms=communications|rel=relationship"
        "|dont=don't|doesnt=doesn't|didnt=didn't|cant=can't|couldnt=couldn't|wouldnt=wouldn't|isnt=isn't"
        "|wasnt=wasn't|werent=weren't|havent=haven't|hasnt=hasn't|hadnt=hadn't|shouldnt=shouldn't|arent=aren't"
        "|wont=won't|im=I'm|ive=I've|theyre=they're|theyve=they've|theyll=they'll|theyd=they'd|hes=he's|shes=she's"
        "|youre=you're|weve=we've|thats=that's|theres=there's|whats=what's|shouldve=should have"
        "|couldve=could have|wouldve=would have|gonna=going to|wanna=want to|gotta=have to|kinda=|sorta="
        "|alot=a lot|lotta=lot of|lots=lots|defo=definitely|deffo=definitely|tbh=|imo=|lol=|haha=|ngl=|obvs="
        "|mon=Monday|tue=Tuesday|tues=Tuesday|weds=Wednesday|wednes=Wednesday|thu=Thursday|thur=Thursday"
        "|thurs=Thursday|fri=Friday|jan=January|feb=February|aug=August|sept=September|oct=October|nov=November"
        "|dec=December|enuf=enough|sb=somebody|smb=somebody|sth=something|wen=when|nite=night|nites=nights|recieve=receive|recieved=received|definately=definitely|seperate=separate"
        "|experiance=experience|expirience=experience|managment=management|manger=manager|calender=calendar"
        "|buisness=business|acheived=achieved|intrested=interested|intresting=interesting|liscence=licence"
        "|lisence=licence|responsable=responsible|maintenence=maintenance|accomodation=accommodation"
        "|customor=customer|custumer=customer|custumers=customers|costumers=customers|teh=the|adn=and|taht=that"
        "|becuase=because|beacuse=because|wich=which|whit=with|thier=their|freind=friend|freinds=friends"
        "|untill=until|tommorow=tomorrow|tomorow=tomorrow|tommorrow=tomorrow|wensday=Wednesday|teached=taught"
        "|learnt=learned|intervew=interview|interveiw=interview|compny=company|comapny=company|shedule=schedule"
        "|stuied=studied|studing=studying|workd=worked|talkd=talked|realy=really|alot=a lot|posibly=possibly"
        "|succesful=successful|sucessful=successful|proccess=process|posistion=position|equiptment=equipment"
        "|enviroment=environment|goverment=government|knowlege=knowledge|libary=library|machinary=machinery"
        "|neccessary=necessary|occured=occurred|persue=pursue|publically=publicly|refered=referred"
        "|accts=accounts|acct=account|accs=accounts|amt=amount|paed=paediatric|wkend=weekend|comin=coming|doin=doing|goin=going|gettin=getting|workin=working|runnin=running|makin=making|usin=using|tryin=trying|lookin=looking|aprentice=apprentice|aprentices=apprentices|wknd=weekend|wknds=weekends|wkends=weekends|wkly=weekly|mnth=month|mnths=months|appts=appointments|msgs=messages|msg=message|pkg=package|refs=references|supv=supervisor|sup=supervisor|equip=equipment|maint=maintenance|mtg=meeting|mtgs=meetings|pres=presentation|enviro=environmental|evng=evening|evngs=evenings|grp=group|grps=groups|droped=dropped|recieving=receiving|reconcilation=reconciliation|suport=support|custommers=customers|costumer=customer|recomended=recommended|organisd=organised|comunication=communication|comunity=community|comittee=committee|diffrent=different|happend=happened|allways=always|togehter=together|tought=taught|thougt=thought|greatful=grateful|expirienced=experienced|profesional=professional|recepcion=reception|hte=the|sevral=several|gardning=gardening|resturant=restaurant|kichen=kitchen|custumer=customer|scedule=schedule|vegetabels=vegetables|relase=release|responsability=responsibility|begining=beginning|writting=writing|trainning=training|planing=planning|runing=running|lern=learn|lerned=learned|studients=students|reccomend=recommend|restaraunt=restaurant|restraunt=restaurant|shcool=school|tecnical=technical"
    ).split("|")
)

_FILLER = re.compile(
    r"(?<![\w'’])(?:a+r*g+h+|(?!(?-i:AA)\b)a{2,}h*|ugh+|uh+|um+|erm+|er|hm+|haha+|lol|tbh|ngl|(?<!do )(?<!did )(?<!if )(?<!what )(?<!that )(?<!how )(?<!should )(?<!would )(?<!whether )you know|i mean|sort of|kind of|kinda|basically|literally|"
    r"obviously|honestly|comma|full stop|new paragraph|like(?= (?:six|seven|eight|nine|ten|two|three|four|five|\d)))(?![\w'’]),?\s*",
    re.IGNORECASE,
)
_SYMBOLS = (
    (
        re.compile(
            r"(?<![\w.,])([£$€]?\d[\d.,]{0,14}(?:%|k|m)?(?: [a-z]{3,12})?)\s*(?:->|=>|→)\s*(?=(?:about |under |over )?[£$€]?\d)"
        ),
        r"from \1 to ",
    ),
    (re.compile(r"\s*(?:->|=>|→|➡️?)\s*"), ", "),
    (re.compile(r"(?<=\s)\+(?=\s)"), "and"),
    (re.compile(r"(?<=[a-z]{2} )n(?= [a-z])"), "and"),
    (re.compile(r"(?<=[a-z])\+(?=[a-z])"), " and "),
    (re.compile(r"(?<=\s)&(?=\s[a-z\d])"), "and"),
    (re.compile(r"(?<=\w)\s+@\s*(?=\w)|^@\s*(?=\w)"), " at "),
    (re.compile(r"\bw/c\b\.?", re.IGNORECASE), "week commencing"),
    (re.compile(r"\bw/e(?= (?:shifts?|rota|work|cover)\b)", re.IGNORECASE), "weekend"),
    (re.compile(r"(?<![\w])w/\s*(?=(?!out|[ceo]\b)\w)", re.IGNORECASE), "with "),
    (re.compile(r"(?<!\w)~\s*(?=\d)"), "about "),
    (re.compile(r"(?<!\w)c\.\s*(?=\d)"), "about "),
    (re.compile(r"(?<=\d)\s?%"), "%"),
    (re.compile(r"(?<=\d)((?:[ap]m|%|k|hrs?)?) (?=not \d)"), r"\1, "),  # "by 3am not 4"
    (re.compile(r"\s*[!?]+\s*$"), ""),
    (re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200d]+"), " "),
    (re.compile(r"\s*(?::-?[)(DP]|;-?\))(?=\s|$)"), ""),
)
_CALENDAR = {
    day.lower(): day for day in ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
} | {
    name.lower(): name
    for name in "January February April June July August September October November December".split()
}
_CALENDAR_PLURALS = {f"{day}s": f"{name}s" for day, name in list(_CALENDAR.items())[:7]}
LANGUAGES = tuple(
    (
        "English French German Spanish Polish Italian Portuguese Welsh Irish Gaelic Arabic Mandarin Cantonese Hindi Urdu Turkish "
        "Greek Russian Ukrainian Romanian Japanese Korean Swedish Finnish Dutch Somali Tamil Vietnamese Bengali "
        "Punjabi Yoruba Swahili Thai Czech Hungarian Persian Hebrew Tagalog BSL"
    ).split()
)
LANGUAGE_NAMES = frozenset(LANGUAGES) | frozenset(
    "Norwegian Danish Slovak Slovene Bulgarian Croatian Serbian Bosnian Macedonian Lithuanian Latvian Estonian Albanian Georgian Armenian Azerbaijani Uzbek Kazakh "
    "Kyrgyz Tajik Turkmen Mongolian Farsi Dari Pashto Kurdish Sorani Gujarati Malayalam Telugu Kannada Marathi Odia Konkani Nepali Sinhala Sylheti Assamese Burmese Khmer Lao "
    "Malay Indonesian Javanese Cebuano Ilocano Filipino Hokkien Hakka Igbo Hausa Twi Ewe Wolof Lingala Shona Xhosa Zulu Sesotho Setswana Afrikaans Amharic Tigrinya Oromo Kinyarwanda "
    "Luganda Kikuyu Luo Fula Mandinka Catalan Basque Galician Icelandic Maltese Luxembourgish Yiddish Latin Samoan Tongan Fijian Māori Makaton Auslan ASL".split()
)
"""Languages that candidates name; those of ``LANGUAGES`` are put in capitals where notes have none."""
_PROPER = {word.lower(): word for word in LANGUAGES} | {
    word.lower(): word
    for word in (
        "Scottish British American European London Paris Dublin "
        "Excel Python Java JavaScript React Django SQL AWS Azure Kubernetes Docker Linux Postgres PostgreSQL Kafka "
        "Salesforce SAP Xero Sage Figma Jira Photoshop AutoCAD Revit SharePoint Outlook Word-Press WordPress Tableau "
        "Instagram Facebook TikTok LinkedIn YouTube WhatsApp Trello Canva "
        "Roman Victorian Christmas Easter Halloween Ramadan NHS HIPAA GDPR HACCP NEBOSH IOSH CSCS CPR DBS SEND SEN GCSE KPI CRM HR IT UK US USA EU ICU A&E CV NVQ QA UX UI API "
        "BSL SIA CCTV MOT DBS GCSE GCSEs HNC HND CPCS BTEC AED EHCP CIMA AWS GDC NMC HCPC GMC CISRS CSCS IPAF PASMA CKA PRINCE2 ITIL ISTQB CIPS CII NCFE ESOL HGV PPE ISO TEFL CELTA PGCE BSc MSc MA PhD MBA CPD SQL ACCA AAT CIPD LGV CPC GP CAD CNC PLC HPLC GMP GLP GCP"
    ).split()
}
_SHOUTED = frozenset(
    "and not one should really very never all but or no so the every always must only both too just before after why because need needs love loved also even still "
    "which what who how when where there here first last next most more many much own same other another again ever now then than that this these those with without "
    "from into over under about out off for are was were been did does done have has had can could would might also yes wrong right good great best better big small new "
    "old long short high low hard whole half full fast slow late early real true each few quite enough already nobody nothing everything everyone somebody".split()
)
_AMBIGUOUS_ACRONYMS = frozenset(
    {"it", "us", "send", "sen", "word", "sage", "ma", "excel", "cad", "polish", "react", "java", "cv"}
)

_MONTHS = {
    name[:3].lower(): name
    for name in "January February March April May June July August September October November December".split()
}
_MONTH = re.compile(
    r"\b(in|since|by|from|until|till|of|last|this|next|early|late|mid)[ -](Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|march|may)\b(?! (?:be|have|not))\.?"
)
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?|\b(?P<first>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.? (?=\d{1,2}(?:st|nd|rd|th)?\b(?![:%.]\d))",
    re.I,
)
_LOOSE = re.compile(
    r"(?<=\bthey )loose\b|(?<=\bwe )loose\b|(?<=\byou )loose\b|(?<=\bto )loose\b(?= (?:time|money|people|customers|staff|it|them))",
    re.I,
)
_MON = re.compile(
    r"\bMon\b(?=\s*(?:or|and|to|[-–/&])\s*(?:tue|wed|thu|fri|sat|sun))|(?<=\bon )Mon\b|(?<=\bby )Mon\b|(?<=\bcall )Mon\b|(?<=\bring )Mon\b|(?<=\bnext )Mon\b",
    re.I,
)
_DAY_OF = {
    name[:3].lower(): name for name in ("Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
}
_SAT = re.compile(
    r"\b(?P<before>every|each|on|fri|next|this|by|last|till|until|most|friday) (?P<day>sat|sun|wed|weds|thu|thurs|tues|tue|fri)\b(?! (?:on|in|at|down|up)\b)",
    re.I,
)
_COMPOUND_VERBS = re.compile(
    r"\b(gift|shrink|spot|cold|deep|risk|dry|team|touch|speed|proof)[ -](?=(?:wrap|check|call|clean|assess|teach|type|read)\b)(wrap|check|call|clean|assess|teach|type|read)\b"
)
_DAY_TO_DAY = re.compile(
    r"\b((?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)[a-z]*)\s?[-–—]\s?((?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)[a-z]*)\b",
    re.I,
)
_LONG = re.compile(
    r"\b(?P<n>\d+|two|three|four|five|six) ?-?(?P<unit>minute|hour|day|week|month|year)s? (?P<what>(?:slot|walk|drive|shift|meeting|huddle|call|talk|session|course|lesson|break|window|turnaround|waiting list|contract)s?)\b",
    re.I,
)
""" "20 minutes slots": how long each is."""
_LETTERS_WORD = re.compile(r"[^\W\d_][\w'’/.-]*[\w]|[^\W\d_]")


def _spell_out(match: re.Match[str]) -> str:
    word = match.group()
    lower = word.lower().replace("’", "'")
    if lower == "i" or lower.startswith("i'"):
        return "I" + word[1:]
    if (
        word.isupper()
        and len(word) > 1
        and lower not in _SHOUTED
        and lower not in {"ive", "dont", "abt", "yrs", "mins", "ppl"}
    ):
        return word  # an acronym of its own
    if lower == "u" and match.string[: match.start()].lower().endswith("the "):
        return word.upper()  # "18 months at the U"
    full = WORDS.get(lower.rstrip("."))
    if full is not None and not (
        word[:1].isupper()
        and lower
        in {
            "min",
            "dev",
            "eng",
            "int",
            "pl",
            "will",
            "jan",
            "may",
            "max",
            "rel",
            "w",
            "r",
            "doc",
            "pt",
            "mon",
            "dec",
        }
    ):
        if word[:1].isupper() and full[:1].islower():
            return full[:1].upper() + full[1:]
        return full
    if lower in _CALENDAR:
        return _CALENDAR[lower]
    if lower in _CALENDAR_PLURALS:
        return _CALENDAR_PLURALS[lower]
    if word.islower() and lower in _PROPER and lower not in _AMBIGUOUS_ACRONYMS:
        return _PROPER[lower]
    if word.isupper() and lower in _SHOUTED:
        return lower
    return meant(word) if word.islower() else word


_LANGUAGE = re.compile(
    r"\b(?:english|french|german|spanish|polish|italian|portuguese|welsh|irish|arabic|mandarin|cantonese|hindi|urdu|turkish|greek|russian|"
    r"ukrainian|romanian|japanese|korean|swedish|finnish|dutch|danish|norwegian|somali|tamil|vietnamese|bengali|punjabi|yoruba|igbo|hausa|swahili|"
    r"thai|czech|slovak|hungarian|bulgarian|croatian|serbian|lithuanian|latvian|albanian|persian|farsi|dari|pashto|hebrew|gujarati|malayalam|telugu|"
    r"tagalog|nepali|sinhala|twi|zulu|afrikaans|catalan|gaelic|makaton)\b",
    re.I,
)
_LANGUAGE_TALK = re.compile(r"\b(?:speak|speaks|spoke|speaking|fluent|native|learning|languages?)\b", re.I)
_LANGUAGES_RUN_ON = re.compile(
    rf"(?:{_LANGUAGE.pattern} ){{1,4}}{_LANGUAGE.pattern}(?=$| (?:ok|well|too|fluently)\b)", re.I
)


def _month_in_full(date: re.Match[str]) -> str:
    short = date["month"] or date["first"]
    return date[0].replace(f"{short}.", short).replace(short, _MONTHS[short.lower()[:3]])


_TEMPORARY = re.compile(
    r"\btemp\b(?= (?:job|role|contract|staff|work|cover|agency|worker|post|position)\b)", re.I
)
_TEMPERATURE = re.compile(
    r"\b(?P<of>soil|room|core|body|oven|water|fridge|freezer|air) temp(?P<many>s?)\b", re.I
)


_TENS_AND_ONES = re.compile(
    r"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (one|two|three|four|five|six|seven|eight|nine)(?= [a-z]+s\b)",
    re.I,
)


def expand(text: str) -> str:
    """The text with shorthand spelled out, fillers dropped, ``I`` and days in capitals."""
    text = _TEMPORARY.sub("temporary", _TEMPERATURE.sub(r"\g<of> temperature\g<many>", text))
    text = re.sub(r"(\d)\s?-\s?(\d)", r"\1–\2", " ".join(text.split()))
    text = re.sub(r"(?<=\d)[ -]?(?:yr|year)s? ?-?olds\b", "-year-olds", text)
    text = re.sub(r"(?<=\d)[ -]?(?:yo|y/o|yr old|year old)\b", "-year-old", text)
    text = re.sub(r"\b(have|has|with) own (?=[a-z])", r"\1 their own ", text)
    text = re.sub(r"(?<=\d)\s?(yrs?|mths?|wks?|hrs?|mins?)\b\.?", lambda m: " " + m.group(1), text)
    text = re.sub(r"(?<=\d) (yr)\b", " years", text) if not re.search(r"(?<!\d)1 yr\b", text) else text
    text = (
        re.sub(r"(?<=\d) ?(?:secs?|s)\b(?!\w)", " seconds", text)
        if re.search(r"\d s\b|\d ?secs\b|(?<!\b1) ?secs?\b", text) and not re.search(r"(?<!\d)1 sec\b", text)
        else text
    )
    text = re.sub(r"(?<=\d) mos?\b(?! to)", " months", text)
    text = re.sub(r"\b(?:with out|w/ ?out)\b", "without", text)
    text = re.sub(
        r"(?<= to )own (?=(?:tool|system|app|platform|product|version|brand|label|kitchen|software|site)\b)",
        "their own ",
        text,
    )
    text = re.sub(r"\bq(?=[1-4]\b)", "Q", text)
    text = re.sub(r"\bvs\. ", "vs ", text)
    text = _SAT.sub(lambda m: f"{m['before']} {_DAY_OF[m['day'].lower()[:3]]}", text)
    text = re.sub(
        r"(?<=\d) quid (?=[a-z]{3,})(?!(?:more|less|per|for|and|but|which|plus|with|off|from|each|extra)\b)",
        "-pound ",
        text,
    )
    text = re.sub(r"\b(if|that|what|how|why|whether|when|where) id (?=[a-z])", r"\1 I'd ", text)
    text = _COMPOUND_VERBS.sub(r"\1-\2", text)
    text = re.sub(r"\b[yY](1[0-3]|[1-9])s?\b(?= |$)", r"year \1", text)
    text = re.sub(r"\bblack friday\b", "Black Friday", text, flags=re.I)
    text = re.sub(r"\bin prod\b", "in production", text)
    text = re.sub(r"\bhousing assoc\b", "housing association", text)
    text = re.sub(
        r"(?<=\bif )its\b|(?<=\bunless )its\b|(?<=\bbecause )its\b|\bits(?= (?:a|an|the|for|not|been|just|about|all|so|very|too|going|only|really|busy|full|hard|easy|quiet|late|wet|hot|cold|slow|closed|down|up|over|like|fine|good|bad|new|old)\b)",
        "it's",
        text,
    )
    text = re.sub(r"\b(?:with in|w/ ?in)(?= (?:\d|a |an |the |two|three|six|one)\b)", "within", text)
    text = re.sub(
        r"(?<=[a-z])(?<!\blost)(?<!\bhad)(?<!\bhave)(?<!\bhas)(?<!\bgot)(?<!\bmade)(?<!\btook)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bthere)"
        r"(?<!\bsaw)(?<!\bsee)(?<!\bneed)(?<!\bknow)(?<!\bleft)(?<!\bfound)(?<!\bwith)(?<!\band)(?<!\bor)(?<!\bbut)(?<!\bof)(?<!\bsay)(?<!\bsaid)(?<!\bsays) no (?=[a-z]{4,}$)(?!(?:problem|idea|more|bother|doubt|worries|question|matter|longer))",
        " with no ",
        text,
    )
    text = _DAY_TO_DAY.sub(r"\1 to \2", text)
    text = re.sub(
        r"\bhand (?=(?:reared|made|painted|sewn|built|fed|raised|picked|drawn|finished|stitched|milked)\b)",
        "hand-",
        text,
    )
    text = re.sub(r"(?<=\b1 )(?:mins?)\b", "minute", text)
    text = re.sub(
        r"(?<=\d)\s?/\s?(day|week|month|year|hour|shift|night|wk|yr|hr|mth|mo|class)\b", r" a \1", text
    )
    text = re.sub(r"(?<=[a-z])/(day|week|month|year|hour|shift|night|wk|yr|hr|mth|mo)\b", r" a \1", text)
    text = _MON.sub("Monday", text)
    text = re.sub(r"(?<=\bfor )(march|may)$", lambda m: m[0].capitalize(), text)
    text = _MONTH.sub(lambda m: f"{m[1]} {_MONTHS[m[2].lower()[:3]]}", text)
    text = _DATE.sub(_month_in_full, text)
    text = _LOOSE.sub("lose", text)
    for pattern, replacement in _SYMBOLS:
        text = pattern.sub(replacement, text)
    text = _TENS_AND_ONES.sub(r"\1-\2", text)
    text = _FILLER.sub("", text)
    text = _LETTERS_WORD.sub(_spell_out, text)
    if _LANGUAGE_TALK.search(text):
        text = _LANGUAGE.sub(lambda m: m[0].capitalize(), text)
        text = _LANGUAGES_RUN_ON.sub(
            lambda m: " and ".join([", ".join(m[0].split()[:-1]), m[0].split()[-1]]), text
        )
    # "id want", "ill send": only before a verb, where the apostrophe was left out.
    text = re.sub(r"\bid (?=(?:love|like|want|be|need|have|do|bring|rather)\b)", "I'd ", text)
    text = re.sub(r"(?<=[a-z] )ill (?=(?:be|send|do|have|get|start)\b)", "I'll ", text)
    text = _LONG.sub(lambda m: f"{m['n']}-{m['unit']} {m['what']}", text)
    return " ".join(text.split()).strip(" ,;-–—")
