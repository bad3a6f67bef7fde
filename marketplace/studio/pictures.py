"""Which drawing stands for a term. Symbols are in `static/studio/choices.svg`."""

from catalog.vocabulary import Term

OBJECTS = {
    "carpet": "carpet", "rug": "rug", "runner": "runner", "prayer-rug": "prayer-rug", "kilim": "kilim",
    "jajim": "stripes", "saddlebag": "saddlebag", "tent-band": "band", "felt-rug": "felt-rug",
    "felt-panel": "panel", "felt-coat": "coat", "felt-hat": "hat", "felt-bag": "bag",
    "felt-slippers": "slippers", "panel": "panel", "wall-hanging": "hanging", "suzani": "suzani",
    "cushion-cover": "cushion", "shawl": "shawl", "scarf": "scarf", "dress": "dress",
    "dress-panel": "dress-panel", "bag": "bag", "belt": "band", "tablecloth": "table",
    "table-runner": "runner", "bedspread": "bed", "quilt": "quilt", "blanket": "bed", "tapestry": "hanging",
    "curtain": "curtain", "fragment": "fragment", "border": "band", "edging": "band", "doily": "doily",
    "collar": "collar", "cuff": "band", "lappet": "scarf", "vestment": "coat", "altar-cloth": "table",
    "handkerchief": "doily", "cap": "hat", "sampler": "panel", "garment": "coat", "textile": "cloth",
}  # fmt: skip
OF_KIND = {
    "object_kind": OBJECTS,
    "construction": {
        "knotted-pile": "pile", "flatweave": "flatweave", "soumak": "soumak", "brocade": "brocade",
        "mixed": "mixed",
    },
    "knot": {
        "asymmetrical": "knot-asymmetrical", "symmetrical": "knot-symmetrical", "tibetan": "knot-tibetan",
        "mixed": "mixed",
    },
    "layout": {
        "all-over": "all-over", "medallion": "medallion", "medallion-corners": "medallion-corners",
        "mihrab": "prayer-rug", "compartment": "compartment", "gul-repeat": "gul-repeat",
        "one-sided": "one-sided", "free": "free",
    },
    "uniqueness": {
        "one_off": "one", "limited": "few", "repeatable": "again", "made_to_order": "to-order",
    },
    "handwork": {"hand": "hand", "machine": "machine", "both": "hand-machine"},
}  # fmt: skip


def picture_of(term: Term) -> str:
    """The symbol's name, "" when the term has no drawing."""
    return OF_KIND.get(term.kind, {}).get(term.slug, "")
