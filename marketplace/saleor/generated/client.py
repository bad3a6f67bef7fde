from decimal import Decimal
from typing import Any, Optional, Union

from .add_picture import AddPicture
from .add_warehouses_to_channel import AddWarehousesToChannel
from .add_warehouses_to_zone import AddWarehousesToZone
from .ask_transaction import AskTransaction
from .base_client import BaseClient
from .base_model import UNSET, UnsetType
from .calculate_deliveries import CalculateDeliveries
from .cancel_order import CancelOrder
from .checkout_state import CheckoutState
from .choose_delivery import ChooseDelivery
from .complete_checkout import CompleteCheckout
from .continue_transaction import ContinueTransaction
from .create_attribute import CreateAttribute
from .create_category import CreateCategory
from .create_channel import CreateChannel
from .create_checkout import CreateCheckout
from .create_page import CreatePage
from .create_page_type import CreatePageType
from .create_product import CreateProduct
from .create_product_type import CreateProductType
from .create_shipping_zone import CreateShippingZone
from .create_warehouse import CreateWarehouse
from .enums import LanguageCodeEnum, TransactionActionEnum, TransactionEventTypeEnum
from .fulfil_order import FulfilOrder
from .input_types import (
    AddressInput,
    AppInstallInput,
    AttributeCreateInput,
    CategoryInput,
    ChannelCreateInput,
    CheckoutCreateInput,
    OrderFulfillInput,
    PageCreateInput,
    PageTypeCreateInput,
    PaymentGatewayToInitialize,
    ProductChannelListingUpdateInput,
    ProductCreateInput,
    ProductInput,
    ProductMediaCreateInput,
    ProductTypeInput,
    ProductVariantChannelListingAddInput,
    ProductVariantCreateInput,
    ShippingZoneCreateInput,
    StockInput,
    TranslationInput,
    WarehouseCreateInput,
)
from .install_app import InstallApp
from .installed_apps import InstalledApps
from .offer_piece import OfferPiece
from .order_by_id import OrderById
from .pages import Pages
from .pending_installations import PendingInstallations
from .prices_are_gross import PricesAreGross
from .product_of_piece import ProductOfPiece
from .report_transaction import ReportTransaction
from .restock_piece import RestockPiece
from .shipping_methods import ShippingMethods
from .sign_in_staff import SignInStaff
from .start_transaction import StartTransaction
from .stock_by_channel import StockByChannel
from .structure import Structure
from .this_app import ThisApp
from .translate_product import TranslateProduct
from .update_contact import UpdateContact
from .update_piece import UpdatePiece
from .warehouses import Warehouses
from .withdraw_piece import WithdrawPiece


def gql(q: str) -> str:
    return q


