"""Addresses of this App for Saleor, under `/app/`."""

from django.urls import path

from marketplace.saleor import views, webhooks

app_name = "saleor"
urlpatterns = [
    path("manifest.json", views.manifest, name="manifest"),
    path("logo.png", views.logo, name="logo"),
    path("register/", views.register, name="register"),
    path("webhooks/<slug:event>/", webhooks.receive, name="webhook"),
]
