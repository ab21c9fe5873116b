"""The hiring company, told apart from the present employer, agencies, clients and places.

Candidates are pieces of the heading and what stands behind "at", "with", "called"; each is weighed by
who the sentence is about. What the candidate did somewhere, was somewhere else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import Token, tokenize
from assistant.reading.heading import Piece
from assistant.reading.lexicon import (
    AGENCIES,
    GENERIC_ORGANISATIONS,
    HONORIFICS,
    INTERVIEWER_VERBS,
    JOBS,
    NOT_NAMES,
    ORGANISATION_OPENERS,
    ORGANISATIONS,
    PARTICLES,
    SURNAMES,
    TITLES,
)
from assistant.reading.names import capitalise, fold, is_given
from assistant.reading.places import PLACES
from assistant.reading.role import head_noun
from assistant.reading.segments import Line
from assistant.reading.vocabulary import is_english

_FOUNDERS = frozenset("founder cofounder co-founder owner ceo md director boss president head".split())
_NAMED_FOR = re.compile(
    r"(?:[\w'’-]+ ){0,4}(?:centre|center|institute|school|society|council|foundation|trust|dept|department|ministry|"
    r"office|association|college|academy|friends|agency|network|forum|alliance) for (?=\w)|The \w+ at (?=[A-Z])",
    re.I,
)
_TAKES_FOR = frozenset(
    "centre center institute school society council foundation trust department ministry office bureau "
    "association campaign college academy friends fund partnership agency network forum alliance unit dept".split()
)
_JOINS = frozenset("of the and n & + for 's on at de la del di du und y e in an".split())
_LABEL = re.compile(
    r"^(?:the )?(?:company|employer|organi[sz]ation|firm|org|co|where|school|hospital|trust|workplace|"
    r"business|applying to|company name|place|"
    r"location|venue|hiring (?:company|org|organi[sz]ation)|interview (?:at|with)|interviewed (?:at|with)|"
    r"at|site|client|name of (?:company|employer)|shop|charity)$",
    re.I,
)
_WEAK_LABEL = frozenset("where place site client at location venue".split())
_INLINE = re.compile(
    r"\b(?:(?P<sure>(?i:company|employer|organisation|organization|firm|hiring company))\s*:\s*(?=\S)|"
    r"(?i:the |this )?(?i:place|company|firm|shop|school|restaurant|outfit|agency|charity|business|"
    r"employer)(?: is|'s| was) (?:called |named )?(?=[A-Z]))"
    r"(?P<name>(?:[A-Z0-9][\w'’&-]*(?: (?:of|the|and|&|de|for) (?=[A-Z])| (?=[A-Z&])| & (?=[A-Z]))?){1,7})",
)
_INTERVIEW = re.compile(
    r"\b(?:interview(?:ed|ing|s)?|int|intervew|met|meeting|round|panel|role|job|position|post|vacancy|"
    r"applied|applying|application|trial|chat|call|spoke|spoken|talked|"
    r"assessment|audition|shift|visit(?:ed)?|walked|toured|tour|campus|lectureship|thing|one|heads?|runs?|"
    r"owns?|manages?|manager|director|just left|nothing|news|heard|no|rejected)\b",
    re.I,
)
_BEFORE = re.compile(
    r"(?:(?:\b(?:at|for|with|from|w/|by|to|join(?:ing)?|of|about|in|over at|down at|up at|between me and|"
    r"work(?:ing)? (?:at|for)|called|visit(?:ed)?|walked|toured|was|it'?s|re|left|leaving|out of|outside|"
    r"into|inside)|(?<!\w)w/|@)\s*(?:the\s+)?)$",
    re.I,
)
_AT = re.compile(
    r"(?:\b(?:at|over at|down at|up at|called|join(?:ing)?|walked|visited|toured)|@)\s*(?:the\s+)?$", re.I
)
_AT_PLACE = re.compile(r"(?:\b(?:at|over at|down at|up at)|@)\s*(?:the\s+)?$", re.I)
_SUBJECT = re.compile(
    r"(?P<mine>(?<![\w'])(?:i|i've|ive|i'm|im|i'd|me|my|mine|we|our|current(?:ly)?|present(?:ly)?|now at|"
    r"ex|old|last|prev(?:ious(?:ly)?)?|former(?:ly)?|used to|yrs?|years?|months?|mths?|mos|placement|"
    r"internship|temped|volunteer(?:ed|ing)?|degree|studied|summers?|back at|worked|led|ran|did|built|"
    r"trained|wrote|managed|left|leaving|leave|earned|moved from|got|"
    r"cut|done|had|similar|same|when|before|since|ran|closed|helped|notice|sampling|put|also|other)(?![\w'])"
    r")|(?P<theirs>\b(?:interview(?:ed|ing|s)?|int|intervew|met|role|job|position|post|vacancy|applied|"
    r"applying|application|spoke|talked|he|she|they|who|he's|she's|their|his|her|"
    r"called|heads?|runs?|owns?|manager|director|panel|round|meeting|visited|walked|toured|tour|trial|"
    r"nothing from|no news|lectureship|opening|join|hour|minutes|mins|coffee|zoom|call|chat|owner|boss)\b)",
    re.I,
)
_INTERVIEW_AFTER_ME = re.compile(
    r"\b(?:interview(?:ed|ing)?|applied|applying|met|spoke|talked|chatted|saw|seen|just left|went for|"
    r"walked|visited|toured|been for|had (?:my|an?|the) (?:\w+ )?(?:interview|chat|call|trial))\b",
    re.I,
)
_SILENT = re.compile(
    r"\b(?:nothing|no news|no word|no reply|heard|hear|anything|email|reply|a no|the no|rejection|radio "
    r"silence|letter|offer)\b(?: \w+){0,2} from\s+(?:the\s+)?$",
    re.I,
)
_MINE_AFTER = re.compile(
    r"^['’]?s?\s*(?:[(\[,–-]\s*)?(?:current(?:ly)?\b|now\b|present\b|my\b|where (?:i|we)\b|for (?:the "
    r"(?:last|past)|\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|a (?:year|summer|while))\b|"
    r"since\b|until\b|till\b|"
    r"i(?! (?:talked|spoke|met|saw|interviewed|had|think|was interviewed))\b|i've\b|we\b(?! (?:talked|"
    r"discussed|met))|and (?:i|we)\b(?! (?:talked|spoke|met|saw))|don'?t know|dont know|do not know|"
    r"pay(?:s)? me|before\b|\d{4}\b|(?:is|are) (?:closing|going|being sold|a (?:mess|nightmare|shambles|"
    r"sinking))|went under|are going|"
    r"job\b|doing\b|tour\b|when\b|last year|last summer|back in|in (?:19|20)\d\d|\(?(?:19|20)\d\d|"
    r"with\b.{0,20}\bwhere i)",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:competitors?|clients?|suppliers?|customers?|rivals?|bank with|agency|recruiters?|heard (?:about|"
    r"from)|offer(?:ed)? (?:from|by|at)|also (?:at|interviewing|applied|shortlisted)|other (?:one|job|"
    r"offer|interview)|"
    r"second interview (?:w/|with|at)|waiting on|used by|posted by|copied from|pasted from|advert on|ad on|"
    r"seen on|listed on|via|through|onto|using|joined from|came from|trained at|studied at|used to (?:be|"
    r"work)|before that at|started at|contract (?:with|for)|from)\b[^.;\n]{0,25}$",
    re.I,
)
_AD_COMPANY = re.compile(
    r"(?:\b(?:our client,?|client:|about|join|work(?:ing)? (?:at|for)|careers at|employer:|on behalf of|"
    r"welcome to|why)\s+(?:the\s+)?$)",
    re.I,
)
_AGENCY_NEAR = re.compile(
    r"\b(?:employment agency|recruitment|recruiter|trading name|equal opportunit|posted by|act(?:s|ing)? "
    r"as|registered in|unsubscribe|alerts|sign up)\b",
    re.I,
)
_GENERIC_PIECE = re.compile(
    r"^(?:(?:my|the|a|an|their|our|this|first|1st|second|2nd|third|3rd|final|last|next|one|two|both|quick|"
    r"short|long|phone|video|zoom|teams|online|in|person|in-person|f2f|panel|group|practical|technical|"
    r"interview(?:s|ed)?|int|intervew|notes?|"
    r"round|stage|part|screen(?:ing)?|call|chat|meeting|trial|shift|session|day|morning|afternoon|evening|"
    r"arvo|today|yesterday|tonight|done|over|finished|went|ok|okay|well|good|great|just|out|of|from|follow|"
    r"up|follow-up|feedback|brain|dump|so|hey|right|"
    r"at|on|by|re|for|about|hr|hybrid|remote|perm(?:anent)?|temp|contract|full|time|part-time|full-time|"
    r"maternity|cover|nights|days|lates|earlies|weekends?|shifts?|office|site|building|reception|floor|am|"
    r"pm|hrs?|hours|mins|minutes|wk|week|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|"
    r"august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|next|last|"
    r"this|was|is|and|&|\d[\w:.]*|half|past|noon|after|before|lunch|job|role|position|post|vacancy|with|"
    r"w/)\b[\s.!?'’-]*)+$",
    re.I,
)
_NEVER_LAST = frozenset(
    "interview interviewed interviews role job position post notes round panel today yesterday monday "
    "tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays "
    "saturdays sundays mon tue tues wed weds "
    "thu thur thurs fri sat sun january february march april june july august september october november "
    "december i we he she they zoom interviewer me my the and or but".split()
)
_COMMON_PLACES = frozenset(
    "company firm shop place agency council business site office factory school hospital charity one thing "
    "lot college university bank church warehouse".split()
)
_NO_PUB = frozenset(
    "end start moment time weekend top back front bottom same door desk table counter station beginning "
    "interview weather minute minutes hatch office usual thing place one".split()
)
_LOWER_STOP = frozenset(
    "for in on to with about is was are w/ today yesterday and as they she he i the at who near role job "
    "re this last from where which so it its it's "
    "that's thats he's she's hes shes they're theyre we you or but um uh erm which that has had have spoke "
    "talked met saw went interview interviewing interviewed just "
    "thing again by over off after before because cos when if then there here where my our their his her a "
    "an no not yeah ok okay also through said says asked want wants "
    "yes been be would will can could lol haha hmm based part full time position post vacancy monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)


@dataclass
class _Candidate:
    text: str
    start: int
    end: int
    score: float


def _capital(token: Token) -> bool:
    word = token.text
    if word[:1].isupper():
        return True
    return (
        word[:1].isdigit()
        and word.isupper()
        and any(c.isalpha() for c in word)
        and word[-2:].lower() not in {"am", "pm", "st", "nd", "rd", "th"}
    )


def _capital_runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Runs of capitalised words, joined by "of", "&", "and the" between capitals; (first, after last)."""
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        if not _capital(tokens[index]):
            index += 1
            continue
        end = index + 1
        while end < len(tokens) and end - index < 9:
            if _capital(tokens[end]) and tokens[end].start - tokens[end - 1].end <= 1:
                end += 1
                continue
            if (
                tokens[end].text == "."
                and tokens[end - 1].lower in {"st", "dr", "mt", "univ"}
                and end + 1 < len(tokens)
                and (_capital(tokens[end + 1]) or tokens[end + 1].lower == "of")
            ):
                end += 2
                continue
            step = end
            while (
                step < len(tokens)
                and (tokens[step].lower in _JOINS or tokens[step].lower in PARTICLES)
                and step - end < 2
            ):
                step += 1
            if (
                step > end
                and step < len(tokens)
                and _capital(tokens[step])
                and tokens[step].start - tokens[step - 1].end <= 1
            ):
                joint = tokens[end].lower
                if joint not in {"for", "and", "at", "in", "on", "+", "i"} or _keeps_join(
                    tokens, index, end, step
                ):
                    end = step + 1
                    continue
            break
        runs.append((index, end))
        index = end
    return runs


