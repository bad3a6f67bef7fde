"""E-mails of new pieces: one a person and day at most, about all her searches together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import ngettext, override

from catalog.search.types import Hit
from marketplace.consortia.models import Person
from marketplace.kernel.formatting import format_money, format_number
from marketplace.kernel.languages import is_rtl
from marketplace.kernel.money import Money
from marketplace.markets.queries import open_markets
from marketplace.storefront.models import SavedSearch
from marketplace.storefront.searches.queries import address_of, news_of, searches_of, shop_of
from marketplace.storefront.types import Shop, page_address

# A little less than a day, so that an hourly task does not come an hour later every day.
PAUSE = timedelta(hours=23, minutes=30)
# Pieces of one search that an e-mail shows; its list shows the rest.
SHOWN = 8


@dataclass(frozen=True)
class Told:
    """One search as the e-mail tells of it: pieces with price and address."""

    name: str
    pieces: list[tuple[str, str, str]]
    address: str
    stop: str


def due(now: datetime) -> Iterator[int]:
    """Primary keys of people to whom something may be told: reachable, willing, not told within a day."""
    recent = SavedSearch.objects.filter(mailed_at__gt=now - PAUSE).values("person")
    waiting = SavedSearch.objects.filter(
        is_mailed=True,
        market__in=[market.pk for market in open_markets()],
        person__is_active=True,
        person__email_verified=True,
    )
    return waiting.exclude(person__in=recent).values_list("person", flat=True).distinct().iterator()


def tell(person_id: int, now: datetime) -> bool:
    """Send one person her e-mail, if there is news; whether one was sent.

    It leaves before it is noted what was told: after a failure a piece is rather told twice than never. Two
    workers do not tell the same person at once.
    """
    with transaction.atomic():
        person = Person.objects.select_for_update(no_key=True).get(pk=person_id)
        if person_id not in set(due(now)):
            return False
        told, total = [], 0
        for search in searches_of(person).filter(is_mailed=True, market__in=open_markets()):
            hits, listings = news_of(search)
            if hits:
                latest = max(each.published_at for each in listings.values() if each.published_at)
                SavedSearch.objects.filter(pk=search.pk).update(told_until=latest, mailed_at=now)
                told.append((search, hits))
                total += len(hits)
        if told:
            letter(person, told, total).send()
        return bool(told)


def letter(person: Person, told: list[tuple[SavedSearch, list[Hit]]], total: int) -> EmailMultiAlternatives:
    """The e-mail, in the language of the latest search; one touch stops all of them (RFC 8058)."""
    first = told[0][0]
    language = first.language
    stop = f"{settings.PUBLIC_URL}{page_address('searches_stop', secret=first.secret)}"
    with override(language):
        sentence = ngettext(
            "%(count)s new piece for your search", "%(count)s new pieces for your searches", total
        )
        context = {
            "language": language,
            "direction": "rtl" if is_rtl(language) else "ltr",
            "subject": sentence % {"count": format_number(total, language)},
            "name": person.get_short_name(),
            "told": [told_of(search, hits, language) for search, hits in told],
            "stop": stop,
            "searches": settings.PUBLIC_URL + shop_of(first).url("searches"),
        }
        message = EmailMultiAlternatives(
            subject=str(context["subject"]),
            body=render_to_string("storefront/mail/new_pieces.txt", context),
            to=[str(person.email)],
            headers={
                "List-Unsubscribe": f"<{stop}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            },
        )
        message.attach_alternative(render_to_string("storefront/mail/new_pieces.html", context), "text/html")
    return message


def told_of(search: SavedSearch, hits: list[Hit], language: str) -> Told:
    shop = shop_of(search)
    pieces = [
        (hit.title, format_money(Money(hit.price, hit.currency), language), _piece(shop, hit))
        for hit in hits[:SHOWN]
    ]
    stop = page_address("searches_stop", secret=search.secret)
    return Told(
        search.name,
        pieces,
        settings.PUBLIC_URL + address_of(search),
        f"{settings.PUBLIC_URL}{stop}",
    )


def _piece(shop: Shop, hit: Hit) -> str:
    return settings.PUBLIC_URL + shop.url("piece", slug=hit.slug, piece_id=hit.piece_id)
