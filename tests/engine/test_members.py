"""Members of staff, customers in bulk, and whom passwords let in."""

import json

import pytest
from django.utils import timezone

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.tokens import access_token
from tests.engine import buyer
from tests.engine.asking import ask
from tests.engine.shop import app_token, data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db
GOOD = "a carpet of many knots"
CREATE = (
    "mutation($i:StaffCreateInput!){staffCreate(input:$i)"
    "{user{email isStaff isActive metadata{key value} userPermissions{code}} errors{field code}}}"
)
UPDATE = (
    "mutation($id:ID!,$i:StaffUpdateInput!){staffUpdate(id:$id,input:$i)"
    "{user{firstName isActive privateMetadata{key value}} errors{field code}}}"
)
BULK = (
    "mutation($c:[CustomerBulkUpdateInput!]!,$p:ErrorPolicyEnum){customerBulkUpdate(customers:$c,errorPolicy:$p)"
    "{count results{customer{email note} errors{path code}}}}"
)
SIGN_IN = (
    "mutation($e:String!,$p:String!){tokenCreate(email:$e,password:$p){token user{email} errors{field code}}}"
)
SETTINGS = (
    "mutation($m:PasswordLoginModeEnum){shopSettingsUpdate(input:{passwordLoginMode:$m})"
    "{shop{passwordLoginMode} errors{field code}}}"
)


def person(email, **fields):
    return models.User.objects.create(email=email, **fields)


def key(user):
    return global_id("User", user.pk)


def test_a_new_member_may_do_nothing_yet():
    token = staff_token("MANAGE_STAFF")
    asked = {"email": "Esmat@example.com", "metadata": [{"key": "desk", "value": "1"}]}
    told = data(CREATE, token, i=asked)["staffCreate"]
    assert told["errors"] == []
    assert told["user"] == {
        "email": "esmat@example.com",
        "isStaff": True,
        "isActive": True,
        "metadata": [{"key": "desk", "value": "1"}],
        "userPermissions": [],
    }


def test_a_customer_may_become_a_member_and_no_email_is_taken_twice():
    person("esmat@example.com", first_name="Esmat")
    token = staff_token("MANAGE_STAFF")
    assert data(CREATE, token, i={"email": "esmat@example.com"})["staffCreate"]["errors"] == []
    assert models.User.objects.get(email="esmat@example.com").first_name == "Esmat"
    again = data(CREATE, token, i={"email": "esmat@example.com"})["staffCreate"]["errors"]
    assert again == [{"field": "email", "code": "UNIQUE"}]
    nobody = data(CREATE, token, i={"firstName": "Esmat"})["staffCreate"]["errors"]
    assert nobody == [{"field": "email", "code": "REQUIRED"}]


def test_members_are_changed_by_those_who_may_and_never_by_weaker_ones():
    asked = {"firstName": "Esmat", "privateMetadata": [{"key": "desk", "value": "2"}]}
    plain, strong = person("a@example.com", is_staff=True), person("b@example.com", is_staff=True)
    models.User.objects.filter(pk=strong.pk).update(permissions=["MANAGE_ORDERS"])
    token = staff_token("MANAGE_STAFF")
    told = data(UPDATE, token, id=key(plain), i=asked)["staffUpdate"]["user"]
    assert told == {
        "firstName": "Esmat",
        "isActive": True,
        "privateMetadata": [{"key": "desk", "value": "2"}],
    }
    assert error_code(UPDATE, token, id=key(strong), i=asked) == "PermissionDenied"
    assert models.User.objects.get(pk=strong.pk).first_name == ""
    chief = staff_token()
    assert data(UPDATE, chief, id=key(strong), i=asked)["staffUpdate"]["errors"] == []


def test_nobody_locks_themselves_or_the_chief_out():
    token = staff_token("MANAGE_STAFF")
    oneself = models.User.objects.get(email="manage_staff@example.com")
    asked = {"isActive": False}
    told = data(UPDATE, token, id=key(oneself), i=asked)["staffUpdate"]["errors"]
    assert told == [{"field": "isActive", "code": "DEACTIVATE_OWN_ACCOUNT"}]
    chief = person("chief@example.com", is_staff=True, is_superuser=True)
    told = data(UPDATE, staff_token(), id=key(chief), i=asked)["staffUpdate"]["errors"]
    assert told == [{"field": "isActive", "code": "DEACTIVATE_SUPERUSER_ACCOUNT"}]
    assert models.User.objects.filter(is_active=False).count() == 0


def test_apps_make_and_change_no_members():
    plain = person("a@example.com", is_staff=True)
    _app, app = app_token("MANAGE_STAFF")
    assert error_code(CREATE, app, i={"email": "b@example.com"}) == "PermissionDenied"
    assert error_code(UPDATE, app, id=key(plain), i={"firstName": "x"}) == "PermissionDenied"
    assert list(models.User.objects.values_list("first_name", flat=True)) == [""]


def test_a_new_member_is_asked_to_set_a_password():
    app, _token = app_token("MANAGE_STAFF")
    query = "subscription{event{...on StaffSetPasswordRequested{redirectUrl user{email} token}}}"
    models.Webhook.objects.create(
        app=app,
        target_url="http://app.test/",
        async_events=["STAFF_SET_PASSWORD_REQUESTED"],
        subscription_query=query,
    )
    asked = {"email": "esmat@example.com", "redirectUrl": "http://localhost/set"}
    assert data(CREATE, staff_token("MANAGE_STAFF"), i=asked)["staffCreate"]["errors"] == []
    told = json.loads(models.EventDelivery.objects.get().payload)
    assert (told["redirectUrl"], told["user"]) == ("http://localhost/set", {"email": "esmat@example.com"})
    assert told["token"]


