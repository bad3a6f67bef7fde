"""Large XML read element by element, without entities, and names without their namespaces."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse


def each(content: bytes, root: str, *names: str) -> Iterator[Element]:
    """Every element of these names in a document of this root, freed after use. Raises ValueError."""
    top: Element | None = None
    try:
        for moment, element in iterparse(BytesIO(content), events=("start", "end"), forbid_dtd=True):
            if top is None:
                top = element
                if local(element) != root:
                    raise ValueError(f"a document of “{local(element)}”, not of “{root}”")
            elif moment == "end" and local(element) in names:
                yield element
                element.clear()
    except (ParseError, DefusedXmlException) as trouble:
        raise ValueError(f"the document cannot be read: {trouble}") from trouble


def local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def children(element: Element, *path: str) -> Iterator[Element]:
    """The elements at a path of names."""
    here = [element]
    for name in path:
        here = [child for parent in here for child in parent if local(child) == name]
    return iter(here)


def text(element: Element, name: str) -> str:
    """The text of a child, "" where there is none."""
    child = next(children(element, name), None)
    return (child.text or "").strip() if child is not None else ""


def joined(element: Element, *names: str) -> str:
    """The texts of some children, one after the other."""
    return " ".join(part for name in names if (part := text(element, name)))
