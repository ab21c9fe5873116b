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
    r"position applied for|what for|gig|interview|vacancy title|post title|job interview)$",
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


@dataclass
class _Candidate:
    text: str
    start: int
    end: int
    score: float


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
    if lower in {"asst", "mgr", "mngr", "coord", "assoc", "ra", "qs", "ass"}:
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
    rejected: list[_Candidate] = []  # titles behind a name in the heading, the role where nothing else is
    heading_lines = {piece.line: rank for rank, piece in enumerate(dict.fromkeys(heading))}
    order = sorted(set(heading_lines))
    ends = frozenset(end for _, end in name_places)
    starts = frozenset(start for start, _ in name_places)
    lowered_titles = tuple(t.lower() for t in titles)
    for number, line in enumerate(lines):
        tokens = tokenize(line.text[:6000], line.start)
        if line.label and _LABEL.match(line.label):
            _labelled(candidates, line)
        elif line.label and number in heading_lines:
            label_tokens = tokenize(line.label, line.label_start)
            for index, token in enumerate(label_tokens):
                if head_noun(token.text):
                    _at_head(
                        candidates,
                        Line(line.label, line.label_start),
                        label_tokens,
                        index,
                        order.index(number),
                        lowered_titles,
                        ends,
                        False,
                        pasted=False,
                    )
        for match in _INLINE.finditer(line.text[:6000]):
            group = "role" if match["role"] else "fixed"
            piece = _first_piece(match[group])
            words = piece.split()
            heads = [k for k, w in enumerate(words) if head_noun(w.strip(".,()"))]
            if words and heads and len(words) <= 8:
                cut = " ".join(words[: heads[-1] + 1])
                start = line.start + match.start(group) + match[group].index(words[0])
                candidates.append(_Candidate(cut, start, start + len(cut), 10 if group == "role" else 17))
        mine = bool(line.label and _MINE_LABEL.fullmatch(line.label))
        rank = order.index(number) if number in heading_lines else None
        for index, token in enumerate(tokens):
            if not token.is_word:
                continue
            if token.lower in _NOUNS and index:
                _before_noun(candidates, line, tokens, index, number, number in pasted)
            if token.start in starts:
                continue
            if (
                token.text[:1].isupper()
                and token.lower in ORGANISATIONS
                and index
                and tokens[index - 1].text[:1].isupper()
                and not is_english(tokens[index - 1].text)
            ):
                continue
            if not head_noun(token.text):
                singular = token.lower.removesuffix("s")
                if singular == token.lower or not is_job(singular):
                    continue
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            if (
                following
                and following.is_word
                and head_noun(following.text)
                and following.start - token.end <= 1
            ):
                continue
            if (
                following
                and following.text == "/"
                and index + 2 < len(tokens)
                and head_noun(tokens[index + 2].text)
            ):
                continue
            before = len(candidates)
            _at_head(candidates, line, tokens, index, rank, lowered_titles, ends, mine, number in pasted)
            if (
                rank is not None
                and len(candidates) == before
                and token.lower not in _SENIOR
                and not any(t.lower in _SENIOR for t in tokens[max(0, index - 2) : index])
            ):
                begin = index
                while (
                    begin
                    and tokens[begin - 1].is_word
                    and tokens[begin - 1].lower not in _MODIFIER_STOP
                    and tokens[begin].start - tokens[begin - 1].end <= 1
                    and tokens[begin - 1].end not in ends
                ):
                    begin -= 1
                rejected.append(
                    _Candidate(
                        line.text[tokens[begin].start - line.start : token.end - line.start],
                        tokens[begin].start,
                        token.end,
                        0.0,
                    )
                )
    if not any(c.score >= 2 for c in candidates):
        _unlisted(candidates, heading)
        candidates += [_Candidate(r.text, r.start, r.end, 2.5) for r in rejected[:1]]
    if not any(c.score >= 2 for c in candidates):
        _without_head_noun(candidates, heading)
    if not candidates:
        return None
    totals: dict[str, float] = {}
    for candidate in candidates:
        key = _key(candidate.text)
        totals[key] = max(totals.get(key, -99.0), candidate.score) + (
            0.8 if key in totals and candidate.score > 0 else 0.0
        )
    best = max(candidates, key=lambda c: (totals[_key(c.text)], c.score, -c.start))
    if totals[_key(best.text)] < 2:
        return None
    # "role: planner" in one place and "delivery planner" in another are one: the fuller is better.
    fuller = [
        c
        for c in candidates
        if c.score >= 2
        and _key(c.text).endswith(" " + _key(best.text))
        and totals[_key(c.text)] > totals[_key(best.text)] - 4
    ]
    if fuller:
        best = max(fuller, key=lambda c: (totals[_key(c.text)], -c.start))
    return _spelled_out(_written(best.text), lines), best.start, best.end


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


