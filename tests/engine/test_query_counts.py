"""However much there is: the number of questions to the database stays the same."""

from itertools import count

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine import buyer
from tests.engine.buyer import CHARGED, checkout_of, choose_first, complete, listening_app, pay
from tests.engine.clerk import Clerk
from tests.engine.shop import data, piece, shop, staff_token

pytestmark = pytest.mark.django_db
ATTRIBUTE = (
    "{attribute{slug name inputType translation(languageCode:FA){name}}"
    " values{name slug value translation(languageCode:FA){name} file{url}}}"
)
MONEY = "{start{gross{amount currency}} stop{gross{amount currency}}}"
# What Saleor's official storefront selects of each card of a list.
CARD = (
    "id name slug created translation(languageCode:FA){name slug}"
    f" pricing{{priceRange{MONEY} priceRangeUndiscounted{MONEY}}}"
    " category{id name slug translation(languageCode:FA){name slug} backgroundImage{url alt}}"
    " thumbnail(size:1024,format:WEBP){url alt}"
    ' bestseller:assignedAttribute(slug:"bestseller"){...on AssignedBooleanAttribute{value}}'
    " productVariants(first:50){totalCount edges{node{id"
    f" selectionAttributes:attributes(variantSelection:VARIANT_SELECTION){ATTRIBUTE}}}}}}}"
)
# What a client that shows everything selects.
DEEP = (
    f"name slug attributes{ATTRIBUTE} productType{{name}} media{{url}} collections{{name}} isAvailable"
    " variants{sku quantityAvailable pricing{price{gross{amount}}}"
    " product{name}}"
)
ORDER = (
    "number userEmail user{email} channel{slug} shippingAddress{city country{code}}"
    " billingAddress{city} total{gross{amount}} events{type}"
    " lines{productName quantity unitPrice{gross{amount}} variant{sku product{name slug}}"
    " allocations{quantity warehouse{slug}}}"
    " fulfillments{trackingNumber lines{quantity orderLine{productName}}}"
    " transactions{id chargedAmount{amount} events{type}} grantedRefunds{amount{amount}}"
)
CHECKOUT = (
    "email totalPrice{gross{amount}} problems{__typename} shippingAddress{city} delivery{id}"
    " lines{id quantity totalPrice{gross{amount}} unitPrice{gross{amount}} undiscountedUnitPrice{amount}"
    " problems{__typename} variant{sku name product{id name slug thumbnail{url} category{name}}"
    f" pricing{{price{{gross{{amount}}}}}} attributes{ATTRIBUTE}}}}}"
)
numbers = count()


def questions(query, token="", **variables):
    """How many there are once what rarely changes is known."""
    data(query, token, **variables)
    with CaptureQueriesContext(connection) as captured:
        data(query, token, **variables)
    return len(captured)


@pytest.fixture
def goods(engine):
    """A maker of pieces, each with a value of an attribute, in a category, with a picture."""
    _channel, _warehouse, kind = shop()
    attribute = models.Attribute.objects.create(name="Origin", slug="origin", type="PRODUCT_TYPE")
    models.ProductTypeAttribute.objects.create(product_type=kind, attribute=attribute)
    category = models.Category.objects.create(name="Rugs", slug="rugs")

    def make(many):
        return [make_one(attribute, category, next(numbers)) for _ in range(many)]

    return make


def make_one(attribute, category, number):
    product = piece(f"piece-{number}", quantity=50, category=category)
    value = models.AttributeValue.objects.create(attribute=attribute, name="x", slug=f"x{number}")
    models.AssignedValue.objects.create(value=value, product=product)
    models.ProductMedia.objects.create(product=product, image=f"{number}.png", alt="")
    return product


@pytest.mark.parametrize("fields", [CARD, DEEP], ids=["card", "deep"])
def test_a_list_of_products(goods, fields):
    goods(100)
    query = f'query($n:Int){{products(first:$n,channel:"world"){{edges{{node{{{fields}}}}}}}}}'
    few, many = questions(query, n=24), questions(query, n=100)
    assert few == many
    assert few <= 20


def test_a_product_with_many_variants(goods):
    one, other = goods(2)
    for number in range(9):
        variant = models.ProductVariant.objects.create(product=other, sku=f"more-{number}")
        channel = models.Channel.objects.get()
        models.ProductVariantChannelListing.objects.create(variant=variant, channel=channel, price_amount=1)
    query = f'query($s:String){{product(slug:$s,channel:"world"){{{CARD} {DEEP}}}}}'
    assert questions(query, s=one.slug) == questions(query, s=other.slug)


