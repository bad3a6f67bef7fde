"""What the identity sheet of a carpet says, from its listing."""

from catalog.composition import title
from catalog.composition.piece import Piece, read
from catalog.measures import knots_per_dm2, raj
from catalog.models import Listing
from catalog.seals import seal_of
from catalog.vocabulary.types import Term
from marketplace.kernel.languages import pick
from shipping.types import CarpetIdentity

ENGLISH, PERSIAN = "en", "fa"


def raj_of(listing: Listing) -> int | None:
    """Knots over 7 cm of the width; None when they were not counted."""
    across = read(listing).knots_across
    return None if across is None else raj(across)


def identity_of(listing: Listing) -> CarpetIdentity:
    """All that the sheet says of one carpet; what was not told stays empty."""
    piece = read(listing)
    years = (listing.year_from, listing.year_to)
    return CarpetIdentity(
        ref=listing.piece_id,
        seal=seal_of(listing),
        what=(title(listing, ENGLISH), title(listing, PERSIAN)),
        place=_both_texts(piece.place),
        maker=(listing.workshop.name_in(ENGLISH), listing.workshop.name_in(PERSIAN)),
        size=f"{listing.width_cm:g} × {listing.length_cm:g}"
        if listing.width_cm and listing.length_cm
        else "",
        raj=raj_of(listing),
        knots=_knots(piece),
        knot=_both(piece.knot),
        pile=_both(*piece.materials),
        dyes=_both(*piece.dyes, *filter(None, [piece.dye_class])),
        design=_both(*filter(None, [piece.layout]), *piece.motifs),
        colours=_both(*piece.palette),
        year="–".join(dict.fromkeys(str(year) for year in years if year)),
    )


def _knots(piece: Piece) -> str:
    across, along = piece.knots_across, piece.knots_along
    if across is None or along is None:
        return ""
    return f"{across:g} × {along:g} = {knots_per_dm2(across, along)}"


def _both(*terms: Term | None) -> tuple[str, str]:
    known = [term for term in terms if term is not None]
    english, persian = (", ".join(term.label(language) for term in known) for language in (ENGLISH, PERSIAN))
    return english, persian.replace(", ", "، ")


def _both_texts(texts: object) -> tuple[str, str]:
    named = dict(texts) if isinstance(texts, dict) else {}
    return pick(named, ENGLISH), pick(named, PERSIAN)
