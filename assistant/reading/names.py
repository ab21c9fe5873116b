"""Names of people in notes: where they stand, how they are written, which of them are the same."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.english.tokens import Token
from assistant.reading.given_names import GIVEN_NAMES
from assistant.reading.lexicon import (
    FAMILY_ONLY_HONORIFICS,
    HONORIFICS,
    INTERVIEWER_VERBS,
    JOBS,
    NOT_NAMES,
    ORGANISATIONS,
    PARTICLES,
    SURNAMES,
    TITLES,
)
from assistant.reading.vocabulary import is_english

# Where the family name usually comes first, and a greeting by the first word would be wrong.
# Sources: the commonest family names of Korea, China, Japan, Viet Nam and Hungary.
_FAMILY_FIRST = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim shin han seo kwon hwang ahn song yoo hong bae "
    "moon ko noh nam "
    "wang li zhang chen liu yang huang zhao wu zhou xu sun ma zhu hu guo lin gao liang zheng tang xie feng "
    "deng cao peng "
    "zeng xiao tian dong pan yuan cai jiang yu du ye wei fan lu chan wong cheung ng leung lau ho chow yip "
    "tsang "
    "sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki "
    "matsumoto inoue "
    "kimura hayashi shimizu saito mori abe ikeda hashimoto ishikawa ogawa okada fujita goto hasegawa "
    "murakami kondo "
    "morimoto nakajima sakamoto endo aoki fujii nishimura fukuda ota miura okamoto matsuda nakagawa harada "
    "ono takeda "
    "nguyen tran le pham hoang huynh phan vu vo dang bui do duong ly ngo dinh trinh doan "
    "nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos "
    "fekete meszaros "
    "simon racz feher kelemen szucs vincze boros fodor halasz gal".split()
)

_SHORT_NAMES = frozenset("li bo yu wu xu hu lu vu ng le ho du ye ma oh ko su mo".split())
_CONTRACTION = re.compile(r"(?:['’](?:d|ll|ve|re|m|t)|n['’]t)$", re.I)
_ARTICLED = re.compile(r"^(?:[ae]l|ul|a[drsntz]|bin|ben|d|l|o|dell|nic)[-'’][A-ZÀ-Þ]")
_CAMEL = re.compile(r"[a-zà-ÿ][A-Z]")
_CAMEL_NAME = re.compile(
    r"^(?:Mc|Mac|De|Di|Da|Do|La|Le|Lo|Van|Von|Fitz|Du|El|Al|Del|Ben|Ní|Ó|San|St|"
    r"[A-Z]['’])[A-ZÀ-Þ]?[a-zà-ÿ'’-]*[A-ZÀ-Þ]?[a-zà-ÿ'’-]*$"
)


_PLAIN_LETTERS = str.maketrans(
    {
        "đ": "d",
        "Đ": "D",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "ı": "i",
        "ß": "ss",
        "þ": "th",
        "æ": "ae",
        "Æ": "Ae",
    }
)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Lower case without accents: for telling whether two spellings are one name."""
    if text.isascii():
        return text.lower()
    plain = text.translate(_PLAIN_LETTERS)
    decomposed = unicodedata.normalize("NFKD", plain)
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


def bare(word: str) -> str:
    """The word in lower case without a possessive ending or full stops."""
    plain = word.lower().replace("’", "'").strip(".")
    return plain[:-2] if plain.endswith("'s") else plain


def is_given(word: str) -> bool:
    """Whether the word, or each part of a double name, is a common given name."""
    plain = fold(bare(word))
    return plain in GIVEN_NAMES or ("-" in plain and plain.split("-")[0] in GIVEN_NAMES)


def is_acronym(word: str) -> bool:
    """Letters in capitals that nobody is called: "HCPC", "EHCPs", "H&S", "CostX"."""
    plain = re.sub(r"['’]s$|s$", "", word)
    if len(plain) > 1 and plain.isupper():
        return fold(plain) not in GIVEN_NAMES or len(plain) < 3
    if "&" in word or "/" in word:
        return True
    return bool(_CAMEL.search(word)) and not _CAMEL_NAME.match(word)


