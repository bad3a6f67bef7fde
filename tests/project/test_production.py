"""`gereh doctor --deploy`: fit settings pass, and each unfit one is told."""

import pytest
from django.core.cache.backends.redis import RedisCache
from django.core.management import call_command

from marketplace.project import production

FIT = {
    "DEMO": False,
    "DEBUG": False,
    "HTTPS": True,
    "PUBLIC_URL": "https://shop.example.org",
    "ALLOWED_HOSTS": ["shop.example.org"],
    "SECRET_KEY": "0123456789 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "CACHE_URL": "redis://valkey:6379/1",
    "SMS_URL": "https://sms.example.org/send",
    "SECURE_SSL_REDIRECT": True,
    "SECURE_HSTS_SECONDS": 31_536_000,
    "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
    "SECURE_HSTS_PRELOAD": True,
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
}


@pytest.fixture
def fit(settings, monkeypatch):
    for name, value in FIT.items():
        setattr(settings, name, value)
    # Browser tests of the same process set it for themselves.
    monkeypatch.delenv("DJANGO_ALLOW_ASYNC_UNSAFE", raising=False)
    monkeypatch.setenv("SECRET_KEY", FIT["SECRET_KEY"])
    monkeypatch.setenv("EMAIL_URL", "smtp://mail.example.org")
    monkeypatch.setenv("WEB_WORKERS", "4")
    return settings


def ills() -> set[str]:
    return {finding.what for finding in production.production() if not finding.is_well}


def test_settings_fit_for_production_pass(fit, capsys):
    call_command("doctor", deploy=True)
    assert "✗" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("DEMO", True, "The demo is off"),
        ("DEBUG", True, "Debug pages are off"),
        ("HTTPS", False, "HTTPS is on"),
        ("PUBLIC_URL", "https://127.0.0.1", "https://127.0.0.1 is reached from elsewhere"),
        ("PUBLIC_URL", "https://shop.localhost", "https://shop.localhost is reached from elsewhere"),
        ("PUBLIC_URL", "http://shop.example.org", "http://shop.example.org is https"),
        ("ALLOWED_HOSTS", ["elsewhere.example.org"], "shop.example.org is served"),
        ("SMS_URL", "", "Text messages are sent"),
    ],
)
def test_each_unfit_setting_is_told(fit, name, value, told):
    setattr(fit, name, value)
    assert told in ills()


@pytest.mark.parametrize(
    ("name", "told"), [("SECRET_KEY", "SECRET_KEY is set"), ("EMAIL_URL", "Mail is sent")]
)
def test_each_variable_that_is_missing_is_told(fit, monkeypatch, name, told):
    monkeypatch.delenv(name)
    assert told in ills()


def test_without_an_address_the_database_is_the_cache_that_all_share(fit):
    fit.CACHE_URL = ""
    assert ills() == set()


def test_the_program_ends_with_one_when_something_is_unfit(fit):
    fit.DEMO = True
    with pytest.raises(SystemExit) as ended:
        call_command("doctor", deploy=True)
    assert ended.value.code == 1


def test_a_cache_address_means_a_cache_that_all_share():
    assert RedisCache("redis://valkey:6379/1", {})._servers == ["redis://valkey:6379/1"]
