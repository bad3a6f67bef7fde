"""Addresses of the studio, under `/studio/`."""

from django.urls import URLPattern

app_name = "studio"
urlpatterns: list[URLPattern] = []
