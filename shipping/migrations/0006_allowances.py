import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("shipping", "0005_customs_holds"),
    ]

    operations = [
        migrations.CreateModel(
            name="Allowance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("workshop_ref", models.CharField(max_length=64)),
                ("origin", models.CharField(max_length=2)),
                ("goods", models.SlugField(max_length=16)),
                ("year", models.PositiveSmallIntegerField(help_text="of the Jalali calendar")),
                (
                    "limit_m2",
                    models.DecimalField(
                        decimal_places=3, help_text="more, where a permit allows it", max_digits=8
                    ),
                ),
                ("taken_m2", models.DecimalField(decimal_places=3, default=0, max_digits=8)),
            ],
            options={
                "ordering": ["-year", "workshop_ref", "goods"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("workshop_ref", "origin", "goods", "year"), name="allowance_once_a_year"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("taken_m2__gte", 0), ("taken_m2__lte", models.F("limit_m2"))),
                        name="allowance_never_overdrawn",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AllowanceRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField()),
                ("valid_to", models.DateField(blank=True, null=True)),
                ("source", models.TextField()),
                ("checked_on", models.DateField()),
                ("origin", models.CharField(max_length=2)),
                ("goods", models.SlugField(max_length=16)),
                ("hs_prefix", models.CharField(max_length=10)),
                ("m2", models.DecimalField(decimal_places=2, max_digits=7)),
            ],
            options={
                "ordering": ["origin", "goods", "-valid_from"],
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("origin", "="),
                            ("goods", "="),
                            (
                                models.Func(
                                    "valid_from",
                                    "valid_to",
                                    models.Value("[]"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="allowance_one_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="allowance_days_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AllowanceUse",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("parcel_ref", models.CharField(max_length=64)),
                ("consignment_ref", models.CharField(db_index=True, max_length=64)),
                ("m2", models.DecimalField(decimal_places=3, max_digits=8)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("reserved", "Reserved"),
                            ("committed", "Committed"),
                            ("released", "Released"),
                        ],
                        default="reserved",
                        max_length=10,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "allowance",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uses",
                        to="shipping.allowance",
                    ),
                ),
            ],
            options={
                "ordering": ["at", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("allowance", "parcel_ref"), name="allowance_used_once_a_parcel"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("m2__gt", 0)), name="allowance_use_above_zero"
                    ),
                ],
            },
        ),
    ]
