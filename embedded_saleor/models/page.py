"""Models (Saleor's API calls them pages) and their types."""

from django.db import models
from django.utils import timezone

from embedded_saleor.models.base import ForeignKey, Model, Translation, WithMetadata
from embedded_saleor.models.product import Seo


class PageType(WithMetadata, Model):
    name = models.CharField(max_length=250)
    slug = models.SlugField(max_length=255, unique=True, allow_unicode=True)

    class Meta(Model.Meta):
        ordering = ["slug"]
        verbose_name = "page type"


class Page(Seo, WithMetadata):
    page_type = ForeignKey(PageType, models.CASCADE, related_name="pages")
    title = models.CharField(max_length=250)
    slug = models.SlugField(max_length=255, unique=True, allow_unicode=True)
    content = models.JSONField(null=True, blank=True)
    is_published = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta(Model.Meta):
        ordering = ["slug"]


class PageTranslation(Translation, Seo):
    page = ForeignKey(Page, models.CASCADE, related_name="translations")
    title = models.CharField(max_length=255, null=True, blank=True)
    slug = models.SlugField(max_length=255, null=True, blank=True, allow_unicode=True)
    content = models.JSONField(null=True, blank=True)

    class Meta(Model.Meta):
        unique_together = [("page", "language_code")]
