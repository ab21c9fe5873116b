"""What is kept comes back, nobody sees what is another's, and what is deleted is gone: on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant import pipeline
from assistant.errors import StoreFailed
from assistant.schema import Conversation, Notes
from assistant.store import Application, Desk, Store
from tests.store.databases import NoPostgres, postgres

NOTES = Notes(
    text="tues - Harbour Bakery, baker\nmet Inés Marchetti (owner), 40 loaves left every sunday\nTom Adeyemi"
)


@pytest.fixture(scope="module")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server. Where there is none the tests are skipped, unless AFTERWORD_REQUIRE_POSTGRES is 1."""
    try:
        with postgres() as url:
            yield url
    except NoPostgres as missing:
        if os.environ.get("AFTERWORD_REQUIRE_POSTGRES") == "1":
            pytest.fail(f"AFTERWORD_REQUIRE_POSTGRES is 1, and {missing}")
        pytest.skip(str(missing))


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        found: str = request.getfixturevalue("postgres_url")
        return found
    return f"sqlite:///{tmp_path / 'letters.sqlite3'}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    made = Store(url)
    for owner in ("ana", "ben"):
        made.delete_all(owner)
    yield made
    made.close()


def kept(store: Store, owner: str = "ana", text: str = NOTES.text) -> Application:
    """An application with two versions."""
    new = store.create(owner, Desk(notes=text))
    talk, _ = pipeline.refine(pipeline.conversation(Notes(text=text)), "sign as Sam")
    saved = store.save(owner, new.model_copy(update={"title": "Harbour Bakery", "talk": talk}))
    assert saved is not None
    return saved


def loaded(store: Store, application: Application, owner: str = "ana") -> Application:
    found = store.load(owner, application.id)
    assert found is not None
    return found


def talk_of(application: Application) -> Conversation:
    assert application.talk is not None
    return application.talk


def test_what_was_kept_comes_back(store: Store, url: str) -> None:
    saved = kept(store)
    store.close()
    again = Store(url)
    assert loaded(again, saved) == saved
    again.close()


def test_a_version_is_kept_once_and_a_name_and_pin_follow(store: Store) -> None:
    saved = kept(store)
    talk = talk_of(saved)
    named = talk.versions[0].model_copy(update={"name": "the first", "pinned": True})
    talk = talk.model_copy(update={"versions": (named, *talk.versions[1:]), "at": 0})
    for _ in range(2):
        store.save("ana", saved.model_copy(update={"talk": talk}))
    found = talk_of(loaded(store, saved))
    assert [(v.name, v.pinned) for v in found.versions] == [("the first", True), ("", False)]
    assert found.at == 0


def test_two_windows_lose_nothing_of_each_other(store: Store) -> None:
    saved = kept(store)
    ours, _ = pipeline.refine(talk_of(saved), "more formal")
    theirs, _ = pipeline.refine(talk_of(saved), "warmer, and take out the loaves")
    assert store.save("ana", saved.model_copy(update={"talk": ours}))
    assert store.save("ana", saved.model_copy(update={"talk": theirs}))
    ids = {version.id for version in (*ours.versions, *theirs.versions)}
    found = talk_of(loaded(store, saved))
    assert {version.id for version in found.versions} == ids
    assert found.shown.id == theirs.shown.id


def test_the_revision_tells_that_another_window_changed_something(store: Store) -> None:
    saved = kept(store)
    assert store.revision("ana", saved.id) == saved.revision
    again = store.save("ana", saved)
    assert again is not None
    assert store.revision("ana", saved.id) == again.revision == saved.revision + 1


def test_nobody_reaches_what_is_anothers(store: Store) -> None:
    saved = kept(store)
    assert store.load("ben", saved.id) is None
    assert store.revision("ben", saved.id) is None
    assert store.save("ben", saved.model_copy(update={"title": "mine now"})) is None
    store.delete("ben", saved.id)
    store.delete_all("ben")
    assert store.applications("ben") == []
    assert store.applications("ben", "harbour") == []
    assert loaded(store, saved).title == "Harbour Bakery"


def test_an_id_can_not_be_guessed(store: Store) -> None:
    ids = {store.create("ana", Desk()).id for _ in range(20)}
    assert len(ids) == 20
    assert all(len(one) >= 24 for one in ids)


