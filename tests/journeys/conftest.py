"""A real browser against a real server. Journeys share one Chromium; each has windows of its own."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, BrowserContext, sync_playwright

# Playwright runs a loop in the main thread, which Django would take for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
PHONE = {"width": 360, "height": 740}
PATIENCE = 20_000


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def site(live_server: Any, settings: Any, tmp_path: Path) -> str:
    """The address of a server over this test's database, with media of its own."""
    settings.MEDIA_ROOT = tmp_path / "media"
    cache.clear()
    return str(live_server.url)


@pytest.fixture
def window(chromium: Browser, site: str) -> Iterator[Callable[..., BrowserContext]]:
    """Opens windows, each a person of her own: `window(locale="fa", viewport=PHONE)`."""
    opened: list[BrowserContext] = []

    def open_window(**wishes: Any) -> BrowserContext:
        context = chromium.new_context(base_url=site, **wishes)
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        return context

    yield open_window
    for context in opened:
        context.close()
