"""What a line of an order says of the goods, as they are called and taxed when it is made."""

from typing import Any

from embedded_saleor.core.ids import global_id
from embedded_saleor.models import ProductVariant, TaxClass
from embedded_saleor.tax.rates import kept_tax_class


def facts_of(variant: ProductVariant) -> dict[str, Any]:
    """Fields of an `OrderLine`, from the variant, its product and its product's type."""
    product = variant.product
    tax_class = kept_tax_class(product.tax_class_id or product.product_type.tax_class_id)
    return {
        "variant": variant,
        "product_name": product.name,
        "variant_name": variant.name,
        "product_sku": variant.sku,
        "product_variant_id": global_id("ProductVariant", variant.pk),
        "is_shipping_required": product.product_type.is_shipping_required,
        **tax_facts(tax_class),
    }


def tax_facts(tax_class: TaxClass | None) -> dict[str, Any]:
    """Fields that remember a tax class, should it change or go."""
    if tax_class is None:
        return {}
    return {
        "tax_class_id": tax_class.pk,
        "tax_class_name": tax_class.name,
        "tax_class_metadata": tax_class.metadata,
        "tax_class_private_metadata": tax_class.private_metadata,
    }
