"""Which papers goods need on a route: the customs form by weight and value, the rest by dated rules."""

from collections.abc import Sequence
from decimal import Decimal

from marketplace.kernel.money import Money
from shipping.exchange import Exchange
from shipping.rules import PaperNeed, RouteRules
from shipping.types import Item, ServiceKind

CN22_MOST_KG = Decimal(2)
CN22_BELOW_SDR = Decimal(300)


def customs_forms(
    kind: ServiceKind, kg: Decimal, value_eur: Decimal, eur_per_sdr: Decimal | None
) -> list[str]:
    """CN22 for letter post up to 2 kg and under 300 SDR; CN23 for dearer letters; CN23 with CP71 for parcels
    and EMS. Without a rate of the SDR the fuller form is taken."""
    if kind == ServiceKind.CARGO:
        return []
    if kind != ServiceKind.LETTER:
        return ["cn23", "cp71"]
    small = kg <= CN22_MOST_KG and eur_per_sdr is not None and value_eur < CN22_BELOW_SDR * eur_per_sdr
    return ["cn22"] if small else ["cn23"]


def papers_for(
    rules: RouteRules, kind: ServiceKind, items: Sequence[Item], kg: Decimal, value: Money, exchange: Exchange
) -> tuple[str, ...]:
    """Codes of all papers for these goods by this kind of service, forms first, without repeats.

    `kg` is the heaviest parcel's, `value` that of all goods.
    """
    forms = customs_forms(kind, kg, exchange.convert(value, "EUR").amount, rules.eur_per_sdr)
    needed = [need.paper for need in needs_of(rules, kind, items, exchange)]
    return tuple(dict.fromkeys([*forms, *needed]))


def needs_of(
    rules: RouteRules, kind: ServiceKind, items: Sequence[Item], exchange: Exchange
) -> list[PaperNeed]:
    """The dated rules that any of the goods falls under."""
    return [need for need in rules.papers if any(_needs(need, kind, item, exchange) for item in items)]


def _needs(need: PaperNeed, kind: ServiceKind, item: Item, exchange: Exchange) -> bool:
    age = item.age_years or 0
    return (
        (not need.kinds or kind in need.kinds)
        and item.hs_code.startswith(need.hs_prefix)
        and (need.min_raj is None or (item.raj or 0) >= need.min_raj)
        and (need.min_age_years is None or age >= need.min_age_years)
        and (need.max_age_years is None or age <= need.max_age_years)
        and (
            need.min_value_eur is None
            or exchange.convert(item.value, "EUR").rounded().amount >= need.min_value_eur
        )
    )
