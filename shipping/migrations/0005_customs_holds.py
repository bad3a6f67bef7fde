import django.db.models.deletion
from django.db import migrations, models

import shipping.models.holds


class Migration(migrations.Migration):
    dependencies = [
        ("shipping", "0004_following"),
    ]

    operations = [
        migrations.CreateModel(
            name="CustomsHold",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True, help_text="as RTM34 numbers it; empty: none given", max_length=16
                    ),
                ),
                ("owner", models.CharField(choices=shipping.models.holds.owners, max_length=12)),
                ("held_at", models.DateTimeField()),
                ("due_on", models.DateField(db_index=True)),
                ("answer", models.TextField(blank=True)),
                ("answered_by", models.CharField(blank=True, max_length=64)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                (
                    "parcel",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holds",
                        to="shipping.parcel",
                    ),
                ),
            ],
            options={
                "ordering": ["due_on", "pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("parcel", "code", "held_at"), name="hold_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_at__isnull", True),
                            models.Q(("answer", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="hold_answer_has_words",
                    ),
                ],
            },
        ),
    ]
