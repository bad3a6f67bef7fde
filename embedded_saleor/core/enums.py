"""Making enums whose members are plain strings, and the enums that every subject shares."""

from enum import StrEnum
from pathlib import Path

import graphene

from embedded_saleor.core.permissions import PERMISSIONS

DATA = Path(__file__).parent.parent / "data"


def enum(name: str, values: str) -> type[graphene.Enum]:
    """An enum of a space-separated list of names; each member equals its own name as `str`."""
    members = StrEnum(name, [(value, value) for value in values.split()])  # type: ignore[misc]
    made: type[graphene.Enum] = graphene.Enum.from_enum(members)
    return made


CountryCode = enum("CountryCode", (DATA / "countries.txt").read_text())
LanguageCodeEnum = enum("LanguageCodeEnum", (DATA / "language_codes.txt").read_text())
PermissionEnum = enum("PermissionEnum", " ".join(PERMISSIONS))
OrderDirection = enum("OrderDirection", "ASC DESC")
WeightUnitsEnum = enum("WeightUnitsEnum", "G LB OZ KG TONNE")
JobStatusEnum = enum("JobStatusEnum", "PENDING SUCCESS FAILED DELETED")
ThumbnailFormatEnum = enum("ThumbnailFormatEnum", "ORIGINAL AVIF WEBP")
