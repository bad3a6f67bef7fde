"""Lazy sentences with named values, formatted for whoever reads them when they are read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from babel import Locale
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.formatting import format_day, format_money, format_number
from marketplace.kernel.languages import BY_CODE, pick
from marketplace.kernel.money import Money


@dataclass(frozen=True)
class Country:
    """A country to be named in the reader's language."""

    code: str

    def name_in(self, language: str) -> str:
        return str(Locale.parse(language).territories.get(self.code, self.code))


def reader_language() -> str:
    language = (get_language() or "en").split("-")[0]
    return language if language in BY_CODE else "en"


def _shown(value: object, language: str) -> str:
    if isinstance(value, Money):
        return format_money(value, language)
    if isinstance(value, Decimal | int):
        return format_number(value, language, decimals=3)
    if isinstance(value, date):
        return format_day(value, language)
    if isinstance(value, Country):
        return value.name_in(language)
    if isinstance(value, Mapping):
        return pick(value, language)
    return str(value)


def _said(template: object, values: Mapping[str, Any]) -> str:
    language = reader_language()
    return str(template) % {name: _shown(value, language) for name, value in values.items()}


_lazily_said = lazy(_said, str)


def say(template: object, **values: object) -> str:
    """`template` (lazily translated, with `%(name)s`) with its values as the reader writes them."""
    return _lazily_said(template, values)


def in_reader_language(texts: Mapping[str, str]) -> str:
    """A text of `{language: text}`, chosen when it is read."""
    return say("%(text)s", text=texts)


SUSPENDED = _("%(service)s does not accept parcels on this route at present: %(reason)s")
SLOWER = _("%(service)s takes up to %(days)s days more at present: %(reason)s")
NOT_EXCHANGED = _("The posts of %(origin)s and %(destination)s exchange no parcels.")
TOO_HEAVY = _("The parcel weighs %(kg)s kg; %(service)s takes up to %(most)s kg.")
TOO_LONG = _("The parcel is %(length)s cm long; %(service)s takes up to %(most)s cm on the longest side.")
TOO_LARGE = _("Length and girth of the parcel are %(size)s cm together; %(service)s takes up to %(most)s cm.")
TOO_LARGE_SIDES = _("The sides of the parcel are %(size)s cm together; %(service)s takes up to %(most)s cm.")
UNFOLDABLE = _(
    "This piece must not be folded. Rolled flat it is %(length)s cm long; %(service)s takes %(most)s cm."
)
NO_TARIFF = _("We have no price of %(service)s for %(kg)s kg on this route.")
NO_SERVICE = _("We know no service that carries goods from %(origin)s to %(destination)s.")
ORIGIN_REFUSED = _("Goods from %(origin)s may not be brought into %(destination)s.")

FEE = _("Fee for paying duty and tax beforehand")

TRY_SERVICE = _("Send it by %(service)s.")
TRY_CARGO = _("Send it by air cargo with %(service)s.")
TRY_SMALLER = _("Choose a smaller or lighter piece.")
TRY_ELSEWHERE = _("Choose a delivery address in another country.")
TRY_LATER = _("Ask again after %(day)s.")
TRY_ASKING = _("Ask us: we look for a carrier by hand.")
