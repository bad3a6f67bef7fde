"""What is due today."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from catalog.queries import submissions_for
from marketplace.consortia.queries import consortia_for
from marketplace.desk import pieces
from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.language import language
from marketplace.desk.sending import rows_of, with_pieces
from marketplace.orders.models import Consignment
from marketplace.orders.queries import consignments_for, due_today, transfers_for

FIRST = 8


@require_safe
@at_desk
def home(request: DeskRequest) -> HttpResponse:
    """Late and due consignments first, then transfers, reviews and submissions."""
    now, today = timezone.now(), timezone.localdate()
    due = due_today(request.user, now)
    waiting = consignments_for(request.user).filter(state=Consignment.State.TO_SEND)
    reviews = waiting.filter(needs_review=True, reviewed_at__isnull=True).exclude(pk__in=due.values("pk"))
    submitted = submissions_for(request.user)
    context = {
        "page": "home",
        "today": today,
        "consortia": consortia_for(request.user),
        "due": rows_of(with_pieces(due)[:FIRST], language(), today),
        "due_count": due.count(),
        "later_count": waiting.exclude(pk__in=due.values("pk")).count(),
        "reviews": rows_of(with_pieces(reviews)[:FIRST], language(), today),
        "transfers": transfers_for(request.user)[:FIRST],
        "submissions": pieces.rows_of(submitted[:FIRST], language()),
        "submission_count": submitted.count(),
    }
    return render(request, "desk/home.html", context)
