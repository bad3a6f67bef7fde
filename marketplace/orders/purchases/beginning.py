"""What is bought, by whom, and where it goes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from catalog.models import Listing
from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.markets.models import Market
from marketplace.orders.legality import ask_for_all
from marketplace.orders.models import Purchase, PurchaseLine
from marketplace.orders.postage import prices_in
from marketplace.saleor.generated.enums import LanguageCodeEnum
from marketplace.saleor.generated.fragments import CheckoutTotals
from marketplace.saleor.generated.input_types import AddressInput, CheckoutCreateInput, CheckoutLineInput
from marketplace.saleor.session import accepted, client, money


def purchase_by_id(public_id: str) -> Purchase | None:
    return Purchase.objects.select_related("market").filter(public_id=public_id).first()


@transaction.atomic
def begin_purchase(
    *,
    market: Market,
    language: str,
    listings: Sequence[Listing],
    person: Person | None = None,
    now: datetime,
) -> Purchase:
    """Begin to buy pieces of one market. Refusal `empty`, `not_for_sale` (field: the piece's id)."""
    if not listings:
        raise Refusal("empty", _("Choose a piece first."))
    check_offered(market, listings)
    purchase = Purchase.objects.create(
        market=market,
        language=language,
        person=person,
        email=(person.email or "") if person else "",
        begun_at=now,
    )
    PurchaseLine.objects.bulk_create(
        PurchaseLine(purchase=purchase, listing=listing, position=position)
        for position, listing in enumerate(listings)
    )
    return purchase


def check_offered(market: Market, listings: Sequence[Listing]) -> None:
    """Refusal (field: the piece's id) for one that the market does not sell now.

    `not_for_sale`; `not_yet_for_sale` while Saleor has not heard of it.
    """
    prices = prices_in(market, listings)
    for listing in listings:
        if listing.state != Listing.State.PUBLISHED or listing.pk not in prices:
            raise Refusal("not_for_sale", _("This piece is not for sale any more."), listing.piece_id)
        if not listing.saleor_variant_id:
            sentence = _("This piece is being put on sale. Try again in a few minutes.")
            raise Refusal("not_yet_for_sale", sentence, listing.piece_id)


def listings_of(purchase: Purchase) -> list[Listing]:
    """The pieces of a purchase in the buyer's order."""
    lines = purchase.lines.select_related("listing__consortium", "listing__workshop")
    return [line.listing for line in lines]


def set_contact(
    *,
    purchase: Purchase,
    email: str,
    phone: str,
    shipping_address: dict[str, Any],
    billing_address: dict[str, Any] | None = None,
    now: datetime,
) -> Purchase:
    """Who buys and where it goes. Addresses have the keys of Saleor's AddressInput.

    Refusal with `field`: `country_not_served`, `not_lawful` (the piece's id), or Saleor's own, such as
    `invalid` for a postal code. A delivery chosen before is forgotten: the address decides about it.
    """
    check_open(purchase)
    country = str(shipping_address.get("country", ""))
    if country not in purchase.market.countries:
        raise Refusal("country_not_served", _("We do not send to this country from here."), "country")
    listings = listings_of(purchase)
    ask_for_all(
        listings,
        occasion="checkout",
        subject=purchase.public_id,
        destination=country,
        payment_method="",
        language=purchase.language,
        now=now,
    )
    purchase.email, purchase.phone = email, phone
    purchase.shipping_address = {**shipping_address, "phone": phone}
    purchase.billing_address = {**(billing_address or shipping_address), "phone": phone}
    totals = tell_saleor(purchase, listings)
    purchase.saleor_checkout_id = totals.id
    purchase.subtotal_amount = money(totals.subtotal_price.gross).amount
    purchase.delivery_id = purchase.delivery_name = ""
    purchase.shipping_amount = None
    purchase.agreed = {}
    purchase.state = Purchase.State.DELIVERY
    purchase.save()
    return purchase


def check_open(purchase: Purchase) -> None:
    if not purchase.is_open:
        raise Refusal("purchase_closed", _("This purchase is finished. Begin a new one."))


def tell_saleor(purchase: Purchase, listings: Sequence[Listing]) -> CheckoutTotals:
    """Make the checkout, or bring its contact up to date."""
    shipping = AddressInput.model_validate(purchase.shipping_address)
    billing = AddressInput.model_validate(purchase.billing_address)
    if purchase.saleor_checkout_id:
        updated = client().update_contact(purchase.saleor_checkout_id, purchase.email, shipping, billing)
        answers = (
            updated.checkout_email_update,
            updated.checkout_billing_address_update,
            updated.checkout_shipping_address_update,
        )
        accepted(*(answer.errors for answer in answers if answer))
        last = updated.checkout_shipping_address_update
        assert last is not None
        assert last.checkout is not None
        return last.checkout
    created = client().create_checkout(checkout_input(purchase, listings, shipping, billing)).checkout_create
    assert created is not None
    accepted(created.errors)
    assert created.checkout is not None
    return created.checkout


def checkout_input(
    purchase: Purchase, listings: Sequence[Listing], shipping: AddressInput, billing: AddressInput
) -> CheckoutCreateInput:
    return CheckoutCreateInput(
        channel=purchase.market.channel_slug,
        email=purchase.email,
        lines=[CheckoutLineInput(quantity=1, variantId=listing.saleor_variant_id) for listing in listings],
        shippingAddress=shipping,
        billingAddress=billing,
        languageCode=LanguageCodeEnum(purchase.language.upper()),
    )
