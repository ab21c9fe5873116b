"""The role applied for, told apart from the interviewers' titles and the candidate's old jobs.

Where it stands says most: behind a label, between "for the" and "role", in the heading. A job's head
noun ("planner", "nurse") shows where a role ends, and the words before it where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.english.shorthand import WORDS, expand
from assistant.english.tagging import tag
from assistant.english.tokens import Token, tokenize
from assistant.reading.heading import Piece
from assistant.reading.lexicon import JOBS, NOT_NAMES, ORGANISATIONS, POSTS, is_job
from assistant.reading.places import PLACES
from assistant.reading.segments import Line
from assistant.reading.vocabulary import is_english, mended, spellings

_LABEL = re.compile(
    r"^(?:the |my )?(?:role|position|job|job title|title|post|vacancy|applied for|applying for|re|for|"
    r"opening|interview(?:ed)? for|job role|subject|role applied for|"
    r"position applied for|what for|what|gig|interview|vacancy title|post title|job interview)$",
    re.I,
)
_INLINE = re.compile(
    r"\b(?:job title|job|role|position|vacancy|post|title)\s*:\s*(?P<role>[^.;|\n]{2,70})"
    r"|(?:\bNO\b|\bno,|\bsorry,?|\bactually,?|\bscrap that,?|\brather)\s+(?:it'?s |its |just |only |an? |"
    r"the )+(?P<fixed>[^.;,|\n]{3,40})",
)
_SURE_LABEL = re.compile(r"role|position|job|post|vacancy|title|applied|applying|opening|gig", re.I)
_NOUNS = frozenset(
    "role job position post vacancy gig opening spot interview one shift slot opportunity thing "
    "interviewing place".split()
)
_WEAK_NOUNS = frozenset("interview one shift slot spot thing place opportunity".split())
_MINE_LABEL = re.compile(
    r"me|a\d*|my .*|current.*|previous.*|strengths?|experience|background|forgot|missed", re.I
)
_MINE = re.compile(
    r"\b(?:i|i've|ive|i'm|im|worked|my|me|as an?|years?|yrs?|yr|months?|since|current(?:ly)?|ex|former|old|"
    r"used to|last|did|was|previous(?:ly)?|trained|other)\b[^.;|\n]{0,40}$",
    re.I,
)
_THEIRS = re.compile(
    r"(?:\b(?:he|she|who|he's|she's|hes|shes|they've got an?|their|his|her|met|saw|by|our|with|another|"
    r"other|a|an|two|three|some|any|every|each|to|from|\d+)\s+"
    r"(?:is\s+|was\s+)?(?:the\s+|a\s+|their\s+|also\s+|called\s+)?)$",
    re.I,
)
_APPLYING = re.compile(
    r"\b(?:(?:interview(?:ed|ing)?|intervew|interveiw|int|applied|applying|application|went|in|round|trial|"
    r"up|been|was|candidate|assessment|shortlisted|audition(?:ed)?|selected)\s+(?:\w+\s+)?for|"
    r"for|re|as|about|interview\s*[-–:]|interview|role\s*(?:is|=|:|of|as|was)?|job\s*(?:is|=|:|of|as|was)|"
    r"post\s*(?:is|=|:|of|as|was)|position\s*(?:is|=|:|of|as|was)|vacancy\s*(?:is|=|:|of|"
    r"as))\s*:?\s*(?:the |an? |their |this )?$",
    re.I,
)
_SEEKING = re.compile(
    r"\b(?:want(?:s|ed|ing)?|need(?:s|ed|ing)?|looking for|after|seek(?:s|ing)?|hiring|recruiting|short of|"
    r"find)\s+(?:an?|another|their (?:next|first)|a new|some new|someone as)\s+(?:new\s+)?$",
    re.I,
)
_ABOUT_A = re.compile(r"\b(?:as|about)\s+(?:an? |the |their )?$", re.I)
_AS_A = re.compile(r"\bas (?:an? |the |their )?$", re.I)
_FOR_A = re.compile(r"\bfor (?:an?|the|their) (?:\w+ )?$", re.I)
_WENT_FOR = re.compile(r"interv|appl|\bin for|went|round|was for", re.I)
_AD_SAYS = re.compile(
    r"\b(?:ad|advert|listing|posting|title|job title|spec)\b[^.;]{0,12}"
    r"\b(?:says|said|was|is|calls it|called it)\s*:?\s*[\"“'‘]?$",
    re.I,
)
_BEHIND_A_MARK = re.compile(r"[,:(/|→>!.?•*–—-]\s*(?:the |an? )?$")
_BEHIND_A_COMPANY = re.compile(r"[A-ZÀ-Þ][\w'’&]+\s*[,–—/-]\s*$")
_POST_BEHIND = re.compile(r"\s+(?:role|job|post|position|vacancy|gig|opening|interview)\b", re.I)
_NOT_MINE = re.compile(r"\b(?:for|role|job|post|position|is|re|called)\s+(?:the |an? |their )?$", re.I)
_STOPS = re.compile(r"\s*(?:$|[.,(–-])")
_DOES = re.compile(r"\s+(?:is|was|said|says|wants|who|asked|came|told|and)\b")
_OTHER_PEOPLE = frozenset(
    "current previous last former ex old internal other another fellow local lady".split()
)
_MODIFIER_STOP = frozenset(
    "the a an this that their his her my our for as at with w/ w in of and or to re is was i he she they "
    "we it about interview yeah so "
    "interviewed interviewing job role position post today yesterday new first second met from on ok just "
    "went got did um uh erm "
    "by someone great good lovely nice one need needs want wants been being be some more another any who "
    "which called hi hey but "
    "round phone zoom teams two three four five six every each no not only also very really like both "
    "are were am has have had do does says said these those what where when how why if then than because "
    "cos friendly happy "
    "thing big little small right well experienced qualified skilled reliable motivated enthusiastic "
    "passionate friendly dedicated dynamic committed talented keen competent fully time-served hardworking "
    "hard-working suitable exceptional outstanding ambitious proactive successful ideal professional".split()
)
_CONDITIONS = frozenset(
    "full-time fulltime part-time parttime full part time temp temporary permanent perm fixed-term "
    "contract hybrid remote wfh days nights night weekends weekend evenings "
    "lates earlies casual zero-hours hours hrs agency bank rotating shifts immediate freelance".split()
)
_KEEP_IN_FRONT = frozenset(
    "night day weekend saturday sat sunday duty shift evening part-time bank temp contract agency cover "
    "graduate trainee relief supply".split()
)
_QUALIFIERS = frozenset(
    "support senior junior assistant maintenance production warehouse customer service office software "
    "hardware network systems security marketing digital "
    "electrical mechanical civil structural nursing nursery teaching kitchen project programme product "
    "business finance account accounts accounting credit payroll "
    "sales retail store branch area regional health healthcare social community youth family medical "
    "dental veterinary clinical ward data research laboratory "
    "quality safety logistics transport delivery forklift inventory stock supply purchasing learning "
    "development training environmental environment museum library "
    "primary secondary special learning management commercial residential employment property legal "
    "general management executive".split()
)
_QUALIFIER_SPELLINGS = spellings(_QUALIFIERS)
_JOB_SPELLINGS = spellings(JOBS)
_SHORT = {
    "enviro": "environmental",
    "mgmt": "management",
    "asst": "assistant",
    "maint": "maintenance",
    "elec": "electrical",
    "mech": "mechanical",
    "admin": "admin",
    "snr": "senior",
    "jnr": "junior",
    "engr": "engineer",
    "dev": "dev",
    "reg": "registered",
    "cust": "customer",
    "svc": "service",
    "cdp": "chef de partie",
    "ra": "research assistant",
    "coord": "coordinator",
    "mgr": "manager",
    "mngr": "manager",
    "assoc": "associate",
    "tech": "tech",
    "mktg": "marketing",
    "mkting": "marketing",
    "acct": "account",
    "proj": "project",
    "ops": "operations",
    "physio": "physio",
    "resp": "respiratory",
    "sat": "Saturday",
    "prod": "production",
    "rec": "recreation",
    "comms": "communications",
    "w/e": "weekend",
    "wknd": "weekend",
}
# Words that are jobs only in company or in the right place: "the lead", "a model", "cook".
_NO_ROLE = frozenset(
    "good dream current last other panel same whole long late early inside desk day hard real actual "
    "proper next previous hospital key internal main permanent busy demanding different similar better best".split()
)
_VERBS_TOO = frozenset(
    "lead support research sales front back care work play book test paint inside night house plant cover "
    "nights".split()
)
_NUMBERED = frozenset("year band grade level tier part class cat category phase key".split())
_NO_QUALIFIER = ("VERB|Fin", "AUX", "ADP", "PRON", "SCONJ", "ADV", "NUM")
_NEVER_ALONE = frozenset("lead head host owner expert model partner sen doctor".split())
_SELDOM_ALONE = frozenset(
    "guard guide pilot cook coach principal reader runner cutter keeper counter maid groom sister miner "
    "washer turner mason "
    "judge volunteer tech dev sales pa ta gp rep admin sous printer docent worker author artist loader "
    "weaver server tester "
    "executive fellow associate practitioner climber ba agent".split()
)
_OF_HEADS = frozenset(
    "head director manager teacher lecturer professor reader chief vice officer curator keeper clerk "
    "assistant editor".split()
)
_IN_HEADS = frozenset(
    "lecturer professor teacher reader fellow researcher associate postdoc tutor apprentice trainee "
    "specialist consultant phd lectureship fellowship instructor".split()
)


_MOST = 6000  # characters of a line that are looked at


@dataclass
class _Candidate:
    text: str
    start: int
    end: int
    score: float


@dataclass(frozen=True)
class _Place:
    """A line: ``rank`` is its place among the lines of the heading, None outside."""

    line: Line
    rank: int | None
    mine: bool  # labelled as the candidate's own
    pasted: bool


@dataclass(frozen=True)
class _Names:
    """Where people's names begin and end, and what the people are called by office."""

    starts: frozenset[int]
    ends: frozenset[int]
    titles: tuple[str, ...]


