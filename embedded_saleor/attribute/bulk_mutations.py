"""Making many attributes at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from embedded_saleor.attribute.inputs import AttributeCreateInput
from embedded_saleor.attribute.mutations import MAKES, new_attribute
from embedded_saleor.attribute.types import Attribute
from embedded_saleor.core.bulk import ErrorPolicyEnum, make_each, row_errors
from embedded_saleor.core.context import Context
from embedded_saleor.core.mutations import BaseMutation, bulk_error_type, fresh
from embedded_saleor.core.types import listed

AttributeBulkCreateError = bulk_error_type(
    "AttributeBulkCreate",
    "ALREADY_EXISTS BLANK GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE DUPLICATED_INPUT_ITEM MAX_LENGTH",
)


class AttributeBulkCreateResult(graphene.ObjectType):
    attribute = graphene.Field(Attribute)
    errors = listed(AttributeBulkCreateError, required=False)


class AttributeBulkCreate(BaseMutation):
    count = graphene.Int(required=True)
    results = listed(AttributeBulkCreateResult)

    class Arguments:
        attributes = listed(AttributeCreateInput)
        error_policy = ErrorPolicyEnum()

    class Meta:
        error_type = AttributeBulkCreateError

    @classmethod
    def perform(
        cls, context: Context, attributes: Sequence[Mapping[str, Any]], error_policy: str | None = None
    ) -> Mapping[str, Any]:
        for row in attributes:
            context.require(MAKES[row["type"]])
        outcomes = make_each(attributes, lambda row: fresh(new_attribute(context, row)), error_policy)
        return {
            "count": sum(1 for one in outcomes if one.made),
            "results": [
                AttributeBulkCreateResult(
                    attribute=one.made, errors=row_errors(AttributeBulkCreateError, one)
                )
                for one in outcomes
            ],
        }
