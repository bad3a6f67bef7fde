"""Drafts and invoices; lines of orders remember their base price."""

from decimal import Decimal

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

# What was bought until now: the price as it was entered in its channel.
BASE_PRICES = """
UPDATE embedded_saleor_orderline line SET base_unit_amount = CASE
    WHEN configuration.prices_entered_with_tax THEN line.unit_gross_amount ELSE line.unit_net_amount END
FROM embedded_saleor_order bought
JOIN embedded_saleor_taxconfiguration configuration ON configuration.channel_id = bought.channel_id
WHERE bought.id = line.order_id;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("embedded_saleor", "0004_conformance"),
    ]

    operations = [
        migrations.CreateModel(
            name="Invoice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("metadata", models.JSONField(blank=True, default=dict)),
                ("private_metadata", models.JSONField(blank=True, default=dict)),
                ("status", models.CharField(default="PENDING", max_length=20)),
                ("message", models.CharField(blank=True, max_length=255, null=True)),
                ("number", models.CharField(blank=True, max_length=255, null=True)),
                ("external_url", models.URLField(blank=True, max_length=2048, null=True)),
                ("created_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "ordering": ["pk"],
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
            },
        ),
        migrations.AddField(
            model_name="order",
            name="draft_save_billing_address",
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="order",
            name="draft_save_shipping_address",
            field=models.BooleanField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="order",
            name="expired_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="order",
            name="prices_are_stale",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="orderline",
            name="base_unit_amount",
            field=models.DecimalField(decimal_places=3, default=Decimal("0"), max_digits=20),
        ),
        migrations.AddField(
            model_name="orderline",
            name="draft_price_expires_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name="order",
            index=models.Index(
                condition=models.Q(("status__in", ["DRAFT", "UNCONFIRMED", "EXPIRED"])),
                fields=["status", "created_at"],
                name="engine_order_unsettled",
            ),
        ),
        migrations.AddField(
            model_name="invoice",
            name="order",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="invoices",
                to="embedded_saleor.order",
            ),
        ),
        migrations.RunSQL(BASE_PRICES, migrations.RunSQL.noop),
    ]
