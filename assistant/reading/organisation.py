"""The hiring company, told apart from the present employer, clients and tools."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.english.tagging import is_finite, is_known, tag
from assistant.english.tokens import Token, tokenize
from assistant.reading.lexicon import GENERIC_ORGANISATIONS, HONORIFICS, JOBS, NOT_NAMES, ORGANISATIONS, PARTICLES
from assistant.reading.names import capitalise, fold
from assistant.reading.segments import Line

_JOINS = frozenset("of the and & + for 's on at de la del di du und y e in".split())
_LABEL = re.compile(r"^(?:the )?(?:company|employer|organi[sz]ation|firm|org|co|where|client|school|hospital|trust|workplace|business|applying to|company name|place|who|hiring (?:company|org))$", re.I)
_INTERVIEW = re.compile(r"\b(?:interview(?:ed|ing|s)?|int|met|meeting|round|panel|role|job|position|post|vacancy|applied|applying|application|trial|chat|call|spoke|talked|assessment|audition|shift)\b", re.I)
_BEFORE = re.compile(r"(?:(?:\b(?:at|for|with|from|w/|by|to|join(?:ing)?|of|about|in|over at|down at|up at|between me and|work(?:ing)? (?:at|for))|(?<!\w)w/|@)\s*(?:the\s+)?)$", re.I)
_AT = re.compile(r"(?:\b(?:at|over at|down at|up at)|@)\s*(?:the\s+)?$", re.I)
_MINE = re.compile(
    r"\b(?:i|i've|ive|i'm|im|my|me|we|our|was|worked|work|ran|run|led|did|managed|trained|built|when we|current(?:ly)?|present(?:ly)?|now|ex|old|last|prev(?:ious(?:ly)?)?|former(?:ly)?|before|used to|"
    r"yrs?|years?|months?|mths?|mos|placement|internship|intern|temped|volunteer\w*|degree|studied|back|since|summer|started)\b[^.;|\n]{0,60}$",
    re.I,
)
_MINE_AFTER = re.compile(r"^\s*(?:[(\[,-]\s*)?(?:current|now|present|my|where i|for (?:\d+|two|three|four|five|six|ten|\w+teen)\b|since|until|till|i\b|we\b|don'?t know|dont know|pay(?:s)? me|before|\d{4}|are closing|is closing|(?:is|are) being sold)", re.I)
_OTHER = re.compile(r"\b(?:competitors?|client|supplier|customer|rival|bank with|agency|recruiter|heard (?:about|from)|offer(?:ed)? (?:from|by|at)|also (?:at|interviewing)|other (?:one|job|offer|interview)|second interview (?:w/|with|at)|waiting on|used by|left|from)\b[^.;\n]{0,25}$", re.I)
_THEIRS = re.compile(r"\b(?:he|she|they|his|her|their|who)\b[^.;\n]{0,50}$", re.I)


@dataclass
class _Candidate:
    text: str
    start: int
    end: int
    score: float


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() or (token.text[:1].isdigit() and any(c.isalpha() for c in token.text) and token.text[-2:].lower() not in {"am", "pm", "st", "nd", "rd", "th"} and token.text.isupper())


def _capital_runs(tokens: list[Token]) -> list[tuple[int, int]]:
    """Runs of capitalised words, joined by "of", "&", "and the" between capitals; (first, after last)."""
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if not _capital(tokens[index]):
            index += 1
            continue
        end = index + 1
        while end < len(tokens):
            if _capital(tokens[end]) and tokens[end].start - tokens[end - 1].end <= 1:
                end += 1
                continue
            step = end
            while step < len(tokens) and (tokens[step].lower in _JOINS or tokens[step].lower in PARTICLES) and step - end < 2:
                step += 1
            if step > end and step < len(tokens) and _capital(tokens[step]) and not (tokens[end].lower in {"for", "and", "at", "in", "on", "+"} and not _keeps_join(tokens, index, end, step)):
                end = step + 1
                continue
            break
        runs.append((index, end))
        index = end
    return runs


def _keeps_join(tokens: list[Token], start: int, joint: int, after: int) -> bool:
    """Whether "and", "for" join two parts of one name: "Hartley and Sons", "Centre for Ageing"."""
    if tokens[joint].lower in {"and", "+"}:
        return tokens[after].lower in ORGANISATIONS or (tokens[joint - 1].lower not in ORGANISATIONS and after + 1 < len(tokens) and tokens[after + 1].lower in ORGANISATIONS)
    return tokens[joint].lower == "for" and tokens[joint - 1].lower in ORGANISATIONS


def _lower_run(tokens: list[Token], index: int, limit: int = 5) -> int:
    """Where a company's name typed in lower case ends that begins at ``index``."""
    end = index
    while end < len(tokens) and end - index < limit:
        token = tokens[end]
        if not token.is_word and token.text not in "&":
            break
        if token.lower in {"for", "in", "on", "to", "with", "about", "is", "was", "w/", "today", "yesterday", "and", "as", "they", "she", "he", "i", "the", "at", "who", "near", "role", "job", "re", "this", "last", "from", "where", "which", "so"} and not (
            token.lower == "and" and end + 1 < len(tokens) and tokens[end + 1].lower in ORGANISATIONS
        ):
            break
        if token.lower in NOT_NAMES and token.lower not in ORGANISATIONS and end > index:
            break
        if token.lower in JOBS and token.lower not in ORGANISATIONS:
            break
        end += 1
    return end


