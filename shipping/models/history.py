"""Who changed which rule of the posts, from what to what, and why."""

from django.db import models


class RuleChange(models.Model):
    """One edit of a dated row at the desk."""

    table = models.SlugField(max_length=32)
    row = models.CharField(max_length=200, help_text="what the row is about, in its own words")
    from_day = models.DateField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    note = models.TextField()
    by = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.table} {self.row} {self.from_day}"
