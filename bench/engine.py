"""The embedded Saleor as any client meets it: GraphQL over HTTP."""

from typing import Any

import httpx

PATH = "/saleor/graphql/"
STAFF = {"email": "admin@example.com", "password": "admin"}
ERRORS = "errors{field code message}"
SIGN_IN = "mutation($email:String!,$password:String!){tokenCreate(email:$email,password:$password){token}}"


def ask(client: httpx.Client, query: str, token: str = "", **variables: Any) -> dict[str, Any]:
    """The first field of the answer's `data`; an error of any kind ends the measurement."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    body = client.post(PATH, json={"query": query, "variables": variables}, headers=headers).json()
    if "errors" in body:
        raise RuntimeError(f"{query}: {body['errors']}")
    answer: dict[str, Any] = next(iter(body["data"].values()))
    if answer.get("errors"):
        raise RuntimeError(f"{query}: {answer['errors']}")
    return answer


def staff_token(client: httpx.Client) -> str:
    return str(ask(client, SIGN_IN, **STAFF)["token"])
