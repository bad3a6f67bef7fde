"""What an App of few permissions, a customer and a stranger may not do."""

from __future__ import annotations

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import add_piece, open_market
from tests.conformance.signing_in import PASSWORD

REGISTER = (
    "mutation($i:AccountRegisterInput!){accountRegister(input:$i){requiresConfirmation errors{field code}}}"
)
NO_CONFIRMATION = (
    "mutation{shopSettingsUpdate(input:{enableAccountConfirmationByEmail:false}){errors{field code message}}}"
)
READS = {
    "orders": "{orders(first:1){edges{node{id}}}}",
    "customers": "{customers(first:1){edges{node{id}}}}",
    "checkouts": "{checkouts(first:1){edges{node{id}}}}",
    "apps": "{apps(first:1){edges{node{name}}}}",
    "warehouses": "{warehouses(first:1){edges{node{__typename}}}}",
    "stocks": "{stocks(first:1){edges{node{__typename}}}}",
    "shipping zones": "{shippingZones(first:1){edges{node{__typename}}}}",
    "tax configurations": "{taxConfigurations(first:1){edges{node{__typename}}}}",
    "installations": "{appsInstallations{id}}",
    "an App": "{app{name}}",
    "oneself": "{me{email}}",
    "permissions of the shop": "{shop{permissions{code}}}",
}
WRITES = {
    "make a product": 'mutation{productCreate(input:{productType:"UHJvZHVjdFR5cGU6MQ=="}){errors{code}}}',
    "make a channel": (
        'mutation{channelCreate(input:{name:"x",slug:"x",currencyCode:"EUR",defaultCountry:DE}){errors{code}}}'
    ),
    "make a warehouse": 'mutation{createWarehouse(input:{name:"x",address:{country:DE}}){errors{code}}}',
    "make an attribute": 'mutation{attributeCreate(input:{name:"x",type:PRODUCT_TYPE}){errors{code}}}',
    "make a page": 'mutation{pageCreate(input:{pageType:"UGFnZVR5cGU6MQ=="}){errors{code}}}',
    "cancel an order": 'mutation{orderCancel(id:"T3JkZXI6eA=="){errors{code}}}',
    "fulfil an order": 'mutation{orderFulfill(order:"T3JkZXI6eA==",input:{lines:[]}){errors{code}}}',
    "install an App": 'mutation{appInstall(input:{appName:"x",manifestUrl:"x"}){errors{code}}}',
    "change the shop": "mutation{shopSettingsUpdate(input:{}){errors{code}}}",
    "report a transaction": (
        'mutation{transactionEventReport(id:"VHJhbnNhY3Rpb25JdGVtOng=",pspReference:"x",type:INFO)'
        "{errors{code}}}"
    ),
    "pay back": (
        'mutation{transactionRequestAction(id:"VHJhbnNhY3Rpb25JdGVtOng=",actionType:REFUND){errors{code}}}'
    ),
    "make a customer": 'mutation{customerCreate(input:{email:"x@example.com"}){errors{code}}}',
    "make a webhook": "mutation{webhookCreate(input:{}){errors{code}}}",
}
SECRETS = {
    "stock of a piece": "query($id:ID!,$c:String){productVariant(id:$id,channel:$c){stocks{quantity}}}",
    "listings of a piece": "query($id:ID!,$c:String){productVariant(id:$id,channel:$c){channelListings{id}}}",
    "private metadata": "query($id:ID!,$c:String){productVariant(id:$id,channel:$c){privateMetadata{key}}}",
    "a piece as buyers see it": (
        "query($id:ID!,$c:String){productVariant(id:$id,channel:$c){quantityAvailable metadata{key}}}"
    ),
}


def scenario(r: Recorder) -> None:
    """Reads and writes by a stranger, a customer, and an App that may only manage products."""
    r.install(permissions=["MANAGE_PRODUCTS"], webhooks={})
    market = open_market(r)
    piece = add_piece(r, market, "kilim")
    r.prepare(NO_CONFIRMATION)
    email = f"clara-{r.word}@example.com"
    asked = {"email": email, "password": PASSWORD, "channel": market.slug}
    r.prepare(REGISTER, "anonymous", i=asked)
    for who in ("anonymous", f"customer {email}", "app"):
        for name, query in READS.items():
            r.ask(f"{who} reads {name}", query, who)
        for name, query in WRITES.items():
            if who != "app" or name != "make a product":
                r.ask(f"{who} wants to {name}", query, who)
        for name, query in SECRETS.items():
            r.ask(f"{who} reads {name}", query, who, id=piece, c=market.slug)
