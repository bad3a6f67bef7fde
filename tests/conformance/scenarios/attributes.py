"""Attributes of every kind: how they are made, filled, refused and asked for."""

from __future__ import annotations

from typing import Any

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import LISTING, PRODUCT, Market, open_market

ATTRIBUTE = (
    "mutation($i:AttributeCreateInput!){attributeCreate(input:$i)"
    "{attribute{id slug inputType} errors{field code message}}}"
)
VALUE = (
    "mutation($a:ID!,$i:AttributeValueCreateInput!){attributeValueCreate(attribute:$a,input:$i)"
    "{attributeValue{name slug} errors{field code message}}}"
)
ASSIGN = (
    "mutation($k:ID!,$o:[ProductAttributeAssignInput!]!){productAttributeAssign(productTypeId:$k,operations:$o)"
    "{errors{field code message}}}"
)
UPDATE = """mutation($id:ID!,$i:ProductInput!){productUpdate(id:$id,input:$i){
    product{attributes{attribute{slug} values{name boolean plainText reference}}}
    errors{field code message attributes}}}"""
FOUND = (
    """query($c:String!,$w:ProductWhereInput!){products(first:10,channel:$c,where:$w){edges{node{slug}}}}"""
)
KINDS = ("DROPDOWN", "MULTISELECT", "NUMERIC", "BOOLEAN", "PLAIN_TEXT", "DATE", "DATE_TIME")
PAGE_TYPE = (
    "mutation($i:PageTypeCreateInput!){pageTypeCreate(input:$i){pageType{id} errors{field code message}}}"
)
PAGE = "mutation($i:PageCreateInput!){pageCreate(input:$i){page{id slug} errors{field code message}}}"


def scenario(r: Recorder) -> None:
    """Attributes of each kind, what each takes, and what `where` finds by them."""
    market = open_market(r)
    page = make_page(r)
    attributes = {kind: make_attribute(r, kind) for kind in KINDS}
    attributes["SINGLE_REFERENCE"] = make_attribute(r, "SINGLE_REFERENCE", entityType="PAGE")
    wrong_attributes(r)
    operations = [{"id": found, "type": "PRODUCT"} for found in attributes.values()]
    r.prepare(ASSIGN, k=market.kind, o=operations)
    products = [make_product(r, market, name) for name in ("one", "two", "three")]
    fill(r, attributes, products, page)
    refuse(r, attributes, products[0])
    find(r, market.slug, page)


def make_page(r: Recorder) -> str:
    kind = r.prepare(PAGE_TYPE, i={"name": f"Family {r.word}"})["pageTypeCreate"]["pageType"]["id"]
    asked = {"title": "Anahita", "slug": f"anahita-{r.word}", "isPublished": True, "pageType": kind}
    page: str = r.prepare(PAGE, i=asked)["pageCreate"]["page"]["id"]
    return page


def slug_of(r: Recorder, kind: str) -> str:
    return f"{kind.lower().replace('_', '-')}-{r.word}"


def make_attribute(r: Recorder, kind: str, **more: Any) -> str:
    asked = {"name": kind.title(), "slug": slug_of(r, kind), "type": "PRODUCT_TYPE", "inputType": kind}
    told = r.ask(f"make {kind}", ATTRIBUTE, "staff", i={**asked, **more})
    made: str = told["attributeCreate"]["attribute"]["id"]
    return made


def wrong_attributes(r: Recorder) -> None:
    good = {"name": "Wrong", "type": "PRODUCT_TYPE"}
    r.ask("a slug twice", ATTRIBUTE, "staff", i={**good, "slug": slug_of(r, "DROPDOWN")})
    r.ask("a reference to nothing named", ATTRIBUTE, "staff", i={**good, "inputType": "REFERENCE"})
    r.ask("no name", ATTRIBUTE, "staff", i={**good, "name": ""})
    values = [{"name": "Red"}, {"name": "Red"}]
    r.ask("a value twice", ATTRIBUTE, "staff", i={**good, "slug": f"v-{r.word}", "values": values})
    numeric = {**good, "slug": f"n-{r.word}", "inputType": "NUMERIC", "values": [{"name": "1"}]}
    r.ask("a number with values", ATTRIBUTE, "staff", i=numeric)


def make_product(r: Recorder, market: Market, name: str) -> str:
    asked = {
        "name": name,
        "slug": f"{name}-{r.word}",
        "productType": market.kind,
        "category": market.category,
    }
    product: str = r.prepare(PRODUCT, i=asked)["productCreate"]["product"]["id"]
    shown = {"channelId": market.channel, "isPublished": True, "visibleInListings": True}
    r.prepare(LISTING, id=product, i={"updateChannels": [shown]})
    return product


