"""Writing an order of Saleor's down on our side: lines, consignments, sold pieces, money."""

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import groupby

from django.db import transaction
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from catalog import holds
from catalog.composition import title
from catalog.models import Hold, Listing
from catalog.operations import mark_sold
from marketplace.kernel.errors import Outage, Refusal
from marketplace.kernel.languages import is_known
from marketplace.kernel.money import Money
from marketplace.markets.models import Market, PolicyRule
from marketplace.markets.policy import decide
from marketplace.orders.ledger.operations import post_sale
from marketplace.orders.mail.tasks import send_mail
from marketplace.orders.models import Consignment, Order, OrderLine, Purchase
from marketplace.orders.postage import origin_of
from marketplace.orders.terms import NOTHING, Agreed, agreed_for
from marketplace.payments.queries import payment_of_transaction
from marketplace.saleor.generated.fragments import AddressLines, OrderFacts, OrderFactsLines
from marketplace.saleor.session import money
from shipping.queries import working_day_after

WORKING_DAYS_TO_SEND = 3


@transaction.atomic
def record_order(facts: OrderFacts, *, purchase: Purchase | None, now: datetime) -> Order:
    """Our order for one of Saleor's. The webhook and the buyer's page may both come; the first writes.

    Refusal `held` or `sold` when a piece of an order that did not come through our shop is not free, and
    `one_each` when it has several of one: each is held, packed and paid out by itself.
    """
    if purchase is not None:
        purchase = Purchase.objects.select_for_update().get(pk=purchase.pk)
    known = Order.objects.filter(saleor_id=facts.id).first()
    if known is not None:
        return known
    listings = listings_sold(facts)
    if any(line.quantity != 1 for line in facts.lines):
        raise Refusal("one_each", _("An order takes one of each piece."))
    order = create_order(facts, purchase, now)
    if purchase is None:
        hold_for_order(facts, order, listings.values(), now)
    agreed = agreed_for(order, purchase, list(listings.values()), now)
    if agreed.prepaid:
        order.delivery_term, order.prepaid_amount = agreed.term, agreed.prepaid
        order.save(update_fields=["delivery_term", "prepaid_amount"])
    add_consignments(order, facts.lines, listings, agreed)
    for listing in listings.values():
        mark_sold(listing=listing, now=now, reason=order.number)
    if purchase is not None:
        purchase.state = Purchase.State.DONE
        purchase.save(update_fields=["state", "updated_at"])
    payment = payment_of_transaction(order.saleor_transaction_id)
    if payment is not None and payment.is_charged:
        mark_paid(order=order, now=now)
    else:
        send_mail.defer(kind="placed", order_id=order.pk)
    return order


def hold_for_order(facts: OrderFacts, order: Order, listings: Collection[Listing], now: datetime) -> None:
    """An order of another client of Saleor's: the holds that its payment took become the order's."""
    owner, ref = Hold.Owner.CHECKOUT, (facts.checkout_id or facts.id)[:120]
    until = now + timedelta(minutes=1)
    holds.take_holds(listings=listings, owner=owner, owner_ref=ref, expires_at=until, now=now)
    holds.turn_holds_into_sale(owner=owner, owner_ref=ref, order_ref=order.public_id, now=now)


def create_order(facts: OrderFacts, purchase: Purchase | None, now: datetime) -> Order:
    market = Market.objects.get(channel_slug=facts.channel.slug)
    language = facts.language_code_enum.value.split("_")[0].lower()
    known = {"public_id": purchase.public_id, "person": purchase.person} if purchase else {}
    payment = purchase.payment_method if purchase else ""
    return Order.objects.create(
        **known,
        number=facts.number,
        saleor_id=facts.id,
        saleor_transaction_id=facts.transactions[-1].id if facts.transactions else "",
        purchase=purchase,
        market=market,
        language=language if is_known(language) else market.default_language,
        email=facts.user_email or "",
        phone=facts.shipping_address.phone or "" if facts.shipping_address else "",
        shipping_address=address_of(facts.shipping_address),
        billing_address=address_of(facts.billing_address),
        delivery_name=facts.shipping_method_name or "",
        currency=facts.channel.currency_code,
        subtotal_amount=money(facts.subtotal.gross).amount,
        shipping_amount=money(facts.shipping_price.gross).amount,
        payment_method=payment,
        placed_at=parse_datetime(str(facts.created)) or now,
    )


