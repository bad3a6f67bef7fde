"""Stories as pages, texts of makers, places and brands as snippets; each once a language.

Other rooms' things are named by slug or piece id, never by foreign key: the rooms of the middle row
do not know each other.
"""

from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, RichTextBlock, StructBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model_string
from wagtail.images.blocks import ImageBlock
from wagtail.models import DraftStateMixin, Page, RevisionMixin, TranslatableMixin
from wagtail.snippets.models import register_snippet

from marketplace.markets.queries import open_markets

TEXT_FEATURES = ["h3", "bold", "italic", "link", "ol", "ul"]


class QuoteBlock(StructBlock):
    """Somebody's own words, and who said them."""

    words = CharBlock(label=_("Words"), max_length=600)
    who = CharBlock(label=_("Who said them"), max_length=120, required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "storytelling/blocks/quote.html"


class StoryIndexPage(Page):
    """Holds the stories of one language; has no page of its own in the shop."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["storytelling.StoryPage"]
    max_count_per_parent = None


class StoryPage(Page):
    """One story: of a maker, a place, a motif, a process or a piece."""

    parent_page_types = ["storytelling.StoryIndexPage"]
    subpage_types: list[str] = []

    intro = models.CharField(_("First sentence"), max_length=300)
    body = StreamField(
        [
            ("text", RichTextBlock(label=_("Text"), features=TEXT_FEATURES)),
            ("quote", QuoteBlock()),
            ("picture", ImageBlock(label=_("Picture"))),
        ],
        verbose_name=_("Story"),
    )
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("Picture"),
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
    )
    image_alt = models.CharField(_("What the picture shows"), max_length=200, blank=True)
    craft = models.SlugField(_("Craft"), max_length=32, blank=True)
    workshop_slug = models.SlugField(_("Maker"), max_length=64, blank=True, allow_unicode=True)
    place_slug = models.SlugField(_("Place"), max_length=64, blank=True)
    brand_slug = models.SlugField(_("Brand"), max_length=64, blank=True)
    piece_ids = models.JSONField(_("Pieces it speaks of"), default=list, blank=True)
    position = models.PositiveSmallIntegerField(_("Place in the list"), default=0)

    content_panels = [
        *Page.content_panels,
        FieldPanel("intro"),
        FieldPanel("image"),
        FieldPanel("image_alt"),
        FieldPanel("body"),
        FieldPanel("craft"),
        FieldPanel("workshop_slug"),
        FieldPanel("place_slug"),
        FieldPanel("brand_slug"),
        FieldPanel("piece_ids"),
        FieldPanel("position"),
    ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """What is live under another slug from now on is still found under the one it had."""
        with transaction.atomic():
            before = StoryPage.objects.filter(pk=self.pk, live=True).values_list("slug", flat=True).first()
            super().save(*args, **kwargs)
            if before is not None and before != self.slug:
                FormerSlug.objects.get_or_create(page=self, slug=before)

    def get_url_parts(self, request: object = None) -> tuple[int, str, str] | None:
        """Its address in the shop: that of the first open market which reads its language."""
        language = self.locale.language_code
        market = next((market for market in open_markets() if language in market.languages), None)
        return (0, "", f"/{market.code}/{language}/stories/{self.slug}/") if market else None


class FormerSlug(models.Model):
    """A slug under which a story was read before it was renamed: links to it still lead there."""

    page = models.ForeignKey(StoryPage, on_delete=models.CASCADE, related_name="former_slugs")
    slug = models.SlugField(max_length=255, allow_unicode=True)
    left_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "slug"], name="former_slug_once_a_story")]

    def __str__(self) -> str:
        return self.slug


class SubjectText(TranslatableMixin, DraftStateMixin, RevisionMixin, models.Model):
    """What is told of a maker, a place or a brand on its page, in one language."""

    class Kind(models.TextChoices):
        MAKER = "maker", _("Maker")
        PLACE = "place", _("Place")
        BRAND = "brand", _("Brand")

    kind = models.CharField(_("Told of"), max_length=8, choices=Kind)
    subject = models.SlugField(_("Its short name in addresses"), max_length=64, allow_unicode=True)
    title = models.CharField(_("Title"), max_length=160)
    intro = models.CharField(_("First sentence"), max_length=300)
    body = RichTextField(_("Text"), features=TEXT_FEATURES, blank=True)
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("Picture"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    image_alt = models.CharField(_("What the picture shows"), max_length=200, blank=True)

    panels = [
        FieldPanel(name) for name in ("kind", "subject", "title", "intro", "body", "image", "image_alt")
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("text of a maker, place or brand")
        verbose_name_plural = _("texts of makers, places and brands")
        constraints = [
            models.UniqueConstraint(fields=["kind", "subject", "locale"], name="subject_text_once_a_language")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} ({self.locale_id})"


register_snippet(SubjectText)
