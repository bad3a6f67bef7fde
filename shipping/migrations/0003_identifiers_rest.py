"""A number rests for 24 months, and a range that went back may be issued again."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
from django.db import migrations, models

REST = "update shipping_identifier set rests_until = allotted_at + interval '24 months';"


class Migration(migrations.Migration):
    dependencies = [
        ("shipping", "0002_rules_version"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="identifier",
            options={"ordering": ["number", "-allotted_at"]},
        ),
        migrations.RemoveConstraint(
            model_name="identifierrange",
            name="range_issued_once",
        ),
        migrations.AddField(
            model_name="identifier",
            name="rests_until",
            field=models.DateTimeField(null=True),
        ),
        migrations.RunSQL(REST, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="identifier",
            name="rests_until",
            field=models.DateTimeField(),
        ),
        migrations.AddField(
            model_name="identifierrange",
            name="closed_on",
            field=models.DateField(
                blank=True, help_text="nothing more is taken of it; the post may issue it again", null=True
            ),
        ),
        migrations.AlterField(
            model_name="identifier",
            name="number",
            field=models.CharField(db_index=True, max_length=13),
        ),
        migrations.AlterField(
            model_name="identifierrange",
            name="issued_by",
            field=models.CharField(help_text="the post that issued the range", max_length=120),
        ),
        migrations.AddConstraint(
            model_name="identifier",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    ("number", "="),
                    (
                        models.Func(
                            "allotted_at",
                            "rests_until",
                            function="tstzrange",
                            output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                        ),
                        "&&",
                    ),
                ],
                name="identifier_rests_24_months",
            ),
        ),
        migrations.AddConstraint(
            model_name="identifierrange",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("closed_on__isnull", True)),
                expressions=[
                    ("prefix", "="),
                    ("country", "="),
                    (
                        models.Func(
                            "first",
                            "last",
                            models.Value("[]"),
                            function="int8range",
                            output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField(),
                            template="%(function)s(%(expressions)s)",
                        ),
                        "&&",
                    ),
                ],
                name="range_issued_once",
            ),
        ),
    ]
