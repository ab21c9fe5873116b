"""What the user typed and what was made of it, kept in a database: SQLite on this computer, or PostgreSQL by its address.

An application is one job that somebody applied for: its notes, and the versions of its letters. A version is written
once and never changed but for its name and its pin, so two windows on one application lose nothing of each other.
Every question carries the owner, and nothing of anybody else is ever found.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path
from secrets import token_urlsafe
from threading import Lock
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from assistant.errors import StoreFailed
from assistant.schema import Channel, Conversation, LetterKind, Reading, Value, Version

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, Table

SCHEMA = 1
"""The version of the tables. A database with a higher one was written by a newer program."""

_BUSY = 10  # seconds to wait for another process that writes
_LONGEST_TITLE = 120  # characters


class Desk(Value):
    """What stands in the boxes of the page and is no version of a letter."""

    notes: str = ""  # as typed, whether it can be read or not
    checking: bool = False  # the letter is the user's own
    own: str = ""
    own_kind: LetterKind = LetterKind.THANK_YOU
    own_channel: Channel = Channel.EMAIL
    met_on: date | None = None
    met_at: time = time(12)
    zone: str | None = None
    country: str | None = None
    checked_in: int = 0  # how often they asked for news
    refused_on: date | None = None


class Application(Value):
    """One job applied for. ``revision`` grows with each change that is kept."""

    id: str
    title: str = ""
    desk: Desk = Desk()
    talk: Conversation | None = None
    revision: int = 0


class Listed(Value):
    """An application as a list shows it. ``updated`` is in UTC."""

    id: str
    title: str
    updated: datetime


class Store:
    """The applications of all owners. Every method raises StoreFailed where the database can't be used."""

    def __init__(self, url: str) -> None:
        """``url``: of a database, as SQLAlchemy writes it. Nothing is opened before it is used."""
        self._url = url
        self._made: Engine | None = None
        self._opening = Lock()

    def create(self, owner: str, desk: Desk) -> Application:
        """A new application with what was typed so far. Its id can't be guessed."""
        new = Application(id=token_urlsafe(18), desk=desk, revision=1)
        now = datetime.now(UTC)
        with self._writing() as connection:
            row = {"id": new.id, "owner": owner, "title": "", "desk": _packed(desk), "shown": None}
            connection.execute(
                _tables().applications.insert(), row | {"revision": 1, "created": now, "updated": now}
            )
        return new

    def revision(self, owner: str, application: str) -> int | None:
        """The newest revision of an application; None where the owner has none such."""
        from sqlalchemy import select

        table = _tables().applications
        asked = select(table.c.revision).where(table.c.id == application, table.c.owner == owner)
        with self._reading() as connection:
            found = connection.execute(asked).scalar_one_or_none()
        return None if found is None else int(found)

    def load(self, owner: str, application: str) -> Application | None:
        """An application with its versions; None where the owner has none such."""
        from sqlalchemy import select

        tables = _tables()
        own = select(tables.applications).where(
            tables.applications.c.id == application, tables.applications.c.owner == owner
        )
        with self._reading() as connection:
            row = connection.execute(own).mappings().one_or_none()
            if row is None:
                return None
            readings = connection.execute(
                select(tables.readings.c.digest, tables.readings.c.content).where(
                    tables.readings.c.application == application
                )
            ).all()
            versions = (
                connection.execute(
                    select(tables.versions)
                    .where(tables.versions.c.application == application)
                    .order_by(tables.versions.c.number)
                )
                .mappings()
                .all()
            )
        try:
            read = {digest: Reading.model_validate(json.loads(content)) for digest, content in readings}
            made = tuple(
                Version.model_validate(
                    json.loads(one["content"])
                    | {"reading": read[one["digest"]], "name": one["name"], "pinned": one["pinned"]}
                )
                for one in versions
            )
            desk = Desk.model_validate(json.loads(row["desk"]))
        except (ValidationError, ValueError, KeyError):
            raise StoreFailed(
                "That application was saved by another version of Afterword and can't be opened by this one. "
                "It is still there."
            ) from None
        at = next((n for n, version in enumerate(made) if version.id == row["shown"]), len(made) - 1)
        return Application(
            id=application,
            title=row["title"],
            desk=desk,
            talk=Conversation(versions=made, at=at, said=made[at].instruction) if made else None,
            revision=row["revision"],
        )

    def save(
        self, owner: str, application: Application, replaced: Collection[str] = ()
    ) -> Application | None:
        """Keep an application: what is new of it is added. None where the owner has none such; it was deleted, perhaps.

        ``replaced``: ids of versions that others stand for now, such as each pause while something was typed.
        """
        from sqlalchemy import delete, select, update

        tables, talk = _tables(), application.talk
        table = tables.applications
        with self._writing() as connection:
            changed = connection.execute(
                update(table)
                .where(table.c.id == application.id, table.c.owner == owner)
                .values(
                    title=_storable(application.title)[:_LONGEST_TITLE],
                    desk=_packed(application.desk),
                    shown=talk.shown.id if talk else None,
                    revision=table.c.revision + 1,
                    updated=datetime.now(UTC),
                )
            )
            if changed.rowcount == 0:
                return None
            if replaced:
                connection.execute(
                    delete(tables.versions).where(
                        tables.versions.c.application == application.id, tables.versions.c.id.in_(replaced)
                    )
                )
            if talk is not None:
                known = {
                    row.id: (row.name, row.pinned)
                    for row in connection.execute(
                        select(tables.versions.c.id, tables.versions.c.name, tables.versions.c.pinned).where(
                            tables.versions.c.application == application.id
                        )
                    )
                }
                self._add(connection, application.id, [v for v in talk.versions if v.id not in known])
                for version in talk.versions:
                    if known.get(version.id, (version.name, version.pinned)) != (
                        version.name,
                        version.pinned,
                    ):
                        connection.execute(
                            update(tables.versions)
                            .where(tables.versions.c.id == version.id)
                            .values(name=_storable(version.name), pinned=version.pinned)
                        )
            revision = connection.execute(
                select(table.c.revision).where(table.c.id == application.id)
            ).scalar_one()
        return application.model_copy(update={"revision": revision})

    def _add(self, connection: Connection, application: str, versions: Sequence[Version]) -> None:
        """Add versions, and the readings that they rest on where those are new."""
        from sqlalchemy import select

        tables = _tables()
        asked = select(tables.readings.c.digest).where(tables.readings.c.application == application)
        there = set(connection.execute(asked).scalars())
        for version in versions:
            reading = _packed(version.reading)
            digest = sha256(reading.encode("ascii")).hexdigest()
            if digest not in there:
                there.add(digest)
                connection.execute(
                    tables.readings.insert(),
                    {"application": application, "digest": digest, "content": reading},
                )
            connection.execute(
                tables.versions.insert(),
                {
                    "application": application,
                    "id": version.id,
                    "digest": digest,
                    "content": _packed(version, {"reading", "name", "pinned"}),
                    "name": _storable(version.name),
                    "pinned": version.pinned,
                    "made": datetime.now(UTC),
                },
            )

    def applications(self, owner: str, words: str = "") -> list[Listed]:
        """The owner's applications, the last changed first; with ``words``, those that have all of them."""
        from sqlalchemy import select

        table = _tables().applications
        asked = (
            select(table.c.id, table.c.title, table.c.updated, table.c.desk)
            .where(table.c.owner == owner)
            .order_by(table.c.updated.desc(), table.c.id)
        )
        with self._reading() as connection:
            rows = connection.execute(asked).all()
        wanted = words.casefold().split()
        return [
            Listed(id=row.id, title=row.title, updated=_in_utc(row.updated))
            for row in rows
            if not wanted or all(word in _searched(row.title, row.desk) for word in wanted)
        ]

    def delete(self, owner: str, application: str) -> None:
        """Delete an application with all that belongs to it, beyond recovery from the database's files."""
        from sqlalchemy import delete

        table = _tables().applications
        with self._writing() as connection:
            connection.execute(delete(table).where(table.c.id == application, table.c.owner == owner))
        self._scrub()

    def delete_all(self, owner: str) -> None:
        """Delete all that the owner has, as ``delete`` does."""
        from sqlalchemy import delete

        table = _tables().applications
        with self._writing() as connection:
            connection.execute(delete(table).where(table.c.owner == owner))
        self._scrub()

    def close(self) -> None:
        """Give back the connections; the next use opens them anew."""
        if self._made is not None:
            self._made.dispose()
            self._made = None

    # The database

    def _scrub(self) -> None:
        """Leave nothing of what was deleted in the files: neither in free pages nor in the journal."""
        with _told_plainly():
            engine = self._engine()
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                if engine.dialect.name == "sqlite":
                    connection.exec_driver_sql("VACUUM")
                    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                else:
                    for table in ("applications", "readings", "versions"):
                        connection.exec_driver_sql(f"VACUUM {_PREFIX}{table}")

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with _told_plainly(), self._engine().connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with _told_plainly(), self._engine().begin() as connection:
            yield connection

    def _engine(self) -> Engine:
        """The engine, with the tables made where they are not there yet."""
        with self._opening:
            if self._made is None:
                self._made = _opened(self._url)
            return self._made