def organisation_spans(lines: list[Line]) -> frozenset[int]:
    """Where the first word of each name with an organisation's ending stands ("Fernhill Museum")."""
    starts: set[int] = set()
    for line in lines:
        tokens = tokenize(line.text, line.start)
        for first, after in _capital_runs(tokens):
            words = [t.lower.removesuffix("'s") for t in tokens[first:after]]
            if len(words) > 1 and words[-1] in ORGANISATIONS and words[0].rstrip(".") not in HONORIFICS:
                starts.update(t.start for t in tokens[first:after])
            elif first and _AT.search(line.text[: tokens[first].start - line.start]):
                starts.update(t.start for t in tokens[first:after])
    return frozenset(starts)


def find_company(
    lines: list[Line], name_starts: frozenset[int], role_spans: tuple[tuple[int, int], ...], lower_case: bool, header: int
) -> tuple[str, int, int] | None:
    """The hiring company as it should be written, with its place; None where the notes name none.

    ``name_starts``: where people's names stand; ``header``: how many first lines count as a heading.
    """
    candidates: list[_Candidate] = []
    for number, line in enumerate(lines):
        tokens = tokenize(line.text, line.start)
        labelled = bool(line.label and _LABEL.match(line.label))
        if labelled:
            piece = re.split(r"[,(;|]|\s[-–—]\s|\.\s", line.text)[0].strip()
            if piece and len(piece.split()) <= 7:
                candidates.append(_Candidate(piece, line.start, line.start + len(piece), 12 if not line.label or line.label.lower() != "where" else 5))
        mine_label = bool(line.label and re.fullmatch(r"me|a\d*|my .*|current.*|strengths?|experience|background", line.label.strip(), re.I))
        for first, after in _capital_runs(tokens):
            _score_run(candidates, line, tokens, first, after, number, header, name_starts, role_spans, mine_label)
        if number < header:
            _header_pieces(candidates, line, number, name_starts, role_spans)
        for match in re.finditer(r"(?:\b(?:at|with|for|from)|@|\bw/)\s+(?=[a-zà-ÿ&])", line.text):
            _lower_after(candidates, line, match.end(), number, role_spans, name_starts, lower_case, mine_label)
    return _best(candidates, lines)


