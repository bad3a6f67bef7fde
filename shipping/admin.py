"""The rules of the posts and what became of parcels, for operators."""

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

from shipping.models import (
    Allowance,
    AllowanceRule,
    DeliveryTime,
    Disruption,
    DutyRegime,
    Holiday,
    Identifier,
    IdentifierRange,
    Paper,
    PaperRule,
    Parcel,
    ScanEvent,
    SdrRate,
    Service,
    ServiceLimit,
    StructureFigures,
    TariffBand,
)

DATES = ("valid_from", "valid_to", "checked_on")


@admin.register(Service)
class ServiceAdmin(admin.ModelAdmin[Service]):
    list_display = ("code", "carrier", "kind", "origin", "destination", *DATES)
    list_filter = ("kind", "origin")
    search_fields = ("code",)


@admin.register(ServiceLimit)
class ServiceLimitAdmin(admin.ModelAdmin[ServiceLimit]):
    list_display = ("kind", "origin", "destination", "max_kg", "max_side_cm", "max_length_girth_cm", *DATES)
    list_filter = ("kind",)


@admin.register(TariffBand)
class TariffBandAdmin(admin.ModelAdmin[TariffBand]):
    list_display = ("service_code", "up_to_kg", "price", "per_kg", "currency", *DATES)
    search_fields = ("service_code",)


@admin.register(DeliveryTime)
class DeliveryTimeAdmin(admin.ModelAdmin[DeliveryTime]):
    list_display = ("service_code", "days_min", "days_max", *DATES)
    search_fields = ("service_code",)


@admin.register(DutyRegime)
class DutyRegimeAdmin(admin.ModelAdmin[DutyRegime]):
    list_display = ("destination", "origin", "kind", "certain", *DATES)
    list_filter = ("kind", "certain")
    search_fields = ("destination",)


@admin.register(PaperRule)
class PaperRuleAdmin(admin.ModelAdmin[PaperRule]):
    list_display = ("paper", "origin", "destination", "hs_prefix", *DATES)


@admin.register(Disruption)
class DisruptionAdmin(admin.ModelAdmin[Disruption]):
    list_display = ("origin", "destination", "kind", "suspended", "extra_days", *DATES)


@admin.register(StructureFigures)
class StructureFiguresAdmin(admin.ModelAdmin[StructureFigures]):
    list_display = ("code", "kg_per_m2", "thickness_cm", "boxed", *DATES)


@admin.register(SdrRate)
class SdrRateAdmin(admin.ModelAdmin[SdrRate]):
    list_display = ("unit", "eur", *DATES)


@admin.register(Holiday)
class HolidayAdmin(admin.ModelAdmin[Holiday]):
    list_display = ("country", *DATES)
    list_filter = ("country",)


@admin.register(IdentifierRange)
class IdentifierRangeAdmin(admin.ModelAdmin[IdentifierRange]):
    list_display = ("consortium_ref", "prefix", "country", "first", "last", "left", "issued_by", "issued_on")
    readonly_fields = ("next_serial",)

    def save_model(self, request: HttpRequest, obj: IdentifierRange, form: object, change: bool) -> None:
        """A new range is used from its first number on."""
        if not change:
            obj.next_serial = obj.first
        super().save_model(request, obj, form, change)


class KeptAdmin(admin.ModelAdmin[Model]):
    """Records that only operations write: to look at, not to edit."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Identifier)
class IdentifierAdmin(KeptAdmin):
    list_display = ("number", "parcel_ref", "allotted_at")
    search_fields = ("number", "parcel_ref")


@admin.register(Parcel)
class ParcelAdmin(KeptAdmin):
    list_display = ("public_id", "tracking_number", "service_code", "state", "consortium_ref", "opened_at")
    list_filter = ("state", "kind")
    search_fields = ("public_id", "identifier__number", "consignment_ref")


@admin.register(ScanEvent)
class ScanEventAdmin(KeptAdmin):
    list_display = ("parcel", "event", "raw_code", "source", "occurred_at", "place")
    list_filter = ("source", "event")


@admin.register(Paper)
class PaperAdmin(KeptAdmin):
    list_display = ("parcel", "kind", "version", "printed_at", "sha256")
    exclude = ("pdf",)


@admin.register(AllowanceRule)
class AllowanceRuleAdmin(admin.ModelAdmin[AllowanceRule]):
    list_display = ("origin", "goods", "hs_prefix", "m2", *DATES)


@admin.register(Allowance)
class AllowanceAdmin(admin.ModelAdmin[Allowance]):
    """A commercial permit raises the limit of a weaver's year; what was taken is counted by parcels."""

    list_display = ("workshop_ref", "goods", "year", "taken_m2", "limit_m2")
    list_filter = ("year", "goods")
    search_fields = ("workshop_ref",)
    readonly_fields = ("workshop_ref", "origin", "goods", "year", "taken_m2")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False
