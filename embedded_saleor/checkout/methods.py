"""Ways of delivery as they are offered: by the shop itself, and by apps. Reading answers of apps is pure."""

import logging
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from embedded_saleor.core.ids import global_id, split_id

log = logging.getLogger(__name__)
APP = "app"


@dataclass(frozen=True)
class Method:
    """One offered way of delivery. `id` is its global id."""

    id: str
    name: str
    price: Decimal
    currency: str
    description: Any = None
    minimum_delivery_days: int | None = None
    maximum_delivery_days: int | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)
    active: bool = True
    message: str = ""
    tax_class_id: int | None = None
    tax_class_name: str | None = None
    built_in_id: int | None = None


class _OfferedRow(BaseModel):
    id: Annotated[str, BeforeValidator(lambda value: str(value) if isinstance(value, int) else value)]
    name: Annotated[str, Field(max_length=100)]
    amount: Annotated[Decimal, Field(ge=0)]
    currency: str
    maximum_delivery_days: Annotated[int, Field(ge=0)] | None = None
    minimum_delivery_days: Annotated[int, Field(ge=0)] | None = None
    description: Annotated[str, Field(max_length=255)] | None = None
    metadata: Any = None
    private_metadata: Any = None


def read_offers(body: object, *, app_identifier: str, currency: str) -> list[Method]:
    """Methods in an answer to SHIPPING_LIST_METHODS_FOR_CHECKOUT; a row that does not hold is left out."""
    if not isinstance(body, list):
        return []
    found = []
    for row in body:
        try:
            offer = _OfferedRow.model_validate(row)
        except ValidationError as error:
            log.warning("an app's shipping method is left out: %s", error)
            continue
        if offer.currency == currency:
            found.append(_method(offer, app_identifier))
    return found


def _method(offer: _OfferedRow, app_identifier: str) -> Method:
    return Method(
        id=b64encode(f"{APP}:{app_identifier}:{offer.id}".encode()).decode(),
        name=offer.name,
        price=offer.amount,
        currency=offer.currency,
        description=offer.description,
        minimum_delivery_days=offer.minimum_delivery_days,
        maximum_delivery_days=offer.maximum_delivery_days,
        metadata=_pairs(offer.metadata),
        private_metadata=_pairs(offer.private_metadata),
    )


def _pairs(value: object) -> dict[str, str]:
    if isinstance(value, dict) and all(isinstance(text, str) for pair in value.items() for text in pair):
        return value
    return {}


def read_exclusions(body: object) -> dict[str, str]:
    """Global id → reason from an answer to CHECKOUT_FILTER_SHIPPING_METHODS.

    Whatever cannot be read excludes nothing, and neither does an exclusion without a reason: as in Saleor.
    """
    rows = body.get("excluded_methods") if isinstance(body, dict) else None
    found = {}
    for row in rows if isinstance(rows, list) else []:
        identifier, reason = (row.get("id"), row.get("reason")) if isinstance(row, dict) else (None, None)
        parts = split_id(identifier) if isinstance(identifier, str) else None
        if parts and parts[0] in (APP, "ShippingMethod") and isinstance(reason, str) and reason:
            found[global_id(*parts)] = reason
    return found


def with_exclusions(methods: Sequence[Method], answers: Sequence[object]) -> list[Method]:
    """The methods, those that an app excluded made inactive with the joined reasons."""
    reasons: dict[str, list[str]] = {}
    for body in answers:
        for identifier, reason in read_exclusions(body).items():
            reasons.setdefault(identifier, []).append(reason)
    return [
        replace(method, active=False, message=" ".join(reasons[method.id]))
        if method.id in reasons
        else method
        for method in methods
    ]
