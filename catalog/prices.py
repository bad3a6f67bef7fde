"""What a piece costs in each market: set by a person, withdrawn by a person.

A piece without a price in a market is not sold there. Neither is done while the listing is out of the
hands of those who may change it (Listing.DoesNotExist for who does not manage its consortium).
"""

from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from catalog.access import enqueue_publication, locked_by_manager, record
from catalog.holds import is_being_bought
from catalog.models import Listing, MarketPrice
from catalog.pricing import Suggestion
from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.markets.models import Market


@transaction.atomic
def set_price(
    *,
    listing: Listing,
    market: Market,
    amount: Decimal,
    by: Person,
    now: datetime,
    suggestion: Suggestion | None = None,
) -> MarketPrice:
    """The price a person sets for a market, in its currency, beside the suggestion it was made from."""
    listing = locked_by_manager(listing, by)
    if amount <= 0:
        raise Refusal("out_of_range", _("A price is above zero."), "amount")
    money = Money(amount, market.currency).rounded()
    price, _created = MarketPrice.objects.update_or_create(
        listing=listing,
        market=market,
        defaults={
            "amount": money.amount,
            "currency": money.currency,
            "suggested_amount": suggestion.amount.amount if suggestion else None,
            "working": suggestion.working if suggestion else [],
            "set_by": by,
            "set_at": now,
        },
    )
    record(listing, "priced", by=by, now=now, reason=f"{market.code}: {money}")
    if listing.state == Listing.State.PUBLISHED:
        enqueue_publication(listing)
    return price


@transaction.atomic
def withdraw_price(*, listing: Listing, market: Market, by: Person, now: datetime) -> Listing:
    """Stop selling a piece in one market only; setting a price there sells it again.

    Refusal `held` while somebody pays for it, `last_price` when no other market would sell a piece that is
    on sale. A market that has no price changes nothing.
    """
    listing = locked_by_manager(listing, by)
    price = listing.prices.filter(market=market).first()
    if price is None:
        return listing
    if is_being_bought(listing, now):
        raise Refusal("held", _("Someone is buying this piece now. Try again in half an hour."))
    is_on_sale = listing.state == Listing.State.PUBLISHED
    if is_on_sale and not listing.prices.exclude(pk=price.pk).exists():
        sentence = _("No other market sells this piece. Withdraw the piece itself instead.")
        raise Refusal("last_price", sentence)
    price.delete()
    record(listing, "price-withdrawn", by=by, now=now, reason=f"{market.code}: {price.money.rounded()}")
    if is_on_sale:
        enqueue_publication(listing)
    return listing
