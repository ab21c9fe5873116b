"""Courtesy: the right name, thanks, good manners, and a letter that is whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.english.comparison import STOP_WORDS, distinctive, fold, nearly_alike, plain, terms
from assistant.reviewing.ground import HONORIFICS, Ground, greeted, name_words, quote_with
from assistant.reviewing.letter import LetterText, Line
from assistant.reviewing.manner import Act, Manner, acts, sounds
from assistant.reviewing.phrases import (
    DESPERATE,
    NEGATIVE,
    PUSHY,
    SHORTHAND,
    SLANG,
    UNAPOSTROPHED,
    find_phrases,
)
from assistant.reviewing.soundness import faults
from assistant.reviewing.verdicts import Finding, failed, passed, summed_up, warned
from assistant.schema import Channel, FactKind, LetterKind, Mark, Person, Verdict

# --- greeting ------------------------------------------------------------------------------------

_NOBODY = re.compile(
    r"hiring|recruit|sir\b|madam|whom it may|manager$|committee|department|human resources|\bhr\b|there$"
)
_EVERYBODY = re.compile(r"\b(?:all|everyone|everybody|both|panel|team|folks|colleagues)\b")
_PARTICLES = frozenset("and von van der den de da di del della la le al el bin ibn o the".split())


def greeting(letter: LetterText, ground: Ground) -> Verdict:
    """The letter greets its reader by the right name, spelled and titled as the notes have it."""
    line = letter.greeting
    if not line:
        return failed("greeting", "The letter starts without a greeting.")
    named = greeted(line)
    known = [person.name for person in ground.people] or ([letter.draft.to] if letter.draft.to else [])
    if "[" in named or "<" in named or "{" in named:
        return failed("greeting", "The greeting still holds a gap to fill in.", line)
    words = name_words(named)
    folded = fold(named)
    if not words or (_NOBODY.search(folded) and not _names_somebody(words, ground)):
        return _greets_nobody(line, folded, known, ground)
    if _EVERYBODY.search(folded) and not ground.person_named(named):
        return _greets_everybody(line, ground)
    if not ground.people:
        return _greets_unlisted(line, words, letter, ground)
    return _greets_person(line, named, words, letter, ground)


def _names_somebody(words: tuple[str, ...], ground: Ground) -> bool:
    """Whether a greeting that sounds like one to an office names an interviewer: "Dear Madam Wairimu", "Dear Hr. Lund"."""
    return any(
        not _NOBODY.fullmatch(word) and word not in _PARTICLES and word in _accepted(person)
        for person in ground.people
        for word in words
    )


def _greets_nobody(line: str, folded: str, known: list[str], ground: Ground) -> Verdict:
    if known and not (folded == "" and ground.is_empty):
        return failed(
            "greeting",
            f"You know who will read this, so greet them by name: {known[0]}.",
            line,
            quote_with(ground, known[0].split()[0]),
        )
    if "whom it may" in folded or "sir" in folded.split() or "madam" in folded.split():
        return warned(
            "greeting", "A greeting this stiff reads like a form letter; look up a name if you can.", line
        )
    if folded:
        return warned(
            "greeting", "The letter greets nobody by name; look up who you spoke with if you can.", line
        )
    return passed("greeting", "Your notes name nobody, and the greeting does not pretend otherwise.", line)


def _greets_everybody(line: str, ground: Ground) -> Verdict:
    if len(ground.people) == 1:
        name = ground.people[0].name
        return failed("greeting", f"You spoke with one person, {name}: greet them by name.", line)
    return warned("greeting", "One letter to a group is weaker than a letter to each person you met.", line)


def _greets_unlisted(line: str, words: tuple[str, ...], letter: LetterText, ground: Ground) -> Verdict:
    """The brief lists no people: the name may still be in the notes, or be the user's own choice."""
    expected = name_words(letter.draft.to or "")
    if ground.is_empty or all(word in ground.words or word in _PARTICLES for word in words):
        return passed("greeting", "The letter greets its reader by name.", line)
    if expected and set(words) <= set(expected):
        return passed("greeting", "The letter greets its reader by name.", line)
    return failed(
        "greeting", "The name in the greeting is not in your notes. Check who this letter is for.", line
    )