_PREFIX = "afterword_"


class _Tables:
    """The tables, as SQLAlchemy knows them."""

    def __init__(self) -> None:
        from sqlalchemy import (
            Boolean,
            Column,
            DateTime,
            ForeignKey,
            Index,
            Integer,
            MetaData,
            String,
            Table,
            Text,
            UniqueConstraint,
        )

        self.metadata = MetaData()

        def of_application() -> Column[Any]:
            parent = ForeignKey(f"{_PREFIX}applications.id", ondelete="CASCADE")
            return Column("application", String(40), parent, nullable=False)

        self.house: Table = Table(
            f"{_PREFIX}schema", self.metadata, Column("version", Integer, primary_key=True)
        )
        self.applications: Table = Table(
            f"{_PREFIX}applications",
            self.metadata,
            Column("id", String(40), primary_key=True),
            Column("owner", String(255), nullable=False),
            Column("title", Text, nullable=False),
            Column("desk", Text, nullable=False),
            Column("shown", String(40)),
            Column("revision", Integer, nullable=False),
            Column("created", DateTime(timezone=True), nullable=False),
            Column("updated", DateTime(timezone=True), nullable=False),
            Index(f"{_PREFIX}by_owner", "owner", "updated"),
        )
        self.readings: Table = Table(
            f"{_PREFIX}readings",
            self.metadata,
            Column("number", Integer, primary_key=True),
            of_application(),
            Column("digest", String(64), nullable=False),
            Column("content", Text, nullable=False),
            UniqueConstraint("application", "digest"),
        )
        self.versions: Table = Table(
            f"{_PREFIX}versions",
            self.metadata,
            Column("number", Integer, primary_key=True),
            of_application(),
            Column("id", String(40), nullable=False),
            Column("digest", String(64), nullable=False),
            Column("content", Text, nullable=False),
            Column("name", Text, nullable=False),
            Column("pinned", Boolean, nullable=False),
            Column("made", DateTime(timezone=True), nullable=False),
            UniqueConstraint("application", "id"),
        )