def address_of(lines: AddressLines | None) -> dict[str, str]:
    """With the keys of Saleor's AddressInput, as purchases keep it."""
    if lines is None:
        return {}
    texts = lines.model_dump(by_alias=True, exclude={"country"})
    return {key: text for key, text in texts.items() if text} | {"country": lines.country.code}


def listings_sold(facts: OrderFacts) -> dict[str, Listing]:
    """Piece id → listing, for every line."""
    skus = [line.product_sku for line in facts.lines]
    rows = Listing.objects.select_related("consortium", "workshop__place", "made_in").filter(
        piece_id__in=skus
    )
    found = {listing.piece_id: listing for listing in rows}
    missing = sorted(sku or "?" for sku in skus if sku not in found)
    if missing:
        raise Outage(
            f"Order {facts.number} has pieces that are not ours: {', '.join(missing)}", permanent=True
        )
    return found


def add_consignments(
    order: Order, lines: Iterable[OrderFactsLines], listings: dict[str, Listing], agreed: Agreed = NOTHING
) -> list[Consignment]:
    """One a workshop; the buyer's postage is shared among them by value, to the last coin.

    What is prepaid of duty and tax stays with the consignment that it was reckoned for.
    """
    by_workshop = sorted(lines, key=lambda line: (listings[line.product_sku or ""].workshop_id, line.id))
    groups = [
        list(group)
        for _pk, group in groupby(by_workshop, key=lambda line: listings[line.product_sku or ""].workshop_id)
    ]
    weights = [sum(money(line.total_price.gross).amount for line in group) or Decimal(1) for group in groups]
    shares = order.postage.share(weights)
    return [
        add_consignment(order, number, group, listings, share, agreed)
        for number, (group, share) in enumerate(zip(groups, shares, strict=True), start=1)
    ]


def add_consignment(
    order: Order,
    number: int,
    lines: list[OrderFactsLines],
    listings: dict[str, Listing],
    postage: Money,
    agreed: Agreed,
) -> Consignment:
    pieces = [listings[line.product_sku or ""] for line in lines]
    consortium, part = pieces[0].consortium, agreed.part(pieces[0].workshop_id)
    consignment = Consignment.objects.create(
        order=order,
        workshop=pieces[0].workshop,
        consortium=consortium,
        postage_amount=postage.amount + part.prepaid,
        prepaid_amount=part.prepaid,
        term_number=part.number,
        quote_ref=part.quote_ref,
        invoice_number=f"{consortium.serial_prefix}-{order.number}-{number}",
        needs_review=any(needs_review(order, piece) for piece in pieces),
    )
    for line, piece in zip(lines, pieces, strict=True):
        warehouse = line.allocations[0].warehouse.id if line.allocations else ""
        OrderLine.objects.create(
            order=order,
            consignment=consignment,
            listing=piece,
            saleor_line_id=line.id,
            warehouse_id=warehouse,
            title=title(piece, order.language)[:200],
            amount=money(line.total_price.gross).amount,
        )
    return consignment


def needs_review(order: Order, piece: Listing) -> bool:
    """Whether the legality gate wants a person to look before this leaves."""
    verdict = decide(
        origin=origin_of(piece),
        destination=order.country,
        hs_code=piece.hs_code,
        payment_method=order.payment_method,
        on=order.placed_at.date(),
    )
    return verdict.decision != PolicyRule.Decision.ALLOW


@transaction.atomic
def mark_paid(*, order: Order, now: datetime) -> Order:
    """The money is there: the desks may send, the ledger says whose it is. Again changes nothing."""
    order = Order.objects.select_for_update().get(pk=order.pk)
    if order.state != Order.State.AWAITING_PAYMENT:
        return order
    order.state, order.paid_at = Order.State.PAID, now
    order.save(update_fields=["state", "paid_at"])
    for consignment in order.consignments.select_related("consortium", "workshop"):
        country = consignment.consortium.country
        consignment.state = Consignment.State.TO_SEND
        consignment.due_on = working_day_after(now.date(), WORKING_DAYS_TO_SEND, country)
        consignment.save(update_fields=["state", "due_on"])
        post_sale(consignment=consignment, now=now)
    send_mail.defer(kind="paid", order_id=order.pk)
    return order
