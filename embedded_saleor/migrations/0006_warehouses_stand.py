"""Whether a warehouse is a place to collect at belongs to what is kept while it holds."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("embedded_saleor", "0005_drafts")]

    operations = [
        migrations.RunSQL(
            "CREATE TRIGGER embedded_saleor_revise BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE"
            " ON embedded_saleor_warehouse FOR EACH STATEMENT EXECUTE FUNCTION embedded_saleor_revise();",
            "DROP TRIGGER embedded_saleor_revise ON embedded_saleor_warehouse;",
        ),
    ]
