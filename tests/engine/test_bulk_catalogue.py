"""Attributes and variants by the dozen, and the ways in which older clients tell values and days."""

import pytest

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine.shop import data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db
ATTRIBUTES = (
    "mutation($a:[AttributeCreateInput!]!,$p:ErrorPolicyEnum){attributeBulkCreate(attributes:$a,errorPolicy:$p)"
    "{count results{attribute{slug choices(first:9){edges{node{slug}}}} errors{path code}}}}"
)
VARIANTS = (
    "mutation($id:ID!,$v:[ProductVariantBulkCreateInput!]!,$p:ErrorPolicyEnum)"
    "{productVariantBulkCreate(product:$id,variants:$v,errorPolicy:$p){count productVariants{sku}"
    " results{errors{path code}} errors{field code index}}}"
)
CREATE = (
    "mutation($i:ProductCreateInput!){productCreate(input:$i)"
    "{product{attributes{values{slug name}}} errors{field code attributes}}}"
)
ASSIGN = (
    "mutation($id:ID!,$o:[ProductAttributeAssignInput!]!){productAttributeAssign(productTypeId:$id,operations:$o)"
    "{errors{field code}}}"
)
SELECT = (
    "mutation($id:ID!,$o:[ProductAttributeAssignmentUpdateInput!]!){productAttributeAssignmentUpdate"
    "(productTypeId:$id,operations:$o){productType{assignedVariantAttributes{variantSelection}}"
    " errors{code attributes}}}"
)
SHAPES = "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES"


def colour(**fields):
    return {"name": "Colour", "type": "PRODUCT_TYPE", "values": [{"name": "Madder Red"}], **fields}


def made(input_type="DROPDOWN", *choices, **fields):
    """An attribute of the shop's one product type."""
    slug = fields.pop("slug", input_type.lower())
    attribute = models.Attribute.objects.create(
        name=slug.title(), slug=slug, type="PRODUCT_TYPE", input_type=input_type, **fields
    )
    for slug_of_choice, name in choices:
        models.AttributeValue.objects.create(attribute=attribute, slug=slug_of_choice, name=name)
    return attribute


def on_type(attribute, **fields):
    kind = models.ProductType.objects.get()
    models.ProductTypeAttribute.objects.create(product_type=kind, attribute=attribute, **fields)
    return global_id("Attribute", attribute.pk)


@pytest.fixture
def token():
    shop()
    return staff_token("MANAGE_PRODUCTS", SHAPES)


def test_attributes_are_made_with_their_choices(token):
    rows = [colour(slug="colour"), colour(name="Knot", slug="knot", values=[])]
    told = data(ATTRIBUTES, token, a=rows)["attributeBulkCreate"]
    assert told["count"] == 2
    assert told["results"][0] == {
        "attribute": {"slug": "colour", "choices": {"edges": [{"node": {"slug": "madder-red"}}]}},
        "errors": [],
    }


@pytest.mark.parametrize(("policy", "count"), [(None, 0), ("IGNORE_FAILED", 1)])
def test_a_bad_attribute_among_good_ones(token, policy, count):
    rows = [colour(slug="colour"), {"name": "Maker", "type": "PRODUCT_TYPE", "inputType": "REFERENCE"}]
    told = data(ATTRIBUTES, token, a=rows, p=policy)["attributeBulkCreate"]
    assert told["count"] == count == models.Attribute.objects.count()
    assert told["results"][1] == {"attribute": None, "errors": [{"path": "entityType", "code": "REQUIRED"}]}


def test_strangers_make_no_attributes(token):
    assert error_code(ATTRIBUTES, a=[colour()]) == "PermissionDenied"
    assert not models.Attribute.objects.exists()


