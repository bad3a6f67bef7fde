"""Keeping a search, letting it go, and stopping its e-mails."""

from datetime import datetime

from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from catalog.search.labels import value_labels
from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.storefront import browsing
from marketplace.storefront.finding import find
from marketplace.storefront.models import SavedSearch
from marketplace.storefront.searches.queries import PAGES, searches_of
from marketplace.storefront.types import Shop

MOST = 20
LONGEST_QUERY, LONGEST_NAME = 1000, 300
LEFT_OUT = frozenset({"page", "sort", "to", "photo"})


def keep_search(*, person: Person, shop: Shop, query: str, scope: str, now: datetime) -> SavedSearch:
    """Keep a list, or what is known of it already. Refusals: too_long, too_many_searches, unknown_scope."""
    params = ordered(query)
    written = params.urlencode()
    if len(written) > LONGEST_QUERY:
        raise Refusal("too_long", _("So many choices cannot be kept. Let go of some first."))
    facet, _equals, slug = scope.partition("=")
    if scope and (facet not in PAGES or not value_labels(facet, [slug], shop.language)):
        raise Refusal("unknown_scope", _("There is no such list any more."))
    with transaction.atomic():
        Person.objects.select_for_update(no_key=True).get(pk=person.pk)
        known = searches_of(person).filter(market=shop.market, scope=scope, query=written).first()
        if known is not None:
            return known
        if searches_of(person).count() >= MOST:
            sentence = _("You have kept %(most)s searches. Let one go first.")
            raise Refusal("too_many_searches", sentence % {"most": MOST})
        return SavedSearch.objects.create(
            person=person,
            market=shop.market,
            language=shop.language,
            country=shop.country,
            scope=scope,
            query=written,
            name=name_of(shop, params, scope),
            told_until=now,
            created_at=now,
        )


def ordered(query: str) -> QueryDict:
    """What narrows a list, in one order, so that the same list is kept once."""
    told = QueryDict(query)
    params = QueryDict(mutable=True)
    for name in sorted(told):
        values = sorted(value.strip() for value in told.getlist(name) if value.strip())
        if values and name not in LEFT_OUT:
            params.setlist(name, values)
    return params


def name_of(shop: Shop, params: QueryDict, scope: str) -> str:
    """What was chosen, in the reader's words."""
    wish = browsing.wish_of(shop, params)
    chosen = browsing.chips(find(shop, wish), wish, params, shop.market.currency)
    facet, _equals, slug = scope.partition("=")
    said = list(value_labels(facet, [slug], shop.language).values()) if scope else []
    said += [chip.label for chip in chosen]
    return " · ".join(said)[:LONGEST_NAME] or _("All pieces")


def let_go(search: SavedSearch) -> None:
    search.delete()


def set_mailed(search: SavedSearch, *, is_mailed: bool, now: datetime) -> None:
    """Whether news are told by e-mail; what came meanwhile is no news any more."""
    if is_mailed and not search.is_mailed:
        search.told_until = now
    search.is_mailed = is_mailed
    search.save(update_fields=["is_mailed", "told_until"])


def stop_all(person: Person) -> None:
    """No more e-mails of new pieces; the searches stay."""
    searches_of(person).update(is_mailed=False)
