"""Where a piece stands, in a picture's name, a word and a sentence."""

from django.utils.translation import gettext_lazy as _

from catalog.models import Listing
from marketplace.orders.types import Sale
from marketplace.studio.types import Status, Words

State = Listing.State
STATUSES = {
    status.code: status
    for status in (
        Status("draft", _("Not sent yet"), _("Answer what is left, then send it to your consortium.")),
        Status("submitted", _("Being looked at"), _("Your consortium looks at it. You need do nothing.")),
        Status(
            "asked-back",
            _("Asked back"),
            _("Your consortium asks for a change. Read it and send it again."),
        ),
        Status("approved", _("Accepted"), _("Your consortium took it, and sets the prices now.")),
        Status("on-sale", _("On sale"), _("Buyers can see it.")),
        Status("sold", _("Sold"), _("It is sold. Your consortium sends it to the buyer.")),
        Status("sent", _("On its way"), _("It is on its way to the buyer. Your money comes next.")),
        Status("paid", _("Paid"), _("You have been paid.")),
        Status("refused", _("Not taken"), _("Your consortium could not take it. Read why.")),
        Status("withdrawn", _("Put aside"), _("It is not shown to anybody. You may take it up again.")),
    )
}
OF_STATE = {
    State.DRAFT: "draft",
    State.SUBMITTED: "submitted",
    State.REVISION_ASKED: "asked-back",
    State.APPROVED: "approved",
    State.PUBLISHED: "on-sale",
    State.SOLD: "sold",
    State.REFUSED: "refused",
    State.RETIRED: "withdrawn",
}
ON_THE_WAY = ("sent", "delivered")
# Headings of a family's pieces, the most urgent first, with the statuses that stand under each.
SHELVES: tuple[tuple[str, Words, tuple[str, ...]], ...] = (
    ("yours", _("Your turn"), ("asked-back", "draft")),
    ("theirs", _("With your consortium"), ("submitted", "approved")),
    ("on-sale", _("On sale"), ("on-sale",)),
    ("sold", _("Sold"), ("sold", "sent", "paid")),
    ("aside", _("Put aside"), ("refused", "withdrawn")),
)
# What a family reads in a piece's history; other events are the consortium's own.
VERBS: dict[str, Words] = {
    "started": _("Begun"),
    "submitted": _("Sent to the consortium"),
    "change-asked": _("Asked back"),
    "approved": _("Accepted"),
    "refused": _("Not taken"),
    "published": _("Put on sale"),
    "retired": _("Put aside"),
    "reopened": _("Taken up again"),
    "sold": _("Sold"),
    "relisted": _("On sale again"),
}
WITH_REASON = ("change-asked", "refused", "retired")


def status_of(listing: Listing, sale: Sale | None) -> Status:
    """Where a piece stands; what is sold goes on to be sent and paid."""
    code = OF_STATE[State(listing.state)]
    if code == "sold" and sale:
        code = "paid" if sale.paid_at else "sent" if sale.state in ON_THE_WAY else "sold"
    return STATUSES[code]
