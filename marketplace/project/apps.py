from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "marketplace.project"
    verbose_name = "Gereh"

    def ready(self) -> None:
        from marketplace.project import wiring

        wiring.connect()
