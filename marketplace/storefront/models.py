"""What the shop's own tables hold: when the things that pages show have last changed."""

import uuid

from django.db import models


class PageSource(models.Model):
    """Something that many pages show: a table, or a market's search index.

    Its token is another one after every change: triggers renew that of a table, whoever writes, in the
    writer's own transaction; the index tells its changes itself.
    """

    name = models.CharField(max_length=64, primary_key=True)
    token = models.UUIDField(default=uuid.uuid4)

    def __str__(self) -> str:
        return self.name
