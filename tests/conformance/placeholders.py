"""Recorded values with placeholders for what differs in every run: ids, times, tokens, addresses."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import Any

WORD = re.compile(r"[A-Za-z0-9+/]{8,}={0,2}")
UUID = re.compile(r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b")
TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:\+00:00|Z)?")
GLOBAL_ID = re.compile(r"([A-Z][A-Za-z]+):[^:]+")
# By the name of the field, as their text tells nothing.
BY_FIELD: Mapping[str, str] = {
    "token": "jwt",
    "refreshToken": "jwt",
    "authToken": "app token",
    "secretKey": "secret",
}
CURSORS = frozenset({"cursor", "endCursor", "startCursor"})


class Placeholders:
    """Names values in the order in which they are first seen: `<Type#STEP.NUMBER>`."""

    def __init__(self, fixed: Mapping[str, str]) -> None:
        """`fixed`: text → what stands for it everywhere, such as the address of the API."""
        self.fixed = dict(sorted(fixed.items(), key=lambda pair: -len(pair[0])))
        self.names: dict[str, str] = {}
        self.counts: dict[tuple[str, str], int] = {}

    def named(self, value: Any, step: str, field: str = "") -> Any:
        """`value` with placeholders; `step` is where a value is that was not seen before.

        Without `step` only values that were seen before get theirs: what a scenario made up stays.
        """
        if isinstance(value, dict):
            return {name: self.named(value[name], step, name) for name in sorted(value)}
        if isinstance(value, list):
            return [self.named(one, step, field) for one in value]
        if isinstance(value, float) and value.is_integer():
            return int(value)
        return self._text(value, step, field) if isinstance(value, str) else value

    def _text(self, text: str, step: str, field: str) -> str:
        if text and field in BY_FIELD:
            return f"<{BY_FIELD[field]}>"
        if text and field in CURSORS:
            return self._name("cursor", text, step)
        if field == "number" and text.isdigit():
            return self._name("number", text, step)
        text = WORD.sub(self._in_word(step), text)
        for plain, placeholder in self.fixed.items():
            text = text.replace(plain, placeholder)
        text = UUID.sub(lambda found: self._name("uuid", found.group(), step), text)
        return TIME.sub("<datetime>", text) if step else text

    def _in_word(self, step: str) -> Callable[[re.Match[str]], str]:
        def replaced(found: re.Match[str]) -> str:
            inside = decoded(found.group())
            if inside.startswith("app:"):
                return f"<{self._text(inside, step, '')}>"
            is_id = GLOBAL_ID.fullmatch(inside)
            return self._name(is_id.group(1), found.group(), step) if is_id else found.group()

        return replaced

    def _name(self, kind: str, text: str, step: str) -> str:
        if text not in self.names and not step:
            return text
        if text not in self.names:
            self.counts[kind, step] = self.counts.get((kind, step), 0) + 1
            self.names[text] = f"<{kind}#{step}.{self.counts[kind, step]}>"
        return self.names[text]


def decoded(word: str) -> str:
    """The text inside base64; empty when it is none."""
    try:
        return b64decode(word, validate=True).decode("ascii")
    except ValueError:
        return ""
