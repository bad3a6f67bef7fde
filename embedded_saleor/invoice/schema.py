"""Invoices in the whole schema."""

from embedded_saleor.invoice import events, mutations

__all__ = ["Mutations", "events"]


class Mutations:
    invoice_create = mutations.InvoiceCreate.Field()
    invoice_request = mutations.InvoiceRequest.Field()
    invoice_update = mutations.InvoiceUpdate.Field()
