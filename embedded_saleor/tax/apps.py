"""Asking tax apps about a checkout or an order."""

from embedded_saleor.core.context import Context
from embedded_saleor.models import App, Checkout, Order
from embedded_saleor.tax.answers import TaxAnswer, TaxFault, read_taxes
from embedded_saleor.webhook.delivery import call_sync, listening


def ask_for_taxes(
    subject: Checkout | Order, context: Context, *, lines: int, identifier: str | None
) -> TaxAnswer | None:
    """What the tax app of that identifier answers; of all tax apps the first usable answer without one.

    None when no app is named and none is of use. Raises `TaxFault` when the named app cannot be used.
    """
    event = "CHECKOUT_CALCULATE_TAXES" if isinstance(subject, Checkout) else "ORDER_CALCULATE_TAXES"
    if not identifier:
        return _first_usable(event, subject, context, lines)
    app = App.objects.filter(identifier=identifier, is_active=True, removed_at__isnull=True).first()
    if app is None:
        raise TaxFault("Configured tax app doesn't exist.")
    if not listening(event, app):
        raise TaxFault("Configured tax app's webhook for taxes calculation doesn't exists.")
    answers = call_sync(event, subject, app=app, by=context.requestor)
    return read_taxes(answers[0].data if answers else None, lines=lines)


def _first_usable(event: str, subject: Checkout | Order, context: Context, lines: int) -> TaxAnswer | None:
    for answer in call_sync(event, subject, by=context.requestor):
        try:
            return read_taxes(answer.data, lines=lines)
        except TaxFault:
            continue
    return None
