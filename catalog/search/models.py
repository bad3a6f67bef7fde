"""What the search keeps in the database: how far a rebuild is, and what it reckoned beforehand."""

from django.db import models

from marketplace.kernel.ids import new_id
from marketplace.markets.models import Market


class Rebuild(models.Model):
    """A market's index being made anew. It is there until the new index is in its place.

    `done` names the stretches that the engine has kept, so that a rebuild that was cut short goes on.
    """

    name = models.CharField(max_length=12, default=new_id, editable=False)
    market = models.OneToOneField(Market, on_delete=models.CASCADE, related_name="+")
    form = models.PositiveSmallIntegerField(help_text="the form of documents it writes")
    done = models.JSONField(default=dict, help_text="pieces of each stretch that is written")
    begun_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.market.code} {self.name}"


class ChangedMeanwhile(models.Model):
    """A listing that was indexed while its market's index was being made anew: to be written again."""

    rebuild = models.ForeignKey(Rebuild, on_delete=models.CASCADE, related_name="changed")
    listing = models.ForeignKey("catalog.Listing", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["rebuild", "listing"], name="changed_once_a_rebuild")]

    def __str__(self) -> str:
        return f"{self.listing_id} in {self.rebuild}"


class Reach(models.Model):
    """Where a piece can be sent from one market, and what it then costs with post and duty.

    `landed` maps each country of the market that some service takes the piece to (ISO 3166-1 alpha-2) to the
    most it may cost all in, in units of the market's currency, as text. It is reckoned from the rules of the
    post by a room above, and holds for the price, the rules and the day in `basis`.
    """

    listing = models.ForeignKey("catalog.Listing", on_delete=models.CASCADE, related_name="reaches")
    market = models.ForeignKey(Market, on_delete=models.CASCADE, related_name="+")
    landed = models.JSONField(default=dict)
    basis = models.CharField(max_length=40)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["listing", "market"], name="reach_once_a_market")]

    def __str__(self) -> str:
        return f"{self.listing_id} from {self.market.code}"
