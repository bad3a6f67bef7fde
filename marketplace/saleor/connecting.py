"""Getting this App installed in a stock Saleor: what must hold first, and the installation itself."""

import ipaddress
import time
from collections.abc import Callable, Iterator
from urllib.parse import quote, urlsplit

import httpx
from django.conf import settings
from django.utils.translation import gettext as _

from marketplace.kernel.errors import Outage, Refusal
from marketplace.kernel.findings import Finding
from marketplace.saleor.generated.enums import PermissionEnum
from marketplace.saleor.generated.input_types import AppInstallInput
from marketplace.saleor.manifest import APP_IDENTIFIER, OLDEST_VERSION, PERMISSIONS
from marketplace.saleor.models import Installation
from marketplace.saleor.operations import is_alive
from marketplace.saleor.session import Session, accepted, http_client

Progress = Callable[[str], None]
LOOK_SECONDS = 1.0
OTHER_VERSION = "Update it to 3.22 or 3.23: others were not tried."


def graphql_address(typed: str) -> str:
    """`shop.example` and `https://shop.example/` as `https://shop.example/graphql/`."""
    address = typed.strip() if "://" in typed else f"https://{typed.strip()}"
    if urlsplit(address).path in ("", "/"):
        address = address.rstrip("/") + "/graphql/"
    return address if address.endswith("/") else f"{address}/"


def manifest_address() -> str:
    return f"{settings.PUBLIC_URL}/app/manifest.json"


def dashboard_link() -> str:
    """The page of Saleor's Dashboard on which a staff member installs this App."""
    return (
        f"{settings.SALEOR_DASHBOARD_URL}extensions/install?manifestUrl={quote(manifest_address(), safe='')}"
    )


def is_version_supported(schema_version: str) -> bool:
    major, minor, *_rest = (int(part) for part in schema_version.split("."))
    return (major, minor) >= OLDEST_VERSION and major < 4


def preconditions(api_url: str) -> Iterator[Finding]:
    """What must hold before a Saleor can install this App; each with what to do about it."""
    named = api_url == settings.SALEOR_API_URL
    yield Finding(
        named,
        f"SALEOR_API_URL is {api_url}",
        f"Set SALEOR_API_URL={api_url} for the web server, the worker and this command; now it is "
        f"{settings.SALEOR_API_URL}.",
    )
    yield version(api_url)
    yield public_address(api_url)
    yield manifest_answers()


def version(api_url: str) -> Finding:
    what = f"Saleor answers at {api_url}"
    try:
        found = Session(api_url).schema_version().shop.schema_version
    except Outage as trouble:
        return Finding(False, what, f"Check the address, and that Saleor runs: {trouble}")
    supported = is_version_supported(found)
    return Finding(supported, f"{what} with schema {found}", OTHER_VERSION)


def public_address(api_url: str) -> Finding:
    """Saleor must reach us, and no token may travel in the clear beyond this machine."""
    base = urlsplit(settings.PUBLIC_URL)
    what = f"PUBLIC_URL is {settings.PUBLIC_URL}"
    ours, theirs = base.hostname or "", urlsplit(api_url).hostname or ""
    if is_loopback(ours) and not is_loopback(theirs):
        advice = "Saleor runs elsewhere and cannot reach it: set PUBLIC_URL to an address that others reach."
        return Finding(False, what, advice)
    is_safe = base.scheme == "https" or is_near(ours)
    return Finding(is_safe, what, "Tokens would travel unencrypted: serve the store over https.")


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_near(host: str) -> bool:
    """This machine, or a name or address inside a private network, such as a neighbouring container."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith(".localhost")


def manifest_answers() -> Finding:
    what = f"The manifest answers at {manifest_address()}"
    try:
        answer = http_client("").get(manifest_address())
        ours = answer.is_success and answer.json().get("id") == APP_IDENTIFIER
    except (httpx.HTTPError, ValueError) as trouble:
        return Finding(False, what, f"Start the web server with these settings: {trouble}.")
    return Finding(ours, what, f"Something else answers there, with status {answer.status_code}.")


def sign_in(*, email: str, password: str) -> Session:
    """Saleor, spoken to as one of its staff."""
    answer = Session(settings.SALEOR_API_URL).sign_in_staff(email, password).token_create
    if answer is None or not answer.token:
        raise Refusal("wrong_password", _("Saleor does not know this e-mail and password."))
    return Session(settings.SALEOR_API_URL, answer.token)


def live_installation() -> Installation | None:
    """The installation whose token works."""
    found = Installation.objects.filter(api_url=settings.SALEOR_API_URL, removed_at__isnull=True).first()
    return found if found is not None and is_alive(found) else None


def connect_as_staff(
    staff: Session, *, replace: bool, seconds: int, progress: Progress, every: float = LOOK_SECONDS
) -> Installation:
    """Install this App with a staff member's rights, or bring what is installed up to date.

    An App whose token was lost here can only be installed anew: `replace` allows to remove it first.
    """
    there = app_there(staff)
    known = live_installation()
    if known is not None and there == known.app_id:
        grant_permissions(staff, there)
        return known
    if there is not None:
        if not replace:
            sentence = _("This App is installed there, but its token is not known here. Add --replace.")
            raise Refusal("token_unknown", sentence)
        progress("Removing the App that is installed there")
        removed = staff.remove_app(there).app_delete
        accepted(removed.errors if removed else [])
    forget_failed(staff)
    progress("Asking Saleor to install the App")
    asked = AppInstallInput(
        appName="Gereh",
        manifestUrl=manifest_address(),
        permissions=[PermissionEnum(name) for name in PERMISSIONS],
    )
    answer = staff.install_app(asked).app_install
    accepted(answer.errors if answer else [])
    if answer is None or answer.app_installation is None:
        raise Outage("Saleor did not begin the installation.")
    pending = answer.app_installation.id
    return wait_for_token(
        seconds=seconds, progress=progress, look=lambda: tell_failure(staff, pending), every=every
    )


def app_there(staff: Session) -> str | None:
    """Saleor's id of this App, when it is installed."""
    found = staff.installed_apps().apps
    rows = found.edges if found else []
    return next((edge.node.id for edge in rows if edge.node.identifier == APP_IDENTIFIER), None)


def grant_permissions(staff: Session, app: str) -> None:
    """A version of ours may need more, or less, than the one that was installed."""
    answer = staff.grant_permissions(app, [PermissionEnum(name) for name in PERMISSIONS]).app_update
    accepted(answer.errors if answer else [])


def forget_failed(staff: Session) -> None:
    for row in staff.pending_installations().apps_installations:
        if row.manifest_url == manifest_address() and row.status.value == "FAILED":
            answer = staff.forget_failed_installation(row.id).app_delete_failed_installation
            accepted(answer.errors if answer else [])


def tell_failure(staff: Session, pending: str) -> None:
    for row in staff.pending_installations().apps_installations:
        if row.id == pending and row.status.value == "FAILED":
            raise Outage(f"Saleor could not install this App: {row.message}", permanent=True)


def wait_for_token(
    *,
    seconds: int,
    progress: Progress,
    look: Callable[[], None] = lambda: None,
    every: float = LOOK_SECONDS,
) -> Installation:
    """Saleor installs in the background and calls `/app/register/`; look until it has."""
    progress(f"Waiting up to {seconds} s for Saleor to hand over its token")
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found = live_installation()
        if found is not None:
            return found
        look()
        time.sleep(every)
    raise Outage(
        "Saleor did not hand over a token in time. Is the App's installation pending in its Dashboard?"
    )
