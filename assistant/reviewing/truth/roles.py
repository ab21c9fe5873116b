"""Roles: a bigger part in a deed than the notes give. "I did the Friday emails" is no "I came up with them".

Each family is a kind of part one can have: to lead, to begin, to teach, to write, to bring about. Where a
sentence gives the candidate such a part, what it tells of must have a word of that family, or of one that
comes near it, in the notes beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.english.comparison import GENERIC, expanded, fold, plain, stem, tokens
from assistant.english.synonyms import synonyms
from assistant.reviewing.frames import Way
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.likeness import paraphrases
from assistant.reviewing.verdicts import Finding
from assistant.schema import ME, Fact, Mark


@dataclass(frozen=True)
class _Part:
    """A part in a deed: what a letter says, and what the notes have of it."""

    said: re.Pattern[str]
    noted: re.Pattern[str]
    grave: bool  # to claim it falsely costs the job


def _part(said: str, noted: str, grave: bool = False) -> _Part:
    return _Part(
        re.compile(rf"(?<![\w'-])(?:{said})(?![\w'-])"), re.compile(rf"(?<![\w'])(?:{noted})"), grave
    )


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
        grave=True,
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
        grave=True,
    ),
    _part(
        r"(?:wrote|authored|drafted|published|have written)(?! (?:to|you|back|down|in|on|that|this)\b)(?=[ ])",
        r"wrot|writ|author|draft|publi|made|make|paper|document|guide|report|book|article|script|built|put together|produc|creat|letter|procedure|piece|redid",
    ),
    _part(
        r"(?:was|as|am|became|been) (?:the |an? |their |its |our )?(?:[\w'-]+ ){0,2}(?:manager|head|leader|supervisor|foreman|forewoman|director|chief|principal|bursar|captain|coordinator|partner|owner|team lead)(?! (?:to|and i|you))",
        r"manag|mgr|head|lead|superv|foreman|direct|chief|princip|bursar|captain|coordinat|partner|owner|own\b|charge|boss|\btl\b|ran\b|run\b|acting|deputy|senior|in charge",
    ),
    _part(
        r"which (?:has |have |had )?(?:since )?(?:cut|reduced|halved|doubled|raised|improved|saved|lowered|increased|lifted|boosted|brought .{1,30} (?:down|up))|all but (?:stopped|vanished|disappeared)|"
        r"(?:soon|quickly|before long) (?:\w+ing|had|were|was|came|became|started|began)|as a (?:direct )?result|(?:made|makes) (?:all )?the difference|(?:never|nobody|no one) .{1,40} (?:again|since)|"
        r"(?:cut|brought|got) .{1,40} right down|(?:cut|reduced|lowered|raised|improved|restored|saved|boosted|lifted|halved|doubled|ended) (?:the|our|their|its|us|them|complaints|errors|waste|costs)|put an end to|turned .{1,30} (?:round|around|into)|kept .{1,20} from \w+ing|"
        r"thanks to (?:my|our)|because of my|(?:went|gone|came|come) (?:up|down) (?:after|since|because|as well)|became profitable|changed (?:its|their) (?:plans?|mind)",
        r"cut|down|drop|fell|fall|reduc|halv|doubl|up\b|rais|improv|sav|less|fewer|more|better|faster|quick|went|came|grew|from\b.{1,30}\bto\b|\d ?%|percent|stopp|never|no more|won|hit|result|gone|zero|turn|end(?:ed|s)?\b|kept|because|chang|profit|loss",
    ),
    _part(
        r"every single|(?:all|every one) of (?:them|it)|completely|entirely|without (?:a|any|one|a single) (?:\w+ ){0,2}(?:complaint|error|mistake|incident|fault|accident|miss|stem|break|problem|day off)s?|not (?:one|a single) \w+|no (?:complaints|findings|errors|accidents|returns|incidents|mistakes|losses)|for good|"
        r"all (?:accepted|passed|approved|signed|gone)|the first time|until today|to this day|on my own|single-handed(?:ly)?|the whole (?:team|company|agency|hospital|school|group|site)|(?:still )?(?:uses?|used) now|everyone (?:there|else)",
        r"every|all\b|complet|entire|always|never|no\b|not\b|zero|\b0\b|none|everyone|only|without|first|still|own|alone|whole|solo|each|whole|one\b|single|nil|clean",
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
        words = _of_me(line, ground)
        if words:
            yield from _bigger(line.text, words, _told(line.text, facts, places, ground), ground)
        promised = _promised(line, ground)
        if promised:
            told = _told(line.text, [fact if fact.speaker != ME else None for fact in facts], places, ground)
            if told and not _OF_ME_NOTED.search(told):
                why = f'Your notes have no such word of theirs about you: "{promised}".'
                yield Finding(why, Mark.WARN, line.text)


def _of_me(line: Line, ground: Ground) -> str:
    """The part of a sentence that tells of the candidate's deeds, folded; "" where it tells of none."""
    for frame in ground.frames.of(line.text):
        if frame.holder == ME and frame.way not in (Way.WOULD, Way.MINDS):
            # What is told after the clause belongs to the deed: "I built it, which has cut ...".
            return fold(line.text[frame.start : frame.end + 80])
    return line.folded if _MY.search(line.folded) and not _MAY_BE.search(line.folded) else ""


