"""The operator's tables of markets, rates and rules."""

from django.contrib import admin
from django.http import HttpRequest

from marketplace.markets.models import ExchangeRate, Market, PolicyRecord, PolicyRule


@admin.register(Market)
class MarketAdmin(admin.ModelAdmin[Market]):
    list_display = ["code", "currency", "default_country", "rollout", "position"]
    list_editable = ["rollout", "position"]


@admin.register(ExchangeRate)
class ExchangeRateAdmin(admin.ModelAdmin[ExchangeRate]):
    list_display = ["base", "quote", "rate", "valid_from", "valid_to", "source"]
    list_filter = ["base", "quote"]
    date_hierarchy = "valid_from"


@admin.register(PolicyRule)
class PolicyRuleAdmin(admin.ModelAdmin[PolicyRule]):
    list_display = [
        "origin",
        "destination",
        "hs_prefix",
        "payment_method",
        "decision",
        "valid_from",
        "recheck_by",
    ]
    list_filter = ["decision", "origin", "destination"]


@admin.register(PolicyRecord)
class PolicyRecordAdmin(admin.ModelAdmin[PolicyRecord]):
    """Answers of the gate are kept as given: they can be read and nothing else."""

    list_display = ["asked_at", "occasion", "subject", "origin", "destination", "payment_method", "decision"]
    list_filter = ["decision", "occasion"]
    search_fields = ["subject"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: PolicyRecord | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: PolicyRecord | None = None) -> bool:
        return False
