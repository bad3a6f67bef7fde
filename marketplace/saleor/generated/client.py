from decimal import Decimal
from typing import Any, Optional, Union

from .add_choices import AddChoices
from .add_picture import AddPicture
from .add_warehouses_to_channel import AddWarehousesToChannel
from .app_state import AppState
from .ask_transaction import AskTransaction
from .assign_to_page_type import AssignToPageType
from .assign_to_product_type import AssignToProductType
from .base_client import BaseClient
from .base_model import UNSET, UnsetType
from .calculate_deliveries import CalculateDeliveries
from .cancel_order import CancelOrder
from .checkout_state import CheckoutState
from .choices import Choices
from .choose_delivery import ChooseDelivery
from .complete_checkout import CompleteCheckout
from .continue_transaction import ContinueTransaction
from .correct_tracking import CorrectTracking
from .create_attribute import CreateAttribute
from .create_category import CreateCategory
from .create_channel import CreateChannel
from .create_checkout import CreateCheckout
from .create_collection import CreateCollection
from .create_page import CreatePage
from .create_page_type import CreatePageType
from .create_product import CreateProduct
from .create_product_type import CreateProductType
from .create_shipping_zone import CreateShippingZone
from .create_warehouse import CreateWarehouse
from .create_webhook import CreateWebhook
from .delete_collection import DeleteCollection
from .delete_page import DeletePage
from .delete_shipping_zone import DeleteShippingZone
from .delete_webhook import DeleteWebhook
from .enums import (
    LanguageCodeEnum,
    PermissionEnum,
    TransactionActionEnum,
    TransactionEventTypeEnum,
)
from .failed_deliveries import FailedDeliveries
from .forget_failed_installation import ForgetFailedInstallation
from .fulfil_order import FulfilOrder
from .grant_permissions import GrantPermissions
from .grant_refund import GrantRefund
from .input_types import (
    AddressInput,
    AppInstallInput,
    AttributeCreateInput,
    AttributeValueInput,
    AttributeValueUpdateInput,
    CategoryInput,
    ChannelCreateInput,
    CheckoutCreateInput,
    CollectionChannelListingUpdateInput,
    CollectionCreateInput,
    OrderFulfillInput,
    OrderGrantRefundCreateInput,
    PageCreateInput,
    PageInput,
    PageTranslationInput,
    PageTypeCreateInput,
    PaymentGatewayToInitialize,
    ProductAttributeAssignInput,
    ProductChannelListingUpdateInput,
    ProductCreateInput,
    ProductInput,
    ProductMediaCreateInput,
    ProductTypeInput,
    ProductVariantChannelListingAddInput,
    ProductVariantCreateInput,
    ShippingZoneCreateInput,
    ShippingZoneUpdateInput,
    StockInput,
    TranslationInput,
    WarehouseCreateInput,
    WarehouseUpdateInput,
    WebhookCreateInput,
    WebhookUpdateInput,
)
from .install_app import InstallApp
from .installed_apps import InstalledApps
from .list_collection import ListCollection
from .offer_piece import OfferPiece
from .order_by_id import OrderById
from .orders_to_compare import OrdersToCompare
from .pages import Pages
from .pending_installations import PendingInstallations
from .places import Places
from .prices_are_gross import PricesAreGross
from .product_of_piece import ProductOfPiece
from .refund_granted import RefundGranted
from .remove_app import RemoveApp
from .report_transaction import ReportTransaction
from .restock_piece import RestockPiece
from .schema_version import SchemaVersion
from .shipping_methods import ShippingMethods
from .sign_in_staff import SignInStaff
from .start_transaction import StartTransaction
from .stock_by_channel import StockByChannel
from .stock_rule import StockRule
from .structure import Structure
from .tell_stories import TellStories
from .this_app import ThisApp
from .translate_collection import TranslateCollection
from .translate_page import TranslatePage
from .translate_product import TranslateProduct
from .update_contact import UpdateContact
from .update_page import UpdatePage
from .update_piece import UpdatePiece
from .update_shipping_zone import UpdateShippingZone
from .update_warehouse import UpdateWarehouse
from .update_webhook import UpdateWebhook
from .variant_to_repair import VariantToRepair
from .variants_to_compare import VariantsToCompare
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

    def schema_version(self, **kwargs: Any) -> SchemaVersion:
        query = gql("""
            query SchemaVersion {
              shop {
                schemaVersion
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query, operation_name="SchemaVersion", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return SchemaVersion.model_validate(data)

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

    def app_state(self, **kwargs: Any) -> AppState:
        query = gql("""
            query AppState {
              app {
                id
                identifier
                isActive
                version
                breakerState
                permissions {
                  code
                }
                extensions {
                  mountName
                  targetName
                  url
                }
                webhooks {
                  ...WebhookFacts
                }
              }
              shop {
                version
                schemaVersion
              }
            }

            fragment WebhookFacts on Webhook {
              id
              name
              isActive
              targetUrl
              subscriptionQuery
              syncEvents {
                eventType
              }
              asyncEvents {
                eventType
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query, operation_name="AppState", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return AppState.model_validate(data)

    def failed_deliveries(self, **kwargs: Any) -> FailedDeliveries:
        query = gql("""
            query FailedDeliveries {
              app {
                webhooks {
                  name
                  eventDeliveries(
                    first: 20
                    filter: {status: FAILED}
                    sortBy: {field: CREATED_AT, direction: DESC}
                  ) {
                    edges {
                      node {
                        createdAt
                      }
                    }
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query,
            operation_name="FailedDeliveries",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return FailedDeliveries.model_validate(data)

    def create_webhook(self, input: WebhookCreateInput, **kwargs: Any) -> CreateWebhook:
        query = gql("""
            mutation CreateWebhook($input: WebhookCreateInput!) {
              webhookCreate(input: $input) {
                webhook {
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
            query=query, operation_name="CreateWebhook", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CreateWebhook.model_validate(data)

    def update_webhook(
        self, id: str, input: WebhookUpdateInput, **kwargs: Any
    ) -> UpdateWebhook:
        query = gql("""
            mutation UpdateWebhook($id: ID!, $input: WebhookUpdateInput!) {
              webhookUpdate(id: $id, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "input": input}
        response = self.execute(
            query=query, operation_name="UpdateWebhook", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return UpdateWebhook.model_validate(data)

    def delete_webhook(self, id: str, **kwargs: Any) -> DeleteWebhook:
        query = gql("""
            mutation DeleteWebhook($id: ID!) {
              webhookDelete(id: $id) {
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
            query=query, operation_name="DeleteWebhook", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return DeleteWebhook.model_validate(data)

    def grant_permissions(
        self, id: str, permissions: list[PermissionEnum], **kwargs: Any
    ) -> GrantPermissions:
        query = gql("""
            mutation GrantPermissions($id: ID!, $permissions: [PermissionEnum!]!) {
              appUpdate(id: $id, input: {permissions: $permissions}) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "permissions": permissions}
        response = self.execute(
            query=query,
            operation_name="GrantPermissions",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return GrantPermissions.model_validate(data)

    def remove_app(self, id: str, **kwargs: Any) -> RemoveApp:
        query = gql("""
            mutation RemoveApp($id: ID!) {
              appDelete(id: $id) {
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
            query=query, operation_name="RemoveApp", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return RemoveApp.model_validate(data)

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

    def forget_failed_installation(
        self, id: str, **kwargs: Any
    ) -> ForgetFailedInstallation:
        query = gql("""
            mutation ForgetFailedInstallation($id: ID!) {
              appDeleteFailedInstallation(id: $id) {
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
            operation_name="ForgetFailedInstallation",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return ForgetFailedInstallation.model_validate(data)

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
                  warehouse {
                    id
                  }
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

    def tell_stories(
        self, reference: str, attributes: list[AttributeValueInput], **kwargs: Any
    ) -> TellStories:
        query = gql("""
            mutation TellStories($reference: String!, $attributes: [AttributeValueInput!]!) {
              productUpdate(externalReference: $reference, input: {attributes: $attributes}) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {
            "reference": reference,
            "attributes": attributes,
        }
        response = self.execute(
            query=query, operation_name="TellStories", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return TellStories.model_validate(data)

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

    def variants_to_compare(
        self, after: Union[Optional[str], UnsetType] = UNSET, **kwargs: Any
    ) -> VariantsToCompare:
        query = gql("""
            query VariantsToCompare($after: String) {
              productVariants(first: 100, after: $after) {
                edges {
                  node {
                    id
                    sku
                    externalReference
                    trackInventory
                    product {
                      id
                      channelListings {
                        isPublished
                        isAvailableForPurchase
                        channel {
                          slug
                        }
                      }
                    }
                    channelListings {
                      channel {
                        slug
                      }
                      price {
                        amount
                        currency
                      }
                    }
                    stocks {
                      quantity
                      quantityAllocated
                      warehouse {
                        id
                        externalReference
                      }
                    }
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
            query=query,
            operation_name="VariantsToCompare",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return VariantsToCompare.model_validate(data)

    def orders_to_compare(
        self, after: Union[Optional[str], UnsetType] = UNSET, **kwargs: Any
    ) -> OrdersToCompare:
        query = gql("""
            query OrdersToCompare($after: String) {
              orders(first: 100, after: $after, sortBy: {field: CREATED_AT, direction: DESC}) {
                edges {
                  node {
                    id
                    number
                    created
                    status
                    chargeStatus
                    lines {
                      productSku
                    }
                    fulfillments {
                      id
                      status
                      trackingNumber
                    }
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
            query=query, operation_name="OrdersToCompare", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return OrdersToCompare.model_validate(data)

    def variant_to_repair(self, sku: str, **kwargs: Any) -> VariantToRepair:
        query = gql("""
            query VariantToRepair($sku: String!) {
              productVariant(sku: $sku) {
                stocks {
                  quantityAllocated
                  warehouse {
                    id
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"sku": sku}
        response = self.execute(
            query=query, operation_name="VariantToRepair", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return VariantToRepair.model_validate(data)

    def correct_tracking(self, id: str, number: str, **kwargs: Any) -> CorrectTracking:
        query = gql("""
            mutation CorrectTracking($id: ID!, $number: String!) {
              orderFulfillmentUpdateTracking(
                id: $id
                input: {trackingNumber: $number, notifyCustomer: false}
              ) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "number": number}
        response = self.execute(
            query=query, operation_name="CorrectTracking", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return CorrectTracking.model_validate(data)

    def grant_refund(
        self, order: str, input: OrderGrantRefundCreateInput, **kwargs: Any
    ) -> GrantRefund:
        query = gql("""
            mutation GrantRefund($order: ID!, $input: OrderGrantRefundCreateInput!) {
              orderGrantRefundCreate(id: $order, input: $input) {
                grantedRefund {
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
        variables: dict[str, object] = {"order": order, "input": input}
        response = self.execute(
            query=query, operation_name="GrantRefund", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return GrantRefund.model_validate(data)

    def refund_granted(
        self, transaction: str, grant: str, **kwargs: Any
    ) -> RefundGranted:
        query = gql("""
            mutation RefundGranted($transaction: ID!, $grant: ID!) {
              transactionRequestRefundForGrantedRefund(
                id: $transaction
                grantedRefundId: $grant
              ) {
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
        variables: dict[str, object] = {"transaction": transaction, "grant": grant}
        response = self.execute(
            query=query, operation_name="RefundGranted", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return RefundGranted.model_validate(data)

    def structure(
        self,
        attributes: list[str],
        product_types: list[str],
        page_types: list[str],
        categories: list[str],
        **kwargs: Any,
    ) -> Structure:
        query = gql("""
            query Structure($attributes: [String!]!, $productTypes: [String!]!, $pageTypes: [String!]!, $categories: [String!]!) {
              channels {
                ...ChannelFacts
                name
                isActive
                warehouses {
                  id
                }
              }
              attributes(first: 100, where: {slug: {oneOf: $attributes}}) {
                edges {
                  node {
                    id
                    slug
                    type
                    inputType
                  }
                }
              }
              productTypes(first: 100, filter: {slugs: $productTypes}) {
                edges {
                  node {
                    id
                    slug
                    productAttributes {
                      slug
                    }
                  }
                }
              }
              pageTypes(first: 100, filter: {slugs: $pageTypes}) {
                edges {
                  node {
                    id
                    slug
                    attributes {
                      slug
                    }
                  }
                }
              }
              categories(first: 100, filter: {slugs: $categories}) {
                edges {
                  node {
                    id
                    slug
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
        variables: dict[str, object] = {
            "attributes": attributes,
            "productTypes": product_types,
            "pageTypes": page_types,
            "categories": categories,
        }
        response = self.execute(
            query=query, operation_name="Structure", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Structure.model_validate(data)

    def places(self, collections: list[str], **kwargs: Any) -> Places:
        query = gql("""
            query Places($collections: [String!]!) {
              collections(first: 100, filter: {slugs: $collections}) {
                edges {
                  node {
                    id
                    slug
                    channelListings {
                      isPublished
                      channel {
                        slug
                      }
                    }
                  }
                }
              }
              shippingZones(first: 100, filter: {search: "gereh"}) {
                edges {
                  node {
                    id
                    name
                    countries {
                      code
                    }
                    channels {
                      slug
                    }
                    warehouses {
                      id
                    }
                  }
                }
              }
              taxConfigurations(first: 100) {
                edges {
                  node {
                    id
                    chargeTaxes
                    displayGrossPrices
                    pricesEnteredWithTax
                    taxCalculationStrategy
                    channel {
                      slug
                    }
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"collections": collections}
        response = self.execute(
            query=query, operation_name="Places", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Places.model_validate(data)

    def choices(
        self,
        attribute: str,
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> Choices:
        query = gql("""
            query Choices($attribute: ID!, $after: String) {
              attribute(id: $attribute) {
                choices(first: 100, after: $after) {
                  edges {
                    node {
                      name
                    }
                  }
                  pageInfo {
                    endCursor
                    hasNextPage
                  }
                }
              }
            }
            """)
        variables: dict[str, object] = {"attribute": attribute, "after": after}
        response = self.execute(
            query=query, operation_name="Choices", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return Choices.model_validate(data)

    def warehouses(
        self, after: Union[Optional[str], UnsetType] = UNSET, **kwargs: Any
    ) -> Warehouses:
        query = gql("""
            query Warehouses($after: String) {
              warehouses(first: 100, after: $after) {
                edges {
                  node {
                    id
                    name
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
        self,
        types: list[str],
        after: Union[Optional[str], UnsetType] = UNSET,
        **kwargs: Any,
    ) -> Pages:
        query = gql("""
            query Pages($types: [ID!]!, $after: String) {
              pages(first: 100, after: $after, where: {pageType: {oneOf: $types}}) {
                edges {
                  node {
                    id
                    slug
                    isPublished
                    pageType {
                      slug
                    }
                  }
                }
                pageInfo {
                  endCursor
                  hasNextPage
                }
              }
            }
            """)
        variables: dict[str, object] = {"types": types, "after": after}
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

    def update_shipping_zone(
        self, id: str, input: ShippingZoneUpdateInput, **kwargs: Any
    ) -> UpdateShippingZone:
        query = gql("""
            mutation UpdateShippingZone($id: ID!, $input: ShippingZoneUpdateInput!) {
              shippingZoneUpdate(id: $id, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "input": input}
        response = self.execute(
            query=query,
            operation_name="UpdateShippingZone",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return UpdateShippingZone.model_validate(data)

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

    def update_warehouse(
        self, id: str, input: WarehouseUpdateInput, **kwargs: Any
    ) -> UpdateWarehouse:
        query = gql("""
            mutation UpdateWarehouse($id: ID!, $input: WarehouseUpdateInput!) {
              updateWarehouse(id: $id, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "input": input}
        response = self.execute(
            query=query, operation_name="UpdateWarehouse", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return UpdateWarehouse.model_validate(data)

    def add_choices(
        self, id: str, values: list[AttributeValueUpdateInput], **kwargs: Any
    ) -> AddChoices:
        query = gql("""
            mutation AddChoices($id: ID!, $values: [AttributeValueUpdateInput!]!) {
              attributeUpdate(id: $id, input: {addValues: $values}) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "values": values}
        response = self.execute(
            query=query, operation_name="AddChoices", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return AddChoices.model_validate(data)

    def assign_to_product_type(
        self, id: str, operations: list[ProductAttributeAssignInput], **kwargs: Any
    ) -> AssignToProductType:
        query = gql("""
            mutation AssignToProductType($id: ID!, $operations: [ProductAttributeAssignInput!]!) {
              productAttributeAssign(productTypeId: $id, operations: $operations) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "operations": operations}
        response = self.execute(
            query=query,
            operation_name="AssignToProductType",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return AssignToProductType.model_validate(data)

    def assign_to_page_type(
        self, id: str, attributes: list[str], **kwargs: Any
    ) -> AssignToPageType:
        query = gql("""
            mutation AssignToPageType($id: ID!, $attributes: [ID!]!) {
              pageAttributeAssign(pageTypeId: $id, attributeIds: $attributes) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "attributes": attributes}
        response = self.execute(
            query=query,
            operation_name="AssignToPageType",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return AssignToPageType.model_validate(data)

    def create_collection(
        self, input: CollectionCreateInput, **kwargs: Any
    ) -> CreateCollection:
        query = gql("""
            mutation CreateCollection($input: CollectionCreateInput!) {
              collectionCreate(input: $input) {
                collection {
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
            query=query,
            operation_name="CreateCollection",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return CreateCollection.model_validate(data)

    def list_collection(
        self, id: str, input: CollectionChannelListingUpdateInput, **kwargs: Any
    ) -> ListCollection:
        query = gql("""
            mutation ListCollection($id: ID!, $input: CollectionChannelListingUpdateInput!) {
              collectionChannelListingUpdate(id: $id, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "input": input}
        response = self.execute(
            query=query, operation_name="ListCollection", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return ListCollection.model_validate(data)

    def translate_collection(
        self,
        id: str,
        language: LanguageCodeEnum,
        input: TranslationInput,
        **kwargs: Any,
    ) -> TranslateCollection:
        query = gql("""
            mutation TranslateCollection($id: ID!, $language: LanguageCodeEnum!, $input: TranslationInput!) {
              collectionTranslate(id: $id, languageCode: $language, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "language": language, "input": input}
        response = self.execute(
            query=query,
            operation_name="TranslateCollection",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return TranslateCollection.model_validate(data)

    def update_page(self, id: str, input: PageInput, **kwargs: Any) -> UpdatePage:
        query = gql("""
            mutation UpdatePage($id: ID!, $input: PageInput!) {
              pageUpdate(id: $id, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "input": input}
        response = self.execute(
            query=query, operation_name="UpdatePage", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return UpdatePage.model_validate(data)

    def translate_page(
        self,
        id: str,
        language: LanguageCodeEnum,
        input: PageTranslationInput,
        **kwargs: Any,
    ) -> TranslatePage:
        query = gql("""
            mutation TranslatePage($id: ID!, $language: LanguageCodeEnum!, $input: PageTranslationInput!) {
              pageTranslate(id: $id, languageCode: $language, input: $input) {
                errors {
                  field
                  code
                  message
                }
              }
            }
            """)
        variables: dict[str, object] = {"id": id, "language": language, "input": input}
        response = self.execute(
            query=query, operation_name="TranslatePage", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return TranslatePage.model_validate(data)

    def delete_page(self, id: str, **kwargs: Any) -> DeletePage:
        query = gql("""
            mutation DeletePage($id: ID!) {
              pageDelete(id: $id) {
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
            query=query, operation_name="DeletePage", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return DeletePage.model_validate(data)

    def delete_shipping_zone(self, id: str, **kwargs: Any) -> DeleteShippingZone:
        query = gql("""
            mutation DeleteShippingZone($id: ID!) {
              shippingZoneDelete(id: $id) {
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
            operation_name="DeleteShippingZone",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return DeleteShippingZone.model_validate(data)

    def delete_collection(self, id: str, **kwargs: Any) -> DeleteCollection:
        query = gql("""
            mutation DeleteCollection($id: ID!) {
              collectionDelete(id: $id) {
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
            operation_name="DeleteCollection",
            variables=variables,
            **kwargs,
        )
        data = self.get_data(response)
        return DeleteCollection.model_validate(data)

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

    def stock_rule(self, **kwargs: Any) -> StockRule:
        query = gql("""
            query StockRule {
              shop {
                useLegacyShippingZoneStockAvailability
              }
            }
            """)
        variables: dict[str, object] = {}
        response = self.execute(
            query=query, operation_name="StockRule", variables=variables, **kwargs
        )
        data = self.get_data(response)
        return StockRule.model_validate(data)
