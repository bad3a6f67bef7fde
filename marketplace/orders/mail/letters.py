"""What we write to buyers: in the order's language, as text and as HTML."""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from marketplace.kernel.formatting import format_money
from marketplace.kernel.languages import is_rtl
from marketplace.orders.models import Consignment, Order, Refund
from marketplace.orders.papers import proforma
from marketplace.payments.queries import payment_of_transaction
from shipping.queries import parcels_of


def send_letter(
    *, kind: str, order: Order, consignment: Consignment | None = None, refund: Refund | None = None
) -> None:
    """Write and send one letter; one that waits for a transfer carries the proforma."""
    with override(order.language):
        context = context_of(kind, order, consignment, refund)
        letter = EmailMultiAlternatives(
            subject=subject_of(kind, order),
            body=render_to_string("orders/mail/letter.txt", context),
            to=[order.email],
        )
        letter.attach_alternative(render_to_string("orders/mail/letter.html", context), "text/html")
        if kind == "placed" and order.payment_method == "bank_transfer":
            letter.attach(f"proforma-{order.number}.pdf", proforma(order), "application/pdf")
        letter.send()


def subject_of(kind: str, order: Order) -> str:
    number = {"number": order.number}
    subjects = {
        "placed": _("Your order %(number)s waits for your payment") % number,
        "paid": _("Your order %(number)s is confirmed") % number,
        "sent": _("Your order %(number)s is on its way") % number,
        "delivered": _("Your order %(number)s has arrived") % number,
        "refunded": _("Your money for order %(number)s goes back to you") % number,
        "cancelled": _("Your order %(number)s is cancelled") % number,
    }
    return subjects[kind]


def context_of(
    kind: str, order: Order, consignment: Consignment | None, refund: Refund | None = None
) -> dict[str, Any]:
    """Everything in words already, so that both templates stay plain."""
    payment = payment_of_transaction(order.saleor_transaction_id)
    language = order.language
    parcels = parcels_of(consignment.public_id) if consignment else []
    return {
        "kind": kind,
        "order": order,
        "language": language,
        "direction": "rtl" if is_rtl(language) else "ltr",
        "subject": subject_of(kind, order),
        "name": str(order.shipping_address.get("firstName", "")),
        "lines": lines_of(order, consignment, refund),
        "shipping": format_money(order.shipping, language),
        "total": format_money(order.total, language),
        "tracking_numbers": [parcel.tracking_number for parcel in parcels if parcel.tracking_number],
        "transfer": payment.data if payment and order.payment_method == "bank_transfer" else {},
        "refund": format_money(refund.money, language) if refund else "",
        "reason": refund.reason if refund else "",
        "address": f"{settings.PUBLIC_URL}/o/{order.secret}/",
    }


def lines_of(order: Order, consignment: Consignment | None, refund: Refund | None) -> list[tuple[str, str]]:
    """What the letter is about, with its sums: of a refund only what went back."""
    language = order.language
    if refund is not None:
        parts = refund.lines.select_related("line", "refund")
        told = [(part.line.title, format_money(part.money, language)) for part in parts]
        postage = [(_("Postage"), format_money(refund.postage, language))] if refund.postage else []
        return [*told, *postage]
    lines = consignment.lines.all() if consignment else order.lines.all()
    return [(line.title, format_money(line.price, language)) for line in lines]