@lru_cache(maxsize=8192)
def could_be_name(word: str, lower_case: bool = False) -> bool:
    """Whether a word may be part of a name. ``lower_case``: the notes don't use capitals."""
    if len(word) > 40:
        return False
    plain = bare(word)
    if (
        not word[:1].isalpha()
        or any(c.isdigit() for c in word)
        or (plain in NOT_NAMES and plain not in {"may", "will", "april", "june"})
    ):
        return False
    if plain in HONORIFICS or plain in TITLES or plain in ORGANISATIONS or _CONTRACTION.search(word):
        return False
    if _ARTICLED.match(word):
        return True
    if is_capital(word):
        if len(word.rstrip(".")) == 1:
            return True
        return not is_acronym(word) and plain not in NOT_NAMES
    if plain in NOT_NAMES:
        return False
    return lower_case and len(plain) > 1 and ((not is_english(plain) and len(plain) > 2) or is_given(plain))


def _names_after(token: Token, words: Sequence[Token], lower_case: bool) -> bool:
    """Whether a word that is also a job or a building goes on a name: "Joe Porter", "Rebecca Hall"."""
    plain = bare(token.text)
    if plain not in SURNAMES or not words or not is_given(words[0].text):
        return False
    return is_capital(token.text) or (lower_case and plain not in NOT_NAMES)


_MONTH_NAMES = frozenset("jan april june may august will".split())
_JOB_NAMES = frozenset("dean mason hunter parker porter carter cooper archer bishop page".split())
_BEFORE_MONTHS = frozenset(
    "in by since from till until next last of early mid late this end start before after to".split()
)


def month_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether "Jan", "June", "Will" is a person here: before a bracket, a mark or a verb of talking."""
    if tokens[index].lower not in _MONTH_NAMES or index + 1 >= len(tokens):
        return False
    before = tokens[index - 1] if index else None
    if before is not None and (before.lower in _BEFORE_MONTHS or before.text[:1].isdigit()):
        return False
    following = tokens[index + 1]
    return following.text in {"(", ":"} or following.lower in INTERVIEWER_VERBS | {"from", "who", "runs", "n"}


def _job_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether "Dean", "Mason" is a given name here: a family name stands behind it."""
    if (
        tokens[index].lower not in _JOB_NAMES
        or not is_capital(tokens[index].text)
        or index + 1 >= len(tokens)
    ):
        return False
    following = tokens[index + 1]
    near = following.start - tokens[index].end == 1 and is_capital(following.text)
    return near and not is_english(bare(following.text)) and not is_acronym(following.text)


def name_at(tokens: list[Token], index: int, lower_case: bool = False) -> tuple[Name, int] | None:
    """The name that begins at ``tokens[index]`` and the index after it, or None."""
    start, honorific = tokens[index].start, None
    if tokens[index].lower.rstrip(".") in HONORIFICS:
        titled = _honorific_at(tokens, index)
        if titled is None:
            return None
        honorific, after = titled
        if after > index:
            index = after
            lower_case = lower_case or not is_capital(tokens[index].text)
    begin = index
    words: list[Token] = []
    while index < len(tokens) and len(words) < 6:
        if words and (
            words[-1].text.endswith(("'s", "’s")) or tokens[index].start - tokens[index - 1].end > 1
        ):
            break
        step = _step(tokens, index, words, honorific, lower_case)
        if step == 0:
            break
        words += [t for t in _part(tokens, index, step) if t.is_word]
        index += step
    if not words:
        return None
    text = _joined(tokens[begin:index])
    text = re.sub(r"\s*(?:\([^)]*\)|[\"“‘'][^\"”’']*[\"”’'])\s*", " ", text)
    text = re.sub(r"['’]s$", "", text)
    last = words[-1]
    end = last.end - (2 if last.text.endswith(("'s", "’s")) else 0)
    if tokens[index - 1].text == "." and index - 1 > begin:
        end = max(end, tokens[index - 1].end)
    return Name(text, start, end, honorific), index


def _honorific_at(tokens: Sequence[Token], index: int) -> tuple[str | None, int] | None:
    """The honorific at ``index`` and where the name begins; the same index where it is none.

    None where the word is no part of a name at all ("sister site", "the dr said").
    """
    first = tokens[index]
    after, spelled = index + 1, first.text
    if after < len(tokens) and tokens[after].text == ".":
        after, spelled = after + 1, spelled + "."
    if after >= len(tokens):
        return None, index
    following = tokens[after]
    capital = is_capital(first.text)
    if capital and following.lower.rstrip(".") in HONORIFICS and is_capital(following.text):
        return _honorific_at(tokens, after)  # "Frau Dr. Seidel"
    plain = bare(following.text)
    if following.start - first.end > 2 or not following.is_word:
        return None
    if is_capital(following.text):
        named = not is_acronym(following.text) and plain not in NOT_NAMES
    else:
        named = following.lower in PARTICLES or could_be_name(following.text, True)
    # "his sister Lou", "the father of": kin and saints in small letters are no honorifics.
    kin = index > 0 and tokens[index - 1].lower in {"my", "his", "her", "their", "our", "the", "a"}
    small = FAMILY_ONLY_HONORIFICS | {"professor"} | (frozenset() if kin else _CLERGY)
    if not named or not (capital or first.lower in small) or (plain in TITLES and plain not in SURNAMES):
        return None
    return spelled, after


