from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("shipping", "0006_allowances"),
    ]

    operations = [
        migrations.CreateModel(
            name="RuleChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("table", models.SlugField(max_length=32)),
                (
                    "row",
                    models.CharField(help_text="what the row is about, in its own words", max_length=200),
                ),
                ("from_day", models.DateField()),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField(null=True)),
                ("note", models.TextField()),
                ("by", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["-at", "-pk"],
            },
        ),
    ]
