"""The same page in other languages and markets, for `hreflang`.

A page of a market that serves one country is for that country's readers (`ru-RU`); one that serves several is
named for each. Besides, each language leads to the widest market that speaks it, and `x-default` to the
widest of all, in English where it can.
"""

from collections.abc import Iterator, Mapping, Sequence

from marketplace.kernel.languages import FALLBACKS
from marketplace.markets.models import Market

# (market's code, language) → path.
Elsewhere = Mapping[tuple[str, str], str]
DEFAULT = "x-default"


def hreflangs(markets: Sequence[Market], elsewhere: Elsewhere) -> Iterator[tuple[str, str]]:
    """(language tag, path) of every version there is; none where the page stands alone."""
    versions = [
        (market, language)
        for market in markets
        for language in market.languages
        if (market.code, language) in elsewhere
    ]
    if len(versions) < 2:
        return
    for market, language in versions:
        for country in market.countries:
            yield f"{language}-{country}", elsewhere[market.code, language]
    for language in dict.fromkeys(language for _market, language in versions):
        market = widest(each for each, spoken in versions if spoken == language)
        yield language, elsewhere[market.code, language]
    market = widest(each for each, _language in versions)
    spoken = [language for each, language in versions if each == market]
    best = next((language for language in FALLBACKS if language in spoken), spoken[0])
    yield DEFAULT, elsewhere[market.code, best]


def widest(markets: Iterator[Market]) -> Market:
    """The market of most countries; of equals the first."""
    return max(markets, key=lambda market: (len(market.countries), -market.position))