def test_the_list_has_the_last_changed_first(store: Store) -> None:
    first, second = kept(store), kept(store)
    assert [one.id for one in store.applications("ana")] == [second.id, first.id]
    store.save("ana", first)
    listed = store.applications("ana")
    assert [one.id for one in listed] == [first.id, second.id]
    assert abs(listed[0].updated - datetime.now(UTC)) < timedelta(minutes=5)


@pytest.mark.parametrize(
    ("words", "found"), [("INÉS", 1), ("harbour loaves", 1), ("harbour tractor", 0), ("", 1)]
)
def test_a_search_needs_all_its_words_whatever_their_case(store: Store, words: str, found: int) -> None:
    kept(store)
    assert len(store.applications("ana", words)) == found


def test_what_was_deleted_is_gone(store: Store) -> None:
    one, other = kept(store), kept(store)
    store.delete("ana", one.id)
    assert store.load("ana", one.id) is None
    assert store.save("ana", one) is None  # a window that still shows it does not bring it back
    assert loaded(store, other) == other
    store.delete_all("ana")
    assert store.applications("ana") == []


@pytest.mark.parametrize(
    "text", ["a\x00b", "\ud83d half", "😀 שלום", "'; drop table afterword_versions; --", "x" * 300_000]
)
def test_whatever_was_typed_comes_back(store: Store, text: str) -> None:
    new = store.create("ana", Desk(notes=text, own=text, met_on=date(2026, 11, 3)))
    saved = store.save("ana", new.model_copy(update={"title": text}))
    assert saved is not None
    assert loaded(store, new).desk == Desk(notes=text, own=text, met_on=date(2026, 11, 3))


# The file


def files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


@pytest.mark.parametrize("everything", [True, False])
def test_nothing_of_it_is_left_in_the_file_or_its_journal(tmp_path: Path, everything: bool) -> None:
    store = Store(f"sqlite:///{tmp_path / 'letters.sqlite3'}")
    saved = kept(store)
    reader = sqlite3.connect(tmp_path / "letters.sqlite3")  # as another window would have it open
    assert b"Marchetti" in files(tmp_path)
    if everything:
        store.delete_all("ana")
    else:
        store.delete("ana", saved.id)
    assert b"Marchetti" not in files(tmp_path)
    assert b"Harbour" not in files(tmp_path)
    reader.close()
    store.close()


def test_nobody_else_on_the_computer_may_read_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    store = Store(f"sqlite:///{folder / 'letters.sqlite3'}")
    kept(store)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert all(stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 for path in folder.iterdir())
    store.close()


KILLED = """
import os, signal, sys
from assistant.store import Desk, Store
store = Store(sys.argv[1])
new = store.create("ana", Desk(notes="typed just before the end"))
print(new.id, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_process_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'letters.sqlite3'}"
    done = subprocess.run([sys.executable, "-c", KILLED, url], capture_output=True, text=True, check=False)
    assert done.returncode < 0
    store = Store(url)
    found = store.load("ana", done.stdout.strip())
    assert found is not None
    assert found.desk.notes == "typed just before the end"
    store.close()


# Faults


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("nonsense", "is not the address of a database"),
        ("postgresql://me:secret@127.0.0.1:1/none", "does not answer"),
        ("sqlite:////proc/afterword/letters.sqlite3", "can't be used"),
        ("oracle://me:secret@localhost/x", "needs the package"),
    ],
)
def test_a_database_that_can_not_be_used_is_told_in_a_sentence(address: str, says: str) -> None:
    with pytest.raises(StoreFailed, match=says) as caught:
        Store(address).applications("ana")
    assert "secret" not in str(caught.value)


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "letters.sqlite3"
    store = Store(f"sqlite:///{file}")
    saved = kept(store)
    store.close()
    with sqlite3.connect(file) as connection:
        connection.execute("update afterword_schema set version = 99")
    with pytest.raises(StoreFailed, match="newer Afterword"):
        Store(f"sqlite:///{file}").load("ana", saved.id)


def test_a_version_that_can_not_be_read_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "letters.sqlite3"
    store = Store(f"sqlite:///{file}")
    saved = kept(store)
    with sqlite3.connect(file) as connection:
        connection.execute("update afterword_versions set content = '{}'")
    with pytest.raises(StoreFailed, match="another version"):
        store.load("ana", saved.id)
    store.close()
