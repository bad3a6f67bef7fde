"""Money: an exact amount with its currency. Never a float."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

# ISO 4217 minor units where they are not two.
MINOR_UNITS = {"IRR": 0, "JPY": 0, "KRW": 0, "KWD": 3, "BHD": 3, "OMR": 3, "JOD": 3, "TND": 3, "IQD": 3}

# The smallest coin with so many decimals.
COINS = tuple(Decimal(1).scaleb(-decimals) for decimals in range(4))


class CurrencyMismatch(ValueError):
    """Two currencies met where one was needed."""


def minor_units(currency: str) -> int:
    """How many decimals the currency's smallest coin has (ISO 4217)."""
    return MINOR_UNITS.get(currency, 2)


@dataclass(frozen=True, order=False)
class Money:
    """`amount` in units (not cents) of `currency` (ISO 4217)."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        if not isinstance(self.amount, Decimal):
            raise TypeError(f"an amount is a Decimal, not {type(self.amount).__name__}")
        if not self.amount.is_finite():
            raise ValueError("an amount is finite")
        if len(self.currency) != 3 or not self.currency.isupper():
            raise ValueError(f"“{self.currency}” is no ISO 4217 currency")

    @classmethod
    def of(cls, amount: str | int | Decimal, currency: str) -> "Money":
        return cls(Decimal(amount), currency)

    @classmethod
    def zero(cls, currency: str) -> "Money":
        return cls(Decimal(0), currency)

    @classmethod
    def from_minor(cls, minor: int, currency: str) -> "Money":
        """From the smallest coin: 1999, "EUR" → 19.99 EUR."""
        return cls(Decimal(minor).scaleb(-minor_units(currency)), currency)

    @property
    def minor(self) -> int:
        """The amount in the smallest coin, rounded half up."""
        return int(self.rounded().amount.scaleb(minor_units(self.currency)))

    def _same(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise CurrencyMismatch(f"{self.currency} met {other.currency}")

    def __add__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.amount + other.amount, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.amount - other.amount, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> "Money":
        return Money(self.amount * factor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        self._same(other)
        return self.amount < other.amount

    def __le__(self, other: "Money") -> bool:
        self._same(other)
        return self.amount <= other.amount

    def __bool__(self) -> bool:
        return self.amount != 0

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"

    def rounded(self) -> "Money":
        """To the currency's smallest coin, half up."""
        coin = COINS[minor_units(self.currency)]
        return Money(self.amount.quantize(coin, ROUND_HALF_UP), self.currency)

    def rounded_up_to(self, step: Decimal) -> "Money":
        """Up to the next multiple of `step`: 1234 → 1250 for 50."""
        multiples = (self.amount / step).to_integral_value(ROUND_CEILING)
        return Money(multiples * step, self.currency).rounded()

    def converted(self, rate: Decimal, currency: str) -> "Money":
        """In `currency`, where one unit of ours buys `rate` of it; not rounded."""
        return Money(self.amount * rate, currency)

    def share(self, weights: Iterable[int | Decimal]) -> list["Money"]:
        """Split by weights without losing a coin; the remainder goes to the largest fractions."""
        parts = [Decimal(weight) for weight in weights]
        total = sum(parts, Decimal(0))
        if not parts or total <= 0:
            raise ValueError("a share needs weights above zero")
        exact = [Decimal(self.minor) * part / total for part in parts]
        coins = [int(value // 1) for value in exact]
        order = sorted(range(len(parts)), key=lambda i: (coins[i] - exact[i], i))
        for i in order[: self.minor - sum(coins)]:
            coins[i] += 1
        return [Money.from_minor(coin, self.currency) for coin in coins]


def total(amounts: Iterable[Money], currency: str) -> Money:
    """The sum; zero of `currency` when there are none."""
    result = Decimal(0)
    for money in amounts:
        if money.currency != currency:
            raise CurrencyMismatch(f"{currency} met {money.currency}")
        result += money.amount
    return Money(result, currency)
