"""Tables are as the models say, and foreign keys point downhill."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

# From the bottom up; rooms of one row may not point at each other.
ROWS = (
    ("saleor",),
    ("markets",),
    ("consortia",),
    ("catalog", "shipping", "storytelling"),
    ("payments",),
    ("orders",),
    ("storefront", "studio", "desk"),
    ("demo",),
    ("project",),
)
HEIGHT = {room: height for height, rooms in enumerate(ROWS) for room in rooms}


@pytest.mark.django_db
def test_every_change_of_a_model_has_its_migration():
    ours = [*HEIGHT, "embedded_saleor"]
    labels = [config.label for config in apps.get_app_configs() if config.label in ours]
    call_command("makemigrations", *labels, check=True, dry_run=True, verbosity=0)


def pointers() -> Iterator[tuple[str, str, str]]:
    """Every foreign key between our rooms: its name, the room it is in, and the room it points at."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields(include_hidden=True):
            if isinstance(field, models.ForeignKey | models.ManyToManyField):
                there = field.remote_field.model._meta.app_label
                yield f"{model.__name__}.{field.name}", model._meta.app_label, there


def test_foreign_keys_point_downhill():
    uphill = [
        name
        for name, here, there in pointers()
        if here in HEIGHT and there in HEIGHT and here != there and HEIGHT[there] >= HEIGHT[here]
    ]
    assert uphill == []


def test_the_engine_shares_no_table_with_us():
    engine = "embedded_saleor"
    shared = [
        name for name, here, there in pointers() if {here, there} & set(HEIGHT) and engine in {here, there}
    ]
    assert shared == []
