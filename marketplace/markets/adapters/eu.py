"""The consolidated list of the European Union's financial sanctions, XML 1.1."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from marketplace.markets.adapters import xml
from marketplace.markets.denied.types import Alias, DeniedParty

KINDS = {"person": "individual", "enterprise": "entity"}


def read(content: bytes) -> Iterator[DeniedParty]:
    return (_party(entity) for entity in xml.each(content, "export", "sanctionEntity"))


def _party(entity: Element) -> DeniedParty:
    names = [
        Alias(alias.get("wholeName", "").strip(), alias.get("strong") == "false")
        for alias in xml.children(entity, "nameAlias")
        if alias.get("wholeName", "").strip()
    ]
    subject = next(xml.children(entity, "subjectType"), None)
    regulation = next(xml.children(entity, "regulation"), None)
    code = subject.get("code", "") if subject is not None else ""
    return DeniedParty(
        ref=entity.get("euReferenceNumber") or entity.get("logicalId") or "",
        kind=KINDS.get(code, code),
        name=names[0].name if names else "",
        aliases=tuple(names[1:]),
        programme=regulation.get("programme", "") if regulation is not None else "",
    )
