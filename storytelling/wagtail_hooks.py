"""What follows when an editor publishes or withdraws a story."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from storytelling.models import StoryPage
from storytelling.tasks import tell_stories


def tell_saleor(_request: HttpRequest, page: Page) -> None:
    if issubclass(page.specific_class or Page, StoryPage):
        tell_stories.defer()


for moment in ("after_publish_page", "after_unpublish_page", "after_delete_page"):
    hooks.register(moment, tell_saleor)