def _key(text: str) -> str:
    return _written(text).lower()


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
    candidates: list[_Candidate],
    line: Line,
    tokens: list[Token],
    index: int,
    rank: int | None,
    titles: tuple[str, ...],
    name_ends: frozenset[int],
    mine: bool,
    pasted: bool,
) -> None:
    """A phrase that ends in a job's head noun at ``tokens[index]``."""
    begin = index
    while begin and index - begin < 7:
        token = tokens[begin - 1]
        beyond = tokens[begin - 2] if begin >= 2 else None
        if (
            token.text in {"/", "&"}
            and beyond is not None
            and beyond.is_word
            and tokens[begin].start - beyond.end <= 3
        ):
            begin -= 1
            continue
        if (
            token.lower in {"and", "&"}
            and beyond is not None
            and beyond.is_word
            and beyond.lower not in _MODIFIER_STOP
            and (not head_noun(beyond.text) or False)
            and tokens[begin].lower not in _MODIFIER_STOP
            and begin < index + 1
            and _one_phrase(tokens, begin)
        ):
            begin -= 1
            continue
        if (
            token.text == "."
            and beyond is not None
            and beyond.lower in {"sr", "jr", "snr", "asst"}
            and token.start == beyond.end
        ):
            begin -= 2
            continue
        if (
            token.text == "-"
            and beyond is not None
            and beyond.is_word
            and tokens[begin].start - beyond.end <= 1
        ):
            begin -= 1
            continue
        if (
            not token.is_word
            or (len(token.text) == 1 and not token.text.isdigit())
            or (token.lower in _MODIFIER_STOP and not _is_it(tokens, begin - 1))
            or tokens[begin].start - token.end > 1
        ):
            break
        if (
            any(c.isdigit() for c in token.text)
            and not any(c.isalpha() for c in token.text)
            and not (beyond is not None and beyond.lower in {"year", "band", "grade", "level", "tier"})
        ):
            break
        if token.end in name_ends:
            break
        kind = tag([token.text.lower()])[0]
        if (
            kind.startswith(("VERB|Fin", "AUX", "ADP", "PRON", "SCONJ", "ADV"))
            and not _is_it(tokens, begin - 1)
            and token.lower not in _VERBS_TOO
            and token.lower not in _QUALIFIERS
        ):
            break
        begin -= 1
    while begin < index and (tokens[begin].text in {"/", "&", "-"} or tokens[begin].lower in {"and"}):
        begin += 1
    end = index + 1
    head = tokens[index].lower
    if end + 1 < len(tokens) and tokens[end].lower == "of" and tokens[end + 1].is_word and head in _OF_HEADS:
        end += 2
        while (
            end < len(tokens)
            and (
                tokens[end].text[:1].isupper()
                or tokens[end].lower in {"year"}
                or tokens[end - 1].lower in {"year", "and", "&"}
                or (
                    tokens[end].lower in {"and", "&"}
                    and end + 1 < len(tokens)
                    and tokens[end + 1].text[:1].isupper()
                )
            )
            and tokens[end].text not in ",.;:()-–"
            and end - index < 7
        ):
            end += 1
    elif (
        end + 1 < len(tokens)
        and tokens[end].lower == "in"
        and head in _IN_HEADS
        and tokens[end + 1].text[:1].isupper()
        and tokens[end + 1].lower not in PLACES
    ):
        end += 2
        while (
            end < len(tokens)
            and (
                tokens[end].text[:1].isupper()
                or (
                    tokens[end].lower in {"and", "&"}
                    and end + 1 < len(tokens)
                    and tokens[end + 1].text[:1].isupper()
                )
            )
            and end - index < 8
        ):
            end += 1
    chosen = _without_conditions(tokens[begin:end])
    if not chosen or chosen[-1].start < tokens[index].start:
        return
    text = line.text[chosen[0].start - line.start : chosen[-1].end - line.start]
    chosen_from = chosen[0].start - line.start
    before = line.text[max(0, chosen_from - 70) : chosen_from]
    behind = line.text[chosen[-1].end - line.start : chosen[-1].end - line.start + 40]
    if any(
        0 <= chosen[0].start - e <= 6
        and "." not in line.text[max(0, e - line.start) : chosen_from].strip()
        and "/" not in line.text[max(0, e - line.start) : chosen_from]
        for e in name_ends
        if chosen[0].start - 6 <= e <= chosen[0].start
    ):
        return  # a title behind a name
    lowered = text.lower()
    if lowered in titles and re.match(r"\s+[A-ZÀ-Þ]", behind):
        return  # "Headteacher Mrs O'Brien": the title of the name behind it
    if (
        any(lowered == t or lowered in t for t in titles)
        and not (rank == 0 and not before.strip(" -*•"))
        and (rank is None or lowered in titles)
    ):
        return
    single_role = len(chosen) == 1
    applied_for = bool(_APPLYING.search(before))
    if single_role and rank is None and (head in _NEVER_ALONE or (head in _SELDOM_ALONE and not applied_for)):
        return
    score = 1.0
    leading = re.sub(
        r"(?:\b[\w-]+\s+)+$",
        lambda m: "" if all(w in _CONDITIONS for w in m.group().lower().split()) else m.group(),
        before,
    )
    seeking = bool(_SEEKING.search(before))
    applying = bool(_APPLYING.search(before))
    if applying:
        score += 5 if not re.search(r"\b(?:as|about)\s+(?:an? |the |their )?$", before, re.I) else 1
        if (
            re.search(r"\bfor (?:an?|the|their) (?:\w+ )?$", before, re.I)
            and rank is None
            and not re.search(r"interv|appl|\bin for|went|round|was for", before, re.I)
        ):
            score -= 1.5
    elif re.search(
        r"\b(?:ad|advert|listing|posting|title|job title|spec)\b[^.;]{0,12}\b(?:says|said|was|is|calls it|"
        r"called it)\s*:?\s*[\"“'‘]?$",
        before,
        re.I,
    ):
        score += 14
    elif seeking:
        score += 3.0 if not re.match(r"\s*(?:as well|too|soon)", behind) else 1
    if rank is not None:
        score += 4.0 - rank
        if (
            not leading.strip(" -–—*>•'\"#")
            or re.search(r"[,:(/|→>!.?•*-]\s*(?:the |an? )?$", before)
            or re.search(r"[–—]\s*(?:the |an? )?$", before)
        ):
            score += 2
        if text.isupper() and len(text) > 6:
            score += 2
    if rank is None and re.search(r"[A-ZÀ-Þ][\w'’&]+\s*(?:,|-|–|—|/)\s*$", leading) and not pasted:
        score += 3
    if re.match(r"\s+(?:role|job|post|position|vacancy|gig|opening|interview)\b", behind, re.I):
        score += 0.5
    elif text.isupper() and len(text) > 8 and not before.strip(" -–—*>•#="):
        score += 5  # the heading of an advert
    elif (
        pasted
        and not before.strip(" -–—*>•#=")
        and all(t.text[:1].isupper() for t in chosen if t.lower not in {"and", "of", "in", "for"})
        and len(behind.strip()) < 40
    ):
        score += 3
    if re.search(r"\bas (?:an? |the |their )?$", before, re.I) and re.search(
        r"\bi\b|\bme\b|started|worked|trained", before, re.I
    ):
        score -= 6
    if mine or (
        _MINE.search(before)
        and not re.search(
            r"\b(?:for|role|job|post|position|is|re|called)\s+(?:the |an? |their )?$", before, re.I
        )
        and not (rank == 0 and not re.search(r"\b(?:my|worked|was an?|years|yrs)\b", before, re.I))
    ):
        score -= 7
    if _THEIRS.search(before) and not seeking:
        score -= 4 if not re.search(r"\b(?:for|as|role|job|post) (?:the |an? )?$", before) else 0
    if (
        re.search(r"\b(?:for|the) $", before)
        and rank is None
        and re.match(r"\s+(?:is|was|said|says|wants|who|asked|came|told|and)\b", behind)
    ):
        score -= 3
    if head.endswith("s") and not is_job(head):
        score -= 4  # "drivers", "nurses": people, not the post
    if single_role and rank is None and not seeking:
        score -= 1.0
    if chosen[0].lower in {
        "current",
        "previous",
        "last",
        "former",
        "ex",
        "old",
        "internal",
        "other",
        "another",
        "fellow",
        "local",
        "lady",
    }:
        score -= 6
    candidates.append(_Candidate(text, chosen[0].start, chosen[-1].end, score))


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
