from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "marketplace.desk"
    verbose_name = "Desk"