class SaleorClient(BaseClient):
    def this_app(self, **kwargs: Any) -> ThisApp:
        query = gql("""
            query ThisApp {
              app {
                id
                identifier
              }
              shop {
                schemaVersion
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query, operation_name="ThisApp", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ThisApp.model_validate(data)

    def sign_in_staff(self, email: str, password: str, **kwargs: Any) -> SignInStaff:
        query = gql("""
            mutation SignInStaff($email: String!, $password: String!) {
              tokenCreate(email: $email, password: $password) {
                token
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"email": email, "password": password}
        response = self.execute(
            query=query, operation_name="SignInStaff", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return SignInStaff.model_validate(data)

    def installed_apps(self, **kwargs: Any) -> InstalledApps:
        query = gql("""
            query InstalledApps {
              apps(first: 100) {
                edges {
                  node {
                    id
                    identifier
                    isActive
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query, operation_name="InstalledApps", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return InstalledApps.model_validate(data)

    def pending_installations(self, **kwargs: Any) -> PendingInstallations:
        query = gql("""
            query PendingInstallations {
              appsInstallations {
                id
                status
                message
                manifestUrl
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query,
            operation_name="PendingInstallations",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return PendingInstallations.model_validate(data)

    def install_app(self, input: AppInstallInput, **kwargs: Any) -> InstallApp:
        query = gql("""
            mutation InstallApp($input: AppInstallInput!) {
              appInstall(input: $input) {
                appInstallation {
                  id
                  status
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="InstallApp", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return InstallApp.model_validate(data)

    def product_of_piece(self, reference: str, **kwargs: Any) -> ProductOfPiece:
        query = gql("""
            query ProductOfPiece($reference: String!) {
              product(externalReference: $reference) {
                id
                media {
                  id
                  alt
                }
              }
              productVariant(externalReference: $reference) {
                id
                stocks {
                  quantityAllocated
                }
              }
            }
            """)
        variables: dict[str, object] = {"reference": reference}
        response = self.execute(
            query=query, operation_name="ProductOfPiece", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ProductOfPiece.model_validate(data)

    def create_product(self, input: ProductCreateInput, **kwargs: Any) -> CreateProduct:
        query = gql("""
            mutation CreateProduct($input: ProductCreateInput!) {
              productCreate(input: $input) {
                product {
                  id
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="CreateProduct", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreateProduct.model_validate(data)

    def offer_piece(
        self,
        product: str,
        listings: ProductChannelListingUpdateInput,
        variant: ProductVariantCreateInput,
        sku: str,
        prices: list[ProductVariantChannelListingAddInput],
        **kwargs: Any,
    ) -> OfferPiece:
        query = gql("""
            mutation OfferPiece($product: ID!, $listings: ProductChannelListingUpdateInput!, $variant: ProductVariantCreateInput!, $sku: String!, $prices: [ProductVariantChannelListingAddInput!]!) {
              productChannelListingUpdate(id: $product, input: $listings) {
                errors {
                  field
                  code
                  message
                }
              }
              productVariantCreate(input: $variant) {
                productVariant {
                  id
                }
                errors {
                  field
                  code
                  message
                }
              }
              productVariantChannelListingUpdate(sku: $sku, input: $prices) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "product": product,
            "listings": listings,
            "variant": variant,
            "sku": sku,
            "prices": prices,
        }
        response = self.execute(
            query=query, operation_name="OfferPiece", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return OfferPiece.model_validate(data)

    def update_piece(
        self,
        product: str,
        input: ProductInput,
        listings: ProductChannelListingUpdateInput,
        sku: str,
        prices: list[ProductVariantChannelListingAddInput],
        stocks: list[StockInput],
        **kwargs: Any,
    ) -> UpdatePiece:
        query = gql("""
            mutation UpdatePiece($product: ID!, $input: ProductInput!, $listings: ProductChannelListingUpdateInput!, $sku: String!, $prices: [ProductVariantChannelListingAddInput!]!, $stocks: [StockInput!]!) {
              productUpdate(id: $product, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
              productChannelListingUpdate(id: $product, input: $listings) {
                errors {
                  field
                  code
                  message
                }
              }
              productVariantChannelListingUpdate(sku: $sku, input: $prices) {
                errors {
                  field
                  code
                  message
                }
              }
              productVariantStocksUpdate(sku: $sku, stocks: $stocks) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "product": product,
            "input": input,
            "listings": listings,
            "sku": sku,
            "prices": prices,
            "stocks": stocks,
        }
        response = self.execute(
            query=query, operation_name="UpdatePiece", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return UpdatePiece.model_validate(data)

    def withdraw_piece(
        self, product: str, listings: ProductChannelListingUpdateInput, **kwargs: Any
    ) -> WithdrawPiece:
        query = gql("""
            mutation WithdrawPiece($product: ID!, $listings: ProductChannelListingUpdateInput!) {
              productChannelListingUpdate(id: $product, input: $listings) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"product": product, "listings": listings}
        response = self.execute(
            query=query, operation_name="WithdrawPiece", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return WithdrawPiece.model_validate(data)

    def restock_piece(
        self, sku: str, stocks: list[StockInput], **kwargs: Any
    ) -> RestockPiece:
        query = gql("""
            mutation RestockPiece($sku: String!, $stocks: [StockInput!]!) {
              productVariantStocksUpdate(sku: $sku, stocks: $stocks) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"sku": sku, "stocks": stocks}
        response = self.execute(
            query=query, operation_name="RestockPiece", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return RestockPiece.model_validate(data)

    def add_picture(self, input: ProductMediaCreateInput, **kwargs: Any) -> AddPicture:
        query = gql("""
            mutation AddPicture($input: ProductMediaCreateInput!) {
              productMediaCreate(input: $input) {
                media {
                  id
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="AddPicture", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return AddPicture.model_validate(data)

    def translate_product(
        self,
        product: str,
        language: LanguageCodeEnum,
        input: TranslationInput,
        **kwargs: Any,
    ) -> TranslateProduct:
        query = gql("""
            mutation TranslateProduct($product: ID!, $language: LanguageCodeEnum!, $input: TranslationInput!) {
              productTranslate(id: $product, languageCode: $language, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "product": product,
            "language": language,
            "input": input,
        }
        response = self.execute(
            query=query,
            operation_name="TranslateProduct",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return TranslateProduct.model_validate(data)

    def create_checkout(
        self, input: CheckoutCreateInput, **kwargs: Any
    ) -> CreateCheckout:
        query = gql("""
            mutation CreateCheckout($input: CheckoutCreateInput!) {
              checkoutCreate(input: $input) {
                checkout {
                  ...CheckoutTotals
                }
                errors {
                  ...CheckoutRefusal
                }
              }
            }

            fragment CheckoutRefusal on CheckoutError {
              field
              code
              message
            }

            fragment CheckoutTotals on Checkout {
              id
              subtotalPrice {
                gross {
                  amount
                  currency
                }
              }
              shippingPrice {
                gross {
                  amount
                  currency
                }
              }
              totalPrice {
                gross {
                  amount
                  currency
                }
              }
              totalBalance {
                amount
                currency
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="CreateCheckout", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreateCheckout.model_validate(data)

    def update_contact(
        self,
        id: str,
        email: str,
        shipping_address: AddressInput,
        billing_address: AddressInput,
        **kwargs: Any,
    ) -> UpdateContact:
        query = gql("""
            mutation UpdateContact($id: ID!, $email: String!, $shippingAddress: AddressInput!, $billingAddress: AddressInput!) {
              checkoutEmailUpdate(id: $id, email: $email) {
                errors {
                  ...CheckoutRefusal
                }
              }
              checkoutBillingAddressUpdate(id: $id, billingAddress: $billingAddress) {
                errors {
                  ...CheckoutRefusal
                }
              }
              checkoutShippingAddressUpdate(id: $id, shippingAddress: $shippingAddress) {
                checkout {
                  ...CheckoutTotals
                }
                errors {
                  ...CheckoutRefusal
                }
              }
            }

            fragment CheckoutRefusal on CheckoutError {
              field
              code
              message
            }

            fragment CheckoutTotals on Checkout {
              id
              subtotalPrice {
                gross {
                  amount
                  currency
                }
              }
              shippingPrice {
                gross {
                  amount
                  currency
                }
              }
              totalPrice {
                gross {
                  amount
                  currency
                }
              }
              totalBalance {
                amount
                currency
              }
            }
            """)
        variables: dict[str, object] = {
            "id": id,
            "email": email,
            "shippingAddress": shipping_address,
            "billingAddress": billing_address,
        }
        response = self.execute(
            query=query, operation_name="UpdateContact", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return UpdateContact.model_validate(data)

    def choose_delivery(self, id: str, delivery: str, **kwargs: Any) -> ChooseDelivery:
        query = gql("""
            mutation ChooseDelivery($id: ID!, $delivery: ID!) {
              checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $delivery) {
                checkout {
                  ...CheckoutTotals
                }
                errors {
                  ...CheckoutRefusal
                }
              }
            }

            fragment CheckoutRefusal on CheckoutError {
              field
              code
              message
            }

            fragment CheckoutTotals on Checkout {
              id
              subtotalPrice {
                gross {
                  amount
                  currency
                }
              }
              shippingPrice {
                gross {
                  amount
                  currency
                }
              }
              totalPrice {
                gross {
                  amount
                  currency
                }
              }
              totalBalance {
                amount
                currency
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "delivery": delivery}
        response = self.execute(
            query=query, operation_name="ChooseDelivery", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ChooseDelivery.model_validate(data)

    def checkout_state(self, id: str, **kwargs: Any) -> CheckoutState:
        query = gql("""
            query CheckoutState($id: ID!) {
              checkout(id: $id) {
                ...CheckoutTotals
                chargeStatus
                authorizeStatus
              }
            }

            fragment CheckoutTotals on Checkout {
              id
              subtotalPrice {
                gross {
                  amount
                  currency
                }
              }
              shippingPrice {
                gross {
                  amount
                  currency
                }
              }
              totalPrice {
                gross {
                  amount
                  currency
                }
              }
              totalBalance {
                amount
                currency
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query, operation_name="CheckoutState", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CheckoutState.model_validate(data)

    def complete_checkout(self, id: str, **kwargs: Any) -> CompleteCheckout:
        query = gql("""
            mutation CompleteCheckout($id: ID!) {
              checkoutComplete(id: $id) {
                order {
                  ...OrderFacts
                }
                errors {
                  ...CheckoutRefusal
                }
              }
            }

            fragment AddressLines on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              countryArea
              postalCode
              phone
              country {
                code
              }
            }

            fragment CheckoutRefusal on CheckoutError {
              field
              code
              message
            }

            fragment OrderFacts on Order {
              id
              number
              status
              chargeStatus
              created
              userEmail
              languageCodeEnum
              checkoutId
              channel {
                slug
                currencyCode
              }
              shippingMethodName
              subtotal {
                gross {
                  amount
                  currency
                }
              }
              shippingPrice {
                gross {
                  amount
                  currency
                }
              }
              total {
                gross {
                  amount
                  currency
                }
              }
              shippingAddress {
                ...AddressLines
              }
              billingAddress {
                ...AddressLines
              }
              lines {
                id
                quantity
                productSku
                totalPrice {
                  gross {
                    amount
                    currency
                  }
                }
                allocations {
                  quantity
                  warehouse {
                    id
                    externalReference
                  }
                }
              }
              transactions {
                id
                pspReference
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query,
            operation_name="CompleteCheckout",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return CompleteCheckout.model_validate(data)

    def shipping_methods(self, id: str, **kwargs: Any) -> ShippingMethods:
        query = gql("""
            query ShippingMethods($id: ID!) {
              checkout(id: $id) {
                shippingMethods {
                  id
                  name
                  description
                  active
                  message
                  minimumDeliveryDays
                  maximumDeliveryDays
                  price {
                    amount
                    currency
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query, operation_name="ShippingMethods", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ShippingMethods.model_validate(data)

    def calculate_deliveries(self, id: str, **kwargs: Any) -> CalculateDeliveries:
        query = gql("""
            mutation CalculateDeliveries($id: ID!) {
              deliveryOptionsCalculate(id: $id) {
                deliveries {
                  id
                  shippingMethod {
                    id
                    name
                    description
                    active
                    message
                    minimumDeliveryDays
                    maximumDeliveryDays
                    price {
                      amount
                      currency
                    }
                  }
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query,
            operation_name="CalculateDeliveries",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return CalculateDeliveries.model_validate(data)

    def order_by_id(self, id: str, **kwargs: Any) -> OrderById:
        query = gql("""
            query OrderById($id: ID!) {
              order(id: $id) {
                ...OrderFacts
              }
            }

            fragment AddressLines on Address {
              firstName
              lastName
              companyName
              streetAddress1
              streetAddress2
              city
              cityArea
              countryArea
              postalCode
              phone
              country {
                code
              }
            }

            fragment OrderFacts on Order {
              id
              number
              status
              chargeStatus
              created
              userEmail
              languageCodeEnum
              checkoutId
              channel {
                slug
                currencyCode
              }
              shippingMethodName
              subtotal {
                gross {
                  amount
                  currency
                }
              }
              shippingPrice {
                gross {
                  amount
                  currency
                }
              }
              total {
                gross {
                  amount
                  currency
                }
              }
              shippingAddress {
                ...AddressLines
              }
              billingAddress {
                ...AddressLines
              }
              lines {
                id
                quantity
                productSku
                totalPrice {
                  gross {
                    amount
                    currency
                  }
                }
                allocations {
                  quantity
                  warehouse {
                    id
                    externalReference
                  }
                }
              }
              transactions {
                id
                pspReference
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query, operation_name="OrderById", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return OrderById.model_validate(data)

    def fulfil_order(
        self, order: str, input: OrderFulfillInput, **kwargs: Any
    ) -> FulfilOrder:
        query = gql("""
            mutation FulfilOrder($order: ID!, $input: OrderFulfillInput!) {
              orderFulfill(order: $order, input: $input) {
                fulfillments {
                  id
                  trackingNumber
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"order": order, "input": input}
        response = self.execute(
            query=query, operation_name="FulfilOrder", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return FulfilOrder.model_validate(data)

    def cancel_order(self, id: str, **kwargs: Any) -> CancelOrder:
        query = gql("""
            mutation CancelOrder($id: ID!) {
              orderCancel(id: $id) {
                order {
                  id
                  status
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query, operation_name="CancelOrder", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CancelOrder.model_validate(data)

    def start_transaction(
        self,
        id: str,
        amount: Decimal,
        gateway: PaymentGatewayToInitialize,
        idempotency_key: str,
        **kwargs: Any,
    ) -> StartTransaction:
        query = gql("""
            mutation StartTransaction($id: ID!, $amount: PositiveDecimal!, $gateway: PaymentGatewayToInitialize!, $idempotencyKey: String!) {
              transactionInitialize(
                id: $id
                amount: $amount
                paymentGateway: $gateway
                idempotencyKey: $idempotencyKey
              ) {
                transaction {
                  id
                }
                transactionEvent {
                  ...TransactionStep
                }
                data
                errors {
                  field
                  code
                  message
                }
              }
            }

            fragment TransactionStep on TransactionEvent {
              type
              pspReference
              message
              externalUrl
              amount {
                amount
                currency
              }
            }
            """)
        variables: dict[str, object] = {
            "id": id,
            "amount": str(amount),
            "gateway": gateway,
            "idempotencyKey": idempotency_key,
        }
        response = self.execute(
            query=query,
            operation_name="StartTransaction",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return StartTransaction.model_validate(data)

    def continue_transaction(
        self, id: str, data: Union[Optional[Any], UnsetType] = UNSET, **kwargs: Any
    ) -> ContinueTransaction:
        query = gql("""
            mutation ContinueTransaction($id: ID!, $data: JSON) {
              transactionProcess(id: $id, data: $data) {
                transaction {
                  id
                }
                transactionEvent {
                  ...TransactionStep
                }
                data
                errors {
                  field
                  code
                  message
                }
              }
            }

            fragment TransactionStep on TransactionEvent {
              type
              pspReference
              message
              externalUrl
              amount {
                amount
                currency
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "data": data}
        response = self.execute(
            query=query,
            operation_name="ContinueTransaction",
            variables=variables,
            **kwargs,
        )
        _data = self.get_data(response)
        return ContinueTransaction.model_validate(_data)

    def ask_transaction(
        self,
        id: str,
        action: TransactionActionEnum,
        amount: Union[Optional[Decimal], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> AskTransaction:
        query = gql("""
            mutation AskTransaction($id: ID!, $action: TransactionActionEnum!, $amount: PositiveDecimal) {
              transactionRequestAction(id: $id, actionType: $action, amount: $amount) {
                transaction {
                  id
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "id": id,
            "action": action,
            "amount": str(amount),
        }
        response = self.execute(
            query=query, operation_name="AskTransaction", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return AskTransaction.model_validate(data)

    def report_transaction(
        self,
        id: str,
        type_: TransactionEventTypeEnum,
        amount: Decimal,
        psp_reference: str,
        message: Union[Optional[str], UnsetType] = UNSET,
        actions: Union[Optional[list[TransactionActionEnum]], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> ReportTransaction:
        query = gql("""
            mutation ReportTransaction($id: ID!, $type: TransactionEventTypeEnum!, $amount: PositiveDecimal!, $pspReference: String!, $message: String, $actions: [TransactionActionEnum!]) {
              transactionEventReport(
                id: $id
                type: $type
                amount: $amount
                pspReference: $pspReference
                message: $message
                availableActions: $actions
              ) {
                alreadyProcessed
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "id": id,
            "type": type_,
            "amount": str(amount),
            "pspReference": psp_reference,
            "message": message,
            "actions": actions,
        }
        response = self.execute(
            query=query,
            operation_name="ReportTransaction",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return ReportTransaction.model_validate(data)

    def structure(self, **kwargs: Any) -> Structure:
        query = gql("""
            query Structure {
              channels {
                ...ChannelFacts
              }
              attributes(first: 100) {
                edges {
                  node {
                    id
                    slug
                  }
                }
              }
              productTypes(first: 100) {
                edges {
                  node {
                    id
                    slug
                  }
                }
              }
              pageTypes(first: 100) {
                edges {
                  node {
                    id
                    slug
                  }
                }
              }
              categories(first: 100) {
                edges {
                  node {
                    id
                    slug
                  }
                }
              }
              shippingZones(first: 100) {
                edges {
                  node {
                    id
                    name
                  }
                }
              }
              taxConfigurations(first: 100) {
                edges {
                  node {
                    id
                    channel {
                      slug
                    }
                  }
                }
              }
            }

            fragment ChannelFacts on Channel {
              id
              slug
              currencyCode
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query, operation_name="Structure", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Structure.model_validate(data)

    def warehouses(
        self, after: Union[Optional[str], UnsetType] = UNSET, **kwargs: Any
    ) -> Warehouses:
        query = gql("""
            query Warehouses($after: String) {
              warehouses(first: 100, after: $after) {
                edges {
                  node {
                    id
                    externalReference
                  }
                }
                pageInfo {
                  endCursor
                  hasNextPage
                }
              }
            }
            """)
        variables: dict[str, object] = {"after": after}
        response = self.execute(
            query=query, operation_name="Warehouses", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Warehouses.model_validate(data)

    def pages(
        self, after: Union[Optional[str], UnsetType] = UNSET, **kwargs: Any
    ) -> Pages:
        query = gql("""
            query Pages($after: String) {
              pages(first: 100, after: $after) {
                edges {
                  node {
                    id
                    slug
                  }
                }
                pageInfo {
                  endCursor
                  hasNextPage
                }
              }
            }
            """)
        variables: dict[str, object] = {"after": after}
        response = self.execute(
            query=query, operation_name="Pages", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Pages.model_validate(data)

    def create_channel(self, input: ChannelCreateInput, **kwargs: Any) -> CreateChannel:
        query = gql("""
            mutation CreateChannel($input: ChannelCreateInput!) {
              channelCreate(input: $input) {
                channel {
                  ...ChannelFacts
                }
                errors {
                  field
                  code
                  message
                }
              }
            }

            fragment ChannelFacts on Channel {
              id
              slug
              currencyCode
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="CreateChannel", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreateChannel.model_validate(data)

    def create_warehouse(
        self, input: WarehouseCreateInput, **kwargs: Any
    ) -> CreateWarehouse:
        query = gql("""
            mutation CreateWarehouse($input: WarehouseCreateInput!) {
              createWarehouse(input: $input) {
                warehouse {
                  id
                  externalReference
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="CreateWarehouse", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreateWarehouse.model_validate(data)

    def add_warehouses_to_channel(
        self, id: str, warehouses: list[str], **kwargs: Any
    ) -> AddWarehousesToChannel:
        query = gql("""
            mutation AddWarehousesToChannel($id: ID!, $warehouses: [ID!]!) {
              channelUpdate(id: $id, input: {addWarehouses: $warehouses}) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "warehouses": warehouses}
        response = self.execute(
            query=query,
            operation_name="AddWarehousesToChannel",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return AddWarehousesToChannel.model_validate(data)

    def create_shipping_zone(
        self, input: ShippingZoneCreateInput, **kwargs: Any
    ) -> CreateShippingZone:
        query = gql("""
            mutation CreateShippingZone($input: ShippingZoneCreateInput!) {
              shippingZoneCreate(input: $input) {
                shippingZone {
                  id
                  name
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query,
            operation_name="CreateShippingZone",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return CreateShippingZone.model_validate(data)

    def add_warehouses_to_zone(
        self, id: str, warehouses: list[str], **kwargs: Any
    ) -> AddWarehousesToZone:
        query = gql("""
            mutation AddWarehousesToZone($id: ID!, $warehouses: [ID!]!) {
              shippingZoneUpdate(id: $id, input: {addWarehouses: $warehouses}) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "warehouses": warehouses}
        response = self.execute(
            query=query,
            operation_name="AddWarehousesToZone",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return AddWarehousesToZone.model_validate(data)

    def prices_are_gross(self, id: str, **kwargs: Any) -> PricesAreGross:
        query = gql("""
            mutation PricesAreGross($id: ID!) {
              taxConfigurationUpdate(
                id: $id
                input: {chargeTaxes: false, displayGrossPrices: true, pricesEnteredWithTax: true, taxCalculationStrategy: FLAT_RATES}
              ) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id}
        response = self.execute(
            query=query, operation_name="PricesAreGross", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return PricesAreGross.model_validate(data)

    def create_attribute(
        self, input: AttributeCreateInput, **kwargs: Any
    ) -> CreateAttribute:
        query = gql("""
            mutation CreateAttribute($input: AttributeCreateInput!) {
              attributeCreate(input: $input) {
                attribute {
                  id
                  slug
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="CreateAttribute", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreateAttribute.model_validate(data)

    def create_product_type(
        self, input: ProductTypeInput, **kwargs: Any
    ) -> CreateProductType:
        query = gql("""
            mutation CreateProductType($input: ProductTypeInput!) {
              productTypeCreate(input: $input) {
                productType {
                  id
                  slug
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query,
            operation_name="CreateProductType",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return CreateProductType.model_validate(data)

    def create_page_type(
        self, input: PageTypeCreateInput, **kwargs: Any
    ) -> CreatePageType:
        query = gql("""
            mutation CreatePageType($input: PageTypeCreateInput!) {
              pageTypeCreate(input: $input) {
                pageType {
                  id
                  slug
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="CreatePageType", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreatePageType.model_validate(data)

    def create_category(self, input: CategoryInput, **kwargs: Any) -> CreateCategory:
        query = gql("""
            mutation CreateCategory($input: CategoryInput!) {
              categoryCreate(input: $input) {
                category {
                  id
                  slug
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="CreateCategory", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreateCategory.model_validate(data)

    def create_page(self, input: PageCreateInput, **kwargs: Any) -> CreatePage:
        query = gql("""
            mutation CreatePage($input: PageCreateInput!) {
              pageCreate(input: $input) {
                page {
                  id
                  slug
                }
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"input": input}
        response = self.execute(
            query=query, operation_name="CreatePage", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreatePage.model_validate(data)

    def stock_by_channel(self, **kwargs: Any) -> StockByChannel:
        query = gql("""
            mutation StockByChannel {
              shopSettingsUpdate(input: {useLegacyShippingZoneStockAvailability: false}) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query, operation_name="StockByChannel", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return StockByChannel.model_validate(data)
