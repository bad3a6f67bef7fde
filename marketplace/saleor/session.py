"""Speaking with Saleor: a typed client with our token, and one way for its troubles."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, Protocol

import httpx
from django.conf import settings
from django.db import connection
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from marketplace.kernel.errors import Outage, Refusal
from marketplace.kernel.money import Money
from marketplace.saleor.generated.client import SaleorClient
from marketplace.saleor.generated.exceptions import (
    GraphQLClientError,
    GraphQLClientGraphQLMultiError,
    GraphQLClientHttpError,
)
from marketplace.saleor.models import Installation

TIMEOUT = httpx.Timeout(20, connect=5)


class InsideTransaction(RuntimeError):
    """Saleor was called inside a database transaction: what it does could not be rolled back."""


class CalledBack(RuntimeError):
    """Saleor was called while it waits for our answer: the two would wait for each other."""


_is_asked: ContextVar[bool] = ContextVar("saleor_waits_for_our_answer", default=False)


@contextmanager
def while_saleor_waits() -> Iterator[None]:
    """What runs here answers from local tables: any call to Saleor fails."""
    token = _is_asked.set(True)
    try:
        yield
    finally:
        _is_asked.reset(token)


class Complaint(Protocol):
    """Any of Saleor's error types: `{field code message}`."""

    field: str | None
    message: str | None

    @property
    def code(self) -> Any: ...


class Amount(Protocol):
    """Saleor's `Money {amount currency}`."""

    amount: float
    currency: str


@cache
def http_client(wsgi: str) -> httpx.Client:
    """One pool of connections a process, or the engine's WSGI application in-process."""
    transport = httpx.WSGITransport(app=import_string(wsgi)) if wsgi else None
    return httpx.Client(transport=transport, timeout=TIMEOUT, follow_redirects=False)


class Session(SaleorClient):
    """The generated client, with our rule on transactions and our two families of errors."""

    def __init__(self, api_url: str, token: str = "") -> None:
        super().__init__(url=api_url, http_client=http_client(settings.SALEOR_WSGI))  # type: ignore[arg-type]
        self.token = token

    def execute(
        self,
        query: str,
        operation_name: str | None = None,
        variables: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> httpx.Response:
        if _is_asked.get():
            raise CalledBack(f"{operation_name} was asked of Saleor while it waits for our answer.")
        refuse_inside_transaction()
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        try:
            return super().execute(query, operation_name, variables, headers=headers, **kwargs)  # type: ignore[return-value]
        except httpx.HTTPError as trouble:
            raise Outage(f"Saleor did not answer {operation_name}: {trouble}") from trouble

    def get_data(self, response: Any) -> dict[str, Any]:
        try:
            return super().get_data(response)
        except GraphQLClientHttpError as trouble:
            permanent = 400 <= trouble.status_code < 500
            raise Outage(f"Saleor answered {trouble.status_code}.", permanent=permanent) from trouble
        except GraphQLClientGraphQLMultiError as trouble:
            raise Outage(f"Saleor refused a request: {trouble}", permanent=True) from trouble
        except GraphQLClientError as trouble:
            raise Outage(f"Saleor's answer makes no sense: {trouble}") from trouble


def refuse_inside_transaction() -> None:
    """Tests run in a transaction of their own, which does not count."""
    blocks = connection.atomic_blocks
    if blocks and not getattr(blocks[-1], "_from_testcase", False):
        raise InsideTransaction("Call Saleor outside of database transactions.")


def installation() -> Installation:
    """The Saleor of `SALEOR_API_URL`; Outage when this App is not installed in it yet."""
    found = Installation.objects.filter(api_url=settings.SALEOR_API_URL, removed_at__isnull=True).first()
    if found is None:
        raise Outage(f"This App is not installed in {settings.SALEOR_API_URL}.", permanent=True)
    return found


def is_connected() -> bool:
    """Whether a Saleor has installed this App."""
    return Installation.objects.filter(api_url=settings.SALEOR_API_URL, removed_at__isnull=True).exists()


def client() -> Session:
    """Saleor, spoken to as this App."""
    found = installation()
    return Session(found.api_url, found.token)


def accepted(*answers: Iterable[Complaint]) -> None:
    """Refusal on the first error of a mutation's `errors`; its code is Saleor's in lower case."""
    for errors in answers:
        for error in errors:
            code = str(getattr(error.code, "value", error.code)).lower()
            sentence = _("The shop could not do this: %(message)s") % {"message": error.message or code}
            raise Refusal(code, sentence, error.field)


def money(amount: Amount) -> Money:
    """Saleor writes amounts as JSON numbers; their shortest decimal form is exact to the coin."""
    return Money.of(str(amount.amount), amount.currency).rounded()
