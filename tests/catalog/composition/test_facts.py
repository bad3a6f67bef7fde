"""The table of facts: only what was told, in the reader's words and units."""

from catalog import composition
from tests.catalog.pieces import PIECES


def values(name: str, language: str) -> dict[str, str]:
    return {fact.key: fact.value for fact in composition.facts(PIECES[name], language)}


def test_a_carpets_facts_in_english() -> None:
    facts = values("tekke carpet", "en")
    assert facts["size"] == "140 × 200 cm (55.1 × 78.7 in)"
    assert facts["size_name"] == "dozar"
    assert facts["materials"] == "wool 90%, silk 10%"
    assert facts["density"] == "3,000 knots per dm² (194 knots per square inch)"
    assert facts["raj"] == "35"
    assert facts["abrash"] == "yes"
    assert facts["country_of_origin"] == "Iran"


def test_percent_stands_where_each_language_puts_it() -> None:
    assert values("tekke carpet", "tr")["materials"] == "yün %90, ipek %10"
    assert values("tekke carpet", "de")["materials"] == "Wolle 90 %, Seide 10 %"
    assert values("tekke carpet", "fa")["materials"] == "پشم ۹۰٪، ابریشم ۱۰٪"


def test_what_was_not_told_is_not_there() -> None:
    facts = values("kilim", "en")
    assert {"density", "weight_kg", "year", "condition", "thickness_mm"}.isdisjoint(facts)
    assert all(facts.values())


def test_decimal_marks_are_the_readers() -> None:
    assert values("felt hat", "ru")["size"] == "25 × 20,5 см (9,8 × 8,1 дюйма)"
    assert values("felt hat", "fa")["size"] == "۲۵ × ۲۰٫۵ سانتی‌متر (۹٫۸ × ۸٫۱ اینچ)"
    assert values("felt rug", "de")["gsm"] == "2.400 g/m²"


def test_facts_have_names_in_the_readers_language() -> None:
    labels = {fact.key: fact.label for fact in composition.facts(PIECES["tatreez shawl"], "ar")}
    assert labels["stitches"] == "الغُرز"
    assert labels["base_cloth"] == "قماش الأساس"
