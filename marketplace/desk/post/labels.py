"""What the desk calls the columns of the rules' tables, the gate's decisions, and figures of supervision."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

LABELS: Mapping[str, str | Promise] = {
    "base": _("One unit of this currency"),
    "blocks": _("The goods may not leave without its number"),
    "boxed": _("Goes in a box"),
    "carrier": _("Carrier"),
    "certain": _("Confirmed by customs"),
    "code": _("Code"),
    "country": _("Country"),
    "currency": _("Currency"),
    "days_max": _("Days at most"),
    "days_min": _("Days at least"),
    "decision": _("What the gate says"),
    "destination": _("To (a country's code, @EU, @EAEU, @GCC; empty: everywhere)"),
    "eur": _("Euros for one SDR"),
    "extra_days": _("Days longer"),
    "fee": _("Fee"),
    "fee_pct": _("Fee, % of duty and tax"),
    "goods": _("Goods"),
    "hs_prefix": _("HS code begins with"),
    "internal_reason": _("Reason, for us alone"),
    "kg_per_m2": _("kg a square metre"),
    "kind": pgettext_lazy("of a rule", "Kind"),
    "kinds": _("Kinds of service (none: every kind)"),
    "m2": _("Square metres a year"),
    "max_age_years": _("Years old at most"),
    "max_kg": _("kg at most"),
    "max_length_girth_cm": _("Length and girth at most, cm"),
    "max_side_cm": _("Longest side at most, cm"),
    "max_sum_cm": _("Three sides together at most, cm"),
    "max_value": _("Value at most"),
    "min_age_years": _("Years old at least"),
    "min_raj": _("Raj at least"),
    "min_value_eur": _("Value in euros at least"),
    "name": _("Name"),
    "needs_number": _("Only with a number of registration"),
    "number": _("Number of registration"),
    "origin": _("From (a country's code; empty: everywhere)"),
    "packing_kg": _("Wrapping, kg"),
    "packing_kg_per_m2": _("Wrapping, kg a square metre"),
    "paper": _("Paper"),
    "parameters": _("Parameters (JSON)"),
    "payment_method": _("Way of paying (empty: every one)"),
    "per_kg": _("Price of each kg"),
    "prefix": _("S10 letters of its numbers"),
    "price": _("Price"),
    "public_reason": _("Reason, as buyers read it"),
    "quote": _("buys so much of this currency"),
    "rate": _("Rate"),
    "reason": _("Reason, as buyers read it"),
    "recheck_by": _("Look at it again by"),
    "service_code": _("Code of the service"),
    "suspended": _("Nothing goes at all"),
    "term": _("Term of delivery"),
    "thickness_cm": _("Thickness, cm"),
    "unit": _("Unit"),
    "up_to_kg": _("Up to this weight, kg"),
}

RULINGS: Mapping[str, str | Promise] = {
    "allow": pgettext_lazy("what the gate says", "Allowed"),
    "review": pgettext_lazy("what the gate says", "Looked at by a person"),
    "refuse": pgettext_lazy("what the gate says", "Refused"),
}

FIGURES: Mapping[str, str | Promise] = {
    "late": _("Late"),
    "first_attempt": _("Delivered at the first attempt"),
    "tracked": _("Scanned within 72 hours"),
    "returned": _("Returned"),
    "lost": _("Lost"),
    "document_faults": _("Held for faults of papers"),
}
