"""Addresses of payments, under `/app/payments/`."""

from django.urls import path

from marketplace.payments import webhooks

app_name = "payments"
urlpatterns = [path("stripe/", webhooks.stripe, name="stripe")]
