"""Every room's addresses."""

from allauth.account.decorators import secure_admin_login
from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as editor_urls

from marketplace.project import views

# One way in, with its limits on trying and its second factor, for administrators and editors too.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns: list[URLPattern | URLResolver] = [
    path("accounts/", include("allauth.urls")),
    path("admin/", admin.site.urls),
    path(
        "editor/login/",
        RedirectView.as_view(pattern_name="account_login", query_string=True),
        name="wagtailadmin_login",
    ),
    path("editor/", include(editor_urls)),
    path("welcome/", views.welcome, name="welcome"),
    path("media/<path:name>", views.media, name="media"),
    path("metrics", views.metrics, name="metrics"),
    path("app/payments/", include("marketplace.payments.urls")),
    path("app/dashboard/", include("marketplace.desk.dashboard.urls")),
    path("app/", include("marketplace.saleor.urls")),
    path("desk/", include("marketplace.desk.urls")),
    path("studio/", include("marketplace.studio.urls")),
    path("", include("catalog.urls")),
    path("", include("marketplace.storefront.urls")),
]
if settings.SALEOR_IS_EMBEDDED:
    urlpatterns.insert(0, path("saleor/", include("embedded_saleor.urls")))
