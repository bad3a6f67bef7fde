"""Products are found by the beginnings of their words, by an index."""

import pytest
from django.db import connection

from embedded_saleor import models
from embedded_saleor.product.searching import sold_as, speaks_of, words_asked

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf() -> None:
    kind = models.ProductType.objects.create(name="Textiles", slug="textiles")
    told = {
        "Red kilim": "Flatwoven wool of Aq Qala",
        "Blue kilim": "Flatwoven silk",
        "Felt slippers": "Rolled wool, red and white",
        "Фетровый ковёр": "шерсть",
    }
    for number, (name, text) in enumerate(told.items()):
        product = models.Product.objects.create(
            name=name, slug=f"piece-{number}", description_plaintext=text, product_type=kind
        )
        models.ProductVariant.objects.create(product=product, sku=f"GT-{number:05d}", name=name)


def found(text: str) -> list[str]:
    return list(
        models.Product.objects.filter(speaks_of(text)).order_by("slug").values_list("name", flat=True)
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kilim", ["Red kilim", "Blue kilim"]),
        ("KIL", ["Red kilim", "Blue kilim"]),
        ("kilim wool", ["Red kilim"]),
        ("silk OR slippers", ["Blue kilim", "Felt slippers"]),
        ("wool -kilim", ["Felt slippers"]),
        ('"red kilim"', ["Red kilim"]),
        ('"kilim red"', []),
        ("ковё", ["Фетровый ковёр"]),
        ("gt-00002", ["Felt slippers"]),
        ("ilim", []),
    ],
)
def test_what_is_found(shelf: None, text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize("text", ["&", "a & | b", "':*", "!!", "((", '"', "OR", "- -", "\\", "kilim OR"])
def test_marks_of_the_query_language_are_no_errors(shelf: None, text: str) -> None:
    found(text)


def test_a_text_without_words_asks_for_nothing(shelf: None) -> None:
    assert words_asked(" !? ") == ""
    assert len(found(" !? ")) == 4


def test_indexes_answer(shelf: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("set local enable_seqscan = off")
    plan = models.Product.objects.filter(speaks_of("kilim")).order_by().explain()
    assert "engine_product_words" in plan
    assert "engine_variant_by_sku" in sold_as("GT-").explain()
