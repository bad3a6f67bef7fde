"""Pieces for tests: unsaved ones of many kinds, and listings brought to a state of their life."""

import io
from decimal import Decimal

from PIL import Image

from catalog import operations
from catalog.models import Listing
from marketplace.consortia.models import Place, Workshop
from tests.people import NOW, Cast


def _place(country: str, names: list[str], regions: list[str]) -> Place:
    languages = ("en", "ru", "fa", "ar", "de", "tr")
    return Place(
        slug=names[0].lower(),
        name=dict(zip(languages, names, strict=True)),
        region=dict(zip(languages, regions, strict=True)),
        country=country,
    )


AQ_QALA = _place(
    "IR",
    ["Aq Qala", "Ак-Кала", "آق‌قلا", "آق قلا", "Aq Qala", "Ak Kale"],
    ["Golestan", "Голестан", "گلستان", "غلستان", "Golestan", "Gülistan"],
)
KERMAN = _place(
    "IR",
    ["Kerman", "Керман", "کرمان", "كرمان", "Kerman", "Kirman"],
    ["Kerman", "Керман", "کرمان", "كرمان", "Kerman", "Kirman"],
)
HEBRON = _place(
    "PS",
    ["Hebron", "Хеврон", "الخلیل", "الخليل", "Hebron", "El Halil"],
    ["West Bank", "Западный берег", "کرانهٔ باختری", "الضفة الغربية", "Westjordanland", "Batı Şeria"],
)


def piece(
    craft: str, kind: str, place: Place, width: str, length: str, columns: dict | None = None, **attributes
) -> Listing:
    """An unsaved listing; `columns` are the fields of the model beside its attributes."""
    return Listing(
        piece_id="GT-00001",
        workshop=Workshop(name={"en": "The Ataei family"}, place=place),
        made_in=place,
        country_of_origin=place.country,
        craft=craft,
        object_kind=kind,
        width_cm=Decimal(width),
        length_cm=Decimal(length),
        attributes=attributes,
        **(columns or {}),
    )


PIECES = {
    "tekke carpet": piece(
        "carpet", "carpet", AQ_QALA, "140", "200",
        {"weight_kg": Decimal("9.5"), "year_from": 2025, "year_to": 2025},
        style="turkmen", construction="knotted-pile", knot="asymmetrical", knots_across=50, knots_along=60,
        materials=["wool", "silk"], material_percent={"wool": 90, "silk": 10}, dyes=["madder", "indigo"],
        dye_class="natural", palette=["madder", "indigo", "undyed-ivory"],
        motifs=["tekke-gul", "chemche-gul"], layout="gul-repeat", condition="new", abrash=True,
    ),
    "prayer rug": piece(
        "carpet", "prayer-rug", AQ_QALA, "80", "130", style="baluch", construction="knotted-pile",
        materials=["wool", "camel"], layout="mihrab", motifs=["tree"],
    ),
    "kilim": piece(
        "carpet", "kilim", AQ_QALA, "150", "240", style="qashqai", construction="flatweave",
        materials=["wool"], layout="all-over",
    ),
    "soumak runner to order": piece(
        "carpet", "runner", KERMAN, "80", "300", {"uniqueness": "made_to_order", "making_days": 42},
        style="shahsavan", construction="soumak", materials=["wool"], layout="medallion-corners",
    ),
    "Tabriz carpet": piece(
        "carpet", "carpet", AQ_QALA, "300", "400", style="tabriz", construction="knotted-pile",
        materials=["kork", "silk"], layout="free",
    ),
    "felt rug": piece(
        "felt", "felt-rug", KERMAN, "120", "200", style="kerman", technique="rolled-inlay",
        materials=["wool"], motifs=["ram-horn", "sun"], dyes=["walnut"], thickness_mm=12, gsm=2400,
    ),
    "felt slippers": piece(
        "felt", "felt-slippers", KERMAN, "10", "26", {"uniqueness": "repeatable"}, technique="moulded",
        materials=["wool"],
    ),
    "felt hat": piece(
        "felt", "felt-hat", KERMAN, "25", "20.5", style="qashqai", technique="moulded", materials=["wool"],
    ),
    "tatreez shawl": piece(
        "embroidery", "shawl", HEBRON, "60", "200", style="palestinian", handwork="hand",
        base_cloth="linen", thread=["silk"], stitches=["fallahi", "tahriri"], motifs=["cypress", "star"],
        dyes=["madder", "indigo", "weld"],
    ),
    "old dress": piece(
        "embroidery", "dress", HEBRON, "60", "140", {"year_from": 1920, "year_to": 1930}, style="hebron",
        handwork="hand", base_cloth="cotton", thread=["silk", "metal"], motifs=["tent-of-pasha"],
        condition="good", defects=["wear", "repair"],
    ),
    "machine cushion": piece(
        "embroidery", "cushion-cover", AQ_QALA, "45", "45", style="baluch", handwork="machine",
        base_cloth="velvet", thread=["cotton"], motifs=["geometric"],
    ),
    "quilt": piece(
        "embroidery", "quilt", KERMAN, "150", "200", style="american", technique="patchwork",
        materials=["cotton"], motifs=["geometric", "star"],
    ),
    "velvet fragment": piece(
        "weaving", "fragment", KERMAN, "23.5", "168.3", {"year_from": 1600, "year_to": 1699},
        style="italian", technique="cut-velvet", materials=["silk"],
    ),
    "lace doily": piece(
        "lace", "doily", KERMAN, "12.7", "12.7", style="flemish", technique="needle-lace",
        materials=["linen"],
    ),
}  # fmt: skip

