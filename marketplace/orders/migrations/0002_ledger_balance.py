"""The database itself refuses a posting whose entries do not add up to nothing."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION orders_posting_adds_up() RETURNS trigger AS $$
DECLARE
    changed bigint := COALESCE(NEW.posting_id, OLD.posting_id);
BEGIN
    IF (SELECT SUM(amount) FROM orders_entry WHERE posting_id = changed) <> 0 THEN
        RAISE EXCEPTION 'posting % does not add up to nothing', changed USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$ LANGUAGE plpgsql;
CREATE CONSTRAINT TRIGGER orders_posting_adds_up
    AFTER INSERT OR UPDATE OR DELETE ON orders_entry
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION orders_posting_adds_up();
"""
BACKWARD = """
DROP TRIGGER orders_posting_adds_up ON orders_entry;
DROP FUNCTION orders_posting_adds_up();
"""


class Migration(migrations.Migration):
    dependencies = [("orders", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
