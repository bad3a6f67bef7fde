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
    Setting("SEARCH_URL", "", "Elasticsearch 9 address; empty searches with tantivy in `var/`"),
    Setting("PUBLIC_URL", "http://127.0.0.1:8000", "address at which people reach the store"),
    Setting("HOST", "127.0.0.1", "address the web server listens on"),
    Setting("PORT", "8000", "port the web server listens on"),
    Setting("WEB_WORKERS", "2", "web processes"),
    Setting("VAR_DIR", "var", "folder for data that is not in PostgreSQL: media, index, keys"),
    Setting("DEMO", "on", "the demo world, its demo card and its shown sign-in codes: `on` or `off`"),
    Setting("DEBUG", "off", "Django's debug pages"),
    Setting("SECRET_KEY", "", "signing key; empty makes one in `VAR_DIR` and keeps it"),
    Setting("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]", "host names served, separated by commas"),
    Setting("HTTPS", "off", "`on` behind TLS: secure cookies, HSTS, redirect to https"),
    Setting("STRIPE_SECRET_KEY", "", "turns card payment by Stripe on"),
    Setting("STRIPE_PUBLISHABLE_KEY", "", "Stripe's key for the page"),
    Setting("STRIPE_WEBHOOK_SECRET", "", "checks what Stripe sends"),
    Setting("EMAIL_URL", "", "`smtp://user:password@host:port`, `smtps://…`; empty prints mail to the console"),
    Setting("MAIL_FROM", "Gereh <store@localhost>", "sender of e-mails"),
    Setting("SMS_URL", "", "address that gets `{phone, text}` by POST; empty writes codes to the log"),
    Setting("LOG_LEVEL", "INFO", "`DEBUG`, `INFO`, `WARNING` or `ERROR`"),
)
DEFAULTS = {setting.name: setting.default for setting in SETTINGS}


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
        raise ValueError(f"{name} is “{word}”: write on or off.")

    def number(self, name: str) -> int:
        word = self.text(name)
        if not word.isdigit():
            raise ValueError(f"{name} is “{word}”: write a whole number.")
        return int(word)

    def words(self, name: str) -> list[str]:
        return [word.strip() for word in self.text(name).split(",") if word.strip()]
