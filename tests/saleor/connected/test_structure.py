"""What Saleor needs is planned, then made once; nothing is removed unless told so."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from catalog.publication.structure import bootstrap, plan
from marketplace.consortia.models import Workshop
from marketplace.kernel.errors import Refusal
from marketplace.markets.models import Market
from marketplace.saleor.models import Entity, Installation
from marketplace.saleor.types import Kind, Verb


def run(*arguments: str) -> tuple[int, str]:
    out = StringIO()
    try:
        call_command("saleor", *arguments, stdout=out, stderr=StringIO())
    except SystemExit as end:
        return int(end.code or 0), out.getvalue()
    return 0, out.getvalue()


def kinds(steps):
    return {(step.verb, step.kind, step.key) for step in steps}


def test_a_second_plan_is_empty(shop):
    assert plan() == []
    assert run("bootstrap") == (0, "0 to make, 0 to change, 0 to leave.\n")


def test_a_new_family_gets_its_warehouse_and_its_model(shop):
    family = Workshop.objects.get(pk=shop.weavers.pk)
    family.pk, family.public_id, family.slug = None, "newfamily234", "newcomers"
    family.save()
    end, told = run("bootstrap", "--plan")
    assert end == 2
    assert "+ warehouse newcomers\n" in told
    assert "+ page newcomers\n" in told
    assert "~ channel" in told
    assert plan() != [], "a plan changes nothing"
    assert run("bootstrap", "--apply")[0] == 0
    assert plan() == []
    assert Entity.objects.filter(kind=Kind.WAREHOUSE, key="newfamily234").exists()


def test_a_market_that_grew_changes_its_zone(shop, engine):
    Market.objects.filter(pk=shop.germany.pk).update(countries=[*shop.germany.countries, "LU"])
    (step,) = plan()
    assert (step.verb, step.kind, step.why) == (Verb.CHANGE, Kind.ZONE, "countries")
    bootstrap()
    zones = engine.places([]).shipping_zones
    assert "LU" in {country.code for edge in zones.edges for country in edge.node.countries}


def test_what_is_not_needed_any_more_stays_until_told(shop, engine):
    Market.objects.filter(pk=shop.germany.pk).update(code="elsewhere")
    steps = kinds(plan())
    assert (Verb.REMOVE, Kind.ZONE, f"gereh {shop.germany.code}") in steps
    assert run("bootstrap", "--apply")[0] == 0
    assert len(zones_there(engine)) == 1 + len(Market.objects.all())
    assert "(left; --delete removes it)" in run("bootstrap")[1]
    assert run("bootstrap", "--apply", "--delete")[0] == 0
    assert len(zones_there(engine)) == len(Market.objects.all())


def zones_there(engine):
    return [edge.node.name for edge in engine.places([]).shipping_zones.edges]


def test_a_channel_with_another_currency_is_no_guess(shop):
    Market.objects.filter(pk=shop.germany.pk).update(currency="USD")
    with pytest.raises(Refusal) as refused:
        plan()
    assert refused.value.code == "other_currency"
    with pytest.raises(CommandError, match="USD"):
        run("bootstrap")


def test_what_was_taken_away_there_is_made_again(shop, engine, known):
    page = known.get(Kind.PAGE, shop.weavers.slug)
    engine.delete_page(page)
    assert (Verb.MAKE, Kind.PAGE, shop.weavers.slug) in kinds(plan())
    bootstrap()
    assert plan() == []
    assert Entity.objects.get(kind=Kind.PAGE, key=shop.weavers.slug).saleor_id != page


def test_the_rule_of_stock_is_set_where_the_schema_knows_it(shop, engine):
    """3.22 has no such setting: it would refuse to be asked for it."""
    apps.get_model("embedded_saleor", "ShopSettings").objects.update(
        use_legacy_shipping_zone_stock_availability=True
    )
    assert [step.kind for step in plan()] == [Kind.SETTING]
    Installation.objects.update(schema_version="3.22")
    assert plan() == []
    Installation.objects.update(schema_version="3.23")
    bootstrap()
    assert plan() == []


def test_what_an_older_version_made_is_completed(shop):
    attributes = apps.get_model("embedded_saleor", "Attribute").objects
    attributes.get(slug="materials").values.filter(name__iexact="silk").delete()
    attributes.filter(slug__in=["stories", "family-founded"]).delete()
    steps = kinds(plan())
    assert {
        (Verb.MAKE, Kind.ATTRIBUTE, "stories"),
        (Verb.CHANGE, Kind.ATTRIBUTE, "materials"),
        (Verb.CHANGE, Kind.PRODUCT_TYPE, "carpet"),
        (Verb.CHANGE, Kind.PAGE_TYPE, "producer-family"),
    } <= steps
    bootstrap()
    assert plan() == []


def test_types_offer_the_vocabulary(shop, engine, known):
    materials = engine.choices(known.get(Kind.ATTRIBUTE, "materials")).attribute
    names = {edge.node.name for edge in materials.choices.edges}
    assert {"wool", "silk"} <= {name.lower() for name in names}
