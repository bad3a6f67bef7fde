"""People, consortia with their brands, branches and workshops, and who may act for whom."""

from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils import timezone

from marketplace.kernel.fields import TextsField
from marketplace.kernel.ids import new_id
from marketplace.kernel.languages import pick


class PersonManager(BaseUserManager["Person"]):
    def create_user(
        self,
        *,
        email: str | None = None,
        phone: str | None = None,
        password: str | None = None,
        **fields: Any,
    ) -> "Person":
        """A person known by e-mail, by phone (E.164) or by both."""
        email = self.normalize_email(email).lower() if email else None
        person = self.model(email=email, phone=phone or None, **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, *, email: str, password: str | None = None, **fields: Any) -> "Person":
        return self.create_user(email=email, password=password, is_staff=True, is_superuser=True, **fields)


class Person(AbstractBaseUser, PermissionsMixin):
    """Anyone who signs in: buyer, family, mediator, manager, representative or operator."""

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    email = models.EmailField(unique=True, null=True, blank=True)
    email_verified = models.BooleanField(default=False)
    phone = models.CharField(max_length=16, unique=True, null=True, blank=True, help_text="E.164")
    phone_verified = models.BooleanField(default=False)
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=8, blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)

    objects = PersonManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name_plural = "people"
        constraints = [
            models.CheckConstraint(
                condition=Q(email__isnull=False) | Q(phone__isnull=False), name="person_has_email_or_phone"
            )
        ]

    def __str__(self) -> str:
        return self.name or self.email or self.phone or self.public_id

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0]


class Place(models.Model):
    """A village, town or region that pieces and people come from."""

    slug = models.SlugField(max_length=64, unique=True)
    name = TextsField()
    region = TextsField()
    region_slug = models.SlugField(max_length=64)
    country = models.CharField(max_length=2)
    latitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name_in("en")

    def name_in(self, language: str) -> str:
        return pick(self.name, language) or self.slug

    def region_in(self, language: str) -> str:
        return pick(self.region, language) or self.region_slug


class Consortium(models.Model):
    """Independent workshops that sell under one shared brand; it owns brand, papers and ledger."""

    slug = models.SlugField(max_length=64, unique=True)
    name = TextsField()
    country = models.CharField(max_length=2)
    seat = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="consortia")
    address = models.JSONField(default=dict, help_text="sender's lines on postal papers, in Latin letters")
    eu_responsible = models.JSONField(
        default=dict,
        blank=True,
        help_text="who answers for product safety in the EU: name, street, postal_code, city, country, email",
    )
    languages = models.JSONField(default=list, help_text="languages its people read, the first by default")
    commission = models.DecimalField(
        max_digits=5,
        decimal_places=4,
        default=Decimal("0.1"),
        help_text="share of the price: 0.1 is ten percent",
    )
    family_currency = models.CharField(max_length=3, help_text="families are paid in it")
    serial_prefix = models.CharField(max_length=4, unique=True, help_text="begins its piece ids")
    last_serial = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "consortia"
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(commission__gte=0, commission__lt=1), name="commission_is_a_share"
            )
        ]

    def __str__(self) -> str:
        return self.name_in("en")

    def name_in(self, language: str) -> str:
        return pick(self.name, language) or self.slug


class Brand(models.Model):
    """What buyers know a consortium by. It brings one accent and one border motif."""

    consortium = models.OneToOneField(Consortium, on_delete=models.CASCADE, related_name="brand")
    slug = models.SlugField(max_length=64, unique=True)
    name = TextsField()
    promise = TextsField(help_text="one sentence")
    accent = models.CharField(max_length=7, help_text="#rrggbb")
    border = models.SlugField(max_length=32, help_text="border motif: gul, horn, triangles or cypress")
    craft = models.SlugField(max_length=32, help_text="carpet, felt or embroidery")

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name_in("en")

    def name_in(self, language: str) -> str:
        return pick(self.name, language) or self.slug


class BrandRule(models.Model):
    """One rule that every piece under the brand keeps; the manager checks it at approval."""

    brand = models.ForeignKey(Brand, on_delete=models.CASCADE, related_name="rules")
    code = models.SlugField(max_length=48)
    text = TextsField()
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "code"]
        constraints = [models.UniqueConstraint(fields=["brand", "code"], name="brand_rule_code_once")]

    def __str__(self) -> str:
        return self.code


class Certificate(models.Model):
    """A paper that speaks for a brand: geographical indication, trademark, standard."""

    brand = models.ForeignKey(Brand, on_delete=models.CASCADE, related_name="certificates")
    kind = models.SlugField(max_length=48)
    name = TextsField()
    number = models.CharField(max_length=64)
    issuer = TextsField()
    issued_on = models.DateField()
    expires_on = models.DateField(null=True, blank=True)
    address = models.URLField(blank=True, help_text="where anyone can verify it")

    class Meta:
        ordering = ["brand", "kind"]
        constraints = [
            models.UniqueConstraint(fields=["brand", "kind", "number"], name="certificate_number_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"

    def is_valid_on(self, day: date) -> bool:
        return self.issued_on <= day and (self.expires_on is None or day <= self.expires_on)


class Branch(models.Model):
    """A consortium's office in a town, where mediators help families."""

    consortium = models.ForeignKey(Consortium, on_delete=models.CASCADE, related_name="branches")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="branches")
    slug = models.SlugField(max_length=64, unique=True)
    name = TextsField()

    class Meta:
        verbose_name_plural = "branches"
        ordering = ["slug"]

    def __str__(self) -> str:
        return pick(self.name, "en") or self.slug


class Workshop(models.Model):
    """One producer family: its place, its consortium, its stock in Saleor."""

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    slug = models.SlugField(max_length=64, unique=True)
    consortium = models.ForeignKey(Consortium, on_delete=models.PROTECT, related_name="workshops")
    branch = models.ForeignKey(
        Branch, on_delete=models.SET_NULL, null=True, blank=True, related_name="workshops"
    )
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="workshops")
    name = TextsField(help_text="the family as buyers know it")
    voice = TextsField(help_text="one sentence in the family's own words")
    founded_year = models.PositiveSmallIntegerField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    joined_on = models.DateField()

    class Meta:
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.name_in("en")

    def name_in(self, language: str) -> str:
        return pick(self.name, language) or self.slug


class Membership(models.Model):
    """What a person may do for a consortium."""

    class Role(models.TextChoices):
        MANAGER = "manager"
        MEDIATOR = "mediator"
        REPRESENTATIVE = "representative"
        SUPERVISOR = "supervisor"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    consortium = models.ForeignKey(Consortium, on_delete=models.CASCADE, related_name="memberships")
    branch = models.ForeignKey(Branch, on_delete=models.SET_NULL, null=True, blank=True)
    role = models.CharField(max_length=16, choices=Role)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "consortium", "role"], name="membership_role_once")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.role} of {self.consortium}"


class WorkshopMember(models.Model):
    """A person of the family."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="workshop_memberships")
    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="members")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "workshop"], name="workshop_member_once")]

    def __str__(self) -> str:
        return f"{self.person} of {self.workshop}"


class Consent(models.Model):
    """A family's consent that a mediator lists for it; it may be withdrawn at any time."""

    workshop = models.ForeignKey(Workshop, on_delete=models.CASCADE, related_name="consents")
    mediator = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="consents")
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workshop", "mediator"],
                condition=Q(withdrawn_at__isnull=True),
                name="consent_live_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.workshop} → {self.mediator}"
