"""What the candidate said wrongly, or was understood to have said, and what is right.

"told them 40 covers, meant 140", "she thinks I can't drive. I can, the car was in for its MOT". There are more ways to
tell of a slip than rules can know; two lines leave no doubt, and are what the user is asked for:

    I said: the ticket was from 2019
    Right: I got it in 2021
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assistant.english.comparison import terms
from assistant.reading.cues import FoundCue, run_around
from assistant.reading.labels import Cue
from assistant.reading.segments import Line

LABEL_SAID = "I said"
LABEL_RIGHT = "Right"
"""The heads of the two lines; ``asking`` and the page put them into the notes."""


class Slip(NamedTuple):
    """Places in the notes: what was said or understood, and what is right. ``theirs``: it was they who took it so."""

    said: tuple[int, int] | None  # None where only what is right is told
    right: tuple[int, int]
    theirs: bool = False
    labelled: bool = False  # in two lines of their own, in the user's words for the letter
    sure: bool = False  # the notes say in so many words that it was wrong


_SAID_LINE = re.compile(
    r"(?im)^[ \t*•-]*(?:what )?i said(?: was)?[ \t]*[:=][ \t]*(?P<said>\S[^\n]*?)[ \t.]*$"
)
_TAKEN_LINE = re.compile(
    r"(?im)^[ \t*•-]*(?:(?:what )?(?:they|he|she) (?:understood|think|thinks|thought|heard|took it as))[ \t]*[:=][ \t]*(?P<said>\S[^\n]*?)[ \t.]*$"
)
_RIGHT_LINE = re.compile(
    r"(?im)^[ \t*•-]*(?:what is |what's )?(?:right|correct|correction|(?:the )?truth|true|i meant|should be|should have been)(?: is)?[ \t]*[:=][ \t]*(?P<right>\S[^\n]*?)[ \t.]*$"
)

_WHO = r"(?:they|he|she|(?:the )?(?:panel|chair|boss|manager|head|gaffer)|(?:mr|mrs|ms|dr|sir|prof)\.? [A-ZÀ-Þ][\w'’-]+|[a-zà-þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)"
_TOOK_IT = re.compile(
    rf"\b{_WHO} (?:now |still |may |might |must |probably |all )*(?:(?:thinks?|thought|believes?|reckons?|understood|heard|noted|implied)(?: (?:that|as if))?"
    r"|(?:is|was|were) under the impression(?: that)?|(?:got|has|have|had) (?:it in (?:his|her|their) head|the (?:idea|impression))(?: that)?|took it(?: that)?"
    r"|left (?:believing|thinking)(?: that)?|(?:came|went) away (?:believing|thinking)(?: that)?|(?:wrote|noted) down(?: that)?)\s+"
    r"|\b(?:it (?:came across|sounded)|came across|made it sound|(?:gave|left) (?:them|him|her) (?:with )?the impression|gave the impression|got across)(?: like| as if| as though| that)?\s+",
    re.I,
)
_MISSAID = re.compile(
    r"\b(?:(?:i|we) (?:have |had )?|i['’](?:ve|d) )?(?:said|told (?:the )?[\w'’.-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)?|stated|quoted|claimed)(?: (?:to )?(?:them|him|her))?(?: that)?\s+",
    re.I,
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:he|she|they|who|interviewer|(?-i:(?!And|But|So|Then|I\b)[A-ZÀ-Þ])[\w'’-]+) (?:just |also |then )?$",
    re.I,
)
"""Who said it, where it was not the candidate: "he said that's actually useful"."""
_RIGHT_AFTER_ALL = re.compile(
    r"\b(?:mixed up|got (?:\w+ ){1,4}wrong|bombed|messed up|blanked|wrong)\b[^\n]{0,80}?[.;,–—-] *"
    r"(?:(?:the )?(?:correct|right)(?: answer| one)?|correction)(?: is)? *[:=] *(?P<right>[^\n.;]{4,140})",
    re.I,
)
"""What went wrong, and the right answer behind it in the same line."""
_SAID_LEAD = re.compile(
    r"(?:(?:and|so|then|but|when (?:he|she|they) asked,?) )*(?:i (?:panicked and |just |just then |even )?|me,? (?:like an? \w+,? )?)?"
    r"(?:said|say|answered|answer|told|tell|gave|put|quoted|claimed)(?: (?:him|her|them|(?-i:[A-ZÀ-Þ])[\w'’-]+))?(?: that)?[:,]?\s+",
    re.I,
)
_WRONG = r"(?<!felt )(?<!feels )(?<!went )(?<!goes )(?<!go )(?<!anything )(?<!something )(?<!nothing )(?<!what['’]s )(?<!got )(?<!going )(?:(?:(?:which|that|it|this)(?:['’]s| is| was)? )?(?:all )?(?:wrong|incorrect|not (?:true|right|correct|so|quite right)|a (?:slip|mistake|mix[- ]up)|rubbish|nonsense|my mistake|slip of the tongue)|no,? (?=it))"
_TURN = re.compile(
    rf"[\s,;:.!?–—-]+(?:{_WRONG}[\s,;:.!?–—-]+)?(?:(?:and|but|when|which|whereas|though|while) )?(?:what i (?:meant|wanted to say|should have said) (?:was|is)(?: that)?|i (?:really |actually )?meant(?: to say)?(?: that)?|meant(?: to say)?|meaning"
    r"|(?:it |that |i )?should (?:have (?:been|said)|be|of been)|in fact(?: it['’]?s| it is| it was)?|(?:the )?truth is(?: that)?|turns out(?: that)?|(?:when )?(?:it['’]?s|it is|it was|that was|they were|it had)(?: (?:really|actually|only|in fact))*"
    rf"|(?:the )?(?:right|correct|real|true) (?:\w+ )?(?:is|was)|actually|really)[\s,:]+|[\s,;:.!?–—-]+{_WRONG}[\s,;:.!?–—-]+",
    re.I,
)
"""Where telling what was wrong turns to what is right."""
_PLAIN_TURN = re.compile(
    r"\b(?:wrong|incorrect|mistake|right|correct|real|true|truth|meant|should|in fact|wanted to say)\b", re.I
)
_DENIAL = re.compile(
    r"^(?:(?:(?:it|that|this)(?:['’]?s| is| was| wasn['’]?t| isn['’]?t| hasn['’]?t| wis)?(?: not| no)?(?: (?:so|true|right|the case|what i (?:said|meant)))?|not (?:true|so|the case|at all)|i (?:do|did|have|am|would|can|never)(?: ?n['’]?o?t)?(?=\s*(?:[.!,;:–—-]|$))|i (?:dont|didnt|havent)(?=\s*(?:[.!,;:–—-]|$))|no|nope|wrong)(?:[\s.!,;:-]+|$))+",
    re.I,
)
_CHORE = re.compile(
    r"\b(?:(?:want|need|needs|must|have|has|got|like|wanna|gotta) (?:to )?(?:\w+ ){0,2}?(?:correct|explain|clear|clarify|fix|fixed|tell|put|set|straighten|own|write|make|undo|let|say|send|restate)\b|please|pls|put (?:it|that) right|set (?:it|that) straight|correct the record|make (?:that|it) clear|so embarrassing)",
    re.I,
)
"""What is asked of the letter, and no part of what is right."""
_MOST_SAID, _MOST_RIGHT = 100, 140  # characters


_DECIDES = re.compile(
    r"\d|\b(?:licen[cs]e\w*|certificat\w*|degree|diploma|qualif\w*|register\w*|ticket|level|grade|chartered|award|visa|permit|citizen\w*|convict\w*|points|"
    r"start|notice|hours|shifts?|nights?|weekends?|sundays?|saturdays?|full[- ]?time|part[- ]?time|relocat\w*|travel\w*|drive|driver|years?|months?|"
    r"fired|sacked|redundant|resigned|trained|experience|manage[sd]?|led|never)\b",
    re.I,
)
_A_STUMBLE = re.compile(
    r"\b(?:ramble\w*|mumble\w*|nervous\w*|froze|waffle\w*|awkward\w*|cringe\w*|blush\w*|stutter\w*|accent|shaky?|shaking|went red|babbl\w*|gushed)\b",
    re.I,
)


def whether_to_raise(said: str, right: str) -> str:
    """Advice, in one sentence: what may change a decision is worth raising, a stumble seldom is."""
    if _DECIDES.search(f"{said} {right}"):
        return "Worth putting right: they may decide on it, or check it, and it is better coming from you."
    if _A_STUMBLE.search(f"{said} {right}"):
        return "Interviewers seldom remember a stumble as well as you do. A plain thank-you may serve you better."
    return "Put it right if it could change what they decide. If it only felt bad, a plain thank-you may serve you better."


def find_slip(text: str, lines: Iterable[Line], unless: Sequence[tuple[int, int]] = ()) -> Slip | None:
    """The slip that two labelled lines name; else the first one plainly told. ``unless``: places that are private."""
    found = _labelled(text) or _told(text, lines)
    if found is None or any(
        start < end_of and start_of < end
        for start, end in unless
        for start_of, end_of in (found.said or found.right, found.right)
    ):
        return None
    return found


def _labelled(text: str) -> Slip | None:
    right = max(_RIGHT_LINE.finditer(text), key=_start, default=None)
    told = [*_SAID_LINE.finditer(text), *_TAKEN_LINE.finditer(text)]
    said = max(
        told, key=_start, default=None
    )  # the last ones hold: the page puts its own below those of the notes
    if right is None or said is None:
        return None
    theirs = said.re is _TAKEN_LINE
    return Slip(said.span("said"), right.span("right"), theirs=theirs, labelled=True, sure=True)


def _start(found: re.Match[str]) -> int:
    return found.start()


def label_places(text: str) -> list[tuple[int, int]]:
    """Where the two lines stand, for readers that should not take them for anything else; none without both."""
    if _labelled(text) is None:
        return []
    return [m.span() for pattern in (_SAID_LINE, _TAKEN_LINE, _RIGHT_LINE) for m in pattern.finditer(text)]


def _told(text: str, lines: Iterable[Line]) -> Slip | None:
    for line in lines:
        for cue in _MISSAID.finditer(line.text):
            if _SOMEBODY_ELSE.search(line.text[: cue.start()]):
                continue
            if slip := _missaid(line.text, cue.end()) or _denied(line.text, cue.end()):
                return _moved(slip, line.start)
        for cue in _TOOK_IT.finditer(line.text):
            if slip := _misunderstood(line.text, cue.end()):
                return _moved(slip, line.start)
        if right := _RIGHT_AFTER_ALL.search(line.text):
            return _moved(Slip(None, right.span("right"), sure=True), line.start)
    return None


def _missaid(text: str, at: int) -> Slip | None:
    """What follows "I said": the wrong, a word that turns, and the right, all within a sentence or two."""
    turn = _TURN.search(text, at)
    if turn is None or turn.start() - at > _MOST_SAID:
        return None
    said = _trimmed(text, at, turn.start())
    right = _trimmed(text, turn.end(), _end_of_statement(text, turn.end()))
    numbers = [
        frozenset(_NUMBER.findall(text[slice(*place)].lower())) if place else frozenset()
        for place in (said, right)
    ]
    sure = _PLAIN_TURN.search(turn.group()) is not None or (all(numbers) and not numbers[0] & numbers[1])
    return (
        Slip(said, right, sure=sure)
        if said and right and not re.search(r"[.!?]\s", text[slice(*said)])
        else None
    )


_IT_IS_NOT = re.compile(
    r"[\s.!,;–—-]+(?:of course )?(?:it|that|this)(?: (?:is|was|does|did|has|can) not|(?:['’]s| is) not| (?:isn|wasn|doesn|didn|hasn|can)['’]?t)(?: of course| at all| true| so| right)*[\s.,;:–—-]+",
    re.I,
)


def _denied(text: str, at: int) -> Slip | None:
    """What follows "I said", where the next sentence denies it and goes on with what is right."""
    end = _end_of_statement(text, at)
    no = _IT_IS_NOT.match(text, end)
    if no is None or end - at > _MOST_SAID:
        return None
    said, right = _trimmed(text, at, end), _trimmed(text, no.end(), _end_of_statement(text, no.end()))
    return Slip(said, right) if said and right else None


def _misunderstood(text: str, at: int) -> Slip | None:
    """What follows "they think": the wrong to the end of the sentence, and the right in the next."""
    end = _end_of_statement(text, at)
    turn = _TURN.search(text, at, min(len(text), at + _MOST_SAID))
    if turn and turn.start() < end:
        said, behind = _trimmed(text, at, turn.start()), turn.end()
    else:
        said, behind = _trimmed(text, at, end), end + 1
    while denial := _DENIAL.match(text[behind:].lstrip()):
        if not denial.end():
            break
        behind += len(text[behind:]) - len(text[behind:].lstrip()) + denial.end()
    right = _trimmed(text, behind, _end_of_statement(text, behind))
    return Slip(said, right, theirs=True) if said and right else None


def _end_of_statement(text: str, at: int) -> int:
    """Where the statement at a place ends: at a stop, or before what the letter is asked to do."""
    stop = re.compile(r"[.!?;](?=\s|$)|[!?]{2,}|\s[–—-]\s|$").search(text, at)
    end = stop.start() if stop else len(text)
    chore = _CHORE.search(text, at, end)
    return chore.start() if chore else end


_NUMBER = re.compile(
    r"\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b"
)
_FOUND_OUT = re.compile(
    r"[\s,;–—-]*\b(?:but|and|then|when|later)?[\s,]*(?:then |later )?I (?:have |just |only |since )*(?:checked|looked|re-?checked|found out|reali[sz]ed|remembered|saw)\b[^.!?\n]*$",
    re.I,
)
"""How the candidate came to know better, behind what was said: no part of it."""
_SPARE = re.compile(r"[\s,;:.!?\"“”–—-]*(?:\b(?:and|so|but|i|that|to)[\s,]*)?$", re.I)


def _trimmed(text: str, start: int, end: int, most: int = _MOST_RIGHT) -> tuple[int, int] | None:
    """The place without blanks, marks and left-over words at its ends; None where little is left."""
    start += len(text[start:end]) - len(text[start:end].lstrip(' \t,;:.!?"“”–—-'))
    end = start + len(_SPARE.sub("", text[start:end]))
    if (known := _FOUND_OUT.search(text, start, end)) is not None and known.start() > start:
        end = known.start()
    enough = end - start >= 2 or text[start:end].isdigit()
    return (start, end) if enough and end - start <= most else None


def _moved(slip: Slip, by: int) -> Slip:
    said = (slip.said[0] + by, slip.said[1] + by) if slip.said else None
    return slip._replace(said=said, right=(slip.right[0] + by, slip.right[1] + by))


LIKELY = 0.5
"""The chance of a cue from which a clause is taken for it."""
_FAR = 8  # clauses between what was said and what is right


def _belong_together(said: str, right: str) -> bool:
    """Whether two clauses can be the wrong and the right of one thing: they share a word, or both tell a figure."""
    figures = [frozenset(_NUMBER.findall(clause.lower())) for clause in (said, right)]
    if all(figures):
        return figures[0] != figures[1]
    return bool(terms(said) & terms(right))


def slip_of_cues(text: str, told: Sequence[FoundCue], least: float = LIKELY) -> Slip | None:
    """What clauses are likeliest to tell what was wrong and what is right; None where nothing tells what is right.

    ``least``: the chance from which a clause is taken to tell what is right.
    """
    right = max(told, key=lambda one: one.chances[Cue.RIGHT], default=None)
    if right is None or right.chances[Cue.RIGHT] < least:
        return None
    at = told.index(right)
    first, last = run_around(text, told, at, Cue.RIGHT, _MOST_TOLD)
    near = [
        one
        for n, one in enumerate(told[max(0, at - _FAR) : at + 2], max(0, at - _FAR))
        if not first <= n <= last
    ]
    said = max(near, key=lambda one: one.chances[Cue.SAID_WRONGLY], default=None)
    right_place = _trimmed(text, told[first].clause.start, told[last].clause.end, _MOST_TOLD)
    if right_place is None:
        return None
    if said is None or said.chances[Cue.SAID_WRONGLY] < min(LIKELY, least + _LESS_OF_THE_WRONG):
        return Slip(None, right_place)
    from_, to = run_around(text, told, told.index(said), Cue.SAID_WRONGLY, _MOST_TOLD)
    beside = told[to].clause.end <= right_place[0] and right_place[0] - told[to].clause.end <= _BESIDE
    if not beside and not _belong_together(said.clause.text, right.clause.text):
        return Slip(None, right_place)
    lead = _SAID_LEAD.match(text, said.clause.start, said.clause.end)
    taken = _TOOK_IT.match(text, said.clause.start, said.clause.end)
    start = told[from_].clause.start
    if from_ == to and (taken or lead):
        start = (taken or lead).end()  # type: ignore[union-attr]
    return Slip(_trimmed(text, start, told[to].clause.end, _MOST_TOLD), right_place, theirs=taken is not None)


_MOST_TOLD = 420  # characters of a run of clauses
_LESS_OF_THE_WRONG = 0.05
_BESIDE = 40  # characters between what was said and what is right


def addition_of_cues(text: str, told: Sequence[FoundCue], least: float = LIKELY) -> tuple[int, int] | None:
    """The place of what was left out and is to be told now, as clauses tell; None where none is likely to.

    ``least``: the chance from which a clause is taken to tell it.
    """
    likeliest = max(told, key=lambda one: one.chances[Cue.TO_ADD], default=None)
    if likeliest is None or likeliest.chances[Cue.TO_ADD] < least:
        return None
    first, last = run_around(text, told, told.index(likeliest), Cue.TO_ADD, _MOST_TOLD)
    return _trimmed(text, told[first].clause.start, told[last].clause.end, _MOST_TOLD)
