"""Numbers, money, lengths and days as their reader writes them.

Persian readers get native digits and Jalali dates; Arabic readers the digits of CLDR's `ar`.
"""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

import jdatetime
from babel import Locale
from babel.dates import format_date as babel_date
from babel.numbers import format_currency, format_decimal

from marketplace.kernel.money import Money, minor_units

PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
WESTERN_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫", "01234567890123456789.")
JALALI_MONTHS = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
    "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
CM_PER_INCH = Decimal("2.54")


def western_digits(text: str) -> str:
    """Persian and Arabic-Indic digits and decimal sign as ASCII, so that typed numbers parse."""
    return text.translate(WESTERN_DIGITS)


def native_digits(text: str, language: str) -> str:
    """ASCII digits as the reader's own; only Persian readers get others."""
    return text.translate(PERSIAN_DIGITS) if language == "fa" else text


def numbering(language: str) -> str:
    """CLDR's system whose marks part thousands and decimals; Persian has its own."""
    return "arabext" if language == "fa" else "latn"


@lru_cache(maxsize=4096)
def format_number(value: Decimal | int, language: str, *, decimals: int = 0) -> str:
    """A number with the reader's marks and digits, and at most so many decimals."""
    pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
    text = format_decimal(
        value, format=pattern, locale=Locale.parse(language), numbering_system=numbering(language)
    )
    return native_digits(text, language)


@lru_cache(maxsize=4096)
def format_money(money: Money, language: str) -> str:
    """Currency in the reader's order and sign; whole amounts without decimals."""
    rounded = money.rounded()
    whole = rounded.amount == rounded.amount.to_integral_value()
    locale = Locale.parse(language)
    if not whole or minor_units(money.currency) == 0:
        text = format_currency(
            rounded.amount, money.currency, locale=locale, numbering_system=numbering(language)
        )
        return native_digits(text, language)
    pattern = locale.currency_formats["standard"].pattern
    text = format_currency(
        rounded.amount,
        money.currency,
        format=pattern.replace("0.00", "0"),
        locale=locale,
        currency_digits=False,
        numbering_system=numbering(language),
    )
    return native_digits(text, language)


def format_day(day: date | datetime, language: str) -> str:
    """A day in words: Jalali for Persian, else CLDR's long form."""
    if language == "fa":
        jalali = jdatetime.date.fromgregorian(date=day.date() if isinstance(day, datetime) else day)
        return native_digits(f"{jalali.day} {JALALI_MONTHS[jalali.month - 1]} {jalali.year}", "fa")
    return babel_date(day, format="long", locale=Locale.parse(language))


def inches(cm: Decimal) -> Decimal:
    """Centimetres as inches, to one decimal (1 in = 2.54 cm)."""
    return (cm / CM_PER_INCH).quantize(Decimal("0.1"))


def feet_and_inches(cm: Decimal) -> str:
    """As American buyers write it: 6′ 7″, rounded to the inch."""
    whole = int((cm / CM_PER_INCH).to_integral_value())
    return f"{whole // 12}′ {whole % 12}″"
