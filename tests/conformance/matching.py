"""Comparing an answer with a recorded one whose ids, times and secrets are placeholders."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

PLACEHOLDER = re.compile(r"<([A-Za-z][A-Za-z ]*)([#:][^<>]*|\d[^<>]*| 3\.23\.x)?>")
FREE = {
    "secret": r".+",
    "app token": r".+",
    "jwt": r".+",
    "datetime": r"\d{4}-\d\d-\d\d[T ].+",
    "pk": r"\d+",
    "client ip": r".*",
    "version": r"3\.23\..+",
    "html": r"[\s\S]*",
}
PLAIN = {"uuid": r"[0-9a-f-]{32,36}", "cursor": r".+", "number": r"\d+"}


class Bindings(dict[str, str]):
    """What each placeholder stands for in this run."""

    def filled(self, value: Any, missing: Any) -> Any:
        """`value` with every placeholder replaced; `missing(type, placeholder)` makes what is unknown."""
        if isinstance(value, Mapping):
            return {name: self.filled(one, missing) for name, one in value.items()}
        if isinstance(value, list):
            return [self.filled(one, missing) for one in value]
        if not isinstance(value, str):
            return value
        return PLACEHOLDER.sub(lambda match: self._meaning(match, missing), value)

    def _meaning(self, match: re.Match[str], missing: Any) -> str:
        whole = match.group(0)
        if whole.startswith("<app:"):
            return b64encode(whole[1:-1].encode()).decode()
        if whole not in self:
            self[whole] = missing(match.group(1), whole)
        return self[whole]


def match(expected: Any, actual: Any, known: Bindings) -> Bindings | None:
    """The bindings under which both are the same; None when there are none."""
    if isinstance(expected, dict):
        return match_object(expected, actual, known)
    if isinstance(expected, list):
        return match_list(expected, actual, known)
    if isinstance(expected, str):
        return match_text(expected, actual, known)
    same = expected == actual and isinstance(expected, bool) == isinstance(actual, bool)
    return known if same else None


def match_object(expected: dict[str, Any], actual: Any, known: Bindings) -> Bindings | None:
    if not isinstance(actual, dict) or set(expected) != set(actual):
        return None
    found: Bindings | None = known
    for name in expected:
        found = match(expected[name], actual[name], found) if found is not None else None
    return found


def match_list(expected: list[Any], actual: Any, known: Bindings) -> Bindings | None:
    """In the same order, or, as recordings sort what Saleor leaves open, in any."""
    if not isinstance(actual, list) or len(expected) != len(actual):
        return None
    if not expected:
        return known
    for number, candidate in enumerate(actual):
        found = match(expected[0], candidate, known)
        if found is not None:
            rest = match_list(expected[1:], actual[:number] + actual[number + 1 :], found)
            if rest is not None:
                return rest
    return None


def match_text(expected: str, actual: Any, known: Bindings) -> Bindings | None:
    if not isinstance(actual, str):
        return None
    if expected == actual:
        return known
    if expected[:1] in ("{", "[") and not PLACEHOLDER.search(expected):
        return known if as_json(expected) == as_json(actual) else None
    parts = PLACEHOLDER.split(expected)
    if len(parts) == 1:
        return None
    found = re.fullmatch(pattern_of(expected, known), actual)
    if found is None:
        return None
    learned = Bindings(known)
    for (name, placeholder), value in zip(open_placeholders(expected, known), found.groups(), strict=True):
        if "#" in placeholder and name not in PLAIN and type_inside(value) != name:
            return None
        learned[placeholder] = value
    return learned


def open_placeholders(expected: str, known: Bindings) -> list[tuple[str, str]]:
    found = [(one.group(1), one.group(0)) for one in PLACEHOLDER.finditer(expected)]
    return [
        (name, whole) for name, whole in found if "#" in whole and whole not in known and name not in FREE
    ]


def pattern_of(expected: str, known: Bindings) -> str:
    pattern, end = "", 0
    for one in PLACEHOLDER.finditer(expected):
        pattern += re.escape(expected[end : one.start()])
        end, name, whole = one.end(), one.group(1), one.group(0)
        if whole.startswith("<app:"):
            pattern += re.escape(b64encode(whole[1:-1].encode()).decode())
        elif whole in known:
            pattern += re.escape(known[whole])
        elif name.strip() in FREE:
            pattern += f"(?:{FREE[name.strip()]})"
        else:
            pattern += f"({PLAIN.get(name, '.+')})"
    return pattern + re.escape(expected[end:])


def type_inside(text: str) -> str:
    try:
        return b64decode(text, validate=True).decode().partition(":")[0]
    except ValueError:
        return ""


def as_json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text
