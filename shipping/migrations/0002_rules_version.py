"""Triggers that renew the rules' token with every edit, whoever makes it: caches compare tokens."""

from django.db import migrations

TABLES = (
    "structurefigures",
    "service",
    "servicelimit",
    "tariffband",
    "deliverytime",
    "dutyregime",
    "sdrrate",
    "paperrule",
    "disruption",
    "holiday",
)
FUNCTION = """
create function shipping_renew_rules() returns trigger language plpgsql as $$
begin
    insert into shipping_rulesversion (id, token) values (1, gen_random_uuid())
    on conflict (id) do update set token = excluded.token;
    return null;
end $$;
"""
TRIGGER = """
create trigger renew_rules after insert or update or delete or truncate on shipping_{table}
for each statement execute function shipping_renew_rules();
"""
UNDO = "drop function shipping_renew_rules() cascade;"


class Migration(migrations.Migration):
    dependencies = [("shipping", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTION, UNDO),
        migrations.RunSQL("".join(TRIGGER.format(table=table) for table in TABLES), migrations.RunSQL.noop),
    ]
