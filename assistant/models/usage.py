"""What a letter cost: tokens, and money where the price is known."""

from __future__ import annotations

from dataclasses import dataclass

_MILLION = 1_000_000


@dataclass(frozen=True)
class Price:
    """US dollars, or whatever the user pays in, for a million tokens."""

    input: float
    output: float


@dataclass(frozen=True)
class Usage:
    """Tokens sent and received, and calls made. ``counted`` is false where the server did not say."""

    input_tokens: int = 0
    output_tokens: int = 0
    calls: int = 0
    counted: bool = True

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            self.calls + other.calls,
            self.counted and other.counted,
        )

    def since(self, before: Usage) -> Usage:
        """What came on top of an earlier state of the same count."""
        return Usage(
            self.input_tokens - before.input_tokens,
            self.output_tokens - before.output_tokens,
            self.calls - before.calls,
            self.counted,
        )

    @property
    def tokens(self) -> int:
        """All tokens, sent and received."""
        return self.input_tokens + self.output_tokens

    def told(self, price: Price | None) -> str:
        """It in words: "about 1,200 tokens sent and 90 received, 0.0004 in money"."""
        about = "" if self.counted else "about "
        cost = self.cost(price)
        money = f", {cost:.4f} in money" if cost is not None else ""
        return f"{about}{self.input_tokens:,} tokens sent and {self.output_tokens:,} received{money}"

    def cost(self, price: Price | None) -> float | None:
        """What it cost; None where no price is known."""
        if price is None:
            return None
        return (self.input_tokens * price.input + self.output_tokens * price.output) / _MILLION
