"""Channels: where and in which currency the shop sells."""

from django.db import models
from django.db.models import F

from embedded_saleor.models.base import ForeignKey, Model, OneToOneField, Sorted, WithMetadata


class Channel(WithMetadata, Model):
    name = models.CharField(max_length=250)
    slug = models.SlugField(max_length=255, unique=True, allow_unicode=True)
    is_active = models.BooleanField(default=False)
    currency_code = models.CharField(max_length=3)
    default_country = models.CharField(max_length=2)
    warehouses = models.ManyToManyField(
        "embedded_saleor.Warehouse",
        through="embedded_saleor.ChannelWarehouse",
        related_name="channels",
    )
    allocation_strategy = models.CharField(max_length=30, default="PRIORITIZE_SORTING_ORDER")
    automatically_confirm_all_new_orders = models.BooleanField(default=True)
    automatically_fulfill_non_shippable_gift_card = models.BooleanField(default=True)
    expire_orders_after = models.IntegerField(null=True, blank=True)
    delete_expired_orders_after = models.IntegerField(default=60)
    mark_as_paid_strategy = models.CharField(max_length=30, default="PAYMENT_FLOW")
    allow_unpaid_orders = models.BooleanField(default=False)
    include_draft_order_in_voucher_usage = models.BooleanField(default=False)
    draft_order_line_price_freeze_period = models.IntegerField(null=True, default=24)
    use_legacy_error_flow = models.BooleanField(default=True)
    automatically_complete_fully_paid_checkouts = models.BooleanField(default=False)
    automatic_completion_delay = models.IntegerField(null=True, blank=True)
    allow_legacy_gift_card_use = models.BooleanField(default=False)
    default_transaction_flow_strategy = models.CharField(max_length=20, default="CHARGE")
    release_funds_for_expired_checkouts = models.BooleanField(default=False)
    checkout_ttl_before_releasing_funds = models.IntegerField(default=6)
    checkout_release_funds_cut_off_date = models.DateTimeField(null=True, blank=True)

    class Meta(Model.Meta):
        ordering = ["slug"]


class ChannelWarehouse(Sorted, Model):
    channel = ForeignKey(Channel, models.CASCADE, related_name="channel_warehouses")
    warehouse = ForeignKey("embedded_saleor.Warehouse", models.CASCADE, related_name="channel_warehouses")

    class Meta(Model.Meta):
        ordering = [F("sort_order").asc(nulls_last=True), "pk"]
        constraints = [
            models.UniqueConstraint(fields=["channel", "warehouse"], name="engine_channel_warehouse_once")
        ]


class TaxClass(WithMetadata, Model):
    name = models.CharField(max_length=255)

    class Meta(Model.Meta):
        ordering = ["name", "pk"]


class TaxClassCountryRate(Model):
    tax_class = ForeignKey(TaxClass, models.CASCADE, related_name="country_rates", null=True)
    country = models.CharField(max_length=2)
    rate = models.DecimalField(max_digits=10, decimal_places=3)

    class Meta(Model.Meta):
        ordering = ["country"]
        constraints = [
            models.UniqueConstraint(fields=["tax_class", "country"], name="engine_tax_rate_once_a_country")
        ]


class TaxConfiguration(WithMetadata, Model):
    channel = OneToOneField(Channel, models.CASCADE, related_name="tax_configuration")
    charge_taxes = models.BooleanField(default=True)
    tax_calculation_strategy = models.CharField(max_length=20, null=True, default="FLAT_RATES")
    display_gross_prices = models.BooleanField(default=True)
    prices_entered_with_tax = models.BooleanField(default=True)
    tax_app_id = models.CharField(max_length=256, null=True, blank=True)
    use_weighted_tax_for_shipping = models.BooleanField(default=False)

    class Meta(Model.Meta):
        ordering = ["pk"]


class TaxConfigurationPerCountry(Model):
    """What holds in one country in place of the channel's own tax configuration."""

    tax_configuration = ForeignKey(TaxConfiguration, models.CASCADE, related_name="country_exceptions")
    country = models.CharField(max_length=2)
    charge_taxes = models.BooleanField(default=True)
    tax_calculation_strategy = models.CharField(max_length=20, null=True, blank=True)
    display_gross_prices = models.BooleanField(default=True)
    tax_app_id = models.CharField(max_length=256, null=True, blank=True)
    use_weighted_tax_for_shipping = models.BooleanField(default=False)

    class Meta(Model.Meta):
        ordering = ["country", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["tax_configuration", "country"], name="engine_tax_exception_once_a_country"
            )
        ]


class ShopSettings(WithMetadata, Model):
    """The shop's own settings: one row."""

    name = models.CharField(max_length=200, default="Saleor")
    description = models.CharField(max_length=500, blank=True)
    header_text = models.CharField(max_length=200, blank=True)
    use_legacy_shipping_zone_stock_availability = models.BooleanField(default=True)
    track_inventory_by_default = models.BooleanField(default=True)
    default_weight_unit = models.CharField(max_length=30, default="KG")
    limit_quantity_per_checkout = models.PositiveIntegerField(null=True, blank=True, default=50)
    enable_account_confirmation_by_email = models.BooleanField(default=True)
    allow_login_without_confirmation = models.BooleanField(default=False)
    password_login_mode = models.CharField(max_length=20, default="enabled")
    fulfillment_auto_approve = models.BooleanField(default=True)
    fulfillment_allow_unpaid = models.BooleanField(default=False)

    class Meta(Model.Meta):
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="engine_one_shop")]


def shop_settings() -> ShopSettings:
    """The one row of settings, made with Saleor's defaults on first need."""
    return ShopSettings.objects.get_or_create(pk=1)[0]
