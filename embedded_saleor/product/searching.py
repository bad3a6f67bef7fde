"""Finding products by words: an index of the words of each, and one of the variants' SKUs, answer."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVectorExact
from django.db.models import Q, QuerySet

from embedded_saleor import models
from embedded_saleor.models.product import PRODUCT_WORDS

FEW = 100
PART = re.compile(r'-?"[^"]*"|\S+')
WORD = re.compile(r"\w+")


def speaks_of(text: str) -> Q:
    """Products with words that begin as asked, or with a variant whose SKU does.

    As in Saleor all words have to be there, `OR` stands between two of which one is enough, `-` before one
    that must not be there, and quotation marks around words that follow each other.
    """
    query = words_asked(text)
    if not query:
        return Q()
    named = Q(SearchVectorExact(PRODUCT_WORDS, SearchQuery(query, search_type="raw", config="simple")))
    sold = sold_as(text)
    few = list(sold.values_list("product_id", flat=True)[: FEW + 1])
    # A few are named to the database, which then asks its two indexes, or stops once a page is full.
    return named | Q(pk__in=few if len(few) <= FEW else sold.values("product_id")) if few else named


def sold_as(text: str) -> QuerySet[Any]:
    """Variants whose SKU begins with the text, whatever its case."""
    return models.ProductVariant.objects.filter(sku__istartswith=text.strip()).order_by()


def words_asked(text: str) -> str:
    """PostgreSQL's `tsquery` for what a person typed; empty when there is no word in it."""
    parts: list[str] = []
    joint = " & "
    for part in PART.findall(text):
        if part == "OR":
            joint = " | "
            continue
        words = WORD.findall(part)
        if not words:
            continue
        asked = " <-> ".join(words) if '"' in part else " & ".join(f"{word}:*" for word in words)
        parts += [joint] if parts else []
        parts.append(f"{'!' if part.startswith('-') else ''}({asked})")
        joint = " & "
    return "".join(parts)
