"""The whole price before buying: what it costs with post and duty in the reader's country."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils import translation
from django.utils.translation import gettext as _

from catalog.models import Listing
from marketplace.kernel.money import Money
from marketplace.orders.postage import item_of, origin_of
from marketplace.storefront import known
from marketplace.storefront.types import Shop
from shipping.types import Option, Quote


@dataclass(frozen=True)
class Landed:
    """The answer for one piece and one country: an option and its working, or why there is none."""

    country: str
    quote: Quote | None
    option: Option | None
    refused: str = ""

    @property
    def about(self) -> Money | None:
        """The most it may come to, in whole units: what the page says first."""
        return self.option.landed_high.rounded_up_to(Decimal(1)) if self.option else None

    @property
    def is_exact(self) -> bool:
        return self.option is not None and self.option.landed_low == self.option.landed_high


def is_packable(listing: Listing) -> bool:
    """Whether the piece is measured, so that the post can say something."""
    return bool(listing.width_cm and listing.length_cm)


def policy_refusal(shop: Shop, listing: Listing, on: date) -> str:
    """Why the law forbids this way, in the reader's language; empty where it does not."""
    verdict = known.verdict(shop, origin=origin_of(listing), hs_code=listing.hs_code, on=on)
    if not verdict.is_refused:
        return ""
    reason = verdict.reason_in(translation.get_language() or "en")
    return reason or _("The law does not let us send this piece to this country.")


def landed_price(shop: Shop, listing: Listing, price: Money, on: date) -> Landed | None:
    """What `listing` costs all in to the shop's country; nothing when it is not described for the post."""
    if not is_packable(listing):
        return None
    refused = policy_refusal(shop, listing, on)
    if refused:
        return Landed(shop.country, None, None, refused)
    answer = known.postage(shop, item_of(listing, price), origin=listing.consortium.country, on=on)
    return Landed(shop.country, answer, answer.cheapest)
