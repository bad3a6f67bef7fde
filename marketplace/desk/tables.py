"""Tables: a page of one, and the whole of it as CSV."""

import csv
from collections.abc import Iterable, Sequence

from django.core.paginator import Page, Paginator
from django.http import HttpResponse

from marketplace.desk.access import DeskRequest

ROWS_A_PAGE = 50
# A cell that begins so would be run as a formula by a spreadsheet.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def page_of(request: DeskRequest, rows: object) -> Page:  # type: ignore[type-arg]
    """The page that the address asks for, the nearest there is."""
    return Paginator(rows, ROWS_A_PAGE).get_page(request.GET.get("page"))  # type: ignore[arg-type]


def rest_of_query(request: DeskRequest) -> str:
    """The address's query without its page, ready to be followed by `page=`."""
    query = request.GET.copy()
    query.pop("page", None)
    return f"{query.urlencode()}&" if query else ""


def csv_response(name: str, head: Sequence[object], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A file that spreadsheets open, with a byte-order mark so that they read every script."""
    response = HttpResponse(
        "\ufeff",
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )
    writer = csv.writer(response)
    writer.writerow(head)
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return response


def _harmless(cell: object) -> object:
    is_risky = isinstance(cell, str) and cell.startswith(FORMULA_STARTS)
    return f"'{cell}" if is_risky else cell
