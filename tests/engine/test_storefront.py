"""What a client like Saleor's official storefront asks for, and what a craft store has none of.

`data/storefront_fields.txt` lists each field and argument which that storefront's documents of July 2026
name, with its official type.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from graphql import introspection_from_schema

from embedded_saleor import models
from embedded_saleor.account import secrets
from embedded_saleor.core.ids import global_id
from embedded_saleor.schema import schema
from tests.engine.asking import settle
from tests.engine.buyer import CHARGED, checkout_of, choose_first, complete, listening_app, pay, post_method
from tests.engine.shop import app_token, data, piece, shop
from tests.engine.test_customers import signed_in
from tests.engine.test_schema import ours

FIELDS = Path(__file__).parent / "data" / "storefront_fields.txt"
ERRORS = "errors{field code message}"
ADD_CODE = (
    "mutation($c:ID,$p:String!){checkoutAddPromoCode(checkoutId:$c,promoCode:$p)"
    f"{{checkout{{id}} {ERRORS}}}}}"
)
REMOVE_CODE = (
    "mutation($c:ID,$p:String,$i:ID){checkoutRemovePromoCode(checkoutId:$c,promoCode:$p,promoCodeId:$i)"
    f"{{checkout{{id}} {ERRORS}}}}}"
)
ASK_DELETION = f'mutation{{accountRequestDeletion(redirectUrl:"http://localhost/gone"){{{ERRORS}}}}}'
DELETE = f"mutation($t:String!){{accountDelete(token:$t){{user{{email}} {ERRORS}}}}}"
PROMISED = "subscription{event{...on AccountDeleteRequested{token redirectUrl channel{slug} user{email}}}}"


def test_every_field_that_the_official_storefront_reads_is_answered():
    needed = set(FIELDS.read_text().splitlines())
    assert len(needed) > 500
    assert sorted(needed - ours()) == []


def test_introspection_names_no_place_that_older_clients_cannot_read():
    told = introspection_from_schema(schema.graphql_schema)["__schema"]["directives"]
    places = {place for directive in told for place in directive["locations"]}
    assert "deprecated" in {directive["name"] for directive in told}
    assert places <= {
        *("FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION"),
        *("INPUT_FIELD_DEFINITION", "ENUM_VALUE", "SCALAR", "INPUT_OBJECT"),
    }


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["DATE", "LAST_MODIFIED", "LAST_MODIFIED_AT"])
def test_newest_goods_come_first_by_each_name_for_it(field):
    shop()
    for slug in ("older", "newer"):
        piece(slug)
    query = 'query($o:ProductOrder!){products(first:2,channel:"world",sortBy:$o){edges{node{slug}}}}'
    told = data(query, o={"field": field, "direction": "DESC"})["products"]["edges"]
    assert [edge["node"]["slug"] for edge in told] == ["newer", "older"]


@pytest.mark.django_db
def test_a_shop_without_menus_answers_that_there_is_none():
    shop()
    query = '{menu(slug:"navbar",channel:"world"){items{name children{url category{slug}}}}}'
    assert data(query) == {"menu": None}


@pytest.mark.django_db
def test_a_checkout_has_neither_discount_nor_gift_card():
    shop()
    checkout = checkout_of(piece("carpet"))
    query = (
        "query($id:ID!){checkout(id:$id){discount{amount currency} discountName translatedDiscountName"
        " voucherCode giftCards{displayCode currentBalance{amount}}}}"
    )
    assert data(query, id=checkout)["checkout"] == {
        "discount": {"amount": 0.0, "currency": "EUR"},
        "discountName": None,
        "translatedDiscountName": None,
        "voucherCode": None,
        "giftCards": [],
    }


@pytest.mark.django_db
def test_every_promotion_code_is_refused():
    shop()
    checkout = checkout_of(piece("carpet"))
    added = data(ADD_CODE, c=checkout, p="SUMMER")["checkoutAddPromoCode"]
    assert [(one["field"], one["code"]) for one in added["errors"]] == [("promoCode", "INVALID")]
    removed = data(REMOVE_CODE, c=checkout, p="SUMMER")["checkoutRemovePromoCode"]
    assert [(one["field"], one["code"]) for one in removed["errors"]] == [("promoCode", "NOT_FOUND")]
    named = data(REMOVE_CODE, c=checkout, i=global_id("Voucher", 1))["checkoutRemovePromoCode"]
    assert [(one["field"], one["code"]) for one in named["errors"]] == [("promoCodeId", "NOT_FOUND")]
    neither = data(REMOVE_CODE, c=checkout)["checkoutRemovePromoCode"]
    assert [one["code"] for one in neither["errors"]] == ["GRAPHQL_ERROR"]


@pytest.mark.django_db
def test_an_order_shows_its_picture_and_what_was_taken(engine):
    shop()
    listening_app()
    post_method()
    engine.answers["TRANSACTION_INITIALIZE_SESSION"] = (200, CHARGED)
    carpet = piece("carpet")
    models.ProductMedia.objects.create(product=carpet, image="saleor/products/carpet.jpg", alt="A carpet")
    checkout = checkout_of(carpet)
    choose_first(checkout)
    pay(checkout)
    order = complete(checkout)["order"]
    query = (
        "query($id:ID!){order(id:$id){totalCaptured{amount} total{gross{amount}} discounts{name}"
        " voucher{code} lines{thumbnail(size:128,format:WEBP){url alt}}}}"
    )
    told = data(query, id=order["id"])["order"]
    assert told["totalCaptured"]["amount"] == told["total"]["gross"]["amount"] == 110.0
    assert (told["discounts"], told["voucher"]) == ([], None)
    picture = told["lines"][0]["thumbnail"]
    assert picture["alt"] == "A carpet"
    assert urlsplit(picture["url"]).path.endswith("saleor/products/carpet.jpg")


@pytest.mark.django_db
def test_a_customer_asks_to_be_forgotten_and_is_by_the_secret(engine):
    shop()
    app, _ = app_token("MANAGE_USERS")
    models.Webhook.objects.create(
        app=app,
        target_url="http://app.test/forget",
        async_events=["ACCOUNT_DELETE_REQUESTED"],
        subscription_query=PROMISED,
    )
    _, token = signed_in()
    assert data(ASK_DELETION, token)["accountRequestDeletion"]["errors"] == []
    settle()
    promised = engine.arrived[-1].data
    assert promised["user"] == {"email": "clara@example.com"}
    assert (promised["channel"], promised["redirectUrl"]) == ({"slug": "world"}, "http://localhost/gone")
    wrong = data(DELETE, token, t="wrong")["accountDelete"]
    assert [(one["field"], one["code"]) for one in wrong["errors"]] == [("token", "INVALID")]
    assert models.User.objects.count() == 1
    gone = data(DELETE, token, t=promised["token"])["accountDelete"]
    assert gone == {"user": {"email": "clara@example.com"}, "errors": []}
    assert models.User.objects.count() == 0


@pytest.mark.django_db
def test_staff_are_not_deleted_by_their_own_wish():
    user, token = signed_in()
    models.User.objects.update(is_staff=True)
    told = data(DELETE, token, t=secrets.secret_for(user, secrets.DELETE))["accountDelete"]
    assert [one["code"] for one in told["errors"]] == ["DELETE_STAFF_ACCOUNT"]
    assert models.User.objects.count() == 1