def test_a_checkout_of_many_lines(goods):
    buyer.post_method()
    products = goods(10)
    query = f"query($id:ID!){{checkout(id:$id){{{CHECKOUT}}}}}"
    counts = [
        questions(query, id=checkout_of(products[0], lines=lines_of(some)))
        for some in (products[:1], products)
    ]
    assert counts[0] == counts[1]


def lines_of(products, quantity=1):
    return [{"variantId": buyer.variant_id(one), "quantity": quantity} for one in products]


@pytest.fixture
def purchases(goods, engine):
    """Buys lines, from the checkout to the order; the order's id."""
    listening_app()
    buyer.post_method()
    engine.answers["TRANSACTION_INITIALIZE_SESSION"] = (200, CHARGED)

    def buy(lines):
        given = {"channel": "world", "email": "clara@example.com", "lines": lines}
        addresses = {"shippingAddress": buyer.ADDRESS, "billingAddress": buyer.ADDRESS}
        checkout = data(buyer.CREATE, i={**given, **addresses})["checkoutCreate"]["checkout"]["id"]
        choose_first(checkout)
        pay(checkout)
        return complete(checkout)["order"]["id"]

    return buy


def test_an_order_of_many_lines(goods, purchases):
    products = goods(10)
    token = staff_token()
    query = f"query($id:ID!){{order(id:$id){{{ORDER}}}}}"
    short, long = purchases(lines_of(products[:1])), purchases(lines_of(products))
    assert questions(query, token, id=short) == questions(query, token, id=long)


def test_a_list_of_orders(goods, purchases):
    lines = lines_of(goods(3))
    token = staff_token()
    query = f"query($n:Int){{orders(first:$n){{edges{{node{{{ORDER}}}}}}}}}"
    for _ in range(6):
        purchases(lines)
    assert questions(query, token, n=2) == questions(query, token, n=6)


def test_a_draft_of_many_lines(goods, engine):
    """Written, changed, read and placed."""
    buyer.post_method()
    staff = Clerk()
    products = goods(10)

    def write(lines):
        with CaptureQueriesContext(connection) as captured:
            order = staff.ready(lines=lines, languageCode="FA")["id"]
            staff.add(order, *lines)
            staff.update(order, shippingAddress=buyer.ADDRESS)
            assert staff.complete(order)["errors"] == []
        return len(captured)

    write(lines_of(products))
    assert write(lines_of(products[:2])) == write(lines_of(products))


def test_a_list_of_drafts(goods, engine):
    buyer.post_method()
    staff = Clerk()
    for _ in range(6):
        staff.ready(*goods(2))
    query = f"query($n:Int){{draftOrders(first:$n){{edges{{node{{{ORDER}}}}}}}}}"
    token = staff_token()
    assert questions(query, token, n=2) == questions(query, token, n=6)


def test_buying_asks_the_same_however_long_the_checkout_is(goods, purchases):
    products = goods(10)
    purchases(lines_of(products))
    counts = []
    for some in (lines_of(products[:1]), lines_of(products)):
        with CaptureQueriesContext(connection) as captured:
            purchases(some)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_a_guests_checkout_of_seven_calls_asks_little(goods):
    (carpet,) = goods(1)
    buyer.post_method()
    token = staff_token("HANDLE_PAYMENTS")
    lines = lines_of([carpet])
    seven_calls(lines, token)
    with CaptureQueriesContext(connection) as captured:
        seven_calls(lines, token)
    # Tests run within a transaction, so that each of the engine's own costs two questions more.
    asked = [one["sql"] for one in captured if "SAVEPOINT" not in one["sql"]]
    assert len(asked) <= 54


def seven_calls(lines, token):
    given = {"channel": "world", "lines": lines, "billingAddress": buyer.ADDRESS}
    checkout = data(buyer.CREATE, i=given)["checkoutCreate"]["checkout"]["id"]
    tell_email = 'mutation($id:ID!){checkoutEmailUpdate(id:$id,email:"clara@example.com"){checkout{id}}}'
    data(tell_email, id=checkout)
    tell_address = (
        "mutation($id:ID!,$a:AddressInput!){checkoutShippingAddressUpdate(id:$id,shippingAddress:$a)"
        "{checkout{id}}}"
    )
    data(tell_address, id=checkout, a=buyer.ADDRESS)
    choose_first(checkout)
    paid = (
        "mutation($id:ID!,$t:TransactionCreateInput!){transactionCreate(id:$id,transaction:$t)"
        "{transaction{id} errors{code}}}"
    )
    data(paid, token, id=checkout, t={"amountCharged": {"amount": 110, "currency": "EUR"}})
    assert complete(checkout)["errors"] == []
    order = models.Order.objects.order_by("number").last()
    assert order is not None
    assert global_id("Checkout", order.checkout_id) == checkout
