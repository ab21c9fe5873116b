"""No test may leave this machine: a connection to anything but loopback fails it. Nor does one touch the user's letters."""

from __future__ import annotations

import ipaddress
import socket
from pathlib import Path
from typing import Any

import pytest

_connect = socket.socket.connect


def _guarded(own: socket.socket, address: Any) -> None:
    """Connect to loopback, and to nothing else. Raises AssertionError."""
    if own.family in (socket.AF_INET, socket.AF_INET6):
        host = str(address[0])
        try:
            local = ipaddress.ip_address(host).is_loopback
        except ValueError:
            local = host == "localhost"
        assert local, f"a test tried to reach {host}"
    _connect(own, address)


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _guarded)


@pytest.fixture(autouse=True)
def _own_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AFTERWORD_DATABASE_URL", f"sqlite:///{tmp_path / 'letters.sqlite3'}")
