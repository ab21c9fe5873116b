"""The candidate's own name: a signature, a label, or what an invite calls them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.english.tagging import is_known
from assistant.english.tokens import tokenize
from assistant.reading.lexicon import HONORIFICS, JOBS, NOT_NAMES, ORGANISATIONS, TITLES
from assistant.reading.names import (
    Name,
    bare,
    capitalise,
    could_be_name,
    fold,
    is_acronym,
    is_given,
    name_at,
    same_person,
)
from assistant.reading.places import PLACES
from assistant.reading.segments import Line
from assistant.reading.vocabulary import is_english

_LABELS = frozenset(
    "me name candidate applicant from myself interviewee signed sign attendee invitee required guest "
    "participant".split()
) | {
    "my name",
    "sign as",
    "candidate name",
    "sign it",
    "signed as",
    "applicant name",
    "my name is",
    "sign off",
    "sign off as",
    "sign off with",
    "my full name",
    "full name",
    "candidate's name",
    "attendee (me)",
    "name (me)",
    "notes by",
    "written by",
    "author",
    "required attendees",
    "sign with",
    "interview candidate",
    "your name",
    "letter from",
    "sender",
}
_THANKS = (
    r"(?:from|(?:many )?thanks(?: again| so much| a lot| in advance)?|thank you(?: again| so much)?|thx|"
    r"cheers|best|(?:kind(?:est)?|warm(?:est)?|best) regards|"
    r"regards|best wishes|all the best|ta|signed|sign(?: it| this| the letter)?(?: off)?(?: as| with)?|"
    r"yours(?: sincerely| truly| faithfully)?|sincerely|love|"
    r"xx*o?|xo+|talk soon|speak soon|take care|kr|br|i'm|im|i am|my name is|my name'?s|name is|name'?s|this is|"
    r"it'?s|its|me|that'?s me|all from)"
)
_SIGN = re.compile(rf"^(?:[-–—~/|]+\s*|{_THANKS}\s*[,:!.-]?\s+[-–—]?\s*)+", re.I)
_ONLY_THANKS = re.compile(rf"^[-–—~\s]*{_THANKS}\s*[,.!-]*$", re.I)
_SELF = re.compile(
    r"(?:\bmy (?:full )?name(?:'?s| is)|\bname(?:'s| is|s)(?= [a-z])|\bsign(?: it| off| this| the letter| "
    r"them| everything)?(?: off)?(?: as| with|:)|\bsigned,?|\bi am called|\bi'm called|\bcall me|"
    r"\bfull name|\bsend it from|\bit'?s from|\bfrom me,?)\s+(?P<name>[^\W\d_][\w'’.-]*(?: "
    r"[^\W\d_][\w'’.-]*){0,4})",
    re.I,
)
_MARKED_ME = re.compile(
    r"(?P<name>[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]*){0,3})[^\w(\[\n]{0,4}[(\[](?:me|myself|candidate|you|"
    r"applicant|that'?s me)[)\]]",
    re.I,
)
_SALUTATION = re.compile(
    r"^(?:hi(?:ya)?|hello|dear|hey|good (?:morning|afternoon|evening))[ ,]+(?P<name>[A-ZÀ-Þ][\w'’-]+(?: "
    r"[A-ZÀ-Þ][\w'’-]+){0,2})\s*(?:[,!–—-]|$)",
    re.I,
)
_AFTERTHOUGHT = re.compile(
    r"^(?:p\.?s\b|ps\b|sent from|get outlook|nb\b|https?:|www\.|\+?\d[\d ()-]{6,}$|\S+@\S+\.\S+$)", re.I
)
_CONTACT = re.compile(
    r"[\s,;|·•/–—-]*(?:\+?\(?\d[\d ()./-]{6,}|[\w.+-]+@[\w.-]+\.\w+|(?:https?://|www\.|linkedin\.com)\S*|"
    r"m(?:ob(?:ile)?)?:.*|t(?:el)?:.*|e(?:mail)?:.*|\(?(?:he|she|they)/\w+(?:/\w+)?\)?|"
    r"(?:rn|msc|bsc|ba|ma|mba|phd|pgce|qts|cpa|acca|aca|mrics|ceng|pmp|esq\.?)\b).*$",
    re.I,
)
_SPEECH_TAIL = re.compile(
    r"(?:\b(?:it'?s|this is|this was|i'?m|im|i am|name is|name'?s|names|from|signed|sign it|sign off|sign "
    r"(?:it|this|off) as|cheers|thanks|thank you|thankyou|ta|love|yours|bye|me|that'?s me)[,:]?|[-–—~])\s+"
    r"(?P<name>[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,6})[\s.!x❤🙏😊👍]*$",
    re.I,
)
_TRAILING = re.compile(
    r"(?:\s(?:obviously|btw|by the way|here|again|thanks|thank you|cheers|xx?|speaking|over and out|bye|ta|"
    r"please|pls|ok|okay|end))+[\s.!]*$",
    re.I,
)
_NICKNAME = re.compile(
    r"\s*(?:[\"“][^\"”\n]{1,20}[\"”]|'[^'\n]{1,20}'(?=\s)|\([A-ZÀ-Þ][\w-]{1,14}\)(?=\s+[A-ZÀ-Þ]))\s*"
)


def find_sender(lines: Sequence[Line], lower_case: bool, pasted: frozenset[int] = frozenset()) -> Name | None:
    """The candidate's name with its place, or None. A signature at the end outranks the rest."""
    if not lines:
        return None
    found = _signature(lines, lower_case) or _told(lines, lower_case) or _tail(lines, lower_case)
    if found is not None and len(found.text.split()) == 1:
        found = _in_full(found, lines)
    return found or _invited(lines) or _greeted(lines)


