"""Plain words of editor.js documents."""

import html
import re
from typing import Any


def plain_text(document: Any) -> str:
    """Texts and list items of all blocks, without tags, one space between."""
    blocks = document.get("blocks", []) if isinstance(document, dict) else []
    return " ".join(words for block in blocks for words in texts(block.get("data") or {}) if words)


def texts(data: dict[str, Any]) -> list[str]:
    found = [data.get("text"), data.get("caption"), *(data.get("items") or [])]
    return [without_tags(one if isinstance(one, str) else one.get("content", "")) for one in found if one]


def without_tags(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", text)).strip()