def _keeps_join(tokens: Sequence[Token], start: int, joint: int, after: int) -> bool:
    """Whether "and", "for" join two parts of one name: "Hartley and Sons", "Centre for Ageing"."""
    word, before = tokens[joint].lower, tokens[joint - 1].lower
    if (
        word == "and"
        and all(
            is_english(t.text) and not is_given(t.text) and t.lower not in NOT_NAMES
            for t in (tokens[joint - 1], tokens[after])
        )
        and tokens[joint - 1].lower not in JOBS
    ):
        return True  # "Suds and Snouts"
    if word in {"and", "+"}:
        beyond = tokens[after + 1].lower if after + 1 < len(tokens) else ""
        return tokens[after].lower in ORGANISATIONS or (
            before not in ORGANISATIONS and beyond in ORGANISATIONS
        )
    if word == "in":
        return False
    return word == "for" and before in _TAKES_FOR


_PLACES = frozenset(
    "court hall lodge house manor place grange view lea croft gardens rise bank hill ridge brook park fields field meadow meadows green grove close wood woods mead vale "
    "gate cross corner mews walk row square quay wharf bridge ford towers acres end lane cottage villa mill heights point bay beach island valley springs".split()
)
"""Ends of the names that homes, wards, schools and works are known by ("Elm Court"), and of some surnames."""


