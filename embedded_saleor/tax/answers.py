"""Reading what a tax app answers to CHECKOUT_CALCULATE_TAXES and ORDER_CALCULATE_TAXES. Pure."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

EMPTY = "Empty tax data."
Rate = Annotated[Decimal, Field(ge=0)]
Amount = Annotated[Decimal, Field(ge=0, le=999_999_999)]


class TaxedLine(BaseModel):
    tax_rate: Rate
    total_gross_amount: Amount
    total_net_amount: Amount


class TaxAnswer(BaseModel):
    """Rates are percentages; lines stand in the order of the question."""

    shipping_tax_rate: Rate
    shipping_price_gross_amount: Amount
    shipping_price_net_amount: Amount
    lines: list[TaxedLine] = []


class TaxFault(Exception):
    """Taxes cannot be told; the text says why."""


def read_taxes(body: object, *, lines: int) -> TaxAnswer:
    """The answer's figures, or `TaxFault`. Gross below net is accepted, as Saleor does."""
    if body is None:
        raise TaxFault(EMPTY)
    try:
        answer = TaxAnswer.model_validate(body)
    except ValidationError as error:
        fault = error.errors()[0]
        raise TaxFault(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}"[:255]) from error
    if len(answer.lines) != lines:
        raise TaxFault(
            "Number of lines from tax data doesn't match the line number from order."
            f" Expected {lines} but got {len(answer.lines)}."
        )
    return answer
