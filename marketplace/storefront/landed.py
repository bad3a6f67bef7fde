"""The whole price before buying: what it costs with post and duty in the reader's country."""

from dataclasses import dataclass
from datetime import date

from django.utils import translation

from catalog.models import Listing
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.markets.models import PolicyRule
from marketplace.markets.policy import decide
from shipping.queries import quote
from shipping.types import Item, Option, Quote


@dataclass(frozen=True)
class Landed:
    """The answer for one piece and one country: an option and its working, or why there is none."""

    country: str
    quote: Quote | None
    option: Option | None
    refused: str = ""

    @property
    def is_exact(self) -> bool:
        return self.option is not None and self.option.landed_low == self.option.landed_high


def is_packable(listing: Listing) -> bool:
    """Whether the listing says enough to be packed and declared."""
    return bool(
        listing.packing_structure and listing.width_cm and listing.length_cm and listing.country_of_origin
    )


def item_of(listing: Listing, value: Money) -> Item:
    """The piece as the post sees it."""
    if listing.width_cm is None or listing.length_cm is None:
        raise Refusal("not_measured", "This piece has not been measured yet.")
    return Item(
        ref=listing.piece_id,
        structure=listing.packing_structure,
        width_cm=listing.width_cm,
        length_cm=listing.length_cm,
        weight_kg=listing.weight_kg,
        foldable=listing.may_be_folded,
        hs_code=listing.hs_code,
        value=value,
        origin=listing.country_of_origin,
    )


def policy_refusal(listing: Listing, country: str, on: date) -> str:
    """Why the law forbids this way, in the reader's language; empty where it does not."""
    verdict = decide(
        origin=listing.country_of_origin,
        destination=country,
        hs_code=listing.hs_code,
        payment_method="",
        on=on,
    )
    if verdict.decision != PolicyRule.Decision.REFUSE:
        return ""
    return verdict.reason_in(translation.get_language() or "en")


def landed_price(listing: Listing, price: Money, country: str, on: date) -> Landed | None:
    """What `listing` costs all in to `country`; nothing when the piece is not described for the post."""
    if not is_packable(listing):
        return None
    refused = policy_refusal(listing, country, on)
    if refused:
        return Landed(country, None, None, refused)
    answer = quote(
        [item_of(listing, price)],
        origin=listing.country_of_origin,
        destination=country,
        currency=price.currency,
        on=on,
    )
    return Landed(country, answer, answer.cheapest)