def organisation_spans(lines: Sequence[Line], lower_case: bool = False) -> frozenset[int]:
    """Where words of organisations' names stand ("Fernhill Museum"): no person is looked for there."""
    starts: set[int] = set()
    for line in lines:
        tokens = tokenize(line.text[:20000], line.start)
        if line.label:
            tokens = tokenize(line.label, line.label_start) + tokens
        for first, after in _capital_runs(tokens):
            words = [t.lower.removesuffix("'s") for t in tokens[first:after]]
            if words[0].rstrip(".") in HONORIFICS and words[0] not in {"sister", "st"}:
                continue
            person = len(words) == 2 and is_given(words[0]) and words[1] in SURNAMES
            if (
                len(words) > 1
                and not person
                and (
                    words[-1] in ORGANISATIONS
                    or (words[-1] in _PLACES and not is_given(words[0]))
                    or (words[0] in ORGANISATION_OPENERS and words[0] not in {"st", "san", "santa"})
                )
            ):
                starts.update(t.start for t in tokens[first:after])
            elif first and _AT_PLACE.search(
                line.text[
                    max(0, tokens[first].start - line.start - 20) : max(0, tokens[first].start - line.start)
                ]
            ):
                starts.update(t.start for t in tokens[first:after])
        for index, token in enumerate(tokens):
            if token.lower not in ORGANISATIONS or not token.is_word or _capital(token) or index == 0:
                continue
            before = tokens[index - 1]
            if (
                before.lower in {"and", "&"}
                and index >= 2
                and token.lower
                in {"sons", "son", "co", "daughters", "daughter", "partners", "associates", "bros"}
            ):
                starts.add(tokens[index - 2].start)
            elif (
                before.is_word
                and not is_english(before.text)
                and not is_given(before.text)
                and token.start - before.end == 1
            ):
                starts.add(before.start)
            elif (
                index >= 2
                and before.is_word
                and tokens[index - 2].is_word
                and not is_english(tokens[index - 2].text)
                and not is_given(tokens[index - 2].text)
                and before.lower not in _LOWER_STOP
                and lower_case
            ):
                starts.update((before.start, tokens[index - 2].start))
    return frozenset(starts)


@dataclass(frozen=True)
class _Spot:
    """A line: its number, whether it is labelled as the candidate's own, pasted, in the heading or near it."""

    line: Line
    number: int
    mine: bool
    pasted: bool
    rank: int | None  # its place among the lines of the heading
    near_top: bool

    def around(self, start: int, end: int) -> tuple[str, str]:
        """The characters before and behind a stretch of the notes."""
        begin, finish = start - self.line.start, end - self.line.start
        return self.line.text[max(0, begin - 90) : begin], self.line.text[finish : finish + 60]