def _greets_person(
    line: str, named: str, words: tuple[str, ...], letter: LetterText, ground: Ground
) -> Verdict:
    intended = ground.person_named(letter.draft.to)
    candidates = (intended,) if intended else ground.people
    together = {word for person in candidates for word in _accepted(person)}
    strangers = [word for word in words if word not in together and word not in _PARTICLES]
    if strangers:
        return _greets_stranger(line, strangers, candidates, ground)
    person = intended or ground.person_named(named)
    if person is not None and len(ground.people) > 1 and _spoken_of(person, letter):
        why = f"The letter greets {person.name} and speaks of them as of somebody else. Check who it is for."
        return warned("greeting", why, line, person.quote)
    if person is None:  # several are greeted by name, or a name that several share
        return passed("greeting", "The letter greets its readers by name.", line)
    if ground.role_words and terms(plain(named)) <= ground.role_words and not person.family_name:
        return failed(
            "greeting", f'"{named}" looks like a word of the job title, not a name.', line, person.quote
        )
    return _title_verdict(line, named, words, person, ground)


def _spoken_of(person: Person, letter: LetterText) -> bool:
    """Whether the body names the person whom it greets: one says "you" to them."""
    called = [name for name in (person.given_name, None if person.given_name else person.family_name) if name]
    return any(
        re.search(rf"(?<![\w'-]){re.escape(fold(plain(name)))}(?:'s)?(?![\w'-])", text.folded)
        for name in called
        for text in letter.lines
    )


def _accepted(person: Person) -> set[str]:
    pieces = (person.name, person.given_name or "", person.family_name or "", person.quote)
    return {word for piece in pieces for word in name_words(piece)}


def _greets_stranger(
    line: str, strangers: list[str], candidates: tuple[Person, ...], ground: Ground
) -> Verdict:
    for person in ground.people:
        accepted = _accepted(person)
        if all(word in accepted for word in strangers):
            wanted = candidates[0].name
            return failed(
                "greeting", f"This letter is for {wanted}, but it greets {person.name}.", line, person.quote
            )
    for person in candidates:
        for word in strangers:
            if any(nearly_alike(word, right) for right in _accepted(person)):
                return failed(
                    "greeting", f"The name is misspelt: your notes have {person.name}.", line, person.quote
                )
    names = " or ".join(person.name for person in candidates[:3])
    # Who is in the notes may well have been there, though nobody read them so.
    judge = warned if all(word in ground.words for word in strangers) else failed
    return judge("greeting", f"The name in the greeting is not one of the people you met ({names}).", line)


def _title_verdict(line: str, named: str, words: tuple[str, ...], person: Person, ground: Ground) -> Verdict:
    title = next((w for w in (_bare(word) for word in named.split()) if w in HONORIFICS), None)
    if title is not None:
        if not _same_title(title, person, ground):
            why = f"Your notes give {person.name} no such title. A guessed one can be wrong; use the name alone."
            judge = (
                warned if title in _COMMON_TITLES and not (person.honorific and title in _LESS) else failed
            )
            return judge("greeting", why, line, person.quote)
        family = set(name_words(person.family_name or ""))
        if family and not family & set(words):
            return warned(
                "greeting", f"After a title comes the family name: {person.family_name}.", line, person.quote
            )
    elif person.family_name and person.given_name and set(words) == set(name_words(person.family_name)):
        return warned("greeting", "A family name alone sounds curt; add the first name.", line, person.quote)
    if _lost_accents(named, person):
        return warned(
            "greeting", f"The name lost its accents: it is written {person.name}.", line, person.quote
        )
    return passed("greeting", f"The letter greets {person.name} by name.", line, person.quote)


_COMMON_TITLES = frozenset({"mr", "ms", "mrs", "miss", "mx"})
_LESS = _COMMON_TITLES
"""Beside a title that the notes give, "Dr", any of these is a mistake, not a guess."""


def _bare(word: str) -> str:
    return fold(plain(word)).strip(".,:;!?'\"()-")


def _same_title(title: str, person: Person, ground: Ground) -> bool:
    same = {"doctor": "dr", "professor": "prof"}
    given = [_bare(word) for word in (person.honorific or "").split()]
    given += [
        _bare(word)
        for word in f"{person.quote} {person.name}".replace("/", " ").split()
        if _bare(word) in HONORIFICS
    ]
    if person.title and {"dr", "doctor", "prof", "professor"} & {
        _bare(word) for word in person.title.split()
    }:
        given += [_bare(word) for word in person.title.split()]
    return same.get(title, title) in {same.get(word, word) for word in given}


def _lost_accents(named: str, person: Person) -> bool:
    """Whether a word of the name has an accent that the greeting leaves out."""
    written = {word.strip(".,:;!?").casefold() for word in plain(named).split()}
    for word in plain(person.name).split():
        right = word.strip(".,").casefold()
        if right not in written and fold(right) != right and fold(right) in written:
            return True
    return False


