"""A model file: what is said of one that is not there, is none, or needs a package that is missing."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from assistant.errors import ModelNotSetUp
from assistant.models import file_server


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(ModelNotSetUp, match=r"no model file none\.gguf"):
        file_server.served(Path("none.gguf"))


def test_a_package_that_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "some.gguf"
    file.write_bytes(b"GGUF")
    monkeypatch.setattr(file_server, "find_spec", lambda _: None)
    with pytest.raises(ModelNotSetUp, match=r"afterword\[local\]"):
        file_server.served(file)


@pytest.mark.skipif(find_spec("xllamacpp") is None, reason="needs the extra 'local'")
def test_a_file_that_is_no_model(tmp_path: Path) -> None:
    file = tmp_path / "bad.gguf"
    file.write_bytes(b"nothing of the sort" * 100)
    with pytest.raises(ModelNotSetUp, match="could not be loaded"):
        file_server.served(file)
