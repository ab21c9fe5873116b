"""How likely it is that people would let a sentence stand: a trained judge of wordings.

A maximum-entropy classifier (a conditional random field over a single place) that learnt from sentences
which readers had judged: ``evals/judged/``, trained by ``python -m evals.training``. It sees what rules
for sound English don't: statements torn out of their context, fragments that merely parse.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from assistant.english.labelling import labeller
from assistant.english.spelling import is_spelled
from assistant.english.tagging import tag
from assistant.english.tokens import tokenize

MODELS = Path(__file__).parent / "models"
ACCEPTED, REFUSED = "y", "n"
CLOSED = frozenset(
    "i you he she it we they me us him her them my your his its our their this that these those there here "
    "is am are was were be been being do does did done has have had having can could will would shall should "
    "may might must not no nor and or but so if because while when where who which what how why whether than "
    "as of in on at by for with from to into about over under up down out off after before since until during "
    "between through without within against the a an some any all both each every one other another more most "
    "only just also even still already never always often too very really quite now then once again ago "
    "got get gets getting want wants need needs like likes said says told asked thing things bit lot".split()
)


def acceptability_features(text: str, form: str, kind: str, cut: bool) -> list[str]:
    """What the judge sees of a wording.

    ``form``: clause, noun or mine; ``kind``: the kind of fact; ``cut``: whether the end of the statement
    was left off.
    """
    tokens = tokenize(text)
    words = [token.text for token in tokens]
    tags = tag(words)
    mixed = [
        word.lower() if word.lower() in CLOSED or kind_ == "PUNCT" else kind_
        for word, kind_ in zip(words, tags, strict=True)
    ]
    framed = [f"<{form}>", *mixed, "</>"]
    length = len(words)
    features = [
        "bias",
        f"form={form}",
        f"kind={kind}|{form}",
        f"cut={cut}|{form}",
        f"length={min(length, 26) // 2}",
    ]
    features += [f"2={a} {b}" for a, b in pairwise(framed)]
    features += [f"3={a} {b} {c}" for a, b, c in zip(framed, framed[1:], framed[2:], strict=False)]
    features += [f"t={a} {b} {c}" for a, b, c in zip(tags, tags[1:], tags[2:], strict=False)]
    features += [f"w={word.lower()}" for word in words]
    features += [f"first={form}|{' '.join(mixed[:n])}" for n in (1, 2, 3)]
    features += [f"word1={form}|{words[0].lower()}", f"word2={form}|{' '.join(words[:2]).lower()}"]
    features += [f"last={form}|{mixed[-1]}", f"last2={' '.join(mixed[-2:])}", f"lastword={words[-1].lower()}"]
    unknown = sum(w.isalpha() and w.islower() and not is_spelled(w) for w in words)
    features += [f"unknown={min(unknown, 3)}", f"numbers={min(sum(t == 'NUM' for t in tags), 3)}"]
    features += [f"finite={min(sum('Fin' in t for t in tags), 4)}", f"marks={min(tags.count('PUNCT'), 3)}"]
    features += [f"nouns={min(sum(t in ('NOUN', 'PROPN') for t in tags), 5)}|{form}"]
    features += [f"finite={min(sum('Fin' in t for t in tags), 4)}|{min(length, 26) // 4}"]
    return features


@lru_cache(maxsize=4096)
def acceptability(text: str, form: str, kind: str, cut: bool = False) -> float:
    """The chance (0 to 1) that a careful person would let the wording stand in a letter."""
    features = acceptability_features(text, form, kind, cut)
    return labeller(MODELS, "acceptability").chances([features])[0].get(ACCEPTED, 0.0)
