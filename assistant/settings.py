"""What the environment and a file ``.env`` say: of the language model, and where letters are kept. Built by callers,
never at import.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from platformdirs import user_data_dir
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.errors import BadInput

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1", "[::1]"})


class ModelSettings(BaseSettings):
    """Where the model is, and what it may take. Times in seconds, lengths in tokens, prices per million tokens."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    model: str | None = Field(None, validation_alias="AFTERWORD_MODEL")
    base_url: str | None = Field(None, validation_alias="OPENAI_BASE_URL")
    api_key: SecretStr | None = Field(None, validation_alias="OPENAI_API_KEY")
    connect_timeout: float = Field(5, gt=0, le=60, validation_alias="AFTERWORD_CONNECT_TIMEOUT")
    idle_timeout: float = Field(30, gt=0, le=600, validation_alias="AFTERWORD_IDLE_TIMEOUT")
    letter_timeout: float = Field(120, gt=0, le=3600, validation_alias="AFTERWORD_LETTER_TIMEOUT")
    attempts: int = Field(3, ge=1, le=10, validation_alias="AFTERWORD_ATTEMPTS")
    max_tokens: int = Field(800, ge=64, le=8192, validation_alias="AFTERWORD_MAX_TOKENS")
    token_ceiling: int | None = Field(None, ge=1, validation_alias="AFTERWORD_TOKEN_CEILING")
    price_input: float | None = Field(None, ge=0, validation_alias="AFTERWORD_PRICE_INPUT")
    price_output: float | None = Field(None, ge=0, validation_alias="AFTERWORD_PRICE_OUTPUT")

    @field_validator("base_url")
    @classmethod
    def _is_an_address(cls, address: str | None) -> str | None:
        if address is not None and not (
            urlsplit(address).scheme in ("http", "https") and urlsplit(address).hostname
        ):
            raise ValueError("an address looks like http://127.0.0.1:11434/v1")
        return address

    @property
    def file(self) -> Path | None:
        """The model file, where ``AFTERWORD_MODEL`` names one."""
        return Path(self.model).expanduser() if self.model and self.model.lower().endswith(".gguf") else None

    @property
    def host(self) -> str:
        """The host that notes would go to."""
        return urlsplit(self.base_url).hostname or "" if self.base_url else "api.openai.com"

    @property
    def is_local(self) -> bool:
        """Whether what is sent stays on this computer."""
        return self.file is not None or self.host in _LOOPBACK

    @property
    def is_set_up(self) -> bool:
        """Whether there is anything to ask: a file, a server, or a key."""
        return self.file is not None or self.base_url is not None or self.api_key is not None


def model_settings(**typed: str) -> ModelSettings:
    """The settings as they are now, with those that the user ``typed`` (base_url, model, api_key) in place of the
    environment's. Raises BadInput with a sentence that names the setting, never its value.
    """
    try:
        names = {name: str(ModelSettings.model_fields[name].validation_alias) for name in typed}
        return ModelSettings.model_validate(
            ModelSettings().model_dump(by_alias=True) | {names[name]: value for name, value in typed.items()}
        )
    except ValidationError as error:
        wrong = error.errors()[0]
        name = ".".join(str(part) for part in wrong["loc"])
        raise BadInput(
            f"The setting {name} can't be used: {wrong['msg'].removeprefix('Value error, ')}."
        ) from None


class StoreSettings(BaseSettings):
    """Where the letters are kept."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    database_url: SecretStr | None = Field(None, validation_alias="AFTERWORD_DATABASE_URL")

    @property
    def file(self) -> Path | None:
        """The file on this computer where they are kept; None where they are in another database."""
        return None if self.database_url else Path(user_data_dir("afterword", appauthor=False), _FILE)

    @property
    def url(self) -> str:
        """The address of the database. It may hold a password."""
        return self.database_url.get_secret_value() if self.database_url else f"sqlite:///{self.file}"


_FILE = "letters.sqlite3"
