"""Steps which the engine answers otherwise than Saleor did, each with what differs.

A step that is answered alike again fails the test until it is taken off this list.
"""

UNPRICED = "Staff see variants without a price in Saleor, and no pricing at all for the product."
UNPRICED_PUBLISHED = "Saleor counts a product as published only when a variant has a price."
UNTRACKED = "Saleor calls a product without stock unavailable even when its stock is not counted."
WORDING = "Refused alike, in other words or at another field."
LENIENT = "Saleor refuses it; the engine takes it."
FILTER = "The engine has not this part of the filter."

SEEN_UNPRICED = (
    "listed, not published",
    "published, hidden",
    "visible, not for sale",
    "for sale without a price",
)
KNOWN_DIFFERENCES: dict[tuple[str, str], str] = {
    ("02", "desk with an address that does not hold"): (
        "Saleor tells a missing area twice: once by its form, once by its address rules."
    ),
    **{("21", f"{step}, seen by {who}"): UNPRICED for step in SEEN_UNPRICED for who in ("staff", "app")},
    **{("21", f"{step}, published for staff"): UNPRICED_PUBLISHED for step in SEEN_UNPRICED[1:]},
    **{("21", f"stock is not counted, seen by {who}"): UNTRACKED for who in ("anonymous", "staff", "app")},
    ("22", "a page that is none"): WORDING,
    ("22", "an attribute that is none"): WORDING,
    ("22", "an attribute without an id"): WORDING,
    ("22", "a long name"): WORDING,
    ("22", "a value by an id of nothing"): LENIENT,
    ("22", "one value twice"): LENIENT,
    ("22", "one attribute twice"): "The product keeps what the two lenient steps before have changed.",
    ("22", "by one of many"): "The product lost a value in a lenient step before.",
    ("22", "by a page"): FILTER,
    ("22", "by pages"): FILTER,
    ("22", "two kinds of value at once"): LENIENT,
    ("22", "nothing asked"): "Saleor finds nothing by an empty filter, the engine everything.",
    ("22", "two ways at once"): LENIENT,
    ("22", "by ids"): "Saleor finds nothing by no ids, the engine everything.",
    ("30", "a variant that is none"): WORDING,
    ("32", "for nothing that is"): WORDING,
}
