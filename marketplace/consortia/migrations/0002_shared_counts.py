"""The table of Django's database cache, so that web processes count tries to sign in together.

`createcachetable` finds it there; a migration makes it wherever the database is migrated.
"""

from django.db import migrations

MAKE = """
CREATE TABLE IF NOT EXISTS shared_counts (
    cache_key varchar(255) NOT NULL PRIMARY KEY,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE INDEX IF NOT EXISTS shared_counts_expires ON shared_counts (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("consortia", "0001_initial")]
    operations = [migrations.RunSQL(MAKE, "DROP TABLE shared_counts")]
