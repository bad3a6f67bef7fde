"""The checkout's pages: each translates in, calls the purchase once, translates out."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.kernel.errors import Outage, Refusal
from marketplace.orders import purchases
from marketplace.orders.addressing import has_other_bill
from marketplace.orders.models import Order, Purchase
from marketplace.orders.types import PaymentStep, StepKind
from marketplace.storefront import queries
from marketplace.storefront.addresses import countries
from marketplace.storefront.basket import Basket
from marketplace.storefront.checkout.access import (
    at_step,
    keep,
    purchase_to_resume,
    purchases_of_session,
    take_bought_out,
)
from marketplace.storefront.checkout.steps import address_of, first_open, row_of_steps
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.finding import find_similar
from marketplace.storefront.forms import BillingForm, ContactForm
from marketplace.storefront.types import ShopRequest, countries_of
from marketplace.storefront.views.basket import lines_of


def page(
    request: ShopRequest, purchase: Purchase, code: str, template: str, status: int = 200, **context: Any
) -> HttpResponse:
    """A checkout page with its row of steps and the summary that is always in view."""
    shown = {
        **context,
        "purchase": purchase,
        "steps": row_of_steps(request.shop, purchase, code),
        "lines": lines_of(request.shop, [line.listing.piece_id for line in lines_with_listing(purchase)]),
        "now": timezone.now(),
    }
    shown.setdefault("summary", purchases.summary(purchase))
    return render(request, f"storefront/checkout/{template}.html", shown, status=status)


def lines_with_listing(purchase: Purchase) -> Any:
    return purchase.lines.select_related("listing")


def go_on(request: ShopRequest, purchase: Purchase) -> HttpResponse:
    return redirect(address_of(request.shop, purchase, first_open(purchase)))


def out_of_reach(request: ShopRequest, purchase: Purchase, code: str) -> HttpResponse:
    """The engine of the shop does not answer: say so, and that nothing was lost."""
    return page(request, purchase, code, "out_of_reach", status=503)


@require_POST
@in_shop
def begin(request: ShopRequest) -> HttpResponse:
    """From the basket into the checkout, or back into the one that was left."""
    lines = [line for line in lines_of(request.shop, Basket(request.session).piece_ids) if line.can_be_bought]
    if not lines:
        messages.warning(request, _("Nothing in your basket can be bought just now."))
        return redirect(request.shop.url("basket"))
    listings = [line.listing for line in lines]
    purchase = purchase_to_resume(request, request.shop, listings)
    if purchase is None:
        purchase = purchases.begin_purchase(
            market=request.shop.market,
            language=request.shop.language,
            listings=listings,
            person=request.user if request.user.is_authenticated else None,
            now=timezone.now(),
        )
    keep(request, purchase)
    return go_on(request, purchase)


def known_contact(request: ShopRequest, purchase: Purchase) -> dict[str, str]:
    """What the reader has told before, in this purchase or the one before it."""
    for told in (purchase, *purchases_of_session(request)):
        if told.email:
            return {**told.shipping_address, "email": told.email, "phone": told.phone}
    return {"email": getattr(request.user, "email", "") or ""}


def billing_form(request: ShopRequest, purchase: Purchase, country: str) -> BillingForm:
    """Where the bill goes, asked in the words of its own country."""
    language, told = request.shop.language, purchase.billing_address
    known = dict(countries(language))
    wish = request.POST.get("billing-country") or told.get("country", "")
    initial = {**told, "elsewhere": has_other_bill(purchase)}
    typed = request.POST if request.method == "POST" else None
    return BillingForm(typed, initial=initial, country=wish if wish in known else country, language=language)


def as_typed(form: Form) -> dict[str, object]:
    """The form's answers as they stand, for a form that is shown again unchecked."""
    return {name: form.data.get(form.add_prefix(name), "") for name in form.fields}


