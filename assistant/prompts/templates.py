"""The prompts of the language model: a system and a user file for each step, rendered in a sandbox.

Both begin with front matter between lines of three dashes. ``inputs`` must be the very names that the file uses; a
missing or an unknown one is refused by name, when the file is loaded and when it is rendered. What the user typed
comes in as a value: a template in it stays text, and it can't close the tags that frame it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from assistant.prompts.places import PromptBroken, folder

if TYPE_CHECKING:
    from jinja2 import Environment

_FENCE = "---"
_KEYS = {"name", "purpose", "inputs"}
_MORE_KEYS = {"output", "parameters", "changelog"}  # of the system file
_TAGS = str.maketrans({"<": "‹", ">": "›"})


@dataclass(frozen=True)
class Prompt:
    """A step's prompt. ``version`` is a hash of both files; ``parameters`` go to the model as they are."""

    name: str
    purpose: str
    version: str
    parameters: Mapping[str, Any]
    system_inputs: frozenset[str]
    user_inputs: frozenset[str]
    _system: str
    _user: str

    def render(self, **values: Any) -> tuple[str, str]:
        """The system's and the user's part. Raises PromptBroken, naming the value that is missing or too many."""
        known = self.system_inputs | self.user_inputs
        for problem, names in (("needs", known - set(values)), ("does not know", set(values) - known)):
            if names:
                raise PromptBroken(f"The prompt {self.name} {problem} {sorted(names)[0]!r}.")
        safe = {name: _as_data(value) for name, value in values.items()}
        return _filled(self._system, safe), _filled(self._user, safe)


def _as_data(value: Any) -> Any:
    """The value with no tag in any of its texts."""
    if isinstance(value, str):
        return value.translate(_TAGS)
    if isinstance(value, Mapping):
        return {key: _as_data(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_as_data(one) for one in value]
    return value


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _filled(template: str, values: Mapping[str, Any]) -> str:
    return _environment().from_string(template).render(values).strip()


@lru_cache(maxsize=16)
def load_prompt(name: str) -> Prompt:
    """Load ``<name>.system.md`` and ``<name>.user.md``. Raises PromptBroken where they don't hold what they declare."""
    texts = {}
    for part in ("system", "user"):
        try:
            texts[part] = (folder() / f"{name}.{part}.md").read_text(encoding="utf-8")
        except OSError:
            raise PromptBroken(f"prompts/{name}.{part}.md can't be read.") from None
    system_head, system = _parted(texts["system"], f"{name}.system.md", _KEYS | _MORE_KEYS)
    user_head, user = _parted(texts["user"], f"{name}.user.md", _KEYS)
    version = hashlib.sha256("\0".join([texts["system"], texts["user"]]).encode()).hexdigest()[:12]
    return Prompt(
        name=name,
        purpose=str(system_head["purpose"]),
        version=version,
        parameters=dict(system_head["parameters"] or {}),
        system_inputs=frozenset(system_head["inputs"] or ()),
        user_inputs=frozenset(user_head["inputs"] or ()),
        _system=system,
        _user=user,
    )


def _parted(text: str, file: str, keys: set[str]) -> tuple[dict[str, Any], str]:
    """The front matter and the template. Raises PromptBroken."""
    from jinja2 import TemplateSyntaxError, meta

    start, _, rest = text.partition("\n")
    head, fence, body = rest.partition(f"\n{_FENCE}\n")
    if start != _FENCE or not fence:
        raise PromptBroken(f"prompts/{file} must begin with front matter between two lines of {_FENCE}.")
    try:
        front = yaml.safe_load(head)
        used = meta.find_undeclared_variables(_environment().parse(body))
    except (yaml.YAMLError, TemplateSyntaxError) as error:
        raise PromptBroken(f"prompts/{file} can't be read: {type(error).__name__}.") from None
    if not isinstance(front, dict) or set(front) != keys:
        raise PromptBroken(
            f"The front matter of prompts/{file} must have just these: {', '.join(sorted(keys))}."
        )
    declared = set(front["inputs"] or ())
    for problem, names in (
        ("uses {!r}, which its inputs don't list", used - declared),
        ("lists {!r} and does not use it", declared - used),
    ):
        if names:
            raise PromptBroken(f"prompts/{file} {problem.format(sorted(names)[0])}.")
    return front, body
