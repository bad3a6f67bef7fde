"""Lists stay quick however long they are: indexes, and the lowest price beside the listing."""

import django.contrib.postgres.indexes
import django.db.models.functions.text
from django.db import migrations, models

# The row of a listing tells its product's lowest price in the channel, whatever was stored in it.
PRICED = """
CREATE FUNCTION embedded_saleor_price_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.lowest_price_amount := (
        SELECT min(price.price_amount)
        FROM embedded_saleor_productvariantchannellisting price
        JOIN embedded_saleor_productvariant variant ON variant.id = price.variant_id
        WHERE variant.product_id = NEW.product_id AND price.channel_id = NEW.channel_id
    );
    RETURN NEW;
END
$$;
CREATE TRIGGER embedded_saleor_price_listing
BEFORE INSERT OR UPDATE ON embedded_saleor_productchannellisting
FOR EACH ROW EXECUTE FUNCTION embedded_saleor_price_listing();
"""
NOT_PRICED = """
DROP TRIGGER embedded_saleor_price_listing ON embedded_saleor_productchannellisting;
DROP FUNCTION embedded_saleor_price_listing();
"""
# Prices that changed touch the listings of their products, all of a statement at once.
TOUCHED = """
CREATE FUNCTION embedded_saleor_prices_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE embedded_saleor_productchannellisting listing SET lowest_price_amount = NULL
    FROM (
        SELECT DISTINCT variant.product_id, changed.channel_id
        FROM changed JOIN embedded_saleor_productvariant variant ON variant.id = changed.variant_id
    ) AS priced
    WHERE listing.product_id = priced.product_id AND listing.channel_id = priced.channel_id;
    RETURN NULL;
END
$$;
"""
TRIGGER = """
CREATE TRIGGER embedded_saleor_prices_{event} AFTER {event} ON embedded_saleor_productvariantchannellisting
REFERENCING {rows} TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION embedded_saleor_prices_changed();
"""
NO_TRIGGER = "DROP TRIGGER embedded_saleor_prices_{event} ON embedded_saleor_productvariantchannellisting;"
EVENTS = {"insert": "NEW", "update": "NEW", "delete": "OLD"}


class Migration(migrations.Migration):
    dependencies = [
        ("embedded_saleor", "0002_standing"),
    ]

    operations = [
        migrations.AddField(
            model_name="productchannellisting",
            name="lowest_price_amount",
            field=models.DecimalField(blank=True, decimal_places=3, editable=False, max_digits=20, null=True),
        ),
        migrations.AddIndex(
            model_name="checkout",
            index=models.Index(fields=["-created_at", "id"], name="engine_checkout_newest"),
        ),
        migrations.AddIndex(
            model_name="order",
            index=models.Index(fields=["updated_at", "number"], name="engine_order_by_change"),
        ),
        migrations.AddIndex(
            model_name="product",
            index=models.Index(fields=["name", "id"], name="engine_product_by_name"),
        ),
        migrations.AddIndex(
            model_name="product",
            index=models.Index(fields=["created_at", "id"], name="engine_product_by_creation"),
        ),
        migrations.AddIndex(
            model_name="product",
            index=models.Index(fields=["updated_at", "id"], name="engine_product_by_change"),
        ),
        migrations.AddIndex(
            model_name="product",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["metadata"], name="engine_product_metadata"
            ),
        ),
        migrations.AddIndex(
            model_name="productchannellisting",
            index=models.Index(
                fields=["channel", "lowest_price_amount", "product"], name="engine_listing_by_price"
            ),
        ),
        migrations.AddIndex(
            model_name="productchannellisting",
            index=models.Index(fields=["channel", "published_at", "product"], name="engine_listing_by_date"),
        ),
        migrations.AddIndex(
            model_name="productvariantchannellisting",
            index=models.Index(fields=["channel", "price_amount"], name="engine_variant_by_price"),
        ),
        migrations.AddIndex(
            model_name="user",
            index=models.Index(
                django.db.models.functions.text.Upper("email"), name="engine_user_email_any_case"
            ),
        ),
        migrations.RunSQL(PRICED, NOT_PRICED),
        migrations.RunSQL(
            "UPDATE embedded_saleor_productchannellisting SET lowest_price_amount = NULL;",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(TOUCHED, "DROP FUNCTION embedded_saleor_prices_changed();"),
        *(
            migrations.RunSQL(TRIGGER.format(event=event, rows=rows), NO_TRIGGER.format(event=event))
            for event, rows in EVENTS.items()
        ),
    ]