@require_http_methods(["GET", "POST"])
@at_step("contact")
def contact(request: ShopRequest, purchase: Purchase) -> HttpResponse:
    """Contact and address, in the words of the country."""
    shop = request.shop
    wish = request.POST.get("country") or request.GET.get("country") or purchase.country or shop.country
    country = wish if wish in shop.market.countries else shop.market.default_country
    typed = request.POST if request.method == "POST" else None
    form = ContactForm(
        typed, initial=known_contact(request, purchase), country=country, language=shop.language
    )
    billing = billing_form(request, purchase, country)
    if "other-country" in request.POST:
        # Only the fields follow the country: nothing is checked yet, and nothing typed is lost.
        form.is_bound = billing.is_bound = False
        form.initial, billing.initial = as_typed(form), as_typed(billing)
    elif typed is not None and form.is_valid() and billing.is_valid():
        try:
            purchases.set_contact(
                purchase=purchase,
                email=form.cleaned_data["email"],
                phone=form.cleaned_data["phone"],
                shipping_address=form.address,
                billing_address=billing.address if billing.is_elsewhere else None,
                now=timezone.now(),
            )
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, str(refusal))
        except Outage:
            return out_of_reach(request, purchase, "contact")
        else:
            return go_on(request, purchase)
    return page(
        request, purchase, "contact", "contact",
        form=form, billing=billing, country=country, countries=countries_of(shop),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@at_step("delivery")
def delivery(request: ShopRequest, purchase: Purchase) -> HttpResponse:
    """How it is sent: each way with its price, its days and its papers."""
    error = ""
    try:
        if request.method == "POST":
            option_id = request.POST.get("delivery", "")
            purchases.choose_delivery(purchase=purchase, option_id=option_id, now=timezone.now())
            return go_on(request, purchase)
        options = purchases.delivery_options(purchase)
    except Refusal as refusal:
        error = str(refusal)
        options = purchases.delivery_options(purchase)
    except Outage:
        return out_of_reach(request, purchase, "delivery")
    return page(
        request, purchase, "delivery", "delivery",
        options=options, refusals=purchases.refusals(purchase), error=error,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@at_step("payment")
def payment(request: ShopRequest, purchase: Purchase) -> HttpResponse:
    """How it is paid. Starting to pay takes the hold on every piece first."""
    error = ""
    methods = purchases.payment_methods(purchase)
    if request.method == "POST":
        data = {
            key: value for key, value in request.POST.items() if key not in {"csrfmiddlewaretoken", "method"}
        }
        try:
            step = purchases.start_payment(
                purchase=purchase,
                method=request.POST.get("method", ""),
                data=data,
                return_url=request.build_absolute_uri(
                    request.shop.url("checkout_return", purchase_id=purchase.public_id)
                ),
                now=timezone.now(),
            )
            return after(request, purchase, step)
        except Refusal as refusal:
            if refusal.code in {"held", "sold", "hold_lost"}:
                return gone(request, purchase, refusal)
            error = str(refusal)
        except Outage:
            return out_of_reach(request, purchase, "payment")
    return page(request, purchase, "payment", "payment", methods=methods, error=error)


def after(request: ShopRequest, purchase: Purchase, step: PaymentStep) -> HttpResponse:
    """Where a step of paying leads."""
    match step.kind:
        case StepKind.PAID | StepKind.INSTRUCTIONS:
            return thanks(request, purchases.complete(purchase=purchase, now=timezone.now()))
        case StepKind.REDIRECT:
            return redirect(step.url)
        case StepKind.CHALLENGE:
            request.session[f"bank:{purchase.public_id}"] = step.message
            return redirect(request.shop.url("checkout_bank", purchase_id=purchase.public_id))
        case _:
            messages.error(request, step.message or _("The payment did not go through. Nothing was charged."))
            return go_on(request, purchase)


def thanks(request: ShopRequest, order: Order) -> HttpResponse:
    """The order stands: its pieces leave the basket, its page opens."""
    take_bought_out(request, order)
    messages.success(request, _("Thank you. Your order stands."))
    return redirect("storefront:order", secret=order.secret)


def gone(request: ShopRequest, purchase: Purchase, refusal: Refusal) -> HttpResponse:
    """A piece was sold or is being paid for by someone else: say so and offer others."""
    listing = queries.seen_listing(request.shop, refusal.field or "")
    similar = find_similar(request.shop, listing, queries.SIMILAR).hits if listing else ()
    return page(
        request, purchase, "payment", "gone", status=409,
        refusal=refusal, gone=refusal.field, similar=similar,
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@at_step("payment")
def bank(request: ShopRequest, purchase: Purchase) -> HttpResponse:
    """The bank's question, for methods that ask it on our page."""
    if request.method == "POST":
        return carry_on(request, purchase, {"answer": request.POST.get("answer", "")})
    question = request.session.get(f"bank:{purchase.public_id}", "")
    return page(request, purchase, "payment", "bank", question=question)


@require_safe
@at_step("payment")
def came_back(request: ShopRequest, purchase: Purchase) -> HttpResponse:
    """Back from a provider's own page."""
    return carry_on(request, purchase, {name: str(value) for name, value in request.GET.items()})


def carry_on(request: ShopRequest, purchase: Purchase, data: dict[str, str]) -> HttpResponse:
    try:
        step = purchases.continue_payment(purchase=purchase, data=data, now=timezone.now())
        return after(request, purchase, step)
    except Refusal as refusal:
        return gone(request, purchase, refusal)
    except Outage:
        return out_of_reach(request, purchase, "payment")


@require_safe
@at_step("confirm")
def confirm(request: ShopRequest, purchase: Purchase) -> HttpResponse:
    """All is done but the order: make it now, where it is missing."""
    return thanks(request, purchases.complete(purchase=purchase, now=timezone.now()))


@require_safe
@at_step("contact")
def resume(request: ShopRequest, purchase: Purchase) -> HttpResponse:
    """Into a purchase that was left, wherever it stands."""
    return go_on(request, purchase)