def find_company(
    lines: Sequence[Line],
    name_starts: frozenset[int],
    role_spans: Sequence[tuple[int, int]],
    lower_case: bool,
    heading: Sequence[Piece] = (),
    pasted: frozenset[int] = frozenset(),
    private: frozenset[int] = frozenset(),
) -> tuple[str, int, int] | None:
    """The hiring company as it should be written, with its place; None where the notes name none.

    ``name_starts``: where people's names stand; ``heading``: the pieces of the first lines;
    ``pasted`` and ``private``: numbers of lines that tell less of it, or nothing.
    """
    search = _Search(name_starts, tuple(role_spans), lower_case)
    opening = sorted({piece.line for piece in heading})
    last_of_heading = opening[-1] if opening else 0
    for number, line in enumerate(lines):
        if number in private:
            continue
        text = line.text[:_MOST]
        spot = _Spot(
            line,
            number,
            mine=bool(line.label and _MY_LABEL.fullmatch(line.label.strip())),
            pasted=number in pasted,
            rank=opening.index(number) if number in opening else None,
            near_top=number <= last_of_heading + 2 or len(line.text) > _SPEECH,
        )
        search.labelled(line)
        tokens = tokenize(text, line.start)
        for first, after in _capital_runs(tokens):
            search.capitals(spot, tokens, first, after)
        for match in _LOWER_BEHIND.finditer(text):
            search.lower(spot, match)
    search.pieces(heading)
    return search.best()