def head_noun(word: str) -> bool:
    """Whether a word can end a role, a slip of the keyboard forgiven."""
    lower = word.lower().strip(".")
    if lower in {"interviewer", "judge", "volunteer", "examiner"}:
        return False
    if word.isupper() and lower in {
        "ap",
        "ot",
        "pm",
        "po",
        "ea",
        "csm",
        "cso",
        "ae",
        "sdr",
        "bdr",
        "ao",
        "eo",
        "heo",
    }:
        return True
    if lower in {"cdp", "asst", "mgr", "mngr", "coord", "assoc", "ra", "qs", "ass"}:
        return lower != "ass"
    if not word.islower():
        return is_job(lower) or lower in POSTS
    return (
        is_job(lower)
        or lower in POSTS
        or (len(lower) >= 6 and mended(lower, JOBS, _JOB_SPELLINGS) is not None)
    )


def find_role(
    lines: Sequence[Line],
    titles: Sequence[str] = (),
    name_places: Sequence[tuple[int, int]] = (),
    heading: Sequence[Piece] = (),
    pasted: frozenset[int] = frozenset(),
) -> tuple[str, int, int] | None:
    """The role with its place, or None. ``titles``: what interviewers are called, never the role."""
    candidates: list[_Candidate] = []
    second_best: list[_Candidate] = []  # titles behind a name in the heading: the role where nothing else is
    order = sorted({piece.line for piece in heading})
    names = _Names(
        frozenset(start for start, _ in name_places),
        frozenset(end for _, end in name_places),
        tuple(title.lower() for title in titles),
    )
    for number, line in enumerate(lines):
        rank = order.index(number) if number in order else None
        if line.label and _LABEL.match(line.label):
            _labelled(candidates, line)
        elif line.label and rank is not None:
            label = Line(line.label, line.label_start)
            tokens = tokenize(line.label, line.label_start)
            _in_line(candidates, [], _Place(label, rank, False, False), tokens, names)
        _inline_labels(candidates, line)
        tokens = tokenize(line.text[:_MOST], line.start)
        for index, token in enumerate(tokens):
            if index and token.lower in _NOUNS:
                _before_noun(candidates, line, tokens, index, number, number in pasted)
        mine = bool(line.label and _MINE_LABEL.fullmatch(line.label))
        _in_line(candidates, second_best, _Place(line, rank, mine, number in pasted), tokens, names)
    if not any(c.score >= 2 for c in candidates):
        _unlisted(candidates, heading)
        candidates += second_best[:1]
    if not any(c.score >= 2 for c in candidates):
        _without_head_noun(candidates, heading)
    chosen = _best(candidates)
    return (_spelled_out(_written(chosen.text), lines), chosen.start, chosen.end) if chosen else None