def _step(
    tokens: Sequence[Token], index: int, words: Sequence[Token], honorific: str | None, lower_case: bool
) -> int:
    """How many tokens the next part of a name takes at ``index``; 0 where the name ends."""
    token = tokens[index]
    if _is_part(tokens, index, words, honorific, lower_case):
        return 1
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    beyond = tokens[index + 2] if index + 2 < len(tokens) else None
    inside = bool(words) or honorific is not None
    if token.lower in PARTICLES and follows is not None and follows.start - token.end <= 1:
        named = could_be_name(follows.text, lower_case) or (
            honorific is not None and is_capital(follows.text)
        )
        if named and (inside or (is_capital(token.text) and could_be_name(follows.text))):
            return 1
        if inside and follows.lower in PARTICLES and beyond is not None:
            if could_be_name(beyond.text, lower_case) or is_capital(beyond.text):
                return 3  # "de la Tour"
    if not words:
        return 0
    if token.text == "." and len(words[-1].text) == 1 and token.start == words[-1].end:
        return 1
    # a nickname in quotation marks or brackets between two parts of the name
    for length in (4, 6):
        part = tokens[index : index + length]
        marks = "".join(t.text for t in part if not t.is_word)
        if len(part) == length and marks in _NICKNAME_MARKS and part[-1].is_word:
            nickname = part[length // 2 - 1]
            if could_be_name(nickname.text, lower_case) and could_be_name(part[-1].text, lower_case):
                return length
    return 0


_NICKNAME_MARKS = frozenset(('""', "“”", "''", "‘’", "()", '("")', "(“”)", "('')", "(‘’)"))
_CLERGY = frozenset("father rev reverend rabbi imam canon".split())


def _part(tokens: Sequence[Token], index: int, step: int) -> Sequence[Token]:
    """The tokens of a part that stand for the name: not the nickname in the middle of it."""
    return tokens[index : index + step] if step <= 3 else tokens[index + step - 1 : index + step]


def _is_part(
    tokens: Sequence[Token], index: int, words: Sequence[Token], honorific: str | None, lower_case: bool
) -> bool:
    token = tokens[index]
    if _names_after(token, words, lower_case):
        return True
    if not words:
        return (
            could_be_name(token.text, lower_case)
            or (honorific is not None and is_capital(token.text) and token.is_word)
            or month_name(tokens, index)
            or _job_name(tokens, index)
        )
    small = not is_capital(words[0].text)
    if lower_case and small and len(words) == 1 and token.lower in _SHORT_NAMES:
        return True
    if (
        not small
        and not is_capital(token.text)
        and not is_given(token.text)
        and not _ARTICLED.match(token.text)
    ):
        return False  # "Priya abt": one way of writing through a name
    return could_be_name(token.text, lower_case)


def _joined(tokens: list[Token]) -> str:
    text = tokens[0].text
    for before, after in itertools.pairwise(tokens):
        text += (" " if after.start > before.end else "") + after.text
    return text


def capitalise(name: str) -> str:
    """A name typed in lower case or in capitals, as it should be written."""
    parts = []
    words = name.split()
    for position, part in enumerate(words):
        if part.lower() in PARTICLES and position and part.islower():
            parts.append(part)
        elif part.islower() or (part.isupper() and len(part) > 2):
            pieces = re.split(r"([-'’.\"“”])", part.lower())
            stem = [p[:1].upper() + p[1:] for p in pieces]
            if position and len(pieces) > 1 and pieces[0] in {"al", "el", "ul"}:
                stem[0] = pieces[0] if pieces[0] == "al" else stem[0]
            if len(pieces) == 3 and pieces[1] == "-" and pieces[2] in _KOREAN_SECOND:
                stem[2] = pieces[2]
            joined = "".join(stem)
            joined = re.sub(r"^Mc([a-z])", lambda m: "Mc" + m.group(1).upper(), joined)
            parts.append(joined)
        else:
            parts.append(part)
    return " ".join(parts)


_KOREAN_SECOND = frozenset(  # the second part of a Korean given name keeps its small letter: "Ji-woo"
    "woo hoon eun min won hye jun ji seo ho yeon seung jin su hyun ah bin mi young".split()
)


def given_and_family(name: str) -> tuple[str | None, str | None]:
    """The given and the family name; the given name is None where the order is not certain."""
    parts = name.split()
    if len(parts) == 1:
        return parts[0], None
    first, last = fold(parts[0]), fold(parts[-1])
    if (
        first in _FAMILY_FIRST
        and last not in _FAMILY_FIRST
        and (first not in GIVEN_NAMES or last in GIVEN_NAMES)
    ) and not (first in GIVEN_NAMES and last not in GIVEN_NAMES):
        return None, parts[0]
    if parts[0].isupper() and len(parts[0]) > 1 and not parts[-1].isupper():
        return None, parts[0]
    return parts[0], " ".join(parts[1:])


def same_person(one: str, other: str) -> bool:
    """Whether two forms name one person: a part, a short form ("Funmi", "Tunde") or an initial."""
    a, b = fold(one).split(), fold(other).split()
    if len(a) > len(b):
        a, b = b, a
    if not a:
        return False
    if len(a) > 1:
        return all(any(x == y or (len(x.strip(".")) == 1 and y.startswith(x[0])) for y in b) for x in a)
    word = a[0].strip(".")
    for part in b:
        if word == part or (len(word) == 1 and part.startswith(word) and part == b[0]):
            return True
        if part == b[0] and len(b) > 1 and len(part.strip(".")) == 1 and word.startswith(part[0]):
            return True  # "O. Melnyk", "Oksana"
        if (
            len(word) >= 3
            and part == b[0]
            and (part.startswith(word) or part.endswith(word) or _short_for(word, part))
        ):
            return True
    return False


# Short forms that are no part of the name they stand for.
_SHORT_FORMS: dict[str, str] = dict(
    pair.strip().split("=", 1)
    for pair in (
        "bob=robert, bobby=robert, rob=robert, bill=william, billy=william, will=william, liz=elizabeth, "
        "beth=elizabeth, lizzie=elizabeth, peggy=margaret, maggie=margaret, meg=margaret, dick=richard, "
        "rick=richard, jack=john, harry=henry, hal=henry, ted=edward, ned=edward, kate=katherine catherine "
        "kathryn, kath=katherine, kathy=katherine kathleen, cathy=catherine, katie=katherine catherine, "
        "tony=anthony antonio, mick=michael, mike=michael, jim=james, jimmy=james, jamie=james, "
        "chuck=charles, charlie=charles charlotte, sasha=aleksandr alexander aleksandra alexandra, "
        "sandy=alexander alexandra, kasia=katarzyna, gosia=malgorzata, asia=joanna, ola=aleksandra, "
        "zosia=zofia, basia=barbara, ania=anna, kuba=jakub, tomek=tomasz, krzysiek=krzysztof, ela=elzbieta, "
        "pepe=jose, paco=francisco, nacho=ignacio, beppe=giuseppe, sandro=alessandro, dima=dmitri dmytro, "
        "kolya=nikolai, vova=vladimir volodymyr, katya=ekaterina kateryna, tanya=tatiana tetiana, "
        "natasha=natalia nataliya, lena=olena elena, olya=olga olha, mo=mohammed mohamed muhammad, gus=angus "
        "augustus, bernie=bernard bernadette, paddy=patrick padraig, fran=francesca frances, frankie=francis "
        "francesca, polly=mary, molly=mary, sally=sarah, nell=eleanor helen, nancy=ann, hank=henry "
    ).split(",")
)


def _short_for(word: str, name: str) -> bool:
    """Whether a word is a short form of the given name: "Bernie" of Bernadette, "Katie" of Katherine."""
    if name in _SHORT_FORMS.get(word, "").split():
        return True
    stem = re.sub(r"(?:ie|y|i|s|o)$", "", word)
    if len(stem) > 3 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem != word and len(stem) >= 3 and len(name) > len(word) and name.startswith(stem)


def job_phrase(words: list[str]) -> bool:
    """Whether the words end in a job ("ops manager") or hold a title ("Head of Year 4")."""
    lowered = [w.lower().strip(".") for w in words]
    return any(w in TITLES or (w.endswith("s") and w[:-1] in JOBS) for w in lowered)