class _Search:
    """The candidates for the company."""

    def __init__(
        self, name_starts: frozenset[int], role_spans: tuple[tuple[int, int], ...], lower_case: bool
    ) -> None:
        self.name_starts = name_starts
        self.role_spans = role_spans
        self.lower_case = lower_case
        self.candidates: list[_Candidate] = []

    def _add(self, text: str, start: int, score: float) -> None:
        self.candidates.append(_Candidate(text, start, start + len(text), score))

    def _in_role(self, start: int, end: int) -> bool:
        return any(s < end and start < e for s, e in self.role_spans)

    def _near_role(self, start: int) -> bool:
        return any(-1 <= start - e < 18 for _, e in self.role_spans)

    def _role_after(self, end: int) -> int:
        """How many characters on the role stands; -1 where it doesn't."""
        return min((s - end for s, _ in self.role_spans if s >= end), default=-1)

    def labelled(self, line: Line) -> None:
        """ "Company: Lumo Lighting", also in the middle of a line; "the place is Lumo Lighting"."""
        label = (line.label or "").lower()
        if label and _LABEL.match(label):
            piece = re.split(r"[,(;|]|\s[-–—]\s|\.\s|\.$", line.text[:200], maxsplit=1)[0].strip()
            if re.search(r"[^\W\d_]", piece) and len(piece.split()) <= 7 and not _ONLINE.match(piece):
                score = 14.0
                if label in _WEAK_LABEL:
                    ends = piece.split()[-1].lower() in ORGANISATIONS
                    named = piece.lower() not in PLACES and label in {"where", "place"}
                    score = 5.0 if ends else 3.5 if named else -1.0
                self._add(piece, line.start, score)
            return
        for match in _INLINE.finditer(line.text[:_MOST]):
            piece = match["name"].strip()
            if 0 < len(piece.split()) <= 6:
                at = line.start + match.start("name") + match["name"].index(piece)
                self._add(piece, at, 12 if match["sure"] else 9)

    def capitals(self, spot: _Spot, tokens: list[Token], first: int, after: int) -> None:
        """Weigh a run of capitalised words."""
        first, after = _trimmed(tokens, first, after)
        if first >= after:
            return
        line = spot.line
        start, end = tokens[first].start, tokens[after - 1].end
        text = line.text[start - line.start : end - line.start]
        words = [t.lower.removesuffix("'s") for t in tokens[first:after]]
        if re.search(r"['’]s$", text) and (after - first == 1 or words[-1] in ORGANISATIONS):
            if re.match(r"\s+[a-z]", line.text[end - line.start : end - line.start + 3]):
                text, end = text[:-2], end - 2  # "Tesco's rota", but "Grimwade's, on the market"
        if self._is_something_else(tokens[first:after], words, text, start, end):
            return
        before, behind = spot.around(start, end)
        if _is_agency(words, before, behind):
            self._add(text, start, -9.0)
            return
        ending = words[-1] in ORGANISATIONS or words[0] in ORGANISATION_OPENERS
        at = _BEFORE.search(before[-16:]) is not None
        score = 3.0 if ending and len(words) > 1 else 0.0
        if at:
            score += 3 if _AT.search(before[-14:]) else 1.5
        elif _KIND_BEFORE.search(before):
            at, score = True, score + 3
        near_role = at and self._near_role(start)
        beside = near_role or 0 <= self._role_after(end) <= 12
        whose = "theirs" if spot.pasted or beside else _whose(before, spot.mine)
        if at and whose != "mine" and _asked_at(before):
            score += 5 if spot.near_top else 2
        if at and spot.near_top and _ROLE_AT.search(before):
            score += 4
        if near_role:
            score += 4
        if _AD_COMPANY.search(before):
            score += 4
        if _CALLED.search(before):
            score += 5
        if spot.pasted:
            score += _pasted_score(spot.line, words, before, behind)
        elif spot.rank is not None:
            score += 2.5 - spot.rank
        plain = all(is_english(w) for w in words)
        if plain and not at and not ending:
            score -= 5 if len(words) == 1 else 2
        if 0 <= self._role_after(end) <= 5 and not spot.pasted:
            score += 5
        elif not (at or ending or spot.pasted or spot.rank is not None):
            return
        score -= _against(whose, before, behind)
        if re.match(r"\s*\?+\s*(?:no|nope|sorry|wait|not)\b", behind, re.I):
            score -= 10  # "Supertram? no - MetroWest Trams"
        if _OTHER.search(before[-45:]) and not _AD_COMPANY.search(before) and not _MET.search(before[-45:]):
            score -= 4
        self._add(text, start, score)

    def _is_something_else(
        self, tokens: Sequence[Token], words: Sequence[str], text: str, start: int, end: int
    ) -> bool:
        """Whether a run is a person, a place, a job or a common word rather than an organisation."""
        if self._in_role(start, end) or text.lower() in PLACES or len(text) < 2:
            return True
        ending = words[-1] in ORGANISATIONS or words[0] in ORGANISATION_OPENERS
        joined = any(t.text in "&+" for t in tokens) and not is_given(tokens[0].text)
        if start in self.name_starts and not joined and words[0] not in ORGANISATION_OPENERS:
            if not ending or len(words) == 1:
                return True
        if len(words) == 1 and (words[0] in _COMMON_WORDS or words[0] in NOT_NAMES):
            return True
        if words[0] in HONORIFICS and words[0] not in {"st", "sister"}:
            return True
        return head_noun(words[-1]) and words[-1] not in ORGANISATIONS

    def lower(self, spot: _Spot, match: re.Match[str]) -> None:
        """Weigh what stands in lower case behind "at", "with", "called"."""
        line = spot.line
        trigger = match.group().split()[0].lower()
        tokens = tokenize(line.text[match.end() : match.end() + 90], line.start + match.end())
        article = 1 if tokens and tokens[0].lower == "the" else 0
        run = tokens[article : _lower_end(tokens, article)]
        words = [t.lower for t in run if t.is_word]
        if not words or run[0].start in self.name_starts or self._in_role(run[0].start, run[-1].end):
            return
        before, _ = spot.around(line.start + match.end(), run[-1].end)
        _, behind = spot.around(run[0].start, run[-1].end)
        if article and len(words) == 1 and trigger in {"at", "@", "called", "was"} and spot.number <= 1:
            if is_english(words[0]) and words[0] not in _NO_PUB | _LOWER_STOP | GENERIC_ORGANISATIONS:
                self._pub(spot, tokens, before)
                return
        if _no_organisation(words):
            return
        ending = words[-1] in ORGANISATIONS or words[0] in ORGANISATION_OPENERS
        unknown = any(not is_english(w.removesuffix("'s")) for w in words)
        if article and not unknown and words[-1] in _COMMON_PLACES:
            return
        placed = (
            trigger in {"at", "@", "called", "with", "w/"}
            or (trigger == "from" and _SILENT.search(before) is not None)
            or (trigger == "for" and ending)
            or (trigger == "was" and article == 1)
            or (trigger in {"from", "to", "of"} and ending and unknown)
        )
        named = (ending and len(words) > 1) or (
            unknown and len(words) <= 3 and (self.lower_case or len(line.text) > _SPEECH)
        )
        person = is_given(words[0]) and not ending and (trigger in {"with", "w/"} or len(words) == 1)
        if not placed or not named or person:
            return
        near_role = self._near_role(run[0].start)
        beside = near_role or 0 <= self._role_after(run[-1].end) <= 12
        whose = "theirs" if beside else _whose(before, spot.mine)
        score = 1.0
        if ending:
            score += 3.0 if unknown or len(words) > 2 else 1.0
        elif trigger in {"with", "w/"}:
            score -= 1.5
        if whose != "mine" and _asked_at(before):
            score += 4 if spot.near_top else 2
        elif whose == "" and spot.number <= 1:
            score += 2
        if near_role:
            score += 3
        if spot.rank == 0 and match.start() < 200:
            score += 1.5
        score -= _against(whose, before, behind)
        if _OTHER.search(before[-45:]) and trigger in {"from", "to"}:
            score -= 4
        first = tokens[0] if article and not unknown else run[0]  # "the canal house" keeps its article
        self._add(line.text[first.start - line.start : run[-1].end - line.start], first.start, score)

    def _pub(self, spot: _Spot, tokens: list[Token], before: str) -> None:
        """ "at the swan in wells": a house that is called by a common word."""
        start, end = tokens[0].start, tokens[1].end
        _, behind = spot.around(start, end)
        goes_on = re.match(r"\s+(?:in|on|near|for|and i|today|yesterday|role|job)\b|\s*[,(–-]", behind)
        if goes_on and _whose(before, spot.mine) != "mine" and not _MINE_AFTER.match(behind):
            self._add(spot.line.text[start - spot.line.start : end - spot.line.start], start, 3.5)

    def pieces(self, heading: Sequence[Piece]) -> None:
        """The pieces of a heading: "bluebird cafe, barista, sam", "Oakhaven Groceries → delivery planner"."""
        lines = sorted({piece.line for piece in heading})
        for piece in heading:
            rank = lines.index(piece.line)
            neighbours = [p for p in heading if p.line == piece.line]
            alone = len(neighbours) == 1
            shouted = not alone and all(p.text.isupper() for p in neighbours)
            trimmed = _stripped_piece(piece)
            if trimmed is not None and not self._in_role(trimmed[1], trimmed[1] + len(trimmed[0])):
                self._piece(piece, rank, alone, shouted, *trimmed)

    def _piece(self, piece: Piece, rank: int, alone: bool, shouted: bool, text: str, start: int) -> None:
        tokens = [t for t in tokenize(text, start) if t.is_word]
        words = [t.lower for t in tokens]
        if not 0 < len(words) <= 7 or not _may_be_organisation(text, words):
            return
        first = rank == 0 and piece.order == 0
        ending = words[-1].removesuffix("'s") in ORGANISATIONS
        ending = ending or (words[0] in ORGANISATION_OPENERS and len(words) > 1)
        ending = ending or (
            first and len(words) == 1 and words[0].endswith("'s")
        )  # "Grimwade's on the market"
        capital = all(t.text[:1].isupper() or t.lower in _JOINS or t.lower in PARTICLES for t in tokens)
        plain = all(is_english(w.removesuffix("'s")) or len(w) <= 2 or w[0].isdigit() for w in words)
        bracket = piece.before in {"(", "["}
        if not (capital or ending) and plain and not (first and not alone and len(words) in (2, 3)):
            return
        if bracket and (plain or words[0] in {"the", "a", "an"}):
            return
        if any(t.start in self.name_starts for t in tokens) and words[0] not in ORGANISATION_OPENERS:
            if not (ending and capital) and not re.search(r"\w [&+] \w", text):
                return
        if not ending and (words[0] in _NO_NAME_STARTS or words[0] in _LOWER_STOP - {"the", "so"}):
            return
        tags = tag([t.text for t in tokens])
        finite = any(is_finite(t) for t in tags) and not capital
        if (finite and (not ending or words[0] in INTERVIEWER_VERBS)) or (len(words) > 4 and "PRON" in tags):
            return  # "runs the depot"
        part = words[-1] in _PARTS_OF_PLACES
        if part and (plain or words[0] in PLACES or (piece.order and not (ending and capital))):
            return  # "Newcastle office"
        score = 5.0 - rank - 0.6 * piece.order
        if ending:
            score += 3.5 if len(words) > 1 else 0.0
        elif capital:
            score += 1.0 if len(words) > 1 else 0.0
        else:
            score -= 0.5
        if piece.order and len(words) == 1 and not ending:
            score -= 1.5  # rather a place
        if first and words[0] == "the" and not alone and len(words) == 2:
            score += 3.0  # "the heron, ludlow"
        if bracket:
            score -= 2 if len(words) > 1 else 4
        if words[-1] in AGENCIES and words[-1] != "people":
            score -= 6
        if not ending:
            if is_given(words[0]) and len(words) <= 2:
                score -= 3
            if text.isupper() and (plain or shouted):
                score -= 5
            if len(words) > 1 and all(is_english(w) for w in words):
                score -= 1 if capital else 2.5
        self._add(text, start, score)

    def best(self) -> tuple[str, int, int] | None:
        """The candidate that most speaks for."""
        totals: dict[str, float] = {}
        forms: dict[str, _Candidate] = {}
        for candidate in sorted(self.candidates, key=lambda c: c.start)[:_MOST_CANDIDATES]:
            key = (
                re.sub(r"^the ", "", fold(candidate.text))
                .replace(" and ", " & ")
                .replace("+", "&")
                .strip(".")
            )
            key = next((known for known in totals if _same_company(known, key)), key)
            if key in totals:
                totals[key] += min(candidate.score, 3.0)
            else:
                totals[key] = candidate.score
            known = forms.get(key)
            if known is None or _better_form(candidate, known):
                forms[key] = candidate
        if not totals:
            return None
        best = max(totals, key=lambda k: (totals[k], -forms[k].start))
        chosen = forms[best]
        return (_written(chosen.text), chosen.start, chosen.end) if totals[best] >= 2 else None


