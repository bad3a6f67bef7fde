"""How far the demo world has been loaded, so that a load cut short goes on where it was."""

from django.db import models


class LoadedStep(models.Model):
    """A step of the load that is done."""

    name = models.SlugField(max_length=32, unique=True)
    done_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
