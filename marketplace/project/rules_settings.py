"""Django's settings for a question to the posts' rules alone: neither pages nor commerce are loaded.

`gereh post explain` is asked again and again at a counter; with every room it would answer ten times slower.
"""

from marketplace.project.settings import *  # noqa: F403

INSTALLED_APPS = ["marketplace.markets", "shipping", "django.contrib.postgres"]
MIDDLEWARE = []
TEMPLATES = []
