"""The tagger: its rows are read one by one, and must be those of the file."""

from __future__ import annotations

import gzip
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from assistant.english import tagging
from assistant.english.tagging import is_finite, is_known, tag
from assistant.english.tokens import tokenize
from assistant.samples import sample_notes


@pytest.fixture(scope="module")
def raw() -> Any:
    """The model's file as a whole."""
    spec = find_spec("denckring_en_pos")
    assert spec is not None
    assert spec.origin is not None
    return json.loads(gzip.decompress((Path(spec.origin).parent / "data" / "tagger.json.gz").read_bytes()))


def test_every_row_is_that_of_the_file(raw: Any) -> None:
    """The file is cut at its commas and braces, which would go wrong if a word held the same signs."""
    model = tagging._Model()
    assert set(model._rows) == set(raw["weights"])
    nought = model._scores(0)
    for feature, weights in raw["weights"].items():
        scores = zip(model._labels, nought, model._scores(model._sum(feature)), strict=True)
        thousandths = {name: score - base for name, base, score in scores if score != base}
        assert thousandths == pytest.approx(
            {name: 1000 * weight for name, weight in weights.items() if weight}
        )
    assert model.vocabulary == set(raw["vocabulary"])
    assert model.fixed == raw["tagdict"]


def test_a_label_is_that_of_the_highest_sum(raw: Any) -> None:
    """As the model's authors reckon it: all features in their order, and the later name among equals."""
    model = tagging._Model()
    context = [token.lower for token in tokenize(sample_notes("library"))][:120]
    prev, prev2 = "<s>", "<s>"
    for index, word in enumerate(context):
        around = ["<s>", "<s>", *context, "</s>", "</s>"]
        before2, before, _, after, after2 = around[index : index + 5]
        shape = "x" + ("d" if any(c.isdigit() for c in word) else "")
        sums = dict.fromkeys(sorted(raw["classes"]), 0)
        features = [
            *("bias", f"suf3 {word[-3:]}", f"suf2 {word[-2:]}", f"suf1 {word[-1:]}", f"pre1 {word[:1]}"),
            *(f"shape {shape}", f"w {word}", f"t-1 {prev}", f"t-2 {prev2}", f"t-1t-2 {prev} {prev2}"),
            *(f"w-1 {before}", f"w-2 {before2}", f"w+1 {after}", f"w+2 {after2}", f"t-1 w {prev} {word}"),
        ]
        for feature in features:
            for name, weight in raw["weights"].get(feature, {}).items():
                sums[name] += round(1000 * weight)
        label = model.label(index, word, context, prev, prev2)
        assert label == max(sums, key=lambda name: (sums[name], name))
        prev2, prev = prev, label


def test_words_get_the_tags_one_expects() -> None:
    words = "She runs the kitchen and I cleaned 12 ovens !".split()
    tags = tag(words)
    assert tags == ("PRON", "VERB|Fin", "DET", "NOUN", "CCONJ", "PRON", "VERB|Fin", "NUM", "NOUN", "PUNCT")
    assert [word for word, each in zip(words, tags, strict=True) if is_finite(each)] == ["runs", "cleaned"]
    assert tag([]) == ()


def test_known_words_are_known_in_their_inflections() -> None:
    assert is_known("Kitchens")
    assert not is_known("kitchzn")
