"""Printing the papers of a parcel: frozen when printed, a new version when what they say changes."""

import hashlib
import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.adapters.market_rates import MarketRates
from shipping.declarations import check_declaration
from shipping.exchange import Exchange
from shipping.models import Paper, Parcel
from shipping.paper_choice import customs_forms
from shipping.paper_data import paper_request
from shipping.ports import PaperPrinter, RateSource
from shipping.printing import PRINTER
from shipping.rulebook import BOOK
from shipping.types import Declaration, ServiceKind

ALWAYS = ("commercial-invoice", "packing-list", "address-label")


def print_papers(
    *,
    parcel: Parcel,
    declaration: Declaration,
    now: datetime,
    rates: RateSource | None = None,
    printer: PaperPrinter = PRINTER,
) -> list[Paper]:
    """Customs form(s) chosen by rule, invoice, packing list and address label of a weighed parcel.

    What was printed before and says the same comes back unchanged. Raises Refusal `not_weighed`,
    `gross_differs` (the declaration must carry the measured weight), or a fault of the declaration.
    """
    if parcel.weighed_at is None:
        raise Refusal("not_weighed", _("Weigh and measure the parcel first."), "kg")
    if declaration.gross_kg != parcel.gross_kg:
        raise Refusal("gross_differs", _("Declare the gross weight as it was measured."), "gross_kg")
    check_declaration(declaration)
    kinds = [*forms_of(parcel, declaration, now, rates or MarketRates()), *ALWAYS]
    frozen = _frozen(parcel, declaration)
    return [_printed(kind, parcel, declaration, frozen, now, printer) for kind in kinds]


def forms_of(parcel: Parcel, declaration: Declaration, now: datetime, rates: RateSource) -> list[str]:
    """The customs forms that the post wants for this parcel."""
    rules = BOOK.route(parcel.origin, parcel.destination, now.date())
    kind = ServiceKind(parcel.kind)
    if kind != ServiceKind.LETTER:
        return customs_forms(kind, parcel.gross_kg, declaration.invoice_total.amount, rules.eur_per_sdr)
    value = Exchange(rates, now.date()).convert(declaration.invoice_total, "EUR")
    return customs_forms(kind, parcel.gross_kg, value.amount, rules.eur_per_sdr)


def _frozen(parcel: Parcel, declaration: Declaration) -> dict[str, Any]:
    """All that the papers say, in JSON's own types: equal data means an equal paper."""
    said = {
        "item": parcel.tracking_number,
        "operator": parcel.carrier,
        "service": parcel.service_code,
        "sides_cm": [parcel.side_a_cm, parcel.side_b_cm, parcel.side_c_cm],
        **asdict(declaration),
    }
    if declaration.invoice_to is None:
        # Papers that were printed before there was such a thing say the same.
        del said["invoice_to"]
    plain: dict[str, Any] = json.loads(json.dumps(said, cls=DjangoJSONEncoder))
    return plain


@transaction.atomic
def _printed(
    kind: str,
    parcel: Parcel,
    declaration: Declaration,
    frozen: dict[str, Any],
    now: datetime,
    printer: PaperPrinter,
) -> Paper:
    # The parcel's row is the lock of its papers' versions.
    Parcel.objects.select_for_update(of=("self",)).get(pk=parcel.pk)
    newest = parcel.papers.filter(kind=kind).order_by("version").last()
    if newest is not None and newest.data == frozen:
        return newest
    request = paper_request(kind, parcel, declaration, now.date())
    pdf = printer.render_pdf(request.template, request.data)
    return Paper.objects.create(
        parcel=parcel,
        kind=kind,
        version=newest.version + 1 if newest else 1,
        data=frozen,
        pdf=pdf,
        sha256=hashlib.sha256(pdf).hexdigest(),
        printed_at=now,
    )
