"""What those who watch a process ask: is it alive, and can it serve."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from catalog.search.engines import engine
from catalog.search.operations import rebuild
from marketplace.markets.models import Market
from marketplace.project import readiness


@pytest.fixture(autouse=True)
def nothing_seen_yet():
    readiness.seen.clear()
    yield
    readiness.seen.clear()


def test_a_process_is_alive_without_any_database(client):
    answer = client.get("/healthz/live")
    assert (answer.status_code, answer.content) == (200, b"alive\n")
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_a_store_with_database_and_migrations_is_ready(client):
    answer = client.get("/healthz/ready")
    assert (answer.status_code, answer.content) == (200, b"ready\n")


@pytest.mark.django_db
def test_whoever_watches_needs_no_name_and_no_https(client, settings):
    settings.ALLOWED_HOSTS = ["shop.example.org"]
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz/ready", headers={"host": "10.0.0.7:8000"}).status_code == 200
    assert client.get("/", headers={"host": "10.0.0.7:8000"}).status_code == 400


@pytest.mark.django_db
def test_a_missing_migration_is_not_ready(client):
    newest = sorted(readiness.known_migrations())[0]
    MigrationRecorder(connection).record_unapplied(*newest)
    answer = client.get("/healthz/ready")
    assert (answer.status_code, answer.content) == (503, b"The database lacks 1 migrations.\n")


@pytest.mark.django_db
def test_what_was_ready_is_asked_again_in_one_statement(client, django_assert_num_queries):
    client.get("/healthz/ready")
    with django_assert_num_queries(1):
        client.get("/healthz/ready")


@pytest.mark.django_db
def test_an_index_that_cannot_be_read_is_not_ready(client, settings, tmp_path):
    settings.SEARCH_DIR = tmp_path
    engine.cache_clear()
    Market.objects.create(
        code="de",
        name={"en": "Germany"},
        channel_slug="de",
        currency="EUR",
        default_country="DE",
        countries=["DE"],
        languages=["de"],
        rollout=Market.Rollout.OPEN,
    )
    rebuild()
    next(tmp_path.rglob("meta.json")).write_text("no index")
    engine.cache_clear()
    try:
        answer = client.get("/healthz/ready")
    finally:
        engine.cache_clear()
    assert answer.status_code == 503
    assert answer.content == b"The search index of the market de cannot be read.\n"
