"""Changing many customers at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account import customers
from embedded_saleor.account.customer_inputs import CustomerInput
from embedded_saleor.account.staff_mutations import MANAGE_USERS, STAFF_NAMES
from embedded_saleor.account.types import User
from embedded_saleor.core.bulk import ErrorPolicyEnum, make_each, row_errors
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.mutations import BaseMutation, bulk_error_type, found_by, fresh
from embedded_saleor.core.types import listed

CustomerBulkUpdateError = bulk_error_type(
    "CustomerBulkUpdate",
    "BLANK DUPLICATED_INPUT_ITEM GRAPHQL_ERROR INVALID REQUIRED UNIQUE NOT_FOUND MAX_LENGTH",
)


class CustomerBulkUpdateInput(graphene.InputObjectType):
    id = graphene.ID()
    external_reference = graphene.String()
    input = CustomerInput(required=True)


class CustomerBulkResult(graphene.ObjectType):
    customer = graphene.Field(User)
    errors = listed(CustomerBulkUpdateError, required=False)


class CustomerBulkUpdate(BaseMutation):
    count = graphene.Int(required=True)
    results = listed(CustomerBulkResult)

    class Arguments:
        customers = listed(CustomerBulkUpdateInput)
        error_policy = ErrorPolicyEnum()

    class Meta:
        error_type = CustomerBulkUpdateError
        permissions = MANAGE_USERS

    @classmethod
    def perform(
        cls, context: Context, *, customers: Sequence[Mapping[str, Any]], error_policy: str | None = None
    ) -> Mapping[str, Any]:
        outcomes = make_each(customers, lambda row: changed(row, context), error_policy)
        return {
            "count": sum(1 for one in outcomes if one.made),
            "results": [
                CustomerBulkResult(customer=one.made, errors=row_errors(CustomerBulkUpdateError, one))
                for one in outcomes
            ],
        }


def changed(row: Mapping[str, Any], context: Context) -> models.User:
    """The customer that a row names, changed as it says. Raises `Refused`."""
    user = found_by(User, row.get("id"), row.get("external_reference"))
    if user.is_staff:
        raise refuse("id", "NOT_FOUND", "Customer was not found.")
    customers.change_person(user=user, data=row["input"], names=STAFF_NAMES, context=context)
    return fresh(user)  # type: ignore[no-any-return]
