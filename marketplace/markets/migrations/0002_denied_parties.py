import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("markets", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="DeniedList",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=8, unique=True)),
                ("loaded_at", models.DateTimeField()),
                ("sha256", models.CharField(max_length=64)),
                ("parties", models.PositiveIntegerField()),
            ],
            options={
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="DeniedName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("ref", models.CharField(max_length=64)),
                ("kind", models.CharField(blank=True, max_length=32)),
                ("name", models.CharField(max_length=400)),
                ("programme", models.CharField(blank=True, max_length=200)),
                ("is_weak", models.BooleanField(default=False)),
                (
                    "list",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="markets.deniedlist",
                    ),
                ),
            ],
            options={
                "ordering": ["list", "ref", "pk"],
            },
        ),
        migrations.CreateModel(
            name="Screening",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("folded", models.CharField(max_length=300)),
                ("country", models.CharField(blank=True, max_length=2)),
                ("occasion", models.CharField(max_length=32)),
                ("subject", models.CharField(db_index=True, max_length=64)),
                (
                    "consortium_refs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=64), default=list, size=None
                    ),
                ),
                ("matches", models.JSONField()),
                ("asked_at", models.DateTimeField()),
                (
                    "decision",
                    models.CharField(
                        choices=[("review", "Review"), ("cleared", "Cleared"), ("confirmed", "Confirmed")],
                        default="review",
                        max_length=10,
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("decided_by", models.CharField(blank=True, max_length=64)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["-asked_at"],
                "indexes": [
                    models.Index(fields=["folded", "country"], name="screening_of_a_name"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["consortium_refs"], name="screening_of_a_consortium"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decision", "review"),
                            models.Q(("decided_at__isnull", False), models.Q(("reason", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="screening_decided_with_reason",
                    ),
                    models.UniqueConstraint(
                        fields=("folded", "country", "occasion", "subject"), name="screening_once_a_subject"
                    ),
                ],
            },
        ),
    ]
