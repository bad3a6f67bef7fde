"""Pieces side by side: one row for each thing that any of them tells."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalog import composition
from marketplace.storefront.types import Shop
from marketplace.storefront.views.basket import BasketLine

# Told at the head of each column, or the same for all.
LEFT_OUT = frozenset({"workshop", "piece_id"})


@dataclass(frozen=True)
class Row:
    """One fact of every piece, in the order of the columns; "" where a piece does not tell it."""

    label: str
    values: tuple[str, ...]

    @property
    def differs(self) -> bool:
        return len(set(self.values)) > 1


def rows_of(shop: Shop, lines: Sequence[BasketLine]) -> list[Row]:
    """Every fact that at least one piece tells, in the order in which buyers ask."""
    told = [{fact.key: fact for fact in composition.facts(line.listing, shop.language)} for line in lines]
    labels = {key: fact.label for facts in told for key, fact in facts.items() if key not in LEFT_OUT}
    return [
        Row(label, tuple(facts[key].value if key in facts else "" for facts in told))
        for key, label in labels.items()
    ]
