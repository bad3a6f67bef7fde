from django.apps import AppConfig


class EmbeddedSaleorConfig(AppConfig):
    name = "embedded_saleor"
    verbose_name = "Embedded Saleor"
