"""Notes to try Afterword with. People and companies in them are made up."""

from __future__ import annotations

from importlib.resources import files


def sample_notes(name: str = "garden") -> str:
    """The sample notes of that name: "garden" (one interviewer) or "library" (a panel)."""
    return files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
