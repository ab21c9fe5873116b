"""What a classifier sees of a single sentence: its words, their stems, and runs in which rare words are tags."""

from __future__ import annotations

from itertools import pairwise

from assistant.english.acceptability import CLOSED
from assistant.english.comparison import expanded, fold, stem
from assistant.english.frequency import weight
from assistant.english.tagging import tag
from assistant.english.tokens import tokenize


def sentence_features(text: str) -> list[str]:
    """The features of a plain sentence, each once. Names and numbers are seen as such, not as which."""
    read = tokenize(text)
    words = [token.lower for token in read]
    tags = tag([token.text for token in read])
    mixed = [_shown(word, kind) for word, kind in zip(words, tags, strict=True)]
    told = [word for word, kind in zip(words, tags, strict=True) if kind not in ("PROPN", "NUM")]
    framed = ["<s>", *mixed, "</s>"]
    closed = [word for word in words if word in CLOSED]
    found = ["bias", f"length={min(len(words), 30) // 4}"]
    found += [f"me={min(sum(w in ('i', 'me', 'my') or w.startswith(chr(105) + chr(39)) for w in words), 3)}"]
    found += [f"you={min(sum(w.startswith('you') for w in words), 3)}"]
    found += [f"2={a} {b}" for a, b in pairwise(framed)]
    found += [f"3={a} {b} {c}" for a, b, c in zip(framed, framed[1:], framed[2:], strict=False)]
    found += [f"w={word}" for word in told]
    found += [f"s={stem(expanded(fold(word)))}" for word in told if word[0].isalpha()]
    found += [f"b={' '.join(mixed[:n])}" for n in (1, 2, 3)]
    found += [f"k={a}~{b}" for a, b in pairwise(closed)]
    return list(dict.fromkeys(found))


def _shown(word: str, kind: str) -> str:
    if word in CLOSED or kind == "PUNCT" or "'" in word:
        return word
    if kind in ("PROPN", "NUM"):
        return kind
    return word if weight(word) <= 1 else kind