def _signature(lines: Sequence[Line], lower_case: bool) -> Name | None:
    """One of the last lines that holds a name and nothing else."""
    ending = list(lines)
    while len(ending) > 1 and _AFTERTHOUGHT.match(f"{ending[-1].label or ''} {ending[-1].text}".strip()):
        ending.pop()
    for back, line in enumerate(reversed(ending[-4:])):
        if line is lines[0] and len(lines) > 1:
            break
        if (
            line.label is not None
            and line.label.lower() not in _LABELS
            and not _ONLY_THANKS.match(line.label)
        ):
            continue
        text, start = line.text, line.start
        prefix = _SIGN.match(text)
        signed = prefix is not None or line.bullet or line.label is not None
        if prefix:
            start += prefix.end()
            text = text[prefix.end() :]
        index = len(ending) - 1 - back
        above = ending[index - 1] if index else None
        if above is not None and _ONLY_THANKS.match(above.text):
            signed = True
        if len(text.split()) > 9:
            continue
        name = _name_only(
            text, start, lower_case or signed or back == 0, careful=not signed and not text[:1].isupper()
        )
        if name is None or (len(lines) == 1 and not signed):
            continue
        if (
            line.bullet
            and above is not None
            and above.bullet
            and _name_only(above.text, above.start, lower_case, False) is not None
        ):
            continue  # the last of a list of people
        if (
            back
            and not signed
            and not line.blank_before
            and not ending[index + 1].blank_before
            and len(name.text.split()) < 2
        ):
            continue
        if back >= 2 and not signed and len(name.text.split()) < 2:
            continue
        return name
    return None


