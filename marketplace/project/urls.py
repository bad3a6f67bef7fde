"""Every room's addresses."""

from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from wagtail.admin import urls as editor_urls

from marketplace.project import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path("editor/", include(editor_urls)),
    path("welcome/", views.welcome, name="welcome"),
    path("media/<path:name>", views.media, name="media"),
    path("app/payments/", include("marketplace.payments.urls")),
    path("app/", include("marketplace.saleor.urls")),
    path("desk/", include("marketplace.desk.urls")),
    path("studio/", include("marketplace.studio.urls")),
    path("", include("catalog.urls")),
    path("", include("marketplace.storefront.urls")),
]
if settings.SALEOR_IS_EMBEDDED:
    urlpatterns.insert(0, path("saleor/", include("embedded_saleor.urls")))