def _best(candidates: Sequence[_Candidate]) -> _Candidate | None:
    """The candidate that most speaks for; the same words elsewhere count a little more."""
    keys = {candidate.text: _written(candidate.text).lower() for candidate in candidates}
    totals: dict[str, float] = {}
    for candidate in candidates:
        key = keys[candidate.text]
        again = 0.8 if key in totals and candidate.score > 0 else 0.0
        totals[key] = max(totals.get(key, -99.0), candidate.score) + again
    if not totals:
        return None

    def total(candidate: _Candidate) -> float:
        return totals[keys[candidate.text]]

    best = max(candidates, key=lambda c: (total(c), c.score, -c.start))
    if total(best) < 2:
        return None
    if re.fullmatch(r"[A-Z]{2,4}", best.text):  # "QS" in one place, "Senior Quantity Surveyor" in another
        initials = {c.text: "".join(word[0] for word in c.text.split()).upper() for c in candidates}
        spelled = [
            c
            for c in candidates
            if c.score >= 2 and len(c.text.split()) > 1 and initials[c.text].endswith(best.text)
        ]
        if spelled:
            return max(spelled, key=lambda c: (total(c), -c.start))
    # "planner" in one place and "delivery planner" in another are one: the fuller is better.
    ending = " " + keys[best.text]
    fuller = [
        c for c in candidates if c.score >= 2 and keys[c.text].endswith(ending) and total(c) > total(best) - 4
    ]
    return max(fuller, key=lambda c: (total(c), -c.start)) if fuller else best


