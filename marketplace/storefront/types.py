"""What the shop's pages know about where their reader stands."""

from dataclasses import dataclass
from typing import cast

from babel import Locale
from django.http import HttpRequest
from django.urls import reverse

from marketplace.markets.models import Market


@dataclass(frozen=True)
class Shop:
    """One market in one language, sending to one country; `markets` are all that are open."""

    market: Market
    language: str
    country: str
    markets: tuple[Market, ...]

    @property
    def country_name(self) -> str:
        return country_name(self.country, self.language)

    def url(self, name: str, **parts: str) -> str:
        """The address of one of this shop's pages."""
        place = {"market": self.market.code, "language": self.language}
        return reverse(f"storefront:{name}", kwargs={**place, **parts})


class ShopRequest(HttpRequest):
    """A request inside a shop."""

    shop: Shop


@dataclass(frozen=True)
class Crumb:
    """One step of the way back; the last one has no address."""

    title: str
    address: str = ""


@dataclass(frozen=True)
class Alternate:
    """The same page in another language or market."""

    language: str
    own_name: str
    address: str
    is_here: bool = False


def country_name(code: str, language: str) -> str:
    """A country in the reader's language (CLDR), else its code."""
    return cast(str, Locale.parse(language).territories.get(code, code))


def countries_of(shop: Shop) -> list[tuple[str, str]]:
    """The countries the market sends to, in the reader's alphabet."""
    named = [(code, country_name(code, shop.language)) for code in shop.market.countries]
    return sorted(named, key=lambda pair: pair[1])
