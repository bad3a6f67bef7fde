"""The engine's RSA key: signs tokens and webhooks; its public half is served as JWKS."""

import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from jwt.algorithms import RSAAlgorithm

from embedded_saleor import conf

KEY_ID = "1"


@lru_cache(maxsize=4)
def key_in(path: Path) -> RSAPrivateKey:
    if not path.exists():
        make_key(path)
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, RSAPrivateKey):
        raise ValueError(f"{path} holds no RSA key")
    return key


def make_key(path: Path) -> None:
    """Written beside its place and then linked: of two processes that start at once, one key stands."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pem = generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_bytes(pem)
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def jwks() -> dict[str, Any]:
    public: dict[str, Any] = json.loads(RSAAlgorithm.to_jwk(key_in(conf.key_file()).public_key()))
    kept = {name: public[name] for name in ("kty", "n", "e")}
    return {"keys": [{**kept, "use": "sig", "kid": KEY_ID, "alg": "RS256"}]}


def signed_token(claims: dict[str, Any]) -> str:
    return jwt.encode(claims, key_in(conf.key_file()), algorithm="RS256", headers={"kid": KEY_ID})


def claims_of(token: str, expired_too: bool = False) -> dict[str, Any]:
    """Claims of a token of ours; raises `jwt.PyJWTError` for any other."""
    claims: dict[str, Any] = jwt.decode(
        token,
        key_in(conf.key_file()).public_key(),
        algorithms=["RS256"],
        options={"verify_exp": not expired_too, "verify_aud": False},
    )
    return claims


def detached_signature(body: bytes) -> str:
    """Detached JWS over the raw body (RFC 7797), as `Saleor-Signature` carries it."""
    return jwt.api_jws.encode(
        body,
        key_in(conf.key_file()),
        algorithm="RS256",
        headers={"kid": KEY_ID, "b64": False, "crit": ["b64"]},
        is_payload_detached=True,
    )
