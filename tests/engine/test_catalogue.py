"""The catalogue as buyers, staff and our App see it."""

from base64 import b64encode

import pytest

from embedded_saleor import models
from tests.engine.shop import app_token, data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db
LIST = """query($after:String,$sort:ProductOrder,$where:ProductWhereInput,$search:String,$last:Int,
    $before:String,$n:Int){
    products(first:$n,last:$last,after:$after,before:$before,channel:"world",sortBy:$sort,where:$where,search:$search)
    {edges{node{slug}} pageInfo{endCursor startCursor hasNextPage hasPreviousPage} totalCount}}"""


def gid(instance):
    return b64encode(f"{type(instance).__name__}:{instance.pk}".encode()).decode()


def slugs(answer):
    return [edge["node"]["slug"] for edge in answer["products"]["edges"]]


def test_pages_follow_each_other_without_gap_or_repetition():
    shop()
    for number, price in enumerate(["30", "10", "20", "10", "40"]):
        piece(f"p{number}", price=price)
    for direction, expected in (
        ("ASC", ["p1", "p3", "p2", "p0", "p4"]),
        ("DESC", ["p4", "p0", "p2", "p1", "p3"]),
    ):
        found, after = [], None
        while True:
            sort = {"field": "PRICE", "direction": direction}
            page = data(LIST, n=2, after=after, sort=sort)
            found += slugs(page)
            after = page["products"]["pageInfo"]["endCursor"]
            if not page["products"]["pageInfo"]["hasNextPage"]:
                break
        assert found == expected
        assert page["products"]["totalCount"] == 5


def test_a_page_from_the_end():
    shop()
    for name in "abcd":
        piece(name)
    last = data(LIST, last=2)
    assert slugs(last) == ["c", "d"]
    before = data(LIST, last=2, before=last["products"]["pageInfo"]["startCursor"])
    assert slugs(before) == ["a", "b"]
    assert before["products"]["pageInfo"]["hasPreviousPage"] is False


def test_search_reads_names_words_and_skus():
    shop()
    piece("red-kilim", description_plaintext="Woven in Gorgan")
    piece("felt")
    assert slugs(data(LIST, n=5, search="gorgan kilim")) == ["red-kilim"]
    assert slugs(data(LIST, n=5, search="FELT")) == ["felt"]


def test_where_by_attribute_price_and_stock():
    _channel, _warehouse, kind = shop()
    material = models.Attribute.objects.create(name="Material", slug="material", type="PRODUCT_TYPE")
    models.ProductTypeAttribute.objects.create(product_type=kind, attribute=material)
    wool = models.AttributeValue.objects.create(attribute=material, name="Wool", slug="wool")
    models.AssignedValue.objects.create(value=wool, product=piece("woollen", price="50"))
    piece("silken", price="200", quantity=0)
    by = {"attributes": [{"slug": "material", "value": {"slug": {"eq": "wool"}}}]}
    assert slugs(data(LIST, n=5, where=by)) == ["woollen"]
    assert slugs(data(LIST, n=5, where={"price": {"range": {"gte": 100}}})) == ["silken"]
    assert slugs(data(LIST, n=5, where={"stockAvailability": "OUT_OF_STOCK"})) == ["silken"]
    either = {"OR": [{"slug": {"eq": "silken"}}, {"slug": {"eq": "woollen"}}]}
    assert len(slugs(data(LIST, n=5, where=either))) == 2


def test_the_old_flag_asks_for_a_zone():
    channel, warehouse, _kind = shop(legacy=True)
    piece("kilim", quantity=3)
    left = '{product(slug:"kilim",channel:"world"){variants{quantityAvailable(countryCode:DE)}}}'
    assert data(left)["product"]["variants"] == [{"quantityAvailable": 0}]
    zone = models.ShippingZone.objects.create(name="Europe", countries=["DE"])
    zone.channels.add(channel)
    zone.warehouses.add(warehouse)
    assert data(left)["product"]["variants"] == [{"quantityAvailable": 3}]


def test_an_inactive_channel_shows_nothing():
    channel, _warehouse, _kind = shop()
    piece("kilim")
    channel.is_active = False
    channel.save()
    assert data('{product(slug:"kilim",channel:"world"){slug}}') == {"product": None}


def test_our_app_finds_its_pieces_by_reference():
    shop()
    _app, token = app_token("MANAGE_PRODUCTS")
    product = piece("kilim", external_reference="our-7")
    models.ProductVariant.objects.update(external_reference="our-7")
    query = '{product(externalReference:"our-7"){id} productVariant(externalReference:"our-7"){sku}}'
    assert data(query, token) == {"product": {"id": gid(product)}, "productVariant": {"sku": "KILIM"}}


