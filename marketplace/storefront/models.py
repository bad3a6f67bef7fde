"""What the shop's own tables hold: when the things that pages show have last changed."""

import uuid

from django.db import models

from marketplace.consortia.models import Person
from marketplace.kernel.ids import new_id, new_secret
from marketplace.markets.models import Market


class PageSource(models.Model):
    """Something that many pages show: a table, or a market's search index.

    Its token is another one after every change: triggers renew that of a table, whoever writes, in the
    writer's own transaction; the index tells its changes itself.
    """

    name = models.CharField(max_length=64, primary_key=True)
    token = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return self.name


class SavedSearch(models.Model):
    """A list that a buyer wants to hear of: pieces that come to it are told by e-mail, once a day at most.

    `query` is the list's address after the question mark, put in order; `scope` the page it stands on, such
    as `maker=anahita`, or nothing for the list of all pieces; `name` what was chosen, in the reader's words.
    Pieces that were published after `told_until` are news. Whoever has `secret` may stop the e-mails.
    """

    public_id = models.CharField(max_length=12, unique=True, default=new_id, editable=False)
    secret = models.CharField(max_length=32, unique=True, default=new_secret, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    market = models.ForeignKey(Market, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=8)
    country = models.CharField(max_length=2)
    scope = models.CharField(max_length=120, blank=True)
    query = models.CharField(max_length=1000, blank=True)
    name = models.CharField(max_length=300)
    is_mailed = models.BooleanField(default=True)
    told_until = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name_plural = "saved searches"
        constraints = [
            models.UniqueConstraint(
                fields=["person", "market", "scope", "query"], name="search_saved_once_a_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.name}"