def _inline_labels(candidates: list[_Candidate], line: Line) -> None:
    """ "... Job title: Claims Handler. Location: ...", "head waiter, NO just waiter"."""
    for match in _INLINE.finditer(line.text[:_MOST]):
        group = "role" if match["role"] else "fixed"
        words = _first_piece(match[group]).split()
        heads = [k for k, w in enumerate(words) if head_noun(w.strip(".,()"))]
        if heads and len(words) <= 8:
            text = " ".join(words[: heads[-1] + 1])
            start = line.start + match.start(group) + match[group].index(words[0])
            candidates.append(_Candidate(text, start, start + len(text), 10 if group == "role" else 17))


def _in_line(
    candidates: list[_Candidate],
    second_best: list[_Candidate],
    place: _Place,
    tokens: list[Token],
    names: _Names,
) -> None:
    """Weigh each phrase of a line that ends in a job's head noun."""
    for index, token in enumerate(tokens):
        if not token.is_word or token.start in names.starts or not _ends_a_role(tokens, index):
            continue
        count = len(candidates)
        _at_head(candidates, place, tokens, index, names)
        if place.rank is None or len(candidates) > count or not is_job(token.text):
            continue
        chosen = tokens[_phrase_begin(tokens, index, names.ends) : index + 1]
        if not any(t.lower in _SENIOR | _NEVER_ALONE for t in chosen):
            start, end = chosen[0].start, chosen[-1].end
            text = place.line.text[start - place.line.start : end - place.line.start]
            second_best.append(_Candidate(text, start, end, 2.5))


def _ends_a_role(tokens: list[Token], index: int) -> bool:
    """Whether the head noun of a phrase stands at ``index``, and the phrase does not go on."""
    token = tokens[index]
    singular = token.lower.removesuffix("s")
    if not head_noun(token.text) and (singular == token.lower or not is_job(singular)):
        return False
    before = tokens[index - 1] if index else None
    if before is not None and token.text[:1].isupper() and token.lower in ORGANISATIONS:
        named = before.text[:1].isupper() and not is_english(before.text)
    else:
        named = False
    if named:
        return False  # "Carrow Chemist"
    following = tokens[index + 1 : index + 3]
    if following and following[0].is_word and following[0].start - token.end <= 1:
        return not head_noun(following[0].text)
    return not (len(following) == 2 and following[0].text == "/" and head_noun(following[1].text))


def _spelled_out(role: str, lines: Sequence[Line]) -> str:
    """ "AP" where the notes say "AP = assistant producer"."""
    if not re.fullmatch(r"[A-Z]{2,5}", role):
        return role
    for line in lines:
        text = f"{line.label} = {line.text}" if line.label else line.text
        match = re.match(
            rf"(?:.{{0,80}}\b)?{role}\s*(?:=|:|\(|is|stands for|means)\s*(?P<full>[A-Za-z][\w ]{{4,40}})",
            text[:200],
        )
        if match:
            words = match["full"].split()
            heads = [k for k, w in enumerate(words) if head_noun(w)]
            if heads and heads[0] < 5:
                last = heads[0]
                while last + 1 in heads:
                    last += 1
                return " ".join(words[: last + 1])
    return role


def _labelled(candidates: list[_Candidate], line: Line) -> None:
    text = re.sub(
        r"^(?:2nd|second|1st|first|final|third|your|re:|fwd:)?\s*(?:round )?interview\w*\s*(?:confirmation|"
        r"invitation)?\s*(?:for|[-–:])\s*(?:the )?",
        "",
        line.text,
        flags=re.I,
    )
    offset = len(line.text) - len(text)
    # "structures, no, bridge engineer": what comes after the correction
    slip = re.match(r"[^,]{2,30},\s*(?:no|sorry|i mean|actually|or rather|wait)[,:]?\s+", text, re.I)
    if slip:
        offset += slip.end()
        text = text[slip.end() :]
    piece = _first_piece(text)
    words = piece.split()
    if not words or len(words) > 9:
        return
    heads = [k for k, w in enumerate(words) if head_noun(w.strip(".,()"))]
    subject = (line.label or "").lower() in {"subject", "re", "title", "interview"}
    if subject and not heads:
        return
    if heads and not re.search(r"\b(?:of|in)\b", piece[len(" ".join(words[: heads[0] + 1])) :]):
        piece = " ".join(words[: heads[-1] + 1])
    sure = 12 if _SURE_LABEL.search(line.label or "") and not subject else 7
    start = line.start + offset + text.index(piece.split()[0])
    candidates.append(_Candidate(piece, start, start + len(piece), sure if heads else sure - 3))


