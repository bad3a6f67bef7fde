"""Which ways to pay there are. A method's code is the one that markets and policy rules name."""

from django.utils.translation import gettext_lazy as _

from marketplace.payments.adapters.bank_transfer import BankTransfer
from marketplace.payments.adapters.demo_card import DemoCard
from marketplace.payments.adapters.stripe.provider import Stripe
from marketplace.payments.ports import Provider
from marketplace.payments.types import PaymentMethod

PROVIDERS: dict[str, Provider] = {
    "stripe": Stripe(),
    "bank_transfer": BankTransfer(),
    "demo_card": DemoCard(),
}
METHODS = {
    "stripe": PaymentMethod("stripe", _("Card"), _("You pay on the page of Stripe and come back here.")),
    "bank_transfer": PaymentMethod(
        "bank_transfer",
        _("Bank transfer"),
        _("You get a proforma invoice with our account. We send the piece when the money has arrived."),
    ),
    "demo_card": PaymentMethod(
        "demo_card", _("Demo card"), _("This is a demo shop: the card is invented and no money moves.")
    ),
}


def provider_of(method: str) -> Provider | None:
    return PROVIDERS.get(method)


def methods_for(codes: list[str], currency: str) -> list[PaymentMethod]:
    """Of a market's `codes` those that are ready now, in the market's order."""
    ready = (code for code in codes if code in PROVIDERS and PROVIDERS[code].is_ready(currency))
    return [METHODS[code] for code in ready]
