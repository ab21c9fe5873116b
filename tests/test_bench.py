"""The benchmark's own arithmetic, and that it runs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from assistant.english import tagging
from benchmarks import bench
from tests.e2e.screen import chromium


@pytest.mark.parametrize("power", [0.5, 1, 2])
def test_the_exponent_is_that_of_the_growth(power: float) -> None:
    points = [(words, 0.003 * words**power) for words in bench.SIZES]
    assert bench.exponent(points) == pytest.approx(power)


def test_notes_have_the_words_asked_for() -> None:
    """As many lines as it takes, and no more; the texts come round again where they are too short."""
    texts = ["met Ann\nshe runs the shop", "hear back friday"]
    assert bench.notes_of(5, texts) == "met Ann\nshe runs the shop"
    assert len(bench.notes_of(1_000, texts).split()) in range(1_000, 1_010)


def test_forgetting_empties_the_caches_of_words_and_keeps_what_was_loaded() -> None:
    tagging.tag(("ovens", "and", "loaves"))
    model = tagging._model()
    bench.forget()
    assert tagging._tag.cache_info().currsize == 0
    assert tagging._model() is model


def test_it_prints_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--quick", "--only", "cases"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.split()[:2] == ["all", "cases"] for line in lines)


@pytest.mark.browser
@pytest.mark.skipif(chromium() is None, reason="no Chromium is installed")
def test_the_page_is_timed() -> None:
    command = [sys.executable, str(bench.ROOT / "benchmarks" / "bench_page.py"), "--quick"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  Afterword")]