def _first_piece(text: str) -> str:
    piece = re.split(
        r"[,;(|!?\[]|\s[-–—]\s|\s@\s|\bat\b|\bwith\b|\bw/|\.\s|\.$|\s?->|→|\bfor\b|\bin the\b",
        text,
        maxsplit=1,
    )[0]
    return piece.strip(" .:-–—")


def _has_job(words: Sequence[str]) -> bool:
    return any(head_noun(w.strip(".,()")) for w in words)


def _before_noun(
    candidates: list[_Candidate], line: Line, tokens: list[Token], noun_at: int, number: int, pasted: bool
) -> None:
    """ "for the forklift and inbound role", "museum learning officer post"."""
    noun = tokens[noun_at].lower
    after = tokens[noun_at + 1].lower if noun_at + 1 < len(tokens) else ""
    if noun == "interview" and after == "with" and noun_at < 2:
        pass
    tokens = tokens[max(0, noun_at - 8) : noun_at]
    skipped = len(tokens)
    bracket = tokens and tokens[-1].text == ")"
    if bracket:  # "solicitor (commercial property) role"
        opening = next((k for k in range(len(tokens) - 1, -1, -1) if tokens[k].text == "("), None)
        if opening is None:
            return
        skipped = opening
    begin = skipped
    while begin:
        token = tokens[begin - 1]
        joins = token.lower in {"and", "&", "of", "/", "-", "+"} and begin >= 2 and begin < skipped
        if (token.is_word and token.lower not in _MODIFIER_STOP) or (
            joins and tokens[begin - 2].lower not in _MODIFIER_STOP
        ):
            begin -= 1
            continue
        break
    while begin < skipped and (
        tokens[begin].lower in {"and", "&", "/", "of", "-", "+"} or not tokens[begin].is_word
    ):
        begin += 1
    chosen = tokens[begin:skipped]
    chosen = _without_conditions(chosen)
    if not chosen or len(chosen) > 7 or any(t.text in ",;:" for t in chosen):
        return
    words = [t.text for t in chosen]
    before = line.text[max(0, chosen[0].start - line.start - 60) : chosen[0].start - line.start]
    job = head_noun(words[-1])
    if noun in _WEAK_NOUNS and not job:
        return
    tags = tag(words)
    if not job:
        last = chosen[-1].lower
        fits = tags[-1] in ("NOUN", "PROPN", "VERB|Ger", "ADJ", "X")
        if not fits or (last in NOT_NAMES and last not in {"part", "open"}) or last in _NO_ROLE:
            return
        if (
            words[0][:1].isupper()
            and all(w[:1].isupper() for w in words)
            and (words[-1].lower() in ORGANISATIONS or not any(is_english(w) for w in words))
        ):
            return
        if (last in ORGANISATIONS and len(chosen) == 1) or (
            not re.search(r"\b(?:for|the|a|an|their|this|re|about)\s$", before, re.I) and number > 1
        ):
            return
        if _MINE.search(before[-30:]) and not re.search(r"\bfor (?:the |an? |their )?$", before, re.I):
            return
    score = 6.0 if job else 2.5
    if re.search(r"\bfor (?:the |an? |their )?$", before, re.I):
        score += 4
    elif re.search(r"\b(?:the|re|about|a|an|this) $", before, re.I):
        score += 1
    if re.search(r"\bmy (?:\w+ )?$", before) or (
        _MINE.search(before) and not re.search(r"\b(?:for|the|re|about)\s+(?:the |an? )?$", before)
    ):
        score -= 7
    if noun in _WEAK_NOUNS:
        score -= 1.5
    if pasted:
        score -= 2
    score -= min(2.0, 0.1 * number)
    text = line.text[chosen[0].start - line.start : chosen[-1].end - line.start]
    candidates.append(_Candidate(text, chosen[0].start, chosen[-1].end, score))


def _without_conditions(chosen: list[Token]) -> list[Token]:
    """Without "part time" and the like around the role."""
    while chosen and chosen[0].lower in _CONDITIONS - _KEEP_IN_FRONT:
        chosen = chosen[1:]
    while chosen and chosen[-1].lower in _CONDITIONS:
        chosen = chosen[:-1]
    return chosen


