"""Accounts: registering, signing in, forgetting; nobody learns whose address is known."""

from __future__ import annotations

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import ADDRESS, open_market
from tests.conformance.scenarios.permissions import NO_CONFIRMATION, REGISTER
from tests.conformance.signing_in import PASSWORD

SIGN = "mutation($e:String!,$p:String!){tokenCreate(email:$e,password:$p){token errors{field code message}}}"
FORGET = (
    "mutation($e:String!,$c:String){requestPasswordReset(email:$e,channel:$c,"
    'redirectUrl:"http://127.0.0.1/reset"){errors{field code message}}}'
)
CHANGE = (
    "mutation($o:String,$n:String!){passwordChange(oldPassword:$o,newPassword:$n)"
    "{errors{field code message}}}"
)
SET = (
    'mutation($e:String!,$p:String!){setPassword(email:$e,password:$p,token:"x"){errors{field code message}}}'
)
CONFIRM = 'mutation($e:String!){confirmAccount(email:$e,token:"x"){errors{field code message}}}'
NEW_ADDRESS = (
    "mutation($i:AddressInput!){accountAddressCreate(input:$i){address{city country{code}}"
    " errors{field code message}}}"
)
ME = "{me{email firstName isStaff isActive addresses{city} orders(first:5){edges{node{id}}}}}"


def scenario(r: Recorder) -> None:
    """Registering, signing in, forgetting, with known and unknown addresses."""
    market = open_market(r)
    r.prepare(NO_CONFIRMATION)
    email, other = f"clara-{r.word}@example.com", f"nobody-{r.word}@example.com"
    new = {"email": email, "password": PASSWORD, "channel": market.slug, "firstName": "Clara"}
    r.ask("register", REGISTER, i=new)
    r.ask("register again", REGISTER, i=new)
    r.ask("register with a short password", REGISTER, i={**new, "email": other, "password": "x"})
    r.ask("register with no address", REGISTER, i={**new, "email": "nonsense"})
    r.ask("sign in", SIGN, e=email, p=PASSWORD)
    r.ask("sign in with a wrong password", SIGN, e=email, p="wrong")
    r.pause(4)
    r.ask("sign in as nobody", SIGN, e=other, p="wrong")
    r.ask("forget", FORGET, e=email, c=market.slug)
    r.ask("forget nobody's", FORGET, e=other, c=market.slug)
    r.ask("set with a wrong token", SET, e=email, p=PASSWORD)
    r.ask("set nobody's", SET, e=other, p=PASSWORD)
    r.ask("confirm with a wrong token", CONFIRM, e=email)
    r.ask("confirm nobody", CONFIRM, e=other)
    customer = f"customer {email}"
    r.ask("oneself", ME, customer)
    r.ask("oneself as nobody", ME)
    r.ask("change with a wrong password", CHANGE, customer, o="wrong", n=PASSWORD + "2")
    r.ask("change to a short one", CHANGE, customer, o=PASSWORD, n="x")
    r.ask("change as nobody", CHANGE, o=PASSWORD, n=PASSWORD + "2")
    r.ask("an address", NEW_ADDRESS, customer, i=ADDRESS)
    r.ask("a wrong address", NEW_ADDRESS, customer, i={**ADDRESS, "postalCode": "x"})
    r.ask("a wrong number", NEW_ADDRESS, customer, i={**ADDRESS, "postalCode": "x", "phone": "1"})
    r.ask("an address as nobody", NEW_ADDRESS, i=ADDRESS)
    r.ask("verify rubbish", 'mutation{tokenVerify(token:"x"){isValid errors{field code}}}')
    r.ask("refresh rubbish", 'mutation{tokenRefresh(refreshToken:"x"){token errors{field code}}}')
    r.ask("refresh nothing", "mutation{tokenRefresh{token errors{field code}}}")
