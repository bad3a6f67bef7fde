"""Checkouts in the schema."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.absent.types import GiftCard
from embedded_saleor.account.types import Address, User
from embedded_saleor.checkout.collection import points_of
from embedded_saleor.checkout.deliveries import known_deliveries, method_of
from embedded_saleor.checkout.delivery_types import (
    Delivery,
    DeliveryMethod,
    PaymentGateway,
    ShippingMethod,
)
from embedded_saleor.checkout.methods import Method
from embedded_saleor.checkout.prices import (
    fresh_prices,
    lines_of,
    list_price,
    rules_for,
    update_statuses,
)
from embedded_saleor.checkout.problem_types import CheckoutLineProblem, CheckoutProblem, variant_of
from embedded_saleor.checkout.problems import checkout_problems, known_line_problems
from embedded_saleor.checkout.rates import needs_shipping
from embedded_saleor.core.enums import LanguageCodeEnum, enum
from embedded_saleor.core.scalars import UUID, DateTime
from embedded_saleor.core.types import ModelType, Money, TaxedMoney, listed, money, taxed
from embedded_saleor.models.base import related
from embedded_saleor.payment.gateways import gateways_for
from embedded_saleor.tax.rounding import rounded
from embedded_saleor.warehouse.types import Warehouse

CheckoutAuthorizeStatusEnum = enum("CheckoutAuthorizeStatusEnum", "NONE PARTIAL FULL")
CheckoutChargeStatusEnum = enum("CheckoutChargeStatusEnum", "NONE PARTIAL FULL OVERCHARGED")
CHANNEL = "embedded_saleor.channel.types.Channel"
ZERO = Decimal(0)
VARIANT = "embedded_saleor.product.variant_types.ProductVariant"


class CheckoutLine(ModelType):
    class Meta:
        model = models.CheckoutLine
        metadata = ("MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS")
        public_metadata = ()

    variant = graphene.Field(VARIANT, required=True)
    quantity = graphene.Int(required=True)
    unit_price = graphene.Field(TaxedMoney, required=True)
    undiscounted_unit_price = graphene.Field(Money, required=True)
    total_price = graphene.Field(TaxedMoney, required=True)
    undiscounted_total_price = graphene.Field(Money, required=True)
    requires_shipping = graphene.Boolean(required=True)
    problems = listed(CheckoutLineProblem, required=False)
    is_gift = graphene.Boolean()
    price_override_reason = graphene.String()

    @staticmethod
    def resolve_variant(root: models.CheckoutLine, info: Any) -> models.ProductVariant:
        return variant_of(root)

    @staticmethod
    def resolve_unit_price(root: models.CheckoutLine, info: Any) -> TaxedMoney:
        line = priced(root, info)
        currency = line.checkout.currency
        net, gross = line.total_net_amount / line.quantity, line.total_gross_amount / line.quantity
        return taxed(rounded(net, currency), rounded(gross, currency), currency)

    @staticmethod
    def resolve_undiscounted_unit_price(root: models.CheckoutLine, info: Any) -> Money | None:
        return money(list_price(root), root.checkout.currency)

    @staticmethod
    def resolve_total_price(root: models.CheckoutLine, info: Any) -> TaxedMoney:
        line = priced(root, info)
        return taxed(line.total_net_amount, line.total_gross_amount, line.checkout.currency)

    @staticmethod
    def resolve_undiscounted_total_price(root: models.CheckoutLine, info: Any) -> Money | None:
        return money(list_price(root) * root.quantity, root.checkout.currency)

    @staticmethod
    def resolve_requires_shipping(root: models.CheckoutLine, info: Any) -> bool:
        return root.variant.product.product_type.is_shipping_required

    @staticmethod
    def resolve_problems(root: models.CheckoutLine, info: Any) -> list[Any]:
        found = known_line_problems(root.checkout, info.context)
        return [problem for problem in found if problem.line.pk == root.pk]

    @staticmethod
    def resolve_is_gift(root: models.CheckoutLine, info: Any) -> bool:
        return False

    @staticmethod
    def resolve_price_override_reason(root: models.CheckoutLine, info: Any) -> str | None:
        info.context.require("MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS")
        return root.price_override_reason


def priced(line: models.CheckoutLine, info: Any) -> models.CheckoutLine:
    """The line with fresh prices: its checkout prices all its lines at once."""
    fresh_prices(line.checkout, info.context)
    for one in lines_of(line.checkout):
        if one.pk == line.pk:
            found: models.CheckoutLine = one
            return found
    return line


class Checkout(ModelType):
    class Meta:
        model = models.Checkout
        metadata = ("MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS")
        public_metadata = ()

    created = DateTime(required=True)
    updated_at = DateTime(required=True)
    user = graphene.Field(User)
    channel = graphene.Field(CHANNEL, required=True)
    billing_address = graphene.Field(Address)
    shipping_address = graphene.Field(Address)
    customer_note = graphene.String(required=True)
    shipping_methods = listed(ShippingMethod)
    available_shipping_methods = listed(ShippingMethod)
    available_collection_points = listed(Warehouse)
    available_payment_gateways = listed(PaymentGateway)
    email = graphene.String()
    is_shipping_required = graphene.Boolean(required=True)
    quantity = graphene.Int(required=True)
    lines = listed(CheckoutLine)
    shipping_price = graphene.Field(TaxedMoney, required=True)
    delivery = graphene.Field(Delivery)
    shipping_method = graphene.Field(ShippingMethod)
    delivery_method = graphene.Field(DeliveryMethod)
    subtotal_price = graphene.Field(TaxedMoney, required=True)
    tax_exemption = graphene.Boolean(required=True)
    token = UUID(required=True)
    total_price = graphene.Field(TaxedMoney, required=True)
    total_balance = graphene.Field(Money, required=True)
    language_code = LanguageCodeEnum(required=True)
    transactions = listed("embedded_saleor.payment.types.TransactionItem", required=False)
    display_gross_prices = graphene.Boolean(required=True)
    discount = graphene.Field(Money)
    discount_name = graphene.String()
    translated_discount_name = graphene.String()
    voucher_code = graphene.String()
    gift_cards = listed(GiftCard)
    authorize_status = CheckoutAuthorizeStatusEnum(required=True)
    charge_status = CheckoutChargeStatusEnum(required=True)
    problems = listed(CheckoutProblem, required=False)

    @staticmethod
    def resolve_created(root: models.Checkout, info: Any) -> Any:
        return root.created_at

    @staticmethod
    def resolve_updated_at(root: models.Checkout, info: Any) -> Any:
        return root.last_change

    @staticmethod
    def resolve_user(root: models.Checkout, info: Any) -> models.User | None:
        if root.user_id is not None and info.context.user != root.user:
            info.context.require("MANAGE_USERS", "HANDLE_PAYMENTS")
        return root.user

    @staticmethod
    def resolve_shipping_methods(root: models.Checkout, info: Any) -> list[Method]:
        return [method_of(delivery) for delivery in known_deliveries(root, info.context)]

    @staticmethod
    def resolve_available_shipping_methods(root: models.Checkout, info: Any) -> list[Method]:
        known = known_deliveries(root, info.context)
        return [method_of(delivery) for delivery in known if delivery.active]

    @staticmethod
    def resolve_available_collection_points(root: models.Checkout, info: Any) -> list[models.Warehouse]:
        found: list[models.Warehouse] = info.context.batched("collection points", root, points_of)
        return found

    @staticmethod
    def resolve_available_payment_gateways(root: models.Checkout, info: Any) -> list[PaymentGateway]:
        return [
            PaymentGateway(id=app.identifier, name=app.name, config=[], currencies=[root.currency])
            for app in gateways_for(info.context)
        ]

    @staticmethod
    def resolve_is_shipping_required(root: models.Checkout, info: Any) -> bool:
        return needs_shipping(lines_of(root))

    @staticmethod
    def resolve_quantity(root: models.Checkout, info: Any) -> int:
        return sum(line.quantity for line in lines_of(root))

    @staticmethod
    def resolve_lines(root: models.Checkout, info: Any) -> list[models.CheckoutLine]:
        return lines_of(root)

    @staticmethod
    def resolve_shipping_price(root: models.Checkout, info: Any) -> TaxedMoney:
        fresh_prices(root, info.context)
        return taxed(root.shipping_net_amount, root.shipping_gross_amount, root.currency)

    @staticmethod
    def resolve_shipping_method(root: models.Checkout, info: Any) -> Method | None:
        return method_of(root.delivery) if root.delivery else None

    @staticmethod
    def resolve_delivery_method(root: models.Checkout, info: Any) -> Method | models.Warehouse | None:
        if root.collection_point is not None:
            return root.collection_point
        return method_of(root.delivery) if root.delivery else None

    @staticmethod
    def resolve_subtotal_price(root: models.Checkout, info: Any) -> TaxedMoney:
        fresh_prices(root, info.context)
        return taxed(root.subtotal_net_amount, root.subtotal_gross_amount, root.currency)

    @staticmethod
    def resolve_token(root: models.Checkout, info: Any) -> Any:
        return root.pk

    @staticmethod
    def resolve_total_price(root: models.Checkout, info: Any) -> TaxedMoney:
        fresh_prices(root, info.context)
        return taxed(root.total_net_amount, root.total_gross_amount, root.currency)

    @staticmethod
    def resolve_total_balance(root: models.Checkout, info: Any) -> Money | None:
        fresh_prices(root, info.context)
        paid = sum(item.charged + item.charge_pending for item in related(root, "transactions"))
        return money(paid - root.total_gross_amount, root.currency)

    @staticmethod
    def resolve_language_code(root: models.Checkout, info: Any) -> str:
        return root.language_code.upper().replace("-", "_")

    @staticmethod
    def resolve_transactions(root: models.Checkout, info: Any) -> list[models.TransactionItem]:
        info.context.require("MANAGE_CHECKOUTS", "HANDLE_PAYMENTS")
        return related(root, "transactions")

    @staticmethod
    def resolve_display_gross_prices(root: models.Checkout, info: Any) -> bool:
        return rules_for(root).display_gross_prices

    @staticmethod
    def resolve_discount(root: models.Checkout, info: Any) -> Money | None:
        return money(ZERO, root.currency)

    @staticmethod
    def resolve_gift_cards(root: models.Checkout, info: Any) -> list[GiftCard]:
        return []

    @staticmethod
    def resolve_authorize_status(root: models.Checkout, info: Any) -> str:
        return with_statuses(root, info).authorize_status

    @staticmethod
    def resolve_charge_status(root: models.Checkout, info: Any) -> str:
        return with_statuses(root, info).charge_status

    @staticmethod
    def resolve_problems(root: models.Checkout, info: Any) -> list[Any]:
        return checkout_problems(root, info.context)


def with_statuses(checkout: models.Checkout, info: Any) -> models.Checkout:
    """How far the checkout is paid, measured by its fresh total."""
    fresh_prices(checkout, info.context)
    update_statuses(checkout)
    return checkout