def _name_only(text: str, start: int, lower_case: bool, careful: bool) -> Name | None:
    """The name where the text is one; ``careful`` asks for more where it is typed in lower case."""
    wrapped = re.match(r"^[\s(\[*_\"“]*", text)
    if wrapped and wrapped.end() and re.search(r"[)\]*_\"”]\s*$", text):
        start += wrapped.end()
        text = re.sub(r"[)\]*_\"”\s]+$", "", text[wrapped.end() :])
    text = _CONTACT.sub("", text[:120])
    stripped = (
        re.sub(r"[\s.,!;❤️🙏😊👍🤞✨*_-]+$", "", text)
        if not re.search(r"\b\w\.$", text.strip())
        else text.strip()
    )
    stripped = re.sub(r"\s+x+$", "", stripped)
    stripped = re.sub(r"\s*\((?:me|[^()]*)\)$", "", stripped)
    plain = stripped
    nickname = _NICKNAME.search(stripped)
    if nickname and nickname.start() > 0:
        plain = stripped[: nickname.start()] + " " * len(nickname.group()) + stripped[nickname.end() :]
    tokens = list(tokenize(plain, start))
    words = [t for t in tokens if t.is_word]
    if not words or len(words) > 6 or any(t.text in ":;?()&+=/@→" for t in tokens):
        return None
    if any(any(c.isdigit() for c in t.text) for t in words):
        return None
    if words[0].lower.rstrip(".") in HONORIFICS and len(words) > 1 and words[0].text[:1].isupper():
        rest = [t for t in tokens[1:] if t.text != "."] if tokens[1].text == "." else tokens[1:]
        return _name_only(text[rest[0].start - start :], rest[0].start, lower_case, careful) if rest else None
    shaped: list[str] = []
    for position, token in enumerate(words):
        word = token.text
        lower = bare(word)
        initial = len(word.rstrip(".")) == 1 and word.isalpha()
        if initial or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?", word):
            shaped.append("initial")
        elif word[:1].isupper():
            if (lower in NOT_NAMES and not is_given(word)) or re.search(r"['’](?:d|ll|ve|re|m|t)$", word):
                return None
            if len(words) == 1 and (
                lower in TITLES
                or lower in ORGANISATIONS
                or (is_known(lower) and is_english(lower) and not is_given(word))
            ):
                return None
            if is_acronym(word) and not (
                word.isupper() and ((len(words) > 1 and len(word) > 3) or is_given(word))
            ):
                return None
            shaped.append("given" if is_given(word) else "word" if is_english(lower) else "name")
        elif could_be_name(word, True):
            shaped.append("given" if is_given(word) else "name")
        elif position and lower in {
            "de",
            "da",
            "di",
            "do",
            "dos",
            "das",
            "del",
            "della",
            "la",
            "le",
            "el",
            "al",
            "van",
            "von",
            "der",
            "den",
            "bin",
            "ibn",
            "y",
            "e",
            "ter",
            "af",
            "ó",
            "ní",
            "mac",
            "ab",
            "ap",
            "du",
        }:
            shaped.append("particle")
        elif (
            lower_case
            and position
            and shaped[0] in {"given", "name"}
            and lower not in NOT_NAMES
            and word.isalpha()
            and len(words) <= 3
            and (shaped[0] == "given" or lower in _family_words())
        ):
            shaped.append("word")
        else:
            return None
    lower_typed = not words[0].text[:1].isupper()
    if lower_typed and not lower_case:
        return None
    if "given" not in shaped and "name" not in shaped and "initial" not in shaped:
        return None
    if (
        not lower_typed
        and "given" not in shaped
        and shaped.count("word")
        and len(shaped) > 1
        and shaped[0] == "word"
        and is_english(words[-1].text)
    ):
        return None  # "Trial Shift"
    if (fold(plain) in PLACES and not is_given(words[0].text)) or any(
        bare(w.text) in ORGANISATIONS and bare(w.text) not in _family_words() for w in words
    ):
        return None
    if bare(words[-1].text) in JOBS and not (
        bare(words[-1].text) in _family_words() and shaped[0] in {"given", "name"}
    ):
        return None
    if (
        careful
        and lower_typed
        and len(words) == 1
        and not is_given(words[0].text)
        and is_english(words[0].text)
    ):
        return None
    if careful and lower_typed and len(words) > 3:
        return None
    written = stripped.strip(" .,-") if not re.search(r"(?:^|\s)\w\.$", stripped) else stripped.strip(" ,-")
    begin = words[0].start - start
    written = " ".join(stripped[begin:].split())
    if not re.search(r"(?:^|\s)[^\W\d_]\.$", written):
        written = written.rstrip(" .,-")
    end = start + begin + len(stripped[begin:].rstrip())
    return Name(_written(written), words[0].start, end)


