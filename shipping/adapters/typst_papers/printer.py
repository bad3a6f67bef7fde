"""Templates and plain data into PDF (or PNG, to look at), with the fonts that we ship.

A template exports `paper(data)`. The data come as a text of the few lines that call it, never as an input of
the system: so the parsed template and all of a form that says the same on every paper stay in the
compiler's memory, and a further paper takes a quarter of the first one's time.
"""

import json
import threading
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import fontpkg
import typst

TEMPLATES = Path(__file__).parent / "templates"
FAMILIES = ("Noto Sans", "Noto Sans Arabic", "Amiri", "Literata")
AT_ONCE = 2
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


def source_of(template: str, data: Mapping[str, Any]) -> bytes:
    """The lines that set one paper; whatever stands in the data stays inside one text."""
    text = json.dumps(data, ensure_ascii=False).replace("\\", "\\\\").replace('"', '\\"')
    return f'#import "{template_path(template).name}": paper\n#paper(json(bytes("{text}")))\n'.encode()


class TypstPrinter:
    """A PaperPrinter."""

    def render_pdf(self, template: str, data: Mapping[str, Any]) -> bytes:
        """The finished PDF; raises LookupError for an unknown template."""
        return cast(bytes, self._render(template, data, "pdf"))

    def render_all(self, papers: Iterable[tuple[str, Mapping[str, Any]]]) -> list[bytes]:
        """Many PDFs in their order, on two cores: the compiler works outside Python's lock."""
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="papers") as pool:
            return list(pool.map(lambda paper: self.render_pdf(*paper), papers))

    def render_png(self, template: str, data: Mapping[str, Any], *, ppi: int = 144) -> list[bytes]:
        """One picture a page, for previews and for reading bar codes in tests."""
        pages = self._render(template, data, "png", ppi=float(ppi))
        return pages if isinstance(pages, list) else [cast(bytes, pages)]

    def _render(self, template: str, data: Mapping[str, Any], form: str, **options: Any) -> Any:
        return _compiler().compile(input=source_of(template, data), format=form, **options)
