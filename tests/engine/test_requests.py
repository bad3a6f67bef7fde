"""The endpoint: what it runs, what it refuses and how."""

import json
from base64 import b64encode
from io import BytesIO
from uuid import uuid4

import httpx
import pytest
from graphql import GraphQLError
from PIL import Image

from embedded_saleor import conf
from embedded_saleor.core.execution import formatted
from tests.engine.asking import ask, client
from tests.engine.shop import data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db


def test_a_query_by_get():
    with client() as connection:
        answer = connection.get(conf.api_url(), params={"query": "{shop{schemaVersion}}"})
    assert answer.json()["data"] == {"shop": {"schemaVersion": "3.23"}}


def test_the_site_serves_the_same(client):
    answer = client.post(
        "/saleor/graphql/", json.dumps({"query": "{shop{name}}"}), content_type="application/json"
    )
    assert answer.json()["data"] == {"shop": {"name": "Saleor"}}
    assert client.get("/saleor/.well-known/jwks.json").json()["keys"][0]["alg"] == "RS256"


@pytest.mark.parametrize(
    "query",
    [
        "{shop{",
        "{shop{nope}}",
        "",
        "mutation{" + " ".join(f'm{n}:tokenVerify(token:"x"){{isValid}}' for n in range(5)) + "}",
        "subscription{event{version}}",
        "query A{shop{name}} query B{shop{name}}",
    ],
)
def test_what_cannot_be_run_is_a_bad_request(query):
    answer = ask(query)
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["message"]


def test_a_body_that_is_no_json_is_a_bad_request():
    with client() as connection:
        answer = connection.post(conf.api_url(), content=b"{", headers={"Content-Type": "application/json"})
    assert answer.status_code == 400


def test_too_costly_a_query_is_refused():
    inner = "products(first:100){edges{node{id}}}"
    query = "{categories(first:100){edges{node{children(first:100){edges{node{" + inner + "}}}}}}}"
    answer = ask(query)
    assert answer.status_code == 400
    assert answer.json()["extensions"]["cost"]["requestedQueryCost"] > 50_000


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("", "You must provide a `first` or `last` value to properly paginate the `categories` connection."),
        ("(first:0)", "You must provide a `first` or `last`"),
        ("(first:101)", "exceeds the `first` limit of 100 records."),
    ],
)
def test_a_page_has_a_length(arguments, message):
    answer = ask(f"{{categories{arguments}{{edges{{node{{id}}}}}}}}")
    assert answer.status_code == 200
    assert message in answer.json()["errors"][0]["message"]


def test_an_id_of_another_type_finds_nothing():
    shop()
    product = piece("kilim")
    wrong = gid("Category", product.pk)
    found = 'query($id:ID!){product(id:$id,channel:"world"){id}}'
    assert data(found, id=wrong) == {"product": None}
    for strange in (gid("Product", uuid4()), gid("Product", 10**20)):
        assert data(found, id=strange) == {"product": None}


@pytest.mark.parametrize("strange", ["nonsense", b64encode(b"Product:x").decode()])
def test_what_is_no_id_is_told(strange):
    answer = ask('query($id:ID!){product(id:$id,channel:"world"){id}}', {"id": strange}).json()
    assert answer["data"] == {"product": None}
    assert answer["errors"][0]["message"] == f"Invalid ID: {strange}. Expected: Product."


def gid(kind, pk):
    return b64encode(f"{kind}:{pk}".encode()).decode()


def test_an_unknown_channel_is_empty():
    shop()
    piece("kilim")
    assert data('{products(first:5,channel:"nowhere"){edges{node{id}}}}') == {"products": {"edges": []}}


def test_a_garbage_bearer_is_nobody():
    assert data("{me{id}}", token="garbage") == {"me": None}
    assert data("{me{id}}", token="a.b.c") == {"me": None}


def test_a_missing_permission_is_told_at_the_top():
    query = (
        'mutation{channelCreate(input:{name:"A",slug:"a",currencyCode:"EUR",defaultCountry:DE}){channel{id}}}'
    )
    assert error_code(query, staff_token("MANAGE_PRODUCTS")) == "PermissionDenied"
    assert data(query, staff_token("MANAGE_CHANNELS"))["channelCreate"]["channel"]


def test_a_fault_of_ours_is_logged_and_not_shown(caplog):
    shown = formatted(GraphQLError("of the inside", original_error=ValueError("of the inside")))
    assert shown["message"] == "Internal Server Error"
    assert "of the inside" in caplog.text


def test_an_uploaded_picture_becomes_media():
    shop()
    product = piece("kilim")
    picture = png()
    operations = {
        "query": "mutation($i:ProductMediaCreateInput!){productMediaCreate(input:$i)"
        "{media{url alt type} errors{field code}}}",
        "variables": {
            "i": {"product": b64encode(f"Product:{product.pk}".encode()).decode(), "alt": "A kilim"}
        },
    }

    def send(content: bytes) -> httpx.Response:
        with client() as connection:
            return connection.post(
                conf.api_url(),
                data={"operations": json.dumps(operations), "map": '{"0":["variables.i.image"]}'},
                files={"0": ("kilim.png", content)},
                headers={"Authorization": f"Bearer {token}"},
            )

    token = staff_token()
    media = send(picture).json()["data"]["productMediaCreate"]["media"]
    assert media["type"] == "IMAGE"
    with client() as connection:
        assert connection.get(media["url"]).content == picture
    refused = send(b"<svg onload=alert(1)>").json()["data"]["productMediaCreate"]
    assert refused == {"media": None, "errors": [{"field": "image", "code": "INVALID_FILE_TYPE"}]}


def png() -> bytes:
    kept = BytesIO()
    Image.new("RGB", (2, 2), "#a3232b").save(kept, "PNG")
    return kept.getvalue()


def test_a_number_may_be_told_as_text_and_text_as_a_number():
    variables = {"n": "2", "s": 7}
    query = "query($n:Int,$s:String){attributes(first:$n,filter:{search:$s}){edges{node{slug}}}}"
    assert data(query, **variables)["attributes"] == {"edges": []}
    told = ask(query, {"n": "two"}).json()["errors"][0]["message"]
    assert "two" in told
