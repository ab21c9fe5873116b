"""A model file, served by a child process on loopback: a crash in native code takes the child along, not us.

Started when it is first asked, and stopped with us: the child ends when the pipe that we hold breaks, which even a
kill -9 does. Needs the extra ``local`` (xllamacpp).
"""

from __future__ import annotations

import atexit
import os
import secrets
import subprocess
import sys
import threading
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from assistant.errors import ModelNotSetUp

_START = 120.0
"""Seconds that a file of some gigabytes may take to load."""
_CONTEXT = 8192  # tokens
_CHILD = """
import os, sys
import xllamacpp
path, key, context = sys.argv[1], os.environ["AFTERWORD_CHILD_KEY"], int(sys.argv[2])
params = xllamacpp.CommonParams()
params.model.path = path
params.hostnames = ["127.0.0.1"]
params.port = 0
params.api_keys = [key]
params.n_ctx = context
params.n_parallel = 1
params.warmup = False
server = xllamacpp.Server(params)
print("at", server.listening_address, flush=True)
sys.stdin.read()  # until whoever started us is gone
os._exit(0)  # the server's threads would keep the process
"""


@lru_cache(maxsize=1)
def served(file: Path) -> tuple[str, str, str]:
    """The address, the key and the model's name for a file. Raises ModelNotSetUp."""
    if not file.is_file():
        raise ModelNotSetUp(f"There is no model file {file.name} there. Check AFTERWORD_MODEL.")
    if find_spec("xllamacpp") is None:
        raise ModelNotSetUp("A model file needs one package more: pip install 'afterword[local]'.")
    key = secrets.token_urlsafe(24)
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(file.resolve()), str(_CONTEXT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=_environment(key),
    )
    atexit.register(_stop, child)
    address = _address(child)
    if address is None:
        _stop(child)
        raise ModelNotSetUp(f"The model file {file.name} could not be loaded. Is it a whole GGUF file?")
    return f"{address}/v1", key, file.stem


def _environment(key: str) -> dict[str, str]:
    return {**os.environ, "AFTERWORD_CHILD_KEY": key}


def _address(child: subprocess.Popen[str]) -> str | None:
    """Where the child listens, once it does; None where it ends before, or takes too long."""
    found: list[str] = []

    def read() -> None:
        for line in child.stdout or ():
            if line.startswith("at "):
                found.append(line.split()[1])
                return

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    reader.join(_START)
    return found[0] if found else None


def _stop(child: subprocess.Popen[str]) -> None:
    if child.poll() is None:
        child.terminate()
        try:
            child.wait(5)
        except subprocess.TimeoutExpired:
            child.kill()
