"""Every setting a person can make from outside, in one table.

README's table of settings, `gereh doctor` and the settings module read the same rows.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass

TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
FALSE_WORDS = frozenset({"0", "false", "no", "off", ""})


@dataclass(frozen=True)
class Setting:
    """One environment variable: its name, what holds when it is unset, and what it is for."""

    name: str
    default: str
    help: str


SETTINGS: tuple[Setting, ...] = (
    Setting("DATABASE_URL", "", "PostgreSQL 15 or later; empty starts the embedded one in `var/`"),
    Setting("SALEOR_API_URL", "", "GraphQL address of a Saleor; empty uses the embedded engine"),
    Setting("SALEOR_ALLOWED_API_URLS", "", "Saleor addresses that may install this App, separated by commas"),
    Setting(
        "SALEOR_DASHBOARD_URL", "", "address of Saleor's Dashboard; empty is `/dashboard/` where its API is"
    ),
    Setting("SALEOR_STAFF_TOKEN", "", "token of one of Saleor's staff, for `gereh saleor connect` alone"),
    Setting("SEARCH_URL", "", "Elasticsearch 9 address; empty searches with tantivy in `var/`"),
    Setting("PUBLIC_URL", "", "address at which people reach the store; empty is `http://HOST:PORT`"),
    Setting("HOST", "127.0.0.1", "address the web server listens on"),
    Setting("PORT", "8000", "port the web server listens on"),
    Setting("WEB_WORKERS", "2", "web processes"),
    Setting("VAR_DIR", "var", "folder for data that is not in PostgreSQL: media, index, keys"),
    Setting("STATIC_DIR", "", "folder of static files that were collected beforehand; empty is in `VAR_DIR`"),
    Setting(
        "CACHE_URL",
        "",
        "`redis://host:port/number` of a Valkey; empty counts in the database",
    ),
    Setting("DEMO", "on", "the demo world, its demo card and its shown sign-in codes: `on` or `off`"),
    Setting("DUMMY_PAYMENTS", "off", "whether a test engine takes payments by Saleor's old dummy gateway"),
    Setting("DEBUG", "off", "Django's debug pages"),
    Setting("SECRET_KEY", "", "signing key; empty makes one in `VAR_DIR` and keeps it"),
    Setting("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]", "host names served, separated by commas"),
    Setting("HTTPS", "off", "`on` behind TLS: secure cookies, HSTS, redirect to https"),
    Setting("STRIPE_SECRET_KEY", "", "turns card payment by Stripe on"),
    Setting("STRIPE_PUBLISHABLE_KEY", "", "Stripe's key for the page"),
    Setting("STRIPE_WEBHOOK_SECRET", "", "checks what Stripe sends"),
    Setting(
        "EMAIL_URL", "", "`smtp://user:password@host:port`, `smtps://…`; empty prints mail to the console"
    ),
    Setting("MAIL_FROM", "Gereh <store@localhost>", "sender of e-mails"),
    Setting("SMS_URL", "", "address that gets `{phone, text}` by POST; empty writes codes to the log"),
    Setting("METRICS_TOKEN", "", "bearer token that reads `/metrics`; empty closes that page"),
    Setting(
        "UPU_TRACKING_URL",
        "",
        "the posts' common register, up to `/rest`; empty does not ask it where parcels are",
    ),
    Setting("RUSSIAN_POST_LOGIN", "", "account of Russian Post's tracking; empty does not ask it"),
    Setting("RUSSIAN_POST_PASSWORD", "", "its password"),
    Setting("SEVENTEEN_TRACK_TOKEN", "", "key of 17TRACK; empty does not ask it"),
    Setting("LOG_LEVEL", "INFO", "`DEBUG`, `INFO`, `WARNING` or `ERROR`"),
)
DEFAULTS = {setting.name: setting.default for setting in SETTINGS}
FLAGS = ("DEMO", "DEBUG", "HTTPS", "DUMMY_PAYMENTS")
NUMBERS = ("PORT", "WEB_WORKERS")
PREFIX = "GEREH_"
OURS = frozenset({"GEREH_CHILD_OF"})


class Misspelt(ValueError):
    """A setting whose value cannot be meant; the message says what to write."""


class Environment:
    """Reads known settings; an unknown name or a word that is no yes or no is an error."""

    def __init__(self, values: Mapping[str, str] | None = None) -> None:
        self.values = os.environ if values is None else values

    def text(self, name: str) -> str:
        return self.values.get(name, DEFAULTS[name]).strip()

    def flag(self, name: str) -> bool:
        word = self.text(name).lower()
        if word in TRUE_WORDS:
            return True
        if word in FALSE_WORDS:
            return False
        raise Misspelt(f"{name} is “{word}”: write on or off.")

    def number(self, name: str) -> int:
        word = self.text(name)
        if not word.isdigit():
            raise Misspelt(f"{name} is “{word}”: write a whole number.")
        return int(word)

    def check(self) -> None:
        """Misspelt for the first setting that is no yes or no, or no number."""
        for name in FLAGS:
            self.flag(name)
        for name in NUMBERS:
            self.number(name)

    def public_url(self) -> str:
        """Where people reach the store: as set, or the web server's own address."""
        host = self.text("HOST")
        reachable = "127.0.0.1" if host in {"", "0.0.0.0", "::"} else host  # noqa: S104 (compared, not bound)
        bracketed = f"[{reachable}]" if ":" in reachable else reachable
        return (self.text("PUBLIC_URL") or f"http://{bracketed}:{self.text('PORT')}").rstrip("/")

    def suspects(self) -> dict[str, str]:
        """Variables that look like a misspelt setting of ours, each with the setting it may mean."""
        import difflib

        found = {}
        for name in self.values:
            bare = name.removeprefix(PREFIX)
            if name in DEFAULTS or name in OURS:
                continue
            close = difflib.get_close_matches(bare, DEFAULTS, n=1, cutoff=0.85)
            if close:
                found[name] = close[0]
        return found

    def words(self, name: str) -> list[str]:
        return [word.strip() for word in self.text(name).split(",") if word.strip()]
