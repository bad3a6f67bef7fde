"""When what rarely changes changed last."""

from django.contrib.postgres.functions import RandomUUID
from django.db import models

from embedded_saleor.models.base import Model


class Revision(Model):
    """One row, whose value triggers replace whenever webhooks, channels, rates or zones change."""

    value = models.UUIDField(db_default=RandomUUID())

    class Meta(Model.Meta):
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="engine_one_revision")]
