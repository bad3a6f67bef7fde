"""One door for everything that becomes a PDF.

Templates: `cn22`, `cn23`, `cp71`, `address-label`, and `document` (invoices, packing lists, proformas). The
data of `document` is plain and already in the reader's language:

    {"language": "ru", "rtl": false, "brand": "…", "title": "…", "subtitle": "…",
     "facts": [["Number", "P-1001"], …], "parties": [{"title": "Seller", "lines": ["…", …]}, …],
     "columns": ["…", …], "widths": [4, 1, …], "numeric": [false, true, …], "rows": [["…", …], …],
     "totals": [["Total", "600.00 EUR"], …], "notes": ["…", …], "signature": "…", "page": "Page"}
"""

from collections.abc import Mapping
from typing import Any

from barcode.codex import Code128

from shipping.adapters.typst_papers.printer import TypstPrinter
from shipping.ports import PaperPrinter

PRINTER: PaperPrinter = TypstPrinter()


def render_pdf(template: str, data: Mapping[str, Any]) -> bytes:
    """The finished PDF; raises LookupError for an unknown template."""
    return PRINTER.render_pdf(template, data)


def code128_modules(text: str) -> str:
    """The bars of a Code 128 as ones and zeros, a character a module, without quiet zones."""
    return str(Code128(text).build()[0]) if text else ""