def _family_words() -> frozenset[str]:
    from assistant.reading.lexicon import SURNAMES

    return SURNAMES


def _written(text: str) -> str:
    name = capitalise(text)
    parts = name.split()
    return " ".join(p.upper() if re.fullmatch(r"[^\W\d_]\.?", p) and k else p for k, p in enumerate(parts))


def _leading_name(text: str, start: int, generous: bool) -> Name | None:
    """The name at the start of a stretch of speech: "gary obviously", "Hamisi by the way Hamisi Kileo"."""
    tokens = tokenize(text, start)
    found = name_at(tokens, 0, True)
    if found is None:
        return None
    name, after = found
    rest = " ".join(t.text for t in tokens[after:]).lower()
    # "this is Hamisi by the way Hamisi Kileo": the fuller form that follows
    for index in range(after, min(len(tokens), after + 6)):
        again = name_at(tokens, index, True)
        if (
            again
            and len(again[0].text.split()) > len(name.text.split())
            and fold(again[0].text).startswith(fold(name.text))
        ):
            return Name(_written(again[0].text), again[0].start, again[0].end)
    if name.honorific or (is_english(bare(name.text)) and not is_given(name.text)):
        return None
    words = name.text.split()
    if (
        tokens
        and after < len(tokens)
        and is_given(words[0])
        and len(words) == 1
        and bare(tokens[after].text) in _family_words()
        and re.fullmatch(r"\W*", text[tokens[after].end - start :])
    ):
        return Name(_written(f"{name.text} {tokens[after].text}"), name.start, tokens[after].end)
    if (
        not generous
        and rest
        and not re.match(
            r"(?:obviously|btw|by the way|here|again|thanks|cheers|x+|speaking|bye|please|and|so|\W)", rest
        )
    ):
        return None
    return Name(_written(name.text), name.start, name.end)


def _told(lines: Sequence[Line], lower_case: bool) -> Name | None:
    """A label or a sentence that says who writes: "Candidate: ...", "my name's ...", "sign as ..."."""
    organised = any(line.label and re.match(r"organi[sz]er|host", line.label, re.I) for line in lines[:30])
    for line in lines:
        label = (line.label or "").lower()
        if label in _LABELS and (
            label not in {"from", "required", "attendee", "attendees", "guest", "participant", "name"}
            or organised
            or label != "from"
        ):
            piece = re.split(r"[,(<;|]|\s[-–—]\s", line.text[:80], maxsplit=1)[0]
            name = _name_only(piece, line.start, lower_case, careful=True)
            if (
                name
                and len(name.text) > 2
                and not (label == "me" and len(name.text.split()) == 1 and is_english(bare(name.text)))
            ):
                return name
        text = (
            line.text
            if len(line.text) < 4000
            else line.text[:1500] + " " * (len(line.text) - 3000) + line.text[-1500:]
        )
        for pattern in (_SELF, _MARKED_ME):
            for match in pattern.finditer(text):
                name = _leading_name(
                    match["name"], line.start + match.start("name"), generous=pattern is _SELF
                )
                typed = match["name"][:1].isupper()
                if name and (typed or pattern is _SELF) and bare(name.text.split()[0]) not in NOT_NAMES:
                    if pattern is _SELF and re.search(
                        r"\b(?:his|her|their|whose|the|interviewer'?s?|manager'?s?)\s*$",
                        text[: match.start()][-14:],
                        re.I,
                    ):
                        continue
                    return name
    return None


