"""Whose purchase it is: the session that began it, or the person who was signed in."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from catalog.models import Listing
from marketplace.orders.models import Order, Purchase
from marketplace.orders.purchases import purchase_by_id
from marketplace.storefront.basket import Basket
from marketplace.storefront.checkout.steps import address_of, first_open, may_enter
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.types import Shop, ShopRequest

SESSION_KEY, BOUGHT_KEY = "purchases", "bought"
KEPT = 10


def keep(request: HttpRequest, purchase: Purchase) -> None:
    """Remember that this session began the purchase; the newest last."""
    known = [each for each in request.session.get(SESSION_KEY, []) if each != purchase.public_id]
    request.session[SESSION_KEY] = [*known, purchase.public_id][-KEPT:]


def purchase_for(request: HttpRequest, public_id: str) -> Purchase | None:
    """The purchase, if it is the reader's."""
    purchase = purchase_by_id(public_id)
    if purchase is None:
        return None
    is_theirs = purchase.person_id is not None and purchase.person_id == request.user.pk
    return purchase if is_theirs or began_here(request, purchase) else None


def began_here(request: HttpRequest, purchase: Purchase) -> bool:
    return purchase.public_id in request.session.get(SESSION_KEY, [])


def take_bought_out(request: HttpRequest, order: Order) -> None:
    """What was bought leaves the basket, however the order was made; once, for it may be wished again."""
    done = request.session.get(BOUGHT_KEY, [])
    if order.number not in done:
        Basket(request.session).remove(*order.lines.values_list("listing__piece_id", flat=True))
        request.session[BOUGHT_KEY] = [*done, order.number][-KEPT:]


def purchases_of_session(request: HttpRequest) -> list[Purchase]:
    """What this session began, open or done, the newest first."""
    known = request.session.get(SESSION_KEY, [])
    return sorted(
        Purchase.objects.filter(public_id__in=known),
        key=lambda each: known.index(each.public_id),
        reverse=True,
    )


def purchase_to_resume(request: HttpRequest, shop: Shop, listings: list[Listing]) -> Purchase | None:
    """The purchase this session left open in the market, if it is about just these pieces."""
    wanted = {listing.pk for listing in listings}
    for purchase in purchases_of_session(request)[:1]:
        is_here = purchase.is_open and purchase.market_id == shop.market.pk
        if is_here and {line.listing_id for line in purchase.lines.all()} == wanted:
            return purchase
    return None


def at_step(code: str) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Give the view its purchase once all steps before `code` are done; else lead to the first open one."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @in_shop
        @wraps(view)
        def entered(request: ShopRequest, purchase_id: str, **kwargs: Any) -> HttpResponse:
            purchase = purchase_for(request, purchase_id)
            if purchase is None or purchase.market_id != request.shop.market.pk:
                raise Http404
            order = getattr(purchase, "order", None)
            if order is not None:
                take_bought_out(request, order)
                return redirect("storefront:order", secret=order.secret)
            if purchase.state == Purchase.State.ABANDONED:
                return redirect(request.shop.url("basket"))
            if not may_enter(purchase, code):
                return redirect(address_of(request.shop, purchase, first_open(purchase)))
            return view(request, purchase, **kwargs)

        return entered

    return decorate
