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

_TAKES_FOR = frozenset(
    "centre center institute school society council foundation trust department ministry office bureau "
    "association campaign college academy friends fund partnership agency network forum alliance unit dept".split()
)
_JOINS = frozenset("of the and & + for 's on at de la del di du und y e in an".split())
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
    first_lines = {piece.line for piece in heading}
    opening = sorted(first_lines)
    for number, line in enumerate(lines):
        if number in private:
            continue
        text = line.text[:20000]
        tokens = tokenize(text, line.start)
        if line.label and _LABEL.match(line.label):
            piece = re.split(r"[,(;|]|\s[-–—]\s|\.\s|\.$", line.text, maxsplit=1)[0].strip()
            if (
                piece
                and len(piece.split()) <= 7
                and re.search(r"[^\W\d_]", piece)
                and not re.match(
                    r"https?:|zoom|teams|google meet|online|video|phone|room\b|skype", piece, re.I
                )
            ):
                search.candidates.append(
                    _Candidate(
                        piece,
                        line.start,
                        line.start + len(piece),
                        (
                            5
                            if piece.split()[-1].lower() in ORGANISATIONS
                            else 3.5
                            if piece.lower() not in PLACES and line.label.lower() in {"where", "place"}
                            else -1
                        )
                        if line.label.lower() in _WEAK_LABEL
                        else 14,
                    )
                )
        for match in _INLINE.finditer(text):
            piece = match["name"].strip()
            if piece and len(piece.split()) <= 6 and not (line.label and _LABEL.match(line.label)):
                at = line.start + match.start("name") + match["name"].index(piece)
                search.candidates.append(_Candidate(piece, at, at + len(piece), 12 if match["sure"] else 9))
        mine = bool(
            line.label
            and re.fullmatch(
                r"me|a\d*|my .*|current.*|previous.*|strengths?|experience|background|forgot.*|missed.*",
                line.label.strip(),
                re.I,
            )
        )
        for first, after in _capital_runs(tokens):
            search.capitals(line, tokens, first, after, number, opening, mine, number in pasted)
        for match in re.finditer(
            r"(?:\b(?:at|with|for|from|called|was|to|of|in)|@|\bw/)\s+(?=[a-zà-ÿ&\d])", text
        ):
            search.lower(line, match, number, opening, mine)
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

    def _in_role(self, start: int, end: int) -> bool:
        return any(s < end and start < e for s, e in self.role_spans)

    def _near_role(self, start: int) -> bool:
        return any(-1 <= start - e < 18 for _, e in self.role_spans)

    def _role_after(self, end: int) -> int:
        return min((s - end for s, _ in self.role_spans if s >= end), default=-1)

    def capitals(
        self,
        line: Line,
        tokens: list[Token],
        first: int,
        after: int,
        number: int,
        opening: list[int],
        mine: bool,
        pasted: bool,
    ) -> None:
        """Weigh a run of capitalised words."""
        leading = {
            "the",
            "new",
            "great",
            "good",
            "big",
            "little",
            "old",
            "north",
            "west",
            "east",
            "south",
            "six",
            "three",
            "four",
            "seven",
            "first",
            "second",
            "all",
            "one",
            "free",
            "open",
            "two",
            "five",
            "ten",
            "right",
            "key",
            "st",
        }
        while (
            first < after
            and (tokens[first].lower in NOT_NAMES or tokens[first].lower in _LOWER_STOP)
            and not (tokens[first].lower in leading and after - first > 1)
        ):
            first += 1
        if first < after and tokens[first].lower == "the" and after - first > 1:
            first += 1
        while after > first and (
            tokens[after - 1].lower in _NEVER_LAST
            or (tokens[after - 1].lower in _JOINS and not _capital(tokens[after - 1]))
        ):
            after -= 1
        if first >= after:
            return
        cut = next(
            (k for k in range(after - 1, first, -1) if " ".join(t.lower for t in tokens[k:after]) in PLACES),
            None,
        )
        if cut is not None and tokens[cut - 1].lower in ORGANISATIONS and cut - first > 1:
            after = cut
        start, end = tokens[first].start, tokens[after - 1].end
        text = line.text[start - line.start : end - line.start]
        if (
            re.search(r"['’]s$", text)
            and re.match(r"\s+[a-z]", line.text[end - line.start : end - line.start + 3])
            and (after - first == 1 or tokens[after - 1].lower.removesuffix("'s") in ORGANISATIONS)
        ):
            text = text[:-2]
            end -= 2
        words = [t.lower.removesuffix("'s") for t in tokens[first:after]]
        ending = words[-1] in ORGANISATIONS or words[0] in ORGANISATION_OPENERS
        place = text.lower() in PLACES or words == ["uk"]
        joined = any(t.text in "&+" for t in tokens[first:after])
        if (
            (
                start in self.name_starts
                and not (ending and len(words) > 1)
                and not joined
                and words[0] not in ORGANISATION_OPENERS
            )
            or self._in_role(start, end)
            or place
        ):
            return
        if len(words) == 1 and (
            words[0] in GENERIC_ORGANISATIONS
            or words[0] in JOBS
            or words[0] in TITLES
            or words[0] in HONORIFICS
            or words[0] in NOT_NAMES
        ):
            return
        if (
            (head_noun(words[-1]) and words[-1] not in ORGANISATIONS)
            or (words[0] in HONORIFICS and words[0] not in {"st", "sister"})
            or len(text) < 2
        ):
            return
        before = line.text[max(0, start - line.start - 90) : start - line.start]
        behind = line.text[end - line.start : end - line.start + 60]
        at = _BEFORE.search(before[-16:])
        agency = (
            (words[-1] in AGENCIES and words[-1] not in {"people"})
            or _AGENCY_NEAR.search(behind[:50])
            or re.search(r"\b(?:posted by|copied from|pasted from|via|recruiter)\s*:?\s*$", before, re.I)
        )
        if agency:
            self.candidates.append(_Candidate(text, start, end, -9.0))
            return
        score = 0.0
        if ending and len(words) > 1:
            score += 3
        if at:
            score += 3 if _AT.search(before[-14:]) else 1.5
        if not at and re.search(
            r"\b(?:company|firm|shop|place|charity|agency|school|restaurant|hotel|caf[eé]|business|outfit|"
            r"start-?up|trust|practice|pub|bakery|garage|farm)(?: (?:called|named))?\s*$",
            before,
            re.I,
        ):
            at = _BEFORE.search("at ")
            score += 3
        beside = (at and self._near_role(start)) or 0 <= self._role_after(end) <= 12
        whose = "theirs" if pasted or beside else _whose(before, mine)
        near_top = number <= (opening[-1] if opening else 0) + 2 or len(line.text) > 500
        if at and whose != "mine" and _asked_at(before):
            score += 5 if near_top else 2
        if at and re.search(
            r"\b(?:role|job|position|post|vacancy)\s+(?:at|with|@|for)\s*(?:the\s+)?$", before, re.I
        ):
            score += 4 if near_top else 0
        if at and self._near_role(start):
            score += 4
        if _AD_COMPANY.search(before):
            score += 4
        if re.search(
            r"\b(?:advert|ad|it'?s|place is|company(?: is|'s)?) called\s*(?:the\s+)?$", before, re.I
        ):
            score += 5
        if pasted:
            if words[-1] in {"ltd", "llp", "plc", "inc", "llc", "gmbh", "limited"}:
                score += 2
            if line.label and re.fullmatch(
                r"from|to|cc|bcc|organi[sz]er|attendees?|guests?|required|optional", line.label, re.I
            ):
                score -= 6
            if (
                not before.strip(" -–—*>•#=")
                and re.match(r"\s*(?:$|,\s|[-–—(|]|(?:is|are|has|have|seeks?)\b)", behind)
                and len(words) > 1
            ):
                score += 3
            score -= 1
        elif opening and number in opening:
            score += 2.5 - opening.index(number)
        if len(words) == 1 and is_english(words[0]) and not at and not ending:
            score -= 3
        if 0 <= self._role_after(end) <= 5 and not pasted:
            score += 5
        elif not at and not ending and not pasted and number not in opening:
            return
        if whose == "mine":
            score -= 9
        if _MINE_AFTER.match(behind) and not (
            whose == "theirs" and re.match(r"\s+(?:i\b|and i\b|for\b|job\b)", behind)
        ):
            score -= 6
        if (
            _OTHER.search(before[-45:])
            and not _AD_COMPANY.search(before)
            and not re.search(r"\b(?:interview(?:ed)?|met|role|job|post)\b", before[-45:], re.I)
        ):
            score -= 4
        if not at and not ending and all(is_english(w) for w in words):
            score -= 2
        self.candidates.append(_Candidate(text, start, end, score))

    def lower(self, line: Line, match: re.Match[str], number: int, opening: list[int], mine: bool) -> None:
        """Weigh what stands in lower case behind "at", "with", "called"."""
        trigger = match.group().split()[0].lower()
        begin = match.end()
        tokens = tokenize(line.text[begin : begin + 90], line.start + begin)
        skip = 1 if tokens and tokens[0].lower == "the" else 0
        end = _lower_end(tokens, skip)
        run = tokens[skip:end]
        if not run or run[0].start in self.name_starts or self._in_role(run[0].start, run[-1].end):
            return
        words = [t.lower for t in run if t.is_word]
        if (any(w in TITLES for w in words[:2]) and words[-1] not in ORGANISATIONS) or (
            any(is_finite(t) for t in tag(words)) and words[-1] not in ORGANISATIONS
        ):
            return
        if (
            not words
            or (words[0] in NOT_NAMES and words[0] not in ORGANISATIONS)
            or (any(c.isdigit() for c in words[0]) and len(words) == 1)
        ):
            return
        ending = words[-1] in ORGANISATIONS or words[0] in ORGANISATION_OPENERS
        unknown = [w for w in words if not is_english(w.removesuffix("'s"))]
        before = line.text[max(0, match.start() - 90) : match.start()] + match.group()
        behind = line.text[run[-1].end - line.start : run[-1].end - line.start + 60]
        whole = " ".join(words)
        pub = (
            skip == 1
            and len(words) == 1
            and trigger in {"at", "@", "called", "was"}
            and number <= 1
            and whole not in _LOWER_STOP
        )
        if pub and is_english(words[0]) and words[0] not in GENERIC_ORGANISATIONS and words[0] not in _NO_PUB:
            self._pub(line, tokens, match, mine)
            return
        if whole in PLACES or (
            len(words) == 1
            and (words[0] in GENERIC_ORGANISATIONS or words[0] in TITLES or is_english(words[0]))
        ):
            return
        beside = self._near_role(run[0].start) or 0 <= self._role_after(run[-1].end) <= 12
        whose = "theirs" if beside else _whose(before, mine)
        if skip and not unknown and words[-1] in _COMMON_PLACES:
            return
        near_top = number <= (opening[-1] if opening else 0) + 2 or len(line.text) > 500
        if head_noun(words[-1]) and words[-1] not in ORGANISATIONS:
            return
        placed = (
            trigger in {"at", "@", "called", "with", "w/"}
            or (trigger == "from" and bool(_SILENT.search(before)))
            or (trigger == "for" and ending)
            or (trigger == "was" and skip == 1)
        )
        if not placed and not (trigger in {"from", "to", "of"} and ending and unknown):
            return
        if not (ending and len(words) > 1) and not (
            unknown and len(words) <= 3 and (self.lower_case or len(line.text) > 400)
        ):
            return
        if is_given(words[0]) and not ending and (trigger in {"with", "w/"} or len(words) == 1):
            return
        score = 1.0 + (3.0 if (ending and unknown) or (ending and len(words) > 2) else 1.0 if ending else 0)
        if trigger in {"with", "w/"} and not ending:
            score -= 1.5
        if whose != "mine" and _asked_at(before):
            score += 4 if near_top else 2
        elif whose == "" and number <= 1:
            score += 2
        if self._near_role(run[0].start):
            score += 3
        if opening and number == opening[0] and match.start() < 200:
            score += 1.5
        if whose == "mine":
            score -= 9
        if _MINE_AFTER.match(behind) and not (
            whose == "theirs" and re.match(r"\s+(?:i\b|and i\b|for\b|job\b)", behind)
        ):
            score -= 5
        if _OTHER.search(before[-45:]) and trigger in {"from", "to"}:
            score -= 4
        first = run[0]
        if skip and all(is_english(w) for w in words):
            first = tokens[0]
        text = line.text[first.start - line.start : run[-1].end - line.start]
        self.candidates.append(_Candidate(text, first.start, run[-1].end, score))

    def _pub(self, line: Line, tokens: list[Token], match: re.Match[str], mine: bool) -> None:
        """ "at the swan in wells": a house that is called by a common word."""
        before = line.text[max(0, match.start() - 90) : match.start()] + match.group()
        behind = line.text[tokens[1].end - line.start : tokens[1].end - line.start + 40]
        if (
            _whose(before, mine) != "mine"
            and re.match(r"\s+(?:in|on|near|for|and i|today|yesterday|role|job)\b|\s*[,(–-]", behind)
            and not _MINE_AFTER.match(behind)
        ):
            self.candidates.append(
                _Candidate(
                    line.text[tokens[0].start - line.start : tokens[1].end - line.start],
                    tokens[0].start,
                    tokens[1].end,
                    3.5,
                )
            )

    def pieces(self, heading: Sequence[Piece]) -> None:
        """The pieces of a heading: "bluebird cafe, barista, sam", "Oakhaven Groceries → delivery planner"."""
        lines = sorted({piece.line for piece in heading})
        for piece in heading:
            trimmed = _stripped_piece(piece)
            if trimmed is None:
                continue
            text, start = trimmed
            end = start + len(text)
            tokens = [t for t in tokenize(text, start) if t.is_word]
            words = [t.lower for t in tokens]
            if not 0 < len(words) <= 7 or self._in_role(start, end):
                continue
            ending = words[-1].removesuffix("'s") in ORGANISATIONS or (
                words[0] in ORGANISATION_OPENERS and len(words) > 1
            )
            ending = ending or (
                piece.order == 0 and len(words) == 1 and words[0].endswith("'s") and piece.line == lines[0]
            )  # "Grimwade's on the market"
            if (
                any(t.start in self.name_starts for t in tokens)
                and not ending
                and not re.search(r"\w [&+] \w", text)
                and words[0] not in ORGANISATION_OPENERS
            ):
                continue
            capital = all(t.text[:1].isupper() or t.lower in _JOINS or t.lower in PARTICLES for t in tokens)
            unknown = any(
                not is_english(w.removesuffix("'s")) and len(w) > 2 and not w[0].isdigit() for w in words
            )
            if (
                words[0] in {"the", "a", "an"}
                and not unknown
                and words[-1] in GENERIC_ORGANISATIONS | {"one", "thing", "lot"}
            ):
                continue
            if text.lower() in PLACES or _GENERIC_PIECE.match(text) or not re.search(r"[^\W\d_]", text):
                continue
            if any(head_noun(w) and w not in ORGANISATIONS for w in words) or (
                len(words) == 1
                and (words[0] in GENERIC_ORGANISATIONS or words[0] in TITLES or words[0] in NOT_NAMES)
            ):
                continue
            if (
                not capital
                and not ending
                and not unknown
                and not (
                    piece.order == 0
                    and len(words) in (2, 3)
                    and piece.line == lines[0]
                    and len([p for p in heading if p.line == piece.line]) > 1
                )
            ):
                continue
            if (
                words[0] in {"v", "very", "quite", "dead", "really", "proper", "bit", "not"}
                or (words[0] in _LOWER_STOP - {"the", "so"} and not ending)
                or (
                    words[0]
                    in {
                        "i",
                        "they",
                        "she",
                        "he",
                        "it",
                        "we",
                        "there",
                        "this",
                        "that",
                        "met",
                        "saw",
                        "spoke",
                        "went",
                        "got",
                        "just",
                        "two",
                        "three",
                        "thought",
                        "with",
                        "w/",
                        "was",
                        "an",
                        "a",
                        "my",
                        "no",
                        "not",
                        "so",
                        "panel",
                        "both",
                        "some",
                        "someone",
                        "quite",
                        "very",
                        "nice",
                        "good",
                        "writing",
                        "copied",
                    }
                    and not ending
                )
            ):
                continue
            tags = tag([t.text for t in tokens])
            if (any(is_finite(t) for t in tags) and not ending and not capital) or (
                len(words) > 4 and any(t in ("PRON", "AUX|Fin") for t in tags)
            ):
                continue
            if (
                words[0].isdigit()
                and len(words) > 1
                and words[1]
                in {
                    "days",
                    "hours",
                    "hrs",
                    "people",
                    "ppl",
                    "of",
                    "weeks",
                    "wks",
                    "mins",
                    "min",
                    "months",
                    "month",
                    "mo",
                    "year",
                    "yr",
                    "day",
                    "hour",
                }
            ):
                continue
            if (not unknown or words[0] in PLACES or (piece.order and not ending)) and words[-1] in {
                "team",
                "office",
                "floor",
                "department",
                "dept",
                "ward",
                "site",
                "side",
                "division",
                "room",
                "level",
                "branch",
                "hub",
                "plant",
                "area",
                "centre",
                "campus",
            }:
                continue
            score = 5.0 - lines.index(piece.line) - 0.6 * piece.order
            if ending and len(words) > 1:
                score += 3.5
            if capital and len(words) > 1 and not ending:
                score += 1
            if not capital and not ending:
                score -= 0.5
            if piece.before in {"(", "["} and (not unknown or words[0] in {"the", "a", "an"}):
                continue
            if piece.before in {"(", "["}:
                score -= 2 if len(words) > 1 else 4
            if is_given(words[0]) and not ending and len(words) <= 2:
                score -= 3
            if words[-1] in AGENCIES and words[-1] != "people":
                score -= 6
            if (
                text.isupper()
                and (all(is_english(w) for w in words) or (len(words) == 1 and len(text) > 4))
                and not ending
            ):
                score -= 5
            if len(words) > 1 and all(is_english(w) for w in words) and not ending:
                score -= 1 if capital else 2.5
            self.candidates.append(_Candidate(text, start, end, score))

    def best(self) -> tuple[str, int, int] | None:
        """The candidate that most speaks for."""
        totals: dict[str, float] = {}
        first: dict[str, _Candidate] = {}
        for candidate in sorted(self.candidates, key=lambda c: c.start)[:600]:
            key = (
                re.sub(r"^the ", "", fold(candidate.text))
                .replace(" and ", " & ")
                .replace("+", "&")
                .strip(".")
            )
            match = next(
                (
                    k
                    for k in totals
                    if k == key or (len(key) > 3 and (k.startswith(key + " ") or key.startswith(k + " ")))
                ),
                key,
            )
            value = candidate.score
            totals[match] = (
                totals[match] + (min(value, 3.0) if value > 0 else value) if match in totals else value
            )
            known = first.get(match)
            longer = (
                known is not None
                and len(candidate.text) > len(known.text)
                and candidate.score > 0
                and fold(candidate.text).split()[-1] in ORGANISATIONS
            )
            if known is None or longer or (known.text.islower() and not candidate.text.islower()):
                first[match] = candidate
        if not totals:
            return None
        best = max(totals, key=lambda k: (totals[k], -first[k].start))
        if totals[best] < 2:
            return None
        chosen = first[best]
        return _written(chosen.text), chosen.start, chosen.end


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
    if (
        office
        and office["head"].lower()
        in {
            "founder",
            "cofounder",
            "co-founder",
            "owner",
            "ceo",
            "md",
            "director",
            "boss",
            "president",
            "head",
        }
        and office.end() < len(text)
    ):
        start += office.end()
        text = text[office.end() :]
    text = re.split(
        r"\s+(?:round|stage|interview\w*|int|2nd|1st|3rd|second|final|first|site\b|done\b|over\b|"
        r"finished\b|went\b|today|yesterday|notes?|call|chat|meeting|trial|panel|debrief|(?:in|at|near|on|"
        r"for|by|with|w/)\s|job\b|role\b|position\b|post\b|vacancy\b|\d+(?:st|nd|rd|th)?\b)",
        text,
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