def fill(r: Recorder, ids: dict[str, str], products: list[str], page: str) -> None:
    one = {
        "DROPDOWN": {"dropdown": {"value": "Wool"}},
        "MULTISELECT": {"multiselect": [{"value": "Red"}, {"value": "Blue"}]},
        "NUMERIC": {"numeric": "120.5"},
        "BOOLEAN": {"boolean": True},
        "PLAIN_TEXT": {"plainText": "From the hills."},
        "DATE": {"date": "2024-05-06"},
        "DATE_TIME": {"dateTime": "2024-05-06T07:08:09+00:00"},
        "SINGLE_REFERENCE": {"reference": page},
    }
    two = {
        "DROPDOWN": {"dropdown": {"value": "Silk"}},
        "MULTISELECT": {"multiselect": [{"value": "Blue"}]},
        "NUMERIC": {"numeric": "80"},
        "BOOLEAN": {"boolean": False},
        "DATE": {"date": "2020-01-02"},
    }
    for product, values in ((products[0], one), (products[1], two)):
        for kind, value in values.items():
            filled = [{"id": ids[kind], **value}]
            r.ask(f"fill {kind}", UPDATE, "staff", id=product, i={"attributes": filled})
    wool = [{"id": ids["DROPDOWN"], "dropdown": {"value": "Wool"}}]
    r.ask("a value that is there", UPDATE, "staff", id=products[2], i={"attributes": wool})
    empty = [{"id": ids["MULTISELECT"], "multiselect": []}]
    r.ask("empty a list", UPDATE, "staff", id=products[2], i={"attributes": empty})


def refuse(r: Recorder, ids: dict[str, str], product: str) -> None:
    wrong: dict[str, dict[str, Any]] = {
        "a number that is none": {"id": ids["NUMERIC"], "numeric": "wide"},
        "a page that is none": {"id": ids["SINGLE_REFERENCE"], "reference": "UGFnZTo5OTk5OTk5"},
        "a product for a page": {"id": ids["SINGLE_REFERENCE"], "reference": product},
        "an attribute that is none": {"id": "QXR0cmlidXRlOjk5OTk5OTk=", "plainText": "x"},
        "an attribute without an id": {"plainText": "x"},
        "an empty name": {"id": ids["DROPDOWN"], "dropdown": {"value": ""}},
        "a long name": {"id": ids["DROPDOWN"], "dropdown": {"value": "x" * 251}},
        "a value by an id of nothing": {
            "id": ids["DROPDOWN"],
            "dropdown": {"id": "QXR0cmlidXRlVmFsdWU6OTk5OTk5OQ=="},
        },
        "one value twice": {"id": ids["MULTISELECT"], "multiselect": [{"value": "Red"}, {"value": "Red"}]},
    }
    for step, value in wrong.items():
        r.ask(step, UPDATE, "staff", id=product, i={"attributes": [value]})
    twice = [{"id": ids["NUMERIC"], "numeric": "1"}, {"id": ids["NUMERIC"], "numeric": "2"}]
    r.ask("one attribute twice", UPDATE, "staff", id=product, i={"attributes": twice})


def find(r: Recorder, channel: str, page: str) -> None:
    def ask(step: str, where: dict[str, Any]) -> None:
        r.ask(step, FOUND, "staff", c=channel, w=where)

    def by(step: str, kind: str, **value: Any) -> None:
        asked = {"slug": slug_of(r, kind), **({"value": value} if value else {})}
        ask(step, {"attributes": [asked]})

    slugs = {"slug": {"oneOf": [f"{name}-{r.word}" for name in ("one", "two", "three")]}}
    by("by its presence", "NUMERIC")
    by("by a slug of a value", "DROPDOWN", slug={"eq": "wool"})
    by("by several slugs", "DROPDOWN", slug={"oneOf": ["wool", "silk"]})
    by("by the name of a value", "DROPDOWN", name={"eq": "Wool"})
    by("by one of many", "MULTISELECT", slug={"eq": "blue"})
    by("by a number", "NUMERIC", numeric={"eq": 80})
    by("by a range", "NUMERIC", numeric={"range": {"gte": 100, "lte": 200}})
    by("by an open range", "NUMERIC", numeric={"range": {"lte": 100}})
    by("by yes", "BOOLEAN", boolean=True)
    by("by no", "BOOLEAN", boolean=False)
    by("by a day", "DATE", date={"gte": "2024-01-01"})
    by("by a page", "SINGLE_REFERENCE", reference={"pageSlugs": {"containsAny": [f"anahita-{r.word}"]}})
    by("by pages", "SINGLE_REFERENCE", reference={"pageSlugs": {"containsAll": ["x", f"anahita-{r.word}"]}})
    by("by an unknown attribute", "NOTHING", slug={"eq": "wool"})
    by("two kinds of value at once", "DROPDOWN", slug={"eq": "wool"}, numeric={"eq": 1})
    wool = {"slug": slug_of(r, "DROPDOWN"), "value": {"slug": {"eq": "wool"}}}
    red = {"slug": slug_of(r, "MULTISELECT"), "value": {"slug": {"eq": "red"}}}
    ask("by two attributes", {"attributes": [wool, red]})
    ask("all of", {"AND": [{"attributes": [wool]}, slugs]})
    ask("any of", {"OR": [{"attributes": [red]}, {"slug": {"eq": f"two-{r.word}"}}]})
    ask("mixed", {**slugs, "OR": [{"attributes": [red]}]})
    ask("nothing asked", {"slug": {}})
    ask("of no slug", {"slug": {"oneOf": []}})
    ask("two ways at once", {"slug": {"eq": "x", "oneOf": ["x"]}})
    ask("by ids", {"ids": []})
    r.ask(
        "by a type of nothing",
        FOUND,
        "staff",
        c=channel,
        w={"productType": {"eq": "UHJvZHVjdFR5cGU6OTk5OTk5OQ=="}},
    )
    ask("no price", {"price": {"range": {"gte": 1}}, **slugs})
