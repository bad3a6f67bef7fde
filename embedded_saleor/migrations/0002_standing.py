"""The revision of what rarely changes, and the triggers that replace it with each change."""

import django.contrib.postgres.functions
from django.db import migrations, models

TABLES = [
    "app",
    "channel",
    "channelwarehouse",
    "shippingmethod",
    "shippingmethod_excluded_products",
    "shippingmethodchannellisting",
    "shippingzone",
    "shippingzone_channels",
    "shippingzone_warehouses",
    "shopsettings",
    "taxclass",
    "taxclasscountryrate",
    "taxconfiguration",
    "webhook",
]
# Before each statement, so that the revision's row is locked ahead of the rows that change: two changes at
# once wait for each other and never in a circle.
REVISE = """
CREATE FUNCTION embedded_saleor_revise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO embedded_saleor_revision (id, value) VALUES (1, gen_random_uuid())
    ON CONFLICT (id) DO UPDATE SET value = EXCLUDED.value;
    RETURN NULL;
END
$$;
"""
TRIGGER = """
CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE
ON embedded_saleor_{table} FOR EACH STATEMENT EXECUTE FUNCTION embedded_saleor_revise();
"""
NO_TRIGGER = "DROP TRIGGER embedded_saleor_revise ON embedded_saleor_{table};"


class Migration(migrations.Migration):
    dependencies = [("embedded_saleor", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Revision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("value", models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID())),
            ],
            options={
                "abstract": False,
                "base_manager_name": "objects",
                "default_manager_name": "objects",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("pk", 1)), name="engine_one_revision")
                ],
            },
        ),
        migrations.RunSQL(
            "INSERT INTO embedded_saleor_revision (id, value) VALUES (1, gen_random_uuid());",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(REVISE, "DROP FUNCTION embedded_saleor_revise();"),
        *(migrations.RunSQL(TRIGGER.format(table=table), NO_TRIGGER.format(table=table)) for table in TABLES),
    ]
