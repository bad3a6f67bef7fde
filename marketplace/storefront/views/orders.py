"""The order's own page by secret link, its papers, and the orders of an account."""

from dataclasses import dataclass

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone, translation
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from marketplace.kernel.money import Money, total
from marketplace.markets.queries import open_markets
from marketplace.orders.models import Consignment, Order, OrderLine, Refund
from marketplace.orders.papers import proforma
from marketplace.orders.queries import order_by_secret, orders_of
from marketplace.payments.queries import payment_of_transaction
from marketplace.storefront.checkout.access import began_here, take_bought_out
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.types import Shop, ShopRequest
from shipping import queries as shipping_queries
from shipping.models import Paper, Parcel
from shipping.types import TimelineEntry
from shipping.whereabouts import Whereabouts

STATES = ("awaiting_payment", "to_send", "sent", "delivered")


@dataclass(frozen=True)
class ParcelStory:
    """A parcel as its buyer follows it."""

    parcel: Parcel
    where: Whereabouts
    timeline: tuple[TimelineEntry, ...]
    papers: list[Paper]


@dataclass(frozen=True)
class ConsignmentStory:
    """What one family sends, and how far it has come: a state of STATES with what lies before it."""

    consignment: Consignment
    lines: list[OrderLine]
    parcels: list[ParcelStory]
    refunds: list[Refund]
    knots: list[tuple[str, str]]


def knots_of(consignment: Consignment) -> list[tuple[str, str]]:
    """(state, done | now | later) for the row of knots; none for one that was called off."""
    if consignment.state not in STATES:
        return []
    here = STATES.index(consignment.state)
    last = len(STATES) - 1
    return [
        (state, "done" if rank < here or here == last else "now" if rank == here else "later")
        for rank, state in enumerate(STATES)
    ]


def story_of(consignment: Consignment) -> ConsignmentStory:
    parcels = [
        ParcelStory(
            parcel,
            shipping_queries.whereabouts(parcel, timezone.now()),
            shipping_queries.timeline(parcel),
            shipping_queries.papers_of(parcel),
        )
        for parcel in shipping_queries.parcels_of(consignment.public_id)
    ]
    lines = list(consignment.lines.all())
    refunds = list(consignment.refunds.exclude(state=Refund.State.FAILED).prefetch_related("lines__line"))
    return ConsignmentStory(consignment, lines, parcels, refunds, knots_of(consignment))


def shop_of(order: Order) -> Shop:
    """The shop the order was made in, even if its doors have closed since."""
    return Shop(order.market, order.language, order.country, tuple(open_markets()))


@require_safe
@never_cache
def order(request: ShopRequest, secret: str) -> HttpResponse:
    """`/o/<secret>/`: whoever holds the link sees the order, in its buyer's language."""
    found = order_by_secret(secret)
    if found is None:
        raise Http404
    if found.purchase and began_here(request, found.purchase):
        take_bought_out(request, found)
    request.shop = shop_of(found)
    translation.activate(found.language)
    consignments = (
        found.consignments.select_related("workshop__place", "consortium__brand")
        .prefetch_related("lines__listing__photos")
        .order_by("pk")
    )
    context = {
        "order": found,
        "consignments": [story_of(consignment) for consignment in consignments],
        "given_back": given_back(found),
        "transfer": transfer_of(found),
    }
    response = render(request, "storefront/order.html", context)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def given_back(found: Order) -> Money:
    """What of an order's money went back to its buyer."""
    done = Refund.objects.filter(consignment__order=found, state=Refund.State.DONE)
    return total((refund.money for refund in done), found.currency)


def transfer_of(found: Order) -> dict[str, str]:
    """Where to send the money of an order that waits for a transfer; empty for any other."""
    if found.state != Order.State.AWAITING_PAYMENT:
        return {}
    payment = payment_of_transaction(found.saleor_transaction_id)
    return dict(payment.data) if payment else {}


@require_safe
@never_cache
def order_proforma(request: HttpRequest, secret: str) -> HttpResponse:
    """The proforma invoice of an order, as PDF."""
    found = order_by_secret(secret)
    if found is None:
        raise Http404
    return pdf(proforma(found), f"proforma-{found.number}.pdf")


def pdf(content: bytes, name: str) -> HttpResponse:
    shown = content_disposition_header(as_attachment=False, filename=name) or "inline"
    headers = {"Content-Disposition": shown, "Referrer-Policy": "no-referrer"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


@require_safe
@never_cache
def order_paper(request: HttpRequest, secret: str, paper_id: int) -> HttpResponse:
    """One paper of the order's parcels, as PDF."""
    found = get_object_or_404(Order, secret=secret)
    refs = list(found.consignments.values_list("public_id", flat=True))
    paper = Paper.objects.filter(pk=paper_id, parcel__consignment_ref__in=refs).first()
    if paper is None:
        raise Http404
    return pdf(bytes(paper.pdf), f"{found.number}-{paper.kind}.pdf")


@require_safe
@in_shop
def account(request: ShopRequest) -> HttpResponse:
    """The account, which nobody needs to buy."""
    orders = orders_of(request.user)[:3]
    return render(request, "storefront/account.html", {"orders": orders})


@require_safe
@login_required
@in_shop
def account_orders(request: ShopRequest) -> HttpResponse:
    return render(request, "storefront/account_orders.html", {"orders": orders_of(request.user)})
