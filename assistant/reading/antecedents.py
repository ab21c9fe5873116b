"""Whom "they" means, where it is not the employer: "the drivers quit because they sit six hours"."""

from __future__ import annotations

import re

from assistant.english.grammar import is_plural
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize

_WINDOW = 110  # characters of the same line before "they"
_GROUPS = frozenset(
    "people kids children babies toddlers boys girls pupils students learners teenagers youngsters residents patients clients customers guests "
    "visitors families parents mums dads drivers tenants members volunteers users passengers trainees apprentices juniors starters farmers "
    "buyers sellers tourists players readers suppliers contractors subcontractors subbies agents men women ladies neighbours owners shoppers "
    "regulars couples brides callers claimants donors riders cyclists fishermen growers operators engineers nurses carers teachers cooks chefs "
    "porters pickers packers loaders lads guys folk locals elders veterans prisoners refugees graduates interns temps agencies couriers "
    "dogs cats cows horses sheep hens bees".split()
)
_THEY = re.compile(r"(?P<they>they|they['’]re|they['’]ve)(?= )", re.I)
_OF_THE_EMPLOYER = re.compile(
    r"they(?:['’]re| are| were)? (?:also |really |now |just |only |still )*"
    r"(?:(?:want|need|wanted|needed)(?! to (?:go|leave|stay|sleep|eat|play|feel|be (?:home|left|seen|heard)))|would|['’]d|will|['’]ll|have|['’]ve|had|has|looking|after|hiring|"
    r"plan\w*|hop\w+|offer\w*|pay\w*|ask\w*|said|say|told|show\w*|use|run|opened?|opening|moved?|moving|built|buil\w+|mov\w+|lost|expect\w*|launch\w*|"
    r"start\w*|try\w*|going to|getting|thinking|short|worried|struggling|behind|keen|proud|do|did|make|made|sell|bought|buy|hire\w*|train\w*|teach|take|took|gave|give|let)\b",
    re.I,
)
"""What those who hire do, whoever else was named before."""


def with_antecedent(notes: str, start: int, text: str) -> str:
    """The text of a statement at ``start`` with "they" told, where those who were named last in its line are meant.

    "They feel forgotten", behind "the drivers sit six hours": "the drivers feel forgotten". Where they have
    no verb of their own ("they lost two drivers"), or hiring people would do it, "they" stays.
    """
    they = _THEY.match(text)
    if they is None or _OF_THE_EMPLOYER.match(text):
        return text
    before = notes[max(0, start - _WINDOW) : start].rsplit("\n", 1)[-1]
    tokens = tokenize(before)
    words = [token.text for token in tokens]
    if not words:
        return text
    tags = tag(words)
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower()
        if word in {"they", "we", "he", "she"} and index + 3 < len(words):
            return text  # somebody else did something since
        if word in _GROUPS and is_plural(word):
            own_verb = index + 1 < len(words) and any(map(is_finite, tags[index + 1 : index + 3]))
            after_a_verb = index and (is_finite(tags[index - 1]) or tags[index - 1] == "NUM")
            if not own_verb or (after_a_verb and words[index - 1].lower() not in {"because", "that"}):
                return text
            rest = text[they.end() :]
            verb = {"they're": " are", "they've": " have"}.get(they["they"].lower().replace("’", "'"), "")
            return f"the {word}{verb}{rest}"
    return text
