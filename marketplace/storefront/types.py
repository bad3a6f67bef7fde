"""What the shop's pages know about where their reader stands."""

from dataclasses import dataclass, field
from functools import lru_cache

from django.http import HttpRequest
from django.urls import reverse

from marketplace.kernel.languages import country_name
from marketplace.markets.models import Market
from marketplace.storefront.freshness import Sources


@lru_cache(maxsize=8192)
def page_address(name: str, **parts: str) -> str:
    """The address of a page of shops: always the same for the same parts."""
    return reverse(f"storefront:{name}", kwargs=parts)


@dataclass(frozen=True)
class Shop:
    """One market in one language, sending to one country; `markets` are all that are open.

    Slow things are remembered under its `sources`; a shop without them remembers nothing. `makeshift` names
    what was out of reach while its page was made: such a page is nobody else's.
    """

    market: Market
    language: str
    country: str
    markets: tuple[Market, ...]
    sources: Sources | None = None
    makeshift: list[str] = field(default_factory=list, compare=False)

    @property
    def country_name(self) -> str:
        return country_name(self.country, self.language)

    def url(self, name: str, **parts: str) -> str:
        """The address of one of this shop's pages."""
        return page_address(name, market=self.market.code, language=self.language, **parts)


class ShopRequest(HttpRequest):
    """A request inside a shop; `sources` are there already when its page may be shared."""

    shop: Shop
    sources: Sources


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


def countries_of(shop: Shop) -> list[tuple[str, str]]:
    """The countries the market sends to, in the reader's alphabet."""
    named = [(code, country_name(code, shop.language)) for code in shop.market.countries]
    return sorted(named, key=lambda pair: pair[1])


def moved(path: str, shop: Shop, market: Market, language: str) -> str:
    """A path inside `shop` as another market has it; its home, where the path is none of the shop's."""
    here = f"/{shop.market.code}/{shop.language}/"
    there = f"/{market.code}/{language}/"
    return there + path.removeprefix(here) if path.startswith(here) else there