def _same_company(one: str, other: str) -> bool:
    """Whether one form is the other or its beginning: "oakdene" and "oakdene foods"."""
    return one == other or (len(other) > 3 and (one.startswith(other + " ") or other.startswith(one + " ")))


def _better_form(new: _Candidate, known: _Candidate) -> bool:
    """Whether to write the company as ``new`` has it: fuller, or with capitals."""
    fuller = len(new.text) > len(known.text) and new.score > 0 and fold(new.text).split()[-1] in ORGANISATIONS
    return fuller or (known.text.islower() and not new.text.islower())


def _against(whose: str, before: str, behind: str) -> float:
    """What speaks against a place: the candidate was there, or the sentence goes on so."""
    against = 9.0 if whose == "mine" else 0.0
    if _MINE_AFTER.match(behind) and not (whose == "theirs" and _THEN_I.match(behind)):
        against += 6.0
    return against


def _is_agency(words: Sequence[str], before: str, behind: str) -> bool:
    """Whether a name is an agency's or an advert site's."""
    return (
        (words[-1] in AGENCIES and words[-1] != "people")
        or _AGENCY_NEAR.search(behind[:50]) is not None
        or _AGENCY_BEFORE.search(before) is not None
    )


def _pasted_score(line: Line, words: Sequence[str], before: str, behind: str) -> float:
    """What a name in an advert or an invitation counts more or less."""
    score = -1.0
    if words[-1] in _LEGAL_FORMS:
        score += 2
    if line.label and _MAIL_LABEL.fullmatch(line.label):
        score -= 6
    if not before.strip(" -–—*>•#=") and len(words) > 1 and _OPENS_A_LINE.match(behind):
        score += 3
    return score