_known: list[_Tables] = []


def _tables() -> _Tables:
    """Made at the first use: SQLAlchemy takes a while to load."""
    if not _known:
        _known.append(_Tables())
    return _known[0]


def _opened(url: str) -> Engine:
    """An engine on a database whose tables are there. Raises StoreFailed."""
    from sqlalchemy import create_engine, event, select
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError, IntegrityError

    try:
        address = make_url(url)
    except ArgumentError:
        raise StoreFailed(
            "AFTERWORD_DATABASE_URL is not the address of a database. It looks like sqlite:////home/me/letters.sqlite3 "
            "or postgresql://me@localhost/letters."
        ) from None
    if address.drivername in ("postgresql", "postgres"):
        address = address.set(drivername="postgresql+psycopg")
    is_file = address.get_backend_name() == "sqlite"
    try:
        if is_file and address.database:
            _make_private(Path(address.database))
        arguments = {"timeout": _BUSY} if is_file else {"connect_timeout": _BUSY}
        engine = create_engine(
            address, connect_args=arguments, pool_pre_ping=not is_file, hide_parameters=True
        )
    except ModuleNotFoundError as missing:
        raise StoreFailed(
            f"That database needs the package {missing.name}. Install Afterword with it: pip install 'afterword[server]'."
        ) from None
    except OSError as fault:
        raise StoreFailed(f"The folder for your letters can't be used: {fault.strerror}.") from None
    if is_file:

        @event.listens_for(engine, "connect")
        def _prepare(connection: Any, _: Any) -> None:
            cursor = connection.cursor()
            for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()

    tables = _tables()
    try:
        with engine.begin() as connection:
            tables.metadata.create_all(connection, checkfirst=True)
            if connection.execute(select(tables.house.c.version)).scalar() is None:
                connection.execute(tables.house.insert(), {"version": SCHEMA})
    except IntegrityError:
        pass  # another process made them at this very moment
    with engine.connect() as connection:
        if (connection.execute(select(tables.house.c.version)).scalar() or 0) > SCHEMA:
            raise StoreFailed("Your letters were saved by a newer Afterword. Install that one to open them.")
    return engine


def _make_private(file: Path) -> None:
    """A file that nobody else on this computer may read, in a folder of its own. Raises OSError."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


@contextmanager
def _told_plainly() -> Iterator[None]:
    """Faults of the database as StoreFailed: their own words may hold what was to be saved."""
    from sqlalchemy.exc import SQLAlchemyError

    try:
        yield
    except SQLAlchemyError:
        raise StoreFailed(
            "Your letters can't be saved or loaded just now: the database does not answer, or its disk is full."
        ) from None


def _packed(value: Value, without: set[str] | None = None) -> str:
    """A value as JSON in ASCII, so that what no database takes as text (NUL, halves of characters) is kept as well."""
    return json.dumps(value.model_dump(mode="json", exclude=without))


def _in_utc(moment: datetime) -> datetime:
    """SQLite keeps no time zone, and gives back what it was given."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _storable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "")


def _searched(title: str, desk: str) -> str:
    """What a search looks at, case folded."""
    try:
        typed = json.loads(desk)
    except ValueError:
        typed = {}
    return f"{title}\n{typed.get('notes', '')}\n{typed.get('own', '')}".casefold()