def _score_run(candidates: list[_Candidate], line: Line, tokens: list[Token], first: int, after: int, number: int, header: int, name_starts: frozenset[int], role_spans: tuple[tuple[int, int], ...], mine_label: bool) -> None:
    # Leading words that only begin a sentence ("Interviewed at", "Met ...") are no part of a name.
    while first < after and tokens[first].lower in NOT_NAMES and not (tokens[first].lower in {"the", "new", "great", "good", "big", "little", "old", "north", "west", "east", "south", "six", "three", "four", "seven", "first", "second"} and after - first > 1):
        first += 1
    while after > first and tokens[after - 1].lower in NOT_NAMES and tokens[after - 1].lower not in ORGANISATIONS:
        after -= 1
    if first >= after:
        return
    start, end = tokens[first].start, tokens[after - 1].end
    text = line.text[start - line.start : end - line.start]
    text = re.sub(r"['’]s$", "", text) if not re.search(r"['’]s$", text) or after - first == 1 else text
    end = start + len(text)
    words = [t.lower for t in tokens[first:after]]
    ending = words[-1] in ORGANISATIONS or words[0] in {"university", "college", "ysgol", "royal", "st", "bank", "borough", "hotel", "ministry", "department", "museum", "school", "museo", "théâtre", "teatro", "maison", "café", "cafe", "hafan", "casa", "haus"}
    before = line.text[: start - line.start]
    behind = line.text[end - line.start :]
    if start in name_starts and not ending:
        return
    if any(s <= start < e for s, e in role_spans):
        return
    if len(words) == 1 and (words[0] in GENERIC_ORGANISATIONS or words[0] in JOBS or words[0] in HONORIFICS):
        return
    score = 0.0
    if ending and len(words) > 1:
        score += 3
    at = _BEFORE.search(before[-16:])
    if at:
        score += 2 if not _AT.search(before[-14:]) else 3
    if _INTERVIEW.search(before) and at and not _MINE_BEFORE(before):
        score += 5
    if at and re.search(r"\b(?:role|job|position|post|vacancy)\s+(?:at|with|@|for)\s*(?:the\s+)?$", before, re.I):
        score += 4
    if at and any(abs(e - start) < 18 for s, e in role_spans):
        score += 4
    if number < header:
        score += 3.5 - number
    if score <= 0:
        return
    if len(words) == 1 and is_known(words[0]) and not at and not ending:
        score -= 3
    if _MINE_BEFORE(before) or mine_label:
        score -= 8
    if _MINE_AFTER.match(behind):
        score -= 6
    if _OTHER.search(before[-45:]) and not _INTERVIEW.search(before[-45:]):
        score -= 3
    candidates.append(_Candidate(text, start, end, score))


def _MINE_BEFORE(before: str) -> bool:
    piece = re.split(r"[.;|!?]|\s[-–—]\s|->|→", before)[-1]
    if _INTERVIEW.search(piece) and not re.search(r"\b(?:current|my|old|last|ex|prev\w*|used to|yrs|years)\b", piece, re.I):
        return False
    match = _MINE.search(piece)
    return bool(match) and not re.search(r"\b(?:he|she|they)(?:'\w+)?\s+(?:\w+\s){0,3}$", piece, re.I)


def _header_pieces(candidates: list[_Candidate], line: Line, number: int, name_starts: frozenset[int], role_spans: tuple[tuple[int, int], ...]) -> None:
    """The pieces of a heading: "bluebird cafe, barista, sam", "Oakhaven Groceries → delivery planner"."""
    if line.label and not _LABEL.match(line.label) and len(line.label.split()) <= 4:
        pieces = [(line.label, line.label_start)]
    else:
        pieces = []
    for match in re.finditer(r"[^,;:|/()→!?\n]+?(?=\s*(?:[,;:|()→!?]|\s/|\s-{1,2}\s|\s?->|\s[–—]\s|\.\s|\.$|$))", line.text):
        raw = match.group()
        text = raw.strip(" .-–—>*\t")
        if text:
            pieces.append((text, line.start + match.start() + raw.index(text)))
    for order, (text, start) in enumerate(pieces):
        words = [t for t in tokenize(text, start) if t.is_word]
        if not 0 < len(words) <= 6 or start in name_starts:
            continue
        end = start + len(text)
        if any(s < end and start < e for s, e in role_spans) or any(words[0].start <= n < end for n in name_starts):
            continue
        lowered = [w.lower for w in words]
        if all(w in NOT_NAMES or any(c.isdigit() for c in w) or is_known(w) and w not in ORGANISATIONS and w == words[k].text for k, w in enumerate(lowered)):
            continue
        tags = tag([w.text for w in words])
        if any(is_finite(t) for t in tags) and lowered[-1] not in ORGANISATIONS and not all(_capital(w) for w in words):
            continue
        if re.match(r"(?:the|an?|this|that|my|ok|so|went|met|saw|spoke|with|for|today|yesterday|just|interview|phone|zoom|video|notes?)\b", text, re.I) and not (words[0].lower == "the" and _capital(words[-1])):
            continue
        score = 4.5 - number - 0.7 * order
        if lowered[-1] in ORGANISATIONS:
            score += 3
        if lowered[-1] in JOBS and lowered[-1] not in ORGANISATIONS:
            continue
        candidates.append(_Candidate(text, start, end, score))