def variant(sku, **fields):
    channel, warehouse = models.Channel.objects.get(), models.Warehouse.objects.get()
    return {
        "sku": sku,
        "attributes": [],
        "stocks": [{"warehouse": global_id("Warehouse", warehouse.pk), "quantity": 3}],
        "channelListings": [{"channelId": global_id("Channel", channel.pk), "price": "12.50"}],
        **fields,
    }


def test_variants_are_made_with_stock_and_price(token):
    product = global_id("Product", piece("mat").pk)
    told = data(VARIANTS, token, id=product, v=[variant("A"), variant("B")])["productVariantBulkCreate"]
    assert (told["count"], told["errors"]) == (2, [])
    assert [one["sku"] for one in told["productVariants"]] == ["A", "B"]
    new = models.ProductVariant.objects.filter(sku__in=["A", "B"])
    assert [(one.stocks.get().quantity, one.channel_listings.get().price_amount) for one in new] == [
        (3, 12.5)
    ] * 2


@pytest.mark.parametrize(("policy", "count"), [(None, 0), ("REJECT_FAILED_ROWS", 1)])
def test_a_bad_variant_among_good_ones(token, policy, count):
    product = global_id("Product", piece("mat").pk)
    rows = [variant("A"), variant("B", quantityLimitPerCustomer=0)]
    told = data(VARIANTS, token, id=product, v=rows, p=policy)["productVariantBulkCreate"]
    assert told["count"] == count == models.ProductVariant.objects.filter(sku__in=["A", "B"]).count()
    assert told["errors"] == [{"field": "quantityLimitPerCustomer", "code": "INVALID", "index": 1}]
    assert [len(one["errors"]) for one in told["results"]] == [0, 1]


def test_choices_told_by_name_or_slug_and_numbers_told_as_numbers(token):
    kinds = made("MULTISELECT", ("madder", "Madder red"), ("indigo", "Indigo"))
    knots = made("NUMERIC")
    attributes = [
        {"id": on_type(kinds), "values": ["madder", "Indigo", "Walnut"]},
        {"id": on_type(knots), "numeric": 40},
    ]
    kind = global_id("ProductType", models.ProductType.objects.get().pk)
    asked = {"name": "Mat", "productType": kind, "attributes": attributes}
    told = data(CREATE, token, i=asked)["productCreate"]
    assert told["errors"] == []
    values = [value for one in told["product"]["attributes"] for value in one["values"]]
    assert [one["name"] for one in values] == ["Madder red", "Indigo", "Walnut", "40"]
    assert kinds.values.count() == 3


def test_one_choice_where_one_is_asked_for(token):
    attribute = on_type(made("DROPDOWN", ("madder", "Madder red"), ("indigo", "Indigo")))
    kind = global_id("ProductType", models.ProductType.objects.get().pk)
    given = [{"id": attribute, "values": ["madder", "indigo"]}]
    told = data(CREATE, token, i={"name": "Mat", "productType": kind, "attributes": given})["productCreate"]
    assert told["errors"] == [{"field": "attributes", "code": "INVALID", "attributes": [attribute]}]
    assert not models.Product.objects.exists()


def test_one_refusal_for_all_attributes_of_which_the_same_is_to_be_said(token):
    wanted = models.ProductType.objects.create(name="Felt", slug="felt")
    mat = piece_of("mat", models.ProductType.objects.get(slug="carpet"))
    ids = []
    for entity, target in (
        ("PRODUCT", global_id("Product", mat.product_id)),
        ("PRODUCT_VARIANT", global_id("ProductVariant", mat.pk)),
    ):
        attribute = made("REFERENCE", entity_type=entity, slug=entity.lower())
        attribute.reference_product_types.add(wanted)
        models.ProductTypeAttribute.objects.create(product_type=wanted, attribute=attribute)
        ids.append({"id": global_id("Attribute", attribute.pk), "references": [target]})
    asked = {"name": "Mat", "productType": global_id("ProductType", wanted.pk), "attributes": ids}
    (refused,) = data(CREATE, token, i=asked)["productCreate"]["errors"]
    assert (refused["code"], refused["attributes"]) == ("INVALID", [one["id"] for one in ids])


