"""Names of people in notes: where they stand, how they are written, which of them are the same."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.reading.given_names import GIVEN_NAMES
from assistant.reading.lexicon import (
    PARTICLES,
)
from assistant.reading.name_lists import family_names, rarer_given_names

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

_CAMEL = re.compile(r"[a-zà-ÿ][A-Z]")
_CAMEL_NAME = re.compile(
    r"^(?:Mc|Mac|De|Di|Da|Do|La|Le|Lo|Van|Von|Fitz|Du|El|Al|Del|Ben|Ní|Ó|San|St|"
    r"[A-Z]['’])[A-ZÀ-Þ][a-zà-ÿ'’-]*[A-ZÀ-Þ]?[a-zà-ÿ'’-]*$"
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


def bare(word: str) -> str:
    """The word in lower case without a possessive ending or full stops."""
    plain = word.lower().replace("’", "'").strip(".")
    return plain[:-2] if plain.endswith("'s") else plain


def is_given(word: str) -> bool:
    """Whether the word, or the first part of a double name, is a given name."""
    plain = fold(bare(word))
    first = plain.split("-")[0]
    return {plain, first} & GIVEN_NAMES != set() or {plain, first} & rarer_given_names() != set()


def is_family(word: str) -> bool:
    """Whether the word, or a part of a double name, is a family name."""
    plain = fold(bare(word))
    return plain in family_names() or any(part in family_names() for part in plain.split("-"))


def is_acronym(word: str) -> bool:
    """Letters in capitals that nobody is called: "HCPC", "EHCPs", "H&S", "CostX"."""
    plain = re.sub(r"['’]s$|s$", "", word)
    if len(plain) > 1 and plain.isupper():
        return fold(plain) not in GIVEN_NAMES or len(plain) < 3
    if "&" in word or "/" in word:
        return True
    return bool(_CAMEL.search(word)) and not _CAMEL_NAME.match(word)


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
            if "&" in part and len(part) <= 5:
                stem = [part.upper()]  # "b&q"
            if len(pieces) > 2 and pieces[-2] in "'’" and pieces[-1] == "s":
                stem[-1] = "s"  # "Brackenbury's"
            joined = "".join(stem)
            joined = re.sub(r"^Mc([a-z])", lambda m: "Mc" + m.group(1).upper(), joined)
            parts.append(joined)
        else:
            parts.append(part)
    return " ".join(parts)


_KOREAN_SECOND = frozenset(  # the second part of a Korean given name keeps its small letter: "Ji-woo"
    "woo hoon eun min won hye jun ji seo ho yeon seung jin su hyun ah bin mi young".split()
)


_FAMILY_LAST = frozenset(
    "tan lim lee wong ng chan goh teo ong koh chua ho low yeo toh sim cheng chong foo".split()
)
"""Family names that follow a given name of two syllables: "Hui Min Tan"."""
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:[aeiou]|ai|ei|ao|ou|ia|ie|iao|iu|ua|uo|ui|uai|an|en|in|un|ian|uan|ang|eng|ing|ong|iang|iong|uang|ee|oo|ue)(?:h|k|n|ng)?"
)

_FIRST_OF_TWO = frozenset(  # given names that often go with a second one: "María José", "Jean Paul"
    "maria marie jose juan ana anna anne jean mary luis carlos miguel rosa".split()
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
    if len(parts) > 2 and first in _FIRST_OF_TWO and is_given(parts[1]):
        return " ".join(parts[:2]), " ".join(parts[2:])
    if len(parts) == 3 and last in _FAMILY_LAST and all(_SYLLABLE.fullmatch(fold(p)) for p in parts[:2]):
        return " ".join(parts[:2]), parts[2]
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
