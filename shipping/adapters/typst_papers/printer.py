"""Templates and plain data into PDF (or PNG, to look at), with the fonts that we ship."""

import json
import threading
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import fontpkg
import typst

TEMPLATES = Path(__file__).parent / "templates"
FAMILIES = ("Noto Sans", "Noto Sans Arabic", "Amiri", "Literata")
_local = threading.local()


@lru_cache(maxsize=1)
def _fonts() -> Any:
    folders = [str(fontpkg.path(family).parent) for family in FAMILIES]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def _compiler() -> Any:
    """One a thread: it keeps fonts and parsed templates between papers."""
    if not hasattr(_local, "compiler"):
        _local.compiler = typst.Compiler(root=str(TEMPLATES), font_paths=_fonts(), ignore_system_fonts=True)
    return _local.compiler


def template_path(template: str) -> Path:
    """The file of a template; raises LookupError when there is none of that name."""
    path = TEMPLATES / f"{template}.typ"
    if template.startswith("_") or not path.is_file():
        raise LookupError(f"there is no paper “{template}”")
    return path


class TypstPrinter:
    """A PaperPrinter."""

    def render_pdf(self, template: str, data: Mapping[str, Any]) -> bytes:
        """The finished PDF; raises LookupError for an unknown template."""
        return cast(bytes, self._render(template, data, "pdf"))

    def render_png(self, template: str, data: Mapping[str, Any], *, ppi: int = 144) -> list[bytes]:
        """One picture a page, for previews and for reading bar codes in tests."""
        pages = self._render(template, data, "png", ppi=float(ppi))
        return pages if isinstance(pages, list) else [cast(bytes, pages)]

    def _render(self, template: str, data: Mapping[str, Any], form: str, **options: Any) -> Any:
        inputs = {"data": json.dumps(data, ensure_ascii=False)}
        return _compiler().compile(
            input=str(template_path(template)), format=form, sys_inputs=inputs, **options
        )