def _at_head(
    candidates: list[_Candidate], place: _Place, tokens: list[Token], index: int, names: _Names
) -> None:
    """Weigh the phrase that ends in a job's head noun at ``tokens[index]``."""
    end = _phrase_end(tokens, index)
    chosen = _without_conditions(tokens[_phrase_begin(tokens, index, names.ends) : end])
    if not chosen or chosen[-1].start < tokens[index].start:
        return
    line = place.line
    start = chosen[0].start - line.start
    text = line.text[start : chosen[-1].end - line.start]
    before = line.text[max(0, start - 70) : start]
    behind = line.text[chosen[-1].end - line.start : chosen[-1].end - line.start + 40]
    following = tokens[end] if end < len(tokens) else None
    if (
        following is not None
        and following.start in names.starts
        and following.start - tokens[end - 1].end <= 1
    ):
        return  # "Headteacher Mrs O'Brien": the title of the name behind it
    if _is_title_of_a_name(line, chosen[0].start, names.ends):
        return
    lowered = text.lower()
    opens_heading = place.rank == 0 and not before.strip(" -*•")
    if (
        lowered in names.titles
        or expand(lowered) in names.titles
        or any(
            title.endswith(" " + lowered) or (place.rank is None and lowered in title)
            for title in names.titles
        )
    ) and not opens_heading:
        return
    head = tokens[index].lower
    if len(chosen) == 1:
        if head in _NEVER_ALONE:
            return
        if place.rank is None and head in _SELDOM_ALONE and not _APPLYING.search(before):
            return
    score = _weight(place, chosen, head, text, before, behind)
    candidates.append(_Candidate(text, chosen[0].start, chosen[-1].end, score))


def _is_title_of_a_name(line: Line, start: int, name_ends: frozenset[int]) -> bool:
    """Whether a name ends right before ``start``: "Jo, manager", "Jo (the manager)"."""
    for end in range(start, start - 7, -1):
        if end in name_ends:
            between = line.text[max(0, end - line.start) : start - line.start]
            if "." not in between.strip() and "/" not in between:
                return True
    return False


def _phrase_begin(tokens: list[Token], index: int, name_ends: frozenset[int]) -> int:
    """Where the qualifiers before a head noun begin: "senior", "night care", "IT support"."""
    begin = index
    while begin and index - begin < 7:
        token = tokens[begin - 1]
        beyond = tokens[begin - 2] if begin >= 2 else None
        joined = beyond is not None and beyond.is_word
        if joined and beyond is not None:
            near = tokens[begin].start - beyond.end
            if (token.text in {"/", "&"} and near <= 3) or (token.text == "-" and near <= 1):
                begin -= 1
                continue
            if (
                token.text == "."
                and beyond.lower in {"sr", "jr", "snr", "asst"}
                and token.start == beyond.end
            ):
                begin -= 2
                continue
            qualifiers = {beyond.lower, tokens[begin].lower}.isdisjoint(_MODIFIER_STOP) and not head_noun(
                beyond.text
            )
            if token.lower in {"and", "&"} and qualifiers and _one_phrase(tokens, begin):
                begin -= 1
                continue
        if token.end in name_ends or not _qualifies(tokens, begin - 1):
            break
        begin -= 1
    while begin < index and (tokens[begin].text in {"/", "&", "-"} or tokens[begin].lower == "and"):
        begin += 1
    return begin


def _qualifies(tokens: list[Token], index: int) -> bool:
    """Whether the word at ``index`` may qualify the job behind it."""
    token = tokens[index]
    information_technology = _is_it(tokens, index)
    if not token.is_word or tokens[index + 1].start - token.end > 1:
        return False
    if len(token.text) == 1 and not token.text.isdigit():
        return False
    if token.lower in _MODIFIER_STOP:
        return information_technology
    if token.text.isdigit():
        return index > 0 and tokens[index - 1].lower in _NUMBERED
    if information_technology or token.lower in _VERBS_TOO or token.lower in _QUALIFIERS:
        return True
    alone = tag([token.lower])[0]
    words = [t.text for t in tokens[max(0, index - 3) : index + 3]]
    inside = tag(words)[min(index, 3)]  # "emergency call handler": a verb by itself, a noun here
    return not (alone.startswith(_NO_QUALIFIER) and inside.startswith(_NO_QUALIFIER))


