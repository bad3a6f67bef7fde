"""Which apps take payments."""

from embedded_saleor.core.context import Context
from embedded_saleor.models import App
from embedded_saleor.webhook.delivery import listening

SESSION = "TRANSACTION_INITIALIZE_SESSION"


def gateways_for(context: Context) -> list[App]:
    """Apps with which a payment can be begun; looked up once a request."""
    known = context.cache.setdefault("payment gateways", {})
    if "apps" not in known:
        known["apps"] = list({webhook.app_id: webhook.app for webhook in listening(SESSION)}.values())
    found: list[App] = known["apps"]
    return found
