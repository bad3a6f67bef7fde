"""Staff and customers (one kind, as in Saleor) and addresses."""

import secrets
import uuid

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Upper
from django.utils import timezone

from embedded_saleor.models.base import ForeignKey, Model, WithExternalReference, WithMetadata


def new_token_key() -> str:
    """What a user's tokens carry; changing it ends all of them."""
    return secrets.token_hex(6)


class Address(WithMetadata, Model):
    first_name = models.CharField(max_length=256, blank=True)
    last_name = models.CharField(max_length=256, blank=True)
    company_name = models.CharField(max_length=256, blank=True)
    street_address_1 = models.CharField(max_length=256, blank=True)
    street_address_2 = models.CharField(max_length=256, blank=True)
    city = models.CharField(max_length=256, blank=True)
    city_area = models.CharField(max_length=128, blank=True)
    postal_code = models.CharField(max_length=20, blank=True)
    country = models.CharField(max_length=2, blank=True)
    country_area = models.CharField(max_length=128, blank=True)
    phone = models.CharField(max_length=128, blank=True)
    validation_skipped = models.BooleanField(default=False)

    class Meta(Model.Meta):
        ordering = ["pk"]


class User(WithMetadata, WithExternalReference, Model):
    uuid = models.UUIDField(default=uuid.uuid4, unique=True)
    email = models.EmailField(unique=True)
    password = models.CharField(max_length=128, blank=True)
    first_name = models.CharField(max_length=256, blank=True)
    last_name = models.CharField(max_length=256, blank=True)
    is_staff = models.BooleanField(default=False)
    is_superuser = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    is_confirmed = models.BooleanField(default=True)
    permissions = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    language_code = models.CharField(max_length=35, default="en")
    note = models.TextField(null=True, blank=True)
    addresses = models.ManyToManyField(Address, related_name="user_addresses", blank=True)
    default_shipping_address = ForeignKey(Address, models.SET_NULL, related_name="+", null=True, blank=True)
    default_billing_address = ForeignKey(Address, models.SET_NULL, related_name="+", null=True, blank=True)
    jwt_token_key = models.CharField(max_length=12, default=new_token_key)
    last_login = models.DateTimeField(null=True, blank=True)
    date_joined = models.DateTimeField(default=timezone.now, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta(Model.Meta):
        ordering = ["email"]
        indexes = [models.Index(Upper("email"), name="engine_user_email_any_case")]

    def set_password(self, raw: str | None) -> None:
        self.password = make_password(raw)

    def check_password(self, raw: str) -> bool:
        return bool(self.password) and check_password(raw, self.password)