def _phrase_end(tokens: list[Token], index: int) -> int:
    """Where the phrase ends: behind the head noun, or behind "of Year 4", "in Digital Humanities"."""
    end = index + 1
    if end + 1 >= len(tokens) or not tokens[end + 1].is_word:
        return end
    head, joint, first = tokens[index].lower, tokens[end].lower, tokens[end + 1]
    if joint == "of" and head in _OF_HEADS:
        end += 2
    elif joint == "in" and head in _IN_HEADS and first.text[:1].isupper() and first.lower not in PLACES:
        end += 2
    else:
        return end
    while end < len(tokens) and end - index < 8 and tokens[end].is_word:
        word, previous = tokens[end], tokens[end - 1].lower
        more = tokens[end + 1].text[:1].isupper() if end + 1 < len(tokens) else False
        if not (
            word.text[:1].isupper() or previous in {"year", "and", "&"} or (word.lower == "and" and more)
        ):
            break
        end += 1
    return end


def _weight(place: _Place, chosen: list[Token], head: str, text: str, before: str, behind: str) -> float:
    """How much speaks for a phrase: what leads up to it, and where it stands."""
    rank = place.rank
    seeking, applying = _SEEKING.search(before), _APPLYING.search(before)
    opens_line = not before.strip(" -–—*>•#=\"'")
    lead = _without_trailing_conditions(before)
    score = 1.0
    if applying:
        score += 1 if _ABOUT_A.search(before) else 5
        if rank is None and _FOR_A.search(before) and not _WENT_FOR.search(before):
            score -= 1.5
    elif _AD_SAYS.search(before):
        score += 14
    elif seeking:
        score += 1 if re.match(r"\s*(?:as well|too|soon)", behind) else 3
    if rank is not None:
        score += 4.0 - rank
        if not lead.strip(" -–—*>•'\"#") or _BEHIND_A_MARK.search(before):
            score += 2
        if text.isupper() and len(text) > 6:
            score += 2
    elif _BEHIND_A_COMPANY.search(lead) and not place.pasted:
        score += 3
    titled = all(t.text[:1].isupper() for t in chosen if t.lower not in {"and", "of", "in", "for"})
    if _POST_BEHIND.match(behind):
        score += 0.5
    elif opens_line and text.isupper() and len(text) > 8:
        score += 5  # the heading of an advert
    elif opens_line and rank is None and not place.pasted and len(chosen) > 1 and _STOPS.match(behind):
        score += 1.5  # "Probate secretary. Three fee earners ..."
    elif opens_line and place.pasted and titled and len(behind.strip()) < 40:
        score += 3
    if _AS_A.search(before) and re.search(r"\bi\b|\bme\b|started|worked|trained", before, re.I):
        score -= 6
    own = _MINE.search(before) and not _NOT_MINE.search(before)
    if place.mine or (own and (rank != 0 or re.search(r"\b(?:my|worked|was an?|years|yrs)\b", before, re.I))):
        score -= 7
    if (
        _THEIRS.search(before)
        and not seeking
        and not re.search(r"\b(?:for|as|role|job|post) (?:the |an? )?$", before)
    ):
        score -= 4
    if rank is None and re.search(r"\b(?:for|the) $", before) and _DOES.match(behind):
        score -= 3
    if head.endswith("s") and not is_job(head):
        score -= 8  # "drivers", "nurses": people, not the post
    if len(chosen) == 1 and rank is None and not seeking:
        score -= 1.0
    if chosen[0].lower in _OTHER_PEOPLE:
        score -= 6
    return score


def _without_trailing_conditions(before: str) -> str:
    """The words before a role without "part time", "permanent" at their end."""
    words = before.split(" ")
    while words and (not words[-1] or words[-1].lower() in _CONDITIONS):
        words.pop()
    return " ".join(words)


def _is_it(tokens: list[Token], index: int) -> bool:
    """Whether "it" stands for information technology: right before "support", "technician", …"""
    if tokens[index].lower != "it" or index + 1 >= len(tokens):
        return False
    following = mended(tokens[index + 1].lower, _QUALIFIERS, _QUALIFIER_SPELLINGS) or tokens[index + 1].lower
    return following in {
        "support",
        "service",
        "technician",
        "manager",
        "analyst",
        "engineer",
        "officer",
        "helpdesk",
        "systems",
        "project",
        "trainer",
        "apprentice",
        "security",
        "business",
        "director",
        "consultant",
        "administrator",
        "infrastructure",
    }


def _one_phrase(tokens: list[Token], begin: int) -> bool:
    """Whether "and" joins two qualifiers ("forklift and inbound operative"), not two statements."""
    return (
        begin >= 2
        and not tokens[begin - 2].text[:1].isupper()
        and tag([tokens[begin - 2].text])[0] in ("NOUN", "ADJ", "PROPN", "X")
    )


