"""A version a table: who keeps rules in memory reads again only what changed."""

from django.db import migrations, models

FUNCTION = """
create or replace function shipping_renew_rules() returns trigger language plpgsql as $$
begin
    insert into shipping_rulesversion ("table", token) values (tg_table_name, gen_random_uuid())
    on conflict ("table") do update set token = excluded.token;
    return null;
end $$;
"""
BEFORE = """
create or replace function shipping_renew_rules() returns trigger language plpgsql as $$
begin
    insert into shipping_rulesversion (id, token) values (1, gen_random_uuid())
    on conflict (id) do update set token = excluded.token;
    return null;
end $$;
"""
EMPTIED = "delete from shipping_rulesversion;"


class Migration(migrations.Migration):
    dependencies = [("shipping", "0009_papers_of_offices")]

    operations = [
        migrations.RunSQL(EMPTIED, EMPTIED),
        migrations.AddField(
            model_name="rulesversion",
            name="table",
            field=models.CharField(max_length=63, unique=True, default=""),
            preserve_default=False,
        ),
        migrations.RunSQL(FUNCTION, BEFORE),
    ]
