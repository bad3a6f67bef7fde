"""The fixed cast. Anahita weaves carpets, Bahram felts for another consortium and must see nothing
of hers, Clara buys from Berlin, Dmitri from Moscow, Esmat manages Anahita's consortium, and Farhad
helps families of it as a mediator; Golnar manages Bahram's."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from marketplace.consortia.models import (
    Brand,
    BrandRule,
    Consent,
    Consortium,
    Membership,
    Person,
    Place,
    Workshop,
    WorkshopMember,
)
from marketplace.markets.models import ExchangeRate, Market, PolicyRule

NOW = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
ALWAYS = {"valid_from": date(2026, 1, 1), "source": "test", "checked_on": date(2026, 10, 1)}


@dataclass(frozen=True)
class Cast:
    """Everybody, and what belongs to them."""

    anahita: Person
    bahram: Person
    clara: Person
    dmitri: Person
    esmat: Person
    farhad: Person
    golnar: Person
    carpets: Consortium
    felt: Consortium
    weavers: Workshop
    felters: Workshop
    germany: Market
    russia: Market


def make_place(slug: str, name: str, country: str = "IR") -> Place:
    return Place.objects.create(
        slug=slug, name={"en": name}, region={"en": name}, region_slug=slug, country=country
    )


def make_consortium(slug: str, prefix: str, craft: str, seat: Place) -> Consortium:
    consortium = Consortium.objects.create(
        slug=slug,
        name={"en": slug.title()},
        country=seat.country,
        seat=seat,
        address={
            "name": slug.title(),
            "street": "Bazaar 1",
            "city": seat.name_in("en"),
            "postal_code": "49131",
        },
        languages=["fa"],
        commission=Decimal("0.12"),
        family_currency="EUR",
        serial_prefix=prefix,
    )
    brand = Brand.objects.create(
        consortium=consortium,
        slug=f"{slug}-brand",
        name={"en": f"{slug.title()} Brand"},
        promise={"en": "Made by hand."},
        accent="#8a2b2b",
        border="gul",
        craft=craft,
    )
    BrandRule.objects.create(brand=brand, code="handmade", text={"en": "Every piece is made by hand."})
    return consortium


def make_market(code: str, currency: str, country: str, languages: list[str], **more: object) -> Market:
    return Market.objects.create(
        code=code,
        name={"en": code.upper()},
        channel_slug=code,
        currency=currency,
        default_country=country,
        countries=[country],
        languages=languages,
        payment_methods=["bank_transfer", "demo_card"],
        rollout=Market.Rollout.OPEN,
        **more,
    )


def make_rates_and_rules() -> None:
    for quote, rate in (("RUB", "95"), ("AED", "4.2"), ("TRY", "48"), ("IRR", "1100000"), ("SDR", "0.86")):
        ExchangeRate.objects.create(base="EUR", quote=quote, rate=Decimal(rate), **ALWAYS)
    for destination in ("DE", "RU"):
        PolicyRule.objects.create(
            origin="IR", destination=destination, decision="allow", recheck_by=date(2030, 1, 1), **ALWAYS
        )
    PolicyRule.objects.create(
        origin="IR",
        destination="US",
        decision="refuse",
        recheck_by=date(2030, 1, 1),
        public_reason={"en": "We cannot send goods from Iran to the United States."},
        **ALWAYS,
    )


def make_workshop(slug: str, consortium: Consortium, place: Place, member: Person) -> Workshop:
    workshop = Workshop.objects.create(
        slug=slug,
        consortium=consortium,
        place=place,
        name={"en": slug.title()},
        voice={"en": "We tie each knot by hand."},
        joined_on=date(2026, 1, 1),
    )
    WorkshopMember.objects.create(person=member, workshop=workshop)
    return workshop


def make_people() -> dict[str, Person]:
    create = Person.objects.create_user
    return {
        "anahita": create(phone="+989110000001", name="Anahita", language="fa"),
        "bahram": create(phone="+989110000002", name="Bahram", language="fa"),
        "clara": create(email="clara@example.com", name="Clara", language="de", password="berlin-carpet-7"),
        "dmitri": create(
            email="dmitri@example.com", name="Dmitri", language="ru", password="moscow-carpet-7"
        ),
        "esmat": create(email="esmat@example.com", name="Esmat", language="fa", password="golestan-desk-7"),
        "farhad": create(phone="+989110000003", name="Farhad", language="fa"),
        "golnar": create(email="golnar@example.com", name="Golnar", language="fa", password="kerman-desk-7"),
    }


def make_cast() -> Cast:
    """Everybody in their places, with two markets, rates and rules. Call once a test."""
    people = make_people()
    golestan, kerman = make_place("gonbad", "Gonbad"), make_place("kerman", "Kerman")
    carpets = make_consortium("turkmen-carpets", "GT", "carpet", golestan)
    felt = make_consortium("kerman-felt", "KF", "felt", kerman)
    weavers = make_workshop("anahita-family", carpets, golestan, people["anahita"])
    felters = make_workshop("bahram-family", felt, kerman, people["bahram"])
    roles = Membership.Role
    Membership.objects.create(person=people["esmat"], consortium=carpets, role=roles.MANAGER)
    Membership.objects.create(person=people["golnar"], consortium=felt, role=roles.MANAGER)
    Membership.objects.create(person=people["farhad"], consortium=carpets, role=roles.MEDIATOR)
    Consent.objects.create(workshop=weavers, mediator=people["farhad"], given_at=NOW)
    make_rates_and_rules()
    return Cast(
        **people,
        carpets=carpets,
        felt=felt,
        weavers=weavers,
        felters=felters,
        germany=make_market("de", "EUR", "DE", ["de", "en"], price_step=Decimal(5)),
        russia=make_market("ru", "RUB", "RU", ["ru", "en"], price_step=Decimal(100)),
    )
