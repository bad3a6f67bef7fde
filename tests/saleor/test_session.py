"""Speaking with Saleor: never in a transaction, and trouble has two families."""

from types import SimpleNamespace

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from marketplace.kernel.errors import Outage, Refusal
from marketplace.kernel.money import Money
from marketplace.saleor.models import Installation
from marketplace.saleor.session import InsideTransaction, accepted, client, money

pytestmark = pytest.mark.django_db


def test_it_refuses_to_speak_inside_a_transaction(installed):
    saleor = client()
    with transaction.atomic(), pytest.raises(InsideTransaction):
        saleor.this_app()
    assert saleor.this_app().app is not None


@pytest.mark.parametrize(("status", "permanent"), [(500, False), (502, False), (400, True), (404, True)])
def test_a_bad_status_is_an_outage(saleor, installed, status, permanent):
    saleor.status = status
    with pytest.raises(Outage) as trouble:
        client().this_app()
    assert trouble.value.permanent is permanent


def test_an_error_of_graphql_is_a_permanent_outage(saleor, installed):
    saleor.errors = [{"message": "no", "extensions": {"exception": {"code": "PermissionDenied"}}}]
    with pytest.raises(Outage) as trouble:
        client().this_app()
    assert trouble.value.permanent


def test_an_error_of_a_mutation_is_a_refusal():
    error = SimpleNamespace(code=SimpleNamespace(value="INVALID"), field="postalCode", message="Wrong.")
    with pytest.raises(Refusal) as refused:
        accepted([], [error])
    assert (refused.value.code, refused.value.field) == ("invalid", "postalCode")


@given(st.integers(min_value=0, max_value=10**11))
def test_amounts_survive_json_to_the_coin(coins):
    exact = Money.from_minor(coins, "EUR")
    assert money(SimpleNamespace(amount=float(exact.amount), currency="EUR")) == exact


@pytest.mark.parametrize(("version", "knows"), [("3.22", False), ("3.23", True), ("4.0", True)])
def test_which_schema_knows_deliveries(version, knows):
    assert Installation(schema_version=version).knows_deliveries is knows
