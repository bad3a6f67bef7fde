from django.apps import AppConfig


class SaleorConfig(AppConfig):
    name = "marketplace.saleor"
    verbose_name = "The one door to commerce"
