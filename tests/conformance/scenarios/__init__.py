"""What is asked of a Saleor, one file a subject. The name is the recording's."""

from collections.abc import Callable

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios import (
    accounts,
    attributes,
    basket,
    desks,
    events,
    listings,
    money,
    permissions,
    requests,
    taxes,
    visibility,
)

SCENARIOS: dict[str, Callable[[Recorder], None]] = {
    "10-requests": requests.scenario,
    "11-permissions": permissions.scenario,
    "12-accounts": accounts.scenario,
    "20-listings": listings.scenario,
    "21-visibility": visibility.scenario,
    "22-attributes": attributes.scenario,
    "23-events": events.scenario,
    "30-basket": basket.scenario,
    "31-taxes": taxes.scenario,
    "32-money": money.scenario,
    "33-desks": desks.scenario,
}
