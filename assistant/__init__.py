"""Afterword: from the notes of a job interview to the follow-up letter."""

__version__ = "0.1.0"
