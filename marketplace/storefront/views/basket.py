"""The basket's page and what may be done to it."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from catalog import composition
from catalog.holds import availability
from catalog.models import Listing
from catalog.queries import listings
from marketplace.kernel.money import Money, total
from marketplace.storefront.basket import MOST, Basket
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.own_pages import own_pages_only
from marketplace.storefront.queries import Shot, first_shot, piece_address, price_here, price_of, seen_listing
from marketplace.storefront.types import Shop, ShopRequest


@dataclass(frozen=True)
class BasketLine:
    """One piece in the basket as it stands now."""

    listing: Listing
    title: str
    address: str
    shot: Shot | None
    price: Money | None
    availability: str

    @property
    def can_be_bought(self) -> bool:
        return self.price is not None and self.availability == "free"


def lines_of(shop: Shop, piece_ids: list[str]) -> list[BasketLine]:
    """The pieces of a basket, in its order, with what this market asks for each."""
    found = listings().filter(piece_id__in=piece_ids).prefetch_related(price_here(shop.market))
    by_id = {listing.piece_id: listing for listing in found}
    return [line_of(shop, by_id[piece_id]) for piece_id in piece_ids if piece_id in by_id]


def line_of(shop: Shop, listing: Listing) -> BasketLine:
    title = composition.title(listing, shop.language)
    return BasketLine(
        listing,
        title,
        piece_address(shop, listing, title),
        first_shot(listing, shop.language),
        price_of(listing),
        availability(listing, timezone.now()),
    )


@require_safe
@in_shop
def basket(request: ShopRequest) -> HttpResponse:
    lines = lines_of(request.shop, Basket(request.session).piece_ids)
    buyable = [line for line in lines if line.can_be_bought]
    subtotal = total((line.price for line in buyable if line.price), request.shop.market.currency)
    context = {"lines": lines, "buyable": buyable, "subtotal": subtotal}
    return render(request, "storefront/basket.html", context)


@require_POST
@own_pages_only
@in_shop
def basket_add(request: ShopRequest, piece_id: str) -> HttpResponse:
    """Put a piece in; a sold or unknown one is refused with a word."""
    here = Basket(request.session)
    listing = seen_listing(request.shop, piece_id)
    if listing is None or listing.state == Listing.State.SOLD:
        messages.warning(request, _("This piece is no longer for sale."))
    elif here.is_full:
        messages.warning(
            request, _("A basket holds %(most)s pieces. Buy these first, or take one out.") % {"most": MOST}
        )
    else:
        here.add(listing.piece_id)
        messages.success(request, _("It is in your basket. It stays free for others until you begin to pay."))
    return redirect(request.shop.url("basket"))


@require_POST
@in_shop
def basket_remove(request: ShopRequest, piece_id: str) -> HttpResponse:
    """Take a piece out; the message carries the way to put it back."""
    Basket(request.session).remove(piece_id)
    messages.success(request, _("It is out of your basket."))
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        back = request.shop.url("basket")
    return redirect(back)
