"""Asking for what there is none of, and what a code of it is answered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor.absent.types import Menu
from embedded_saleor.checkout.inputs import CheckoutError
from embedded_saleor.checkout.mutations import CheckoutMutation, meant
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import split_id


class CheckoutAddPromoCode(CheckoutMutation):
    """No code is known, so every one is refused."""

    class Arguments:
        id = graphene.ID()
        checkout_id = graphene.ID()
        promo_code = graphene.String(required=True)

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(
        cls, context: Context, *, promo_code: str, id: str | None = None, checkout_id: str | None = None
    ) -> Mapping[str, Any]:
        meant(id or checkout_id)
        raise refuse("promo_code", "INVALID", "Promo code is invalid")


class CheckoutRemovePromoCode(CheckoutMutation):
    """No checkout has a code that could be removed."""

    class Arguments:
        id = graphene.ID()
        checkout_id = graphene.ID()
        promo_code = graphene.String()
        promo_code_id = graphene.ID()

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        id: str | None = None,
        checkout_id: str | None = None,
        promo_code: str | None = None,
        promo_code_id: str | None = None,
    ) -> Mapping[str, Any]:
        check_one_is_given(promo_code, promo_code_id)
        meant(id or checkout_id)
        if promo_code:
            raise refuse("promo_code", "NOT_FOUND", "Promo code does not exists.")
        named = split_id(promo_code_id or "")
        if named is None or named[0] not in ("Voucher", "GiftCard"):
            raise refuse("promo_code_id", "NOT_FOUND", "Must receive Voucher or GiftCard id.")
        raise refuse("promo_code_id", "NOT_FOUND", "Couldn't remove a promo code from a checkout.")


def check_one_is_given(promo_code: str | None, promo_code_id: str | None) -> None:
    if promo_code and promo_code_id:
        wording = "Argument 'promo_code' cannot be combined with 'promo_code_id'"
        raise refuse(None, "GRAPHQL_ERROR", wording)
    if not promo_code and not promo_code_id:
        wording = "At least one of arguments is required: 'promo_code', 'promo_code_id'."
        raise refuse(None, "GRAPHQL_ERROR", wording)


class Queries:
    menu = graphene.Field(
        Menu,
        channel=graphene.String(),
        id=graphene.ID(),
        name=graphene.String(),
        slug=graphene.String(),
    )

    @staticmethod
    def resolve_menu(root: Any, info: Any, **named: str | None) -> None:
        """There are none: a store's navigation is its own."""


class Mutations:
    checkout_add_promo_code = CheckoutAddPromoCode.Field()
    checkout_remove_promo_code = CheckoutRemovePromoCode.Field()
