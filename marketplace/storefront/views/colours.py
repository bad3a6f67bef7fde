"""Each brand's accent as a class, since pages may not carry styles of their own."""

import re

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from marketplace.consortia.models import Brand

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
RULE = """.brand-{slug} {{ --accent: {accent}; }}
:root[data-theme="dark"] .brand-{slug} {{ --accent: color-mix(in oklab, {accent}, white 35%); }}
@media (prefers-color-scheme: dark) {{
  :root:not([data-theme="light"]) .brand-{slug} {{ --accent: color-mix(in oklab, {accent}, white 35%); }}
}}
"""


@require_safe
@cache_control(public=True, max_age=3600)
def brand_colours(request: HttpRequest) -> HttpResponse:
    brands = Brand.objects.values_list("slug", "accent")
    rules = "".join(
        RULE.format(slug=slug, accent=accent) for slug, accent in brands if COLOUR.fullmatch(accent)
    )
    return HttpResponse(rules, content_type="text/css; charset=utf-8")
