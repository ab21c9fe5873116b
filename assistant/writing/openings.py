"""What an employer who said no held out for later: details to be kept, a post that is to come."""

from __future__ import annotations

import re

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_WHEN = rf"(?:in|after|before|from|for|around) (?:the )?(?:{_MONTH}|spring|summer|autumn|fall|winter|Easter|Christmas|new year|next (?:year|season|term))"
_KEPT = re.compile(
    rf"\b(?:keep|hold|hang) (?:on to )?(?:your|my) (?P<what>r[eé]sum[eé]|cv|application|details|name)\b(?: on file)?(?: (?P<when>{_WHEN}))?",
    re.I,
)
_POST = re.compile(
    rf"\b(?P<what>(?:a|an|another|the) (?:second|seasonal|new|temporary|part[- ]time|similar|third|bigger) (?:branch|store|site|shop|post|one|job|role|position|vacancy|opening))\b(?P<rest>(?: (?!{_WHEN})[\w'’-]+){{0,7}}? {_WHEN})",
    re.I,
)


_HELP_WANTED = re.compile(
    r"\b(?:needs?|wants?|looking for|will need|short of|takes? on|hires?|recruit\w*)\b.{0,30}\b(?:freelanc\w+|people|staff|helpers?|volunteers?|facilitators?|tutors?|cover|hands|casuals?|someone|somebody|supply|temps?|teachers?|cooks?|drivers?|nurses?|developers?)\b",
    re.I,
)


def is_for_helpers(text: str) -> bool:
    """Whether something to come needs people: "a family programme in autumn that needs freelancers"."""
    return _HELP_WANTED.search(text) is not None


def kept_for_later(text: str) -> str | None:
    """ "I'd like to keep your resume for the spring" -> "my resume for the spring"."""
    match = _KEPT.search(text)
    if match is None:
        return None
    what = "CV" if match["what"].lower() == "cv" else match["what"].lower()
    return f"my {what} {match['when']}" if match["when"] else f"my {what}"


def post_to_come(text: str) -> str | None:
    """ "there'll be a seasonal one in November" -> "a seasonal post in November"."""
    match = _POST.search(text)
    if match is None:
        return None
    when = re.search(_WHEN, match["rest"], re.I)
    what = re.sub(r"\bone$", "post", match["what"])
    return f"{what} {when.group()}" if when else what
