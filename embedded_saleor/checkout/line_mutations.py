"""Mutations of what lies in a checkout."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.checkout.inputs import (
    CheckoutError,
    CheckoutLineInput,
    CheckoutLineUpdateInput,
    wish_of,
)
from embedded_saleor.checkout.lines import add_lines, changed, forget, update_lines
from embedded_saleor.checkout.mutations import CheckoutMutation, meant, updated
from embedded_saleor.checkout.prices import lines_of
from embedded_saleor.checkout.types import CheckoutLine
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.mutations import found
from embedded_saleor.core.types import listed


def with_other_lines(checkout: models.Checkout, context: Context) -> Mapping[str, Any]:
    """The answer of each mutation of lines: lines read anew, prices too."""
    forget(checkout, "lines")
    changed(checkout, context)
    return updated(checkout, context)


class CheckoutLinesAdd(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        lines = listed(CheckoutLineInput)

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(
        cls, context: Context, *, lines: list[Mapping[str, Any]], id: str | None = None
    ) -> Mapping[str, Any]:
        checkout = meant(id)
        add_lines(checkout, [wish_of(line) for line in lines], context)
        return with_other_lines(checkout, context)


class CheckoutLinesUpdate(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        checkout_id = graphene.ID()
        lines = listed(CheckoutLineUpdateInput)

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        lines: list[Mapping[str, Any]],
        id: str | None = None,
        checkout_id: str | None = None,
    ) -> Mapping[str, Any]:
        checkout = meant(id or checkout_id)
        update_lines(checkout, [wish_of(line) for line in lines], context)
        return with_other_lines(checkout, context)


class CheckoutLinesDelete(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        lines_ids = listed(graphene.ID)

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(cls, context: Context, *, lines_ids: list[str], id: str | None = None) -> Mapping[str, Any]:
        checkout = meant(id)
        keys = {given: local_id(given, "CheckoutLine") for given in lines_ids}
        own = {str(line.pk) for line in lines_of(checkout)}
        strange = [given for given, key in keys.items() if key not in own]
        if strange:
            wording = "Provided line_ids aren't part of checkout."
            raise refuse("line_id", "INVALID", wording, lines=strange)
        models.CheckoutLine.objects.filter(checkout=checkout, pk__in=list(keys.values())).delete()
        return with_other_lines(checkout, context)


class CheckoutLineDelete(CheckoutMutation):
    class Arguments:
        id = graphene.ID()
        line_id = graphene.ID()

    class Meta:
        error_type = CheckoutError

    @classmethod
    def perform(
        cls, context: Context, *, line_id: str | None = None, id: str | None = None
    ) -> Mapping[str, Any]:
        checkout = meant(id)
        line = found(line_id, CheckoutLine, "line_id")
        if line.checkout_id == checkout.pk:
            line.delete()
            forget(checkout, "lines")
            changed(checkout, context)
        return updated(checkout, context)
