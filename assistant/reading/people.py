"""The interviewers: who they are, what they are called, which job they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.english.shorthand import expand
from assistant.english.tagging import is_finite, is_known, tag
from assistant.english.tokens import Token, tokenize
from assistant.reading.lexicon import HONORIFICS, INTERVIEWER_VERBS, NOT_NAMES, ORGANISATIONS, TITLES
from assistant.reading.names import Name, capitalise, could_be_name, fold, given_and_family, name_at, same_person
from assistant.reading.segments import Line
from assistant.schema import Person

_MEETING = re.compile(
    r"(?:\b(?:met|meet|meeting|saw|seen|interview(?:ed|er|ers|ing)?|panel(?: of \w+)?|chair(?:ed)?|host(?:ed)?|led|done|conducted|run|organi[sz]er|attendees?|introduced)\b"
    r"(?: today| yesterday| then| briefly| also| finally| first)?"
    r"(?:\s+(?:w/|with|by|to|was|were|is|are|both|included))?"
    r"|\b(?:spoke|speak|talk(?:ed)?|chat(?:ted)?|call|zoom(?:ed)?|video|teams|coffee|sat(?: down)?|phone|interview|round|session|convo|conversation|hour|mins?|minutes?|time|tour|quick \w+|it was|was|there were|and|then|plus|with)\b\s*(?:w/|with|to|by)"
    r"|(?<!\w)w/|\b(?:with|and then|then|plus|by)\b|\bit was|\bthere was|\bthey were|\bspeaking to|\bnames?:?)\s*[:=-]?\s*$",
    re.I,
)
_ME_CONTEXT = re.compile(
    r"\b(?:my|our|his|her|their)\s+(?:\w+\s+){0,2}$|\b(?:told (?:them|him|her) (?:about|how)|about|ask|email|text|ring|call|thank|ref(?:erence)?s?(?: from)?|like|unlike|for|under|called|named|story (?:of|about)|sister|brother|wife|husband|mum|mentor|friend|colleague)\s*$",
    re.I,
)
_PLACE_BEFORE = re.compile(r"(?:\b(?:at|from|in|near|of|for|via|using|on)|@)\s*(?:the\s+)?$", re.I)
_RELATION = re.compile(r"\b(?:his|her|the|their)\s+(?:\w+\s)?(?:sister|brother|wife|husband|partner|son|daughter|deputy|colleague|business partner|assistant|boss)\s*$", re.I)


@dataclass
class _Candidate:
    name: Name
    score: float
    title: str | None = None
    mentions: list[Name] = field(default_factory=list)


def find_people(lines: list[Line], sender: Name | None, lower_case: bool, organisation_starts: frozenset[int]) -> list[Person]:
    """The interviewers in the order in which they first occur."""
    candidates: list[_Candidate] = []
    for line in lines:
        tokens = tokenize(line.text, line.start)
        if line.label is not None:
            _from_label(line, tokens, candidates, lower_case, sender)
        _from_text(line, tokens, candidates, lower_case, sender, organisation_starts)
    return _merge(candidates)


def _add(candidates: list[_Candidate], name: Name, score: float, title: str | None = None) -> None:
    for known in candidates:
        if any(same_person(name.text, mention.text) for mention in known.mentions):
            known.score = max(known.score, score) + 0.5
            known.title = known.title or title
            known.mentions.append(name)
            return
    candidates.append(_Candidate(name, score, title, [name]))


def _is_sender(name: Name, sender: Name | None) -> bool:
    if sender is None:
        return False
    if name.start == sender.start:
        return True
    return fold(name.text) == fold(sender.text) or (len(name.text) > 2 and same_person(name.text, sender.text) and name.honorific is None and len(name.text.split()) == 1)


def _from_label(line: Line, tokens: list[Token], candidates: list[_Candidate], lower_case: bool, sender: Name | None) -> None:
    """ "graham: ovens new", "Interviewer: Priya Raman", "Head = Mrs. Ngozi Eze-Williams"."""
    label = line.label or ""
    words = re.split(r"[\s/&]+", label.lower())
    naming = bool(
        re.search(r"\b(?:interviewers?|panel|interviewed by|met|with|who|people|attendees|organi[sz]er|host|hiring manager|manager|chair|spoke to|names?|contact)\b", label, re.I)
    ) and not re.search(r"\b(?:current|my|ref|line manager at|notes?)\b", label, re.I)
    titled = all(w.strip(".,") in TITLES or w in {"of", "the", "and"} for w in words if w)
    if (naming or titled) and tokens:
        index = 0
        while index < len(tokens):
            found = name_at(tokens, index, lower_case=lower_case and index == 0)
            if found and not (index and tokens[index - 1].lower in {"at", "@", "from"}):
                name, after = found
                if not _is_sender(name, sender) and not _organisational(name):
                    title = _title_after(tokens, after, line) or (label if titled and not naming else None)
                    _add(candidates, name, 5 if naming else 4, title)
                index = after
                if titled and not naming:
                    break
                continue
            if tokens[index].text in ".;" and not naming:
                break
            index += 1
        return
    label_tokens = tokenize(label, line.label_start)
    if not label_tokens:
        return
    found = name_at(label_tokens, 0, lower_case=True)
    if found is None:
        return
    name, after = found
    rest = [t for t in label_tokens[after:] if t.is_word]
    if _is_sender(name, sender) or _organisational(name) or name.text.lower() in NOT_NAMES:
        return
    if rest and not any(t.lower in TITLES or not is_known(t.lower) for t in rest):
        return
    proper = name.text[:1].isupper() and not is_known(name.text.lower())
    title = " ".join(t.text for t in rest) or None
    # A label alone is weak evidence ("Budget: ..."); it counts fully for a name met elsewhere.
    known = any(same_person(name.text, m.text) for c in candidates for m in c.mentions)
    _add(candidates, Name(name.text, name.start, name.end, name.honorific), 4 if proper or known or title else 1.5, title)


def _organisational(name: Name) -> bool:
    return any(word.lower().strip(".,") in ORGANISATIONS for word in name.text.split()) and name.honorific is None


def _from_text(
    line: Line,
    tokens: list[Token],
    candidates: list[_Candidate],
    lower_case: bool,
    sender: Name | None,
    organisation_starts: frozenset[int],
) -> None:
    index = 0
    in_list = 0.0  # the score that "and", "," and "+" hand on along a list of names
    while index < len(tokens):
        token = tokens[index]
        before = line.text[: token.start - line.start]
        meeting = bool(_MEETING.search(before[-40:])) or (not before and bool(line.label and re.search("interviewer|panel|met", line.label, re.I)))
        found = name_at(tokens, index, lower_case and (meeting or in_list > 0))
        if found is None:
            if token.is_word and token.lower not in {"and", "his", "her", "the", "sister", "deputy"} and token.lower not in TITLES or token.text in ".;":
                in_list = 0.0 if token.text not in ",+&/" else in_list
            index += 1
            continue
        name, after = found
        if token.start in organisation_starts or _is_sender(name, sender) or _organisational(name):
            in_list = 0.0
            index = after
            continue
        score = _score(name, tokens, index, after, before, meeting, line)
        title = _title_after(tokens, after, line) or _title_before(tokens, index)
        relation = bool(_RELATION.search(before))
        if relation and in_list:
            score = max(score, in_list)
        elif in_list and score >= 0 and not _PLACE_BEFORE.search(before) and re.search(r"(?:,|\+|&|/|\band|\bw/|\bplus)\s*(?:(?:the|his|her|then|a|also)\s+)?(?:[\w-]+\s+){0,3}$", before):
            score = max(score, in_list - 0.5)
        if score > 0:
            _add(candidates, name, score, title)
        in_list = score if score >= 3 else 0.0
        index = after
        # a title in brackets between two names does not end the list
        while index < len(tokens) and tokens[index].text == "(":
            close = next((k for k in range(index, min(index + 12, len(tokens))) if tokens[k].text == ")"), None)
            if close is None:
                break
            inner = tokens[index + 1 : close]
            for offset in range(len(inner)):
                nested = name_at(inner, offset)
                if nested and not _organisational(nested[0]) and not _is_sender(nested[0], sender):
                    if len(nested[0].text.split()) > 1 and score >= 2 and not _title_words(inner):
                        # "Tunde ... (Babatunde Afolabi)": the name spelled out
                        _spell_out(candidates, name, nested[0])
                    break
            index = close + 1


def _spell_out(candidates: list[_Candidate], short: Name, full: Name) -> None:
    for candidate in candidates:
        if any(m.start == short.start for m in candidate.mentions):
            candidate.mentions.append(full)


def _title_words(tokens: list[Token]) -> bool:
    return any(t.lower in TITLES for t in tokens)


def _score(name: Name, tokens: list[Token], index: int, after: int, before: str, meeting: bool, line: Line) -> float:
    score = 0.0
    following = tokens[after].lower if after < len(tokens) else ""
    second = tokens[after + 1].lower if after + 1 < len(tokens) else ""
    if meeting and not (following and second and following == "'s"):
        score += 5
    if name.honorific:
        score += 3
    if _title_after(tokens, after, line) is not None:
        score += 3.5
    elif _title_before(tokens, index) is not None:
        score += 3.5
    if following in INTERVIEWER_VERBS or (following in {"who", "also", "then", "just", "really"} and second in INTERVIEWER_VERBS):
        score += 3
    if following in {"from", "at", "who"} and score == 0 and index <= 1:
        score += 2.5
    if len(name.text.split()) > 1 and score == 0 and not before.strip():
        score += 1
    if name.text.endswith(("'s", "’s")) or following == "'s":
        score -= 1
    if _ME_CONTEXT.search(before) and not name.honorific and not meeting:
        score -= 6
    if _PLACE_BEFORE.search(before) and not name.honorific:
        score -= 6 if not re.search(r"\b(?:email|call|message|invite|questions?)\s+from\s*$", before, re.I) else -3
    single_known = len(name.text.split()) == 1 and is_known(name.text.lower()) and not meeting
    if single_known and not before.strip():
        words = [t.text for t in tokens[index : index + 6] if t.is_word]
        tags = tag([w.lower() for w in words])
        # "Asked about ...", "Liked ...": a verb that begins a line in capitals
        if tags and (tags[0].startswith(("VERB", "ADP", "ADV", "DET", "SCONJ", "AUX", "ADJ")) or (len(tags) > 1 and tags[0] == "NOUN" and not is_finite(tags[1]))):
            score -= 3
    return score


_TITLE_STOP = frozenset(
    "at @ for on in and but who from with w/ today yesterday then - – — . ; ( ) she he they i we runs is was said about + & mon tue wed thu fri tues thurs asked wants".split()
)


def _title_after(tokens: list[Token], after: int, line: Line) -> str | None:
    """ "(eng mgr)", ", head of ops", "the ops manager", "- matron", "is the manager" after a name."""
    index = after
    if index >= len(tokens):
        return None
    opener = tokens[index]
    bracket = opener.text == "("
    if opener.text in {"(", ",", "-", "–", "—", ":", "="}:
        index += 1
    elif opener.lower in {"the", "he's", "she's", "is", "was", "their", "a"}:
        pass
    elif opener.lower not in TITLES and not any(t.lower in TITLES for t in tokens[index : index + 3]):
        return None
    while index < len(tokens) and tokens[index].lower in {"the", "he's", "she's", "is", "was", "their", "a", "an", "she", "he", "who's", "who", "our"}:
        index += 1
    words: list[Token] = []
    while index < len(tokens) and len(words) < 7:
        token = tokens[index]
        if token.text in {",", "/", "&"} and words and any(t.lower in TITLES for t in words) and not bracket:
            break
        if token.lower == "of" and words or (bracket and token.text in {"&", "/", ",", "-"} and words):
            words.append(token)
            index += 1
            continue
        if token.lower in _TITLE_STOP and token.text not in ("&",) or (not token.is_word):
            if token.lower in {"for", "and", "in"} and bracket and words:
                words.append(token)
                index += 1
                continue
            break
        words.append(token)
        index += 1
    while words and (not words[-1].is_word or words[-1].lower in {"of", "for", "and", "in"}):
        words.pop()
    if not words or not any(t.lower in TITLES for t in words):
        return None
    if not bracket:
        # Without brackets the title ends with its head noun, or what follows "of".
        last = max(k for k, t in enumerate(words) if t.lower in TITLES)
        of = next((k for k, t in enumerate(words) if t.lower == "of" and k > last), None)
        words = words if of is not None and of == last + 1 else words[: last + 1]
        if len([t for t in words if t.lower not in {"of"}]) > 5:
            return None
        tags = tag([t.text for t in words])
        if any(is_finite(t) for t in tags[:-1]) and words[0].lower not in TITLES:
            return None
    return line.text[words[0].start - line.start : words[-1].end - line.start]


def _title_before(tokens: list[Token], index: int) -> str | None:
    """ "matron Chidi", "the ops manager Lou", "governor Pat Lyle": a title right before a name."""
    end = index
    if end and tokens[end - 1].text in {",", "=", ":", "-"}:
        end -= 1
    if end and tokens[end - 1].lower in {"is", "was", "called"}:
        end -= 1
    if not end or tokens[end - 1].lower not in TITLES or tokens[end - 1].lower in HONORIFICS:
        return None
    begin = end - 1
    while begin and (tokens[begin - 1].lower in TITLES or tag([tokens[begin - 1].text])[0] in ("NOUN", "ADJ")) and tokens[begin - 1].is_word and end - begin < 4:
        begin -= 1
    if begin and tokens[begin - 1].lower in {"my", "our", "old", "current", "ex", "a", "as", "senior"}:
        return None
    return " ".join(t.text for t in tokens[begin:end])


def _merge(candidates: list[_Candidate]) -> list[Person]:
    people: list[Person] = []
    kept = [c for c in candidates if c.score >= 2.5]
    groups: list[_Candidate] = []
    for candidate in kept:
        twin = next((g for g in groups if any(same_person(m.text, n.text) for m in g.mentions for n in candidate.mentions)), None)
        if twin:
            twin.mentions += candidate.mentions
            twin.title = twin.title or candidate.title
        else:
            groups.append(candidate)
    for group in sorted(groups, key=lambda g: min(m.start for m in g.mentions)):
        best = max(group.mentions, key=lambda m: (len(m.text.split()), len(m.text) > 2, m.text[:1].isupper(), m.honorific is not None))
        honorific = next((m.honorific for m in group.mentions if m.honorific), None)
        name = capitalise(best.text)
        given, family = given_and_family(name)
        called = next((capitalise(m.text) for m in group.mentions if len(m.text.split()) == 1 and len(m.text) > 2 and m.honorific is None), None)
        if family is not None and called is not None and given is None and fold(called) != fold(family):
            given = called
        if honorific and family is None:
            given, family = None, name
        title = expand(group.title) if group.title else None
        people.append(
            Person(name=name, title=title, honorific=honorific, family_name=family, given_name=given, quote=best.text)
        )
    return people


def mentions(person: Person, word: str) -> bool:
    """Whether a word of the notes names this person."""
    return could_be_name(word, lower_case=True) and same_person(word, person.name)