def _unlisted(candidates: list[_Candidate], heading: Sequence[Piece]) -> None:
    """A piece of the heading that is built like a job: "dog groomer", "trainee arborist"."""
    for piece in heading:
        words = piece.words
        if (
            (
                1 <= len(words) <= 4
                and _BUILT_LIKE_A_JOB.search(words[-1])
                and is_english(words[-1])
                and words[-1] not in ORGANISATIONS
                and words[-1] not in NOT_NAMES
                and all(is_english(w) for w in words)
            )
            and words[0] not in _MODIFIER_STOP
            and not any(c.isdigit() for c in piece.text)
        ):
            candidates.append(_Candidate(piece.text, piece.start, piece.end, 3.0))


_BUILT_LIKE_A_JOB = re.compile(r"(?:er|or|ist|ian|ant|man|woman|person|hand|staff)$")
_SENIOR = frozenset(
    "manager owner director head lead boss mgr ceo founder partner chief chair supervisor principal "
    "governor matron proprietor hr president gaffer".split()
)


def _without_head_noun(candidates: list[_Candidate], heading: Sequence[Piece]) -> None:
    """ "reach truck, nights": a piece of common words in the heading, where nothing else names a job."""
    for piece in heading:
        if piece.order == 0 or piece.line > heading[0].line + 1 or not piece.words:
            continue
        words = piece.words
        if (
            re.search(
                r"\b(?:front of house|back of house|foh|boh|goods in|goods out|bar staff|waiting staff|"
                r"door staff|kitchen staff|customer services?|data entry|night fill|shelf stacking|"
                r"reception|housekeeping|checkouts?|reach truck|forklift|general assistant|call centre|"
                r"telesales|retail|admin|security|social care|home care|care work)\b",
                piece.text,
                re.I,
            )
            and len(words) <= 4
        ):
            candidates.append(_Candidate(piece.text, piece.start, piece.end, 3.0 - 0.1 * piece.order))
            continue
        if (
            not 1 <= len(words) <= 4
            or any(c.isdigit() for c in piece.text)
            or words[0]
            in {
                "with",
                "w/",
                "met",
                "the",
                "a",
                "in",
                "at",
                "by",
                "on",
                "saw",
                "they",
                "she",
                "he",
                "it",
                "my",
                "was",
                "good",
                "nice",
            }
        ):
            continue
        if any(w in NOT_NAMES or w in _CONDITIONS or w in PLACES for w in words) or (
            piece.text[:1].isupper() and not is_english(words[0])
        ):
            continue
        if (words[-1] in ORGANISATIONS and len(words) > 1) or not all(is_english(w) for w in words):
            continue
        tags = tag(words)
        if tags[-1] in ("NOUN", "VERB|Ger") and all(
            t in ("NOUN", "ADJ", "PROPN", "VERB|Ger", "VERB|Inf") for t in tags
        ):
            candidates.append(_Candidate(piece.text, piece.start, piece.end, 2.5 - 0.1 * piece.order))


def _written(text: str) -> str:
    """The role as a letter should have it: short forms spelled out, a slip mended, capitals only where they belong."""
    text = re.sub(r"^(?:the|an?|their)\s+", "", text.strip(" .,:;-–—*"), flags=re.I)
    words = []
    for word in text.split():
        plain = word.strip(".,")
        lower = plain.lower()
        if word.endswith(".") and lower in WORDS:
            full = WORDS[lower]
            words.append(full.capitalize() if plain[:1].isupper() else full)
            continue
        if lower in _SHORT and (not plain.isupper() or plain == text == "RA"):
            full = _SHORT[lower]
            words.append(full.capitalize() if plain[:1].isupper() else full)
            continue
        if plain.islower() and len(plain) >= 5 and lower not in WORDS:
            fixed = mended(lower, JOBS, _JOB_SPELLINGS) or mended(lower, _QUALIFIERS, _QUALIFIER_SPELLINGS)
            words.append(fixed if fixed is not None else word)
            continue
        words.append(word)
    text = " ".join(words)
    if text.isupper() and len(text) > 5:
        text = " ".join(
            w.capitalize() if len(w) > 3 or w.lower() in {"and", "of", "the"} else w for w in text.split()
        )
        text = re.sub(r"\b(?:And|Of|In|The)\b", lambda m: m.group().lower(), text)
    if re.match(r"it\s", text) and len(text.split()) > 1:
        text = "IT" + text[2:]
    kept = text
    expanded = expand(text).replace(" w ", " with ")
    if re.search(r"(?<!\w)(?:dev|tech|admin|rep|ops)(?!\w)", kept, re.I):
        expanded = kept
    text = re.sub(r"\bqs\b", "QS", expanded)
    text = re.sub(
        r"\b(?:hgv|pcv|lgv|hr|ux|ui|qa|it|hca|ta|pa|cnc|hvac|sen|ra)\b(?!$)",
        lambda m: m.group().upper(),
        text,
    )
    return re.sub(r"\s*\?+$", "", text)
