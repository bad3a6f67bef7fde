"""Apps, their tokens, webhooks, and what is still to be delivered to them."""

import hashlib
import secrets
import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from embedded_saleor.models.base import ForeignKey, Model, WithMetadata


class App(WithMetadata, Model):
    uuid = models.UUIDField(default=uuid.uuid4, unique=True)
    identifier = models.CharField(max_length=256, blank=True, db_index=True)
    name = models.CharField(max_length=60)
    type = models.CharField(max_length=60, default="LOCAL")
    is_active = models.BooleanField(default=True)
    is_installed = models.BooleanField(default=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    permissions = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    about_app = models.TextField(null=True, blank=True)
    data_privacy_url = models.URLField(null=True, blank=True)
    homepage_url = models.URLField(null=True, blank=True)
    support_url = models.URLField(null=True, blank=True)
    app_url = models.URLField(null=True, blank=True)
    manifest_url = models.URLField(null=True, blank=True)
    version = models.CharField(max_length=60, null=True, blank=True)
    author = models.CharField(max_length=60, null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Model.Meta):
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["identifier"],
                condition=models.Q(removed_at__isnull=True) & ~models.Q(identifier=""),
                name="engine_app_installed_once",
            )
        ]


class AppToken(Model):
    """A secret bearer of an App; only its hash and last four signs are kept."""

    app = ForeignKey(App, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=128, blank=True, default="")
    token_hash = models.CharField(max_length=64, unique=True)
    token_last_4 = models.CharField(max_length=4)

    class Meta(Model.Meta):
        ordering = ["pk"]

    @staticmethod
    def hash_of(token: str) -> str:
        return hashlib.sha256(token.encode()).hexdigest()

    @classmethod
    def issue(cls, app: App, name: str = "") -> tuple["AppToken", str]:
        """A new token of the App, with its plain text, which nobody can read again."""
        plain = secrets.token_urlsafe(24)
        token: AppToken = cls.objects.create(
            app=app, name=name, token_hash=cls.hash_of(plain), token_last_4=plain[-4:]
        )
        return token, plain


class AppExtension(Model):
    app = ForeignKey(App, models.CASCADE, related_name="extensions")
    identifier = models.CharField(max_length=256, null=True, blank=True)
    label = models.CharField(max_length=256)
    url = models.CharField(max_length=2048)
    mount = models.CharField(max_length=256)
    target = models.CharField(max_length=128, default="POPUP")
    settings = models.JSONField(default=dict, blank=True)
    permissions = ArrayField(models.CharField(max_length=60), default=list, blank=True)

    class Meta(Model.Meta):
        ordering = ["pk"]


class AppInstallation(Model):
    app_name = models.CharField(max_length=60)
    manifest_url = models.URLField()
    status = models.CharField(max_length=50, default="PENDING")
    message = models.CharField(max_length=255, null=True, blank=True)
    activate_after_installation = models.BooleanField(default=True)
    permissions = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta(Model.Meta):
        ordering = ["pk"]


class Webhook(Model):
    app = ForeignKey(App, models.CASCADE, related_name="webhooks")
    name = models.CharField(max_length=255, null=True, blank=True)
    identifier = models.CharField(max_length=256, null=True, blank=True)
    target_url = models.CharField(max_length=255)
    is_active = models.BooleanField(default=True)
    secret_key = models.CharField(max_length=255, null=True, blank=True)
    subscription_query = models.TextField(null=True, blank=True)
    custom_headers = models.JSONField(default=dict, null=True, blank=True)
    sync_events = ArrayField(models.CharField(max_length=80), default=list, blank=True)
    async_events = ArrayField(models.CharField(max_length=80), default=list, blank=True)
    filterable_channel_slugs = ArrayField(models.CharField(max_length=255), default=list, blank=True)

    class Meta(Model.Meta):
        ordering = ["pk"]
        indexes = [
            GinIndex(fields=["async_events"], name="engine_webhook_async"),
            GinIndex(fields=["sync_events"], name="engine_webhook_sync"),
        ]


class EventDelivery(Model):
    """One asynchronous message to one webhook. Delivered rows are removed."""

    webhook = ForeignKey(Webhook, models.CASCADE, related_name="deliveries")
    event = models.CharField(max_length=80)
    payload = models.TextField()
    status = models.CharField(max_length=20, default="PENDING")
    attempts = models.PositiveIntegerField(default=0)
    last_answer = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta(Model.Meta):
        ordering = ["pk"]
