"""The role applied for, told apart from the interviewers' titles and the candidate's old jobs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.english.shorthand import expand
from assistant.english.tagging import tag
from assistant.english.tokens import Token, tokenize
from assistant.reading.lexicon import JOBS
from assistant.reading.segments import Line

_LABEL = re.compile(r"^(?:the )?(?:role|position|job|job title|title|post|vacancy|applied for|applying for|re|for|opening|interview for|job role|subject|role applied for)$", re.I)
_NOUNS = frozenset("role job position post vacancy gig opening spot interview one shift slot opportunity".split())
_MINE = re.compile(
    r"\b(?:i|i've|ive|i'm|im|i was|was|worked|my|me|as an?|years?|yrs?|months?|since|current(?:ly)?|ex|former|old|used to|last|did)\b[^.;|\n]{0,40}$", re.I
)
_THEIRS = re.compile(r"(?:\b(?:he|she|who|he's|she's|hes|shes|they've got an?|their|his|her|met|the|by|our)\s+(?:is\s+|was\s+)?(?:the\s+|a\s+|their\s+|also\s+)?)$", re.I)
_MODIFIER_STOP = frozenset(
    "the a an this that their his her my our for as at with w/ in of and or to re is was i he she they we it about interview "
    "interviewed interviewing job role position post today yesterday new first second met from on ok so just went got did "
    "by someone great good lovely nice one need needs want wants been being be some more another any who which".split()
)


@dataclass
class _Candidate:
    text: str
    start: int
    end: int
    score: float


def find_role(lines: list[Line], titles: tuple[str, ...], name_ends: tuple[int, ...], header: int) -> tuple[str, int, int] | None:
    """The role with its place, or None. ``titles``: what interviewers are called, never the role."""
    candidates: list[_Candidate] = []
    for number, line in enumerate(lines):
        tokens = tokenize(line.text, line.start)
        mine_label = bool(line.label and re.fullmatch(r"me|a\d*|my .*|current.*|strengths?|experience|background", line.label, re.I))
        if line.label and _LABEL.match(line.label):
            piece = _first_piece(line.text)
            if piece and len(piece.split()) <= 8:
                sure = 12 if re.search(r"role|position|job|post|vacancy|title|applied|applying", line.label, re.I) else 3
                candidates.append(_Candidate(piece, line.start, line.start + len(piece), sure))
        for index, token in enumerate(tokens):
            if token.lower in _NOUNS and index:
                _before_noun(candidates, line, tokens, index, number)
        for match in re.finditer(r"\b(?:role|position|job|post|vacancy)\s*(?:of|is|was|as|:|=|-|–)\s*(?:an?\s+|the\s+)?(?P<role>[^,.;:()\n]{3,50})", line.text, re.I):
            piece = _first_piece(match["role"])
            words = piece.split()
            if words and _has_job(words):
                cut = _cut_after_job(piece)
                candidates.append(_Candidate(cut, line.start + match.start("role"), line.start + match.start("role") + len(cut), 8))
        for index, token in enumerate(tokens):
            if token.lower.removesuffix("s") not in JOBS and token.lower not in JOBS:
                continue
            if index + 1 < len(tokens) and tokens[index + 1].lower in JOBS and tokens[index + 1].start - token.end <= 1:
                continue
            _at_head(candidates, line, tokens, index, number, header, titles, name_ends, mine_label)
    if not candidates:
        return None
    totals: dict[str, float] = {}
    for candidate in candidates:
        totals[candidate.text.lower()] = totals.get(candidate.text.lower(), 0) + candidate.score
    best = max(candidates, key=lambda c: (totals[c.text.lower()], c.score, -c.start))
    if totals[best.text.lower()] < 2:
        return None
    return _written(best.text), best.start, best.end


def _first_piece(text: str) -> str:
    piece = re.split(r"[,;(|!?]|\s[-–—]\s|\s@\s|\bat\b|\bwith\b|\bw/|\.\s|\.$|\s?->|→|\bfor\b|\bin the\b", text)[0]
    return piece.strip(" .:-–—")


def _has_job(words: list[str]) -> bool:
    return any(w.lower().strip(".,").removesuffix("s") in JOBS or w.lower().strip(".,") in JOBS for w in words)


def _cut_after_job(text: str) -> str:
    words = text.split()
    last = max((k for k, w in enumerate(words) if w.lower().strip(".,") in JOBS), default=len(words) - 1)
    return " ".join(words[: last + 1])


def _before_noun(candidates: list[_Candidate], line: Line, tokens: list[Token], noun_at: int, number: int) -> None:
    """ "for the forklift and inbound role", "museum learning officer post"."""
    noun = tokens[noun_at].lower
    tokens = tokens[max(0, noun_at - 7) : noun_at]
    begin = len(tokens)
    while begin and (tokens[begin - 1].is_word and tokens[begin - 1].lower not in _MODIFIER_STOP or tokens[begin - 1].text in "/&" or (tokens[begin - 1].lower in {"and", "&", "of"} and begin >= 2 and tokens[begin - 2].lower not in _MODIFIER_STOP and begin < len(tokens))):
        begin -= 1
    while begin < len(tokens) and (tokens[begin].lower in {"and", "&", "/", "of"} or not tokens[begin].is_word):
        begin += 1
    chosen = tokens[begin:]
    if not chosen or len(chosen) > 6 or any(t.text in ",;:" for t in chosen):
        return
    words = [t.text for t in chosen]
    before = line.text[: chosen[0].start - line.start]
    tags = tag(words)
    job = _has_job(words[-1:])
    if not job and (tags[-1] not in ("NOUN", "PROPN", "VERB|Ger", "ADJ", "X") or chosen[-1].lower in {"good", "full-time", "part-time", "dream", "current", "last", "other", "phone", "video", "zoom", "panel", "final", "day", "night", "same", "right", "whole", "perm", "trial", "long", "late", "early"}):
        return
    if noun in {"one", "shift", "slot", "interview", "spot"} and not job:
        return
    score = 5.0 if job else 2.0
    if re.search(r"\bfor (?:the |an? |their )?$", before, re.I):
        score += 3
    if re.search(r"\bthe $", before, re.I):
        score += 1
    if _MINE.search(before) and not re.search(r"\bfor\b", before):
        score -= 6
    score -= 0.1 * number
    text = line.text[chosen[0].start - line.start : chosen[-1].end - line.start]
    candidates.append(_Candidate(text, chosen[0].start, chosen[-1].end, score))


def _at_head(candidates: list[_Candidate], line: Line, tokens: list[Token], index: int, number: int, header: int, titles: tuple[str, ...], name_ends: tuple[int, ...], mine_label: bool) -> None:
    begin = index
    while begin and index - begin < 6:
        before = tokens[begin - 1]
        if before.text in "/&" or (before.lower in {"and", "&"} and begin >= 2 and tokens[begin - 2].is_word and tokens[begin - 2].lower not in _MODIFIER_STOP and tokens[begin - 2].lower not in JOBS):
            begin -= 1
            continue
        if not before.is_word or before.lower in _MODIFIER_STOP or tokens[begin].start - before.end > 1:
            break
        if any(c.isdigit() for c in before.text) and not any(c.isalpha() for c in before.text):
            break
        if tag([before.text.lower()])[0].startswith(("VERB|Fin", "AUX", "ADP", "PRON", "SCONJ")) and before.lower not in {"lead", "support", "research", "sales", "front", "back"}:
            break
        begin -= 1
    while begin < index and (tokens[begin].text in "/&" or tokens[begin].lower in {"and"}):
        begin += 1
    end = index + 1
    # "head of year", "officer (families)", "manager for X" stay outside but for "of".
    if end + 1 < len(tokens) and tokens[end].lower == "of" and tokens[end + 1].is_word and tokens[index].lower in {"head", "director", "manager", "teacher", "lecturer", "professor"}:
        end += 2
    chosen = tokens[begin:end]
    text = line.text[chosen[0].start - line.start : chosen[-1].end - line.start]
    if any(text.lower() == t.lower() or text.lower() in t.lower() for t in titles):
        return
    before = line.text[: chosen[0].start - line.start]
    if any(0 <= chosen[0].start - e <= 6 for e in name_ends):
        return  # a title behind a name
    score = 1.0
    if re.search(r"\b(?:for|re|applied for|interview(?:ed|ing)? for|interview)\s*:?\s*(?:the |an? |their )?$", before, re.I):
        score += 5
    if number < header:
        score += 4.0 - number
        if not before.strip(" -–—*") or re.search(r"[,:(/|→>!.-]\s*(?:the |an? )?$", before):
            score += 2
    if re.search(r"\bas (?:an? |the |their )?$", before, re.I) and re.search(r"\bi\b|\bme\b", before, re.I):
        score -= 5
    if mine_label or (_MINE.search(before) and not re.search(r"\bfor (?:the |an? )?$", before)):
        score -= 7
    if _THEIRS.search(before):
        score -= 4 if not re.search(r"\bfor the $", before) else 0
    if chosen[-1].lower.endswith("s") and chosen[-1].lower not in JOBS:
        score -= 3  # "drivers", "nurses": people, not the post
    if len(chosen) == 1 and number >= header:
        score -= 1.5
    candidates.append(_Candidate(text, chosen[0].start, chosen[-1].end, score))


def _written(text: str) -> str:
    text = expand(text.strip(" .,:;-")).replace(" w ", " with ")
    text = re.sub(r"^(?:the|an?|their)\s+", "", text, flags=re.I)
    return re.sub(r"\s*\?+$", "", text)
