"""Markets, places, consortia, families and the people who sign in. Each step can be repeated."""

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from django.contrib.auth.hashers import make_password

from demo.world.tables import tables
from marketplace.consortia.models import (
    Branch,
    Brand,
    BrandRule,
    Certificate,
    Consent,
    Consortium,
    Membership,
    Person,
    Place,
    Workshop,
    WorkshopMember,
)
from marketplace.markets.models import ExchangeRate, Market, PolicyRule
from marketplace.markets.starting import lay_down_starters
from shipping.models import IdentifierRange
from shipping.operations import issue_range, load_rules

PASSWORD = "gereh-demo"  # noqa: S105 - printed on purpose, and refused outside the demo
OPERATOR, OPERATOR_PASSWORD = "admin@example.com", "admin"
OPENED_ON = date(2026, 1, 1)
FACT = {"valid_from": OPENED_ON, "source": "demo", "checked_on": date(2026, 11, 1)}
# First serials of the demo's ranges of S10 numbers: parcels, EMS and registered letters of each consortium.
RANGES = (("CP", 10_000_000), ("EE", 20_000_000), ("RR", 30_000_000))
RANGE_LENGTH = 10_000


def open_markets(now: datetime) -> None:
    del now
    for position, row in enumerate(tables("markets")["market"]):
        Market.objects.update_or_create(
            code=row["code"],
            defaults={
                **{
                    name: row[name]
                    for name in ("name", "currency", "countries", "languages", "payment_methods")
                },
                "channel_slug": row["code"],
                "default_country": row["countries"][0],
                "price_step": Decimal(row["price_step"]),
                "return_days": row["return_days"],
                "rollout": Market.Rollout.OPEN,
                "position": position,
            },
        )
    for quote, rate in tables("markets")["rates"].items():
        ExchangeRate.objects.update_or_create(
            base="EUR", quote=quote, valid_from=OPENED_ON, defaults={**FACT, "rate": Decimal(rate)}
        )


def lay_down_rules(now: datetime) -> None:
    """What may go where, and the post's own rows."""
    for row in tables("markets")["rule"]:
        PolicyRule.objects.update_or_create(
            origin=row.get("origin", ""),
            destination=row.get("destination", ""),
            payment_method=row.get("payment_method", ""),
            defaults={
                **FACT,
                "decision": row["decision"],
                "public_reason": row.get("reason", {}),
                "recheck_by": now.date().replace(year=now.year + 1, day=1),
            },
        )
    lay_down_starters()
    load_rules()


def settle_places(now: datetime) -> None:
    del now
    regions = tables("places")["regions"]
    for row in tables("places")["place"]:
        latitude, longitude = row["at"]
        Place.objects.update_or_create(
            slug=row["slug"],
            defaults={
                "name": row["name"],
                "country": row["country"],
                "region_slug": row["region"],
                "region": regions[row["region"]],
                "latitude": latitude,
                "longitude": longitude,
            },
        )


def found_consortia(now: datetime) -> None:
    del now
    for number, row in enumerate(tables("consortia")["consortium"]):
        consortium = _consortium(row)
        _brand(consortium, row)
        _ranges(consortium, number)
    for row in tables("consortia")["branch"]:
        Branch.objects.update_or_create(
            slug=row["slug"],
            defaults={
                "name": row["name"],
                "consortium": Consortium.objects.get(slug=row["consortium"]),
                "place": Place.objects.get(slug=row["place"]),
            },
        )


def _consortium(row: dict[str, Any]) -> Consortium:
    seat = Place.objects.get(slug=row["seat"])
    consortium, _ = Consortium.objects.update_or_create(
        slug=row["slug"],
        defaults={
            **{name: row[name] for name in ("name", "address", "languages", "family_currency")},
            "eu_responsible": row.get("eu_responsible", {}),
            "seat": seat,
            "country": seat.country,
            "commission": Decimal(row["commission"]),
            "serial_prefix": row["prefix"],
        },
    )
    return consortium