# --- gratitude -----------------------------------------------------------------------------------

_THANKS = re.compile(
    r"\b(?:thank(?:s|ful)?\b(?! to\b(?! you\b))|thanks to (?:you|all|both)\b|(?:my|our|many|sincere) thanks\b|grateful|gratitude|appreciat(?:e|ed|ive|ion)\b"
    r"|(?:much |very |most )?obliged\b|indebted|in your debt|cheers (?:to|for)\b|(?:kind|good|nice|decent|generous|sweet|thoughtful) of you\b)"
)
_SURELY_THANKS = 0.6


def _thanks(line: Line) -> bool:
    return bool(_THANKS.search(line.folded)) or acts(line.text)[Act.THANKS] >= _SURELY_THANKS


_NEEDS_THANKS = (LetterKind.THANK_YOU, LetterKind.STAY_IN_TOUCH)


def gratitude(letter: LetterText, ground: Ground) -> Verdict:
    """The letter thanks its reader, and does so in its first paragraph."""
    thanking = next((line for line in letter.lines if _thanks(line)), None)
    if thanking is not None:
        early = thanking in letter.paragraphs[0] or thanking in letter.lines[:2]
        if early or letter.draft.kind not in _NEEDS_THANKS:
            return passed("gratitude", "The letter says thank you.", thanking.text)
        return warned(
            "gratitude", "The thanks come late. Say thank you in the first paragraph.", thanking.text
        )
    if _THANKS.search(fold(letter.greeting)):
        return passed("gratitude", "The letter opens with thanks.", letter.greeting)
    closing = _THANKS.search(fold(letter.sign_off))
    if letter.draft.kind not in _NEEDS_THANKS:
        if closing:
            return passed("gratitude", "The letter closes with thanks.", letter.sign_off)
        return warned("gratitude", "A word of thanks would cost nothing here.")
    if closing:
        return warned(
            "gratitude", "Thanks in the sign-off alone is easy to miss. Start with them.", letter.sign_off
        )
    return failed("gratitude", "The letter never says thank you. Start by thanking them for their time.")


# --- professional --------------------------------------------------------------------------------

