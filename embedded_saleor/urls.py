"""The engine's addresses, mounted at `/saleor/`."""

from django.urls import path

from embedded_saleor import views

app_name = "embedded_saleor"
urlpatterns = [
    path("graphql/", views.graphql, name="graphql"),
    path(".well-known/jwks.json", views.public_keys, name="jwks"),
]
