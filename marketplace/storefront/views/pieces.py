"""Lists of pieces, and the page of one piece."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import unquote

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from marketplace.storefront import browsing, known
from marketplace.storefront.basket import Basket
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.finding import find, suggestions_for
from marketplace.storefront.queries import piece_page
from marketplace.storefront.seen import remembering_seen
from marketplace.storefront.sharing import shared
from marketplace.storefront.types import Crumb, ShopRequest, countries_of


def measure_fields(request: ShopRequest) -> list[tuple[str, list[dict[str, str]]]]:
    """Groups of the numbers one can type to narrow a list, as they were typed."""
    currency, country = request.shop.market.currency, request.shop.country_name
    groups = (
        (_("Price in %(currency)s") % {"currency": currency}, "price_min", "price_max"),
        (
            _("With post and duty to %(country)s, in %(currency)s")
            % {"country": country, "currency": currency},
            "landed_min",
            "landed_max",
        ),
        (_("Fits this room, in cm"), "width_max", "length_max"),
        (_("Knots per square inch"), "knots_min", "knots_max"),
        (_("Area in m²"), "area_min", "area_max"),
    )
    sides = {"width_max": _("Width"), "length_max": _("Length")}
    labels = {"min": _("From"), "max": _("To")}
    return [
        (
            title,
            [
                {
                    "name": name,
                    "label": sides.get(name) or labels[name[-3:]],
                    "value": request.GET.get(name, ""),
                }
                for name in names
            ],
        )
        for title, *names in groups
    ]


def narrowed_by_steps(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A step that was chosen in a list of how pieces spread leads to the list between its ends."""

    @wraps(view)
    def narrowed(request: ShopRequest, **kwargs: str) -> HttpResponse:
        chosen = browsing.with_step(request.GET)
        return redirect(request.path + chosen) if chosen else view(request, **kwargs)

    return narrowed


def browse_context(request: ShopRequest, **scope: tuple[str, ...]) -> dict[str, object]:
    """Everything `storefront/parts/browse.html` shows; `scope` narrows a page to its subject."""
    wish = browsing.wish_of(request.shop, request.GET, **scope)
    result = find(request.shop, wish)
    measures = measure_fields(request)
    return {
        "wish": wish,
        "scope": "".join(f"{facet}={slugs[0]}" for facet, slugs in scope.items()),
        "result": result,
        "facets": browsing.facets_of(result),
        "chips": browsing.chips(result, wish, request.GET, request.shop.market.currency),
        "measures": measures,
        "has_measures": any(each["value"] for _title, fields in measures for each in fields)
        or browsing.ready_by(request.GET) is not None,
        "ready_by": request.GET.get("ready_by", ""),
        "spreads": browsing.spreads_of(result, request.shop.language, request.shop.market.currency),
        "sorts": browsing.SORT_NAMES.items(),
        "kept_choices": [
            (name, value)
            for name, values in request.GET.lists()
            if name not in {"sort", "page"}
            for value in values
        ],
        "page": Paginator(range(result.total), browsing.PAGE_SIZE).get_page(wish.page),
        "rest_of_address": browsing.rest_of_address(request.GET),
    }


@require_safe
@shared
@in_shop
@narrowed_by_steps
def pieces(request: ShopRequest) -> HttpResponse:
    """Search and browse: everything chosen is in the address."""
    context = browse_context(request)
    text = context["wish"].text  # type: ignore[attr-defined]
    heading = _("Pieces for “%(words)s”") % {"words": text} if text else _("All pieces")
    return render(request, "storefront/pieces.html", {**context, "heading": heading, "page_of": "pieces"})


@require_safe
@shared
@in_shop
def suggest(request: ShopRequest) -> HttpResponse:
    """What the words typed so far may become: a part of a page, empty while the engine is out of reach."""
    suggestions = suggestions_for(request.shop, request.GET.get("q", "")[: browsing.LONGEST_TEXT])
    return render(request, "storefront/parts/suggestions.html", {"suggestions": suggestions})


@require_safe
@remembering_seen
@shared
@in_shop
def piece(request: ShopRequest, piece_id: str, slug: str = "") -> HttpResponse:
    """One piece. Its words in the address follow the language, so an old address leads to the new."""
    shop, photo = request.shop, request.GET.get("photo", "")
    page = known.kept_page(
        shop, ("piece", piece_id, photo), lambda: piece_page(shop, piece_id, photo=photo, now=timezone.now())
    )
    if page is None:
        raise Http404
    if request.path != unquote(page.address):
        query = request.GET.urlencode()
        return redirect(page.address + (f"?{query}" if query else ""))
    context = {
        "piece": page,
        "elsewhere": page.elsewhere,
        "is_in_basket": piece_id in Basket(request.session),
        "countries": countries_of(shop),
        "crumbs": [
            Crumb(_("All pieces"), shop.url("pieces")),
            Crumb(page.title),
        ],
        "page_of": "pieces",
    }
    return render(request, "storefront/piece.html", context)
