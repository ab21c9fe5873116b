"""Form: the length, the subject line, and a voice that sounds like a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.english.comparison import fold, terms
from assistant.lengths import INVITATION_LIMIT, MESSAGE_AIM, MESSAGE_LIMIT, Length, length_for
from assistant.reviewing.ground import Ground
from assistant.reviewing.letter import LetterText
from assistant.reviewing.phrases import STOCK, Found
from assistant.reviewing.siblings import repeated_sentences
from assistant.reviewing.verdicts import Finding, failed, not_applicable, passed, summed_up, warned
from assistant.schema import Channel, LetterKind, Mark, Verdict

# --- concise -------------------------------------------------------------------------------------


_LONGEST_SENTENCE = 40
_MOST_PARAGRAPHS = 4
_FEW_FACTS = 4
_FEW_WORDS = 40
"""Notes with fewer facts or words than these can honestly give a short letter only."""


def concise(letter: LetterText, ground: Ground) -> Verdict:
    """The letter is as long as its kind and channel ask."""
    words = letter.word_count
    length = length_for(letter.draft.kind, letter.draft.channel, letter.draft.invitation)
    if words > length.limit:
        return failed(
            "concise", f"The letter has {words} words; over {length.limit} it will not be read. Cut it."
        )
    findings = list(_too_much(letter, words, length))
    thin = _is_thin(ground)
    if words < length.short and not thin:
        why = f"The letter has {words} words; with {length.short} or so it can say something of its own."
        findings.append(Finding(why, Mark.WARN))
    if not findings and words < length.short:
        return passed("concise", f"{words} words: short, as your notes are. Better short than padded.")
    return summed_up("concise", findings, f"{words} words: a good length.")


def _too_much(letter: LetterText, words: int, length: Length) -> Iterator[Finding]:
    message = letter.draft.channel is Channel.MESSAGE
    fits = INVITATION_LIMIT if letter.draft.invitation else MESSAGE_LIMIT
    if message and letter.length > fits:
        yield Finding(f"The message has {letter.length} characters; {fits:,} is all that fits.")
    elif message and letter.length > MESSAGE_AIM:
        yield Finding(f"The message has {letter.length} characters; aim for {MESSAGE_AIM}.", Mark.WARN)
    if words > length.long:
        yield Finding(f"The letter has {words} words; {length.long} is plenty.", Mark.WARN)
    paragraphs = len(letter.paragraphs)
    if paragraphs > _MOST_PARAGRAPHS:
        yield Finding(
            f"There are {paragraphs} paragraphs; two to four are easier to read.",
            Mark.WARN,
            mend="Join two of them, or cut one.",
        )
    elif paragraphs == 1 and words > 90 and not message and letter.draft.channel is not Channel.CARD:
        yield Finding("It is all one block. Two or three short paragraphs are easier to read.", Mark.WARN)
    for line in letter.lines:
        size = len(line.text.split())
        if size > _LONGEST_SENTENCE:
            yield Finding(f"A sentence runs to {size} words. Break it in two.", Mark.WARN, line.text)


def _is_thin(ground: Ground) -> bool:
    if ground.brief is not None and len(ground.brief.facts) <= _FEW_FACTS:
        return True
    return ground.notes is not None and len(ground.notes.text.split(maxsplit=_FEW_WORDS)) <= _FEW_WORDS


# --- subject -------------------------------------------------------------------------------------

_LONGEST_SUBJECT = 60
_BARE = frozenset(
    """following up|follow up|followup|just following up|following up on our interview|thank you|thanks|many thanks
    |thank you so much|thank you very much|thanks again|thank you again|hello|hi|hey|interview|my interview|our interview
    |the interview|job interview|checking in|just checking in|question|a question|quick question|update|any update
    |any updates|touching base|job|application|my application|job application|re|no subject|regarding|note|a note
    |a quick note|just a quick note|a short note|a short message|quick message|just a line|a few words|hello again|good to meet you
    |nice to meet you|great to meet you|great meeting you|nice meeting you|catching up|just a note|some thoughts|a few thoughts|my thoughts
    |thank you note|thank you letter|thank you email|thanks you|meeting|our meeting|today|subject|test""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)
_THANKS = re.compile(r"\b(?:thank|grateful|appreciat)")


def subject(letter: LetterText, ground: Ground) -> Verdict:
    """An email's subject says thanks, names the role or the company, and can be read on a phone."""
    if letter.draft.channel is not Channel.EMAIL:
        return not_applicable("subject", "Only an email has a subject line.")
    text = letter.subject
    if letter.draft.subject is None:  # pasted without its headers, perhaps
        return warned(
            "subject", "There is no subject line yet. An email needs one: say thank you and name the role."
        )
    if not text:
        return failed("subject", "The email has no subject line. Say thank you and name the role.")
    folded = " ".join(re.sub(r"[^\w&']+", " ", fold(text)).split()).removeprefix("re ")
    if folded in _BARE or not folded:
        return failed("subject", "A bare subject like this could be anybody's. Name the role.", text)
    return summed_up(
        "subject", _subject_findings(letter, ground, text), "The subject says what the email is about."
    )


