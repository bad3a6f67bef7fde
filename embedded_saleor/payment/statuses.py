"""How far the money of a checkout or an order has come."""

from decimal import Decimal

ZERO = Decimal(0)


def checkout_charge_status(*, total: Decimal, charged: Decimal, has_lines: bool) -> str:
    """NONE, PARTIAL, FULL or OVERCHARGED; `charged` includes what is pending."""
    if charged <= ZERO:
        return "FULL" if has_lines and total <= ZERO else "NONE"
    if charged < total:
        return "PARTIAL"
    return "FULL" if charged == total else "OVERCHARGED"


def checkout_authorize_status(*, total: Decimal, covered: Decimal, has_lines: bool) -> str:
    """NONE, PARTIAL or FULL; `covered` is authorized and charged together, pending included."""
    if has_lines and total <= ZERO:
        return "FULL"
    if covered <= ZERO:
        return "NONE"
    return "FULL" if covered >= total else "PARTIAL"


def order_charge_status(*, total: Decimal, granted: Decimal, charged: Decimal) -> str:
    """Granted refunds lower what an order must still be charged for."""
    due = max(total - granted, ZERO)
    if charged == due:
        return "FULL"
    if charged <= ZERO:
        return "NONE"
    return "PARTIAL" if charged < due else "OVERCHARGED"


def order_authorize_status(*, total: Decimal, granted: Decimal, covered: Decimal) -> str:
    """NONE, PARTIAL or FULL; `covered` is authorized and charged together."""
    if covered == ZERO:
        return "FULL" if total == ZERO else "NONE"
    return "FULL" if covered >= max(total - granted, ZERO) else "PARTIAL"
