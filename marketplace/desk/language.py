"""The manager's language, and how it writes days and numbers."""

from datetime import datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import get_language

from marketplace.kernel.formatting import format_day, format_number


def language() -> str:
    return (get_language() or "en").split("-")[0]


def day_of(moment: datetime | None) -> str:
    return format_day(timezone.localtime(moment), language()) if moment else ""


def number(value: Decimal | int, decimals: int = 0) -> str:
    return format_number(value, language(), decimals=decimals)