def _tail(lines: Sequence[Line], lower_case: bool) -> Name | None:
    """ "... decision friday. - Tom Adeyemi": a name behind a mark or a word that ends the notes."""
    ending = list(lines)
    while len(ending) > 1 and _AFTERTHOUGHT.match(ending[-1].text):
        ending.pop()
    line = ending[-1]
    begin = max(0, len(line.text) - 90)
    text = line.text[begin:]
    text = _TRAILING.sub("", text)
    for match in re.finditer(r"(?:(?:[.!?…]+|\s[-–—~]+)\s+|[.!?…]\s+[-–—~])(?=[^\W\d_])", text):
        name = _name_only(
            text[match.end() :],
            line.start + begin + match.end(),
            lower_case=lower_case or match.group().strip(" ")[0] in "-–—~",
            careful=True,
        )
        if name is not None and re.search(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b", name.text):
            continue  # nobody signs so: it is somebody they met
        if name is not None and (
            len(name.text.split()) > 1 or is_given(name.text) or not is_english(bare(name.text))
        ):
            return name
    place = 0
    best: Name | None = None
    while spoken := _SPEECH_TAIL.search(text, place):
        name = _leading_name(spoken["name"], line.start + begin + spoken.start("name"), generous=False)
        if name is not None and not (
            spoken.group().lower().startswith(("from ", "me ")) and not is_given(name.text.split()[0])
        ):
            best = name
        place = spoken.start() + 1
    return best


_I_AM = re.compile(
    r"\b(?:i|me|myself)\s*[(=]\s*(?P<name>[^\W\d_][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,3})\s*(?:[),;:]|$)", re.I
)


def _invited(lines: Sequence[Line]) -> Name | None:
    """ "i (Mara) joined early", "me = Dana Feldstein": with the fuller form from an invitation's list."""
    for line in lines:
        text = f"{line.label} = {line.text}" if line.label and line.label.lower() == "me" else line.text
        shift = len(text) - len(line.text)
        for match in _I_AM.finditer(text[:3000]):
            name = _leading_name(match["name"], line.start + match.start("name") - shift, generous=False)
            if name is None or bare(name.text.split()[0]) in NOT_NAMES:
                continue
            for other in lines[:40]:
                if other.label and _GUESTS.search(other.label):
                    full = re.search(rf"\b{re.escape(name.text)}(?: [A-ZÀ-Þ][\w'’-]+)+", other.text)
                    if full and len(name.text.split()) == 1:
                        return Name(full.group(), other.start + full.start(), other.start + full.end())
            return name
    return None


def _in_full(name: Name, lines: Sequence[Line]) -> Name:
    """The signature with its family name where an invitation has it: "meena" of Meenakshi Sundaram."""
    for line in lines[:40]:
        if line.label and _GUESTS.search(line.label):
            for piece in re.split(r"[,;|]", line.text[:600]):
                words = re.sub(r"[(<✔✓?].*", "", piece).split()
                if (
                    2 <= len(words) <= 4
                    and same_person(name.text, words[0])
                    and all(w[:1].isupper() for w in words)
                ):
                    return Name(" ".join(words), name.start, name.end)
    return name


_GUESTS = re.compile(r"attendees?|guests?|required|invitees?|participants?|^to$", re.I)


def _greeted(lines: Sequence[Line]) -> Name | None:
    """Whom a pasted invitation greets."""
    for line in lines[:60]:
        text = line.text if line.label is None else f"{line.label} {line.text}"
        match = _SALUTATION.match(text[:80])
        later = match and text[match.end() :].split()
        if match and line.label is None and (len(later or []) <= 14):
            first = match["name"].split()[0]
            if bare(first) in NOT_NAMES or (is_english(bare(first)) and not is_given(first)):
                continue
            start = line.start + match.start("name")
            return Name(match["name"], start, start + len(match["name"]))
    return None
