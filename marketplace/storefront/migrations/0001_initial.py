"""A token for every table that many pages show, renewed by triggers, so that kept pages know their age."""

import uuid

from django.db import migrations, models

# Column lists leave out what no page shows and every new listing changes.
TABLES = {
    "markets_market": "",
    "markets_policyrule": "",
    "markets_exchangerate": "",
    "consortia_place": "",
    "consortia_consortium": "of slug, name, country, seat_id",
    "consortia_brand": "",
    "consortia_brandrule": "",
    "consortia_certificate": "",
    "consortia_workshop": "",
    "shipping_rulesversion": "",
    "storytelling_storypage": "",
    "storytelling_subjecttext": "",
    "wagtailcore_page": "",
    "wagtailcore_locale": "",
    "wagtailimages_image": "",
}
FUNCTION = """
create function storefront_renew_source() returns trigger language plpgsql as $$
begin
    insert into storefront_pagesource (name, token) values (tg_table_name, gen_random_uuid())
    on conflict (name) do update set token = excluded.token;
    return null;
end $$;
"""
TRIGGER = """
create trigger renew_page_source after insert or update {columns} or delete or truncate on {table}
for each statement execute function storefront_renew_source();
"""
UNDO = "drop function storefront_renew_source() cascade;"


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("markets", "0001_initial"),
        ("consortia", "0001_initial"),
        ("shipping", "0002_rules_version"),
        ("storytelling", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="PageSource",
            fields=[
                ("name", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("token", models.UUIDField(default=uuid.uuid4)),
            ],
        ),
        migrations.RunSQL(FUNCTION, UNDO),
        migrations.RunSQL(
            "".join(TRIGGER.format(table=table, columns=columns) for table, columns in TABLES.items()),
            migrations.RunSQL.noop,
        ),
    ]
