"""Which Saleor this App is installed in, and which of its messages were heard."""

from django.db import models


class Installation(models.Model):
    """What a Saleor gave us when it installed this App; one row an API address."""

    api_url = models.URLField(unique=True)
    app_id = models.CharField(max_length=64)
    token = models.CharField(
        max_length=512, blank=True, help_text="secret: never shown, never logged; empty once removed"
    )
    schema_version = models.CharField(max_length=16)
    jwks = models.JSONField(default=dict, help_text="public keys that Saleor signs its webhooks with")
    keys_fetched_at = models.DateTimeField(null=True, blank=True)
    installed_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True, help_text="when that Saleor removed this App")

    class Meta:
        ordering = ["-installed_at"]

    def __str__(self) -> str:
        return f"{self.api_url} ({self.schema_version})"

    @property
    def is_removed(self) -> bool:
        return self.removed_at is not None

    @property
    def knows_deliveries(self) -> bool:
        """Saleor 3.23 and later calculate deliveries; 3.22 lists shipping methods."""
        major, minor, *_ = (int(part) for part in self.schema_version.split("."))
        return (major, minor) >= (3, 23)


class Entity(models.Model):
    """Saleor's id of something that is ours: a channel, a warehouse, an attribute, a page …"""

    installation = models.ForeignKey(Installation, on_delete=models.CASCADE, related_name="entities")
    kind = models.CharField(max_length=32)
    key = models.CharField(max_length=120, help_text="our key: a slug or public id")
    saleor_id = models.CharField(max_length=128)
    digest = models.CharField(max_length=64, blank=True, help_text="SHA-256 of what Saleor was told of it")

    class Meta:
        verbose_name_plural = "entities"
        ordering = ["kind", "key"]
        constraints = [
            models.UniqueConstraint(fields=["installation", "kind", "key"], name="entity_known_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Delivery(models.Model):
    """An asynchronous webhook that was handled; it does nothing when it arrives again."""

    key = models.CharField(max_length=64, unique=True, help_text="SHA-256 of address, event and body")
    event = models.CharField(max_length=64)
    received_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "deliveries"
        ordering = ["-received_at"]
        indexes = [models.Index(fields=["received_at"])]

    def __str__(self) -> str:
        return f"{self.event} {self.received_at:%Y-%m-%d %H:%M}"
