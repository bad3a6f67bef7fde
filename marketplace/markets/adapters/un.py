"""The consolidated list of the United Nations' Security Council."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from marketplace.markets.adapters import xml
from marketplace.markets.denied.types import Alias, DeniedParty

PARTS = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
ALIASES = {"INDIVIDUAL": "INDIVIDUAL_ALIAS", "ENTITY": "ENTITY_ALIAS"}


def read(content: bytes) -> Iterator[DeniedParty]:
    return (_party(entry) for entry in xml.each(content, "CONSOLIDATED_LIST", *ALIASES))


def _party(entry: Element) -> DeniedParty:
    kind = xml.local(entry)
    aliases = [
        Alias(name, xml.text(alias, "QUALITY").lower() == "low")
        for alias in xml.children(entry, ALIASES[kind])
        if (name := xml.text(alias, "ALIAS_NAME"))
    ]
    original = xml.text(entry, "NAME_ORIGINAL_SCRIPT")
    return DeniedParty(
        ref=xml.text(entry, "REFERENCE_NUMBER") or xml.text(entry, "DATAID"),
        kind=kind.lower(),
        name=xml.joined(entry, *PARTS),
        aliases=(*aliases, *([Alias(original)] if original else [])),
        programme=xml.text(entry, "UN_LIST_TYPE"),
    )
