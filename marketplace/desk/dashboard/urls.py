"""Addresses of our pages in Saleor's Dashboard, under `/app/dashboard/`."""

from django.urls import path

from marketplace.desk.dashboard import views

app_name = "dashboard"
urlpatterns = [
    path("", views.about, name="about"),
    path("order/", views.order, name="order"),
    path("product/", views.product, name="product"),
]
