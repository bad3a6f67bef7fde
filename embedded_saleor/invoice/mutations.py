"""Mutations of invoices: an App or a clerk makes them elsewhere and tells where they lie."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene
from django.core.exceptions import ValidationError

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, Refused, refuse, refused_by_model
from embedded_saleor.core.metadata import add_metadata
from embedded_saleor.core.mutations import BaseMutation, error_type, found, fresh, save
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.invoice.types import Invoice
from embedded_saleor.order.diary import note
from embedded_saleor.order.types import Order
from embedded_saleor.webhook.delivery import listening, trigger_async

MANAGE = ("MANAGE_ORDERS",)
REQUESTED = "INVOICE_REQUESTED"
InvoiceError = error_type(
    "Invoice",
    "REQUIRED NOT_READY URL_NOT_SET EMAIL_NOT_SET NUMBER_NOT_SET NOT_FOUND INVALID_STATUS NO_INVOICE_PLUGIN",
)


class InvoiceCreateInput(graphene.InputObjectType):
    number = graphene.String(required=True)
    url = graphene.String(required=True)
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)


class UpdateInvoiceInput(graphene.InputObjectType):
    number = graphene.String()
    url = graphene.String()
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)


class InvoiceMutation(BaseMutation):
    class Meta:
        abstract = True

    invoice = graphene.Field(Invoice)


def billable(order_id: str, verb: str) -> models.Order:
    """The order that can be billed. Raises `Refused` for one that is not placed, or is billed nowhere."""
    order: models.Order = found(order_id, Order, "order_id")
    if order.status in ("DRAFT", "UNCONFIRMED", "EXPIRED"):
        wording = f"Cannot {verb} an invoice for draft, unconfirmed or expired order."
        raise refuse("order_id", "INVALID_STATUS", wording)
    if order.billing_address_id is None:
        wording = f"Cannot {verb} an invoice for order without billing address."
        raise refuse("order_id", "NOT_READY", wording)
    return order


def store(invoice: models.Invoice) -> None:
    """Raises `Refused` where number or address are none: the error's codes know no other way to say it."""
    codes = {"number": "NUMBER_NOT_SET", "external_url": "URL_NOT_SET"}
    try:
        save(invoice)
    except ValidationError as error:
        problems = refused_by_model(error).problems
        raise Refused(
            Problem("url" if one.field == "external_url" else one.field, codes[one.field or ""], one.message)
            for one in problems
        ) from error


class InvoiceCreate(InvoiceMutation):
    class Arguments:
        order_id = graphene.ID(required=True)
        input = InvoiceCreateInput(required=True)

    class Meta:
        error_type = InvoiceError
        permissions = MANAGE

    @classmethod
    def perform(cls, context: Context, *, order_id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        order = billable(order_id, "create")
        empty = [name for name in ("url", "number") if not input[name]]
        if empty:
            raise Refused(Problem(name, "REQUIRED", f"{name} cannot be empty.") for name in empty)
        invoice = models.Invoice(
            order=order, number=input["number"], external_url=input["url"], status="SUCCESS"
        )
        add_metadata(invoice, input)
        store(invoice)
        note(order, "INVOICE_GENERATED", context, invoice_number=invoice.number)
        return {"invoice": invoice}


class InvoiceRequest(InvoiceMutation):
    class Arguments:
        order_id = graphene.ID(required=True)
        number = graphene.String()

    class Meta:
        error_type = InvoiceError
        permissions = MANAGE

    order = graphene.Field(Order)

    @classmethod
    def perform(cls, context: Context, *, order_id: str, number: str | None = None) -> Mapping[str, Any]:
        order = billable(order_id, "request")
        if not listening(REQUESTED):
            wording = "No app or plugin is configured to handle invoice requests."
            raise refuse("order_id", "NO_INVOICE_PLUGIN", wording)
        invoice = models.Invoice.objects.create(order=order, number=number)
        note(order, "INVOICE_REQUESTED", context)
        trigger_async(REQUESTED, invoice, by=context.requestor)
        return {"invoice": invoice, "order": order}


class InvoiceUpdate(InvoiceMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = UpdateInvoiceInput(required=True)

    class Meta:
        error_type = InvoiceError
        permissions = MANAGE

    @classmethod
    def perform(cls, context: Context, *, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        invoice = found(id, Invoice)
        problems = []
        if not (invoice.number or input.get("number")):
            wording = "Number need to be set after update operation."
            problems.append(Problem("number", "NUMBER_NOT_SET", wording))
        if not (invoice.external_url or input.get("url")):
            problems.append(Problem("url", "URL_NOT_SET", "URL need to be set after update operation."))
        if problems:
            raise Refused(problems)
        invoice.number = input.get("number") or invoice.number
        invoice.external_url = input.get("url") or invoice.external_url
        invoice.status = "SUCCESS"
        add_metadata(invoice, input)
        store(invoice)
        if invoice.order is not None:
            note(invoice.order, "INVOICE_UPDATED", context, invoice_number=invoice.number)
        return {"invoice": fresh(invoice)}
