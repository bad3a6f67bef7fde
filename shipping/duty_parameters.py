"""The parameters of each kind of duty regime, checked when a row is saved and when it is used."""

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from json import dumps, loads
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[Decimal, Field(ge=0, le=100)]
Amount = Annotated[Decimal, Field(ge=0)]


class Parameters(BaseModel):
    """`currency` is the one in which the law counts; percentages are of a hundred."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] = "EUR"


class Excess(Parameters):
    free_value: Amount
    free_kg: Amount
    duty_pct: Share
    per_kg: Amount


class Threshold(Parameters):
    free_value: Amount
    duty_pct: Share
    per_kg: Amount
    vat_pct: Share


class TariffLine(BaseModel):
    """The rate of an HS prefix; `most_per_m2` caps it by area."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    hs: str
    pct_low: Share
    pct_high: Share
    most_per_m2: Amount | None = None


class Tariff(Parameters):
    small_up_to: Amount
    heading_fee: Amount
    vat_pct: Share
    lines: tuple[TariffLine, ...]

    def line_for(self, hs: str) -> TariffLine:
        """The longest prefix that matches; the file must hold one for ""."""
        return max((line for line in self.lines if hs.startswith(line.hs)), key=lambda line: len(line.hs))


class Percent(Parameters):
    duty_free_up_to: Amount = Decimal(0)
    vat_free_up_to: Amount = Decimal(0)
    duty_low: Share
    duty_high: Share
    vat_pct: Share = Decimal(0)


class Refused(Parameters):
    """Goods of this origin are not let in at all."""


KINDS: Mapping[str, type[Parameters]] = {
    "excess": Excess,
    "threshold": Threshold,
    "tariff": Tariff,
    "percent": Percent,
    "refused": Refused,
}


def checked_parameters(kind: str, parameters: Mapping[str, Any]) -> Any:
    """The typed parameters; raises KeyError for an unknown kind, pydantic.ValidationError for a bad one."""
    return _checked(kind, dumps(parameters, sort_keys=True))


@lru_cache(maxsize=512)
def _checked(kind: str, parameters: str) -> Parameters:
    return KINDS[kind].model_validate(loads(parameters))
