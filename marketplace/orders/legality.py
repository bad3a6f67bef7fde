"""Asking the legality gate for each piece of a sale."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from catalog.models import Listing
from marketplace.kernel.errors import Refusal
from marketplace.markets.denied.screening import screen
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


def names_in(*addresses: Mapping[str, Any]) -> list[str]:
    """The people and businesses that addresses name."""
    people = [f"{each.get('firstName', '')} {each.get('lastName', '')}".strip() for each in addresses]
    businesses = [str(each.get("companyName") or "") for each in addresses]
    return list(dict.fromkeys(filter(None, [*people, *businesses])))


def screen_people(
    names: Iterable[str],
    *,
    occasion: str,
    subject: str,
    country: str,
    consortium_refs: Collection[str],
    now: datetime,
) -> None:
    """Nobody on a public list of denied parties buys or receives. Refusal `not_lawful`, or `under_review`
    while a name that resembles a listed one waits for a person.
    """
    decision = screen(
        names=names,
        country=country,
        occasion=occasion,
        subject=subject,
        consortium_refs=consortium_refs,
        now=now,
    )
    if decision == "confirmed":
        raise Refusal("not_lawful", _("The law does not let us sell to this person or business."))
    if decision == "review":
        raise Refusal(
            "under_review",
            _("A person must look at the names of this order first. Within two working days you hear more."),
        )


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
