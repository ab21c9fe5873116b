"""Roles: a bigger part in a deed than the notes give. "I did the Friday emails" is no "I came up with them".

Each family is a kind of part one can have: to lead, to begin, to teach, to write, to bring about. Where a
sentence gives the candidate such a part, what it tells of must have a word of that family, or of one that
comes near it, in the notes beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.english.comparison import fold, plain
from assistant.reviewing.frames import Way
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
from assistant.reviewing.verdicts import Finding
from assistant.schema import ME, Fact, Mark


@dataclass(frozen=True)
class _Part:
    """A part in a deed: what a letter says, and what the notes have of it."""

    said: re.Pattern[str]
    noted: re.Pattern[str]


def _part(said: str, noted: str) -> _Part:
    return _Part(re.compile(rf"(?<![\w'-])(?:{said})(?![\w'-])"), re.compile(rf"(?<![\w'])(?:{noted})"))


_LEADS = r"led|lead|head|manag|supervis|overs|charge|responsib|chair|captain|foreman|boss|direct|own(?:er|ed)?\b|deputy|acting|super\b|tl\b|ran\b|run\b|running|look(?:ed|ing)? after|team of|coordinat|principal|senior|in my|under me|my (?:team|crew|gang|class|ward|section|shop|staff)|took (?:over|on|charge)|organi[sz]"
_BEGINS = r"brought|introduc|came up|invent|found|launch|establish|idea|devis|initiat|design|creat|set\b|start|built|build|made|make|wrote|writ|put in|develop|began|new|first|switch|roll|draft|propos|suggest|rebuilt|redid|redo|chang|work(?:ed)? out|opened|myself|formed|added|converted|replaced"
PARTS: tuple[_Part, ...] = (
    _part(
        r"got (?:every|all|the whole|everyone|the rest)(?: \w+){0,3} (?:on to|onto|to)|across the (?:team|company|site|group|branch)|company[- ]wide|(?:the )?company standard|(?:team|crew|gang|staff|people) of my own",
        r"every|all\b|whole|across|everyone|every ?one|roll|standard|others|the rest|branch|team|company|site",
    ),
    _part(
        r"led|headed(?: up)?|supervised|oversaw|directed|chaired|(?:was|am|been|being) (?:put )?in charge of|(?:was |am |been |being )?responsible for|"
        r"at the head of|(?:running|ran|run|had|with) (?:my own|a) (?:team|gang|crew|group|section)|managed (?:a|the|our|my) (?:team|crew|staff|group|people)|(?:was|am|been) the lead",
        _LEADS,
    ),
    _part(r"ran|running|managed", _LEADS + r"|did|do\b|doing|does|kept|keep|held|on my own|alone|solo|hosted|set ?up|start|built|handled|worked|led|every|on\b.{0,12}\bfor"),
    _part(
        r"(?<=i )brought in(?! \d)|(?:i|we|and|having|also) introduced|came up with|invented|pioneered|founded|launched|devised|initiated|instituted|conceived|set up|got .{1,40} off the ground|"
        r"(?:was|were) my idea|my (?:own )?(?:idea|invention|brainchild)|the first to",
        _BEGINS,
    ),
    _part(
        r"(?:i |and |have |i've |also )teach (?:on )?(?:the|a|it|an)|taught|mentored|coached|trained(?! (?:in|on|as|by|at|with|for|and|to|up\b))|(?:training|teaching|coaching|mentoring) (?:the |my |our |new |other |up )*(?:colleagues?|staff|team|people|others|juniors?|starters?|joiners?|volunteers|drivers|nurses)|"
        r"instructed|(?:show|shows|showed|showing|teach|train|pass|passed) (?:it |them |this )?(?:on )?(?:to )?(?:the |my |our |new |other )*(?:colleagues|new ones|newcomers|starters|juniors|others|team)",
        r"teach|taught|train|mentor|coach|show|buddy|induct|onboard|explain|workshop|session|demo|guid|help|learn|class|pupil|student|tutor|lesson|course|apprentic|junior|new (?:people|staff|starters|ones|joiners)",
    ),
    _part(
        r"(?:wrote|authored|drafted|published|have written)",
        r"wrot|writ|author|draft|publi|made|make|paper|document|guide|report|book|article|script|built|put together|produc|creat|letter|procedure|piece|redid",
    ),
    _part(
        r"which (?:has |have |had )?(?:since )?(?:cut|reduced|halved|doubled|raised|improved|saved|lowered|increased|lifted|boosted|brought .{1,30} (?:down|up))|all but (?:stopped|vanished|disappeared)|"
        r"(?:soon|quickly|before long) (?:\w+ing|had|were|was|came|became|started|began)|as a (?:direct )?result|(?:made|makes) (?:all )?the difference|(?:never|nobody|no one) .{1,40} (?:again|since)|"
        r"(?:cut|brought|got) .{1,40} right down",
        r"cut|down|drop|fell|fall|reduc|halv|doubl|up\b|rais|improv|sav|less|fewer|more|better|faster|quick|went|came|grew|from\b.{1,30}\bto\b|\d ?%|percent|stopp|never|no more|won|hit|result|gone|zero",
    ),
)  # fmt: skip
_BESIDE = 1
"""How many notes on either side of the one told may hold the word."""


def bigger_parts(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Sentences that give the candidate a bigger part in a deed than the notes do."""
    if ground.notes is None or ground.brief is None:
        return
    facts = sorted(ground.facts, key=lambda fact: fact.start)
    places = {fact.id: place for place, fact in enumerate(facts)}
    for line in letter.lines:
        for frame in ground.frames.of(line.text):
            if frame.holder != ME or frame.way in (Way.WOULD, Way.MINDS):
                continue
            # What is told after the clause belongs to the deed: "I built it, which has cut ...".
            words = fold(line.text[frame.start : frame.end + 80])
            yield from _bigger(line.text, words, _told(line.text, facts, places, ground), ground)
            break


def _told(text: str, facts: list[Fact], places: dict[str, int], ground: Ground) -> str:
    """The notes that a sentence tells, with those beside them; "" where it tells none for certain."""
    near: dict[int, None] = {}
    for like in ground.likenesses.of(text):
        if like.tells or like.share >= 0.5:
            at = places[like.fact.id]
            near.update(dict.fromkeys(range(max(0, at - _BESIDE), min(len(facts), at + _BESIDE + 1))))
    return fold(plain(" \n ".join(f"{facts[at].text} {facts[at].quote}" for at in near)))


def _bigger(text: str, words: str, told: str, ground: Ground) -> Iterator[Finding]:
    for part in PARTS:
        found = part.said.search(words)
        if found is None:
            continue
        if not part.noted.search(ground.lowered):
            mark = Mark.FAIL if told else Mark.WARN
        elif told and not part.noted.search(told):
            mark = Mark.WARN
        else:
            continue
        why = f'Your notes do not say "{found.group()}" of this. Say what you did.'
        yield Finding(why, mark, text)
