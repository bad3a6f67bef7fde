"""Forms of wrong requests, and the limits of right ones."""

from __future__ import annotations

from base64 import b64encode

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import LEGACY_OFF

SHOP_NAMES = " ".join(f"n{number}:shop{{name}}" for number in range(30))
FIVE = " ".join(
    f'm{number}:updateMetadata(id:"UHJvZHVjdDox",input:[]){{errors{{code}}}}' for number in range(5)
)
DEAR = (
    '{products(first:100,channel:"x"){edges{node{variants{id product{variants{id product{variants{id}}}}}}}}}'
)


def scenario(r: Recorder) -> None:
    """Wrong requests and limits: what each is answered, with its HTTP status and code."""
    r.prepare(LEGACY_OFF)
    misspelt(r)
    limits(r)
    wrong_ids(r)
    r.ask("a plain request", "{shop{__typename}}")
    r.ask("several things at once", f"{{{SHOP_NAMES}}}".replace("{name}", "{__typename}"))


def misspelt(r: Recorder) -> None:
    r.ask_wrongly("no closing brace", "{shop{name}")
    r.ask_wrongly("nothing", "")
    r.ask_wrongly("no such field", "{shop{nameX}}")
    r.ask_wrongly("no such mutation", "mutation{fly{id}}")
    r.ask_wrongly("no selection", "{shop}")
    r.ask_wrongly("selection of a scalar", "{shop{name{x}}}")
    r.ask_wrongly("unknown argument", '{product(idX:"x"){id}}')
    r.ask_wrongly("missing argument", "mutation{updateMetadata(input:[]){errors{code}}}")
    r.ask_wrongly("unknown type of a variable", "query($x:Nothing){product(id:$x){id}}")
    r.ask_wrongly("unused variable", "query($x:ID){shop{__typename}}")
    r.ask_wrongly("undefined variable", "{product(id:$x){id}}")
    r.ask_wrongly("missing variable", "query($x:ID!){product(id:$x){id}}")
    r.ask_wrongly("variable of a wrong kind", "query($n:Int){products(first:$n){edges{node{id}}}}", n="many")
    r.ask_wrongly("no such enum value", "{products(first:1,sortBy:{field:NONE,direction:ASC}){totalCount}}")
    r.ask_wrongly("unknown fragment", "{shop{...Facts}}")


def limits(r: Recorder) -> None:
    r.ask("too many mutations", f"mutation{{{FIVE}}}", "staff")
    r.ask("a page too large", '{products(first:101,channel:"x"){edges{node{id}}}}')
    r.ask("no page size", '{products(channel:"x"){edges{node{id}}}}')
    r.ask("both directions", '{products(first:1,last:1,channel:"x"){edges{node{id}}}}')
    r.ask("a negative page", '{products(first:-1,channel:"x"){edges{node{id}}}}')
    r.ask("a page of nothing", '{products(first:0,channel:"x"){edges{node{id}}}}')
    r.ask("a broken cursor", '{products(first:1,after:"x",channel:"x"){edges{node{id}}}}')
    r.ask("too dear", DEAR)


def wrong_ids(r: Recorder) -> None:
    r.ask("an id of nothing", 'query{product(id:"UHJvZHVjdDo5OTk5OTk5",channel:"x"){id}}')
    r.ask("an id of another type", 'query{product(id:"T3JkZXI6MQ==",channel:"x"){id}}')
    r.ask("no id at all", 'query{product(id:"rubbish",channel:"x"){id}}')
    r.ask("an empty id", 'query{product(id:"",channel:"x"){id}}')
    r.ask("id and slug", 'query{product(id:"UHJvZHVjdDo5OTk5OTk5",slug:"x",channel:"x"){id}}')
    r.ask("neither id nor slug", 'query{product(channel:"x"){id}}')
    r.ask("an unknown channel", 'query{products(first:5,channel:"no-such"){edges{node{id}} totalCount}}')
    r.ask("an order of nothing", "query($i:ID!){order(id:$i){id}}", i=b64encode(b"Order:x").decode())
    r.ask("a checkout of nothing", 'query{checkout(id:"rubbish"){id}}')
    r.ask("no checkout named", "query{checkout{id}}")
