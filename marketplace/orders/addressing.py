"""Where a sale goes and where its bill goes."""

from marketplace.orders.models import Order, Purchase


def has_other_bill(source: Purchase | Order) -> bool:
    """Whether the bill goes to another address than the pieces."""
    return bool(source.billing_address) and plain(source.billing_address) != plain(source.shipping_address)


def plain(address: dict[str, str]) -> dict[str, str]:
    """What an address says, without what is empty; the phone is the buyer's, wherever the bill goes."""
    return {key: text for key, text in address.items() if text and key != "phone"}
