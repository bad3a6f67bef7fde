from django.apps import AppConfig


class ConsortiaConfig(AppConfig):
    name = "marketplace.consortia"
    verbose_name = "Consortia, workshops and people"
