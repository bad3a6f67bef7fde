"""Accounts of customers, through the API."""

import pytest
from django.utils import timezone

from embedded_saleor import models
from embedded_saleor.account.secrets import CONFIRM, PASSWORD, secret_for
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.tokens import access_token
from tests.engine.buyer import ADDRESS
from tests.engine.shop import data, error_code, shop, staff_token

pytestmark = pytest.mark.django_db
GOOD = "a carpet of many knots"
REGISTER = (
    'mutation($e:String!,$p:String!){accountRegister(input:{email:$e,password:$p,channel:"world",'
    'redirectUrl:"http://localhost/confirm"}){requiresConfirmation errors{field code}}}'
)


def register(email, password=GOOD):
    return data(REGISTER, e=email, p=password)["accountRegister"]


def signed_in(email="clara@example.com"):
    user = models.User.objects.create(email=email)
    user.set_password(GOOD)
    user.save()
    return user, access_token(user, timezone.now())


def test_registering_a_taken_email_looks_like_success():
    shop()
    first = register("Clara@example.com")
    models.User.objects.update(first_name="Clara")
    assert register("clara@EXAMPLE.com") == first == {"requiresConfirmation": True, "errors": []}
    assert models.User.objects.get().first_name == "Clara"


def test_a_short_password_is_refused():
    shop()
    refused = register("clara@example.com", "1234567")["errors"]
    assert refused == [{"field": "password", "code": "PASSWORD_TOO_SHORT"}]
    assert models.User.objects.count() == 0


def test_a_secret_confirms_once():
    user = models.User.objects.create(email="clara@example.com", is_confirmed=False)
    secret = secret_for(user, CONFIRM)
    query = (
        'mutation($t:String!){confirmAccount(email:"clara@example.com",token:$t)'
        "{user{isConfirmed} errors{code}}}"
    )
    assert data(query, t="wrong")["confirmAccount"]["errors"] == [{"code": "INVALID"}]
    assert data(query, t=secret)["confirmAccount"]["user"] == {"isConfirmed": True}
    assert data(query, t=secret)["confirmAccount"]["errors"] == [{"code": "INVALID"}]


def test_a_forgotten_password_is_set_anew_once():
    user, token = signed_in()
    secret = secret_for(user, PASSWORD)
    query = (
        'mutation($t:String!){setPassword(email:"clara@example.com",password:"another long one",token:$t)'
        "{token errors{code}}}"
    )
    assert data(query, t=secret)["setPassword"]["token"]
    assert data(query, t=secret)["setPassword"]["errors"] == [{"code": "INVALID"}]
    assert data("{me{email}}", token)["me"] == {"email": "clara@example.com"}


def test_asking_for_a_new_password_tells_nothing():
    shop()
    signed_in()
    query = (
        'mutation($e:String!){requestPasswordReset(email:$e,channel:"world",redirectUrl:"http://localhost/")'
        "{errors{code}}}"
    )
    assert data(query, e="clara@example.com") == data(query, e="nobody@example.com")


def test_a_customer_keeps_addresses():
    user, token = signed_in()
    create = (
        "mutation($i:AddressInput!){accountAddressCreate(input:$i,type:SHIPPING)"
        "{address{id city} user{defaultShippingAddress{city} addresses{id}} errors{field code}}}"
    )
    told = data(create, token, i=ADDRESS)["accountAddressCreate"]
    assert told["user"]["defaultShippingAddress"] == {"city": told["address"]["city"]}
    wrong = data(create, token, i={**ADDRESS, "postalCode": "1"})["accountAddressCreate"]
    assert wrong["errors"] == [{"field": "postalCode", "code": "INVALID"}]
    assert user.addresses.count() == 1


def test_nobody_touches_anothers_address():
    user, _ = signed_in()
    _, stranger = signed_in("bahram@example.com")
    address = models.Address.objects.create(country="DE", city="Berlin")
    user.addresses.add(address)
    asked = {"a": global_id("Address", address.pk)}
    query = "mutation($a:ID!){accountAddressDelete(id:$a){address{id} errors{code}}}"
    assert error_code(query, stranger, **asked) == "PermissionDenied"
    assert error_code(query, "", **asked) == "PermissionDenied"
    assert data("query($a:ID!){address(id:$a){city}}", stranger, **asked) == {"address": None}
    assert models.Address.objects.filter(pk=address.pk).exists()


@pytest.mark.parametrize("mutation", ["accountAddressDelete", "addressDelete"])
def test_the_owner_and_staff_remove_an_address(mutation):
    user, token = signed_in()
    address = models.Address.objects.create(country="DE", city="Berlin")
    user.addresses.add(address)
    asker = token if mutation == "accountAddressDelete" else staff_token("MANAGE_USERS")
    query = f"mutation($a:ID!){{{mutation}(id:$a){{address{{city}} user{{addresses{{id}}}} errors{{code}}}}}}"
    told = data(query, asker, a=global_id("Address", address.pk))[mutation]
    assert told == {"address": {"city": "Berlin"}, "user": {"addresses": []}, "errors": []}
    assert not models.Address.objects.filter(pk=address.pk).exists()


def test_staff_keeps_customers():
    token = staff_token("MANAGE_USERS")
    create = (
        'mutation{customerCreate(input:{email:"Dmitri@example.com",firstName:"Dmitri",externalReference:"d"})'
        "{user{id email} errors{field code}}}"
    )
    user = data(create, token)["customerCreate"]["user"]
    assert user["email"] == "dmitri@example.com"
    assert data(create, token)["customerCreate"]["errors"][0]["code"] == "UNIQUE"
    found = data('{user(externalReference:"d"){id}}', token)["user"]
    assert found == {"id": user["id"]}
    gone = data("mutation($i:ID!){customerDelete(id:$i){user{email} errors{code}}}", token, i=user["id"])
    assert gone["customerDelete"]["errors"] == []
    assert not models.User.objects.filter(email="dmitri@example.com").exists()
    assert error_code("{customers(first:1){edges{node{id}}}}", signed_in()[1]) == "PermissionDenied"


def test_rules_of_addresses_by_country():
    rules = data("{addressValidationRules(countryCode:US){requiredFields countryAreaChoices{raw}}}")
    told = rules["addressValidationRules"]
    assert "postalCode" in told["requiredFields"]
    assert {"raw": "CA"} in told["countryAreaChoices"]
