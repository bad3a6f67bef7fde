"""What the columns of a table mean: guessed from their headings, corrected by a person."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from catalog import vocabulary
from catalog.importing.measures import CM, unit_by_values, unit_named
from catalog.importing.types import IGNORED, NOTE, Mapping, Table
from catalog.schema import OF_CRAFT, fields_of
from marketplace.kernel.errors import Refusal
from marketplace.kernel.languages import LANGUAGES

# Targets beside the fields of the crafts, and what their columns are often called.
HEADINGS: dict[str, str] = {
    "key": r"accession.*|inventory.*|object (number|id)|sku|id|code|no|number|артикул|инв.*|کد|شناسه|رمز|kod",
    "title": r"title|name|object name|название|عنوان|نام|اسم|titel|bezeichnung|ad|başlık",
    "medium": r"medium|media|material and technique|technique and material|materialtechnik",
    "date": r"(creation )?date|dated|period|датировка|дата|تاریخ|تاريخ|datierung|tarih",
    "year_from": r"(creation )?date earliest|(year|date) from|begin.*|earliest",
    "year_to": r"(creation )?date latest|(year|date) to|end.*|latest",
    "width_cm": r"(item )?width|ширина|عرض|العرض|breite|en|genişlik",
    "length_cm": r"(item )?(height|length)|длина|высота|طول|الطول|länge|höhe|boy|uzunluk",
    "diameter": r"(item )?diameter|диаметр|قطر|القطر|durchmesser|çap",
    "weight_kg": r"weight( kg)?|вес|وزن|الوزن|gewicht|ağırlık",
    "style": r"nationality|culture|style|origin|стиль|سبک|الطراز|stil|herkunft|üslup",
    "craft": r"craft|ремесло|رشته|الحرفة|handwerk|zanaat",
    "workshop": r"workshop|family|семья|мастерская|خانواده|کارگاه|العائلة|familie|werkstatt|aile|atölye",
    "wish_amount": r"price|wish.*|цена|قیمت|السعر|preis|fiyat",
    "wish_currency": r"currency|валюта|ارز|العملة|währung|para birimi",
    NOTE: (
        r"note.*|description|makers?|credit.*|provenance.*|web url|url|remark.*"
        r"|примечани.*|توضیح.*|ملاحظات|notizen?|not"
    ),
}  # fmt: skip
LENGTHS = ("width_cm", "length_cm", "diameter")
SPECIAL = (*HEADINGS, IGNORED)


def targets() -> frozenset[str]:
    """Everything a column may be mapped to."""
    fields = {field.name for craft in OF_CRAFT for field in fields_of(craft)}
    return frozenset(fields | set(SPECIAL))


def _bare(heading: str) -> str:
    """A heading in small letters, without its unit and brackets."""
    text = re.sub(r"[_\-.]+", " ", heading.lower())
    text = re.sub(r"[(\[].*?[)\]]", " ", text)
    return re.sub(r"\s+(cm|in|inches|mm|m|см|kg|кг)$", "", " ".join(text.split()))


def _field_named(heading: str) -> str:
    """A field by its own name or its label in any language."""
    slug = heading.replace(" ", "_")
    for term in vocabulary.terms("field"):
        names = {term.label(language.code).lower() for language in LANGUAGES}
        if slug in (term.slug, term.slug.removesuffix("_cm")) or heading in names:
            return term.slug if term.slug in targets() else IGNORED
    return IGNORED


def guess_target(heading: str) -> str:
    bare = _bare(heading)
    for target, pattern in HEADINGS.items():
        if re.fullmatch(pattern, bare):
            return target
    return _field_named(bare)


def _once(columns: dict[str, str]) -> dict[str, str]:
    """Only notes may come from several columns: of two for one target the first keeps it."""
    taken: set[str] = set()
    kept = {}
    for heading, target in columns.items():
        is_second = target in taken and target not in (NOTE, IGNORED)
        kept[heading] = IGNORED if is_second else target
        taken.add(target)
    return kept


def _lengths(table: Table, columns: dict[str, str]) -> Iterable[str]:
    headers = [header for header, target in columns.items() if target in LENGTHS]
    return (row.cells.get(header, "") for row in table.rows for header in headers)


def guess(table: Table) -> Mapping:
    """A mapping to be shown to a person, with a unit and how sure we are of it."""
    columns = _once({heading: guess_target(heading) for heading in table.headers})
    for heading, target in columns.items():
        unit = unit_named(heading) if target in LENGTHS else None
        if unit:
            return Mapping(columns, unit, _("the heading says so"))
    unit, reason, is_certain = unit_by_values(_lengths(table, columns))
    return Mapping(columns, unit, reason, is_certain)


def corrected(mapping: Mapping, corrections: dict[str, Any]) -> Mapping:
    """A mapping with a person's word over the guess: {"columns": {heading: target}, "unit": "in"}."""
    columns = dict(mapping.columns)
    for heading, target in dict(corrections.get("columns") or {}).items():
        if heading not in columns:
            sentence = _("The table has no column “%(heading)s”.") % {"heading": heading}
            raise Refusal("unknown_column", sentence, heading)
        if target not in targets():
            sentence = _("“%(target)s” is nothing a column can be.") % {"target": target}
            raise Refusal("unknown_target", sentence, heading)
        columns[heading] = target
    unit = corrections.get("unit")
    if unit is None:
        return Mapping(columns, mapping.unit, mapping.unit_reason, mapping.unit_is_certain)
    if unit not in CM:
        raise Refusal("unknown_unit", _("The unit is cm, mm, m or in."), "unit")
    return Mapping(columns, unit, _("you said so"))


def corrections_in(path: Path) -> dict[str, Any]:
    """A person's mapping from a JSON file."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Refusal("not_a_mapping", _("The mapping is no JSON file we can read."), "mapping") from error
    if not isinstance(found, dict):
        raise Refusal("not_a_mapping", _("The mapping is an object with “columns” and “unit”."), "mapping")
    return found