def test_customers_are_no_members_and_strangers_make_none():
    clara = person("clara@example.com")
    token = staff_token("MANAGE_STAFF")
    told = data(UPDATE, token, id=key(clara), i={"firstName": "x"})["staffUpdate"]["errors"]
    assert told == [{"field": "id", "code": "NOT_FOUND"}]
    assert error_code(CREATE, i={"email": "me@example.com"}) == "PermissionDenied"
    assert (
        error_code(CREATE, staff_token("MANAGE_USERS"), i={"email": "me@example.com"}) == "PermissionDenied"
    )


@pytest.mark.parametrize(
    ("policy", "kept"),
    [("REJECT_EVERYTHING", ["", ""]), (None, ["", ""]), ("REJECT_FAILED_ROWS", ["one", ""])],
)
def test_customers_in_bulk_keep_the_good_rows_only_where_asked(policy, kept):
    one, two = person("one@example.com", note=""), person("two@example.com", note="")
    rows = [
        {"id": key(one), "input": {"note": "one"}},
        {"id": key(two), "input": {"note": "two", "email": "one@example.com"}},
    ]
    told = data(BULK, staff_token("MANAGE_USERS"), c=rows, p=policy)["customerBulkUpdate"]
    assert told["count"] == sum(map(bool, kept))
    assert told["results"][1] == {"customer": None, "errors": [{"path": "email", "code": "UNIQUE"}]}
    notes = models.User.objects.filter(is_staff=False).order_by("email").values_list("note", flat=True)
    assert list(notes) == kept


def test_members_are_not_changed_among_customers():
    esmat = person("esmat@example.com", is_staff=True)
    rows = [{"id": key(esmat), "input": {"note": "x"}}]
    told = data(BULK, staff_token("MANAGE_USERS"), c=rows)["customerBulkUpdate"]["results"]
    assert told == [{"customer": None, "errors": [{"path": "id", "code": "NOT_FOUND"}]}]


def test_what_was_entered_is_told_back_and_nothing_else():
    shop()
    query = (
        'mutation($e:String!){accountRegister(input:{email:$e,password:"a carpet of many knots",'
        'channel:"world",redirectUrl:"http://localhost/"}){user{id email isActive isConfirmed} errors{code}}}'
    )
    first = data(query, e="clara@example.com")
    assert first["accountRegister"]["user"] == {
        "id": "",
        "email": "clara@example.com",
        "isActive": True,
        "isConfirmed": False,
    }
    models.User.objects.update(is_confirmed=True, is_active=False)
    assert data(query, e="clara@example.com") == first


def test_a_confirmed_customer_gets_the_orders_made_under_the_email():
    shop()
    models.Channel.objects.update(allow_unpaid_orders=True)
    buyer.post_method()
    checkout = buyer.checkout_of(piece("mat"))
    buyer.choose_first(checkout)
    assert buyer.complete(checkout)["errors"] == []
    models.Order.objects.update(status="UNFULFILLED")
    clara = person("clara@example.com", is_confirmed=False)
    update = "mutation($id:ID!,$i:CustomerInput!){customerUpdate(id:$id,input:$i){errors{code}}}"
    token = staff_token("MANAGE_USERS")
    data(update, token, id=key(clara), i={"note": "not yet"})
    assert models.Order.objects.get().user is None
    data(update, token, id=key(clara), i={"isConfirmed": True})
    assert models.Order.objects.get().user == clara


@pytest.fixture
def esmat():
    user = person("esmat@example.com", is_staff=True, permissions=["MANAGE_ORDERS"])
    user.set_password(GOOD)
    user.save()
    return user


def mode(value):
    models.ShopSettings.objects.update_or_create(pk=1, defaults={"password_login_mode": value})


def signed_in():
    return data(SIGN_IN, e="esmat@example.com", p=GOOD)["tokenCreate"]


def test_passwords_may_let_in_customers_only(esmat):
    token = signed_in()["token"]
    mode("customers_only")
    assert error_code("{orders(first:1){edges{node{id}}}}", token) == "PermissionDenied"
    assert data("{me{email}}", token)["me"] == {"email": "esmat@example.com"}
    assert signed_in()["errors"] == []
    mode("enabled")
    assert data("{orders(first:1){edges{node{id}}}}", token)["orders"] == {"edges": []}


def test_passwords_may_let_in_nobody(esmat):
    token = signed_in()["token"]
    mode("disabled")
    assert signed_in()["errors"] == [{"field": None, "code": "DISABLED_AUTHENTICATION_METHOD"}]
    assert error_code("{me{email}}", token) == "InvalidTokenError"
    assert "data" not in ask("{shop{name}}", token=token).json()
    _app, app = app_token("MANAGE_ORDERS")
    assert data("{orders(first:1){edges{node{id}}}}", app)["orders"] == {"edges": []}


def test_nobody_who_came_by_a_password_shuts_passwords_out(esmat):
    told = data(SETTINGS, staff_token("MANAGE_SETTINGS"), m="DISABLED")["shopSettingsUpdate"]
    assert told["errors"] == [{"field": "passwordLoginMode", "code": "PASSWORD_AUTH_RESTRICTION"}]
    _app, app = app_token("MANAGE_SETTINGS")
    told = data(SETTINGS, app, m="CUSTOMERS_ONLY")["shopSettingsUpdate"]
    assert told["shop"] == {"passwordLoginMode": "CUSTOMERS_ONLY"}
    token = access_token(esmat, timezone.now())
    assert error_code("{shop{passwordLoginMode}}", token) == "PermissionDenied"