def _subject_findings(letter: LetterText, ground: Ground, text: str) -> Iterator[Finding]:
    if len(text) > _LONGEST_SUBJECT:
        why = f"The subject has {len(text)} characters; a phone shows about {_LONGEST_SUBJECT}."
        yield Finding(why, Mark.WARN, text)
    if letter.draft.kind is LetterKind.THANK_YOU and not _THANKS.search(fold(text)):
        yield Finding("The subject does not say thank you.", Mark.WARN, text)
    if (ground.role_words or ground.company_words) and not _names_the_job(text, ground):
        known = ground.brief and (ground.brief.role or ground.brief.company)
        yield Finding(f"The subject should name the job: {known}.", Mark.WARN, text)
    letters = [character for character in text if character.isalpha()]
    if len(letters) > 8 and all(character.isupper() for character in letters):
        yield Finding("A subject in capitals looks like advertising.", Mark.WARN, text)
    if "!!" in text:
        yield Finding("One exclamation mark is enough.", Mark.WARN, text)


def _names_the_job(text: str, ground: Ground) -> bool:
    found = terms(text)
    role = ground.role_words
    return bool(found & ground.company_words) or (bool(role) and 2 * len(found & role) >= len(role))


# --- voice ---------------------------------------------------------------------------------------

_DASH = re.compile(r"—| – | -- ")
_NOT_ONLY = re.compile(r"\bnot (?:only|just|merely)\b[^.!?]{1,120}\b(?:but|it's|it is)\b")
_ADJECTIVE = r"(?:\w+(?:ed|ing|ate|ive|ous|ful|ic|al|able|ible|ent|ant|ary)|creative|warm|kind|strong|bright|friendly|loyal|keen|honest|open|clear|bold|caring)"
_STACKED = re.compile(
    rf"\b(?:a|an|your|such a|as a|this|the)(?: (?:truly|very|highly|really))? {_ADJECTIVE}, {_ADJECTIVE},? and {_ADJECTIVE} [a-z]+\b|"
    r"\b(?:efficiency|expertise|passion|dedication|commitment|enthusiasm|creativity|energy|experience), \w+,? and \w+\b"
)
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def voice(letter: LetterText, ground: Ground) -> Verdict:
    """The letter sounds like its writer: no stock phrases, no machine's habits."""
    stock = list(_stock_phrases(letter, ground))
    turns = [
        line.text for line in letter.lines if _NOT_ONLY.search(line.folded) or _STACKED.search(line.folded)
    ]
    if stock:
        return _on_stock(stock, turns)
    habits = [*_habits(letter), *repeated_sentences(letter, letter.others)]
    return summed_up("voice", habits, "The letter sounds like a person, not like a template.")


def _stock_phrases(letter: LetterText, ground: Ground) -> Iterator[tuple[Found, str]]:
    """The stock phrases in the letter, each once, with the sentence. The user's own words are no stock."""
    seen: set[str] = set()
    own = ground.openly_lowered
    for part in letter.parts:
        for found in STOCK.find(part):
            said = fold(found.found)
            if said in seen:
                continue
            seen.add(said)
            if said not in own or (found.phrase.grave and " " in said):
                yield found, part  # "tapestry" of somebody who mends them is no machine's word


def _on_stock(stock: list[tuple[Found, str]], turns: Sequence[str]) -> Verdict:
    """One warm word is no crime; two stock phrases, or one beside a machine's turn of phrase, are a template."""
    grave = [(found, part) for found, part in stock if found.phrase.grave]
    found, _ = (grave or stock)[0]
    why = f'"{found.found}": {found.phrase.reason}.'
    if len(stock) > 1:
        others = [other.found for other, _ in stock if other is not found]
        why += " The same goes for " + ", ".join(f'"{other}"' for other in others[:4]) + "."
    shown = (grave + [item for item in stock if item not in grave])[:5]
    mark = Mark.FAIL if grave or len(stock) + len(turns) > 1 else Mark.WARN
    evidence = tuple(
        Finding(f'"{found.found}": {found.phrase.reason}.', mark, part).evidence("voice")
        for found, part in shown
    )
    return Verdict(id="voice", verdict=mark, why=why, evidence=evidence)


def _habits(letter: LetterText) -> Iterator[Finding]:
    previous, run = "", 0
    for line in letter.lines:
        first = _FIRST_WORD.search(line.folded)
        word = first.group() if first and not line.is_bullet else ""
        run = run + 1 if word and word == previous else 1
        previous = word
        if run == 3:
            opener = word.capitalize()
            yield Finding(
                f'Three sentences in a row start with "{opener}".',
                Mark.WARN,
                line.text,
                mend="Turn one of them around.",
            )
    dashes = sum(len(_DASH.findall(line.text)) for line in letter.lines)
    if dashes > 1:
        yield Finding(
            f"There are {dashes} dashes; readers take many dashes for a machine's habit.", Mark.WARN
        )
    for line in letter.lines:
        if _STACKED.search(line.folded):
            yield Finding(
                "Three words of praise in a row say less than one. Keep the true one.", Mark.WARN, line.text
            )
        if _NOT_ONLY.search(line.folded):
            yield Finding(
                '"Not only ... but" is a turn that machines love. Say it straight.', Mark.WARN, line.text
            )