def _brand(consortium: Consortium, row: dict[str, Any]) -> None:
    told = row["brand"]
    brand, _ = Brand.objects.update_or_create(
        consortium=consortium,
        defaults={name: told[name] for name in ("slug", "name", "promise", "accent", "border", "craft")},
    )
    for position, rule in enumerate(row["rules"]):
        BrandRule.objects.update_or_create(
            brand=brand, code=rule["code"], defaults={"text": rule["text"], "position": position}
        )
    for paper in row.get("certificates", ()):
        Certificate.objects.update_or_create(
            brand=brand,
            kind=paper["kind"],
            number=paper["number"],
            defaults={name: paper[name] for name in ("name", "issuer", "issued_on", "expires_on")},
        )


def _ranges(consortium: Consortium, number: int) -> None:
    if IdentifierRange.objects.filter(consortium_ref=consortium.slug).exists():
        return
    for prefix, start in RANGES:
        first = start + number * RANGE_LENGTH
        issue_range(
            consortium_ref=consortium.slug,
            prefix=prefix,
            country=consortium.country,
            first=first,
            last=first + RANGE_LENGTH - 1,
            issued_by="Demo post",
            issued_on=OPENED_ON,
        )


def settle_workshops(now: datetime) -> None:
    del now
    for number, row in enumerate(tables("workshops")["workshop"]):
        workshop, _ = Workshop.objects.update_or_create(
            slug=row["slug"],
            defaults={
                "name": row["name"],
                "voice": row["voice"],
                "founded_year": row["founded"],
                "consortium": Consortium.objects.get(slug=row["consortium"]),
                "branch": Branch.objects.filter(slug=row.get("branch", "")).first(),
                "place": Place.objects.get(slug=row["place"]),
                "joined_on": OPENED_ON,
            },
        )
        WorkshopMember.objects.get_or_create(workshop=workshop, person=_head_of(row, workshop, number))


def _head_of(row: dict[str, Any], workshop: Workshop, number: int) -> Person:
    """Who signs in for the family: the one named, else somebody with the family's name."""
    country_code = "98911" if workshop.consortium.country == "IR" else "97059"
    head = row.get("head", {"name": row["name"]["en"], "phone": f"+{country_code}{1000 + number:07d}"})
    return _person({**head, "language": workshop.consortium.languages[0]})


def _person(row: dict[str, Any]) -> Person:
    """The person of this phone or e-mail, made on first sight."""
    known = {name: row[name] for name in ("email", "phone") if name in row}
    person = Person.objects.filter(**known).first()
    if person is None:
        person = Person.objects.create_user(
            **known,
            password=None,
            name=row["name"],
            language=row["language"],
            email_verified="email" in row,
            phone_verified="phone" in row,
        )
        if "email" in row:
            Person.objects.filter(pk=person.pk).update(password=_hashed(PASSWORD))
    return person


@cache
def _hashed(password: str) -> str:
    """Once for everybody: hashing is slow on purpose, and this password is printed at every start."""
    return make_password(password)


def welcome_people(now: datetime) -> None:
    people = tables("people")
    for role in (Membership.Role.MANAGER, Membership.Role.MEDIATOR, Membership.Role.SUPERVISOR):
        for row in people[role.value]:
            person, consortium = _person(row), Consortium.objects.get(slug=row["consortium"])
            branch = Branch.objects.filter(slug=row.get("branch", "")).first()
            Membership.objects.get_or_create(
                person=person, consortium=consortium, role=role, defaults={"branch": branch}
            )
            if role == Membership.Role.MEDIATOR and branch is not None:
                _consents(person, branch, now)
    for row in people["buyer"]:
        _person(row)
    if not Person.objects.filter(email=OPERATOR).exists():
        Person.objects.create_superuser(
            email=OPERATOR, password=OPERATOR_PASSWORD, name="Operator", language="en", email_verified=True
        )


def _consents(mediator: Person, branch: Branch, now: datetime) -> None:
    for workshop in branch.workshops.all():
        Consent.objects.get_or_create(
            workshop=workshop, mediator=mediator, withdrawn_at=None, defaults={"given_at": now}
        )