def piece_of(slug, kind):
    product = models.Product.objects.create(name=slug.title(), slug=slug, product_type=kind)
    return models.ProductVariant.objects.create(product=product, sku=slug.upper())


def test_what_is_for_variants_only_is_on_no_product(token):
    attribute = made(is_variant_only=True)
    kind = global_id("ProductType", models.ProductType.objects.get().pk)
    asked = {"id": global_id("Attribute", attribute.pk)}
    told = data(ASSIGN, token, id=kind, o=[{**asked, "type": "PRODUCT"}])["productAttributeAssign"]
    assert [one["code"] for one in told["errors"]] == ["ATTRIBUTE_CANNOT_BE_ASSIGNED"]
    told = data(ASSIGN, token, id=kind, o=[{**asked, "type": "VARIANT"}])["productAttributeAssign"]
    assert told["errors"] == []


def test_buyers_choose_by_an_attribute_that_fits(token):
    models.ProductType.objects.update(has_variants=True)
    kind = global_id("ProductType", models.ProductType.objects.get().pk)
    size, text = on_type(made(), of_variants=True), on_type(made("PLAIN_TEXT"), of_variants=True)
    strange = global_id("Attribute", made("BOOLEAN").pk)

    def select(attribute):
        asked = [{"id": attribute, "variantSelection": True}]
        return data(SELECT, token, id=kind, o=asked)["productAttributeAssignmentUpdate"]

    for unfit in (text, strange):
        refused = {"code": "ATTRIBUTE_CANNOT_BE_ASSIGNED", "attributes": [unfit]}
        assert select(unfit)["errors"] == [refused]
    told = select(size)["productType"]["assignedVariantAttributes"]
    assert sorted(one["variantSelection"] for one in told) == [False, True]
    models.ProductType.objects.update(has_variants=False)
    assert [one["code"] for one in select(size)["errors"]] == ["ATTRIBUTE_VARIANTS_DISABLED"]


def test_an_attribute_tells_which_types_carry_it(token):
    attribute = made()
    on_type(attribute)
    query = (
        "query($id:ID!){attribute(id:$id){productTypes(first:5){edges{node{slug}}}"
        " productVariantTypes(first:5){totalCount}}}"
    )
    told = data(query, token, id=global_id("Attribute", attribute.pk))["attribute"]
    assert told == {
        "productTypes": {"edges": [{"node": {"slug": "carpet"}}]},
        "productVariantTypes": {"totalCount": 0},
    }


def test_a_day_stands_for_its_beginning(token):
    product = piece("mat", category=models.Category.objects.create(name="Rugs", slug="rugs"))
    channel = global_id("Channel", models.Channel.objects.get().pk)
    query = (
        "mutation($id:ID!,$r:ProductChannelListingAddInput!){productChannelListingUpdate(id:$id,"
        "input:{updateChannels:[$r]}){product{channelListings{publicationDate publishedAt"
        " availableForPurchase}} errors{field code}}}"
    )
    row = {
        "channelId": channel,
        "isPublished": True,
        "publicationDate": "2026-03-20",
        "isAvailableForPurchase": True,
        "availableForPurchaseDate": "2026-03-21",
    }
    key = global_id("Product", product.pk)
    told = data(query, token, id=key, r=row)["productChannelListingUpdate"]["product"]
    assert told["channelListings"] == [
        {
            "publicationDate": "2026-03-20",
            "publishedAt": "2026-03-20T00:00:00+00:00",
            "availableForPurchase": "2026-03-21",
        }
    ]
    both = {**row, "publishedAt": "2026-03-20T08:00:00+00:00"}
    refused = data(query, token, id=key, r=both)["productChannelListingUpdate"]["errors"]
    assert refused == [{"field": "publicationDate", "code": "INVALID"}]
