"""Whether a sentence holds together: the faults that a reader stumbles over, and that templates and
tired fingers make. What is found is sure enough to show; what is doubtful stays unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.english.comparison import fold
from assistant.english.tagging import is_finite, tag
from assistant.english.tokens import tokenize
from assistant.reviewing.letter import Line
from assistant.reviewing.verdicts import Finding
from assistant.schema import Mark

_DOUBLED = re.compile(r"\b([^\W\d_]+)[ \t]{1,4}\1\b", re.IGNORECASE)
_MAY_DOUBLE = frozenset(
    {"that", "had", "very", "so", "bye", "ha", "no", "many", "long", "really", "in", "on", "is"}
)
_LOWER_I = re.compile(r"(?<![\w.'-])i(?:'(?:m|ve|d|ll))?(?![\w.'-])")
_CUT_OFF = re.compile(
    r"\b(?:the|a|an|and|or|my|your|our|their|because|(?:forward|able|hope|like|glad|want|keen|ready) to|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:from|at|until|by|i will be|we will be)|(?:i|we) (?:will|shall|would) be)\s*[.!?]+$",
    re.I,
)
_MAY_BREAK_OFF = re.compile(
    r"^(?!.*\b(?:what|which|that|who|whom|where|how|whatever|something|anything|nothing|thing|one|lots|is|was|were|be|been|to \w+) .*\b(?:of|about|for|with)\W*$)"
    r"(?!.*\b(?:\w+ed|\w+en|proud|part|kind|sort|think|thought|thinking|dream|dreamt|heard|afraid|fond|more|made|use|full|out|sure|fun|go|hold|care|best|come|because) (?:of|about|for|with)\W*$).*\b(?:of|about|for|with)\s*[.!?]+$",
    re.I,
)
_TAIL = 160
"""Characters at the end of a sentence that show whether it breaks off."""
_STRAY_SPACE = re.compile(
    r"\w [,.;:!?](?:\s|$)|,\s?,|,\s?\.(?:\s|$)|(?<!\.)\.\.(?!\.)|;\s?;|\(\s?\)"
    r"|\b(?:at|about|with|for|to|of|by|from|the) (?:,|\.(?!\w)|and \.)"
)
_WRONG_ARTICLE = re.compile(
    r"(?:\ba|^A) (?!one\b|once\b|eu|ewe|ouija)[aeio][a-z]+"
    r"|\b[Aa]n (?!hour|honest|heir|honou?r|herb)[bcdfghjklmnpqrstvwz][a-z]*[aeiouy][a-z]*\b"
)
_TWO_DETERMINERS = re.compile(
    r"\b(?:a|an|the|my|your|our|their) (?:a|an|the|my|your|our|their|is|are|was|were)\b"
)
_DISAGREES = re.compile(
    r"(?:^|\b(?:that|and|but|because|if|when|as|so|while) |, )"
    r"(?:you (?:is|was|has|does|needs|wants|isn't|hasn't)|(?<!if )(?<!wish )(?<!and )i (?:is|are|has|does|were(?! to\b)|needs|wants)"
    r"|(?<!if )(?:he|she|it) (?:are|have|do|were(?! to\b))|(?:we|they) (?:is|was|has|does))\b"
)


def faults(line: Line, *, is_first: bool, leads_to_list: bool) -> Iterator[Finding]:
    """What is wrong with one sentence of the body.

    ``is_first``: it opens the letter, where it may go on from "Hi Priya," in lower case.
    ``leads_to_list``: a bullet follows, so that it may end in a colon.
    """
    text = line.unmarked
    first = text.lstrip("\"'(*_").split(maxsplit=1)
    if first and first[0][0].islower() and not line.is_bullet and not is_first:
        yield Finding("A sentence starts with a small letter.", Mark.FAIL, line.text)
    ends = text.rstrip("\"')*_").endswith((".", "!", "?", "…"))
    if not ends and not line.is_bullet and not (text.endswith(":") and leads_to_list):
        yield Finding("A sentence ends without a full stop.", Mark.WARN, line.text)
    doubled = next((d for d in _DOUBLED.finditer(text) if _is_slip(d)), None)
    if doubled:
        yield Finding(f'"{doubled.group(1)}" is there twice in a row.', Mark.FAIL, line.text)
    if _LOWER_I.search(text):
        yield Finding('"I" needs a capital letter.', Mark.FAIL, line.text)
    if _CUT_OFF.search(text[-60:]):
        yield Finding("A sentence breaks off in the middle.", Mark.FAIL, line.text)
    elif _MAY_BREAK_OFF.search(text[-_TAIL:]):
        yield Finding("Does this sentence break off? Read its end again.", Mark.WARN, line.text)
    if _DISAGREES.search(line.folded):
        yield Finding("The verb does not go with its subject here.", Mark.FAIL, line.text)
    determiners = _TWO_DETERMINERS.search(text)
    if determiners:
        yield Finding(f'A word is missing or too many in "{determiners.group()}".', Mark.WARN, line.text)
    if _STRAY_SPACE.search(text):
        yield Finding("A word seems to be missing around a comma or full stop.", Mark.WARN, line.text)
    if text.count("(") != text.count(")") or text.count('"') % 2:
        yield Finding("A bracket or quotation mark is opened and not closed.", Mark.WARN, line.text)
    article = _WRONG_ARTICLE.search(text)
    if article:
        yield Finding(f'"{article.group()}" should have the other article (a, an).', Mark.WARN, line.text)
    if not line.is_bullet and ends:
        yield from _verbs(line)


def _is_slip(doubled: re.Match[str]) -> bool:
    word = doubled.group(1)
    is_name = word[:1].isupper() and doubled.start() > 0
    return fold(word) not in _MAY_DOUBLE and not is_name


_LONGEST_TAGGED = 60
"""Words. A longer sentence has a finding of its own, and tagging it would cost time."""

_REPORTED = re.compile(
    r"\b(?:mentioned|told me|hear|heard|learn|learned|understood|from our conversation) that (?=\S+ \S+ \S)"
)
_VERBLESS_OPENERS = re.compile(
    r"(?:again,? |and |many |with |once again,? |so |very )*(?:thank|thanks|many|looking|hoping"
    r"|wishing|best|all the|until|congratulations|yes|no\b"
    r"|p\.?\s?s)"
)


def _verbs(line: Line) -> Iterator[Finding]:
    """A sentence without a verb that carries it, and "that" with nobody doing anything after it."""
    words = [token.text for token in tokenize(line.unmarked)]
    if len(words) > _LONGEST_TAGGED or not line.unmarked.isprintable():
        return
    reported = _REPORTED.search(line.folded)
    if reported is None and _VERBLESS_OPENERS.match(line.folded):
        return
    tags = tag(words)
    # A tagger takes the odd verb for a noun, but seldom where a pronoun stands beside it.
    verbless = not any(one.startswith(("VERB", "AUX")) for one in tags) and "PRON" not in tags
    if verbless and sum(word.isalpha() for word in words) >= 3:
        yield Finding("This sentence has no verb. Make it a whole one.", Mark.WARN, line.text)
    if reported:
        lowered = [word.lower() for word in words]
        place = _that_after(lowered, len(line.folded[: reported.end()].split()))
        if place is not None and not any(is_finite(one) for one in tags[place + 1 :]):
            yield Finding('What follows "that" is not a whole sentence.', Mark.WARN, line.text)
        elif place is not None and _starts_with_verb(tags[place + 1 :]):
            yield Finding('After "that", it does not say who: a subject is missing.', Mark.WARN, line.text)


def _starts_with_verb(tags: tuple[str, ...]) -> bool:
    """Whether a verb opens the clause: "misses the ...", "sat in ...", but not "guests arrive"."""
    return tags[0] == "VERB|Fin" and len(tags) > 1 and tags[1] in ("DET", "ADP", "PRON", "NUM")


def _that_after(lowered: list[str], near: int) -> int | None:
    """The place of the "that" that ends about ``near`` words in; None where it is the last word."""
    places = [i for i, word in enumerate(lowered[:-1]) if word == "that"]
    return min(places, key=lambda place: abs(place + 1 - near)) if places else None
