"""Reads of orders. What a person may not see does not exist for her."""

from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from marketplace.consortia.models import Person
from marketplace.consortia.queries import consortia_for
from marketplace.orders.ledger.queries import sales_of
from marketplace.orders.models import Consignment, Order

__all__ = [
    "consignment_for",
    "consignments_for",
    "due_today",
    "order_by_secret",
    "orders_of",
    "sales_of",
    "transfers_for",
]


def order_by_secret(secret: str) -> Order | None:
    """The order of a secret link."""
    orders = Order.objects.select_related("market").prefetch_related(
        "lines__listing", "consignments__workshop", "consignments__consortium", "consignments__lines__listing"
    )
    return orders.filter(secret=secret).first()


def orders_of(person: Person | AnonymousUser) -> QuerySet[Order]:
    """A buyer's own orders, newest first; orders made as a guest are hers by a verified e-mail."""
    if not isinstance(person, Person):
        return Order.objects.none()
    orders = Order.objects.filter(person=person)
    if person.email and person.email_verified:
        orders = orders | Order.objects.filter(person__isnull=True, email__iexact=person.email)
    return orders.select_related("market").prefetch_related("lines__listing")


def consignments_for(person: Person | AnonymousUser) -> QuerySet[Consignment]:
    """Consignments of the consortia a person manages."""
    return (
        Consignment.objects.filter(consortium__in=consortia_for(person))
        .select_related("order__market", "workshop__place", "consortium")
        .prefetch_related("lines__listing")
    )


def consignment_for(person: Person | AnonymousUser, public_id: str) -> Consignment:
    """One of them; raises Consignment.DoesNotExist for any other."""
    return consignments_for(person).get(public_id=public_id)


def due_today(person: Person | AnonymousUser, now: datetime) -> QuerySet[Consignment]:
    """What must leave today, the latest first: due today or earlier and not sent."""
    waiting = consignments_for(person).filter(state=Consignment.State.TO_SEND)
    return waiting.filter(due_on__lte=now.date()).order_by("due_on", "pk")


def transfers_for(person: Person | AnonymousUser) -> QuerySet[Order]:
    """Orders that wait for a bank transfer and have pieces of a consortium the person manages."""
    waiting = Order.objects.filter(
        state=Order.State.AWAITING_PAYMENT, consignments__consortium__in=consortia_for(person)
    )
    return waiting.distinct().select_related("market").prefetch_related("lines__listing")
