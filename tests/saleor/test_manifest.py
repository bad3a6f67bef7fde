"""What the manifest asks for is what the documents need, and no more."""

import io
import re

import pytest
from graphql import FieldNode, GraphQLObjectType, TypeInfo, TypeInfoVisitor, Visitor, build_schema, visit
from PIL import Image

from marketplace.saleor.manifest import ASYNCHRONOUS, PERMISSIONS, REQUIRED_VERSION, manifest, subscriptions
from tests.saleor.test_documents import SCHEMAS, documents

REQUIRES = re.compile(r"Requires one of the following permissions[^:]*: ([A-Z_, ]+)")
# Done with a staff member's rights, never with the App's: installing it, and what goes before.
OF_STAFF = {
    "apps",
    "appsInstallations",
    "appInstall",
    "appUpdate",
    "appDelete",
    "appDeleteFailedInstallation",
}
EVENTS = {
    "app_deleted": "",
    "checkout_filter_shipping_methods": "MANAGE_CHECKOUTS",
    "order_cancelled": "MANAGE_ORDERS",
    "order_created": "MANAGE_ORDERS",
    "order_fully_paid": "MANAGE_ORDERS",
    "payment_gateway_initialize_session": "HANDLE_PAYMENTS",
    "shipping_list_methods_for_checkout": "MANAGE_SHIPPING",
    "transaction_cancelation_requested": "HANDLE_PAYMENTS",
    "transaction_charge_requested": "HANDLE_PAYMENTS",
    "transaction_initialize_session": "HANDLE_PAYMENTS",
    "transaction_process_session": "HANDLE_PAYMENTS",
    "transaction_refund_requested": "HANDLE_PAYMENTS",
}


class Needs(Visitor):
    """Collects what each field says that it requires: any one of some permissions."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.found: dict[str, set[str]] = {}

    def enter_field(self, node: FieldNode, *_rest: object) -> None:
        field, parent = self.types.get_field_def(), self.types.get_parent_type()
        said = REQUIRES.search((field.description if field else None) or "")
        if said and isinstance(parent, GraphQLObjectType) and node.name.value not in OF_STAFF:
            self.found[f"{parent.name}.{node.name.value}"] = set(re.findall(r"[A-Z_]+", said.group(1)))


def needs(version: str) -> dict[str, set[str]]:
    """Field → permissions of which one is enough, of all fields that our documents use."""
    path = SCHEMAS / f"schema-{version}.graphql"
    if not path.exists():
        return {}
    types = TypeInfo(build_schema(path.read_text(), assume_valid=True))
    visitor = Needs(types)
    for document in documents(version):
        visit(document, TypeInfoVisitor(types, visitor))
    return visitor.found


@pytest.mark.parametrize("version", ["3.22", "3.23"])
def test_the_app_may_do_all_that_its_documents_do(version):
    held = {*PERMISSIONS, "AUTHENTICATED_APP", "OWNER"}
    assert {field: any_of for field, any_of in needs(version).items() if not any_of & held} == {}


def test_no_permission_is_idle():
    found = needs("3.23")
    # These say what they require in other words: the type of an attribute decides, or the kind of event.
    used = {"MANAGE_CHECKOUTS", *EVENTS.values()}
    used |= {next(iter(any_of)) for any_of in found.values() if len(any_of) == 1}
    assert not found or set(PERMISSIONS) <= used


def test_every_event_may_be_heard():
    assert set(subscriptions()) == set(EVENTS)
    assert set(EVENTS.values()) - {""} <= set(PERMISSIONS)


def test_nothing_that_no_app_is_given():
    assert not {"MANAGE_APPS", "MANAGE_STAFF", "MANAGE_USERS", "HANDLE_TAXES"} & set(PERMISSIONS)


def test_extensions_ask_for_no_more_than_the_app():
    for extension in manifest()["extensions"]:
        assert extension["permissions"]
        assert set(extension["permissions"]) <= set(PERMISSIONS)
        assert extension["mount"].isupper()


@pytest.mark.parametrize("version", ["3.22"])
def test_places_in_the_dashboard_are_saleors(version):
    path = SCHEMAS / f"schema-{version}.graphql"
    if path.exists():
        schema = build_schema(path.read_text(), assume_valid=True)
        for extension in manifest()["extensions"]:
            assert extension["mount"] in schema.type_map["AppExtensionMountEnum"].values
            assert extension["target"] in schema.type_map["AppExtensionTargetEnum"].values


def test_what_may_come_twice_says_when_it_was_issued():
    """Two orders cancelled at different times differ, one that is told twice does not."""
    for event in ASYNCHRONOUS:
        assert "issuedAt" in subscriptions()[event], event


def test_the_version_that_is_asked_for_is_the_one_that_was_tried():
    assert REQUIRED_VERSION == ">=3.22 <4"


def test_the_logo_is_one_that_saleor_takes(client, db):
    answer = client.get("/app/logo.png")
    image = Image.open(io.BytesIO(answer.content))
    assert answer["Content-Type"] == "image/png"
    assert image.format == "PNG"
    assert image.size == (512, 512)
    assert manifest()["brand"]["logo"]["default"].endswith("/app/logo.png")
