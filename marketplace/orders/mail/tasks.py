"""E-mails to buyers, sent in the background."""

from procrastinate.contrib.django import app

from marketplace.orders.mail.letters import send_letter
from marketplace.orders.models import Order, Refund


@app.task(name="orders.send_mail", retry=5)
def send_mail(
    kind: str, order_id: int, consignment_id: int | None = None, refund_id: int | None = None
) -> None:
    """Kinds: placed, paid, sent, delivered, refunded, cancelled."""
    order = Order.objects.select_related("market").get(pk=order_id)
    consignment = order.consignments.filter(pk=consignment_id).first() if consignment_id else None
    refund = Refund.objects.filter(pk=refund_id).first() if refund_id else None
    send_letter(kind=kind, order=order, consignment=consignment, refund=refund)
