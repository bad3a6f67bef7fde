"""The operator's tables of people, consortia and who may act for whom."""

from django.contrib import admin

from marketplace.consortia.models import (
    Branch,
    Brand,
    BrandRule,
    Certificate,
    Consent,
    Consortium,
    Membership,
    Person,
    Place,
    Workshop,
    WorkshopMember,
)


class MembershipInline(admin.TabularInline[Membership, Person]):
    model = Membership
    extra = 0
    autocomplete_fields = ["consortium", "branch"]


@admin.register(Person)
class PersonAdmin(admin.ModelAdmin[Person]):
    list_display = ["name", "email", "phone", "is_active", "is_staff", "joined_at"]
    search_fields = ["name", "email", "phone"]
    exclude = ["password", "groups", "user_permissions"]
    readonly_fields = ["public_id", "last_login", "joined_at"]
    inlines = [MembershipInline]


@admin.register(Place)
class PlaceAdmin(admin.ModelAdmin[Place]):
    list_display = ["slug", "region_slug", "country"]
    search_fields = ["slug"]


@admin.register(Consortium)
class ConsortiumAdmin(admin.ModelAdmin[Consortium]):
    list_display = ["slug", "country", "commission", "family_currency", "serial_prefix"]
    search_fields = ["slug"]
    readonly_fields = ["last_serial"]


class BrandRuleInline(admin.TabularInline[BrandRule, Brand]):
    model = BrandRule
    extra = 0


class CertificateInline(admin.TabularInline[Certificate, Brand]):
    model = Certificate
    extra = 0


@admin.register(Brand)
class BrandAdmin(admin.ModelAdmin[Brand]):
    list_display = ["slug", "consortium", "craft", "accent"]
    inlines = [BrandRuleInline, CertificateInline]


@admin.register(Branch)
class BranchAdmin(admin.ModelAdmin[Branch]):
    list_display = ["slug", "consortium", "place"]
    search_fields = ["slug"]


class WorkshopMemberInline(admin.TabularInline[WorkshopMember, Workshop]):
    model = WorkshopMember
    extra = 0
    autocomplete_fields = ["person"]


class ConsentInline(admin.TabularInline[Consent, Workshop]):
    model = Consent
    extra = 0
    autocomplete_fields = ["mediator"]


@admin.register(Workshop)
class WorkshopAdmin(admin.ModelAdmin[Workshop]):
    list_display = ["slug", "consortium", "place", "is_active", "joined_on"]
    list_filter = ["consortium", "is_active"]
    search_fields = ["slug"]
    inlines = [WorkshopMemberInline, ConsentInline]
