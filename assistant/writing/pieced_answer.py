"""What was answered, of which the notes have only pieces, as one sentence: "My answer was to stop and ring the family".

The pieces are told in the order of the notes and with their own words; only what joins them is added.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.english.grammar import unsound
from assistant.english.verbs import DEEDS
from assistant.writing.fragments import clean, tags_of

_BASE_VERBS = frozenset(
    """brake dial resuscitate bandage ask tell ring call phone text email stop check take give put get look listen walk talk speak write log note keep stay sit stand wait
    breathe start begin move lock isolate tag test clean wash cover close open lift hold pull push turn cut count weigh measure mark map plan
    sort split share show explain train teach pair rotate swap offer apologise apologize thank smile own fix find make build draw run read
    report record refer escalate radio evacuate raise treat warm feed use set send say let leave bring buy sell try follow work meet invite
    agree rank group tidy document photograph flag freeze roll rebuild restart reboot reset retry reconcile match chase hand pass lead join
    help assess triage observe monitor prioritise prioritize go step calm acknowledge repeat secure shut switch disconnect drain dry weld
    grind sand prime rinse label date rotate stack load unload strap tie brake slow reverse park signal see hear learn add drop book cancel
    confirm double-check separate distract redirect praise reward model scaffold translate interpret summarise summarize draft edit cite
    search query profile cache shard index reproduce debug bisect deploy revert""".split()
)
_AFTER_A_VERB = ("DET", "PRON", "ADP", "ADV", "NUM", "PROPN", "PART", "SCONJ")
_LIKE_PASTS = frozenset("set put cut let read split shut hit".split())
_HOW_ONE_STAYS = frozenset("stay keep sit stand".split())
_LEADS = re.compile(r"^(?:first|then|always|just|so|and)\b[, ]*", re.I)
_OPEN_END = re.compile(r"\b(?:including|with|like|and|or|than|plus|e\.?g\.?)$", re.I)
_EXAMPLE = re.compile(
    r"(?:the|my|our|an?) (?:[\w'’-]+ ){0,5}(?:case|story|example|time|day|night|job|project|placement|contract|incident|flood|fire|outage|handover|move|migration|audit|claim|complaint)\b(?! (?:is|was|were|has|had|went)\b)"
)
_MANY_I = re.compile(r"^(?:I|we) (?=\w)")
_OPENS_A_CLAUSE = frozenset("who that which where because when I".split())
_NO_THING = frozenset("current currently valid still yes no not only about in".split())
_FEWEST_OF_STEPS = 3  # words
_LONGEST = 34  # words


def pieced_answer(points: Sequence[str], asked: bool) -> str | None:
    """One sentence of what was answered; None where the pieces don't go together. ``asked``: to a question."""
    pieces = _mended(points)
    if not pieces or sum(len(piece.split()) for piece in pieces) > _LONGEST:
        return None
    for shape in (_of_steps, _of_statements, _of_deeds, _of_an_example, _of_things):
        told = shape(pieces, asked)
        if told is not None:
            return told if unsound(told) is None else None
    return None


def _mended(points: Sequence[str]) -> list[str]:
    """The pieces without what only led from one to the next; one that ends in "including" takes the next along."""
    pieces: list[str] = []
    for point in points:
        piece = clean(_LEADS.sub("", point)) if len(points) > 1 else clean(point)
        piece = re.sub(r"\bits (?=[a-z]+ing\b)", "it is ", piece)
        if pieces and _OPEN_END.search(pieces[-1]):
            pieces[-1] = f"{pieces[-1]} {piece}"
        elif piece:
            pieces.append(piece)
    return pieces


def _is_step(piece: str) -> bool:
    """Whether a piece tells what to do: "ring the family"."""
    words, tags = tags_of(piece)
    if words[0] not in _BASE_VERBS:
        return False
    if words[0] in _LIKE_PASTS and re.search(r"\d|\b(?:at|for|in) (?:the )?[A-ZÀ-Þ]", piece):
        return False  # "cut 40 hours of overtime at Bosch": done, not to be done
    after = tags[1].split("|")[0] if len(words) > 1 else "DET"
    fitting = after in _AFTER_A_VERB or (after == "ADJ" and words[0].lower() in _HOW_ONE_STAYS)
    return fitting or tags[0].startswith("VERB|Inf")


def _joined(pieces: Sequence[str]) -> str:
    if len(pieces) == 1:
        return pieces[0]
    if " and " in pieces[-1]:
        return ", ".join(pieces)
    return f"{', '.join(pieces[:-1])} and {pieces[-1]}"


def _of_steps(pieces: Sequence[str], asked: bool) -> str | None:
    steps = list(takewhile(_is_step, pieces))
    aside = len(pieces) - len(steps)  # "... what policy allows (rural enterprise dwelling)"
    if not steps or (aside and len(steps) <= aside) or len(" ".join(steps).split()) < _FEWEST_OF_STEPS:
        return None
    return f"My answer was to {_joined(steps)}" if asked else f"I said that I would {_joined(steps)}"


def _of_statements(pieces: Sequence[str], asked: bool) -> str | None:
    """ "I check the plan; I stand up": the first says who, the others need not again."""
    first, *others = pieces
    if not _MANY_I.match(first) or re.match(
        r"I (?:said|told|would|will|suggested|proposed|offered|mentioned|explained|described|['’]d)\b", first
    ):
        return None
    who = first.split()[0]
    rest = [piece.removeprefix(f"{who} ") for piece in others]
    shared = all(
        p != r or _is_step(p) or p.split()[0].lower() in DEEDS for p, r in zip(others, rest, strict=True)
    )
    if not shared or (rest and (" and " in first or any(" and " in piece for piece in rest[:-1]))):
        return None
    return f"{'I said' if asked else 'I told you'} that {_joined([first, *rest])}"


def _of_deeds(pieces: Sequence[str], asked: bool) -> str | None:
    """ "Drew it on the back of the drawing": who, is plain."""
    del asked
    if not all(piece.split()[0].lower() in DEEDS and len(piece.split()) > 2 for piece in pieces):
        return None
    return f"I {_joined(pieces)}"


def _of_an_example(pieces: Sequence[str], asked: bool) -> str | None:
    del asked
    return f"I told you about {pieces[0]}" if len(pieces) == 1 and _EXAMPLE.match(pieces[0]) else None


def _of_things(pieces: Sequence[str], asked: bool) -> str | None:
    """ "Zine fairs, the corridor of my old school and the woman who paints the shutters"."""
    if not asked:
        return None
    for piece in pieces:
        words, tags = tags_of(piece)
        thing = tags[0] in ("DET", "NOUN", "PROPN", "NUM", "VERB|Ger") or (
            tags[0] == "ADJ" and any(tag in ("NOUN", "PROPN") for tag in tags[1:3])
        )
        clause = next((n for n, word in enumerate(words) if word in _OPENS_A_CLAUSE), len(words))
        if (
            not thing
            or words[0].lower() in _NO_THING
            or any(tag.startswith(("AUX", "VERB|Fin")) for tag in tags[:clause])
        ):
            return None
    if len(pieces) == 1 and pieces[0].startswith(("the ", "my ", "a ", "an ")) and " and " in pieces[0]:
        return f"I told you about {pieces[0]}"  # "the greyhound and speaking up": a story, and no answer by itself
    together = len(pieces) == 1 or not any(" and " in piece for piece in pieces)
    return f"My answer was {_joined(pieces)}" if together else None
