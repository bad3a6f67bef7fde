"""Addresses of the desk, under `/desk/`."""

from django.urls import URLPattern

app_name = "desk"
urlpatterns: list[URLPattern] = []