COMPLETE_CARPET = {
    "object_kind": "carpet", "width_cm": "140", "length_cm": "200", "construction": "knotted-pile",
    "knot": "asymmetrical", "knots_across": "50", "knots_along": "60", "materials": ["wool"],
    "pile_material": "wool", "dye_class": "natural", "layout": "gul-repeat", "condition": "new",
    "wish_amount": "900", "uniqueness": "one_off",
}  # fmt: skip


def picture(width: int = 1400, height: int = 1400, kind: str = "JPEG", **save: object) -> io.BytesIO:
    """A photograph-like upload: a fine check, sharp and of middling light."""
    tile = Image.effect_noise((width, height), 90).convert("RGB")
    out = io.BytesIO()
    tile.save(out, kind, **save)
    out.seek(0)
    return out


def draft(cast: Cast, **changes: object) -> Listing:
    listing = operations.start_listing(workshop=cast.weavers, craft="carpet", by=cast.anahita, now=NOW)
    if changes:
        listing = operations.save_listing(listing=listing, changes=changes, by=cast.anahita, now=NOW)
    return listing


def submitted(cast: Cast) -> Listing:
    listing = draft(cast, **COMPLETE_CARPET)
    upload = picture(500, 500)
    operations.add_photo(listing=listing, role="full", upload=upload, by=cast.anahita, now=NOW)
    return operations.submit_listing(listing=listing, by=cast.anahita, now=NOW)


def on_sale(cast: Cast, amount: str = "1200") -> Listing:
    """Approved, priced for Germany and published."""
    listing = operations.approve_listing(listing=submitted(cast), by=cast.esmat, now=NOW)
    price = Decimal(amount)
    operations.set_price(listing=listing, market=cast.germany, amount=price, by=cast.esmat, now=NOW)
    return operations.publish_listing(listing=listing, by=cast.esmat, now=NOW)


def published_row(cast: Cast, serial: int, **fields: object) -> Listing:
    """A published listing straight into the table, where its way there is not what is tested."""
    return Listing.objects.create(
        piece_id=f"ROW-{serial:05d}",
        consortium=cast.carpets,
        workshop=cast.weavers,
        craft="carpet",
        state=Listing.State.PUBLISHED,
        **fields,
    )
