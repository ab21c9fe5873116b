"""Tracing is off, whatever the shell says: LangSmith, a dependency of langchain-core, would upload every prompt.

One variable is not enough: any of the four switches it on (tried with langchain-core 1.7).
"""

from __future__ import annotations

import os

_SWITCHES = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2", "LANGCHAIN_TRACING")


def no_tracing() -> None:
    """Switch all tracing off for this process, before langchain-core is loaded and after."""
    for name in _SWITCHES:
        os.environ[name] = "false"
    from langsmith.utils import get_env_var

    clear = getattr(get_env_var, "cache_clear", None)
    if clear is not None:
        clear()  # it keeps what the environment said when it was first asked
