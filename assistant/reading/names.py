"""Names of people in notes: where they stand, how they are written, which of them are the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from assistant.english.tagging import is_known
from assistant.english.tokens import Token
from assistant.reading.lexicon import HONORIFICS, JOBS, NOT_NAMES, ORGANISATIONS, PARTICLES, TITLES

# Where the family name usually comes first, and a greeting by the first word would be wrong.
# Sources: the commonest family names of Korea, China, Japan, Viet Nam and Hungary.
_FAMILY_FIRST = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim shin han seo kwon hwang ahn song yoo hong bae moon ko noh nam "
    "wang li zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin gao liang zheng tang xie feng deng cao peng "
    "zeng xiao tian dong pan yuan cai jiang yu du ye wei fan lu chan wong cheung ng leung lau ho chow yip tsang "
    "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki matsumoto inoue "
    "kimura hayashi shimizu saito mori abe ikeda hashimoto ishikawa ogawa okada fujita goto hasegawa murakami kondo "
    "nguyen tran le pham hoang huynh phan vu vo dang bui do duong ly "
    "nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos".split()
)
_WESTERN_GIVEN = frozenset(
    "james john robert michael david william richard thomas mark paul steven andrew kevin brian george peter jason jeff "
    "mary patricia jennifer linda elizabeth susan jessica sarah karen lisa nancy emily anna amy laura rachel jane kate "
    "grace daniel chris alex sam tom ben joe jack emma olivia sophie lucy helen claire hannah".split()
)


def fold(text: str) -> str:
    """Lower case without accents: for telling whether two spellings are one name."""
    decomposed = unicodedata.normalize("NFKD", text.replace("đ", "d").replace("Đ", "D").replace("ł", "l").replace("Ł", "L").replace("ø", "o"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower().replace("’", "'")


@dataclass(frozen=True)
class Name:
    """A stretch of tokens that reads as a person's name."""

    text: str
    start: int
    end: int
    honorific: str | None = None


def is_capital(word: str) -> bool:
    """Whether the word begins with a capital letter."""
    return word[:1].isupper()


def could_be_name(word: str, lower_case: bool = False) -> bool:
    """Whether a word may be part of a name. ``lower_case``: the notes don't use capitals."""
    plain = word.lower().replace("’", "'")
    plain = plain[:-2] if plain.endswith("'s") else plain
    if not word[:1].isalpha() or any(c.isdigit() for c in word) or plain in NOT_NAMES or plain in HONORIFICS:
        return False
    if plain in TITLES or plain in ORGANISATIONS:
        return False
    if is_capital(word):
        return not (word.isupper() and len(word) in (3, 4) and is_known(plain)) and len(plain) > 1 or bool(re.fullmatch("[A-Z]", word))
    return lower_case and len(plain) > 2 and not _common(plain)


def _common(plain: str) -> bool:
    return is_known(plain) or plain.endswith(("ing", "ment", "tion", "ness", "ed"))


def name_at(tokens: list[Token], index: int, lower_case: bool = False) -> tuple[Name, int] | None:
    """The name that begins at ``tokens[index]`` and the index after it, or None."""
    start = index
    honorific = None
    first = tokens[index]
    if first.lower.rstrip(".") in HONORIFICS and index + 1 < len(tokens) and is_capital(first.text):
        honorific = first.text
        index += 1
        if tokens[index].text == "." and index + 1 < len(tokens):
            honorific += "."
            index += 1
        if not is_capital(tokens[index].text):
            return None
    begin = index
    words: list[Token] = []
    while index < len(tokens) and len(words) < 5:
        token = tokens[index]
        gap = bool(words) and token.start - words[-1].end > 1
        if gap:
            break
        if could_be_name(token.text, lower_case) or (honorific and not words and is_capital(token.text)):
            words.append(token)
            index += 1
            if token.text.endswith(("'s", "’s")):
                break
            continue
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        if words and token.lower in PARTICLES and follows is not None and could_be_name(follows.text, lower_case):
            words.append(token)
            index += 1
            continue
        if (not words and is_capital(token.text) and token.lower in PARTICLES and follows and could_be_name(follows.text)):
            words.append(token)
            index += 1
            continue
        if words and token.text in ('"', "“", "'") and index + 2 < len(tokens) and tokens[index + 2].text in ('"', "”", "'"):
            index += 3  # a nickname in quotation marks
            continue
        if words and token.text == "." and len(words[-1].text) == 1:
            index += 1
            continue
        break
    if not words:
        return None
    text_tokens = tokens[begin:index]
    text = _joined(text_tokens)
    text = re.sub(r"\s*[\"“'][^\"”']*[\"”']\s*", " ", text)
    text = re.sub(r"['’]s$", "", text)
    end = words[-1].end - (2 if words[-1].text.endswith(("'s", "’s")) else 0)
    return Name(text, tokens[start].start, end, honorific), index


def _joined(tokens: list[Token]) -> str:
    text = tokens[0].text
    for before, after in zip(tokens, tokens[1:], strict=False):
        text += (" " if after.start > before.end else "") + after.text
    return text


def capitalise(name: str) -> str:
    """A name typed in lower case or in capitals, as it should be written."""
    parts = []
    for position, part in enumerate(name.split()):
        if part.lower() in PARTICLES and position and part.islower():
            parts.append(part)
        elif part.islower() or (part.isupper() and len(part) > 2):
            pieces = re.split(r"([-'’])", part.lower())
            parts.append("".join(p[:1].upper() + p[1:] for p in pieces))
        else:
            parts.append(part)
    return " ".join(parts)


def given_and_family(name: str) -> tuple[str | None, str | None]:
    """The given and the family name; the given name is None where the order is not certain."""
    parts = name.split()
    if len(parts) == 1:
        return parts[0], None
    if fold(parts[0]) in _FAMILY_FIRST and not fold(parts[-1]) in _WESTERN_GIVEN and fold(parts[-1]) not in _FAMILY_FIRST:
        return None, parts[0]
    if parts[0].isupper() and len(parts[0]) > 1 and not parts[-1].isupper():
        return None, parts[0]
    return parts[0], " ".join(parts[1:])


def same_person(one: str, other: str) -> bool:
    """Whether two forms name one person: a part, a short form ("Funmi", "Tunde") or an initial."""
    a, b = fold(one).split(), fold(other).split()
    if len(a) > len(b):
        a, b = b, a
    if len(a) > 1:
        return all(any(x == y or (len(x.strip(".")) == 1 and y.startswith(x[0])) for y in b) for x in a)
    word = a[0].strip(".")
    for part in b:
        if word == part or (len(word) == 1 and part.startswith(word) and part == b[0]):
            return True
        if len(word) >= 3 and part == b[0] and (part.startswith(word) or part.endswith(word)):
            return True
    return False


def job_phrase(words: list[str]) -> bool:
    """Whether the words end in a job ("ops manager") or hold a title ("Head of Year 4")."""
    lowered = [w.lower().strip(".") for w in words]
    return any(w in TITLES or (w.endswith("s") and w[:-1] in JOBS) for w in lowered)
