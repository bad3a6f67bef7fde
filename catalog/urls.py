"""Addresses of photos."""

from typing import get_args

from django.urls import path, register_converter

from catalog import views
from catalog.photos.renditions import Format


class FormatConverter:
    """avif, webp or jpg."""

    regex = "|".join(get_args(Format))

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(FormatConverter, "photo_format")
urlpatterns = [path("photo/<slug:public_id>-<int:width>.<photo_format:kind>", views.photo, name="photo")]
