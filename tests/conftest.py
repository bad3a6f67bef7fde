"""What every test shares: no network but this machine's own, and passwords that are quick to hash."""

import pytest
from pytest_socket import socket_allow_hosts

LOOPBACK = ["127.0.0.1", "::1", "localhost"]


@pytest.fixture(autouse=True)
def only_loopback():
    """Refuse every address but loopback; sockets in the file system stay open."""
    socket_allow_hosts(LOOPBACK, allow_unix_socket=True)


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """A real hasher is slow on purpose, and the cast alone has four passwords."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