def _lower_after(candidates: list[_Candidate], line: Line, at: int, number: int, role_spans: tuple[tuple[int, int], ...], name_starts: frozenset[int], lower_case: bool, mine_label: bool) -> None:
    tokens = tokenize(line.text[at:], line.start + at)
    skip = 1 if tokens and tokens[0].lower == "the" else 0
    end = _lower_run(tokens, skip)
    run = tokens[skip:end]
    if not run or run[0].start in name_starts or any(s <= run[0].start < e for s, e in role_spans):
        return
    before = line.text[:at]
    words = [t.lower for t in run]
    ending = words[-1] in ORGANISATIONS
    unknown = [w for w in words if not is_known(w)]
    if not (ending and len(words) > 1) and not (unknown and len(words) <= 3 and (lower_case or _AT.search(before[-6:] + " "))):
        return
    if words[0] in {"a", "an", "my", "their", "this", "his", "her", "our", "least", "first", "last", "all", "some", "about"} or any(c.isdigit() for c in words[0]):
        return
    piece = before
    score = 1.0 + (2.5 if ending else 0)
    if _INTERVIEW.search(piece) and not _MINE_BEFORE(before):
        score += 4
    if any(abs(e - run[0].start) < 18 for s, e in role_spans):
        score += 3
    score += max(0.0, 1.5 - number)
    text = line.text[run[0].start - line.start : run[-1].end - line.start]
    behind = line.text[run[-1].end - line.start :]
    if _MINE_BEFORE(before) or mine_label:
        score -= 8
    if _MINE_AFTER.match(behind):
        score -= 6
    candidates.append(_Candidate(text, run[0].start, run[-1].end, score))


def _best(candidates: list[_Candidate], lines: list[Line]) -> tuple[str, int, int] | None:
    totals: dict[str, float] = {}
    first: dict[str, _Candidate] = {}
    for candidate in candidates:
        key = re.sub(r"^the ", "", fold(candidate.text)).replace(" and ", " & ").replace("+", "&").strip(".")
        match = next((k for k in totals if k == key or (len(key) > 4 and (k.startswith(key + " ") or key.startswith(k + " ")))), key)
        totals[match] = totals.get(match, 0.0) + candidate.score if match in totals else candidate.score
        known = first.get(match)
        if known is None or (len(candidate.text) > len(known.text) and candidate.score > 0) or (known.text.islower() and not candidate.text.islower()):
            first[match] = candidate
    if not totals:
        return None
    best = max(totals, key=lambda k: (totals[k], -first[k].start))
    if totals[best] < 2:
        return None
    chosen = first[best]
    return _written(chosen.text), chosen.start, chosen.end


def _written(text: str) -> str:
    """The name as a letter should have it: capitals where the notes have none."""
    text = " ".join(text.split()).strip(" .,-")
    if any(word[:1].isupper() for word in text.split()):
        return text
    words = [w if w in {"of", "the", "and", "for", "at", "de", "la", "in", "on", "&"} and i else capitalise(w) for i, w in enumerate(text.split())]
    return " ".join(words)