_MY = re.compile(r"(?<![\w'])(?:my|our|we)(?![\w'])")
_MAY_BE = re.compile(r"(?<![\w'])(?:would|could|will|can|hope|look|'d|'ll|if|you|your)(?![\w])")
_PROMISE = re.compile(
    r"(?<![\w'])(?:(?:want|wanted|like|asked|need|needed|expect) me to (?!say|tell|explain|describe|show|come|send|talk|think|read|do a|write)\w+|(?:promised|agreed|offered|proposed|decided) (?:me|to|that)|(?:would|will|'ll|'d) (?:take me|make .{1,20} of me|let me|put in a word|have me|train me|give me|keep .{1,20} for me)|"
    r"i (?:would|will|shall|can|could|may|'d|'ll) (?:lead|run|start|begin|join|enter|have|get|be (?:the|in|part|leading|running)|take over|decide|stay|work|head|manage)\b|will be my|would be mine|mine to|my first task|(?:there )?(?:will|would) be (?:a post|a job|a place|work|freelance work) for)"
)
_OF_ME_NOTED = re.compile(
    r"(?<![\w'])(?:i|i'd|i'll|im|i'm|me|my|mine|you|promis\w*|offer\w*|post|job|place|role)(?![\w'])"
)


def _promised(line: Line, ground: Ground) -> str:
    """What they are said to want of the candidate, or to have promised; "" where nothing is."""
    for frame in ground.frames.of(line.text):
        if frame.holder != ME and frame.way is Way.SAYS:
            found = _PROMISE.search(fold(frame.words))
            if found:
                return found.group()
    return ""


def _told(text: str, facts: Sequence[Fact | None], places: Mapping[str, int], ground: Ground) -> str:
    """The notes that a sentence tells, with those beside them; "" where it tells none for certain.

    ``facts``: in the order of the notes; None for one that doesn't count.
    """
    near: dict[int, None] = {}
    for like in ground.likenesses.of(text):
        if like.tells or like.share >= 0.5:
            at = places[like.fact.id]
            near.update(dict.fromkeys(range(max(0, at - _BESIDE), min(len(facts), at + _BESIDE + 1))))
    told = [fact for at in near if (fact := facts[at]) is not None]
    return fold(plain(" \n ".join(f"{fact.text} {fact.quote}" for fact in told)))


def _bigger(text: str, words: str, told: str, ground: Ground) -> Iterator[Finding]:
    for part in PARTS:
        found = part.said.search(words)
        if found is None:
            continue
        if not part.noted.search(ground.lowered):
            mark = Mark.FAIL if told and part.grave else Mark.WARN
        elif told and not part.noted.search(told):
            mark = Mark.WARN
        else:
            continue
        why = f'Your notes tell this without "{found.group()}". Say it as they do, or add it there if it is true.'
        yield Finding(why, mark, text)


_ANY_DEED = frozenset(
    stem(word)
    for word in """have had do did be was were am get got make made take took work worked use used go went come came keep kept help bring brought
    give gave put see know need want spend show hold held like feel find think mean love hear forgot forget say mention muddled failed sing silent
    called call covered cover lived live teach asked regret decided stayed stay respect remain stand began begin clean leave left tell told try tried
    start started look looked talk talked meet met been learn learnt learned grow grew handle handled deal dealt move moved turn turned""".split()
)
"""Verbs that stand for many others, or tell of the interview itself."""
_SHORTEST_VERB = 3
_ENOUGH_WEIGHT, _ENOUGH_SHARE = 2.0, 0.4


def other_deeds(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Sentences that tell of something of the candidate's, with a deed that the notes don't have there."""
    if ground.notes is None or ground.brief is None:
        return
    facts = sorted(ground.facts, key=lambda fact: fact.start)
    places = {fact.id: place for place, fact in enumerate(facts)}
    for line in letter.lines:
        for frame in ground.frames.of(line.text):
            verb = stem(frame.verb)
            if "-" in frame.verb or len(frame.verb) < _SHORTEST_VERB:
                continue  # "hand-reared", which notes have in two words; "I've"
            if frame.holder != ME or frame.way is not Way.DOES or not verb or verb in _ANY_DEED | GENERIC:
                continue
            mine = [like for like in ground.likenesses.of(frame.words) if like.fact.speaker == ME]
            if not mine or mine[0].weight < _ENOUGH_WEIGHT or mine[0].share < _ENOUGH_SHARE:
                continue
            told = {
                stem(expanded(fold(token.text)))
                for token in tokens(_told(frame.words, facts, places, ground))
            }
            meant = {stem(other) for other in synonyms(frame.verb)} | paraphrases().get(verb, frozenset())
            if verb not in told and not meant & told:
                why = f'Your notes tell this without "{frame.verb}". Say it as they do, or add it there if it is true.'
                yield Finding(why, Mark.WARN, line.text, mine[0].fact.quote, frame.verb)
                break


ROLE_CHECKS = (bigger_parts, other_deeds)
