"""Asking the legality gate for each piece of a sale."""

from collections.abc import Iterable
from datetime import date, datetime

from catalog.models import Listing
from marketplace.kernel.errors import Refusal
from marketplace.markets.policy import Verdict, ask, decide
from marketplace.orders.postage import origin_of


def ask_for_all(
    listings: Iterable[Listing],
    *,
    occasion: str,
    subject: str,
    destination: str,
    payment_method: str,
    language: str,
    now: datetime,
) -> bool:
    """Ask on the record; True when a person must look first. Refusal `not_lawful` names the piece."""
    verdicts = [
        (
            listing,
            ask(
                occasion=occasion,
                subject=subject,
                origin=origin_of(listing),
                destination=destination,
                hs_code=listing.hs_code,
                payment_method=payment_method,
                now=now,
            ),
        )
        for listing in listings
    ]
    for listing, verdict in verdicts:
        if verdict.is_refused:
            raise Refusal("not_lawful", verdict.reason_in(language), listing.piece_id)
    return any(verdict.needs_review for _listing, verdict in verdicts)


def first_refusal(
    listings: Iterable[Listing], *, destination: str, payment_method: str, on: date
) -> Verdict | None:
    """Off the record: the first verdict that refuses."""
    for listing in listings:
        verdict = decide(
            origin=origin_of(listing),
            destination=destination,
            hs_code=listing.hs_code,
            payment_method=payment_method,
            on=on,
        )
        if verdict.is_refused:
            return verdict
    return None
