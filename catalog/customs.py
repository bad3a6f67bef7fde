"""A proposal for the customs code of a piece (Harmonized System 2022), with its reasons.

A proposal is never the last word: a manager approves it. Headings follow `crafts`: what the piece is,
then what it is made of. Where the rules are silent there is no proposal.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from catalog import vocabulary
from catalog.measures import ANTIQUE_YEARS, age_years
from catalog.models import Listing

WOOL_OR_FINE_HAIR = frozenset({"wool", "kork", "camel"})
IN_THE_PIECE = frozenset(
    {"panel", "border", "edging", "fragment", "sampler", "collar", "cuff", "dress-panel"}
)
FURNISHINGS = frozenset({"cushion-cover", "wall-hanging", "suzani", "felt-panel", "bedspread"})
BAGS = frozenset({"bag", "felt-bag", "saddlebag"})
# 4202.22: handbags with an outer surface of textile materials; 6405.20: footwear with textile uppers.
BAG_CODE, FELT_SHOE_CODE = "420222", "640520"


@dataclass(frozen=True)
class Proposal:
    """`code` has six digits, or is "" when a person must find it; `evidence` says why, line by line."""

    code: str
    evidence: tuple[str, ...]
    needs_approval: bool = True


def _texts(listing: Listing, name: str) -> list[str]:
    value = listing.attributes.get(name)
    if isinstance(value, str):
        return [value]
    return [str(slug) for slug in value] if isinstance(value, list) else []


def main_material(listing: Listing) -> str:
    """What the surface is of: the pile, else the largest share, else the first material named."""
    pile = _texts(listing, "pile_material")
    if pile:
        return pile[0]
    shares = listing.attributes.get("material_percent")
    if isinstance(shares, dict) and shares:
        return str(max(shares, key=lambda slug: Decimal(str(shares[slug]))))
    return next(iter(_texts(listing, "materials")), "")


def _fibre(listing: Listing) -> str:
    slug = main_material(listing)
    return vocabulary.term("material", slug).text("fibre") if vocabulary.exists("material", slug) else ""


def _unknown(reason: str) -> Proposal:
    return Proposal("", (reason,))


def _carpet(listing: Listing) -> Proposal:
    construction = next(iter(_texts(listing, "construction")), "")
    if construction in ("flatweave", "soumak", "brocade"):
        return Proposal("570210", (_("Hand-woven without pile: gelim, soumak and similar rugs."),))
    if construction != "knotted-pile":
        return _unknown(_("It is not yet told how the carpet is made."))
    material = main_material(listing)
    if not material:
        return _unknown(_("It is not yet told what the pile is made of."))
    if material in WOOL_OR_FINE_HAIR:
        return Proposal("570110", (_("Knotted carpet."), _("Pile of wool or fine animal hair.")))
    return Proposal("570190", (_("Knotted carpet."), _("Pile of another material than wool or fine hair.")))


def _felt(listing: Listing) -> Proposal:
    if listing.object_kind == "felt-slippers":
        return Proposal(FELT_SHOE_CODE, (_("Footwear with uppers of felt."),))
    if listing.object_kind != "felt-rug":
        return _unknown(_("Made-up felt goods of this kind need a person’s decision."))
    area = listing.area_m2
    if area is None:
        return _unknown(_("The code of a felt floor covering depends on its area, which is not yet told."))
    if area <= Decimal("0.3"):
        return Proposal("570410", (_("Felt floor covering of at most 0.3 m²."),))
    if area <= 1:
        return Proposal("570420", (_("Felt floor covering of 0.3 to 1 m²."),))
    return Proposal("570490", (_("Felt floor covering of more than 1 m²."),))


def _embroidery(listing: Listing) -> Proposal:
    if listing.object_kind in ("shawl", "scarf"):
        return _shawl(listing)
    if listing.object_kind not in IN_THE_PIECE:
        return _unknown(_("Embroidered goods of this kind need a person’s decision."))
    base = next(iter(_texts(listing, "base_cloth")), "")
    if not base:
        return _unknown(_("The base cloth of the embroidery is not yet told."))
    fibre = vocabulary.term("base_cloth", base).text("fibre")
    if fibre == "other":
        return _unknown(_("Say which fibre the base cloth is woven of."))
    code = {"none": "581010", "cotton": "581091", "man-made": "581092"}.get(fibre, "581099")
    return Proposal(code, (_("Embroidery in the piece or in strips."), _("Code by the base cloth.")))


def _shawl(listing: Listing) -> Proposal:
    fibre = _fibre(listing)
    code = {"silk": "621410", "wool": "621420", "cotton": "621490", "vegetable": "621490"}.get(fibre, "")
    if not code:
        return _unknown(_("The code of a shawl depends on its fibre, which is not yet told."))
    return Proposal(code, (_("Shawl or scarf, by its main fibre."),))


def _furnishing(listing: Listing) -> Proposal:
    base = next(iter(_texts(listing, "base_cloth")), "")
    fibre = vocabulary.term("base_cloth", base).text("fibre") if base else _fibre(listing)
    if fibre in ("", "none", "other"):
        return _unknown(_("The code of a furnishing depends on its fibre, which is not yet told."))
    code = {"cotton": "630492", "man-made": "630493"}.get(fibre, "630499")
    return Proposal(code, (_("Cushion cover, hanging or other furnishing, by its fibre."),))


def _weaving(listing: Listing) -> Proposal:
    if listing.object_kind == "tapestry":
        return Proposal("580500", (_("Hand-woven tapestry."),))
    if listing.object_kind in ("shawl", "scarf"):
        return _shawl(listing)
    return _unknown(_("Woven goods of this kind need a person’s decision."))


RULES: dict[str, Callable[[Listing], Proposal]] = {
    "carpet": _carpet,
    "felt": _felt,
    "embroidery": _embroidery,
    "weaving": _weaving,
}


def propose(listing: Listing, on: date) -> Proposal:
    """The code that the piece's attributes speak for, on a day (age counts)."""
    age = age_years(listing.year_to, on.year)
    if age is not None and age > ANTIQUE_YEARS:
        old = age > 250
        reason = _("Antique of more than 250 years.") if old else _("Antique of 100 to 250 years.")
        return Proposal("970610" if old else "970690", (reason,))
    if listing.object_kind in BAGS:
        return Proposal(BAG_CODE, (_("Bag with an outer surface of textile."),))
    if listing.object_kind in FURNISHINGS:
        return _furnishing(listing)
    rule = RULES.get(listing.craft)
    return rule(listing) if rule else _unknown(_("Goods of this craft need a person’s decision."))


def eaeu_code(code: str, *, silk_percent: Decimal, material: str) -> str:
    """The ten digits of the Eurasian tariff, where ours are known; else the six digits again.

    5701 10 divides at 10 % of silk by weight; 5701 90 sets silk, synthetic fibre and metal thread apart.
    """
    if code == "570110":
        return code + ("1000" if silk_percent > 10 else "9000")
    if code == "570190":
        return code + ("1000" if material in ("silk", "synthetic", "metal-thread") else "9000")
    return "5702100000" if code == "570210" else code
