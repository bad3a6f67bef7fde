"""Reads of the studio. What a person may not see does not exist for her."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.db.models import Count, Q, QuerySet

from catalog import composition, vocabulary
from catalog.models import Listing, Photo
from catalog.photos import sources
from catalog.queries import listings_for
from catalog.schema import field_map
from catalog.validation import EMPTY, value_of
from marketplace.consortia.models import Person, Workshop
from marketplace.consortia.queries import workshops_for
from marketplace.kernel.money import Money
from marketplace.orders.ledger.queries import balance_of
from marketplace.orders.types import Sale
from marketplace.studio.pictures import picture_of
from marketplace.studio.statuses import SHELVES, VERBS, WITH_REASON, status_of
from marketplace.studio.types import Card, Choice, Choices, Happening, Shelf, Shot, WishRange

State = Listing.State
AT_ONCE = 9
LAST_PIECES = 30
ENOUGH = 3
TAKEN = (State.APPROVED, State.PUBLISHED, State.SOLD)
NEARLY = Decimal("0.4")


def families_for(person: Person) -> QuerySet[Workshop]:
    """Families a person acts for, with how many of their pieces wait for them (`waiting`)."""
    waiting = Q(listings__state__in=(State.DRAFT, State.REVISION_ASKED))
    families = workshops_for(person).filter(is_active=True).select_related("consortium", "place")
    return families.annotate(waiting=Count("listings", filter=waiting)).order_by("slug")


def is_own_family(person: Person, workshop: Workshop) -> bool:
    return workshop.members.filter(person=person).exists()


def latest_sales(sales: Iterable[Sale]) -> dict[int, Sale]:
    """The latest sale of each listing, by its key; `sales` come newest first."""
    latest: dict[int, Sale] = {}
    for sale in sales:
        latest.setdefault(sale.listing.pk, sale)
    return latest


def title_of(listing: Listing, language: str) -> str:
    """Its composed title; before anything was told, the name of its craft."""
    if not listing.object_kind:
        return vocabulary.label("craft", listing.craft, language)
    return composition.title(listing, language)


def _card(listing: Listing, sale: Sale | None, language: str) -> Card:
    photos = list(listing.photos.all())
    photo = next((photo for photo in photos if photo.role == Photo.Role.FULL), photos[0] if photos else None)
    shown = sources(photo, language) if photo else None
    return Card(listing, title_of(listing, language), status_of(listing, sale), shown)


def shelves_of(person: Person, workshop: Workshop, sales: list[Sale], language: str) -> list[Shelf]:
    """A family's pieces under their headings; headings without pieces are left out."""
    latest = latest_sales(sales)
    pieces = listings_for(person).filter(workshop=workshop).order_by("-updated_at")
    by_code: dict[str, list[Card]] = defaultdict(list)
    for listing in pieces:
        card = _card(listing, latest.get(listing.pk), language)
        by_code[card.status.code].append(card)
    shelves = [
        Shelf(code, title, tuple(card for status in statuses for card in by_code[status]))
        for code, title, statuses in SHELVES
    ]
    return [shelf for shelf in shelves if shelf.cards]


def owed(workshop: Workshop, currency: str) -> Money:
    """What is still to be paid for pieces that were sold, less what was paid too early."""
    balance = balance_of(workshop, currency)
    return balance if balance.amount > 0 else Money.zero(currency)


def shots_of(listing: Listing, role: str, language: str) -> list[Shot]:
    photos = listing.photos.filter(role=role).select_related("listing__workshop__place", "listing__made_in")
    return [Shot(photo, sources(photo, language)) for photo in photos]


def used_before(listing: Listing, name: str) -> list[str]:
    """Answers that the family gave for its last pieces, the commonest first."""
    field = field_map(listing.craft)[name]
    last = Listing.objects.filter(workshop=listing.workshop_id, craft=listing.craft).exclude(pk=listing.pk)
    counts: dict[str, int] = defaultdict(int)
    for piece in last.order_by("-created_at")[:LAST_PIECES]:
        value = value_of(piece, field)
        for slug in value if isinstance(value, list) else [value]:
            if slug not in EMPTY:
                counts[str(slug)] += 1
    return sorted(counts, key=lambda slug: -counts[slug])


def choices_of(listing: Listing, name: str, picked: Sequence[str], without: Sequence[str] = ()) -> Choices:
    """The terms to choose from: those picked and used before come first, the others in the trade's order."""
    field = field_map(listing.craft)[name]
    terms = [term for term in vocabulary.terms(field.vocabulary, listing.craft) if term.slug not in without]
    offered = [Choice(term, term.slug in picked, picture_of(term), term.text("hex")) for term in terms]
    look = "swatches" if all(choice.colour for choice in offered) else ""
    look = "pictures" if all(choice.picture for choice in offered) else look
    if len(offered) <= AT_ONCE:
        return Choices(tuple(offered), (), look)
    leading = dict.fromkeys([*picked, *used_before(listing, name), *_leading(offered)])
    rank = {slug: place for place, slug in enumerate(slug for slug in leading if slug not in without)}
    offered.sort(key=lambda choice: rank.get(choice.term.slug, len(rank)))
    cut = max(AT_ONCE, len(rank))
    return Choices(tuple(offered[:cut]), tuple(offered[cut:]), look)


def _leading(offered: list[Choice]) -> list[str]:
    """One colour of each family, so that every colour is a tap away; nothing for other terms."""
    families = {choice.term.text("family"): choice.term.slug for choice in reversed(offered) if choice.colour}
    return list(families.values())[::-1]


def similar_wishes(listing: Listing) -> WishRange | None:
    """The middle half of what was wished for similar pieces that the consortium took; None for too few."""
    similar = Listing.objects.filter(
        consortium=listing.consortium_id,
        craft=listing.craft,
        object_kind=listing.object_kind,
        wish_currency=listing.wish_currency,
        wish_amount__isnull=False,
        state__in=TAKEN,
    ).exclude(pk=listing.pk)
    area = listing.area_m2
    wishes = sorted(
        piece.wish_amount
        for piece in similar.order_by("-created_at")[:200]
        if piece.wish_amount is not None and _is_near(piece.area_m2, area)
    )
    if len(wishes) < ENOUGH:
        return None
    quarter = len(wishes) // 4
    low, high = wishes[quarter], wishes[-1 - quarter]
    return WishRange(Money(low, listing.wish_currency), Money(high, listing.wish_currency), len(wishes))


def _is_near(area: Decimal | None, wanted: Decimal | None) -> bool:
    if not area or not wanted:
        return True
    return abs(area - wanted) <= wanted * NEARLY


def history_of(listing: Listing) -> list[Happening]:
    """What happened to a piece that its family should know, newest first."""
    events = listing.events.filter(verb__in=VERBS).select_related("by").order_by("-at", "-pk")
    return [
        Happening(
            event.at,
            VERBS[event.verb],
            event.by.name if event.by else "",
            event.reason if event.verb in WITH_REASON else "",
        )
        for event in events
    ]


def last_word(listing: Listing) -> str:
    """The consortium's reason, while a piece is asked back or not taken; else ""."""
    verb = {State.REVISION_ASKED: "change-asked", State.REFUSED: "refused"}.get(State(listing.state))
    event = listing.events.filter(verb=verb).last() if verb else None
    return event.reason if event else ""
