import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("shipping", "0007_rule_history"),
    ]

    operations = [
        migrations.CreateModel(
            name="Defect",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("moth", "Moth"),
                            ("odour", "Odour"),
                            ("damp", "Damp"),
                            ("torn", "Torn"),
                            ("packing", "Packing"),
                            ("wrong_piece", "Wrong Piece"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                ("words", models.CharField(max_length=400)),
                ("photo", models.BinaryField(help_text="JPEG")),
                ("found_at", models.DateTimeField()),
                ("found_by", models.CharField(max_length=64)),
                (
                    "parcel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="defects",
                        to="shipping.parcel",
                    ),
                ),
            ],
            options={
                "ordering": ["found_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("lost", "Lost"),
                            ("late", "Late"),
                            ("damaged", "Damaged"),
                            ("missing", "Missing"),
                            ("held", "Held"),
                        ],
                        max_length=8,
                    ),
                ),
                ("words", models.TextField()),
                ("made_at", models.DateTimeField()),
                ("made_by", models.CharField(max_length=64)),
                ("answer", models.TextField(blank=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "parcel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="shipping.parcel",
                    ),
                ),
            ],
            options={
                "ordering": ["closed_at", "made_at"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at__isnull", True)),
                        fields=("parcel", "reason"),
                        name="claim_open_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at__isnull", True),
                            models.Q(("answer", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="claim_closed_with_answer",
                    ),
                ],
            },
        ),
    ]
