"""The operator's tables of payments: accounts can be edited, what happened to money only read."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from marketplace.payments.models import BankAccount, Payment, PaymentEvent


@admin.register(BankAccount)
class BankAccountAdmin(admin.ModelAdmin[BankAccount]):
    list_display = ["currency", "holder", "iban", "bank"]


class ReadOnly:
    """Nobody rewrites history."""

    def has_add_permission(self, _request: HttpRequest, _thing: Any = None) -> bool:
        return False

    def has_change_permission(self, _request: HttpRequest, _thing: Any = None) -> bool:
        return False

    def has_delete_permission(self, _request: HttpRequest, _thing: Any = None) -> bool:
        return False


class EventLines(ReadOnly, admin.TabularInline[PaymentEvent, Payment]):
    model = PaymentEvent
    fields = ["at", "outcome", "amount", "reference", "message"]
    extra = 0


@admin.register(Payment)
class PaymentAdmin(ReadOnly, admin.ModelAdmin[Payment]):
    list_display = ["begun_at", "method", "amount", "currency", "outcome", "refunded_amount", "reference"]
    list_filter = ["method", "outcome", "currency"]
    search_fields = ["reference", "public_id"]
    inlines = [EventLines]
