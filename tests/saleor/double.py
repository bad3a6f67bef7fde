"""A Saleor of a few lines: it knows one token, has keys of its own, and fails when told to."""

import base64
import json
from collections.abc import Callable, Iterable
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

API_URL = "http://127.0.0.1:8000/saleor/graphql/"
TOKEN = "good-token"


class Double:
    """Answers as its fields say; `wsgi` is the application."""

    def __init__(self) -> None:
        self.keys = {"first": new_key()}
        self.identifier = "gereh.marketplace"
        self.status = 200
        self.errors: list[dict[str, Any]] = []
        self.asked: list[str] = []

    def jwks(self) -> dict[str, Any]:
        rows = [{**public(key), "kid": kid} for kid, key in self.keys.items()]
        return {"keys": rows}

    def signature(self, body: bytes, kid: str = "first") -> str:
        """A detached JWS over the raw body."""
        headers = {"b64": False, "crit": ["b64"], "kid": kid}
        return jwt.api_jws.encode(
            body, self.keys[kid], algorithm="RS256", headers=headers, is_payload_detached=True
        )

    def answer(self, path: str, authorization: str) -> dict[str, Any]:
        self.asked.append(path)
        if path.endswith("jwks.json"):
            return self.jwks()
        if self.errors:
            return {"data": None, "errors": self.errors}
        is_ours = authorization == f"Bearer {TOKEN}"
        app = {"id": "QXBwOjE=", "identifier": self.identifier} if is_ours else None
        return {"data": {"app": app, "shop": {"schemaVersion": "3.23"}}}


def new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def public(key: rsa.RSAPrivateKey) -> dict[str, Any]:
    numbers = key.public_key().public_numbers()
    return {"kty": "RSA", "use": "sig", "alg": "RS256", "n": encoded(numbers.n), "e": encoded(numbers.e)}


def encoded(number: int) -> str:
    raw = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


DOUBLE = Double()


def wsgi(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    answer = DOUBLE.answer(environ["PATH_INFO"], environ.get("HTTP_AUTHORIZATION", ""))
    start_response(f"{DOUBLE.status} Told", [("Content-Type", "application/json")])
    return [json.dumps(answer).encode()]
