"""A PostgreSQL server of the tests' own, from the programs that Debian's package brings."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp


class NoPostgres(Exception):
    """PostgreSQL is not installed here."""


def _programs() -> Path:
    """The folder of ``initdb`` and ``postgres``. Raises NoPostgres."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not folders:
        raise NoPostgres("PostgreSQL is not installed")
    return folders[-1].parent


@contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty database, on a server that runs until the block ends. Raises NoPostgres."""
    programs = _programs()
    folder = Path(mkdtemp(prefix="afterword-pg-", dir="/tmp"))
    # PostgreSQL does not run as root, and a container's user is root.
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_user:
        shutil.chown(folder, "postgres")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = folder / "data"
    quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        made = [*as_user, str(programs / "initdb"), "-D", str(data), "-U", "me", "--auth=trust", "-E", "UTF8"]
        subprocess.run(made, check=True, **quiet)  # type: ignore[call-overload]
        options = f"-h 127.0.0.1 -p {port} -k {folder} -c fsync=off"
        start = [*as_user, str(programs / "pg_ctl"), "-D", str(data), "-w", "-l", str(folder / "log")]
        subprocess.run([*start, "-o", options, "start"], check=True, **quiet)  # type: ignore[call-overload]
        yield f"postgresql://me@127.0.0.1:{port}/postgres"
    finally:
        stop = [*as_user, str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop"]
        subprocess.run(stop, check=False, **quiet)  # type: ignore[call-overload]
        shutil.rmtree(folder, ignore_errors=True)