def _trimmed(tokens: Sequence[Token], first: int, after: int) -> tuple[int, int]:
    """The run without words that only begin a sentence ("Interviewed at") or end it ("Friday")."""
    while first < after and (tokens[first].lower in NOT_NAMES or tokens[first].lower in _LOWER_STOP):
        if tokens[first].lower in _NAME_STARTS and after - first > 1:
            break
        first += 1
    if first < after and tokens[first].lower == "the" and after - first > 1:
        first += 1
    while after > first:
        last = tokens[after - 1]
        if last.lower not in _NEVER_LAST and (last.lower not in _JOINS or _capital(last)):
            break
        after -= 1
    for cut in range(after - 1, first + 1, -1):
        place = " ".join(t.lower for t in tokens[cut:after])
        if place in PLACES and tokens[cut - 1].lower in ORGANISATIONS:
            return first, cut  # "Swiftline Couriers Wakefield"
    return first, after


def _no_organisation(words: Sequence[str]) -> bool:
    """Whether words in small letters behind "at" can't be the name of an organisation."""
    if words[0] in NOT_NAMES and words[0] not in ORGANISATIONS:
        return True
    if len(words) == 1 and (words[0] in _COMMON_WORDS or is_english(words[0]) or words[0][0].isdigit()):
        return True
    if " ".join(words) in PLACES:
        return True
    if words[-1] in ORGANISATIONS:
        return False
    return (
        head_noun(words[-1]) or any(w in TITLES for w in words[:2]) or any(is_finite(t) for t in tag(words))
    )


def _may_be_organisation(text: str, words: Sequence[str]) -> bool:
    """Whether a piece of the heading is neither a place, a time, a job nor a common word."""
    if text.lower() in PLACES or _GENERIC_PIECE.match(text) or not re.search(r"[^\W\d_]", text):
        return False
    if any(head_noun(w) and w not in ORGANISATIONS for w in words):
        return False
    if len(words) == 1 and (words[0] in _COMMON_WORDS or words[0] in NOT_NAMES):
        return False
    if words[0] in {"v", "very", "quite", "dead", "really", "proper", "bit", "not"}:
        return False
    if words[0] in {"the", "a", "an"} and words[-1] in _COMMON_PLACES:
        return any(not is_english(w) for w in words)
    return not (words[0].isdigit() and len(words) > 1 and words[1] in _UNITS)


_MOST = 20000  # characters of a line that are looked at
_MOST_CANDIDATES = 600
_SPEECH = 400  # characters; a longer line is dictated, or prose
_MY_LABEL = re.compile(
    r"me|a\d*|my .*|current.*|previous.*|strengths?|experience|background|forgot.*|missed.*", re.I
)
_ONLINE = re.compile(r"https?:|zoom|teams|google meet|online|video|phone|room\b|skype", re.I)
_LOWER_BEHIND = re.compile(r"(?:\b(?:at|with|for|from|called|was|to|of|in)|@|\bw/)\s+(?=[a-zà-ÿ&\d])")
_KIND_BEFORE = re.compile(
    r"\b(?:company|firm|shop|place|charity|agency|school|restaurant|hotel|caf[eé]|business|outfit|start-?up|trust|"
    r"practice|pub|bakery|garage|farm)(?: (?:called|named))?\s*$",
    re.I,
)
_ROLE_AT = re.compile(r"\b(?:role|job|position|post|vacancy)\s+(?:at|with|@|for)\s*(?:the\s+)?$", re.I)
_CALLED = re.compile(r"\b(?:advert|ad|it'?s|place is|company(?: is|'s)?) called\s*(?:the\s+)?$", re.I)
_MET = re.compile(r"\b(?:interview(?:ed)?|met|role|job|post)\b", re.I)
_THEN_I = re.compile(r"\s+(?:i\b|and i\b|for\b|job\b)", re.I)
_AGENCY_BEFORE = re.compile(r"\b(?:posted by|copied from|pasted from|via|recruiter)\s*:?\s*$", re.I)
_MAIL_LABEL = re.compile(r"from|to|cc|bcc|organi[sz]er|attendees?|guests?|required|optional", re.I)
_OPENS_A_LINE = re.compile(r"\s*(?:$|,\s|[-–—(|]|(?:is|are|has|have|seeks?)\b)")
_LEGAL_FORMS = frozenset("ltd llp plc inc llc gmbh limited".split())
_COMMON_WORDS = GENERIC_ORGANISATIONS | JOBS | TITLES | HONORIFICS | {"uk"}
_NAME_STARTS = frozenset(
    "the new great good big little old north west east south six three four seven first second all one free open "
    "two five ten right key st".split()
)
_NO_NAME_STARTS = frozenset(
    "i they she he it we there this that met saw spoke went got just two three thought with w/ was an a my no not so "
    "panel both some someone quite very nice good writing copied".split()
)
_PARTS_OF_PLACES = frozenset(
    "team office floor department dept ward site side division room level branch hub depot plant area campus".split()
)
_UNITS = frozenset("days hours hrs people ppl of weeks wks mins min months month mo year yr day hour".split())


def _whose(before: str, mine_label: bool) -> str:
    """Whether the words before are about the candidate's own past: "mine", "theirs" or ""."""
    piece = re.split(r"[.;|!?:]\s|\s[-–—]\s|->|→|\bokay\b|\bum\b|\boh\b", before)[-1]
    found = list(_SUBJECT.finditer(piece))
    if not found:
        return "mine" if mine_label else ""
    if _INTERVIEW_AFTER_ME.search(piece):
        last_me = max(
            (m.start() for m in found if m["mine"] and m.group().lower() in {"i", "my", "we", "me", "our"}),
            default=-1,
        )
        asked = max(m.start() for m in _INTERVIEW_AFTER_ME.finditer(piece))
        if asked >= last_me:
            return "theirs"
    last = found[-1]
    return "mine" if last["mine"] is not None else "theirs"


