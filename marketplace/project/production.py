"""What `gereh doctor --deploy` looks at: whether the settings are fit for people and their money."""

import ipaddress
from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks

from marketplace.kernel.findings import Finding
from marketplace.project.environment import Environment


def production() -> Iterator[Finding]:
    """Our own switches, then Django's deploy checks."""
    yield Finding(not settings.DEMO, "The demo is off", "Set DEMO=off.")
    yield Finding(not settings.DEBUG, "Debug pages are off", "Set DEBUG=off.")
    yield Finding(settings.HTTPS, "HTTPS is on", "Set HTTPS=on, behind a proxy that ends TLS.")
    yield from address()
    yield from shared_by_processes(Environment())
    yield from messages_leave(Environment())
    yield from djangos_checks()


def address() -> Iterator[Finding]:
    """PUBLIC_URL is one that people elsewhere reach, by https, and that the server answers to."""
    url = urlsplit(settings.PUBLIC_URL)
    host = url.hostname or ""
    yield Finding(
        not is_loopback(host), f"{settings.PUBLIC_URL} is reached from elsewhere", "Set PUBLIC_URL."
    )
    yield Finding(url.scheme == "https", f"{settings.PUBLIC_URL} is https", "Write PUBLIC_URL with https.")
    named = host in settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS
    yield Finding(named, f"{host} is served", f"Add {host} to ALLOWED_HOSTS.")


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in {"", "localhost"} or host.endswith(".localhost")


def shared_by_processes(environment: Environment) -> Iterator[Finding]:
    """What all web and worker processes must have in common, on however many machines they run."""
    advice = "Set SECRET_KEY: the file in VAR_DIR is this machine's alone."
    yield Finding(bool(environment.text("SECRET_KEY")), "SECRET_KEY is set", advice)


def messages_leave(environment: Environment) -> Iterator[Finding]:
    advice = "Set EMAIL_URL: else mail is printed to the console."
    yield Finding(bool(environment.text("EMAIL_URL")), "Mail is sent", advice)
    advice = "Set SMS_URL: else sign-in codes for phones are written to the log."
    yield Finding(bool(settings.SMS_URL), "Text messages are sent", advice)


def djangos_checks() -> Iterator[Finding]:
    found = checks.run_checks(include_deployment_checks=True)
    serious = [message for message in found if message.level >= checks.WARNING]
    for message in serious:
        yield Finding(False, f"{message.id}: {message.msg}", message.hint or "See Django's checks.")
    yield Finding(not serious, "Django's deploy checks pass", f"{len(serious)} do not.")
