"""The `gereh` command: Django's manage under a good name."""

import os
import sys

from django.core.management import ManagementUtility


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    utility = ManagementUtility(sys.argv)
    utility.prog_name = "gereh"
    utility.execute()
