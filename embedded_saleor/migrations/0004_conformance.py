"""Payments of before transactions, tax rules of a country, collection points, tax classes of orders."""

from decimal import Decimal

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("embedded_saleor", "0003_lists"),
    ]

    operations = [
        migrations.AddField(
            model_name="attribute",
            name="is_variant_only",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="checkout",
            name="collection_point",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="embedded_saleor.warehouse",
            ),
        ),
        migrations.AddField(
            model_name="order",
            name="collection_point",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="orders",
                to="embedded_saleor.warehouse",
            ),
        ),
        migrations.AddField(
            model_name="order",
            name="collection_point_name",
            field=models.CharField(blank=True, max_length=255, null=True),
        ),
        migrations.AddField(
            model_name="order",
            name="shipping_tax_class",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="embedded_saleor.taxclass",
            ),
        ),
        migrations.AddField(
            model_name="orderline",
            name="tax_class",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="embedded_saleor.taxclass",
            ),
        ),
        migrations.AddField(
            model_name="orderline",
            name="tax_class_metadata",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="orderline",
            name="tax_class_private_metadata",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="shopsettings",
            name="password_login_mode",
            field=models.CharField(default="enabled", max_length=20),
        ),
        migrations.CreateModel(
            name="Payment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("metadata", models.JSONField(blank=True, default=dict)),
                ("private_metadata", models.JSONField(blank=True, default=dict)),
                ("gateway", models.CharField(max_length=255)),
                ("is_active", models.BooleanField(default=True)),
                ("token", models.CharField(blank=True, default="", max_length=512)),
                ("psp_reference", models.CharField(blank=True, max_length=512, null=True)),
                ("payment_method_type", models.CharField(blank=True, default="", max_length=256)),
                ("customer_ip_address", models.GenericIPAddressField(blank=True, null=True)),
                ("charge_status", models.CharField(default="NOT_CHARGED", max_length=20)),
                ("total", models.DecimalField(decimal_places=3, default=Decimal("0"), max_digits=20)),
                (
                    "captured_amount",
                    models.DecimalField(decimal_places=3, default=Decimal("0"), max_digits=20),
                ),
                ("currency", models.CharField(max_length=3)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ("modified_at", models.DateTimeField(auto_now=True)),
                (
                    "checkout",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="payments",
                        to="embedded_saleor.checkout",
                    ),
                ),
                (
                    "order",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="payments",
                        to="embedded_saleor.order",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="PaymentStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=25)),
                ("token", models.CharField(blank=True, default="", max_length=512)),
                ("is_success", models.BooleanField(default=True)),
                ("error", models.CharField(blank=True, max_length=256, null=True)),
                ("amount", models.DecimalField(decimal_places=3, default=Decimal("0"), max_digits=20)),
                ("currency", models.CharField(max_length=3)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                (
                    "payment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="embedded_saleor.payment",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.CreateModel(
            name="TaxConfigurationPerCountry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("country", models.CharField(max_length=2)),
                ("charge_taxes", models.BooleanField(default=True)),
                ("tax_calculation_strategy", models.CharField(blank=True, max_length=20, null=True)),
                ("display_gross_prices", models.BooleanField(default=True)),
                ("tax_app_id", models.CharField(blank=True, max_length=256, null=True)),
                ("use_weighted_tax_for_shipping", models.BooleanField(default=False)),
                (
                    "tax_configuration",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="country_exceptions",
                        to="embedded_saleor.taxconfiguration",
                    ),
                ),
            ],
            options={
                "ordering": ["country", "pk"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("tax_configuration", "country"), name="engine_tax_exception_once_a_country"
                    )
                ],
            },
        ),
        migrations.RunSQL(
            "CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE"
            " ON embedded_saleor_taxconfigurationpercountry"
            " FOR EACH STATEMENT EXECUTE FUNCTION embedded_saleor_revise();",
            "DROP TRIGGER embedded_saleor_revise ON embedded_saleor_taxconfigurationpercountry;",
        ),
    ]
