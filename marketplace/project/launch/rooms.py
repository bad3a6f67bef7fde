"""The rooms of this project, as folders below the checkout."""

ROOMS = (
    "marketplace/kernel",
    "marketplace/saleor",
    "marketplace/markets",
    "marketplace/consortia",
    "catalog",
    "shipping",
    "storytelling",
    "marketplace/payments",
    "marketplace/orders",
    "marketplace/storefront",
    "marketplace/studio",
    "marketplace/desk",
    "embedded_saleor",
    "demo",
    "marketplace/project",
)
