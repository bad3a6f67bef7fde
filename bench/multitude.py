"""The measured product fifty thousand times over, in an engine's own database, with values to narrow by."""

import psycopg

from bench.engine import ERRORS, ask
from bench.offer import SLUG, Merchant

PRODUCTS = 50_000
# How many values each has, and how many products in a row have the same one.
ATTRIBUTES = {"colour": (20, 1), "craft": (5, 20)}
WORDS = "kilim felt carpet red blue wool silk gul star tree medallion Golestan Kerman Hebron".split()
FIRST = 1_000_000  # ids beyond those that the few products before have taken
FIND_TYPE = "{productTypes(first:1){edges{node{id}}}}"
ASSIGN = (
    "mutation($type:ID!,$attributes:[ProductAttributeAssignInput!]!)"
    f"{{productAttributeAssign(productTypeId:$type,operations:$attributes){{{ERRORS}}}}}"
)
# Every row is the measured product's own, told apart where rows must differ. Prices come before the listings,
# whose trigger reads them.
PRODUCT = """
INSERT INTO embedded_saleor_product
SELECT (jsonb_populate_record(product, jsonb_build_object(
    'id', %(first)s + number,
    'slug', 'piece-' || number,
    'name', (SELECT string_agg(word, ' ') FROM unnest(%(words)s::text[]) WITH ORDINALITY AS told(word, place)
             WHERE (number * 31 + place * 17) %% 7 < 3),
    'description_plaintext', 'Piece ' || number || ' of ' || (%(words)s::text[])[1 + number %% %(count)s]
))).*
FROM embedded_saleor_product product, generate_series(1, %(products)s) AS number WHERE product.slug = %(slug)s
"""
BESIDE = {
    "productvariant": "'product_id', %(first)s + number, 'sku', 'SKU-' || number",
    "productvariantchannellisting": "'variant_id', %(first)s + number, 'price_amount', 10 + number %% 1990",
    "productchannellisting": "'product_id', %(first)s + number",
    "stock": "'product_variant_id', %(first)s + number, 'quantity', number %% 8",
}
ROW = """
INSERT INTO embedded_saleor_{table}
SELECT (jsonb_populate_record(kept, jsonb_build_object('id', %(first)s + number, {told}))).*
FROM embedded_saleor_{table} AS kept, generate_series(1, %(products)s) AS number
WHERE kept.id = (SELECT min(id) FROM embedded_saleor_{table})
"""
ASSIGNED = """
INSERT INTO embedded_saleor_assignedvalue (value_id, product_id)
SELECT value.id, %(first)s + number
FROM generate_series(1, %(products)s) AS number
JOIN embedded_saleor_attribute attribute ON attribute.slug = %(attribute)s
JOIN embedded_saleor_attributevalue value
    ON value.attribute_id = attribute.id
    AND value.slug = %(attribute)s || '-' || number / %(run)s %% %(values)s
"""


def make_multitude(merchant: Merchant, database: str) -> None:
    """Beside the one measured product, `PRODUCTS` others like it; two attributes tell them apart."""
    known = {"first": FIRST, "products": PRODUCTS, "words": WORDS, "count": len(WORDS), "slug": SLUG}
    for slug, (values, _) in ATTRIBUTES.items():
        make_attribute(merchant, slug, values)
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute(PRODUCT, known)
        for table, told in BESIDE.items():
            connection.execute("ANALYZE")
            connection.execute(ROW.format(table=table, told=told).encode(), known)
        for slug, (values, run) in ATTRIBUTES.items():
            connection.execute(ASSIGNED, {**known, "attribute": slug, "values": values, "run": run})
        connection.execute("VACUUM ANALYZE")


def make_attribute(merchant: Merchant, slug: str, values: int) -> None:
    given = [{"name": f"{slug}-{number}"} for number in range(values)]
    kinds = {"type": "PRODUCT_TYPE", "inputType": "DROPDOWN"}
    attribute = merchant.make(
        "attributeCreate", "AttributeCreateInput", "attribute", name=slug, slug=slug, values=given, **kinds
    )
    kind = str(ask(merchant.client, FIND_TYPE, merchant.token)["edges"][0]["node"]["id"])
    assigned = [{"id": attribute, "type": "PRODUCT"}]
    ask(merchant.client, ASSIGN, merchant.token, type=kind, attributes=assigned)