_EMOTICON = re.compile(r"(?:^|\s)(?::-?[)(DPp]|;-?\)|<3|xx+|xoxo)(?=\s|[.!,]|$)")
_PILE_UP = re.compile(r"!\s?!|\?!|!\?|\?\?")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_AMPERSAND = re.compile(r"(\S{0,40})\s?(?<!\S)&(?!\S)\s?(\S{0,40})")
_LONE_SIGN = re.compile(r"(?<!\S)(?:@|~|\+)(?!\S)|[-=]>|→|(?<!\w)w/")
_LOWER_DAY = re.compile(r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b")


def professional(letter: LetterText, ground: Ground) -> Verdict:
    """The letter is courteous and written out: no slang, shouting, pleading, or raw notes."""
    findings: list[Finding] = []
    for part in letter.parts:
        findings.extend(_manners(part, ground))
    findings.extend(_shouting(letter, ground))
    findings.extend(_too_forward(letter, ground))
    marks = sum(part.count("!") for part in letter.parts)
    if marks > 2:
        findings.append(Finding(f"There are {marks} exclamation marks; one is plenty.", Mark.WARN))
    if fold(letter.greeting).startswith("hey") and letter.draft.channel is not Channel.MESSAGE:
        findings.append(Finding('"Hey" is for friends; write "Hi" or "Dear".', Mark.WARN, letter.greeting))
    if not letter.sign_off and not (letter.draft.channel is Channel.MESSAGE and letter.sender):
        findings.append(Finding('There is no sign-off. End with "Kind regards" or the like.', Mark.WARN))
    elif fold(letter.sign_off).strip(" ,.!") in ("love", "xoxo", "xx"):
        findings.append(Finding("That sign-off is for family and friends.", Mark.FAIL, letter.sign_off))
    return summed_up("professional", findings, "The letter is courteous and written out in full.")


_CRUDE = re.compile(
    r"gonna|wanna|gotta|gimme|lemme|ain't|y'all|lol|lmao|omg|haha|hehe|thx|tysm|dude|bro|sup|cuz|u|ur|r u|pls|plz|badass|kick ass|crap|damn|hell yeah|sucks|freaking|cheers mate"
)
"""What spoils a letter by itself."""
_BEGS = re.compile(
    r"beg\b|begging|hire me|pick me|choose me|desperate|pity|please,? please|do anything|take anything"
)
_PUSHY = 0.8
"""The chance from which a sentence is shown: two good ones in a hundred reach it."""


def _too_forward(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    for line in letter.lines:
        if sounds(line.text, Manner.PUSHY, _PUSHY) and not ground.tells_something(line):
            why = "This may sound pushy, presumptuous or too familiar. Read it as they would."
            yield Finding(why, Mark.WARN, line.text)


def _manners(part: str, ground: Ground) -> Iterator[Finding]:
    for phrase in find_phrases(part, SLANG):
        if phrase.found == "U" and "the U" in part:
            continue  # the university
        mark = Mark.FAIL if _CRUDE.fullmatch(fold(phrase.found)) else Mark.WARN
        yield Finding(f'"{phrase.found}" is too casual for a letter like this.', mark, part)
    for phrase in find_phrases(part, DESPERATE):
        mark = Mark.FAIL if _BEGS.search(fold(phrase.found)) else Mark.WARN
        yield Finding(f'"{phrase.found}" sounds like pleading. You are worth more than that.', mark, part)
    for phrase in find_phrases(part, PUSHY):
        if fold(phrase.found) not in ground.openly_lowered:
            why = f'"{phrase.found}" sounds pushy or too familiar; leave the choice to them.'
            yield Finding(why, Mark.WARN, part, words=phrase.found)
    for phrase in find_phrases(part, NEGATIVE):
        # A job may well deal with toxic waste: a second look, no more.
        yield Finding(f'"{phrase.found}" is negative; a reader may take it as a warning.', Mark.WARN, part)
    for phrase in find_phrases(part, SHORTHAND):
        yield Finding(f'"{phrase.found}" is note shorthand. Write it out.', Mark.WARN, part)
    for phrase in find_phrases(part, UNAPOSTROPHED):
        yield Finding(f'"{phrase.found}" needs its apostrophe.', Mark.FAIL, part)
    sign = _LONE_SIGN.search(part)
    if sign:
        yield Finding(f'"{sign.group()}" is note shorthand. Write it as a word.', Mark.FAIL, part)
    for joined in _AMPERSAND.finditer(part):
        if not _joins_names(joined[1], joined[2]):
            yield Finding('"&" is note shorthand. Write "and".', Mark.FAIL, part)
    if any(_is_emoji(character) for character in part) or _EMOTICON.search(part):
        yield Finding("Leave emoji and smileys out; not every reader likes them.", Mark.FAIL, part)
    if _PILE_UP.search(part):
        yield Finding(
            "Marks piled up like !! or ?! read as excitement you cannot take back.", Mark.FAIL, part
        )
    day = _LOWER_DAY.search(part)
    if day:
        yield Finding(f'"{day.group()}" needs a capital letter.', Mark.WARN, part)


def _joins_names(left: str, right: str) -> bool:
    """Whether "&" stands inside a name ("Hartley & Sons"), where it belongs."""
    return left[:1].isupper() and right[:1].isupper()


def _is_emoji(character: str) -> bool:
    code = ord(character)
    return (
        0x1F000 <= code <= 0x1FAFF or 0x2600 <= code <= 0x27BF or code == 0xFE0F or 0x2B50 <= code <= 0x2B55
    )


def _shouting(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Words in capitals that are no abbreviations: ordinary words, or several in a row."""
    for part in (letter.subject, letter.greeting, *(line.text for line in letter.lines), letter.sign_off):
        row = 0
        for found in _WORD.finditer(part):
            word = found.group()
            loud = len(word) >= 2 and word.isupper()
            ordinary = loud and len(word) >= 3 and fold(word) in _SHOUTED
            row = row + 1 if loud and fold(word) not in ground.abbreviations else 0
            if ordinary or row >= 3:
                yield Finding("Words in capitals read as shouting.", Mark.FAIL, part)
                break


_SHOUTED = (STOP_WORDS - {"may", "im"}) | frozenset(
    "thank thanks you love loved great please need want best job role now hire good excited amazing".split()
)


# --- complete ------------------------------------------------------------------------------------

_GAP = re.compile(
    r"\[[^\]\n]{0,120}\]|\{\{?[^}\n]{0,80}\}|<[A-Za-z][A-Za-z _'-]{1,40}>|_{3,}"
    r"|\b(?:TODO|TBD|TBC|XXX+|FIXME|INSERT)\b|\b[Ll]orem ipsum\b"
)
_NAME_GAP = re.compile(
    r"[\[<{(]{1,2} ?(?:(?:your|my|candidate'?s?|sender'?s?|first|full)[ _-])*name(?: here)? ?[\]>})]{1,2}",
    re.IGNORECASE,
)


def complete(letter: LetterText, ground: Ground) -> Verdict:
    """Greeting, body, sign-off and name are there, nothing is left to fill in, no sentence is broken."""
    return summed_up(
        "complete",
        [
            *_missing_parts(letter, ground),
            *_gaps(letter, ground),
            *_broken(letter),
            *_unanswered(letter, ground),
        ],
        "Greeting, body, sign-off and name are all there, and every sentence is whole.",
    )


def _unanswered(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    """Questions that the employer wrote and the letter does not answer, or only by halves; or that none was found in the notes."""
    if letter.draft.kind is not LetterKind.ANSWER or ground.brief is None:
        return
    missing = not ground.brief.answers and ground.brief.kind is LetterKind.ANSWER
    if missing and any(f.kind is FactKind.STRENGTH for f in ground.facts):
        why = "This letter is there to answer, and which of your notes is the answer was not found."
        yield Finding(why, mend="Write what they asked and your answer, each on a line of its own.")
    told = frozenset[str]().union(*(x.terms for x in letter.lines if not _ASKED.search(x.folded)))
    for given in ground.brief.answers:
        question = distinctive(terms(plain(given.question)), ground.names)
        answer = distinctive(terms(plain(given.answer.quote)), ground.names) - question
        answered = len(answer & told) >= _HALF * len(answer) if answer else not question
        if not answered and len(question & told) <= _HALF * len(question):
            why = f'They asked: "{given.question}" The letter does not answer it.'
            yield Finding(why, quote=given.answer.quote, mend="Answer it in a sentence of its own.")
        elif len(answer - told) > _HALF * len(answer) and len(answer) > 1:
            why = f'Your notes say more to "{given.question}" Check that nothing which limits your answer is left out.'
            yield Finding(why, Mark.WARN, quote=given.answer.quote)


_ASKED = re.compile(r"\byou(?:'d| had)? asked\b")
"""To say what they asked answers nothing."""
_HALF = 0.5  # of the terms of a question, or of its answer


def _missing_parts(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    me = ground.brief.me if ground.brief else None
    message = letter.draft.channel is Channel.MESSAGE
    if not letter.lines:
        yield Finding("The letter has no body.")
    if not letter.greeting:
        yield Finding("The letter starts without a greeting.")
    if not letter.sign_off and not message:
        mark = Mark.WARN if letter.sender else Mark.FAIL  # a name alone is an end, if a short one
        yield Finding("The letter ends without a sign-off.", mark)
    if not letter.sender and not message:
        if me:
            yield Finding(f"Your name is missing under the letter: {me}.")
        else:
            yield Finding("Your name is missing under the letter. Add it before you send.", Mark.WARN)
    elif letter.sender and me and _misspelt(letter.sender, me):
        yield Finding(f"Your notes spell your name {me}.", Mark.WARN, letter.sender, me)


def _misspelt(written: str, right: str) -> bool:
    known = set(name_words(right))
    return any(
        word not in known and any(nearly_alike(word, k) for k in known) for word in name_words(written)
    )


def _gaps(letter: LetterText, ground: Ground) -> Iterator[Finding]:
    me = ground.brief.me if ground.brief else None
    body = (letter.subject, letter.greeting, *(line.text for line in letter.lines), letter.sign_off)
    for part in body:
        gap = _GAP.search(part)
        if gap:
            yield Finding(f'"{gap.group()}" is still to be filled in.', Mark.FAIL, part)
    for at, line in enumerate(letter.sender_lines):
        if at == 0 and _NAME_GAP.fullmatch(line):
            mark = Mark.FAIL if me else Mark.WARN
            yield Finding(f'Put {me or "your name"} where it says "{line}".', mark, line)
        elif gap := _GAP.search(line):
            yield Finding(f'"{gap.group()}" is still to be filled in.', Mark.FAIL, line)


_MOST_LINES = 300
"""Sentences. Whoever writes more has a longer letter to cut before commas matter."""


def _broken(letter: LetterText) -> Iterator[Finding]:
    for at, line in enumerate(letter.lines[:_MOST_LINES]):
        follows = letter.lines[at + 1] if at + 1 < len(letter.lines) else None
        yield from faults(line, is_first=at == 0, leads_to_list=follows is not None and follows.is_bullet)
