"""Finding products by words: an index of the words of each, and one of the variants' SKUs, answer."""

from __future__ import annotations

import re

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from embedded_saleor import models
from embedded_saleor.models.product import PRODUCT_WORDS

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
    named = models.Product.objects.annotate(words=PRODUCT_WORDS).filter(
        words=SearchQuery(query, search_type="raw", config="simple")
    )
    sold = models.ProductVariant.objects.filter(sku__istartswith=text.strip())
    return Q(pk__in=named.order_by().values("pk").union(sold.order_by().values("product_id")))


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