def test_metadata_is_public_or_for_whoever_may():
    shop()
    product = piece("kilim")
    update = """mutation($id:ID!,$i:[MetadataInput!]!){updateMetadata(id:$id,input:$i)
        {item{metadata{key value}} errors{code}}}"""
    private = update.replace("updateMetadata", "updatePrivateMetadata").replace(
        "metadata{", "privateMetadata{"
    )
    pairs = [{"key": "gereh.piece", "value": "7"}]
    assert error_code(update, id=gid(product), i=pairs) == "PermissionDenied"
    token = staff_token("MANAGE_PRODUCTS")
    item = data(update, token, id=gid(product), i=pairs)["updateMetadata"]["item"]
    assert item == {"metadata": pairs}
    assert data(private, token, id=gid(product), i=pairs)["updatePrivateMetadata"]["errors"] == []
    read = '{product(slug:"kilim",channel:"world"){metafield(key:"gereh.piece") privateMetadata{key}}}'
    assert error_code(read) == "PermissionDenied"
    empty = [{"key": " ", "value": ""}]
    refused = data(update, token, id=gid(product), i=empty)["updateMetadata"]
    assert refused["errors"] == [{"code": "REQUIRED"}]


def test_a_collection_is_a_brands_shelf():
    shop()
    product = piece("kilim")
    token = staff_token()
    made = data(
        'mutation{collectionCreate(input:{name:"Golestan"}){collection{id slug} errors{code}}}', token
    )["collectionCreate"]["collection"]
    listing = """mutation($id:ID!,$c:ID!){collectionChannelListingUpdate(id:$id,
        input:{addChannels:[{channelId:$c,isPublished:true}]}){errors{code}}}"""
    add = "mutation($id:ID!,$p:[ID!]!){collectionAddProducts(collectionId:$id,products:$p){errors{code}}}"
    shelf = (
        '{collection(slug:"golestan",channel:"world"){products(first:5){edges{node{slug pricing{onSale}}}}}}'
    )
    assert data(shelf) == {"collection": None}
    data(listing, token, id=made["id"], c=gid(models.Channel.objects.get()))
    assert data(add, token, id=made["id"], p=[gid(product)])["collectionAddProducts"]["errors"] == []
    node = data(shelf)["collection"]["products"]["edges"][0]["node"]
    assert node == {"slug": "kilim", "pricing": {"onSale": False}}


def test_translations_are_written_and_removed():
    shop()
    product = piece("kilim")
    token = staff_token("MANAGE_TRANSLATIONS")
    write = """mutation($id:ID!,$n:String!){productTranslate(id:$id,languageCode:FA,input:{name:$n})
        {product{translation(languageCode:FA){name}} errors{code}}}"""
    for name, kept in (("گلیم", "گلیم"), ("", None)):
        found = data(write, token, id=gid(product), n=name)["productTranslate"]["product"]
        assert found == {"translation": {"name": kept}}


def test_a_price_with_tax_in_it():
    _channel, _warehouse, kind = shop()
    models.TaxConfiguration.objects.update(charge_taxes=True, prices_entered_with_tax=True)
    tax_class = models.TaxClass.objects.create(name="Textiles")
    models.TaxClassCountryRate.objects.create(tax_class=tax_class, country="DE", rate=19)
    kind.tax_class = tax_class
    kind.save()
    piece("kilim", price="119")
    price = """{product(slug:"kilim",channel:"world")
        {pricing{priceRange{start{net{amount} gross{amount} tax{amount}}}}}}"""
    assert data(price)["product"]["pricing"]["priceRange"]["start"] == {
        "net": {"amount": 100},
        "gross": {"amount": 119},
        "tax": {"amount": 19},
    }


def test_several_mutations_of_one_request_see_each_other():
    channel, _warehouse, kind = shop()
    token = staff_token()
    rugs = models.Category.objects.create(name="Rugs", slug="rugs")
    product = models.Product.objects.create(name="Kilim", slug="kilim", product_type=kind, category=rugs)
    variant = models.ProductVariant.objects.create(product=product, sku="K")
    offer = """mutation($p:ID!,$c:ID!){
        productChannelListingUpdate(id:$p,input:{updateChannels:[{channelId:$c,isPublished:true}]})
            {product{channelListings{isPublished}} errors{code}}
        productVariantChannelListingUpdate(sku:"K",input:[{channelId:$c,price:"5"}])
            {variant{product{channelListings{isPublished}} channelListings{price{amount}}} errors{code}}}"""
    answer = data(offer, token, p=gid(product), c=gid(channel))
    second = answer["productVariantChannelListingUpdate"]
    assert second["errors"] == []
    assert second["variant"]["channelListings"] == [{"price": {"amount": 5}}]
    assert variant.channel_listings.count() == 1


def test_a_required_attribute_must_be_given():
    _channel, _warehouse, kind = shop()
    knots = models.Attribute.objects.create(
        name="Knots", slug="knots", type="PRODUCT_TYPE", input_type="NUMERIC", value_required=True
    )
    models.ProductTypeAttribute.objects.create(product_type=kind, attribute=knots)
    create = "mutation($i:ProductCreateInput!){productCreate(input:$i){product{id} errors{code attributes}}}"
    token = staff_token()
    given = {"name": "Carpet", "productType": gid(kind)}
    for attributes in ([], [{"id": gid(knots), "numeric": ""}]):
        answer = data(create, token, i={**given, "attributes": attributes})["productCreate"]
        assert answer == {"product": None, "errors": [{"code": "REQUIRED", "attributes": [gid(knots)]}]}
    assert not models.Product.objects.exists()
