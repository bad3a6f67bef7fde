"""What `gereh saleor doctor` asks Saleor about this App: one function a question."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx
from django.conf import settings

from marketplace.kernel.errors import Outage
from marketplace.kernel.findings import Finding
from marketplace.saleor.connecting import (
    OTHER_VERSION,
    is_version_supported,
    manifest_answers,
    public_address,
)
from marketplace.saleor.generated.app_state import AppState, AppStateApp
from marketplace.saleor.manifest import PERMISSIONS, manifest
from marketplace.saleor.models import Installation
from marketplace.saleor.operations import is_alive
from marketplace.saleor.registration import plan_webhooks
from marketplace.saleor.session import Session, client, http_client
from marketplace.saleor.signatures import keys_address

LATELY = timedelta(days=1)
# A JWT of the Dashboard lives five minutes, a webhook is tried again after ten seconds.
GREATEST_SKEW = timedelta(seconds=30)


def examine(now: datetime) -> Iterator[Finding]:
    """The token first: without one nothing else can be asked."""
    installed = Installation.objects.filter(api_url=settings.SALEOR_API_URL).first()
    state = None
    token, saleor = token_of(installed)
    yield token
    if saleor is not None:
        state = saleor.app_state()
    if saleor is None or state is None or state.app is None:
        return
    yield supported(state)
    yield active(state.app)
    yield permissions(state.app)
    yield webhooks(saleor)
    yield extensions(state.app)
    yield failed_deliveries(saleor, now)
    yield from keys_and_clock(now)
    if not settings.SALEOR_IS_EMBEDDED:
        yield public_address(settings.SALEOR_API_URL)
        yield manifest_answers()


def token_of(installed: Installation | None) -> tuple[Finding, Session | None]:
    """Whether the token is good for anything; then whom to ask further."""
    what = f"The token for {settings.SALEOR_API_URL} is valid"
    advice = f"Install the App: `gereh saleor connect {settings.SALEOR_API_URL}`."
    if installed is None:
        return Finding(False, what, advice), None
    if installed.is_removed:
        removed = f"Saleor removed this App on {installed.removed_at:%Y-%m-%d}."
        return Finding(False, what, f"{removed} {advice}"), None
    try:
        is_known = is_alive(installed)
    except Outage as trouble:
        return Finding(False, what, f"Saleor does not answer: {trouble}"), None
    found = Finding(is_known, what, f"Saleor does not know it any more. {advice}")
    return found, client() if is_known else None


def supported(state: AppState) -> Finding:
    known = state.shop.schema_version
    return Finding(
        is_version_supported(known), f"Saleor is {state.shop.version}, schema {known}", OTHER_VERSION
    )


def active(app: AppStateApp) -> Finding:
    if not app.is_active:
        return Finding(False, "The App is active", "Activate it in Saleor's Dashboard, under Extensions.")
    is_closed = app.breaker_state.value != "OPEN"
    advice = "Saleor stopped asking it, since too many questions failed. See the web server's log."
    return Finding(is_closed, "The App is active, and Saleor asks it", advice)


def permissions(app: AppStateApp) -> Finding:
    held = {each.code.value for each in app.permissions or []}
    missing, spare = sorted(set(PERMISSIONS) - held), sorted(held - set(PERMISSIONS))
    advice = (
        "Grant {missing}: `gereh saleor connect` with a staff member's sign-in, or in Saleor's Dashboard."
    )
    if missing:
        return Finding(False, "The App has its permissions", advice.format(missing=", ".join(missing)))
    what = "The App has its permissions" + (f", and does not need {', '.join(spare)}" if spare else "")
    return Finding(True, what)


def webhooks(saleor: Session) -> Finding:
    steps = plan_webhooks(saleor)
    told = "; ".join(f"{step.verb.value} {step.key} {step.why}".strip() for step in steps)
    advice = f"Run `gereh saleor migrate-webhooks`: {told}."
    return Finding(not steps, "Webhooks are those of the manifest", advice)


def extensions(app: AppStateApp) -> Finding:
    wanted = {(each["mount"], each["url"]) for each in manifest()["extensions"]}
    missing = wanted - {(each.mount_name, each.url) for each in app.extensions}
    advice = "Saleor reads them at installation only: `gereh saleor connect --replace`."
    return Finding(not missing, "Our pages are in Saleor's Dashboard", advice)


def failed_deliveries(saleor: Session, now: datetime) -> Finding:
    app = saleor.failed_deliveries().app
    failed: dict[str, int] = {}
    for webhook in (app.webhooks if app else None) or []:
        rows = webhook.event_deliveries.edges if webhook.event_deliveries else []
        late = [edge for edge in rows if now - edge.node.created_at < LATELY]
        if late:
            failed[webhook.name or "?"] = len(late)
    told = ", ".join(f"{name} {count}×" for name, count in sorted(failed.items()))
    advice = f"{told}. Look at the web server's log, then run `gereh saleor reconcile`."
    return Finding(not failed, "No delivery failed within a day", advice)


def keys_and_clock(now: datetime) -> Iterator[Finding]:
    address = keys_address(settings.SALEOR_API_URL)
    try:
        answer = http_client(settings.SALEOR_WSGI).get(address)
        has_keys = answer.is_success and bool(answer.json().get("keys"))
    except (httpx.HTTPError, ValueError) as trouble:
        yield Finding(False, f"Saleor's keys are at {address}", f"They cannot be read: {trouble}.")
        return
    yield Finding(has_keys, f"Saleor's keys are at {address}", "Set RSA_PRIVATE_KEY for Saleor.")
    if "date" in answer.headers:
        skew = abs(parsedate_to_datetime(answer.headers["date"]) - now)
        advice = "Set both machines' clocks: tokens and deadlines depend on them."
        yield Finding(skew < GREATEST_SKEW, f"The clocks differ by {skew.total_seconds():.0f} s", advice)