def _asked_at(before: str) -> bool:
    """Whether the words before tell of the interview, and not of what was talked about there."""
    found = list(_INTERVIEW.finditer(before))
    return bool(found) and not re.search(
        r"\b(?:about|abt|how|why|when|where i|i've|i did|i was|story)\b", before[found[-1].end() :], re.I
    )


def _lower_end(tokens: Sequence[Token], index: int, limit: int = 5) -> int:
    """Where a company's name typed in lower case ends that begins at ``index``."""
    end = index
    while end < len(tokens) and end - index < limit:
        token = tokens[end]
        following = tokens[end + 1].lower if end + 1 < len(tokens) else ""
        if not token.is_word:
            if token.text == "&" and end > index:
                end += 1
                continue
            break
        if (
            token.lower in {"and", "of", "the", "for"}
            and end > index
            and (
                following in ORGANISATIONS
                or (
                    token.lower == "of"
                    and tokens[end - 1].lower
                    in {
                        "university",
                        "college",
                        "school",
                        "institute",
                        "bank",
                        "house",
                        "ministry",
                        "department",
                    }
                )
                or (token.lower == "the" and tokens[end - 1].lower in {"of", "and"})
            )
        ):
            end += 1
            continue
        if token.lower in _LOWER_STOP or (
            end > index and token.lower in NOT_NAMES and token.lower not in ORGANISATIONS
        ):
            break
        if token.lower in JOBS and token.lower not in ORGANISATIONS:
            break
        if end > index and tokens[end - 1].lower in ORGANISATIONS and token.lower not in ORGANISATIONS:
            break
        end += 1
    while end > index and not tokens[end - 1].is_word:
        end -= 1
    return end


def _stripped_piece(piece: Piece) -> tuple[str, int] | None:
    """The piece without "interview at" before it and "round 2", "site in Corby" behind it."""
    text, start = piece.text, piece.start
    lead = re.match(
        r"(?:(?:the|my|a|an)?\s*(?:\d\w*|first|second|final|third|phone|video|zoom|teams|panel|job|"
        r"today'?s|yesterday'?s|went for|had)?\s*(?:\w+ )?(?:interview(?:ed)?|intervew|int|call|chat|"
        r"meeting|trial(?: shift)?|notes|round \d|screening|visit|application)\s+)?"
        r"(?:today |yesterday |on \w+ |this morning )?(?:at|with|w/|for|@|from|re)\s+(?:the\s+(?=\S+ of ))?",
        text,
        re.I,
    )
    led = bool(lead and lead.end() < len(text))
    if lead and led:
        text = text[lead.end() :]
        start += lead.end()
    office = re.match(r"(?:[\w-]+ ){0,4}?(?P<head>[\w-]+) (?:of|at|from|@) (?:the )?(?=[^\W\d_])", text)
    if office and office["head"].lower() in _FOUNDERS and office.end() < len(text):
        start += office.end()
        text = text[office.end() :]
    kept = _NAMED_FOR.match(text)
    text = (kept.group() if kept else "") + re.split(
        r"\s+(?:its called|it'?s called|theyre called|round|stage|interview\w*|int|2nd|1st|3rd|second|final|first|site\b|done\b|over\b|"
        r"finished\b|went\b|today|yesterday|notes?|call|chat|meeting|trial|panel|debrief|(?:in|at|near|on|"
        r"for|by|with|w/)\s|job\b|role\b|position\b|post\b|vacancy\b|\d+(?:st|nd|rd|th)?\b)",
        text[kept.end() :] if kept else text,
        maxsplit=1,
        flags=re.I,
    )[0].strip(" .,-–—'\"“”*")
    last = text.split()[-1].lower() if text.split() else ""
    if led and re.match(r"(?:the|a|an)\s+[a-z]", text) and last not in ORGANISATIONS:
        return None
    if text.startswith("the ") and last in ORGANISATIONS and len(text.split()) > 3:
        text = text[4:]
    if not text or re.fullmatch(r"[qa]\d*", text, re.I):
        return None
    offset = piece.text.find(text, start - piece.start)
    return (text, piece.start + max(0, offset)) if offset >= 0 else None


def _written(text: str) -> str:
    """The name as a letter should have it: capitals where the notes have none."""
    text = " ".join(text.split()).strip(" .,-*")
    # "got the no from Fernhill Museum": what a heading said before the name is no part of it.
    text = re.sub(r"^(?:[a-zà-ÿ'’]+ )*?(?:at|from|with|for|by|to|@) (?:the )?(?=[A-ZÀ-Þ])", "", text)
    if text.isupper() and text.isalpha() and len(text) > 6:
        return text.capitalize()  # "PARCELHOP"
    if any(word[:1].isupper() for word in text.split()):
        if text.isupper() and len(text.split()) > 1 and len(text) > 8:
            return _capitals(text.lower())
        return text
    return _capitals(text)


def _capitals(text: str) -> str:
    small = {"of", "the", "and", "for", "at", "de", "la", "in", "on", "&"}
    known = {
        "nhs": "NHS",
        "uk": "UK",
        "it": "IT",
        "bbc": "BBC",
        "ltd": "Ltd",
        "llp": "LLP",
        "plc": "plc",
        "ymca": "YMCA",
        "dhl": "DHL",
        "ups": "UPS",
        "ibm": "IBM",
        "usa": "USA",
        "hq": "HQ",
    }
    return " ".join(
        known.get(w, w if w in small and i else capitalise(w)) for i, w in enumerate(text.split())
    )
